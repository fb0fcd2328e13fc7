"""The prompts that a turn asked for, from the film as it will be committed: made now, or standing from before where nothing changed."""

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


def make_prompts(project: SceneProject, wanted: Sequence[Wanted], standing: Sequence[Prompt], new_id: Callable[[], str]) -> Prompted:
    """What ``wanted`` comes to on ``project``; a prompt of ``standing`` that would read the same stands, and gone scenes are left out."""
    before = {(prompt.scene, prompt.target): prompt for prompt in standing}
    made: list[Made] = []
    stand: list[Prompt] = []
    for scene_id, target_ids in _by_scene(project, wanted).items():
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
