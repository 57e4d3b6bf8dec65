"""Light on the scene: even or not, coloured, shadowed, mirrored. All in linear light, where 1 is where the sensor clips."""

from dataclasses import dataclass, field

import cv2
import numpy as np

PAPER = 0.80  # linear reflectance of white paper: what `white` speaks about


@dataclass
class Light:
    """`white` is the linear level white paper reaches in the photo (0.35-0.95 is well exposed, above 1 it clips)."""

    white: float = 0.72
    tint: tuple = (1.0, 1.0, 1.0)
    gradient: float = 0.08
    gradient_deg: float = 0.0
    vignette: float = 0.06
    stripes: dict = None
    shadow: dict = None
    spots: list = field(default_factory=list)
    window: dict = None
    veil: float = 0.0
    hologram: float = 0.25


def kelvin_tint(kelvin):
    """BGR gains of a lamp of that temperature, seen by a camera balanced for 5500 K, green kept at 1."""
    x = (1e6 / kelvin - 1e6 / 5500) / 100
    return (float(np.exp(-0.30 * x)), 1.0, float(np.exp(0.22 * x)))


def irradiance(rng, light, size, to_document):
    """Multiplicative light, float32 (h, w, 3) BGR, level 1 on average over the frame. `to_document` maps pixels to mm."""
    width, height = size
    reduce = max(1, min(8, max(size) // 160))
    w, h = -(-width // reduce), -(-height // reduce)
    x, y = np.meshgrid(np.linspace(-1, 1, w, dtype=np.float32), np.linspace(-1, 1, h, dtype=np.float32))
    turn = np.radians(light.gradient_deg)
    level = 1 + light.gradient * (np.cos(turn) * x + np.sin(turn) * y)
    level -= light.vignette * (x * x + y * y)
    field_ = cv2.resize(level, (width, height), interpolation=cv2.INTER_LINEAR)
    if light.stripes:
        field_ = field_ * _stripes(light.stripes, size, to_document)
    if light.shadow:
        field_ = field_ * _shadow(light.shadow, size, to_document)
    tint = np.asarray(light.tint, np.float32)
    return np.clip(field_, 0.01, None)[..., None] * tint


def _millimetres(size, to_document):
    width, height = size
    x, y = np.meshgrid(np.arange(width, dtype=np.float32) + 0.5, np.arange(height, dtype=np.float32) + 0.5)
    m = np.asarray(to_document, np.float32)
    z = m[2, 0] * x + m[2, 1] * y + m[2, 2]
    return (m[0, 0] * x + m[0, 1] * y + m[0, 2]) / z, (m[1, 0] * x + m[1, 1] * y + m[1, 2]) / z


def _stripes(stripes, size, to_document):
    """Sun through blinds or bars: `pitch_mm`, `angle_deg`, `depth` 0..1, `duty` lit share, `soft_mm`."""
    x, y = _millimetres(size, to_document)
    turn = np.radians(stripes['angle_deg'])
    place = (x * np.cos(turn) + y * np.sin(turn)) / stripes['pitch_mm'] + stripes.get('phase', 0.0)
    distance = (np.abs(place - np.floor(place) - 0.5) - stripes['duty'] / 2) * stripes['pitch_mm']
    lit = np.clip(0.5 - distance / stripes['soft_mm'], 0, 1)
    return (1 - stripes['depth']) + stripes['depth'] * lit


def _shadow(shadow, size, to_document):
    """A cast shadow: `kind` edge (half plane through `at_mm`) or phone (rounded box), `depth`, `soft_mm`, `angle_deg`."""
    x, y = _millimetres(size, to_document)
    turn = np.radians(shadow['angle_deg'])
    u = (x - shadow['at_mm'][0]) * np.cos(turn) + (y - shadow['at_mm'][1]) * np.sin(turn)
    v = -(x - shadow['at_mm'][0]) * np.sin(turn) + (y - shadow['at_mm'][1]) * np.cos(turn)
    if shadow['kind'] == 'edge':
        distance = u + 4 * np.sin(v / 37)
    else:
        bw, bh, r = shadow['box_mm'][0] / 2, shadow['box_mm'][1] / 2, 12.0
        dx, dy = np.maximum(np.abs(u) - bw + r, 0), np.maximum(np.abs(v) - bh + r, 0)
        distance = np.hypot(dx, dy) - r + np.minimum(np.maximum(np.abs(u) - bw, np.abs(v) - bh), 0) * (dx + dy == 0)
    lit = np.clip(0.5 + distance / shadow['soft_mm'], 0, 1)
    lit = lit * lit * (3 - 2 * lit)
    return (1 - shadow['depth']) + shadow['depth'] * lit


def reflections(rng, light, size, to_document):
    """What glossy things mirror, linear float32 (h, w, 3) BGR, before it is weighted with their gloss."""
    if not light.spots and not light.window and not light.veil:
        return None
    width, height = size
    total = np.zeros((height, width), np.float32)
    x, y = _millimetres(size, to_document)
    for spot in light.spots:
        turn = np.radians(spot.get('angle_deg', 0))
        u = (x - spot['at_mm'][0]) * np.cos(turn) + (y - spot['at_mm'][1]) * np.sin(turn)
        v = -(x - spot['at_mm'][0]) * np.sin(turn) + (y - spot['at_mm'][1]) * np.cos(turn)
        r2 = (u / spot['radius_mm']) ** 2 + (v / (spot['radius_mm'] * spot.get('stretch', 1.0))) ** 2
        total += spot['level'] * (np.exp(-r2 ** 1.5) + 0.18 * np.exp(-r2 / 6))
    if light.window:
        total += _window(rng, light.window, x, y)
    if light.veil:
        total += np.float32(light.veil)
    colour = np.clip(np.asarray(light.tint, np.float32), 0.8, 1.25)
    return total[..., None] * colour


def _window(rng, window, x, y):
    """A mirrored window: panes with bars, soft edges."""
    turn = np.radians(window['angle_deg'])
    u = (x - window['at_mm'][0]) * np.cos(turn) + (y - window['at_mm'][1]) * np.sin(turn)
    v = -(x - window['at_mm'][0]) * np.sin(turn) + (y - window['at_mm'][1]) * np.cos(turn)
    u = u + window.get('shear', 0.0) * v
    soft, bw, bh = window['soft_mm'], window['box_mm'][0] / 2, window['box_mm'][1] / 2
    inside = np.clip(0.5 - (np.abs(u) - bw) / soft, 0, 1) * np.clip(0.5 - (np.abs(v) - bh) / soft, 0, 1)
    bars = 1 - 0.8 * (np.clip(0.5 - (np.abs(u) - bw * 0.05) / soft, 0, 1) + np.clip(0.5 - (np.abs(v) - bh * 0.05) / soft, 0, 1)).clip(0, 1)
    return window['level'] * inside * bars * (0.85 + 0.15 * np.cos(v / bh))
