"""Sizes of flat documents, and which place of a pool holds which.

A pool's place always holds the same kind and size, so whoever plans a picture knows them without seeing the pool.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np

PATTERN = 64  # after so many places the kinds repeat

# ISO/IEC 7810 (ID-1 to ID-3), ISO 216 (A series), and what cards and papers measure, in mm: width, height.
_SIZES: dict[str, tuple[float, float]] = {
    "id1": (85.6, 53.98),
    "id2": (105.0, 74.0),
    "id3": (125.0, 88.0),
    "bank": (85.6, 53.98),
    "trading": (63.0, 88.0),
    "playing": (63.0, 88.0),
    "business": (85.0, 55.0),
    "cover": (88.0, 125.0),
    "page": (210.0, 297.0),
    "receipt": (80.0, 200.0),
    "ticket": (85.0, 54.0),
    "free": (85.6, 53.98),
}
# How many of the PATTERN places hold which kind. At least half are "free" designs.
_SHARES = {
    "id1": 6, "id2": 1, "id3": 7, "bank": 3, "trading": 4, "playing": 1, "business": 2,
    "cover": 1, "page": 4, "receipt": 2, "ticket": 1, "free": 32,
}  # fmt: skip


@dataclass(frozen=True)
class Size:
    """A face's kind and size."""

    kind: str
    width: float  # mm
    height: float  # mm
    radius: float  # mm, of its corners
    reads: bool  # whether its reading direction can be known


def _kinds() -> list[str]:
    kinds = [kind for kind, count in _SHARES.items() for _ in range(count)]
    return [kinds[i] for i in np.random.default_rng(5).permutation(len(kinds))]


_KINDS = _kinds()


@cache
def size_of(place: int) -> Size:
    """Kind and size of the face at a pool's place."""
    # The sizes within a kind differ from one repeat of the pattern to the next, four repeats in all.
    rng = np.random.default_rng((place % (4 * PATTERN), 77))
    kind = _KINDS[place % PATTERN]
    width, height = _SIZES[kind]
    radius = 0.0
    if kind in ("id1", "bank", "trading", "playing", "id2"):
        radius = 3.18 if rng.random() < 0.8 else float(rng.uniform(0, 6))
    elif kind in ("id3", "cover"):
        height *= float(rng.uniform(0.97, 1.03))
        radius = 3.18 if rng.random() < 0.45 else 0.0
    elif kind == "business":
        width, height = [(85.0, 55.0), (90.0, 50.0), (89.0, 51.0), (90.0, 55.0)][int(rng.integers(4))]
        radius = 0.0 if rng.random() < 0.8 else float(rng.uniform(1, 4))
    elif kind == "page":
        scale = 0.5 ** (0.5 * int(rng.integers(0, 4)))
        ratio = float(rng.choice([1.414, 1.414, 1.294, rng.uniform(1.05, 1.9)]))
        width, height = 210.0 * scale, 210.0 * scale * ratio
        if rng.random() < 0.2:
            width, height = height, width
    elif kind == "receipt":
        height = 80.0 * float(rng.uniform(1.2, 3.4))
    elif kind == "ticket":
        width = height * float(rng.uniform(1.4, 2.6))
    elif kind == "free":
        width, height, radius = _free_size(rng)
    if kind in ("bank", "business", "ticket", "id1") and rng.random() < 0.12:
        width, height = height, width
    return Size(kind, width, height, radius, reads=kind != "playing" and (kind != "free" or place % 2 == 0))


def _free_size(rng: np.random.Generator) -> tuple[float, float, float]:
    pick = rng.random()
    if pick < 0.45:
        width, height, radius = 85.6, 53.98, 3.18
    elif pick < 0.55:
        width, height, radius = 88.0, 63.0, 3.0
    elif pick < 0.65:
        width, height, radius = 125.0, 88.0, float(rng.choice([0.0, 3.18]))
    elif pick < 0.75:
        width, height, radius = 148.0, 105.0, 0.0
    else:
        height = float(rng.uniform(40, 120))
        width, radius = (
            height * float(rng.uniform(1.0, 2.2)),
            float(rng.choice([0.0, 0.0, rng.uniform(0, 9)])),
        )
    if rng.random() < 0.35:
        width, height = height, width
    return width, height, radius
