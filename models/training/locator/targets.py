"""What the network should answer for a photograph, how wrong an answer is, and how an answer is read."""

import torch
import torch.nn.functional as F

from network import BORDER, CORNERS, DOCUMENT, MARGIN, PRESENCE, READING, STRIDE, VISIBLE

SPREAD = 0.9  # sigma of a corner's target in cells
WINDOW = 2  # half size in cells of the window round a peak that is averaged
NEARLY_DIAGONAL = 0.4  # difference of cosines under which a second order of the corners is as good


def in_order(quad):
    """Corners [B,4,2] started so that the first side points most nearly to the right.

    Returns them with the index of the document's own first corner, and which neighbouring start
    (+1, -1) is nearly as good, for documents turned by about 45 degrees.
    """
    sides = torch.roll(quad, -1, 1) - quad
    rightward = sides[..., 0] / sides.norm(dim=-1).clamp(min=1e-6)
    start = rightward.argmax(1)
    index = (start[:, None] + torch.arange(4)) % 4
    ordered = torch.gather(quad, 1, index[..., None].expand(-1, -1, 2))
    turned = torch.gather(rightward, 1, index)
    also = turned[:, :1] - turned[:, [1, 3]] < NEARLY_DIAGONAL
    return ordered, (-start) % 4, also


def cell_centres(height, width):
    """x and y in input pixels of the cells of a map, [H] and [W]."""
    ys = (torch.arange(height) + 0.5) * STRIDE - MARGIN
    xs = (torch.arange(width) + 0.5) * STRIDE - MARGIN
    return xs, ys


def signed_distance(quad, xs, ys):
    """Distance in pixels to the nearest side line, positive inside a clockwise convex quad: [B,H,W]."""
    a, b = quad, torch.roll(quad, -1, 1)
    d = (b - a) / (b - a).norm(dim=-1, keepdim=True).clamp(min=1e-6)
    nx, ny = -d[..., 1], d[..., 0]  # inward for clockwise corners with y down
    offset = nx * a[..., 0] + ny * a[..., 1]
    plane = nx[..., None, None] * xs[None, None, None, :] + ny[..., None, None] * ys[None, None, :, None] - offset[..., None, None]
    return plane.min(1).values


def bumps(corners, xs, ys):
    """Normalised Gaussian targets [B,4,H*W]."""
    sigma = SPREAD * STRIDE
    gx = torch.exp(-((xs[None, None] - corners[..., :1]) ** 2) / (2 * sigma**2))
    gy = torch.exp(-((ys[None, None] - corners[..., 1:]) ** 2) / (2 * sigma**2))
    out = (gy[..., :, None] * gx[..., None, :]).flatten(2)
    return out / out.sum(-1, keepdim=True).clamp(min=1e-9)


def loss(maps, vector, quad, present, reads, hidden):
    """Total loss and its parts. quad [B,4,2] in input pixels, hidden [B,H/8,W/8] of 0..1."""
    batch, _, height, width = maps.shape
    xs, ys = cell_centres(height, width)
    corners, reading, also = in_order(quad)
    weight = present / present.sum().clamp(min=1)

    logp = F.log_softmax(maps[:, CORNERS].flatten(2), -1)
    target = bumps(corners, xs, ys)
    cost = -torch.einsum("bin,bjn->bij", logp, target)
    p = logp.exp().view(batch, 4, height, width)
    mean = torch.stack([(p.sum(2) * xs).sum(-1), (p.sum(3) * ys).sum(-1)], -1)
    distance = (mean[:, :, None] - corners[:, None]).abs().sum(-1) / STRIDE
    both = cost + 0.25 * distance
    orders = torch.stack([sum(both[:, i, (i + k) % 4] for i in range(4)) / 4 for k in (0, 1, 3)], 1)
    orders = orders + torch.cat([torch.zeros(batch, 1), torch.where(also, 0.0, 1e6)], 1)
    best, choice = orders.min(1)
    corner = (best * weight).sum()

    inside = signed_distance(quad, xs, ys)
    shown = present[:, None, None]
    document = (inside / STRIDE + 0.5).clamp(0, 1) * shown
    border = torch.exp(-((inside / STRIDE) ** 2) / 0.98) * shown
    cells = MARGIN // STRIDE
    frame = F.pad(1 - hidden, [cells] * 4)
    visible = document * frame
    masks = (
        2 * F.binary_cross_entropy_with_logits(maps[:, DOCUMENT], document)
        + F.binary_cross_entropy_with_logits(maps[:, VISIBLE], visible)
        + 0.5 * F.binary_cross_entropy_with_logits(maps[:, BORDER], border)
    )
    presence = F.binary_cross_entropy_with_logits(vector[:, PRESENCE], present)
    reading = (reading - torch.tensor([0, 1, 3])[choice]) % 4
    turn = (F.cross_entropy(vector[:, READING], reading, reduction="none") * weight * reads).sum()
    total = corner + masks + 0.3 * presence + 0.15 * turn
    parts = {"corner": corner, "masks": masks, "presence": presence, "reading": turn}
    return total, {k: float(v.detach()) for k, v in parts.items()}


def decode(maps, vector):
    """Corners [B,4,2] in input pixels, confidence of each corner, presence, reading direction."""
    batch, _, height, width = maps.shape
    xs, ys = cell_centres(height, width)
    p = F.softmax(maps[:, CORNERS].flatten(2), -1).view(batch, 4, height, width)
    peak = p.flatten(2).argmax(-1)
    py, px = torch.div(peak, width, rounding_mode="floor"), peak % width
    near = ((torch.arange(height)[None, None] - py[..., None]).abs() <= WINDOW)[..., :, None] & (
        (torch.arange(width)[None, None] - px[..., None]).abs() <= WINDOW
    )[..., None, :]
    q = p * near
    mass = q.sum((2, 3))
    x = (q.sum(2) * xs).sum(-1) / mass
    y = (q.sum(3) * ys).sum(-1) / mass
    return torch.stack([x, y], -1), mass, torch.sigmoid(vector[:, PRESENCE]), vector[:, READING].argmax(1)
