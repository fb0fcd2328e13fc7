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
    teacher_percent: Annotated[int, Field(ge=0, le=100)] = 20
    """What share of a month's requests of the tier teachers may answer."""
    house_micros: Count | None = None
    """What everybody together may spend on a day, in micro-USD; None where one pays with a key of one's own."""
    mark: str = ""

    @property
    def caps(self) -> Caps:
        """What a reservation is held against."""
        return Caps(self.tokens, self.images, house_micros=self.house_micros, teacher_percent=self.teacher_percent)

    @property
    def counts(self) -> CountLimits:
        """What a commit is held against: live films and scenes of the film's owner."""
        return CountLimits(films=self.films, scenes=self.scenes)


class Tiers(Record):
    """The file as a whole: every tier, the day it was last held against the plan, and what everybody together may spend on a day."""

    checked: str
    house_usd_a_day: Annotated[Decimal, Field(ge=0, le=1_000_000)]
    tiers: dict[TierName, Tier]


@cache
def read_tiers(file: Path = FILE) -> Mapping[TierName, Tier]:
    """Every tier by name. Raises BadInput with one sentence when the file is wrong or a tier is missing."""
    try:
        whole = Tiers.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
    except (OSError, tomllib.TOMLDecodeError):
        raise BadInput(f"{file.name} cannot be read as TOML: mend it and start again.") from None
    except ValidationError as error:
        raise BadInput(one_sentence(error, file.name)) from None
    tiers, house = whole.tiers, int(whole.house_usd_a_day * 1_000_000)
    if missing := {"local", "free", "pro", "premium"} - set(tiers):
        raise BadInput(f"{file.name} has no tier {' and '.join(sorted(missing))}: add it and start again.")
    return {n: tier.model_copy(update={"name": n, "house_micros": None if n == "local" else house}) for n, tier in tiers.items()}


def tier_named(name: str, otherwise: TierName) -> Tier:
    """The tier of that name; where nobody was given one, or one that is gone, the other."""
    tiers = read_tiers()
    return next((tier for known, tier in tiers.items() if known == name), tiers[otherwise])
