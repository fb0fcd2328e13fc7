"""Kling 4.0 on the Comfy Router: place and mood, people, beats, camera, labelled speech; shots in order in one text; always with sound."""

from dataclasses import replace

from compiler_templates._draft import Draft
from compiler_templates._guard import AT
from compiler_templates._il import Json
from compiler_templates._media import REFERENCE, body_and_pictures, frames_and_references
from compiler_templates._parts import (
    AMBIENCE,
    CITES,
    EFFECTS,
    FRAME,
    KEEP_FREE,
    LIGHT,
    LOOK,
    MOTION,
    MOVE,
    MUSIC,
    PALETTE,
    SPEECH,
    THROUGHOUT,
    WHERE,
    WHO,
)
from compiler_templates._phrases import UNHEARD
from compiler_templates._saying import all_texts
from compiler_templates._target import (
    Durations,
    Example,
    Limit,
    Model,
    MultiShot,
    Negative,
    Piece,
    Price,
    Ratios,
    References,
    Resolutions,
    Sentence,
    Sound,
    Source,
)
from compiler_templates.kling_3 import TARGET as KLING_3

_ENGLISH, _OTHER = 26_000, 11_000
_ROLES = frames_and_references(10, "@Image{n}")
_SHOTS = MultiShot(
    most=6,
    total_low=3,
    total_high=30,
    label="Shot {n} ({start}-{end} s): ",
    opening=(CITES,),
    closing=(THROUGHOUT, KEEP_FREE),
)


def _legal(draft: Draft) -> None:
    """Text in another language than English has less room."""
    said = all_texts(draft.shot)
    if not said.isascii() and sum(not sign.isascii() for sign in said) > 0.4 * len(said):
        draft.limit = Limit(_OTHER)


def _request(draft: Draft) -> Json:
    """Typed items: the prompt, then the pictures; those cited as @Image1 carry that id."""
    body, pictures = body_and_pictures(draft)
    items: list[Json] = [{"type": "prompt", "text": draft.prompt}]
    for nth, (role, url) in enumerate(pictures, 1):
        items.append({"type": "refer_image", "url": url, "id": f"Image{nth}"} if role == REFERENCE else {"type": role, "url": url})
    return {"contents": items, **body}


def _price(model: str, resolution: str, usd: float) -> Price:
    return Price(usd, "second", "fal.ai/models/kling/v4 llms.txt", "2026-11", when={"model": model, "resolution": resolution})


_HEARD = (SPEECH, EFFECTS, AMBIENCE, MUSIC, KEEP_FREE, Sentence((Piece("unheard"),)))

TARGET = replace(
    KLING_3,
    id="kling-4",
    name="Kling 4.0",
    confidence="medium: schemas of routers and resellers, the vendor's own page was not read; the number of shots low",
    notes=("What is known of Kling 4.0's requests comes from routers and resellers: hold this one against the page of the one you use.",),
    sources=(
        Source("request schema", "docs.comfy.org/development/comfy-router/models/kling/kling-4-0", "2026-11"),
        Source("shots in order, one run with several cuts", "docs.comfy.org/tutorials/partner-nodes/kling/kling-4-0", "2026-11"),
        Source("reseller schema and price", "fal.ai/models/kling/v4 llms.txt", "2026-11"),
        Source("node docs", "PyPI comfyui-embedded-docs 0.5.15", "2026-10"),
    ),
    endpoint="POST /v2/models/kling/{model}",
    motion_endpoint="",
    models=(
        Model("kling-4.0"),
        Model(
            "kling-4.0-flash",
            "faster, 720p, 20 seconds",
            differs={
                "name": "Kling 4.0 Flash",
                "durations": Durations("settings.duration", low=3, high=20, default=5),
                "resolutions": Resolutions("settings.resolution", {720: "720p"}, default=720),
                "references": References({role: rule for role, rule in _ROLES.items() if role != "last_frame"}, exclusive=True, most=10),
                "multi": replace(_SHOTS, total_high=20),
            },
        ),
    ),
    model_param="",
    limit=Limit(_ENGLISH),
    durations=Durations("settings.duration", low=3, high=30, default=5),
    ratios=Ratios("settings.aspect_ratio", {ratio: ratio for ratio in ("16:9", "9:16", "1:1", "21:9")}, framed={}, default="16:9"),
    resolutions=Resolutions("settings.resolution", {720: "720p", 1080: "1080p"}, default=720),
    negative=Negative("prose"),
    sound=Sound("always"),
    references=References(_ROLES, exclusive=True, most=10),
    guard=(*KLING_3.guard, *AT),
    phrases={"unheard": UNHEARD},
    order=(CITES, WHERE, LIGHT, WHO, FRAME, MOVE, LOOK, PALETTE, *_HEARD),
    motion_order=(CITES, MOTION, MOVE, *_HEARD),
    multi=_SHOTS,
    prompt_param="",
    legal=_legal,
    request=_request,
    prices=(_price("kling-4.0", "720p", 0.157), _price("kling-4.0", "1080p", 0.235)),
    example=Example(
        {
            "subject": "two old friends",
            "action": "share a bench; watch the tide come in",
            "location": "a seafront promenade",
            "shot_type": "wide",
            "framing": "two_shot",
            "camera_movement": ["dolly_out"],
            "camera_speed": "slow",
            "time_of_day": "dusk",
            "lighting_mood": "soft_diffused",
            "dialogue": [
                {"speaker": "Ana", "line": "You kept the ticket?", "delivery": "amused"},
                {"speaker": "Leo", "line": "Forty years."},
            ],
            "ambience": "gulls and slow waves",
            "duration": 14,
            "aspect_ratio": "21:9",
        },
        (
            "Set on a seafront promenade at dusk. Lit with a soft, diffused feel. Two old friends share a bench, then watch the "
            'tide come in. A wide shot, framed as a two-shot. The camera slowly pulls back. [Ana, amused]: "You kept the ticket?" '
            'Then [Leo]: "Forty years." Ambient sound: gulls and slow waves. No music.'
        ),
    ),
)
