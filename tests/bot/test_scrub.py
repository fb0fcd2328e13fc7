"""Secrets and what names a person are in no log line and in no trace."""

import io
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from pydantic import SecretStr
from pydantic_ai import models as pydantic_models

from agents.models import ServiceModels
from agents.tracing import instrumented, traced
from bot.scrub import ScrubbedFormatter, Scrubber
from bot.settings import Settings
from studio.errors import BadInput
from tests.agents.scripting import direct, film, told
from tests.doubles.openrouter import Provider, calls

KEY = "sk-or-v1-canary4711canary"
LEAKS = {
    "an OpenRouter key": "sk-or-v1-0123456789abcdef",
    "a Stripe secret": "whsec_0123456789abcdef",
    "a Slack token": "xoxb-123456789012-abcdefABCDEF",
    "a Slack app token": "xapp-1-A0123456789-abcdef",
    "a Discord token": "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.0123456789abcdefghijklmnopqrstuvwxyz",
    "an e-mail": "mira.lang@example.org",
    "a telephone": "+49 170 1234567",
    "a signature": "https://cdn/y?hm=0123456789abcdef0123456789abcdef",
}


def settings(folder: Path = Path("x")) -> Settings:
    return Settings(data=folder, openrouter_api_key=SecretStr(KEY), secret_key=SecretStr("oldest1,newest2"), _env_file=None)  # type: ignore[call-arg]


@pytest.mark.parametrize("kind", LEAKS)
def test_what_looks_like_a_secret_goes(kind: str) -> None:
    leak = LEAKS[kind]
    assert leak not in Scrubber()(f"GET {leak} failed for {leak}, again")
    assert "again" in Scrubber()(f"{leak}, again")


def test_the_secrets_of_this_installation_go_whatever_they_look_like() -> None:
    scrub = Scrubber.of(settings())
    assert scrub(f"a {KEY} b oldest1 c newest2 d") == "a [secret] b [secret] c [secret] d"


def test_what_is_no_secret_stays() -> None:
    line = "2026-11-25 18:00:00,123 INFO bot.desk settled row 7f3a at 1795628663115 ms, reference 0d0df15e4b53bb3e, 12 scenes"
    assert Scrubber()(line) == line


@given(st.text(max_size=300))
def test_any_text_can_be_scrubbed_twice(text: str) -> None:
    scrub = Scrubber([KEY])
    assert scrub(scrub(text)) == scrub(text)
    assert KEY not in scrub(text + KEY + text)


def test_a_traceback_is_scrubbed_too() -> None:
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.setFormatter(ScrubbedFormatter("%(message)s", Scrubber([KEY])))
    try:
        raise RuntimeError(f"the service said no to {KEY}")
    except RuntimeError:
        record = logging.LogRecord("bot", logging.ERROR, "x", 1, "failed for %s", (KEY,), sys.exc_info())
    handler.emit(record)
    assert "RuntimeError" in out.getvalue() and KEY not in out.getvalue()


@pytest.fixture
def provider() -> Iterator[Provider]:
    before, pydantic_models.ALLOW_MODEL_REQUESTS = pydantic_models.ALLOW_MODEL_REQUESTS, True
    with Provider([calls(("add_scene", {"title": "canary-title"}), ("propose", {"words": "canary-answer"}))]) as provider:
        provider.fault = lambda n: "500" if n == 0 else ""
        yield provider
    pydantic_models.ALLOW_MODEL_REQUESTS = before


async def test_a_turn_is_a_trace_without_what_was_said(provider: Provider) -> None:
    """The spans name route, tier, arm, models, tokens; no word of the person, of the film or of the model is in them, nor of the error."""
    kept = InMemorySpanExporter()
    with instrumented(kept, Scrubber.of(settings())) as traces:
        async with ServiceModels(KEY, provider.url) as models:
            await direct(told(film(), "canary-words, tell me why"), models, arm="b")
        traces.force_flush()
    spans = kept.get_finished_spans()
    names = [span.name for span in spans]
    assert any(name.startswith("invoke_agent") for name in names) and any(name.startswith("chat") for name in names), names
    text = "".join(span.to_json() for span in spans)
    for label in ('"route', '"chat', "local", '"b', "openai/gpt-4.1-mini", "gen_ai.usage.input_tokens"):
        assert label.strip('"') in text, label
    for canary in ("canary-words", "canary-title", "canary-answer", KEY, "sk-secret", "The film language"):
        assert canary not in text, canary


async def test_nothing_is_traced_without_an_endpoint(provider: Provider) -> None:
    before = set(sys.modules)
    with traced(None, Scrubber()):
        pass
    assert not [m for m in set(sys.modules) - before if m.startswith("opentelemetry.exporter")]


def test_an_endpoint_without_the_extra_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "opentelemetry.exporter.otlp.proto.http.trace_exporter", None)
    with pytest.raises(BadInput, match="extra otel is missing"), traced("http://127.0.0.1:9", Scrubber()):
        pass
