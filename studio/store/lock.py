"""One serving process for one database file, held by an advisory lock that the kernel drops when the process ends, however it ends."""

import errno
import fcntl
import os
from pathlib import Path

from studio.errors import Unavailable

_NO_WRITING = "The folder of the films cannot be written: give it write permission, or name another folder; nothing was changed."
_SENTENCES = {
    errno.EACCES: _NO_WRITING,
    errno.EPERM: _NO_WRITING,
    errno.EROFS: _NO_WRITING,
    errno.ENOSPC: "The disk that holds the films is full: free some space and start again; nothing was changed.",
    errno.EDQUOT: "The disk quota of the folder of the films is used up: free some space and start again; nothing was changed.",
    errno.ENOTDIR: "The folder of the films is a file: name a folder.",
    errno.EEXIST: "The folder of the films is a file: name a folder.",
}


class Lock:
    """Held from construction to `release`. Raises Unavailable when another process holds it or the folder cannot be written.

    It lives in a file of its own beside the database: closing any descriptor of the database itself would drop SQLite's locks.
    """

    def __init__(self, database: Path) -> None:
        self._file = _opened(database.with_name(f"{database.name}.lock"))
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.pread(self._file, 20, 0).decode("ascii", "ignore").strip()
            os.close(self._file)
            raise Unavailable(f"Bedroom Director already serves these films (process {holder}): use that one, or stop it first.") from None
        os.ftruncate(self._file, 0)
        os.pwrite(self._file, f"{os.getpid()}\n".encode(), 0)

    def release(self) -> None:
        """Let the next process in."""
        os.close(self._file)


def created(database: Path) -> None:
    """Make the database file, readable by its owner alone, when it is not there yet. Call with the lock held."""
    if not database.exists():
        os.close(_opened(database))


def _opened(path: Path) -> int:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        text = _SENTENCES.get(error.errno or 0, "The folder of the films cannot be used: check that it exists and can be written.")
        raise Unavailable(text) from None
