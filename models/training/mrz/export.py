"""Writes the trained network as model.json and weights.bin (float16, batch norm folded, NHWC), and data for the parity test.

usage: python3 -m training.mrz.export --work <folder of train> --out <folder> [--parity <file>]
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from .network import STRIP_HEIGHT, Block, Reader

VERSION = 1
Arrays = list[tuple[str, np.ndarray]]


def folded(block: Block) -> tuple[Tensor, Tensor]:
    """Kernel (height, width, in, out), or (height, width, channels, 1) for a filter of each channel, and bias."""
    factor = block.bn.weight / torch.sqrt(block.bn.running_var + block.bn.eps)
    kernel = block.conv.weight * factor[:, None, None, None]
    bias = block.bn.bias - block.bn.running_mean * factor
    return kernel.permute(2, 3, 0, 1) if block.conv.groups > 1 else kernel.permute(2, 3, 1, 0), bias


def arrays_of(model: nn.Module) -> Arrays:
    """Names and float16 arrays in the order of the network."""
    out: Arrays = []
    for name, module in model.named_modules():
        if isinstance(module, Block):
            kernel, bias = folded(module)
        elif name == "classes":
            kernel, bias = module.weight.permute(2, 3, 1, 0), module.bias
        else:
            continue
        for part, values in (("kernel", kernel), ("bias", bias)):
            array = values.detach().numpy().astype("<f2")
            if not np.isfinite(array).all():
                raise ValueError(f"Expected finite float16 weights for {name} but received an overflow")
            out.append((f"{name}/{part}", array))
    return out


def write(out: Path, arrays: Arrays) -> None:
    out.mkdir(parents=True, exist_ok=True)
    data = b"".join(array.tobytes() for _, array in arrays)
    (out / "weights.bin").write_bytes(data)
    manifest = {
        "name": "mrz",
        "version": VERSION,
        "dtype": "float16",
        "byteLength": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "weights": [{"name": name, "shape": list(array.shape)} for name, array in arrays],
    }
    (out / "model.json").write_text(json.dumps(manifest, indent=1) + "\n")
    print(f"{out}: {len(data)} bytes, sha256 {manifest['sha256']}")


def waves(height: int, width: int) -> np.ndarray:
    """A fixed picture that the parity test rebuilds, -1..1."""
    y, x = np.mgrid[0:height, 0:width]
    return (((x * 7 + y * 13 + (x * y) // 5) % 64) / 32 - 1).astype(np.float32)


def parity(reader: Reader) -> dict[str, object]:
    """Every seventh probability that the network gives for `waves`."""
    with torch.no_grad():
        strip = torch.from_numpy(waves(STRIP_HEIGHT, 120))[None, None]
        read = torch.softmax(reader(strip), 1)[0].t().reshape(-1)
    return {"strip": [STRIP_HEIGHT, 120], "read": [round(v, 5) for v in read.tolist()[::7]]}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--parity", type=Path)
    args = parser.parse_args()
    reader = Reader().eval()
    reader.load_state_dict(torch.load(args.work / "reader.pt", map_location="cpu")["model"])
    write(args.out, arrays_of(reader))
    if args.parity:
        args.parity.write_text(json.dumps(parity(reader)) + "\n")


if __name__ == "__main__":
    main()
