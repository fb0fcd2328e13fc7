"""The typefaces: Noto (SIL Open Font Licence 1.1) from two pinned packages; Pillow's own face where they are missing."""

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PIL import ImageFont, features

from studio.pictures.cmap import coverage

Face = ImageFont.FreeTypeFont | ImageFont.ImageFont

_TEXT, _CJK = "manimgx_fonts", "manimgx_fonts_cjk"
_CJK_FILE = "NotoSansCJK-VF.otf.ttc"
JAPANESE, KOREAN, CHINESE = 0, 1, 2
"""Which font of the collection draws Han the way each language writes it."""
_FIRST = ("NotoSans[wght].ttf", "NotoEmoji[wght].ttf", "NotoSansSymbols[wght].ttf")


@dataclass(frozen=True, slots=True)
class Source:
    """One font: a file and the number of the font in it."""

    path: Path
    index: int = 0

    def has(self, character: str) -> bool:
        return ord(character) in coverage(self.path, self.index)


def shapes() -> bool:
    """Whether this Pillow joins and orders letters itself (it needs libraqm and the system's fribidi)."""
    return bool(features.check("raqm"))


@cache
def sources() -> tuple[Source, ...]:
    """Every text font that is installed, in the order in which they are asked: Latin, emoji, symbols, then the other scripts."""
    folder = _folder(_TEXT)
    if folder is None:
        return ()
    rest = sorted(p.name for p in folder.glob("NotoSans*.ttf") if p.name not in _FIRST and "Italic" not in p.name)
    return tuple(Source(folder / name) for name in (*_FIRST, *rest) if (folder / name).is_file())


@cache
def han(index: int) -> Source | None:
    """The font for Chinese, Japanese and Korean, drawn the way language ``index`` writes it."""
    folder = _folder(_CJK)
    return Source(folder / _CJK_FILE, index) if folder else None


@cache
def face(source: Source | None, size: int, weight: int) -> Face:
    """A font at ``size`` pixels and ``weight`` 400..700; None is Pillow's own."""
    if source is None:
        return ImageFont.load_default(size)
    engine = ImageFont.Layout.RAQM if shapes() else ImageFont.Layout.BASIC
    font = ImageFont.truetype(str(source.path), size, index=source.index, layout_engine=engine)
    font.set_variation_by_axes([weight])
    return font


def _folder(package: str) -> Path | None:
    spec = find_spec(package)
    return Path(spec.origin).parent if spec and spec.origin else None
