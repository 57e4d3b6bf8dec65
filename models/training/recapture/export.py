"""Writes the trained network as model.json and weights.bin (float16, batch norm folded, NHWC) with the weights of both kinds of
evidence, and parity data.

usage: export.py --work <folder of train.py> --out <folder> [--shards 3] [--parity <file>]
"""

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import torch

from combine import combine
from frame_network import FrameNetwork
from frames import SIDE
from train import load


def named_weights(model):
    """(name, float16 array) pairs in the order of the network; convolutions as (height, width, in, out)."""
    out = []
    for i, block in enumerate(model.blocks):
        factor = block.bn.weight / torch.sqrt(block.bn.running_var + block.bn.eps)
        kernel = (block.conv.weight * factor[:, None, None, None]).permute(2, 3, 1, 0)
        out.append((f"block{i}/kernel", kernel))
        out.append((f"block{i}/bias", block.bn.bias - block.bn.running_mean * factor))
    out.append(("logit/kernel", model.logit.weight.t()))
    out.append(("logit/bias", model.logit.bias))
    return [(name, array.detach().numpy().astype("<f2")) for name, array in out]


def pattern():
    """A fixed RGB picture that the tests rebuild."""
    y, x = np.mgrid[0:SIDE, 0:SIDE]
    return np.stack([(x * 3 + y) % 256, (x + y * 2 + 40) % 256, (x * y // 16) % 256], -1).astype(np.uint8)


def parity(model):
    """The network's logit for `pattern`, for its negative and for plain grey."""
    one = pattern()
    pictures = np.stack([one, 255 - one, np.full_like(one, 120)])
    with torch.no_grad():
        logits = model(torch.from_numpy(pictures.astype(np.float32) / 127.5 - 1).permute(0, 3, 1, 2))
    return {"side": SIDE, "pattern": float(logits[0]), "negative": float(logits[1]), "grey": float(logits[2])}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--shards", type=int, default=3, help="the last one is held out")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--parity", type=Path)
    args = parser.parse_args()
    model = FrameNetwork()
    model.load_state_dict(torch.load(args.work / "checkpoint.pt", map_location="cpu")["model"])
    model.eval()
    weights = named_weights(model)
    data = b"".join(array.tobytes() for _, array in weights)
    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "weights.bin").write_bytes(data)
    manifest = {
        "name": "recapture",
        "version": 1,
        "side": SIDE,
        "evidence": combine(args.work, model, *load(args.work / f"frames-{args.shards}.npz")),
        "dtype": "float16",
        "byteLength": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "weights": [{"name": name, "shape": list(array.shape)} for name, array in weights],
    }
    (args.out / "model.json").write_text(json.dumps(manifest, indent=1) + "\n")
    print(f"{args.out}: {len(data)} bytes, sha256 {manifest['sha256']}")
    if args.parity:
        args.parity.write_text(json.dumps(parity(model), indent=1) + "\n")


if __name__ == "__main__":
    main()
