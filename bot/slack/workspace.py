"""A workspace as the rest of the app knows it: methods by their names, plain answers, two kinds of failure."""

import asyncio
import json
import logging
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

log = logging.getLogger(__name__)
LIVE = "https://slack.com/api/"
HOSTS = frozenset({"files.slack.com"})
"""The only host that files are fetched from and that a token is shown to."""
BROKEN = frozenset({"", "internal_error", "fatal_error", "service_unavailable", "request_timeout"})
"""Answers that leave open whether a thing was done (Slack, chat.postMessage reference, checked 2026-11-22)."""


class Refused(Exception):
    """Slack answered and did not do it; ``code`` is Slack's own word for why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Unreached(Exception):
    """Nobody can say whether Slack did it."""


def new_client(token: str | None, api: str = LIVE) -> AsyncWebClient:
    """A client that waits as long as Slack says when it says that it is too much."""
    return AsyncWebClient(token=token, base_url=api, timeout=30, retry_handlers=[AsyncRateLimitErrorRetryHandler(max_retry_count=3)])


def file_hosts(api: str) -> frozenset[str]:
    """Hosts (with a port, where it is not the usual one) of files: Slack's own, or those of the API that this process was pointed at."""
    return HOSTS if api == LIVE else HOSTS | {urlsplit(api).netloc}


@dataclass(frozen=True, slots=True)
class Workspace:
    """A workspace that the app is installed in. ``bot`` is the bot's user id."""

    team: str
    bot: str
    client: AsyncWebClient = field(repr=False)

    @property
    def token(self) -> str:
        return self.client.token or ""

    async def call(self, method: str, **given: Any) -> dict[str, Any]:
        """Call a method of the Web API; what is None is left out. Raises Refused or Unreached."""
        data = {k: v if isinstance(v, str) else json.dumps(v) for k, v in given.items() if v is not None}
        try:
            answer: Any = await self.client.api_call(method, data=data)  # pyright: ignore[reportUnknownMemberType]
        except SlackApiError as error:
            code = _code(error)
            raise (Unreached(method) if code in BROKEN else Refused(code)) from None
        except (SlackClientError, aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Unreached(f"{method}: {type(error).__name__}") from None
        return answer.data

    async def lay(self, name: str, title: str, data: bytes) -> str:
        """Put a file into Slack where nobody sees it yet; its id. Raises Refused or Unreached."""
        made = await self.call("files.getUploadURLExternal", filename=name, length=str(len(data)), alt_txt=title)
        try:
            async with asyncio.timeout(60), aiohttp.ClientSession() as session, session.post(str(made["upload_url"]), data=data) as told:
                if told.status != 200:
                    raise Unreached(f"upload: {told.status}")
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Unreached(f"upload: {type(error).__name__}") from None
        return str(made["file_id"])

    async def share(self, file: str, title: str, *, channel: str | None = None, root: str | None = None) -> None:
        """End the upload of a file, and show it in a thread where one is given. Raises Refused or Unreached."""
        files = [{"id": file, "title": title}]
        await self.call("files.completeUploadExternal", files=files, channel_id=channel or None, thread_ts=root or None)


def _code(error: SlackApiError) -> str:
    told: Any = error.response  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    return str(told.get("error") or "")


class Workspaces(Protocol):
    """Finds the workspace of an event."""

    async def at(self, team: str) -> Workspace | None: ...
    async def forget(self, team: str) -> None: ...


@dataclass
class OneWorkspace:
    """The workspace of the token that is in the settings."""

    here: Workspace

    async def at(self, team: str) -> Workspace | None:
        return self.here

    async def forget(self, team: str) -> None:
        """The token is no longer good; there is nothing of it to erase here."""
        log.warning("the app was removed from workspace %s", team)


def bytes_of(path: str, content: str) -> bytes:
    """What a file holds: what stands at ``path``, or ``content``."""
    return Path(path).read_bytes() if path else content.encode()
