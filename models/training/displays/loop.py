"""The five-minute measure: what frozen features and a linear classifier learn from a few hundred generated photos about real ones.

    python3 -m training.displays.loop real --views real.npz --guide lite0.pt --out real-features.npz     # once; see realset.py
    python3 -m training.displays.loop table --assets assets.zip --guide lite0.pt --real real-features.npz [--crops 240] [--wholes 160]

The table has a row for the whole recipe and one for each part left out (`recipe.py`). Figures: area under the curve of displays
against documents and against other scenes of `bench`, and of `screens` and `field`.
"""

import argparse
import json
import time
from pathlib import Path

import numpy as np
import torch

from . import lite, networks, scenes, textures
from .recipe import Recipe, without

PENALTY = 30.0  # of the logistic regression's weights, over features of spread 1
STAGES = 5


def features(net: lite.Lite, pictures: torch.Tensor, device: torch.device) -> np.ndarray:
    """(n, d) of uint8 (n, 3, h, w)."""
    out = []
    with torch.no_grad():
        for i in range(0, len(pictures), 32):
            out.append(net.features(networks.rgb_input(pictures[i : i + 32].to(device))).float().cpu().numpy())
    return np.concatenate(out)


def of_real(views: Path, guide: Path, out: Path) -> None:
    net = lite.load(guide, STAGES)
    with np.load(views) as data:
        parts = {name: torch.from_numpy(data[name]).permute(0, 3, 1, 2) for name in ("crops", "wholes")}
        made = {name: features(net, pictures, torch.device("cpu")).astype(np.float16) for name, pictures in parts.items()}
        rows = [{k: row[k] for k in ("id", "set", "group", "tags")} | {"screen": row["labels"]["recapture"] == "defect"}
                for row in json.loads(str(data["rows"]))]
        np.savez(out, of=data["of"], rows=json.dumps(rows), **made)


def generated(pool: textures.Textures, recipe: Recipe, count: int, whole: bool, seed: int) -> tuple[torch.Tensor, np.ndarray]:
    pictures, screens = [], []
    with torch.no_grad():
        for i in range(count):
            rng = np.random.default_rng([seed, i])
            torch.manual_seed(int(rng.integers(2**31)))
            try:
                pictures.append(scenes.take(pool, rng, i % 2 == 0, whole, recipe)[0])
                screens.append(i % 2 == 0)
            except Exception as error:  # the table goes on without one photo
                print(f"photo {seed} {i}: {error!r}", flush=True)
    return torch.stack(pictures), np.array(screens)


def logistic(x: np.ndarray, y: np.ndarray, device: torch.device) -> "tuple[np.ndarray, np.ndarray, np.ndarray]":
    """Means, spreads and weights (the last one is the offset)."""
    mean, spread = x.mean(0), x.std(0) + 1e-3
    z = torch.tensor(np.column_stack([(x - mean) / spread, np.ones(len(x))]), dtype=torch.float64, device=device)
    t = torch.tensor(y, dtype=torch.float64, device=device)
    w = torch.zeros(z.shape[1], dtype=torch.float64, device=device)
    keep = PENALTY * torch.ones_like(w)
    keep[-1] = 1e-6
    for _ in range(12):
        p = torch.sigmoid(z @ w)
        bend = (z.t() * (p * (1 - p) + 1e-6)) @ z + torch.diag(keep)
        w = w - torch.linalg.solve(bend, z.t() @ (p - t) + keep * w)
    return mean, spread, w.cpu().numpy()


def area(shown: np.ndarray, real: np.ndarray) -> float:
    return float((shown[:, None] > real).mean() + 0.5 * (shown[:, None] == real).mean())


def figures(logit: np.ndarray, rows: list[dict]) -> dict[str, float]:
    screen = np.array([r["screen"] for r in rows])
    of = np.array([r["set"] for r in rows])
    scene = np.array([r["group"] == "recapture" for r in rows])
    bench, screens = logit[(of == "bench") & screen], logit[(of == "screens") & screen]
    return {"bench docs": area(bench, logit[(of == "bench") & ~screen & ~scene]), "bench scenes": area(bench, logit[(of == "bench") & ~screen & scene]),
            "screens": area(screens, logit[(of == "screens") & ~screen]),
            "all against field": area(np.concatenate([bench, screens]), logit[of == "field"])}


def of_photos(logits: np.ndarray, of: np.ndarray, count: int) -> np.ndarray:
    """The mean of the higher half of every photo's crops."""
    out = np.zeros(count)
    for i in range(count):
        some = np.sort(logits[of == i])[::-1]
        out[i] = some[: max(1, (len(some) + 1) // 2)].mean()
    return out


def row(name: str, crops: np.ndarray, wholes: np.ndarray, rows: list[dict], seconds: float) -> None:
    both = crops / crops.std() + wholes / wholes.std()
    parts = [f"{value:.3f}" for logit in (crops, wholes, both) for value in figures(logit, rows).values()]
    print(f"| {name} | " + " | ".join(parts) + f" | {seconds:.0f} |", flush=True)


def table(args: argparse.Namespace) -> None:
    device = torch.device("cuda" if torch.cuda.is_available() and not args.cpu else "cpu")
    net = lite.load(args.guide, STAGES).to(device)
    pool = textures.Textures(args.assets, device, False)
    with np.load(args.real) as data:
        real = {name: data[name].astype(np.float32) for name in ("crops", "wholes", "of")}
        rows = json.loads(str(data["rows"]))
    names = [f"{part} {what}" for part in ("crop", "whole", "both") for what in ("docs", "scenes", "screens", "field")]
    print("| recipe | " + " | ".join(names) + " | s |\n|" + "---|" * (len(names) + 2), flush=True)
    started = time.time()
    for seed in range(args.seeds):
        for name, recipe in without().items():
            if args.only and name not in args.only or time.time() - started > args.seconds:
                continue
            began, logits = time.time(), {}
            for part, whole, count in (("crops", False, args.crops), ("wholes", True, args.wholes)):
                pictures, screens = generated(pool, recipe, count, whole, seed + 77)
                mean, spread, w = logistic(features(net, pictures, device), screens.astype(float), device)
                logits[part] = (real[part] - mean) / spread @ w[:-1] + w[-1]
            row(f"{name} ({seed})" if args.seeds > 1 else name, of_photos(logits["crops"], real["of"], len(rows)), logits["wholes"], rows, time.time() - began)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("real", "table"))
    parser.add_argument("--views", type=Path)
    parser.add_argument("--guide", type=Path, required=True)
    parser.add_argument("--assets", type=Path)
    parser.add_argument("--real", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--crops", type=int, default=240)
    parser.add_argument("--wholes", type=int, default=160)
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=1e9, help="after which no row is begun")
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--cpu", action="store_true")
    args = parser.parse_args()
    if args.what == "real":
        of_real(args.views, args.guide, args.out)
    else:
        table(args)


if __name__ == "__main__":
    main()
