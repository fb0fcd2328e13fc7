"""Several scenes at once: one multi-shot prompt where the tool can, one prompt a shot where it cannot."""

import json

import pytest

from compiler_templates import compile_scenes
from compiler_templates._compiled import Compiled
from studio.errors import NotFound
from studio.project import SceneProject
from tests.templates.scenes import BIBLE, SCENES, STYLE, unaccounted

NAMES = ("a busy street", "a face, with everything", "two people, two languages")


@pytest.fixture
def film() -> SceneProject:
    scenes = [{"number": number, "slots": SCENES[name]} for number, name in enumerate(NAMES * 3, 1)]
    return SceneProject.model_validate({"id": "rain", "bible": BIBLE, "style": STYLE, "scenes": scenes})


def body(compiled: Compiled) -> dict[str, object]:
    assert isinstance(compiled.request, dict)
    return dict(compiled.request)


def test_kling_gets_a_storyboard_with_lengths_that_add_up(film: SceneProject) -> None:
    (board, rest) = compile_scenes(film, [1, 2, 3], "kling-3")
    request = body(board)
    shots = request["multi_prompt"]
    assert isinstance(shots, list) and "prompt" not in request and request["multi_shot"] is True
    assert [shot["index"] for shot in shots] == [1, 2] and all(len(shot["prompt"]) <= 512 for shot in shots)
    assert sum(int(shot["duration"]) for shot in shots) == int(str(request["duration"])) == 13
    assert board.to_json()["scenes"] == [1, 2] and rest.to_json()["scene"] == 3
    assert all(shot["prompt"] in board.prompt for shot in shots)


def test_every_shot_accounts_for_its_scene(film: SceneProject) -> None:
    (board, _) = compile_scenes(film, [1, 2, 3], "kling-3")
    for number in (1, 2):
        spans = tuple(span for span in board.spans if span.scene in (number, None))
        own = {**STYLE, **film.scenes[number - 1].slots.filled()}
        assert not unaccounted(board, set(own)) and spans
        assert all(board.prompt[span.start : span.end].strip() for span in spans if span.within == "prompt")


def test_a_choice_of_lengths_is_met_by_the_sum(film: SceneProject) -> None:
    for compiled in compile_scenes(film, [1, 3], "sora-2"):
        assert body(compiled)["seconds"] in ("4", "8", "12")
    (both,) = compile_scenes(film, [1, 3], "sora-2")
    assert both.scenes == (1, 3) and "Shot 1 (" in both.prompt and "Shot 2 (" in both.prompt


def test_tools_without_shots_get_a_prompt_each(film: SceneProject) -> None:
    assert [compiled.scenes for compiled in compile_scenes(film, [1, 2, 3], "veo-3.1")] == [(1,), (2,), (3,)]


def test_more_shots_than_fit_make_more_prompts(film: SceneProject) -> None:
    boards = compile_scenes(film, range(1, 10), "kling-3")
    assert [number for board in boards for number in board.scenes] == list(range(1, 10))
    assert all(int(str(body(board)["duration"])) <= 15 for board in boards)
    assert json.dumps([board.to_json() for board in boards])


def of(*scenes: dict[str, object]) -> SceneProject:
    numbered = [{"number": number, "slots": slots} for number, slots in enumerate(scenes, 1)]
    return SceneProject.model_validate({"id": "rain", "bible": BIBLE, "scenes": numbered})


def test_a_scene_that_says_nothing_is_named_and_not_sent() -> None:
    film = of(SCENES["a busy street"], {"duration": 3}, SCENES["only a thing"])
    (clip,) = compile_scenes(film, [1, 2, 3], "kling-3")
    shots = body(clip)["multi_prompt"]
    assert isinstance(shots, list) and [shot["index"] for shot in shots] == [1, 2] and all(shot["prompt"] for shot in shots)
    assert clip.scenes == (1, 2, 3) and any("Scene 2 says nothing" in warning for warning in clip.warnings)
    assert any(loss.slot == "duration" and loss.value == 3 for loss in clip.losses)


def test_every_slot_of_a_scene_that_is_left_out_is_named() -> None:
    """Scene 2 becomes the first shot once scene 1 is out, and then its own first frame leaves it nothing to say."""
    opening = {"shot_type": "wide", "references": [{"asset": "still", "role": "first_frame"}]}
    (clip,) = compile_scenes(of({}, opening, {"subject": "a door"}), [1, 2, 3], "kling-3")
    assert not unaccounted(clip, {"shot_type", "references", "subject"})
    assert sum("says nothing" in warning for warning in clip.warnings) == 2


def test_scenes_that_all_say_nothing_say_so() -> None:
    (clip,) = compile_scenes(of({}, {}), [1, 2], "kling-3")
    assert clip.prompt == "" and any("says nothing" in warning for warning in clip.warnings)


def test_only_the_first_shot_begins_with_a_picture() -> None:
    still: dict[str, object] = {"references": [{"asset": "still", "role": "first_frame"}]}
    film = of({"subject": "Mara", "action": "wakes", **still}, {"subject": "a door", "location": "hospital room", **still})
    (clip,) = compile_scenes(film, [1, 2], "kling-3")
    first, second = body(clip)["multi_prompt"]  # pyright: ignore[reportGeneralTypeIssues, reportUnknownVariableType]
    assert body(clip)["image"] == "asset:still" and clip.endpoint.endswith("image2video")
    assert second["prompt"] == "Set in a hospital room. A door." and first["prompt"] == "Mara wakes."
    assert [loss.value for loss in clip.losses if loss.slot == "references"] == ["still (first_frame)"]


def test_a_scene_that_does_not_exist_is_named(film: SceneProject) -> None:
    with pytest.raises(NotFound, match="no scene 12 in this film: it has scenes 1 to 9"):
        compile_scenes(film, [1, 12], "veo-3.1")


def test_of_a_scene_that_is_left_out_nothing_is_lost_in_silence() -> None:
    film = of({"negative": ["text"], "ambience": "wind", "seed": 4}, SCENES["a busy street"], SCENES["only a thing"])
    for target in ("kling-3", "wan-2.7", "minimax-h3", "seedance-2.5"):
        (clip, *_) = compile_scenes(film, [1, 2, 3], target)
        assert not unaccounted(clip, {"negative", "ambience", "seed"}), target
