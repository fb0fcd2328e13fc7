"""Reserve, settle, release: one ledger row for every attempt, and a counter that is never past its cap. Whole numbers only."""

from dataclasses import asdict
from typing import NamedTuple

from studio.errors import OverQuota
from studio.store import money_statements as sql
from studio.store.database import Database
from studio.store.records import Ask, Balance, Bill, LedgerRow, Step, UsageDay, UsageRow
from studio.store.sql import Db, Value
from studio.store.statements import NEW_STEP, STEPS

NO_CAP = 2**62
"""What stands for no cap: more than any counter can reach."""


class Money(Database):
    """Quotas and the ledger."""

    async def reserve(self, ask: Ask) -> None:
        """Hold an upper bound before a model request. Raises OverQuota, and then nothing is held."""
        now = self.clock()
        _passed(await self.write(lambda db: _reserve(db, ask, now)))

    async def settle(self, bill: Bill, step: Step | None = None) -> bool:
        """Book what was really used in place of the hold, and keep the response for a resumed turn. False: it was closed before."""
        now = self.clock()
        return await self.write(lambda db: _settle(db, bill, step, now))

    async def release(self, tenant: str, ledger_id: str, outcome: str) -> bool:
        """Give a hold back: nothing was used. False when it was closed before."""
        bill, now = Bill(ledger_id, tenant, outcome=outcome), self.clock()
        return await self.write(lambda db: _close(db, bill, "released", now))

    async def settle_and_reserve(self, bill: Bill, step: Step | None, ask: Ask) -> None:
        """Book one request and hold the next in one commit. Raises OverQuota when the next does not fit; the first is booked."""
        now = self.clock()

        def unit(db: Db) -> bool:
            _settle(db, bill, step, now)
            return _reserve(db, ask, now)

        _passed(await self.write(unit))

    async def steps(self, tenant: str, turn: str) -> tuple[Step, ...]:
        """The model responses that a turn was given before a crash, in order of their calls."""
        return tuple(await self.read(lambda db: db.all(STEPS, Step, tenant=tenant, turn=turn)))

    async def balance(self, payer: str, period: str) -> Balance:
        """The payer's counter; zeros when nothing was asked for yet."""
        return await self.read(lambda db: db.one(sql.BALANCE, Balance, payer=payer, period=period)) or Balance()

    async def recount(self, payer: str, period: str) -> Balance:
        """The same from the ledger alone."""
        return await self.read(lambda db: db.one(sql.RECOUNT, Balance, payer=payer, period=period)) or Balance()

    async def recounted(self) -> int:
        """Write every counter anew from the ledger; how many differed."""
        return await self.write(_recounted)

    async def sweep(self, before: int) -> int:
        """Book holds made before that time to the house: their answers are lost. How many."""
        now = self.clock()
        return await self.write(lambda db: sweep(db, before, now))

    async def usage(self, tenant: str, period: str, *, person: str | None = None, film: str | None = None) -> tuple[UsageRow, ...]:
        """Settled usage of a tenant by route and film, of one payer or one film where named."""
        values = {"tenant": tenant, "period": period, "payer": person or "", "film": film or ""}
        return tuple(await self.read(lambda db: db.all(sql.USAGE, UsageRow, **values)))

    async def days(self, payer: str, period: str) -> tuple[UsageDay, ...]:
        """What the payer's requests used, by day (UTC) and route, the earliest first: the parts that `balance` adds up."""
        return tuple(await self.read(lambda db: db.all(sql.DAYS, UsageDay, payer=payer, period=period)))

    async def ledger(self, tenant: str, period: str | None = None) -> tuple[LedgerRow, ...]:
        """The tenant's ledger, oldest first."""
        return tuple(await self.read(lambda db: db.all(sql.LEDGER, LedgerRow, tenant=tenant, period=period or "")))


class _Key(NamedTuple):
    """Which ledger row."""

    tenant: str
    id: str


class _Hold(NamedTuple):
    """What a ledger row holds of whose counter."""

    payer: str
    period: str
    tokens: int
    images: int
    micros: int


class _Counter(NamedTuple):
    """A counter's key and amounts."""

    payer: str
    period: str
    amounts: Balance


def sweep(db: Db, before: int, now: int) -> int:
    """Take lost holds from their payers and mark them as the house's, at the amounts held: the provider may bill up to that."""
    orphans = db.all(sql.ORPHANS, _Key, before=before)
    return sum(_close(db, Bill(key.id, key.tenant, outcome="lost"), "lost", now) for key in orphans)


def _passed(fits: bool) -> None:
    if not fits:
        raise OverQuota(
            "What this period holds for models is used up: commands and plain film words still work, and /usage shows what is left."
        )


def _reserve(db: Db, ask: Ask, now: int) -> bool:
    """Hold the amounts and open the ledger row; False when they do not fit."""
    values: dict[str, Value] = {"payer": ask.payer, "period": ask.period, "tokens": ask.tokens, "images": ask.images, "micros": ask.micros}
    values |= {"tokens_cap": _cap(ask.caps.tokens), "images_cap": _cap(ask.caps.images), "micros_cap": _cap(ask.caps.micros)}
    if not db.run(sql.RESERVE, **values):
        zeros = dict.fromkeys(sql.AMOUNTS, 0)
        if not db.run(sql.NEW_COUNTER, payer=ask.payer, period=ask.period, **zeros) or not db.run(sql.RESERVE, **values):
            return False
    db.run(sql.NEW_LEDGER, **_ledger_row(ask, now))
    return True


def _ledger_row(ask: Ask, now: int) -> dict[str, Value]:
    who = {"tenant": ask.tenant, "id": ask.id, "film": ask.film, "person": ask.person, "payer": ask.payer, "period": ask.period}
    what = {"turn": ask.turn, "call": ask.call, "route": ask.route, "tier": ask.tier, "arm": ask.arm, "reason": ask.reason}
    held = {"tokens_held": ask.tokens, "images_held": ask.images, "micros_held": ask.micros, "model_asked": ask.model}
    used = {"tokens_in": 0, "tokens_out": 0, "images": 0, "micros": 0, "latency_ms": 0, "at": now, "closed": 0}
    return {**who, **what, **held, **used, "model_used": "", "provider": "", "generation": "", "state": "held", "outcome": ""}


def _settle(db: Db, bill: Bill, step: Step | None, now: int) -> bool:
    if step is not None:
        db.run(NEW_STEP, tenant=bill.tenant, turn=step.turn, call=step.call, request_hash=step.request_hash, response=step.response, at=now)
    return _close(db, bill, "settled", now)


def _close(db: Db, bill: Bill, state: str, now: int) -> bool:
    """Close a hold once: its ledger row gets what was used, its counter the same."""
    hold = db.one(sql.HOLD, _Hold, tenant=bill.tenant, id=bill.id)
    if hold is None:
        return False
    used = {"tokens_in": bill.tokens_in, "tokens_out": bill.tokens_out, "images": bill.images, "micros": bill.micros}
    how = {"model_used": bill.model, "provider": bill.provider, "generation": bill.generation, "latency_ms": bill.latency_ms}
    db.run(sql.CLOSE_HOLD, tenant=bill.tenant, id=bill.id, state=state, outcome=bill.outcome, closed=now, **used, **how)
    held = {"tokens_hold": hold.tokens, "images_hold": hold.images, "micros_hold": hold.micros}
    amounts = {"tokens": bill.tokens_in + bill.tokens_out, "images": bill.images, "micros": bill.micros}
    db.run(sql.COUNT, payer=hold.payer, period=hold.period, **held, **amounts)
    return True


def _recounted(db: Db) -> int:
    true = {(c.payer, c.period): c.amounts for c in db.all(sql.RECOUNT_ALL, _counter)}
    wrong = [c for c in db.all(sql.COUNTERS, _counter) if c.amounts != true.get((c.payer, c.period), Balance())]
    for c in wrong:
        db.run(sql.SET_COUNTER, payer=c.payer, period=c.period, **asdict(true.get((c.payer, c.period), Balance())))
    return len(wrong)


def _counter(payer: str, period: str, *amounts: int) -> _Counter:
    return _Counter(payer, period, Balance(*amounts))


def _cap(cap: int | None) -> int:
    return NO_CAP if cap is None else cap
