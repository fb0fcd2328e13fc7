"""One run of a route on a turn: the model of the stack, metered and limited; the offline director where no model can answer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from pydantic_ai import Agent
from pydantic_ai.exceptions import ContentFilterError, UnexpectedModelBehavior
from pydantic_ai.messages import BinaryContent, ModelMessage, ModelRequest, ModelResponse, TextPart, UserContent, UserPromptPart
from pydantic_ai.usage import UsageLimits

from agents.chain import Chain
from agents.digest import digest, reading_notes
from agents.director import director
from agents.failures import FAILURES, why
from agents.health import Health
from agents.meter import Meter, MeteredModel, NoMeter, RunTotals, closed
from agents.offline import NAME as OFFLINE_NAME
from agents.offline import OfflineDirector
from agents.route import instructions_version
from agents.source import ModelSource
from agents.stacks import Route, RouteName, Stacks, read_examples
from agents.structure import structure
from agents.vision import vision
from studio.deltas import Delta
from studio.errors import HouseSpent, OverQuota
from studio.reader import Reading
from studio.store.records import Message
from studio.tiers import TierName
from studio.turn import Exhibit, Refusal, Turn, Wanted

Progress = Callable[[str], None]
TALK_CHARS = 6_000
"""Code points of earlier talk that a model is given, the newest first."""


@dataclass(frozen=True, slots=True)
class Look:
    """A reference picture to look at: the asset's id, and its bytes as they are stored."""

    asset: str
    data: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Spoke:
    """Who answered, and at what cost. ``by`` is the model that gave the last answer, or the offline director; ``asked`` the stack's model,
    "" where none was asked; ``fallbacks`` the models that failed on the way; ``reason`` why none answered though one was asked, "" else.
    """

    by: str
    route: RouteName
    asked: str = ""
    requests: int = 0
    tokens: int = 0
    cost_micro_usd: int = 0
    fallbacks: tuple[str, ...] = ()
    reason: str = ""
    stack: str = ""
    instructions: str = ""
    limited: bool = False
    """Whether it was the person's own limit that kept the models from answering."""

    @property
    def offline(self) -> bool:
        return self.by == OFFLINE_NAME

    @property
    def note(self) -> str:
        """One line for the person: who spoke, and what it took."""
        if self.offline and self.route == "vision":
            return f"{self.reason} The picture is measured; no model has looked at it.".strip()
        if self.offline:
            return f"{self.reason} The offline director answered; no model wrote this.".strip()
        cost = f"{self.cost_micro_usd / 1_000_000:.4f} USD"
        instead = f", after {' and '.join(self.fallbacks)} did not answer" if self.fallbacks else ""
        return f"{self.by} answered{instead} ({self.requests} request{'s' * (self.requests != 1)}, {self.tokens:,} tokens, {cost})."


OFF = "No model was asked: the ones set up here may collect what they are sent, and nobody allowed that."


def _silent(_: str) -> None:
    return None


async def run(
    turn: Turn,
    reading: Reading,
    homeless: Sequence[Delta] = (),
    *,
    route: RouteName,
    tier: TierName,
    stacks: Stacks,
    models: ModelSource | None,
    meter: Meter | None = None,
    history: Sequence[Message] = (),
    pictures: Sequence[Look] = (),
    progress: Progress = _silent,
    chosen: Route | None = None,
    health: Health | None = None,
    arm: str = "",
    escalate: Callable[[], Route] | None = None,
) -> Spoke:
    """Direct the turn: its edits, wanted prompts and reply are set. Without ``models``, or where all fail, the offline director answers.

    A run that fails takes back every edit that it made; what the person stated stays. Being cancelled books what was burnt and goes on.
    ``chosen`` is the route where it is not the stack's as it stands: in an arm of a test, or with the teacher first.
    ``health`` is what the process knows of its models; ``arm`` names the side of a test in traces; ``escalate`` gives the route to ask once
    more when an answer could not be used.
    """
    health = health or Health()
    totals = RunTotals(stacks.limits, health.clock, progress)
    asked = _Asked(
        turn, route, chosen or stacks.of(tier).route(route), stacks, meter or NoMeter(), health, totals, {"tier": tier, "arm": arm}
    )
    if models is None:
        return await _offline(asked, reading, homeless, "")
    if stacks.off(tier, route):
        return await _offline(asked, reading, homeless, OFF)
    before = _Before.of(turn)
    notes = "\n\n".join(filter(None, [digest(turn), reading_notes(turn, reading.unread, homeless)]))
    while True:
        try:
            await asked.ask(models, notes, history, pictures)
        except FAILURES as error:
            before.put_back(turn)
            if escalate is None or not isinstance(error, UnexpectedModelBehavior) or isinstance(error, ContentFilterError):
                spoke = await _offline(asked, reading, homeless, why(error))
                return replace(spoke, limited=isinstance(error, OverQuota) and not isinstance(error, HouseSpent))
            asked.chosen, escalate = escalate(), None
        else:
            return asked.spoke(asked.totals.answered, "")


async def _offline(asked: "_Asked", reading: Reading, homeless: Sequence[Delta], reason: str) -> Spoke:
    """The keyless director, which has every tool. It sees no pictures: those stay as they were measured."""
    turn = asked.turn
    if asked.route != "vision":
        await director().run(turn.words or "(no words)", deps=turn, model=OfflineDirector(turn, reading, homeless))
    return asked.spoke(OFFLINE_NAME, reason)


def agent_of(route: RouteName) -> Agent[Turn, str]:
    """The agent of a route."""
    match route:
        case "chat":
            return director()
        case "structure":
            return structure()
        case "vision":
            return vision()


@dataclass
class _Asked:
    """A run under way: who is asked, on which terms, and what it has used."""

    turn: Turn
    route: RouteName
    chosen: Route
    stacks: Stacks
    meter: Meter
    health: Health
    totals: RunTotals
    labels: Mapping[str, str]

    async def ask(self, models: ModelSource, notes: str, history: Sequence[Message], pictures: Sequence[Look]) -> None:
        from agents.models import settings_of  # the providers' client takes a second to load, and the offline director needs none

        metered = [MeteredModel(models.model(m), self.stacks.models[m], self.meter, self.totals) for m in self.chosen.models]
        limits = self.totals.limits
        try:
            await agent_of(self.route).run(
                _prompt(self.turn, pictures),
                deps=self.turn,
                model=Chain(metered, self.totals, self.health),
                model_settings=settings_of(self.chosen),
                instructions="\n\n".join(filter(None, (self.examples, notes))),
                message_history=talk(history),
                usage_limits=UsageLimits(request_limit=limits.requests, tool_calls_limit=limits.tool_calls),
                timeout=limits.run_seconds,
                metadata={"route": self.route, "stack": self.stacks.version, **self.labels},
            )
        finally:
            await closed(self.meter)

    @property
    def examples(self) -> str:
        """What the worker is shown of what was right, "" where the stack names none."""
        return read_examples(self.stacks.folder / self.chosen.examples) if self.chosen.examples else ""

    def spoke(self, by: str, reason: str) -> Spoke:
        totals = self.totals
        asked = self.chosen.model if totals.answered or totals.failed or reason else ""
        version = instructions_version("director" if self.route == "chat" else self.route, self.examples)
        failed = tuple(dict.fromkeys(totals.failed))
        return Spoke(by, self.route, asked, totals.requests, totals.tokens, totals.micros, failed, reason, self.stacks.version, version)


def _prompt(turn: Turn, pictures: Sequence[Look]) -> list[UserContent] | str:
    if not pictures:
        return turn.words or "(no words)"
    shown: list[UserContent] = [turn.words]
    for look in pictures:
        shown += [f"Picture, id {look.asset}:", BinaryContent(look.data, media_type=look.media_type)]
    return shown


def talk(history: Sequence[Message]) -> list[ModelMessage]:
    """The newest of the talk as plain turns, oldest first, at most ``TALK_CHARS``. Pictures are in it by their words alone."""
    kept: list[Message] = []
    left = TALK_CHARS
    for message in reversed(history):
        left -= len(message.text)
        if left < 0:
            break
        kept.append(message)
    return [_turn_of(message) for message in reversed(kept) if message.text]


def _turn_of(message: Message) -> ModelMessage:
    match message.author:
        case "person" | "summary":
            return ModelRequest(parts=[UserPromptPart(message.text)])
        case "director":
            return ModelResponse(parts=[TextPart(message.text)])


@dataclass(frozen=True, slots=True)
class _Before:
    """A turn as it was before a run, to be put back when the run fails: a film is never left half changed."""

    edits: int
    refused: tuple[Refusal, ...]
    exhibits: tuple[Exhibit, ...]
    wanted: tuple[Wanted, ...]
    reply: str

    @classmethod
    def of(cls, turn: Turn) -> "_Before":
        return cls(len(turn.edits), tuple(turn.refused), tuple(turn.exhibits), tuple(turn.wanted), turn.reply)

    def put_back(self, turn: Turn) -> None:
        turn.lay_aside(self.edits)
        turn.refused[:], turn.exhibits[:], turn.wanted[:] = self.refused, self.exhibits, self.wanted
        turn.reply = self.reply
