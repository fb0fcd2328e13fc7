"""Which prompts were made from an earlier state of a scene: those that would come out otherwise today."""

import json
from collections.abc import Sequence

from compiler_templates import compile_scene
from studio.errors import StudioError
from studio.project import Scene, SceneProject
from studio.store.records import Prompt


def stale_prompts(project: SceneProject, scene: Scene, prompts: Sequence[Prompt]) -> tuple[str, ...]:
    """One sentence for each target whose newest prompt of the scene no longer is what the film says. ``prompts`` come newest first."""
    newest = {prompt.target: prompt for prompt in reversed(prompts) if prompt.text}
    return tuple(_sentence(prompt) for prompt in newest.values() if _differs(project, scene, prompt))


def _differs(project: SceneProject, scene: Scene, prompt: Prompt) -> bool:
    try:
        now = compile_scene(project, scene.number, prompt.target)
    except StudioError:  # the tool is no longer known: nothing can be said of its prompts
        return False
    return (now.prompt, json.dumps(now.request, ensure_ascii=False)) != (prompt.text, prompt.request)


def _sentence(prompt: Prompt) -> str:
    return f"The prompt for {prompt.target} is stale: it was made at version {prompt.version}, and would read otherwise now."
