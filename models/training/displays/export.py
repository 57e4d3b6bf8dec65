"""Writes the trained networks as model.json and weights.bin (float16, batch norm folded, NHWC), and parity data.

usage: python3 -m training.displays.export --weights screens.pt --out <models/recapture> [--parity <file>]
"""

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import torch

from . import networks
from .places import SIDE

VERSION = 3


def trained(weights: Path) -> dict[str, networks.Stack]:
    """By name: crop, whole."""
    state = torch.load(weights, map_location="cpu")["nets"]
    nets = {"crop": networks.crop_network(), "whole": networks.whole_network()}
    for name, net in nets.items():
        net.load_state_dict({k: v.float() if v.is_floating_point() else v for k, v in state[name].items()})
        net.eval()
    return nets


def named_weights(name: str, net: networks.Stack) -> list[tuple[str, np.ndarray]]:
    """(name, float16 array) pairs in the order of the network; convolutions as (height, width, in, out)."""
    out = []
    for i, block in enumerate(net.blocks):
        factor = block.bn.weight / torch.sqrt(block.bn.running_var + block.bn.eps)
        out.append((f"{name}/block{i}/kernel", (block.conv.weight * factor[:, None, None, None]).permute(2, 3, 1, 0)))
        out.append((f"{name}/block{i}/bias", block.bn.bias - block.bn.running_mean * factor))
    out.append((f"{name}/logit/kernel", net.logit.weight.t()))
    out.append((f"{name}/logit/bias", net.logit.bias))
    return [(key, array.detach().numpy().astype("<f2")) for key, array in out]


def pattern() -> np.ndarray:
    """A fixed RGB picture that the tests rebuild."""
    y, x = np.mgrid[0:SIDE, 0:SIDE]
    return np.stack([(x * 3 + y) % 256, (x + y * 2 + 40) % 256, (x * y // 16) % 256], -1).astype(np.uint8)


def parity(nets: dict[str, networks.Stack]) -> dict[str, float]:
    """Logits of the pattern with the weights as they are stored."""
    picture = torch.from_numpy(pattern()).permute(2, 0, 1)[None]
    with torch.no_grad():
        return {"crop": float(nets["crop"](networks.crop_input(picture))[0]), "whole": float(nets["whole"](networks.rgb_input(picture))[0])}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--parity", type=Path)
    args = parser.parse_args()
    nets = trained(args.weights)
    weights = [pair for name, net in nets.items() for pair in named_weights(name, net)]
    strides = {name: [block.conv.stride[0] for block in net.blocks] for name, net in nets.items()}
    data = b"".join(a.tobytes() for _, a in weights)
    manifest = {"name": "recapture", "version": VERSION, "side": SIDE, "strides": strides, "dtype": "float16", "byteLength": len(data),
                "sha256": hashlib.sha256(data).hexdigest(), "weights": [{"name": n, "shape": list(a.shape)} for n, a in weights]}
    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "weights.bin").write_bytes(data)
    (args.out / "model.json").write_text(json.dumps(manifest, indent=1) + "\n")
    if args.parity:
        args.parity.write_text(json.dumps(parity(nets), indent=2) + "\n")


if __name__ == "__main__":
    main()
