"""Sending a card so that exactly one message is there, whatever was cut off in the middle."""

import asyncio
import base64
import contextlib
import hashlib
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable
from typing import TYPE_CHECKING, Any, cast

import aiohttp
import discord
from discord import ui
from discord.http import handle_message_parameters
from discord.webhook.async_ import async_context

from bot.desk import Sending
from bot.discord.render import Card, render, render_progress
from bot.messages import Reply, Request, Text

if TYPE_CHECKING:
    from bot.discord.app import DirectorBot

log = logging.getLogger(__name__)
QUIET = discord.AllowedMentions.none()
FOLDED = discord.MessageFlags(suppress_embeds=True)
"""No link unfolds: an unfolded one is fetched by strangers' servers without anybody's click (facts: reliability L6)."""
LOOK_BACK = 1_000
"""Messages after the one that was asked that are looked through for an answer sent before a restart: ten pages of Discord's."""
DEAD_TOKEN = frozenset({10008, 10015, 10062, 50027})
"""Unknown message, webhook or interaction, invalid webhook token: the interaction's time is over (API reference, JSON error codes)."""


def nonce_of(outbox: str) -> str:
    """A key that Discord keeps a few minutes, 25 characters at most: the same message sent twice is one."""
    return base64.b32encode(hashlib.sha256(outbox.encode()).digest()).decode().lower()[:24]


async def deliver(bot: "DirectorBot", request: Request, sending: Sending) -> None:
    """Put the reply where the request came from, as one message, whether or not a process before this one has sent it already."""
    card = await asyncio.to_thread(render, sending.reply, bot.ways.sold)
    if "token" not in request.address:
        await _reply(bot, request, card, sending)
        return
    try:
        await edit_original(bot, request, card)
    except discord.HTTPException as error:
        if error.code not in DEAD_TOKEN:
            raise
        await _fall_back(bot, request, sending)


async def edit_original(bot: "DirectorBot", request: Request, card: Card) -> None:
    """The answer of an interaction is edited, never posted: sent twice it is the same message. Needs no more than the token."""
    session: Any = getattr(bot.http, "_HTTPClient__session")  # noqa: B009  # what discord.py's own interactions use
    application, token = int(request.address["application"]), request.address["token"]
    with handle_message_parameters(view=card.view, attachments=list(card.files), allowed_mentions=QUIET, flags=_flags()) as made:
        await async_context.get().edit_original_interaction_response(
            application, token, session=session, payload=made.payload, multipart=made.multipart, files=made.files
        )


async def acknowledge(interaction: discord.Interaction[Any], *, private: bool) -> None:
    """Say within three seconds that an answer will come. Where that was too late the work goes on and is answered in the channel."""
    try:
        await interaction.response.defer(thinking=True, ephemeral=private)
    except discord.HTTPException as error:
        if error.code not in DEAD_TOKEN:
            raise
        log.warning("an interaction was acknowledged too late")


async def whisper(interaction: discord.Interaction[Any], sentence: str) -> None:
    """The first answer of an interaction: one sentence for the person alone."""
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.TextDisplay(sentence))
    await interaction.response.send_message(view=view, ephemeral=True, allowed_mentions=QUIET, suppress_embeds=True)


async def tell(bot: "DirectorBot", place: int, sentence: str, key: str) -> None:
    """A sentence that answers nobody, for everyone in a place. Where it may not be said, the log has it."""
    card = render(Reply(parts=(Text(text=sentence, tone="alert"),)))
    try:
        await _post(bot.get_partial_messageable(place), card, key)
    except discord.HTTPException:
        log.warning("a place was not told: %s", sentence)


def _flags() -> discord.MessageFlags:
    """A fresh copy: discord.py writes into what it is given."""
    return discord.MessageFlags._from_value(FOLDED.value)  # pyright: ignore[reportPrivateUsage]


async def show_step(bot: "DirectorBot", request: Request, step: str) -> None:
    """What is being done, as the message that the answer will take the place of. A step that was not shown is only logged."""
    try:
        await _shown(bot, request, render_progress(step))
    except (discord.HTTPException, aiohttp.ClientError, OSError):
        bot.doubtful.add(request.event)  # it may stand there all the same: the answer looks for it
        log.warning("a progress step was not shown")


async def _shown(bot: "DirectorBot", request: Request, card: Card) -> None:
    if "token" in request.address:
        await edit_original(bot, request, card)
    elif standing := bot.placeholders.get(request.event):
        await _edit(standing, card)
    else:
        where = bot.get_partial_messageable(int(request.address["channel"]))
        bot.placeholders[request.event] = await _post(where, card, request.event, reference=_answers(request))


def _answers(request: Request) -> int | None:
    """The message that an answer refers to; in a thread that was opened for it there is nothing to refer to."""
    return None if "opened" in request.address else int(request.address["message"])


async def _edit(message: discord.Message, card: Card) -> None:
    await message.edit(view=card.view, attachments=list(card.files), allowed_mentions=QUIET, suppress=True)


async def _fall_back(bot: "DirectorBot", request: Request, sending: Sending) -> None:
    """Past its fifteen minutes an interaction is answered as a message: to the person alone when it was theirs alone."""
    card = await asyncio.to_thread(render, sending.reply, bot.ways.sold)  # once more: what was sent in vain has closed its files
    where: discord.abc.Messageable = bot.get_partial_messageable(int(request.address["channel"]))
    if sending.reply.audience == "person":
        person = await bot.fetch_user(int(request.address["person"]))
        where = await person.create_dm()
    await _post(where, card, sending.outbox)


async def _reply(bot: "DirectorBot", request: Request, card: Card, sending: Sending) -> None:
    """The answer to a message: the placeholder is edited where there is one, of this process or of one before."""
    channel = bot.get_partial_messageable(int(request.address["channel"]))
    standing = bot.placeholders.pop(request.event, None)
    unsure = sending.again or request.event in bot.doubtful
    if standing is None and unsure:
        standing = await _sent_before(bot, channel, request)
    if standing is not None:
        await _edit(standing, card)
    else:
        posted = await _post(channel, card, request.event or sending.outbox, reference=_answers(request))
        if unsure:  # Discord may have given back the placeholder, which has the same key
            await _edit(posted, await asyncio.to_thread(render, sending.reply, bot.ways.sold))
    bot.doubtful.discard(request.event)


async def _sent_before(bot: "DirectorBot", channel: discord.PartialMessageable, request: Request) -> discord.Message | None:
    """Our own message that answers that one, if it is there already: in a thread opened for it, the first that is ours."""
    asked = int(request.address["message"])
    async for found in channel.history(limit=LOOK_BACK, after=discord.Object(asked), oldest_first=True):
        refers = found.reference.message_id if found.reference else None
        if found.author == bot.user and refers == _answers(request):
            return found
    return None


async def _post(where: discord.abc.Messageable, card: Card, outbox: str, *, reference: int | None = None) -> discord.Message:
    replied = None
    if reference is not None and isinstance(where, discord.PartialMessageable):
        replied = discord.MessageReference(message_id=reference, channel_id=where.id, fail_if_not_exists=False)
    send = cast("Callable[..., Awaitable[discord.Message]]", where.send)  # no overload takes what may be None
    return await send(
        view=card.view,
        files=list(card.files),
        nonce=nonce_of(outbox),
        allowed_mentions=QUIET,
        suppress_embeds=True,
        mention_author=False,
        reference=replied,
    )


@contextlib.asynccontextmanager
async def typing(where: discord.abc.Messageable) -> AsyncGenerator[None]:
    """The director is seen typing while the block runs; where that is refused nothing else changes."""
    async with contextlib.AsyncExitStack() as stack:
        with contextlib.suppress(discord.HTTPException):
            await stack.enter_async_context(where.typing())
        yield
