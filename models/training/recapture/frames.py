"""Whole photos, small: displays with their rim, windows, glow and reflections; and documents, rooms, landscapes and framed pictures.

The scenes are those that the locator learns from (`../occluders/pictures.py`) and `views.py`; some of them hold a display.
"""

import math
import sys
from pathlib import Path

import cv2
import numpy as np

TRAINING = Path(__file__).resolve().parent.parent
sys.path += [str(TRAINING.parent), str(TRAINING), str(TRAINING / "occluders")]

import flat  # noqa: E402
from pictures import Photographer, Pool, shape_layer  # noqa: E402
from specimen import document  # noqa: E402
import views  # noqa: E402
from views import muted, soften  # noqa: E402

SIDE = 160  # of the photos that are kept: whatever their aspect, squeezed into a square
COVERS = 8  # of passports, for every shard
PHOTOGRAPHED = 0.8  # share of views
SHAPES = [(224, 168), (168, 224), (240, 135), (135, 240), (190, 190)]


class Frames(Photographer):
    """Makes one small photo after another: RGB uint8, SIDE x SIDE, and whether it shows a display."""

    def __init__(self, pool, seed, photographs=()):
        super().__init__(pool, seed)
        self.photographs = photographs
        self.covers = [document.draw_document(self.rng, "cover", 3).image[..., ::-1] for _ in range(COVERS)]

    def take(self, screen=None):
        rng = self.rng
        if screen is None:
            screen = rng.random() < 0.5
        size = SHAPES[rng.integers(len(SHAPES))]
        picture = self.display(size) if screen else self.things(size)
        return cv2.resize(picture, (SIDE, SIDE), interpolation=cv2.INTER_AREA), screen

    def camera(self, picture):
        """As the locator's, after many colours have faded: its scenes are brighter in colour than life."""
        grey = picture.mean(2, keepdims=True)
        picture = grey + (picture - grey) * self.rng.choice([1.0, self.rng.uniform(0.3, 1.0)], p=[0.4, 0.6])
        return super().camera(picture.astype(np.float32))

    # ------------------------------------------------------------ without a display

    def things(self, size):
        rng = self.rng
        pick = rng.random()
        if pick < 0.3:
            return self.compose(*size)[0]
        plane = self._plane(size)
        if pick < 0.6:
            picture = self.view(*size).astype(np.float32)
        elif pick < 0.64:  # nothing but a shelf, plants, cloth, keys
            picture = self._backdrop(size, plane)
        elif pick < 0.74:  # a framed picture, a sign, a book, a box: edges as straight as a display's, but no light of its own
            picture = self._behind(size, plane)
            shown = self._seen_in(300, 220)
            rim = int(rng.choice([0, 6, 14, 24]))
            if rim:
                cv2.rectangle(shown, (0, 0), (299, 219), muted(rng, 0, 220).tolist(), rim * 2)
            self._lay(picture, shown, self._quad(size, rng.uniform(0.3, 1.6)), size)
        elif pick < 0.91:  # a bright page or card on something dark, on other pages, or all over the frame
            picture = self._behind(size, plane) * np.float32(rng.choice([1, rng.uniform(0.03, 0.5)], p=[0.35, 0.65]))
            shown = self._card() if rng.random() < 0.6 else self._page(300, 220 if rng.random() < 0.5 else 420)
            quad = self._quad(size, rng.uniform(0.3, 2.0), shown.shape[1] / shown.shape[0])
            self._lay(picture, shown, quad, size)
            if rng.random() < 0.35:  # a lamp or a window on its laminate
                self._reflection(picture, quad, size)
            picture *= rng.uniform(170, 290) / max(40, np.percentile(picture, 97))  # the camera exposes for either
        else:  # something dark and flat: a passport's cover, a phone that is off, a folder, a bag
            picture = self._behind(size, plane)
            if rng.random() < 0.6:
                shown = np.ascontiguousarray(np.rot90(self.pick(self.covers), int(rng.integers(4))))
            else:
                shown = np.full((220, 300, 3), muted(rng, 0, 45), np.uint8)
            quad = self._quad(size, rng.uniform(0.25, 1.4), shown.shape[1] / shown.shape[0])
            self._lay(picture, shown, quad, size)
            if rng.random() < 0.4:
                self._reflection(picture, quad, size)
        if pick > 0.6 and rng.random() < 0.35:
            self.things_around(picture, None, size)
        if rng.random() < 0.1:
            self._lamp(picture, size)
        if pick > 0.6 or rng.random() < 0.5:
            self.light(picture, None)
        return self.camera(picture)

    def _card(self):
        """A document, often a grey copy, upright or on its side."""
        rng = self.rng
        card = np.ascontiguousarray(self.pick(self.pool.documents)["levels"][0][4:-4, 4:-4, :3]).astype(np.float32)
        if rng.random() < 0.5:
            grey = card.mean(2, keepdims=True)
            card += (grey - card) * rng.uniform(0.6, 1)
            card = 255 - (255 - card) * rng.uniform(0.5, 1)
        return np.ascontiguousarray(np.rot90(card, int(rng.integers(4)))).astype(np.uint8)

    # ------------------------------------------------------------ with a display

    def display(self, size):
        rng = self.rng
        plane = self._plane(size)
        picture = self._behind(size, plane)
        if rng.random() < 0.3:
            self.things_around(picture, None, size)
        self.light(picture, None)
        portrait = rng.random() < 0.4
        lit = portrait and rng.random() < 0.6  # a phone on a table, in the light of the room
        picture *= rng.uniform(0.6, 1.1) if lit else rng.uniform(0.08, 1.0)  # exposed for the display, the room falls dark
        reach = rng.choice([rng.uniform(0.5, 0.95), rng.uniform(0.95, 1.3), rng.uniform(1.3, 2.6)], p=[0.27, 0.43, 0.3])
        device = self._device(portrait)
        quad = self._quad(size, reach, device.shape[1] / device.shape[0])
        glow = rng.uniform(0, 0.25)
        self._lay(picture, device, quad, size)
        if glow > 0.05:  # light that the display throws on what is round it
            picture += soften(picture, max(size) / 6) * glow
        lamps = int(rng.choice([0, 1, 3, 6], p=[0.45, 0.3, 0.15, 0.1]))
        for _ in range(lamps):
            self._reflection(picture, quad, size)
        if rng.random() < 0.35:  # the room, mirrored faintly
            layer = shape_layer(quad, size, 0.5)[..., None].astype(np.float32) / 255
            mirrored = cv2.GaussianBlur(self.view(*size).astype(np.float32), (0, 0), rng.uniform(1, 5))
            picture += layer * mirrored * rng.uniform(0.05, 0.25)
        if rng.random() < 0.45:
            self._moire(picture, quad, size)
        if rng.random() < 0.15:
            self.hands_over(picture, None, size, np.zeros((size[1], size[0]), np.uint8))
        if rng.random() < 0.3:
            self._dull(picture)
        if rng.random() < 0.8:  # exposed for what is bright in it
            picture *= rng.uniform(140, 280) / max(30, np.percentile(picture, 96))
        picture *= rng.uniform(0.8, 1.15)
        return self.camera(picture)

    def _dull(self, picture):
        """A phone's own handling of a display that is too bright for it: grey whites, lifted darks."""
        rng = self.rng
        picture[:] = rng.uniform(0, 30) + np.clip(picture, 0, 255) * rng.uniform(0.6, 0.9)

    def _device(self, portrait):
        """The display's picture with its rim; tall for a phone, wide for a monitor or laptop."""
        rng = self.rng
        width, height = (150, int(rng.uniform(1.6, 2.2) * 150)) if portrait else (290, int(290 / rng.uniform(1.4, 1.85)))
        shown = self._phone(width, height) if portrait and rng.random() < 0.6 else self._desktop(width, height)
        shown = shown.astype(np.float32)
        lift = rng.choice([0, rng.uniform(0, 14), rng.uniform(8, 40)], p=[0.3, 0.4, 0.3])  # black that is not black
        shown = lift * rng.uniform(0.7, 1.2, 3).astype(np.float32) + shown * (rng.uniform(0.7, 1.05) - lift / 255)
        shown *= (1 + rng.uniform(-0.06, 0.14) * np.array([-1, 0, 1.2])).astype(np.float32)  # mostly colder than the room
        if rng.random() < 0.7:  # darker towards the edges or to one side, as seen from near
            y, x = np.mgrid[-1:1:height * 1j, -1:1:width * 1j].astype(np.float32)
            slope = rng.normal(0, 0.18, 2)
            shown *= np.clip(1 + slope[0] * x + slope[1] * y - rng.uniform(0, 0.35) * (x * x + y * y), 0.2, 1.4)[..., None]
        if rng.random() < 0.12:  # rows that were lit while others were not
            y = np.arange(height, dtype=np.float32)
            shown *= (1 + rng.uniform(0.03, 0.25) * np.sin(y * math.tau * rng.uniform(0.7, 6) / height + rng.uniform(0, 6)))[:, None, None]
        rim = rng.integers(3, 14, 4)  # top, bottom, left, right
        if not portrait and rng.random() < 0.4:
            rim[1] = rng.integers(12, 40)
        tone = muted(rng, 2, 40) if rng.random() < 0.88 else muted(rng, 120, 230)
        shown = np.clip(shown, 0, 255).astype(np.uint8)
        if portrait:
            self._round(shown, tone)
        shown = cv2.copyMakeBorder(shown, *(int(v) for v in rim), cv2.BORDER_CONSTANT, value=tone.tolist())
        if not portrait and rng.random() < 0.3:  # the keys in front
            keys = cv2.resize(flat.keyboard(rng).astype(np.uint8), (shown.shape[1], shown.shape[0] // 2))
            keys = (keys * rng.uniform(0.2, 0.7)).astype(np.uint8)
            shown = np.concatenate([shown, keys])
        return shown

    def _round(self, shown, tone):
        """Cuts a phone's corners and puts its camera in."""
        rng = self.rng
        height, width = shown.shape[:2]
        radius = int(rng.uniform(2, 24))
        inside = np.zeros((height, width), np.uint8)
        cv2.rectangle(inside, (radius, 0), (width - radius, height), 255, -1)
        cv2.rectangle(inside, (0, radius), (width, height - radius), 255, -1)
        for x in (radius, width - radius - 1):
            for y in (radius, height - radius - 1):
                cv2.circle(inside, (x, y), radius, 255, -1)
        shown[inside == 0] = tone
        if rng.random() < 0.6:
            cv2.circle(shown, (int(width * rng.choice([0.1, 0.5, 0.5])), 9), int(rng.integers(3, 6)), (5, 5, 8), -1, cv2.LINE_AA)

    def _phone(self, width, height):
        """A picture between black bars, or a page of cards and lines, under a row of signs."""
        rng = self.rng
        dark = rng.random() < 0.55
        shown = np.full((height, width, 3), rng.uniform(0, 35) if dark else rng.uniform(225, 255), np.uint8)
        ink = int(rng.uniform(150, 250) if dark else rng.uniform(20, 120))
        if rng.random() < 0.5:
            h = int(min(height, width / rng.choice([0.56, 0.75, 1, 1.33, 1.78])))
            y = int((height - h) * rng.choice([0.5, 0.5, 0.3, rng.random()]))
            shown[y : y + h] = self._seen_in(width, h)
            y = height - 30
        else:
            y = 34
            while y < height - 40:
                h = int(rng.integers(14, 150))
                if rng.random() < 0.45 and h > 40:
                    w = int(width * rng.uniform(0.6, 1))
                    h = min(h, height - y)
                    shown[y : y + h, (width - w) // 2 : (width - w) // 2 + w] = self._seen_in(w, h)
                else:
                    for line in range(y, min(height - 8, y + h), 12):
                        cv2.line(shown, (12, line), (12 + int((width - 24) * rng.uniform(0.3, 1)), line), (ink,) * 3, int(rng.integers(2, 6)))
                y += h + 12
        for x in rng.integers(10, width - 10, 6):
            cv2.circle(shown, (int(x), 10), 3, (ink,) * 3, -1, cv2.LINE_AA)
        for x in np.linspace(width * 0.15, width * 0.85, int(rng.integers(2, 6))):
            cv2.circle(shown, (int(x), height - 14), int(rng.integers(3, 8)), (ink,) * 3, -1, cv2.LINE_AA)
        return shown

    def _desktop(self, width, height):
        """What is shown: a picture alone, a picture in a viewer, windows, lines of text, a document."""
        rng = self.rng
        pick = rng.random()
        if pick < 0.38:
            shown = self._seen_in(width, height)
        elif pick < 0.72:
            tone = muted(rng, 0, 40) if rng.random() < 0.65 else np.full(3, rng.uniform(200, 255))
            shown = np.full((height, width, 3), tone, np.uint8)
            aspect = rng.uniform(0.6, 1.8)
            w = int(min(width, height * aspect) * rng.uniform(0.3, 1))
            h = int(min(height, w / aspect))
            x, y = int((width - w) * rng.choice([0.5, rng.random()])), int((height - h) * rng.choice([0.5, rng.random()]))
            shown[y : y + h, x : x + w] = self._seen_in(w, h)
        elif pick < 0.86:
            shown = self._lines(width, height)
        else:
            shown = self._page(width, height)
            if rng.random() < 0.4:
                shown = 255 - shown
        if rng.random() < 0.3:  # a window over it
            w, h = (np.array([width, height]) * rng.uniform(0.2, 0.7, 2)).astype(int)
            x, y = int(rng.uniform(0, width - w)), int(rng.uniform(0, height - h))
            shown[y : y + h, x : x + w] = self._lines(int(w), int(h)) if rng.random() < 0.6 else self._seen_in(int(w), int(h))
            cv2.rectangle(shown, (x, y), (x + int(w), y + 8), muted(rng).tolist(), -1)
        if rng.random() < 0.6:  # bars of the system and of the window
            for at in (1, -1):
                if rng.random() < 0.7:
                    self._bar(shown, int(height * rng.uniform(0.03, 0.09)), at)
        return np.ascontiguousarray(shown)

    def _bar(self, shown, bar, at):
        rng = self.rng
        height, width = shown.shape[:2]
        rows = slice(0, bar) if at > 0 else slice(height - bar, height)
        shown[rows] = muted(rng, 0, 70) if rng.random() < 0.6 else np.full(3, rng.uniform(190, 250))
        middle, r = (rows.start + rows.stop) // 2, max(1, bar // 4)
        count = int(rng.integers(2, 14))
        starts = width / 2 + (np.arange(count) - count / 2) * r * 4 if rng.random() < 0.5 else rng.integers(0, width, count)
        for x in starts:
            cv2.rectangle(shown, (int(x), middle - r), (int(x) + 2 * r, middle + r), flat.colour(rng), -1)

    def _lines(self, width, height):
        """A page, a program or a terminal: lines of dashes, perhaps in colours, on light or dark."""
        rng = self.rng
        dark = rng.random() < 0.5
        shown = np.full((height, width, 3), muted(rng, 5, 50) if dark else muted(rng, 235, 255) * 0.3 + 178, np.uint8)
        step = int(rng.integers(4, 14))
        inks = [muted(rng, 130, 250) if dark else muted(rng, 0, 120) for _ in range(int(rng.choice([1, 4])))]
        for y in range(int(rng.integers(4, 30)), height - 4, step):
            if rng.random() < 0.2:
                continue
            x, end = int(width * rng.choice([0.04, 0.08, 0.2])), width * rng.uniform(0.2, 0.95)
            while x < end:
                dash = int(rng.integers(2, 30))
                cv2.line(shown, (x, y), (int(min(end, x + dash)), y), inks[rng.integers(len(inks))].tolist(), max(1, step // 3))
                x += dash + 3
        return shown

    def _page(self, width, height):
        shown = flat.page(self.rng, width, height)
        shown = shown["rgb"] if isinstance(shown, dict) else shown
        return np.ascontiguousarray(cv2.resize(np.asarray(shown, np.uint8)[..., :3], (width, height)))

    def _seen_in(self, width, height):
        """A picture to show: a photo of a document or of things, or a document by itself."""
        rng = self.rng
        pick = rng.random()
        if pick < 0.16:
            picture = self.compose(*SHAPES[rng.integers(len(SHAPES))])[0]
        elif pick < 0.28:
            picture = self.pick(self.pool.documents)["levels"][0][4:-4, 4:-4, :3]
        elif pick < 0.93:
            picture = self.view(max(24, width), max(24, height))
        else:
            picture = self.pick(self.pool.textures)["levels"][0]
        return cv2.resize(np.ascontiguousarray(picture), (max(2, width), max(2, height)), interpolation=cv2.INTER_AREA)

    # ------------------------------------------------------------ parts

    def view(self, width, height):
        """What a camera sees: part of a photograph, or a drawn view."""
        rng = self.rng
        if not self.photographs or rng.random() > PHOTOGRAPHED:
            return views.view(rng, width, height)
        photograph = self.pick(self.photographs)
        tall, wide = photograph.shape[:2]
        reach = min(wide / width, tall / height) * rng.uniform(0.45, 1)
        w, h = max(2, int(width * reach)), max(2, int(height * reach))
        x, y = rng.integers(0, wide - w + 1), rng.integers(0, tall - h + 1)
        how = cv2.INTER_AREA if reach > 1 else cv2.INTER_LINEAR
        picture = cv2.resize(photograph[y : y + h, x : x + w], (width, height), interpolation=how).astype(np.float32)
        picture *= rng.uniform(0.55, 1.2) * (1 + rng.normal(0, 0.06) * np.array([1, 0, -1], np.float32))
        return np.clip(picture[:, ::-1] if rng.random() < 0.5 else picture, 0, 255).astype(np.uint8)

    def _behind(self, size, plane):
        return self.view(*size).astype(np.float32) if self.rng.random() < 0.6 else self._backdrop(size, plane)

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
        drift = 0.08 if reach < 1 else 0.12 * reach
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
        sharp = soften(layer, max(0.6, reach * rng.uniform(0.15, 0.8)))
        if lamp:
            sharp = sharp + 0.15 * soften(layer, reach * 4 + 1) * 8
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
