"""Stale prompts: those that were made from an earlier state of their scene and would come out otherwise today. A locked scene's hold."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from compiler_templates import Compiled, Shot, changed, compile_shot, find_target, fingerprint, lower
from studio.diff import Change, names_of
from studio.errors import StudioError
from studio.project import Scene, SceneProject
from studio.store.records import Prompt


@dataclass(frozen=True, slots=True)
class StalePrompt:
    """A prompt that is no longer what the film says. ``now`` is what it would be; ``held`` because its scene is locked."""

    scene: int
    scene_id: str
    held: bool
    prompt: Prompt
    now: Compiled

    @property
    def template(self) -> bool:
        """Whether the target is said otherwise since: its template has a newer version."""
        return self.now.template_version != self.prompt.template_version


def find_stale(project: SceneProject, prompts: Sequence[Prompt]) -> tuple[StalePrompt, ...]:
    """The stale ones among the newest ``prompts`` of each scene and target, in the order of the scenes. Blocking: it may compile each."""
    of: dict[str, list[Prompt]] = {}
    for prompt in prompts:
        of.setdefault(prompt.scene, []).append(prompt)
    return tuple(stale for scene in project.scenes if scene.id in of for stale in _of_scene(project, scene, of[scene.id]))


def _of_scene(project: SceneProject, scene: Scene, prompts: Sequence[Prompt]) -> Iterator[StalePrompt]:
    shot = lower(project, let_go(scene))
    print_now = fingerprint(shot)
    for prompt in sorted(prompts, key=lambda p: p.target):
        now = None if prompt.input_hash == print_now and _same_template(prompt) else _now(shot, prompt)
        if now:
            yield StalePrompt(scene.number, scene.id, scene.locked, prompt, now)


def let_go(scene: Scene) -> Scene:
    """The scene as the film would have it: a lock holds what its prompts are made from, and what it holds back is named."""
    return scene if scene.held is None else scene.model_copy(update={"held": None})


def _same_template(prompt: Prompt) -> bool:
    try:
        target = find_target(prompt.target)
    except StudioError:
        return True
    return prompt.template_version == f"{target.id}/{target.template_version}"


def _now(shot: Shot, prompt: Prompt) -> Compiled | None:
    """What the prompt would be today, None where it would be the same: a change may touch nothing that the target says."""
    try:
        now = compile_shot(shot, find_target(prompt.target))
    except StudioError:  # the tool is no longer known: nothing can be said of its prompts
        return None
    same = (now.prompt, json.dumps(now.request, ensure_ascii=False)) == (prompt.text, prompt.request)
    return None if same else now


def what_changed(stale: Sequence[StalePrompt], then: SceneProject, project: SceneProject) -> tuple[Change, ...]:
    """Slot by slot, what differs for one scene since ``then``, without the slots that none of its stale prompts has a use for."""
    first = stale[0]
    before, after = then.scene(first.scene_id), project.scene(first.scene_id)
    if before is None or after is None:
        return ()
    unused = set(first.now.not_applicable).intersection(*(s.now.not_applicable for s in stale))
    names: Mapping[str, str] = names_of(then) | names_of(project)
    found = changed(lower(then, before), lower(project, after), f"Scene {first.scene}", names)
    return tuple(change for change in found if change.slot not in unused)


@dataclass(frozen=True, slots=True)
class StaleGroup:
    """Stale prompts of one scene, made at one version, and what changed since; None where that past is no longer kept."""

    stale: Sequence[StalePrompt]
    changes: tuple[Change, ...] | None


def grouped(stale: Sequence[StalePrompt]) -> list[list[StalePrompt]]:
    """Those of one scene that were made at one version together, in the order of the scenes."""
    groups: dict[tuple[str, int], list[StalePrompt]] = {}
    for one in stale:
        groups.setdefault((one.scene_id, one.prompt.version), []).append(one)
    return list(groups.values())


def stale_prompts(project: SceneProject, scene: Scene, prompts: Sequence[Prompt]) -> tuple[str, ...]:
    """One sentence for each target whose newest prompt of the scene no longer is what the film says. ``prompts`` come newest first."""
    newest = {prompt.target: prompt for prompt in reversed(prompts) if prompt.text}
    return tuple(_sentence(stale) for stale in _of_scene(project, scene, list(newest.values())))


def _sentence(stale: StalePrompt) -> str:
    made = f"it was made at version {stale.prompt.version}, and would read otherwise now."
    if stale.held:
        return f"The prompt for {stale.prompt.target} holds with the locked scene: {made}"
    return f"The prompt for {stale.prompt.target} is stale: {made}"
