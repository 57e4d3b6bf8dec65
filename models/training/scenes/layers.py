"""The layers that a picture is painted from, one row of numbers each: what the painter reads and the layouts write."""

import numpy as np

from ..shared.types import Map, Matrix

# Atlases; the last two need no picture.
NONE, FACES, SURFACES, SPRITES, PHOTOGRAPHS, FLAT, BLUR = -1, 0, 1, 2, 3, 4, 5
# Roles: under the document, the document, over it, over it without hiding it (sleeves, shadows of a spine).
UNDER, DOCUMENT, OVER, FILM = 0, 1, 2, 3
# Shapes: everywhere, a rounded rectangle, a picture with alpha.
EVERYWHERE, RECTANGLE, CUTOUT = 0, 1, 2

ATLAS, INDEX, ROLE, SHAPE = 0, 1, 2, 3
INVERSE = slice(4, 13)  # picture pixels to the layer's own units
WIDTH, HEIGHT, RADIUS = 13, 14, 15  # in those units
TO_UV = slice(16, 22)  # [2, 3]: the layer's units to the atlas entry's 0..1, mirrored beyond
COLOURS = slice(22, 31)  # [3, 3] on RGB
OFFSET = slice(31, 34)
OPACITY, SOFTNESS = 34, 35  # softness of the edge in pixels
SHADOW, SHADOW_X, SHADOW_Y, SHADOW_SOFT = 36, 37, 38, 39  # strength, shift and softness in the layer's units
MATCH, MATCH_GAIN = 40, 41  # how far the mean colour is drawn to that of the document's rim times the gain
RIM, RIM_WIDTH = 42, 43  # added to the colour along the edge, and how far in
BOW_X, BOW_Y = 44, 45  # how far the sides bulge, as a share of the size
WEAR = 46  # unevenness of the edge, in the layer's units
SIGMA = 47  # of BLUR, in pixels
SHARP = 48  # bias of the level of detail
COLUMNS = 49

IDENTITY = np.eye(3)


def layer(
    atlas: int, index: int, role: int, shape: int, homography: Matrix, width: float, height: float
) -> Map:
    """A row with everything else at its neutral value; `homography` takes the layer's units to picture pixels."""
    row = np.zeros(COLUMNS, np.float32)
    row[ATLAS], row[INDEX], row[ROLE], row[SHAPE] = atlas, index, role, shape
    inverse = np.linalg.inv(homography)
    middle = homography @ (width / 2, height / 2, 1)
    inverse /= inverse[2] @ (middle / middle[2])  # positive before the horizon, 1 in the middle
    row[INVERSE] = inverse.reshape(-1)
    row[WIDTH], row[HEIGHT] = width, height
    row[TO_UV] = (1 / width, 0, 0, 0, 1 / height, 0)
    row[COLOURS] = IDENTITY.reshape(-1)
    row[OPACITY], row[SOFTNESS], row[SHADOW_SOFT], row[RIM_WIDTH], row[SHARP] = 1, 1, 1, 1, 0.65
    return row
