"""Commands about one scene."""

from bot.commands import Answer, Argument, Call, Command
from bot.messages import Text
from bot.present import scene_parts
from studio.diff import names_of
from studio.edits import MoveScene, RemoveScene, SetSceneStatus
from studio.errors import BadInput


async def scene(call: Call) -> Answer:
    """One scene whole: every slot by group, and where each came from."""
    shown = call.scene()
    call.turn.focus = shown.id
    return Answer(scene_parts(shown, names_of(call.project)))


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
    call.turn.apply(SetSceneStatus(scene=scene.id, status="locked" if status == "locked" else "refining"))
    return Answer()


async def remove(call: Call) -> Answer:
    """The scene leaves the film; undo brings it back."""
    call.turn.apply(RemoveScene(scene=call.scene().id))
    return Answer()


async def move(call: Call) -> Answer:
    """The scene goes to another place in the film."""
    to = call.args["to"]
    if not to.isdigit() or not 1 <= int(to) <= len(call.project.scenes):
        raise BadInput(f"Say the new place as a number, 1 to {len(call.project.scenes)}.")
    call.turn.apply(MoveScene(scene=call.scene().id, to=int(to)))
    return Answer()


SCENE = Argument("scene", "scene", "say which scene, by its number", required=False)
NAMED = Argument("scene", "scene", "say which scene, by its number")
COMMANDS = (
    Command("scene", "scene", "one scene whole", scene, (SCENE,), right="view"),
    Command("lock", "scene", "hold a scene as it is", lock, (SCENE,)),
    Command("unlock", "scene", "let a scene change again", unlock, (SCENE,)),
    Command("move", "scene", "put a scene at another place", move, (NAMED, Argument("to", "word", "say the new place")), under="edit"),
    Command("remove", "scene", "take a scene out of the film", remove, (NAMED,), under="edit"),
)
