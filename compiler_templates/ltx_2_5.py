"""LTX-2.5, hosted: one flowing paragraph in the present tense, the action first, without labels; shot size and camera always said."""

from compiler_templates._draft import Draft
from compiler_templates._guard import QUOTES
from compiler_templates._il import Json
from compiler_templates._media import address
from compiler_templates._parts import FRAME, HEARD, LIGHT, LOOK, MOTION, MOVE, MOVES, PALETTE, POSITIVES, SCORE, SPEECH, WHERE, WHO
from compiler_templates._ratios import Sizes
from compiler_templates._target import (
    Durations,
    Example,
    Limit,
    Model,
    Negative,
    Price,
    References,
    Role,
    Sound,
    Source,
    Speech,
    Target,
)
from compiler_templates._words import PROSE, override

_SMALL = ((1280, 720), (720, 1280), (1920, 1080), (1080, 1920))
_LARGE = ((2560, 1440), (1440, 2560), (3840, 2160), (2160, 3840))
_LONG = 10
"""Seconds above which only 720p and 1080p at 24 or 25 frames a second are made."""
_SLOWER: dict[Json, int] = {48: 24, 50: 25}


def _legal(draft: Draft) -> None:
    if (draft.seconds or 0) > _LONG:
        _long_take(draft)
    if not draft.framed and "camera_movement" not in draft.values:
        draft.warn("LTX-2.5 wants the camera's move said, even a static one: this scene says none.")


def _long_take(draft: Draft) -> None:
    why = f"above {_LONG} seconds only this exists"
    rate = draft.params.get("fps")
    if rate in _SLOWER:
        draft.params["fps"] = _SLOWER[rate]
        draft.adjust("fps", rate, _SLOWER[rate], why)
    if (draft.width, draft.height) in _LARGE:
        draft.width, draft.height = _SMALL[2] if draft.width > draft.height else _SMALL[3]
        before, size = draft.params["resolution"], f"{draft.width}x{draft.height}"
        draft.params["resolution"] = size
        kept = [x for x in draft.adjustments if x.slot != "resolution"]
        draft.adjustments = [x._replace(after=size) if x.after == before else x for x in kept]
        draft.adjust("resolution", draft.shot.values.get("resolution"), size, why)


def _prices(model: str, **by_size: float) -> tuple[Price, ...]:
    """Dollars a second by the short side, which goes with two shapes."""
    sizes = {f"p{min(size)}": [f"{w}x{h}" for w, h in _SMALL + _LARGE if min(w, h) == min(size)] for size in _SMALL + _LARGE}
    return tuple(
        Price(usd, "second", "two resellers' lists, about", "2026-11", when={"model": model, "resolution": size})
        for name, usd in by_size.items()
        for size in sizes[name]
    )


TARGET = Target(
    id="ltx-2.5",
    name="LTX-2.5",
    vendor="Lightricks",
    kind="video",
    checked="2026-11-22",
    confidence="high; prices low",
    sources=(
        Source("request schema", "PyPI comfy-cli 1.23.0 bundled openapi.yml /proxy/ltx/v2", "2026-10"),
        Source("prompting advice", "github Lightricks/LTX-2 README, gemma4_t2v_system_prompt.txt", "2026-08-16"),
        Source("node docs", "PyPI comfyui-embedded-docs 0.5.15 LtxApi25*", "2026-10"),
        Source("price", "docs.comfy.org comfy-router models ltx; Comfy-Org/docs pricing.mdx", "2026-11"),
    ),
    endpoint="POST /v2/text-to-video",
    motion_endpoint="POST /v2/image-to-video",
    models=(
        Model("ltx-2-5-fast"),
        Model(
            "ltx-2-5-pro",
            "ten seconds and 1080p at most",
            differs={
                "durations": Durations("duration", choices=(2, 3, 4, 5, 6, 8, 10), default=5),
                "ratios": Sizes(("resolution",), _SMALL, area=1280 * 720, default="16:9"),
                "fps": (24, 25, 50),
            },
        ),
        Model("ltx-2-fast", ended="2026-08-15", successor="ltx-2-5-fast"),
        Model("ltx-2-pro", ended="2026-08-15", successor="ltx-2-5-pro"),
    ),
    limit=Limit(10_000, aim=200),
    durations=Durations("duration", choices=(2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 18, 20), default=5),
    ratios=Sizes(("resolution",), _SMALL + _LARGE, area=1280 * 720, default="16:9"),
    fps=(24, 25, 48, 50),
    fps_param="fps",
    negative=Negative("positive", why="LTX as a service takes no negative (its open weights do)"),
    cannot={"seed": "LTX as a service takes no seed (its open weights do)"},
    sound=Sound("switch", "generate_audio"),
    speech=Speech(),
    references=References(
        {"first_frame": Role("image_uri", address), "last_frame": Role("last_frame_uri", address)},
        why="LTX takes a first and a last frame only: describe people in full, or begin with a picture of them",
    ),
    guard=QUOTES,
    words=override(PROSE, camera_movement=MOVES),
    order=(WHO, WHERE, FRAME, MOVE, LIGHT, PALETTE, LOOK, POSITIVES, HEARD, SPEECH, SCORE),
    motion_order=(MOTION, MOVE, POSITIVES, HEARD, SPEECH, SCORE),
    legal=_legal,
    prices=(
        *_prices("ltx-2-5-fast", p720=0.09, p1080=0.13, p1440=0.19, p2160=0.3),
        *_prices("ltx-2-5-pro", p720=0.12, p1080=0.17),
    ),
    example=Example(
        {
            "subject": "an old tailor with silver glasses",
            "action": "threads a needle by the window; squints; smiles as the thread slips through",
            "location": "a narrow workshop lined with bolts of cloth",
            "time_of_day": "afternoon",
            "lighting_quality": "soft",
            "lighting_source": ["daylight"],
            "lighting_direction": "side",
            "color_temperature": "warm",
            "shot_type": "close_up",
            "camera_angle": "eye_level",
            "depth_of_field": "shallow",
            "camera_movement": ["dolly_in"],
            "camera_speed": "slow",
            "medium": "live_action",
            "ambience": "a ticking clock",
            "dialogue": [{"speaker": "The tailor", "line": "There you are.", "delivery": "in a low, dry voice"}],
            "duration": 7,
            "negative": ["lettering"],
        },
        (
            "An old tailor with silver glasses threads a needle by the window, squints, then smiles as the thread slips "
            "through. Set in a narrow workshop lined with bolts of cloth in the afternoon. A close-up at eye level with a "
            "shallow depth of field. The camera slowly pushes in. Soft light from natural daylight, falling from the side. "
            "Warm tones. Live-action footage. Every surface is clean and unmarked. We hear a ticking clock. The tailor says, "
            'in a low, dry voice: "There you are."'
        ),
    ),
)
