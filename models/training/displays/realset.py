"""The labelled photos of the measuring sets as crops and small whole photos. For measuring only: no weight sees them."""

import argparse
import json
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageOps

from . import places

SETS = ("bench", "screens", "field")


def rows(shared: Path) -> list[dict]:
    """One row a photo: all screens and scenes, and the documents."""
    out, seen = [], set()
    for name in SETS:
        for line in (shared / name / "manifest.jsonl").read_text().splitlines():
            row = json.loads(line)
            if "recapture" not in row["labels"] or row.get("degrade") or (name, row["file"]) in seen:
                continue
            if row["file"].endswith(".heic"):  # Pillow reads none; the product's own scorer does
                continue
            seen.add((name, row["file"]))
            out.append({**row, "set": name, "path": str(shared / name / row["file"])})
    return out


def read(row: dict) -> tuple[np.ndarray, tuple | None]:
    """The photo, upright and cropped, RGB, and the box round its document."""
    with Image.open(row["path"]) as image:
        photo = np.asarray(ImageOps.exif_transpose(image).convert("RGB"))
    if row.get("crop"):
        x, y, w, h = (round(v) for v in row["crop"])
        photo = photo[y : y + h, x : x + w]
    if not row.get("quad"):
        return photo, None
    quad = np.array(row["quad"])
    low, high = quad.min(0), quad.max(0)
    rim = 0.08 * (high - low)
    return photo, (*(low - rim), *(high + rim))


def views(row: dict) -> tuple[np.ndarray, np.ndarray]:
    cv2.setNumThreads(1)
    photo, box = read(row)
    return places.crops_of(photo, box), places.letterboxed(photo)


def build(shared: Path, out: Path, every: int) -> None:
    """Of the documents every `every`-th."""
    all_rows = rows(shared)
    papers = [r for r in all_rows if r["set"] == "field" or r["group"] != "recapture" and r["set"] == "bench"]
    skipped = {id(r) for i, r in enumerate(papers) if i % every}
    all_rows = [r for r in all_rows if id(r) not in skipped]
    seen = [views(row) for row in all_rows]
    crops = np.concatenate([c for c, _ in seen])
    of = np.repeat(np.arange(len(seen)), [len(c) for c, _ in seen])
    np.savez(out, crops=crops, of=of, wholes=np.array([w for _, w in seen]), rows=json.dumps(all_rows))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--every", type=int, default=1)
    args = parser.parse_args()
    build(args.shared, args.out, args.every)


if __name__ == "__main__":
    main()
