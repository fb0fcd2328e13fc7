"""`director teach`: gold data from a teacher, in a batch that says its cost first."""

import argparse
import sys
from pathlib import Path

from bot.cli import Verbs
from bot.cli.given import dollars


def add(verbs: Verbs) -> None:
    """Declare the group."""
    kinds = verbs.add_parser("teach", help="gold data from a teacher model, within a cost").add_subparsers(metavar="WHAT", required=True)
    parser = kinds.add_parser("run", help="outlines, bible updates, slots and critiques of prompts over the told projects or sample films")
    parser.add_argument("--teacher", default="", metavar="MODEL", help="a model of the stacks; pro.structure's teacher when left out")
    parser.add_argument("--part", action="append", dest="parts", choices=["outlines", "edits", "critiques"], help="all when left out")
    parser.add_argument("--target", action="append", dest="targets", help="tool whose prompts are judged (default veo-3.1); again for more")
    parser.add_argument(
        "--film",
        action="append",
        dest="films",
        type=Path,
        metavar="FILE",
        help="an exported film or a folder of them, to teach over; again for more",
    )
    parser.add_argument("--out", type=Path, help="folder of the data set; gold in the data folder when left out")
    parser.add_argument("--usd", type=dollars, default=5.0, help="most that this run may spend (default 5); the rest can be run later")
    parser.add_argument("--dry-run", action="store_true", help="say what it would cost and ask nobody")
    parser.add_argument("--yes", action="store_true", help="do not ask before money is spent")
    parser.set_defaults(run=_taught)
    _propose(kinds.add_parser("propose", help="write a teacher's change of a scene template or of a target's words as a diff"))
    taken = kinds.add_parser("accept", help="carry out a diff that was proposed")
    taken.add_argument("diff", type=Path, help="file written by director teach propose")
    taken.set_defaults(run=_accepted)


def _propose(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", help="a scene template, such as hero-shot, or a target, such as veo-3.1")
    parser.add_argument("--teacher", default="", metavar="MODEL", help="a model of the stacks; pro.structure's teacher when left out")
    parser.add_argument("--gold", type=Path, help="data set whose critiques the teacher is told; gold in the data folder when left out")
    parser.add_argument("--usd", type=dollars, default=0.5, help="most that it may cost (default 0.5)")
    parser.add_argument("--out", type=Path, default=Path("proposed.diff"), help="file for the diff")

    def run(given: argparse.Namespace) -> int:
        import asyncio

        from bot.proposed import Wish, propose
        from bot.settings import read_settings

        wish = Wish(given.name, given.teacher, round(given.usd * 1_000_000), given.out, given.gold)
        return asyncio.run(propose(read_settings(), wish, sys.stdout))

    parser.set_defaults(run=run)


def _accepted(given: argparse.Namespace) -> int:
    from bot.proposed import accept

    return accept(given.diff, sys.stdout)


def _taught(given: argparse.Namespace) -> int:
    import asyncio

    from bot.settings import read_settings
    from bot.teach import Lesson, teach

    lesson = Lesson(
        teacher=given.teacher,
        parts=tuple(given.parts or ["outlines", "edits", "critiques"]),
        targets=tuple(given.targets or ["veo-3.1"]),
        out=given.out,
        micros=round(given.usd * 1_000_000),
        dry=given.dry_run,
        yes=given.yes,
        films=tuple(given.films or ()),
    )
    return asyncio.run(teach(read_settings(), lesson, sys.stdout, sys.stderr))
