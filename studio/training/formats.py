"""The canonical records in the forms that providers read (facts: local models, e; checked 2026-11-22).

No provider reads a schema beside the examples: it stands in the system text, and the answer is the canonical JSON, as it is at use.
"""

from collections.abc import Callable, Mapping
from typing import Literal

from studio.training.records import Example, Preference, as_json

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


def sft_line(provider: Provider, example: Example) -> Line:
    """One supervised example as a line of the provider's file. No message carries a weight: all of the answer is trained on."""
    system, asked, answer = SYSTEM[example.task], as_json(example.context), _answer(example.answer)
    if provider == "vertex":
        return {"systemInstruction": _content("system", system), "contents": [_content("user", asked), _content("model", answer)]}
    asks = [_message("system", system), _message("user", asked)]
    if provider == "trl":
        return {"prompt": asks, "completion": [_message("assistant", answer)]}
    return {"messages": [*asks, _message("assistant", answer)]}


def dpo_line(provider: Provider, pair: Preference) -> Line:
    """One preference as a line of the provider's file for DPO."""
    system, asked = SYSTEM["edit"], as_json({"context": pair.context})
    chosen, rejected = as_json(pair.chosen), as_json(pair.rejected)
    if provider == "vertex":
        scored = [{"score": score, "completion": _content("model", said)} for score, said in ((1, chosen), (0, rejected))]
        return {"system_instruction": _content("system", system), "contents": [_content("user", asked)], "completions": scored}
    asks = [_message("system", system), _message("user", asked)]
    if provider == "trl":
        return {"prompt": asks, "chosen": [_message("assistant", chosen)], "rejected": [_message("assistant", rejected)]}
    return {
        "input": {"messages": asks, "tools": [], "parallel_tool_calls": True},
        "preferred_output": [_message("assistant", chosen)],
        "non_preferred_output": [_message("assistant", rejected)],
    }


def pairwise_line(pair: Preference) -> Line:
    """One preference as a pair in the order shown: ``label`` is 1 when ``a`` was kept. Where there was no order, ``a`` is the kept one."""
    turned = pair.first < 0
    a, b = (pair.rejected, pair.chosen) if turned else (pair.chosen, pair.rejected)
    return {"project": pair.project, "context": pair.context, "a": a, "b": b, "label": 0 if turned else 1, "ordered": pair.first != 0}


SFT: Mapping[Provider, Callable[[Example], Line]] = {p: (lambda e, p=p: sft_line(p, e)) for p in PROVIDERS}
DPO: Mapping[Provider, Callable[[Preference], Line]] = {p: (lambda e, p=p: dpo_line(p, e)) for p in PROVIDERS}


def _answer(answer: object) -> str:
    return answer if isinstance(answer, str) else as_json(answer)


def _message(role: str, content: str) -> dict[str, str]:
    return {"role": role, "content": content}


def _content(role: str, text: str) -> dict[str, object]:
    return {"role": role, "parts": [{"text": text}]}
