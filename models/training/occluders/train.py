"""Trains the network `occluders` on generated views.

usage: train.py --work <folder> [--minutes 86]   draws what is not yet there, trains, goes on where it stopped
       train.py --draw <shard> --work <folder>    draws one shard: several processes may draw at once
       train.py --toy --work <folder>             everything at a small size, without photographs, in about a minute
"""

import argparse
import copy
import json
import math
import sys
import time
from pathlib import Path

import cv2
import numpy as np
import torch
import torch.nn.functional as F

TRAINING = Path(__file__).resolve().parent.parent
sys.path += [str(TRAINING.parent), str(TRAINING), str(TRAINING / "recapture")]

from training.shared.averaging import average_into  # noqa: E402
from mapper import AROUND, OVER, Things  # noqa: E402
from tabletop import UNKNOWN, Stock, Tabletop  # noqa: E402

SHARDS, VIEWS, BATCH, PEAK_RATE = 18, 1600, 32, 3e-3


def draw(work, shard, photographs, views, stock):
    """Draws a shard's views, unless they are there; shard 0, of a stock of its own, is held out."""
    path = work / f"views-{shard}.npz"
    if path.exists():
        return path
    table = Tabletop(Stock(1000 + shard, *stock, photographs=photographs), shard)
    taken = [table.take() for _ in range(views)]
    new = path.with_suffix(".new.npz")
    np.savez(new, **{name: np.array(column) for name, column in zip(("views", "over", "around"), zip(*taken))})
    new.replace(path)
    return path


def load(path):
    with np.load(path) as data:
        return data["views"], np.stack([data["over"], data["around"]], 1)


def pixels(views):
    return torch.from_numpy(views.astype(np.float32) / 127.5 - 1).permute(0, 3, 1, 2).contiguous(memory_format=torch.channels_last)


def vary(rng, views, truth):
    """Mirrored, upright, with other colours, brightness and contrast; what lies outside the photo stays grey."""
    if rng.random() < 0.15:
        views, truth = np.rot90(views, 1, (1, 2)), np.rot90(truth, 1, (2, 3))
    beyond = (views == 128).all(3, keepdims=True)
    if rng.random() < 0.5:
        views, truth, beyond = views[:, :, ::-1], truth[..., ::-1], beyond[:, :, ::-1]
    if rng.random() < 0.5:
        views, truth, beyond = views[:, ::-1], truth[:, :, ::-1], beyond[:, ::-1]
    count = len(views)
    out = views.astype(np.float32) * rng.uniform(0.8, 1.2, (count, 1, 1, 3)).astype(np.float32)
    out = 255 * np.power(np.clip(out, 0, 255) / 255, rng.uniform(0.75, 1.35, (count, 1, 1, 1)).astype(np.float32))
    grey = (rng.random((count, 1, 1, 1)) < 0.12).astype(np.float32) * rng.random((count, 1, 1, 1)).astype(np.float32)
    out += grey * (out.mean(3, keepdims=True) - out)
    out = np.where(beyond, 128, np.clip(out, 0, 255))
    return np.ascontiguousarray(out), np.ascontiguousarray(truth)


def loss(maps, truth):
    known = (truth != UNKNOWN).float()
    each = F.binary_cross_entropy_with_logits(maps, truth.float().clamp(max=100) / 100, reduction="none")
    return (each * known).sum() / known.sum()


def area(ok, defect):
    """Area under the curve."""
    return float((defect[:, None] > ok).mean() + 0.5 * (defect[:, None] == ok).mean())


def score(model, views, truth):
    """How well cells with and without a thing are told apart, and views: by the cells that the network calls covered."""
    model.eval()
    with torch.no_grad():
        maps = torch.cat([model(pixels(views[i : i + 100])) for i in range(0, len(views), 100)]).sigmoid().numpy()
    model.train()
    figures = {}
    for name, channel in (("over", OVER), ("around", AROUND)):
        seen, true = maps[:, channel], truth[:, channel]
        known = true != UNKNOWN
        some = np.random.default_rng(1).permutation(np.flatnonzero(known))[:20000]
        p, t = seen.ravel()[some], true.ravel()[some]
        figures[name + "Cells"] = round(area(p[t < 5], p[t > 60]), 4)
        covered = ((true > 50) & known).sum((1, 2))
        called = np.where(known, seen, 0) * (seen > 0.3)
        total = called.sum((1, 2))
        clean, bad = total[((true > 3) & known).sum((1, 2)) == 0], total[covered >= 3]
        figures[name] = round(area(clean, bad), 4)
        figures[name + "At3"] = round(float((bad > np.quantile(clean, 0.97)).mean()), 3)
    return figures


def rate(progress):
    return PEAK_RATE * min(1, (progress + 1e-3) / 0.02) * (0.005 + 0.995 * 0.5 * (1 + math.cos(math.pi * min(1, progress))))


def train(work, shards, minutes, every=600, seed=1):
    """Returns the running average of the weights; the learning rate follows the share of the minutes that are spent."""
    torch.manual_seed(seed)
    views, truth = (np.concatenate(parts) for parts in zip(*(load(path) for path in shards[1:])))
    held_out = load(shards[0])
    model = Things().to(memory_format=torch.channels_last)
    shadow = Things().to(memory_format=torch.channels_last)
    optimizer = torch.optim.AdamW(model.parameters(), lr=PEAK_RATE, weight_decay=0.01)
    ema, step, spent = copy.deepcopy(model.state_dict()), 0, 0.0
    checkpoint = work / "things.pt"
    if checkpoint.exists():
        state = torch.load(checkpoint)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        ema, step, spent = state["ema"], state["step"], state["spent"]
    rng = np.random.default_rng(seed + step)
    model.train()
    last, last_score, losses = time.time(), spent, []
    while spent < minutes * 60:
        for group in optimizer.param_groups:
            group["lr"] = rate(spent / (minutes * 60))
        some = rng.integers(0, len(views), BATCH)
        inputs, wanted = vary(rng, views[some], truth[some])
        cost = loss(model(pixels(inputs)), torch.from_numpy(wanted))
        optimizer.zero_grad(set_to_none=True)
        cost.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        optimizer.step()
        average_into(ema, model, step, 0.999)
        step += 1
        losses.append(cost.item())
        now = time.time()
        spent, last = spent + now - last, now
        if spent - last_score > every or spent >= minutes * 60:
            shadow.load_state_dict(ema)
            line = {"step": step, "minutes": round(spent / 60, 1), "loss": round(float(np.mean(losses)), 4)}
            print(json.dumps({**line, **score(shadow, *held_out)}), flush=True)
            torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "ema": ema, "step": step, "spent": spent},
                       checkpoint.with_suffix(".new"))
            checkpoint.with_suffix(".new").replace(checkpoint)
            losses, last, last_score = [], time.time(), spent
    shadow.load_state_dict(ema)
    return shadow


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, default=Path("/tmp/things"))
    parser.add_argument("--minutes", type=float, default=86)
    parser.add_argument("--draw", type=int)
    parser.add_argument("--toy", action="store_true")
    args = parser.parse_args()
    cv2.setNumThreads(1)
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    work = args.work / "things-toy" if args.toy else args.work
    work.mkdir(parents=True, exist_ok=True)
    if args.toy:
        train(work, [draw(work, shard, [], 48, (6, 12, 8)) for shard in range(2)], 0.3)
        return
    from photographs import photographs

    found = photographs(work / "photographs")
    pictures = lambda shard: found[::8] if shard == 0 else [p for i, p in enumerate(found) if i % 8]
    wanted = range(SHARDS + 1) if args.draw is None else [args.draw]
    paths = [draw(work, shard, pictures(shard), VIEWS, (110, 60, 60)) for shard in wanted]
    if args.draw is None:
        train(work, paths, args.minutes)


if __name__ == "__main__":
    main()
