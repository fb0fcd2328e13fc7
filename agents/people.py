"""What was said about people -> calls for the bible. A new word about somebody's hair, age or coat takes the place of the old one."""

import re
from collections.abc import Sequence

from pydantic import JsonValue

from agents.orders import Call
from studio.premise import is_several
from studio.project import Character, SceneProject
from studio.reader import BibleStatement
from studio.text import folded

_KINDS: dict[str, str] = {
    "hair": r"(?:\w+-)?hair(?:ed|cut)?|bald|(?:shaved|shaven|bare)\s+head|head\s+shaved|ponytail|braids?|plaits?|bun|mohawk|dreadlocks|afro"
    r"|curls|wig",
    "beard": r"beard(?:ed)?|moustache|mustache|stubble|clean-shaven|goatee",
    "glasses": r"glasses|spectacles|sunglasses|monocle",
    "coat": r"(?:rain|over)?coat|jacket|parka|anorak|cloak|cape",
    "top": r"shirt|t-shirt|sweater|jumper|hoodie|blouse|vest|cardigan",
    "whole": r"dress|suit|uniform|robe|kimono|sari|overalls|gown|costume",
    "legs": r"skirt|trousers|jeans|shorts|leggings",
    "head": r"hat|cap|helmet|headscarf|hood|beanie|crown|veil",
    "neck": r"scarf|tie|necklace",
    "feet": r"boots?|shoes?|sneakers|sandals|barefoot|heels",
    "hands": r"gloves|mittens",
    "mask": r"mask(?:ed)?",
    "apron": r"apron",
    "ears": r"earrings?",
    "back": r"backpack|bag",
    "tattoo": r"tattoos?|tattooed",
}
"""What may change in the course of a film, by kind: somebody has one of each at a time."""
_WORN = re.compile(rf"(?i)\b(?:{'|'.join(_KINDS.values())}|wears?|wearing|dressed)\b")
_LASTING: dict[str, str] = {
    "age": r"^\W*(?:about|around|only|just|now|almost|nearly|barely)?\s*\d{1,3}(?:\s*(?:years?\s+old|yo|y/o))?\W*$"
    r"|\bin\s+(?:his|her|their)\s+\w*\s*(?:\w+ties|\d0s|teens)\b",
    "eyes": r"\beyes?\b|\beyed\b",
    "height": r"\b(?:tall|short|tiny)\b",
    "build": r"\b(?:thin|slim|slender|lean|fat|heavy|stocky|burly|broad|muscular)\b",
    "voice": r"\bvoice\b",
    "who": r"^(?:an?|the)\s",
}
"""What never changes, by kind: a second word of one kind is a correction."""
_OF = {kind: re.compile(rf"(?i)\b(?:{words})\b") for kind, words in _KINDS.items()} | {
    kind: re.compile(f"(?i){words}") for kind, words in _LASTING.items()
}


_BETWEEN = re.compile(r"[,;]|\s+(?:and|but)\s+(?=(?:no|not|without|an?|her|his|their)\s)")
_HAS = re.compile(r"(?i)^(?:(?:and|now|also|still)\s+)*(?:wears?|wearing|dressed\s+in|has|have|with|puts?\s+on)\s+(?=\S)")
_GONE = re.compile(
    r"(?i)^(?:now\s+)?(?:no|not|without|(?:takes?|taking|took)\s+off|removes?|loses?|lost|(?:does|do)(?:\s+not|n['’]t)\s+(?:wear|have)|no\s+longer\s+(?:wears?|has))\s+"
)
"""What somebody has not, or no more: a word that takes one of its kind away and stands nowhere itself."""


def traits_of(description: str) -> list[str]:
    """The traits that a description lists, each without the verb that says that somebody has it."""
    said = (_HAS.sub("", t.strip(" .")).strip() for t in _BETWEEN.split(description))
    return [t for t in said if t]


def is_gone(trait: str) -> bool:
    """Whether a trait says what somebody has not: "no scarf", "takes off the hat"."""
    return _GONE.match(trait) is not None and bool(kinds_of(trait))


def kinds_of(trait: str) -> frozenset[str]:
    """What a trait is about: hair, age, coat ...; empty for what stands beside everything else. "Red hair under a hat" is about two."""
    worn = frozenset(kind for kind in _KINDS if _OF[kind].search(trait))
    return worn or frozenset(kind for kind in _LASTING if _OF[kind].search(trait))


def together(standing: Sequence[str], new: Sequence[str]) -> list[str]:
    """The traits that stand and no new one speaks of, then the new ones that are there."""
    said, about = {folded(t) for t in new}, frozenset[str]().union(*map(kinds_of, new))
    return [*(t for t in standing if folded(t) not in said and not kinds_of(t) & about), *(t for t in new if not is_gone(t))]


def described(project: SceneProject, name: str, description: str, was: Character | None = None) -> Call:
    """The call that puts somebody into the bible: what was said of them now together with what was said before."""
    who = was or next((c for c in project.bible.characters if folded(c.name) == folded(name)), None)
    new = traits_of(description)
    worn, lasting = [t for t in new if _WORN.search(t)], [t for t in new if not _WORN.search(t)]
    look = next((a.description for a in who.appearances if not a.label and a.from_scene is None), "") if who else ""
    standing = traits_of(who.description) if who else []
    wearing = _listed([t for t in together(traits_of(look), new) if t not in lasting])
    args: dict[str, JsonValue] = {
        "name": name,
        "description": _listed([t for t in together(standing, new) if t not in worn]) if lasting or not worn else "",
        "appearance": wearing or (NONE if look else "") if worn else "",
    }
    return Call("put_character", args | ({"was": who.id} if who and folded(who.name) != folded(name) else {}))


NONE = "-"
"""Empties the looks of somebody, as it empties a slot."""


def _listed(traits: Sequence[str]) -> str:
    """Traits in one line, the age first."""
    return ", ".join(sorted(traits, key=lambda t: "age" not in kinds_of(t)))


def nameless(project: SceneProject, name: str) -> Character | None:
    """The film's only person, as long as they have a role and no name, and the name is new: who else could be meant?"""
    people = project.bible.characters
    only = people[0] if len(people) == 1 and people[0].name.startswith("the ") and not is_several(people[0].name) else None
    return only if only and folded(only.name) != folded(name) else None


def put(project: SceneProject, said: BibleStatement) -> tuple[Call, str]:
    """The call for what was said about somebody, and what to say of it."""
    role = nameless(project, said.name)
    told = f"; I took it that {said.name} is {role.name} (/undo if not)" if role else ""
    return described(project, said.name, said.description, role), f"{said.name} is in the bible{told}"
