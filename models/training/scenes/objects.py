"""Things, devices and hands: square RGB pictures with alpha."""

import math
from collections.abc import Callable

import cv2
import numpy as np
from PIL import Image, ImageDraw

from ..documents.drawing import colour, font, rounded_alpha, words
from ..documents.free import Photographs, any_colour, crop_of
from ..shared.types import Colour, Image8, Map, Rng


def sprite(size: int) -> tuple[Image8, Image8]:
    return np.zeros((size, size, 3), np.uint8), np.zeros((size, size), np.uint8)


def shade(rng: Rng, rgb: Image8, alpha: Image8) -> Image8:
    """Rounds a flat shape: lighter in the middle or on one side, with a highlight."""
    depth = cv2.distanceTransform((alpha > 127).astype(np.uint8), cv2.DIST_L2, 3)
    depth = depth / max(1.0, depth.max())
    angle = rng.uniform(0, math.tau)
    size = rgb.shape[0]
    y, x = np.mgrid[0:size, 0:size].astype(np.float32) / size - 0.5
    light = 0.72 + 0.4 * np.sqrt(depth) + 0.25 * (x * math.cos(angle) + y * math.sin(angle))
    return np.clip(rgb * light[..., None], 0, 255).astype(np.uint8)


def pen(rng: Rng, size: int = 220) -> tuple[Image8, Image8]:
    rgb, alpha = sprite(size)
    half = int(rng.integers(4, 13))
    mid = size // 2
    cv2.rectangle(alpha, (8, mid - half), (size - 22, mid + half), 255, -1)
    cv2.fillPoly(
        alpha,
        [np.array([[size - 22, mid - half], [size - 4, mid], [size - 22, mid + half]])],
        255,
        cv2.LINE_AA,
    )
    rgb[:] = colour(rng)
    cut = int(size * rng.uniform(0.2, 0.8))
    rgb[:, cut:] = colour(rng)
    rgb[:, cut : cut + 4] = colour(rng)
    return shade(rng, rgb, alpha), alpha


def cable(rng: Rng, size: int = 260) -> tuple[Image8, Image8]:
    rgb, alpha = sprite(size)
    t = np.linspace(0, 1, 50)
    x = size * (0.5 + 0.45 * np.sin(t * rng.uniform(2, 9) + rng.uniform(0, 6)))
    y = size * (0.05 + 0.9 * t)
    cv2.polylines(
        alpha, [np.stack([x, y], 1).astype(np.int32)], False, 255, int(rng.integers(3, 11)), cv2.LINE_AA
    )
    rgb[:] = colour(rng) if rng.random() < 0.5 else (25, 25, 25)
    return shade(rng, rgb, alpha), alpha


def cup(rng: Rng, size: int = 220) -> tuple[Image8, Image8]:
    rgb, alpha = sprite(size)
    centre, r = (size // 2, size // 2), int(size * rng.uniform(0.3, 0.46))
    tone = np.array(colour(rng))
    rgb[:] = tone
    cv2.circle(alpha, centre, r, 255, -1, cv2.LINE_AA)
    cv2.circle(rgb, centre, int(r * 0.86), tuple(int(v) for v in tone * 0.7), -1, cv2.LINE_AA)
    cv2.circle(rgb, centre, int(r * 0.8), colour(rng, 10, 120), -1, cv2.LINE_AA)
    return shade(rng, rgb, alpha), alpha


def blob(rng: Rng, size: int = 220) -> tuple[Image8, Image8]:
    """Fruit, toys, stones: a smooth round outline."""
    rgb, alpha = sprite(size)
    t = np.linspace(0, math.tau, 40, endpoint=False)
    radius = (
        size * 0.33 * (1 + sum(rng.uniform(0, 0.16) * np.sin(k * t + rng.uniform(0, 6)) for k in range(1, 5)))
    )
    outline = np.stack(
        [size / 2 + radius * np.cos(t), size / 2 + radius * np.sin(t) * rng.uniform(0.4, 1)], 1
    )
    cv2.fillPoly(alpha, [outline.astype(np.int32)], 255, cv2.LINE_AA)
    rgb[:] = colour(rng)
    for _ in range(int(rng.integers(0, 5))):
        cv2.circle(
            rgb,
            tuple(int(v) for v in rng.integers(0, size, 2)),
            int(rng.integers(5, 50)),
            colour(rng),
            -1,
            cv2.LINE_AA,
        )
    return shade(rng, rgb, alpha), alpha


def box(rng: Rng, size: int = 220) -> tuple[Image8, Image8]:
    """Boxes, notebooks' backs, rubbers, rulers: a solid block, longer than any document."""
    rgb, alpha = sprite(size)
    w, h = int(size * rng.uniform(0.6, 0.95)), int(size * rng.uniform(0.08, 0.3))
    x, y = (size - w) // 2, (size - h) // 2
    image = Image.fromarray(np.full((h, w, 3), any_colour(rng), np.uint8))
    if rng.random() < 0.6:
        ImageDraw.Draw(image).text(
            (w * 0.1, h * 0.3),
            words(rng, 8),
            fill=colour(rng),
            font=font(rng, max(6, h * rng.uniform(0.15, 0.5))),
        )
    rgb[y : y + h, x : x + w] = np.array(image)
    alpha[y : y + h, x : x + w] = rounded_alpha(w, h, rng.choice([0, 6, min(w, h) / 2 - 1]))
    return shade(rng, rgb, alpha), alpha


def skin_tone(rng: Rng) -> Map:
    tone = rng.uniform(70, 240)
    return np.array([tone, tone * rng.uniform(0.68, 0.84), tone * rng.uniform(0.5, 0.75)])


def finger(rng: Rng, size: int = 200) -> tuple[Image8, Image8]:
    """A finger or thumb pointing up: from the lower edge of the sprite to near its top."""
    rgb, alpha = sprite(size)
    half = int(size * rng.uniform(0.1, 0.2))
    mid, top = size // 2, int(size * rng.uniform(0.05, 0.3))
    bend = int(rng.uniform(-0.15, 0.15) * size)
    rgb[:] = skin_tone(rng)
    cv2.line(alpha, (mid, top + half), (mid + bend // 3, size // 2), 255, half * 2, cv2.LINE_AA)
    cv2.line(
        alpha, (mid + bend // 3, size // 2), (mid + bend, size + half), 255, int(half * 2.2), cv2.LINE_AA
    )
    if rng.random() < 0.6:
        nail = (
            colour(rng)
            if rng.random() < 0.35
            else tuple(int(v) for v in np.clip(rgb[0, 0] * 1.1 + 10, 0, 255))
        )
        cv2.ellipse(
            rgb,
            (mid, top + int(half * 0.8)),
            (int(half * 0.6), int(half * 0.75)),
            0,
            0,
            360,
            nail,
            -1,
            cv2.LINE_AA,
        )
    return shade(rng, rgb, alpha), alpha


def hand(rng: Rng, size: int = 300) -> tuple[Image8, Image8]:
    """A palm with fingers, coming from the lower edge of the sprite."""
    rgb, alpha = sprite(size)
    rgb[:] = skin_tone(rng)
    mid = size // 2
    width = int(size * rng.uniform(0.2, 0.28))
    cv2.ellipse(alpha, (mid, int(size * 0.72)), (width, int(size * 0.2)), 0, 0, 360, 255, -1, cv2.LINE_AA)
    cv2.rectangle(
        alpha, (mid - int(width * 0.75), int(size * 0.75)), (mid + int(width * 0.75), size), 255, -1
    )
    seams = np.zeros_like(alpha)
    for k in range(5):
        x = mid + (k - 2) * width * 0.45
        tip = np.array(
            [
                mid + (k - 2) * width * rng.uniform(0.4, 0.75),
                size * rng.uniform(0.12, 0.4) + (abs(k - 2) * 0.06 * size),
            ]
        )
        thick = int(width * rng.uniform(0.34, 0.44))
        cv2.line(alpha, (int(x), int(size * 0.65)), (int(tip[0]), int(tip[1])), 255, thick, cv2.LINE_AA)
        cv2.line(
            seams,
            (int(x + thick / 2), int(size * 0.65)),
            (int(tip[0] + thick / 2), int(tip[1])),
            255,
            2,
            cv2.LINE_AA,
        )
        if rng.random() < 0.5:
            nail = (
                colour(rng)
                if rng.random() < 0.35
                else tuple(int(v) for v in np.clip(rgb[0, 0] * 1.1 + 10, 0, 255))
            )
            cv2.circle(rgb, (int(tip[0]), int(tip[1])), thick // 3, nail, -1, cv2.LINE_AA)
    rgb[seams > 127] = (rgb[0, 0] * 0.7).astype(np.uint8)
    if rng.random() < 0.4:
        rgb[int(size * 0.88) :] = colour(rng)
    return shade(rng, rgb, alpha), alpha


# ---------------------------------------------------------------- devices and furniture: rectangles that are no document


def _body(
    rng: Rng, size: int, width: float, height: float, radius: float, tone: Colour | int
) -> tuple[Image8, Image8, tuple[int, int, int, int]]:
    """An upright block in the middle of a sprite: rgb, alpha, and its box x, y, w, h."""
    rgb, alpha = sprite(size)
    w, h = int(size * width), int(size * height)
    x, y = (size - w) // 2, (size - h) // 2
    rgb[:] = tone
    alpha[y : y + h, x : x + w] = rounded_alpha(w, h, radius * min(w, h))
    return rgb, alpha, (x, y, w, h)


def _dark(rng: Rng) -> tuple[int, int, int]:
    tone = int(rng.integers(5, 60))
    return (tone, tone, tone) if rng.random() < 0.7 else any_colour(rng)


def screen_device(rng: Rng, photographs: Photographs, size: int = 224) -> tuple[Image8, Image8]:
    """A television, monitor, tablet or phone: a rim round a picture, a page or black glass."""
    wide = rng.random() < 0.6
    width, height = (0.94, 0.94 * rng.uniform(0.45, 0.7)) if wide else (0.94 * rng.uniform(0.45, 0.7), 0.94)
    rgb, alpha, (x, y, w, h) = _body(rng, size, width, height, float(rng.choice([0, 0.03, 0.1])), _dark(rng))
    rim = max(2, int(min(w, h) * rng.uniform(0.02, 0.1)))
    low = rim * int(rng.integers(1, 4))
    iw, ih = w - 2 * rim, h - rim - low
    pick = rng.random()
    if pick < 0.5:
        inner = crop_of(rng, photographs, iw, ih)
    elif pick < 0.75:
        inner = np.full((ih, iw, 3), rng.integers(4, 40), np.uint8)
        rgb[:] = rng.integers(70, 200)  # black glass shows by its rim
    else:
        inner = np.full((ih, iw, 3), any_colour(rng), np.uint8)
        image = Image.fromarray(inner)
        draw = ImageDraw.Draw(image)
        for _ in range(int(rng.integers(2, 9))):
            at = rng.uniform(0, 0.9, 2) * (iw, ih)
            draw.rectangle((*at, *(at + rng.uniform(0.05, 0.5, 2) * (iw, ih))), fill=any_colour(rng))
            draw.text((float(at[0]), float(at[1])), words(rng, 9), fill=any_colour(rng), font=font(rng, 9))
        inner = np.array(image)
    if rng.random() < 0.3:
        inner = np.clip(inner * 0.8 + np.linspace(0, rng.uniform(0, 120), iw)[None, :, None], 0, 255).astype(
            np.uint8
        )
    rgb[y + rim : y + rim + ih, x + rim : x + rim + iw] = inner
    return rgb, alpha


def laptop(rng: Rng, photographs: Photographs, size: int = 224) -> tuple[Image8, Image8]:
    """A laptop from before: its screen over its keys."""
    rgb, alpha = screen_device(rng, photographs, size)
    body = np.full((size, size, 3), any_colour(rng), np.uint8)
    half = size // 2
    out = np.zeros((size, size), np.uint8)
    shrunk = cv2.resize(np.dstack([rgb, alpha]), (int(size * 0.8), half))
    x = (size - shrunk.shape[1]) // 2
    body[:half, x : x + shrunk.shape[1]] = shrunk[..., :3]
    out[:half, x : x + shrunk.shape[1]] = shrunk[..., 3]
    cv2.fillPoly(
        out,
        [np.array([[x, half - 8], [size - x, half - 8], [size - 4, size - 30], [4, size - 30]])],
        255,
        cv2.LINE_AA,
    )
    key = any_colour(rng)
    for row in range(5):
        for column in range(12):
            cx, cy = int(x + 6 + column * (size - 2 * x - 12) / 12), half + 4 + row * 11
            cv2.rectangle(body, (cx, cy), (cx + 9, cy + 8), key, -1)
    return body, out


def picture_frame(rng: Rng, photographs: Photographs, size: int = 224) -> tuple[Image8, Image8]:
    """A framed picture or mirror: a broad bevelled frame, often a mount, and a picture."""
    rgb, alpha, (x, y, w, h) = _body(
        rng, size, rng.uniform(0.55, 0.96), rng.uniform(0.55, 0.96), 0, any_colour(rng)
    )
    rim = max(4, int(min(w, h) * rng.uniform(0.04, 0.14)))
    base = np.array(any_colour(rng), float)
    for k in range(rim):
        tone = base * (0.55 + 0.6 * math.sin(math.pi * (k + 1) / rim))
        for side, light in ((0, 1.15), (1, 0.8)):
            colour = tuple(int(v) for v in np.clip(tone * light, 0, 255))
            a, b = (x + k, y + k), (x + w - 1 - k, y + h - 1 - k)
            cv2.line(rgb, a if side == 0 else b, (b[0], a[1]) if side == 0 else (a[0], b[1]), colour, 1)
            cv2.line(rgb, a if side == 0 else b, (a[0], b[1]) if side == 0 else (b[0], a[1]), colour, 1)
    mount = rim + (int(min(w, h) * rng.uniform(0.05, 0.2)) if rng.random() < 0.5 else 0)
    rgb[y + rim : y + h - rim, x + rim : x + w - rim] = rng.integers(200, 256)
    iw, ih = w - 2 * mount, h - 2 * mount
    if iw > 8 and ih > 8:
        rgb[y + mount : y + mount + ih, x + mount : x + mount + iw] = crop_of(rng, photographs, iw, ih)
    return rgb, alpha


def appliance(rng: Rng, photographs: Photographs, size: int = 224) -> tuple[Image8, Image8]:
    """A microwave, payment terminal, switch, router, heater or box: a body with keys, vents and a window."""
    rgb, alpha, (x, y, w, h) = _body(
        rng,
        size,
        rng.uniform(0.3, 0.95),
        rng.uniform(0.3, 0.95),
        float(rng.choice([0, 0.05, 0.15])),
        any_colour(rng),
    )
    pick = rng.random()
    if pick < 0.3:  # vents
        step = int(rng.integers(3, 12))
        for k in range(y + step, y + h - step, step):
            cv2.line(rgb, (x + w // 10, k), (x + w - w // 10, k), (30, 30, 30), max(1, step // 3))
    if pick > 0.2:  # a window or small display
        ww, wh = int(w * rng.uniform(0.3, 0.8)), int(h * rng.uniform(0.15, 0.7))
        wx, wy = x + int(rng.uniform(0.05, 0.95) * (w - ww)), y + int(rng.uniform(0.05, 0.95) * (h - wh))
        cv2.rectangle(rgb, (wx, wy), (wx + ww, wy + wh), _dark(rng), -1)
        cv2.rectangle(rgb, (wx, wy), (wx + ww, wy + wh), any_colour(rng), int(rng.integers(1, 5)))
    if rng.random() < 0.7:  # keys
        n, m = int(rng.integers(1, 5)), int(rng.integers(1, 5))
        s = max(3, int(min(w, h) * rng.uniform(0.05, 0.14)))
        kx, ky = x + int(rng.uniform(0, 0.6) * w), y + int(rng.uniform(0, 0.6) * h)
        for i in range(n):
            for j in range(m):
                a = (kx + int(i * s * 1.4), ky + int(j * s * 1.4))
                cv2.rectangle(
                    rgb,
                    a,
                    (a[0] + s, a[1] + s),
                    any_colour(rng) if rng.random() < 0.2 else (225, 225, 225),
                    -1,
                )
    return (shade(rng, rgb, alpha) if rng.random() < 0.6 else rgb), alpha


def bottle(rng: Rng, photographs: Photographs, size: int = 224) -> tuple[Image8, Image8]:
    """A bottle, jar or tin with a label, seen from the side."""
    rgb, alpha = sprite(size)
    w, mid = int(size * rng.uniform(0.2, 0.4)), size // 2
    rgb[:] = any_colour(rng)
    cv2.rectangle(alpha, (mid - w // 2, int(size * 0.3)), (mid + w // 2, int(size * 0.97)), 255, -1)
    neck = int(w * rng.uniform(0.2, 0.5))
    cv2.rectangle(alpha, (mid - neck, int(size * 0.05)), (mid + neck, int(size * 0.32)), 255, -1)
    cv2.ellipse(alpha, (mid, int(size * 0.32)), (w // 2, int(size * 0.08)), 0, 0, 360, 255, -1, cv2.LINE_AA)
    top, low = int(size * rng.uniform(0.4, 0.5)), int(size * rng.uniform(0.7, 0.9))
    rgb[top:low] = crop_of(rng, photographs, size, low - top) if rng.random() < 0.5 else any_colour(rng)
    x = (np.arange(size) - mid) / (w / 2)
    light = np.clip(1.1 - 0.7 * x * x, 0.2, 1.3)
    return np.clip(rgb * light[None, :, None], 0, 255).astype(np.uint8), alpha


def food(rng: Rng, photographs: Photographs, size: int = 224) -> tuple[Image8, Image8]:
    """A plate or bowl with something on it."""
    rgb, alpha = sprite(size)
    c, r = size // 2, int(size * 0.47)
    cv2.circle(alpha, (c, c), r, 255, -1, cv2.LINE_AA)
    plate = np.array(any_colour(rng)) * 0.3 + 170
    rgb[:] = np.clip(plate, 0, 255)
    cv2.circle(
        rgb, (c, c), int(r * 0.8), tuple(int(v) for v in np.clip(plate * 0.9, 0, 255)), -1, cv2.LINE_AA
    )
    for _ in range(int(rng.integers(3, 40))):
        at = (int(c + rng.normal(0, r * 0.3)), int(c + rng.normal(0, r * 0.3)))
        cv2.ellipse(
            rgb,
            at,
            (int(rng.integers(5, 35)), int(rng.integers(4, 22))),
            rng.uniform(0, 180),
            0,
            360,
            any_colour(rng),
            -1,
            cv2.LINE_AA,
        )
    return rgb, alpha


Sprite = Callable[[Rng], tuple[Image8, Image8]]
Pictured = Callable[[Rng, Photographs], tuple[Image8, Image8]]
SMALL: list[Sprite] = [pen, pen, cable, cup, blob, box, box]
DEVICES: list[Pictured] = [
    screen_device,
    screen_device,
    laptop,
    picture_frame,
    picture_frame,
    appliance,
    appliance,
    bottle,
    food,
]
# Which of every eight places of a sprite pool holds what.
SPRITE_PATTERN = ("small", "finger", "device", "hand", "small", "finger", "device", "small")
SPRITE = 224  # pixels of a sprite's sides


def drawn_sprite(rng: Rng, place: int, photographs: Photographs) -> Image8:
    """The sprite for a pool's place: [SPRITE, SPRITE, 4] RGB and alpha."""
    kind = SPRITE_PATTERN[place % len(SPRITE_PATTERN)]
    if kind == "device":
        rgb, alpha = DEVICES[rng.integers(len(DEVICES))](rng, photographs)
    elif kind == "small":
        rgb, alpha = SMALL[rng.integers(len(SMALL))](rng)
    else:
        rgb, alpha = finger(rng) if kind == "finger" else hand(rng)
    rgba = np.dstack([rgb, cv2.GaussianBlur(alpha, (3, 3), 0)])
    if rgba.shape[0] != SPRITE:
        rgba = cv2.resize(rgba, (SPRITE, SPRITE), interpolation=cv2.INTER_AREA)
    rgba[:2, :, 3] = rgba[-2:, :, 3] = 0
    rgba[:, :2, 3] = rgba[:, -2:, 3] = 0
    return rgba
