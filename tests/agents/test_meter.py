"""Money on the real store: every attempt one ledger row, at most one commit a request, and a crash makes nobody pay twice."""

import asyncio
import itertools
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_ai.exceptions import ModelHTTPError
from pydantic_ai.messages import ModelRequest, ModelResponse, TextPart, UserPromptPart
from pydantic_ai.models import ModelRequestParameters
from pydantic_ai.settings import ModelSettings
from pydantic_ai.usage import RequestUsage

from agents.ledger import Account, StoreMeter
from agents.spending import Hold, hold_of, request_key, spend_of
from agents.stacks import Limits, Route, read_stacks
from studio.store.records import Caps, Event, LedgerRow
from studio.store.store import Store
from tests.agents.scripting import SAY, Script, direct, film, response, told

CHANGE = ("add_scene", {"title": "More"})
LOOK = ("show_scenes", {"scenes": [1]})
FLASH = read_stacks().models["google/gemini-2.5-flash"]


class Books:
    """A store with one person who has said something."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.ids = itertools.count(1)

    async def open(self) -> "Books":
        self.store = await Store.open(self.path, clock=lambda: next(self.ids) + 1_764_000_000_000, new_id=self.new_id)
        self.here = (await self.store.receive(Event("console", "here", "mira", "", "", "e1", "{}"))).here
        return self

    def new_id(self) -> str:
        return f"id{next(self.ids)}"

    def meter(self, caps: Caps | None = None) -> StoreMeter:
        here = self.here
        account = Account(here.tenant, "film", here.person, here.person, "2026-11", here.job, "chat", "free", caps or Caps())
        return StoreMeter(self.store, account, self.new_id)

    async def ledger(self) -> tuple[LedgerRow, ...]:
        return await self.store.ledger(self.here.tenant)


@pytest.fixture
async def books(tmp_path: Path) -> AsyncIterator[Books]:
    books = await Books(tmp_path / "films.db").open()
    yield books
    await books.store.close()


async def test_every_request_is_one_row_and_at_most_one_commit(books: Books) -> None:
    before = books.store.commits
    turn = told(film(), "go")
    spoke = await direct(turn, Script([LOOK], [LOOK], [LOOK], [CHANGE, SAY]), meter=books.meter())
    rows = await books.ledger()
    assert len(rows) == spoke.requests == 4
    assert books.store.commits - before == 4 + 1, "one for each request, and one to close"
    assert [r.call for r in rows] == [1, 2, 3, 4]
    assert {(r.state, r.outcome, r.route, r.model_asked) for r in rows} == {("settled", "ok", "chat", "google/gemini-2.5-flash")}
    assert sum(r.tokens for r in rows) == spoke.tokens
    assert sum(r.micros for r in rows) == spoke.cost_micro_usd > 0
    assert all(r.tokens <= r.tokens_held for r in rows)
    balance = await books.store.balance(books.here.person, "2026-11")
    assert (balance.tokens_used, balance.tokens_held) == (spoke.tokens, 0)
    assert balance == await books.store.recount(books.here.person, "2026-11")


async def test_a_failed_attempt_is_a_row_that_cost_nothing(books: Books) -> None:
    error = ModelHTTPError(status_code=503, model_name="m", body=None)
    spoke = await direct(told(film(), "go"), Script(error, [SAY]), meter=books.meter())
    rows = await books.ledger()
    assert [(r.model_asked, r.outcome, r.tokens) for r in rows[:1]] == [("google/gemini-2.5-flash", "failed: 503", 0)]
    assert (rows[1].outcome, rows[1].tokens) == ("ok", spoke.tokens)


async def test_past_the_cap_no_model_runs_and_the_offline_director_says_why(books: Books) -> None:
    script = Script([SAY])
    turn = told(film(), "scene 1: low angle, like a rumour")
    spoke = await direct(turn, script, meter=books.meter(Caps(tokens=100)))
    assert script.asked == []
    assert spoke.offline
    assert spoke.note.startswith("What this period holds for models is used up")
    assert turn.project.scenes[0].slots.camera_angle == "low", "film words go on working"
    assert await books.ledger() == ()


async def test_a_dearer_fallback_is_held_against_the_cap_anew(books: Books) -> None:
    """The cheap model fails at one below the cap: the dear one behind it does not pass, and what failed is a row."""
    stacks = read_stacks()
    route = stacks.of("pro").chat
    cheap, dear = sorted(route.models, key=lambda model: stacks.models[model].micros(10_000, 1_000))[:: len(route.models) - 1]
    chosen = route.model_copy(update={"model": cheap, "fallbacks": (dear,), "teacher": None})
    holds = [await _hold_of(books, chosen.model_copy(update={"model": one, "fallbacks": ()})) for one in (cheap, dear)]
    assert holds[0] < holds[1]
    script = Script(ModelHTTPError(503, cheap), [SAY])
    spoke = await direct(told(film(), "go"), script, meter=books.meter(Caps(micros=holds[1] - 1)), chosen=chosen)
    assert spoke.offline and spoke.note.startswith("What this period holds for models is used up")
    assert len(script.asked) == 1, "the dear one was never asked"
    assert [(row.model_asked, row.micros) for row in (await books.ledger())[2:]] == [(cheap, 0)]


async def _hold_of(books: Books, chosen: Route) -> int:
    """What one request of that route is held at, in micro-USD."""
    await direct(told(film(), "go"), Script(ModelHTTPError(503, "x")), meter=books.meter(), chosen=chosen, limits=Limits(attempts_a_step=1))
    return (await books.store.every_row())[-1].micros_held


async def test_a_cap_reached_in_mid_run_takes_the_run_back_and_keeps_its_bill(books: Books) -> None:
    one = await direct(told(film(), "go"), Script([LOOK], [SAY]), meter=books.meter())
    held = (await books.ledger())[0].tokens_held
    script = Script([CHANGE, LOOK], [SAY])
    turn = told(film(), "go on", turn_id="t2")  # other words: the same ones would be answered from what is stored
    used = one.tokens
    spoke = await direct(turn, script, meter=books.meter(Caps(tokens=used + held + 200)))
    assert len(script.asked) == 1
    assert spoke.offline
    assert len(turn.project.scenes) == 4
    rows = await books.ledger()
    assert rows[-1].state == "settled"
    assert rows[-1].tokens > 0, "burnt is burnt"


async def test_a_stopped_request_is_booked_at_the_hold(books: Books) -> None:
    started = asyncio.Event()

    async def slow(_: int) -> ModelResponse:
        started.set()
        await asyncio.sleep(60)
        return response([SAY])

    task = asyncio.create_task(direct(told(film(), "go"), Script(slow), meter=books.meter()))
    await started.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    (row,) = await books.ledger()
    assert (row.state, row.outcome, row.tokens) == ("settled", "at the hold: cancelled", row.tokens_held)


async def test_a_turn_taken_up_after_a_crash_pays_once(books: Books) -> None:
    class Killed(BaseException):
        """The process ends here."""

    async def dies(_: int) -> ModelResponse:
        raise Killed

    first = Script([("add_scene", {"title": "One"}), LOOK], [("add_scene", {"title": "Two"}), LOOK], dies)
    meter = books.meter()
    meter.close = lambda: asyncio.sleep(0)  # type: ignore[method-assign]  # a killed process closes nothing
    with pytest.raises(Killed):
        await direct(told(film(), "go"), first, meter=meter)
    assert len(first.asked) == 3
    await books.store.close()
    await books.open()
    lost = books.store.recovered.lost
    turn, again = told(film(), "go"), Script([("add_scene", {"title": "Three"}), SAY])
    spoke = await direct(turn, again, meter=books.meter())
    assert [s.title for s in turn.project.scenes[4:]] == ["One", "Two", "Three"]
    assert len(again.asked) == 1, "the two answers that were stored are not asked for again"
    rows = await books.ledger()
    assert [r.state for r in rows] == ["settled", "settled", "lost", "settled"]
    assert (lost, spoke.requests) == (1, 1)
    balance = await books.store.balance(books.here.person, "2026-11")
    assert balance.tokens_used == sum(r.tokens for r in rows if r.state == "settled")
    assert balance.tokens_held == 0


async def test_stored_answers_to_another_question_are_not_used(books: Books) -> None:
    meter = books.meter()
    await direct(told(film(), "go"), Script([SAY]), meter=meter)
    script = Script([("propose", {"words": "New."})])
    turn = told(film(), "something else")
    await direct(turn, script, meter=books.meter())
    assert (len(script.asked), turn.reply) == (1, "New.")


def test_the_same_question_has_the_same_key_at_any_time() -> None:
    def asked(words: str) -> list[Any]:
        return [ModelRequest(parts=[UserPromptPart(words)], instructions=f"film version {id(words)}")]

    assert request_key(asked("go")) == request_key(asked("go"))
    assert request_key(asked("go")) != request_key(asked("stop"))


@given(st.text(max_size=400), st.integers(256, 8_000))
def test_the_hold_is_never_less_than_one_token_a_byte(words: str, room: int) -> None:
    hold = hold_of("m", FLASH, [ModelRequest(parts=[UserPromptPart(words)])], ModelSettings(max_tokens=room), ModelRequestParameters())
    assert hold.tokens >= len(words.encode(errors="ignore")) + room
    assert hold.micros == FLASH.micros(hold.tokens - room, room)


@pytest.mark.parametrize(
    ("details", "micros"),
    [
        ({"cost": 0.000123}, 123),
        ({"cost": 0, "upstream_inference_cost": 0.0000271}, 28),
        ({"cost": 0.0000000001}, 1),
        ({"is_byok": False}, 0),
        ({}, FLASH.micros(1_000, 100)),
    ],
)
def test_the_bill_is_the_providers_own(details: dict[str, float], micros: int) -> None:
    answer = ModelResponse(parts=[TextPart("x")], usage=RequestUsage(input_tokens=1_000, output_tokens=100), provider_details=details)
    assert spend_of(answer, "m", FLASH, Hold("m", 5_000, 0, 900)).micros == micros
