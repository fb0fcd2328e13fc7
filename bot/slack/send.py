"""Sending a card so that exactly one message is there, whatever was cut off in the middle.

Slack has no key against posting twice. So each message of ours carries the key of its outbox row in its metadata: whatever may have been
posted already is looked for before it is posted again, and from then on edited. What one person alone sees in a channel cannot be looked
for at all: where a process died over it, it goes to their direct messages, which can.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import aiohttp

from bot.messages import Request
from bot.slack.files_out import lay, share_each
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


def key_meta(key: str, files: Sequence[str] = ()) -> dict[str, Any]:
    """What a message of ours is known by, and the files that follow it."""
    return {"event_type": EVENT, "event_payload": {"key": key, **({"files": " ".join(f or "-" for f in files)} if files else {})}}


@dataclass(frozen=True, slots=True)
class Letter:
    """What is sent: a card under its key, the files that follow it, and whether a process before this one may have sent it."""

    card: Card
    key: str
    files: tuple[str, ...] = ()
    again: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A message of ours that is there already, and the ids of its files."""

    ts: str
    files: tuple[str, ...] = ()


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
        where, letter = request.address, Letter(card, key)
        try:
            if ts := self.standing.get(key):
                await _update(place, where["channel"], ts, letter)
            else:
                self.standing[key] = await self._post(place, where["channel"], where.get("root", ""), letter)
        except Refused as error:
            if error.code in OLD_CLIENT and card != card.plain():
                await self.progress(place, request, key, card.plain())
                return
            log.warning("a progress step was not shown: %s", _why(error))
        except Unreached as error:
            log.warning("a progress step was not shown: %s", _why(error))

    async def deliver(self, place: Workspace, request: Request, card: Card, key: str, *, private: bool, again: bool) -> None:
        """Put the card where the request came from. ``again``: a process before this one may have posted it. Raises what Slack says."""
        card = card.with_pictures([await self._picture(place, p) for p in card.pictures])
        channel, root = request.address.get("channel", ""), request.address.get("root", "")
        if (private and not channel.startswith("D")) or not channel:
            await self._alone(place, request, Letter(card, key, again=again))
            return
        before = await self._find(place, channel, root, request, key) if again else None
        ts = self.standing.get(key) or (before.ts if before else "")
        files = before.files if before and len(before.files) == len(card.files) else await lay(place, card.files)
        where = await self._send(place, request, Letter(card, key, files, again), ts)
        self.standing.pop(key, None)
        left = await share_each(place, card.files, files, where or channel, "" if where else root, again=again)
        await self._said_of(place, request, left)

    async def _send(self, place: Workspace, request: Request, letter: Letter, ts: str) -> str:
        """Edit the message that stands at ``ts``, or post. Gives the channel when it went to another one than was asked from."""
        channel, root = request.address["channel"], request.address.get("root", "")
        try:
            await (_update(place, channel, ts, letter) if ts else self._post(place, channel, root, letter))
        except Refused as error:
            if error.code in OLD_CLIENT and letter.card != letter.card.plain():
                return await self._send(place, request, replace(letter, card=letter.card.plain()), ts)
            if error.code not in OUTSIDE:
                raise
            return await self._from_outside(place, request, letter)
        return ""

    async def _post(self, place: Workspace, channel: str, root: str, letter: Letter) -> str:
        """Post once and give the ts. When the line broke it is looked for before it is posted again."""
        for left in reversed(range(TRIES)):
            try:
                answer = await place.call(
                    "chat.postMessage",
                    channel=channel,
                    thread_ts=root or None,
                    text=letter.card.text,
                    blocks=list(letter.card.blocks),
                    metadata=key_meta(letter.key, letter.files),
                    **QUIET,
                )
                return str(answer["ts"])
            except Unreached:
                if not left:
                    raise
                await asyncio.sleep(self.pause)
                if found := await self._find(place, channel, root, None, letter.key):
                    return found.ts
        raise AssertionError("unreachable")

    async def _find(self, place: Workspace, channel: str, root: str, request: Request | None, key: str) -> Found | None:
        """Our own message of that key, if it is there already."""
        since = str(request.at.timestamp() - 60) if request else "0"
        if root:
            told = await place.call(
                "conversations.replies", channel=channel, ts=root, limit=LOOK_BACK, include_all_metadata=True, oldest=since
            )
        else:
            told = await place.call("conversations.history", channel=channel, limit=LOOK_BACK, include_all_metadata=True)
        for message in many(told, "messages"):
            payload = inner(inner(message, "metadata"), "event_payload")
            if payload.get("key") == key:
                return Found(str(message["ts"]), tuple(f.strip("-") for f in str(payload.get("files") or "").split()))
        return None

    async def _alone(self, place: Workspace, request: Request, letter: Letter) -> None:
        """For the person alone; its files go to their direct messages."""
        try:
            direct = await self._privately(place, request, letter)
        except Refused as error:
            if error.code not in OLD_CLIENT:
                raise
            direct = await self._privately(place, request, replace(letter, card=letter.card.plain()))
        if letter.card.files:
            direct = direct or await self._own(place, request.address["user"])
            files = letter.card.files
            await share_each(place, files, await lay(place, files), direct, "", again=False)

    async def _privately(self, place: Workspace, request: Request, letter: Letter) -> str:
        """Where they asked, else in their direct messages, whose channel is given then. What nobody can say whether they saw goes there."""
        where = request.address
        if letter.again or not where.get("channel"):
            return await self._directly(place, where["user"], letter)
        if await self._responded(request, letter.card, "ephemeral"):
            return ""
        try:
            await place.call(
                "chat.postEphemeral",
                channel=where["channel"],
                user=where["user"],
                thread_ts=where.get("root") or None,
                text=letter.card.text,
                blocks=list(letter.card.blocks),
            )
        except Refused as error:
            if error.code not in OUTSIDE | {"user_not_in_channel"}:
                raise
            return await self._directly(place, where["user"], letter)
        except Unreached:
            return await self._directly(place, where["user"], replace(letter, again=True))
        return ""

    async def _from_outside(self, place: Workspace, request: Request, letter: Letter) -> str:
        """Where the bot is no member: it joins an open channel, else it answers through the address that came along, else directly."""
        where = request.address
        try:
            await place.call("conversations.join", channel=where["channel"])
            await self._post(place, where["channel"], where.get("root", ""), letter)
        except (Refused, Unreached):
            if not await self._responded(request, letter.card, "in_channel"):
                return await self._directly(place, where["user"], letter)
        return ""

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

    async def _directly(self, place: Workspace, user: str, letter: Letter) -> str:
        """To their direct messages, whose channel is given; what may be there already is looked for."""
        channel = await self._own(place, user)
        found = await self._find(place, channel, "", None, letter.key) if letter.again else None
        await (_update(place, channel, found.ts, letter) if found else self._post(place, channel, "", letter))
        return channel

    async def _own(self, place: Workspace, user: str) -> str:
        return str((await place.call("conversations.open", users=user))["channel"]["id"])

    async def _picture(self, place: Workspace, picture: Upload) -> str | None:
        """The id of a picture that a block can show. A block that shows it before Slack has looked at it is refused."""
        try:
            file = await place.lay(picture.name, picture.title, await asyncio.to_thread(bytes_of, picture.path, ""))
            await place.share(file, picture.title)
            for _ in range(READY):
                told = await place.call("files.info", file=file)
                if inner(told, "file").get("mimetype"):
                    return file
                await asyncio.sleep(self.pause)
        except (Refused, Unreached) as error:
            log.warning("a picture was not uploaded: %s", _why(error))
        return None

    async def _said_of(self, place: Workspace, request: Request, left: Sequence[Upload]) -> None:
        """The words stand already: a file that cannot be shared is said, and nothing is undone."""
        for file in left:
            words = f"The file {file.name} could not be put here: invite me with /invite, then ask once more."
            card = Card(words, ({"type": "section", "text": {"type": "mrkdwn", "text": words}},))
            try:
                await self._privately(place, request, Letter(card, f"file:{file.name}:{request.event}"))
            except (Refused, Unreached) as error:
                log.warning("nobody could be told: %s", _why(error))


async def _update(place: Workspace, channel: str, ts: str, letter: Letter) -> None:
    """Edit a message of ours; done twice it is the same message."""
    card, meta = letter.card, key_meta(letter.key, letter.files)
    await place.call("chat.update", channel=channel, ts=ts, text=card.text, blocks=list(card.blocks), metadata=meta, **QUIET)


def _why(error: Refused | Unreached) -> str:
    """What is written to the log."""
    return str(error)
