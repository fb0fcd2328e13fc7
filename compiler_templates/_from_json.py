"""Prompts that are JSON: captions of Ideogram and FLUX, request bodies, our own compile objects. Keys are labels."""

import json
from collections.abc import Iterator
from typing import Any, cast

from compiler_templates._from_labels import LABELS, Block, folded_label
from compiler_templates._target import Target

_STRUCTURE = {"text": "drawn", "type": "structure", "bbox": "setting"}
"""Keys of captions that are no film words: lettering, kinds of element, places in the picture."""
DEEPEST = 12
"""Levels of a caption that are read."""


def as_json(text: str) -> dict[str, Any] | None:
    """The object that ``text`` is, or None."""
    if not text.lstrip().startswith("{"):
        return None
    try:
        body = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return cast("dict[str, Any]", body) if type(body) is dict else None


def json_blocks(target: Target, body: dict[str, Any]) -> Iterator[Block]:
    """Every text and number of ``body`` under the label that its key is; a key that is no label is kept with its words."""
    yield from _walk(target, body, "", 0)


def _walk(target: Target, value: Any, key: str, depth: int) -> Iterator[Block]:
    if isinstance(value, dict) and depth < DEEPEST:
        for name, inner in cast("dict[str, Any]", value).items():
            yield from _walk(target, inner, str(name), depth + 1)
    elif isinstance(value, list) and depth < DEEPEST:
        yield from _list(target, cast("list[Any]", value), key, depth)
    elif isinstance(value, str | int | float) and value != "" and not isinstance(value, bool):
        yield _block(target, key, str(value))


def _list(target: Target, values: list[Any], key: str, depth: int) -> Iterator[Block]:
    if values and all(isinstance(item, str) for item in values):
        yield _block(target, key, ", ".join(values))
        return
    for inner in values:
        yield from _walk(target, inner, key, depth + 1)


def _block(target: Target, key: str, text: str) -> Block:
    label = folded_label(key)
    what = LABELS.get(label) or _params(target).get(label) or _STRUCTURE.get(label, "setting")
    return Block(what, text, key)


def _params(target: Target) -> dict[str, str]:
    """The target's own parameters that hold a slot."""
    own = {"prompt": target.prompt_param, "negative": target.negative.param, "seed": target.seed.param if target.seed else ""}
    own["duration"] = target.durations.param if target.durations else ""
    return {folded_label(param.rpartition(".")[2]): "words" if slot == "prompt" else slot for slot, param in own.items() if param}
