"""The running average of weights that the trainings ship."""

import torch
from torch import Tensor, nn


def average_into(ema: dict[str, Tensor], model: nn.Module, step: int, most: float) -> None:
    """Moves the average towards the model's weights; it keeps a rising share of itself, `most` at the end."""
    keep = min(most, 1 - 1 / (10 + step / 4))
    state = model.state_dict()
    floating = [name for name, value in state.items() if value.dtype.is_floating_point]
    with torch.no_grad():
        averages = [ema[name] for name in floating]
        torch._foreach_mul_(averages, keep)
        torch._foreach_add_(averages, [state[name] for name in floating], alpha=1 - keep)
