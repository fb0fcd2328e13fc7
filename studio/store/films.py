"""Films: read whole, written as what differs, and rebuilt from their journal."""

from studio.edits import EDIT
from studio.errors import NotFound
from studio.project import SceneProject
from studio.store import statements as sql
from studio.store.committing import commit_turn, written
from studio.store.database import Database
from studio.store.records import Commit, FilmRow, JournalRow, Made, Message, Replayed, Role, Source
from studio.store.rows import film_of
from studio.store.sql import Db


class Films(Database):
    """The films of a tenant and what happened to them."""

    async def films(self, tenant: str, person: str | None = None) -> tuple[FilmRow, ...]:
        """The films of a tenant, or those that a person is a member of, the last changed first."""
        if person is None:
            return tuple(await self.read(lambda db: db.all(sql.FILMS, FilmRow, tenant=tenant)))
        return tuple(await self.read(lambda db: db.all(sql.FILMS_OF, FilmRow, tenant=tenant, person=person)))

    async def every_film(self) -> tuple[FilmRow, ...]:
        """The films of all tenants, the last changed first: for whoever runs the database, never for a person on a platform."""
        return tuple(await self.read(lambda db: db.all(sql.EVERY_FILM, FilmRow)))

    async def load(self, tenant: str, film: str) -> tuple[SceneProject, int]:
        """The film as it stands and its version. Raises NotFound."""
        return await self.read(lambda db: film_of(db, tenant, film))

    async def commit(self, unit: Commit) -> int:
        """Write a turn in one transaction and return the film's version. The same turn again writes nothing and gives the same version.

        Raises Stale when the film moved on since ``base``, OverQuota when the owner's counts are used up, Refused when the turn was
        committed before with other edits, BadInput when the film could not be read back. Nothing is written then.
        """
        work, now = written(unit), self.arrival()
        return await self.write(lambda db: commit_turn(db, work, now))

    async def replay(self, tenant: str, film: str, to_version: int | None = None) -> Replayed:
        """The film at a version, or now, rebuilt from the newest checkpoint before it. Raises NotFound where no checkpoint reaches."""
        return await self.read(lambda db: _replay(db, tenant, film, to_version))

    async def journal(self, tenant: str, film: str, since: int = 0) -> tuple[JournalRow, ...]:
        """The edits made after version ``since``, oldest first."""
        return tuple(await self.read(lambda db: db.all(sql.JOURNAL, _journal_row, tenant=tenant, film=film, since=since)))

    async def undoable(self, tenant: str, film: str) -> int | None:
        """The newest version that an undo can take back."""
        return await self.read(lambda db: db.one(sql.UNDOABLE, _maybe, tenant=tenant, film=film))

    async def conversation(self, tenant: str, film: str, limit: int) -> tuple[Message, ...]:
        """The newest messages of a film, oldest first."""
        newest = await self.read(lambda db: db.all(sql.CONVERSATION, Message, tenant=tenant, film=film, most=limit))
        return tuple(reversed(newest))

    async def role(self, tenant: str, film: str, person: str) -> Role | None:
        """What the person may do in the film."""
        return await self.read(lambda db: db.one(sql.ROLE, _role, tenant=tenant, film=film, person=person))

    async def grant(self, tenant: str, film: str, person: str, role: Role) -> None:
        """Give the person a role in the film, in place of the one they had."""
        now = self.clock()
        await self.write(lambda db: db.run(sql.GRANT, tenant=tenant, film=film, person=person, role=role, since=now))


def _replay(db: Db, tenant: str, film: str, to_version: int | None) -> Replayed:
    newest = db.one(sql.FILM_VERSION, int, tenant=tenant, id=film)
    if newest is None:
        raise NotFound("That film does not exist.")
    version = newest if to_version is None else min(to_version, newest)
    start = db.one(sql.CHECKPOINT, _checkpoint, tenant=tenant, film=film, to=version)
    if start is None:
        raise NotFound("That version of the film is no longer kept.")
    checkpoint, project = start
    edits = db.all(sql.EDITS, EDIT.validate_json, tenant=tenant, film=film, since=checkpoint, to=version)
    for edit in edits:
        project = edit.apply(project)
    return Replayed(project, version, checkpoint, len(edits))


def _checkpoint(version: int, project: str) -> tuple[int, SceneProject]:
    return version, SceneProject.model_validate_json(project)


def _journal_row(
    version: int,
    seq: int,
    turn: str,
    person: str,
    place: str,
    message: str,
    at: int,
    edit: str,
    undoes: int | None,
    source: Source,
    *made: str,
) -> JournalRow:
    return JournalRow(version, seq, turn, person, place, message, Made(source, *made), at, EDIT.validate_json(edit), undoes)


def _maybe(version: int | None) -> int | None:
    return version


def _role(role: Role) -> Role:
    return role
