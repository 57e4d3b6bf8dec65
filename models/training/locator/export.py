"""Writes a trained locator as model.json and weights.bin (float16, batch norm folded, NHWC) and parity data.

usage (in models/): python3 -m training.locator.export --checkpoint <file> --out locator [--parity ../tests/data/locator/parity.json]
"""

import argparse
import json
from pathlib import Path

import torch
from torch import nn

from ..scenes.layout import SHAPES, SMALL_SHAPES
from ..shared.folding import named_weights, pattern_input, randomise, rounded, write
from .network import HEADS, MARGIN, STRIDE, created
from .restoring import averaged


def parity(model: nn.Module, width: int = 128, height: int = 96) -> dict[str, object]:
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


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--checkpoint", type=Path, help="without it the weights are random (seed 1)")
    parser.add_argument("--model", default="small", help="where there is no checkpoint: small, lite")
    parser.add_argument("--mean-with", type=Path, help="an exported model to take the mean of the weights with")
    parser.add_argument("--share", type=float, default=0.5, help="of the checkpoint's weights in that mean")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--parity", type=Path)
    args = parser.parse_args()
    torch.manual_seed(1)
    saved = torch.load(args.checkpoint, map_location="cpu") if args.checkpoint else None
    name = saved["model"] if saved else args.model
    model = created(name)
    if saved:
        model.load_state_dict(saved["ema"])
    else:
        randomise(model)
    model.eval()
    if args.mean_with is not None:
        model = averaged(model, args.mean_with, args.share)
    shapes = SMALL_SHAPES if name == "small" else SHAPES
    wide = [(size, aspects) for size, aspects in shapes if size[0] >= size[1]]
    inputs = [{"long": size[0], "short": size[1], "upToAspect": aspects[1]} for size, aspects in wide]
    write(
        args.out,
        named_weights(model, HEADS),
        "locator",
        2,
        stride=STRIDE,
        margin=MARGIN,
        inputs=inputs,
    )
    if args.parity:
        args.parity.write_text(json.dumps(parity(rounded(model, HEADS))) + "\n")


if __name__ == "__main__":
    main()
