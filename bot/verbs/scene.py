"""Commands about one scene."""

import re
from difflib import get_close_matches

from pydantic import JsonValue

from bot.commands import Answer, Argument, Call, Command
from bot.leaving import said_of_leaving
from bot.messages import Text
from bot.present import again_button, scene_parts, target_choices
from bot.verbs.frame import frame
from studio.deltas import ClearSlot, SetSlot
from studio.diff import names_of
from studio.edits import ChangeSlot, MoveScene, RemoveScene, SetSceneStatus
from studio.errors import BadInput, Locked, NotFound
from studio.fill import fill_film, fill_scene
from studio.film import SLOTS, TERMS, ids
from studio.reader import read
from studio.text import folded


async def scene(call: Call) -> Answer:
    """One scene whole: every slot by group, and where each came from."""
    shown = call.scene()
    call.turn.focus = shown.id
    again = () if shown.locked else (again_button(shown),)
    title, *slots = scene_parts(shown, names_of(call.project))
    return Answer((title, await frame(call, shown), *slots, target_choices(shown), *again))


async def lock(call: Call) -> Answer:
    """The scene is done: nothing changes it until it is unlocked."""
    return _set_status(call, "locked")


async def unlock(call: Call) -> Answer:
    """The scene may be changed again."""
    return _set_status(call, "refining")


def _set_status(call: Call, status: str) -> Answer:
    scene = call.scene()
    call.turn.focus = scene.id
    if scene.status == status or (status == "refining" and not scene.locked):
        return Answer((Text(text=f"Scene {scene.number} is {'locked' if scene.locked else 'not locked'} already."),))
    call.turn.apply(SetSceneStatus(scene=scene.id, status="locked" if status == "locked" else "refining", holds=True))
    return Answer()


async def remove(call: Call) -> Answer:
    """The scene leaves the film; what goes with it is said, and undo brings it back."""
    scene = call.scene()
    told = said_of_leaving(call.project, scene, await call.room.standing())
    call.turn.apply(RemoveScene(scene=scene.id))
    return Answer((Text(text=told),))


async def move(call: Call) -> Answer:
    """The scene goes to another place in the film."""
    to = call.args["to"]
    if not to.isdigit() or not 1 <= int(to) <= len(call.project.scenes):
        raise BadInput(f"Say the new place as a number, 1 to {len(call.project.scenes)}.")
    call.turn.apply(MoveScene(scene=call.scene().id, to=int(to)))
    return Answer()


async def set_slot(call: Call) -> Answer:
    """One slot becomes exactly what you say; “-” empties it. A form may give several slots at once, by their names."""
    scene = call.scene()
    call.turn.focus = scene.id
    said = {name: value for name, value in call.args.items() if name in SLOTS}
    if call.args.get("slot"):
        said[_slot(call.args["slot"])] = call.args.get("value", "")
    if not said:
        raise BadInput("/set SCENE SLOT VALUE: say which slot and what it becomes, such as /set 2 lens long.")
    for name, value in said.items():
        delta = ClearSlot(slot=name) if value.strip() in ("", "-") else SetSlot(slot=name, value=typed_value(name, value.strip()))
        call.turn.attempt(ChangeSlot(scene=scene.id, delta=delta, origin=call.turn.origin("stated")))
    return Answer()


def _slot(said: str) -> str:
    """The slot of that name or label. Raises NotFound that offers the nearest."""
    wanted = folded(said).replace(" ", "_")
    names = {**{s: s for s in SLOTS}, **{folded(s.label).replace(" ", "_"): s.name for s in SLOTS.values()}}
    if wanted in names:
        return names[wanted]
    near = get_close_matches(wanted, names, n=3, cutoff=0.5)
    raise NotFound(f"There is no slot {said[:40]!r}: {'did you mean ' + ' or '.join(near) if near else '/help shows what a scene holds'}.")


def typed_value(slot: str, said: str) -> JsonValue:
    """What a person typed as the value of a slot: numbers, lists with commas, ids or labels of closed slots, else the words."""
    match SLOTS[slot].kind:
        case "number" | "integer":
            return _number(slot, said)
        case "closed":
            return _terms(slot, said)[0]
        case "closed_list":
            return [*dict.fromkeys(term for part in _parts(said) for term in _terms(slot, part))]
        case "texts" | "palette" | "characters":
            return list[JsonValue](_parts(said))
        case "dialogue":
            speaker, colon, line = said.partition(":")
            return [{"speaker": speaker.strip(), "line": line.strip(' "“”')} if colon else {"line": said.strip(' "“”')}]
        case "references":
            raise BadInput("References are pictures: give one with /ref.")
        case _:
            return said


def _number(slot: str, said: str) -> float:
    found = re.match(r"-?\d+(?:[.,]\d+)?", said)
    if not found:
        raise BadInput(f"{SLOTS[slot].label} is a number, such as 5; {said[:40]!r} is none.")
    value = float(found[0].replace(",", "."))
    return int(value) if SLOTS[slot].kind == "integer" else value


def _parts(said: str) -> list[str]:
    return [part.strip() for part in re.split(r"[,;]", said) if part.strip()]


FREE = frozenset({"lighting_mood", "aesthetic", "era", "film_stock"})
"""Closed slots that take any words beside their own: a mood or a look has no last name."""


def _terms(slot: str, said: str) -> list[str]:
    """The ids that words name: by id or label, else as the reader reads them; free words where the slot takes them."""
    wanted = folded(said)
    if exact := next((i for i in ids(slot) if wanted in (i, i.replace("_", " "), folded(TERMS[(slot, i)].label))), None):
        return [exact]
    reading = read(said)
    if (meant := reading.slots.get(slot)) and not reading.unread:
        return [meant] if isinstance(meant, str) else [str(one) for one in meant]
    if slot in FREE:
        return [said]
    raise BadInput(_no_choice(slot, said))


CHOICES = 12
"""Choices that one sentence names."""


def _no_choice(slot: str, said: str) -> str:
    """That the words are none of the slot's, and the nearest that are."""
    terms = [TERMS[(slot, i)] for i in ids(slot)]
    words = {folded(word): term.label.lower() for term in terms for word in (term.label, *term.synonyms.get("en", ()))}
    near = list(dict.fromkeys(words[w] for w in get_close_matches(folded(said), words, n=4, cutoff=0.7)))
    choices = near or [term.label.lower() for term in terms[:CHOICES]]
    named = f"{', '.join(choices[:-1])} or {choices[-1]}" if choices[1:] else choices[0]
    told = f"did you mean {named}?" if near else f"say {named}{', or another of its words' if len(terms) > CHOICES else ''}."
    return f"{SLOTS[slot].label} takes no “{said[:40]}”: {told}"


SCENE = Argument("scene", "scene", "say which scene, by its number", required=False)
NAMED = Argument("scene", "scene", "say which scene, by its number")


async def fill(call: Call) -> Answer:
    """Open slots, filled from the scene before, the bible, the style and the film's pace: a proposal that says where each comes from."""
    scene = call.scene() if call.args.get("scene") else None
    if scene and scene.locked:
        raise Locked(f"Scene {scene.number} is locked: unlock it first, and nothing about it was changed.")
    if not call.project.scenes:
        raise BadInput("There are no scenes to fill yet: tell me the idea in one line.")
    edits = fill_scene(call.project, scene) if scene else fill_film(call.project)
    if not edits:
        return Answer((Text(text="Nothing is left open that the film itself could fill."),))
    what = f"scene {scene.number}" if scene else "every open scene"
    return Answer((Text(text=f"This would fill {what}. /accept takes it; then /set SCENE SLOT - empties any one of them."),), propose=edits)


COMMANDS = (
    Command("scene", "scene", "one scene whole", scene, (SCENE,), right="view"),
    Command("lock", "scene", "hold a scene as it is", lock, (SCENE,)),
    Command("unlock", "scene", "let a scene change again", unlock, (SCENE,), under="edit"),
    Command(
        "set",
        "scene",
        "one slot becomes exactly what you say",
        set_slot,
        (
            NAMED,
            Argument("slot", "slot", "say which slot, such as lens", required=False),
            Argument("value", "words", "what it becomes", required=False),
        ),
        under="edit",
    ),
    Command("fill", "scene", "fill what is left open, as a proposal", fill, (SCENE,), under="edit"),
    Command("move", "scene", "put a scene at another place", move, (NAMED, Argument("to", "word", "say the new place")), under="edit"),
    Command("remove", "scene", "take a scene out of the film", remove, (NAMED,), under="edit"),
)
