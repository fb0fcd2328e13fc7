"""Text of any script: a font for every character, right order, and lines that break where people break them."""

import re

import pytest

from studio.pictures.fonts import face, shapes, sources
from studio.pictures.lettering import ELLIPSIS, Type, balanced, clusters_of, runs_of, starts_right, width_of, wrap
from studio.pictures.storyboard import draw_storyboard
from tests import reels

PLAIN = Type(30)


def words() -> list[str]:
    project, _ = reels.scripts()
    return [
        project.title,
        project.logline,
        *(t for s in project.scenes for t in (s.title, s.slots.action or "", s.slots.lighting_mood or "")),
    ]


def test_the_pinned_fonts_are_here_and_pillow_joins_letters() -> None:
    assert len(sources()) > 15 and shapes()


@pytest.mark.parametrize("text", words())
def test_every_character_has_a_font(text: str) -> None:
    for run in runs_of(text):
        for cluster in clusters_of(run.text):
            assert run.source and (cluster.isspace() or run.source.has(cluster[0])), cluster


def test_no_character_is_lost_on_the_way() -> None:
    for text in words():
        assert sorted("".join(run.text for run in runs_of(text))) == sorted(text)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("في الساعة 3:45 صباحًا", ["صباحًا", "3:45", "في الساعة"]),
        ("סצנה 12 גשם", ["גשם", "12", "סצנה"]),
        ("see ברחוב now", ["see", "ברחוב", "now"]),
        ("מחיר 1,500.50 בלבד", ["בלבד", "1,500.50", "מחיר"]),
    ],
)
def test_numbers_and_names_keep_their_order_in_text_from_right_to_left(text: str, order: list[str]) -> None:
    assert [run.text.strip() for run in runs_of(text) if run.text.strip()] == order
    assert starts_right(text) == (not text.isascii() and not text.startswith("see"))


def test_wrapping_keeps_every_word_and_says_what_is_cut() -> None:
    text = "Mara stops at a puddle that shows a dry street, and the rain goes on"
    lines = wrap(text, PLAIN, 300, 9)
    assert " ".join(lines) == text and all(width_of(line, PLAIN) <= 300 for line in lines)
    cut = wrap(text, PLAIN, 300, 2)
    assert len(cut) == 2 and cut[-1].endswith(ELLIPSIS) and text.startswith(" ".join(cut).rstrip(ELLIPSIS))


def test_chinese_breaks_between_characters_and_korean_at_spaces() -> None:
    assert len(wrap("配達員の真良は水たまりに映る乾いた街を見つめて立ち止まる", PLAIN, 300, 9)) > 1
    assert wrap("마라는 횡단보도를 가로질러 자신을 쫓는다", PLAIN, 300, 9) == ["마라는 횡단보도를", "가로질러 자신을 쫓는다"]
    assert not any(line[0] in "。、」" for line in wrap("影は彼女よりも先に振り向く。「遅かったね」と言う。", PLAIN, 240, 9))


def test_a_title_of_two_lines_leaves_no_word_alone() -> None:
    title = "A courier in rain-soaked Osaka finds her reflection is a minute ahead of her."
    assert wrap(title, PLAIN, 1000, 3)[-1] == "her."
    first, second = balanced(title, PLAIN, 1000, 3)
    assert abs(width_of(first, PLAIN) - width_of(second, PLAIN)) < 250 and f"{first} {second}" == title


def test_a_joined_emoji_is_never_cut_in_two() -> None:
    assert clusters_of("👩🏽‍🚀🌧️🇯🇵") == ["👩🏽‍🚀", "🌧️", "🇯🇵"]


def letters_of(pdf: bytes) -> set[str]:
    """The letters that a PDF's text can be searched and copied by: the targets of its ToUnicode maps."""
    maps = re.findall(rb"beginbfchar(.*?)endbfchar", pdf, re.S)
    codes = [code for m in maps for code in re.findall(rb"<[0-9A-F]+> <([0-9A-F]+)>", m)]
    return {bytes.fromhex(code.decode()).decode("utf-16-be") for code in codes}


def test_a_storyboard_can_be_searched_in_every_script_that_needs_no_joining() -> None:
    project, stills = reels.scripts()
    pdf = draw_storyboard(project, stills.get)
    assert pdf.startswith(b"%PDF") and len(re.findall(rb"/Type /Page\b", pdf)) == 4
    assert set("雨の大阪、最後の配達그녀가먼저달린다ДонаудампфTheextraordinarilyŁódź🎬") <= letters_of(pdf)


def test_where_pillow_cannot_join_letters_they_are_joined_before(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "الطرد الأخير"
    joined = width_of(text, Type(610)) / 610
    monkeypatch.setattr("studio.pictures.lettering.shapes", lambda: False)
    monkeypatch.setattr("studio.pictures.fonts.shapes", lambda: False)
    (run,) = [run for run in runs_of(text) if "ط" in run.text]
    apart = face(run.source, 620, 400).getlength(text) / 620
    assert width_of(text, Type(620)) / 620 == pytest.approx(joined, rel=0.03) and apart > joined * 1.2
