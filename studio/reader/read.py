"""The reading of a message: sentences, rules in their order, and what they come to."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from studio import film
from studio.reader.changes import read_changes
from studio.reader.lexicon import Unit, language_of, units_of
from studio.reader.measures import read_measures
from studio.reader.moves import read_moves
from studio.reader.names import marked
from studio.reader.negation import mark_negations
from studio.reader.reading import BibleStatement, Explained, Reading
from studio.reader.says import FREE, LISTS, labels, person_of, read_absent, read_left_out, read_palette, read_quotes
from studio.reader.scope import Scope, is_order, is_question, is_suggestion, read_scope
from studio.reader.sentence import Found, Sentence, is_left, tell_subjects
from studio.reader.terms import many, read_sides, read_terms
from studio.reader.tokens import Token, tokens_of
from studio.reader.tongues import LANGUAGES
from studio.reader.typos import corrected, is_known

LONGEST = 300
"""Tokens of a sentence at most; a longer one is read in parts."""


def read(text: str, names: Collection[str] = ()) -> Reading:
    """Read one message; ``names`` are people whom it may speak of. Never raises; the time it takes grows with the length of the text and
    nothing else."""
    tokens = tokens_of(text)
    if names:
        tokens = marked(text, tokens, names, language_of(tokens))
    language = language_of(tokens)
    reader = _Reader(text)
    for part in _sentences(tokens):
        reader.read(part, language_of(part, language))
    return reader.reading()


def _sentences(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Tokens up to and with a full stop, a line's end or a semicolon."""
    start = 0
    for place, token in enumerate(tokens):
        ends = token.kind == "mark" and token.key in (".", "!", "?", "\n", ";")
        if ends and place == start:
            start = place + 1
        elif ends or place - start >= LONGEST:
            yield tokens[start : place + 1]
            start = place + 1
    if start < len(tokens):
        yield tokens[start:]


VAGUE = frozenset({"film grain", "cinematic"})
"""Values that give way to a more precise one of their slot."""


_LISTED = re.compile(r"[,;、，]\s*(?:(?:and|y|e|und|et)\s)?|\s(?:and|y|e|und|et)\s|[和及]|と")
"""What stands between the items of a list."""


class _Reader:
    """What has been read of a message so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.scope = Scope()
        self.slots: dict[str, Any] = {}
        self.deltas: list[Any] = []
        self.unread: list[str] = []
        self.explain: list[Explained] = []
        self.bible: list[BibleStatement] = []
        self.subject = ""
        self.asked: set[str] = set()
        self.ordered: set[str] = set()
        self.excluded: dict[tuple[str, str], None] = {}
        self.never: dict[tuple[str, str], None] = {}

    def read(self, tokens: Sequence[Token], language: str) -> None:
        """Read one sentence."""
        tokens = self._spelled(tokens, language)
        units = units_of(tokens, language)
        raw = self.text[tokens[0].start : tokens[-1].end]
        if person := person_of(raw, units[0], language):
            self.bible.append(person)
            self.unread.append(raw.strip(" .!?;\n"))
            return
        for part, label in self._labelled(units):
            self._read_part(Sentence(part, language, asks=tokens[-1].key == "?", label=label), label)

    def _spelled(self, tokens: Sequence[Token], language: str) -> list[Token]:
        """The tokens with typing errors put right, where film talk stands around them."""
        known = any(is_known(token) for token in tokens)
        tried = (_guesses(tokens, one) for one in ([language] if known else LANGUAGES))
        guesses = next((found for found in tried if found), dict[int, str]())
        if not guesses:
            return list(tokens)
        sentence = Sentence(units_of([replace(t, key=guesses.get(p, t.key)) for p, t in enumerate(tokens)], language), language)
        meant = {
            p for u, unit in enumerate(sentence.units) for p in range(unit.first, unit.last) if p in guesses and _in_film_talk(sentence, u)
        }
        for place in sorted(meant):
            token = tokens[place]
            words = self.text[token.start : token.end]
            self.explain.append(Explained(words, token.start, token.end, "", guesses[place], "one letter away from a film word"))
        return [replace(t, key=guesses[p]) if p in meant else t for p, t in enumerate(tokens)]

    def _labelled(self, units: list[Unit]) -> Iterator[tuple[list[Unit], str]]:
        """The sentence in parts: what stands before the first label, and what stands behind each label."""
        places = labels(self.text, units)
        bounds = [*(p for p, _ in places), len(units)]
        if bounds[0] > 0:
            yield units[: bounds[0]], ""
        for (place, slot), end in zip(places, bounds[1:], strict=True):
            for unit in units[place : place + 2]:
                unit.used = True
            yield units[place + 2 : end], slot

    def _read_part(self, sentence: Sentence, label: str) -> None:
        if not sentence.units:
            return
        if label in FREE | LISTS:
            self._free(sentence.units, label)
            return
        tell_subjects(sentence, self.subject)
        if is_order(sentence) or is_question(sentence) or not read_scope(sentence, self.scope):
            self._leave(sentence)
            return
        _rules(sentence, self.text)
        self.subject = sentence.subject or self.subject
        for found in sorted(sentence.found, key=lambda f: f.first):
            self._keep(sentence, found)
        (self.asked if is_suggestion(sentence) else self.ordered).update(found.slot for found in sentence.found)
        self._rule_out(sentence)
        self._leave(sentence)

    def _rule_out(self, sentence: Sentence) -> None:
        """Remember what a "no" rules out, and what a "never" or "in this film" rules out for good."""
        ruled = dict.fromkeys((f.slot, f.value) for f in sentence.found if sentence.units[f.first].against == "not" and _rules_out(f))
        self.excluded |= ruled
        if ruled and (wide := [p for p, u in enumerate(sentence.units) if "never" in u or _film_wide(u)]):
            sentence.use(*wide)
            self.never |= ruled

    def _free(self, units: Sequence[Unit], label: str) -> None:
        """The words behind a label, as they are written."""
        words = self.text[units[0].start : units[-1].end].strip(' .,;\n"“”')
        if not words:
            return
        values = [w.strip() for w in _LISTED.split(words) if w.strip()] if label in LISTS else words
        self.slots[label] = [*self.slots.get(label, ()), *values] if label in LISTS else words
        self.explain.append(Explained(words, units[0].start, units[-1].end, label, str(values), "the words behind a label"))

    def _keep(self, sentence: Sentence, found: Found) -> None:
        """Put what was found where it belongs; a second value of a single slot is left unread."""
        start, end = sentence.units[found.first].start, sentence.units[found.last - 1].end
        if found.delta is not None:
            if found.delta in self.deltas:
                return
            self.deltas.append(found.delta)
            says = found.delta.model_dump_json(exclude_none=True)
        else:
            if not self._set(found):
                for place in range(found.first, found.last):
                    sentence.units[place].used = False
                return
            says = str(found.value)
        self.explain.append(Explained(self.text[start:end], start, end, found.slot, says, found.rule))

    def _set(self, found: Found) -> bool:
        slot, value = found.slot, found.value
        if slot == "dialogue" or many(slot):
            values: list[Any] = self.slots.setdefault(slot, [])
            if value not in values:
                values.append(value)
            return True
        if slot in self.slots and self.slots[slot] not in VAGUE:
            return self.slots[slot] == value
        self.slots[slot] = value
        return True

    def _leave(self, sentence: Sentence) -> None:
        """Name the words that no rule has read, as they stand in the text."""
        left = [p for p, u in enumerate(sentence.units) if is_left(u)]
        for first, last in _runs(sentence, left):
            ends = last + 1 < len(sentence.units) and sentence.units[last + 1].key == "?"
            words = self.text[sentence.units[first].start : sentence.units[last + ends].end].strip()
            if words:
                self.unread.append(words)

    def _at_an_end(self, piece: str) -> bool:
        """Whether a piece opens or closes the message, as thanks and a yes do."""
        words = self.text.strip(" .,!?;\n。，！")
        return words.startswith(piece) or words.endswith(piece)

    def reading(self) -> Reading:
        """Everything together. Where nothing at all was read, the whole text is unread."""
        nothing = not (self.slots or self.deltas or self.unread or self.bible or self.scope.wanted or self.scope.scene is not None)
        unread = (self.text.strip(),) if nothing and self.text.strip() else tuple(self.unread)
        if self.slots or self.deltas:
            unread = tuple(u for u in unread if not (self._at_an_end(u) and _is_answer(u)))
        scope = self.scope
        return Reading(
            self.text,
            {slot: _precise(slot, self.slots[slot]) for slot in film.SLOTS if slot in self.slots},
            tuple(self.deltas),
            unread,
            scope.scene,
            tuple(self.bible),
            scope.wanted,
            tuple(self.explain),
            frozenset(self.asked - self.ordered),
            tuple(self.excluded),
            tuple(self.never),
        )


def _rules_out(found: Found) -> bool:
    """What goes, or must not appear; a "no" may also say what is to be there: "no camera movement" is a camera that stands still."""
    return isinstance(found.value, str) and (found.slot == "negative" if found.delta is None else found.delta.op == "remove")


def _film_wide(unit: Unit) -> bool:
    return "place" in unit and unit.value("place") == "all"


def _is_answer(words: str) -> bool:
    """ "Cool, now tilt up": whether a piece only says yes, no or thanks; beside film words it asks for nothing."""
    tokens = [t for t in tokens_of(words[:40]) if t.kind != "mark"]
    units = units_of(tokens, language_of(tokens))
    return bool(units) and all("answer" in u for u in units)


def _precise(slot: str, value: Any) -> Any:
    """The moves without those that another one says more precisely: an arc beside a clockwise arc."""
    if slot != "camera_movement":
        return value
    vague = {"arc": ("arc_cw", "arc_ccw"), "tracking": ("side_tracking", "follow", "lead")}
    return [move for move in value if not any(one in value for one in vague.get(move, ()))]


def _guesses(tokens: Sequence[Token], language: str) -> dict[int, str]:
    return {place: word for place, token in enumerate(tokens) if (word := corrected(token, language))}


def _in_film_talk(sentence: Sentence, place: int) -> bool:
    """Whether film words stand beside a word, or nothing else stands in its piece."""
    beside = (sentence.before(place, "article", "adverb"), sentence.after(place, "article", "adverb"))
    return sentence.bare_piece(place) or any(
        sentence.is_(at, "camera", "head", "term", "way", "compared", "more", "small") for at in beside
    )


def _rules(sentence: Sentence, text: str) -> None:
    """Every rule, in the order in which they rely on each other."""
    mark_negations(sentence)
    read_quotes(sentence, text)
    read_left_out(sentence, text)
    read_measures(sentence)
    _read_shapes(sentence)
    read_palette(sentence)
    read_moves(sentence)
    read_changes(sentence)
    read_terms(sentence, hints=False)
    read_sides(sentence)
    sentence.index_moves()
    read_terms(sentence, hints=True)
    read_absent(sentence, text)


def _read_shapes(sentence: Sentence) -> None:
    for place, unit in enumerate(sentence.units):
        if unit.used or unit.plain or unit.against:
            continue
        sense = unit.senses.get("shape")
        if sense and (not sense.hint or sentence.bare(place)):
            sentence.take(Found(place, place + 1, "aspect_ratio", sense.value, "a word for a shape of the picture"))


def _runs(sentence: Sentence, left: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Stretches of unread words with the small words around them: over a comma only where nothing between was read."""
    first = last = -1
    for place in left:
        if first < 0:
            first = last = place
        elif sentence.pieces[place] != sentence.pieces[last] and any(sentence.units[p].used for p in range(last, place)):
            yield _widened(sentence, first, last)
            first = last = place
        else:
            last = place
    if first >= 0:
        yield _widened(sentence, first, last)


def _widened(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """A stretch with the small words at its ends that no rule has read."""
    units = sentence.units
    while first > 0 and not units[first - 1].used and "mark" not in units[first - 1]:
        first -= 1
    while last + 1 < len(units) and not units[last + 1].used and "mark" not in units[last + 1]:
        last += 1
    return first, last
