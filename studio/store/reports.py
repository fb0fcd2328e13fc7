"""What whoever runs the database may ask over all films. Read beside a serving process, or alone; people on a platform never see it."""

from studio.store import report_statements as sql
from studio.store.database import Database
from studio.store.report_records import Spending, TakenBack


class Reports(Database):
    """Sums over everything since a time (ms since 1970 UTC)."""

    async def spent(self, since: int = 0) -> tuple[Spending, ...]:
        """What each model took on each route, the dearest first."""
        return tuple(await self.read(lambda db: db.all(sql.SPENT, Spending, since=since)))

    async def taken_back(self, since: int = 0) -> tuple[TakenBack, ...]:
        """Every edit of every turn that an undo took back."""
        return tuple(await self.read(lambda db: db.all(sql.TAKEN_BACK, TakenBack, since=since)))
