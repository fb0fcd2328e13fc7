"""Slack: how long an acknowledgement takes while many people speak at once, and what read and render cost beside the console's.

Acknowledgement p99 at most 500 ms; CPU of a whole turn with Slack's read and render at most 1.3x the console's. Beside each other alone,
blocks of JSON with a command in each button cost many times the console's few lines of text: that ratio is printed, too, and nothing is
promised of it.
"""

import asyncio
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.console.read import read as console_read
from bot.console.render import plain
from bot.messages import Reply
from bot.slack import read
from bot.slack.render import render
from tests.doubles.scripted import say, scripted_desk
from tests.platforms.slack.conftest import open_studio
from tests.platforms.slack.fake import BOT, FakeSlack

IDEA = "A lighthouse keeper finds a door in the sea. Three scenes."
PEOPLE, ROUNDS, TIMES = 20, 5, 300


async def _acknowledgements() -> list[float]:
    """Seconds from delivery to acknowledgement, with everyone's turns at work meanwhile."""
    with tempfile.TemporaryDirectory() as folder:
        async with FakeSlack() as slack, open_studio(Path(folder), slack) as studio:
            await studio.said("U0MIRA001", f"<@{BOT}> {IDEA}")
            slack.acknowledged.clear()
            for _ in range(ROUNDS):
                await asyncio.gather(*(slack.say("U0MIRA001", f"<@{BOT}> {IDEA}") for _ in range(PEOPLE)))
                await asyncio.sleep(1)
            await studio.app.idle()
            return sorted(slack.acknowledged)


async def _turn() -> tuple[Reply, float]:
    """The reply to an idea, and the milliseconds of CPU that the desk takes for a small turn."""
    with tempfile.TemporaryDirectory() as folder:
        async with scripted_desk(Path(folder), None) as (desk, _, _):
            reply = (await say(desk, IDEA)).reply
            start = time.process_time()
            for n in range(50):
                await say(desk, f"scene 2: {20 + n}mm")
            return reply, (time.process_time() - start) / 50 * 1000


def _cpu(work: Callable[[], object]) -> float:
    """Milliseconds of CPU for one go, the best of five."""
    best = float("inf")
    for _ in range(5):
        start = time.process_time()
        for _ in range(TIMES):
            work()
        best = min(best, time.process_time() - start)
    return best / TIMES * 1000


def _slack_turn(body: dict[str, Any], reply: Reply, folder: Path) -> None:
    act = read.read_message(body, BOT, folder)
    assert act is not None
    read.request(act, read.Who("Mira")).model_dump_json()
    render(reply)


def _console_turn(reply: Reply) -> None:
    console_read(IDEA.encode(), event="e", at=datetime.now(UTC), person_name="Mira").model_dump_json()
    plain(reply)


def main() -> None:
    taken = asyncio.run(_acknowledgements())
    p99 = taken[int(len(taken) * 0.99) - 1] * 1000
    print(f"acknowledgement of {len(taken)} deliveries: median {taken[len(taken) // 2] * 1000:.0f} ms, p99 {p99:.0f} ms (at most 500)")
    reply, turn = asyncio.run(_turn())
    ((_, body), *_) = FakeSlack().message("U0MIRA001", f"<@{BOT}> {IDEA}")
    slack, console = _cpu(lambda: _slack_turn(body, reply, Path())), _cpu(lambda: _console_turn(reply))
    ratio = (turn + slack) / (turn + console)
    print(f"read and render of the largest answer: Slack {slack:.3f} ms, console {console:.3f} ms ({slack / console:.0f}x)")
    print(f"a small turn at the desk {turn:.2f} ms")
    print(f"a turn with them: {ratio:.2f}x the console's (at most 1.3)")


if __name__ == "__main__":
    main()
