"""What paper, light, camera and file do to a picture of print: tensors (batch, 1, height, width), light 0..1."""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor

# ITU-T T.81, table K.1: quantisation of luminance.
QUANTISATION = (
    16,
    11,
    10,
    16,
    24,
    40,
    51,
    61,
    12,
    12,
    14,
    19,
    26,
    58,
    60,
    55,
    14,
    13,
    16,
    24,
    40,
    57,
    69,
    56,
    14,
    17,
    22,
    29,
    51,
    87,
    80,
    62,
    18,
    22,
    37,
    56,
    68,
    109,
    103,
    77,
    24,
    35,
    55,
    64,
    81,
    104,
    113,
    92,
    49,
    64,
    78,
    87,
    103,
    121,
    120,
    101,
    72,
    92,
    95,
    98,
    112,
    100,
    103,
    99,
)


class Chance:
    """Random numbers on one device from one seed, one value a picture unless a shape is given."""

    def __init__(self, seed: int, device: str | torch.device) -> None:
        self.device = torch.device(device)
        self.generator = torch.Generator(self.device)
        self.generator.manual_seed(seed)

    def uniform(self, shape: int | tuple[int, ...], low: float = 0.0, high: float = 1.0) -> Tensor:
        return low + (high - low) * torch.rand(shape, generator=self.generator, device=self.device)

    def normal(self, shape: int | tuple[int, ...], sigma: float = 1.0, limit: float = 3.0) -> Tensor:
        return torch.randn(shape, generator=self.generator, device=self.device).clamp(-limit, limit) * sigma

    def integers(self, shape: int | tuple[int, ...], high: int) -> Tensor:
        return torch.randint(
            0,
            high,
            (shape,) if isinstance(shape, int) else shape,
            generator=self.generator,
            device=self.device,
        )

    def happens(self, count: int, share: float) -> Tensor:
        """1.0 for about that share of the pictures, shaped to multiply pictures."""
        return (self.uniform((count, 1, 1, 1)) < share).float()

    def each(self, count: int, low: float, high: float) -> Tensor:
        """A value for each picture, shaped to multiply pictures."""
        return self.uniform((count, 1, 1, 1), low, high)


def cloud(chance: Chance, count: int, size: tuple[int, int], cells: tuple[int, int]) -> Tensor:
    """Smooth noise of mean 0 and deviation about 1 with so many cells across."""
    return F.interpolate(chance.normal((count, 1, *cells)), size, mode="bicubic", align_corners=False)


def guilloche(chance: Chance, count: int, size: tuple[int, int], per_px: tuple[float, float]) -> Tensor:
    """Fine wavy lines of security print, 0..1, dark where 1; `per_px` are the least and greatest frequencies."""
    height, width = size
    y = torch.arange(height, device=chance.device).view(1, 1, -1, 1)
    x = torch.arange(width, device=chance.device).view(1, 1, 1, -1)
    out = torch.zeros((count, 1, height, width), device=chance.device)
    for _ in range(2):
        angle, frequency = chance.each(count, 0, math.pi), chance.each(count, *per_px)
        along = x * torch.cos(angle) + y * torch.sin(angle)
        across = y * torch.cos(angle) - x * torch.sin(angle)
        swing = chance.each(count, 0, 6) * torch.sin(
            across * chance.each(count, 0.01, 0.15) + chance.each(count, 0, 6)
        )
        wave = 0.5 + 0.5 * torch.cos(2 * math.pi * frequency * (along + swing))
        out = torch.maximum(out, wave ** chance.each(count, 1, 6) * chance.happens(count, 0.7))
    return out


def blur(pictures: Tensor, sigmas: Tensor, angles: Tensor, lengths: Tensor) -> Tensor:
    """Gaussian blur of each picture's sigma, then shake of each picture's length and angle; pixels, radians."""
    count, _, height, width = pictures.shape
    reach = 7
    offsets = torch.arange(-reach, reach + 1, device=pictures.device).float()
    bell = torch.exp(-0.5 * (offsets / sigmas.view(-1, 1).clamp_min(0.05)) ** 2)
    bell = bell / bell.sum(1, keepdim=True)
    stacked = pictures.reshape(1, count, height, width)
    stacked = F.conv2d(
        F.pad(stacked, (reach, reach, 0, 0), mode="replicate"), bell.view(count, 1, 1, -1), groups=count
    )
    stacked = F.conv2d(
        F.pad(stacked, (0, 0, reach, reach), mode="replicate"), bell.view(count, 1, -1, 1), groups=count
    )
    y, x = offsets.view(1, -1, 1), offsets.view(1, 1, -1)
    cos, sin = torch.cos(angles).view(-1, 1, 1), torch.sin(angles).view(-1, 1, 1)
    near = (0.5 * lengths.view(-1, 1, 1) + 0.5 - (x * cos + y * sin).abs()).clamp(0, 1) * (
        1 - (y * cos - x * sin).abs()
    ).clamp(0, 1)
    path = near / near.sum((1, 2), keepdim=True)
    stacked = F.conv2d(F.pad(stacked, (reach,) * 4, mode="replicate"), path.unsqueeze(1), groups=count)
    return stacked.view(count, 1, height, width)


def jpeg(pictures: Tensor, qualities: Tensor) -> Tensor:
    """Baseline JPEG of luminance; qualities 1..100, one a picture. Sides are padded to whole blocks."""
    count, _, height, width = pictures.shape
    padded = F.pad(pictures, (0, -width % 8, 0, -height % 8), mode="replicate") * 255 - 128
    rows, columns = padded.shape[2] // 8, padded.shape[3] // 8
    index = torch.arange(8, device=pictures.device).float()
    basis = torch.cos((2 * index.view(1, -1) + 1) * index.view(-1, 1) * math.pi / 16) * 0.5
    basis[0] *= 1 / math.sqrt(2)
    blocks = padded.view(count, rows, 8, columns, 8).permute(0, 1, 3, 2, 4)
    scale = torch.where(qualities < 50, 5000 / qualities, 200 - 2 * qualities).view(-1, 1, 1, 1, 1)
    table = torch.tensor(QUANTISATION, device=pictures.device).float().view(1, 1, 1, 8, 8)
    steps = ((table * scale + 50) / 100).floor().clamp(1, 255)
    coefficients = ((basis @ blocks @ basis.t()) / steps).round() * steps
    restored = (
        (basis.t() @ coefficients @ basis).permute(0, 1, 3, 2, 4).reshape(count, 1, rows * 8, columns * 8)
    )
    return ((restored[:, :, :height, :width] + 128) / 255).clamp(0, 1)


def lit(chance: Chance, pictures: Tensor) -> Tensor:
    """Uneven light, the edges of shadows, holograms and glare over the print."""
    count, _, height, width = pictures.shape
    size = (height, width)
    x = torch.linspace(-1, 1, width, device=pictures.device).view(1, 1, 1, -1)
    y = torch.linspace(-1, 1, height, device=pictures.device).view(1, 1, -1, 1)
    light = 1 + chance.each(count, 0, 0.3) * cloud(chance, count, size, (2, 4))
    edge = torch.sigmoid(
        (x - chance.each(count, -1, 1) + y * chance.each(count, -0.3, 0.3)) * chance.each(count, 4, 80)
    )
    light = light * (1 - chance.happens(count, 0.25) * chance.each(count, 0.1, 0.6) * edge)
    out = pictures * light.clamp(0.15, 1.6)
    film = cloud(chance, count, size, (4, max(4, 4 * width // height))).clamp_min(0) * chance.happens(
        count, 0.25
    )
    out = out + chance.each(count, 0, 0.25) * film
    spot = torch.exp(-(((x - chance.each(count, -1.2, 1.2)) / chance.each(count, 0.05, 0.5)) ** 2))
    spot = spot * torch.exp(-(((y - chance.each(count, -1.5, 1.5)) / chance.each(count, 0.3, 2)) ** 2))
    return out + chance.happens(count, 0.2) * chance.each(count, 0.1, 0.7) * spot


def photographed(chance: Chance, pictures: Tensor, scale: float, softest: float) -> Tensor:
    """The picture at `scale` of its size through blur, noise, sharpening and JPEG, and back at its full size.

    `softest` is the greatest Gaussian blur, pixels; shakes go to two and a half times as far.
    """
    count, _, height, width = pictures.shape
    half = chance.uniform(count) < 0.5
    sigmas = torch.where(half, chance.uniform(count, 0.2, 0.7), chance.uniform(count, 0.3, softest)) * max(
        scale, 0.7
    )
    lengths = (
        torch.where(
            chance.uniform(count) < 0.2,
            chance.uniform(count, 0, 2.4 * softest),
            torch.zeros(count, device=chance.device),
        )
        * scale
    )
    small = pictures
    if scale < 1:
        size = (max(8, round(height * scale)), max(8, round(width * scale)))
        small = F.interpolate(pictures, size, mode="bilinear", antialias=True, align_corners=False)
    small = blur(small, sigmas, chance.uniform(count, 0, math.pi), lengths)
    noise = chance.normal(tuple(small.shape)) * chance.each(count, 0, 1) ** 2 * 0.045
    small = small + torch.where(
        chance.uniform((count, 1, 1, 1)) < 0.5, noise, F.avg_pool2d(noise, 3, 1, 1) * 2
    )
    soft = F.avg_pool2d(small, 5, 1, 2)
    small = small + chance.happens(count, 0.35) * chance.each(count, 0, 1.2) * (small - soft)
    small = torch.where(
        chance.uniform((count, 1, 1, 1)) < 0.75,
        jpeg(small.clamp(0, 1), chance.uniform(count, 35, 98)),
        small.clamp(0, 1),
    )
    if scale < 1:
        small = F.interpolate(small, (height, width), mode="bilinear", align_corners=False)
    return (small * 255).round() / 255
