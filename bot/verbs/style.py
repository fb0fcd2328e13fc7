"""Commands of Studio Styles: the look of a film, kept as a profile, found by a label, previewed and applied, blended, shared, exported."""

import asyncio
import re
from collections.abc import Awaitable, Callable

from bot.commands import Answer, Argument, Call, Command
from bot.files import write_whole
from bot.messages import File, Text
from bot.styled import list_parts, preview_parts, profile_parts, strengths
from studio import film as language
from studio.diff import names_of, show
from studio.errors import BadInput, NotFound, Refused
from studio.project import SceneProject
from studio.search.embedder import ready_embedder
from studio.store.profiles import KeptProfile
from studio.styles.carried import read_profile
from studio.styles.distil import Which, distil
from studio.styles.labels import Found, find_style, most_like
from studio.styles.lean import lean
from studio.styles.profile import DirectorProfile
from studio.text import folded

STRENGTH = 60
"""The strength where none is said: fills what is open, and replaces guesses."""


async def style(call: Call) -> Answer:
    """The look that holds for every scene; or a style to try, keep, list, show, apply, blend, share or export."""
    do = call.args.get("do", "").casefold()
    if not do:
        return Answer((Text(text="\n".join(["Style", *_style_lines(call.project)])),))
    if do not in ACTIONS:
        raise BadInput(f"/style does not know {do[:20]!r}: say {', '.join(list(ACTIONS)[:-1])} or {list(ACTIONS)[-1]}.")
    return await ACTIONS[do](call, call.args.get("words", "").strip())


def _style_lines(project: SceneProject) -> list[str]:
    style, names = project.style, names_of(project)
    notes = [style.visual_theme, style.brand_guidelines, style.consistency_notes]
    slots = [f"  {language.SLOTS[slot].label.lower()}: {show(slot, value, names)}" for slot, value in style.filled().items()]
    taken = [f"  profile: {style.profile.profile.title}, at strength {style.profile.strength}"] if style.profile else []
    return slots + taken + [f"  {note}" for note in notes if note] or [
        "  nothing yet: say “neon noir, vertical, muted colours”, give a picture with /ref, or try /style like A24 dusk."
    ]


async def _like(call: Call, words: str) -> Answer:
    """A label of any kind, previewed."""
    name, strength = _and_strength(words, "/style like “A24 dusk” 60")
    found = await _found(call, name)
    how = f"; the nearest to “{name[:60]}”, then {', '.join(found.near)}" if found.how == "near" else ""
    return _previewed(call, found.profile, strength, how)


async def _apply(call: Call, words: str) -> Answer:
    """A saved profile or a named direction, previewed."""
    name, strength = _and_strength(words, "/style apply NAME 60")
    return _previewed(call, (await _named(call, name)), strength, "")


def _previewed(call: Call, profile: DirectorProfile, strength: int, how: str) -> Answer:
    if not call.project.scenes:
        raise BadInput("There is no film to style here yet: tell me the idea in one line.")
    edit = lean(call.project, profile, strength)
    return Answer(preview_parts(call.project, edit, how), propose=(edit,), offers=strengths(profile, strength))


async def _save(call: Call, words: str) -> Answer:
    """The look of the open film, kept by name."""
    name, which = _and_which(words)
    prompts = await call.room.standing()
    mine = next((kept for kept in await call.room.profiles() if folded(kept.profile.name) == folded(name)), None)
    version = mine.profile.version + 1 if mine else 1
    profile = await asyncio.to_thread(distil, call.project, name, which=which, version=version, prompts=prompts)
    kept = KeptProfile(mine.id if mine else call.turn.new_id("profile"), call.turn.person, profile, mine.shared if mine else False)
    return Answer(profile_parts(profile), keeps=kept)


async def _list(call: Call, _words: str) -> Answer:
    """Everything that can be applied."""
    return Answer(list_parts(await call.room.profiles()))


async def _show(call: Call, words: str) -> Answer:
    """One profile whole, with its reasons, and which others are nearest to it."""
    profile = await _named(call, _unquoted(words) or _wanted("/style show NAME"))
    near = most_like(profile, [kept.profile for kept in await call.room.profiles()])
    told = ", ".join(f"{other.name} {round(alike * 100)} %" for other, alike in near)
    return Answer((*profile_parts(profile), Text(text=f"Nearest looks: {told}.", tone="aside")))


async def _blend(call: Call, words: str) -> Answer:
    """Two styles as one, by weight, kept if it is given a name."""
    both, _, name = words.partition(" as ")
    found = await _found(call, _unquoted(both) or _wanted("/style blend A 70 + B 30 as NAME"))
    if found.how != "blend":
        raise BadInput("A blend is of two: /style blend dogme 70 + A24 dusk 30 as NAME.")
    if not _unquoted(name):
        return Answer((*profile_parts(found.profile), Text(text="Not kept: say /style blend ... as NAME to keep it.", tone="aside")))
    profile = found.profile.model_copy(update={"name": _unquoted(name)[:200]})
    if any(folded(kept.profile.name) == folded(profile.name) for kept in await call.room.profiles()):
        raise Refused(f"There is a profile called {profile.name[:60]!r} already: choose another name; nothing was kept.")
    return Answer(profile_parts(profile), keeps=KeptProfile(call.turn.new_id("profile"), call.turn.person, profile))


async def _share(call: Call, words: str) -> Answer:
    """A profile of one's own, for everybody here."""
    kept = await _kept(call, _unquoted(words) or _wanted("/style share NAME"))
    if kept.shared:
        return Answer((Text(text=f"{kept.profile.name} is shared with the team already."),))
    return Answer((Text(text=f"From now on everybody here sees {kept.profile.name}, in every version."),), shares=kept.id)


async def _export(call: Call, words: str) -> Answer:
    """A profile as one JSON file."""
    profile = await _named(call, _unquoted(words) or _wanted("/style export NAME"))
    plain = re.sub(r"[^\w-]+", "-", profile.name).strip("-")[:60]
    path = call.room.output(f"{plain or 'style'}.profile.json")
    body = profile.model_dump_json(indent=2, exclude_defaults=True) + "\n"
    await asyncio.to_thread(write_whole, path, body.encode())
    return Answer((File(path=str(path), label=f"{profile.title}, a Director Profile"),))


async def imported(call: Call, data: bytes) -> Answer:
    """A profile out of a file that `/style export` wrote, here or anywhere: kept as one's own, or as the next version of that name."""
    profile = await asyncio.to_thread(read_profile, data)
    same = next((kept for kept in await call.room.profiles() if folded(kept.profile.name) == folded(profile.name)), None)
    if same and same.profile.model_copy(update={"version": profile.version}) == profile:
        return Answer((Text(text=f"{same.profile.title} is here already, and the same; nothing was changed."),))
    here = profile.model_copy(update={"version": same.profile.version + 1 if same else 1})
    said = f"Imported: {here.title}, from {profile.title} of the file. /style apply {here.name} tries it on this film."
    kept = KeptProfile(same.id if same else call.turn.new_id("profile"), call.turn.person, here, same.shared if same else False)
    return Answer((Text(text=said), *profile_parts(here)), keeps=kept)


def _wanted(usage: str) -> str:
    raise BadInput(f"Which style? Say {usage}.")


def _unquoted(said: str) -> str:
    return said.strip().strip("\"'“”„«»").strip()


def _and_strength(words: str, usage: str) -> tuple[str, int]:
    """``A24 dusk 60`` -> the name and the strength; a number in quotes is part of the name, one behind a blend its weight."""
    found = re.fullmatch(r"(?s)(?P<name>.*?)\s+(?:at\s+)?(?P<strength>\d{1,3})\s*%?", words)
    if found and not re.search(r"(?:^|\s)\d{1,3}\s*%?\s.*\+", found["name"]):
        return _unquoted(found["name"]) or _wanted(usage), int(found["strength"])
    return _unquoted(words) or _wanted(usage), STRENGTH


def _and_which(words: str) -> tuple[str, Which]:
    """``Rain City locked`` -> the name and which scenes."""
    name, _, last = words.strip().rpartition(" ")
    if name and last.casefold() in ("all", "locked"):
        return _unquoted(name), "all" if last.casefold() == "all" else "locked"
    return (_unquoted(words) or _wanted("/style save NAME, with all or locked for which scenes"))[:200], ""


async def _found(call: Call, label: str) -> Found:
    saved = [kept.profile for kept in await call.room.profiles()]
    return await asyncio.to_thread(find_style, label, saved, ready_embedder())


async def _named(call: Call, name: str) -> DirectorProfile:
    """The profile or direction of exactly that name. Raises NotFound that offers the nearest."""
    found = await _found(call, name)
    if found.how != "name":
        raise NotFound(f"No profile is called {name[:60]!r}: is it {found.profile.name}? /style list shows all; nothing was changed.")
    return found.profile


async def _kept(call: Call, name: str) -> KeptProfile:
    found = next((kept for kept in await call.room.profiles() if folded(kept.profile.name) == folded(name)), None)
    if found is None:
        raise NotFound(f"No profile called {name[:60]!r} is saved here: /style list shows them.")
    return found


ACTIONS: dict[str, Callable[[Call, str], Awaitable[Answer]]] = {
    "like": _like,
    "save": _save,
    "list": _list,
    "show": _show,
    "apply": _apply,
    "blend": _blend,
    "share": _share,
    "export": _export,
}
COMMANDS = (
    Command(
        "style",
        "film",
        "the look of the film; like, save, list, show, apply, blend, share, export",
        style,
        (
            Argument("do", "word", "like, save, list, show, apply, blend, share or export", required=False),
            Argument("words", "words", "which style, such as A24 dusk 60", required=False),
        ),
        right="view",
        edits_with=("like", "save", "apply", "blend", "share"),
        capability="Studio Styles",
    ),
)
