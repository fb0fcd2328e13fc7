"""What a reading holds."""

from dataclasses import dataclass
from typing import Any

from studio.deltas import Delta


@dataclass(frozen=True, slots=True)
class BibleStatement:
    """Something said about a person: a name and a description."""

    name: str
    description: str


@dataclass(frozen=True, slots=True)
class Explained:
    """Which words gave what, and by which rule. ``start`` and ``end`` count code points of the text."""

    words: str
    start: int
    end: int
    slot: str
    says: str
    rule: str

    def to_json(self) -> dict[str, Any]:
        return {"words": self.words, "start": self.start, "end": self.end, "slot": self.slot, "says": self.says, "rule": self.rule}


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of ``text``. ``slots`` are whole statements, ``deltas`` changes to what stands, ``unread`` the pieces that were not
    understood, word for word. ``scene`` is a number, "last", "all" or None; ``scenes_wanted`` how many scenes were asked for.

    ``asked`` are the slots that only a question speaks of ("maybe warmer?"). ``excluded`` are the values that a "no" rules out, whether
    they stand or not, and ``never`` those of them that the whole film is not to have.
    """

    text: str
    slots: dict[str, Any]
    deltas: tuple[Delta, ...]
    unread: tuple[str, ...]
    scene: int | str | None = None
    bible: tuple[BibleStatement, ...] = ()
    scenes_wanted: int | None = None
    explain: tuple[Explained, ...] = ()
    asked: frozenset[str] = frozenset()
    excluded: tuple[tuple[str, str], ...] = ()
    never: tuple[tuple[str, str], ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The stable form; ``scene``, ``bible`` and ``scenes_wanted`` are there when the text names them."""
        body: dict[str, Any] = {
            "text": self.text,
            "slots": self.slots,
            "deltas": [d.model_dump(exclude_none=True) for d in self.deltas],
            "unread": list(self.unread),
        }
        if self.scene is not None:
            body["scene"] = self.scene
        if self.bible:
            body["bible"] = [{"name": b.name, "description": b.description} for b in self.bible]
        return body | ({"scenes_wanted": self.scenes_wanted} if self.scenes_wanted is not None else {})
