"""Who has which name, and how old they are: "her name is Nino", "the grandfather is Zaza, 80, blind", "Odile is 62 now"."""

import re

from agents.orders import Order
from agents.people import described
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


def naming_of(sentence: str, project: SceneProject) -> Order | None:
    """What a sentence says of a name or an age, as an order; None when it says nothing of the kind."""
    words = " ".join(sentence.split()).strip().rstrip(".!")
    if found := _HERS.match(words) or _CALLED.match(words):
        return _theirs(project, found[1], found[2] or "")
    if found := _ROLE.match(words):
        return _of_role(project, found)
    found = _AGE.match(words)
    who = _person(project, found[1]) if found else None
    return Order((described(project, who.name, found[2]),), f"{who.name} is {found[2]} now") if found and who else None


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
