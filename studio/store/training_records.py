"""What training reads of a journal: rows as they lie, their edits still JSON."""

from dataclasses import dataclass
from typing import NamedTuple


class Doing(NamedTuple):
    """One row of the journal; a tuple, because there are very many."""

    version: int
    seq: int
    person: str
    source: str
    take: str
    kind: str
    edit: str


@dataclass(frozen=True, slots=True)
class Proposed:
    """A take: who asked for it, in which order it was shown, what became of it and by whom."""

    id: str
    turn: str
    shown: int
    outcome: str
    asked_by: str
    decided_by: str
    edits: str
