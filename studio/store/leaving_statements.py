"""The statements of a tenant that leaves; a test compiles each for both databases.

``tenant`` is one of the tenants that leave; ``team`` is the workspace or server, and ``direct`` the pattern of its people's own tenants.
"""

from sqlalchemy import ColumnElement, Table, Text, and_, bindparam, delete, func, insert, null, or_, select, update

from studio.store.schema import (
    checkpoint,
    consent,
    exposure,
    film,
    identity,
    journal,
    ledger,
    member,
    message,
    metadata,
    person,
    picture,
    place,
    prompt,
    scene,
    signal,
    take,
    tenant,
    turn,
)
from studio.store.shapes import given, same
from studio.store.sql import Statement

KEPT = frozenset({"tenant", "ledger"})
"""What stays of a tenant that left: what was paid for it, by ids alone, and its own id as long as something was."""


def _leaves(table: Table, column: str = "tenant") -> ColumnElement[bool]:
    """Whether a row belongs to those that leave."""
    where = table.c[column]
    return or_(where == bindparam("team", type_=Text), where.like(bindparam("direct", type_=Text)))


_STAYING = select(place.c.id).where(~_leaves(place))
_AT = and_(journal.c.tenant == bindparam("tenant", type_=Text), journal.c.film == bindparam("film", type_=Text))

LEAVING = Statement(select(tenant.c.id).where(_leaves(tenant, "id")).order_by(tenant.c.id))
LIVING_ON = Statement(
    select(place.c.film_tenant, place.c.film, func.min(place.c.tenant))
    .where(_leaves(place, "film_tenant"), ~_leaves(place))
    .group_by(place.c.film_tenant, place.c.film)
)
"""Films that are at home there and open elsewhere, and where."""
GIVEN_ELSEWHERE = Statement(select(journal.c.edit).where(_AT, journal.c.kind == "put_asset", journal.c.place.in_(_STAYING)))
"""Reference pictures that somebody gave from a place that stays."""


def _copied(table: Table, *but: ColumnElement[bool]) -> Statement:
    """The rows of a film once more, at home in ``to``."""
    key = table.c.id if table is film else table.c.film
    columns = [bindparam("to", type_=Text) if c.name == "tenant" else c for c in table.columns]
    rows = select(*columns).where(table.c.tenant == bindparam("tenant", type_=Text), key == bindparam("film", type_=Text), *but)
    return Statement(insert(table).from_select([c.name for c in table.columns], rows, include_defaults=False))


_OTHERS = select(identity.c.person).where(~_leaves(identity))
COPY_FILM, COPY_TURNS, COPY_SCENES = _copied(film), _copied(turn), _copied(scene)
COPY_CHECKPOINTS, COPY_JOURNAL, COPY_TAKES = _copied(checkpoint), _copied(journal), _copied(take)
COPY_PROMPTS, COPY_SIGNALS = _copied(prompt), _copied(signal)
COPY_MESSAGES = _copied(message, message.c.place.in_(_STAYING))
COPY_MEMBERS = _copied(member, member.c.person.in_(_OTHERS))
COPIES = (COPY_TURNS, COPY_SCENES, COPY_CHECKPOINTS, COPY_JOURNAL, COPY_TAKES, COPY_PROMPTS, COPY_SIGNALS)
COPY_PICTURE = Statement(
    insert(picture).from_select(
        [c.name for c in picture.columns],
        select(*(bindparam("to", type_=Text) if c.name == "tenant" else c for c in picture.columns)).where(
            same(picture.c.tenant, picture.c.sha256)
        ),
        include_defaults=False,
    )
)
NEXT_OWNER = Statement(
    select(member.c.person)
    .where(member.c.tenant == bindparam("to", type_=Text), same(member.c.film), member.c.role == "owner")
    .order_by(member.c.since, member.c.person)
    .limit(1)
)
SET_OWNER = Statement(update(film).where(same(film.c.tenant, film.c.id)).values(given(film.c.owner) | {film.c.payer: null()}))
FOLLOW = Statement(
    update(place)
    .where(place.c.film_tenant == bindparam("home", type_=Text), place.c.film == bindparam("moved", type_=Text))
    .values(given(place.c.film_tenant))
)

PEOPLE_GONE = Statement(select(identity.c.person).where(_leaves(identity), identity.c.person.not_in(_OTHERS)).distinct())
"""People whom only this tenant knows."""
FORGET_PERSON = Statement(update(person).where(same(person.c.id)).values(given(person.c.name, person.c.erased)))
DROP_MEMBERSHIPS = Statement(delete(member).where(same(member.c.person)))
DROP_WORDS = Statement(delete(message).where(same(message.c.person)))
DROP_CONSENTS = Statement(delete(consent).where(same(consent.c.person)))
DROP_EXPOSURES = Statement(delete(exposure).where(same(exposure.c.person)))
DROP_TALK = Statement(delete(message).where(message.c.place.in_(select(place.c.id).where(_leaves(place)))))
"""What was said in its places, about whosever film."""
DROPS = tuple(
    Statement(delete(table).where(same(table.c.tenant)))
    for table in reversed(metadata.sorted_tables)
    if "tenant" in table.c and table.name not in KEPT
)
"""Everything else of a tenant, what refers before what is referred to."""
DROP_TENANT = Statement(
    delete(tenant).where(
        tenant.c.id == bindparam("tenant", type_=Text), ~select(ledger.c.id).where(ledger.c.tenant == tenant.c.id).exists()
    )
)
