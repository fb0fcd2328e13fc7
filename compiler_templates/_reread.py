"""Reading a prompt back: is every stated slot still there, and does no direction point the other way?

It does not trust the words that wrote the prompt: directions and scales are read from the text by signs of their own.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from compiler_templates._compiled import Compiled
from compiler_templates._il import Shot
from studio import film

Reader = Callable[[str], Mapping[str, Any]]
"""A reader of loose words: text -> slots, such as the studio's own. It is asked about the camera's part of the prompt alone."""


class Fault(NamedTuple):
    """``value`` of ``slot`` is ``missing`` from the prompt, or ``turned round`` in it. ``str`` gives a sentence."""

    slot: str
    value: str
    kind: Literal["missing", "turned round"]

    def __str__(self) -> str:
        return f"Reading the prompt back, {film.SLOTS[self.slot].label.lower()} ({self.value}) is {self.kind}: check it before you send it."


_SIGNS: Mapping[str, str] = {
    "left": r"\bleft(?:ward)?s?\b",
    "right": r"\bright(?:ward)?s?\b",
    "up": r"\b(?:up|upwards?|ris(?:es|ing))\b",
    "down": r"\b(?:down|downwards?|lower(?:s|ing)|descend(?:s|ing))\b",
    "in": r"\b(?:(?<!slowing )in|inwards?|forwards?|closer)\b(?! first-person| a | the )",
    "out": r"\b(?:out|outwards?|back|backwards?|away)\b",
    "clockwise": r"(?<!counter)(?<!counter-)(?<!anti)(?<!anti-)\bclockwise\b|\bcw\b",
    "counterclockwise": r"\b(?:counter-?|anti-?)clockwise\b|\bccw\b",
}
_ENDINGS = {
    "_left": "left",
    "_right": "right",
    "_up": "up",
    "_down": "down",
    "_in": "in",
    "_out": "out",
    "_cw": "clockwise",
    "_ccw": "counterclockwise",
}
_PAIRS = (("left", "right"), ("up", "down"), ("in", "out"), ("clockwise", "counterclockwise"))
_OPPOSITE = {one: other for pair in _PAIRS for one, other in (pair, pair[::-1])}

# Scales where the wrong end would turn the picture round: slot -> id -> how it reads.
_SCALES: Mapping[str, Mapping[str, str]] = {
    "camera_angle": {"low": r"\blow\b", "high": r"\bhigh\b"},
    "camera_speed": {"slow": r"\bslow(?:ly)?\b", "fast": r"\b(?:fast|quick(?:ly)?|rapid(?:ly)?)\b"},
    "depth_of_field": {"shallow": r"\bshallow\b", "deep": r"\bdeep\b"},
    "composition": {"left_weighted": r"\bleft\b", "right_weighted": r"\bright\b"},
    "color_temperature": {"warm": r"\bwarm\b", "cool": r"\b(?:cool|cold)\b"},
    "saturation": {"muted": r"\bmuted\b", "vivid": r"\b(?:vivid|saturated)\b", "monochrome": r"\b(?:monochrome|black and white)\b"},
    "lighting_quality": {
        "soft": r"\bsoft\b",
        "hard": r"\bhard\b",
        "high_contrast": r"\bhigh[- ]contrast\b",
        "low_contrast": r"\blow[- ]contrast\b",
    },
    "lighting_direction": {
        "top": r"\b(?:above|top|overhead)\b",
        "under": r"\b(?:below|under(?:light|neath)?)\b",
        "back": r"\b(?:behind|back)",
        "front": r"\bfront",
    },
    "lens": {"wide": r"(?<!ultra-)\bwide", "ultra_wide": r"\bultra-?wide", "long": r"\b(?:long|telephoto)\b"},
    "time_of_day": {
        t: rf"\b{t.replace('_', '[ -]')}\b"
        for t in ["dawn", "sunrise", "morning", "midday", "afternoon", "golden_hour", "sunset", "dusk", "blue_hour", "night"]
    },
}


@lru_cache(maxsize=512)
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


def reread(compiled: Compiled, shot: Shot, reader: Reader | None = None) -> list[Fault]:
    """What is missing from, or turned round in, the prompt of ``compiled`` for ``shot``.

    What it reports as lost or changed is not asked for.
    """
    excused = {x.slot for x in compiled.losses} | {x.slot for x in compiled.adjustments} | set(compiled.not_applicable)
    placed = {slot for slot, _ in compiled.placed}
    spoken = _spoken(compiled, shot)
    faults: list[Fault] = []
    for slot, value in shot.values.items():
        if slot in excused:
            continue
        said = spoken.get(slot)
        if said is None:
            if slot not in placed:
                faults.append(Fault(slot, _named(value), "missing"))
        elif slot == "camera_movement":
            faults += _moves(value, said, reader)
        elif slot in _SCALES:
            faults += _scale(slot, value, said)
        elif slot in ("subject", "action", "ambience", "music"):
            faults += _words(slot, value, said)
        elif slot == "dialogue":
            faults += [Fault(slot, line.words, "missing") for line in shot.lines if _missing(line.words, said)]
    return faults


def _spoken(compiled: Compiled, shot: Shot) -> dict[str, str]:
    """The text of each slot's spans, cut from the prompt itself."""
    texts: dict[str, str] = {}
    for span in compiled.spans:
        if span.scene is None or span.scene == shot.scene:
            text = (compiled.prompt if span.within == "prompt" else compiled.negative or "")[span.start : span.end]
            texts[span.slot] = f"{texts[span.slot]} {text}" if span.slot in texts else text
    return texts


def _named(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]


def direction(move: str) -> str | None:
    """Which way a move goes, None for one without a way."""
    return next((way for ending, way in _ENDINGS.items() if move.endswith(ending)), None)


def _moves(moves: tuple[str, ...], said: str, reader: Reader | None) -> Iterable[Fault]:
    if any(("camera_movement", move) not in film.TERMS for move in moves):
        return
    ways = {way: move for move in moves if (way := direction(move))}
    for way, move in ways.items():
        if not _pattern(_SIGNS[way]).search(said):
            other = _OPPOSITE[way] not in ways and _pattern(_SIGNS[_OPPOSITE[way]]).search(said)
            yield Fault("camera_movement", move, "turned round" if other else "missing")
        elif _OPPOSITE[way] not in ways and _pattern(_SIGNS[_OPPOSITE[way]]).search(said):
            yield Fault("camera_movement", move, "turned round")
    if reader:
        read = {str(move) for move in reader(said).get("camera_movement", ())}
        yield from (Fault("camera_movement", move, "missing") for move in moves if read and move not in read)


def _scale(slot: str, value: str | tuple[str, ...], said: str) -> Iterable[Fault]:
    stated = (value,) if isinstance(value, str) else value
    signs = _SCALES[slot]
    if any((slot, one) not in film.TERMS for one in stated):
        return
    for one in stated:
        if one in signs and not _pattern(signs[one]).search(said):
            turned = any(_pattern(sign).search(said) for other, sign in signs.items() if other not in stated)
            yield Fault(slot, one, "turned round" if turned else "missing")


_WORD = re.compile(r"\w+")


def _missing(text: str, said: str) -> bool:
    return not set(_WORD.findall(text.lower())) <= set(_WORD.findall(said.lower()))


def _words(slot: str, value: str, said: str) -> Iterable[Fault]:
    """A text is there when all of its words are; ``then`` and ``and`` between beats may go."""
    lost = set(_WORD.findall(value.lower())) - set(_WORD.findall(said.lower())) - {"then", "and"}
    if lost:
        yield Fault(slot, value, "missing")
