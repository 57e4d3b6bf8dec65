"""Composes small pictures of documents with machine-readable zones, and where and which way their lines read."""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor

from .network import ZONE_STEP
from .optics import Chance, cloud, guilloche, lit, photographed
from .strips import IGNORED, Print, distances, reworded
from .texts import LONGEST, NOTHING, ROWS

SIDE = 256
"""Sides of a training picture, pixels; in use any multiples of 16."""
LEAST_PITCH, GREATEST_PITCH = 3.3, 9.5
TURNS = 4
SOFTEST_PX = 0.9


def normalised(pictures: Tensor) -> Tensor:
    """Mean 0, deviation 1 in each picture; `src/core/reading/finder.ts` does the same."""
    mean = pictures.mean((2, 3), keepdim=True)
    return (pictures - mean) / (pictures.std((2, 3), keepdim=True, unbiased=False) + 4 / 255)


def grounds(chance: Chance, pages: Tensor, count: int) -> Tensor:
    """Pages at a size, place and turn of their own, with security print over some; (count, 1, SIDE, SIDE)."""
    chosen = pages[chance.integers(count, len(pages))].unsqueeze(1).float() / 255
    angle = chance.integers(count, 4) * (math.pi / 2) + chance.normal(count, 0.06)
    span = chance.uniform(count, 0.35, 1.1)
    cos, sin = torch.cos(angle) * span, torch.sin(angle) * span
    shift = chance.uniform((2, count), -0.3, 0.3)
    theta = torch.stack([cos, -sin, shift[0], sin, cos, shift[1]], 1).view(count, 2, 3)
    grid = F.affine_grid(theta, [count, 1, SIDE, SIDE], align_corners=False)
    ground = F.grid_sample(chosen, grid, align_corners=False, padding_mode="reflection")
    lines = guilloche(chance, count, (SIDE, SIDE), (0.05, 0.4))
    ground = ground * (1 - lines * chance.each(count, 0, 0.35) * chance.happens(count, 0.4))
    return ground * (1 + 0.04 * cloud(chance, count, (SIDE, SIDE), (SIDE // 4, SIDE // 4)))


def scenes(chance: Chance, source: Print, pages: Tensor, count: int) -> tuple[Tensor, Tensor]:
    """Normalised pictures (count, 1, SIDE, SIDE) and classes (count, SIDE / 2, SIDE / 2), or IGNORED; `count` in fours."""
    device = chance.device
    texts = reworded(chance, source.texts[chance.integers(count, len(source.texts))])
    rows = (texts[:, :, 0] != NOTHING).sum(1).view(-1, 1, 1).float()
    columns = (texts != NOTHING).sum(2).amax(1).view(-1, 1, 1).float()

    def one(low: float, high: float) -> Tensor:
        return chance.uniform((count, 1, 1), low, high)

    pitch = torch.exp(one(math.log(LEAST_PITCH), math.log(GREATEST_PITCH)))
    pitch = torch.minimum(pitch, 1.08 * SIDE / columns)
    spacing = 2.5 * pitch * one(0.88, 1.15)
    height = torch.exp(chance.normal((count, 1, 1), 0.08))
    y = torch.arange(SIDE, device=device).view(1, -1, 1) + 0.5
    x = torch.arange(SIDE, device=device).view(1, 1, -1) + 0.5
    angle, bend = chance.normal((count, 1, 1), 0.05, 2.5), chance.normal((count, 1, 1), 1.5e-4, 2)
    room_x, room_y = SIDE - columns * pitch, SIDE - rows * spacing
    cx = SIDE / 2 + one(-0.55, 0.55) * room_x
    cy = SIDE / 2 + one(-0.5, 0.5) * room_y
    dx, dy = x - cx, y - cy
    along = dx * torch.cos(angle) + dy * torch.sin(angle)
    down = dy * torch.cos(angle) - dx * torch.sin(angle) + bend * along**2
    u = along * (1 + one(-2e-4, 2e-4) * along) / pitch + columns / 2
    v = down / spacing + (rows - 1) / 2
    jitter = chance.normal((count, 2, ROWS, LONGEST), 0.025)
    faces = torch.multinomial(source.weights, count, replacement=True, generator=chance.generator)
    there = (chance.uniform((count, 1, 1)) < 0.7).float()
    depth = distances(source, faces, texts, u, v, jitter, one(0.85, 1.08), spacing / pitch / height)
    # A pixel is about PITCH / pitch cell pixels wide: ink is averaged over it.
    wide = (32 / pitch).unsqueeze(1)
    ink = (
        (depth.unsqueeze(1) + chance.normal((count, 1, 1, 1), 0.9, 1.6).clamp_min(-1.1)) / wide + 0.5
    ).clamp(0, 1) * there.unsqueeze(1)

    ground = grounds(chance, pages, count)
    border = one(0.3, 3.0)
    inside = ((u + border) * 2).clamp(0, 1) * ((columns + border - u) * 2).clamp(0, 1)
    inside = (
        inside
        * (((v + 0.5) * spacing / pitch + border * 0.6) * 2).clamp(0, 1)
        * (((rows - 0.5 - v) * spacing / pitch + border * 0.6) * 2).clamp(0, 1)
    )
    clean = chance.each(count, 0.45, 1) + 0.03 * cloud(chance, count, (SIDE, SIDE), (40, 40))
    panel = inside.unsqueeze(1) * chance.each(count, 0.4, 1) * chance.happens(count, 0.75)
    ground = ground * (1 - panel) + clean * panel
    dark = chance.each(count, 0, 0.75) * chance.each(count, 0.3, 1) * ground
    pictures = ground * (1 - ink) + dark * ink
    parts = []
    for part in (lit(chance, pictures) * chance.each(count, 0.35, 1.05)).chunk(4):
        parts.append(photographed(chance, part, 1.0 if chance.uniform(1).item() < 0.7 else 0.75, SOFTEST_PX))
    pictures = torch.cat(parts)

    core = (v - v.round()).abs() * spacing / pitch
    written = (u > 0) & (u < columns) & (v > -0.5) & (v < rows - 0.5) & (there > 0)
    labels = torch.where(written & (core < 0.5), 1, 0)
    labels = torch.where(written & (core >= 0.5) & (core < 0.72), IGNORED, labels)
    labels = labels[:, ZONE_STEP // 2 :: ZONE_STEP, ZONE_STEP // 2 :: ZONE_STEP]
    turned_pictures, turned_labels = [], []
    for turn, (picture, label) in enumerate(zip(pictures.chunk(TURNS), labels.chunk(TURNS), strict=True)):
        # Clockwise, so that class 1 + turn is: to the right, downwards, to the left, upwards.
        turned_pictures.append(torch.rot90(picture, -turn, (2, 3)))
        turned_labels.append(torch.rot90(torch.where(label > 0, label + turn, label), -turn, (1, 2)))
    return normalised(torch.cat(turned_pictures)), torch.cat(turned_labels)
