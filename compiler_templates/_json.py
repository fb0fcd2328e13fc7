"""A prompt that is a JSON object: its texts are made of fragments, so that every slot is found again inside it."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from compiler_templates._saying import Fragment, Fragments, escaped


class Text(NamedTuple):
    """A JSON string made of fragments."""

    said: Fragments


Node = Mapping[str, "Node"] | list["Node"] | Text | str


def fragments(node: Node) -> Iterator[Fragment]:
    """``node`` as one line of JSON. A key or an item without content is left out."""
    if isinstance(node, str):
        yield "", f'"{escaped(node)}"'
    elif isinstance(node, Text):
        yield "", '"'
        yield from ((slot, escaped(text)) for slot, text in node.said)
        yield "", '"'
    elif isinstance(node, list):
        yield from _all("[", [("", item) for item in node if _filled(item)], "]")
    else:
        yield from _all("{", [(f'"{key}": ', inner) for key, inner in node.items() if _filled(inner)], "}")


def _all(opening: str, parts: list[tuple[str, Node]], closing: str) -> Iterator[Fragment]:
    yield "", opening
    for place, (key, inner) in enumerate(parts):
        yield "", f"{', ' if place else ''}{key}"
        yield from fragments(inner)
    yield "", closing


def _filled(node: Node) -> bool:
    return any(text for _, text in node.said) if isinstance(node, Text) else bool(node)
