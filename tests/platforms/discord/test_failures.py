"""What goes wrong on the way: every answer arrives once, and nothing of the inside is shown."""

from pathlib import Path

import pytest

from bot.discord.send import nonce_of
from tests.platforms.discord.stage import IDEA, shown, stage


@pytest.mark.parametrize("status, code", [(500, 0), (429, 0)])
async def test_an_answer_that_was_not_sent_is_sent_after_a_restart(status: int, code: int, tmp_path: Path) -> None:
    async with stage(tmp_path, patience=30) as on:
        thread = await on.film()
        count = len(thread.history())
        on.env.inject_error("POST", "/channels/*/messages", status=status, code=code, times=None)
        await on.mira.send(thread, "scene 1: close-up")
        assert len(thread.history()) == count + 1, "only what Mira said"
        on.env.backend.faults.clear()
        await on.restart()
        assert "close-up" in shown(thread.last_message)
        count = len(thread.history())
        await on.restart()
        assert len(thread.history()) == count, "once"


async def test_an_answer_cut_off_before_it_was_marked_is_not_sent_twice(tmp_path: Path) -> None:
    async with stage(tmp_path, patience=30) as on:
        thread = await on.film()

        async def cut_off(_sending: object) -> None:
            raise RuntimeError("the process dies here")

        on.desk.sent, sent = cut_off, on.desk.sent  # type: ignore[method-assign]
        await on.mira.send(thread, "scene 1: close-up")
        assert [str(e) for e in on.env.errors] == ["the process dies here"]
        on.desk.sent = sent  # type: ignore[method-assign]
        count = len(thread.history())
        await on.restart()
        assert len(thread.history()) == count and "close-up" in shown(thread.last_message)


@pytest.mark.parametrize("code", [10015, 50027])
async def test_past_its_fifteen_minutes_an_interaction_is_answered_in_the_channel(code: int, tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        on.env.inject_error("PATCH", "/webhooks/*/*/messages/@original", status=404, code=code, times=None)
        await on.mira.slash(thread, "director lock", scene="1")
        assert "locked" in shown(thread.last_message)


async def test_what_was_for_one_alone_is_then_a_direct_message(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        there = len(thread.history())
        on.env.inject_error("PATCH", "/webhooks/*/*/messages/@original", status=404, code=10015, times=None)
        await on.mira.slash(thread, "director usage")
        assert len(thread.history()) <= there + 1
        assert "tokens" in shown(on.mira.user.dm_channel.last_message)


async def test_a_late_acknowledgement_is_answered_all_the_same(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        on.env.inject_error("POST", "/interactions/*/*/callback", status=404, code=10062)
        await on.mira.slash(thread, "director lock", scene="1")
        assert (await on.stored(thread)).scenes[0].locked, "what was received is done"
        assert "locked" in shown(thread.last_message)


async def test_the_same_delivery_twice_is_one_answer(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()
        message = await on.mira.send(thread, "scene 1: close-up")
        count = len(thread.history())
        await on.bot.on_message(message)
        assert len(thread.history()) == count


async def test_an_error_of_ours_is_one_sentence_with_a_reference(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        thread = await on.film()

        async def broken(*_: object, **__: object) -> None:
            raise ValueError("secret innards")

        on.desk.workshop.work = broken  # type: ignore[method-assign,assignment]
        await on.mira.send(thread, "scene 1: close-up")
        said = shown(thread.last_message)
        assert "Reference" in said and "secret" not in said and "ValueError" not in said


async def test_a_failure_outside_the_desk_is_one_sentence_too(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.film()

        async def broken(*_: object) -> None:
            raise ValueError("secret innards")

        on.desk.receive = broken  # type: ignore[method-assign,assignment]
        said = await on.mira.slash(on.channel, "director help")
        assert "Reference" in shown(said.response) and "secret" not in shown(said.response)


def test_a_key_is_short_and_its_own() -> None:
    assert len(nonce_of("out-1")) <= 25 and nonce_of("out-1") != nonce_of("out-2") and nonce_of("out-1") == nonce_of("out-1")


async def test_messages_of_bots_are_not_answered(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        robot = on.guild.add_member(on.env.create_user("robot", bot=True))
        await robot.send(on.channel, f"{on.at} {IDEA}")
        assert not on.channel.threads
