"""`director eval`: stacks on sets of told projects, side by side."""

import argparse
import sys
from pathlib import Path

from bot.cli import Verbs
from bot.cli.given import count, dollars


def add(verbs: Verbs) -> None:
    """Declare the group."""
    parser = verbs.add_parser("eval", help="judge stacks on sets of told projects, side by side")
    _run(parser.add_subparsers(metavar="WHAT", required=True).add_parser("run", help="run suites under stacks and write the report"))


def _run(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--stack",
        action="append",
        dest="stacks",
        metavar="NAME",
        help="offline, a tier, a stack file (FILE.toml or FILE.toml:TIER) or a model's id; again for each; offline when left out",
    )
    parser.add_argument(
        "--suite", action="append", dest="suites", choices=["chat", "structure", "vision", "compile"], help="all of them when left out"
    )
    parser.add_argument("--out", type=Path, help="folder for the report and the kept answers; evals in the data folder when left out")
    parser.add_argument("--usd", type=dollars, default=1.0, help="most that this run may spend (default 1); the rest can be run later")
    parser.add_argument("--at-once", type=count, default=1, metavar="N", help="cases at the same time (default 1)")
    parser.add_argument("--judge", metavar="MODEL", help="a model of the stacks that also compares the outlines, each pair twice, swapped")
    parser.set_defaults(run=_evaluated)


def _evaluated(given: argparse.Namespace) -> int:
    import asyncio

    from bot.evaluate import Wanted, run_evaluation
    from bot.settings import read_settings

    settings = read_settings()
    wanted = Wanted(
        stacks=tuple(given.stacks or ["offline"]),
        suites=tuple(given.suites or ["chat", "structure", "vision", "compile"]),
        folder=given.out or settings.data / "evals",
        micros=round(given.usd * 1_000_000),
        at_once=given.at_once,
        judge=given.judge or "",
    )
    return asyncio.run(run_evaluation(settings, wanted, sys.stdout, sys.stderr))
