"""What the exports share: batch norm folded into float16 weights, and the picture of the parity tests."""

import hashlib
import json

import numpy as np
import torch
from torch import nn

from network import ConvBn


def folded(block):
    """Kernel (HWIO, or HWC1 for depthwise) and bias of a convolution with its batch norm."""
    conv, bn = block.conv, block.bn
    factor = bn.weight / torch.sqrt(bn.running_var + bn.eps)
    kernel = conv.weight * factor[:, None, None, None]
    bias = bn.bias - bn.running_mean * factor
    depthwise = conv.groups > 1
    return kernel.permute(2, 3, 0, 1) if depthwise else kernel.permute(2, 3, 1, 0), bias


def named_weights(model, heads):
    """(name, float16 array) pairs in the order of the network; `heads` are its layers without batch norm, by name."""
    out = []

    def add(name, kernel, bias):
        out.append((f"{name}/kernel", kernel.detach().numpy().astype("<f2")))
        out.append((f"{name}/bias", bias.detach().numpy().astype("<f2")))

    for name, module in model.named_modules():
        if isinstance(module, ConvBn):
            add(name, *folded(module))
    for name in heads:
        layer = getattr(model, name)
        add(name, layer.weight.t() if layer.weight.dim() == 2 else layer.weight.permute(2, 3, 1, 0), layer.bias)
    for name, array in out:
        if not np.isfinite(array).all():
            raise ValueError(f"Expected finite float16 weights for {name} but received an overflow")
    return out


def rounded(model, heads):
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
        for layer in (getattr(model, name) for name in heads):
            layer.weight.copy_(layer.weight.half().float())
            layer.bias.copy_(layer.bias.half().float())
    return model


def write(out, weights, name, version, **more):
    """`weights.bin` and `model.json`, with `more` entries."""
    out.mkdir(parents=True, exist_ok=True)
    data = b"".join(array.tobytes() for _, array in weights)
    (out / "weights.bin").write_bytes(data)
    manifest = {
        "name": name,
        "version": version,
        **more,
        "dtype": "float16",
        "byteLength": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "weights": [{"name": n, "shape": list(a.shape)} for n, a in weights],
    }
    (out / "model.json").write_text(json.dumps(manifest, indent=1) + "\n")
    print(f"{out}: {len(data)} bytes, {sum(a.size for _, a in weights)} weights, sha256 {manifest['sha256']}")


def pattern(width, height):
    """A fixed RGB picture that the tests rebuild: smooth waves and a bright slanted block."""
    y, x = np.mgrid[0:height, 0:width]
    rgb = np.stack([(x * 3 + y) % 256, (x + y * 2 + 40) % 256, (x * y // 16) % 256], -1)
    rgb[(x + y // 4 > width // 3) & (x + y // 4 < width * 3 // 4) & (y > height // 4) & (y < height * 3 // 4)] = 230
    return rgb.astype(np.uint8)


def pattern_input(width, height):
    return torch.from_numpy(pattern(width, height).astype(np.float32) / 127.5 - 1).permute(2, 0, 1)[None]
