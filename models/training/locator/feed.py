"""Feeds a training with batches: workers draw the pools and lay pictures out, the training device paints them."""

import multiprocessing
import queue
import traceback
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
import torch

from ..camera.painter import Painter
from ..documents.free import Photographs
from ..scenes import layers as L
from ..scenes.layout import PLACES, SHAPE_SHARES, SHAPES, Layout, Layouter
from ..scenes.objects import SPRITE_PATTERN
from ..scenes.pictures import Batch, Pictures, batch_of, pictures_of
from ..shared.pools import KINDS, Atlas, Pool, draw_for_ever, photograph_atlas

_FORK = multiprocessing.get_context("fork")
KEPT = 24  # batches of layouts that are kept to be painted again with other pictures


@dataclass(frozen=True)
class Kinds:
    """What is laid out: by whom, on canvases of which shapes, and how often each."""

    layouter: type[Layouter] = Layouter
    shapes: Sequence[tuple[tuple[int, int], tuple[float, float]]] = tuple(SHAPES)
    shares: Sequence[float] = SHAPE_SHARES


def lay_out_for_ever(
    out: "multiprocessing.Queue[tuple[int, Batch]]", seed: tuple[int, ...], count: int, kinds: Kinds
) -> None:
    """A worker: puts batches of `count` layouts into the queue, each of one shape."""
    layouter = kinds.layouter(seed)
    while True:
        shape = int(layouter.rng.choice(len(kinds.shapes), p=kinds.shares))
        out.put((shape, batch_of([_laid_out(layouter, *kinds.shapes[shape]) for _ in range(count)])))


def _laid_out(layouter: Layouter, size: tuple[int, int], aspects: tuple[float, float]) -> Layout:
    while True:
        try:
            return layouter.layout(size, aspects)
        except (np.linalg.LinAlgError, FloatingPointError, ValueError):  # a pose on which the plane is a line
            traceback.print_exc()


def exchanged(batch: Batch, rng: np.random.Generator) -> Batch:
    """The same layouts with other pictures of the same kinds."""
    rows = batch.rows.copy()
    atlas, index = rows[..., L.ATLAS], rows[..., L.INDEX]
    step = np.where(atlas == L.FACES, PLACES, np.where(atlas == L.SPRITES, len(SPRITE_PATTERN), 1))
    index += step * rng.integers(0, 1 << 10, index.shape)
    return Batch(rows, batch.document, batch.quad, batch.rect, batch.lens, batch.scan, batch.reads, batch.mm)


def _draw_held_out_then_all(
    held: Sequence[Pool], pools: Sequence[Pool], worker: int, seed: int, photographs: Photographs
) -> None:
    shares = [-(-pool.count // pool.workers) for pool in held]
    draw_for_ever(held, worker, seed + 1_000_003, photographs, shares)
    draw_for_ever(pools, worker, seed, photographs)


class Feed:
    """Starts the workers; then hands out batches of pictures. Make it before the device is touched: workers are forked."""

    def __init__(self, work: Path, seed: int, batch: int, at_once: int, drawers: int, layouters: int, counts: Sequence[int],
                 held_counts: Sequence[int], photographs: Photographs, kinds: Kinds = Kinds()) -> None:  # fmt: skip
        self.batch, self.at_once, self.photographs, self.kinds = batch, at_once, photographs, kinds
        self.pools = [
            Pool(work / "pools", kind, count, drawers) for kind, count in zip(KINDS, counts, strict=True)
        ]
        self.held = [
            Pool(work / "held", kind, count, drawers) for kind, count in zip(KINDS, held_counts, strict=True)
        ]
        self.rng = np.random.default_rng(seed)
        self.queue: multiprocessing.Queue[tuple[int, Batch]] = _FORK.Queue(maxsize=6)
        self.kept: deque[tuple[int, Batch]] = deque(maxlen=KEPT)
        self.fresh = self.again = 0
        self.processes = [
            _FORK.Process(
                target=_draw_held_out_then_all,
                args=(self.held, self.pools, w, seed, photographs),
                daemon=True,
            )
            for w in range(drawers)
        ] + [
            _FORK.Process(
                target=lay_out_for_ever, args=(self.queue, (seed, 9, w), batch * at_once, kinds), daemon=True
            )
            for w in range(layouters)
        ]
        for process in self.processes:
            process.start()

    def open(self, device: torch.device) -> None:
        """Makes the atlases on the device; call `refresh` until `ready`."""
        self.device = device
        self.atlases = [Atlas(pool, device) for pool in self.pools]
        self.held_atlases = [Atlas(pool, device) for pool in self.held]
        self.photos = photograph_atlas(self.photographs, device)

    def refresh(self, most: int) -> int:
        return sum(atlas.refresh(most) for atlas in self.atlases)

    def ready(self) -> bool:
        return all(atlas.ready >= min(atlas.pool.count, 256) for atlas in self.atlases)

    def held_ready(self) -> bool:
        for atlas in self.held_atlases:
            atlas.refresh(1 << 20)
        return all(atlas.ready == atlas.pool.count for atlas in self.held_atlases)

    def _painter(self, atlases: Sequence[Atlas]) -> Painter:
        return Painter(
            {**{atlas.pool.kind.atlas: atlas.view() for atlas in atlases}, L.PHOTOGRAPHS: self.photos}
        )

    def layouts(self) -> tuple[int, Batch]:
        """Fresh layouts where the workers have some, else kept ones with other pictures."""
        try:
            made = self.queue.get(timeout=60 if len(self.kept) < 4 else 0.0005)
            self.kept.append(made)
            self.fresh += 1
            return made
        except queue.Empty:
            self.again += 1
            shape, batch = self.kept[int(self.rng.integers(len(self.kept)))]
            return shape, exchanged(batch, self.rng)

    def pictures(self) -> list[Pictures]:
        """`at_once` batches of one shape; they are painted together, which is faster on a GPU."""
        shape, batch = self.layouts()
        painted = pictures_of(self._painter(self.atlases), batch, self.kinds.shapes[shape][0])
        parts = [torch.split(getattr(painted, f.name), self.batch) for f in fields(painted)]
        return [Pictures(*part) for part in zip(*parts, strict=True)]

    def held_out(self, count: int) -> list[Pictures]:
        """The same `count` pictures of each shape whenever it is called with the same pools, from pictures never trained on."""
        painter = self._painter(self.held_atlases)
        torch.manual_seed(4)
        out = []
        for shape, (size, aspects) in enumerate(self.kinds.shapes):
            layouter = self.kinds.layouter((4, shape))
            out.append(
                pictures_of(painter, batch_of([layouter.layout(size, aspects) for _ in range(count)]), size)
            )
        return out

    def close(self) -> None:
        for process in self.processes:
            process.terminate()
