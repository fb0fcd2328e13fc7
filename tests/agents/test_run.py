"""One run: who answers, what it may cost, and what is left of it when it fails."""

import asyncio
import os
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic_ai.exceptions import (
    ContentFilterError,
    ModelAPIError,
    ModelConnectionError,
    ModelHTTPError,
    ModelTimeoutError,
    UnexpectedModelBehavior,
)
from pydantic_ai.messages import ModelRequest, ModelResponse, TextPart, ToolCallPart, UserPromptPart
from pydantic_ai.usage import RequestUsage

from agents.failures import why
from agents.meter import CutOff
from agents.run import TALK_CHARS, run, talk
from agents.stacks import Limits, read_stacks
from studio.errors import OverQuota
from studio.project import SceneProject
from studio.reader import read
from studio.store.records import Message
from tests.agents.scripting import SAY, Script, direct, film, response, told


def http(status: int) -> ModelHTTPError:
    return ModelHTTPError(status_code=status, model_name="x/y", body=None)


async def test_normally_a_turn_is_one_request() -> None:
    turn = told(film(), "let it breathe")
    script = Script([("describe_scene", {"scene": 1, "notes": "Longer."}), ("add_scene", {"title": "Pause"}), SAY])
    spoke = await direct(turn, script)
    assert (len(script.asked), spoke.requests) == (1, 1)
    assert spoke.by == spoke.asked == "google/gemini-2.5-flash"
    assert spoke.note.startswith("google/gemini-2.5-flash answered (1 request, ")
    assert spoke.instructions.startswith("director-")


async def test_plain_words_close_a_turn_too() -> None:
    turn = told(film(), "what is missing?")
    spoke = await direct(turn, Script("A reason to cross the fourth street."))
    assert (turn.reply, turn.edits, spoke.offline) == ("A reason to cross the fourth street.", [], False)


async def test_words_beside_tools_do_not_close_it() -> None:
    mixed = ModelResponse(parts=[TextPart("Let me see."), ToolCallPart("show_scenes", {"scenes": [1]})])

    async def first(_: int) -> ModelResponse:
        return mixed

    turn = told(film(), "look first")
    await direct(turn, Script(first, [SAY]))
    assert turn.reply == "Here it is."


async def test_the_model_is_told_the_film_the_reading_and_the_talk() -> None:
    turn = told(film(locked=[3]), "scene 2: close-up, like a held breath", focus="s2")
    script = Script([SAY])
    history = [Message("m1", "person", "mira", "A courier in the rain."), Message("m2", "director", "", "Four streets.")]
    await direct(turn, script, history=history)
    said = [p.content for m in script.asked[0] if isinstance(m, ModelRequest) for p in m.parts if isinstance(p, UserPromptPart)]
    assert said == ["A courier in the rain.", "scene 2: close-up, like a held breath"]
    told_it = script.offered[0].instructions or ""
    for line in (
        "Film: Rain (working, 4 scenes)",
        "2. (id s2) Street 2",
        "<- the talk is about this one",
        "Locked, and not to be changed: scenes 3.",
    ):
        assert line in told_it
    assert "- Scene 2: shot type = close-up" in told_it
    assert "Not read yet: like a held breath" in told_it
    assert "shot_type: extreme_wide, wide, full" in told_it


def test_old_talk_is_left_out_from_its_beginning() -> None:
    history = [Message(f"m{n}", "person" if n % 2 else "director", "", f"{n:03d}" + "x" * 497) for n in range(40)]
    kept = talk(history)
    assert len(kept) == TALK_CHARS // 500
    assert "039" in str(kept[-1].parts[0])


async def test_where_every_model_fails_the_offline_director_answers() -> None:
    turn = told(SceneProject(id="f"), "A boy finds a map. Three scenes")
    script = Script(http(503))
    spoke = await direct(turn, script, route="structure")
    assert spoke.note == "The model service failed (503): try again in a minute. The offline director answered; no model wrote this."
    assert len(turn.project.scenes) == 3
    assert len(script.asked) == len(spoke.fallbacks) == 3, "every model of the stack was tried once"


@pytest.mark.parametrize(
    ("error", "part"),
    [
        (ModelTimeoutError("x/y", "t"), "did not answer in time"),
        (ModelConnectionError("x/y", "c", phase="connect"), "could not be reached"),
        (ContentFilterError("c"), "content filter"),
        (UnexpectedModelBehavior("u"), "could not be used"),
        (CutOff("x/y", "c"), "cut off twice"),
        (ModelAPIError("x/y", "secret sk-123"), "could not be used"),
        (OverQuota("The month is used up."), "The month is used up."),
    ],
)
def test_every_failure_has_one_honest_sentence(error: Exception, part: str) -> None:
    said = why(error)
    assert part in said
    assert said.endswith(".")
    assert "sk-123" not in said


async def test_a_fallback_answers_and_is_named() -> None:
    turn = told(film(), "go")
    spoke = await direct(turn, Script(http(503), [SAY]))
    assert (spoke.by, spoke.fallbacks) == ("openai/gpt-4.1-mini", ("google/gemini-2.5-flash",))
    assert "after google/gemini-2.5-flash did not answer" in spoke.note


@pytest.mark.parametrize(
    "steps",
    [
        pytest.param([[("remove_scene", {"scene": 99})]], id="the same error"),
        pytest.param([[("add_scene", {"title": "x"})], [("remove_scene", {"scene": 99})]] * 20, id="good and bad in turn"),
        pytest.param([[(f"tool_{n}", {})] for n in range(30)], id="a new tool each time"),
        pytest.param([[("add_scene", {"title": "x"})] * 30], id="thirty calls at once"),
        pytest.param([[("add_scene", {"title": "x" * 1_000_000})]], id="a megabyte"),
        pytest.param([[("change_slots", {"scenes": [1], "changes": "rubbish"})]], id="rubbish"),
        pytest.param([[("propose", {})]], id="a proposal without words"),
        pytest.param([""], id="nothing at all"),
        pytest.param([[("show_scenes", {"scenes": [1]})]], id="looking for ever"),
    ],
)
async def test_a_model_that_loops_is_stopped_and_leaves_nothing(steps: list[Any]) -> None:
    before = film(locked=[2])
    turn = told(before, "scene 1: low angle, and something else")
    script = Script(*steps)
    spoke = await direct(turn, script)
    assert spoke.offline
    assert len(script.asked) <= read_stacks().limits.requests
    assert [e.kind for e in turn.edits[:1]] == ["change_slot"], "what the person stated stays"
    assert turn.project.scenes[0].slots.camera_angle == "low"
    assert turn.project.scenes[1:] == before.scenes[1:]
    assert turn.wanted == []
    assert turn.reply


def test_the_limits_are_those_that_were_promised() -> None:
    limits = read_stacks().limits
    assert (limits.requests, limits.tool_calls, limits.attempts_a_step, limits.attempts_a_run) == (8, 20, 3, 8)
    assert (limits.same_error, limits.breaker_after, limits.probe_seconds) == (3, 5, 10)
    assert limits.run_seconds + limits.connect_seconds / 2 <= 90


async def test_a_stopped_person_stops_the_model() -> None:
    started, turn = asyncio.Event(), told(film(), "go")

    async def slow(_: int) -> ModelResponse:
        started.set()
        await asyncio.sleep(60)
        return response([SAY])

    task = asyncio.create_task(direct(turn, Script(slow)))
    await started.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_model_that_never_answers_runs_out_of_time() -> None:
    async def slow(_: int) -> ModelResponse:
        await asyncio.sleep(60)
        return response([SAY])

    turn = told(film(), "go")
    spoke = await direct(turn, Script([("add_scene", {"title": "half"})], slow), limits=Limits(run_seconds=0.2))
    assert spoke.offline
    assert "did not answer in time" in spoke.note
    assert len(turn.project.scenes) == 4


@pytest.mark.parametrize("end", range(1, len('{"title": "A half told scene", "place": 1}'), 3))
async def test_a_call_that_was_cut_off_is_never_carried_out(end: int) -> None:
    whole = '{"title": "A half told scene", "place": 1}'

    async def cut(_: int) -> ModelResponse:
        call = ToolCallPart("add_scene", whole[:end], tool_call_id="c")
        return ModelResponse(
            parts=[call, ToolCallPart("propose", {"words": "x"})], finish_reason="tool_call", usage=RequestUsage(output_tokens=9)
        )

    turn = told(film(), "go")
    script = Script(cut, [SAY])
    spoke = await direct(turn, script)
    assert (len(script.asked), spoke.offline, turn.edits) == (2, False, [])
    rooms = [i.model_settings["max_tokens"] for i in script.offered if i.model_settings]
    assert rooms[1] == 2 * rooms[0], "it is asked for again with more room"


async def test_cut_off_twice_is_told() -> None:
    async def cut(_: int) -> ModelResponse:
        return ModelResponse(parts=[ToolCallPart("add_scene", '{"title": "A')], finish_reason="length")

    turn = told(film(), "go")
    spoke = await direct(turn, Script(cut))
    assert spoke.offline
    assert "cut off twice" in spoke.note
    assert turn.edits == []


async def test_ids_are_the_same_when_a_turn_is_run_again() -> None:
    steps = [("add_scene", {"title": "A"}), ("put_character", {"name": "Jun"}), ("remember_decision", {"text": "Rain."}), SAY]
    films = []
    for _ in range(2):
        turn = told(film(), "go")
        await direct(turn, Script(steps))
        films.append(turn.project)
    assert films[0] == films[1]


async def test_no_key_no_network_no_cost() -> None:
    turn = told(film(), "gloomier than a wet dog")
    spoke = await run(turn, read(turn.words), route="chat", tier="free", stacks=read_stacks(), models=None)
    assert (spoke.by, spoke.asked, spoke.requests, spoke.tokens, spoke.cost_micro_usd) == ("offline director", "", 0, 0, 0)


NAMES = st.sampled_from(
    ["outline_scenes", "add_scene", "change_slots", "remove_scene", "move_scene", "put_character", "propose", "drop_table", ""]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**12), 10**12) | st.floats(allow_nan=False) | st.text(max_size=40),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
KNOWN = st.fixed_dictionaries(
    {},
    optional={
        "scene": st.sampled_from([1, 2, "s1", "s2", "other-tenant-1", "../etc", -1, 10**9]),
        "scenes": st.lists(st.sampled_from([1, 2, "s3", "nobody"]), max_size=3) | st.just([{"title": "x", "slots": {"shot_type": "wide"}}]),
        "changes": st.lists(st.fixed_dictionaries({"slot": st.sampled_from(["shot_type", "seed", "nope"]), "value": JSON}), max_size=3),
        "title": st.text(max_size=20),
        "place": st.integers(-2, 9),
        "name": st.text(max_size=10),
        "words": st.text(max_size=20),
    },
)
CALLS = st.lists(st.tuples(NAMES, KNOWN | st.dictionaries(st.text(max_size=8), JSON, max_size=3)), max_size=6)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=5_000 if os.environ.get("DIRECTOR_SOAK") else 60)
@given(st.lists(CALLS | st.text(max_size=30), min_size=1, max_size=4))
def test_no_model_can_break_a_film(steps: list[Any]) -> None:
    """Arbitrary calls: a locked scene stays, the stated stays, what is left is a valid film, made by the edits and nothing else."""
    before = film(locked=[2])
    turn = told(before, "scene 1: low angle; and more of it")
    asyncio.run(direct(turn, Script(*steps)))
    after = turn.project
    assert SceneProject.model_validate_json(after.model_dump_json()) == after
    assert after.scene("s2") is not None
    assert after.scene("s2").model_copy(update={"number": 2, "links": ()}) == before.scenes[1]  # type: ignore[union-attr]
    if first := after.scene("s1"):
        assert first.slots.camera_angle == "low"
    replayed = before
    for edit in turn.edits:
        replayed = edit.apply(replayed)
    assert replayed == after
    assert turn.reply or turn.edits
