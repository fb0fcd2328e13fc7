"""What a platform offers while a person types an argument: scenes, targets, films, slots. It only reads, and quickly."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.commands import Argument
from compiler_templates import targets
from studio import film as language
from studio.pictures.alt import counted
from studio.project import SceneProject
from studio.store.records import FilmKey
from studio.store.store import Store
from studio.text import folded

MOST = 25
LONGEST = 100
"""Characters of a choice's label and value (Discord's limits, the tightest)."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: what it says, and the value of the argument."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Asker:
    """Who types where, in the platform's own ids."""

    platform: str
    tenant: str
    channel: str
    thread: str
    account: str


async def suggest(store: Store, asker: Asker, argument: Argument, typed: str) -> tuple[Choice, ...]:
    """The choices that fit what was typed so far, the likeliest first; none where the argument is free words."""
    found = await _choices(store, asker, argument)
    return tuple(_fitting(found, typed))[:MOST]


async def _choices(store: Store, asker: Asker, argument: Argument) -> Iterable[Choice]:
    match argument.kind:
        case "target":
            return [Choice(f"{t.name} ({t.kind}{'' if t.status == 'live' else f', {t.status}'})", t.id) for t in targets()]
        case "scene":
            return _scenes(await _film(store, asker))
        case "film":
            rows = await store.films(f"{asker.platform}:{asker.tenant}")
            return [Choice(f"{row.title or 'Untitled'} ({counted(row.scenes, 'scene')})", row.film) for row in rows]
        case "slot":
            return [Choice(slot.label, slot.name) for slot in language.SLOTS.values()]
        case _:
            return ()


async def _film(store: Store, asker: Asker) -> SceneProject | None:
    key: FilmKey | None = await store.film_where(f"{asker.platform}:{asker.tenant}", asker.channel, asker.thread)
    return (await store.load(key.tenant, key.film))[0] if key else None


def _scenes(project: SceneProject | None) -> Iterable[Choice]:
    scenes = project.scenes if project else ()
    return [Choice(f"{s.number}. {s.title or 'Untitled'}{' (locked)' if s.locked else ''}", str(s.number)) for s in scenes]


def _fitting(choices: Iterable[Choice], typed: str) -> Iterable[Choice]:
    """Those that hold every word typed, those that begin with it first; what would not fit a platform is left out."""
    words = folded(typed).split()
    fit = [c for c in choices if len(c.value) <= LONGEST and all(w in folded(f"{c.label} {c.value}") for w in words)]
    fit.sort(key=lambda c: not folded(c.label).startswith(folded(typed)) and not c.value.startswith(typed))
    return [Choice(c.label[:LONGEST], c.value) for c in fit]
