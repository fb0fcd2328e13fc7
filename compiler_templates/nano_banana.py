"""Gemini image (Nano Banana): one told paragraph, kind of picture and shot first; pictures come in order and are named in the words."""

from dataclasses import replace

from compiler_templates._draft import Draft, nested
from compiler_templates._il import Json, Picture
from compiler_templates._parts import CITES, LIGHT, LOOK, PALETTE, POSITIVES, WHERE, WHO
from compiler_templates._ratios import Ratios, Resolutions
from compiler_templates._target import Example, Limit, Model, Negative, Piece, Price, References, Role, Seed, Sentence, Source, Target
from compiler_templates._words import STILLS

_CONFIG = "config.image_config"
_SIZE = f"{_CONFIG}.image_size"
_COMMON = ("1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9")
_EXTREME = ("1:4", "4:1", "1:8", "8:1")
_SIZES = {1024: "1K", 2048: "2K", 4096: "4K"}
_LITELLM = "PyPI litellm 1.109.1 price table"


def _sizes(values: dict[int, str]) -> Resolutions:
    return Resolutions(_SIZE, values, square=True)


def _ratios(*ratios: str) -> Ratios:
    return Ratios(f"{_CONFIG}.aspect_ratio", {ratio: ratio for ratio in ratios})


def _part(picture: Picture) -> Json:
    return {"file_data": {"file_uri": picture.address, "mime_type": "image/png"}}


def _legal(draft: Draft) -> None:
    if "config.seed" in draft.params:
        draft.warn("A seed makes Gemini's pictures more alike, never the same.")


def _request(draft: Draft) -> Json:
    """The words, then the pictures in the order in which the words count them."""
    params = dict(draft.params)
    pictures = params.pop("contents", None)
    contents: Json = [{"text": draft.prompt}, *pictures] if isinstance(pictures, list) else draft.prompt
    return {"contents": contents, **nested(params)}


_PICTURE = Role("contents", _part, many=True, most=14, cite="Take {job} from the {nth} image ({label}).")
_PICTURES = References(
    dict.fromkeys(("first_frame", "character", "location", "prop", "style", "shot"), _PICTURE), most=14, why="a still has no last frame"
)
_SHORTER = Limit(65_536, "tokens")
_KIND = Sentence(
    (
        Piece("medium"),
        Piece("shot_type", after=": {}"),
        Piece("camera_angle", "Shot {}", " {}", free=", {}"),
        Piece("framing"),
        Piece("composition"),
    )
)
_LENS = Sentence((Piece("lens", "Captured on {}"), Piece("depth_of_field", "Captured {}", " {}", free=", {}")))
_STYLE = replace(LOOK, pieces=LOOK.pieces[1:])


def _price(model: str, usd: float, when: dict[str, str] | None = None, note: str = "", source: str = _LITELLM) -> Price:
    return Price(usd, "image", source, "2026-11", when={"model": model, **(when or {})}, note=note)


TARGET = Target(
    id="nano-banana",
    name="Nano Banana",
    vendor="Google",
    kind="image",
    checked="2026-11-22",
    sources=(
        Source("SDK types", "PyPI google-genai 3.4.0: types.py GenerateContentConfig, ImageConfig", "2026-11"),
        Source("prompt guide", "ai.google.dev gemini-api/docs/image-generation", "2026"),
        Source("ratios and sizes of 2.1; 512 refused", "github tanstack/ai @tanstack/ai-gemini 0.36.0", "2026-10-07"),
        Source("node docs", "PyPI comfyui-embedded-docs 0.5.15: GeminiNanoBanana2V2, GeminiImage2Node", "2026-10"),
    ),
    endpoint="models.generate_content",
    models=(
        Model("gemini-nano-banana-2.1"),
        Model("gemini-3.1-flash-image", "2", differs={"limit": _SHORTER, "resolutions": _sizes({512: "512", **_SIZES})}),
        Model("gemini-3.1-flash-lite-image", "2 lite, 1K only", differs={"resolutions": _sizes({1024: "1K"})}),
        Model("gemini-3-pro-image", "Pro", differs={"limit": _SHORTER, "ratios": _ratios(*_COMMON)}),
        Model(
            "gemini-2.5-flash-image",
            "ends 2027-03-15",
            differs={
                "limit": Limit(32_768, "tokens"),
                "ratios": _ratios(*_COMMON),
                "resolutions": None,
                "references": replace(_PICTURES, most=3),
            },
        ),
        Model("gemini-3.1-flash-image-preview", ended="2026-06-25", successor="gemini-3.1-flash-image"),
        Model("gemini-3-pro-image-preview", ended="2026-06-25", successor="gemini-3-pro-image"),
    ),
    limit=Limit(131_072, "tokens"),
    ratios=_ratios(*_COMMON, *_EXTREME),
    resolutions=_sizes(_SIZES),
    negative=Negative("positive", why="Gemini has no negative field and is told what is there"),
    seed=Seed("config.seed", 2_147_483_647),
    references=_PICTURES,
    words=STILLS,
    order=(_KIND, WHO, WHERE, LIGHT, _LENS, _STYLE, PALETTE, CITES, POSITIVES),
    fixed={"config.response_modalities": ["IMAGE"]},
    prompt_param="",
    legal=_legal,
    request=_request,
    prices=(
        _price("gemini-nano-banana-2.1", 0.0336),
        _price("gemini-3.1-flash-lite-image", 0.0336),
        _price("gemini-3.1-flash-image", 0.067, note="0.045 at the smallest size"),
        _price("gemini-3-pro-image", 0.3, {"image_size": "4K"}, source="fal price page"),
        _price("gemini-3-pro-image", 0.134),
        _price("gemini-2.5-flash-image", 0.039),
    ),
    example=Example(
        {
            "subject": "a lighthouse keeper",
            "action": "counts the seconds between two flashes",
            "location": "the lamp room of a lighthouse",
            "medium": "live_action",
            "shot_type": "medium_close_up",
            "camera_angle": "low",
            "focal_length_mm": 85,
            "depth_of_field": "shallow",
            "lighting_source": ["practical"],
            "lighting_direction": "side",
            "time_of_day": "night",
            "weather": ["storm"],
            "aspect_ratio": "21:9",
            "resolution": "2K",
            "references": [{"asset": "still", "role": "style"}],
            "negative": ["text"],
        },
        (
            "A live-action film still: a medium close-up from a low angle. A lighthouse keeper counts the seconds between "
            "two flashes. Set in the lamp room of a lighthouse at night in a storm. Light from practical lamps in the frame, "
            "falling from the side. Captured on an 85mm lens with a shallow depth of field. Take the style from the first "
            "image (Wet neon). Every surface is clean and unmarked."
        ),
    ),
)
