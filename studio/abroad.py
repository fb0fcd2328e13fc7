"""A story in one sentence of another tongue than English -> who it is about, what they do and where, in its own words.

What cannot be told apart stays together: then nothing is read, and the sentence is kept whole.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from studio.reader import read
from studio.reader.lexicon import language_of, units_of
from studio.reader.tokens import tokens_of
from studio.reader.tongues import LANGUAGES, STORY, entries
from studio.story_words import FOREIGN

ROMANCE = ("es", "pt", "fr")
"""Tongues so near to each other that a short sentence may be taken for one of the others."""
LONGEST = 400
"""Code points of a sentence that may be such a story."""


class Told(NamedTuple):
    """``subject`` as the sentence has it and ``lead`` as it is spoken of the second time; ``deed`` from the verb on; "" for no place."""

    subject: str
    lead: str
    deed: str
    place: str = ""
    plural: bool = False
    named: bool = False
    beast: bool = False


def told_abroad(sentence: str) -> Told | None:
    """What a sentence tells, None where that cannot be told for sure or the sentence is English."""
    said = sentence.strip().strip(".!?。！？…¡¿ ")
    if not said or len(said) > LONGEST:
        return None
    language = language_of(tokens_of(said))
    near = (language, *(x for x in ROMANCE if language in ROMANCE and x != language))
    return next((told for x in near if x in _READERS and (told := _READERS[x](said, _words(x)))), None)


class _Words(NamedTuple):
    rows: dict[str, frozenset[str]]
    definite: dict[str, str]

    def has(self, row: str, word: str) -> bool:
        return word.lower().strip(",;:") in self.rows.get(row, frozenset())


@cache
def _words(language: str) -> _Words:
    rows: dict[str, list[str]] = {}
    for entry in entries(language):
        if entry.kind == STORY:
            rows.setdefault(str(entry.value), []).append(entry.phrase)
    pairs = dict(row.split("=", 1) for row in rows.get("definite", ()))
    return _Words({name: frozenset(row) for name, row in rows.items()}, pairs)


def _romance(said: str, known: _Words) -> Told | None:
    """Spanish, Portuguese and French: article, noun and what belongs to it, then the verb; or the verb first."""
    words = said.replace("'", "' ").replace("’", "' ").split()
    start = _opening(words, known)
    opening, words = words[:start], words[start:]
    if not words:
        return None
    verb_first = known.has("verbs", words[0]) and len(words) > 2 and known.has("articles", words[1])
    if verb_first:
        return _made(words[1:3], [words[0].lower(), *words[3:]], opening, known)
    named = not known.has("articles", words[0]) and _is_name(words[0])
    if not named and not known.has("articles", words[0]):
        return None
    at = _verb(words, 1 if named else 2, known)
    if at is None:
        return None
    relative = next((n for n, word in enumerate(words[:at]) if known.has("relatives", word)), at)
    head = words[:relative]
    second = _verb(words, at + 1, known) if relative < at else None
    return _made(head, words[second if second else at :], opening, known, named=named)


def _opening(words: Sequence[str], known: _Words) -> int:
    """Where the sentence itself begins behind a time or a place: "De noche, una mujer ...", "En Madrid un hombre ..."."""
    if not words or known.has("articles", words[0]) or not known.has("joints", words[0]):
        return 0
    for place in range(1, min(len(words) - 1, 9)):
        if words[place].endswith(","):
            return place + 1
        if place > 1 and known.has("articles", words[place]) and not known.has("joints", words[place - 1]):
            return place
    return 0


def _verb(words: Sequence[str], start: int, known: _Words) -> int | None:
    """The first verb from here on: a known one, alone or in the plural, or a word that ends as verbs do before what follows verbs."""
    known_verb = (n for n in range(start, len(words)) if _is_verb(words[n], known) and not known.has("articles", words[n - 1]))
    if (found := next(known_verb, None)) is not None:
        return found
    return next((n for n in range(start, len(words) - 1) if _looks_like_one(words, n, known)), None)


def _is_verb(word: str, known: _Words) -> bool:
    bare = word.lower().strip(",;:")
    return any(bare.removesuffix(end) in known.rows["verbs"] for end in ("", "n", "m", "nt") if len(bare) > len(end) + 1 or not end)


_ENDINGS = re.compile(r"(?i)(?:a|e|an|en|am|em|ó|ou|eu|iu|aron|ieron|ent|t|d)$")
_OF = frozenset({"de", "del", "do", "da", "dos", "das", "du", "des", "d'", "y", "e", "et", "con", "com", "avec", "sin", "sem", "sans"})


def _looks_like_one(words: Sequence[str], place: int, known: _Words) -> bool:
    word, following = words[place].lower(), words[place + 1].lower()
    inside = known.has("joints", word) or known.has("joints", words[place - 1]) or known.has("articles", words[place - 1])
    follows = known.has("joints", following) or following.endswith(("mente", "ment"))
    return not inside and follows and following not in _OF and _ENDINGS.search(word) is not None


def _german(said: str, known: _Words) -> Told | None:
    """German: nouns have capitals, and the verb stands second."""
    words = said.split()
    subject_at, verb_at = 0, 0
    if known.has("openers", words[0]) or known.has("joints", words[0]):
        verb_at = 1 if known.has("openers", words[0]) else _phrase_end(words, 1, known)
        subject_at = verb_at + 1
        end = _phrase_end(words, subject_at, known)
        deed = [*words[verb_at:subject_at], *words[end:]]
        opening = words[:verb_at]
    else:
        end = verb_at = _whole_subject(words, known)
        deed, opening = words[verb_at:], []
    subject = words[subject_at : _phrase_end(words, subject_at, known)]
    if not subject or not deed or verb_at >= len(words) or words[verb_at][:1].isupper() or not _sound(subject, known):
        return None
    return _made(subject, deed, opening, known, named=not known.has("articles", subject[0]))


def _sound(subject: Sequence[str], known: _Words) -> bool:
    """Whether words are a noun phrase: an article and a noun, or a name."""
    return subject[-1][:1].isupper() and (known.has("articles", subject[0]) or _is_name(subject[0]))


def _is_name(word: str) -> bool:
    """Whether a word may be a name: it has a capital and is no word that the reader knows, as those that open a sentence are."""
    bare = word.strip(",;:")
    known = any(unit.senses for language in LANGUAGES for unit in units_of(tokens_of(bare), language))
    return len(bare) > 2 and bare[:1].isupper() and bare.casefold() not in FOREIGN and not known


def _phrase_end(words: Sequence[str], start: int, known: _Words) -> int:
    """Where a noun phrase ends: article, adjectives, and the nouns with capitals."""
    at = start + (start < len(words) and known.has("articles", words[start]))
    while at < len(words) and not words[at][:1].isupper():
        if at > start + 4 or known.has("joints", words[at]):
            return start
        at += 1
    while at < len(words) and words[at][:1].isupper():
        at += 1
        if words[at - 1].endswith(","):
            break
    return at


def _whole_subject(words: Sequence[str], known: _Words) -> int:
    """Where the verb stands behind a subject with all that belongs to it: "Eine Frau mit einem Hund, die singt, läuft ..."."""
    at = _phrase_end(words, 0, known)
    while 0 < at < len(words):
        if words[at - 1].endswith(",") and known.has("relatives", words[at]):
            at = next((n + 1 for n in range(at, len(words)) if words[n].endswith(",")), len(words))
        elif known.has("joints", words[at]) or words[at] in ("und", "des"):
            at = _phrase_end(words, at + 1, known)
        else:
            break
    return at


def _made(head: Sequence[str], deed: Sequence[str], opening: Sequence[str], known: _Words, *, named: bool = False) -> Told | None:
    """The parts together, in the words of the sentence; a time or a place that it opens with goes behind the deed."""
    subject = _joined(head).strip(" ,;")
    behind = _joined(opening).strip(" ,;")
    act = f"{_joined(deed)}{f' {behind[:1].lower()}{behind[1:]}' if behind else ''}".strip(" ,;")
    if not subject or not act:
        return None
    lead = subject if named else _definite(subject, known)
    place = _place(opening, known) or _place(deed, known)
    plural = subject.lower().split()[0] in (
        "dos",
        "tres",
        "cuatro",
        "dois",
        "duas",
        "três",
        "deux",
        "trois",
        "zwei",
        "drei",
        "vier",
        "unos",
        "unas",
    )
    beast = any(known.has("animals", word) for word in subject.split())
    return Told(subject, lead, act, place, plural or " y " in subject, named, beast)


def _joined(words: Sequence[str]) -> str:
    return " ".join(words).replace("' ", "'")


def _definite(subject: str, known: _Words) -> str:
    """una mujer -> la mujer, ein Mann -> der Mann, ein Mädchen -> das Mädchen."""
    first, _, rest = subject.partition(" ")
    last = rest.lower().split(" ")[-1]
    if first.lower() == "ein" and (last.endswith(("chen", "lein")) or known.has("neuters", last)):
        return f"das {rest}"
    return f"{known.definite.get(first.lower(), first.lower())} {rest}"


def _place(words: Sequence[str], known: _Words) -> str:
    """A place that is surely one: a name, or a word for a kind of place, behind a word that says where."""
    for at, word in enumerate(words[:-1]):
        if not known.has("within", word):
            continue
        phrase = _place_phrase(words[at + 1 :], known)
        if phrase and _is_place(phrase, known):
            said = _joined(phrase).strip(" ,;")
            if "openers" in known.rows:  # German: the noun alone, for article and adjectives stand in a case
                return said.split()[-1]
            return _definite(said, known) if known.has("articles", phrase[0]) else said
    return ""


def _place_phrase(words: Sequence[str], known: _Words) -> list[str]:
    taken: list[str] = []
    for word in words[:5]:
        if taken and (known.has("joints", word) or known.has("relatives", word)) and not known.has("articles", taken[-1]):
            break
        taken.append(word)
        if word.endswith(","):
            break
        if "openers" in known.rows and word[:1].isupper():  # a German phrase ends with its noun
            break
    return taken


def _is_place(phrase: Sequence[str], known: _Words) -> bool:
    nouns = [w.lower().strip(",;:") for w in phrase]
    if any(noun in known.rows["places"] for noun in nouns):
        return True
    if "openers" in known.rows:
        compound = any(nouns[-1].endswith(place) for place in known.rows["places"] if len(place) > 3)
        bare = len(phrase) == 1 and phrase[0][:1].isupper() and not known.has("never", phrase[0]) and not read(phrase[0]).slots
        return compound or bare
    return any(word[:1].isupper() for word in phrase)


def _chinese(said: str, known: _Words) -> Told | None:
    """A number and a measure word, or a word for somebody, then what they do."""
    opening, comma, rest = said.partition("，")
    opening, rest = (opening, rest) if comma and len(opening) <= 8 else ("", said)
    count = next((a for a in sorted(known.rows["articles"], key=len, reverse=True) if rest.startswith(a)), "")
    noun = _noun(rest[len(count) :], known, counted=bool(count))
    deed = rest[len(count) + len(noun) :].strip("，, ")
    if not noun or not deed:
        return None
    places = sorted(known.rows["places"], key=len, reverse=True)
    found = re.search(rf"(?:在|到|穿过|来到|回到)((?:[^，。在]{{0,6}}的)?(?:{'|'.join(map(re.escape, places))}))", f"{opening}，{deed}")
    plural = count.startswith(("两", "三", "四", "一群", "一对"))
    act = f"{deed}，{opening}" if opening else deed
    return Told(f"{count}{noun}", noun, act, found[1] if found else "", plural, False, any(noun.endswith(a) for a in known.rows["animals"]))


def _noun(text: str, known: _Words, *, counted: bool) -> str:
    """Who the sentence is about: a word for somebody with what describes it, or what stands between a number and the first verb."""
    who = sorted(known.rows["people"] | known.rows["animals"], key=len, reverse=True)
    if found := re.match(rf"(?:[^，。在]{{1,6}}的)?(?:{'|'.join(map(re.escape, who))})", text):
        return found[0]
    verbs = sorted(known.rows["verbs"], key=len, reverse=True)
    found = re.match(rf"([^，。]{{1,6}}?)(?={'|'.join(map(re.escape, verbs))})", text) if counted else None
    return found[1] if found else ""


_JAPANESE = re.compile(r"^(?:(?P<open>[^、。]{1,12})、)?(?P<who>[^、。はがをにで]{1,12})(?:は|が)、?(?P<deed>.{2,})$")


def _japanese(said: str, known: _Words) -> Told | None:
    """Somebody with は or が, then what they do; a place has で behind it."""
    found = _JAPANESE.match(said)
    if not found:
        return None
    article = next((a for a in sorted(known.rows["articles"], key=len, reverse=True) if found["who"].startswith(a)), "")
    who = found["who"].removeprefix(article)
    opening = found["open"] or ""
    places = re.findall(r"([^、。はがをにでの]{1,8}(?:の[^、。はがをにでの]{1,6})?)(?:で|を歩|に住|を走)", f"{opening}、{found['deed']}")
    place = next((p for p in places if not (read(p).slots or known.rows["never"] & {p, p[:2]})), "")
    beast = any(who.endswith(a) for a in known.rows["animals"])
    act = f"{opening}、{found['deed']}" if opening else found["deed"]
    return Told(found["who"], who, act, place, article.startswith(("二人", "三人")), False, beast) if who else None


_READERS = {"es": _romance, "pt": _romance, "fr": _romance, "de": _german, "zh": _chinese, "ja": _japanese}
assert set(_READERS) | {"en"} == set(LANGUAGES)
