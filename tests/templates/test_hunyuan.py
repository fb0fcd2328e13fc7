"""HunyuanVideo 1.5: one model, three routes, each with its own request and limits; a short form that is a sentence and not a cut."""

from compiler_templates import Compiled, compile_scene
from tests.templates.scenes import SCENES, STYLE, film_with, unaccounted


def of(route: str, slots: dict[str, object]) -> Compiled:
    return compile_scene(film_with(slots), 1, "hunyuan-video-1.5", model=route)


FOX: dict[str, object] = {
    "subject": "a red fox",
    "action": "trots across a frozen lake",
    "seed": 7,
    "negative": ["text"],
    "aspect_ratio": "1:1",
    "resolution": "1080p",
    "duration": 5,
}


def test_at_home_it_is_a_command_line_with_the_rewriter_named() -> None:
    done = of("tencent/HunyuanVideo-1.5", FOX)
    assert isinstance(done.request, dict)
    argv = done.request["argv"]
    assert isinstance(argv, list) and argv[:4] == ["python", "generate.py", "--prompt", "A red fox trots across a frozen lake."]
    said = dict(zip(argv[2::2], argv[3::2], strict=True))
    assert (said["--rewrite"], said["--sr"], said["--resolution"]) == ("false", "true", "720p")
    assert (said["--video_length"], said["--aspect_ratio"], said["--seed"], said["--negative_prompt"]) == ("121", "1:1", "7", "text")


def test_tokenhub_gets_two_hundred_characters_in_whole_sentences() -> None:
    slots = {**SCENES["a face, with everything"], **STYLE}
    done = of("hy-video-1.5", slots)
    assert done.count <= 200 == done.limit and done.prompt.endswith(".") and "turns her head" in done.prompt
    assert not unaccounted(done, set(slots)) and {"film_stock", "seed", "aspect_ratio"} <= {loss.slot for loss in done.losses}
    assert done.request == {"logo_add": 0, "model": "hy-video-1.5", "resolution": "720p", "prompt": done.prompt}


def test_fal_keeps_its_hands_off_the_words() -> None:
    done = of("fal-ai/hunyuan-video-v1.5", FOX)
    assert done.request == {
        "enable_prompt_expansion": False,
        "aspect_ratio": "16:9",
        "resolution": "480p",
        "seed": 7,
        "negative_prompt": "text",
        "prompt": "A red fox trots across a frozen lake.",
    }
    assert {x.slot for x in done.adjustments} == {"aspect_ratio", "resolution"}


def test_a_silent_model_keeps_speech_out_of_the_picture() -> None:
    done = of("tencent/HunyuanVideo-1.5", {**FOX, "dialogue": [{"speaker": "Mara", "line": "Look"}]})
    assert "Look" not in done.prompt and [loss.slot for loss in done.losses] == ["dialogue"]


def test_other_scripts_than_the_two_it_reads_are_warned_of() -> None:
    warned = [
        any("English and Chinese" in w for w in of("tencent/HunyuanVideo-1.5", {"subject": text}).warnings) for text in ("一只狐狸", "лиса")
    ]
    assert warned == [False, True]
