"""Paints batches of pictures from layers with PyTorch, on a GPU or not, at any resolution, with their truth.

Colours are 0..255 in float32. The edge of a rectangle is computed, not sampled, so it is as sharp at any scale; pictures
are taken from the level of detail (packed beside each other, see `packed`) that fits each pixel.
"""

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from ..scenes import layers as L

LEVELS = 4


def packed(squares: Tensor) -> Tensor:
    """[N, C, S, S] of 0..255 to [N, C, S, 3 S / 2] uint8: the picture, and right of it its halves, one under another."""
    count, channels, side, _ = squares.shape
    out = torch.zeros(count, channels, side, side + side // 2, dtype=torch.uint8, device=squares.device)
    level, top = squares.float(), 0
    out[..., :side] = level.round().clamp(0, 255).to(torch.uint8)
    for _ in range(1, LEVELS):
        level = F.avg_pool2d(level, 2)
        s = level.shape[-1]
        out[:, :, top : top + s, side : side + s] = level.round().clamp(0, 255).to(torch.uint8)
        top += s
    return out


@dataclass
class Painted:
    """What came of a batch of layers."""

    picture: Tensor  # [B, 3, H, W]
    document: Tensor  # [B, H, W] 0..1, its share of each pixel
    hidden: Tensor  # [B, H, W] 0..1, what lies over it


def straight_grid(size: tuple[int, int], lens: Tensor, device: torch.device) -> Tensor:
    """Where each pixel's centre lies in the straight picture, [B, H, W, 2]; `lens` rows are k, cx, cy, half."""
    width, height = size
    y, x = torch.meshgrid(
        torch.arange(height, device=device) + 0.5, torch.arange(width, device=device) + 0.5, indexing="ij"
    )
    k, cx, cy, half = (lens[:, i, None, None] for i in range(4))
    dx, dy = x[None] - cx, y[None] - cy
    factor = 1 + k * (dx * dx + dy * dy) / (half * half)
    return torch.stack([cx + dx * factor, cy + dy * factor], -1)


def signed_outside(x: Tensor, y: Tensor, row: Tensor) -> Tensor:
    """Distance to a rounded rectangle's edge in the layer's units, positive outside."""
    w, h, r = (row[:, i, None, None] for i in (L.WIDTH, L.HEIGHT, L.RADIUS))
    u, v = x / w, y / h
    x = x - row[:, L.BOW_X, None, None] * w * 4 * v * (1 - v) * (2 * u - 1)
    y = y - row[:, L.BOW_Y, None, None] * h * 4 * u * (1 - u) * (2 * v - 1)
    ex, ey = (x - w / 2).abs() - (w / 2 - r), (y - h / 2).abs() - (h / 2 - r)
    wear = row[:, L.WEAR, None, None]
    uneven = wear * (
        torch.sin(x * 1.3 + y * 0.9) + torch.sin(x * 0.37 - y * 0.53 + 1) + torch.sin((x + y) * 3.1)
    )
    return torch.hypot(ex.clamp(min=0), ey.clamp(min=0)) + torch.maximum(ex, ey).clamp(max=0) - r + uneven


def sampled(atlas: Tensor, x: Tensor, y: Tensor, row: Tensor, unit: Tensor, bias: float = 0.0) -> Tensor:
    """Colours of an atlas [n, C, S, 3 S / 2] at places in the layer's units; `unit` is how many of them a pixel spans."""
    side = atlas.shape[2]
    a, b, c, d, e, f = (row[:, L.TO_UV.start + i, None, None] for i in range(6))
    u, v = a * x + b * y + c, d * x + e * y + f
    u, v = 1 - (u % 2 - 1).abs(), 1 - (v % 2 - 1).abs()
    texels = unit * (a * e - b * d).abs().sqrt() * side
    detail = torch.log2(texels.clamp(min=1e-3))
    level = torch.floor(detail + row[:, L.SHARP, None, None] + bias).clamp(0, LEVELS - 1)
    size = side * torch.exp2(-level)
    # Level 1 starts at the top, each later one under the one before: side - 2 * size.
    left, top = (level > 0) * float(side), (level > 0) * (side - 2 * size)
    px = left + torch.minimum((u * size).clamp(min=0.5), size - 0.5)
    py = top + torch.minimum((v * size).clamp(min=0.5), size - 0.5)
    grid = torch.stack([px * (2 / (side * 1.5)) - 1, py * (2 / side) - 1], -1)
    out = F.grid_sample(atlas, grid, mode="bilinear", align_corners=False)
    far = (detail - LEVELS).clamp(0, 1)[:, None]  # too far off for any level: the mean
    return out + (mean_of(atlas)[..., None, None] - out) * far


def mean_of(atlas: Tensor) -> Tensor:
    """The mean colour of each entry, [n, C], from its coarsest level."""
    side = atlas.shape[2]
    s = side >> (LEVELS - 1)
    return atlas[:, :, side - 2 * s : side - s, side : side + s].mean((2, 3))


def rim_of(atlas: Tensor) -> Tensor:
    """The mean colour along the rim of each entry, [n, C]."""
    side = atlas.shape[2]
    s = side >> 2
    level = atlas[:, :, side - 2 * s : side - s, side : side + s]
    return (level[:, :, [0, -1]].mean((2, 3)) + level[..., [0, -1]].mean((2, 3))) / 2


def determinant(m: Tensor) -> Tensor:
    """Of 3 x 3 matrices [n, 3, 3]."""
    a, b, c = m[:, 0], m[:, 1], m[:, 2]
    return (a * torch.cross(b, c, dim=1)).sum(1)


def recoloured(rgb: Tensor, row: Tensor) -> Tensor:
    matrix = row[:, L.COLOURS].view(-1, 3, 3)
    flat = rgb.dim() == 2
    out = torch.einsum("nij,nj...->ni...", matrix, rgb)
    offset = row[:, L.OFFSET]
    return out + (offset if flat else offset[..., None, None])


class Painter:
    """Paints layers with the pictures of its atlases (uint8, packed), which may be exchanged at any time."""

    def __init__(self, atlases: dict[int, Tensor]) -> None:
        self.atlases = atlases

    def paint(self, rows: Tensor, document: Tensor, lens: Tensor, size: tuple[int, int]) -> Painted:
        """`rows` [B, N, COLUMNS] on the CPU, painted in order; `document` [B] is each one's layer of the document or -1."""
        device = next(iter(self.atlases.values())).device
        count = rows.shape[0]
        width, height = size
        grid = straight_grid(size, lens.to(device), device)
        picture = torch.full((count, 3, height, width), 90.0, device=device)
        mask, hidden = (torch.zeros(count, height, width, device=device) for _ in range(2))
        target = self._rims(rows, document, device)
        moved = rows.to(device)
        for k in range(rows.shape[1]):
            for atlas in rows[:, k, L.ATLAS].unique().tolist():
                if atlas == L.NONE:
                    continue
                chosen = (rows[:, k, L.ATLAS] == atlas).nonzero()[:, 0].to(device)
                row = moved[chosen, k]
                if atlas == L.BLUR:
                    picture[chosen] = blurred(picture[chosen], row[:, L.SIGMA])
                    continue
                self._layer(int(atlas), row, chosen, grid, target, picture, mask, hidden)
        return Painted(picture, mask, hidden)

    def _rims(self, rows: Tensor, document: Tensor, device: torch.device) -> Tensor:
        """The colour of each document's rim, [B, 3]; a middle grey where there is none."""
        rows = rows[torch.arange(len(rows)), document.clamp(min=0)].to(device)
        faces = self.atlases[L.FACES]
        rim = recoloured(rim_of(faces[rows[:, L.INDEX].long() % len(faces)].float()), rows).clamp(0, 255)
        return torch.where((document >= 0).to(device)[:, None], rim, torch.full_like(rim, 120.0))

    def _layer(self, atlas: int, row: Tensor, chosen: Tensor, grid: Tensor, target: Tensor,
               picture: Tensor, mask: Tensor, hidden: Tensor) -> None:  # fmt: skip
        inverse = row[:, L.INVERSE].view(-1, 3, 3)
        at = grid[chosen]
        place = [inverse[:, i, 0, None, None] * at[..., 0] + inverse[:, i, 1, None, None] * at[..., 1] + inverse[:, i, 2, None, None]
                 for i in range(3)]  # fmt: skip
        before = place[2] > 0.02
        z = place[2].clamp(min=0.02)
        x, y = place[0] / z, place[1] / z
        unit = (determinant(inverse).abs()[:, None, None] / z**3).sqrt()
        under = picture[chosen]
        source = None
        if atlas != L.FLAT:
            pictures = self.atlases[atlas]
            source = pictures[row[:, L.INDEX].long() % len(pictures)].float()
        shape = row[:, L.SHAPE, None, None]
        outside = signed_outside(x, y, row)
        alpha = (0.5 - outside / (unit * row[:, L.SOFTNESS, None, None])).clamp(0, 1)
        under = under * (1 - self._shadow(x, y, row, source, unit))[:, None]
        if source is None:
            rgb = row[:, L.OFFSET][..., None, None].expand(-1, -1, *alpha.shape[1:])
            middle = row[:, L.OFFSET]
        else:
            seen = sampled(source, x, y, row, unit)
            if atlas == L.SPRITES:
                alpha = alpha * (seen[:, 3] / 255)
            rgb = recoloured(seen[:, :3], row)
            middle = recoloured(mean_of(source)[:, :3], row)
        alpha = (
            torch.where(shape == L.EVERYWHERE, torch.ones_like(alpha), alpha)
            * before
            * row[:, L.OPACITY, None, None]
        )
        pull = row[:, L.MATCH, None]
        gain = 1 + pull * (target[chosen] * row[:, L.MATCH_GAIN, None] / middle.clamp(min=6) - 1)
        rgb = rgb * gain.clamp(0, 8)[..., None, None]
        rim = row[:, L.RIM, None, None] * torch.exp(-((outside / row[:, L.RIM_WIDTH, None, None]) ** 2))
        rgb = (rgb + rim[:, None]).clamp(0, 255)
        picture[chosen] = under + (rgb - under) * alpha[:, None]
        role = row[:, L.ROLE, None, None]
        own = (role == L.DOCUMENT) * alpha
        mask[chosen] = torch.maximum(mask[chosen], own)
        hidden[chosen] = torch.maximum(hidden[chosen], (role == L.OVER) * alpha)

    def _shadow(self, x: Tensor, y: Tensor, row: Tensor, source: Tensor | None, unit: Tensor) -> Tensor:
        """How much darker what lies below a layer is, [n, H, W]."""
        x, y = x - row[:, L.SHADOW_X, None, None], y - row[:, L.SHADOW_Y, None, None]
        soft = row[:, L.SHADOW_SOFT, None, None]
        if source is not None and source.shape[1] == 4:
            inside = (signed_outside(x, y, row) < 0).float()
            dark = sampled(source, x, y, row, unit, bias=1.5)[:, 3] / 255 * inside
        else:
            dark = torch.sigmoid(-signed_outside(x, y, row) / soft.clamp(min=1e-3) * 3)
        return dark * row[:, L.SHADOW, None, None]


def blurred(picture: Tensor, sigma: Tensor) -> Tensor:
    """[n, 3, H, W] blurred by a Gaussian of its own `sigma` [n], up to 6 pixels."""
    reach = 12
    t = torch.arange(-reach, reach + 1, device=picture.device, dtype=torch.float32)
    kernel = torch.exp(-(t[None] ** 2) / (2 * sigma[:, None].clamp(min=0.05) ** 2))
    kernel = (kernel / kernel.sum(1, keepdim=True)).repeat_interleave(3, 0)
    n, _, height, width = picture.shape
    flat = F.pad(picture.reshape(1, n * 3, height, width), [reach] * 4, mode="reflect")
    flat = F.conv2d(flat, kernel[:, None, None, :], groups=n * 3)
    return F.conv2d(flat, kernel[:, None, :, None], groups=n * 3).view(n, 3, height, width)


def frame_of(rect: Tensor, size: tuple[int, int]) -> Tensor:
    """[B, H, W] bool: pixels inside each photo's rectangle x0, y0, x1, y1 of the canvas."""
    width, height = size
    x = torch.arange(width, device=rect.device) + 0.5
    y = torch.arange(height, device=rect.device) + 0.5
    inside_x = (x[None] > rect[:, :1]) & (x[None] < rect[:, 2:3])
    inside_y = (y[None] > rect[:, 1:2]) & (y[None] < rect[:, 3:4])
    return inside_y[:, :, None] & inside_x[:, None, :]


def diagonal(width: float, height: float) -> float:
    return math.hypot(width, height) / 2
