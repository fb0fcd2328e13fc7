"""A message as Slack draws it: blocks -> a page of HTML in the light look. For the eye alone; nothing is decided here."""

import base64
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

STYLE = Path(__file__).with_suffix(".css")
Block = Mapping[str, Any]
Files = Mapping[str, bytes]


def page(blocks: Sequence[str], width: int) -> str:
    """Messages under each other in a channel of that width, in pixels."""
    return f"<!doctype html><meta charset=utf-8><style>{STYLE.read_text()}</style><body style='width:{width}px'>{''.join(blocks)}</body>"


def message(blocks: Sequence[Block], files: Files, *, note: str = "", private: bool = False) -> str:
    """One message of the bot's; ``note`` says what it answers."""
    only = "<div class=only>Only visible to you</div>" if private else ""
    body = "".join(_block(block, files) for block in blocks)
    said = f"<small>{escape(note)}</small>" if note else ""
    return f"<div class=message><div class=face>D</div><div class=body>{only}<b>Bedroom Director</b> {said}{body}</div></div>"


def view(told: Block, files: Files) -> str:
    """A form, or the page of the app."""
    head = f"<h3>{escape(told['title']['text'])}</h3>" if "title" in told else ""
    return f"<div class=view>{head}{''.join(_block(block, files) for block in told['blocks'])}</div>"


def _block(block: Block, files: Files) -> str:
    match block["type"]:
        case "header":
            return f"<h2>{_text(block['text'])}</h2>"
        case "section":
            return (
                f"<div class=section><div>{_text(block['text'])}</div>{_element(block['accessory']) if 'accessory' in block else ''}</div>"
            )
        case "context":
            return f"<div class=context>{''.join(map(_text, block['elements']))}</div>"
        case "alert":
            return f"<div class=alert>{_text(block['text'])}</div>"
        case "rich_text":
            return "".join(_rich(part) for part in block["elements"])
        case "table":
            rows = ("".join(f"<td>{_text(cell)}" for cell in row) for row in block["rows"])
            return f"<table>{''.join(f'<tr>{row}' for row in rows)}</table>"
        case "image":
            return f"<img src='{_data(block, files)}'>"
        case "carousel":
            return f"<div class=carousel>{''.join(_block(card, files) for card in block['elements'])}</div>"
        case "card":
            hero = f"<img src='{_data(block['hero_image'], files)}'>" if "hero_image" in block else ""
            words = "".join(f"<div class={name}>{_text(block[name])}</div>" for name in ("title", "subtitle", "body") if name in block)
            return f"<div class=card>{hero}{words}<div class=row>{''.join(map(_element, block.get('actions', ())))}</div></div>"
        case "plan":
            tasks = "".join(f"<div class='task {t['status']}'>{escape(t['title'])}</div>" for t in block["tasks"])
            return f"<div class=plan><b>{escape(block['title'])}</b>{tasks}</div>"
        case "actions" | "context_actions":
            return f"<div class=row>{''.join(map(_element, block['elements']))}</div>"
        case "input":
            return f"<label>{_text(block['label'])}</label>{_element(block['element'])}<div class=hint>{_text(block.get('hint', {}))}</div>"
        case kind:
            raise AssertionError(f"the gallery cannot draw {kind}")


def _element(element: Block) -> str:
    match element["type"]:
        case "button":
            return f"<span class='button {element.get('style', '')}'>{_text(element['text'])}</span>"
        case "feedback_buttons":
            return "".join(f"<span class=mark>{_text(element[side]['text'])}</span>" for side in ("positive_button", "negative_button"))
        case "plain_text_input":
            tall = " tall" if element.get("multiline") else ""
            return f"<div class='input{tall}'>{escape(element.get('initial_value', ''))}</div>"
        case _:
            chosen = element.get("initial_option", {}).get("text") or element.get("placeholder") or {"text": "Select an item"}
            return f"<span class=select>{_text(chosen)} &#9662;</span>"


def _rich(part: Block) -> str:
    words = "".join(f"<b>{escape(e['text'])}</b>" if e.get("style", {}).get("bold") else escape(e["text"]) for e in part["elements"])
    return f"<pre>{words}</pre>" if part["type"] == "rich_text_preformatted" else f"<p>{words}</p>"


def _text(text: Block) -> str:
    """Words; those of mrkdwn are escaped already."""
    said = str(text.get("text", ""))
    return said if text.get("type") == "mrkdwn" else escape(said)


def _data(image: Block, files: Files) -> str:
    return f"data:image/png;base64,{base64.b64encode(files[image['slack_file']['id']]).decode()}"
