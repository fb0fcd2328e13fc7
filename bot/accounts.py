"""The books for whoever runs this: sums, the ledger as CSV, orders through the door."""

import asyncio
import csv
import io
from dataclasses import astuple, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from bot.orders import Order
from bot.settings import Settings
from studio.store.paying import FullRow


def ordered(settings: Settings, order: Order, out: TextIO) -> int:
    """Have an order carried out by the running process, or alone when none runs."""
    from bot.console.render import plain
    from bot.door import send_order

    reply = asyncio.run(send_order(settings, order))
    out.write(plain(reply) + "\n")
    return 2 if any(getattr(part, "tone", "") == "alert" for part in reply.parts) else 0


def show_sums(settings: Settings, by: str, period: str, out: TextIO) -> int:
    """Everybody's usage, the dearest first. The last line is the sum of all."""
    rows = asyncio.run(_sums(settings, by, period))
    if not rows:
        out.write(f"Nothing was used {f'in {period}' if period else 'yet'}.\n")
        return 0
    out.write(f"{by:<40} {'requests':>9} {'teachers':>9} {'tokens':>14} {'images':>8} {'USD':>12} {'lost USD':>10}\n")
    for name, *numbers in [*rows, ("all", *(sum(column) for column in list(zip(*rows, strict=True))[1:]))]:
        requests, teachers, tokens, images, micros, lost = numbers
        out.write(f"{name or '-':<40} {requests:>9,} {teachers:>9,} {tokens:>14,} {images:>8,} {micros / 1e6:>12.6f} {lost / 1e6:>10.6f}\n")
    return 0


async def _sums(settings: Settings, by: str, period: str) -> list[tuple[str, int, int, int, int, int, int]]:
    from bot.bootstrap import open_reading

    async with open_reading(settings) as store:
        return [(s.group, s.requests, s.teachers, s.tokens, s.images, s.micros, s.lost_micros) for s in await store.sums(by, period)]


def show_sales(settings: Settings, out: TextIO) -> int:
    """A line a sale, the oldest first: its day, who bought, under which payment, and how it stands."""
    rows = asyncio.run(_sales(settings))
    out.write("".join(f"{day}  {name:<24} {payment:<32} {said}\n" for day, name, payment, said in rows) or "Nothing was sold yet.\n")
    return 0


async def _sales(settings: Settings) -> list[tuple[str, str, str, str]]:
    from bot.bootstrap import open_reading
    from bot.shop import stands

    async with open_reading(settings) as store:
        return [
            (
                f"{datetime.fromtimestamp(sale.at / 1000, UTC):%Y-%m-%d}",
                await store.name(sale.payer) or sale.payer,
                sale.payment,
                stands(sale),
            )
            for sale in await store.sales()
        ]


def write_ledger(settings: Settings, period: str, path: str, out: TextIO) -> int:
    """Every row of the ledger, the oldest first; to a file whole or not at all."""
    text = ledger_csv(asyncio.run(_rows(settings, period)))
    if path == "-":
        out.write(text)
        return 0
    from bot.files import write_whole

    write_whole(Path(path), text.encode())
    return 0


async def _rows(settings: Settings, period: str) -> tuple[FullRow, ...]:
    from bot.bootstrap import open_reading

    async with open_reading(settings) as store:
        return await store.every_row(period)


def ledger_csv(rows: tuple[FullRow, ...]) -> str:
    """A head and a line a row. A text that a spreadsheet would take for a formula gets a quote before it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(field.name for field in fields(FullRow))
    writer.writerows([_plain(value) for value in astuple(row)] for row in rows)
    return out.getvalue()


def _plain(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value
