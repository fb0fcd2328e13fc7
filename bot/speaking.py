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


class Director(Protocol):
    """Whoever answers words that the reader does not settle: a model, or the offline director. It edits the turn and sets its reply."""

    async def speak(
        self,
        turn: Turn,
        reading: Reading,
        homeless: Sequence[Delta],
        *,
        tenant: str,
        here: Here,
        plan: Plan,
        history: Sequence[Message],
        progress: Progress,
    ) -> Spoken: ...

    async def look(
        self, turn: Turn, looks: Sequence[Shown], *, tenant: str, here: Here, plan: Plan, progress: Progress
    ) -> Spoken | None: ...
