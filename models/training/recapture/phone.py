"""The phone that takes the photo: colour filter, noise, and what its software and a chat app do afterwards. RGB throughout."""

import cv2
import numpy as np

DEMOSAIC = [cv2.COLOR_BayerBG2RGB, cv2.COLOR_BayerBG2RGB_EA]


def develop(rng, linear):
    """Linear light (h, w, 3), 1 is white, to an 8-bit photo."""
    raw = _sensor(rng, linear)
    image = _tone(rng, raw)
    image = _denoise(rng, image)
    amount = rng.choice([0, rng.uniform(0.2, 0.8), rng.uniform(0.8, 1.8)], p=[0.2, 0.6, 0.2])
    if amount > 0:
        soft = cv2.GaussianBlur(image, (0, 0), rng.uniform(0.7, 1.6))
        image = cv2.addWeighted(image, 1 + amount, soft, -amount, 0)
    return jpeg(image, rng.integers(72, 98))


def jpeg(image, quality):
    flags = [cv2.IMWRITE_JPEG_QUALITY, int(quality)]
    data = cv2.imencode(".jpg", cv2.cvtColor(image, cv2.COLOR_RGB2BGR), flags)[1]
    return cv2.cvtColor(cv2.imdecode(data, cv2.IMREAD_COLOR), cv2.COLOR_BGR2RGB)


def pass_on(rng, image, side):
    """A chat app's copy: reduced to `side` pixels square and compressed again."""
    how = [cv2.INTER_AREA, cv2.INTER_LINEAR, cv2.INTER_CUBIC, cv2.INTER_LANCZOS4][rng.choice(4, p=[0.5, 0.25, 0.15, 0.1])]
    small = cv2.resize(image, (side, side), interpolation=how)
    return jpeg(small, rng.integers(60, 94))


def _sensor(rng, linear):
    """Mosaic, noise, demosaic."""
    height, width = linear.shape[:2]
    mosaic = np.empty((height, width), np.float32)
    mosaic[0::2, 0::2], mosaic[0::2, 1::2] = linear[0::2, 0::2, 0], linear[0::2, 1::2, 1]
    mosaic[1::2, 0::2], mosaic[1::2, 1::2] = linear[1::2, 0::2, 1], linear[1::2, 1::2, 2]
    noise = np.exp(rng.uniform(np.log(0.002), np.log(0.03)))
    grain = rng.standard_normal((height, width), dtype=np.float32)
    mosaic += noise * np.sqrt(np.clip(mosaic, 0, 1) / 0.2 + 0.1) * grain
    raw = np.clip(mosaic * 16000 + 400, 0, 65535).astype(np.uint16)
    colour = cv2.cvtColor(raw, DEMOSAIC[rng.integers(2)]) if rng.random() < 0.75 else _binned(raw)
    return (colour.astype(np.float32) - 400) / 16000


def _binned(raw):
    """Four pixels of a colour read as one, as sensors of many pixels do: little is left to interpolate."""
    height, width = raw.shape
    planes = [raw[0::2, 0::2], (raw[0::2, 1::2].astype(np.uint32) + raw[1::2, 0::2]) // 2, raw[1::2, 1::2]]
    return cv2.merge([cv2.resize(p.astype(np.uint16), (width, height), interpolation=cv2.INTER_CUBIC) for p in planes])


def _tone(rng, linear):
    level = np.clip(linear, 0, 1)
    value = np.where(level <= 0.0031308, level * 12.92, 1.055 * np.maximum(level, 1e-9) ** (1 / 2.4) - 0.055)
    contrast = rng.uniform(0, 0.35)
    value = value + contrast * value * (1 - value) * (2 * value - 1)
    return (np.clip(value, 0, 1) * 255 + 0.5).astype(np.uint8)


def _denoise(rng, image):
    strength = rng.choice(4, p=[0.3, 0.3, 0.25, 0.15])
    if strength == 0:
        return image
    if strength == 3:
        image = cv2.bilateralFilter(image, 5, rng.uniform(10, 35), 2)
    ycc = cv2.cvtColor(image, cv2.COLOR_RGB2YCrCb)
    size = rng.uniform(0.6, 2.5)
    colour = cv2.GaussianBlur(ycc[..., 1:], (0, 0), size)
    luma = ycc[..., 0] if strength != 2 else cv2.GaussianBlur(ycc[..., 0], (0, 0), rng.uniform(0.4, 0.7))
    return cv2.cvtColor(np.dstack([luma, colour]), cv2.COLOR_YCrCb2RGB)
