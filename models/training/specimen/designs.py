"""Documents of any design and size for photos of specimens: faces by the painter of `documents/`, everything else as in `casting`."""

import sys
from pathlib import Path

import numpy as np

from .casting import Fresh
from .document import FINISHES, Document
from .lettering import pick

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from training.documents.drawing import rounded_alpha  # noqa: E402
from training.documents.faces import draw_face  # noqa: E402
from training.documents.photographs import load_photographs  # noqa: E402
from training.documents.sizes import size_of  # noqa: E402

MOST_MM = 130.0  # cards, booklets and tickets; the size of larger sheets cannot be told from their shape
KNOWN = {'id1': 'id1', 'bank': 'id1', 'id3': 'id3'}


class AnyDesign(Fresh):
    """Draws a document of any kind; what kind is asked for has no say."""

    def __init__(self, px_per_mm=12.0):
        super().__init__(px_per_mm)
        self.photographs = load_photographs()

    def document(self, rng, kind=None, style=None):
        size = size_of(int(rng.integers(1_000_000)))
        while max(size.width, size.height) > MOST_MM:
            size = size_of(int(rng.integers(1_000_000)))
        face = draw_face(rng, size, self.photographs, round(max(size.width, size.height) * self.px_per_mm))
        height, width = face.shape[:2]
        px_per_mm = max(width, height) / max(size.width, size.height)
        # Upright cards have the size of ID-1, but only those that lie on their side are sure to be read as one.
        known = KNOWN.get(size.kind, size.kind) if width > height else size.kind
        return Document(known, np.ascontiguousarray(face[..., ::-1]), rounded_alpha(width, height, size.radius * px_per_mm),
                        (width / px_per_mm, height / px_per_mm), px_per_mm, pick(rng, FINISHES), style={'kind': size.kind, 'skin': 0.0})
