"""`director training` and `director train`: exports of what people agreed to, and what is learnt from it."""

import argparse
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import Verbs

if TYPE_CHECKING:
    from bot.settings import Settings
    from studio.store.store import Store


def add(verbs: Verbs) -> None:
    """Declare the groups."""
    training = verbs.add_parser("training", help="exports for training, of what people agreed to and of nothing else")
    whole = training.add_subparsers(metavar="WHAT", required=True).add_parser("export", help="write examples or preferences")
    kinds = whole.add_subparsers(metavar="KIND", required=True)
    _export(kinds.add_parser("sft", help="supervised examples: outlines that were locked, prompts that were compiled"), "sft")
    _export(kinds.add_parser("preferences", help="what was kept over what was not: DPO and pairwise"), "preferences")
    learn = verbs.add_parser("train", help="learn from what people agreed to").add_subparsers(metavar="WHAT", required=True)
    _ranker(learn.add_parser("ranker", help="what people choose, to order takes and templates by; off until it beats the base rate"))
    _examples(learn.add_parser("examples", help="what a worker is shown with its instructions, chosen from gold outlines"))


def _export(parser: argparse.ArgumentParser, kind: str) -> None:
    parser.add_argument("--out", type=Path, required=True, help="folder to write to")
    parser.add_argument("--tenant", default="", help="for one server or workspace alone, such as slack:T123; for everyone when left out")
    parser.add_argument("--provider", default="all", help="vertex, together, fireworks, trl, openai or all (default)")
    parser.add_argument("--words-from", default="console", help="platforms that allow words to be used, with commas (default console)")

    def run(given: argparse.Namespace) -> int:
        from bot.training import Asked, export, providers, tell

        words = frozenset(str(given.words_from).split(",")) - {""}
        asked = Asked("sft" if kind == "sft" else "preferences", given.tenant, providers(given.provider), words)

        async def work(store: "Store", _settings: "Settings") -> None:
            tell(await export(store, asked, given.out), given.out, sys.stdout)

        return _with_store(work)

    parser.set_defaults(run=run)


def _ranker(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--tenant", default="", help="for one server or workspace alone; for everyone when left out")

    def run(given: argparse.Namespace) -> int:
        from bot.rankers import RANKERS, train_ranker

        async def work(store: "Store", settings: "Settings") -> None:
            await train_ranker(store, settings.data / RANKERS, given.tenant, sys.stdout)

        return _with_store(work)

    parser.set_defaults(run=run)


def _examples(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("gold", type=Path, help="folder of director training export sft, or of director teach")
    parser.add_argument("--out", type=Path, required=True, help="file to write, beside the stack file that names it")

    def run(given: argparse.Namespace) -> int:
        from bot.exampled import write_examples

        write_examples(given.gold, given.out, sys.stdout)
        return 0

    parser.set_defaults(run=run)


def _with_store(work: "Callable[[Store, Settings], Awaitable[None]]") -> int:
    """Do it beside the running process, on the store to read only."""
    import asyncio

    from bot.bootstrap import open_reading
    from bot.settings import read_settings

    async def reading() -> None:
        settings = read_settings()
        async with open_reading(settings) as store:
            await work(store, settings)

    asyncio.run(reading())
    return 0
