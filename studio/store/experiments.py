"""Tests of two or more arms: who is in which, kept from their first time on, and what their requests took."""

from studio.store import experiment_statements as sql
from studio.store.database import Database
from studio.store.experiment_records import Asked, Exposure
from studio.store.sql import Db


class Experiments(Database):
    """Exposures and what came of them."""

    async def expose(self, tenant: str, person: str, experiment: str, arm: str) -> str:
        """The arm in which a person is: the one of their first time, wherever that was; ``arm`` if this is it, which is then kept."""
        known = await self.read(lambda db: _arm(db, person, experiment))
        if known:
            return known
        now = self.clock()

        def unit(db: Db) -> str:
            if not (first := _arm(db, person, experiment)):
                db.run(sql.NEW_EXPOSURE, tenant=tenant, person=person, experiment=experiment, arm=arm, at=now)
            return first or arm

        return await self.write(unit)

    async def exposures(self, experiment: str) -> tuple[Exposure, ...]:
        """Everybody in an experiment, each once with their first time."""
        rows = await self.read(lambda db: db.all(sql.EXPOSURES, Exposure, experiment=experiment))
        first = {row.person: row for row in reversed(rows)}
        return tuple(row for row in rows if first[row.person] is row)

    async def experiments(self) -> tuple[str, ...]:
        """The name of every experiment that anybody was ever in."""
        return tuple(await self.read(lambda db: db.all(sql.EXPERIMENTS, _name)))

    async def asked(self, experiment: str) -> tuple[Asked, ...]:
        """What the requests of each person in an experiment took, by arm."""
        return tuple(await self.read(lambda db: db.all(sql.ASKED, Asked, first=f"{experiment}=", past=f"{experiment}>")))


def _arm(db: Db, person: str, experiment: str) -> str | None:
    return db.one(sql.ARM_OF, str, person=person, experiment=experiment)


def _name(experiment: str, _at: int) -> str:
    return experiment
