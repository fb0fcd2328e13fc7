"""Keeping a person's own words words: what a tool would take for syntax is rewritten before it reaches the prompt."""

import re
from collections.abc import Callable
from functools import cache, lru_cache

from compiler_templates._target import Rule, listed_names

QUOTES = (Rule('["“”„‟«»「」『』＂]+', "'", ('"', *"“”„‟«»「」『』＂")),)
"""For tools where double quotes mean speech or lettering; single quotes stay."""
SQUARE = (Rule(r"[\[［【]", "(", tuple("[［【")), Rule(r"[\]］】]", ")", tuple("]］】")))
UNBRACKETED = (Rule(r"[\[［【\]］】]+", "", tuple("[［【]］】")),)
"""For tools where [a tag] is an order and round brackets are read aloud or sung."""
CURLY = (Rule("[{｛]", "(", tuple("{｛")), Rule("[}｝]", ")", tuple("}｝")))
ANGLE = (Rule("[<>＜＞]+", "", tuple("<>＜＞")),)
"""For tools with <lora:...>, <<<image_1>>> or <Picture 1>."""
WEIGHTS = (Rule(r"\(([^()]*):[+-]?\d+(?:\.\d+)?\)", r"\1", ("(",)),)
ROUND = (Rule("[(（]+", "", tuple("(（")), Rule("[)）]+", "", tuple(")）")))
"""For tools where (word:1.2) is a weight; WEIGHTS goes before it."""
_LONG_DASHES = "\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b"
FLAGS = (
    Rule(r"(?<=\d)\s*[\u2012-\u2015\u2212]\s*(?=\d)", "-", tuple(_LONG_DASHES)),
    Rule(rf"\s*(?:[-\u2010\u2011\uff0d]{{2,}}|[{_LONG_DASHES}]+)\s*", ", ", ("--", *"\u2010\u2011\uff0d", *_LONG_DASHES)),
    Rule("[:\uff1a]{2,}", ":", ("::", "\uff1a")),
    Rule(r"(?i)https?://", "", ("://",)),
)
"""For Midjourney: double hyphens and the long dashes it reads as them, ``::`` weights, image addresses."""
INPUTS = (
    Rule(r"(?i)\b(image|video|audio)[ _]?(?=\d)", r"\1 number ", listed_names("image video audio Image Video Audio IMAGE VIDEO AUDIO")),
)
"""For tools where Image 1 cites an input."""
OPTIONS = (Rule(r"(?<!\S)-{2,}(?=\w)", "", ("--",)),)
"""For tools that read or refuse ``--seed 1`` in the text."""
AT = (Rule(r"[@＠](?=\w)", "", tuple("@＠")),)
"""For tools where @name cites an input."""


def labels(*names: str) -> tuple[Rule, ...]:
    """The target's own labels (``SFX``, ``Dialogue``) when a person writes them with a colon."""
    return (Rule(rf"(?i)\b({'|'.join(map(re.escape, names))})\s*[:：]", r"\1,", (":", "：")),)


_EDGES = " \t\n,;:،、；："
_ABBREVIATED = re.compile(r"\b[A-Za-z]\.[A-Za-z]\.$")
_UNTIDY = re.compile(r"\s+([,;.])|([,;])(?:\s*[,;])+|^[\s,;:]+")


@lru_cache(maxsize=8192)
def tidy(text: str) -> str:
    """One line, single spaces, no comma, semicolon, colon or lone full stop at its end: ready to stand inside a sentence."""
    text = " ".join(text.split()).strip(_EDGES)
    if text.endswith(".") and not text.endswith("..") and not _ABBREVIATED.search(text):
        text = text[:-1].rstrip(_EDGES)
    return text


@cache
def guarded(rules: tuple[Rule, ...]) -> Callable[[str], str]:
    """The function that makes text safe for a target with these rules; text with none of their signs comes back as it is."""
    if not rules:
        return str
    compiled = [(re.compile(rule.pattern), rule.instead) for rule in rules]
    signs = {sign for rule in rules for sign in rule.signs}
    single = re.compile(f"[{''.join(map(re.escape, sorted(s for s in signs if len(s) == 1)))}]")
    longer = [sign for sign in signs if len(sign) > 1]

    @lru_cache(maxsize=1024)
    def apply(text: str) -> str:
        if not single.search(text) and not any(sign in text for sign in longer):
            return text
        before = text
        for _ in range(3):  # what one rule writes, such as a round bracket, may be another's to take away
            start = text
            for pattern, instead in compiled:
                text = pattern.sub(instead, text)
            if text == start:
                break
        return text if text == before else _UNTIDY.sub(lambda m: m[1] or m[2] or "", text)

    return apply
