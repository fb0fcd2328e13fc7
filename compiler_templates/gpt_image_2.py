"""GPT Image: a brief in short labelled lines, from what the picture is to what must stay out; a size on the 16-pixel grid, no seed."""

from compiler_templates._draft import Draft
from compiler_templates._guard import labels
from compiler_templates._ratios import Grid
from compiler_templates._target import Example, Limit, Model, Negative, Piece, Price, References, Role, Sentence, Source, Target
from compiler_templates._words import STILLS, override

_FAL = "fal price page: gpt-image-2 at 1024x1024"
_SDK = "PyPI openai 3.54.0"


def _line(label: str, *pieces: Piece) -> Sentence:
    return Sentence(pieces, label=f"{label}: ", gap="\n")


def _legal(draft: Draft) -> None:
    """With a picture the request is an edit of it."""
    draft.framed = "image" in draft.params


_IMAGE = Role("image", lambda picture: picture.address, many=True, most=16, cite="Image {n} gives {job} ({label}).")

TARGET = Target(
    id="gpt-image-2",
    name="GPT Image 2",
    vendor="OpenAI",
    kind="image",
    checked="2026-11-22",
    confidence="high for 2 and 2.5; sizes and quality of 2.6 are read from resellers",
    sources=(
        Source("SDK types", f"{_SDK}: types/image_generate_params.py, image_edit_params.py, image_model.py", "2026-11"),
        Source("image prompting guide", "developers.openai.com/api/docs/guides/image-prompting.md", "2026"),
        Source("pixel window", "PyPI comfyui-embedded-docs 0.5.15: OpenAIGPTImageNodeV2", "2026-10"),
        Source("2.6", "docs.apiyi.com live/2026-11/gpt-image-2-6-launch.md; docs.leonardo.ai gpt-image-26-sunburst", "2026-11"),
        Source("ends of older models", "PyPI litellm 1.109.1 price table", "2026-11"),
    ),
    endpoint="images.generate",
    motion_endpoint="images.edit",
    models=(
        Model("gpt-image-2"),
        Model("gpt-image-2.6-sunburst"),
        Model("gpt-image-2.6-flare"),
        Model("gpt-image-2.5-sunburst"),
        Model("gpt-image-2.5-flare"),
        Model("gpt-image-1.5", ended="2026-12-01", successor="gpt-image-2"),
        Model("gpt-image-1-mini", ended="2026-12-01", successor="gpt-image-2"),
        Model("gpt-image-1", ended="2026-10-23", successor="gpt-image-2"),
    ),
    limit=Limit(32_000),
    ratios=Grid(("size",), step=16, low=480, high=3840, min_area=655_360, max_area=3840 * 2160, area=1536 * 864, steepest=3),
    negative=Negative("prose"),
    references=References(
        dict.fromkeys(("first_frame", "character", "location", "prop", "style", "shot"), _IMAGE),
        most=16,
        why="a still has no last frame",
    ),
    guard=labels("Picture", "Scene", "Subject", "Composition", "Light", "Style", "Colors", "References", "Constraints"),
    words=override(STILLS, medium={"live_action": "a photorealistic live-action film still"}),
    order=(
        _line("Picture", Piece("medium")),
        _line(
            "Scene",
            Piece("location_plain"),
            Piece("time_of_day", after=" {}", free=", {}"),
            Piece("weather", after=" {}", free=", {}"),
            Piece("set_dressing", after=", with {}"),
        ),
        _line("Subject", Piece("who")),
        _line(
            "Composition",
            Piece("shot_type"),
            Piece("camera_angle", after=" {}", free=", {}"),
            Piece("framing"),
            Piece("lens", "Shot on {}", ", on {}"),
            Piece("depth_of_field", after=" {}", free=", {}"),
            Piece("composition"),
        ),
        _line(
            "Light",
            Piece("lighting_quality"),
            Piece("lighting_source", "Light from {}", " from {}"),
            Piece("lighting_direction", "Light {}"),
            Piece("lighting_mood", after=", with {}", free=", {}"),
        ),
        _line("Style", Piece("aesthetic"), Piece("era"), Piece("film_stock"), Piece("influences", "Inspired by {}", ", inspired by {}")),
        _line("Colors", Piece("color_palette"), Piece("grade", after=" in {}")),
        _line("References", Piece("references")),
        _line("Constraints", Piece("negative", "Leave out {}")),
    ),
    cannot={"seed": "GPT Image has no seed: every run differs"},
    fixed={"n": 1, "quality": "medium", "output_format": "png"},
    legal=_legal,
    prices=(Price(0.053, "image", _FAL, "2026-11", when={"model": "gpt-image-2"}, note="low 0.006, high 0.211; larger sizes cost more"),),
    example=Example(
        {
            "subject": "a retired boxer",
            "action": "laces his gloves in the mirror",
            "location": "a basement gym",
            "medium": "live_action",
            "shot_type": "medium_close_up",
            "framing": "over_the_shoulder",
            "focal_length_mm": 50,
            "lighting_source": ["fluorescent"],
            "lighting_quality": "hard",
            "lighting_direction": "top",
            "era": "1980s",
            "color_palette": ["#5b6b8c", "rust"],
            "aspect_ratio": "2.39:1",
            "negative": ["text", "other people"],
        },
        (
            "Picture: A photorealistic live-action film still.\n"
            "Scene: A basement gym.\n"
            "Subject: A retired boxer laces his gloves in the mirror.\n"
            "Composition: A medium close-up, over the shoulder, on a 50mm lens.\n"
            "Light: Hard light from fluorescent tubes, falling from above.\n"
            "Style: 1980s look.\n"
            "Colors: Slate blue (#5b6b8c) and rust.\n"
            "Constraints: Leave out text and other people."
        ),
    ),
)
