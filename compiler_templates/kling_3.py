"""Kling 3.0 (kling-v3 on the v1 endpoints): place and mood, people, beats, camera, labelled speech; up to six storyboard shots."""

from collections.abc import Mapping

from compiler_templates._draft import Draft
from compiler_templates._guard import ANGLE, QUOTES, SQUARE
from compiler_templates._il import Json
from compiler_templates._parts import AMBIENCE, EFFECTS, FRAME, LIGHT, LOOK, MOTION, MOVE, MUSIC, PALETTE, SPEECH, WHERE, WHO
from compiler_templates._target import (
    Durations,
    Example,
    Limit,
    Model,
    MultiShot,
    Negative,
    Price,
    Ratios,
    References,
    Resolutions,
    Role,
    Sound,
    Source,
    Speech,
    Target,
)
from compiler_templates._words import PROSE, override

PRICES = "Comfy-Org/docs tutorials/partner-nodes/pricing.mdx"
_OLD = ("kling-v1", "kling-v1-5", "kling-v1-6", "kling-v2-master", "kling-v2-1", "kling-v2-1-master")


def _storyboard(drafts: list[Draft], total: float) -> Mapping[str, Json]:
    """With ``multi_shot`` the main prompt is thrown away, so it is not sent; each shot carries its own."""
    shared = {path: value for path, value in drafts[0].params.items() if path not in ("prompt", "duration", "negative_prompt")}
    negatives = list(dict.fromkeys(item for draft in drafts if draft.negative for item in draft.negative.split(", ")))
    return {
        **shared,
        "sound": "on" if any(draft.sounding for draft in drafts) else "off",
        "multi_shot": True,
        "shot_type": "customize",
        "multi_prompt": [{"index": nth, "prompt": draft.prompt, "duration": f"{draft.seconds:g}"} for nth, draft in enumerate(drafts, 1)],
        "duration": f"{total:g}",
        **({"negative_prompt": ", ".join(negatives)} if negatives else {}),
    }


def _price(mode: str, sound: str, usd: float) -> Price:
    return Price(usd, "second", PRICES, "2026-08-21", when={"mode": mode, "sound": sound})


TARGET = Target(
    id="kling-3",
    name="Kling 3.0",
    vendor="Kuaishou",
    kind="video",
    checked="2026-11-22",
    confidence="high; the prompt's shape and prices medium",
    sources=(
        Source("request schema of the v1 endpoints", "PyPI comfy-cli 1.23.0 bundled openapi.yml /proxy/kling", "2026-10"),
        Source("node docs", "PyPI comfyui-embedded-docs 0.5.15", "2026-10"),
        Source("official prompt formula", "kling.ai/quickstart/text-to-video-prompt-guide", "2026-09-14"),
        Source("end of older ids", "Comfy notice", "2026-09-15"),
        Source("price", PRICES, "2026-08-21"),
    ),
    endpoint="POST /v1/videos/text2video",
    motion_endpoint="POST /v1/videos/image2video",
    models=(Model("kling-v3"), *(Model(old, ended="2026-09-15", successor="kling-v3") for old in _OLD)),
    model_param="model_name",
    limit=Limit(2500),
    durations=Durations("duration", low=3, high=15, form="string", default=5),
    ratios=Ratios("aspect_ratio", {"16:9": "16:9", "9:16": "9:16", "1:1": "1:1"}, framed={}, default="16:9"),
    resolutions=Resolutions("mode", {720: "std", 1080: "pro"}, default=720),
    negative=Negative("field", "negative_prompt", Limit(2500)),
    sound=Sound("switch", "sound", "on", "off"),
    speech=Speech('[{speaker}<?, {delivery}><?, in {language}>]: "{line}"', between=" Then "),
    references=References(
        {"first_frame": Role("image", lambda p: p.address), "last_frame": Role("image_tail", lambda p: p.address)},
        why="this endpoint takes first and last frames only (saved elements need an id from Kling)",
    ),
    guard=(*ANGLE, *SQUARE, *QUOTES),
    words=override(
        PROSE,
        camera_movement={"static": "stays fixed", "dolly_in": "pushes in", "dolly_out": "pulls back", "arc": "orbits the subject"},
    ),
    order=(WHERE, LIGHT, WHO, FRAME, MOVE, LOOK, PALETTE, SPEECH, EFFECTS, AMBIENCE, MUSIC),
    motion_order=(MOTION, MOVE, SPEECH, EFFECTS, AMBIENCE, MUSIC),
    multi=MultiShot(
        most=6, shortest=1, total_low=3, total_high=15, label="Shot {n} ({seconds} s): ", limit=Limit(512), request=_storyboard
    ),
    prices=(_price("std", "off", 0.084), _price("std", "on", 0.126), _price("pro", "off", 0.112), _price("pro", "on", 0.168)),
    example=Example(
        {
            "subject": "two dancers",
            "action": "spin under the lights; collapse laughing",
            "location": "an empty ballroom",
            "shot_type": "full",
            "camera_movement": ["tracking", "handheld"],
            "lighting_mood": "chiaroscuro",
            "dialogue": [{"speaker": "Ana", "line": "Again?", "delivery": "out of breath"}, {"speaker": "Leo", "line": "Always."}],
            "duration": 7,
        },
        (
            "Set in an empty ballroom. Lit with deep chiaroscuro. Two dancers spin under the lights, then collapse "
            'laughing. A full shot. The camera tracks with the subject, handheld. [Ana, out of breath]: "Again?" Then '
            '[Leo]: "Always."'
        ),
    ),
)
