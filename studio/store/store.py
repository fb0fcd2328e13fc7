"""The store as the desk knows it: films, inbox and outbox, takes and prompts, money, on one database file."""

from studio.store.consents import Consents
from studio.store.erasing import Erasing
from studio.store.experiments import Experiments
from studio.store.films import Films
from studio.store.inbox import Inbox, free_leases, tidy
from studio.store.jobs import Jobs
from studio.store.leaving import Leavings
from studio.store.money import Money, sweep
from studio.store.paying import Payers
from studio.store.profiles import Profiles
from studio.store.purchases import Purchases
from studio.store.records import Recovered
from studio.store.reports import Reports
from studio.store.requests import Requests
from studio.store.sales import Sales
from studio.store.signals import Signals
from studio.store.sql import Db
from studio.store.takes import Takes
from studio.store.talk import Talk
from studio.store.tenants import Tenants
from studio.store.training import Training
from studio.store.vectors import Vectors


class Store(
    Consents,
    Erasing,
    Experiments,
    Films,
    Inbox,
    Jobs,
    Leavings,
    Money,
    Payers,
    Profiles,
    Purchases,
    Reports,
    Requests,
    Sales,
    Signals,
    Takes,
    Talk,
    Tenants,
    Training,
    Vectors,
):
    """One open database; see the package's docstring for every method."""

    async def _recover(self) -> Recovered:
        """Nobody else serves this file, so every lease and every hold in it belongs to a process that died."""
        now = self.clock()

        def unit(db: Db) -> Recovered:
            tidy(db, now)
            return Recovered(leases=free_leases(db), lost=sweep(db, 2**62, now))

        return await self.write(unit)
