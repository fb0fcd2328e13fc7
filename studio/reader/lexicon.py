"""The film table and the small words, compiled once into one automaton over tokens; a text is walked through it, longest phrase first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from studio import film
from studio.reader import verbs
from studio.reader.tokens import Token, tokens_of
from studio.reader.tongues import APART, LANGUAGES, entries


class Sense(NamedTuple):
    """What a phrase may mean: a kind and its value. ``hint``: only in film talk."""

    kind: str
    value: Any = ""
    hint: bool = False


Node = dict[str, Any]
"""Token -> next node; under "" the senses of the phrase that ends here, by language."""


@dataclass(slots=True)
class Lexicon:
    """``root`` is the automaton; ``lemmas`` maps the form of a verb of one word to (verb, form), ``forms`` that of a longer one's
    first word to the form; ``tongues`` tells which languages know a token.
    """

    root: Node = field(default_factory=dict[str, Any])
    lemmas: dict[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])
    forms: dict[str, str] = field(default_factory=dict[str, str])
    tongues: dict[str, set[str]] = field(default_factory=dict[str, set[str]])

    def key(self, token: Token) -> str:
        return self.lemmas.get(token.key, (token.key, ""))[0]

    def add(self, language: str, keys: Sequence[str], sense: Sense) -> None:
        node = self.root
        for key in keys:
            node = node.setdefault(key, {})
        if keys:
            senses = node.setdefault("", {}).setdefault(language, [])
            if sense not in senses:
                senses.append(sense)

    def keyed(self, language: str, phrases: Iterable[str]) -> list[list[str]]:
        """Each phrase as the keys of its tokens; they are taken apart in one go, which is what makes compiling quick."""
        rows: list[list[str]] = [[]]
        for token in tokens_of("\n".join(phrases)):
            if token.key == "\n":
                rows.append([])
            else:
                rows[-1].append(self.key(token))
                self.tongues.setdefault(token.key, set()).add(language)
        return rows

    def inflected(self, kind: str, keys: list[str]) -> list[list[str]]:
        """A phrase, and a verb of several words in all its forms ("closes in")."""
        verb = kind == "head" and len(keys) > 1 and keys[0] not in self.lemmas and keys[0].isascii() and not _is(self, keys[:1], "camera")
        return [keys, *([form, *keys[1:]] for form in verbs.forms(keys[0]))] if verb else [keys]


@cache
def lexicon() -> Lexicon:
    """The compiled automaton; made at the first reading."""
    made = Lexicon()
    _add_lemmas(made)
    for language in LANGUAGES:
        rows = [row for row in entries(language) if row.kind not in APART]
        for row, keys in zip(rows, made.keyed(language, (r.phrase for r in rows)), strict=True):
            for inflected in made.inflected(row.kind, keys):
                made.add(language, inflected, Sense(row.kind, row.value, row.hint))
    _add_terms(made)
    return made


def _add_lemmas(made: Lexicon) -> None:
    for entry in entries("en"):
        if entry.kind == "head":
            verb, *more = entry.phrase.split(" ")
            made.forms.update(verbs.forms(verb))
            made.lemmas.update({} if more else {form: (verb, how) for form, how in verbs.forms(verb).items()})
    single = {verb for verb, _ in made.lemmas.values()}
    made.lemmas.update({form: (verb, "ed") for form, verb in verbs.IRREGULAR.items() if verb in single})
    made.forms.update(dict.fromkeys(verbs.IRREGULAR, "ed"))


def _add_terms(made: Lexicon) -> None:
    for language in LANGUAGES:
        rows = [
            (phrase, Sense("term", (term.slot, term.id), hint))
            for term in film.TERMS.values()
            for hint, words in ((False, term.synonyms), (True, term.hints))
            for phrase in words.get(language, ())
        ]
        for (_, sense), keys in zip(rows, made.keyed(language, (phrase for phrase, _ in rows)), strict=True):
            if sense.hint or not _read_by_grammar(made, sense.value, keys):
                made.add(language, keys, sense)


def _read_by_grammar(made: Lexicon, meaning: tuple[str, str], keys: list[str]) -> bool:
    """Whether the grammar of moves reads this phrase as its id: a verb of a family and a way. The table keeps it for people to see."""
    slot, move = meaning
    if slot != "camera_movement":
        return False
    if len(keys) > 1 and any(verbs.BY_NAME[name].alone == move for name in _values(made, keys, "head")):
        return True
    for cut in range(1, len(keys)):
        first, last = keys[:cut], keys[cut:]
        told = [(h, w) for h in _values(made, first, "head") for w in _values(made, last, "way")]
        if _is(made, first, "adjectival"):
            told += [(h, w) for h in _values(made, last, "head") for w in _values(made, first, "way")]
        if any(verbs.BY_NAME[head].ways.get(way) == move for head, way in told):
            return True
    return False


def _values(made: Lexicon, keys: list[str], kind: str) -> list[str]:
    """What a phrase may be of a kind, in any language."""
    return [s.value for s in _senses(_node(made, keys)) if s.kind == kind]


def _node(made: Lexicon, keys: list[str]) -> Node:
    node = made.root
    for key in keys:
        node = node.get(key, {})
    return node


def _is(made: Lexicon, keys: list[str], kind: str) -> bool:
    """Whether a phrase is of a kind in some language."""
    return bool(keys) and any(s.kind == kind for s in _senses(_node(made, keys)))


def is_word(key: str, kind: str) -> bool:
    """Whether a single word is of a kind in some language."""
    return any(s.kind == kind for s in _senses(lexicon().root.get(key, {})))


def _senses(node: Node) -> Iterator[Sense]:
    for senses in node.get("", {}).values():
        yield from senses


THINGS = frozenset({"along", "of_story", "absent", "colour", "real"})
"""Kinds of words that speak of the world: a unit of these alone is as plain as one that no phrase takes."""


class Unit:
    """A stretch of tokens that one phrase of the lexicon takes, or one token that no phrase takes. ``senses``: kind -> Sense.

    ``used`` is set when a rule has read the unit; ``against`` when it stands under a negation ("not" or "lose"), ``by`` tells whose.
    """

    __slots__ = ("added", "against", "by", "end", "first", "form", "key", "last", "more", "plain", "senses", "start", "used")

    def __init__(
        self, first: int, last: int, tokens: list[Token], key: str, form: str, senses: dict[str, Sense], more: Sequence[Sense] = ()
    ) -> None:
        self.first, self.last, self.key, self.form, self.senses = first, last, key, form, senses
        self.start, self.end = tokens[first].start, tokens[last - 1].end
        self.used = False
        self.against = ""
        self.added = -1
        self.by = -1
        self.plain = "plain" in senses or senses.keys() <= THINGS
        self.more = more

    def __contains__(self, kind: str) -> bool:
        return kind in self.senses

    def value(self, kind: str) -> Any:
        return self.senses[kind].value

    def groups(self, kind: str) -> Iterator[Any]:
        """Every value that the unit has of a kind."""
        if kind in self.senses:
            yield self.senses[kind].value
            yield from (s.value for s in self.more if s.kind == kind)


def units_of(tokens: list[Token], language: str) -> list[Unit]:
    """The tokens as units, leftmost and longest phrase first. Linear: no phrase is longer than a few tokens."""
    made = lexicon()
    found: list[Unit] = []
    place = 0
    while place < len(tokens):
        senses, last = _longest(made, tokens, place, language)
        if senses and _cut_off(made, tokens, found, place, last, language):
            senses, last = [], place + 1
        found.append(_unit(made, tokens, place, last, senses))
        place = last
    return found


def _longest(made: Lexicon, tokens: list[Token], place: int, language: str) -> tuple[list[Sense], int]:
    """The senses of the longest phrase that begins here, and where it ends; none and the next token where no phrase does."""
    token = tokens[place]
    if token.kind not in ("word", "number"):
        return [Sense(token.kind, token.key)], place + 1
    node, best, last, at = made.root, [], place + 1, place
    while at < len(tokens) and tokens[at].kind in ("word", "number"):
        node = node.get(made.key(tokens[at]))
        if node is None:
            break
        at += 1
        if "" in node and (senses := _admitted(node[""], language, at < len(tokens) and tokens[at].key in (":", "="))):
            best, last = senses, at
    return best, last


def _cut_off(made: Lexicon, tokens: list[Token], found: list[Unit], place: int, last: int, language: str) -> bool:
    """Whether a phrase in katakana is a piece of a longer word: "pan" in "champagne" and in "panda"."""
    if found and not found[-1].senses and _joined(tokens, place):
        return True
    return last < len(tokens) and _joined(tokens, last) and not _longest(made, tokens, last, language)[0]


def _joined(tokens: list[Token], place: int) -> bool:
    """Whether a token and the one before it are katakana side by side."""
    if place == 0 or place >= len(tokens):
        return False
    one, other = tokens[place - 1], tokens[place]
    return one.end == other.start and all("\u30a0" <= t.key[:1] <= "\u30ff" and t.key != "・" for t in (one, other))


def _unit(made: Lexicon, tokens: list[Token], place: int, last: int, best: list[Sense]) -> Unit:
    token = tokens[place]
    lemma, form = made.lemmas.get(token.key, (token.key, made.forms.get(token.key, "")))
    senses = {s.kind: s for s in reversed(best)}
    more = [s for s in best if senses[s.kind] is not s]
    if token.kind == "number" and "number" not in senses and last == place + 1 and (number := _number(token.key)) is not None:
        senses["number"] = Sense("number", number)
    if token.kind not in ("word", "number"):
        lemma, form = token.key, ""
    key = " ".join(t.key for t in tokens[place:last]) if last - place > 1 else lemma
    return Unit(place, last, tokens, key, form, senses, more)


def _number(digits: str) -> float | None:
    """What digits say, whole numbers exactly; None for more of them than anything here has. A comma before three digits parts thousands."""
    if len(digits) > MOST_DIGITS:
        return None
    whole, _, rest = digits.partition(",")
    if rest:
        digits = whole + rest if len(rest) == 3 else f"{whole}.{rest}"
    return int(digits) if digits.isdecimal() else float(digits)


MOST_DIGITS = 19
"""Digits of the longest number that means something: a seed."""


def _admitted(by_language: dict[str, list[Sense]], language: str, labels: bool) -> list[Sense]:
    """The senses in the text's language, else in English, which film talk borrows from, else in any other. Labels need their colon."""
    senses = by_language.get(language) or by_language.get("en") or next(iter(by_language.values()))
    return senses if labels else [s for s in senses if s.kind != "label"]


KANA = 20.0
"""Weight of a kana: a text with a few of them is Japanese, however many characters it shares with Chinese."""


def language_of(tokens: Iterable[Token], default: str = "en") -> str:
    """The language whose words a text uses most; Chinese and Japanese by their script."""
    tongues = lexicon().tongues
    votes: dict[str, float] = dict.fromkeys(LANGUAGES, 0.0)
    for token in tokens:
        if token.kind != "word":
            continue
        first = token.key[0]
        if "\u3040" <= first <= "\u30ff":
            votes["ja"] += KANA
        elif "\u3400" <= first <= "\u9fff":
            votes["zh"] += 1
        elif known := tongues.get(token.key):
            for language in known:
                votes[language] += 1 / len(known)
    best = max(votes, key=lambda v: votes[v])
    return best if votes[best] > votes[default] else default
