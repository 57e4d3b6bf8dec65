"""Whole pictures with their truth: layouts, painted, lit and taken. What the trainings call."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from ..camera.optics import lit, taken
from ..camera.painter import Painter, frame_of
from ..shared.types import Map
from . import layers as L
from .layout import Layout

NEUTRAL = 128.0  # round the photo on its canvas


@dataclass
class Batch:
    """Layouts of one canvas size as arrays."""

    rows: Map  # [B, N, COLUMNS]
    document: Map  # [B]: the document's row or -1
    quad: Map  # [B, 4, 2] pixels, as it reads
    rect: Map  # [B, 4]
    lens: Map  # [B, 4]
    scan: Map  # [B]
    reads: Map  # [B]
    mm: Map  # [B, 2]


def batch_of(layouts: list[Layout]) -> Batch:
    most = max(len(layout.rows) for layout in layouts)
    rows = np.zeros((len(layouts), most, L.COLUMNS), np.float32)
    rows[..., L.ATLAS] = L.NONE
    for i, layout in enumerate(layouts):
        rows[i, : len(layout.rows)] = layout.rows
    return Batch(
        rows,
        np.array([layout.document for layout in layouts]),
        np.array([layout.quad for layout in layouts], np.float32),
        np.array([layout.rect for layout in layouts], np.float32),
        np.array([layout.lens for layout in layouts], np.float32),
        np.array([layout.scan for layout in layouts], np.float32),
        np.array([layout.size.reads for layout in layouts], np.float32),
        np.array([(layout.size.width, layout.size.height) for layout in layouts], np.float32),
    )


@dataclass
class Pictures:
    """A batch of pictures with their truth; `quad` is as the document reads, in pixels, perhaps outside."""

    picture: Tensor  # [B, 3, H, W] of 0..255, whole numbers, NEUTRAL outside the photo
    quad: Tensor  # [B, 4, 2]
    present: Tensor  # [B] 0 or 1
    reads: Tensor  # [B] 0 or 1: its reading direction can be known
    document: Tensor  # [B, H, W] 0..1, also where it is hidden
    hidden: Tensor  # [B, H, W] 0..1, what lies over it
    frame: Tensor  # [B, H, W] bool, the photo's part of the canvas
    shadow: Tensor  # [B, H, W] factor of the shadows cast
    glare: Tensor  # [B, H, W] light of reflections
    mm: Tensor  # [B, 2] the document's size


@torch.no_grad()
def pictures_of(painter: Painter, batch: Batch, size: tuple[int, int]) -> Pictures:
    """Paints, lights and takes a batch; sides of `size` (width, height) are multiples of 8."""
    device = next(iter(painter.atlases.values())).device
    document = torch.from_numpy(batch.document)
    painted = painter.paint(torch.from_numpy(batch.rows), document, torch.from_numpy(batch.lens), size)
    quad, scan = torch.from_numpy(batch.quad).to(device), torch.from_numpy(batch.scan).to(device)
    present = (document >= 0).float().to(device)
    light = lit(painted.picture, quad, scan, present)
    picture = taken(light.picture, scan).nan_to_num(NEUTRAL)
    frame = frame_of(torch.from_numpy(batch.rect).to(device), size)
    picture = torch.where(frame[:, None], picture, torch.full_like(picture, NEUTRAL))
    return Pictures(
        picture, quad, present, torch.from_numpy(batch.reads).to(device) * present, painted.document, painted.hidden, frame,
        light.shadow, light.glare, torch.from_numpy(batch.mm).to(device),
    )  # fmt: skip
