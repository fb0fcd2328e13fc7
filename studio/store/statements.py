"""Every statement of the store, written once for SQLite and PostgreSQL; a test compiles each of them for both.

A value is given under the name of its column; where a column is set and compared, the value to compare has a name of its own.
"""

from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Integer,
    Table,
    Text,
    and_,
    bindparam,
    case,
    delete,
    func,
    literal_column,
    or_,
    select,
    union_all,
    update,
)
from sqlalchemy.dialects.postgresql import insert

from studio.store.schema import (
    AMOUNTS,
    checkpoint,
    film,
    identity,
    job,
    journal,
    ledger,
    member,
    message,
    outbox,
    person,
    picture,
    place,
    prompt,
    quota,
    scene,
    step,
    take,
    tenant,
    turn,
)
from studio.store.sql import Statement


def _new(table: Table) -> Statement:
    """Insert a whole row; a row of the same key stays and 0 rows change. PostgreSQL's construct, which compiles for SQLite too."""
    return Statement(insert(table).on_conflict_do_nothing())


def _add(table: Table) -> Statement:
    """Insert a whole row; a row of the same key is an error."""
    return Statement(insert(table))


def _is(*columns: Column[Any]) -> ColumnElement[bool]:
    """Each column equals the value given under its name."""
    return and_(*(column == bindparam(column.name) for column in columns))


def _set(*columns: Column[Any]) -> dict[Column[Any], Any]:
    """Each column becomes the value given under its name."""
    return {column: bindparam(column.name) for column in columns}


def _put(table: Table, key: str, *changed: str) -> Statement:
    """Insert a whole row, or change these columns of the row that has its key."""
    put = insert(table)
    return Statement(put.on_conflict_do_update(index_elements=key.split(), set_={name: put.excluded[name] for name in changed}))


def _whole(text: str) -> ColumnElement[int]:
    return literal_column(text, Integer)


def _any_or(name: str, column: Column[Any]) -> ColumnElement[bool]:
    """The column equals the value of that name, or the value is ""."""
    return or_(bindparam(name, type_=Text) == "", column == bindparam(name, type_=Text))


# People and places

NEW_TENANT = _new(tenant)
NEW_PERSON = _add(person)
NEW_IDENTITY = _add(identity)
PERSON_OF = Statement(select(identity.c.person).where(_is(identity.c.tenant, identity.c.platform, identity.c.account)))
LINK = Statement(
    update(identity).where(_is(identity.c.tenant, identity.c.platform, identity.c.account)).values({identity.c.person: bindparam("to")})
)
NEW_PLACE = _add(place)
PLACE_OF = Statement(select(place.c.id).where(_is(place.c.tenant, place.c.channel, place.c.thread)))
FILM_AT = Statement(select(place.c.film_tenant, place.c.film).where(_is(place.c.tenant, place.c.id), place.c.film.is_not(None)))
BIND = Statement(update(place).where(_is(place.c.tenant, place.c.id)).values(_set(place.c.film_tenant, place.c.film)))

# The inbox and the outbox

_INBOX = job.c.kind == "inbox"
_WAITING = job.c.state == "waiting"
_HERE = (job.c.tenant, job.c.place, job.c.person, job.c.id)
EVENT = Statement(select(*_HERE, job.c.state, job.c.answer).where(_is(job.c.tenant, job.c.platform, job.c.event), _INBOX))
NEW_JOB = _add(job)
START = Statement(
    update(job)
    .where(_is(job.c.tenant, job.c.id), _WAITING, job.c.attempts < bindparam("tries"))
    .values({job.c.attempts: job.c.attempts + 1, **_set(job.c.lease)})
)
PUT_BACK = Statement(
    update(job)
    .where(_is(job.c.tenant, job.c.id), _WAITING, job.c.attempts > 0)
    .values({job.c.attempts: job.c.attempts - 1, job.c.lease: 0})
)
CLOSE_JOB = Statement(
    update(job).where(_is(job.c.tenant, job.c.id), _WAITING).values({**_set(job.c.state, job.c.answer, job.c.closed), job.c.payload: ""})
)
QUARANTINE = Statement(update(job).where(_is(job.c.tenant, job.c.id), _WAITING).values({job.c.state: "quarantined", **_set(job.c.closed)}))
ANSWER_QUARANTINED = Statement(
    update(job)
    .where(_is(job.c.tenant, job.c.id), job.c.state == "quarantined", job.c.answer == "")
    .values({**_set(job.c.answer), job.c.payload: ""})
)
PENDING = Statement(
    select(*_HERE, job.c.platform, job.c.event, job.c.payload, job.c.attempts, place.c.film_tenant, place.c.film, job.c.created)
    .join_from(job, place, and_(place.c.tenant == job.c.tenant, place.c.id == job.c.place))
    .where(
        _INBOX,
        or_(and_(_WAITING, job.c.lease <= bindparam("now")), and_(job.c.state == "quarantined", job.c.answer == "")),
    )
    .order_by(job.c.created, job.c.id)
)
FREE_LEASES = Statement(update(job).where(_WAITING, job.c.lease > 0).values({job.c.lease: 0}))
DROP_OLD_STEPS = Statement(delete(step).where(step.c.turn.not_in(select(job.c.id).where(_WAITING))))

NEW_OUTBOX = _new(outbox)
_UNSENT = outbox.c.state == "waiting"
UNSENT = Statement(
    select(outbox.c.tenant, outbox.c.id, outbox.c.job, outbox.c.place, outbox.c.payload, outbox.c.attempts, outbox.c.created)
    .where(_UNSENT, outbox.c.not_before <= bindparam("now"))
    .order_by(outbox.c.created, outbox.c.job, outbox.c.seq)
)
SENT = Statement(
    update(outbox)
    .where(_is(outbox.c.tenant, outbox.c.id), _UNSENT)
    .values({outbox.c.state: "sent", outbox.c.payload: "", **_set(outbox.c.external, outbox.c.closed)})
)
NOT_SENT = Statement(
    update(outbox)
    .where(_is(outbox.c.tenant, outbox.c.id), _UNSENT)
    .values({outbox.c.attempts: outbox.c.attempts + 1, **_set(outbox.c.state, outbox.c.not_before)})
)

# Films

NEW_FILM = _add(film)
FILM_VERSION = Statement(select(film.c.version).where(_is(film.c.tenant, film.c.id)))
ADVANCE = Statement(
    update(film).where(_is(film.c.tenant, film.c.id), film.c.version == bindparam("base")).values(_set(film.c.version, film.c.changed))
)
SET_HEAD = Statement(update(film).where(_is(film.c.tenant, film.c.id)).values(_set(film.c.title, film.c.status, film.c.head)))
SET_BIBLE = Statement(update(film).where(_is(film.c.tenant, film.c.id)).values(_set(film.c.bible)))
SET_STYLE = Statement(update(film).where(_is(film.c.tenant, film.c.id)).values(_set(film.c.style)))
PUT_SCENE = _put(scene, "tenant film id", "pos", "version", "body")
MOVE_SCENE = Statement(update(scene).where(_is(scene.c.tenant, scene.c.film, scene.c.id)).values(_set(scene.c.pos, scene.c.version)))
DROP_SCENE = Statement(delete(scene).where(_is(scene.c.tenant, scene.c.film, scene.c.id)))

_THIS_FILM = _is(film.c.tenant, film.c.id)
LOAD = Statement(
    union_all(
        select(_whole("0").label("part"), _whole("0").label("pos"), film.c.version, film.c.head.label("body")).where(_THIS_FILM),
        select(_whole("1"), _whole("0"), film.c.version, film.c.bible).where(_THIS_FILM),
        select(_whole("2"), _whole("0"), film.c.version, film.c.style).where(_THIS_FILM),
        select(_whole("3"), scene.c.pos, scene.c.version, scene.c.body).where(
            scene.c.tenant == bindparam("tenant"), scene.c.film == bindparam("id")
        ),
    ).order_by(_whole("part"), _whole("pos"))
)
"""A film in one read: its head, bible and style, then its scenes in order, as rows (part, place, version, JSON)."""

_SCENES = (
    select(func.count())
    .select_from(scene)
    .where(scene.c.tenant == film.c.tenant, scene.c.film == film.c.id)
    .correlate(film)
    .scalar_subquery()
)
_FILM_ROW = select(
    film.c.tenant, film.c.id, film.c.owner, film.c.version, film.c.title, film.c.status, _SCENES.label("scenes"), film.c.changed
).order_by(film.c.changed.desc(), film.c.id)
FILMS = Statement(_FILM_ROW.where(_is(film.c.tenant)))
FILMS_OF = Statement(
    _FILM_ROW.join_from(film, member, and_(member.c.tenant == film.c.tenant, member.c.film == film.c.id)).where(
        _is(film.c.tenant, member.c.person)
    )
)
_LIVE = and_(film.c.owner == bindparam("owner"), film.c.status != "archived")
OWNER = Statement(select(film.c.owner).where(_THIS_FILM))
COUNT_FILMS = Statement(select(func.count()).select_from(film).where(_LIVE))
COUNT_SCENES = Statement(
    select(func.count()).select_from(film.join(scene, and_(scene.c.tenant == film.c.tenant, scene.c.film == film.c.id))).where(_LIVE)
)

ROLE = Statement(select(member.c.role).where(_is(member.c.tenant, member.c.film, member.c.person)))
GRANT = _put(member, "tenant film person", "role", "since")

# The journal

TURN = Statement(select(turn.c.film, turn.c.version, turn.c.hash).where(_is(turn.c.tenant, turn.c.id)))
NEW_TURN = _add(turn)
NEW_ENTRY = _add(journal)
_THIS_JOURNAL = _is(journal.c.tenant, journal.c.film)
JOURNAL = Statement(
    select(
        journal.c.version,
        journal.c.seq,
        journal.c.turn,
        journal.c.person,
        journal.c.place,
        journal.c.message,
        journal.c.at,
        journal.c.edit,
        journal.c.undoes,
        journal.c.source,
        journal.c.take,
        journal.c.model_asked,
        journal.c.model_used,
        journal.c.stack,
        journal.c.arm,
        journal.c.instructions,
        journal.c.template,
    )
    .where(_THIS_JOURNAL, journal.c.version > bindparam("since"))
    .order_by(journal.c.version, journal.c.seq)
)
EDITS = Statement(
    select(journal.c.edit)
    .where(_THIS_JOURNAL, journal.c.version > bindparam("since"), journal.c.version <= bindparam("to"))
    .order_by(journal.c.version, journal.c.seq)
)
_undone = journal.alias("undone")
UNDOABLE = Statement(
    select(func.max(journal.c.version)).where(
        _THIS_JOURNAL,
        journal.c.undoes.is_(None),
        journal.c.version.not_in(
            select(_undone.c.undoes).where(
                _undone.c.tenant == bindparam("tenant"), _undone.c.film == bindparam("film"), _undone.c.undoes.is_not(None)
            )
        ),
        journal.c.version > select(func.min(checkpoint.c.version)).where(_is(checkpoint.c.tenant, checkpoint.c.film)).scalar_subquery(),
    )
)
"""The newest version that is no undo, was not undone, and can still be replayed to the version before it."""
NEW_CHECKPOINT = _new(checkpoint)
CHECKPOINT = Statement(
    select(checkpoint.c.version, checkpoint.c.project)
    .where(_is(checkpoint.c.tenant, checkpoint.c.film), checkpoint.c.version <= bindparam("to"))
    .order_by(checkpoint.c.version.desc())
    .limit(1)
)
NEW_MESSAGE = _new(message)
CONVERSATION = Statement(
    select(message.c.id, message.c.author, message.c.person, message.c.text, message.c.at)
    .where(_is(message.c.tenant, message.c.film))
    .order_by(message.c.at.desc(), message.c.seq.desc(), message.c.id.desc())
    .limit(bindparam("most"))
)

# Takes, prompts, pictures

NEW_TAKE = _add(take)
_TAKE = select(
    take.c.id,
    take.c.base,
    take.c.shown,
    take.c.turn,
    take.c.outcome,
    take.c.edits,
    take.c.source,
    take.c.model_asked,
    take.c.model_used,
    take.c.stack,
    take.c.arm,
    take.c.instructions,
    take.c.template,
).where(_is(take.c.tenant, take.c.film))
_BY_AGE = (take.c.created, take.c.turn, take.c.shown)
TAKES = Statement(_TAKE.order_by(*_BY_AGE))
OPEN_TAKES = Statement(_TAKE.where(take.c.outcome == "open").order_by(*_BY_AGE))
SETTLE_TAKE = Statement(
    update(take)
    .where(_is(take.c.tenant, take.c.id), take.c.outcome == "open")
    .values(_set(take.c.outcome, take.c.decided_by, take.c.decided))
)

NEW_PROMPT = _add(prompt)
FILL_PROMPT = Statement(
    update(prompt)
    .where(_is(prompt.c.tenant, prompt.c.id))
    .values(_set(prompt.c.text, prompt.c.request, prompt.c.input_hash, prompt.c.template_version))
)
_PROMPT = (
    select(
        prompt.c.id,
        prompt.c.scene,
        prompt.c.target,
        prompt.c.version,
        prompt.c.turn,
        prompt.c.text,
        prompt.c.request,
        prompt.c.input_hash,
        prompt.c.template_version,
        prompt.c.created,
    )
    .where(_is(prompt.c.tenant, prompt.c.film))
    .order_by(prompt.c.created.desc(), prompt.c.seq.desc())
    .limit(bindparam("most"))
)
PROMPTS = Statement(_PROMPT)
PROMPTS_OF = Statement(_PROMPT.where(_is(prompt.c.scene)))

NEW_PICTURE = _new(picture)
REFER = Statement(
    update(picture)
    .where(_is(picture.c.tenant, picture.c.sha256), picture.c.refs + bindparam("by") >= 0)
    .values({picture.c.refs: picture.c.refs + bindparam("by")})
)
REFS = Statement(select(picture.c.refs).where(_is(picture.c.tenant, picture.c.sha256)))

# Stored model responses

NEW_STEP = _new(step)
STEPS = Statement(
    select(step.c.turn, step.c.call, step.c.request_hash, step.c.response).where(_is(step.c.tenant, step.c.turn)).order_by(step.c.call)
)
DROP_STEPS = Statement(delete(step).where(_is(step.c.tenant, step.c.turn)))

# Money

_HELD = ledger.c.state == "held"
_COUNTER = _is(quota.c.payer, quota.c.period)
_KINDS = ("tokens", "images", "micros")
NEW_COUNTER = _new(quota)
RESERVE = Statement(
    update(quota)
    .where(_COUNTER, *(quota.c[f"{k}_used"] + quota.c[f"{k}_held"] + bindparam(k) <= bindparam(f"{k}_cap") for k in _KINDS))
    .values({quota.c[f"{k}_held"]: quota.c[f"{k}_held"] + bindparam(k) for k in _KINDS})
)
"""The hold, only where it fits under every cap: one statement, so that no two can pass together."""
COUNT = Statement(
    update(quota)
    .where(_COUNTER)
    .values(
        {quota.c[f"{k}_held"]: quota.c[f"{k}_held"] - bindparam(f"{k}_hold") for k in _KINDS}
        | {quota.c[f"{k}_used"]: quota.c[f"{k}_used"] + bindparam(k) for k in _KINDS}
    )
)
NEW_LEDGER = _add(ledger)
HOLD = Statement(
    select(ledger.c.payer, ledger.c.period, ledger.c.tokens_held, ledger.c.images_held, ledger.c.micros_held).where(
        _is(ledger.c.tenant, ledger.c.id), _HELD
    )
)
CLOSE_HOLD = Statement(
    update(ledger)
    .where(_is(ledger.c.tenant, ledger.c.id), _HELD)
    .values(
        _set(
            ledger.c.state,
            ledger.c.tokens_in,
            ledger.c.tokens_out,
            ledger.c.images,
            ledger.c.micros,
            ledger.c.model_used,
            ledger.c.provider,
            ledger.c.generation,
            ledger.c.latency_ms,
            ledger.c.outcome,
            ledger.c.closed,
        )
    )
)
ORPHANS = Statement(select(ledger.c.tenant, ledger.c.id).where(_HELD, ledger.c.at < bindparam("before")))
BALANCE = Statement(select(*(quota.c[name] for name in AMOUNTS)).where(_COUNTER))

_TOKENS = ledger.c.tokens_in + ledger.c.tokens_out


def _sum(amount: ColumnElement[int], state: str) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((ledger.c.state == state, amount), else_=0)), 0)


_RECOUNT = [
    _sum(_TOKENS, "settled"),
    _sum(ledger.c.tokens_held, "held"),
    _sum(ledger.c.images, "settled"),
    _sum(ledger.c.images_held, "held"),
    _sum(ledger.c.micros, "settled"),
    _sum(ledger.c.micros_held, "held"),
]
RECOUNT = Statement(select(*_RECOUNT).where(_is(ledger.c.payer, ledger.c.period)))
RECOUNT_ALL = Statement(select(ledger.c.payer, ledger.c.period, *_RECOUNT).group_by(ledger.c.payer, ledger.c.period))
COUNTERS = Statement(select(quota.c.payer, quota.c.period, *(quota.c[name] for name in AMOUNTS)))
SET_COUNTER = Statement(update(quota).where(_COUNTER).values(_set(*(quota.c[name] for name in AMOUNTS))))

_USAGE = (
    select(ledger.c.route, ledger.c.film, func.count(), func.sum(_TOKENS), func.sum(ledger.c.images), func.sum(ledger.c.micros))
    .where(_is(ledger.c.tenant, ledger.c.period), ledger.c.state == "settled")
    .group_by(ledger.c.route, ledger.c.film)
    .order_by(ledger.c.route, ledger.c.film)
)
USAGE = Statement(
    _USAGE.where(
        _any_or("payer", ledger.c.payer),
        _any_or("film", ledger.c.film),
    )
)
LEDGER = Statement(
    select(
        ledger.c.id,
        ledger.c.turn,
        ledger.c.call,
        ledger.c.film,
        ledger.c.payer,
        ledger.c.period,
        ledger.c.route,
        ledger.c.state,
        ledger.c.tokens_held,
        _TOKENS.label("tokens"),
        ledger.c.images,
        ledger.c.micros,
        ledger.c.model_asked,
        ledger.c.model_used,
        ledger.c.outcome,
        ledger.c.at,
    )
    .where(_is(ledger.c.tenant), _any_or("period", ledger.c.period))
    .order_by(ledger.c.at, ledger.c.id)
)
