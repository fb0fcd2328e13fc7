"""What a card says about a scene: words for its slots, its colours, and which reference stands for it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from studio import film
from studio.held import as_held
from studio.pictures.colour_names import COLOURS
from studio.pictures.guide import Shot
from studio.pictures.lettering import HOLD
from studio.pictures.theme import Ink, ink
from studio.project import ProjectBible, PromptSlots, ReferenceRole, Scene, SceneProject, SceneStatus, VisualAsset

_BEST_FIRST: tuple[ReferenceRole, ...] = ("first_frame", "shot", "last_frame", "location", "character", "prop", "style")
_CLOSE = frozenset({"medium", "medium_close_up", "close_up", "extreme_close_up"})
STATUS_WORDS: dict[SceneStatus, str] = {"exploring": "Exploring", "refining": "Refining", "locked": "Locked"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A scene in the words of its card. Empty text means that the scene does not say."""

    id: str
    number: int
    title: str
    line: str
    shot: str
    moves: str
    light: str
    seconds: float | None
    status: SceneStatus
    palette: tuple[tuple[Ink, float], ...]
    asset: VisualAsset | None
    guide: Shot
    stale: bool = False
    """Whether a prompt of it is to be made again."""
    checks: int = 0
    """How many checks speak of it."""


def shown(project: SceneProject, scene: Scene) -> Shown:
    """The card of ``scene``: its own slots, and the film's style where the scene is silent."""
    project = as_held(project, scene)
    slots, style, asset = scene.slots, project.style, still_asset(project.bible, scene)
    palette = slots.color_palette or style.color_palette or ()
    return Shown(
        id=scene.id,
        number=scene.number,
        title=scene.title or "Untitled",
        line=_line(scene),
        shot=_shot(slots),
        moves=_moves(slots),
        light=_light(slots, style),
        seconds=slots.duration or style.duration,
        status=scene.status,
        palette=_weighted(palette) or _swatches(asset),
        asset=asset,
        guide=_guide(slots, style, [code for name in palette if (code := colour_code(name))]),
    )


def label(slot: str, value: str) -> str:
    """The label of an id, or the free text itself."""
    term = film.TERMS.get((slot, value))
    return term.label if term else value


def colour_code(name: str) -> str | None:
    """``#rrggbb`` of a palette entry: a code as it is, a name by our table (``deep teal`` or the last word of it), else None."""
    if name.startswith("#"):
        return name
    words = name.casefold().split()
    tries = (" ".join(words[i:]) for i in range(len(words)))
    found = next((COLOURS[known] for known in tries if known in COLOURS), None)
    return f"#{found}" if found else None


def bound_assets(bible: ProjectBible, scene: Scene) -> tuple[tuple[VisualAsset, ReferenceRole], ...]:
    """The pictures bound to a scene with their roles, nearest to a frame of it first; a close shot shows who rather than where."""
    named = {asset.label: asset for asset in bible.assets if asset.label} | {asset.id: asset for asset in bible.assets}
    nearer = -1.5 if scene.slots.shot_type in _CLOSE else 0.0
    bound = [ref for ref in scene.slots.references or () if ref.asset in named]
    ranked = sorted(bound, key=lambda ref: _BEST_FIRST.index(ref.role) + nearer * (ref.role == "character"))
    return tuple((named[ref.asset], ref.role) for ref in ranked)


def still_asset(bible: ProjectBible, scene: Scene) -> VisualAsset | None:
    """The reference that stands for the scene."""
    return next((asset for asset, _ in bound_assets(bible, scene)), None)


def film_ratio(project: SceneProject) -> float:
    """Width over height of the film's frame, 0.25..4: the style's ratio, else the commonest of its scenes, else 16:9."""
    said = Counter(scene.slots.aspect_ratio for scene in project.scenes if scene.slots.aspect_ratio)
    ratio = project.style.aspect_ratio or next(iter(dict(said.most_common(1))), "16:9")
    across, down = ratio.split(":")
    return min(4.0, max(0.25, float(across) / float(down)))


def film_palette(project: SceneProject) -> tuple[tuple[Ink, float], ...]:
    """The film's colours: its style's palette, else the first colours of its scenes and pictures, at most eight."""
    own = _weighted(project.style.color_palette or ())
    if own:
        return own
    scenes = [colour for scene in project.scenes for colour in (_weighted(scene.slots.color_palette or ())[:2])]
    pictures = [ink(asset.palette[0].hex) for asset in project.bible.assets if asset.palette]
    return tuple((colour, 1.0) for colour in list(dict.fromkeys([c for c, _ in scenes] + pictures))[:8])


def clock(seconds: float) -> str:
    """``0:06``, ``12:40`` or ``1:02:03``."""
    whole = round(seconds)
    hours, rest = divmod(whole, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"


def lasts(seconds: float) -> str:
    """``7.5 s``, or ``1:20`` from a minute on."""
    return f"{seconds:g}{HOLD}s" if seconds < 60 else clock(seconds)


def length(project: SceneProject) -> tuple[float, int]:
    """The sum of all durations in seconds, and how many scenes have none."""
    lengths = [scene.slots.duration or project.style.duration for scene in project.scenes]
    return sum(d for d in lengths if d), sum(d is None for d in lengths)


def _line(scene: Scene) -> str:
    slots = scene.slots
    spoken = f"“{slots.dialogue[0].line}”" if slots.dialogue else ""
    text = slots.action or slots.subject or spoken or scene.notes
    if slots.action and slots.subject and slots.subject.casefold() not in slots.action.casefold():
        text = f"{slots.subject}{_between(slots.action)}{slots.action}"
    return re.sub(r"\s*;\s*", "; ", text[:1].upper() + text[1:])


_NEW_START = "a an the her his its their my your our she he they it this that these those there someone everyone nobody"
_OPENERS = frozenset(_NEW_START.split())


def _between(action: str) -> str:
    """A space where the action goes on from its subject ("finds a door"), a colon where it begins anew ("her reflection turns")."""
    first = action.split()[0]
    return " " if first.isascii() and first.islower() and first not in _OPENERS else ": "


def _joined(parts: Sequence[str | None]) -> str:
    return " · ".join(dict.fromkeys(part for part in parts if part))


def _shot(slots: PromptSlots) -> str:
    size = label("shot_type", slots.shot_type) if slots.shot_type else None
    framing = label("framing", slots.framing) if slots.framing and slots.framing != "single" else None
    angle = label("camera_angle", slots.camera_angle) if slots.camera_angle and slots.camera_angle != "eye_level" else None
    lens = f"{slots.focal_length_mm:g}{HOLD}mm" if slots.focal_length_mm else label("lens", slots.lens) if slots.lens else None
    return _joined((size, framing, angle, lens))


def _moves(slots: PromptSlots) -> str:
    moves = [label("camera_movement", move) for move in slots.camera_movement or ()]
    speed = label("camera_speed", slots.camera_speed) if slots.camera_speed not in (None, "normal") else None
    return ", ".join([*moves, *([speed.lower()] if speed and moves else [])])


def _light(slots: PromptSlots, style: PromptSlots) -> str:
    mood = slots.lighting_mood or style.lighting_mood
    time = slots.time_of_day or style.time_of_day
    weather = slots.weather or style.weather or ()
    words = [label("lighting_mood", mood) if mood else None, label("time_of_day", time) if time else None]
    return _joined([*words, *(label("weather", w) for w in weather[:2])])


def _weighted(palette: Sequence[str]) -> tuple[tuple[Ink, float], ...]:
    return tuple((ink(code), 1.0) for name in palette if (code := colour_code(name)))


def _swatches(asset: VisualAsset | None) -> tuple[tuple[Ink, float], ...]:
    return tuple((ink(swatch.hex), swatch.weight) for swatch in asset.palette) if asset else ()


def _guide(slots: PromptSlots, style: PromptSlots, palette: Sequence[str]) -> Shot:
    light = (slots.lighting_mood, slots.time_of_day, style.lighting_mood, style.time_of_day)
    return Shot(
        shot_type=slots.shot_type or style.shot_type or "medium",
        framing=slots.framing or "single",
        angle=slots.camera_angle or "eye_level",
        moves=slots.camera_movement or (),
        composition=slots.composition or (),
        light=tuple(word for word in light if word),
        palette=tuple(palette),
    )


def badge(status: SceneStatus) -> str:
    """What the status badge says, in capitals."""
    match status:
        case "exploring" | "refining" | "locked":
            return STATUS_WORDS[status].upper()
        case _ as never:
            assert_never(never)
