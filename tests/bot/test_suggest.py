"""What is offered while somebody types."""

from pathlib import Path

from bot.commands import Argument
from bot.suggest import Asker, suggest
from tests.bot.test_rights import IDEA, ask
from tests.doubles.scripted import scripted_desk

HERE = Asker("discord", "guild", "talk", "", "mira")
SCENE, TARGET, FILM = Argument("scene", "scene", ""), Argument("target", "target", ""), Argument("film", "film", "")


async def test_scenes_by_number_and_title_of_the_film_that_is_open_here(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, store, _):
        assert await suggest(store, HERE, SCENE, "") == ()
        await ask(desk, IDEA)
        await ask(desk, "/lock 2")
        offered = await suggest(store, HERE, SCENE, "")
        assert [c.value for c in offered] == ["1", "2", "3"] and "(locked)" in offered[1].label
        word = offered[2].label.split(". ")[1].split()[0]
        assert [c.value for c in await suggest(store, HERE, SCENE, word.upper())][:1] == ["3"]
        assert await suggest(store, Asker("discord", "other", "talk", "", "mira"), SCENE, "") == ()


async def test_live_targets_come_first_and_any_word_of_their_name_finds_them(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (_desk, store, _):
        every = await suggest(store, HERE, TARGET, "")
        assert len(every) == 25 and "retired" not in every[0].label
        assert (await suggest(store, HERE, TARGET, "kling"))[0].value.startswith("kling")
        assert await suggest(store, HERE, TARGET, "no such tool at all") == ()


async def test_films_of_this_tenant_alone(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, store, _):
        await ask(desk, "/new The Sea Door")
        assert [c.label for c in await suggest(store, HERE, FILM, "sea")] == ["The Sea Door (0 scenes)"]
        assert await suggest(store, Asker("discord", "other", "talk", "", "mira"), FILM, "sea") == ()
