"""The Director Profile: what a film's look comes to, as a frozen record. It stands in films as a snapshot, in the store by version."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, JsonValue, StringConstraints

from studio.record import Name, Record, Text

Fraction = Annotated[float, Field(ge=0, le=1)]
Count = Annotated[int, Field(ge=0)]
Strength = Annotated[int, Field(ge=0, le=100)]
"""How much of a profile is wanted, in percent: of what holds for the whole film, the habits that at least 100 less that many percent of
its scenes share; of what changes from scene to scene, so many percent of the open scenes."""
SlotName = Annotated[str, StringConstraints(max_length=40)]
Key = Annotated[str, StringConstraints(max_length=200)]
OVER = 50
"""Above this strength a profile also replaces guesses; up to it, it only fills what is open."""


class Share(Record):
    """A value and how much of the profile it is. ``scenes`` counts the scenes that it was seen in, 0 for a direction's own."""

    value: JsonValue
    share: Fraction
    scenes: Count = 0


class Habit(Record):
    """What a profile does with one slot: values and their shares, the commonest first. ``scenes`` counts those that say anything of it."""

    slot: SlotName
    shares: tuple[Share, ...]
    scenes: Count = 0

    @property
    def top(self) -> Share:
        return self.shares[0]


class Pace(Record):
    """How long shots last, in seconds: the median, the middle half, and how many were measured."""

    median: Annotated[float, Field(gt=0)]
    low: Annotated[float, Field(gt=0)]
    high: Annotated[float, Field(gt=0)]
    shots: Count = 0


class Voice(Record):
    """How words are put: of titles, of dialogue, of narration; each in short phrases that are true of most of them."""

    titles: tuple[Text, ...] = ()
    dialogue: tuple[Text, ...] = ()
    narration: tuple[Text, ...] = ()


class PromptHabits(Record):
    """How prompts were written. ``order`` is the order of slots in them, ``words`` their median length in words."""

    order: tuple[SlotName, ...] = ()
    words: Count = 0
    leave_out: tuple[Text, ...] = ()
    targets: tuple[Share, ...] = ()
    settings: Mapping[SlotName, JsonValue] = Field(default_factory=dict[str, JsonValue])


class DirectorProfile(Record):
    """A look with a name. ``vector`` is for likeness: one weight a value, found by ``slot=value``; ``reasons`` says why, to be read.

    ``source`` is a film, a named direction, or a blend of two; ``scenes`` how many scenes it was read from, ``locked`` whether those were
    the locked ones alone.
    """

    name: Name
    version: Annotated[int, Field(ge=1)] = 1
    source: Literal["film", "direction", "blend"] = "film"
    about: Text = ""
    scenes: Count = 0
    locked: bool = False
    habits: tuple[Habit, ...] = ()
    palette: tuple[Share, ...] = ()
    influences: tuple[Share, ...] = ()
    words: tuple[Text, ...] = ()
    pace: Pace | None = None
    voice: Voice = Voice()
    prompts: PromptHabits = PromptHabits()
    vector: Mapping[Key, float] = Field(default_factory=dict[str, float])
    reasons: tuple[Text, ...] = ()

    def habit(self, slot: str) -> Habit | None:
        """What it does with a slot."""
        return next((habit for habit in self.habits if habit.slot == slot), None)

    @property
    def title(self) -> str:
        """``Rain City, version 2``; a direction has no versions."""
        return self.name if self.source == "direction" else f"{self.name}, version {self.version}"


class AppliedProfile(Record):
    """A profile as a film took it up: the snapshot that it goes on with, whatever becomes of the profile."""

    profile: DirectorProfile
    strength: Strength
