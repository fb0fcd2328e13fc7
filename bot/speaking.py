"""Whoever answers words that the reader does not settle, as the work of a turn knows them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.commands import Shown
from bot.plans import Plan
from studio.deltas import Delta
from studio.reader import Reading
from studio.store.records import Here, Made, Message
from studio.turn import Turn

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Spoken:
    """Who answered, as the journal and the reply name it. ``made.source`` is the route; ``note`` is one line for the person."""

    made: Made
    note: str
    limited: bool = False
    """Whether the person's own limit kept the models from answering."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """For whom a director works: where the film is at home, who asks and where, on which plan, after which talk. ``progress`` is told each
    step."""

    tenant: str
    here: Here
    plan: Plan
    progress: Progress
    history: Sequence[Message] = ()


class Director(Protocol):
    """Whoever answers words that the reader does not settle: a model, or the offline director. It edits the turn and sets its reply."""

    async def speak(self, turn: Turn, reading: Reading, homeless: Sequence[Delta], on: Occasion) -> Spoken: ...

    async def look(self, turn: Turn, looks: Sequence[Shown], on: Occasion) -> Spoken | None: ...
