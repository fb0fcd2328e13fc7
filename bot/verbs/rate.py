"""What people say of an outcome: good, bad, used, copied, or a number."""

from bot.commands import Answer, Argument, Call, Command, find_scene
from bot.messages import Text
from compiler_templates import find_target
from studio.errors import BadInput, NotFound
from studio.project import Scene
from studio.store.signal_records import Noted

STARS = {"bad": 1, "good": 5, "👎": 1, "👍": 5, "-1": 1, "+1": 5, **{str(n): n for n in range(1, 6)}}
"""Marks that are a rating, from 1 to 5."""
DONE = {"used": "used", "copied": "copied"}
"""Marks that say what was done with a prompt."""
HELP = "/rate MARK: say good, bad, used, copied or a number from 1 to 5, then the scene and the tool, such as /rate used 2 veo-3.1."


async def rate(call: Call) -> Answer:
    """A thumb, a number from 1 to 5, or that a prompt was used; of a scene and a tool, or of the whole film."""
    mark = call.args["mark"].casefold()
    if mark not in STARS and mark not in DONE:
        raise BadInput(HELP)
    if not call.turn.version:
        raise NotFound("No film is open here yet: tell me an idea in one line, then rate what comes of it.")
    scene = find_scene(call.project, call.args["scene"]) if call.args.get("scene") else None
    if scene is None and mark in DONE:
        scene = call.scene()
    noted = await _noted(call, mark, scene)
    what = f"scene {scene.number}" if scene else "that answer" if noted.about else "the film"
    said = f"you {mark} the {noted.target or 'latest'} prompt of {what}" if mark in DONE else f"{STARS[mark]} of 5 for {what}"
    return Answer((Text(text=f"Noted: {said}."),), noted=(noted,))


async def _noted(call: Call, mark: str, scene: Scene | None) -> Noted:
    """The mark with the newest prompt that it can speak of."""
    target = find_target(call.args["target"]).id if call.args.get("target") else ""
    made = await call.room.prompts(scene.id) if scene else ()
    prompt = next((p for p in made if target in ("", p.target)), None)
    if prompt is None and (target or mark in DONE):
        number = scene.number if scene else 1
        raise NotFound(f"There is no such prompt of that scene yet: /compile {number} {target or 'veo-3.1'} makes one.")
    kind = "rated" if mark in STARS else "used" if mark == "used" else "copied"
    where = scene.id if scene else ""
    return Noted(kind, where, prompt.target if prompt else "", prompt.id if prompt else "", STARS.get(mark, 0), call.args.get("turn", ""))


COMMANDS = (
    Command(
        "rate",
        "prompts",
        "good, bad, used or 1 to 5: what came of it",
        rate,
        (
            Argument("mark", "word", "good, bad, used, copied or 1 to 5"),
            Argument("scene", "scene", "of which scene", required=False),
            Argument("target", "target", "of which tool's prompt", required=False),
            Argument("turn", "word", "of which answer, as its buttons know it", required=False),
        ),
        right="view",
        audience="person",
        under="prompt",
    ),
)
