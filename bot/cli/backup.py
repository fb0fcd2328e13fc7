"""`director backup`: made beside a running director, checked, restored."""

import argparse
import sys
from pathlib import Path

from bot.cli import Verbs
from bot.cli.given import count


def add(verbs: Verbs) -> None:
    """Declare the group."""
    kinds = verbs.add_parser("backup", help="copies of all films, made beside a running director").add_subparsers(
        metavar="WHAT", required=True
    )
    make = kinds.add_parser("make", help="write one more backup")
    make.add_argument("to", type=Path, help="folder of the backups, best on another disk")
    make.add_argument("--keep", type=count, default=24, metavar="N", help="the newest to keep (default 24)")
    make.set_defaults(run=_made)
    check = kinds.add_parser("check", help="whether the newest backup is whole and not too old")
    check.add_argument("to", type=Path, help="folder of the backups")
    check.add_argument("--minutes", type=count, default=60, help="how old it may be (default 60)")
    check.set_defaults(run=_checked)
    restore = kinds.add_parser("restore", help="put a backup into an empty data folder")
    restore.add_argument("backup", type=Path, help="folder of the backups, or one of them")
    restore.set_defaults(run=_restored)


def _made(given: argparse.Namespace) -> int:
    from bot.backup import make
    from bot.bootstrap import now
    from bot.settings import read_settings

    return make(read_settings(), given.to, given.keep, now(), sys.stdout)


def _checked(given: argparse.Namespace) -> int:
    from bot.backup import check
    from bot.bootstrap import now

    return check(given.to, given.minutes, now(), sys.stdout)


def _restored(given: argparse.Namespace) -> int:
    from bot.backup import restore
    from bot.settings import read_settings

    return restore(read_settings(), given.backup, sys.stdout)
