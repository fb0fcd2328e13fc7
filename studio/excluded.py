"""What a scene or the whole film is not to have: the words of its "leave out", held against the values of the other slots.

A film's words hold in every scene; where a scene itself has what the film leaves out, the scene's own word goes first.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, cast

from studio import film
from studio.project import PromptSlots, SceneProject
from studio.text import folded

NAMED = (
    *("shot_type", "framing", "camera_angle", "camera_movement", "lens", "composition", "lighting_mood", "lighting_source", "time_of_day"),
    *("weather", "color_palette", "medium", "aesthetic", "film_stock", "dialogue", "music", "sound_effects", "ambience"),
)
"""Slots whose values are things or forms that can be left out; how fast, how soft or how warm it is has an opposite instead."""
_LOOKS = ("lighting_mood", "aesthetic")
"""Slots whose values are made of several things: without neon there is no neon noir."""
_KINDS: dict[str, frozenset[str]] = {
    "dialogue": frozenset(
        [
            "dialogue",
            "dialog",
            "speech",
            "talking",
            "diálogo",
            "diálogos",
            "dialoge",
            "dialogues",
            "对话",
            "对白",
            "台词",
            "セリフ",
            "台詞",
            "会話",
        ]
    ),
    "music": frozenset(["music", "soundtrack", "score", "musik", "música", "musique", "音乐", "配乐", "音楽"]),
    "sound_effects": frozenset({"sound effects", "sound effect", "sfx"}),
    "ambience": frozenset({"ambience", "ambiance", "ambient sound"}),
}
"""What is heard, by the words for the whole kind: who leaves out dialogue leaves out every line."""
TOLD = ("subject", "action", "set_dressing")
"""Slots whose words may name something that is to be left out."""
_RIG = "camera "


def word_for(slot: str, value: str) -> str:
    """The noun that stands for a value among what to leave out: "close-up", "fog", "camera zoom" for every zoom."""
    term = film.TERMS.get((slot, value))
    if term is None and slot == "camera_movement":
        return f"{_RIG}{value}"
    return term.label.lower() if term else value


def left_out(words: Iterable[str], slot: str, value: Any) -> str:
    """The first of the words that names one of the slot's values, "" for none."""
    if slot not in NAMED or not value:
        return ""
    if kind := _KINDS.get(slot):
        return next((word for word in words if folded(word) in kind), "")
    values = cast("tuple[str, ...]", value) if isinstance(value, tuple) else (str(value),)
    return next((word for word in words for one in values if _names(word, slot, one)), "")


def said_of(words: Iterable[str], *texts: str | None) -> str:
    """The first of the words that stands in a text as a whole, "" for none."""
    text = folded(" ".join(filter(None, texts)))
    return next((word for word in words if re.search(rf"(?<!\w){re.escape(_single(word))}(?:s|es)?(?!\w)", text)), "")


def without(words: Sequence[str], slot: str, value: Any) -> Any:
    """The value without what the words name; None where nothing is left of it."""
    if not isinstance(value, tuple):
        return None if left_out(words, slot, value) else value
    return tuple(v for v in cast("tuple[object, ...]", value) if not left_out(words, slot, v)) or None


def holding(film_wide: Sequence[str], own: PromptSlots) -> tuple[str, ...]:
    """Everything to be left out of a scene: its own words, then the film's, without those that name what the scene itself has."""
    chosen = [(slot, value) for slot in NAMED if (value := getattr(own, slot))]
    words = dict.fromkeys((*(own.negative or ()), *film_wide))
    return tuple(w for w in words if not any(left_out((w,), slot, value) for slot, value in chosen))


def broken(before: SceneProject, after: SceneProject) -> tuple[tuple[int, str], ...]:
    """Scenes (by number) that came to have what their film leaves out, or have what it leaves out from now on, and its word."""
    words = after.style.negative or ()
    if not words:
        return ()
    was = {scene.id: scene.slots for scene in before.scenes}
    later = tuple(word for word in words if word not in (before.style.negative or ()))
    found = ((s.number, _new(later, PromptSlots(), s.slots) or _new(words, was.get(s.id, PromptSlots()), s.slots)) for s in after.scenes)
    return tuple((number, word) for number, word in found if word)


def _new(words: Sequence[str], was: PromptSlots, now: PromptSlots) -> str:
    """A word that names something which a scene did not have before."""
    fresh = {slot: value for slot in (*NAMED, *TOLD) if (value := getattr(now, slot)) != getattr(was, slot)}
    return next((w for slot, value in fresh.items() if slot in NAMED and (w := left_out(words, slot, value))), "") or said_of(
        words, *(value for slot, value in fresh.items() if slot in TOLD)
    )


def _names(word: str, slot: str, value: str) -> bool:
    """Whether a word means this value: by its id, its label, any word of the film table, or as the family of a move or of a size: every
    zoom is a zoom, an extreme close-up is a close-up."""
    said = _single(word)
    if slot == "camera_movement" and folded(value).startswith(f"{said.removeprefix(_RIG)}_"):
        return True
    called = _called(slot, value)
    if said in called or (slot == "shot_type" and any(name.endswith(f" {said}") for name in called)):
        return True
    return slot in _LOOKS and f" {said} " in f" {folded(word_for(slot, value)).replace('-', ' ')} "


@lru_cache(maxsize=1024)
def _called(slot: str, value: str) -> frozenset[str]:
    term = film.TERMS.get((slot, value))
    words = (term.label, *(w for row in term.synonyms.values() for w in row)) if term else ()
    return frozenset(_single(w) for w in (value, value.replace("_", " "), *words))


def _single(word: str) -> str:
    """A word folded, without the ending of a plural."""
    said = folded(word)
    return said[:-1] if len(said) > 3 and said.endswith("s") and not said.endswith("ss") else said
