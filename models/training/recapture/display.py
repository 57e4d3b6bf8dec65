"""Displays: where the light of a pixel's colours lies, as the few waves of it that a camera can still see.

A raster is a sum of waves exp(2 pi i (m u + n v)) over the display's pixels (u, v). What lens and sensor leave of each
wave is known in closed form, and sampling it beats it against the camera's own raster, as it does in life.
"""

import math
from dataclasses import dataclass

import numpy as np


@dataclass
class Raster:
    """`waves` are (m, n, complex amplitude of R, of G, of B); the mean of every colour is 1."""

    kind: str
    waves: list


def stripes(rng, kind):
    """RGB or BGR stripes; `ips` slants every second row, `va` splits every colour in two."""
    width = rng.uniform(0.2, 0.32)  # of a colour, in pixels
    height = rng.uniform(0.7, 0.94)
    offsets = np.array([-1, 0, 1]) / 3 * (-1 if kind == "bgr" else 1)
    waves = []
    for m in range(0, 4):
        for n in range(-2, 3):
            if (m, n) == (0, 0) or (m == 0 and n < 0):
                continue
            size = np.sinc(m * width) * np.sinc(n * height)
            waves.append((m, n, *(2 * size * np.exp(-2j * math.pi * m * offsets))))
    if kind == "ips":  # rows lean to either side in turn
        lean = rng.uniform(0.08, 0.3)
        for m in (1, 2):
            waves.append((m, 0.5, *(2 * lean * np.sinc(m * width) * np.exp(-2j * math.pi * m * offsets))))
            waves.append((m, -0.5, *(-2 * lean * np.sinc(m * width) * np.exp(-2j * math.pi * m * offsets))))
    if kind == "va":
        waves.append((0, 2, *([rng.uniform(0.1, 0.4)] * 3)))
    return Raster(kind, waves)


def pentile(rng):
    """OLED of a phone: one green per pixel, red and blue for every second one, along the diagonals."""
    dot = rng.uniform(0.3, 0.5)
    shift = rng.uniform(0, 1, 2)
    waves = []
    for m in (0, 1):
        for n in (-1, 0, 1):
            if (m, n) == (0, 0) or (m == 0 and n < 0):
                continue
            size = 2 * np.sinc(m * dot) * np.sinc(n * dot)
            other = size * np.exp(-2j * math.pi * (m * shift[0] + n * shift[1]))
            waves.append((m, n, other, size, other))
    for m, n in ((0.5, 0.5), (0.5, -0.5)):
        size = 2 * np.sinc(m * dot) * np.sinc(n * dot)
        waves.append((m, n, size, 0, -size))
    return Raster("pentile", waves)


def any_raster(rng):
    kind = rng.choice(["rgb", "bgr", "ips", "va", "pentile"], p=[0.34, 0.08, 0.2, 0.1, 0.28])
    return pentile(rng) if kind == "pentile" else stripes(rng, kind)


def light(raster, u, v, blur_px, depth):
    """The raster as (h, w, 3) factors of the shown picture's light at the camera's pixels; `blur_px` is
    the sigma of lens and focus, `depth` 0..1 weakens the raster."""
    du = np.stack([np.gradient(u, axis=1).mean(), np.gradient(u, axis=0).mean()])
    dv = np.stack([np.gradient(v, axis=1).mean(), np.gradient(v, axis=0).mean()])
    gain = np.ones(u.shape + (3,), np.float32)
    for m, n, *amplitudes in raster.waves:
        frequency = m * du + n * dv  # cycles per camera pixel
        length = float(np.hypot(*frequency))
        left = np.sinc(frequency[0]) * np.sinc(frequency[1])  # a camera pixel's own area
        left *= math.exp(-2 * (math.pi * length * blur_px) ** 2)
        if abs(left) * depth * max(abs(a) for a in amplitudes) < 0.002:
            continue
        phase = (2 * math.pi * ((m * u + n * v) % 1.0)).astype(np.float32)
        cosine, sine = np.cos(phase), np.sin(phase)
        for c, amplitude in enumerate(amplitudes):
            a = complex(amplitude) * left * depth
            gain[..., c] += np.float32(a.real) * cosine - np.float32(a.imag) * sine
    return np.maximum(gain, 0)
