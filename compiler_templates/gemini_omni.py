"""Gemini Omni Flash: told that it is one shot, what each picture is for, then the scene in plain prose; sound and exclusions last."""

from dataclasses import replace

from compiler_templates._draft import Draft
from compiler_templates._guard import ANGLE, AT, QUOTES, SQUARE, labels
from compiler_templates._il import Json
from compiler_templates._media import REFERENCE, address, body_and_pictures, cited
from compiler_templates._parts import CITES, FRAME, KEEP_FREE, LIGHT, LOOK, MOTION, MOVE, MUSIC, PALETTE, SPEECH, THROUGHOUT, WHERE, WHO
from compiler_templates._phrases import UNHEARD, remark
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
    Role,
    Seed,
    Sentence,
    Sound,
    Source,
    Speech,
    Target,
)
from compiler_templates._words import PROSE

_NEW, _OLD = "gemini-omni-1.2-flash", "gemini-omni-1.1-flash"
_LENGTH = "response_format.duration"
_SHOTS = MultiShot(
    most=6,
    total_low=3,
    total_high=15,
    label="[{start}-{end}s] ",
    opening=(CITES,),
    closing=(THROUGHOUT, KEEP_FREE),
)


def _request(draft: Draft) -> Json:
    """The words alone, or the words and the pictures in the order in which the tags count them; the task where it is plain."""
    body, pictures = body_and_pictures(draft)
    parts: list[Json] = [{"type": "text", "text": draft.prompt}]
    for _, uri in pictures:
        parts.append({"type": "image", "uri": uri, "mime_type": "image/png"})
    roles = {role for role, _ in pictures}
    if len(roles) < 2:
        tasks = {"first_frame": "image_to_video", REFERENCE: "reference_to_video"}
        config = body.setdefault("generation_config", {})
        assert isinstance(config, dict)
        config["video_config"] = {"task": tasks[roles.pop()] if roles else "text_to_video"}
    return {"model": body.pop("model"), "input": parts if pictures else draft.prompt, **body}


def _price(model: str, resolution: str, usd: float, source: str, date: str) -> Price:
    return Price(usd, "second", source, date, when={"model": model, "resolution": resolution})


_UNBROKEN = Sentence((Piece("unbroken"),))
_SOUNDS = Sentence((Piece("sound_effects"), Piece("ambience", after=", over {}")), label="Sound design: ", capital=False)
_HEARD = (SPEECH, _SOUNDS, MUSIC, KEEP_FREE, Sentence((Piece("unheard"),)))

TARGET = Target(
    id="gemini-omni",
    name="Gemini Omni Flash",
    vendor="Google",
    kind="video",
    checked="2026-11-22",
    confidence="high; references and sound medium; the prompt's limit and the price of 1.2 low",
    sources=(
        Source(
            "Interactions types",
            "PyPI google-genai 3.4.0: _gaos/types/interactions/{model,videoconfig,videoresponseformat}.py",
            "2026-11-16",
        ),
        Source("Omni guide", "ai.google.dev/gemini-api/docs/omni.md.txt", "2026-11"),
        Source("tags, time codes, one shot", "github google-gemini/gemini-skills skills/gemini-omni-flash-api/SKILL.md", "2026-08-19"),
        Source("1.2 release", "apidog.com/blog/gemini-omni-1-2-flash-or-veo", "2026-11-06"),
        Source("numbers of references", "PyPI comfyui-embedded-docs 0.5.15", "2026-10"),
    ),
    endpoint="interactions.create",
    models=(
        Model(_NEW),
        Model(
            _OLD,
            "up to 10 seconds",
            differs={
                "durations": Durations(_LENGTH, low=3, high=10, form="suffixed", default=8),
                "multi": replace(_SHOTS, total_high=10),
            },
        ),
        Model("gemini-omni-flash-preview", ended="2026-09-30", successor=_NEW),
    ),
    limit=Limit(None),
    durations=Durations(_LENGTH, low=3, high=15, form="suffixed", default=8),
    ratios=Ratios("response_format.aspect_ratio", {"16:9": "16:9", "9:16": "9:16"}, default="16:9"),
    resolutions=Resolutions("response_format.resolution", {360: "360p", 720: "720p", 1080: "1080p", 2160: "4k"}, default=720),
    fps=(24,),
    negative=Negative("prose"),
    seed=Seed("generation_config.seed", 2_147_483_647),
    sound=Sound("always"),
    speech=Speech(),
    references=References(
        {
            "first_frame": Role("first_frame", address, cite="Start from <FIRST_FRAME>."),
            **cited(REFERENCE, address, 14, "<IMAGE_REF_{place}>"),
        },
        most=14,
        first=0,
        why="this API takes a first frame and reference pictures, no last frame",
    ),
    guard=(*ANGLE, *SQUARE, *QUOTES, *AT, *labels("Sound design", "Music")),
    words=PROSE,
    phrases={"unbroken": remark("one continuous, unbroken shot without cuts"), "unheard": UNHEARD},
    order=(_UNBROKEN, CITES, WHO, WHERE, FRAME, MOVE, LIGHT, LOOK, PALETTE, *_HEARD),
    motion_order=(_UNBROKEN, CITES, MOTION, MOVE, *_HEARD),
    fixed={"response_format.type": "video"},
    prompt_param="",
    request=_request,
    multi=_SHOTS,
    prices=(
        *(
            _price(_OLD, resolution, usd, "ai.google.dev/gemini-api/docs/omni.md.txt", "2026-11")
            for resolution, usd in (("360p", 0.03), ("720p", 0.1), ("1080p", 0.15), ("4k", 0.3))
        ),
        _price(_NEW, "720p", 0.07, "a reseller, about: apidog.com/blog/gemini-omni-1-2-flash-or-veo", "2026-11-06"),
    ),
    example=Example(
        {
            "subject": "a tabby cat",
            "action": "leaps onto the sill; follows a moth with her eyes",
            "location": "a sunny kitchen",
            "shot_type": "close_up",
            "camera_movement": ["handheld"],
            "depth_of_field": "shallow",
            "time_of_day": "morning",
            "lighting_source": ["sun"],
            "lighting_direction": "side",
            "sound_effects": ["a faint purr"],
            "ambience": "birds in the garden",
            "duration": 6,
            "negative": ["lettering"],
            "seed": 8,
            "references": [{"asset": "cat", "role": "character"}],
        },
        (
            "One continuous, unbroken shot without cuts. Take the character's looks from <IMAGE_REF_0> (Our cat). A tabby cat "
            "leaps onto the sill, then follows a moth with her eyes. Set in a sunny kitchen in the morning. A close-up with a "
            "shallow depth of field. The camera moves handheld. Light from the sun, falling from the side. Sound design: a faint "
            "purr, over birds in the garden. Keep the picture free of lettering. No dialogue and no music."
        ),
        bible={"assets": [{"id": "cat", "sha256": "f" * 64, "width": 1024, "height": 1024, "label": "Our cat"}]},
    ),
)
