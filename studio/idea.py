"""Which words of a message tell an idea: its sentence without the remarks on length, format and style, and its tongue."""

import re
from collections.abc import Sequence

from studio.reader.lexicon import language_of
from studio.reader.tokens import tokens_of
from studio.story_words import FOREIGN, NATIVE
from studio.text import clean, folded

_COUNT = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty(?:-\w+)?|eine?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|una?|dos|tres"
    r"|cuatro|cinco|seis|siete|ocho|nueve|diez|une?|deux|trois|quatre|cinq|sept|huit|neuf|dix|uma?|dois|duas|três|quatro|sete|oito|nove|dez)"
)
_PARTS = r"(?:scenes?|shots?|beats?|parts?|seconds?|minutes?|szenen?|escenas?|scènes?|cenas?)"
_NOT_STORY = re.compile(
    rf"(?i)^\W*(?:(?:in|over|with)?\s*{_COUNT}\s+{_PARTS}\b|title\s*:|make\s+it\b|format\b|style\s*:|aspect\b|vertical\b|shot\s+on\b)"
)
_TAIL = re.compile(
    rf"(?i)(?:\s*[;,(:—–]+\s*|\s+-+\s+)(?:(?:told\s+|all\s+)?(?:in|over|as|with|about|around)\s+)?(?:exactly\s+|just\s+|only\s+)?{_COUNT}\s+{_PARTS}\b.*$"
    rf"|\s+(?:told\s+)?(?:in|over)\s+{_COUNT}\s+(?:scenes?|shots?|beats?|parts?|szenen?|escenas?|scènes?|cenas?)\b.*$",
    re.S,
)
"""A number of scenes behind the story, and what is said after it."""
_MARK = re.compile(r"\s*[;,—–]\s*|\s+-+\s+")
_END = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])|\n+")
UNPEOPLED = re.compile(
    r"(?i)\b(?:(?:with|has|there\s+are)?\s*no\s+(?:people|humans?|actors?|characters?|persons?|one\s+in\s+it|humans)|without\s+(?:any\s+)?(?:people|humans|actors|anyone))\b"
)
"""Says that nobody is in the film."""


def sentences_of(text: str) -> list[str]:
    """The sentences and lines of ``text``, as they are written."""
    return [p.strip() for p in _END.split(clean(text)) if p and p.strip()]


def sentence_of(text: str) -> str:
    """The sentence of ``text`` that tells the idea, without its full stop; remarks on length, format and style are passed over."""
    pieces = sentences_of(text)
    told = [p for p in pieces if not _NOT_STORY.match(p)] or pieces[:1]
    return _TAIL.sub("", told[0]).rstrip(". ;,") if told else ""


def without_remarks(sentence: str, unread: Sequence[str]) -> str:
    """A sentence without what follows its story: a number of scenes, and pieces between commas of which the reader left no word over."""
    told = _TAIL.sub("", sentence)
    left = [folded(u) for u in unread]
    while marks := list(_MARK.finditer(told)):
        last = folded(told[marks[-1].end() :].strip(" .!?"))
        if UNPEOPLED.search(told) or (last and any(_holds(u, last) for u in left)):
            break
        told = told[: marks[-1].start()]
    return told.strip()


def _holds(unread: str, piece: str) -> bool:
    """Whether unread words and a piece share a word that is no small one."""
    words = set(re.findall(r"\w+", piece))
    return bool(set(re.findall(r"\w+", unread)) & (words - NATIVE or words))


def is_foreign(sentence: str) -> bool:
    """Whether a sentence is in another tongue than English: by its script, by the reader's words, by the small words of other tongues."""
    letters = [c for c in sentence if c.isalpha()]
    if sum(c > "\u024f" for c in letters) * 2 > len(letters):
        return True
    words = re.findall(r"[^\W\d_]+", sentence.casefold())
    native, foreign = (sum(w in tongue for w in words) for tongue in (NATIVE, FOREIGN))
    if native == foreign:
        return native > 0 and language_of(tokens_of(sentence)) != "en"
    return foreign > native
