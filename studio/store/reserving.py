"""Holding and closing amounts inside one transaction: the payer's month, the blocks they bought, the company's day, the teachers' share."""

from typing import Literal, NamedTuple

from studio.store import money_statements as sql
from studio.store.records import Ask, Balance, Bill
from studio.store.sql import Db, Value

NO_CAP = 2**62
"""What stands for no cap: more than any counter can reach."""
BLOCKS = "blocks"
"""The period of the counter of what was bought: it does not lapse with the month."""
DAY = 86_400_000
"""Milliseconds of a day (UTC)."""
Full = Literal["", "payer", "house", "share"]
"""What a reservation met that was used up; "" when it was made."""


class Key(NamedTuple):
    """Which ledger row."""

    tenant: str
    id: str


class Hold(NamedTuple):
    """What a ledger row holds of whose counters. The flags say which amounts come from blocks."""

    payer: str
    period: str
    tokens: int
    images: int
    micros: int
    block_tokens: int
    block_images: int
    at: int


class Counter(NamedTuple):
    """A counter's key and amounts."""

    payer: str
    period: str
    amounts: Balance


def reserve(db: Db, ask: Ask, now: int) -> Full:
    """Hold the amounts everywhere and open the ledger row; or hold nothing, and say what is used up."""
    hold = _held_by_payer(db, ask, now)
    if hold is None:
        return "payer"
    if not _held_by_house(db, ask, now):
        _count_payer(db, hold, Bill(ask.id, ask.tenant))
        return "house"
    if not _called(db, ask):
        count(db, hold, Bill(ask.id, ask.tenant), 0)
        return "share"
    db.run(sql.NEW_LEDGER, **_ledger_row(ask, hold, now))
    return ""


def close(db: Db, bill: Bill, state: str, now: int) -> bool:
    """Close a hold once: its ledger row gets what was used, its counters the same. A lost one stays on the company's day in full."""
    hold = db.one(sql.HOLD, Hold, tenant=bill.tenant, id=bill.id)
    if hold is None:
        return False
    used = {"tokens_in": bill.tokens_in, "tokens_out": bill.tokens_out, "images": bill.images, "micros": bill.micros}
    how = {"model_used": bill.model, "provider": bill.provider, "generation": bill.generation, "latency_ms": bill.latency_ms}
    db.run(sql.CLOSE_HOLD, tenant=bill.tenant, id=bill.id, state=state, outcome=bill.outcome, closed=now, **used, **how)
    count(db, hold, bill, hold.micros if state == "lost" else bill.micros)
    return True


def _held_by_payer(db: Db, ask: Ask, now: int) -> Hold | None:
    """Hold each amount from the month, or where that is full from the blocks; one conditional statement a counter."""
    for tokens, images in ((0, 0), (1, 0), (0, 1), (1, 1)):
        if (tokens and not ask.tokens) or (images and not ask.images):
            continue
        hold = Hold(ask.payer, ask.period, ask.tokens, ask.images, ask.micros, tokens, images, now)
        if _held_by_month(db, ask, hold):
            if not (tokens or images) or _held_by_blocks(db, hold):
                return hold
            _count_month(db, hold, Bill(ask.id, ask.tenant))
    return None


def _held_by_month(db: Db, ask: Ask, hold: Hold) -> bool:
    values: dict[str, Value] = {"payer": ask.payer, "period": ask.period, "micros": ask.micros}
    values |= {"tokens": 0 if hold.block_tokens else ask.tokens, "images": 0 if hold.block_images else ask.images}
    tokens_cap, images_cap = (
        (NO_CAP if hold.block_tokens else _cap(ask.caps.tokens)),
        (NO_CAP if hold.block_images else _cap(ask.caps.images)),
    )
    values |= {"tokens_cap": tokens_cap, "images_cap": images_cap, "micros_cap": _cap(ask.caps.micros)}
    return bool(db.run(sql.RESERVE, **values) or (_new_counter(db, ask.payer, ask.period) and db.run(sql.RESERVE, **values)))


def _held_by_blocks(db: Db, hold: Hold) -> bool:
    values: dict[str, Value] = {"payer": hold.payer, "period": BLOCKS}
    values |= {"tokens": hold.tokens * hold.block_tokens, "images": hold.images * hold.block_images}
    return bool(db.run(sql.RESERVE_BLOCKS, **values) or (_new_counter(db, hold.payer, BLOCKS) and db.run(sql.RESERVE_BLOCKS, **values)))


def _new_counter(db: Db, payer: str, period: str) -> bool:
    return bool(db.run(sql.NEW_COUNTER, payer=payer, period=period, **dict.fromkeys(sql.AMOUNTS, 0)))


def _held_by_house(db: Db, ask: Ask, now: int) -> bool:
    values: dict[str, Value] = {"day": now // DAY, "micros": ask.micros, "house_cap": _cap(ask.caps.house_micros)}
    if db.run(sql.RESERVE_DAY, **values):
        return True
    return bool(db.run(sql.NEW_DAY, day=now // DAY, micros_used=0, micros_held=0) and db.run(sql.RESERVE_DAY, **values))


def _called(db: Db, ask: Ask) -> bool:
    """Count the request; a teacher's only where it stays within the teachers' share."""
    key: dict[str, Value] = {"tier": ask.tier, "period": ask.period}
    percent = 100 if ask.caps.teacher_percent is None else ask.caps.teacher_percent

    def call() -> int:
        return db.run(sql.CALL_WORKER, **key) if ask.role == "worker" else db.run(sql.CALL_TEACHER, **key, percent=percent)

    return bool(call() or (db.run(sql.NEW_SHARE, **key, calls=0, teachers=0) and call()))


def count(db: Db, hold: Hold, bill: Bill, house_micros: int) -> None:
    """Take a hold from every counter and put in its place what was used."""
    _count_payer(db, hold, bill)
    db.run(sql.COUNT_DAY, day=hold.at // DAY, micros_hold=hold.micros, micros=house_micros)


def _count_payer(db: Db, hold: Hold, bill: Bill) -> None:
    _count_month(db, hold, bill)
    if hold.block_tokens or hold.block_images:
        held = {"tokens_hold": hold.tokens * hold.block_tokens, "images_hold": hold.images * hold.block_images, "micros_hold": 0}
        used = {"tokens": _tokens(bill) * hold.block_tokens, "images": bill.images * hold.block_images, "micros": 0}
        db.run(sql.COUNT, payer=hold.payer, period=BLOCKS, **held, **used)


def _count_month(db: Db, hold: Hold, bill: Bill) -> None:
    tokens, images = 1 - hold.block_tokens, 1 - hold.block_images
    held = {"tokens_hold": hold.tokens * tokens, "images_hold": hold.images * images, "micros_hold": hold.micros}
    used = {"tokens": _tokens(bill) * tokens, "images": bill.images * images, "micros": bill.micros}
    db.run(sql.COUNT, payer=hold.payer, period=hold.period, **held, **used)


def _tokens(bill: Bill) -> int:
    return bill.tokens_in + bill.tokens_out


def _ledger_row(ask: Ask, hold: Hold, now: int) -> dict[str, Value]:
    who = {"tenant": ask.tenant, "id": ask.id, "film": ask.film, "person": ask.person, "payer": ask.payer, "period": ask.period}
    what = {
        "turn": ask.turn,
        "call": ask.call,
        "route": ask.route,
        "tier": ask.tier,
        "arm": ask.arm,
        "reason": ask.reason,
        "role": ask.role,
    }
    held = {"tokens_held": ask.tokens, "images_held": ask.images, "micros_held": ask.micros, "model_asked": ask.model}
    used = {"tokens_in": 0, "tokens_out": 0, "images": 0, "micros": 0, "latency_ms": 0, "at": now, "closed": 0}
    bought = {"block_tokens": hold.block_tokens, "block_images": hold.block_images}
    return {**who, **what, **held, **used, **bought, "model_used": "", "provider": "", "generation": "", "state": "held", "outcome": ""}


def _cap(cap: int | None) -> int:
    return NO_CAP if cap is None else cap
