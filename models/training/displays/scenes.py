"""One generated photo: a display, or anything else, before one camera. Crops at the file's own pixels, and whole photos made small."""

import math
from dataclasses import dataclass, field

import numpy as np
import torch
import torch.nn.functional as F

from . import chain, displays, patterns
from .places import SIDE
from .recipe import FULL, Recipe
from .textures import Texture, Textures, cover, kept, picture_for, sample, texture

Tensor = torch.Tensor
Rng = np.random.Generator
LONGS = (3000, 3264, 3840, 4000, 4000, 4032, 4032, 4160, 4608)
WHOLE_WORK = 512  # long side in pixels at which whole photos are drawn


@dataclass
class Thing:
    """A flat thing with its long side 1: a display with its body, or a print with its frame. `half`: half its width and height."""

    picture: Texture
    half: tuple[float, float]
    lit: bool  # gives light of its own
    raster: displays.Raster | None = None
    pixels: float = 0  # display pixels along the long side
    rim: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)  # left, top, right, bottom
    rounding: float = 0.0
    tone: tuple[float, ...] = (0.02, 0.02, 0.02)  # of the rim, linear
    gloss: float = 0.0
    below: str = ""  # keys, stand
    alpha: bool = False
    kind: str = ""


@dataclass
class View:
    """Captured pixels (x, y) of the samples, about the middle of the frame, `step` captured pixels apart."""

    x: Tensor
    y: Tensor
    step: float
    frame: tuple[float, float]
    focal: float = 1.0
    bend: float = 0.0
    centre: tuple[float, float] = (0.0, 0.0)


@dataclass
class Pose:
    """Maps the frame to the thing's plane: rows of a homography."""

    matrix: np.ndarray
    about: dict = field(default_factory=dict)

    def plane(self, view: View) -> tuple[Tensor, Tensor]:
        r2 = (view.x * view.x + view.y * view.y) / view.focal**2
        x, y = view.x * (1 + view.bend * r2), view.y * (1 + view.bend * r2)
        a, b, c = self.matrix.tolist()
        z = c[0] * x + c[1] * y + c[2]
        return (a[0] * x + a[1] * y + a[2]) / z, (b[0] * x + b[1] * y + b[2]) / z

    def image(self, p: float, q: float) -> np.ndarray:
        out = np.linalg.inv(self.matrix) @ np.array([p, q, 1.0])
        return out[:2] / out[2]


def pose_of(rng: Rng, frame: tuple[float, float], focal: float, fill: float, half: tuple[float, float], steep: float) -> Pose:
    """`fill`: the thing's extent as a share of the frame, where it fits most tightly."""
    turn = math.radians(rng.normal(0, 3.5) if rng.random() < 0.85 else rng.normal(0, 25))
    if (half[0] > half[1]) != (frame[0] > frame[1]) and rng.random() < 0.45:
        turn += math.pi / 2 * rng.choice([-1, 1])
    yaw, pitch = np.radians(rng.normal(0, steep, 2))
    c, s = math.cos(turn), math.sin(turn)
    roll = np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]])
    cy, sy, cp, sp = math.cos(yaw), math.sin(yaw), math.cos(pitch), math.sin(pitch)
    rotation = roll @ np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]]) @ np.array([[1, 0, 0], [0, cp, -sp], [0, sp, cp]])
    extent = np.abs(rotation[:2, :2]) @ (2 * np.array(half))
    scale = float(fill * min(frame[0] / extent[0], frame[1] / extent[1]))  # frame pixels per unit
    distance = focal / scale
    drift = rng.normal(0, 0.05 + 0.12 * max(0, fill - 0.8), 2) * frame
    move = np.array([drift[0] / scale, drift[1] / scale, distance])
    camera = np.diag([focal, focal, 1.0]) @ np.column_stack([rotation[:, 0], rotation[:, 1], move])
    return Pose(np.linalg.inv(camera), {"scale": scale})


# ------------------------------------------------------------ things


def a_display(pool: Textures, rng: Rng, recipe: Recipe) -> Thing:
    kind = str(rng.choice(["monitor", "laptop", "phone", "tablet", "television"], p=[0.27, 0.31, 0.28, 0.06, 0.08]))
    portrait = kind == "phone" or (kind == "tablet" and rng.random() < 0.5)
    picture, shows = kept(pool, rng, portrait, recipe)
    w, h = picture.size
    long = max(w, h)
    dense = {"monitor": (1366, 1600, 1920, 1920, 1920, 2560, 3840), "laptop": (1366, 1366, 1536, 1920, 1920, 2560, 2880),
             "phone": (1440, 1600, 2160, 2340, 2400, 2400, 2778, 3088), "tablet": (1280, 1920, 2048, 2732),
             "television": (1366, 1920, 3840, 3840)}[kind]
    thin = {"monitor": 0.012, "laptop": 0.02, "phone": 0.012, "tablet": 0.035, "television": 0.01}[kind] * rng.uniform(0.5, 2.5)
    rim = [thin] * 4
    if kind in ("monitor", "laptop", "television") and rng.random() < 0.6:
        rim[3] = thin * rng.uniform(1.5, 4)
    dark = rng.random() < 0.85
    tone = tuple(np.clip(rng.uniform(0.003, 0.03) * (1 + rng.normal(0, 0.1, 3)), 0, 1)) if dark else tuple(rng.uniform(0.25, 0.8) * (1 + rng.normal(0, 0.06, 3)))
    below = "keys" if kind == "laptop" else "stand" if kind == "monitor" else ""
    raster = displays.any_raster(rng, kind in ("phone", "tablet"))
    if not recipe.colour_raster:
        raster = displays.grey(raster)
    if not recipe.devices:
        rim, below = [0.0] * 4, ""
    return Thing(picture, (w / long / 2, h / long / 2), True, raster,
                 float(rng.choice(dense)), tuple(rim), rng.uniform(0.01, 0.06) if kind in ("phone", "tablet") else rng.uniform(0, 0.008), tone,
                 float(rng.choice([rng.uniform(0.3, 1), 0.1], p=[0.7, 0.3])), below, kind=f"{kind} {shows}")


def a_print(pool: Textures, rng: Rng) -> Thing:
    """A document, a page, a framed picture, a poster, a dark flat thing, a window, a lit sign."""
    pick = rng.random()
    if pick < 0.62:
        tex = pool.document(rng)
        w, h = tex.size
        if rng.random() < 0.25:  # other colours and darkness: any design
            tex = _recoloured(rng, tex)
        gloss = float(rng.choice([0.05, rng.uniform(0.2, 0.9)], p=[0.5, 0.5]))
        return Thing(tex, (w / max(w, h) / 2, h / max(w, h) / 2), False, gloss=gloss, alpha=True, kind="document " + tex.kind)
    size = (900, int(rng.uniform(0.55, 1) * 900)) if rng.random() < 0.6 else (int(rng.uniform(0.55, 1) * 900), 900)
    half = (size[0] / 1800, size[1] / 1800)
    if pick < 0.8:  # a picture in a frame or without
        rim = (rng.uniform(0.01, 0.12),) * 4 if rng.random() < 0.75 else (0.0,) * 4
        tone = tuple(rng.uniform(0.005, 0.6) * (1 + rng.normal(0, 0.2, 3)).clip(0.2, 2))
        tex = texture(picture_for(pool, rng, *size) if rng.random() < 0.7 else cover(pool.surface(rng), *size, rng))
        if pool.kept and rng.random() < 0.35:  # what a display showed, printed
            tex = pool.kept[rng.integers(len(pool.kept))][0]
            half = (tex.size[0] / max(tex.size) / 2, tex.size[1] / max(tex.size) / 2)
        return Thing(tex, half, False, rim=rim, tone=tone, gloss=rng.uniform(0, 0.9), kind="framed")
    if pick < 0.9:  # something dark, or plain, and flat
        level = rng.uniform(2, 60) if rng.random() < 0.7 else rng.uniform(150, 255)
        tone8 = np.clip(level * (1 + rng.normal(0, 0.15, 3)), 0, 255)
        picture = torch.tensor(tone8, dtype=torch.float32, device=pool.device)[:, None, None].expand(3, size[1], size[0])
        grain = torch.randn((1, size[1] // 4, size[0] // 4), device=pool.device) * rng.uniform(0, 6)
        picture = picture + F.interpolate(grain[None], size=(size[1], size[0]), mode="bilinear", align_corners=False)[0]
        return Thing(texture(picture.clamp(0, 255).to(torch.uint8)), half, False, rounding=rng.uniform(0, 0.08), gloss=rng.uniform(0, 1), kind="dark")
    if pick < 0.96:  # slats, panes, shelves, doors
        return Thing(texture(_slats(pool, rng, *size)), half, rng.random() < 0.3, rim=(rng.uniform(0, 0.05),) * 4,
                     tone=tuple(rng.uniform(0.01, 0.7, 1).repeat(3)), gloss=rng.uniform(0, 0.8), kind="slats")
    picture = cover(pool.photograph(rng), *size, rng)  # a view through a window, a lit sign, an aquarium
    return Thing(texture(picture), half, True, rim=(rng.uniform(0.02, 0.1),) * 4, tone=tuple(rng.uniform(0.02, 0.7, 1).repeat(3)), gloss=0.2, kind="window")


def _recoloured(rng: Rng, tex: Texture) -> Texture:
    levels = []
    mix = np.eye(3) + rng.normal(0, 0.35, (3, 3))
    turn = rng.random() < 0.4
    for level in tex.levels:
        rgb = level[:3].float() / 255
        rgb = 1 - rgb if turn else rgb
        rgb = torch.einsum("ij,jhw->ihw", torch.tensor(mix, dtype=torch.float32, device=rgb.device), rgb).clamp(0, 1) * rng.uniform(0.3, 1)
        levels.append(torch.cat([(rgb * 255).to(torch.uint8), level[3:]]))
    return Texture(levels, tex.kind, (), tex.mm)


def _slats(pool: Textures, rng: Rng, width: int, height: int) -> Tensor:
    picture = cover(pool.surface(rng), width, height, rng).float()
    y, x = torch.meshgrid(torch.arange(height, device=pool.device), torch.arange(width, device=pool.device), indexing="ij")
    for axis in (x, y) if rng.random() < 0.4 else ((x,) if rng.random() < 0.5 else (y,)):
        period = math.exp(rng.uniform(math.log(14), math.log(300)))
        share = rng.uniform(0.08, 0.5)
        inside = ((axis / period) % 1) < share
        picture = torch.where(inside, picture * rng.uniform(0.1, 0.6), picture * rng.uniform(0.8, 1.2))
    return picture.clamp(0, 255).to(torch.uint8)


# ------------------------------------------------------------ light


def _linear(picture: Tensor) -> Tensor:
    return picture.clamp(0, 1) ** 2.2


def _colour(values, device: torch.device) -> Tensor:
    return torch.tensor(np.asarray(values), dtype=torch.float32, device=device)[:, None, None]


def _soft_box(p: Tensor, q: Tensor, half: tuple[float, float], centre: tuple[float, float], rounding: float, edge: float) -> Tensor:
    """1 inside a rounded rectangle, 0 outside, `edge` units between."""
    dx, dy = (p - centre[0]).abs() - half[0] + rounding, (q - centre[1]).abs() - half[1] + rounding
    outside = torch.sqrt(dx.clamp(min=0) ** 2 + dy.clamp(min=0) ** 2) + torch.maximum(dx, dy).clamp(max=0) - rounding
    return (0.5 - outside / edge).clamp(0, 1)


def background(pool: Textures, rng: Rng, view: View, pose: Pose, table: bool) -> Tensor:
    """What lies behind or under the thing, linear."""
    if table:
        tex = pool.surface(rng) if rng.random() < 0.65 else pool.photograph(rng)
        p, q = pose.plane(view)
        w, h = tex.size
        texels = rng.uniform(0.25, 1.2) * max(w, h)  # along the thing's long side
        ox, oy = rng.uniform(0, w), rng.uniform(0, h)
        step = texels / pose.about["scale"] * view.step
        return _linear(sample(tex, p * texels + ox, q * texels + oy, step)[:3])
    tex = pool.photograph(rng)
    w, h = tex.size
    reach = min(w / view.frame[0], h / view.frame[1]) * rng.uniform(0.5, 1)
    ox, oy = rng.uniform(0.4, 0.6) * w, rng.uniform(0.4, 0.6) * h
    seen = _linear(sample(tex, view.x * reach + ox, view.y * reach + oy, reach * view.step)[:3])
    return chain.gauss(seen, float(rng.choice([0, rng.uniform(1, 14)])) / view.step)


def lamps(pool: Textures, rng: Rng, view: View, count: int, sharp: float) -> Tensor:
    """(3, h, w): lamps, tubes, windows and rooms mirrored in something glossy; 1 is a bright lamp."""
    device = view.x.device
    out = torch.zeros((3, *view.x.shape), device=device)
    long = max(view.frame)
    for _ in range(count):
        cx, cy = rng.uniform(-0.45, 0.45, 2) * view.frame
        turn = rng.uniform(0, math.pi)
        x = (view.x - cx) * math.cos(turn) + (view.y - cy) * math.sin(turn)
        y = (view.y - cy) * math.cos(turn) - (view.x - cx) * math.sin(turn)
        kind = str(rng.choice(["bulb", "tube", "window", "veil"], p=[0.45, 0.2, 0.2, 0.15]))
        tint = _colour(rng.uniform(0.8, 1.1, 3), device)
        if kind in ("bulb", "veil"):
            size = long * (math.exp(rng.uniform(math.log(0.004), math.log(0.05))) if kind == "bulb" else rng.uniform(0.15, 0.6))
            r = torch.sqrt(x * x + (y * rng.uniform(1, 2.5)) ** 2) / size
            strength = rng.uniform(0.3, 3) if kind == "bulb" else rng.uniform(0.02, 0.2)
            out += tint * strength * torch.exp(-r**float(rng.choice([2, 4] if kind == "bulb" else [2])))
            if kind == "bulb":
                out += tint * strength * rng.uniform(0, 0.12) / (1 + (r / 4) ** 2)
        else:
            w, h = long * rng.uniform(0.05, 0.35), long * (rng.uniform(0.004, 0.02) if kind == "tube" else rng.uniform(0.05, 0.35))
            edge = long * float(rng.choice([0.002, rng.uniform(0.005, 0.06)])) / max(0.2, sharp)
            shape = _soft_box(x, y, (w / 2, h / 2), (0, 0), 0, edge)
            if kind == "window" and rng.random() < 0.5:
                bar = (((x / w * 2) % 1 - 0.5).abs() < 0.46) & (((y / h * 2) % 1 - 0.5).abs() < 0.46)
                shape = shape * (0.25 + 0.75 * bar)
            out += tint * shape * (rng.uniform(0.2, 2) if kind == "tube" else rng.uniform(0.03, 0.5))
    return out


def room(pool: Textures, rng: Rng, view: View) -> Tensor:
    """The room, mirrored flat over a glossy thing."""
    tex = pool.photograph(rng)
    w, h = tex.size
    reach = min(w / view.frame[0], h / view.frame[1]) * rng.uniform(0.4, 1)
    seen = _linear(sample(tex, -view.x * reach + w / 2, view.y * reach + h / 2, reach * view.step)[:3])
    return chain.gauss(seen, rng.uniform(2, 30) / view.step)


def hands(rng: Rng, view: View, pose: Pose, half: tuple[float, float], light: Tensor) -> Tensor:
    """Fingers that hold the thing by its sides."""
    p, q = pose.plane(view)
    skin = np.array([0.6, 0.33, 0.22]) * math.exp(rng.uniform(math.log(0.15), math.log(1.3)))
    level = float(rng.uniform(0.3, 1.1))
    for _ in range(int(rng.integers(1, 5))):
        side = 1 if rng.random() < 0.5 else -1
        along = rng.random() < 0.75
        at, reach, width = rng.uniform(-0.9, 0.9), rng.uniform(0.0, 0.35) * min(half), rng.uniform(0.04, 0.09) * (1 if max(half) < 0.4 else 1.2)
        tip = (side * (half[0] - reach), at * half[1]) if along else (at * half[0], side * (half[1] - reach))
        lean = rng.normal(0, 0.35)
        dx, dy = (side, lean) if along else (lean, side)
        size = math.hypot(dx, dy)
        t = ((p - tip[0]) * dx + (q - tip[1]) * dy) / size
        across = ((p - tip[0]) * dy - (q - tip[1]) * dx).abs() / size
        distance = torch.sqrt(across**2 + t.clamp(max=0) ** 2) / width
        mask = ((1 - distance) / (view.step / pose.about["scale"] / width + 0.02)).clamp(0, 1)
        shade = (1 - 0.5 * distance.clamp(0, 1) ** 2) * level
        light = light * (1 - mask) + mask * shade * _colour(skin, light.device)
    return light


def _below(pool: Textures, rng: Rng, thing: Thing, view: View, pose: Pose, p: Tensor, q: Tensor, light: Tensor, level: float) -> Tensor:
    """A laptop's keys or a monitor's foot under the rim."""
    edge = view.step / pose.about["scale"]
    bottom = thing.half[1] + thing.rim[3]
    tone = rng.uniform(0.005, 0.5)
    if thing.below == "stand":
        mask = _soft_box(p, q, (rng.uniform(0.05, 0.12), 0.12), (0, bottom + 0.12), 0, edge)
        return light * (1 - mask) + mask * tone * level
    deep = rng.uniform(0.2, 0.5)
    wide = thing.half[0] + thing.rim[0] + 0.15 * ((q - bottom) / deep).clamp(0, 1)
    mask = ((wide - p.abs()) / edge + 0.5).clamp(0, 1) * ((q - bottom) / edge + 0.5).clamp(0, 1) * ((bottom + deep - q) / edge + 0.5).clamp(0, 1)
    body = torch.ones_like(light) * tone
    if pool.keys:
        tex = pool.keys[rng.integers(len(pool.keys))]
        w, h = tex.size
        along = (q - bottom) / deep
        seen = sample(tex, (p / wide / 2 + 0.5) * w, (along * 1.2 - 0.1).clamp(0, 1) * h, w * edge)[:3]
        body = torch.where((along > 0.1) & (along < 0.75), _linear(seen), body)
    return light * (1 - mask) + mask * body * level


# ------------------------------------------------------------ photos


def _compose(pool: Textures, rng: Rng, thing: Thing, view: View, pose: Pose, optics: displays.Optics, recipe: Recipe) -> Tensor:
    """Linear light of the thing in its place."""
    p, q = pose.plane(view)
    edge = view.step / pose.about["scale"]
    screen = thing.raster is not None
    level = math.exp(rng.uniform(math.log(0.04), math.log(0.9))) if thing.lit else 1.0
    table = rng.random() < (0.75 if not thing.lit or thing.kind.startswith(("phone", "tablet")) else 0.1)
    light = background(pool, rng, view, pose, table) * level
    if table and rng.random() < 0.7:  # its shadow
        off = rng.normal(0, 0.02, 2)
        light = light * (1 - rng.uniform(0.2, 0.8) * _soft_box(p, q, thing.half, (off[0], off[1]), 0.01, rng.uniform(0.01, 0.08)))
    shade = 1 + rng.normal(0, 0.25) * view.x / max(view.frame) + rng.normal(0, 0.25) * view.y / max(view.frame)
    light = light * shade.clamp(0.3, 1.7)
    if thing.below:
        light = _below(pool, rng, thing, view, pose, p, q, light, level)
    rim = thing.rim
    outer = (thing.half[0] + (rim[0] + rim[2]) / 2, thing.half[1] + (rim[1] + rim[3]) / 2)
    body = _soft_box(p, q, outer, ((rim[2] - rim[0]) / 2, (rim[3] - rim[1]) / 2), thing.rounding, edge)
    if max(rim) > 0:
        light = light * (1 - body) + body * _colour(thing.tone, light.device) * (0.3 + level)
    inside = _soft_box(p, q, thing.half, (0, 0), max(0.0, thing.rounding - rim[0]) if screen else 0.0, edge)
    w, h = thing.picture.size
    units = max(w, h)
    u, v = (p + thing.half[0]) * units, (q + thing.half[1]) * units
    if screen and thing.pixels > 0 and pose.about["scale"] / units > 1.4 and view.step == 1:
        u, v = torch.floor(u) + 0.5, torch.floor(v) + 0.5  # its pixels are squares
    seen = sample(thing.picture, u, v, units * edge, mirror=not thing.alpha)
    face = _linear(seen[:3])
    if thing.alpha:
        inside = seen[3]
    if thing.lit:
        face = _shown_light(rng, thing, view, face, (p, q), optics, recipe) if screen else face * rng.uniform(0.6, 1.3)
    else:
        face = face * shade.clamp(0.3, 1.7)
        if recipe.patterns and rng.random() < 0.3:
            face = patterns.printed(rng, face, p, q, thing.half)
    light = light * (1 - inside) + inside * face
    if recipe.mirrored and thing.gloss > 0.08 and rng.random() < (0.65 if screen else 0.5):
        over = lamps(pool, rng, view, int(rng.choice([0, 1, 2, 4], p=[0.3, 0.4, 0.2, 0.1])), thing.gloss) * rng.uniform(0.3, 1)
        if rng.random() < 0.5:
            over = over + room(pool, rng, view) * rng.uniform(0.01, 0.18)
        light = light + over * torch.maximum(body, inside) * (level if not thing.lit else 1)
    if recipe.devices and rng.random() < (0.35 if thing.kind.startswith(("phone", "document")) else 0.06):
        light = hands(rng, view, pose, outer, light)
    return light


def _shown_light(rng: Rng, thing: Thing, view: View, face: Tensor, plane: tuple[Tensor, Tensor], optics: displays.Optics, recipe: Recipe) -> Tensor:
    """A display's own light: black that is not black, darker to one side, its raster, bands and dust."""
    device, (p, q) = face.device, plane
    black = float(rng.choice([0.0004, rng.uniform(0.001, 0.03), rng.uniform(0.02, 0.08)], p=[0.3, 0.5, 0.2]))
    face = face * _colour(1 + rng.uniform(-0.08, 0.25) * np.array([-1, 0, 1.0]), device) + black * _colour(rng.uniform(0.7, 1.3, 3), device)
    fall = 1 + rng.normal(0, 0.25) * p + rng.normal(0, 0.25) * q - rng.uniform(0, 0.6) * (p * p + q * q)
    face = face * fall.clamp(0.25, 1.6)
    u, v = (p + rng.random()) * thing.pixels, (q + rng.random()) * thing.pixels
    face = face * displays.light(thing.raster, u, v, view.x, view.y, optics, rng.uniform(0.2, 1.0), view.step)
    if recipe.bands and rng.random() < 0.22:  # rows that were read while the display was dim
        depth, period = rng.uniform(0.02, 0.3), max(view.frame) * math.exp(rng.uniform(math.log(0.01), math.log(1.0)))
        along = view.y if rng.random() < 0.5 else view.x
        wave = torch.cos(2 * math.pi * along / period + rng.uniform(0, 6))
        tint = _colour(1 + rng.normal(0, 0.25, 3), device)
        face = face * (1 + depth * tint * (wave if rng.random() < 0.6 else torch.tanh(4 * wave)))
    if recipe.glass and rng.random() < 0.25:  # dust and smears on the glass
        specks = (torch.rand(view.x.shape, device=device) < 0.0004 / view.step).float()
        specks = chain.gauss(specks[None], rng.uniform(0.8, 2.0))[0] * rng.uniform(1, 6)
        face = face * (1 - 0.5 * specks.clamp(0, 1)) + 0.05 * specks.clamp(0, 1)
    return face.clamp(min=0)


def _frame(rng: Rng) -> tuple[float, float]:
    long = float(rng.choice(LONGS))
    short = round(long * float(rng.choice([0.75, 0.75, 0.75, 0.5625, 1.0], p=[0.3, 0.3, 0.15, 0.2, 0.05])))
    return (long, short) if rng.random() < 0.45 else (short, long)


def _grid(width: int, height: int, centre: tuple[float, float], step: float, device: torch.device) -> tuple[Tensor, Tensor]:
    y, x = torch.meshgrid(torch.arange(height, device=device, dtype=torch.float32), torch.arange(width, device=device, dtype=torch.float32), indexing="ij")
    return (x - (width - 1) / 2) * step + round(centre[0]), (y - (height - 1) / 2) * step + round(centre[1])


def _exposed(rng: Rng, light: Tensor, screen: bool) -> Tensor:
    bright = float(torch.quantile(light.mean(0).flatten()[:: max(1, light[0].numel() // 20000)], 0.96)) + 0.004
    light = light * (math.exp(rng.normal(math.log(0.62), 0.35)) / bright)
    warmth = rng.normal(0, 0.07)
    return (light * _colour([1 + warmth, 1 + rng.normal(0, 0.03), 1 - warmth], light.device)).clamp(min=0)


def _photograph_view(pool: Textures, rng: Rng, view: View, scale: float, whole: bool) -> Tensor:
    """A photograph as the scene itself; in a crop its texels are about as large as the file's pixels."""
    tex = pool.photograph(rng, fine=bool(whole and rng.random() < 0.5))
    w, h = tex.size
    if whole:
        reach = min(w / view.frame[0], h / view.frame[1]) * rng.uniform(0.75, 1)
        ox, oy = w / 2 + rng.normal(0, 0.03) * w, h / 2 + rng.normal(0, 0.03) * h
    else:
        reach = scale * math.exp(rng.uniform(math.log(0.65), math.log(1.5)))
        half = view.x.shape[1] * reach / 2
        cx, cy = view.centre
        ox = rng.uniform(min(half, w / 2), max(w - half, w / 2)) - cx * reach
        oy = rng.uniform(min(half, h / 2), max(h - half, h / 2)) - cy * reach
    turn = -1 if whole and rng.random() < 0.5 else 1
    return _linear(sample(tex, turn * view.x * reach + ox, view.y * reach + oy, reach * view.step)[:3])


def _fill_of(rng: Rng, screen: bool) -> float:
    if screen:
        return float(rng.choice([rng.uniform(0.45, 0.95), rng.uniform(0.95, 1.4), rng.uniform(1.4, 3.0)], p=[0.35, 0.4, 0.25]))
    return float(rng.choice([rng.uniform(0.3, 0.95), rng.uniform(0.95, 2.0)], p=[0.8, 0.2]))


def take(pool: Textures, rng: Rng, screen: bool, whole: bool, recipe: Recipe = FULL) -> tuple[Tensor, dict]:
    """(3, SIDE, SIDE) uint8 and what it is."""
    frame = _frame(rng)
    focal = max(frame) * rng.uniform(0.68, 0.85)
    copy = chain.draw_copy(rng, max(frame), recipe)
    direct = not screen and (not recipe.prints or (recipe.photographs and rng.random() < 0.48))
    thing = None if direct else a_display(pool, rng, recipe) if screen else a_print(pool, rng)
    pose = None if thing is None else pose_of(rng, frame, focal, _fill_of(rng, screen), thing.half, 11 if screen else 12)
    bend = rng.normal(0, 0.012)
    blur = math.hypot(rng.uniform(0.3, 0.65), float(rng.choice([0, rng.uniform(0, 0.9), rng.uniform(0.8, 3.5)], p=[0.55, 0.3, 0.15])))
    if whole:
        work = WHOLE_WORK / max(frame)
        width, height = (2 * round(v * work / 2) for v in frame)
        centre = (0.0, 0.0)
        x, y = _grid(width, height, centre, 1 / work, pool.device)
    else:
        work = 1.0
        side = 2 * round(SIDE / copy.scale / 2) + 16
        centre = _centre(rng, frame, thing, pose, side)
        x, y = _grid(side, side, centre, 1.0, pool.device)
    view = View(x, y, 1 / work, frame, focal, bend, centre)
    if thing is None:
        light = _photograph_view(pool, rng, view, copy.scale, whole)
        if rng.random() < 0.06:
            light = light + lamps(pool, rng, view, 1, 0.5)
    else:
        light = _compose(pool, rng, thing, view, pose, displays.Optics(blur, work), recipe)
    light = chain.gauss(_exposed(rng, light, screen), blur * work if whole else (blur if not direct or rng.random() < 0.3 else 0))
    noise = math.exp(rng.uniform(math.log(0.002), math.log(0.03))) * (0.4 if whole else 1)
    picture = chain.develop(rng, light, noise, recipe)
    about = {"screen": screen, "kind": "photograph" if thing is None else thing.kind, "scale": copy.scale,
             "pitch": 0.0 if thing is None or not thing.pixels else pose.about["scale"] / thing.pixels}
    if whole:
        return _letterboxed(rng, picture, copy), about
    picture = picture[:, 8:-8, 8:-8]
    return (chain.send(rng, picture, copy, (SIDE, SIDE)) * 255).round().to(torch.uint8), about


def _centre(rng: Rng, frame: tuple[float, float], thing: Thing | None, pose: Pose | None, side: int) -> tuple[float, float]:
    """Where a crop lies: on the thing or across its rim, inside the frame."""
    room_ = [max(0.0, f / 2 - side / 2) for f in frame]
    if thing is None or pose is None:
        return tuple(rng.uniform(-r, r) for r in room_)
    for _ in range(20):
        reach = 0.85 if rng.random() < 0.8 else 1.05
        at = pose.image(rng.uniform(-reach, reach) * thing.half[0], rng.uniform(-reach, reach) * thing.half[1])
        if abs(at[0]) <= room_[0] + side * 0.2 and abs(at[1]) <= room_[1] + side * 0.2:
            return tuple(float(np.clip(a, -r, r)) for a, r in zip(at, room_))
    at = pose.image(0, 0)
    return tuple(float(np.clip(a, -r, r)) for a, r in zip(at, room_))


def _letterboxed(rng: Rng, picture: Tensor, copy: chain.Copy) -> Tensor:
    """As a product makes a photo small: the file's JPEGs leave little, then area averages, grey bars."""
    if copy.jpegs:
        picture = chain.jpeg(picture, rng.uniform(70, 95), rng.random() < 0.8)
    height, width = picture.shape[1:]
    scale = SIDE / max(width, height)
    size = (max(1, round(height * scale)), max(1, round(width * scale)))
    small = F.interpolate(picture[None], size=size, mode="area")[0].clamp(0, 1)
    out = torch.full((3, SIDE, SIDE), 128, dtype=torch.uint8, device=picture.device)
    top, left = (SIDE - size[0]) // 2, (SIDE - size[1]) // 2
    out[:, top : top + size[0], left : left + size[1]] = (small * 255).round().to(torch.uint8)
    return out
