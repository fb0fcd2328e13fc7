"""The statements of an erasure. What tables hold of people and films is read off the schema itself, so a new table is covered on the
day it is added; a test compiles each for both databases."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import BindParameter, Column, Table, bindparam, delete, exists, func, null, or_, select, union, update

from studio.store.schema import (
    checkpoint,
    film,
    identity,
    job,
    journal,
    ledger,
    member,
    message,
    metadata,
    outbox,
    person,
    picture,
    place,
    step,
    tenant,
    turn,
)
from studio.store.shapes import given, new_row, same
from studio.store.sql import Statement

_WHO = ("person", "owner", "payer", "decided_by")
"""Columns that name a person."""
KEPT = ("ledger", "quota", "turn", "journal", "film", "take", "job")
"""Tables whose rows of a person stay, under an id that leads to nobody: invoices, and the past of films that others go on with."""
_TABLES: Sequence[Table] = metadata.sorted_tables
_P: BindParameter[str] = bindparam("who")


def _about(table: Table) -> Sequence[Column[Any]]:
    """The columns of a table that name a person."""
    return [table.c.id] if table is person else [column for column in table.c if column.name in _WHO]


def _with(table: Table, *names: str) -> bool:
    return all(name in table.c for name in names)


ROWS_OF = {
    t.name: (tuple(c.name for c in t.c), Statement(select(t).where(or_(*(c == _P for c in _about(t)))))) for t in _TABLES if _about(t)
}
"""By table: its columns, and the rows that name a person."""
FORGET = tuple(Statement(delete(t).where(t.c.person == _P)) for t in reversed(_TABLES) if _with(t, "person") and t.name not in KEPT)
DROP_FILM = (
    Statement(update(place).where(same(place.c.film_tenant, place.c.film)).values({place.c.film_tenant: null(), place.c.film: null()})),
    *(
        Statement(delete(t).where(t.c.tenant == bindparam("film_tenant"), same(t.c.film)))
        for t in reversed(_TABLES)
        if _with(t, "tenant", "film") and t.name not in ("place", "job", "ledger")
    ),
    Statement(delete(film).where(film.c.tenant == bindparam("film_tenant"), film.c.id == bindparam("film"))),
)
"""Takes a film away whole, what refers to others first."""
DROP_TURN = tuple(
    Statement(delete(t).where(same(t.c.tenant, t.c.turn)))
    for t in reversed(_TABLES)
    if _with(t, "tenant", "turn") and t.name not in ("ledger", "journal")
)
"""What a turn left beside the film: its words, takes, prompts, stored answers."""

FILMS_OF = Statement(
    union(
        select(turn.c.tenant, turn.c.film).where(turn.c.person == _P),
        select(member.c.tenant, member.c.film).where(member.c.person == _P),
        select(film.c.tenant, film.c.id).where(film.c.owner == _P),
    )
)
_OTHER = (person.c.id != _P, person.c.erased.is_(None))
OTHER_MEMBER = Statement(
    select(person.c.id)
    .join(member, member.c.person == person.c.id)
    .where(same(member.c.tenant, member.c.film), *_OTHER)
    .order_by(member.c.role == "owner", member.c.since)
    .limit(1)
)
OTHER_MAKER = Statement(
    select(person.c.id)
    .join(turn, turn.c.person == person.c.id)
    .where(same(turn.c.tenant, turn.c.film), *_OTHER)
    .order_by(turn.c.at)
    .limit(1)
)
TURNS_OF = Statement(select(turn.c.id).where(same(turn.c.tenant, turn.c.film), turn.c.person == _P))
DROP_JOURNAL = Statement(delete(journal).where(same(journal.c.tenant, journal.c.film)))
DROP_PAST = Statement(delete(checkpoint).where(same(checkpoint.c.tenant, checkpoint.c.film), checkpoint.c.version < bindparam("version")))
OWNER = Statement(update(film).where(same(film.c.tenant, film.c.id), film.c.owner == _P).values(given(film.c.owner)))
MESSAGES = Statement(select(func.count()).select_from(message).where(message.c.person == _P))

_EDITED = select(journal.c.edit).where(same(journal.c.tenant, journal.c.film), journal.c.kind == "put_asset")
PICTURED = Statement(
    union(
        _EDITED,
        select(checkpoint.c.project).where(same(checkpoint.c.tenant, checkpoint.c.film)),
        select(film.c.bible).where(film.c.tenant == bindparam("tenant"), film.c.id == bindparam("film")),
    )
)
"""Every text of a film that may name a picture."""
PUT_BY = Statement(_EDITED.where(journal.c.person == _P))
SHOWN = Statement(select(film.c.id).where(same(film.c.tenant), film.c.bible.contains(bindparam("sha256"))).limit(1))
DROP_PICTURE = Statement(delete(picture).where(same(picture.c.tenant, picture.c.sha256)))

JOBS_OF = Statement(select(job.c.tenant, job.c.id).where(job.c.person == _P, job.c.id != bindparam("but")))
CLEAR_JOB = Statement(
    update(job).where(same(job.c.tenant, job.c.id)).values({job.c.payload: "", job.c.state: "done", **given(job.c.answer, job.c.closed)})
)
DROP_OUTBOX = Statement(delete(outbox).where(same(outbox.c.tenant, outbox.c.job)))

NAMES_OF = Statement(
    union(select(identity.c.account).where(identity.c.person == _P), select(person.c.name).where(person.c.id == _P, person.c.name != ""))
)
END = Statement(update(person).where(same(person.c.id)).values({person.c.tier: "", **given(person.c.name, person.c.erased)}))
ERASED = Statement(select(person.c.erased).where(same(person.c.id), person.c.erased.is_not(None)))

DIRECT = Statement(
    select(identity.c.tenant).join(tenant, tenant.c.id == identity.c.tenant).where(identity.c.person == _P, tenant.c.kind == "person")
)
"""The tenants that are a person's own direct messages; their very names hold the person's account."""
NOWHERE = "erased:nobody"
HOUSE = new_row(tenant)
MOVE_BILLS = Statement(update(ledger).where(same(ledger.c.tenant)).values({ledger.c.tenant: bindparam("to")}))
DROP_TENANT = (
    *(Statement(delete(t).where(same(t.c.tenant))) for t in reversed(_TABLES) if _with(t, "tenant") and t.name != "ledger"),
    Statement(delete(tenant).where(tenant.c.id == bindparam("tenant"))),
)
LEFT = Statement(
    select(tenant.c.id).where(
        tenant.c.kind == "person",
        ~exists().where(identity.c.tenant == tenant.c.id),
        ~exists().where(film.c.tenant == tenant.c.id),
        ~exists().where(job.c.tenant == tenant.c.id, job.c.state == "waiting"),
        ~exists().where(outbox.c.tenant == tenant.c.id, outbox.c.state == "waiting"),
    )
)
"""Direct messages of people who are erased, once the last answer there has been sent."""
HAS_FILM = Statement(select(film.c.id).where(same(film.c.tenant)).limit(1))
DROP_STEPS_OF = Statement(delete(step).where(same(step.c.turn)))
