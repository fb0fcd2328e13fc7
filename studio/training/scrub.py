"""What may leave: structure as it is, words only where they are given, and of words no secret and nothing that names a person."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import cast

from studio.film import TERMS

WORDS = "<words>"
"""Stands where a person's own words were."""
_SECRETS = (
    (re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)", re.S), "<secret>"),
    (re.compile(r"\b(?:sk|pk|rk|ghp|gho|xox[abposr]|xapp|AKIA|AIza|hf|glpat)[-_A-Za-z0-9]{12,}"), "<secret>"),
    (re.compile(r"\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{4,}"), "<secret>"),
    (re.compile(r"(?i)\b(?:password|passwd|secret|token|api[_ -]?key)\b\s*(?:is|[:=])\s*\S+"), "<secret>"),
    (re.compile(r"\b(?=[A-Za-z0-9+/_-]*\d)(?=[A-Za-z0-9+/_-]*[A-Za-z])[A-Za-z0-9+/_-]{32,}={0,2}"), "<secret>"),
)
_PERSONAL = (
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "<mail>"),
    (re.compile(r"https?://\S+|\bwww\.\S+"), "<link>"),
    (re.compile(r"<[@#!&][^>]{1,40}>"), "<mention>"),
    (re.compile(r"(?<!\w)@[\w.]{2,32}"), "<mention>"),
    (re.compile(r"(?<![\w.])(?:\d[ -]?){13,19}(?![\w.])"), "<number>"),
    (re.compile(r"(?<![\w.])\+?\(?\d{1,4}\)?(?:[ /.-]?\(?\d{2,4}\)?){2,5}(?![\w.:])"), "<number>"),
    (re.compile(r"\b(?:\d{1,3}\.){3}\d{1,3}\b"), "<address>"),
)


def scrubbed(text: str) -> str:
    """``text`` without keys and passwords, mail addresses, links, mentions, telephone and card numbers."""
    for pattern, stands in (*_SECRETS, *_PERSONAL):
        text = pattern.sub(stands, text)
    return text


def spoken(text: str, *, words: bool) -> str:
    """A person's words where they are given, scrubbed; else the mark that there were some."""
    return scrubbed(text) if words and text else WORDS if text else ""


def slot_value(slot: str, value: object, *, words: bool) -> object:
    """A slot's value: closed terms, numbers, ratios and colours as they are; everything else is words."""
    if isinstance(value, str):
        return _text(slot, value, words)
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, Mapping):
        held = cast("Mapping[str, object]", value)
        return {key: slot_value(key if key == "role" else "", part, words=words) for key, part in held.items()}
    return [slot_value(slot, part, words=words) for part in cast("Sequence[object]", value)]


@lru_cache(maxsize=4_096)
def _text(slot: str, value: str, words: bool) -> str:
    """A scene says the same again in every record in which it stands, so what was scrubbed lately is kept."""
    return value if (slot, value) in TERMS or _is_structure(slot, value) else spoken(value, words=words)


def _is_structure(slot: str, value: str) -> bool:
    if slot in ("aspect_ratio", "role"):
        return True
    return slot == "color_palette" and re.fullmatch(r"#[0-9a-f]{6}", value) is not None
