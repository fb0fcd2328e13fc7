"""Topaz Video: a take, finer, larger and at another frame rate. Astra 2 reads a short description; with one it takes 450 frames at most."""

from compiler_templates._draft import Draft
from compiler_templates._finish import COLORED, SEEN, box, close, take
from compiler_templates._il import Json, plain
from compiler_templates._phrases import PHRASES
from compiler_templates._target import UNUSED, Example, Limit, Model, Negative, Price, References, Source, Target, names
from compiler_templates._words import PROSE

_ASTRA = "developer.topazlabs.com/video-models/astra/astra-2.md"
_CREDIT = "inference.sh/apps/topaz/astra.md"
_UNUSED = UNUSED["post"] | COLORED | names("seed")
_FRAMES, _TOLD_FRAMES = 9000, 450
"""Frames that a take may have, and with a prompt."""
_TOO_LONG = f"with words Astra 2 takes {_TOLD_FRAMES} frames at most, and this take has more"
_SAID = frozenset(slot for sentence in SEEN for piece in sentence.pieces for slot in PHRASES[piece.phrase].slots)
"""The slots that are said in words."""
_RATE = 24.0
"""Frames a second of a take that says none."""


def _legal(draft: Draft) -> None:
    """What is known of the take, and what is wanted."""
    take(draft, "source.url")
    _length(draft)
    size = box(draft, 16_384)
    if size:
        draft.params["output.resolution"] = {"width": size[0], "height": size[1]}
    _frames(draft)


def _astra(draft: Draft) -> None:
    """How much may be invented: least where a face is near. A long take goes without words."""
    _legal(draft)
    draft.params["creativity"] = 0.3 if close(draft) else 0.5
    if "shot_type" in draft.values:
        draft.place("shot_type", "creativity", draft.params["creativity"])
    if (draft.seconds or 0) * _RATE > _TOLD_FRAMES:
        for slot in [slot for slot in draft.values if slot in _SAID]:
            stated = slot in draft.shot.values  # else the words stand for a picture
            draft.lose(slot if stated else "references", _TOO_LONG, plain(draft.values.pop(slot)))


def _length(draft: Draft) -> None:
    wanted: float | None = draft.values.get("duration")
    if wanted is None:
        return
    draft.seconds = wanted
    draft.place("duration", "source.duration", wanted)
    if wanted * _RATE > _FRAMES:
        draft.warn(f"Topaz takes {_FRAMES:,} frames at most; {wanted:g} seconds are about {wanted * _RATE:,.0f}: cut the take in parts.")


def _frames(draft: Draft) -> None:
    """Another frame rate is made by a filter of its own, from 15 to 240 whole frames a second."""
    wanted: float | None = draft.values.get("fps")
    if wanted is None:
        return
    rate = min(240, max(15, round(wanted)))
    if rate != wanted:
        draft.adjust("fps", wanted, rate, "whole numbers from 15 to 240")
    draft.place("fps", "fps", rate)
    draft.params["output.frameRate"] = rate


def _request(draft: Draft) -> Json:
    """Filters run one after the other: the model, then new frames."""
    sent = {path: value for path, value in draft.params.items() if path.startswith(("source.", "output."))}
    made: dict[str, dict[str, Json]] = {"source": {"container": "mp4"}, "output": {}}
    for path, value in sent.items():
        part, _, name = path.partition(".")
        made[part][name] = value
    enhance: dict[str, Json] = {"model": draft.model.id if draft.model else ""}
    enhance |= {name: value for name in ("creativity", "prompt") if (value := draft.params.get(name))}
    filters: list[Json] = [enhance]
    if "fps" in draft.params:
        filters.append({"model": "apo-8", "fps": draft.params["fps"]})
    return {"source": {**made["source"]}, "filters": filters, "output": {**made["output"]}}


_WORDLESS = {
    "order": (),
    "notes": ("This model takes no words: it works on the take alone.",),
    "unused": _UNUSED | {"shot_type"},
    "legal": _legal,
}

TARGET = Target(
    id="topaz-video",
    name="Topaz Video",
    vendor="Topaz Labs",
    kind="post",
    checked="2026-11-22",
    confidence="high for Astra 2; how little creativity keeps a face is common advice without a number",
    sources=(
        Source("model id, frames, credits", _ASTRA, "2026"),
        Source("request", "PyPI comfy-cli 1.23.0 openapi.yml: TopazVideoCreateRequest", "2026-10"),
        Source("filters", "PyPI comfyui-embedded-docs 0.5.15: TopazVideoEnhanceV2", "2026-10"),
        Source("price of a credit, about 0.07 USD", _CREDIT, "2026-11"),
    ),
    endpoint="POST /video/",
    models=(
        Model("ast-2", "Astra 2: generated and stylised clips, wide shots"),
        Model("slp-2.6", "Starlight Precise: realistic or degraded footage; takes no words", differs=_WORDLESS),
        Model("prob-4", "Proteus: clean sources; takes no words", differs=_WORDLESS),
    ),
    model_param="",
    limit=Limit(None, aim=40),
    negative=Negative("loss", why="it adds detail and takes nothing away"),
    references=References(why="it works on the take alone"),
    words=PROSE,
    unused=_UNUSED,
    own=frozenset({"aspect_ratio", "resolution", "duration", "fps"}),
    order=SEEN,
    legal=_astra,
    request=_request,
    prices=(
        Price(0.28, "second", _CREDIT, "2026-11", when={"model": "ast-2"}, over=1920 * 1080, note="6 frames of 24 a credit"),
        Price(0.168, "second", _CREDIT, "2026-11", when={"model": "ast-2"}, note="10 frames of 24 a credit"),
    ),
    example=Example(
        {
            "subject": "an old fisherman",
            "action": "mends a net",
            "location": "a weathered pier",
            "time_of_day": "dawn",
            "lighting_quality": "soft",
            "shot_type": "close_up",
            "aspect_ratio": "16:9",
            "resolution": "4K",
            "fps": 48,
            "duration": 6,
        },
        "An old fisherman mends a net. Set on a weathered pier at dawn. Soft light.",
    ),
)
