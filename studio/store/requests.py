"""Model requests as the provider billed them, and as the operator looks at them."""

from typing import NamedTuple

from studio.store import request_statements as sql
from studio.store.database import Database
from studio.store.records import Bill
from studio.store.request_records import Seen, Unbilled
from studio.store.reserving import Hold, count
from studio.store.sql import Db


class Requests(Database):
    """Corrections of what was booked at the hold, and one row for every request."""

    async def unbilled(self, since: int = 0) -> tuple[Unbilled, ...]:
        """Rows booked at the hold and made since then, the oldest first."""
        return tuple(await self.read(lambda db: db.all(sql.UNBILLED, Unbilled, since=since)))

    async def rebill(self, bill: Bill) -> bool:
        """Put the provider's own figures in place of the hold, in the row and in its payer's counter. False: the row says more already."""
        return await self.write(lambda db: _rebill(db, bill))

    async def seen(self, period: str = "") -> tuple[Seen, ...]:
        """Every finished request of a period, such as 2026-11, or of all time, the oldest first."""
        return tuple(await self.read(lambda db: db.all(sql.SEEN, Seen, period=period)))


class _Booked(NamedTuple):
    payer: str
    period: str
    block_tokens: int
    block_images: int
    at: int
    tokens_in: int
    tokens_out: int
    images: int
    micros: int


def _rebill(db: Db, bill: Bill) -> bool:
    was = db.one(sql.BOOKED, _Booked, tenant=bill.tenant, id=bill.id)
    if was is None:
        return False
    used = {"tokens_in": bill.tokens_in, "tokens_out": bill.tokens_out, "images": bill.images, "micros": bill.micros}
    how = {"model_used": bill.model, "provider": bill.provider, "outcome": bill.outcome}
    db.run(sql.REBILL, tenant=bill.tenant, id=bill.id, **used, **how)
    nothing_held = Hold(was.payer, was.period, 0, 0, 0, was.block_tokens, was.block_images, was.at)
    more = _more(was, bill)
    count(db, nothing_held, more, more.micros)
    return True


def _more(was: _Booked, bill: Bill) -> Bill:
    """What the counters lack, or have too much, where it is below zero."""
    tokens_in, tokens_out = bill.tokens_in - was.tokens_in, bill.tokens_out - was.tokens_out
    return Bill(bill.id, bill.tenant, tokens_in, tokens_out, bill.images - was.images, bill.micros - was.micros)
