"""A ring of generated photographs on disk: one process fills it for ever, the trainer draws from it.

usage: ring.py --folder <folder> --seed <n> [--slots 5000] [--small]
"""

import argparse
import time
from pathlib import Path

import cv2
import numpy as np

from pictures import SHAPES, Photographer, Pool

META = 10  # quad (8), present, reads


class Ring:
    """Memory-mapped arrays per shape; `written` counts the photographs ever written of a shape."""

    def __init__(self, folder, slots=None, write=False):
        """Opens the ring in `folder`; with `slots` a new one is made."""
        folder = Path(folder)
        create = slots is not None
        if create:
            folder.mkdir(parents=True, exist_ok=True)
            np.save(folder / "slots.npy", slots)
        slots = int(np.load(folder / "slots.npy"))
        mode = "w+" if create else "r+" if write else "r"
        self.slots, self.images, self.hidden, self.meta = slots, [], [], []
        for k, ((w, h), _) in enumerate(SHAPES):
            self.images.append(np.memmap(folder / f"images{k}.raw", np.uint8, mode, shape=(slots, h, w, 3)))
            self.hidden.append(np.memmap(folder / f"hidden{k}.raw", np.uint8, mode, shape=(slots, h // 8, w // 8)))
            self.meta.append(np.memmap(folder / f"meta{k}.raw", np.float32, mode, shape=(slots, META)))
        self.written = np.memmap(folder / "written.raw", np.int64, mode, shape=(len(SHAPES),))

    def put(self, shape, photo):
        at = int(self.written[shape]) % self.slots
        self.images[shape][at] = photo["image"]
        self.hidden[shape][at] = photo["hidden"]
        self.meta[shape][at] = [*photo["quad"].reshape(-1), photo["present"], photo["reads"]]
        self.written[shape] += 1

    def take(self, rng, shape, count):
        """`count` random photographs of a shape: images, hidden, meta."""
        filled = min(int(self.written[shape]), self.slots)
        pick = rng.integers(filled, size=count)
        return self.images[shape][pick], self.hidden[shape][pick], np.array(self.meta[shape][pick])


def ring_exists(folder):
    return (Path(folder) / "written.raw").exists()


def fill(ring, photographer, count=None):
    """Writes photographs of all shapes in turn, `count` of them or for ever."""
    made = 0
    while count is None or made < count:
        ring.put(made % len(SHAPES), photographer.photo(made % len(SHAPES)))
        made += 1


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--slots", type=int, default=5000)
    parser.add_argument("--small", action="store_true", help="a pool of a few pictures")
    args = parser.parse_args()
    cv2.setNumThreads(1)
    sizes = (40, 40, 30) if args.small else (1400, 900, 400)
    pool = Pool.cached(args.folder / f"pool-{sizes[0]}.pickle", 1, *sizes)
    photographer = Photographer(pool, args.seed)
    ring = Ring(args.folder, write=True) if ring_exists(args.folder) else Ring(args.folder, args.slots)
    fill(ring, photographer)


if __name__ == "__main__":
    main()
