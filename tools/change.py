"""One flat shape for a change of a slot, easy for a small model to write; it becomes a delta of the film language."""

from typing import Annotated, Literal

from pydantic import Field, JsonValue, ValidationError, field_validator
from pydantic_ai import ModelRetry

from studio.deltas import DELTA, Delta
from studio.errors import one_sentence
from studio.project import Record


class SlotChange(Record):
    """What changes about one slot. ``value`` goes with set, add and remove; ``by`` (steps on a scale) or ``factor`` with nudge."""

    op: Literal["set", "clear", "add", "remove", "nudge"] = "set"
    slot: Annotated[str, Field(max_length=40)]
    value: JsonValue = None
    by: Annotated[float, Field(ge=-1_000_000, le=1_000_000)] | None = None
    factor: Annotated[float, Field(gt=0, le=1_000)] | None = None

    @field_validator("value")
    @classmethod
    def _bounded(cls, value: JsonValue) -> JsonValue:
        if isinstance(value, list) and len(value) > 200:
            raise ValueError("a slot takes at most 200 values")
        return value

    def delta(self) -> Delta:
        """The same as a delta. Asks the model again when the operation lacks what it needs."""
        given = {k: v for k, v in self.model_dump().items() if v is not None}
        try:
            return DELTA.validate_python(given)
        except ValidationError as error:
            raise ModelRetry(one_sentence(error, f"The change of {self.slot}")) from None


Changes = Annotated[list[SlotChange], Field(max_length=60, description="only what changes, slot by slot; never the whole scene")]


def deltas_of(changes: list[SlotChange] | None) -> list[Delta]:
    """The changes as deltas, in their order."""
    return [change.delta() for change in changes or ()]
