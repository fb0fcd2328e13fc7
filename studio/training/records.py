"""The canonical records: one for each thing that can be taught, before any provider's form."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from pydantic_core import to_json

Split = Literal["train", "validation", "test"]
SPLITS: tuple[Split, ...] = ("train", "validation", "test")
Task = Literal["outline", "prompt", "bible", "slots", "critique"]
VERSION = "1"
"""Version of the canonical records; it goes into the manifest."""
Value = object
"""What JSON holds."""


@dataclass(frozen=True, slots=True)
class Example:
    """Supervised: ``context`` leads to ``answer``. ``task`` is outline (bible, style, talk -> scenes), prompt (scene -> prompt), bible or
    slots (film, talk -> what changes of it) or critique (scene, prompt -> what is wrong with the prompt)."""

    task: Task
    project: str
    context: Mapping[str, Value]
    answer: Value


@dataclass(frozen=True, slots=True)
class Preference:
    """``chosen`` was kept where ``rejected`` could have been. ``kind``: edit (a person's value over a suggestion), choice (one take over
    another), accepted or discarded (a take against the film as it stood). ``first``: 1 when the chosen one was shown first, -1 when the
    other was, 0 when they had no order."""

    kind: Literal["edit", "choice", "accepted", "discarded"]
    project: str
    context: Mapping[str, Value]
    chosen: Mapping[str, Value]
    rejected: Mapping[str, Value]
    first: int = 0


def canonical(record: Example | Preference) -> Mapping[str, Value]:
    """A record as its line in the canonical file."""
    if isinstance(record, Example):
        return {"task": record.task, "project": record.project, "context": record.context, "answer": record.answer}
    sides = {"context": record.context, "chosen": record.chosen, "rejected": record.rejected}
    return {"kind": record.kind, "project": record.project, "first": record.first, **sides}


def project_name(tenant: str, film: str) -> str:
    """A film's name in exports: it leads to nobody."""
    return hashlib.sha256(f"{tenant}\n{film}".encode()).hexdigest()[:16]


def split_of(project: str) -> Split:
    """The split of a project, whole: 80 % train, 10 % validation, 10 % test; the same in every export."""
    place = int(project[:8], 16) % 10
    return "train" if place < 8 else "validation" if place == 8 else "test"


def as_line(value: Value) -> bytes:
    """A value as one line of a file."""
    return to_json(value) + b"\n"


def as_json(value: Value) -> str:
    """Compact JSON, keys in the order in which they were put: the same bytes for the same journal."""
    return to_json(value).decode()
