"""Runway Gen-4 Image: short sentences; each picture has a tag, and the words say what to take from @tag. Sizes are pixel pairs."""

from compiler_templates._draft import Draft
from compiler_templates._guard import AT
from compiler_templates._il import Json, Picture
from compiler_templates._parts import CITES, FRAME, LIGHT, LOOK, PALETTE, POSITIVES, WHERE, WHO
from compiler_templates._ratios import Sizes
from compiler_templates._target import Example, Limit, Model, Negative, Price, References, Role, Seed, Source, Target
from compiler_templates._words import STILLS

_SDK = "PyPI runwayml 5.24.0: types/text_to_image_create_params.py"
_LITELLM = "PyPI litellm 1.109.1 price table"
_SIZES = (
    (1920, 1080),
    (1080, 1920),
    (1024, 1024),
    (1080, 1080),
    (720, 720),
    (1280, 720),
    (720, 1280),
    (1360, 768),
    (1168, 880),
    (1440, 1080),
    (1080, 1440),
    (960, 720),
    (720, 960),
    (1680, 720),
    (1808, 768),
    (2112, 912),
)


def _legal(draft: Draft) -> None:
    """Turbo works from pictures only."""
    if draft.model and draft.model.id == "gen4_image_turbo" and "reference_images" not in draft.params:
        draft.model = draft.target.models[0]
        draft.params["model"] = draft.model.id
        draft.adjust("model", "gen4_image_turbo", draft.model.id, "turbo needs a reference picture")


def _picture(picture: Picture) -> Json:
    return {"uri": picture.address, "tag": picture.tag}


def _role(cite: str) -> Role:
    return Role("reference_images", _picture, many=True, most=3, cite=cite)


TARGET = Target(
    id="runway-gen4-image",
    name="Runway Gen-4 Image",
    vendor="Runway",
    kind="image",
    checked="2026-11-22",
    sources=(
        Source("SDK types", _SDK, "2026-10"),
        Source("vendor agent skills: tags", "github runwayml/skills", "2026-04-21"),
        Source("price", _LITELLM, "2026-11"),
    ),
    endpoint="text_to_image.create",
    models=(Model("gen4_image"), Model("gen4_image_turbo", "needs a reference picture")),
    limit=Limit(1000, "utf16"),
    ratios=Sizes(("ratio",), _SIZES, area=1920 * 1080, joiner=":", default="16:9"),
    negative=Negative("positive", why="Runway has no negative field, and a negated word may bring the very thing"),
    seed=Seed("seed", 4_294_967_295),
    references=References(
        {
            "character": _role("Keep the face and outfit of @{tag}."),
            "location": _role("The place is the one in @{tag}."),
            "prop": _role("The object is the one in @{tag}."),
            "style": _role("Take the palette and style from @{tag}."),
            "shot": _role("Follow the composition of @{tag}."),
            "first_frame": _role("Follow the composition of @{tag}."),
        },
        most=3,
        why="a still has no last frame",
    ),
    guard=AT,
    words=STILLS,
    order=(WHO, WHERE, FRAME, LIGHT, LOOK, PALETTE, CITES, POSITIVES),
    prompt_param="prompt_text",
    legal=_legal,
    prices=(
        Price(0.02, "image", _LITELLM, "2026-11", when={"model": "gen4_image_turbo"}),
        Price(0.05, "image", _LITELLM, "2026-11"),
    ),
    example=Example(
        {
            "character_ref": ["Mara"],
            "action": "waits under a broken umbrella",
            "location": "a night market",
            "shot_type": "medium_wide",
            "lighting_source": ["neon"],
            "time_of_day": "night",
            "aspect_ratio": "2.39:1",
            "references": [{"asset": "face", "role": "character"}, {"asset": "still", "role": "style"}],
        },
        (
            "Mara, 28, cropped black hair, a yellow raincoat, waits under a broken umbrella. Set in a night market at night. "
            "A medium wide shot. Light from neon signs. Keep the face and outfit of @MarasFace. Take the palette and style "
            "from @WetNeon."
        ),
    ),
)
