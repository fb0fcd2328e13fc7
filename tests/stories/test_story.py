"""The story, word for word the same on every platform."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.commands import arguments, find_command, parse
from bot.console.render import plain
from bot.desk import Desk, Sending
from bot.messages import Buttons, Invocation
from studio.project import SceneProject
from studio.store.store import Store
from tests.doubles.scripted import say, scripted_desk
from tests.platforms.discord.stage import Stage, controls, shown, stage
from tests.stories.story import Step, changed, outcome, still, told


@dataclass
class OnConsole:
    """The person at the console. A press is the typed command that stands beside the button."""

    desk: Desk
    store: Store
    folder: Path
    card: Sending | None = None

    async def tell(self, step: Step) -> str:
        if step.press:
            return await self._pressed(step.press)
        if step.picture:
            (self.folder / "still.jpg").write_bytes(still())
        sending = await say(self.desk, f"/ref {self.folder / 'still.jpg'}" if step.picture else step.says.replace("/list ", "/"))
        if not step.says.startswith("/") and "Undo" in plain(sending.reply):
            self.card = sending
        return plain(sending.reply)

    async def _pressed(self, label: str) -> str:
        assert self.card is not None
        buttons = [b for part in self.card.reply.parts if isinstance(part, Buttons) for b in part.buttons]
        does = next(b.does for b in buttons if b.label == label)
        assert does is not None
        given: Invocation = does.model_copy(update={"film": self.card.reply.film, "seen": self.card.reply.version})
        return plain((await say(self.desk, label, command=given)).reply)

    async def film(self) -> SceneProject:
        (row,) = await self.store.every_film()
        return (await self.store.load(row.tenant, row.film))[0]


@dataclass
class OnDiscord:
    """Mira in the thread that her film got: words as messages, commands behind the slash, presses on the card."""

    on: Stage
    thread: Any = None
    card: Any = None

    async def tell(self, step: Step) -> str:
        if step.press:
            return shown((await self.on.press(self.on.mira, self.card, step.press)).response)
        if step.says.startswith("/"):
            return await self._command(step)
        if self.thread is None:
            self.thread = await self.on.film(step.says)
        else:
            await self.on.mira.send(self.thread, step.says)
        if "Undo" in controls(self.thread.last_message.components):
            self.card = self.thread.last_message
        return shown(self.thread.last_message)

    async def _command(self, step: Step) -> str:
        typed = parse(step.says.replace("/list ", "/"))
        assert typed is not None
        command = find_command(typed.verb)
        options: dict[str, Any] = arguments(command, typed, own_machine=False)
        if step.picture:
            options["picture"] = ("still.jpg", still())
        path = " ".join(filter(None, ("director", command.under, command.verb)))
        answer = (await self.on.mira.slash(self.thread, path, **options)).response
        files = [(await a.read()).decode() for a in answer.attachments if a.filename.endswith(".txt")]
        return "\n".join([shown(answer), *files])

    async def film(self) -> SceneProject:
        return await self.on.stored(self.thread)


async def test_the_story_ends_the_same_wherever_it_is_told(tmp_path: Path) -> None:
    for platform in ("console", "discord"):
        (tmp_path / platform).mkdir()
    async with scripted_desk(tmp_path / "console", None) as (desk, store, _):
        on_console = OnConsole(desk, store, tmp_path / "console")
        there, film = await told(on_console), await on_console.film()
    async with stage(tmp_path / "discord") as on:
        on_discord = OnDiscord(on)
        here = await told(on_discord)
        assert outcome(await on_discord.film()) == outcome(film)
    for one, other in zip(there, here, strict=True):
        assert changed(one) == changed(other)
