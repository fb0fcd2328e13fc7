"""What the bot may do in the channels of its servers, asked of Discord before anybody runs into it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import aiohttp
import discord

from bot.discord.portal import API, PERMISSIONS, get, session_of
from studio.errors import Unavailable

SERVERS = 10
"""Servers that are looked into, two requests each."""
TALKED_IN = frozenset({0, 5})
"""Kinds of channel in which people talk: text and announcements (API reference, channel types, checked 2026-11-25)."""
WORDS = {"read_messages": "see the channel", "read_message_history": "read the message history"}


@dataclass(frozen=True, slots=True)
class Lack:
    """What the bot may not do in one channel, in words."""

    server: str
    channel: str
    lacks: tuple[str, ...]


async def lacking(token: str, api: str = API) -> tuple[int, tuple[Lack, ...]]:
    """How many servers the bot is in, and the channels that it sees and cannot work in. Raises BadInput or Unavailable."""
    try:
        async with session_of(token) as session:
            me = await get(session, f"{api}/users/@me")
            servers = await get(session, f"{api}/users/@me/guilds")
            found: list[Lack] = []
            for server in servers[:SERVERS]:
                found += await _of_server(session, api, server, str(me["id"]))
    except (aiohttp.ClientError, TimeoutError, ValueError, KeyError):
        raise Unavailable("Discord cannot be reached from here: check the network, then discordstatus.com.") from None
    return len(servers), tuple(found)


async def _of_server(session: aiohttp.ClientSession, api: str, server: Mapping[str, Any], me: str) -> list[Lack]:
    where = f"{api}/guilds/{server['id']}"
    member, channels = await get(session, f"{where}/members/{me}"), await get(session, f"{where}/channels")
    mine = [str(server["id"]), *map(str, member["roles"]), me]
    return list(_lacks(str(server["name"]), int(server["permissions"]), channels, mine))


def _lacks(server: str, base: int, channels: Sequence[Mapping[str, Any]], mine: Sequence[str]) -> Iterator[Lack]:
    """``mine`` are the ids whose overwrites count, in the order in which they do: everyone, roles, the bot itself."""
    for channel in channels:
        may = permitted(base, channel.get("permission_overwrites") or (), mine)
        if channel["type"] in TALKED_IN and may.read_messages and (lacks := tuple(_words(may))):
            yield Lack(server, str(channel["name"]), lacks)


def _words(may: discord.Permissions) -> Iterator[str]:
    held = dict(may)
    return (WORDS.get(name, name.replace("_", " ")) for name, needed in PERMISSIONS if needed and not held[name])


def permitted(base: int, overwrites: Sequence[Mapping[str, Any]], mine: Sequence[str]) -> discord.Permissions:
    """What is left of a server's permissions in one channel (API reference, permission overwrites, checked 2026-11-25)."""
    may = discord.Permissions(base)
    if may.administrator:
        return discord.Permissions.all()
    by_id = {str(one["id"]): (int(one["allow"]), int(one["deny"])) for one in overwrites}
    everyone, *roles, me = (by_id.get(of, (0, 0)) for of in mine)
    together = (_any(allow for allow, _ in roles), _any(deny for _, deny in roles))
    for allow, deny in (everyone, together, me):
        may = discord.Permissions(may.value & ~deny | allow)
    return may


def _any(masks: Iterator[int]) -> int:
    found = 0
    for mask in masks:
        found |= mask
    return found
