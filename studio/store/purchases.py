"""What people bought beyond their month, the reference under which they buy it, and the one warning before a month is used up."""

from dataclasses import dataclass

from studio.store import money_statements as sql
from studio.store.database import Database
from studio.store.records import Balance, Caps
from studio.store.reserving import BLOCKS
from studio.store.sql import Db

SOFT = 80
"""Percent of a cap from which on a person is warned, once a period."""


@dataclass(frozen=True, slots=True)
class Block:
    """Tokens and pictures beyond the month. ``id`` names the sale, such as ``stripe:evt_1``; ``source`` who sold or gave it."""

    id: str
    payer: str
    tokens: int = 0
    images: int = 0
    source: str = ""
    note: str = ""
    at: int = 0


class Purchases(Database):
    """Blocks, buyers and warnings."""

    async def add_block(self, block: Block) -> bool:
        """Put a block to the payer's account, for good. False when that sale was counted before: nothing is counted twice."""
        row = {"id": block.id, "payer": block.payer, "source": block.source, "note": block.note}
        now = self.clock()
        return bool(await self.write(lambda db: db.run(sql.NEW_BLOCK, **row, tokens=block.tokens, images=block.images, at=now)))

    async def blocks(self, payer: str) -> tuple[Block, ...]:
        """Every block of a payer, the oldest first. `balance` with `reserving.BLOCKS` says what of them is used."""
        return tuple(await self.read(lambda db: db.all(sql.BLOCKS, Block, payer=payer)))

    async def buyer(self, person: str) -> str:
        """The person's reference where things are sold: random, the same at each call, and it says nothing of them."""
        known = await self.read(lambda db: db.one(sql.BUYER_OF, str, person=person))
        return known or await self._new_buyer(person)

    async def _new_buyer(self, person: str) -> str:
        now, new = self.clock(), f"p-{self.new_id()}"

        def unit(db: Db) -> str:
            db.run(sql.NEW_BUYER, id=new, person=person, created=now)
            return db.one(sql.BUYER_OF, str, person=person) or new

        return await self.write(unit)

    async def bought_by(self, reference: str) -> str | None:
        """The person of a reference, or None."""
        return await self.read(lambda db: db.one(sql.BUYER, str, id=reference))

    async def warn(self, payer: str, period: str, caps: Caps) -> tuple[str, ...]:
        """The units of which `SOFT` percent are used or held now and nobody was told yet: each is given once a period."""
        now = self.clock()
        near = await self.read(lambda db: _near(db, payer, period, caps))
        if not near:
            return ()

        def unit(db: Db) -> tuple[str, ...]:
            return tuple(u for u in near if db.run(sql.NEW_WARNED, payer=payer, period=period, unit=u, at=now))

        return await self.write(unit)


def _near(db: Db, payer: str, period: str, caps: Caps) -> tuple[str, ...]:
    balance = db.one(sql.BALANCE, Balance, payer=payer, period=period) or Balance()
    used = {"tokens": (balance.tokens_used, caps.tokens), "images": (balance.images_used, caps.images)}
    told = db.all(sql.WARNED, str, payer=payer, period=period)
    return tuple(unit for unit, (amount, cap) in used.items() if cap and amount * 100 >= cap * SOFT and unit not in told)


__all__ = ["BLOCKS", "SOFT", "Block", "Purchases"]
