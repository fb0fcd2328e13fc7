"""The app joined to Slack: by Socket Mode with two connections, so that a refresh of one loses nothing, or behind a signed HTTP door."""

import asyncio
import logging
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

from pydantic import SecretStr
from slack_bolt.adapter.asgi.async_handler import AsyncSlackRequestHandler
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings

from bot.desk import Desk
from bot.settings import Settings
from bot.slack.app import SlackApp, Ways
from bot.slack.oauth import Installations, ManyWorkspaces, cipher, oauth_settings
from bot.slack.workspace import OneWorkspace, Refused, Unreached, Workspace, Workspaces, file_hosts, new_client
from bot.till import Till
from bot.warm import warm
from studio.errors import BadInput, Unavailable
from studio.store.store import Store

log = logging.getLogger(__name__)
CONNECTIONS = 2
"""Connections of Socket Mode: the client closes the old one before it opens the new one (facts: reliability D6)."""
PATH = "/slack/events"


class Known(AsyncAuthorize):
    """Finds the token of an event without asking Slack: an acknowledgement waits for nobody."""

    def __init__(self, workspaces: Workspaces) -> None:
        super().__init__()
        self._workspaces = workspaces

    async def __call__(
        self,
        *,
        context: AsyncBoltContext,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None,
        actor_enterprise_id: str | None = None,
        actor_team_id: str | None = None,
        actor_user_id: str | None = None,
    ) -> AuthorizeResult | None:
        place = await self._workspaces.at(team_id or enterprise_id or "")
        if place is None:
            return None
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=place.team, bot_user_id=place.bot, bot_token=place.token)


def new_bolt(app: SlackApp, api: str, secret: str, oauth: AsyncOAuthSettings | None = None) -> AsyncApp:
    """Bolt with one door: everything that Slack delivers goes through `SlackApp.door`, inside the global middleware."""
    known: Any = Known(app.workspaces)
    bolt = AsyncApp(signing_secret=secret, client=new_client(None, api), authorize=known, oauth_settings=oauth, logger=log)

    async def door(body: dict[str, Any]) -> Any:
        return await app.door(body)

    bolt.middleware(door)  # pyright: ignore[reportUnknownMemberType]
    return bolt


async def one_workspace(token: str, api: str) -> OneWorkspace:
    """The workspace of a token. Raises BadInput when Slack does not know it, Unavailable when Slack cannot be reached."""
    client = new_client(token, api)
    try:
        told = await Workspace("", "", client).call("auth.test")
    except Refused:
        raise BadInput("Slack does not know that SLACK_BOT_TOKEN: copy it again from the app's page, OAuth & Permissions.") from None
    except Unreached:
        raise Unavailable("Slack cannot be reached: check the network, then start me again.") from None
    return OneWorkspace(Workspace(str(told["team_id"]), str(told["user_id"]), client))


@asynccontextmanager
async def sockets(bolt: AsyncApp, app_token: str) -> AsyncGenerator[None]:
    """Two connections for as long as the block runs. Raises BadInput when Slack refuses the token."""
    try:
        await Workspace("", "", new_client(app_token, str(bolt.client.base_url))).call("apps.connections.open")
    except Refused:
        raise BadInput("Slack does not know that SLACK_APP_TOKEN: copy it again from the app's page, Basic Information.") from None
    except Unreached:
        raise Unavailable("Slack cannot be reached: check the network, then start me again.") from None
    handlers: list[AsyncSocketModeHandler] = []
    try:
        for _ in range(CONNECTIONS):
            handler = AsyncSocketModeHandler(bolt, app_token)
            handlers.append(handler)
            await handler.connect_async()
        yield
    finally:
        for handler in handlers:
            await handler.close_async()


def check(settings: Settings, *, http: bool) -> None:
    """Raises BadInput with one sentence when a setting is missing."""
    needed = {"SLACK_SIGNING_SECRET": settings.slack_signing_secret} if http else {"SLACK_APP_TOKEN": settings.slack_app_token}
    if settings.slack_client_id and settings.slack_bot_token is None:
        needed |= {"SLACK_CLIENT_SECRET": settings.slack_client_secret, "DIRECTOR_SECRET_KEY": settings.secret_key}
    else:
        needed |= {"SLACK_BOT_TOKEN": settings.slack_bot_token}
    missing = [name for name, value in needed.items() if value is None]
    if missing:
        raise BadInput(f"There is no {missing[0]}: put it into .env (docs/slack.md says where it comes from).")


async def serve(desk: Desk, settings: Settings, *, http: bool) -> None:
    """Stay connected until cancelled. Raises StudioError when Slack refuses what the settings say."""
    workspaces, oauth = await _workspaces(desk.store, settings)
    app = SlackApp(desk, workspaces, Ways(settings.data / "inbox", hosts=file_hosts(settings.slack_api_url)))
    bolt = new_bolt(app, settings.slack_api_url, _plain(settings.slack_signing_secret) or "unused", oauth)
    await asyncio.to_thread(warm)
    try:
        if http:
            door = Till(desk.store, _plain(settings.shop_secret), time.time, Door(bolt)) if settings.shop_secret else Door(bolt)
            await asyncio.gather(app.resume(), serve_http(door, settings.slack_host, settings.slack_port))
            return
        async with sockets(bolt, _plain(settings.slack_app_token)):
            await app.resume()
            await asyncio.Event().wait()
    finally:
        await app.close()


async def _workspaces(store: Store, settings: Settings) -> tuple[Workspaces, AsyncOAuthSettings | None]:
    if settings.slack_bot_token:
        return await one_workspace(_plain(settings.slack_bot_token), settings.slack_api_url), None
    installations = Installations(store, cipher(_plain(settings.secret_key)))
    await installations.renew()
    oauth = oauth_settings(settings.slack_client_id or "", _plain(settings.slack_client_secret), store, installations)
    return ManyWorkspaces(installations, store, settings.slack_api_url), oauth


def _plain(secret: SecretStr | None) -> str:
    return secret.get_secret_value() if secret else ""


Scope = Mapping[str, Any]
Receive = Callable[[], Awaitable[Mapping[str, Any]]]
Send = Callable[[Mapping[str, Any]], Awaitable[None]]


class Door:
    """The HTTP door (ASGI). A timestamp that is no time is refused here: the checker behind it would fail on it."""

    def __init__(self, bolt: AsyncApp) -> None:
        self._behind: Any = AsyncSlackRequestHandler(bolt, path=PATH)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] == "POST" and not _timely(scope):
            await send({"type": "http.response.start", "status": 401, "headers": [(b"content-type", b"text/plain")]})
            await send({"type": "http.response.body", "body": b"invalid request"})
            return
        await self._behind(scope, receive, send)


def _timely(scope: Scope) -> bool:
    stamps = [value for name, value in scope["headers"] if name.lower() == b"x-slack-request-timestamp"]
    return len(stamps) == 1 and stamps[0].isdigit() and len(stamps[0]) <= 12


async def serve_http(door: "Door | Till", host: str, port: int) -> None:
    """Listen until cancelled; with a till before it, a shop's events come in by the same port."""
    import uvicorn

    server = uvicorn.Server(uvicorn.Config(door, host=host, port=port, log_config=None, lifespan="off", access_log=False))
    server.install_signal_handlers = lambda: None  # type: ignore[method-assign]
    await server.serve()
