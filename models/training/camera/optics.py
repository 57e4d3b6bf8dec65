"""Light on a painted scene and the camera that takes it, drawn at random for each picture of a batch, with PyTorch."""

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from .painter import blurred

# ITU-T T.81, tables K.1 and K.2.
_LUMA = """16 11 10 16 24 40 51 61 12 12 14 19 26 58 60 55 14 13 16 24 40 57 69 56 14 17 22 29 51 87 80 62
18 22 37 56 68 109 103 77 24 35 55 64 81 104 113 92 49 64 78 87 103 121 120 101 72 92 95 98 112 100 103 99"""
_CHROMA = """17 18 24 47 99 99 99 99 18 21 26 66 99 99 99 99 24 26 56 99 99 99 99 99 47 66 99 99 99 99 99 99
99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99"""
_TO_YCC = torch.tensor([[0.299, 0.587, 0.114], [-0.168736, -0.331264, 0.5], [0.5, -0.418688, -0.081312]])
_TO_RGB = torch.linalg.inv(_TO_YCC)


class Draws:
    """Random numbers for each picture of a batch, shaped [n, 1, 1] so that they meet maps."""

    def __init__(self, count: int, device: torch.device) -> None:
        self.count, self.device = count, device

    def uniform(self, low: float, high: float, channels: int = 0) -> Tensor:
        shape = (self.count, channels, 1, 1) if channels else (self.count, 1, 1)
        return torch.rand(shape, device=self.device) * (high - low) + low

    def chance(self, share: float) -> Tensor:
        """1 with that chance, else 0."""
        return (torch.rand((self.count, 1, 1), device=self.device) < share).float()


@dataclass
class Lit:
    """A lit batch with what the light did."""

    picture: Tensor  # [B, 3, H, W]
    shadow: Tensor  # [B, H, W]: factor of the cast shadows, 1 where there is none
    glare: Tensor  # [B, H, W]: light added by reflections, 0..255 and more


def lit(picture: Tensor, quad: Tensor, scanned: Tensor, present: Tensor) -> Lit:
    """Lamps, shadows, reflections and exposure. `quad` [B, 4, 2] pixels; `scanned` and `present` [B] of 0 or 1."""
    count, _, height, width = picture.shape
    d = Draws(count, picture.device)
    free = 1 - scanned[:, None, None]
    y = ((torch.arange(height, device=picture.device) + 0.5) / height)[None, :, None]
    x = ((torch.arange(width, device=picture.device) + 0.5) / width)[None, None, :]
    angle = d.uniform(0, math.tau)
    slope = (x - 0.5) * angle.cos() + (y - 0.5) * angle.sin()
    field = 1 + d.chance(0.7) * slope * d.uniform(0, 0.8)
    far = torch.hypot(x - d.uniform(0.2, 0.8), y - d.uniform(0.2, 0.8)) / d.uniform(0.3, 1)
    spot = d.uniform(0.15, 0.8) + torch.exp(-far * far)
    field = torch.where(d.chance(0.15) > 0, field * spot, field)
    soft = F.interpolate(
        torch.rand(count, 1, 4, 4, device=picture.device),
        size=(height, width),
        mode="bicubic",
        align_corners=False,
    )[:, 0]
    field = field * (1 + d.chance(0.4) * (soft - 0.5) * d.uniform(0, 0.5))
    shadow = _blinds(d, x, y) * _cast(d, x, y, width / height) * _cast(d, x, y, width / height)
    glare = _glare(d, quad, present, height, width, x, y)
    out = picture * (field.clamp(0.03, 3) * shadow)[:, None]
    tint = d.uniform(0.82, 1.12, 3)
    lamp = d.uniform(0.2, 1.2, 3)
    lamp = lamp / lamp.amax(1, keepdim=True) * d.uniform(0.8, 1.2, 1)
    pick = torch.rand(count, 1, 1, 1, device=picture.device)
    out = out * torch.where(pick < 0.4, tint, torch.where(pick < 0.46, lamp, torch.ones_like(tint)))
    out = out + glare[:, None] * d.uniform(0.85, 1, 3)
    pick = torch.rand(count, 1, 1, 1, device=picture.device)
    gain = torch.where(
        pick < 0.06,
        d.uniform(0.08, 0.4, 1),
        torch.where(pick < 0.14, d.uniform(1.25, 2.0, 1), d.uniform(0.75, 1.25, 1)),
    )
    out = out * gain
    gamma = torch.where(d.chance(0.3)[:, None] > 0, d.uniform(0.7, 1.5, 1), torch.ones_like(gain))
    out = 255 * (out.clamp(0.01, 400) / 255) ** gamma
    haze = d.chance(0.12)[:, None]
    out = out * (1 - haze * d.uniform(0.1, 0.5, 1)) + haze * d.uniform(0, 60, 1)
    out = torch.where(free[:, None] > 0, out, picture * d.uniform(0.92, 1.08, 3) * d.uniform(0.85, 1.1, 1))
    return Lit(out, torch.where(free > 0, shadow, torch.ones_like(shadow)), glare * free)


def _blinds(d: Draws, x: Tensor, y: Tensor) -> Tensor:
    angle = d.uniform(-0.6, 0.6) + d.chance(0.5) * math.pi / 2
    along = x * angle.cos() + y * angle.sin()
    wave = torch.sin(along * math.tau * d.uniform(2, 12) + d.uniform(0, 6)) + d.uniform(-0.5, 0.5)
    return 1 - d.chance(0.08) * d.uniform(0.2, 0.8) * torch.sigmoid(wave * d.uniform(3, 30))


def _cast(d: Draws, x: Tensor, y: Tensor, aspect: float) -> Tensor:
    """The shadow of a hand, phone or window frame: what lies between two lines."""
    dark = d.chance(0.16) * d.uniform(0.15, 0.65)
    softness = d.uniform(0.003, 0.08)
    cx, cy = d.uniform(-0.1, 1.1), d.uniform(-0.1, 1.1)
    first = d.uniform(0, math.tau)
    second = first + d.uniform(0.5, 2.6)
    inside = [
        torch.sigmoid(((x - cx) * aspect * a.cos() + (y - cy) * a.sin()) / softness) for a in (first, second)
    ]
    return 1 - dark * inside[0] * inside[1]


def _glare(d: Draws, quad: Tensor, present: Tensor, height: int, width: int, x: Tensor, y: Tensor) -> Tensor:
    """Reflections of lamps and windows, mostly on the document."""
    side = float(max(height, width))
    px, py = x * width, y * height
    out = torch.zeros(d.count, height, width, device=d.device)
    spread = quad.amax(1) - quad.amin(1)
    reach0 = torch.where(present > 0, spread.prod(1).clamp(min=1).sqrt(), torch.full_like(present, side))[
        :, None, None
    ]
    for share in (0.17, 0.07):
        weights = torch.rand(d.count, 4, 1, device=d.device) ** 2
        on = (weights / weights.sum(1, keepdim=True) * quad).sum(1)
        anywhere = torch.rand(d.count, 2, device=d.device) * torch.tensor([width, height], device=d.device)
        on = torch.where(
            (present[:, None] > 0) & (torch.rand(d.count, 1, device=d.device) < 0.8), on, anywhere
        )
        angle = d.uniform(0, math.pi)
        u = (px - on[:, :1, None]) * angle.cos() + (py - on[:, 1:, None]) * angle.sin()
        v = (py - on[:, 1:, None]) * angle.cos() - (px - on[:, :1, None]) * angle.sin()
        reach = reach0 * d.uniform(0.03, 0.3)
        flat = d.uniform(0.15, 1)
        round_ = torch.exp(-((u / reach) ** 2 + (v / (reach * flat)) ** 2))
        soft = reach * d.uniform(0.03, 0.3)
        box = torch.sigmoid((reach - u.abs()) / soft) * torch.sigmoid((reach * flat - v.abs()) / soft)
        shape = torch.where(d.chance(0.65) > 0, round_, box)
        out = out + d.chance(share) * shape * d.uniform(30, 320)
    return out


def taken(picture: Tensor, scanned: Tensor) -> Tensor:
    """Blur, sharpening, noise, grey copies and JPEG: [B, 3, H, W] of 0..255, rounded."""
    count = picture.shape[0]
    d = Draws(count, picture.device)
    free = 1 - scanned
    pick = torch.rand(count, device=picture.device)
    r = torch.rand(count, device=picture.device)
    sigma = torch.where(
        pick < 0.45,
        0.25 + 0.4 * r,
        torch.where(pick < 0.62, 0.65 + 0.9 * r, torch.where(pick < 0.66, 1.6 + 1.4 * r, 0.05 * r)),
    )
    sigma = torch.where(free > 0, sigma, sigma.clamp(max=0.8))
    out = _smeared(
        picture,
        sigma,
        (torch.rand(count, device=picture.device) < 0.08)
        * free
        * (0.8 + 2.2 * torch.rand(count, device=picture.device)),
    )
    edge = out - blurred(out, torch.full_like(sigma, 1.0))
    out = out + edge * (d.chance(0.25) * d.uniform(0.2, 1))[:, None]
    loud = torch.where(d.chance(0.15) > 0, d.uniform(5, 14), d.uniform(0.3, 5)) * d.chance(0.75)
    loud = torch.where(free[:, None, None] > 0, loud, loud * 0.3)[:, None]
    out = out + torch.randn_like(out) * loud
    small = torch.randn(count, 3, out.shape[2] // 4, out.shape[3] // 4, device=out.device)
    out = (
        out
        + F.interpolate(small, size=out.shape[2:], mode="bilinear", align_corners=False)
        * loud
        * d.chance(0.3)[:, None]
    )
    grey = (out * torch.tensor([0.299, 0.587, 0.114], device=out.device)[None, :, None, None]).sum(
        1, keepdim=True
    )
    out = torch.where(d.chance(0.06)[:, None] > 0, grey.expand_as(out), out)
    out = out.clamp(0, 255).round()
    packed = compressed(out, d.uniform(25, 95)[:, 0, 0])
    return torch.where(d.chance(0.4)[:, None] > 0, packed, out)


def _smeared(picture: Tensor, sigma: Tensor, motion: Tensor) -> Tensor:
    """Each blurred by a Gaussian of `sigma`, longer by `motion` pixels in one direction."""
    n, _, height, width = picture.shape
    reach = 6
    t = torch.arange(-reach, reach + 1, device=picture.device, dtype=torch.float32)
    angle = (torch.rand(n, device=picture.device) * math.pi)[:, None, None]
    u = t[None, None] * angle.cos() + t[None, :, None] * angle.sin()
    v = t[None, :, None] * angle.cos() - t[None, None] * angle.sin()
    narrow = sigma[:, None, None].clamp(min=0.2)
    wide = narrow + motion[:, None, None]
    kernel = torch.exp(-(u**2) / (2 * wide**2) - v**2 / (2 * narrow**2))
    kernel = (kernel / kernel.sum((1, 2), keepdim=True)).repeat_interleave(3, 0)
    flat = F.pad(picture.reshape(1, n * 3, height, width), [reach] * 4, mode="reflect")
    return F.conv2d(flat, kernel[:, None], groups=n * 3).view(n, 3, height, width)


def compressed(picture: Tensor, quality: Tensor) -> Tensor:
    """[B, 3, H, W], sides multiples of 8, as JPEG of a `quality` [B] leaves it (4:4:4, without the entropy coding)."""
    count, _, height, width = picture.shape
    device = picture.device
    k = torch.arange(8, device=device, dtype=torch.float32)
    basis = torch.cos((2 * k[None] + 1) * k[:, None] * math.pi / 16) * torch.where(
        k[:, None] == 0, math.sqrt(1 / 8), 0.5
    )
    to_ycc = _TO_YCC.to(device)
    ycc = torch.einsum("ij,njhw->nihw", to_ycc, picture - 128)
    blocks = ycc.view(count, 3, height // 8, 8, width // 8, 8)
    scale = torch.where(quality < 50, 5000 / quality, 200 - 2 * quality)
    tables = torch.tensor(
        [[int(v) for v in t.split()] for t in (_LUMA, _CHROMA, _CHROMA)], device=device, dtype=torch.float32
    )
    step = (
        ((tables.view(1, 3, 8, 8) * scale[:, None, None, None] + 50) / 100)
        .floor()
        .clamp(1, 255)[:, :, None, :, None]
    )
    waves = torch.einsum("ui,nchiwj,vj->nchuwv", basis, blocks, basis)
    waves = (waves / step).round() * step
    back = torch.einsum("ui,nchuwv,vj->nchiwj", basis, waves, basis).reshape(count, 3, height, width)
    return (torch.einsum("ij,njhw->nihw", _TO_RGB.to(device), back) + 128).clamp(0, 255).round()
