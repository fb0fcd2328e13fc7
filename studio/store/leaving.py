"""A tenant that takes the app away: its places, people, pictures and words go; a film that is open elsewhere lives on there."""

from dataclasses import dataclass

from studio.edits import EDIT, PutAsset
from studio.store import leaving_statements as sql
from studio.store.database import Database
from studio.store.sql import Db


@dataclass(frozen=True, slots=True)
class Moved:
    """A film that lives on: where it was at home, where it is now, and the pictures (sha256) that were given from there."""

    tenant: str
    film: str
    to: str
    pictures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Leaving:
    """What becomes of a tenant that leaves: it and its people's own tenants, and the films that live on."""

    team: str
    tenants: tuple[str, ...]
    moved: tuple[Moved, ...]

    @property
    def who(self) -> dict[str, str]:
        """Those that leave, as statements name them."""
        return _who(self.team)


class Leavings(Database):
    """Tenants that leave, with everyone's own messages in them."""

    async def leaving(self, team: str) -> Leaving:
        """What would become of the tenant ``platform:external`` and of everyone's own messages in it, were it to leave."""
        return await self.read(lambda db: _leaving(db, team))

    async def leave(self, leaving: Leaving) -> int:
        """Erase it in one transaction; how many people nobody knows any more. Its ledger stays, by ids. Done twice it is done once."""
        now = self.clock()
        return await self.write(lambda db: _leave(db, leaving, now))


def _leaving(db: Db, team: str) -> Leaving:
    who = _who(team)
    moved = [Moved(home, film, to, _given(db, home, film, who)) for home, film, to in db.all(sql.LIVING_ON, _three, **who)]
    return Leaving(team, tuple(db.all(sql.LEAVING, str, **who)), tuple(moved))


def _who(team: str) -> dict[str, str]:
    return {"team": team, "direct": f"{team}:dm:%"}


def _given(db: Db, tenant: str, film: str, who: dict[str, str]) -> tuple[str, ...]:
    edits = db.all(sql.GIVEN_ELSEWHERE, EDIT.validate_json, tenant=tenant, film=film, **who)
    return tuple(dict.fromkeys(edit.asset.sha256 for edit in edits if isinstance(edit, PutAsset)))


def _leave(db: Db, leaving: Leaving, now: int) -> int:
    for moved in leaving.moved:
        _move(db, moved, leaving.who)
    gone = db.all(sql.PEOPLE_GONE, str, **leaving.who)
    db.run(sql.DROP_TALK, **leaving.who)
    for person in gone:
        for statement in (sql.DROP_MEMBERSHIPS, sql.DROP_WORDS, sql.DROP_CONSENTS, sql.DROP_EXPOSURES):
            db.run(statement, person=person)
        db.run(sql.FORGET_PERSON, id=person, name="", erased=now)
    for statement in sql.DROPS:
        for tenant in leaving.tenants:
            db.run(statement, tenant=tenant)
    for tenant in leaving.tenants:
        db.run(sql.DROP_TENANT, tenant=tenant)
    return len(gone)


def _move(db: Db, moved: Moved, who: dict[str, str]) -> None:
    """The film with its whole past is at home at the other end; what was said, and whoever had a role, only as far as they stay."""
    key = {"tenant": moved.tenant, "film": moved.film, "to": moved.to}
    if not db.run(sql.COPY_FILM, **key):
        return  # done before
    for statement in sql.COPIES:
        db.run(statement, **key)
    db.run(sql.COPY_MESSAGES, **key, **who)
    db.run(sql.COPY_MEMBERS, **key, **who)
    for sha256 in moved.pictures:
        db.run(sql.COPY_PICTURE, tenant=moved.tenant, sha256=sha256, to=moved.to)
    db.run(sql.FOLLOW, home=moved.tenant, moved=moved.film, film_tenant=moved.to)
    owner = db.one(sql.NEXT_OWNER, str, film=moved.film, to=moved.to)
    if owner is not None:
        db.run(sql.SET_OWNER, tenant=moved.to, id=moved.film, owner=owner)


def _three(one: str, other: str, last: str) -> tuple[str, str, str]:
    return one, other, last
