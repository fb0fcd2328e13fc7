"""Worker or teacher: who is asked, from what is known before anything is paid; the reason goes into the ledger with the request."""

from dataclasses import dataclass

from agents.stacks import Router
from studio.reader import Reading
from studio.store.records import By
from studio.turn import Turn


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a request: scenes that the change may touch, people and links in them, whether the person asked for the stronger
    model, and whether the worker's answer could not be used."""

    scenes: int = 1
    characters: int = 0
    links: int = 0
    boost: bool = False
    failed: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """Who is asked, and why, in few words."""

    by: By
    reason: str


def known_of(turn: Turn, reading: Reading, *, boost: bool = False) -> Known:
    """What the words and the film say of the size of a change."""
    film = turn.base
    match reading.scene:
        case "all":
            scenes = film.scenes
        case int() | "last":
            place = len(film.scenes) if reading.scene == "last" else reading.scene
            scenes = tuple(s for s in film.scenes if s.number == place)
        case _:
            scenes = tuple(s for s in film.scenes if s.id == turn.focus)
    said = turn.words.casefold()
    ids = {c.name: c.id for c in film.bible.characters}
    named = {c.id for c in film.bible.characters if c.name and c.name.casefold() in said}
    inside = {ids.get(who.ref, who.ref) for s in scenes for who in s.slots.character_ref or ()}
    links = sum(len(s.links) for s in scenes)
    return Known(max(len(scenes), reading.scenes_wanted or 0, 1), len(named | inside), links, boost)


def choose(known: Known, bounds: Router, *, teacher: bool) -> Choice:
    """The worker, save where the change is large or tangled, the person asks for more, or the worker failed; never a teacher where the
    route has none."""
    if not teacher:
        return Choice("worker", "worker: no teacher on this route")
    if known.boost:
        return Choice("teacher", "teacher: asked for")
    if known.failed:
        return Choice("teacher", "teacher: the worker's answer could not be used")
    for count, bound, what in (
        (known.scenes, bounds.scenes, "scenes"),
        (known.characters, bounds.characters, "characters"),
        (known.links, bounds.links, "links"),
    ):
        if count >= bound:
            return Choice("teacher", f"teacher: {count} {what}")
    return Choice("worker", f"worker: {known.scenes} scenes, {known.characters} characters, {known.links} links")
