"""Commands that compile and translate prompts."""

import asyncio
from collections.abc import Sequence
from functools import partial

from bot.commands import Answer, Argument, Call, Command, Presented, Room, find_scene
from bot.files import write_whole
from bot.messages import File, Part, Table, Text
from bot.present import missing_words, prompt_parts, recommendation_parts, stale_parts, translation_parts, used_button
from bot.prompted import Prompted
from bot.stale import StaleGroup, StalePrompt, find_stale, grouped, what_changed
from compiler_templates import KINDS, Kind, find_targets, recommend, targets, translate
from studio.diff import Change
from studio.errors import BadInput, NotFound
from studio.project import Scene, SceneProject
from studio.turn import Wanted

AT_ONCE = 8
"""Prompts that are made, or made again, in one turn."""


NEAREST = 4
"""Tools of a kind that are offered where none was named."""


async def compile_prompt(call: Call) -> Answer:
    """The exact prompt of one scene for each tool named, with its parameters and whatever the tool cannot say."""
    said, target = call.args.get("scene"), call.args.get("target")
    if said and not target and not said.isdigit():
        said, target = None, said
    scene = find_scene(call.project, said, call.turn.focus)
    call.turn.focus = scene.id
    if target is None:
        return Answer(await asyncio.to_thread(_which, call.project, scene))
    found = find_targets(target)
    for one in found[:AT_ONCE]:
        call.turn.want(Wanted((scene.id,), one.id))
    more = f"{len(found) - AT_ONCE} more tools were named than one answer shows: /reel compile takes them all."
    parts = (Text(text=more),) if len(found) > AT_ONCE else ()
    return Answer(parts, present=partial(_handed_out, call.room), offers=tuple(used_button(scene, one.id) for one in found[:1]))


def _which(project: SceneProject, scene: Scene) -> tuple[Part, ...]:
    """What to ask of a person who named no tool: the few that lose least of this scene, by kind."""
    if not scene.slots.filled():
        return Text(text=f"For which tool? Say /compile {scene.number} and one of these."), _table(live=True)
    kinds: tuple[Kind, ...] = ("video", "image")
    best = [(row, kind) for kind in kinds for row in recommend(project, scene.number, kind)[:NEAREST]]
    rows = tuple((row.target, row.name, kind, missing_words(row)) for row, kind in best)
    asked = f"For which tool? Say /compile {scene.number} and one of these, which lose the least of it; /targets lists them all."
    return Text(text=asked), Table(head=("id", "tool", "kind", "leaves out"), rows=rows)


async def _handed_out(room: Room, project: SceneProject, prompted: Prompted) -> Presented:
    """The prompts in full, each with the files that a tool on one's own machine needs beside it."""
    parts: list[Part] = []
    for made in prompted.made:
        parts += prompt_parts(made.compiled, project)
        for name, text in made.compiled.files().items():
            path = room.output(name)
            await asyncio.to_thread(write_whole, path, text.encode())
            parts.append(File(path=str(path), label=name))
    return Presented(last=tuple(parts))


async def recommend_target(call: Call) -> Answer:
    """Which tool can say one scene with the fewest losses, at what length and price."""
    said, kind = call.args.get("scene"), call.args.get("kind") or "video"
    if said and said in KINDS:
        said, kind = None, said
    if kind not in KINDS:
        raise BadInput(f"{kind[:20]!r} is no kind of tool: say one of {', '.join(KINDS)}.")
    scene = find_scene(call.project, said, call.turn.focus)
    call.turn.focus = scene.id
    return Answer(recommendation_parts(scene.number, recommend(call.project, scene.number, kind)))


async def translate_prompt(call: Call) -> Answer:
    """A prompt written for one tool, as the same shot for another; nothing in the film changes."""
    return Answer(translation_parts(translate(call.args["prompt"], call.args["source"], call.args["target"])))


TOLD = 12
"""Groups of stale prompts that one reply tells of."""


async def stale(call: Call) -> Answer:
    """Which scenes need their prompts made again, for which tools, what changed since, and what it costs."""
    prompts = await call.room.standing()
    if not prompts:
        return Answer((Text(text="No prompt has been made yet: /compile 1 veo-3.1 makes one."),))
    found = await asyncio.to_thread(find_stale, call.project, prompts)
    due, held = [one for one in found if not one.held], [one for one in found if one.held]
    if call.args.get("again"):
        return _again(call, due)
    if not found:
        return Answer((Text(text="Every prompt still says what the film says."),))
    groups = grouped(due)
    told = [StaleGroup(group, await _since(call, group)) for group in groups[:TOLD]]
    return Answer(stale_parts(told, len(groups) - len(told), held))


async def _since(call: Call, group: Sequence[StalePrompt]) -> tuple[Change, ...] | None:
    then = await call.room.at(group[0].prompt.version)
    return None if then is None else await asyncio.to_thread(what_changed, group, then, call.project)


def _again(call: Call, due: Sequence[StalePrompt]) -> Answer:
    if call.args["again"] != "again":
        raise BadInput("/stale takes one word, again: /stale again makes stale prompts anew.")
    if not due:
        return Answer((Text(text="Nothing is to be made again: every prompt says what the film says, or its scene is locked."),))
    for one in due[:AT_ONCE]:
        call.turn.want(Wanted((one.scene_id,), one.prompt.target))
    left = len(due) - AT_ONCE
    return Answer((Text(text=f"{left} more are stale: say /stale again once more.", tone="aside"),) if left > 0 else ())


def _table(*, live: bool) -> Table:
    rows = tuple((t.id, t.name, t.kind, t.status, t.checked) for t in targets() if not live or t.status == "live")
    return Table(head=("id", "tool", "kind", "status", "checked"), rows=rows)


async def list_targets(call: Call) -> Answer:
    """Every tool that prompts can be compiled for, live ones first."""
    table = _table(live=False)
    if not table.rows:
        raise NotFound("No targets are installed.")
    return Answer((table,))


SCENE = Argument("scene", "scene", "say which scene, by its number", required=False)
KIND = Argument("kind", "word", "video, image, voice, music or post", required=False)
TARGET = Argument("target", "target", "say for which tool, such as veo-3.1", required=False)
SOURCE = Argument("source", "target", "say which tool the prompt was written for, such as midjourney-7")
TO = Argument("target", "target", "say for which tool, such as veo-3.1")
PROMPT = Argument("prompt", "words", "paste the prompt")
AGAIN = Argument("again", "word", "again, to make stale prompts anew", required=False)
COMMANDS = (
    Command(
        "compile",
        "prompts",
        "a paste-ready prompt for a tool, or for several",
        compile_prompt,
        (SCENE, TARGET),
        right="view",
        capability="Reel Compiler",
    ),
    Command(
        "recommend",
        "prompts",
        "which tool can say this scene with the fewest losses",
        recommend_target,
        (SCENE, KIND),
        right="view",
        under="prompt",
    ),
    Command(
        "translate",
        "prompts",
        "a prompt of one tool for another",
        translate_prompt,
        (SOURCE, TO, PROMPT),
        right="view",
        under="prompt",
        capability="Reel Compiler",
    ),
    Command(
        "stale",
        "prompts",
        "which prompts to make again, and what changed",
        stale,
        (AGAIN,),
        right="view",
        capability="Reel Compiler",
        under="prompt",
    ),
    Command("targets", "prompts", "the tools that can be compiled for", list_targets, right="view", under="list"),
)
