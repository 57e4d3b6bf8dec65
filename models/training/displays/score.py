"""Figures of trained networks on the measuring sets, as `loop.py` prints them. Measures only.

usage: python3 -m training.displays.score --weights screens.pt --views real.npz [--out logits.npz]
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from . import lite, loop, networks


def nets_of(weights: Path) -> dict[str, torch.nn.Module]:
    state = torch.load(weights, map_location="cpu")["nets"]
    makers = {"crop": networks.crop_network, "whole": networks.whole_network, "crop-lite": lite.LiteDisplay, "whole-lite": lite.LiteDisplay}
    out = {}
    for name, weights_of in state.items():
        net = makers[name]()
        net.load_state_dict({k: v.float() if v.is_floating_point() else v for k, v in weights_of.items()})
        out[name] = net.eval()
    return out


def logits_of(net: torch.nn.Module, pictures: np.ndarray, high_pass: bool) -> np.ndarray:
    out = []
    with torch.no_grad():
        for i in range(0, len(pictures), 32):
            some = torch.from_numpy(pictures[i : i + 32]).permute(0, 3, 1, 2)
            out.append(net(networks.crop_input(some) if high_pass else networks.rgb_input(some)).numpy())
    return np.concatenate(out)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--views", type=Path, required=True)
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    torch.set_num_threads(2)
    with np.load(args.views) as data:
        crops, wholes, of, rows = data["crops"], data["wholes"], data["of"], json.loads(str(data["rows"]))
    for row in rows:
        row["screen"] = row["labels"]["recapture"] == "defect"
    kept: dict[str, np.ndarray] = {}
    for name, net in nets_of(args.weights).items():
        if args.only and name not in args.only:
            continue
        pictures = crops if name.startswith("crop") else wholes
        kept[name] = logits_of(net, pictures, name == "crop")
        logits = loop.of_photos(kept[name], of, len(rows)) if name.startswith("crop") else kept[name]
        print(name, {k: round(v, 3) for k, v in loop.figures(logits, rows).items()}, flush=True)
    for crop, whole in (("crop", "whole"), ("crop-lite", "whole-lite")):
        if crop in kept and whole in kept:
            a, b = loop.of_photos(kept[crop], of, len(rows)), kept[whole]
            print(f"{crop} + {whole}", {k: round(v, 3) for k, v in loop.figures(a / a.std() + b / b.std(), rows).items()})
    if args.out:
        np.savez(args.out, of=of, rows=json.dumps(rows), **kept)


if __name__ == "__main__":
    main()
