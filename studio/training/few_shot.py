"""Few-shot: examples chosen from gold data for a worker, and compiled into its instructions."""

from collections.abc import Mapping, Sequence
from typing import cast

from studio.training.records import Example, as_json

MOST, ROOM = 4, 6_000
"""Examples, and characters of all of them, that instructions are made longer by at most."""
HEAD = "Examples of what was right. Answer in the same form.\n"


def choose(gold: Sequence[Example], *, most: int = MOST, room: int = ROOM) -> list[Example]:
    """The examples that together show the most different slots and terms, the shortest first among equals, within the room. The same gold
    gives the same choice."""
    left = sorted(gold, key=lambda e: (len(shown(e)), as_json(e.context)))
    chosen: list[Example] = []
    seen: set[tuple[str, str]] = set()
    while left and len(chosen) < most:
        best = max(left, key=lambda e: (len(says(e) - seen) / (1 + len(shown(e)) / 500), -len(shown(e))))
        left.remove(best)
        if says(best) - seen and sum(len(shown(e)) for e in (*chosen, best)) <= room:
            chosen.append(best)
            seen |= says(best)
    return chosen


def compiled(instructions: str, chosen: Sequence[Example]) -> str:
    """Instructions with the chosen examples at their end; as they were where there are none."""
    return "\n\n".join([instructions.rstrip(), HEAD + "\n".join(shown(e) for e in chosen)]) if chosen else instructions


def shown(example: Example) -> str:
    """An example as a worker reads it: what was asked, and the right answer."""
    answer = example.answer if isinstance(example.answer, str) else as_json(example.answer)
    return f"Asked: {as_json(example.context)}\nRight: {answer}\n"


def says(example: Example) -> frozenset[tuple[str, str]]:
    """The slots and terms that an example's answer shows."""
    found: set[tuple[str, str]] = set()
    for scene in _list(example.answer):
        for slot, value in _mapping(_mapping(scene).get("slots")).items():
            found |= {(slot, as_json(part)) for part in (_list(value) or [value])}
    return frozenset(found)


def _list(value: object) -> list[object]:
    return cast("list[object]", value) if isinstance(value, list) else []


def _mapping(value: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", value) if isinstance(value, Mapping) else {}
