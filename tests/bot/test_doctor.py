"""`director doctor`: every broken set-up is named with the line that mends it."""

import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from pydantic import SecretStr

from bot.discord.permissions import permitted
from bot.discord.portal import PERMISSIONS
from bot.doctor import report
from bot.settings import Settings
from tests.doubles.scripted import scripted_desk

GOOD = "good.token.here"


@asynccontextmanager
async def discord(
    *, flags: int = 1 << 19, commands: tuple[str, ...] = ("director",), permissions: int = PERMISSIONS.value, denied: int = 0
) -> AsyncIterator[str]:
    """A Discord on this machine that knows one token; gives its address. The bot is in one server, where ``denied`` is denied to it in
    the channel #film."""

    def known(request: web.Request) -> None:
        if request.headers.get("Authorization") != f"Bot {GOOD}":
            raise web.HTTPUnauthorized()

    async def me(request: web.Request) -> web.Response:
        known(request)
        return web.json_response({"id": "42", "name": "Director", "flags": flags})

    async def listed(request: web.Request) -> web.Response:
        known(request)
        return web.json_response([{"name": name} for name in commands])

    overwrite = {"id": "77", "type": 0, "allow": "0", "deny": str(denied)}
    film = {"id": "8", "type": 0, "name": "film", "permission_overwrites": [overwrite]}
    hidden = {"id": "9", "type": 0, "name": "staff", "permission_overwrites": [{"id": "7", "type": 0, "allow": "0", "deny": "1024"}]}
    answers = {
        "/users/@me": {"id": "42"},
        "/users/@me/guilds": [{"id": "7", "name": "Studio", "permissions": str(permissions)}],
        "/guilds/7/members/42": {"roles": ["77"]},
        "/guilds/7/channels": [film, hidden, {"id": "10", "type": 2, "name": "voice", "permission_overwrites": []}],
    }

    async def asked(request: web.Request) -> web.Response:
        known(request)
        return web.json_response(answers[request.path])

    app = web.Application()
    for path in answers:
        app.router.add_get(path, asked)
    app.router.add_get("/applications/@me", me)
    app.router.add_get("/applications/42/commands", listed)
    async with TestServer(app) as server:
        yield str(server.make_url("")).rstrip("/")


def settings(folder: Path, token: str = GOOD, *, content: bool = True) -> Settings:
    return Settings(data=folder, discord_token=SecretStr(token), discord_message_content=content, _env_file=None)  # type: ignore[call-arg]


async def told(chosen: Settings, api: str) -> tuple[int, str]:
    out = io.StringIO()
    code = await report(chosen, out, api)
    return code, out.getvalue()


async def test_a_good_set_up(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None):
        pass
    async with discord() as api:
        code, said = await told(settings(tmp_path), api)
    assert code == 0 and "fix" not in said
    assert "in every channel that it sees of 1 server" in said
    assert "0 films" in said and "/director is there" in said and "permissions=" in said and GOOD not in said


async def test_what_is_broken_is_named_with_what_mends_it(tmp_path: Path) -> None:
    async with discord(flags=0, commands=()) as api:
        code, said = await told(settings(tmp_path), api)
        wrong_code, wrong = await told(settings(tmp_path, "wrong.token"), api)
    assert code == wrong_code == 1
    assert "fix  database" in said and "director run console" in said
    assert "fix  discord intents: Message Content is off" in said
    assert "fix  discord commands" in said and "director run discord" in said
    assert "fix  discord token" in wrong and "developer portal" in wrong and "wrong.token" not in wrong


async def test_a_discord_that_cannot_be_reached(tmp_path: Path) -> None:
    code, said = await told(settings(tmp_path), "http://127.0.0.1:9")
    assert code == 1 and "cannot be reached" in said


async def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file stands here")
    async with discord() as api:
        code, said = await told(settings(tmp_path / "data"), api)
    assert code == 1 and "DIRECTOR_DATA" in said


async def test_a_channel_where_something_is_denied_is_named(tmp_path: Path) -> None:
    async with discord(denied=1 << 15 | 1 << 35) as api:
        code, said = await told(settings(tmp_path), api)
    assert code == 1 and "fix  discord permissions: in #film of Studio it may not attach files, create public threads" in said, said


async def test_a_server_that_gave_less_is_named(tmp_path: Path) -> None:
    async with discord(permissions=PERMISSIONS.value & ~(1 << 38)) as api:
        _, said = await told(settings(tmp_path), api)
    assert "in #film of Studio it may not send messages in threads" in said


@pytest.mark.parametrize(
    "base, overwrites, may",
    [
        (8, [{"id": "7", "allow": "0", "deny": "2048"}], True),
        (2048, [{"id": "7", "allow": "0", "deny": "2048"}], False),
        (2048, [{"id": "7", "allow": "0", "deny": "2048"}, {"id": "77", "allow": "2048", "deny": "0"}], True),
        (2048, [{"id": "77", "allow": "0", "deny": "2048"}, {"id": "78", "allow": "2048", "deny": "0"}], True),
        (2048, [{"id": "78", "allow": "2048", "deny": "0"}, {"id": "42", "allow": "0", "deny": "2048"}], False),
        (2048, [{"id": "99", "allow": "0", "deny": "2048"}], True),
    ],
)
def test_overwrites_count_in_discords_order(base: int, overwrites: list[dict[str, str]], may: bool) -> None:
    assert permitted(base, overwrites, ("7", "77", "78", "42")).send_messages is may
