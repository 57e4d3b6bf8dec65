"""Trains both networks on generated photos.

usage: train.py --work <folder> [--only look|raster]   draws what is not yet there, trains, goes on where it stopped
       train.py --toy --work <folder>                   everything at a small size, without photographs, in about a minute
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

import looks
import rasters
from networks import look_network, raster_network

BATCH = 64


def score(model, inputs, screens):
    """Area under the curve, and the share of displays caught at 2 % false alarms."""
    logits = logits_of(model, inputs)
    shown, real = logits[screens > 0.5], logits[screens < 0.5]
    area = (shown[:, None] > real).mean() + 0.5 * (shown[:, None] == real).mean()
    return {"auc": round(float(area), 4), "at2": round(float((shown > np.quantile(real, 0.98)).mean()), 3)}


def logits_of(model, inputs):
    model.eval()
    with torch.no_grad():
        parts = [model(inputs[i : i + 250]) for i in range(0, len(inputs), 250)]
    model.train()
    return torch.cat(parts).numpy()


def fit(model, checkpoint, batch, held_out, steps, peak_rate, decay, seed=1):
    """`batch(rng)` gives inputs and truth; goes on from the checkpoint."""
    rng, step = np.random.default_rng(seed), 0
    optimizer = torch.optim.AdamW(model.parameters(), lr=peak_rate, weight_decay=decay)
    if checkpoint.exists():
        state = torch.load(checkpoint)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        step = state["step"]
        rng = np.random.default_rng(seed + step)
    model.train()
    started, losses = time.time(), []
    while step < steps:
        rate = peak_rate * min(1, (step + 1) / 50) * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * step / steps)))
        for group in optimizer.param_groups:
            group["lr"] = rate
        inputs, screens = batch(rng)
        loss = F.binary_cross_entropy_with_logits(model(inputs), torch.from_numpy(screens * 0.96 + 0.02))
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        step += 1
        if step % 250 == 0 or step == steps:
            torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step}, checkpoint)
            line = {"step": step, "seconds": round(time.time() - started), "loss": round(float(np.mean(losses)), 4)}
            print(json.dumps({**line, **score(model, *held_out)}), flush=True)
            losses = []
    return model


def train(part, make_network, work, photographs, shards, size, steps):
    """`part` is `looks` or `rasters`; the last shard, with photographs of its own, is held out."""
    torch.manual_seed(1)
    seen, unseen = [p for i, p in enumerate(photographs) if i % 8], photographs[::8]
    paths = [part.draw(work, shard, unseen if shard == shards else seen, size) for shard in range(1, shards + 1)]
    loaded = [part.load(path) for path in paths]
    pictures, screens = (np.concatenate(parts) for parts in zip(*loaded[:-1]))

    def batch(rng):
        some = rng.integers(0, len(pictures), BATCH)
        return part.tensor(part.vary(rng, pictures[some])), screens[some]

    held_out = part.tensor(loaded[-1][0]), loaded[-1][1]
    return fit(make_network(), work / f"{part.__name__}.pt", batch, held_out, steps, part.PEAK_RATE, part.DECAY)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, default=Path("/tmp/recapture"))
    parser.add_argument("--only", choices=("look", "raster"))
    parser.add_argument("--toy", action="store_true")
    args = parser.parse_args()
    cv2.setNumThreads(1)
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    work = args.work / "recapture-toy" if args.toy else args.work
    work.mkdir(parents=True, exist_ok=True)
    if args.toy:
        train(looks, look_network, work, [], 2, 100, 15)
        train(rasters, raster_network, work, [], 2, 40, 15)
        return
    from photographs import photographs

    if args.only != "raster":
        train(looks, look_network, work, photographs(work / "photographs"), looks.SHARDS, looks.PHOTOS, looks.STEPS)
    if args.only != "look":
        finer = photographs(work / "photographs", rasters.LONG)
        train(rasters, raster_network, work, finer, rasters.SHARDS, rasters.CROPS, rasters.STEPS)


if __name__ == "__main__":
    main()
