"""Text on a page: rows of one kind under each other, where each begins, and what stands at the foot of every page."""

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw

from studio.pictures.canvas import Box, perforations
from studio.pictures.lettering import Type, balanced, draw_text, starts_right, wrap
from studio.pictures.theme import FAINT, LINE, ink

WIDTH = 1620
"""Pixels across every page: three times a phone's 540, so that a phone shows it whole and a desk shows it sharp."""
MARGIN, GAP, PAD = 48, 30, 24
FOOT = 84
"""Pixels under the last card for the mark, the page number and the film's edge."""


@dataclass(frozen=True, slots=True)
class Kind:
    """Text of one kind before it is set: at most ``lines`` lines, of about one length where it is a title."""

    type: Type
    text: str
    lines: int = 1
    title: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """Lines of one kind of text: how they are set and where the first begins."""

    type: Type
    lines: tuple[str, ...]
    box: Box


def set_rows(kinds: Sequence[Kind], left: int, top: int, width: int, gap: int = 8) -> tuple[Row, ...]:
    """Text of several kinds under each other; what is empty takes no room."""
    rows: list[Row] = []
    for kind in kinds:
        lines = (balanced if kind.title else wrap)(kind.text, kind.type, width, kind.lines)
        if lines:
            tall = len(lines) * kind.type.leading
            rows.append(Row(kind.type, tuple(lines), Box(left, top, width, tall)))
            top += tall + gap
    return tuple(rows)


def reads_right(rows: Sequence[Row]) -> bool:
    """Whether a block of rows stands at the right: its first row decides for all."""
    return bool(rows) and starts_right(rows[0].lines[0])


def draw_rows(picture: Image.Image, rows: Sequence[Row], right: bool | None = None) -> None:
    """Draw rows at their left, or at their right where they read so; without ``right`` the first row decides."""
    draw = ImageDraw.Draw(picture)
    side = reads_right(rows) if right is None else right
    for row in rows:
        for i, line in enumerate(row.lines):
            draw_text(draw, (row.box.right if side else row.box.left, row.box.top + i * row.type.leading), line, row.type, "lr"[side])


def draw_edges(picture: Image.Image) -> None:
    """The holes of a film strip along the top and the bottom."""
    perforations(picture, 22, ink(LINE))
    perforations(picture, picture.height - 38, ink(LINE))


def draw_foot(picture: Image.Image, mark: str | None, where: str = "") -> None:
    """The mark at the left and where this page stands among others at the right."""
    draw, top = ImageDraw.Draw(picture), picture.height - 92
    draw_text(draw, (picture.width - MARGIN, top), where, Type(28, 400, FAINT), "r")
    if mark:
        draw_text(draw, (MARGIN, top), mark, Type(28, 600, FAINT))
