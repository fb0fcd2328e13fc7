"""One sentence as units in clauses: who is its subject, what is negated, what is content. The rules of the reader stand on it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from studio import film
from studio.deltas import AddToSlot, Delta, RemoveFromSlot
from studio.reader.lexicon import Unit

FOREIGN = frozenset(
    {
        "person",
        "quote",
        "number",
        "unit",
        "head",
        "absent",
        "colour",
        "speech",
        "tongue",
        "real",
        "order",
        "question",
    }
)
"""A unit of these kinds alone speaks of something else than film talk, unless a rule has read it."""
LEFT = FOREIGN | {
    "hex",
    "ratio",
    "size",
    "term",
    "place",
    "scale",
    "compared",
    "lose",
    "label",
    "strength",
    "stop",
    "flag",
    "add",
    "not",
    "half",
    "double",
    "excess",
    "keep",
    "answer",
}
"""A unit of these kinds alone was not understood, unless a rule has read it."""


FAR = 10
"""Units that are passed over at most to find a neighbour: what keeps reading linear on any text."""


NEIGHBOURS = 30


@dataclass(frozen=True, slots=True)
class Found:
    """Something read from the units ``first`` to ``last`` (exclusive) of a sentence: a value of a slot, or a delta."""

    first: int
    last: int
    slot: str
    value: Any
    rule: str
    delta: Delta | None = None


@dataclass
class Sentence:
    """Units between two full stops, in one language. ``clauses[i]`` is the number of the clause of unit i, ``pieces[i]`` that of its piece
    between commas.

    ``label`` is the slot or "film" where a label stands before it, so that all of it is film talk.
    ``subjects[i]`` says who the sentence has spoken of
    up to unit i: "camera", "other", "it" for either, or "" for nobody yet; ``subject`` at its end.
    """

    units: Sequence[Unit]
    language: str = "en"
    asks: bool = False
    label: str = ""
    clauses: list[int] = field(default_factory=list[int], init=False)
    pieces: list[int] = field(default_factory=list[int], init=False)
    subjects: list[str] = field(default_factory=list[str], init=False)
    subject: str = field(default="", init=False)
    found: list[Found] = field(default_factory=list[Found], init=False)
    foreign: dict[int, int] = field(default_factory=dict[int, int], init=False)
    moves_before: list[Found | None] = field(default_factory=list["Found | None"], init=False)
    moves_after: list[Found | None] = field(default_factory=list["Found | None"], init=False)
    foreign_pieces: dict[int, int] = field(default_factory=dict[int, int], init=False)
    verbs_pieces: dict[int, int] = field(default_factory=dict[int, int], init=False)

    @property
    def labelled(self) -> bool:
        return bool(self.label)

    def __post_init__(self) -> None:
        clause = piece = 0
        for unit in self.units:
            if "mark" in unit:
                clause, piece = clause + 1, piece + 1
            elif opens_clause(unit):
                clause += 1
            self.clauses.append(clause)
            self.pieces.append(piece)
        self._count()

    def _count(self) -> None:
        """Count, for every clause and piece, the words that speak of something else."""
        self.foreign = dict.fromkeys(self.clauses, 0)
        self.foreign_pieces = dict.fromkeys(self.pieces, 0)
        self.verbs_pieces = dict.fromkeys(self.pieces, 0)
        for place, unit in enumerate(self.units):
            if is_foreign(unit):
                self.foreign[self.clauses[place]] += 1
                self.foreign_pieces[self.pieces[place]] += 1
                self.verbs_pieces[self.pieces[place]] += "head" in unit and not unit.plain

    def bare(self, place: int) -> bool:
        """Whether the clause of this unit holds nothing but film talk and small words."""
        return self.labelled or not self.foreign.get(self.clauses[place])

    def bare_piece(self, place: int) -> bool:
        """Whether everything between the commas around this unit is film talk or small words."""
        return self.labelled or not self.foreign_pieces.get(self.pieces[place])

    def bare_but_verbs(self, place: int) -> bool:
        """Whether everything between the commas around this unit is film talk, small words or verbs that a camera could do."""
        return self.labelled or self.foreign_pieces.get(self.pieces[place], 0) <= self.verbs_pieces.get(self.pieces[place], 0)

    def clause(self, place: int) -> Sequence[int]:
        """The places of this unit's clause, as far as they are near."""
        here = self.clauses[place]
        near = range(max(0, place - NEIGHBOURS), min(len(self.units), place + NEIGHBOURS))
        return [p for p in near if self.clauses[p] == here]

    def take(self, found: Found, *others: int) -> None:
        """Keep what was found, and mark its units as read."""
        self.found.append(found)
        by = self.units[found.first].by
        inside = (p for p in range(found.first, found.last) if p in (found.first, found.last - 1) or not manner(self.units[p]))
        self.use(*inside, *others, *((by,) if by >= 0 and self.units[found.first].against else ()))

    def say(self, first: int, last: int, slot: str, value: Any, rule: str) -> None:
        """Keep a value of a slot: stated, taken away where it stands under a negation, or added where the words say so."""
        unit = self.units[first]
        if unit.against:
            self.take(Found(first, last, slot, value, "said not to be", RemoveFromSlot(slot=slot, value=value)))
        elif unit.added >= 0 and film.SLOTS[slot].kind == "closed_list":
            self.take(Found(first, last, slot, value, f"{rule}, added", AddToSlot(slot=slot, value=[value])), unit.added)
        else:
            self.take(Found(first, last, slot, value, rule), *((unit.added,) if unit.added >= 0 else ()))

    def use(self, *places: int) -> None:
        """Mark units as read; what is read speaks of nothing else any more."""
        for place in places:
            if is_foreign(self.units[place]):
                self.foreign[self.clauses[place]] -= 1
                self.foreign_pieces[self.pieces[place]] -= 1
                self.verbs_pieces[self.pieces[place]] -= "head" in self.units[place] and not self.units[place].plain
            self.units[place].used = True

    def index_moves(self) -> None:
        """Remember for every unit the nearest move before and after it."""
        self.moves_before, self.moves_after = [None] * len(self.units), [None] * len(self.units)
        moves = sorted((f for f in self.found if f.slot in ("camera_movement", "steadiness")), key=lambda f: f.first)
        last: Found | None = None
        ends: dict[int, Found | None] = {m.last: m for m in moves}
        starts: dict[int, Found | None] = {m.first: m for m in moves}
        for place in range(len(self.units)):
            last = ends.get(place, last)
            self.moves_before[place] = last
        for move in moves:
            self.moves_before[move.first : move.last] = [move] * (move.last - move.first)
        last = None
        for place in range(len(self.units) - 1, -1, -1):
            self.moves_after[place] = last
            last = starts.get(place, last)

    def before(self, place: int, *kinds: str) -> int:
        """The place before this one, passing over units of these kinds; -1 at the start or at a mark."""
        place, least = place - 1, place - FAR
        while place >= 0 and place > least and self.is_(place, *kinds):
            place -= 1
        return -1 if place < 0 or "mark" in self.units[place] else place

    def after(self, place: int, *kinds: str) -> int:
        """The place after this one, passing over units of these kinds; -1 at the end or at a mark."""
        place, most = place + 1, place + FAR
        while place < len(self.units) and place < most and self.is_(place, *kinds):
            place += 1
        return -1 if place >= len(self.units) or "mark" in self.units[place] else place

    def is_(self, place: int, *kinds: str) -> bool:
        """Whether there is a unit at this place and it is of one of these kinds; ``adverb`` counts unknown words in -ly too."""
        if not 0 <= place < len(self.units):
            return False
        unit = self.units[place]
        return any(k in unit for k in kinds) or ("adverb" in kinds and (manner(unit) or (not unit.senses and unit.key.endswith("ly"))))


def opens_clause(unit: Unit) -> bool:
    return "clause" in unit or "join" in unit or "but" in unit


def manner(unit: Unit) -> bool:
    """Whether a unit says how a camera moves: its speed or its steadiness."""
    return "term" in unit and unit.value("term")[0] in ("camera_speed", "steadiness")


def is_foreign(unit: Unit) -> bool:
    return not unit.used and (unit.plain or all(k in FOREIGN for k in unit.senses))


def is_left(unit: Unit) -> bool:
    sure = "term" in unit and not unit.senses["term"].hint
    return not unit.used and (unit.plain or sure or all(k in LEFT for k in unit.senses))


RELATIVES = frozenset({"that", "which", "who"})


def tell_subjects(sentence: Sentence, previous: str) -> None:
    """Fill in who is spoken of at each unit. ``previous`` is the last subject of the sentence before, which "it" may mean."""
    state, opened, named = "", True, False
    for place, unit in enumerate(sentence.units):
        sentence.subjects.append(state)
        if "mark" in unit or opens_clause(unit):
            opened = True
        if "mark" in unit:
            continue
        it = "it" if named and state == "camera" and sentence.is_(place - 1, "clause") else state
        new = _subject(sentence, place, it if unit.key == "it" else state, opened, previous)
        if new is not None:
            state, opened, named = new, False, False
        elif "head" in unit or ("term" in unit and not unit.senses["term"].hint) or ("filler" in unit and unit.key.endswith(PARTICIPLES)):
            opened = False
        named = named or (state == "camera" and unit.plain and not sentence.is_(place, "adverb"))
    sentence.subject = state


PARTICIPLES = ("ing", "ando", "endo", "indo", "ant")
"""Endings of words that go on with the subject of the clause before."""


def _subject(sentence: Sentence, place: int, state: str, opened: bool, previous: str) -> str | None:
    """The subject from this unit on, None when it names none."""
    unit = sentence.units[place]
    if unit.key in RELATIVES and place and not opened:
        return "camera" if "camera" in sentence.units[place - 1] else "other" if sentence.units[place - 1].plain else None
    if "camera" in unit:
        return None if _is_object(sentence, place, state, opened) else "camera"
    if unit.key == "it":
        return (state or previous) if opened else None
    if "person" in unit:
        return None if sentence.is_(place + 1, "of_object") else "other"
    if opened and is_picture(unit):
        return "camera"
    named = unit.plain and not sentence.is_(place, "adverb")
    loose = not sentence.is_(place - 1, "article", "possessive") and unit.key.endswith(("ed", *PARTICIPLES))
    return None if not (opened and named) else state if loose else "other"


def is_picture(unit: Unit) -> bool:
    """Whether a unit names a shot by its size, angle, framing or move, and so speaks of the camera."""
    return "term" in unit and not unit.senses["term"].hint and unit.value("term")[0] in PICTURES


PICTURES = frozenset({"shot_type", "framing", "camera_angle", "camera_movement"})


def _is_object(sentence: Sentence, place: int, state: str, opened: bool) -> bool:
    """Whether a camera that is named here is looked at or held rather than speaking for the sentence."""
    before = sentence.before(place, "article", "adverb", "possessive")
    if before >= 0 and sentence.is_(before, "preposition"):
        return True
    return state == "other" and not opened
