"""The shapes and sizes of pictures that a tool offers, as data: listed ratios, listed sizes, grids, any ratio, resolutions."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ratios:
    """A fixed list of aspect ratios. ``values`` maps W:H to the vendor's spelling.

    ``framed`` is the list that holds once a first frame is bound (None: the same); an empty mapping means that the frame decides and
    nothing is sent. ``default`` is a key of ``values`` sent when the scene says nothing; None sends nothing. ``param`` empty: one fixed
    shape.
    """

    param: str
    values: Mapping[str, str]
    framed: Mapping[str, str] | None = None
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Sizes:
    """A fixed list of sizes in pixels, (width, height) each: the nearest in shape is taken, of those the nearest to the resolution.

    One param with a ``joiner`` ("1024x768"), or two ("width", "height"). ``default`` is the ratio when the scene says none; None sends
    nothing. ``area`` is the size aimed at when the scene gives no resolution. ``framed`` False: nothing is sent once a first frame is
    bound, which then decides.
    """

    params: tuple[str, ...]
    values: tuple[tuple[int, int], ...]
    joiner: str = "x"
    area: int = 1_048_576
    default: str | None = None
    framed: bool = True


@dataclass(frozen=True, slots=True)
class Grid:
    """Sizes in pixels on a grid: each side a multiple of ``step`` within ``low``..``high``, the area within the pixel window.

    ``area`` is the size aimed at when the scene gives no resolution. One param with a ``joiner`` ("1024x768"), or two
    ("width", "height"). ``steepest`` is the largest long-to-short ratio. ``default`` is the ratio when the scene says none; None
    sends nothing.
    """

    params: tuple[str, ...]
    step: int
    low: int
    high: int
    max_area: int
    min_area: int = 0
    area: int = 1_048_576
    joiner: str = "x"
    steepest: float = 100
    default: str | None = None


@dataclass(frozen=True, slots=True)
class AnyRatio:
    """Any ratio: ``whole`` numbers only, or as a decimal between ``low`` and ``high`` when ``decimal``.

    ``tallest`` and ``widest`` bound whole numbers ("9:21", "21:9").
    """

    param: str
    decimal: bool = False
    low: float = 0
    high: float = 1e9
    tallest: str = ""
    widest: str = ""


@dataclass(frozen=True, slots=True)
class Resolutions:
    """Resolutions by the length of the short side in pixels -> the vendor's spelling (it matters: 1080p, 1080P, 4k, 2K, pro).

    ``square``: by the side of a square with as many pixels instead, for tools whose 1K and 2K name an area.
    """

    param: str
    values: Mapping[int, str]
    default: int | None = None
    square: bool = False
