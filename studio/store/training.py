"""Films as training reads them: page by page, so that memory stays flat however long a journal is."""

from collections.abc import AsyncGenerator

from sqlalchemy import bindparam, select, tuple_

from studio.store.database import Database
from studio.store.schema import journal, take, turn
from studio.store.shapes import same
from studio.store.sql import Statement
from studio.store.training_records import Doing, Proposed

PAGE = 5_000
"""Rows that are read at once."""
DOINGS = Statement(
    select(journal.c.version, journal.c.seq, journal.c.person, journal.c.source, journal.c.take, journal.c.kind, journal.c.edit)
    .where(
        same(journal.c.tenant, journal.c.film),
        tuple_(journal.c.version, journal.c.seq) > tuple_(bindparam("after"), bindparam("place")),
    )
    .order_by(journal.c.version, journal.c.seq)
    .limit(bindparam("most"))
)
PROPOSED = Statement(
    select(take.c.id, take.c.turn, take.c.shown, take.c.outcome, turn.c.person, take.c.decided_by, take.c.edits)
    .join(turn, (turn.c.tenant == take.c.tenant) & (turn.c.id == take.c.turn))
    .where(same(take.c.tenant, take.c.film))
    .order_by(take.c.created, take.c.turn, take.c.shown)
)
MAKERS = Statement(select(turn.c.person).where(same(turn.c.tenant, turn.c.film)).group_by(turn.c.person).order_by(turn.c.person))


class Training(Database):
    """What exports read."""

    async def doings(self, tenant: str, film: str) -> AsyncGenerator[list[Doing]]:
        """The film's journal in order, page by page."""
        after, place = -1, -1
        while True:
            key = {"tenant": tenant, "film": film, "after": after, "place": place, "most": PAGE}
            page = await self.read(lambda db, key=key: db.all(DOINGS, Doing, **key))
            yield page
            if len(page) < PAGE:
                return
            after, place = page[-1].version, page[-1].seq

    async def proposed(self, tenant: str, film: str) -> tuple[Proposed, ...]:
        """The film's takes, each turn's in the order shown."""
        return tuple(await self.read(lambda db: db.all(PROPOSED, Proposed, tenant=tenant, film=film)))

    async def makers(self, tenant: str, film: str) -> frozenset[str]:
        """Everyone who ever spoke or changed anything in the film."""
        return frozenset(await self.read(lambda db: db.all(MAKERS, str, tenant=tenant, film=film)))
