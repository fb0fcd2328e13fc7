"""MiniMax Hailuo 2.3: plain prose with the camera's commands in brackets where the move happens: ``[Push in]``. A silent model."""

from collections.abc import Callable, Iterator, Mapping

from compiler_templates._camera import RIGS, carried, movement, steadiness
from compiler_templates._draft import Draft
from compiler_templates._guard import SQUARE
from compiler_templates._parts import FRAME, LIGHT, LOOK, PALETTE, POSITIVES, WHERE
from compiler_templates._people import motion_only, who
from compiler_templates._saying import Fragment, Fragments, Phrase, Saying
from compiler_templates._target import (
    Durations,
    Example,
    Limit,
    Model,
    Negative,
    Piece,
    Price,
    Ratios,
    References,
    Resolutions,
    Role,
    Sentence,
    Source,
    Target,
)
from compiler_templates._words import PROSE, override
from studio.project import ReferenceRole

_PRICES = "Comfy-Org/docs tutorials/partner-nodes/pricing.mdx"
_MODEL, _FAST = "MiniMax-Hailuo-2.3", "MiniMax-Hailuo-2.3-Fast"
_WHY = "Hailuo 2.3 takes a first frame only (Hailuo 02 also a last one)"
_FRAMES: Mapping[ReferenceRole, Role] = {
    "first_frame": Role("first_frame_image", lambda picture: picture.address),
    "last_frame": Role("last_frame_image", lambda picture: picture.address),
}
_COMMANDS = {
    "truck_left": "Truck left",
    "truck_right": "Truck right",
    "pan_left": "Pan left",
    "pan_right": "Pan right",
    "dolly_in": "Push in",
    "dolly_out": "Pull out",
    "pedestal_up": "Pedestal up",
    "pedestal_down": "Pedestal down",
    "tilt_up": "Tilt up",
    "tilt_down": "Tilt down",
    "zoom_in": "Zoom in",
    "zoom_out": "Zoom out",
    "tracking": "Tracking shot",
    "static": "Static shot",
}


def _moves(s: Saying) -> list[str]:
    """The moves as commands in time order; none when one of them has no command: then the prose says them all."""
    moves = [move for move in s.values.get("camera_movement", ()) if move not in RIGS]
    commands = [_COMMANDS.get(move, "") for move in moves]
    return commands if all(commands) and not (moves == ["static"] and "camera_speed" in s.values) else []


def _bracketed(s: Saying) -> Iterator[list[Fragment]]:
    for nth, command in enumerate(_moves(s)):
        said: list[Fragment] = [("", "["), ("camera_movement", command)]
        if nth == 0 and s.values.get("steadiness") == "shaky":
            said += [("", ", "), ("steadiness", "Shake")]
        yield [*said, ("", "]")]


def _acted(s: Saying) -> Fragments:
    """``Mara turns her head [Push in], then looks up [Tilt up]``: a command for each beat, what is left over at the end."""
    commands = _bracketed(s)
    out: list[Fragment] = []
    for slot, text in motion_only(s) if s.draft.framed else who(s):
        out.append((slot, text))
        if slot == "action" and (command := next(commands, None)):
            out += [("", " "), *command]
    for command in commands:
        out += [("", " " if out else ""), *command]
    return out


def _carried(s: Saying) -> Fragments:
    """What no command says: speed, rigs and steadiness; the whole camera in prose when a move has no command."""
    if not _moves(s):
        return movement(s)
    out = carried(s, [move for move in s.values["camera_movement"] if move in RIGS])
    return out if s.values.get("steadiness") == "shaky" else out + steadiness(s, ", " if out else "The camera is ")


def _phrase(say: Callable[[Saying], Fragments], *slots: str) -> Phrase:
    return Phrase(say, frozenset(slots))


_SHOT = Sentence((Piece("acted"),))
_MOTION = Sentence((Piece("acted_motion"),))
_CAMERA = Sentence((Piece("carried"), Piece("motion_strength", after=", with {}")))


def _legal(draft: Draft) -> None:
    """Fast animates a picture only, and 1080P lasts six seconds: what the scene stated longer wins."""
    if draft.model and draft.model.id == _FAST and not draft.framed:
        draft.adjust("model", _FAST, _MODEL, f"{_FAST} animates a first frame only")
        draft.model, draft.params["model"] = Model(_MODEL), _MODEL
    if draft.params["resolution"] != "1080P" or draft.seconds != 10:
        return
    wanted, said = draft.shot.values["duration"], draft.shot.values.get("resolution")
    if wanted <= 8:
        draft.seconds = draft.params["duration"] = 6
        draft.adjust("duration", wanted, 6, "1080P lasts 6 seconds")
    else:
        draft.params["resolution"] = "768P"
        draft.adjust("resolution", said, "768P", "1080P lasts 6 seconds only")


TARGET = Target(
    id="hailuo-2.3",
    name="Hailuo 2.3",
    vendor="MiniMax",
    kind="video",
    checked="2026-11-22",
    confidence="high; prices medium",
    sources=(
        Source("request schema", "PyPI comfy-cli 1.23.0 bundled openapi.yml /proxy/minimax", "2026-10"),
        Source("node docs", "PyPI comfyui-embedded-docs 0.5.15", "2026-10"),
        Source("2.3 from first-party pages", "github calesthio/generative-media-skills", "2026-07-14"),
        Source("price", _PRICES, "2026-08-21"),
    ),
    endpoint="POST /v1/video_generation",
    models=(
        Model(_MODEL),
        Model(_FAST, "from a first frame only"),
        Model("MiniMax-Hailuo-02", "also a last frame", differs={"name": "Hailuo 02", "references": References(_FRAMES, why=_WHY)}),
    ),
    limit=Limit(2000),
    durations=Durations("duration", choices=(6, 10), default=6),
    ratios=Ratios("", {"16:9": "16:9"}, framed={}),
    resolutions=Resolutions("resolution", {768: "768P", 1080: "1080P"}, default=768),
    negative=Negative("positive", why="Hailuo has no negative field, and a named thing tends to appear"),
    references=References({"first_frame": _FRAMES["first_frame"]}, why=_WHY),
    guard=SQUARE,
    words=override(PROSE, camera_movement={"arc": "circles the subject"}),
    phrases={
        "acted": _phrase(_acted, "subject", "action", "character_ref", "camera_movement", "steadiness"),
        "acted_motion": _phrase(_acted, "subject", "action", "camera_movement", "steadiness"),
        "carried": _phrase(_carried, "camera_movement", "camera_speed", "steadiness"),
    },
    order=(_SHOT, _CAMERA, FRAME, WHERE, LIGHT, LOOK, PALETTE, POSITIVES),
    motion_order=(_MOTION, _CAMERA, POSITIVES),
    moves=3,
    fixed={"prompt_optimizer": False},
    legal=_legal,
    prices=(
        Price(0.28, "clip", _PRICES, "2026-08-21", when={"resolution": "768P", "duration": "6"}),
        Price(0.56, "clip", _PRICES, "2026-08-21", when={"resolution": "768P", "duration": "10"}),
        Price(0.49, "clip", _PRICES, "2026-08-21", when={"resolution": "1080P", "duration": "6"}),
    ),
    example=Example(
        {
            "subject": "a night nurse",
            "action": "sets down the tray; turns to the window",
            "location": "a quiet ward",
            "shot_type": "medium",
            "camera_movement": ["dolly_in", "pan_left"],
            "camera_speed": "slow",
            "time_of_day": "night",
            "weather": ["rain"],
            "lighting_source": ["moonlight"],
            "lighting_quality": "soft",
            "medium": "live_action",
            "color_temperature": "cool",
            "duration": 6,
        },
        (
            "A night nurse sets down the tray [Push in], then turns to the window [Pan left]. The camera moves slowly. A medium "
            "shot. Set in a quiet ward at night in the rain. Soft light from the moon. Live-action footage. Cool tones."
        ),
    ),
)
