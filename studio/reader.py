"""Loose words -> slots and deltas, offline. What it cannot read is in ``unread``."""

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from studio import film
from studio.deltas import AddToSlot, Delta, NudgeSlot, RemoveFromSlot
from studio.text import clean


@dataclass(frozen=True, slots=True)
class BibleStatement:
    """Something said about a person: a name and a description."""

    name: str
    description: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read. ``scene`` is a number, "all" or None; ``scenes_wanted`` how many scenes were asked for."""

    text: str
    slots: dict[str, Any]
    deltas: tuple[Delta, ...]
    unread: tuple[str, ...]
    scene: int | str | None = None
    bible: tuple[BibleStatement, ...] = ()
    scenes_wanted: int | None = None
    explain: tuple[Any, ...] = field(default=())

    def to_json(self) -> dict[str, Any]:
        body: dict[str, Any] = {
            "text": self.text,
            "slots": self.slots,
            "deltas": [d.model_dump(exclude_none=True) for d in self.deltas],
            "unread": list(self.unread),
        }
        return body | ({"scene": self.scene} if self.scene else {})


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    rows = [(w, t.slot, t.id) for t in film.TERMS.values() for w in (*t.synonyms.get("en", ()), t.id.replace("_", " "))]
    rows.sort(key=lambda r: -len(r[0]))
    return tuple((re.compile(r"(?<!\w)" + re.escape(w).replace(r"\ ", r"[\s-]+") + r"(?!\w)", re.I), s, i) for w, s, i in rows)


_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_N = r"(\d+(?:\.\d+)?|" + "|".join(_NUMBERS) + ")"


def _n(word: str) -> float:
    return _NUMBERS.get(word.lower()) or float(word)


def read(text: str) -> Reading:
    """Read one message. Never raises."""
    left = clean(text)
    slots: dict[str, Any] = {}
    deltas: list[Delta] = []
    scene: int | None = None
    wanted: int | None = None
    if m := re.match(r"\s*scene\s+" + _N + r"\s*[:,-]\s*", left, re.I):
        scene, left = int(_n(m[1])), left[m.end() :]
    if m := re.search(_N + r"\s+scenes?\b", left, re.I):
        wanted, left = int(_n(m[1])), left[: m.start()] + " " + left[m.end() :]
    for pattern, slot in (
        (_N + r"\s*mm\b", "focal_length_mm"),
        (_N + r"\s*-?(?:s|sec|secs|seconds?)\b", "duration"),
        (_N + r"\s*fps\b", "fps"),
    ):
        if m := re.search(pattern, left, re.I):
            slots[slot], left = float(_n(m[1])), left[: m.start()] + " " + left[m.end() :]
    for word, ratio in (("vertical", "9:16"), ("portrait", "9:16"), ("widescreen", "16:9"), ("square", "1:1")):
        if m := re.search(rf"\b{word}\b", left, re.I):
            slots["aspect_ratio"], left = ratio, left[: m.start()] + " " + left[m.end() :]
    if m := re.search(r"(?:a (?:touch|bit|little)|much|way|more)?\s*\bwarmer\b", left, re.I):
        deltas.append(NudgeSlot(slot="color_temperature", by=1))
        left = left[: m.start()] + " " + left[m.end() :]
    if m := re.search(r"(?:(?:a (?:touch|bit|little)|much|way)\s+)?more kinetic", left, re.I):
        deltas += [
            NudgeSlot(slot="motion_strength", by=0.25),
            NudgeSlot(slot="camera_speed", by=1),
            AddToSlot(slot="camera_movement", value=["tracking"]),
        ]
        left = left[: m.start()] + " " + left[m.end() :]
    if m := re.search(r"(?:don't|do not|no)\s+(pan|tilt|zoom)\w*", left, re.I):
        deltas.append(RemoveFromSlot(slot="camera_movement", value=m[1].lower()))
        left = left[: m.start()] + " " + left[m.end() :]
    if m := re.search(r"\bslow(?:ly)?\b(?=\s+(?:push|dolly|pan|tilt|zoom))", left, re.I):
        slots["camera_speed"], left = "slow", left[: m.start()] + " " + left[m.end() :]
    for pattern, slot, name in _phrases():
        if m := pattern.search(left):
            many = film.SLOTS[slot].kind == "closed_list"
            if many:
                slots[slot] = [*slots.get(slot, ()), name]
            else:
                slots.setdefault(slot, name)
            left = left[: m.start()] + " " + left[m.end() :]
    words = [w.strip(" ,.;:!-") for w in re.split(r"[,.;\n]", left)]
    unread = tuple(w for w in words if re.sub(r"\b(and|then|the|a|an|with|on|in|of|please)\b", "", w, flags=re.I).strip())
    bible = ()
    if m := re.match(r"\s*([A-Z]\w+) is (\d\d?,.*)", text):
        bible = (BibleStatement(m[1], m[2]),)
    return Reading(text, slots, tuple(deltas), unread, scene, bible, wanted)
