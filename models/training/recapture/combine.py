"""Fits how both networks weigh together, on generated photos that neither was trained on.

Crops and whole photos are drawn apart and paired at random within each kind, as if the two kinds of evidence were independent.
"""

import numpy as np

import crops
import rasters
from spectra import GRID, from_bytes, spectrum, to_bytes
from train import logits_of

PHOTOS, PLACES = 240, 4
RIDGE = 1e-3


def combine(work, raster, look, frames, photographs, seed=5):
    """{raster, look, offset}: the logit is raster x (the crops' greatest logit) + look x (the whole photo's logit) + offset.
    `frames` are the held-out whole photos and whether each shows a display."""
    rng = np.random.default_rng(seed)
    spectra, shown = draw_photos(work, photographs)
    logits = logits_of(raster, rasters.tensor(from_bytes(spectra).reshape(-1, *GRID))).reshape(len(shown), PLACES)
    looks, screens = logits_of(look, frames[0]), frames[1]
    rows = []
    for logit, screen in zip(looks, screens):
        crops_of = logits[rng.choice(np.flatnonzero(shown == (screen > 0.5)))]
        rows.append((crops_of.max(), logit, 1))
    weights = _logistic(np.array(rows, np.float64), screens.astype(np.float64))
    return dict(zip(("raster", "look", "offset"), (round(float(w), 4) for w in weights)))


def draw_photos(work, photographs):
    """Spectra of the crops of photos without and with a display in turn, unless they are there."""
    path = work / "photos.npz"
    if not path.exists():
        pool = rasters.pool_of(900, photographs, np.random.default_rng(900))
        taken = [[to_bytes(spectrum(crop.image)) for crop in crops.take_photo(7000 + k, pool, k % 2 == 1, PLACES)] for k in range(PHOTOS)]
        np.savez(path, spectra=np.array(taken), screens=np.arange(PHOTOS) % 2 == 1)
    with np.load(path) as data:
        return data["spectra"], data["screens"]


def _logistic(x, y):
    weights = np.zeros(x.shape[1])
    for _ in range(40):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (p - y) / len(y) + RIDGE * weights
        bend = (x.T * (p * (1 - p))) @ x / len(y) + RIDGE * np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    return weights
