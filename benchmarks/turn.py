"""One turn with a scripted model (4 requests, 3 look-ups) through the desk, against a bare agent.run of the same script and as many
bare FULL commits as the turn makes, on the same disk. At most 2x."""

import asyncio
import sqlite3
import statistics
import tempfile
import time
from pathlib import Path

from agents.director import director
from studio.project import SceneProject
from studio.turn import Turn
from tests.doubles.scripted import Script, Scripted, say, scripted_desk

OUTLINE = (("outline_scenes", {"scenes": [{"title": f"Beat {n}"} for n in range(1, 5)]}), ("propose", {"words": "Four beats."}))
STEPS = (
    (("show_scenes", {"words": "beat"}),),
    (("list_targets", {"words": "dialogue"}),),
    (("show_usage", {}),),
)
ROUNDS, TURNS = 3, 20
WORDS = "what would you make of the middle of it, and say why"


def _script() -> Script:
    """An outline first; then, in every turn, three look-ups and an edit that closes it."""
    state = {"first": True, "step": 0, "turn": 0}

    def answer(_messages: object, _info: object):
        if state["first"]:
            state["first"] = False
            return OUTLINE
        step, state["step"] = state["step"] % 4, state["step"] + 1
        if step < 3:
            return STEPS[step]
        state["turn"] += 1
        return (("describe_scene", {"scene": 2, "notes": f"She knocks {state['turn']} times."}), ("propose", {"words": "Done."}))

    return answer


async def _through_the_desk(folder: Path) -> tuple[list[float], int, SceneProject]:
    async with scripted_desk(folder, _script()) as (desk, store, _models):
        await say(desk, "tell me a story of a sea door and who guards it")
        (film,) = await store.every_film()
        project, _ = await store.load(film.tenant, film.film)
        times: list[float] = []
        commits = store.commits
        for _ in range(TURNS):
            start = time.perf_counter()
            await say(desk, WORDS)
            times.append(time.perf_counter() - start)
        return times, round((store.commits - commits) / TURNS), project


async def _bare(folder: Path, commits: int, project: SceneProject) -> list[float]:
    script = _script()
    script([], None)  # type: ignore[arg-type]
    model = Scripted(script).model("bare")
    database = sqlite3.connect(folder / "bare.db", isolation_level=None)
    database.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE row (body TEXT)")
    times: list[float] = []
    for turn in range(TURNS):
        start = time.perf_counter()
        await director().run(WORDS, deps=Turn(project, 1, turn_id=str(turn), person="p", message="m", words=WORDS), model=model)
        for _ in range(commits):
            database.execute("INSERT INTO row VALUES (?)", ("x" * 500,))
        times.append(time.perf_counter() - start)
    database.close()
    return times


def main() -> None:
    desk: list[float] = []
    bare: list[float] = []
    commits = 0
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
            times, commits, project = asyncio.run(_through_the_desk(Path(name)))
            desk += times
            bare += asyncio.run(_bare(Path(name), commits, project))
    ours, theirs = statistics.median(desk), statistics.median(bare)
    print(f"turn at the desk {ours * 1000:.1f} ms, bare run + {commits} commits {theirs * 1000:.1f} ms: {ours / theirs:.2f}x (at most 2x)")
