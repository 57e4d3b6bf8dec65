"""Documents straight from above, as the engine rectifies them with 14 mm of their surroundings, with what lies over them."""

import math

import cv2
import numpy as np

from ..camera.pose import moved, outline
from ..documents.sizes import size_of
from ..scenes import layers as L
from ..scenes.layout import PLACES, Layout, Layouter, turned
from ..shared.types import Matrix

SHAPES: list[tuple[tuple[int, int], tuple[float, float]]] = [((224, 160), (1.0, 9.0)), ((160, 224), (0.1, 1.0))]
SHARES = (0.75, 0.25)
MARGIN_MM = 14
BARE = 0.5  # share of the views with nothing over the document


class ViewLayouter(Layouter):
    """Lays out rectified views. `rect` is the photo's part of the canvas, which may end near the document."""

    def layout(self, full: tuple[int, int], aspects: tuple[float, float]) -> Layout:
        rng = self.rng
        out = Layout()
        while True:
            place = int(rng.integers(PLACES))
            size = size_of(place)
            if aspects[0] <= size.width / size.height < aspects[1]:
                break
        out.size, out.framing = size, "view"
        margin = MARGIN_MM * float(rng.choice([1.0, rng.uniform(0.5, 1.6)])) * max(1.0, max(size.width, size.height) / 125)
        scale = min(full[0] / (size.width + 2 * margin), full[1] / (size.height + 2 * margin))
        left = (full[0] - size.width * scale) / 2
        top = (full[1] - size.height * scale) / 2
        out.rect = self._seen(full, left, top, size.width * scale, size.height * scale)
        out.lens = (0.0, full[0] / 2, full[1] / 2, math.hypot(*full) / 2)
        out.scan = bool(rng.random() < 0.08)
        homography = self._nearly(moved(L.IDENTITY, scale, left, top), size.width, size.height)
        self._ground(out, homography)
        self._document(out, homography, place, shadow=0.0 if rng.random() < 0.3 else None)
        if rng.random() < 0.1:
            self._sleeve(out, homography)
        if rng.random() >= BARE and not out.scan:
            self._cover(out, homography)
        return out

    def _seen(self, full: tuple[int, int], left: float, top: float, width: float, height: float) -> tuple[int, int, int, int]:
        """Mostly the whole view; else the photo ends somewhere in the margin, or at the document's edge."""
        rng = self.rng
        x0, y0, x1, y1 = 0, 0, *full
        if rng.random() < 0.3:
            shares = np.where(rng.random(4) < 0.6, rng.random(4), 1.0) if rng.random() < 0.7 else np.zeros(4)
            x0, y0 = round(left * (1 - shares[0])), round(top * (1 - shares[1]))
            x1, y1 = round(left + width + left * shares[2]), round(top + height + top * shares[3])
        return (max(0, x0), max(0, y0), min(full[0], x1), min(full[1], y1))

    def _nearly(self, homography: Matrix, width: float, height: float) -> Matrix:
        """The same with the corners a little off, as found ones are: seldom by much."""
        rng = self.rng
        quad = outline(homography, width, height)
        off = float(rng.choice([0.5, 1.5, 4.0], p=[0.75, 0.2, 0.05]))
        flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
        found = (quad + rng.normal(0, off, (4, 2))).astype(np.float32)
        return cv2.getPerspectiveTransform(flat, found).astype(float)

    def _ground(self, out: Layout, homography: Matrix) -> None:
        """What the document lies on or is held before, and what lies beside it."""
        rng = self.rng
        held = rng.random() < 0.12
        if held:
            self._behind_held(out, homography)
        else:
            self._table(out, homography)
            if rng.random() < 0.12:
                self._furniture(out)
            for _ in range(int(rng.choice(3, p=[0.75, 0.2, 0.05]))):
                self._sheet(out, homography)
        quad = outline(homography, out.size.width, out.size.height)
        if rng.random() < 0.15:
            self._neighbours(out, homography)
        if rng.random() < 0.35:
            for _ in range(int(rng.integers(1, 4))):
                self._thing(out, quad, L.UNDER)
        if held or rng.random() < 0.08:
            for _ in range(int(rng.integers(1, 3))):
                self._hand(out, quad, *self._grip(quad), "hand", L.UNDER)
        if out.size.kind in ("id3", "cover") and rng.random() < 0.45:
            self._other_page(out, homography)
        if out.size.kind not in ("page", "receipt") and rng.random() < 0.08:
            self._printed_sheet(out, homography)

    def _cover(self, out: Layout, homography: Matrix) -> None:
        rng = self.rng
        quad = out.quad
        pick = rng.random()
        if pick < 0.34:
            for _ in range(1 if rng.random() < 0.6 else int(rng.integers(2, 4))):
                at, away = self._grip(quad)
                self._hand(out, quad, at - away * math.sqrt(float(np.prod(np.ptp(quad, 0)))) * rng.uniform(0, 0.25), away, "finger", L.OVER)
        elif pick < 0.5:
            for _ in range(1 if rng.random() < 0.7 else 2):
                self._thing(out, quad, L.OVER)
        elif pick < 0.72:
            for _ in range(1 if rng.random() < 0.7 else 2):
                self._small(out, homography)
        elif pick < 0.88:
            self._paper(out, homography)
        else:
            self._out_of_focus(out, quad)

    def _small(self, out: Layout, homography: Matrix) -> None:
        """A thing of 6 to 40 mm anywhere on the document: a coin, a clip, a pin, a sticker, a crumb."""
        rng, size = self.rng, out.size
        at = rng.uniform(0.02, 0.98, 2) * (size.width, size.height)
        scale = math.sqrt(abs(np.linalg.det(homography[:2, :2])))
        centre = homography @ (*at, 1)
        row = self._cutout(out, "small", centre[:2] / centre[2], scale * rng.uniform(6, 40) * 1.4, float(rng.uniform(0, math.tau)), float(rng.uniform(0.7, 1.2)), L.OVER)
        if rng.random() < 0.4:  # lies flat: its shadow is hardly seen
            row[L.SHADOW] *= 0.3

    def _paper(self, out: Layout, homography: Matrix) -> None:
        """A note, card, label or scrap that lies partly or wholly over the document."""
        rng, size = self.rng, out.size
        long = max(size.width, size.height)
        w, h = rng.uniform(0.1, 1.1, 2) * long
        if rng.random() < 0.6:  # across a side
            at = rng.uniform(0, 1, 2) * (size.width, size.height)
            axis = int(rng.integers(2))
            at[axis] = (-rng.uniform(0, 0.35), 1 + rng.uniform(0, 0.35))[int(rng.integers(2))] * (size.width, size.height)[axis]
        else:
            w, h = w * 0.4, h * 0.4
            at = rng.uniform(0.05, 0.95, 2) * (size.width, size.height)
        place = homography @ turned(float(rng.uniform(0, math.tau)), 1, *at) @ turned(0, 1, -w / 2, -h / 2)
        pick = rng.random()
        if pick < 0.35:
            row = L.layer(L.FACES, self._face(int(rng.integers(PLACES))), L.OVER, L.RECTANGLE, place, w, h)
        elif pick < 0.6:
            row = L.layer(L.PHOTOGRAPHS, int(rng.integers(1 << 20)), L.OVER, L.RECTANGLE, place, w, h)
        elif pick < 0.75:
            row = self._surface(out, place, w, h, L.RECTANGLE)
            row[L.ROLE] = L.OVER
        else:
            row = L.layer(L.FLAT, 0, L.OVER, L.RECTANGLE, place, w, h)
            row[L.OFFSET] = rng.uniform(0, 255, 3) if rng.random() < 0.6 else rng.uniform(200, 255) * rng.uniform(0.9, 1, 3)
        row[L.RADIUS] = min(w, h) * float(rng.choice([0, 0, 0.1, 0.5]))
        row[L.WEAR] = float(rng.choice([0, 0, 0.02])) * min(w, h)
        self._lie(row, min(w, h))
        out.rows.append(row)

    def _out_of_focus(self, out: Layout, quad: Matrix) -> None:
        """A finger, sleeve or thing near the lens that reaches over a side, with a soft rim and some colour."""
        rng = self.rng
        kind = "finger" if rng.random() < 0.5 else "small"
        span = math.sqrt(float(np.prod(np.ptp(quad, 0))))
        at, away = self._grip(quad)
        reach = span * rng.uniform(0.6, 1.6)
        centre = at + away * reach * rng.uniform(0.1, 0.4)
        row = self._cutout(out, kind, centre, float(reach), math.atan2(-away[0], away[1]) + float(rng.normal(0, 0.4)), 1.0, L.OVER)
        row[L.SHARP] = rng.uniform(2, 4)
        row[L.SHADOW] = 0
