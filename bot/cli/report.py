"""`director report`: the owner's page, and how a test of arms stands."""

import argparse
import sys
from pathlib import Path

from bot.cli import Verbs
from bot.cli.given import count, month


def add(verbs: Verbs) -> None:
    """Declare the group."""
    parser = verbs.add_parser("report", help="how it goes: from idea to locked film, what is kept, what it costs; or a test of arms")
    parser.add_argument("--days", type=count, default=30, help="doings of the last so many days (default 30)")
    parser.add_argument("--out", type=Path, help="folder for the page and the picture; the folder of outputs when left out")
    parser.set_defaults(run=_owner)
    whats = parser.add_subparsers(metavar="WHAT")
    _ab(whats.add_parser("ab", help="a test of arms: acceptance, edits, time to lock, cost, latency"))
    _models(whats.add_parser("models", help="latency, cost and outcome of every model request, by route and model"))


def _ab(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", help="the test, or its route, such as pro.chat")
    switches = parser.add_mutually_exclusive_group()
    switches.add_argument("--stop", action="store_true", help="the kill switch: from the next turn on everybody has the control")
    switches.add_argument("--resume", action="store_true", help="let it go on, each person in the arm that they had")
    parser.set_defaults(run=_test)


def _models(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--month", type=month, help="such as 2026-11; all time when left out")
    parser.set_defaults(run=_seen)


def _seen(given: argparse.Namespace) -> int:
    import asyncio

    from bot.reports import models_report
    from bot.settings import read_settings

    settings = read_settings()
    return asyncio.run(models_report(settings, given.month or "", given.out or settings.data / "out", sys.stdout))


def _owner(given: argparse.Namespace) -> int:
    import asyncio

    from bot.reports import owner_report
    from bot.settings import read_settings

    settings = read_settings()
    return asyncio.run(owner_report(settings, given.days, given.out or settings.data / "out", sys.stdout))


def _test(given: argparse.Namespace) -> int:
    import asyncio

    from bot.reports import ab_report, switch
    from bot.settings import read_settings

    settings = read_settings()
    if given.stop or given.resume:
        return switch(settings, given.name, sys.stdout, stop=given.stop)
    return asyncio.run(ab_report(settings, given.name, given.out or settings.data / "out", sys.stdout))
