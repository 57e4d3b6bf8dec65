"""Trains the reader of strips on strips composed as it goes.

usage: python3 -m training.mrz.train --data <file of prepare> --out <folder> --seconds <n>   goes on where it stopped
       python3 -m training.mrz.train --out <folder> --toy   a few steps, without photographs
"""

from __future__ import annotations

import argparse
import copy
import json
import math
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .glyphs import BLANK
from .network import PITCH_PX, STEP, STRIP_HEIGHT, Reader
from .optics import Chance
from .prepare import gathered
from .strips import IGNORED, Print, strips
from .texts import zones

WINDOW = PITCH_PX * 24
"""Width of a training strip; in use strips are as wide as a line."""
SAVE_SECONDS = 60.0
AVERAGING = 0.995
HELD_OUT = 384
"""Strips that the score is taken on."""
POOL = 12_000
"""Strips that are kept to be learned from again."""
POOL_FIRST = 480
SHIFT = 5
"""Answers that a strip is moved by at most when it is learned from again."""


def load_print(data: Path | None, device: str, toy: bool) -> Print:
    stored = np.load(data) if data else gathered(None)
    texts = zones(50 if toy else 6000, 1)
    arrays = (stored["glyphs"], stored["weights"], texts, stored["textures"])
    return Print.load(*(torch.from_numpy(array) for array in arrays), device)


def score(logits: Tensor, labels: Tensor) -> dict[str, float]:
    """Share of answers at characters that are right, of answers elsewhere that are blank, of strips without a wrong one."""
    answers = logits.argmax(1)
    character, blank = (labels != BLANK) & (labels != IGNORED), labels == BLANK
    wrong = (answers != labels) & (labels != IGNORED)
    return {
        "characters": round(float((answers == labels)[character].float().mean()), 4),
        "blanks": round(float((answers == labels)[blank].float().mean()), 4),
        "strips": round(float((~wrong.any(1)).float().mean()), 4),
    }


class HeldOut:
    """Always the same strips, from a seed that training never comes to."""

    def __init__(self, source: Print, count: int, device: str) -> None:
        self.inputs, self.labels = strips(Chance(10**9, device), source, count, WINDOW)

    def score(self, model: nn.Module) -> dict[str, float]:
        model.eval()
        with torch.no_grad():
            return score(torch.cat([model(part) for part in self.inputs.split(128)]), self.labels)


class Pool:
    """Strips made so far: composing one costs as much as learning from it, so each is learned from several times."""

    def __init__(self, chance: Chance, source: Print, reuse: int) -> None:
        self.chance, self.source, self.reuse, self.made = chance, source, reuse, 0
        size = POOL if reuse > 1 else 0
        self.inputs = torch.empty((size, 1, STRIP_HEIGHT, WINDOW), dtype=torch.float16)
        self.labels = torch.empty((size, WINDOW // STEP), dtype=torch.int16)

    def batch(self, count: int) -> tuple[Tensor, Tensor]:
        """`count` strips, of which one in `reuse` is new."""
        if self.reuse <= 1:
            return strips(self.chance, self.source, count, WINDOW)
        while self.made < POOL_FIRST:
            self.add(count)
        self.add(count // self.reuse)
        chosen = self.chance.integers(count, min(self.made, POOL)).cpu()
        shift = int(self.chance.integers(1, 2 * SHIFT + 1).item()) - SHIFT
        first, last = max(0, shift), min(0, shift) + WINDOW // STEP
        inputs = self.inputs[chosen, :, :, first * STEP : last * STEP].to(self.chance.device).float()
        grain = self.chance.normal(tuple(inputs.shape)) * self.chance.each(count, 0, 0.12)
        gain = 1 + self.chance.normal((count, 1, 1, 1), 0.08)
        return inputs * gain + grain, self.labels[chosen, first:last].to(self.chance.device).long()

    def add(self, count: int) -> None:
        inputs, labels = strips(self.chance, self.source, count, WINDOW)
        at = (self.made + torch.arange(count)) % POOL
        self.inputs[at], self.labels[at] = inputs.half().cpu(), labels.short().cpu()
        self.made += count


class Training:
    """The network with its running average and optimizer, and what of it is on disk."""

    def __init__(self, checkpoint: Path, device: str, rate: float) -> None:
        self.checkpoint, self.rate, self.step = checkpoint, rate, 0
        self.model = Reader().to(device, memory_format=torch.channels_last).train()
        self.average = copy.deepcopy(self.model)
        self.optimizer = torch.optim.AdamW(self.model.parameters(), lr=rate, weight_decay=0.01)
        if checkpoint.exists():
            state = torch.load(checkpoint, map_location=device)
            self.average.load_state_dict(state["model"])
            self.model.load_state_dict(state.get("training", state["model"]))
            if "optimizer" in state:
                self.optimizer.load_state_dict(state["optimizer"])
            self.step = state["step"]

    def advance(self, inputs: Tensor, labels: Tensor, share: float) -> Tensor:
        """One step; the rate falls as the share of the time that is over, 0..1, grows."""
        rate = (
            self.rate
            * min(1.0, (self.step + 1) / 200)
            * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * share)))
        )
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        loss = F.cross_entropy(self.model(inputs), labels, ignore_index=IGNORED)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.model.parameters(), 2.0)
        self.optimizer.step()
        self.step += 1
        keep = min(AVERAGING, 1 - 1 / (self.step / 8 + 1))
        with torch.no_grad():
            for mean, now in zip(
                self.average.state_dict().values(), self.model.state_dict().values(), strict=True
            ):
                mean.lerp_(now, 1 - keep) if mean.is_floating_point() else mean.copy_(now)
        return loss.detach()

    def save(self) -> None:
        draft = self.checkpoint.with_suffix(".part")
        state = {"model": self.average.state_dict(), "training": self.model.state_dict(), "step": self.step}
        torch.save({**state, "optimizer": self.optimizer.state_dict()}, draft)
        draft.replace(self.checkpoint)


def train(training: Training, source: Print, size: int, device: str, args: argparse.Namespace) -> None:
    started = time.monotonic()
    pool = Pool(Chance(training.step + 2, device), source, args.reuse)
    held_out = HeldOut(source, 16 if args.toy else HELD_OUT, device)
    losses, shown, saved = [], 0.0, 0.0
    while (elapsed := time.monotonic() - started) < args.seconds and not (args.toy and training.step >= 4):
        share = args.begun + (1 - args.begun) * elapsed / args.seconds
        losses.append(training.advance(*pool.batch(size), share))
        if elapsed - shown >= args.every:
            shown = elapsed
            line = {
                "seconds": round(elapsed),
                "step": training.step,
                "loss": round(float(torch.stack(losses).mean()), 4),
            }
            print(json.dumps({**line, **held_out.score(training.average)}), flush=True)
            losses = []
        if elapsed - saved >= SAVE_SECONDS:
            saved = elapsed
            training.save()
    training.save()
    print(json.dumps({"done": training.step, **held_out.score(training.average)}), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument(
        "--every", type=float, default=30, help="seconds from one look at held-out strips to the next"
    )
    parser.add_argument("--batch", type=int, default=384)
    parser.add_argument(
        "--reuse", type=int, default=1, help="times that a strip is learned from; more where composing is slow"
    )
    parser.add_argument("--rate", type=float, default=4e-3)
    parser.add_argument(
        "--begun", type=float, default=0.0, help="share of the fall of the rate that earlier runs took"
    )
    parser.add_argument("--toy", action="store_true")
    args = parser.parse_args()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(1)
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.set_float32_matmul_precision("high")
    args.out.mkdir(parents=True, exist_ok=True)
    training = Training(args.out / "reader.pt", device, args.rate)
    train(training, load_print(args.data, device, args.toy), 16 if args.toy else args.batch, device, args)


if __name__ == "__main__":
    main()
