"""Kling's four bodies: what a model of the family cannot do, pictures cited by their place, storyboards that share their pictures."""

from typing import Any

from compiler_templates import Compiled, compile_scene, compile_scenes
from studio.project import SceneProject
from tests.templates.scenes import SCENES
from tests.templates.vendors.told import film

TALK = {"subject": "Mara", "action": "waits", "dialogue": [{"speaker": "Mara", "line": "Late again."}], "ambience": "rain"}
FACE, STILL, DOOR = ({"asset": asset, "role": role} for asset, role in (("face", "character"), ("still", "style"), ("p1", "location")))


def sent(compiled: Compiled) -> dict[str, Any]:
    assert isinstance(compiled.request, dict)
    return dict(compiled.request)


def lost(compiled: Compiled) -> set[str]:
    return {loss.slot for loss in compiled.losses}


def one(slots: dict[str, Any]) -> SceneProject:
    return film([slots])


def test_sound_goes_with_pro_on_2_6_and_2_5_turbo_is_silent() -> None:
    project = one({**TALK, "resolution": "720p"})
    loud, quiet = (compile_scene(project, 1, "kling-2.6", model=model) for model in (None, "kling-v2-5-turbo"))
    assert sent(loud)["sound"] == "on" and sent(loud)["mode"] == "pro"
    assert ("resolution", "720p", "pro") in [(x.slot, x.before, x.after) for x in loud.adjustments]
    assert "sound" not in sent(quiet) and sent(quiet)["mode"] == "std" and lost(quiet) >= {"dialogue", "ambience"}
    assert "Kling 2.5 Turbo makes silent video" in quiet.losses[0].reason and "[Mara]" not in quiet.prompt


def test_o1_is_silent_and_takes_one_shot_of_five_or_ten_seconds() -> None:
    project = film([{**TALK, "duration": 8}, SCENES["only a thing"]])
    both = compile_scenes(project, [1, 2], "kling-3-omni", model="kling-video-o1")
    assert [compiled.scenes for compiled in both] == [(1,), (2,)] and not any(compiled.together for compiled in both)
    assert sent(both[0])["duration"] == "10" and not {"sound", "multi_shot"} & sent(both[0]).keys()
    assert lost(both[0]) >= {"dialogue", "ambience"}


def test_a_picture_that_two_shots_need_goes_out_once_and_keeps_its_number() -> None:
    project = film([{"subject": "Mara", "references": [FACE]}, {"subject": "a hall", "references": [DOOR, FACE]}])
    (board,) = compile_scenes(project, [1, 2], "kling-3-omni")
    assert sent(board)["image_list"] == [{"image_url": "asset:face"}, {"image_url": "asset:p1"}]
    first, second = (shot["prompt"] for shot in sent(board)["multi_prompt"])
    assert "<<<image_1>>> (Mara's face)" in first and "<<<image_2>>>" not in first
    assert "the place from <<<image_2>>> (Picture 1)" in second and "<<<image_1>>>" in second


def test_a_last_frame_stays_behind_where_references_go() -> None:
    frames = [{"asset": "still", "role": "first_frame"}, {"asset": "p1", "role": "last_frame"}]
    ends, mixed = (compile_scene(one({"action": "turns", "references": refs}), 1, "kling-3-omni") for refs in (frames, [*frames, FACE]))
    assert [item.get("type") for item in sent(ends)["image_list"]] == ["first_frame", "end_frame"]
    assert [item.get("type") for item in sent(mixed)["image_list"]] == ["first_frame", None]
    assert "<<<image_2>>>" in mixed.prompt and [loss.value for loss in mixed.losses] == ["p1 (last_frame)"]
    assert "aspect_ratio" not in sent(ends)


def test_exclusions_are_words_on_omni_and_a_field_on_the_v1_endpoints() -> None:
    project = one({"subject": "a boat", "negative": ["no text", "birds"]})
    omni, plain = (compile_scene(project, 1, target) for target in ("kling-3-omni", "kling-2.6"))
    assert omni.prompt == "A boat. Keep the picture free of text and birds." and omni.negative is None
    assert plain.prompt == "A boat." and sent(plain)["negative_prompt"] == "text, birds"


def test_kling_4_cites_its_pictures_by_their_ids() -> None:
    compiled = compile_scene(one({"subject": "Mara", "references": [FACE, STILL]}), 1, "kling-4")
    items = sent(compiled)["contents"]
    assert [(item["type"], item.get("id")) for item in items] == [("prompt", None), ("refer_image", "Image1"), ("refer_image", "Image2")]
    assert all(f"@{item['id']}" in items[0]["text"] for item in items[1:])
    assert sent(compiled)["settings"] == {"duration": 5, "aspect_ratio": "16:9", "resolution": "720p"}


def test_kling_4_says_its_shots_in_one_text() -> None:
    project = film([{**TALK, "duration": 9}, {"subject": "a train", "action": "pulls in", "duration": 6}])
    (clip,) = compile_scenes(project, [1, 2], "kling-4")
    assert clip.prompt == (
        'Shot 1 (0-9 s): Mara waits. [Mara]: "Late again." Ambient sound: rain.\nShot 2 (9-15 s): A train pulls in. No music.'
    )
    assert sent(clip)["settings"]["duration"] == 15


def test_the_look_that_all_shots_share_is_said_once() -> None:
    style = {"medium": "live_action", "color_palette": ["teal", "amber"], "saturation": "muted", "negative": ["text"]}
    (clip,) = compile_scenes(film([{"subject": "a boat"}, {"subject": "a car", "music": "a waltz"}], style), [1, 2], "kling-4")
    assert clip.prompt == (
        "Shot 1 (0-4 s): A boat.\nShot 2 (4-8 s): A car. Music: a waltz. No dialogue.\n"
        "Throughout: live-action footage, a color palette of teal and amber, in muted colors. Keep the picture free of text."
    )


def test_flash_has_twenty_seconds_and_720p() -> None:
    project = film([{"subject": f"door {n}", "duration": 12, "resolution": "1080p"} for n in range(2)])
    alone = compile_scene(film([{"subject": "a door", "duration": 29}]), 1, "kling-4", model="kling-4.0-flash")
    clips = compile_scenes(project, [1, 2], "kling-4", model="kling-4.0-flash")
    assert sent(alone)["settings"]["duration"] == 20 and alone.endpoint.endswith("kling-4.0-flash")
    assert [sent(clip)["settings"] for clip in clips] == [{"duration": 12, "aspect_ratio": "16:9", "resolution": "720p"}] * 2


def test_another_language_has_less_room_on_kling_4() -> None:
    english = compile_scene(one({"subject": "a door", "action": "; ".join(["it opens slowly"] * 1_000)}), 1, "kling-4")
    chinese = compile_scene(one({"subject": "门", "action": "；".join(["门慢慢地打开"] * 2_500)}), 1, "kling-4")
    assert (english.limit, chinese.limit) == (26_000, 11_000)
    assert english.count > 11_000 and not english.losses
    assert chinese.count <= 11_000 and lost(chinese) == {"action"}
