"""Qwen-Image 3: under two hundred words, nothing negated; the medium first, the shot late. A negative field, sizes with an asterisk."""

from dataclasses import replace

from compiler_templates._draft import Draft, nested
from compiler_templates._guard import AT
from compiler_templates._il import Json
from compiler_templates._parts import CITES, FRAME, LIGHT, LOOK, PALETTE, WHERE, WHO
from compiler_templates._ratios import Grid
from compiler_templates._target import Example, Limit, Model, Negative, Price, References, Role, Seed, Source, Target
from compiler_templates._words import STILLS

_LITELLM = "PyPI litellm 1.109.1 price table"


def _request(draft: Draft) -> Json:
    """One message: the pictures in the order in which the words count them, then the words."""
    params = dict(draft.params)
    pictures = params.pop("content", None)
    content: list[Json] = [*(pictures if isinstance(pictures, list) else []), {"text": draft.prompt}]
    return {**nested(params), "input": {"messages": [{"role": "user", "content": content}]}}


_IMAGE = Role("content", lambda picture: {"image": picture.address}, many=True, most=10, cite="Take {job} from Image {n} ({label}).")
_PICTURES = References(
    dict.fromkeys(("first_frame", "character", "location", "prop", "style", "shot"), _IMAGE), most=3, why="a still has no last frame"
)

TARGET = Target(
    id="qwen-image-3",
    name="Qwen-Image 3.0",
    vendor="Alibaba",
    kind="image",
    checked="2026-11-22",
    confidence="medium-high; the prompt limit of 3.0 is a reseller's, two sources differ on its largest size",
    sources=(
        Source("API reference: sizes, negative, seed, rewriter", "alibabacloud.com help, Qwen-Image API reference", "2026-10-12"),
        Source("ratios; how prompts are rewritten", "github QwenLM/Qwen-Image README, prompt_utils.py", "2026-02-10"),
        Source("node docs", "PyPI comfyui-embedded-docs 0.5.15: QwenImageTextToImageApi, QwenImageEditApi", "2026-10"),
        Source("price", _LITELLM, "2026-11"),
    ),
    endpoint="POST /api/v1/services/aigc/multimodal-generation/generation",
    models=(
        Model("qwen-image-3.0-pro"),
        Model("qwen-image-3.0"),
        Model("qwen-image-2.1-pro", differs={"references": replace(_PICTURES, most=10)}),
        Model("qwen-image-2.0-pro", differs={"limit": Limit(800)}),
        Model("qwen-image-2.0", differs={"limit": Limit(800)}),
    ),
    limit=Limit(4500, "tokens", aim=200),
    ratios=Grid(
        ("parameters.size",),
        step=16,
        low=192,
        high=4096,
        min_area=512 * 512,
        max_area=2048 * 2048,
        area=2560 * 1440,
        joiner="*",
        steepest=8,
    ),
    negative=Negative("field", "parameters.negative_prompt", Limit(500)),
    seed=Seed("parameters.seed", 2_147_483_647),
    references=_PICTURES,
    guard=AT,
    words=STILLS,
    order=(LOOK, WHO, WHERE, LIGHT, FRAME, PALETTE, CITES),
    fixed={"parameters.n": 1, "parameters.prompt_extend": False, "parameters.watermark": False},
    prompt_param="",
    request=_request,
    prices=(
        Price(0.03, "image", _LITELLM, "2026-11", when={"model": "qwen-image-3.0"}),
        Price(0.035, "image", _LITELLM, "2026-11", when={"model": "qwen-image-2.0"}),
        Price(0.075, "image", _LITELLM, "2026-11", when={"model": "qwen-image-2.0-pro"}),
    ),
    example=Example(
        {
            "subject": 'a noodle shop with a paper sign that reads "夜明けまで"',
            "location": "a street under the elevated railway",
            "medium": "anime",
            "shot_type": "wide",
            "composition": ["leading_lines"],
            "time_of_day": "night",
            "weather": ["rain"],
            "lighting_source": ["practical", "neon"],
            "saturation": "vivid",
            "aspect_ratio": "16:9",
            "seed": 8,
            "negative": ["people", "blur"],
        },
        (
            'Anime. A noodle shop with a paper sign that reads "夜明けまで". Set on a street under the elevated railway at night '
            "in the rain. Light from practical lamps in the frame and neon signs. A wide shot, with leading lines. Vivid "
            "colors."
        ),
    ),
)
