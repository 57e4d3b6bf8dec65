"""Composes strips of machine-readable lines with the class of each column, thousands at a time, on any device."""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from .glyphs import BASELINE, BLANK, CELL, FILLER, PITCH, REACH
from .network import PITCH_PX, STEP, STRIP_HEIGHT
from .optics import Chance, cloud, guilloche, lit, photographed
from .texts import LONGEST, NOTHING, ROWS

IGNORED = -100
FINER = 2
WINDOW_PX = 45
"""Columns to either side that a strip's contrast is measured over."""
LEAST_DEVIATION = 5 / 255
SCALES = 6
"""Parts of a batch, each taken at a resolution of its own."""
SOFTEST_PX = 1.9
"""0.32 mm; the rule `blur` fails from 0.15 mm on."""
CAP_MIDDLE = BASELINE - 15.5
"""Row of a cell halfway up the capitals."""


@dataclass
class Print:
    """Glyphs and texts to compose from, on the device."""

    glyphs: Tensor
    """(1, 1, typefaces * characters * rows, columns): distances to outlines, cell pixels."""
    weights: Tensor
    texts: Tensor
    """(zones, ROWS, LONGEST), classes or NOTHING."""
    textures: Tensor
    """(count, height, width) of photographs, 0..1."""

    @staticmethod
    def load(
        atlas: Tensor, weights: Tensor, texts: Tensor, textures: Tensor, device: str | torch.device
    ) -> Print:
        faces, characters, rows, columns = atlas.shape
        distances = (atlas.to(device).float() - 128) * (REACH / 127)
        glyphs = distances.view(1, 1, faces * characters * rows, columns)
        return Print(glyphs, weights.to(device), texts.to(device).long(), textures.to(device).float() / 255)


def distances(
    source: Print,
    faces: Tensor,
    texts: Tensor,
    u: Tensor,
    v: Tensor,
    jitter: Tensor,
    wide: Tensor,
    tall: Tensor,
) -> Tensor:
    """Distance to the nearest outline, cell pixels, at places given in pitches.

    `u` runs along the line from its first character's left side, `v` down from the middle of row 0's capitals, counted in
    rows; (batch, height, width). `texts` (batch, rows, columns); `jitter` (batch, 2, rows, columns) pitches.
    """
    count, rows, columns = texts.shape
    row = (v + 0.5).floor()
    column = u.floor()
    inside = (row >= 0) & (row < rows) & (column >= 0) & (column < columns)
    place = (row.clamp(0, rows - 1) * columns + column.clamp(0, columns - 1)).long().view(count, -1)
    character = texts.view(count, -1).gather(1, place).view(u.shape)
    shift = (
        jitter.view(count, 2, -1).gather(2, place.unsqueeze(1).expand(-1, 2, -1)).view(count, 2, *u.shape[1:])
    )
    inside = inside & (character != NOTHING)
    ax = CELL[1] / 2 + (u - column - 0.5 - shift[:, 0]) * PITCH / wide
    ay = CAP_MIDDLE + ((v - row) * tall - shift[:, 1]) * PITCH
    page = faces.view(-1, 1, 1) * BLANK + character.clamp_min(0)
    gy = page * CELL[0] + ay.clamp(0.5, CELL[0] - 0.5)
    grid = torch.stack([ax * (2 / CELL[1]) - 1, gy * (2 / source.glyphs.shape[2]) - 1], -1)
    sampled = F.grid_sample(
        source.glyphs, grid.view(1, -1, u.shape[2], 2), align_corners=False, padding_mode="border"
    )
    return torch.where(inside, sampled.view(u.shape), torch.full_like(u, -REACH))


def inked(chance: Chance, depth: Tensor, bold: float = 0.9) -> Tensor:
    """Share of ink, 0..1, with each picture's weight of strokes, ragged outlines and specks; (batch, 1, height, width)."""
    count, _, height, width = depth.shape
    weight = chance.normal((count, 1, 1, 1), bold, 1.6).clamp_min(-1.1)
    ragged = (
        cloud(chance, count, (height, width), (height // 3, width // 3))
        * chance.each(count, 0, 0.9)
        * chance.happens(count, 0.5)
    )
    ink = ((depth + weight + ragged) / 1.3 + 0.5).clamp(0, 1)
    worn = torch.sigmoid(
        (cloud(chance, count, (height, width), (height // 2, width // 2)) - chance.each(count, 1.2, 4)) * 6
    )
    return ink * (1 - worn * chance.happens(count, 0.3) * 0.8)


def papers(
    chance: Chance, source: Print, count: int, size: tuple[int, int], lines_per_px: tuple[float, float]
) -> Tensor:
    """Grounds that lines are printed on: plain, clouded, with security print, or over part of a picture."""
    height, width = size
    ground = chance.each(count, 0.45, 1.0) + chance.each(count, 0, 0.06) * cloud(chance, count, size, (3, 9))
    ground = ground + chance.each(count, 0, 0.05) * cloud(chance, count, size, (height // 2, width // 2))
    lines = guilloche(chance, count, size, lines_per_px)
    ground = ground * (1 - lines * chance.each(count, 0, 1) ** 2 * 0.45 * chance.happens(count, 0.55))
    picture = crops(chance, source.textures, count, size)
    return ground * (1 - (1 - picture) * chance.each(count, 0, 0.5) * chance.happens(count, 0.25))


def crops(chance: Chance, textures: Tensor, count: int, size: tuple[int, int]) -> Tensor:
    """Parts of photographs, enlarged or reduced at random, (count, 1, height, width)."""
    chosen = textures[chance.integers(count, len(textures))].unsqueeze(1)
    span = chance.uniform((count, 1), 0.15, 0.7)
    aspect = size[0] / size[1]
    centre = chance.uniform((count, 2), -0.3, 0.3)
    zero = torch.zeros_like(span)
    theta = torch.cat([span, zero, centre[:, :1], zero, span * aspect, centre[:, 1:]], 1).view(count, 2, 3)
    grid = F.affine_grid(theta, [count, 1, *size], align_corners=False)
    return F.grid_sample(chosen, grid, align_corners=False, padding_mode="reflection")


def normalised(strips: Tensor) -> Tensor:
    """Each column less the mean of its neighbourhood, by the neighbourhood's deviation; `src/core/reading/strip.ts` does the same."""
    width = strips.shape[3]
    columns = torch.cat([strips.mean(2), (strips**2).mean(2)], 1)
    total = F.pad(columns.double().cumsum(2), (1, 0))
    at = torch.arange(width, device=strips.device)
    low, high = (at - WINDOW_PX).clamp_min(0), (at + WINDOW_PX + 1).clamp_max(width)
    mean = (total[:, :, high] - total[:, :, low]) / (high - low)
    deviation = (mean[:, 1] - mean[:, 0] ** 2).clamp_min(0).sqrt().float().view(-1, 1, 1, width)
    return (strips - mean[:, :1].float().unsqueeze(2)) / (deviation + LEAST_DEVIATION)


def reworded(chance: Chance, texts: Tensor) -> Tensor:
    """Half of the zones with other characters, so that no word is learned by heart; (zones, ROWS, LONGEST)."""
    other = chance.integers(tuple(texts.shape), FILLER)
    kept = (texts == FILLER) & (chance.uniform(tuple(texts.shape)) < 0.8)
    replaced = (chance.uniform((len(texts), 1, 1)) < 0.5) & (texts != NOTHING) & ~kept
    return torch.where(replaced, other, texts)


@dataclass
class Course:
    """How lines run through strips of `width` columns: all (count, 1, 1)."""

    width: int
    start: Tensor
    """Column of the first character's left side."""
    pitch: Tensor
    stretch: Tensor
    """Columns that a character gains for each column from the middle."""
    lean: Tensor
    low: Tensor
    """Row of the line's middle, amid the strip; `rise` and `bend` say how it changes along it."""
    rise: Tensor
    bend: Tensor

    @staticmethod
    def drawn(chance: Chance, width: int, lengths: Tensor) -> Course:
        count = len(lengths)

        def one(low: float, high: float) -> Tensor:
            return chance.uniform((count, 1, 1), low, high)

        pitch = PITCH_PX * torch.exp(chance.normal((count, 1, 1), 0.05, 2.4))
        span = pitch * lengths.view(-1, 1, 1)
        low = STRIP_HEIGHT / 2 + chance.normal((count, 1, 1), 1.8, 2.2)
        start = one(-0.15, 1.15) * (width - span)
        rise, bend = one(-0.02, 0.02), one(-6e-5, 6e-5)
        return Course(width, start, pitch, one(-3e-4, 3e-4), one(-0.12, 0.12), low, rise, bend)

    def along(self, px: Tensor) -> Tensor:
        """Characters from the line's start."""
        d = px - self.width / 2
        return (px + self.stretch * d * d.abs() / 2 - self.start) / self.pitch

    def level(self, px: Tensor) -> Tensor:
        """Row of the line's middle."""
        d = px - self.width / 2
        return self.low + self.rise * d + self.bend * d**2


def rows_around(chance: Chance, zones: Tensor) -> Tensor:
    """A line of each zone between those above and below it, (count, 3, LONGEST)."""
    written = (zones[:, :, 0] != NOTHING).sum(1)
    chosen = chance.integers(len(zones), ROWS) % written
    padded = F.pad(zones, (0, 0, 1, 1), value=NOTHING)
    rows = chosen.view(-1, 1, 1) + torch.arange(3, device=zones.device).view(1, 3, 1)
    return padded.gather(1, rows.expand(-1, -1, LONGEST))


def printed(chance: Chance, source: Print, texts: Tensor, course: Course, jitter: Tensor) -> Tensor:
    """Share of ink, (count, 1, STRIP_HEIGHT, width)."""
    count = len(texts)
    high, across = STRIP_HEIGHT * FINER, course.width * FINER
    y = ((torch.arange(high, device=chance.device) + 0.5) / FINER).view(1, -1, 1)
    x = ((torch.arange(across, device=chance.device) + 0.5) / FINER).view(1, 1, -1)
    down = y - course.level(x)
    spacing = 2.5 * PITCH_PX * chance.uniform((count, 1, 1), 0.9, 1.15)
    height = torch.exp(chance.normal((count, 1, 1), 0.07, 2.2))
    u = course.along(x) - course.lean * down / course.pitch
    faces = torch.multinomial(source.weights, count, replacement=True, generator=chance.generator)
    wide = chance.uniform((count, 1, 1), 0.85, 1.08)
    tall = spacing / PITCH_PX / height
    depth = distances(source, faces, texts, u, 1 + down / spacing, jitter, wide, tall)
    return F.avg_pool2d(inked(chance, depth.unsqueeze(1)), FINER)


def covers(chance: Chance, source: Print, count: int, size: tuple[int, int]) -> tuple[Tensor, Tensor]:
    """Where something lies over the line, (count, 1, 1, width), and what it looks like; over one strip in eight."""
    at = torch.arange(size[1], device=chance.device).view(1, 1, 1, -1)
    start, long = chance.each(count, -0.1, 1) * size[1], chance.each(count, 10, 150)
    covered = ((at >= start) & (at < start + long)).float() * chance.happens(count, 0.12)
    plain = chance.each(count, 0.05, 0.95) + 0.1 * cloud(chance, count, size, (2, 20))
    pictured = chance.happens(count, 0.5)
    return covered, plain * pictured + crops(chance, source.textures, count, size) * (1 - pictured)


def answers_to(texts: Tensor, course: Course, jitter: Tensor, covered: Tensor) -> Tensor:
    """The class that each answer should give, (count, width / STEP): characters near their middles, BLANK far from any."""
    count, width = len(texts), course.width
    at = course.along(torch.arange(0, width, STEP, device=texts.device).view(1, 1, -1) + 0.5).view(count, -1)
    column = at.floor()
    index = column.clamp(0, LONGEST - 1).long()
    character = texts.gather(1, index)
    stands = (column >= 0) & (column < LONGEST) & (character != NOTHING)
    offset = (at - column - 0.5 - jitter.gather(1, index)).abs()
    labels = torch.where(stands & (offset < 0.27), character, torch.full_like(character, BLANK))
    labels[stands & (offset >= 0.27) & (offset <= 0.4)] = IGNORED
    near = F.avg_pool1d(covered.view(count, 1, width), PITCH_PX, STEP, PITCH_PX // 2, count_include_pad=False)
    hidden = near.view(count, -1)[:, : labels.shape[1]]
    labels[hidden > 0] = IGNORED
    labels[hidden > 0.8] = BLANK
    return labels


def strips(chance: Chance, source: Print, count: int, width: int) -> tuple[Tensor, Tensor]:
    """Normalised strips (count, 1, STRIP_HEIGHT, width) and the class of each answer (count, width / STEP), or IGNORED."""
    texts = rows_around(chance, reworded(chance, source.texts[chance.integers(count, len(source.texts))]))
    course = Course.drawn(chance, width, (texts[:, 1] != NOTHING).sum(1))
    jitter = chance.normal((count, 2, 3, LONGEST), 0.025)
    ink = printed(chance, source, texts, course, jitter)
    size = (STRIP_HEIGHT, width)
    ground = papers(chance, source, count, size, (0.03, 0.3))
    dark = chance.each(count, 0, 0.8) * chance.each(count, 0.3, 1) * ground
    covered, over = covers(chance, source, count, size)
    pictures = (ground * (1 - ink) + dark * ink) * (1 - covered) + over * covered
    pictures = lit(chance, pictures) * chance.each(count, 0.35, 1.05)
    parts = []
    for part in pictures.chunk(SCALES):
        scale = 1.0 if chance.uniform(1).item() < 0.4 else float(chance.uniform(1, 0.4, 1.0).item())
        parts.append(photographed(chance, part, scale, SOFTEST_PX))
    return normalised(torch.cat(parts)), answers_to(texts[:, 1], course, jitter[:, 0, 1], covered)
