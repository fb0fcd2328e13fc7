"""What a person used this month and what is left, as rows for `/usage` and as numbers for its chart."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.plans import Plan
from bot.shop import stands
from studio.pictures.chart import Allowed, Spent
from studio.pictures.film_bars import FilmBar
from studio.store.paying import FilmUsage
from studio.store.purchases import BLOCKS, SOFT
from studio.store.records import Balance
from studio.store.store import Store

_EPOCH = date(1970, 1, 1)
FILMS = 8
"""Films that are named; more are one row."""


@dataclass(frozen=True, slots=True)
class Spending:
    """A person's month so far: what each route used on each day, each film in all, and what the tier allows."""

    month: date
    tier: str
    spent: Sequence[Spent]
    allowed: Sequence[Allowed]
    films: Sequence[FilmBar] = ()


@dataclass(frozen=True, slots=True)
class Usage:
    """One person's month, bound to where they ask: films of other places are counted and not named."""

    store: Store
    person: str
    tenant: str
    plan: Plan

    async def rows(self) -> Sequence[tuple[str, str]]:
        """What is left, then what was used by route and by film."""
        tier, period = self.plan.tier_of_speaker, self.plan.period
        month, spent = await self.store.balance(self.person, period), await self.store.spent_by(self.person, period)
        films, scenes = await self.store.counted(self.person)
        return [
            ("tier", tier.label),
            ("tokens", _of(month.tokens_used, tier.tokens)),
            ("images", _of(month.images_used, tier.images)),
            *await self._blocks(),
            *await self._taken_back(),
            ("films", _of(films, tier.films)),
            ("scenes", _of(scenes, tier.scenes)),
            ("cost", f"{month.micros_used / 1_000_000:.4f} USD"),
            *([("paid here by", self.plan.name)] if self.plan.name else []),
            *_by_route(spent),
            *_by_film(spent, self.tenant),
        ]

    async def _blocks(self) -> Sequence[tuple[str, str]]:
        """What was bought beyond the month, and how much of it is left."""
        blocks = await self.store.blocks(self.person)
        if not blocks:
            return ()
        used = await self.store.balance(self.person, BLOCKS)
        bought = {"tokens": sum(b.tokens for b in blocks), "images": sum(b.images for b in blocks)}
        given = {"tokens": used.tokens_used, "images": used.images_used}
        return [(f"bought {unit}", _of(given[unit], amount, near=False)) for unit, amount in bought.items() if amount]

    async def _taken_back(self) -> Sequence[tuple[str, str]]:
        """What was paid back, or ended: each sale of which something was taken."""
        touched = [sale for sale in await self.store.sales(self.person) if sale.back_tokens or sale.back_images or sale.ended]
        return [(f"sale of {(_EPOCH + timedelta(milliseconds=sale.at)).isoformat()}", stands(sale)) for sale in touched[-FILMS:]]

    async def spending(self) -> Spending:
        """The same as numbers, for the chart."""
        tier, period = self.plan.tier_of_speaker, self.plan.period
        month = await self.store.balance(self.person, period)
        days = await self.store.days(self.person, period)
        spent = [Spent(_EPOCH + timedelta(days=d.day), d.route, d.tokens, d.images) for d in days]
        allowed = (Allowed("tokens", month.tokens_used, tier.tokens), Allowed("images", month.images_used, tier.images))
        films = [FilmBar(*row) for row in _films(await self.store.spent_by(self.person, period), self.tenant)]
        return Spending(date.fromisoformat(f"{period}-01"), tier.label, spent, allowed, films)


def _by_route(spent: Sequence[FilmUsage]) -> Sequence[tuple[str, str]]:
    routes = dict.fromkeys(sorted(row.route for row in spent))
    return [(f"route {route}", _sum([row for row in spent if row.route == route])) for route in routes]


def _by_film(spent: Sequence[FilmUsage], tenant: str) -> Sequence[tuple[str, str]]:
    return [(f"film {title}", f"{tokens:,} tokens{_images(images)}") for title, tokens, images in _films(spent, tenant)]


def _films(spent: Sequence[FilmUsage], tenant: str) -> Sequence[tuple[str, int, int]]:
    """(title, tokens, images) of each film, the most used first; what is of another place is one row without a name."""
    sums: dict[str, tuple[str, int, int]] = {}
    for row in spent:
        key, title = (row.film, row.title or "Untitled") if row.tenant == tenant else ("", "of other places")
        _, tokens, images = sums.get(key, ("", 0, 0))
        sums[key] = (title, tokens + row.tokens, images + row.images)
    ordered = sorted(sums.values(), key=lambda film: -film[1])
    rest = ordered[FILMS:]
    more = [(f"{len(rest)} more films", sum(f[1] for f in rest), sum(f[2] for f in rest))] if rest else []
    return [*ordered[:FILMS], *more]


def _sum(rows: Sequence[FilmUsage]) -> str:
    images = sum(r.images for r in rows)
    return f"{sum(r.requests for r in rows)} requests, {sum(r.tokens for r in rows):,} tokens{_images(images)}"


def _images(count: int) -> str:
    return f", {count:,} images" if count else ""


def _of(used: int, cap: int | None, *, near: bool = True) -> str:
    """``401,000 of 500,000 (99,000 left; 80 % used)``; the share only where it is near the end."""
    if cap is None:
        return f"{used:,}"
    told = f"; {used * 100 // cap} % used" if near and cap and used * 100 >= cap * SOFT else ""
    return f"{used:,} of {cap:,} ({max(0, cap - used):,} left{told})"


def warning(units: Sequence[str], balance: Balance, plan: Plan) -> str:
    """What a person is told once, when most of a month is used. Says whose month where it is not the speaker's."""
    used = {"tokens": (balance.tokens_used, plan.tier.tokens or 0), "images": (balance.images_used, plan.tier.images or 0)}
    whose = f"{plan.name}'s month, which pays here," if plan.name else "your month"
    told = " and ".join(f"{used[u][0]:,} of {used[u][1]:,} {u}" for u in units)
    return f"Most of {whose} is used: {told}. /usage shows what is left, /upgrade what gives more; at the end film words still work."
