"""The two networks: one looks at squares of the photo's own pixels, one at the whole photo made small. One logit each, above 0 for a display."""

import torch
from torch import nn
import torch.nn.functional as F

from .places import SIDE

Tensor = torch.Tensor
STEEPEST = 4.0  # most spreads that the high-pass may leave its mean


class Block(nn.Module):
    """3 x 3 convolution, batch norm, ReLU6; a stride of 2 halves the picture."""

    def __init__(self, cin: int, cout: int, stride: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(cin, cout, 3, stride, 1, bias=False)
        self.bn = nn.BatchNorm2d(cout)

    def forward(self, x: Tensor) -> Tensor:
        return F.relu6(self.bn(self.conv(x)))


class Stack(nn.Module):
    """Blocks, then the means and maxima of what is left, weighed to one logit."""

    def __init__(self, layers: tuple[tuple[int, int, int], ...], dropout: float = 0.1) -> None:
        super().__init__()
        self.blocks = nn.Sequential(*(Block(*layer) for layer in layers))
        self.width = layers[-1][1]
        self.drop = nn.Dropout(dropout)
        self.logit = nn.Linear(2 * self.width, 1)

    def pooled(self, x: Tensor) -> Tensor:
        """(n, 2 x width): means, then maxima."""
        y = self.blocks(x)
        return torch.cat([y.mean((2, 3)), y.amax((2, 3))], 1)

    def forward(self, x: Tensor) -> Tensor:
        return self.logit(self.drop(self.pooled(x)))[:, 0]


def crop_network() -> Stack:
    """Of `crop_input`."""
    return Stack(((6, 16, 2), (16, 32, 2), (32, 48, 2), (48, 96, 2), (96, 96, 1), (96, 128, 2)))


def whole_network() -> Stack:
    """Of `rgb_input`."""
    return Stack(((3, 16, 2), (16, 32, 2), (32, 64, 2), (64, 96, 2), (96, 128, 2), (128, 160, 1)))


def rgb_input(pictures: Tensor) -> Tensor:
    """(n, 3, SIDE, SIDE) of 0..255 to -1..1."""
    return pictures.float() / 127.5 - 1


def crop_input(pictures: Tensor) -> Tensor:
    """(n, 6, SIDE, SIDE): RGB of -1..1, and what a 3 x 3 binomial blur takes from it, in its own root mean squares."""
    rgb = rgb_input(pictures)
    kernel = torch.tensor([1.0, 2.0, 1.0], device=rgb.device) / 4
    kernel = (kernel[:, None] * kernel).expand(3, 1, 3, 3)
    fine = rgb - F.conv2d(F.pad(rgb, (1, 1, 1, 1), mode="replicate"), kernel, groups=3)
    spread = torch.sqrt((fine * fine).mean((1, 2, 3), keepdim=True) + 1e-6)
    return torch.cat([rgb, (fine / spread).clamp(-STEEPEST, STEEPEST) / STEEPEST * 2], 1)


__all__ = ["SIDE", "Stack", "crop_input", "crop_network", "rgb_input", "whole_network"]
