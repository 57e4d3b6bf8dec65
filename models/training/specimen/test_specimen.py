"""Run with `python3 -m unittest` in this folder, or `python3 -m unittest discover models/training/specimen`."""

import sys
import unittest
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from specimen import casting, draw_document, truth  # noqa: E402
from specimen import camera as cam  # noqa: E402
from specimen.camera import Camera, Pose  # noqa: E402
from specimen.document import KINDS  # noqa: E402
from specimen.make_set import RECIPES, draw_one  # noqa: E402
from specimen.scene import photograph, recapture  # noqa: E402
from specimen.screen import Screen  # noqa: E402

SMALL = casting.Fresh(4.0)
FRAME = (400, 300)


def clean(seed=5, **pose):
    setup = casting.good(np.random.default_rng(seed), SMALL, FRAME, 'id1', {'copy': False, 'hologram': 'none'}, ('board',))
    setup.pose = replace(setup.pose, **pose)
    return setup


def shoot(setup, seed=1):
    return photograph(np.random.default_rng(seed), setup)


class Documents(unittest.TestCase):
    def test_same_seed_same_picture(self):
        for kind in KINDS:
            a, b = (draw_document(np.random.default_rng(7), kind, 3) for _ in range(2))
            np.testing.assert_array_equal(a.image, b.image)
            self.assertEqual(a.boxes, b.boxes)

    def test_size_follows_the_scale(self):
        doc = draw_document(np.random.default_rng(1), 'id1', 10)
        self.assertEqual(doc.image.shape, (540, 856, 3))

    def test_corners_are_round(self):
        alpha = draw_document(np.random.default_rng(1), 'id1', 10, {'rounded': True}).alpha
        self.assertEqual(alpha[0, 0], 0)
        self.assertEqual(alpha[0, 40], 255)
        missing = (255 - alpha.astype(float)).sum() / 255 / 100
        self.assertAlmostEqual(missing, (4 - np.pi) * 3.18 ** 2, delta=0.4)


class Geometry(unittest.TestCase):
    def test_the_quad_is_where_the_document_is(self):
        for tilt, roll in ((0, 0), (20, 15), (45, 200)):
            photo = shoot(clean(tilt_deg=tilt, roll_deg=roll, fill=0.7))
            outline = np.zeros(FRAME[::-1], np.uint8)
            cv2.fillConvexPoly(outline, np.round((photo.quad - 0.5) * 16).astype(np.int32), 1, cv2.LINE_8, 4)
            both, either = (outline & photo.document).sum(), (outline | photo.document).sum()
            self.assertGreater(both / either, 0.97)

    def test_corners_are_in_reading_order(self):
        quad = shoot(clean(roll_deg=0, tilt_deg=3)).quad
        self.assertLess(quad[0, 0], quad[1, 0])
        self.assertLess(quad[0, 1], quad[3, 1])
        turned = shoot(clean(roll_deg=180, tilt_deg=3)).quad
        self.assertGreater(turned[0, 0], turned[1, 0])

    def test_tilt_can_be_recovered_from_the_homography(self):
        for tilt in (0, 17, 43):
            pose = Pose(tilt, 70, 33, 0.7, (0.05, -0.03), 0.7)
            matrix = cam.homography(pose, (85.6, 53.98), FRAME)
            focal = pose.focal * np.hypot(*FRAME)
            columns = np.linalg.inv(np.array([[focal, 0, FRAME[0] / 2], [0, focal, FRAME[1] / 2], [0, 0, 1]])) @ matrix
            normal = np.cross(columns[:, 0], columns[:, 1])
            self.assertAlmostEqual(np.degrees(np.arccos(abs(normal[2]) / np.linalg.norm(normal))), tilt, delta=0.01)

    def test_fill_and_dpi(self):
        photo = shoot(clean(tilt_deg=0, roll_deg=0, fill=0.8))
        self.assertAlmostEqual(np.ptp(photo.quad[:, 0]) / FRAME[0], 0.8, delta=0.002)
        self.assertAlmostEqual(photo.measures['dpi'], 0.8 * FRAME[0] / 85.6 * 25.4, delta=0.5)

    def test_cut_and_near(self):
        for seed in range(6):
            rng = np.random.default_rng(seed)
            self.assertEqual(truth.labels(shoot(casting.cut_corners(rng, clean(seed))))['corners'], 'defect')
            near = shoot(casting.near_edge(rng, clean(seed), 0.02))
            self.assertEqual(truth.labels(near)['corners'], 'ok')
            margin = min(near.quad.min(), (FRAME - near.quad).min())
            self.assertAlmostEqual(margin, 0.02 * max(FRAME), delta=0.5)


class Truth(unittest.TestCase):
    def test_same_seed_same_photo(self):
        for kind in RECIPES:
            a, b = (draw_one(3, kind, SMALL, (240, 180))[0] for _ in range(2))
            np.testing.assert_array_equal(a.image, b.image)
            self.assertEqual(a.measures, b.measures)

    def test_a_clean_photo_has_no_defect(self):
        photo = photograph(np.random.default_rng(1), casting.good(np.random.default_rng(2), casting.Fresh(9), (900, 675), 'id1', {'copy': False}, ('wood',)))
        self.assertEqual(set(truth.labels(photo).values()), {'ok'})
        self.assertEqual(photo.measures['coveredShare'], 0)

    def test_covered_share_is_what_is_missing_from_the_mask(self):
        setup = casting.add_hand(np.random.default_rng(3), clean(), SMALL, 20, ('thumb',), 0.5)
        photo = shoot(setup)
        self.assertTrue((photo.visible <= photo.document).all())
        self.assertAlmostEqual(photo.measures['coveredShare'], 1 - photo.visible.sum() / photo.document.sum(), delta=1e-4)
        self.assertGreater(photo.measures['coveredShare'], 0.02)
        self.assertEqual(truth.labels(photo)['obstruction'], 'defect')

    def test_glare_brightens_where_the_mask_says(self):
        setup = clean()
        before = shoot(setup).image.astype(float)
        setup.document = replace(setup.document, finish='gloss')
        setup.light.spots = [{'at_mm': (5, 5), 'radius_mm': 10, 'level': 2.0}]
        photo = shoot(setup)
        risen = photo.image.astype(float) - before
        self.assertGreater(risen[photo.glare].mean(), 30)
        self.assertLess(abs(risen[~photo.document & ~cv2.dilate(photo.glare.astype(np.uint8), np.ones((61, 61))).astype(bool)].mean()), 8)
        self.assertEqual(truth.labels(photo)['glare'], 'defect')

    def test_blur_in_millimetres(self):
        """An edge blurred by sigma millimetres has the width that a Gaussian of that sigma gives it."""
        for field, amount, sigma in (('gaussian_mm', 0.8, 0.8), ('defocus_mm', 1.6, 0.8), ('motion_mm', 0.8 * 12 ** 0.5, 0.8)):
            step = np.zeros((200, 200, 3), np.float32)
            step[:, 100:] = 1
            blurred = cam.optics(step, Camera(lens_px=0, **{field: amount}), scale=8.0)
            slope = np.diff(blurred[100, :, 0])
            place = np.arange(199)
            mean = (slope * place).sum() / slope.sum()
            measured = np.sqrt((slope * (place - mean) ** 2).sum() / slope.sum()) / 8.0
            self.assertAlmostEqual(measured, sigma, delta=0.05)

    def test_a_display_keeps_the_corners(self):
        inner = shoot(clean(fill=0.8))
        rng = np.random.default_rng(4)
        for window in (False, True):
            photo = recapture(rng, inner, Screen(span_px=380, window=window), Pose(6, 30, 4, 0.95), Camera(noise=0), FRAME)
            outline = np.zeros(FRAME[::-1], np.uint8)
            cv2.fillConvexPoly(outline, np.round(photo.quad - 0.5).astype(np.int32), 1)
            self.assertGreater((outline & photo.document).sum() / (outline | photo.document).sum(), 0.95)
            self.assertEqual(truth.labels(photo, True)['recapture'], 'defect')


if __name__ == '__main__':
    unittest.main()
