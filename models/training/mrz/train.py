"""Trains the reader of strips or the finder of zones on pictures composed as it goes.

usage: python3 -m training.mrz.train reader|finder --data <file of prepare> --out <folder> --seconds <n> [--resume]
       python3 -m training.mrz.train reader|finder --out <folder> --toy   a few steps, without photographs
"""

from __future__ import annotations

import argparse
import copy
import json
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .glyphs import BLANK
from .network import PITCH_PX, Finder, Reader
from .optics import Chance
from .pages import pages
from .prepare import gathered
from .scenes import scenes
from .strips import IGNORED, Print, strips
from .texts import zones

WINDOW = PITCH_PX * 24
"""Width of a training strip; in use strips are as wide as a line."""
SAVE_SECONDS = 60.0
PEAK_RATE = 4e-3
AVERAGING = 0.998
Batch = Callable[[Chance, int], tuple[Tensor, Tensor]]


@dataclass
class Task:
    """One network, its pictures, and what it is held against."""

    network: nn.Module
    batch: Batch
    loss: Callable[[Tensor, Tensor], Tensor]
    score: Callable[[Tensor, Tensor], dict[str, float]]
    size: int


def reader_score(logits: Tensor, labels: Tensor) -> dict[str, float]:
    """Share of answers at characters that are right, and of answers elsewhere that are blank."""
    answers = logits.argmax(1)
    character, blank = (labels != BLANK) & (labels != IGNORED), labels == BLANK
    wrong = (answers != labels) & (labels != IGNORED)
    return {
        "characters": round(float((answers == labels)[character].float().mean()), 4),
        "blanks": round(float((answers == labels)[blank].float().mean()), 4),
        "strips": round(float((~wrong.any(1)).float().mean()), 4),
    }


def finder_loss(logits: Tensor, labels: Tensor) -> Tensor:
    weights = torch.tensor([1.0, 4.0, 4.0, 4.0, 4.0], device=logits.device)
    return F.cross_entropy(logits, labels, weights, ignore_index=IGNORED)


def finder_score(logits: Tensor, labels: Tensor) -> dict[str, float]:
    """Share of the cells of lines that are found, with the right turn; of found cells that are lines."""
    answers = logits.argmax(1)
    line, none = labels > 0, labels == 0
    claimed = answers > 0
    return {
        "found": round(float(claimed[line].float().mean()), 4),
        "turn": round(float((answers == labels)[line & claimed].float().mean()), 4),
        "precision": round(float((claimed & line).sum() / (claimed & (line | none)).sum().clamp_min(1)), 4),
    }


def make_task(name: str, data: Path | None, device: str, toy: bool, fonts: Path) -> Task:
    stored = np.load(data) if data else gathered(None)
    texts = zones(50 if toy else 6000, 1)
    tensors = (torch.from_numpy(a) for a in (stored["glyphs"], stored["weights"], texts, stored["textures"]))
    source = Print.load(*tensors, device)
    if name == "reader":
        size = 16 if toy else 384
        return Task(
            Reader(),
            lambda chance, count: strips(chance, source, count, WINDOW),
            lambda logits, labels: F.cross_entropy(logits, labels, ignore_index=IGNORED),
            reader_score,
            size,
        )
    drawn = torch.from_numpy(pages(20 if toy else 1500, 1, fonts, stored["textures"])).to(device)
    return Task(
        Finder(),
        lambda chance, count: scenes(chance, source, drawn, count),
        finder_loss,
        finder_score,
        8 if toy else 64,
    )


def validate(task: Task, model: nn.Module, device: str, toy: bool) -> dict[str, float]:
    """Always the same pictures, from a seed that training never comes to."""
    model.eval()
    chance = Chance(10**9, device)
    with torch.no_grad():
        batches = [task.batch(chance, task.size) for _ in range(1 if toy else 4)]
        logits = torch.cat([model(inputs) for inputs, _ in batches])
    return task.score(logits, torch.cat([labels for _, labels in batches]))


def train(
    name: str,
    task: Task,
    out: Path,
    seconds: float,
    device: str,
    toy: bool,
    resume: bool,
    started: float,
    every: float,
) -> None:
    """The rate falls as the time does; what is saved is the running average of the weights."""
    model = task.network.to(device).train()
    checkpoint = out / f"{name}.pt"
    if resume and checkpoint.exists():
        model.load_state_dict(torch.load(checkpoint, map_location=device)["model"])
    average = copy.deepcopy(model)
    optimizer = torch.optim.AdamW(model.parameters(), lr=PEAK_RATE, weight_decay=0.01)
    chance, step, losses = Chance(int(time.time()) if resume else 2, device), 0, []
    shown = saved = 0.0

    def save() -> None:
        torch.save({"model": average.state_dict(), "step": step}, checkpoint.with_suffix(".part"))
        checkpoint.with_suffix(".part").replace(checkpoint)

    while True:
        elapsed = time.monotonic() - started
        if elapsed >= seconds or (toy and step >= 4):
            break
        rate = (
            PEAK_RATE
            * min(1.0, (step + 1) / 200)
            * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * elapsed / seconds)))
        )
        for group in optimizer.param_groups:
            group["lr"] = rate
        inputs, labels = task.batch(chance, task.size)
        loss = task.loss(model(inputs), labels)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 2.0)
        optimizer.step()
        step += 1
        keep = min(AVERAGING, 1 - 1 / (step / 8 + 1))
        with torch.no_grad():
            for mean, now in zip(average.state_dict().values(), model.state_dict().values(), strict=True):
                mean.lerp_(now, 1 - keep) if mean.is_floating_point() else mean.copy_(now)
        losses.append(loss.detach())
        if elapsed - shown >= every or (toy and step == 2):
            shown = elapsed
            line = {
                "network": name,
                "seconds": round(elapsed),
                "step": step,
                "loss": round(float(torch.stack(losses).mean()), 4),
            }
            print(json.dumps({**line, **validate(task, average, device, toy)}), flush=True)
            losses = []
        if elapsed - saved >= SAVE_SECONDS:
            saved = elapsed
            save()
    save()
    print(json.dumps({"network": name, "done": step, **validate(task, average, device, toy)}), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("network", choices=("reader", "finder"))
    parser.add_argument("--data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--fonts", type=Path, default=Path("/usr/share/fonts"))
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument(
        "--every", type=float, default=30, help="seconds from one look at held-out pictures to the next"
    )
    parser.add_argument("--batch", type=int)
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--toy", action="store_true")
    args = parser.parse_args()
    started = time.monotonic()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(1)
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.backends.cudnn.benchmark = True
    torch.set_float32_matmul_precision("high")
    args.out.mkdir(parents=True, exist_ok=True)
    task = make_task(args.network, args.data, device, args.toy, args.fonts)
    task.size = args.batch or task.size
    train(args.network, task, args.out, args.seconds, device, args.toy, args.resume, started, args.every)


if __name__ == "__main__":
    main()
