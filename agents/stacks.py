"""The single config object: tier x route -> model, fallbacks and settings, read from `stacks.toml` and checked as a whole at the start."""

import tomllib
from decimal import ROUND_CEILING, Decimal
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import Field, StringConstraints, ValidationError, model_validator

from studio.errors import BadInput, one_sentence
from studio.project import Record
from studio.tiers import TierName

RouteName = Literal["chat", "structure", "vision"]
ROUTES: tuple[RouteName, ...] = get_args(RouteName)
FILE = Path(__file__).with_name("stacks.toml")

ModelId = Annotated[str, StringConstraints(pattern=r"^[\w.-]+/[\w.:-]+$")]
Usd = Annotated[Decimal, Field(ge=0, le=10_000)]


class ModelFacts(Record):
    """What a model takes and costs. Prices are USD per million tokens; ``source`` and ``checked`` say from where and when that is known."""

    usd_in: Usd
    usd_out: Usd
    sees: bool = False
    image_tokens: Annotated[int, Field(ge=0)] = 0
    source: str
    checked: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]

    def micros(self, tokens_in: int, tokens_out: int) -> int:
        """The price of a request in micro-USD, rounded up. A million tokens at one dollar are a million micro-USD."""
        return int((self.usd_in * tokens_in + self.usd_out * tokens_out).to_integral_value(ROUND_CEILING))


class Route(Record):
    """Who answers on one route of one tier: the model, those that stand in for it in order, and how it is asked."""

    model: ModelId
    fallbacks: tuple[ModelId, ...] = ()
    temperature: Annotated[float, Field(ge=0, le=2)] | None = None
    max_tokens: Annotated[int, Field(ge=256, le=64_000)]
    effort: Literal["minimal", "low", "medium", "high"] | None = None
    data_collection: Literal["allow", "deny"] = "deny"
    zdr: bool = False

    @property
    def models(self) -> tuple[str, ...]:
        """Every model of the route, the first asked first."""
        return (self.model, *self.fallbacks)


class Stack(Record):
    """The routes of one tier."""

    chat: Route
    structure: Route
    vision: Route

    def route(self, name: RouteName) -> Route:
        match name:
            case "chat":
                return self.chat
            case "structure":
                return self.structure
            case "vision":
                return self.vision


class Stacks(Record):
    """The file as a whole."""

    version: str
    models: dict[ModelId, ModelFacts]
    tiers: dict[TierName, Stack]
    same_as: dict[TierName, TierName] = Field(default_factory=dict[TierName, TierName])

    @model_validator(mode="after")
    def _whole(self) -> "Stacks":
        for tier in get_args(TierName):
            if self.same_as.get(tier, tier) not in self.tiers:
                raise ValueError(f"tier {tier} has no stack")
        for tier, stack in self.tiers.items():
            for route in ROUTES:
                self._check(f"{tier}.{route}", stack.route(route), sees=route == "vision")
        return self

    def _check(self, where: str, route: Route, *, sees: bool) -> None:
        for model in route.models:
            if model not in self.models:
                raise ValueError(f"{where}: {model} has no entry among the models")
            if sees and not self.models[model].sees:
                raise ValueError(f"{where}: {model} sees no pictures")
        if len(set(route.models)) != len(route.models):
            raise ValueError(f"{where}: a model stands there twice")

    def of(self, tier: TierName) -> Stack:
        """The stack of a tier."""
        return self.tiers[self.same_as.get(tier, tier)]


@cache
def read_stacks(file: Path = FILE) -> Stacks:
    """The stacks. Raises BadInput with one sentence naming what is wrong in the file."""
    try:
        return Stacks.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
    except (OSError, tomllib.TOMLDecodeError):
        raise BadInput(f"{file.name} cannot be read as TOML: mend it and start again.") from None
    except ValidationError as error:
        raise BadInput(one_sentence(error, file.name)) from None
