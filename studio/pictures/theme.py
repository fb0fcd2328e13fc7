"""The colours of everything that we draw: a dark room in which the frames are the light."""

from typing import NamedTuple

from studio.pictures.colour import from_hex


class Ink(NamedTuple):
    """An sRGB colour, 0..255 each."""

    r: int
    g: int
    b: int


ROOM = "#0b0c0f"
CARD = "#15171c"
LINE = "#282c33"
TEXT = "#f4f1ea"
SOFT = "#b4b8bf"
FAINT = "#858b95"
ACCENT = "#f0b24a"
GUESS = "#8ab8ea"
"""What no person said: filled in, measured, or a model's."""
STALE = "#ff7a59"
CHECK = "#c7a3ff"
"""What a check found."""
STATUS = {"exploring": "#9aa3af", "refining": "#5fb0ee", "locked": "#f0b24a"}


def ink(code: str) -> Ink:
    """The colour of ``#rrggbb``."""
    return Ink(*(int(v) for v in from_hex(code)))


def mix(one: Ink, other: Ink, share: float) -> Ink:
    """``one`` with ``share`` 0..1 of ``other`` in it."""
    return Ink(*(round(a + (b - a) * share) for a, b in zip(one, other, strict=True)))
