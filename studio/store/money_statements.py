"""The statements of quotas and the ledger, once for SQLite and PostgreSQL; a test compiles each for both."""

from sqlalchemy import ColumnElement, bindparam, case, func, select, update

from studio.store.schema import AMOUNTS, ledger, quota
from studio.store.shapes import add_row, given, new_row, same, same_or_any
from studio.store.sql import Statement

_HELD = ledger.c.state == "held"
_COUNTER = same(quota.c.payer, quota.c.period)
_KINDS = ("tokens", "images", "micros")
NEW_COUNTER = new_row(quota)
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
NEW_LEDGER = add_row(ledger)
HOLD = Statement(
    select(ledger.c.payer, ledger.c.period, ledger.c.tokens_held, ledger.c.images_held, ledger.c.micros_held).where(
        same(ledger.c.tenant, ledger.c.id), _HELD
    )
)
CLOSE_HOLD = Statement(
    update(ledger)
    .where(same(ledger.c.tenant, ledger.c.id), _HELD)
    .values(
        given(
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
RECOUNT = Statement(select(*_RECOUNT).where(same(ledger.c.payer, ledger.c.period)))
RECOUNT_ALL = Statement(select(ledger.c.payer, ledger.c.period, *_RECOUNT).group_by(ledger.c.payer, ledger.c.period))
COUNTERS = Statement(select(quota.c.payer, quota.c.period, *(quota.c[name] for name in AMOUNTS)))
SET_COUNTER = Statement(update(quota).where(_COUNTER).values(given(*(quota.c[name] for name in AMOUNTS))))

_USAGE = (
    select(ledger.c.route, ledger.c.film, func.count(), func.sum(_TOKENS), func.sum(ledger.c.images), func.sum(ledger.c.micros))
    .where(same(ledger.c.tenant, ledger.c.period), ledger.c.state == "settled")
    .group_by(ledger.c.route, ledger.c.film)
    .order_by(ledger.c.route, ledger.c.film)
)
USAGE = Statement(
    _USAGE.where(
        same_or_any("payer", ledger.c.payer),
        same_or_any("film", ledger.c.film),
    )
)
_DAY = ledger.c.at // 86_400_000
DAYS = Statement(
    select(_DAY, ledger.c.route, func.sum(_TOKENS), func.sum(ledger.c.images))
    .where(same(ledger.c.payer, ledger.c.period), ledger.c.state == "settled")
    .group_by(_DAY, ledger.c.route)
    .order_by(_DAY, ledger.c.route)
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
    .where(same(ledger.c.tenant), same_or_any("period", ledger.c.period))
    .order_by(ledger.c.at, ledger.c.id)
)
