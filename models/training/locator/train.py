"""Trains the locator on generated photographs.

usage: train.py --work <folder> --minutes <n> [--resume]      full training; ring.py must be filling <folder>/ring
       train.py --work <folder> --minutes <n> --start <model>  goes on from exported weights, at the fine size
       train.py --toy                                          everything at a small size, in about two minutes
"""

import argparse
import copy
import json
import math
import time
from pathlib import Path

import cv2
import numpy as np
import torch
import torch.nn.functional as F

from averaging import average_into
from network import Locator
from pictures import SHAPES, Photographer, Pool
from restore import restore
from ring import Ring, fill, ring_exists
from targets import decode, loss

# Sizes (width, height) of the three shapes and the batch: training begins coarse, which is four times cheaper.
COARSE = ([(128, 128), (128, 96), (160, 96)], 64)
FINE = ([(160, 160), (192, 160), (224, 128)], 32)
PEAK_RATE = 2.5e-3
RESTART_RATE = 1.5e-3  # the same for weights that were trained before


def rate(progress, peak):
    """Learning rate over the training's progress of 0..1: short rise, level, cosine fall."""
    if progress < 0.02:
        return peak * (0.05 + 0.95 * progress / 0.02)
    if progress < 0.3:
        return peak
    return peak * (0.005 + 0.995 * 0.5 * (1 + math.cos(math.pi * min(1, (progress - 0.3) / 0.7))))


def tensors(images, hidden, meta):
    image = torch.from_numpy(np.array(images)).permute(0, 3, 1, 2)
    quad = torch.from_numpy(meta[:, :8].reshape(-1, 4, 2).copy())
    covered = torch.from_numpy(np.array(hidden)).float() / 255
    return image, covered, quad, torch.from_numpy(meta[:, 8].copy()), torch.from_numpy(meta[:, 9].copy())


def vary(rng, image, covered, quad, reads):
    """Quarter turns and mirroring of a batch, and a change of each photo's colours."""
    width = image.shape[3]
    if rng.random() < 0.3:
        image, covered = image.flip(3), covered.flip(2)
        quad = torch.stack([width - quad[..., 0], quad[..., 1]], -1)[:, [1, 0, 3, 2]]
        reads = torch.zeros_like(reads)
    for _ in range(int(rng.integers(4))):
        image, covered = torch.rot90(image, 1, (2, 3)), torch.rot90(covered, 1, (1, 2))
        quad = torch.stack([quad[..., 1], width - quad[..., 0]], -1)
        width = image.shape[3]
    count = len(image)
    pixels = image.float() / 127.5 - 1
    some = torch.from_numpy(rng.random((count, 1, 1, 1)) < 0.5).float()
    gain = torch.from_numpy(rng.uniform(0.75, 1.25, (count, 3, 1, 1)).astype(np.float32))
    shift = torch.from_numpy(rng.uniform(-0.15, 0.15, (count, 3, 1, 1)).astype(np.float32))
    pixels = (pixels * (1 + some * (gain - 1)) + some * shift).clamp(-1, 1)
    if rng.random() < 0.25:
        pixels = pixels[:, torch.from_numpy(rng.permutation(3))]
    return pixels, covered, quad, reads


def shrink(image, covered, quad, size):
    """The batch at the smaller `size` (width, height)."""
    w, h = size
    pictures = image.permute(0, 2, 3, 1).numpy()
    small = np.stack([cv2.resize(p, size, interpolation=cv2.INTER_AREA) for p in pictures])
    quad = quad * torch.tensor([w / image.shape[3], h / image.shape[2]])
    covered = F.interpolate(covered[:, None], (h // 8, w // 8), mode="area")[:, 0]
    return torch.from_numpy(small).permute(0, 3, 1, 2), covered, quad


def overlap(a, b):
    """Intersection over union of two convex quads."""
    area, _ = cv2.intersectConvexConvex(a.astype(np.float32), b.astype(np.float32))
    total = cv2.contourArea(a.astype(np.float32)) + cv2.contourArea(b.astype(np.float32)) - area
    return area / total if total > 0 else 0.0


def validate(model, ring):
    """Figures over the whole validation ring."""
    model.eval()
    ious, presence, reading = [], [], []
    with torch.no_grad():
        for shape in range(len(SHAPES)):
            filled = min(int(ring.written[shape]), ring.slots)
            for i in range(0, filled, 50):
                part = slice(i, min(i + 50, filled))
                image, hidden, quad, present, reads = tensors(ring.images[shape][part], ring.hidden[shape][part], np.array(ring.meta[shape][part]))
                image, _, quad = shrink(image, hidden, quad, FINE[0][shape])
                maps, vector = model((image.float() / 127.5 - 1).contiguous(memory_format=torch.channels_last))
                corners, _, found, turn = decode(maps, vector)
                for k in range(len(quad)):
                    presence.append((found[k] > 0.5).item() == bool(present[k]))
                    if not present[k]:
                        continue
                    truth, guess = quad[k].numpy(), corners[k].numpy()
                    hull = cv2.convexHull(guess.astype(np.float32))[:, 0]
                    ious.append(overlap(truth, hull))
                    if reads[k]:
                        first = guess[int(turn[k])]
                        reading.append(int(np.linalg.norm(truth - first, axis=1).argmin()) == 0)
    model.train()
    ious = np.array(ious)
    return {
        "meanIoU": float(ious.mean()),
        "over90": float((ious > 0.9).mean()),
        "over95": float((ious > 0.95).mean()),
        "presence": float(np.mean(presence)),
        "reading": float(np.mean(reading)) if reading else None,
    }


def restored(folder, ring, rng):
    """The network of exported weights, as `restore` has it, with photographs of one shape to measure on."""
    image, covered, quad, _, reads = tensors(*ring.take(rng, 1, 96))
    image, covered, quad = shrink(image, covered, quad, FINE[0][1])
    return restore(folder, vary(rng, image, covered, quad, reads)[0])


def train(work, ring, held_out, minutes, coarse_share, start=None, resume=False, every=900, seed=1):
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    rng = np.random.default_rng(seed)
    model = restored(start, ring, rng) if start else Locator()
    model = model.to(memory_format=torch.channels_last)
    peak = RESTART_RATE if start else PEAK_RATE
    optimizer = torch.optim.AdamW(model.parameters(), lr=peak, weight_decay=0.01)
    ema, step, pictures, spent = copy.deepcopy(model.state_dict()), 0, 0, 0.0
    checkpoint = work / "checkpoint.pt"
    if resume and checkpoint.exists():
        state = torch.load(checkpoint)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        ema, step, pictures, spent = state["ema"], state["step"], state["pictures"], state["spent"]
        rng = np.random.default_rng(seed + step)
    shadow = Locator().to(memory_format=torch.channels_last)

    def save():
        torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "ema": ema, "step": step,
                    "pictures": pictures, "spent": spent},
                   checkpoint.with_suffix(".new"))
        checkpoint.with_suffix(".new").replace(checkpoint)

    model.train()
    last, last_check, sums = time.time(), time.time(), {}
    while spent < minutes * 60:
        progress = spent / (minutes * 60)
        for group in optimizer.param_groups:
            group["lr"] = rate(progress, peak)
        shape = step % len(SHAPES)
        sizes, batch = COARSE if progress < coarse_share else FINE
        image, covered, quad, present, reads = tensors(*ring.take(rng, shape, batch))
        image, covered, quad = shrink(image, covered, quad, sizes[shape])
        pixels, covered, quad, reads = vary(rng, image, covered, quad, reads)
        maps, vector = model(pixels.contiguous(memory_format=torch.channels_last))
        total, parts = loss(maps, vector, quad, present, reads, covered)
        optimizer.zero_grad(set_to_none=True)
        total.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        optimizer.step()
        average_into(ema, model, step, 0.9995)
        step += 1
        pictures += batch
        for k, v in parts.items():
            sums[k] = sums.get(k, 0) + v
        now = time.time()
        spent += now - last
        last = now
        if step % 100 == 0:
            line = {"step": step, "minutes": round(spent / 60, 2), "rate": round(rate(progress, peak), 6), "ringWritten": int(ring.written[0])}
            print(json.dumps({**line, **{k: round(v / 100, 4) for k, v in sums.items()}}), flush=True)
            sums = {}
            save()
        if now - last_check > every or spent >= minutes * 60:
            shadow.load_state_dict(ema)
            print(json.dumps({"step": step, "pictures": pictures, **validate(shadow, held_out)}), flush=True)
            save()
            last = last_check = time.time()
    return shadow


def toy(work):
    """A small pool, few pictures, a minute of training: shows that every part works together."""
    pool = Pool(1, 12, 12, 8)
    ring, held_out = Ring(work / "ring", 60), Ring(work / "held-out", 10)
    fill(ring, Photographer(pool, 2), 180)
    fill(held_out, Photographer(pool, 3), 30)
    train(work, ring, held_out, minutes=0.8, coarse_share=1.0, every=1000)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, default=Path("/tmp/locator"))
    parser.add_argument("--minutes", type=float, default=90)
    parser.add_argument("--coarse-share", type=float, default=0.45, help="share of the time at the coarse size")
    parser.add_argument("--start", type=Path, help="folder of exported weights to go on from")
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--toy", action="store_true")
    args = parser.parse_args()
    cv2.setNumThreads(1)
    torch.set_flush_denormal(True)
    if args.toy:
        work = args.work / "toy"
        work.mkdir(parents=True, exist_ok=True)
        toy(work)
        return
    if not ring_exists(args.work / "held-out"):
        pool = Pool(1001, 200, 150, 80)
        held_out = Ring(args.work / "held-out", 300)
        fill(held_out, Photographer(pool, 1002), 900)
    held_out = Ring(args.work / "held-out")
    while not ring_exists(args.work / "ring") or int(Ring(args.work / "ring").written.min()) < 200:
        time.sleep(2)
    coarse_share = 0 if args.start else args.coarse_share
    train(args.work, Ring(args.work / "ring"), held_out, args.minutes, coarse_share, args.start, args.resume)


if __name__ == "__main__":
    main()
