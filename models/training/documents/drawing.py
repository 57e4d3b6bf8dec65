"""Small parts that flat pictures are drawn from: colours, fonts, invented words, portraits, patterns. RGB, uint8."""

import glob
import math
import os

import cv2
import numpy as np
from PIL import ImageDraw, ImageFont

from ..shared.types import Box, Colour, Image8, Map, Rng

FONT_FOLDER = os.environ.get("TRAINING_FONTS", "/usr/share/fonts/truetype")
FONT_FILES = sorted(
    f
    for pattern in ("dejavu/*.ttf", "liberation*/*.ttf", "noto/NotoSans-*.ttf", "noto/NotoSerif-*.ttf")
    for f in glob.glob(f"{FONT_FOLDER}/{pattern}")
)
ALPHABETS = [
    "ABCDEFGHIJKLMNOPRSTUVZ",
    "abcdefghijklmnoprstuvwxyz",
    "abcdefghijklmnoprstuvwxyz",
    "АБВГДЕЖЗИКЛМНОПРСТУФЯ",
    "абвгдежзиклмнопрстуфя",
    "ΑΒΓΔΕΖΗΘΙΚΛΜΝαβγδεζηθικλμ",
    "0123456789",
]
Font = ImageFont.FreeTypeFont | ImageFont.ImageFont
_fonts: dict[tuple[str, int], Font] = {}


def font(rng: Rng, size: float) -> Font:
    if not FONT_FILES:
        return ImageFont.load_default()
    name = FONT_FILES[rng.integers(len(FONT_FILES))]
    key = (name, int(size))
    if key not in _fonts:
        _fonts[key] = ImageFont.truetype(name, int(size))
    return _fonts[key]


def words(rng: Rng, length: int) -> str:
    """About `length` characters of invented words."""
    alphabet = ALPHABETS[rng.integers(len(ALPHABETS))]
    letters = rng.choice(list(alphabet), length)
    letters[rng.random(length) < 0.16] = " "
    return "".join(letters).strip() or "A"


def colour(rng: Rng, low: int = 0, high: int = 256) -> Colour:
    r, g, b = (int(v) for v in rng.integers(low, high, 3))
    return r, g, b


def pale(rng: Rng) -> Colour:
    base = rng.integers(205, 256)
    r, g, b = (int(np.clip(base - rng.integers(0, 45), 0, 255)) for _ in range(3))
    return r, g, b


def noise(rng: Rng, height: int, width: int, cells: float, octaves: int = 3) -> Map:
    """Smooth noise of -1..1."""
    out = np.zeros((height, width), np.float32)
    weight = 1.0
    for _ in range(octaves):
        rows, columns = max(2, int(cells)), max(2, int(cells * width / height))
        grid = rng.uniform(-1, 1, (rows, columns)).astype(np.float32)
        out += weight * cv2.resize(grid, (width, height), interpolation=cv2.INTER_CUBIC)
        weight *= 0.5
        cells *= 2.3
    return out / 1.75


def portrait(rng: Rng, width: int, height: int) -> Image8:
    """A drawn head and shoulders."""
    back = np.full((height, width, 3), pale(rng), np.uint8)
    skin = np.array([rng.integers(120, 245)] * 3) * np.array(
        [1, rng.uniform(0.75, 0.9), rng.uniform(0.6, 0.8)]
    )
    hair, shirt = colour(rng, 5, 120), colour(rng)
    cx, cy = width // 2, int(height * rng.uniform(0.4, 0.46))
    a, b = int(width * rng.uniform(0.2, 0.26)), int(height * rng.uniform(0.22, 0.28))
    cv2.ellipse(
        back, (cx, int(height * 1.02)), (int(width * 0.46), int(height * 0.3)), 0, 180, 360, shirt, -1
    )
    if rng.random() < 0.5:
        cv2.ellipse(back, (cx, cy + b // 2), (int(a * 1.4), int(b * 1.5)), 0, 0, 360, hair, -1)
    cv2.rectangle(back, (cx - a // 2, cy), (cx + a // 2, int(cy + b * 1.4)), skin * 0.85, -1)
    cv2.ellipse(back, (cx, cy), (a, b), 0, 0, 360, skin, -1)
    cv2.ellipse(back, (cx, cy - b // 4), (int(a * 1.12), b), 0, 190, 350, hair, -1)
    for side in (-1, 1):
        cv2.ellipse(
            back, (cx + side * a // 2, cy), (max(1, a // 6), max(1, b // 14)), 0, 0, 360, (30, 30, 30), -1
        )
    cv2.line(back, (cx - a // 3, cy + b // 2), (cx + a // 3, cy + b // 2), skin * 0.6, max(1, b // 16))
    return cv2.GaussianBlur(back, (3, 3), 0)


def guilloche(rng: Rng, picture: Image8, strength: float) -> None:
    height, width = picture.shape[:2]
    x = np.arange(0, width, 3)
    ink = colour(rng)
    layer = picture.copy()
    for k in range(int(rng.integers(6, 24))):
        y = height * (k / 12 + rng.uniform(-0.02, 0.02)) + rng.uniform(3, 25) * np.sin(
            x / rng.uniform(15, 60) + k * rng.uniform(0, 0.6)
        )
        cv2.polylines(layer, [np.stack([x, y], 1).astype(np.int32)], False, ink, 1, cv2.LINE_AA)
    cv2.addWeighted(layer, strength, picture, 1 - strength, 0, picture)


def signature(
    rng: Rng, draw: ImageDraw.ImageDraw, x: float, y: float, w: float, h: float, ink: Colour
) -> None:
    t = np.linspace(0, 1, 30)
    px = x + w * t + h * 0.3 * np.sin(t * rng.uniform(10, 30))
    py = y + h / 2 + h / 2 * np.sin(t * rng.uniform(10, 40) + rng.uniform(0, 6)) * (1 - t * 0.6)
    draw.line([(float(a), float(b)) for a, b in zip(px, py, strict=False)], fill=ink, width=1)


def machine_readable(rng: Rng, draw: ImageDraw.ImageDraw, box: Box, lines: int, ink: Colour) -> None:
    x0, y0, x1, y1 = box
    size = max(5, int((y1 - y0) / lines * 0.8))
    face = font(rng, size)
    count = int((x1 - x0) / (size * 0.66))
    for k in range(lines):
        letters = rng.choice(list("ABCDEFGHKLMNOPRSTUVZ0123456789<<<<<<<<<<<<"), count)
        step = (x1 - x0) / count
        for i, letter in enumerate(letters):
            draw.text((x0 + i * step, y0 + k * (y1 - y0) / lines), str(letter), fill=ink, font=face)


def text_block(
    rng: Rng,
    draw: ImageDraw.ImageDraw,
    box: Box,
    size: float,
    ink: Colour,
    ragged: bool = True,
    leading: float = 1.45,
) -> None:
    x0, y0, x1, y1 = box
    face = font(rng, size)
    y = y0
    per_line = max(2, int((x1 - x0) / (size * 0.52)))
    while y + size < y1:
        full = rng.random() < 0.85
        count = (
            per_line
            if full and not ragged
            else max(2, int(per_line * (1 if full else rng.uniform(0.2, 0.9))))
        )
        draw.text((x0, y), words(rng, count), fill=ink, font=face)
        y += size * leading
        if rng.random() < 0.08:
            y += size


def barcode(rng: Rng, picture: Image8, x: int, y: int, w: int, h: int) -> None:
    bars = np.repeat(rng.integers(0, 2, w // 2 + 1) * 255, 2)[:w].astype(np.uint8)
    part = picture[y : y + h, x : x + w]
    part[:] = bars[None, : part.shape[1], None]


def rounded_alpha(width: int, height: int, radius: float) -> Image8:
    alpha = np.zeros((height, width), np.uint8)
    r = int(radius)
    if r < 1:
        alpha[:] = 255
        return alpha
    cv2.rectangle(alpha, (r, 0), (width - 1 - r, height - 1), 255, -1)
    cv2.rectangle(alpha, (0, r), (width - 1, height - 1 - r), 255, -1)
    for cx in (r, width - 1 - r):
        for cy in (r, height - 1 - r):
            cv2.circle(alpha, (cx, cy), r, 255, -1, cv2.LINE_AA)
    return alpha


def backdrop(rng: Rng, width: int, height: int, strong: bool) -> Image8:
    """A document's printed ground: plain, or a slow change between two colours, with waves."""
    one = np.array(pale(rng) if not strong else colour(rng, 60, 256), np.float32)
    two = np.array(pale(rng) if not strong else colour(rng, 60, 256), np.float32)
    if rng.random() < 0.35:
        two = one
    angle = rng.uniform(0, math.tau)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    t = (x / width * math.cos(angle) + y / height * math.sin(angle)) * 0.7 + 0.5
    picture = one + (two - one) * np.clip(t, 0, 1)[..., None]
    if rng.random() < 0.4:
        picture += noise(rng, height, width, 3)[..., None] * rng.uniform(4, 25)
    return np.clip(picture, 0, 255).astype(np.uint8)


def picture_block(rng: Rng, width: int, height: int) -> Image8:
    """What a printed photograph looks like from afar: blobs and edges of colour."""
    picture: Image8 = np.full((height, width, 3), colour(rng), np.uint8)
    for _ in range(int(rng.integers(3, 12))):
        shape = rng.integers(3)
        centre = (int(rng.integers(width)), int(rng.integers(height)))
        if shape == 0:
            axes = (int(rng.uniform(0.05, 0.5) * width) + 1, int(rng.uniform(0.05, 0.5) * height) + 1)
            cv2.ellipse(picture, centre, axes, rng.uniform(0, 180), 0, 360, colour(rng), -1, cv2.LINE_AA)
        elif shape == 1:
            corners = np.array(centre) + rng.normal(0, 0.3, (rng.integers(3, 6), 2)) * (width, height)
            cv2.fillPoly(picture, [corners.astype(np.int32)], colour(rng), cv2.LINE_AA)
        else:
            face = portrait(rng, max(8, width // 3), max(8, height // 2))
            x, y = (
                max(0, min(centre[0], width - face.shape[1])),
                max(0, min(centre[1], height - face.shape[0])),
            )
            part = picture[y : y + face.shape[0], x : x + face.shape[1]]
            part[:] = face[: part.shape[0], : part.shape[1]]
    if rng.random() < 0.4:
        picture = cv2.GaussianBlur(picture, (0, 0), rng.uniform(1, 4))
    return picture
