"""When providers fail: eighteen faults on three routes, of OpenRouter and of a plain OpenAI-compatible server, over real HTTP on loopback.

Each fault strikes in the middle of a turn, after the model has already changed the film. What a person then sees, what is in the film and
what is in the ledger is looked at through the desk. Times are shortened by `Limits`, and pauses are counted, not waited for.
"""

import os
import socket
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
import pytest_asyncio
from PIL import Image
from pydantic_ai import models as pydantic_models
from pydantic_ai.messages import ModelMessage, ModelResponse
from pydantic_ai.models import Model, ModelRequestParameters
from pydantic_ai.models.wrapper import WrapperModel
from pydantic_ai.settings import ModelSettings

from agents.health import Health
from agents.models import ServiceModels
from agents.reconcile import Reconciler
from agents.stacks import Limits, read_stacks
from bot.bootstrap import new_id, now, now_ms
from bot.console.read import read
from bot.desk import Desk, Sending
from bot.director import Agents
from bot.shelf import PictureShelf
from bot.work import Workshop
from studio.pictures.files import PictureFiles
from studio.pictures.intake import PictureIntake
from studio.project import SceneProject
from studio.store.request_records import Seen
from studio.store.store import Store
from tests.doubles.openrouter import Answer, Provider, calls

pytestmark = pytest.mark.asyncio(loop_scope="module")
USUAL = Limits(pause_seconds=0.01)
BUSY = 4 if os.environ.get("DIRECTOR_SOAK") else 1
"""How much longer is waited in a soak, on a machine that has much else to do."""
SHORT = Limits(attempt_seconds=0.4 * BUSY, silent_seconds=0.3 * BUSY, connect_seconds=0.2 * BUSY, run_seconds=8 * BUSY, pause_seconds=0.01)
"""For faults that are a silence."""
SILENCES = ("stall", "silent", "connect timeout")
HALF = "A half made change"
FAULTS = {
    "401": "refused the key",
    "402": "out of credit",
    "404": "no longer has that model",
    "408": "failed (408): try again",
    "429 in 7 s": "try again in 7 s",
    "500": "failed (500): try again",
    "502": "failed (502): try again",
    "503": "failed (503): try again",
    "504": "failed (504): try again",
    "refused": "could not be reached",
    "connect timeout": "did not answer in time",
    "stall": "did not answer in time",
    "reset": "broke off: try again",
    "cut": "broke off: try again",
    "bad json": "could not be used",
    "bad arguments": "cut off twice",
    "content filter": "content filter",
    "empty": "gave an empty answer",
}
MORE = {
    "400": "rejected the request",
    "403": "refused the key",
    "429": "try again in a minute",
    "hang up": "broke off",
    "ended": "broke off",
    "error in stream": "failed (502): try again",
    "length": "cut off twice",
    "silent": "did not answer in time",
}
"""Faults beyond the eighteen."""
CASES = [(route, fault) for route in ("chat", "structure", "vision") for fault in FAULTS] + [("chat", fault) for fault in MORE]


def script(body: Answer, _: int) -> Answer:
    """The first step changes the film and asks to see it; the next one would close the turn."""
    if any(m["role"] == "tool" for m in body["messages"]):
        return calls(("propose", {"words": "Done."}))
    if "A courier" in str(body["messages"][-1]["content"]):
        return calls(("outline_scenes", {"title": "Rain", "scenes": [{"title": "One"}, {"title": "Two"}]}), ("propose", {"words": "Two."}))
    tools = {t["function"]["name"] for t in body["tools"]}
    if "describe_reference" in tools and "add_scene" not in tools and "outline_scenes" not in tools:
        return calls(("put_character", {"name": HALF}), ("show_scenes", {"scenes": [1]}))
    if "add_scene" not in tools:
        return calls(("outline_scenes", {"title": HALF, "scenes": [{"title": HALF}, {"title": "Two"}]}), ("show_scenes", {"scenes": [1]}))
    return calls(("add_scene", {"title": HALF}), ("show_scenes", {"scenes": [1]}))


class Elsewhere(WrapperModel):
    """Asks another address than usual once the service has seen so many requests."""

    def __init__(self, usual: Model, other: Callable[[], Model | None]) -> None:
        super().__init__(usual)
        self.other = other

    async def request(
        self, messages: list[ModelMessage], model_settings: ModelSettings | None, model_request_parameters: ModelRequestParameters
    ) -> ModelResponse:
        return await (self.other() or self.wrapped).request(messages, model_settings, model_request_parameters)


@dataclass
class Line:
    """The way to the service: its models, and dead addresses that some requests go to instead."""

    provider: Provider
    live: ServiceModels
    dead: dict[str, ServiceModels]
    fault: str = ""
    since: int = 0

    def model(self, model_id: str) -> Model:
        return Elsewhere(self.live.model(model_id), lambda: self._dead(model_id))

    def _dead(self, model_id: str) -> Model | None:
        struck = len(self.provider.requests) > self.since
        return self.dead[self.fault].model(model_id) if self.fault in self.dead and struck else None

    def strike(self, fault: str, after: int) -> None:
        """From the request after so many more on this fault is all that comes."""
        self.fault, self.since = fault, len(self.provider.requests) + after - 1
        start = len(self.provider.requests) + after
        self.provider.fault = lambda n: fault if n >= start and fault not in self.dead else ""


@dataclass
class House:
    """A desk with its store at one provider."""

    desk: Desk
    store: Store
    line: Line
    health: Health
    agents: Callable[[Limits], Agents]
    bills: Reconciler
    pauses: list[float] = field(default_factory=list[float])
    steps: list[str] = field(default_factory=list[str])

    async def say(self, place: str, text: str) -> Sending:
        request = read(text.encode(), event=uuid4().hex, at=datetime.now(UTC), person_name="T").model_copy(update={"channel": place})
        sending = await self.desk.handle(request, progress=self.steps.append)
        assert sending is not None
        await self.desk.sent(sending)
        return sending

    async def film(self, place: str) -> SceneProject:
        tenant, home = await self._at(place)
        key = await self.store.film_at(tenant, home)
        assert key is not None
        return (await self.store.load(key.tenant, key.film))[0]

    async def _at(self, place: str) -> tuple[str, str]:
        request = read(b"/help", event=uuid4().hex, at=datetime.now(UTC), person_name="T").model_copy(update={"channel": place})
        received = await self.desk.receive(request)
        if sending := await self.desk.handle(request, received):
            await self.desk.sent(sending)
        return received.here.tenant, received.here.place


def dead_ends(stack: ExitStack) -> dict[str, str]:
    """Addresses where nobody answers: one refuses, one lets callers wait for ever, since its queue is full."""
    closed = socket.socket()
    closed.bind(("127.0.0.1", 0))
    refused = closed.getsockname()[1]
    closed.close()
    full = stack.enter_context(socket.socket())
    full.bind(("127.0.0.1", 0))
    full.listen(0)
    for _ in range(3):
        waiting = stack.enter_context(socket.socket())
        waiting.setblocking(False)
        waiting.connect_ex(full.getsockname())
    return {"refused": f"http://127.0.0.1:{refused}/v1", "connect timeout": f"http://127.0.0.1:{full.getsockname()[1]}/v1"}


@pytest.fixture(scope="module", params=["openrouter", "openai"])
def provider(request: pytest.FixtureRequest) -> Iterator[Provider]:
    pydantic_models.ALLOW_MODEL_REQUESTS = True
    with Provider(script, plain=request.param == "openai") as provider:
        provider.patience = 1.0 * BUSY
        yield provider


@pytest.fixture
def house(opened: House) -> House:
    """The same desk for every case, each in a place of its own, with every model well."""
    opened.line.strike("", 0)
    opened.health.well()
    opened.desk.workshop.director = opened.agents(USUAL)
    return opened


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def opened(provider: Provider, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    tmp_path = tmp_path_factory.mktemp("desk")
    service = "openai" if provider.plain else "openrouter"
    pauses: list[float] = []
    health = slept(pauses)
    with ExitStack() as ends:
        async with AsyncExitStack() as stack:
            live = await stack.enter_async_context(ServiceModels("sk-test", provider.url, service, USUAL))
            dead = {
                name: await stack.enter_async_context(ServiceModels("sk-test", url, service, USUAL if name == "refused" else SHORT))
                for name, url in dead_ends(ends).items()
            }
            intake = await stack.enter_async_context(PictureIntake())
            store = await Store.open(tmp_path / "director.db", clock=now_ms, new_id=new_id)
            stack.push_async_callback(store.close)
            line = Line(provider, live, dead)

            def agents(limits: Limits) -> Agents:
                return Agents(store, read_stacks().model_copy(update={"limits": limits}), line, new_id, now, health=health)

            shelf = PictureShelf(intake, PictureFiles(tmp_path / "pictures"))
            desk = Desk(store, Workshop(store, agents(USUAL), shelf, "local", tmp_path / "out", now), now, new_id)
            yield House(desk, store, line, health, agents, Reconciler(store, live, now_ms), pauses)


def slept(pauses: list[float]) -> Health:
    """A health whose pauses pass at once: its clock jumps instead."""
    jumped = 0.0

    async def sleep(seconds: float) -> None:
        nonlocal jumped
        jumped += seconds
        pauses.append(seconds)

    return Health(clock=lambda: time.monotonic() + jumped, sleep=sleep)


ROUTES = {"chat": "scene 1: low angle, as if someone were listening", "structure": "A boy finds a map that draws itself. Two scenes."}


async def struck(house: House, route: str, fault: str, folder: Path) -> tuple[Sending, SceneProject, int]:
    """A turn of a route in which every request after the first step meets the fault; its reply, the film that stood before, and how many
    requests there had been."""
    place, before = f"{route} {fault}", SceneProject(id="none")
    if route != "structure":
        house.line.strike("", 0)
        await house.say(place, "A courier in rainy Osaka. Two scenes.")
        before = await house.film(place)
    house.line.provider.invoice.clear(), house.steps.clear()
    house.line.strike(fault, 1)
    earlier = len(await house.store.seen())
    if fault in SILENCES:
        house.desk.workshop.director = house.agents(SHORT)
    if route != "vision":
        return await house.say(place, ROUTES[route]), before, earlier
    Image.radial_gradient("L").resize((96, 54)).convert("RGB").save(folder / "still.jpg")
    return await house.say(place, f"/ref {folder / 'still.jpg'} rain"), before, earlier


def said(sending: Sending) -> str:
    return sending.reply.model_dump_json()


@pytest.mark.parametrize(("route", "fault"), CASES)
async def test_every_fault_on_every_route(route: str, fault: str, house: House, tmp_path: Path) -> None:
    sending, before, earlier = await struck(house, route, fault, tmp_path)
    reply, shown = said(sending), len(house.steps)
    assert (FAULTS | MORE)[fault] in reply, "one honest sentence"
    assert reply.count("no model") == 1, "said once, and that no model wrote this"
    assert "sk-secret" not in reply and "Traceback" not in reply
    film = await house.film(f"{route} {fault}")
    assert HALF not in film.model_dump_json(), "nothing of what the model had done so far is left"
    if route == "chat":
        assert film.scenes[0].slots.camera_angle == "low", "what the person stated stays"
        assert film.scenes[1:] == before.scenes[1:]
    rows = list((await house.store.seen())[earlier:])
    assert 2 <= len(rows) <= 1 + SHORT.attempts_a_step, "one step that worked, and the attempts of one budget"
    if fault in ("401", "402", "403"):
        assert len(rows) == 2, "no other model behind the same key is asked"
    await the_ledger_is_the_invoice(house, rows, fault)
    assert await house.store.pending() == () == await house.store.unsent(), "nothing waits, nothing is left to be shown"
    assert len(house.steps) == shown > 0, "steps were shown while it worked, and none after the answer"


async def the_ledger_is_the_invoice(house: House, rows: list[Seen], fault: str) -> None:
    """Once open bills were asked for, the rows are the invoice to the token; where nobody can be asked, they are never below it."""
    await house.bills.once()
    rows = list((await house.store.seen())[-len(rows) :])
    tokens, micros = house.line.provider.billed()
    booked = sum(row.tokens_in + row.tokens_out for row in rows), sum(row.micros for row in rows)
    open_rows = [row for row in rows if row.outcome.startswith("at the hold")]
    if fault in ("silent", "connect timeout") or (house.line.provider.plain and open_rows):
        assert booked[0] >= tokens and {row.outcome for row in open_rows} <= {"at the hold: no answer in time", *UNKNOWN}
    else:
        assert not open_rows, await house.store.unbilled()
        assert booked[0] == tokens
        assert house.line.provider.plain or booked[1] == micros, "a plain server names no cost: the list price stands in"
    (payer,) = await payers(house)
    assert await house.store.balance(*payer) == await house.store.recount(*payer)


UNKNOWN = ("at the hold: broken off", "at the hold: not readable", "at the hold: no figure")


async def payers(house: House) -> set[tuple[str, str]]:
    tenant, _ = await house._at("anywhere")
    return {(row.payer, row.period) for row in await house.store.ledger(tenant)}


async def test_while_no_model_answers_everything_else_goes_on(house: House) -> None:
    """Facts: reliability F5. Commands and film words ask no model, so an outage is not theirs."""
    await house.say("outage", "A courier in rainy Osaka. Two scenes.")
    house.line.strike("503", 0)
    before = len(house.line.provider.requests)
    for line in ("/scenes", "scene 1: low angle, 35mm, at night", "/lock 1", "/undo", "/usage", "/compile 1 veo-3.1", "/export"):
        reply = said(await house.say("outage", line))
        assert '"alert"' not in reply, (line, reply)
    assert len(house.line.provider.requests) == before, "nobody was asked"
    assert (await house.film("outage")).scenes[0].slots.camera_angle == "low"
