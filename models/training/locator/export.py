"""Writes a trained locator as model.json and weights.bin (float16, batch norm folded, NHWC) and parity data.

usage: export.py --checkpoint <file> --out <folder> [--parity <file>]
"""

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import torch
from torch import nn

from network import MARGIN, STRIDE, ConvBn, Locator
from pictures import SHAPES
from train import FINE


def folded(block):
    """Kernel (HWIO, or HWC1 for depthwise) and bias of a convolution with its batch norm."""
    conv, bn = block.conv, block.bn
    factor = bn.weight / torch.sqrt(bn.running_var + bn.eps)
    kernel = conv.weight * factor[:, None, None, None]
    bias = bn.bias - bn.running_mean * factor
    depthwise = conv.groups > 1
    return kernel.permute(2, 3, 0, 1) if depthwise else kernel.permute(2, 3, 1, 0), bias


def named_weights(model):
    """(name, float16 array) pairs in the order of the network."""
    out = []

    def add(name, kernel, bias):
        out.append((f"{name}/kernel", kernel.detach().numpy().astype("<f2")))
        out.append((f"{name}/bias", bias.detach().numpy().astype("<f2")))

    for name, module in model.named_modules():
        if isinstance(module, ConvBn):
            add(name, *folded(module))
    add("maps", model.maps.weight.permute(2, 3, 1, 0), model.maps.bias)
    add("vector", model.vector.weight.t(), model.vector.bias)
    for name, array in out:
        if not np.isfinite(array).all():
            raise ValueError(f"Expected finite float16 weights for {name} but received an overflow")
    return out


def rounded(model):
    """The model with its folded weights rounded to float16, as the exported file holds them."""
    with torch.no_grad():
        for module in model.modules():
            if isinstance(module, ConvBn):
                kernel, bias = folded(module)
                kernel = kernel.permute(2, 3, 0, 1) if module.conv.groups > 1 else kernel.permute(3, 2, 0, 1)
                module.conv.weight.copy_(kernel.half().float())
                nn.init.ones_(module.bn.weight)
                nn.init.zeros_(module.bn.running_mean)
                module.bn.running_var.fill_(1 - module.bn.eps)
                module.bn.bias.copy_(bias.half().float())
        for layer in (model.maps, model.vector):
            layer.weight.copy_(layer.weight.half().float())
            layer.bias.copy_(layer.bias.half().float())
    return model


def pattern(width, height):
    """A fixed RGB picture that the tests rebuild: smooth waves and a bright slanted block."""
    y, x = np.mgrid[0:height, 0:width]
    rgb = np.stack([(x * 3 + y) % 256, (x + y * 2 + 40) % 256, (x * y // 16) % 256], -1)
    rgb[(x + y // 4 > width // 3) & (x + y // 4 < width * 3 // 4) & (y > height // 4) & (y < height * 3 // 4)] = 230
    return rgb.astype(np.uint8)


def parity(model, width=128, height=96):
    """Outputs of the network for `pattern`, as flat NHWC lists."""
    x = torch.from_numpy(pattern(width, height).astype(np.float32) / 127.5 - 1).permute(2, 0, 1)[None]
    with torch.no_grad():
        maps, vector = model(x)
    maps = maps[0].permute(1, 2, 0)
    return {
        "width": width,
        "height": height,
        "mapShape": list(maps.shape),
        "maps": [round(float(v), 4) for v in maps.reshape(-1)],
        "vector": [round(float(v), 5) for v in vector[0]],
    }


def write(model, out):
    out.mkdir(parents=True, exist_ok=True)
    weights = named_weights(model)
    data = b"".join(a.tobytes() for _, a in weights)
    (out / "weights.bin").write_bytes(data)
    manifest = {
        "name": "locator",
        "version": 1,
        "stride": STRIDE,
        "margin": MARGIN,
        "dtype": "float16",
        "byteLength": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "inputs": [
            {"long": max(size), "short": min(size), "upToAspect": aspect}
            for size, (_, (_, aspect)) in zip(FINE[0], SHAPES)
        ],
        "weights": [{"name": n, "shape": list(a.shape)} for n, a in weights],
    }
    (out / "model.json").write_text(json.dumps(manifest, indent=1) + "\n")
    print(f"{out}: {len(data)} bytes, {sum(a.size for _, a in weights)} weights, sha256 {manifest['sha256']}")


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
    write(model, args.out)
    if args.parity:
        args.parity.write_text(json.dumps(parity(rounded(model))) + "\n")


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
