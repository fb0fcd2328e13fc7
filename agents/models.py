"""The models behind one key: an OpenRouter client opened once and closed once. Whatever gives a model for an id may stand in for it."""

from types import TracebackType
from typing import Protocol, Self

from openai import AsyncOpenAI
from pydantic_ai.models import Model
from pydantic_ai.models.openrouter import OpenRouterModel, OpenRouterModelSettings, OpenRouterProviderConfig
from pydantic_ai.providers.openrouter import OpenRouterProvider

from agents.stacks import Route

OPENROUTER = "https://openrouter.ai/api/v1"
"""Source: facts: stack (OpenRouterProvider), checked 2026-11-24."""
ATTEMPT_SECONDS = 45.0
"""How long one attempt may take; a fallback then still fits into a run."""


class ModelSource(Protocol):
    """Gives a model for an id of the stacks."""

    def model(self, model_id: str) -> Model: ...


class OpenRouterModels:
    """Models by id through OpenRouter, or through a service that answers in its shape at ``base_url``.

    The client retries nothing by itself: every attempt is a request that may cost money, so each is made, held and booked by us.
    """

    def __init__(self, key: str, base_url: str | None = None) -> None:
        headers = {"X-Title": "Bedroom Director"}
        self._client = AsyncOpenAI(
            api_key=key, base_url=base_url or OPENROUTER, max_retries=0, timeout=ATTEMPT_SECONDS, default_headers=headers
        )
        self._provider = OpenRouterProvider(openai_client=self._client)
        self._models: dict[str, OpenRouterModel] = {}

    def model(self, model_id: str) -> Model:
        """The model of that id; the same one each time."""
        return self._models.setdefault(model_id, OpenRouterModel(model_id, provider=self._provider))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self._client.close()


def settings_of(route: Route) -> OpenRouterModelSettings:
    """How a route asks: the stack's settings in the service's own words. The usage that comes back holds the real cost."""
    provider = OpenRouterProviderConfig(data_collection=route.data_collection)
    if route.zdr:
        provider["zdr"] = True
    settings = OpenRouterModelSettings(max_tokens=route.max_tokens, openrouter_provider=provider, openrouter_usage={"include": True})
    if route.temperature is not None:
        settings["temperature"] = route.temperature
    if route.effort is not None:
        settings["openrouter_reasoning"] = {"effort": route.effort}
    return settings
