"""What every record of a film is made of: frozen records, cleaned text, ids, and where a value came from."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from studio.text import MAX_LINE, clean


class Record(BaseModel):
    """Base of every record: frozen, closed to unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Text = Annotated[str, AfterValidator(clean), StringConstraints(max_length=MAX_LINE)]
"""Cleaned text of at most ``MAX_LINE`` code points."""
Words = Annotated[str, AfterValidator(clean), StringConstraints(min_length=1, max_length=MAX_LINE)]
"""Cleaned text that is not empty."""
Name = Annotated[str, AfterValidator(clean), StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Id = Annotated[str, StringConstraints(pattern=r"^[\w.:-]{1,80}$")]

OriginKind = Literal["stated", "chosen", "measured", "vision", "model", "inferred", "profile", "template", "imported"]
PERSONAL: frozenset[str] = frozenset({"stated", "chosen"})
"""Origins that are a person's own word; nothing inferred may overwrite them."""


class Origin(Record):
    """Where a value came from. ``source`` names the message, edit, picture, template or rule, as ``kind:id``."""

    kind: OriginKind
    source: Annotated[str, StringConstraints(max_length=200)] | None = None


IMPORTED = Origin(kind="imported")
Origins = Mapping[str, Origin]
