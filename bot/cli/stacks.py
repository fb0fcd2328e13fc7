"""`director stacks`: the stack file shown, and held against what the provider offers today."""

import argparse
import sys

from bot.cli import Verbs


def add(verbs: Verbs) -> None:
    """Declare the group."""
    parser = verbs.add_parser("stacks", help="which model answers on which route of which tier; is every one of them still offered?")
    parser.set_defaults(run=_show)
    whats = parser.add_subparsers(metavar="WHAT")
    whats.add_parser("check", help="ask the provider which ids are gone or dearer; needs a key").set_defaults(run=_check)


def _show(given: argparse.Namespace) -> int:
    from bot.stacked import show_stacks

    return show_stacks(sys.stdout)


def _check(given: argparse.Namespace) -> int:
    import asyncio

    from bot.settings import read_settings
    from bot.stacked import check_stacks

    return asyncio.run(check_stacks(read_settings(), sys.stdout))
