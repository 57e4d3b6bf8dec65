"""Flat pictures: what displays show and what lies under the camera. Everything is drawn."""

import sys
from pathlib import Path

import cv2
import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from specimen import document, surface  # noqa: E402
from specimen.lettering import text_block  # noqa: E402

DOCUMENTS = ("id1", "id1", "id1back", "id3", "cover", "page", "receipt")
PLAIN = ("wood", "plank", "board", "marble", "stone", "terrazzo", "leather", "film", "carpet", "tile", "concrete")
BUSY = ("cloth", "pattern", "newspaper", "newspaper", "magazine", "page", "forms", "keyboard")


class Pool:
    """Pictures drawn once, RGB uint8; every photo picks from them."""

    def __init__(self, seed, count):
        rng = np.random.default_rng(seed)
        self.documents = [self._document(rng) for _ in range(count)]
        self.surfaces = [self._surface(rng, rng.choice(PLAIN if rng.random() < 0.4 else BUSY)) for _ in range(count)]
        self.pages = [interface(rng) for _ in range(count)]
        self.views = [view(rng) for _ in range(count)]

    @staticmethod
    def _document(rng):
        kind = rng.choice(DOCUMENTS)
        scale = rng.uniform(8, 16) if kind.startswith("id1") else rng.uniform(6, 11) if kind in ("id3", "cover") else rng.uniform(4, 7)
        return np.ascontiguousarray(document.draw_document(rng, kind, scale).image[..., ::-1])

    @staticmethod
    def _surface(rng, kind):
        scale = rng.uniform(4, 12)
        return np.ascontiguousarray(surface.draw_surface(rng, kind, (1100 / scale, 850 / scale), scale).image[..., ::-1])

    def shown(self, rng):
        """What a display shows: documents, pages and windows, views."""
        kind = rng.choice(4, p=[0.4, 0.25, 0.3, 0.05])
        return self.pick(rng, (self.documents, self.pages, self.views, self.surfaces)[kind])

    def real(self, rng):
        """What lies under the camera: documents, surfaces and print, or a view of things."""
        kind = rng.choice(3, p=[0.4, 0.4, 0.2])
        return self.pick(rng, (self.documents, self.surfaces, self.views)[kind])

    @staticmethod
    def pick(rng, pictures):
        return pictures[rng.integers(len(pictures))]


def view(rng, width=1100, height=850):
    """Light, shadow and coloured things with soft and sharp edges: a view's statistics, not its meaning."""
    image = np.empty((height, width, 3), np.float32)
    image[:] = rng.uniform(20, 235, 3)
    slope = np.linspace(-1, 1, height)[:, None, None] * rng.normal(0, 35, 3)
    image += slope.astype(np.float32)
    for _ in range(int(rng.integers(5, 60))):
        layer = np.zeros((height, width), np.uint8)
        centre = (int(rng.uniform(0, width)), int(rng.uniform(0, height)))
        reach = np.exp(rng.uniform(np.log(8), np.log(400), 2)).astype(int)
        if rng.random() < 0.5:
            cv2.ellipse(layer, centre, tuple(int(v) for v in reach), rng.uniform(0, 180), 0, 360, 255, -1, cv2.LINE_AA)
        else:
            corners = np.array(centre) + rng.normal(0, 1, (int(rng.integers(3, 7)), 2)) * reach
            cv2.fillPoly(layer, [corners.astype(np.int32)], 255, cv2.LINE_AA)
        soft = rng.choice([0, 0, 1.5, 6, 25])
        if soft:
            layer = cv2.GaussianBlur(layer, (0, 0), float(soft))
        colour = rng.uniform(0, 255, 3)
        image += (layer[..., None] / np.float32(255)) * (colour.astype(np.float32) - image) * np.float32(rng.uniform(0.3, 1))
    grain = rng.standard_normal((height, width, 1), dtype=np.float32)
    for sigma, weight in ((0, rng.uniform(0, 7)), (1.5, rng.uniform(0, 30)), (6, rng.uniform(0, 90))):
        image += weight * (cv2.GaussianBlur(grain, (0, 0), sigma)[..., None] if sigma else grain)
    return np.clip(image, 0, 255).astype(np.uint8)


def interface(rng, width=1100, height=850):
    """A window: bars, columns of text, buttons, pictures; light or dark."""
    dark = rng.random() < 0.4
    paper = rng.uniform(10, 50, 3) if dark else rng.uniform(225, 256, 3)
    ink = rng.uniform(170, 245, 3) if dark else rng.uniform(10, 90, 3)
    image = np.empty((height, width, 3), np.float32)
    image[:] = paper
    bar = int(rng.integers(24, 70))
    image[:bar] = rng.uniform(0, 255, 3) if rng.random() < 0.4 else paper * 0.9 + 10
    left = int(rng.choice([20, 60, 240]))
    if left == 240:
        image[bar:, :220] = paper * 0.93 + 8
    y = bar + 20
    while y < height - 40:
        block = int(rng.integers(40, 240))
        block = min(block, height - 20 - y)
        kind = rng.random()
        x0, x1 = left, int(rng.uniform(0.5, 0.98) * width)
        part = image[y:y + block, x0:x1]
        if kind < 0.65:
            line = rng.choice([9, 12, 15, 22])
            mask = text_block(part.shape[1], part.shape[0], rng, float(line), (0, 0, 0), (255, 255, 255)).astype(np.float32) / 255
            part[:] = ink + (part - ink) * mask
        elif kind < 0.85:
            part[:] = view(rng, part.shape[1], part.shape[0])
        else:
            part[:] = rng.uniform(0, 255, 3)
        y += block + 18
    return np.clip(image, 0, 255).astype(np.uint8)
