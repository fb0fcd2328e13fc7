"""`director jobs`: batches that wait, run or ended; one stopped; those that wait worked on here."""

import argparse
import sys

from bot.cli import Verbs


def add(verbs: Verbs) -> None:
    """Declare the group."""
    kinds = verbs.add_parser("jobs", help="batches that wait, run or ended").add_subparsers(metavar="WHAT", required=True)
    kinds.add_parser("list", help="every batch of the last days, and how far it is").set_defaults(run=_listed)
    kinds.add_parser("run", help="work here on what waits, where no director runs").set_defaults(run=_run)
    stop = kinds.add_parser("stop", help="end a batch that waits or runs; what it kept stays")
    stop.add_argument("job", help="its id, as director jobs list shows it")
    stop.set_defaults(run=_stopped)


def _listed(_given: argparse.Namespace) -> int:
    import asyncio

    from bot.batches import listed
    from bot.settings import read_settings

    sys.stdout.write(asyncio.run(listed(read_settings())))
    return 0


def _run(_given: argparse.Namespace) -> int:
    import asyncio

    from bot.batches import run_waiting
    from bot.settings import read_settings

    def note(said: str) -> None:
        sys.stderr.write(f"{said}\n")

    sys.stdout.write(asyncio.run(run_waiting(read_settings(), note)))
    return 0


def _stopped(given: argparse.Namespace) -> int:
    from bot import accounts
    from bot.orders import Order
    from bot.settings import read_settings

    return 1 if accounts.ordered(read_settings(), Order(order="stop", key=given.job), sys.stdout) else 0
