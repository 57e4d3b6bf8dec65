"""Regular things that are no display: halftone dots, toner lines, woven cloth, mesh, fine lines of security print."""

import math

import numpy as np


def _grid(shape, period, degrees, bend):
    """Phases along and across a grid of this period in pixels, slightly bent as paper and cloth are."""
    height, width = shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    turn = math.radians(degrees)
    wave = bend * np.sin(2 * math.pi * (x * 0.7 + y) / (width * 1.3) + degrees)
    x = x + wave
    a = (x * math.cos(turn) + y * math.sin(turn)) / period
    b = (y * math.cos(turn) - x * math.sin(turn)) / period
    return a, b


def _wave(phase):
    return np.cos((2 * math.pi * (phase % 1)).astype(np.float32))


def halftone(rng, linear):
    """Ink printed as dots or lines: each ink has its own angle, and its tone sets their size."""
    period = np.exp(rng.uniform(math.log(1.8), math.log(9)))
    start, sharp = rng.uniform(0, 90), rng.uniform(2, 9)
    grey = rng.random() < 0.4
    lines = rng.random() < 0.25
    out = np.empty_like(linear)
    for c, angle in enumerate((15, 75, 0)):
        tone = linear.mean(2) if grey else linear[..., c]
        if not (grey and c):
            a, b = _grid(tone.shape, period, start + (45 if grey else angle), 0)
            dots = _wave(b) if lines else 0.5 * (_wave(a) + _wave(b))
            ink = 1 / (1 + np.exp(-np.clip(sharp * (1 - 2 * np.clip(tone, 0.03, 0.97) + dots), -30, 30)))
            printed = 0.04 + 0.9 * (1 - ink)
        out[..., c] = printed
    share = rng.uniform(0.4, 1)
    return linear * (1 - share) + out * share


def weave(rng, linear):
    """Threads over and under each other; coarse cloth, fine cloth or mesh."""
    period = np.exp(rng.uniform(math.log(2.5), math.log(24)))
    a, b = _grid(linear.shape[:2], period, rng.uniform(0, 90), rng.uniform(0, 6))
    warp, weft = _wave(a), _wave(b)
    over = np.where(_wave(a / 2) * _wave(b / 2) > 0, warp, weft) if rng.random() < 0.5 else np.minimum(warp, weft)
    depth = rng.uniform(0.05, 0.45)
    return linear * (1 + depth * over)[..., None]


def fine_lines(rng, linear):
    """Bundles of waves as in security print, in one or two inks."""
    height, width = linear.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    out = linear.copy()
    for _ in range(int(rng.integers(1, 4))):
        turn, period = rng.uniform(0, math.pi), np.exp(rng.uniform(math.log(2.2), math.log(16)))
        a = x * math.cos(turn) + y * math.sin(turn)
        b = y * math.cos(turn) - x * math.sin(turn)
        swing, length = rng.uniform(0, 30), rng.uniform(60, 400)
        line = _wave((a + swing * np.sin(2 * math.pi * b / length)) / period)
        ink = 1 / (1 + np.exp(-rng.uniform(2, 8) * (line - rng.uniform(0.2, 0.8))))
        out *= 1 - ink[..., None] * (rng.uniform(0.1, 0.7) * (1 - rng.uniform(0, 1, 3))).astype(np.float32)
    return out


def ruled(rng, linear):
    """Tables, squared paper, slats and blinds: lines that are coarser than pixels."""
    period = np.exp(rng.uniform(math.log(6), math.log(60)))
    a, b = _grid(linear.shape[:2], period, rng.normal(0, 6), 0)
    share = rng.uniform(0.06, 0.5)
    lines = ((a % 1) < share) | ((b % 1) < share if rng.random() < 0.6 else False)
    return linear * (1 - rng.uniform(0.1, 0.8) * lines[..., None])


PATTERNS = (halftone, halftone, weave, fine_lines, ruled)
