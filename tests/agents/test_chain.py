"""Who is asked next when a model fails: one budget of attempts, pauses that a provider asked for, and models that are left alone."""

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_ai.exceptions import ModelAuthenticationError, ModelHTTPError, ModelRateLimitError
from pydantic_ai.messages import ModelMessage, ModelResponse
from pydantic_ai.models import Model
from pydantic_ai.models.function import AgentInfo, FunctionModel

from agents.health import LONGEST_REST, Health
from agents.run import Spoke
from agents.stacks import Limits, read_stacks
from tests.agents.scripting import SAY, direct, film, response, told

FIRST, SECOND, THIRD = read_stacks().of("local").chat.models
Fails = Callable[[str, float], Exception | None]


@dataclass
class Clock:
    """Time that passes only where somebody sleeps."""

    now: float = 1000.0
    slept: list[float] = field(default_factory=list[float])

    async def sleep(self, seconds: float) -> None:
        self.now += seconds
        self.slept.append(seconds)

    def health(self) -> Health:
        return Health(clock=lambda: self.now, sleep=self.sleep, dice=lambda: 0.5)


class Service:
    """Every model of a service; ``fails`` says of a model and the time what goes wrong. ``asked`` is who was asked, and when."""

    def __init__(self, clock: Clock, fails: Fails) -> None:
        self.clock, self.fails = clock, fails
        self.asked: list[tuple[str, float]] = []

    def model(self, model_id: str) -> Model:
        async def answer(_: list[ModelMessage], _info: AgentInfo) -> ModelResponse:
            self.asked.append((model_id, self.clock.now))
            if error := self.fails(model_id, self.clock.now):
                raise error
            return response([SAY])

        return FunctionModel(answer, model_name=model_id)


def http(status: int, retry_after: float | None = None) -> ModelHTTPError:
    kind = {429: ModelRateLimitError, 401: ModelAuthenticationError}.get(status)
    return ModelHTTPError.for_category(kind, status_code=status, model_name="x/y", body=None, retry_after=retry_after)


async def turn(service: Service, health: Health, limits: Limits | None = None) -> Spoke:
    return await direct(told(film(), "go"), service, health=health, limits=limits)


async def test_the_next_model_is_asked_at_once() -> None:
    clock = Clock()
    service = Service(clock, lambda model, _: http(503) if model == FIRST else None)
    spoke = await turn(service, clock.health())
    assert [model for model, _ in service.asked] == [FIRST, SECOND]
    assert clock.slept == [] and spoke.by == SECOND


async def test_a_key_that_is_refused_is_tried_once() -> None:
    clock = Clock()
    service = Service(clock, lambda *_: http(401))
    spoke = await turn(service, clock.health())
    assert len(service.asked) == 1 and "refused the key" in spoke.note


async def test_three_attempts_a_step_whoever_fails() -> None:
    clock = Clock()
    service = Service(clock, lambda *_: http(500))
    await turn(service, clock.health())
    assert [model for model, _ in service.asked] == [FIRST, SECOND, THIRD]


async def test_what_a_provider_asks_for_is_waited_for() -> None:
    """Two models with one attempt to spare: the pause is the shortest that was asked for, never less."""
    clock = Clock()
    started = clock.now
    stack = read_stacks()
    route = stack.of("local").chat.model_copy(update={"fallbacks": (SECOND,)})
    service = Service(clock, lambda model, at: http(429, 7 if model == FIRST else 9) if at < started + 7 else None)
    spoke = await direct(told(film(), "go"), service, health=clock.health(), chosen=route)
    assert [model for model, _ in service.asked] == [FIRST, SECOND, FIRST]
    assert service.asked[-1][1] - started >= 7 and spoke.by == FIRST


async def test_too_long_a_pause_is_told_instead_of_waited_for() -> None:
    clock = Clock()
    service = Service(clock, lambda *_: http(429, 300))
    spoke = await turn(service, clock.health())
    assert "try again in 300 s" in spoke.note and clock.slept == []
    again = await turn(service, clock.health())
    assert "try again in 300 s" in again.note


async def test_the_pause_of_one_turn_holds_for_every_turn() -> None:
    clock, calls = Clock(), 0
    health = clock.health()
    service = Service(clock, lambda model, _: http(429, 60) if model == FIRST else None)
    for _ in range(5):
        await turn(service, health)
    calls = Counter(model for model, _ in service.asked)[FIRST]
    assert calls == 1, "its provider asked for a minute"
    clock.now += 61
    await turn(service, health)
    assert Counter(model for model, _ in service.asked)[FIRST] == 2


@pytest.mark.parametrize("retry_after", [None, 10.0**9])
async def test_nobody_is_left_alone_for_ever(retry_after: float | None) -> None:
    clock = Clock()
    health = clock.health()
    for _ in range(50):
        health.failed(FIRST, Limits(), retry_after)
    assert 0 < health.wait(FIRST) <= LONGEST_REST


async def test_a_breaker_opens_after_five_failures_asks_once_in_ten_seconds_and_heals() -> None:
    """A service fails whole for sixty seconds; a turn comes every second."""
    clock = Clock()
    health, ends = clock.health(), clock.now + 60
    service = Service(clock, lambda _, at: http(503) if at < ends else None)
    healed: float | None = None
    for _ in range(100):
        spoke = await turn(service, health)
        if not spoke.offline and healed is None:
            healed = clock.now
        clock.now += 1
    down = [(model, at) for model, at in service.asked if at < ends]
    for model in (FIRST, SECOND, THIRD):
        times = [at for asked, at in down if asked == model]
        later = times[5:]
        assert all(b - a >= 10 for a, b in zip(times[4:], later, strict=False)), "open: one probe in ten seconds"
        assert len(times) <= 5 + 6
    assert healed is not None and healed - ends <= 30


async def test_a_service_that_is_left_alone_is_not_asked_and_the_person_is_told_when() -> None:
    clock = Clock()
    health = clock.health()
    service = Service(clock, lambda *_: http(503))
    for _ in range(5):
        await turn(service, health)
    before = len(service.asked)
    spoke = await turn(service, health)
    assert len(service.asked) == before
    assert "is not well and is left alone for now: try again in 10 s" in spoke.note
    assert spoke.requests == 0 and spoke.cost_micro_usd == 0


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from([None, 401, 404, 429, 500, 503]), min_size=1, max_size=60), st.integers(0, 30))
def test_no_run_sends_more_than_its_budget(outcomes: list[int | None], retry_after: int) -> None:
    async def played() -> None:
        clock = Clock()
        given_ = iter(outcomes * 40)

        def fails(_: str, _at: float) -> Exception | None:
            status = next(given_)
            return http(status, retry_after or None) if status else None

        service, health, limits = Service(clock, fails), clock.health(), Limits()
        for _ in range(6):
            before, began = len(service.asked), clock.now
            spoke = await turn(service, health)
            assert len(service.asked) - before == spoke.requests <= limits.attempts_a_step
            assert clock.now - began <= limits.run_seconds
            clock.now += 3

    asyncio.run(played())
