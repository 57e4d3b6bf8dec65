"""Turns exported weights back into a network that can be trained on.

Batch norm was folded into the exported weights. Here every layer gets one back: its statistics are measured on pictures, its
scale and shift chosen so that the network's answers stay what they were.
"""

import json
import math
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from ..shared.folding import folded
from ..shared.layers import ConvBn
from .network import Locator


def read_weights(folder: Path) -> dict[str, Tensor]:
    """The arrays of an exported model by name, as float32."""
    manifest = json.loads((folder / "model.json").read_text())
    values = np.frombuffer((folder / "weights.bin").read_bytes(), "<f2").astype(np.float32)
    out, at = {}, 0
    for spec in manifest["weights"]:
        count = int(np.prod(spec["shape"]))
        out[spec["name"]] = torch.from_numpy(values[at : at + count].reshape(spec["shape"]))
        at += count
    if at != len(values):
        raise ValueError(f"Expected {at} weights in {folder} but received {len(values)}")
    return out


@torch.no_grad()
def averaged(model: Locator, folder: Path, share: float) -> Locator:
    """The weighted mean of a network's weights, batch norm folded, and of those it was trained on from (`folder`).

    Keeps what the first knew and the second learnt: Wortsman et al., "Robust fine-tuning of zero-shot models", 2022.

    Args:
        share: of the network's own weights, 0..1; `choose.py` chooses it by generated pictures.
    """
    others = read_weights(folder)
    for name, block in model.named_modules():
        if not isinstance(block, ConvBn):
            continue
        kernel, bias = folded(block)
        depthwise = block.conv.groups > 1
        mean = torch.lerp(others[f"{name}/kernel"], kernel, share)
        block.conv.weight.copy_(mean.permute(2, 3, 0, 1) if depthwise else mean.permute(3, 2, 0, 1))
        nn.init.ones_(block.bn.weight)
        nn.init.zeros_(block.bn.running_mean)
        block.bn.running_var.fill_(1 - block.bn.eps)
        block.bn.bias.copy_(torch.lerp(others[f"{name}/bias"], bias, share))
    model.maps.weight.copy_(torch.lerp(others["maps/kernel"].permute(3, 2, 0, 1), model.maps.weight, share))
    model.maps.bias.copy_(torch.lerp(others["maps/bias"], model.maps.bias, share))
    vector = others["vector/kernel"].t()
    for parameter, value in ((model.vector.weight, vector), (model.vector.bias, others["vector/bias"])):
        known = parameter[: len(value)]  # the first version had one entry less
        known.copy_(torch.lerp(value, known, share))
    return model


@torch.no_grad()
def restored(folder: Path, pictures: Tensor) -> Locator:
    """The network of `folder`, its batch norms measured on `pictures` [B, 3, H, W] of -1..1."""
    weights = read_weights(folder)
    model = Locator().eval()
    model.maps.weight.copy_(weights["maps/kernel"].permute(3, 2, 0, 1))
    model.maps.bias.copy_(weights["maps/bias"])
    vector = weights["vector/kernel"].t()
    for parameter, value in ((model.vector.weight, vector), (model.vector.bias, weights["vector/bias"])):
        parameter.zero_()  # the first version had one entry less
        parameter[: len(value)].copy_(value)
    blocks = [(name, module) for name, module in model.named_modules() if isinstance(module, ConvBn)]
    for name, block in blocks:
        kernel = weights[f"{name}/kernel"]
        depthwise = block.conv.groups > 1
        block.conv.weight.copy_(kernel.permute(2, 3, 0, 1) if depthwise else kernel.permute(3, 2, 0, 1))
        block.bn.bias.copy_(weights[f"{name}/bias"])
        block.bn.running_var.fill_(1 - block.bn.eps)
    hooks = [block.conv.register_forward_hook(_measured(block)) for _, block in blocks]
    model(pictures)
    for hook in hooks:
        hook.remove()
    return model.train()


def _measured(block: ConvBn) -> Callable[[nn.Module, object, Tensor], Tensor]:
    """Takes the spread of a convolution's output out of its kernel and into its batch norm."""

    def hook(conv: nn.Module, _: object, output: Tensor) -> Tensor:
        bn = block.bn
        spread = output.std((0, 2, 3)).clamp(min=1e-4)
        mean = output.mean((0, 2, 3)) / spread
        conv.weight /= spread[:, None, None, None]
        nn.init.ones_(bn.running_var)
        bn.weight.copy_(spread * math.sqrt(1 + bn.eps))
        bn.running_mean.copy_(mean)
        bn.bias += mean * spread
        return output / spread[:, None, None]

    return hook
