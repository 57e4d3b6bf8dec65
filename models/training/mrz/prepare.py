"""Gathers what the generators draw with into one file: glyphs of free fonts and small copies of CC0 photographs.

usage: python3 -m training.mrz.prepare --photographs <folder of CC0 photographs> --out <file.npz>
"""

from __future__ import annotations

import argparse
from pathlib import Path

import cv2
import numpy as np

from .glyphs import atlas

TEXTURE_SIDE = 160
MOST_TEXTURES = 96


def textures(folder: Path | None, toy: int = 8) -> np.ndarray:
    """(count, TEXTURE_SIDE, TEXTURE_SIDE) uint8; smooth noise where no photographs are at hand."""
    size = (TEXTURE_SIDE, TEXTURE_SIDE)
    if folder is None:
        rng = np.random.default_rng(1)
        return np.stack(
            [
                cv2.resize(rng.integers(0, 256, (12, 12), np.uint8), size, interpolation=cv2.INTER_CUBIC)
                for _ in range(toy)
            ]
        )
    files = sorted(folder.glob("*.jpg"))
    if not files:
        raise FileNotFoundError(f"Expected photographs in {folder} but received none")
    files = files[:: -(-len(files) // MOST_TEXTURES)]
    return np.stack(
        [
            cv2.resize(cv2.imread(str(f), cv2.IMREAD_GRAYSCALE), size, interpolation=cv2.INTER_AREA)
            for f in files
        ]
    )


def gathered(photographs: Path | None) -> dict[str, np.ndarray]:
    """Everything that the generators draw with, by name."""
    glyphs, weights = atlas()
    return {"glyphs": glyphs, "weights": weights, "textures": textures(photographs)}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--photographs", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    np.savez_compressed(args.out, **gathered(args.photographs))


if __name__ == "__main__":
    main()
