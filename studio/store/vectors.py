"""Vectors of a tenant's own texts, kept so that a text is embedded once. They can be made anew from the texts at any time."""

from collections.abc import Iterable
from dataclasses import dataclass

from studio.store import vector_statements as sql
from studio.store.database import Database
from studio.store.sql import Db


@dataclass(frozen=True, slots=True)
class VectorRow:
    """One text's vector. ``hash`` is of the text it was made from; ``body`` one signed byte a number."""

    key: str
    film: str
    hash: str
    body: bytes


class Vectors(Database):
    """Vectors by tenant and model. Those of two tenants or two models are never read together."""

    async def vectors(self, tenant: str, model: str) -> dict[str, tuple[str, bytes]]:
        """(hash, body) by key."""
        return dict(await self.read(lambda db: db.all(sql.VECTORS, _pair, tenant=tenant, model=model)))

    async def put_vectors(self, tenant: str, model: str, rows: Iterable[VectorRow], gone: Iterable[str] = ()) -> None:
        """Keep these, and drop those whose text is gone, in one commit."""
        now = self.clock()
        put = [{"tenant": tenant, "model": model, "item": r.key, "film": r.film, "hash": r.hash, "body": r.body, "made": now} for r in rows]
        dropped = [{"tenant": tenant, "item": key} for key in gone]

        def unit(db: Db) -> None:
            db.each(sql.PUT_VECTOR, put)
            db.each(sql.DROP_VECTOR, dropped)

        await self.write(unit)

    async def drop_vectors(self, tenant: str, film: str) -> int:
        """Forget a film's vectors; how many there were."""
        return await self.write(lambda db: db.run(sql.DROP_FILM, tenant=tenant, film=film))


def _pair(key: str, made_from: str, body: bytes) -> tuple[str, tuple[str, bytes]]:
    return key, (made_from, body)
