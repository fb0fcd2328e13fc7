"""What has been read of somebody's prompt so far: slots, the text that stays text, and what could not be read."""

import re
from collections.abc import Iterable, Sequence
from typing import Any, cast

from compiler_templates._verbs import is_verb_phrase
from studio import film
from studio.errors import BadInput
from studio.project import check_slot
from studio.text import MAX_LINE, clean

_MANY = ("closed_list", "texts", "palette", "dialogue", "characters", "references")
_OPENING = re.compile(r"^(?:An?|The|Two|Three|Four|Some|Several|Many|His|Her|Their) ")
"""How a sentence begins that is no name: inside another sentence it has no capital."""
_PICTURE_OF = re.compile(
    r"(?i)^(?:an? |the )?(?:cinematic )?(?:still|photo|photograph|picture|image|shot|clip|video|scene|frame|footage) of (?=\w)"
)
_PRONOUN = re.compile(r"(?i)(?:he|she|they|it)\b")
_SEEN = re.compile(
    r"\b(?:around|orbits?|circles?|follows?|following|tracks?|tracking|towards?|behind|alongside|with|past|leads?|on) "
    r"((?:the|an?|two|three) (?!subject|camera|scene|frame|shot|left|right|side|lens|face of)[a-z][\w'’-]*(?: [a-z][\w'’-]*)??)"
    r"(?=,|\.|;|$| (?:from|as|while|who|clockwise|counter-?clockwise|in|at|through|down|up|and|to|along|across)\b)",
    re.I,
)
_EDGES = " \t\n,;:.，、；：。"


class Found:
    """Slots are put in the order of the text; a second, different word for a slot of one value is unread, never an overwriting."""

    def __init__(self) -> None:
        self.slots: dict[str, Any] = {}
        self.unread: list[str] = []
        self.scene: int | None = None
        self.people: dict[str, str] = {}
        """Name -> description of characters that the text introduces."""
        self._subject: list[str] = []
        self._beats: list[str] = []
        self._told: list[str] = []
        self._seen = ""

    def put(self, slot: str, value: Any, words: str) -> None:
        """``value`` for ``slot``, read from ``words``; what the slot cannot hold stays unread."""
        try:
            check_slot(slot, value)
        except BadInput:
            self.miss(words)
            return
        if film.SLOTS[slot].kind in _MANY:
            standing = self.slots.setdefault(slot, [])
            standing += [one for one in cast("Sequence[Any]", value) if one not in standing]
        elif self.slots.setdefault(slot, value) != value:
            self.miss(words)

    def put_all(self, values: Iterable[tuple[str, Any]], words: str) -> None:
        for slot, value in values:
            self.put(slot, value, words)

    def miss(self, words: str) -> None:
        """Name ``words`` as unread."""
        said = clean(words).strip(_EDGES)
        if said and said not in self.unread:
            self.unread.append(said)

    def tell(self, text: str, *, whole: bool) -> None:
        """Text that names no slot. The first is the subject, with what it does; a later ``whole`` sentence is a beat of the action.

        A later fragment is kept beside the subject and named as unread, for nobody said what it is.
        """
        said = _PICTURE_OF.sub("", clean(text).strip(_EDGES))
        if not said or any(said.casefold() in before for before in self._told):
            return
        self._told.append(said.casefold())
        if not self._subject and not self._beats and "subject" not in self.slots:
            subject, act = parted(said)
            self._subject += [subject] if subject else []
            self._beats += beats(act)
        elif whole:
            self._beats.append(said)
        else:
            self.miss(said)
            (self._beats or self._subject).append(said)

    def see(self, sentence: str) -> None:
        """Note whom or what the camera moves around, toward or with: the subject of a prompt that names it nowhere else."""
        match = _SEEN.search(sentence)
        self._seen = self._seen or (match[1] if match else "")

    def act(self, beat: str) -> None:
        """One beat of the action that is named as such."""
        said = beat.strip(_EDGES)
        plain = said[:1].lower() + said[1:]
        if said:
            self._beats.append(plain if is_verb_phrase(plain) else said)

    def finish(self) -> None:
        """Make slots of the text that was kept."""
        self._name_the_seen()
        for slot, parts, joiner in (("subject", self._subject, ", "), ("action", self._beats, "; ")):
            if slot in self.slots:
                parts.insert(0, self.slots.pop(slot))
            text = _OPENING.sub(lambda m: m[0].lower(), joiner.join(part for part in parts if part))
            if text:
                self.slots[slot] = text[:MAX_LINE]
                self.miss(text[MAX_LINE:])

    def _name_the_seen(self) -> None:
        if not self._seen or "subject" in self.slots:
            return
        if not self._subject:
            self._subject.append(self._seen)
        elif (pronoun := _PRONOUN.match(self._subject[0])) is not None:
            self._subject[0] = self._seen + self._subject[0][pronoun.end() :]


def parted(sentence: str) -> tuple[str, str]:
    """(who or what, what happens) of a sentence that begins with a noun; put side by side again they are the sentence."""
    words = sentence.split(" ")
    if is_verb_phrase(sentence):
        return "", sentence
    first = 1 if words[0][:1].isupper() or _PRONOUN.fullmatch(words[0]) else 2
    for place in range(first, min(len(words), 14)):
        before, after = " ".join(words[:place]), " ".join(words[place:])
        if is_verb_phrase(after, plural=_several(before)) and not before.endswith(("'s", "’s", "s'")):
            return before.rstrip(","), after
    return sentence, ""


_THEN = re.compile(r",? (?:and )?then (?=\w)")


def beats(act: str) -> list[str]:
    """``mends a net, looks up, then smiles`` as its beats, where each of them begins with its verb."""
    parts = _THEN.split(act)
    if len(parts) > 1:
        first = parts[0].split(", ")
        parts = [*(first if all(is_verb_phrase(beat) for beat in first) else parts[:1]), *parts[1:]]
    return [beat for part in parts if (beat := part.strip(_EDGES))]


def _several(words: str) -> bool:
    return " and " in words or words.lower().startswith(("two ", "three ", "four ", "several ", "many "))
