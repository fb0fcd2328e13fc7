"""Ideogram 4.6 and 4.5: a JSON caption, as the model was trained on, with the rewriter off; prose when it edits pictures."""

import re
from collections.abc import Sequence
from dataclasses import replace

from compiler_templates._draft import Draft
from compiler_templates._guard import AT, CURLY
from compiler_templates._json import Node, Text, fragments
from compiler_templates._parts import CITES, FRAME, LIGHT, LOOK, PALETTE, POSITIVES, WHERE, WHO
from compiler_templates._people import portraits, subject_in_action, who
from compiler_templates._phrases import PHRASES
from compiler_templates._ratios import Grid, Sizes
from compiler_templates._say import spoken
from compiler_templates._saying import NOTHING, Fragment, Fragments, Phrase, Saying, capital
from compiler_templates._target import (
    Example,
    Limit,
    Model,
    Negative,
    Piece,
    Price,
    References,
    Role,
    Seed,
    Sentence,
    Source,
    Target,
    names,
)
from compiler_templates._words import STILLS, color_name, listed, with_article

_DRAWN = names("animation_2d animation_3d anime illustration stop_motion claymation")
_MOST_COLORS = 16


def _legal(draft: Draft) -> None:
    """The caption's palette holds sixteen colours."""
    exact = [color for color in draft.values.get("color_palette", ()) if color.startswith("#")]
    for color in exact[_MOST_COLORS:]:
        draft.lose("color_palette", f"a caption holds {_MOST_COLORS} colors", color)
    if len(exact) > _MOST_COLORS:
        left_out = exact[_MOST_COLORS:]
        draft.values["color_palette"] = tuple(c for c in draft.values["color_palette"] if c not in left_out)


def _place(s: Saying) -> Fragments:
    """The place with its article and without a preposition."""
    said = PHRASES["location_plain"].say(s)
    name = said[0][1] if said else ""
    lead = with_article(name).removesuffix(name)
    return ((("", lead), *said) if lead else said) if name else NOTHING


def _named_palette(s: Saying) -> Fragments:
    """Colours in words: only where one has no hex, for the others are in the palette."""
    colors: tuple[str, ...] = s.values.get("color_palette", ())
    if all(color.startswith("#") for color in colors):
        return NOTHING
    said = [color_name(color) if color.startswith("#") else s.safe("color_palette", color) for color in colors]
    return (("color_palette", listed(list(dict.fromkeys(said)))),)


def _low(sentence: Sentence, *more: Piece) -> Sentence:
    """As a part of the caption: without a capital and a full stop."""
    pieces = tuple(replace(piece, first=piece.first[:1].lower() + piece.first[1:]) for piece in sentence.pieces)
    return Sentence((*pieces, *more), end="", capital=False)


_SUMMARY = Sentence((Piece("summary"), Piece("location", "A scene {}", ", {}")))
_BACKGROUND = Sentence(
    (
        Piece("place"),
        Piece("time_of_day", "A scene {}", " {}", free=", {}"),
        Piece("weather", "A scene {}", " {}", free=", {}"),
        Piece("set_dressing", "A set with {}", ", with {}"),
    )
)
_AESTHETICS = Sentence(
    (
        Piece("aesthetic"),
        Piece("era"),
        Piece("influences", "inspired by {}", ", inspired by {}"),
        Piece("named_palette", "a palette of {}", ", a palette of {}"),
        Piece("grade"),
    ),
    end="",
    capital=False,
)
_LIGHTING = _low(LIGHT)
_PHOTO = _low(FRAME, Piece("film_stock"))
_MEDIUM = Sentence((Piece("medium"),), end="", capital=False)


def _caption(s: Saying) -> Fragments | None:
    """The caption; an edit of pictures is told in prose."""
    if s.draft.cites:
        return None
    if not s.values:
        return NOTHING
    background = [*(spoken(s, _BACKGROUND) or _open("An unobtrusive setting that suits the picture.")), *_lead(" ", spoken(s, POSITIVES))]
    node: Node = {
        "high_level_description": Text(spoken(s, _SUMMARY) or spoken(s, FRAME) or spoken(s, LOOK) or _open("A still picture.")),
        "style_description": _style(s),
        "compositional_deconstruction": {
            "background": Text(background),
            "elements": _elements(s),
        },
    }
    return fragments(node)


def _open(sentence: str) -> list[Fragment]:
    return [("", sentence)]


def _lead(gap: str, said: Sequence[Fragment]) -> Sequence[Fragment]:
    return [("", gap), *said] if said else said


def _style(s: Saying) -> dict[str, Node]:
    """How it looks. A photograph and a drawing exclude each other: the camera's words go to the one that holds."""
    drawn = s.values.get("medium") in _DRAWN
    exact = [color for color in s.values.get("color_palette", ()) if color.startswith("#")]
    return {
        "aesthetics": Text(spoken(s, _AESTHETICS)),
        "lighting": Text(spoken(s, _LIGHTING)),
        "art_style" if drawn else "photo": Text(spoken(s, _PHOTO)),
        "medium": Text(spoken(s, _MEDIUM)),
        "color_palette": [Text((("color_palette", color.upper()),)) for color in exact],
    }


def _elements(s: Saying) -> list[Node]:
    """What is in the picture: one person or thing with what it does, or each of several with their looks; then the lettering."""
    people = portraits(s)
    subject = s.values.get("subject", "")
    if len(people) < 2:
        shown = [who(s)]
    else:
        named = all(cast.name in subject for cast in s.cast())
        shown = people if named or not subject else [[("subject", s.text("subject"))], *people]
    elements: list[Node] = [{"type": "obj", "desc": Text(_sentence(said))} for said in shown if said]
    return (elements or [{"type": "obj", "desc": "The setting itself."}]) + _lettering(s)


_QUOTED = re.compile('["“]([^"“”]{1,80})["”]')
_LETTERED = re.compile(
    r"(?i)\b(?:signs?|posters?|labels?|banners?|letters?|lettering|titles?|headlines?|billboards?|graffiti|screens?|reads?|reading"
    r"|written|painted|engraved|embroidered|logos?|plates?|menus?|newspapers?|covers?|tattoos?|neon)\b"
)


def _lettering(s: Saying) -> list[Node]:
    """Each text that is to be drawn, with its exact letters."""
    found: list[Node] = []
    for slot in ("subject", "action", "set_dressing"):
        said: str = s.values.get(slot, "")
        for quoted in _QUOTED.findall(said) if _LETTERED.search(said) else ():
            letters = s.safe(slot, quoted)
            if letters:
                found.append({"type": "text", "text": Text(((slot, letters),)), "desc": "Lettering in the picture, exactly as written."})
    return found


def _sentence(said: Fragments) -> list[Fragment]:
    (slot, text), *rest = said
    last = (rest or [(slot, text)])[-1][1]
    return [(slot, capital(text)), *rest, ("", "" if last.endswith((".", "!", "?", "…")) else ".")]


_TWO_K = 4_194_304
"""Pixels above which a picture is billed as 4K."""
_SIZES = (
    *((2048, 2048), (1440, 2880), (2880, 1440), (1664, 2496), (2496, 1664), (1792, 2240), (2240, 1792), (1440, 2560), (2560, 1440)),
    *((1600, 2560), (2560, 1600), (1728, 2304), (2304, 1728), (1296, 3168), (3168, 1296), (1152, 2944), (2944, 1152), (1248, 3328)),
    *((3328, 1248), (1280, 3072), (3072, 1280), (1024, 3072), (3072, 1024), (1024, 1024), (896, 1120), (1120, 896), (864, 1152)),
    *((1152, 864), (832, 1248), (1248, 832), (800, 1280), (1280, 800), (720, 1280), (1280, 720), (720, 1440), (1440, 720)),
)
"""All that 4.5 makes."""
_PRICES = "fal.ai/models/ideogram/v4.6; runware.ai/docs/models/ideogram-4-6"


def _price(usd: float, over: int = 0) -> Price:
    return Price(usd, "image", _PRICES, "2026-11-19", when={"model": "ideogram-4-6", "quality": "medium"}, over=over)


_IMAGE = Role("images", lambda picture: picture.address, many=True, most=5, cite="Use @Image{n} for {job} ({label}).")
TARGET = Target(
    id="ideogram-4",
    name="Ideogram 4.6",
    vendor="Ideogram",
    kind="image",
    checked="2026-11-22",
    confidence="high for sizes and prices, medium for the rest: 4.6 is days old",
    sources=(
        Source(
            "API reference: one endpoint a model, JSON prompts, images", "developer.ideogram.ai api-reference/images/generate", "2026-11"
        ),
        Source("sizes and prices of 4.6", _PRICES, "2026-11-19"),
        Source(
            "caption: keys, order, advice",
            "docs.ideogram.ai prompting/json-prompting; github ideogram-oss/ideogram4 docs/prompting.md",
            "2026",
        ),
        Source("sizes of 4.5, @Image", "PyPI comfyui-embedded-docs 0.5.15: IdeogramTextToImageApi, IdeogramEditApi", "2026-10"),
    ),
    endpoint="POST /v2/image/generate/{model}",
    models=(
        Model("ideogram-4-6"),
        Model("ideogram-4-5", "a fixed list of sizes", differs={"ratios": Sizes(("size",), _SIZES, area=_TWO_K)}),
    ),
    model_param="",
    limit=Limit(10_000),
    ratios=Grid(("size",), step=32, low=256, high=4096, max_area=4096 * 4096, area=2560 * 1440, steepest=6),
    negative=Negative("positive", why="Ideogram 4 has no negative field"),
    seed=Seed("seed", 2_147_483_647),
    references=References(
        dict.fromkeys(("first_frame", "character", "location", "prop", "style", "shot"), _IMAGE),
        most=5,
        why="a still has no last frame",
    ),
    guard=(*AT, *CURLY),
    words=STILLS,
    phrases={
        "summary": Phrase(subject_in_action, names("subject action character_ref")),
        "place": Phrase(_place, names("location")),
        "named_palette": Phrase(_named_palette, names("color_palette")),
    },
    order=(WHO, WHERE, LIGHT, FRAME, PALETTE, LOOK, CITES, POSITIVES),
    say=_caption,
    legal=_legal,
    fixed={"magic_prompt": "off", "quality": "medium"},
    prices=(_price(0.12, _TWO_K), _price(0.06)),
    example=Example(
        {
            "subject": "a lighthouse keeper in a yellow oilskin",
            "action": "raises a storm lantern",
            "location": "gallery of a lighthouse",
            "medium": "live_action",
            "aesthetic": "northern gothic",
            "shot_type": "medium_wide",
            "camera_angle": "low",
            "focal_length_mm": 35,
            "depth_of_field": "deep",
            "lighting_quality": "hard",
            "lighting_source": ["firelight"],
            "lighting_direction": "side",
            "time_of_day": "dusk",
            "weather": ["storm"],
            "color_palette": ["#0b1f4b", "#ffbf00"],
            "aspect_ratio": "16:9",
        },
        (
            '{"high_level_description": "A lighthouse keeper in a yellow oilskin raises a storm lantern, in a gallery of a lighthouse.", '
            '"style_description": {"aesthetics": "northern gothic aesthetic", "lighting": "hard light from a fire, falling from the '
            'side", "photo": "a medium wide shot from a low angle on a 35mm lens with deep focus", "medium": "a live-action film still", '
            '"color_palette": ["#0B1F4B", "#FFBF00"]}, "compositional_deconstruction": {"background": "A gallery of a lighthouse at dusk '
            'in a storm.", "elements": [{"type": "obj", "desc": "A lighthouse keeper in a yellow oilskin raises a storm lantern."}]}}'
        ),
    ),
)
