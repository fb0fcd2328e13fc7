"""Runway Act-Two: a character takes over a filmed performance. No words at all: files, an intensity, a shape."""

from compiler_templates._draft import Draft
from compiler_templates._finish import body, take
from compiler_templates._il import Json, Picture
from compiler_templates._target import UNUSED, Example, Model, Ratios, References, Role, Seed, Source, Target, names
from compiler_templates._words import PROSE

_ACTED = "no words go in: act it in the performance video"
_SEEN = names(
    "subject location set_dressing shot_type time_of_day weather lighting_mood lighting_source lighting_quality lighting_direction"
    " color_palette color_temperature saturation medium aesthetic era film_stock influences duration fps negative"
)
"""What the picture of the character or the take shows."""


def _character(picture: Picture) -> dict[str, Json]:
    return {"type": "image", "uri": picture.address}


def _legal(draft: Draft) -> None:
    """The scene's character, by a picture or the take; the performance is the person's to film, 3 to 30 seconds long."""
    if "character" not in draft.params:
        take(draft, "character.uri")
        draft.params["character.type"] = "video"
    performance = f"performance:{draft.shot.scene_id}"
    draft.params |= {"reference.type": "video", "reference.uri": performance, "body_control": "action" in draft.shot.values}
    draft.warn(f"Film the performance of scene {draft.shot.scene}, 3 to 30 seconds, and put its address where {performance} stands.")
    draft.placed.append(("character_ref", "character")) if draft.values.pop("character_ref", None) else None
    strength: float | None = draft.values.get("motion_strength")
    if strength is not None:
        draft.place("motion_strength", "expression_intensity", 1 + round(4 * strength))


TARGET = Target(
    id="runway-act-two",
    name="Runway Act-Two",
    vendor="Runway",
    kind="post",
    checked="2026-11-22",
    sources=(Source("SDK types", "PyPI runwayml 5.24.0: types/character_performance_create_params.py", "2026-10"),),
    endpoint="character_performance.create",
    models=(Model("act_two"),),
    ratios=Ratios(
        "ratio",
        {"16:9": "1280:720", "9:16": "720:1280", "1:1": "960:960", "4:3": "1104:832", "3:4": "832:1104", "21:9": "1584:672"},
    ),
    seed=Seed("seed", 4_294_967_295),
    references=References(
        {"character": Role("character", _character), "first_frame": Role("character", _character)},
        why="Act-Two takes one picture of the character",
    ),
    words=PROSE,
    unused=UNUSED["post"] - names("dialogue motion_strength") | _SEEN,
    cannot={"action": _ACTED, "dialogue": _ACTED, "resolution": "the ratio fixes it"},
    legal=_legal,
    request=body,
    prompt_param="",
    example=Example(
        {
            "character_ref": ["Mara"],
            "action": "turns her head",
            "dialogue": [{"speaker": "Mara", "line": "That isn't me", "delivery": "whispering"}],
            "motion_strength": 0.5,
            "aspect_ratio": "9:16",
            "seed": 7,
        },
        "",
        bible={
            "characters": [{"id": "mara", "name": "Mara", "description": "28, cropped black hair", "appearances": ["a yellow raincoat"]}]
        },
    ),
)
