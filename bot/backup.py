"""`director backup`: the database and its pictures copied beside a running director, looked at, and put back into an empty folder.

A backup is a folder named by its moment; pictures, which never change, lie once beside all of them. The manifest is written last: a folder
without one is a backup that was cut off, and counts for nothing.
"""

import asyncio
import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TextIO

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.files import write_whole
from bot.settings import Settings
from studio.errors import BadInput, StudioError, Unavailable
from studio.pictures.alt import counted
from studio.store.backup import copy_database, whole

MANIFEST, DATABASE, PICTURES = "manifest.json", "director.db", "pictures"
NAMED = "%Y%m%dT%H%M%SZ"


class Manifest(BaseModel):
    """What a backup holds: the hash of its database, and of each picture by its path."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    made: datetime
    database: str
    pictures: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Backup:
    """A complete backup."""

    folder: Path
    manifest: Manifest

    @property
    def faults(self) -> list[str]:
        """What is not as it was written, in words."""
        wrong = [] if _hash(self.folder / DATABASE) == self.manifest.database else ["the database is not what was written"]
        wrong += [] if wrong or whole(self.folder / DATABASE) else ["the database is damaged"]
        lost = sum(_hash(self.folder.parent / PICTURES / name) != told for name, told in self.manifest.pictures.items())
        return [*wrong, *([f"{lost} of {len(self.manifest.pictures)} pictures are missing or damaged"] if lost else [])]


def make(settings: Settings, to: Path, keep: int, now: datetime, out: TextIO) -> int:
    """Copy, write the manifest, and drop what is older than the ``keep`` newest. Raises NotFound or Unavailable."""
    folder = to / now.astimezone(UTC).strftime(NAMED)
    if folder.exists():
        raise BadInput(f"There is a backup of this very second in {str(to)[:80]!r} already.")
    try:
        folder.mkdir(parents=True)
        copy_database(settings.database, folder / DATABASE)
        pictures = _copied(settings.data / PICTURES, to / PICTURES)
        manifest = Manifest(made=now, database=_hash(folder / DATABASE), pictures=pictures)
        write_whole(folder / MANIFEST, manifest.model_dump_json(indent=1).encode())
    except StudioError:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)
        raise Unavailable(f"The backup could not be written to {str(to)[:80]!r}: is there room, may I write there?") from None
    for old in _folders(to)[:-keep]:
        shutil.rmtree(old, ignore_errors=True)
    out.write(f"Backed up: {folder}, with {counted(len(pictures), 'picture')}.\n")
    return 0


def check(to: Path, minutes: int, now: datetime, out: TextIO) -> int:
    """Whether the newest backup is whole and not too old; 1 where it is not. Raises BadInput where there is none."""
    newest = newest_in(to)
    faults, age = newest.faults, int((now - newest.manifest.made).total_seconds() // 60)
    faults += [f"it is {age} minutes old, {minutes} are allowed"] if age > minutes else []
    out.write(
        "".join(f"fix  {newest.folder.name}: {fault}\n" for fault in faults) or f"ok   {newest.folder.name}: whole, {age} minutes old\n"
    )
    return 1 if faults else 0


def restore(settings: Settings, given: Path, out: TextIO) -> int:
    """Put a backup, or the newest of a folder, into a data folder that is empty. Raises BadInput, and nothing is changed."""
    backup = _read(given) or newest_in(given)
    if settings.data.exists() and any(settings.data.iterdir()):
        raise BadInput(f"The folder {str(settings.data)!r} is not empty: name another one with DIRECTOR_DATA; nothing was changed.")
    if faults := backup.faults:
        raise BadInput(f"That backup cannot be trusted ({'; '.join(faults)}): take an older one; nothing was changed.")
    settings.data.mkdir(parents=True, exist_ok=True)
    for name in backup.manifest.pictures:
        (settings.data / PICTURES / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(backup.folder.parent / PICTURES / name, settings.data / PICTURES / name)
    shutil.copyfile(backup.folder / DATABASE, settings.database)
    out.write(f"Restored: {counted(asyncio.run(_films(settings)), 'film')} of {backup.folder.name} put into {settings.data}.\n")
    return 0


async def _films(settings: Settings) -> int:
    from bot.batches import opened_alone

    async with opened_alone(settings) as store:
        return len(await store.every_film())


def newest_in(to: Path) -> Backup:
    """The newest complete backup. Raises BadInput where there is none."""
    found = next((backup for folder in reversed(_folders(to)) if (backup := _read(folder))), None)
    if found is None:
        raise BadInput(f"There is no complete backup in {str(to)[:80]!r}: director backup make writes one.")
    return found


def _folders(to: Path) -> list[Path]:
    return sorted(path for path in to.glob("*T*Z") if path.is_dir())


def _read(folder: Path) -> Backup | None:
    try:
        return Backup(folder, Manifest.model_validate(json.loads((folder / MANIFEST).read_bytes())))
    except (OSError, ValueError, ValidationError):
        return None


def _copied(source: Path, to: Path) -> dict[str, str]:
    """Every picture that is not there yet, and the hashes of all by their paths. One that is dropped meanwhile is left out."""
    found: dict[str, str] = {}
    for path in sorted(source.rglob("*.*")) if source.is_dir() else []:
        name = path.relative_to(source).as_posix()
        there = to / name
        try:
            if not there.is_file() or there.stat().st_size != path.stat().st_size:
                there.parent.mkdir(parents=True, exist_ok=True)
                write_whole(there, path.read_bytes())
        except (FileNotFoundError, StudioError):
            continue
        found[name] = _hash(there)
    return found


def _hash(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
