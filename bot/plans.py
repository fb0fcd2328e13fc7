"""Who pays for what is said, on which tier, in which month; fixed once for a turn."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from studio.errors import BadInput
from studio.store.paying import Paying
from studio.store.records import CountLimits, FilmKey, Here
from studio.store.store import Store
from studio.tiers import Tier, TierName, tier_named

Months = Literal["utc", "tenant"]
"""Whose midnight ends a month: UTC's, or that of the server's or workspace's own zone."""


@dataclass(frozen=True, slots=True)
class Plan:
    """``payer`` pays on ``tier`` in ``period``, such as 2026-11. ``tier_of_speaker`` is the speaker's own. ``name`` is the payer's, ""
    where they speak themselves; ``counts`` are what the owner of the film may have."""

    payer: str
    tier: Tier
    period: str
    tier_of_speaker: Tier
    counts: CountLimits = field(default_factory=CountLimits)
    name: str = ""
    boost: bool = False
    """Whether the speaker asks for the stronger model."""


@dataclass(frozen=True, slots=True)
class Terms:
    """How plans are found: the console's own tier, and whose midnight ends a month."""

    own_tier: TierName
    months: Months = "utc"

    async def plan(self, store: Store, platform: str, here: Here, film: FilmKey | None, now: datetime) -> Plan:
        """The plan of whoever pays here."""
        found = await store.paying(here, film)
        own = tier_named(self.own_tier, self.own_tier) if platform == "console" else tier_named(await store.tier(here.person), "free")
        tier = own if found.payer == here.person else tier_named(found.tier, "free")
        return Plan(found.payer, tier, self.period(found, now), own, self._counts(found, here, film, own), found.name)

    def period(self, found: Paying, now: datetime) -> str:
        """The month that a request made now belongs to."""
        zone = zone_named(found.zone) if self.months == "tenant" and found.zone else None
        return now.astimezone(zone or UTC).strftime("%Y-%m")

    def _counts(self, found: Paying, here: Here, film: FilmKey | None, own: Tier) -> CountLimits:
        """A film counts among its owner's; what is at home in the console is on the console's tier, whoever edits it."""
        if found.owner == here.person:
            return own.counts
        if film and film.tenant.startswith("console:"):
            return tier_named(self.own_tier, self.own_tier).counts
        return tier_named(found.owner_tier, "free").counts


def zone_named(name: str) -> ZoneInfo:
    """The time zone of that name. Raises BadInput."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise BadInput(f"There is no time zone {name[:40]!r}: say one such as Europe/Berlin or Asia/Tokyo.") from None
