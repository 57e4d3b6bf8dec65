"""A simulated photo of a document: everything that lies there, the light, the camera, and the exact truth about all of it."""

from dataclasses import dataclass, field

import cv2
import numpy as np

from . import camera as cam
from . import light as lit
from . import screen as display
from .camera import Camera, Pose
from .document import Document
from .light import Light
from .ornament import smooth_noise
from .surface import Surface

GLOSS = {'matte': 0.05, 'satin': 0.4, 'gloss': 1.0}
GLARE_LEVEL = 0.25
"""Mirrored light above this share of the clipping level counts as glare: black ink then reads as mid grey."""


@dataclass
class Setup:
    """All that a photo is made of. Places are in document millimetres from its middle; `over`, `beside` and `under` list
    `(sprite, (x, y), angle_deg)`: over the document, on the table, and behind the document but over the table."""

    frame: tuple
    document: Document = None
    surface: Surface = None
    pose: Pose = field(default_factory=Pose)
    light: Light = field(default_factory=Light)
    camera: Camera = field(default_factory=Camera)
    over: list = field(default_factory=list)
    beside: list = field(default_factory=list)
    under: list = field(default_factory=list)
    sheet: dict = None
    surface_turn: float = 0.0
    surface_at: tuple = (0.0, 0.0)
    surface_scale: float = 1.0
    background_is_far: bool = False


@dataclass
class Photo:
    """`image` BGR uint8; masks are bool, frame-sized. `quad` may leave the frame; None without a document."""

    image: np.ndarray
    quad: np.ndarray
    to_frame: np.ndarray
    document: np.ndarray
    visible: np.ndarray
    glare: np.ndarray
    measures: dict
    setup: Setup


def photograph(rng, setup):
    """Takes the photo."""
    frame, doc = setup.frame, setup.document
    size = doc.size_mm if doc else (85.6, 54.0)
    to_frame = cam.homography(setup.pose, size, frame)
    to_document = np.linalg.inv(to_frame)
    shade_mm = np.array([np.cos(np.radians(setup.light.gradient_deg)), np.sin(np.radians(setup.light.gradient_deg))]) * -1.0

    image = _ground(setup, to_frame)
    gloss = np.full(image.shape[:2], np.float32(setup.surface.gloss * 0.6))
    if setup.sheet:
        _lay_sheet(setup.sheet, image, gloss, to_frame, frame, shade_mm)
    for sprite, at, turn in setup.beside + setup.under:
        _lay(sprite, at, turn, image, gloss, to_frame, frame, shade_mm)
    mask = np.zeros(image.shape[:2], np.float32)
    shine = None
    if doc:
        mask, shine = _lay_document(doc, image, gloss, to_frame, frame, shade_mm, bool(setup.under))
    covered = np.zeros_like(mask)
    for sprite, at, turn in setup.over:
        covered = np.maximum(covered, _lay(sprite, at, turn, image, gloss, to_frame, frame, shade_mm))
    if shine is not None and setup.over:
        shine *= (1 - covered)[..., None]

    linear, glint = _illuminate(rng, setup, image, gloss, shine, to_document)
    scale = cam.px_per_mm(to_frame)
    side = _half(setup.camera.half, size, frame, to_document) if setup.camera.half else None
    linear = cam.optics(linear, setup.camera, scale, side)
    taken = cam.sensor(rng, linear, setup.camera)

    inside = mask > 0.5
    visible = inside & (covered < 0.5)
    glare = visible & (glint > GLARE_LEVEL)
    return Photo(taken, cam.corners(to_frame, size) if doc else None, to_frame, inside, visible, glare,
                 _measures(setup, to_frame, inside, visible, glare, glint, scale, size), setup)


def _measures(setup, to_frame, inside, visible, glare, glint, scale, size):
    camera, doc = setup.camera, setup.document
    area = max(1, int(inside.sum()))
    added = cam.blur_sigma_mm(camera)
    render_px = np.hypot(camera.lens_px, 0.35)
    quad = cam.corners(to_frame, size)
    px_area = 0.5 * abs(np.dot(quad[:, 0], np.roll(quad[:, 1], -1)) - np.dot(quad[:, 1], np.roll(quad[:, 0], -1)))
    mean_scale = float(np.sqrt(px_area / (size[0] * size[1])))
    return {
        'tiltDegrees': round(float(setup.pose.tilt_deg), 3),
        'rollDegrees': round(float(setup.pose.roll_deg), 3),
        'pxPerMm': round(mean_scale, 4) if doc else None,
        'dpi': round(mean_scale * 25.4, 2) if doc else None,
        'fill': round(float(setup.pose.fill), 4),
        'addedBlurSigma': round(added, 4),
        'blurSigma': round(float(np.hypot(added, render_px / scale)), 4),
        'coveredShare': round(float((inside & ~visible).sum() / area), 5) if doc else 0.0,
        'glareShare': round(float(glare.sum() / area), 5) if doc else 0.0,
        'veilShare': round(float((visible & (glint > 0.08)).sum() / area), 5) if doc else 0.0,
        'whiteLevel': round(float(setup.light.white), 4),
        'focal': round(float(setup.pose.focal), 4),
    }


def _ground(setup, to_frame):
    surface, frame = setup.surface, setup.frame
    turn = np.radians(setup.surface_turn)
    scale = setup.surface_scale / surface.px_per_mm
    h, w = surface.image.shape[:2]
    centre = np.array([[1, 0, -w / 2], [0, 1, -h / 2], [0, 0, 1]])
    place = np.array([[np.cos(turn) * scale, -np.sin(turn) * scale, setup.surface_at[0]],
                      [np.sin(turn) * scale, np.cos(turn) * scale, setup.surface_at[1]], [0, 0, 1]])
    ground = cam.warp(surface.image, to_frame @ place @ centre, frame, cv2.BORDER_REFLECT)
    if setup.background_is_far:
        ground = cv2.GaussianBlur(ground, (0, 0), max(frame) / 110)
    return ground.astype(np.float32)


def sprite_matrix(sprite, at_mm, turn_deg):
    """From sprite pixels to document millimetres: its anchor goes to `at_mm`, and its +y axis is turned by `turn_deg`."""
    turn, s = np.radians(turn_deg), 1 / sprite.px_per_mm
    a = np.array([[s, 0, -sprite.anchor_mm[0]], [0, s, -sprite.anchor_mm[1]], [0, 0, 1]])
    b = np.array([[np.cos(turn), -np.sin(turn), at_mm[0]], [np.sin(turn), np.cos(turn), at_mm[1]], [0, 0, 1]])
    return b @ a


def _composite(image, mask, picture):
    image += mask[..., None] * (picture - image)


def _shadow(image, mask, shift_px, soft_px, depth):
    """Darkens under a thing: its mask, moved and softened."""
    reduce = max(1, int(soft_px / 2))
    small = mask if reduce == 1 else cv2.resize(mask, None, fx=1 / reduce, fy=1 / reduce, interpolation=cv2.INTER_AREA)
    moved = cv2.warpAffine(small, np.float32([[1, 0, shift_px[0] / reduce], [0, 1, shift_px[1] / reduce]]), small.shape[::-1])
    soft = cv2.GaussianBlur(moved, (0, 0), max(0.5, soft_px / reduce))
    if reduce > 1:
        soft = cv2.resize(soft, mask.shape[::-1], interpolation=cv2.INTER_LINEAR)
    image *= (1 - depth * soft)[..., None]


def _lay(sprite, at, turn, image, gloss, to_frame, frame, shade_mm):
    """Puts a sprite into the picture and returns its mask."""
    matrix = to_frame @ sprite_matrix(sprite, at, turn)
    alpha = cam.warp(sprite.alpha, matrix, frame).astype(np.float32) * np.float32(1 / 255)
    if not alpha.any():
        return alpha
    colour = cam.warp(sprite.image, matrix, frame, cv2.BORDER_REPLICATE).astype(np.float32)
    scale = cam.px_per_mm(to_frame, at)
    lift = min(sprite.height_mm, 14) * scale
    _shadow(image, alpha, shade_mm * lift * 0.35, max(0.6, lift * 0.28), 0.38)
    _composite(image, alpha, colour)
    gloss += alpha * (np.float32(0.06) - gloss)
    return alpha


def _lay_sheet(sheet, image, gloss, to_frame, frame, shade_mm):
    """A larger sheet of paper under the document: `size_mm`, `at_mm`, `turn_deg`, `colour` BGR."""
    w, h = sheet['size_mm'][0] / 2, sheet['size_mm'][1] / 2
    turn = np.radians(sheet['turn_deg'])
    spin = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    points = np.array([(-w, -h), (w, -h), (w, h), (-w, h)]) @ spin.T + sheet['at_mm']
    mask = np.zeros(image.shape[:2], np.float32)
    cv2.fillConvexPoly(mask, np.round(np.clip((cam.project(to_frame, points) - 0.5) * 16, -4e6, 4e6)).astype(np.int32), 1.0, cv2.LINE_AA, 4)
    scale = cam.px_per_mm(to_frame)
    _shadow(image, mask, shade_mm * 0.8 * scale, max(0.6, 0.8 * scale), 0.35)
    _composite(image, mask, np.asarray(sheet['colour'], np.float32))
    gloss += mask * (np.float32(0.03) - gloss)


def _lay_document(doc, image, gloss, to_frame, frame, shade_mm, held):
    """The document with the shadow of its edge. Returns its mask and its holographic shine, both in the frame."""
    to_px = np.array([[1 / doc.px_per_mm, 0, -doc.size_mm[0] / 2], [0, 1 / doc.px_per_mm, -doc.size_mm[1] / 2], [0, 0, 1]])
    fit = np.diag([doc.size_mm[0] * doc.px_per_mm / doc.image.shape[1], doc.size_mm[1] * doc.px_per_mm / doc.image.shape[0], 1])
    matrix = to_frame @ to_px @ fit
    mask = cam.warp(doc.alpha, matrix, frame).astype(np.float32) * np.float32(1 / 255)
    scale = cam.px_per_mm(to_frame)
    lift = 8.0 if held else 0.9
    _shadow(image, mask, shade_mm * lift * scale * 0.8, max(0.6, lift * scale * 0.45), 0.30 if held else 0.5)
    _composite(image, mask, cam.warp(doc.image, matrix, frame, cv2.BORDER_REPLICATE).astype(np.float32))
    gloss += mask * (np.float32(GLOSS[doc.finish]) - gloss)
    shine = None
    if doc.shine is not None:
        shine = cam.warp(doc.shine, matrix, frame).astype(np.float32) * (mask[..., None] * np.float32(1 / 255))
    return mask, shine


def _illuminate(rng, setup, image, gloss, shine, to_document):
    """Linear light at the sensor, and the part of it that was mirrored."""
    light = setup.light
    linear = cam.to_linear(np.clip(image, 0, 255).astype(np.uint8))
    falls = lit.irradiance(rng, light, setup.frame, to_document)
    linear *= falls * np.float32(light.white / 0.9)
    if shine is not None and light.hologram > 0:
        shine = shine * np.float32(light.hologram)
        linear *= 1 - 0.6 * np.clip(shine.max(2, keepdims=True), 0, 1)
        linear += shine * falls * np.float32(light.white)
    mirrored = lit.reflections(rng, light, setup.frame, to_document)
    if mirrored is None:
        return linear, np.zeros(image.shape[:2], np.float32)
    mirrored = mirrored * gloss[..., None]
    linear += mirrored
    return linear, mirrored[..., 1]


def _half(name, size, frame, to_document):
    """Weight of the blurred half: 0 to 1 over the middle quarter of the document."""
    x, y = lit._millimetres(frame, to_document)
    place = {'left': -x / size[0], 'right': x / size[0], 'top': -y / size[1], 'bottom': y / size[1]}[name]
    ramp = np.clip(place * 4 + 0.5, 0, 1).astype(np.float32)
    return ramp * ramp * (3 - 2 * ramp)


def recapture(rng, shown_photo, screen, pose, camera, frame, ambient=0.01, white=0.75, wall=40):
    """Photographs `shown_photo` from a display. Truth is that of the document in the new photo."""
    shown = display.show(rng, screen, shown_photo.image)
    rows, columns = shown.shape[:2]
    size = (columns * screen.pitch_mm, rows * screen.pitch_mm)
    to_frame = cam.homography(pose, size, frame)
    to_screen = np.array([[1 / screen.pitch_mm, 0, columns / 2], [0, 1 / screen.pitch_mm, rows / 2], [0, 0, 1]]) @ np.linalg.inv(to_frame)
    linear = display.photograph_screen(screen, shown, to_screen, frame) * np.float32(white)
    x, y = lit._millimetres(frame, np.linalg.inv(to_frame))
    beyond = np.maximum(np.abs(x) - size[0] / 2, np.abs(y) - size[1] / 2)
    far = cam.to_linear(np.clip(wall + 6 * smooth_noise(rng, frame[1], frame[0], max(frame) / 5, 3), 0, 255).astype(np.uint8))
    rim = np.where(beyond < screen.bezel_mm, 0.004 + 0.01 * (np.abs(beyond - screen.bezel_mm) < 0.7), far * 0.7)
    linear += np.where(beyond > 0, rim, 0)[..., None].astype(np.float32)
    if ambient:
        haze = np.clip(smooth_noise(rng, frame[1], frame[0], max(frame) / 2) * 0.6 + 0.7, 0, 2)
        linear += np.float32(ambient) * haze[..., None]
    scale = cam.px_per_mm(to_frame)
    linear = cam.optics(linear, camera, scale)
    linear = display.mosaic(linear)
    taken = cam.sensor(rng, linear, camera)

    offset, zoom = _shown_offset(screen, shown_photo.image, shown)
    from_picture = np.array([[zoom, 0, offset[0]], [0, zoom, offset[1]], [0, 0, 1]])
    chain = np.linalg.inv(to_screen) @ from_picture
    quad = None if shown_photo.quad is None else cam.project(chain, shown_photo.quad)
    warp_mask = lambda m: cam.warp(m.astype(np.uint8) * 255, chain, frame) > 127
    measures = dict(shown_photo.measures)
    if quad is not None:
        doc = shown_photo.setup.document
        area = 0.5 * abs(np.dot(quad[:, 0], np.roll(quad[:, 1], -1)) - np.dot(quad[:, 1], np.roll(quad[:, 0], -1)))
        measures['pxPerMm'] = round(float(np.sqrt(area / (doc.size_mm[0] * doc.size_mm[1]))), 4)
        measures['dpi'] = round(measures['pxPerMm'] * 25.4, 2)
    measures['screenPxPerCameraPx'] = round(1 / (scale * screen.pitch_mm), 4)
    return Photo(taken, quad, chain @ shown_photo.to_frame, warp_mask(shown_photo.document), warp_mask(shown_photo.visible),
                 warp_mask(shown_photo.glare), measures, shown_photo.setup)


def _shown_offset(screen, picture, shown):
    """Where the picture starts on the display, and its enlargement."""
    zoom = screen.span_px / picture.shape[1]
    if not screen.window:
        return (0, 0), zoom
    bar = (shown.shape[1] - round(picture.shape[1] * zoom))
    return (bar // 2, bar), zoom
