"""How well the network for spectra tells generated displays from generated print, by display and by pattern, on pictures it was not trained on.

usage: measure.py --work <folder of train.py> [--crops 600]
"""

import argparse
from collections import defaultdict
from pathlib import Path

import cv2
import numpy as np

import crops
import rasters
from export import trained
from networks import raster_network
from photographs import photographs
from spectra import spectrum
from train import logits_of


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--crops", type=int, default=600)
    args = parser.parse_args()
    cv2.setNumThreads(1)
    rng = np.random.default_rng(1)
    pool = rasters.pool_of(1, photographs(args.work / "photographs", rasters.LONG)[::8], rng)
    taken = [crops.take(rng, pool) for _ in range(args.crops)]
    network = trained(raster_network(), args.work / "rasters.pt")
    logits = logits_of(network, rasters.tensor(np.array([spectrum(crop.image) for crop in taken])))
    limit = np.quantile([logit for logit, crop in zip(logits, taken) if not crop.screen], 0.98)
    groups = defaultdict(list)
    for logit, crop in zip(logits, taken):
        kind = "display" if crop.screen else "no display"
        groups[(kind, "all")].append(logit)
        groups[(kind, crop.kind)].append(logit)
        if crop.screen:
            groups[(kind, f"{min(3, int(crop.pitch))} px and more per display pixel")].append(logit)
    print(f"limit: {limit:.2f}, at 2 % false alarms")
    for (kind, part), found in sorted(groups.items()):
        above = np.mean(np.array(found) > limit)
        print(f"{kind:11} {part:38} {len(found):4} crops  median {np.median(found):5.1f}  above the limit {above:4.0%}")


if __name__ == "__main__":
    main()
