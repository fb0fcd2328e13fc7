"""Where models come from: whatever gives a model for an id. No provider's client is loaded for saying so."""

from typing import Protocol

from pydantic_ai.models import Model

OPENROUTER = "https://openrouter.ai/api/v1"
"""Source: facts: stack (OpenRouterProvider), checked 2026-11-24."""


class ModelSource(Protocol):
    """Gives a model for an id of the stacks."""

    def model(self, model_id: str) -> Model: ...
