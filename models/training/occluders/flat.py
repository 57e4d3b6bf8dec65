"""Flat pictures that the photographs are put together from: invented documents, textures and things.

Parts that other networks' pictures share stand in `../documents` and `../scenes`. Everything is drawn; no photograph, logo or
real person's data is used. Arrays are RGB, uint8.
"""

import sys
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw

sys.path.append(str(Path(__file__).resolve().parents[2]))

from training.documents.drawing import backdrop, barcode, colour, font, guilloche, machine_readable, noise, portrait  # noqa: E402
from training.documents.drawing import pale, rounded_alpha, signature, words  # noqa: E402
from training.documents.identity import booklet_half, reading_strip, zones  # noqa: E402
from training.documents.papers import fold, page, receipt  # noqa: E402
from training.scenes.objects import blob, cable, cup, finger, hand, pen, shade, sprite  # noqa: E402
from training.scenes.surfaces import foliage, keyboard, leather, newspaper, poster, room, stone, tiles, weave  # noqa: E402

LONG_SIDE = 420  # pixels of a flat document
TEXTURE = 560


# ---------------------------------------------------------------- documents


def identity(rng, width, height, mrz):
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
    draw.text((width * rng.uniform(0.05, 0.4), height * 0.03), words(rng, int(rng.integers(10, 26))),
              fill=colour(rng, 0, 120) if rng.random() < 0.7 else (250, 250, 250), font=font(rng, unit * rng.uniform(1.2, 1.8)))
    if rng.random() < 0.5:
        draw.text((width * rng.uniform(0.05, 0.4), height * 0.11), words(rng, int(rng.integers(8, 26))), fill=dark,
                  font=font(rng, unit * rng.uniform(0.8, 1.2)))
    tx = px + pw + width * 0.04 if left else width * 0.05
    y = py
    while y < bottom - unit * 2.4:
        draw.text((tx, y), words(rng, int(rng.integers(5, 16))), fill=colour(rng, 60, 150), font=font(rng, max(5, unit * 0.65)))
        draw.text((tx, y + unit * 0.8), words(rng, int(rng.integers(4, 18))), fill=dark,
                  font=font(rng, max(6, unit * rng.uniform(1, 1.35))))
        if rng.random() < 0.4:
            draw.text((tx + width * 0.3, y + unit * 0.8), words(rng, int(rng.integers(1, 9))), fill=dark, font=font(rng, max(6, unit * 1.1)))
        y += unit * rng.uniform(2.1, 3)
    if rng.random() < 0.6:
        signature(rng, draw, width * rng.uniform(0.3, 0.7), bottom - unit * 4, width * 0.2, unit * 3, dark)
    if mrz:
        machine_readable(rng, draw, (width * 0.03, height * 0.81, width * 0.97, height * 0.97),
                         2 if width / height < 1.5 else 3, (20, 20, 20))
    picture = np.array(image)
    face = portrait(rng, pw, ph)
    picture[py : py + ph, px : px + pw] = face[: height - py, : width - px]
    if rng.random() < 0.4:
        small = cv2.resize(face, (pw // 2, ph // 2))
        x, yy = int(width * (0.8 if left else 0.06)), int(height * rng.uniform(0.25, 0.45))
        part = picture[yy : yy + ph // 2, x : x + pw // 2]
        part[:] = part // 2 + small[: part.shape[0], : part.shape[1]] // 2
    if rng.random() < 0.35:
        x, yy, s = int(width * rng.uniform(0.06, 0.75)), int(height * rng.uniform(0.3, 0.5)), int(height * 0.16)
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
        strip = Image.new("RGB", (int(height * 0.5), int(unit * 1.5)), tuple(int(v) for v in picture[height // 2, -3]))
        ImageDraw.Draw(strip).text((0, 0), words(rng, 14), fill=(150, 30, 40), font=font(rng, unit * 1.3))
        turned = np.rot90(np.array(strip), -1)
        picture[int(height * 0.25) :][: turned.shape[0], -turned.shape[1] - 3 : -3] = turned
    zones(rng, picture, int(bottom))
    return picture


def note(rng, width, height):
    """Something like a bank note, ticket or certificate: strong pattern, numerals, a portrait."""
    picture = backdrop(rng, width, height, True)
    for _ in range(3):
        guilloche(rng, picture, rng.uniform(0.2, 0.6))
    ph = int(height * 0.7)
    picture[int(height * 0.15) :][:ph, int(width * 0.55) :][:, : int(ph * 0.8)] = portrait(rng, int(ph * 0.8), ph)
    image = Image.fromarray(picture)
    draw = ImageDraw.Draw(image)
    for x, y in ((0.04, 0.05), (0.84, 0.05), (0.04, 0.75), (0.84, 0.75)):
        draw.text((width * x, height * y), str(rng.integers(1, 500)), fill=colour(rng, 0, 120), font=font(rng, height / 6))
    draw.text((width * 0.2, height * 0.4), words(rng, 14), fill=colour(rng, 0, 90), font=font(rng, height / 9))
    return np.array(image)


def picture_block(rng, width, height):
    """What a printed photograph looks like from afar: blobs and edges of colour."""
    picture = np.full((height, width, 3), colour(rng), np.uint8)
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
            x, y = max(0, min(centre[0], width - face.shape[1])), max(0, min(centre[1], height - face.shape[0]))
            part = picture[y : y + face.shape[0], x : x + face.shape[1]]
            part[:] = face[: part.shape[0], : part.shape[1]]
    if rng.random() < 0.4:
        picture = cv2.GaussianBlur(picture, (0, 0), rng.uniform(1, 4))
    return picture


def document(rng):
    """A flat document: {rgb, alpha, kind, reads}; `reads` is False where the reading direction is unknowable."""
    kind = rng.choice(["id1", "id3", "page", "receipt", "note", "spread"], p=[0.36, 0.31, 0.22, 0.04, 0.03, 0.04])
    radius = 0
    if kind == "id1":
        width, height = LONG_SIDE, int(LONG_SIDE / 1.5858)
        rgb = identity(rng, width, height, mrz=rng.random() < 0.15)
        radius = width * 3.18 / 85.6 * (1 if rng.random() < 0.75 else 0)
    elif kind == "id3":
        width, height = LONG_SIDE, int(LONG_SIDE / rng.uniform(1.38, 1.46))
        rgb = identity(rng, width, height, mrz=rng.random() < 0.7)
        radius = width * 3.18 / 125 * (1 if rng.random() < 0.4 else 0)
    elif kind == "page":
        ratio = rng.choice([1.414, 1.294, rng.uniform(1.1, 1.9)])
        width, height = int(LONG_SIDE / ratio), LONG_SIDE
        if rng.random() < 0.12:
            width, height = height, width
        rgb = page(rng, width, height)
    elif kind == "receipt":
        width, height = int(LONG_SIDE / rng.uniform(1.3, 3)), LONG_SIDE
        rgb = receipt(rng, width, height)
    elif kind == "note":
        width, height = LONG_SIDE, int(LONG_SIDE / rng.uniform(1.7, 2.3))
        rgb = note(rng, width, height)
    else:
        width, height = int(LONG_SIDE / 1.42), LONG_SIDE
        half = height // 2
        rgb = np.concatenate([booklet_half(rng, width, half), identity(rng, width, height - half, False)])
        rgb[half - 2 : half + 2] = (rgb[half - 2 : half + 2] * 0.7).astype(np.uint8)
    if kind in ("id1", "id3", "spread") and rng.random() < 0.45:  # a copy on office paper
        gray = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY).astype(np.float32)
        low, high = np.percentile(gray, (1, 99))
        gray = np.clip((gray - low) / max(30, high - low) * rng.uniform(180, 250) + rng.uniform(0, 30), 0, 250)
        gray = 250 - (250 - gray) * rng.uniform(0.6, 1)
        rgb = np.repeat(gray[..., None], 3, 2).astype(np.uint8)
    if rng.random() < 0.12:
        edge = colour(rng)
        cv2.rectangle(rgb, (0, 0), (rgb.shape[1] - 1, rgb.shape[0] - 1), edge, int(rng.integers(2, 12)))
    if rng.random() < 0.3:
        fold(rng, rgb)
    alpha = rounded_alpha(rgb.shape[1], rgb.shape[0], radius)
    if kind in ("page", "receipt") and rng.random() < 0.15:
        wear(rng, alpha)
    return {"rgb": rgb, "alpha": alpha, "kind": str(kind), "reads": kind != "spread"}


def wear(rng, alpha):
    """Wavy or torn short edges."""
    height, width = alpha.shape
    depth = np.abs(noise(rng, 2, width, 6)[0]) * 4
    for x in range(width):
        alpha[: int(depth[x]), x] = 0


# ---------------------------------------------------------------- textures


def wood(rng, size=TEXTURE):
    base = np.array([rng.uniform(60, 225)] * 3) * np.array([1, rng.uniform(0.6, 0.88), rng.uniform(0.25, 0.75)])
    y, x = np.mgrid[0:size, 0:size].astype(np.float32) / size
    stretch = cv2.resize(rng.normal(0, 1, (size // 2, int(rng.integers(3, 12)))).astype(np.float32), (size, size))
    rings = np.sin((y + 0.12 * noise(rng, size, size, 2)) * rng.uniform(20, 140))
    grain = rings * rng.uniform(0, 0.1) + stretch * rng.uniform(0.01, 0.06) + noise(rng, size, size, 4) * 0.05
    picture = base * (1 + grain[..., None])
    if rng.random() < 0.4:  # planks
        planks = int(rng.integers(2, 9))
        edges = np.sort(rng.uniform(0, size, planks)).astype(int)
        for a, b in zip(edges, list(edges[1:]) + [size]):
            picture[a:b] *= rng.uniform(0.85, 1.12)
            picture[a : a + int(rng.integers(1, 4))] *= rng.uniform(0.3, 0.8)
    return picture


def plain(rng, size=TEXTURE):
    base = np.array(colour(rng, 5, 255), np.float32)
    if rng.random() < 0.5:
        base = np.repeat(base.mean(), 3) * rng.uniform(0.92, 1.08, 3)
    picture = base * (1 + noise(rng, size, size, 2, 4)[..., None] * rng.uniform(0, 0.12))
    return picture + rng.normal(0, rng.uniform(0, 5), (size, size, 1))


TEXTURES = [
    (wood, 0.2), (weave, 0.13), (stone, 0.1), (plain, 0.16), (leather, 0.05), (tiles, 0.03), (keyboard, 0.03),
    (newspaper, 0.2), (poster, 0.03), (room, 0.05), (foliage, 0.02),
]


def texture(rng):
    """A background and its kind."""
    weights = np.array([w for _, w in TEXTURES])
    draw = TEXTURES[rng.choice(len(TEXTURES), p=weights / weights.sum())][0]
    picture = np.clip(draw(rng, TEXTURE), 0, 255).astype(np.uint8)
    if rng.random() < 0.3:
        picture = np.ascontiguousarray(np.rot90(picture))
    return {"rgb": picture, "kind": draw.__name__}


# ---------------------------------------------------------------- things and hands, as sprites with alpha


def box(rng, size=220):
    """Boxes, notebooks, phones, rubbers, rulers: a block with something printed on it."""
    rgb, alpha = sprite(size)
    w, h = int(size * rng.uniform(0.5, 0.95)), int(size * rng.uniform(0.1, 0.8))
    x, y = (size - w) // 2, (size - h) // 2
    body = np.full((h, w, 3), colour(rng), np.uint8)
    if rng.random() < 0.3:
        body = picture_block(rng, w, h)
    image = Image.fromarray(body)
    if rng.random() < 0.6:
        ImageDraw.Draw(image).text((w * 0.1, h * 0.3), words(rng, 8), fill=colour(rng), font=font(rng, max(6, h * rng.uniform(0.15, 0.5))))
    rgb[y : y + h, x : x + w] = np.array(image)
    alpha[y : y + h, x : x + w] = rounded_alpha(w, h, rng.choice([0, 0, 6, min(w, h) / 2 - 1]))
    return (shade(rng, rgb, alpha) if rng.random() < 0.5 else rgb), alpha


def other_card(rng, size=220):
    """A shop or bank card: digits and stripes but no portrait, so that it is never the document."""
    rgb, alpha = sprite(size)
    w, h = int(size * 0.95), int(size * 0.95 / 1.586)
    y = (size - h) // 2
    body = backdrop(rng, w, h, True)
    if rng.random() < 0.5:
        cv2.circle(body, (int(w * 0.85), int(h * 0.8)), h // 8, colour(rng), -1, cv2.LINE_AA)
    if rng.random() < 0.4:
        body[h // 8 : h // 3] = 25
    image = Image.fromarray(body)
    ImageDraw.Draw(image).text((w * 0.1, h * 0.55), words(rng, 16), fill=colour(rng), font=font(rng, h * 0.11))
    rgb[y : y + h, :w] = np.array(image)
    alpha[y : y + h, :w] = rounded_alpha(w, h, w * 0.037)
    return rgb, alpha


THINGS = [pen, pen, cable, cup, blob, box, box, other_card]
HANDS = [finger, finger, hand]


def thing(rng):
    rgb, alpha = THINGS[rng.integers(len(THINGS))](rng)
    return {"rgb": rgb, "alpha": cv2.GaussianBlur(alpha, (3, 3), 0)}


def hand_part(rng):
    draw = HANDS[rng.integers(len(HANDS))]
    rgb, alpha = draw(rng)
    return {"rgb": rgb, "alpha": cv2.GaussianBlur(alpha, (3, 3), 0), "kind": draw.__name__}
