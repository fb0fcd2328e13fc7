"""Requests broken on purpose, derived from a real one: whoever accepts one of these guards nothing."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from compiler_templates import Compiled

FREE = frozenset(
    [
        "aesthetics",
        "argv",
        "art_style",
        "background",
        "character_reference_images",
        "contents",
        "data",
        "desc",
        "file_uri",
        "files",
        "first_frame_image",
        "gcs_uri",
        "high_level_description",
        "id",
        "image",
        "image_prompt",
        "image_tail",
        "image_uri",
        "image_url",
        "images",
        "input",
        "input_reference",
        "instructions",
        "last_frame_image",
        "last_frame_uri",
        "lighting",
        "lines",
        "medium",
        "negativePrompt",
        "negative_global_styles",
        "negative_local_styles",
        "negative_prompt",
        "negative_prompt_2",
        "negative_styles",
        "next_text",
        "photo",
        "positive_global_styles",
        "positive_local_styles",
        "positive_styles",
        "previous_text",
        "prompt",
        "prompt_2",
        "prompt_image",
        "prompt_text",
        "reference_image",
        "reference_uri",
        "section_name",
        "source_url",
        "style_reference_images",
        "style_references",
        "tag",
        "text",
        "text_prompt",
        "transfer_light_from_reference_image",
        "uploadId",
        "uri",
        "url",
        "video_uri",
        "voice_id",
    ]
)
"""Keys that hold a person's words, an address or a name: any text is legal there."""


class Broken(NamedTuple):
    """What was done, where, and the request that came of it."""

    how: str
    where: str
    request: object


def broken(compiled: Compiled) -> Iterator[Broken]:
    """Every way to break the compiled request that must be refused."""
    yield Broken("empty", "", {})
    yield Broken("null", "", None)
    yield from _inside(compiled.request, (), compiled)


def _inside(value: object, path: tuple[str | int, ...], compiled: Compiled) -> Iterator[Broken]:
    def put(how: str, new: object) -> Broken:
        return Broken(how, ".".join(map(str, path)), _with(compiled.request, path, new))

    if path:
        yield put("null", None)
    match value:
        case dict():
            yield put("unknown key", {**value, "no_such_key": 1})
            yield put("wrong type", "text") if path else Broken("wrong type", "", [value])
            for key, inner in value.items():
                yield from _inside(inner, (*path, key), compiled)
        case list():
            yield put("wrong type", {"0": value})
            for nth, inner in enumerate(value):
                yield from _inside(inner, (*path, nth), compiled)
        case bool():
            yield put("wrong type", str(value).lower())
            yield put("wrong type", int(value))
        case int() | float():
            yield put("wrong type", str(value))
            yield put("out of range", 10**30)
            yield put("out of range", -(10**30))
        case str():
            yield put("wrong type", int(value) if value.isdecimal() else 12345)
            if not _free(path):
                yield put("wrong value", "no-such-value")
                yield put("wrong value", "")
            elif value and value == compiled.prompt and compiled.limit is not None:
                yield put("too long", "word " * 200_000)
        case _:
            raise AssertionError(f"a request holds {value!r}")


def _free(path: tuple[str | int, ...]) -> bool:
    key = next((step for step in reversed(path) if isinstance(step, str)), "")
    return key in FREE or key.startswith("input_image") or key.endswith(".txt")


def _with(request: object, path: tuple[str | int, ...], new: object) -> object:
    """A copy of ``request`` with ``new`` at ``path``."""
    if not path:
        return new
    copy: Any = json.loads(json.dumps(request))
    at = copy
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = new
    return copy


def told(value: object) -> object:
    """The request with a word where a text is empty: an empty scene has nothing to say, and the rest of it must hold all the same."""
    match value:
        case dict():
            return {key: told(inner) for key, inner in value.items()}
        case list():
            return [told(inner) for inner in value]
        case "":
            return "word"
        case _:
            return value


def leaves(value: object) -> int:
    """How many values a request holds."""
    match value:
        case Mapping():
            return sum(map(leaves, value.values()))
        case list():
            return sum(map(leaves, value))
        case _:
            return 1
