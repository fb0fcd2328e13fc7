"""The rules of the checks, read from `rules.toml` beside this file and checked as a whole against the film language."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, JsonValue, StringConstraints, model_validator

from studio import film
from studio.project import Record

FILE = Path(__file__).with_name("rules.toml")
Severity = Literal["warning", "hint"]
Over = Literal["scene", "continues", "together", "parallel", "run", "film"]
Slots = Mapping[str, tuple[str, ...]]


class Span(Record):
    """A number is at least ``least`` and at most ``most``."""

    least: float = float("-inf")
    most: float = float("inf")


class Rule(Record):
    """One rule. It speaks where all that it names holds, and never where the record is silent.

    ``over``: one scene; two neighbours that continue each other or show one place at one time; two scenes that run parallel;
    ``length`` neighbours that agree in each slot of ``same``; the whole film. ``when`` names values of slots, of which one is
    there; ``only`` values of which nothing else is there; ``least`` and ``most`` bounds of numbers. Of two scenes ``when`` holds for
    one and ``then`` for the other. ``test`` names a small function for what slots alone do not say, ``given`` is its data.
    ``says`` may name slots in braces. ``source`` is where a fact of the world comes from.
    """

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{3,40}$")]
    group: Literal["continuity", "plausibility"]
    severity: Severity = "warning"
    over: Over = "scene"
    says: str
    reason: str
    when: Slots = Field(default_factory=dict[str, tuple[str, ...]])
    only: Slots = Field(default_factory=dict[str, tuple[str, ...]])
    then: Slots = Field(default_factory=dict[str, tuple[str, ...]])
    number: Mapping[str, Span] = Field(default_factory=dict[str, Span])
    same: tuple[str, ...] = ()
    length: Annotated[int, Field(ge=2, le=12)] = 3
    test: str = ""
    given: Mapping[str, JsonValue] = Field(default_factory=dict[str, JsonValue])
    source: str = ""

    @model_validator(mode="after")
    def _known(self) -> "Rule":
        for slot, ids in self._named():
            wrong = [i for i in ids if film.ids(slot) and i not in film.ids(slot)]
            if slot not in film.SLOTS or wrong:
                raise ValueError(f"{self.id}: {slot} has no {', '.join(wrong) or 'place in the film language'}")
        if not (self.when or self.only or self.number or self.same or self.test):
            raise ValueError(f"{self.id} says of nothing when it holds")
        return self

    def _named(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        for slots in (self.when, self.only, self.then):
            yield from slots.items()
        yield from ((slot, ()) for slot in (*self.number, *self.same))


class Thing(Record):
    """Things that did not exist before the year ``since``, as the words of a scene name them. ``source`` says from where that is known."""

    since: int
    words: tuple[str, ...]
    source: str


class Rules(Record):
    """The file as a whole."""

    rule: tuple[Rule, ...]
    thing: tuple[Thing, ...]

    @model_validator(mode="after")
    def _once(self) -> "Rules":
        ids = [rule.id for rule in self.rule]
        if twice := {i for i in ids if ids.count(i) > 1}:
            raise ValueError(f"{', '.join(sorted(twice))} stands there twice")
        return self


@cache
def read_rules(file: Path = FILE) -> Rules:
    """Every rule. Raises pydantic's ValidationError when the shipped file is broken: a test keeps it whole."""
    return Rules.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))


def rule_named(said: str) -> Rule | None:
    """The rule of that id, however it is cased."""
    return next((rule for rule in read_rules().rule if rule.id == said.casefold()), None)
