"""Frames to leaf through: each scene of a film as a small picture of its own, with the words of its card."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.pictures.canvas import Box, as_png, blank
from studio.pictures.shown import clock, film_ratio, shown
from studio.pictures.wall import Stills, frame_picture
from studio.project import Scene, SceneProject

WIDE, TALL = 640, 400
"""Pixels of every frame: an upright film stands in the middle of it, so that cards are of one height."""


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
    width = min(WIDE, round(TALL * ratio))
    height = min(TALL, round(width / ratio))
    box = Box((WIDE - width) // 2, (TALL - height) // 2, width, height)
    return tuple(_frame(project, scene, box, still) for scene in scenes)


def _frame(project: SceneProject, scene: Scene, box: Box, still: Stills) -> StripFrame:
    card = shown(project, scene)
    facts = [clock(card.seconds) if card.seconds else "", card.shot, card.moves, card.light, card.status]
    picture = blank(WIDE, TALL)
    picture.paste(frame_picture(card, box, still).convert("RGB"), (box.left, box.top))
    return StripFrame(scene, f"{card.number}. {card.title}", ", ".join(filter(None, facts)), card.line, as_png(picture))
