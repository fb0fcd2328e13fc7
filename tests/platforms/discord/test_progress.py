"""Progress, Stop, and a Lock pressed while a model works."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from pydantic_ai.models.function import FunctionModel

from bot.discord.send import Ticker
from tests.doubles.scripted import in_turn
from tests.platforms.discord.stage import Stage, shown, stage

EDIT = [("edit_scene", {"scene": 1, "slots": {"shot_type": "close_up"}})]


async def until(holds: Callable[[], bool | Awaitable[bool]], seconds: float = 5) -> None:
    """Wait until something holds, or fail."""
    end = time.monotonic() + seconds
    while True:
        found = holds()
        if found if isinstance(found, bool) else await found:
            return
        assert time.monotonic() < end, "it never held"
        await asyncio.sleep(0.01)
