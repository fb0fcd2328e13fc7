"""The prompts that a turn asked for, from the film as it will be committed: made now, or standing from before where nothing changed."""

import asyncio
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from compiler_templates import Compiled, compile_lowered, find_target, fingerprint, lower
from studio.project import SceneProject
from studio.store.records import Prompt, PromptMade, PromptWanted
from studio.turn import Wanted


@dataclass(frozen=True, slots=True)
class Made:
    """One prompt made in this turn. ``digest`` names what it was made from."""

    wanted: PromptWanted
    compiled: Compiled
    digest: str

    def row(self) -> PromptMade:
        """As it is stored."""
        request = json.dumps(self.compiled.request, ensure_ascii=False)
        return PromptMade(self.wanted.id, self.compiled.prompt, request, self.digest, self.compiled.template_version)


@dataclass(frozen=True, slots=True)
class Prompted:
    """Every prompt that was asked for, in the order of the scenes: those ``made`` now, and those that ``stand`` from an earlier turn."""

    made: tuple[Made, ...] = ()
    stand: tuple[Prompt, ...] = ()


def make_prompts(
    project: SceneProject,
    wanted: Sequence[Wanted],
    standing: Sequence[Prompt],
    new_id: Callable[[], str],
    far: Callable[[int, int], None] = lambda _done, _of: None,
) -> Prompted:
    """What ``wanted`` comes to on ``project``; a prompt of ``standing`` that would read the same stands, and gone scenes are left out.
    ``far`` hears how many of how many scenes are done."""
    before = {(prompt.scene, prompt.target): prompt for prompt in standing}
    made: list[Made] = []
    stand: list[Prompt] = []
    asked = _by_scene(project, wanted)
    for done, (scene_id, target_ids) in enumerate(asked.items()):
        far(done, len(asked))
        scene = project.scene(scene_id)
        assert scene is not None
        shot = lower(project, scene)
        digest = fingerprint(shot)
        for target_id in target_ids:
            prompt = before.get((scene_id, target_id))
            if prompt and (prompt.input_hash, prompt.template_version) == (digest, _template(target_id)):
                stand.append(prompt)
            else:
                made.append(Made(PromptWanted(new_id(), scene_id, target_id), compile_lowered(shot, target_id), digest))
    return Prompted(tuple(made), tuple(stand))


def told_afar(progress: Callable[[str], None]) -> Callable[[int, int], None]:
    """Says from another thread, at each tenth of the way, which scene is being made. Called in the loop that ``progress`` belongs to."""
    loop = asyncio.get_running_loop()

    def far(done: int, of: int) -> None:
        if done % max(1, of // 10) == 0:
            loop.call_soon_threadsafe(progress, f"Making prompts: scene {done + 1} of {of}")

    return far


def _by_scene(project: SceneProject, wanted: Sequence[Wanted]) -> Mapping[str, Sequence[str]]:
    """scene -> targets, in the order of the film."""
    asked: dict[str, dict[str, None]] = {}
    for wish in wanted:
        for scene in wish.scenes:
            asked.setdefault(scene, {})[wish.target] = None
    return {scene.id: list(asked[scene.id]) for scene in project.scenes if scene.id in asked}


def _template(target_id: str) -> str:
    target = find_target(target_id)
    return f"{target.id}/{target.template_version}"
