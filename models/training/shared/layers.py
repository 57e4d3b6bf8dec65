"""Layers that the networks are built from; `src/core/networks` builds the same ones with batch norm folded in."""

import torch.nn.functional as F
from torch import Tensor, nn


class ConvBn(nn.Module):
    """Convolution, batch norm and, unless `linear`, ReLU6; padding is symmetric (k // 2)."""

    def __init__(self, cin: int, cout: int, k: int = 1, stride: int = 1, depthwise: bool = False, linear: bool = False,
                 eps: float = 1e-5) -> None:  # fmt: skip
        super().__init__()
        self.conv = nn.Conv2d(cin, cout, k, stride, k // 2, groups=cin if depthwise else 1, bias=False)
        self.bn = nn.BatchNorm2d(cout, eps=eps)
        self.linear = linear

    def forward(self, x: Tensor) -> Tensor:
        x = self.bn(self.conv(x))
        return x if self.linear else F.relu6(x)


class Bottleneck(nn.Module):
    """Inverted residual: widen (1x1, left out where `widen` is 1), filter (depthwise), narrow (1x1, linear)."""

    def __init__(
        self, cin: int, cout: int, k: int = 3, stride: int = 1, widen: int = 3, eps: float = 1e-5
    ) -> None:
        super().__init__()
        mid = cin * widen
        self.widen = ConvBn(cin, mid, eps=eps) if widen > 1 else None
        self.filter = ConvBn(mid, mid, k, stride, depthwise=True, eps=eps)
        self.narrow = ConvBn(mid, cout, linear=True, eps=eps)
        self.residual = stride == 1 and cin == cout

    def forward(self, x: Tensor) -> Tensor:
        y = self.narrow(self.filter(x if self.widen is None else self.widen(x)))
        return x + y if self.residual else y


class Separable(nn.Module):
    """Depthwise convolution followed by a 1x1 convolution."""

    def __init__(self, cin: int, cout: int, k: int = 3) -> None:
        super().__init__()
        self.filter = ConvBn(cin, cin, k, depthwise=True, linear=True)
        self.mix = ConvBn(cin, cout)

    def forward(self, x: Tensor) -> Tensor:
        return self.mix(self.filter(x))


def double(x: Tensor) -> Tensor:
    """Twice the size, nearest neighbour (the same in every library, unlike bilinear)."""
    return F.interpolate(x, scale_factor=2, mode="nearest")
