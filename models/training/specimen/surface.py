"""Tables, cloths, stones and printed matter that a document may lie on."""

from dataclasses import dataclass

import cv2
import numpy as np
from PIL import Image, ImageDraw

from . import lettering as text
from .face import draw_face
from .ornament import hsv, rounded_mask, smooth_noise

CALM = ('wood', 'plank', 'board', 'marble', 'stone', 'terrazzo', 'cloth', 'pattern', 'leather', 'film', 'carpet', 'tile', 'concrete')
BUSY = ('newspaper', 'magazine', 'page', 'keyboard', 'forms')
KINDS = CALM + BUSY


@dataclass
class Surface:
    """A texture seen from above. `gloss` 0..1 says how much of a lamp it mirrors; `busy` ones are what a reviewer calls messy."""

    kind: str
    image: np.ndarray
    px_per_mm: float
    gloss: float

    @property
    def busy(self):
        return self.kind in BUSY


def draw_surface(rng, kind, size_mm=(300, 300), px_per_mm=2.0):
    """Draws a surface of `kind`, `size_mm` wide and high, as BGR uint8."""
    width, height = round(size_mm[0] * px_per_mm), round(size_mm[1] * px_per_mm)
    image = _DRAW[kind](rng, width, height, px_per_mm)
    low, high = _GLOSS.get(kind, (0.02, 0.15))
    return Surface(kind, np.ascontiguousarray(np.clip(image, 0, 255).astype(np.uint8)[..., ::-1]), px_per_mm, rng.uniform(low, high))


_GLOSS = {'wood': (0.05, 0.5), 'plank': (0.05, 0.5), 'marble': (0.2, 0.8), 'board': (0.05, 0.6), 'tile': (0.2, 0.9),
          'film': (0.5, 1.0), 'leather': (0.1, 0.4), 'magazine': (0.1, 0.5)}
_WOODS = [((122, 78, 46), (186, 132, 84)), ((92, 58, 36), (138, 92, 58)), ((176, 134, 88), (222, 186, 138)),
          ((58, 38, 28), (96, 66, 48)), ((150, 88, 50), (198, 128, 76)), ((200, 178, 150), (228, 212, 190)),
          ((128, 116, 104), (172, 160, 148))]


def _mix(a, b, weight):
    return np.asarray(a, np.float32) + weight[..., None] * (np.asarray(b, np.float32) - np.asarray(a, np.float32))


def _wood(rng, width, height, scale, boards=False):
    dark, light = text.pick(rng, _WOODS)
    if rng.random() < 0.5:
        width, height, turned = height, width, True
    else:
        turned = False
    y = np.arange(height, dtype=np.float32)[:, None] / scale
    bend = smooth_noise(rng, height, width, (160 * scale, 25 * scale), 2)
    offset = np.zeros((height, 1), np.float32)
    seams = np.ones((height, 1), np.float32)
    if boards:
        pitch = rng.uniform(45, 140)
        index = np.floor(y / pitch).astype(int)
        offset = rng.uniform(0, 400, index.max() + 1).astype(np.float32)[index]
        seams = 1 - 0.55 * (np.abs(y / pitch - np.round(y / pitch)) * pitch < 0.5)
    ring = np.sin((y + offset + bend * rng.uniform(3, 9)) * 6.28 / rng.uniform(7, 16) + offset)
    fibre = smooth_noise(rng, height, width, (45 * scale, max(1.0, 0.5 * scale)), 2)
    broad = smooth_noise(rng, height, width, (260 * scale, 9 * scale))
    contrast = rng.uniform(0.10, 0.28)
    weight = np.clip(0.5 + contrast * ring + 0.13 * fibre + 0.12 * broad, 0, 1)
    image = _mix(dark, light, weight)
    if boards:
        image *= (0.9 + 0.16 * np.abs(np.sin(offset)))[..., None]
    pores = smooth_noise(rng, height, width, (6 * scale, max(1.0, 0.25 * scale)))
    image *= (1 - 0.16 * np.clip(pores - 0.9, 0, 1.5))[..., None]
    image *= seams[..., None]
    return image.transpose(1, 0, 2) if turned else image


def _plank(rng, width, height, scale):
    return _wood(rng, width, height, scale, boards=True)


def _plain_colour(rng):
    kind = rng.random()
    if kind < 0.3:
        return np.full(3, rng.uniform(175, 245)) + rng.normal(0, 5, 3)
    if kind < 0.5:
        return np.full(3, rng.uniform(22, 80)) + rng.normal(0, 4, 3)
    return hsv(rng.random(), rng.uniform(0.05, 0.55), rng.uniform(0.25, 0.9))


def _board(rng, width, height, scale):
    fine = smooth_noise(rng, height, width, max(1.0, 0.4 * scale))
    broad = smooth_noise(rng, height, width, 70 * scale)
    return _plain_colour(rng) * (1 + rng.uniform(0, 0.03) * fine + 0.025 * broad)[..., None]


def _marble(rng, width, height, scale):
    base = np.array([(238, 236, 232), (232, 224, 212), (40, 40, 44), (200, 206, 204)][int(rng.integers(4))], float)
    vein = base * 0.62 if base.mean() > 120 else base + 120
    warp = smooth_noise(rng, height, width, 55 * scale, 4)
    veins = np.clip(1 - np.abs(warp) * rng.uniform(5, 9), 0, 1) ** 1.5
    second = np.clip(1 - np.abs(smooth_noise(rng, height, width, 28 * scale, 3)) * 14, 0, 1) * 0.5
    cloud = smooth_noise(rng, height, width, 40 * scale, 3)
    return _mix(base, vein, np.clip(0.8 * veins + second * np.clip(warp, 0, 1), 0, 1)) * (1 + 0.03 * cloud)[..., None]


def _stone(rng, width, height, scale):
    a, b = _plain_colour(rng), None
    b = np.clip(a * rng.uniform(0.5, 0.8), 0, 255)
    body = smooth_noise(rng, height, width, rng.uniform(6, 26) * scale, 5, 0.75)
    image = _mix(a, b, np.clip(0.5 + 0.35 * body, 0, 1))
    grit = smooth_noise(rng, height, width, max(1.0, rng.uniform(0.5, 1.6) * scale))
    return image * (1 + 0.10 * grit)[..., None]


def _terrazzo(rng, width, height, scale):
    image = np.empty((height, width, 3), np.float32)
    image[:] = np.full(3, rng.uniform(190, 232)) + rng.normal(0, 5, 3)
    area = width * height / scale ** 2
    for _ in range(int(min(1500, area / rng.uniform(40, 90)))):
        centre, r = rng.uniform(0, 1, 2) * (width, height), rng.gamma(2, 1.1) * scale
        a = np.sort(rng.uniform(0, 6.28, 6))
        points = centre + np.stack([np.cos(a), np.sin(a)], 1) * r * rng.uniform(0.6, 1.2, (6, 1))
        colour = np.full(3, rng.uniform(60, 225)) + rng.normal(0, 22, 3)
        cv2.fillPoly(image, [np.round(points * 16).astype(np.int32)], tuple(colour.tolist()), cv2.LINE_AA, 4)
    return image


def _folds(rng, height, width, scale, depth):
    """Soft shading of a cloth that does not lie quite flat."""
    relief = smooth_noise(rng, height, width, (rng.uniform(60, 160) * scale, rng.uniform(25, 80) * scale), 2)
    slope = np.gradient(relief, axis=0) * 30 * scale
    return 1 + depth * np.clip(slope, -1.2, 1.2)


def _cloth(rng, width, height, scale):
    thread = max(0.5, 2.4 / scale) if rng.random() < 0.5 else rng.uniform(0.7, 1.8)
    x = np.arange(width, dtype=np.float32)[None] / scale
    y = np.arange(height, dtype=np.float32)[:, None] / scale
    wobble = smooth_noise(rng, height, width, 20 * scale) * 0.2
    weave = np.sin((x + wobble) * 6.28 / thread) * np.sin((y + wobble) * 6.28 / thread)
    fuzz = smooth_noise(rng, height, width, (3 * scale, max(1, 0.6 * scale)))
    depth = rng.uniform(0.04, 0.14)
    return _plain_colour(rng) * ((1 + depth * weave + 0.05 * fuzz) * _folds(rng, height, width, scale, rng.uniform(0, 0.10)))[..., None]


def _pattern(rng, width, height, scale):
    """A printed cloth or oilcloth: checks, dots, stripes or flowers."""
    form = int(rng.integers(4))
    ground, ink = _plain_colour(rng), _plain_colour(rng)
    ink = ground + (ink - ground) * rng.uniform(0.35, 0.9)
    pitch = max(6, round(rng.uniform(12, 45) * scale))
    tile = np.empty((pitch, pitch, 3), np.float32)
    tile[:] = ground
    if form == 0:
        band = np.abs(np.linspace(-1, 1, pitch)) < rng.uniform(0.3, 0.6)
        weight = 0.5 * band[None] + 0.5 * band[:, None]
        tile = _mix(ground, ink, weight.astype(np.float32))
    elif form == 1:
        cv2.circle(tile, (pitch // 2, pitch // 2), max(1, round(pitch * rng.uniform(0.1, 0.3))), tuple(ink.tolist()), -1, cv2.LINE_AA)
    elif form == 2:
        tile[:, :round(pitch * rng.uniform(0.2, 0.5))] = ink
    else:
        petal = _plain_colour(rng)
        for k in range(6):
            a = k * np.pi / 3
            at = (round(pitch / 2 + pitch * 0.2 * np.cos(a)), round(pitch / 2 + pitch * 0.2 * np.sin(a)))
            cv2.ellipse(tile, at, (max(1, pitch // 8), max(1, pitch // 14)), np.degrees(a), 0, 360, tuple(petal.tolist()), -1, cv2.LINE_AA)
        cv2.circle(tile, (pitch // 2, pitch // 2), max(1, pitch // 12), tuple(ink.tolist()), -1, cv2.LINE_AA)
    image = np.tile(tile, (height // pitch + 2, width // pitch + 2, 1))[:height, :width]
    turn = rng.uniform(-30, 30)
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), turn, 1)
    image = cv2.warpAffine(image, matrix, (width, height), borderMode=cv2.BORDER_WRAP)
    return image * _folds(rng, height, width, scale, rng.uniform(0, 0.10))[..., None]


def _leather(rng, width, height, scale):
    base = np.array([(38, 32, 30), (92, 54, 34), (120, 70, 42), (24, 24, 26), (70, 24, 24), (170, 130, 90)][int(rng.integers(6))], float)
    bumps = smooth_noise(rng, height, width, max(1.6, rng.uniform(0.8, 1.8) * scale), 2)
    creases = np.clip(1 - np.abs(smooth_noise(rng, height, width, 10 * scale, 2)) * 12, 0, 1)
    relief = np.gradient(bumps, axis=0) * scale * 0.5
    return base * (1 + 0.16 * np.clip(relief, -1.5, 1.5) - 0.15 * creases)[..., None]


def _film(rng, width, height, scale):
    """Wrinkled plastic sheet or bag."""
    base = np.clip(_plain_colour(rng), 15, 200)
    relief = np.abs(smooth_noise(rng, height, width, rng.uniform(50, 90) * scale, 2, 0.35))
    slope = np.gradient(relief, axis=1) * 20 * scale + np.gradient(relief, axis=0) * 12 * scale
    slope += 0.15 * smooth_noise(rng, height, width, 6 * scale)
    shade = 1 + 0.30 * np.clip(slope, -1.3, 1.3)
    return base * shade[..., None] + (90 * np.clip(slope - 0.85, 0, 1) ** 2)[..., None]


def _carpet(rng, width, height, scale):
    fuzz = smooth_noise(rng, height, width, max(1.2, 1.4 * scale), 2, 0.9)
    return _plain_colour(rng) * (1 + 0.20 * fuzz)[..., None]


def _tile(rng, width, height, scale):
    image = _board(rng, width, height, scale)
    pitch = rng.uniform(60, 200) * scale
    grout, line = np.full(3, rng.uniform(90, 225)), max(1, round(rng.uniform(1.5, 4) * scale))
    for start in np.arange(rng.uniform(0, pitch), width, pitch):
        cv2.line(image, (round(start), 0), (round(start), height), tuple(grout.tolist()), line, cv2.LINE_AA)
    for start in np.arange(rng.uniform(0, pitch), height, pitch):
        cv2.line(image, (0, round(start)), (width, round(start)), tuple(grout.tolist()), line, cv2.LINE_AA)
    return image


def _concrete(rng, width, height, scale):
    cloud = smooth_noise(rng, height, width, 45 * scale, 5, 0.6)
    holes = np.clip(smooth_noise(rng, height, width, max(1.5, 1.5 * scale)) - 2.1, 0, 1)
    return (np.full(3, rng.uniform(110, 190)) + rng.normal(0, 5, 3)) * (1 + 0.06 * cloud - 0.5 * holes)[..., None]


def _picture(rng, width, height):
    """Something that looks like a press photo from afar."""
    if rng.random() < 0.3 and height > 20:
        face = draw_face(rng).astype(np.float32)
        tall = min(face.shape[0], max(1, round(face.shape[1] * height / width)))
        face = face[30 * (tall < 250):][:tall]
        return cv2.resize(face, (width, height), interpolation=cv2.INTER_AREA)
    sky, ground = hsv(rng.uniform(0.5, 0.7), rng.uniform(0.1, 0.6), 0.9), hsv(rng.random(), rng.uniform(0.2, 0.7), rng.uniform(0.3, 0.8))
    level = height * rng.uniform(0.3, 0.7) + smooth_noise(rng, 1, width, max(4, width / 5), 3)[0] * height * 0.1
    mask = (np.arange(height)[:, None] > level[None]).astype(np.float32)
    image = _mix(sky, ground, mask) * (1 + 0.12 * smooth_noise(rng, height, width, max(3, width / 9), 4))[..., None]
    for _ in range(int(rng.integers(2, 7))):
        x, w = rng.uniform(0, width), rng.uniform(0.05, 0.3) * width
        top = rng.uniform(0.2, 0.7) * height
        cv2.rectangle(image, (round(x), round(top)), (round(x + w), height), tuple(hsv(rng.random(), 0.5, rng.uniform(0.2, 0.9)).tolist()), -1)
    return image


def _columns(rng, image, x0, y0, x1, y1, scale, script, line_mm):
    """Fills an area with newspaper columns, pictures, headlines and boxes."""
    gap = round(3 * scale)
    columns = max(1, round((x1 - x0) / (rng.uniform(42, 60) * scale)))
    step = (x1 - x0) / columns
    for c in range(columns):
        left, right = round(x0 + c * step), round(x0 + (c + 1) * step) - gap
        y = y0
        while y < y1 - 4 * scale and right - left > 4:
            block = round(min(y1 - y, rng.uniform(18, 70) * scale))
            kind = rng.random()
            part = image[y:y + block, left:right]
            if kind < 0.6:
                written = text.text_block(part.shape[1], part.shape[0], rng, max(3.0, line_mm * scale), (36, 36, 38), (255, 255, 255), script)
                part *= written.astype(np.float32) / 255
            elif kind < 0.8:
                part[:] = _picture(rng, part.shape[1], part.shape[0])
            elif kind < 0.92:
                part[:] = hsv(rng.random(), rng.uniform(0.1, 0.8), rng.uniform(0.5, 1))
                written = text.text_block(part.shape[1], part.shape[0], rng, max(4.0, rng.uniform(6, 12) * scale), (20, 20, 20), (255, 255, 255), script)
                part *= written.astype(np.float32) / 255
            else:
                written = text.text_block(part.shape[1], part.shape[0], rng, max(5.0, rng.uniform(9, 16) * scale), (15, 15, 15), (255, 255, 255), script)
                part *= written.astype(np.float32) / 255
            y += block + gap
    return image


def _newspaper(rng, width, height, scale):
    image = np.empty((height, width, 3), np.float32)
    image[:] = np.array([222, 216, 204], np.float32) * rng.uniform(0.9, 1.08)
    script = text.pick_script(rng)
    y = 0
    while y < height:
        bar = round(rng.uniform(120, 260) * scale)
        if rng.random() < 0.6:
            head = round(rng.uniform(12, 24) * scale)
            part = image[y:min(height, y + head)]
            part *= text.text_block(part.shape[1], part.shape[0], rng, head * 0.9, (18, 18, 20), (255, 255, 255), script).astype(np.float32) / 255
            y += head
        _columns(rng, image, 0, min(y, height), width, min(height, y + bar), scale, script, rng.uniform(3.0, 4.0))
        y += bar
    return _turned(rng, image)


def _magazine(rng, width, height, scale):
    image = np.empty((height, width, 3), np.float32)
    image[:] = 246
    for _ in range(4):
        x, y = round(rng.uniform(0, 0.8) * width), round(rng.uniform(0, 0.8) * height)
        w, h = round(rng.uniform(0.2, 0.6) * width), round(rng.uniform(0.2, 0.6) * height)
        part = image[y:y + h, x:x + w]
        if part.shape[0] > 8 and part.shape[1] > 8:
            part[:] = _picture(rng, part.shape[1], part.shape[0])
    _columns(rng, image, 0, round(height * 0.1), width, round(height * 0.55), scale, text.pick_script(rng), 4.0)
    return _turned(rng, image)


def _page(rng, width, height, scale):
    image = np.empty((height, width, 3), np.float32)
    image[:] = 242
    script = text.pick_script(rng)
    written = text.text_block(width, height, rng, max(3.0, rng.uniform(4.2, 6) * scale), (30, 30, 34), (255, 255, 255), script)
    return _turned(rng, image * (written.astype(np.float32) / 255))


def _forms(rng, width, height, scale):
    """Overlapping sheets, cards and envelopes."""
    image = _wood(rng, width, height, scale)
    for _ in range(int(rng.integers(8, 18))):
        w, h = round(rng.uniform(50, 170) * scale), round(rng.uniform(40, 130) * scale)
        sheet = np.empty((h, w, 3), np.float32)
        sheet[:] = (np.full(3, rng.uniform(215, 250)) if rng.random() < 0.6 else hsv(rng.random(), rng.uniform(0.1, 0.6), rng.uniform(0.6, 1)))
        if rng.random() < 0.8:
            inner = sheet[h // 8:h - h // 8, w // 10:w - w // 10]
            inner *= text.text_block(inner.shape[1], inner.shape[0], rng, max(3.0, rng.uniform(3.5, 9) * scale), (40, 40, 44), (255, 255, 255)).astype(np.float32) / 255
        paste_turned(image, sheet, rng.uniform(0, 1, 2) * (width, height), rng.uniform(0, 360), shadow_px=3 * scale)
    return image


def paste_turned(image, sheet, centre, angle_deg, shadow_px=0.0):
    """Lays a rectangle on the image, turned about its centre, with a soft shadow."""
    h, w = sheet.shape[:2]
    matrix = cv2.getRotationMatrix2D((w / 2, h / 2), angle_deg, 1)
    matrix[:, 2] += np.asarray(centre) - (w / 2, h / 2)
    size = (image.shape[1], image.shape[0])
    alpha = cv2.warpAffine(np.ones((h, w), np.float32), matrix, size)
    if shadow_px > 0.5:
        dark = cv2.GaussianBlur(np.roll(alpha, (round(shadow_px * 0.4), round(shadow_px * 0.4)), (0, 1)), (0, 0), shadow_px * 0.5)
        image *= 1 - 0.35 * dark[..., None]
    image += alpha[..., None] * (cv2.warpAffine(sheet, matrix, size) - image)


def _keyboard(rng, width, height, scale):
    """Rows of keys, near or far."""
    body = np.full(3, rng.uniform(20, 60)) if rng.random() < 0.7 else np.full(3, rng.uniform(170, 215))
    cap = np.clip(body + rng.choice([-14, 18]), 5, 235)
    image = np.empty((height, width, 3), np.float32)
    image[:] = body
    pitch, gap = 19.0 * scale, max(1.0, 2.2 * scale)
    key = np.empty((round(pitch - gap), round(pitch - gap), 3), np.float32)
    mask = rounded_mask(key.shape[1], key.shape[0], 2 * scale)[..., None].astype(np.float32) / 255
    letter = (235, 235, 235) if body.mean() < 120 else (40, 40, 40)
    type_face = text.font('liberation/LiberationSans-Regular.ttf', max(4, round(6 * scale)))
    for row in range(int(height / pitch) + 1):
        for column in range(-1, int(width / pitch) + 1):
            x, y = round(column * pitch + (row % 4) * 0.28 * pitch), round(row * pitch)
            if x + key.shape[1] <= 0:
                continue
            glyph = Image.new('RGB', (key.shape[1], key.shape[0]), tuple(int(v) for v in cap))
            ImageDraw.Draw(glyph).text((key.shape[1] * 0.2, key.shape[0] * 0.15), text.pick(rng, 'QWERTYUIOPASDFGHJKLZXCVBNM1234567890'), font=type_face, fill=letter)
            face = np.asarray(glyph).astype(np.float32)
            face *= np.linspace(1.08, 0.92, face.shape[0], dtype=np.float32)[:, None, None]
            xs, ys = max(0, x), max(0, y)
            part = image[ys:ys + face.shape[0], xs:x + face.shape[1]]
            if part.size:
                cut = face[:part.shape[0], face.shape[1] - part.shape[1] if x < 0 else 0:][:, :part.shape[1]]
                weight = mask[:part.shape[0], :part.shape[1]]
                part += weight * (cut - part)
    return _turned(rng, image)


def _turned(rng, image):
    """Printed matter lies at any angle."""
    height, width = image.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), rng.uniform(-180, 180), 1.0)
    return cv2.warpAffine(image, matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)


_DRAW = {'wood': _wood, 'plank': _plank, 'board': _board, 'marble': _marble, 'stone': _stone, 'terrazzo': _terrazzo, 'cloth': _cloth,
         'pattern': _pattern, 'leather': _leather, 'film': _film, 'carpet': _carpet, 'tile': _tile, 'concrete': _concrete,
         'newspaper': _newspaper, 'magazine': _magazine, 'page': _page, 'keyboard': _keyboard, 'forms': _forms}
