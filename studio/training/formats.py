"""The canonical records in the forms that providers read (facts: local models, e; checked 2026-11-22).

No provider reads a schema beside the examples: it stands in the system text, and the answer is the canonical JSON, as it is at use.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from pydantic_core import to_json

from studio.training.records import Example, Preference, as_json, as_line

Provider = Literal["vertex", "together", "fireworks", "trl", "openai"]
PROVIDERS: tuple[Provider, ...] = ("fireworks", "openai", "together", "trl", "vertex")
Line = Mapping[str, object]
SYSTEM = {
    "outline": "You structure films. Answer with a JSON list of scenes, each with a title and slots of the film language.",
    "prompt": "You compile one scene into the prompt of the named tool. Answer with the prompt alone.",
    "bible": "You direct films. Answer with a JSON object of the characters, locations and props that change by what was said.",
    "slots": "You direct films. Answer with a JSON list of the scenes whose slots change by what was said, each with the new slots.",
    "critique": "You judge a prompt against its scene. Answer with a JSON object: whether it is good, the problems, and advice.",
    "edit": "You direct films. Answer with a JSON object of the slots that you suggest for this scene.",
}


class Said(NamedTuple):
    """A record as providers are told it, each part as text: of a preference the chosen and the rejected answer, of an example its one."""

    system: str
    asked: str
    answer: str
    rejected: str = ""


HOLES = Said("<SYSTEM>", "<ASKED>", "<ANSWER>", "<REJECTED>")


def said(record: Example | Preference) -> Said:
    """What is asked and answered; made once, however many providers are told it."""
    if isinstance(record, Example):
        return Said(SYSTEM[record.task], as_json(record.context), _answer(record.answer))
    return Said(SYSTEM["edit"], as_json({"context": record.context}), as_json(record.chosen), as_json(record.rejected))


def sft_line(provider: Provider, told: Said) -> Line:
    """One supervised example as a line of the provider's file. No message carries a weight: all of the answer is trained on."""
    if provider == "vertex":
        contents = [_content("user", told.asked), _content("model", told.answer)]
        return {"systemInstruction": _content("system", told.system), "contents": contents}
    asks = [_message("system", told.system), _message("user", told.asked)]
    if provider == "trl":
        return {"prompt": asks, "completion": [_message("assistant", told.answer)]}
    return {"messages": [*asks, _message("assistant", told.answer)]}


def dpo_line(provider: Provider, told: Said) -> Line:
    """One preference as a line of the provider's file for DPO."""
    if provider == "vertex":
        scored = [{"score": score, "completion": _content("model", said)} for score, said in ((1, told.answer), (0, told.rejected))]
        contents = [_content("user", told.asked)]
        return {"system_instruction": _content("system", told.system), "contents": contents, "completions": scored}
    asks = [_message("system", told.system), _message("user", told.asked)]
    if provider == "trl":
        return {"prompt": asks, "chosen": [_message("assistant", told.answer)], "rejected": [_message("assistant", told.rejected)]}
    return {
        "input": {"messages": asks, "tools": [], "parallel_tool_calls": True},
        "preferred_output": [_message("assistant", told.answer)],
        "non_preferred_output": [_message("assistant", told.rejected)],
    }


def stencil(line: Line) -> bytes:
    """The line of `HOLES` as bytes to fill: every record of a form differs in its holes alone, so the rest is written as JSON once."""
    whole = as_line(line).replace(b"%", b"%%")
    for name, hole in HOLES._asdict().items():
        whole = whole.replace(as_json(hole).encode(), b"%%(%b)b" % name.encode())
    return whole


def filling(told: Said) -> Mapping[bytes, bytes]:
    """What goes into the holes of a stencil: each part as a JSON string."""
    return {name: to_json(text) for name, text in zip(_NAMES, told, strict=True)}


def pairwise_line(pair: Preference) -> Line:
    """One preference as a pair in the order shown: ``label`` is 1 when ``a`` was kept. Where there was no order, ``a`` is the kept one."""
    turned = pair.first < 0
    a, b = (pair.rejected, pair.chosen) if turned else (pair.chosen, pair.rejected)
    return {"project": pair.project, "context": pair.context, "a": a, "b": b, "label": 0 if turned else 1, "ordered": pair.first != 0}


_NAMES = tuple(name.encode() for name in Said._fields)


def _answer(answer: object) -> str:
    return answer if isinstance(answer, str) else as_json(answer)


def _message(role: str, content: str) -> dict[str, str]:
    return {"role": role, "content": content}


def _content(role: str, text: str) -> dict[str, object]:
    return {"role": role, "parts": [{"text": text}]}
