"""Proposals side by side: a person chooses, and the film's history names them."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.director import Agents
from studio.store.records import Ask, Caps
from tests.doubles.scripted import Calls, Scripted, in_turn
from tests.platforms.discord.stage import Stage, controls, shown, stage

BEFORE = ["medium", "close_up", "extreme_wide"]
SHARED = Caps(teacher_percent=20)
WORDS = "I wonder how Tarkovsky would have felt about all of this"


def rewrite(value: str) -> Calls:
    """A model that changes the shot of every scene, which a person must decide first."""
    change = {"op": "set", "slot": "shot_type", "value": value}
    return (("change_slots", {"scenes": [1, 2, 3], "changes": [change]}), ("propose", {"words": f"All of it {value}."}))


def directed(on: Stage, *answers: Calls) -> Scripted:
    """From now on a model answers words, with these one after another."""
    models = Scripted(in_turn(*answers))
    assert isinstance(on.desk.workshop.director, Agents)
    on.desk.workshop.director = replace(on.desk.workshop.director, models=models)
    return models


async def proposed(on: Stage) -> tuple[Any, Any, Any]:
    """A film with two proposals: (its thread, the card of the first, the card of the second)."""
    thread = await on.film()
    directed(on, rewrite("wide"), rewrite("over_the_shoulder"))
    await on.mira.send(thread, WORDS)
    first = thread.last_message
    await on.mira.send(thread, WORDS)
    return thread, first, thread.last_message


async def shots(on: Stage, thread: Any) -> list[str | None]:
    return [scene.slots.shot_type for scene in (await on.stored(thread)).scenes]


async def test_takes_stand_side_by_side_and_a_choice_is_in_the_history_with_its_name(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread, first, _ = await proposed(on)
        assert {"Accept", "Discard", "Side by side"} <= set(controls(first.components)) and await shots(on, thread) == BEFORE
        both = (await on.press(on.eli, first, "Side by side")).response
        assert len(both.attachments) == 2 and {"Choose take 1", "Choose take 2"} <= set(controls(both.components)), shown(both)
        done = (await on.press(on.eli, both.message, "Choose take 1")).response
        assert "Take 1 is chosen by eli" in shown(done) and set(await shots(on, thread)) == {"wide"}
        key = await on.store.film_where(f"discord:{on.guild.id}", str(on.channel.id), str(thread.id))
        assert key is not None
        takes = await on.store.takes(key.tenant, key.film, open_only=False)
        assert [take.outcome for take in takes] == ["accepted", "discarded"]
        rows = [row for row in await on.store.journal(key.tenant, key.film) if row.made.take]
        assert {row.made.take for row in rows} == {takes[0].id} and {await on.store.name(row.person) for row in rows} == {"eli"}
        assert "eli (command)" in shown((await on.mira.slash(thread, "director list history")).response)


async def test_the_button_of_a_card_decides_the_proposal_of_that_card(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread, first, _ = await proposed(on)
        assert "Accepted" in shown((await on.press(on.mira, first, "Accept")).response)
        assert set(await shots(on, thread)) == {"wide"}, "the first one, not the newest"


async def test_a_proposal_is_decided_once(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread, first, second = await proposed(on)
        await on.press(on.mira, first, "Discard")
        assert "decided before" in shown((await on.press(on.mira, first, "Accept")).response)
        await on.press(on.mira, second, "Accept")
        assert set(await shots(on, thread)) == {"over_the_shoulder"}


async def test_a_viewer_looks_at_takes_and_chooses_none(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread, first, _ = await proposed(on)
        await on.ada.slash(thread, "director team role", person=on.eli, role="viewer")
        both = (await on.press(on.eli, first, "Side by side")).response
        refused = (await on.press(on.eli, both.message, "Choose take 2")).response
        assert "Nothing was changed" in shown(refused) and await shots(on, thread) == BEFORE


async def test_regenerate_asks_the_director_for_another_idea_of_the_scene(tmp_path: Path) -> None:
    change = {"op": "set", "slot": "shot_type", "value": "wide"}
    anew: Calls = (("change_slots", {"scenes": [2], "changes": [change]}), ("propose", {"words": "Further away."}))
    async with stage(tmp_path) as on:
        thread = await on.film()
        models = directed(on, anew)
        card = (await on.mira.slash(thread, "director scene", scene="2")).response
        done = (await on.press(on.mira, card.message, "Regenerate scene 2")).response
        assert "Further away." in shown(done) and models.asked == 1
        assert [scene.slots.shot_type for scene in (await on.stored(thread)).scenes] == ["medium", "wide", "extreme_wide"]


async def test_a_boost_shows_both_takes_on_its_card(tmp_path: Path) -> None:
    change = {"op": "set", "slot": "shot_type", "value": "wide"}
    bolder: Calls = (("change_slots", {"scenes": [2], "changes": [change]}), ("propose", {"words": "Bolder."}))
    async with stage(tmp_path) as on:
        thread = await on.film()
        directed(on, bolder)
        await pays_for_a_teacher(on)
        card = (await on.mira.slash(thread, "director boost", scene="2")).response
        assert [one.filename for one in card.attachments] == ["1-two-takes.png"] and "left as it stands, right the second" in shown(card)
        assert {"Accept", "Discard", "Side by side"} <= set(controls(card.components)) and await shots(on, thread) == BEFORE
        await on.press(on.mira, card.message, "Accept")
        assert await shots(on, thread) == ["medium", "wide", "extreme_wide"]


async def pays_for_a_teacher(on: Stage) -> None:
    """Mira is on a plan with a teacher, whose share of the month is not used."""
    mira = await on.store.person(f"discord:{on.guild.id}", "discord", str(on.mira.id), everywhere=True)
    await on.store.set_tier(mira, "pro")
    period = on.desk.workshop.clock().strftime("%Y-%m")
    for n in range(8):
        await on.store.reserve(Ask(f"w{n}", f"discord:{on.guild.id}", "", mira, mira, period, f"t{n}", 1, "chat", tier="pro", caps=SHARED))
