"""The statements of people, inbox, films and what stands beside them, once for SQLite and PostgreSQL; a test compiles each for both.

A value is given under the name of its column; where a column is set and compared, the value to compare has a name of its own.
"""

from sqlalchemy import and_, bindparam, delete, exists, func, or_, select, union_all, update

from studio.store.schema import (
    checkpoint,
    film,
    identity,
    job,
    journal,
    member,
    message,
    outbox,
    person,
    picture,
    place,
    prompt,
    scene,
    step,
    take,
    tenant,
    turn,
)
from studio.store.shapes import add_row, given, new_row, number, put_row, same
from studio.store.sql import Statement

# People and places

NEW_TENANT = new_row(tenant)
NEW_PERSON = add_row(person)
NEW_IDENTITY = add_row(identity)
PERSON_OF = Statement(select(identity.c.person).where(same(identity.c.tenant, identity.c.platform, identity.c.account)))
SAME_PERSON = Statement(
    select(identity.c.person).where(same(identity.c.platform, identity.c.account)).order_by(identity.c.created).limit(1)
)
LINK = Statement(
    update(identity).where(same(identity.c.tenant, identity.c.platform, identity.c.account)).values({identity.c.person: bindparam("to")})
)
NEW_PLACE = add_row(place)
PLACE_OF = Statement(select(place.c.id).where(same(place.c.tenant, place.c.channel, place.c.thread)))
FILM_AT = Statement(select(place.c.film_tenant, place.c.film).where(same(place.c.tenant, place.c.id), place.c.film.is_not(None)))
FILM_WHERE = Statement(
    select(place.c.film_tenant, place.c.film).where(same(place.c.tenant, place.c.channel, place.c.thread), place.c.film.is_not(None))
)
FILM_THREADS = Statement(
    select(place.c.thread)
    .where(same(place.c.tenant, place.c.channel), place.c.thread != "", place.c.film.is_not(None))
    .order_by(place.c.created, place.c.id)
)
BIND = Statement(update(place).where(same(place.c.tenant, place.c.id)).values(given(place.c.film_tenant, place.c.film)))

# The inbox and the outbox

_INBOX = job.c.kind == "inbox"
_WAITING = job.c.state == "waiting"
_HERE = (job.c.tenant, job.c.place, job.c.person, job.c.id)
EVENT = Statement(select(*_HERE, job.c.state, job.c.answer).where(same(job.c.tenant, job.c.platform, job.c.event), _INBOX))
SPOKEN_IN = Statement(
    select(place.c.channel, place.c.thread)
    .join_from(job, place, and_(place.c.tenant == job.c.tenant, place.c.id == job.c.place))
    .where(same(job.c.platform), job.c.created > bindparam("since"), _INBOX)
    .group_by(place.c.channel, place.c.thread)
    .order_by(func.max(job.c.created).desc())
)
NEW_JOB = add_row(job)
START = Statement(
    update(job)
    .where(same(job.c.tenant, job.c.id), _WAITING, job.c.attempts < bindparam("tries"))
    .values({job.c.attempts: job.c.attempts + 1, **given(job.c.lease)})
)
PUT_BACK = Statement(
    update(job)
    .where(same(job.c.tenant, job.c.id), _WAITING, job.c.attempts > 0)
    .values({job.c.attempts: job.c.attempts - 1, job.c.lease: 0})
)
CLOSE_JOB = Statement(
    update(job).where(same(job.c.tenant, job.c.id), _WAITING).values({**given(job.c.state, job.c.answer, job.c.closed), job.c.payload: ""})
)
QUARANTINE = Statement(
    update(job).where(same(job.c.tenant, job.c.id), _WAITING).values({job.c.state: "quarantined", **given(job.c.closed)})
)
ANSWER_QUARANTINED = Statement(
    update(job)
    .where(same(job.c.tenant, job.c.id), job.c.state == "quarantined", job.c.answer == "")
    .values({**given(job.c.answer), job.c.payload: ""})
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
DROP_OLD_JOBS = Statement(
    delete(job).where(or_(job.c.state == "done", job.c.state == "quarantined"), job.c.answer != "", job.c.created < bindparam("before"))
)
DROP_OLD_OUTBOX = Statement(
    delete(outbox).where(or_(outbox.c.state == "sent", outbox.c.state == "failed"), outbox.c.created < bindparam("before"))
)
_OF_JOB = or_(step.c.turn == job.c.id, step.c.turn.like(job.c.id + "/%"))
DROP_OLD_STEPS = Statement(delete(step).where(~exists().where(_WAITING, _OF_JOB)))

NEW_OUTBOX = new_row(outbox)
_UNSENT = outbox.c.state == "waiting"
UNSENT = Statement(
    select(outbox.c.tenant, outbox.c.id, outbox.c.job, outbox.c.place, outbox.c.payload, outbox.c.attempts, outbox.c.created)
    .where(_UNSENT, outbox.c.not_before <= bindparam("now"))
    .order_by(outbox.c.created, outbox.c.job, outbox.c.seq)
)
SENT = Statement(
    update(outbox)
    .where(same(outbox.c.tenant, outbox.c.id), _UNSENT)
    .values({outbox.c.state: "sent", outbox.c.payload: "", **given(outbox.c.external, outbox.c.closed)})
)
NOT_SENT = Statement(
    update(outbox)
    .where(same(outbox.c.tenant, outbox.c.id), _UNSENT)
    .values({outbox.c.attempts: outbox.c.attempts + 1, **given(outbox.c.state, outbox.c.not_before)})
)

# Films

NEW_FILM = add_row(film)
FILM_VERSION = Statement(select(film.c.version).where(same(film.c.tenant, film.c.id)))
ADVANCE = Statement(
    update(film).where(same(film.c.tenant, film.c.id), film.c.version == bindparam("base")).values(given(film.c.version, film.c.changed))
)
SET_HEAD = Statement(update(film).where(same(film.c.tenant, film.c.id)).values(given(film.c.title, film.c.status, film.c.head)))
SET_BIBLE = Statement(update(film).where(same(film.c.tenant, film.c.id)).values(given(film.c.bible)))
SET_STYLE = Statement(update(film).where(same(film.c.tenant, film.c.id)).values(given(film.c.style)))
PUT_SCENE = put_row(scene, "tenant film id", "pos", "version", "body")
MOVE_SCENE = Statement(update(scene).where(same(scene.c.tenant, scene.c.film, scene.c.id)).values(given(scene.c.pos, scene.c.version)))
DROP_SCENE = Statement(delete(scene).where(same(scene.c.tenant, scene.c.film, scene.c.id)))

_THIS_FILM = same(film.c.tenant, film.c.id)
LOAD = Statement(
    union_all(
        select(number("0").label("part"), number("0").label("pos"), film.c.version, film.c.head.label("body")).where(_THIS_FILM),
        select(number("1"), number("0"), film.c.version, film.c.bible).where(_THIS_FILM),
        select(number("2"), number("0"), film.c.version, film.c.style).where(_THIS_FILM),
        select(number("3"), scene.c.pos, scene.c.version, scene.c.body).where(
            scene.c.tenant == bindparam("tenant"), scene.c.film == bindparam("id")
        ),
    ).order_by(number("part"), number("pos"))
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
FILMS = Statement(_FILM_ROW.where(same(film.c.tenant)))
EVERY_FILM = Statement(_FILM_ROW)
FILMS_OF = Statement(
    _FILM_ROW.join_from(film, member, and_(member.c.tenant == film.c.tenant, member.c.film == film.c.id)).where(
        same(film.c.tenant, member.c.person)
    )
)
_LIVE = and_(film.c.owner == bindparam("owner"), film.c.status != "archived")
OWNER = Statement(select(film.c.owner).where(_THIS_FILM))
COUNT_FILMS = Statement(select(func.count()).select_from(film).where(_LIVE))
COUNT_SCENES = Statement(
    select(func.count()).select_from(film.join(scene, and_(scene.c.tenant == film.c.tenant, scene.c.film == film.c.id))).where(_LIVE)
)

ROLE = Statement(select(member.c.role).where(same(member.c.tenant, member.c.film, member.c.person)))
GRANT = put_row(member, "tenant film person", "role", "since")

# The journal

TURN = Statement(select(turn.c.film, turn.c.version, turn.c.hash).where(same(turn.c.tenant, turn.c.id)))
NEW_TURN = add_row(turn)
NEW_ENTRY = add_row(journal)
_THIS_JOURNAL = same(journal.c.tenant, journal.c.film)
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
        journal.c.version > select(func.min(checkpoint.c.version)).where(same(checkpoint.c.tenant, checkpoint.c.film)).scalar_subquery(),
    )
)
"""The newest version that is no undo, was not undone, and can still be replayed to the version before it."""
NEW_CHECKPOINT = new_row(checkpoint)
CHECKPOINT = Statement(
    select(checkpoint.c.version, checkpoint.c.project)
    .where(same(checkpoint.c.tenant, checkpoint.c.film), checkpoint.c.version <= bindparam("to"))
    .order_by(checkpoint.c.version.desc())
    .limit(1)
)
NEW_MESSAGE = new_row(message)
CONVERSATION = Statement(
    select(message.c.id, message.c.author, message.c.person, message.c.text, message.c.at)
    .where(same(message.c.tenant, message.c.film))
    .order_by(message.c.at.desc(), message.c.turn.desc(), message.c.seq.desc())
    .limit(bindparam("most"))
)

# Takes, prompts, pictures

NEW_TAKE = add_row(take)
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
).where(same(take.c.tenant, take.c.film))
_BY_AGE = (take.c.created, take.c.turn, take.c.shown)
TAKES = Statement(_TAKE.order_by(*_BY_AGE))
OPEN_TAKES = Statement(_TAKE.where(take.c.outcome == "open").order_by(*_BY_AGE))
SETTLE_TAKE = Statement(
    update(take)
    .where(same(take.c.tenant, take.c.id), take.c.outcome == "open")
    .values(given(take.c.outcome, take.c.decided_by, take.c.decided))
)

NEW_PROMPT = add_row(prompt)
FILL_PROMPT = Statement(
    update(prompt)
    .where(same(prompt.c.tenant, prompt.c.id))
    .values(given(prompt.c.text, prompt.c.request, prompt.c.input_hash, prompt.c.template_version))
)
_MADE = (
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
_PROMPT = (
    select(*_MADE)
    .where(same(prompt.c.tenant, prompt.c.film))
    .order_by(prompt.c.created.desc(), prompt.c.seq.desc())
    .limit(bindparam("most"))
)
PROMPTS = Statement(_PROMPT)
PROMPTS_OF = Statement(_PROMPT.where(same(prompt.c.scene)))
_LATER = prompt.alias("later")
_AGAIN = and_(
    *(_LATER.c[name] == prompt.c[name] for name in ("tenant", "film", "scene", "target")),
    _LATER.c.text != "",
    or_(_LATER.c.created > prompt.c.created, and_(_LATER.c.created == prompt.c.created, _LATER.c.seq > prompt.c.seq)),
)
STANDING_PROMPTS = Statement(
    select(*_MADE).where(same(prompt.c.tenant, prompt.c.film), prompt.c.text != "", ~select(_LATER.c.id).where(_AGAIN).exists())
)
PROMPTS_MADE = Statement(select(prompt.c.film, func.count()).where(same(prompt.c.tenant), prompt.c.text != "").group_by(prompt.c.film))

NEW_PICTURE = new_row(picture)
REFER = Statement(
    update(picture)
    .where(same(picture.c.tenant, picture.c.sha256), picture.c.refs + bindparam("by") >= 0)
    .values({picture.c.refs: picture.c.refs + bindparam("by")})
)
REFS = Statement(select(picture.c.refs).where(same(picture.c.tenant, picture.c.sha256)))

# Stored model responses

NEW_STEP = new_row(step)
STEPS = Statement(
    select(step.c.turn, step.c.call, step.c.request_hash, step.c.response).where(same(step.c.tenant, step.c.turn)).order_by(step.c.call)
)
DROP_STEPS = Statement(delete(step).where(same(step.c.tenant, step.c.turn)))
