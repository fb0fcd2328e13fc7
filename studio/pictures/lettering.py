"""Setting text of any script on a picture: fonts by character, right-to-left runs, line breaks, and an ellipsis where room ends."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from PIL import ImageDraw

from studio.pictures.fonts import CHINESE, JAPANESE, KOREAN, Source, face, han, shapes, sources

ELLIPSIS = "…"
HOLD = "\u00a0"
"""A space at which no line breaks."""
_NOT_FIRST = "、。，．！？）」』】〉》：；ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ)]}.,!?:;%"
_NOT_LAST = "（「『【〈《([{"
_BREAKS = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff9f\U00020000-\U0003ffff]")
"""Between these a line may break anywhere; Korean is wide too, and breaks at its spaces."""
_WIDE = re.compile("[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff9f\U00020000-\U0003ffff]")


@dataclass(frozen=True, slots=True)
class Type:
    """How text is set: ``size`` in pixels, ``weight`` 400..700, colour as ``#rrggbb``."""

    size: int
    weight: int = 400
    fill: str = "#f2f0ea"

    @property
    def leading(self) -> int:
        """From one line to the next, pixels: room for stacked marks of every script."""
        return round(self.size * 1.34)


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one font and one direction; an odd ``level`` reads from right to left."""

    text: str
    source: Source | None
    level: int


def draw_text(draw: ImageDraw.ImageDraw, at: tuple[float, float], text: str, type: Type, anchor: str = "l") -> None:
    """Draw one line whose box begins at ``at``; ``anchor`` l, m or r says which end ``at`` is."""
    runs = runs_of(text)
    x = at[0] - {"l": 0.0, "m": 0.5, "r": 1.0}[anchor] * width_of(text, type)
    baseline = at[1] + type.size * 1.02
    for run in runs:
        shown, direction = _shown(run)
        font = face(run.source, type.size, type.weight)
        draw.text((x, baseline), shown, fill=type.fill, font=font, anchor="ls", direction=direction)
        x += advance_of(run, type)


def width_of(text: str, type: Type) -> float:
    """How wide one line is, in pixels."""
    return sum(advance_of(run, type) for run in runs_of(text))


def starts_right(text: str) -> bool:
    """Whether the text reads from right to left: its first strong character decides."""
    return _base(text) == 1


def wrap(text: str, type: Type, width: float, lines: int) -> list[str]:
    """``text`` in at most ``lines`` lines of ``width`` pixels; what does not fit ends in an ellipsis."""
    pieces, rows, row = _pieces(_squeezed(text)), list[str](), ""
    while pieces:
        piece = pieces.pop(0)
        if width_of((row + piece).rstrip(), type) <= width:
            row += piece
        elif not row:
            head = _fitting(piece, type, width)
            rows.append(head)
            pieces.insert(0, piece[len(head) :].lstrip() or "")
        else:
            rows.append(row.rstrip())
            row = ""
            pieces.insert(0, piece)
        if len(rows) == lines and (row or any(piece.strip() for piece in pieces)):
            return [*rows[:-1], _shortened(rows[-1] + " " + row + "".join(pieces), type, width)]
    return [*rows, row.rstrip()] if row.strip() else rows


def _squeezed(text: str) -> str:
    """One space between words; a space that holds two words together (``85 mm``) stays as it is."""
    return re.sub(r"[ \t\r\n]+", " ", text).strip(" ")


def balanced(text: str, type: Type, width: float, lines: int) -> list[str]:
    """The same as `wrap`, with lines of about one length where there are two or more: a title leaves no word alone."""
    rows = wrap(text, type, width, lines)
    if len(rows) < 2 or rows[-1].endswith(ELLIPSIS):
        return rows
    longest = max(width_of(piece.rstrip(), type) for piece in _pieces(_squeezed(text)))
    low, high = min(width, max(width / len(rows), longest - 1)), width
    while high - low > type.size / 2:
        middle = (low + high) / 2
        low, high = (low, middle) if len(wrap(text, type, middle, lines + 1)) <= len(rows) else (middle, high)
    return wrap(text, type, high, lines)


def _fitting(word: str, type: Type, width: float) -> str:
    """As much of one long word as fits, at least one character and never half of a joined one."""
    clusters, taken = clusters_of(word), ""
    for cluster in clusters:
        if taken and width_of(taken + cluster, type) > width:
            break
        taken += cluster
    return taken


def _shortened(text: str, type: Type, width: float) -> str:
    """The text cut to leave room for an ellipsis, at a word's end where one is near."""
    whole = _squeezed(text[:400])
    head = _fitting(whole, type, width - width_of(ELLIPSIS, type))
    words = head.rpartition(" ")[0] if whole[len(head) : len(head) + 1].strip() else head
    return (words if len(words) > 0.6 * len(head) else head).rstrip(" ,.;:—–-") + ELLIPSIS


def _pieces(text: str) -> list[str]:
    """Where a line may break: after spaces, and between wide characters except before closing and after opening marks."""
    pieces: list[str] = []
    for cluster in clusters_of(text[:4000]):
        last = pieces[-1] if pieces else " "
        wide = bool(_BREAKS.match(cluster[0]) or _BREAKS.match(last[-1]))
        breaks = last[-1] == " " or (wide and cluster[0] not in _NOT_FIRST and last[-1] not in _NOT_LAST)
        if cluster == " " or not breaks:
            pieces[-1:] = [last + cluster] if pieces else [cluster]
        else:
            pieces.append(cluster)
    return pieces


def clusters_of(text: str) -> list[str]:
    """Characters with the marks, joiners and variation selectors that belong to them."""
    clusters: list[str] = []
    for character in text:
        joined = clusters and (clusters[-1][-1] == "\u200d" or _joins(character) or _flag(clusters[-1], character))
        if joined:
            clusters[-1] += character
        else:
            clusters.append(character)
    return clusters


def _joins(character: str) -> bool:
    return character in "\u200d\ufe0e\ufe0f\u20e3" or unicodedata.category(character) in ("Mn", "Me", "Mc") or "🏻" <= character <= "🏿"


def _flag(last: str, character: str) -> bool:
    return len(last) == 1 and "🇦" <= last <= "🇿" and "🇦" <= character <= "🇿"


@lru_cache(maxsize=8192)
def advance_of(run: Run, type: Type) -> float:
    """How far a run moves the pen, in pixels."""
    shown, direction = _shown(run)
    return face(run.source, type.size, type.weight).getlength(shown, direction=direction)


def _shown(run: Run) -> tuple[str, str | None]:
    """The run as it is given to Pillow. Where Pillow cannot join and turn letters, we do."""
    right = run.level % 2 == 1
    if shapes() and run.source is not None:
        return run.text, "rtl" if right else "ltr"
    plain = run.text.replace("\u200d", "").replace("\ufe0f", "").replace("\ufe0e", "")
    return (_joined(plain)[::-1] if right else plain), None


def _joined(text: str) -> str:
    from arabic_reshaper import reshape  # pyright: ignore[reportMissingTypeStubs, reportUnknownVariableType]

    return str(reshape(text))  # pyright: ignore[reportUnknownArgumentType]


@lru_cache(maxsize=4096)
def runs_of(text: str) -> tuple[Run, ...]:
    """The line in the order in which it is drawn, split where font or direction changes (UAX #9, rules L1 to L2 on plain text)."""
    levels, language = _levels(text), _language(text)
    marked: list[tuple[str, Source | None, int]] = []
    at = 0
    for cluster in clusters_of(text):
        last = marked[-1][1] if marked else None
        marked.append((cluster, _source(cluster, last, language), levels[at]))
        at += len(cluster)
    runs = [Run("".join(m[0] for m in group), *key) for key, group in groupby(marked, key=lambda m: (m[1], m[2]))]
    return tuple(_ordered(runs))


def _source(cluster: str, last: Source | None, language: int) -> Source | None:
    """The first font that has the character; spaces and marks stay with what they follow."""
    if cluster.isspace():
        return next(iter(sources()), None) if last is None or last.path.name.startswith("NotoEmoji") else last
    if last is not None and _WIDE.match(cluster) is None and not cluster[0].isalnum() and last.has(cluster[0]):
        return last
    cjk = han(language)
    if cjk and _WIDE.match(cluster):
        return cjk
    known = (s for s in sources() if s.has(cluster[0]))
    return next(known, cjk if cjk and cjk.has(cluster[0]) else next(iter(sources()), None))


def _language(text: str) -> int:
    if re.search("[\u3040-\u30ff]", text):
        return JAPANESE
    return KOREAN if re.search("[\uac00-\ud7af\u1100-\u11ff]", text) else CHINESE


def _base(text: str) -> int:
    strong = next((b for b in map(unicodedata.bidirectional, text) if b in ("L", "R", "AL")), "L")
    return 0 if strong == "L" else 1


def _levels(text: str) -> list[int]:
    """Embedding level of every character: 0 and 2 read to the right, 1 to the left."""
    base = _base(text)
    kinds = _kinds(text)
    before = "RL"[base == 0]
    strong: list[str] = []
    for kind in kinds:
        before = kind if kind in "LR" else before
        strong.append(before)
    after = "RL"[base == 0]
    levels = [0] * len(kinds)
    for i in range(len(kinds) - 1, -1, -1):
        after = kinds[i] if kinds[i] in "LR" else after
        side = strong[i] if kinds[i] == "N" or strong[i] == after else "RL"[base == 0]
        number = kinds[i] == "N" and side == "R"
        levels[i] = 2 if number else 1 if side == "R" else 2 * base
    return levels


_KINDS = {"L": "L", "R": "R", "AL": "R", "EN": "N", "AN": "N"}


def _kinds(text: str) -> list[str]:
    """L or R for strong characters, N for digits and for the signs that belong to a number (3:45, 1.5, 20 %; rules W4 and W5), ``-`` for
    what takes the side of its neighbours."""
    classes = [unicodedata.bidirectional(character) for character in text]
    kinds = [_KINDS.get(c, "-") for c in classes]
    for i, c in enumerate(classes):
        before, after = kinds[i - 1] if i else "-", kinds[i + 1] if i + 1 < len(kinds) else "-"
        if (c in ("CS", "ES") and before == after == "N") or (c == "ET" and "N" in (before, after)):
            kinds[i] = "N"
    return kinds


def _ordered(runs: list[Run]) -> list[Run]:
    """Runs from left to right: from the highest level down, every stretch at or above it is turned round."""
    for level in range(max((run.level for run in runs), default=0), 0, -1):
        turned: list[Run] = []
        for inside, group in groupby(runs, key=lambda run: run.level >= level):
            stretch = list(group)
            turned += reversed(stretch) if inside else stretch
        runs = turned
    return runs
