"""What became of suggestions: from the stream of signals to one acceptance for each, between 0 (dropped) and 1 (taken whole)."""

from collections.abc import Iterable
from dataclasses import dataclass

from studio.store.signal_records import Signal


@dataclass
class Suggestion:
    """A take, or edits that took effect at once. ``accepted`` is None while it waits for a person's word; ``edited`` counts slots that
    were changed by hand later."""

    person: str
    route: str
    model: str
    arm: str
    slots: int
    accepted: float | None
    edited: int = 0


def suggestions(signals: Iterable[Signal]) -> list[Suggestion]:
    """Every suggestion of these signals, in whatever order they come. It belongs to whom it was shown to, whoever decided on it."""
    shown: dict[str, Suggestion] = {}
    later: list[Signal] = []
    for one in signals:
        if one.kind == "shown" and one.value <= 1:
            standing = None if one.take else 1.0
            shown[_key(one)] = Suggestion(one.person, one.route, one.model, one.arm, one.size, standing)
        elif one.kind in ("accepted", "edited", "discarded", "undone"):
            later.append(one)
    for one in sorted(later, key=lambda s: (s.at, s.seq)):
        if found := shown.get(_key(one)):
            _decided(found, one)
    return list(shown.values())


def _key(one: Signal) -> str:
    """The suggestion that a signal speaks of: a take, or the turn whose edits took effect at once."""
    return f"{one.tenant} {one.take or one.about}"


def _decided(found: Suggestion, one: Signal) -> None:
    match one.kind:
        case "accepted":
            found.accepted = 1.0
        case "edited" if one.take and one.value:
            found.accepted = 1 - one.distance / max(1, one.size)
        case "edited":
            found.edited += one.distance
        case _:
            found.accepted = 0.0
