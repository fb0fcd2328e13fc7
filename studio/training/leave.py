"""Who agreed to what: which rows may leave, and why the others do not."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

DISAGREE = "somebody in it did not agree"
FORBIDDEN = "its server or workspace forbids it"
NOTHING_LOCKED = "nothing in it is locked"
NO_WORDS = "it says nothing without its words"
CHANGED = "its prompt was made from another state of the scene"


@dataclass(frozen=True, slots=True)
class Leave:
    """For one purpose: who agrees, whose words may go too, which tenants forbid it, and from which platforms words may come at all.

    Platforms do not allow that messages train models, whatever a person agrees to; the operator names where words may come from.
    """

    agreed: frozenset[str]
    words: frozenset[str]
    forbidding: frozenset[str] = frozenset()
    words_from: frozenset[str] = frozenset({"console"})

    def forbids(self, tenant: str, people: Iterable[str]) -> str:
        """Why a row of these people may not leave; "" when each of them agrees."""
        if tenant in self.forbidding:
            return FORBIDDEN
        return "" if self.agreed.issuperset(people) else DISAGREE

    def gives_words(self, tenant: str, people: Iterable[str]) -> bool:
        """Whether words of a row may leave: of everyone in it, and from a place where that is allowed."""
        return tenant.partition(":")[0] in self.words_from and self.words.issuperset(people)


@dataclass
class Told:
    """What was written and what was left out, counted."""

    written: Counter[str] = field(default_factory=Counter[str])
    left_out: Counter[str] = field(default_factory=Counter[str])
