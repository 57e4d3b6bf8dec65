"""How well the raster peak of `src/analysis/raster.ts` tells simulated displays from simulated print, by display and by pattern.

usage: measure.py [--crops 300] [--limit 3.9]
"""

import argparse
from collections import defaultdict

import cv2
import numpy as np

import content
import crops

LOW, HIGH = 0.28, 0.5  # cycles per pixel


def highest_peak(rgb):
    """The highest mean of 3 x 3 bins of the luma's log spectrum over the mean of its frequency."""
    side = rgb.shape[0]
    luma = rgb.astype(np.float32) @ np.array([0.299, 0.587, 0.114], np.float32)
    hann = np.sin(np.pi * (np.arange(side) + 0.5) / side) ** 2
    values = cv2.dft((luma - luma.mean()) * np.outer(hann, hann).astype(np.float32), flags=cv2.DFT_COMPLEX_OUTPUT)
    logs = 0.5 * np.log(values[..., 0] ** 2 + values[..., 1] ** 2 + 1e-2)
    smooth = cv2.blur(cv2.copyMakeBorder(logs, 1, 1, 1, 1, cv2.BORDER_WRAP), (3, 3))[1:-1, 1:-1][: side // 2]
    v, x = np.mgrid[0 : side // 2, 0:side]
    u = np.where(x < side // 2, x, x - side)
    radius = np.hypot(u, v)
    rings = np.round(radius).astype(int)
    means = np.bincount(rings.ravel(), smooth.ravel()) / np.maximum(1, np.bincount(rings.ravel()))
    near = lambda bins: np.minimum(np.abs(bins) % (side // 8), side // 8 - np.abs(bins) % (side // 8)) <= 1
    masked = (np.abs(u) <= 2) | (v <= 2) | (near(u) & near(v))
    looked = (radius > LOW * side) & (radius < HIGH * side) & ~masked
    return float((smooth - means[rings])[looked].max())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--crops", type=int, default=300)
    parser.add_argument("--limit", type=float, default=3.9)
    args = parser.parse_args()
    cv2.setNumThreads(1)
    rng = np.random.default_rng(1)
    pool = content.Pool(1, 10)
    groups = defaultdict(list)
    for _ in range(args.crops):
        crop = crops.take(rng, pool)
        peak = highest_peak(crop.image)
        groups[("display" if crop.screen else "no display", "all")].append(peak)
        groups[("display" if crop.screen else "no display", crop.kind)].append(peak)
        if crop.screen:
            groups[("display", f"{min(3, int(crop.pitch))} px and more per display pixel")].append(peak)
    for (group, kind), peaks in sorted(groups.items()):
        above = np.mean(np.array(peaks) > args.limit)
        print(f"{group:11} {kind:38} {len(peaks):4} crops  median {np.median(peaks):4.1f}  above the limit {above:4.0%}")


if __name__ == "__main__":
    main()
