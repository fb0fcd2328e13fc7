"""Settings -> Desk: the only place where the concrete parts are named together."""

import asyncio
import contextlib
import logging
import os
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from bot.desk import Desk
from bot.scrub import ScrubbedFormatter, Scrubber
from bot.settings import Settings
from studio.errors import StudioError, Unavailable
from studio.store.money import SWEPT
from studio.store.store import Store

SWEEP_SECONDS = 5 * 60
"""How often orphaned holds are looked for."""


if TYPE_CHECKING:
    from studio.search.embedder import Embedder


def now() -> datetime:
    return datetime.now(UTC)


def now_ms() -> int:
    """Milliseconds since 1970 UTC."""
    return int(now().timestamp() * 1000)


def new_id() -> str:
    """A short id that no other call gives."""
    return uuid4().hex[:20]


@asynccontextmanager
async def open_desk(settings: Settings) -> AsyncGenerator[Desk]:
    """The desk with its store, pictures and director, closed in the reverse order. Raises StudioError when the set-up is broken."""
    from bot.archive import past_of
    from bot.director import open_director
    from bot.grounding import Grounded
    from bot.receivers import Receivers
    from bot.shelf import PictureShelf
    from bot.shop import Shop
    from bot.work import Workshop
    from studio.pictures.files import PictureFiles
    from studio.pictures.intake import PictureIntake

    make_folder(settings.data)
    async with _store(settings) as store, PictureIntake() as intake, open_director(settings, store, new_id, now) as director:
        shelf = PictureShelf(intake, PictureFiles(settings.data / "pictures"))
        shop = Shop(settings.shop_tokens, settings.shop_images)
        grounded = Grounded(director, past_of(store, _embedder(settings)))
        workshop = Workshop(
            store, grounded, shelf, settings.tier, settings.data / "out", now, settings.months, shop, Receivers.of(settings)
        )
        async with _swept(store):
            yield Desk(store, workshop, now, new_id)


def _embedder(settings: Settings) -> "Callable[[], Embedder]":
    """Gives the embedder to use now: the one that the settings name, else this machine's, else words until that one is loaded."""
    from studio.search.embedder import ready_embedder

    if not settings.embeddings:
        return ready_embedder
    from agents.embeddings import ProviderEmbeddings

    key = settings.embeddings_key.get_secret_value() if settings.embeddings_key else "none"
    named = ProviderEmbeddings(settings.embeddings, key, settings.embeddings_base_url)
    return lambda: named


@asynccontextmanager
async def _swept(store: Store) -> AsyncGenerator[None]:
    """Holds that nobody closed are booked to the house while the process runs, too, not only at the next start."""

    async def sweeping() -> None:
        while True:
            await asyncio.sleep(SWEEP_SECONDS)
            with contextlib.suppress(StudioError):
                await store.sweep(now_ms() - SWEPT)

    task = asyncio.create_task(sweeping())
    try:
        yield
    finally:
        task.cancel()


@asynccontextmanager
async def _store(settings: Settings) -> AsyncGenerator[Store]:
    store = await Store.open(settings.database, clock=now_ms, new_id=new_id)
    try:
        yield store
    finally:
        await store.close()


@asynccontextmanager
async def open_reading(settings: Settings) -> AsyncGenerator[Store]:
    """The store to read only, beside a serving process or alone."""
    store = await Store.reading(settings.database, clock=now_ms, new_id=new_id)
    try:
        yield store
    finally:
        await store.close()


def open_log(settings: Settings) -> None:
    """Log to a file in the data folder, never to the person's screen."""
    handler = RotatingFileHandler(settings.data / "director.log", maxBytes=5_000_000, backupCount=3, encoding="utf-8")
    handler.setFormatter(ScrubbedFormatter("%(asctime)s %(levelname)s %(name)s %(message)s", Scrubber.of(settings)))
    logging.basicConfig(level=settings.log_level.upper(), handlers=[handler], force=True)


def make_folder(data: Path) -> None:
    """Make the data folder and see that it can be written. Raises Unavailable with one sentence."""
    probe = data / f".probe-{os.getpid()}"
    try:
        data.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(b"")
        probe.unlink()
    except OSError:
        raise Unavailable(
            f"I cannot write to the folder {str(data)!r}: make it writable, or name another one with DIRECTOR_DATA."
        ) from None
