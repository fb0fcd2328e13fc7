"""What the types and schemas do not say, target by target: numbers, what goes with what, which ids live.

Sources: the fact files of each target (read 2026-11-22), which name the vendor's page or the SDK's docstring. Data, not logic.
"""

from collections.abc import Iterator, Mapping

from tests.templates.vendors.local import caption, cubes, decisions, ffmpeg, hunyuan
from tests.templates.vendors.rules import (
    Request,
    Rule,
    apart,
    between,
    counted,
    found,
    frames_or_references,
    has,
    is_list,
    is_text,
    items,
    least_tokens,
    length,
    matches,
    needed,
    never,
    numbered,
    of,
    only,
    says,
    sides,
    sized,
    summed,
    utf16,
    when,
    with_it,
    within,
)

UINT32 = 4_294_967_295
INT31 = 2_147_483_647
INT63 = 9_223_372_036_854_775_807

_SORA = (
    needed("model", "seconds", "size"),
    when(is_text("input_reference"), never("input_reference")),  # a picture goes as {image_url} or {file_id}; a file has no JSON form
    length("prompt", 1, None),
    when(lambda r: "pro" not in str(r.get("model")), only("size", "1280x720", "720x1280")),
)

_VEO_REFERENCES = "config.reference_images[]"
_VEO_IMAGES = ("image", "config.last_frame", f"{_VEO_REFERENCES}.image")
_VEO = (
    only("model", "veo-3.1-generate-001", "veo-3.1-fast-generate-001", "veo-3.1-lite-generate-001"),
    length("prompt", 1, 1024, least_tokens),
    needed("config.aspect_ratio", "config.resolution", "config.generate_audio", "config.duration_seconds"),
    only("config.aspect_ratio", "16:9", "9:16"),
    only("config.resolution", "720p", "1080p", "4k"),
    only("config.duration_seconds", 4, 6, 8),
    when(has("config.resolution", "1080p", "4k"), only("config.duration_seconds", 8)),
    when(has(_VEO_REFERENCES), only("config.duration_seconds", 8), needed("prompt")),
    when(says("model", "lite"), only("config.resolution", "720p", "1080p")),
    within("config.seed", 0, UINT32),
    within("config.number_of_videos", 1, 4),
    only("config.person_generation", "dont_allow", "allow_adult", "allow_all"),
    apart("image", "video", _VEO_REFERENCES),
    apart("config.last_frame", _VEO_REFERENCES),
    *(only(f"{path}.mime_type", "image/png", "image/jpeg") for path in _VEO_IMAGES),
    with_it("config.last_frame", "image"),
    items("config.reference_images", 1, 3),
    only(f"{_VEO_REFERENCES}.reference_type", "ASSET"),  # style is typed, and refused for 3.1
    never("config.enhance_prompt", "config.fps"),  # the rewriter cannot be turned off; 24 frames are all there is
)

_OMNI = (
    only("model", "gemini-omni-1.2-flash", "gemini-omni-1.1-flash"),
    needed("input", "response_format.type"),
    only("response_format.type", "video"),
    matches("response_format.duration", r"([3-9]|1[0-5])s?"),  # with or without the unit: the SDK says only that it is a string
    when(says("model", "1.1"), matches("response_format.duration", r"([3-9]|10)s?")),
    within("generation_config.seed", 0, INT31),
    never("generation_config.temperature", "generation_config.top_p"),
    when(is_list("input"), counted("input[].type", image=14, video=3)),
)

_IMAGE_SIZE = sized("size", "x", step=16, low=480, high=3840, areas=(655_360, 3840 * 2160), steepest=3, words="auto")
_GPT_IMAGE = (
    needed("model"),
    only("model", *(f"gpt-image-{v}" for v in ("1.5", "2", "2-2026-04-21", "2.5-sunburst", "2.5-flare", "2.6-sunburst", "2.6-flare"))),
    length("prompt", 1, 32_000),
    within("n", 1, 10),
    when(says("model", "1.5"), only("size", "auto", "1024x1024", "1536x1024", "1024x1536")),
    _IMAGE_SIZE,
    only("quality", "low", "medium", "high", "auto", "xhigh", "max"),
    when(lambda r: "2.5" not in str(r.get("model")) and "2.6" not in str(r.get("model")), only("quality", "low", "medium", "high", "auto")),
    when(has("background", "transparent"), only("output_format", "png", "webp")),
    within("output_compression", 0, 100),
    within("partial_images", 0, 3),
    never("style", "response_format"),
    when(lambda r: "1.5" not in str(r.get("model")), never("input_fidelity")),
    when(is_list("image"), items("image", 1, 16)),
)

_OPENAI_TTS = (
    only("model", "gpt-4o-mini-tts", "gpt-4o-mini-tts-2025-12-15", "tts-1", "tts-1-hd"),
    length("input", 1, 4096),
    when(says("model", "tts-1"), never("instructions")),
    within("speed", 0.25, 4),
)

_RATIOS = ("1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9")
_EXTREME = ("1:4", "4:1", "1:8", "8:1")
_CONFIG = "config.image_config"


def _parts(request: Request) -> Request:
    """The words and the pictures of a list of contents, whether texts, parts or contents with parts."""
    parts = [part for item in request["contents"] for part in (item.get("parts", [item]) if isinstance(item, dict) else [item])]
    words = [part if isinstance(part, str) else str(part["text"]) for part in parts if isinstance(part, str) or "text" in part]
    return {"words": " ".join(words), "pictures": parts[len(words) :]}


def _words_then_pictures(request: Request) -> Iterator[str]:
    """The SDK takes texts and parts in any mix; here the words come once and first, and whatever follows is a picture."""
    contents = request["contents"] if isinstance(request["contents"], list) else []
    for nth, part in enumerate(contents):
        if not isinstance(part, dict) or part.keys() != {"file_data" if nth else "text"}:
            yield f"contents[{nth}]: {part!r} is not {'a picture' if nth else 'the words'}"


_NANO = (
    _words_then_pictures,
    only("config.response_modalities[]", "IMAGE", "TEXT"),
    only("contents[].file_data.mime_type", "image/png", "image/jpeg", "image/webp"),
    only(
        "model", *(f"gemini-{m}" for m in ("nano-banana-2.1", "3.1-flash-image", "3.1-flash-lite-image", "3-pro-image", "2.5-flash-image"))
    ),
    only(f"{_CONFIG}.aspect_ratio", *_RATIOS, *_EXTREME),
    when(lambda r: any(m in str(r.get("model")) for m in ("3-pro", "2.5")), only(f"{_CONFIG}.aspect_ratio", *_RATIOS)),
    only(f"{_CONFIG}.image_size", "512", "1K", "2K", "4K"),
    when(lambda r: r.get("model") != "gemini-3.1-flash-image", only(f"{_CONFIG}.image_size", "1K", "2K", "4K")),
    when(says("model", "lite"), only(f"{_CONFIG}.image_size", "1K")),
    when(says("model", "2.5-flash"), never(f"{_CONFIG}.image_size")),
    never(*(f"{_CONFIG}.{name}" for name in ("prominent_people", "output_mime_type", "output_compression_quality"))),
    within("config.seed", 0, INT31),
    within("config.temperature", 0, 2),
    within("config.top_p", 0, 1),
    when(is_text("contents"), length("contents", 1, 131_072, least_tokens)),
    when(is_list("contents"), of(_parts, items("pictures", 0, 14), length("words", 1, 131_072, least_tokens))),
)

_IMAGEN = (
    only("model", *(f"imagen-4.0-{tier}generate-001" for tier in ("fast-", "", "ultra-"))),
    length("prompt", 1, 480, least_tokens),
    only("config.aspect_ratio", "1:1", "3:4", "4:3", "9:16", "16:9"),
    only("config.image_size", "1K", "2K"),
    when(says("model", "fast"), never("config.image_size")),
    within("config.number_of_images", 1, 4),
    never("config.negative_prompt"),
    when(has("config.seed"), needed("config.add_watermark"), only("config.add_watermark", False)),
    within("config.seed", 0, INT31),
)

_TAG = r"[A-Za-z][A-Za-z0-9_]{2,15}"
_RUNWAY_TEXT = (length("prompt_text", 1, 1000, utf16), length("promptText", 1, 1000, utf16), within("seed", 0, UINT32))
_RUNWAY_VIDEO = (*_RUNWAY_TEXT, within("duration", 2, 10))
_ACT_TWO = (within("expression_intensity", 1, 5), within("expressionIntensity", 1, 5), within("seed", 0, UINT32))
_GEN4_IMAGE = (
    *_RUNWAY_TEXT,
    only("model", "gen4_image", "gen4_image_turbo"),
    when(says("model", "turbo"), needed("reference_images")),
    items("reference_images", 1, 3),
    matches("reference_images[].tag", _TAG),
)
_ALEPH = (
    *_RUNWAY_TEXT,
    only("model", "aleph2"),
    items("keyframes", 1, 5),
    when(has("prores_profile"), needed("output_format"), only("output_format", "prores")),
    never("ratio"),  # typed as any string, and meant for other members of the union
    within("keyframes[].seconds", 0, 30),
    within("keyframes[].at", 0, 1),
)

_LUMA_RATIOS = ("16:9", "9:16", "1:1", "4:3", "3:4", "21:9")
_LUMA = (
    needed("model", "type"),
    only("model", "ray-3.2"),
    only("type", "video", "video_edit", "video_reframe"),
    length("prompt", 1, 6000),
    only("aspect_ratio", *_LUMA_RATIOS),
    never("image_ref", "layering", "style", "web_search", "output_format"),
    when(has("video.start_frame"), only("video.duration", "5s")),
    when(has("video.end_frame"), only("video.duration", "5s")),
    when(has("video.loop", True), only("video.duration", "5s"), never("video.end_frame", "video.keyframes", "video.hdr")),
    when(has("video.hdr", True), only("video.resolution", "720p", "1080p"), only("video.duration", "5s")),
    apart("video.keyframes", "video.start_frame"),
    apart("video.keyframes", "video.end_frame"),
    items("video.keyframes", 1, 64),
    with_it("video.exr_export", "video.hdr"),
)

_SPEECH = ("eleven_v4", "eleven_v4_turbo", "eleven_v3", "eleven_multilingual_v2", "eleven_flash_v2_5", "eleven_turbo_v2_5")


def _modern(request: Request) -> bool:
    return any(family in str(request.get("model_id")) for family in ("_v3", "_v4"))


def _spoken(request: Request) -> Request:
    return {"words": "".join(found(request, "inputs[].text")), "voices": list(set(found(request, "inputs[].voice_id")))}


_ELEVEN_V4 = (
    needed("model_id"),
    only("model_id", *_SPEECH),
    length("text", 1, 40_000),
    when(says("model_id", "eleven_v4"), length("text", 1, 10_000)),
    when(has("model_id", "eleven_v3"), length("text", 1, 3000)),
    when(has("model_id", "eleven_multilingual_v2"), length("text", 1, 10_000)),
    length("inputs[].text", 1, 2000),
    when(has("inputs"), of(_spoken, length("words", 1, 2000), items("voices", 1, 10))),
    within("seed", 0, UINT32),
    *(within(f"voice_settings.{name}", 0, 1) for name in ("stability", "similarity_boost", "style", "clone_strength")),
    within("settings.stability", 0, 1),
    within("voice_settings.speed", 0.7, 1.2),
    when(_modern, never("voice_settings.style", "voice_settings.use_speaker_boost")),
    when(has("model_id", "eleven_multilingual_v2"), never("language_code")),
    matches("language_code", "[a-z]{2}"),
    length("previous_text", 0, 100),
    length("next_text", 0, 100),
)

_CHUNKS = "composition_plan.chunks"
_MUSIC = (
    needed("model_id"),  # left out, the endpoint takes the legacy model without a word
    apart("prompt", "composition_plan"),
    when(lambda r: "composition_plan" not in r, needed("prompt")),
    length("prompt", 1, None),
    within("music_length_ms", 3000, 600_000),
    when(has("composition_plan"), never("music_length_ms", "force_instrumental")),
    when(has("prompt"), never("seed")),
    within("seed", 0, INT31),
    items(_CHUNKS, 1, 30),
    within(f"{_CHUNKS}[].duration_ms", 3000, 120_000),
    when(has(_CHUNKS), of(lambda r: {"all": sum(found(r, f"{_CHUNKS}[].duration_ms"))}, within("all", 3000, 600_000))),
    when(has("model_id", "music_v1"), never(_CHUNKS)),
    when(says("model_id", "v2"), never("composition_plan.sections")),
    within("composition_plan.sections[].duration_ms", 3000, 120_000),
    length("composition_plan.sections[].section_name", 1, 100),
    items("composition_plan.sections[].lines", 0, 30),
    length("composition_plan.sections[].lines[]", 0, 200),
)

_SFX = (
    only("model_id", "eleven_text_to_sound_v2"),
    length("text", 1, None),
    within("duration_seconds", 0.5, 30),
    within("prompt_influence", 0, 1),
)

_ARK_RATIOS = ("16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive")
_MEDIA_ROLES = ("first_frame", "last_frame", "reference_image", "reference_video", "reference_audio")


def _seedance(
    models: tuple[str, ...], longest: int, resolutions: tuple[str, ...], media: tuple[int, int, int], *more: Rule
) -> tuple[Rule, ...]:
    return (
        only("model", *models),
        length("content[].text", 1, 4096),
        counted("content[].type", text=1),
        only("content[].role", *_MEDIA_ROLES),
        frames_or_references("content[].role"),
        counted(
            "content[].role", first_frame=1, last_frame=1, reference_image=media[0], reference_video=media[1], reference_audio=media[2]
        ),
        only("ratio", *_ARK_RATIOS),
        only("resolution", *resolutions),
        only("duration", -1, *range(4, longest + 1)),
        within("seed", -1, UINT32),
        never("camera_fixed", "frames"),  # 1.x only
        only("service_tier", "default"),
        *more,
    )


_SEEDANCE_20 = _seedance(
    (
        "dreamina-seedance-2-0-260128",
        "dreamina-seedance-2-0-fast-260128",
        "dreamina-seedance-2-0-mini",
        "dreamina-seedance-2-0-mini-260615",
    ),
    15,
    ("480p", "720p", "1080p", "4k"),
    (9, 3, 3),
    never("output_format", "draft", "omni_reference_task_type"),  # 2.5 only
    when(lambda r: any(small in str(r.get("model")) for small in ("fast", "mini")), only("resolution", "480p", "720p")),
)
_SEEDANCE_25 = _seedance(
    ("dreamina-seedance-2-5-260628",),
    30,
    ("480p", "720p", "1080p"),
    (30, 10, 10),
    only("output_format", "mp4", "mov"),
    only("omni_reference_task_type", "auto", "reference", "edit", "extend"),
)


def _seedream_window(low: int, high: int, side: tuple[int, int]) -> Rule:
    return sized("size", "x", step=2, low=side[0], high=side[1], areas=(low, high), steepest=16, words="1K 2K 4K")


def _old_or_lite(request: Request) -> bool:
    return any(name in str(request.get("model")) for name in ("lite", "4-5", "5-0-260128"))


_SEEDREAM = (
    length("prompt", 1, 4000),
    matches("model", r".*seedream-?.*"),
    when(lambda r: not _old_or_lite(r), _seedream_window(921_600, 16_777_216, (1, 16_384))),
    when(lambda r: any(name in str(r.get("model")) for name in ("pro", "flash")), _seedream_window(921_600, 4_624_220, (1024, 4514))),
    when(_old_or_lite, _seedream_window(3_686_400, 16_777_216, (1, 16_384))),
    needed("watermark"),  # the raw default may be true
    within("seed", 0, INT31),
    when(is_list("image"), items("image", 1, 14)),
    when(lambda r: isinstance(r.get("image"), list) and not any(n in r["model"] for n in ("lite", "5-0-260128")), items("image", 1, 10)),
    only("sequential_image_generation", "auto", "disabled"),
    only("response_format", "url", "b64_json"),
)

# Targets with a JSON Schema: only what a schema cannot compute.

_FLUX_2 = (
    length("prompt", 1, 32_000, least_tokens),
    sides("width", "height", step=16, low=64, high=4_000_000 // 64, areas=(4096, 4_000_000), steepest=1e9),
    *(with_it(f"input_image_{n}", "input_image" if n == 2 else f"input_image_{n - 1}") for n in range(2, 9)),
)
_FLUX_11 = (
    length("prompt", 1, 512, least_tokens),
    sides("width", "height", step=32, low=256, high=1440, areas=(65_536, 1440 * 1440), steepest=6),
    between("aspect_ratio", 9 / 21, 21 / 9),
)
_KONTEXT = (
    length("prompt", 1, 512, least_tokens),
    between("aspect_ratio", 9 / 21, 21 / 9),
    *(with_it(f"input_image_{n}", "input_image" if n == 2 else f"input_image_{n - 1}") for n in range(2, 5)),
)
_STORYBOARD = (summed("multi_prompt[].duration", "duration"), numbered("multi_prompt[].index"))


def _other_than_english(request: Request) -> bool:
    """Mostly letters beyond ASCII: a few accents and quotation marks are English still."""
    text = "".join(found(request, "contents[].text"))
    return sum(not sign.isascii() for sign in text) > len(text) / 2


_KLING_4 = (
    counted("contents[].type", first_frame=1, last_frame=1, feature_video=5, element=7, voice=3),
    of(lambda r: {"pictures": [t for t in found(r, "contents[].type") if t.endswith(("frame", "image"))]}, items("pictures", 0, 10)),
    when(_other_than_english, length("contents[].text", 1, 11_000)),
    frames_or_references("contents[].type"),
)

_H3 = (
    frames_or_references("content[].role"),
    counted("content[].role", first_frame=1, last_frame=1, reference_image=9, reference_video=3, reference_audio=3),
)
_WAN_3 = (
    frames_or_references("input.media[].type"),
    counted("input.media[].type", first_frame=1, last_frame=1, reference_image=10, reference_video=5, reference_audio=5, file=1, link=1),
)
_WAN_27 = (counted("input.media[].type", first_frame=1, last_frame=1, driving_audio=1, first_clip=1),)
_OFF_GRID = ("1296x3168", "3168x1296", "720x1280", "1280x720", "720x1440", "1440x720")
"""Sizes of 4.5's fixed list, which its schema holds, that 4.6 does not make."""
_IDEOGRAM_4 = (
    when(
        lambda r: r.get("size") not in _OFF_GRID,
        sized("size", "x", step=32, low=256, high=4096, areas=(65_536, 4096 * 4096), steepest=6, words="auto"),
    ),
    when(has("quality", "very_low"), sized("size", "x", step=32, low=256, high=4096, areas=(65_536, 4_194_304), steepest=6, words="auto")),
    caption("prompt"),
)


def _kinds(request: Request) -> Request:
    return {"kinds": [next(iter(item)) for item in found(request, "input.messages[].content[]")]}


_QWEN = (
    sized("parameters.size", "*", step=16, low=128, high=4096, areas=(512 * 512, 2048 * 2048), steepest=8),
    of(_kinds, counted("kinds[]", text=1, image=10)),
    when(lambda r: "2.1-pro" not in r["model"], of(_kinds, counted("kinds[]", image=3))),
    when(says("model", "2.0"), length("input.messages[].content[].text", 1, 800)),
    length("input.messages[].content[].text", 1, 4500, least_tokens),
)


_FIREFLY = (
    lambda r: (
        within("seeds", r.get("numVariations", 1), r.get("numVariations", 1))({"seeds": len(r["seeds"])}) if "seeds" in r else iter(())
    ),
)
_RECRAFT = (length("prompt", 1, 10_000),)
_SDXL = (
    length("prompt", 1, 77, least_tokens),
    sides("width", "height", step=8, low=512, high=2048, areas=(786_432, 1_310_720), steepest=2.5),
)

RULES: Mapping[str, tuple[Rule, ...]] = {
    "sora-2": _SORA,
    "veo-3.1": _VEO,
    "gemini-omni": _OMNI,
    "gpt-image-2": _GPT_IMAGE,
    "openai-tts": _OPENAI_TTS,
    "nano-banana": _NANO,
    "imagen-4": _IMAGEN,
    "runway-gen4.5": (*_RUNWAY_VIDEO, only("model", "gen4.5")),
    "runway-gen4-turbo": (*_RUNWAY_VIDEO, only("model", "gen4_turbo")),
    "runway-gen4-image": _GEN4_IMAGE,
    "runway-aleph-2": _ALEPH,
    "runway-act-two": _ACT_TWO,
    "luma-ray-3.2": _LUMA,
    "elevenlabs-v4": _ELEVEN_V4,
    "elevenlabs-music": _MUSIC,
    "elevenlabs-sfx": _SFX,
    "seedance-2.0": _SEEDANCE_20,
    "seedance-2.5": _SEEDANCE_25,
    "seedream-5": _SEEDREAM,
    "kling-2.6": (),
    "kling-3": (*_STORYBOARD, with_it("image_tail", "image")),
    "kling-3-omni": (*_STORYBOARD, frames_or_references("image_list[].type"), counted("image_list[].type", first_frame=1, end_frame=1)),
    "kling-4": _KLING_4,
    "pika-2.5": (),
    "hailuo-2.3": (with_it("last_frame_image", "first_frame_image"),),
    "minimax-h3": _H3,
    "wan-2.7": _WAN_27,
    "wan-3": _WAN_3,
    "ltx-2.5": (),
    "hunyuan-video-1.5": (hunyuan,),
    "flux-1.1-pro": _FLUX_11,
    "flux-kontext": _KONTEXT,
    "flux-2": _FLUX_2,
    "flux-3": (),
    "sd-3.5": (length("prompt", 1, 256, least_tokens),),
    "sdxl": _SDXL,
    "ideogram-3": (),
    "ideogram-4": _IDEOGRAM_4,
    "recraft-v3": _RECRAFT,
    "recraft-v4": _RECRAFT,
    "qwen-image-3": _QWEN,
    "firefly": _FIREFLY,
    "topaz-image": (),
    "topaz-video": (),
    "magnific": (),
    "ffmpeg-look": (cubes, ffmpeg),
    "davinci-resolve": (cubes, decisions),
}
