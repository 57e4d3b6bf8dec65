"""Spectra of crops as `src/core/networks/display.ts` gives them to the network: peaks over what noise and detail leave, on a small grid."""

import cv2
import numpy as np

GRID = (64, 128)  # frequencies down (0 to half a cycle per pixel) and across (all of them, negative ones in the right half)
AXIS_BINS, LATTICE_BINS, BLOCK = 2, 1, 8
STEP, ZERO = 40, 40  # of the bytes that spectra are kept in: value = byte / STEP - ZERO / STEP


def spectrum(rgb):
    """(64, 128) float32: of each patch of the half plane the highest mean of 3 x 3 bins of the luma's log amplitudes,
    over the mean of its frequency; 0 where axes and JPEG's blocks leave peaks of their own."""
    side = rgb.shape[0]
    luma = rgb.astype(np.float32) @ np.array([0.299, 0.587, 0.114], np.float32)
    hann = np.sin(np.pi * (np.arange(side) + 0.5) / side) ** 2
    values = cv2.dft((luma - luma.mean()) * np.outer(hann, hann).astype(np.float32), flags=cv2.DFT_COMPLEX_OUTPUT)
    logs = 0.5 * np.log(values[..., 0] ** 2 + values[..., 1] ** 2 + 1e-2)
    smooth = cv2.blur(cv2.copyMakeBorder(logs, 1, 1, 1, 1, cv2.BORDER_WRAP), (3, 3))[1:-1, 1:-1][: side // 2]
    rings, masked = _tables(side)
    means = np.bincount(rings.ravel(), smooth.ravel()) / np.maximum(1, np.bincount(rings.ravel()))
    over = np.where(masked, 0, smooth - means[rings]).astype(np.float32)
    patch = side // 2 // GRID[0]
    return over.reshape(GRID[0], patch, GRID[1], patch).max((1, 3))


def to_bytes(values):
    return np.clip(np.round(values * STEP + ZERO), 0, 255).astype(np.uint8)


def from_bytes(data):
    return (data.astype(np.float32) - ZERO) / STEP


_known = {}


def _tables(side):
    if side not in _known:
        v, x = np.mgrid[0 : side // 2, 0:side]
        u = np.where(x < side // 2, x, x - side)
        near = lambda bins: np.minimum(np.abs(bins) % (side // BLOCK), side // BLOCK - np.abs(bins) % (side // BLOCK)) <= LATTICE_BINS
        masked = (np.abs(u) <= AXIS_BINS) | (v <= AXIS_BINS) | (near(u) & near(v))
        _known[side] = np.round(np.hypot(u, v)).astype(int), masked
    return _known[side]
