"""Trains the locator on pictures painted on the training device.

usage (in models/): python3 -m training.locator.train --seconds 550 --work <folder> --out <folder> --models small,lite [--pretrained <file>]
                    python3 -m training.locator.train --seconds 3600 --start locator --again 1 --batch 32 ...    on from the shipped weights
                    python3 -m training.locator.train --toy          everything at a small size, in about two minutes
"""

import argparse
import copy
import json
import math
import os
import time
import traceback
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..documents.photographs import load_photographs
from ..scenes.pictures import Pictures
from ..shared.averaging import average_into
from ..scenes.layout import SHAPE_SHARES, SHAPES, SMALL_SHAPES, Layouter
from .feed import Feed, Kinds
from .network import STRIDE, LiteLocator, Locator, created
from .restoring import restored
from .targets import decode, loss

PEAK_RATE = 3.4e-3  # at a batch of 256; scaled with the root of the batch
# Faces, surfaces and sprites that are kept drawn, and those held out; all lie in the device's memory.
POOLS = {"cuda": ((8192, 2048, 2048), (256, 128, 128)), "cpu": ((2048, 512, 512), (256, 64, 64))}
TOY_POOLS = ((64, 40, 40), (64, 8, 8))
TRUNK_RATE = 0.5  # of a pretrained trunk, beside the rest
MOST_FAULTS = 20  # failed steps after which a training stops
TRUNK_STARTS = 0.04  # share of the time after which a pretrained trunk is trained too


def inputs_of(pictures: Pictures) -> tuple[Tensor, Tensor]:
    """The network's input, and the share of each cell that is seen."""
    seen = (1 - pictures.hidden) * pictures.frame
    return pictures.picture / 127.5 - 1, F.avg_pool2d(seen[:, None], STRIDE)[:, 0]


@dataclass
class Trainee:
    """A network in training with its average."""

    name: str
    model: Locator | LiteLocator
    pretrained: bool
    batch: int
    step: int = 0
    told: int = 0
    sums: dict[str, Tensor] = field(default_factory=dict)
    sound: dict[str, Tensor] = field(default_factory=dict)

    def __post_init__(self) -> None:
        trunk = list(self.model.trunk.parameters()) if isinstance(self.model, LiteLocator) else []
        known = {id(p) for p in trunk}
        rest = [p for p in self.model.parameters() if id(p) not in known]
        fused = next(self.model.parameters()).is_cuda
        self.optimizer = torch.optim.AdamW(
            [{"params": trunk}, {"params": rest}],
            lr=1e-3,
            weight_decay=0.02,
            **({"fused": True} if fused else {}),
        )
        self.ema = {k: v.clone() for k, v in self.model.state_dict().items()}
        self.shadow = copy.deepcopy(self.model).eval()

    def rates(self, progress: float) -> None:
        peak = PEAK_RATE * math.sqrt(self.batch / 256)
        rate = peak * min(1, progress / 0.02 + 0.02) * (0.5 + 0.5 * math.cos(math.pi * min(1, progress)))
        late = min(1.0, max(0.0, (progress - TRUNK_STARTS) / 0.03)) * TRUNK_RATE if self.pretrained else 1.0
        self.optimizer.param_groups[0]["lr"] = rate * late
        self.optimizer.param_groups[1]["lr"] = rate

    def learn(self, images: Tensor, seen: Tensor, pictures: Pictures, progress: float) -> None:
        self.rates(progress)
        with torch.autocast(images.device.type, dtype=torch.bfloat16, enabled=images.is_cuda):
            maps, vector = self.model(images)
        total, parts = loss(
            maps.float(), vector.float(), pictures.quad, pictures.present, pictures.reads, seen
        )
        self.optimizer.zero_grad(set_to_none=True)
        total.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 5.0)
        self.optimizer.step()
        average_into(self.ema, self.model, self.step, 0.9985)
        self.step += 1
        for k, v in parts.items():
            self.sums[k] = self.sums.get(k, torch.zeros_like(v)) + v

    def report(self, held_out: Sequence[Pictures]) -> dict[str, float]:
        self.shadow.load_state_dict(self.ema)
        out = validated(self.shadow, held_out)
        count = max(1, self.step - self.told)
        self.told = self.step
        out |= {k: round(float(v) / count, 4) for k, v in self.sums.items()}
        self.sums = {}
        return out

    def keep_sound(self) -> None:
        """Keeps a copy of the average while it is sound; goes back to the last sound one where it is not."""
        if all(bool(v.isfinite().all()) for v in self.ema.values()):
            self.sound = {k: v.clone() for k, v in self.ema.items()}
        elif self.sound:
            print(json.dumps({"name": self.name, "restored": True}), flush=True)
            self.model.load_state_dict(self.sound)
            self.ema = {k: v.clone() for k, v in self.sound.items()}
            self.optimizer.state.clear()

    def save(self, folder: Path) -> None:
        """The average, written beside and then renamed, so that a file is always whole."""
        file = folder / f"locator-{self.name}.pt"
        torch.save(
            {"model": self.name, "step": self.step, "ema": {k: v.cpu() for k, v in self.ema.items()}},
            file.with_suffix(".part"),
        )
        os.replace(file.with_suffix(".part"), file)


def overlap(one: np.ndarray, two: np.ndarray) -> float:
    """IoU of two convex quads."""
    if not (cv2.isContourConvex(one) and cv2.isContourConvex(two)):
        return 0.0
    both, _ = cv2.intersectConvexConvex(one, two)
    return both / max(1e-6, cv2.contourArea(one) + cv2.contourArea(two) - both)


@torch.no_grad()
def validated(model: Locator | LiteLocator, held_out: Sequence[Pictures]) -> dict[str, float]:
    """Figures on held-out pictures: IoU, shares right, presence, and how well the chance of being right is known."""
    ious: list[float] = []
    chances: list[float] = []
    presence: dict[bool, list[float]] = {True: [], False: []}
    for pictures in held_out:
        images, _ = inputs_of(pictures)
        with torch.autocast(images.device.type, dtype=torch.bfloat16, enabled=images.is_cuda):
            maps, vector = model(images)
        corners, _, present, _, quality = (
            t.float().cpu().numpy() for t in decode(maps.float(), vector.float())
        )
        truth = pictures.quad.cpu().numpy()
        for i, there in enumerate(pictures.present.cpu().numpy() > 0.5):
            presence[bool(there)].append(float(present[i]))
            if there:
                ious.append(overlap(corners[i].astype(np.float32), truth[i].astype(np.float32)))
                chances.append(float(quality[i]))
    iou, chance = np.array(ious), np.array(chances)
    sure = chance > 0.8
    return {
        "iou": round(float(iou.mean()), 4),
        "over90": round(float((iou > 0.9).mean()), 4),
        "over95": round(float((iou > 0.95).mean()), 4),
        "missed": round(float((np.array(presence[True]) < 0.5).mean()), 4),
        "invented": round(float((np.array(presence[False]) > 0.5).mean()), 4),
        "sure": round(float(sure.mean()), 4),
        "sureRight": round(float((iou[sure] > 0.9).mean()) if sure.any() else 0.0, 4),
    }


def say(log: Path, **line: object) -> None:
    text = json.dumps(line)
    print(text, flush=True)
    with log.open("a") as file:
        file.write(text + "\n")


def layout_of_memory(trainee: Trainee, feed: Feed) -> torch.memory_format:
    """Which order of the dimensions is faster here; measured."""
    pictures = feed.pictures()[0]
    images, seen = inputs_of(pictures)
    torch.cuda.synchronize()
    start = time.perf_counter()
    feed.pictures()
    torch.cuda.synchronize()
    print(
        json.dumps({"paintedPerSecond": round(feed.batch * feed.at_once / (time.perf_counter() - start))}),
        flush=True,
    )
    best, fastest = torch.channels_last, math.inf
    for order in (torch.channels_last, torch.contiguous_format):
        trial = Trainee("trial", copy.deepcopy(trainee.model).to(memory_format=order), False, trainee.batch)
        for k in range(6):
            if k == 2:
                torch.cuda.synchronize()
                start = time.perf_counter()
            trial.learn(images.contiguous(memory_format=order), seen, pictures, 0.01)
        torch.cuda.synchronize()
        took = time.perf_counter() - start
        print(json.dumps({"order": str(order), "perSecond": round(4 * trainee.batch / took)}), flush=True)
        if took < fastest:
            best, fastest = order, took
    return best


def other_colours(images: Tensor, frame: Tensor) -> Tensor:
    """The same pictures with exchanged channels, another contrast and tint, and a quarter of them as negatives."""
    count = len(images)
    order = torch.rand(count, 3, device=images.device).argsort(1)[:, :, None, None]
    draw = torch.rand(6, count, 1, 1, device=images.device)
    out = torch.gather(images, 1, order.expand_as(images)) * (1 - 2 * (draw[0] < 0.25).float())[:, None]
    tint = (draw[3:] - 0.5).transpose(0, 1) * 0.3
    return (out * (0.6 + 0.5 * draw[1])[:, None] + tint).clamp(-1, 1) * frame[:, None]


def train(
    feed: Feed, trainees: Sequence[Trainee], out: Path, deadline: float, every: float, held_count: int, again: int
) -> None:
    """Trains until the deadline (of `time.time`); saves and says figures `every` so many seconds."""
    log = out / "locator-log.jsonl"
    start = time.time()
    order = layout_of_memory(trainees[0], feed) if feed.device.type == "cuda" else torch.contiguous_format
    for trainee in trainees:
        trainee.model.to(memory_format=order)
    held_out: list[Pictures] = []
    last, count = time.time(), 0
    faults = 0
    try:
        while time.time() < deadline:
            drawn = feed.refresh(96)
            try:
                for pictures in feed.pictures():
                    images, seen = inputs_of(pictures)
                    images = images.contiguous(memory_format=order)
                    progress = (time.time() - start) / max(1.0, deadline - start)
                    for trainee in trainees:
                        trainee.learn(images, seen, pictures, progress)
                        for _ in range(again):
                            trainee.learn(other_colours(images, pictures.frame), seen, pictures, progress)
                    count += 1
                    if time.time() > deadline:
                        break
            except RuntimeError:  # memory that others took for a moment: the next batch may fit
                traceback.print_exc()
                faults += 1
                if faults > MOST_FAULTS:
                    raise
                if feed.device.type == "cuda":
                    torch.cuda.empty_cache()
                continue
            if time.time() - last > every:
                held_out = held_out or (feed.held_out(held_count) if feed.held_ready() else [])
                figures = {t.name: t.report(held_out) for t in trainees} if held_out else {}
                seconds = time.time() - start
                say(log, seconds=round(seconds), steps=count, perSecond=round(count * feed.batch / seconds), fresh=feed.fresh,
                    again=feed.again, drawn=drawn, pools=[int(a.pool.made.sum()) for a in feed.atlases], **figures)  # fmt: skip
                for trainee in trainees:
                    trainee.keep_sound()
                    trainee.save(out)
                last = time.time()
    finally:
        for trainee in trainees:
            trainee.save(out)
    held_out = held_out or (feed.held_out(held_count) if feed.held_ready() else [])
    if held_out:
        say(log, final=True, steps=count, **{t.name: t.report(held_out) for t in trainees})


def trainee_of(name: str, args: argparse.Namespace, feed: Feed) -> Trainee:
    """A network with random weights, a pretrained trunk, or those of `--start`."""
    if name == "small" and args.start is not None and args.start.is_file():
        model = created(name, None)
        model.load_state_dict(torch.load(args.start, map_location="cpu")["ema"])
        return Trainee(name, model.to(feed.device).train(), False, args.batch)
    if name == "small" and args.start is not None:
        pictures = torch.cat([inputs_of(part)[0] for part in feed.pictures()]).cpu()
        return Trainee(name, restored(args.start, pictures).to(feed.device).train(), False, args.batch)
    model = created(name, args.pretrained).to(feed.device).train()
    return Trainee(name, model, name == "lite" and args.pretrained is not None, args.batch)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, default=Path("/tmp/locator"))
    parser.add_argument("--out", type=Path, default=Path("/tmp/locator/out"))
    parser.add_argument("--seconds", type=float, default=550, help="everything included")
    parser.add_argument("--models", default="small", help="networks to train on the same pictures: small, lite")
    parser.add_argument("--start", type=Path, help="what `small` goes on from: a folder with an exported model, or a checkpoint of this training")
    parser.add_argument("--again", type=int, default=0, help="how often each batch is learnt from again, in other colours")
    parser.add_argument("--pretrained", help="weights of EfficientNet-Lite0")
    parser.add_argument("--photographs", type=Path)
    parser.add_argument("--batch", type=int, default=256)
    parser.add_argument("--at-once", type=int, default=3, help="batches painted together")
    parser.add_argument("--drawers", type=int, default=6, help="processes that draw pools")
    parser.add_argument("--layouters", type=int, default=3, help="processes that lay pictures out")
    parser.add_argument("--every", type=float, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--toy", action="store_true")
    args = parser.parse_args()
    start = time.time()
    if args.toy:
        args.seconds, args.batch, args.at_once, args.drawers, args.layouters, args.every = 90, 8, 1, 1, 1, 25
    cv2.setNumThreads(1)
    args.out.mkdir(parents=True, exist_ok=True)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    counts, held = TOY_POOLS if args.toy else POOLS[device.type]
    photographs = load_photographs(args.photographs)
    feed = Feed(
        args.work,
        args.seed,
        args.batch,
        args.at_once,
        args.drawers,
        args.layouters,
        counts,
        held,
        photographs,
        Kinds(Layouter, SMALL_SHAPES if args.models == "small" else SHAPES, SHAPE_SHARES),
    )
    torch.manual_seed(args.seed)
    if device.type == "cpu":
        torch.set_num_threads(1)
        torch.set_flush_denormal(True)
    feed.open(device)
    while not feed.ready() and (time.time() - start < 60 or any(atlas.ready == 0 for atlas in feed.atlases)):
        feed.refresh(1 << 20)
        time.sleep(0.05)
    print(
        json.dumps(
            {"device": str(device), "photographs": len(photographs), "started": round(time.time() - start, 1)}
        ),
        flush=True,
    )
    trainees = [trainee_of(name, args, feed) for name in args.models.split(",")]
    train(
        feed,
        trainees,
        args.out,
        start + args.seconds - (8 if not args.toy else 0),
        args.every,
        2 if args.toy else 128,
        args.again,
    )
    feed.close()


if __name__ == "__main__":
    main()
