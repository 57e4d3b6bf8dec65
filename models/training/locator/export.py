"""Writes a trained locator as model.json and weights.bin (float16, batch norm folded, NHWC) and parity data.

usage: export.py --checkpoint <file> --out <folder> [--parity <file>]
"""

import argparse
import json
from pathlib import Path

import torch
from torch import nn

from folding import named_weights, pattern_input, rounded, write
from network import MARGIN, STRIDE, Locator
from pictures import SHAPES
from train import FINE

HEADS = ("maps", "vector")


def parity(model, width=128, height=96):
    """Outputs of the network for `pattern`, as flat NHWC lists."""
    with torch.no_grad():
        maps, vector = model(pattern_input(width, height))
    maps = maps[0].permute(1, 2, 0)
    return {
        "width": width,
        "height": height,
        "mapShape": list(maps.shape),
        "maps": [round(float(v), 4) for v in maps.reshape(-1)],
        "vector": [round(float(v), 5) for v in vector[0]],
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--checkpoint", type=Path, help="without it the weights are random (seed 1)")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--parity", type=Path)
    args = parser.parse_args()
    torch.manual_seed(1)
    model = Locator()
    if args.checkpoint:
        model.load_state_dict(torch.load(args.checkpoint, map_location="cpu")["ema"])
    else:
        randomise(model)
    model.eval()
    inputs = [
        {"long": max(size), "short": min(size), "upToAspect": aspect} for size, (_, (_, aspect)) in zip(FINE[0], SHAPES)
    ]
    write(args.out, named_weights(model, HEADS), "locator", 1, stride=STRIDE, margin=MARGIN, inputs=inputs)
    if args.parity:
        args.parity.write_text(json.dumps(parity(rounded(model, HEADS))) + "\n")


def randomise(model):
    """Batch-norm statistics unlike the initial ones, so that a fault in folding shows."""
    for module in model.modules():
        if isinstance(module, nn.BatchNorm2d):
            nn.init.uniform_(module.weight, 0.7, 1.3)
            nn.init.uniform_(module.bias, -0.2, 0.2)
            nn.init.uniform_(module.running_mean, -0.2, 0.2)
            nn.init.uniform_(module.running_var, 0.5, 1.5)


if __name__ == "__main__":
    main()
