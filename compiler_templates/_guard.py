"""Keeping a person's own words words: what a tool would take for syntax is rewritten before it reaches the prompt."""

import re
from collections.abc import Callable
from functools import cache, lru_cache

from compiler_templates._target import Rule

QUOTES: tuple[Rule, ...] = (('["“”„‟«»「」『』＂]+', "'"),)
"""For tools where double quotes mean speech or lettering; single quotes stay."""
SQUARE: tuple[Rule, ...] = ((r"\[", "("), (r"\]", ")"), ("[【［]", "("), ("[】］]", ")"))
CURLY: tuple[Rule, ...] = (("[{｛]", "("), ("[}｝]", ")"))
ANGLE: tuple[Rule, ...] = (("[<>＜＞]+", ""),)
"""For tools with <lora:...>, <<<image_1>>> or <Picture 1>."""
ROUND: tuple[Rule, ...] = (("[(（]+", ""), ("[)）]+", ""))
"""For tools where (word:1.2) is a weight."""
WEIGHTS: tuple[Rule, ...] = ((r"\(([^()]*):[+-]?\d+(?:\.\d+)?\)", r"\1"),)
FLAGS: tuple[Rule, ...] = (
    (r"(?<=\d)\s*[\u2012-\u2015\u2212]\s*(?=\d)", "-"),
    (r"\s*(?:[-\u2010\u2011\uff0d]{2,}|[\u2012-\u2015\u2212\u2e3a\u2e3b]+)\s*", ", "),
    ("[:\uff1a]{2,}", ":"),
    (r"https?://", ""),
)
"""For Midjourney: double hyphens and the long dashes it reads as them, ``::`` weights, image addresses."""
AT: tuple[Rule, ...] = ((r"[@＠](?=\w)", ""),)
"""For tools where @name cites an input."""


def labels(*names: str) -> tuple[Rule, ...]:
    """The target's own labels (``SFX``, ``Dialogue``) when a person writes them with a colon."""
    return ((rf"(?i)\b({'|'.join(map(re.escape, names))})\s*[:：]", r"\1,"),)


_EDGES = " \t\n,;:،、；："
_UNTIDY = re.compile(r"\s+([,;.])|([,;])(?:\s*[,;])+|^[\s,;:]+")


@lru_cache(maxsize=8192)
def tidy(text: str) -> str:
    """One line, single spaces, no comma, semicolon, colon or lone full stop at its end: ready to stand inside a sentence."""
    text = " ".join(text.split()).strip(_EDGES)
    if text.endswith(".") and not text.endswith(".."):
        text = text[:-1].rstrip(_EDGES)
    return text


@cache
def guarded(rules: tuple[Rule, ...]) -> Callable[[str], str]:
    """The function that makes text safe for a target with these rules; text without any of their signs comes back as it is."""
    if not rules:
        return str
    compiled = [(re.compile(pattern), replacement) for pattern, replacement in rules]
    any_of = re.compile("|".join(f"(?:{pattern.replace('(?i)', '')})" for pattern, _ in rules), re.IGNORECASE)

    @lru_cache(maxsize=1024)
    def apply(text: str) -> str:
        if not any_of.search(text):
            return text
        for _ in range(3):  # what one rule writes, such as a round bracket, may be another's to take away
            for pattern, replacement in compiled:
                text = pattern.sub(replacement, text)
            if not any_of.search(text):
                break
        return _UNTIDY.sub(lambda m: m[1] or m[2] or "", text)

    return apply
