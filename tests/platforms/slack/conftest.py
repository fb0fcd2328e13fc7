"""An app on a real desk, joined to a Slack of our own by Socket Mode or by its HTTP door."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from bot.desk import Desk
from bot.slack.app import SlackApp, Ways
from bot.slack.send import Sender
from bot.slack.serve import Door, new_bolt, one_workspace, sockets
from bot.slack.workspace import file_hosts
from bot.warm import warm
from tests.doubles.scripted import scripted_desk
from tests.platforms.slack.fake import APP_TOKEN, BOT_TOKEN, SECRET, FakeSlack


@dataclass
class Studio:
    """A desk at work in a Slack."""

    slack: FakeSlack
    app: SlackApp
    desk: Desk

    async def said(self, user: str, text: str, **more: Any) -> str:
        """Say something and wait for the answer; the ts of the message."""
        ts = await self.slack.say(user, text, **more)
        await self.app.idle()
        return ts


Open = Callable[..., AbstractAsyncContextManager[Studio]]


@asynccontextmanager
async def open_studio(
    folder: Path, slack: FakeSlack, *, by: str = "socket", script: Any = None, patience: float = 60.0
) -> AsyncIterator[Studio]:
    async with scripted_desk(folder, script) as (desk, _, _), joined(desk, folder, slack, by=by, patience=patience) as studio:
        yield studio


@asynccontextmanager
async def joined(desk: Desk, folder: Path, slack: FakeSlack, *, by: str = "socket", patience: float = 60.0) -> AsyncIterator[Studio]:
    """A desk that serves this Slack, beside whatever it serves already."""
    warm()
    async with AsyncExitStack() as stack:
        ways = Ways(folder / "inbox", pace=0.0, patience=patience, hosts=file_hosts(slack.api))
        app = SlackApp(desk, await one_workspace(BOT_TOKEN, slack.api), ways, sender=Sender(pause=0.01))
        stack.push_async_callback(app.close)
        bolt = new_bolt(app, slack.api, SECRET)
        slack.deliver_by = "socket"
        if by == "socket":
            await stack.enter_async_context(sockets(bolt, APP_TOKEN))
        else:
            slack.deliver_by = await stack.enter_async_context(listening(Door(bolt)))
        await app.resume()
        yield Studio(slack, app, desk)


@asynccontextmanager
async def listening(door: Door) -> AsyncIterator[str]:
    """The HTTP door on a port of its own; its address."""
    server = uvicorn.Server(uvicorn.Config(door, host="127.0.0.1", port=0, log_config=None, lifespan="off"))
    task = asyncio.create_task(server._serve())
    while not server.started:  # noqa: ASYNC110
        await asyncio.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}/slack/events"
    finally:
        server.should_exit = True
        await task


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    async with FakeSlack() as fake:
        yield fake
        assert fake.violations == []
        assert fake.doubles() == []
