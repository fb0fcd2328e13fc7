"""Sales: what was paid for is put to an account once, and what is paid back is taken back as far as it is not spent.

Every event of a shop is kept by its id, so that each counts once, and what a sale is worth is worked out from all events of its payment:
their order does not matter, nor whether one that undoes comes before the sale.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from studio.store import money_statements as money
from studio.store import sale_statements as sql
from studio.store.database import Database
from studio.store.purchases import Block
from studio.store.reserving import BLOCKS
from studio.store.sql import Db
from studio.store.tenant_statements import SET_TIER

WHOLE = 1_000_000
"""Parts of a payment: all of it."""
Undoing = Literal["refund", "dispute", "won", "ended"]


@dataclass(frozen=True, slots=True)
class Undone:
    """What an event says of a payment: so many millionths of it were paid back, a dispute (``about``) took it or was won, what it paid
    for has ended."""

    event: str
    kind: Undoing
    payment: str
    parts: int = WHOLE
    about: str = ""


@dataclass(frozen=True, slots=True)
class Sale:
    """What was sold, as it stands. ``tokens`` and ``images`` are what is left of it after what was taken back; ``ended`` is when (ms since
    1970 UTC) a tier ended or the whole was paid back, 0 while it holds."""

    id: str
    payer: str
    source: str
    note: str
    tokens: int
    images: int
    at: int
    payment: str
    tier: str
    back_tokens: int
    back_images: int
    ended: int


class Sales(Database):
    """Sales in, and what undoes them."""

    async def sold(self, event: str, block: Block, payment: str, tier: str = "") -> bool:
        """Book a sale: its block, and its tier. False when that event, or that sale under another, was booked before."""
        now = self.clock()
        return await self.write(lambda db: _sold(db, event, block, payment, tier, now))

    async def undo_sale(self, undone: Undone) -> tuple[Sale, ...] | None:
        """Take back, or give again, what the event says; the sales of that payment as they stand then, none when no sale is known yet. None
        when the event came before."""
        now = self.clock()
        return await self.write(lambda db: _undone(db, undone, now))

    async def sales(self, payer: str = "") -> tuple[Sale, ...]:
        """Every sale of a payer, or of everybody, the oldest first."""
        return tuple(await self.read(lambda db: db.all(sql.SALES_OF, Sale, payer=payer) if payer else db.all(sql.EVERY_SALE, Sale)))


def _sold(db: Db, event: str, block: Block, payment: str, tier: str, now: int) -> bool:
    if not db.run(sql.NEW_EVENT, id=event, kind="sold", payment=payment, about="", parts=0, at=now):
        return False
    row = {"id": block.id, "payer": block.payer, "source": block.source, "note": block.note}
    if not db.run(money.NEW_BLOCK, **row, tokens=block.tokens, images=block.images, at=now):
        return False
    db.run(sql.NEW_SALE, id=block.id, payment=payment, tier=tier, back_tokens=0, back_images=0, ended=0)
    if tier:
        db.run(SET_TIER, id=block.payer, tier=tier)
    _settle(db, payment, now)
    return True


def _undone(db: Db, undone: Undone, now: int) -> tuple[Sale, ...] | None:
    row = {"kind": undone.kind, "payment": undone.payment, "about": undone.about, "parts": undone.parts}
    if not db.run(sql.NEW_EVENT, id=undone.event, **row, at=now):
        return None
    _settle(db, undone.payment, now)
    return tuple(db.all(sql.SALES_PAID, Sale, payment=undone.payment))


def _settle(db: Db, payment: str, now: int) -> None:
    """Make each sale of a payment what all of its events leave of it."""
    parts = _owed(db.all(sql.EVENTS, _event, payment=payment))
    for sale in db.all(sql.SALES_PAID, Sale, payment=payment):
        tokens, images = db.one(sql.LEFT, _pair, payer=sale.payer, blocks=BLOCKS) or (0, 0)
        back_tokens = _back(sale.tokens, sale.back_tokens, parts, tokens)
        back_images = _back(sale.images, sale.back_images, parts, images)
        rest = {"tokens": sale.tokens + sale.back_tokens - back_tokens, "images": sale.images + sale.back_images - back_images}
        db.run(sql.RESIZE, id=sale.id, **rest)
        ended = (sale.ended or now) if parts == WHOLE else 0
        db.run(sql.SETTLE, id=sale.id, back_tokens=back_tokens, back_images=back_images, ended=ended)
        if sale.tier and bool(ended) != bool(sale.ended):
            _retier(db, sale, ended=bool(ended))


def _retier(db: Db, sale: Sale, *, ended: bool) -> None:
    """The payer's tier from what they still pay for; the last one bought holds. A tier that they have otherwise stays."""
    if ended and db.one(money.TIER_AND_NAME, _first, id=sale.payer) != sale.tier:
        return
    held = [one.tier for one in db.all(sql.SALES_OF, Sale, payer=sale.payer) if one.tier and not one.ended]
    db.run(SET_TIER, id=sale.payer, tier=held[-1] if held else "")


def _owed(events: Sequence[tuple[str, str, int]]) -> int:
    """How many millionths are to be taken back."""
    won = {about for kind, about, _ in events if kind == "won"}
    whole = any(kind == "ended" or (kind == "dispute" and about not in won) for kind, about, _ in events)
    return WHOLE if whole else max((min(parts, WHOLE) for kind, _, parts in events if kind == "refund"), default=0)


def _back(stands: int, back: int, parts: int, left: int) -> int:
    """How much of a sale is taken back in all: what is owed, as far as it is not spent or held."""
    owed = (stands + back) * parts // WHOLE
    return owed if owed <= back else back + min(owed - back, max(0, left), stands)


def _event(kind: str, about: str, parts: int) -> tuple[str, str, int]:
    return kind, about, parts


def _first(tier: str, _name: str) -> str:
    return tier


def _pair(one: int, other: int) -> tuple[int, int]:
    return one, other
