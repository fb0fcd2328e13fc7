"""One film, two front doors: a thread in Discord and one in Slack, each by its real adapter, on one record with roles on both sides."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bot.test_leaving import kept_words
from tests.platforms.discord.stage import Stage, shown, stage
from tests.platforms.slack.conftest import Studio, joined
from tests.platforms.slack.fake import BOT, DM, FakeSlack

ANA, BO = "U0MIRA001", "U0ELI0001"
WRONG = "That code does not hold"


@dataclass
class Both:
    """Mira's film in a thread of a Discord server, and a Slack where Ana and Bo are."""

    discord: Stage
    studio: Studio
    thread: Any
    channel: str = ""
    """The ts of the thread in Slack."""

    async def code(self) -> str:
        """A code that Mira asks for in her thread; she alone sees it."""
        said = (await self.discord.mira.slash(self.thread, "director team link")).response
        found = re.search(r"/join (\S+)", shown(said))
        assert found and "/join" not in shown(self.thread.last_message)
        return found[1]

    async def slack(self, who: str, text: str) -> str:
        """What the thread in Slack answers to somebody, the first time in a thread of its own."""
        said = await self.studio.said(who, f"<@{BOT}> {text}", thread=self.channel)
        self.channel = self.channel or said
        return self.studio.slack.answers(self.channel)[-1].shown

    async def server(self, who: Any, text: str) -> str:
        """What the thread in Discord answers to somebody."""
        return shown(await self.discord.said(who, self.thread, text))


@asynccontextmanager
async def both(folder: Path, slack: FakeSlack) -> AsyncIterator[Both]:
    async with stage(folder) as on, joined(on.desk, folder, slack) as studio:
        on.store.clock = lambda: int(on.env.now().timestamp() * 1000)  # type: ignore[method-assign]  # one time on both sides
        yield Both(on, studio, await on.film())


async def test_a_film_is_directed_from_discord_and_from_slack(tmp_path: Path, slack: FakeSlack) -> None:
    async with both(tmp_path, slack) as on:
        told = await on.slack(ANA, f"/join {await on.code()}")
        assert "is open here too" in told and "one of its owners" in told
        confirmed = shown(on.thread.last_message)
        assert "Mira opened" in confirmed and "in Slack" in confirmed and "sees the whole film" in confirmed
        assert "close-up" in await on.slack(ANA, "scene 2: close-up, 85mm")
        assert "85" in await on.server(on.discord.mira, f"{on.discord.at} /scene 2"), "Slack's change is there"
        await on.server(on.discord.eli, "scene 3: wide shot, six seconds")
        assert "wide" in await on.slack(BO, "/scene 3"), "and Discord's here"
        assert "for its editors" in await on.slack(BO, "scene 1: wide shot"), "whoever else is there looks on"
        assert "an editor" in await on.slack(ANA, f"/role <@{BO}> editor")
        assert "wide" in await on.slack(BO, "scene 1: wide shot")
        await on.discord.mira.slash(on.thread, "director team role", person=on.discord.eli, role="viewer")
        assert "Nothing was changed" in await on.server(on.discord.eli, "scene 1: close-up"), "roles hold at each side"
        await on.slack(ANA, "/lock 1")
        assert "locked" in await on.server(on.discord.mira, "scene 1: close-up")
        names = {row.person for row in await on.discord.store.journal(*await one_film(on))}
        assert len(names) >= 4, "every change names who made it, from either side"


async def one_film(on: Both) -> tuple[str, str]:
    (row,) = await on.discord.store.every_film()
    return row.tenant, row.film


async def test_five_wrong_tries_end_a_code_and_a_new_one_joins(tmp_path: Path, slack: FakeSlack) -> None:
    async with both(tmp_path, slack) as on:
        code = await on.code()
        for n in range(5):
            assert WRONG in await on.slack(BO, f"/join {code.partition('-')[0]}-{n:032x}")
        assert WRONG in await on.slack(ANA, f"/join {code}"), "the right one, too late"
        assert "no scenes" in (await on.slack(ANA, "/scene 1")).lower()
        fresh = await on.code()
        assert "is open here too" in await on.slack(ANA, f"/join {fresh}")
        assert "open here already" in await on.slack(ANA, f"/join {fresh}") or WRONG in slack.answers(on.channel)[-1].shown


async def test_either_side_parts_and_what_was_made_stays(tmp_path: Path, slack: FakeSlack) -> None:
    async with both(tmp_path, slack) as on:
        await on.slack(ANA, f"/join {await on.code()}")
        await on.slack(ANA, "scene 2: close-up")
        assert "for its owner" in await on.slack(BO, "/unlink") or "owner" in slack.answers(on.channel)[-1].shown
        assert "no longer open here" in await on.slack(ANA, "/unlink")
        assert "no scenes" in (await on.slack(ANA, "/scene 2")).lower()
        assert "close-up" in await on.server(on.discord.mira, f"{on.discord.at} /scene 2")
        assert "is open here too" in await on.slack(ANA, f"/join {await on.code()}")
        said = (await on.discord.mira.slash(on.thread, "director team unlink")).response
        assert "no longer see" in shown(said)
        assert "no scenes" in (await on.slack(ANA, "/scene 2")).lower()


async def test_a_workspace_that_removes_the_app_takes_its_side_and_the_film_lives_on(tmp_path: Path, slack: FakeSlack) -> None:
    async with both(tmp_path, slack) as on:
        await on.slack(ANA, f"/join {await on.code()}")
        await on.slack(ANA, "scene 2: close-up")
        await on.studio.said(BO, "A secret of our own. Two scenes.", channel=DM)
        event = {"type": "app_uninstalled", "event_ts": slack.ts()}
        assert await slack.deliver("events_api", slack.callback(event)) is not None
        await on.studio.app.idle()
        assert "close-up" in await on.server(on.discord.mira, f"{on.discord.at} /scene 2")
        assert "wide" in await on.server(on.discord.mira, "scene 3: wide shot")
        assert [row.tenant for row in await on.discord.store.every_film()] == [f"discord:{on.discord.guild.id}"]
        kept = kept_words(tmp_path / "director.db")
        assert ANA not in kept and BO not in kept and "A secret of our own" not in kept
