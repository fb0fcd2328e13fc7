"""The contact sheet: every reference picture of the Visual Bible with its colours, its words and what it is bound to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw

from studio.pictures.alt import counted, told
from studio.pictures.canvas import ROUND_TOP, Box, as_png, blank, palette_bar, panel
from studio.pictures.lettering import Type, draw_text
from studio.pictures.rows import FOOT, GAP, MARGIN, PAD, WIDTH, Kind, Row, draw_edges, draw_foot, draw_rows, set_rows
from studio.pictures.scene_card import ROLES, draw_still
from studio.pictures.theme import ACCENT, CARD, FAINT, SOFT, TEXT, ink
from studio.pictures.wall import STRIPE, Stills
from studio.project import AssetCategory, SceneProject, VisualAsset

COLUMNS, A_PAGE = 3, 12
CATEGORIES: dict[AssetCategory, str] = {
    "character": "Character",
    "location": "Location",
    "prop": "Prop",
    "shot_ref": "Shot",
    "style": "Look",
}
"""Every kind of reference in the order in which a sheet shows them, and its name for people."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One picture of the sheet."""

    asset: VisualAsset
    box: Box
    frame: Box
    stripe: Box
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class SheetPage:
    """One page of the sheet, ``number`` from 1 of ``count``."""

    number: int
    count: int
    height: int
    head: tuple[Row, ...]
    cells: tuple[Cell, ...]


def in_order(assets: Sequence[VisualAsset]) -> list[VisualAsset]:
    """People first, then places, things, shots and looks; in each the oldest first."""
    return sorted(assets, key=lambda asset: list(CATEGORIES).index(asset.category))


def uses_of(project: SceneProject, asset: VisualAsset) -> tuple[str, ...]:
    """What a picture is bound to, such as ``first frame of scene 2``, the film before its scenes."""
    return tuple(_uses(project, {asset.id, asset.label} - {""}))


def _uses(project: SceneProject, names: set[str]) -> Iterator[str]:
    for ref in project.style.references or ():
        if ref.asset in names:
            yield f"{ROLES[ref.role].lower()} of the whole film"
    for role, word in ROLES.items():
        scenes = [str(s.number) for s in project.scenes if any(r.asset in names and r.role == role for r in s.slots.references or ())]
        if scenes:
            yield f"{word.lower()} of scene{'s' * (len(scenes) > 1)} {', '.join(scenes[:8])}{' and more' * (len(scenes) > 8)}"


def plan_sheet(project: SceneProject, assets: Sequence[VisualAsset] | None = None, title: str = "Visual Bible") -> tuple[SheetPage, ...]:
    """Every page of the sheet; ``assets`` are shown as they come, else the whole bible in its order."""
    shown = in_order(project.bible.assets) if assets is None else assets
    groups = [shown[i : i + A_PAGE] for i in range(0, len(shown), A_PAGE)] or [[]]
    return tuple(_page(project, group, title, number, len(groups)) for number, group in enumerate(groups, 1))


def _page(project: SceneProject, group: Sequence[VisualAsset], title: str, number: int, count: int) -> SheetPage:
    kinds = (Kind(Type(32, 600, FAINT), project.title or "Untitled film"), Kind(Type(60, 700, TEXT), title, 2, title=True))
    head = set_rows(kinds, MARGIN, 70, WIDTH - 2 * MARGIN - 300)
    top = head[-1].box.bottom + 40
    cells: list[Cell] = []
    for i in range(0, len(group), COLUMNS):
        row = [_cell(project, asset, column, top) for column, asset in enumerate(group[i : i + COLUMNS])]
        tall = max(cell.rows[-1].box.bottom for cell in row) + PAD - top
        cells += [Cell(c.asset, c.box._replace(height=tall), c.frame, c.stripe, c.rows) for c in row]
        top += tall + GAP
    return SheetPage(number, count, (top if group else top + 220) + FOOT, head, tuple(cells))


def _cell(project: SceneProject, asset: VisualAsset, column: int, top: int) -> Cell:
    width = (WIDTH - 2 * MARGIN - GAP * (COLUMNS - 1)) // COLUMNS
    box = Box(MARGIN + column * (width + GAP), top, width, 0)
    frame = Box(box.left, top, width, width * 3 // 4)
    stripe = Box(box.left, frame.bottom + 1, width, STRIPE)
    used, words = "; ".join(uses_of(project, asset)), asset.description or asset.phrase
    kinds = (
        Kind(Type(36, 700, TEXT), asset.label or "Untitled", 2),
        Kind(Type(28, 600, ACCENT if used else FAINT), used[:1].upper() + used[1:] if used else "Not bound yet", 2),
        Kind(Type(28, 400, SOFT), words[:1].upper() + words[1:], 3),
        Kind(Type(26, 400, FAINT), f"{CATEGORIES[asset.category]} · {asset.width} × {asset.height}"),
    )
    return Cell(asset, box, frame, stripe, set_rows(kinds, box.left + PAD, stripe.bottom + PAD - 6, width - 2 * PAD, 4))


def draw_sheet(
    project: SceneProject,
    still: Stills,
    mark: str | None = None,
    assets: Sequence[VisualAsset] | None = None,
    title: str = "Visual Bible",
) -> tuple[bytes, ...]:
    """The pages as PNG. The same record and stills give the same bytes. Blocking."""
    return tuple(as_png(_drawn(page, still, mark)) for page in plan_sheet(project, assets, title))


def _drawn(page: SheetPage, still: Stills, mark: str | None) -> Image.Image:
    picture = blank(WIDTH, page.height)
    draw_edges(picture)
    draw_rows(picture, page.head, right=False)
    for cell in page.cells:
        panel(picture, cell.box, ink(CARD), 16)
        draw_still(picture, cell.asset, cell.frame, still, 16, ROUND_TOP)
        palette_bar(picture, cell.stripe, [(ink(swatch.hex), swatch.weight) for swatch in cell.asset.palette])
        draw_rows(picture, cell.rows)
    if not page.cells:
        words = "No reference pictures yet: give one with /ref, and it is measured and kept here."
        draw_text(ImageDraw.Draw(picture), (MARGIN, page.height - FOOT - 180), words, Type(36, 400, SOFT))
    draw_foot(picture, mark, f"Page {page.number} of {page.count}" if page.count > 1 else "")
    return picture


def sheet_alt(project: SceneProject, page: int, assets: Sequence[VisualAsset] | None = None, title: str = "Visual Bible") -> str:
    """What page ``page`` (from 1) shows, in words, at most 1,000 characters."""
    plan = plan_sheet(project, assets, title)[page - 1]
    count = len(project.bible.assets if assets is None else assets)
    pages = f", page {plan.number} of {plan.count}" if plan.count > 1 else ""
    head = f"{title} of {project.title or 'an untitled film'}{pages}: {counted(count, 'reference picture')}"
    return told([head, *(_told(project, cell.asset) for cell in plan.cells)])


def _told(project: SceneProject, asset: VisualAsset) -> str:
    used = uses_of(project, asset)
    colours = ", ".join(swatch.name for swatch in asset.palette[:3])
    return f"{asset.label or 'Untitled'} ({', '.join([CATEGORIES[asset.category].lower(), *used])}): {colours}"
