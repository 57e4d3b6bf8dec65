"""Security printing and wear: guilloche, emblems, holograms, foil, chips, bar codes, signatures, scratches."""

import cv2
import numpy as np


def smooth_noise(rng, height, width, cell_px, octaves=1, persistence=0.5):
    """Band-limited noise of about unit spread, from random grids enlarged by cubic interpolation."""
    total = np.zeros((height, width), np.float32)
    gain, norm = 1.0, 0.0
    cells = np.atleast_1d(cell_px).astype(float) * np.ones(2)
    for _ in range(octaves):
        rows, cols = max(3, int(height / cells[1]) + 3), max(3, int(width / cells[0]) + 3)
        grid = rng.standard_normal((min(rows, height + 3), min(cols, width + 3)), dtype=np.float32)
        total += gain * cv2.resize(grid, (width, height), interpolation=cv2.INTER_CUBIC)
        norm += gain * gain
        gain *= persistence
        cells = np.maximum(cells / 2, 1)
    return total / np.float32(np.sqrt(norm))


def hsv(hue, saturation, value):
    """RGB of a hue in 0..1, saturation and value in 0..1."""
    h = (hue % 1.0) * 6
    x = 1 - abs(h % 2 - 1)
    rgb = [(1, x, 0), (x, 1, 0), (0, 1, x), (0, x, 1), (x, 0, 1), (1, 0, x)][int(h) % 6]
    return (np.array(rgb) * saturation + 1 - saturation) * value * 255


def blend(image, mask, colour, strength=1.0):
    """Paints `colour` on an RGB float image through a uint8 mask."""
    weight = (mask.astype(np.float32) * np.float32(strength / 255.0))[..., None]
    image += weight * (np.asarray(colour, np.float32) - image)


def guilloche(rng, image, px_per_mm, colours, strength=0.4, density=1.0):
    """Fine wavy line work over the whole sheet."""
    height, width = image.shape[:2]
    x = np.linspace(0, width, max(40, int(width / max(2.0, px_per_mm * 0.4))), dtype=np.float32)
    for colour in colours:
        mask = np.zeros((height, width), np.uint8)
        step = rng.uniform(0.8, 2.0) * px_per_mm / density
        if step < 2.5:
            step = 2.5
        amplitude, period = rng.uniform(1, 9) * px_per_mm, rng.uniform(12, 50) * px_per_mm
        second, drift, phase = rng.uniform(4, 14) * px_per_mm, rng.uniform(-0.25, 0.25), rng.uniform(0, 6.28)
        lines = []
        for index, y0 in enumerate(np.arange(-amplitude * 2 - abs(drift) * width, height + amplitude * 2 + abs(drift) * width, step)):
            y = (y0 + drift * x + amplitude * np.sin(x / period * 6.28 + phase + index * 0.06)
                 + amplitude * 0.3 * np.sin(x / second + index * 0.11))
            lines.append(np.round(np.stack([x, y], 1) * 16).astype(np.int32))
        cv2.polylines(mask, lines, False, 255, max(1, round(px_per_mm * 0.09)), cv2.LINE_AA, 4)
        blend(image, mask, colour, strength)


def rosette(rng, image, centre, radius, px_per_mm, colour, strength=0.5):
    """A spirograph rosette, in mm."""
    t = np.linspace(0, 2 * np.pi, 500)
    mask = np.zeros(image.shape[:2], np.uint8)
    petals, curves = int(rng.integers(5, 16)), []
    for k in range(int(rng.integers(3, 8))):
        r = radius * (0.35 + 0.65 * (k + 1) / 8) * (1 + 0.22 * np.sin(petals * t + k * 0.7))
        points = np.stack([centre[0] + r * np.cos(t), centre[1] + r * np.sin(t)], 1) * px_per_mm
        curves.append(np.round(points * 16).astype(np.int32))
    cv2.polylines(mask, curves, True, 255, max(1, round(px_per_mm * 0.12)), cv2.LINE_AA, 4)
    blend(image, mask, colour, strength)


def emblem(rng, image, centre, radius, px_per_mm, colour, strength=0.9):
    """A coat of arms of no country: a shield or disc with a star, a tree, waves or towers."""
    mask = np.zeros(image.shape[:2], np.uint8)

    def fill(points, value):
        cv2.fillPoly(mask, [np.round((np.asarray(points) * radius + centre) * px_per_mm * 16).astype(np.int32)], value, cv2.LINE_AA, 4)

    def disc(x, y, r, value):
        at = np.round((np.array([x, y]) * radius + centre) * px_per_mm * 16).astype(int)
        cv2.circle(mask, (int(at[0]), int(at[1])), max(1, round(r * radius * px_per_mm * 16)), value, -1, cv2.LINE_AA, 4)

    if rng.random() < 0.5:
        disc(0, 0, 1, 255)
        disc(0, 0, 0.86, 0)
        disc(0, 0, 0.80, 110)
    else:
        fill([(-0.85, -1), (0.85, -1), (0.85, 0.1), (0.5, 0.75), (0, 1.05), (-0.5, 0.75), (-0.85, 0.1)], 255)
        fill([(-0.72, -0.86), (0.72, -0.86), (0.72, 0.08), (0.42, 0.64), (0, 0.9), (-0.42, 0.64), (-0.72, 0.08)], 90)
    motif = int(rng.integers(4))
    if motif == 0:
        spikes = int(rng.integers(5, 13))
        a = np.arange(spikes * 2) * np.pi / spikes
        r = np.where(np.arange(spikes * 2) % 2 == 0, 0.62, 0.27)
        fill(np.stack([r * np.sin(a), -r * np.cos(a)], 1), 255)
    elif motif == 1:
        for y, w in ((-0.5, 0.28), (-0.2, 0.42), (0.1, 0.55)):
            fill([(0, y - 0.25), (w, y + 0.2), (-w, y + 0.2)], 255)
        fill([(-0.08, 0.3), (0.08, 0.3), (0.08, 0.62), (-0.08, 0.62)], 255)
    elif motif == 2:
        x = np.linspace(-0.6, 0.6, 20)
        for y in (-0.3, 0, 0.3):
            wave = y + 0.08 * np.sin(x * 12)
            fill(np.concatenate([np.stack([x, wave], 1), np.stack([x[::-1], wave[::-1] + 0.13], 1)]), 255)
    else:
        for x in (-0.45, 0, 0.45):
            top = -0.6 if x == 0 else -0.3
            fill([(x - 0.16, 0.45), (x - 0.16, top), (x, top - 0.16), (x + 0.16, top), (x + 0.16, 0.45)], 255)
    blend(image, mask, colour, strength)


def flag(rng, image, box_mm, px_per_mm):
    """A flag of no country."""
    x, y, w, h = [round(v * px_per_mm) for v in box_mm]
    colours = [hsv(rng.random(), rng.uniform(0.5, 0.95), rng.uniform(0.5, 0.95)) for _ in range(3)]
    if rng.random() < 0.5:
        colours[1] = np.array([245, 245, 245])
    for k in range(3):
        if rng.random() < 0.999 and h >= w * 0.4:
            image[y + h * k // 3:y + h * (k + 1) // 3, x:x + w] = colours[k]
    if rng.random() < 0.4:
        cv2.circle(image, (x + w // 2, y + h // 2), max(1, h // 5), tuple(hsv(rng.random(), 0.8, 0.9).tolist()), -1, cv2.LINE_AA)


def hologram(rng, width_px, height_px, px_per_mm, shapes):
    """The shine of holographic film at full strength, RGB float32 0..255, black where there is none.

    `shapes` lists `(kind, box_mm)`, kind `patch`, `strip` or `overlay`. The rainbow follows the relief, so that one view
    lights some parts of the pattern and leaves others dark, as diffraction does.
    """
    shine = np.zeros((height_px, width_px, 3), np.float32)
    for kind, box in shapes:
        x0, y0 = max(0, round(box[0] * px_per_mm)), max(0, round(box[1] * px_per_mm))
        w, h = min(width_px - x0, round(box[2] * px_per_mm)), min(height_px - y0, round(box[3] * px_per_mm))
        if w < 4 or h < 4:
            continue
        y, x = np.mgrid[0:h, 0:w].astype(np.float32) / np.float32(px_per_mm)
        turn = rng.uniform(0, 6.28)
        along = x * np.cos(turn) + y * np.sin(turn)
        flow = smooth_noise(rng, h, w, 8 * px_per_mm)
        phase = along / rng.uniform(6, 30) + 0.35 * flow + rng.random()
        relief = np.zeros((h, w), np.float32)
        pattern = int(rng.integers(4))
        if pattern == 0:
            pitch = rng.uniform(1.2, 3.0)
            relief = ((np.sin(x / pitch * 6.28) * np.sin(y / pitch * 6.28 + flow)) > 0.1).astype(np.float32)
        elif pattern == 1:
            r = np.hypot(x - w / px_per_mm / 2, y - h / px_per_mm / 2)
            relief = 0.5 + 0.5 * np.sin(r / rng.uniform(0.4, 1.2) * 6.28 + flow)
        elif pattern == 2:
            relief = 0.5 + 0.5 * np.sin((y + 1.5 * np.sin(x / 3)) / rng.uniform(0.5, 1.5) * 6.28)
        else:
            layer = np.zeros((h, w, 3), np.float32)
            step = rng.uniform(5, 9)
            for cy in np.arange(step / 2, h / px_per_mm, step):
                for cx in np.arange(step / 2, w / px_per_mm, step):
                    emblem(rng, layer, np.array([cx, cy]), step * 0.38, px_per_mm, (255, 255, 255))
            relief = layer[..., 0] / 255
        lit = np.clip(0.5 + 0.9 * np.sin(phase * 6.28 * 0.7 + relief * 2.2), 0, 1)
        rainbow = np.stack([0.5 + 0.5 * np.cos(6.28 * (phase * 1.3 + relief * 0.25 + k / 3)) for k in range(3)], -1)
        saturation = rng.uniform(0.55, 0.9)
        colour = 255 * (1 - saturation + saturation * rainbow)
        form = np.zeros((h, w), np.uint8)
        if kind == 'patch' and rng.random() < 0.6:
            cv2.ellipse(form, (w // 2, h // 2), (w // 2, h // 2), 0, 0, 360, 255, -1, cv2.LINE_AA)
        else:
            form[:] = 255
        gain = {'patch': 1.0, 'strip': 0.9, 'overlay': 0.55}[kind]
        value = (form.astype(np.float32) / 255) * (0.15 + 0.85 * lit) * (0.35 + 0.65 * relief) * gain
        part = shine[y0:y0 + h, x0:x0 + w]
        np.maximum(part, value[..., None] * colour, out=part)
    return shine


def chip(rng, image, x_mm, y_mm, px_per_mm):
    """Contact plate of a chip card, 12.5 x 11.5 mm."""
    x, y, w, h = [round(v * px_per_mm) for v in (x_mm, y_mm, 12.5, 11.5)]
    gold = np.array([212, 178, 96]) if rng.random() < 0.7 else np.array([196, 198, 200])
    patch = image[y:y + h, x:x + w]
    if patch.shape[:2] != (h, w) or h < 4:
        return
    plate = gold * np.linspace(1.1, 0.85, h)[:, None, None] * np.ones((h, w, 1))
    thin = max(1, round(px_per_mm * 0.2))
    dark = tuple((gold * 0.45).tolist())
    plate = np.ascontiguousarray(np.clip(plate, 0, 255))
    for f in (1 / 3, 2 / 3):
        cv2.line(plate, (0, int(h * f)), (w, int(h * f)), dark, thin, cv2.LINE_AA)
    cv2.rectangle(plate, (int(w * 0.33), int(h * 0.2)), (int(w * 0.67), int(h * 0.8)), dark, thin, cv2.LINE_AA)
    form = rounded_mask(w, h, 1.6 * px_per_mm)
    patch += (form[..., None].astype(np.float32) / 255) * (plate - patch)


def rounded_mask(width, height, radius_px):
    """uint8 alpha of a rounded rectangle, anti-aliased."""
    if radius_px < 0.5:
        return np.full((height, width), 255, np.uint8)
    y, x = np.ogrid[0:height, 0:width]
    dx = np.maximum(np.abs(x + 0.5 - width / 2) - (width / 2 - radius_px), 0)
    dy = np.maximum(np.abs(y + 0.5 - height / 2) - (height / 2 - radius_px), 0)
    return (np.clip(radius_px - np.sqrt(dx * dx + dy * dy) + 0.5, 0, 1) * 255 + 0.5).astype(np.uint8)


def signature(rng, image, box_mm, px_per_mm, colour=(25, 25, 70)):
    """A pen stroke that looks like a name in a hurry."""
    x0, y0, w, h = box_mm
    loops = int(rng.integers(4, 9))
    t = np.linspace(0, loops * 2 * np.pi, loops * 24)
    along = t / t[-1]
    envelope = np.exp(-1.6 * along) * (0.6 + 0.4 * np.sin(t * 0.37 + rng.uniform(0, 6)))
    xs = x0 + w * (along * 0.92 + 0.05 * np.sin(t + 1))
    ys = y0 + h * (0.6 - 0.55 * envelope * np.sin(t * rng.uniform(0.9, 1.1)) + 0.08 * along)
    mask = np.zeros(image.shape[:2], np.uint8)
    points = np.round(np.stack([xs, ys], 1) * px_per_mm * 16).astype(np.int32)
    cv2.polylines(mask, [points], False, 255, max(1, round(px_per_mm * rng.uniform(0.22, 0.4))), cv2.LINE_AA, 4)
    blend(image, mask, colour, 0.85)


def bar_code(rng, image, box_mm, px_per_mm, square=False):
    """Linear bars, or a square code of random cells."""
    x, y, w, h = [round(v * px_per_mm) for v in box_mm]
    if w < 3 or h < 3:
        return
    cells = rng.integers(0, 2, (29, 29) if square else (1, 90)).astype(np.float32)
    if square:
        for r, c in ((0, 0), (0, 22), (22, 0)):
            cells[r:r + 7, c:c + 7] = 1
            cells[r + 1:r + 6, c + 1:c + 6] = 0
            cells[r + 2:r + 5, c + 2:c + 5] = 1
    code = cv2.resize(cells, (w, h), interpolation=cv2.INTER_AREA if w < cells.shape[1] * 2 else cv2.INTER_NEAREST)[..., None]
    part = image[y:y + h, x:x + w]
    if part.shape[:2] == (h, w):
        part += (code * np.array([22, 22, 24]) + (1 - code) * np.array([246, 246, 246]) - part)


def wear(rng, image, alpha, px_per_mm, amount):
    """Scratches, stains and rubbed edges, `amount` 0..1."""
    height, width = image.shape[:2]
    if amount <= 0:
        return
    mask = np.zeros((height, width), np.uint8)
    for _ in range(int(rng.poisson(10 * amount))):
        a = rng.uniform(0, 1, 2) * (width, height)
        b = a + rng.normal(0, 12 * px_per_mm, 2)
        cv2.line(mask, tuple(int(v) for v in a), tuple(int(v) for v in b), int(rng.integers(30, 110)), 1, cv2.LINE_AA)
    blend(image, mask, (235, 235, 232) if rng.random() < 0.6 else (70, 66, 60), 0.8)
    stain = np.clip(smooth_noise(rng, height, width, 18 * px_per_mm, 3) - 1.0, 0, 1) * 0.25 * amount
    image *= 1 - stain[..., None] * np.array([0.3, 0.4, 0.6], np.float32)
    edge = cv2.distanceTransform((alpha > 127).astype(np.uint8), cv2.DIST_L2, 3) / px_per_mm
    rough = smooth_noise(rng, height, width, max(1.5, 1.2 * px_per_mm), 2)
    rubbed = np.clip(1 - edge / 0.7 + rough * 0.35, 0, 1) * (edge < 1.6) * amount * 0.7
    tint = np.float32(232 if image.mean() < 150 or rng.random() < 0.5 else 120)
    image += rubbed[..., None].astype(np.float32) * (tint - image)
