"""Director Profiles of a tenant: every version is a row that stays; one's own, and those that are shared with the team."""

from dataclasses import dataclass

from studio.store import profile_statements as sql
from studio.store.database import Database
from studio.store.sql import Db
from studio.styles.profile import DirectorProfile


@dataclass(frozen=True, slots=True)
class KeptProfile:
    """A version of a profile. ``id`` is the same for all of its versions; ``person`` saved this one, ``by`` is how they are called."""

    id: str
    person: str
    profile: DirectorProfile
    shared: bool = False
    by: str = ""
    created: int = 0


class Profiles(Database):
    """Profiles by tenant; a private one is seen by whoever saved it alone."""

    async def profiles(self, tenant: str, person: str) -> tuple[KeptProfile, ...]:
        """The newest version of every profile that the person may see, the newest first."""
        return tuple(await self.read(lambda db: db.all(sql.PROFILES, _kept, tenant=tenant, person=person)))

    async def keep_profile(self, tenant: str, kept: KeptProfile) -> int:
        """Keep a profile as the next version of its id, and which that is."""
        now = self.clock()
        label = kept.profile.name.casefold()

        def unit(db: Db) -> int:
            version = (db.one(sql.VERSION, _number, tenant=tenant, id=kept.id) or 0) + 1
            body = kept.profile.model_copy(update={"version": version}).model_dump_json(exclude_defaults=True)
            who = {"tenant": tenant, "id": kept.id, "person": kept.person, "shared": int(kept.shared)}
            db.run(sql.NEW_PROFILE, version=version, label=label, body=body, created=now, **who)
            return version

        return await self.write(unit)

    async def share_profile(self, tenant: str, profile: str) -> bool:
        """Let the whole tenant see a profile in all of its versions; False where there is none."""
        return bool(await self.write(lambda db: db.run(sql.SHARE_PROFILE, tenant=tenant, id=profile)))


def _kept(id: str, version: int, person: str, by: str, shared: int, created: int, body: str) -> KeptProfile:
    return KeptProfile(
        id, person, DirectorProfile.model_validate_json(body).model_copy(update={"version": version}), bool(shared), by, created
    )


def _number(version: int | None) -> int:
    return version or 0
