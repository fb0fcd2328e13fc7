"""Named directions ("neo-noir product", "dogme") as profiles, read from `directions.toml` and checked against the film language."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, Field, model_validator

from studio.film import SLOTS, ids
from studio.record import Name, Record, Text, Words
from studio.styles.counts import LISTS, vector_of
from studio.styles.profile import DirectorProfile, Habit, Pace, PromptHabits, Share, Voice
from studio.text import folded

FILE = Path(__file__).with_name("directions.toml")
BESIDE = ("duration", "focal_length_mm", "aspect_ratio")


def _known(look: str) -> str:
    """``look`` as it is, if each of its slots and values exists."""
    for slot, values in _rows(look).items():
        unknown = [value for value in values if value not in ids(slot)] if slot not in BESIDE else []
        if slot not in SLOTS or unknown:
            raise ValueError(f"{slot} does not know {', '.join(unknown) or 'anything'}")
        if not 0 < sum(values.values()) <= 100:
            raise ValueError(f"the shares of {slot} come to {sum(values.values())} percent")
    return look


def _rows(look: str) -> dict[str, dict[str, int]]:
    """``slot: value weight, value weight; ...`` as numbers."""
    found: dict[str, dict[str, int]] = {}
    for row in look.split(";"):
        slot, _, values = row.strip().partition(": ")
        found[slot] = {value: int(weight) for value, _, weight in (part.strip().rpartition(" ") for part in values.split(","))}
    return found


class Direction(Record):
    """A label and what it leans to. ``look`` holds shares in percent by slot; ``pace`` is seconds a shot; ``why`` is what it stands for."""

    name: Name
    also: tuple[Words, ...] = ()
    why: Words
    look: Annotated[str, AfterValidator(_known)]
    palette: tuple[str, ...] = ()
    influences: tuple[Words, ...] = ()
    pace: Annotated[float, Field(gt=0, le=600)]
    words: tuple[Words, ...] = ()
    leave_out: tuple[Words, ...] = ()
    voice: dict[str, Text]

    @property
    def profile(self) -> DirectorProfile:
        """The direction as a profile."""
        rows = _rows(self.look)
        habits = tuple(Habit(slot=slot, shares=_shares(slot, rows[slot])) for slot in SLOTS if slot in rows)
        palette = tuple(Share(value=colour, share=1.0) for colour in self.palette)
        return DirectorProfile(
            name=self.name,
            source="direction",
            about=self.why,
            habits=habits,
            palette=palette,
            influences=tuple(Share(value=name, share=1.0) for name in self.influences),
            words=self.words,
            pace=Pace(median=self.pace, low=round(self.pace * 0.7, 2), high=round(self.pace * 1.4, 2)),
            voice=Voice(**{part: (said,) for part, said in self.voice.items()}),
            prompts=PromptHabits(leave_out=self.leave_out),
            vector=vector_of(habits, palette, self.pace),
            reasons=(self.why,),
        )


def _shares(slot: str, values: dict[str, int]) -> tuple[Share, ...]:
    ordered = sorted(values.items(), key=lambda item: -item[1])
    return tuple(Share(value=[value] if slot in LISTS else value, share=weight / 100) for value, weight in ordered)


class _Directions(Record):
    direction: tuple[Direction, ...]

    @model_validator(mode="after")
    def _unique(self) -> "_Directions":
        labels = [folded(label) for row in self.direction for label in (row.name, *row.also)]
        twice = {label for label in labels if labels.count(label) > 1}
        if twice:
            raise ValueError(f"a label stands for two directions: {', '.join(sorted(twice))}")
        return self


@cache
def directions() -> tuple[Direction, ...]:
    """Every named direction, checked as a whole. Raises ValidationError when the file is wrong."""
    body: dict[str, Any] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return _Directions.model_validate(body).direction


@cache
def by_label() -> dict[str, Direction]:
    """The directions by each of their labels, folded."""
    return {folded(label): row for row in directions() for label in (row.name, *row.also)}
