"""DaVinci Resolve: the primary grade as an ASC CDL, the whole look as a plain 33-point cube, and a note for the colorist."""

from compiler_templates._draft import Draft
from compiler_templates._il import Json
from compiler_templates._look import TURNED, TURNS, cube, decision_list, grade, tint
from compiler_templates._parts import CITES, LIGHT, LOOK, PALETTE
from compiler_templates._phrases import text
from compiler_templates._saying import Fragments, Phrase, Saying
from compiler_templates._target import UNUSED, Example, Piece, References, Role, Sentence, Source, Target, names
from compiler_templates._words import PROSE

_POINTS = 33
"""Points a side of the cubes that Resolve itself writes; 65 can be read, but slowly."""


def _legal(draft: Draft) -> None:
    """What has numbers goes into the files and stays in the note."""
    for slot in TURNED:
        if (slot, draft.values.get(slot)) in TURNS:
            draft.placed.append((slot, "cdl"))
    if tint(draft.values.get("color_palette", ())):
        draft.placed.append(("color_palette", "cube"))
    if not draft.placed:
        draft.warn(f"Scene {draft.shot.scene} says nothing of its colors: the files change nothing.")


def _rate(s: Saying) -> Fragments:
    return (("fps", f"{s.values['fps']:g} fps"),) if "fps" in s.values else ()


def _request(draft: Draft) -> Json:
    look, name = grade(draft.shot.values), f"scene-{draft.shot.scene}"
    files: dict[str, Json] = {f"{name}.cdl": decision_list(look, name), f"{name}.cube": cube(look, _POINTS)}
    if draft.prompt:
        files[f"{name}.txt"] = f"{draft.prompt}\n"
    return {"argv": [], "files": files}


TARGET = Target(
    id="davinci-resolve",
    name="DaVinci Resolve",
    vendor="Blackmagic Design",
    kind="post",
    checked="2026-11-22",
    confidence="medium: old manual mirrors, a cube without a range line not tried in Resolve; how strong a look is, is our own choice",
    sources=(
        Source("LUT chapters", "DaVinci Resolve 18.6 user manual, mirrors", "2023"),
        Source("the .cube that Resolve writes", "forum.blackmagicdesign.com viewtopic.php?f=21&t=40284", "2015-09-30"),
        Source("what reads the same cube", "PyPI imageio-ffmpeg 0.8.1 (ffmpeg n9.0.2), opencolorio 2.6.0", "2026-11"),
    ),
    notes=("Use the cube, or the CDL where only a primary grade is taken, never both. After copying a cube, use Update Lists.",),
    words=PROSE,
    unused=UNUSED["post"] | names("subject action character_ref location set_dressing shot_type duration seed negative"),
    references=References(
        {"style": Role("stills", lambda picture: picture.address, many=True, most=9, cite="Match the look of {label}.")},
        why="only the look of a picture is of use here",
    ),
    own=frozenset({"aspect_ratio", "resolution", "fps"}),
    phrases={"aspect_ratio": text("aspect_ratio"), "resolution": text("resolution"), "fps": Phrase(_rate, frozenset({"fps"}))},
    order=(
        PALETTE,
        LIGHT,
        Sentence((Piece("time_of_day", "It plays {}", " {}", free=", {}"), Piece("weather", "It plays {}", " {}", free=", {}"))),
        LOOK,
        CITES,
        Sentence((Piece("aspect_ratio"), Piece("resolution"), Piece("fps")), label="Timeline: ", capital=False),
    ),
    legal=_legal,
    request=_request,
    prompt_param="",
    example=Example(
        {
            "color_palette": ["#008080", "amber"],
            "color_temperature": "cool",
            "saturation": "muted",
            "lighting_quality": "hard",
            "lighting_source": ["neon"],
            "lighting_mood": "neon_noir",
            "time_of_day": "night",
            "film_stock": "Kodak Vision3 500T",
            "aspect_ratio": "2.39:1",
            "fps": 24,
        },
        (
            "A color palette of teal (#008080) and amber in cool tones and muted colors. Hard light from neon "
            "signs, with a neon-noir mood. It plays at night. Shot on Kodak Vision3 500T. Timeline: 2.39:1, 24 "
            "fps."
        ),
    ),
)
