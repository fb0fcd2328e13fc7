"""What belongs to a tenant beside its films: settings, people and their tiers, link codes, installations, one-time tokens."""

import hashlib
import hmac

from studio.store import tenant_statements as sql
from studio.store.database import Database
from studio.store.inbox import known_tenant
from studio.store.sql import Db
from studio.store.tenant_records import Account, LinkCode, Member, Place, Redeemed

CODE_TRIES = 5
"""Wrong secrets after which a link code is dead."""


def hashed(secret: str) -> str:
    """What is kept of a secret: its SHA-256. Secrets here have 128 bits or more, so they need no salt."""
    return hashlib.sha256(secret.encode()).hexdigest()


class Tenants(Database):
    """Settings, people, codes and tokens. Tenants are named as ``platform:external``."""

    async def settings(self, tenant: str) -> dict[str, str]:
        """What the tenant chose, by name; what it did not choose is absent."""
        rows = await self.read(lambda db: db.all(sql.SETTINGS, _pair, tenant=tenant))
        return dict(rows)

    async def set_setting(self, tenant: str, name: str, value: str) -> None:
        """Keep a choice of the tenant, in place of the one before."""
        now = self.clock()
        await self.write(lambda db: db.run(sql.PUT_SETTING, tenant=tenant, name=name, value=value, changed=now))

    async def tier(self, person: str) -> str:
        """The name of the tier that the person was given, "" when none was."""
        return await self.read(lambda db: db.one(sql.PERSON_TIER, str, id=person)) or ""

    async def set_tier(self, person: str, tier: str) -> bool:
        """Give the person a tier; False when there is no such person."""
        return bool(await self.write(lambda db: db.run(sql.SET_TIER, id=person, tier=tier)))

    async def name(self, person: str) -> str:
        """How the person is called, "" when nobody knows."""
        return await self.read(lambda db: db.one(sql.PERSON_NAME, str, id=person)) or ""

    async def members(self, tenant: str, film: str) -> tuple[Member, ...]:
        """Everyone who was given a role in the film, the longest first."""
        return tuple(await self.read(lambda db: db.all(sql.MEMBERS, Member, tenant=tenant, film=film)))

    async def places(self, tenant: str, film: str) -> tuple[Place, ...]:
        """Every place that is bound to the film, of this tenant and of others."""
        return tuple(await self.read(lambda db: db.all(sql.PLACES, Place, tenant=tenant, film=film)))

    async def unbind(self, tenant: str, place: str) -> None:
        """The place has no film any more."""
        await self.write(lambda db: db.run(sql.UNBIND, tenant=tenant, id=place, film_tenant=None, film=None))

    async def part_all(self, tenant: str) -> int:
        """No place of the tenant has a film of another tenant any more; how many had one."""
        return await self.write(lambda db: db.run(sql.PART_ALL, tenant=tenant, film_tenant=None, film=None))

    async def accounts(self, person: str) -> tuple[Account, ...]:
        """The accounts by which the platforms know a person."""
        return tuple(await self.read(lambda db: db.all(sql.ACCOUNTS, Account, person=person)))

    async def person_of(self, platform: str, account: str) -> str | None:
        """The person of an account (of Slack's as TEAM:ACCOUNT), or of a person's own id; None when nobody is known so."""
        team, _, name = account.rpartition(":")
        values = {"platform": platform, "account": name, "tenant": f"{platform}:{team}" if team else ""}

        def unit(db: Db) -> str | None:
            return db.one(sql.PERSON_BY, str, **values) or db.one(sql.PERSON_KNOWN, str, id=account)

        return await self.read(unit)

    async def make_code(self, code: LinkCode, secret: str) -> None:
        """Keep a link code; of its secret only a hash."""
        now, kept = self.clock(), hashed(secret)

        def unit(db: Db) -> None:
            db.run(sql.DROP_CODES, now=now - 24 * 3_600_000)
            row = {"tenant": code.tenant, "id": code.id, "secret": kept, "film": code.film, "person": code.person, "place": code.place}
            db.run(sql.NEW_CODE, **row, tries=0, created=now, expires=code.expires, closed=0)

        await self.write(unit)

    async def redeem(self, code: str, secret: str) -> Redeemed | None:
        """What a link code stands for; it is used up by this. None when it is unknown, over, used, or wrong; five wrong ones end it."""
        now, given = self.clock(), hashed(secret)

        def unit(db: Db) -> Redeemed | None:
            found = db.one(sql.CODE, _found, id=code, now=now, most=CODE_TRIES)
            if found is None:
                return None
            redeemed, kept = found
            if not hmac.compare_digest(kept, given):
                db.run(sql.WRONG_CODE, id=code)
                return None
            return redeemed if db.run(sql.CLOSE_CODE, tenant=redeemed.tenant, id=code, now=now) else None

        return await self.write(unit)

    async def put_installation(self, tenant: str, account: str, body: str) -> None:
        """Keep an installation of the app; ``body`` is encrypted by the caller."""
        now = self.clock()

        def unit(db: Db) -> None:
            known_tenant(db, tenant, "team", now)
            db.run(sql.PUT_INSTALLATION, tenant=tenant, account=account, body=body, created=now)

        await self.write(unit)

    async def installation(self, tenant: str, account: str) -> str | None:
        """The encrypted installation, or None."""
        return await self.read(lambda db: db.one(sql.INSTALLATION, str, tenant=tenant, account=account))

    async def installations(self) -> tuple[tuple[str, str, str], ...]:
        """(tenant, account, body) of every installation, for a change of the key."""
        return tuple(await self.read(lambda db: db.all(sql.INSTALLATIONS, _three)))

    async def drop_installation(self, tenant: str, account: str | None = None) -> int:
        """Forget one installation, or all of the tenant; how many there were."""
        if account is None:
            return await self.write(lambda db: db.run(sql.DROP_INSTALLATIONS, tenant=tenant))
        return await self.write(lambda db: db.run(sql.DROP_INSTALLATION, tenant=tenant, account=account))

    async def issue_token(self, kind: str, secret: str, expires: int) -> None:
        """Keep the hash of a one-time token until ``expires`` (ms since 1970 UTC)."""
        now, kept = self.clock(), hashed(secret)

        def unit(db: Db) -> None:
            db.run(sql.DROP_TOKENS, now=now)
            db.run(sql.NEW_TOKEN, id=kept, kind=kind, expires=expires)

        await self.write(unit)

    async def take_token(self, kind: str, secret: str) -> bool:
        """Whether the token is good; it is used up by this."""
        now, kept = self.clock(), hashed(secret)
        return bool(await self.write(lambda db: db.run(sql.TAKE_TOKEN, id=kept, kind=kind, now=now)))


def _pair(name: str, value: str) -> tuple[str, str]:
    return name, value


def _three(tenant: str, account: str, body: str) -> tuple[str, str, str]:
    return tenant, account, body


def _found(tenant: str, film: str, person: str, place: str, secret: str) -> tuple[Redeemed, str]:
    return Redeemed(tenant, film, person, place), secret
