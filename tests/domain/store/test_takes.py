"""Takes to choose from, and pictures that are kept as long as somebody refers to them."""

from dataclasses import replace

from studio.edits import RetitleFilm
from studio.store.records import KeptPicture, Made, Take
from studio.store.store import Store
from tests.domain.store.telling import Teller

TENANT = "console:here"
MADE = Made("director", model_asked="a", model_used="b", stack="1", arm="x", instructions="i", template="t")


def take(name: str, shown: int) -> Take:
    return Take(name, 0, (RetitleFilm(title=name), RetitleFilm(logline="A courier.")), MADE, shown)


async def test_a_choice_between_two_takes_is_made_once(store: Store, teller: Teller) -> None:
    unit = replace(await teller.unit(), takes=(take("a", 1), take("b", 2)))
    await store.commit(unit)
    assert await store.takes(TENANT, "film") == (replace(take("a", 1), turn=unit.turn), replace(take("b", 2), turn=unit.turn))
    assert await store.settle_take(TENANT, "b", "accepted", unit.here.person)
    assert not await store.settle_take(TENANT, "b", "discarded", unit.here.person)
    assert [t.id for t in await store.takes(TENANT, "film")] == ["a"]
    assert [(t.id, t.outcome) for t in await store.takes(TENANT, "film", open_only=False)] == [("a", "open"), ("b", "accepted")]


async def test_a_take_is_decided_in_the_commit_of_its_edits(store: Store, teller: Teller) -> None:
    await store.commit(replace(await teller.unit(), takes=(take("a", 1), take("b", 2))))
    accepted = await teller.unit(*take("a", 1).edits, made=replace(MADE, take="a"))
    commits = store.commits
    await store.commit(replace(accepted, decided=(("a", "accepted"), ("b", "discarded"))))
    assert store.commits == commits + 1
    assert await store.takes(TENANT, "film") == ()
    assert {row.made.take for row in await store.journal(TENANT, "film")} == {"a"}


async def test_a_picture_goes_with_its_last_reference(store: Store, teller: Teller) -> None:
    await teller.here()
    digest = "0" * 64
    picture = KeptPicture(digest, size=10, width=4, height=3, kind="image/png")
    assert [await store.keep_picture(TENANT, picture) for _ in range(2)] == [1, 2]
    assert [await store.drop_picture(TENANT, digest) for _ in range(3)] == [1, 0, 0]
    assert await store.drop_picture("console:other", digest) == 0
