"""Tiers: what a person may use in a month, read from `tiers.toml` beside this file and checked as a whole."""

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from studio.errors import BadInput, one_sentence
from studio.project import Record
from studio.store.records import Caps, CountLimits

TierName = Literal["local", "free", "pro", "premium"]
FILE = Path(__file__).with_name("tiers.toml")

Count = Annotated[int, Field(ge=0)]


class Tier(Record):
    """One tier. Amounts are a month's; None is no cap. ``mark`` is what its pictures carry, "" for nothing."""

    name: TierName = "local"
    label: str
    tokens: Count | None = None
    images: Count | None = None
    films: Count | None = None
    scenes: Count | None = None
    usd_a_month: Decimal | None = None
    block_tokens: Count | None = None
    block_images: Count | None = None
    mark: str = ""

    @property
    def caps(self) -> Caps:
        """What a reservation is held against."""
        return Caps(tokens=self.tokens, images=self.images)

    @property
    def counts(self) -> CountLimits:
        """What a commit is held against: live films and scenes of the film's owner."""
        return CountLimits(films=self.films, scenes=self.scenes)


class Tiers(Record):
    """The file as a whole: every tier, and the day it was last held against the plan."""

    checked: str
    tiers: dict[TierName, Tier]


@cache
def read_tiers(file: Path = FILE) -> Mapping[TierName, Tier]:
    """Every tier by name. Raises BadInput with one sentence when the file is wrong or a tier is missing."""
    try:
        tiers = Tiers.model_validate(tomllib.loads(file.read_text(encoding="utf-8"))).tiers
    except (OSError, tomllib.TOMLDecodeError):
        raise BadInput(f"{file.name} cannot be read as TOML: mend it and start again.") from None
    except ValidationError as error:
        raise BadInput(one_sentence(error, file.name)) from None
    if missing := {"local", "free", "pro", "premium"} - set(tiers):
        raise BadInput(f"{file.name} has no tier {' and '.join(sorted(missing))}: add it and start again.")
    return {name: tier.model_copy(update={"name": name}) for name, tier in tiers.items()}


def tier_named(name: str, otherwise: TierName) -> Tier:
    """The tier of that name; where nobody was given one, or one that is gone, the other."""
    tiers = read_tiers()
    return next((tier for known, tier in tiers.items() if known == name), tiers[otherwise])
