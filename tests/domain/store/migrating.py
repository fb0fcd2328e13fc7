"""Processes that are killed after each statement of a migration: ``python -m ... MIGRATIONS DATABASE COPY FIRST STEP``.

For statement FIRST, FIRST+STEP, ... a forked process migrates a copy of DATABASE and kills itself right after that statement; each
time one line says which, until a process comes through alive.
"""

import itertools
import os
import shutil
import signal
import sys
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.engine import Engine

from studio.store import migrate


def migrate_and_die(path: Path, after: int) -> None:
    """Migrate, and die when that many statements were run."""
    count = itertools.count(1)

    def die(*_: object) -> None:
        if next(count) == after:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "after_cursor_execute", die)
    migrate.migrate(path)


def point_at(migrations: Path) -> None:
    """Let the code know other migrations than its own."""
    names = sorted(file.stem for file in (migrations / "versions").glob("*.py"))
    migrate._FOLDER = migrations
    migrate.REVISIONS = tuple(name.split("_")[0] for name in names)
    migrate.HEAD = migrate.REVISIONS[-1]


def main() -> None:
    migrations, database, copy = map(Path, sys.argv[1:4])
    point_at(migrations)
    for after in itertools.count(int(sys.argv[4]), int(sys.argv[5])):
        target = copy.with_name(f"{after}.db")
        if database.exists():
            shutil.copy(database, target)
        pid = os.fork()
        if pid == 0:
            migrate_and_die(target, after)
            os._exit(0)
        _, status = os.waitpid(pid, 0)
        print(target, flush=True)
        if not os.WIFSIGNALED(status):
            return


if __name__ == "__main__":
    main()
