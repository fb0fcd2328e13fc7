"""What a person asks of a tool, read from loose words in five languages: kind, capability, ratio, length, price, licence, access, API."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from functools import cache

import numpy as np

from studio.catalog.tools import Tool, ToolPrice
from studio.search.concepts import concepts_of
from studio.search.embedder import Embedder
from studio.search.index import Hit, best_of
from studio.text import folded
from tools.catalogue import catalogue, length_of, tool_shelf

WORDS = {
    **dict(zip(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], range(1, 11), strict=True)),
    **dict(zip(["uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"], range(1, 11), strict=True)),
    **dict(zip(["eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"], range(1, 11), strict=True)),
    **dict(zip(["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"], range(1, 11), strict=True)),
    **{"a": 1, "un": 1, "una": 1, "ein": 1, "einen": 1, "两": 2, "half": 0.5, "twenty": 20, "thirty": 30, "sixty": 60},
    **{"veinte": 20, "treinta": 30, "zwanzig": 20, "dreißig": 30},
}
_NUMBER = rf"(\d+(?:[.,]\d+)?|{'|'.join(sorted(WORDS, key=len, reverse=True))})"
_MONEY = r"(?:us\s?)?(?:dollars?|d[oó]lares|usd|bucks|euros?|eur|美元|美金|ドル|欧元|ユーロ)"
_CENTS = r"(?:cents?|centavos|美分|セント)"
_UNDER = (
    r"(?:under|below|less than|at most|no more than|up to|max(?:imum)?|<=?|cheaper than|menos de|bajo|hasta|m[aá]ximo|por debajo de"
    r"|unter|h[oö]chstens|weniger als|maximal|bis zu|低于|不到|少于|最多|不超过)"
)
_PER_SECOND = re.compile(r"(?:per|a|each|/|por|pro|je|每|毎)\s*(?:second|sec|s|segundo|sekunde|秒)\b|每秒|毎秒|1秒")
_PRICE = (
    re.compile(rf"{_UNDER}\s*(?:us)?\$\s?{_NUMBER}"),
    re.compile(rf"{_UNDER}\s*{_NUMBER}\s*({_MONEY}|{_CENTS})"),
    re.compile(rf"{_NUMBER}\s*({_MONEY}|{_CENTS})\s*(?:or less|o menos|oder weniger|以下|以内|未満|まで)"),
    re.compile(rf"\$\s?{_NUMBER}\s*(?:or less|max)"),
)
_LENGTH = re.compile(rf"{_NUMBER}[\s-]*(seconds?|secs?|s|minutes?|mins?|segundos?|minutos?|sekunden?|minuten?|秒|分钟|分)(?![a-z])")
_RATIO = re.compile(r"(?<![\d:.])(\d{1,2}(?:\.\d{1,2})?):(\d{1,2})(?![\d:])")
MINUTE = ("min", "分")

KINDS = {"video": "video", "picture": "image", "music": "music", "song": "music", "sound effects": "sound", "avatar": "avatar"}
"""Concepts that say which kind of tool, where no capability says it more exactly."""
WORKED_ON = frozenset({"remove", "edit", "extend", "translate", "noise", "colour correction", "stabilise"})
"""Concepts with which a kind is what is worked on, not what is made."""
ABLE = {
    "dialogue": ("dialogue_generation",),
    "lip sync": ("post_lipsync", "avatar_lipsync"),
    "dubbing": ("dubbing",),
    "clone": ("voice_cloning",),
    "image to video": ("image_to_video",),
    "first frame": ("image_to_video",),
    "last frame": ("keyframes",),
    "keyframe": ("keyframes",),
    "transition": ("keyframes",),
    "character consistency": ("character_reference",),
    "real time": ("real_time",),
    "multilingual": ("multilingual",),
    "text to speech": ("text_to_speech",),
    "voice over": ("text_to_speech",),
    "upscale": ("upscaling", "post_processing"),
    "interpolate frames": ("frame_interpolation",),
    "stems": ("stem_separation",),
    "subtitles": ("subtitles",),
    "transcribe": ("transcription",),
    "cut out": ("background_removal", "segmentation", "rotoscoping"),
    "sound effects": ("sound_effects", "video_to_audio"),
}
"""Concepts of `studio/search` that name a capability; one of those in the row is enough."""


FLAGS = {
    "free": "free",
    "open": "open source",
    "commercial": "commercial use",
    "local": "on your own machine",
    "api": "with an API",
}
"""What is asked for or not, in words."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What was understood. ``most`` is in US dollars: for one ``seconds`` long clip or one picture, or for a second where ``a_second``."""

    kind: str = ""
    able: tuple[tuple[str, ...], ...] = ()
    ratio: str = ""
    seconds: float | None = None
    most: float | None = None
    a_second: bool = False
    free: bool = False
    open: bool = False
    commercial: bool = False
    local: bool = False
    api: bool = False

    def told(self) -> tuple[str, ...]:
        """What was understood, in words."""
        money = "" if self.most is None else f"at most {self.most:.2f} USD {'a second' if self.a_second else self.unit}"
        length = f"{self.seconds:g} seconds" if self.seconds else ""
        flags = [words for name, words in FLAGS.items() if getattr(self, name)]
        able = (" or ".join(names).replace("_", " ") for names in self.able)
        return tuple(filter(None, [self.kind, *able, self.ratio, length, money, *flags]))

    @property
    def unit(self) -> str:
        """What the price is for."""
        return {"image": "a picture", "voice": "for a thousand characters"}.get(
            self.kind, f"a clip of {self.seconds:g} s" if self.seconds else "a clip"
        )


@dataclass(frozen=True, slots=True)
class Found:
    """One tool that answers. ``usd`` is what one clip (or picture, or thousand characters) costs, None where it is not known."""

    tool: Tool
    score: float
    usd: float | None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answered:
    """What was understood, the rows that hold it, and what had to be given up when none did. ``unpriced`` rows fit but for their price,
    which is not known. ``semantic`` is False where only words were compared."""

    wish: Wish
    found: tuple[Found, ...]
    given_up: tuple[str, ...] = ()
    unpriced: int = 0
    semantic: bool = True
    unfiltered: tuple[str, ...] = ()
    """Words that chose no row."""


_NOT = r"(?:no|not|non|without|except|never|sin|ningún|ninguna|ohne|keine?n?|nicht|sans|pas\s+de|sem)"
_AGAINST = re.compile(rf"(?<!\w)(?:(?<!\w){_NOT}\s+(?!{_NOT}\s|more\s|less\s)(?:open\s+source|[^\s,;.]+))")
_WORD = re.compile(r"[^\W_][^\s,;]*")
_SMALL = frozenset(
    """
    a an the and or but for with of in on at to from that which it is are be can could i me my we want need find show give please tool
    tools ai app model models generator something anything one some any best good make makes making made do does doing work works
    ones más un una el la los las de para con que y o por necesito quiero herramienta modelo ein eine der die das und oder mit für
    ich will brauche werkzeug modell
    """.split()  # noqa: SIM905
)


def unfiltered(words: str) -> tuple[str, ...]:
    """The words of a query that chose no row: what it rules out, which the catalogue does not hold, and what no filter knows."""
    said = folded(words)[:400]
    against, rest = _AGAINST.findall(said), _AGAINST.sub(" ", said)
    wish, blank = wish_of(rest), Wish()
    told = [w for w in dict.fromkeys(_WORD.findall(rest)) if w.strip(".!?") not in _SMALL]
    left = (w for w in told if wish_of(w) == blank and wish_of(re.sub(rf"(?<!\w){re.escape(w)}(?!\w)", " ", rest)) == wish)
    return (*against, *left)


_LOOSE = frozenset({"editing", "opensource", "seed", "titles", "translation", "vocals", "watermark", "workflow"})
"""Capabilities whose word says too many other things to be a filter."""


@cache
def _named_capabilities() -> tuple[tuple[str, str], ...]:
    """Capabilities of the catalogue that no concept stands for, with how they are said."""
    known = {name for names in ABLE.values() for name in names}
    every = {name for tool in catalogue() for name in tool.capabilities} - known - _LOOSE
    return tuple((name, name.replace("_", " ")) for name in sorted(every))


def wish_of(words: str) -> Wish:
    """What the words ask for. Nothing is guessed: what is not said is open; what is ruled out is no wish."""
    said = _AGAINST.sub(" ", folded(words))
    ideas = set(concepts_of(said))
    named = ((name,) for name, spoken in _named_capabilities() if re.search(rf"(?<!\w){spoken}(?!\w)", said))
    able = tuple(dict.fromkeys((*(ABLE[idea] for idea in ABLE if idea in ideas), *named)))
    most, a_second = _most(said)
    kinds = [KINDS[idea] for idea in KINDS if idea in ideas]
    return Wish(
        kind="" if (able and kinds != ["video"]) or ideas & WORKED_ON else kinds[0] if len(set(kinds)) == 1 else "",
        able=able,
        ratio=_ratio(said, ideas),
        seconds=_seconds(said),
        most=most,
        a_second=a_second,
        free="free" in ideas,
        open="open source" in ideas,
        commercial="commercial" in said and "licence" in ideas,
        local="local" in ideas,
        api="api" in ideas,
    )


def _ratio(said: str, ideas: set[str]) -> str:
    found = _RATIO.search(said)
    if found:
        return f"{found[1]}:{found[2]}"
    if "vertical" in ideas or "social media" in ideas:
        return "9:16"
    return "16:9" if "landscape format" in ideas else "1:1" if re.search(r"\bsquare\b|cuadrad|quadratisch|方形|正方形", said) else ""


def _number(said: str) -> float:
    return float(WORDS[said]) if said in WORDS else float(said.replace(",", "."))


def _seconds(said: str) -> float | None:
    found = _LENGTH.search(said)
    if not found or _PER_SECOND.search(said[max(0, found.start() - 4) : found.end()]):
        return None
    return _number(found[1]) * (60 if found[2].startswith(MINUTE) else 1)


def _most(said: str) -> tuple[float | None, bool]:
    for pattern in _PRICE:
        if found := pattern.search(said):
            cents = len(found.groups()) > 1 and re.fullmatch(_CENTS, found[2])
            tail = said[found.end() : found.end() + 14]
            before = said[max(0, found.start() - 4) : found.start()]
            return _number(found[1]) / (100 if cents else 1), bool(_PER_SECOND.search(tail) or _PER_SECOND.search(before))
    return None, False


def find_tools(words: str, embedder: Embedder, most: int = 6) -> Answered:
    """The tools that hold what was asked, the nearest in meaning first. When none holds all, what is given up is named."""
    wish, index, left = wish_of(words), tool_shelf().index(embedder), unfiltered(words)
    scores = dict(zip((row.id for row in index.rows), map(float, index.scores(words)), strict=True)) if words.strip() else {}
    alive = [tool for tool in catalogue() if tool.status != "retired"]
    for given_up, loosened in loosened_of(wish):
        fit = [(tool, cost_of(tool, loosened)) for tool in alive if holds(tool, loosened)]
        priced = [(tool, usd) for tool, usd in fit if _cheap(tool, usd, loosened)]
        if priced:
            found = [Found(t, round(scores.get(t.id, 0.0), 4), usd, tuple(reasons_of(t, wish))) for t, usd in priced]
            found.sort(key=lambda f: (-f.score, f.tool.id))
            asked = loosened.most is not None or loosened.free
            unpriced = sum(usd is None for _, usd in fit) if asked else 0
            return Answered(wish, tuple(found[:most]), given_up, unpriced, index.semantic, left)
    return Answered(wish, (), (), 0, index.semantic, left)


LOOSENED = (
    ("kind",),
    ("kind", "seconds"),
    ("kind", "seconds", "most", "free"),
    ("kind", "seconds", "most", "free", "ratio", "local", "api", "open", "commercial"),
)
"""What is given up, step by step, when no tool holds everything."""


def loosened_of(wish: Wish) -> Iterator[tuple[tuple[str, ...], Wish]]:
    """The wish, and what is tried when nothing holds it: first without the kind, then length, then price, then everything but what the
    tool must be able to do."""
    yield (), wish
    blank = Wish()
    for names in LOOSENED:
        yield tuple(n for n in names if getattr(wish, n) != getattr(blank, n)), replace(wish, **{n: getattr(blank, n) for n in names})


def holds(tool: Tool, wish: Wish) -> bool:
    """Whether a row holds everything that was asked but the price."""
    return all(
        (
            not wish.kind or tool.kind == wish.kind,
            all(set(names) & set(tool.capabilities) for names in wish.able),
            not wish.ratio or _shaped(tool, wish.ratio),
            wish.seconds is None or (tool.seconds is not None and tool.seconds[1] >= wish.seconds),
            not wish.open or tool.open,
            not wish.commercial or tool.commercial is not False,
            not wish.local or tool.access == "open_source",
            not wish.api or tool.api,
        )
    )


def _shaped(tool: Tool, ratio: str) -> bool:
    if "any" in tool.ratios:
        return True
    wanted = _value(ratio)
    return any(abs(_value(r) - wanted) < 0.02 * wanted for r in tool.ratios if ":" in r)


def _value(ratio: str) -> float:
    wide, _, high = ratio.partition(":")
    return float(wide) / float(high)


def _cheap(tool: Tool, usd: float | None, wish: Wish) -> bool:
    if wish.free:
        return tool.open
    return wish.most is None or (usd is not None and usd <= wish.most)


SILENT = ("sound off", "generate_audio False")


def cost_of(tool: Tool, wish: Wish) -> float | None:
    """US dollars for what was asked: a second, or one clip of the asked (else the shortest) length, a picture, a thousand characters.

    An open model on one's own machine costs nothing here; sound that was asked for is paid for. None where no price is known.
    """
    spoken = any("dialogue_generation" in names for names in wish.able)
    prices = [p for p in tool.prices if not (spoken and any(word in p.note for word in SILENT))]
    if not prices:
        return 0.0 if tool.open else None
    return min(_for_one(p, tool, wish) for p in prices)


def _for_one(price: ToolPrice, tool: Tool, wish: Wish) -> float:
    length = wish.seconds or (tool.seconds[0] if tool.seconds else 5.0)
    if price.per == "second":
        return price.usd if wish.a_second else price.usd * length
    return price.usd / length if price.per == "clip" and wish.a_second else price.usd


def reasons_of(tool: Tool, wish: Wish) -> Iterator[str]:
    """Which numbers of the row answer what was asked."""
    for names in wish.able:
        yield from (name.replace("_", " ") for name in names if name in tool.capabilities)
    if wish.ratio and _shaped(tool, wish.ratio):
        yield wish.ratio
    if tool.seconds and (wish.seconds or wish.kind == "video" or not wish.able):
        yield length_of(tool)
    if (wish.open or wish.local or wish.free or wish.commercial) and tool.open:
        yield f"open source{f', {tool.licence}' if tool.licence else ''}"


def told(found: Found) -> str:
    """A row as a model is told of it: what it does, its numbers, and the source they rest on."""
    tool, source = found.tool, found.tool.sources[0]
    price = "" if found.usd is None else f"from {found.usd:.2f} USD"
    shapes = " ".join(tool.ratios[:6])
    said = (tool.name, tool.status, tool.best_for, ", ".join(tool.capabilities), length_of(tool), shapes, price, tool.licence)
    return "; ".join(filter(None, said)) + f" [source {source.where}, {source.date}; checked {tool.checked}]"


FACET = 3.0
"""What holding everything that was asked counts in a ranking, in standard deviations of likeness."""
GONE = 1.0
"""What being retired costs."""


def rank_tools(words: str, embedder: Embedder, most: int = 10) -> tuple[Hit, ...]:
    """Every tool ranked: likeness to the words, and how much of what was asked the row holds. Nothing is left out."""
    index = tool_shelf().index(embedder)
    if not words.strip():
        return ()
    wish = wish_of(words)
    tools = {tool.id: tool for tool in catalogue()}
    held = [FACET * share_held(tools[row.id], wish) - GONE * (tools[row.id].status == "retired") for row in index.rows]
    scores = index.scores(words) + np.array(held, np.float32)
    return tuple(Hit(index.rows[place].id, round(float(scores[place]), 4)) for place in best_of(scores, most))


def share_held(tool: Tool, wish: Wish) -> float:
    """How much of what was asked a row holds, 0..1; 0 where nothing was."""
    blank = Wish()
    names = [f.name for f in fields(wish) if f.name not in ("a_second", "able") and getattr(wish, f.name) != getattr(blank, f.name)]
    parts = [replace(blank, **{name: getattr(wish, name)}) for name in names] + [replace(blank, able=(one,)) for one in wish.able]
    fit = [holds(tool, part) and _cheap(tool, cost_of(tool, wish), part) for part in parts]
    return sum(fit) / len(fit) if fit else 0.0
