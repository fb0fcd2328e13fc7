"""The Discord client: connect, receive durably, acknowledge, let the desk work, send. Everything that is decided is decided elsewhere."""

import asyncio
import contextlib
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any, cast

import aiohttp
import discord
from discord import app_commands
from discord.ext import commands as ext

from bot.commands import Argument, Command, find_command
from bot.desk import Desk, Sending
from bot.discord.catch_up import BEAT, CUT, SPOKEN, Hearing, missed
from bot.discord.controls import STOP, invocation
from bot.discord.fetch import fetch_all
from bot.discord.form import meant, picture_form, scene_for_form, sent_form, slot_form
from bot.discord.items import Choose, Press
from bot.discord.premium import count_all, count_block, settle, settle_all, take_back
from bot.discord.read import HOSTS, addressed, read_interaction, read_message, tenant_of
from bot.discord.render import render
from bot.discord.send import QUIET, acknowledge, deliver, edit_original, show_step, tell, typing, whisper
from bot.discord.tree import director_group, fingerprint
from bot.messages import Invocation, Reply, Request, Text
from bot.suggest import Asker, suggest
from bot.ticker import Ticker
from studio.errors import StudioError
from studio.store.records import Received

log = logging.getLogger(__name__)
THREAD_EXISTS = 160004
"""A thread was opened from that message already (API reference, JSON error codes)."""
FINAL = frozenset({400, 401, 403, 404})
"""Answers of Discord that a second try does not change."""
MOVED_ON = "That control is from an older version: type the command."


@dataclass(frozen=True, slots=True)
class Ways:
    """How this client behaves: where attachments wait, the pace of progress (seconds), after which a message gets a placeholder, the
    pauses (seconds) after which an answer that was not sent is tried again, the hosts that attachments are fetched from, and the SKUs
    that sell each tier and each kind of block."""

    folder: Path
    pace: float = 1.2
    patience: float = 1.5
    dev_guild: int | None = None
    hosts: frozenset[str] = HOSTS
    retries: tuple[float, ...] = (5, 30, 120)
    skus: Mapping[str, int] = field(default_factory=dict[str, int])
    blocks: Mapping[str, int] = field(default_factory=dict[str, int])

    @property
    def sold(self) -> Mapping[str, int]:
        """SKU by what it sells: a tier, or what is in a block."""
        return {**self.skus, **self.blocks}


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
        self.doubtful: set[str] = set()
        self.hearing = Hearing(ways.folder / "discord-heard.txt")
        self._resumed = False
        self._beat: asyncio.Task[None] | None = None
        self._at_work: set[asyncio.Task[Any]] = set()

    async def setup_hook(self) -> None:
        self.tree.add_command(director_group(self))
        self.tree.add_command(app_commands.ContextMenu(name="Add to Visual Bible", callback=self._add_to_bible))
        self.tree.add_command(app_commands.ContextMenu(name="Read as scene", callback=self._read_as_scene))
        self.tree.on_error = self._failed
        self.add_dynamic_items(Press, Choose)
        self._beat = asyncio.create_task(self._note())
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
        """A new session: answer what a process before this one left, once; then hear what was said while nobody listened."""
        if not self._resumed:
            self._resumed = True
            self.desk.posts["discord"] = self._post
            async for sending in self.desk.resume("discord", self._fetched):
                if sending.request is not None:
                    await self._send(sending.request, replace(sending, again=True))
            if self.ways.skus:
                await settle_all(self, self.desk.store, self.ways.skus)
            if self.ways.blocks:
                await count_all(self, self.desk.store, self.ways.blocks)
        await self._catch_up()

    async def on_disconnect(self) -> None:
        self.hearing.lose()

    async def on_resumed(self) -> None:
        self.hearing.resume()

    async def _catch_up(self) -> None:
        """Hear what was said while nobody listened. What cannot be read just now is tried again, at the latest in the next session."""
        now = self.desk.clock()
        session, since = self.hearing.begin(now)
        for pause in (*self.ways.retries, None):
            try:
                await self._heard_since(now, since)
                break
            except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
                log.warning("what was said meanwhile could not be read: %s", type(error).__name__)
            if pause is None:
                return
            await asyncio.sleep(pause)
        await asyncio.to_thread(self.hearing.catch_up, session, now)

    async def _heard_since(self, now: datetime, since: datetime) -> None:
        places = await self.desk.store.spoken_in("discord", int((now - SPOKEN).timestamp() * 1000))
        async for gap in missed(self, places, since):
            if gap.cut and not await self._known(gap.messages[0]):
                await tell(self, gap.place, CUT, f"gap-{gap.messages[0].id}")
            for message in gap.messages:
                await self.on_message(message)

    async def _known(self, message: discord.Message) -> bool:
        """Whether a message was heard before, or is our own."""
        tenant, _ = tenant_of(message.guild.id if message.guild else None, message.author.id)
        return message.author == self.user or await self.desk.store.heard(f"discord:{tenant}", "discord", str(message.id))

    async def _note(self) -> None:
        while True:
            await asyncio.sleep(BEAT)
            await asyncio.to_thread(self.hearing.note, self.desk.clock())

    def _post(self, sending: Sending) -> None:
        """Send what no event of now asks for."""
        if sending.request is not None:
            task = asyncio.create_task(self._send(sending.request, sending))
            self._at_work.add(task)
            task.add_done_callback(self._at_work.discard)

    async def _fetched(self, request: Request) -> Request:
        """The request with its attachments on this machine. Raises BadInput or Unavailable."""
        here = await fetch_all(self.http, request.attachments, self.ways.hosts)
        return request.model_copy(update={"attachments": here})

    async def on_entitlement_create(self, entitlement: discord.Entitlement) -> None:
        """Somebody bought, renewed or gave back a tier."""
        if entitlement.user_id and entitlement.sku_id in self.ways.skus.values():
            await settle(self, self.desk.store, self.ways.skus, entitlement.user_id)
        await count_block(self.desk.store, self.ways.blocks, entitlement)

    on_entitlement_update = on_entitlement_create

    async def on_entitlement_delete(self, entitlement: discord.Entitlement) -> None:
        """What was bought is taken back: a refund, or the end of a gift."""
        await self.on_entitlement_create(entitlement)
        if entitlement.sku_id in self.ways.blocks.values():
            await take_back(self.desk.store, entitlement)

    async def on_message(self, message: discord.Message, /) -> None:
        assert self.user is not None
        chosen = await self.desk.store.settings(f"discord:{message.guild.id}") if message.guild else {}
        if not addressed(message, self.user.id, mention_required=chosen.get("mention") == "required"):
            return
        if await self._known(message):
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
        except discord.HTTPException as error:
            if error.code != THREAD_EXISTS:
                log.warning("no thread could be opened in channel %s", message.channel.id)
                return request
            return _moved_into(request, str(message.id))  # a thread has the id of the message that it was opened from
        return _moved_into(request, str(thread.id))

    async def _answer_message(self, message: discord.Message, request: Request, received: Received) -> None:
        ticker = Ticker(lambda step: show_step(self, request, step), self.ways.pace)
        ticker.tell_later("working", self.ways.patience)
        try:
            async with typing(message.channel) if self.ways.patience else contextlib.nullcontext():
                await self._work(request, received, ticker)
        finally:
            await ticker.stop()

    async def invoked(
        self, interaction: discord.Interaction[Any], command: Command, given: Invocation, files: list[discord.Attachment]
    ) -> None:
        """A slash command, a press or a form: into the inbox, acknowledged, worked on, answered."""
        if given.verb == "form":
            await self._open_form(interaction, given)
            return
        if given.verb == "upload":
            await interaction.response.send_modal(picture_form(given))
            return
        await self._answer_interaction(
            interaction, command, read_interaction(interaction, self.ways.folder, command=given, attachments=files)
        )

    async def _answer_interaction(self, interaction: discord.Interaction[Any], command: Command | None, request: Request) -> None:
        received = await self.desk.receive(request)
        own = command is not None and command.audience == "person"
        await acknowledge(interaction, private=own or not await self.desk.permits(request, received))
        if received.state != "new":
            return
        await self._work(request, received, Ticker(lambda step: show_step(self, request, step), self.ways.pace))

    async def close(self) -> None:
        if self._beat:
            self._beat.cancel()
        await self.let_go()
        await super().close()

    async def let_go(self) -> None:
        """What is being worked on goes back to the inbox, to be answered after the restart."""
        for task in tuple(self._at_work):
            task.cancel()
        await asyncio.gather(*self._at_work, return_exceptions=True)

    async def _work(self, request: Request, received: Received, ticker: Ticker) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._at_work.add(task)
        try:
            await self._worked(request, received, ticker)
        finally:
            self._at_work.discard(task)

    async def _worked(self, request: Request, received: Received, ticker: Ticker) -> None:
        try:
            request = await self._fetched(request)
        except StudioError as error:
            request, sorry = request.model_copy(update={"attachments": (), "command": None, "text": ""}), str(error)
            sending = await self.desk.refuse(request, received, sorry)
        else:
            sending = await self.desk.handle(request, received, ticker.tell)
        await ticker.stop()
        if sending is not None:
            await self._send(request, sending)

    async def _send(self, request: Request, sending: Sending) -> None:
        """Send one answer and mark it. What Discord could not take is tried again; what is given up stays in the outbox for a restart."""
        if not request.address:  # what answers nobody knows only its place
            request = request.model_copy(update={"address": {"channel": request.thread or request.channel, "opened": "yes"}})
            sending = replace(sending, again=False)
        for pause in (*self.ways.retries, None):
            try:
                await deliver(self, request, sending)
                break
            except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
                status = error.status if isinstance(error, discord.HTTPException) else 0
                log.error("an answer was not sent: %s %s", type(error).__name__, status)
                if pause is None or status in FINAL:
                    return
            sending = replace(sending, again=True)
            await asyncio.sleep(pause)
        await self.desk.sent(sending)

    async def pressed(self, interaction: discord.Interaction[Any], control: str, chosen: str) -> None:
        """A button or a menu."""
        if control.startswith(STOP):
            await self._stop(interaction)
            return
        given = invocation(control, chosen)
        if given is None:
            await whisper(interaction, MOVED_ON)
            return
        await self.invoked(interaction, find_command(given.verb), given, [])

    async def _stop(self, interaction: discord.Interaction[Any]) -> None:
        stopped = self.desk.stop(read_interaction(interaction, self.ways.folder))
        said = "Stopping." if stopped else "Nothing is at work here any more."
        await whisper(interaction, said)

    async def _open_form(self, interaction: discord.Interaction[Any], given: Invocation) -> None:
        """A form for the slots of a scene. It must be the first answer, so it is drawn from a short read."""
        try:
            scene = await scene_for_form(self.desk.store, read_interaction(interaction, self.ways.folder), given)
        except StudioError as error:
            await whisper(interaction, str(error))
            return
        await interaction.response.send_modal(slot_form(scene))

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """A form that was sent. It is found by its id, however long ago and by which process it was opened."""
        if interaction.type is not discord.InteractionType.modal_submit:
            return
        try:
            await self._sent_form(interaction, cast("dict[str, Any]", interaction.data))
        except Exception as error:  # what a person sent is never left without a word
            await self._failed(interaction, error)

    async def _sent_form(self, interaction: discord.Interaction[Any], data: dict[str, Any]) -> None:
        sent = sent_form(data)
        try:
            request = read_interaction(interaction, self.ways.folder)
            given = await meant(self.desk.store, request, str(data.get("custom_id", "")), sent)
        except StudioError as error:
            await whisper(interaction, str(error))
            return
        if given is None:
            await whisper(interaction, MOVED_ON)
            return
        files = [discord.Attachment(data=cast("Any", raw), state=self._connection) for raw in sent.files]
        await self.invoked(interaction, find_command(given.verb), given, files)

    async def offered(self, asker: Asker, argument: Argument, typed: str) -> list[app_commands.Choice[str]]:
        """Completion, from a short read."""
        return [app_commands.Choice(name=c.label, value=c.value) for c in await suggest(self.desk.store, asker, argument, typed)]

    async def _add_to_bible(self, interaction: discord.Interaction[Any], message: discord.Message) -> None:
        await self.invoked(interaction, find_command("ref"), Invocation(verb="ref"), list(message.attachments))

    async def _read_as_scene(self, interaction: discord.Interaction[Any], message: discord.Message) -> None:
        request = read_interaction(interaction, self.ways.folder, text=message.content)
        await self._answer_interaction(interaction, None, request)

    async def _failed(self, interaction: discord.Interaction[Any], error: Exception) -> None:
        """Whatever went wrong outside the desk: one sentence, no text of the exception."""
        reference = self.desk.new_id()
        log.error("interaction failed, reference %s", reference, exc_info=error)
        sorry = f"Something went wrong here and nothing was changed. Reference {reference}."
        with contextlib.suppress(discord.HTTPException):
            if interaction.response.is_done():
                reply = Reply(parts=(Text(text=sorry, tone="alert"),))
                await edit_original(self, read_interaction(interaction, self.ways.folder), render(reply))
            else:
                await whisper(interaction, sorry)


class ShardedDirectorBot(DirectorBot, ext.AutoShardedBot):
    """The same for more servers than one gateway connection may carry (2,500)."""


def _moved_into(request: Request, thread: str) -> Request:
    return request.model_copy(update={"thread": thread, "address": {**request.address, "channel": thread, "opened": "yes"}})


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""


def _write_text(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
