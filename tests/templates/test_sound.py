"""Voice, music and effects: only words to be spoken are spoken, a cue says its genre first, what is seen stays out of what is heard."""

from typing import Any

import pytest

from compiler_templates import Compiled, compile_shot, find_target, lower
from compiler_templates._sound import sung
from tests.templates.scenes import film_with

TALK = [
    {"speaker": "Mara", "line": "That isn't me", "delivery": "whispering"},
    {"speaker": "Kenji", "line": "Who else?", "language": "en-GB"},
]


def compiled(slots: dict[str, Any], target: str, model: str | None = None) -> Compiled:
    project = film_with(slots)
    return compile_shot(lower(project, project.scenes[0]), find_target(target), model)


def body(slots: dict[str, Any], target: str, model: str | None = None) -> Any:
    return compiled(slots, target, model).request


def test_two_voices_are_a_dialogue_and_no_name_is_read_aloud() -> None:
    made = compiled({"dialogue": TALK}, "elevenlabs-v4")
    assert made.endpoint == "text_to_dialogue.convert" and made.limit == 2000
    assert made.prompt == "Mara: [whispering] That isn't me.\nKenji: Who else?"
    assert made.request == {
        "inputs": [
            {"text": "[whispering] That isn't me.", "voice_id": "voice:Mara"},
            {"text": "Who else?", "voice_id": "voice:Kenji"},
        ],
        "model_id": "eleven_v4",
    }


def test_one_voice_is_speech_in_its_language() -> None:
    made = compiled({"dialogue": [{"speaker": "Kenji", "line": "明日までに", "language": "ja-JP"}], "seed": 7}, "elevenlabs-v4")
    assert made.endpoint == "text_to_speech.convert"
    assert made.request == {
        "voice_id": "voice:Kenji",
        "text": "明日までに。",
        "model_id": "eleven_v4",
        "language_code": "ja",
        "seed": 7,
    }


def test_nobody_can_bring_a_tag_of_their_own() -> None:
    slots = {"dialogue": [{"speaker": "Mara", "line": "[laughs] <break time='9s'/> go", "delivery": "calm] [screams"}]}
    assert body(slots, "elevenlabs-v4")["text"].count("[") == 1


def test_lines_beyond_the_room_go_whole_and_are_named() -> None:
    talk = [{"speaker": ("Mara", "Kenji")[n % 2], "line": f"Line {n} goes on. " * 12} for n in range(20)]
    made = compiled({"dialogue": talk}, "elevenlabs-v4")
    assert 1500 < made.count <= 2000 and made.prompt.endswith("goes on.")
    assert all(row.partition(": ")[2].startswith("Line") for row in made.prompt.split("\n"))
    assert any(loss.slot == "dialogue" for loss in made.losses)


def test_an_eleventh_voice_is_lost_and_said() -> None:
    made = compiled({"dialogue": [{"speaker": f"Guard {n}", "line": "Here."} for n in range(12)]}, "elevenlabs-v4")
    assert [loss.value for loss in made.losses] == ["Guard 10: Here.", "Guard 11: Here."]
    assert len({turn["voice_id"] for turn in made.request["inputs"]}) == 10  # type: ignore[index,union-attr]


def test_openai_gets_words_and_directions_apart() -> None:
    slots = {"dialogue": TALK, "location": "a rooftop", "time_of_day": "dusk"}
    made = compiled(slots, "openai-tts")
    assert made.request == {
        "model": "gpt-4o-mini-tts",
        "voice": "marin",
        "response_format": "wav",
        "input": "That isn't me.\nWho else?",
        "instructions": "Delivery: line 1, Mara, whispering; line 2, Kenji, in English.\nScene: on a rooftop at dusk.",
    }
    assert [a.after for a in made.adjustments if a.slot == "dialogue"] == ["one voice"]


def test_the_older_openai_models_take_the_words_alone() -> None:
    slots = {"dialogue": TALK[:1], "location": "a rooftop"}
    made = compiled(slots, "openai-tts", "tts-1-hd")
    assert "instructions" not in made.request and made.request["input"] == "That isn't me."  # type: ignore[operator,index]
    assert {loss.slot for loss in made.losses} == {"location", "dialogue"}


@pytest.mark.parametrize("target", ["elevenlabs-v4", "openai-tts"])
def test_a_scene_without_a_line_says_what_it_wants(target: str) -> None:
    made = compiled({"subject": "a paper boat"}, target)
    assert made.prompt == "" and any("at least a line of dialogue" in warning for warning in made.warnings)


CUE = {"music": "slow waltz on an untuned piano", "location": "a ballroom", "lighting_mood": "romantic", "duration": 130}


def test_a_seed_makes_a_cue_a_plan() -> None:
    assert body(CUE, "elevenlabs-music") == {
        "prompt": "Slow waltz on an untuned piano. Romantic. Set in a ballroom. Instrumental only.",
        "music_length_ms": 130_000,
        "model_id": "music_v2_5",
        "force_instrumental": True,
    }
    plan = body({**CUE, "seed": 7, "negative": ["drums", "lens flare"]}, "elevenlabs-music")
    assert set(plan) == {"composition_plan", "model_id", "seed"}
    assert (
        plan["composition_plan"]["chunks"]
        == [
            {
                "text": "[Instrumental]",
                "duration_ms": 65_000,
                "positive_styles": ["Slow waltz on an untuned piano", "Romantic", "Set in a ballroom", "Instrumental only"],
                "negative_styles": ["drums"],
            }
        ]
        * 2
    )


def test_what_is_only_seen_is_no_word_for_a_composer() -> None:
    for target in ("elevenlabs-music", "suno", "udio"):
        assert compiled({**CUE, "negative": ["text", "blur"]}, target).negative is None
        assert "negative" in compiled({**CUE, "negative": ["text", "blur"]}, target).not_applicable
        both = compiled({**CUE, "negative": ["text", "no saxophone"]}, target)
        assert both.negative == "saxophone" and [x.value for x in both.losses if x.slot == "negative"] == ["text"]


@pytest.mark.parametrize(
    ("wish", "voices"),
    [
        ("a choir hums", True),
        ("breathy female vocals over trip-hop", True),
        ("jazz without vocals", False),
        ("no singing", False),
        ("a song of birds", False),
        ("strings", False),
        ("", False),
    ],
)
def test_whether_anybody_sings(wish: str, voices: bool) -> None:
    assert sung(wish) == voices
    assert compiled({"music": wish or "strings"}, "suno").params["Instrumental"] != voices


def test_suno_gets_style_in_one_field_and_beats_as_sections_in_the_other() -> None:
    slots = {"music": "cello", "action": "she waits (alone); [Verse] the train comes; she boards"}
    style, _, lyrics = compiled(slots, "suno").prompt.partition("\n\n")
    assert style == "Style:\nCello, instrumental only"
    assert lyrics == "Lyrics:\n[Intro: she waits alone]\n[Build: Verse the train comes]\n[Outro: she boards]"


def test_ambience_loops_and_an_effect_does_not() -> None:
    assert body({"ambience": "wind over dry grass"}, "elevenlabs-sfx")["loop"] is True
    door = body({"sound_effects": ["a door slams"], "ambience": "wind", "subject": "a boy", "location": "a hall"}, "elevenlabs-sfx")
    assert door["loop"] is False and door["text"] == "A door slams, over wind. Heard in a hall."
    assert body({"subject": "a boy", "action": "runs upstairs"}, "elevenlabs-sfx")["text"] == "Foley for a scene: a boy runs upstairs."
