"""Commands about proposals that wait for a person's word: seen side by side, chosen, accepted or dropped. A choice is the approval."""

import asyncio
from collections.abc import Sequence
from typing import Any

from bot.commands import Answer, Argument, Call, Command, Take
from bot.messages import Button, Buttons, Invocation, Part, Text
from bot.rankers import liked_first
from bot.verbs.drawings import saved, with_edits
from bot.verbs.scene import SCENE
from studio.diff import diff
from studio.edits import EDIT
from studio.errors import Locked, NotFound
from studio.pictures.compare import compare_alt, draw_compare
from studio.project import SceneProject
from studio.styles.fit import fit, ranked

SIDE_BY_SIDE = 4
"""Proposals that are shown at once, the newest ones; more would be too small to compare."""
NONE_WAITS = Text(text="No proposal is waiting.")


async def takes(call: Call) -> Answer:
    """Every proposal that waits, each as a picture beside the film as it stands, with a button that chooses it."""
    waiting = await call.room.takes()
    if not waiting:
        return Answer((NONE_WAITS,))
    shown = await _shown(call, waiting)
    parts: list[Part] = []
    for number, take in enumerate(shown, 1):
        parts += await _take(call, number, take)
    over = len(waiting) - len(shown)
    more = (Text(text=f"... and {over} older ones; they are shown when these are decided.", tone="aside"),) if over else ()
    return Answer((*parts, *more, Buttons(buttons=tuple(_choose(n, take) for n, take in enumerate(shown, 1)))))


async def _shown(call: Call, waiting: Sequence[Take]) -> Sequence[Take]:
    """The newest ones in the order in which they are shown: the best fit to the film's Director Profile first, else what is chosen here
    as a rule, once a ranker has learnt it."""
    newest, taken = waiting[-SIDE_BY_SIDE:], call.project.style.profile
    if taken:
        return ranked(taken.profile, [(take, with_edits(call.project, take.edits)) for take in newest])
    return liked_first(await call.room.ranker(), newest, lambda take: take.id, lambda take: _look(call.project, take))


def _look(project: SceneProject, take: Take) -> dict[str, Any]:
    """The slots of the first scene that a take is about, as it would stand."""
    after = with_edits(project, take.edits)
    about = next((scene for scene in after.scenes if scene != project.scene(scene.id)), None)
    return {**after.style.filled(), **(about.slots.filled() if about else {})}


async def _take(call: Call, number: int, take: Take) -> Sequence[Part]:
    after = with_edits(call.project, take.edits)
    title, count = f"Take {number}", len(diff(call.project, after))
    pages = await asyncio.to_thread(draw_compare, call.project, after, title, call.room.still, call.room.mark)
    by = f" by {take.by}" if take.by else ""
    fits = f"; fits {taken.profile.name} {round(fit(taken.profile, after) * 100)} %" if (taken := call.project.style.profile) else ""
    said = Text(text=f"{title}{by}: {count} change{'s' * (count != 1)}{fits}", tone="title")
    return said, *await saved(call.room, f"take-{number}", pages[:1], [compare_alt(call.project, after, title, 1)])


def _choose(number: int, take: Take) -> Button:
    return Button(label=f"Choose take {number}", command=f"/pick {take.id}", does=Invocation(verb="pick", arguments={"take": take.id}))


async def pick(call: Call) -> Answer:
    """One proposal is chosen, as one step that one undo takes back; every other that waited is dropped."""
    chosen, waiting = await _named(call), await call.room.takes()
    if chosen is None:
        return Answer((NONE_WAITS,))
    number = next((n for n, take in enumerate(await _shown(call, waiting), 1) if take.id == chosen.id), 0)
    which = f"Take {number}" if number else "That take"
    dropped = tuple(take.id for take in waiting if take.id != chosen.id)
    said = f"{which} is chosen by {await call.room.name() or 'you'}; it stands so in the film's history."
    return _landed(call, chosen, said, dropped)


async def accept(call: Call) -> Answer:
    """The waiting proposal takes effect, as one step that one undo takes back."""
    take = await _named(call)
    return Answer((NONE_WAITS,)) if take is None else _landed(call, take, "Accepted.", ())


def _landed(call: Call, take: Take, said: str, dropped: tuple[str, ...]) -> Answer:
    for edit in take.edits:
        call.turn.attempt(EDIT.validate_python(edit))
    return Answer((Text(text=said),), settle_take=(take.id, "accepted"), dropped=dropped)


async def discard(call: Call) -> Answer:
    """The waiting proposal is dropped; the film stays as it is."""
    take = await _named(call)
    if take is None:
        return Answer((NONE_WAITS,))
    return Answer((Text(text="Dropped; the film stays as it is."),), settle_take=(take.id, "discarded"))


async def _named(call: Call) -> Take | None:
    """The proposal that was named, else the newest; None where none waits. Raises NotFound for one that was decided before."""
    waiting, said = await call.room.takes(), call.args.get("take")
    if not said:
        return waiting[-1] if waiting else None
    found = next((take for take in waiting if take.id == said), None)
    if found is None:
        raise NotFound("That proposal was decided before: /takes shows what is waiting; nothing was changed.")
    return found


async def boost(call: Call) -> Answer:
    """The stronger model makes a second take of a scene; both are shown, and you choose."""
    scene = call.scene()
    if scene.locked:
        raise Locked(f"Scene {scene.number} is locked: unlock it first, and nothing about it was changed.")
    call.turn.focus = scene.id
    return Answer(boosts=f"Scene {scene.number}: make a second, stronger take of this scene, another idea and not the same one again.")


TAKE = Argument("take", "word", "say which proposal, by its id", required=False)
COMMANDS = (
    Command("boost", "scene", "a second take by the stronger model", boost, (SCENE,)),
    Command("accept", "film", "let the waiting proposal take effect", accept, (TAKE,), under="edit"),
    Command("discard", "film", "drop the waiting proposal", discard, (TAKE,), under="edit"),
    Command("takes", "film", "waiting proposals side by side", takes, right="view", under="edit"),
    Command("pick", "film", "choose one proposal and drop the others", pick, (TAKE,), under="edit"),
)
