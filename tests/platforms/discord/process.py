"""`director run discord` in a process of its own, on a Discord of this machine. As a script: process.py REST GATEWAY"""

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from pathlib import Path

import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.__main__ import main
from tests.platforms.discord.wire import Wire, until

ROOT = Path(__file__).resolve().parents[3]
PATIENCE = 300 if os.environ.get("DIRECTOR_SOAK") else 60
_OURS = ("DIRECTOR_", "DISCORD_", "SLACK_", "OPENROUTER_")


async def started(there: Wire, data: Path, *, complaints: int = PIPE, **settings: str) -> Process:
    """A new process on the store in ``data``, once Discord was told of it."""
    own = {k: v for k, v in os.environ.items() if not k.startswith(_OURS)}
    environment = {**own, "PYTHONPATH": str(ROOT), "DIRECTOR_DATA": str(data), "DISCORD_TOKEN": "a.token.here", **settings}
    begun = there.ops.count(2)
    process = await asyncio.create_subprocess_exec(
        sys.executable, __file__, *there.addresses, env=environment, cwd=data.parent, stdout=DEVNULL, stderr=complaints
    )
    await until(lambda: there.ops.count(2) > begun or process.returncode is not None, PATIENCE)
    assert process.returncode is None, "the process ended by itself"
    return process


if __name__ == "__main__":
    Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = sys.argv[1], yarl.URL(sys.argv[2])
    sys.exit(main(["run", "discord"]))
