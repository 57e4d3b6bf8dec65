"""Draws what machine-readable lines lie on or are mistaken for: cards, pages, receipts, labels, without such lines."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

SIDE = 320
FONT_FILES = (
    "truetype/liberation/LiberationSans-Regular.ttf",
    "truetype/liberation/LiberationSerif-Bold.ttf",
    "truetype/liberation/LiberationMono-Regular.ttf",
    "truetype/dejavu/DejaVuSans-Bold.ttf",
    "opentype/ocr-b/OCRB.otf",
)
LOWER = "abcdefghijklmnopqrstuvwxyz"


class Draughtsman:
    """Draws pages of SIDE x SIDE grey pixels; `fonts` is the folder of `FONT_FILES`, flat or as Debian lays it out."""

    def __init__(self, seed: int, fonts: Path, textures: np.ndarray) -> None:
        self.rng = np.random.default_rng(seed)
        found = [next((p for p in (fonts / f, fonts / Path(f).name) if p.exists()), None) for f in FONT_FILES]
        self.fonts = [str(p) for p in found if p]
        if not self.fonts:
            raise FileNotFoundError(f"Expected fonts below {fonts} for the pages but received none")
        self.textures = textures
        self.cache: dict[tuple[str, int], ImageFont.FreeTypeFont] = {}

    def font(self, size: int) -> ImageFont.FreeTypeFont:
        key = (self.fonts[self.rng.integers(len(self.fonts))], size)
        if key not in self.cache:
            self.cache[key] = ImageFont.truetype(*key)
        return self.cache[key]

    def text(self, length: int) -> str:
        kind = self.rng.integers(4)
        letters = [LOWER, LOWER.upper(), "0123456789", LOWER.upper() + "0123456789/-.<"][kind]
        body = "".join(self.rng.choice(list(letters), length))
        for at in self.rng.integers(0, length, int(length * (0.15 if self.rng.random() < 0.8 else 0.02))):
            body = body[:at] + " " + body[at + 1 :]
        return body

    def grey(self, low: float, high: float) -> int:
        return int(self.rng.uniform(low, high))

    def fields(self, draw: ImageDraw.ImageDraw, ink: int) -> None:
        size, x, y = int(self.rng.integers(5, 16)), self.rng.uniform(-20, 200), self.rng.uniform(0, 250)
        step = size * self.rng.uniform(1.1, 2.6)
        font = self.font(size)
        for _ in range(int(self.rng.integers(1, 9))):
            draw.text((x, y), self.text(int(self.rng.integers(4, 50))), font=font, fill=ink)
            y += step

    def block(self, draw: ImageDraw.ImageDraw, ink: int) -> None:
        """Lines of one pitch: receipts, labels, listings."""
        size = int(self.rng.integers(5, 14))
        mono = [f for f in self.fonts if "Mono" in f or "OCR" in f] or self.fonts
        font = ImageFont.truetype(mono[self.rng.integers(len(mono))], size)
        x, y = self.rng.uniform(0, 60), self.rng.uniform(0, 150)
        for _ in range(int(self.rng.integers(2, 16))):
            draw.text((x, y), self.text(int(self.rng.integers(15, 44))), font=font, fill=ink)
            y += size * self.rng.uniform(1.1, 2.4)

    def bars(self, draw: ImageDraw.ImageDraw, ink: int) -> None:
        x, y = self.rng.uniform(0, 150), self.rng.uniform(0, 250)
        height, module = self.rng.uniform(10, 50), self.rng.uniform(1, 3)
        rows = int(self.rng.choice([1, 1, 6]))
        for row in range(rows):
            at = x
            while at < x + 140:
                wide = module * self.rng.integers(1, 4)
                draw.rectangle(
                    (at, y + row * height / rows, at + wide, y + (row + 1) * height / rows - 1), fill=ink
                )
                at += wide + module * self.rng.integers(1, 4)

    def picture(self, image: Image.Image) -> None:
        texture = Image.fromarray(self.textures[self.rng.integers(len(self.textures))])
        width, height = (int(v) for v in self.rng.integers(30, 160, 2))
        image.paste(texture.resize((width, height)), tuple(int(v) for v in self.rng.integers(-30, 280, 2)))

    def panel(self, draw: ImageDraw.ImageDraw) -> None:
        x, y = self.rng.uniform(-50, 250, 2)
        draw.rectangle(
            (x, y, x + self.rng.uniform(30, 300), y + self.rng.uniform(5, 150)), fill=self.grey(60, 255)
        )

    def page(self) -> np.ndarray:
        rng = self.rng
        if rng.random() < 0.12:
            texture = self.textures[rng.integers(len(self.textures))]
            return np.asarray(Image.fromarray(texture).resize((SIDE, SIDE)))
        paper = self.grey(90, 255)
        image = Image.new("L", (SIDE, SIDE), paper)
        draw = ImageDraw.Draw(image)
        ink = self.grey(0, max(10, paper - 60))
        for _ in range(int(rng.integers(0, 4))):
            self.panel(draw)
        for _ in range(int(rng.integers(0, 3))):
            self.picture(image)
        for _ in range(int(rng.integers(0, 6))):
            self.fields(draw, ink)
        for _ in range(int(rng.random() < 0.3)):
            self.block(draw, ink)
        for _ in range(int(rng.random() < 0.2)):
            self.bars(draw, ink)
        for _ in range(int(rng.integers(0, 4))):
            at = rng.uniform(0, SIDE, 4)
            draw.line(
                (at[0], at[1], at[2], at[1] if rng.random() < 0.7 else at[3]),
                fill=ink,
                width=int(rng.integers(1, 4)),
            )
        return np.asarray(image)


def pages(count: int, seed: int, fonts: Path, textures: np.ndarray) -> np.ndarray:
    """(count, SIDE, SIDE) uint8."""
    draughtsman = Draughtsman(seed, fonts, textures)
    return np.stack([draughtsman.page() for _ in range(count)])
