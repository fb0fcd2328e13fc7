"""Long texts in passages: one vector of a whole page is like everything a little and like nothing much."""

import re
from collections.abc import Iterator

LONG, PASSAGE = 320, 200
"""Width from which a text is taken in passages, and about how wide each of them is: Latin letters, a sign of Chinese or Japanese is two.

On 39 texts of four rows each of tests/evals/search (second set, open half), nDCG@10 went from .82 to .92 and from .83 to .90.
"""
MOST = 16
"""Passages of one text at the most; what comes after is found by its words."""
_SENTENCE = re.compile(r"[^.!?;\n。！？；…]*(?:[.!?;…]+(?=\s|$)|[。！？；]|\n|[.!?;…]+|$)\s*")
_WIDE = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")


def passages(text: str) -> list[str]:
    """The text whole where it is short, else sentence by sentence put together to passages; longer sentences are cut between words."""
    if _width(text) <= LONG:
        return [text]
    found = [""]
    for piece in _pieces(text):
        if found[-1] and _width(found[-1]) + _width(piece) > PASSAGE:
            if len(found) == MOST:
                break
            found.append("")
        found[-1] += piece
    return [told for passage in found if (told := passage.strip())] or [text]


def _pieces(text: str) -> Iterator[str]:
    """Sentences, and parts of those that are longer than a passage."""
    for sentence in _SENTENCE.findall(text):
        while _width(sentence) > PASSAGE:
            size = PASSAGE // 2 if _WIDE.search(sentence[:PASSAGE]) else PASSAGE
            cut = sentence.rfind(" ", size // 2, size) + 1 or size
            yield sentence[:cut]
            sentence = sentence[cut:]
        if sentence:
            yield sentence


def _width(text: str) -> int:
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))
