"""Legal numbers: six types of length, sizes on a grid, ratios and resolutions as people write them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compiler_templates import _size
from compiler_templates._target import Durations, Grid

LISTED = Durations("d", choices=(4, 6, 8))
WHOLE = Durations("d", low=2, high=10)
HALVES = Durations("d", low=0.5, high=30, step=0.5, form="float")
FRAMES = Durations("d", low=1, high=10, form="frames", fps=24, frame_step=8)


@pytest.mark.parametrize(
    ("rule", "asked", "seconds", "spelled"),
    [
        (LISTED, 5, 6, 6),
        (LISTED, 90, 8, 8),
        (Durations("d", choices=(4, 8, 12), form="string"), 1, 4, "4"),
        (Durations("d", choices=(5, 10), form="suffixed"), 7.4, 5, "5s"),
        (WHOLE, 3.5, 4, 4),
        (WHOLE, 0.2, 2, 2),
        (HALVES, 3.3, 3.5, 3.5),
        (Durations("d", low=3, high=600, form="ms", step=0.001), 4.25, 4.25, 4250),
        (FRAMES, 5, 121 / 24, 121),
        (Durations("d", low=1, high=10, form="frames", fps=16, frame_step=4), 5, 81 / 16, 81),
    ],
)
def test_a_length_becomes_the_nearest_that_exists(rule: Durations, asked: float, seconds: float, spelled: object) -> None:
    legal = _size.seconds(asked, rule)
    assert math.isclose(legal, seconds)
    assert _size.spelled(legal, rule) == spelled and type(_size.spelled(legal, rule)) is type(spelled)


@given(st.floats(0.01, 36_000))
def test_frames_are_always_a_whole_number_of_steps_and_one(asked: float) -> None:
    assert (int(_size.spelled(_size.seconds(asked, FRAMES), FRAMES)) - 1) % 8 == 0


GRIDS = (
    Grid(("w", "h"), step=16, low=64, high=4096, max_area=4_000_000),
    Grid(("size",), step=32, low=256, high=1440, max_area=2_073_600, steepest=4),
    Grid(("size",), step=16, low=256, high=3840, max_area=8_294_400, min_area=655_360, steepest=3),
    Grid(("size",), step=8, low=512, high=2048, max_area=1_100_000, min_area=900_000),
)


@given(st.sampled_from(GRIDS), st.floats(0.05, 20), st.integers(10_000, 40_000_000))
def test_every_size_is_on_its_grid(grid: Grid, ratio: float, area: int) -> None:
    width, height = _size.on_grid(ratio, grid, area)
    assert width % grid.step == 0 and height % grid.step == 0
    assert grid.low <= min(width, height) and max(width, height) <= grid.high
    assert grid.min_area <= width * height <= grid.max_area
    assert max(width, height) / min(width, height) <= grid.steepest + 1e-9


@pytest.mark.parametrize(("ratio", "size"), [(16 / 9, (1360, 768)), (1, (1024, 1024)), (9 / 16, (768, 1360)), (2.39, (1568, 656))])
def test_a_size_near_one_megapixel_keeps_its_shape(ratio: float, size: tuple[int, int]) -> None:
    width, height = _size.on_grid(ratio, GRIDS[0], 1_048_576)
    assert (width, height) == size or abs(width / height / ratio - 1) < 0.01


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1080p", 1080),
        ("1080P", 1080),
        ("720", 720),
        ("4K", 2160),
        ("2k", 1440),
        ("Full HD", 1080),
        ("1920x1080", (1920, 1080)),
        ("1920 × 1080 px", (1920, 1080)),
        ("big", None),
    ],
)
def test_resolutions_as_people_write_them(text: str, meant: object) -> None:
    assert _size.resolution(text) == meant


def test_the_nearest_ratio_treats_wide_and_tall_alike() -> None:
    legal = ("16:9", "9:16", "1:1", "21:9")
    assert [_size.nearest_ratio(asked, legal) for asked in ("2.39:1", "4:5", "2:3", "1.85:1")] == ["21:9", "1:1", "9:16", "16:9"]


BUCKETS = ((1024, 1024), (1344, 768), (768, 1344), (1536, 640), (2688, 1536))


@pytest.mark.parametrize(
    ("ratio", "area", "size"),
    [(16 / 9, 1_048_576, (1344, 768)), (16 / 9, 4_000_000, (2688, 1536)), (2.39, 1_048_576, (1536, 640)), (0.9, 1_048_576, (1024, 1024))],
)
def test_of_a_list_the_nearest_in_shape_and_then_in_size(ratio: float, area: int, size: tuple[int, int]) -> None:
    assert _size.of_list(ratio, BUCKETS, area) == size
