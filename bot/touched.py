"""Edit once, see what it touches: which scenes a change of bible or style reaches, which are locked and hold, which prompts go stale."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.messages import Button, Buttons, Invocation, Part, Text
from bot.stale import StalePrompt, find_stale, let_go
from compiler_templates import fingerprint, lower
from studio.project import SceneProject
from studio.store.records import Prompt

NAMED = 20
"""Scenes that one line names; more are counted."""


@dataclass(frozen=True, slots=True)
class Touched:
    """What a change reaches: numbers of the scenes that take it up and of the locked ones that hold, and the prompts that go stale."""

    takes: tuple[int, ...] = ()
    holds: tuple[int, ...] = ()
    stale: tuple[StalePrompt, ...] = ()
    bible: bool = False
    """Whether the bible changed, not the style alone."""


def film_wide(before: SceneProject, after: SceneProject) -> bool:
    """Whether anything changed that more than one scene may rest on."""
    return bool(before.scenes) and (before.bible != after.bible or before.style != after.style)


def touched(before: SceneProject, after: SceneProject, prompts: Sequence[Prompt]) -> Touched:
    """What the change reaches in the scenes that were there before it. Blocking: it lowers every scene twice and compiles prompts."""
    standing = {scene.id for scene in before.scenes}
    reached = [
        scene
        for scene in map(let_go, after.scenes)
        if scene.id in standing and fingerprint(lower(before, scene)) != fingerprint(lower(after, scene))
    ]
    ids = {scene.id for scene in reached if not scene.locked}
    now = find_stale(after, [prompt for prompt in prompts if prompt.scene in ids])
    old = {one.prompt.id for one in find_stale(before, [one.prompt for one in now])}
    return Touched(
        tuple(scene.number for scene in reached if not scene.locked),
        tuple(scene.number for scene in reached if scene.locked),
        tuple(one for one in now if one.prompt.id not in old),
        before.bible != after.bible,
    )


def touched_parts(found: Touched) -> tuple[Part, ...]:
    """In words: who takes it up, who holds, what is to be made again and for how much. Nothing where it reaches no scene."""
    said: list[str] = []
    if found.takes and (found.bible or found.holds or found.stale):
        said.append(f"{scenes_named(found.takes)} {'takes' if len(found.takes) == 1 else 'take'} this up.")
    if found.holds:
        said.append(f"{scenes_holding(found.holds)} as before.")
    if found.stale:
        said.append(_to_make_again(found.stale))
    if not said:
        return ()
    return (Text(text=" ".join(said)), *((Buttons(buttons=(_AGAIN,)),) if found.stale else ()))


_AGAIN = Button(label="Make them again", command="/stale again", does=Invocation(verb="stale", arguments={"again": "again"}))


def _to_make_again(stale: Sequence[StalePrompt]) -> str:
    tools = list(dict.fromkeys(one.prompt.target for one in stale))
    numbers = list(dict.fromkeys(one.scene for one in stale))
    many = f"{len(stale)} prompts go stale" if len(stale) > 1 else "1 prompt goes stale"
    costs = [one.now.cost for one in stale if one.now.cost]
    unpriced = len(stale) - len(costs)
    price = f"about {sum(c.usd for c in costs):.2f} USD (checked {max(c.date for c in costs)})" if costs else "no price is known"
    also = f", and {unpriced} more at no known price" if costs and unpriced else ""
    return f"{many} ({scenes_within(numbers)}, for {', '.join(tools)}); making them again: {price}{also}."


def scenes_holding(numbers: Sequence[int]) -> str:
    """``Scene 2 is locked and holds``, ``Scenes 1 and 2 are locked and hold``."""
    return f"{scenes_named(numbers)} {'is locked and holds' if len(numbers) == 1 else 'are locked and hold'}"


def scenes_within(numbers: Sequence[int]) -> str:
    """As `scenes_named`, within a sentence."""
    where = scenes_named(numbers)
    return f"{where[0].lower()}{where[1:]}"


def scenes_named(numbers: Sequence[int]) -> str:
    """``Scene 2``, ``Scenes 1, 2 and 4``."""
    told = [str(n) for n in numbers[:NAMED]]
    if len(numbers) > NAMED:
        return f"Scenes {', '.join(told)} and {len(numbers) - NAMED} more"
    return f"Scene {told[0]}" if len(told) == 1 else f"Scenes {', '.join(told[:-1])} and {told[-1]}"
