"""Commands that draw the film: scene cards, the storyboard, the contact sheet, before and after."""

import asyncio
from collections.abc import Sequence

from bot.commands import Answer, Call, Command, Room
from bot.files import write_whole
from bot.messages import File, Frame, Picture
from bot.present import open_step
from bot.stale import stale_prompts
from bot.verbs.scene import SCENE
from studio.edits import EDIT
from studio.errors import BadInput, StudioError
from studio.pictures.compare import compare_alt, draw_compare
from studio.pictures.scene_card import card_alt, draw_scene_card
from studio.pictures.sheet import draw_sheet, sheet_alt
from studio.pictures.strip import StripFrame, draw_strip
from studio.project import Scene, SceneProject

_NO_SCENES = "There are no scenes to draw yet: tell me the idea in one line."


async def saved(room: Room, name: str, pages: Sequence[bytes], alts: Sequence[str]) -> tuple[Picture, ...]:
    """Pages as picture files, ``name.png`` or ``name-1.png`` and on, each with its alt text."""
    paths = [room.output(f"{name}{f'-{n}' if len(pages) > 1 else ''}.png") for n in range(1, len(pages) + 1)]
    for path, page in zip(paths, pages, strict=True):
        await asyncio.to_thread(write_whole, path, page)
    return tuple(Picture(path=str(path), alt=alt) for path, alt in zip(paths, alts, strict=True))


async def with_frames(room: Room, project: SceneProject, scenes: Sequence[Scene], picture: Picture) -> Picture:
    """The picture with these scenes as frames to leaf through, where the platform can."""
    if not room.strips:
        return picture
    strip = await asyncio.to_thread(draw_strip, project, scenes, room.still)
    return picture.model_copy(update={"frames": tuple([await _frame(room, frame) for frame in strip])})


async def _frame(room: Room, frame: StripFrame) -> Frame:
    path = room.output(f"frame-{frame.scene.number}.png")
    await asyncio.to_thread(write_whole, path, frame.picture)
    alt = f"The frame of scene {frame.title}"
    return Frame(path=str(path), alt=alt, title=frame.title, facts=frame.facts, line=frame.line, buttons=(open_step(frame.scene),))


def with_scenes(call: Call) -> SceneProject:
    """The film, which must have scenes. Raises BadInput that says how to begin."""
    if not call.project.scenes:
        raise BadInput(_NO_SCENES)
    return call.project


async def card(call: Call) -> Answer:
    """One scene as a picture: its frame, its slots by group, its references, what was filled in and what is stale."""
    project, scene = call.project, call.scene()
    call.turn.focus = scene.id
    stale = await asyncio.to_thread(stale_prompts, project, scene, await call.room.prompts(scene.id))
    page = await asyncio.to_thread(draw_scene_card, project, scene, call.room.still, stale, call.room.mark)
    (picture,) = await saved(call.room, f"scene-{scene.number}", [page], [card_alt(project, scene, stale)])
    return Answer((await with_frames(call.room, project, [scene], picture),))


async def storyboard(call: Call) -> Answer:
    """The whole film as a PDF for print: frame, action, dialogue and notes."""
    from studio.pictures.storyboard import draw_storyboard, storyboard_alt  # the PDF library is slow to load

    project = with_scenes(call)
    path = call.room.output("storyboard.pdf")
    pdf = await asyncio.to_thread(draw_storyboard, project, call.room.still, call.room.mark)
    await asyncio.to_thread(write_whole, path, pdf)
    return Answer((File(path=str(path), label=storyboard_alt(project)),))


async def sheet(call: Call) -> Answer:
    """The contact sheet: every reference picture with its colours, its words and what it is bound to."""
    project = call.project
    if not project.bible.assets:
        raise BadInput("There are no reference pictures yet: give one with /ref.")
    pages = await asyncio.to_thread(draw_sheet, project, call.room.still, call.room.mark)
    return Answer(await saved(call.room, "visual-bible", pages, [sheet_alt(project, n) for n in range(1, len(pages) + 1)]))


async def compare(call: Call) -> Answer:
    """The waiting proposal beside the film as it stands; with none waiting, the newest change."""
    before, after, title = await _two_states(call)
    pages = await asyncio.to_thread(draw_compare, before, after, title, call.room.still, call.room.mark)
    alts = [compare_alt(before, after, title, n) for n in range(1, len(pages) + 1)]
    return Answer(await saved(call.room, "before-after", pages, alts))


async def _two_states(call: Call) -> tuple[SceneProject, SceneProject, str]:
    if take := await call.room.take():
        return call.project, with_edits(call.project, take.edits), "The proposal, before and after"
    step = await call.room.undoable()
    if step is None or step.project is None:
        raise BadInput("Nothing has changed yet, and no proposal is waiting.")
    return step.project, call.project, f"The newest change: {step.what}"


def with_edits(project: SceneProject, edits: Sequence[object]) -> SceneProject:
    """The film with those of the edits that hold on it."""
    for edit in edits:
        try:
            project = EDIT.validate_python(edit).apply(project)
        except StudioError:
            continue
    return project


COMMANDS = (
    Command("card", "pictures", "one scene as a picture", card, (SCENE,), right="view", capability="Reel Compiler", under="picture"),
    Command(
        "storyboard", "pictures", "the whole film as a PDF for print", storyboard, right="view", capability="Reel Compiler", under="picture"
    ),
    Command(
        "compare", "pictures", "the waiting proposal, before and after", compare, right="view", capability="Reel Compiler", under="picture"
    ),
    Command("sheet", "pictures", "every reference picture on a sheet", sheet, right="view", capability="Visual Bible", under="picture"),
)
