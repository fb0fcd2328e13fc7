"""The fonts of a PDF: one small one for each source and weight, with the letters that the PDF uses and no others."""

import io
from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import Any

from fontTools.fontBuilder import FontBuilder  # pyright: ignore[reportMissingTypeStubs]
from fontTools.pens.cu2quPen import Cu2QuPen  # pyright: ignore[reportMissingTypeStubs]
from fontTools.pens.recordingPen import DecomposingRecordingPen  # pyright: ignore[reportMissingTypeStubs]
from fontTools.pens.ttGlyphPen import TTGlyphPen  # pyright: ignore[reportMissingTypeStubs]
from fontTools.ttLib import TTFont  # pyright: ignore[reportMissingTypeStubs]
from fpdf import FPDF

from studio.pictures.fonts import Source, face
from studio.pictures.lettering import Run, clusters_of, runs_of


def is_plain(run: Run) -> bool:
    """Whether a run is set letter by letter from left to right, so that a PDF needs no shaping to show it."""
    return run.source is not None and run.level % 2 == 0 and all(len(cluster) == 1 for cluster in clusters_of(run.text))


class PaperFonts:
    """Made for the lines of text, each with its weight, that the PDF will show; ``folder`` holds the files until it is written."""

    def __init__(self, pdf: FPDF, folder: Path, lines: Iterable[tuple[str, int]]) -> None:
        used: dict[tuple[Source, int], set[str]] = defaultdict(set)
        for text, weight in lines:
            for run in runs_of(text):
                if run.source is not None and is_plain(run):
                    used[(run.source, weight)] |= set(run.text)
        self._names = {key: f"noto{place}" for place, key in enumerate(sorted(used, key=_key))}
        for source, keys in groupby(self._names, key=lambda key: key[0]):
            with TTFont(source.path, fontNumber=source.index, lazy=True) as font:
                for key in keys:
                    path = folder / f"{self._names[key]}.ttf"
                    path.write_bytes(_font_of(font, key, used[key], self._names[key]))
                    pdf.add_font(self._names[key], fname=path)

    def family(self, run: Run, weight: int) -> str | None:
        """The name of the font that sets the run, or None where it is to be drawn."""
        return self._names.get((run.source, weight)) if run.source is not None and is_plain(run) else None


def _key(key: tuple[Source, int]) -> tuple[str, int, int]:
    source, weight = key
    return source.path.name, source.index, weight


def _font_of(font: Any, key: tuple[Source, int], letters: set[str], name: str) -> bytes:
    """A TrueType font of ``letters`` from a variable font of either outline kind; widths are those by which the text was set."""
    source, weight = key
    known: dict[int, str] = font.getBestCmap()
    if "HVAR" in font:
        del font["HVAR"]  # slow to read, and not needed
    cmap = {ord(letter): known[ord(letter)] for letter in sorted(letters) if ord(letter) in known}
    outlines: Any = font.getGlyphSet(location={"wght": weight})
    glyphs = {glyph: _outline(outlines, glyph, turned="CFF2" in font) for glyph in [".notdef", *sorted(set(cmap.values()))]}
    em: int = font["head"].unitsPerEm
    setting = face(source, em, weight)
    widths = {glyph: round(setting.getlength(chr(point))) for point, glyph in cmap.items()}
    builder: Any = FontBuilder(em, isTTF=True)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap(cmap)
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics({glyph: (widths.get(glyph, em), getattr(glyphs[glyph], "xMin", 0)) for glyph in glyphs})
    builder.setupHorizontalHeader(ascent=font["hhea"].ascent, descent=font["hhea"].descent)
    builder.setupNameTable({"familyName": name, "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost(keepGlyphNames=False)
    builder.setupHead(unitsPerEm=em, created=_MAC_TIME, modified=_MAC_TIME)
    builder.font.recalcTimestamp = False
    out = io.BytesIO()
    builder.save(out)
    return out.getvalue()


_MAC_TIME = 3_029_529_600
"""1 January 2000 in seconds since 1904, as a font's head counts."""


def _outline(outlines: Any, name: str, *, turned: bool) -> Any:
    """One glyph without components, with quadratic curves; cubic outlines run the other way round."""
    parts: Any = DecomposingRecordingPen(outlines)
    glyph: Any = TTGlyphPen(None)
    outlines[name].draw(parts)
    parts.replay(Cu2QuPen(glyph, 1.0, reverse_direction=turned))
    return glyph.glyph()
