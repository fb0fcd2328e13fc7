"""Who pays for what is said in a place, what a payer's period came to by film, and the whole ledger for whoever runs this."""

from collections.abc import Iterator
from dataclasses import dataclass

from studio.store import money_statements as sql
from studio.store.database import Database
from studio.store.records import FilmKey, Here
from studio.store.sql import Db
from studio.store.statements import COUNT_FILMS, COUNT_SCENES

PAYER = "payer"
"""The name of the tenant's setting that holds who pays for everybody there."""
ZONE = "zone"
"""The name of the tenant's setting that holds its time zone, such as Europe/Berlin."""
PAGE = 2_000
"""Ledger rows that are read at once."""


@dataclass(frozen=True, slots=True)
class Paying:
    """Who pays, as people and their tiers ("" for none given): the server's payer, else the film's, else the speaker. ``owner`` is the
    film's, the speaker where there is no film yet; ``zone`` the tenant's, "" for none."""

    payer: str
    tier: str
    owner: str
    owner_tier: str
    zone: str
    name: str = ""
    """How the payer is called, where it is not the speaker."""


@dataclass(frozen=True, slots=True)
class FilmUsage:
    """What one payer used on one film by one route in one period. ``title`` is the film's today, "" when it is gone or untitled."""

    tenant: str
    film: str
    title: str
    route: str
    requests: int
    tokens: int
    images: int
    micros: int


@dataclass(frozen=True, slots=True)
class Sums:
    """What one group of ledger rows came to: settled requests, and those that a crash lost at what was held."""

    group: str
    requests: int
    teachers: int
    tokens: int
    images: int
    micros: int
    lost_micros: int


@dataclass(frozen=True, slots=True)
class FullRow:
    """One ledger row with every column, in the order of the table."""

    tenant: str
    id: str
    film: str
    person: str
    payer: str
    period: str
    turn: str
    call: int
    route: str
    tier: str
    arm: str
    reason: str
    model_asked: str
    model_used: str
    provider: str
    generation: str
    state: str
    outcome: str
    role: str
    tokens_held: int
    images_held: int
    micros_held: int
    tokens_in: int
    tokens_out: int
    images: int
    micros: int
    latency_ms: int
    at: int
    closed: int
    block_tokens: int
    block_images: int


class Payers(Database):
    """Payers and what they used."""

    async def paying(self, here: Here, film: FilmKey | None) -> Paying:
        """Who pays for what is said here now. Someone who was erased pays for nothing."""
        return await self.read(lambda db: _paying(db, here, film))

    async def set_payer(self, film: FilmKey, person: str | None) -> None:
        """From now on that person pays for a film; None: whoever speaks."""
        await self.write(lambda db: db.run(sql.SET_PAYER, tenant=film.tenant, id=film.film, payer=person))

    async def film_payer(self, film: FilmKey) -> str | None:
        """Who pays for a film, or None."""
        return await self.read(lambda db: db.one(sql.FILM_PAYER, str, tenant=film.tenant, id=film.film))

    async def counted(self, owner: str) -> tuple[int, int]:
        """How many live films and scenes a person has, as a commit counts them."""

        def unit(db: Db) -> tuple[int, int]:
            return db.one(COUNT_FILMS, int, owner=owner) or 0, db.one(COUNT_SCENES, int, owner=owner) or 0

        return await self.read(unit)

    async def spent_by(self, payer: str, period: str) -> tuple[FilmUsage, ...]:
        """What a payer used in a period in every tenant, by film and route."""
        return tuple(await self.read(lambda db: db.all(sql.SPENT_BY, FilmUsage, payer=payer, period=period)))

    async def sums(self, by: str, period: str = "") -> tuple[Sums, ...]:
        """What the whole ledger came to by ``payer``, ``film``, ``tenant``, ``tier``, ``route`` or ``model_used``; one period or all."""
        return tuple(await self.read(lambda db: db.all(sql.SUMS[by], Sums, period=period)))

    async def every_row(self, period: str = "") -> tuple[FullRow, ...]:
        """The whole ledger of a period, or all of it, the oldest first: for whoever runs the database."""
        return tuple(await self.read(lambda db: list(_pages(db, period))))


def _pages(db: Db, period: str) -> Iterator[FullRow]:
    at, key = -1, ""
    while page := db.all(sql.EVERY_ROW, FullRow, period=period, since=at, after=key, most=PAGE):
        yield from page
        at, key = page[-1].at, page[-1].id


def _paying(db: Db, here: Here, film: FilmKey | None) -> Paying:
    chosen = dict(db.all(sql.PAYER_AND_ZONE, _pair, tenant=here.tenant))
    owner, for_film = here.person, None
    if film:
        owner = db.one(sql.FILM_OWNER, str, tenant=film.tenant, id=film.film) or owner
        for_film = db.one(sql.FILM_PAYER, str, tenant=film.tenant, id=film.film)
    named = next((p for p in (chosen.get(PAYER), for_film) if p and _there(db, p)), here.person)
    tier, name = db.one(sql.TIER_AND_NAME, _pair, id=named) or ("", "")
    owner_tier, _ = db.one(sql.TIER_AND_NAME, _pair, id=owner) or ("", "")
    return Paying(named, tier, owner, owner_tier, chosen.get(ZONE, ""), name if named != here.person else "")


def _there(db: Db, person: str) -> bool:
    return db.one(sql.TIER_AND_NAME, _pair, id=person) is not None


def _pair(one: str, other: str) -> tuple[str, str]:
    return one, other
