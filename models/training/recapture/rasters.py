"""Shards of crops' spectra for the network that looks at them."""

import numpy as np
import torch

import content
import crops
from spectra import from_bytes, spectrum, to_bytes

CROPS, SHARDS, STEPS, PEAK_RATE, DECAY = 600, 20, 2500, 3e-3, 0.05
LONG = 1100  # pixels of the photographs' longer side


def draw(work, shard, photographs, count):
    """Draws a shard's crops, unless they are there; every shard has pictures of its own."""
    path = work / f"spectra-{shard}.npz"
    if path.exists():
        return path
    rng = np.random.default_rng(900 + shard)
    pool = pool_of(900 + shard, photographs, rng)
    taken = [crops.take(rng, pool) for _ in range(count)]
    new = path.with_suffix(".new.npz")
    np.savez(new, spectra=np.array([to_bytes(spectrum(crop.image)) for crop in taken]), screens=np.array([crop.screen for crop in taken]))
    new.replace(path)
    return path


def pool_of(seed, photographs, rng):
    """Pictures that are shown or lie under the camera, photographs among them."""
    pool = content.Pool(seed, 14)
    if photographs:
        pool.views = pool.views[:6] + [photographs[i] for i in rng.permutation(len(photographs))[:40]]
    return pool


def load(path):
    with np.load(path) as data:
        return from_bytes(data["spectra"]), data["screens"].astype(np.float32)


def tensor(values):
    return torch.from_numpy(np.ascontiguousarray(values))[:, None]


def vary(rng, values):
    """Mirrored, and with higher and lower peaks."""
    if rng.random() < 0.5:
        values = np.roll(values[:, :, ::-1], 1, 2)
    return values * rng.uniform(0.8, 1.2, (len(values), 1, 1)).astype(np.float32)
