"""Picture files: named by the hash of their bytes, one folder a tenant, written whole or not at all."""

import hashlib
import os
import re
import shutil
from pathlib import Path

from studio.errors import BadInput, Unavailable

_ENDINGS = {"image/png": "png", "image/jpeg": "jpg"}
_FULL = "The picture could not be stored: free some disk space, or check that the data folder can be written."


class PictureFiles:
    """Pictures under ``folder/<tenant>/<sha256>.<ext>``. Blocking: call it from a thread where a loop runs."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, tenant: str, data: bytes, media_type: str) -> str:
        """Store and read back; the same bytes are stored once. Returns the sha256. Raises Unavailable when the disk refuses."""
        sha256 = hashlib.sha256(data).hexdigest()
        path = self._home(tenant) / f"{sha256}.{_ENDINGS[media_type]}"
        if self.get(tenant, sha256) is None:
            try:
                _write(path, data)
            except OSError:
                raise Unavailable(_FULL) from None
        if self.get(tenant, sha256) is None:
            raise Unavailable(_FULL)
        return sha256

    def get(self, tenant: str, sha256: str) -> bytes | None:
        """The bytes, or None when they are not there or no longer what their name says."""
        path = self.path(tenant, sha256)
        try:
            data = path.read_bytes() if path else b""
        except OSError:
            return None
        return data if hashlib.sha256(data).hexdigest() == sha256 else None

    def path(self, tenant: str, sha256: str) -> Path | None:
        """Where the picture lies, or None."""
        if not re.fullmatch(r"[0-9a-f]{64}", sha256):
            return None
        places = (self._home(tenant) / f"{sha256}.{ending}" for ending in _ENDINGS.values())
        return next((place for place in places if place.is_file()), None)

    def drop(self, tenant: str, sha256: str) -> bool:
        """Delete it; False when it was not there. Who still refers to it is the caller's to know."""
        path = self.path(tenant, sha256)
        if path:
            path.unlink(missing_ok=True)
        return path is not None

    def carry(self, tenant: str, to: str, sha256: str) -> bool:
        """Keep a picture for another tenant too; False when it is not there."""
        path = self.path(tenant, sha256)
        data = self.get(tenant, sha256) if path else None
        if path is None or data is None:
            return False
        _write(self._home(to) / path.name, data)
        return True

    def drop_all(self, tenant: str) -> None:
        """Delete everything of a tenant."""
        shutil.rmtree(self._home(tenant), ignore_errors=True)

    def _home(self, tenant: str) -> Path:
        """The tenant's folder. Only plain names pass: a tenant id can never climb out."""
        if not re.fullmatch(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,119}", tenant):
            raise BadInput("That workspace has no picture folder: its id is not a plain name.")
        return self._folder / tenant


def _write(path: Path, data: bytes) -> None:
    """Atomic: a temporary file beside it, flushed to disk, then renamed; the folder's entry flushed too."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with partial.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
