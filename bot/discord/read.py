"""What Discord delivers -> Request. Pure: nothing is fetched, nothing is answered.

A tenant is a server, or one person's direct messages. An event's id is the snowflake of what the person did:
every delivery of it is one.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import discord

from bot.messages import Attachment, Invocation, Request, Standing
from studio.text import clean

PLATFORM = "discord"
HOSTS = frozenset({"cdn.discordapp.com", "media.discordapp.net"})
"""The only hosts that attachments are fetched from (Discord API reference, CDN, checked 2026-11-22)."""
PICTURES = ("image/png", "image/jpeg", "image/webp", "image/gif", "image/heic", "image/heif")
Where = discord.abc.Messageable | discord.abc.GuildChannel | discord.Thread | discord.PartialMessageable | None


def tenant_of(guild: int | None, person: int) -> tuple[str, str]:
    """(tenant, its kind) of a server, or of one person's direct messages."""
    return (str(guild), "team") if guild else (f"dm:{person}", "person")


def place_of(channel: Any) -> tuple[str, str]:
    """(channel, thread): a thread belongs to the channel it hangs on."""
    if isinstance(channel, discord.Thread):
        return str(channel.parent_id), str(channel.id)
    return str(channel.id), ""


def standing_of(person: discord.User | discord.Member, permissions: discord.Permissions | None) -> Standing:
    """Whoever may manage the server is its admin; in direct messages everyone is at home."""
    if isinstance(person, discord.Member) and permissions is not None and permissions.manage_guild:
        return "admin"
    return "member"


def words_of(content: str, bot: int) -> str:
    """The message without the mention that called the bot."""
    return clean(re.sub(rf"<@!?{bot}>", " ", content)).strip()


def read_message(message: discord.Message, bot: int, folder: Path) -> Request:
    """A message that speaks to the bot."""
    tenant, kind = tenant_of(message.guild.id if message.guild else None, message.author.id)
    channel, thread = place_of(message.channel)
    permissions = message.author.guild_permissions if isinstance(message.author, discord.Member) else None
    return Request(
        platform=PLATFORM,
        tenant=tenant,
        tenant_kind=kind,  # pyright: ignore[reportArgumentType]
        channel=channel,
        thread=thread or None,
        person=str(message.author.id),
        person_name=clean(message.author.display_name)[:100],
        standing=standing_of(message.author, permissions),
        event=str(message.id),
        at=message.created_at,
        text=words_of(message.content, bot),
        attachments=attachments_of(message.attachments, str(message.id), folder),
        address={"channel": str(message.channel.id), "message": str(message.id)},
    )


def read_interaction(
    interaction: discord.Interaction[Any],
    folder: Path,
    *,
    text: str = "",
    command: Invocation | None = None,
    attachments: Sequence[discord.Attachment] = (),
) -> Request:
    """A command, a press, a form or a message menu."""
    person = interaction.user
    tenant, kind = tenant_of(interaction.guild_id, person.id)
    channel, thread = place_of(interaction.channel) if interaction.channel else (str(interaction.channel_id), "")
    return Request(
        platform=PLATFORM,
        tenant=tenant,
        tenant_kind=kind,  # pyright: ignore[reportArgumentType]
        channel=channel,
        thread=thread or None,
        person=str(person.id),
        person_name=clean(person.display_name)[:100],
        standing=standing_of(person, interaction.permissions),
        event=str(interaction.id),
        at=interaction.created_at,
        text=text,
        command=command,
        attachments=attachments_of(attachments, str(interaction.id), folder),
        address={
            "channel": str(interaction.channel_id),
            "application": str(interaction.application_id),
            "token": interaction.token,
            "person": str(person.id),
        },
    )


def attachments_of(given: Sequence[discord.Attachment], event: str, folder: Path) -> tuple[Attachment, ...]:
    """Where each file will lie once it is here. Names are shown and never used as paths."""
    return tuple(
        Attachment(name=clean(a.filename)[:200], path=str(folder / f"discord-{event}-{n}"), url=a.url) for n, a in enumerate(given[:10])
    )


def addressed(message: discord.Message, bot: int, *, mention_required: bool) -> bool:
    """Whether a message speaks to the bot: direct messages and mentions do; words in the bot's own threads do, too, unless a
    mention is asked for."""
    if message.author.bot or message.webhook_id or message.type not in (discord.MessageType.default, discord.MessageType.reply):
        return False
    if message.guild is None or any(user.id == bot for user in message.mentions):
        return True
    return isinstance(message.channel, discord.Thread) and message.channel.owner_id == bot and not mention_required
