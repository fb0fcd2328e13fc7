"""Frames to leaf through: each scene of a film as a small picture of its own, with the words of its card."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.pictures.canvas import Box, as_png
from studio.pictures.shown import clock, film_ratio, shown
from studio.pictures.wall import Stills, frame_picture
from studio.project import Scene, SceneProject

WIDE = 640
"""Pixels of a frame's longer side."""


@dataclass(frozen=True, slots=True)
class StripFrame:
    """One scene: its number and title, what is known in a few words, one line, and its frame as PNG."""

    scene: Scene
    title: str
    facts: str
    line: str
    picture: bytes


def draw_strip(project: SceneProject, scenes: Sequence[Scene], still: Stills) -> tuple[StripFrame, ...]:
    """Each scene with its reference still, or the drawn framing where there is none. Same record, same bytes. Blocking."""
    ratio = film_ratio(project)
    box = Box(0, 0, WIDE, round(WIDE / ratio)) if ratio >= 1 else Box(0, 0, round(WIDE * ratio), WIDE)
    return tuple(_frame(project, scene, box, still) for scene in scenes)


def _frame(project: SceneProject, scene: Scene, box: Box, still: Stills) -> StripFrame:
    card = shown(project, scene)
    facts = [clock(card.seconds) if card.seconds else "", card.shot, card.moves, card.light, card.status]
    picture = as_png(frame_picture(card, box, still))
    return StripFrame(scene, f"{card.number}. {card.title}", ", ".join(filter(None, facts)), card.line, picture)
