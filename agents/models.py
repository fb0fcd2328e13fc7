"""The models behind one key: a client opened once and closed once. Whatever gives a model for an id may stand in for it."""

from types import TracebackType
from typing import Literal, Self

import httpx2
from openai import AsyncOpenAI, DefaultAsyncHttpxClient
from pydantic import ValidationError
from pydantic_ai.models import Model
from pydantic_ai.models.openai import OpenAIChatModel
from pydantic_ai.models.openrouter import OpenRouterModel, OpenRouterModelSettings, OpenRouterProviderConfig
from pydantic_ai.providers.openai import OpenAIProvider
from pydantic_ai.providers.openrouter import OpenRouterProvider

from agents.listed import HOSTS, LISTED, Host, KeyLimit, Listed
from agents.reconcile import Billed
from agents.source import OPENROUTER
from agents.stacks import Limits, Route
from agents.stream import Streamed, note_generation

GENERATION_HEADER = "x-generation-id"
"""Names the request before its first word. Source: OpenRouter's page on streaming, checked 2026-11-25."""
Service = Literal["openrouter", "openai"]
"""Whose shapes a service speaks: OpenRouter's own, or those of any OpenAI-compatible server."""


class ServiceModels:
    """Models by id through OpenRouter, or through a service that answers in its or in OpenAI's shapes at ``base_url``.

    ``status`` is how the page asked for last was answered, 0 where nobody answered.

    The client retries nothing by itself: every attempt is a request that may cost money, so each is made, held and booked by us.
    """

    def __init__(self, key: str, base_url: str | None = None, service: Service = "openrouter", limits: Limits | None = None) -> None:
        self.service: Service = service
        self.status = 0
        self.http = http = DefaultAsyncHttpxClient(timeout=_patience(limits or Limits()), event_hooks={"response": [_named]})
        headers = {"X-Title": "Bedroom Director"}
        self.client = AsyncOpenAI(
            api_key=key, base_url=base_url or OPENROUTER, max_retries=0, timeout=http.timeout, default_headers=headers, http_client=http
        )
        self._models: dict[str, Model] = {}

    def model(self, model_id: str) -> Model:
        """The model of that id; the same one each time."""
        if model_id not in self._models:
            self._models[model_id] = Streamed(self._made(model_id))
        return self._models[model_id]

    def _made(self, model_id: str) -> Model:
        if self.service == "openai":
            return OpenAIChatModel(model_id, provider=OpenAIProvider(openai_client=self.client))
        return OpenRouterModel(model_id, provider=OpenRouterProvider(openai_client=self.client))

    async def billed(self, generation: str) -> Billed | None:
        """The bill of one request; None where the service does not know it (yet), or keeps no bills."""
        given = await self._told("generation", id=generation) if self.service == "openrouter" else None
        try:
            return Billed.model_validate(given) if given else None
        except ValidationError:
            return None

    async def listed(self) -> tuple[Listed, ...] | None:
        """Every model that the service offers, with its prices; None where the list cannot be had."""
        try:
            return LISTED.validate_python(given) if (given := await self._told("models")) else None
        except ValidationError:
            return None

    async def without_retention(self) -> tuple[Host, ...] | None:
        """Every host that keeps nothing of what it is sent; None where the service has no such list, or it cannot be had.

        Source: OpenRouter's endpoints/zdr (https://openrouter.ai/docs/features/zdr, checked 2026-11-25).
        """
        given = await self._told("endpoints/zdr") if self.service == "openrouter" else None
        try:
            return HOSTS.validate_python(given) if given else None
        except ValidationError:
            return None

    async def key_limit(self) -> KeyLimit | None:
        """What the key may spend; None where the service has no such limits, or it cannot be asked."""
        given = await self._told("key") if self.service == "openrouter" else None
        try:
            return KeyLimit.model_validate(given) if given else None
        except ValidationError:
            return None

    async def _told(self, page: str, **query: str) -> object:
        """The ``data`` of a page of the service's; None where it cannot be had."""
        self.status = 0
        try:
            response = await self.http.get(
                f"{str(self.client.base_url).rstrip('/')}/{page}", params=query, headers=self.client.auth_headers
            )
            self.status = response.status_code
            return response.json().get("data") if response.is_success else None
        except (httpx2.HTTPError, ValueError, AttributeError):
            return None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self.client.close()


OpenRouterModels = ServiceModels


def _patience(limits: Limits) -> httpx2.Timeout:
    return httpx2.Timeout(limits.silent_seconds, connect=limits.connect_seconds, pool=limits.connect_seconds)


async def _named(response: httpx2.Response) -> None:
    if response.is_success and (generation := response.headers.get(GENERATION_HEADER)):
        note_generation(generation)


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
