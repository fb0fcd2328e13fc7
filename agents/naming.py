"""Who has which name, and how old they are: "her name is Nino", "the grandfather is Zaza, 80, blind", "Odile is 62 now"."""

import re

from agents.orders import Order
from agents.people import described, kinds_of
from studio.project import Character, SceneProject
from studio.story_words import FEMALE, MALE, NUMBERS, PERSON
from studio.text import folded

_NAME = r"([A-ZÀ-ÖØ-Þ][\w'’-]{0,30}(?:\s[A-ZÀ-ÖØ-Þ][\w'’-]{0,30}){0,2})"
_HERS = re.compile(rf"^(?:[Hh]er|[Hh]is|[Tt]heir|[Ii]ts|[Tt]he lead['’]s)\s+name\s+is\s+{_NAME}\s*(?:[,;]\s*(.+))?$")
_CALLED = re.compile(
    rf"^(?:(?:[Ss]he|[Hh]e|[Ii]t)\s+is\s+(?:called|named)|[Tt]hey\s+are\s+called|[Cc]all\s+(?:her|him|them))\s+{_NAME}\s*(?:[,;]\s*(.+))?$"
)
_ROLE = re.compile(
    rf"^([Tt]he\s+[a-z][\w'’-]*(?:\s+[a-z][\w'’-]*){{0,3}}?)(?:['’]s\s+name)?\s+is\s+(called\s+|named\s+)?{_NAME}\s*(?:[,;]\s*(.+))?$"
)
_AGE = re.compile(rf"^{_NAME}\s+is\s+(?:now\s+|already\s+|only\s+)?(\d{{1,3}})(?:\s+years\s+old)?(?:\s+now|\s+already)?$")


_NOW = r"(?:(?:now|from\s+now\s+on|also|still|instead)\s+)*"
_WEARS = re.compile(
    rf"^(?:(?:[Aa]nd|[Nn]ow|[Tt]hen|[Ff]rom\s+now\s+on),?\s+)*(she|he|they|She|He|They|{_NAME})\s+{_NOW}"
    r"((?:wears?|ha(?:s|ve)|(?:is|are)\s+(?:now\s+)?(?:wearing|dressed\s+in)|puts?\s+on|takes?\s+off|loses?|no\s+longer\s+(?:wears?|has)"
    r"|do(?:es)?(?:\s+not|n['’]t)\s+wear)\s+.+?)(?:,?\s+(?:now|from\s+now\s+on|instead))?$"
)
"""What somebody wears from now on, or wears no more: "now she wears a green hat", "Mara takes off the scarf"."""


def naming_of(sentence: str, project: SceneProject) -> Order | None:
    """What a sentence says of a name or an age, as an order; None when it says nothing of the kind."""
    words = " ".join(sentence.split()).strip().rstrip(".!")
    if found := _HERS.match(words) or _CALLED.match(words):
        return _theirs(project, found[1], found[2] or "")
    if found := _ROLE.match(words):
        return _of_role(project, found)
    if (found := _WEARS.match(words)) and kinds_of(re.sub(r"^(?:is|are)\s+(?:now\s+)?", "", found[3])):
        return _worn(project, found[1], re.sub(r"^(?:is|are)\s+(?:now\s+)?", "", found[3]))
    found = _AGE.match(words)
    who = _person(project, found[1]) if found else None
    return Order((described(project, who.name, found[2]),), f"{who.name} is {found[2]} now") if found and who else None


def _worn(project: SceneProject, who: str, what: str) -> Order | None:
    """The looks of the person that is named, or of the only one there is; which one, where a pronoun may mean several."""
    people = project.bible.characters
    meant = [c for c in people if folded(c.name) == folded(who)] if folded(who) not in ("she", "he", "they") else list(people)
    if len(meant) == 1:
        return Order((described(project, meant[0].name, what, meant[0]),), f"{meant[0].name} looks like that now")
    names = ", ".join(c.name for c in people[:4])
    return Order((), f"who is that? In the bible: {names}; say “{people[0].name} {what}”") if meant else None


def _person(project: SceneProject, name: str) -> Character | None:
    return next((c for c in project.bible.characters if folded(c.name) == folded(name)), None)


def _theirs(project: SceneProject, name: str, more: str) -> Order:
    """A name for the one person who can be meant: the only one without a name, else the only one."""
    people = project.bible.characters
    single = [c for c in people if not (" and " in c.name or (c.name.split()[1:2] and c.name.split()[1] in NUMBERS))]
    roles = [c for c in single if c.name.startswith("the ")]
    meant = roles[0] if len(roles) == 1 else single[0] if len(people) == len(single) == 1 else None
    if meant is None and people:
        return Order((), f"whose name is that? In the bible: {', '.join(c.name for c in people[:4])}; say “the ... is called {name}”")
    told = f"{meant.name} is {name} now" if meant else f"{name} is in the bible"
    return Order((described(project, name, more, meant),), told)


def _of_role(project: SceneProject, found: re.Match[str]) -> Order | None:
    """ "The librarian is called Odile, 61": a role of the bible gets its name, another one comes in with the role as its description."""
    role, called, name, more = found[1], found[2], found[3], found[4] or ""
    standing = _person(project, role) or _person(project, name)
    if standing:
        return Order((described(project, name, more, standing),), f"{role} is {name} now")
    noun = folded(role).split()[-1]
    if not (called and more) and noun not in FEMALE | MALE | PERSON and not re.match(r"\s*\d", more):
        return None
    return Order((described(project, name, f"{role}, {more}" if more else role),), f"{name}, {role}, is in the bible")
