"""Pictures, in and out, each against what anybody would write with Pillow.

A 12-megapixel JPEG from bytes to measures in a warm worker: at most 2x Pillow's own decode and resize, the safe re-encode on its own line,
the worker's peak memory under 300 MB. A 24-scene wall: at most 3x pasting and saving 24 ready cards.
"""

import asyncio
import io
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image

from studio.pictures.canvas import as_png, blank
from studio.pictures.decode import open_pixels, rebuild
from studio.pictures.intake import PictureIntake
from studio.pictures.measure import SIDE
from studio.pictures.wall import draw_wall, plan_wall
from tests import reels

ROUNDS = 7
MEMORY_MB = 300


def photo() -> bytes:
    """4000 × 3000 pixels with shapes, gradients and grain, as a camera's JPEG."""
    plate = reels.plate(5, (1000, 750)).resize((4000, 3000), Image.Resampling.BICUBIC)
    grain = np.random.default_rng(5).normal(0, 4, (3000, 4000, 1))
    out = io.BytesIO()
    Image.fromarray((np.asarray(plate, np.float32) + grain).clip(0, 255).astype(np.uint8)).save(out, "JPEG", quality=90)
    return out.getvalue()


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def by_pillow(data: bytes) -> Image.Image:
    """What anybody would write: the whole picture decoded, and made as small as measures need it."""
    with Image.open(io.BytesIO(data)) as image:
        return image.resize((SIDE, SIDE * 3 // 4))


async def incoming(data: bytes) -> tuple[list[float], list[float], list[float], int]:
    """Seconds to the measures and to the stored picture in the warm worker, of Pillow alone beside each, and the worker's peak in bytes."""
    measured: list[float] = []
    stored: list[float] = []
    pillow: list[float] = []
    async with PictureIntake() as intake:
        await intake.accept(data, "warm.jpg")
        (pid,) = intake.pids()
        for _ in range(ROUNDS):
            pillow.append(timed(lambda: by_pillow(data)))
            start = time.perf_counter()
            await intake.accept(data, "photo.jpg", measured=lambda start=start: measured.append(time.perf_counter() - start))
            stored.append(time.perf_counter() - start)
        return measured, stored, pillow, peak(pid)


def peak(pid: int) -> int:
    """The most memory that a process ever held, bytes."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))


async def largest() -> int:
    """The worker's peak over the largest picture that is taken: 40 megapixels, with transparency."""
    out = io.BytesIO()
    Image.new("RGBA", (8000, 5000), (20, 90, 160, 128)).save(out, "PNG", compress_level=1)
    async with PictureIntake() as intake:
        await intake.accept(out.getvalue(), "poster.png")
        return peak(intake.pids()[0])


def pasted(pages: list[tuple[int, int, list[tuple[tuple[int, int], Image.Image]]]]) -> None:
    """The same pages from cards that are drawn already."""
    for width, height, cards in pages:
        page = blank(width, height)
        for at, card in cards:
            page.paste(card, at)
        as_png(page)


def outgoing() -> tuple[list[float], list[float]]:
    """Seconds of a 24-scene wall with 8 stills, and of pasting and saving its 24 ready cards."""
    project, stills = reels.many(24)
    drawn = [Image.open(io.BytesIO(page)).convert("RGB") for page in draw_wall(project, stills.get)]
    ready = [
        (
            page.width,
            page.height,
            [((c.box.left, c.box.top), image.crop((c.box.left, c.box.top, c.box.right, c.box.bottom))) for c in page.cards],
        )
        for page, image in zip(plan_wall(project), drawn, strict=True)
    ]
    ours = [timed(lambda: draw_wall(project, stills.get)) for _ in range(ROUNDS)]
    return ours, [timed(lambda: pasted(ready)) for _ in range(ROUNDS)]


def main() -> None:
    data = photo()
    measured, stored, pillow, held = asyncio.run(incoming(data))
    ours, theirs = statistics.median(measured), statistics.median(pillow)
    megapixels = f"12 megapixels ({len(data) / 1e6:.1f} MB)"
    print(
        f"{megapixels} to measures {ours * 1e3:.0f} ms, Pillow's decode and resize {theirs * 1e3:.0f} ms: {ours / theirs:.2f}x (at most 2x)"
    )
    image, _ = open_pixels(data)
    again = statistics.median(timed(lambda: rebuild(image)) for _ in range(3))
    whole = statistics.median(stored)
    print(f"safe re-encode of the same picture {again * 1e3:.0f} ms; bytes to stored bytes {whole * 1e3:.0f} ms")
    most = asyncio.run(largest())
    print(f"worker's peak memory {held / 2**20:.0f} MB, over the largest picture taken {most / 2**20:.0f} MB (at most {MEMORY_MB} MB)")
    wall, paste = (statistics.median(times) for times in outgoing())
    print(f"24-scene wall {wall * 1e3:.0f} ms, pasting and saving 24 ready cards {paste * 1e3:.0f} ms: {wall / paste:.2f}x (at most 3x)")
