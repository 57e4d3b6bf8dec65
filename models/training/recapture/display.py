"""Displays: where the light of a pixel's colours lies, as the few waves of it that a camera can still see.

A raster is a sum of waves exp(2 pi i (m u + n v)) over the display's pixels (u, v). What lens and sensor leave of each
wave is known in closed form, and sampling it beats it against the camera's own raster, as it does in life.
"""

import math
import sys
from pathlib import Path

import numpy as np

sys.path.append(str(Path(__file__).resolve().parents[2]))

from training.displays.displays import pentile, stripes  # noqa: E402


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
