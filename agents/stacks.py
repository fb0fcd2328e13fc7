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
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Temperature = Annotated[float, Field(ge=0, le=2)]
Room = Annotated[int, Field(ge=256, le=64_000)]
FileName = Annotated[str, StringConstraints(pattern=r"^([\w-][\w.-]{0,99})?$")]
Effort = Literal["minimal", "low", "medium", "high"]
DataTerms = Literal["zero", "no collection", "nothing"]
"""What a host promises of what it is sent: to keep none of it, not to train on it, or nothing that is known."""
LONGEST_EXAMPLES = 8_000
"""Characters that a worker's instructions are made longer by at most."""
CONTROL = "control"
"""The arm of everybody who is in no other: the route as it stands."""


class ModelFacts(Record):
    """What a model takes and costs. Prices are USD per million tokens; ``source`` and ``checked`` say from where and when that is known.

    ``data`` is the most that any host of it promises of what it is sent, with a source and a date of its own.
    """

    usd_in: Usd
    usd_out: Usd
    sees: bool = False
    image_tokens: Annotated[int, Field(ge=0)] = 0
    source: str
    checked: Day
    data: DataTerms = "nothing"
    data_source: str = ""
    data_checked: Day | None = None

    @model_validator(mode="after")
    def _told(self) -> "ModelFacts":
        if self.data != "nothing" and not (self.data_source and self.data_checked):
            raise ValueError("what is promised of data needs data_source and data_checked")
        return self

    def micros(self, tokens_in: int, tokens_out: int) -> int:
        """The price of a request in micro-USD, rounded up. A million tokens at one dollar are a million micro-USD."""
        return int((self.usd_in * tokens_in + self.usd_out * tokens_out).to_integral_value(ROUND_CEILING))


class Limits(Record):
    """What one run may take before it is stopped, and how patient it is. Times are in seconds, ``usd`` is money.

    ``requests`` and ``tool_calls`` bound what a model may do, ``attempts_a_step`` and ``attempts_a_run`` how often anything is sent again,
    whoever fails: one budget for retries, fallbacks and answers that were cut off. ``silent_seconds`` is how long a provider may send
    nothing at all, ``same_error`` how often in a row a model may be refused for everything that it did.
    """

    requests: Annotated[int, Field(ge=1, le=50)] = 8
    tool_calls: Annotated[int, Field(ge=1, le=200)] = 20
    same_error: Annotated[int, Field(ge=1, le=10)] = 3
    usd: Usd = Decimal(1)
    run_seconds: Annotated[float, Field(gt=0, le=90)] = 85
    attempt_seconds: Annotated[float, Field(gt=0, le=90)] = 45
    silent_seconds: Annotated[float, Field(gt=0, le=90)] = 25
    connect_seconds: Annotated[float, Field(gt=0, le=30)] = 8
    attempts_a_step: Annotated[int, Field(ge=1, le=5)] = 3
    attempts_a_run: Annotated[int, Field(ge=1, le=20)] = 8
    pause_seconds: Annotated[float, Field(ge=0, le=30)] = 1
    breaker_after: Annotated[int, Field(ge=1, le=50)] = 5
    probe_seconds: Annotated[float, Field(gt=0, le=600)] = 10

    @property
    def micros(self) -> int:
        """``usd`` in micro-USD."""
        return int(self.usd * 1_000_000)


class Router(Record):
    """From how much on a change is a teacher's: scenes that it may touch, people in them or named, links of them."""

    scenes: Annotated[int, Field(ge=1, le=1000)] = 6
    characters: Annotated[int, Field(ge=1, le=1000)] = 4
    links: Annotated[int, Field(ge=1, le=1000)] = 6


class Arm(Record):
    """One side of an A/B test of a route: what it changes of the route, for ``weight`` per cent of the people.

    What is left out stays as the route has it. Who is in which arm is not decided here.
    """

    name: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,23}$")]
    weight: Annotated[int, Field(ge=0, le=100)]
    model: ModelId | None = None
    fallbacks: tuple[ModelId, ...] | None = None
    temperature: Temperature | None = None
    max_tokens: Room | None = None
    effort: Effort | None = None
    examples: FileName | None = None

    @property
    def overrides(self) -> dict[str, object]:
        """The fields of the route that are set anew."""
        return {name: getattr(self, name) for name in self.model_fields_set - {"name", "weight"}}


class Route(Record):
    """Who answers on one route of one tier: the model, those that stand in for it in order, and how it is asked.

    ``teacher`` is the stronger model that a router may ask in its place; ``arms`` are the sides of a running A/B test. ``on`` answers
    although data may be collected (see `Stacks.off`). ``examples`` names a file of ``director train examples`` beside the stack file, which
    the worker is shown with its instructions.
    """

    model: ModelId
    fallbacks: tuple[ModelId, ...] = ()
    teacher: ModelId | None = None
    temperature: Temperature | None = None
    max_tokens: Room
    effort: Effort | None = None
    data_collection: Literal["allow", "deny"] = "deny"
    zdr: bool = False
    on: bool = False
    arms: tuple[Arm, ...] = ()
    examples: FileName = ""

    @property
    def terms(self) -> str:
        """What is asked of whoever is sent something, in words."""
        return "zero retention" if self.zdr else "no data collection" if self.data_collection == "deny" else "data may be collected"

    @property
    def weights(self) -> tuple[tuple[str, int], ...]:
        """Every arm with its share in per cent, the control first; they add up to 100."""
        return (CONTROL, 100 - sum(arm.weight for arm in self.arms)), *((arm.name, arm.weight) for arm in self.arms)

    def in_arm(self, name: str) -> "Route":
        """The route as that arm has it. An arm that is gone, the control and "" are the route itself."""
        arm = next((arm for arm in self.arms if arm.name == name), None)
        if arm is None:
            return self
        changed = self.model_copy(update=arm.overrides)
        return changed.model_copy(update={"fallbacks": tuple(f for f in changed.fallbacks if f != changed.model)})

    def taught(self) -> "Route":
        """The route with its teacher asked first and the usual model right behind; itself where it has no teacher."""
        if self.teacher is None:
            return self
        rest = tuple(m for m in self.models if m != self.teacher)
        return self.model_copy(update={"model": self.teacher, "fallbacks": rest[:2], "examples": ""})

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
    limits: Limits = Limits()
    router: Router = Router()
    folder: Path = Field(default=FILE.parent, exclude=True)
    """Where the file lies, and the files that it names."""

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
        names = [arm.name for arm in route.arms]
        if len({*names, CONTROL}) != len(names) + 1:
            raise ValueError(f"{where}: two arms have one name, or one is called {CONTROL}")
        if sum(arm.weight for arm in route.arms) > 100:
            raise ValueError(f"{where}: the arms' weights are more than 100")
        if route.zdr and route.data_collection == "allow":
            raise ValueError(f"{where}: zdr and data_collection = allow do not go together")
        for one in (route, route.taught(), *(route.in_arm(name) for name in names)):
            self._check_models(where, one, sees=sees)

    def _check_models(self, where: str, route: Route, *, sees: bool) -> None:
        for model in route.models:
            if model not in self.models:
                raise ValueError(f"{where}: {model} has no entry among the models")
            if sees and not self.models[model].sees:
                raise ValueError(f"{where}: {model} sees no pictures")
            self._check_data(where, route, model)
        if len(set(route.models)) != len(route.models):
            raise ValueError(f"{where}: a model stands there twice")

    def _check_data(self, where: str, route: Route, model: str) -> None:
        can = self.models[model].data
        if (route.zdr and can != "zero") or (route.data_collection == "deny" and can == "nothing"):
            raise ValueError(f"{where}: {model} promises {can}, and the route asks for {route.terms}")

    def off(self, tier: TierName, name: RouteName) -> bool:
        """Whether the route asks nobody: data might be collected, the tier is not Free, and nobody put it on."""
        route = self.of(tier).route(name)
        return tier != "free" and route.data_collection == "allow" and not route.on

    def of(self, tier: TierName) -> Stack:
        """The stack of a tier."""
        return self.tiers[self.same_as.get(tier, tier)]


@cache
def read_examples(file: Path) -> str:
    """What a route's worker is shown. Raises BadInput where the file is not there, or is longer than instructions may grow by."""
    try:
        text = file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise BadInput(f"The examples {file.name!r} of the stack file cannot be read: make them with director train examples.") from None
    if len(text) > LONGEST_EXAMPLES:
        raise BadInput(f"The examples {file.name!r} have {len(text):,} characters, at most {LONGEST_EXAMPLES:,} are shown: make them anew.")
    return text


@cache
def read_stacks(file: Path = FILE) -> Stacks:
    """The stacks. Raises BadInput with one sentence naming what is wrong in the file."""
    try:
        given = tomllib.loads(file.read_text(encoding="utf-8"))
        stacks = Stacks.model_validate({**given, "folder": file.parent})
    except (OSError, tomllib.TOMLDecodeError):
        raise BadInput(f"{file.name} cannot be read as TOML: mend it and start again.") from None
    except ValidationError as error:
        raise BadInput(one_sentence(error, file.name)) from None
    routes = (stack.route(name) for stack in stacks.tiers.values() for name in ROUTES)
    for one in (side for route in routes for side in (route, *route.arms)):
        if one.examples:
            read_examples(stacks.folder / one.examples)
    return stacks
