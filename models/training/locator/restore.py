"""Turns exported weights back into a network that can be trained on.

Batch norm was folded into the exported weights. Here every layer gets one back: its statistics are measured on
generated photographs, its scale and shift chosen so that the network's answers stay what they were.
"""

import json
from pathlib import Path

import numpy as np
import torch
from torch import nn

from network import ConvBn, Locator


def read_weights(folder):
    """The arrays of an exported model by name, as float32."""
    manifest = json.loads((Path(folder) / "model.json").read_text())
    values = np.frombuffer((Path(folder) / "weights.bin").read_bytes(), "<f2").astype(np.float32)
    out, at = {}, 0
    for spec in manifest["weights"]:
        count = int(np.prod(spec["shape"]))
        out[spec["name"]] = torch.from_numpy(values[at : at + count].reshape(spec["shape"]))
        at += count
    if at != len(values):
        raise ValueError(f"Expected {at} weights in {folder} but received {len(values)}")
    return out


def restore(folder, pictures):
    """The network of `folder`, its batch norms measured on `pictures` [B,3,H,W] of -1..1."""
    weights = read_weights(folder)
    model = Locator().eval()
    with torch.no_grad():
        model.maps.weight.copy_(weights["maps/kernel"].permute(3, 2, 0, 1))
        model.maps.bias.copy_(weights["maps/bias"])
        model.vector.weight.copy_(weights["vector/kernel"].t())
        model.vector.bias.copy_(weights["vector/bias"])
        for name, module in model.named_modules():
            if isinstance(module, ConvBn):
                kernel = weights[f"{name}/kernel"]
                depthwise = module.conv.groups > 1
                module.conv.weight.copy_(kernel.permute(2, 3, 0, 1) if depthwise else kernel.permute(3, 2, 0, 1))
                module.bn.bias.copy_(weights[f"{name}/bias"])
                module.bn.running_var.fill_(1 - module.bn.eps)
        hooks = [m.conv.register_forward_hook(measure(m)) for m in model.modules() if isinstance(m, ConvBn)]
        model(pictures)
        for hook in hooks:
            hook.remove()
    return model.train()


def measure(block):
    """Takes the spread of a convolution's output out of its kernel and into its batch norm."""

    def hook(conv, _, output):
        bn = block.bn
        spread = output.std((0, 2, 3)).clamp(min=1e-4)
        mean = output.mean((0, 2, 3)) / spread
        conv.weight /= spread[:, None, None, None]
        nn.init.ones_(bn.running_var)
        bn.weight.copy_(spread * torch.sqrt(1 + bn.eps * torch.ones(1)))
        bn.running_mean.copy_(mean)
        bn.bias += mean * spread
        return output / spread[:, None, None]

    return hook
