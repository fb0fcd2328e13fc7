"""The few shapes that every picture is made of: smooth panels, pills, palette bars, framed stills."""

import io
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFilter, ImageOps

from studio.pictures.lettering import Type, draw_text, width_of
from studio.pictures.theme import LINE, ROOM, Ink, ink, mix

_FINE = 4


class Box(NamedTuple):
    """A rectangle in pixels: left, top, width, height."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        return self.left + self.width

    @property
    def bottom(self) -> int:
        return self.top + self.height

    def inside(self, other: "Box") -> bool:
        """Whether this box lies wholly in ``other``."""
        return self.left >= other.left and self.top >= other.top and self.right <= other.right and self.bottom <= other.bottom

    def meets(self, other: "Box") -> bool:
        """Whether the two share any pixel."""
        return self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom


def blank(width: int, height: int, colour: str = ROOM) -> Image.Image:
    """An empty page."""
    return Image.new("RGB", (width, height), colour)


def as_png(image: Image.Image) -> bytes:
    """The picture as PNG: no text, no time, the same pixels give the same bytes."""
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=4)
    return out.getvalue()


@lru_cache(maxsize=256)
def _mask(width: int, height: int, radius: int, corners: tuple[bool, bool, bool, bool]) -> Image.Image:
    """A smooth mask with rounded corners (top left, top right, bottom right, bottom left)."""
    large = Image.new("L", (width * _FINE, height * _FINE), 0)
    ImageDraw.Draw(large).rounded_rectangle((0, 0, width * _FINE - 1, height * _FINE - 1), radius * _FINE, fill=255, corners=corners)
    return large.resize((width, height), Image.Resampling.BOX)


ROUND = (True, True, True, True)
ROUND_TOP = (True, True, False, False)


def panel(
    page: Image.Image, box: Box, colour: Ink, radius: int, alpha: float = 1.0, corners: tuple[bool, bool, bool, bool] = ROUND
) -> None:
    """A filled rectangle with round corners."""
    mask = _mask(box.width, box.height, radius, corners)
    page.paste(colour, (box.left, box.top), mask.point([round(v * alpha) for v in range(256)]) if alpha < 1 else mask)


def framed(page: Image.Image, picture: Image.Image, box: Box, radius: int, corners: tuple[bool, bool, bool, bool] = ROUND) -> None:
    """A picture of the box's own size, its corners rounded."""
    page.paste(picture, (box.left, box.top), _mask(box.width, box.height, radius, corners))


_SHADE = Ink(8, 9, 11)


def pill(
    page: Image.Image, at: tuple[int, int], text: str, type: Type, anchor: str = "l", dot: str | None = None, ground: Ink = _SHADE
) -> Box:
    """A small label, dark over a picture, with a coloured dot before its text; ``at`` is its top left or top right corner."""
    pad, size = type.size // 2, round(type.size * 1.62)
    lead = round(type.size * 0.95) if dot else 0
    width = round(width_of(text, type)) + 2 * pad + lead
    box = Box(at[0] if anchor == "l" else at[0] - width, at[1], width, size)
    panel(page, box, ground, size // 2, 0.78 if ground == _SHADE else 1.0)
    if dot:
        spot = round(type.size * 0.56)
        panel(page, Box(box.left + pad, box.top + (size - spot) // 2, spot, spot), ink(dot), spot // 2)
    draw_text(ImageDraw.Draw(page), (box.left + pad + lead, box.top + (size - type.size * 1.34) / 2), text, type)
    return box


def palette_bar(page: Image.Image, box: Box, colours: Sequence[tuple[Ink, float]]) -> None:
    """Stripes as wide as each colour weighs; every colour at least a twentieth, so that an accent is seen. A hair around it lets black
    be seen on black."""
    draw = ImageDraw.Draw(page)
    draw.rectangle((box.left - 1, box.top - 1, box.right, box.bottom), fill=LINE)
    weights = [max(weight, 0.05) for _, weight in colours]
    left = 0.0
    for (colour, _), weight in zip(colours, weights, strict=True):
        wide = box.width * weight / sum(weights)
        draw.rectangle((box.left + round(left), box.top, box.left + round(left + wide) - 1, box.bottom - 1), fill=colour)
        left += wide


def still_in(data: bytes, width: int, height: int) -> Image.Image | None:
    """A stored picture fitted to the frame: cut where it nearly fits, else whole on its own blurred ground. None when it is damaged."""
    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as opened:
            opened.draft("RGB", (width, height))
            picture = opened.convert("RGB")
    except (OSError, ValueError, SyntaxError):
        return None
    cut = ImageOps.fit(picture, (width, height), Image.Resampling.LANCZOS)
    if 0.75 < (picture.width / picture.height) / (width / height) < 1.34:
        return cut
    ground = cut.resize((max(1, width // 8), max(1, height // 8))).filter(ImageFilter.GaussianBlur(4)).resize((width, height))
    ground = Image.blend(ground, Image.new("RGB", ground.size, mix(ink(ROOM), Ink(0, 0, 0), 0.3)), 0.4)
    whole = ImageOps.contain(picture, (width, height), Image.Resampling.LANCZOS)
    ground.paste(whole, ((width - whole.width) // 2, (height - whole.height) // 2))
    return ground


def perforations(page: Image.Image, top: int, colour: Ink) -> None:
    """The holes of a film strip, as many as fit whole, in the middle of the edge."""
    count = (page.width - 4) // 54
    for i in range(count):
        panel(page, Box((page.width - count * 54 + 28) // 2 + i * 54, top, 26, 16), colour, 5)
