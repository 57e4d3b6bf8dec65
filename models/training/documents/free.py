"""Faces of any design: grounds of any colour, pictures, shapes that run over the rim, and anything printed on them."""

import math
from collections.abc import Callable, Sequence

import cv2
import numpy as np
from PIL import Image, ImageDraw

from ..shared.types import Colour, Image8, Map, Picture, Rng
from .drawing import (
    barcode,
    font,
    guilloche,
    machine_readable,
    noise,
    picture_block,
    portrait,
    text_block,
    words,
)

Photographs = Sequence[Image8]


def any_colour(rng: Rng) -> Colour:
    """Black to white, grey, pale, muted or fully saturated."""
    pick = rng.random()
    if pick < 0.14:
        tone = rng.uniform(4, 50)
        rgb = tone + rng.uniform(-6, 10, 3)
    elif pick < 0.3:
        rgb = rng.uniform(215, 255) + rng.uniform(-14, 4, 3)
    elif pick < 0.38:
        rgb = np.repeat(rng.uniform(40, 220), 3)
    else:
        hsv = np.array([[[rng.integers(180), rng.integers(30, 256), rng.integers(40, 256)]]], np.uint8)
        rgb = cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB)[0, 0].astype(float)
    r, g, b = (int(v) for v in np.clip(rgb, 0, 255))
    return r, g, b


def ink_on(rng: Rng, ground: Picture) -> Colour:
    """A colour that can be read on a ground."""
    bright = float(ground.mean()) > rng.uniform(95, 160)
    if rng.random() < 0.7:
        tone = int(rng.integers(0, 60) if bright else rng.integers(205, 256))
        return tone, tone, tone
    colour = any_colour(rng)
    for _ in range(6):
        if abs(sum(colour) / 3 - float(ground.mean())) > 70:
            break
        colour = any_colour(rng)
    return colour


def crop_of(rng: Rng, photographs: Photographs, width: int, height: int) -> Image8:
    """A part of a photograph at the asked size; without photographs something drawn."""
    if not len(photographs):
        return picture_block(rng, width, height)
    photo = photographs[int(rng.integers(len(photographs)))]
    h, w = photo.shape[:2]
    scale = rng.uniform(0.35, 1.0) * min(w / width, h / height)
    cw, ch = max(2, int(width * scale)), max(2, int(height * scale))
    x, y = int(rng.integers(0, max(1, w - cw))), int(rng.integers(0, max(1, h - ch)))
    part = cv2.resize(photo[y : y + ch, x : x + cw], (width, height), interpolation=cv2.INTER_AREA)
    if rng.random() < 0.5:
        part = part[:, ::-1]
    if rng.random() < 0.3:  # printed in two inks, or with shifted colours
        grey = part.mean(2, keepdims=True) / 255
        one, two = np.array(any_colour(rng), float), np.array(any_colour(rng), float)
        part = (one * (1 - grey) + two * grey).astype(np.uint8)
    return np.ascontiguousarray(part)


# ---------------------------------------------------------------- grounds


def _fade(rng: Rng, width: int, height: int) -> Map:
    """0..1, rising in some direction or from some centre."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    if rng.random() < 0.3:
        cx, cy = rng.uniform(0, 1, 2)
        return np.clip(np.hypot(x / width - cx, y / height - cy) / rng.uniform(0.3, 1.2), 0, 1)
    angle = rng.uniform(0, math.tau)
    t = (x / width - 0.5) * math.cos(angle) + (y / height - 0.5) * math.sin(angle)
    return np.clip(t * rng.uniform(0.8, 2) + 0.5, 0, 1)


def solid(rng: Rng, width: int, height: int, photographs: Photographs) -> Picture:
    return np.full((height, width, 3), any_colour(rng), np.float32)


def fading(rng: Rng, width: int, height: int, photographs: Photographs) -> Picture:
    one, two = np.array(any_colour(rng), np.float32), np.array(any_colour(rng), np.float32)
    return one + (two - one) * _fade(rng, width, height)[..., None]


def striped(rng: Rng, width: int, height: int, photographs: Photographs) -> Picture:
    """Stripes, bands, two halves, checks or rays."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    angle = rng.choice([0, math.pi / 2, rng.uniform(0, math.pi)])
    period = rng.uniform(0.03, 1.6) * width
    t = (x * math.cos(angle) + y * math.sin(angle)) / period + rng.uniform(0, 1)
    if rng.random() < 0.2:
        t = np.arctan2(y - rng.uniform(0, height), x - rng.uniform(0, width)) * rng.integers(2, 14) / math.tau
    on = (t % 1) < rng.uniform(0.2, 0.8)
    if rng.random() < 0.2:
        on ^= ((x * math.sin(angle) - y * math.cos(angle)) / period % 1) < 0.5
    one, two = solid(rng, width, height, photographs), fading(rng, width, height, photographs)
    return np.where(on[..., None], one, two)


def pictured(rng: Rng, width: int, height: int, photographs: Photographs) -> Picture:
    return crop_of(rng, photographs, width, height).astype(np.float32)


def brushed(rng: Rng, width: int, height: int, photographs: Photographs) -> Picture:
    """Metal, carbon or a shimmering film."""
    grain = cv2.resize(rng.normal(0, 1, (height, max(2, width // 40))).astype(np.float32), (width, height))
    picture = fading(rng, width, height, photographs) + grain[..., None] * rng.uniform(2, 14)
    if rng.random() < 0.3:
        hue = (_fade(rng, width, height) * rng.uniform(90, 500) % 180).astype(np.uint8)
        film = cv2.cvtColor(
            np.dstack([hue, np.full_like(hue, 120), np.full_like(hue, 230)]), cv2.COLOR_HSV2RGB
        )
        picture = picture * 0.5 + film * 0.5
    return picture


def clouded(rng: Rng, width: int, height: int, photographs: Photographs) -> Picture:
    one, two = np.array(any_colour(rng), np.float32), np.array(any_colour(rng), np.float32)
    field = noise(rng, height, width, rng.uniform(2, 12), 4)
    if rng.random() < 0.4:
        field = np.sign(field) * np.abs(field) ** 0.2
    return one + (two - one) * np.clip(field * 0.6 + 0.5, 0, 1)[..., None]


def tiled(rng: Rng, width: int, height: int, photographs: Photographs) -> Picture:
    """One motif again and again: dots, rings, crosses."""
    picture = np.ascontiguousarray(fading(rng, width, height, photographs))
    pitch, colour = int(rng.uniform(0.04, 0.3) * width) + 4, any_colour(rng)
    size, shape = max(1, int(pitch * rng.uniform(0.1, 0.45))), rng.integers(3)
    for row, y in enumerate(range(0, height + pitch, pitch)):
        for x in range(-(row % 2) * pitch // 2, width + pitch, pitch):
            if shape == 0:
                cv2.circle(picture, (x, y), size, colour, -1, cv2.LINE_AA)
            elif shape == 1:
                cv2.circle(picture, (x, y), size, colour, max(1, size // 3), cv2.LINE_AA)
            else:
                cv2.rectangle(picture, (x - size, y - size // 2), (x + size, y + size // 2), colour, -1)
    return picture


GROUNDS: list[tuple[Callable[[Rng, int, int, Photographs], Picture], float]] = [
    (solid, 0.3), (fading, 0.18), (striped, 0.12), (pictured, 0.17), (brushed, 0.07), (clouded, 0.09), (tiled, 0.07),
]  # fmt: skip


def ground(rng: Rng, width: int, height: int, photographs: Photographs) -> Image8:
    weights = np.array([weight for _, weight in GROUNDS])
    draw = GROUNDS[rng.choice(len(GROUNDS), p=weights / weights.sum())][0]
    picture = draw(rng, width, height, photographs)
    if rng.random() < 0.2:
        picture = picture + noise(rng, height, width, 3)[..., None] * rng.uniform(4, 25)
    return np.ascontiguousarray(np.clip(picture, 0, 255).astype(np.uint8))


# ---------------------------------------------------------------- what is printed on them


def shape_over(rng: Rng, picture: Image8) -> None:
    """A band, circle, polygon or swoosh, mostly running over the rim."""
    height, width = picture.shape[:2]
    layer, colour = picture.copy(), any_colour(rng)
    pick = rng.integers(5)
    if pick == 0:  # a band along a side
        share = rng.uniform(0.04, 0.5)
        side = rng.integers(4)
        if side == 0:
            layer[: int(height * share)] = colour
        elif side == 1:
            layer[height - int(height * share) :] = colour
        elif side == 2:
            layer[:, : int(width * share)] = colour
        else:
            layer[:, width - int(width * share) :] = colour
    elif pick == 1:
        centre = (int(rng.uniform(-0.2, 1.2) * width), int(rng.uniform(-0.2, 1.2) * height))
        radius = int(rng.uniform(0.08, 0.8) * height)
        cv2.circle(
            layer, centre, radius, colour, -1 if rng.random() < 0.7 else max(1, radius // 4), cv2.LINE_AA
        )
    elif pick == 2:
        corners = rng.uniform(-0.3, 1.3, (int(rng.integers(3, 6)), 2)) * (width, height)
        cv2.fillPoly(layer, [cv2.convexHull(corners.astype(np.int32))], colour, cv2.LINE_AA)
    elif pick == 3:  # a swoosh
        x = np.linspace(0, width, 40)
        y = height * (
            rng.uniform(0.1, 0.9)
            + rng.uniform(0.05, 0.4) * np.sin(x / width * rng.uniform(2, 8) + rng.uniform(0, 6))
        )
        under = np.concatenate([np.stack([x, y], 1), [[width, height * 2], [0, height * 2]]])
        cv2.fillPoly(layer, [under.astype(np.int32)], colour, cv2.LINE_AA)
    else:  # a slanting band
        at, wide = rng.uniform(0, 1) * width, rng.uniform(0.03, 0.5) * width
        lean = rng.uniform(-0.8, 0.8) * width
        corners = np.array([[at, 0], [at + wide, 0], [at + wide + lean, height], [at + lean, height]])
        cv2.fillPoly(layer, [corners.astype(np.int32)], colour, cv2.LINE_AA)
    strength = 1.0 if rng.random() < 0.6 else rng.uniform(0.2, 0.8)
    cv2.addWeighted(layer, strength, picture, 1 - strength, 0, picture)


def logo(rng: Rng, picture: Image8) -> None:
    """A big emblem: shapes in each other, letters, or a picture."""
    height, width = picture.shape[:2]
    size = int(rng.uniform(0.12, 0.6) * height)
    x, y = int(rng.uniform(0, 1) * max(1, width - size)), int(rng.uniform(0, 1) * max(1, height - size))
    centre = (x + size // 2, y + size // 2)
    for k in range(int(rng.integers(1, 4))):
        r = max(2, size // 2 - k * size // 8)
        if rng.random() < 0.5:
            cv2.circle(
                picture, centre, r, any_colour(rng), -1 if rng.random() < 0.6 else max(1, r // 6), cv2.LINE_AA
            )
        else:
            t = np.arange(rng.integers(3, 9)) * math.tau / rng.integers(3, 9) + rng.uniform(0, 6)
            star = np.stack([np.cos(t), np.sin(t)], 1) * r + centre
            cv2.fillPoly(picture, [star.astype(np.int32)], any_colour(rng), cv2.LINE_AA)


def print_words(rng: Rng, picture: Image8) -> None:
    """Words, a number, or a block of text somewhere."""
    height, width = picture.shape[:2]
    image = Image.fromarray(picture)
    draw = ImageDraw.Draw(image)
    x, y = rng.uniform(0.02, 0.7) * width, rng.uniform(0.02, 0.85) * height
    part = picture[int(y) : int(y) + height // 6 + 1, int(x) : int(x) + width // 3 + 1]
    ink = ink_on(rng, part if part.size else picture)
    pick = rng.random()
    if pick < 0.45:
        size = max(6, height * float(rng.choice([rng.uniform(0.04, 0.09), rng.uniform(0.09, 0.3)])))
        draw.text((x, y), words(rng, int(rng.integers(2, 18))), fill=ink, font=font(rng, size))
    elif pick < 0.6:
        digits = " ".join("".join(rng.choice(list("0123456789"), 4)) for _ in range(4))
        draw.text(
            (width * 0.06, y), digits, fill=ink, font=font(rng, max(6, height * rng.uniform(0.06, 0.12)))
        )
    elif pick < 0.92:
        box = (
            x,
            y,
            min(width * 0.97, x + rng.uniform(0.2, 0.9) * width),
            min(height * 0.97, y + rng.uniform(0.1, 0.6) * height),
        )
        text_block(rng, draw, box, max(5, height * rng.uniform(0.03, 0.07)), ink)
    else:
        machine_readable(
            rng,
            draw,
            (width * 0.03, height * 0.78, width * 0.97, height * 0.97),
            int(rng.integers(2, 4)),
            ink,
        )
    picture[:] = np.asarray(image)


def panel(rng: Rng, picture: Image8, photographs: Photographs) -> None:
    """A box of another tone or with a picture in it, perhaps framed."""
    height, width = picture.shape[:2]
    w, h = int(width * rng.uniform(0.2, 0.94)), int(height * rng.uniform(0.15, 0.94))
    x, y = int(rng.uniform(0, 1) * (width - w)), int(rng.uniform(0, 1) * (height - h))
    part = picture[y : y + h, x : x + w]
    pick = rng.random()
    if pick < 0.4:
        part[:] = any_colour(rng)
    elif pick < 0.75:
        part[:] = crop_of(rng, photographs, w, h)
    elif pick < 0.85:
        part[:] = portrait(rng, w, h)
    else:
        part[:] = (part * rng.uniform(0.3, 0.9) + rng.uniform(0, 90)).clip(0, 255).astype(np.uint8)
    if rng.random() < 0.4:
        cv2.rectangle(picture, (x, y), (x + w - 1, y + h - 1), any_colour(rng), int(rng.integers(1, 8)))


def chip(rng: Rng, picture: Image8) -> None:
    height, width = picture.shape[:2]
    s = int(min(width, height) * rng.uniform(0.14, 0.2))
    x, y = int(width * rng.uniform(0.06, 0.2)), int(height * rng.uniform(0.3, 0.45))
    metal = (205, 175, 95) if rng.random() < 0.6 else (195, 195, 200)
    cv2.rectangle(picture, (x, y), (x + int(s * 1.25), y + s), metal, -1)
    for k in (1, 2):
        cv2.line(picture, (x, y + k * s // 3), (x + int(s * 1.25), y + k * s // 3), (110, 95, 60), 1)
        cv2.line(picture, (x + k * s // 3, y), (x + k * s // 3, y + s), (110, 95, 60), 1)


def hologram(rng: Rng, picture: Image8) -> None:
    height, width = picture.shape[:2]
    w, h = int(width * rng.uniform(0.08, 0.3)), int(height * rng.uniform(0.1, 0.4))
    x, y = int(rng.uniform(0, 1) * (width - w)), int(rng.uniform(0, 1) * (height - h))
    hue = (_fade(rng, w, h) * rng.uniform(100, 400) % 180).astype(np.uint8)
    film = cv2.cvtColor(np.dstack([hue, np.full_like(hue, 150), np.full_like(hue, 235)]), cv2.COLOR_HSV2RGB)
    part = picture[y : y + h, x : x + w]
    part[:] = (part * 0.45 + film * 0.55).astype(np.uint8)


def code(rng: Rng, picture: Image8) -> None:
    """A bar code or a square code on its light field."""
    height, width = picture.shape[:2]
    if rng.random() < 0.5:
        w, h = int(width * rng.uniform(0.25, 0.7)), int(height * rng.uniform(0.08, 0.2))
        x, y = int(rng.uniform(0.02, 0.98) * (width - w)), int(rng.uniform(0.02, 0.98) * (height - h))
        barcode(rng, picture, x, y, w, h)
        return
    s = int(min(width, height) * rng.uniform(0.15, 0.45))
    x, y = int(rng.uniform(0.02, 0.98) * (width - s)), int(rng.uniform(0.02, 0.98) * (height - s))
    cells = (rng.random((25, 25)) < 0.5).astype(np.uint8) * 255
    picture[y : y + s, x : x + s] = cv2.resize(cells, (s, s), interpolation=cv2.INTER_NEAREST)[..., None]


def frame(rng: Rng, picture: Image8) -> None:
    """A printed frame: at the rim, or set in from it, of one or two colours."""
    height, width = picture.shape[:2]
    short = min(width, height)
    inset = 0 if rng.random() < 0.55 else int(short * rng.uniform(0.01, 0.08))
    wide = max(1, int(short * float(rng.choice([rng.uniform(0.004, 0.02), rng.uniform(0.02, 0.1)]))))
    for _ in range(int(rng.integers(1, 3))):
        colour = any_colour(rng)
        for k in range(wide):
            a = inset + k
            cv2.rectangle(picture, (a, a), (width - 1 - a, height - 1 - a), colour, 1)
        inset += wide


def strip(rng: Rng, picture: Image8) -> None:
    """A magnetic strip and a signature field."""
    height, width = picture.shape[:2]
    top = int(height * rng.uniform(0.05, 0.15))
    picture[top : top + int(height * rng.uniform(0.14, 0.22))] = rng.integers(5, 45)
    if rng.random() < 0.7:
        y = int(height * rng.uniform(0.42, 0.6))
        picture[y : y + int(height * 0.13), int(width * 0.05) : int(width * rng.uniform(0.5, 0.9))] = (
            rng.integers(215, 250)
        )


def free_face(rng: Rng, width: int, height: int, photographs: Photographs) -> Image8:
    """A face of any design, [height, width, 3]."""
    picture = ground(rng, width, height, photographs)
    for _ in range(int(rng.choice([0, 1, 2, 4], p=[0.4, 0.3, 0.2, 0.1]))):
        shape_over(rng, picture)
    if rng.random() < 0.2:
        guilloche(rng, picture, float(rng.uniform(0.1, 0.6)))
    if rng.random() < 0.28:
        panel(rng, picture, photographs)
    if rng.random() < 0.15:
        panel(rng, picture, photographs)
    if rng.random() < 0.35:
        logo(rng, picture)
    extras: list[tuple[Callable[[Rng, Image8], None], float]] = [
        (chip, 0.14), (hologram, 0.1), (code, 0.14), (strip, 0.06), (frame, 0.2),
    ]  # fmt: skip
    for draw, chance in extras:
        if rng.random() < chance:
            draw(rng, picture)
    if rng.random() < 0.85:  # the rest is bare
        for _ in range(int(rng.integers(1, 6))):
            print_words(rng, picture)
    return picture
