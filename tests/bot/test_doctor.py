"""`director doctor`: every broken set-up is named with the line that mends it."""

import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web
from aiohttp.test_utils import TestServer
from pydantic import SecretStr

from bot.doctor import report
from bot.settings import Settings
from tests.doubles.scripted import scripted_desk

GOOD = "good.token.here"


@asynccontextmanager
async def discord(*, flags: int = 1 << 19, commands: tuple[str, ...] = ("director",)) -> AsyncIterator[str]:
    """A Discord on this machine that knows one token; gives its address."""

    def known(request: web.Request) -> None:
        if request.headers.get("Authorization") != f"Bot {GOOD}":
            raise web.HTTPUnauthorized()

    async def me(request: web.Request) -> web.Response:
        known(request)
        return web.json_response({"id": "42", "name": "Director", "flags": flags})

    async def listed(request: web.Request) -> web.Response:
        known(request)
        return web.json_response([{"name": name} for name in commands])

    app = web.Application()
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
