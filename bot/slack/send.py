"""Sending a card so that exactly one message is there, whatever was cut off in the middle.

Slack has no key against posting twice. So each message of ours carries the key of its outbox row in its metadata: whatever may have been
posted already is looked for before it is posted again, and from then on edited.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from bot.messages import Request
from bot.slack.read import inner, many
from bot.slack.render import Card, Upload
from bot.slack.workspace import Refused, Unreached, Workspace, bytes_of

log = logging.getLogger(__name__)
EVENT = "director_reply"
"""The type of our metadata."""
QUIET: dict[str, Any] = {"unfurl_links": False, "unfurl_media": False}
TRIES = 3
"""How often a post is tried when nobody can say whether it arrived."""
LOOK_BACK = 100
"""Messages that are looked through for one of ours."""
STALE_URL = 29 * 60
"""Seconds for which a response_url is good: Slack says 30 minutes."""
OUTSIDE = frozenset({"not_in_channel", "channel_not_found", "restricted_action", "is_archived"})
OLD_CLIENT = frozenset({"invalid_blocks", "invalid_blocks_format"})
READY = 6
"""How often it is asked whether an uploaded picture can be shown."""


def key_meta(key: str) -> dict[str, Any]:
    return {"event_type": EVENT, "event_payload": {"key": key}}


@dataclass
class Sender:
    """Posts, edits and finds messages of ours. ``standing`` are the placeholders of this process by their key."""

    pause: float = 0.5
    clock: Callable[[], float] = time.time
    standing: dict[str, str] = field(default_factory=dict[str, str])

    async def opening(self, place: Workspace, channel: str) -> str:
        """The message that a film begins with; gives its ts. Raises what Slack says when it cannot be posted."""
        words = "A new film begins here. Everyone in this thread directs."
        blocks = [{"type": "section", "text": {"type": "mrkdwn", "text": words}}]
        try:
            posted = await place.call("chat.postMessage", channel=channel, text=words, blocks=blocks, **QUIET)
        except Refused as error:
            if error.code != "not_in_channel":
                raise
            await place.call("conversations.join", channel=channel)
            posted = await place.call("chat.postMessage", channel=channel, text=words, blocks=blocks, **QUIET)
        return str(posted["ts"])

    async def progress(self, place: Workspace, request: Request, key: str, card: Card) -> None:
        """Show a step: a placeholder the first time, an edit from then on. What cannot be shown is left out."""
        where = request.address
        try:
            if ts := self.standing.get(key):
                await _update(place, where["channel"], ts, card, key)
            else:
                self.standing[key] = await self._post(place, where["channel"], where.get("root", ""), card, key)
        except (Refused, Unreached) as error:
            log.warning("a progress step was not shown: %s", _why(error))

    async def deliver(self, place: Workspace, request: Request, card: Card, key: str, *, private: bool, again: bool) -> None:
        """Put the card where the request came from. ``again``: a process before this one may have posted it. Raises what Slack says."""
        card = card.with_pictures([await self._picture(place, p) for p in card.pictures])
        try:
            await self._send(place, request, card, key, private=private, again=again)
        except Refused as error:
            if error.code not in OLD_CLIENT:
                raise
            await self._send(place, request, card.plain(), key, private=private, again=True)
        self.standing.pop(key, None)
        for file in card.files:
            await self._share(place, request, file)

    async def _send(self, place: Workspace, request: Request, card: Card, key: str, *, private: bool, again: bool) -> None:
        where = request.address
        channel, root = where.get("channel", ""), where.get("root", "")
        if (private and not channel.startswith("D")) or not channel:
            await self._privately(place, request, card)
            return
        ts = self.standing.get(key) or (await self._find(place, channel, root, request, key) if again else None)
        try:
            if ts:
                await _update(place, channel, ts, card, key)
            else:
                await self._post(place, channel, root, card, key)
        except Refused as error:
            if error.code not in OUTSIDE:
                raise
            await self._from_outside(place, request, card, key)

    async def _post(self, place: Workspace, channel: str, root: str, card: Card, key: str) -> str:
        """Post once and give the ts. When the line broke it is looked for before it is posted again."""
        for left in reversed(range(TRIES)):
            try:
                answer = await place.call(
                    "chat.postMessage",
                    channel=channel,
                    thread_ts=root or None,
                    text=card.text,
                    blocks=list(card.blocks),
                    metadata=key_meta(key),
                    **QUIET,
                )
                return str(answer["ts"])
            except Unreached:
                if not left:
                    raise
                await asyncio.sleep(self.pause)
                if found := await self._find(place, channel, root, None, key):
                    return found
        raise AssertionError("unreachable")

    async def _find(self, place: Workspace, channel: str, root: str, request: Request | None, key: str) -> str | None:
        """Our own message of that key, if it is there already."""
        since = str(request.at.timestamp() - 60) if request else "0"
        if root:
            told = await place.call(
                "conversations.replies", channel=channel, ts=root, limit=LOOK_BACK, include_all_metadata=True, oldest=since
            )
        else:
            told = await place.call("conversations.history", channel=channel, limit=LOOK_BACK, include_all_metadata=True)
        for message in many(told, "messages"):
            if inner(inner(message, "metadata"), "event_payload").get("key") == key:
                return str(message["ts"])
        return None

    async def _privately(self, place: Workspace, request: Request, card: Card) -> None:
        """For the person alone: where they asked, else in their direct messages."""
        where = request.address
        if await self._responded(request, card, "ephemeral"):
            return
        if not where.get("channel"):
            await self._directly(place, where["user"], card)
            return
        try:
            await place.call(
                "chat.postEphemeral",
                channel=where["channel"],
                user=where["user"],
                thread_ts=where.get("root") or None,
                text=card.text,
                blocks=list(card.blocks),
            )
        except Refused as error:
            if error.code not in OUTSIDE | {"user_not_in_channel"}:
                raise
            await self._directly(place, where["user"], card)

    async def _from_outside(self, place: Workspace, request: Request, card: Card, key: str) -> None:
        """Where the bot is no member: it joins an open channel, else it answers through the address that came along, else directly."""
        where = request.address
        try:
            await place.call("conversations.join", channel=where["channel"])
            await self._post(place, where["channel"], where.get("root", ""), card, key)
        except (Refused, Unreached):
            if not await self._responded(request, card, "in_channel"):
                await self._directly(place, where["user"], card)

    async def _responded(self, request: Request, card: Card, kind: str) -> bool:
        url = request.address.get("response_url", "")
        if not url or self.clock() - request.at.timestamp() > STALE_URL:
            return False
        body = {"text": card.text, "blocks": list(card.blocks), "response_type": kind, "replace_original": False, **QUIET}
        try:
            async with asyncio.timeout(20), aiohttp.ClientSession() as session, session.post(url, json=body) as answer:
                return answer.status == 200
        except (aiohttp.ClientError, TimeoutError, OSError):
            return False

    async def _directly(self, place: Workspace, user: str, card: Card) -> None:
        opened = await place.call("conversations.open", users=user)
        await place.call("chat.postMessage", channel=opened["channel"]["id"], text=card.text, blocks=list(card.blocks), **QUIET)

    async def _picture(self, place: Workspace, picture: Upload) -> str | None:
        """The id of a picture that a block can show. A block that shows it before Slack has looked at it is refused."""
        try:
            file = await place.upload(picture.name, picture.title, await asyncio.to_thread(bytes_of, picture.path, ""))
            for _ in range(READY):
                told = await place.call("files.info", file=file)
                if inner(told, "file").get("mimetype"):
                    return file
                await asyncio.sleep(self.pause)
        except (Refused, Unreached) as error:
            log.warning("a picture was not uploaded: %s", _why(error))
        return None

    async def _share(self, place: Workspace, request: Request, file: Upload) -> None:
        """A file into the thread. The words stand already: a file that cannot be shared is said, and nothing is undone."""
        channel, root = request.address.get("channel") or None, request.address.get("root") or None
        data = await asyncio.to_thread(bytes_of, file.path, file.content)
        for join in (True, False):
            try:
                await place.upload(file.name, file.title, data, channel=channel, root=root)
                return
            except (Refused, Unreached) as error:
                log.warning("a file was not shared: %s", _why(error))
                if not join or str(error) != "not_in_channel" or not await _joined(place, channel):
                    break
        await self._privately_said(
            place, request, f"The file {file.name} could not be put here: invite me with /invite, then ask once more."
        )

    async def _privately_said(self, place: Workspace, request: Request, words: str) -> None:
        try:
            await self._privately(place, request, Card(words, ({"type": "section", "text": {"type": "mrkdwn", "text": words}},)))
        except (Refused, Unreached) as error:
            log.warning("nobody could be told: %s", _why(error))


async def _update(place: Workspace, channel: str, ts: str, card: Card, key: str) -> None:
    """Edit a message of ours; done twice it is the same message."""
    await place.call("chat.update", channel=channel, ts=ts, text=card.text, blocks=list(card.blocks), metadata=key_meta(key), **QUIET)


async def _joined(place: Workspace, channel: str | None) -> bool:
    try:
        await place.call("conversations.join", channel=channel or "")
    except (Refused, Unreached):
        return False
    return True


def _why(error: Refused | Unreached) -> str:
    """What is written to the log."""
    return str(error)
