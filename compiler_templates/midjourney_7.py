"""Midjourney 7: descriptive phrases, the subject first, then parameters. No API: the prompt is ready to paste."""

from collections.abc import Mapping

from compiler_templates._draft import Draft
from compiler_templates._guard import CURLY, FLAGS
from compiler_templates._target import (
    AnyRatio,
    Example,
    Limit,
    Model,
    Negative,
    Piece,
    References,
    Role,
    Seed,
    Sentence,
    Source,
    Target,
)
from compiler_templates._words import PLAIN
from studio.project import ReferenceRole

SOURCES = (
    Source("parameters of V7 and V8.1", "docs.evolink.ai api-manual/image-series/midjourney", "2026"),
    Source("versions and notes", "PyPI mcp-midjourney 2026.10.18.4", "2026-10-18"),
    Source("prompt length", "npm @felores/kie-ai-mcp-server 5.0.0", "2026-10"),
)
CONFIDENCE = "medium: no first-party page was found, everything is from resellers"

ORDER = (
    Sentence((Piece("references"),), end="", capital=False),
    Sentence(
        (
            Piece("who"),
            Piece("location"),
            Piece("set_dressing"),
            Piece("time_of_day"),
            Piece("weather"),
            Piece("shot_type"),
            Piece("framing"),
            Piece("camera_angle"),
            Piece("composition"),
            Piece("lens_plain"),
            Piece("depth_of_field"),
            Piece("lighting_quality"),
            Piece("lighting_source"),
            Piece("lighting_direction"),
            Piece("lighting_mood"),
            Piece("color_palette", "color palette of {}", ", color palette of {}"),
            Piece("color_temperature"),
            Piece("saturation"),
            Piece("medium"),
            Piece("aesthetic"),
            Piece("era"),
            Piece("film_stock"),
            Piece("influences", "in the style of {}", ", in the style of {}"),
        ),
        end="",
    ),
)
IMAGE_PROMPT = Role("image_prompt", lambda picture: picture.address, many=True, most=5, cite="{address}")
ROLES: Mapping[ReferenceRole, Role] = {
    "first_frame": IMAGE_PROMPT,
    "location": IMAGE_PROMPT,
    "prop": IMAGE_PROMPT,
    "shot": IMAGE_PROMPT,
    "style": Role("--sref", lambda picture: picture.address, many=True, most=5),
}


def one_picture(flag: str) -> Role:
    """A flag that takes the address of one picture."""
    return Role(flag, lambda picture: picture.address, many=True)


def legal(draft: Draft) -> None:
    """A picture has no web address before it is uploaded: the person puts it in. A picture without words is refused."""
    sent = {str(address) for value in draft.params.values() if isinstance(value, list) for address in value}
    for picture in draft.shot.pictures:
        if picture.address in sent:
            draft.warn(f"Put the web address of {picture.label} where {picture.address} stands.")
    if draft.cites and draft.values.keys() <= {"references", "negative"}:
        draft.warn("Midjourney refuses a picture without words: say at least a subject.")


TARGET = Target(
    id="midjourney-7",
    name="Midjourney 7",
    vendor="Midjourney",
    kind="image",
    checked="2026-11-22",
    template_version=2,
    confidence=CONFIDENCE,
    sources=SOURCES,
    models=(Model("7"),),
    model_param="--v",
    limit=Limit(2000, aim=60),
    ratios=AnyRatio("--ar"),
    negative=Negative("field", "--no"),
    seed=Seed("--seed", 4_294_967_295),
    references=References({**ROLES, "character": one_picture("--oref")}, why="a still has no last frame"),
    guard=(*FLAGS, *CURLY),
    words=PLAIN,
    colors="name",
    order=ORDER,
    flags=True,
    legal=legal,
    cannot={"resolution": "V7 has no setting for the size"},
    example=Example(
        {
            "subject": "a woman in a red coat",
            "action": "looks back over her shoulder",
            "location": "a snowy street",
            "shot_type": "medium_close_up",
            "camera_angle": "low",
            "focal_length_mm": 85,
            "depth_of_field": "shallow",
            "lighting_direction": "rim",
            "color_palette": ["#008080", "amber"],
            "aspect_ratio": "2.39:1",
            "seed": 42,
            "negative": ["text", "cars"],
        },
        (
            "A woman in a red coat looks back over her shoulder, on a snowy street, medium close-up, low angle, 85mm "
            "lens, shallow depth of field, rim light, color palette of teal and amber --no text, cars --v 7 --ar "
            "239:100 --seed 42"
        ),
    ),
)
