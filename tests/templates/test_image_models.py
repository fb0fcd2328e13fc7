# ruff: noqa: E501  (prompts stay in one piece)
"""Stills: what a vendor's model takes otherwise than its sister, shapes and sizes, pictures, and the token window of SDXL."""

from typing import Any

import pytest
from inline_snapshot import snapshot

from compiler_templates import Compiled, compile_scene
from compiler_templates._count import clip, tokens
from compiler_templates._target import Target, names
from compiler_templates._targets import find_target
from tests.templates.scenes import film_with


def compiled(target: str, model: str | None = None, **slots: Any) -> Compiled:
    return compile_scene(film_with({"subject": "a fox"} | slots), 1, target, model=model)


def refs(*roles: str) -> list[dict[str, str]]:
    return [{"asset": "face" if role == "character" else "still", "role": role} for role in roles]


def body(made: Compiled) -> dict[str, Any]:
    assert isinstance(made.request, dict)
    return dict(made.request)


def test_flux_pro_takes_pixels_and_ultra_a_ratio() -> None:
    pro = compiled("flux-1.1-pro", aspect_ratio="16:9")
    ultra = compiled("flux-1.1-pro", "flux-pro-1.1-ultra", aspect_ratio="16:9")
    assert (pro.endpoint, ultra.endpoint) == ("POST /v1/flux-pro-1.1", "POST /v1/flux-pro-1.1-ultra")
    assert {"width", "height"} <= body(pro).keys() and "aspect_ratio" not in body(pro)
    assert body(ultra)["aspect_ratio"] == "16:9" and "width" not in body(ultra)
    assert [made.cost and made.cost.usd for made in (pro, ultra)] == [0.04, 0.06]


@pytest.mark.parametrize(("said", "sent"), [("2.39:1", "21:9"), ("1:8", "9:21"), ("1.85:1", "37:20"), ("4:5", "4:5")])
def test_a_ratio_stays_within_its_bounds(said: str, sent: str) -> None:
    made = compiled("flux-kontext", aspect_ratio=said)
    assert body(made)["aspect_ratio"] == sent
    assert [a.after for a in made.adjustments] == ([sent] if said != sent else [])


def test_only_the_smaller_flux_3_has_a_seed() -> None:
    large, small = compiled("flux-3", seed=9), compiled("flux-3", "flux-3-image-klein", seed=9)
    assert [loss.slot for loss in large.losses] == ["seed"] and "seed" not in body(large)
    assert body(small)["seed"] == 9 and not small.losses


@pytest.mark.parametrize(
    ("said", "ratio", "sent"),
    [("4K", "16:9", "4k"), ("2160p", "16:9", "4k"), ("2k", "1:1", "2k"), ("1080p", "16:9", "1.5k"), ("1024x1024", "1:1", "1k")],
)
def test_a_name_for_an_area_is_found_by_area(said: str, ratio: str, sent: str) -> None:
    assert body(compiled("flux-3", resolution=said, aspect_ratio=ratio))["resolution"] == sent


def test_a_price_goes_by_model_size_and_what_is_sent() -> None:
    def usd(target: str, model: str | None = None, **slots: Any) -> float | None:
        cost = compiled(target, model, **slots).cost
        return cost.usd if cost else None

    assert usd("flux-3") == 0.0686 and usd("flux-3", resolution="4K") == 0.868
    assert usd("flux-3", "flux-3-image-klein") == 0.009 and usd("flux-3", "flux-3-image-klein", resolution="1536x1536") is None
    assert usd("ideogram-3") == 0.06 and usd("ideogram-3", references=refs("character")) == 0.1575
    assert usd("sdxl") is None


def test_kontext_says_what_of_the_picture_stays() -> None:
    made = compiled("flux-kontext", references=refs("style", "character"))
    assert body(made)["input_image"] == "asset:face"
    assert made.prompt.endswith("Keep the face, the hair and the build of the person exactly as in the input image.")
    (said,) = made.adjustments
    assert (said.before, said.after) == ("still (style)", "wet asphalt mirroring pink neon") and not made.losses


def test_flux_3_cites_pictures_by_their_place() -> None:
    made = compiled("flux-3", references=refs("style", "character"))
    assert body(made)["images"] == ["asset:still", "asset:face"]
    assert made.prompt == "A fox. Use image 1 for the style (Wet neon). Use image 2 for the character (Mara's face)."


def test_ideogram_spells_ratios_its_own_way_and_has_a_size_for_scope() -> None:
    assert body(compiled("ideogram-3", aspect_ratio="16:9"))["aspect_ratio"] == "16x9"
    scope = body(compiled("ideogram-3", aspect_ratio="2.39:1"))
    assert scope["resolution"] == "1536x640" and "aspect_ratio" not in scope


def test_exact_colors_leave_the_words() -> None:
    exact = compiled("ideogram-3", color_palette=["#0b1f4b", "#ffbf00"])
    assert exact.prompt == "A fox."
    assert body(exact)["color_palette"] == {"members": [{"color_hex": "#0B1F4B"}, {"color_hex": "#FFBF00"}]}
    mixed = compiled("ideogram-3", color_palette=["#0b1f4b", "amber"])
    assert mixed.prompt == "A fox. A color palette of navy and amber." and "color_palette" in body(mixed)
    assert compiled("ideogram-3", color_palette=["amber"]).prompt == "A fox. A color palette of amber."


def test_a_style_comes_from_a_type_or_from_pictures() -> None:
    plain = body(compiled("ideogram-3", medium="live_action"))
    styled = body(compiled("ideogram-3", medium="live_action", references=refs("style")))
    assert plain["style_type"] == "REALISTIC" and "style_type" not in styled
    assert "style_type" not in body(compiled("ideogram-3", medium="anime"))


@pytest.mark.parametrize(("ratio", "size"), [("16:9", (1344, 768)), ("2.39:1", (1536, 640)), ("4:5", (896, 1152)), ("1:9", (640, 1536))])
def test_sdxl_makes_the_sizes_it_was_trained_on(ratio: str, size: tuple[int, int]) -> None:
    sent = body(compiled("sdxl", aspect_ratio=ratio))
    assert (sent["width"], sent["height"]) == size


def test_from_a_picture_sdxl_keeps_its_shape() -> None:
    made = compiled("sdxl", aspect_ratio="16:9", resolution="1080p", references=refs("first_frame"))
    assert "Img2Img" in made.endpoint and "width" not in body(made)
    assert sorted(a.slot for a in made.adjustments) == ["aspect_ratio", "resolution"]


def test_the_window_of_sdxl_holds_the_essentials() -> None:
    target: Target = find_target("sdxl")
    made = compiled("sdxl", action="walks; " * 30, film_stock="Kodak Vision3 500T", location="an alley", seed=1, negative=["text"] * 90)
    assert made.count <= 77 and target.limit.unit == "clip" and made.prompt.startswith("a fox")
    assert clip(made.negative or "") <= 77 and {loss.slot for loss in made.losses} >= {"action"}
    assert all("77 CLIP tokens" in loss.reason for loss in made.losses)


@pytest.mark.parametrize(
    ("text", "real"),
    [
        ("A courier, Mara, 28, cropped black hair.", 14),
        ("85mm anamorphic lens, f/1.4", 15),
        ("isn't", 4),
        ("o'daniel, g'morning", 11),
        ("bokeh, chiaroscuro", 9),
        ("ahmadiyya", 3),
        ("雨 и кот", 11),
        ("medium close-up, an old lighthouse keeper, in the lantern room of a lighthouse, at dusk, soft light", 25),
    ],
)
def test_clip_is_never_undercounted(text: str, real: int) -> None:
    """Figures of CLIP's own tokenizer, both ends counted, read in November 2026."""
    assert real <= clip(text) <= tokens(text)


def test_what_a_front_end_reads_as_a_new_window_is_a_word() -> None:
    said = compiled("sdxl", action="hears a wave BREAK on (rocks:1.4) <lora:sea:1>").prompt
    assert said.endswith("a wave break on rocks lora:sea:1")


@pytest.mark.parametrize(
    ("slots", "said"),
    [
        ({"action": "wipes fog from a mirror"}, "A fox wipes fog from a mirror."),
        ({"action": "waves crash behind it"}, "A fox. Waves crash behind it."),
        (
            {"set_dressing": "umbrella, folding chairs"},
            "A fox. The set holds an umbrella (clear plastic, one broken rib) and folding chairs.",
        ),
        ({"set_dressing": "salt and pepper, a knife"}, "A fox. The set holds salt and pepper and a knife."),
        ({"negative": ["people", "smile"]}, "A fox. The place is deserted. The expression is neutral."),
        ({"subject": "a courier", "negative": ["people"]}, "A courier. The place is otherwise deserted."),
        ({"location": "the edge of a cliff"}, "A fox. Set at the edge of a cliff."),
    ],
)
def test_what_a_director_would_paste(slots: dict[str, Any], said: str) -> None:
    assert compiled("flux-1.1-pro", **slots).prompt == said


NINE = names("midjourney-6.1 midjourney-8.2 niji-7 flux-1.1-pro flux-kontext flux-3 sdxl ideogram-3 ideogram-4")


def test_one_face_in_nine_dialects() -> None:
    face: dict[str, Any] = {
        "character_ref": ["Mara"],
        "action": "turns her head; sees her reflection move first",
        "location": "a rain-soaked alley",
        "shot_type": "close_up",
        "camera_angle": "low",
        "focal_length_mm": 85,
        "depth_of_field": "shallow",
        "time_of_day": "night",
        "lighting_source": ["neon"],
        "color_palette": ["#008080", "amber"],
        "aspect_ratio": "9:16",
        "negative": ["text"],
    }
    said = {target: compile_scene(film_with(face), 1, target).prompt for target in sorted(NINE)}
    assert said == snapshot(
        {
            "flux-1.1-pro": "Mara, 28, cropped black hair, a yellow raincoat, turns her head, then sees her reflection move first. Set in a rain-soaked alley at night. Light from neon signs. A close-up from a low angle on an 85mm lens with a shallow depth of field. A color palette of teal and amber. Every surface is clean and unmarked.",
            "flux-3": "Mara, 28, cropped black hair, a yellow raincoat, turns her head, then sees her reflection move first. Set in a rain-soaked alley at night. Light from neon signs. A close-up from a low angle on an 85mm lens with a shallow depth of field. A color palette of teal (#008080) and amber. Every surface is clean and unmarked.",
            "flux-kontext": "Mara, 28, cropped black hair, a yellow raincoat, turns her head, then sees her reflection move first. Set in a rain-soaked alley at night. Light from neon signs. A close-up from a low angle on an 85mm lens with a shallow depth of field. A color palette of teal and amber. Every surface is clean and unmarked.",
            "ideogram-3": "A close-up from a low angle on an 85mm lens with a shallow depth of field. Mara, 28, cropped black hair, a yellow raincoat, turns her head, then sees her reflection move first. Set in a rain-soaked alley at night. Light from neon signs. A color palette of teal and amber.",
            "ideogram-4": '{"high_level_description": "Mara turns her head, then sees her reflection move first, in a rain-soaked alley.", "style_description": {"aesthetics": "a palette of teal and amber", "lighting": "light from neon signs", "photo": "a close-up from a low angle on an 85mm lens with a shallow depth of field", "color_palette": ["#008080"]}, "compositional_deconstruction": {"background": "A rain-soaked alley at night. Every surface is clean and unmarked.", "elements": [{"type": "obj", "desc": "Mara, 28, cropped black hair, a yellow raincoat, turns her head, then sees her reflection move first."}]}}',
            "midjourney-6.1": "Mara, 28, cropped black hair, a yellow raincoat, turns her head, then sees her reflection move first, in a rain-soaked alley, at night, close-up, low angle, 85mm lens, shallow depth of field, neon signs, color palette of teal and amber --no text --v 6.1 --ar 9:16",
            "midjourney-8.2": "Mara, 28, cropped black hair, a yellow raincoat, turns her head, then sees her reflection move first, in a rain-soaked alley, at night, close-up, low angle, 85mm lens, shallow depth of field, neon signs, color palette of teal and amber --no text --v 8.2 --ar 9:16",
            "niji-7": "Mara, 28, cropped black hair, a yellow raincoat, turns her head, then sees her reflection move first, in a rain-soaked alley, at night, close-up, low angle, shallow depth of field, neon signs, color palette of teal and amber --no text --niji 7 --ar 9:16",
            "sdxl": "close-up, low angle, Mara, 28, cropped black hair, a yellow raincoat, turns her head, then sees her reflection move first, in a rain-soaked alley, at night, neon signs, teal and amber palette, 85mm lens, shallow depth of field",
        }
    )
