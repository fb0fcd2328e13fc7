"""`director usage` and `director grant`: what was used by whom, the ledger as CSV, counters made anew, blocks and tiers for people."""

import argparse
import sys
from uuid import uuid4

from bot.cli import Verbs
from bot.cli.given import month

BY = ("payer", "film", "tenant", "tier", "route", "model_used")


def add(verbs: Verbs) -> None:
    """Declare both."""
    _usage(verbs.add_parser("usage", help="what was used this month, by whom, on what; the ledger as CSV"))
    _grant(verbs.add_parser("grant", help="give a person tokens, images or a tier"))


def _usage(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--by", choices=BY, help="everybody's usage, summed by this")
    parser.add_argument("--period", type=month, help="one month, such as 2026-11: everybody's, by payer where --by and --csv are left out")
    parser.add_argument("--csv", metavar="FILE", help="every row of the ledger as CSV; - is standard output")
    parser.add_argument("--sales", action="store_true", help="every sale, and what was paid back of it")
    parser.add_argument("--rebuild", action="store_true", help="make every counter anew from the ledger")
    parser.set_defaults(run=_show)


def _show(given: argparse.Namespace) -> int:
    from bot import accounts
    from bot.settings import read_settings
    from studio.errors import BadInput

    if given.period and (given.rebuild or given.sales):
        raise BadInput("--period goes with --by and --csv: leave it out here.")
    if given.rebuild:
        from bot.orders import Order

        return accounts.ordered(read_settings(), Order(order="rebuild"), sys.stdout)
    if given.sales:
        return accounts.show_sales(read_settings(), sys.stdout)
    if given.csv:
        return accounts.write_ledger(read_settings(), given.period or "", given.csv, sys.stdout)
    if given.by or given.period:
        return accounts.show_sums(read_settings(), given.by or BY[0], given.period or "", sys.stdout)
    from bot.doors import show_usage

    return show_usage(sys.stdout)


def _grant(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("person", help="discord:ACCOUNT, slack:TEAM:ACCOUNT, console, or a person's id")
    parser.add_argument("--tokens", type=_amount, default=0, help="tokens beyond the month, such as 1M")
    parser.add_argument("--images", type=_amount, default=0, help="pictures beyond the month, such as 500")
    parser.add_argument("--tier", choices=["free", "pro", "premium", "none"], help="the person's tier from now on")
    parser.add_argument("--sale", default="", help="a name of the sale: under one name it counts once")
    parser.add_argument("--note", default="", help="what it was for")
    parser.set_defaults(run=_give)


def _give(given: argparse.Namespace) -> int:
    from bot import accounts
    from bot.orders import Order
    from bot.settings import read_settings
    from studio.errors import BadInput

    if not (given.tokens or given.images or given.tier):
        raise BadInput("Say what to give: --tokens 1M, --images 500 or --tier pro.")
    order = Order(
        order="grant",
        sale=given.sale or uuid4().hex,
        person=given.person,
        tokens=given.tokens,
        images=given.images,
        tier=given.tier or "",
        note=given.note[:200],
    )
    return accounts.ordered(read_settings(), order, sys.stdout)


def _amount(said: str) -> int:
    """``1M``, ``500k``, ``500``: a whole number of at most a thousand million."""
    factor = {"k": 1_000, "m": 1_000_000}.get(said[-1:].casefold(), 1)
    digits = said[:-1] if factor > 1 else said
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 10 or int(digits) * factor > 1_000_000_000:
        raise argparse.ArgumentTypeError(f"{said[:20]!r} is no amount: say one such as 1M or 500")
    return int(digits) * factor
