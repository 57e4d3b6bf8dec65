"""Hands and objects, each a sprite with its own transparency: beside the document, over it, or holding it."""

from dataclasses import dataclass

import cv2
import numpy as np

from . import lettering as text
from .face import skin_colour
from .ornament import bar_code, hsv, rounded_mask, smooth_noise

BESIDE = ('pen', 'cup', 'coin', 'phone', 'clip', 'note', 'cable', 'book', 'glasses', 'key')
OVER = ('pen', 'clip', 'sticker', 'hair', 'cable', 'coin', 'card', 'sleeve', 'note', 'band', 'blob')
HANDS = ('thumb', 'finger', 'fingers', 'fist')
BEHIND = ('pads',)


@dataclass
class Sprite:
    """A thing seen from above. `anchor_mm` is the point, from the top left, that is placed; it extends downwards (+y) from
    there when it is a hand, a pen or a sleeve. `height_mm` sets how far its shadow falls."""

    kind: str
    image: np.ndarray
    alpha: np.ndarray
    px_per_mm: float
    anchor_mm: tuple
    height_mm: float
    tone: float = None


def draw_thing(rng, kind, px_per_mm, tone=None):
    """Draws one object or hand. `tone` is the skin tone of hands (0 lightest, 1 darkest)."""
    if kind in HANDS + BEHIND:
        return _hand(rng, kind, min(px_per_mm, 8.0), rng.random() if tone is None else tone)
    return _DRAW[kind](rng, px_per_mm)


def _canvas(width_mm, height_mm, scale):
    return np.zeros((max(2, round(height_mm * scale)), max(2, round(width_mm * scale)), 3), np.float32)


def _sprite(kind, image, alpha, scale, anchor, height):
    return Sprite(kind, np.clip(image, 0, 255).astype(np.uint8)[..., ::-1].copy(),
                  np.clip(alpha, 0, 255).astype(np.uint8), scale, anchor, height)


def _colour(rng):
    return hsv(rng.random(), rng.uniform(0.1, 0.9), rng.uniform(0.15, 0.95))


def _rod(image, alpha, x0, y0, x1, y1, colour, scale):
    """A round rod along y between two corners, in mm: light along its middle."""
    a, b, c, d = [round(v * scale) for v in (x0, x1, y0, y1)]
    if b - a < 1:
        b = a + 1
    across = np.linspace(-1, 1, b - a, dtype=np.float32)
    shade = 0.45 + 0.6 * np.sqrt(np.clip(1 - (across + 0.25) ** 2 * 0.7, 0, 1)) + 0.5 * np.exp(-((across + 0.35) / 0.12) ** 2)
    image[c:d, a:b] = np.asarray(colour, np.float32) * shade[None, :, None]
    alpha[c:d, a:b] = 255


def _pen(rng, scale):
    width, length = rng.uniform(7, 12), rng.uniform(130, 150)
    image = _canvas(width, length, scale)
    alpha = np.zeros(image.shape[:2], np.float32)
    colour, metal = _colour(rng), np.full(3, rng.uniform(150, 220))
    _rod(image, alpha, 0, 14, width, length, colour, scale)
    _rod(image, alpha, 0, length * 0.45, width, length * 0.47, metal, scale)
    for y in np.arange(0, 14, max(0.3, 1 / scale)):
        half = width / 2 * (0.12 + 0.88 * y / 14)
        _rod(image, alpha, width / 2 - half, y, width / 2 + half, y + 1, metal if y < 10 else colour * 0.8, scale)
    clip_x = round(width * 0.42 * scale)
    image[round(length * 0.62 * scale):round(length * 0.95 * scale), clip_x:clip_x + max(1, round(1.6 * scale))] = metal
    return _sprite('pen', image, alpha, scale, (width / 2, 0), 8)


def _cup(rng, scale):
    radius = rng.uniform(32, 44)
    size = radius * 2 + 30
    image = _canvas(size, size, scale)
    alpha = np.zeros(image.shape[:2], np.float32)
    china, drink = np.clip(_colour(rng) * 0.5 + 120, 0, 250), np.array(text.pick(rng, [(52, 30, 18), (120, 70, 30), (225, 222, 215)]), float)
    c = (round(size / 2 * scale), round(size / 2 * scale))
    handle = (c[0] + round(radius * scale), c[1])
    cv2.ellipse(image, handle, (round(13 * scale), round(10 * scale)), 0, 0, 360, tuple((china * 0.8).tolist()), max(1, round(6 * scale)), cv2.LINE_AA)
    cv2.ellipse(alpha, handle, (round(13 * scale), round(10 * scale)), 0, 0, 360, 255, max(1, round(6 * scale)), cv2.LINE_AA)
    for r, colour in ((1, china * 0.85), (0.97, china), (0.88, china * 0.6), (0.84, drink), ):
        cv2.circle(image, c, round(radius * r * scale), tuple(np.clip(colour, 0, 255).tolist()), -1, cv2.LINE_AA)
    cv2.circle(alpha, c, round(radius * scale), 255, -1, cv2.LINE_AA)
    y, x = np.mgrid[0:image.shape[0], 0:image.shape[1]].astype(np.float32)
    image *= (1 + 0.10 * (c[0] - x + c[1] - y) / (radius * scale))[..., None].clip(0.6, 1.25)
    return _sprite('cup', image, alpha, scale, (size / 2, size / 2), 60)


def _coin(rng, scale):
    radius = rng.uniform(9, 14)
    image = _canvas(radius * 2, radius * 2, scale)
    alpha = np.zeros(image.shape[:2], np.float32)
    metal = np.array(text.pick(rng, [(176, 150, 82), (168, 98, 62), (178, 180, 184)]), float)
    c = round(radius * scale)
    for r, gain in ((1, 0.75), (0.95, 1.05), (0.86, 0.9)):
        cv2.circle(image, (c, c), max(1, round(radius * r * scale)), tuple((metal * gain).clip(0, 255).tolist()), -1, cv2.LINE_AA)
    cv2.ellipse(image, (c, c), (max(1, round(c * 0.35)), max(1, round(c * 0.5))), 15, 0, 360, tuple((metal * 1.12).clip(0, 255).tolist()), -1, cv2.LINE_AA)
    cv2.circle(alpha, (c, c), max(1, c - 1), 255, -1, cv2.LINE_AA)
    return _sprite('coin', image, alpha, scale, (radius, radius), 2)


def _phone(rng, scale):
    w, h = rng.uniform(68, 78), rng.uniform(142, 162)
    image = _canvas(w, h, scale)
    alpha = rounded_mask(image.shape[1], image.shape[0], 9 * scale).astype(np.float32)
    image[:] = rng.uniform(12, 40)
    inner = rounded_mask(max(2, image.shape[1] - round(4 * scale)), max(2, image.shape[0] - round(4 * scale)), 7 * scale)
    m = round(2 * scale)
    glass = image[m:m + inner.shape[0], m:m + inner.shape[1]]
    glass[:] = np.linspace(30, 12, glass.shape[0], dtype=np.float32)[:, None, None]
    return _sprite('phone', image, alpha, scale, (w / 2, h / 2), 8)


def _wire(image, alpha, points, width_mm, colour, scale):
    pts = [np.round(np.asarray(points) * scale * 16).astype(np.int32)]
    dark = tuple((np.asarray(colour) * 0.6).clip(0, 255).tolist())
    cv2.polylines(alpha, pts, False, 255, max(1, round(width_mm * scale)), cv2.LINE_AA, 4)
    cv2.polylines(image, pts, False, dark, max(1, round(width_mm * scale * 1.3)), cv2.LINE_AA, 4)
    cv2.polylines(image, pts, False, tuple(np.asarray(colour).clip(0, 255).tolist()), max(1, round(width_mm * scale * 0.5)), cv2.LINE_AA, 4)


def _clip(rng, scale):
    image = _canvas(12, 34, scale)
    alpha = np.zeros(image.shape[:2], np.float32)
    colour = np.full(3, rng.uniform(140, 200)) if rng.random() < 0.6 else _colour(rng)
    a = np.linspace(0, np.pi, 14)
    arc = lambda cx, cy, r, flip: np.stack([cx + r * np.cos(a), cy - flip * r * np.sin(a)], 1)
    wire = np.concatenate([[(2, 10)], [(2, 27)], arc(6, 27, 4, -1)[::-1], [(10, 6)], arc(6.5, 6, 3.5, 1), [(3, 22)], arc(5.5, 22, 2.5, -1)[::-1], [(8, 11)]])
    _wire(image, alpha, wire, 1.1, colour, scale)
    return _sprite('clip', image, alpha, scale, (6, 17), 1.5)


def _note(rng, scale):
    w, h = rng.uniform(38, 76), rng.uniform(38, 76)
    image = _canvas(w, h, scale)
    image[:] = hsv(rng.choice([0.14, 0.15, 0.9, 0.35, 0.55]), rng.uniform(0.3, 0.7), 0.96)
    written = text.text_block(image.shape[1] - round(6 * scale), image.shape[0], rng, max(4.0, 8 * scale), (50, 50, 110), (255, 255, 255))
    image[:, round(4 * scale):round(4 * scale) + written.shape[1]] *= written.astype(np.float32) / 255
    return _sprite('note', image, np.full(image.shape[:2], 255.0), scale, (w / 2, h / 2), 1)


def _cable(rng, scale):
    size = rng.uniform(120, 220)
    image = _canvas(size, size, scale)
    alpha = np.zeros(image.shape[:2], np.float32)
    t = np.linspace(0, 1, 80)
    points = np.stack([size * (0.5 + 0.35 * np.sin(t * 4 + rng.uniform(0, 6)) * t), size * t], 1)
    _wire(image, alpha, points, rng.uniform(2.5, 4.5), rng.choice([25, 235, 120]) * np.ones(3), scale)
    return _sprite('cable', image, alpha, scale, (size / 2, size / 2), 3)


def _book(rng, scale):
    w, h = rng.uniform(100, 160), rng.uniform(150, 220)
    image = _canvas(w, h, scale)
    image[:] = _colour(rng) * 0.9
    image[:, :round(6 * scale)] *= 0.7
    band = image[round(h * 0.2 * scale):round(h * 0.45 * scale), round(w * 0.15 * scale):round(w * 0.85 * scale)]
    band *= text.text_block(band.shape[1], band.shape[0], rng, max(5.0, 16 * scale), (20, 20, 20), (255, 255, 255)).astype(np.float32) / 255
    return _sprite('book', image, np.full(image.shape[:2], 255.0), scale, (w / 2, h / 2), 15)


def _glasses(rng, scale):
    image = _canvas(140, 70, scale)
    alpha = np.zeros(image.shape[:2], np.float32)
    rim = np.full(3, rng.uniform(15, 60)) if rng.random() < 0.6 else _colour(rng)
    for cx in (36, 104):
        c, axes = (round(cx * scale), round(28 * scale)), (round(25 * scale), round(20 * scale))
        cv2.ellipse(alpha, c, axes, 0, 0, 360, 36, -1, cv2.LINE_AA)
        cv2.ellipse(image, c, axes, 0, 0, 360, (190, 200, 205), -1, cv2.LINE_AA)
        cv2.ellipse(alpha, c, axes, 0, 0, 360, 255, max(1, round(3 * scale)), cv2.LINE_AA)
        cv2.ellipse(image, c, axes, 0, 0, 360, tuple(rim.tolist()), max(1, round(3 * scale)), cv2.LINE_AA)
    for points in ([(60, 25), (70, 21), (80, 25)], [(12, 22), (6, 40), (4, 66)], [(128, 22), (134, 40), (136, 66)]):
        _wire(image, alpha, points, 3, rim, scale)
    return _sprite('glasses', image, alpha, scale, (70, 35), 10)


def _key(rng, scale):
    image = _canvas(26, 62, scale)
    alpha = np.zeros(image.shape[:2], np.float32)
    metal = np.array(text.pick(rng, [(190, 192, 196), (196, 168, 96)]), float)
    cv2.circle(image, (round(13 * scale), round(13 * scale)), round(11 * scale), tuple(metal.tolist()), -1, cv2.LINE_AA)
    cv2.circle(alpha, (round(13 * scale), round(13 * scale)), round(11 * scale), 255, -1, cv2.LINE_AA)
    cv2.circle(alpha, (round(13 * scale), round(8 * scale)), max(1, round(3 * scale)), 0, -1, cv2.LINE_AA)
    _rod(image, alpha, 9.5, 22, 16.5, 60, metal, scale)
    return _sprite('key', image, alpha, scale, (13, 30), 2)


def _sticker(rng, scale):
    w, h = rng.uniform(14, 34), rng.uniform(10, 24)
    image = _canvas(w, h, scale)
    image[:] = np.full(3, 240.0) if rng.random() < 0.5 else _colour(rng)
    if rng.random() < 0.5:
        bar_code(rng, image, (w * 0.1, h * 0.15, w * 0.8, h * 0.4), scale)
    image[round(h * 0.6 * scale):] *= text.text_block(image.shape[1], image.shape[0] - round(h * 0.6 * scale), rng, max(4.0, 4 * scale), (30, 30, 30), (255, 255, 255)).astype(np.float32) / 255
    alpha = rounded_mask(image.shape[1], image.shape[0], rng.choice([0.5, 3, min(w, h) / 2]) * scale).astype(np.float32)
    return _sprite('sticker', image, alpha, scale, (w / 2, h / 2), 0.4)


def _hair(rng, scale):
    """A few loose strands."""
    size = 70.0
    image, strands = _canvas(size, size, scale), int(rng.integers(3, 9))
    alpha = np.zeros(image.shape[:2], np.float32)
    colour = np.array(text.pick(rng, [(25, 18, 15), (60, 38, 24), (120, 80, 40), (180, 140, 80)]), float)
    t = np.linspace(0, 1, 40)
    for _ in range(strands):
        bend, shift = rng.normal(0, 12), rng.normal(0, 6)
        points = np.stack([size / 2 + shift + bend * np.sin(t * 3 + rng.normal(0, 0.3)), size * t], 1)
        _wire(image, alpha, points, max(0.25, 1 / scale), colour, scale)
    return _sprite('hair', image, alpha, scale, (size / 2, size / 2), 1)


def _card(rng, scale):
    """Another card, plain enough to draw fast."""
    image = _canvas(85.6, 54, scale)
    image[:] = _colour(rng)
    image *= np.linspace(1.1, 0.8, image.shape[1], dtype=np.float32)[None, :, None]
    band = image[round(8 * scale):round(20 * scale), round(6 * scale):round(60 * scale)]
    band *= text.text_block(band.shape[1], band.shape[0], rng, max(4.0, 6 * scale), (20, 20, 30), (255, 255, 255)).astype(np.float32) / 255
    if rng.random() < 0.5:
        image[round(38 * scale):round(41 * scale), round(6 * scale):round(50 * scale)] = 240
    return _sprite('card', image, rounded_mask(image.shape[1], image.shape[0], 3.18 * scale).astype(np.float32), scale, (42.8, 27), 1)


def _sleeve(rng, scale):
    """The end of a sleeve."""
    width, length = rng.uniform(70, 110), 190.0
    image = _canvas(width, length, scale)
    h, w = image.shape[:2]
    weave = smooth_noise(rng, h, w, max(1.2, 0.8 * scale))
    folds = smooth_noise(rng, h, w, (16 * scale, 40 * scale), 2)
    image[:] = _colour(rng)
    image *= (1 + 0.06 * weave + 0.12 * folds)[..., None]
    image[:round(9 * scale)] *= 0.85
    across = np.abs(np.linspace(-1, 1, w, dtype=np.float32))
    image *= (1.05 - 0.4 * across ** 3)[None, :, None]
    wave = (np.sin(np.linspace(0, 5, w)) * 1.5 + 1.5) * scale
    alpha = np.where(np.arange(h)[:, None] >= wave[None], 255.0, 0.0)
    return _sprite('sleeve', image, alpha, scale, (width / 2, 2), 12)


def _band(rng, scale):
    """A rubber band or a strip of tape across."""
    width = rng.choice([2.5, 12, 19])
    image = _canvas(width, 140, scale)
    image[:] = hsv(rng.choice([0.02, 0.1, 0.33, 0.6]), rng.uniform(0.3, 0.8), rng.uniform(0.5, 0.9))
    return _sprite('band', image, np.full(image.shape[:2], 255.0 if width < 5 else rng.uniform(150, 255)), scale, (width / 2, 70), 1)


def _blob(rng, scale):
    """Something out of all categories: a toy, a tool, a scrap."""
    size = rng.uniform(25, 60)
    image = _canvas(size, size, scale)
    h, w = image.shape[:2]
    y, x = np.mgrid[0:h, 0:w].astype(np.float32) / scale - size / 2
    angle, radius = np.arctan2(y, x), np.hypot(x, y)
    rim = size * (0.33 + 0.08 * np.sin(angle * rng.integers(1, 5) + rng.uniform(0, 6)) + 0.04 * np.sin(angle * rng.integers(3, 9)))
    height = np.sqrt(np.clip(1 - (radius / rim) ** 2, 0, 1))
    image[:] = _colour(rng)
    image *= (0.5 + 0.55 * height + 0.1 * smooth_noise(rng, h, w, max(1.5, 3 * scale), 2))[..., None]
    return _sprite('blob', image, np.clip((rim - radius) * scale + 0.5, 0, 1) * 255, scale, (size / 2, size / 2), 15)


def _booklet(rng, scale):
    """The facing page of an open passport: it lies above the data page, anchored at the fold."""
    w, h = 125.0, 88.0
    image = _canvas(w, h, scale)
    image[:] = hsv(rng.random(), rng.uniform(0.05, 0.2), rng.uniform(0.85, 0.97))
    rows, columns = image.shape[:2]
    x, y = np.arange(columns, dtype=np.float32)[None] / scale, np.arange(rows, dtype=np.float32)[:, None] / scale
    wave = np.sin((y + 3 * np.sin(x / rng.uniform(5, 14))) * 6.28 / rng.uniform(1.6, 3))
    image *= (1 - 0.07 * np.clip(wave, 0, 1))[..., None]
    written = text.text_block(round(90 * scale), round(30 * scale), rng, max(3.0, 4.2 * scale), (60, 60, 80), (255, 255, 255))
    image[round(20 * scale):round(20 * scale) + written.shape[0], round(16 * scale):round(16 * scale) + written.shape[1]] *= written.astype(np.float32) / 255
    image *= (1 - 0.4 * np.exp(-y / 2.5))[..., None]
    return _sprite('booklet', image, np.full(image.shape[:2], 255.0), scale, (w / 2, 0), 1)


_DRAW = {'booklet': _booklet, 'pen': _pen, 'cup': _cup, 'coin': _coin, 'phone': _phone, 'clip': _clip, 'note': _note, 'cable': _cable, 'book': _book,
         'glasses': _glasses, 'key': _key, 'sticker': _sticker, 'hair': _hair, 'card': _card, 'sleeve': _sleeve, 'band': _band, 'blob': _blob}


class _Flesh:
    """A hand in the making: limbs are added back to front, each a chain of tapering capsules lit from the upper left."""

    def __init__(self, rng, width_mm, height_mm, scale, tone):
        self.rng, self.scale, self.tone = rng, scale, tone
        self.image = _canvas(width_mm, height_mm, scale)
        self.alpha = np.zeros(self.image.shape[:2], np.float32)
        h, w = self.alpha.shape
        self.x, self.y = np.meshgrid((np.arange(w, dtype=np.float32) + 0.5) / scale, (np.arange(h, dtype=np.float32) + 0.5) / scale)
        self.skin = np.clip(skin_colour(tone) * rng.uniform(0.95, 1.02), 0, 255)
        self.mottle = smooth_noise(rng, h, w, 7 * scale, 2) * 0.013 + smooth_noise(rng, h, w, max(1.0, 0.5 * scale)) * 0.018
        self.polish = hsv(rng.choice([0.97, 0.0, 0.9, 0.6, 0.05]), rng.uniform(0.3, 0.85), rng.uniform(0.4, 0.9)) if rng.random() < 0.2 else None
        turn = rng.uniform(-2.6, -0.6)
        self.light = np.array([np.cos(turn) * 0.55, np.sin(turn) * 0.55, 0.75])

    def limb(self, joints, nail=False, creases=(), finger=False):
        """`joints` lists (x, y, radius) in mm from the tip backwards."""
        chain = np.asarray(joints, np.float32)
        h, w = self.alpha.shape
        reach = chain[:, 2:] * 1.05 + 1
        x0, y0 = np.clip(np.floor((chain[:, :2] - reach).min(0) * self.scale), 0, (w - 1, h - 1)).astype(int)
        x1, y1 = np.clip(np.ceil((chain[:, :2] + reach).max(0) * self.scale), (x0 + 1, y0 + 1), (w, h)).astype(int)
        x, y = self.x[y0:y1, x0:x1], self.y[y0:y1, x0:x1]
        image, alpha = self.image[y0:y1, x0:x1], self.alpha[y0:y1, x0:x1]
        height = np.full(alpha.shape, -1e3, np.float32)
        nx, ny, span = np.zeros_like(height), np.zeros_like(height), np.zeros_like(height)
        for index in range(len(joints) - 1):
            (ax, ay, ar), (bx, by, br) = chain[index], chain[index + 1]
            dx, dy = bx - ax, by - ay
            along = np.clip(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy), 0, 1)
            radius = ar + along * (br - ar)
            ox, oy = x - ax - along * dx, y - ay - along * dy
            lift = (1 - (ox * ox + oy * oy) / (radius * radius)) * radius
            better = lift > height
            np.copyto(height, lift, where=better)
            np.copyto(nx, ox / radius, where=better)
            np.copyto(ny, oy / radius, where=better)
            np.copyto(span, index + along, where=better)
        cover = np.clip(height * np.float32(self.scale * 0.5) + 0.5, 0, 1)
        if nail or finger:
            fade = np.clip((len(joints) - 1.05 - span) / 0.45, 0, 1)
            cover *= np.where(alpha > 0.5, fade, 1)
        nz = np.sqrt(np.clip(1 - nx * nx - ny * ny, 0.02, 1))
        lit = np.clip(nx * self.light[0] + ny * self.light[1] + nz * self.light[2], 0, 1)
        shade = 0.42 + 0.66 * lit ** 0.8
        colour = np.stack([self.skin[c] * shade ** power for c, power in enumerate((0.72, 1.05, 1.15))], -1)
        gloss = 0.10 * np.clip(nx * self.light[0] * 0.7 + ny * self.light[1] * 0.7 + nz * 0.93, 0, 1) ** 24
        colour += 255 * gloss[..., None]
        flush = np.exp(-(span / 0.35) ** 2) * (0.10 if self.tone < 0.5 else 0.04)
        colour *= 1 + flush[..., None] * np.array([0.5, -0.6, -0.5], np.float32)
        for at in creases:
            wave = 0.012 * np.sin(nx * 9 + self.rng.uniform(0, 6))
            for shift in (-0.035, 0, 0.03):
                line = np.exp(-((span - at - shift + wave) / 0.009) ** 2) * np.clip(1.1 - np.abs(nx), 0, 1)
                colour *= (1 - 0.16 * line)[..., None]
        colour *= (1 + self.mottle[y0:y1, x0:x1])[..., None]
        if nail:
            self._nail(colour, chain, x, y)
        contact = cv2.GaussianBlur(cover, (0, 0), max(0.6, 2.2 * self.scale))
        image *= (1 - 0.4 * contact * (alpha > 0))[..., None]
        image += cover[..., None] * (colour.astype(np.float32) - image)
        np.maximum(alpha, cover, out=alpha)

    def _nail(self, colour, joints, x, y):
        (ax, ay, ar), (bx, by, _) = joints[0], joints[1]
        length = np.hypot(bx - ax, by - ay)
        ux, uy = (bx - ax) / length, (by - ay) / length
        along = (x - ax) * ux + (y - ay) * uy
        across = -(x - ax) * uy + (y - ay) * ux
        rx, ry = ar * 0.60, ar * 0.78
        form = (np.abs(across / rx) ** 2.6 + np.abs((along - ar * 0.02) / ry) ** 2.6)
        cover = np.clip((1 - form) * ar * self.scale * 0.6 + 0.3, 0, 1)
        pink = np.clip(self.skin * np.array([1.0, 0.93, 0.93]) * (1.06 if self.tone < 0.6 else 1.5) + (12 if self.tone > 0.6 else 4), 0, 250)
        if self.polish is not None:
            pink = self.polish
        plate = pink.astype(np.float32) * (1.04 - 0.20 * (across / rx) ** 2)[..., None]
        plate += (60 * np.exp(-((across + rx * 0.35) / (rx * 0.16)) ** 2) * np.clip(1 - np.abs(along / ry), 0, 1))[..., None]
        tip = np.clip((-(along) - ry * 0.62) * self.scale * 0.8 + 0.5, 0, 1)
        plate += tip[..., None] * (np.array([235, 228, 218], np.float32) * (0.95 if self.tone < 0.7 else 0.85) - plate) * 0.7
        rim = np.clip(1 - np.abs(form - 1.0) * 5, 0, 1)
        colour *= (1 - 0.22 * rim)[..., None]
        colour += cover[..., None] * (plate - colour)


def _hand(rng, kind, scale, tone):
    size = rng.uniform(0.88, 1.1)
    flip = rng.random() < 0.5
    w, h = 150.0, 235.0
    flesh = _Flesh(rng, w, h, scale, tone)
    s = size
    if kind == 'thumb':
        tip, reach = (62.0, 12.0), 9.0
        flesh.limb([(tip[0] + 34 * s, 96 * s, 30 * s), (tip[0] + 42 * s, 150 * s, 33 * s), (tip[0] + 34 * s, h + 20, 29 * s)])
        flesh.limb([(tip[0], tip[1], 9.0 * s), (tip[0] + 1.5 * s, tip[1] + 26 * s, 10.8 * s), (tip[0] + 9 * s, tip[1] + 54 * s, 13.0 * s),
                    (tip[0] + 28 * s, tip[1] + 92 * s, 22 * s)], True, (1.0,))
    elif kind == 'finger':
        tip, reach = (60.0, 10.0), 7.2
        flesh.limb([(tip[0] + 22 * s, 112 * s, 30 * s), (tip[0] + 26 * s, h + 20, 34 * s)])
        flesh.limb([(tip[0], tip[1], 7.2 * s), (tip[0] + 1 * s, tip[1] + 22 * s, 8.2 * s), (tip[0] + 4 * s, tip[1] + 46 * s, 9.0 * s),
                    (tip[0] + 9 * s, tip[1] + 90 * s, 11.5 * s)], True, (1.0, 2.0))
    elif kind in ('fingers', 'pads'):
        tip, reach = (62.0, 14.0), 7.8
        flesh.limb([(75, 118 * s, 36 * s), (78, h + 20, 34 * s)])
        for shift, back, r in sorted([(-27, 12, 6.6), (-9, 3, 7.4), (9, 0, 7.8), (26, 5, 7.2)], key=lambda v: rng.random()):
            x = tip[0] + 10 + shift * s * 1.02
            flesh.limb([(x, tip[1] + back * s, r * s), (x + 0.5, tip[1] + back * s + 23 * s, r * 1.1 * s), (x + 1.5, tip[1] + back * s + 47 * s, r * 1.18 * s),
                        (73 + shift * 0.8 * s, tip[1] + 92 * s, r * 1.5 * s)], kind == 'fingers', (1.0, 2.0), True)
        tip = (tip[0] + 10, tip[1])
    else:
        tip, reach = (70.0, 26.0), 10.0
        flesh.limb([(74, 80 * s, 38 * s), (78, h + 20, 32 * s)])
        for shift in (-27, -9, 9, 26):
            x = 72 + shift * s
            flesh.limb([(x, tip[1] + abs(shift) * 0.15, 10.0 * s), (x + 1, tip[1] + 28 * s, 10.5 * s), (x + 1, tip[1] + 44 * s, 11 * s)], False, (0.5,))
    image, alpha = flesh.image, flesh.alpha * 255
    if rng.random() < 0.7:
        cuff = round((h - rng.uniform(25, 75)) * scale)
        body = alpha[cuff:] > 0
        cloth = _colour(rng).astype(np.float32) * (1 + 0.08 * flesh.mottle[cuff:] * 10)[..., None] * 0.8
        wide = cv2.dilate(body.astype(np.uint8), np.ones((3, max(3, round(8 * scale)))))
        image[cuff:] = np.where(wide[..., None] > 0, cloth, image[cuff:])
        alpha[cuff:] = wide * 255.0
    if flip:
        image, alpha, tip = image[:, ::-1], alpha[:, ::-1], (w - tip[0], tip[1])
    sprite = _sprite(kind, image, alpha, scale, (tip[0], tip[1] - reach * s), 10)
    sprite.tone = float(tone)
    return sprite
