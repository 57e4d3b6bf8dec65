"""Trains the network that sees foreign objects, on views painted on the training device.

usage (in models/): python3 -m training.foreign_objects.train --seconds 550 --work <folder> --out <folder>
                    python3 -m training.foreign_objects.train --toy          everything at a small size, in about two minutes
"""

import argparse
import copy
import json
import math
import os
import time
from collections.abc import Sequence
from pathlib import Path

import cv2
import torch
import torch.nn.functional as F
from torch import Tensor

from ..documents.photographs import load_photographs
from ..locator.feed import Feed, Kinds
from ..scenes.pictures import Pictures
from ..shared.averaging import average_into
from .layouts import SHAPES, SHARES, ViewLayouter
from .network import CELL, OVER, ForeignObjects

PEAK_RATE = 3e-3  # at a batch of 256
COVERED, CLEAR = 0.6, 0.05  # shares of a cell from which it counts as covered, or as not
NEAR = 2.5  # cells round the document that count too


def truth_of(pictures: Pictures) -> tuple[Tensor, Tensor]:
    """Maps [B, 2, h, w] of 0..1 that the network should give, and the weight [B, h, w] of each cell."""
    frame = pictures.frame.float()
    shown = F.avg_pool2d(frame[:, None], CELL)[:, 0]
    over = F.avg_pool2d((pictures.hidden * frame)[:, None], CELL)[:, 0]
    document = F.avg_pool2d((pictures.document * frame)[:, None], CELL)[:, 0]
    own = F.avg_pool2d((pictures.document * (1 - pictures.hidden) * frame)[:, None], CELL)[:, 0]
    near = F.max_pool2d(document[:, None], 2 * int(NEAR) + 1, 1, int(NEAR))[:, 0]
    weight = (shown > 0.5).float() * (0.1 + 0.9 * (document > 0.2).float() + 0.2 * near)
    return torch.stack([over, own], 1), weight


def loss_of(maps: Tensor, wanted: Tensor, weight: Tensor) -> Tensor:
    each = F.binary_cross_entropy_with_logits(maps, wanted, reduction="none")
    total = each[:, OVER] * 1.0 + each[:, 1 - OVER] * 0.4
    return (total * weight).sum() / weight.sum()


def area(ok: Tensor, defect: Tensor) -> float:
    """Area under the curve, by ranks."""
    both = torch.cat([ok, defect])
    ranks = both.argsort().argsort().float()[len(ok) :] + 1
    return float((ranks.sum() - len(defect) * (len(defect) + 1) / 2) / max(1, len(ok) * len(defect)))


@torch.no_grad()
def scored(model: ForeignObjects, held_out: Sequence[Pictures]) -> dict[str, float]:
    """How well cells and views with and without a foreign object are told apart, on pictures never trained on."""
    cells: tuple[list[Tensor], list[Tensor]] = ([], [])
    views: tuple[list[float], list[float]] = ([], [])
    for pictures in held_out:
        wanted, weight = truth_of(pictures)
        maps = model((pictures.picture / 127.5 - 1)).float().sigmoid()[:, OVER]
        inside = weight > 0.9
        over = wanted[:, OVER]
        cells[0].append(maps[inside & (over < CLEAR)])
        cells[1].append(maps[inside & (over > COVERED)])
        square = F.avg_pool2d((maps * inside)[:, None], 2, 1)[:, 0].flatten(1).amax(1)
        covered = (inside & (over > COVERED)).sum((1, 2))
        touched = (inside & (over > CLEAR)).sum((1, 2))
        views[0].extend(square[touched == 0].tolist())
        views[1].extend(square[covered >= 3].tolist())
    bare, covered_views = torch.tensor(views[0]), torch.tensor(views[1])
    limit = bare.quantile(0.98) if len(bare) else torch.tensor(1.0)
    return {
        "cells": round(area(torch.cat(cells[0]), torch.cat(cells[1])), 4),
        "views": round(area(bare, covered_views), 4),
        "at2": round(float((covered_views > limit).float().mean()), 3),
        "limit": round(float(limit), 3),
    }


class Trainee:
    """The network in training with its running average."""

    def __init__(self, device: torch.device, batch: int) -> None:
        self.model = ForeignObjects().to(device).train()
        self.optimizer = torch.optim.AdamW(self.model.parameters(), lr=1e-3, weight_decay=0.02)
        self.ema = {k: v.clone() for k, v in self.model.state_dict().items()}
        self.shadow = copy.deepcopy(self.model).eval()
        self.peak = PEAK_RATE * math.sqrt(batch / 256)
        self.step = 0
        self.total = torch.zeros((), device=device)

    def learn(self, pictures: Pictures, progress: float) -> None:
        for group in self.optimizer.param_groups:
            group["lr"] = self.peak * min(1, progress / 0.02 + 0.02) * (0.5 + 0.5 * math.cos(math.pi * min(1, progress)))
        wanted, weight = truth_of(pictures)
        images = pictures.picture / 127.5 - 1
        with torch.autocast(images.device.type, dtype=torch.bfloat16, enabled=images.is_cuda):
            maps = self.model(images)
        cost = loss_of(maps.float(), wanted, weight)
        self.optimizer.zero_grad(set_to_none=True)
        cost.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 5.0)
        self.optimizer.step()
        average_into(self.ema, self.model, self.step, 0.9985)
        self.step += 1
        self.total += cost.detach()

    def save(self, folder: Path) -> None:
        """The average, written beside and then renamed, so that a file is always whole."""
        file = folder / "foreign-objects.pt"
        torch.save({"step": self.step, "ema": {k: v.cpu() for k, v in self.ema.items()}}, file.with_suffix(".part"))
        os.replace(file.with_suffix(".part"), file)


def train(feed: Feed, out: Path, deadline: float, every: float, held_count: int) -> None:
    """Trains until the deadline (of `time.time`); saves and says figures `every` so many seconds."""
    start = last = time.time()
    trainee = Trainee(feed.device, feed.batch)
    held_out: list[Pictures] = []

    def say(**more: object) -> None:
        nonlocal held_out
        held_out = held_out or (feed.held_out(held_count) if feed.held_ready() else [])
        trainee.shadow.load_state_dict(trainee.ema)
        figures = scored(trainee.shadow, held_out) if held_out else {}
        line = {"seconds": round(time.time() - start), "steps": trainee.step, "loss": round(float(trainee.total) / max(1, trainee.step), 4)}
        print("objects", json.dumps({**line, "fresh": feed.fresh, "again": feed.again, **figures, **more}), flush=True)
        trainee.save(out)

    while time.time() < deadline:
        feed.refresh(64)
        for pictures in feed.pictures():
            trainee.learn(pictures, (time.time() - start) / max(1.0, deadline - start))
        if time.time() - last > every:
            say()
            last = time.time()
    say(final=True)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, default=Path("/tmp/foreign-objects"))
    parser.add_argument("--out", type=Path, default=Path("/tmp/foreign-objects/out"))
    parser.add_argument("--seconds", type=float, default=550, help="everything included")
    parser.add_argument("--photographs", type=Path)
    parser.add_argument("--batch", type=int, default=256)
    parser.add_argument("--at-once", type=int, default=2, help="batches that are painted together")
    parser.add_argument("--drawers", type=int, default=3, help="processes that draw pools")
    parser.add_argument("--layouters", type=int, default=2, help="processes that lay views out")
    parser.add_argument("--every", type=float, default=30)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--toy", action="store_true")
    args = parser.parse_args()
    start = time.time()
    if args.toy:
        args.seconds, args.batch, args.at_once, args.drawers, args.layouters, args.every = 60, 8, 1, 1, 1, 25
    cv2.setNumThreads(1)
    args.out.mkdir(parents=True, exist_ok=True)
    counts, held = ((256, 40, 40), (256, 24, 24)) if args.toy else ((6144, 1536, 1536), (256, 128, 128))
    photographs = load_photographs(args.photographs)
    kinds = Kinds(ViewLayouter, SHAPES, SHARES)
    feed = Feed(args.work, args.seed, args.batch, args.at_once, args.drawers, args.layouters, counts, held, photographs, kinds)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    torch.manual_seed(args.seed)
    if device.type == "cpu":
        torch.set_num_threads(1)
        torch.set_flush_denormal(True)
    feed.open(device)
    while not feed.ready() and (time.time() - start < 90 or any(atlas.ready == 0 for atlas in feed.atlases)):
        feed.refresh(1 << 20)
        time.sleep(0.05)
    print("objects", json.dumps({"device": str(device), "photographs": len(photographs), "started": round(time.time() - start, 1)}), flush=True)
    train(feed, args.out, start + args.seconds - (8 if not args.toy else 0), args.every, 16 if args.toy else 128)
    feed.close()


if __name__ == "__main__":
    main()
