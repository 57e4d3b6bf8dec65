"""Which squares of a photo the crop network looks at, as `src/core/measures/pixelGrid.ts` chooses them."""

import cv2
import numpy as np

SIDE = 256
COUNT = 6
COPY_LONG = 1600  # a larger photo is also looked at in a copy of this size


def crops_of(photo: np.ndarray, box: tuple[float, float, float, float] | None = None, count: int = COUNT) -> np.ndarray:
    """(n, SIDE, SIDE, 3) of an RGB photo: the most detailed squares that overlap by less than half, at the photo's own pixels
    and, of a large photo, half of them in a reduced copy. `box`: left, top, right, bottom of where to look."""
    long = max(photo.shape[:2])
    if min(photo.shape[:2]) < SIDE:
        scale = SIDE / min(photo.shape[:2])
        photo = cv2.resize(photo, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
        box = tuple(v * scale for v in box) if box else None
    if long <= 1.25 * COPY_LONG:
        return np.array(_chosen(photo, box, count))
    scale = COPY_LONG / long
    copy = cv2.resize(photo, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    small = tuple(v * scale for v in box) if box else None
    return np.array(_chosen(copy, small, count - count // 2) + _chosen(photo, box, count // 2))


def letterboxed(photo: np.ndarray, side: int = SIDE) -> np.ndarray:
    """The whole photo in the middle of a square, grey round it."""
    height, width = photo.shape[:2]
    scale = side / max(height, width)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = cv2.resize(photo, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    out = np.full((side, side, 3), 128, np.uint8)
    top, left = (side - size[1]) // 2, (side - size[0]) // 2
    out[top : top + size[1], left : left + size[0]] = small
    return out


def _chosen(photo: np.ndarray, box: tuple[float, float, float, float] | None, count: int) -> list[np.ndarray]:
    height, width = photo.shape[:2]
    places = [(left, top) for top in _starts(height) for left in _starts(width)]
    if box:
        inside = [p for p in places if box[0] <= p[0] + SIDE / 2 <= box[2] and box[1] <= p[1] + SIDE / 2 <= box[3]]
        places = inside or places
    detail = {place: _detail(photo[place[1] : place[1] + SIDE, place[0] : place[0] + SIDE]) for place in places}
    chosen: list[tuple[int, int]] = []
    for place in sorted(places, key=lambda p: -detail[p]):
        if all(max(abs(place[0] - c[0]), abs(place[1] - c[1])) >= SIDE / 2 for c in chosen):
            chosen.append(place)
        if len(chosen) == count:
            break
    return [photo[y : y + SIDE, x : x + SIDE] for x, y in chosen]


def _starts(length: int) -> list[int]:
    last = length - SIDE
    steps = min(8, -(-last // (SIDE // 2)))
    return [0] if steps <= 0 else [round(last * i / steps) for i in range(steps + 1)]


def _detail(crop: np.ndarray) -> float:
    """Mean absolute second difference of every fourth pixel's luma."""
    luma = crop[:, :, 1].astype(np.int16)
    return float(np.abs(2 * luma[4:-4:4, 4:-4:4] - luma[4:-4:4, 3:-5:4] - luma[4:-4:4, 5:-3:4]).mean())
