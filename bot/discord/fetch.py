"""Attachments are fetched at receipt, from Discord's own hosts alone, within bounds of bytes and time; their addresses expire."""

import asyncio
from pathlib import Path
from urllib.parse import urlsplit

import discord
from discord.http import HTTPClient

from bot.discord.read import HOSTS
from bot.messages import Attachment
from studio.errors import BadInput, Unavailable

MOST = 10 * 1024 * 1024
PATIENCE = 20
"""Bytes and seconds of one attachment (facts: reliability I10)."""


async def fetch_all(http: HTTPClient, attachments: tuple[Attachment, ...], hosts: frozenset[str] = HOSTS) -> tuple[Attachment, ...]:
    """Every attachment as a file on this machine; those that are here already are not asked for again. Raises BadInput or Unavailable."""
    for attachment in attachments:
        if not await asyncio.to_thread(Path(attachment.path).is_file):
            await asyncio.to_thread(_keep, Path(attachment.path), await _bytes(http, attachment, hosts))
    return attachments


async def _bytes(http: HTTPClient, attachment: Attachment, hosts: frozenset[str]) -> bytes:
    address = urlsplit(attachment.url)
    if address.scheme != "https" or address.hostname not in hosts or address.port not in (None, 443) or address.username:
        raise BadInput("That file is not on Discord: attach it to the message itself.")
    try:
        async with asyncio.timeout(PATIENCE):
            data = await http.get_from_cdn(attachment.url)
    except (TimeoutError, discord.HTTPException, OSError):
        raise Unavailable(f"I could not fetch {attachment.name[:80]!r} from Discord: send it again; nothing was changed.") from None
    if len(data) > MOST:
        raise BadInput(f"{attachment.name[:80]!r} is larger than {MOST // 1024 // 1024} MiB: save it smaller and send it again.")
    return data


def _keep(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_bytes(data)
    part.replace(path)
