"""The two networks: one looks at the whole photo, squeezed into a small square, one at the spectra of crops. One logit each, above 0 for a display."""

import torch
from torch import nn
import torch.nn.functional as F

SIDE = 128  # of the whole photo


class Block(nn.Module):
    """3 x 3 convolution that halves the picture, batch norm, ReLU6."""

    def __init__(self, cin, cout):
        super().__init__()
        self.conv = nn.Conv2d(cin, cout, 3, 2, 1, bias=False)
        self.bn = nn.BatchNorm2d(cout)

    def forward(self, x):
        return F.relu6(self.bn(self.conv(x)))


class Stack(nn.Module):
    """Blocks, then the means and maxima of what is left, weighed to one logit."""

    def __init__(self, channels, dropout=0.0):
        super().__init__()
        self.blocks = nn.Sequential(*(Block(a, b) for a, b in zip(channels, channels[1:])))
        self.drop = nn.Dropout(dropout)
        self.logit = nn.Linear(2 * channels[-1], 1)

    def forward(self, x):
        y = self.blocks(x)
        return self.logit(self.drop(torch.cat([y.mean((2, 3)), y.amax((2, 3))], 1)))[:, 0]


def look_network():
    return Stack((3, 16, 32, 48, 64, 96))


def raster_network():
    return Stack((1, 12, 24, 32), dropout=0.2)
