"""Which words of a message tell an idea: its sentence without the remarks on length, format and style, and its tongue."""

import re
from collections.abc import Sequence

from studio.reader import Reading
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
_ALONE = re.compile(
    r"(?i)^\W*(?:(?:an?|the|in|as|it'?s|this\s+is)\s+){0,2}(?:"
    r"(?:one|single|continuous|unbroken|uninterrupted)[\s-]+(?:(?:continuous|long|unbroken|single)\s+)?(?:shot|take|scene)|oner|long\s+take"
    r"|plansequenz|eine?\s+(?:einzige\s+)?(?:einstellung|szene)|(?:una?|uma)\s+(?:sola|única)\s+(?:toma|escena|cena)|plano[\s-]secuencia"
    r"|une?\s+(?:seule?\s+)?(?:scène|plan)|plan[\s-]séquence)(?:\s+film)?(?:\s*[:,—–]\s*|\s+-+\s+|\s+(?:of|about|where|in\s+which)\s+)(?=\w)"
)
"""Says before the story that it is told in one scene: "one shot: ...", "a single take of ..."."""
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
    told = [p for p in pieces if _ALONE.match(p) or not _NOT_STORY.match(p)] or pieces[:1]
    return _TAIL.sub("", _ALONE.sub("", told[0])).rstrip(". ;,") if told else ""


def without_remarks(sentence: str, unread: Sequence[str]) -> str:
    """A sentence without what follows its story: a number of scenes, and pieces between commas of which the reader left no word over."""
    told = _TAIL.sub("", _ALONE.sub("", sentence))
    left = [folded(u) for u in unread]
    while marks := list(_MARK.finditer(told)):
        last = folded(told[marks[-1].end() :].strip(" .!?"))
        if UNPEOPLED.search(told) or (last and any(_holds(u, last) for u in left)):
            break
        told = told[: marks[-1].start()]
    return told.strip()


def scenes_of(reading: Reading) -> int | None:
    """How many scenes a first idea asks for; a story that says "one shot:" before it is one scene."""
    alone = any(_ALONE.match(s) for s in sentences_of(reading.text))
    return reading.scenes_wanted or (1 if alone else None)


_SPANS = {"ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "sixty": 60, "ninety": 90, "one": 1, "two": 2, "three": 3}
_SPOT = re.compile(
    rf"(?i)\b(\d+|{'|'.join(_SPANS)})[\s-]*(s|secs?|seconds?|min|minutes?)\b[\s-]+(?:[\w-]+\s+){{0,2}}?"
    r"(?:film|movie|short|spot|ad|advert|advertisement|commercial|trailer|teaser|video|clip|reel|story)\b"
)
"""A length before the form of the film: "a 15 second ad"."""
_EACH_BEFORE = re.compile(r"(?i)\b(?:each|every|per|jede[rs]?|je|cada|chaque)\b[^.!?,;]{0,24}$")
_EACH_BEHIND = re.compile(
    r"(?i)^[\s-]*(?:long\s+)?(?:each|apiece|every|per|a\s+(?:scene|shot)|(?:scenes?|shots?|clips?|takes?|beats?)\b|pro|je|cada|chacune?|par|chaque)"
)
LEAST = 4.0
"""Seconds that a film of more than one scene has at least, and a scene of a told number has one of them; less is said of a scene."""


def total_of(reading: Reading) -> float | None:
    """Seconds that a first idea gives to the whole film; None where it gives none, or is one scene, or says them of each."""
    count = scenes_of(reading)
    if count == 1 or reading.scene is not None or not reading.unread:
        return None
    seconds = _spot(reading.text) if "duration" not in reading.slots else _said_of_all(reading)
    return seconds if seconds is not None and seconds >= max(LEAST, count or 0) else None


def _spot(text: str) -> float | None:
    found = _SPOT.search(text)
    if not found:
        return None
    number = float(_SPANS.get(found[1].lower(), 0) or found[1])
    return number * 60 if found[2].lower().startswith("m") else number


def _said_of_all(reading: Reading) -> float | None:
    """The length that was read, unless its neighbours say that it is each scene's."""
    said = next((e for e in reading.explain if e.slot == "duration"), None)
    each = said and (_EACH_BEFORE.search(reading.text[: said.start]) or _EACH_BEHIND.match(reading.text[said.end :]))
    return None if each else float(reading.slots["duration"])


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
