"""What is as regular as a raster and no display: halftone, weave, ruled and wavy lines. Torch, linear light (3, h, w)."""

import math

import numpy as np
import torch

Tensor = torch.Tensor


def _phases(p: Tensor, q: Tensor, period: float, degrees: float, bend: float = 0.0) -> tuple[Tensor, Tensor]:
    turn = math.radians(degrees)
    p = p + bend * period * torch.sin(2 * math.pi * (0.7 * p + q) * 1.7 + degrees)
    return (p * math.cos(turn) + q * math.sin(turn)) / period, (q * math.cos(turn) - p * math.sin(turn)) / period


def _wave(phase: Tensor) -> Tensor:
    return torch.cos(2 * math.pi * (phase % 1))


def halftone(rng: np.random.Generator, light: Tensor, p: Tensor, q: Tensor) -> Tensor:
    """Ink printed as dots or lines: each ink has its own angle, and its tone sets their size."""
    period = 1 / math.exp(rng.uniform(math.log(150), math.log(900)))
    start, sharp = rng.uniform(0, 90), rng.uniform(2, 9)
    grey, lines = rng.random() < 0.3, rng.random() < 0.25
    out = torch.empty_like(light)
    for c, angle in enumerate((15, 75, 0)):
        tone = light.mean(0) if grey else light[c]
        a, b = _phases(p, q, period, start + (45 if grey else angle))
        dots = _wave(b) if lines else 0.5 * (_wave(a) + _wave(b))
        out[c] = 0.04 + 0.9 * (1 - torch.sigmoid(sharp * (1 - 2 * tone.clamp(0.03, 0.97) + dots)))
    share = rng.uniform(0.3, 1)
    return light * (1 - share) + out * share


def weave(rng: np.random.Generator, light: Tensor, p: Tensor, q: Tensor) -> Tensor:
    """Threads over and under each other; coarse cloth, fine cloth or mesh."""
    period = 1 / math.exp(rng.uniform(math.log(60), math.log(900)))
    a, b = _phases(p, q, period, rng.uniform(0, 90), rng.uniform(0, 3))
    warp, weft = _wave(a), _wave(b)
    over = torch.where(_wave(a / 2) * _wave(b / 2) > 0, warp, weft) if rng.random() < 0.5 else torch.minimum(warp, weft)
    return light * (1 + rng.uniform(0.05, 0.45) * over)


def fine_lines(rng: np.random.Generator, light: Tensor, p: Tensor, q: Tensor) -> Tensor:
    """Bundles of waves as in security print, in one or two inks."""
    for _ in range(int(rng.integers(1, 4))):
        period = 1 / math.exp(rng.uniform(math.log(80), math.log(700)))
        a, b = _phases(p, q, period, rng.uniform(0, 180))
        line = _wave(a + rng.uniform(0, 6) * torch.sin(2 * math.pi * b * period * rng.uniform(2, 12)))
        ink = torch.sigmoid(rng.uniform(2, 8) * (line - rng.uniform(0.2, 0.8)))
        tint = torch.tensor(rng.uniform(0.1, 0.7) * (1 - rng.uniform(0, 1, 3)), dtype=torch.float32, device=light.device)
        light = light * (1 - ink * tint[:, None, None])
    return light


def ruled(rng: np.random.Generator, light: Tensor, p: Tensor, q: Tensor) -> Tensor:
    """Tables, squared paper, slats: lines that are coarser than pixels."""
    period = 1 / math.exp(rng.uniform(math.log(12), math.log(200)))
    a, b = _phases(p, q, period, rng.normal(0, 6))
    share = rng.uniform(0.06, 0.5)
    lines = (a % 1) < share
    if rng.random() < 0.6:
        lines = lines | ((b % 1) < share)
    return light * (1 - rng.uniform(0.1, 0.8) * lines)


def printed(rng: np.random.Generator, light: Tensor, p: Tensor, q: Tensor, half: tuple[float, float]) -> Tensor:
    """The pattern all over, or only where a picture or a field was printed."""
    pattern = (halftone, halftone, weave, fine_lines, ruled)[rng.integers(5)]
    made = pattern(rng, light, p, q)
    if rng.random() < 0.5:
        return made
    centre, size = rng.uniform(-1, 1, 2) * half, rng.uniform(0.15, 0.8, 2) * half
    mask = ((p - centre[0]).abs() < size[0]) & ((q - centre[1]).abs() < size[1])
    return torch.where(mask, made, light)
