"""What changes about a slot, never the whole: set, clear, add, remove, nudge. The shapes are a stable contract (design: film-language)."""

from collections.abc import Sequence
from typing import Annotated, Any, Literal, assert_never

from pydantic import Field, JsonValue, TypeAdapter, model_validator

from studio import film
from studio.errors import BadInput
from studio.project import CharacterRef, PromptSlots, Record, check_slot

SlotName = Annotated[str, Field(max_length=40)]


class SetSlot(Record):
    """The slot becomes ``value``."""

    op: Literal["set"] = "set"
    slot: SlotName
    value: JsonValue


class ClearSlot(Record):
    """The slot becomes empty."""

    op: Literal["clear"] = "clear"
    slot: SlotName


class AddToSlot(Record):
    """``value`` (one or a list) joins what stands; a slot of one value is set."""

    op: Literal["add"] = "add"
    slot: SlotName
    value: JsonValue


class RemoveFromSlot(Record):
    """``value`` (one or a list) leaves what stands; in camera_movement ``pan`` stands for both pans, and so on."""

    op: Literal["remove"] = "remove"
    slot: SlotName
    value: JsonValue


class NudgeSlot(Record):
    """A relative step: ``by`` places on a closed slot's scale or units on a number, or a ``factor`` on a number."""

    op: Literal["nudge"] = "nudge"
    slot: SlotName
    by: Annotated[float, Field(ge=-1_000_000, le=1_000_000)] | None = None
    factor: Annotated[float, Field(gt=0, le=1_000)] | None = None

    @model_validator(mode="after")
    def _one_step(self) -> "NudgeSlot":
        if (self.by is None) == (self.factor is None):
            raise ValueError("a nudge has either a step or a factor")
        return self


Delta = Annotated[SetSlot | ClearSlot | AddToSlot | RemoveFromSlot | NudgeSlot, Field(discriminator="op")]
DELTA: TypeAdapter[Delta] = TypeAdapter(Delta)

START: dict[str, float] = {"motion_strength": 0.5, "duration": 6.0, "focal_length_mm": 50.0, "fps": 24.0}
"""Where a nudge starts on a number that is still empty (0..1, seconds, millimetres, frames a second)."""
RANGE: dict[str, tuple[float, float]] = {
    "motion_strength": (0.0, 1.0),
    "duration": (0.5, 36_000.0),
    "focal_length_mm": (4.0, 2_000.0),
    "fps": (1.0, 1_000.0),
}
"""No nudge leaves these bounds."""


def changed(slots: PromptSlots, delta: Delta) -> Any:
    """The slot's checked value after ``delta``, None when empty. Raises BadInput when the value or the step does not fit."""
    match delta:
        case SetSlot():
            return _kept(check_slot(delta.slot, delta.value))
        case ClearSlot():
            check_slot(delta.slot, None)
            return None
        case AddToSlot():
            return _added(slots, delta.slot, delta.value)
        case RemoveFromSlot():
            return _removed(slots, delta.slot, delta.value)
        case NudgeSlot():
            return _nudged(slots, delta)
        case _:
            assert_never(delta)


def _kept(value: Any) -> Any:
    return None if value == () else value


def _current(slots: PromptSlots, slot: str) -> Any:
    check_slot(slot, None)
    return getattr(slots, slot)


def _many(slot: str) -> bool:
    return film.SLOTS[slot].kind in ("texts", "closed_list", "palette", "characters", "dialogue", "references")


def _added(slots: PromptSlots, slot: str, value: JsonValue) -> Any:
    standing = _current(slots, slot)
    if not _many(slot):
        if film.SLOTS[slot].kind == "text" and standing and isinstance(value, str):
            return standing if value in standing else check_slot(slot, f"{standing}; {value}")
        return _kept(check_slot(slot, value))
    new: Sequence[Any] = check_slot(slot, value if isinstance(value, list) else [value])
    kept = [v for v in standing or () if not (slot == "camera_movement" and v == "static" and tuple(new) != ("static",))]
    return _kept((*kept, *(v for v in new if v not in kept)))


def _removed(slots: PromptSlots, slot: str, value: JsonValue) -> Any:
    standing = _current(slots, slot)
    gone = value if isinstance(value, list) else [value]
    if standing is None:
        return None
    if not _many(slot):
        return None if standing in gone else standing
    return _kept(tuple(v for v in standing if not any(_is(slot, v, g) for g in gone)))


def _is(slot: str, standing: Any, named: JsonValue) -> bool:
    """Whether ``named`` means ``standing``; a family name such as ``pan`` means each of its moves."""
    if isinstance(standing, CharacterRef):
        return named in (standing.ref, {"ref": standing.ref}) or standing.model_dump(exclude_none=True) == named
    if not isinstance(standing, str):
        return standing.model_dump(mode="json", exclude_none=True) == named
    return standing == named or (slot == "camera_movement" and isinstance(named, str) and standing.startswith(f"{named}_"))


def _nudged(slots: PromptSlots, delta: NudgeSlot) -> Any:
    standing = _current(slots, delta.slot)
    if delta.slot in START:
        return _nudged_number(delta, START[delta.slot] if standing is None else standing)
    if delta.slot not in film.ORDERS or delta.by is None:
        raise BadInput(f"{film.SLOTS[delta.slot].label} has no scale to step along: say what it should be.")
    return _nudged_place(delta.slot, standing, round(delta.by) or (1 if delta.by > 0 else -1))


def _nudged_number(delta: NudgeSlot, start: float) -> float:
    low, high = RANGE[delta.slot]
    value = start * delta.factor if delta.factor is not None else start + (delta.by or 0)
    return round(min(high, max(low, value)), 2)


def _nudged_place(slot: str, standing: str | None, steps: int) -> str:
    orders = film.ORDERS[slot]
    start = standing or film.MIDDLE.get(slot)
    if start is None:  # a scale of two: the step says which end
        return orders[0][-1 if steps > 0 else 0]
    for order in orders:
        if start in order:
            return order[min(len(order) - 1, max(0, order.index(start) + steps))]
    raise BadInput(f"{film.SLOTS[slot].label} {start!r} stands on no scale: say what it should be.")
