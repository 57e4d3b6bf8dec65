"""Writes the trained network as model.json and weights.bin (float16, batch norm folded, NHWC), and parity data.

usage: export.py --work <folder of train.py> --out <folder> [--parity <file>]
"""

import argparse
import json
from pathlib import Path

import torch

from mapper import Things  # puts `models` on the path
from training.shared.folding import named_weights, pattern_input, rounded, write

HEADS = ("maps",)
PATTERN = (96, 64)


def parity(model):
    """The network's logits for `pattern`, as a flat NHWC list."""
    with torch.no_grad():
        maps = model(pattern_input(*PATTERN))[0].permute(1, 2, 0)
    return {"width": PATTERN[0], "height": PATTERN[1], "mapShape": list(maps.shape), "maps": [round(float(v), 4) for v in maps.reshape(-1)]}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--parity", type=Path)
    args = parser.parse_args()
    model = Things()
    model.load_state_dict(torch.load(args.work / "things.pt", map_location="cpu")["ema"])
    model.eval()
    write(args.out, named_weights(model, HEADS), "foreign-objects", 1)
    if args.parity:
        args.parity.write_text(json.dumps(parity(rounded(model, HEADS))) + "\n")


if __name__ == "__main__":
    main()
