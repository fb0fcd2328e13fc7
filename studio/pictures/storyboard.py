"""The storyboard: the whole film as a PDF for print, each scene a row of frame, action, dialogue and notes."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.diff import names_of, show
from studio.pictures.alt import counted
from studio.pictures.canvas import Box
from studio.pictures.lettering import Type, starts_right, wrap
from studio.pictures.paper import Paper
from studio.pictures.shown import STATUS_WORDS, Shown, clock, film_ratio, lasts, length, shown
from studio.pictures.summary import FILM, capital, groups_of
from studio.pictures.wall import Stills, frame_picture
from studio.project import Scene, SceneProject

WIDTH, HEIGHT, MARGIN = 2970, 2100, 120
"""A4 across, in tenths of a millimetre, as everything here."""
_GAP, _STRIP, _FOOT = 50, 74, 85
_BLACK, _GREY, _PALE = "#16181c", "#5b616b", "#d8dbe0"
_TEXT = Type(32, 400, _BLACK)
_TOLD = frozenset({"duration", "dialogue", "location"})
"""Slots that a row says outside its notes."""
_PIXELS = 4
"""Pixels of a frame a millimetre times ten: 102 dots an inch for a drawn guide, enough for paper seen at arm's length."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of text: its left, its width, its lines and whether they read to the left."""

    left: int
    width: int
    lines: tuple[str, ...]

    @property
    def right(self) -> bool:
        return bool(self.lines) and starts_right(self.lines[0])


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A scene's row: where it stands on its page and what its columns say."""

    scene: Shown
    box: Box
    frame: Box
    columns: tuple[Column, Column, Column]


@dataclass(frozen=True, slots=True)
class BoardPage:
    """One page, ``number`` from 1; ``top`` is where its column heads stand."""

    number: int
    top: int
    rows: tuple[BoardRow, ...]


def plan_storyboard(project: SceneProject) -> tuple[BoardPage, ...]:
    """Every page with its rows. A row is as tall as its longest column, at most a page; rows are never split."""
    pages: list[BoardPage] = []
    rows: list[BoardRow] = []
    top = start = _head_height(project)
    for scene in project.scenes:
        row = _row(project, scene, top)
        if rows and row.box.bottom > HEIGHT - _FOOT:
            pages.append(BoardPage(len(pages) + 1, start - _STRIP, tuple(rows)))
            start, rows = MARGIN + _STRIP + 60, []
            row = _row(project, scene, start)
        rows.append(row)
        top = row.box.bottom + _GAP
    return (*pages, BoardPage(len(pages) + 1, start - _STRIP, tuple(rows)))


def _head_height(project: SceneProject) -> int:
    return MARGIN + 150 + len(_logline(project)) * Type(36).leading + _STRIP


def _logline(project: SceneProject) -> list[str]:
    return wrap(project.logline, Type(36), WIDTH - 2 * MARGIN - 500, 2)


def _row(project: SceneProject, scene: Scene, top: int) -> BoardRow:
    card, ratio = shown(project, scene), film_ratio(project)
    width = 740 if ratio >= 0.95 else round(416 * max(ratio, 0.4))
    frame = Box(MARGIN, top + _STRIP, width, round(width / ratio))
    left = frame.right + _GAP
    wide = (WIDTH - MARGIN - left - 2 * _GAP) // 3
    most = (HEIGHT - _FOOT - MARGIN - 2 * _STRIP - 60) // _TEXT.leading
    told = (_action(project, card, scene), _dialogue(project, scene), _notes(project, scene))
    columns = tuple(Column(left + i * (wide + _GAP), wide, tuple(_lines(text, wide, most))) for i, text in enumerate(told))
    tall = max(frame.height, max(len(column.lines) for column in columns) * _TEXT.leading)
    return BoardRow(card, Box(MARGIN, top, WIDTH - 2 * MARGIN, _STRIP + tall), frame, (columns[0], columns[1], columns[2]))


def _lines(paragraphs: Sequence[str], width: int, most: int) -> list[str]:
    lines: list[str] = []
    for paragraph in paragraphs:
        if len(lines) < most:
            lines += wrap(paragraph, _TEXT, width, most - len(lines))
    return lines


def _action(project: SceneProject, card: Shown, scene: Scene) -> list[str]:
    """What happens and where; the beat of the scene where that says more."""
    place = scene.slots.location
    where = [show("location", place, names_of(project))] if place else []
    return [part for part in (card.line, *where) if part]


def _dialogue(project: SceneProject, scene: Scene) -> list[str]:
    names = names_of(project)
    return [
        f"{names.get(line.speaker, line.speaker).upper() if line.speaker else 'VOICE'}"
        f"{f' ({line.delivery})' if line.delivery else ''}: {line.line}"
        for line in scene.slots.dialogue or ()
    ]


def _notes(project: SceneProject, scene: Scene) -> list[str]:
    """Camera, light, style and sound in a line each, then the scene's own notes."""
    lines: list[str] = []
    for group in groups_of(project, scene, _TOLD):
        own = ", ".join(line.text.replace("  ·  ", ", ") for line in group.lines if line.whose != FILM)
        if own and group.name != "subject":
            lines.append(own if group.name == "notes" else f"{capital(group.name)}: {own}")
    return lines


def draw_storyboard(project: SceneProject, still: Stills, mark: str | None = None) -> bytes:
    """The PDF. The same record and stills give the same bytes. Blocking."""
    pages = plan_storyboard(project)
    paper = Paper(project.title or "Untitled film")
    for page in pages:
        paper.turn()
        if page.number == 1:
            _draw_head(paper, project)
        _draw_heads(paper, page)
        for row in page.rows:
            _draw_row(paper, row, still)
        _draw_foot(paper, project, page.number, len(pages), mark)
    return paper.written()


def _draw_head(paper: Paper, project: SceneProject) -> None:
    title = wrap(project.title or "Untitled film", Type(76, 700), WIDTH - 2 * MARGIN - 500, 1)[0]
    paper.say(title, Type(76, 700, _BLACK), MARGIN, MARGIN - 30)
    for i, line in enumerate(_logline(project)):
        paper.say(line, Type(36, 400, _GREY), MARGIN, MARGIN + 84 + i * Type(36).leading)
    seconds, _ = length(project)
    paper.say(clock(seconds) if seconds else "–:––", Type(76, 700, _BLACK), WIDTH - MARGIN, MARGIN - 30, right=True)
    paper.say(counted(len(project.scenes), "scene"), Type(36, 400, _GREY), WIDTH - MARGIN, MARGIN + 84, right=True)


def _draw_heads(paper: Paper, page: BoardPage) -> None:
    if not page.rows:
        paper.say("No scenes yet: say what happens first, and it appears here.", Type(44, 400, _GREY), MARGIN, page.top + 100)
        return
    lefts = [page.rows[0].frame.left, *(column.left for column in page.rows[0].columns)]
    for left, word in zip(lefts, ("FRAME", "ACTION", "DIALOGUE", "NOTES"), strict=True):
        paper.say(word, Type(26, 700, _GREY), left, page.top - 4)
    paper.rule(Box(MARGIN, page.top + 44, WIDTH - 2 * MARGIN, 4), _BLACK)


def _draw_row(paper: Paper, row: BoardRow, still: Stills) -> None:
    scene, strip = row.scene, row.box.top + 10
    title = wrap(f"{scene.number:02}  {scene.title}", Type(38, 700), row.box.width - 700, 1)[0]
    paper.say(title, Type(38, 700, _BLACK), MARGIN, strip)
    facts = [lasts(scene.seconds) if scene.seconds else "", STATUS_WORDS[scene.status]]
    paper.say("  ·  ".join(fact for fact in facts if fact), Type(30, 400, _GREY), WIDTH - MARGIN, strip + 6, right=True)
    pixels = Box(0, 0, row.frame.width * _PIXELS // 3, row.frame.height * _PIXELS // 3)
    paper.show(frame_picture(scene, pixels, still), row.frame, _alt(scene))
    for column in row.columns:
        for i, line in enumerate(column.lines):
            at = column.left + column.width if column.right else column.left
            paper.say(line, _TEXT, at, row.frame.top - 8 + i * _TEXT.leading, right=column.right)
    paper.rule(Box(MARGIN, row.box.bottom + _GAP // 2, WIDTH - 2 * MARGIN, 2), _PALE)


def _alt(scene: Shown) -> str:
    kind = "Reference still" if scene.asset else "Framing guide"
    return f"{kind} of scene {scene.number}: {', '.join(part for part in (scene.shot, scene.moves) if part) or scene.title}"


def _draw_foot(paper: Paper, project: SceneProject, number: int, count: int, mark: str | None) -> None:
    type, y = Type(26, 400, _GREY), HEIGHT - 78
    paper.say(f"{number} / {count}", type, WIDTH - MARGIN, y, right=True)
    words = "   ·   ".join(part for part in (project.title if number > 1 else "", mark or "") if part)
    if words:
        paper.say(words, type, MARGIN, y)


def storyboard_alt(project: SceneProject) -> str:
    """What the PDF holds, in a sentence."""
    count, pages = len(project.scenes), len(plan_storyboard(project))
    seconds, _ = length(project)
    return (
        f"Storyboard of {project.title or 'an untitled film'}: {counted(count, 'scene')}, {clock(seconds)}, "
        f"on {counted(pages, 'page')}, with frame, action, dialogue and notes."
    )
