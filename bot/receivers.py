"""Who receives what of a person: models and their terms from the stack in use, the platform, and what else the settings name."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.settings import Settings
from studio.tiers import TierName

if TYPE_CHECKING:
    from agents.stacks import RouteName, Stacks

Row = tuple[str, str, str]
"""Who, what, on which terms."""
_WHAT: "dict[RouteName, str]" = {
    "chat": "your words, the talk before them, the film they are about and what past films have that fits",
    "structure": "the same, where scenes are outlined",
    "vision": "reference pictures that you add, without what their file says of place and camera, and your words with them",
}
_PLATFORMS = {"discord": "Discord", "slack": "Slack"}


@dataclass(frozen=True)
class Receivers:
    """What the settings say. ``service`` is the host that models are asked through, "" where none is."""

    settings: Settings | None = None
    service: str = ""

    @classmethod
    def of(cls, settings: Settings) -> "Receivers":
        """Read off the settings."""
        from agents.source import OPENROUTER

        keyed = settings.openrouter_api_key is not None
        return cls(settings, _host(settings.model_base_url or OPENROUTER) if keyed else "")

    def rows(self, tier: TierName, platform: str) -> Sequence[Row]:
        """One row for each who receives something of a person of that tier on that platform, this machine last."""
        return (*self._models(tier), *self._more(), *_platform(platform), _DISK)

    @cached_property
    def _stacks(self) -> "Stacks":
        from agents.stacks import FILE, read_stacks

        return read_stacks((self.settings and self.settings.stacks) or FILE)

    def _models(self, tier: TierName) -> list[Row]:
        if not self.service:
            return [("no model", "nothing: no key is set, the director on this machine answers", "")]
        return [self._model(tier, route, what) for route, what in _WHAT.items()]

    def _model(self, tier: TierName, name: "RouteName", what: str) -> Row:
        route = self._stacks.of(tier).route(name)
        if self._stacks.off(tier, name):
            return (f"{name}: nobody", "nothing: off, as the models set up may collect data", "")
        arms = (model for arm in route.arms for model in route.in_arm(arm.name).models)
        asked = dict.fromkeys((*route.models, *arms, *((route.teacher,) if route.teacher else ())))
        terms = f"{route.terms} is asked for" if route.data_collection == "deny" else route.terms
        plain = self.settings is not None and self.settings.model_service == "openai"
        return (f"{self.service}, then one of {', '.join(asked)}", what, "that service's own" if plain else terms)

    def _more(self) -> list[Row]:
        held, found = self.settings, list[Row]()
        if held and held.embeddings:
            found.append((f"{_host(held.embeddings_base_url or 'https://api.openai.com')}, {held.embeddings}",
                          "scenes and questions, to search in past films", "that service's own"))  # fmt: skip
        if held and held.otel_endpoint:
            what = "what was said, and models, tokens and times" if held.trace_content else "models, tokens and times, not what was said"
            found.append((f"traces at {_host(held.otel_endpoint)}", what, "the operator's own"))
        return found


_DISK: Row = ("the disk of this director", "films, words, pictures, choices and the ledger", "until /privacy erase")


def _platform(platform: str) -> list[Row]:
    name = _PLATFORMS.get(platform)
    return [(name, "what you write here, your pictures and every answer", f"{name}'s own")] if name else []


def _host(url: str) -> str:
    return urlsplit(url).hostname or url
