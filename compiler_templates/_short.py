"""Short forms of a long text: whole sentences, then whole clauses, never a cut."""

import re

from compiler_templates._count import count
from compiler_templates._target import Unit

_SENTENCE = re.compile(r"(?<=[.!?…。！？])\s*(?=\S)")
_CLAUSE = re.compile(r"(?<=[;:,，、；])\s*(?=\S)")
_EDGES = " ,;:，、；："


def shortened(text: str, share: int, unit: Unit) -> tuple[str, str]:
    """(what stays, what goes): the leading sentences of ``text`` that fit ``share`` units, else its leading clauses, else nothing stays."""
    if count(text, unit) <= share:
        return text, ""
    for boundary in (_SENTENCE, _CLAUSE):
        kept = _leading(text, boundary, share, unit)
        if kept:
            return text[:kept].strip(_EDGES), text[kept:].strip(_EDGES)
    return "", text


def _leading(text: str, boundary: re.Pattern[str], share: int, unit: Unit) -> int:
    """Code points of the leading parts that fit, 0 when not even the first does."""
    ends = [match.start() for match in boundary.finditer(text) if match.start()]
    low, high = 0, len(ends)
    while low < high:
        middle = (low + high) // 2
        if count(text[: ends[middle]].rstrip(_EDGES), unit) <= share:
            low = middle + 1
        else:
            high = middle
    return ends[low - 1] if low else 0
