"""ffmpeg: the look as one cube in a filter chain, beside shape, size, frame rate and grain. Runs on your own machine."""

import shlex

from compiler_templates import _size
from compiler_templates._draft import Draft
from compiler_templates._il import Json
from compiler_templates._look import TURNED, TURNS, cube, grade, grain, tint
from compiler_templates._saying import Fragments, Saying
from compiler_templates._target import UNUSED, Example, References, Source, Target, names
from compiler_templates._words import PROSE, color_value

_BINARY = "PyPI imageio-ffmpeg 0.8.1 (ffmpeg n9.0.2): ffmpeg -h filter=..., a .cube dialect test and a run of this chain"
_POINTS = 17
"""Points a side of the cube: between them ffmpeg interpolates in tetrahedra."""
_BY_EYE = "a filter chain has no number for it: grade it by eye"


def _legal(draft: Draft) -> None:
    """Each slot becomes a filter, in the order in which they run: shape and size, frames, color, grain."""
    _shape(draft)
    if "fps" in draft.values:
        draft.place("fps", "fps", f"{draft.values['fps']:g}")
    _look(draft)
    if "film_stock" in draft.values:
        draft.place("film_stock", "noise", f"alls={round(4 + 10 * grain(draft.values['film_stock']))}:allf=t")
    draft.params["format"] = "yuv420p"
    if "duration" in draft.values:
        draft.place("duration", "-t", f"{draft.values['duration']:g}")


def _shape(draft: Draft) -> None:
    """A known size is filled and cropped; a ratio alone is cropped to; a resolution alone is the short side."""
    ratio, said = draft.values.get("aspect_ratio"), draft.values.get("resolution")
    asked = _size.resolution(said) if said else None
    if said and asked is None:
        draft.lose("resolution", "it names no size in pixels")
    short = min(asked) if isinstance(asked, tuple) else asked
    shape = _size.ratio(ratio) if ratio else asked[0] / asked[1] if isinstance(asked, tuple) else 0
    if short and shape:
        width, height = (max(2, round(short * side / 2) * 2) for side in (max(shape, 1), max(1 / shape, 1)))
        draft.params["scale"] = f"{width}:{height}:force_original_aspect_ratio=increase:flags=lanczos"
        draft.params["crop"] = f"{width}:{height}"
    elif short:
        even = max(2, round(short / 2) * 2)
        draft.params["scale"] = rf"if(gt(iw\,ih)\,-2\,{even}):if(gt(iw\,ih)\,{even}\,-2):flags=lanczos"
    elif shape:
        draft.params["crop"] = rf"min(iw\,ih*{shape:.4f}):min(ih\,iw/{shape:.4f})"
    for slot in ("aspect_ratio", "resolution"):
        if draft.values.pop(slot, None) is not None:
            draft.placed.append((slot, "crop" if slot == "aspect_ratio" else "scale"))


def _look(draft: Draft) -> None:
    file = f"{_name(draft)}.cube"
    worded = [slot for slot in TURNED if slot in draft.values]
    known = [slot for slot in worded if (slot, draft.values[slot]) in TURNS]
    for slot in worded:
        if slot not in known:
            draft.lose(slot, _BY_EYE)
    for color in draft.values.get("color_palette", ()):
        if color_value(color) is None:
            draft.lose("color_palette", "no such color is known by name: say it as #rrggbb", color)
    if tint(draft.values.get("color_palette", ())):
        known.append("color_palette")
    for slot in known:
        draft.place(slot, "lut3d", f"file={file}:interp=tetrahedral")
    draft.values.pop("color_palette", None)


def _name(draft: Draft) -> str:
    return f"scene-{draft.shot.scene}"


def _command(draft: Draft) -> list[str]:
    chain = ",".join(f"{name}={value}" for name, value in draft.params.items() if not name.startswith("-"))
    length = [word for name, value in draft.params.items() if name.startswith("-") for word in (name, str(value))]
    name = _name(draft)
    return ["ffmpeg", "-i", f"{name}.mp4", *length, "-vf", chain, "-c:v", "libx264", "-crf", "16", "-c:a", "copy", f"{name}-look.mp4"]


def _say(s: Saying) -> Fragments:
    return (("", shlex.join(_command(s.draft))),)


def _request(draft: Draft) -> Json:
    files: dict[str, Json] = {f"{_name(draft)}.cube": cube(grade(draft.shot.values), _POINTS)} if "lut3d" in draft.params else {}
    return {"argv": [*_command(draft)], "files": files}


TARGET = Target(
    id="ffmpeg-look",
    name="ffmpeg look",
    vendor="FFmpeg",
    kind="post",
    checked="2026-11-22",
    confidence="high: read from the binary and run with it; how strong a look is, is our own choice",
    sources=(Source("filters, their ranges, the .cube that lut3d reads", _BINARY, "2026-11"),),
    words=PROSE,
    unused=UNUSED["post"]
    | names("subject action character_ref location set_dressing shot_type time_of_day weather lighting_source lighting_direction medium")
    | names("seed negative"),
    cannot=dict.fromkeys(("aesthetic", "era", "influences"), _BY_EYE),
    references=References(why="a filter chain takes no reference pictures: put their colors into the palette"),
    own=frozenset({"duration", "aspect_ratio", "resolution", "fps"}),
    legal=_legal,
    say=_say,
    request=_request,
    prompt_param="",
    example=Example(
        {
            "color_palette": ["teal", "amber"],
            "color_temperature": "warm",
            "saturation": "muted",
            "lighting_quality": "low_contrast",
            "film_stock": "Kodak Vision3 500T",
            "aspect_ratio": "2.39:1",
            "resolution": "1080p",
            "fps": 24,
            "duration": 6,
        },
        (
            "ffmpeg -i scene-1.mp4 -t 6 -vf scale=2582:1080:force_original_aspect_ratio=increase:flags=lanczos,cr"
            "op=2582:1080,fps=24,lut3d=file=scene-1.cube:interp=tetrahedral,noise=alls=10:allf=t,format=yuv420p "
            "-c:v libx264 -crf 16 -c:a copy scene-1-look.mp4"
        ),
    ),
)
