"""Writes a larger set of one kind with its truth, for tuning limits and checking claims:

    python3 models/training/specimen/make_set.py --count 500 --kind glare --out ../sets/glare

About half of the photos of a set have the defect and half are clean or hard to tell from it (holograms for glare, things
beside the document for obstruction ...). `truth.jsonl` and `manifest.jsonl` are as in fixtures/. With `--designs any` the documents are
of any design and size, drawn by `models/training/documents`; art on them comes from the photographs in $TRAINING_PHOTOGRAPHS.
"""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from specimen import casting, surface, things  # noqa: E402
from specimen.camera import Camera, Pose  # noqa: E402
from specimen.scene import photograph, recapture  # noqa: E402
from specimen.truth import manifest_row, truth_row, write_lines  # noqa: E402


def _blur(rng, source, setup, bad):
    """Sigma spread evenly over 0.03 to 0.7 mm; `bad` has no say."""
    return casting.make_blur(rng, setup, rng.uniform(0.0, 0.7))


def _glare(rng, source, setup, bad):
    setup.document = replace(setup.document, finish=['satin', 'gloss', 'gloss'][int(rng.integers(3))])
    setup.light.hologram = rng.uniform(0.3, 2.0)
    return casting.make_glare(rng, setup) if bad else setup


def _tilt(rng, source, setup, bad):
    setup.pose.tilt_deg = rng.uniform(0, 55)
    setup.pose.fill = rng.uniform(0.6, 0.9)
    return setup


def _resolution(rng, source, setup, bad):
    setup.pose.fill = float(np.exp(rng.uniform(np.log(0.15), np.log(0.9))))
    return setup


def _obstruction(rng, source, setup, bad):
    if bad:
        if rng.random() < 0.6:
            return casting.add_hand(rng, setup, source, rng.uniform(1.5, 25), things.HANDS)
        return casting.add_object(rng, setup, source)
    if rng.random() < 0.5:
        return casting.add_clutter(rng, setup, source, int(rng.integers(1, 3)))
    return casting.add_hand(rng, setup, source, rng.uniform(-25, -1.5), things.HANDS) if rng.random() < 0.5 else setup


def _lighting(rng, source, setup, bad):
    if bad:
        return casting.make_bad_light(rng, setup)
    setup.light.gradient = rng.uniform(0, 0.25)
    return setup


def _background(rng, source, setup, bad):
    setup.pose.fill = rng.uniform(0.45, 0.75)
    if not bad:
        return setup
    if rng.random() < 0.6:
        setup.surface = source.surface(rng, surface.BUSY)
        return setup
    return casting.add_clutter(rng, setup, source, int(rng.integers(4, 10)))


def _corners(rng, source, setup, bad):
    if bad:
        return casting.cut_corners(rng, setup)
    return casting.near_edge(rng, setup) if rng.random() < 0.5 else setup


def _recapture(rng, source, setup, bad):
    if not bad:
        return setup
    inner = photograph(rng, setup)
    pose = Pose(abs(rng.normal(0, 9)), rng.uniform(0, 360), rng.normal(0, 3), rng.uniform(0.85, 1.25), (0.0, 0.0), rng.uniform(0.58, 0.75))
    camera = Camera(noise=rng.uniform(0.002, 0.008), lens_px=rng.uniform(0.35, 0.6), sharpen=rng.uniform(0.2, 0.6))
    return recapture(rng, inner, casting.random_screen(rng), pose, camera, setup.frame, rng.uniform(0, 0.03), rng.uniform(0.5, 0.85), rng.uniform(15, 90))


def _good(rng, source, setup, bad):
    return setup


RECIPES = {'good': _good, 'blur': _blur, 'glare': _glare, 'tilt': _tilt, 'resolution': _resolution, 'obstruction': _obstruction,
           'lighting': _lighting, 'background': _background, 'corners': _corners, 'recapture': _recapture}
KINDS = (*RECIPES, 'mixed', 'anything')


def draw_one(seed, kind, source, frame):
    """`(photo, kind drawn, recaptured)`."""
    rng = np.random.default_rng([seed, KINDS.index(kind)])
    if kind == 'mixed':
        kind = list(RECIPES)[int(rng.integers(len(RECIPES)))]
    if kind == 'anything':
        return photograph(rng, casting.anything(rng, source, frame)), kind, False
    bad = rng.random() < 0.5
    if rng.random() < 0.3:
        frame = frame[::-1]
    made = RECIPES[kind](rng, source, casting.good(rng, source, frame), bad)
    if hasattr(made, 'measures'):
        return made, kind, True
    return photograph(rng, made), kind, False


def source_of(designs, px_per_mm):
    if designs == 'specimen':
        return casting.Fresh(px_per_mm)
    from specimen.designs import AnyDesign  # needs the rest of the package

    return AnyDesign(px_per_mm)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--count', type=int, default=500)
    parser.add_argument('--kind', choices=KINDS, default='mixed')
    parser.add_argument('--out', type=Path, required=True, help='a folder outside the repository')
    parser.add_argument('--seed', type=int, default=1, help='first seed; photo i has seed * 1,000,000 + i')
    parser.add_argument('--designs', choices=('specimen', 'any'), default='specimen', help='whose documents')
    parser.add_argument('--size', type=int, nargs=2, default=(1280, 960), metavar=('W', 'H'))
    parser.add_argument('--quality', type=int, default=88)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    source, rows = source_of(options.designs, max(options.size) / 105), []
    for index in range(options.count):
        seed = options.seed * 1_000_000 + index
        photo, kind, recaptured = draw_one(seed, options.kind, source, tuple(options.size))
        name = f'{kind}-{seed}'
        cv2.imwrite(str(options.out / f'{name}.jpg'), photo.image, [cv2.IMWRITE_JPEG_QUALITY, options.quality])
        rows.append(truth_row(name, f'{name}.jpg', seed, photo, kind, [], recaptured))
    write_lines(options.out / 'truth.jsonl', rows)
    write_lines(options.out / 'manifest.jsonl', [manifest_row(row) for row in rows])


if __name__ == '__main__':
    main()
