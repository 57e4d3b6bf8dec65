"""Writes the trained networks as model.json and weights.bin (float16, batch norm folded, NHWC) with the weights of both kinds of
evidence, and parity data.

usage: export.py --work <folder of train.py> --out <folder> [--parity <file>]
"""

import argparse
import json
from pathlib import Path

import cv2
import numpy as np
import torch

import looks  # puts `models` on the path
import rasters
from combine import combine
from networks import SIDE, look_network, raster_network
from photographs import photographs
from spectra import GRID
from train import logits_of
from training.shared.folding import write


def trained(model, checkpoint):
    model.load_state_dict(torch.load(checkpoint, map_location="cpu")["model"])
    return model.eval()


def named_weights(name, model):
    """(name, float16 array) pairs in the order of the network; convolutions as (height, width, in, out)."""
    out = []
    for i, block in enumerate(model.blocks):
        factor = block.bn.weight / torch.sqrt(block.bn.running_var + block.bn.eps)
        kernel = (block.conv.weight * factor[:, None, None, None]).permute(2, 3, 1, 0)
        out.append((f"{name}/block{i}/kernel", kernel))
        out.append((f"{name}/block{i}/bias", block.bn.bias - block.bn.running_mean * factor))
    out.append((f"{name}/logit/kernel", model.logit.weight.t()))
    out.append((f"{name}/logit/bias", model.logit.bias))
    return [(name, array.detach().numpy().astype("<f2")) for name, array in out]


def pattern():
    """A fixed RGB picture that the tests rebuild."""
    y, x = np.mgrid[0:SIDE, 0:SIDE]
    return np.stack([(x * 3 + y) % 256, (x + y * 2 + 40) % 256, (x * y // 16) % 256], -1).astype(np.uint8)


def peaks():
    """A fixed grid of heights that the tests rebuild."""
    y, x = np.mgrid[0 : GRID[0], 0 : GRID[1]]
    return ((x * 7 + y * 11) % 32 / 16).astype(np.float32)


def parity(look, raster):
    """The networks' logits for `pattern`, its negative and plain grey; and for `peaks` and none."""
    one = pattern()
    seen = logits_of(look, looks.tensor(np.stack([one, 255 - one, np.full_like(one, 120)])))
    heard = logits_of(raster, rasters.tensor(np.stack([peaks(), np.zeros(GRID, np.float32)])))
    names = ("pattern", "negative", "grey", "peaks", "flat")
    return {"side": SIDE, **{name: float(logit) for name, logit in zip(names, [*seen, *heard])}}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--parity", type=Path)
    args = parser.parse_args()
    cv2.setNumThreads(1)
    look, raster = trained(look_network(), args.work / "looks.pt"), trained(raster_network(), args.work / "rasters.pt")
    images, screens = looks.load(args.work / f"frames-{looks.SHARDS}.npz")
    unseen = photographs(args.work / "photographs", rasters.LONG)[::8]
    weights = named_weights("look", look) + named_weights("raster", raster)
    evidence = combine(args.work, raster, look, (looks.tensor(images), screens), unseen)
    write(args.out, weights, "recapture", 2, side=SIDE, evidence=evidence)
    if args.parity:
        args.parity.write_text(json.dumps(parity(look, raster), indent=1) + "\n")


if __name__ == "__main__":
    main()
