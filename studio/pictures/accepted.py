"""What the child says of a picture, believed only where it fits: numbers and words of closed lists, and our own encoder's bytes."""

import hashlib
from contextlib import suppress
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from studio.errors import StudioError
from studio.pictures.colour import from_hex, oklab
from studio.pictures.colour_names import name_of
from studio.pictures.decode import is_change
from studio.pictures.header import read_header
from studio.pictures.look import SIZE
from studio.pictures.measure import Measured, well_formed
from studio.pictures.palette import COLOURS, Colour
from studio.pictures.phrase import phrase_of, tags_of
from studio.pictures.verdicts import MIN_SIDE, refusal
from studio.project import Swatch

_SHORTEST = 64
"""No rebuilt picture has so few bytes: what is shorter says why there is none."""
_STORED: dict[str, Literal["image/png", "image/jpeg"]] = {"png": "image/png", "jpeg": "image/jpeg"}


Look = Annotated[tuple[Annotated[float, Field(ge=-1.01, le=1.01)], ...], Field(min_length=SIZE, max_length=SIZE)]
Fingerprint = Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]


class Accepted(BaseModel):
    """A picture that is safe to keep: our own encoder's bytes, what was measured, and what changed on the way in."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    data: bytes
    sha256: str
    width: int
    height: int
    media_type: Literal["image/png", "image/jpeg"]
    changes: tuple[str, ...]
    palette: tuple[Swatch, ...]
    measures: dict[str, float | str]
    tags: tuple[str, ...]
    phrase: str
    look: Look
    fingerprint: Fingerprint


def _change(text: str) -> str:
    if not is_change(text):
        raise ValueError("no change that is known")
    return text


def _measures(values: Measured) -> Measured:
    if not well_formed(values):
        raise ValueError("no measures")
    return values


class _Colour(BaseModel):
    """A colour as the child tells it; its name is given here."""

    hex: Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]
    weight: Annotated[float, Field(ge=0, le=1)]


class _Told(BaseModel):
    """What the child measured: numbers and words of closed lists, and no text of its own making."""

    width: Annotated[int, Field(ge=MIN_SIDE, le=100_000)]
    height: Annotated[int, Field(ge=MIN_SIDE, le=100_000)]
    changes: Annotated[tuple[Annotated[str, AfterValidator(_change)], ...], Field(max_length=8)]
    palette: Annotated[tuple[_Colour, ...], Field(min_length=1, max_length=COLOURS)]
    measures: Annotated[dict[str, float | str], Field(alias="values"), AfterValidator(_measures)]
    look: Look
    fingerprint: Fingerprint


class _Refused(BaseModel):
    refused: Literal["broken", "huge", "tiny", "greedy"]


def checked(meta: bytes, stored: bytes) -> Accepted:
    """The child's answer, believed only where it fits: a child that a picture took over could say anything."""
    refused = _refused(meta) or (_refused(stored) if len(stored) < _SHORTEST else None)
    if refused:
        raise refused
    header = read_header(stored)
    kind = _STORED.get(header.kind) if header else None
    if header is None or kind is None:
        raise refusal("gone")
    try:
        told = _Told.model_validate_json(meta)
    except ValidationError:
        raise refusal("gone") from None
    if (header.width, header.height) != (told.width, told.height):
        raise refusal("gone")
    return accepted_of(told, stored, kind)


def accepted_of(told: _Told, stored: bytes, kind: Literal["image/png", "image/jpeg"]) -> Accepted:
    """The picture with the names and words that its numbers have here."""
    palette = tuple(Colour(c.hex, name_of(oklab(from_hex(c.hex))), c.weight) for c in told.palette)
    return Accepted(
        data=stored,
        sha256=hashlib.sha256(stored).hexdigest(),
        width=told.width,
        height=told.height,
        media_type=kind,
        changes=told.changes,
        palette=tuple(Swatch(hex=c.hex, name=c.name, weight=c.weight) for c in palette),
        measures=told.measures,
        tags=tags_of(palette, told.measures),
        phrase=phrase_of(palette, told.measures),
        look=told.look,
        fingerprint=told.fingerprint,
    )


def _refused(meta: bytes) -> StudioError | None:
    with suppress(ValidationError):
        reason = _Refused.model_validate_json(meta).refused
        return refusal(reason)
    return None
