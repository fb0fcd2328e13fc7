"""A card as Discord draws it: components -> a page of HTML in the dark look. For the eye alone; nothing is decided here."""

import base64
import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

STYLE = Path(__file__).with_suffix(".css")
Files = Mapping[str, bytes]
STYLES = {1: "s1", 2: "s2", 3: "s3", 4: "s4", 5: "s2", 6: "s6"}


def page(blocks: Sequence[str], width: int) -> str:
    """Messages under each other in a channel of that width, in pixels."""
    return f"<!doctype html><meta charset=utf-8><style>{STYLE.read_text()}</style><body style='width:{width}px'>{''.join(blocks)}</body>"


def message(components: Sequence[dict[str, Any]], files: Files, *, note: str = "", private: bool = False) -> str:
    """One message of the bot's; ``note`` says what it answers."""
    only = "<span class=note>Only you can see this</span>" if private else ""
    body = "".join(_part(part, files) for part in components)
    said = f"<small>{escape(note)}</small>" if note else ""
    return f"<div class=message><div class=face>D</div><div class=body><div class=who>Director{said}</div>{body}{only}</div></div>"


def modal(title: str, components: Sequence[dict[str, Any]]) -> str:
    """A form."""
    return f"<div class=modal><h3>{escape(title)}</h3>{''.join(_part(part, {}) for part in components)}</div>"


def _part(part: dict[str, Any], files: Files) -> str:
    inside = "".join(_part(p, files) for p in part.get("components", ()))
    match part["type"]:
        case 1:
            return f"<div class=row>{inside}</div>"
        case 2:
            return f"<span class='button {STYLES[part['style']]}'>{escape(part.get('label') or 'Get it  $')}</span>"
        case 3 | 5:
            chosen = [o["label"] for o in part.get("options", ()) if o.get("default")]
            return f"<div class=select>{escape(', '.join(chosen) or part.get('placeholder') or 'Make a selection')}</div>"
        case 4:
            tall = " tall" if part.get("style") == 2 else ""
            return f"<div class='input{tall}'>{escape(part.get('value') or part.get('placeholder') or '')}</div>"
        case 9:
            return f"<div class=section><div>{inside}</div>{_part(part['accessory'], files)}</div>"
        case 10:
            return f"<div class=text>{marked(part['content'])}</div>"
        case 11:
            return f"<img class=thumb src='{_data(part['media']['url'], files)}'>"
        case 12:
            shots = "".join(f"<img src='{_data(i['media']['url'], files)}'>" for i in part["items"])
            return f"<div class='gallery{' many' if len(part['items']) > 1 else ''}'>{shots}</div>"
        case 13:
            return f"<div class=file>&#128196; <a>{escape(_name(part['file']['url']))}</a></div>"
        case 14:
            return "<hr>" if part.get("divider", True) else "<div></div>"
        case 17:
            colour = f"border-left-color:#{part['accent_color']:06x}" if part.get("accent_color") is not None else ""
            return f"<div class=box style='{colour}'>{inside}</div>"
        case 18:
            about = f"<small>{escape(part.get('description') or '')}</small>"
            return f"<div class=label><b>{escape(part['label'])}</b>{about}{_part(part['component'], files)}</div>"
        case 19:
            return "<div class='input drop'>Drop files here</div>"
        case other:
            return f"<div class=note>component {other}</div>"


def _name(url: str) -> str:
    return url.rpartition("/")[2].partition("?")[0]


def _data(url: str, files: Files) -> str:
    data = files.get(_name(url), b"")
    kind = "png" if data.startswith(b"\x89PNG") else "jpeg"
    return f"data:image/{kind};base64,{base64.b64encode(data).decode()}"


def marked(text: str) -> str:
    """Discord's markdown, as far as the director writes it."""
    return "".join(_blocks(text))


def _blocks(text: str) -> Iterator[str]:
    for n, piece in enumerate(re.split(r"```(\w*\n)?(.*?)\n?```", text, flags=re.DOTALL)):
        if n % 3 == 0 and piece:
            yield re.sub(
                r"\n*(<(?:h\d|blockquote)>.*?</(?:h\d|blockquote)>)\n?", r"\1", "\n".join(map(_line, piece.strip("\n").split("\n")))
            )
        if n % 3 == 1:
            language = (piece or "").strip()
        if n % 3 == 2:
            yield f"<pre><code>{_coloured(piece, language)}</code></pre>"


def _coloured(code: str, language: str) -> str:
    if language != "diff":
        return escape(code)
    colour = {"+": "add", "-": "del"}
    return "\n".join(f"<span class={colour[x[0]]}>{escape(x)}</span>" if x[:1] in colour else escape(x) for x in code.split("\n"))


def _line(line: str) -> str:
    if line.startswith("-# "):
        return f"<small>{_inline(line[3:])}</small>"
    if found := re.match(r"(#{1,3}) (.*)", line):
        return f"<h{len(found[1])}>{_inline(found[2])}</h{len(found[1])}>"
    if line.startswith("> "):
        return f"<blockquote>{_inline(line[2:])}</blockquote>"
    if found := re.match(r"(\s*)[-*] (.*)", line):
        return f"{found[1]}&bull; {_inline(found[2])}"
    return _inline(line)


def _inline(line: str) -> str:
    held: list[str] = []

    def hold(found: re.Match[str]) -> str:
        held.append(escape(found[1]) if found[1] else f"<code>{escape(found[2])}</code>")
        return f"\x00{len(held) - 1}\x00"

    line = escape(re.sub(r"\\([^\w\s])|`([^`]+)`", hold, line))
    line = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", line)
    line = re.sub(r"(?<!\w)_(.+?)_(?!\w)|\*(.+?)\*", lambda m: f"<i>{m[1] or m[2]}</i>", line)
    return re.sub("\x00(\\d+)\x00", lambda m: held[int(m[1])], line)
