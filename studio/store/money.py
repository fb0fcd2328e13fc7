"""Reserve, settle, release: one ledger row for every attempt, and a counter that is never past its cap. Whole numbers only."""

from studio.errors import HouseSpent, OverQuota, OverShare
from studio.store import money_statements as sql
from studio.store.database import Database
from studio.store.records import Ask, Balance, Bill, LedgerRow, Step, UsageDay, UsageRow
from studio.store.recounting import recount, recounted
from studio.store.reserving import BLOCKS, DAY, Full, Key, close, reserve
from studio.store.sql import Db
from studio.store.statements import NEW_STEP, STEPS

_USED_UP = "What this period holds for models is used up: commands and plain film words still work, and /usage shows what is left."
_HOUSE = "Today's budget for models is used up for everybody: commands and plain film words still work; models are back at midnight UTC."
_SHARE = "The stronger model has had its share of this month's requests."
SWEPT = 15 * 60 * 1000
"""Milliseconds after which a hold is an orphan: no request takes as long (facts: reliability Q4)."""


class Money(Database):
    """Quotas and the ledger."""

    async def reserve(self, ask: Ask) -> None:
        """Hold an upper bound before a model request. Raises OverQuota or, for a teacher, OverShare; then nothing is held."""
        now = self.clock()
        _passed(await self.write(lambda db: reserve(db, ask, now)))

    async def settle(self, bill: Bill, step: Step | None = None) -> bool:
        """Book what was really used in place of the hold, and keep the response for a resumed turn. False: it was closed before."""
        now = self.clock()
        return await self.write(lambda db: _settle(db, bill, step, now))

    async def release(self, tenant: str, ledger_id: str, outcome: str) -> bool:
        """Give a hold back: nothing was used. False when it was closed before."""
        bill, now = Bill(ledger_id, tenant, outcome=outcome), self.clock()
        return await self.write(lambda db: close(db, bill, "released", now))

    async def settle_and_reserve(self, bill: Bill, step: Step | None, ask: Ask) -> None:
        """Book one request and hold the next in one commit. Raises as `reserve` when the next does not fit; the first is booked."""
        now = self.clock()

        def unit(db: Db) -> Full:
            _settle(db, bill, step, now)
            return reserve(db, ask, now)

        _passed(await self.write(unit))

    async def steps(self, tenant: str, turn: str) -> tuple[Step, ...]:
        """The model responses that a turn was given before a crash, in order of their calls."""
        return tuple(await self.read(lambda db: db.all(STEPS, Step, tenant=tenant, turn=turn)))

    async def balance(self, payer: str, period: str) -> Balance:
        """The payer's counter; zeros when nothing was asked for yet."""
        return await self.read(lambda db: db.one(sql.BALANCE, Balance, payer=payer, period=period)) or Balance()

    async def recount(self, payer: str, period: str) -> Balance:
        """The same from the ledger alone; the period `BLOCKS` is what was used of blocks."""
        return await self.read(lambda db: recount(db, payer, period))

    async def recounted(self) -> int:
        """Write every counter anew from the ledger (payers, blocks, days, shares); how many differed."""
        return await self.write(recounted)

    async def spent_on(self, day: int) -> tuple[int, int]:
        """Micro-USD used and held by everybody on a day, counted in whole days since 1970 UTC."""
        return await self.read(lambda db: db.one(sql.DAY, _pair, day=day)) or (0, 0)

    async def share(self, tier: str, period: str) -> tuple[int, int]:
        """How many requests a tier made in a period, and how many of them teachers answered."""
        return await self.read(lambda db: db.one(sql.SHARE, _pair, tier=tier, period=period)) or (0, 0)

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


def sweep(db: Db, before: int, now: int) -> int:
    """Take lost holds from their payers and mark them as the house's, at the amounts held: the provider may bill up to that."""
    orphans = db.all(sql.ORPHANS, Key, before=before)
    return sum(close(db, Bill(key.id, key.tenant, outcome="lost"), "lost", now) for key in orphans)


def _passed(full: Full) -> None:
    match full:
        case "":
            return
        case "payer":
            raise OverQuota(_USED_UP)
        case "house":
            raise HouseSpent(_HOUSE)
        case "share":
            raise OverShare(_SHARE)


def _settle(db: Db, bill: Bill, step: Step | None, now: int) -> bool:
    if step is not None:
        db.run(NEW_STEP, tenant=bill.tenant, turn=step.turn, call=step.call, request_hash=step.request_hash, response=step.response, at=now)
    return close(db, bill, "settled", now)


def _pair(one: int, other: int) -> tuple[int, int]:
    return one, other


__all__ = ["BLOCKS", "DAY", "SWEPT", "Money", "sweep"]
