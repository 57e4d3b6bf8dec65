"""The locator network: a small convolutional net that finds one document in a photo.

Input  [N, 3, H, W], H and W multiples of 32, RGB scaled to -1..1, the photo centred and the rest 0.
Output maps at an eighth of the size over a canvas that is MARGIN pixels wider than the input on every
side, so that a corner outside the frame is predicted where it is, and two small vectors.
"""

import torch
from torch import nn
import torch.nn.functional as F

STRIDE = 8
MARGIN_CELLS = 2  # at stride 32
MARGIN = MARGIN_CELLS * 32
# Channels of the map: four corner heat-maps (clockwise, the first side points most nearly to the right),
# then logits of the whole document, of its visible part, and of its border.
CORNERS, DOCUMENT, VISIBLE, BORDER = slice(0, 4), 4, 5, 6
MAP_CHANNELS = 7
# Entries of the vector: presence logit, then four logits of the reading direction
# (which of the four corners is the top left one of the text).
PRESENCE, READING = 0, slice(1, 5)
VECTOR_SIZE = 5


class ConvBn(nn.Module):
    """Convolution, batch norm and, unless `linear`, ReLU6; padding is symmetric (k // 2)."""

    def __init__(self, cin, cout, k=1, stride=1, depthwise=False, linear=False):
        super().__init__()
        self.conv = nn.Conv2d(cin, cout, k, stride, k // 2, groups=cin if depthwise else 1, bias=False)
        self.bn = nn.BatchNorm2d(cout)
        self.linear = linear

    def forward(self, x):
        x = self.bn(self.conv(x))
        return x if self.linear else F.relu6(x)


class Bottleneck(nn.Module):
    """Inverted residual: widen (1x1), filter (depthwise), narrow (1x1, linear)."""

    def __init__(self, cin, cout, k=3, stride=1, widen=3):
        super().__init__()
        mid = cin * widen
        self.widen = ConvBn(cin, mid)
        self.filter = ConvBn(mid, mid, k, stride, depthwise=True)
        self.narrow = ConvBn(mid, cout, linear=True)
        self.residual = stride == 1 and cin == cout

    def forward(self, x):
        y = self.narrow(self.filter(self.widen(x)))
        return x + y if self.residual else y


class Separable(nn.Module):
    """Depthwise convolution followed by a 1x1 convolution."""

    def __init__(self, cin, cout, k=3):
        super().__init__()
        self.filter = ConvBn(cin, cin, k, depthwise=True, linear=True)
        self.mix = ConvBn(cin, cout)

    def forward(self, x):
        return self.mix(self.filter(x))


class Locator(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = ConvBn(3, 16, 3, 2)
        self.stage4 = ConvBn(16, 24, 3, 2)
        self.stage8 = nn.Sequential(Bottleneck(24, 40, 3, 2), Bottleneck(40, 40), Bottleneck(40, 40))
        self.stage16 = nn.Sequential(
            Bottleneck(40, 72, 5, 2), Bottleneck(72, 72, 5), Bottleneck(72, 72, 5), Bottleneck(72, 72, 5)
        )
        self.stage32 = nn.Sequential(
            Bottleneck(72, 112, 5, 2), Bottleneck(112, 112, 5), Bottleneck(112, 112, 5), Bottleneck(112, 112, 5)
        )
        self.around = Bottleneck(112, 112, 5)  # first block on the wider canvas
        self.around2 = Bottleneck(112, 112, 5)
        self.narrow32 = ConvBn(112, 72, linear=True)
        self.skip16 = ConvBn(72, 72, linear=True)
        self.mix16 = Separable(72, 72, 5)
        self.narrow16 = ConvBn(72, 48, linear=True)
        self.skip8 = ConvBn(40, 48, linear=True)
        self.mix8 = Separable(48, 48, 5)
        self.mix8b = Separable(48, 48, 5)
        self.maps = nn.Conv2d(48, MAP_CHANNELS, 1)
        self.vector = nn.Linear(112, VECTOR_SIZE)

    def forward(self, x):
        x8 = self.stage8(self.stage4(self.stem(x)))
        x16 = self.stage16(x8)
        x32 = self.stage32(x16)
        y = self.around2(self.around(F.pad(x32, [MARGIN_CELLS] * 4)))
        vector = self.vector(y.mean((2, 3)))
        y = double(self.narrow32(y)) + F.pad(self.skip16(x16), [MARGIN_CELLS * 2] * 4)
        y = self.mix16(F.relu6(y))
        y = double(self.narrow16(y)) + F.pad(self.skip8(x8), [MARGIN_CELLS * 4] * 4)
        y = self.mix8b(self.mix8(F.relu6(y)))
        return self.maps(y), vector


def double(x):
    """Twice the size, nearest neighbour (the same in every library, unlike bilinear)."""
    return F.interpolate(x, scale_factor=2, mode="nearest")
