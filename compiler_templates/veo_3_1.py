"""Veo 3.1 on Google's Agent Platform: one paragraph, cinematography first, sound last; speech without quotes, lest captions be drawn."""

from compiler_templates._draft import Draft
from compiler_templates._guard import QUOTES, SQUARE, labels
from compiler_templates._il import Json, Picture
from compiler_templates._parts import CITES, FRAME, LIGHT, LOOK, MOTION, MOVE, MUSIC, PALETTE, WHERE, WHO
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
    Seed,
    Sentence,
    Sound,
    Source,
    Speech,
    Target,
)
from compiler_templates._words import PROSE

_MODELS = "docs.cloud.google.com gemini-enterprise-agent-platform/models/veo"
_DATE = "2026-11"


def _image(picture: Picture) -> dict[str, Json]:
    return {"gcs_uri": picture.address, "mime_type": "image/png"}


def _reference(picture: Picture) -> Json:
    return {"image": _image(picture), "reference_type": "ASSET"}


def _legal(draft: Draft) -> None:
    """Lite has no 4k; 1080p, 4k and reference pictures go with eight seconds only."""
    lite = draft.model is not None and "lite" in draft.model.id
    if lite and draft.params.get("config.resolution") == "4k":
        draft.params["config.resolution"] = "1080p"
        draft.adjust("resolution", draft.shot.values.get("resolution"), "1080p", "Veo 3.1 Lite has no 4k")
    why = "reference pictures" if "config.reference_images" in draft.params else ""
    why = why or ("1080p and 4k" if draft.params.get("config.resolution") in ("1080p", "4k") else "")
    if why and draft.seconds != 8:
        if "duration" in draft.shot.values:
            draft.adjust("duration", draft.shot.values["duration"], 8, f"{why} go with 8 seconds only")
        draft.seconds = draft.params["config.duration_seconds"] = 8
    if "config.seed" in draft.params:
        draft.warn("Veo rewrites every prompt, so a seed makes results more alike, never the same.")


def _price(model: str, resolution: str, sound: bool, usd: float) -> Price:
    when = {"model": model, "generate_audio": str(sound)} | ({"resolution": resolution} if resolution else {})
    return Price(usd, "second", _MODELS, _DATE, when=when)


_SPEECH = Sentence((Piece("dialogue", "{} (no subtitles)"),), end="")
_EFFECTS = Sentence((Piece("sound_effects"),), label="SFX: ", capital=False)
_AMBIENCE = Sentence((Piece("ambience"),), label="Ambient noise: ", capital=False)
_HEARD = (_SPEECH, _EFFECTS, _AMBIENCE, MUSIC)

TARGET = Target(
    id="veo-3.1",
    name="Veo 3.1",
    vendor="Google",
    kind="video",
    checked="2026-11-22",
    confidence="high; sound on the -001 ids and the token limit medium",
    sources=(
        Source("REST parameters", "docs.cloud.google.com gemini-enterprise-agent-platform Shared.Types/VideoGenerationModelParams", _DATE),
        Source("SDK types", "PyPI google-genai 3.4.0: types.py GenerateVideosConfig", "2026-11-16"),
        Source("model card and lifecycle", _MODELS, "2026"),
        Source("end on the Gemini API", "docs.apiyi.com live/2026-10/veo-3-1-preview-retired.md", "2026-10-25"),
    ),
    endpoint="models.generate_videos",
    models=(
        Model("veo-3.1-generate-001"),
        Model("veo-3.1-fast-generate-001", "fast"),
        Model("veo-3.1-lite-generate-001", "preview, no 4k"),
        Model("veo-3.1-generate-preview", ended="2026-04-02", successor="veo-3.1-generate-001"),
        Model("veo-3.1-fast-generate-preview", ended="2026-04-02", successor="veo-3.1-fast-generate-001"),
    ),
    limit=Limit(1024, "tokens"),
    durations=Durations("config.duration_seconds", choices=(4, 6, 8), default=8),
    ratios=Ratios("config.aspect_ratio", {"16:9": "16:9", "9:16": "9:16"}, default="16:9"),
    resolutions=Resolutions("config.resolution", {720: "720p", 1080: "1080p", 2160: "4k"}, default=720),
    fps=(24,),
    negative=Negative("field", "config.negative_prompt"),
    seed=Seed("config.seed", 4_294_967_295),
    sound=Sound("switch", "config.generate_audio"),
    speech=Speech("{speaker} says<?, {delivery}><?, in {language}>: {line}"),
    references=References(
        {
            "first_frame": Role("image", _image),
            "last_frame": Role("config.last_frame", _image),
            "character": Role("config.reference_images", _reference, many=True, most=3),
            "location": Role("config.reference_images", _reference, many=True, most=3),
            "prop": Role("config.reference_images", _reference, many=True, most=3),
        },
        exclusive=True,
        why="Veo 3.1 takes first and last frames or pictures of people, places and things, not this",
    ),
    guard=(*QUOTES, *SQUARE, *labels("SFX", "Ambient noise", "Music")),
    words=PROSE,
    order=(FRAME, MOVE, WHO, WHERE, LIGHT, LOOK, PALETTE, CITES, *_HEARD),
    motion_order=(MOVE, MOTION, *_HEARD),
    legal=_legal,
    prices=(
        _price("veo-3.1-generate-001", "4k", True, 0.6),
        _price("veo-3.1-generate-001", "4k", False, 0.4),
        _price("veo-3.1-generate-001", "", True, 0.4),
        _price("veo-3.1-generate-001", "", False, 0.2),
        _price("veo-3.1-fast-generate-001", "720p", True, 0.1),
        _price("veo-3.1-fast-generate-001", "1080p", True, 0.12),
        _price("veo-3.1-fast-generate-001", "4k", True, 0.3),
        _price("veo-3.1-fast-generate-001", "720p", False, 0.08),
        _price("veo-3.1-fast-generate-001", "1080p", False, 0.1),
        _price("veo-3.1-fast-generate-001", "4k", False, 0.25),
        _price("veo-3.1-lite-generate-001", "720p", True, 0.05),
        _price("veo-3.1-lite-generate-001", "1080p", True, 0.08),
        _price("veo-3.1-lite-generate-001", "720p", False, 0.03),
        _price("veo-3.1-lite-generate-001", "1080p", False, 0.05),
    ),
    example=Example(
        {
            "character_ref": ["Mara"],
            "action": "turns her head; sees her reflection move first",
            "location": "a rain-soaked alley",
            "shot_type": "close_up",
            "camera_angle": "low",
            "focal_length_mm": 85,
            "depth_of_field": "shallow",
            "camera_movement": ["dolly_in"],
            "camera_speed": "slow",
            "time_of_day": "night",
            "weather": ["rain"],
            "lighting_source": ["neon"],
            "lighting_quality": "hard",
            "medium": "live_action",
            "dialogue": [{"speaker": "Mara", "line": "That isn't me", "delivery": "whispering"}],
            "sound_effects": ["rain on metal"],
            "duration": 6,
            "negative": ["text", "blur"],
        },
        (
            "A close-up from a low angle on an 85mm lens with a shallow depth of field. The camera slowly dollies in. "
            "Mara, 28, cropped black hair, a yellow raincoat, turns her head, then sees her reflection move first. Set"
            " in a rain-soaked alley at night. Hard light from neon signs. Live-action footage. Mara says,"
            " whispering: That isn't me. (no subtitles) SFX: rain on metal."
        ),
        bible={
            "characters": [{"id": "mara", "name": "Mara", "description": "28, cropped black hair", "appearances": ["a yellow raincoat"]}]
        },
    ),
)
