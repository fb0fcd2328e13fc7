"""Command-line verbs for operators, one file a group: `add(verbs)` declares the group and imports nothing heavy until it runs."""

from argparse import ArgumentParser
from typing import Protocol


class Verbs(Protocol):
    """Where a group declares its verbs: what `argparse` gives for subcommands."""

    def add_parser(self, name: str, *, help: str) -> ArgumentParser: ...
