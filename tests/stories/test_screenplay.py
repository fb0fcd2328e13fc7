"""A writer at the console: scenes typed as screenplay, a script that comes in, goes out, is rewritten and comes in again."""

import json
from pathlib import Path
from typing import Any

from tests.stories.test_console import Told, told  # noqa: F401  (the fixture)

SCRIPT = """\
Title: The Minute

INT. KITCHEN - NIGHT

Mara opens the fridge.

MARA
(quietly)
Nothing.

CUT TO:

EXT. ALLEY - CONTINUOUS

Rain. A cat crosses.
"""


def exported(told: Told, tmp_path: Path) -> dict[str, Any]:  # noqa: F811
    told(f"/export {tmp_path / 'now.json'}")
    return json.loads((tmp_path / "now.json").read_text())


def test_scenes_typed_as_screenplay_need_no_model(told: Told, tmp_path: Path) -> None:  # noqa: F811
    typed, hour, question = told(
        "INT. KITCHEN - NIGHT", "scene 1: EXT. ROOFTOP - DAWN", "Intense light fills the room, and she is afraid of what it means"
    )
    assert "Understood, no model needed" in typed and "kitchen" in typed
    assert "Understood, no model needed" in hour and "rooftop" in hour and "dawn" in hour
    assert "Understood, no model needed" not in question
    scenes = exported(told, tmp_path)["scenes"]
    assert scenes[0]["title"] == "EXT. ROOFTOP - DAWN" and scenes[0]["origins"]["location"]["kind"] == "stated"


def test_a_script_comes_in_goes_out_and_follows_its_writer(told: Told, tmp_path: Path) -> None:  # noqa: F811
    script = tmp_path / "script.fountain"
    script.write_text(SCRIPT)
    (came,) = told("/import script.fountain")
    assert "Imported: The Minute, 2 scenes." in came
    before = exported(told, tmp_path)
    assert before["scenes"][0]["slots"]["dialogue"] == [{"speaker": "Mara", "line": "Nothing.", "delivery": "quietly"}]
    refused, out = told("/export script.fountain", "/export draft.fountain")
    assert "is there already" in refused and script.read_text() == SCRIPT
    assert "draft.fountain" in out
    text = (tmp_path / "draft.fountain").read_text()
    (same,) = told("/import draft.fountain")
    assert "says what the film says already" in same and exported(told, tmp_path) == before
    (tmp_path / "draft.fountain").write_text(text.replace("(quietly)\nNothing.", "(quietly)\nIt moved."))
    followed, undone = told("/import draft.fountain", "/undo")
    assert "It moved." in followed and "Taken back" in undone
    assert exported(told, tmp_path)["scenes"] == before["scenes"]


GIVEN = {
    "empty": b"",
    "prose": b"no headings at all",
    "junk": b"\x00\xff\xfe junk",
    "utf-16": SCRIPT.encode("utf-16"),
    "crlf": SCRIPT.replace("\n", "\r\n").encode(),
    "megabyte": b"INT. " * 200_000,
}


def test_any_file_is_a_film_or_one_sentence(told: Told, tmp_path: Path) -> None:  # noqa: F811
    for name, data in GIVEN.items():
        (tmp_path / f"{name}.fountain").write_bytes(data)
    replies = told(*(f"/import {name}.fountain" for name in GIVEN))
    assert len(replies) == len(GIVEN)
    for name, reply in zip(GIVEN, replies, strict=True):
        came = name in ("utf-16", "crlf", "megabyte")
        assert ("Imported:" if came else "INT. KITCHEN - NIGHT") in reply, (name, reply)
        assert len(reply) < 2_000
