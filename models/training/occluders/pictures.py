"""Puts flat documents, textures, things and hands together into small photographs with their truth."""

import math
import pickle
from pathlib import Path

import cv2
import numpy as np

import flat

MARGIN = 64  # how far outside the picture a corner may lie, pixels

# Input sizes (width, height) of about the same area, and the photo aspects (long / short side) each takes.
SHAPES = [((224, 224), (1.0, 1.17)), ((256, 192), (1.17, 1.52)), ((288, 160), (1.52, 1.9))]
NEUTRAL = 128


def halves(picture, levels=3):
    """The picture and its halved copies, so that a warp never skips pixels."""
    out = [picture]
    for _ in range(levels):
        if min(out[-1].shape[:2]) < 16:
            break
        out.append(cv2.resize(out[-1], None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA))
    return out


def framed(item):
    """A flat picture with alpha gets a transparent rim, for a smooth edge after warping."""
    rgba = np.dstack([item["rgb"], item["alpha"]])
    rgba = cv2.copyMakeBorder(rgba, 4, 4, 4, 4, cv2.BORDER_REPLICATE)
    rgba[:4, :, 3] = rgba[-4:, :, 3] = 0
    rgba[:, :4, 3] = rgba[:, -4:, 3] = 0
    return rgba


class Pool:
    """Flat pictures drawn once; every photograph picks from them."""

    def __init__(self, seed, documents, textures, sprites):
        rng = np.random.default_rng(seed)
        self.documents = [self._document(flat.document(rng)) for _ in range(documents)]
        self.textures = [{"kind": t["kind"], "levels": halves(t["rgb"])} for t in (flat.texture(rng) for _ in range(textures))]
        self.papers = [t for t in self.textures if t["kind"] in ("newspaper", "poster")] or self.textures
        self.things = [halves(framed(flat.thing(rng)), 3) for _ in range(sprites)]
        self.hands = [(h["kind"], halves(framed(h), 3)) for h in (flat.hand_part(rng) for _ in range(sprites))]

    @staticmethod
    def _document(item):
        height, width = item["rgb"].shape[:2]
        return {"levels": halves(framed(item), 3), "width": width, "height": height, "kind": item["kind"], "reads": item["reads"]}

    @staticmethod
    def cached(path, seed, documents, textures, sprites):
        path = Path(path)
        if path.exists():
            with path.open("rb") as file:
                return pickle.load(file)
        pool = Pool(seed, documents, textures, sprites)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            pickle.dump(pool, file, protocol=4)
        return pool


def scale_at(homography, point):
    """Output pixels per input pixel near a point."""
    x, y = point
    d = 1.0
    corners = cv2.perspectiveTransform(np.array([[[x, y], [x + d, y], [x, y + d]]], np.float64), homography)[0]
    return math.sqrt(abs(np.cross(corners[1] - corners[0], corners[2] - corners[0]))) + 1e-9


def warp(levels, homography, size, border=cv2.BORDER_CONSTANT):
    """Warps with the level whose pixels are nearest to output pixels."""
    height, width = levels[0].shape[:2]
    scale = scale_at(homography, (width / 2, height / 2))
    level = int(np.clip(round(-math.log2(max(scale, 1e-6)) - 0.2), 0, len(levels) - 1))
    shrink = levels[level].shape[1] / width
    up = np.array([[1 / shrink, 0, 0.5 / shrink - 0.5], [0, 1 / shrink, 0.5 / shrink - 0.5], [0, 0, 1]])
    return cv2.warpPerspective(levels[level], homography @ up, size, flags=cv2.INTER_LINEAR, borderMode=border)


def blend(picture, rgba, strength=1.0):
    alpha = rgba[..., 3:].astype(np.float32) * (strength / 255)
    picture += (rgba[..., :3].astype(np.float32) - picture) * alpha


def project(rng, width, height):
    """A document of the given flat size, seen by a camera: its corners and the plane's homography (any scale)."""
    pick = rng.random()
    most = 7 if pick < 0.45 else 25 if pick < 0.85 else 45
    pitch, yaw = np.radians(rng.uniform(-most, most, 2))
    pick = rng.random()
    roll = np.radians(rng.normal(0, 5) if pick < 0.5 else rng.normal(0, 16) if pick < 0.8 else rng.uniform(-180, 180))
    if rng.random() < 0.35:
        roll += math.pi / 2 * rng.integers(1, 4)
    cp, sp, cy, sy, cr, sr = math.cos(pitch), math.sin(pitch), math.cos(yaw), math.sin(yaw), math.cos(roll), math.sin(roll)
    turn = np.array([[1, 0, 0], [0, cp, -sp], [0, sp, cp]]) @ np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]])
    turn = turn @ np.array([[cr, -sr, 0], [sr, cr, 0], [0, 0, 1]])
    size = rng.uniform(0.15, 0.85) / max(width, height)
    flat_to_plane = np.array([[size, 0, -size * width / 2], [0, size, -size * height / 2], [0, 0, 1]])
    plane = np.stack([turn[:, 0], turn[:, 1], np.array([0, 0, 1.0])], 1)
    return plane @ flat_to_plane


def outline(homography, width, height):
    corners = np.array([[[0, 0], [width, 0], [width, height], [0, height]]], np.float64)
    return cv2.perspectiveTransform(corners, homography)[0]


def shift_and_scale(scale, dx, dy):
    return np.array([[scale, 0, dx], [0, scale, dy], [0, 0, 1]])


def polygon_area(p):
    x, y = p[:, 0], p[:, 1]
    return 0.5 * abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1)))


def visible_share(quad, width, height):
    frame = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    area, _ = cv2.intersectConvexConvex(quad.astype(np.float32), frame)
    return area / max(1e-6, polygon_area(quad))


def place(rng, item, width, height):
    """Homography from the flat document to the photo; how it lies in the frame is drawn at random."""
    for _ in range(60):
        homography = project(rng, item["width"], item["height"])
        quad = outline(homography, item["width"], item["height"])
        low, high = quad.min(0), quad.max(0)
        box = high - low
        fit = min(width / box[0], height / box[1])
        mode = rng.choice(["framed", "wide", "edge", "cut", "fill"], p=[0.27, 0.35, 0.08, 0.25, 0.05])
        if mode == "edge":
            scale = fit * (1 - 2 * rng.uniform(0.004, 0.03))
        elif mode == "fill":
            scale = max(width / box[0], height / box[1]) * rng.uniform(0.9, 1.08)
        elif mode == "cut":
            scale = fit * rng.uniform(0.55, 1.25)
        elif mode == "wide":
            scale = fit * rng.uniform(0.25, 0.8)
        else:
            scale = fit * rng.uniform(0.72, 0.96)
        free = np.array([width, height]) - box * scale
        if mode in ("framed", "wide"):
            at = free * rng.uniform(0.03, 0.97, 2)
            if rng.random() < 0.5:
                at = (at + free / 2) / 2
        elif mode == "edge":
            at = free * rng.choice([0.5, rng.uniform(0, 1)], 2)
            at = np.clip(at, np.minimum(free, 0.005 * width), np.maximum(0, free - 0.005 * width))
        else:
            at = free * rng.uniform(0, 1, 2)
            sides = rng.integers(1, 3)
            for axis in rng.permutation(2)[:sides]:
                out = rng.uniform(0.02, 0.33) * box[axis] * scale
                at[axis] = -out if rng.random() < 0.5 else free[axis] + out
        offset = at - low * scale
        homography = shift_and_scale(scale, *offset) @ homography
        quad = quad * scale + offset
        inside = (quad > -MARGIN + 6).all() and (quad < np.array([width, height]) + MARGIN - 6).all()
        enough = polygon_area(quad) > 0.03 * width * height and visible_share(quad, width, height) > 0.5
        if inside and enough:
            return homography, quad
    return None


def shape_layer(points, size, soft=0.0):
    layer = np.zeros((size[1], size[0]), np.uint8)
    cv2.fillPoly(layer, [np.round(np.asarray(points) * 8).astype(np.int32)], 255, cv2.LINE_AA, 3)
    return cv2.GaussianBlur(layer, (0, 0), soft) if soft > 0.3 else layer


def cover(picture, layer, rgb):
    alpha = layer[..., None].astype(np.float32) / 255
    picture += (np.asarray(rgb, np.float32) - picture) * alpha


class Photographer:
    """Makes one photograph after another from a pool."""

    def __init__(self, pool, seed):
        self.pool = pool
        self.rng = np.random.default_rng(seed)

    def pick(self, items):
        return items[self.rng.integers(len(items))]

    def photo(self, shape):
        """{image, quad, present, reading, hidden} at one of SHAPES' sizes; `hidden` is what covers the document."""
        rng = self.rng
        (full_w, full_h), (low, high) = SHAPES[shape]
        aspect = rng.uniform(low, high)
        if shape == 2 and rng.random() < 0.6:
            aspect = 16 / 9
        width, height = full_w, int(round(full_w / aspect))
        if height > full_h:
            width, height = int(round(full_h * aspect)), full_h
        if rng.random() < 0.5:  # upright photos are made lying and turned back, so that both kinds are alike
            picture, truth = self.compose(height, width)
            turned = True
        else:
            picture, truth = self.compose(width, height)
            turned = False
        hidden, quad = truth["hidden"], truth["quad"]
        if turned:
            picture, hidden = np.rot90(picture), np.rot90(hidden)
            quad = np.stack([quad[:, 1], height - quad[:, 0]], 1)
        x, y = (full_w - width) // 2, (full_h - height) // 2
        image = np.full((full_h, full_w, 3), NEUTRAL, np.uint8)
        image[y : y + height, x : x + width] = picture
        whole = np.zeros((full_h, full_w), np.uint8)
        whole[y : y + height, x : x + width] = hidden
        return {
            "image": image,
            "hidden": cv2.resize(whole, (full_w // 8, full_h // 8), interpolation=cv2.INTER_AREA),
            "quad": (quad + (x, y)).astype(np.float32),
            "present": truth["present"],
            "reads": truth["reads"],
        }

    def compose(self, width, height):
        rng, size = self.rng, (width, height)
        item = self.pick(self.pool.documents)
        placed = place(rng, item, width, height) if rng.random() > 0.17 else None
        if placed is None:
            tilt = project(rng, 420, 265)
            quad = outline(tilt, 420, 265)
            plane = shift_and_scale(min(size) * 0.5 / np.ptp(quad, 0).max(), width / 2, height / 2) @ tilt
            picture = self.ground(plane, item, size, None)
            if rng.random() < 0.55:
                self.furniture(picture, plane, item, size)
            if rng.random() < 0.75:
                self.things_around(picture, None, size)
            if rng.random() < 0.15:
                self.long_cable(picture, size)
            if rng.random() < 0.2:
                self.hands_over(picture, None, size, np.zeros((height, width), np.uint8))
            quad = np.zeros((4, 2))
            hidden = np.zeros((height, width), np.uint8)
        else:
            homography, quad = placed
            picture = self.ground(homography, item, size, quad)
            if rng.random() < 0.12:
                self.furniture(picture, homography, item, size)
            if rng.random() < 0.45:
                self.things_around(picture, quad, size)
            if rng.random() < 0.08:
                self.long_cable(picture, size)
            held = rng.random() < 0.09
            if held:
                self.hands_behind(picture, quad, size)
            elif rng.random() < 0.08:
                self.hand_behind(picture, quad, size, rng.integers(4))
            printed = item["kind"] in ("id1", "id3") and rng.random() < 0.12
            if not printed:
                self.neighbour_page(picture, homography, item, size)
            self.document(picture, homography, item, quad, size, printed)
            hidden = np.zeros((height, width), np.uint8)
            pick = rng.random()
            if held or pick < 0.1:
                self.hands_over(picture, quad, size, hidden)
            elif pick < 0.28:
                self.things_over(picture, quad, size, hidden)
            if rng.random() < 0.05:
                self.long_cable(picture, size, hidden)
            if rng.random() < 0.18:
                self.glare(picture, quad)
        if rng.random() < 0.12:
            self.near_blur(picture, size, hidden, quad if placed else None)
        self.light(picture, quad if placed else None)
        image = self.camera(picture)
        return image, {"quad": quad, "present": placed is not None, "reads": item["reads"], "hidden": hidden}

    # ------------------------------------------------------------ the scene

    def ground(self, homography, item, size, quad):
        """The surface below, seen in the document's plane, perhaps with an edge, a sheet or two textures."""
        rng = self.rng
        picture = self.surface(homography, item, size, self.pick(self.pool.textures))
        if rng.random() < 0.1:  # a table nearly as light as the document
            rim = item["levels"][-1][1:-1, 1:-1, :3]
            tone = np.concatenate([rim[0], rim[-1], rim[:, 0], rim[:, -1]]).mean(0)
            picture *= tone / np.maximum(picture.mean((0, 1)), 8) * rng.uniform(0.8, 1.08)
        extra = rng.random()
        if extra < 0.2:  # the edge of a table
            point, angle = rng.uniform(0, 1, 2) * size, rng.uniform(0, math.tau)
            along = np.array([math.cos(angle), math.sin(angle)])
            across = np.array([-along[1], along[0]])
            far = 3 * max(size)
            layer = shape_layer([point - along * far, point + along * far, point + along * far + across * far, point - along * far + across * far],
                                size, rng.choice([0, 0, 1.5, 4]))
            other = self.surface(homography, item, size, self.pick(self.pool.textures))
            cover(picture, layer, other * rng.uniform(0.5, 1.1))
        for _ in range(int(rng.choice([0, 1, 2, 3], p=[0.6, 0.26, 0.09, 0.05]))):
            self.sheet(picture, homography, item, size, quad)
        return picture

    def surface(self, homography, item, size, texture):
        rng = self.rng
        levels = texture["levels"]
        # The texture covers this many document lengths; it is mirrored beyond.
        span = rng.uniform(1.2, 4.5) * max(item["width"], item["height"])
        angle = rng.normal(0, 0.15) + math.pi / 2 * rng.integers(4) if rng.random() < 0.6 else rng.uniform(0, math.tau)
        k = span / flat.TEXTURE
        c, s = math.cos(angle) * k, math.sin(angle) * k
        centre = flat.TEXTURE / 2
        dx, dy = rng.uniform(-0.3, 0.3, 2) * span
        move = np.array([[c, -s, item["width"] / 2 - c * centre + s * centre + dx], [s, c, item["height"] / 2 - s * centre - c * centre + dy], [0, 0, 1]])
        picture = warp(levels, homography @ move, size, cv2.BORDER_REFLECT_101).astype(np.float32)
        if rng.random() < 0.4:
            picture *= rng.uniform(0.5, 1.15, 3).astype(np.float32) if rng.random() < 0.4 else rng.uniform(0.4, 1.2)
        return picture

    def sheet(self, picture, homography, item, size, quad):
        """A larger sheet, newspaper or folder in the plane; below the document or beside it."""
        rng = self.rng
        w, h = item["width"], item["height"]
        long = max(w, h)
        sw, sh = long * rng.uniform(1.25, 3.5), long * rng.uniform(1.25, 3.5)
        if rng.random() < 0.6 and quad is not None:  # the document lies on it
            x0 = -rng.uniform(0.03, 0.97) * max(1, sw - w)
            y0 = -rng.uniform(0.03, 0.97) * max(1, sh - h)
        else:
            x0, y0 = rng.uniform(-2.2, 1.6, 2) * long
        angle = rng.normal(0, 0.1) if rng.random() < 0.7 else rng.uniform(-0.8, 0.8)
        c, s = math.cos(angle), math.sin(angle)
        turn = np.array([[c, -s, w / 2 - c * w / 2 + s * h / 2], [s, c, h / 2 - s * w / 2 - c * h / 2], [0, 0, 1]])
        corners = cv2.perspectiveTransform(
            np.array([[[x0, y0], [x0 + sw, y0], [x0 + sw, y0 + sh], [x0, y0 + sh]]], np.float64), homography @ turn)[0]
        if not np.isfinite(corners).all() or np.abs(corners).max() > 6000:
            return
        if quad is None and visible_share(corners, *size) > 0.4:
            return  # with nothing on it, a sheet seen nearly whole would be a document itself
        shadow = shape_layer(corners + rng.uniform(-3, 3, 2), size, rng.uniform(1, 4))
        picture *= 1 - shadow[..., None].astype(np.float32) / 255 * rng.uniform(0, 0.4)
        layer = shape_layer(corners, size)
        pick = rng.random()
        if pick < 0.5:
            tone = rng.uniform(170, 254)
            cover(picture, layer, np.array([tone, tone * rng.uniform(0.95, 1), tone * rng.uniform(0.9, 1)]))
        elif pick < 0.6:
            cover(picture, layer, np.array(flat.colour(rng)))
        else:
            cover(picture, layer, self.surface(homography @ turn, item, size, self.pick(self.pool.papers)))

    def furniture(self, picture, homography, item, size):
        """Straight and round borders of tables, boards, shelves and chairs, none of them a whole rectangle."""
        rng = self.rng
        pick = rng.random()
        far = 3 * max(size)
        if pick < 0.4:  # the corner of a table top: what lies beyond either of two lines is floor
            point, angle = rng.uniform(-0.1, 1.1, 2) * size, rng.uniform(0, math.tau)
            opening = math.radians(rng.uniform(60, 150))
            a = np.array([math.cos(angle), math.sin(angle)]) * far
            b = np.array([math.cos(angle + opening), math.sin(angle + opening)]) * far
            layers = [shape_layer([point, point + a, point + a + b, point + b], size, rng.choice([0, 0, 1.5]))]
        elif pick < 0.7:  # boards with gaps between them
            angle, gap = rng.uniform(0, math.pi), rng.uniform(1, 5)
            along, across = np.array([math.cos(angle), math.sin(angle)]), np.array([-math.sin(angle), math.cos(angle)])
            layers, at = [], -max(size) * rng.uniform(0.5, 1)
            while at < max(size):
                wide = rng.uniform(0.12, 0.45) * max(size)
                start = np.array(size) / 2 + across * at
                end = rng.choice([far, far, rng.uniform(0, 0.5) * max(size)])
                layers.append(shape_layer([start - along * far, start + along * end, start + along * end + across * wide,
                                           start - along * far + across * wide], size))
                at += wide + gap
        else:  # a round or rounded seat, board or box
            layer = np.zeros((size[1], size[0]), np.uint8)
            centre = tuple(int(v) for v in rng.uniform(0, 1, 2) * size)
            axes = tuple(int(v) for v in rng.uniform(0.15, 0.8, 2) * max(size))
            if rng.random() < 0.5:
                cv2.ellipse(layer, centre, axes, rng.uniform(0, 180), 0, 360, 255, -1, cv2.LINE_AA)
            else:
                t = np.linspace(0, math.tau, 48, endpoint=False)
                power = 2 / rng.uniform(2.2, 3.6)
                x, y = (np.sign(f(t)) * np.abs(f(t)) ** power for f in (np.cos, np.sin))
                turn = rng.uniform(0, math.tau)
                outline = np.stack([x * axes[0] * math.cos(turn) - y * axes[1] * math.sin(turn),
                                    x * axes[0] * math.sin(turn) + y * axes[1] * math.cos(turn)], 1)
                cv2.fillPoly(layer, [np.int32(outline + centre)], 255, cv2.LINE_AA)
            layers = [layer]
        other = self.surface(homography, item, size, self.pick(self.pool.textures))
        picture *= rng.uniform(0.3, 1.1)
        for layer in layers:
            cover(picture, layer, other * rng.uniform(0.85, 1.1))

    def long_cable(self, picture, size, hidden=None):
        """A cable or strap from one side of the frame to another."""
        rng = self.rng
        knots = rng.uniform(-0.15, 1.15, (4, 2)) * size
        t = np.linspace(0, 1, 40)[:, None]
        curve = (1 - t) ** 3 * knots[0] + 3 * t * (1 - t) ** 2 * knots[1] + 3 * t**2 * (1 - t) * knots[2] + t**3 * knots[3]
        layer = np.zeros((size[1], size[0]), np.uint8)
        cv2.polylines(layer, [np.int32(curve * 8)], False, 255, int(rng.integers(1, 6)), cv2.LINE_AA, 3)
        dark = cv2.GaussianBlur(np.roll(layer, int(rng.integers(0, 4)), 0), (0, 0), 1.5)
        picture *= 1 - dark[..., None].astype(np.float32) * (rng.uniform(0, 0.4) / 255)
        cover(picture, layer, np.array(flat.colour(rng) if rng.random() < 0.4 else (25, 25, 28)))
        if hidden is not None:
            np.maximum(hidden, layer, out=hidden)

    def sprite(self, levels, centre, reach, angle, size, squeeze=1.0):
        """A sprite of side `reach` pixels about a point."""
        side = levels[0].shape[0]
        k = reach / side
        c, s = math.cos(angle) * k, math.sin(angle) * k
        move = np.array([[c, -s * squeeze, centre[0] - c * side / 2 + s * squeeze * side / 2],
                         [s, c * squeeze, centre[1] - s * side / 2 - c * squeeze * side / 2], [0, 0, 1]])
        return warp(levels, move, size)

    def cast(self, picture, rgba, size, strength):
        """The shadow of a layer on what is already there."""
        dx, dy = self.rng.uniform(-5, 5, 2)
        shadow = cv2.warpAffine(rgba[..., 3], np.array([[1, 0, dx], [0, 1, dy]]), size)
        shadow = cv2.GaussianBlur(shadow, (0, 0), self.rng.uniform(0.8, 4))
        picture *= 1 - shadow[..., None].astype(np.float32) * (strength / 255)

    def things_around(self, picture, quad, size):
        """Things lying about; some touch the document's border or lie half below it."""
        rng = self.rng
        for _ in range(int(rng.integers(1, 9))):
            levels = self.pick(self.pool.things)
            reach = rng.uniform(0.15, 0.75) * min(size) if quad is None or rng.random() < 0.3 else rng.uniform(0.25, 1.2) * math.sqrt(polygon_area(quad))
            angle = rng.uniform(0, math.tau)
            if quad is not None and rng.random() < 0.6:
                side = rng.integers(4)
                a, b = quad[side], quad[(side + 1) % 4]
                away = (a + b) / 2 - quad.mean(0)
                away /= np.linalg.norm(away) + 1e-6
                centre = a + (b - a) * rng.uniform(-0.1, 1.1) + away * reach * rng.uniform(0.05, 0.6)
                if rng.random() < 0.5:  # parallel to that side
                    angle = math.atan2(b[1] - a[1], b[0] - a[0]) + rng.normal(0, 0.08)
            else:
                centre = rng.uniform(-0.1, 1.1, 2) * size
            rgba = self.sprite(levels, centre, reach, angle, size, rng.uniform(0.7, 1.1))
            self.cast(picture, rgba, size, rng.uniform(0, 0.5))
            blend(picture, rgba)

    def hands_behind(self, picture, quad, size):
        """A document in one or two hands: what is behind it lies farther away and is out of focus."""
        rng = self.rng
        if rng.random() < 0.7:
            picture[:] = cv2.GaussianBlur(picture, (0, 0), rng.uniform(1, 5))
        side = rng.integers(4)
        self.hand_behind(picture, quad, size, side)
        if rng.random() < 0.6:
            self.hand_behind(picture, quad, size, (side + rng.integers(1, 4)) % 4)

    def hand_behind(self, picture, quad, size, side):
        rng = self.rng
        kind, levels = self.pick(self.pool.hands)
        a, b = quad[side], quad[(side + 1) % 4]
        at = a + (b - a) * rng.uniform(0.1, 0.9)
        away = at - quad.mean(0)
        reach = math.sqrt(polygon_area(quad)) * rng.uniform(1.0, 2.2)
        centre = at + away / (np.linalg.norm(away) + 1e-6) * reach * rng.uniform(0.1, 0.4)
        angle = math.atan2(-away[0], away[1]) + rng.normal(0, 0.3)
        blend(picture, self.sprite(levels, centre, reach, angle, size))

    def neighbour_page(self, picture, homography, item, size):
        """The other half of an open booklet, and its cover showing as a rim."""
        rng = self.rng
        if item["kind"] != "id3" or rng.random() > 0.5:
            return
        w, h = item["width"], item["height"]
        if rng.random() < 0.4:
            rim = w * rng.uniform(0.004, 0.03)
            corners = outline(homography @ np.array([[1, 0, -rim], [0, 1, -rim], [0, 0, 1.0]]), w + 2 * rim, h + 2 * rim)
            cover(picture, shape_layer(corners, size), np.array(flat.colour(rng, 10, 140)))
        if rng.random() < 0.75:
            below = rng.random() < 0.15
            away = h * rng.uniform(0.97, 1.03)
            move = np.array([[1, 0, rng.normal(0, 2)], [rng.normal(0, 0.01), 1, away if below else -away], [0, 0, 1]])
            corners = outline(homography @ move, w, h)
            if np.isfinite(corners).all() and np.abs(corners).max() < 6000:
                other = self.pick(self.pool.documents)
                layer = shape_layer(corners, size)
                tone = np.array(flat.pale(rng), np.float32) * rng.uniform(0.7, 1)
                cover(picture, layer, tone)
                if rng.random() < 0.6:
                    stretch = np.array([[w / other["width"], 0, 0], [0, h / other["height"], 0], [0, 0, 1]])
                    inner = np.array([[1, 0, -4], [0, 1, -4], [0, 0, 1.0]])
                    blend(picture, warp(other["levels"], homography @ move @ stretch @ inner, size), rng.uniform(0.3, 0.9))

    def document(self, picture, homography, item, quad, size, printed=False):
        """Lays the document down; a printed one is a copy on a larger sheet, whose paper it shares."""
        rng = self.rng
        inner = np.array([[1, 0, -4], [0, 1, -4], [0, 0, 1.0]])  # the transparent rim
        # OpenCV's pixel centres are whole numbers; corners are counted from the pixel's outer edge.
        half = np.array([[1, 0, -0.5], [0, 1, -0.5], [0, 0, 1]])
        rgba = warp(item["levels"], half @ homography @ inner @ np.linalg.inv(half), size)
        paper = None
        if printed:
            w, h = item["width"], item["height"]
            left, top, right, bottom = rng.uniform(0.02, 1.5, 4) ** 1.5 * max(w, h)
            grown = np.array([[1, 0, -left], [0, 1, -top], [0, 0, 1.0]])
            paper = outline(homography @ grown, w + left + right, h + top + bottom)
            if not np.isfinite(paper).all() or np.abs(paper).max() > 6000:
                paper = None
        if paper is None and rng.random() < 0.75:
            self.cast(picture, rgba, size, rng.uniform(0.02, 0.55))
        rgb = rgba[..., :3].astype(np.float32)
        if rng.random() < 0.5:
            contrast = rng.uniform(0.55, 1.1)
            rgb = (rgb - 200) * contrast + 200
        rgb *= rng.uniform(0.75, 1.08)
        if rng.random() < 0.3:
            rgb *= rng.uniform(0.85, 1.05, 3)
        alpha = rgba[..., 3:].astype(np.float32) / 255
        if paper is not None and (alpha > 0.9).any():
            tone = np.percentile(rgb[alpha[..., 0] > 0.9], 95, axis=0) * rng.uniform(0.98, 1.06)
            cover(picture, shape_layer(paper, size), tone)
            if rng.random() < 0.5:
                rgb = np.minimum(rgb, tone)
        picture += (rgb - picture) * alpha

    # ------------------------------------------------------------ over the document

    def _over(self, picture, rgba, size, hidden):
        """Lays a layer over all."""
        self.cast(picture, rgba, size, self.rng.uniform(0, 0.5))
        blend(picture, rgba)
        np.maximum(hidden, rgba[..., 3], out=hidden)

    def _covers(self, rgba, quad, size):
        body = shape_layer(quad, size) > 127
        return (rgba[..., 3] > 127)[body].mean() if body.any() else 1.0

    def hands_over(self, picture, quad, size, hidden):
        rng = self.rng
        for _ in range(int(rng.integers(1, 4))):
            kind, levels = self.pick(self.pool.hands)
            if quad is None:
                target, span = rng.uniform(0, 1, 2) * size, 0.5 * min(size)
                away = target - np.array(size) / 2
            else:
                side = rng.integers(4)
                a, b = quad[side], quad[(side + 1) % 4]
                target = a + (b - a) * rng.uniform(-0.05, 1.05)
                away = target - quad.mean(0)
                span = math.sqrt(polygon_area(quad))
            away = away / (np.linalg.norm(away) + 1e-6)
            reach = span * (rng.uniform(0.35, 1.0) if kind == "finger" else rng.uniform(0.8, 1.8))
            centre = target + away * reach * rng.uniform(0.15, 0.48)
            angle = math.atan2(-away[0], away[1]) + rng.normal(0, 0.35)
            rgba = self.sprite(levels, centre, reach, angle, size, rng.uniform(0.85, 1.5))
            if quad is None or self._covers(rgba, quad, size) < 0.3:
                self._over(picture, rgba, size, hidden)

    def things_over(self, picture, quad, size, hidden):
        rng = self.rng
        for _ in range(int(rng.integers(1, 3))):
            levels = self.pick(self.pool.things)
            reach = math.sqrt(polygon_area(quad)) * rng.uniform(0.25, 1.1)
            side = rng.integers(4)
            a, b = quad[side], quad[(side + 1) % 4]
            target = a + (b - a) * rng.uniform(0, 1) if rng.random() < 0.75 else quad.mean(0) + (a - quad.mean(0)) * rng.uniform(0, 1)
            rgba = self.sprite(levels, target + rng.normal(0, 0.15 * reach, 2), reach, rng.uniform(0, math.tau), size, rng.uniform(0.7, 1.1))
            if self._covers(rgba, quad, size) < 0.3:
                self._over(picture, rgba, size, hidden)

    def glare(self, picture, quad):
        rng = self.rng
        weights = rng.dirichlet(np.ones(4))
        centre = weights @ quad
        reach = math.sqrt(polygon_area(quad)) * rng.uniform(0.03, 0.35)
        layer = np.zeros(picture.shape[:2], np.float32)
        cv2.ellipse(layer, (int(centre[0]), int(centre[1])), (max(1, int(reach)), max(1, int(reach * rng.uniform(0.2, 1)))),
                    rng.uniform(0, 180), 0, 360, 1.0, -1, cv2.LINE_AA)
        layer = cv2.GaussianBlur(layer, (0, 0), max(0.5, reach * rng.uniform(0.1, 0.7)))
        picture += layer[..., None] * rng.uniform(60, 320) * rng.uniform(0.85, 1, 3).astype(np.float32)

    def near_blur(self, picture, size, hidden, quad):
        """Something large and out of focus close to the lens, at the frame's border."""
        rng = self.rng
        levels = self.pick(self.pool.things)
        target = rng.uniform(0, 1, 2) * size
        axis = rng.integers(2)
        target[axis] = rng.choice([0, size[axis]])
        if quad is not None and rng.random() < 0.5:  # it reaches in as far as the document
            target = target + (quad[rng.integers(4)] - target) * rng.uniform(0.3, 0.8)
        rgba = self.sprite(levels, target, rng.uniform(0.4, 1.3) * min(size), rng.uniform(0, math.tau), size)
        rgba = cv2.GaussianBlur(rgba, (0, 0), rng.uniform(2, 6))
        if quad is not None and self._covers(rgba, quad, size) > 0.35:
            return
        # Colour was blurred with the empty rim: take the sprite's own mean colour instead.
        mean = levels[-1][levels[-1][..., 3] > 127][:, :3].mean(0) if (levels[-1][..., 3] > 127).any() else np.array([90, 90, 90])
        cover(picture, rgba[..., 3], mean)
        np.maximum(hidden, rgba[..., 3], out=hidden)

    # ------------------------------------------------------------ light and camera

    def light(self, picture, quad):
        rng = self.rng
        height, width = picture.shape[:2]
        y, x = np.mgrid[0:height, 0:width].astype(np.float32)
        field = np.ones((height, width), np.float32)
        if rng.random() < 0.7:
            angle = rng.uniform(0, math.tau)
            t = (x / width - 0.5) * math.cos(angle) + (y / height - 0.5) * math.sin(angle)
            field *= 1 + t * rng.uniform(0, 0.8)
        if rng.random() < 0.15:
            cx, cy = rng.uniform(0.2, 0.8, 2) * (width, height)
            r = np.hypot(x - cx, y - cy) / (max(width, height) * rng.uniform(0.3, 1))
            field *= rng.uniform(0.15, 0.8) + np.exp(-r * r)
        if rng.random() < 0.13:  # blinds and bars
            angle = rng.uniform(-0.6, 0.6) + math.pi / 2 * rng.integers(2)
            t = x * math.cos(angle) + y * math.sin(angle)
            wave = np.sin(t * math.tau / rng.uniform(20, 110) + rng.uniform(0, 6)) + rng.uniform(-0.5, 0.5)
            field *= 1 - rng.uniform(0.2, 0.85) / (1 + np.exp(-wave * rng.uniform(3, 30)))
        for _ in range(int(rng.choice([0, 1, 2], p=[0.75, 0.18, 0.07]))):  # shadow of a phone, hand or window frame
            centre, spread = rng.uniform(0, 1, 2) * (width, height), rng.uniform(0.1, 0.9) * max(width, height)
            shadow = shape_layer(centre + rng.normal(0, spread, (rng.integers(3, 6), 2)), (width, height), rng.choice([0, 1, 3, 10]))
            field *= 1 - shadow.astype(np.float32) / 255 * rng.uniform(0.15, 0.65)
        picture *= np.clip(field, 0.03, 3)[..., None]
        pick = rng.random()
        if pick < 0.35:
            picture *= rng.uniform(0.8, 1.12, 3).astype(np.float32)
        elif pick < 0.5:  # coloured lamps
            tint = rng.uniform(0.1 if rng.random() < 0.4 else 0.25, 1.2, 3)
            picture *= (tint / tint.max() * rng.uniform(0.8, 1.2)).astype(np.float32)
        if rng.random() < 0.06:
            cx, cy = rng.uniform(0, 1, 2) * (width, height)
            r = np.hypot(x - cx, y - cy) / (max(width, height) * rng.uniform(0.1, 0.5))
            picture += np.exp(-r * r)[..., None] * rng.uniform(-60, 160, 3)
        pick = rng.random()
        gain = rng.uniform(0.06, 0.35) if pick < 0.07 else rng.uniform(1.25, 2.1) if pick < 0.14 else rng.uniform(0.75, 1.25)
        picture *= gain
        if rng.random() < 0.3:
            picture[:] = 255 * np.power(np.clip(picture, 0, 400) / 255, rng.uniform(0.7, 1.5))
        if rng.random() < 0.15:
            picture[:] = picture * rng.uniform(0.5, 0.9) + rng.uniform(0, 60)

    def camera(self, picture):
        rng = self.rng
        pick = rng.random()
        if pick < 0.45:
            picture = cv2.GaussianBlur(picture, (3, 3), rng.uniform(0.25, 0.65))
        elif pick < 0.62:
            picture = cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.65, 1.6))
        elif pick < 0.67:
            picture = cv2.GaussianBlur(picture, (0, 0), rng.uniform(1.6, 3))
        if rng.random() < 0.08:
            length = rng.uniform(2, 9)
            kernel = np.zeros((11, 11), np.float32)
            angle = rng.uniform(0, math.pi)
            d = np.array([math.cos(angle), math.sin(angle)]) * length / 2
            cv2.line(kernel, tuple(np.round((5 - d)).astype(int).tolist()), tuple(np.round((5 + d)).astype(int).tolist()), 1, 1, cv2.LINE_AA)
            picture = cv2.filter2D(picture, -1, kernel / kernel.sum())
        if rng.random() < 0.2:
            picture = picture + (picture - cv2.GaussianBlur(picture, (0, 0), 1)) * rng.uniform(0.2, 1)
        if rng.random() < 0.7:
            sigma = rng.uniform(0.5, 5) if rng.random() < 0.8 else rng.uniform(5, 14)
            picture = picture + rng.standard_normal(picture.shape, np.float32) * sigma
        if rng.random() < 0.06:
            gray = picture @ np.array([0.299, 0.587, 0.114], np.float32)
            picture = np.repeat(gray[..., None], 3, 2)
        image = np.clip(picture, 0, 255).astype(np.uint8)
        if rng.random() < 0.4:
            _, data = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(30, 95))])
            image = cv2.imdecode(data, cv2.IMREAD_COLOR)
        return image
