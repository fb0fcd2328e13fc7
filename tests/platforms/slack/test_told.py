"""The story of every platform, told in a Slack thread: by Socket Mode and by HTTP it ends as it ends at the console."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from studio.project import SceneProject
from tests.doubles.scripted import scripted_desk
from tests.platforms.slack.conftest import Studio, open_studio
from tests.platforms.slack.fake import BOT, FakeSlack, Posted
from tests.stories.story import Step, changed, outcome, still, told
from tests.stories.test_story import OnConsole

MIRA = "U0MIRA001"


@dataclass
class OnSlack:
    """Mira in the thread that her film got: words as messages, commands behind a mention, presses on the card."""

    studio: Studio
    thread: str = ""
    card: Posted | None = None

    async def tell(self, step: Step) -> str:
        slack, before = self.studio.slack, len(self.studio.slack.shared)
        if step.press:
            assert self.card is not None
            await slack.press(MIRA, self.card, step.press)
            await self.studio.app.idle()
        else:
            await self._say(step)
        said = self._answer()
        files = [slack.files[file]["data"].decode() for _, _, file in slack.shared[before:]]
        return "\n".join([said.shown, *files])

    async def _say(self, step: Step) -> None:
        files = [self.studio.slack.file("still.jpg", still())] if step.picture else []
        words = step.says.replace("/list ", "/")
        called = f"<@{BOT}> {words}" if words.startswith("/") or not self.thread else words
        ts = await self.studio.said(MIRA, called, thread=self.thread, files=files)
        self.thread = self.thread or ts
        answer = self._answer()
        if not step.says.startswith("/") and any(c["text"]["text"] == "Undo" for c in answer.controls() if "text" in c):
            self.card = answer

    def _answer(self) -> Posted:
        slack = self.studio.slack
        return max([*slack.answers(self.thread), *slack.whispers], key=lambda m: m.ts)

    async def film(self) -> SceneProject:
        (row,) = await self.studio.desk.store.every_film()
        return (await self.studio.desk.store.load(row.tenant, row.film))[0]


@pytest.mark.parametrize("by", ["socket", "http"])
async def test_the_story_ends_as_it_does_at_the_console(tmp_path: Path, slack: FakeSlack, by: str) -> None:
    (tmp_path / "console").mkdir()
    async with scripted_desk(tmp_path / "console", None) as (desk, store, _):
        on_console = OnConsole(desk, store, tmp_path / "console")
        there, film = await told(on_console), await on_console.film()
    async with open_studio(tmp_path, slack, by=by) as studio:
        on_slack = OnSlack(studio)
        here = await told(on_slack)
        assert outcome(await on_slack.film()) == outcome(film)
    for one, other in zip(there, here, strict=True):
        assert changed(one) == changed(other)
