"""Surfaces that documents lie on, and what is seen behind them: square RGB pictures."""

import math
from collections.abc import Callable

import cv2
import numpy as np
from PIL import Image, ImageDraw

from ..documents.drawing import colour, font, noise, picture_block, portrait, text_block, words
from ..documents.free import Photographs, any_colour, crop_of, ground
from ..shared.types import Image8, Map, Picture, Rng

TEXTURE = 384  # pixels of a surface's sides


def wood(rng: Rng, size: int = TEXTURE) -> Picture:
    base = np.array([rng.uniform(60, 225)] * 3) * np.array(
        [1, rng.uniform(0.6, 0.88), rng.uniform(0.25, 0.75)]
    )
    y, _x = np.mgrid[0:size, 0:size].astype(np.float32) / size
    stretch = cv2.resize(
        rng.normal(0, 1, (size // 2, int(rng.integers(3, 12)))).astype(np.float32), (size, size)
    )
    rings = np.sin((y + 0.12 * noise(rng, size, size, 2)) * rng.uniform(20, 140))
    grain = rings * rng.uniform(0, 0.1) + stretch * rng.uniform(0.01, 0.06) + noise(rng, size, size, 4) * 0.05
    picture = base * (1 + grain[..., None])
    if rng.random() < 0.4:  # planks
        planks = int(rng.integers(2, 9))
        edges = np.sort(rng.uniform(0, size, planks)).astype(int)
        for a, b in zip(edges, [*list(edges[1:]), size], strict=False):
            picture[a:b] *= rng.uniform(0.85, 1.12)
            picture[a : a + int(rng.integers(1, 4))] *= rng.uniform(0.3, 0.8)
    return picture


def weave(rng: Rng, size: int = TEXTURE) -> Picture:
    y, x = np.mgrid[0:size, 0:size].astype(np.float32)
    pitch = rng.uniform(3, 14)
    cloth = np.sin(x * math.tau / pitch) * np.sin(y * math.tau / pitch * rng.uniform(0.7, 1.4))
    picture = np.array(colour(rng, 15, 250)) * (
        1 + cloth[..., None] * rng.uniform(0.03, 0.3) + noise(rng, size, size, 5)[..., None] * 0.15
    )
    if rng.random() < 0.35:
        stripes = (np.sin(x * math.tau / rng.uniform(25, 160)) > rng.uniform(-0.5, 0.8))[..., None]
        picture = np.where(stripes, picture, picture * 0.5 + np.array(colour(rng)) * 0.5)
    if rng.random() < 0.3:
        stripes = (np.sin(y * math.tau / rng.uniform(25, 160)) > rng.uniform(-0.5, 0.8))[..., None]
        picture = np.where(stripes, picture, picture * 0.5 + np.array(colour(rng)) * 0.5)
    return picture


def stone(rng: Rng, size: int = TEXTURE) -> Picture:
    base = np.array([rng.uniform(30, 245)] * 3) * rng.uniform(0.85, 1.1, 3)
    field = noise(rng, size, size, rng.uniform(3, 25), 5)
    veins = np.exp(-np.abs(noise(rng, size, size, 4)) * rng.uniform(10, 50)) * rng.uniform(-0.4, 0.4)
    speckle = rng.normal(0, rng.uniform(0, 0.2), (size, size)).astype(np.float32)
    return base * (1 + field * rng.uniform(0.02, 0.4) + veins + speckle)[..., None]


def plain(rng: Rng, size: int = TEXTURE) -> Picture:
    base: Picture = np.array(colour(rng, 5, 255), np.float32)
    if rng.random() < 0.5:
        base = np.repeat(base.mean(), 3) * rng.uniform(0.92, 1.08, 3)
    picture = base * (1 + noise(rng, size, size, 2, 4)[..., None] * rng.uniform(0, 0.12))
    return picture + rng.normal(0, rng.uniform(0, 5), (size, size, 1))


def leather(rng: Rng, size: int = TEXTURE) -> Picture:
    cells = noise(rng, size, size, rng.uniform(25, 60), 3)
    relief = cv2.Sobel(cells, cv2.CV_32F, 1, 1)
    return np.array(colour(rng, 10, 180)) * (
        1 + relief[..., None] * rng.uniform(0.3, 2) + noise(rng, size, size, 2)[..., None] * 0.2
    )


def tiles(rng: Rng, size: int = TEXTURE) -> Picture:
    picture = stone(rng, size)
    w, h = rng.integers(40, 240, 2)
    gap, ink = int(rng.integers(1, 8)), np.array(colour(rng))
    for x in range(int(rng.integers(0, w)), size, w):
        picture[:, x : x + gap] = ink
    for y in range(int(rng.integers(0, h)), size, h):
        picture[y : y + gap] = ink
    return picture


def keyboard(rng: Rng, size: int = TEXTURE) -> Picture:
    picture = np.full((size, size, 3), colour(rng, 5, 220), np.uint8)
    key, pitch, ink = colour(rng), int(rng.integers(30, 70)), colour(rng)
    image = Image.fromarray(picture)
    draw = ImageDraw.Draw(image)
    face = font(rng, pitch // 3)
    for row, y in enumerate(range(0, size, pitch)):
        for x in range(-(row * pitch // 3) % pitch, size, pitch):
            draw.rectangle((x + 3, y + 3, x + pitch - 3, y + pitch - 3), fill=key)
            draw.text((x + pitch // 3, y + pitch // 4), words(rng, 1), fill=ink, font=face)
    return np.array(image)


def newspaper(rng: Rng, size: int = TEXTURE) -> Picture:
    """Columns of print with headlines, pictures, boxes, advertisements and puzzles."""
    tone = rng.uniform(150, 250)
    paper = np.clip(np.array([tone, tone * rng.uniform(0.94, 1), tone * rng.uniform(0.8, 0.99)]), 0, 255)
    image = Image.fromarray(np.full((size, size, 3), paper, np.uint8))
    draw = ImageDraw.Draw(image)
    columns = int(rng.integers(2, 8))
    pitch, gap = size / columns, rng.uniform(4, 12)
    letters = rng.uniform(4.5, 14)
    blocks = []
    for c in range(columns):
        y = rng.uniform(-40, 10)
        while y < size:
            x0, x1 = c * pitch, (c + 1) * pitch - gap
            pick = rng.random()
            if pick < 0.16:
                span = int(rng.integers(1, 4))
                draw.rectangle(
                    (x0, y, x0 + pitch * span - gap, y + letters * 3), fill=tuple(int(v) for v in paper)
                )
                draw.text(
                    (x0, y),
                    words(rng, int(8 * span)),
                    fill=(15, 15, 15),
                    font=font(rng, letters * rng.uniform(1.6, 3.5)),
                )
                y += letters * 4
            elif pick < 0.32:
                h = rng.uniform(40, 190)
                blocks.append((int(x0), int(y), int((x1 - x0) * rng.choice([1, 1, 2])), int(h)))
                y += h + 4
            elif pick < 0.4:
                h = rng.uniform(30, 120)
                draw.rectangle(
                    (x0, y, x1, y + h),
                    fill=colour(rng) if rng.random() < 0.5 else tuple(int(v) for v in paper),
                    outline=(30, 30, 30),
                )
                draw.text((x0 + 6, y + h / 3), words(rng, 12), fill=colour(rng), font=font(rng, h / 3))
                y += h + 4
            else:
                h = rng.uniform(60, 260)
                text_block(rng, draw, (x0, y, x1, y + h), letters, (40, 40, 40), ragged=False, leading=1.25)
                y += h + letters
    picture = np.array(image)
    for x, y, w, h in blocks:
        part = picture[max(0, y) : y + h, x : x + w]
        if part.size:
            part[:] = picture_block(rng, w, h)[-part.shape[0] :, : part.shape[1]]
    if rng.random() < 0.4:
        cv2.cvtColor(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB, picture)
    return picture


def poster(rng: Rng, size: int = TEXTURE) -> Picture:
    return picture_block(rng, size, size)


def room(rng: Rng, size: int = TEXTURE) -> Picture:
    """A room or shelf seen past the table: large straight patches, boxes and round things."""
    picture = np.full((size, size, 3), colour(rng, 20, 240), np.uint8)
    for _ in range(int(rng.integers(4, 22))):
        corners = (
            rng.uniform(-0.2, 1.2, 2) * size
            + rng.uniform(0.05, 0.6)
            * size
            * np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]])
            * rng.uniform(0.2, 1.2, 2)
            + rng.normal(0, 15, (4, 2))
        )
        cv2.fillPoly(picture, [corners.astype(np.int32)], colour(rng, 10, 245), cv2.LINE_AA)
        if rng.random() < 0.3:
            cv2.circle(
                picture,
                tuple(int(v) for v in rng.integers(0, size, 2)),
                int(rng.integers(8, 90)),
                colour(rng),
                -1,
                cv2.LINE_AA,
            )
    return picture * (1 + noise(rng, size, size, 2)[..., None] * 0.15)


def foliage(rng: Rng, size: int = TEXTURE) -> Picture:
    """Many small overlapping shapes: leaves, gravel, crumpled foil, toys."""
    picture = np.full((size, size, 3), colour(rng, 10, 150), np.uint8)
    base = np.array(colour(rng, 30, 230))
    for _ in range(int(rng.integers(80, 300))):
        tone = tuple(int(v) for v in np.clip(base + rng.normal(0, 40, 3), 0, 255))
        axes = (int(rng.integers(4, 45)), int(rng.integers(3, 25)))
        cv2.ellipse(
            picture,
            tuple(int(v) for v in rng.integers(0, size, 2)),
            axes,
            rng.uniform(0, 180),
            0,
            360,
            tone,
            -1,
            cv2.LINE_AA,
        )
    return picture


# ---------------------------------------------------------------- cloth, floors, rooms


def patterned(rng: Rng, size: int = TEXTURE) -> Picture:
    """Dots, checks, stripes and motifs on cloth, oilcloth or paper."""
    picture: Picture = np.full((size, size, 3), any_colour(rng), np.float32)
    pitch, pick = rng.uniform(8, 70), rng.integers(4)
    y, x = np.mgrid[0:size, 0:size].astype(np.float32)
    ink = np.array(any_colour(rng), np.float32)
    if pick == 0:  # dots in rows or staggered
        u = (x + (np.floor(y / pitch) % 2) * pitch / 2 * (rng.random() < 0.6)) % pitch - pitch / 2
        v = y % pitch - pitch / 2
        picture[np.hypot(u, v) < pitch * rng.uniform(0.08, 0.4)] = ink
    elif pick == 1:  # gingham or tartan
        for t in (x, y):
            for _ in range(int(rng.integers(1, 4))):
                band = ((t / pitch + rng.uniform(0, 1)) % 1 < rng.uniform(0.05, 0.5))[..., None]
                picture = np.where(band, picture * 0.5 + np.array(any_colour(rng)) * 0.5, picture)
    elif pick == 2:  # stripes
        band = ((x / pitch) % 1 < rng.uniform(0.1, 0.7))[..., None]
        picture = np.where(band, ink, picture)
    else:  # scattered motifs
        drawn = np.ascontiguousarray(picture)
        for _ in range(int(rng.integers(15, 120))):
            at = (int(rng.integers(size)), int(rng.integers(size)))
            axes = (int(rng.integers(3, 30)), int(rng.integers(3, 18)))
            cv2.ellipse(
                drawn,
                at,
                axes,
                rng.uniform(0, 180),
                0,
                360,
                any_colour(rng),
                -1 if rng.random() < 0.7 else 2,
                cv2.LINE_AA,
            )
        picture = drawn
    if rng.random() < 0.6:
        picture = picture * (1 + noise(rng, size, size, 4)[..., None] * rng.uniform(0.02, 0.2))
    return picture + rng.normal(0, rng.uniform(0, 8), (size, size, 1))


def carpet(rng: Rng, size: int = TEXTURE) -> Picture:
    """Carpet, felt, grass, towel, cork: fine grain of one or two colours."""
    grain: Map = rng.normal(0, 1, (size, size)).astype(np.float32)
    grain = cv2.GaussianBlur(grain, (0, 0), rng.uniform(0.5, 2.5), sigmaY=rng.uniform(0.5, 4))
    grain = grain / (grain.std() + 1e-6)
    base = np.array(any_colour(rng), np.float32)
    two = np.array(any_colour(rng), np.float32) * 0.4 + base * 0.6
    mixed = base + (two - base) * np.clip(grain * 0.5 + 0.5, 0, 1)[..., None]
    return mixed * (
        1 + grain[..., None] * rng.uniform(0.03, 0.25) + noise(rng, size, size, 3)[..., None] * 0.1
    )


def folds(rng: Rng, size: int = TEXTURE) -> Picture:
    """A cloth with soft folds."""
    field = noise(rng, size, size, rng.uniform(2, 6), 2)
    relief = cv2.Sobel(cv2.GaussianBlur(field, (0, 0), 4), cv2.CV_32F, 1, 0, ksize=5)
    base = (
        patterned(rng, size) if rng.random() < 0.3 else np.full((size, size, 3), any_colour(rng), np.float32)
    )
    return base * (1 + np.clip(relief * rng.uniform(0.5, 4), -0.5, 0.6)[..., None])


def clear(rng: Rng, size: int = TEXTURE) -> Picture:
    """An even surface of any tone, as light tables, black desks and scanner lids are."""
    base = np.array(any_colour(rng), np.float32)
    return base * (1 + noise(rng, size, size, 2, 3)[..., None] * rng.uniform(0, 0.08)) + rng.normal(
        0, rng.uniform(0, 3), (size, size, 1)
    )


def shelves(rng: Rng, size: int = TEXTURE) -> Picture:
    """Books side by side, on shelves or in a pile."""
    picture = np.full((size, size, 3), rng.integers(10, 90), np.uint8)
    rows = int(rng.integers(1, 5))
    for row in range(rows):
        y0, y1 = row * size // rows, (row + 1) * size // rows - int(rng.integers(2, 16))
        x = 0
        while x < size:
            w = int(rng.uniform(0.02, 0.1) * size) + 3
            top = y0 + int(rng.uniform(0, 0.25) * (y1 - y0))
            spine = Image.new("RGB", (max(4, y1 - top), w), any_colour(rng))
            ImageDraw.Draw(spine).text(
                (6, 0), words(rng, 14), fill=any_colour(rng), font=font(rng, max(5, w * 0.6))
            )
            turned = np.rot90(np.asarray(spine))
            part = picture[top:y1, x : x + w]
            part[:] = turned[: part.shape[0], : part.shape[1]]
            picture[top:y1, x : x + 1] = part[:, :1] // 3
            x += w
    return np.rot90(picture).copy() if rng.random() < 0.5 else picture


def facade(rng: Rng, size: int = TEXTURE) -> Picture:
    """Walls with windows, doors, cupboards and tiles: many rectangles, none of them lying on anything."""
    picture = np.full((size, size, 3), any_colour(rng), np.uint8)
    nx, ny = int(rng.integers(1, 7)), int(rng.integers(1, 7))
    cw, ch = size // nx, size // ny
    gap = rng.uniform(0.05, 0.3)
    pane, rim = any_colour(rng), any_colour(rng)
    for i in range(nx):
        for j in range(ny):
            x, y = int((i + gap / 2) * cw), int((j + gap / 2) * ch)
            w, h = int(cw * (1 - gap)), int(ch * (1 - gap))
            cv2.rectangle(picture, (x, y), (x + w, y + h), pane, -1)
            cv2.rectangle(picture, (x, y), (x + w, y + h), rim, int(rng.integers(1, 7)))
            if rng.random() < 0.4:
                cv2.line(picture, (x + w // 2, y), (x + w // 2, y + h), rim, int(rng.integers(1, 5)))
            if rng.random() < 0.3:
                cv2.circle(
                    picture,
                    (x + int(w * 0.88), y + h // 2),
                    max(2, w // 25),
                    any_colour(rng),
                    -1,
                    cv2.LINE_AA,
                )
    return picture * (1 + noise(rng, size, size, 2)[..., None] * 0.2)


def people(rng: Rng, size: int = TEXTURE) -> Picture:
    """A person before a room, as behind a card that is held up."""
    picture = np.clip(room(rng, size), 0, 255).astype(np.uint8)
    h = int(size * rng.uniform(0.6, 1.0))
    figure = portrait(rng, int(h * 0.8), h)
    x = int(rng.uniform(0, 1) * (size - figure.shape[1]))
    picture[size - h :, x : x + figure.shape[1]] = figure
    return picture


def display(rng: Rng, size: int = TEXTURE) -> Picture:
    """What a monitor shows: windows, lists, pictures, text."""
    dark = rng.random() < 0.5
    base = int(rng.integers(10, 50) if dark else rng.integers(220, 256))
    image = Image.new("RGB", (size, size), (base, base, base))
    draw = ImageDraw.Draw(image)
    for _ in range(int(rng.integers(3, 14))):
        x, y = rng.uniform(0, 0.9, 2) * size
        w, h = rng.uniform(0.08, 0.6, 2) * size
        if rng.random() < 0.6:
            draw.rectangle(
                (x, y, x + w, y + h),
                fill=any_colour(rng) if rng.random() < 0.5 else (base, base, base),
                outline=any_colour(rng),
            )
        if rng.random() < 0.7:
            ink = (235, 235, 235) if dark else (25, 25, 25)
            text_block(rng, draw, (x, y, min(size, x + w), min(size, y + h)), rng.uniform(6, 12), ink)
    return np.array(image)


def drawn_surface(rng: Rng, photographs: Photographs) -> Image8:
    """A surface of any kind, [TEXTURE, TEXTURE, 3]."""
    if rng.random() < 0.1 and len(photographs):
        picture: Picture = crop_of(rng, photographs, TEXTURE, TEXTURE)
    elif rng.random() < 0.05:
        picture = ground(rng, TEXTURE, TEXTURE, photographs)
    else:
        weights = np.array([weight for _, weight in SURFACES])
        picture = SURFACES[rng.choice(len(SURFACES), p=weights / weights.sum())][0](rng)
    if rng.random() < 0.5:  # tables are seldom of strong colours
        grey = np.asarray(picture, np.float32).mean(2, keepdims=True)
        picture = grey + (picture - grey) * rng.uniform(0.05, 0.4)
    picture = np.clip(picture, 0, 255).astype(np.uint8)
    return np.ascontiguousarray(np.rot90(picture) if rng.random() < 0.3 else picture)


SURFACES: list[tuple[Callable[[Rng], Picture], float]] = [
    (wood, 0.2), (weave, 0.08), (stone, 0.08), (plain, 0.1), (clear, 0.12), (leather, 0.04), (tiles, 0.03), (keyboard, 0.03),
    (newspaper, 0.1), (poster, 0.02), (room, 0.05), (foliage, 0.02), (patterned, 0.1), (carpet, 0.06), (folds, 0.04),
    (shelves, 0.03), (facade, 0.04), (people, 0.03), (display, 0.03),
]  # fmt: skip
