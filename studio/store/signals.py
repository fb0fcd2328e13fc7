"""Signals: written with the turn that gives them, read film by film or as one long stream."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass, replace

from studio.signals import Noticed
from studio.store import signal_statements as sql
from studio.store.database import Database
from studio.store.records import Commit
from studio.store.signal_records import Signal, SignalKind
from studio.store.sql import Db

PAGE = 2_000
"""Signals that are read at once."""
FOREVER = 2**62
NOT_KNOWN = -1
GUESSING: tuple[SignalKind, ...] = ("edited", "regenerated", "kept")
"""Kinds that speak of suggested slots; where a slot does not say its turn, it came with its scene."""


@dataclass(frozen=True, slots=True)
class Maker:
    """The suggestion that a signal speaks of: its turn, its take, and who made it."""

    turn: str = ""
    take: str = ""
    route: str = ""
    model: str = ""
    stack: str = ""
    arm: str = ""


class Signals(Database):
    """What people's doings say about suggestions."""

    async def signals(self, tenant: str, film: str) -> tuple[Signal, ...]:
        """A film's signals, oldest first."""
        return tuple(await self.read(lambda db: db.all(sql.SIGNALS, Signal, tenant=tenant, film=film)))

    async def every_signal(self, since: int = 0, until: int = FOREVER) -> AsyncGenerator[Signal]:
        """All signals of a time (ms since 1970 UTC, ``until`` not included), by tenant and turn, page by page."""
        tenant, turn, seq = "", "", 0
        while True:
            key = {"tenant": tenant, "turn": turn, "seq": seq, "since": since, "until": until, "most": PAGE}
            page = await self.read(lambda db, key=key: db.all(sql.EVERY_SIGNAL, Signal, **key))
            for one in page:
                yield one
            if len(page) < PAGE:
                return
            tenant, turn, seq = page[-1].tenant, page[-1].turn, page[-1].seq


def note(db: Db, unit: Commit, found: tuple[Noticed, ...], version: int, now: int) -> None:
    """Write the signals of a turn, each with the suggestion that it speaks of."""
    turn = {"tenant": unit.tenant, "film": unit.film, "version": version, "turn": unit.turn, "person": unit.here.person, "at": now}
    told = [(one, _maker(db, unit, of)) for of in found for one in _told(db, unit, of, now)]
    for seq, (one, made) in enumerate(told):
        suggested = {"about": made.turn, "take": made.take, "route": made.route, "model": made.model, "stack": made.stack, "arm": made.arm}
        what = {"kind": one.kind, "scene": one.scene, "target": one.target, "prompt": one.prompt}
        counts = {"size": one.size, "distance": one.distance, "value": one.value}
        db.run(sql.NEW_SIGNAL, seq=seq, **turn, **what, **suggested, **counts)


def _told(db: Db, unit: Commit, one: Noticed, now: int) -> tuple[Noticed, ...]:
    """The signal with what only the store knows; an accepted take is also the chosen one where others were shown beside it."""
    if one.kind == "locked":
        return (_locked(db, unit, one, now),)
    return _accepted(db, unit, one) if one.kind == "accepted" else (one,)


def _accepted(db: Db, unit: Commit, one: Noticed) -> tuple[Noticed, ...]:
    size, place = db.one(sql.TAKE_SHOWN, _two, tenant=unit.tenant, film=unit.film, take=one.take) or (one.size, 1)
    missing = max(0, size - one.size)
    told = replace(one, kind="edited" if missing else "accepted", size=size, distance=missing, value=place)
    turn = _maker(db, unit, one).turn
    shown = db.one(sql.SIBLINGS, int, tenant=unit.tenant, film=unit.film, turn=turn) or 1
    return (told, replace(told, kind="chosen")) if shown > 1 else (told,)


def _locked(db: Db, unit: Commit, one: Noticed, now: int) -> Noticed:
    scene = {"tenant": unit.tenant, "film": unit.film, "scene": one.scene}
    begun = db.one(sql.BEGUN_AT, int, **scene)
    size, distance = db.one(sql.BY_HAND, _two, **scene) or (0, 0)
    return replace(one, size=size, distance=distance, value=NOT_KNOWN if begun is None else now - begun)


def _maker(db: Db, unit: Commit, one: Noticed) -> Maker:
    """Who made the suggestion; nobody where the signal speaks of none."""
    if one.kind == "undone":
        made = db.one(sql.MADE_AT, Maker, tenant=unit.tenant, film=unit.film, version=unit.undoes)
        return (_take(db, unit, made.take) if made.take else made) if made else Maker()
    if one.take:
        return _take(db, unit, one.take)
    if one.about:
        return _in_turn(db, unit, one.about)
    if one.kind in GUESSING and one.scene and one.distance + (one.kind == "kept"):
        return db.one(sql.BEGUN, Maker, tenant=unit.tenant, film=unit.film, scene=one.scene) or Maker()
    return Maker()


def _take(db: Db, unit: Commit, take: str) -> Maker:
    return db.one(sql.TAKE_BY, Maker, tenant=unit.tenant, id=take) or Maker(take=take)


def _in_turn(db: Db, unit: Commit, turn: str) -> Maker:
    made = db.one(sql.MADE_IN, Maker, tenant=unit.tenant, turn=turn)
    return made or db.one(sql.TAKE_OF, Maker, tenant=unit.tenant, film=unit.film, turn=turn) or Maker(turn)


def _two(one: int, other: int) -> tuple[int, int]:
    return one, other
