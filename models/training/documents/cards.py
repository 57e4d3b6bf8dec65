"""Bank, business, trading and playing cards, booklet covers: the designs that most cards of their kind share."""

import cv2
import numpy as np
from PIL import Image, ImageDraw

from ..shared.types import Image8, Rng
from .drawing import font, text_block, words
from .free import Photographs, any_colour, chip, crop_of, ground, ink_on, logo, shape_over, strip


def bank(rng: Rng, width: int, height: int, photographs: Photographs) -> Image8:
    """A bank card: ground of any colour, chip, number, name, two discs; or its back with the magnetic strip."""
    picture = ground(rng, width, height, photographs)
    if rng.random() < 0.4:
        shape_over(rng, picture)
    if rng.random() < 0.2:
        strip(rng, picture)
    elif rng.random() < 0.85:
        chip(rng, picture)
    image = Image.fromarray(picture)
    draw = ImageDraw.Draw(image)
    ink = ink_on(rng, picture)
    unit = min(width, height)
    if rng.random() < 0.75:
        digits = " ".join("".join(rng.choice(list("0123456789"), 4)) for _ in range(4))
        draw.text(
            (width * 0.07, height * rng.uniform(0.5, 0.62)),
            digits,
            fill=ink,
            font=font(rng, unit * rng.uniform(0.09, 0.13)),
        )
    draw.text(
        (width * 0.07, height * 0.82),
        words(rng, int(rng.integers(6, 18))),
        fill=ink,
        font=font(rng, unit * 0.08),
    )
    draw.text(
        (width * rng.uniform(0.06, 0.6), height * 0.07),
        words(rng, int(rng.integers(3, 10))),
        fill=ink,
        font=font(rng, unit * rng.uniform(0.09, 0.16)),
    )
    picture = np.array(image)
    if rng.random() < 0.6:
        r = int(unit * rng.uniform(0.07, 0.11))
        x, y = int(width * 0.85), int(height * rng.choice([0.15, 0.82]))
        cv2.circle(picture, (x - r // 2, y), r, any_colour(rng), -1, cv2.LINE_AA)
        cv2.circle(picture, (x + r // 2, y), r, any_colour(rng), -1, cv2.LINE_AA)
    return picture


def business(rng: Rng, width: int, height: int, photographs: Photographs) -> Image8:
    """A business card: a ground or a picture, a big name or logo, lines of small print."""
    picture = (
        ground(rng, width, height, photographs)
        if rng.random() < 0.6
        else np.full((height, width, 3), rng.integers(225, 256), np.uint8)
    )
    if rng.random() < 0.4:
        shape_over(rng, picture)
    if rng.random() < 0.6:
        logo(rng, picture)
    image = Image.fromarray(picture)
    draw = ImageDraw.Draw(image)
    ink = ink_on(rng, picture)
    unit = min(width, height)
    x = width * rng.uniform(0.05, 0.5)
    draw.text(
        (x, height * rng.uniform(0.08, 0.4)),
        words(rng, int(rng.integers(6, 16))),
        fill=ink,
        font=font(rng, unit * rng.uniform(0.1, 0.22)),
    )
    if rng.random() < 0.8:
        text_block(
            rng,
            draw,
            (x, height * rng.uniform(0.5, 0.65), width * 0.95, height * 0.95),
            max(5, unit * rng.uniform(0.05, 0.08)),
            ink,
        )
    return np.array(image)


def trading(rng: Rng, width: int, height: int, photographs: Photographs) -> Image8:
    """A trading card: coloured rim, title bar, picture, box of text; or a full picture."""
    picture = np.full((height, width, 3), any_colour(rng), np.uint8)
    rim = int(width * rng.uniform(0.03, 0.07))
    inner = ground(rng, width - 2 * rim, height - 2 * rim, photographs)
    picture[rim : height - rim, rim : width - rim] = inner
    gap = int(width * rng.uniform(0.01, 0.05))
    left, right = rim + gap, width - rim - gap
    top = rim + int(height * rng.uniform(0.06, 0.1))
    low = int(height * rng.uniform(0.5, 0.62))
    picture[top:low, left:right] = crop_of(rng, photographs, right - left, low - top)
    box = int(height * rng.uniform(0.62, 0.68))
    stop = height - rim - int(height * 0.04)
    if rng.random() < 0.8:
        picture[box:stop, left:right] = np.clip(np.array(any_colour(rng)) * 0.3 + 170, 0, 255)
    image = Image.fromarray(picture)
    draw = ImageDraw.Draw(image)
    ink = ink_on(rng, inner)
    draw.text((left, rim), words(rng, int(rng.integers(6, 16))), fill=ink, font=font(rng, width * 0.065))
    text_block(
        rng,
        draw,
        (left + 3, box + 3, right - 3, stop),
        max(5, width * rng.uniform(0.035, 0.05)),
        (20, 20, 20),
    )
    picture = np.array(image)
    if rng.random() < 0.5:
        cv2.rectangle(picture, (left, top), (right, low), any_colour(rng), int(rng.integers(1, 6)))
    return picture


def playing(rng: Rng, width: int, height: int, photographs: Photographs) -> Image8:
    """A playing card's face (pips in rows) or its back (a pattern within a white rim)."""
    picture = np.full((height, width, 3), rng.integers(235, 256), np.uint8)
    if rng.random() < 0.35:
        rim = int(width * rng.uniform(0.04, 0.09))
        picture[rim : height - rim, rim : width - rim] = ground(
            rng, width - 2 * rim, height - 2 * rim, photographs
        )
        return picture
    ink = (200, 20, 30) if rng.random() < 0.5 else (15, 15, 15)
    rows, size = int(rng.integers(1, 6)), int(width * 0.09)
    for y in np.linspace(0.2, 0.8, rows):
        for x in ((0.3, 0.7), (0.5,), (0.3, 0.5, 0.7))[int(rng.integers(3))]:
            centre = (int(width * x), int(height * y))
            cv2.circle(picture, centre, size // 2, ink, -1, cv2.LINE_AA)
            cv2.rectangle(picture, centre, (centre[0] + size // 2, centre[1] + size), ink, -1)
    corner = np.full((int(height * 0.16), int(width * 0.16), 3), 250, np.uint8)
    image = Image.fromarray(corner)
    ImageDraw.Draw(image).text((2, 0), str(rng.integers(2, 11)), fill=ink, font=font(rng, height * 0.1))
    corner = np.array(image)
    h, w = corner.shape[:2]
    picture[4 : 4 + h, 4 : 4 + w] = corner
    picture[-4 - h : -4, -4 - w : -4] = corner[::-1, ::-1]
    return picture


def cover(rng: Rng, width: int, height: int, photographs: Photographs) -> Image8:
    """A closed booklet: one dark or strong ground, an emblem and a title in gold or silver."""
    base = np.array(any_colour(rng), float) * rng.uniform(0.3, 0.9)
    grain = rng.normal(0, rng.uniform(0, 9), (height, width, 1))
    picture = np.clip(base + grain, 0, 255).astype(np.uint8)
    metal = (205, 175, 100) if rng.random() < 0.7 else (200, 200, 205)
    if rng.random() < 0.85:
        centre, r = (width // 2, int(height * 0.45)), int(width * rng.uniform(0.14, 0.26))
        cv2.circle(picture, centre, r, metal, max(1, r // 10), cv2.LINE_AA)
        for _ in range(int(rng.integers(4, 14))):
            end = np.array(centre) + rng.normal(0, r / 2, 2)
            cv2.line(picture, centre, (int(end[0]), int(end[1])), metal, max(1, r // 14), cv2.LINE_AA)
    image = Image.fromarray(picture)
    draw = ImageDraw.Draw(image)
    for y in (0.08, 0.15, 0.78):
        if rng.random() < 0.8:
            draw.text(
                (width * rng.uniform(0.1, 0.3), height * y),
                words(rng, int(rng.integers(6, 15))),
                fill=metal,
                font=font(rng, width * rng.uniform(0.06, 0.1)),
            )
    return np.array(image)


def circuit(rng: Rng, width: int, height: int, photographs: Photographs) -> Image8:
    """A card that is a circuit board: dark ground, traces, pads, words."""
    base = [(12, 12, 14), (10, 60, 30), (20, 25, 90), (110, 15, 20), (235, 235, 235)][int(rng.integers(5))]
    picture = np.full((height, width, 3), base, np.uint8)
    metal = (200, 180, 110) if rng.random() < 0.6 else (215, 215, 215)
    for _ in range(int(rng.integers(4, 20))):
        at = rng.uniform(0, 1, 2) * (width, height)
        for _ in range(3):
            to = at + rng.choice(np.array([[1, 0], [0, 1], [0.7, 0.7], [-1, 0]])) * rng.uniform(0.05, 0.3) * width
            cv2.line(picture, (int(at[0]), int(at[1])), (int(to[0]), int(to[1])), metal, 1, cv2.LINE_AA)
            at = to
    for _ in range(int(rng.integers(0, 6))):
        x, y = rng.uniform(0, 0.85, 2) * (width, height)
        w, h = rng.uniform(0.04, 0.25, 2) * (width, width)
        cv2.rectangle(
            picture,
            (int(x), int(y)),
            (int(x + w), int(y + h)),
            (30, 30, 32) if rng.random() < 0.6 else metal,
            -1,
        )
    image = Image.fromarray(picture)
    draw = ImageDraw.Draw(image)
    for _ in range(int(rng.integers(1, 4))):
        draw.text((width * rng.uniform(0.05, 0.4), height * rng.uniform(0.05, 0.85)), words(rng, int(rng.integers(5, 16))),
                  fill=(240, 240, 240) if sum(base) < 300 else (10, 10, 10), font=font(rng, height * rng.uniform(0.06, 0.14)))  # fmt: skip
    return np.array(image)
