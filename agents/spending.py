"""What a model request may use at most, and what it used: counted before, read from the provider's own figures after."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal
from typing import Any, cast

from pydantic_ai.exceptions import ModelConnectionError, ModelHTTPError, ModelTimeoutError
from pydantic_ai.messages import BinaryContent, ModelMessage, ModelResponse, TextPart, ToolCallPart, UserPromptPart
from pydantic_ai.models import ModelRequestParameters
from pydantic_ai.settings import ModelSettings

from agents.stacks import ModelFacts
from studio.store.request_records import AT_HOLD

MESSAGE_TOKENS = 16
"""What a provider's chat format adds to a message or a tool, at most."""
USUAL_ROOM = 4_000
"""Tokens that an answer may have where a route does not say."""


@dataclass(frozen=True, slots=True)
class Hold:
    """The most that a request can use: tokens in and out together, pictures, micro-USD."""

    model: str
    tokens: int
    images: int
    micros: int


@dataclass(frozen=True, slots=True)
class Spend:
    """What a request really used. ``generation`` is the provider's id of it.

    ``outcome``: ok, cut off, empty, failed: ..., at the hold: ..., and, once the provider was asked for the bill of the last, billed: ...
    """

    model: str = ""
    tokens_in: int = 0
    tokens_out: int = 0
    images: int = 0
    micros: int = 0
    provider: str = ""
    generation: str = ""
    latency_ms: int = 0
    outcome: str = "ok"


def room(settings: ModelSettings) -> int:
    """How many tokens the answer may have."""
    return cast("Mapping[str, int]", settings).get("max_tokens") or USUAL_ROOM


def cut_off(response: ModelResponse, settings: ModelSettings) -> bool:
    """Whether the answer ended in the middle. A gateway may call that finished, so the length and the arguments are looked at, too."""
    calls = [p for p in response.parts if isinstance(p, ToolCallPart)]
    full = response.usage.output_tokens >= room(settings)
    return response.finish_reason == "length" or bool(calls and full) or not all(_whole(c) for c in calls)


def empty(response: ModelResponse) -> bool:
    """Whether there is nothing in the answer to be used. A declined answer is another matter."""
    said = any((isinstance(p, TextPart) and p.content.strip()) or isinstance(p, ToolCallPart) for p in response.parts)
    return not said and response.finish_reason not in ("content_filter", "length")


def _whole(call: ToolCallPart) -> bool:
    if not isinstance(call.args, str):
        return True
    try:
        return isinstance(json.loads(call.args or "{}"), dict)
    except (ValueError, RecursionError):
        return False


def hold_of(
    model: str, facts: ModelFacts, messages: Sequence[ModelMessage], settings: ModelSettings, parameters: ModelRequestParameters
) -> Hold:
    """The most that the request can use. No tokenizer makes more tokens of a text than it has bytes."""
    pictures = sum(_pictures(m) for m in messages)
    text = sum(len(part.encode()) for part in _texts(messages, parameters))
    extra = MESSAGE_TOKENS * (len(messages) + len(parameters.function_tools) + len(parameters.output_tools))
    tokens_in, tokens_out = text + extra + pictures * facts.image_tokens, room(settings)
    return Hold(model, tokens_in + tokens_out, pictures, facts.micros(tokens_in, tokens_out))


def _texts(messages: Sequence[ModelMessage], parameters: ModelRequestParameters) -> list[str]:
    said = [json.dumps(parts, ensure_ascii=False) for parts in _said(messages)]
    written = next((m.instructions for m in reversed(messages) if m.kind == "request" and m.instructions), "")
    instructions = [part.content for part in parameters.instruction_parts or ()] or [written]
    tools = (*parameters.function_tools, *parameters.output_tools)
    return [*said, *instructions, *(f"{t.name} {t.description} {json.dumps(t.parameters_json_schema)}" for t in tools)]


def _pictures(message: ModelMessage) -> int:
    contents = [p.content for p in message.parts if isinstance(p, UserPromptPart) and not isinstance(p.content, str)]
    return sum(isinstance(item, BinaryContent) for content in contents for item in content)


_KEPT = ("part_kind", "content", "tool_name", "args", "tool_call_id", "outcome")


def _said(messages: Sequence[ModelMessage]) -> list[list[dict[str, object]]]:
    """What was said, without times, ids of the run, instructions and the bytes of pictures."""
    rows: list[list[dict[str, object]]] = []
    for message in messages:
        parts: list[dict[str, object]] = []
        for part in message.parts:
            given = {name: getattr(part, name, None) for name in _KEPT}
            parts.append({name: _plain(value) for name, value in given.items() if value is not None})
        rows.append(parts)
    return rows


def _plain(value: object) -> object:
    if isinstance(value, str | int | float | bool) or value is None:
        return value
    if isinstance(value, BinaryContent):
        return value.identifier
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in cast("Mapping[Any, object]", value).items()}
    if isinstance(value, Sequence):
        return [_plain(v) for v in cast("Sequence[object]", value)]
    return str(value)


def request_key(messages: Sequence[ModelMessage]) -> str:
    """What makes two requests of one turn the same: what was said, not when. The digest of the film stays out of it, so that a turn taken
    up after a crash replays its responses although the film moved on meanwhile, as a rebase would."""
    return hashlib.sha256(json.dumps(_said(messages), ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def spend_of(response: ModelResponse, model: str, facts: ModelFacts, hold: Hold) -> Spend:
    """What the provider says a response cost. With a person's own key at the provider `cost` is 0 and the upstream cost is what was spent
    (facts: stack, pitfall 3); zero is zero; without a cost the listed price stands in, without any figure everything held.
    """
    usage, details = response.usage, response.provider_details or {}
    known = Spend(
        model=response.model_name or model,
        tokens_in=usage.input_tokens,
        tokens_out=usage.output_tokens,
        images=hold.images,
        micros=_cost(details, facts, usage.input_tokens, usage.output_tokens),
        provider=str(details.get("downstream_provider") or response.provider_name or ""),
        generation=response.provider_response_id or "",
    )
    if usage.input_tokens or usage.output_tokens or "is_byok" in details:
        return known
    return replace(known, tokens_in=hold.tokens, micros=hold.micros, outcome=f"{AT_HOLD}: no figure")


def _cost(details: Mapping[str, object], facts: ModelFacts, tokens_in: int, tokens_out: int) -> int:
    given = [value for name in ("cost", "upstream_inference_cost") if isinstance(value := details.get(name), int | float)]
    if given or "is_byok" in details:
        return _micros(max(given, default=0.0))
    return facts.micros(tokens_in, tokens_out)


def _micros(usd: float) -> int:
    return int((Decimal(str(usd)) * 1_000_000).to_integral_value(ROUND_CEILING))


def worse(spend: Spend, outcome: str) -> Spend:
    """The same bill for an answer that is of no use. A bill that is not known yet goes on saying so."""
    return replace(spend, outcome=outcome) if spend.outcome == "ok" else spend


def spend_at_hold(hold: Hold, why: str, generation: str = "") -> Spend:
    """What is booked while nobody knows what was used: everything held. With a ``generation`` the provider can be asked later."""
    return Spend(
        hold.model, tokens_in=hold.tokens, images=hold.images, micros=hold.micros, outcome=f"{AT_HOLD}: {why}", generation=generation
    )


def spend_of_failure(error: Exception, hold: Hold, generation: str = "") -> Spend:
    """Nothing, where the provider surely did not answer; everything held, where it may have.

    A provider that has not named the request by the time it fails has not begun to answer and bills nothing (OpenRouter: the name comes
    in the head of every answer, and its zero completion insurance; checked 2026-11-25). One that stays silent may still be at work.
    """
    match error:
        case ModelHTTPError(in_stream=False):
            return Spend(hold.model, outcome=f"failed: {error.status_code}")
        case ModelConnectionError(phase="pool" | "connect"):
            return Spend(hold.model, outcome="failed: not reached")
        case ModelTimeoutError():
            return spend_at_hold(hold, "no answer in time", generation)
        case ModelConnectionError():
            why = "broken off"
        case _:
            why = "not readable"
    return spend_at_hold(hold, why, generation) if generation else Spend(hold.model, outcome=f"failed: {why}")
