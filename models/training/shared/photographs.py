"""Photographs whose licences permit this use, from Debian 12's packages: what displays show, what lies behind them, and real things.

Every file's author and licence (public domain, CC BY, CC BY-SA, GPL) are in the packages' own `copyright` files.
"""

import struct
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

import cv2
import numpy as np

PACKAGES = ("gcompris-qt-data", "gnome-backgrounds", "lomiri-wallpapers-16.04", "lomiri-wallpapers-20.04", "mate-backgrounds",
            "plasma-workspace-wallpapers", "ukui-wallpapers")
DRAWN = ("paintings", "lang", "memory", "braille", "canal_lock", "money")  # GCompris's boards without photographs
LONG = 480  # the longer side that is kept, in pixels
SMALLEST = 150_000  # bytes of a wallpaper file: simpler pictures are smaller


def photographs(folder: Path, long: int = LONG, packages: tuple[str, ...] = PACKAGES) -> list[np.ndarray]:
    """All of the packages, the first of them GCompris's: RGB uint8, at most `long` pixels; fetched into `folder` the first time."""
    store = folder / f"photographs-{long}.npz"
    if not store.exists():
        folder.mkdir(parents=True, exist_ok=True)
        for package in packages:
            if not list(folder.glob(f"{package}_*.deb")):
                subprocess.run(["apt-get", "download", package], cwd=folder, check=True)
            subprocess.run(["dpkg-deb", "-x", str(next(folder.glob(f"{package}_*.deb"))), str(folder / package)], check=True)
        np.savez(store, *_read(folder, long, packages))
    with np.load(store) as data:
        return [data[name] for name in data.files]


def _read(folder: Path, long: int, packages: tuple[str, ...]) -> list[np.ndarray]:
    out = []
    for file in sorted((folder / packages[0]).rglob("*.rcc")):
        if not file.stem.startswith(DRAWN):
            out += [_reduced(picture, long) for picture in _carved(file.read_bytes()) if _is_photograph(picture)]
    for package in packages[1:]:
        for file in _largest_of_each(folder / package):
            picture = cv2.imread(str(file), cv2.IMREAD_UNCHANGED)
            if picture is not None and _is_photograph(picture):
                out.append(_reduced(picture, long))
    return out


def _largest_of_each(folder: Path) -> Iterable[Path]:
    """The wallpapers; of one that comes in several sizes the smallest file that is large enough."""
    files = {}
    for file in sorted(folder.rglob("*.jp*g")) + sorted(folder.rglob("*.png")):
        name = file.parents[2].name if file.parent.name.startswith("images") else file.stem
        if file.is_symlink() or file.stat().st_size < SMALLEST:
            continue
        if name not in files or file.stat().st_size < files[name].stat().st_size:
            files[name] = file
    return files.values()


def _carved(data: bytes) -> Iterator[np.ndarray]:
    """The WebP pictures in one of Qt's resource files."""
    at = data.find(b"RIFF")
    while at >= 0:
        if data[at + 8 : at + 12] == b"WEBP":
            size = struct.unpack("<I", data[at + 4 : at + 8])[0] + 8
            picture = cv2.imdecode(np.frombuffer(data[at : at + size], np.uint8), cv2.IMREAD_UNCHANGED)
            if picture is not None:
                yield picture
        at = data.find(b"RIFF", at + 4)


def _is_photograph(picture: np.ndarray) -> bool:
    """Large enough, in colour, nothing cut out, and without the even areas and few tones of a drawing."""
    if picture.ndim != 3 or picture.dtype != np.uint8 or min(picture.shape[:2]) < 200:
        return False
    if picture.shape[2] == 4 and picture[..., 3].min() < 255:
        return False
    small = _reduced(picture, LONG)
    grey = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY)
    even = np.abs(np.diff(grey.astype(np.int16), axis=1)) == 0
    return even.mean() < 0.5


def _reduced(picture: np.ndarray, long: int) -> np.ndarray:
    scale = min(1, long / max(picture.shape[:2]))
    return cv2.resize(picture[..., 2::-1], None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
