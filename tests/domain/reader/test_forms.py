"""Forms around the film words: scenes, labels, speech, people, measures, flags, typing errors, and what is left unread."""

import json
from typing import Any

import pytest

from studio.reader import BibleStatement, read

PREMISE = "A courier in rain-soaked Osaka finds her reflection is a minute ahead of her. Four scenes, neon noir, vertical."


def test_an_idea_is_left_to_whoever_can_tell_it() -> None:
    reading = read(PREMISE)
    assert reading.unread == ("A courier in rain-soaked Osaka finds her reflection is a minute ahead of her",)
    assert reading.scenes_wanted == 4
    assert reading.slots == {"lighting_mood": "neon_noir", "weather": ["rain"], "aspect_ratio": "9:16"}


SCENES: dict[str, Any] = {
    "scene 2: slow push in": 2,
    "Scene two: slow push in": 2,
    "in scene 3, push in": 3,
    "the second scene: push in": 2,
    "all scenes: push in": "all",
    "the last scene should be calmer": "last",
    "calmer ending": "last",
    "escena 2: zoom in": 2,
    "Szene 2: Zoom in": 2,
    "scène 2 : zoom avant": 2,
    "cena 2: zoom in": 2,
    "第二场：推近": 2,
    "场景3：推近": 3,
    "シーン2：ズームイン": 2,
    "push in": None,
}


@pytest.mark.parametrize("text", SCENES)
def test_the_scene_that_is_meant(text: str) -> None:
    assert read(text).scene == SCENES[text]


def test_two_scenes_in_one_message_are_left_to_a_model_from_the_second_on() -> None:
    reading = read("scene 2: push in. scene 3: wide shot. Make it night.")
    assert (reading.scene, reading.slots) == (2, {"camera_movement": ["dolly_in"]})
    assert reading.unread == ("scene 3: wide shot", "Make it night")


WANTED = {
    **{"Four scenes": 4, "a film in 6 scenes": 6, "cuatro escenas": 4, "vier Szenen": 4, "quatre scènes": 4, "四个场景": 4, "4シーン": 4},
    **{"a coffee ad, 3 shots, vertical": 3, "Two people argue in three shots": 3, "drei Einstellungen": 3, "un anuncio en tres planos": 3},
    **{"un film en quatre plans": 4, "スポットCM、5カット": 5},
    **{"The guard fires three shots at the drone": None, "He dies with three shots to the chest": None, "scene 2: three shots": None},
}


@pytest.mark.parametrize("text", WANTED)
def test_how_many_scenes_are_wanted(text: str) -> None:
    assert read(text).scenes_wanted == WANTED[text]


FREE = {
    "subject: an old fisherman": {"subject": "an old fisherman"},
    "music: slow piano, melancholic": {"music": "slow piano, melancholic"},
    "SFX: rain on glass, a door": {"sound_effects": ["rain on glass", "a door"]},
    "Shot: wide. Action: a bear waves. Duration: 5": {"action": "a bear waves", "shot_type": "wide", "duration": 5},
    "Camera: static. Lens: 35. Lighting: soft, warm": {
        "camera_movement": ["static"],
        "focal_length_mm": 35,
        "lighting_quality": "soft",
        "color_temperature": "warm",
    },
    "fps: 24, aspect ratio: 2.39:1, resolution: 1080p": {"aspect_ratio": "2.39:1", "fps": 24, "resolution": "1080p"},
    "--ar 9:16 --seed 42": {"aspect_ratio": "9:16", "seed": 42},
}


@pytest.mark.parametrize("text", FREE)
def test_labels_and_flags(text: str) -> None:
    reading = read(text)
    assert (reading.slots, reading.unread) == (FREE[text], ())


SPEECH: dict[str, dict[str, str]] = {
    'Mara whispers "That isn\'t me."': {"speaker": "Mara", "line": "That isn't me.", "delivery": "whispering"},
    'Mara: "Run!"': {"speaker": "Mara", "line": "Run!"},
    '"Run!" shouts Jonas': {"speaker": "Jonas", "line": "Run!", "delivery": "shouting"},
    'Captain Mara says "Hold!" in French': {"speaker": "Captain Mara", "line": "Hold!", "language": "fr"},
    'She says: "Wait."': {"line": "Wait."},
    "Sie flüstert: „Dreh dich nicht um.“": {"line": "Dreh dich nicht um.", "delivery": "whispering"},
    "Elle murmure : « Reste. »": {"line": "Reste.", "delivery": "whispering"},
    "她低声说：“别回头。”": {"line": "别回头。", "delivery": "whispering"},
    "彼女は「待って」とささやく": {"line": "待って", "delivery": "whispering"},
}


@pytest.mark.parametrize("text", SPEECH)
def test_lines_in_quotes(text: str) -> None:
    assert read(text).slots["dialogue"] == [SPEECH[text]]


def test_a_sign_does_not_speak_and_no_word_in_quotes_is_film_talk() -> None:
    assert read('a sign that reads "SLOW ZOOM IN"').slots == {}
    assert read('Mara says "the night is long, pan left"').slots.keys() == {"dialogue"}


PEOPLE = {
    "Mara is 28, cropped black hair, yellow raincoat": ("Mara", "28, cropped black hair, yellow raincoat"),
    "Jonas is a tall man with a scar": ("Jonas", "a tall man with a scar"),
    "Mara wears a yellow raincoat": ("Mara", "wears a yellow raincoat"),
    "Mara tiene 28 años, pelo negro": ("Mara", "28 años, pelo negro"),
    "Mara ist 28, kurze schwarze Haare": ("Mara", "28, kurze schwarze Haare"),
    "Mara a 28 ans, cheveux noirs": ("Mara", "28 ans, cheveux noirs"),
    "玛拉，28岁，黑色短发": ("玛拉", "28岁，黑色短发"),
    "マラは28歳、黒髪": ("マラ", "28歳、黒髪"),
}


@pytest.mark.parametrize("text", PEOPLE)
def test_people_go_into_the_bible_and_their_coats_into_no_palette(text: str) -> None:
    reading = read(text)
    assert reading.bible == (BibleStatement(*PEOPLE[text]),)
    assert reading.slots == {}
    assert json.loads(json.dumps(reading.to_json()))["bible"] == [dict(zip(("name", "description"), PEOPLE[text], strict=True))]


@pytest.mark.parametrize("text", ["Camera is static", "The mood is moody", "Everything is a wide shot"])
def test_film_words_are_nobodys_name(text: str) -> None:
    assert read(text).bible == ()


MEASURES: dict[str, dict[str, Any]] = {
    "85mm": {"focal_length_mm": 85},
    "f/1.4": {"depth_of_field": "shallow"},
    "f11": {"depth_of_field": "deep"},
    "f/4": {},
    "six seconds": {"duration": 6},
    "1.5 minutes": {"duration": 90},
    "a 5-second clip": {"duration": 5},
    "24 fps": {"fps": 24},
    "4K": {"resolution": "4K"},
    "1920x1080": {"resolution": "1920x1080"},
    "16:9": {"aspect_ratio": "16:9"},
    "square": {"aspect_ratio": "1:1"},
    "scope": {"aspect_ratio": "2.39:1"},
    "seed 9007199254740993": {"seed": 9007199254740993},
    "3200K": {"color_temperature": "warm"},
    "motion strength 0.7": {"motion_strength": 0.7},
    "high motion": {"motion_strength": 0.75},
    "#FF8800": {"color_palette": ["#ff8800"]},
    "5 to 8 seconds": {},
    "two minutes later": {},
    "they won 3:2": {},
    "at 10:30": {},
    "a ten minute walk": {},
    "0 mm": {},
    "99999999 mm": {},
    "10秒": {"duration": 10},
    "85ミリ": {"focal_length_mm": 85},
}


@pytest.mark.parametrize("text", MEASURES)
def test_measures(text: str) -> None:
    assert read(text).slots == MEASURES[text]


TYPED = {
    "shalow focus, handeld": {"camera_movement": ["handheld"], "depth_of_field": "shallow"},
    "silhoutte, backlt": {"lighting_mood": "silhouette", "lighting_direction": "back"},
    "overhed shot": {"camera_angle": "overhead"},
    "Nahaufname, Gegenlich": {"shot_type": "close_up", "lighting_direction": "back"},
    "planning left": {},
    "she was showing it": {},
    "a training session": {},
}


@pytest.mark.parametrize("text", TYPED)
def test_one_letter_wrong_in_a_long_word(text: str) -> None:
    assert read(text).slots == TYPED[text]


QUESTIONS = (
    "what is a dutch angle?",
    "how do I make it warmer?",
    "Should it be raining?",
    "¿Qué lente usarías?",
    "Welches Objektiv passt hier?",
)


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_question_changes_nothing(text: str) -> None:
    reading = read(text)
    assert (reading.slots, reading.deltas) == ({}, ()) and reading.unread


ORDERS = ("add a scene: rain on the pier at night", "call scene 2 The Long Night", "remember that she hates the rain", "move scene 3 to 1")


@pytest.mark.parametrize("text", ORDERS)
def test_an_order_about_the_film_holds_no_film_words(text: str) -> None:
    reading = read(text)
    assert (reading.slots, reading.deltas) == ({}, ()) and reading.unread


WHOLE = (
    "slow push in, 85mm",
    "can you make it a bit warmer, please?",
    "let's go handheld, and lose the zoom",
    "cool, now tilt up",
    "give me a low angle, golden hour",
    "un poco más cálido, por favor",
    "etwas langsamer bitte",
    "再慢一点，谢谢",
)


@pytest.mark.parametrize("text", WHOLE)
def test_a_message_of_film_talk_alone_leaves_nothing(text: str) -> None:
    assert read(text).unread == ()


PARTLY = {
    "close-up of her hands as she opens the letter": ("of her hands as she opens the letter",),
    "slow push in on her face, 85mm": ("on her face",),
    "make the ending sadder": ("make the ending sadder",),
    "night, Mara waits": ("Mara waits",),
    "hello": ("hello",),
    "": (),
    "   ": (),
}


@pytest.mark.parametrize("text", PARTLY)
def test_free_words_stay_unread(text: str) -> None:
    assert read(text).unread == PARTLY[text]


def test_the_explanation_names_words_slot_and_rule() -> None:
    rows = [row.to_json() for row in read("Slow pan left, 85mm, no rain").explain]
    assert {(r["words"], r["slot"], r["says"]) for r in rows} == {
        ("pan left", "camera_movement", "pan_left"),
        ("Slow", "camera_speed", "slow"),
        ("85mm", "focal_length_mm", "85"),
        ("rain", "weather", '{"op":"remove","slot":"weather","value":"rain"}'),
    }
    assert all(r["rule"] and "Slow pan left, 85mm, no rain"[r["start"] : r["end"]] == r["words"] for r in rows)
