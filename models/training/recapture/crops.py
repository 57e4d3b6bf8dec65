"""Crops of photos at their own pixels: of displays, and of everything else through the same camera."""

import math
from dataclasses import dataclass

import cv2
import numpy as np

import display
import paper
import phone

SIDE = 512


@dataclass
class Crop:
    image: np.ndarray  # RGB uint8, SIDE x SIDE
    screen: bool
    kind: str  # of the raster, or of the pattern
    pitch: float  # photo pixels per display pixel; 0 without a display


def take(rng, pool, screen=None, spot=None):
    """One crop. Some of them come through a chat app, which leaves less of the raster.

    With generators in the same state and a `spot` of its own, each crop is another place of the same photo."""
    spot = spot or rng
    if screen is None:
        screen = rng.random() < 0.5
    passed_on = rng.random() < 0.4
    shrink = rng.uniform(0.6, 0.95) if passed_on else 1.0
    side = 2 * round(SIDE / shrink / 2)
    blur = _blur(rng)
    linear, kind, pitch = _of_display(rng, pool, side, blur, spot) if screen else _of_things(rng, pool, side, blur, spot)
    linear = _lit(rng, linear, screen)
    image = phone.develop(rng, linear)
    if passed_on:
        image = phone.pass_on(rng, image, SIDE)
    return Crop(image, screen, kind, pitch * shrink)


def take_photo(seed, pool, screen, count=4):
    """Crops of one photo."""
    return [take(np.random.default_rng(seed), pool, screen, np.random.default_rng([seed, place])) for place in range(count)]


def _blur(rng):
    """Sigma of lens and focus in camera pixels."""
    lens, focus = rng.uniform(0.2, 0.6), rng.choice([0, rng.uniform(0, 0.8), rng.uniform(0.5, 2)], p=[0.6, 0.3, 0.1])
    return math.hypot(lens, focus)


def _seen(rng, side, scale):
    """A camera's view: homography from camera pixels to a plane's units, `scale` camera pixels per unit."""
    turn = math.radians(rng.normal(0, 4) + 90 * rng.integers(4) if rng.random() < 0.8 else rng.uniform(0, 360))
    c, s = math.cos(turn) / scale, math.sin(turn) / scale
    squeeze = rng.uniform(0.8, 1.0)
    tilt = rng.normal(0, 0.04, 2) / side
    plane = np.array([[c, -s * squeeze, 0], [s, c * squeeze, 0], [tilt[0], tilt[1], 1]])
    centre = np.array([[1, 0, -side / 2], [0, 1, -side / 2], [0, 0, 1.0]])
    return plane @ centre


def _sample(spot, picture, view, side, blur, scale):
    """The picture's linear light at the camera's pixels, mirrored beyond its rim."""
    light = _linear(picture)
    if scale < 0.8:
        light = cv2.GaussianBlur(light, (0, 0), 0.4 / scale)
    height, width = light.shape[:2]
    shift = np.array([[1, 0, spot.uniform(0.2, 0.8) * width], [0, 1, spot.uniform(0.2, 0.8) * height], [0, 0, 1]])
    to_picture = shift @ view
    seen = cv2.warpPerspective(light, to_picture, (side, side), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
                               borderMode=cv2.BORDER_REFLECT_101)
    return cv2.GaussianBlur(seen, (0, 0), blur) if blur > 0.3 else seen


_TABLE = ((np.arange(256) / 255) ** 2.2).astype(np.float32)


def _linear(picture):
    return _TABLE[picture]


def _of_display(rng, pool, side, blur, spot):
    pitch = float(np.clip(math.exp(rng.normal(math.log(2.2), 0.4)), 0.6, 6))  # a display that about fills the frame
    view = _seen(rng, side, pitch)
    zoom = math.exp(rng.uniform(math.log(0.5), math.log(2.0)))  # picture pixels are not always display pixels
    linear = _sample(spot, pool.shown(rng), np.diag([zoom, zoom, 1]) @ view, side, blur, pitch / zoom)
    y, x = np.mgrid[0:side, 0:side].astype(np.float64)
    z = view[2, 0] * x + view[2, 1] * y + view[2, 2]
    u = (view[0, 0] * x + view[0, 1] * y + view[0, 2]) / z + rng.random()
    v = (view[1, 0] * x + view[1, 1] * y + view[1, 2]) / z + rng.random()
    raster = display.any_raster(rng)
    linear = linear + np.float32(rng.choice([0.0005, rng.uniform(0.001, 0.02)]))  # black that is not quite black
    linear = linear * display.light(raster, u, v, blur, rng.uniform(0.5, 1.0))
    return linear, raster.kind, pitch


def _of_things(rng, pool, side, blur, spot):
    scale = math.exp(rng.uniform(math.log(0.35), math.log(2.5)))
    linear = _sample(spot, pool.real(rng), _seen(rng, side, scale), side, 0, scale)
    kind = "plain"
    if rng.random() < 0.35:
        pattern = paper.PATTERNS[rng.integers(len(paper.PATTERNS))]
        linear, kind = paper.in_places(rng, linear, pattern).astype(np.float32), pattern.__name__
    if rng.random() < 0.3:  # the grain of paper, skin, plaster
        grain = cv2.GaussianBlur(rng.standard_normal((side, side), dtype=np.float32), (0, 0), rng.uniform(0.5, 3))
        linear = linear * (1 + rng.uniform(0.01, 0.3) * grain)[..., None]
    return cv2.GaussianBlur(linear, (0, 0), blur), kind, 0.0


def _lit(rng, linear, screen):
    """Exposure, a tint, and the room's reflection or a change of light over the crop."""
    side = linear.shape[0]
    bright = np.percentile(linear, 95) + 0.02
    linear = linear * np.float32(rng.uniform(0.2, 1.2) / bright)
    linear = linear * rng.uniform(0.85, 1.15, 3).astype(np.float32)
    y, x = np.mgrid[-1:1:side * 1j, -1:1:side * 1j].astype(np.float32)
    linear = linear * (1 + rng.uniform(-0.25, 0.25) * x + rng.uniform(-0.25, 0.25) * y)[..., None]
    if rng.random() < (0.5 if screen else 0.3):
        centre, size = rng.uniform(-1.2, 1.2, 2), rng.uniform(0.2, 1.5)
        veil = np.exp(-((x - centre[0]) ** 2 + (y - centre[1]) ** 2) / (2 * size * size))
        linear = linear + rng.uniform(0, 0.3) * veil[..., None]
    return np.maximum(linear, 0).astype(np.float32)
