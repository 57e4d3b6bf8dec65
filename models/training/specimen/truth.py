"""What a photo's labels are: each follows by a fixed rule from measured truth, and the range between stays without a label."""

import json

import cv2
import numpy as np

OK, DEFECT = 'ok', 'defect'

BLUR_OK_MM, BLUR_DEFECT_MM = 0.10, 0.22
GLARE_OK, GLARE_DEFECT = 0.0005, 0.006
COVERED_OK, COVERED_DEFECT = 0.0003, 0.004
TILT_OK_DEG, TILT_DEFECT_DEG = 20.0, 45.0
DPI_OK, DPI_DEFECT = 170.0, 100.0
SURROUND_OK, SURROUND_DEFECT = 14.0, 5.0
"""CIELAB difference between the document's rim and what lies just outside it."""


def labels(photo, recaptured=False):
    """`ok` or `defect` for every rule whose truth is clear."""
    found = {'recapture': DEFECT if recaptured else OK}
    measures, setup = photo.measures, photo.setup
    if setup.document is None:
        found['corners'] = DEFECT
        return found
    frame = np.array([photo.image.shape[1], photo.image.shape[0]])
    slack = 0.01 * np.hypot(*frame)
    outside = np.maximum(-photo.quad, photo.quad - frame).max()
    if outside <= 0:
        found['corners'] = OK
    elif outside > slack:
        found['corners'] = DEFECT
    _two_sided(found, 'obstruction', measures['coveredShare'], COVERED_OK, COVERED_DEFECT)
    _two_sided(found, 'tilt', measures['tiltDegrees'], TILT_OK_DEG, TILT_DEFECT_DEG)
    _two_sided(found, 'resolution', -measures['dpi'], -DPI_OK, -DPI_DEFECT)
    if recaptured:
        return {rule: found[rule] for rule in ('recapture', 'corners') if rule in found}
    light = _lighting(setup.light)
    if light:
        found['lighting'] = light
    if 0.1 < setup.light.white < 1.4:
        if measures['blurSigma'] <= BLUR_OK_MM:
            found['blur'] = OK
        elif measures['addedBlurSigma'] >= BLUR_DEFECT_MM:
            found['blur'] = DEFECT
        clear = measures['glareShare'] <= GLARE_OK and measures['veilShare'] <= 0.01
        if clear or measures['glareShare'] >= GLARE_DEFECT:
            found['glare'] = OK if clear else DEFECT
        background = _background(photo)
        if background:
            found['background'] = background
    return found


def _two_sided(found, rule, value, ok_up_to, defect_from):
    if value <= ok_up_to:
        found[rule] = OK
    elif value >= defect_from:
        found[rule] = DEFECT


def _lighting(light):
    tint = max(light.tint) / min(light.tint)
    deep = max((part or {}).get('depth', 0) for part in (light.stripes, light.shadow))
    if light.white < 0.07 or light.white > 2.4 or deep >= 0.7 or tint > 3.5:
        return DEFECT
    even = light.gradient <= 0.25 and light.vignette <= 0.25 and deep == 0
    return OK if even and 0.4 <= light.white <= 0.95 and tint <= 1.45 else None


def _background(photo):
    setup = photo.setup
    things = sum(1 for sprite, _, _ in setup.beside if sprite.kind != 'sleeve')
    if setup.surface.busy and not setup.background_is_far or things >= 3:
        return DEFECT
    difference = surround_difference(photo)
    if difference <= SURROUND_DEFECT:
        return DEFECT
    return OK if things == 0 and difference >= SURROUND_OK and not setup.sheet else None


def surround_difference(photo):
    """CIELAB distance between the means of the document's outer 3 % and of the ring outside it, shadow left out."""
    mask = photo.document.astype(np.uint8)
    if not mask.any():
        return 100.0
    reach = max(3, int(0.03 * np.sqrt(mask.sum()))) | 1
    kernel = np.ones((reach, reach), np.uint8)
    near = cv2.dilate(mask, kernel)
    outer = (cv2.dilate(near, kernel) - near) > 0
    inner = (mask - cv2.erode(mask, kernel)) > 0
    if outer.sum() < 50 or inner.sum() < 50:
        return 100.0
    lab = cv2.cvtColor(photo.image.astype(np.float32) / 255, cv2.COLOR_BGR2LAB)
    return float(np.linalg.norm(np.median(lab[inner], 0) - np.median(lab[outer], 0)))


def truth_row(name, file, seed, photo, group, tags=(), recaptured=False):
    """One entry of truth.json; `manifest_row` reads it."""
    setup, quad = photo.setup, photo.quad
    doc = setup.document
    measures = {key: value for key, value in photo.measures.items() if value is not None}
    light = setup.light
    style = doc.style if doc else {}
    return {
        'id': name, 'file': file, 'seed': seed, 'width': int(photo.image.shape[1]), 'height': int(photo.image.shape[0]), 'group': group,
        'kind': doc.known_kind if doc else None,
        'docMm': float(max(doc.size_mm)) if doc else None, 'sizeMm': [float(v) for v in doc.size_mm] if doc else None,
        'quad': None if quad is None else [[round(float(x), 2), round(float(y), 2)] for x, y in quad],
        'labels': labels(photo, recaptured),
        'measures': measures,
        'light': {'white': round(float(light.white), 4), 'tintBgr': [round(float(v), 4) for v in light.tint], 'gradient': round(float(light.gradient), 4),
                  'stripes': bool(light.stripes), 'shadow': light.shadow['kind'] if light.shadow else None,
                  'spots': len(light.spots), 'window': bool(light.window)},
        'surface': setup.surface.kind,
        'over': [sprite.kind for sprite, _, _ in setup.over], 'beside': [sprite.kind for sprite, _, _ in setup.beside],
        'skinTone': round(float(style['skin']), 3) if doc and doc.kind in ('id1', 'id3') else None,
        'handTones': [round(sprite.tone, 3) for sprite, _, _ in setup.over if sprite.tone is not None], 'finish': doc.finish if doc else None, 'script': style.get('script'),
        'tags': list(tags), **({'lines': style['zone']} if style.get('zone') else {}),
    }


def manifest_row(row):
    """The row in the format of the bench's manifest, which its scorer reads."""
    return {'id': row['id'], 'file': row['file'], 'quad': row['quad'], 'docMm': row['docMm'], 'labels': row['labels'], 'tags': row['tags'],
            'group': row['group'], 'source': 'generated by models/training/specimen', 'licence': 'Apache-2.0'}


def write_lines(path, rows):
    path.write_text(''.join(json.dumps(row, ensure_ascii=False) + '\n' for row in rows), encoding='utf-8')
