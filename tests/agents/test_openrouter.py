"""The real path to a model service, over real HTTP on loopback: requests, costs, fallbacks and every fault that it can answer with."""

import json
import socket
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest
from pydantic_ai import models

from agents.models import OpenRouterModels
from agents.run import Spoke
from agents.stacks import FILE, RouteName, read_stacks
from studio.project import SceneProject
from studio.tiers import TierName
from studio.turn import Turn
from tests.agents.scripting import direct, film, told
from tests.doubles.openrouter import Provider, calls

SAY = calls(("propose", {"words": "Here it is."}))
Fault = tuple[int, dict[str, str], bytes]


class Faulty(Provider):
    """The double, with a fault in place of the answer to some requests; a fault is on no invoice. "hang up" closes the connection."""

    def __init__(self) -> None:
        super().__init__([SAY])
        self.faults: Callable[[int], Fault | str] = lambda _: ""

    def _serve(self, handler: BaseHTTPRequestHandler) -> None:
        fault = self.faults(len(self.requests))
        if fault == "":
            return super()._serve(handler)
        self.requests.append(json.loads(handler.rfile.read(int(handler.headers["Content-Length"]))))
        handler.close_connection = True
        if isinstance(fault, str):
            return handler.connection.shutdown(socket.SHUT_RDWR)
        status, headers, body = fault
        handler.send_response(status)
        for name, value in {"Content-Type": "application/json", "Content-Length": str(len(body)), "Connection": "close", **headers}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)
        return None


@pytest.fixture(scope="module")
def service() -> Iterator[Faulty]:
    with Faulty() as service:
        yield service


@pytest.fixture
def provider(service: Faulty) -> Faulty:
    """The service without faults, with an empty invoice."""
    service.requests.clear(), service.invoice.clear()
    service.faults, service.script = lambda _: "", lambda _body, _n: SAY
    return service


def refused(status: int, message: str = "no", **headers: str) -> Fault:
    return status, headers, json.dumps({"error": {"code": status, "message": message}}).encode()


@pytest.fixture(autouse=True)
def loopback(no_model_requests: None) -> Iterator[None]:
    """The real client is used here; its address is on this machine."""
    models.ALLOW_MODEL_REQUESTS = True
    yield
    models.ALLOW_MODEL_REQUESTS = False


async def through(provider: Provider, turn: Turn, **more: Any) -> Spoke:
    """Direct a turn with real models at that provider."""
    async with OpenRouterModels("sk-test", provider.url) as source:
        return await direct(turn, source, **more)  # type: ignore[arg-type]


async def test_a_turn_over_the_wire(provider: Faulty) -> None:
    outline = calls(
        ("put_character", {"name": "the boy"}),
        ("outline_scenes", {"title": "The Map", "scenes": [{"title": "One", "slots": {"shot_type": "wide"}}, {"title": "Two"}]}),
        ("propose", {"words": "Two scenes."}),
    )
    turn = told(SceneProject(id="f"), "A boy finds a map. Two scenes, vertical")
    provider.script = lambda _body, _n: outline
    spoke = await through(provider, turn, route="structure")
    assert [s.title for s in turn.project.scenes] == ["One", "Two"]
    assert turn.reply == "Two scenes."
    assert (spoke.requests, spoke.tokens, spoke.cost_micro_usd) == (1, 1050, 300), "as the invoice says"
    assert len(provider.requests) == len(provider.invoice) == 1
    sent = provider.requests[0]
    assert sent["model"] == spoke.by == "google/gemini-2.5-flash-lite"
    assert (sent["max_tokens"], sent["temperature"]) == (8000, 0.8)
    assert sent["provider"] == {"data_collection": "deny", "zdr": True}
    assert sent["usage"] == {"include": True}
    assert sent["reasoning"]["effort"] == "low"
    assert sent["tool_choice"] == "auto"
    assert {t["function"]["name"] for t in sent["tools"]} >= {"outline_scenes", "put_character", "propose"}
    assert sent["messages"][0]["role"] == "system"
    assert sent["messages"][-1]["content"] == "A boy finds a map. Two scenes, vertical"


async def test_a_fallback_is_one_more_request(provider: Faulty) -> None:
    turn = told(film(), "go")
    provider.faults = lambda n: refused(503) if n == 0 else ""
    spoke = await through(provider, turn)
    assert [r["model"] for r in provider.requests] == ["google/gemini-2.5-flash", "openai/gpt-4.1-mini"]
    assert (spoke.by, spoke.fallbacks, spoke.requests) == ("openai/gpt-4.1-mini", ("google/gemini-2.5-flash",), 2)
    assert spoke.cost_micro_usd == sum(line["micros"] for line in provider.invoice)


async def test_a_key_of_ones_own_at_the_provider_is_no_free_lunch(provider: Faulty, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = provider._answer

    def own(body: dict[str, Any], number: int, line: dict[str, Any]) -> dict[str, Any]:
        answer = usual(body, number, line)
        answer["usage"] |= {"cost": 0, "is_byok": True, "cost_details": {"upstream_inference_cost": 0.0021}}
        return answer

    monkeypatch.setattr(provider, "_answer", own)
    spoke = await through(provider, told(film(), "go"))
    assert spoke.cost_micro_usd == 2100


FAULTS = {
    "400": (refused(400), "rejected the request"),
    "401": (refused(401), "refused the key"),
    "402": (refused(402), "out of credit"),
    "403": (refused(403), "refused the key"),
    "403 limit": (
        refused(403, "Key limit exceeded (total limit). Manage it using https://openrouter.ai/settings/keys"),
        "its own limit: raise",
    ),
    "404 model": (refused(404, "No endpoints found for x/y"), "no longer has that model"),
    "408": (refused(408), "model service"),
    "429": (refused(429), "too much to do"),
    "429 with a time": (refused(429, **{"Retry-After": "7"}), "try again in 7 s"),
    "500": (refused(500), "failed (500)"),
    "502": (refused(502), "failed (502)"),
    "503": (refused(503), "failed (503)"),
    "504": (refused(504), "failed (504)"),
    "no JSON": ((200, {}, b"<html>oh no</html>"), "could not be used"),
    "an error inside 200": ((200, {}, b'{"error": {"code": 502, "message": "upstream sk-secret"}}'), "could not be used"),
    "an empty object": ((200, {}, b"{}"), "could not be used"),
    "too few bytes": ((200, {"Content-Length": "500"}, b'{"id": "x"'), "broke off"),
    "hung up": ("hang up", "broke off"),
}


@pytest.mark.parametrize("fault", FAULTS, ids=str)
async def test_every_fault_has_its_sentence_and_leaves_no_half_change(fault: str, provider: Faulty) -> None:
    answer, part = FAULTS[fault]
    turn = told(film(), "scene 1: low angle, as if someone were listening")
    provider.faults = lambda _: answer
    spoke = await through(provider, turn)
    assert spoke.offline
    assert part in spoke.note, spoke.note
    assert "sk-secret" not in spoke.note
    assert "no model wrote this" in spoke.note
    assert [e.kind for e in turn.edits][:1] == ["change_slot"]
    assert 1 <= len(provider.requests) <= 3


async def test_a_service_that_is_not_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    turn = told(film(), "go")
    async with OpenRouterModels("sk-test", f"http://127.0.0.1:{port}/api/v1") as source:
        spoke = await direct(turn, source)  # type: ignore[arg-type]
    assert "could not be reached" in spoke.note
    assert spoke.cost_micro_usd == 0


async def test_a_call_that_a_gateway_cut_off(provider: Faulty) -> None:
    """`length` turned into `tool_calls`, with arguments that end in the middle: asked for again, carried out once."""

    def script(_: dict[str, Any], number: int) -> dict[str, Any]:
        whole = calls(("add_scene", {"title": "The pause"}), ("propose", {"words": "Added."}))
        if number == 0:
            whole["tool_calls"] = whole["tool_calls"][:1]
            whole["tool_calls"][0]["function"]["arguments"] = '{"title": "The pa'
        return whole

    turn = told(film(), "go")
    provider.script = script
    spoke = await through(provider, turn)
    assert [s.title for s in turn.project.scenes[4:]] == ["The pause"]
    assert (len(provider.invoice), spoke.requests) == (2, 2)
    assert spoke.cost_micro_usd == sum(line["micros"] for line in provider.invoice), "what was cut off is paid all the same"


@pytest.mark.parametrize("tier", ["free", "pro", "premium"])
@pytest.mark.parametrize("route", ["chat", "structure"])
async def test_every_request_of_a_route_asks_for_what_its_stack_says_of_data(tier: TierName, route: RouteName, provider: Faulty) -> None:
    """Those that stand in and the teacher, too: no request of a route is laxer than the route."""
    provider.faults = lambda n: refused(503) if n < 2 else ""
    standing = read_stacks().of(tier).route(route)
    async with OpenRouterModels("sk-test", provider.url) as source:
        await direct(told(film(), "go"), source, route=route, tier=tier, chosen=standing.taught())  # type: ignore[arg-type]
    lax = (tier, route) == ("free", "chat")
    assert len(provider.requests) == 3
    assert len({r["model"] for r in provider.requests}) == 3
    assert all(
        r["provider"] == ({"data_collection": "allow"} if lax else {"data_collection": "deny", "zdr": True}) for r in provider.requests
    )


async def test_a_route_that_may_collect_is_off_outside_free_until_it_is_put_on(provider: Faulty, tmp_path: Path) -> None:
    lax = FILE.read_text().replace("[tiers.pro.chat]", "[tiers.pro.chat]\non = @", 1)
    head, tail = lax.split("on = @", 1)
    tail = tail.replace('data_collection = "deny"\nzdr = true', 'data_collection = "allow"', 1)
    for on, asked in (("false", 0), ("true", 1)):
        path = tmp_path / f"{on}.toml"
        path.write_text(f"{head}on = {on}{tail}")
        provider.requests.clear()
        spoke = await through(provider, told(film(), "scene 1: low angle, as if someone were listening"), stacks=read_stacks(path))
        assert (len(provider.requests), spoke.offline) == (asked, not asked)
        assert ("may collect" in spoke.note) == (not asked)
    assert {r["provider"]["data_collection"] for r in provider.requests} == {"allow"}
