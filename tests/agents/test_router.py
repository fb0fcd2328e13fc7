"""Worker or teacher: the reason is known before anything is paid, stands in the ledger, and the teacher's share holds."""

from pathlib import Path
from typing import Any

import pytest
from pydantic_ai.messages import ModelMessage, ModelResponse
from pydantic_ai.models.function import AgentInfo, FunctionModel

from agents.router import Choice, Known, choose, known_of
from agents.stacks import Route, read_stacks
from bot.console.render import plain
from bot.messages import Picture
from studio.edits import PutCharacter
from studio.project import Character
from studio.reader import read
from tests.agents.scripting import direct, film, response, told
from tests.bot.test_desk import OUTLINE
from tests.bot.test_rights import ask, button
from tests.doubles.scripted import Calls, in_turn, say, scripted_desk

BOUNDS = read_stacks().router
CHOICES = [
    (Known(), "worker", "worker: 1 scenes, 0 characters, 0 links"),
    (Known(scenes=BOUNDS.scenes - 1, characters=BOUNDS.characters - 1, links=BOUNDS.links - 1), "worker", "worker: 5 scenes"),
    (Known(scenes=BOUNDS.scenes), "teacher", "teacher: 6 scenes"),
    (Known(characters=BOUNDS.characters), "teacher", "teacher: 4 characters"),
    (Known(links=BOUNDS.links), "teacher", "teacher: 6 links"),
    (Known(boost=True), "teacher", "teacher: asked for"),
    (Known(failed=True), "teacher", "teacher: the worker's answer could not be used"),
]


@pytest.mark.parametrize(("known", "by", "reason"), CHOICES)
def test_who_is_asked_and_why(known: Known, by: str, reason: str) -> None:
    choice = choose(known, BOUNDS, teacher=True)
    assert (choice.by, choice.reason[: len(reason)]) == (by, reason)
    assert choose(known, BOUNDS, teacher=False) == Choice("worker", "worker: no teacher on this route")


SIZES = [
    ("make it sadder", None, 1, 0),
    ("in all scenes make it night, and say why", None, 8, 0),
    ("tell it again, twelve scenes", None, 12, 0),
    ("Mara and Eli meet Ada", None, 1, 3),
    ("scene 2: why does she go", "s1", 1, 0),
]


@pytest.mark.parametrize(("words", "focus", "scenes", "people"), SIZES)
def test_how_large_a_change_is_is_read_from_words_and_film(words: str, focus: str | None, scenes: int, people: int) -> None:
    cast = [PutCharacter(character=Character(id=name, name=name)) for name in ("Mara", "Eli", "Ada")]
    known = known_of(told(film(8, *cast), words, focus=focus), read(words))
    assert (known.scenes, known.characters) == (scenes, people)


WORDS: Calls = (("propose", {"words": "A thought."}),)
TAKE: Calls = (("describe_scene", {"scene": 2, "notes": "She knocks twice."}), ("propose", {"words": "Bolder."}))
ODD = "what would you make of the middle of it, and say why"


async def reasons(store: Any, tenant: str = "") -> list[tuple[str, str, str]]:
    return [(row.role, row.model_asked, row.reason) for row in await store.every_row()]


async def test_a_boost_is_a_second_take_and_the_choice_is_kept(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, in_turn(OUTLINE, TAKE)) as (desk, store, _):
        await say(desk, "tell me a story of a sea door and who guards it")
        reply = await say(desk, "/boost 2")
        seen = plain(reply.reply)
        assert "nothing of it is in the film yet" in seen and "knocks twice" in seen and "gpt-5.1" in seen
        both = next(part for part in reply.reply.parts if isinstance(part, Picture))
        assert "left as it stands, right the second" in both.alt and "knocks twice" in both.alt and Path(both.path).stat().st_size > 5_000
        assert "knocks twice" not in plain((await say(desk, "/scene 2")).reply)
        assert (await reasons(store))[-1] == ("teacher", "openai/gpt-5.1", "teacher: asked for")
        await say(desk, "/accept", command=button(reply, "Accept"))
        assert "knocks twice" in plain((await say(desk, "/scene 2")).reply)
        (key,) = await store.films("console:console")
        (take,) = await store.takes("console:console", key.film, open_only=False)
        journal = await store.journal("console:console", key.film)
        assert (take.outcome, take.made.model_used) == ("accepted", "openai/gpt-5.1") and journal[-1].made.take == take.id


async def test_the_first_of_two_takes_can_be_kept_and_that_is_kept_too(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, in_turn(OUTLINE, TAKE)) as (desk, store, _):
        await say(desk, "tell me a story of a sea door and who guards it")
        reply = await say(desk, "/boost 2")
        await say(desk, "/discard", command=button(reply, "Discard"))
        assert "knocks twice" not in plain((await say(desk, "/scene 2")).reply)
        (key,) = await store.films("console:console")
        (take,) = await store.takes("console:console", key.film, open_only=False)
        said = [(signal.kind, signal.take, signal.model) for signal in await store.signals("console:console", key.film) if signal.take]
        assert take.outcome == "discarded" and ("discarded", take.id, "openai/gpt-5.1") in said, said


async def test_a_boost_past_the_share_says_so_and_changes_nothing(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, in_turn(OUTLINE, TAKE)) as (desk, store, _):
        await ask(desk, "tell me a story of a sea door and who guards it")
        reply = plain((await ask(desk, "/boost 2")).reply)
        assert "share of this month's requests" in reply and "knocks twice" not in reply
        roles = await reasons(store)
        assert [role for role, _, _ in roles] == ["worker", "worker"] and roles[-1][2] == "teacher: asked for; its share is used"
        assert await store.share("free", (await store.every_row())[0].period) == (2, 0)


async def test_without_a_model_or_on_a_locked_scene_there_is_no_boost(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _):
        await say(desk, "A lighthouse keeper finds a door in the sea. Three scenes.")
        assert "No model is set up here" in plain((await say(desk, "/boost 2")).reply)
        await say(desk, "/lock 2")
        assert "is locked" in plain((await say(desk, "/boost 2")).reply)


class Unsure:
    """A worker whose calls never fit, and a teacher who answers."""

    def __init__(self, teacher: str) -> None:
        self.teacher, self.asked = teacher, list[str]()

    def model(self, model_id: str) -> FunctionModel:
        async def answer(_: list[ModelMessage], _info: AgentInfo) -> ModelResponse:
            self.asked.append(model_id)
            return response([("propose", {"words": "Taught."})] if model_id == self.teacher else [("no_such_tool", {})])

        return FunctionModel(answer, model_name=model_id)


async def test_what_the_worker_could_not_do_the_teacher_is_asked_for_once() -> None:
    route = read_stacks().of("local").chat
    models, turn, asked = Unsure(route.teacher or ""), told(film(), ODD), list[str]()

    def escalate() -> Route:
        asked.append("again")
        return route.taught()

    spoke = await direct(turn, models, escalate=escalate)  # type: ignore[arg-type]
    assert (asked, spoke.by, turn.reply) == (["again"], route.teacher, "Taught.")
    assert set(models.asked[:-1]) == {route.model} and models.asked[-1] == route.teacher
    turn = told(film(), ODD)
    assert (await direct(turn, Unsure("nobody"), escalate=escalate)).offline  # type: ignore[arg-type]
    assert asked == ["again", "again"], "a teacher who fails, too, is not asked again"


async def test_a_large_change_goes_to_the_teacher_within_its_share(tmp_path: Path) -> None:
    many: Calls = (("outline_scenes", {"title": "X", "scenes": [{"title": f"B{n}", "slots": {}} for n in range(7)]}), WORDS[0])
    async with scripted_desk(tmp_path, in_turn(many, WORDS)) as (desk, store, _):
        for n in range(12):
            await ask(desk, f"in all scenes, tell it backwards {n} times, and say why")
        period = (await store.every_row())[0].period
        calls, teachers = await store.share("free", period)
        assert calls == len(await store.every_row()) and teachers * 100 <= calls * 20
        assert await store.recounted() == 0
