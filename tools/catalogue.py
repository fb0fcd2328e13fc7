"""The whole catalogue: compile targets with their own numbers, and the tools that are none, as one kind of row."""

from collections.abc import Iterator
from functools import cache

from compiler_templates import targets
from compiler_templates._ratios import AnyRatio, Grid, Ratios, Sizes
from compiler_templates._target import Target
from studio.catalog.tools import Category, Read, Tool, ToolKind, ToolPrice, other_tools
from studio.search.index import Row
from studio.search.shelf import Shelf

CATEGORIES: dict[str, Category] = {
    "video": "VIDEO_GENERATION",
    "image": "IMAGE_GENERATION",
    "voice": "VOICE_AUDIO",
    "music": "MUSIC_GENERATION",
    "post": "POST_PROCESSING",
}
FIRST = {
    "video": "text_to_video",
    "image": "text_to_image",
    "voice": "text_to_speech",
    "music": "text_to_music",
    "post": "post_processing",
} | {"sound": "sound_effects"}
MADE = {
    "video": "video clips",
    "image": "still pictures",
    "voice": "spoken voice and narration",
    "music": "music and songs",
    "sound": "sound effects and ambience",
    "post": "work on finished pictures and clips",
}
LOCAL = ("generate.py", "diffusers")
"""How the endpoint of a target begins that runs from a repository on one's own machine."""
SAID = {
    "native_audio": "with sound of its own",
    "dialogue_generation": "people speak in the clip: dialogue with lips that fit",
    "image_to_video": "from a first frame: brings a picture to life",
    "keyframes": "start and end frame",
    "character_reference": "keeps a character from reference pictures",
    "style_reference": "takes a style from a picture",
    "multi_shot": "several shots in one clip",
    "negative_prompt": "things can be left out by name",
    "seed": "repeatable by seed",
}
"""Capabilities in words, for finding them by meaning."""


@cache
def catalogue() -> tuple[Tool, ...]:
    """Every tool, targets first, those that are alive before the others."""
    return (*map(_of_target, targets()), *other_tools())


@cache
def tool_shelf() -> Shelf:
    """The catalogue as rows to be searched."""
    return Shelf(lambda: [row_of(tool) for tool in catalogue()])


def row_of(tool: Tool) -> Row:
    """A tool in words: what it is for, what it can do, in which shapes."""
    able = ", ".join(SAID.get(c, c.replace("_", " ")) for c in tool.capabilities)
    told = (tool.best_for, tool.features, able, _shapes(tool), ", ".join(tool.modality), "open source" if tool.open else "")
    return Row(tool.id, tool.name, f"{tool.vendor}: " + ". ".join(filter(None, told)))


def _shapes(tool: Tool) -> str:
    upright = any(is_upright(ratio) for ratio in tool.ratios)
    return ", ".join(filter(None, ["vertical 9:16" if upright else "", length_of(tool)]))


def is_upright(ratio: str) -> bool:
    """Whether a ratio is taller than wide, or any ratio goes."""
    wide, _, high = ratio.partition(":")
    return ratio == "any" or (bool(high) and _number(wide) < _number(high))


def _number(said: str) -> float:
    try:
        return float(said)
    except ValueError:
        return 0.0


def length_of(tool: Tool) -> str:
    """ "4-8 s", "" where no length is known."""
    if tool.seconds is None:
        return ""
    low, high = tool.seconds
    return f"{high:g} s" if low == high else f"{low:g}-{high:g} s"


def _of_target(target: Target) -> Tool:
    local = target.endpoint.startswith(LOCAL)
    return Tool(
        id=target.id,
        name=target.name,
        vendor=target.vendor,
        category=CATEGORIES[target.kind],
        kind=_kind(target),
        modality=("audio",) if target.kind in ("voice", "music") else (target.kind,) if target.kind != "post" else ("video", "image"),
        capabilities=tuple(_capabilities(target, local)),
        best_for=_kind_words(target),
        access="open_source" if local else "api_only" if target.endpoint else "official_platform",
        api=bool(target.endpoint) and not local,
        open=local,
        seconds=_seconds(target),
        ratios=_ratios(target),
        resolutions=tuple(map(str, target.resolutions.values.values())) if target.resolutions else (),
        fps=target.fps,
        prices=tuple(ToolPrice(usd=p.usd, per=p.per, note=_when(p.when, p.note)) for p in target.prices),
        status=target.status,
        ends=target.ends,
        target=target.id,
        checked=target.checked,
        confidence=target.confidence,
        sources=tuple(Read(what=s.what, where=s.where, date=s.date[:10]) for s in target.sources),
    )


def _kind(target: Target) -> ToolKind:
    return "sound" if target.id == "elevenlabs-sfx" else target.kind


def _kind_words(target: Target) -> str:
    """What a target is for, as far as its data say it."""
    return f"{target.name}: {MADE[_kind(target)]}"


def _capabilities(target: Target, local: bool) -> Iterator[str]:
    roles = target.references.roles
    yield FIRST[_kind(target)]
    if target.kind == "video":
        yield from ["image_to_video"] if "first_frame" in roles else []
        yield from ["keyframes"] if "last_frame" in roles else []
        yield from ["native_audio"] if target.sound.how != "none" else []
        yield from ["dialogue_generation"] if target.speech and target.sound.how != "none" else []
    yield from ["character_reference"] if "character" in roles else []
    yield from ["style_reference"] if "style" in roles else []
    yield from ["multi_shot"] if target.multi else []
    yield from ["negative_prompt"] if target.negative.how == "field" else []
    yield from ["seed"] if target.seed else []
    yield from ["opensource"] if local else ["enterprise_api"] if target.endpoint else []


def _seconds(target: Target) -> tuple[float, float] | None:
    rule = target.durations
    if rule is None:
        return None
    return (min(rule.choices), max(rule.choices)) if rule.choices else (rule.low, rule.high)


def _ratios(target: Target) -> tuple[str, ...]:
    match target.ratios:
        case None:
            return ()
        case Ratios(values=values):
            return tuple(map(str, values))
        case Sizes(values=sizes):
            return tuple(dict.fromkeys(f"{w}:{h}" for w, h in sizes))
        case Grid() | AnyRatio():
            return ("any",)


def _when(when: object, note: str) -> str:
    told = ", ".join(f"{name} {value}" for name, value in dict(when).items())  # type: ignore[call-overload]
    return "; ".join(filter(None, [told, note]))
