"""Many workspaces: their installations in the one store, encrypted with a key that is not in it, and the one-time states of OAuth."""

import json
import logging
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.oauth.installation_store import Bot, Installation
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

from bot.slack.read import PLATFORM
from bot.slack.workspace import LIVE, Workspace, new_client
from studio.errors import BadInput
from studio.store.store import Store

log = logging.getLogger(__name__)
ACCOUNT = "bot"
"""A workspace has one installation: the bot's."""
STATE, STATE_TIME = "slack-state", 600
"""The kind of one-time token that OAuth's state is, and its seconds."""


def cipher(keys: str) -> MultiFernet:
    """The keys of a setting, the newest first, with commas between. Raises BadInput for one that is none."""
    try:
        return MultiFernet([Fernet(key.strip()) for key in keys.split(",")])
    except ValueError:
        raise BadInput("DIRECTOR_SECRET_KEY is no key: docs/slack.md says how one is made.") from None


def scopes() -> list[str]:
    """What the app asks for, from its manifest."""
    manifest = json.loads((Path(__file__).parent / "manifest.json").read_text(encoding="utf-8"))
    return list(manifest["oauth_config"]["scopes"]["bot"])


class Installations(AsyncInstallationStore):
    """Installations by workspace."""

    def __init__(self, store: Store, box: MultiFernet) -> None:
        self._store, self._box = store, box

    @property
    def logger(self) -> logging.Logger:
        return log

    async def renew(self) -> None:
        """Encrypt everything with the newest key. Raises BadInput when no key opens what is kept."""
        for tenant, account, body in await self._store.installations():
            try:
                await self._store.put_installation(tenant, account, self._box.rotate(body.encode()).decode())
            except InvalidToken:
                raise BadInput("DIRECTOR_SECRET_KEY does not open what is kept: add the key from before, with a comma between.") from None

    async def async_save(self, installation: Installation) -> None:
        team = installation.team_id or installation.enterprise_id or ""
        body = json.dumps(installation.to_dict(), default=str)
        await self._store.put_installation(f"{PLATFORM}:{team}", ACCOUNT, self._box.encrypt(body.encode()).decode())

    async def async_save_bot(self, bot: Bot) -> None:
        """Nothing: the installation holds the bot already."""

    async def found(self, team: str) -> dict[str, Any] | None:
        """The installation of a workspace, or None: also when no key opens it."""
        kept = await self._store.installation(f"{PLATFORM}:{team}", ACCOUNT)
        if kept is None:
            return None
        try:
            return dict(json.loads(self._box.decrypt(kept.encode())))
        except InvalidToken:
            log.error("the installation of workspace %s cannot be opened with this DIRECTOR_SECRET_KEY", team)
            return None

    async def async_find_installation(
        self, *, enterprise_id: str | None, team_id: str | None, user_id: str | None = None, is_enterprise_install: bool | None = False
    ) -> Installation | None:
        told = await self.found(team_id or enterprise_id or "")
        return Installation(**told) if told else None

    async def async_find_bot(
        self, *, enterprise_id: str | None, team_id: str | None, is_enterprise_install: bool | None = False
    ) -> Bot | None:
        found = await self.async_find_installation(enterprise_id=enterprise_id, team_id=team_id)
        return found.to_bot() if found else None

    async def async_delete_bot(self, *, enterprise_id: str | None, team_id: str | None) -> None:
        await self._store.drop_installation(f"{PLATFORM}:{team_id or enterprise_id}")

    async def async_delete_installation(self, *, enterprise_id: str | None, team_id: str | None, user_id: str | None = None) -> None:
        await self._store.drop_installation(f"{PLATFORM}:{team_id or enterprise_id}")


class States(AsyncOAuthStateStore):
    """States of OAuth: each is good once, for ten minutes."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def logger(self) -> logging.Logger:
        return log

    async def async_issue(self, *args: Any, **kwargs: Any) -> str:
        state = secrets.token_urlsafe(32)
        await self._store.issue_token(STATE, state, self._store.clock() + STATE_TIME * 1000)
        return state

    async def async_consume(self, state: str) -> bool:
        return await self._store.take_token(STATE, state)


@dataclass
class ManyWorkspaces:
    """Every workspace that installed the app."""

    installations: Installations
    store: Store
    api: str = LIVE
    _open: dict[str, tuple[str, Workspace]] = field(default_factory=dict[str, tuple[str, Workspace]])

    async def at(self, team: str) -> Workspace | None:
        told = await self.installations.found(team)
        if told is None:
            return None
        token = str(told["bot_token"])
        kept = self._open.get(team)
        if kept is None or kept[0] != token:
            kept = self._open[team] = (token, Workspace(team, str(told["bot_user_id"]), new_client(token, self.api)))
        return kept[1]

    async def forget(self, team: str) -> None:
        """The app was removed there: its token is erased, and no place of that workspace has a film any more."""
        self._open.pop(team, None)
        await self.installations.async_delete_all(enterprise_id=None, team_id=team)


def oauth_settings(client_id: str, client_secret: str, store: Store, installations: Installations) -> AsyncOAuthSettings:
    """How OAuth runs: ``/slack/install`` begins it, ``/slack/oauth_redirect`` ends it."""
    return AsyncOAuthSettings(
        client_id=client_id,
        client_secret=client_secret,
        scopes=scopes(),
        installation_store=installations,
        installation_store_bot_only=False,
        state_store=States(store),
        state_expiration_seconds=STATE_TIME,
        logger=log,
    )
