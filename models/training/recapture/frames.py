"""Whole photos, small: displays with their rim, windows, glow and reflections; and documents, rooms and framed pictures.

The scenes are those that the locator learns from (`../locator/pictures.py`); here some of them hold a display.
"""

import math
import sys
from pathlib import Path

import cv2
import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "locator"))

import flat  # noqa: E402
from pictures import Photographer, Pool, shape_layer  # noqa: E402

SIDE = 96  # of the network's input: the photo, whatever its aspect, squeezed into a square
SHAPES = [(160, 120), (120, 160), (170, 96), (96, 170), (140, 140)]


class Frames(Photographer):
    """Makes one small photo after another: RGB uint8, SIDE x SIDE, and whether it shows a display."""

    def take(self, screen=None):
        rng = self.rng
        if screen is None:
            screen = rng.random() < 0.5
        size = SHAPES[rng.integers(len(SHAPES))]
        picture = self.display(size) if screen else self.things(size)
        return cv2.resize(picture, (SIDE, SIDE), interpolation=cv2.INTER_AREA), screen

    # ------------------------------------------------------------ without a display

    def things(self, size):
        rng = self.rng
        pick = rng.random()
        if pick < 0.68:
            return self.compose(*size)[0]
        plane = self._plane(size)
        if pick < 0.8:  # nothing but a room, a shelf, plants, cloth
            picture = self._backdrop(size, plane)
        elif pick < 0.93:  # a framed picture, a sign, a book, a box: edges as straight as a display's, but no light of its own
            picture = self._backdrop(size, plane)
            quad = self._quad(size, rng.uniform(0.3, 1.3))
            shown = self._seen_in(300, 220)
            rim = int(rng.choice([0, 6, 14, 24]))
            if rim:
                cv2.rectangle(shown, (0, 0), (299, 219), flat.colour(rng, 0, 140), rim * 2)
            self._lay(picture, shown, quad, size)
        else:  # something dark and flat: a phone that is off, a folder, a bag
            picture = self._backdrop(size, plane)
            shown = np.full((220, 300, 3), flat.colour(rng, 0, 45), np.uint8)
            self._lay(picture, shown, self._quad(size, rng.uniform(0.25, 0.9)), size)
        if rng.random() < 0.4:
            self.things_around(picture, None, size)
        if rng.random() < 0.15:
            self._lamp(picture, size)
        self.light(picture, None)
        return self.camera(picture)

    # ------------------------------------------------------------ with a display

    def display(self, size):
        rng = self.rng
        plane = self._plane(size)
        picture = self._backdrop(size, plane)
        if rng.random() < 0.4:
            self.things_around(picture, None, size)
        self.light(picture, None)
        picture *= rng.uniform(0.1, 1.0)  # exposed for the display, the room falls dark
        reach = rng.choice([rng.uniform(0.45, 0.95), rng.uniform(0.95, 1.5), rng.uniform(1.5, 3)], p=[0.4, 0.35, 0.25])
        portrait = rng.random() < 0.4
        device = self._device(portrait)
        quad = self._quad(size, reach, device.shape[1] / device.shape[0])
        glow = rng.uniform(0, 0.25)
        self._lay(picture, device, quad, size)
        if glow > 0.05:  # light that the display throws on what is round it
            lit = cv2.GaussianBlur(picture, (0, 0), max(size) / 6)
            picture += lit * glow
        for _ in range(int(rng.choice([0, 1, 2, 3], p=[0.45, 0.3, 0.15, 0.1]))):
            self._reflection(picture, quad, size)
        if rng.random() < 0.3:
            self._moire(picture, quad, size)
        if rng.random() < 0.15:
            self.hands_over(picture, None, size, np.zeros((size[1], size[0]), np.uint8))
        picture *= rng.uniform(0.75, 1.2)
        return self.camera(picture)

    def _device(self, portrait):
        """The display's picture with its rim; tall for a phone, wide for a monitor or laptop."""
        rng = self.rng
        width, height = (170, int(rng.uniform(1.6, 2.2) * 170)) if portrait else (320, int(320 / rng.uniform(1.4, 1.85)))
        shown = self._desktop(width, height).astype(np.float32)
        lift = rng.choice([0, rng.uniform(0, 14), rng.uniform(8, 40)], p=[0.3, 0.4, 0.3])  # black that is not black
        shown = lift + shown * (rng.uniform(0.7, 1.05) - lift / 255)
        shown *= (1 + rng.uniform(-0.06, 0.14) * np.array([-1, 0, 1.2])).astype(np.float32)  # mostly colder than the room
        if rng.random() < 0.6:  # darker towards the edges or to one side, as seen from near
            y, x = np.mgrid[-1:1:height * 1j, -1:1:width * 1j].astype(np.float32)
            slope = rng.normal(0, 0.18, 2)
            shown *= np.clip(1 + slope[0] * x + slope[1] * y - rng.uniform(0, 0.25) * (x * x + y * y), 0.2, 1.4)[..., None]
        rim = rng.integers(3, 12, 4)  # top, bottom, left, right
        if not portrait and rng.random() < 0.4:
            rim[1] = rng.integers(12, 40)
        tone = flat.colour(rng, 2, 40) if rng.random() < 0.85 else flat.colour(rng, 120, 230)
        shown = cv2.copyMakeBorder(np.clip(shown, 0, 255).astype(np.uint8), *(int(v) for v in rim), cv2.BORDER_CONSTANT, value=tone)
        if not portrait and rng.random() < 0.3:  # the keys in front
            keys = cv2.resize(flat.keyboard(rng).astype(np.uint8), (shown.shape[1], shown.shape[0] // 2))
            keys = (keys * rng.uniform(0.2, 0.7)).astype(np.uint8)
            shown = np.concatenate([shown, keys])
        return shown

    def _desktop(self, width, height):
        """What is shown: a picture alone, a picture in a dark viewer, a window of text, a document."""
        rng = self.rng
        pick = rng.random()
        if pick < 0.4:
            shown = self._seen_in(width, height)
        elif pick < 0.75:
            shown = np.full((height, width, 3), flat.colour(rng, 0, 40) if rng.random() < 0.75 else flat.pale(rng), np.uint8)
            aspect = rng.uniform(0.6, 1.8)
            w = int(min(width, height * aspect) * rng.uniform(0.4, 1))
            h = int(min(height, w / aspect))
            x, y = int((width - w) * rng.choice([0.5, rng.random()])), int((height - h) * rng.choice([0.5, rng.random()]))
            shown[y : y + h, x : x + w] = self._seen_in(w, h)
        else:
            shown = flat.page(rng, width, height)
            shown = shown["rgb"] if isinstance(shown, dict) else shown
            shown = cv2.resize(np.asarray(shown, np.uint8)[..., :3], (width, height))
            if rng.random() < 0.4:
                shown = 255 - shown
        if rng.random() < 0.55:  # bars of the system and of the window
            for at in ((0, 1), (height, -1)):
                if rng.random() < 0.7:
                    bar = int(height * rng.uniform(0.03, 0.09))
                    rows = slice(0, bar) if at[1] > 0 else slice(height - bar, height)
                    shown[rows] = flat.colour(rng, 0, 70) if rng.random() < 0.6 else flat.pale(rng)
                    for _ in range(int(rng.integers(2, 12))):
                        x, r = int(rng.integers(width)), max(1, bar // 4)
                        cv2.circle(shown, (x, (rows.start + rows.stop) // 2), r, flat.colour(rng), -1, cv2.LINE_AA)
        return shown

    def _seen_in(self, width, height):
        """A picture to show: a photo of a document or of things, or a document by itself."""
        rng = self.rng
        pick = rng.random()
        if pick < 0.45:
            picture = self.compose(*SHAPES[rng.integers(len(SHAPES))])[0]
        elif pick < 0.65:
            picture = self.pick(self.pool.documents)["levels"][0][4:-4, 4:-4, :3]
        else:
            picture = self.pick(self.pool.textures)["levels"][0] if pick < 0.8 else flat.picture_block(rng, 200, 160)
        return cv2.resize(np.ascontiguousarray(picture), (max(2, width), max(2, height)), interpolation=cv2.INTER_AREA)

    # ------------------------------------------------------------ parts

    def _plane(self, size):
        width, height = size
        scale = max(size) / 420 * self.rng.uniform(0.5, 1.2)
        return np.array([[scale, 0, width * 0.2], [0, scale, height * 0.2], [0, 0, 1.0]])

    def _backdrop(self, size, plane):
        item = {"width": 420, "height": 265, "levels": self.pool.documents[0]["levels"]}
        picture = self.surface(plane, item, size, self.pick(self.pool.textures))
        if self.rng.random() < 0.4:
            self.furniture(picture, plane, item, size)
        return picture

    def _quad(self, size, reach, aspect=None):
        """Corners of a flat thing that spans `reach` of the frame, seen at an angle."""
        rng = self.rng
        aspect = aspect or rng.uniform(0.6, 1.7)
        span = reach * min(size[0], size[1] * aspect)
        w, h = span / 2, span / aspect / 2
        corners = np.array([[-w, -h], [w, -h], [w, h], [-w, h]])
        turn = math.radians(rng.normal(0, 5) if rng.random() < 0.75 else rng.normal(0, 20))
        c, s = math.cos(turn), math.sin(turn)
        corners = corners @ np.array([[c, s], [-s, c]])
        corners = corners * (1 + corners @ rng.normal(0, 0.12, (2, 1)) / max(w, h))
        drift = 0.08 if reach < 1 else 0.22 * reach
        return (corners + np.array(size) * (0.5 + rng.normal(0, drift, 2))).astype(np.float32)

    def _lay(self, picture, shown, quad, size):
        height, width = shown.shape[:2]
        flat_corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
        matrix = cv2.getPerspectiveTransform(flat_corners, quad)
        if np.ptp(quad, 0).max() < 0.7 * width:
            half = cv2.resize(shown, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
            shown, matrix = half, matrix @ np.diag([2.0, 2.0, 1.0])
        seen = cv2.warpPerspective(shown, matrix, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE).astype(np.float32)
        layer = shape_layer(quad, size, 0.5)[..., None].astype(np.float32) / 255
        picture += (seen - picture) * layer

    def _reflection(self, picture, quad, size):
        """A lamp, or a window's veil, lying over the display."""
        rng = self.rng
        centre = rng.dirichlet(np.ones(4)) @ np.clip(quad, 0, size)
        lamp = rng.random() < 0.65
        reach = max(size) * (rng.uniform(0.008, 0.05) if lamp else rng.uniform(0.06, 0.4))
        layer = np.zeros((size[1], size[0]), np.float32)
        cv2.ellipse(layer, tuple(int(v) for v in centre), (max(1, int(reach)), max(1, int(reach * rng.uniform(0.3, 1)))),
                    rng.uniform(0, 180), 0, 360, 1.0, -1, cv2.LINE_AA)
        sharp = cv2.GaussianBlur(layer, (0, 0), max(0.6, reach * rng.uniform(0.15, 0.8)))
        if lamp:
            sharp = sharp + 0.15 * cv2.GaussianBlur(layer, (0, 0), reach * 4 + 1) * 8
        strength = rng.uniform(80, 300) if lamp else rng.uniform(10, 90)
        picture += sharp[..., None] * strength * rng.uniform(0.85, 1, 3).astype(np.float32)

    def _lamp(self, picture, size):
        corners = np.array([[0, 0], [size[0], 0], [size[0], size[1]], [0, size[1]]], np.float32)
        self._reflection(picture, corners, size)

    def _moire(self, picture, quad, size):
        """Bent bands in changing colours."""
        rng = self.rng
        y, x = np.mgrid[0 : size[1], 0 : size[0]].astype(np.float32) / max(size)
        turn, count = rng.uniform(0, math.pi), rng.uniform(3, 30)
        a = x * math.cos(turn) + y * math.sin(turn)
        bend = rng.normal(0, 0.6) * (x - rng.random()) ** 2 + rng.normal(0, 0.6) * (y - rng.random()) ** 2
        phase = 2 * math.pi * count * (a + bend)
        shift = rng.choice([0.2, 2.1]) * np.arange(3)
        bands = 1 + rng.uniform(0.02, 0.12) * np.cos(phase[..., None] + shift)
        layer = shape_layer(quad, size, 0.5)[..., None].astype(np.float32) / 255
        picture *= (1 + (bands - 1) * layer).astype(np.float32)
