"""Messages that were missed while the gateway was away: a look back into places where the director was spoken with, as far as the gap."""

import contextlib
import logging
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import discord

log = logging.getLogger(__name__)
HOURS = 24
MESSAGES = 1_000
PLACES = 1_000
SPOKEN = timedelta(days=7)
"""How far, how many messages of a place (the newest), and how many places (those spoken in last, a week ago at most) are looked back into.
Where nobody spoke with the director nothing is read: a first install finds no backlog (facts: reliability D7)."""
BEAT = 60
"""Seconds between two notes of how far everything was heard."""
MARGIN = timedelta(minutes=5)
"""How much before the last sign of hearing is looked at again: a dead connection is noticed late, and what was heard may have been cut off
before it was kept. Discord's heartbeat is 41 s (gateway documentation, checked 2026-11-22)."""
GONE = (discord.Forbidden, discord.NotFound)


CUT = (
    f"I was away, and of what was said here meanwhile I read back the newest {MESSAGES:,} messages alone. What you told me before those"
    " I did not hear: say it again."
)


@dataclass(frozen=True, slots=True)
class Gap:
    """What people said in one place meanwhile, oldest first, and whether more was said than is looked back into."""

    place: int
    messages: Sequence[discord.Message]
    cut: bool = False


class Hearing:
    """Until when everything was heard, kept in a file so that the next process knows how far to look back.

    It moves on only while the connection stands and everything before it was looked back into.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._connected = self._caught_up = False
        self._session = 0

    def begin(self, now: datetime) -> tuple[int, datetime]:
        """A new session, and from when on it may have missed something: 24 hours ago where nothing else is known."""
        self._connected, self._caught_up = True, False
        self._session += 1
        return self._session, self._since(now)

    def lose(self) -> None:
        """The connection is gone."""
        self._connected = False

    def resume(self) -> None:
        """The connection is back, and Discord has replayed what was said meanwhile."""
        self._connected = True

    def catch_up(self, session: int, now: datetime) -> None:
        """What was missed before this session, which began now, was heard."""
        if session == self._session:
            self._caught_up = True
            self.note(now)

    def note(self, now: datetime) -> None:
        """Everything up to now was heard, unless something is missing. What cannot be written is looked back into once more."""
        if not (self._connected and self._caught_up):
            return
        part = self._file.with_suffix(".part")
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(str(int(now.timestamp())), encoding="ascii")
            part.replace(self._file)

    def _since(self, now: datetime) -> datetime:
        earliest = now - timedelta(hours=HOURS)
        try:
            told = datetime.fromtimestamp(int(self._file.read_text(encoding="ascii")), UTC)
        except (OSError, ValueError, OverflowError):
            return earliest
        return earliest if told > now else max(told - MARGIN, earliest)  # a clock that was set back tells nothing


async def missed(client: discord.Client, places: Sequence[tuple[str, str]], since: datetime) -> AsyncGenerator[Gap]:
    """What people said in these places since then; whoever asks knows which of it was heard already. Raises HTTPException or OSError where
    a place cannot be read just now."""
    known = list(dict.fromkeys(int(place) for pair in places for place in reversed(pair) if place))
    if len(known) > PLACES:
        log.warning("looked back into %s of %s places", PLACES, len(known))
    for place in known[:PLACES]:
        try:
            gap = await _gap(client, place, since)
        except GONE:  # no longer there, or no longer ours to read
            continue
        yield gap


async def _gap(client: discord.Client, place: int, since: datetime) -> Gap:
    channel = client.get_channel(place) or await client.fetch_channel(place)
    newest = getattr(channel, "last_message_id", None)
    if not isinstance(channel, discord.abc.Messageable) or (newest is not None and discord.utils.snowflake_time(newest) < since):
        return Gap(place, ())
    found = [message async for message in channel.history(limit=MESSAGES, after=since, oldest_first=False)]
    if cut := len(found) == MESSAGES:
        log.warning("only the newest %s messages of channel %s were looked at", MESSAGES, place)
    return Gap(place, found[::-1], cut)
