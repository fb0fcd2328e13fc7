"""The length of a text in a vendor's own unit. Tokens are never undercounted: without the vendor's tokenizer an upper bound is taken."""

import re
from functools import lru_cache

from compiler_templates._known import ONE_TOKEN
from compiler_templates._target import Unit

_PIECE = re.compile(r"[A-Za-z]+|[0-9]|[^A-Za-z0-9]")


def characters(text: str) -> int:
    """Unicode code points."""
    return len(text)


def utf16(text: str) -> int:
    """UTF-16 code units, as JavaScript counts: signs beyond the first plane count two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def utf8(text: str) -> int:
    return len(text.encode("utf-8"))


def words(text: str) -> int:
    return len(text.split())


def tokens(text: str) -> int:
    """An upper bound on the tokens that T5, CLIP and tokenizers like them make of ``text``.

    A token holds at least one byte, so an unknown word counts its bytes and one for its space; known words count what they are.
    """
    return 2 + sum(map(_word, text.split()))


@lru_cache(maxsize=32768)
def _word(word: str) -> int:
    """The bound of what stands between two spaces.

    A known word first, or one for the space itself and one for every sign of what follows.
    """
    first, *rest = _PIECE.findall(word)
    lower = first.lower()
    known = 0 if lower not in ONE_TOKEN else 1 if first == lower else 2 if first[1:] == lower[1:] else 0
    return (known or 1 + utf8(first)) + sum(map(utf8, rest))


COUNTERS = {"characters": characters, "utf16": utf16, "tokens": tokens, "bytes": utf8, "words": words}


def count(text: str, unit: Unit) -> int:
    """``text`` in ``unit``."""
    return COUNTERS[unit](text)
