"""The conversation of a film: of one thread, for a model; of all threads, for whoever asks what was said."""

from dataclasses import dataclass

from studio.store import talk_statements as sql
from studio.store.database import Database
from studio.store.records import Author, Message


@dataclass(frozen=True, slots=True)
class Remark:
    """One message with who said it and where. ``name`` is "" for the director and for somebody who is no longer known."""

    id: str
    author: Author
    person: str
    name: str
    place: str
    text: str
    at: int


class Talk(Database):
    """Messages of a film, kept by thread."""

    async def thread(self, tenant: str, film: str, place: str, limit: int) -> tuple[Message, ...]:
        """The newest messages of a film in one place, oldest first."""
        newest = await self.read(lambda db: db.all(sql.THREAD, Message, tenant=tenant, film=film, place=place, most=limit))
        return tuple(reversed(newest))

    async def remarks(self, tenant: str, film: str, limit: int = 20_000) -> tuple[Remark, ...]:
        """The newest messages of a film in all of its places, oldest first."""
        newest = await self.read(lambda db: db.all(sql.REMARKS, _remark, tenant=tenant, film=film, most=limit))
        return tuple(reversed(newest))


def _remark(id: str, author: Author, person: str, name: str | None, place: str, text: str, at: int) -> Remark:
    return Remark(id, author, person, name or "", place, text, at)
