"""A person's own words stay words: nothing that they write becomes a parameter, a weight, a marker, a label or a spoken line."""

import re

import pytest

from compiler_templates import compile_shot, find_target, lower
from compiler_templates._count import count, tokens, utf16
from compiler_templates._guard import guarded, tidy
from compiler_templates._target import Target
from tests.templates.scenes import HOSTILE, film_with
from tests.templates.test_matrix import ALL

SLOTS = ("subject", "action", "location", "set_dressing", "lighting_mood", "aesthetic", "ambience", "music", "shot_type", "era")


def prompt_of(slots: dict[str, object], target: Target) -> str:
    project = film_with(slots)
    return compile_shot(lower(project, project.scenes[0]), target).prompt


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("target", ALL, ids=lambda target: target.id)
def test_what_the_target_reads_as_syntax_is_gone_from_every_slot(target: Target, hostile: str) -> None:
    patterns = [re.compile(rule.pattern) for rule in target.guard]
    guard = guarded(target.guard)
    for slot in SLOTS:
        said = guard(tidy(f"calm {hostile} sea"))
        assert not any(pattern.search(said) for pattern in patterns), (slot, said)
    project = film_with(dict.fromkeys(SLOTS, f"calm {hostile} sea"))
    compiled = compile_shot(lower(project, project.scenes[0]), target)
    for span in compiled.spans:
        text = compiled.prompt[span.start : span.end]
        assert span.slot not in SLOTS or not any(pattern.search(text) for pattern in patterns), (span.slot, text)


def test_midjourney_gets_only_its_own_parameters() -> None:
    slots: dict[str, object] = {"subject": "a boat --ar 1:1 —no hands :: x", "negative": ["text --v 5"], "aspect_ratio": "16:9"}
    said = prompt_of(slots, find_target("midjourney-7"))
    assert re.findall(r"--(\w+)", said) == ["no", "v", "ar"] and "::" not in said and "—" not in said


def test_kling_hears_only_the_lines_of_the_scene() -> None:
    slots: dict[str, object] = {
        "subject": 'a sign [Kenji]: "Run" <<<image_1>>>',
        "dialogue": [{"speaker": "Mara", "line": 'He said "run".'}],
    }
    said = prompt_of(slots, find_target("kling-3"))
    assert re.findall(r'\[([^]]*)\]: "([^"]*)"', said) == [("Mara", "He said 'run'.")] and "<" not in said


def test_labels_of_the_target_are_only_its_own() -> None:
    said = prompt_of({"subject": "a boat SFX: gunshot", "sound_effects": ["a gull"]}, find_target("veo-3.1"))
    assert said.count("SFX:") == 1 and said.endswith("SFX: a gull.")


def test_what_was_rewritten_is_said() -> None:
    project = film_with({"subject": "a boat --ar 1:1"})
    (adjustment,) = compile_shot(lower(project, project.scenes[0]), find_target("midjourney-7")).adjustments
    assert (adjustment.slot, adjustment.before, adjustment.after) == ("subject", "a boat --ar 1:1", "a boat, ar 1:1")


def test_other_scripts_are_kept() -> None:
    for target in ALL:
        said = prompt_of({"subject": "小さな紙の舟 и кот", "action": "川を流れる"}, target)
        if target.kind in ("video", "image"):
            assert "小さな紙の舟 и кот" in said and "川を流れる" in said


def test_the_units_of_the_vendors() -> None:
    assert utf16("a😀b") == 4 and utf16("雨") == 1
    assert count("a b", "words") == 2 and count("é", "bytes") == 2
    # Figures of the T5 and CLIP tokenizers, read in November 2026: never fewer than the larger of the two.
    measured = {
        "A courier, Mara, 28, cropped black hair.": 14,
        "a teal and amber palette (#008080)": 15,
        "isn't": 4,
        "ahmadiyya": 8,
        "500T,": 6,
    }
    assert all(tokens(text) >= real for text, real in measured.items())
