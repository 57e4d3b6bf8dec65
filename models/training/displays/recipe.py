"""What a generated photo is made with: every part can be left out, so that the loop can say what each is worth."""

from dataclasses import dataclass, fields, replace


@dataclass(frozen=True)
class Recipe:
    chat_copies: bool = True  # reduced as chat apps do, to 0.2 and more of the capture; else 0.6 to 0.95, as the first simulator did
    many_kernels: bool = True  # several ways of reducing, sharpened afterwards; else area averages
    many_jpegs: bool = True  # one to three of them
    phone: bool = True  # denoising, sharpening, local contrast
    colour_raster: bool = True  # the colours of a display's pixels lie side by side; else one grey raster
    bands: bool = True  # rows read while the display was dim
    mirrored: bool = True  # lamps, windows, rooms
    glass: bool = True  # dust and smears
    interfaces: bool = True  # windows, bars, phones' pages round the picture
    devices: bool = True  # rims, keys, stands, hands
    photographs: bool = True  # photographs themselves among the photos without a display
    prints: bool = True  # documents, frames, slats, dark things
    patterns: bool = True  # halftone, weave, security lines
    documents: bool = True  # documents shown on displays


FULL = Recipe()


def without() -> dict[str, Recipe]:
    """The full recipe, and with each part left out."""
    return {"full": FULL, **{f"no {f.name.replace('_', ' ')}": replace(FULL, **{f.name: False}) for f in fields(Recipe)}}
