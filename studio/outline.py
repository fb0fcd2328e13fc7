"""One line of an idea -> a film of scenes, from a named structure, in the idea's own words. Pure: no model, no chance, no clock."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Any
from zlib import crc32

from studio.premise import OBJECT, POSSESSIVE, Premise, read_premise, third
from studio.project import PromptSlots, check_slot
from studio.story_words import PLACES, RELATIVE, STOP
from studio.structures import Beat, Structure, structures
from studio.text import folded

MOST = 24
"""Scenes that one outline may have."""
USUAL = (4, 6)
"""How many scenes a film gets when nobody said: as many as its structure has beats, within these bounds."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """A scene to be. ``notes`` tells what happens and why, ``source`` is structure/beat; ``lead``: the lead is in the picture."""

    title: str
    notes: str
    source: str
    slots: PromptSlots
    lead: bool


@dataclass(frozen=True, slots=True)
class Outline:
    """A film to be. ``premise`` is what was read of the idea; ``structure`` the template that the scenes follow; ``total`` the seconds
    that its scenes share, None where each has its own."""

    title: str
    logline: str
    premise: Premise
    structure: Structure
    scenes: tuple[Sketch, ...]
    total: float | None = None


def outline(idea: str, count: int | None = None, *, structure: str | None = None, total: float | None = None) -> Outline:
    """A film of ``count`` scenes (1..24; out of bounds is brought inside; None is as the structure has it) from the idea in ``idea``.
    ``total``: seconds of the whole film, shared over its scenes; None is as the structure has it."""
    premise = read_premise(idea)
    chosen = (structure and structures().named(structure)) or _chosen(premise, idea, count)
    number = min(MOST, max(1, count)) if count is not None else _usual(chosen, total)
    beats = _framed(_beats(chosen, number, premise))
    total = total or chosen.total
    words = _Words(premise, chosen)
    scenes = tuple(_sketch(beat, chosen, words, seconds) for beat, seconds in zip(beats, _lengths(beats, total), strict=True))
    return Outline(_title(premise), _sentence(premise.text), premise, chosen, scenes, total)


def _usual(structure: Structure, total: float | None) -> int:
    """How many scenes when nobody said: the structure's beats, and no more than a short film has room for, at two seconds each."""
    usual = min(USUAL[1], max(USUAL[0], len(structure.beats)))
    return usual if total is None else max(1, min(usual, int(total // 2)))


def choose(idea: str, count: int | None = None) -> Structure:
    """The structure that the idea names, or whose words it shares most of; without people the one of things; else the shortest for three
    scenes and fewer, else an open one: the same for the same words, and another for others."""
    return _chosen(read_premise(idea), idea, count)


def _chosen(premise: Premise, idea: str, count: int | None) -> Structure:
    shelf, said = structures().structures, folded(idea)
    if named := next((s for s in shelf if re.search(rf"\b{re.escape(folded(s.label))}\b (?:structure|template|form)", said)), None):
        return named
    if not premise.peopled:
        return structures().named("still-life") or shelf[0]
    words = {*re.findall(r"[^\W_]+", "" if premise.foreign else folded(premise.text)), *re.findall(_FORMS, said)}
    scores = {s.name: _shared(words, s) for s in shelf}
    best = max(scores.values())
    if best:
        return next(s for s in shelf if scores[s.name] == best)
    if count is not None and count <= 3:
        return min(shelf, key=lambda s: len(s.beats))
    spread = [s for s in shelf if s.open]
    return spread[crc32(folded(premise.text).encode()) % len(spread)]


_FORMS = r"\b(?:trailer|teaser|ad|advert|advertisement|commercial|spot|documentary|portrait|interview)\b"
"""Forms that any sentence of a message may ask for, not only the one that tells the idea."""


def _shared(words: Set[str], structure: Structure) -> int:
    """How many of the words, whatever their endings, the structure speaks of; two forms of one word count once."""
    own = set(structure.words.split())
    own |= {w.removesuffix("s") for w in own}
    return len({min(_stems(w), key=len) for w in words if _stems(w) & own})


@lru_cache(maxsize=4096)
def _stems(word: str) -> frozenset[str]:
    """A word, and what is left of it without the ending of a verb or a plural."""
    return frozenset({word, *(word[: -len(end)] for end in ("s", "es", "ed", "ing") if word.endswith(end) and len(word) - len(end) > 2)})


def _beats(structure: Structure, count: int, premise: Premise) -> list[Beat]:
    """The beats that matter most, with interludes between where they are too few or do not fit the lead, in the order of the story; one
    that tells the premise is never left out."""
    told = bool(premise.deed)
    own, between = (sorted(beats, key=lambda b: b.rank) for beats in (structure.beats, structures().interludes.beats))
    fit = [b for beats in (own, between) for b in beats if (told and b.deed) or _fits(b, premise)]
    first = sorted([*fit, *(b for beats in (own, between) for b in beats if b not in fit)], key=lambda b: not (told and b.deed))[:count]
    kept = [b for b in structure.beats if b in first]
    steps = max(1, len(kept) - 1)
    placed = [*((place / steps, b) for place, b in enumerate(kept)), *((b.at, b) for b in first if b not in kept)]
    return [b for _, b in sorted(placed, key=lambda pair: pair[0])]


def _fits(beat: Beat, premise: Premise) -> bool:
    """Whether the lead of the idea can do what the beat tells."""
    has = {"body": premise.human, "life": not premise.mortal, "people": premise.peopled}
    return all(has[need] for need in beat.needs) and (premise.peopled or "who" not in beat.subject)


_NEAR: dict[str, tuple[str, ...]] = {
    "insert": ("extreme_close_up", "insert"),
    "extreme_close_up": ("close_up", "medium_close_up"),
    "close_up": ("medium_close_up", "medium"),
    "medium_close_up": ("close_up", "medium"),
    "medium": ("medium_close_up", "full"),
    "medium_wide": ("medium", "wide"),
    "full": ("medium", "wide"),
    "wide": ("extreme_wide", "full"),
    "extreme_wide": ("wide", "full"),
    "establishing": ("extreme_wide", "wide"),
}
"""What a size becomes where the scene before it has the same: a neighbour that suits the same subject."""


def _framed(beats: Sequence[Beat]) -> list[Beat]:
    """The beats with no two neighbours of one size, so that every cut is felt."""
    framed: list[Beat] = []
    for beat in beats:
        if framed and framed[-1].size == beat.size:
            beat = beat.model_copy(update={"size": next(s for s in _NEAR[beat.size] if s != framed[-1].size)})
        framed.append(beat)
    return framed


def _lengths(beats: Sequence[Beat], total: float | None) -> list[float]:
    """Seconds of each beat, in halves; where the structure has a total they come to it."""
    stretch = total / sum(b.seconds for b in beats) if total else 1.0
    ends = (round(end * stretch * 2) / 2 for end in accumulate(b.seconds for b in beats))
    return [max(1.0, end - begin) for begin, end in pairwise((0.0, *ends))]


def _sketch(beat: Beat, structure: Structure, words: "_Words", seconds: float) -> Sketch:
    subject, action = words.told(beat)
    slots: dict[str, Any] = {
        "subject": subject or None,
        "action": action,
        "location": words.premise.place or None,
        "shot_type": beat.size,
        "camera_angle": beat.angle,
        "camera_movement": (beat.move,),
        beat.light_slot: beat.light,
        "duration": seconds,
    }
    filled = {slot: check_slot(slot, value) for slot, value in slots.items() if value is not None}
    told = _sentence(_joined(subject, action))
    lead = beat.subject == "who" and words.premise.alive
    return Sketch(beat.title, f"{told} {beat.why}", f"{structure.name}/{beat.id}", PromptSlots().model_copy(update=filled), lead)


class _Words:
    """The idea's own words, worked into the words of a structure."""

    def __init__(self, premise: Premise, structure: Structure) -> None:
        who = premise.lead if premise.alive else structure.lead if premise.peopled else premise.thing or structure.thing
        thing = premise.thing if premise.seen or structure.total else structure.thing
        self.premise, self.who, self.thing = premise, who, thing or structure.thing
        self.place = _the(premise.place) or ("" if premise.alive else premise.lead) or structure.place
        self.terms = {
            "who": who,
            "whose": _whose(who),
            "thing": self.thing,
            "place": self.place,
            "at": f" {_at(premise)}" if premise.at else "",
            "their": POSSESSIVE[premise.pronoun],
            "them": OBJECT[premise.pronoun],
        }

    def told(self, beat: Beat) -> tuple[str, str]:
        """The subject of a beat as a noun phrase, "" for none, and what it does: the idea itself where the beat tells it."""
        if beat.deed and self.premise.deed:
            return self.premise.lead, self.premise.deed
        if beat.deed and self.premise.text and not self.premise.lead and not self.premise.thing:
            return "", self.premise.text
        known = {"who": self.who, "thing": self.thing, "place": self.place}
        plural, said = self._plural(beat.subject), self._filled(beat.action)
        action = re.sub(r"\[(\w+)\]", lambda verb: verb[1] if plural else third(verb[1]), said)
        return known.get(beat.subject) or self._filled(beat.subject), action

    def _plural(self, subject: str) -> bool:
        match subject:
            case "who":
                return self.premise.plural and self.premise.alive
            case "thing":
                return self.premise.thing_plural and self.thing == self.premise.thing
            case "place":
                return False
            case _:
                return bool(_MANY.search(subject))

    def _filled(self, words: str) -> str:
        return re.sub(r"\{(\w+)\}", lambda term: self.terms[term[1]], words)


_MANY = re.compile(r"^(?:two|three|strangers|those|footsteps|the lamps|\{whose\} hands)\b| and ")
"""Subjects of the structures' own that are more than one."""


def _the(place: str) -> str:
    """A place as it is spoken of the second time."""
    if place == place.lower() and place.split(" ")[0] in PLACES:
        return f"the {place}"
    return re.sub(r"^(?:an?|one)\s", "the ", place)


def _at(premise: Premise) -> str:
    return premise.at.replace(premise.place, _the(premise.place))


def _whose(name: str) -> str:
    return f"{name}'" if name.endswith("s") and name[:1].islower() else f"{name}'s"


_SPACELESS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_KANA = re.compile(r"[\u3040-\u30ff]")


def _joined(subject: str, action: str) -> str:
    """Subject and action as one sentence; scripts without spaces have none between, and Japanese says who does it with a particle."""
    if not (subject and action and _SPACELESS.match(action[0])):
        return f"{subject} {action}".strip()
    return f"{subject}{'が' if _KANA.search(action) else ''}{action}"


def _sentence(words: str) -> str:
    """With a capital first letter and a full stop."""
    stop = "。" if words and _SPACELESS.match(words[-1]) else "."
    ended = words if words.endswith((".", "!", "?", "…", "。", "！", "？")) else f"{words}{stop}"
    return ended[:1].upper() + ended[1:]


SHORT = 60
"""Characters that an idea may have to be a title as it is."""
_SMALL = frozenset(("a", "an", "the", "of", "in", "on", "at", "and", "to", "for", "from", "with"))


def _title(premise: Premise) -> str:
    """A working title of the idea's own words; none where the idea could not be read and is long."""
    if premise.foreign:
        return premise.text.rstrip("。！？") if len(premise.text) <= SHORT else ""
    if premise.named and premise.thing.startswith("the "):
        return _capitals(f"{premise.lead} and {premise.thing}")
    return _capitals(premise.thing or premise.lead or (premise.text if len(premise.text) <= SHORT else ""))


_ALSO = frozenset(("toward", "towards", "over", "around", "against", "past", "onto"))
TITLE_WORDS = 7
"""Words that the title of a scene may have."""


def short_title(words: str) -> str:
    """A title for a scene from the words that tell it: its first clause, cut only where a phrase ends."""
    told = re.split(r"[,;:.!?—–。，、；：！？]", words.strip(), maxsplit=1)[0].split() or words.split()
    kept = told[:TITLE_WORDS]
    joints = [n for n, word in enumerate(told[: TITLE_WORDS + 1]) if n > 1 and word.lower() in STOP | RELATIVE | _ALSO]
    if len(told) > TITLE_WORDS and joints:
        kept = told[: joints[-1]]
    title = " ".join(kept)[:SHORT].strip()
    return title[:1].upper() + title[1:]


def _capitals(words: str) -> str:
    return " ".join(w if place and w in _SMALL else w[:1].upper() + w[1:] for place, w in enumerate(words.split()))[:200]
