"""Any tool's prompt to any other's: what was said comes back as slots or is named, and never as something else."""

import io
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.doors import translate_prompt
from compiler_templates import Compiled, Shot, compile_shot, find_target, lower, read_prompt, targets, translate
from compiler_templates._target import Target
from compiler_templates._words import ECHOES
from studio import film
from studio.errors import BadInput, NotFound
from tests.templates.scenes import HOSTILE, film_with
from tests.work import calls_in

ALL = targets()
CLOSED = [slot for slot, row in film.SLOTS.items() if row.kind in ("closed", "closed_list")]
RIGS = {"handheld", "gimbal", "drone", "fpv"}
SUBJECTS = ("an old fisherman", "two dancers", "Mara", "a paper boat")
ACTIONS = ("mends a net", "spin and collapse laughing", "opens the letter; reads it; smiles")


def closed_slots() -> st.SearchStrategy[dict[str, Any]]:
    """Scenes whose every film word is an id, with people and beats in words that are no film talk."""
    one = {slot: st.sampled_from(film.ids(slot)) for slot in CLOSED if film.SLOTS[slot].kind == "closed"}
    many = {
        slot: st.lists(st.sampled_from(film.ids(slot)), min_size=1, max_size=3, unique=True)
        for slot in CLOSED
        if film.SLOTS[slot].kind == "closed_list"
    }
    words = {"action": st.sampled_from(ACTIONS), "focal_length_mm": st.sampled_from([24.0, 85.0])}
    return st.fixed_dictionaries({"subject": st.sampled_from(SUBJECTS)}, optional=one | many | words)


def shot_of(slots: dict[str, Any]) -> Shot:
    project = film_with(slots)
    return lower(project, project.scenes[0])


def stated(compiled: Compiled, shot: Shot) -> dict[str, Any]:
    """The closed slots that stand whole in the prompt's words."""
    changed = {x.slot for x in compiled.losses} | {x.slot for x in compiled.adjustments}
    said = {span.slot for span in compiled.spans if span.within == "prompt"} - changed
    return {slot: shot.values[slot] for slot in CLOSED if slot in said}


def alike(slot: str, value: Any, other: Any) -> bool:
    """The same value; how the camera is carried has no place in the order of its moves."""
    if isinstance(value, str):
        return value == other
    if slot != "camera_movement":
        return set(value) == set(other)
    return set(value) == set(other) and [m for m in value if m not in RIGS] == [m for m in other if m not in RIGS]


def echoed(slot: str, value: Any, slots: dict[str, Any]) -> bool:
    """Whether ``value`` needs no words of its own because another slot says it: handheld, golden hour, an overcast sky."""
    echo = ECHOES.get((slot, value))
    return echo is not None and echo[1] in slots.get(echo[0], ())


def unsaid(slot: str, value: Any, slots: dict[str, Any]) -> Any:
    """What of ``value`` must come back under its own slot; None when another slot says all of it."""
    if isinstance(value, str):
        return None if echoed(slot, value, slots) else value
    return tuple(one for one in value if not echoed(slot, one, slots)) or None


def holds(target: Target, shot: Shot) -> None:
    """No closed slot comes back as another value, and what does not come back was left in words or named."""
    compiled = compile_shot(shot, target)
    if not compiled.prompt:
        return  # a voice with nothing to say
    read = read_prompt(compiled.prompt, target)
    said = stated(compiled, shot)
    for slot, value in said.items():
        back, due = read.slots.get(slot), unsaid(slot, value, read.slots)
        if slot == "camera_movement" and back and said.get("steadiness") == "handheld":
            back = [move for move in back if move != "handheld" or move in value]  # the language's own rule: handheld is a movement
        assert back is not None or due is None or read.unread, (target.id, slot, value, compiled.prompt)
        assert back is None or alike(slot, due, back), (target.id, slot, value, back, compiled.prompt)
    known = {slot for slot, _ in compiled.placed} | {adjustment.slot for adjustment in compiled.adjustments}
    invented = {slot for slot in CLOSED if slot in read.slots} - set(said) - known
    if "steadiness" in said:
        invented -= {"camera_movement"}
    assert not invented, (target.id, invented, compiled.prompt)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(slots=closed_slots())
def test_a_compiled_scene_reads_back_the_same_from_every_target(slots: dict[str, Any]) -> None:
    for target in ALL:
        holds(target, shot_of(slots))


@pytest.mark.parametrize("move", film.ids("camera_movement"))
def test_every_move_keeps_its_way_from_every_target(move: str) -> None:
    for target in ALL:
        compiled = compile_shot(shot_of({"subject": "a paper boat", "camera_movement": [move], "camera_speed": "slow"}), target)
        if any(span.slot == "camera_movement" for span in compiled.spans):
            assert read_prompt(compiled.prompt, target).slots["camera_movement"] == [move], compiled.prompt


def test_numbers_palette_and_dialogue_come_back() -> None:
    slots = {
        "subject": "a tired courier",
        "focal_length_mm": 85.0,
        "color_palette": ["#d4148c", "ivory"],
        "dialogue": [{"speaker": "Mara", "line": "Home at last.", "delivery": "quietly"}, {"speaker": "Leo", "line": "Tu rentres tard."}],
        "ambience": "rain on tin roofs",
        "music": "low synth drone",
    }
    for target in (t for t in ALL if t.kind == "video" and t.speech):
        compiled = compile_shot(shot_of(slots), target)
        read = read_prompt(compiled.prompt, target).slots
        said = {span.slot for span in compiled.spans}
        if "ambience" not in read and "ambience" in said:  # "we hear" opens effects and ambience alike
            read["ambience"] = read["sound_effects"][0]
        for slot in ("dialogue", "ambience", "music", "focal_length_mm", "color_palette"):
            assert slot not in said or folded(read[slot]) == folded(slots[slot]), (target.id, slot, compiled.prompt)


def folded(value: Any) -> str:
    """A text that opens a line has a capital that it had not before."""
    return str(value).casefold()


WRITTEN: list[tuple[str, str, dict[str, Any], list[str]]] = [
    (
        "midjourney-7",
        "a lighthouse keeper, low angle, 85mm lens, golden hour --ar 239:100 --no text, boats --seed 42 --stylize 250 --v 7",
        {"camera_angle": "low", "focal_length_mm": 85, "aspect_ratio": "2.39:1", "negative": ["text", "boats"], "seed": 42},
        ["--stylize 250", "--v 7"],
    ),
    (
        "midjourney-7",
        "an orchard::2 fog::1 people::-0.5 --ar 3:2",
        {"aspect_ratio": "3:2", "negative": ["people"]},
        ["an orchard::2", "fog::1"],
    ),
    (
        "sd-3.5",
        "masterpiece, (knight in armor:1.2), close-up, shallow depth of field, <lora:grit:0.6>\n"
        "Negative prompt: blurry, (extra fingers:1.4), watermark\nSteps: 28, Sampler: Euler, CFG scale: 4.5, Seed: 77, Size: 1216x832",
        {
            "shot_type": "close_up",
            "depth_of_field": "shallow",
            "negative": ["blurry", "extra fingers", "watermark"],
            "seed": 77,
            "aspect_ratio": "19:13",
        },
        ["(knight in armor:1.2)", "<lora:grit:0.6>", "steps: 28", "sampler: Euler", "cfg scale: 4.5"],
    ),
    (
        "sdxl",
        "a woman in a red coat, dawn, Negative prompt: hands, blur Steps: 20, Sampler: Euler a, Seed: 5",
        {"time_of_day": "dawn", "negative": ["hands", "blur"], "seed": 5},
        ["steps: 20", "sampler: Euler a"],
    ),
    (
        "kling-3",
        'An empty ballroom. The camera pushes in. [Ana, out of breath]: "Again?" Then [Leo]: "Always."',
        {
            "camera_movement": ["dolly_in"],
            "dialogue": [{"speaker": "Ana", "line": "Again?", "delivery": "out of breath"}, {"speaker": "Leo", "line": "Always."}],
        },
        [],
    ),
    (
        "sora-2",
        "A tired courier stands under an awning.\n\nCinematography:\nA medium shot.\nThe camera slowly dollies in.\n\nActions:\n"
        '- Locks her bike.\n- Looks up.\n\nDialogue:\n- Mara (quietly): "Home at last."\n\nBackground sound:\nBuses passing.',
        {
            "shot_type": "medium",
            "camera_movement": ["dolly_in"],
            "camera_speed": "slow",
            "dialogue": [{"speaker": "Mara", "line": "Home at last.", "delivery": "quietly"}],
            "ambience": "Buses passing",
            "action": "stands under an awning; locks her bike; looks up",
        },
        [],
    ),
    (
        "veo-3.1",
        "A wide shot. An old fisherman mends a net. SFX: gulls. Ambient noise: waves on the hull.",
        {
            "shot_type": "wide",
            "sound_effects": ["gulls"],
            "ambience": "waves on the hull",
        },
        [],
    ),
    (
        "flux-2",
        '{"subject": "a chef", "background": "a small kitchen", "lighting": "soft light", "camera": "low angle", "color_palette":'
        ' ["#d4148c"], "layers": 3}',
        {
            "subject": "a chef",
            "location": "a small kitchen",
            "lighting_quality": "soft",
            "camera_angle": "low",
            "color_palette": ["#d4148c"],
        },
        ["layers: 3"],
    ),
    (
        "hailuo-2.3",
        "A horse gallops along the beach [Tracking shot], then rears up [Tilt up, Zoom in]. A rider watches.",
        {
            "camera_movement": ["tracking", "tilt_up", "zoom_in"],
            "subject": "a horse",
            "action": "gallops along the beach; rears up; A rider watches",
        },
        [],
    ),
    (
        "runway-gen4.5",
        "The camera orbits the dancer counterclockwise as she spins. Muted colors.",
        {"camera_movement": ["arc_ccw"], "saturation": "muted", "subject": "the dancer", "action": "spins"},
        [],
    ),
    (
        "sdxl",
        "masterpiece, best quality, a fox in a red scarf, from below, overcast",
        {"subject": "a fox in a red scarf", "camera_angle": "low", "weather": ["overcast"]},
        ["masterpiece", "best quality"],
    ),
    (
        "minimax-h3",
        "integrated_multimodal_description: [Shot 1] A close-up of a potter's hands. The camera moves forward at slow speed. The potter (S1)"  # noqa: E501
        " says <d>[English] Every bowl remembers.</d>\n\noverall_soundscape: The wheel hums.\n\nnon_diegetic_music: N/A",
        {
            "shot_type": "close_up",
            "subject": "a potter's hands",
            "camera_movement": ["dolly_in"],
            "camera_speed": "slow",
            "dialogue": [{"speaker": "The potter", "line": "Every bowl remembers."}],
        },
        ["music: N/A"],
    ),
    (
        "elevenlabs-v4",
        "[whispering] They are here. Turn off the light.",
        {"dialogue": [{"line": "They are here. Turn off the light.", "delivery": "whispering"}]},
        [],
    ),
    (
        "suno",
        "Style:\nslow waltz, 1970s, untuned piano\n\nLyrics:\n[Intro: she walks in]\n[Outro: the lights go out]",
        {"music": "slow waltz, untuned piano", "era": "1970s", "action": "she walks in; the lights go out"},
        [],
    ),
]


@pytest.mark.parametrize(("source", "text", "slots", "unread"), WRITTEN, ids=[f"{n}-{row[0]}" for n, row in enumerate(WRITTEN)])
def test_prompts_as_people_write_them(source: str, text: str, slots: dict[str, Any], unread: list[str]) -> None:
    read = read_prompt(text, next(t for t in ALL if t.id == source))
    assert {slot: read.slots.get(slot) for slot in slots} == slots
    assert set(unread) <= set(read.unread)


def test_a_translation_is_a_compile_with_what_was_read() -> None:
    done = translate("A wide shot. The camera pans left. A paper boat drifts down a gutter. --ar 9:16", "midjourney-7", "veo-3.1").to_json()
    assert done["read"] == {
        "slots": {
            "aspect_ratio": "9:16",
            "shot_type": "wide",
            "camera_movement": ["pan_left"],
            "subject": "a paper boat",
            "action": "drifts down a gutter",
        },
        "unread": [],
    }
    assert done["prompt"] == "A wide shot. The camera pans left. A paper boat drifts down a gutter."
    assert done["params"]["aspect_ratio"] == "9:16"  # pyright: ignore[reportIndexIssue, reportArgumentType, reportCallIssue]


def test_words_that_name_no_slot_stay_in_the_prompt() -> None:
    text = "A cellist plays in an abandoned quarry. Dust settles on her sleeves. A dog listens from the ledge."
    for target in (t for t in ALL if t.kind == "video"):
        said = translate(text, "veo-3.1", target.id).compiled.prompt.lower()
        for words in ("cellist", "abandoned quarry", "dust settles on her sleeves", "dog listens"):
            assert words in said, (target.id, said)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_prompt_breaks_a_translation(text: str) -> None:
    for source in ALL:
        translate(f"a boat, {text}, low angle", source.id, "veo-3.1")


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.text(max_size=200), source=st.sampled_from(ALL))
def test_any_text_is_read_or_refused_in_one_sentence(text: str, source: Target) -> None:
    try:
        read_prompt(text, source)
    except BadInput as error:
        assert "prompt" in str(error)


@pytest.mark.parametrize(
    "unit", ["close-up, ", "--no a ", "(a:1.1), ", "Camera: pans left. ", '[A, b]: "c" ', "a::1 ", "((((", '{"a":', "says "]
)
def test_work_grows_with_the_length_only(unit: str) -> None:
    def work(length: int) -> int:
        text = f"a boat {unit * (length // len(unit))}"
        return calls_in(lambda: [read_prompt(text, find_target(source)) for source in ("sd-3.5", "sdxl", "minimax-h3")])

    work(500)
    assert work(6_000) < 5 * work(1_500)


def test_an_unknown_tool_and_an_empty_prompt_are_said_plainly() -> None:
    with pytest.raises(NotFound, match="did you mean"):
        translate("a boat", "midjorney-7", "veo-3.1")
    with pytest.raises(BadInput, match="no prompt"):
        translate(" \n ", "midjourney-7", "veo-3.1")
    with pytest.raises(BadInput, match="longer than any tool"):
        translate("boat " * 50_000, "midjourney-7", "veo-3.1")


def test_the_command_line_takes_the_prompt_on_standard_input() -> None:
    out = io.StringIO()
    assert translate_prompt("midjourney-7", "kling-3", io.BytesIO(b"a fox, close-up --seed 9 --stylize 50"), out, as_json=True) == 0
    body = json.loads(out.getvalue())
    assert body["target"] == "kling-3" and body["read"]["slots"]["seed"] == 9 and body["read"]["unread"] == ["--stylize 50"]
    out = io.StringIO()
    translate_prompt("midjourney-7", "kling-3", io.BytesIO(b"a fox, close-up --stylize 50"), out, as_json=False)
    assert "Not read: --stylize 50" in out.getvalue() and "A close-up." in out.getvalue()


@pytest.mark.parametrize(
    ("said", "subject"),
    [
        ("slow dolly in on a red fox, dawn --ar 16:9", "a red fox"),
        ("slow push in on her face", "her face"),
        ("slow pan right across the skyline, dusk", "the skyline"),
        ("slow dolly in, a red fox", "a red fox"),
    ],
)
def test_a_move_that_is_read_is_not_told_a_second_time(said: str, subject: str) -> None:
    done = translate(said, "midjourney-8.1", "veo-3.1")
    assert done.read.slots["subject"] == subject
    assert done.compiled.prompt.lower().count("slow") == 1
