"""Text and pictures on the pages of a PDF: real, searchable letters wherever a script needs no joining, and drawn ones where it does."""

import io
import tempfile
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from fpdf import FPDF
from PIL import Image, ImageDraw

from studio.pictures.canvas import Box
from studio.pictures.lettering import Type, advance_of, draw_text, runs_of, width_of
from studio.pictures.paper_fonts import PaperFonts
from studio.pictures.theme import ink

UNITS = 10
"""Text is measured in tenths of a millimetre, so that the same measure serves screens and paper."""
_POINTS = 72 / 25.4
_SHARP = 3
"""Drawn letters have so many pixels a tenth of a millimetre: 762 dots an inch."""
_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)
"""A PDF carries a date; ours is always this one, so that the same film gives the same bytes."""
_JPEG = 88


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text with its place in tenths of a millimetre; ``x`` is its left, or its right end where ``right``."""

    text: str
    type: Type
    x: float
    y: float
    right: bool = False


@dataclass
class Paper:
    """A PDF under way, A4 across. Everything is placed first; fonts are made from the letters that were used, when it is written."""

    title: str
    pages: int = 0
    _words: list[tuple[int, Words]] = field(default_factory=list[tuple[int, Words]])
    _pictures: list[tuple[int, bytes, Box, str]] = field(default_factory=list[tuple[int, bytes, Box, str]])
    _lines: list[tuple[int, Box, str]] = field(default_factory=list[tuple[int, Box, str]])

    def turn(self) -> None:
        """Begin the next page."""
        self.pages += 1

    def say(self, text: str, type: Type, x: float, y: float, *, right: bool = False) -> None:
        """One line of text on the page."""
        self._words.append((self.pages, Words(text, type, x, y, right)))

    def show(self, picture: Image.Image, box: Box, alt: str) -> None:
        """A picture at its place, in tenths of a millimetre, and what it shows."""
        self._pictures.append((self.pages, _jpeg(picture), box, alt))

    def rule(self, box: Box, colour: str) -> None:
        """A filled rectangle, thin ones as lines."""
        self._lines.append((self.pages, box, colour))

    def written(self) -> bytes:
        """The whole PDF. The same pages give the same bytes."""
        pdf = FPDF(orientation="landscape", unit="mm", format="A4")
        pdf.set_auto_page_break(False)
        pdf.set_creation_date(_NO_DATE)
        pdf.set_title(self.title)
        pdf.set_display_mode("fullpage")
        with tempfile.TemporaryDirectory() as folder:
            fonts = PaperFonts(pdf, Path(folder), ((words.text, words.type.weight) for _, words in self._words))
            for page in range(1, self.pages + 1):
                pdf.add_page()
                self._draw(pdf, page, fonts)
            return bytes(pdf.output())

    def _draw(self, pdf: FPDF, page: int, fonts: PaperFonts) -> None:
        for number, (x, y, w, h), colour in self._lines:
            if number == page:
                pdf.set_fill_color(*ink(colour))
                pdf.rect(x / UNITS, y / UNITS, w / UNITS, h / UNITS, style="F")
        for number, picture, (x, y, w, h), alt in self._pictures:
            if number == page:
                pdf.image(io.BytesIO(picture), x / UNITS, y / UNITS, w / UNITS, h / UNITS, alt_text=alt)
        for number, words in self._words:
            if number == page:
                _set(pdf, words, fonts)


def _jpeg(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=_JPEG)
    return out.getvalue()


def _set(pdf: FPDF, words: Words, fonts: PaperFonts) -> None:
    """Draw one line run by run, from the left."""
    x = words.x - (width_of(words.text, words.type) if words.right else 0)
    for run in runs_of(words.text):
        family = fonts.family(run, words.type.weight)
        if family:
            pdf.set_font(family, size=words.type.size / UNITS * _POINTS)
            pdf.set_text_color(*ink(words.type.fill))
            pdf.text(x / UNITS, (words.y + words.type.size * 1.02) / UNITS, run.text)
        elif run.text.strip():
            _set_drawn(pdf, run.text, words, x)
        x += advance_of(run, words.type)


def _set_drawn(pdf: FPDF, text: str, words: Words, x: float) -> None:
    """Letters that must be joined or turned, as a sharp picture of them; the words themselves are its alt text."""
    type = Type(words.type.size * _SHARP, words.type.weight, "#ffffff")
    width, height = round(width_of(text, type)) + 2 * type.size, round(type.size * 1.6)
    mask = Image.new("RGB", (width, height))
    draw_text(ImageDraw.Draw(mask), (type.size, type.size * 0.1), text, type)
    letters = Image.new("RGBA", mask.size, (*ink(words.type.fill), 0))
    letters.putalpha(mask.convert("L"))
    place = ((x - words.type.size) / UNITS, (words.y - words.type.size * 0.1) / UNITS)
    pdf.image(letters, *place, width / _SHARP / UNITS, height / _SHARP / UNITS, alt_text=text)
