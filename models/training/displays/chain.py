"""From light on the sensor to the file that arrives: colour filter, noise, the phone's software, JPEG, a chat app's copies.

Pictures are torch tensors (3, h, w): linear light where a name says `light`, else 0..1 as stored.
"""

import math
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F

from .recipe import FULL, Recipe

Tensor = torch.Tensor

CHAT_SIDES = (1600, 1600, 1600, 1280, 1280, 1280, 1152, 1024, 960, 800, 2048)

LUMA_TABLE = np.array([
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
    18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100,
    103, 99], np.float32).reshape(8, 8)
CHROMA_TABLE = np.full((8, 8), 99, np.float32)
CHROMA_TABLE[:4, :4] = [[17, 18, 24, 47], [18, 21, 26, 66], [24, 26, 56, 99], [47, 66, 99, 99]]


@dataclass
class Copy:
    """How the photo travels: `scale` final pixels per captured one."""

    scale: float
    kernel: str
    jpegs: int
    sharpened: bool = True


def draw_copy(rng: np.random.Generator, capture_long: float, recipe: Recipe = FULL) -> Copy:
    """Most photos arrive as a chat app's copy of 800 to 2048 pixels; some as they were taken, some reduced a little."""
    pick = rng.random()
    if not recipe.chat_copies:
        scale = float(rng.choice([1.0, rng.uniform(0.6, 0.95)], p=[0.6, 0.4]))
    elif pick < 0.68:
        scale = min(1.0, float(rng.choice(CHAT_SIDES)) * rng.uniform(0.97, 1.03) / capture_long)
    elif pick < 0.84:
        scale = 1.0
    else:
        scale = float(rng.uniform(0.2, 0.95))
    kernel = str(rng.choice(["area", "linear", "cubic", "skip", "half"], p=[0.25, 0.2, 0.2, 0.15, 0.2]))
    if scale < 1:
        jpegs = int(rng.choice([1, 2, 3], p=[0.45, 0.4, 0.15])) if recipe.many_jpegs else 1
    else:
        jpegs = int(rng.choice([0, 1], p=[0.7, 0.3]))
    return Copy(scale, kernel if recipe.many_kernels else "area", jpegs, recipe.many_kernels)


def gauss(picture: Tensor, sigma: float) -> Tensor:
    """A Gaussian blur, on a smaller copy where it is wide."""
    if sigma < 0.15:
        return picture
    step = int(sigma / 3)
    if step >= 2:
        size = picture.shape[-2:]
        small = F.interpolate(picture[None], scale_factor=1 / step, mode="area")[0]
        return F.interpolate(gauss(small, sigma / step)[None], size=size, mode="bilinear", align_corners=False)[0]
    reach = max(1, math.ceil(3 * sigma))
    x = torch.arange(-reach, reach + 1, device=picture.device, dtype=torch.float32)
    kernel = torch.exp(-x * x / (2 * sigma * sigma))
    kernel = kernel / kernel.sum()
    channels = picture[:, None]
    reach = min(reach, picture.shape[-1] - 1, picture.shape[-2] - 1)
    kernel = kernel[(len(kernel) - 1) // 2 - reach : (len(kernel) - 1) // 2 + reach + 1]
    kernel = kernel / kernel.sum()
    padded = F.pad(channels, (reach, reach, reach, reach), mode="reflect")
    return F.conv2d(F.conv2d(padded, kernel.view(1, 1, 1, -1)), kernel.view(1, 1, -1, 1))[:, 0]


def box(picture: Tensor, reach: int) -> Tensor:
    side = 2 * reach + 1
    return F.avg_pool2d(F.pad(picture[None], (reach,) * 4, mode="reflect"), side, 1)[0]


def develop(rng: np.random.Generator, light: Tensor, noise: float, recipe: Recipe = FULL) -> Tensor:
    """Linear light (1 is white) to the phone's own picture, before its first JPEG."""
    picture = _demosaic(rng, _mosaic(light, noise))
    if recipe.phone and rng.random() < 0.8:
        picture = _colour_blur(picture, math.exp(rng.uniform(math.log(0.5), math.log(3.0))))
    if recipe.phone and rng.random() < 0.65:
        picture = _smooth(picture, int(rng.integers(1, 4)), math.exp(rng.uniform(math.log(3e-5), math.log(2e-3))))
    picture = _tone(rng, picture, recipe.phone)
    amount = float(rng.choice([0, rng.uniform(0.2, 0.9), rng.uniform(0.9, 2.2)], p=[0.2, 0.55, 0.25]))
    if amount and recipe.phone:
        picture = picture + amount * (picture - gauss(picture, rng.uniform(0.6, 1.8)))
    return picture.clamp(0, 1)


def send(rng: np.random.Generator, picture: Tensor, copy: Copy, side: tuple[int, int]) -> Tensor:
    """The camera's JPEG and the copies that follow; `side` is the final (height, width)."""
    picture = jpeg(picture, rng.uniform(80, 98), rng.random() < 0.6)
    if copy.scale < 1 or tuple(picture.shape[-2:]) != side:
        picture = resize(picture, side, copy.kernel)
        if copy.sharpened and rng.random() < 0.4:
            picture = (picture + rng.uniform(0.15, 0.9) * (picture - gauss(picture, rng.uniform(0.5, 1.1)))).clamp(0, 1)
    for _ in range(copy.jpegs):
        picture = _shifted_jpeg(rng, picture)
    return picture


def resize(picture: Tensor, side: tuple[int, int], kernel: str) -> Tensor:
    """`skip` samples between four pixels whatever the scale, as cheap code does; `half` halves first, as decoders do."""
    batch = picture[None]
    if kernel == "area":
        batch = F.interpolate(batch, size=side, mode="area")
    elif kernel in ("skip", "half"):
        while kernel == "half" and batch.shape[-1] >= 2 * side[1]:
            batch = F.avg_pool2d(batch, 2)
        batch = F.interpolate(batch, size=side, mode="bilinear", align_corners=False)
    else:
        mode = "bilinear" if kernel == "linear" else "bicubic"
        batch = F.interpolate(batch, size=side, mode=mode, align_corners=False, antialias=True)
    return batch[0].clamp(0, 1)


def _shifted_jpeg(rng: np.random.Generator, picture: Tensor) -> Tensor:
    """JPEG with its blocks anywhere: crops of a photo start anywhere in them."""
    dy, dx = (int(v) for v in rng.integers(0, 8, 2))
    padded = F.pad(picture[None], (dx, 0, dy, 0), mode="replicate")[0]
    return jpeg(padded, rng.uniform(58, 93), rng.random() < 0.85)[:, dy:, dx:]


# ------------------------------------------------------------ parts


def _mosaic(light: Tensor, noise: float) -> Tensor:
    """(1, h, w) behind RGGB filters, with photon and reading noise; h and w even."""
    raw = torch.empty_like(light[:1])
    raw[0, 0::2, 0::2], raw[0, 0::2, 1::2] = light[0, 0::2, 0::2], light[1, 0::2, 1::2]
    raw[0, 1::2, 0::2], raw[0, 1::2, 1::2] = light[1, 1::2, 0::2], light[2, 1::2, 1::2]
    return raw + noise * torch.sqrt(raw.clamp(0, 1) / 0.2 + 0.1) * torch.randn_like(raw)


_MALVAR = {  # Malvar, He and Cutler 2004: gradient-corrected linear interpolation, x 8
    "green": [[0, 0, -1, 0, 0], [0, 0, 2, 0, 0], [-1, 2, 4, 2, -1], [0, 0, 2, 0, 0], [0, 0, -1, 0, 0]],
    "row": [[0, 0, 0.5, 0, 0], [0, -1, 0, -1, 0], [-1, 4, 5, 4, -1], [0, -1, 0, -1, 0], [0, 0, 0.5, 0, 0]],
    "cross": [[0, 0, -1.5, 0, 0], [0, 2, 0, 2, 0], [-1.5, 0, 6, 0, -1.5], [0, 2, 0, 2, 0], [0, 0, -1.5, 0, 0]],
}
_BILINEAR = {
    "green": [[0, 0, 0, 0, 0], [0, 0, 2, 0, 0], [0, 2, 0, 2, 0], [0, 0, 2, 0, 0], [0, 0, 0, 0, 0]],
    "row": [[0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 4, 0, 4, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]],
    "cross": [[0, 0, 0, 0, 0], [0, 2, 0, 2, 0], [0, 0, 0, 0, 0], [0, 2, 0, 2, 0], [0, 0, 0, 0, 0]],
}


def _demosaic(rng: np.random.Generator, raw: Tensor) -> Tensor:
    """Gradient-corrected or plain, or something between the two."""
    mix = float(rng.choice([1.0, 0.0, rng.random()], p=[0.5, 0.2, 0.3]))
    kernels = []
    for name in ("green", "row", "cross"):
        kernels.append(mix * np.array(_MALVAR[name]) + (1 - mix) * np.array(_BILINEAR[name]))
    kernels.insert(2, kernels[1].T)
    weight = torch.tensor(np.array(kernels) / 8, dtype=torch.float32, device=raw.device)[:, None]
    green, row, column, cross = F.conv2d(F.pad(raw[None], (2, 2, 2, 2), mode="reflect"), weight)[0]
    out = raw.repeat(3, 1, 1)
    out[1, 0::2, 0::2], out[1, 1::2, 1::2] = green[0::2, 0::2], green[1::2, 1::2]
    out[0, 0::2, 1::2], out[0, 1::2, 0::2], out[0, 1::2, 1::2] = row[0::2, 1::2], column[1::2, 0::2], cross[1::2, 1::2]
    out[2, 1::2, 0::2], out[2, 0::2, 1::2], out[2, 0::2, 0::2] = row[1::2, 0::2], column[0::2, 1::2], cross[0::2, 0::2]
    return out


_TO_YCC = np.array([[0.299, 0.587, 0.114], [-0.168736, -0.331264, 0.5], [0.5, -0.418688, -0.081312]], np.float32)
_FROM_YCC = np.linalg.inv(_TO_YCC).astype(np.float32)


def _turn_colours(picture: Tensor, matrix: np.ndarray) -> Tensor:
    return torch.einsum("ij,jhw->ihw", torch.from_numpy(matrix).to(picture.device), picture)


def _colour_blur(picture: Tensor, sigma: float) -> Tensor:
    ycc = _turn_colours(picture, _TO_YCC)
    return _turn_colours(torch.cat([ycc[:1], gauss(ycc[1:], sigma)]), _FROM_YCC)


def _smooth(picture: Tensor, reach: int, even: float) -> Tensor:
    """Denoising that keeps edges: what varies less than `even` (variance) is flattened (guided filter)."""
    luma = picture.mean(0, keepdim=True)
    mean = box(luma, reach)
    variance = (box(luma * luma, reach) - mean * mean).clamp(min=0)
    keep = box(variance / (variance + even), reach)
    return picture + (box(luma, reach) - luma) * (1 - keep)


def _tone(rng: np.random.Generator, light: Tensor, phone: bool) -> Tensor:
    """To stored values, with contrast, and local contrast as phones' HDR has it."""
    level = light.clamp(0, 1)
    value = torch.where(level <= 0.0031308, level * 12.92, 1.055 * level.clamp(min=1e-6) ** (1 / 2.4) - 0.055)
    contrast = rng.uniform(-0.1, 0.45)
    value = value + contrast * value * (1 - value) * (2 * value - 1)
    local = rng.uniform(0, 0.5) if phone and rng.random() < 0.5 else 0
    if local:
        wide = gauss(value.mean(0, keepdim=True), min(value.shape[-1] / 6, rng.uniform(15, 60)))
        value = value + local * (0.5 - wide) * value * (1 - value) + 0.5 * local * (value - wide) * (1 - (2 * value - 1).abs())
    grey = value.mean(0, keepdim=True)
    return (grey + (value - grey) * rng.uniform(0.75, 1.35)).clamp(0, 1)


def _dct(device: torch.device) -> Tensor:
    k = np.arange(8)
    matrix = np.sqrt(2 / 8) * np.cos((2 * k[None] + 1) * k[:, None] * math.pi / 16)
    matrix[0] /= math.sqrt(2)
    return torch.tensor(matrix, dtype=torch.float32, device=device)


def _quantise(plane: Tensor, table: Tensor, dct: Tensor) -> Tensor:
    """(c, h, w) of 0..255 about 0, h and w multiples of 8."""
    c, h, w = plane.shape
    blocks = plane.view(c, h // 8, 8, w // 8, 8).permute(0, 1, 3, 2, 4)
    coded = torch.round(dct @ blocks @ dct.t() / table) * table
    return (dct.t() @ coded @ dct).permute(0, 1, 3, 2, 4).reshape(c, h, w)


def jpeg(picture: Tensor, quality: float, halved: bool) -> Tensor:
    """What a JPEG of this quality leaves; `halved`: colours at half the size."""
    height, width = picture.shape[-2:]
    padded = F.pad(picture[None], (0, -width % 16, 0, -height % 16), mode="replicate")[0]
    ycc = _turn_colours(torch.round(padded * 255), _TO_YCC)
    factor = 50 / quality if quality < 50 else 2 - quality / 50
    tables = [torch.from_numpy(np.clip(np.round(t * factor), 1, 255)).to(picture.device) for t in (LUMA_TABLE, CHROMA_TABLE)]
    dct = _dct(picture.device)
    luma = _quantise(ycc[:1] - 128, tables[0], dct) + 128
    colour = ycc[1:]
    if halved:
        colour = _quantise(F.avg_pool2d(colour[None], 2)[0], tables[1], dct)
        colour = F.interpolate(colour[None], scale_factor=2, mode="bilinear", align_corners=False)[0]
    else:
        colour = _quantise(colour, tables[1], dct)
    out = _turn_colours(torch.cat([luma, colour]), _FROM_YCC)[:, :height, :width]
    return (torch.round(out) / 255).clamp(0, 1)
