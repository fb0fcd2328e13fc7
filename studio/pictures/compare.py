"""Before and after: each scene that a proposal or a change touches as two cards side by side, and what differs slot by slot."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from PIL import Image, ImageDraw

from studio.diff import Change, diff
from studio.pictures.alt import counted, told
from studio.pictures.canvas import Box, as_png, blank, panel
from studio.pictures.lettering import Type, draw_text
from studio.pictures.rows import FOOT, GAP, MARGIN, PAD, WIDTH, Kind, Row, draw_edges, draw_foot, draw_rows, set_rows
from studio.pictures.shown import film_ratio, shown
from studio.pictures.theme import ACCENT, CARD, FAINT, LINE, SOFT, TEXT, ink, mix
from studio.pictures.wall import Card, Stills, draw_card, place_card, stretched
from studio.project import Scene, SceneProject

A_PAGE = 4
_CHANGES = 12
"""Changed lines shown for one place; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One place of the film before and after: two cards, where a scene holds more than a new place, and the lines of what differs."""

    title: Row
    box: Box
    before: Card | None
    after: Card | None
    marked: tuple[Box, ...]
    changes: tuple[tuple[Row, ...], ...]


@dataclass(frozen=True, slots=True)
class ComparePage:
    """One page, ``number`` from 1 of ``count``."""

    number: int
    count: int
    height: int
    head: tuple[Row, ...]
    pairs: tuple[Pair, ...]


def plan_compare(before: SceneProject, after: SceneProject, title: str) -> tuple[ComparePage, ...]:
    """Every page. Places that do not differ are left out; the film, its style and its bible stand first, without cards."""
    places = [list(group) for _, group in groupby(diff(before, after), key=lambda change: (change.scene, change.where))]
    groups = [places[i : i + A_PAGE] for i in range(0, len(places), A_PAGE)] or [[]]
    return tuple(_page(before, after, title, group, number, len(groups)) for number, group in enumerate(groups, 1))


def _page(before: SceneProject, after: SceneProject, title: str, places: Sequence[list[Change]], number: int, count: int) -> ComparePage:
    kinds = (Kind(Type(32, 600, FAINT), after.title or "Untitled film"), Kind(Type(60, 700, TEXT), title, 2, title=True))
    head = set_rows(kinds, MARGIN, 70, WIDTH - 2 * MARGIN)
    top, pairs = head[-1].box.bottom + 40, list[Pair]()
    for changes in places:
        pairs.append(_pair(before, after, changes, top))
        top = pairs[-1].box.bottom + GAP
    return ComparePage(number, count, (top if pairs else top + 160) + FOOT, head, tuple(pairs))


def _pair(before: SceneProject, after: SceneProject, changes: list[Change], top: int) -> Pair:
    scene_id, where = changes[0].scene, changes[0].where
    was, now = (project.scene(scene_id) if scene_id else None for project in (before, after))
    standing = now or was
    words = f"{where}: {standing.title}" if standing and standing.title else where
    (title,) = set_rows([Kind(Type(40, 700, TEXT), words)], MARGIN, top, WIDTH - 2 * MARGIN)
    bottom, old, new = title.box.bottom + 14, None, None
    if any(change.what != "place" for change in changes) and scene_id:
        old, new = _card(before, was, 0, bottom + 44), _card(after, now, 1, bottom + 44)
        tall = max(card.box.height for card in (old, new) if card)
        old, new = (stretched(card, tall) if card else None for card in (old, new))
        bottom += 44 + tall + 20
    lines = _lines(changes, bottom)
    bottom = lines[-1][-1].box.bottom if lines else bottom
    return Pair(title, Box(MARGIN, top, WIDTH - 2 * MARGIN, bottom + PAD - top), old, new, _marked(old, new), lines)


def _card(project: SceneProject, scene: Scene | None, column: int, top: int) -> Card | None:
    return place_card(shown(project, scene), film_ratio(project), column, top) if scene else None


def _marked(old: Card | None, new: Card | None) -> tuple[Box, ...]:
    """Rows of the after card whose words are not on the before card."""
    if old is None or new is None:
        return ()
    stood = {row.lines for row in (*old.rows, *old.facts)}
    return tuple(row.box for row in (*new.rows, *new.facts) if row.lines not in stood)


def _lines(changes: Sequence[Change], top: int) -> tuple[tuple[Row, ...], ...]:
    """Each change on a line: what, how it was, how it is."""
    listed = [change for change in changes if change.what != "scene"]
    lines: list[tuple[Row, ...]] = []
    for change in listed[:_CHANGES]:
        now = f"{change.new}, now yours" if change.old == change.new else change.new or "nothing"
        lines.append(_line(change.what, change.old or "nothing", now, top))
        top = max(row.box.bottom for row in lines[-1]) + 6
    if len(listed) > _CHANGES:
        lines.append(
            set_rows([Kind(Type(28, 400, FAINT), f"and {len(listed) - _CHANGES} more changes")], MARGIN + PAD, top, WIDTH - 2 * MARGIN)
        )
    return tuple(lines)


_WHAT, _HALF = 360, 520
"""Pixels for the name of what changed, and for each of its two values."""


def _line(what: str, old: str, new: str, top: int) -> tuple[Row, ...]:
    left = MARGIN + PAD
    return (
        *set_rows([Kind(Type(30, 400, FAINT), what, 2)], left, top, _WHAT - PAD),
        *set_rows([Kind(Type(30, 400, SOFT), old, 3)], left + _WHAT, top, _HALF - 70),
        *set_rows([Kind(Type(30, 600, ACCENT), new, 3)], left + _WHAT + _HALF, top, _HALF + 60),
    )


def draw_compare(before: SceneProject, after: SceneProject, title: str, still: Stills, mark: str | None = None) -> tuple[bytes, ...]:
    """The pages as PNG. The same records and stills give the same bytes. Blocking."""
    return tuple(as_png(_drawn(page, still, mark)) for page in plan_compare(before, after, title))


def _drawn(page: ComparePage, still: Stills, mark: str | None) -> Image.Image:
    picture = blank(WIDTH, page.height)
    draw_edges(picture)
    draw_rows(picture, page.head, right=False)
    for pair in page.pairs:
        _draw_pair(picture, pair, still)
    if not page.pairs:
        draw_text(ImageDraw.Draw(picture), (MARGIN, page.height - FOOT - 120), "Nothing differs.", Type(36, 400, SOFT))
    draw_foot(picture, mark, f"Page {page.number} of {page.count}" if page.count > 1 else "")
    return picture


def _draw_pair(picture: Image.Image, pair: Pair, still: Stills) -> None:
    draw = ImageDraw.Draw(picture)
    panel(picture, Box(MARGIN, pair.box.bottom - 2, pair.box.width, 2), ink(LINE), 1)
    draw_rows(picture, [pair.title], right=False)
    if pair.before or pair.after:
        for column, (card, word, colour) in enumerate(((pair.before, "BEFORE", FAINT), (pair.after, "AFTER", ACCENT))):
            _draw_side(picture, card or _ghost(pair, column), word, colour, still, there=card is not None)
    for box in pair.marked:
        panel(picture, Box(box.left - 16, box.top + 4, 6, box.height - 6), ink(ACCENT), 3)
    for line in pair.changes:
        for row in line:
            draw_rows(picture, [row], right=False)
        if len(line) == 3:
            arrow = (MARGIN + PAD + _WHAT + _HALF - 44, line[1].box.top)
            draw_text(draw, arrow, "→", Type(30, 400, FAINT))


def _ghost(pair: Pair, column: int) -> Card:
    """The other side's card, moved to the column where there is none."""
    card = pair.after or pair.before
    assert card is not None
    left = MARGIN + column * (card.box.width + GAP)
    return Card(card.scene, card.box._replace(left=left), card.frame, card.palette, (), (), card.chip)


def _draw_side(picture: Image.Image, card: Card, word: str, colour: str, still: Stills, *, there: bool) -> None:
    draw = ImageDraw.Draw(picture)
    draw_text(draw, (card.box.left, card.box.top - 46), word, Type(26, 700, colour))
    if there:
        draw_card(picture, card, still)
        return
    panel(picture, card.box, mix(ink(LINE), ink(CARD), 0.4), 16)
    inner = Box(card.box.left + 3, card.box.top + 3, card.box.width - 6, card.box.height - 6)
    panel(picture, inner, ink(CARD), 14)
    middle = (card.box.left + card.box.width / 2, card.box.top + card.box.height / 2 - 24)
    draw_text(draw, middle, "Not in the film", Type(34, 400, FAINT), "m")


def compare_alt(before: SceneProject, after: SceneProject, title: str, page: int) -> str:
    """What page ``page`` (from 1) shows, in words, at most 1,000 characters."""
    plan = plan_compare(before, after, title)[page - 1]
    pages = f", page {plan.number} of {plan.count}" if plan.count > 1 else ""
    head = f"{title}, {after.title or 'an untitled film'}{pages}: {counted(len(plan.pairs), 'place')} before and after"
    return told([head, *told_changes(before, after)[(page - 1) * A_PAGE : page * A_PAGE]])


def told_changes(before: SceneProject, after: SceneProject) -> list[str]:
    """One sentence for each place that differs."""
    sentences: list[str] = []
    for (_, where), group in groupby(diff(before, after), key=lambda change: (change.scene, change.where)):
        sentences.append(f"{where}: " + ", ".join(f"{c.what} {c.old or 'nothing'} to {c.new or 'nothing'}" for c in group))
    return sentences
