"""Flat identity documents of invented countries, drawn at a given number of pixels per millimetre."""

from dataclasses import dataclass, field

import cv2
import numpy as np
from PIL import Image

from . import lettering as text
from . import ornament
from .face import draw_face, skin_colour

ID1_MM = (85.60, 53.98)
ID3_MM = (125.0, 88.0)
CORNER_RADIUS_MM = 3.18
KINDS = ('id1', 'id1back', 'id3', 'cover', 'page', 'receipt')
FINISHES = ('matte', 'satin', 'gloss')


@dataclass
class Document:
    """A flat document. `image` is BGR uint8, `alpha` uint8, `shine` the BGR holographic reflection at full strength or None."""

    kind: str
    image: np.ndarray
    alpha: np.ndarray
    size_mm: tuple
    px_per_mm: float
    finish: str
    shine: np.ndarray = None
    boxes: dict = field(default_factory=dict)
    style: dict = field(default_factory=dict)

    @property
    def known_kind(self):
        """`id1`, `id3` or None, the kinds whose size a check may know."""
        return {'id1': 'id1', 'id1back': 'id1', 'id3': 'id3', 'cover': 'id3'}.get(self.kind)


def draw_document(rng, kind='id1', px_per_mm=12.0, style=None):
    """Draws one document. `style` fixes any of the choices that are otherwise drawn from `rng` (see `choose_style`)."""
    chosen = choose_style(rng, kind)
    chosen.update(style or {})
    size = _size(rng, kind)
    width, height = round(size[0] * px_per_mm), round(size[1] * px_per_mm)
    sheet = _Sheet(rng, width, height, px_per_mm, size, chosen)
    {'id1': _front, 'id1back': _back, 'id3': _data_page, 'cover': _cover, 'page': _paper, 'receipt': _receipt}[kind](sheet)
    if chosen['copy']:
        grey = cv2.cvtColor(np.clip(sheet.image, 0, 255), cv2.COLOR_RGB2GRAY)[..., None]
        sheet.image = 30 + (grey * np.float32(0.84) + rng.normal(0, 3, grey.shape).astype(np.float32)) * np.ones(3, np.float32)
    ornament.wear(rng, sheet.image, sheet.alpha, px_per_mm, chosen['wear'])
    shine = None
    if sheet.foils and not chosen['copy']:
        shine = ornament.hologram(rng, width, height, px_per_mm, sheet.foils)[..., ::-1].astype(np.uint8)
    return Document(kind, np.ascontiguousarray(np.clip(sheet.image, 0, 255).astype(np.uint8)[..., ::-1]), sheet.alpha, size,
                    px_per_mm, chosen['finish'], shine, sheet.boxes, chosen)


def choose_style(rng, kind):
    """Every free choice of a document's look."""
    copy = kind in ('id1', 'id3') and rng.random() < 0.08
    plastic = kind in ('id1', 'id1back')
    return {
        'hue': rng.random(),
        'saturation': float(rng.choice([0.05, 0.12, 0.22, 0.42], p=[0.2, 0.4, 0.3, 0.1])),
        'brightness': float(rng.choice([0.97, 0.9, 0.78, 0.45], p=[0.5, 0.3, 0.15, 0.05])),
        'script': text.pick_script(rng),
        'face': str(rng.choice(['sans', 'narrow', 'noto', 'dejavu', 'serif', 'noto-serif'], p=[.3, .15, .2, .15, .1, .1])),
        'layout': str(rng.choice(['left', 'right', 'wide'], p=[0.6, 0.25, 0.15])),
        'skin': rng.random(),
        'grey_portrait': rng.random() < 0.35,
        'mrz': kind == 'id3' or rng.random() < 0.2,
        'band': rng.random() < 0.6,
        'chip': rng.random() < 0.25,
        'ghost': rng.random() < 0.5,
        'hologram': str(rng.choice(['none', 'patch', 'strip', 'overlay', 'both'], p=[0.3, 0.25, 0.15, 0.2, 0.1])),
        'guilloche': rng.uniform(0.1, 0.6),
        'finish': str(rng.choice(FINISHES, p=[0.2, 0.4, 0.4] if plastic else [0.6, 0.3, 0.1])),
        'wear': float(max(0.0, rng.normal(0.15, 0.3))),
        'rounded': not copy,
        'copy': copy,
    }


def _size(rng, kind):
    if kind in ('id1', 'id1back'):
        return ID1_MM
    if kind == 'id3':
        return ID3_MM
    if kind == 'cover':
        return (ID3_MM[1], ID3_MM[0])
    if kind == 'receipt':
        return (float(rng.choice([58.0, 80.0])), float(rng.uniform(90, 190)))
    return text.pick(rng, [(210.0, 297.0), (210.0, 297.0), (215.9, 279.4), (148.0, 210.0), (297.0, 210.0)])


class _Sheet:
    """The drawing in progress: RGB float32 image, alpha, style, and the boxes of what was put where (mm)."""

    def __init__(self, rng, width, height, px_per_mm, size, style):
        self.rng, self.scale, self.size, self.style = rng, px_per_mm, size, style
        self.image = np.empty((height, width, 3), np.float32)
        self.alpha = np.full((height, width), 255, np.uint8)
        self.boxes, self.foils, self.jobs = {'text': []}, [], []
        script = text.SCRIPTS[style['script']]
        self.regular, self.bold = script.faces.get(style['face']) or script.faces[sorted(script.faces)[0]]
        latin = text.SCRIPTS['latin'].faces[style['face']]
        self.latin_regular, self.latin_bold = latin
        self.labels = list(script.labels)

    def round_corners(self, radius_mm=CORNER_RADIUS_MM):
        height, width = self.alpha.shape
        self.alpha = ornament.rounded_mask(width, height, radius_mm * self.scale)

    def paint_ground(self):
        """Tinted paper with colour drifts and line work."""
        rng, style = self.rng, self.style
        height, width = self.alpha.shape
        colour = ornament.hsv(style['hue'], style['saturation'], style['brightness'])
        second = ornament.hsv(style['hue'] + rng.uniform(-0.2, 0.2), style['saturation'], style['brightness'])
        turn, ramp = rng.uniform(0, 6.28), np.linspace(-1, 1, max(width, height), dtype=np.float32)
        field = (np.cos(turn) * cv2.resize(ramp[None], (width, height)) + np.sin(turn) * cv2.resize(ramp[:, None], (width, height)))
        mix = np.clip(0.5 + 0.5 * field, 0, 1)[..., None]
        self.image[:] = colour.astype(np.float32) * (1 - mix) + second.astype(np.float32) * mix
        lines = [ornament.hsv(style['hue'] + rng.uniform(-0.2, 0.2), rng.uniform(0.25, 0.7), rng.uniform(0.5, 0.85))
                 for _ in range(int(rng.integers(1, 4)))]
        ornament.guilloche(rng, self.image, self.scale, lines, style['guilloche'])
        for _ in range(int(rng.integers(0, 3))):
            centre = rng.uniform(0.1, 0.9, 2) * self.size
            ornament.rosette(rng, self.image, centre, rng.uniform(8, 20), self.scale, lines[0], style['guilloche'])

    def ink(self):
        """Colour of printed values: dark on light grounds, light on dark ones."""
        return np.array([24, 24, 30.0]) if self.style['brightness'] > 0.6 else np.array([238, 238, 232.0])

    def portrait(self, box, name='portrait', faint=False):
        """Pastes the holder's portrait; `faint` makes it the ghost image."""
        x, y, w, h = [round(v * self.scale) for v in box]
        if not hasattr(self, 'face_image'):
            grey = self.style['grey_portrait']
            self.face_image = draw_face(self.rng, self.style['skin']).astype(np.float32)
            if grey:
                self.face_image = np.repeat(self.face_image.mean(2, keepdims=True), 3, 2)
        face = self.face_image
        want = w / h
        if want < 0.8:
            cut = int(face.shape[1] * (1 - want / 0.8) / 2)
            face = face[:, cut:face.shape[1] - cut]
        face = cv2.resize(face, (w, h), interpolation=cv2.INTER_AREA if w < face.shape[1] else cv2.INTER_CUBIC)
        part = self.image[y:y + h, x:x + w]
        if faint:
            grey = face.mean(2, keepdims=True) / 255
            part *= 0.55 + 0.45 * grey
        else:
            part[:] = face
            if self.rng.random() < 0.3:
                cv2.rectangle(self.image, (x, y), (x + w - 1, y + h - 1), (90, 90, 95), max(1, round(self.scale * 0.15)), cv2.LINE_AA)
        self.boxes[name] = list(box)

    def write(self, *arguments, **options):
        """Queues text: all of it is written at once by `finish_text`."""
        self.jobs.append((arguments, options))

    def finish_text(self):
        canvas = Image.fromarray(np.clip(self.image, 0, 255).astype(np.uint8))
        pen = text.Pen(canvas, self.scale)
        for arguments, options in self.jobs:
            options = dict(options)
            kind = options.pop('box', 'text')
            mono = options.pop('mono', False)
            box = pen.mono(*arguments) if mono else pen.write(*arguments, **options)
            self.boxes.setdefault(kind, []).append([float(v) for v in box])
        self.image = np.asarray(canvas).astype(np.float32)

    def field_pair(self, x, y, label, value, width, value_em=3.1, label_em=1.9, value_script=None):
        """A label of about 1.4 mm capitals above a value of about 2.2 mm capitals."""
        rng, style = self.rng, self.style
        tint = ornament.hsv(style['hue'], 0.5, 0.4) if style['brightness'] > 0.6 else np.array([215, 215, 210.0])
        script = style['script']
        self.write((x, y), label, label_em, tint, self.regular, script, max_width_mm=width)
        own = value_script or script
        face = self.bold if own == script else self.latin_bold
        self.write((x, y + 0.55 + value_em * 0.86), value, value_em, self.ink(), face, own, max_width_mm=width)

    def values(self):
        """Pairs of label and value, in the order a card shows them."""
        rng, script = self.rng, self.style['script']
        upper = lambda s: s.upper() if text.SCRIPTS[script].cased else s
        second = text.SCRIPTS['latin'].labels
        pairs = []
        for index, label in enumerate(self.labels):
            if script != 'latin' and rng.random() < 0.7:
                label = f'{label} / {second[min(index, len(second) - 1)]}' if script in ('cyrillic', 'greek') else label
            value = [upper(text.name(rng, script)), upper(text.name(rng, script)), upper(text.name(rng, script, 1)), text.date(rng, 1940, 2006),
                     upper(text.name(rng, script, 1)), text.date(rng, 2012, 2025), text.date(rng, 2025, 2036), text.number(rng), text.number(rng, 11),
                     text.pick(rng, 'MFX'), f'{int(rng.integers(150, 205))} cm']
            pairs.append((label, value[index] if index < len(value) else upper(text.name(rng, script))))
        return pairs


def _value_script(value, script):
    return 'latin' if value and value[0].isascii() else script


def _country(sheet):
    rng, script = sheet.rng, sheet.style['script']
    land = text.name(rng, script, 1)
    if script == 'latin':
        land = text.pick(rng, ['REPUBLIC OF {}', 'KINGDOM OF {}', 'FEDERATION OF {}', '{} ISLANDS', 'COMMONWEALTH OF {}', '{}']).format(land.upper())
    elif text.SCRIPTS[script].cased:
        land = land.upper()
    return land


def _header(sheet, height_mm, title):
    """A band or plain header with country, title and emblem or flag."""
    rng, style, scale = sheet.rng, sheet.style, sheet.scale
    width = sheet.size[0]
    band = style['band']
    ink = sheet.ink()
    if band:
        colour = ornament.hsv(style['hue'] + rng.uniform(-0.1, 0.1), rng.uniform(0.4, 0.9), rng.uniform(0.25, 0.75))
        rows = round(height_mm * scale)
        sheet.image[:rows] += 0.92 * (colour.astype(np.float32) - sheet.image[:rows])
        ink = np.array([250, 250, 245.0]) if colour.mean() < 150 else np.array([15, 15, 25.0])
    mark = rng.random()
    left = 4.0
    if mark < 0.45:
        ornament.emblem(rng, sheet.image, np.array([left + 3.4, height_mm / 2]), height_mm * 0.38, scale, ink)
        left += 8.5
    elif mark < 0.8:
        ornament.flag(rng, sheet.image, (left, height_mm * 0.2, 9, height_mm * 0.6), scale)
        left += 11
    room = width - left - 4
    sheet.write((left, height_mm * 0.48), _country(sheet), min(4.0, height_mm * 0.42), ink, sheet.bold, style['script'], max_width_mm=room * 0.75)
    sheet.write((left, height_mm * 0.85), title, min(2.8, height_mm * 0.3), ink, sheet.latin_regular, 'latin', max_width_mm=room * 0.8)
    if rng.random() < 0.5:
        sheet.write((width - 4, height_mm * 0.55), text.number(rng), 3.0, ink, sheet.latin_bold, 'latin', anchor='rs', max_width_mm=room * 0.24)


def _columns(sheet, x, y, width, bottom, pitch=7.4, columns=1, value_em=3.1):
    """Fills an area with label and value pairs."""
    pairs = sheet.values()
    column_width, index = width / columns, 0
    while y + 4 < bottom and index < len(pairs):
        if index < 2 or columns == 1:
            label, value = pairs[index]
            sheet.field_pair(x, y, label, value, width - 1, value_em, value_script=_value_script(value, sheet.style['script']))
            index += 1
        else:
            for column in range(columns):
                if index < len(pairs):
                    label, value = pairs[index]
                    sheet.field_pair(x + column * column_width, y, label, value, column_width - 1, value_em,
                                     value_script=_value_script(value, sheet.style['script']))
                    index += 1
        y += pitch


def _add_foils(sheet, patch_at):
    """Decides where holographic film lies."""
    rng, choice = sheet.rng, sheet.style['hologram']
    width, height = sheet.size
    if choice in ('patch', 'both'):
        side = rng.uniform(10, 17)
        x, y = patch_at
        box = [float(np.clip(x - side / 2, 0, width - side)), float(np.clip(y - side / 2, 0, height - side)), side, side * rng.uniform(0.8, 1.2)]
        sheet.foils.append(('patch', box))
    if choice == 'strip':
        x = rng.uniform(0.1, 0.85) * width
        sheet.foils.append(('strip', [x, 0, rng.uniform(4, 9), height]))
    if choice in ('overlay', 'both'):
        x0, y0 = rng.uniform(0, 0.3) * width, rng.uniform(0, 0.3) * height
        sheet.foils.append(('overlay', [x0, y0, rng.uniform(0.5, 0.7) * width, rng.uniform(0.5, 0.7) * height]))
    if sheet.foils:
        sheet.boxes['hologram'] = [box for _, box in sheet.foils]
        for kind, (x, y, w, h) in sheet.foils:
            if kind == 'patch':
                part = sheet.image[round(y * sheet.scale):round((y + h) * sheet.scale), round(x * sheet.scale):round((x + w) * sheet.scale)]
                part *= 0.95


def _front(sheet):
    rng, style = sheet.rng, sheet.style
    if style['rounded']:
        sheet.round_corners()
    sheet.paint_ground()
    width, height = sheet.size
    head = rng.uniform(8, 11.5)
    _header(sheet, head, text.pick(rng, ['IDENTITY CARD', 'NATIONAL IDENTITY CARD', 'RESIDENCE PERMIT', 'DRIVING LICENCE', 'CITIZEN CARD', 'HEALTH CARD']))
    bottom = height - (14.5 if style['mrz'] else 3)
    photo_h = min(bottom - head - 3, rng.uniform(27, 34))
    photo_w = photo_h * rng.uniform(0.74, 0.8)
    right = style['layout'] == 'right'
    photo_x = width - 4.5 - photo_w if right else 4.5
    photo_y = head + 2 + rng.uniform(0, max(0, bottom - head - photo_h - 4))
    sheet.portrait([photo_x, photo_y, photo_w, photo_h])
    text_x = 5 if right else photo_x + photo_w + 4
    text_w = (photo_x - 9) if right else width - text_x - 4
    if style['chip'] and not style['mrz'] and text_w > 48:
        chip_x = text_x + (0 if right else text_w - 12.5)
        ornament.chip(rng, sheet.image, chip_x, head + 6, sheet.scale)
        text_w -= 14
        text_x += 14 if right else 0
    if style['ghost']:
        gw = rng.uniform(9, 12)
        gx = (text_x + text_w - gw) if not right else text_x + text_w - gw
        sheet.portrait([gx, bottom - gw * 1.3 - 0.5, gw, gw * 1.28], 'ghost', faint=True)
    two = text_w > 40 and rng.random() < 0.7
    _columns(sheet, text_x, head + 4.2, text_w, bottom - 1, rng.uniform(6.6, 7.8), 2 if two else 1, rng.uniform(2.8, 3.6))
    if rng.random() < 0.55:
        box = [photo_x + 1, min(bottom - 6, photo_y + photo_h - 5), photo_w, 6]
        ornament.signature(rng, sheet.image, box, sheet.scale, sheet.ink() if rng.random() < 0.5 else (30, 40, 110))
        sheet.boxes['signature'] = box
    _add_foils(sheet, (photo_x + (0 if right else photo_w) + rng.uniform(-4, 4), photo_y + photo_h * rng.uniform(0.2, 0.9)))
    if style['mrz']:
        _mrz(sheet, 3, 30, bottom + 2.0, 2.58, 3.9, 'I<')
    sheet.finish_text()


def _mrz(sheet, lines, length, top, pitch, line_step, prefix='P<'):
    rng = sheet.rng
    x = (sheet.size[0] - length * pitch) / 2
    y0, y1 = round((top - 2) * sheet.scale), sheet.image.shape[0]
    sheet.image[y0:y1] += 0.55 * (np.float32(245) - sheet.image[y0:y1])
    zone = sheet.style.get('zone')
    for k in range(lines):
        line = text.mrz_line(rng, length, first=k == (0 if lines == 2 else lines - 1), prefix=prefix)
        at = (x, top + 2.4 + k * line_step)
        if zone:
            sheet.write(at, zone[k], pitch, 3.45, (22, 22, 24), text.OCR_B, mono=True, box='mrz')
        else:
            sheet.write(at, line, pitch, 3.7, (22, 22, 24), mono=True, box='mrz')


def _back(sheet):
    rng, style = sheet.rng, sheet.style
    sheet.round_corners()
    sheet.paint_ground()
    width, height = sheet.size
    form = rng.random()
    if form < 0.4:
        y0, y1 = [round(v * sheet.scale) for v in (4.5, 16)]
        sheet.image[y0:y1] = rng.uniform(18, 45)
        y = 21.0
    else:
        y = 5.0
    if rng.random() < 0.5:
        ornament.bar_code(rng, sheet.image, (width - 17, y, 13, 13), sheet.scale, square=True)
    else:
        ornament.bar_code(rng, sheet.image, (width - 30, y, 26, 7), sheet.scale)
    style['mrz'] = form > 0.3 or bool(style.get('zone'))
    if style['chip']:
        ornament.chip(rng, sheet.image, 6, y + 2, sheet.scale)
    room = 24 if style.get('zone') else 17 if style['mrz'] else 4
    _columns(sheet, 21 if style['chip'] else 5, y + 2, 36, height - room, 7, 1)
    _add_foils(sheet, (rng.uniform(40, 60), rng.uniform(15, 30)))
    if style.get('zone'):
        _mrz(sheet, 3, 30, height - 19, 2.58, 6.2, 'I<')
    elif style['mrz']:
        _mrz(sheet, 3, 30, height - 12.5, 2.58, 3.9, 'I<')
    sheet.finish_text()


def _data_page(sheet):
    rng, style = sheet.rng, sheet.style
    if style['rounded'] and rng.random() < 0.6:
        sheet.round_corners(3.18)
    sheet.paint_ground()
    width, height = sheet.size
    _header(sheet, 11, text.pick(rng, ['PASSPORT', 'PASSEPORT / PASSPORT', 'PASAPORTE', 'TRAVEL DOCUMENT']))
    bottom = height - 20
    photo = [6, 18, 35, 45]
    sheet.portrait(photo)
    if style['ghost']:
        sheet.portrait([width - 25, bottom - 23, 16, 20.5], 'ghost', faint=True)
    _columns(sheet, 47, 16, width - 54, bottom - 1, rng.uniform(7.2, 8.6), 2, 3.6)
    ornament.signature(rng, sheet.image, [8, bottom - 4, 30, 6], sheet.scale, (30, 34, 80))
    _add_foils(sheet, (42, 50))
    _mrz(sheet, 2, 44, bottom + 3.5, 2.58, 6.2)
    sheet.finish_text()


def _cover(sheet):
    """A passport cover: dark leatherette with gold blocking."""
    rng = sheet.rng
    sheet.round_corners(3.5)
    height, width = sheet.alpha.shape
    base = text.pick(rng, [(16, 16, 18), (22, 24, 30), (18, 24, 52), (78, 16, 26), (20, 52, 34), (90, 30, 30), (28, 30, 34)])
    grain = ornament.smooth_noise(rng, height, width, max(1.5, 0.5 * sheet.scale), 2)
    sheet.image[:] = np.array(base, np.float32) * (1 + 0.10 * grain[..., None]) + 2
    gold = np.array([196, 160, 84.0]) if rng.random() < 0.8 else np.array([190, 192, 196.0])
    w, h = sheet.size
    ornament.emblem(rng, sheet.image, np.array([w / 2, h * 0.5]), 17, sheet.scale, gold)
    sheet.write((w / 2, h * 0.17), _country(sheet), 6.5, gold, sheet.bold, sheet.style['script'], anchor='ms', max_width_mm=w - 16)
    sheet.write((w / 2, h * 0.82), 'PASSPORT', 7, gold, sheet.latin_bold, 'latin', anchor='ms')
    sheet.finish_text()
    if rng.random() < 0.6:
        x, y = round(w / 2 * sheet.scale), round(h * 0.9 * sheet.scale)
        r = round(2.6 * sheet.scale)
        cv2.rectangle(sheet.image, (x - 2 * r, y - r), (x + 2 * r, y + r), tuple(gold.tolist()), max(1, round(sheet.scale * 0.4)), cv2.LINE_AA)
        cv2.circle(sheet.image, (x, y), max(1, r // 2), tuple(gold.tolist()), max(1, round(sheet.scale * 0.4)), cv2.LINE_AA)


def _paper(sheet):
    """A letter, form or certificate."""
    rng, scale, style = sheet.rng, sheet.scale, sheet.style
    height, width = sheet.alpha.shape
    sheet.image[:] = np.array([rng.uniform(232, 252)] * 3, np.float32) - np.array([0, rng.uniform(0, 4), rng.uniform(0, 14)], np.float32)
    w, h = sheet.size
    script, margin = style['script'], rng.uniform(15, 25)
    cursor = margin
    if rng.random() < 0.6:
        ornament.emblem(rng, sheet.image, np.array([margin + 9, cursor + 8]), 9, scale, ornament.hsv(style['hue'], 0.7, 0.5))
        cursor += 4
    sheet.write((margin + 24, cursor + 8), _country(sheet), 6.5, (25, 25, 40), sheet.bold, script, max_width_mm=w - 2 * margin - 24)
    cursor += 26
    while cursor < h - margin - 12:
        part = rng.random()
        room = h - margin - cursor
        if part < 0.55:
            block = min(room, rng.uniform(20, 70))
            left, span = margin, (w - 2 * margin)
            paragraph = text.text_block(round(span * scale), round(block * scale), rng, rng.uniform(4.2, 5.5) * scale,
                                        paper=(255, 255, 255), script=script).astype(np.float32) / 255
            y, x = round(cursor * scale), round(left * scale)
            target = sheet.image[y:y + paragraph.shape[0], x:x + paragraph.shape[1]]
            target *= paragraph[:target.shape[0], :target.shape[1]]
            cursor += block + 5
        elif part < 0.8:
            rows, columns = int(rng.integers(3, 9)), int(rng.integers(2, 6))
            step = 7.0
            for r in range(rows + 1):
                y = round((cursor + r * step) * scale)
                if y < height:
                    cv2.line(sheet.image, (round(margin * scale), y), (round((w - margin) * scale), y), (70, 70, 70), max(1, round(scale * .2)))
            for c in range(columns + 1):
                x = round((margin + c * (w - 2 * margin) / columns) * scale)
                cv2.line(sheet.image, (x, round(cursor * scale)), (x, round((cursor + rows * step) * scale)), (70, 70, 70), max(1, round(scale * .2)))
            for r in range(rows):
                if cursor + r * step + 6 < h - 4:
                    sheet.write((margin + 2, cursor + r * step + 5), text.name(rng, script, 1), 3.6, (30, 30, 35), sheet.regular, script)
                    sheet.write((w - margin - 2, cursor + r * step + 5), text.number(rng, 6), 3.6, (30, 30, 35), sheet.latin_regular, 'latin', anchor='rs')
            cursor += rows * step + 8
        else:
            sheet.write((margin, cursor + 5), text.name(rng, script, 2), 5.5, (20, 20, 25), sheet.bold, script)
            cursor += 12
    if rng.random() < 0.6:
        ornament.signature(rng, sheet.image, [w * 0.55, h - margin - 14, 45, 12], scale, (25, 30, 90))
    if rng.random() < 0.3:
        ornament.rosette(rng, sheet.image, np.array([w * 0.3, h - margin - 16]), 14, scale, (40, 50, 140), 0.6)
    sheet.finish_text()


def _receipt(sheet):
    rng, scale = sheet.rng, sheet.scale
    sheet.image[:] = np.array([246, 246, 244], np.float32) * rng.uniform(0.92, 1.0)
    w, h = sheet.size
    y = 8.0
    sheet.write((w / 2, y), text.name(rng, sheet.style['script']), 5, (30, 30, 35), sheet.bold, sheet.style['script'], anchor='ms', max_width_mm=w - 8)
    y += 9
    while y < h - 22:
        sheet.write((4, y), text.name(rng, sheet.style['script'], 1), 3.1, (40, 40, 45), sheet.regular, sheet.style['script'])
        sheet.write((w - 4, y), f'{rng.uniform(1, 99):.2f}', 3.1, (40, 40, 45), sheet.latin_regular, 'latin', anchor='rs')
        y += 4.6
    ornament.bar_code(rng, sheet.image, (w * 0.2, h - 16, w * 0.6, 10), scale)
    sheet.finish_text()
