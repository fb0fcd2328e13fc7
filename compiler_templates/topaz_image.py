"""Topaz Image: one still, finer and larger, from a description of what is seen. Close shots get less invention; Wonder invents nothing."""

from typing import Any

from compiler_templates._draft import Draft
from compiler_templates._finish import COLORED, SEEN, body, box, close, size_of, source, still, take
from compiler_templates._il import Json
from compiler_templates._look import grain
from compiler_templates._target import UNUSED, Example, Limit, Model, Negative, Seed, Source, Target, names
from compiler_templates._words import PROSE

_API = "PyPI comfy-cli 1.23.0 openapi.yml: TopazEnhanceGenRequest"
_NODES = "PyPI comfyui-embedded-docs 0.5.15: TopazImageEnhanceV2, TopazImageEnhance"
_UNUSED = UNUSED["post"] | COLORED | names("duration fps")


def _sized(draft: Draft) -> None:
    take(draft, "source_url")
    size = box(draft, 32_000, size_of(still(draft)))
    if size:
        draft.params |= {"output_width": size[0], "output_height": size[1]}


def _grained(draft: Draft) -> None:
    if "film_stock" in draft.values:
        draft.params |= {"grain": True, "grain_model": "silver"}
        draft.place("film_stock", "grain_strength", grain(draft.values["film_stock"]))


def _inventive(draft: Draft) -> None:
    """How much may be invented, low so that the scene stays itself: least where a face is near."""
    _sized(draft)
    draft.params["creativity"] = 2 if close(draft) else 3
    if "shot_type" in draft.values:
        draft.place("shot_type", "creativity", draft.params["creativity"])


def _legal(draft: Draft) -> None:
    _inventive(draft)
    _grained(draft)


def _faithful(draft: Draft) -> None:
    _sized(draft)
    _grained(draft)


def _request(draft: Draft) -> Json:
    """Bloom writes a prompt of its own unless it is told not to."""
    made = body(draft)
    assert isinstance(made, dict)
    return {**made, "autoprompt": not draft.prompt}


_PLAIN: dict[str, Any] = {"seed": None, "cannot": {"film_stock": "this model adds no grain"}, "legal": _inventive, "request": body}
"""How the models differ that have neither a seed nor grain."""

TARGET = Target(
    id="topaz-image",
    name="Topaz Image",
    vendor="Topaz Labs",
    kind="post",
    checked="2026-11-22",
    confidence="medium-high: a reseller's request, vendor's names; that low creativity keeps faces is common advice without a number",
    sources=(
        Source("request", _API, "2026-10"),
        Source("ranges a model", _NODES, "2026-10"),
        Source("prompt limit of Redefine", _NODES, "2026-10"),
    ),
    endpoint="POST /image/v1/enhance-gen/async",
    models=(
        Model("Bloom 2"),
        Model("Reimagine", differs={**_PLAIN, "fixed": {"color_preservation": "true", "face_preservation": "true", "crop_to_fill": True}}),
        Model("Redefine", differs={**_PLAIN, "limit": Limit(1024), "fixed": {"texture": 2}}),
        Model(
            "Wonder 3.5",
            "faithful: takes no words",
            differs={
                "seed": None,
                "order": (),
                "notes": ("Wonder takes no words: it works on the still alone.",),
                "unused": _UNUSED | {"shot_type"},
                "legal": _faithful,
                "request": body,
                "fixed": {"enhancement_strength": "high", "crop_to_fill": True},
            },
        ),
    ),
    seed=Seed("seed", 2000, low=1),
    negative=Negative("loss", why="it adds detail and takes nothing away"),
    references=source("source_url"),
    words=PROSE,
    unused=_UNUSED,
    own=frozenset({"aspect_ratio", "resolution"}),
    order=SEEN,
    fixed={"color_preservation": "true", "crop_to_fill": True},
    legal=_legal,
    request=_request,
    example=Example(
        {
            "subject": "an old fisherman",
            "action": "mends a net",
            "location": "a weathered pier",
            "time_of_day": "dawn",
            "lighting_quality": "soft",
            "shot_type": "close_up",
            "film_stock": "Kodak Portra 400",
            "aspect_ratio": "3:2",
            "resolution": "4K",
            "seed": 2026,
        },
        "An old fisherman mends a net. Set on a weathered pier at dawn. Soft light.",
    ),
)
