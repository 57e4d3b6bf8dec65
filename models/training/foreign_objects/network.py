"""The network that sees foreign objects: where one lies over a document, in a view from above.

Input  [N, 3, H, W], RGB scaled to -1..1, H and W multiples of 32, 0 where the photo ends.
Output [N, 2, H/8, W/8], logits: something lies over the document here (to be read inside its outline); the document's own
surface is seen here (helps in training, is not read).
"""

import torch.nn.functional as F
from torch import Tensor, nn

from ..shared.layers import Bottleneck, ConvBn, Separable, double

CELL = 8  # input pixels of a cell of the maps
OVER, OWN = 0, 1
HEADS = ("maps",)


class ForeignObjects(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.stem = ConvBn(3, 16, 3, 2)
        self.stage4 = ConvBn(16, 24, 3, 2)
        self.stage8 = nn.Sequential(Bottleneck(24, 40, 3, 2), Bottleneck(40, 40), Bottleneck(40, 40))
        self.stage16 = nn.Sequential(Bottleneck(40, 56, 5, 2), Bottleneck(56, 56, 5), Bottleneck(56, 56, 5))
        self.stage32 = nn.Sequential(Bottleneck(56, 80, 5, 2), Bottleneck(80, 80, 5), Bottleneck(80, 80, 5))
        self.narrow32 = ConvBn(80, 56, linear=True)
        self.skip16 = ConvBn(56, 56, linear=True)
        self.mix16 = Separable(56, 56, 5)
        self.narrow16 = ConvBn(56, 40, linear=True)
        self.skip8 = ConvBn(40, 40, linear=True)
        self.mix8 = Separable(40, 40, 5)
        self.maps = nn.Conv2d(40, 2, 1)

    def forward(self, x: Tensor) -> Tensor:
        x8 = self.stage8(self.stage4(self.stem(x)))
        x16 = self.stage16(x8)
        y = self.mix16(F.relu6(double(self.narrow32(self.stage32(x16))) + self.skip16(x16)))
        return self.maps(self.mix8(F.relu6(double(self.narrow16(y)) + self.skip8(x8))))
