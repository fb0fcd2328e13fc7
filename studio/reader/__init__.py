"""Loose words -> slots and deltas, offline and without a model. What it cannot read is in ``unread``."""

from studio.reader.read import read
from studio.reader.reading import BibleStatement, Explained, Reading

__all__ = ["BibleStatement", "Explained", "Reading", "read"]
