"""Seedance 2.0 on ModelArk: subject and action, place, light and colour, camera, style, then sound and what to keep out."""

from compiler_templates._guard import AT, INPUTS, OPTIONS, QUOTES
from compiler_templates._media import content, frames_and_references
from compiler_templates._parts import CITES, FRAME, HEARD, KEEP_FREE, LIGHT, LOOK, MOTION, MOVE, MOVES, PALETTE, SCORE, WHERE, WHO
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
    Speech,
    Target,
)
from compiler_templates._words import PROSE, override

_SMALL = {"resolutions": Resolutions("resolution", {480: "480p", 720: "720p"}, default=720)}
SPEECH = Sentence((Piece("dialogue", "{} No subtitles"),))
"""Speech tends to bring captions, above all in tall pictures, so they are ruled out with it."""
RATIOS = {ratio: ratio for ratio in ("16:9", "4:3", "1:1", "3:4", "9:16", "21:9")}
_HEARD = (SPEECH, HEARD, SCORE, KEEP_FREE)
_HITCHCOCK = {"dolly_zoom_in": "makes a Hitchcock zoom in", "dolly_zoom_out": "makes a Hitchcock zoom out"}


TARGET = Target(
    id="seedance-2.0",
    name="Seedance 2.0",
    vendor="ByteDance",
    kind="video",
    checked="2026-11-22",
    confidence="high; the prompt limit, the prompt's shape and the seed medium; prices low",
    sources=(
        Source("task schema", "PyPI comfy-cli 1.23.0 bundled openapi.yml /proxy/byteplus/api/v3/contents/generations/tasks", "2026-10"),
        Source("SDK types", "PyPI byteplus-python-sdk-v2 3.0.63: content_generation/tasks.py", "2026-11"),
        Source("node docs", "PyPI comfyui-embedded-docs 0.5.15 ByteDance2*", "2026-10"),
        Source("prompt guide, quoted", "docs.byteplus.com/en/docs/ModelArk/2222480", "2026-09-14"),
    ),
    endpoint="content_generation.tasks.create",
    models=(
        Model("dreamina-seedance-2-0-260128"),
        Model("dreamina-seedance-2-0-fast-260128", "fast, 720p at most", differs=_SMALL),
        Model("dreamina-seedance-2-0-mini-260615", "drafts, 720p at most", differs=_SMALL),
    ),
    limit=Limit(4096),
    durations=Durations("duration", low=4, high=15, default=5),
    ratios=Ratios("ratio", RATIOS, default="16:9"),
    resolutions=Resolutions("resolution", {480: "480p", 720: "720p", 1080: "1080p", 2160: "4k"}, default=720),
    negative=Negative("prose"),
    sound=Sound("switch", "generate_audio"),
    speech=Speech(),
    references=References(frames_and_references(9), exclusive=True, most=9),
    guard=(*QUOTES, *OPTIONS, *INPUTS, *AT),
    words=override(PROSE, camera_movement=MOVES | _HITCHCOCK),
    order=(CITES, WHO, WHERE, LIGHT, PALETTE, FRAME, MOVE, LOOK, *_HEARD),
    motion_order=(MOTION, MOVE, *_HEARD),
    cannot={"seed": "ModelArk lists the seed as unsupported for 2.0"},
    fixed={"watermark": False},
    prompt_param="",
    moves=1,
    request=content,
    multi=MultiShot(
        most=6,
        shortest=2,
        total_low=4,
        total_high=15,
        label="Shot {n}: ",
        later="Cut to shot {n}: ",
        opening=(CITES,),
        closing=(LOOK, PALETTE, KEEP_FREE),
        gathered=frozenset({"references", "negative"}),
    ),
    prices=(
        Price(0.3, "second", "fal.ai listing, about", "2026-10", when={"model": "dreamina-seedance-2-0-260128", "resolution": "720p"}),
    ),
    example=Example(
        {
            "subject": "a lighthouse keeper",
            "action": "climbs the last steps; wipes the lens with his sleeve; looks out to sea",
            "location": "the lamp room of an old lighthouse",
            "time_of_day": "dusk",
            "weather": ["storm"],
            "lighting_source": ["practical"],
            "color_palette": ["amber", "slate blue"],
            "shot_type": "medium",
            "camera_movement": ["dolly_in"],
            "camera_speed": "slow",
            "film_stock": "Kodak Vision3 500T",
            "dialogue": [{"speaker": "The keeper", "line": "Not tonight.", "delivery": "under his breath"}],
            "ambience": "wind against the glass",
            "duration": 8,
            "negative": ["logos"],
        },
        (
            "A lighthouse keeper climbs the last steps, wipes the lens with his sleeve, then looks out to sea. Set in the "
            "lamp room of an old lighthouse at dusk in a storm. Light from practical lamps in the frame. A color palette of "
            "amber and slate blue. A medium shot. The camera slowly pushes in. Shot on Kodak Vision3 500T. The keeper says, "
            'under his breath: "Not tonight." No subtitles. We hear wind against the glass. Keep the picture free of logos.'
        ),
    ),
)
