"""Edit once: a coat changes, and the reply says who takes it up, who holds, what it costs. A lock holds what the bible brings."""

from pathlib import Path

from bot.desk import Desk
from bot.messages import Code
from studio.exchange import export_json, import_json
from studio.project import Held
from tests.doubles.scripted import say, scripted_desk, told

PREMISE = "A courier in rain-soaked Osaka finds her reflection is a minute ahead of her. Four scenes, neon noir, vertical."


async def prompt(desk: Desk, line: str) -> str:
    """The one prompt that a line is answered with."""
    (code,) = [part for part in (await say(desk, line)).reply.parts if isinstance(part, Code) and "scene" in part.label]
    return code.text


async def a_film_with_prompts(desk: Desk) -> None:
    await told(desk, PREMISE, "Mara is 28, cropped black hair, yellow raincoat", "/compile 2 veo-3.1", "/compile 4 veo-3.1")


async def test_a_new_coat_says_what_it_touches_and_one_undo_takes_it_back(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        await a_film_with_prompts(desk)
        said = await told(desk, "/lock 4", "Mara wears a red wool coat")
        assert "Scenes 1 and 2 take this up." in said and "Scene 4 is locked and holds as before." in said
        assert "1 prompt goes stale (scene 2, for veo-3.1); making them again: about 1.20 USD (checked 2026" in said
        assert "/undo" in said and "/stale again" in said
        await told(desk, "/undo")
        assert "Every prompt still says what the film says" in await told(desk, "/stale")


async def test_a_locked_scene_compiles_as_it_was_when_it_was_locked(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        await a_film_with_prompts(desk)
        await told(desk, "/lock 4")
        before = await prompt(desk, "/compile 4 veo-3.1")
        await told(desk, "Mara wears a red wool coat", "16:9", "/remove 1")
        assert await prompt(desk, "/compile 3 veo-3.1") == before
        assert "red wool coat" in await prompt(desk, "/compile 1 veo-3.1")
        await told(desk, "/unlock 3")
        opened = await prompt(desk, "/compile 3 veo-3.1")
        assert "red wool coat" in opened and "yellow raincoat" in before and opened != before


async def test_an_undone_lock_lets_go_and_an_undone_unlock_holds_again(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, store, _models):
        await a_film_with_prompts(desk)
        (row,) = await store.every_film()

        async def held(number: int) -> Held | None:
            scene = (await store.load(row.tenant, row.film))[0].numbered(number)
            return scene.held if scene else None

        await told(desk, "/lock 4")
        kept = await held(4)
        assert kept and [c.name for c in kept.bible.characters] == ["Mara"]
        await told(desk, "Mara wears a red wool coat", "/unlock 4")
        assert await held(4) is None
        await told(desk, "/undo")
        assert await held(4) == kept
        film, version = await store.load(row.tenant, row.film)
        assert (await store.replay(row.tenant, row.film, version)).project == film
        assert import_json(export_json(film)) == film
        await told(desk, "/undo", "/undo")
        assert await held(4) is None


async def test_a_change_that_reaches_no_scene_says_nothing_of_scenes(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        await a_film_with_prompts(desk)
        said = await told(desk, "Kenji is a tall man in a gray suit")
        assert "take this up" not in said and "stale" not in said
