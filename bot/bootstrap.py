"""Settings -> Desk: the only place where the concrete parts are named together."""

import asyncio
import logging
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from uuid import uuid4

from bot.desk import Desk
from bot.settings import Settings
from bot.work import Workshop
from studio.errors import StudioError, Unavailable
from studio.tiers import read_tiers


def now() -> datetime:
    return datetime.now(UTC)


def new_id() -> str:
    """A short id that no other call gives."""
    return uuid4().hex[:20]


@asynccontextmanager
async def open_desk(settings: Settings) -> AsyncIterator[Desk]:
    """The desk with its store, pictures and director, closed in the reverse order. Raises StudioError when the set-up is broken."""
    from agents.direct import open_director
    from studio.pictures import PictureIntake, PictureShelf
    from studio.store.store import Store

    _folder(settings.data)
    tier = read_tiers()[settings.tier]
    store = await Store.open(settings.database, clock=lambda: int(now().timestamp() * 1000), new_id=new_id)
    try:
        async with PictureIntake() as intake, open_director(settings_of(settings), store=store, tier=tier, new_id=new_id, clock=now) as director:
            shelf = PictureShelf(intake, settings.data / "pictures")
            workshop = Workshop(store, director, shelf, tier, settings.data / "out", now)
            yield Desk(store, workshop, now, new_id)
    finally:
        await store.close()


def _folder(data: Path) -> None:
    """Make the data folder and see that it can be written. Raises Unavailable with one sentence."""
    probe = data / f".probe-{os.getpid()}"
    try:
        data.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(b"")
        probe.unlink()
    except OSError:
        raise Unavailable(f"I cannot write to the folder {str(data)!r}: make it writable, or name another one with DIRECTOR_DATA.") from None
