"""`director report models`: every request leaves a row, and the rows become lines and a picture that people can decide from."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from pydantic_ai import models as pydantic_models

from agents.models import ServiceModels
from agents.stacks import read_stacks
from bot.bootstrap import new_id, now, now_ms
from bot.director import Agents
from bot.reports import models_report
from bot.seen import by_model, page
from bot.settings import Settings
from studio.store.request_records import Seen
from tests.doubles.openrouter import Provider, calls
from tests.doubles.scripted import say, scripted_desk


def row(model: str = "a/x", route: str = "chat", latency: int = 1000, outcome: str = "ok", micros: int = 100) -> Seen:
    return Seen(route, "pro", "", "", model, model, "p", "settled", outcome, 10, 5, 0, micros, latency, 0)


def test_percentiles_are_of_the_answers_and_cost_is_of_all() -> None:
    rows = [row(latency=n * 100) for n in range(1, 101)] + [row(outcome="failed: 503", latency=1, micros=0)] * 25
    (found,) = by_model(rows)
    assert (found.requests, found.answered) == (125, 100)
    assert [found.latency(p) for p in (50, 90, 99, 100)] == [5000, 9000, 9900, 10000]
    assert found.each == 80 and found.outcomes == (("failed: 503", 25),)
    assert "25 × failed: 503" in page(rows, 0) and "80.0%" in page(rows, 0)


def test_nothing_asked_says_so() -> None:
    assert "No model was asked" in page([], 0)


@pytest.fixture
def provider() -> Iterator[Provider]:
    before, pydantic_models.ALLOW_MODEL_REQUESTS = pydantic_models.ALLOW_MODEL_REQUESTS, True
    outline = ("outline_scenes", {"title": "Rain", "scenes": [{"title": "One"}, {"title": "Two"}]})
    with Provider(lambda _, n: calls(outline, ("propose", {"words": "Two."})) if n == 0 else calls(("propose", {"words": "Yes."}))) as made:
        made.fault = lambda n: "503" if n == 1 else ""
        yield made
    pydantic_models.ALLOW_MODEL_REQUESTS = before


async def test_from_a_turn_to_the_picture(provider: Provider, tmp_path: Path) -> None:
    out = io.StringIO()
    async with scripted_desk(tmp_path, None) as (desk, store, _), ServiceModels("sk-test", provider.url) as models:
        desk.workshop.director = Agents(store, read_stacks(), models, new_id, now)
        await say(desk, "A courier in rainy Osaka. Two scenes.")
        await say(desk, "why would she stop there, of all places?")
        rows = await store.seen()
        asked = [(r.route, r.tier, r.model_asked, r.model_used, r.outcome) for r in rows]
        assert asked[:2] == [
            ("structure", "local", "google/gemini-2.5-flash-lite", "google/gemini-2.5-flash-lite", "ok"),
            ("chat", "local", "google/gemini-2.5-flash", "google/gemini-2.5-flash", "failed: 503"),
        ]
        assert asked[2][2:] == ("openai/gpt-4.1-mini", "openai/gpt-4.1-mini", "ok")
        assert all(r.provider == "Loopback" and r.latency_ms >= 0 and r.tokens_in > 0 for r in rows if r.outcome == "ok")
        settings = Settings(data=tmp_path, _env_file=None)  # type: ignore[call-arg]
        assert await models_report(settings, f"{now():%Y-%m}", tmp_path / "out", out) == 0
    said = out.getvalue()
    assert "| chat | openai/gpt-4.1-mini | 1 | 100.0% |" in said and "1 × failed: 503" in said
    picture = Image.open(tmp_path / "out" / "models.png")
    assert picture.width == 1620 and len(picture.convert("RGB").getcolors(10**6) or ()) > 20
    assert now_ms() > rows[0].at
