"""The panel of the usage chart that says which film used how much: one bar a film, the longest the whole width."""

from collections.abc import Sequence
from typing import NamedTuple

from PIL import Image, ImageDraw

from studio.pictures.canvas import Box, panel
from studio.pictures.lettering import Type, draw_text, width_of, wrap
from studio.pictures.theme import ACCENT, CARD, LINE, SOFT, TEXT, ink

_ROW, _HEAD, _FOOT, _INSET, _NAMES, _NUMBERS = 62, 100, 26, 40, 470, 330


class FilmBar(NamedTuple):
    """What one film used in the month."""

    title: str
    tokens: int
    images: int


def films_height(films: Sequence[FilmBar]) -> int:
    """Pixels that the panel takes; 0 without films."""
    return _HEAD + _ROW * len(films) + _FOOT if films else 0


def plan_films(films: Sequence[FilmBar], left: int, top: int, width: int) -> tuple[tuple[FilmBar, Box], ...]:
    """Where each film's bar lies, in the order given."""
    most = max((film.tokens for film in films), default=0)
    room = width - 2 * _INSET - _NAMES - _NUMBERS
    return tuple(
        (film, Box(left + _INSET + _NAMES, top + _HEAD + _ROW * row + 12, max(3, room * film.tokens // max(most, 1)), 26))
        for row, film in enumerate(films)
    )


def draw_films(picture: Image.Image, films: Sequence[FilmBar], left: int, top: int, width: int) -> None:
    """Draw the panel at its place; nothing without films."""
    if not films:
        return
    panel(picture, Box(left, top, width, films_height(films)), ink(CARD), 16)
    draw = ImageDraw.Draw(picture)
    draw_text(draw, (left + _INSET, top + 30), "By film", Type(40, 700, TEXT))
    for film, bar in plan_films(films, left, top, width):
        name, number = Type(30, 400, TEXT), Type(28, 400, SOFT)
        (line, *_) = wrap(film.title, name, _NAMES - 30, 1) or [""]
        draw_text(draw, (left + _INSET, bar.top - 8), line, name)
        panel(picture, Box(bar.left, bar.top, left + width - _INSET - _NUMBERS - bar.left, bar.height), ink(LINE), 8)
        panel(picture, bar, ink(ACCENT), min(8, bar.width // 2))
        told = _told(film)
        draw_text(draw, (left + width - _INSET - width_of(told, number), bar.top - 8), told, number)


def _told(film: FilmBar) -> str:
    images = f", {film.images:,} img" if film.images else ""
    return f"{film.tokens:,}{images}"
