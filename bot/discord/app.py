"""The Discord client: connect, receive durably, acknowledge, let the desk work, send. Everything that is decided is decided elsewhere."""

import asyncio
import contextlib
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands as ext

from bot.commands import Argument, Command, find_command
from bot.desk import Desk, Sending
from bot.discord.controls import STOP, invocation
from bot.discord.fetch import fetch_all
from bot.discord.form import SlotForm, scene_for_form
from bot.discord.items import Choose, Press
from bot.discord.read import addressed, read_interaction, read_message
from bot.discord.render import Card, render, render_progress
from bot.discord.send import QUIET, Ticker, deliver, edit_original
from bot.discord.tree import director_group, fingerprint
from bot.messages import Invocation, Reply, Request, Text
from bot.suggest import Asker, suggest
from studio.errors import StudioError
from studio.store.records import Received

log = logging.getLogger(__name__)
MOVED_ON = "That control is from an older version: type the command."


@dataclass(frozen=True, slots=True)
class Ways:
    """How this client behaves: where attachments wait, the pace of progress (seconds), after which a message gets a placeholder."""

    folder: Path
    pace: float = 1.2
    patience: float = 1.5
    dev_guild: int | None = None


def intents_of(*, message_content: bool) -> discord.Intents:
    """What the bot listens to, and nothing else. Without message content it still hears mentions, direct messages and commands."""
    intents = discord.Intents.none()
    intents.guilds = intents.guild_messages = intents.dm_messages = True
    intents.message_content = message_content
    return intents


class DirectorBot(ext.Bot):
    """One client on one desk."""

    def __init__(self, desk: Desk, ways: Ways, *, message_content: bool = False, **more: Any) -> None:
        super().__init__(
            command_prefix=ext.when_mentioned,
            help_command=None,
            intents=intents_of(message_content=message_content),
            allowed_mentions=QUIET,
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
            max_ratelimit_timeout=60,
            **more,
        )
        self.desk, self.ways = desk, ways
        self.placeholders: dict[str, discord.Message] = {}
        self._resumed = False

    async def setup_hook(self) -> None:
        self.tree.add_command(director_group(self))
        self.tree.add_command(app_commands.ContextMenu(name="Add to Visual Bible", callback=self._add_to_bible))
        self.tree.add_command(app_commands.ContextMenu(name="Read as scene", callback=self._read_as_scene))
        self.tree.on_error = self._failed
        self.add_dynamic_items(Press, Choose)
        await self._sync()

    async def _sync(self) -> None:
        """Send the commands to Discord, only when they differ from what was sent last."""
        mark = self.ways.folder / "discord-commands.txt"
        now = fingerprint(self.tree)
        guild = discord.Object(self.ways.dev_guild) if self.ways.dev_guild else None
        if await asyncio.to_thread(_text_of, mark) == f"{now} {self.ways.dev_guild}":
            return
        if guild:
            self.tree.copy_global_to(guild=guild)
        await self.tree.sync(guild=guild)
        await asyncio.to_thread(_write_text, mark, f"{now} {self.ways.dev_guild}")

    async def on_ready(self) -> None:
        """Answer what a process before this one left; once, however often the gateway comes back."""
        if self._resumed:
            return
        self._resumed = True
        async for sending in self.desk.resume("discord"):
            if sending.request is not None:
                await self._send(sending.request, sending)

    async def on_message(self, message: discord.Message, /) -> None:
        assert self.user is not None
        chosen = await self.desk.store.settings(f"discord:{message.guild.id}") if message.guild else {}
        if not addressed(message, self.user.id, mention_required=chosen.get("mention") == "required"):
            return
        request = read_message(message, self.user.id, self.ways.folder)
        if chosen.get("threads", "on") == "on":
            request = await self._in_a_thread(message, request)
        if not request.text and request.attachments:
            request = request.model_copy(update={"command": Invocation(verb="ref"), "text": ""})
        received = await self.desk.receive(request)
        if received.state == "new":
            await self._answer_message(message, request, received)

    async def _in_a_thread(self, message: discord.Message, request: Request) -> Request:
        """A new film of a channel gets a thread of its own; where that is not allowed the channel itself is the place."""
        if message.guild is None or not isinstance(message.channel, discord.TextChannel) or request.text.startswith("/"):
            return request
        if await self.desk.store.film_where(f"discord:{request.tenant}", request.channel, ""):
            return request
        try:
            thread = await message.create_thread(name=(request.text or "A new film")[:80])
        except discord.HTTPException:
            log.warning("no thread could be opened in channel %s", message.channel.id)
            return request
        address = {**request.address, "channel": str(thread.id), "opened": "yes"}
        return request.model_copy(update={"thread": str(thread.id), "address": address})

    async def _answer_message(self, message: discord.Message, request: Request, received: Received) -> None:
        async def show(step: str) -> None:
            card = render_progress(step)
            if standing := self.placeholders.get(request.event):
                await standing.edit(view=card.view, allowed_mentions=QUIET)
                return
            where = self.get_partial_messageable(int(request.address["channel"]))
            reference = None if "opened" in request.address else message.to_reference(fail_if_not_exists=False)
            self.placeholders[request.event] = await where.send(  # pyright: ignore[reportCallIssue]
                view=card.view,
                allowed_mentions=QUIET,
                mention_author=False,
                reference=reference,  # pyright: ignore[reportArgumentType]
            )

        async def in_a_while() -> None:
            await asyncio.sleep(self.ways.patience)
            ticker.tell("working")

        ticker = Ticker(show, self.ways.pace)
        waiting = asyncio.create_task(in_a_while())
        try:
            async with message.channel.typing() if self.ways.patience else contextlib.nullcontext():
                await self._work(request, received, ticker)
        finally:
            waiting.cancel()

    async def invoked(
        self, interaction: discord.Interaction[Any], command: Command, given: Invocation, files: list[discord.Attachment]
    ) -> None:
        """A slash command, a press or a form: into the inbox, acknowledged, worked on, answered."""
        await self._answer_interaction(
            interaction, command, read_interaction(interaction, self.ways.folder, command=given, attachments=files)
        )

    async def _answer_interaction(self, interaction: discord.Interaction[Any], command: Command | None, request: Request) -> None:
        received = await self.desk.receive(request)
        await interaction.response.defer(thinking=True, ephemeral=command is not None and command.audience == "person")
        if received.state != "new":
            return

        async def show(step: str) -> None:
            await edit_original(self, request, render_progress(step))

        await self._work(request, received, Ticker(show, self.ways.pace))

    async def _work(self, request: Request, received: Received, ticker: Ticker) -> None:
        try:
            here = await fetch_all(self.http, request.attachments)
        except StudioError as error:
            request, sorry = request.model_copy(update={"attachments": (), "command": None, "text": ""}), str(error)
            sending = await self.desk.refuse(request, received, sorry)
        else:
            sending = await self.desk.handle(request.model_copy(update={"attachments": here}), received, ticker.tell)
        await ticker.stop()
        if sending is not None:
            await self._send(request, sending)

    async def _send(self, request: Request, sending: Sending) -> None:
        """Send one answer and mark it; what cannot be sent stays in the outbox and is said in the log."""
        try:
            card: Card = await asyncio.to_thread(render, sending.reply)
            await deliver(self, request, card, sending.outbox, private=sending.reply.audience == "person", again=sending.again)
        except discord.HTTPException as error:
            log.error("an answer was not sent: %s %s", error.status, error.code)
            return
        await self.desk.sent(sending)

    async def pressed(self, interaction: discord.Interaction[Any], control: str, chosen: str) -> None:
        """A button or a menu."""
        if control.startswith(STOP):
            await self._stop(interaction)
            return
        given = invocation(control, chosen)
        if given is None:
            await interaction.response.send_message(MOVED_ON, ephemeral=True, allowed_mentions=QUIET)
            return
        if given.verb == "form":
            await self._open_form(interaction, given)
            return
        await self.invoked(interaction, find_command(given.verb), given, [])

    async def _stop(self, interaction: discord.Interaction[Any]) -> None:
        stopped = self.desk.stop(read_interaction(interaction, self.ways.folder))
        said = "Stopping." if stopped else "Nothing is at work here any more."
        await interaction.response.send_message(said, ephemeral=True, allowed_mentions=QUIET)

    async def _open_form(self, interaction: discord.Interaction[Any], given: Invocation) -> None:
        """A form for the slots of a scene. It must be the first answer, so it is drawn from a short read."""
        try:
            scene = await scene_for_form(self.desk.store, read_interaction(interaction, self.ways.folder), given)
        except StudioError as error:
            await interaction.response.send_message(str(error), ephemeral=True, allowed_mentions=QUIET)
            return
        await interaction.response.send_modal(SlotForm(self, scene, given))

    async def offered(self, asker: Asker, argument: Argument, typed: str) -> list[app_commands.Choice[str]]:
        """Completion, from a short read."""
        return [app_commands.Choice(name=c.label, value=c.value) for c in await suggest(self.desk.store, asker, argument, typed)]

    async def _add_to_bible(self, interaction: discord.Interaction[Any], message: discord.Message) -> None:
        await self.invoked(interaction, find_command("ref"), Invocation(verb="ref"), list(message.attachments))

    async def _read_as_scene(self, interaction: discord.Interaction[Any], message: discord.Message) -> None:
        request = read_interaction(interaction, self.ways.folder, text=message.content)
        await self._answer_interaction(interaction, None, request)

    async def _failed(self, interaction: discord.Interaction[Any], error: app_commands.AppCommandError) -> None:
        """Whatever went wrong outside the desk: one sentence, no text of the exception."""
        reference = self.desk.new_id()
        log.error("interaction failed, reference %s", reference, exc_info=error)
        reply = Reply(parts=(Text(text=f"Something went wrong here and nothing was changed. Reference {reference}.", tone="alert"),))
        with contextlib.suppress(discord.HTTPException):
            if interaction.response.is_done():
                await edit_original(self, read_interaction(interaction, self.ways.folder), render(reply))
            else:
                await interaction.response.send_message(view=render(reply).view, ephemeral=True, allowed_mentions=QUIET)


class ShardedDirectorBot(DirectorBot, ext.AutoShardedBot):
    """The same for more servers than one gateway connection may carry (2,500)."""


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""


def _write_text(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
