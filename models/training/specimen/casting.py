"""Chooses what goes into a photo: where documents, surfaces and things come from, a clean good photo, and each defect by itself."""

from dataclasses import replace

import cv2
import numpy as np

from . import camera as cam
from . import surface as surfaces
from . import things
from .camera import Camera, Pose
from .document import draw_document
from .light import Light, kelvin_tint
from .lettering import pick
from .scene import Setup
from .screen import Screen

DOCUMENT_SHARES = {'id1': 0.56, 'id1back': 0.08, 'id3': 0.24, 'cover': 0.04, 'page': 0.06, 'receipt': 0.02}


class Fresh:
    """Draws everything anew, at a resolution fit for large photos."""

    def __init__(self, px_per_mm=12.0):
        self.px_per_mm = px_per_mm

    def document(self, rng, kind=None, style=None):
        kind = kind or _draw_kind(rng)
        return draw_document(rng, kind, self.px_per_mm * (0.45 if kind == 'page' else 1.0), style)

    def surface(self, rng, kinds=surfaces.KINDS):
        return surfaces.draw_surface(rng, pick(rng, kinds), (280, 220), min(8.0, self.px_per_mm * 0.6))

    def thing(self, rng, kinds, tone=None):
        return things.draw_thing(rng, pick(rng, kinds), self.px_per_mm * 0.7, tone)


class Pool:
    """Draws a stock once and hands it out again in changed colours, for many small photos."""

    def __init__(self, rng, documents=200, surfaces_each=6, things_each=4, px_per_mm=5.0):
        self.documents = [draw_document(rng, kind, px_per_mm * (0.4 if kind == 'page' else 1.0)) for kind in
                          (_draw_kind(rng) for _ in range(documents))]
        self.surfaces = {kind: [surfaces.draw_surface(rng, kind, (420, 420), px_per_mm * 0.4) for _ in range(surfaces_each)]
                         for kind in surfaces.KINDS}
        kinds = set(things.HANDS + things.BEHIND + things.OVER + things.BESIDE + ('booklet',))
        self.things = {kind: [things.draw_thing(rng, kind, px_per_mm * 0.4) for _ in range(things_each * (3 if kind in things.HANDS else 1))]
                       for kind in sorted(kinds)}

    def document(self, rng, kind=None, style=None):
        if style is not None:
            raise ValueError('Expected no style for a pooled document but received ' + repr(style))
        fitting = self.documents if kind is None else [d for d in self.documents if d.kind == kind]
        chosen = pick(rng, fitting)
        return replace(chosen, image=_recolour(rng, chosen.image))

    def surface(self, rng, kinds=surfaces.KINDS):
        chosen = pick(rng, self.surfaces[pick(rng, kinds)])
        return replace(chosen, image=_recolour(rng, chosen.image))

    def thing(self, rng, kinds, tone=None):
        return pick(rng, self.things[pick(rng, kinds)])


def _draw_kind(rng):
    return str(rng.choice(list(DOCUMENT_SHARES), p=np.fromiter(DOCUMENT_SHARES.values(), float)))


def _recolour(rng, image):
    """Another gain and gamma per channel."""
    levels = np.arange(256) / 255
    table = np.stack([np.clip(levels ** rng.uniform(0.8, 1.25) * rng.uniform(0.88, 1.06), 0, 1) for _ in range(3)], -1)
    return cv2.LUT(image, (table * 255).astype(np.uint8)[None])


def good(rng, source, frame, kind=None, style=None, surface_kinds=surfaces.CALM):
    """A photo that any reviewer accepts: whole, sharp, even, close, on a calm table."""
    document = source.document(rng, kind or str(rng.choice(['id1', 'id3'], p=[0.75, 0.25])), style)
    landscape = document.size_mm[0] > document.size_mm[1]
    upright = landscape == (frame[0] >= frame[1])
    roll = rng.normal(0, 4) + (0 if upright else 90)
    setup = Setup(
        frame, document, source.surface(rng, surface_kinds),
        Pose(abs(rng.normal(0, 6)), rng.uniform(0, 360), roll, rng.uniform(0.70, 0.86), tuple(rng.normal(0, 0.02, 2)), rng.uniform(0.58, 0.75)),
        Light(rng.uniform(0.6, 0.85), kelvin_tint(rng.uniform(4700, 6600)), rng.uniform(0, 0.14), rng.uniform(0, 360), rng.uniform(0, 0.08),
              hologram=rng.uniform(0.05, 0.4)),
        Camera(noise=rng.uniform(0.002, 0.008), sharpen=rng.uniform(0.15, 0.5), lens_px=rng.uniform(0.4, 0.6)),
        surface_turn=rng.uniform(0, 360), surface_at=tuple(rng.uniform(-40, 40, 2)))
    if document.kind == 'id3' and rng.random() < 0.6:
        setup.under.append((source.thing(rng, ('booklet',)), (0, -44), 180))
    return setup


def _rim_point(rng, size_mm, depth_mm, sides='lrtb'):
    """A point `depth_mm` inside the rim, and the angle that turns a sprite's +y axis outwards."""
    w, h = size_mm[0] / 2, size_mm[1] / 2
    side = pick(rng, sides)
    if side in 'lr':
        sign = -1 if side == 'l' else 1
        return (sign * (w - depth_mm), rng.uniform(-0.6, 0.6) * h), (90 if side == 'l' else -90) + rng.normal(0, 14)
    sign = -1 if side == 't' else 1
    return (rng.uniform(-0.6, 0.6) * w, sign * (h - depth_mm)), (180 if side == 't' else 0) + rng.normal(0, 14)


def add_hand(rng, setup, source, depth_mm, kinds=('thumb', 'finger', 'fingers'), tone=None, sides='lrtb'):
    """A hand that reaches `depth_mm` over the rim (negative: it stays beside the document)."""
    at, turn = _rim_point(rng, setup.document.size_mm, depth_mm, sides)
    setup.over.append((source.thing(rng, kinds, tone), at, turn))
    return setup


def add_object(rng, setup, source, kinds=things.OVER):
    """An object that lies on the document, from its middle to its rim."""
    w, h = np.asarray(setup.document.size_mm) / 2
    sprite = source.thing(rng, kinds)
    at = (rng.uniform(-0.75, 0.75) * w, rng.uniform(-0.75, 0.75) * h)
    turn = rng.uniform(0, 360)
    if sprite.kind in ('sleeve', 'pen'):
        at, turn = _rim_point(rng, setup.document.size_mm, rng.uniform(8, 20))
    if sprite.kind in ('card', 'note'):
        at, turn = _rim_point(rng, setup.document.size_mm, rng.uniform(-14, -2))
        turn += rng.uniform(-25, 25)
    if sprite.kind == 'clip':
        at, turn = _rim_point(rng, setup.document.size_mm, 4)
    setup.over.append((sprite, at, turn))
    return setup


def add_clutter(rng, setup, source, count, kinds=things.BESIDE, clear_mm=6.0):
    """Things on the table round the document, not over it."""
    w, h = np.asarray(setup.document.size_mm if setup.document else (85.6, 54)) / 2
    for _ in range(count):
        sprite = source.thing(rng, kinds)
        mask = sprite.alpha
        own = np.hypot(mask.shape[0], mask.shape[1]) / sprite.px_per_mm / 2
        angle = rng.uniform(0, 6.28)
        ux, uy = np.cos(angle), np.sin(angle)
        rim = min(w / max(abs(ux), 1e-6), h / max(abs(uy), 1e-6))
        if sprite.kind in ('pen', 'band', 'sleeve'):
            turn = np.degrees(angle) - 90
            reach = rim + clear_mm + rng.uniform(0, 10)
        else:
            turn, reach = rng.uniform(0, 360), rim + clear_mm + own * rng.uniform(0.85, 1.0)
        setup.beside.append((sprite, (ux * reach, uy * reach), turn))
    return setup


def lamp_spot(rng, size_mm, level=None, radius=None):
    """The mirror image of a lamp or a flash somewhere on the document."""
    w, h = np.asarray(size_mm) / 2
    return {'at_mm': (rng.uniform(-0.75, 0.75) * w, rng.uniform(-0.75, 0.75) * h), 'radius_mm': radius or np.exp(rng.uniform(np.log(0.03), np.log(0.2))) * size_mm[0],
            'stretch': rng.uniform(0.6, 2.2), 'angle_deg': rng.uniform(0, 180), 'level': level or rng.uniform(1.0, 3.0)}


def window_image(rng, size_mm, level=None):
    """The mirror image of a window."""
    w, h = np.asarray(size_mm) / 2
    return {'at_mm': (rng.uniform(-0.6, 0.6) * w, rng.uniform(-0.6, 0.6) * h), 'box_mm': tuple(rng.uniform(0.3, 0.7, 2) * size_mm[0]),
            'angle_deg': rng.uniform(-30, 30), 'shear': rng.normal(0, 0.2), 'soft_mm': rng.uniform(2, 7), 'level': level or rng.uniform(0.45, 1.2)}


def make_glare(rng, setup):
    """Lamp spot or window; the document is glossy or satin."""
    setup.document = replace(setup.document, finish=pick(rng, ['gloss', 'gloss', 'satin']))
    gain = 1.0 if setup.document.finish == 'gloss' else 2.2
    if rng.random() < 0.7:
        for _ in range(1 if rng.random() < 0.75 else 2):
            spot = lamp_spot(rng, setup.document.size_mm)
            spot['level'] *= gain
            setup.light.spots.append(spot)
    else:
        setup.light.window = window_image(rng, setup.document.size_mm)
        setup.light.window['level'] *= gain
    return setup


def make_blur(rng, setup, sigma_mm=None):
    """Gaussian, defocus or motion of a known equivalent sigma in mm, sometimes on one half only."""
    sigma = sigma_mm if sigma_mm is not None else rng.uniform(0.25, 0.7)
    form = rng.random()
    if form < 0.3:
        setup.camera.gaussian_mm = sigma
    elif form < 0.65:
        setup.camera.defocus_mm = sigma * 2
    else:
        setup.camera.motion_mm, setup.camera.motion_deg = sigma * np.sqrt(12), rng.uniform(0, 180)
    if rng.random() < 0.15:
        setup.camera.half = pick(rng, ['left', 'right', 'top', 'bottom'])
    return setup


LIGHT_FAULTS = ('dark', 'bright', 'stripes', 'edge', 'phone', 'cast')


def make_bad_light(rng, setup, fault=None):
    """One strong fault of light."""
    fault = fault or pick(rng, LIGHT_FAULTS)
    light, size = setup.light, setup.document.size_mm if setup.document else (85.6, 54)
    if fault == 'dark':
        light.white = rng.uniform(0.018, 0.06)
        setup.camera.noise *= 1.8
    elif fault == 'bright':
        light.white = rng.uniform(2.6, 5.0)
    elif fault == 'stripes':
        light.stripes = {'pitch_mm': rng.uniform(0.2, 0.5) * size[0], 'angle_deg': rng.uniform(0, 180), 'depth': rng.uniform(0.7, 0.88),
                         'duty': rng.uniform(0.4, 0.6), 'soft_mm': rng.uniform(1.5, 5), 'phase': rng.random()}
        light.white *= 1.15
    elif fault == 'edge':
        light.shadow = {'kind': 'edge', 'at_mm': tuple(rng.uniform(-0.2, 0.2, 2) * size), 'depth': rng.uniform(0.74, 0.88), 'soft_mm': rng.uniform(1.5, 8),
                        'angle_deg': rng.uniform(0, 360)}
        light.white *= 1.15
    elif fault == 'phone':
        light.shadow = {'kind': 'phone', 'at_mm': tuple(rng.uniform(-0.25, 0.25, 2) * size), 'box_mm': (rng.uniform(60, 85), rng.uniform(50, 130)),
                        'depth': rng.uniform(0.7, 0.85), 'soft_mm': rng.uniform(5, 14), 'angle_deg': rng.uniform(0, 360)}
        light.white *= 1.1
    else:
        hue = rng.uniform(0, 1)
        light.tint = tuple(np.clip([0.5 + 0.55 * np.cos(6.28 * (hue + k / 3)) for k in range(3)], 0.1, 1.2))
        if rng.random() < 0.3:
            light.tint = kelvin_tint(rng.uniform(1500, 2000))
    return setup


def cut_corners(rng, setup, count=None):
    """Moves the document so that one or two corners leave the frame by 3 to 16 % of the frame."""
    count = count or int(rng.integers(1, 3))
    if count == 1:
        setup.pose.roll_deg += pick(rng, [-1, 1]) * rng.uniform(9, 22)
    return _push(rng, setup, rng.uniform(0.05, 0.16) if count == 2 else rng.uniform(0.03, 0.06))


def near_edge(rng, setup, margin=None):
    """All corners inside, the nearest by 1 to 3 % of the frame's long side."""
    margin = margin if margin is not None else rng.uniform(0.01, 0.03)
    return _push(rng, setup, -margin)


def _push(rng, setup, beyond):
    """Shifts the document along one axis until its farthest corner is `beyond` the frame, in shares of the frame's long side."""
    axis, sign = int(rng.integers(2)), pick(rng, [-1, 1])
    target = beyond * max(setup.frame) / setup.frame[axis]
    low, high = -1.0, 1.5
    for _ in range(20):
        middle = (low + high) / 2
        setup.pose.shift = (sign * middle, 0.0) if axis == 0 else (0.0, sign * middle)
        quad = cam.corners(cam.homography(setup.pose, setup.document.size_mm, setup.frame), setup.document.size_mm)
        edge = quad[:, axis] / setup.frame[axis]
        reach = edge.max() - 1 if sign > 0 else -edge.min()
        low, high = (middle, high) if reach < target else (low, middle)
    return setup


def random_screen(rng):
    """A phone, a tablet or a monitor."""
    kind = rng.random()
    pitch = rng.uniform(0.05, 0.07) if kind < 0.25 else rng.uniform(0.1, 0.14) if kind < 0.5 else rng.uniform(0.18, 0.29)
    return Screen(pitch, rng.uniform(0.5, 0.9), int(rng.integers(650, 1100)), rng.uniform(4, 20), pick(rng, ['rgb', 'bgr']), rng.uniform(0, 0.05),
                  rng.random() < 0.6)


def anything(rng, source, frame, empty_share=0.06, cut_share=0.2):
    """All conditions mixed, for training a document locator: any kind, place, angle, cover, light and blur."""
    clean = rng.random() < 0.25
    kinds = surfaces.CALM if clean else surfaces.KINDS
    document = source.document(rng)
    quarter = 90 * int(rng.choice([0, 1, 2, 3], p=[0.5, 0.2, 0.12, 0.18]))
    roll = quarter + rng.normal(0, 7) if rng.random() < 0.7 else rng.uniform(0, 360)
    tilt = min(48.0, abs(rng.normal(0, 16)))
    fill = rng.uniform(0.22, 0.98) if rng.random() < 0.5 else rng.uniform(0.6, 0.95)
    room = (1 - fill) / 2
    setup = Setup(frame, document, source.surface(rng, kinds),
                  Pose(tilt, rng.uniform(0, 360), roll, fill, tuple(rng.uniform(-room, room, 2)), rng.uniform(0.5, 0.95)),
                  Light(rng.choice([rng.uniform(0.4, 1.0), rng.uniform(0.04, 0.4), rng.uniform(1, 2)], p=[0.75, 0.15, 0.1]),
                        kelvin_tint(rng.uniform(2600, 8500)), rng.uniform(0, 0.5), rng.uniform(0, 360), rng.uniform(0, 0.2), hologram=rng.uniform(0, 0.8)),
                  Camera(noise=rng.uniform(0, 0.03), sharpen=rng.uniform(0, 0.8), lens_px=rng.uniform(0.2, 0.9), contrast=rng.uniform(0, 0.4)),
                  surface_turn=rng.uniform(0, 360), surface_at=tuple(rng.uniform(-120, 120, 2)), surface_scale=rng.uniform(0.7, 1.5))
    if document.kind == 'id3' and rng.random() < 0.5:
        setup.under.append((source.thing(rng, ('booklet',)), (0, -44), 180))
    if rng.random() < 0.12:
        w, h = document.size_mm
        grow = rng.uniform(1.15, 2.6, 2)
        grey = rng.uniform(205, 252)
        setup.sheet = {'size_mm': (w * grow[0] + 10, h * grow[1] + 10), 'at_mm': rng.uniform(-0.3, 0.3, 2) * (grow - 1) * (w, h), 'turn_deg': rng.normal(0, 10),
                       'colour': (grey, grey, grey)}
    if not clean:
        if rng.random() < 0.45:
            add_clutter(rng, setup, source, int(rng.integers(1, 7)), things.BESIDE + ('card', 'blob', 'note'), rng.uniform(-1, 6))
        if rng.random() < 0.25:
            add_hand(rng, setup, source, rng.uniform(2, 0.35 * document.size_mm[1]), things.HANDS)
        elif rng.random() < 0.1:
            add_hand(rng, setup, source, rng.uniform(-60, -4), things.HANDS)
        if rng.random() < 0.15:
            add_object(rng, setup, source)
        if rng.random() < 0.25:
            make_bad_light(rng, setup)
        if rng.random() < 0.2:
            make_glare(rng, setup)
        if rng.random() < 0.4:
            make_blur(rng, setup, rng.gamma(1.5, 0.25))
            setup.camera.half = None
    if rng.random() < cut_share:
        setup.pose.fill = max(setup.pose.fill, 0.6)
        cut_corners(rng, setup)
    if rng.random() < empty_share:
        setup.document, setup.over, setup.under = None, [], []
    return setup
