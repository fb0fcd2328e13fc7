"""Slack: how long an acknowledgement takes while many people speak at once (p99 at most 500 ms), and what read and render cost beside the
console's, by the measure of `benchmarks/_beside.py`."""

import asyncio
import json
import tempfile
from pathlib import Path
from typing import Any

from benchmarks._beside import IDEA, a_turn, beside_the_console
from bot.messages import Reply, Request
from bot.slack import read
from bot.slack.render import render
from tests.platforms.slack.conftest import open_studio
from tests.platforms.slack.fake import BOT, FakeSlack

PEOPLE, ROUNDS = 20, 5


async def _acknowledgements() -> tuple[list[float], list[float]]:
    """Seconds from delivery to acknowledgement, with everyone's turns at work meanwhile: by the clock, and of this process's own work, its
    Slack included, which is what the clock would say of a machine that does nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        async with FakeSlack() as slack, open_studio(Path(folder), slack) as studio:
            await studio.said("U0MIRA001", f"<@{BOT}> {IDEA}")
            slack.acknowledged.clear()
            slack.worked.clear()
            for _ in range(ROUNDS):
                await asyncio.gather(*(slack.say("U0MIRA001", f"<@{BOT}> {IDEA}") for _ in range(PEOPLE)))
                await asyncio.sleep(1)
            await studio.app.idle()
            return sorted(slack.acknowledged), sorted(slack.worked)


def _read(body: dict[str, Any]) -> Request:
    act = read.read_message(body, BOT, Path())
    assert act is not None
    return read.request(act, read.Who("Mira"))


def _written(reply: Reply) -> str:
    card = render(reply)
    return json.dumps({"text": card.text, "blocks": card.blocks})


def _at(taken: list[float], share: float) -> float:
    """Milliseconds within which this share of them was done."""
    return taken[int(len(taken) * share) - 1] * 1000


def main() -> None:
    clock, work = asyncio.run(_acknowledgements())
    print(f"acknowledgement of {len(clock)} deliveries by the clock: median {_at(clock, 0.5):.0f} ms, p99 {_at(clock, 0.99):.0f} ms,")
    print(f"  of own work: median {_at(work, 0.5):.0f} ms, p99 {_at(work, 0.99):.0f} ms (at most 500)")
    ((_, body), *_) = FakeSlack().message("U0MIRA001", f"<@{BOT}> {IDEA}")
    beside_the_console("Slack", a_turn(), lambda: _read(body), _written)


if __name__ == "__main__":
    main()
