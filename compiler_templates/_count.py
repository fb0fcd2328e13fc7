"""The length of a text in a vendor's own unit. Tokens are never undercounted: without the vendor's tokenizer an upper bound is taken."""

import re
from functools import lru_cache

from compiler_templates._known import ONE_TOKEN
from compiler_templates._known_clip import APART, APART_LAST, ONE, TWO
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


_CLIP_PIECE = re.compile(r"'(?:s|t|re|ve|m|ll|d)|[^\W\d_]+|.")


def clip(text: str) -> int:
    """An upper bound on the tokens that CLIP makes of ``text``, both ends counted; it has no capitals and no spaces."""
    return 2 + sum(map(_clip_word, text.lower().split()))


@lru_cache(maxsize=32768)
def _clip_word(word: str) -> int:
    return sum(_letters(piece) if piece.isascii() and piece.isalpha() else utf8(piece) for piece in _CLIP_PIECE.findall(word))


def _letters(word: str) -> int:
    """Known words count what they are, others the most parts that the tokenizer could leave: what it can join it joins."""
    if word in ONE or word in ONE_TOKEN:
        return 1
    return 2 if word in TWO else _most_parts(word)


def _most_parts(word: str) -> int:
    """The most parts of a word of which no two neighbors are single letters that belong together."""
    none = -len(word)
    single, longer = [none], [0]  # of the first n letters, when the last part is one letter, or is more
    for end in range(1, len(word) + 1):
        apart = word[max(0, end - 2) : end] in (APART_LAST if end == len(word) else APART)
        one = max(longer[-1], single[-1] if apart else none)
        more = max((max(single[end - size], longer[end - size]) for size in (2, 3) if size <= end), default=none)
        single.append(1 + one)
        longer.append(1 + more)
    return max(single[-1], longer[-1])


COUNTERS = {"characters": characters, "utf16": utf16, "tokens": tokens, "clip": clip, "bytes": utf8, "words": words}


def count(text: str, unit: Unit) -> int:
    """``text`` in ``unit``."""
    return COUNTERS[unit](text)
