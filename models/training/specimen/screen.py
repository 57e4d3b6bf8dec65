"""Re-photographing a display: its pixel raster, glow, bezel, and the moire that the camera's own raster makes of it."""

from dataclasses import dataclass

import cv2
import numpy as np

from . import camera as cam


@dataclass
class Screen:
    """`pitch_mm` is the size of one pixel; `raster` how deep the dark gaps and colour stripes are (0..1); `span_px` how many
    screen pixels the shown picture is wide; `bezel_mm` the frame round it; `window` draws a viewer's bars above and below."""

    pitch_mm: float = 0.25
    raster: float = 0.75
    span_px: int = 900
    bezel_mm: float = 14.0
    layout: str = 'rgb'
    glow: float = 0.03
    window: bool = True


def show(rng, screen, picture):
    """The picture as the display's pixels: BGR uint8, `span_px` wide, with a viewer's bars if asked for."""
    scale = screen.span_px / picture.shape[1]
    shown = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
    if not screen.window:
        return shown
    bar = max(8, shown.shape[0] // 22)
    grey = int(rng.choice([32, 240]))
    framed = np.full((shown.shape[0] + bar * 2, shown.shape[1] + bar, 3), 25 if rng.random() < 0.5 else 235, np.uint8)
    framed[:bar] = grey
    framed[bar:bar + shown.shape[0], bar // 2:bar // 2 + shown.shape[1]] = shown
    for k in range(3):
        cv2.circle(framed, (framed.shape[1] - bar * (k + 1), bar // 2), max(2, bar // 5), (130, 130, 130), -1, cv2.LINE_AA)
    cv2.putText(framed, 'scan_0%d.jpg' % rng.integers(100, 999), (bar, round(bar * 0.7)), cv2.FONT_HERSHEY_SIMPLEX, bar / 40,
                (128, 128, 128), max(1, bar // 20), cv2.LINE_AA)
    return framed


def photograph_screen(screen, shown, to_screen_px, frame, samples=4):
    """Linear light (h, w, 3) that the camera gets from the display. `to_screen_px` maps frame pixels to screen pixels.

    Every camera pixel is averaged over `samples` x `samples` points of the raster, so that what the camera cannot resolve
    beats against its own raster, as it does in life.
    """
    width, height = frame
    light = cam.to_linear(shown)
    rows, columns = light.shape[:2]
    total = np.zeros((height, width, 3), np.float32)
    m = np.asarray(to_screen_px, np.float64)
    base_x, base_y = np.meshgrid(np.arange(width), np.arange(height))
    for j in range(samples):
        for i in range(samples):
            x, y = base_x + (i + 0.5) / samples, base_y + (j + 0.5) / samples
            z = m[2, 0] * x + m[2, 1] * y + m[2, 2]
            u = ((m[0, 0] * x + m[0, 1] * y + m[0, 2]) / z).astype(np.float32)
            v = ((m[1, 0] * x + m[1, 1] * y + m[1, 2]) / z).astype(np.float32)
            cu, cv = np.floor(u), np.floor(v)
            colour = cv2.remap(light, cu, cv, cv2.INTER_NEAREST, borderMode=cv2.BORDER_CONSTANT)
            total += colour * _raster(u - cu, v - cv, screen)
            inside = (u >= 0) & (u < columns) & (v >= 0) & (v < rows)
            total += (inside * np.float32(screen.glow * 0.3))[..., None]
    return total / (samples * samples)


def _raster(fu, fv, screen):
    """Sub-pixel mask, mean about 1 per colour, BGR."""
    dark = 1 - screen.raster
    row = np.where((fv > 0.08) & (fv < 0.92), 1.0, dark).astype(np.float32)
    mask = np.empty(fu.shape + (3,), np.float32)
    for channel in range(3):
        place = {'rgb': 2 - channel, 'bgr': channel}[screen.layout]
        lit = (fu >= place / 3 + 0.03) & (fu < (place + 1) / 3 - 0.03)
        mask[..., channel] = np.where(lit, 1.0, dark * 0.45) * row
    level = 0.84 * ((1 - dark * 0.45) * 0.273 + dark * 0.45)
    return mask * np.float32(1 / max(level, 0.05))


def mosaic(linear):
    """What a colour filter array makes of the light: one colour per pixel, the others interpolated."""
    raw = np.clip(linear * 16000, 0, 65535).astype(np.uint16)
    bayer = np.empty(raw.shape[:2], np.uint16)
    bayer[0::2, 0::2], bayer[0::2, 1::2] = raw[0::2, 0::2, 0], raw[0::2, 1::2, 1]
    bayer[1::2, 0::2], bayer[1::2, 1::2] = raw[1::2, 0::2, 1], raw[1::2, 1::2, 2]
    return cv2.cvtColor(bayer, cv2.COLOR_BayerRG2BGR).astype(np.float32) / 16000
