"""One attempt to say a draft in a target's words: what phrases are made with.

A phrase returns fragments (slot, text); a fragment without a slot is the target's own linking word.
"""

from collections.abc import Callable, Mapping, Sequence
from json.encoder import encode_basestring
from typing import Any, NamedTuple, TypeVar, cast

from compiler_templates._draft import Draft
from compiler_templates._guard import guarded, tidy
from compiler_templates._il import Cast, Json, Shot
from compiler_templates._short import shortened
from compiler_templates._target import Words
from compiler_templates._words import ECHOES

Made = TypeVar("Made")
Fragment = tuple[str, str]
Fragments = Sequence[Fragment]
NOTHING: Fragments = ()
BOTH = "subject+character_ref"
"""The slot of a fragment that says the subject and a character in the same words."""


class Phrase(NamedTuple):
    """How something is said, and which slots it says. ``remark``: it only goes with its slots and states none of them."""

    say: "Callable[[Saying], Fragments]"
    slots: frozenset[str]
    remark: bool = False


class Saying:
    """One attempt to write a text: what is to be said, in which words, and how much each long text may take."""

    __slots__ = ("cut", "draft", "echoed", "guard", "own", "rewritten", "shares", "values", "words")

    def __init__(self, draft: Draft, values: Mapping[str, Any], shares: Mapping[str, int]) -> None:
        self.draft = draft
        self.values = values
        self.shares = shares
        self.words: Words = draft.target.words
        self.guard = guarded(draft.target.guard)
        self.cut: dict[str, list[Json]] = {}
        self.rewritten: dict[str, tuple[str, str]] = {}
        self.echoed: dict[str, str] = {}
        self.own: set[str] | None = None
        """The slots said otherwise than the scene states them; None when nothing of this shot is kept."""

    def kept(self, alike: object | None, rests: frozenset[str], make: Callable[..., Made], *given: object) -> Made:
        """What ``make`` makes, from the shot's memo where another target has made the same, with what was noted at it.

        ``alike`` stands for what is made, the same for all targets; ``rests`` are the slots on which it rests.
        """
        if self.own is None or alike is None or not self.own.isdisjoint(rests):
            return make(*given)
        memo, key = self.draft.shot.memo, (alike, self.rules())
        kept = memo.get(key)
        if kept is None:
            noted = self.rewritten, self.echoed
            self.rewritten, self.echoed = {}, {}
            kept = memo[key] = make(*given), self.rewritten, self.echoed
            self.rewritten, self.echoed = noted
        made, rewritten, echoed = kept
        if rewritten:
            self.rewritten.update(rewritten)
        if echoed:
            self.echoed.update(echoed)
        return made

    def rules(self) -> object:
        """What the guard makes of this shot: None when it would rewrite none of its texts, else the guard itself."""
        memo = self.draft.shot.memo
        if self.guard not in memo:
            texts = memo.get("texts") or memo.setdefault("texts", all_texts(self.draft.shot))
            memo[self.guard] = None if self.guard(texts) == texts else self.guard
        return memo[self.guard]

    def safe(self, slot: str, text: str) -> str:
        """A person's words, tidied and made safe for the target; a rewriting is noted."""
        clean = tidy(text)
        said = self.guard(clean)
        if said is not clean and said != clean:
            self.rewritten[f"{slot}\0{text}"] = (text, said)
            return tidy(said)
        return said

    def text(self, slot: str) -> str:
        """A text slot, safe and within its share."""
        return self.within(slot, self.safe(slot, self.values[slot]))

    def within(self, slot: str, text: str) -> str:
        share = self.shares.get(slot)
        if share is None:
            return text
        short, cut = shortened(text, share, self.draft.limit.unit)
        if cut:
            self.cut.setdefault(slot, []).append(cut)
        return short

    def word(self, slot: str, value: str) -> str:
        """The target's phrase for an id, or free text made safe."""
        phrase = self.words[slot].get(value) if slot in self.words else None
        return self.safe(slot, value) if phrase is None else phrase

    def echo(self, slot: str, value: str) -> bool:
        """Whether ``value`` of ``slot`` is already in the words of another slot; that is noted, so that it is accounted for there."""
        echo = ECHOES.get((slot, value))
        if echo is None or echo[1] not in self.values.get(echo[0], ()):
            return False
        self.echoed[slot] = echo[0]
        return True

    def cast(self) -> tuple[Cast, ...]:
        return self.draft.shot.cast if "character_ref" in self.values else ()


def capital(said: str) -> str:
    """With a capital first letter, unless the first word has its own way of writing."""
    first = said[:1]
    if not first.islower():
        return said
    word = said.split(None, 1)[0]
    return first.upper() + said[1:] if word == word.lower() and first.upper().lower() == first else said


def all_texts(shot: Shot) -> str:
    """Every word of a shot that a person gave, a text a line."""
    texts: list[str] = []
    for value in shot.values.values():
        if isinstance(value, str):
            texts.append(value)
        elif isinstance(value, tuple):
            texts += [part for part in cast(tuple[object, ...], value) if isinstance(part, str)]
    for person in shot.cast:
        texts += (person.name, person.look, person.wearing)
    for line in shot.lines:
        texts += (line.words, line.speaker, line.delivery)
    if shot.place:
        texts += (shot.place.name, shot.place.detail)
    return "\n".join(texts)


def escaped(said: str) -> str:
    """``said`` as it stands inside a JSON string, without the quotation marks around it."""
    return encode_basestring(said)[1:-1]
