"""Signals: what people do with suggestions is written in the very commit in which they do it."""

from dataclasses import replace

from studio.deltas import SetSlot
from studio.distance import slot_distance
from studio.edits import AddScene, ChangeSlot, Edit, RetitleFilm, SetSceneStatus, restore
from studio.project import Origin, PromptSlots, Scene, SceneProject
from studio.store.records import Entry, Made, PromptWanted, Take
from studio.store.signal_records import Noted, Signal
from studio.store.store import Store
from tests.domain.store.telling import Teller

DIRECTOR = Made("director", model_asked="small", model_used="small-1", stack="7", arm="b")


def scene(turn: str, number: int = 1, **slots: str) -> AddScene:
    """A scene as a model suggests it in that turn."""
    origins = dict.fromkeys(("title", *slots), Origin(kind="model", source=f"msg:msg-{turn}"))
    return AddScene(scene=Scene(id=f"s{number}", number=number, title="Door", slots=PromptSlots.model_validate(slots), origins=origins))


def put(slot: str, value: str, where: str = "s1", origin: str = "stated") -> ChangeSlot:
    return ChangeSlot(scene=where, delta=SetSlot(slot=slot, value=value), origin=Origin.model_validate({"kind": origin}))


async def suggested(teller: Teller, *edits: Edit) -> str:
    """The director makes edits that take effect at once; the turn."""
    unit = await teller.unit(*edits, made=DIRECTOR)
    await teller.store.commit(unit)
    return unit.turn


async def outlined(teller: Teller) -> str:
    """One scene that the director suggested, with three slots and a title; the turn."""
    here = await teller.here()
    unit = await teller.unit(scene(here.job, shot_type="wide", lens="wide", time_of_day="night"), here=here, made=DIRECTOR)
    await teller.store.commit(unit)
    return unit.turn


async def last(store: Store, count: int = 1) -> list[Signal]:
    """The signals of the newest turn, in their order; there must be so many."""
    every = await store.signals("console:here", "film")
    newest = [one for one in every if one.turn == every[-1].turn]
    assert len(newest) == count, [one.kind for one in newest]
    return newest


async def test_what_a_model_suggests_is_shown_and_its_scene_begins(store: Store, teller: Teller) -> None:
    turn = await outlined(teller)
    begun, shown = await last(store, 2)
    assert (begun.kind, begun.scene, begun.about) == ("begun", "s1", turn)
    assert (shown.kind, shown.scene, shown.about, shown.size) == ("shown", "s1", turn, 4)
    assert (shown.route, shown.model, shown.stack, shown.arm) == ("director", "small-1", "7", "b")
    assert shown.person and shown.version == 1 and shown.at > 0


async def test_a_change_by_hand_counts_the_slots_that_left_the_suggestion(store: Store, teller: Teller) -> None:
    turn = await outlined(teller)
    await teller.tell(put("shot_type", "close_up"), put("lens", "long"), put("aesthetic", "dogme"))
    away, own = await last(store, 2)
    assert (away.kind, away.about, away.size, away.distance, away.model) == ("edited", turn, 2, 2, "small-1")
    assert (own.kind, own.about, own.size, own.distance) == ("edited", "", 1, 0)


async def test_saying_what_stands_is_no_edit(store: Store, teller: Teller) -> None:
    turn = await outlined(teller)
    await teller.tell(put("shot_type", "wide"))
    assert {one.turn for one in await store.signals("console:here", "film")} == {turn}


async def test_a_lock_tells_the_time_the_edits_and_what_was_kept(store: Store, teller: Teller) -> None:
    turn = await outlined(teller)
    begun = (await last(store, 2))[0].at
    await teller.tell(put("shot_type", "close_up"), put("aesthetic", "dogme"))
    await teller.tell(SetSceneStatus(scene="s1", status="locked"))
    kept, locked = await last(store, 2)
    assert (kept.kind, kept.about, kept.size) == ("kept", turn, 3)
    assert (locked.kind, locked.size, locked.distance, locked.value) == ("locked", 2, 1, locked.at - begun)
    await teller.tell(SetSceneStatus(scene="s1", status="locked"))
    assert (await store.signals("console:here", "film"))[-1] == locked, "a locked scene is not locked again"


async def test_another_suggestion_over_the_first_is_a_regeneration(store: Store, teller: Teller) -> None:
    first = await outlined(teller)
    second = await suggested(teller, put("lens", "long", origin="model"))
    shown, again = await last(store, 2)
    assert (shown.kind, shown.about) == ("shown", second)
    assert (again.kind, again.scene, again.about, again.distance) == ("regenerated", "s1", first, 1)


async def test_an_undo_speaks_of_the_turn_that_it_takes_back(store: Store, teller: Teller) -> None:
    turn = await outlined(teller)
    now, _ = await store.load("console:here", "film")
    unit = await teller.unit(restore(now, SceneProject(id="film"), 1), made=Made("undo"))
    await store.commit(replace(unit, undoes=1))
    (undone,) = await last(store)
    assert (undone.kind, undone.about, undone.model, undone.arm) == ("undone", turn, "small-1", "b")


async def proposed(teller: Teller, takes: int = 1) -> tuple[Take, ...]:
    """Takes of two slots each, shown in one turn."""
    unit = await teller.unit(made=DIRECTOR)
    edits = (put("lens", "long", origin="model"), put("time_of_day", "dusk", origin="model"))
    made = tuple(Take(f"take-{n}-{unit.turn}", unit.base, edits, DIRECTOR, shown=n, turn=unit.turn) for n in range(1, takes + 1))
    await teller.store.commit(replace(unit, takes=made))
    return made


async def decide(teller: Teller, take: Take, *edits: Edit) -> None:
    unit = await teller.unit(*edits)
    entries = tuple(Entry(edit, Made("command", take=take.id)) for edit in edits)
    await teller.store.commit(replace(unit, entries=entries, decided=((take.id, "accepted" if edits else "discarded"),)))


async def test_a_take_is_shown_and_accepted_as_a_whole(store: Store, teller: Teller) -> None:
    await outlined(teller)
    (take,) = await proposed(teller)
    (shown,) = await last(store)
    assert (shown.kind, shown.take, shown.about, shown.size, shown.value) == ("shown", take.id, take.turn, 2, 1)
    await decide(teller, take, *take.edits)
    again, accepted = await last(store, 2)
    assert (again.kind, again.take, again.distance) == ("regenerated", "", 2)
    assert (accepted.kind, accepted.take, accepted.about, accepted.distance, accepted.model) == (
        "accepted",
        take.id,
        take.turn,
        0,
        "small-1",
    )


async def test_a_take_that_lands_in_part_was_edited(store: Store, teller: Teller) -> None:
    await outlined(teller)
    (take,) = await proposed(teller)
    await decide(teller, take, take.edits[0])
    edited = (await last(store, 2))[1]
    assert (edited.kind, edited.take, edited.size, edited.distance) == ("edited", take.id, 2, 1)


async def test_a_dropped_take_and_the_chosen_one_of_two(store: Store, teller: Teller) -> None:
    await outlined(teller)
    (take,) = await proposed(teller)
    await decide(teller, take)
    assert [(one.kind, one.take) for one in await last(store)] == [("discarded", take.id)]
    _, second = await proposed(teller, takes=2)
    await decide(teller, second, *second.edits)
    _, accepted, chosen = await last(store, 3)
    assert (accepted.kind, chosen.kind, chosen.take, chosen.value) == ("accepted", "chosen", second.id, 2)


async def test_prompts_and_what_a_person_says_of_them(store: Store, teller: Teller) -> None:
    await outlined(teller)
    unit = await teller.unit()
    noted = (Noted("used", "s1", "veo-3.1", "p0"), Noted("rated", "s1", value=4))
    await store.commit(replace(unit, prompts=(PromptWanted("p1", "s1", "veo-3.1"),), noted=noted))
    compiled, used, rated = await last(store, 3)
    assert (compiled.kind, compiled.target, compiled.prompt) == ("compiled", "veo-3.1", "p1")
    assert (used.kind, used.prompt, rated.kind, rated.value) == ("used", "p0", "rated", 4)


async def test_a_turn_that_is_committed_twice_says_it_once(store: Store, teller: Teller) -> None:
    unit = await teller.unit(RetitleFilm(title="Door"), scene("x", lens="wide"))
    await store.commit(unit)
    before = await store.signals("console:here", "film")
    await store.commit(unit)
    assert await store.signals("console:here", "film") == before


async def test_the_long_stream_is_every_signal_once_page_by_page(store: Store, teller: Teller) -> None:
    for film in ("film", "other"):
        teller.film = film
        await outlined(teller)
        await teller.tell(put("lens", "long"))
    every = [one async for one in store.every_signal()]
    assert sorted(every, key=lambda s: (s.film, s.version, s.seq)) == [
        *await store.signals("console:here", "film"),
        *await store.signals("console:here", "other"),
    ]
    assert [one async for one in store.every_signal(until=min(one.at for one in every))] == []


def test_distance_counts_slots_and_whole_scenes() -> None:
    one = scene("x", lens="wide").apply(SceneProject(id="film"))
    other = put("aesthetic", "dogme").apply(put("lens", "long").apply(one))
    assert slot_distance(one, one) == 0
    assert slot_distance(one, other) == slot_distance(other, one) == 2
    assert slot_distance(SceneProject(id="film"), one) == 2, "a title and a lens"
