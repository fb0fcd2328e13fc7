"""What is refused before anything is done, from short reads: a platform can then say so to its person alone."""

from bot.commands import arguments, find_command, find_scene
from bot.handles import handle
from bot.messages import Invocation
from studio.edits import scene_of
from studio.errors import StudioError
from studio.project import Scene, SceneProject
from studio.store.records import FilmKey
from studio.store.store import Store

HELD = frozenset({"set", "move", "remove", "fill", "boost"})
"""Commands that a locked scene refuses."""


async def moved_on(store: Store, key: FilmKey, seen: int, version: int, scene: Scene | None) -> bool:
    """Whether what a control was drawn for, a scene or the whole film, was changed between these versions."""
    if version == seen:
        return False
    return scene is None or any(scene_of(row.edit) in (scene.id, None) for row in await store.journal(key.tenant, key.film, seen))


async def surely_refused(store: Store, key: FilmKey | None, invocation: Invocation) -> bool:
    """Whether a command cannot begin: it is unknown or lacks what it needs, its scene is not there or locked, or its control is an old
    one."""
    try:
        command = find_command(invocation.verb)
        given = arguments(command, invocation, own_machine=False)
        project, version = await store.load(key.tenant, key.film) if key else (SceneProject(id="film-none"), 0)
        said = [given[a.name] for a in command.arguments if a.kind == "scene" and given.get(a.name)]
        scenes = [find_scene(project, one) for one in said]
    except StudioError:
        return True
    if command.verb in HELD and any(scene.locked for scene in scenes):
        return True
    if invocation.seen is None or command.right_for(invocation) == "view":
        return False
    if key is None or invocation.film != handle(project.id):
        return True
    return await moved_on(store, key, invocation.seen, version, next(iter(scenes), None))
