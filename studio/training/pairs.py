"""Preferences out of a film's journal and takes: read once, row by row, with nothing kept but what stands in each slot."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, cast

from pydantic_core import from_json

from studio.signals import BY_HAND
from studio.store.signal_records import SUGGESTS
from studio.store.training_records import Doing, Proposed
from studio.training.records import Preference

SAYS_NOTHING = "it says nothing without its words"


@dataclass(frozen=True, slots=True)
class Found:
    """A preference before it is known who agreed: the people whose doings are in it."""

    preference: Preference
    people: frozenset[str]


class _Cell(NamedTuple):
    value: Any
    guessed: bool
    person: str


@dataclass
class Standing:
    """What stands in each slot of a film, and whose doing it is, as its journal is read."""

    project: str
    scenes: dict[str, dict[str, _Cell]] = field(default_factory=dict[str, dict[str, _Cell]])

    def follow(self, rows: Iterable[Doing]) -> Iterator[Found]:
        """Every suggested value that a person changed by hand, as a preference for what they said."""
        for row in rows:
            if row.kind == "change_slot":
                if (found := self._changed(row, from_json(row.edit))) is not None:
                    yield found
            elif row.kind == "add_scene":
                scene = from_json(row.edit)["scene"]
                made = {s: _Cell(v, _guesses(row), row.person) for s, v in scene.get("slots", {}).items() if v is not None}
                self.scenes[scene["id"]] = made
            elif row.kind == "remove_scene":
                self.scenes.pop(from_json(row.edit)["scene"], None)
            elif row.kind == "restore":
                self.scenes.clear()

    def _changed(self, row: Doing, edit: Mapping[str, Any]) -> Found | None:
        delta, cells = edit["delta"], self.scenes.setdefault(edit["scene"] or "", {})
        slot, before = delta["slot"], cells.get(delta["slot"])
        if delta["op"] != "set":  # what a step or an addition comes to is not in the row
            cells.pop(slot, None)
            return None
        value, found = delta["value"], None
        if before and before.guessed and before.value != value and row.source in BY_HAND and not row.take:
            people = frozenset([row.person, *(c.person for c in cells.values())])
            scene: Mapping[str, object] = {s: c.value for s, c in cells.items() if s != slot}
            found = Found(Preference("edit", self.project, scene, {slot: value}, {slot: before.value}), people)
        cells[slot] = _Cell(value, _guesses(row), row.person)
        return found


def _guesses(row: Doing) -> bool:
    return row.source in SUGGESTS or bool(row.take)


def takes_compared(project: str, takes: Sequence[Proposed]) -> Iterator[Found]:
    """A chosen take over the others of its turn; a take that stood alone, against leaving the film as it was."""
    by_turn: dict[str, list[Proposed]] = {}
    for take in takes:
        by_turn.setdefault(take.turn, []).append(take)
    for shown in by_turn.values():
        kept = [take for take in shown if take.outcome in ("accepted", "edited")]
        for take in kept:
            for other in (one for one in shown if one not in kept):
                first = 1 if take.shown < other.shown else -1
                yield _found("choice", project, wishes(take), wishes(other), (take, other), first)
        if len(shown) == 1 and kept:
            yield _found("accepted", project, wishes(shown[0]), {}, shown)
        elif len(shown) == 1 and shown[0].outcome == "discarded":
            yield _found("discarded", project, {}, wishes(shown[0]), shown)


def wishes(take: Proposed) -> dict[str, object]:
    """The slots that a take sets, by scene and slot; a whole new scene sets all that it holds, a profile all that it fills."""
    said: dict[str, object] = {}
    for edit in cast("list[dict[str, Any]]", from_json(take.edits)):
        if edit["kind"] == "change_slot" and edit["delta"]["op"] == "set":
            said.setdefault(edit["delta"]["slot"], edit["delta"]["value"])
        elif edit["kind"] == "add_scene":
            for slot, value in edit["scene"].get("slots", {}).items():
                if value is not None:
                    said.setdefault(slot, value)
        elif edit["kind"] == "apply_profile":
            for lean in edit["leans"]:
                said.setdefault(lean["slot"], lean["value"])
    return said


def _found(
    kind: Any, project: str, chosen: Mapping[str, object], rejected: Mapping[str, object], takes: Sequence[Proposed], first: int = 0
) -> Found:
    people = frozenset(person for take in takes for person in (take.asked_by, take.decided_by) if person)
    return Found(Preference(kind, project, {}, chosen, rejected, first), people)
