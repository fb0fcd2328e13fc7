"""A frame drawn to be looked at: its size, angle and people are known, so that what a model says of it can be held against them."""

from functools import lru_cache

from studio.pictures.canvas import as_png
from studio.pictures.guide import Shot, draw_guide

WIDTH, HEIGHT = 960, 540


@lru_cache(maxsize=64)
def drawn_frame(shot: Shot) -> bytes:
    """The frame as PNG, without the marks of moves. The same shot gives the same bytes."""
    return as_png(draw_guide(shot, WIDTH, HEIGHT))
