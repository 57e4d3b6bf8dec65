"""Regular things that are no display: halftone dots, toner, stacks of lines, woven cloth, mesh, fine lines of security print."""

import math

import cv2
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


def toner(rng, linear):
    """Greys of a laser printer: specks, fine and evenly strewn."""
    height, width = linear.shape[:2]
    cell = np.exp(rng.uniform(math.log(1.1), math.log(4)))
    noise = rng.standard_normal((int(height / cell) + 2, int(width / cell) + 2), dtype=np.float32)
    noise -= cv2.GaussianBlur(noise, (0, 0), rng.uniform(0.8, 2))
    threshold = np.clip(0.5 + noise / (4 * noise.std()), 0.02, 0.98)
    how = cv2.INTER_NEAREST if rng.random() < 0.5 else cv2.INTER_LINEAR
    threshold = cv2.resize(threshold, (width, height), interpolation=how)
    tone = linear.mean(2)
    printed = 1 / (1 + np.exp(-np.clip(rng.uniform(8, 30) * (tone - threshold), -30, 30)))
    share = rng.uniform(0.3, 1)
    return linear * (1 - share) + (0.04 + 0.9 * printed[..., None]) * share


def stacks(rng, linear):
    """Short lines one above the other, rows of dots, combs: regular, but only in places."""
    height, width = linear.shape[:2]
    out = linear.copy()
    slope = rng.normal(0, 4) + 90 * rng.integers(2)
    for _ in range(int(rng.integers(1, 6))):
        period = np.exp(rng.uniform(math.log(2.2), math.log(14)))
        a, b = _grid((height, width), period, slope, 0)
        lines = ((b + rng.random()) % 1) < rng.uniform(0.25, 0.6)
        if rng.random() < 0.5:
            lines &= ((a * period / rng.uniform(3, 60) + rng.random()) % 1) < rng.uniform(0.4, 0.95)
        w, h = np.exp(rng.uniform(math.log(20), math.log(500), 2)).astype(int)
        x, y = int(rng.uniform(-0.3, 0.9) * width), int(rng.uniform(-0.3, 0.9) * height)
        part = (slice(max(0, y), max(0, y + h)), slice(max(0, x), max(0, x + w)))
        out[part] *= 1 - rng.uniform(0.2, 0.9) * lines[part][..., None]
    return out


def in_places(rng, linear, pattern):
    """The pattern all over, or only where a picture or a field was printed."""
    if rng.random() < 0.5:
        return pattern(rng, linear)
    height, width = linear.shape[:2]
    mask = np.zeros((height, width), np.float32)
    for _ in range(int(rng.integers(1, 4))):
        x, y = rng.uniform(-0.2, 0.8, 2) * (width, height)
        w, h = rng.uniform(0.1, 0.7, 2) * (width, height)
        mask[max(0, int(y)) : max(0, int(y + h)), max(0, int(x)) : max(0, int(x + w))] = 1
    return linear + mask[..., None] * (pattern(rng, linear) - linear)


PATTERNS = (halftone, halftone, toner, toner, stacks, stacks, weave, fine_lines, ruled)
