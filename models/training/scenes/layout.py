"""Lays pictures out: which document stands where on what, with what round it and over it. Draws nothing itself.

A layout is a list of layer rows (`layers.py`) with the truth; `camera/painter.py` paints it. Pictures of the atlases are
named by their place alone: a place always holds the same kind (`documents/sizes.py`, `objects.SPRITE_PATTERN`).
"""

import math
from dataclasses import dataclass, field

import numpy as np

from ..camera.pose import Lens, moved, outline, placed, polygon_area, scanned, tilted
from ..documents.sizes import PATTERN, Size, size_of
from ..shared.types import Map, Matrix, Rng
from . import layers as L
from .objects import SPRITE_PATTERN

# Input sizes (width, height) and the photo aspects (width over height) each takes.
SHAPES: list[tuple[tuple[int, int], tuple[float, float]]] = [
    ((224, 224), (1 / 1.17, 1.17)),
    ((256, 192), (1.17, 1.52)),
    ((192, 256), (1 / 1.52, 1 / 1.17)),
    ((288, 160), (1.52, 2.4)),
    ((160, 288), (1 / 2.4, 1 / 1.52)),
]
# The same aspects at two thirds of the size: what the shipped locator looks at.
SMALL_SHAPES: list[tuple[tuple[int, int], tuple[float, float]]] = [
    ((160, 160), (1 / 1.17, 1.17)),
    ((192, 160), (1.17, 1.52)),
    ((160, 192), (1 / 1.52, 1 / 1.17)),
    ((224, 128), (1.52, 2.4)),
    ((128, 224), (1 / 2.4, 1 / 1.52)),
]
SHAPE_SHARES = (0.1, 0.3, 0.3, 0.15, 0.15)
PLACES = 4 * PATTERN  # faces are named modulo this; the painter takes any repeat
EMPTY_SHARE = 0.3
SCAN_SHARE = 0.16
MARGIN = 58.0  # how far outside the canvas a corner may lie, pixels


NO_SIZE = Size("none", 1, 1, 0, False)


@dataclass
class Layout:
    """A picture to be painted, with its truth in canvas pixels."""

    rows: list[Map] = field(default_factory=list)
    document: int = -1  # the document's row
    quad: Matrix = field(default_factory=lambda: np.zeros((4, 2)))  # as it reads: TL TR BR BL
    rect: tuple[int, int, int, int] = (0, 0, 1, 1)  # the photo on the canvas: x0, y0, x1, y1
    lens: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 1.0)
    scan: bool = False
    size: Size = NO_SIZE
    framing: str = "empty"


def colour_matrix(rng: Rng, wild: float) -> tuple[Map, Map]:
    """A change of colours and its offset: mild, or (with chance `wild`) other hues, exchanged channels, a negative."""
    matrix, offset = np.eye(3), np.zeros(3)
    if rng.random() < wild:
        matrix = matrix[rng.permutation(3)]
        if rng.random() < 0.3:
            matrix = matrix * 0.5 + matrix[[2, 0, 1]] * 0.5
        if rng.random() < 0.25:
            matrix, offset = -matrix, np.full(3, 255.0)
    contrast, gain = rng.uniform(0.6, 1.1), rng.uniform(0.75, 1.08)
    if rng.random() < 0.5:
        offset = offset * contrast + rng.uniform(0, 255) * (1 - contrast)
        matrix = matrix * contrast
    tint = rng.uniform(0.85, 1.08, 3) if rng.random() < 0.3 else np.ones(3)
    return matrix * (gain * tint)[:, None], offset * gain * tint


def recolour(row: Map, rng: Rng, wild: float) -> None:
    matrix, offset = colour_matrix(rng, wild)
    row[L.COLOURS], row[L.OFFSET] = matrix.reshape(-1), offset


def turned(angle: float, scale: float, dx: float, dy: float) -> Matrix:
    c, s = math.cos(angle) * scale, math.sin(angle) * scale
    return np.array([[c, -s, dx], [s, c, dy], [0, 0, 1]])


class Layouter:
    """Draws one layout after another."""

    def __init__(self, seed: int | tuple[int, ...]) -> None:
        self.rng = np.random.default_rng(seed)

    def layout(self, full: tuple[int, int], aspects: tuple[float, float]) -> Layout:
        """A layout on a canvas of `full` pixels, of a photo whose width over height lies within `aspects`."""
        rng = self.rng
        out = Layout()
        pick = rng.random()
        if pick < EMPTY_SHARE:
            self._frame(out, full, aspects)
            self._empty(out)
            return self._finish(out)
        if pick < EMPTY_SHARE + SCAN_SHARE and self._scan(out, full, aspects):
            return self._finish(out)
        self._frame(out, full, aspects)
        place = int(rng.integers(PLACES))
        size = size_of(place)
        stands = placed(rng, (size.width, size.height), self._sides(out), MARGIN - 10)
        if stands is None:
            self._empty(out)
            return self._finish(out)
        out.size, out.framing = size, stands[0]
        homography = moved(stands[1], 1, out.rect[0], out.rect[1])
        self._scene(out, homography, place)
        return self._finish(out)

    # ------------------------------------------------------------ frame and lens

    def _frame(self, out: Layout, full: tuple[int, int], aspects: tuple[float, float]) -> None:
        rng = self.rng
        low, high = math.log(aspects[0]), math.log(aspects[1])
        if high > math.log(1.9) or low < -math.log(1.9):  # longer photos are rare
            limit = math.log(1.9) if rng.random() < 0.9 else math.log(2.4)
            low, high = max(low, -limit), min(high, limit)
        aspect = math.exp(rng.uniform(low, high))
        for usual in (4 / 3, 3 / 4, 16 / 9, 9 / 16, 1.0):
            if low < math.log(usual) < high and rng.random() < 0.5:
                aspect = usual
        width = min(full[0], round(full[1] * aspect))
        height = min(full[1], round(full[0] / aspect))
        x, y = (full[0] - width) // 2, (full[1] - height) // 2
        out.rect = (x, y, x + width, y + height)
        k = float(rng.normal(0, 0.03)) if rng.random() < 0.3 else 0.0
        half = math.hypot(width, height) / 2
        out.lens = (max(-0.08, min(0.08, k)), x + width / 2, y + height / 2, half)

    def _sides(self, out: Layout) -> tuple[int, int]:
        return out.rect[2] - out.rect[0], out.rect[3] - out.rect[1]

    def _finish(self, out: Layout) -> Layout:
        if out.document >= 0 and out.lens[0]:
            out.quad = Lens(*out.lens).distort(out.quad)
        return out

    # ------------------------------------------------------------ scans and crops

    def _scan(self, out: Layout, full: tuple[int, int], aspects: tuple[float, float]) -> bool:
        rng = self.rng
        for _ in range(12):
            place = int(rng.integers(PLACES))
            size = size_of(place)
            made = scanned(rng, (size.width, size.height), full, aspects)
            if made is not None:
                break
        else:
            return False
        (width, height), homography = made
        x, y = (full[0] - width) // 2, (full[1] - height) // 2
        out.rect, out.scan = (x, y, x + width, y + height), bool(rng.random() < 0.7)
        homography = moved(homography, 1, x, y)
        quad = outline(homography, size.width, size.height)
        if (quad < -MARGIN).any() or (quad > np.array(full) + MARGIN).any():
            return False
        out.lens = (0.0, full[0] / 2, full[1] / 2, 100.0)
        out.size, out.framing = size, "scan"
        if rng.random() < 0.65:  # an even ground: a scanner's lid, a white page, black
            tone = float(rng.choice([rng.uniform(236, 256), rng.uniform(0, 30), rng.uniform(0, 256)]))
            row = L.layer(L.FLAT, 0, L.UNDER, L.EVERYWHERE, L.IDENTITY, 100, 100)
            row[L.OFFSET] = tone + rng.uniform(-6, 6, 3)
            out.rows.append(row)
        else:
            self._table(out, homography)
        if rng.random() < 0.12:
            self._neighbours(out, homography)
        self._document(
            out, homography, place, shadow=0.0 if rng.random() < 0.6 else float(rng.uniform(0, 0.3))
        )
        return True

    # ------------------------------------------------------------ photographs with a document

    def _scene(self, out: Layout, homography: Matrix, place: int) -> None:
        rng = self.rng
        quad = outline(homography, out.size.width, out.size.height)
        held = rng.random() < 0.14
        if held:
            self._behind_held(out, homography)
        else:
            self._table(out, homography)
            if rng.random() < 0.16:
                self._furniture(out)
            for _ in range(int(rng.choice(4, p=[0.62, 0.25, 0.08, 0.05]))):
                self._sheet(out, homography)
        if rng.random() < 0.2:
            self._neighbours(out, homography)
        if rng.random() < 0.4:
            for _ in range(int(rng.integers(1, 6))):
                self._thing(out, quad, L.UNDER)
        grips = (
            [self._grip(quad) for _ in range(1 if rng.random() < 0.5 else 2)]
            if held or rng.random() < 0.07
            else []
        )
        for at, away in grips:
            self._hand(out, quad, at, away, "hand", L.UNDER)
        if out.size.kind in ("id3", "cover") and rng.random() < 0.45:
            self._other_page(out, homography)
        if out.size.kind not in ("page", "receipt") and rng.random() < 0.1:
            self._printed_sheet(out, homography)
            self._document(out, homography, place, shadow=0.0)
        else:
            self._document(out, homography, place)
        for at, away in grips:
            if rng.random() < 0.85:
                self._hand(out, quad, at, away, "finger", L.OVER)
        pick = rng.random()
        if pick < 0.07:
            for _ in range(int(rng.integers(1, 4))):
                self._hand(out, quad, *self._grip(quad), "finger", L.OVER)
        elif pick < 0.2:
            for _ in range(int(rng.integers(1, 3))):
                self._thing(out, quad, L.OVER)
        if rng.random() < 0.07:
            self._sleeve(out, homography)
        if rng.random() < 0.04:
            self._near(out, quad)

    def _document(self, out: Layout, homography: Matrix, place: int, shadow: float | None = None) -> None:
        rng, size = self.rng, out.size
        out.quad = outline(homography, size.width, size.height)
        out.document = len(out.rows)
        row = L.layer(
            L.FACES, self._face(place), L.DOCUMENT, L.RECTANGLE, homography, size.width, size.height
        )
        row[L.RADIUS] = size.radius
        recolour(row, rng, {"free": 0.5, "bank": 0.5, "trading": 0.4, "business": 0.4}.get(size.kind, 0.08))
        short = min(size.width, size.height)
        row[L.SHADOW] = (rng.uniform(0.05, 0.6) if rng.random() < 0.75 else 0.0) if shadow is None else shadow
        row[L.SHADOW_X], row[L.SHADOW_Y] = rng.normal(0, 0.012 * short, 2)
        row[L.SHADOW_SOFT] = short * rng.uniform(0.004, 0.06)
        if rng.random() < 0.35:  # a light or dark cut edge
            row[L.RIM], row[L.RIM_WIDTH] = rng.normal(0, 40), short * rng.uniform(0.003, 0.012)
        if size.kind in ("page", "receipt", "ticket", "id3") and rng.random() < 0.35 and not out.scan:
            row[L.BOW_X], row[L.BOW_Y] = rng.normal(0, 0.008, 2)
        if size.kind in ("page", "receipt", "free", "playing") and rng.random() < 0.12:
            row[L.WEAR] = short * rng.uniform(0.001, 0.006)
        row[L.SHARP] = rng.uniform(0.45, 0.85)
        row[L.SOFTNESS] = rng.uniform(1, 1.6)
        out.rows.append(row)

    def _face(self, place: int) -> int:
        return place + PLACES * int(self.rng.integers(64))

    # ------------------------------------------------------------ what lies under and round it

    def _surface(self, out: Layout, homography: Matrix, width: float, height: float, shape: int) -> Map:
        """A surface in a plane, its picture turned and scaled at random."""
        rng = self.rng
        row = L.layer(L.SURFACES, int(rng.integers(1 << 20)), L.UNDER, shape, homography, width, height)
        long = max(out.size.width, out.size.height) if out.size.width > 1 else max(width, height)
        span = rng.uniform(1.2, 4.5) * long
        angle = (
            rng.normal(0, 0.15) + math.pi / 2 * rng.integers(4)
            if rng.random() < 0.6
            else rng.uniform(0, math.tau)
        )
        move = turned(float(angle), 1 / span, *rng.uniform(0, 2, 2))
        row[L.TO_UV] = move[:2].reshape(-1)
        recolour(row, rng, 0.1)
        row[L.SHARP] = rng.uniform(0.45, 0.85)
        return row

    def _table(self, out: Layout, homography: Matrix) -> None:
        rng, size = self.rng, out.size
        if rng.random() < 0.3:
            self._backdrop(out)  # what shows beyond the horizon of a steep table
        if rng.random() < 0.08:
            self._photograph(out)
            return
        row = self._surface(out, homography, size.width, size.height, L.EVERYWHERE)
        if rng.random() < 0.18:  # of the document's own tone
            row[L.MATCH], row[L.MATCH_GAIN] = rng.uniform(0.7, 1), rng.uniform(0.82, 1.12)
        out.rows.append(row)

    def _frame_layer(self, out: Layout, atlas: int) -> Map:
        """A picture that fills the frame, seen straight on: a part of its atlas entry."""
        rng = self.rng
        x0, y0, x1, y1 = out.rect
        side = float(max(x1 - x0, y1 - y0))
        row = L.layer(
            atlas, int(rng.integers(1 << 20)), L.UNDER, L.EVERYWHERE, moved(L.IDENTITY, 1, x0, y0), side, side
        )
        scale = rng.uniform(0.35, 1.0) / side
        angle = rng.normal(0, 0.05) + (math.pi / 2 * rng.integers(4) if rng.random() < 0.2 else 0)
        move = turned(float(angle), float(scale), *rng.uniform(0, 0.6, 2))
        row[L.TO_UV] = move[:2].reshape(-1)
        recolour(row, rng, 0.12)
        return row

    def _backdrop(self, out: Layout) -> None:
        out.rows.append(self._frame_layer(out, L.SURFACES))

    def _photograph(self, out: Layout) -> None:
        out.rows.append(self._frame_layer(out, L.PHOTOGRAPHS))

    def _behind_held(self, out: Layout, homography: Matrix) -> None:
        """What is seen behind a document that is held up, mostly out of focus."""
        rng = self.rng
        pick = rng.random()
        if pick < 0.4:
            self._photograph(out)
        elif pick < 0.75:
            self._backdrop(out)
        else:
            self._table(out, homography)
        for _ in range(int(rng.integers(0, 3))):
            self._device(out)
        if rng.random() < 0.65:
            self._blur(out, rng.uniform(1, 6))

    def _blur(self, out: Layout, sigma: float) -> None:
        row = L.layer(L.BLUR, 0, L.UNDER, L.EVERYWHERE, L.IDENTITY, 1, 1)
        row[L.SIGMA] = sigma
        out.rows.append(row)

    def _furniture(self, out: Layout) -> None:
        """The straight edge, corner or round border of a table, board or seat."""
        rng = self.rng
        width, height = self._sides(out)
        far = 6.0 * max(width, height)
        point = rng.uniform(-0.1, 1.1, 2) * (width, height) + out.rect[:2]
        angle = float(rng.uniform(0, math.tau))
        wide = far if rng.random() < 0.7 else rng.uniform(0.1, 0.8) * width
        homography = turned(angle, 1, *point)
        row = self._surface(out, homography, far, float(wide), L.RECTANGLE)
        row[L.TO_UV] = turned(0, 1 / (rng.uniform(0.6, 3) * width), *rng.uniform(0, 2, 2))[:2].reshape(-1)
        if rng.random() < 0.25:
            row[L.WIDTH] = row[L.HEIGHT] = rng.uniform(0.5, 1.6) * width
            row[L.RADIUS] = row[L.WIDTH] * rng.uniform(0.25, 0.5)
        row[L.SOFTNESS] = rng.choice([1, 1, 4, 10])
        row[L.SHADOW], row[L.SHADOW_SOFT] = rng.uniform(0, 0.5), rng.uniform(2, 30)
        out.rows.append(row)

    def _sheet(self, out: Layout, homography: Matrix) -> None:
        """A larger sheet, mat, tray or folder in the plane, below the document or beside it."""
        rng, size = self.rng, out.size
        long = max(size.width, size.height)
        w, h = rng.uniform(1.1, 3.5, 2) * long
        if rng.random() < 0.65:
            at = (
                -rng.uniform(0.03, 0.97) * max(1, w - size.width),
                -rng.uniform(0.03, 0.97) * max(1, h - size.height),
            )
        else:
            at = tuple(rng.uniform(-2.2, 1.6, 2) * long)
        angle = rng.normal(0, 0.1) if rng.random() < 0.7 else rng.uniform(-0.8, 0.8)
        place = (
            homography @ self._about(size, float(angle)) @ np.array([[1, 0, at[0]], [0, 1, at[1]], [0, 0, 1]])
        )
        pick = rng.random()
        if pick < 0.45:
            row = L.layer(L.FLAT, 0, L.UNDER, L.RECTANGLE, place, w, h)
            row[L.OFFSET] = (
                rng.uniform(165, 255) * rng.uniform(0.9, 1, 3)
                if rng.random() < 0.65
                else rng.uniform(0, 255, 3)
            )
        elif pick < 0.9:
            row = self._surface(out, place, w, h, L.RECTANGLE)
        else:
            row = L.layer(L.FACES, self._face(int(rng.integers(PLACES))), L.UNDER, L.RECTANGLE, place, w, h)
            row[L.OPACITY] = 0.95
        row[L.RADIUS] = rng.choice([0, 0, 0.04 * long])
        self._lie(row, long)
        out.rows.append(row)

    def _about(self, size: Size, angle: float) -> Matrix:
        """Turned about the document's middle, in mm."""
        c, s = math.cos(angle), math.sin(angle)
        x, y = size.width / 2, size.height / 2
        return np.array([[c, -s, x - c * x + s * y], [s, c, y - s * x - c * y], [0, 0, 1]])

    def _lie(self, row: Map, long: float) -> None:
        rng = self.rng
        row[L.SHADOW] = rng.uniform(0, 0.45)
        row[L.SHADOW_X], row[L.SHADOW_Y] = rng.normal(0, 0.01 * long, 2)
        row[L.SHADOW_SOFT] = long * rng.uniform(0.004, 0.05)
        if rng.random() < 0.3:
            row[L.RIM], row[L.RIM_WIDTH] = rng.normal(0, 40), long * rng.uniform(0.002, 0.01)

    def _neighbours(self, out: Layout, homography: Matrix) -> None:
        """Other cards near the document: smaller, farther from the middle, or half out of the frame."""
        rng, size = self.rng, out.size
        width, height = self._sides(out)
        own = outline(homography, size.width, size.height)
        middle = np.array([(out.rect[0] + out.rect[2]) / 2, (out.rect[1] + out.rect[3]) / 2])
        near = np.linalg.norm(own.mean(0) - middle)
        for _ in range(int(rng.choice([1, 2, 5], p=[0.6, 0.25, 0.15]))):
            other = size_of(place := int(rng.integers(PLACES)))
            scale = rng.uniform(0.35, 1.1) * max(size.width, size.height) / max(other.width, other.height)
            w, h = other.width * scale, other.height * scale
            side = int(rng.integers(4))
            gap = rng.uniform(0.02, 0.8) * min(size.width, size.height)
            along = rng.uniform(-0.6, 0.9)
            x, y = [(along * size.width, -h - gap), (size.width + gap, along * size.height),
                    (along * size.width, size.height + gap), (-w - gap, along * size.height)][side]  # fmt: skip
            turn = turned(float(rng.normal(0, 0.15)), 1, x, y)
            place_at = homography @ turn
            corners = outline(place_at, w, h)
            if not np.isfinite(corners).all() or np.abs(corners).max() > 3000:
                continue
            inside = polygon_area(np.clip(corners, out.rect[:2], out.rect[2:])) / (
                polygon_area(corners) + 1e-6
            )
            smaller = polygon_area(corners) < 0.55 * polygon_area(own)
            farther = np.linalg.norm(corners.mean(0) - middle) > near + 0.18 * max(width, height)
            if not (inside < 0.55 or smaller or farther):
                continue
            row = L.layer(L.FACES, self._face(place), L.UNDER, L.RECTANGLE, place_at, w, h)
            row[L.RADIUS] = other.radius * scale
            recolour(row, rng, 0.3)
            self._lie(row, max(w, h))
            out.rows.append(row)

    def _other_page(self, out: Layout, homography: Matrix) -> None:
        """The other half of an open booklet, its cover's rim, and the shade along the spine."""
        rng, size = self.rng, out.size
        w, h = size.width, size.height
        if rng.random() < 0.4:
            rim = w * rng.uniform(0.004, 0.03)
            row = L.layer(
                L.FLAT,
                0,
                L.UNDER,
                L.RECTANGLE,
                homography @ turned(0, 1, -rim, -rim),
                w + 2 * rim,
                h + 2 * rim,
            )
            row[L.OFFSET] = rng.uniform(10, 140, 3)
            out.rows.append(row)
        if rng.random() < 0.75:
            upright = size.height > size.width
            away = (w if upright else h) * rng.uniform(0.98, 1.02) * (1 if rng.random() < 0.25 else -1)
            shift = (away, rng.normal(0, 1)) if upright else (rng.normal(0, 1), away)
            place = homography @ np.array([[1, 0, shift[0]], [rng.normal(0, 0.008), 1, shift[1]], [0, 0, 1]])
            corners = outline(place, w, h)
            if not np.isfinite(corners).all() or np.abs(corners).max() > 3000:
                return
            face = self._face(int(rng.integers(PLACES)))
            row = L.layer(L.FACES if rng.random() < 0.6 else L.FLAT, face, L.UNDER, L.RECTANGLE, place, w, h)
            if row[L.ATLAS] == L.FLAT:
                row[L.OFFSET] = rng.uniform(150, 250) * rng.uniform(0.9, 1, 3)
            self._lie(row, w)
            out.rows.append(row)

    def _printed_sheet(self, out: Layout, homography: Matrix) -> None:
        """The paper of a copy printed on a larger sheet: of the document's own ground, without an edge between them."""
        rng, size = self.rng, out.size
        left, top, right, bottom = rng.uniform(0.02, 1.5, 4) ** 1.5 * max(size.width, size.height)
        place = homography @ turned(0, 1, -left, -top)
        row = L.layer(
            L.FLAT, 0, L.UNDER, L.RECTANGLE, place, size.width + left + right, size.height + top + bottom
        )
        row[L.OFFSET] = 245
        if rng.random() < 0.5:
            row[L.MATCH], row[L.MATCH_GAIN] = 1, rng.uniform(0.97, 1.04)
        self._lie(row, size.width)
        out.rows.append(row)

    # ------------------------------------------------------------ things, devices, hands

    def _sprite(self, kind: str) -> int:
        options = [i for i, name in enumerate(SPRITE_PATTERN) if name == kind]
        return options[int(self.rng.integers(len(options)))] + len(SPRITE_PATTERN) * int(
            self.rng.integers(1 << 16)
        )

    def _cutout(
        self, out: Layout, kind: str, centre: Map, reach: float, angle: float, squeeze: float, role: int
    ) -> Map:
        """A sprite of side `reach` pixels about a point of the picture."""
        rng = self.rng
        c, s = math.cos(angle), math.sin(angle)
        place = np.array([[c, -s * squeeze, centre[0] - c * reach / 2 + s * squeeze * reach / 2],
                          [s, c * squeeze, centre[1] - s * reach / 2 - c * squeeze * reach / 2], [0, 0, 1]])  # fmt: skip
        row = L.layer(L.SPRITES, self._sprite(kind), role, L.CUTOUT, place, reach, reach)
        recolour(row, rng, 0.02 if kind in ("hand", "finger") else 0.3)
        row[L.SHADOW] = rng.uniform(0, 0.5)
        row[L.SHADOW_X], row[L.SHADOW_Y] = rng.uniform(-0.03, 0.03, 2) * reach
        out.rows.append(row)
        return row

    def _thing(self, out: Layout, quad: Matrix, role: int) -> None:
        rng = self.rng
        span = math.sqrt(polygon_area(quad))
        side = int(rng.integers(4))
        a, b = quad[side], quad[(side + 1) % 4]
        away = (a + b) / 2 - quad.mean(0)
        away = away / (np.linalg.norm(away) + 1e-6)
        angle = float(rng.uniform(0, math.tau))
        if role == L.OVER:
            reach = span * rng.uniform(0.25, 1.0)
            at = a + (b - a) * rng.uniform(0, 1)
            if rng.random() < 0.25:
                at = quad.mean(0) + (a - quad.mean(0)) * rng.uniform(0, 1)
            at = at + away * reach * rng.uniform(0.0, 0.4)
        else:
            reach = span * rng.uniform(0.25, 1.2)
            at = a + (b - a) * rng.uniform(-0.1, 1.1) + away * reach * rng.uniform(0.05, 0.9)
            if rng.random() < 0.4:  # parallel to that side
                angle = math.atan2(b[1] - a[1], b[0] - a[0]) + float(rng.normal(0, 0.08))
        kind = "small" if role == L.OVER or rng.random() < 0.8 else "device"
        self._cutout(out, kind, at, float(reach), angle, float(rng.uniform(0.7, 1.1)), role)

    def _grip(self, quad: Matrix) -> tuple[Map, Map]:
        """A place on the document's border where it is held, and the direction away from it."""
        rng = self.rng
        side = int(rng.integers(4))
        a, b = quad[side], quad[(side + 1) % 4]
        at = a + (b - a) * rng.choice(
            [rng.uniform(0.05, 0.95), rng.uniform(-0.02, 0.15), rng.uniform(0.85, 1.02)]
        )
        away = at - quad.mean(0)
        return at, away / (np.linalg.norm(away) + 1e-6)

    def _hand(self, out: Layout, quad: Matrix, at: Map, away: Map, kind: str, role: int) -> None:
        rng = self.rng
        span = math.sqrt(polygon_area(quad))
        if kind == "finger":
            reach = span * rng.uniform(0.3, 0.9)
            centre = at + away * reach * rng.uniform(0.18, 0.45)
        else:
            reach = span * rng.uniform(1.0, 2.2)
            centre = at + away * reach * rng.uniform(0.1, 0.4)
        angle = math.atan2(-away[0], away[1]) + float(rng.normal(0, 0.35))
        self._cutout(out, kind, centre, float(reach), angle, float(rng.uniform(0.85, 1.4)), role)

    def _device(self, out: Layout) -> None:
        """A device, frame or other large thing somewhere in the frame, seen upright."""
        rng = self.rng
        width, height = self._sides(out)
        reach = rng.uniform(0.25, 1.3) * min(width, height)
        at = rng.uniform(0, 1, 2) * (width, height) + out.rect[:2]
        angle = float(rng.normal(0, 0.08) if rng.random() < 0.8 else rng.uniform(0, math.tau))
        self._cutout(out, "device", at, float(reach), angle, float(rng.uniform(0.6, 1.2)), L.UNDER)

    def _sleeve(self, out: Layout, homography: Matrix) -> None:
        """A clear sleeve, pouch or box round the document: its rim shows, and it dims what it holds."""
        rng, size = self.rng, out.size
        left, top, right, bottom = rng.uniform(0.5, 8, 4) * max(size.width, size.height) / 90
        place = homography @ turned(0, 1, -left, -top)
        row = L.layer(
            L.FLAT, 0, L.FILM, L.RECTANGLE, place, size.width + left + right, size.height + top + bottom
        )
        row[L.OFFSET] = rng.uniform(150, 255)
        row[L.OPACITY] = rng.uniform(0.03, 0.3)
        row[L.RIM], row[L.RIM_WIDTH] = rng.uniform(-150, 250), rng.uniform(0.3, 1.2)
        row[L.RADIUS] = rng.uniform(0, 3)
        out.rows.append(row)

    def _near(self, out: Layout, quad: Matrix) -> None:
        """Something large and out of focus close to the lens, at the frame's border."""
        rng = self.rng
        width, height = self._sides(out)
        at = rng.uniform(0, 1, 2) * (width, height)
        axis = int(rng.integers(2))
        at[axis] = (0, (width, height)[axis])[int(rng.integers(2))]
        at = at + out.rect[:2]
        row = self._cutout(
            out,
            "small",
            at,
            float(rng.uniform(0.4, 1.1) * min(width, height)),
            float(rng.uniform(0, 6)),
            1.0,
            L.OVER,
        )
        row[L.SHARP] = 4  # the coarsest level: as good as out of focus
        row[L.SHADOW] = 0

    # ------------------------------------------------------------ nothing to find

    def _empty(self, out: Layout) -> None:
        rng = self.rng
        out.rows, out.document, out.framing = [], -1, "empty"
        width, height = self._sides(out)
        middle = moved(L.IDENTITY, 1, *out.rect[:2])
        pick = rng.random()
        if pick < 0.3:
            self._photograph(out)
            if rng.random() < 0.3:
                self._device(out)
        elif pick < 0.65:
            self._backdrop(out)
            for _ in range(int(rng.integers(1, 4))):
                self._device(out)
        else:
            out.size = Size("none", width * 0.5, height * 0.5, 0, False)
            tilt = tilted(rng, width * 0.5, height * 0.5, 50)
            quad = outline(tilt, width * 0.5, height * 0.5)
            plane = moved(
                tilt, 0.5 * min(width, height) / max(np.ptp(quad, 0).max(), 1e-6), width / 2, height / 2
            )
            self._table(out, middle @ plane)
            if rng.random() < 0.5:
                self._furniture(out)
        if rng.random() < 0.5:
            square = (
                np.array([[0.3, 0.3], [0.7, 0.3], [0.7, 0.7], [0.3, 0.7]]) * (width, height)
                + rng.normal(0, 0.15, 2) * width
            )
            for _ in range(int(rng.integers(1, 6))):
                self._thing(out, square + out.rect[:2], L.UNDER)
            if rng.random() < 0.25:
                self._hand(out, square + out.rect[:2], *self._grip(square + out.rect[:2]), "hand", L.UNDER)
        if rng.random() < 0.15:
            self._blur(out, rng.uniform(0.5, 4))
