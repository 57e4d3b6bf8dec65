"""Pools of flat pictures on disk that worker processes draw and redraw for ever, and their copies on the training device."""

import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import torch
from torch import Tensor

from ..camera.painter import packed
from ..documents.faces import draw_face
from ..documents.free import Photographs
from ..documents.sizes import PATTERN, size_of
from ..scenes import layers as L
from ..scenes.layout import PLACES
from ..scenes.objects import SPRITE, SPRITE_PATTERN, drawn_sprite
from ..scenes.surfaces import TEXTURE, drawn_surface
from .types import Image8, Rng

FACE = 320  # pixels of a face's sides in the pool: all are stretched to squares


def _face(rng: Rng, place: int, photographs: Photographs) -> Image8:
    rgb = draw_face(rng, size_of(place % PLACES), photographs, 400)
    return cv2.resize(rgb, (FACE, FACE), interpolation=cv2.INTER_AREA)


def _surface(rng: Rng, place: int, photographs: Photographs) -> Image8:
    return drawn_surface(rng, photographs)


@dataclass(frozen=True)
class Kind:
    """A kind of pool: what it holds, at which size, after how many places it repeats, and its share of the work."""

    atlas: int
    side: int
    channels: int
    pattern: int
    share: float
    draw: Callable[[Rng, int, Photographs], Image8]


KINDS = (
    Kind(L.FACES, FACE, 3, PATTERN, 0.55, _face),
    Kind(L.SURFACES, TEXTURE, 3, 1, 0.3, _surface),
    Kind(L.SPRITES, SPRITE, 4, len(SPRITE_PATTERN), 0.15, drawn_sprite),
)


class Pool:
    """Pictures of one kind in a file; every worker writes the places of its own stride, in turn."""

    def __init__(self, folder: Path, kind: Kind, count: int, workers: int) -> None:
        self.kind, self.count, self.workers = kind, count, workers
        folder.mkdir(parents=True, exist_ok=True)
        shape = (count, kind.side, kind.side, kind.channels)
        self.pictures = np.memmap(folder / f"pictures{kind.atlas}.raw", np.uint8, "w+", shape=shape)
        self.made = np.memmap(folder / f"made{kind.atlas}.raw", np.int64, "w+", shape=(workers,))

    def put(self, worker: int, seed: int, photographs: Photographs) -> None:
        """Draws the worker's next place; a drawing that fails is noted and left as it was."""
        turn = int(self.made[worker])
        place = (worker + turn * self.workers) % self.count
        rng = np.random.default_rng((seed, self.kind.atlas, worker, turn))
        try:
            self.pictures[place] = self.kind.draw(rng, place, photographs)
        except Exception:
            traceback.print_exc()
        self.made[worker] = turn + 1

    def ready(self) -> int:
        """How many of the first places are drawn, a whole number of patterns."""
        return min(self.count, int(self.made.min()) * self.workers) // self.kind.pattern * self.kind.pattern


class Atlas:
    """A pool's pictures on the training device, packed for the painter."""

    def __init__(self, pool: Pool, device: torch.device) -> None:
        self.pool, self.device = pool, device
        side = pool.kind.side
        self.tensor = torch.zeros(
            pool.count, pool.kind.channels, side, side * 3 // 2, dtype=torch.uint8, device=device
        )
        self.seen = np.zeros(pool.workers, np.int64)
        self.ready = 0

    def refresh(self, most: int = 256) -> int:
        """Takes over up to `most` pictures drawn since; returns how many."""
        pool = self.pool
        places: list[int] = []
        for worker in range(pool.workers):
            made = int(pool.made[worker])
            turns = range(max(int(self.seen[worker]), made - pool.count // pool.workers), made)
            turns = turns[: max(1, most // pool.workers)]
            places += [(worker + turn * pool.workers) % pool.count for turn in turns]
            if len(turns):
                self.seen[worker] = turns[-1] + 1
        for start in range(0, len(places), 64):
            some = places[start : start + 64]
            squares = (
                torch.from_numpy(np.ascontiguousarray(pool.pictures[some]))
                .to(self.device)
                .permute(0, 3, 1, 2)
            )
            self.tensor[torch.tensor(some, device=self.device)] = packed(squares)
        filled = int(self.seen.min()) * pool.workers
        self.ready = min(pool.count, filled) // pool.kind.pattern * pool.kind.pattern
        return len(places)

    def view(self) -> Tensor:
        return self.tensor[: self.ready]


def photograph_atlas(photographs: Sequence[Image8], device: torch.device, side: int = TEXTURE) -> Tensor:
    """Photographs as squares, packed; a grey one where there are none."""
    squares: list[Image8] = [np.full((side, side, 3), 120, np.uint8)] if not photographs else []
    for photo in photographs:
        h, w = photo.shape[:2]
        s = min(h, w)
        crop = photo[(h - s) // 2 : (h - s) // 2 + s, (w - s) // 2 : (w - s) // 2 + s]
        squares.append(cv2.resize(crop, (side, side), interpolation=cv2.INTER_LINEAR))
    parts = [
        packed(torch.from_numpy(np.stack(squares[i : i + 64])).to(device).permute(0, 3, 1, 2))
        for i in range(0, len(squares), 64)
    ]
    return torch.cat(parts)


def draw_for_ever(
    pools: Sequence[Pool],
    worker: int,
    seed: int,
    photographs: Photographs,
    until: Sequence[int] | None = None,
) -> None:
    """A worker: draws the pools' places in turn, by their shares of the work; `until` so many of its own of each."""
    cv2.setNumThreads(1)
    spent = [1e-6] * len(pools)
    while True:
        todo = [i for i, pool in enumerate(pools) if until is None or int(pool.made[worker]) < until[i]]
        if not todo:
            return
        i = min(todo, key=lambda k: spent[k] / pools[k].kind.share)
        start = time.perf_counter()
        pools[i].put(worker, seed, photographs)
        spent[i] += time.perf_counter() - start
