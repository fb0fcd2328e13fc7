"""Files into a thread, each once: laid in Slack first, named in the metadata of the answer they belong to, and shared after it.

Whoever takes up an answer that was cut off reads there which files it had, asks Slack which of them are shared, and shares the others.
"""

import asyncio
import logging
from collections.abc import Sequence

from bot.slack.read import inner
from bot.slack.render import Upload
from bot.slack.workspace import Refused, Unreached, Workspace, bytes_of

log = logging.getLogger(__name__)


async def lay(place: Workspace, files: Sequence[Upload]) -> tuple[str, ...]:
    """The id of each file, seen by nobody yet; "" for one that Slack did not take."""
    return tuple([await _laid(place, file) for file in files])


async def _laid(place: Workspace, file: Upload) -> str:
    try:
        return await place.lay(file.name, file.title, await asyncio.to_thread(bytes_of, file.path, file.content))
    except (Refused, Unreached, OSError) as error:
        log.warning("a file was not laid in Slack: %s", error)
        return ""


async def share_each(
    place: Workspace, files: Sequence[Upload], ids: Sequence[str], channel: str, root: str, *, again: bool
) -> tuple[Upload, ...]:
    """Share what is not shared yet; gives the files that could not be."""
    left: list[Upload] = []
    for file, key in zip(files, ids, strict=True):
        if not key or (not (again and await _is_shared(place, key)) and not await _shared(place, file, key, channel, root)):
            left.append(file)
    return tuple(left)


async def _is_shared(place: Workspace, key: str) -> bool:
    try:
        told = inner(await place.call("files.info", file=key), "file")
    except (Refused, Unreached):
        return False
    return bool(told.get("channels") or told.get("groups") or told.get("ims"))


async def _shared(place: Workspace, file: Upload, key: str, channel: str, root: str) -> bool:
    """Where the bot is no member of an open channel it joins first."""
    for join in (True, False):
        try:
            await place.share(key, file.title, channel=channel, root=root)
            return True
        except (Refused, Unreached) as error:
            log.warning("a file was not shared: %s", error)
            if not join or str(error) != "not_in_channel" or not await joined(place, channel):
                break
    return False


async def joined(place: Workspace, channel: str) -> bool:
    """Whether the bot is a member of the channel now."""
    try:
        await place.call("conversations.join", channel=channel)
    except (Refused, Unreached):
        return False
    return True
