"""Trains both networks on photos that are drawn while it trains.

Worker processes draw (`scenes.py`), the trainer keeps the last ones in a buffer and takes batches from it; the rate falls with
the time that is left. Frozen features of EfficientNet-Lite0 guide the networks: beside the display, they learn to say
what those features are. With --lite, its first stages are trained too, for comparison.

usage: python3 -m training.displays.train --assets assets.zip --guide lite0.pt --out DIR [--seconds 600] [--workers 3] [--toy]
"""

import argparse
import json
import math
import queue
import time
import traceback
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.multiprocessing as mp
from torch import nn
import torch.nn.functional as F

from . import lite, networks, scenes, textures
from .places import SIDE

Tensor = torch.Tensor
SAVE_EVERY, TELL_EVERY = 45.0, 25.0  # seconds
GUIDED = 0.3  # weight of the guide's loss
KEEP = 0.998  # of the running mean of the weights


@dataclass
class Sizes:
    batch: int
    buffer: int
    first: int  # photos in the buffer before training starts
    held_out: int
    workers: int
    pack: int  # photos that a worker sends at a time


SIZES = {"full": Sizes(96, 24000, 800, 384, 3, 16), "smoke": Sizes(32, 256, 32, 16, 1, 8), "toy": Sizes(4, 64, 4, 4, 1, 2)}


class Buffer:
    """The last photos of one kind, on the device, uint8."""

    def __init__(self, size: int, device: torch.device) -> None:
        self.pictures = torch.empty((size, 3, SIDE, SIDE), dtype=torch.uint8, device=device)
        self.screens = torch.zeros(size, device=device)
        self.made = 0

    def put(self, pictures: np.ndarray, screens: np.ndarray) -> None:
        size = len(self.screens)
        at = torch.as_tensor((self.made + np.arange(len(screens))) % size, device=self.screens.device)
        self.pictures[at] = torch.from_numpy(pictures).to(self.pictures.device)
        self.screens[at] = torch.as_tensor(screens, dtype=torch.float32, device=self.screens.device)
        self.made += len(screens)

    def batch(self, count: int) -> tuple[Tensor, Tensor]:
        at = torch.randint(0, min(self.made, len(self.screens)), (count,), device=self.screens.device)
        return self.pictures[at], self.screens[at]


def draw(assets: str, device_name: str, held_out: bool, every: int, pack: int, seed: int, out: "mp.Queue",
         stop: "mp.Event") -> None:
    """A worker: packs of (whole, pictures, screens) until told to stop."""
    device = torch.device(device_name)
    torch.set_num_threads(1)
    pool = textures.Textures(Path(assets), device, held_out, every)
    number = 0
    with torch.no_grad():
        while not stop.is_set():
            whole = number % 2 == 1
            pictures, screens = [], []
            for i in range(pack):
                rng = np.random.default_rng([seed, number, i])
                torch.manual_seed(int(rng.integers(2**31)))
                try:
                    pictures.append(scenes.take(pool, rng, i % 2 == 0, whole)[0].cpu().numpy())
                    screens.append(i % 2 == 0)
                except Exception:  # one photo that cannot be drawn must not end the training
                    print(f"seed {seed} {number} {i}\n{traceback.format_exc()[-500:]}", flush=True)
            number += 1
            while not stop.is_set() and pictures:
                try:
                    out.put((whole, np.stack(pictures), np.array(screens)), timeout=2)
                    break
                except queue.Full:
                    continue


def vary(pictures: Tensor, whole: bool) -> Tensor:
    """Float 0..255: mirrored, turned, with other colours, brightness and contrast; whole photos also cut a little."""
    n, device = len(pictures), pictures.device
    out = pictures.float()
    if torch.rand(()) < 0.5:
        out = out.flip(3)
    if torch.rand(()) < (0.15 if whole else 0.5):
        out = out.transpose(2, 3).flip(2)
    if torch.rand(()) < (0.05 if whole else 0.5):
        out = out.flip(2)
    if whole and torch.rand(()) < 0.5:
        zoom = 1 - 0.15 * torch.rand((n, 1, 1), device=device)
        theta = torch.zeros((n, 2, 3), device=device)
        theta[:, 0, 0] = theta[:, 1, 1] = zoom[:, 0, 0]
        theta[:, :, 2] = (2 * torch.rand((n, 2), device=device) - 1) * (1 - zoom[:, :, 0])
        out = F.grid_sample(out, F.affine_grid(theta, list(out.shape), align_corners=False), align_corners=False)

    def each(spread: float, channels: int = 1) -> Tensor:
        return 1 + spread * (2 * torch.rand((n, channels, 1, 1), device=device) - 1)

    out = 255 * (out / 255).clamp(1e-4, 1) ** each(0.25)
    out = out * each(0.12, 3)
    grey = out.mean(1, keepdim=True)
    out = grey + (out - grey) * torch.where(torch.rand((n, 1, 1, 1), device=device) < 0.12, torch.zeros(()).to(device), each(0.3))
    return out.clamp(0, 255)


class Student:
    """One network in training, with its running mean."""

    def __init__(self, name: str, net: nn.Module, whole: bool, rate: float, guide_width: int, width: int, device: torch.device) -> None:
        self.name, self.net, self.whole, self.rate = name, net.to(device), whole, rate
        self.say = nn.Linear(width, guide_width).to(device) if guide_width else None
        weights = list(self.net.parameters()) + (list(self.say.parameters()) if self.say else [])
        self.optimizer = torch.optim.AdamW(weights, lr=rate, weight_decay=0.02)
        self.mean = {k: v.detach().clone() for k, v in self.net.state_dict().items()}
        self.steps, self.losses = 0, []

    def input(self, pictures: Tensor) -> Tensor:
        if self.name == "crop":
            return networks.crop_input(pictures)
        return networks.rgb_input(pictures)

    def step(self, pictures: Tensor, screens: Tensor, told: Tensor | None, share: float) -> None:
        for group in self.optimizer.param_groups:
            group["lr"] = self.rate * min(1, (self.steps + 1) / 100) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1.0, share))))
        with torch.autocast(pictures.device.type, dtype=torch.bfloat16, enabled=pictures.is_cuda):
            pooled = self.net.pooled(self.input(pictures).contiguous(memory_format=torch.channels_last))
            logits = self.net.logit(self.net.drop(pooled))[:, 0]
        loss = F.binary_cross_entropy_with_logits(logits.float(), screens * 0.96 + 0.02)
        self.losses.append(loss.detach())
        if self.say is not None and told is not None:
            loss = loss + GUIDED * F.smooth_l1_loss(self.say(pooled.float()), told)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.net.parameters(), 5.0)
        self.optimizer.step()
        self.steps += 1
        keep = min(KEEP, (self.steps + 1) / (self.steps + 10))
        with torch.no_grad():
            for key, value in self.net.state_dict().items():
                if value.is_floating_point():
                    self.mean[key].lerp_(value, 1 - keep)
                else:
                    self.mean[key].copy_(value)

    @torch.no_grad()
    def logits(self, pictures: Tensor) -> Tensor:
        """Of the running mean."""
        own = {k: v.clone() for k, v in self.net.state_dict().items()}
        self.net.load_state_dict(self.mean)
        self.net.eval()
        out = torch.cat([self.net(self.input(pictures[i : i + 64])) for i in range(0, len(pictures), 64)])
        self.net.load_state_dict(own)
        self.net.train()
        return out.float().cpu()


def score(logits: Tensor, screens: Tensor) -> tuple[float, float]:
    """Area under the curve, and the share of displays caught at 2 % false alarms."""
    shown, real = logits[screens > 0.5], logits[screens < 0.5]
    if not len(shown) or not len(real):
        return 0.5, 0.0
    area = (shown[:, None] > real).float().mean() + 0.5 * (shown[:, None] == real).float().mean()
    return round(float(area), 4), round(float((shown > torch.quantile(real, 0.98)).float().mean()), 3)


class Guide:
    """Frozen features, each with mean 0 and spread 1 over the first photos it sees."""

    def __init__(self, path: Path, device: torch.device) -> None:
        self.net = lite.load(path, 5).to(device)
        self.normal: dict[bool, tuple[Tensor, Tensor]] = {}
        self.width = 2 * sum(stage[3] for stage in lite.STAGES[2:5])

    @torch.no_grad()
    def __call__(self, pictures: Tensor, whole: bool) -> Tensor:
        with torch.autocast(pictures.device.type, dtype=torch.bfloat16, enabled=pictures.is_cuda):
            told = self.net.features(networks.rgb_input(pictures), 2).float()
        if whole not in self.normal:
            self.normal[whole] = told.mean(0), told.std(0) + 0.02
        mean, spread = self.normal[whole]
        return ((told - mean) / spread).clamp(-4, 4)


class Trainer:
    def __init__(self, args: argparse.Namespace, sizes: Sizes) -> None:
        self.args, self.sizes, self.started = args, sizes, time.time()
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        if self.device.type == "cuda":
            torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = True
        self.guide = Guide(args.guide, self.device)
        self.buffers = {whole: Buffer(sizes.buffer, self.device) for whole in (False, True)}
        self.held_out: dict[bool, tuple[Tensor, Tensor]] = {}
        self.students = [Student("crop", networks.crop_network(), False, 3e-3, self.guide.width, 256, self.device),
                         Student("whole", networks.whole_network(), True, 3e-3, self.guide.width, 320, self.device)]
        for name, whole in (("crop-lite", False), ("whole-lite", True)) if args.lite else ():
            net = lite.LiteDisplay(4)
            net.trunk = lite.load(args.guide, 4)
            self.students.append(Student(name, net.train(), whole, 6e-4, 0, 160, self.device))
        self.log = (args.out / "screens-log.jsonl").open("a")

    @property
    def elapsed(self) -> float:
        return time.time() - self.started

    def tell(self, **what: object) -> None:
        line = json.dumps({"seconds": round(self.elapsed, 1), **what})
        print(line, flush=True)
        self.log.write(line + "\n")
        self.log.flush()

    def start(self) -> None:
        context = mp.get_context("spawn")
        self.stop = context.Event()
        self.queues = [context.Queue(maxsize=8), context.Queue(maxsize=24)]  # held out, training
        self.workers = []
        count = max(1, self.args.workers or self.sizes.workers)
        for i in range(count + 1):
            held_out = i == 0
            self.workers.append(context.Process(target=draw, daemon=True, args=(
                str(self.args.assets), self.device.type, held_out, 8 if self.args.smoke or self.args.toy else 1, self.sizes.pack, self.args.seed + i * 1000, self.queues[0 if held_out else 1], self.stop)))
            self.workers[-1].start()

    def receive(self, most: int) -> int:
        """Puts what has been drawn into the buffers; how many photos."""
        count = 0
        while count < most:
            try:
                whole, pictures, screens = self.queues[1].get_nowait()
            except queue.Empty:
                break
            self.buffers[whole].put(pictures, screens)
            count += len(screens)
        return count

    def hold_out(self) -> None:
        """Takes what the first worker has drawn, and ends that worker when there is enough."""
        if self.workers[0] is None:
            return
        while True:
            try:
                whole, pictures, screens = self.queues[0].get_nowait()
            except queue.Empty:
                break
            new = torch.from_numpy(pictures).to(self.device), torch.as_tensor(screens, dtype=torch.float32)
            old = self.held_out.get(whole)
            self.held_out[whole] = new if old is None else tuple(torch.cat(pair) for pair in zip(old, new))
        if len(self.held_out) == 2 and min(len(s) for _, s in self.held_out.values()) >= self.sizes.held_out:
            self.workers[0].terminate()
            self.workers[0] = None

    def figures(self) -> None:
        for student in self.students:
            if student.whole not in self.held_out:
                continue
            pictures, screens = self.held_out[student.whole]
            loss = float(torch.stack(student.losses).mean()) if student.losses else None
            student.losses = []
            auc, at2 = score(student.logits(pictures), screens)
            self.tell(net=student.name, step=student.steps, loss=loss and round(loss, 4), auc=auc, at2=at2, of=len(screens),
                      made=self.buffers[student.whole].made)

    def save(self) -> None:
        path = self.args.out / "screens.pt"
        state = {s.name: {k: v.half().cpu() if v.is_floating_point() else v.cpu() for k, v in s.mean.items()} for s in self.students}
        torch.save({"nets": state, "steps": {s.name: s.steps for s in self.students}, "made": {str(w): b.made for w, b in self.buffers.items()},
                    "seconds": self.elapsed}, path.with_suffix(".new"))
        path.with_suffix(".new").replace(path)

    def sheet(self) -> None:
        """Some of the photos, to look at."""
        from PIL import Image

        rows = []
        for whole in (False, True):
            some = self.buffers[whole].pictures[:24].cpu().permute(0, 2, 3, 1).numpy()
            rows += [np.concatenate(list(some[i : i + 8]), 1) for i in range(0, len(some) - 7, 8)]
        if rows:
            Image.fromarray(np.concatenate(rows)).save(self.args.out / "screens-sheet.jpg", quality=80)

    def run(self) -> None:
        self.start()
        told = saved = self.elapsed
        sheeted = False
        while self.elapsed < self.args.seconds - self.args.reserve:
            arrived = self.receive(256)
            self.hold_out()
            trained = False
            for whole in (False, True):
                if self.buffers[whole].made < self.sizes.first:
                    continue
                pictures, screens = self.buffers[whole].batch(self.sizes.batch)
                pictures = vary(pictures, whole)
                said = self.guide(pictures, whole)
                for student in self.students:
                    if student.whole == whole:
                        student.step(pictures, screens, said, self.elapsed / (self.args.seconds - self.args.reserve))
                trained = True
            if not trained and not arrived:
                time.sleep(0.1)
            if self.elapsed - told > TELL_EVERY:
                told = self.elapsed
                self.tell(alive=[bool(w and w.is_alive()) for w in self.workers], crops=self.buffers[False].made, wholes=self.buffers[True].made)
                self.figures()
            if self.elapsed - saved > SAVE_EVERY:
                saved = self.elapsed
                self.save()
                if not sheeted:
                    self.sheet()
                    sheeted = True
        self.stop.set()
        self.save()
        self.tell(done=True)
        self.sheet()
        self.figures()
        for worker in self.workers:
            if worker is not None:
                worker.terminate()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--assets", type=Path, required=True)
    parser.add_argument("--guide", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--reserve", type=float, default=8, help="seconds kept for the last saving")
    parser.add_argument("--workers", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--lite", action="store_true")
    parser.add_argument("--toy", action="store_true", help="everything small")
    parser.add_argument("--smoke", action="store_true", help="does every step soon: a trial of half a minute")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)
    Trainer(args, SIZES["toy" if args.toy else "smoke" if args.smoke else "full"]).run()


if __name__ == "__main__":
    main()
