"""Flat pictures that the photographs are put together from: invented documents, textures and things.

Everything is drawn; no photograph, logo or real person's data is used. Arrays are RGB, uint8.
"""

import glob
import math

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

LONG_SIDE = 420  # pixels of a flat document
TEXTURE = 560

FONT_FILES = sorted(
    f
    for pattern in ("dejavu/*.ttf", "liberation*/*.ttf", "noto/NotoSans-*.ttf", "noto/NotoSerif-*.ttf")
    for f in glob.glob(f"/usr/share/fonts/truetype/{pattern}")
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
_fonts = {}


def font(rng, size):
    if not FONT_FILES:
        return ImageFont.load_default()
    name = FONT_FILES[rng.integers(len(FONT_FILES))]
    key = (name, int(size))
    if key not in _fonts:
        _fonts[key] = ImageFont.truetype(name, int(size))
    return _fonts[key]


def words(rng, length):
    """About `length` characters of invented words."""
    alphabet = ALPHABETS[rng.integers(len(ALPHABETS))]
    letters = rng.choice(list(alphabet), length)
    letters[rng.random(length) < 0.16] = " "
    return "".join(letters).strip() or "A"


def colour(rng, low=0, high=256):
    return tuple(int(v) for v in rng.integers(low, high, 3))


def pale(rng):
    base = rng.integers(205, 256)
    return tuple(int(np.clip(base - rng.integers(0, 45), 0, 255)) for _ in range(3))


def noise(rng, height, width, cells, octaves=3):
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


# ---------------------------------------------------------------- parts of documents


def portrait(rng, width, height):
    """A drawn head and shoulders."""
    back = np.full((height, width, 3), pale(rng), np.uint8)
    skin = np.array([rng.integers(120, 245)] * 3) * np.array([1, rng.uniform(0.75, 0.9), rng.uniform(0.6, 0.8)])
    hair, shirt = colour(rng, 5, 120), colour(rng)
    cx, cy = width // 2, int(height * rng.uniform(0.4, 0.46))
    a, b = int(width * rng.uniform(0.2, 0.26)), int(height * rng.uniform(0.22, 0.28))
    cv2.ellipse(back, (cx, int(height * 1.02)), (int(width * 0.46), int(height * 0.3)), 0, 180, 360, shirt, -1)
    if rng.random() < 0.5:
        cv2.ellipse(back, (cx, cy + b // 2), (int(a * 1.4), int(b * 1.5)), 0, 0, 360, hair, -1)
    cv2.rectangle(back, (cx - a // 2, cy), (cx + a // 2, int(cy + b * 1.4)), skin * 0.85, -1)
    cv2.ellipse(back, (cx, cy), (a, b), 0, 0, 360, skin, -1)
    cv2.ellipse(back, (cx, cy - b // 4), (int(a * 1.12), b), 0, 190, 350, hair, -1)
    for side in (-1, 1):
        cv2.ellipse(back, (cx + side * a // 2, cy), (max(1, a // 6), max(1, b // 14)), 0, 0, 360, (30, 30, 30), -1)
    cv2.line(back, (cx - a // 3, cy + b // 2), (cx + a // 3, cy + b // 2), skin * 0.6, max(1, b // 16))
    return cv2.GaussianBlur(back, (3, 3), 0)


def guilloche(rng, picture, strength):
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


def signature(rng, draw, x, y, w, h, ink):
    t = np.linspace(0, 1, 30)
    px = x + w * t + h * 0.3 * np.sin(t * rng.uniform(10, 30))
    py = y + h / 2 + h / 2 * np.sin(t * rng.uniform(10, 40) + rng.uniform(0, 6)) * (1 - t * 0.6)
    draw.line([(float(a), float(b)) for a, b in zip(px, py)], fill=ink, width=1)


def machine_readable(rng, draw, box, lines, ink):
    x0, y0, x1, y1 = box
    size = max(5, int((y1 - y0) / lines * 0.8))
    face = font(rng, size)
    count = int((x1 - x0) / (size * 0.66))
    for k in range(lines):
        letters = rng.choice(list("ABCDEFGHKLMNOPRSTUVZ0123456789<<<<<<<<<<<<"), count)
        step = (x1 - x0) / count
        for i, letter in enumerate(letters):
            draw.text((x0 + i * step, y0 + k * (y1 - y0) / lines), str(letter), fill=ink, font=face)


def text_block(rng, draw, box, size, ink, ragged=True, leading=1.45):
    x0, y0, x1, y1 = box
    face = font(rng, size)
    y = y0
    per_line = max(2, int((x1 - x0) / (size * 0.52)))
    while y + size < y1:
        full = rng.random() < 0.85
        count = per_line if full and not ragged else max(2, int(per_line * (1 if full else rng.uniform(0.2, 0.9))))
        draw.text((x0, y), words(rng, count), fill=ink, font=face)
        y += size * leading
        if rng.random() < 0.08:
            y += size


def barcode(rng, picture, x, y, w, h):
    bars = np.repeat(rng.integers(0, 2, w // 2 + 1) * 255, 2)[:w].astype(np.uint8)
    part = picture[y : y + h, x : x + w]
    part[:] = bars[None, : part.shape[1], None]


# ---------------------------------------------------------------- documents


def rounded_alpha(width, height, radius):
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


def backdrop(rng, width, height, strong):
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


def zones(rng, picture, bottom):
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


def reading_strip(rng, picture, top):
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


def booklet_half(rng, width, height):
    """An internal-passport-like page: an empty ground with few lines, as large as the data page."""
    picture = backdrop(rng, width, height, False)
    image = Image.fromarray(picture)
    text_block(rng, ImageDraw.Draw(image), (width * 0.1, height * 0.1, width * 0.9, height * rng.uniform(0.3, 0.9)),
               height / 18, colour(rng, 0, 120), leading=2.2)
    return np.array(image)


def page(rng, width, height):
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
        draw.text((mx + width * rng.uniform(0, 0.3), y), words(rng, int(rng.integers(6, 22))), fill=ink, font=font(rng, head))
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
                draw.text((box[0] + 2, yy + 1), words(rng, int(rng.integers(3, 20))), fill=ink, font=font(rng, size))
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


def receipt(rng, width, height):
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


def fold(rng, rgb):
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


def weave(rng, size=TEXTURE):
    y, x = np.mgrid[0:size, 0:size].astype(np.float32)
    pitch = rng.uniform(3, 14)
    cloth = np.sin(x * math.tau / pitch) * np.sin(y * math.tau / pitch * rng.uniform(0.7, 1.4))
    picture = np.array(colour(rng, 15, 250)) * (1 + cloth[..., None] * rng.uniform(0.03, 0.3) + noise(rng, size, size, 5)[..., None] * 0.15)
    if rng.random() < 0.35:
        stripes = (np.sin(x * math.tau / rng.uniform(25, 160)) > rng.uniform(-0.5, 0.8))[..., None]
        picture = np.where(stripes, picture, picture * 0.5 + np.array(colour(rng)) * 0.5)
    if rng.random() < 0.3:
        stripes = (np.sin(y * math.tau / rng.uniform(25, 160)) > rng.uniform(-0.5, 0.8))[..., None]
        picture = np.where(stripes, picture, picture * 0.5 + np.array(colour(rng)) * 0.5)
    return picture


def stone(rng, size=TEXTURE):
    base = np.array([rng.uniform(30, 245)] * 3) * rng.uniform(0.85, 1.1, 3)
    field = noise(rng, size, size, rng.uniform(3, 25), 5)
    veins = np.exp(-np.abs(noise(rng, size, size, 4)) * rng.uniform(10, 50)) * rng.uniform(-0.4, 0.4)
    speckle = rng.normal(0, rng.uniform(0, 0.2), (size, size)).astype(np.float32)
    return base * (1 + field * rng.uniform(0.02, 0.4) + veins + speckle)[..., None]


def plain(rng, size=TEXTURE):
    base = np.array(colour(rng, 5, 255), np.float32)
    if rng.random() < 0.5:
        base = np.repeat(base.mean(), 3) * rng.uniform(0.92, 1.08, 3)
    picture = base * (1 + noise(rng, size, size, 2, 4)[..., None] * rng.uniform(0, 0.12))
    return picture + rng.normal(0, rng.uniform(0, 5), (size, size, 1))


def leather(rng, size=TEXTURE):
    cells = noise(rng, size, size, rng.uniform(25, 60), 3)
    relief = cv2.Sobel(cells, cv2.CV_32F, 1, 1)
    return np.array(colour(rng, 10, 180)) * (1 + relief[..., None] * rng.uniform(0.3, 2) + noise(rng, size, size, 2)[..., None] * 0.2)


def tiles(rng, size=TEXTURE):
    picture = stone(rng, size)
    w, h = rng.integers(40, 240, 2)
    gap, ink = int(rng.integers(1, 8)), np.array(colour(rng))
    for x in range(int(rng.integers(0, w)), size, w):
        picture[:, x : x + gap] = ink
    for y in range(int(rng.integers(0, h)), size, h):
        picture[y : y + gap] = ink
    return picture


def keyboard(rng, size=TEXTURE):
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


def newspaper(rng, size=TEXTURE):
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
                draw.rectangle((x0, y, x0 + pitch * span - gap, y + letters * 3), fill=tuple(int(v) for v in paper))
                draw.text((x0, y), words(rng, int(8 * span)), fill=(15, 15, 15), font=font(rng, letters * rng.uniform(1.6, 3.5)))
                y += letters * 4
            elif pick < 0.32:
                h = rng.uniform(40, 190)
                blocks.append((int(x0), int(y), int((x1 - x0) * rng.choice([1, 1, 2])), int(h)))
                y += h + 4
            elif pick < 0.4:
                h = rng.uniform(30, 120)
                draw.rectangle((x0, y, x1, y + h), fill=colour(rng) if rng.random() < 0.5 else tuple(int(v) for v in paper), outline=(30, 30, 30))
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


def poster(rng, size=TEXTURE):
    return picture_block(rng, size, size)


def room(rng, size=TEXTURE):
    """A room or shelf seen past the table: large straight patches, boxes and round things."""
    picture = np.full((size, size, 3), colour(rng, 20, 240), np.uint8)
    for _ in range(int(rng.integers(4, 22))):
        corners = rng.uniform(-0.2, 1.2, 2) * size + rng.uniform(0.05, 0.6) * size * np.array(
            [[-1, -1], [1, -1], [1, 1], [-1, 1]]) * rng.uniform(0.2, 1.2, 2) + rng.normal(0, 15, (4, 2))
        cv2.fillPoly(picture, [corners.astype(np.int32)], colour(rng, 10, 245), cv2.LINE_AA)
        if rng.random() < 0.3:
            cv2.circle(picture, tuple(int(v) for v in rng.integers(0, size, 2)), int(rng.integers(8, 90)), colour(rng), -1, cv2.LINE_AA)
    return picture * (1 + noise(rng, size, size, 2)[..., None] * 0.15)


def foliage(rng, size=TEXTURE):
    """Many small overlapping shapes: leaves, gravel, crumpled foil, toys."""
    picture = np.full((size, size, 3), colour(rng, 10, 150), np.uint8)
    base = np.array(colour(rng, 30, 230))
    for _ in range(int(rng.integers(80, 300))):
        tone = tuple(int(v) for v in np.clip(base + rng.normal(0, 40, 3), 0, 255))
        axes = (int(rng.integers(4, 45)), int(rng.integers(3, 25)))
        cv2.ellipse(picture, tuple(int(v) for v in rng.integers(0, size, 2)), axes, rng.uniform(0, 180), 0, 360, tone, -1, cv2.LINE_AA)
    return picture


TEXTURES = [
    (wood, 0.2), (weave, 0.13), (stone, 0.1), (plain, 0.16), (leather, 0.05), (tiles, 0.03), (keyboard, 0.03),
    (newspaper, 0.2), (poster, 0.03), (room, 0.05), (foliage, 0.02),
]


def texture(rng):
    """A background and its kind."""
    weights = np.array([w for _, w in TEXTURES])
    draw = TEXTURES[rng.choice(len(TEXTURES), p=weights / weights.sum())][0]
    picture = np.clip(draw(rng), 0, 255).astype(np.uint8)
    if rng.random() < 0.3:
        picture = np.ascontiguousarray(np.rot90(picture))
    return {"rgb": picture, "kind": draw.__name__}


# ---------------------------------------------------------------- things and hands, as sprites with alpha


def _sprite(size):
    return np.zeros((size, size, 3), np.uint8), np.zeros((size, size), np.uint8)


def _shade(rng, rgb, alpha):
    """Rounds a flat shape: lighter in the middle or on one side, with a highlight."""
    depth = cv2.distanceTransform((alpha > 127).astype(np.uint8), cv2.DIST_L2, 3)
    depth = depth / max(1.0, depth.max())
    angle = rng.uniform(0, math.tau)
    size = rgb.shape[0]
    y, x = np.mgrid[0:size, 0:size].astype(np.float32) / size - 0.5
    light = 0.72 + 0.4 * np.sqrt(depth) + 0.25 * (x * math.cos(angle) + y * math.sin(angle))
    return np.clip(rgb * light[..., None], 0, 255).astype(np.uint8)


def pen(rng, size=220):
    rgb, alpha = _sprite(size)
    half = int(rng.integers(4, 13))
    mid = size // 2
    cv2.rectangle(alpha, (8, mid - half), (size - 22, mid + half), 255, -1)
    cv2.fillPoly(alpha, [np.array([[size - 22, mid - half], [size - 4, mid], [size - 22, mid + half]])], 255, cv2.LINE_AA)
    rgb[:] = colour(rng)
    cut = int(size * rng.uniform(0.2, 0.8))
    rgb[:, cut:] = colour(rng)
    rgb[:, cut : cut + 4] = colour(rng)
    return _shade(rng, rgb, alpha), alpha


def cable(rng, size=260):
    rgb, alpha = _sprite(size)
    t = np.linspace(0, 1, 50)
    x = size * (0.5 + 0.45 * np.sin(t * rng.uniform(2, 9) + rng.uniform(0, 6)))
    y = size * (0.05 + 0.9 * t)
    cv2.polylines(alpha, [np.stack([x, y], 1).astype(np.int32)], False, 255, int(rng.integers(3, 11)), cv2.LINE_AA)
    rgb[:] = colour(rng) if rng.random() < 0.5 else (25, 25, 25)
    return _shade(rng, rgb, alpha), alpha


def cup(rng, size=220):
    rgb, alpha = _sprite(size)
    centre, r = (size // 2, size // 2), int(size * rng.uniform(0.3, 0.46))
    tone = np.array(colour(rng))
    rgb[:] = tone
    cv2.circle(alpha, centre, r, 255, -1, cv2.LINE_AA)
    cv2.circle(rgb, centre, int(r * 0.86), tuple(int(v) for v in tone * 0.7), -1, cv2.LINE_AA)
    cv2.circle(rgb, centre, int(r * 0.8), colour(rng, 10, 120), -1, cv2.LINE_AA)
    return _shade(rng, rgb, alpha), alpha


def blob(rng, size=220):
    """Fruit, toys, stones: a smooth round outline."""
    rgb, alpha = _sprite(size)
    t = np.linspace(0, math.tau, 40, endpoint=False)
    radius = size * 0.33 * (1 + sum(rng.uniform(0, 0.16) * np.sin(k * t + rng.uniform(0, 6)) for k in range(1, 5)))
    outline = np.stack([size / 2 + radius * np.cos(t), size / 2 + radius * np.sin(t) * rng.uniform(0.4, 1)], 1)
    cv2.fillPoly(alpha, [outline.astype(np.int32)], 255, cv2.LINE_AA)
    rgb[:] = colour(rng)
    for _ in range(int(rng.integers(0, 5))):
        cv2.circle(rgb, tuple(int(v) for v in rng.integers(0, size, 2)), int(rng.integers(5, 50)), colour(rng), -1, cv2.LINE_AA)
    return _shade(rng, rgb, alpha), alpha


def box(rng, size=220):
    """Boxes, notebooks, phones, rubbers, rulers: a block with something printed on it."""
    rgb, alpha = _sprite(size)
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
    return (_shade(rng, rgb, alpha) if rng.random() < 0.5 else rgb), alpha


def other_card(rng, size=220):
    """A shop or bank card: digits and stripes but no portrait, so that it is never the document."""
    rgb, alpha = _sprite(size)
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


def skin_tone(rng):
    tone = rng.uniform(70, 240)
    return np.array([tone, tone * rng.uniform(0.68, 0.84), tone * rng.uniform(0.5, 0.75)])


def finger(rng, size=200):
    """A finger or thumb pointing up: from the lower edge of the sprite to near its top."""
    rgb, alpha = _sprite(size)
    half = int(size * rng.uniform(0.1, 0.2))
    mid, top = size // 2, int(size * rng.uniform(0.05, 0.3))
    bend = int(rng.uniform(-0.15, 0.15) * size)
    rgb[:] = skin_tone(rng)
    cv2.line(alpha, (mid, top + half), (mid + bend // 3, size // 2), 255, half * 2, cv2.LINE_AA)
    cv2.line(alpha, (mid + bend // 3, size // 2), (mid + bend, size + half), 255, int(half * 2.2), cv2.LINE_AA)
    if rng.random() < 0.6:
        nail = colour(rng) if rng.random() < 0.35 else tuple(int(v) for v in np.clip(rgb[0, 0] * 1.1 + 10, 0, 255))
        cv2.ellipse(rgb, (mid, top + int(half * 0.8)), (int(half * 0.6), int(half * 0.75)), 0, 0, 360, nail, -1, cv2.LINE_AA)
    return _shade(rng, rgb, alpha), alpha


def hand(rng, size=300):
    """A palm with fingers, coming from the lower edge of the sprite."""
    rgb, alpha = _sprite(size)
    rgb[:] = skin_tone(rng)
    mid = size // 2
    width = int(size * rng.uniform(0.2, 0.28))
    cv2.ellipse(alpha, (mid, int(size * 0.72)), (width, int(size * 0.2)), 0, 0, 360, 255, -1, cv2.LINE_AA)
    cv2.rectangle(alpha, (mid - int(width * 0.75), int(size * 0.75)), (mid + int(width * 0.75), size), 255, -1)
    seams = np.zeros_like(alpha)
    for k in range(5):
        x = mid + (k - 2) * width * 0.45
        tip = np.array([mid + (k - 2) * width * rng.uniform(0.4, 0.75), size * rng.uniform(0.12, 0.4) + (abs(k - 2) * 0.06 * size)])
        thick = int(width * rng.uniform(0.34, 0.44))
        cv2.line(alpha, (int(x), int(size * 0.65)), (int(tip[0]), int(tip[1])), 255, thick, cv2.LINE_AA)
        cv2.line(seams, (int(x + thick / 2), int(size * 0.65)), (int(tip[0] + thick / 2), int(tip[1])), 255, 2, cv2.LINE_AA)
        if rng.random() < 0.5:
            nail = colour(rng) if rng.random() < 0.35 else tuple(int(v) for v in np.clip(rgb[0, 0] * 1.1 + 10, 0, 255))
            cv2.circle(rgb, (int(tip[0]), int(tip[1])), thick // 3, nail, -1, cv2.LINE_AA)
    rgb[seams > 127] = (rgb[0, 0] * 0.7).astype(np.uint8)
    if rng.random() < 0.4:
        rgb[int(size * 0.88) :] = colour(rng)
    return _shade(rng, rgb, alpha), alpha


THINGS = [pen, pen, cable, cup, blob, box, box, other_card]
HANDS = [finger, finger, hand]


def thing(rng):
    rgb, alpha = THINGS[rng.integers(len(THINGS))](rng)
    return {"rgb": rgb, "alpha": cv2.GaussianBlur(alpha, (3, 3), 0)}


def hand_part(rng):
    draw = HANDS[rng.integers(len(HANDS))]
    rgb, alpha = draw(rng)
    return {"rgb": rgb, "alpha": cv2.GaussianBlur(alpha, (3, 3), 0), "kind": draw.__name__}
