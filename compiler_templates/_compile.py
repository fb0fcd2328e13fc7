"""From a project to prompts: the doors that the rest of the house uses."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from compiler_templates._compiled import Compiled
from compiler_templates._il import Shot, lower
from compiler_templates._legal import for_task
from compiler_templates._reread import reread
from compiler_templates._target import MultiShot, Target, as_model
from compiler_templates._targets import find_target
from compiler_templates._template import compile_shot
from compiler_templates._together import compile_together
from studio.errors import NotFound
from studio.project import SceneProject


def compile_scene(project: SceneProject, number: int, target_id: str, *, model: str | None = None) -> Compiled:
    """The scene of that number for that target, read back once. Raises NotFound for a scene or target that does not exist."""
    return compile_lowered(shot_of(project, number), target_id, model=model)


def compile_lowered(shot: Shot, target_id: str, *, model: str | None = None) -> Compiled:
    """The same of a scene that is lowered already: once for all the targets that it is compiled for."""
    return checked(compile_shot(shot, find_target(target_id), model), [shot])


def compile_scenes(project: SceneProject, numbers: Sequence[int], target_id: str, *, model: str | None = None) -> list[Compiled]:
    """These scenes in this order: as few multi-shot prompts as the tool's caps allow where it can, else one prompt a scene."""
    return compile_shots([shot_of(project, number) for number in numbers], target_id, model=model)


def compile_shots(shots: Sequence[Shot], target_id: str, *, model: str | None = None) -> list[Compiled]:
    """The same of scenes that are lowered already: once for all the targets that they are compiled for."""
    target = find_target(target_id)
    sent = target.sends(model)
    multi = as_model(target, for_task(target, sent, shots).id).multi if sent and shots else target.multi
    groups = _groups(shots, multi) if multi else [[shot] for shot in shots]
    return [_group(group, target, model) for group in groups]


def _group(shots: list[Shot], target: Target, model: str | None) -> Compiled:
    compiled = compile_together(shots, target, model) if len(shots) > 1 else compile_shot(shots[0], target, model)
    return checked(compiled, shots)


def _groups(shots: Iterable[Shot], multi: MultiShot) -> list[list[Shot]]:
    """Runs of shots that one clip can hold: by number of shots and by seconds."""
    groups: list[list[Shot]] = []
    seconds = 0.0
    for shot in shots:
        length = max(multi.shortest, shot.number("duration") or multi.shortest)
        if not groups or len(groups[-1]) >= multi.most or seconds + length > multi.total_high:
            groups.append([])
            seconds = 0.0
        groups[-1].append(shot)
        seconds += length
    return groups


def shot_of(project: SceneProject, number: int) -> Shot:
    """The scene of that number, lowered. Raises NotFound with the numbers that exist."""
    scene = project.numbered(number)
    if scene is None:
        have = f"it has scenes {project.scenes[0].number} to {project.scenes[-1].number}" if project.scenes else "it has no scenes yet"
        raise NotFound(f"There is no scene {number} in this film: {have}.")
    return lower(project, scene)


def checked(compiled: Compiled, shots: Sequence[Shot]) -> Compiled:
    """``compiled`` with a warning for each fault that reading it back finds."""
    faults = [fault for shot in shots for fault in reread(compiled, shot)]
    return replace(compiled, warnings=(*compiled.warnings, *(str(fault) for fault in faults))) if faults else compiled
