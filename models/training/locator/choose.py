"""Chooses how much of the trained weights goes into the mean with those they started from, by generated pictures alone.

Two sets are drawn of seeds that no training saw: documents of any design (this package's pictures), and grey copies, cards and pages of the
specimens (`specimen/casting.py`), which the first weights were trained for. The share with the best mean of both sets' mean IoU is taken.

usage (in models/): python3 -m training.locator.choose --checkpoint <file> --mean-with locator --work <folder> [--photographs <folder>]
"""

import argparse
import time
from pathlib import Path

import cv2
import numpy as np
import torch
from torch import Tensor

from ..documents.photographs import load_photographs
from ..scenes.layout import SHAPE_SHARES, SMALL_SHAPES, Layouter
from ..specimen import casting
from ..specimen.scene import photograph
from .feed import Feed, Kinds
from .network import created
from .restoring import averaged
from .targets import read_corners
from .train import POOLS, inputs_of, overlap

SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)
SIZE = (192, 160)  # the input of photos of 4:3
SEED = 77


def any_design(args: argparse.Namespace) -> list[tuple[Tensor, np.ndarray]]:
    """Inputs [1, 3, H, W] of -1..1 and quads [4, 2], in input pixels, of documents of any design."""
    feed = Feed(args.work, SEED, 8, 1, 1, 1, (64, 40, 40), POOLS["cpu"][1], load_photographs(args.photographs),
                Kinds(Layouter, SMALL_SHAPES, SHAPE_SHARES))  # fmt: skip
    feed.open(torch.device("cpu"))
    while not feed.held_ready():
        time.sleep(0.5)
    out = []
    for pictures in feed.held_out(args.count // len(SMALL_SHAPES)):
        images, _ = inputs_of(pictures)
        there = [i for i, present in enumerate(pictures.present) if present > 0.5]
        out += [(images[i : i + 1], pictures.quad[i].numpy()) for i in there]
    feed.close()
    return out


def specimens(count: int) -> list[tuple[Tensor, np.ndarray]]:
    """The same of specimens, from good photos and such with anything the matter."""
    rng = np.random.default_rng(SEED)
    pool = casting.Pool(rng, 60, 2, 2, 3.0)
    out = []
    while len(out) < count:
        frame = (256, 192)
        setup = casting.good(rng, pool, frame) if rng.random() < 0.5 else casting.anything(rng, pool, frame)
        photo = photograph(rng, setup)
        if photo.quad is None:
            continue
        height, width = photo.image.shape[:2]
        scale = min(SIZE[0] / width, SIZE[1] / height)
        small = cv2.resize(photo.image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)[..., ::-1]
        x, y = (SIZE[0] - small.shape[1]) // 2, (SIZE[1] - small.shape[0]) // 2
        canvas = np.zeros((SIZE[1], SIZE[0], 3), np.float32)
        canvas[y : y + small.shape[0], x : x + small.shape[1]] = small / 127.5 - 1
        out.append((torch.from_numpy(canvas).permute(2, 0, 1)[None], photo.quad * scale + (x, y)))
    return out


@torch.no_grad()
def mean_overlap(model: torch.nn.Module, pictures: list[tuple[Tensor, np.ndarray]]) -> float:
    """Mean IoU of the outlines with the truth."""
    total = 0.0
    for image, quad in pictures:
        corners = read_corners(model(image)[0])[0][0].numpy()
        total += overlap(corners.astype(np.float32), np.asarray(quad, np.float32))
    return total / len(pictures)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--mean-with", type=Path, required=True, help="the exported model that the training started from")
    parser.add_argument("--work", type=Path, default=Path("/tmp/locator-choice"))
    parser.add_argument("--photographs", type=Path)
    parser.add_argument("--count", type=int, default=400, help="pictures of each set")
    args = parser.parse_args()
    cv2.setNumThreads(1)
    torch.set_num_threads(1)
    sets = [any_design(args), specimens(args.count)]
    saved = torch.load(args.checkpoint, map_location="cpu")
    best, choice = -1.0, 0.0
    for share in SHARES:
        model = created(saved["model"])
        model.load_state_dict(saved["ema"])
        model = averaged(model.eval(), args.mean_with, share)
        figures = [mean_overlap(model, pictures) for pictures in sets]
        print(f"{share:.2f}  any design {figures[0]:.4f}  specimens {figures[1]:.4f}", flush=True)
        if sum(figures) > best:
            best, choice = sum(figures), share
    print(f"Take --share {choice}")


if __name__ == "__main__":
    main()
