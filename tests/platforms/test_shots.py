"""A page becomes a picture of the width that was asked for, as tall as what stands on it."""

from pathlib import Path

import pytest
from PIL import Image

from tests.platforms.shots import browser, shoot

PAGE = "<body style='margin:0;background:#000;width:390px'><div style='height:200px;background:#f00'></div></body>"


@pytest.mark.skipif(browser() is None, reason="there is no browser here")
async def test_a_page_is_drawn_and_cut(tmp_path: Path) -> None:
    assert await shoot(PAGE, tmp_path / "there" / "shot.png", width=390)
    with Image.open(tmp_path / "there" / "shot.png") as shot:
        assert shot.size == (390, 216) and shot.getpixel((389, 100)) == (255, 0, 0)


async def test_without_a_browser_nothing_is_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not await shoot(PAGE, tmp_path / "shot.png") and not list(tmp_path.iterdir())
