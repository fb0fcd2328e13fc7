"""Named structure templates, read from `structures.toml` beside this file and checked as a whole against the film language."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, cast

from pydantic import Field, model_validator

from studio import film
from studio.project import Record

FILE = Path(__file__).with_name("structures.toml")
Fraction = Annotated[float, Field(ge=0, le=1)]


Need = Literal["body", "life", "people"]
"""A human body with hands and a face; being alive to the end; people in the film."""


class Beat(Record):
    """One beat. ``subject`` is who, thing, place, or words of its own; ``action`` begins with its verb; ``why`` is what it is for.

    ``light`` is an id of lighting quality or direction. ``rank`` 1 stays longest when there are fewer scenes than beats.
    ``deed``: it tells the premise itself. ``needs`` names what the film's lead must have for the beat to fit. ``at`` is
    an interlude's place in the story, 0 the start and 1 the end.
    """

    id: str
    title: str
    subject: str
    action: str
    why: str
    size: str
    move: str
    angle: str = "eye_level"
    seconds: Annotated[float, Field(gt=0, le=60)]
    light: str
    rank: int
    deed: bool = False
    needs: frozenset[Need] = frozenset()
    at: Fraction = 0.0

    @model_validator(mode="before")
    @classmethod
    def _shot(cls, data: Any) -> Any:
        """``shot`` is size, move and, where it is not eye level, angle."""
        given = dict(cast("dict[str, Any]", data))
        parts = str(given.pop("shot", "")).split()
        given["needs"] = frozenset(str(given.get("needs", "")).split())
        return given | dict(zip(("size", "move", "angle"), parts, strict=False))

    @model_validator(mode="after")
    def _known(self) -> "Beat":
        for slot, value in (
            ("shot_type", self.size),
            ("camera_movement", self.move),
            ("camera_angle", self.angle),
            (self.light_slot, self.light),
        ):
            if value not in film.ids(slot):
                raise ValueError(f"{self.id}: {value!r} is no {slot}")
        return self

    @property
    def light_slot(self) -> str:
        """The slot that the light belongs to."""
        return "lighting_quality" if self.light in film.ids("lighting_quality") else "lighting_direction"


class Structure(Record):
    """A named way to tell a film. ``words`` are what a premise that wants it speaks of; ``thing``, ``place`` and ``lead`` stand in for what
    a premise leaves open; ``open``: it suits a premise that speaks of nothing in particular; ``total`` is the
    length of the whole in seconds, where the form fixes it."""

    name: str
    label: str
    about: str
    words: str
    thing: str
    place: str
    lead: str = "someone"
    open: bool = False
    total: Annotated[float, Field(gt=0)] | None = None
    beats: Annotated[tuple[Beat, ...], Field(min_length=3)]


class Interludes(Record):
    """Beats between beats, for a film with more scenes than its structure has."""

    beats: tuple[Beat, ...]


class Structures(Record):
    """The file as a whole. Where a premise fits two structures equally, the one that stands first is taken; where none, an open one."""

    structures: tuple[Structure, ...]
    interludes: Interludes

    def named(self, name: str) -> Structure | None:
        """The structure of that name or label."""
        wanted = name.casefold()
        return next((s for s in self.structures if wanted in (s.name, s.label.casefold())), None)


@cache
def structures(file: Path = FILE) -> Structures:
    """Every structure and interlude, checked. Raises pydantic's ValidationError when the shipped file is broken: a test keeps it whole."""
    return Structures.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
