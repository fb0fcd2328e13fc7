"""The scene card: one scene as one picture. Its frame, its slots by group, its references, what is filled in and what is stale."""

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw

from studio.diff import names_of
from studio.pictures.alt import told
from studio.pictures.canvas import ROUND, Box, as_png, blank, framed, panel, pill, still_in
from studio.pictures.lettering import Type, draw_text
from studio.pictures.rows import FOOT, GAP, MARGIN, PAD, WIDTH, Kind, Row, draw_edges, draw_foot, draw_rows, set_rows
from studio.pictures.shown import Shown, badge, bound_assets, film_ratio, lasts, shown
from studio.pictures.summary import FILM, SAID, Group, Line, capital, groups_of
from studio.pictures.theme import ACCENT, CARD, FAINT, GUESS, LINE, SOFT, STALE, STATUS, TEXT, ink, mix
from studio.pictures.wall import STRIPE, Stills, draw_stripe, frame_picture
from studio.project import PERSONAL, ReferenceRole, Scene, SceneProject, VisualAsset

_LABELS = 230
"""Pixels for the names of the groups, left of their lines."""
_THUMB = 214
_THUMBS = 6
_LEGEND = "Blue was filled in for you: say it otherwise, and your word holds."


@dataclass(frozen=True, slots=True)
class Thumb:
    """A bound reference: its picture's place and the words under it."""

    asset: VisualAsset
    frame: Box
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class CardPage:
    """Where everything on a scene card lies."""

    scene: Shown
    height: int
    head: tuple[Row, ...]
    frame: Box
    stripe: Box
    line: tuple[Row, ...]
    groups: tuple[tuple[Row, tuple[Row, ...]], ...]
    thumbs: tuple[Thumb, ...]
    more: tuple[Row, ...]
    """How many references are bound beside those shown."""
    stale: tuple[Row, ...]
    guessed: bool


def plan_card(project: SceneProject, scene: Scene, stale: Sequence[str] = ()) -> CardPage:
    """The layout. ``stale`` names in a sentence each what was made from an earlier state of the scene."""
    card, ratio = shown(project, scene), film_ratio(project)
    head = set_rows(_head(project, card), MARGIN, 70, WIDTH - 2 * MARGIN - 380)
    top = head[-1].box.bottom + 34
    frame = _frame(ratio, top)
    beside = ratio < 0.95
    stripe = Box(frame.right + 6, top, STRIPE, frame.height) if beside else Box(MARGIN, frame.bottom + 6, frame.width, STRIPE)
    left = stripe.right + 40 if beside else MARGIN
    text = Box(left, top if beside else stripe.bottom + 34, WIDTH - MARGIN - left, 0)
    groups = groups_of(project, scene)
    empty = f"Nothing is set yet: say “scene {card.number}: slow push in, 85mm, six seconds”."
    said = Kind(Type(40, 400, _ink_of(scene)), card.line, 6) if card.line or groups else Kind(Type(36, 400, FAINT), empty, 2)
    line = set_rows([said], text.left, text.top, text.width)
    grouped, bottom = _groups(groups, text._replace(top=line[-1].box.bottom + 30 if line else text.top), stacked=beside)
    thumbs, more, bottom = _thumbs(project, scene, max(bottom, stripe.bottom if beside else 0) + 24)
    warned = set_rows(
        [Kind(Type(32, 400, TEXT), sentence, 2) for sentence in stale], MARGIN + PAD, bottom + 46, WIDTH - 2 * MARGIN - 2 * PAD
    )
    bottom = warned[-1].box.bottom + 30 if warned else bottom
    guessed = any(line.whose not in (SAID, FILM) for group in groups for line in group.lines) or _ink_of(scene) == GUESS
    return CardPage(card, bottom + FOOT + 10 + 46 * guessed, head, frame, stripe, line, grouped, thumbs, more, warned, guessed)


def _head(project: SceneProject, card: Shown) -> tuple[Kind, ...]:
    return (
        Kind(Type(32, 600, FAINT), project.title or "Untitled film"),
        Kind(Type(66, 700, TEXT), f"{card.number:02}  {card.title}", 2, title=True),
    )


def _ink_of(scene: Scene) -> str:
    """The line's colour: a person's words are white, others' are marked."""
    origin = scene.origins.get("action") or scene.origins.get("subject") or scene.origins.get("notes")
    return TEXT if origin is None or origin.kind in PERSONAL | {"imported"} else GUESS


def _frame(ratio: float, top: int) -> Box:
    if ratio < 0.95:
        return Box(MARGIN, top, round(1160 * ratio), 1160)
    width = min(WIDTH - 2 * MARGIN, round(900 * ratio))
    return Box(MARGIN, top, width, round(width / ratio))


def _groups(told: Sequence[Group], box: Box, *, stacked: bool) -> tuple[tuple[tuple[Row, tuple[Row, ...]], ...], int]:
    """Each group's name with its lines beside it, or under it where the room is narrow."""
    placed: list[tuple[Row, tuple[Row, ...]]] = []
    top, inset = box.top, 0 if stacked else _LABELS
    for group in told:
        (name,) = set_rows([Kind(Type(26, 700, FAINT), group.name.upper())], box.left, top + (0 if stacked else 8), _LABELS)
        start = name.box.bottom + 2 if stacked else top
        lines = set_rows([_kind(line) for line in group.lines], box.left + inset, start, box.width - inset, 4)
        placed.append((name, lines))
        top = lines[-1].box.bottom + 26
    return tuple(placed), top


def _kind(line: Line) -> Kind:
    if line.whose == SAID:
        return Kind(Type(34, 400, TEXT), capital(line.text), 4)
    if line.whose == FILM:
        return Kind(Type(30, 400, FAINT), f"From the film: {line.text}", 3)
    return Kind(Type(32, 400, GUESS), f"{capital(line.whose)}: {line.text}", 4)


ROLES: dict[ReferenceRole, str] = {
    "first_frame": "First frame",
    "last_frame": "Last frame",
    "character": "Character",
    "location": "Location",
    "prop": "Prop",
    "style": "Look",
    "shot": "Shot",
}


def _thumbs(project: SceneProject, scene: Scene, top: int) -> tuple[tuple[Thumb, ...], tuple[Row, ...], int]:
    """The bound references in one strip, and how many more there are."""
    bound = bound_assets(project.bible, scene)
    width = (WIDTH - 2 * MARGIN - GAP * (_THUMBS - 1)) // _THUMBS
    thumbs: list[Thumb] = []
    for place, (asset, role) in enumerate(bound[:_THUMBS]):
        frame = Box(MARGIN + place * (width + GAP), top, width, _THUMB)
        kinds = (Kind(Type(26, 700, ACCENT), ROLES[role]), Kind(Type(26, 400, SOFT), asset.label or "Untitled", 2))
        thumbs.append(Thumb(asset, frame, set_rows(kinds, frame.left, frame.bottom + 8, width, 0)))
    bottom = max((t.rows[-1].box.bottom for t in thumbs), default=top - 24)
    over = len(bound) - _THUMBS
    words = f"and {over} more reference{'s' * (over > 1)}: /sheet shows all" if over > 0 else ""
    more = set_rows([Kind(Type(28, 400, FAINT), words)], MARGIN, bottom + 10, WIDTH - 2 * MARGIN)
    return tuple(thumbs), more, more[-1].box.bottom if more else bottom


def draw_scene_card(project: SceneProject, scene: Scene, still: Stills, stale: Sequence[str] = (), mark: str | None = None) -> bytes:
    """The card as PNG. The same record and stills give the same bytes. Blocking."""
    page = plan_card(project, scene, stale)
    picture = blank(WIDTH, page.height)
    draw_edges(picture)
    draw_rows(picture, page.head, right=False)
    _draw_state(picture, page)
    framed(picture, frame_picture(page.scene, page.frame, still), page.frame, 16)
    if page.scene.palette:
        draw_stripe(picture, page.stripe, page.scene.palette)
    draw_rows(picture, page.line)
    for name, lines in page.groups:
        draw_rows(picture, [name, *lines], right=False)
    for thumb in page.thumbs:
        _draw_thumb(picture, thumb, still)
    draw_rows(picture, page.more)
    _draw_notes(picture, page)
    draw_foot(picture, mark)
    return as_png(picture)


def _draw_state(picture: Image.Image, page: CardPage) -> None:
    """Length and status at the top right."""
    right, status = WIDTH - MARGIN, page.scene.status
    if page.scene.seconds:
        draw_text(ImageDraw.Draw(picture), (right, 66), lasts(page.scene.seconds), Type(60, 700, TEXT), "r")
    top = 156 if page.scene.seconds else 84
    pill(picture, (right, top), badge(status), Type(26, 600, TEXT), "r", STATUS[status], ink(CARD))


def _draw_thumb(picture: Image.Image, thumb: Thumb, still: Stills) -> None:
    draw_still(picture, thumb.asset, thumb.frame, still)
    draw_rows(picture, thumb.rows, right=False)


def draw_still(
    picture: Image.Image, asset: VisualAsset, frame: Box, still: Stills, radius: int = 10, corners: tuple[bool, bool, bool, bool] = ROUND
) -> None:
    """A reference picture in its frame, or a dark frame that says that its file is gone."""
    data = still(asset.sha256)
    found = still_in(data, frame.width, frame.height) if data else None
    if found:
        framed(picture, found, frame, radius, corners)
        return
    panel(picture, frame, ink(CARD), radius, corners=corners)
    middle = (frame.left + frame.width / 2, frame.top + frame.height / 2 - 20)
    draw_text(ImageDraw.Draw(picture), middle, "Picture not here", Type(26, 400, FAINT), "m")


def _draw_notes(picture: Image.Image, page: CardPage) -> None:
    """What is stale, marked at its edge, and what blue means where blue is used."""
    if page.stale:
        first, last = page.stale[0].box, page.stale[-1].box
        box = Box(MARGIN, first.top - 18, WIDTH - 2 * MARGIN, last.bottom - first.top + 36)
        panel(picture, box, mix(ink(CARD), ink(STALE), 0.12), 12)
        panel(picture, box._replace(width=8), ink(STALE), 4)
        draw_rows(picture, page.stale)
    if page.guessed:
        top = page.height - FOOT - 50
        draw_text(ImageDraw.Draw(picture), (MARGIN, top), _LEGEND, Type(28, 400, mixed(GUESS, LINE)))


def mixed(one: str, other: str) -> str:
    """A quieter tone of a colour, as ``#rrggbb``."""
    return "#" + bytes(mix(ink(one), ink(other), 0.25)).hex()


def card_alt(project: SceneProject, scene: Scene, stale: Sequence[str] = (), limit: int = 1000) -> str:
    """What the card shows, in words, at most ``limit`` characters; what does not fit is counted."""
    card = shown(project, scene)
    frame = (
        f"reference still {card.asset.label!r}" if card.asset and card.asset.label else "reference still" if card.asset else "framing guide"
    )
    length = f", {card.seconds:g} s" if card.seconds else ""
    names = names_of(project)
    used = [f"{names.get(asset.id, asset.id)} as {ROLES[role].lower()}" for asset, role in bound_assets(project.bible, scene)]
    parts = [f"Scene card {card.number}: {card.title} ({card.status}{length}), with a {frame}", card.line]
    parts += [f"{group.name.capitalize()}: " + "; ".join(_said(line) for line in group.lines) for group in groups_of(project, scene)]
    parts += [f"References: {', '.join(used)}" if used else ""]
    return told([*parts, *stale], limit)


def _said(line: Line) -> str:
    text = line.text.replace("  ·  ", ", ")
    return capital(text) if line.whose == SAID else f"{'from the film' if line.whose == FILM else line.whose} {text}"
