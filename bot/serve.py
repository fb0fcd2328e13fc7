"""Serving a platform: the desk opened, its door beside it, and the platform's app run until it ends."""

import asyncio
import signal
import time
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.settings import Settings, read_settings
from studio.errors import BadInput

if TYPE_CHECKING:
    from bot.desk import Desk


def serve_console() -> int:
    """Open the console and stay until the end of input. Raises StudioError when the set-up is broken."""
    settings = read_settings()
    asyncio.run(_console(settings))
    return 0


@asynccontextmanager
async def _serving(settings: Settings) -> "AsyncGenerator[Desk]":
    """The desk with its door, its till and its batches, until the process is asked to end."""
    from bot.batches import Worker, worked, works_of
    from bot.bootstrap import open_desk, open_log
    from bot.door import open_door
    from bot.till import open_till

    task = asyncio.current_task()
    if task:
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    async with open_desk(settings) as desk, open_door(settings, desk), open_till(settings, desk.store, time.time):
        open_log(settings)
        async with worked(Worker(desk.store, works_of(settings, desk.store))):
            yield desk


async def _console(settings: Settings) -> None:
    from bot.console.app import ConsoleApp

    async with _serving(settings) as desk:
        try:
            await ConsoleApp(desk, person_name=settings.person_name).run()
        except asyncio.CancelledError:  # asked to end: what was being worked on went back to the inbox
            return


def serve_discord() -> int:
    """Connect to Discord and stay until asked to end. Raises StudioError when the set-up is broken."""
    settings = read_settings()
    token = settings.discord_token or settings.discord_bot_token
    if token is None:
        raise BadInput("There is no DISCORD_TOKEN: put the bot's token into .env (docs/discord.md says where it comes from).")
    asyncio.run(_discord(settings, token.get_secret_value()))
    return 0


async def _discord(settings: Settings, token: str) -> None:
    from bot.discord.serve import serve
    from bot.stacked import key_is_limited

    await key_is_limited(settings)
    async with _serving(settings) as desk:
        try:
            await serve(desk, settings, token)
        except asyncio.CancelledError:  # asked to end: what was being worked on went back to the inbox
            return


def serve_slack(*, http: bool) -> int:
    """Connect to Slack, by Socket Mode or behind a signed HTTP door, and stay until asked to end. Raises StudioError when the set-up is
    broken."""
    asyncio.run(_slack(read_settings(), http))
    return 0


def serve_all() -> int:
    """Serve every platform that the settings hold, in one process. Raises StudioError when none is set up or one is broken."""
    asyncio.run(_all(read_settings()))
    return 0


async def _all(settings: Settings) -> None:
    from bot.stacked import key_is_limited

    works = _configured(settings)
    if not works:
        raise BadInput("No platform is set up: docs/discord.md and docs/slack.md say how.")
    await key_is_limited(settings)
    async with _serving(settings) as desk:
        try:
            await asyncio.gather(*(work(desk) for work in works))
        except asyncio.CancelledError:  # asked to end: what was being worked on went back to the inbox
            return


def _configured(settings: Settings) -> "list[Callable[[Desk], Coroutine[object, object, None]]]":
    """What serves each platform that is set up."""
    from bot.discord import serve as discord
    from bot.slack import serve as slack

    works: list[Callable[[Desk], Coroutine[object, object, None]]] = []
    if token := settings.discord_token or settings.discord_bot_token:
        works.append(lambda desk: discord.serve(desk, settings, token.get_secret_value()))
    if settings.slack_app_token or settings.slack_signing_secret:
        http = settings.slack_app_token is None
        slack.check(settings, http=http)
        works.append(lambda desk: slack.serve(desk, settings, http=http))
    return works


async def _slack(settings: Settings, http: bool) -> None:
    from bot.slack.serve import check, serve
    from bot.stacked import key_is_limited

    check(settings, http=http)
    await key_is_limited(settings)
    async with _serving(settings) as desk:
        try:
            await serve(desk, settings, http=http)
        except asyncio.CancelledError:  # asked to end: what was being worked on went back to the inbox
            return
