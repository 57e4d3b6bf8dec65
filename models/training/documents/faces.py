"""Flat faces of any kind, drawn at any resolution."""

from collections.abc import Callable

import cv2
import numpy as np

from ..shared.types import Image8, Rng
from . import cards, papers
from .drawing import noise
from .free import Photographs, any_colour, frame, free_face
from .identity import booklet_half, identity
from .sizes import Size

Draw = Callable[[Rng, int, int, Photographs], Image8]


def _identity_card(rng: Rng, width: int, height: int, photographs: Photographs) -> Image8:
    return identity(rng, width, height, mrz=rng.random() < 0.2)


def _data_page(rng: Rng, width: int, height: int, photographs: Photographs) -> Image8:
    if rng.random() < 0.1:
        return booklet_half(rng, width, height)
    return identity(rng, width, height, mrz=rng.random() < 0.75)


def _page(rng: Rng, width: int, height: int, photographs: Photographs) -> Image8:
    return papers.handwritten(rng, width, height) if rng.random() < 0.2 else papers.page(rng, width, height)


def _receipt(rng: Rng, width: int, height: int, photographs: Photographs) -> Image8:
    return papers.receipt(rng, width, height)


def _ticket(rng: Rng, width: int, height: int, photographs: Photographs) -> Image8:
    return papers.note(rng, width, height)


def _business(rng: Rng, width: int, height: int, photographs: Photographs) -> Image8:
    draw = cards.circuit if rng.random() < 0.15 else cards.business
    return draw(rng, width, height, photographs)


_DRAW: dict[str, Draw] = {
    "id1": _identity_card,
    "id2": _identity_card,
    "id3": _data_page,
    "bank": cards.bank,
    "trading": cards.trading,
    "playing": cards.playing,
    "business": _business,
    "cover": cards.cover,
    "page": _page,
    "receipt": _receipt,
    "ticket": _ticket,
    "free": free_face,
}


def draw_face(rng: Rng, size: Size, photographs: Photographs, long: int = 400) -> Image8:
    """A face of a size's kind, [H, W, 3] RGB, `long` pixels on its longer side; no corners are cut."""
    scale = long / max(size.width, size.height)
    width, height = max(48, round(size.width * scale)), max(48, round(size.height * scale))
    rgb = np.ascontiguousarray(_DRAW[size.kind](rng, width, height, photographs)[:height, :width])
    if size.kind in ("id1", "id2", "id3") and rng.random() < 0.3:
        rgb = _office_copy(rng, rgb)
    if size.kind != "free" and rng.random() < 0.1:
        frame(rng, rgb)
    if rng.random() < (0.35 if size.kind in ("page", "receipt", "ticket") else 0.05):
        papers.fold(rng, rgb)
    if rng.random() < 0.04:  # a cut of the sheet it was printed on
        cv2.rectangle(rgb, (0, 0), (width - 1, height - 1), any_colour(rng), int(rng.integers(2, 9)))
    return rgb


def _office_copy(rng: Rng, rgb: Image8) -> Image8:
    """A grey copy on office paper."""
    grey = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY).astype(np.float32)
    low, high = np.percentile(grey, (1, 99))
    grey = np.clip((grey - low) / max(30, high - low) * rng.uniform(180, 250) + rng.uniform(0, 30), 0, 250)
    grey = 250 - (250 - grey) * rng.uniform(0.6, 1) + noise(rng, grey.shape[0], grey.shape[1], 3) * 3
    return np.repeat(np.clip(grey, 0, 255)[..., None], 3, 2).astype(np.uint8)
