"""Magnific: one still, enlarged with invented detail by default; its other models enlarge faithfully, light anew, or take over a style."""

from compiler_templates._draft import Draft
from compiler_templates._finish import COLORED, SEEN, body, close, size_of, source, still, take
from compiler_templates._parts import LIGHT, LOOK, WHERE
from compiler_templates._size import resolution
from compiler_templates._target import UNUSED, Example, Model, Negative, References, Role, Source, Target, names
from compiler_templates._words import PROSE

_API = "PyPI comfy-cli 1.23.0 openapi.yml: /proxy/freepik/v1/ai"
_UNUSED = UNUSED["post"] | COLORED | names("duration fps aspect_ratio")
_WORK = {
    "anime": "art_n_illustration",
    "animation_2d": "art_n_illustration",
    "illustration": "art_n_illustration",
    "animation_3d": "3d_renders",
    "stop_motion": "films_n_photography",
}
_ASSUMED = 1024
"""Pixels on the short side of a still whose size is not known."""
_LARGEST = 25_300_000
"""Pixels that the upscaler can make."""


def _enlarge(draft: Draft) -> None:
    """The smallest of 2, 4, 8 and 16 times that reaches the wanted short side and stays within what it can make."""
    take(draft, "image")
    said: str | None = draft.values.get("resolution")
    asked = resolution(said) if said else None
    known = size_of(still(draft))
    width, height = known or (_ASSUMED, _ASSUMED)
    wanted = (min(asked) if isinstance(asked, tuple) else asked or 0) / min(width, height)
    factors = [factor for factor in (2, 4, 8, 16) if width * height * factor * factor <= _LARGEST] or [2]
    factor = next((each for each in factors if each >= wanted), factors[-1])
    draft.params["scale_factor"] = factor
    if said is None:
        return
    if asked is None:
        draft.lose("resolution", "it names no size in pixels")
        return
    if abs(factor - wanted) > 0.001:
        draft.adjust(
            "resolution",
            said,
            f"{factor}x",
            "it enlarges 2, 4, 8 or 16 times" if known else "counted from 1024 pixels: the still's size is not known",
        )
    draft.place("resolution", "scale_factor", factor)


def _creative(draft: Draft) -> None:
    """What kind of picture it is, and little invention; near a face, less and closer to the still."""
    _enlarge(draft)
    draft.params["scale_factor"] = f"{draft.params['scale_factor']}x"
    near = close(draft)
    hard = draft.shot.text("lighting_quality") in ("hard", "high_contrast")
    work = _WORK.get(draft.shot.text("medium")) or (("hard_portraits" if hard else "soft_portraits") if near else "films_n_photography")
    draft.params |= {"optimized_for": work, "creativity": -2 if near else 0, "resemblance": 4 if near else 2}
    if "shot_type" in draft.values:
        draft.place("shot_type", "optimized_for", work)


def _relit(draft: Draft) -> None:
    """Light from words, or from the picture of a style; left to itself it would change the background too."""
    take(draft, "image")


def _styled(draft: Draft) -> None:
    take(draft, "image")
    if "reference_image" not in draft.params:
        draft.params["reference_image"] = f"style:{draft.shot.scene_id}"
        draft.warn(f"Style transfer needs a picture: bind one as style, or put its address where style:{draft.shot.scene_id} stands.")


_STILL = source("image").roles
_NO_SIZE = {"resolution": "it keeps the still's own size"}
_UNNEAR = _UNUSED | {"shot_type"}


def _with_style(param: str) -> References:
    style = Role(param, lambda picture: picture.address)
    return References({**_STILL, "style": style}, why="it takes the still and one picture of a style")


TARGET = Target(
    id="magnific",
    name="Magnific",
    vendor="Freepik",
    kind="post",
    checked="2026-11-22",
    confidence="medium-high: a reseller's request; how little creativity keeps a face is common advice without a number",
    sources=(
        Source("requests", _API, "2026-10"),
        Source("ranges and limits", "PyPI comfyui-embedded-docs 0.5.15: Magnific nodes", "2026-10"),
    ),
    endpoint="POST /v1/ai/{model}",
    models=(
        Model("image-upscaler", "invents detail"),
        Model(
            "image-upscaler-precision-v2",
            "invents nothing, takes no words",
            differs={
                "order": (),
                "notes": ("Precision takes no words: it works on the still alone.",),
                "unused": _UNNEAR,
                "legal": _enlarge,
                "fixed": {"flavor": "photo"},
            },
        ),
        Model(
            "image-relight",
            "lights the still anew",
            differs={
                "order": (LIGHT, WHERE),
                "unused": _UNNEAR | names("subject action character_ref set_dressing medium aesthetic era film_stock influences"),
                "cannot": _NO_SIZE,
                "legal": _relit,
                "references": _with_style("transfer_light_from_reference_image"),
                "fixed": {"change_background": False, "preserve_details": True, "light_transfer_strength": 100},
            },
        ),
        Model(
            "image-style-transfer",
            "takes over the style of a picture",
            differs={
                "order": (LOOK,),
                "unused": _UNNEAR | names("subject action character_ref location set_dressing time_of_day weather"),
                "cannot": _NO_SIZE,
                "legal": _styled,
                "references": _with_style("reference_image"),
                "fixed": {"style_strength": 100, "structure_strength": 50},
            },
        ),
    ),
    model_param="",
    negative=Negative("loss", why="it adds detail and takes nothing away"),
    references=source("image"),
    words=PROSE,
    unused=_UNUSED,
    own=frozenset({"resolution"}),
    order=SEEN,
    fixed={"engine": "automatic"},
    legal=_creative,
    request=body,
    example=Example(
        {
            "subject": "an old fisherman",
            "action": "mends a net",
            "location": "a weathered pier",
            "time_of_day": "dawn",
            "lighting_quality": "hard",
            "shot_type": "close_up",
            "resolution": "4K",
        },
        "An old fisherman mends a net. Set on a weathered pier at dawn. Hard light.",
    ),
)
