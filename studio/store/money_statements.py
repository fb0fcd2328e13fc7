"""The statements of quotas and the ledger, once for SQLite and PostgreSQL; a test compiles each for both."""

from sqlalchemy import ColumnElement, and_, bindparam, case, func, literal, or_, select, update

from studio.store.schema import AMOUNTS, block, buyer, film, house_day, ledger, person, quota, setting, teacher_share, warned
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
_BOUGHT = {
    kind: select(func.coalesce(func.sum(block.c[kind]), 0)).where(same(block.c.payer)).scalar_subquery() for kind in ("tokens", "images")
}
RESERVE_BLOCKS = Statement(
    update(quota)
    .where(_COUNTER, *(quota.c[f"{k}_used"] + quota.c[f"{k}_held"] + bindparam(k) <= bought for k, bought in _BOUGHT.items()))
    .values({quota.c[f"{k}_held"]: quota.c[f"{k}_held"] + bindparam(k) for k in _BOUGHT})
)
"""The same against what was bought."""
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
    select(
        ledger.c.payer,
        ledger.c.period,
        ledger.c.tokens_held,
        ledger.c.images_held,
        ledger.c.micros_held,
        ledger.c.block_tokens,
        ledger.c.block_images,
        ledger.c.at,
    ).where(same(ledger.c.tenant, ledger.c.id), _HELD)
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


def _counted(tokens: ColumnElement[int], images: ColumnElement[int], micros: int) -> list[ColumnElement[int]]:
    """The amounts of a counter from the ledger; the factors say which rows it pays for."""
    return [
        _sum(_TOKENS * tokens, "settled"),
        _sum(ledger.c.tokens_held * tokens, "held"),
        _sum(ledger.c.images * images, "settled"),
        _sum(ledger.c.images_held * images, "held"),
        _sum(ledger.c.micros * micros, "settled"),
        _sum(ledger.c.micros_held * micros, "held"),
    ]


_MONTH = _counted(1 - ledger.c.block_tokens, 1 - ledger.c.block_images, 1)
_FROM_BLOCKS = _counted(ledger.c.block_tokens, ledger.c.block_images, 0)
RECOUNT = Statement(select(*_MONTH).where(same(ledger.c.payer, ledger.c.period)))
RECOUNT_BLOCKS = Statement(select(*_FROM_BLOCKS).where(same(ledger.c.payer)))
RECOUNT_ALL = Statement(select(ledger.c.payer, ledger.c.period, *_MONTH).group_by(ledger.c.payer, ledger.c.period))
RECOUNT_ALL_BLOCKS = Statement(
    select(ledger.c.payer, literal("blocks"), *_FROM_BLOCKS)
    .where(ledger.c.block_tokens + ledger.c.block_images > 0)
    .group_by(ledger.c.payer)
)
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

# The company's day

_THIS_DAY = same(house_day.c.day)
_HOUSE_LEFT = house_day.c.micros_used + house_day.c.micros_held + bindparam("micros") <= bindparam("house_cap")
NEW_DAY = new_row(house_day)
RESERVE_DAY = Statement(
    update(house_day).where(_THIS_DAY, _HOUSE_LEFT).values({house_day.c.micros_held: house_day.c.micros_held + bindparam("micros")})
)
COUNT_DAY = Statement(
    update(house_day)
    .where(_THIS_DAY)
    .values(
        {
            house_day.c.micros_held: house_day.c.micros_held - bindparam("micros_hold"),
            house_day.c.micros_used: house_day.c.micros_used + bindparam("micros"),
        }
    )
)
DAY = Statement(select(house_day.c.micros_used, house_day.c.micros_held).where(_THIS_DAY))
EVERY_DAY = Statement(select(house_day.c.day, house_day.c.micros_used, house_day.c.micros_held))
_LOST = _sum(ledger.c.micros_held, "lost")
RECOUNT_DAYS = Statement(select(_DAY, _sum(ledger.c.micros, "settled") + _LOST, _sum(ledger.c.micros_held, "held")).group_by(_DAY))
"""A lost request may have been billed up to its hold, so the company's day counts it in full."""
SET_DAY = Statement(update(house_day).where(_THIS_DAY).values(given(house_day.c.micros_used, house_day.c.micros_held)))

# The teachers' share

_SHARE = same(teacher_share.c.tier, teacher_share.c.period)
_ONE_MORE = {teacher_share.c.calls: teacher_share.c.calls + 1}
NEW_SHARE = new_row(teacher_share)
CALL_WORKER = Statement(update(teacher_share).where(_SHARE).values(_ONE_MORE))
CALL_TEACHER = Statement(
    update(teacher_share)
    .where(_SHARE, (teacher_share.c.teachers + 1) * 100 <= (teacher_share.c.calls + 1) * bindparam("percent"))
    .values({**_ONE_MORE, teacher_share.c.teachers: teacher_share.c.teachers + 1})
)
SHARE = Statement(select(teacher_share.c.calls, teacher_share.c.teachers).where(_SHARE))
SHARES = Statement(select(teacher_share.c.tier, teacher_share.c.period, teacher_share.c.calls, teacher_share.c.teachers))
RECOUNT_SHARES = Statement(
    select(ledger.c.tier, ledger.c.period, func.count(), func.sum(case((ledger.c.role == "teacher", 1), else_=0))).group_by(
        ledger.c.tier, ledger.c.period
    )
)
SET_SHARE = Statement(update(teacher_share).where(_SHARE).values(given(teacher_share.c.calls, teacher_share.c.teachers)))

# Blocks, warnings, buyers

NEW_BLOCK = new_row(block)
BLOCKS = Statement(
    select(block.c.id, block.c.payer, block.c.tokens, block.c.images, block.c.source, block.c.note, block.c.at)
    .where(same(block.c.payer))
    .order_by(block.c.at, block.c.id)
)
NEW_WARNED = new_row(warned)
WARNED = Statement(select(warned.c.unit).where(same(warned.c.payer, warned.c.period)))
NEW_BUYER = new_row(buyer)
BUYER_OF = Statement(select(buyer.c.id).where(same(buyer.c.person)))
BUYER = Statement(select(buyer.c.person).where(same(buyer.c.id)))

# Who pays

_THIS_FILM = same(film.c.tenant, film.c.id)
SET_PAYER = Statement(update(film).where(_THIS_FILM).values(given(film.c.payer)))
FILM_PAYER = Statement(select(film.c.payer).where(_THIS_FILM, film.c.payer.is_not(None)))
FILM_OWNER = Statement(select(film.c.owner).where(_THIS_FILM))
TIER_AND_NAME = Statement(select(person.c.tier, person.c.name).where(same(person.c.id), person.c.erased.is_(None)))
PAYER_AND_ZONE = Statement(
    select(setting.c.name, setting.c.value).where(same(setting.c.tenant), or_(setting.c.name == "payer", setting.c.name == "zone"))
)
SPENT_BY = Statement(
    select(
        ledger.c.tenant,
        ledger.c.film,
        func.coalesce(func.max(film.c.title), ""),
        ledger.c.route,
        func.count(),
        func.sum(_TOKENS),
        func.sum(ledger.c.images),
        func.sum(ledger.c.micros),
    )
    .join_from(ledger, film, and_(film.c.tenant == ledger.c.tenant, film.c.id == ledger.c.film), isouter=True)
    .where(same(ledger.c.payer, ledger.c.period), ledger.c.state == "settled")
    .group_by(ledger.c.tenant, ledger.c.film, ledger.c.route)
    .order_by(func.sum(_TOKENS).desc(), ledger.c.film, ledger.c.route)
)


def _sums(by: str) -> Statement:
    settled = ledger.c.state == "settled"
    teachers = func.coalesce(func.sum(case((and_(settled, ledger.c.role == "teacher"), 1), else_=0)), 0)
    requests = func.coalesce(func.sum(case((settled, 1), else_=0)), 0)
    amounts = (_sum(amount, "settled") for amount in (_TOKENS, ledger.c.images, ledger.c.micros))
    return Statement(
        select(ledger.c[by], requests, teachers, *amounts, _LOST)
        .where(same_or_any("period", ledger.c.period))
        .group_by(ledger.c[by])
        .order_by(_sum(ledger.c.micros, "settled").desc(), ledger.c[by])
    )


SUMS = {by: _sums(by) for by in ("payer", "film", "tenant", "tier", "route", "model_used")}
EVERY_ROW = Statement(
    select(*ledger.c)
    .where(
        same_or_any("period", ledger.c.period),
        or_(ledger.c.at > bindparam("since"), and_(ledger.c.at == bindparam("since"), ledger.c.id > bindparam("after"))),
    )
    .order_by(ledger.c.at, ledger.c.id)
    .limit(bindparam("most"))
)
"""The whole ledger, a page at a time."""
