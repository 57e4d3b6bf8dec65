"""Displays: where the light of a pixel's colours lies, as the few waves of it that a camera can still see.

A raster is a sum of waves exp(2 pi i (m u + n v)) over the display's pixels (u, v). What lens and sensor leave of each
wave is known in closed form, and sampling it beats it against the camera's own raster, as it does in life.
"""

import math
from dataclasses import dataclass

import numpy as np
import torch

Tensor = torch.Tensor


@dataclass
class Raster:
    """`waves` are (m, n, complex amplitude of R, of G, of B); the mean of every colour is 1."""

    kind: str
    waves: list[tuple]


@dataclass
class Optics:
    """What lies between the display and the samples: `blur` sigma in captured pixels, `work` samples per captured pixel (1 for
    crops; less where a whole photo is drawn small: then only what the capture folds to slow bands is left)."""

    blur: float
    work: float = 1.0


def stripes(rng: np.random.Generator, kind: str) -> Raster:
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


def pentile(rng: np.random.Generator) -> Raster:
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


def grey(raster: Raster) -> Raster:
    """The same raster without colours."""
    return Raster(raster.kind, [(m, n, *([sum(a) / 3] * 3)) for m, n, *a in raster.waves])


def any_raster(rng: np.random.Generator, phone: bool) -> Raster:
    kinds = ["rgb", "bgr", "ips", "va", "pentile"]
    kind = str(rng.choice(kinds, p=[0.25, 0.03, 0.12, 0.0, 0.6] if phone else [0.5, 0.08, 0.22, 0.15, 0.05]))
    return pentile(rng) if kind == "pentile" else stripes(rng, kind)


def light(raster: Raster, u: Tensor, v: Tensor, x: Tensor, y: Tensor, optics: Optics, depth: float, step: float) -> Tensor:
    """The raster as (3, h, w) factors of the shown picture's light; (u, v) are display pixels, (x, y) captured pixels of the
    samples, `step` captured pixels apart."""
    slopes = torch.stack([torch.gradient(plane, dim=axis)[0] for plane in (u, v) for axis in (1, 0)]) / step
    some = slopes[:, 1:-1, 1:-1][:, :: max(1, u.shape[0] // 8), :: max(1, u.shape[1] // 8)].cpu().numpy()  # (4, ...): ux uy vx vy
    if optics.work == 1:
        slopes = some.mean((1, 2))  # hardly changes over a crop
    gain = torch.ones((3, *u.shape), device=u.device)
    for m, n, *amplitudes in raster.waves:
        fx, fy = m * some[0] + n * some[2], m * some[1] + n * some[3]  # cycles per captured pixel
        strongest = np.abs(np.sinc(fx) * np.sinc(fy) * np.exp(-2 * (math.pi * optics.blur) ** 2 * (fx * fx + fy * fy))).max()
        if strongest * max(abs(a) for a in amplitudes) * depth < 0.003:
            continue
        fx, fy = (torch.as_tensor(slopes[i] * m + slopes[2 + i] * n, dtype=torch.float32) for i in (0, 1))
        left = torch.sinc(fx) * torch.sinc(fy) * torch.exp(-2 * (math.pi * optics.blur) ** 2 * (fx * fx + fy * fy))
        phase = float(m) * u + float(n) * v
        for c, amplitude in enumerate(amplitudes):
            if abs(amplitude) * depth < 0.003:
                continue
            turned, kept = (phase, left) if optics.work == 1 else _folded(phase, left, fx, fy, x, y, 1 if c == 1 else 2, optics.work)
            angle = 2 * math.pi * (turned % 1.0) + math.atan2(complex(amplitude).imag, complex(amplitude).real)
            size = float(kept) if optics.work == 1 else kept
            gain[c] += float(abs(amplitude) * depth) * size * torch.cos(angle)
    return gain.clamp(min=0)


def _folded(phase: Tensor, left: Tensor, fx: Tensor, fy: Tensor, x: Tensor, y: Tensor, lattice: int, work: float) -> tuple[Tensor, Tensor]:
    """What a capture on every `lattice`-th pixel folds the wave to, less what the reduction to `work` blurs away."""
    kx, ky = torch.round(fx * lattice) / lattice, torch.round(fy * lattice) / lattice
    slow = (fx - kx) ** 2 + (fy - ky) ** 2
    return phase - kx * x - ky * y, left * torch.exp(-2 * (math.pi * 0.6 / work) ** 2 * slow)
