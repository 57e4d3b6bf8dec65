"""Fits how the raster's peak and the whole photo's look weigh together, on generated photos that no network was trained on.

Crops and whole photos are drawn apart and paired at random within each kind, as if the two kinds of evidence were independent.
"""

import cv2
import numpy as np
import torch

import content
import crops
from measure import highest_peak
from train import tensor

NOISE_PEAK = 2.5  # what noise and print reach anyway: below it, a lower peak says nothing
RIDGE = 1e-3


def combine(work, model, images, screens, seed=5):
    """{noisePeak, peak, look, offset}: the logit is peak x (highest peak above noisePeak) + look x (the network's logit) + offset."""
    rng = np.random.default_rng(seed)
    peaks = draw_peaks(work)
    with torch.no_grad():
        looks = torch.cat([model(tensor(images[i : i + 250])) for i in range(0, len(images), 250)]).numpy()
    rows = [(max(0, rng.choice(peaks[int(screen)]) - NOISE_PEAK), look, 1) for look, screen in zip(looks, screens)]
    weights = _logistic(np.array(rows, np.float64), screens.astype(np.float64))
    return {"noisePeak": NOISE_PEAK, **dict(zip(("peak", "look", "offset"), (round(float(w), 4) for w in weights)))}


def draw_peaks(work, count=80, seed=6):
    """Highest peaks of `count` photos without and with a display, two crops each, unless they are there."""
    path = work / "peaks.npy"
    if not path.exists():
        cv2.setNumThreads(1)
        rng = np.random.default_rng(seed)
        pool = content.Pool(seed, 10)
        peaks = [[max(highest_peak(crops.take(rng, pool, screen).image) for _ in range(2)) for _ in range(count)] for screen in (False, True)]
        np.save(path, peaks)
    return np.load(path)


def _logistic(x, y):
    weights = np.zeros(x.shape[1])
    for _ in range(40):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (p - y) / len(y) + RIDGE * weights
        bend = (x.T * (p * (1 - p))) @ x / len(y) + RIDGE * np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    return weights
