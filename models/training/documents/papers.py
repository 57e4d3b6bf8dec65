"""Paper: letters, forms, tables, receipts, tickets, handwritten pages."""

import cv2
import numpy as np
from PIL import Image, ImageDraw

from ..shared.types import Image8, Rng
from .drawing import backdrop, colour, font, guilloche, noise, picture_block, portrait, text_block, words
from .identity import zones


def page(rng: Rng, width: int, height: int) -> Image8:
    """A printed page: letter, form, article, table or with pictures."""
    paper = np.full((height, width, 3), rng.integers(225, 256), np.uint8)
    paper[:] = np.clip(paper.astype(int) - np.array([0, rng.integers(0, 8), rng.integers(0, 18)]), 0, 255)
    ink = colour(rng, 0, 80)
    image = Image.fromarray(paper)
    draw = ImageDraw.Draw(image)
    mx, my = width * rng.uniform(0.05, 0.14), height * rng.uniform(0.04, 0.12)
    size = max(4.5, width / rng.uniform(30, 75))
    kind = rng.integers(5)
    y = my
    if rng.random() < 0.7:
        head = size * rng.uniform(1.5, 3)
        draw.text(
            (mx + width * rng.uniform(0, 0.3), y),
            words(rng, int(rng.integers(6, 22))),
            fill=ink,
            font=font(rng, head),
        )
        y += head * 2
    stop = height * (rng.uniform(0.35, 0.97) if rng.random() < 0.5 else 0.95)
    columns = 2 if kind == 2 else 1
    pitch = (width - 2 * mx) / columns
    for c in range(columns):
        box = (mx + c * pitch, y, mx + (c + 1) * pitch - size, stop)
        if kind == 3:
            for k in range(int(rng.integers(5, 16))):
                yy = y + k * (stop - y) / 16
                draw.line([(box[0], yy), (box[2], yy)], fill=(120, 120, 120))
                draw.text(
                    (box[0] + 2, yy + 1), words(rng, int(rng.integers(3, 20))), fill=ink, font=font(rng, size)
                )
                if rng.random() < 0.7:
                    draw.text((box[2] - width * 0.2, yy + 1), words(rng, 6), fill=ink, font=font(rng, size))
        elif kind == 4 and rng.random() < 0.3:
            pass  # an empty sheet but for its head
        else:
            text_block(rng, draw, box, size, ink, ragged=kind == 0, leading=rng.uniform(1.2, 1.8))
    picture = np.array(image)
    if rng.random() < 0.3:
        zones(rng, picture, int(stop))
    for _ in range(int(rng.integers(0, 3)) if kind != 0 else 0):
        w, h = int(width * rng.uniform(0.15, 0.5)), int(height * rng.uniform(0.08, 0.3))
        x, yy = int(rng.uniform(mx, width - w)), int(rng.uniform(y, max(y + 1, height - h)))
        part = picture[yy : yy + h, x : x + w]
        part[:] = picture_block(rng, w, h)[: part.shape[0], : part.shape[1]]
    return picture


def receipt(rng: Rng, width: int, height: int) -> Image8:
    image = Image.fromarray(np.full((height, width, 3), rng.integers(225, 254), np.uint8))
    draw = ImageDraw.Draw(image)
    size = width / rng.uniform(14, 24)
    draw.text((width * 0.2, height * 0.04), words(rng, 9), fill=(20, 20, 20), font=font(rng, size * 2))
    y, face = height * 0.14, font(rng, size)
    while y < height * 0.92:
        draw.text((width * 0.06, y), words(rng, int(rng.integers(5, 14))), fill=(50, 50, 50), font=face)
        draw.text((width * 0.75, y), f"{rng.uniform(0, 99):.2f}", fill=(50, 50, 50), font=face)
        y += size * 1.4
    return np.array(image)


def note(rng: Rng, width: int, height: int) -> Image8:
    """Something like a bank note, ticket or certificate: strong pattern, numerals, a portrait."""
    picture = backdrop(rng, width, height, True)
    for _ in range(3):
        guilloche(rng, picture, rng.uniform(0.2, 0.6))
    ph = int(min(height, width) * 0.6)
    part = picture[int(height * 0.15) :, int(width * 0.5) :][:ph, : int(ph * 0.8)]
    part[:] = portrait(rng, int(ph * 0.8), ph)[: part.shape[0], : part.shape[1]]
    image = Image.fromarray(picture)
    draw = ImageDraw.Draw(image)
    for x, y in ((0.04, 0.05), (0.84, 0.05), (0.04, 0.75), (0.84, 0.75)):
        draw.text(
            (width * x, height * y),
            str(rng.integers(1, 500)),
            fill=colour(rng, 0, 120),
            font=font(rng, height / 6),
        )
    draw.text(
        (width * 0.2, height * 0.4), words(rng, 14), fill=colour(rng, 0, 90), font=font(rng, height / 9)
    )
    return np.array(image)


def fold(rng: Rng, rgb: Image8) -> None:
    """Creases and slow shading of a sheet that is not flat."""
    height, width = rgb.shape[:2]
    shade = 1 + noise(rng, height, width, 2, 2) * rng.uniform(0.02, 0.1)
    if rng.random() < 0.5:
        at = int(width * rng.uniform(0.3, 0.7))
        shade[:, at:] *= rng.uniform(0.92, 1.05)
        shade[:, at - 1 : at + 1] *= rng.uniform(0.8, 0.95)
    if rng.random() < 0.5:
        at = int(height * rng.uniform(0.3, 0.7))
        shade[at:] *= rng.uniform(0.92, 1.05)
        shade[at - 1 : at + 1] *= rng.uniform(0.8, 0.95)
    rgb[:] = np.clip(rgb * shade[..., None], 0, 255).astype(np.uint8)


def handwritten(rng: Rng, width: int, height: int) -> Image8:
    """A lined or plain sheet with handwriting."""
    picture = np.full((height, width, 3), rng.integers(215, 256), np.uint8)
    pitch = height / rng.uniform(16, 34)
    if rng.random() < 0.7:
        for y in np.arange(pitch * 2, height, pitch):
            cv2.line(picture, (0, int(y)), (width, int(y)), (150, 170, 205), 1)
    if rng.random() < 0.5:
        cv2.line(picture, (int(width * 0.12), 0), (int(width * 0.12), height), (215, 130, 130), 1)
    ink = (20, 30, 110) if rng.random() < 0.6 else (25, 25, 25)
    stop = height * rng.uniform(0.3, 0.97)
    for y in np.arange(pitch * 2, stop, pitch):
        x = width * rng.uniform(0.06, 0.2)
        end = width * rng.uniform(0.4, 0.95)
        t = np.arange(x, end, 1.5)
        wave = np.cumsum(rng.normal(0, 1.0, t.size))
        wave -= np.convolve(wave, np.ones(9) / 9, "same")
        points = np.stack([t, y - pitch * 0.25 + np.clip(wave, -2, 2) * pitch * 0.2], 1)
        for start in range(0, t.size, 22):
            word = points[start : start + int(rng.integers(8, 19))]
            cv2.polylines(picture, [word.astype(np.int32)], False, ink, 1, cv2.LINE_AA)
    return picture
