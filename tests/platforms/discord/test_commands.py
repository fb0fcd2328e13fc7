"""Slash commands with typed options, their groups, completion, files and message menus."""

import io
from pathlib import Path

import pytest
from PIL import Image

from bot.commands import commands
from tests.platforms.discord.stage import IDEA, shown, stage


def still(size: tuple[int, int] = (640, 360)) -> bytes:
    """A picture as a person would give it."""
    made = io.BytesIO()
    Image.linear_gradient("L").resize(size).convert("RGB").save(made, "JPEG")
    return made.getvalue()


async def test_every_command_of_the_house_is_a_slash_command(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        there = set(on.mira.available_commands(on.channel))
        for command in commands().values():
            path = " ".join(filter(None, ("director", command.under, command.verb)))
            assert (path in there) == (command.only in ("", "discord")), path


async def test_commands_direct_a_film(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        locked = await on.mira.slash(thread, "director lock", scene="2")
        assert "locked" in shown(locked.response)
        assert (await on.stored(thread)).scenes[1].locked
        prompt = await on.eli.slash(thread, "director compile", scene="1", target="veo-3.1")
        assert "```" in shown(prompt.response) and "veo-3.1" in shown(prompt.response)
        undone = await on.mira.slash(thread, "director undo")
        assert "Taken back" in shown(undone.response)
        wall = await on.mira.slash(thread, "director reel")
        assert wall.response.attachments, shown(wall.response)


async def test_a_command_of_a_group(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        made = await on.mira.slash(thread, "director edit set", scene="1", slot="lens", value="long")
        assert "lens" in shown(made.response).lower()


@pytest.mark.parametrize("command", ["help", "usage", "list films"])
async def test_what_is_a_persons_own_is_seen_by_them_alone(command: str, tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        assert (await on.mira.slash(thread, f"director {command}")).response.ephemeral
        assert not (await on.mira.slash(thread, "director bible")).response.ephemeral


async def test_completion_offers_scenes_and_live_targets(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        scenes = await on.mira.autocomplete(thread, "director compile", "scene", "", target="veo-3.1")
        assert [c["name"][:2] for c in scenes] == ["1.", "2.", "3."]
        tools = await on.mira.autocomplete(thread, "director compile", "target", "veo", scene="1")
        assert tools[0]["value"].startswith("veo") and "retired" not in tools[0]["name"]
        assert not await on.mira.autocomplete(on.channel, "director scene", "scene", "")


@pytest.mark.parametrize(
    "command, given",
    [("lock", {"scene": "9"}), ("compile", {"scene": "9", "target": "veo-3.1"}), ("edit remove", {"scene": "the one with the dog"})],
)
async def test_what_cannot_begin_is_told_to_its_person_alone(command: str, given: dict[str, str], tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        there = len(thread.history())
        refused = (await on.mira.slash(thread, f"director {command}", **given)).response
        assert refused.ephemeral and "There is no scene" in shown(refused)
        assert not (await on.mira.slash(thread, "director lock", scene="1")).response.ephemeral
        assert len(thread.history()) <= there + 2


@pytest.mark.parametrize("verb, more", [("set", {"slot": "lens", "value": "long"}), ("move", {"to": "1"}), ("remove", {}), ("fill", {})])
async def test_what_a_lock_holds_is_told_to_its_person_alone(verb: str, more: dict[str, str], tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        await on.mira.slash(thread, "director lock", scene="2")
        before = await on.stored(thread)
        refused = (await on.mira.slash(thread, f"director edit {verb}", scene="2", **more)).response
        assert refused.ephemeral and "locked" in shown(refused) and await on.stored(thread) == before
        assert not (await on.mira.slash(thread, f"director edit {verb}", scene="3", **more)).response.ephemeral


async def test_the_bible_ends_no_line_with_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        await on.mira.send(thread, "Mara is 28, cropped black hair")
        lines = shown((await on.mira.slash(thread, "director bible")).response).splitlines()
        assert "* the sea (location)" in lines and any(line.startswith("* Mara: ") for line in lines), lines


async def test_help_names_every_command_as_it_is_typed_there(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        card = (await on.mira.slash(on.channel, "director help")).response
        said = shown(card) + "".join([(await a.read()).decode() for a in card.attachments])
        flat = " ".join(said.split())
        for command in commands().values():
            if command.only in ("", "discord"):
                assert " ".join(filter(None, ("/director", command.under, command.verb))) in flat
        assert "/director edit set" in flat and "/director set" not in flat and "/set" not in flat.replace("/settings", "")


async def test_a_picture_with_a_command_joins_the_bible(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        taken = await on.mira.slash(thread, "director ref", picture=("still.jpg", still()))
        assert "Measured" in shown(taken.response) or "Palette" in shown(taken.response)
        assert len((await on.stored(thread)).bible.assets) == 1


async def test_a_message_with_a_picture_alone_joins_the_bible(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        await on.mira.send(thread, on.at, attachments=[("still.jpg", still())])
        assert len((await on.stored(thread)).bible.assets) == 1


async def test_add_to_visual_bible_from_any_message(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        found = await on.eli.send(thread, "look at this one", attachments=[("look.jpg", still())])
        assets = len((await on.stored(thread)).bible.assets)
        done = await on.mira.context_menu(thread, "Add to Visual Bible", found)
        assert "Palette" in shown(done.response) or "already" in shown(done.response).lower()
        assert len((await on.stored(thread)).bible.assets) >= max(1, assets)


async def test_a_message_without_a_picture_is_told_so(tmp_path: Path) -> None:
    async with stage(tmp_path, content=False) as on:
        thread = await on.film()
        words = await on.eli.send(thread, "no picture here")
        said = shown((await on.mira.context_menu(thread, "Add to Visual Bible", words)).response)
        assert "picture" in said and not (await on.stored(thread)).bible.assets


async def test_read_as_scene_reads_somebodys_message(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        words = await on.eli.send(on.channel, IDEA)
        done = await on.mira.context_menu(on.channel, "Read as scene", words)
        assert "Scene 3" in shown(done.response)
        assert len((await on.stored(on.channel)).scenes) == 3


async def test_what_is_no_picture_gets_one_sentence(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        said = shown((await on.mira.slash(thread, "director ref", picture=("x.jpg", b"no picture"))).response)
        assert "picture" in said and "Traceback" not in said
        assert not (await on.stored(thread)).bible.assets


async def test_a_file_over_ten_megabytes_is_refused(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        said = shown((await on.mira.slash(thread, "director ref", picture=("x.jpg", b"\xff\xd8" + b"0" * 10_485_760))).response)
        assert "larger than 10 MiB" in said


async def test_a_film_travels_as_a_file(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        out = (await on.mira.slash(thread, "director export")).response
        film = await out.attachments[0].read()
        on.mira.guild.create_text_channel("other")
        there = on.guild.channels["other"]
        again = await on.mira.slash(there, "director import", file=("film.json", film.replace(b'"id": "film-', b'"id": "film-x', 1)))
        assert "Imported" in shown(again.response), shown(again.response)
