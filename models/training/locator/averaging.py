"""The running average of weights that the trainings of the locator and of `things` ship."""

import torch


def average_into(ema, model, step, most):
    """Moves the average towards the model's weights; it keeps a rising share of itself, `most` at the end."""
    keep = min(most, 1 - 1 / (10 + step / 4))
    with torch.no_grad():
        for name, value in model.state_dict().items():
            if value.dtype.is_floating_point:
                ema[name].mul_(keep).add_(value, alpha=1 - keep)
            else:
                ema[name].copy_(value)
