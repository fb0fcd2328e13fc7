"""Each thing that a person did is answered once, however often and in whatever order it is delivered, and whatever dies meanwhile."""

import asyncio
import os
import random
from collections import Counter
from pathlib import Path

import pytest

from tests.platforms.slack.conftest import Studio, open_studio
from tests.platforms.slack.fake import BOT, FakeSlack, Payload
from tests.platforms.slack.test_forms import Slow

MIRA, ELI = "U0MIRA001", "U0ELI0001"
IDEA = f"<@{BOT}> A lighthouse keeper finds a door in the sea. Three scenes."
MESSAGES = 5_000 if os.environ.get("DIRECTOR_SOAK") else 150
"""Messages, each of two events, each event delivered one to four times: about five deliveries a message."""
ROUND = 60
"""Messages between two kills."""


def deliveries(slack: FakeSlack, ns: range, chance: random.Random) -> list[tuple[str, Payload, int]]:
    """The events of these messages, one to four times each, shuffled."""
    made: list[tuple[str, Payload, int]] = []
    for n in ns:
        said = "A baker meets a ghost. Two scenes." if n % 3 == 0 else "/help"
        for kind, body in slack.message(chance.choice([MIRA, ELI]), f"<@{BOT}> {said}", ts=slack.ts()):
            made += [(kind, body, retry) for retry in range(chance.choice([1, 1, 2, 4]))]
    chance.shuffle(made)
    return made


async def killed(studio: Studio) -> None:
    """Everything at work is cut off where it stands, and nobody puts anything back: what a kill leaves behind."""

    async def nothing(_here: object) -> None: ...

    put_back, studio.desk.store.put_back = studio.desk.store.put_back, nothing  # type: ignore[method-assign, assignment]
    await studio.app.close()
    studio.desk.store.put_back = put_back  # type: ignore[method-assign]


async def test_thousands_of_deliveries_with_kills_are_one_turn_each(tmp_path: Path, slack: FakeSlack) -> None:
    chance = random.Random(7)
    sent = 0
    for start in range(0, MESSAGES, ROUND):
        batch = deliveries(slack, range(start, min(start + ROUND, MESSAGES)), chance)
        lost: list[tuple[str, Payload, int]] = []
        async with open_studio(tmp_path, slack) as studio:
            for n, (kind, body, retry) in enumerate(batch):
                sent += 1
                if n == len(batch) * 3 // 4:
                    await killed(studio)
                if await slack.deliver(kind, body, retry=retry) is None:
                    lost.append((kind, body, retry + 1))
            await killed(studio)
        async with open_studio(tmp_path, slack) as studio:
            for kind, body, retry in lost:
                assert await slack.deliver(kind, body, retry=retry) is not None
            await studio.app.idle()
    ours = [m for m in slack.messages if m.user == BOT]
    threads = Counter(m.thread for m in ours if m.thread)
    assert all(m.channel.startswith("D") for m in ours if not m.thread), "a private answer that a kill cut off comes by direct message"
    roots = [m.ts for m in slack.messages if m.user != BOT]
    films = {m.ts for m in slack.messages if m.user != BOT and "baker" in m.text}
    assert len(roots) == MESSAGES and sent >= MESSAGES * 3
    assert {t for t, n in threads.items() if n == 1} == films and set(threads.values()) == {1}


@pytest.mark.parametrize("by", ["socket", "http"])
async def test_a_mention_comes_as_two_events_and_is_one(tmp_path: Path, slack: FakeSlack, by: str) -> None:
    async with open_studio(tmp_path, slack, by=by) as studio:
        events = slack.message(MIRA, IDEA)
        assert len(events) == 2
        await asyncio.gather(*(slack.deliver(kind, body, retry=n) for n in range(3) for kind, body in events))
        await studio.app.idle()
        assert len([m for m in slack.messages if m.user == BOT]) == 1


async def test_a_redelivery_a_day_later_is_known(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        events = slack.message(MIRA, IDEA)
        for kind, body in events:
            await slack.deliver(kind, body)
        await studio.app.idle()
    day = 25 * 3_600_000
    async with open_studio(tmp_path, slack) as studio:
        now = studio.desk.store.clock
        studio.desk.store.clock = lambda: now() + day  # type: ignore[method-assign]
        for kind, body in events:
            await slack.deliver(kind, body, retry=3)
        await studio.app.idle()
        assert len([m for m in slack.messages if m.user == BOT]) == 1


async def test_an_inbox_that_cannot_be_written_is_no_acknowledgement(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack, by="http") as studio:
        receive = studio.desk.store.receive

        async def full(*_: object) -> None:
            raise OSError("disk full")

        studio.desk.store.receive = full  # type: ignore[method-assign, assignment]
        (first, *_) = events = slack.message(MIRA, IDEA)
        assert await slack.deliver(*first) is None
        studio.desk.store.receive = receive  # type: ignore[method-assign]
        for kind, body in events:
            assert await slack.deliver(kind, body, retry=1) is not None
        await studio.app.idle()
        assert len([m for m in slack.messages if m.user == BOT]) == 1


async def test_work_that_fails_after_the_acknowledgement_does_not_take_it_back(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        slack.refusing["chat.postMessage"] = "account_inactive"
        for kind, body in slack.message(MIRA, IDEA):
            assert await slack.deliver(kind, body) is not None
        await studio.app.idle()
        assert not [m for m in slack.messages if m.user == BOT]
    slack.refusing.clear()
    async with open_studio(tmp_path, slack) as studio:
        await studio.app.idle()
        assert len([m for m in slack.messages if m.user == BOT]) == 1, "what was committed and not sent is sent after the restart"


async def test_what_was_acknowledged_is_answered_after_a_kill(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        studio.app._begin = lambda work: work.close()  # type: ignore[method-assign, assignment]  # killed right after the acknowledgement
        for kind, body in slack.message(MIRA, IDEA):
            assert await slack.deliver(kind, body) is not None
    async with open_studio(tmp_path, slack) as studio:
        await studio.app.idle()
        (answer,) = [m for m in slack.messages if m.user == BOT]
        assert "Scene 3" in answer.shown


async def test_a_post_that_nobody_can_say_arrived_is_looked_for(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        slack.broken["chat.postMessage"] = 1
        thread = await studio.said(MIRA, IDEA)
        assert len(slack.answers(thread)) == 1 and slack.calls["conversations.replies"] == 1


async def test_an_answer_sent_before_the_kill_is_edited_not_sent_again(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:

        async def dies(_sending: object) -> None:
            raise OSError("killed here")

        studio.desk.sent = dies  # type: ignore[method-assign]
        thread = await studio.said(MIRA, IDEA)
    async with open_studio(tmp_path, slack):
        (answer,) = slack.answers(thread)
        assert answer.edits == 1 and "Scene 3" in answer.shown


async def test_slack_says_that_it_is_too_much(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        slack.limited["chat.postMessage"] = 2
        thread = await studio.said(MIRA, IDEA)
        assert len(slack.answers(thread)) == 1 and slack.calls["chat.postMessage"] == 3


async def test_no_gap_while_a_connection_is_renewed(tmp_path: Path, slack: FakeSlack) -> None:
    async with open_studio(tmp_path, slack) as studio:
        await slack.connected(2)
        for _ in range(3):
            renewing = asyncio.create_task(slack.refresh())
            for n in range(10):
                for kind, body in slack.message(MIRA, f"<@{BOT}> /help {n}"):
                    told = await slack.deliver(kind, body)
                    if told is None:  # its acknowledgement was cut off with the connection: Slack delivers again at once
                        told = await slack.deliver(kind, body, retry=1)
                    assert told is not None, "the other connection hears it"
            await renewing
            await slack.connected(2)
        await studio.app.idle()
        assert len([m for m in slack.messages if m.user == BOT]) == 30


@pytest.mark.parametrize("how", ["warned", "cut", "silent"])
async def test_a_connection_that_ends_badly_loses_nothing(tmp_path: Path, slack: FakeSlack, how: str) -> None:
    """Of two connections one is announced to end, torn off, or swallows what is sent: Slack delivers again by the other one."""
    async with open_studio(tmp_path, slack) as studio:
        await slack.connected(2)
        events = [event for n in range(4) for event in slack.message(MIRA, f"<@{BOT}> /help {n}")]
        if how == "silent":
            slack.swallow()
        for n, (kind, body) in enumerate(events):
            if n == len(events) // 2 and how != "silent":
                await slack.end(how)
            told = await slack.deliver(kind, body, patience=0.2 if how == "silent" else 3.0)
            for retry in range(1, 4):
                if told is None:
                    told = await slack.deliver(kind, body, retry=retry, patience=3.0)
            assert told is not None
        await studio.app.idle()
        assert len([m for m in slack.messages if m.user == BOT] + slack.whispers) == 4


async def test_an_acknowledgement_waits_for_no_work(tmp_path: Path, slack: FakeSlack) -> None:
    """Twenty turns that never end by themselves: all of their messages are acknowledged while none of them is answered."""
    async with open_studio(tmp_path, slack) as studio:
        studio.desk.workshop.director = Slow(asyncio.Event())  # type: ignore[assignment]
        said = [f"<@{BOT}> let us make something about the sea and door {n} that she keeps shut" for n in range(20)]
        await asyncio.gather(*(slack.say(MIRA, words) for words in said))
        assert len(slack.acknowledged) == 40 and not [m for m in slack.messages if m.user == BOT]
