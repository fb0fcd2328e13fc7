"""An idea in one English sentence -> who it is about, what they do, where, and what it turns on. What cannot be read stays empty."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, NamedTuple

from studio.abroad import told_abroad
from studio.idea import UNPEOPLED, is_foreign, sentence_of
from studio.story_words import (
    ABSTRACT,
    ANIMALS,
    ARTICLES,
    AUXILIARY,
    DEATH,
    FEMALE,
    LOOSE,
    MALE,
    MANY,
    NOBODY,
    NUMBERS,
    PAST,
    PERSON,
    PLACES,
    RELATIVE,
    STOP,
    THINGS,
    VERBS,
)

Pronoun = Literal["she", "he", "they", "it"]
POSSESSIVE: dict[Pronoun, str] = {"she": "her", "he": "his", "they": "their", "it": "its"}
OBJECT: dict[Pronoun, str] = {"she": "her", "he": "him", "they": "them", "it": "it"}


@dataclass(frozen=True, slots=True)
class Premise:
    """``text`` is the sentence without its full stop. ``lead`` and ``thing`` are noun phrases that can stand anywhere in a sentence ("the
    courier", "her reflection"), ``deed`` is the rest of the sentence from its verb on, ``place`` comes without and ``at`` with its
    preposition. Each is "" when it could not be read. ``named``: the lead has a name of its own; ``alive``: it is no place; ``seen``: the
    thing can be seen; ``foreign``: the sentence is not English; ``peopled``: somebody may be in the film; ``beast``: the lead is an animal.
    """

    text: str
    lead: str = ""
    deed: str = ""
    thing: str = ""
    place: str = ""
    at: str = ""
    plural: bool = False
    thing_plural: bool = False
    named: bool = False
    pronoun: Pronoun = "they"
    foreign: bool = False
    peopled: bool = True
    beast: bool = False

    @property
    def alive(self) -> bool:
        return bool(self.lead) and self.lead.split()[-1].lower() not in PLACES

    @property
    def human(self) -> bool:
        """Whether the lead may have hands, a face and stairs to climb: no animal, no thing, no place."""
        heads = {half.split()[-1].lower() for half in self.lead.split(" and ") if half.split()}
        return self.peopled and not self.beast and not (heads and heads <= ANIMALS | THINGS | PLACES)

    @property
    def mortal(self) -> bool:
        """Whether the lead dies or is dead, so that nothing may follow as if they lived."""
        before, deed, _ = self.text.partition(self.deed) if self.deed else (self.lead, "", "")
        told = f"{before} {' '.join(deed.split()[:2])}"
        return not DEATH.isdisjoint(re.findall(r"[a-z]+", told.lower()))

    @property
    def seen(self) -> bool:
        return bool(self.thing) and self.thing.split()[-1].lower() not in ABSTRACT


class _Subject(NamedTuple):
    """Who a sentence is about: its words, whether they are a name and more than one, what follows them, and where the verb is."""

    head: tuple[str, ...]
    named: bool
    plural: bool
    between: str
    verb: int


_IRREGULAR = {"have": "has", "do": "does", "be": "is", "go": "goes"}
_WHERE = r"(crosses|cross|crossing|in|at|on|aboard|inside|beneath|under|near|outside|across|through|beyond|along|above)"
_OWN = ("her", "his", "their", "its", "my", "our")
_KIND = r"film|movie|story|short|spot|ad|advert|advertisement|commercial|trailer|teaser|documentary|portrait|video|clip|series|reel"
_ASK = (
    r"(?:(?:i|we)\s+(?:want|need|would\s+like|'d\s+like)\s+(?:to\s+(?:make|do|shoot|tell)\s+)?|(?:please\s+)?(?:make|create|write|give)\s+(?:me|us)?\s*"
    r"|let'?s\s+(?:make|do|shoot)\s+|it'?s\s+|this\s+is\s+)?"
)
_LEAD_IN = re.compile(
    rf"(?i)^{_ASK}(?:(?:an?|the|my|our|some)\s+)?(?:[\w-]+[\s-]){{0,4}}?(?:{_KIND})\s+(about|of|for|on|following|in\s+which|where|with|between)\s+"
)
"""I want to make a short film about ..."""
_OPENING = re.compile(
    r"(?i)^(?:(?:what\s+if|and|so|then|suddenly|today|tonight|now)\s+(?=\w)"
    r"|(?:(?:an?\s+)?(?:new|different|other|another)\s+)?(?:logline|idea|premise|story|film|pitch)\s*[:—–-]\s*"
    r"|(?:once(?:\s+upon\s+a\s+time)?|(?:one|a|every|each|last)\s+(?:fine\s+|cold\s+|hot\s+|rainy\s+)?(?:day|night|morning|evening|summer|winter|spring|autumn))"
    r"(?:,\s*|\s+(?=(?:there|an?|the|two|three|four|five|her|his|my)\s|(?-i:[A-Z])))"
    r"|there\s+(?:once\s+)?(?:is|was|are|were|lives?|lived)\s+(?:once\s+)?(?=an?\s|the\s|one\s|two\s|three\s|four\s|five\s))"
)
"""What stands before the story itself: "What if", "Idea:", "Once", "There is"."""


def third(verb: str) -> str:
    """The form of a verb that goes with she, he and it."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if verb.endswith("y") and verb[-2] not in "aeiou" else f"{verb}s"


_THIRD = frozenset(map(third, VERBS)) | frozenset(_IRREGULAR.values())


def clause_of(text: str, names: Sequence[str] = ()) -> tuple[str, str]:
    """What a clause is about and what happens, in its own words; "" for what it does not say. ``names`` are people it may begin with."""
    words = text.split()
    if not words:
        return "", ""
    if is_foreign(text) and (told := told_abroad(text)):
        return told.subject, told.deed
    if named := next((n for n in names if text.lower().startswith(f"{n.lower()} ")), None):
        return named, text[len(named) :].strip()
    if words[0].lower() in ("she", "he", "they", "it", "we", "i") and len(words) > 1:
        return "", " ".join(words[1:])
    if words[0].lower() in _THIRD or words[0].lower() in VERBS or words[0].lower().endswith("ing"):
        return "", text
    subject = _subject(words)
    return (" ".join(words[: subject.verb]), " ".join(words[subject.verb :])) if subject else (text, "")


def read_premise(text: str) -> Premise:
    """Read the idea. Never fails: what it cannot read it leaves empty, and ``text`` is always the sentence itself."""
    sentence = sentence_of(text)
    if is_foreign(sentence):
        return _abroad(sentence)
    if UNPEOPLED.search(sentence):
        return _unpeopled(sentence)
    opening, body = _without_opening(sentence)
    because, place, body = _main_clause(body)
    words = body.split()
    if opening == "between" and (pair := re.match(r"(?i)(.+?)\s+and\s+(.+)", body)):
        return _noun(sentence, _noun_phrase(pair[1].split()), _noun_phrase(pair[2].split()), place if place[0] else _place(body))
    subject = _subject(words)
    if subject is None:
        phrase = _noun_phrase(words)
        if phrase and len(phrase.split()) == len(words) and words[-1].lower() in THINGS:
            return replace(_noun(sentence, "", phrase, place), peopled=False)
        phrase = phrase if opening or len(phrase.split()) == len(words) else ""
        return _noun(sentence, *(("", _called(body) or phrase) if opening == "for" else (phrase, "")), place if place[0] else _place(body))
    return _told(sentence, words, subject, because, place)


def _abroad(sentence: str) -> Premise:
    """An idea in another tongue, in its own words; what cannot be told apart stays one sentence."""
    told = told_abroad(sentence)
    if told is None:
        return Premise(sentence, foreign=True)
    at = f"in {told.place}" if told.place and " " not in told.place else ""
    found = Premise(sentence, told.lead, told.deed, "", told.place, at, told.plural, False, told.named, foreign=True, beast=told.beast)
    return replace(found, pronoun="they" if told.plural else "it" if told.beast else "they")


def _unpeopled(sentence: str) -> Premise:
    """An idea of things, weather and places: what is named beside "no people"."""
    rest = re.sub(r"(?i)^.*?\b(?:film|movie|story)\b\s*(?:about|of|with)?|^\W*(?:only|just)\b", "", UNPEOPLED.sub(" ", sentence))
    told = re.sub(r"(?i)^(?:[\W\s]*\b(?:only|just|but|and|with|in\s+it|has)\b)+", "", rest).strip(" .,;:—–-")
    words = re.split(r"\s+(?:in|on|at|over|across|through|that|which|who)\s|[,;]", told)[0].split()
    phrase = " ".join(words[:5])
    thing = phrase and (_definite(phrase) if words[0].lower() in ARTICLES | NUMBERS else f"the {phrase}")
    at, place = _place(told)
    return Premise(sentence, "", "", thing, place, at, thing_plural=_is_plural(thing), pronoun="it", peopled=False)


def _noun(sentence: str, lead: str, thing: str, place: tuple[str, str]) -> Premise:
    """An idea that names somebody or something and tells no deed."""
    thing = _definite(thing)
    lead = _definite(lead)
    return Premise(sentence, lead, "", thing, place[1], place[0], False, _is_plural(thing), False, _pronoun(sentence, lead, False))


def _told(sentence: str, words: list[str], subject: _Subject, because: str, opening: tuple[str, str]) -> Premise:
    """An idea told in a sentence."""
    deed = re.sub(r"^had to\b", "must", " ".join(words[subject.verb :]).rstrip(".!?,;") + because)
    at, place = next((found for found in (opening, _place(subject.between), _place(deed)) if found[0]), ("", ""))
    thing = _thing(words[subject.verb :])
    lead = _lead(subject)
    thing = "" if thing and thing.removeprefix("the ") in place else thing
    pronoun = _pronoun(sentence, lead, subject.plural)
    return Premise(sentence, lead, deed, thing, place, at, subject.plural, _is_plural(thing), subject.named, pronoun)


def _lead(subject: _Subject) -> str:
    """The lead as they are spoken of in mid-sentence."""
    said = " ".join(subject.head)
    if subject.named:
        return said
    if " and " in said:
        return " and ".join(
            _definite(half if half.split()[0].lower() in ARTICLES | NUMBERS else f"a {half.lower()}") for half in said.split(" and ", 1)
        )
    return _definite(said)


def _called(body: str) -> str:
    """The name of what is to be sold: "a cold brew coffee called Northwind" -> Northwind."""
    found = re.search(r"\b(?:called|named)\s+((?:[A-Z][\w'’&-]*\s?)+)", body)
    return found[1].strip() if found else ""


def _without_opening(sentence: str) -> tuple[str, str]:
    """The word that ties "I want a short film about" and the like to the idea ("" when there is no such opening), and the idea."""
    if found := _LEAD_IN.match(sentence):
        return found[1].lower(), sentence[found.end() :]
    return "", _OPENING.sub("", _OPENING.sub("", sentence, count=1), count=1)


def _main_clause(body: str) -> tuple[str, tuple[str, str], str]:
    """What is told first, as an ending; a place that the sentence opens with; the main clause."""
    if found := re.match(r"(?i)^(when|after|before|as|while|because|once)\s+(.+?),\s+(.+)$", body):
        return f" {found[1].lower()} {found[2]}", ("", ""), found[3]
    if found := re.match(rf"(?i)^{_WHERE}\s+([^,]{{3,60}}),\s+(.+)$", body):
        place = found[2] if _is_place(found[2].split()) else ""
        return "", (f"{found[1].lower()} {place}" if place else "", place), found[3]
    return "", *_adverbial(body)


_WHEN = STOP - {"with", "of", "for", "to", "into", "without", "about"} | {"since", "around", "until", "beyond"}


def _adverbial(body: str) -> tuple[tuple[str, str], str]:
    """The place, if it is one, that a sentence opens with and no comma ends ("In 1977 a boxer fights ..."), and the main clause."""
    words = body.split()
    if len(words) < 4 or words[0].lower() not in _WHEN:
        return ("", ""), body
    for start in range(2, min(len(words) - 1, 10)):
        begins = words[start].lower() in ARTICLES | NUMBERS or words[start][:1].isupper()
        if begins and words[start - 1].lower() not in STOP | ARTICLES and _subject(words[start:]):
            phrase = " ".join(words[1:start])
            known = words[0].lower() in ("in", "at", "on", "under", "near", "inside", "outside", "beyond", "above") and _is_place(
                words[1:start]
            )
            return (f"{words[0].lower()} {phrase}", phrase) if known else ("", ""), " ".join(words[start:])
    return ("", ""), body


def _subject(words: list[str]) -> _Subject | None:
    """Whom the sentence is about and where its verb is; None when that cannot be told."""
    if not words:
        return None
    first, capital = words[0].lower(), words[0][:1].isupper()
    if first.rstrip(",") in NOBODY - NUMBERS or (first == "no" and words[1:2] == ["one"]) or (capital and first in _WHEN | STOP):
        return None
    common = (first.endswith("s") or first in MANY) and len(words) > 1 and words[1].lower() in VERBS
    if capital and first not in ARTICLES | NUMBERS and not common:
        return _named(words)
    plural = first not in ARTICLES
    head = _head(words, plural)
    if not head or (plural and first not in NUMBERS and not head[-1].lower().endswith("s") and head[-1].lower() not in MANY):
        return None
    return _with_verb(words, tuple(pair), False, True) if (pair := _pair(words, head)) else _with_verb(words, tuple(head), False, plural)


def _pair(words: list[str], head: list[str]) -> list[str]:
    """Two noun phrases that act together ("three nuns and a horse"), [] where there is one."""
    rest = words[len(head) + 1 :]
    if words[len(head) : len(head) + 1] != ["and"] or len(rest) < 3 or rest[0].lower() not in ARTICLES | NUMBERS:
        return []
    second = _head(rest, True)
    return [*head, "and", *second] if len(second) > 1 and len(rest) > len(second) and rest[len(second)].lower() in VERBS | AUXILIARY else []


def _with_verb(words: list[str], head: tuple[str, ...], named: bool, plural: bool) -> _Subject | None:
    verb = _verb(words, len(head), plural)
    if verb is not None and words[len(head)].lower() in ("where", "when", "whose"):
        verb = _verb(words, verb + 1, plural, main=True)
    if verb is None:
        return None
    if words[verb - 1].lower() in ("who", "that", "which"):
        verb = _verb(words, verb + 1, plural, main=True) or verb
    return _Subject(head, named, plural, " ".join(words[len(head) : verb]), verb)


def _named(words: list[str]) -> _Subject | None:
    """A sentence that begins with a name, or with two people and no article."""
    if len(words) > 3 and words[1].lower() in ("and", "&"):
        pair = (words[0], "and", words[2].rstrip(","))
        return _with_verb(words, pair, words[2][:1].isupper(), True)
    head = [words[0].rstrip(",")]
    for before, word in pairwise(words[:4]):
        if before.endswith(",") or not word[:1].isupper():
            break
        head.append(word.rstrip(","))
    return _with_verb(words, tuple(head), True, False)


def _head(words: list[str], plural: bool) -> list[str]:
    """The noun phrase up to the first word that cannot belong to it."""
    head: list[str] = []
    for place, word in enumerate(words):
        if place and _ends_head(words, place, plural):
            break
        head.append(word.strip(",;:"))
        if word != head[-1]:
            break
    return head if len(head) > 1 or plural else []


def _ends_head(words: list[str], place: int, plural: bool) -> bool:
    word = words[place].lower().strip(",;:")
    if word in STOP or word in RELATIVE or (word.endswith("ing") and words[place - 1].lower() in PERSON):
        return True
    return (place > 1 or plural) and _is_verb(words, place, plural)


def _is_verb(words: list[str], place: int, plural: bool) -> bool:
    word, following = words[place].lower().strip(",;:."), words[place + 1].lower() if place + 1 < len(words) else ""
    if word in AUXILIARY or word in PAST:
        return True
    if plural:
        return word in VERBS
    if word in _THIRD:
        return following not in _THIRD and following not in AUXILIARY
    return word.endswith("ed") and len(word) > 4 and (following in ARTICLES or following in STOP)


def _verb(words: list[str], start: int, plural: bool, main: bool = False) -> int | None:
    """The place of the first verb from ``start`` on; ``main`` looks for the second one, after a relative clause."""
    never = ARTICLES | {"to", "cannot", "not", "who", "that"} if main else ARTICLES
    return next((i for i in range(start, len(words)) if words[i - 1].lower() not in never and _is_verb(words, i, plural)), None)


def _noun_phrase(words: list[str]) -> str:
    """The noun phrase that ``words`` begin with, "" when they begin otherwise."""
    if not words or (words[0].lower() not in ARTICLES | NUMBERS and not words[0][:1].isupper()):
        return ""
    taken = [words[0]]
    for word in words[1:6]:
        bare = word.lower().strip(",;:.!?")
        if bare in STOP | RELATIVE | AUXILIARY | LOOSE or bare in _THIRD or bare in ("a", "an", "the"):
            break
        taken.append(word.strip(",;:.!?"))
        if word != taken[-1]:
            break
    return " ".join(taken) if len(taken) > 1 else ""


def _thing(deed: list[str]) -> str:
    """What the verb is done to, as a noun phrase that stands alone."""
    rest = deed[1:]
    while rest and (rest[0].lower() in ("that", "up", "out", "down", "off", "to", "how") or rest[0].lower() in LOOSE | VERBS | AUXILIARY):
        rest = rest[1:]
    phrase = _noun_phrase(rest)
    return phrase if phrase.split(" ")[0].lower() in _OWN else _definite(phrase)


def _definite(phrase: str) -> str:
    """The phrase as it is spoken of the second time: a courier -> the courier, two sisters -> the two sisters."""
    first, _, rest = phrase.partition(" ")
    if first.lower() in ARTICLES or first.lower() in ("some", "all", "many"):
        return f"the {rest}"
    return (
        f"the {phrase[0].lower()}{phrase[1:]}"
        if phrase and (first.lower() in NUMBERS or not first[:1].isupper() or first.endswith("s"))
        else phrase
    )


def _place(text: str) -> tuple[str, str]:
    """A place named in the text, with and without its preposition; only what is surely one: a name, or a word for a kind of place."""
    for found in re.finditer(rf"(?i)\b{_WHERE}\s+([^,.;!?]+)", text):
        ends = r"\b(?:who|that|which|where|when|while|until|before|after|and|but|with|for|to|as|because|by|from|is|are|has)\b"
        phrase = re.split(ends, found[2])[0].strip()
        if _is_place(phrase.split()):
            by = "in" if found[1].lower() in ("across", "through", "along", "cross", "crosses", "crossing") else found[1].lower()
            return f"{by} {phrase}", phrase
    return "", ""


def _is_place(words: list[str]) -> bool:
    names = any(w[:1].isupper() for w in words if w.lower() not in ARTICLES)
    return 0 < len(words) <= 7 and (names or any(w.lower().rstrip("'’s") in PLACES or w.lower() in PLACES for w in words))


def _is_plural(phrase: str) -> bool:
    words = phrase.lower().split()
    if not words:
        return False
    return any(w in NUMBERS for w in words[:2]) or (words[-1].endswith("s") and not words[-1].endswith(("ss", "us", "is")))


def is_several(lead: str) -> bool:
    """Whether a lead is a group ("the two sisters", "the boy and the dog"), which no one person's name stands for."""
    words = lead.lower().split()
    return " and " in lead or _is_plural(lead.lower().removeprefix("the ")) or (bool(words) and words[-1] in MANY)


def _pronoun(sentence: str, lead: str, plural: bool) -> Pronoun:
    words = set(re.sub(r"[^a-z]+", " ", sentence.lower()).split())
    nouns = set(lead.lower().split())
    if plural:
        return "they"
    if nouns & FEMALE or (words & {"she", "her", "hers", "herself"} and not nouns & MALE):
        return "she"
    if nouns & MALE or words & {"he", "him", "his", "himself"}:
        return "he"
    return "it" if words & {"its", "itself"} and not words & {"their", "they"} else "they"
