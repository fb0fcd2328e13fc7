"""Wan 2.7 on Model Studio: who does what, where, in what light, by what camera, in what style; then speech and sound. Always with sound."""

from compiler_templates._guard import AT, INPUTS, QUOTES, SQUARE
from compiler_templates._media import frames_and_references, media
from compiler_templates._parts import CITES, FRAME, HEARD, LIGHT, LOOK, MOTION, MOVE, MOVES, PALETTE, SCORE, SPEECH, WHERE, WHO
from compiler_templates._phrases import UNHEARD
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
    Seed,
    Sentence,
    Sound,
    Source,
    Speech,
    Target,
)
from compiler_templates._words import PROSE, override

PROXY = Source("request schema", "PyPI comfy-cli 1.23.0 bundled openapi.yml /proxy/wan", "2026-10")
NODES = Source("node docs", "PyPI comfyui-embedded-docs 0.5.15 Wan2*, Wan3*", "2026-10")
RECIPE = Source("prompt recipe", "alibabacloud.com blog model-studio-wan-video-generation-prompts-recipe_602777", "2026")
RATIOS = {ratio: ratio for ratio in ("16:9", "9:16", "1:1", "4:3", "3:4")}
ORDER = (CITES, WHO, WHERE, LIGHT, FRAME, MOVE, LOOK, PALETTE, SPEECH, HEARD, SCORE)
MOTION_ORDER = (MOTION, MOVE, SPEECH, HEARD, SCORE)
_UNHEARD = Sentence((Piece("unheard"),))
"""It always makes sound: what is not wanted is said."""


def _price(resolution: str, usd: float) -> Price:
    return Price(usd, "second", "Comfy-Org/docs tutorials/partner-nodes/pricing.mdx", "2026-08-21", when={"resolution": resolution})


def _shots(longest: float) -> MultiShot:
    return MultiShot(
        most=5,
        shortest=2,
        total_low=4,
        total_high=longest,
        label="Shot {n} [{start}-{end} s]: ",
        opening=(CITES, LOOK, PALETTE),
        gathered=frozenset({"references"}),
    )


TARGET = Target(
    id="wan-2.7",
    name="Wan 2.7",
    vendor="Alibaba",
    kind="video",
    checked="2026-11-22",
    confidence="high; dialogue and prices medium",
    sources=(
        PROXY,
        NODES,
        RECIPE,
        Source("text-to-video reference", "alibabacloud.com help text-to-video-api-reference", "2026-10-12"),
        Source(
            "number of references", "docs.higgsfield.ai wan-2-7 reference-to-video; docs.oxen.ai wan-v2-7-reference-to-video", "2026-11"
        ),
    ),
    endpoint="POST /api/v1/services/aigc/video-generation/video-synthesis",
    models=(
        Model("wan2.7-t2v", "words alone", task="text"),
        Model("wan2.7-i2v", "from a first frame", task="frame"),
        Model(
            "wan2.7-r2v",
            "with reference pictures, ten seconds at most",
            task="references",
            differs={"durations": Durations("parameters.duration", low=2, high=10, default=5), "multi": _shots(10)},
        ),
    ),
    limit=Limit(5000, aim=200),
    durations=Durations("parameters.duration", low=2, high=15, default=5),
    ratios=Ratios("parameters.ratio", RATIOS, framed={}, default="16:9"),
    resolutions=Resolutions("parameters.resolution", {720: "720P", 1080: "1080P"}, default=720),
    negative=Negative("field", "input.negative_prompt", Limit(500)),
    seed=Seed("parameters.seed", 2_147_483_647),
    sound=Sound("always"),
    speech=Speech(),
    references=References(frames_and_references(5), exclusive=True, most=5),
    guard=(*QUOTES, *SQUARE, *INPUTS, *AT),
    words=override(PROSE, camera_movement=MOVES),
    phrases={"unheard": UNHEARD},
    order=(*ORDER, _UNHEARD),
    motion_order=(*MOTION_ORDER, _UNHEARD),
    fixed={"parameters.prompt_extend": False, "parameters.watermark": False},
    prompt_param="input.prompt",
    request=media,
    multi=_shots(15),
    prices=(_price("720P", 0.1), _price("1080P", 0.15)),
    example=Example(
        {
            "subject": "a street cook in a striped apron",
            "action": "tosses noodles in a wok; flames leap up; he grins",
            "location": "a crowded night market",
            "time_of_day": "night",
            "weather": ["fog"],
            "lighting_source": ["firelight", "neon"],
            "lighting_direction": "side",
            "shot_type": "medium",
            "camera_angle": "low",
            "focal_length_mm": 35,
            "camera_movement": ["arc"],
            "camera_speed": "slow",
            "medium": "live_action",
            "saturation": "vivid",
            "dialogue": [{"speaker": "The cook", "line": "Hot, hot, hot!", "delivery": "laughing"}],
            "sound_effects": ["sizzling oil"],
            "ambience": "the chatter of the crowd",
            "duration": 6,
            "seed": 11,
            "negative": ["subtitles", "blur"],
        },
        (
            "A street cook in a striped apron tosses noodles in a wok. Flames leap up. He grins. Set in a crowded night "
            "market at night in fog. Light from a fire and neon signs, falling from the side. A medium shot from a low angle "
            "on a 35mm lens. The camera slowly orbits the subject. Live-action footage. Vivid colors. The cook says, "
            'laughing: "Hot, hot, hot!" We hear sizzling oil over the chatter of the crowd. No music.'
        ),
    ),
)
