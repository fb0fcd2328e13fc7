"""Vectors as rows: kept by tenant and model, replaced when the text changes, gone with their film."""

import pytest

from bot.archive import Past
from studio.errors import Unavailable
from studio.project import SceneProject
from studio.search.embedder import HashedWords, Vectors
from studio.search.index import Row
from studio.search.packing import hash_of, packed, unpacked
from studio.store.store import Store
from studio.store.vectors import VectorRow
from tests.domain.store.telling import Teller
from tests.domain.store.test_films import added

TENANT = "console:here"


async def test_rows_are_kept_by_tenant_and_model(store: Store, teller: Teller) -> None:
    await teller.tell(added(1))
    row = VectorRow("film/s1", "film", "h1", b"\x01\xff\x7f")
    await store.put_vectors(TENANT, "m", [row])
    assert await store.vectors(TENANT, "m") == {"film/s1": ("h1", b"\x01\xff\x7f")}
    assert await store.vectors(TENANT, "other model") == await store.vectors("discord:1", "m") == {}
    await store.put_vectors(TENANT, "m", [VectorRow("film/s1", "film", "h2", b"\x02")])
    assert await store.vectors(TENANT, "m") == {"film/s1": ("h2", b"\x02")}
    await store.put_vectors(TENANT, "m", [VectorRow("film/s2", "film", "h", b"\x03")], gone=["film/s1"])
    assert set(await store.vectors(TENANT, "m")) == {"film/s2"}
    assert await store.drop_vectors(TENANT, "film") == 1 and await store.vectors(TENANT, "m") == {}


def test_a_vector_comes_back_nearly_the_same() -> None:
    rows = HashedWords().embed(["a neon chase at night", "", "夜の追跡"])
    back = unpacked([packed(r) for r in rows], 512)
    assert (rows * back).sum(1)[[0, 2]].min() > 0.999 and not back[1].any()
    assert not unpacked([b"short"], 512).any(), "of another version: like nothing"
    assert hash_of(Row("a", "t", "x")) == hash_of(Row("b", "t", "x")) != hash_of(Row("a", "t", "y"))


class Counting(HashedWords):
    """Vectors by spelling that pass for meaning, and a count of the texts that were embedded; fails when told to."""

    name, semantic, embedded, broken = "counting", True, 0, False

    def embed(self, texts: list[str]) -> Vectors:  # type: ignore[override]
        if self.broken:
            raise Unavailable("away")
        self.embedded += len(texts)
        return super().embed(texts)


async def test_a_text_is_embedded_once_and_again_only_when_it_changes(store: Store, teller: Teller) -> None:
    await teller.tell(added(1, notes="a lighthouse in a storm"), added(2, notes="two dogs on a beach"))
    embedder = Counting()
    found = await Past(store, lambda: embedder).search(TENANT, "lighthouse in the storm", 1)
    assert [row.key for row in found] == ["film/s1"]
    assert embedder.embedded >= 2
    embedder.embedded = 0
    await Past(store, lambda: embedder).search(TENANT, "dogs", 1)
    asked = embedder.embedded
    await teller.tell(added(3, notes="a train leaves"))
    again = Past(store, lambda: embedder)
    await again.search(TENANT, "dogs", 1)
    assert embedder.embedded - asked == asked + 1, "the queries, and the one new text"
    assert set(await store.vectors(TENANT, "counting")) == {"film/s1", "film/s2", "film/s3"}


async def test_an_embedder_that_fails_leaves_words(store: Store, teller: Teller) -> None:
    await teller.tell(added(1, notes="a lighthouse in a storm"))
    embedder = Counting()
    embedder.broken = True
    assert [row.key for row in await Past(store, lambda: embedder).search(TENANT, "the lighthouse", 3)] == ["film/s1"]
    assert await store.vectors(TENANT, "counting") == {}


async def test_only_a_film_that_changed_is_read_again(store: Store, teller: Teller, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many films a team has, one more line in one of them costs one film's reading."""
    await teller.tell(added(1, notes="a lighthouse in a storm"))
    await teller.tell(added(1, notes="two dogs on a beach"), film="other")
    read, load = list[str](), store.load

    async def counted(tenant: str, film: str) -> tuple[SceneProject, int]:
        read.append(film)
        return await load(tenant, film)

    monkeypatch.setattr(store, "load", counted)
    past = Past(store, HashedWords)
    await past.search(TENANT, "dogs", 1)
    assert sorted(read) == ["film", "other"]
    await past.search(TENANT, "dogs", 1)
    await teller.tell(added(2, notes="a train leaves"), film="other")
    read.clear()
    found = await past.search(TENANT, "a train", 1)
    assert found[0].text.startswith("a train leaves") and read == ["other"]
