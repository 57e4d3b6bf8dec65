"""Trains the network that looks at whole photos, on generated photos.

usage: train.py --work <folder> [--shards 3] [--steps 700]   draws what is not yet there, trains, goes on where it stopped
       train.py --toy --work <folder>                         everything at a small size, in about half a minute
"""

import argparse
import json
import math
import time
from pathlib import Path

import cv2
import numpy as np
import torch
import torch.nn.functional as F

from frame_network import FrameNetwork
from frames import Frames, Pool

PHOTOS = 1500  # in a shard; every shard has pictures of its own
BATCH = 64
PEAK_RATE = 4e-3


def draw(work, shard, photos=PHOTOS, pictures=60):
    """Draws a shard's photos, unless they are there."""
    path = work / f"frames-{shard}.npz"
    if path.exists():
        return path
    frames = Frames(Pool(shard * 7, pictures, pictures, pictures // 2), shard)
    taken = [frames.take() for _ in range(photos)]
    new = path.with_suffix(".new.npz")
    np.savez(new, images=np.array([image for image, _ in taken]), screens=np.array([screen for _, screen in taken]))
    new.replace(path)
    return path


def load(path):
    with np.load(path) as data:
        return data["images"], data["screens"].astype(np.float32)


def tensor(images):
    """RGB uint8 (n, h, w, 3) as the network wants it: -1..1."""
    return torch.from_numpy(images.astype(np.float32) / 127.5 - 1).permute(0, 3, 1, 2).contiguous(memory_format=torch.channels_last)


def vary(rng, images):
    """Mirrored, turned, and with other colours, brightness and contrast."""
    out = images.astype(np.float32)
    if rng.random() < 0.5:
        out = out[:, :, ::-1]
    if rng.random() < 0.3:
        out = np.rot90(out, int(rng.integers(1, 4)), (1, 2))
    count = len(out)
    out = out * rng.uniform(0.8, 1.2, (count, 1, 1, 3)).astype(np.float32)
    power = rng.uniform(0.75, 1.35, (count, 1, 1, 1)).astype(np.float32)
    out = 255 * np.power(np.clip(out, 0, 255) / 255, power)
    grey = (rng.random((count, 1, 1, 1)) < 0.2).astype(np.float32)
    out += grey * (out.mean(3, keepdims=True) - out)
    return np.ascontiguousarray(out)


def score(model, images, screens):
    """Area under the curve, and the share of displays caught at 2 % false alarms."""
    model.eval()
    with torch.no_grad():
        logits = torch.cat([model(tensor(images[i : i + 250])) for i in range(0, len(images), 250)]).numpy()
    model.train()
    shown, real = logits[screens > 0.5], logits[screens < 0.5]
    area = (shown[:, None] > real).mean() + 0.5 * (shown[:, None] == real).mean()
    return {"auc": round(float(area), 4), "at2": round(float((shown > np.quantile(real, 0.98)).mean()), 3)}


def train(work, paths, held_out, steps, seed=1):
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    rng = np.random.default_rng(seed)
    images, screens = (np.concatenate(part) for part in zip(*map(load, paths)))
    model = FrameNetwork().to(memory_format=torch.channels_last)
    optimizer = torch.optim.AdamW(model.parameters(), lr=PEAK_RATE, weight_decay=0.03)
    checkpoint, step = work / "checkpoint.pt", 0
    if checkpoint.exists():
        state = torch.load(checkpoint)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        step = state["step"]
        rng = np.random.default_rng(seed + step)
    model.train()
    started, losses = time.time(), []
    while step < steps:
        progress = step / steps
        rate = PEAK_RATE * min(1, (step + 1) / 40) * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * progress)))
        for group in optimizer.param_groups:
            group["lr"] = rate
        some = rng.integers(0, len(images), BATCH)
        logits = model(tensor(vary(rng, images[some])))
        loss = F.binary_cross_entropy_with_logits(logits, torch.from_numpy(screens[some] * 0.96 + 0.02))
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        step += 1
        if step % 100 == 0 or step == steps:
            torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step}, checkpoint)
            figures = score(model, *held_out)
            line = {"step": step, "seconds": round(time.time() - started), "loss": round(float(np.mean(losses)), 4)}
            print(json.dumps({**line, **figures}), flush=True)
            losses = []
    return model


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, default=Path("/tmp/recapture"))
    parser.add_argument("--shards", type=int, default=3, help="the last one is held out")
    parser.add_argument("--steps", type=int, default=700)
    parser.add_argument("--toy", action="store_true")
    args = parser.parse_args()
    cv2.setNumThreads(1)
    torch.set_flush_denormal(True)
    work = args.work / "recapture-toy" if args.toy else args.work
    work.mkdir(parents=True, exist_ok=True)
    if args.toy:
        paths = [draw(work, shard, photos=120, pictures=8) for shard in (1, 2)]
        train(work, paths[:1], load(paths[1]), steps=20)
        return
    paths = [draw(work, shard) for shard in range(1, args.shards + 1)]
    train(work, paths[:-1], load(paths[-1]), args.steps)


if __name__ == "__main__":
    main()
