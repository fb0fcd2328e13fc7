"""Speed and memory of the Prompt Compiler, as ratios against validating the scenes and rendering a prepared Jinja2 template.

Times are this process's own CPU, the best of some runs. No run sees a scene that another run has seen, so no memory of texts helps.
"""

import gc
import json
import tracemalloc
from collections.abc import Callable
from time import process_time
from typing import Any

import jinja2

from compiler_templates import Compiled, Shot, compile_shot, lower, targets
from compiler_templates._reread import reread
from compiler_templates._target import Target
from studio import film
from studio.project import Scene, SceneProject

SCENES = 100
RUNS = 5
BLOCK = 10
"""Scenes that go through one target after the other together: their common sentences are said once, and a target's tables stay at hand."""
WHO = ("a courier", "an old fisherman", "two dancers", "a night nurse", "a boy with a kite", "a tired detective", "a street cook")
WHERE = ("a rain-soaked alley in Osaka", "a weathered pier", "an empty ballroom", "rooftop", "inside the old station", "a salt flat")
DOES = (
    "turns her head; sees her reflection move first; steps back",
    "mends a net; pauses to watch the horizon",
    "spin under the lights; collapse laughing",
    "runs",
    "cycles through traffic; brakes hard; looks at a puddle",
)


def _one(values: tuple[str, ...], n: int) -> str:
    return values[n % len(values)]


def _scene(n: int, run: int) -> dict[str, Any]:
    """A scene as people tell them: words of its own in every text, closed slots that change from one to the next."""
    own = f"{run * SCENES + n}"
    slots: dict[str, Any] = {
        "subject": f"{_one(WHO, n)} with parcel {own}",
        "action": f"{_one(DOES, n)}; counts to {own}",
        "character_ref": ["Mara"] if n % 3 == 0 else [],
        "location": f"{_one(WHERE, n)} near gate {own}",
        "shot_type": _one(film.ids("shot_type"), n),
        "camera_angle": _one(film.ids("camera_angle"), n),
        "camera_movement": [_one(film.ids("camera_movement"), n), _one(film.ids("camera_movement"), n + 7)],
        "camera_speed": _one(film.ids("camera_speed"), n),
        "focal_length_mm": 24 + n,
        "depth_of_field": _one(film.ids("depth_of_field"), n),
        "lighting_mood": _one(film.ids("lighting_mood"), n),
        "lighting_source": [_one(film.ids("lighting_source"), n)],
        "time_of_day": _one(film.ids("time_of_day"), n),
        "weather": [_one(film.ids("weather"), n)],
        "color_palette": ["#008080", "amber"],
        "dialogue": [{"speaker": "Mara", "line": f"That isn't number {own}.", "delivery": "whispering"}],
        "negative": ["text", "blur"],
        "duration": 4 + n % 9,
        "aspect_ratio": "16:9",
        "seed": n,
    }
    return {"id": f"scene-{n}", "number": n, "slots": {slot: value for slot, value in slots.items() if value != []}}


def project(run: int, scenes: int = SCENES) -> dict[str, Any]:
    """A film of ``scenes`` scenes that no other run has."""
    mara = {"id": "mara", "name": "Mara", "description": "28, cropped black hair", "appearances": ["a yellow raincoat"]}
    return {
        "id": "rain",
        "title": "One minute ahead",
        "bible": {"characters": [mara]},
        "style": {"medium": "live_action", "aesthetic": "neo-noir"},
        "scenes": [_scene(n, run) for n in range(1, scenes + 1)],
    }


def template() -> jinja2.Template:
    """One conditional a slot: what anyone would write first."""
    return jinja2.Template("".join(f"{{% if s.{slot} %}}{slot}: {{{{ s.{slot} }}}}. {{% endif %}}" for slot in film.SLOTS))


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of one go."""
    start = process_time()
    work()
    return process_time() - start


class Bench:
    """The same films for every measurement of one group of targets; ``first`` is the number of the first film."""

    def __init__(self, group: list[Target], first: int) -> None:
        self.group = group
        self.runs = range(first, first + RUNS)
        self.films = {run: SceneProject.model_validate(project(run)) for run in self.runs}
        self.texts = {run: [json.dumps(scene) for scene in project(run)["scenes"]] for run in self.runs}
        self.prepared = template()

    def ratio(self) -> float:
        """Lowering and compiling every scene for every target, against validating it and rendering it as often."""
        return self._best(self.compiled) / self._best(self.rendered)

    def reread(self) -> float:
        """Reading every prompt back, against the same."""
        made = {(run, at): self.compiled(run, at) for run in self.runs for at in range(0, SCENES, BLOCK)}
        return self._best(lambda run, at: [reread(compiled, shot) for compiled, shot in made[run, at]]) / self._best(self.rendered)

    def _best(self, work: Callable[[int, int], object]) -> float:
        """Seconds for a film: of every block the fastest of its like in all runs, so that a busy machine does not count."""
        gc.collect()
        gc.disable()
        times = [[cpu(lambda run=run, at=at: work(run, at)) for at in range(0, SCENES, BLOCK)] for run in self.runs]
        gc.enable()
        return sum(map(min, zip(*times, strict=True)))

    def rendered(self, run: int, at: int) -> None:
        for text in self.texts[run][at : at + BLOCK]:
            slots = Scene.model_validate_json(text).slots
            for _ in self.group:
                self.prepared.render(s=slots)

    def compiled(self, run: int, at: int) -> list[tuple[Compiled, Shot]]:
        whole = self.films[run]
        shots = [lower(whole, scene) for scene in whole.scenes[at : at + BLOCK]]
        return [(compile_shot(shot, target), shot) for target in self.group for shot in shots]


def growth(group: list[Target]) -> tuple[float, float]:
    """Megabytes held after a film of 100 scenes, and after three more such films: what compiling leaves behind."""
    tracemalloc.start()
    held: list[float] = []
    for film_number in range(4):
        whole = SceneProject.model_validate(project(1_000_000 + film_number))
        for scene in whole.scenes:
            shot = lower(whole, scene)
            for target in group:
                compile_shot(shot, target)
        del whole, shot
        gc.collect()
        held.append(tracemalloc.get_traced_memory()[0] / 1_000_000)
    tracemalloc.stop()
    return held[0], held[-1]


def ratios() -> dict[str, float]:
    """The measured ratios by name; 1 means as fast as the baseline."""
    live = [target for target in targets() if target.status == "live"]
    one = {target.id: Bench([target], 100 * n).ratio() for n, target in enumerate(live, 1)}
    slow = sorted(one, key=one.__getitem__)
    found = {"one scene, the middle target": one[slow[len(slow) // 2]], f"one scene, the slowest ({slow[-1]})": one[slow[-1]]}
    whole = Bench(live, 100_000)
    found[f"{SCENES} scenes, all {len(live)} live targets"] = whole.ratio()
    found["reading all of them back"] = whole.reread()
    return found


def main() -> None:
    print("Prompt Compiler: times the cost of model_validate_json plus a prepared Jinja2 template with one conditional a slot (at most 5x)")
    for name, ratio in ratios().items():
        print(f"  {name:44} {ratio:5.2f}x")
    after, later = growth([target for target in targets() if target.status == "live"])
    print(f"  {'memory held after 100 scenes, after 400':44} {after:.1f} MB, {later:.1f} MB")


if __name__ == "__main__":
    main()
