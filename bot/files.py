"""Files that a person asked for by name: written whole or not at all, and never over something that is not ours."""

import os
from contextlib import suppress
from pathlib import Path

from studio.errors import BadInput, StudioError, Unavailable
from studio.exchange import export_json, import_json
from studio.fountain import parse
from studio.project import SceneProject
from studio.script_text import write_fountain

MAX_FILM = 64 * 1024 * 1024
"""Bytes of a film file; a larger one is not read at all."""


def read_file(path: Path) -> bytes:
    """The bytes of a file that a person named. Raises BadInput with one sentence."""
    return read_at_most(path, MAX_FILM, f"{path.name[:80]!r} is larger than {MAX_FILM // 1024 // 1024} MiB: that is not a film.")


def read_at_most(path: Path, most: int, too_large: str) -> bytes:
    """The bytes of a plain file of at most ``most`` bytes. A device or a pipe is no file: it may never end. Raises BadInput."""
    try:
        if path.exists() and not path.is_file():
            raise BadInput(f"{path.name[:80]!r} is not a file: name a file, in quotes when its name has spaces; nothing was changed.")
        with path.open("rb") as file:
            data = file.read(most + 1)
    except (OSError, ValueError):
        raise BadInput(f"I cannot read {path.name[:80]!r}: check the path; nothing was changed.") from None
    if len(data) > most:
        raise BadInput(too_large)
    return data


def write_film(project: SceneProject, path: Path) -> None:
    """Write the export of ``project`` to ``path``. Raises BadInput when another kind of file stands there."""
    if path.exists() and not _is_film(path):
        raise BadInput(f"{path.name!r} is there already and is not a film: choose another name; nothing was written.")
    write_whole(path, export_json(project))


def write_script(project: SceneProject, path: Path) -> None:
    """Write ``project`` as a Fountain script to ``path``. Raises BadInput when a file stands there that was not written from a film."""
    if path.exists() and not _is_script(path):
        raise BadInput(f"{path.name!r} is there already and is not a script of ours: choose another name; nothing was written.")
    write_whole(path, write_fountain(project).encode())


def _is_script(path: Path) -> bool:
    try:
        with path.open(encoding="utf-8") as file:
            return "film" in parse(file.read(4096)).title_page
    except (OSError, ValueError):
        return False


def text_of(data: bytes) -> str:
    """The text of a file, in whatever way it was saved: UTF-8, UTF-16 with its mark, or Latin letters of one byte."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _is_film(path: Path) -> bool:
    try:
        import_json(path.read_bytes())
    except (StudioError, OSError):
        return False
    return True


def make_folder(folder: Path) -> None:
    """The folder that a person named, made where it is not there yet. Raises BadInput with one sentence."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise BadInput(f"I cannot write to {str(folder)[:80]!r}: name another folder with --out.") from None
    if not os.access(folder, os.W_OK):
        raise BadInput(f"I may not write to {str(folder)[:80]!r}: name another folder with --out.")


def write_whole(path: Path, data: bytes) -> None:
    """Write ``data`` beside ``path``, flush it to the disk, and put it in place. Raises Unavailable with one sentence."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise Unavailable(f"I cannot write {path.name!r} there: check that the folder exists and has room; nothing was written.") from None
