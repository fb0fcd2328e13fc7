"""The statements of batch jobs; a test compiles each for both databases."""

from sqlalchemy import and_, bindparam, case, exists, func, or_, select, update

from studio.store.schema import job, ledger
from studio.store.shapes import add_row, given, same
from studio.store.sql import Statement

_BATCH = job.c.kind != "inbox"
_WAITING = job.c.state == "waiting"
_ROW = (
    *(job.c.tenant, job.c.id, job.c.kind, job.c.event, job.c.payload, job.c.state, job.c.answer),
    *(job.c.attempts, job.c.lease, job.c.created, job.c.closed),
)
_other = job.alias("other")
_SAME_LANE = and_(
    _other.c.film_tenant == job.c.film_tenant,
    _other.c.film == job.c.film,
    or_(job.c.film != "", _other.c.kind == job.c.kind),
)
_LANE_BUSY = exists().where(
    _other.c.state == "waiting", _other.c.kind != "inbox", _other.c.lease > bindparam("now"), _other.c.id != job.c.id, _SAME_LANE
)
_HELD = and_(same(job.c.tenant, job.c.id), _WAITING, job.c.lease == bindparam("held"))

NEW_BATCH = add_row(job)
QUEUED = Statement(select(*_ROW).where(same(job.c.tenant, job.c.kind, job.c.event), _WAITING))
NEXT = Statement(
    select(*_ROW)
    .where(_BATCH, _WAITING, job.c.lease <= bindparam("now"), job.c.not_before <= bindparam("now"), ~_LANE_BUSY)
    .order_by(job.c.created, job.c.id)
)
CLAIM = Statement(
    update(job)
    .where(same(job.c.tenant, job.c.id), _WAITING, job.c.lease == bindparam("held"))
    .values({job.c.attempts: job.c.attempts + 1, **given(job.c.lease)})
)
SAY = Statement(update(job).where(_HELD).values({job.c.attempts: 1, **given(job.c.lease, job.c.answer)}))
RENEW = Statement(update(job).where(_HELD).values(given(job.c.lease)))
RETURN = Statement(update(job).where(_HELD).values({job.c.attempts: job.c.attempts - bindparam("untried"), job.c.lease: 0}))
END = Statement(
    update(job).where(_HELD).values({**given(job.c.state, job.c.answer, job.c.closed), job.c.event: job.c.id, job.c.payload: ""})
)
STOP = Statement(
    update(job)
    .where(same(job.c.id), _BATCH, _WAITING)
    .values({job.c.state: "done", **given(job.c.answer, job.c.closed), job.c.event: job.c.id, job.c.payload: ""})
)
BATCHES = Statement(select(*_ROW).where(_BATCH).order_by(job.c.created, job.c.id))
BATCH = Statement(select(*_ROW).where(same(job.c.tenant, job.c.id)))
_UNKNOWN = or_(ledger.c.state == "held", ledger.c.state == "lost")
SPENT = Statement(
    select(func.coalesce(func.sum(case((_UNKNOWN, ledger.c.micros_held), else_=ledger.c.micros)), 0)).where(
        same(ledger.c.tenant), ledger.c.turn.like(bindparam("turns"))
    )
)
