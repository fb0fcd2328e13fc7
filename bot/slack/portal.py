"""What Slack says of the app's set-up, for `director doctor`."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
from slack_sdk.errors import SlackClientError

from bot.settings import Settings
from bot.slack.workspace import Refused, Unreached, Workspace, new_client
from studio.errors import BadInput, Unavailable

MANIFEST = Path(__file__).parent / "manifest.json"


@dataclass(frozen=True, slots=True)
class Portal:
    """The workspace of the bot's token, and the scopes that its installation lacks."""

    team: str
    lacks: tuple[str, ...]


async def ask_portal(token: str, api: str) -> Portal:
    """Raises BadInput when Slack does not know the token, Unavailable when it cannot be reached."""
    client: Any = new_client(token, api)
    try:
        answer = await client.api_call("auth.test")
    except (SlackClientError, aiohttp.ClientError, TimeoutError, OSError) as error:
        if getattr(error, "response", None) is None:
            raise Unavailable("Slack cannot be reached: check the network.") from None
        raise BadInput("Slack does not know that SLACK_BOT_TOKEN: copy it again from the app's page, OAuth & Permissions.") from None
    granted = {s.strip() for s in str(answer.headers.get("x-oauth-scopes") or answer.headers.get("X-OAuth-Scopes") or "").split(",")}
    wanted = json.loads(MANIFEST.read_text(encoding="utf-8"))["oauth_config"]["scopes"]["bot"]
    return Portal(str(answer["team"]), tuple(s for s in wanted if s not in granted))


async def ask_socket(settings: Settings) -> None:
    """Whether the app-level token opens Socket Mode. Raises BadInput or Unavailable."""
    token = settings.slack_app_token.get_secret_value() if settings.slack_app_token else ""
    try:
        await Workspace("", "", new_client(token, settings.slack_api_url)).call("apps.connections.open")
    except Refused:
        raise BadInput("Slack does not know that SLACK_APP_TOKEN: it needs connections:write, and Socket Mode on.") from None
    except Unreached:
        raise Unavailable("Slack cannot be reached: check the network.") from None
