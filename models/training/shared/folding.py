"""What the exports share: batch norm folded into float16 weights, and the picture of the parity tests."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from .layers import ConvBn
from .types import Image8, Map


def folded(block: ConvBn) -> tuple[Tensor, Tensor]:
    """Kernel (HWIO, or HWC1 for depthwise) and bias of a convolution with its batch norm."""
    conv, bn = block.conv, block.bn
    assert bn.running_var is not None and bn.running_mean is not None
    factor = bn.weight / torch.sqrt(bn.running_var + bn.eps)
    kernel = conv.weight * factor[:, None, None, None]
    bias = bn.bias - bn.running_mean * factor
    depthwise = conv.groups > 1
    return kernel.permute(2, 3, 0, 1) if depthwise else kernel.permute(2, 3, 1, 0), bias


def named_weights(model: nn.Module, heads: Sequence[str]) -> list[tuple[str, Map]]:
    """(name, float16 array) pairs in the order of the network; `heads` are its layers without batch norm, by name."""
    out: list[tuple[str, Map]] = []

    def add(name: str, kernel: Tensor, bias: Tensor) -> None:
        out.append((f"{name}/kernel", kernel.detach().numpy().astype("<f2")))
        out.append((f"{name}/bias", bias.detach().numpy().astype("<f2")))

    for name, module in model.named_modules():
        if isinstance(module, ConvBn):
            add(name, *folded(module))
    for name in heads:
        layer = getattr(model, name)
        add(
            name,
            layer.weight.t() if layer.weight.dim() == 2 else layer.weight.permute(2, 3, 1, 0),
            layer.bias,
        )
    for name, array in out:
        if not np.isfinite(array).all():
            raise ValueError(f"Expected finite float16 weights for {name} but received an overflow")
    return out


def rounded(model: nn.Module, heads: Sequence[str]) -> nn.Module:
    """The model with its folded weights rounded to float16, as the exported file holds them."""
    with torch.no_grad():
        for module in model.modules():
            if isinstance(module, ConvBn):
                kernel, bias = folded(module)
                kernel = kernel.permute(2, 3, 0, 1) if module.conv.groups > 1 else kernel.permute(3, 2, 0, 1)
                module.conv.weight.copy_(kernel.half().float())
                assert module.bn.running_var is not None and module.bn.running_mean is not None
                nn.init.ones_(module.bn.weight)
                nn.init.zeros_(module.bn.running_mean)
                module.bn.running_var.fill_(1 - module.bn.eps)
                module.bn.bias.copy_(bias.half().float())
        for layer in (getattr(model, name) for name in heads):
            layer.weight.copy_(layer.weight.half().float())
            layer.bias.copy_(layer.bias.half().float())
    return model


def write(out: Path, weights: Sequence[tuple[str, Map]], name: str, version: int, **more: object) -> None:
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


def pattern(width: int, height: int) -> Image8:
    """A fixed RGB picture that the tests rebuild: smooth waves and a bright slanted block."""
    y, x = np.mgrid[0:height, 0:width]
    rgb = np.stack([(x * 3 + y) % 256, (x + y * 2 + 40) % 256, (x * y // 16) % 256], -1)
    rgb[
        (x + y // 4 > width // 3) & (x + y // 4 < width * 3 // 4) & (y > height // 4) & (y < height * 3 // 4)
    ] = 230
    return rgb.astype(np.uint8)


def pattern_input(width: int, height: int) -> Tensor:
    return torch.from_numpy(pattern(width, height).astype(np.float32) / 127.5 - 1).permute(2, 0, 1)[None]


def randomise(model: nn.Module) -> None:
    """Batch-norm statistics unlike the initial ones, so that a fault in folding shows."""
    for module in model.modules():
        if (
            isinstance(module, nn.BatchNorm2d)
            and module.running_mean is not None
            and module.running_var is not None
        ):
            nn.init.uniform_(module.weight, 0.7, 1.3)
            nn.init.uniform_(module.bias, -0.2, 0.2)
            nn.init.uniform_(module.running_mean, -0.2, 0.2)
            nn.init.uniform_(module.running_var, 0.5, 1.5)
