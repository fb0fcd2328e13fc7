"""The checks: each rule with a film that trips it and one like it that does not; no rule speaks where the record is silent."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio.edits import EDIT, PutProp
from studio.errors import NotFound
from studio.exchange import export_json, import_json
from studio.fill import fill_film
from studio.lints.check import by_rule, by_scene, check, switch_off, switch_on, switched_off
from studio.lints.rules import read_rules, rule_named
from studio.lints.tongues import year
from studio.outline import outline
from studio.project import Origin, Prop, Scene, SceneProject
from studio.structures import structures
from tests.films import scenes

Slots = dict[str, Any]
CHOSEN = Origin(kind="chosen", source="msg:1")
BIBLE = {
    "characters": [
        {"id": "mara", "name": "Mara", "appearances": [{"id": "coat", "label": "yellow coat", "description": "a yellow coat"}]},
        {"id": "jun", "name": "Jun", "appearances": [{"id": "suit", "label": "suit", "description": "a suit", "from_scene": "scene-3"}]},
    ],
    "locations": [{"id": "quay", "name": "the quay", "description": "a wet stone quay"}],
}


def told(*scenes: Slots, links: list[tuple[int, str, int]] | None = None, style: Slots | None = None) -> SceneProject:
    """A film of these scenes in a bible with Mara, Jun and the quay; links are (scene, kind, scene)."""
    made: list[dict[str, Any]] = [{"id": f"scene-{n}", "number": n, "slots": slots} for n, slots in enumerate(scenes, 1)]
    for scene, kind, to in links or ():
        made[scene - 1]["links"] = [{"kind": kind, "to": f"scene-{to}"}]
    return SceneProject.model_validate({"id": "film", "bible": BIBLE, "style": style or {}, "scenes": made})


def moment(one: Slots, other: Slots) -> SceneProject:
    """Two scenes of one moment: the second continues the first."""
    return told(one, other, links=[(2, "continues", 1)])


def talk(one: Slots, other: Slots) -> SceneProject:
    """Mara and Jun, one in each scene, talking."""
    said = {"dialogue": [{"speaker": "Mara", "line": "Well?"}], "character_ref": ["Mara"], "location": "quay", "time_of_day": "dusk"}
    return told({**said, **one}, {"character_ref": ["Jun"], "location": "quay", "time_of_day": "dusk", **other})


def with_prop(film: SceneProject, name: str) -> SceneProject:
    return PutProp(prop=Prop(id="prop", name=name)).apply(film)


WIDE_PUSH = {"shot_type": "wide", "camera_movement": ["dolly_in"]}
CLOSE_PUSH = {"shot_type": "close_up", "camera_movement": ["dolly_in"]}
MARA: Slots = {"subject": "Mara", "character_ref": ["Mara"]}

TABLE: dict[str, tuple[SceneProject, SceneProject]] = {
    "axis-crossed": (
        moment({**MARA, "action": "runs left to right"}, {**MARA, "action": "runs right to left"}),
        moment({**MARA, "action": "runs left to right"}, {**MARA, "action": "runs on towards the right"}),
    ),
    "exit-and-entrance": (
        moment({**MARA, "action": "exits frame right"}, {**MARA, "action": "enters frame right"}),
        moment({**MARA, "action": "exits frame right"}, {**MARA, "action": "enters frame left"}),
    ),
    "sides-swapped": (
        moment({"subject": "Mara on the left, Jun beside her"}, {"subject": "Mara on the right, Jun beside her"}),
        moment({"subject": "Mara on the left, Jun beside her"}, {"subject": "Mara still on the left, Jun beside her"}),
    ),
    "eyeline-side": (
        talk({"action": "looks off screen left"}, {"action": "looks screen left"}),
        talk({"action": "looks off screen left"}, {"action": "looks screen right"}),
    ),
    "eyeline-frame": (
        talk({"composition": ["left_weighted"]}, {"composition": ["left_weighted"]}),
        talk({"composition": ["left_weighted"]}, {"composition": ["right_weighted"]}),
    ),
    "eyeline-height": (
        talk({"camera_angle": "low"}, {"camera_angle": "low"}),
        talk({"camera_angle": "low"}, {"camera_angle": "high"}),
    ),
    "jump-cut": (
        moment({**MARA, "shot_type": "medium", "camera_angle": "eye_level"}, {**MARA, "shot_type": "medium", "camera_angle": "eye_level"}),
        moment(
            {**MARA, "shot_type": "medium", "camera_angle": "eye_level"}, {**MARA, "shot_type": "close_up", "camera_angle": "eye_level"}
        ),
    ),
    "looks-changed": (
        moment(
            {"character_ref": [{"ref": "Mara", "appearance": "coat"}]}, {"character_ref": [{"ref": "Mara", "appearance": "a red dress"}]}
        ),
        moment(
            {"character_ref": [{"ref": "Mara", "appearance": "coat"}]}, {"character_ref": [{"ref": "mara", "appearance": "yellow coat"}]}
        ),
    ),
    "looks-too-early": (
        told({"character_ref": [{"ref": "Jun", "appearance": "suit"}]}, {}, {}),
        told({}, {}, {"character_ref": [{"ref": "Jun", "appearance": "suit"}]}),
    ),
    "unknown-person": (told({"character_ref": ["Ines"]}), told({"character_ref": ["Mara"]})),
    "unknown-place": (told({"location": {"ref": "the tower"}}), told({"location": "the tower"})),
    "unknown-picture": (told({"references": [{"asset": "a9"}]}), told({"subject": "a9"})),
    "speaker-absent": (
        told({"character_ref": ["Mara"], "dialogue": [{"speaker": "Jun", "line": "Go."}]}),
        told({"character_ref": ["Mara"], "dialogue": [{"speaker": "Jun", "line": "Go.", "delivery": "over the phone"}]}),
    ),
    "light-warm-cool": (
        moment({"color_temperature": "warm"}, {"color_temperature": "cool"}),
        moment({"color_temperature": "warm"}, {"color_temperature": "neutral"}),
    ),
    "light-key": (
        moment({"lighting_mood": "high_key"}, {"lighting_mood": "low_key"}),
        told({"lighting_mood": "high_key"}, {"lighting_mood": "low_key"}),
    ),
    "light-side": (
        moment({"lighting_direction": "front"}, {"lighting_direction": "back"}),
        moment({"lighting_direction": "side"}, {"lighting_direction": "back"}),
    ),
    "light-height": (
        moment({"lighting_direction": "under"}, {"lighting_direction": "top"}),
        moment({"lighting_direction": "under"}, {"lighting_direction": "side"}),
    ),
    "light-source": (
        moment({"lighting_source": ["sun"]}, {"lighting_source": ["moonlight"]}),
        moment({"lighting_source": ["sun"]}, {"lighting_source": ["practical"]}),
    ),
    "light-contrast": (
        moment({"lighting_quality": "soft"}, {"lighting_quality": "hard"}),
        moment({"lighting_quality": "volumetric"}, {"lighting_quality": "hard"}),
    ),
    "time-jump": (moment({"time_of_day": "morning"}, {"time_of_day": "dusk"}), moment({"time_of_day": "dawn"}, {"time_of_day": "morning"})),
    "time-backwards": (
        moment({"time_of_day": "sunset"}, {"time_of_day": "afternoon"}),
        moment({"time_of_day": "night"}, {"time_of_day": "dawn"}),
    ),
    "time-parallel": (
        told({"time_of_day": "midday"}, {"time_of_day": "night"}, links=[(1, "parallel", 2)]),
        told({"time_of_day": "midday"}, {"time_of_day": "night"}, links=[(1, "cuts_to", 2)]),
    ),
    "weather-jump": (moment({"weather": ["clear"]}, {"weather": ["rain"]}), moment({"weather": ["wind"]}, {"weather": ["rain"]})),
    "era-jump": (moment({"era": "1920s"}, {"era": "1980s"}), told({"era": "1920s"}, {"era": "1980s"}, links=[(2, "flashback", 1)])),
    "stock-jump": (
        moment({"film_stock": "Super 8"}, {"film_stock": "IMAX"}),
        moment({"film_stock": "Super 8"}, {}),
    ),
    "saturation-jump": (
        moment({"saturation": "monochrome"}, {"saturation": "vivid"}),
        moment({"saturation": "muted"}, {"saturation": "vivid"}),
    ),
    "fps-jump": (moment({"fps": 24}, {"fps": 60}), moment({"fps": 24}, {"fps": 24})),
    "medium-mixed": (
        told({"medium": "anime"}, {"medium": "live_action"}, {"medium": "live_action"}),
        told({"medium": "anime"}, {"medium": "live_action"}),
    ),
    "ratio-mixed": (
        told({}, {"aspect_ratio": "9:16"}, {}, style={"aspect_ratio": "16:9"}),
        told({}, {"aspect_ratio": "16:9"}, {}, style={"aspect_ratio": "16:9"}),
    ),
    "monotony": (told(WIDE_PUSH, WIDE_PUSH, WIDE_PUSH), told(WIDE_PUSH, CLOSE_PUSH, WIDE_PUSH)),
    "monotony-size": (told(*[{"shot_type": "wide"}] * 4), told(*[{"shot_type": "wide"}] * 3)),
    "monotony-move": (told(*[{"camera_movement": ["dolly_in"]}] * 6), told(*[{"camera_movement": ["dolly_in"]}] * 5)),
    "monotony-angle": (told(*[{"camera_angle": "dutch"}] * 4), told(*[{"camera_angle": "eye_level"}] * 4)),
    "told-twice": (
        told({"subject": "Mara", "action": "opens the door"}, {}, {"subject": "mara", "action": "opens  the door"}),
        told({"subject": "Mara", "action": "opens the door"}, {"subject": "Mara", "action": "opens the door", "shot_type": "close_up"}),
    ),
    "never-wide": (told(*[{"shot_type": "close_up"}, {"shot_type": "medium"}] * 4), told(*[{"shot_type": "close_up"}, {}] * 4)),
    "night-sun": (
        told({"time_of_day": "night", "lighting_source": ["sun"]}),
        told({"time_of_day": "night", "lighting_source": ["moonlight"]}),
    ),
    "day-moon": (told({"time_of_day": "midday", "lighting_source": ["moonlight"]}), told({"time_of_day": "midday"})),
    "noon-gold": (
        told({"time_of_day": "midday"}, style={"lighting_mood": "golden_hour"}),
        told({"time_of_day": "sunset"}, style={"lighting_mood": "golden_hour"}),
    ),
    "noon-blue": (
        told({"time_of_day": "midday", "lighting_mood": "blue_hour"}),
        told({"time_of_day": "dusk", "lighting_mood": "blue_hour"}),
    ),
    "gold-overcast": (
        told({"time_of_day": "sunset", "weather": ["overcast"]}),
        told({"time_of_day": "sunset", "weather": ["wind"]}),
    ),
    "sun-hidden": (
        told({"lighting_source": ["sun"], "weather": ["fog"]}),
        told({"lighting_source": ["daylight"], "weather": ["fog"]}),
    ),
    "moon-hidden": (
        told({"lighting_source": ["moonlight"], "weather": ["storm"]}),
        told({"lighting_source": ["moonlight"], "weather": ["wind"]}),
    ),
    "clear-and-not": (told({"weather": ["clear", "rain"]}), told({"weather": ["clear", "wind"]})),
    "snow-and-heat": (told({"weather": ["snow", "heat_haze"]}), told({"weather": ["snow", "fog"]})),
    "weather-in-space": (
        told({"weather": ["rain"], "location": "in orbit above the sea"}),
        told({"weather": ["rain"], "location": "a station above the sea"}),
    ),
    "flame-in-water": (
        told({"lighting_source": ["candle"], "action": "swims underwater"}),
        told({"lighting_source": ["candle"], "action": "swims"}),
    ),
    "silhouette-lit": (
        told({"lighting_mood": "silhouette", "lighting_direction": "front"}),
        told({"lighting_mood": "silhouette", "lighting_direction": "back"}),
    ),
    "high-key-contrast": (
        told({"lighting_mood": "high_key", "lighting_quality": "high_contrast"}),
        told({"lighting_mood": "high_key", "lighting_quality": "soft"}),
    ),
    "low-key-flat": (
        told({"lighting_mood": "low_key", "lighting_quality": "low_contrast"}),
        told({"lighting_mood": "low_key", "lighting_quality": "hard"}),
    ),
    "soft-and-hard": (
        told({"lighting_mood": "soft_diffused", "lighting_quality": "hard"}),
        told({"lighting_mood": "soft_diffused", "lighting_quality": "volumetric"}),
    ),
    "overcast-hard": (
        told({"lighting_source": ["overcast"], "lighting_quality": "hard"}),
        told({"lighting_source": ["overcast", "practical"], "lighting_quality": "hard"}),
    ),
    "flame-cool": (
        told({"lighting_source": ["candle"], "color_temperature": "cool"}),
        told({"lighting_source": ["candle", "moonlight"], "color_temperature": "cool"}),
    ),
    "grey-and-colour": (
        told({"saturation": "monochrome", "color_palette": ["#ff2200", "#101010"]}),
        told({"saturation": "monochrome", "color_palette": ["#f0f0f0", "#101010"]}),
    ),
    "handheld-rig": (told({"camera_movement": ["handheld", "crane_up"]}), told({"camera_movement": ["handheld", "follow"]})),
    "handheld-steady": (
        told({"camera_movement": ["handheld"], "steadiness": "locked"}),
        told({"camera_movement": ["handheld"], "steadiness": "shaky"}),
    ),
    "rig-shaky": (
        told({"camera_movement": ["gimbal"], "steadiness": "shaky"}),
        told({"camera_movement": ["tracking"], "steadiness": "shaky"}),
    ),
    "locked-and-carried": (
        told({"camera_movement": ["tracking"], "steadiness": "locked"}),
        told({"camera_movement": ["pan_left"], "steadiness": "locked"}),
    ),
    "still-and-fast": (
        told({"camera_movement": ["static"], "camera_speed": "fast"}),
        told({"camera_movement": ["static", "dolly_in"], "camera_speed": "fast"}),
    ),
    "slow-whip": (
        told({"camera_movement": ["whip_pan"], "camera_speed": "slow"}),
        told({"camera_movement": ["pan_left"], "camera_speed": "slow"}),
    ),
    "focus-all": (
        told({"camera_movement": ["rack_focus"], "depth_of_field": "deep"}),
        told({"camera_movement": ["rack_focus"], "depth_of_field": "shallow"}),
    ),
    "macro-deep": (told({"lens": "macro", "depth_of_field": "deep"}), told({"lens": "wide", "depth_of_field": "deep"})),
    "macro-wide": (told({"lens": "macro", "shot_type": "wide"}), told({"lens": "macro", "shot_type": "insert"})),
    "wide-lens-long": (told({"lens": "ultra_wide", "focal_length_mm": 85}), told({"lens": "ultra_wide", "focal_length_mm": 18})),
    "long-lens-short": (told({"lens": "long", "focal_length_mm": 24}), told({"lens": "long", "focal_length_mm": 200})),
    "close-group": (
        told({"shot_type": "extreme_close_up", "framing": "group"}),
        told({"shot_type": "close_up", "framing": "two_shot"}),
    ),
    "aerial-close": (told({"camera_angle": "aerial", "shot_type": "close_up"}), told({"camera_angle": "aerial", "shot_type": "wide"})),
    "single-crowd": (
        told({"framing": "single", "character_ref": ["Mara", "Jun"]}),
        told({"framing": "single", "character_ref": ["Mara"]}),
    ),
    "two-shot-crowd": (
        told({"framing": "two_shot", "character_ref": ["Mara", "Jun", "Ines"]}),
        told({"framing": "two_shot", "character_ref": ["Mara", "Jun"]}),
    ),
    "anamorphic-upright": (
        told({"lens": "anamorphic"}, style={"aspect_ratio": "9:16"}),
        told({"lens": "anamorphic"}, style={"aspect_ratio": "2.39:1"}),
    ),
    "dialogue-too-long": (
        told({"dialogue": [{"line": "I came all this way to tell you that the door in the sea is open again tonight."}], "duration": 3}),
        told({"dialogue": [{"line": "I came all this way to tell you that the door in the sea is open again tonight."}], "duration": 6}),
    ),
    "dialogue-far": (
        told({"shot_type": "extreme_wide", "dialogue": [{"speaker": "Mara", "line": "Here."}]}),
        told({"shot_type": "extreme_wide", "dialogue": [{"speaker": "Mara", "line": "Here.", "delivery": "voice-over"}]}),
    ),
    "moves-too-many": (
        told({"camera_movement": ["pan_left", "tilt_up", "dolly_in"], "duration": 2}),
        told({"camera_movement": ["pan_left", "tilt_up", "dolly_in"], "duration": 3}),
    ),
    "beats-too-many": (
        told({"action": "wakes; stands; runs; falls; laughs", "duration": 4}),
        told({"action": "wakes; stands; runs; falls", "duration": 4}),
    ),
    "left-out-and-said": (
        told({"subject": "Mara under an umbrella", "negative": ["umbrella"]}),
        told({"subject": "Mara in the rain", "negative": ["umbrella"]}),
    ),
    "left-out-and-chosen": (told({"weather": ["rain"], "negative": ["Rain"]}), told({"weather": ["snow"], "negative": ["Rain"]})),
    "era-things": (
        told({"action": "reads a message on her smartphone"}, style={"era": "1980s"}),
        told({"action": "reads a message on her smartphone"}, style={"era": "2000s"}),
    ),
    "era-props": (
        with_prop(told({}, style={"era": "1960s"}), "Mara's laptop"),
        with_prop(told({}, style={"era": "1960s"}), "Mara's lapdog"),
    ),
    "era-light": (
        told({"lighting_source": ["neon"], "era": "Victorian"}),
        told({"lighting_source": ["neon"], "era": "1920s"}),
    ),
}


@pytest.mark.parametrize("rule", [rule.id for rule in read_rules().rule])
def test_each_rule_speaks_of_what_trips_it_and_not_of_what_is_like_it(rule: str) -> None:
    trips, passes = TABLE[rule]
    spoken = [finding for finding in check(trips) if finding.rule.id == rule]
    assert len(spoken) == 1 and spoken[0].text and "{" not in spoken[0].text
    assert rule not in by_rule(check(passes))


def test_there_are_at_least_forty_rules_each_with_its_row_its_reason_and_its_weight() -> None:
    rules = read_rules().rule
    assert len(rules) >= 40 and set(TABLE) == {rule.id for rule in rules}
    assert all(rule.reason.endswith(".") and rule.says.endswith(".") and rule.severity in ("warning", "hint") for rule in rules)


IDEAS = (
    "A lighthouse keeper finds a door in the sea",
    "Two brothers race home at night through the rain",
    "A spot for a coffee brand",
    "An old piano waits in an empty house",
)


@pytest.mark.parametrize("structure", [s.name for s in structures().structures])
def test_no_rule_speaks_of_a_default_outline(structure: str) -> None:
    for idea in IDEAS:
        for count in (None, 1, 2, 5, 9, 16, 24):
            sketches = outline(idea, count, structure=structure).scenes
            scenes = [Scene(id=f"s{n}", number=n, title=s.title, notes=s.notes, slots=s.slots) for n, s in enumerate(sketches, 1)]
            project = SceneProject(id="film", scenes=tuple(scenes))
            assert check(project) == (), f"{structure}, {count} scenes of {idea!r}"
            for edit in fill_film(project):
                project = edit.apply(project)
            assert check(project) == (), "nor of what is filled in"


@given(st.lists(scenes(), max_size=3))
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
def test_any_film_can_be_checked_and_each_finding_names_scenes_of_it(made: list[Scene]) -> None:
    numbered = [scene.model_copy(update={"id": f"s{n}", "number": n}) for n, scene in enumerate(made, 1)]
    project = told().model_copy(update={"scenes": tuple(numbered)})
    known = {scene.id for scene in project.scenes}
    findings = check(project)
    assert all(set(finding.scenes) <= known and "{" not in finding.rule.id for finding in findings)
    assert sum(by_rule(findings).values()) == len(findings)


def test_an_empty_film_and_an_empty_scene_are_not_spoken_of() -> None:
    assert check(told()) == () and check(told({}, {}, {})) == ()


def test_a_rule_is_switched_off_by_an_edit_of_its_film_and_on_again() -> None:
    film, rule = TABLE["night-sun"][0], rule_named("Night-Sun")
    assert rule is not None
    quiet = switch_off(rule, "a white night", CHOSEN).apply(film)
    assert switched_off(quiet) == {"night-sun"} and check(quiet) == ()
    assert check(import_json(export_json(quiet))) == (), "a film keeps it when it travels"
    assert EDIT.validate_json(switch_off(rule, "", CHOSEN).model_dump_json()).kind == "put_note"
    assert switch_on(rule).apply(quiet) == film
    with pytest.raises(NotFound):
        switch_on(rule).apply(film)


def test_warnings_come_before_hints_and_scenes_are_counted() -> None:
    findings = check(told({"time_of_day": "night", "lighting_source": ["sun"], "weather": ["fog"]}))
    assert [finding.rule.id for finding in findings] == ["night-sun", "sun-hidden"]
    assert by_scene(findings) == {"scene-1": 2}


@pytest.mark.parametrize(
    ("era", "last"),
    [
        ("1920s", 1929),
        ("1900s", 1999),
        ("1987", 1987),
        ("19th century", 1900),
        ("late Victorian London", 1901),
        ("medieval", 1500),
        ("siglo XIX", 1900),
        ("siglo XIV", 1400),
        ("edad media tardía", 1500),
        ("die 1920er Jahre", 1929),
        ("19. Jahrhundert", 1900),
        ("viktorianisches London", 1901),
        ("1980年代", 1989),
        ("19世纪", 1900),
        ("江戸時代", 1868),
        ("near future", None),
        ("today", None),
        ("the year 12", None),
    ],
)
def test_an_era_ends_when_it_may_end_latest(era: str, last: int | None) -> None:
    assert year(era) == last


SAID = {
    "axis-crossed": [
        ("camina de izquierda a derecha", "corre hacia la izquierda"),
        ("läuft von links nach rechts", "geht langsam nach links"),
        ("她从左边向右走去", "她跑向左边"),
        ("左から右へ歩く", "左へ歩いて行く"),
        ("runs left to right", "geht nach links"),
    ],
    "exit-and-entrance": [
        ("sale de cuadro por la derecha", "entra en cuadro por la derecha"),
        ("geht rechts aus dem Bild", "kommt von rechts ins Bild"),
        ("她从右边走出画面", "她从右边走进画面"),
        ("右へ退場する", "右から入ってくる"),
    ],
    "sides-swapped": [
        ("Mara está sentada a la izquierda", "Mara espera a la derecha"),
        ("Mara steht links am Tor", "Mara steht rechts am Tor"),
        ("Mara站在左边", "Mara站在右边"),
        ("Maraは左側に立っている", "Maraは右に立っている"),
    ],
    "era-things": [
        ("lee en su teléfono inteligente", ""),
        ("tippt auf dem Laptop", ""),
        ("她看着手机屏幕", ""),
        ("スマートフォンを見る", ""),
    ],
    "weather-in-space": [("flota en el espacio exterior", ""), ("schwebt im Weltall", ""), ("她在太空中漂浮", ""), ("宇宙空間を漂う", "")],
}
STILL = {"walks on", "continúa", "wartet dort", "她停下来", "立ち止まる"}


@pytest.mark.parametrize(("rule", "first", "then"), [(rule, *pair) for rule, pairs in SAID.items() for pair in pairs])
def test_what_is_said_in_other_languages_is_checked_as_in_english(rule: str, first: str, then: str) -> None:
    style = {"era": "1970s", "weather": ["rain"]}

    def film(later: str) -> SceneProject:
        return moment({**MARA, "action": first}, {**MARA, "action": later or first}).model_copy(update={"style": told(style=style).style})

    assert rule in by_rule(check(film(then)))
    if then:
        assert not [still for still in STILL if rule in by_rule(check(film(still)))]


@pytest.mark.parametrize(
    ("one", "other", "speaks"),
    [
        ("mira hacia la izquierda", "mira a la izquierda", True),
        ("blickt nach links", "schaut ruhig nach links", True),
        ("她望向左边", "他向左看", True),
        ("左を見る", "左側を見つめる", True),
        ("mira hacia la izquierda", "mira a la derecha", False),
        ("blickt nach links", "schaut nach rechts", False),
        ("她望向左边", "他向右看", False),
        ("左を見る", "右を見つめる", False),
    ],
)
def test_eyelines_are_read_in_other_languages(one: str, other: str, speaks: bool) -> None:
    assert ("eyeline-side" in by_rule(check(talk({"action": one}, {"action": other})))) is speaks


def test_a_look_that_was_measured_in_a_picture_is_possible_and_a_wish_for_it_is_questioned() -> None:
    look = {"lighting_mood": "low_key", "lighting_quality": "low_contrast"}
    origin = {"kind": "measured", "source": "asset:still"}
    measured = dict.fromkeys(look, origin)
    assert "low-key-flat" in by_rule(check(told(look)))
    assert check(told({}, style={**look, "origins": measured})) == ()
    film = told({"lighting_quality": "low_contrast"}, style={"lighting_mood": "low_key", "origins": {"lighting_mood": origin}})
    assert "low-key-flat" in by_rule(check(film)), "one of the two is somebody's wish"
