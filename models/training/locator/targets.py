"""What the network should answer for a photograph, how wrong an answer is, and how an answer is read."""

import torch
import torch.nn.functional as F
from torch import Tensor

from .network import BORDER, CORNERS, DOCUMENT, MARGIN, PRESENCE, QUALITY, READING, RIGHT, STRIDE, VISIBLE

SPREAD = 0.9  # sigma of a corner's target in cells
WINDOW = 2  # half size in cells of the window round a peak that is averaged
NEARLY_DIAGONAL = 0.4  # difference of cosines under which a second order of the corners is as good
CELLS = MARGIN // STRIDE


def in_order(quad: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Corners [B,4,2] started so that the first side points most nearly to the right.

    Returns them with the index of the document's own first corner, and which neighbouring start
    (+1, -1) is nearly as good, for documents turned by about 45 degrees.
    """
    sides = torch.roll(quad, -1, 1) - quad
    rightward = sides[..., 0] / sides.norm(dim=-1).clamp(min=1e-6)
    start = rightward.argmax(1)
    index = (start[:, None] + torch.arange(4, device=quad.device)) % 4
    ordered = torch.gather(quad, 1, index[..., None].expand(-1, -1, 2))
    turned = torch.gather(rightward, 1, index)
    also = turned[:, :1] - turned[:, [1, 3]] < NEARLY_DIAGONAL
    return ordered, (-start) % 4, also


def cell_centres(height: int, width: int, device: torch.device) -> tuple[Tensor, Tensor]:
    """x and y in input pixels of the cells of a map, [W] and [H]."""
    ys = (torch.arange(height, device=device) + 0.5) * STRIDE - MARGIN
    xs = (torch.arange(width, device=device) + 0.5) * STRIDE - MARGIN
    return xs, ys


def signed_distance(quad: Tensor, xs: Tensor, ys: Tensor) -> Tensor:
    """Distance in pixels to the nearest side line, positive inside a clockwise convex quad: [B,H,W]."""
    a, b = quad, torch.roll(quad, -1, 1)
    d = (b - a) / (b - a).norm(dim=-1, keepdim=True).clamp(min=1e-6)
    nx, ny = -d[..., 1], d[..., 0]  # inward for clockwise corners with y down
    offset = nx * a[..., 0] + ny * a[..., 1]
    plane = nx[..., None, None] * xs[None, None, None, :] + ny[..., None, None] * ys[None, None, :, None]
    return (plane - offset[..., None, None]).amin(1)


def bumps(corners: Tensor, xs: Tensor, ys: Tensor) -> Tensor:
    """Normalised Gaussian targets [B,4,H*W]."""
    sigma = SPREAD * STRIDE
    gx = torch.exp(-((xs[None, None] - corners[..., :1]) ** 2) / (2 * sigma**2))
    gy = torch.exp(-((ys[None, None] - corners[..., 1:]) ** 2) / (2 * sigma**2))
    out = (gy[..., :, None] * gx[..., None, :]).flatten(2)
    return out / out.sum(-1, keepdim=True).clamp(min=1e-9)


def loss(
    maps: Tensor, vector: Tensor, quad: Tensor, present: Tensor, reads: Tensor, seen: Tensor
) -> tuple[Tensor, dict[str, Tensor]]:
    """Total loss and its parts. quad [B,4,2] in input pixels, `seen` [B,H/8,W/8]: share of each cell in view, 0..1."""
    batch, _, height, width = maps.shape
    xs, ys = cell_centres(height, width, maps.device)
    corners, reading, also = in_order(quad)
    weight = present / present.sum().clamp(min=1)

    logp = F.log_softmax(maps[:, CORNERS].flatten(2), -1)
    target = bumps(corners, xs, ys)
    cost = -torch.einsum("bin,bjn->bij", logp, target)
    p = logp.exp().view(batch, 4, height, width)
    mean = torch.stack([(p.sum(2) * xs).sum(-1), (p.sum(3) * ys).sum(-1)], -1)
    distance = (mean[:, :, None] - corners[:, None]).abs().sum(-1) / STRIDE
    both = cost + 0.25 * distance
    turns = torch.arange(4, device=maps.device)
    orders = torch.stack([both[:, turns, (turns + k) % 4].mean(1) for k in (0, 1, 3)], 1)
    never = torch.where(also, torch.zeros_like(orders[:, 1:]), torch.full_like(orders[:, 1:], 1e6))
    orders = torch.cat([orders[:, :1], orders[:, 1:] + never], 1)
    best, choice = orders.min(1)
    corner = (best * weight).sum()

    inside = signed_distance(quad, xs, ys)
    shown = present[:, None, None]
    document = (inside / STRIDE + 0.5).clamp(0, 1) * shown
    border = torch.exp(-((inside / STRIDE) ** 2) / 0.98) * shown
    visible = document * F.pad(seen, [CELLS] * 4)
    masks = (
        2 * F.binary_cross_entropy_with_logits(maps[:, DOCUMENT], document)
        + F.binary_cross_entropy_with_logits(maps[:, VISIBLE], visible)
        + 0.5 * F.binary_cross_entropy_with_logits(maps[:, BORDER], border)
    )
    presence = F.binary_cross_entropy_with_logits(vector[:, PRESENCE], present)
    reading = (reading - torch.tensor([0, 1, 3], device=maps.device)[choice]) % 4
    turn = (F.cross_entropy(vector[:, READING], reading, reduction="none") * weight * reads).sum()
    with torch.no_grad():
        right = (mask_overlap(read_corners(maps)[0], corners, xs, ys) > RIGHT).float()
    quality = F.binary_cross_entropy_with_logits(vector[:, QUALITY], right * present)
    total = corner + masks + 0.4 * presence + 0.15 * turn + 0.1 * quality
    parts = {"corner": corner, "masks": masks, "presence": presence, "reading": turn, "quality": quality}
    return total, {k: v.detach() for k, v in parts.items()}


def mask_overlap(found: Tensor, corners: Tensor, xs: Tensor, ys: Tensor) -> Tensor:
    """IoU of two quads [B,4,2] by their soft masks on the cells; the order of the corners does not matter."""
    a, b = (torch.sigmoid(signed_distance(q, xs, ys) * (4 / STRIDE)) for q in (found, corners))
    return torch.minimum(a, b).sum((1, 2)) / torch.maximum(a, b).sum((1, 2)).clamp(min=1e-6)


def read_corners(maps: Tensor) -> tuple[Tensor, Tensor]:
    """Corners [B,4,2] in input pixels, each the mean round its heat-map's peak, and the share of the map that lies there."""
    batch, _, height, width = maps.shape
    xs, ys = cell_centres(height, width, maps.device)
    p = F.softmax(maps[:, CORNERS].flatten(2), -1).view(batch, 4, height, width)
    peak = p.flatten(2).argmax(-1)
    py, px = torch.div(peak, width, rounding_mode="floor"), peak % width
    rows = (torch.arange(height, device=maps.device)[None, None] - py[..., None]).abs() <= WINDOW
    columns = (torch.arange(width, device=maps.device)[None, None] - px[..., None]).abs() <= WINDOW
    q = p * (rows[..., :, None] & columns[..., None, :])
    mass = q.sum((2, 3)).clamp(min=1e-9)
    x = (q.sum(2) * xs).sum(-1) / mass
    y = (q.sum(3) * ys).sum(-1) / mass
    return torch.stack([x, y], -1), mass


def decode(maps: Tensor, vector: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    """Corners, confidence of each corner, presence, reading direction, chance that the outline is right."""
    corners, mass = read_corners(maps)
    return (
        corners,
        mass,
        torch.sigmoid(vector[:, PRESENCE]),
        vector[:, READING].argmax(1),
        torch.sigmoid(vector[:, QUALITY]),
    )
