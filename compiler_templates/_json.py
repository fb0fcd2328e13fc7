"""A prompt that is a JSON object: its texts are made of fragments, so that every slot is found again inside it."""

from collections.abc import Mapping
from typing import NamedTuple

from compiler_templates._saying import Fragment, Fragments, escaped


class Text(NamedTuple):
    """A JSON string made of fragments."""

    said: Fragments


Node = Mapping[str, "Node"] | list["Node"] | Text | str


def fragments(node: Node) -> list[Fragment]:
    """``node`` as one line of JSON. A key or an item without content is left out."""
    out: list[Fragment] = []
    _put(out, node)
    return out


def _put(out: list[Fragment], node: Node) -> None:
    if isinstance(node, str):
        out.append(("", f'"{escaped(node)}"'))
    elif isinstance(node, Text):
        out += [("", '"'), *((slot, escaped(text)) for slot, text in node.said), ("", '"')]
    elif isinstance(node, list):
        _put_all(out, "[", [("", item) for item in node if _filled(item)], "]")
    else:
        _put_all(out, "{", [(f'"{key}": ', inner) for key, inner in node.items() if _filled(inner)], "}")


def _put_all(out: list[Fragment], opening: str, parts: list[tuple[str, Node]], closing: str) -> None:
    lead = opening
    for key, inner in parts:
        out.append(("", f"{lead}{key}"))
        _put(out, inner)
        lead = ", "
    out.append(("", closing if parts else opening + closing))


def _filled(node: Node) -> bool:
    return any(text for _, text in node.said) if isinstance(node, Text) else bool(node)
