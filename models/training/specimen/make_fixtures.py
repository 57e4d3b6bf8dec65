"""Writes fixtures/ and public/samples/: seeded photos of specimens with their truth. Run: python3 models/training/specimen/make_fixtures.py"""

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from specimen import casting  # noqa: E402
from specimen.camera import Camera, Pose  # noqa: E402
from specimen.casting import Fresh, add_clutter, add_hand, cut_corners, good, make_bad_light, near_edge  # noqa: E402
from specimen.lettering import card_lines, passport_lines  # noqa: E402
from specimen.light import kelvin_tint  # noqa: E402
from specimen.scene import photograph, recapture  # noqa: E402
from specimen.screen import Screen  # noqa: E402
from specimen.truth import manifest_row, truth_row, write_lines  # noqa: E402

ROOT = Path(__file__).resolve().parents[3]
WIDE, TALL = (1200, 900), (900, 1200)
PLAIN = {'hologram': 'none', 'wear': 0.1, 'copy': False}
FILE_BYTES, SCREEN_FILE_BYTES, SAMPLE_BYTES = 72_000, 150_000, 200_000
SOURCE = Fresh(12.0)


def _good(rng, frame=WIDE, kind='id1', surfaces=('wood',), fill=None, tilt=None, roll=None, **style):
    setup = good(rng, SOURCE, frame, kind, {'copy': False, **style}, surfaces)
    setup.camera.noise = rng.uniform(0.001, 0.004)
    if fill is not None:
        setup.pose.fill = fill
    if tilt is not None:
        setup.pose.tilt_deg = tilt
    if roll is not None:
        setup.pose.roll_deg = roll
    return setup


def _spot(setup, at, radius, level=2.2, stretch=1.3, angle=20):
    setup.document = replace(setup.document, finish='gloss')
    setup.light.spots.append({'at_mm': at, 'radius_mm': radius, 'level': level, 'stretch': stretch, 'angle_deg': angle})
    return setup


def _window(setup, at, box, level=0.8, angle=12, soft=3.5):
    setup.document = replace(setup.document, finish='gloss')
    setup.light.window = {'at_mm': at, 'box_mm': box, 'angle_deg': angle, 'soft_mm': soft, 'level': level, 'shear': 0.15}
    return setup


def _hold(rng, setup, tone, side='r', depth=7.0, far=True):
    """Held up by its rim: the thumb in front, the other fingers behind."""
    w, h = np.asarray(setup.document.size_mm) / 2
    at, turn = {'r': ((w, 2.0), -82), 'l': ((-w, 2.0), 82), 'b': ((6.0, h), 4)}[side]
    at = np.asarray(at)
    inward = -at / np.linalg.norm(at) if side != 'b' else np.array([0.0, -1.0])
    inward = np.array([np.sign(inward[0]), 0.0]) if side != 'b' else inward
    setup.under.append((SOURCE.thing(rng, ('pads',), tone), tuple(at + inward * 34), turn))
    setup.over.append((SOURCE.thing(rng, ('thumb',), tone), tuple(at + inward * depth), turn))
    setup.background_is_far = far
    setup.light.hologram = 0.15
    return setup


def _cover(rng, setup, kind, at, turn, tone=None):
    setup.over.append((SOURCE.thing(rng, (kind,), tone), at, turn))
    return setup


def _ladder(rng, **blur):
    """Always the same scene: only the blur differs."""
    setup = _good(np.random.default_rng(4100), surfaces=('board',), fill=0.8, tilt=4, roll=1, script='latin', brightness=0.97, saturation=0.15, **PLAIN)
    setup.light.white = 0.74
    setup.camera = Camera(noise=0.003, sharpen=0.25, **blur)
    return setup


def _low_contrast(rng):
    setup = _good(rng, surfaces=('board',), fill=0.74, saturation=0.0, brightness=0.98, guilloche=0.12, layout='left', band=False, script='latin', face='sans', **PLAIN)
    setup.surface = replace(setup.surface, image=np.full_like(setup.surface.image, 243), gloss=0.05)
    return setup


def _empty(rng, surfaces, clutter=0):
    setup = _good(rng, surfaces=surfaces)
    setup.document, setup.under = None, []
    add_clutter(rng, setup, SOURCE, clutter, clear_mm=-35)
    return setup


def _recapture(rng, screen, pose, fill=0.9, bare=False, **style):
    """A good photo, shown on a display and photographed again."""
    setup = _good(rng, surfaces=('board', 'wood'), fill=fill, tilt=2, **style)
    if bare:
        setup.surface = replace(setup.surface, image=np.full_like(setup.surface.image, 248), gloss=0.0)
    inner = photograph(rng, setup)
    return recapture(rng, inner, screen, pose, Camera(noise=0.003, lens_px=0.4, sharpen=0.4), (1040, 780), rng.uniform(0.004, 0.02), 0.72)


def _with(setup, **light):
    """Changes fields of the light."""
    for key, value in light.items():
        setattr(setup.light, key, value)
    return setup


def _with_lines(rng, lines, kind='id3', tilt=5):
    """Lines whose check digits hold, printed in OCR-B."""
    return _good(rng, kind=kind, surfaces=('board',), fill=0.88, tilt=tilt, script='latin', zone=lines, brightness=0.97,
                 saturation=0.12, finish='matte', guilloche=0.12, **PLAIN)


# name, group, tags, seed, recipe. Change a seed to draw another one.
RECIPES = [
    ('good-wood', 'good', ['good'], 101, lambda r: _good(r, skin=0.15)),
    ('good-stone', 'good', ['good'], 102, lambda r: _good(r, surfaces=('stone',), skin=0.45, script='cyrillic')),
    ('good-marble', 'good', ['good'], 103, lambda r: _good(r, surfaces=('marble',), skin=0.7, saturation=0.55, brightness=0.78)),
    ('good-leather', 'good', ['good'], 104, lambda r: _good(r, surfaces=('leather',), skin=0.9, script='greek')),
    ('good-cloth', 'good', ['good'], 105, lambda r: _good(r, TALL, surfaces=('cloth',), skin=0.3, roll=3, fill=0.86, saturation=0.22, script='arabic')),
    ('good-pattern', 'good', ['good'], 106, lambda r: _good(r, surfaces=('pattern',), skin=0.6, script='devanagari')),
    ('good-turned', 'good', ['good', 'turned'], 107, lambda r: _good(r, surfaces=('plank',), roll=178, skin=1.0)),
    ('good-sideways', 'good', ['good', 'turned'], 108, lambda r: _good(r, TALL, surfaces=('concrete',), roll=91, skin=0.5, fill=0.82)),
    ('good-hologram', 'good', ['good', 'hologram'], 109, lambda r: _with(_good(r, surfaces=('wood',), hologram='both', finish='gloss', skin=0.4), hologram=1.3)),
    ('good-foil', 'good', ['good', 'hologram'], 110, lambda r: _with(_good(r, surfaces=('board',), hologram='patch', finish='gloss', skin=0.8), hologram=2.0)),
    ('good-passport', 'good', ['good', 'id3'], 112, lambda r: _good(r, kind='id3', surfaces=('wood',), fill=0.88, skin=0.55)),
    ('good-passport-hologram', 'good', ['good', 'id3', 'hologram'], 113,
     lambda r: _with(_good(r, kind='id3', surfaces=('leather',), fill=0.88, hologram='overlay', skin=0.95), hologram=1.2)),
    ('good-cover', 'good', ['good', 'id3', 'dark-document'], 114, lambda r: _good(r, TALL, kind='cover', surfaces=('wood',), fill=0.84, roll=2)),
    ('good-held', 'obstruction', ['held', 'beside'], 116, lambda r: add_hand(r, _good(r, surfaces=('wood',), fill=0.72), SOURCE, -3, ('fingers',), 0.35, 'r')),

    ('blur-ladder-00', 'blur', ['ladder'], 200, lambda r: _ladder(r)),
    ('blur-ladder-10', 'blur', ['ladder', 'borderline'], 201, lambda r: _ladder(r, gaussian_mm=0.10)),
    ('blur-ladder-20', 'blur', ['ladder', 'borderline'], 202, lambda r: _ladder(r, gaussian_mm=0.20)),
    ('blur-ladder-30', 'blur', ['ladder'], 203, lambda r: _ladder(r, gaussian_mm=0.30)),
    ('blur-ladder-45', 'blur', ['ladder'], 204, lambda r: _ladder(r, gaussian_mm=0.45)),
    ('blur-motion', 'blur', ['motion'], 205, lambda r: _ladder(r, motion_mm=1.4, motion_deg=25)),
    ('blur-defocus', 'blur', ['defocus'], 206, lambda r: _ladder(r, defocus_mm=0.75)),
    ('blur-half', 'blur', ['half', 'defocus'], 207, lambda r: _ladder(r, defocus_mm=0.9, half='right')),
    ('blur-passport', 'blur', ['defocus', 'id3'], 208,
     lambda r: (lambda s: replace(s, camera=replace(s.camera, defocus_mm=0.85)))(_good(r, kind='id3', surfaces=('plank',), fill=0.88, skin=0.75))),

    ('glare-portrait', 'glare', ['spot'], 301, lambda r: _spot(_good(r, surfaces=('wood',), layout='left', hologram='none', skin=0.5), (-26, 2), 9)),
    ('glare-text', 'glare', ['spot'], 302, lambda r: _spot(_good(r, surfaces=('board',), saturation=0.55, brightness=0.78), (14, -2), 8, 2.6)),
    ('glare-window', 'glare', ['window'], 304, lambda r: _window(_good(r, surfaces=('plank',), hologram='overlay'), (8, -4), (36, 42), 0.9)),
    ('glare-passport', 'glare', ['spot', 'id3'], 305, lambda r: _spot(_good(r, kind='id3', surfaces=('wood',), fill=0.88), (-30, -2), 13, 2.4)),
    ('glare-mrz', 'glare', ['window', 'id3'], 306, lambda r: _window(_good(r, kind='id3', surfaces=('cloth',), fill=0.88), (20, 30), (60, 26), 1.0, -6)),
    ('glare-dark', 'glare', ['spot', 'dark-document'], 307, lambda r: _spot(_good(r, TALL, kind='cover', surfaces=('board',), fill=0.82, roll=1), (10, -18), 11, 1.6)),

    ('mrz-passport', 'good', ['good', 'id3', 'mrz'], 811,
     lambda r: _with_lines(r, passport_lines('VALENCOURT', 'MIRA ODETTE', 'P47C93R5', '910614', '340219'))),
    ('mrz-expired', 'good', ['good', 'id3', 'mrz'], 802,
     lambda r: _with_lines(r, passport_lines('OKONJO MAREE', 'TOBIAS', 'XK2081736', '780203', '190731', sex='M'))),
    ('mrz-card', 'good', ['good', 'mrz'], 803,
     lambda r: _with_lines(r, card_lines('SANDERLING', 'JUNO', 'D84M20177', '031109', '310512'), 'id1back')),

    ('corners-near-left', 'cutoff', ['near-edge'], 401, lambda r: near_edge(r, _good(r, surfaces=('wood',), fill=0.8), 0.018)),
    ('corners-near-all', 'cutoff', ['near-edge', 'id3'], 403, lambda r: _good(r, kind='id3', surfaces=('leather',), fill=0.955, tilt=3, roll=1)),
    ('corners-cut-one', 'cutoff', [], 404, lambda r: cut_corners(r, _good(r, surfaces=('board',), fill=0.85), 1)),
    ('corners-cut-two', 'cutoff', [], 405, lambda r: cut_corners(r, _good(r, surfaces=('board',), fill=0.85), 2)),
    ('corners-cut-passport', 'cutoff', ['id3'], 406, lambda r: cut_corners(r, _good(r, kind='id3', surfaces=('wood',), fill=0.92), 2)),
    ('corners-cut-cover', 'cutoff', ['id3', 'dark-document'], 407, lambda r: cut_corners(r, _good(r, TALL, kind='cover', surfaces=('wood',), fill=0.9, roll=2), 2)),

    ('empty-wood', 'empty', ['no-document'], 408, lambda r: _empty(r, ('plank',))),
    ('empty-cloth', 'empty', ['no-document'], 410, lambda r: _empty(r, ('pattern',))),

    ('obstruction-thumb', 'obstruction', ['finger'], 501, lambda r: _cover(r, _good(r, surfaces=('wood',)), 'thumb', (-24, 10), 70, 0.1)),
    ('obstruction-thumb-dark', 'obstruction', ['finger'], 502, lambda r: _cover(r, _good(r, surfaces=('marble',)), 'thumb', (25, 12), -62, 0.85)),
    ('obstruction-fingers', 'obstruction', ['finger'], 503, lambda r: _cover(r, _good(r, surfaces=('stone',)), 'fingers', (12, 8), -8, 0.55)),
    ('obstruction-finger-passport', 'obstruction', ['finger', 'id3'], 504,
     lambda r: _cover(r, _good(r, kind='id3', surfaces=('board',), fill=0.84), 'finger', (20, 18), -30, 1.0)),
    ('obstruction-rim-light', 'obstruction', ['finger', 'rim', 'held'], 505, lambda r: _hold(r, _good(r, surfaces=('concrete',), fill=0.7), 0.2, 'r', 5)),
    ('obstruction-rim-dark', 'obstruction', ['finger', 'rim', 'held'], 506, lambda r: _hold(r, _good(r, surfaces=('wood',), fill=0.7), 0.78, 'l', 5)),
    ('obstruction-sticker', 'obstruction', ['object'], 507, lambda r: _cover(r, _good(r, surfaces=('cloth',)), 'sticker', (12, 4), 14)),
    ('obstruction-clip', 'obstruction', ['object'], 508, lambda r: _cover(r, _good(r, surfaces=('wood',)), 'clip', (5, -24), 8)),
    ('obstruction-card', 'obstruction', ['object'], 509, lambda r: _cover(r, _good(r, surfaces=('leather',), fill=0.66), 'card', (54, 34), 24)),
    ('obstruction-pen', 'obstruction', ['object'], 510, lambda r: _cover(r, _good(r, surfaces=('board',), fill=0.7), 'pen', (-8, -12), -52)),

    ('background-newspaper', 'background', ['printed'], 601, lambda r: _good(r, surfaces=('newspaper',), fill=0.66)),
    ('background-keyboard', 'background', ['objects'], 603, lambda r: _good(r, surfaces=('keyboard',), fill=0.6)),
    ('background-papers', 'background', ['printed'], 604, lambda r: _good(r, surfaces=('forms',), fill=0.58)),
    ('background-clutter', 'background', ['objects'], 605, lambda r: add_clutter(r, _good(r, surfaces=('wood',), fill=0.45), SOURCE, 9, clear_mm=3)),
    ('background-white-on-white', 'background', ['low-contrast'], 606, _low_contrast),

    ('lighting-dark', 'lighting', ['dark'], 701, lambda r: make_bad_light(r, _good(r, surfaces=('wood',), brightness=0.97), 'dark')),
    ('lighting-bright', 'lighting', ['bright'], 702, lambda r: make_bad_light(r, _good(r, surfaces=('cloth',), saturation=0.15), 'bright')),
    ('lighting-blinds', 'lighting', ['stripes'], 703, lambda r: make_bad_light(r, _good(r, surfaces=('plank',)), 'stripes')),
    ('lighting-phone', 'lighting', ['shadow'], 705, lambda r: make_bad_light(r, _good(r, surfaces=('board',)), 'phone')),
    ('lighting-coloured', 'lighting', ['cast'], 706, lambda r: _with(_good(r, surfaces=('wood',), saturation=0.05, brightness=0.97), tint=(1.15, 0.22, 0.75))),
    ('lighting-warm', 'good', ['good'], 708, lambda r: _with(_good(r, surfaces=('wood',)), tint=kelvin_tint(4300), white=0.6, gradient=0.18)),

    ('tilt-20', 'tilt', [], 802, lambda r: _good(r, surfaces=('wood',), tilt=20, fill=0.78)),
    ('tilt-50', 'tilt', [], 803, lambda r: _good(r, surfaces=('board',), tilt=50, fill=0.86)),
    ('tilt-55-passport', 'tilt', ['id3'], 804, lambda r: _good(r, kind='id3', surfaces=('stone',), tilt=55, fill=0.78)),

    ('resolution-far', 'resolution', [], 901, lambda r: _good(r, surfaces=('wood',), fill=0.2)),
    ('resolution-far-passport', 'resolution', ['id3'], 902, lambda r: _good(r, kind='id3', surfaces=('cloth',), fill=0.26)),

    ('recapture-monitor', 'recapture', ['screen'], 1001, lambda r: _recapture(r, Screen(0.25, 0.75, 900), Pose(4, 30, 1, 0.98))),
    ('recapture-monitor-close', 'recapture', ['screen'], 1002, lambda r: _recapture(r, Screen(0.25, 0.8, 760), Pose(9, 100, -2, 1.1))),
    ('recapture-tablet', 'recapture', ['screen'], 1004, lambda r: _recapture(r, Screen(0.11, 0.7, 1050, 9.0, window=False), Pose(6, 200, -3, 0.92))),
    ('recapture-phone', 'recapture', ['screen'], 1005, lambda r: _recapture(r, Screen(0.062, 0.65, 1080, 4.0, window=False), Pose(5, 10, 2, 0.9))),
    ('recapture-white', 'recapture', ['screen'], 1006, lambda r: _recapture(r, Screen(0.25, 0.75, 820, window=False), Pose(3, 300, 0, 1.05), 0.8, True)),
]

SAMPLES = [
    ('good', 2001, lambda r: _good(r, (1600, 1200), surfaces=('wood',), skin=0.6, finish='satin', hologram='patch', script='latin', brightness=0.97, saturation=0.22)),
    ('glare', 2002, lambda r: _spot(_good(r, (1600, 1200), surfaces=('board',), skin=0.35, hologram='none', script='latin'), (6, -4), 10)),
    ('cut-off', 2003, lambda r: cut_corners(r, _good(r, (1600, 1200), surfaces=('cloth',), fill=0.85, skin=0.8, script='latin'), 2)),
    ('blurred', 2004, lambda r: (lambda s: replace(s, camera=replace(s.camera, defocus_mm=0.8)))(
        _good(r, (1600, 1200), surfaces=('stone',), skin=0.2, script='latin'))),
]


def take(seed, recipe):
    """Draws one photo: `(photo, recaptured)`."""
    rng = np.random.default_rng(seed)
    made = recipe(rng)
    return (made, True) if hasattr(made, 'measures') else (photograph(rng, made), False)


def save(path, image, most_bytes):
    """Writes a JPEG at the best quality, 88 to 62, that keeps it small enough for a repository."""
    for quality in (88, 84, 80, 76, 72, 67, 62):
        packed = cv2.imencode('.jpg', image, [cv2.IMWRITE_JPEG_QUALITY, quality, cv2.IMWRITE_JPEG_OPTIMIZE, 1])[1]
        if len(packed) <= most_bytes:
            break
    path.write_bytes(packed.tobytes())


def main():
    parser = argparse.ArgumentParser(description='Writes the fixtures and the samples of the page.')
    parser.add_argument('--only', help='draw only names that start with this, for looking at; writes no truth')
    parser.add_argument('--out', type=Path, default=ROOT / 'fixtures')
    parser.add_argument('--samples', type=Path, default=ROOT / 'public' / 'samples')
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    rows = []
    for name, group, tags, seed, recipe in RECIPES:
        if options.only and not name.startswith(options.only):
            continue
        photo, recaptured = take(seed, recipe)
        file = f'{name}.jpg'
        save(options.out / file, photo.image, SCREEN_FILE_BYTES if recaptured else FILE_BYTES)
        rows.append(truth_row(name, file, seed, photo, group, tags, recaptured))
    if options.only:
        return
    (options.out / 'truth.json').write_text('[\n' + ',\n'.join(json.dumps(row, ensure_ascii=False) for row in rows) + '\n]\n', encoding='utf-8')
    write_lines(options.out / 'manifest.jsonl', [manifest_row(row) for row in rows])
    options.samples.mkdir(parents=True, exist_ok=True)
    for name, seed, recipe in SAMPLES:
        save(options.samples / f'{name}.jpg', take(seed, recipe)[0].image, SAMPLE_BYTES)


if __name__ == '__main__':
    main()
