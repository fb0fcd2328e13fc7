"""Everything of one person: given to them whole, or taken away."""

import asyncio
import re
import sqlite3
from collections.abc import Mapping

from studio.project import Origin, ProjectBible
from studio.store import erase_statements as sql
from studio.store import statements
from studio.store import vector_statements as vectors
from studio.store.consent_records import FORMER, Erased
from studio.store.database import Database
from studio.store.rows import film_of, part
from studio.store.sql import Db

TRIES = 40
"""How often the write-ahead log is asked to be emptied while others still read from it, 50 ms apart."""
GONE = '{"parts":[{"part":"text","text":"That was erased."}]}'
"""The stored answer of an event whose words were erased: a repeat of it is still known, and nothing is done twice."""
_SHA256 = re.compile(r"\b[0-9a-f]{64}\b")
Row = Mapping[str, str | int | None]
_Film = tuple[str, str]


class Erasing(Database):
    """What is kept of a person, all of it, and its end."""

    async def rows_of(self, person: str) -> dict[str, list[Row]]:
        """Every row that names the person, by table."""

        def unit(db: Db) -> dict[str, list[Row]]:
            found = {table: _as_rows(db, names, statement, person) for table, (names, statement) in sql.ROWS_OF.items()}
            return {table: rows for table, rows in found.items() if rows}

        return await self.read(unit)

    async def films_of(self, person: str) -> tuple[tuple[str, str], ...]:
        """(tenant, film) of every film that the person owns, belongs to or ever changed."""
        return tuple(sorted(await self.read(lambda db: db.all(sql.FILMS_OF, _film, who=person))))

    async def erase(self, person: str, job: str = "") -> Erased:
        """Take everything of a person away, in one transaction, and empty the write-ahead log. ``job`` is the event that asked for it; it
        can still be answered. Films that nobody else directs go whole; from others go the person's words, notes and pictures, and the
        past up to now: what was accepted stays under “former member”. Invoices stay, under an id that leads to nobody."""
        now = self.arrival()
        erased = await self.write(lambda db: _erase(db, person, job, now))
        await self.empty_log()
        return erased

    async def clear_left(self) -> int:
        """Take away the direct messages in which people asked for their erasure, once they have been answered there; how many."""
        if not await self.read(lambda db: db.all(sql.LEFT, str)):
            return 0
        now = self.clock()
        return await self.write(lambda db: _clear_left(db, now))

    async def empty_log(self) -> bool:
        """Move everything from the write-ahead log into the database and cut the log to nothing. False when readers never let go."""
        for _ in range(TRIES):
            if await self.outside(_emptied):
                return True
            await asyncio.sleep(0.05)
        return False


def _erase(db: Db, person: str, job: str, now: int) -> Erased:
    names = tuple(db.all(sql.NAMES_OF, str, who=person))
    messages = db.one(sql.MESSAGES, int, who=person) or 0
    films = sorted(db.all(sql.FILMS_OF, _film, who=person))
    own = [film for film in films if _heir(db, film, person) is None]
    shared = [film for film in films if film not in own]
    pictures = {(film[0], sha) for film in own for sha in _named(db, sql.PICTURED, film)}
    pictures |= {(film[0], sha) for film in shared for sha in _named(db, sql.PUT_BY, film, who=person)}
    for tenant, film in own:
        for statement in sql.DROP_FILM:
            db.run(statement, film_tenant=tenant, film=film)
    for film in shared:
        _clear(db, film, person, now)
    jobs = _jobs(db, person, job, now)
    gone = tuple(sorted(picture for picture in pictures if _unused(db, *picture)))
    _direct(db, person, job, now)
    for statement in sql.FORGET:
        db.run(statement, who=person)
    db.run(sql.END, id=person, name=FORMER, erased=now)
    return Erased(len(own), len(shared), messages, gone, jobs, names)


def _heir(db: Db, film: _Film, person: str) -> str | None:
    """Who goes on with a film: another member, owners first, or whoever else changed it; nobody when it is the person's alone."""
    who = {"tenant": film[0], "film": film[1], "who": person}
    return db.one(sql.OTHER_MEMBER, str, **who) or db.one(sql.OTHER_MAKER, str, **who)


def _clear(db: Db, film: _Film, person: str, now: int) -> None:
    """Take the person's words, notes and pictures out of a film of several, and its past with them."""
    tenant, name = film
    turns = db.all(sql.TURNS_OF, str, tenant=tenant, film=name, who=person)
    put = set(_named(db, sql.PUT_BY, film, who=person))
    before, version = film_of(db, tenant, name)
    after = before.model_copy(update={"bible": without(before.bible, frozenset(turns), put)})
    db.run(statements.ADVANCE, tenant=tenant, id=name, base=version, version=version + 1, changed=now)
    db.run(statements.SET_BIBLE, tenant=tenant, id=name, bible=part(after.bible))
    db.run(statements.NEW_CHECKPOINT, tenant=tenant, film=name, version=version + 1, project=part(after), at=now)
    db.run(sql.DROP_JOURNAL, tenant=tenant, film=name)
    db.run(vectors.DROP_FILM, tenant=tenant, film=name)
    db.run(sql.DROP_PAST, tenant=tenant, film=name, version=version + 1)
    for turn in turns:
        for statement in sql.DROP_TURN:
            db.run(statement, tenant=tenant, turn=turn)
    heir = _heir(db, film, person)
    if heir and db.run(sql.OWNER, tenant=tenant, id=name, who=person, owner=heir):
        db.run(statements.GRANT, tenant=tenant, film=name, person=heir, role="owner", since=now)


def without(bible: ProjectBible, turns: frozenset[str], pictures: set[str]) -> ProjectBible:
    """A bible without the notes that were made in these turns, and without these pictures (sha256)."""
    notes = tuple(note for note in bible.notes if _turn_of(note.origin) not in turns)
    assets = tuple(a for a in bible.assets if a.sha256 not in pictures and _turn_of(a.origin) not in turns)
    return bible.model_copy(update={"notes": notes, "assets": assets})


def _turn_of(origin: Origin) -> str:
    return (origin.source or "").removeprefix("msg:msg-")


def _jobs(db: Db, person: str, but: str, now: int) -> tuple[str, ...]:
    """Clear the person's events and whatever waits to be sent as their answer; their ids."""
    jobs = db.all(sql.JOBS_OF, _film, who=person, but=but)
    for tenant, job in jobs:
        db.run(sql.CLEAR_JOB, tenant=tenant, id=job, answer=GONE, closed=now)
        db.run(sql.DROP_OUTBOX, tenant=tenant, job=job)
        db.run(sql.DROP_STEPS_OF, turn=job)
    return tuple(job for _, job in jobs)


def _direct(db: Db, person: str, job: str, now: int) -> None:
    """Take the tenants away that are the person's direct messages, save the one in which the erasure itself is still to be answered."""
    asking = {tenant for tenant, one in db.all(sql.JOBS_OF, _film, who=person, but="") if one == job}
    for tenant in db.all(sql.DIRECT, str, who=person):
        if tenant in asking or db.one(sql.HAS_FILM, str, tenant=tenant) is not None:
            continue
        _drop_tenant(db, tenant, now)


def _clear_left(db: Db, now: int) -> int:
    left = db.all(sql.LEFT, str)
    for tenant in left:
        _drop_tenant(db, tenant, now)
    return len(left)


def _drop_tenant(db: Db, tenant: str, now: int) -> None:
    """Take a tenant away with every row of it; invoices stay, under a name that leads to nobody."""
    db.run(sql.HOUSE, id=sql.NOWHERE, platform="erased", external="nobody", kind="house", name="", zone="", created=now)
    db.run(sql.MOVE_BILLS, tenant=tenant, to=sql.NOWHERE)
    for statement in sql.DROP_TENANT:
        db.run(statement, tenant=tenant)


def _named(db: Db, statement: sql.Statement, film: _Film, **who: str) -> set[str]:
    """The pictures that a film's texts name, by hash."""
    texts = db.all(statement, str, tenant=film[0], film=film[1], **who)
    return {sha for text in texts for sha in _SHA256.findall(text)}


def _unused(db: Db, tenant: str, sha256: str) -> bool:
    """Whether no film of the tenant shows the picture any more; then its row is dropped, and its file may go."""
    if db.one(sql.SHOWN, str, tenant=tenant, sha256=sha256) is not None:
        return False
    db.run(sql.DROP_PICTURE, tenant=tenant, sha256=sha256)
    return True


def _as_rows(db: Db, names: tuple[str, ...], statement: sql.Statement, person: str) -> list[Row]:
    def row(*values: str | int | None) -> Row:
        return dict(zip(names, values, strict=True))

    return db.all(statement, row, who=person)


def _film(tenant: str, film: str) -> _Film:
    return tenant, film


def _emptied(connection: sqlite3.Connection) -> bool:
    """Whether the write-ahead log could be written back and cut."""
    busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy
