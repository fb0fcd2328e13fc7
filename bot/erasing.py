"""When a person is asked for consent; and what an erasure takes away beside the rows: picture files, files that were made for answers,
and lines of the log that name a person."""

import asyncio
import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from bot.room import Pictures
from studio.edits import Edit, SetSceneStatus
from studio.store.consent_records import FORBIDDEN, TRAINING, Erased
from studio.store.records import Here
from studio.store.store import Store

SHORTEST = 4
"""Letters of the shortest name that is looked for in logs; a shorter one stands in half of all lines."""


async def to_ask(store: Store, here: Here, edits: Sequence[Edit]) -> bool:
    """Whether to ask for consent: when the person locks a scene for the first time, where nobody forbids it for all."""
    if not any(isinstance(e, SetSceneStatus) and e.status == "locked" for e in edits):
        return False
    forbidden = (await store.settings(here.tenant)).get(TRAINING) == FORBIDDEN
    return not forbidden and not await store.was_asked(here.person)


async def erase_person(store: Store, pictures: Pictures, out: Path, here: Here, *, own_machine: bool) -> None:
    """Take everything of a person away: rows, pictures, files in the folder of outputs, lines of the logs beside it."""
    erased = await store.erase(here.person, here.job)
    for tenant, sha256 in erased.pictures:
        await asyncio.to_thread(pictures.drop, tenant, sha256)
    await asyncio.to_thread(clear_files, out, erased, own_machine=own_machine)
    await asyncio.to_thread(clear_logs, out.parent, erased.names)


def clear_files(out: Path, erased: Erased, *, own_machine: bool) -> None:
    """Drop what was made for the person's answers. On their own machine everything in the folder of outputs is theirs."""
    for job in erased.jobs:
        shutil.rmtree(out / job, ignore_errors=True)
    if own_machine and out.is_dir():
        shutil.rmtree(out, ignore_errors=True)


def clear_logs(folder: Path, names: Iterable[str]) -> int:
    """Take every line out of the logs that names the person; how many. Written in place: whoever logs goes on appending."""
    wanted = [name.encode() for name in names if len(name) >= SHORTEST]
    return sum(_cleared(log, wanted) for log in folder.glob("*.log*") if wanted and log.is_file())


def _cleared(log: Path, names: list[bytes]) -> int:
    with suppress(OSError), log.open("r+b") as file:
        lines = file.read().splitlines(keepends=True)
        kept = [line for line in lines if not any(name in line for name in names)]
        if len(kept) < len(lines):
            file.seek(0)
            file.write(b"".join(kept))
            file.truncate()
        return len(lines) - len(kept)
    return 0
