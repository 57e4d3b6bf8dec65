"""Shards of whole photos for the network that looks at them."""

import cv2
import numpy as np
import torch

from frames import Frames, Pool
from networks import SIDE

PHOTOS, SHARDS, STEPS, PEAK_RATE, DECAY = 1500, 21, 5000, 4e-3, 0.03


def draw(work, shard, photographs, photos):
    """Draws a shard's photos, unless they are there; every shard has pictures of its own."""
    path = work / f"frames-{shard}.npz"
    if path.exists():
        return path
    pictures = max(8, photos // 25)
    frames = Frames(Pool(shard * 7, pictures, pictures, pictures // 2), shard, photographs)
    taken = [frames.take() for _ in range(photos)]
    new = path.with_suffix(".new.npz")
    np.savez(new, images=np.array([image for image, _ in taken]), screens=np.array([screen for _, screen in taken]))
    new.replace(path)
    return path


def load(path):
    with np.load(path) as data:
        return data["images"], data["screens"].astype(np.float32)


def tensor(images):
    """RGB (n, h, w, 3) as the network wants it: its size, -1..1."""
    if images.shape[1] != SIDE:
        images = np.stack([cv2.resize(image, (SIDE, SIDE), interpolation=cv2.INTER_AREA) for image in images])
    return torch.from_numpy(images.astype(np.float32) / 127.5 - 1).permute(0, 3, 1, 2).contiguous(memory_format=torch.channels_last)


def vary(rng, images):
    """Mirrored, turned, cut, and with other colours, brightness and contrast."""
    out = np.stack([_part_of(rng, image) for image in images]).astype(np.float32)
    if rng.random() < 0.5:
        out = out[:, :, ::-1]
    if rng.random() < 0.3:
        out = np.rot90(out, int(rng.integers(1, 4)), (1, 2))
    count = len(out)
    out = out * rng.uniform(0.8, 1.2, (count, 1, 1, 3)).astype(np.float32)
    power = rng.uniform(0.75, 1.35, (count, 1, 1, 1)).astype(np.float32)
    out = 255 * np.power(np.clip(out, 0, 255) / 255, power)
    grey = (rng.random((count, 1, 1, 1)) < 0.2).astype(np.float32)
    out += grey * (out.mean(3, keepdims=True) - out)
    return np.ascontiguousarray(out)


def _part_of(rng, image):
    """Most of a photo, at the network's size."""
    side = image.shape[0]
    height, width = rng.integers(round(0.8 * side), side + 1, 2) if rng.random() < 0.7 else (side, side)
    y, x = rng.integers(0, side - height + 1), rng.integers(0, side - width + 1)
    how = cv2.INTER_AREA if min(height, width) >= SIDE else cv2.INTER_LINEAR
    return cv2.resize(image[y : y + height, x : x + width], (SIDE, SIDE), interpolation=how)
