"""Drawn portraits of people who do not exist, over the full range of skin tones."""

import cv2
import numpy as np

# Ten steps from lightest to darkest, sRGB; tones between them are interpolated.
SKIN_TONES = np.array([
    (246, 237, 228), (243, 231, 219), (247, 234, 208), (234, 218, 186), (215, 189, 150),
    (160, 126, 86), (130, 92, 67), (96, 65, 52), (58, 49, 42), (41, 36, 32)], float)
_HAIR = np.array([(20, 16, 14), (35, 25, 20), (60, 40, 28), (96, 66, 40), (150, 110, 60), (200, 170, 110),
                  (140, 60, 30), (150, 150, 150), (225, 225, 222)], float)


def skin_colour(tone):
    """sRGB of a skin tone: 0 lightest, 1 darkest."""
    place = np.clip(tone, 0, 1) * (len(SKIN_TONES) - 1)
    low = int(min(place, len(SKIN_TONES) - 2))
    return SKIN_TONES[low] + (SKIN_TONES[low + 1] - SKIN_TONES[low]) * (place - low)


def _polygon(image, points, colour):
    cv2.fillPoly(image, [np.round(np.asarray(points) * 16).astype(np.int32)], tuple(float(c) for c in colour), cv2.LINE_AA, 4)


def _ellipse(image, centre, axes, colour, angle=0, start=0, end=360, thickness=-1):
    cv2.ellipse(image, (round(centre[0] * 16), round(centre[1] * 16)), (round(axes[0] * 16), round(axes[1] * 16)), angle,
                start, end, tuple(float(c) for c in colour), thickness, cv2.LINE_AA, 4)


def draw_face(rng, tone=None, backdrop=None):
    """A head-and-shoulders portrait, 240 x 300 px RGB uint8."""
    width, height = 240, 300
    tone = rng.random() if tone is None else tone
    skin = np.clip(skin_colour(tone) * rng.uniform(0.94, 1.03) + rng.normal(0, 3, 3), 0, 255)
    skin = np.clip(skin * (1 + 0.45 * tone ** 2) + 24 * tone ** 2, 0, 240)
    shade, light = skin * 0.72, np.clip(skin * 1.06 + 3, 0, 255)
    hair = _HAIR[int(rng.integers(len(_HAIR) if tone < 0.5 else 4))] * rng.uniform(0.8, 1.15)
    hair = np.clip(hair, 0, 255)
    backdrop = np.array(backdrop if backdrop is not None else np.full(3, rng.uniform(185, 242)) + rng.normal(0, 6, 3))
    image = np.empty((height, width, 3), np.float32)
    image[:] = np.clip(backdrop, 0, 255)
    image *= np.linspace(1.02, 0.93, height, dtype=np.float32)[:, None, None]

    cx, cy = 120 + rng.normal(0, 3), 132 + rng.normal(0, 4)
    rx, ry = rng.uniform(50, 60), rng.uniform(68, 80)
    long_hair = rng.random() < 0.45
    bald = not long_hair and rng.random() < 0.12
    if long_hair:
        fall = rng.uniform(90, 150)
        _ellipse(image, (cx, cy - 12), (rx * 1.28, ry * 1.12), hair)
        _polygon(image, [(cx - rx * 1.28, cy - 12), (cx + rx * 1.28, cy - 12), (cx + rx * rng.uniform(1.2, 1.45), cy + fall),
                         (cx - rx * rng.uniform(1.2, 1.45), cy + fall)], hair * 0.9)

    cloth = np.clip(rng.uniform(10, 230) + rng.normal(0, 40, 3), 5, 245)
    neck = rx * rng.uniform(0.5, 0.62)
    _ellipse(image, (cx, 318), (rng.uniform(96, 118), rng.uniform(72, 92)), cloth)
    _polygon(image, [(cx - neck, cy + ry * 0.5), (cx + neck, cy + ry * 0.5), (cx + neck * 1.15, 256), (cx, 282), (cx - neck * 1.15, 256)],
             shade * 0.95)
    if rng.random() < 0.5:
        collar = np.clip(cloth + rng.choice([-60, 70]), 0, 255)
        _polygon(image, [(cx - neck * 1.3, 244), (cx, 286), (cx - 14, 300), (cx - neck * 1.9, 268)], collar)
        _polygon(image, [(cx + neck * 1.3, 244), (cx, 286), (cx + 14, 300), (cx + neck * 1.9, 268)], collar)

    for side in (-1, 1):
        _ellipse(image, (cx + side * rx, cy + 4), (9, 17), shade)
    if not bald and not long_hair:
        _ellipse(image, (cx, cy - 16), (rx * 1.08, ry * 1.02), hair)
    jaw = rng.uniform(0.72, 0.95)
    angles = np.linspace(0, 2 * np.pi, 60)
    outline = np.stack([cx + rx * np.cos(angles) * np.where(np.sin(angles) > 0, 1 - (1 - jaw) * np.sin(angles) ** 2, 1),
                        cy + ry * np.sin(angles)], 1)
    head = np.zeros((height, width), np.float32)
    cv2.fillPoly(head, [np.round(outline * 16).astype(np.int32)], 1.0, cv2.LINE_AA, 4)
    x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    key = rng.choice([-1, 1]) * rng.uniform(0.1, 0.5)
    shading = np.clip(1.03 - 0.30 * ((x - cx - key * 30) / rx) ** 2 - 0.16 * ((y - cy + 12) / ry) ** 2, 0.55, 1.06)[..., None]
    image += head[..., None] * (light.astype(np.float32) * shading - image)

    if not bald:
        brow_line = cy - ry * rng.uniform(0.42, 0.62)
        fringe = [(cx + rx * 1.06 * np.cos(a), cy - 4 + ry * 1.04 * np.sin(a)) for a in np.linspace(np.pi * 1.05, np.pi * 1.95, 24)]
        part = rng.uniform(-0.5, 0.5) * rx
        fringe += [(cx + rx * 0.92, brow_line + 14), (cx + part + rx * 0.4, brow_line - 6), (cx + part, brow_line - rng.uniform(2, 18)),
                   (cx - rx * 0.92, brow_line + 14)]
        _polygon(image, fringe, hair)
    if not long_hair and rng.random() < 0.3:
        beard = head * np.clip((y - cy - ry * 0.32) / 12, 0, 1) * rng.uniform(0.45, 0.9)
        image += beard[..., None] * (hair.astype(np.float32) * 0.9 - image)

    eye_y, eye_x = cy - 4 + rng.normal(0, 2), rx * rng.uniform(0.40, 0.46)
    iris = np.array([(60, 40, 25), (40, 28, 20), (90, 110, 120), (80, 100, 70)][int(rng.integers(4 if tone < 0.4 else 2))], float)
    for side in (-1, 1):
        ex = cx + side * eye_x
        _ellipse(image, (ex, eye_y - 1), (14, 9), skin * 0.80)
        _ellipse(image, (ex, eye_y), (11, 5.2), (232, 230, 226))
        _ellipse(image, (ex, eye_y), (5, 5), iris)
        _ellipse(image, (ex, eye_y), (2.3, 2.3), (12, 10, 10))
        _ellipse(image, (ex + 1.6, eye_y - 1.6), (1, 1), (245, 245, 245))
        _ellipse(image, (ex, eye_y + 0.5), (12, 6.6), skin * 0.35, 0, 190, 350, 2)
        _ellipse(image, (ex, eye_y - 9), (16, 7), hair * 0.7 if not bald else skin * 0.4, side * 4, 200, 340, int(rng.integers(3, 6)))
    nose = cy + ry * 0.30
    _ellipse(image, (cx, nose), (rng.uniform(9, 14), 7), shade * 0.92, 0, 10, 170, 3)
    _polygon(image, [(cx + 3, eye_y + 4), (cx + 9, nose - 2), (cx + 2, nose)], skin * 0.86)
    for side in (-1, 1):
        _ellipse(image, (cx + side * 6, nose + 3), (2.6, 1.8), skin * 0.45)
    mouth, lips = cy + ry * rng.uniform(0.52, 0.58), np.clip(skin * np.array([0.84, 0.58, 0.56]), 0, 255)
    half = rng.uniform(17, 25)
    _ellipse(image, (cx, mouth - 2), (half, 5), lips, 0, 180, 360)
    _ellipse(image, (cx, mouth - 1), (half * 0.9, 7), lips * 1.08, 0, 0, 180)
    _ellipse(image, (cx, mouth - 3), (half, 3.4), lips * 0.45, 0, 0, 180, 2)
    if rng.random() < 0.22:
        rim = rng.uniform(10, 90, 3)
        for side in (-1, 1):
            _ellipse(image, (cx + side * eye_x, eye_y + 1), (19, 15), rim, 0, 0, 360, 3)
        cv2.line(image, (int(cx - 6), int(eye_y)), (int(cx + 6), int(eye_y)), tuple(rim.tolist()), 3, cv2.LINE_AA)
    if rng.random() < 0.10 and long_hair:
        veil = np.clip(rng.uniform(20, 220) + rng.normal(0, 40, 3), 0, 255)
        ring = cv2.GaussianBlur(head, (0, 0), 2)
        scarf = np.zeros_like(head)
        cv2.ellipse(scarf, (int(cx), int(cy + 4)), (int(rx * 1.34), int(ry * 1.3)), 0, 0, 360, 1.0, -1, cv2.LINE_AA)
        inner = np.zeros_like(head)
        cv2.ellipse(inner, (int(cx), int(cy + 4)), (int(rx * 0.9), int(ry * 0.9)), 0, 0, 360, 1.0, -1, cv2.LINE_AA)
        cover = np.clip(scarf - inner * ring, 0, 1)[..., None]
        image += cover * (veil.astype(np.float32) - image)
    image = cv2.GaussianBlur(image, (0, 0), 0.9) + rng.normal(0, 2.2, image.shape)
    return np.clip(image, 0, 255).astype(np.uint8)
