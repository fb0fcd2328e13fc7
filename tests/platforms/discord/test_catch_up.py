"""Row D7: what was said while nobody listened is heard once, however much it was; what is not looked at is never passed over in silence."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.discord import catch_up
from bot.discord.catch_up import CUT, MARGIN, MESSAGES, Gap, Hearing, missed
from tests.platforms.discord.stage import Stage, shown, stage
from tests.platforms.discord.test_wire import connected
from tests.platforms.discord.wire import ROOM

NOW = datetime(2026, 11, 25, 12, 0, 0, tzinfo=UTC)
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


def heard(folder: Path, until: datetime) -> Hearing:
    """What a new process knows of one that heard everything until then."""
    old = Hearing(folder / "heard.txt")
    session, _ = old.begin(until)
    old.catch_up(session, until)
    return Hearing(folder / "heard.txt")


@pytest.mark.parametrize(
    "until, since",
    [(NOW - MINUTE, NOW - MINUTE - MARGIN), (NOW - 3 * DAY, NOW - DAY), (NOW + MINUTE, NOW - DAY)],
    ids=["a short gap", "never more than a day", "a clock that was set back"],
)
def test_a_gap_is_looked_back_into_from_where_everything_was_heard(until: datetime, since: datetime, tmp_path: Path) -> None:
    assert heard(tmp_path, until).begin(NOW)[1] == since


@pytest.mark.parametrize("written", [None, "", "yesterday", "9" * 30])
def test_where_nothing_is_known_it_is_a_day(written: str | None, tmp_path: Path) -> None:
    if written is not None:
        (tmp_path / "heard.txt").write_text(written)
    assert Hearing(tmp_path / "heard.txt").begin(NOW)[1] == NOW - DAY


def test_it_moves_on_only_while_connected_and_caught_up(tmp_path: Path) -> None:
    def since() -> datetime:
        return Hearing(tmp_path / "heard.txt").begin(NOW + 60 * MINUTE)[1]

    hearing = Hearing(tmp_path / "heard.txt")
    first, _ = hearing.begin(NOW)
    hearing.note(NOW + MINUTE)
    assert since() == NOW + 60 * MINUTE - DAY, "what was missed before is not heard yet"
    second, _ = hearing.begin(NOW + 2 * MINUTE)
    hearing.catch_up(first, NOW)
    assert since() == NOW + 60 * MINUTE - DAY, "a newer session has missed more"
    hearing.catch_up(second, NOW + 2 * MINUTE)
    hearing.lose()
    hearing.note(NOW + 30 * MINUTE)
    assert since() == NOW + 2 * MINUTE - MARGIN
    hearing.resume()
    hearing.note(NOW + 40 * MINUTE)
    assert since() == NOW + 40 * MINUTE - MARGIN


async def test_a_gap_of_many_pages_is_read_whole_and_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with connected(tmp_path, monkeypatch) as (there, bot, _store):
        since = datetime.now(UTC) - MINUTE
        said = [there.message("not yet heard", after=n)["id"] for n in range(230)]
        (gap,) = [gap async for gap in missed(bot, [(ROOM, "")], since)]
        assert [str(message.id) for message in gap.messages] == said and not gap.cut
        (nothing,) = [gap async for gap in missed(bot, [(ROOM, "")], datetime.now(UTC) + MINUTE)]
        assert not nothing.messages and not nothing.cut


async def deaf(_message: object) -> None:
    return None


async def said_meanwhile(on: Stage, count: int) -> Any:
    """A film in whose thread so much was said while nobody listened."""
    thread = await on.film()
    on.bot.on_message = deaf  # type: ignore[method-assign]
    for n in range(count):
        await on.mira.send(thread, f"scene 1: {n + 3} seconds")
    return thread


async def test_more_than_is_looked_at_is_said_in_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catch_up, "MESSAGES", 2)
    async with stage(tmp_path) as on:
        thread = await said_meanwhile(on, 4)
        await on.restart()
        told, *answered = map(shown, thread.history()[-3:])
        assert CUT in told and f"{MESSAGES:,}" in CUT and len(answered) == 2
        assert (await on.stored(thread)).scenes[0].slots.duration == 6, "the newest were heard"


async def test_what_cannot_be_read_just_now_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tries = 0

    async def broken(*given: Any) -> AsyncIterator[Gap]:
        nonlocal tries
        tries += 1
        if tries == 1:
            raise OSError("the network is down")
        async for gap in missed(*given):
            yield gap

    async with stage(tmp_path, retries=(0,)) as on:
        thread = await said_meanwhile(on, 1)
        monkeypatch.setattr("bot.discord.app.missed", broken)
        await on.restart()
        assert tries == 2 and "3 s" in shown(thread.last_message)
