"""Where a flat document stands before a camera: its plane's homography, how it is framed, and the lens's distortion."""

import math
from dataclasses import dataclass

import numpy as np

from ..shared.types import Matrix, Rng


@dataclass(frozen=True)
class Lens:
    """Radial distortion: a straight picture's point p lies at c + (p - c)(1 + k r^2), r in half diagonals."""

    k: float
    cx: float
    cy: float
    half: float  # half the diagonal, pixels

    def straighten(self, points: Matrix) -> Matrix:
        """Where distorted picture points [N, 2] lie in the straight picture."""
        away = points - (self.cx, self.cy)
        return (self.cx, self.cy) + away * (1 + self.k * (away**2).sum(1, keepdims=True) / self.half**2)

    def distort(self, points: Matrix) -> Matrix:
        """The inverse of `straighten`, by iteration."""
        out = points.copy()
        for _ in range(6):
            away = out - (self.cx, self.cy)
            out = (self.cx, self.cy) + (points - (self.cx, self.cy)) / (
                1 + self.k * (away**2).sum(1, keepdims=True) / self.half**2
            )
        return out


def outline(homography: Matrix, width: float, height: float) -> Matrix:
    """The four corners of a flat rectangle in the picture, [4, 2]."""
    flat = np.array([[0, width, width, 0], [0, 0, height, height], [1, 1, 1, 1]], float)
    seen = homography @ flat
    return (seen[:2] / seen[2]).T


def tilted(rng: Rng, width: float, height: float, most: float) -> Matrix:
    """A plane turned before the camera by up to `most` degrees about both axes: mm to picture, at any scale."""
    pitch, yaw = (math.radians(v) for v in rng.uniform(-most, most, 2))
    if rng.random() < 0.5:
        pitch, yaw = (pitch, yaw * 0.15) if rng.random() < 0.6 else (pitch * 0.15, yaw)
    pick = rng.random()
    roll = rng.normal(0, 5) if pick < 0.5 else rng.normal(0, 16) if pick < 0.75 else rng.uniform(-180, 180)
    if rng.random() < 0.3:
        roll += 90.0 * int(rng.integers(1, 4))
    roll = math.radians(roll)
    cp, sp, cy, sy, cr, sr = (
        math.cos(pitch),
        math.sin(pitch),
        math.cos(yaw),
        math.sin(yaw),
        math.cos(roll),
        math.sin(roll),
    )
    about = np.array([[1, 0, 0], [0, cp, -sp], [0, sp, cp]]) @ np.array(
        [[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]]
    )
    turn = about @ np.array([[cr, -sr, 0], [sr, cr, 0], [0, 0, 1]])
    size = rng.uniform(0.1, 0.85) / max(width, height)
    to_plane = np.array([[size, 0, -size * width / 2], [0, size, -size * height / 2], [0, 0, 1]])
    return np.stack([turn[:, 0], turn[:, 1], np.array([0, 0, 1.0])], 1) @ to_plane


def polygon_area(points: Matrix) -> float:
    """Of four corners, from the quad's diagonals."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = points.tolist()
    return 0.5 * abs((cx - ax) * (dy - by) - (dx - bx) * (cy - ay))


def moved(homography: Matrix, scale: float, dx: float, dy: float) -> Matrix:
    return np.array([[scale, 0, dx], [0, scale, dy], [0, 0, 1]]) @ homography


# How a document that is no scan lies in the frame, and how often.
FRAMINGS = {"framed": 0.23, "wide": 0.31, "small": 0.11, "edge": 0.07, "cut": 0.23, "over": 0.05}
_NAMES, _SHARES = list(FRAMINGS), np.array(list(FRAMINGS.values())) / sum(FRAMINGS.values())
Sides = tuple[float, float]


def placed(rng: Rng, size: Sides, frame: tuple[int, int], margin: float) -> tuple[str, Matrix] | None:
    """A framing and the homography from the document's mm to the picture; corners stay within `margin` of the frame."""
    width, height = frame
    for _ in range(20):
        framing = _NAMES[int(rng.choice(len(_NAMES), p=_SHARES))]
        pick = rng.random()
        most = 8 if pick < 0.4 else 25 if pick < 0.75 else 45 if pick < 0.94 else 62
        homography = _framed(rng, framing, tilted(rng, *size, most), size, frame)
        quad = outline(homography, *size)
        inside = (quad > -margin).all() and (quad < np.array(frame) + margin).all()
        share = polygon_area(np.clip(quad, 0, frame)) / max(1e-6, polygon_area(quad))
        if inside and share > 0.5 and polygon_area(quad) > 0.015 * width * height:
            return framing, homography
    return None


def _framed(
    rng: Rng, framing: str, homography: Matrix, size: tuple[float, float], frame: tuple[int, int]
) -> Matrix:
    quad = outline(homography, *size)
    low, box = quad.min(0), np.ptp(quad, 0)
    fit = min(frame[0] / box[0], frame[1] / box[1])
    if framing == "edge":
        scale = fit * (1 - 2 * rng.uniform(0.002, 0.03))
    elif framing == "over":
        scale = max(frame[0] / box[0], frame[1] / box[1]) * rng.uniform(0.9, 1.08)
    elif framing == "cut":
        scale = fit * rng.uniform(0.5, 1.25)
    elif framing == "wide":
        scale = fit * rng.uniform(0.32, 0.75)
    elif framing == "small":
        scale = fit * rng.uniform(0.15, 0.35)
    else:
        scale = fit * rng.uniform(0.7, 0.96)
    free = np.array(frame) - box * scale
    if framing in ("framed", "wide", "small"):
        at = free * rng.uniform(0.03, 0.97, 2)
        if rng.random() < 0.5:
            at = (at + free / 2) / 2
    elif framing == "edge":
        at = free * rng.choice([0.5, rng.uniform(0, 1)], 2)
        at = np.clip(at, np.minimum(free, 0.005 * frame[0]), np.maximum(0, free - 0.005 * frame[0]))
    else:
        at = free * rng.uniform(0, 1, 2)
        for axis in rng.permutation(2)[: int(rng.integers(1, 3))]:
            out = rng.uniform(0.02, 0.36) * box[axis] * scale
            at[axis] = -out if rng.random() < 0.5 else free[axis] + out
    return moved(homography, scale, *(at - low * scale))


def scanned(
    rng: Rng, size: Sides, full: tuple[int, int], aspects: Sides
) -> tuple[tuple[int, int], Matrix] | None:
    """A scan or crop, straight, with up to 3.5 % of ground left or missing on any side, or with more of it.

    Returns the frame's size (it fits into `full`, its width over height lies within `aspects`) and the homography.
    """
    turn = math.radians(rng.normal(0, 0.7) if rng.random() < 0.6 else 0.0) + math.pi / 2 * int(
        rng.choice([0, 0, 0, 1, 2, 3])
    )
    c, s = math.cos(turn), math.sin(turn)
    skew = rng.normal(0, 0.03, 2) / max(size) if rng.random() < 0.4 else np.zeros(2)
    homography = np.array([[c, -s, 0], [s, c, 0], [skew[0], skew[1], 1]])
    quad = outline(homography, *size)
    low, box = quad.min(0), np.ptp(quad, 0)
    pick = rng.random()
    least, most = (
        (-0.035, 0.035)
        if pick < 0.5
        else (0.0, 1e-6)
        if pick < 0.65
        else (0.0, 0.035)
        if pick < 0.8
        else (0.0, 0.2)
    )
    left, top, right, bottom = rng.uniform(least, most, 4)
    pick = rng.random()
    if pick < 0.15:  # a whole sheet or picture, of which the document takes one end
        bottom = rng.uniform(0, 1.2)
    elif pick < 0.25:
        top = rng.uniform(0, 1.2)
    elif pick < 0.35:
        right = rng.uniform(0, 1)
    whole = box * (1 + left + right, 1 + top + bottom)
    if not aspects[0] <= whole[0] / whole[1] <= aspects[1]:
        return None
    scale = min(full[0] / whole[0], full[1] / whole[1])
    frame = (max(16, min(full[0], round(whole[0] * scale))), max(16, min(full[1], round(whole[1] * scale))))
    sx, sy = frame[0] / whole[0], frame[1] / whole[1]
    dx, dy = (left * box[0] - low[0]) * sx, (top * box[1] - low[1]) * sy
    return frame, np.array([[sx, 0, dx], [0, sy, dy], [0, 0, 1]]) @ homography
