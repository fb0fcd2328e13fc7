"""Files of messages are fetched with the bot's token, from Slack's own hosts alone, within bounds of bytes and time."""

import asyncio
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp

from bot.messages import Attachment
from bot.slack.read import inner
from bot.slack.workspace import Refused, Unreached, Workspace
from studio.errors import BadInput, Unavailable

MOST = 10 * 1024 * 1024
PATIENCE = 20
"""Bytes and seconds of one file (facts: reliability I10)."""
LOGIN = "Slack gave its login page, not {name!r}: the app lacks the scope files:read. Whoever runs this workspace can install it anew."


async def fetch_all(place: Workspace, hosts: frozenset[str], attachments: tuple[Attachment, ...]) -> tuple[Attachment, ...]:
    """Every file on this machine; those that are here already are not asked for again. Raises BadInput or Unavailable."""
    for attachment in attachments:
        if not await asyncio.to_thread(Path(attachment.path).is_file):
            await asyncio.to_thread(_keep, Path(attachment.path), await _bytes(place, hosts, attachment))
    return attachments


async def _bytes(place: Workspace, hosts: frozenset[str], attachment: Attachment) -> bytes:
    url, name = attachment.url, attachment.name[:80]
    if url.startswith("file:"):
        url = await _address(place, url.removeprefix("file:"), name)
    where = urlsplit(url)
    if where.netloc not in hosts or (where.scheme != "https" and where.hostname not in ("127.0.0.1", "localhost")):
        raise BadInput(f"{name!r} is not on Slack: upload the picture itself.")
    try:
        async with asyncio.timeout(PATIENCE), aiohttp.ClientSession() as session:
            return await _read(session, url, place.token, name)
    except (TimeoutError, aiohttp.ClientError, OSError):
        raise Unavailable(f"I could not fetch {name!r} from Slack: send it again; nothing was changed.") from None


async def _address(place: Workspace, file: str, name: str) -> str:
    """Where a file lies of which the event told only the id, as in channels shared with others."""
    try:
        told = inner(await place.call("files.info", file=file), "file")
    except (Refused, Unreached) as error:
        if isinstance(error, Refused) and error.code == "missing_scope":
            raise BadInput(LOGIN.format(name=name)) from None
        raise Unavailable(f"I could not fetch {name!r} from Slack: send it again; nothing was changed.") from None
    return str(told.get("url_private_download") or told.get("url_private") or "")


async def _read(session: aiohttp.ClientSession, url: str, token: str, name: str) -> bytes:
    """The bytes of one file. Redirects are not followed: the token goes nowhere else."""
    async with session.get(url, headers={"Authorization": f"Bearer {token}"}, allow_redirects=False) as answer:
        if answer.status in (301, 302, 303, 307, 308) or answer.content_type == "text/html":
            raise BadInput(LOGIN.format(name=name))
        if answer.status != 200:
            raise Unavailable(f"I could not fetch {name!r} from Slack: send it again; nothing was changed.")
        if (answer.content_length or 0) > MOST:
            raise _large(name)
        data = await _bounded(answer, name)
    if data[:200].lstrip()[:15].lower().startswith((b"<!doctype html", b"<html")):
        raise BadInput(LOGIN.format(name=name))
    return data


async def _bounded(answer: aiohttp.ClientResponse, name: str) -> bytes:
    data = bytearray()
    async for chunk in answer.content.iter_chunked(65_536):
        data += chunk
        if len(data) > MOST:
            raise _large(name)
    return bytes(data)


def _large(name: str) -> BadInput:
    return BadInput(f"{name!r} is larger than {MOST // 1024 // 1024} MiB: save it smaller and send it again.")


def _keep(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_bytes(data)
    part.replace(path)
