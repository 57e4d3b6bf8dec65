"""Identity cards and passport data pages."""

import cv2
import numpy as np
from PIL import Image, ImageDraw

from ..shared.types import Image8, Rng
from .drawing import (
    backdrop,
    barcode,
    colour,
    font,
    guilloche,
    machine_readable,
    pale,
    portrait,
    signature,
    text_block,
    words,
)


def identity(rng: Rng, width: int, height: int, mrz: bool) -> Image8:
    """A card or passport data page: title, portrait, fields, perhaps chip, emblem, signature, MRZ."""
    picture = backdrop(rng, width, height, rng.random() < 0.25)
    if rng.random() < 0.7:
        guilloche(rng, picture, rng.uniform(0.1, 0.5))
    dark = colour(rng, 0, 90)
    if rng.random() < 0.3:
        band = int(height * rng.uniform(0.1, 0.2))
        picture[:band] = colour(rng)
    unit = height / 22
    if mrz and rng.random() < 0.5:
        reading_strip(rng, picture, int(height * rng.uniform(0.74, 0.8)))
    image = Image.fromarray(picture)
    draw = ImageDraw.Draw(image)
    bottom = height * (0.76 if mrz else rng.uniform(0.45, 0.75) if rng.random() < 0.45 else 0.95)
    pw, ph = int(width * rng.uniform(0.22, 0.31)), int(height * rng.uniform(0.4, 0.55))
    left = rng.random() < 0.75
    px = int(width * 0.04) if left else int(width * 0.95) - pw
    py = int(height * rng.uniform(0.16, 0.28))
    draw.text(
        (width * rng.uniform(0.05, 0.4), height * 0.03),
        words(rng, int(rng.integers(10, 26))),
        fill=colour(rng, 0, 120) if rng.random() < 0.7 else (250, 250, 250),
        font=font(rng, unit * rng.uniform(1.2, 1.8)),
    )
    if rng.random() < 0.5:
        draw.text(
            (width * rng.uniform(0.05, 0.4), height * 0.11),
            words(rng, int(rng.integers(8, 26))),
            fill=dark,
            font=font(rng, unit * rng.uniform(0.8, 1.2)),
        )
    tx = px + pw + width * 0.04 if left else width * 0.05
    y = float(py)
    while y < bottom - unit * 2.4:
        draw.text(
            (tx, y),
            words(rng, int(rng.integers(5, 16))),
            fill=colour(rng, 60, 150),
            font=font(rng, max(5, unit * 0.65)),
        )
        draw.text(
            (tx, y + unit * 0.8),
            words(rng, int(rng.integers(4, 18))),
            fill=dark,
            font=font(rng, max(6, unit * rng.uniform(1, 1.35))),
        )
        if rng.random() < 0.4:
            draw.text(
                (tx + width * 0.3, y + unit * 0.8),
                words(rng, int(rng.integers(1, 9))),
                fill=dark,
                font=font(rng, max(6, unit * 1.1)),
            )
        y += unit * rng.uniform(2.1, 3)
    if rng.random() < 0.6:
        signature(rng, draw, width * rng.uniform(0.3, 0.7), bottom - unit * 4, width * 0.2, unit * 3, dark)
    if mrz:
        machine_readable(
            rng,
            draw,
            (width * 0.03, height * 0.81, width * 0.97, height * 0.97),
            2 if width / height < 1.5 else 3,
            (20, 20, 20),
        )
    picture = np.array(image)
    face = portrait(rng, pw, ph)
    picture[py : py + ph, px : px + pw] = face[: height - py, : width - px]
    if rng.random() < 0.4:
        small = cv2.resize(face, (pw // 2, ph // 2))
        x, yy = int(width * (0.8 if left else 0.06)), int(height * rng.uniform(0.25, 0.45))
        part = picture[yy : yy + ph // 2, x : x + pw // 2]
        part[:] = part // 2 + small[: part.shape[0], : part.shape[1]] // 2
    if rng.random() < 0.35:
        x, yy, s = (
            int(width * rng.uniform(0.06, 0.75)),
            int(height * rng.uniform(0.3, 0.5)),
            int(height * 0.16),
        )
        cv2.rectangle(picture, (x, yy), (x + int(s * 1.25), yy + s), (200, 170, 90), -1)
        cv2.rectangle(picture, (x, yy), (x + int(s * 1.25), yy + s), (120, 100, 60), 1)
        cv2.line(picture, (x + s // 2, yy), (x + s // 2, yy + s), (120, 100, 60), 1)
    for _ in range(int(rng.integers(0, 3))):
        centre = (int(width * rng.uniform(0.1, 0.9)), int(height * rng.uniform(0.1, 0.8)))
        ring = int(height * rng.uniform(0.05, 0.14))
        layer = picture.copy()
        cv2.circle(layer, centre, ring, colour(rng), -1 if rng.random() < 0.4 else 2, cv2.LINE_AA)
        cv2.addWeighted(layer, 0.5, picture, 0.5, 0, picture)
    if rng.random() < 0.15:
        barcode(rng, picture, int(width * 0.55), int(height * 0.8), int(width * 0.38), int(height * 0.12))
    if rng.random() < 0.12:  # a side number, as internal passports carry it
        strip = Image.new(
            "RGB", (int(height * 0.5), int(unit * 1.5)), tuple(int(v) for v in picture[height // 2, -3])
        )
        ImageDraw.Draw(strip).text((0, 0), words(rng, 14), fill=(150, 30, 40), font=font(rng, unit * 1.3))
        turned = np.rot90(np.array(strip), -1)
        picture[int(height * 0.25) :][: turned.shape[0], -turned.shape[1] - 3 : -3] = turned
    zones(rng, picture, int(bottom))
    return picture


def zones(rng: Rng, picture: Image8, bottom: int) -> None:
    """Parts of another tone, rules and inner frames: lines that are not the document's border."""
    height, width = picture.shape[:2]
    if rng.random() < 0.4:
        at = bottom + int(rng.uniform(-0.02, 0.04) * height)
        part = picture[:at] if rng.random() < 0.6 else picture[at:]
        part[:] = (part * rng.uniform(0.6, 0.95)).astype(np.uint8)
    if rng.random() < 0.12:
        at = int(width * rng.uniform(0.06, 0.3))
        part = picture[:, :at] if rng.random() < 0.5 else picture[:, width - at :]
        part[:] = (part * rng.uniform(0.6, 0.95)).astype(np.uint8)
    ink = colour(rng, 0, 160)
    if rng.random() < 0.25:
        y = bottom + int(rng.uniform(-0.02, 0.05) * height)
        cv2.line(picture, (0, y), (width, y), ink, int(rng.integers(1, 4)))
    if rng.random() < 0.15:
        inset = int(height * rng.uniform(0.02, 0.08))
        cv2.rectangle(picture, (inset, inset), (width - inset, height - inset), ink, int(rng.integers(1, 3)))
    if rng.random() < 0.12:
        y = int(height * rng.uniform(0.01, 0.06))
        for x in range(0, width, int(rng.integers(6, 14))):
            cv2.circle(picture, (x, y), 3, ink, 1)


def reading_strip(rng: Rng, picture: Image8, top: int) -> None:
    """The empty strip that machine-readable lines stand on, under a printed ground that ends there."""
    width = picture.shape[1]
    ground = picture[:top]
    ground[:] = (ground * rng.uniform(0.72, 1)).astype(np.uint8)
    picture[top:] = pale(rng)
    if rng.random() < 0.6:  # a dense band along its upper side
        band = picture[top - int(rng.uniform(0.02, 0.07) * picture.shape[0]) : top]
        dots = rng.random((band.shape[0], width, 1)) * rng.uniform(0.2, 0.6)
        band[:] = (band * (1 - dots) * rng.uniform(0.6, 0.95)).astype(np.uint8)
    if rng.random() < 0.3:
        edge = int(width * rng.uniform(0.82, 0.92))
        column = picture[:top, edge:]
        column[:] = (column * (1 - rng.random((top, width - edge, 1)) * 0.4)).astype(np.uint8)


def booklet_half(rng: Rng, width: int, height: int) -> Image8:
    """An internal-passport-like page: an empty ground with few lines, as large as the data page."""
    picture = backdrop(rng, width, height, False)
    image = Image.fromarray(picture)
    text_block(
        rng,
        ImageDraw.Draw(image),
        (width * 0.1, height * 0.1, width * 0.9, height * rng.uniform(0.3, 0.9)),
        height / 18,
        colour(rng, 0, 120),
        leading=2.2,
    )
    return np.array(image)
