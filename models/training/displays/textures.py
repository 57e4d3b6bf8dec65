"""The pictures of `assets.py` on the device, and what displays show made of them."""

import io
import json
import math
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image

from .recipe import FULL, Recipe

Tensor = torch.Tensor
KEPT = 48
HELD_OUT = 8  # every eighth picture of every kind is kept for validation


@dataclass
class Texture:
    """`levels`: (c, h, w) uint8, each half the one before."""

    levels: list[Tensor]
    kind: str = ""
    slots: tuple = ()
    mm: tuple[float, float] = (0.0, 0.0)

    @property
    def size(self) -> tuple[int, int]:
        """Width, height."""
        return self.levels[0].shape[2], self.levels[0].shape[1]


def texture(picture: Tensor, kind: str = "", slots: tuple = (), mm: tuple = (0.0, 0.0)) -> Texture:
    levels = [picture]
    while min(levels[-1].shape[1:]) >= 16 and len(levels) < 6:
        levels.append(F.avg_pool2d(levels[-1].float()[None], 2)[0].round().to(torch.uint8))
    return Texture(levels, kind, slots, mm)


class Textures:
    """All pictures of one half: those for training, or those held out."""

    def __init__(self, path: Path, device: torch.device, held_out: bool, every: int = 1) -> None:
        """Of each kind every `every`-th, for trials."""
        self.device = device
        with zipfile.ZipFile(path) as store:
            index = json.loads(store.read("index.json"))
            self.of: dict[str, list[Texture]] = {}
            for name, entries in index.items():
                some = [e for i, e in enumerate(entries) if (i % HELD_OUT == 0) == held_out][::every]
                some = some or entries[:1]
                self.of[name] = [self._read(store, entry, name in ("documents", "interfaces")) for entry in some]
        self.kept: list[tuple[Texture, str]] = []  # what displays showed of late
        shapes = self.of["interfaces"]
        self.portrait = [t for t in shapes if t.size[1] > t.size[0]] or shapes
        self.landscape = [t for t in shapes if t.size[1] <= t.size[0]] or shapes
        self.fine = [t for t in self.of["photographs"] if max(t.size) > 700]
        self.keys = [t for t in self.of["surfaces"] if t.kind == "keyboard"]

    def _read(self, store: zipfile.ZipFile, entry: dict, alpha: bool) -> Texture:
        with Image.open(io.BytesIO(store.read(entry["name"]))) as image:
            picture = torch.from_numpy(np.asarray(image.convert("RGBA" if alpha else "RGB")).copy()).permute(2, 0, 1).to(self.device)
        return texture(picture, entry.get("kind", entry.get("source", "")), tuple(tuple(s) for s in entry.get("slots", ())),
                       tuple(entry.get("mm", (0.0, 0.0))))

    def photograph(self, rng: np.random.Generator, fine: bool = False) -> Texture:
        pool = self.fine if fine and self.fine else self.of["photographs"]
        return pool[rng.integers(len(pool))]

    def document(self, rng: np.random.Generator) -> Texture:
        return self.of["documents"][rng.integers(len(self.of["documents"]))]

    def surface(self, rng: np.random.Generator) -> Texture:
        return self.of["surfaces"][rng.integers(len(self.of["surfaces"]))]


def sample(tex: Texture, x: Tensor, y: Tensor, step: float, mirror: bool = True) -> Tensor:
    """(c, h, w) 0..1 at texel coordinates; `step`: texels from one pixel to the next. Beyond the rim it is mirrored, or clear."""
    level = int(np.clip(math.floor(math.log2(max(step, 1e-3)) + 0.35), 0, len(tex.levels) - 1))
    picture = tex.levels[level].float() / 255
    height, width = picture.shape[1:]
    scale = 2.0 ** level
    grid = torch.stack([x / scale * (2 / width) - 1, y / scale * (2 / height) - 1], -1)
    mode = "reflection" if mirror else "zeros"
    return F.grid_sample(picture[None], grid[None], mode="bilinear", padding_mode=mode, align_corners=False)[0]


def cover(tex: Texture, width: int, height: int, rng: np.random.Generator, least: float = 0.55) -> Tensor:
    """(3, height, width) uint8: a part of the picture that fills the size."""
    w, h = tex.size
    reach = min(w / width, h / height)
    part = reach * rng.uniform(least, 1)
    left, top = rng.uniform(0, w - width * part + 1e-6), rng.uniform(0, h - height * part + 1e-6)
    level = int(np.clip(math.floor(math.log2(max(part, 1e-3)) + 0.2), 0, len(tex.levels) - 1))
    scale = 2.0 ** level
    source = tex.levels[level][:3]
    x0, y0 = int(left / scale), int(top / scale)
    x1, y1 = max(x0 + 2, int((left + width * part) / scale)), max(y0 + 2, int((top + height * part) / scale))
    piece = source[:, y0:y1, x0:x1].float()[None]
    out = F.interpolate(piece, size=(height, width), mode="bilinear", align_corners=False)[0]
    if rng.random() < 0.5:
        out = out.flip(2)
    return out.round().clamp(0, 255).to(torch.uint8)


def document_photo(pool: Textures, rng: np.random.Generator, width: int, height: int) -> Tensor:
    """(3, height, width) uint8: a document on a table, seen from above, or by itself as a scan."""
    doc = pool.document(rng)
    w, h = doc.size
    turned = (w > h) != (width > height) and rng.random() < 0.8
    spin = math.radians(rng.normal(0, 4)) + (math.pi / 2 if turned else 0)
    bw, bh = (h, w) if turned else (w, h)
    scale = min(width / bw, height / bh) * rng.uniform(0.55, 1.0)
    y, x = torch.meshgrid(torch.arange(height, device=pool.device) + 0.5 - height / 2,
                          torch.arange(width, device=pool.device) + 0.5 - width / 2, indexing="ij")
    lean = rng.normal(0, 0.06, 2) / max(width, height)
    z = 1 + lean[0] * x + lean[1] * y
    c, s = math.cos(spin) / scale, math.sin(spin) / scale
    u, v = (c * x + s * y) / z + w / 2, (-s * x + c * y) / z + h / 2
    seen = sample(doc, u, v, 1 / scale, mirror=False)
    scan = rng.random() < 0.15
    if scan:
        under = torch.full((3, height, width), 1.0, device=pool.device)
    else:
        under = cover(pool.surface(rng) if rng.random() < 0.75 else pool.photograph(rng), width, height, rng).float() / 255
        under = under * rng.uniform(0.5, 1.1)
    out = under * (1 - seen[3:]) + seen[:3] * seen[3:] * (1 if scan else rng.uniform(0.7, 1.05))
    if not scan:
        out = out * (1 + rng.normal(0, 0.15) * x / width * 2 + rng.normal(0, 0.15) * y / height * 2)
        out = out * torch.tensor(1 + rng.normal(0, 0.06, 3), dtype=torch.float32, device=pool.device)[:, None, None]
    return (out.clamp(0, 1) * 255).round().to(torch.uint8)


def picture_for(pool: Textures, rng: np.random.Generator, width: int, height: int, documents: bool = True) -> Tensor:
    """What is put into a place for a picture."""
    if documents and rng.random() < 0.4:
        return document_photo(pool, rng, width, height)
    return cover(pool.photograph(rng, fine=max(width, height) > 500 and rng.random() < 0.8), width, height, rng)


def shown(pool: Textures, rng: np.random.Generator, portrait: bool, recipe: Recipe = FULL, plain: float = 0.35) -> tuple[Tensor, str]:
    """A display's picture, (3, h, w) uint8 at the display's own pixels."""
    if not recipe.interfaces or rng.random() < plain:
        size = (720, int(rng.choice([1280, 1440, 1560]))) if portrait else (1440, int(rng.choice([810, 900])))
        return picture_for(pool, rng, *size, recipe.documents), "picture"
    made = pool.portrait if portrait else pool.landscape
    tex = made[rng.integers(len(made))]
    over = tex.levels[0]
    out = over[:3].float()
    alpha = over[3:].float() / 255
    under = torch.zeros_like(out)
    drawn: dict[tuple[int, int], Tensor] = {}
    for x, y, w, h in sorted(tex.slots, key=lambda s: -s[2] * s[3]):
        if (w, h) not in drawn or (len(drawn) < 5 and rng.random() < 0.5):
            drawn[w, h] = picture_for(pool, rng, w, h, recipe.documents)
        else:  # a small picture among many: another one cut from the last
            drawn[w, h] = drawn[w, h].roll(int(rng.integers(w)), 2).flip(int(rng.integers(1, 3)))
        under[:, y : y + h, x : x + w] = drawn[w, h]
    return (out * alpha + under * (1 - alpha)).round().clamp(0, 255).to(torch.uint8), tex.kind


def kept(pool: Textures, rng: np.random.Generator, portrait: bool, recipe: Recipe = FULL) -> tuple[Texture, str]:
    """A display's picture: a new one, or one of the last again, since they cost more than the photo of it."""
    fitting = [k for k in pool.kept if (k[0].size[0] < k[0].size[1]) == portrait]
    if recipe is FULL and len(fitting) >= KEPT // 3 and rng.random() < 0.7:
        return fitting[rng.integers(len(fitting))]
    picture, kind = shown(pool, rng, portrait, recipe)
    if portrait and rng.random() < 0.08:  # a phone held on its side
        picture = picture.rot90(1, (1, 2)).contiguous()
    pool.kept = [*pool.kept[-KEPT + 1 :], (texture(picture), kind)]
    return pool.kept[-1]
