"""Speed of the Prompt Compiler, as ratios against validating the scene and rendering a prepared Jinja2 template."""

import gc
import json
from collections.abc import Callable
from time import perf_counter

import jinja2

from compiler_templates import compile_shot, find_target, lower, targets
from compiler_templates._reread import reread
from studio import film
from studio.project import Scene, SceneProject

SLOTS = {
    "subject": "a courier",
    "action": "turns her head; sees her reflection move first; steps back",
    "character_ref": ["Mara"],
    "location": "a rain-soaked alley in Osaka",
    "shot_type": "close_up",
    "camera_angle": "low",
    "camera_movement": ["dolly_in", "pan_left"],
    "camera_speed": "slow",
    "focal_length_mm": 85,
    "depth_of_field": "shallow",
    "lighting_mood": "neon_noir",
    "lighting_source": ["neon"],
    "time_of_day": "night",
    "weather": ["rain"],
    "color_palette": ["#008080", "amber"],
    "dialogue": [{"speaker": "Mara", "line": "That isn't me."}],
    "negative": ["text", "blur"],
    "duration": 6,
    "aspect_ratio": "16:9",
    "seed": 7,
}
PROJECT = {
    "id": "rain",
    "title": "One minute ahead",
    "bible": {
        "characters": [{"id": "mara", "name": "Mara", "description": "28, cropped black hair", "appearances": ["a yellow raincoat"]}]
    },
    "style": {"medium": "live_action", "aesthetic": "neo-noir"},
    "scenes": [{"number": n, "slots": {**SLOTS, "seed": n}} for n in range(1, 101)],
}


def template() -> jinja2.Template:
    """One conditional a slot: what anyone would write first."""
    return jinja2.Template("".join(f"{{% if s.{slot} %}}{slot}: {{{{ s.{slot} }}}}. {{% endif %}}" for slot in film.SLOTS))


def best(work: Callable[[], object], repeats: int = 7, number: int = 1) -> float:
    """Seconds of the fastest run of ``work``."""
    work()
    gc.collect()
    gc.disable()
    try:
        times: list[float] = []
        for _ in range(repeats):
            start = perf_counter()
            for _ in range(number):
                work()
            times.append((perf_counter() - start) / number)
        return min(times)
    finally:
        gc.enable()


def ratios() -> dict[str, float]:
    """The measured ratios by name; 1 means as fast as the baseline."""
    project = SceneProject.model_validate(PROJECT)
    scene = project.scenes[0]
    text, prepared = json.dumps(PROJECT["scenes"][0] | {"id": "scene-1"}), template()  # type: ignore[index]
    base = best(lambda: prepared.render(s=Scene.model_validate_json(text).slots), number=200)
    live = [target for target in targets() if target.status == "live"]
    found: dict[str, float] = {}
    for target in (find_target("veo-3.1"), find_target("flux-2"), find_target("midjourney-7")):
        found[f"one scene, {target.id}"] = best(lambda target=target: compile_shot(lower(project, scene), target), number=200) / base

    def film_base() -> None:
        for _ in project.scenes:
            slots = Scene.model_validate_json(text).slots
            for _target in live:
                prepared.render(s=slots)

    whole = best(film_base, repeats=3)
    found[f"100 scenes, all {len(live)} live targets"] = best(lambda: whole_film(project), repeats=3) / whole
    shot = lower(project, scene)
    compiled = [compile_shot(shot, target) for target in live]
    found["reading back, a prompt"] = best(lambda: [reread(one, shot) for one in compiled], number=20) / len(compiled) / base
    return found


def whole_film(project: SceneProject) -> None:
    live = [target for target in targets() if target.status == "live"]
    for scene in project.scenes:
        shot = lower(project, scene)
        for target in live:
            compile_shot(shot, target)


def main() -> None:
    print("Prompt Compiler: times the cost of model_validate_json plus a prepared Jinja2 template with one conditional a slot (at most 5x)")
    for name, ratio in ratios().items():
        print(f"  {name:40} {ratio:5.2f}x")


if __name__ == "__main__":
    main()
