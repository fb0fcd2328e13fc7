"""What the developer portal must be told, and what can be asked of Discord before the bot connects."""

from dataclasses import dataclass
from typing import Any

import aiohttp
import discord

from studio.errors import BadInput, Unavailable

API = "https://discord.com/api/v10"
PERMISSIONS = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    create_public_threads=True,
    attach_files=True,
    read_message_history=True,
)
"""Everything that the bot does in a server, and nothing else."""
CONTENT, CONTENT_LIMITED = 1 << 18, 1 << 19
"""Flags of an application whose Message Content intent is on (API reference, application flags, checked 2026-11-22)."""
PATIENCE = 10
"""Seconds that Discord has to answer."""


def invite_link(application: int) -> str:
    """Where an admin adds the bot to a server."""
    return discord.utils.oauth_url(application, permissions=PERMISSIONS, scopes=("bot", "applications.commands"))


@dataclass(frozen=True, slots=True)
class Portal:
    """What Discord says of a token: the application, the bot's name, whether message content is allowed, and which commands are there."""

    application: int
    name: str
    content: bool
    commands: tuple[str, ...]


async def ask_portal(token: str, api: str = API, guild: int | None = None) -> Portal:
    """Ask Discord who this token is. Raises BadInput for a token that it does not know, Unavailable when it cannot be reached."""
    try:
        async with session_of(token) as session:
            me = await get(session, f"{api}/applications/@me")
            where = f"/guilds/{guild}" if guild else ""
            there = await get(session, f"{api}/applications/{me['id']}{where}/commands")
    except (aiohttp.ClientError, TimeoutError, ValueError, KeyError):
        raise Unavailable("Discord cannot be reached from here: check the network, then discordstatus.com.") from None
    flags = int(me.get("flags") or 0)
    names = tuple(sorted(str(command["name"]) for command in there))
    return Portal(int(me["id"]), str(me.get("name") or ""), bool(flags & (CONTENT | CONTENT_LIMITED)), names)


def session_of(token: str) -> aiohttp.ClientSession:
    """A session that asks as this bot."""
    headers = {"Authorization": f"Bot {token}", "User-Agent": "DiscordBot (bedroom-director, 0.1)"}
    return aiohttp.ClientSession(headers=headers, timeout=aiohttp.ClientTimeout(total=PATIENCE))


async def get(session: aiohttp.ClientSession, address: str) -> Any:
    """What lies at an address. Raises BadInput for a token that Discord does not know."""
    async with session.get(address) as answer:
        if answer.status == 401:
            raise BadInput("Discord does not know that DISCORD_TOKEN: copy it again from the developer portal, page Bot.")
        answer.raise_for_status()
        return await answer.json()
