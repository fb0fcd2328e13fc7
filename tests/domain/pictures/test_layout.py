"""Where things lie on every picture: boxes, not the bytes of fonts. Nothing leaves its page, overlaps, or is cut in silence."""

from collections.abc import Callable, Iterable
from datetime import date

import pytest

from studio.deltas import SetSlot
from studio.edits import AddScene, ChangeSlot, RemoveScene
from studio.pictures.canvas import Box
from studio.pictures.chart import Allowed, Spent, chart_alt, draw_chart, plan_chart, rounded_up, short
from studio.pictures.compare import compare_alt, draw_compare, plan_compare
from studio.pictures.lettering import ELLIPSIS, width_of
from studio.pictures.rows import WIDTH, Row
from studio.pictures.scene_card import card_alt, draw_scene_card, plan_card
from studio.pictures.sheet import draw_sheet, plan_sheet, sheet_alt, uses_of
from studio.pictures.storyboard import HEIGHT, draw_storyboard, plan_storyboard, storyboard_alt
from studio.pictures.storyboard import WIDTH as PAPER
from studio.pictures.wall import draw_wall, plan_wall, wall_alt
from studio.project import Origin, PromptSlots, Scene, SceneProject
from tests import reels

FILMS: dict[str, Callable[[], reels.Film]] = {
    "four": reels.osaka,
    "upright": reels.upright,
    "many": reels.many,
    "scripts": reels.scripts,
    "bare": reels.bare,
}
STATED = Origin(kind="stated")
NOVEMBER = date(2026, 11, 9)
SPENT = [
    Spent(date(2026, 11, 1), "chat", 12_000, 0),
    Spent(date(2026, 11, 1), "vision", 3_000, 2),
    Spent(date(2026, 11, 9), "structure", 40_000, 0),
]
ALLOWED = (Allowed("tokens", 55_000, 500_000), Allowed("images", 2, 50))


@pytest.fixture(params=FILMS)
def reel(request: pytest.FixtureRequest) -> reels.Film:
    return FILMS[request.param]()


def changed(project: SceneProject) -> SceneProject:
    """Another state of a film: a slot of scene 1 and of the style, a new scene, and the last one gone."""
    first, last = project.scenes[0], project.scenes[-1]
    after = ChangeSlot(delta=SetSlot(slot="lighting_mood", value="low_key"), origin=STATED).apply(project)
    after = ChangeSlot(scene=first.id, delta=SetSlot(slot="shot_type", value="extreme_close_up"), origin=STATED).apply(after)
    if not last.locked:
        after = RemoveScene(scene=last.id).apply(after)
    return AddScene(scene=Scene(id="new", number=1, title="A door", slots=PromptSlots(shot_type="insert"))).apply(after)


def fits(rows: Iterable[Row], box: Box) -> None:
    """Every row lies in the box, and every line of it in its row."""
    for row in rows:
        assert row.box.inside(box), row
        assert all(width_of(line, row.type) <= row.box.width + 1 for line in row.lines), row


def apart(boxes: list[Box]) -> None:
    assert not any(one.meets(other) for i, one in enumerate(boxes) for other in boxes[i + 1 :])


def test_four_scenes_on_the_wall_lie_where_they_were_designed() -> None:
    (page,) = plan_wall(reels.osaka()[0])
    assert (page.width, page.scenes) == (1620, (1, 4))
    assert [tuple(card.frame) for card in page.cards] == [
        (48, page.cards[0].box.top, 747, 420),
        (825, page.cards[0].box.top, 747, 420),
        (48, page.cards[2].box.top, 747, 420),
        (825, page.cards[2].box.top, 747, 420),
    ]
    assert page.cards[2].box.top == page.cards[0].box.bottom + 30
    assert [row.lines for row in page.cards[0].rows] == [("The last delivery",), ("Mara stops at a puddle that shows a dry", "street")]
    assert [row.lines for row in page.cards[0].facts] == [("Wide shot",), ("Push in, slow",), ("Neon noir · Night · Rain",)]


def test_every_wall_holds_its_cards_and_every_card_its_words(reel: reels.Film) -> None:
    project, _ = reel
    pages = plan_wall(project)
    assert [card.scene.number for page in pages for card in page.cards] == [s.number for s in project.scenes]
    for page in pages:
        whole = Box(0, 0, page.width, page.height)
        apart([card.box for card in page.cards])
        fits(page.header, whole)
        for card in page.cards:
            assert card.box.inside(whole) and card.frame.inside(card.box)
            assert not card.palette.meets(card.frame) and card.palette.inside(card.box)
            fits((*card.rows, *card.facts), card.box)
            apart([card.frame, card.palette, *(row.box for row in (*card.rows, *card.facts))])


def test_sixty_scenes_make_five_pages_and_an_empty_film_one() -> None:
    pages = plan_wall(reels.many(60)[0])
    assert [page.scenes for page in pages] == [(1, 12), (13, 24), (25, 36), (37, 48), (49, 60)]
    assert all(page.height < 3200 for page in pages)
    assert len(draw_wall(reels.film("", []), lambda _: None)) == 1


def test_what_is_cut_says_so() -> None:
    pages = plan_wall(reels.scripts()[0])
    long = next(card for page in pages for card in page.cards if card.scene.title.startswith("The extraordinarily"))
    assert [row.lines[-1].endswith(ELLIPSIS) for row in long.rows] == [True, True]


def test_a_scene_card_holds_its_groups_and_its_references(reel: reels.Film) -> None:
    project, _ = reel
    for scene in project.scenes[:12]:
        page = plan_card(project, scene, ("The prompt for veo-3.1 is stale.",))
        whole = Box(0, 0, WIDTH, page.height)
        rows = [*page.head, *page.line, *page.more, *page.stale, *(row for name, lines in page.groups for row in (name, *lines))]
        fits(rows, whole)
        fits([row for thumb in page.thumbs for row in thumb.rows], whole)
        apart([page.frame, page.stripe, *(thumb.frame for thumb in page.thumbs), *(row.box for row in rows)])
        assert page.frame.inside(whole)


def test_a_scene_card_tells_whose_word_each_slot_is() -> None:
    project, _ = reels.upright()
    scene = project.scenes[0]
    origins = {**scene.origins, "camera_speed": Origin(kind="inferred", source="rule:carry"), "weather": Origin(kind="vision")}
    scene = scene.with_slots(scene.slots, origins)
    told = {name.lines[0]: [row.lines[0] for row in lines] for name, lines in plan_card(project, scene).groups}
    assert told["CAMERA"] == ["Wide shot · push in", "Inferred: slow pace"]
    assert told["LIGHTING"] == ["Neon noir · night", "Vision: rain"]
    assert told["STYLE"] == ["Deep navy, neon magenta, electric cyan"]
    assert told["ADVANCED"] == ["6 s", "From the film: 9:16"]


def test_a_card_says_how_many_references_it_does_not_show() -> None:
    project, _ = reels.many(24)
    references = [{"asset": f"a{n}", "role": "style"} for n in range(1, 9)]
    scene = (
        ChangeSlot(scene=project.scenes[1].id, delta=SetSlot(slot="references", value=references), origin=STATED).apply(project).scenes[1]
    )
    page = plan_card(project, scene)
    assert len(page.thumbs) == 6 and page.more[0].lines == ("and 2 more references: /sheet shows all",)


def test_a_close_shot_shows_who_and_a_wide_one_where() -> None:
    project, _ = reels.upright()
    labels = [card.scene.asset.label for card in plan_wall(project)[0].cards if card.scene.asset]
    assert labels == ["Dotonbori at night", "Mara"]


def test_the_sheet_shows_every_picture_once_with_its_uses() -> None:
    project, _ = reels.upright()
    (page,) = plan_sheet(project)
    assert [cell.asset.label for cell in page.cells] == ["Mara", "Dotonbori at night", "The look"]
    assert [uses_of(project, cell.asset) for cell in page.cells] == [
        ("character of scene 2",),
        ("first frame of scene 1", "location of scene 2"),
        ("look of the whole film",),
    ]
    assert [len(page.cells) for page in plan_sheet(reels.many(60)[0])] == [12, 8]
    for cell in page.cells:
        fits(cell.rows, cell.box)
        apart([cell.frame, cell.stripe, *(row.box for row in cell.rows)])


def test_before_and_after_mark_what_differs_and_nothing_else() -> None:
    before, _ = reels.osaka()
    pages = plan_compare(before, changed(before), "Proposal")
    pairs = [pair for page in pages for pair in page.pairs]
    assert [pair.title.lines[0] for pair in pairs] == [
        "Style",
        "Scene 1: The last delivery",
        "Scene 4: A door",
        "Scene 4: The parcel is hers",
    ]
    style, scene, new, gone = pairs
    assert style.before is style.after is None and [row.lines for row in style.changes[0]] == [
        ("lighting mood",),
        ("nothing",),
        ("low key",),
    ]
    assert scene.after and scene.before and [box.top for box in scene.marked] == [scene.after.facts[0].box.top]
    assert (new.before, gone.after) == (None, None) and new.after and gone.before
    assert plan_compare(before, before, "Nothing")[0].pairs == ()


def test_pairs_stay_on_their_pages(reel: reels.Film) -> None:
    before, _ = reel
    for page in plan_compare(before, changed(before), "Proposal"):
        apart([pair.box for pair in page.pairs])
        for pair in page.pairs:
            fits([pair.title, *(row for line in pair.changes for row in line)], pair.box)
            assert all(card.box.inside(pair.box) for card in (pair.before, pair.after) if card)


def test_bars_are_as_tall_as_what_was_used() -> None:
    tokens, images = plan_chart(NOVEMBER, SPENT, ALLOWED)
    assert tokens.days[0] == (("chat", 12_000), ("structure", 0), ("vision", 3_000)) and len(tokens.days) == 30
    assert tokens.routes == (("chat", 12_000), ("structure", 40_000), ("vision", 3_000))
    assert (tokens.top, images.top, images.routes) == (40_000, 4, (("vision", 2),))
    assert not tokens.box.meets(images.box) and tokens.bars.inside(tokens.box)


@pytest.mark.parametrize(("amount", "top"), [(0, 4), (4, 4), (5, 5), (9, 10), (37, 40), (41_501, 50_000), (999_999, 1_000_000)])
def test_scales_end_on_round_numbers(amount: int, top: int) -> None:
    assert rounded_up(amount) == top


@pytest.mark.parametrize(("amount", "said"), [(0, "0"), (2.5, "2.5"), (1250, "1.25k"), (40_000, "40k"), (1_200_000, "1.2M")])
def test_amounts_in_few_signs(amount: float, said: str) -> None:
    assert short(amount) == said


def test_a_storyboard_keeps_every_row_on_one_page(reel: reels.Film) -> None:
    project, _ = reel
    pages = plan_storyboard(project)
    assert [row.scene.number for page in pages for row in page.rows] == [s.number for s in project.scenes]
    for page in pages:
        apart([row.box for row in page.rows])
        for row in page.rows:
            assert row.box.bottom <= HEIGHT and row.frame.inside(row.box)
            assert all(column.left + column.width <= PAPER for column in row.columns)
    assert len(plan_storyboard(reels.many(24)[0])) == 8


def test_a_storyboard_has_frame_action_dialogue_and_notes() -> None:
    rows = [row for page in plan_storyboard(reels.osaka()[0]) for row in page.rows]
    action, dialogue, notes = rows[3].columns
    assert action.lines == ("The parcel",) and dialogue.lines == ("MARA: You were always late.",)
    assert notes.lines == ("Camera: insert, tilt up", "Lighting: dawn")


def drawings(reel: reels.Film) -> dict[str, bytes | tuple[bytes, ...]]:
    project, stills = reel
    mark = "Made with Bedroom Director Free"
    return {
        "wall": draw_wall(project, stills.get, mark),
        "card": draw_scene_card(project, project.scenes[0], stills.get, ("Stale.",), mark),
        "sheet": draw_sheet(project, stills.get, mark),
        "compare": draw_compare(project, changed(project), "Proposal", stills.get, mark),
        "storyboard": draw_storyboard(project, stills.get, mark),
        "chart": draw_chart(NOVEMBER, "Free", SPENT, ALLOWED, mark),
    }


@pytest.mark.parametrize("name", ["upright", "scripts"])
def test_the_same_record_gives_the_same_bytes(name: str) -> None:
    assert drawings(FILMS[name]()) == drawings(FILMS[name]())


def test_the_mark_is_drawn_only_where_the_tier_asks_for_it() -> None:
    project, stills = reels.osaka()
    assert draw_wall(project, stills.get, "Made with Bedroom Director Free") != draw_wall(project, stills.get, None)
    assert draw_storyboard(project, stills.get, "Made with Bedroom Director Free") != draw_storyboard(project, stills.get, None)


def test_a_picture_whose_file_is_gone_leaves_its_frame() -> None:
    project, stills = reels.upright()
    for missing in (lambda _: None, lambda _: b"\xff\xd8\xff damaged"):
        assert draw_wall(project, missing) != draw_wall(project, stills.get)
        assert draw_sheet(project, missing) != draw_sheet(project, stills.get)


def test_every_picture_says_what_it_shows(reel: reels.Film) -> None:
    project, _ = reel
    after = changed(project)
    alts = [
        *(wall_alt(project, n) for n in range(1, len(plan_wall(project)) + 1)),
        card_alt(project, project.scenes[0], ("The prompt for veo-3.1 is stale.",)),
        *(sheet_alt(project, n) for n in range(1, len(plan_sheet(project)) + 1)),
        *(compare_alt(project, after, "Proposal", n) for n in range(1, len(plan_compare(project, after, "Proposal")) + 1)),
        storyboard_alt(project),
        chart_alt(NOVEMBER, "Free", SPENT, ALLOWED),
    ]
    assert all(40 < len(alt) <= 1000 for alt in alts) and len(set(alts)) == len(alts)


def test_alt_texts_name_what_a_person_would_see() -> None:
    project, _ = reels.upright()
    assert wall_alt(project, 1).startswith(
        "Reel Wall of One Minute Ahead: 4 scenes (1 locked, 1 refining, 2 exploring), 0:23 in all. 1. The last delivery: reference still, "
        "Wide shot, Push in, slow, Neon noir · Night · Rain."
    )
    assert "References: Mara as character, Dotonbori at night as location." in card_alt(project, project.scenes[1])
    assert chart_alt(NOVEMBER, "Free", SPENT, ALLOWED).endswith("2 of 50 images, 48 left: vision 2; most on day 1 (2).")
    assert wall_alt(reels.many(60)[0], 1, 300).endswith("more.") and len(wall_alt(reels.many(60)[0], 1, 300)) <= 300
