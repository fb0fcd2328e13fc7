"""No word from a chat names a file on the machine that runs the bot."""

import json
from pathlib import Path

import pytest

from bot.console.render import plain
from bot.messages import File, Invocation, Picture
from tests.bot.test_rights import IDEA, ask
from tests.doubles.scripted import say, scripted_desk


@pytest.mark.parametrize("command", ["/ref {secret}", '/ref "{secret}" a label', "/import {secret}", "/export {target}"])
async def test_typed_paths_are_not_followed(command: str, tmp_path: Path) -> None:
    secret, target = tmp_path / "secret.json", tmp_path / "written.json"
    secret.write_text(json.dumps({"id": "stolen", "title": "Stolen", "scenes": []}))
    async with scripted_desk(tmp_path, None) as (desk, _store, _):
        await ask(desk, IDEA)
        reply = plain((await ask(desk, command.format(secret=secret, target=target))).reply)
        assert not target.exists() and "Stolen" not in reply and "root:" not in reply


async def test_forged_paths_of_a_control_are_not_followed(tmp_path: Path) -> None:
    target = tmp_path / "written.json"
    async with scripted_desk(tmp_path, None) as (desk, _store, _):
        await ask(desk, IDEA)
        reply = await ask(desk, command=Invocation(verb="export", arguments={"path": str(target)}))
        (file,) = [p for p in reply.reply.parts if isinstance(p, File)]
        assert not target.exists() and Path(file.path).parent.parent == tmp_path / "out"
        assert json.loads(Path(file.path).read_text())["title"]
        await desk.sent(reply)
        assert not Path(file.path).exists(), "what was made for an answer goes once it is sent"


async def test_pictures_of_two_servers_never_share_a_path(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _):
        await ask(desk, IDEA)
        paths = {p.path for _ in range(2) for p in (await ask(desk, "/reel")).reply.parts if isinstance(p, Picture)}
        assert len(paths) == 2


@pytest.mark.parametrize("named", ["/dev/zero", "/dev/urandom", "."])
async def test_what_never_ends_is_no_file(named: str, tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _):
        for command in (f"/ref {named}", f"/import {named}"):
            assert "is not a file" in plain((await say(desk, command)).reply)
