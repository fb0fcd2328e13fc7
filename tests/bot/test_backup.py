"""Backups: made while films are written, restored whole, and not trusted when a byte is other."""

import asyncio
import io
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.backup import DATABASE, MANIFEST, PICTURES, check, make, newest_in, restore
from bot.settings import Settings
from studio.errors import BadInput, NotFound
from studio.exchange import export_json
from studio.pictures.files import PictureFiles
from studio.store.store import Store
from tests.doubles.scripted import say, scripted_desk

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


def settings(folder: Path) -> Settings:
    return Settings.model_validate({"DIRECTOR_DATA": str(folder)})


async def test_under_load_each_backup_restores_to_a_film_as_it_stood(tmp_path: Path) -> None:
    data, to, out = tmp_path / "data", tmp_path / "backups", io.StringIO()
    data.mkdir()
    stood: set[bytes] = set()
    async with scripted_desk(data, None) as (desk, store, _):
        sha = PictureFiles(data / PICTURES).put("console", b"a picture", "image/png")
        await say(desk, "A lighthouse keeper finds a door in the sea. Three scenes.")

        async def works() -> None:
            for n in range(12):
                stood.add(await as_it_stands(store))
                await say(desk, f"scene 1: {20 + n}mm")
            stood.add(await as_it_stands(store))

        async def backs_up() -> None:
            for n in range(3):
                await asyncio.to_thread(make, settings(data), to, 2, NOW + timedelta(minutes=n), out)

        await asyncio.gather(works(), backs_up())
    assert len([path for path in to.iterdir() if path.name != PICTURES]) == 2, "the newest two are kept"
    assert check(to, 5, NOW + timedelta(minutes=4), out) == 0
    await asyncio.to_thread(restore, settings(tmp_path / "new"), to, out)
    assert "1 film of" in out.getvalue() and PictureFiles(tmp_path / "new" / PICTURES).get("console", sha) == b"a picture"
    async with scripted_desk(tmp_path / "new", None) as (desk, store, _):
        assert await as_it_stands(store) in stood
        (row,) = await store.every_film()
        assert (await store.replay(row.tenant, row.film)).project == (await store.load(row.tenant, row.film))[0]
        assert await store.recounted() == 0


async def as_it_stands(store: Store) -> bytes:
    (row,) = await store.every_film()
    return export_json((await store.load(row.tenant, row.film))[0])


async def test_what_is_stale_cut_off_or_other_is_said_and_never_restored(tmp_path: Path) -> None:
    data, to, out = tmp_path / "data", tmp_path / "backups", io.StringIO()
    with pytest.raises(NotFound, match="nothing to back up"):
        make(settings(data), to, 2, NOW, out)
    with pytest.raises(BadInput, match="no complete backup"):
        check(to, 5, NOW, out)
    data.mkdir()
    async with scripted_desk(data, None) as (desk, _, _models):
        PictureFiles(data / PICTURES).put("console", b"a picture", "image/png")
        await say(desk, "A lighthouse keeper finds a door in the sea. Three scenes.")
        make(settings(data), to, 5, NOW, out)
        make(settings(data), to, 5, NOW + timedelta(hours=1), out)
    assert check(to, 10, NOW + timedelta(hours=2), out) == 1 and "60 minutes old, 10 are allowed" in out.getvalue()
    newest = newest_in(to).folder
    with pytest.raises(BadInput, match="not empty"):
        restore(settings(data), to, out)
    held = bytearray((newest / DATABASE).read_bytes())
    held[len(held) // 2] ^= 1
    (newest / DATABASE).write_bytes(bytes(held))
    assert check(to, 600, NOW, out) == 1 and "not what was written" in out.getvalue()
    with pytest.raises(BadInput, match="cannot be trusted"):
        restore(settings(tmp_path / "new"), to, out)
    assert not (tmp_path / "new").exists()
    (newest / MANIFEST).unlink()
    assert newest_in(to).folder != newest, "one that was cut off counts for nothing"
    next((to / PICTURES).rglob("*.png")).write_bytes(b"another one")
    assert check(to, 600, NOW, out) == 1 and "1 of 1 pictures" in out.getvalue()


def test_what_is_written_is_for_nobody_else_on_the_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def filmed() -> None:
        async with scripted_desk(tmp_path / "data", None) as (desk, _store, _):
            await say(desk, "A lighthouse keeper finds a door in the sea. Three scenes.")

    (tmp_path / "data").mkdir()
    asyncio.run(filmed())
    monkeypatch.setenv("DIRECTOR_DATA", str(tmp_path / "data"))
    before = os.umask(0o022)
    try:
        assert main(["backup", "make", str(tmp_path / "kept")]) == 0
        monkeypatch.setenv("DIRECTOR_DATA", str(tmp_path / "back"))
        assert main(["backup", "restore", str(tmp_path / "kept")]) == 0
    finally:
        os.umask(before)
    written = [path for name in ("kept", "back") for path in (tmp_path / name, *(tmp_path / name).rglob("*"))]
    assert len(written) > 4 and not [path for path in written if path.stat().st_mode & 0o077]
