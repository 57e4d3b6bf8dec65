"""The pictures that generated photos are put together from, in one ZIP of JPEG and WebP files with an index.

photographs: of Debian's packages (see `../shared/photographs.py`) and CC0 photos of clothes and rooms; documents and surfaces:
drawn by `training/specimen`; interfaces: see `interfaces.py`.
"""

import argparse
import io
import json
import zipfile
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from training.shared import photographs
from training.specimen import document, surface

from . import interfaces

PLAIN = ("wood", "plank", "board", "marble", "stone", "terrazzo", "leather", "film", "carpet", "tile", "concrete")
BUSY = ("cloth", "pattern", "newspaper", "magazine", "forms", "keyboard")
LONG = 720  # of photographs, pixels
DOCUMENTS = ("id1", "id1", "id1", "id1back", "id3", "id3", "cover", "page", "receipt")


def make(out: Path, work: Path, cc0: Path | None, counts: dict[str, int], seed: int) -> None:
    rng = np.random.default_rng(seed)
    work.mkdir(parents=True, exist_ok=True)
    store = work / "interfaces.zip"
    if not store.exists():
        interfaces.make(store, counts["interfaces"], seed)
    index: dict[str, list[dict]] = {"photographs": [], "documents": [], "surfaces": [], "interfaces": []}
    with zipfile.ZipFile(out, "w") as archive:
        for i, (picture, source) in enumerate(_photographs(work, cc0, counts["photographs"], rng)):
            index["photographs"].append(_put(archive, f"p{i:04d}.webp", picture, 48 if source == "debian" else 62, source=source))
        for i in range(counts["documents"]):
            index["documents"].append(_document(archive, rng, i))
        for i in range(counts["surfaces"]):
            kind = str(rng.choice(PLAIN if rng.random() < 0.6 else BUSY))
            scale = rng.uniform(4, 10)
            picture = surface.draw_surface(rng, kind, (640 / scale, 480 / scale), scale).image[..., ::-1]
            index["surfaces"].append(_put(archive, f"s{i:04d}.webp", picture, 60, kind=kind))
        with zipfile.ZipFile(store) as drawn:
            for entry in json.loads(drawn.read("index.json")):
                archive.writestr("i" + entry["name"], drawn.read(entry["name"]))
                index["interfaces"].append({**entry, "name": "i" + entry["name"]})
        archive.writestr("index.json", json.dumps(index))


def _document(archive: zipfile.ZipFile, rng: np.random.Generator, i: int) -> dict:
    kind = str(rng.choice(DOCUMENTS))
    scale = {"id1": 7.2, "id1back": 7.2, "id3": 5.2, "cover": 3.2, "page": 2.9, "receipt": 4.8}[kind] * rng.uniform(0.85, 1.15)
    drawn = document.draw_document(rng, kind, scale, {"copy": bool(rng.random() < 0.2)})
    rgba = np.dstack([drawn.image[..., ::-1], drawn.alpha])
    return _put(archive, f"d{i:04d}.webp", rgba, 55, kind=kind, mm=[float(v) for v in drawn.size_mm])


def _photographs(work: Path, cc0: Path | None, most: int, rng: np.random.Generator) -> list[tuple[np.ndarray, str]]:
    debian = photographs.photographs(work, LONG)
    taken = [(picture, "debian") for picture in debian]
    if cc0:
        files = sorted(cc0.glob("*.jpg"))
        for i in rng.permutation(len(files))[: most]:
            taken.append((cv2.imread(str(files[i]))[..., ::-1], "cc0"))
    return taken


def _put(archive: zipfile.ZipFile, name: str, picture: np.ndarray, quality: int, **about: object) -> dict:
    data = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(picture)).save(data, "WEBP", quality=quality, method=4, alpha_quality=50)
    archive.writestr(name, data.getvalue())
    return {"name": name, **about}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--cc0", type=Path)
    parser.add_argument("--interfaces", type=int, default=168)
    parser.add_argument("--photographs", type=int, default=130, help="of the CC0 ones")
    parser.add_argument("--documents", type=int, default=100)
    parser.add_argument("--surfaces", type=int, default=56)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    counts = {name: getattr(args, name) for name in ("interfaces", "photographs", "documents", "surfaces")}
    make(args.out, args.work, args.cc0, counts, args.seed)


if __name__ == "__main__":
    main()
