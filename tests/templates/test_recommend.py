"""Which tool for which scene: what a person told weighs more than what was guessed, the cheaper of equals, never a tool that has ended."""

import json

import pytest

from compiler_templates import KINDS, Recommendation, recommend, targets
from studio.errors import BadInput, NotFound
from studio.project import Origin, SceneProject
from tests.templates.scenes import SCENES, STYLE, film_with

SPOKEN: dict[str, object] = {"subject": "Mara", "dialogue": [{"speaker": "Mara", "line": "Wait."}], "duration": 6, "aspect_ratio": "9:16"}


def ranked(slots: dict[str, object], **origins: str) -> dict[str, Recommendation]:
    project = film_with(slots)
    if origins:
        (scene,) = project.scenes
        kinds = {slot: Origin.model_validate({"kind": kind}) for slot, kind in origins.items()}
        project = project.model_copy(update={"scenes": (scene.with_slots(scene.slots, kinds),)})
    return {row.target: row for row in recommend(project, 1)}


def test_the_tool_that_loses_least_comes_first() -> None:
    rows = ranked(SPOKEN)
    best = next(iter(rows.values()))
    assert best.score == 0 and best.missing == () and best.reasons[0] == "It says everything that scene 1 asks for."
    silent = rows["runway-gen4.5"]
    assert silent.score > 0 and [x.slot for x in silent.missing] == ["dialogue"]
    assert silent.reasons[0] == "It leaves out the dialogue: Runway Gen-4.5 makes silent video: add the voice afterwards."
    scores = [row.score for row in rows.values()]
    assert scores == sorted(scores)


def test_of_equals_the_cheaper_one_comes_first_and_its_price_is_dated() -> None:
    equal = [row for row in ranked(SPOKEN).values() if row.score == 0 and row.cost]
    prices = [row.cost.usd for row in equal if row.cost]
    assert len(prices) > 2 and prices == sorted(prices)
    assert all(row.seconds == 6 and f"{row.cost.usd:.2f} USD for 6 s" in " ".join(row.reasons) for row in equal if row.cost)


def test_what_was_told_weighs_more_than_what_was_guessed() -> None:
    stated, guessed = ranked(SPOKEN, dialogue="stated"), ranked(SPOKEN, dialogue="inferred")
    assert stated["runway-gen4.5"].score == pytest.approx(3 * guessed["runway-gen4.5"].score, abs=0.01)
    assert guessed["runway-gen4.5"].missing[0].told is False and "only guessed" in guessed["runway-gen4.5"].reasons[0]


def test_a_length_that_is_far_off_weighs_more_than_one_that_is_near() -> None:
    rows = ranked({"subject": "a kite", "duration": 14})
    assert rows["kling-3"].score == 0 < rows["veo-3.1"].score < rows["hunyuan-video-1.5"].score
    assert any(reason.startswith("It changes the duration from 14 to 8") for reason in rows["veo-3.1"].reasons)


def test_a_tool_that_needs_a_picture_is_far_down_until_there_is_one() -> None:
    kite: dict[str, object] = {"subject": "a kite", "action": "climbs", "color_palette": ["teal"], "medium": "anime"}
    bare = ranked(kite)
    assert bare["runway-gen4-turbo"].reasons[0] == "It needs a picture to begin with, and scene 1 binds none."
    assert list(bare).index("runway-gen4-turbo") > len(bare) // 2
    framed = ranked({**kite, "references": [{"asset": "still", "role": "first_frame"}]})
    assert framed["runway-gen4-turbo"].score == 0


@pytest.mark.parametrize("kind", KINDS)
def test_a_retired_tool_is_never_recommended(kind: str) -> None:
    rows = recommend(film_with(SCENES["a face, with everything"], STYLE), 1, kind)  # pyright: ignore[reportArgumentType]
    live = {target.id for target in targets() if target.kind == kind and target.status != "retired"}
    assert {row.target for row in rows} == live and "sora-2" not in live
    assert json.loads(json.dumps([row.to_json() for row in rows])) == [row.to_json() for row in rows]


def test_every_loss_is_named_and_every_reason_is_a_sentence() -> None:
    for slots in (slots for slots in SCENES.values() if slots):
        for row in recommend(film_with(slots, STYLE), 1):
            said = " ".join(row.reasons)
            assert row.reasons and all(reason[0].isupper() and reason.endswith(".") for reason in row.reasons)
            assert len(said) < 900 and ("leaves out" in said) == bool(row.missing)


def test_what_cannot_be_answered_is_said_in_one_sentence() -> None:
    with pytest.raises(BadInput, match="Scene 1 says nothing yet"):
        recommend(film_with({}), 1)
    with pytest.raises(NotFound, match="no scene 4 in this film"):
        recommend(film_with(SPOKEN), 4)
    assert recommend(SceneProject.model_validate({"id": "x", "style": STYLE, "scenes": [{"number": 1}]}), 1)
