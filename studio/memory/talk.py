"""The talk of one thread, as a model is given it: the newest whole, what is older left out once its decisions are kept in the bible.

Nothing is deleted: every message stays in the record, where `studio.memory.recall` finds it. Rules, no model.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studio.memory.asked import asked_about
from studio.project import Note, Origin, SceneProject
from studio.store.records import Message
from studio.text import folded

KEPT = 16
"""Messages that stay whole when a talk is compacted."""
MOST, MOST_CHARS = 40, 6_000
"""A talk of more messages, or of more code points, is compacted."""
KEPT_CHARS = 3_000
"""Code points of talk that stay whole, save that the newest message always does."""
READ = 2 * (KEPT + MOST)
"""Messages of a thread that are read to know where its talk stands."""
NOTES, LONGEST = 12, 300
"""Decisions kept in one compaction, and code points of a sentence that may be one."""
_DECIDED = re.compile(
    r"(?i)\b(?:we(?:['’]ve| have)? (?:decided|agreed|settled)|i(?:['’]ve| have)? decided|let['’]?s (?:keep|stick|go with|never|always)"
    r"|never|always|must(?:n['’]t)?|from now on|decision|no matter what|remember(?: that)?|rule"
    r"|immer|niemals|nie|ab jetzt|wir haben (?:beschlossen|entschieden)|entschieden"
    r"|siempre|nunca|hemos decidido|decidimos|a partir de ahora"
    r"|toujours|jamais|on a décidé|nous avons décidé|désormais|sempre|decidimos|combinamos|a partir de agora)\b"
    r"|我们决定|永远|绝不|必须|总是|从现在起|決めた|決めよう|必ず|いつも|絶対に|これから(?:は|ずっと)"
)


@dataclass(frozen=True, slots=True)
class Compacted:
    """A thread's talk: what a model is given, and what is left out from now on (empty most of the time)."""

    kept: tuple[Message, ...]
    left: tuple[Message, ...] = ()


def window(thread: Sequence[Message]) -> tuple[Message, ...]:
    """What is still in a talk: everything since the newest summary, and the messages that stayed whole before it. Oldest first."""
    place = next((n for n in reversed(range(len(thread))) if thread[n].author == "summary"), None)
    if place is None:
        return tuple(thread)
    before = [m for m in thread[:place] if m.author != "summary"]
    return (*_newest(before), *thread[place + 1 :])


def compact(talk: Sequence[Message]) -> Compacted:
    """A talk that has grown too long keeps its newest messages whole."""
    if len(talk) <= MOST and sum(len(m.text) for m in talk) <= MOST_CHARS:
        return Compacted(tuple(talk))
    kept = _newest(talk)
    return Compacted(kept, tuple(talk[: len(talk) - len(kept)]))


def _newest(talk: Sequence[Message]) -> tuple[Message, ...]:
    kept: list[Message] = []
    left = KEPT_CHARS
    for message in reversed(talk[-KEPT:]):
        left -= len(message.text)
        if left < 0 and kept:
            break
        kept.append(message)
    return tuple(reversed(kept))


def decisions(left: Sequence[Message], project: SceneProject) -> tuple[Note, ...]:
    """What people decided in words that no slot holds, as notes of the bible that name their message; what stands there already is not."""
    known = {folded(note.text) for note in project.bible.notes}
    found: dict[str, Note] = {}
    for message in left:
        for sentence in _sentences(message):
            if folded(sentence) not in known and folded(sentence) not in found:
                origin = Origin(kind="stated", source=f"msg:{message.id}"[:200])
                found[folded(sentence)] = Note(id=f"note-{message.id}-{len(found) + 1}"[-80:], text=sentence, origin=origin)
    return tuple(found.values())


def _sentences(message: Message) -> Iterator[str]:
    """The sentences of a person's message that decide something."""
    if message.author != "person" or asked_about(message.text):
        return
    for sentence in re.split(r"(?<=[.!?。！？])\s*|\n+", message.text):
        said = " ".join(sentence.split())
        if 0 < len(said) <= LONGEST and not said.endswith(("?", "？")) and _DECIDED.search(said):
            yield said
