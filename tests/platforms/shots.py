"""Pages drawn by a browser to pictures, for the eye: a gallery of replies looks as people will see it. Without a browser it says so."""

import asyncio
import shutil
import tempfile
from pathlib import Path

from PIL import Image, ImageChops

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
DESKTOP, PHONE = 760, 390
"""Pixels of a channel's width beside its lists, and of a common telephone."""
TALLEST, WIDEST = 6_000, 1_000
"""The window of the browser; what is left empty below and beside the page is cut off."""
PATIENCE = 60
"""Seconds that the browser has for one page."""
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
"""No page may reach the network: what it shows stands in it."""


def browser() -> str | None:
    """Where a browser is, or None on a machine without one."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


async def shoot(page: str, to: Path, *, width: int = DESKTOP) -> bool:
    """Draw a page of HTML as a picture ``width`` pixels wide and as tall as it needs; False where there is no browser.

    The page must say its own width in CSS (``width`` on ``body``): a browser's window is never as narrow as a telephone.
    """
    found = browser()
    if found is None:
        return False
    with tempfile.TemporaryDirectory() as folder:
        source, raw = Path(folder) / "page.html", Path(folder) / "page.png"
        source.write_text(page, encoding="utf-8")
        where = (f"--user-data-dir={folder}/profile", f"--window-size={WIDEST},{TALLEST}", f"--screenshot={raw}", source.as_uri())
        ran = await asyncio.create_subprocess_exec(
            found, *FLAGS, *where, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL
        )
        await asyncio.wait_for(ran.wait(), PATIENCE)
        await asyncio.to_thread(_cut, raw, to, width)
    return True


def _cut(raw: Path, to: Path, width: int) -> None:
    """The page without the empty window below it."""
    with Image.open(raw) as opened:
        shot = opened.convert("RGB").crop((0, 0, width, opened.height))
    empty = Image.new("RGB", shot.size, shot.getpixel((width - 1, shot.height - 1)))  # type: ignore[arg-type]
    filled = ImageChops.difference(shot, empty).getbbox()
    to.parent.mkdir(parents=True, exist_ok=True)
    shot.crop((0, 0, width, min(shot.height, filled[3] + 16 if filled else 1))).save(to)
