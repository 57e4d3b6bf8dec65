"""Draws the characters of machine-readable zones in many typefaces, as distances to their outlines.

A distance can be thickened, thinned and roughened when a line is composed; a picture of a glyph cannot.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
FILLER = ALPHABET.index("<")
BLANK = len(ALPHABET)
"""Class of a column between two characters or beside the line."""

CELL = (56, 40)
"""Rows and columns of a glyph's cell, pixels; a pitch is `PITCH` columns, what hangs over lies in the margins."""
PITCH = 32
BASELINE = 46
"""Row of the baseline in a cell."""
REACH = 8.0
"""Distances are cut off at this many pixels."""

FONTS = Path("/usr/share/fonts")


@dataclass(frozen=True)
class Typeface:
    """A font file below `FONTS`, how often it is drawn, and whether its own advance widths are one pitch."""

    file: str
    weight: float
    mono: bool = True


TYPEFACES = (
    Typeface("opentype/ocr-b/OCRB.otf", 30),
    Typeface("opentype/ocr-b/OCRBS.otf", 22),
    Typeface("opentype/ocr-b/OCRBL.otf", 1),
    Typeface("truetype/liberation/LiberationMono-Regular.ttf", 5),
    Typeface("truetype/liberation/LiberationMono-Bold.ttf", 3),
    Typeface("truetype/noto/NotoMono-Regular.ttf", 4),
    Typeface("truetype/dejavu/DejaVuSansMono.ttf", 4),
    Typeface("truetype/dejavu/DejaVuSansMono-Bold.ttf", 2),
    Typeface("truetype/freefont/FreeMono.ttf", 3),
    Typeface("truetype/freefont/FreeMonoBold.ttf", 4),
    Typeface("truetype/cmu/cmuntt.ttf", 2),
    Typeface("truetype/hack/Hack-Regular.ttf", 2),
    Typeface("truetype/inconsolata/Inconsolata.otf", 2),
    Typeface("truetype/jetbrains-mono/JetBrainsMono-Regular.ttf", 2),
    Typeface("truetype/anonymous-pro/Anonymous Pro.ttf", 1),
    Typeface("truetype/mononoki/mononoki-Regular.ttf", 1),
    Typeface("truetype/agave/agave-r-autohinted.ttf", 1),
    Typeface("opentype/league-mono/LeagueMono-Regular.otf", 3),
    Typeface("opentype/league-mono/LeagueMono-Medium.otf", 2),
    Typeface("truetype/liberation/LiberationSans-Regular.ttf", 3, mono=False),
    Typeface("truetype/liberation/LiberationSans-Bold.ttf", 1, mono=False),
    Typeface("truetype/dejavu/DejaVuSans.ttf", 2, mono=False),
    Typeface("truetype/noto/NotoSans-Regular.ttf", 2, mono=False),
)

FINER = 4


def cell_of(font: ImageFont.FreeTypeFont, character: str, mono: bool) -> np.ndarray:
    """Signed distance to the outline, positive inside, in cell pixels: (rows, columns) float32."""
    height, width = CELL
    size = (width * FINER, height * FINER)
    picture = Image.new("L", size, 0)
    advance = font.getlength(character)
    left = (size[0] - (PITCH * FINER if mono else advance)) / 2
    ImageDraw.Draw(picture).text((left, BASELINE * FINER), character, font=font, fill=255, anchor="ls")
    inside = (np.asarray(picture) > 127).astype(np.uint8)
    depth = cv2.distanceTransform(inside, cv2.DIST_L2, 5) - cv2.distanceTransform(1 - inside, cv2.DIST_L2, 5)
    return cv2.resize(depth, (width, height), interpolation=cv2.INTER_AREA) / FINER


def atlas() -> tuple[np.ndarray, np.ndarray]:
    """All typefaces: distances (typeface, character, rows, columns) uint8, 128 at the outline; and their weights."""
    pages, weights = [], []
    for typeface in TYPEFACES:
        path = FONTS / typeface.file
        if not path.exists():
            continue
        probe = ImageFont.truetype(str(path), 200)
        # A font of one pitch is scaled to it; any other to the height of OCR-B's capitals.
        cap = probe.getmask("H").size[1]
        scale = PITCH / probe.getlength("0") if typeface.mono else 31.0 / cap
        font = ImageFont.truetype(str(path), round(200 * scale * FINER))
        cells = np.stack([cell_of(font, character, typeface.mono) for character in ALPHABET])
        pages.append(np.clip(128 + cells * (127 / REACH), 0, 255).round().astype(np.uint8))
        weights.append(typeface.weight)
    if not pages:
        raise FileNotFoundError(
            f"Expected fonts below {FONTS} for the machine-readable lines but received none"
        )
    return np.stack(pages), np.asarray(weights, np.float32)
