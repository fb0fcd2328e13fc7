"""A look at what the Prompt Compiler would make of a scene now. The wanted prompt itself is compiled at the end of the turn."""

from pydantic_ai import ModelRetry, RunContext

from studio.errors import StudioError
from studio.turn import Turn
from tools.making import SceneRef, scene_of


async def try_prompt(ctx: RunContext[Turn], scene: SceneRef, target: str) -> str:
    """Try how a scene reads as a prompt for an outside tool, and what that tool cannot say. Nothing is sent or kept.

    Args:
        scene: which scene.
        target: the tool's id, such as veo-3.1.
    """
    from compiler_templates import compile_scene

    found = scene_of(ctx.deps.project, scene)
    try:
        compiled = compile_scene(ctx.deps.project, found.number, target)
    except StudioError as error:
        raise ModelRetry(str(error)) from None
    lost = [f"{loss.slot} ({loss.reason})" for loss in compiled.losses]
    changed = [f"{a.slot}: {a.reason}" for a in compiled.adjustments]
    notes = [f"Lost: {'; '.join(lost)}." if lost else "Nothing is lost.", f"Adjusted: {'; '.join(changed)}." if changed else ""]
    return "\n".join(filter(None, [compiled.prompt, *notes, *compiled.warnings]))
