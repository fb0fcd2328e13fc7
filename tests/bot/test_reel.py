"""Reel Compiler, told at the desk: one step from the talk so far to a wall and a prompt for every scene and tool."""

import asyncio
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import prompted
from bot.console.read import read
from bot.console.render import plain
from bot.desk import Desk
from bot.messages import Code, File, Picture, Reply, Table, Text
from compiler_templates import Compiled, Shot, compile_scene
from studio.exchange import export_json
from studio.project import SceneProject
from studio.store.records import Prompt
from studio.store.store import Store
from tests.bot.test_rights import ask
from tests.doubles.scripted import say, scripted_desk

IDEA = "A lighthouse keeper finds a door in the sea. Three scenes."
MARA = {"id": "mara", "name": "Mara", "description": "28, cropped black hair"}


@pytest.fixture
async def told(tmp_path: Path) -> AsyncIterator[tuple[Desk, Store]]:
    """A desk without a key where a film of three scenes was told."""
    async with scripted_desk(tmp_path, None) as (desk, store, _models):
        await say(desk, IDEA)
        yield desk, store


async def film_of(store: Store) -> SceneProject:
    (row,) = await store.every_film()
    return (await store.load(row.tenant, row.film))[0]


async def standing(store: Store) -> tuple[Prompt, ...]:
    (row,) = await store.every_film()
    return await store.standing_prompts(row.tenant, row.film)


def kinds(reply: Reply) -> list[str]:
    return [part.part for part in reply.parts]


def bytes_of(part: Picture | File) -> bytes:
    return Path(part.path).read_bytes()


async def test_one_step_gives_a_wall_and_every_prompt_with_cost_and_losses_first(told: tuple[Desk, Store]) -> None:
    desk, store = told
    await say(desk, "scene 2: close-up, 85mm, six seconds")
    reply = (await say(desk, "/reel compile Veo 3.1 and flux-2")).reply
    head, cost, table = reply.parts[:3]
    assert isinstance(head, Text) and head.text == "Reel Compiler: 3 scenes for veo-3.1 and flux-2: 6 new prompts."
    assert isinstance(cost, Text) and re.match(
        r"About \d+\.\d\d USD to make each new prompt once: veo-3\.1 [\d.]+, flux-2 0\.09", cost.text
    )
    assert isinstance(table, Table) and [row[1] for row in table.rows] == ["veo-3.1", "flux-2"] * 3
    first_code = kinds(reply).index("code")
    assert kinds(reply).index("picture") < first_code
    (wall,) = [part for part in reply.parts if isinstance(part, Picture)]
    assert bytes_of(wall).startswith(b"\x89PNG") and "3 scenes" in wall.alt
    film = await film_of(store)
    codes = [part.text for part in reply.parts if isinstance(part, Code) and part.label != "Leave out"]
    assert codes == [compile_scene(film, number, target).prompt for number in (1, 2, 3) for target in ("veo-3.1", "flux-2")]


async def test_what_a_tool_cannot_say_stands_before_the_prompts_once_for_all_its_scenes(told: tuple[Desk, Store]) -> None:
    desk, _store = told
    for scene in (1, 2, 3):
        await say(desk, f"scene {scene}: 24 fps")
    reply = (await say(desk, "/reel compile kling-3")).reply
    lost = next(part for part in reply.parts if isinstance(part, Text) and part.text.startswith("Lost:"))
    assert "kling-3, scenes 1-3: frame rate (this tool has no setting for the frame rate)" in lost.text
    assert lost.tone == "alert" and reply.parts.index(lost) < kinds(reply).index("code")


async def test_it_names_what_nobody_stated(told: tuple[Desk, Store]) -> None:
    desk, _store = told
    await say(desk, "scene 2: close-up")
    guessed = next(
        part.text for part in (await say(desk, "/reel compile veo-3.1")).reply.parts if isinstance(part, Text) and "Guessed" in part.text
    )
    of_scene_2 = next(line for line in guessed.splitlines() if line.startswith("  scene 2:"))
    assert "shot type" not in of_scene_2 and "camera angle" in of_scene_2 and "inferred:" in of_scene_2


async def test_what_nothing_has_changed_is_not_made_again(told: tuple[Desk, Store], monkeypatch: pytest.MonkeyPatch) -> None:
    desk, store = told
    await say(desk, "/reel compile veo-3.1 flux-2")
    before = await standing(store)
    made = counting(monkeypatch)
    again = plain((await say(desk, "/reel compile")).reply)
    assert made == [] and "Every prompt stands as it was made" in again and "stands since version" in again
    assert await standing(store) == before
    await say(desk, "scene 2: at night")
    after = plain((await say(desk, "/reel compile")).reply)
    assert made == [("veo-3.1", 2), ("flux-2", 2)] and "2 new prompts, 4 stand from before" in after
    assert len(await standing(store)) == 6 and "at night" in after


async def test_a_change_in_the_bible_touches_only_the_scenes_that_it_is_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scenes = [{"number": n, "slots": {"subject": "the pier"} | ({"character_ref": ["Mara"]} if n == 3 else {})} for n in (1, 2, 3)]
    film = SceneProject.model_validate({"id": "rain", "bible": {"characters": [MARA]}, "scenes": scenes})
    (tmp_path / "film.json").write_bytes(export_json(film))
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        await say(desk, f"/import {tmp_path}/film.json")
        await say(desk, "/reel compile veo-3.1")
        made = counting(monkeypatch)
        await say(desk, "Mara is 31, a shaved head")
        reply = plain((await say(desk, "/reel compile")).reply)
        assert made == [("veo-3.1", 3)] and "shaved head" in reply


def counting(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """Every compile from now on, as (target, scene)."""
    made: list[tuple[str, int]] = []
    real = prompted.compile_lowered

    def noted(shot: Shot, target: str) -> Compiled:
        made.append((target, shot.scene))
        return real(shot, target)

    monkeypatch.setattr(prompted, "compile_lowered", noted)
    return made


async def test_many_prompts_come_as_one_file_with_everything_in_it(told: tuple[Desk, Store]) -> None:
    desk, store = told
    reply = (await say(desk, "/reel compile veo-3.1, kling-3, midjourney-8.1, imagen-4")).reply
    (file,) = [part for part in reply.parts if isinstance(part, File)]
    page = bytes_of(file).decode()
    film = await film_of(store)
    for number in (1, 2, 3):
        for target in ("veo-3.1", "kling-3", "midjourney-8.1", "imagen-4"):
            assert compile_scene(film, number, target).prompt in page
    assert "code" not in kinds(reply) and page.count("\n## Scene") == 3
    said = plain(reply)
    assert "Imagen 4 ended on 2026-06-30; successor: nano-banana." in said and "No price is known for midjourney-8.1." in said


async def test_a_tool_must_be_named_once_and_named_right(told: tuple[Desk, Store]) -> None:
    desk, store = told
    asked = plain((await say(desk, "/reel compile")).reply)
    assert "For which tools?" in asked and "veo-3.1" in asked and "imagen-4" not in asked
    assert "did you mean veo-3.1" in plain((await say(desk, "/reel compile veo-9")).reply)
    assert "/reel compile veo-3.1" in plain((await say(desk, "/reel complete veo-3.1")).reply)
    assert await standing(store) == ()


async def test_an_empty_film_says_how_to_begin(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        assert "tell me the idea" in plain((await say(desk, "/reel compile veo-3.1")).reply)


async def test_who_may_only_look_sees_the_wall_and_makes_no_prompts(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        await ask(desk, IDEA)
        assert "picture" in kinds((await ask(desk, "/reel", person="guest", standing="guest")).reply)
        refused = plain((await ask(desk, "/reel compile veo-3.1", person="guest", standing="guest")).reply)
        assert "You can look at this film" in refused


async def test_the_prompts_are_of_the_film_that_is_committed(told: tuple[Desk, Store], monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody changes scene 1 while the reel is made: what is shown and kept is of the newest film."""
    desk, store = told
    real, moved = desk.workshop.work, False

    async def meanwhile(*args: object, **named: object) -> object:
        nonlocal moved
        outcome = await real(*args, **named)  # type: ignore[arg-type]
        if not moved:
            moved = True
            await say(desk, "scene 1: at dawn")
        return outcome

    monkeypatch.setattr(desk.workshop, "work", meanwhile)
    reply = plain((await say(desk, "/reel compile veo-3.1")).reply)
    assert "at dawn" in reply
    (first,) = [prompt for prompt in await standing(store) if "at dawn" in prompt.text]
    assert first.version == 2


async def test_a_process_that_ends_in_the_middle_goes_on_after_the_restart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with scripted_desk(tmp_path, None) as (desk, store, _models):
        await say(desk, IDEA)
        with monkeypatch.context() as cut:

            async def ends(*_args: object) -> None:
                raise asyncio.CancelledError

            cut.setattr("bot.work.Outcome.compile", ends)
            request = read(b"/reel compile veo-3.1", event="reel", at=datetime.now(UTC), person_name="T")
            with pytest.raises(asyncio.CancelledError):
                await desk.handle(request)
        assert await standing(store) == ()
    async with scripted_desk(tmp_path, None) as (desk, store, _models):
        (answered,) = [sending async for sending in desk.resume("console")]
        assert "3 new prompts" in plain(answered.reply)
        assert len(await standing(store)) == 3


async def test_reels_of_one_film_are_made_one_after_another_and_each_prompt_once(told: tuple[Desk, Store]) -> None:
    desk, store = told
    heard: list[str] = []

    async def reel(n: int) -> str:
        request = read(b"/reel compile veo-3.1 flux-2 kling-3", event=f"r{n}", at=datetime.now(UTC), person_name="T")
        sending = await desk.handle(request, progress=heard.append)
        assert sending
        return plain(sending.reply)

    first, second = await asyncio.gather(reel(1), reel(2))
    assert "9 new prompts" in first and "Every prompt stands" in second
    rows = await store.prompts("console:console", (await store.every_film())[0].film, limit=100)
    assert len(rows) == 9
    assert [h for h in heard if "comes first" in h] == ["Another long piece of work on this film comes first; this one is next."]
    assert [h for h in heard if "Making" in h] == [f"Making prompts: scene {n} of 3" for n in (1, 2, 3)] * 2
