"""Photographs for art on faces and for rooms: a folder of JPEG or WebP files whose licences permit it."""

import os
from pathlib import Path

import cv2
import numpy as np

from ..shared.types import Image8


def load_photographs(folder: Path | None = None) -> list[Image8]:
    """All pictures of a folder (or of $TRAINING_PHOTOGRAPHS), RGB; none where there is no folder."""
    named = os.environ.get("TRAINING_PHOTOGRAPHS")
    folder = folder or (Path(named) if named else None)
    if folder is None or not folder.is_dir():
        return []
    out = []
    for file in sorted(folder.glob("*.jpg")) + sorted(folder.glob("*.webp")):
        picture = cv2.imread(str(file), cv2.IMREAD_COLOR)
        if picture is not None:
            out.append(np.ascontiguousarray(picture[..., ::-1]))
    return out
