"""What cannot be undone is confirmed by a press that holds once, for one person, in one place."""

from pathlib import Path
from typing import Any

from bot.commands import find_command
from bot.discord.controls import invocation
from tests.platforms.discord.stage import Stage, controls, shown, stage

YES = "Erase everything of mine"


def path() -> str:
    return " ".join(filter(None, ("director", find_command("privacy").under, "privacy")))


async def offered(on: Stage, where: Any) -> dict[str, str]:
    """What the button says of the card that asks Mira whether she means it."""
    on.desk.clock = on.desk.workshop.clock  # the store's own time: a word is good for ten minutes of it
    card = (await on.mira.slash(where, path(), what="erase")).response
    given = invocation(controls(card.components)[YES])
    assert card.ephemeral and given is not None
    return given.arguments


async def films(on: Stage) -> int:
    return len(await on.store.every_film())


async def test_the_press_holds_after_a_restart_and_once(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        given = await offered(on, thread)
        assert await films(on) == 1
        await on.restart()
        done = await on.mira.slash(thread, path(), **given)
        assert "is erased" in shown(done.response) and await films(on) == 0
        again = await on.mira.slash(thread, path(), **given)
        assert "does not hold" in shown(again.response)


async def test_it_is_nobody_elses_and_of_no_other_place(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        given = await offered(on, thread)
        assert "does not hold" in shown((await on.eli.slash(thread, path(), **given)).response)
        assert "does not hold" in shown((await on.mira.slash(on.channel, path(), **given)).response)
        assert await films(on) == 1
        assert "is erased" in shown((await on.mira.slash(thread, path(), **given)).response), "still good where it was given"
