"""Commits: whole or not at all, once, on the version they were made on, writing only what differs."""

import asyncio
from dataclasses import replace

import pytest
from sqlalchemy import text

from studio.deltas import SetSlot
from studio.edits import AddScene, ChangeSlot, MoveScene, PutCharacter, RemoveScene, Restore, RetitleFilm, SetFilmStatus
from studio.errors import BadInput, NotFound, OverQuota, Refused, Stale
from studio.project import Character, Link, Origin, Scene, SceneProject, VisualAsset
from studio.store.records import CountLimits, FilmKey, Made, Message, Outgoing
from studio.store.sql import Statement
from studio.store.store import Store
from tests.domain.store.telling import Teller
from tests.films import empty

TENANT = "console:here"


def added(n: int, **more: object) -> AddScene:
    return AddScene(scene=Scene.model_validate({"id": f"s{n}", "number": n, "title": f"Scene {n}", **more}))


def slot(scene: str, name: str, value: str) -> ChangeSlot:
    return ChangeSlot(scene=scene, delta=SetSlot(slot=name, value=value), origin=Origin(kind="stated", source="msg:1"))


async def rows(store: Store, sql: str) -> list[tuple[object, ...]]:
    return await store.read(lambda db: db.all(Statement(text(sql)), lambda *row: row))


async def test_a_turn_is_one_commit_with_all_that_belongs_to_it(store: Store, teller: Teller) -> None:
    here = await teller.here()
    said = Message("m1", "person", here.person, "rain over Osaka")
    answered = Message("m2", "director", "", "One scene.")
    unit = replace(
        await teller.unit(added(1), here=here, made=Made("reader")),
        messages=(said, answered),
        answer='{"a": 1}',
        outbox=(Outgoing("o1", '{"b": 2}'),),
        bind=True,
    )
    before = store.commits
    assert await store.commit(unit) == 1
    assert store.commits == before + 1
    assert await store.film_at(here.tenant, here.place) == FilmKey(TENANT, "film")
    assert [m.text for m in await store.conversation(TENANT, "film", 9)] == ["rain over Osaka", "One scene."]
    assert [u.payload for u in await store.unsent()] == ['{"b": 2}']
    assert (await store.receive(teller.event("e1"))).answer == '{"a": 1}'
    assert await store.role(TENANT, "film", here.person) == "owner"
    [row] = await store.journal(TENANT, "film")
    assert (row.turn, row.person, row.place, row.made.source, row.edit) == (here.job, here.person, here.place, "reader", added(1))


async def test_a_turn_without_a_model_takes_three_commits(store: Store, teller: Teller) -> None:
    here = await teller.here()
    await store.commit(replace(await teller.unit(added(1), here=here), outbox=(Outgoing("o1", "{}"),), bind=True))
    await store.sent(here.tenant, ("o1",))
    assert store.commits == 3


async def test_the_same_turn_again_writes_nothing(store: Store, teller: Teller) -> None:
    unit = await teller.unit(added(1), added(2))
    assert await store.commit(unit) == 1
    written = store.commits
    assert [await store.commit(unit) for _ in range(3)] == [1, 1, 1]
    assert (store.commits, len(await store.journal(TENANT, "film"))) == (written, 2)
    await teller.tell(added(3))
    assert await store.commit(unit) == 1, "also when the film has moved on"


async def test_the_same_turn_with_other_edits_is_refused(store: Store, teller: Teller) -> None:
    unit = await teller.unit(added(1))
    await store.commit(unit)
    other = await teller.unit(RetitleFilm(title="Other"), here=unit.here)
    with pytest.raises(Refused, match="carried out already"):
        await store.commit(other)
    assert (await store.load(TENANT, "film"))[0].title == ""


async def test_of_two_turns_on_one_version_the_second_is_stale_and_leaves_no_trace(store: Store, teller: Teller) -> None:
    await teller.tell(added(1))
    units = [replace(await teller.unit(RetitleFilm(title=t)), outbox=(Outgoing(f"o-{t}", "{}"),)) for t in ("one", "two")]
    results = await asyncio.gather(*(store.commit(unit) for unit in units), return_exceptions=True)
    assert results[0] == 2 and isinstance(results[1], Stale)
    assert (await store.load(TENANT, "film"))[0].title == "one"
    assert [u.id for u in await store.unsent()] == ["o-one"]
    assert len(await store.pending()) == 0 or units[1].here.job in {p.here.job for p in await store.pending()}


async def test_fifty_turns_at_once_lose_nothing(store: Store, teller: Teller) -> None:
    """Each goes on until it lands, on the newest film: optimistic, and no update is lost."""
    await teller.tell(RetitleFilm(title="start"))

    async def turn(n: int) -> int:
        here = await teller.here()
        for _ in range(200):
            try:
                return await store.commit(await teller.unit(added(n), here=here))
            except Stale:
                continue
        raise AssertionError("never landed")

    versions = await asyncio.gather(*(turn(n) for n in range(1, 21)))
    project, version = await store.load(TENANT, "film")
    assert sorted(versions) == list(range(2, 22)) and version == 21
    assert {s.id for s in project.scenes} == {f"s{n}" for n in range(1, 21)}


async def test_only_rows_that_differ_are_written(store: Store, teller: Teller) -> None:
    await teller.tell(*(added(n) for n in range(1, 11)))
    sizes = "SELECT length(head) + length(bible) + length(style) FROM film"
    before = await rows(store, sizes)
    await teller.tell(slot("s4", "lens", "macro"))
    await teller.tell(PutCharacter(character=Character(id="c1", name="Mara")))
    assert await rows(store, "SELECT id, version FROM scene WHERE version > 1") == [("s4", 2)]
    assert await rows(store, sizes) > before
    await teller.tell(MoveScene(scene="s10", to=9))
    assert await rows(store, "SELECT id, pos, version FROM scene WHERE version = 4 ORDER BY pos") == [("s10", 9, 4), ("s9", 10, 4)]
    await teller.tell(RemoveScene(scene="s10"))
    assert await rows(store, "SELECT COUNT(*), MAX(pos) FROM scene") == [(9, 9)]
    replayed = await store.replay(TENANT, "film")
    assert (replayed.project, replayed.version) == await store.load(TENANT, "film")


async def test_moving_a_scene_rewrites_no_words(store: Store, teller: Teller) -> None:
    await teller.tell(*(added(n, notes="long " * 200) for n in range(1, 6)))
    bodies = await rows(store, "SELECT id, body FROM scene ORDER BY id")
    await teller.tell(MoveScene(scene="s5", to=1))
    assert await rows(store, "SELECT id, body FROM scene ORDER BY id") == bodies
    assert [s.id for s in (await store.load(TENANT, "film"))[0].scenes] == ["s5", "s1", "s2", "s3", "s4"]


async def test_an_import_is_version_one_and_can_be_edited_and_replayed(store: Store, teller: Teller) -> None:
    film = SceneProject.model_validate({"id": "film", "title": "Osaka", "scenes": [{"number": 1, "slots": {"lens": "macro"}}]})
    unit = replace(await teller.unit(), before=film, after=film, bind=True)
    assert await store.commit(unit) == 1
    assert await store.commit(unit) == 1
    assert await store.load(TENANT, "film") == (film, 1)
    assert await store.undoable(TENANT, "film") is None
    await teller.tell(RetitleFilm(title="Kyoto"))
    assert (await store.replay(TENANT, "film", 1)).project == film
    assert await store.undoable(TENANT, "film") == 2


async def test_an_import_never_lands_on_a_film_that_is_there(store: Store, teller: Teller) -> None:
    await teller.tell(RetitleFilm(title="mine"))
    film = SceneProject(id="film", title="theirs")
    with pytest.raises(Refused, match="here already"):
        await store.commit(replace(await teller.unit(), base=0, before=film, after=film))
    assert (await store.load(TENANT, "film"))[0].title == "mine"


async def test_talk_alone_keeps_the_version(store: Store, teller: Teller) -> None:
    here = await teller.here()
    unit = replace(await teller.unit(here=here), messages=(Message("m1", "person", here.person, "hello"),))
    assert await store.commit(unit) == 0
    assert await store.load(TENANT, "film") == (empty(), 0)
    assert len(await store.conversation(TENANT, "film", 5)) == 1


async def test_conversation_is_the_newest_in_order(store: Store, teller: Teller) -> None:
    for n in range(6):
        here = await teller.here()
        said, answered = Message(f"m{n}", "person", here.person, f"say {n}"), Message(f"r{n}", "director", "", f"answer {n}")
        await store.commit(replace(await teller.unit(here=here), messages=(said, answered)))
    talk = await store.conversation(TENANT, "film", 5)
    assert [m.text for m in talk] == ["answer 3", "say 4", "answer 4", "say 5", "answer 5"]


async def test_a_film_is_found_by_its_tenant_alone(store: Store, teller: Teller) -> None:
    await teller.tell(added(1))
    for call in (store.load("console:other", "film"), store.replay("console:other", "film"), store.load(TENANT, "none")):
        with pytest.raises(NotFound, match="does not exist"):
            await call
    assert await store.films("console:other") == await store.journal("console:other", "film") == ()
    assert [(f.film, f.scenes, f.version) for f in await store.films(TENANT)] == [("film", 1, 1)]


async def test_two_places_may_talk_of_one_film(store: Store, teller: Teller) -> None:
    await teller.tell(added(1))
    there = await teller.here(platform="slack", tenant="T1", account="U1", channel="C1", thread="1.5")
    assert await store.film_at(there.tenant, there.place) is None
    await store.bind(there.tenant, there.place, FilmKey(TENANT, "film"))
    assert await store.film_at(there.tenant, there.place) == FilmKey(TENANT, "film")
    before, version = await store.load(TENANT, "film")
    edit = RetitleFilm(title="Both doors")
    unit = replace(await teller.unit(edit), here=there, turn=there.job, base=version, before=before, after=edit.apply(before))
    assert await store.commit(unit) == 2
    assert await store.pending() == tuple(p for p in await store.pending() if p.here.job != there.job)


COUNTS = [
    (CountLimits(scenes=3), 4, "holds 3 scenes"),
    (CountLimits(films=0), 1, "holds 0 films"),
]


@pytest.mark.parametrize(("limits", "scenes", "sentence"), COUNTS)
async def test_a_count_past_its_limit_is_refused_whole(
    store: Store, teller: Teller, limits: CountLimits, scenes: int, sentence: str
) -> None:
    unit = replace(await teller.unit(*(added(n) for n in range(1, scenes + 1))), limits=limits)
    with pytest.raises(OverQuota, match=sentence):
        await store.commit(unit)
    assert await store.films(TENANT) == ()


async def test_fifty_films_at_once_are_as_many_as_the_plan_holds(store: Store, teller: Teller) -> None:
    units = [replace(await teller.unit(RetitleFilm(title="x"), film=f"film{n}"), limits=CountLimits(films=3)) for n in range(50)]
    results = await asyncio.gather(*(store.commit(unit) for unit in units), return_exceptions=True)
    assert [type(r) for r in results].count(int) == len(await store.films(TENANT)) == 3
    assert sum(isinstance(r, OverQuota) for r in results) == 47


async def test_scenes_count_over_all_live_films_and_archiving_makes_room(store: Store, teller: Teller) -> None:
    limits = CountLimits(scenes=3)
    await teller.tell(added(1), added(2), film="a")
    await teller.tell(added(1), film="b")
    with pytest.raises(OverQuota):
        await store.commit(replace(await teller.unit(added(2), film="b"), limits=limits))
    await store.commit(replace(await teller.unit(slot("s1", "lens", "macro"), film="b"), limits=limits))
    await teller.tell(SetFilmStatus(status="archived"), film="a")
    await store.commit(replace(await teller.unit(added(2), added(3), film="b"), limits=limits))
    with pytest.raises(OverQuota):
        await store.commit(replace(await teller.unit(SetFilmStatus(status="working"), film="a"), limits=limits))


async def test_a_film_that_could_not_be_read_back_is_never_written(store: Store, teller: Teller) -> None:
    """Edits are pure copies without checks, so the store looks before it writes."""
    await teller.tell(added(1), added(2))
    loose = Restore(undoes=1, scenes=(Scene(id="s1", number=1, links=(Link(kind="continues", to="gone"),)),))
    with pytest.raises(BadInput, match="linked to one that does not exist"):
        await teller.tell(loose)
    endless = VisualAsset(id="a", sha256="0" * 64, width=1, height=1, measures={"key": float("inf")})
    unit = await teller.unit(RetitleFilm(title="x"))
    bible = unit.after.bible.model_copy(update={"assets": (endless,)})
    with pytest.raises(BadInput):
        await store.commit(replace(unit, after=unit.after.model_copy(update={"bible": bible})))
    assert (await store.load(TENANT, "film"))[1] == 1


async def test_a_film_of_a_thousand_scenes_comes_and_goes_whole(store: Store, teller: Teller) -> None:
    scenes = tuple(Scene.model_validate({"id": f"s{n}", "number": n, "slots": {"subject": f"courier {n}"}}) for n in range(1, 1001))
    film = SceneProject(id="film", scenes=scenes)
    await store.commit(replace(await teller.unit(), before=film, after=film))
    await teller.tell(slot("s731", "lens", "macro"))
    project, version = await store.load(TENANT, "film")
    assert version == 2 and len(project.scenes) == 1000
    assert [s.id for s in project.scenes if s.slots.lens == "macro"] == ["s731"]
    assert await rows(store, "SELECT COUNT(*) FROM scene WHERE version = 2") == [(1,)]
