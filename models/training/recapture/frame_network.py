"""The network that looks at the whole photo, squeezed into a small square: one logit, above 0 for a display."""

import torch
from torch import nn
import torch.nn.functional as F

CHANNELS = (3, 12, 24, 40, 64)


class Block(nn.Module):
    """3 x 3 convolution that halves the picture, batch norm, ReLU6."""

    def __init__(self, cin, cout):
        super().__init__()
        self.conv = nn.Conv2d(cin, cout, 3, 2, 1, bias=False)
        self.bn = nn.BatchNorm2d(cout)

    def forward(self, x):
        return F.relu6(self.bn(self.conv(x)))


class FrameNetwork(nn.Module):
    def __init__(self):
        super().__init__()
        self.blocks = nn.Sequential(*(Block(a, b) for a, b in zip(CHANNELS, CHANNELS[1:])))
        self.logit = nn.Linear(2 * CHANNELS[-1], 1)

    def forward(self, x):
        y = self.blocks(x)
        return self.logit(torch.cat([y.mean((2, 3)), y.amax((2, 3))], 1))[:, 0]
