"""The two networks: one finds machine-readable lines in a small picture of the document, one reads a line."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .glyphs import BLANK

CLASSES = BLANK + 1
STRIP_HEIGHT = 32
"""Rows of a strip, pixels; a pitch is `PITCH_PX` wide."""
PITCH_PX = 15
STEP = 4
"""Columns of a strip for each answer; answer t stands at column STEP * t."""
ZONE_CLASSES = 5
"""No line; a line that reads to the right, downwards, to the left, upwards."""
ZONE_STEP = 2


class Block(nn.Module):
    """Convolution, batch norm and, unless linear, ReLU6. Padding is half a kernel."""

    def __init__(
        self,
        inputs: int,
        outputs: int,
        kernel: tuple[int, int],
        stride: tuple[int, int] = (1, 1),
        groups: int = 1,
        linear: bool = False,
        padding: tuple[int, int] | None = None,
    ) -> None:
        super().__init__()
        padding = (kernel[0] // 2, kernel[1] // 2) if padding is None else padding
        self.conv = nn.Conv2d(inputs, outputs, kernel, stride, padding, groups=groups, bias=False)
        self.bn = nn.BatchNorm2d(outputs)
        self.linear = linear

    def forward(self, x: Tensor) -> Tensor:
        y = self.bn(self.conv(x))
        return y if self.linear else F.relu6(y)


class Separable(nn.Module):
    """A filter for each channel, then a mixture of channels; with its input added where the shapes agree."""

    def __init__(
        self, inputs: int, outputs: int, stride: tuple[int, int] = (1, 1), kernel: tuple[int, int] = (3, 3)
    ) -> None:
        super().__init__()
        self.filter = Block(inputs, inputs, kernel, stride, inputs, linear=True)
        self.mix = Block(inputs, outputs, (1, 1))
        self.residual = inputs == outputs and stride == (1, 1)

    def forward(self, x: Tensor) -> Tensor:
        y = self.mix(self.filter(x))
        return x + y if self.residual else y


class Reader(nn.Module):
    """Strip (batch, 1, STRIP_HEIGHT, width) to logits (batch, CLASSES, width / STEP)."""

    def __init__(self) -> None:
        super().__init__()
        self.stem = Block(1, 16, (3, 3))
        self.stage2 = Block(16, 24, (3, 3), (2, 2))
        self.stage2a = Separable(24, 40)
        self.stage4 = Separable(40, 56, (2, 2))
        self.stage4a = Separable(56, 56)
        self.stage4b = Separable(56, 56)
        self.stage8 = Separable(56, 64, (2, 1))
        self.stage8a = Separable(64, 64)
        self.column = Block(64, 88, (4, 1), padding=(0, 0))
        self.along1 = Separable(88, 88, kernel=(1, 5))
        self.along2 = Separable(88, 88, kernel=(1, 5))
        self.classes = nn.Conv2d(88, CLASSES, 1)

    def forward(self, x: Tensor) -> Tensor:
        x = self.stage2a(self.stage2(self.stem(x)))
        x = self.stage4b(self.stage4a(self.stage4(x)))
        x = self.column(self.stage8a(self.stage8(x)))
        return self.classes(self.along2(self.along1(x))).squeeze(2)


class Finder(nn.Module):
    """Grey picture (batch, 1, height, width), sides multiples of 16, to logits (batch, ZONE_CLASSES, height / 2, width / 2)."""

    def __init__(self) -> None:
        super().__init__()
        self.stem = Block(1, 8, (3, 3), (2, 2))
        self.stage4 = Separable(8, 24, (2, 2))
        self.stage4a = Separable(24, 24)
        self.stage8 = Separable(24, 40, (2, 2))
        self.stage8a = Separable(40, 40)
        self.stage16 = Separable(40, 48, (2, 2))
        self.stage16a = Separable(48, 48, kernel=(5, 5))
        self.stage16b = Separable(48, 48, kernel=(5, 5))
        self.narrow16 = Block(48, 24, (1, 1), linear=True)
        self.skip8 = Block(40, 24, (1, 1), linear=True)
        self.mix8 = Separable(24, 24)
        self.narrow8 = Block(24, 16, (1, 1), linear=True)
        self.skip4 = Block(24, 16, (1, 1), linear=True)
        self.mix4 = Separable(16, 16)
        self.narrow4 = Block(16, 8, (1, 1), linear=True)
        self.skip2 = Block(8, 8, (1, 1), linear=True)
        self.mix2 = Separable(8, 12)
        self.classes = nn.Conv2d(12, ZONE_CLASSES, 1)

    def forward(self, x: Tensor) -> Tensor:
        x2 = self.stem(x)
        x4 = self.stage4a(self.stage4(x2))
        x8 = self.stage8a(self.stage8(x4))
        x16 = self.stage16b(self.stage16a(self.stage16(x8)))
        y8 = self.mix8(F.relu6(double(self.narrow16(x16)) + self.skip8(x8)))
        y4 = self.mix4(F.relu6(double(self.narrow8(y8)) + self.skip4(x4)))
        return self.classes(self.mix2(F.relu6(double(self.narrow4(y4)) + self.skip2(x2))))


def double(x: Tensor) -> Tensor:
    return F.interpolate(x, scale_factor=2.0, mode="nearest")


if __name__ == "__main__":
    for net, shape in ((Reader(), (1, 1, STRIP_HEIGHT, 720)), (Finder(), (1, 1, 208, 304))):
        print(type(net).__name__, sum(p.numel() for p in net.parameters()), net(torch.zeros(shape)).shape)
