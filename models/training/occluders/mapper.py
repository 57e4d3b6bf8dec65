"""The network `occluders`: where a thing lies over a document, and where the surroundings are messy, in a view from above.

Input  [N, 3, H, W], RGB scaled to -1..1, H and W multiples of 32, 0 where the photo ends.
Output [N, 2, H/8, W/8], logits: something lies over the document here (to be read inside its outline); print, a picture or a
thing lies here (to be read outside it).
"""

import sys
from pathlib import Path

from torch import nn
import torch.nn.functional as F

sys.path.append(str(Path(__file__).resolve().parents[2]))

from training.shared.layers import Bottleneck, ConvBn, Separable, double  # noqa: E402

OVER, AROUND = 0, 1


class Things(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = ConvBn(3, 12, 3, 2)
        self.stage4 = ConvBn(12, 20, 3, 2)
        self.stage8 = nn.Sequential(Bottleneck(20, 32, 3, 2), Bottleneck(32, 32), Bottleneck(32, 32))
        self.stage16 = nn.Sequential(Bottleneck(32, 48, 5, 2), Bottleneck(48, 48, 5), Bottleneck(48, 48, 5))
        self.stage32 = nn.Sequential(Bottleneck(48, 72, 5, 2), Bottleneck(72, 72, 5), Bottleneck(72, 72, 5))
        self.narrow32 = ConvBn(72, 48, linear=True)
        self.skip16 = ConvBn(48, 48, linear=True)
        self.mix16 = Separable(48, 48, 5)
        self.narrow16 = ConvBn(48, 32, linear=True)
        self.skip8 = ConvBn(32, 32, linear=True)
        self.mix8 = Separable(32, 32, 5)
        self.maps = nn.Conv2d(32, 2, 1)

    def forward(self, x):
        x8 = self.stage8(self.stage4(self.stem(x)))
        x16 = self.stage16(x8)
        y = self.mix16(F.relu6(double(self.narrow32(self.stage32(x16))) + self.skip16(x16)))
        return self.maps(self.mix8(F.relu6(double(self.narrow16(y)) + self.skip8(x8))))
