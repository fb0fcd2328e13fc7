"""A label ("A24 dusk", "70% dogme + 30% neon longing") -> a profile: by its alias first, then the nearest by text; two are blended."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from studio.errors import NotFound
from studio.memory.recall import terms
from studio.reader import read
from studio.search.embedder import Embedder
from studio.styles.blend import blend
from studio.styles.counts import asked_of, in_words, likeness
from studio.styles.directions import by_label, directions
from studio.styles.distil import look_of
from studio.styles.profile import DirectorProfile
from studio.text import folded

NEAR, NEAR_BY_WORDS = 0.30, 0.28
"""How like a label a profile must be (cosine), with an embedder that knows meanings and with one that knows spelling alone."""
SAID = 0.25
"""What it adds to a likeness when every word of the label stands in a profile's text."""
LOOKS = 0.5
"""What it adds when the profile's look is all that the label says of one, such as "Handkamera, schwarzweiß, hartes Licht"."""
_WITH = re.compile(r"\s+(?:\+|x|×|and|meets|crossed with|mixed with|with a touch of|with a hint of)\s+|\s*,\s*(?=\d)", re.IGNORECASE)
_WEIGHT = re.compile(r"^\s*(?P<before>\d{1,3})\s*%?\s+(?:of\s+)?|\s+(?P<after>\d{1,3})\s*%?\s*$")
_TOUCH = re.compile(r"(?i)with a (?:touch|hint) of")
LONGEST = 120
"""Code points of a message that asks for a style and nothing else."""
TOUCH = 0.75
"""What is left of a label that has a touch of another."""


@dataclass(frozen=True, slots=True)
class Found:
    """A profile for a label. ``how``: by its own name, as the nearest by text, or blended of two; ``near`` names other near ones."""

    profile: DirectorProfile
    how: Literal["name", "near", "blend"]
    near: tuple[str, ...] = ()


def find_style(label: str, saved: Sequence[DirectorProfile], embedder: Embedder) -> Found:
    """The profile that a label stands for. Raises NotFound with the nearest names. Blocking: it may embed."""
    if named := _named(label, saved):
        return Found(named, "name")
    parts = [part for part in _WITH.split(label) if part.strip()]
    if len(parts) == 2:
        return _blended(label, parts, saved, embedder)
    return _nearest(label, saved, embedder)


_ASKS = re.compile(
    r"(?i)(?:please )?(?:make|do|give|shoot|film|style|let's make) (?:it|this|the film|everything|them)(?: all)?(?: look| feel)?"
    r" (?:like|in the style of|as|in|a bit like) (?:an? |the )?(?P<label>.+?)(?: (?:look|style|film|vibe))?[.!]?"
)


def style_named(text: str) -> str:
    """The label of a named direction that a message asks for and nothing else ("make it look like film-school noir"), else ""."""
    found = _ASKS.fullmatch(" ".join(text.split())) if len(text) <= LONGEST else None
    return found["label"] if found and folded(found["label"]) in by_label() else ""


def _named(label: str, saved: Sequence[DirectorProfile]) -> DirectorProfile | None:
    """A profile of that very name, one's own before the named directions."""
    wanted = folded(label).strip(" \"'“”")
    own = next((profile for profile in saved if folded(profile.name) == wanted), None)
    known = by_label().get(wanted)
    return own or (known.profile if known else None)


def _blended(label: str, parts: Sequence[str], saved: Sequence[DirectorProfile], embedder: Embedder) -> Found:
    (one, first), (other, second) = (_weighed(part) for part in parts)
    if first is None and second is None:
        weight = TOUCH if _TOUCH.search(label) else 0.5
    else:
        a = float(first if first is not None else 100 - (second or 0))
        b = float(second if second is not None else 100 - (first or 0))
        weight = a / (a + b) if a + b > 0 else 0.5
    profiles = [_named(name, saved) or _nearest(name, saved, embedder).profile for name in (one, other)]
    return Found(blend(profiles[0], profiles[1], weight), "blend", tuple(p.name for p in profiles))


def _weighed(part: str) -> tuple[str, int | None]:
    found = _WEIGHT.search(part)
    if not found or not (name := _WEIGHT.sub("", part, count=1).strip()):
        return part.strip(), None
    return name, min(100, int(found["before"] or found["after"]))


def _shared(label: str, text: str) -> float:
    """The share of a label's telling words that stand in a text."""
    wanted, there = set(terms(label)), set(terms(text))
    return len(wanted & there) / len(wanted) if wanted else 0.0


def most_like(profile: DirectorProfile, saved: Sequence[DirectorProfile], most: int = 3) -> list[tuple[DirectorProfile, float]]:
    """The other looks that are nearest to one by their vectors, with their likeness 0..1, the nearest first."""
    others = [other for other in (*saved, *(row.profile for row in directions())) if other.name != profile.name]
    ranked = sorted(((other, likeness(profile.vector, other.vector)) for other in others), key=lambda pair: -pair[1])
    return ranked[:most]


def _nearest(label: str, saved: Sequence[DirectorProfile], embedder: Embedder) -> Found:
    shelf = [*saved, *(row.profile for row in directions())]
    texts = [*(in_words(p) for p in saved), *(f"{row.name}. {'. '.join(row.also)}. {row.why}" for row in directions())]
    vectors = embedder.embed([label, *texts])
    wanted = look_of([read(label).slots])
    scores = [
        score + SAID * _shared(label, text) + LOOKS * asked_of(wanted, profile.vector)
        for score, text, profile in zip((vectors[1:] @ vectors[0]).tolist(), texts, shelf, strict=True)
    ]
    ranked = sorted(zip(scores, range(len(shelf)), strict=True), reverse=True)
    names = tuple(shelf[place].name for _, place in ranked[1:4])
    if ranked[0][0] < (NEAR if embedder.semantic else NEAR_BY_WORDS):
        offered = ", ".join((shelf[ranked[0][1]].name, *names[:2]))
        raise NotFound(f"I know no style like {label[:60]!r}; the nearest are {offered}. /style list shows all; nothing was changed.")
    return Found(shelf[ranked[0][1]], "near", names)
