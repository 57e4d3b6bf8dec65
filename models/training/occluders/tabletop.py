"""Views of a document straight from above, with what lies over and round it known: what the network `occluders` learns from.

The scenes are those that the locator learns from (`pictures.py`), with the documents, surfaces, hands and things of
`../specimen` among theirs, and parts of freely licensed photographs as portraits, scraps and pictures. Arrays are RGB, uint8.
"""

import math
import pickle
import sys
from pathlib import Path

import cv2
import numpy as np

TRAINING = Path(__file__).resolve().parent.parent
sys.path.append(str(TRAINING))

import flat  # noqa: E402
import pictures  # noqa: E402
from pictures import Photographer, blend, cover, framed, halves, outline, polygon_area, project, shape_layer, warp  # noqa: E402
from specimen import surface as surfaces  # noqa: E402
from specimen import things  # noqa: E402
from specimen.document import draw_document  # noqa: E402

WIDTH, HEIGHT, CELL = 224, 160, 8  # of a view and of a cell of the truth, pixels
MARGIN_MM = 14
UNKNOWN = 255
"""Truth of a cell: 0 no, 100 yes, in between partly, or UNKNOWN."""

BUSY = ("newspaper", "magazine", "page", "keyboard", "forms", "poster", "photograph")
NEITHER = ("room", "foliage")  # no surface that a document lies on
SMALL = ("sticker", "coin", "blob", "clip", "key", "note", "cable", "hair", "band", "pen")
SIZES_MM = {"id1": 85.6, "id3": 125.0, "id1back": 85.6, "cover": 125.0}


def squared(picture):
    """A sprite with alpha, RGBA, in the middle of a square."""
    height, width = picture.shape[:2]
    side = max(height, width)
    top, left = (side - height) // 2, (side - width) // 2
    return cv2.copyMakeBorder(picture, top, side - height - top, left, side - width - left, cv2.BORDER_CONSTANT, value=(0, 0, 0, 0))


class Stock(pictures.Pool):
    """Flat pictures of both generators, drawn once."""

    def __init__(self, seed, documents, textures, sprites, photographs=()):
        super().__init__(seed, documents, textures, sprites)
        rng = np.random.default_rng(seed + 1)
        self.documents += [self._specimen(rng) for _ in range(documents)]
        for _ in range(textures):
            made = surfaces.draw_surface(rng, rng.choice(surfaces.KINDS), (280, 280), 2.0)
            self.textures.append({"kind": made.kind, "levels": halves(np.ascontiguousarray(made.image[..., ::-1]))})
        self.photographs = list(photographs)
        self.textures += [{"kind": "photograph", "levels": halves(cv2.resize(p, (flat.TEXTURE, flat.TEXTURE)))} for p in self.photographs]
        self.calm = [t for t in self.textures if t["kind"] not in BUSY + NEITHER]
        self.busy = [t for t in self.textures if t["kind"] in BUSY]
        self.small = [self._sprite(things.draw_thing(rng, rng.choice(SMALL), 4.0)) for _ in range(2 * sprites)]
        drawn = [things.draw_thing(rng, rng.choice(things.HANDS), 3.0) for _ in range(sprites // 2)]
        self.hands += [("hand", halves(framed({"rgb": s[..., :3], "alpha": s[..., 3]}))) for s in (squared(_rgba(d)) for d in drawn)]

    @staticmethod
    def _specimen(rng):
        made = draw_document(rng, str(rng.choice(["id1", "id1back", "id3", "cover"], p=[0.6, 0.12, 0.22, 0.06])), 4.5)
        rgb = np.ascontiguousarray(made.image[..., ::-1])
        height, width = rgb.shape[:2]
        return {"levels": halves(framed({"rgb": rgb, "alpha": made.alpha}), 3), "width": width, "height": height, "kind": made.kind, "reads": True}

    @staticmethod
    def _sprite(drawn):
        picture = squared(_rgba(drawn))
        levels = halves(framed({"rgb": picture[..., :3], "alpha": picture[..., 3]}))
        return {"levels": levels, "mm": picture.shape[0] / drawn.px_per_mm, "flat": drawn.height_mm < 1.5}

    @staticmethod
    def stored(path, *sizes, **more):
        if path.exists():
            return pickle.loads(path.read_bytes())
        stock = Stock(*sizes, **more)
        path.write_bytes(pickle.dumps(stock, protocol=4))
        return stock


def _rgba(drawn):
    return np.dstack([drawn.image[..., ::-1], drawn.alpha])


def scrap(rng, picture):
    """A part of a photograph with an outline of its own: a toy, a leaf, a torn piece, a round or square label."""
    side = 120
    y, x = (int(rng.integers(0, max(1, n - side))) for n in picture.shape[:2])
    part = cv2.resize(picture[y : y + side, x : x + side], (side, side))
    alpha = np.zeros((side, side), np.uint8)
    pick = rng.random()
    if pick < 0.35:
        box = (side / 2, side / 2), tuple(rng.uniform(0.35, 0.9, 2) * side), rng.uniform(0, 180)
        cv2.fillPoly(alpha, [np.int32(cv2.boxPoints(box))], 255, cv2.LINE_AA)
    elif pick < 0.6:
        cv2.ellipse(alpha, (side // 2, side // 2), tuple(int(v) for v in rng.uniform(0.2, 0.45, 2) * side), rng.uniform(0, 180), 0, 360, 255, -1, cv2.LINE_AA)
    else:
        t = np.linspace(0, math.tau, 40, endpoint=False)
        radius = side * 0.3 * (1 + sum(rng.uniform(0, 0.2) * np.sin(k * t + rng.uniform(0, 6)) for k in range(1, 6)))
        cv2.fillPoly(alpha, [np.int32(np.stack([side / 2 + radius * np.cos(t), side / 2 + radius * np.sin(t)], 1))], 255, cv2.LINE_AA)
    return {"levels": halves(framed({"rgb": part, "alpha": alpha})), "mm": rng.uniform(8, 45), "flat": rng.random() < 0.4}


class Tabletop(Photographer):
    """Makes one view after another."""

    def take(self):
        """`(view, over, around)`: RGB, and the truth of its cells about what lies over the document, and round it."""
        rng = self.rng
        size = (420, 315) if rng.random() < 0.8 else (315, 420)
        while True:
            item = self.pick(self.pool.documents)
            placed = self.placed(item, size)
            if placed is not None:
                break
        homography, quad = placed
        hidden = np.zeros(size[::-1], np.uint8)
        self.around = np.zeros(size[::-1], np.float32)
        self.unknown = np.zeros(size[::-1], np.float32)
        picture = self.scene(homography, quad, item, size, hidden)
        if rng.random() < 0.2:
            self.uneven_light(picture, quad)
        self.light(picture, quad)
        return self.seen(self.camera(picture), quad, item, hidden)

    def placed(self, item, size):
        """Homography from the flat document to the photo, and its corners; seldom a part lies outside."""
        rng = self.rng
        homography = project(rng, item["width"], item["height"])
        quad = outline(homography, item["width"], item["height"])
        low, high = quad.min(0), quad.max(0)
        scale = (np.array(size) / (high - low)).min() * (rng.uniform(0.45, 0.95) if rng.random() < 0.85 else rng.uniform(0.8, 1.2))
        if scale * math.sqrt(polygon_area(quad)) < 120:
            return None
        at = (np.array(size) - (high - low) * scale) * rng.uniform(0.1, 0.9, 2)
        offset = at - low * scale
        return pictures.shift_and_scale(scale, *offset) @ homography, quad * scale + offset

    def scene(self, homography, quad, item, size, hidden):
        rng = self.rng
        picture = self.ground(homography, item, size, quad)
        if rng.random() < 0.4:
            self.things_around(picture, quad, size)
        if rng.random() < 0.3:
            self.small_things(picture, quad, item, size, int(rng.integers(1, 5)), None)
        if rng.random() < 0.1:
            self.hands_behind(picture, quad, size)
        if rng.random() < 0.3:
            self.neighbour_page(picture, homography, item, size)
        self.document(picture, homography, self.redressed(item), quad, size)
        if rng.random() < 0.55:
            self.lay_over(picture, quad, item, size, hidden)
        if rng.random() < 0.2:
            self.glare(picture, quad)
        return picture

    def lay_over(self, picture, quad, item, size, hidden):
        rng = self.rng
        pick = rng.random()
        if pick < 0.22:
            self.hands_over(picture, quad, size, hidden)
        elif pick < 0.35:
            self.things_over(picture, quad, size, hidden)
        elif pick < 0.75:
            self.small_things(picture, quad, item, size, 1 if rng.random() < 0.7 else 2, hidden)
        elif pick < 0.8:
            self.long_cable(picture, size, hidden)
        else:
            self.before_the_lens(picture, quad, size, hidden)
        self.unknown = np.maximum(self.unknown, hidden / np.float32(255))

    def before_the_lens(self, picture, quad, size, hidden):
        """Something out of focus that reaches over a corner or a side: a finger, a sleeve, a thing in some colour, with a soft rim."""
        rng = self.rng
        span = math.sqrt(polygon_area(quad))
        side, along = rng.integers(4), rng.choice([0, rng.random()])
        edge = quad[side] * (1 - along) + quad[(side + 1) % 4] * along
        away = (edge - quad.mean(0)) / (np.linalg.norm(edge - quad.mean(0)) + 1e-6)
        if rng.random() < 0.5:
            kind, levels = self.pick(self.pool.hands)
        else:
            levels = self.pick(self.pool.things)
        reach = span * rng.uniform(0.6, 1.6)
        centre = edge + away * reach * rng.uniform(0.1, 0.45)
        angle = math.atan2(-away[0], away[1]) + rng.normal(0, 0.4)
        rgba = self.sprite(levels, centre, reach, angle, size, rng.uniform(0.8, 1.4)).astype(np.float32)
        if self._covers(rgba, quad, size) > 0.35:
            return
        rgba[..., :3] *= rgba[..., 3:] / 255  # colour is blurred together with its transparency
        soft = cv2.GaussianBlur(rgba, (0, 0), span * rng.uniform(0.008, 0.06))
        alpha = soft[..., 3:] / 255
        colour = soft[..., :3] / np.maximum(alpha, 1e-3)
        if rng.random() < 0.5:
            colour = colour * rng.uniform(0, 0.5) + np.array(flat.colour(rng), np.float32) * rng.uniform(0.5, 1)
        picture += (np.clip(colour, 0, 255) - picture) * alpha
        np.maximum(hidden, np.uint8(np.clip(soft[..., 3], 0, 255)), out=hidden)

    def uneven_light(self, picture, quad):
        """Coloured lamps from one side, soft spots of colour, hard stripes of shadow: none of them is a thing."""
        rng = self.rng
        height, width = picture.shape[:2]
        y, x = np.mgrid[0:height, 0:width].astype(np.float32)
        centre = quad[rng.integers(4)] * rng.uniform(0, 1) + quad.mean(0) * rng.uniform(0, 1)
        angle = rng.uniform(0, math.tau)
        across = ((x - centre[0]) * math.cos(angle) + (y - centre[1]) * math.sin(angle)) / math.sqrt(polygon_area(quad))
        pick = rng.random()
        if pick < 0.35:
            share = 1 / (1 + np.exp(-across * rng.uniform(2, 8)))
        elif pick < 0.6:
            r = np.hypot(x - centre[0], y - centre[1]) / math.sqrt(polygon_area(quad)) / rng.uniform(0.3, 1.2)
            share = np.exp(-r * r)
        else:
            wave = np.sin(across * rng.uniform(3, 14) + rng.uniform(0, 6)) + rng.uniform(-0.6, 0.6)
            share = 1 / (1 + np.exp(-wave * rng.uniform(4, 40)))
        factor = rng.uniform(0.35, 1.05, 3) if pick < 0.6 else np.repeat(rng.uniform(0.3, 0.8), 3)
        picture *= 1 + share[..., None].astype(np.float32) * (factor - 1).astype(np.float32)

    def ground(self, homography, item, size, quad):
        """One surface, calm or busy, perhaps with a sheet of paper on it."""
        rng = self.rng
        busy = rng.random() < 0.3
        texture = self.pick(self.pool.busy if busy else self.pool.calm)
        picture = self.surface(homography, item, size, texture)
        if not busy and rng.random() < 0.3:
            deep = rng.uniform(0.2, 1.0)
            picture += (picture.mean((0, 1)) - picture) * deep
        if rng.random() < 0.15:  # nearly as light as the document
            picture *= rng.uniform(190, 250) / max(20, picture.mean())
        self.around[:] = float(busy)
        if busy:  # what is smooth in a picture is no print
            grey = picture.mean(2)
            mean = cv2.blur(grey, (25, 25))
            varied = np.sqrt(np.maximum(0, cv2.blur(grey * grey, (25, 25)) - mean * mean))
            self.unknown = np.maximum(self.unknown, (varied < 14).astype(np.float32))
        if rng.random() < 0.15:
            self.plain_sheet(picture, quad, size)
        return picture

    def plain_sheet(self, picture, quad, size):
        """The straight border of an empty sheet, a mat or a table."""
        rng = self.rng
        centre = quad.mean(0)
        angle = rng.uniform(0, math.tau)
        across = np.array([math.cos(angle), math.sin(angle)])
        along = np.array([-across[1], across[0]])
        start = centre + across * math.sqrt(polygon_area(quad)) * rng.uniform(0.3, 0.9)
        far = 3 * max(size)
        layer = shape_layer([start - along * far, start + along * far, start + along * far - across * far, start - along * far - across * far], size)
        tone = rng.uniform(20, 250) * rng.uniform(0.9, 1, 3)
        cover(picture, layer, tone)
        share = layer.astype(np.float32) / 255
        self.around *= 1 - share
        self.unknown *= 1 - share

    def things_around(self, picture, quad, size):
        before = picture.copy()
        super().things_around(picture, quad, size)
        self.changed(before, picture)

    def changed(self, before, after):
        """What looks different is a thing or its shadow; only clear differences count, faint ones are unknown."""
        difference = np.abs(after - before).max(2)
        self.around = np.maximum(self.around, (difference > 40).astype(np.float32))
        self.unknown = np.maximum(self.unknown, ((difference > 8) & (difference <= 40)).astype(np.float32))

    def hand_behind(self, picture, quad, size, side):
        before = picture.copy()
        super().hand_behind(picture, quad, size, side)
        self.unknown = np.maximum(self.unknown, (np.abs(picture - before).max(2) > 2).astype(np.float32))

    def neighbour_page(self, picture, homography, item, size):
        before = picture.copy()
        super().neighbour_page(picture, homography, item, size)
        self.unknown = np.maximum(self.unknown, (np.abs(picture - before).max(2) > 2).astype(np.float32))

    def small_things(self, picture, quad, item, size, count, hidden):
        """Things of their true size: on the document where `hidden` is given, beside it otherwise."""
        rng = self.rng
        per_mm = math.sqrt(polygon_area(quad)) / math.sqrt(np.prod(_size_mm(item)))
        for _ in range(count):
            photographed = self.pool.photographs and rng.random() < 0.4
            thing = scrap(rng, self.pick(self.pool.photographs)) if photographed else self.pick(self.pool.small)
            reach = thing["mm"] * per_mm
            at = rng.uniform(0.04, 0.96, 2)
            centre = (quad[0] * (1 - at[0]) + quad[1] * at[0]) * (1 - at[1]) + (quad[3] * (1 - at[0]) + quad[2] * at[0]) * at[1]
            if hidden is None:
                away = centre - quad.mean(0)
                centre = quad.mean(0) + away / (np.abs(at - 0.5).max() * 2 + 1e-3) * rng.uniform(1.05, 1.4)
            rgba = self.sprite(thing["levels"], centre, reach, rng.uniform(0, math.tau), size)
            if rng.random() < 0.3:
                rgba = np.dstack([np.clip(rgba[..., :3] * rng.uniform(0.5, 1.3, 3), 0, 255).astype(np.uint8), rgba[..., 3]])
            if hidden is not None and self._covers(rgba, quad, size) > 0.4:
                continue
            if not thing["flat"] or rng.random() < 0.3:
                self.cast(picture, rgba, size, rng.uniform(0.1, 0.55))
            blend(picture, rgba)
            if hidden is None:
                self.around = np.maximum(self.around, rgba[..., 3] / np.float32(255))
            else:
                np.maximum(hidden, rgba[..., 3], out=hidden)

    def redressed(self, item):
        """The document, sometimes a grey copy, sometimes with parts of a photograph as portrait or emblem."""
        rng = self.rng
        grey, count = rng.random() < 0.3, int(rng.choice(3, p=[0.6, 0.28, 0.12])) if self.pool.photographs else 0
        if not grey and count == 0:
            return item
        levels = [item["levels"][0].copy()]
        width, height = item["width"], item["height"]
        for _ in range(count):
            h = int(min(width, height) * rng.uniform(0.15, 0.65))
            w = min(int(h * rng.uniform(0.65, 1.0)), width - 2)
            x, y = int(rng.uniform(4, max(5, width - w))), int(rng.uniform(4, max(5, height - h)))
            source = self.pick(self.pool.photographs)
            part = levels[0][y : y + h, x : x + w, :3]
            sy, sx = (int(rng.integers(0, max(1, n - 100))) for n in source.shape[:2])
            patch = cv2.resize(source[sy : sy + 100, sx : sx + 100], part.shape[1::-1]).astype(np.float32)
            if rng.random() < 0.5:
                patch[:] = patch.mean(2, keepdims=True)
            patch = patch * rng.uniform(0.5, 0.9) + part.mean((0, 1)) * rng.uniform(0.1, 0.4)
            mask = np.ones(part.shape[:2], np.float32)
            if rng.random() < 0.35:
                mask[:] = 0
                cv2.ellipse(mask, (part.shape[1] // 2, part.shape[0] // 2), (max(1, part.shape[1] // 2 - 2), max(1, part.shape[0] // 2 - 2)), 0, 0, 360, 1.0, -1, cv2.LINE_AA)
            part[:] = np.clip(part + (patch - part) * (mask * rng.uniform(0.3, 1.0))[..., None], 0, 255).astype(np.uint8)
        if grey:
            rgb = levels[0][..., :3]
            rgb[:] = np.uint8(rgb.mean(2, keepdims=True) * rng.uniform(0.9, 1, 3))
        return {**item, "levels": halves(levels[0], 3)}

    def seen(self, image, quad, item, hidden):
        """The view and its truth; the outline is a little wrong, as found ones are."""
        rng = self.rng
        long, short = max(item["width"], item["height"]), min(item["width"], item["height"])
        if item["width"] < item["height"]:
            quad = quad[[3, 0, 1, 2]]
        per_mm, left, top = fitted(_size_mm(item)[0], _size_mm(item)[0] * short / long)
        right, bottom = WIDTH - left, HEIGHT - top
        target = np.array([[left, top], [right, top], [right, bottom], [left, bottom]])
        if rng.random() < 0.5:
            target = target[[2, 3, 0, 1]]
        error = rng.normal(0, 0.25 + (rng.random() < 0.2) * 0.8, (4, 2)) * per_mm
        matrix = cv2.getPerspectiveTransform(quad.astype(np.float32), (target + error).astype(np.float32))
        size = (WIDTH, HEIGHT)
        view = cv2.warpPerspective(image, matrix, size, flags=cv2.INTER_AREA, borderMode=cv2.BORDER_CONSTANT)
        inside = cv2.warpPerspective(np.full(image.shape[:2], 255, np.uint8), matrix, size)
        view[inside < 255] = 128
        y, x = np.mgrid[0:HEIGHT, 0:WIDTH] + 0.5
        shown = (x > left - MARGIN_MM * per_mm) & (x < right + MARGIN_MM * per_mm) & (y > top - MARGIN_MM * per_mm) & (y < bottom + MARGIN_MM * per_mm)
        view[~shown] = 128
        within = (x > left + per_mm) & (x < right - per_mm) & (y > top + per_mm) & (y < bottom - per_mm)
        beyond = shown & ((x < left - 2 * per_mm) | (x > right + 2 * per_mm) | (y < top - 2 * per_mm) | (y > bottom + 2 * per_mm))
        moved = lambda layer: cv2.warpPerspective(layer, matrix, size)
        known = (inside == 255) & shown
        over = cells(moved(hidden).astype(np.float32) / 255, known & within)
        around = cells(moved(self.around), known & beyond & (moved(self.unknown) < 0.2))
        return view, over, around


def _size_mm(item):
    long = SIZES_MM.get(item["kind"], 125.0)
    sides = np.array([item["width"], item["height"]], float)
    return np.sort(sides / sides.max() * long)[::-1]


def fitted(long_mm, short_mm):
    """Pixels per mm at which the document and its margin fit a view, and the document's left and upper side."""
    per_mm = min(WIDTH / (long_mm + 2 * MARGIN_MM), HEIGHT / (short_mm + 2 * MARGIN_MM))
    return per_mm, (WIDTH - long_mm * per_mm) / 2, (HEIGHT - short_mm * per_mm) / 2


def cells(layer, known):
    """Means over cells in hundredths; UNKNOWN where most of a cell is not known."""
    size = (WIDTH // CELL, HEIGHT // CELL)
    weight = cv2.resize(known.astype(np.float32), size, interpolation=cv2.INTER_AREA)
    mean = cv2.resize(layer * known, size, interpolation=cv2.INTER_AREA) / np.maximum(weight, 1e-6)
    return np.where(weight < 0.3, UNKNOWN, np.round(100 * np.clip(mean, 0, 1))).astype(np.uint8)
