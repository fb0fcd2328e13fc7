"""The desk: one commit a turn, few durable commits, repeats answered from the store, a person's word held against the model."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.console.read import read
from bot.console.render import plain
from bot.desk import Desk
from bot.messages import Request
from studio.store.records import Received
from tests.doubles.scripted import Calls, in_turn, say, scripted_desk

OUTLINE: Calls = (
    ("outline_scenes", {"title": "The Sea Door", "scenes": [{"title": f"Beat {n}", "slots": {"shot_type": "wide"}} for n in range(1, 5)]}),
    ("propose", {"words": "Four beats."}),
)
LOOKS: tuple[Calls, ...] = (
    (("show_scenes", {"words": "beat"}),),
    (("list_targets", {"words": "dialogue"}),),
    (("show_usage", {}),),
    (("describe_scene", {"scene": 2, "notes": "She knocks twice."}), ("propose", {"words": "Scene 2 knows what it is about."})),
)


async def test_a_turn_needs_at_most_five_commits_and_one_a_request(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, in_turn(OUTLINE, *LOOKS)) as (desk, store, models):
        await say(desk, "tell me a story of a sea door and who guards it")
        commits, asked = store.commits, models.asked
        reply = await say(desk, "what would you make of the middle of it, and say why")
        assert models.asked - asked == 4
        assert store.commits - commits <= 5 + 4
        assert "knocks twice" in plain(reply.reply)


async def test_words_that_are_all_understood_ask_no_model(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, in_turn(OUTLINE)) as (desk, store, models):
        await say(desk, "tell me a story of a sea door and who guards it")
        asked, commits = models.asked, store.commits
        reply = await say(desk, "scene 2: close-up, 85mm")
        assert models.asked == asked and store.commits - commits == 3
        assert "85 mm" in plain(reply.reply) and "no model" in plain(reply.reply)


async def test_the_same_event_is_answered_from_the_store(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, in_turn(OUTLINE)) as (desk, store, models):
        first = await say(desk, "tell me a story of a sea door", event="one")
        asked, commits = models.asked, store.commits
        again = await desk.handle(read(b"tell me a story of a sea door", event="one", at=datetime.now(UTC), person_name="T"))
        assert again is not None and again.reply == first.reply and again.again
        assert models.asked == asked and store.commits == commits


async def test_a_request_that_is_worked_on_is_not_begun_again(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, in_turn(OUTLINE)) as (desk, _store, models):
        request = read(b"tell me a story of a sea door", event="one", at=datetime.now(UTC), person_name="T")
        both = await asyncio.gather(desk.handle(request), desk.handle(request))
        assert sorted(sending is None for sending in both) == [False, True]
        assert models.asked == 1


async def test_a_later_outline_is_a_proposal_until_it_is_accepted(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, in_turn(OUTLINE)) as (desk, _store, _models):
        await say(desk, "tell me a story of a sea door and who guards it")
        proposed = plain((await say(desk, "tell it again, four other scenes")).reply)
        assert "nothing of it is in the film yet" in proposed and "/accept" in proposed
        assert "8." not in plain((await say(desk, "/film")).reply)
        assert "Accepted" in plain((await say(desk, "/accept")).reply)
        assert "8." in plain((await say(desk, "/film")).reply)
        await say(desk, "/undo")
        assert "8." not in plain((await say(desk, "/film")).reply)
        assert "No proposal" in plain((await say(desk, "/discard")).reply)


async def test_what_was_just_said_holds_against_the_model(tmp_path: Path) -> None:
    turned_round = (
        ("change_slots", {"scenes": [2], "changes": [{"op": "set", "slot": "time_of_day", "value": "midday"}]}),
        ("propose", {"words": "Noon."}),
    )
    async with scripted_desk(tmp_path, in_turn(OUTLINE, turned_round)) as (desk, _store, _models):
        await say(desk, "tell me a story of a sea door and who guards it")
        reply = plain((await say(desk, "scene 2: at night, the guard dreams of somebody else's harbour")).reply)
        assert "Time of day stays as you said it" in reply
        assert "night" in plain((await say(desk, "/scene 2")).reply)


async def test_a_locked_scene_holds_against_the_model(tmp_path: Path) -> None:
    other = (("describe_scene", {"scene": 2, "notes": "All new."}), ("propose", {"words": "Done."}))
    async with scripted_desk(tmp_path, in_turn(OUTLINE, other)) as (desk, _store, _models):
        await say(desk, "tell me a story of a sea door and who guards it")
        await say(desk, "/lock 2")
        assert "locked" in plain((await say(desk, "think about the second one once more for me")).reply)
        assert "All new" not in plain((await say(desk, "/scene 2")).reply)


async def test_a_lock_in_the_middle_of_a_run_holds_against_it(tmp_path: Path) -> None:
    at_work, go_on = asyncio.Event(), asyncio.Event()
    async with scripted_desk(tmp_path, in_turn(OUTLINE, LOOKS[3])) as (desk, _store, _models):
        await say(desk, "tell me a story of a sea door and who guards it")
        real = desk.workshop.director.speak

        async def slow(*args: object, **named: object) -> object:
            at_work.set()
            await go_on.wait()
            return await real(*args, **named)  # type: ignore[arg-type]

        object.__setattr__(desk.workshop, "director", type("Slow", (), {"speak": staticmethod(slow)})())
        run = asyncio.create_task(say(desk, "what would you make of the middle of it, and say why"))
        await at_work.wait()
        locked = await asyncio.wait_for(say(desk, "/lock 2"), 1)
        assert "locked" in plain(locked.reply)
        go_on.set()
        told = plain((await run).reply)
        assert "Scene 2 is locked" in told
        assert "knocks" not in plain((await say(desk, "/scene 2")).reply)


async def test_words_of_one_place_keep_their_order(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        await say(desk, "A courier in Osaka finds a door. Three scenes.")
        lines = [f"scene 1: {seconds} seconds" for seconds in range(2, 22)]
        await asyncio.gather(*(say(desk, line) for line in lines))
        history = plain((await say(desk, "/scene 1")).reply)
        assert "21 s" in history


async def test_stop_answers_and_changes_nothing(tmp_path: Path) -> None:
    at_work = asyncio.Event()

    class Stuck:
        async def speak(self, *_: object, **__: object) -> object:
            at_work.set()
            await asyncio.sleep(60)
            return None

    async with scripted_desk(tmp_path, in_turn(OUTLINE)) as (desk, _store, _models):
        desk.workshop.director = Stuck()  # type: ignore[assignment]
        request = read(b"tell me a story of a sea door", event="one", at=datetime.now(UTC), person_name="T")
        run = asyncio.create_task(desk.handle(request))
        await at_work.wait()
        assert desk.stop(request)
        stopped = await asyncio.wait_for(run, 2)
        assert stopped is not None and "Stopped" in plain(stopped.reply)
        assert not desk.stop(request)


async def test_a_clean_end_gives_the_request_back(tmp_path: Path) -> None:
    at_work = asyncio.Event()

    class Stuck:
        async def speak(self, *_: object, **__: object) -> object:
            at_work.set()
            await asyncio.sleep(60)
            return None

    request = read(b"A courier in Osaka finds a door. Three scenes.", event="one", at=datetime.now(UTC), person_name="T")
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        desk.workshop.director = Stuck()  # type: ignore[assignment]
        run = asyncio.create_task(desk.handle(request))
        await at_work.wait()
        run.cancel()
        with pytest.raises(asyncio.CancelledError):
            await run
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        (sending,) = [s async for s in desk.resume("console")]
        assert "Scene 3" in plain(sending.reply)


async def test_an_accident_is_one_apology_with_a_reference(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    class Broken:
        async def speak(self, *_: object, **__: object) -> object:
            raise RuntimeError("sk-or-secret in the text of an exception")

    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        desk.workshop.director = Broken()  # type: ignore[assignment]
        reply = plain((await say(desk, "a long story about a door in the sea")).reply)
        assert reply.startswith("Something went wrong here and nothing was changed. Reference ")
        assert "secret" not in reply
        assert reply.split()[-1].rstrip(".") in caplog.text


async def test_a_poisonous_request_is_set_aside_after_three_tries(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, store, _models):
        request = read(b"a long story", event="one", at=datetime.now(UTC), person_name="T")
        received = await desk.receive(request)
        while await store.start(received.here):
            pass
        told = await desk.handle(request, Received(received.here, "quarantined", None, ""))
        assert told is not None and "set aside" in plain(told.reply)


def test_a_request_survives_the_inbox() -> None:
    request = read("scene 2: 85 мм, “вот”".encode(), event="e", at=datetime.now(UTC), person_name="Zoë")
    assert Request.model_validate_json(request.model_dump_json()) == request


async def test_what_waits_to_be_sent_knows_its_way_and_holds_nobodys_words(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, store, _):
        request = read(b"A lighthouse keeper finds a door. Three scenes.", event="e", at=datetime.now(UTC), person_name="T")
        await desk.handle(request.model_copy(update={"address": {"message": "7"}}))
        (unsent,) = await store.unsent()
        assert "A lighthouse keeper finds a door. Three scenes." not in unsent.payload
        assert [s async for s in desk.resume("console")] == [], "this process is about to send it itself"
        after = Desk(store, desk.workshop, desk.clock, desk.new_id)
        (sending,) = [s async for s in after.resume("console")]
        assert sending.request is not None and sending.request.address == {"message": "7"}
        assert [s async for s in after.resume("discord")] == []


def test_every_kind_of_edit_can_be_named_in_the_history() -> None:
    from typing import get_args

    from bot.room import KINDS
    from studio.edits import Edit

    kinds = {cls.model_fields["kind"].default for cls in get_args(get_args(Edit)[0])}
    assert kinds - set(KINDS) == {"change_slot", "restore"}, "those two are told by their slot and version"
