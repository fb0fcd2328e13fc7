"""Checks at the desk: what contradicts itself is said, seen on the reel, and switched off where it is meant."""

from pathlib import Path

from bot.checks import LINES, findings_parts
from bot.console.render import plain
from bot.messages import Picture, Table, Text
from bot.rights import check_right
from studio.lints.check import check
from studio.project import SceneProject
from tests.doubles.scripted import say, scripted_desk

IDEA = "A lighthouse keeper finds a door in the sea. Four scenes."


async def test_a_film_that_holds_together_is_told_so(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        await say(desk, IDEA)
        assert "rules looked at 4 scenes: nothing to say." in plain((await say(desk, "/check")).reply)
        assert "Checks" not in plain((await say(desk, "/reel")).reply)


async def test_what_contradicts_itself_is_said_with_its_reason_and_is_seen_on_the_reel(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        await say(desk, IDEA)
        await say(desk, "scene 2: night, sunlight, handheld crane up")
        said = plain((await say(desk, "/check")).reply)
        assert "2 warnings" in said and "Scene 2: The time of day is night, and the light source is sun. There is no sun" in said
        reel = (await say(desk, "/reel")).reply
        (wall,) = (part for part in reel.parts if isinstance(part, Picture))
        assert "2 checks" in wall.alt and "Checks (2 warnings):\n  Scene 2: The time of day" in plain(reel)


async def test_a_rule_is_off_where_it_is_meant_so_and_undo_brings_it_back(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        await say(desk, IDEA)
        await say(desk, "scene 2: night, sunlight")
        assert "off for this film" in plain((await say(desk, "/check off night-sun a white night")).reply)
        assert "nothing to say" in plain((await say(desk, "/check")).reply)
        assert "Check night-sun is off: a white night" in plain((await say(desk, "/bible")).reply)
        assert "already" in plain((await say(desk, "/check off night-sun")).reply)
        await say(desk, "/undo")
        assert "(night-sun)" in plain((await say(desk, "/check")).reply)
        await say(desk, "/check off night-sun")
        assert "on for this film" in plain((await say(desk, "/check on night-sun")).reply)
        (table,) = (part for part in (await say(desk, "/check rules")).reply.parts if isinstance(part, Table))
        assert len(table.rows) >= 40 and ("night-sun", "on") in [(row[0], row[3]) for row in table.rows]


async def test_what_is_no_rule_gets_one_sentence(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        await say(desk, IDEA)
        assert "There is no check 'nothing'" in plain((await say(desk, "/check off nothing")).reply)
        assert "/check off RULE" in plain((await say(desk, "/check please")).reply)


def test_a_viewer_looks_and_does_not_switch() -> None:
    from bot.commands import find_command, parse

    command = find_command("check")
    looks, switches = (command.right_for(invocation) for line in ("/check", "/check off night-sun") if (invocation := parse(line)))
    check_right("viewer", looks)
    assert (looks, switches) == ("view", "edit")


def test_many_findings_are_grouped_by_rule_and_counted() -> None:
    wrong = {"time_of_day": "night", "lighting_source": ["sun"]}
    film = SceneProject.model_validate({"id": "f", "scenes": [{"number": n, "slots": wrong} for n in range(1, 16)]})
    parts = findings_parts(check(film))
    told = "\n".join(part.text for part in parts if isinstance(part, Text))
    assert told.startswith("Checks: 15 warnings.") and told.count("night-sun") == 1 < LINES
    assert "Scenes 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 3 more:" in told
