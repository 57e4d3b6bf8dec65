"""The network that reads a strip along a machine-readable line."""

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


if __name__ == "__main__":
    reader = Reader()
    print(sum(p.numel() for p in reader.parameters()), reader(torch.zeros((1, 1, STRIP_HEIGHT, 720))).shape)
