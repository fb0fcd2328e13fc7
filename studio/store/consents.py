"""Consent: each person's own, for each purpose, from one time to another; and what tenants forbid for everybody."""

from studio.store import consent_statements as sql
from studio.store.consent_records import FORBIDDEN, PURPOSES, TRAINING, Purpose
from studio.store.database import Database
from studio.store.sql import Db

ASKED = "asked"
"""The row that says that a person was asked; it gives nothing."""


class Consents(Database):
    """Who agreed to what. A consent holds wherever its person directs, and for what they did before, until they take it back."""

    async def consents(self, person: str) -> frozenset[str]:
        """The purposes that a person agrees to now."""
        held = await self.read(lambda db: db.all(sql.HELD, str, person=person))
        return frozenset(held) & frozenset(PURPOSES)

    async def consent(self, tenant: str, person: str, purpose: Purpose, given: bool) -> None:
        """Give a consent, said in this tenant, or take it back everywhere."""
        now = self.arrival()

        def unit(db: Db) -> None:
            db.run(sql.END, person=person, purpose=purpose, until=now)
            if given:
                db.run(sql.GIVE, tenant=tenant, person=person, purpose=purpose, since=now, until=None)

        await self.write(unit)

    async def was_asked(self, person: str) -> bool:
        """Whether the person was asked, or chose unasked."""
        return await self.read(lambda db: db.one(sql.EVER, str, person=person)) is not None

    async def note_asked(self, tenant: str, person: str) -> None:
        """The person was asked; they are not asked again."""
        now = self.arrival()
        await self.write(lambda db: db.run(sql.GIVE, tenant=tenant, person=person, purpose=ASKED, since=now, until=now))

    async def agreed(self, purpose: Purpose) -> frozenset[str]:
        """Everyone who agrees to a purpose now."""
        return frozenset(await self.read(lambda db: db.all(sql.AGREED, str, purpose=purpose)))

    async def forbidding(self) -> frozenset[str]:
        """The tenants that forbid training for everybody in them."""
        return frozenset(await self.read(lambda db: db.all(sql.FORBIDDING, str, name=TRAINING, value=FORBIDDEN)))
