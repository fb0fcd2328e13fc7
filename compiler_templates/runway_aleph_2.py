"""Runway Aleph 2: a take and what to change of it, one verb a sentence, then what stays. What the take shows is not told again."""

from compiler_templates._draft import Draft
from compiler_templates._finish import body, take
from compiler_templates._guard import AT
from compiler_templates._il import Json, Picture
from compiler_templates._saying import Fragments, Phrase, Saying
from compiler_templates._target import (
    UNUSED,
    Example,
    Limit,
    Model,
    Negative,
    Piece,
    Price,
    Ratios,
    References,
    Role,
    Seed,
    Sentence,
    Source,
    Target,
    names,
)
from compiler_templates._words import PROSE

_SDK = "PyPI runwayml 5.24.0: types/video_to_video_create_params.py"
_RATIOS = ("16:9", "4:3", "3:2", "1:1", "2:3", "3:4", "9:16", "21:9")
_CHANGED = names(
    "lighting_quality lighting_source lighting_direction lighting_mood time_of_day weather medium aesthetic era film_stock influences"
    " color_palette color_temperature saturation negative"
)


def _stays(_s: Saying) -> Fragments:
    return (("", "Keep everything else as it is: the action, the framing and the camera movement"),)


def _keyframe(at: float) -> Role:
    def guidance(picture: Picture) -> dict[str, Json]:
        return {"at": at, "uri": picture.address}

    return Role("keyframes", guidance, many=True, most=5)


def _legal(draft: Draft) -> None:
    """A take of 2 to 30 seconds; more than one change in a pass comes out worse, which is said."""
    take(draft, "video_uri")
    if draft.values.get("medium") in ("live_action", "documentary"):
        draft.ignore("medium")  # asking for it would redraw what the take already is
    length = draft.shot.number("duration")
    draft.seconds = min(max(length, 2), 30) if length else None
    if length and draft.seconds != length:
        draft.warn(f"Aleph takes 2 to 30 seconds; the scene has {length:g}: cut the take.")
    asked = sum(not group.isdisjoint(draft.values) for group in _PASSES)
    if asked > 1:
        draft.warn(f"Aleph does one change a pass best; this prompt asks for {asked}: send the sentences one after the other.")


_PASSES = (
    names("lighting_quality lighting_source lighting_direction lighting_mood"),
    names("time_of_day weather"),
    names("medium aesthetic era film_stock influences"),
    names("color_palette color_temperature saturation"),
    names("negative"),
)

TARGET = Target(
    id="runway-aleph-2",
    name="Runway Aleph 2",
    vendor="Runway",
    kind="post",
    checked="2026-11-22",
    sources=(
        Source("SDK types", _SDK, "2026-10"),
        Source("length and frame rate", "PyPI comfyui-embedded-docs 0.5.15: RunwayAleph2VideoToVideoNode", "2026-10"),
        Source("shape of an edit", "github runwayml/skills", "2026-04-21"),
        Source("price", "PyPI litellm 1.109.1 price table", "2026-11"),
    ),
    endpoint="video_to_video.create",
    models=(Model("aleph2"), Model("gen4_aleph", ended="2026-07-30", successor="aleph2")),
    limit=Limit(1000, "utf16"),
    ratios=Ratios("target_aspect_ratio", {ratio: ratio for ratio in _RATIOS}),
    negative=Negative("prose"),
    seed=Seed("seed", 4_294_967_295),
    references=References(
        {"first_frame": _keyframe(0), "last_frame": _keyframe(1)}, most=5, why="Aleph takes pictures of the first and last frame only"
    ),
    guard=AT,
    words=PROSE,
    unused=UNUSED["post"] | names("subject action character_ref location set_dressing shot_type duration fps"),
    cannot={"resolution": "the result has the size of the take"},
    prompt_param="prompt_text",
    phrases={"stays": Phrase(_stays, _CHANGED)},
    order=(
        Sentence(
            (
                Piece("lighting_quality", "Change the light to {}"),
                Piece("lighting_source", "Change the light to light from {}", " from {}"),
                Piece("lighting_direction", "Change the light to one {}", ", {}"),
                Piece("lighting_mood", "Relight it with {}", ", with {}", free=", {}"),
            )
        ),
        Sentence(
            (
                Piece("time_of_day", "Change the scene so that it plays {}"),
                Piece("weather", "Change the scene so that it plays {}", " {}", free=", {}"),
            )
        ),
        Sentence(
            (
                Piece("medium", "Restyle it as {}"),
                Piece("aesthetic", "Restyle it with a {}", ", {}"),
                Piece("era", "Restyle it with a {}", ", {}"),
                Piece("film_stock", "Restyle it as if {}", ", as if {}"),
                Piece("influences", "Restyle it in the manner of {}", ", in the manner of {}"),
            )
        ),
        Sentence((Piece("color_palette", "Grade it in {}"), Piece("grade", "Grade it in {}", ", in {}"))),
        Sentence((Piece("negative", "Remove {}"),)),
        Sentence((Piece("stays"),)),
    ),
    keep=("lighting_quality", "lighting_source", "time_of_day", "weather", "aesthetic"),
    legal=_legal,
    request=body,
    prices=(Price(0.28, "second", "PyPI litellm 1.109.1 price table", "2026-11"),),
    example=Example(
        {
            "subject": "a courier",
            "action": "cycles through traffic",
            "lighting_quality": "hard",
            "lighting_source": ["neon"],
            "time_of_day": "night",
            "weather": ["rain"],
            "negative": ["parked cars"],
            "duration": 6,
            "aspect_ratio": "16:9",
        },
        (
            "Change the light to hard light from neon signs. Change the scene so that it plays at night in the "
            "rain. Remove parked cars. Keep everything else as it is: the action, the framing and the camera "
            "movement."
        ),
    ),
)
