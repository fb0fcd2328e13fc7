"""The Reel Wall: the whole film as pages of frames. ``plan_wall`` says where everything lies, ``draw_wall`` draws it."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from PIL import Image, ImageDraw

from studio.pictures.alt import LIMIT, counted, told
from studio.pictures.canvas import ROUND, ROUND_TOP, Box, as_png, blank, framed, palette_bar, panel, pill, still_in
from studio.pictures.guide import draw_guide
from studio.pictures.lettering import Type, draw_text
from studio.pictures.rows import FOOT, GAP, MARGIN, PAD, WIDTH, Kind, Row, draw_edges, draw_foot, draw_rows, reads_right, set_rows
from studio.pictures.shown import Shown, badge, clock, film_palette, film_ratio, lasts, length, shown
from studio.pictures.theme import ACCENT, CARD, CHECK, FAINT, LINE, SOFT, STALE, STATUS, TEXT, Ink, ink, mix
from studio.project import SceneProject, SceneStatus

STRIPE = 12
_NONE: Mapping[str, int] = {}
_STATUSES: tuple[SceneStatus, ...] = ("locked", "refining", "exploring")

Stills = Callable[[str], bytes | None]
"""sha256 -> the stored bytes of a picture, or None."""


@dataclass(frozen=True, slots=True)
class Card:
    """Where one scene lies on its page."""

    scene: Shown
    box: Box
    frame: Box
    palette: Box
    rows: tuple[Row, ...]
    facts: tuple[Row, ...]
    """Shot, moves and light, at the foot of the card."""
    chip: int
    """Size of the labels over the frame, pixels."""


@dataclass(frozen=True, slots=True)
class Page:
    """One picture of the wall. ``number`` from 1 of ``count``; ``scenes`` is the first and the last number on it, (0, 0) when empty."""

    width: int
    height: int
    number: int
    count: int
    scenes: tuple[int, int]
    header: tuple[Row, ...]
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class _Grid:
    """How cards are laid: columns, cards a page, whether text stands beside the frame, and the sizes of its type."""

    columns: int
    a_page: int
    beside: bool
    title: int
    text: int


def _grid(count: int, ratio: float) -> _Grid:
    """Few scenes are shown large; upright frames have their text beside them."""
    if ratio < 0.95:
        return _Grid(1, 1, True, 64, 42) if count <= 1 else _Grid(2, 8, True, 42, 32)
    if count <= 1:
        return _Grid(1, 1, False, 64, 42)
    return _Grid(2, 4, False, 48, 35) if count <= 4 else _Grid(3, 12, False, 40, 30)


def plan_wall(project: SceneProject, stale: frozenset[str] = frozenset(), checks: Mapping[str, int] = _NONE) -> tuple[Page, ...]:
    """Every page with the place of every box and every line of text. An empty film gives one page.

    ``stale`` and ``checks`` (how many speak of it) go by scene id.
    """
    grid, ratio = _grid(len(project.scenes), film_ratio(project)), film_ratio(project)
    cards = [replace(shown(project, scene), stale=scene.id in stale, checks=checks.get(scene.id, 0)) for scene in project.scenes]
    groups = [cards[i : i + grid.a_page] for i in range(0, len(cards), grid.a_page)] or [[]]
    return tuple(_page(project, group, grid, ratio, number, len(groups)) for number, group in enumerate(groups, 1))


def _page(project: SceneProject, group: Sequence[Shown], grid: _Grid, ratio: float, number: int, count: int) -> Page:
    header, top = _header(project, number)
    placed: list[Card] = []
    for i in range(0, len(group), grid.columns):
        row = [_card(scene, grid, ratio, column, top) for column, scene in enumerate(group[i : i + grid.columns])]
        tall = max(card.box.height for card in row)
        placed += [stretched(card, tall) for card in row]
        top += tall + GAP
    bottom = top if group else top + 520
    ends = (group[0].number, group[-1].number) if group else (0, 0)
    return Page(WIDTH, bottom + FOOT, number, count, ends, header, tuple(placed))


def stretched(card: Card, height: int) -> Card:
    """The card as tall as its row; its facts stay at its foot, so that they line up across the row."""
    down = height - card.box.height
    facts = tuple(replace(row, box=row.box._replace(top=row.box.top + down)) for row in card.facts)
    return replace(card, box=card.box._replace(height=height), facts=facts)


def _header(project: SceneProject, number: int) -> tuple[tuple[Row, ...], int]:
    """Title and, on the first page, the logline; the right 360 pixels are left to the length."""
    width, top = WIDTH - 2 * MARGIN - 380, 76
    first = number == 1
    kinds = [Kind(Type(68 if first else 46, 700, TEXT), project.title or "Untitled film", 2 if first else 1, title=True)]
    if first and project.logline:
        kinds.append(Kind(Type(34, 400, SOFT), project.logline, 3, title=True))
    rows = set_rows(kinds, MARGIN, top, width)
    return rows, max(rows[-1].box.bottom + 92, 250 if number == 1 else 190)


def _card(scene: Shown, grid: _Grid, ratio: float, column: int, top: int) -> Card:
    width = (WIDTH - 2 * MARGIN - GAP * (grid.columns - 1)) // grid.columns
    left = MARGIN + column * (width + GAP)
    if grid.beside:
        return _beside(scene, grid, ratio, Box(left, top, width, 0))
    frame = Box(left, top, width, round(width / max(ratio, 1.0)) if ratio >= 1.3 else round(width * 0.72))
    stripe = Box(left, frame.bottom, width, STRIPE)
    rows, facts, bottom = _words(scene, grid, Box(left + PAD, stripe.bottom + PAD - 6, width - 2 * PAD, 0))
    return Card(scene, Box(left, top, width, bottom + PAD - top), frame, stripe, rows, facts, grid.text - 2)


def place_card(scene: Shown, ratio: float, column: int, top: int) -> Card:
    """A card of a page with two columns, for other pictures that show scenes."""
    return _card(scene, _grid(2, ratio), ratio, column, top)


def _beside(scene: Shown, grid: _Grid, ratio: float, box: Box) -> Card:
    """Frame at the left, its stripe down its right side, text beside."""
    tall = 1040 if grid.columns == 1 else 560
    frame = Box(box.left, box.top, min(round(tall * ratio), box.width // 2), tall)
    stripe = Box(frame.right, box.top, STRIPE, tall)
    left = stripe.right + PAD
    rows, facts, bottom = _words(scene, grid, Box(left, box.top + PAD, box.right - PAD - left, 0), tall - 2 * PAD)
    down = box.top + tall - PAD - bottom
    facts = tuple(replace(row, box=row.box._replace(top=row.box.top + down)) for row in facts)
    return Card(scene, box._replace(height=tall), frame, stripe, rows, facts, grid.text - 4)


def _words(scene: Shown, grid: _Grid, box: Box, tall: int = 0) -> tuple[tuple[Row, ...], tuple[Row, ...], int]:
    """Title and line, then the facts, and where they end; where the box has a height, the line takes what title and facts leave."""
    title = Kind(Type(grid.title, 700, TEXT), scene.title, 3 if tall else 2, title=True)
    known = _known(scene, grid.text - 2, 2 if tall else 1)
    rows, type = set_rows([title], box.left, box.top, box.width), Type(grid.text, 400, SOFT)
    taken = rows[-1].box.bottom - box.top + sum(row.box.height for row in set_rows(known, 0, 0, box.width, 0)) + grid.text
    lines = max(1, (tall - taken) // type.leading) if tall else 2
    rows += set_rows([Kind(type, scene.line, lines)], box.left, rows[-1].box.bottom + 8, box.width)
    facts = set_rows(known, box.left, rows[-1].box.bottom + grid.text // 2, box.width, 0)
    return rows, facts, (facts or rows)[-1].box.bottom


def _known(scene: Shown, size: int, lines: int) -> tuple[Kind, ...]:
    """Shot, moves and light, each on its own line or lines."""
    known = ((600, SOFT, scene.shot), (600, ACCENT, scene.moves), (400, FAINT, scene.light))
    return tuple(Kind(Type(size, weight, colour), text, lines) for weight, colour, text in known)


def draw_wall(
    project: SceneProject,
    still: Stills,
    mark: str | None = None,
    stale: frozenset[str] = frozenset(),
    checks: Mapping[str, int] = _NONE,
) -> tuple[bytes, ...]:
    """The pages as PNG. ``mark`` is a line at the foot of every page; scenes in ``stale`` carry a badge, those in ``checks`` their number.

    The same record and stills give the same bytes. Blocking.
    """
    return tuple(as_png(_drawn(project, page, still, mark)) for page in plan_wall(project, stale, checks))


def _drawn(project: SceneProject, page: Page, still: Stills, mark: str | None) -> Image.Image:
    picture = blank(page.width, page.height)
    draw_edges(picture)
    draw_rows(picture, page.header, right=False)
    _draw_length(picture, project, page)
    for card in page.cards:
        draw_card(picture, card, still)
    if not page.cards:
        _draw_empty(picture, page)
    first, last = page.scenes
    draw_foot(picture, mark, f"Page {page.number} of {page.count}  ·  scenes {first}–{last}" if page.count > 1 else "")
    return picture


def draw_card(picture: Image.Image, card: Card, still: Stills) -> None:
    """One card with its frame, stripe, labels and words."""
    panel(picture, card.box, ink(CARD), 16)
    beside = card.palette.height > card.palette.width
    corners = (True, False, False, True) if beside else ROUND_TOP
    framed(picture, frame_picture(card.scene, card.frame, still), card.frame, 16, corners)
    if card.scene.palette:
        draw_stripe(picture, card.palette, card.scene.palette)
    _draw_labels(picture, card)
    draw_rows(picture, (*card.rows, *card.facts), reads_right(card.rows))


def _draw_labels(picture: Image.Image, card: Card) -> None:
    """Number and length at the top left; status at the top right, or at the foot of a narrow frame. The rest of the frame stays free."""
    inset, status = 14, Type(card.chip - 8, 600, TEXT)
    number = pill(picture, (card.frame.left + inset, card.frame.top + inset), f"{card.scene.number:02}", Type(card.chip, 700, TEXT))
    if card.scene.seconds:
        pill(picture, (number.right + 8, number.top), lasts(card.scene.seconds), Type(card.chip, 400, SOFT))
    low = card.frame.bottom - inset - round(status.size * 1.62)
    wide = card.frame.width > 400
    at = (card.frame.right - inset, card.frame.top + inset) if wide else (card.frame.left + inset, low)
    pill(picture, at, badge(card.scene.status), status, "r" if wide else "l", STATUS[card.scene.status])
    if card.scene.stale:
        stale = pill(picture, (card.frame.right - inset, low), "STALE PROMPT" if wide else "STALE", status, "r", STALE)
        low = stale.top - stale.height - 8
    if card.scene.checks:
        low -= 0 if wide or card.scene.stale else round(status.size * 1.62) + 8
        pill(picture, (card.frame.right - inset, low), counted(card.scene.checks, "check").upper(), status, "r", CHECK)


def draw_stripe(picture: Image.Image, box: Box, palette: Sequence[tuple[Ink, float]]) -> None:
    """A palette bar, lying or standing as its box does."""
    if box.width >= box.height:
        palette_bar(picture, box, palette)
        return
    upright = Image.new("RGB", (box.height, box.width))
    palette_bar(upright, Box(0, 0, box.height, box.width), palette)
    picture.paste(upright.transpose(Image.Transpose.ROTATE_270), (box.left, box.top))


def frame_picture(scene: Shown, frame: Box, still: Stills) -> Image.Image:
    """The scene's reference still, or its framing guide where there is none (or its file is gone)."""
    data = still(scene.asset.sha256) if scene.asset else None
    picture = still_in(data, frame.width, frame.height) if data else None
    return picture or draw_guide(scene.guide, frame.width, frame.height)


def _draw_length(picture: Image.Image, project: SceneProject, page: Page) -> None:
    """Total length, number of scenes, and how many stand where, at the top right; the film's colours under the header."""
    draw, right = ImageDraw.Draw(picture), page.width - MARGIN
    seconds, silent = length(project)
    draw_text(draw, (right, 76), clock(seconds) if seconds else "–:––", Type(68 if page.number == 1 else 46, 700, TEXT), "r")
    count = len(project.scenes)
    words = counted(count, "scene") + (f", {silent} untimed" if silent and seconds else "")
    draw_text(draw, (right, 170 if page.number == 1 else 140), words, Type(32, 400, SOFT), "r")
    bottom = page.header[-1].box.bottom
    line = max(bottom + 28, 226 if page.number == 1 else 160)
    if colours := film_palette(project):
        palette_bar(picture, Box(MARGIN, line - 4, page.width - 2 * MARGIN, 8), colours)
    else:
        panel(picture, Box(MARGIN, line, page.width - 2 * MARGIN, 2), ink(LINE), 1)


def _draw_empty(picture: Image.Image, page: Page) -> None:
    """Three frames that wait."""
    width = (WIDTH - 2 * MARGIN - 2 * GAP) // 3
    top = page.height - FOOT - 520
    for i in range(3):
        box = Box(MARGIN + i * (width + GAP), top, width, round(width * 9 / 16))
        panel(picture, box, mix(ink(LINE), ink(CARD), 0.3 + 0.3 * i), 16, corners=ROUND)
        panel(picture, Box(box.left + 3, box.top + 3, box.width - 6, box.height - 6), ink(CARD), 14)
        draw_text(ImageDraw.Draw(picture), (box.left + width / 2, box.top + box.height / 2 - 46), f"{i + 1:02}", Type(60, 700, LINE), "m")
    draw_text(ImageDraw.Draw(picture), (page.width / 2, top + 340), "No scenes yet", Type(44, 700, TEXT), "m")
    draw_text(
        ImageDraw.Draw(picture), (page.width / 2, top + 406), "Say what happens first, and it appears here.", Type(34, 400, SOFT), "m"
    )


def wall_alt(
    project: SceneProject, page: int, limit: int = LIMIT, stale: frozenset[str] = frozenset(), checks: Mapping[str, int] = _NONE
) -> str:
    """What page ``page`` (from 1) shows, in words, at most ``limit`` code points; what does not fit is counted."""
    plan = plan_wall(project, stale, checks)[page - 1]
    seconds, _ = length(project)
    states = Counter(scene.status for scene in project.scenes)
    listed = ", ".join(f"{states[status]} {status}" for status in _STATUSES if states[status])
    pages = f", page {plan.number} of {plan.count}" if plan.count > 1 else ""
    head = f"Reel Wall of {project.title or 'an untitled film'}{pages}: {counted(len(project.scenes), 'scene')}"
    head += f" ({listed}), {clock(seconds)} in all" if project.scenes else "; no frames yet"
    return told([head, *(_told(card.scene) for card in plan.cards)], limit)


def _told(scene: Shown) -> str:
    facts = (
        "reference still" if scene.asset else "framing guide",
        scene.shot,
        scene.moves,
        scene.light,
        "stale prompt" * scene.stale,
        counted(scene.checks, "check") if scene.checks else "",
    )
    return f"{scene.number}. {scene.title}: {', '.join(fact for fact in facts if fact)}"
