"""Views as a camera sees them: rooms, landscapes, streets, things on a table; muted colours, light and shade. RGB uint8.

They are shown by displays and lie behind them, and stand before the camera without one, so that only the display tells them apart.
"""

import math

import cv2
import numpy as np


def view(rng, width, height):
    kind = rng.choice(5, p=[0.25, 0.15, 0.15, 0.35, 0.1])
    picture = (_room, _landscape, _street, _table, _near)[kind](rng, width, height)
    picture *= rng.uniform(0.55, 1.25)
    if rng.random() < 0.5:  # a warm or a cold light
        warmth = rng.normal(0, 0.1)
        picture *= np.array([1 + warmth, 1, 1 - warmth], np.float32)
    return np.clip(picture, 0, 255).astype(np.uint8)


def muted(rng, low=10, high=245):
    """Most things are grey, brown or pale; few are bright in colour."""
    value = rng.uniform(low, high)
    saturation = min(1, rng.exponential(0.22)) if rng.random() < 0.85 else rng.uniform(0.4, 1)
    hue = rng.normal(25, 22) % 360 if rng.random() < 0.5 else rng.uniform(0, 360)
    base = 0.5 + 0.5 * np.cos(np.radians(hue - np.array([0, 120, 240])))
    return (value * (1 - saturation * (1 - base))).astype(np.float32)


def fractal(rng, width, height, roughness=0.55):
    """Noise of all sizes, mean 0, about -1..1."""
    out = np.zeros((height, width), np.float32)
    cells, weight = int(rng.integers(2, 5)), 1.0
    while cells < max(width, height):
        small = rng.standard_normal((max(2, cells * height // max(width, height)), cells)).astype(np.float32)
        out += weight * cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC)
        cells, weight = cells * 2, weight * roughness
    return out / 2


def soften(layer, sigma):
    """A Gaussian blur, on a smaller copy where it is wide."""
    step = int(sigma / 2.5)
    if step < 2:
        return cv2.GaussianBlur(layer, (0, 0), max(sigma, 0.3))
    height, width = layer.shape[:2]
    small = cv2.resize(layer, (max(2, width // step), max(2, height // step)), interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small, (0, 0), sigma / step, borderType=cv2.BORDER_REPLICATE)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR)


def _blank(rng, width, height, low=10, high=245):
    y, x = np.mgrid[-0.5:0.5:height * 1j, -0.5:0.5:width * 1j].astype(np.float32)
    shade = 1 + rng.normal(0, 0.35) * x + rng.normal(0, 0.35) * y
    return muted(rng, low, high) * np.clip(shade, 0.2, 1.8)[..., None]


def _fill(rng, picture, points, colour=None, soft=0.0, strength=1.0):
    layer = np.zeros(picture.shape[:2], np.uint8)
    cv2.fillPoly(layer, [np.round(np.array(points) * 16).astype(np.int32)], 255, cv2.LINE_AA, 4)
    if soft:
        layer = soften(layer, soft)
    colour = muted(rng) if colour is None else colour
    margin = int(4 * soft) + 2
    (left, top), (right, bottom) = np.floor(np.min(points, 0)).astype(int) - margin, np.ceil(np.max(points, 0)).astype(int) + margin
    part = (slice(max(0, top), max(0, bottom)), slice(max(0, left), max(0, right)))
    picture[part] += (colour - picture[part]) * (layer[part][..., None] * np.float32(strength / 255))


def _box(rng, picture, x, y, w, h, colour=None, lean=0.0):
    shift = lean * h
    _fill(rng, picture, [(x, y), (x + w, y), (x + w + shift, y + h), (x + shift, y + h)], colour)


def _grain(rng, picture, amount):
    height, width = picture.shape[:2]
    picture *= (1 + amount * fractal(rng, width, height, rng.uniform(0.5, 0.95)))[..., None]


def _room(rng, width, height):
    """Wall and floor, doors, shelves, a window or a lamp."""
    picture = _blank(rng, width, height, 60)
    floor = int(height * rng.uniform(0.55, 1.1))
    lean = rng.normal(0, 0.1) * width
    _fill(rng, picture, [(0, floor - lean), (width, floor + lean), (width, 2 * height), (0, 2 * height)])
    for _ in range(int(rng.integers(1, 9))):
        w, h = rng.uniform(0.05, 0.6, 2) * (width, height)
        x, y = rng.uniform(-0.1, 0.9, 2) * (width, height)
        tone = muted(rng)
        _box(rng, picture, x, y, w, h, tone, rng.normal(0, 0.06))
        pick = rng.random()
        if pick < 0.35:  # drawers, panes, rungs
            rows, columns = rng.integers(1, 6, 2)
            for r in range(rows):
                for c in range(columns):
                    _box(rng, picture, x + (c + 0.1) * w / columns, y + (r + 0.1) * h / rows, 0.8 * w / columns, 0.8 * h / rows, tone * rng.uniform(0.6, 1.3))
        elif pick < 0.45:  # a shelf of things
            for at in np.arange(x, x + w, max(3, w / rng.integers(4, 14))):
                _box(rng, picture, at, y + h * rng.uniform(0, 0.5), max(2, w / 10), h, muted(rng))
    if rng.random() < 0.35:
        _bright(rng, picture)
    _grain(rng, picture, rng.uniform(0, 0.12))
    return picture


def _landscape(rng, width, height):
    """Sky, hills one behind the other, leaves."""
    top, bottom = np.array([110, 150, 200]) * rng.uniform(0.5, 1.2), np.array([215, 215, 215]) * rng.uniform(0.6, 1.15)
    ramp = np.linspace(0, 1, height)[:, None, None] ** rng.uniform(0.5, 2)
    picture = np.broadcast_to(top + (bottom - top) * ramp, (height, width, 3)).astype(np.float32)
    picture += (25 * np.maximum(0, fractal(rng, width, height)) * rng.random())[..., None]
    horizon = height * rng.uniform(0.2, 0.8)
    for depth in np.sort(rng.random(int(rng.integers(1, 5)))):
        line = horizon + depth * (height - horizon) + height * rng.uniform(0.03, 0.2) * fractal(rng, width, 2)[0]
        ground = np.array([rng.uniform(40, 120), rng.uniform(60, 130), rng.uniform(20, 90)], np.float32) * rng.uniform(0.4, 1.1)
        ground = ground * (1 - 0.5 * (1 - depth)) + 60 * (1 - depth)
        _fill(rng, picture, [(0, height * 2), *zip(np.arange(width), line), (width, height * 2)], ground)
    part = picture[int(horizon):]
    if len(part) > 4:
        part *= (1 + rng.uniform(0.1, 0.6) * fractal(rng, width, len(part), rng.uniform(0.7, 1)))[..., None]
    return picture


def _street(rng, width, height):
    """Houses with rows of windows, railings, poles."""
    picture = _landscape(rng, width, height) if rng.random() < 0.6 else _blank(rng, width, height, 120)
    for _ in range(int(rng.integers(1, 6))):
        w, h = width * rng.uniform(0.15, 0.7), height * rng.uniform(0.3, 1.2)
        x, y = width * rng.uniform(-0.2, 0.9), height - h * rng.uniform(0.5, 1.1)
        tone = muted(rng, 60)
        _box(rng, picture, x, y, w, h, tone, rng.normal(0, 0.05))
        rows, columns = rng.integers(1, 8, 2)
        pane = muted(rng, 10, 130)
        for r in range(rows):
            for c in range(columns):
                _box(rng, picture, x + (c + 0.25) * w / columns, y + (r + 0.2) * h / rows, 0.5 * w / columns, 0.6 * h / rows, pane * rng.uniform(0.7, 1.3))
    if rng.random() < 0.3:
        step, tone = rng.uniform(4, 16), muted(rng, 0, 120)
        for at in np.arange(0, width, step):
            _box(rng, picture, at, height * 0.5, max(1, step / 5), height, tone)
    _grain(rng, picture, rng.uniform(0.02, 0.2))
    return picture


def _table(rng, width, height):
    """Things on a table, round and square, with light on one side and a shadow on the other."""
    picture = _blank(rng, width, height, 40)
    if rng.random() < 0.5:
        _grain(rng, picture, rng.uniform(0.05, 0.35))
    if rng.random() < 0.4:  # cloth with a pattern
        y, x = np.mgrid[0:height, 0:width].astype(np.float32)
        turn, period = rng.uniform(0, math.pi), rng.uniform(6, 40)
        wave = np.cos((x * math.cos(turn) + y * math.sin(turn)) * math.tau / period)
        if rng.random() < 0.6:
            wave = wave * np.cos((y * math.cos(turn) - x * math.sin(turn)) * math.tau / period)
        cut = np.clip(wave * rng.uniform(1, 8), -1, 1)[..., None]
        picture += (muted(rng) - picture) * (0.5 + 0.5 * cut) * rng.uniform(0.2, 0.9)
    light = rng.normal(0, 1, 2)
    light /= np.hypot(*light) + 1e-6
    for _ in range(int(rng.choice([1, 2, 3, 6, 12]))):
        _thing(rng, picture, light)
    if rng.random() < 0.15:
        _bright(rng, picture)
    return picture


def _thing(rng, picture, light):
    height, width = picture.shape[:2]
    size = np.exp(rng.uniform(math.log(0.04), math.log(0.5), 2)) * max(width, height)
    size[1] = np.clip(size[1], size[0] / 5, size[0] * 5)
    centre = rng.uniform(0, 1, 2) * (width, height)
    turn = rng.uniform(0, math.tau)
    if rng.random() < 0.5:
        angles = np.arange(40) * math.tau / 40
        power = rng.choice([1.0, 0.6, 0.3])
        shape = np.stack([np.sign(np.cos(angles)) * abs(np.cos(angles)) ** power, np.sign(np.sin(angles)) * abs(np.sin(angles)) ** power], 1)
    else:
        shape = np.stack([[-1, 1, 1, -1], [-1, -1, 1, 1]], 1) + rng.normal(0, 0.12, (4, 2))
    c, s = math.cos(turn), math.sin(turn)
    points = (shape * size / 2) @ np.array([[c, s], [-s, c]]) + centre
    _fill(rng, picture, points + light * size.min() * rng.uniform(0.05, 0.3), np.zeros(3, np.float32), max(1, size.min() * 0.1), rng.uniform(0.2, 0.6))
    tone = muted(rng)
    _fill(rng, picture, points, tone)
    for k in range(2):  # the lit side
        _fill(rng, picture, (points - centre) * rng.uniform(0.5, 0.85) + centre - light * size.min() * 0.1, np.minimum(255, tone * rng.uniform(1, 1.5) + 8), size.min() * 0.1 + 0.5, 0.6)
    if rng.random() < 0.3:
        _fill(rng, picture, (points - centre) * 0.4 + centre, muted(rng), 0.6)
    if rng.random() < 0.3:  # a gleam
        _fill(rng, picture, (points - centre) * rng.uniform(0.03, 0.15) + centre - light * size.min() * 0.2, np.full(3, 255, np.float32), max(0.6, size.min() * 0.02))


def _near(rng, width, height):
    """A surface, a leaf, a wall from near, perhaps out of focus."""
    picture = _blank(rng, width, height)
    picture *= (1 + rng.uniform(0.05, 0.8) * fractal(rng, width, height, rng.uniform(0.4, 1)))[..., None]
    return cv2.GaussianBlur(picture, (0, 0), rng.uniform(1, 6)) if rng.random() < 0.4 else picture


def _bright(rng, picture):
    """A window, a lamp or the sun."""
    height, width = picture.shape[:2]
    x, y = rng.uniform(0, 1, 2) * (width, height)
    reach = max(width, height) * rng.uniform(0.03, 0.25)
    glare = np.full(3, 255, np.float32) * rng.uniform(0.85, 1.05, 3).astype(np.float32)
    angles = np.arange(24) * math.tau / 24 if rng.random() < 0.5 else np.arange(4) * math.tau / 4 + math.pi / 4
    points = np.stack([x + reach * np.cos(angles), y + reach * rng.uniform(0.4, 1.6) * np.sin(angles)], 1)
    _fill(rng, picture, points, glare, reach * rng.uniform(0.05, 0.4))
    _fill(rng, picture, points, glare, reach * 1.5, 0.5)
