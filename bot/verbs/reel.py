"""Reel Compiler: the whole film as a wall of frames and as a prompt for every scene and tool, in one step."""

import asyncio
from collections.abc import Sequence
from functools import partial

from bot.checks import checks_on_reel
from bot.commands import Answer, Argument, Call, Command, Presented, Room
from bot.files import write_whole
from bot.messages import File, Part, Table, Text
from bot.prompted import Prompted
from bot.reel import prompts_page, prompts_parts, summary_parts
from bot.stale import find_stale
from bot.verbs.drawings import saved, with_frames, with_scenes
from compiler_templates import find_targets, targets
from studio.errors import BadInput
from studio.lints.check import by_scene, check
from studio.pictures.wall import draw_wall, plan_wall, wall_alt
from studio.project import SceneProject
from studio.store.records import Prompt
from studio.turn import Wanted

SHOWN = 8
"""Prompts that a reply shows one by one; more go into one file."""


LISTED = 20
"""Scenes with stale prompts that one line names."""


async def reel(call: Call) -> Answer:
    """The Reel Wall: the whole film as pictures, badged where a prompt is stale or a check speaks; with compile, every prompt too."""
    project = with_scenes(call)
    return await _compile(call) if "compile" in call.args else Answer(await _wall(call.room, project, await call.room.standing()))


async def _compile(call: Call) -> Answer:
    """One step to the whole film: what is open is filled, every scene gets its prompt for every tool named."""
    if call.args["compile"].casefold() != "compile":
        raise BadInput("/reel draws the film; /reel compile veo-3.1 flux-2 makes its prompts for those tools.")
    standing = await call.room.standing()
    named = find_targets(call.args.get("targets", ""))
    chosen = list(dict.fromkeys([target.id for target in named] or [prompt.target for prompt in standing]))
    if not chosen:
        return Answer((Text(text="For which tools? Say /reel compile and one or more of these."), _live()))
    for target in chosen:
        call.turn.want(Wanted(tuple(scene.id for scene in call.project.scenes), target))
    return Answer(standing=tuple(standing), present=partial(_present, call.room))


def _live() -> Table:
    return Table(head=("id", "tool", "kind"), rows=tuple((t.id, t.name, t.kind) for t in targets() if t.status == "live"))


async def _present(room: Room, project: SceneProject, prompted: Prompted) -> Presented:
    """What it costs and what is lost first, then the wall, then the prompts: a few as they are, many in one file."""
    anew = {(made.wanted.scene, made.wanted.target) for made in prompted.made}
    others = [prompt for prompt in await room.standing() if (prompt.scene, prompt.target) not in anew]
    first = (*summary_parts(project, prompted), *await _wall(room, project, others))
    if len(prompted.made) + len(prompted.stand) <= SHOWN:
        return Presented(first, prompts_parts(project, prompted))
    path = room.output("reel-prompts.md")
    await asyncio.to_thread(write_whole, path, prompts_page(project, prompted).encode())
    return Presented(first, (File(path=str(path), label=f"{len(prompted.made) + len(prompted.stand)} prompts, scene by scene"),))


async def _wall(room: Room, project: SceneProject, prompts: Sequence[Prompt]) -> tuple[Part, ...]:
    """The Reel Wall, in as many pages as it needs, and which of the ``prompts`` are to be made again."""
    found = await asyncio.to_thread(find_stale, project, prompts)
    stale = {one.scene: one.scene_id for one in found if not one.held}
    badged = frozenset(stale.values())
    findings = await asyncio.to_thread(check, project)
    checks = by_scene(findings)
    pages = await asyncio.to_thread(draw_wall, project, room.still, room.mark, badged, checks)
    wall = await saved(room, "reel", pages, [wall_alt(project, n, stale=badged, checks=checks) for n in range(1, len(pages) + 1)])
    shown = [[s for s in project.scenes if p.scenes[0] <= s.number <= p.scenes[1]] for p in plan_wall(project, badged)]
    leafed = [await with_frames(room, project, scenes, picture) for scenes, picture in zip(shown, wall, strict=True)]
    return (*leafed, *_to_make_again(list(stale)), *checks_on_reel(findings))


def _to_make_again(numbers: Sequence[int]) -> tuple[Text, ...]:
    if not numbers:
        return ()
    shown = ", ".join(map(str, numbers[:LISTED])) + (f" and {len(numbers) - LISTED} more" if len(numbers) > LISTED else "")
    return (Text(text=f"Prompts to make again: scene{'s' if len(numbers) > 1 else ''} {shown}. /stale says what changed."),)


COMMANDS = (
    Command(
        "reel",
        "pictures",
        "the whole film as pictures; with compile, as prompts too",
        reel,
        (
            Argument("compile", "word", "the word compile, to make the prompts of the whole film", required=False),
            Argument("targets", "words", "for which tools, such as veo-3.1 flux-2", required=False),
        ),
        right="view",
        edits_with=("compile",),
        queues=True,
        capability="Reel Compiler",
    ),
)
