"""The photographs that the shipped network was made with: a part of those of `shared/photographs.py`."""

import sys
from pathlib import Path

import numpy as np

sys.path.append(str(Path(__file__).resolve().parents[2]))

from training.shared import photographs as debian

PACKAGES = ("gcompris-qt-data", "gnome-backgrounds", "lomiri-wallpapers-16.04", "plasma-workspace-wallpapers")


def photographs(folder: Path, long: int = debian.LONG) -> list[np.ndarray]:
    """All of them, see `shared/photographs.py`."""
    return debian.photographs(folder, long, PACKAGES)
