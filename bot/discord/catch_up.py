"""Messages that were missed while the gateway was away: a bounded look back into places where the director was spoken with."""

import logging
from collections.abc import AsyncGenerator, Sequence
from datetime import datetime, timedelta

import discord

log = logging.getLogger(__name__)
HOURS = 24
MESSAGES = 50
PLACES = 200
"""How far, how many messages of a place, and how many places are looked back into (facts: reliability D7). Where nobody ever spoke with
the director nothing is read: a first install finds no backlog."""


async def missed(client: discord.Client, places: Sequence[tuple[str, str]], now: datetime) -> AsyncGenerator[discord.Message]:
    """What people said in these places lately, oldest first in each; whoever asks knows which of it was heard already."""
    known = list(dict.fromkeys(int(place) for pair in places for place in reversed(pair) if place))
    if len(known) > PLACES:
        log.warning("looked back into %s of %s places", PLACES, len(known))
    for place in known[:PLACES]:
        for message in await _newest(client, place, now - timedelta(hours=HOURS)):
            yield message


async def _newest(client: discord.Client, place: int, since: datetime) -> list[discord.Message]:
    try:
        channel = client.get_channel(place) or await client.fetch_channel(place)
        if not isinstance(channel, discord.abc.Messageable):
            return []
        found = [message async for message in channel.history(limit=MESSAGES, after=since, oldest_first=False)]
    except discord.HTTPException:  # the channel is gone, or no longer ours to read
        return []
    if len(found) == MESSAGES:
        log.warning("only the newest %s messages of channel %s were looked at", MESSAGES, place)
    return found[::-1]
