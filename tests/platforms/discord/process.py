"""`director run discord` in a process of its own, on a Discord of this machine. As a script: process.py REST GATEWAY"""

import asyncio
import multiprocessing
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Mapping
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import MappingProxyType

import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.__main__ import main
from tests.platforms.discord.wire import Wire, until

ROOT = Path(__file__).resolve().parents[3]
PATIENCE = 300 if os.environ.get("DIRECTOR_SOAK") else 60
_OURS = ("DIRECTOR_", "DISCORD_", "SLACK_", "OPENROUTER_")


def environment(data: Path) -> dict[str, str]:
    """What the bot is told of its surroundings."""
    return {"DIRECTOR_DATA": str(data), "DISCORD_TOKEN": "a.token.here"}


async def started(there: Wire, data: Path, **settings: str) -> Process:
    """A new process on the store in ``data``, once Discord was told of it."""
    own = {k: v for k, v in os.environ.items() if not k.startswith(_OURS)}
    begun = there.ops.count(2)
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        __file__,
        *there.addresses,
        env={**own, "PYTHONPATH": str(ROOT), **environment(data), **settings},
        cwd=data.parent,
        stdout=DEVNULL,
        stderr=PIPE,
    )
    await until(lambda: there.ops.count(2) > begun or process.returncode is not None, PATIENCE)
    assert process.returncode is None, "the process ended by itself"
    return process


def serve(rest: str, gateway: str, settings: Mapping[str, str] = MappingProxyType({})) -> None:
    """Be that process until it ends."""
    os.environ.update(settings)
    Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = rest, yarl.URL(gateway)
    sys.exit(main(["run", "discord"]))


def forked(there: Wire, data: Path) -> BaseProcess:
    """The same in a process that need not import anything any more: fifty starts cost what two do. It is started, not yet connected."""
    ways = multiprocessing.get_context("forkserver")
    ways.set_forkserver_preload([__name__, "tests.platforms.discord.warmed"])
    process = ways.Process(target=serve, args=(*there.addresses, environment(data)))
    process.start()
    return process


if __name__ == "__main__":
    serve(*sys.argv[1:])
