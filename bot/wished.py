"""A prompt that is asked for in words is the command of it: no model is needed, and none is paid."""

from bot.messages import Invocation
from compiler_templates import find_target, targets
from studio.errors import NotFound
from studio.reader.whole import prompt_wish


def prompt_wished(text: str) -> Invocation | None:
    """ "Give me the veo prompt for scene 2" -> ``/compile 2 veo-3.1``; a family of tools is left to the command, which names them.

    None where more is asked for, or a tool that nobody knows.
    """
    wish = prompt_wish(text)
    if wish is None:
        return None
    asked = {"scene": str(wish.scene)} if wish.scene is not None else {}
    if not wish.tool:
        return Invocation(verb="compile", arguments=asked)
    try:
        tool = find_target(wish.tool).id
    except NotFound:
        tool = wish.tool
        if not any(target.id.startswith(f"{tool}-") for target in targets()):
            return None
    return Invocation(verb="compile", arguments=asked | {"target": tool})
