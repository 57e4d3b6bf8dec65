"""What displays show round a picture: viewers, browsers, chats, desktops, players, phones. Drawn by Chromium from HTML written here.

Every interface has empty places (slots) for pictures. It is drawn twice, with black and with white in them, which tells how
much of the slot shows through every pixel: bars, buttons and cursors over a picture keep their own colours.
"""

import argparse
import io
import json
import subprocess
import tempfile
import zipfile
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Callable

import numpy as np
from PIL import Image

Rng = np.random.Generator
SHEET = 8  # interfaces a screenshot
WORDS = ("about account add address album archive back birth branch calendar call camera card change chat city cloud code contact copy "
         "country customer data date delete desktop details device document download draft edit email error event export family file "
         "filter find folder forward gallery group help history holder holiday home house icon identity image import inbox info issue "
         "join language last library light link list local login map market media meeting menu message mobile money month more music "
         "name national network new news next night notes number office open order page paper passport payment photo picture place "
         "play policy post print private profile project public question read recent remove report residence river road save scan "
         "search send service set share shop sign size sort start state station status store street summer support surname table "
         "team time title today tools total town track travel update upload user valid version video view visit water weather web "
         "week welcome window work world year zoom").split()
OTHER = ("Сегодня фото паспорт документ город погода сообщение открыть", "اليوم صورة وثيقة الاسم المدينة بحث",
         "Αρχείο εικόνα σήμερα έγγραφο όνομα", "Aujourd’hui pièce d’identité réglages météo être envoyé", "Größe Übersicht geöffnet Prüfung für Führerschein")
SIGNS = "★ ☆ ♥ ✕ ✓ ⚙ ☰ ⋮ ▶ ⏸ ⏭ 🔍 ← → ↑ ↓ ⊕ ⊖ ⟳ ☁ ✎ ⌂ ♪ ☎ ✉ ⚑ ◐ ◧ ▤ ▦".split()
FACES = ("Liberation Sans", "DejaVu Sans", "Noto Sans", "Liberation Sans Narrow", "Liberation Serif", "DejaVu Sans Mono")


@dataclass
class Interface:
    """`slots` are (x, y, width, height, rounding) in its pixels; one that fills all is a wallpaper."""

    kind: str
    width: int
    height: int
    html: str = ""
    slots: list[tuple[int, int, int, int]] = field(default_factory=list)


class Sketch:
    """Collects the boxes of one interface."""

    def __init__(self, rng: Rng, kind: str, width: int, height: int) -> None:
        self.rng, self.made = rng, Interface(kind, width, height)
        self.dark = rng.random() < 0.5
        self.face = str(rng.choice(FACES, p=[0.35, 0.2, 0.25, 0.05, 0.1, 0.05]))
        hue = int(rng.integers(360))
        self.accent = f"hsl({hue},{int(rng.uniform(40, 95))}%,{int(rng.uniform(35, 60))}%)"
        grey = rng.uniform(8, 17) if self.dark else rng.uniform(94, 100)
        self.paper = f"hsl({hue},{int(rng.uniform(0, 14))}%,{grey:.0f}%)"
        self.raised = f"hsl({hue},{int(rng.uniform(0, 16))}%,{grey + (7 if self.dark else -6):.0f}%)"
        self.ink = f"hsl({hue},8%,{88 if self.dark else 14}%)"
        self.dim = f"hsl({hue},6%,{62 if self.dark else 45}%)"
        self.other = str(rng.choice(OTHER)).split() if rng.random() < 0.3 else None

    @property
    def size(self) -> tuple[int, int]:
        return self.made.width, self.made.height

    def box(self, x: float, y: float, w: float, h: float, style: str = "", inner: str = "") -> None:
        self.made.html += (f'<div style="position:absolute;left:{x:.0f}px;top:{y:.0f}px;width:{max(1, w):.0f}px;'
                           f'height:{max(1, h):.0f}px;{style}">{inner}</div>')

    def fill(self, colour: str) -> None:
        self.box(0, 0, *self.size, f"background:{colour}")

    def slot(self, x: float, y: float, w: float, h: float, style: str = "") -> None:
        """A place for a picture, cut at the interface's edges."""
        x, y = max(0, round(x)), max(0, round(y))
        w, h = min(self.made.width - x, round(w)), min(self.made.height - y, round(h))
        if w < 12 or h < 12:
            return
        self.made.slots.append((int(x), int(y), int(w), int(h)))
        self.box(x, y, w, h, f"background:var(--slot);{style}")

    def words(self, count: int) -> str:
        pool = self.other if self.other and self.rng.random() < 0.7 else WORDS
        text = " ".join(str(self.rng.choice(pool)) for _ in range(max(1, count)))
        return escape(text[:1].upper() + text[1:])

    def text(self, x: float, y: float, w: float, size: float, count: int, style: str = "", colour: str = "") -> None:
        self.box(x, y, w, size * 1.35, f"font:{size:.1f}px '{self.face}',sans-serif;color:{colour or self.ink};white-space:nowrap;"
                 f"overflow:hidden;{style}", self.words(count))

    def paragraph(self, x: float, y: float, w: float, h: float, size: float, colour: str = "") -> None:
        count = int(w * h / (size * size * 4.2))
        self.box(x, y, w, h, f"font:{size:.1f}px/1.45 '{self.face}',sans-serif;color:{colour or self.ink};overflow:hidden", self.words(count))

    def sign(self, x: float, y: float, size: float, colour: str = "") -> None:
        pick = self.rng.random()
        style = f"font:{size:.0f}px 'DejaVu Sans';color:{colour or self.ink};text-align:center;line-height:{size * 1.2:.0f}px"
        if pick < 0.6:
            self.box(x, y, size * 1.3, size * 1.3, style, str(self.rng.choice(SIGNS)))
        else:
            round_ = self.rng.choice([0, 25, 50])
            self.box(x, y, size, size, f"background:hsl({int(self.rng.integers(360))},70%,55%);border-radius:{round_}%")

    def signs(self, x: float, y: float, w: float, size: float, count: int, colour: str = "") -> None:
        for i in range(count):
            self.sign(x + (i + 0.5) * w / count - size / 2, y, size, colour)

    def shape(self, w: float, h: float) -> tuple[float, float]:
        """The largest picture of a common shape that fits."""
        aspect = float(self.rng.choice([4 / 3, 3 / 4, 3 / 2, 2 / 3, 16 / 9, 9 / 16, 1.0, 1.586, 1.42, 1 / 1.414]))
        width = min(w, h * aspect)
        return width, width / aspect


# ------------------------------------------------------------ parts of a desktop


def taskbar(s: Sketch) -> int:
    """At the foot (or the head); gives its height there."""
    w, h = s.size
    if s.rng.random() < 0.2:
        return 0
    bar = int(s.rng.uniform(30, 52))
    tone = s.raised if s.rng.random() < 0.6 else f"hsla({int(s.rng.integers(360))},30%,{int(s.rng.choice([8, 15, 92]))}%,.85)"
    s.box(0, h - bar, w, bar, f"background:{tone};border-top:1px solid #8884")
    count = int(s.rng.integers(5, 16))
    left = (w - count * bar) / 2 if s.rng.random() < 0.6 else 8
    for i in range(count):
        s.sign(left + i * bar, h - bar * 0.78, bar * 0.52)
    s.text(w - 90, h - bar * 0.85, 84, 12, 1, "text-align:right")
    s.box(w - 90, h - bar * 0.45, 84, 16, f"font:12px '{s.face}';color:{s.ink};text-align:right", f"{s.rng.integers(24)}:{s.rng.integers(10, 59)}")
    return bar


def title_bar(s: Sketch, x: float, y: float, w: float) -> int:
    bar = int(s.rng.uniform(26, 38))
    s.box(x, y, w, bar, f"background:{s.raised}")
    s.text(x + 12, y + bar * 0.2, w * 0.5, 13, 4)
    if s.rng.random() < 0.7:
        s.box(x + w - 130, y, 125, bar, f"font:15px/{bar}px 'DejaVu Sans';color:{s.ink};letter-spacing:26px;text-align:right", "–□✕")
    else:
        for i, c in enumerate(("#ff5f57", "#febc2e", "#28c840")):
            s.box(x + w - 70 + 20 * i, y + bar / 2 - 6, 12, 12, f"background:{c};border-radius:50%")
    return bar


def tabs_and_address(s: Sketch) -> int:
    w, _ = s.size
    s.box(0, 0, w, 40, f"background:{s.raised}")
    x = 10.0
    for i in range(int(s.rng.integers(1, 8))):
        width = float(s.rng.uniform(110, 230))
        s.box(x, 6, width, 34, f"background:{s.paper if i == 0 else 'transparent'};border-radius:9px 9px 0 0;border-right:1px solid #8885")
        s.sign(x + 8, 14, 15)
        s.text(x + 32, 14, width - 50, 12.5, 4)
        x += width + 4
    s.box(0, 40, w, 44, f"background:{s.paper};border-bottom:1px solid #8884")
    s.signs(6, 52, 130, 17, 4)
    s.box(150, 47, w - 400, 30, f"background:{s.raised};border-radius:15px;font:14px/30px '{s.face}';color:{s.dim};padding-left:16px;box-sizing:border-box",
          "https://www." + s.words(1).lower() + ".example/" + s.words(2).lower().replace(" ", "/"))
    s.signs(w - 230, 52, 220, 17, 6)
    return 84


# ------------------------------------------------------------ desktops


def viewer(s: Sketch) -> None:
    w, h = s.size
    s.fill(s.paper)
    foot = taskbar(s)
    top = title_bar(s, 0, 0, w)
    if s.rng.random() < 0.7:
        s.signs(w * 0.2, top + 8, w * 0.6, 20, int(s.rng.integers(5, 13)))
        top += 42
    strip = int(s.rng.choice([0, 0, 70, 96]))
    room = h - foot - top - strip - 8
    pw, ph = s.shape(w * s.rng.uniform(0.7, 1), room)
    s.slot((w - pw) / 2, top + (room - ph) / 2, pw, ph)
    for x in range(0, w, strip + 6) if strip else ():
        s.slot(x, h - foot - strip, strip, strip - 6)
    s.sign(20, h / 2, 30)
    s.sign(w - 50, h / 2, 30)


def full_picture(s: Sketch) -> None:
    w, h = s.size
    s.fill(str(s.rng.choice(["#000", "#111", "#1e1e1e", "#fff", "#202020"])))
    if s.rng.random() < 0.55:
        s.slot(0, 0, w, h)
    else:
        pw, ph = s.shape(w, h)
        s.slot((w - pw) / 2, (h - ph) / 2, pw, ph)
    if s.rng.random() < 0.5:
        s.text(20, h - 40, w / 3, 15, 4, "text-shadow:0 0 3px #000", "#eee")
    if s.rng.random() < 0.4:
        s.box(w * s.rng.random(), h * s.rng.random(), 20, 28, "font:26px 'DejaVu Sans';color:#fff;text-shadow:0 0 2px #000", "➤")


def player(s: Sketch) -> None:
    w, h = s.size
    s.fill("#000")
    aspect = float(s.rng.choice([16 / 9, 2.35, 4 / 3, 9 / 16]))
    pw = min(w, h * aspect)
    s.slot((w - pw) / 2, (h - pw / aspect) / 2, pw, pw / aspect)
    s.box(0, h - 90, w, 90, "background:linear-gradient(transparent,#000c)")
    s.box(24, h - 52, w - 48, 4, "background:#fff6")
    s.box(24, h - 52, (w - 48) * s.rng.random(), 4, f"background:{s.accent}")
    s.signs(20, h - 38, 220, 20, 5, "#fff")
    s.signs(w - 220, h - 38, 200, 20, 4, "#fff")
    if s.rng.random() < 0.5:
        s.text(26, 22, w * 0.6, 24, 5, "text-shadow:0 0 4px #000", "#fff")
    if s.rng.random() < 0.4:
        s.box(w / 2 - 45, h / 2 - 45, 90, 90, "background:#0008;border-radius:50%;font:44px/90px 'DejaVu Sans';color:#fff;text-align:center", "▶")
    if s.rng.random() < 0.4:
        s.text(w * 0.2, h - 130, w * 0.6, 30, 7, "text-align:center;text-shadow:0 0 4px #000", "#fff")


def article(s: Sketch) -> None:
    w, h = s.size
    s.fill(s.paper)
    foot, top = taskbar(s), tabs_and_address(s)
    column = w * s.rng.uniform(0.4, 0.65)
    left = float(s.rng.choice([w * 0.06, (w - column) / 2]))
    y = top + 20.0
    s.text(left, y, column, 30, 6, "font-weight:bold")
    y += 52
    while y < h - foot:
        if s.rng.random() < 0.5:
            pw, ph = s.shape(column, h * s.rng.uniform(0.25, 0.7))
            s.slot(left, y, pw, min(ph, h - foot - y - 2))
            y += ph + 14
        else:
            tall = s.rng.uniform(50, 190)
            s.paragraph(left, y, column, min(tall, h - foot - y - 2), float(s.rng.choice([14, 16, 18])))
            y += tall + 14
    if left + column < w * 0.75:
        for i in range(5):
            y = top + 20 + i * 130
            if y + 120 < h - foot:
                s.slot(left + column + 40, y, 120, 84)
                s.paragraph(left + column + 170, y, w - left - column - 190, 84, 13)


def grid(s: Sketch) -> None:
    """Search results, a folder, a shop."""
    w, h = s.size
    s.fill(s.paper)
    foot = taskbar(s)
    top = tabs_and_address(s) if s.rng.random() < 0.6 else title_bar(s, 0, 0, w)
    side = int(s.rng.choice([0, 190, 250]))
    for i in range(14 if side else 0):
        s.sign(14, top + 16 + i * 34, 15)
        s.text(42, top + 16 + i * 34, side - 50, 14, 2)
    cell = float(s.rng.uniform(120, 330))
    y = top + 12.0
    while y + cell * 0.75 < h - foot:
        x = side + 12.0
        while x + cell * 0.6 < w:
            s.slot(x, y, min(cell, w - x - 4), cell * 0.7)
            s.text(x, y + cell * 0.72, cell, 13, 3)
            x += cell + 12
        y += cell * 0.7 + 36


def chat(s: Sketch) -> None:
    w, h = s.size
    s.fill(s.paper)
    foot = taskbar(s)
    top = title_bar(s, 0, 0, w) if s.rng.random() < 0.5 else tabs_and_address(s)
    side = w * s.rng.uniform(0.2, 0.32)
    for i in range(int((h - top - foot) / 66)):
        s.box(14, top + 10 + i * 66, 46, 46, f"background:hsl({int(s.rng.integers(360))},40%,60%);border-radius:50%")
        s.text(72, top + 12 + i * 66, side - 90, 15, 2)
        s.text(72, top + 34 + i * 66, side - 90, 13, 5, "", s.dim)
    s.box(side, top, w - side, h - top - foot, f"background:{s.raised}")
    y = top + 16.0
    while y < h - foot - 70:
        mine = s.rng.random() < 0.5
        if s.rng.random() < 0.5:
            pw, ph = s.shape(w * 0.32, h * 0.45)
        else:
            pw, ph = s.rng.uniform(120, w * 0.36), s.rng.uniform(30, 80)
        ph = min(ph, h - foot - 66 - y)
        x = w - pw - 30 if mine else side + 24
        s.box(x - 6, y - 6, pw + 12, ph + 12, f"background:{s.accent if mine else s.paper};border-radius:10px")
        s.slot(x, y, pw, ph, "border-radius:8px") if ph > 80 else s.paragraph(x, y, pw, ph, 15)
        y += ph + 26
    s.box(side + 60, h - foot - 50, w - side - 130, 36, f"background:{s.paper};border-radius:18px")
    s.signs(side + 8, h - foot - 42, 50, 18, 2)


def desktop(s: Sketch) -> None:
    """A wallpaper with icons, perhaps windows over it."""
    w, h = s.size
    s.slot(0, 0, w, h)
    for c in range(int(s.rng.integers(1, 4))):
        for r in range(int(s.rng.integers(2, 8))):
            s.sign(24 + c * 96, 20 + r * 100, 48)
            s.text(4 + c * 96, 76 + r * 100, 92, 12, 2, "text-align:center;text-shadow:0 0 3px #000", "#fff")
    for _ in range(int(s.rng.choice([0, 1, 2]))):
        ww, wh = w * s.rng.uniform(0.3, 0.7), h * s.rng.uniform(0.3, 0.75)
        x, y = s.rng.uniform(0, w - ww), s.rng.uniform(0, h - wh - 40)
        s.box(x, y, ww, wh, f"background:{s.paper};box-shadow:0 8px 30px #0008")
        bar = title_bar(s, x, y, ww)
        if s.rng.random() < 0.55:
            s.slot(x + 6, y + bar + 6, ww - 12, wh - bar - 12)
        else:
            s.paragraph(x + 14, y + bar + 10, ww - 28, wh - bar - 20, 14)
    taskbar(s)


def paper_reader(s: Sketch) -> None:
    """A scanned page or a page of text, in a reader or an editor."""
    w, h = s.size
    s.fill(s.raised)
    foot, top = taskbar(s), title_bar(s, 0, 0, w)
    s.signs(10, top + 6, w * 0.7, 18, 14)
    top += 36
    pw = w * s.rng.uniform(0.35, 0.6)
    x, y = (w - pw) / 2, top + float(s.rng.choice([16, -200]))
    s.box(x, y, pw, h, "background:#fff;box-shadow:0 2px 8px #0006")
    if s.rng.random() < 0.6:
        s.slot(x, max(top, y), pw, h - foot - max(top, y))
    else:
        s.text(x + pw * 0.1, y + 60, pw * 0.8, 26, 4, "font-weight:bold", "#222")
        s.paragraph(x + pw * 0.1, max(top, y) + 110, pw * 0.8, h - foot - max(top, y) - 120, 15, "#222")
    s.box(0, top - 36, w, 36, "border-bottom:1px solid #8886")


def code(s: Sketch) -> None:
    """Source, a terminal, a table of figures."""
    w, h = s.size
    s.fill(s.paper if s.rng.random() < 0.6 else str(s.rng.choice(["#000", "#300a24", "#0000aa", "#1e1e1e"])))
    foot, top = taskbar(s), title_bar(s, 0, 0, w)
    size = float(s.rng.choice([13, 15, 18, 22]))
    table = s.rng.random() < 0.3
    y = top + 10.0
    while y < h - foot - size * 1.5:
        x = 50.0 + size * 2 * int(s.rng.integers(0, 4))
        s.box(8, y, 34, size * 1.3, f"font:{size}px 'DejaVu Sans Mono';color:{s.dim}", str(int(y / size)))
        if table:
            for c in np.arange(50, w, 110):
                s.box(c, y - 3, 110, size * 1.6, f"border:1px solid #8884;font:{size}px '{s.face}';color:{s.ink};overflow:hidden", str(s.rng.integers(1e5)))
        else:
            while x < w * s.rng.uniform(0.2, 0.9):
                word = s.words(1).lower()
                s.box(x, y, len(word) * size, size * 1.3, f"font:{size}px 'DejaVu Sans Mono';color:"
                      f"{s.rng.choice([s.ink, '#c586c0', '#4ec9b0', '#ce9178', '#9cdcfe' if s.dark else '#0451a5'])}", word)
                x += (len(word) + 1) * size * 0.6
        y += size * 1.5


def television(s: Sketch) -> None:
    """A menu of tiles, or a channel's picture with a banner."""
    w, h = s.size
    if s.rng.random() < 0.5:
        s.slot(0, 0, w, h)
        s.box(w * 0.04, h * 0.78, w * 0.92, h * 0.17, f"background:{s.accent};opacity:.85")
        s.text(w * 0.06, h * 0.8, w * 0.8, h * 0.055, 5, "font-weight:bold", "#fff")
        s.text(w * 0.06, h * 0.88, w * 0.8, h * 0.035, 9, "", "#fff")
        s.text(w * 0.86, h * 0.04, w * 0.12, h * 0.045, 1, "font-weight:bold;text-shadow:0 0 5px #000", "#fff")
        return
    s.fill("linear-gradient(160deg,#10131a,#242a38)")
    s.slot(w * 0.4, 0, w * 0.6, h * 0.5)
    s.text(w * 0.05, h * 0.14, w * 0.34, h * 0.07, 3, "font-weight:bold", "#fff")
    s.paragraph(w * 0.05, h * 0.25, w * 0.3, h * 0.2, h * 0.028, "#ccc")
    for row in range(2):
        s.text(w * 0.05, h * (0.51 + 0.24 * row), w * 0.4, h * 0.03, 2, "", "#eee")
        for i in range(6):
            s.slot(w * (0.05 + 0.158 * i), h * (0.555 + 0.24 * row), w * 0.148, h * 0.17, "border-radius:6px")


def call(s: Sketch) -> None:
    w, h = s.size
    s.fill("#1b1b1f")
    columns, rows = int(s.rng.integers(1, 4)), int(s.rng.integers(1, 3))
    for r in range(rows):
        for c in range(columns):
            cw, ch = w / columns, (h - 90) / rows
            s.slot(c * cw + 8, r * ch + 8, cw - 16, ch - 16, "border-radius:10px")
            s.text(c * cw + 18, (r + 1) * ch - 34, cw / 2, 16, 2, "text-shadow:0 0 3px #000", "#fff")
    s.signs(w * 0.3, h - 64, w * 0.4, 34, 7, "#fff")


# ------------------------------------------------------------ phones


def status(s: Sketch, colour: str = "") -> int:
    w, _ = s.size
    s.box(26, 12, 100, 30, f"font:bold 26px '{s.face}';color:{colour or s.ink}", f"{s.rng.integers(1, 24)}:{s.rng.integers(10, 59)}")
    s.signs(w - 190, 14, 170, 24, 4, colour or s.ink)
    return 60


def gestures(s: Sketch) -> int:
    w, h = s.size
    if s.rng.random() < 0.5:
        s.box(w * 0.35, h - 16, w * 0.3, 8, f"background:{s.dim};border-radius:4px")
        return 30
    s.box(0, h - 90, w, 90, f"background:{s.paper};font:36px/90px 'DejaVu Sans';color:{s.dim};text-align:center;letter-spacing:160px;text-indent:160px", "◁○□")
    return 90


def phone_viewer(s: Sketch) -> None:
    w, h = s.size
    tone = str(s.rng.choice(["#000", s.paper]))
    s.fill(tone)
    ink = "#eee" if tone == "#000" else s.ink
    aspect = float(s.rng.choice([3 / 4, 4 / 3, 9 / 16, 1, 16 / 9, 1.586, 0.5]))
    ph = min(h, w / aspect)
    s.slot(0 if ph < h else (w - h * aspect) / 2, (h - ph) * float(s.rng.choice([0.5, 0.5, 0.35])), min(w, ph * aspect), ph)
    if s.rng.random() < 0.75:
        status(s, ink)
        s.text(90, 90, w * 0.6, 30, 3, "text-shadow:0 0 3px #0008", ink)
        s.sign(24, 88, 36, ink)
        s.signs(20, h - 150, w - 40, 42, int(s.rng.integers(3, 6)), ink)
    gestures(s)


def phone_chat(s: Sketch) -> None:
    w, h = s.size
    s.fill(s.raised)
    status(s)
    s.box(0, 60, w, 110, f"background:{s.paper}")
    s.box(80, 76, 76, 76, f"background:{s.accent};border-radius:50%")
    s.text(176, 90, w * 0.5, 32, 2, "font-weight:bold")
    keys = s.rng.random() < 0.3
    foot = h * 0.38 if keys else 110
    y = 200.0
    while y < h - foot - 150:
        mine = s.rng.random() < 0.5
        picture = s.rng.random() < 0.5
        pw, ph = s.shape(w * 0.72, h * 0.42) if picture else (s.rng.uniform(200, w * 0.7), s.rng.uniform(56, 170))
        ph = min(ph, h - foot - 110 - y)
        x = w - pw - 30 if mine else 30
        s.box(x - 8, y - 8, pw + 16, ph + 16, f"background:{s.accent if mine else s.paper};border-radius:22px")
        s.slot(x, y, pw, ph, "border-radius:18px") if picture else s.paragraph(x + 8, y, pw - 16, ph, 28)
        y += ph + 34
    s.box(20, h - foot - 90, w - 130, 76, f"background:{s.paper};border-radius:38px")
    s.box(w - 98, h - foot - 90, 76, 76, f"background:{s.accent};border-radius:50%")
    if keys:
        s.box(0, h - foot, w, foot, f"background:{s.paper}")
        for r, row in enumerate(("qwertyuiop", "asdfghjkl", "zxcvbnm", " ")):
            for c, key in enumerate(row):
                kw = w / 10 if key != " " else w * 0.5
                x = (w - len(row) * kw) / 2 + c * kw
                s.box(x + 4, h - foot + 20 + r * foot / 5, kw - 8, foot / 5 - 14, f"background:{s.raised};border-radius:8px;font:32px/{foot / 5 - 14:.0f}px '{s.face}';color:{s.ink};text-align:center", key)
    gestures(s)


def phone_feed(s: Sketch) -> None:
    w, h = s.size
    s.fill(s.paper)
    status(s)
    s.text(24, 76, w * 0.5, 40, 1, "font-weight:bold")
    y = float(s.rng.uniform(130, 260))
    while y < h - 200:
        s.box(20, y, 64, 64, f"background:{s.accent};border-radius:50%")
        s.text(100, y + 14, w * 0.5, 26, 2, "font-weight:bold")
        y += 84
        ph = w / float(s.rng.choice([1, 0.8, 4 / 3, 16 / 9, 1.586]))
        s.slot(0, y, w, min(ph, h - 110 - y))
        y += ph + 14
        s.signs(0, y, w * 0.5, 36, 3)
        s.paragraph(24, y + 56, w - 48, 80, 26)
        y += 170
    s.box(0, h - 200, w, 110, f"background:{s.paper};border-top:1px solid #8885")
    s.signs(0, h - 180, w, 44, 5)
    gestures(s)


def phone_grid(s: Sketch) -> None:
    w, h = s.size
    s.fill(s.paper)
    y = status(s) + 90.0
    s.text(28, 80, w * 0.6, 42, 1, "font-weight:bold")
    columns = int(s.rng.integers(2, 5))
    cell, gap = w / columns, int(s.rng.integers(2, 12))
    while y < h - 120:
        if s.rng.random() < 0.2:
            s.text(20, y + 14, w * 0.5, 28, 2)
            y += 64
        for c in range(columns):
            s.slot(c * cell + gap / 2, y, cell - gap, min(cell - gap, h - 100 - y))
        y += cell
    gestures(s)


def phone_home(s: Sketch) -> None:
    w, h = s.size
    s.slot(0, 0, w, h)
    status(s, "#fff")
    if s.rng.random() < 0.4:
        s.box(0, h * 0.14, w, 170, f"font:150px '{s.face}';color:#fff;text-align:center;text-shadow:0 0 8px #0006", f"{s.rng.integers(10, 24)}:{s.rng.integers(10, 59)}")
        s.text(0, h * 0.27, w, 32, 3, "text-align:center", "#fff")
    rows = int(s.rng.integers(0, 6))
    for r in range(rows):
        for c in range(4):
            if s.rng.random() < 0.85:
                s.sign(c * w / 4 + w / 8 - 52, h * 0.36 + r * 170, 104)
    s.box(20, h - 220, w - 40, 160, "background:#fff4;border-radius:44px")
    for c in range(4):
        s.sign(c * w / 4 + w / 8 - 52, h - 192, 104)


def phone_wallet(s: Sketch) -> None:
    """A service's page with a document: a card under a heading, fields and a button."""
    w, h = s.size
    s.fill(s.paper)
    status(s)
    s.sign(24, 88, 40)
    s.text(90, 92, w * 0.7, 36, 3, "font-weight:bold")
    y = 180.0
    s.paragraph(36, y, w - 72, 110, 28, s.dim)
    y += 130
    aspect = float(s.rng.choice([1.586, 1.42, 0.704, 0.63]))
    pw = min(w - 60, h * 0.5 * aspect)
    s.slot((w - pw) / 2, y, pw, pw / aspect, "border-radius:20px")
    y += pw / aspect + 30
    while y < h - 330:
        s.text(36, y, w * 0.4, 24, 2, "", s.dim)
        s.text(36, y + 34, w * 0.8, 32, 3)
        y += 100
    s.box(36, h - 230, w - 72, 96, f"background:{s.accent};border-radius:{int(s.rng.choice([8, 48]))}px;font:bold 34px/96px '{s.face}';color:#fff;text-align:center", s.words(1))
    gestures(s)


def phone_page(s: Sketch) -> None:
    w, h = s.size
    s.fill(s.paper)
    status(s)
    s.box(20, 70, w - 40, 70, f"background:{s.raised};border-radius:35px;font:28px/70px '{s.face}';color:{s.dim};padding-left:30px;box-sizing:border-box", s.words(1).lower() + ".example")
    y = 170.0
    while y < h - 100:
        pick = s.rng.random()
        if pick < 0.45:
            tall = s.rng.uniform(0.4, 1.2) * w
            s.slot(24, y, w - 48, min(tall, h - 90 - y))
            y += tall + 24
        elif pick < 0.6:
            s.text(24, y, w - 48, 44, 4, "font-weight:bold")
            y += 80
        else:
            tall = float(s.rng.uniform(100, 360))
            s.paragraph(24, y, w - 48, min(tall, h - 90 - y), 30)
            y += tall + 24
    gestures(s)


DESKTOPS: dict[str, tuple[Callable[[Sketch], None], float]] = {
    "viewer": (viewer, 0.2), "full": (full_picture, 0.12), "player": (player, 0.1), "article": (article, 0.13), "grid": (grid, 0.1),
    "chat": (chat, 0.07), "desktop": (desktop, 0.08), "reader": (paper_reader, 0.07), "code": (code, 0.05), "television": (television, 0.05),
    "call": (call, 0.03)}
PHONES: dict[str, tuple[Callable[[Sketch], None], float]] = {
    "viewer": (phone_viewer, 0.34), "chat": (phone_chat, 0.16), "feed": (phone_feed, 0.1), "grid": (phone_grid, 0.1), "home": (phone_home, 0.08),
    "wallet": (phone_wallet, 0.12), "page": (phone_page, 0.1)}
SIZES = ((1366, 768), (1440, 900), (1600, 900), (1280, 800))
PHONE_SIZES = ((720, 1560), (720, 1440), (720, 1280), (720, 1600))


def sketch(rng: Rng, size: tuple[int, int]) -> Interface:
    kinds = DESKTOPS if size[0] > size[1] else PHONES
    shares = np.array([share for _, share in kinds.values()])
    name = str(rng.choice(list(kinds), p=shares / shares.sum()))
    made = Sketch(rng, ("desktop-" if size[0] > size[1] else "phone-") + name, *size)
    kinds[name][0](made)
    return made.made


def draw(interfaces: list[Interface], folder: Path) -> list[Image.Image]:
    """RGBA pictures of interfaces of one size: alpha is what hides the slots."""
    width, height = interfaces[0].width, interfaces[0].height
    shots = []
    for name in ("#000", "#fff"):
        body = "".join(f'<div style="position:absolute;left:0;top:{i * height}px;width:{width}px;height:{height}px;overflow:hidden">{s.html}</div>'
                       for i, s in enumerate(interfaces))
        page = folder / "page.html"
        page.write_text(f'<!doctype html><meta charset="utf-8"><style>:root{{--slot:{name}}}body{{margin:0;background:#222}}</style>{body}')
        shot = folder / "shot.png"
        subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1",
                        f"--window-size={width},{height * len(interfaces)}", f"--screenshot={shot}", page.as_uri()], check=True, capture_output=True)
        with Image.open(shot) as image:
            shots.append(np.asarray(image.convert("RGB")).astype(np.int32))
    black, white = shots
    alpha = np.clip(255 - (white - black).mean(2), 0, 255)
    colour = np.where(alpha[..., None] > 8, black * 255 / np.maximum(alpha, 1)[..., None], 0)
    out = np.dstack([np.clip(colour, 0, 255), alpha]).astype(np.uint8)
    return [Image.fromarray(out[i * height : (i + 1) * height]) for i in range(len(interfaces))]


def make(out: Path, count: int, seed: int, quality: int = 50) -> None:
    """A ZIP of `count` interfaces as WebP and index.json."""
    rng = np.random.default_rng(seed)
    index = []
    with zipfile.ZipFile(out, "w") as store, tempfile.TemporaryDirectory() as folder:
        while len(index) < count:
            sizes = PHONE_SIZES if len(index) // SHEET % 2 else SIZES
            size = sizes[rng.integers(len(sizes))]
            sheet = [sketch(rng, size) for _ in range(min(SHEET, count - len(index)))]
            for made, picture in zip(sheet, draw(sheet, Path(folder))):
                data = io.BytesIO()
                picture.save(data, "WEBP", quality=quality, method=4, alpha_quality=60)
                name = f"{len(index):04d}.webp"
                store.writestr(name, data.getvalue())
                index.append({"name": name, "kind": made.kind, "slots": made.slots})
            print(len(index), flush=True)
        store.writestr("index.json", json.dumps(index))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--count", type=int, default=240)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    make(args.out, args.count, args.seed)


if __name__ == "__main__":
    main()
