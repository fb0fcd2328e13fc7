"""`director experiment`: what a change of models would bring, before anybody meets it."""

import argparse
import sys
from pathlib import Path

from bot.cli import Verbs


def add(verbs: Verbs) -> None:
    """Declare the group."""
    kinds = verbs.add_parser("experiment", help="what a smaller model would make of gold outlines").add_subparsers(
        metavar="WHAT", required=True
    )
    parser = kinds.add_parser("teacher-worker", help="a worker plain, with examples, and tuned, against gold outlines")
    parser.add_argument("--gold", type=Path, required=True, help="folder of director training export sft")
    parser.add_argument("--url", required=True, help="an OpenAI-compatible server of your own, such as http://127.0.0.1:8000/v1")
    parser.add_argument("--worker", required=True, help="id of the worker at that server")
    parser.add_argument("--tuned", default="", help="id of the tuned worker there; left out when there is none")
    parser.add_argument("--out", type=Path, default=Path("teacher-worker.md"), help="file for the table")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    import asyncio

    from bot.teacher_worker import experiment, page

    scored = asyncio.run(experiment(given.gold, given.url, given.worker, given.tuned, given.out))
    sys.stdout.write(page(scored) + f"\nWritten: {given.out}\n")
    return 0
