"""Names for the arrays that the training code hands about."""

from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

Rng: TypeAlias = np.random.Generator
Image8: TypeAlias = npt.NDArray[Any]  # uint8: [H, W, 3] RGB, or [H, W] of one channel
Map: TypeAlias = npt.NDArray[Any]  # [H, W] or [N] of floats
Picture: TypeAlias = npt.NDArray[Any]  # [H, W, 3] RGB of 0..255, any number type
Matrix: TypeAlias = npt.NDArray[np.float64]  # [3, 3], or points [N, 2]
Colour: TypeAlias = tuple[int, int, int]
Box: TypeAlias = tuple[float, float, float, float]  # x0, y0, x1, y1
