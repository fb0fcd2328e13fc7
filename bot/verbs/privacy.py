"""What is kept of a person, what it may be used for, all of it in a file, and its end."""

import asyncio
import json
import secrets
from io import BytesIO
from typing import cast
from zipfile import ZIP_DEFLATED, ZipFile

from bot.commands import Answer, Argument, Call, Command, Mine
from bot.files import write_whole
from bot.messages import Button, Buttons, File, Invocation, Table, Text
from studio.errors import BadInput
from studio.exchange import export_json
from studio.pictures.alt import counted
from studio.store.consent_records import FORBIDDEN, PURPOSES, TRAINING, Purpose

ABOUT = {
    "own": "what you keep and change may improve the director of the places where you direct",
    "everyone": "it may also improve the director for everyone",
    "words": "your own words may be part of that, not only what you chose",
}
ERASE = "erase"
HELP = "/privacy takes own, everyone or words with on or off, or export, or erase."


async def privacy(call: Call) -> Answer:
    """What your doings may be used for, off until you say so; /privacy export gives you all that is kept of you, /privacy erase ends it."""
    what, to = call.args.get("what", "").casefold(), call.args.get("to", "").casefold()
    match what:
        case "":
            return await _state(call)
        case "export":
            return await _export(call)
        case "erase":
            return await _erase(call, to)
        case _ if what in PURPOSES and to in ("on", "off"):
            return await _choose(call, what, on=to == "on")
        case _:
            raise BadInput(HELP)


async def _state(call: Call) -> Answer:
    held, forbidden = await call.room.consents(), await _forbidden(call)
    rows = tuple((purpose, "on" if purpose in held else "off", ABOUT[purpose]) for purpose in PURPOSES)
    said = "Nothing of yours teaches anything unless you say so here. What you take back is left out of everything that is made later."
    ban = (Text(text="An admin forbids all of it for this place, whatever is chosen.", tone="alert"),) if forbidden else ()
    turn = Buttons(buttons=(*(_switch(purpose, on=purpose not in held) for purpose in PURPOSES), _go("export"), _go("erase")))
    goes = Table(head=("who receives", "what", "on which terms"), rows=tuple(call.room.receivers()))
    return Answer((Text(text=said), *ban, Table(head=("purpose", "now", "what it means"), rows=rows), goes, turn))


async def _forbidden(call: Call) -> bool:
    return (await call.room.settings()).get(TRAINING) == FORBIDDEN


def _switch(purpose: str, *, on: bool) -> Button:
    to = "on" if on else "off"
    does = Invocation(verb="privacy", arguments={"what": purpose, "to": to})
    return Button(label=f"Turn {purpose} {to}", command=f"/privacy {purpose} {to}", does=does)


def _go(what: str) -> Button:
    label = "Give me all of it" if what == "export" else "Erase all of it"
    return Button(label=label, command=f"/privacy {what}", does=Invocation(verb="privacy", arguments={"what": what}))


async def _choose(call: Call, purpose: str, *, on: bool) -> Answer:
    held = await call.room.consents()
    if on and purpose == "words" and not held & {"own", "everyone"}:
        raise BadInput("Words alone teach nothing: say /privacy own on, or /privacy everyone on, first.")
    now = "may" if on else "may no longer"
    said = f"Your choice: {ABOUT[purpose].replace('may', now, 1)}."
    more = "" if on else " What is made from now on leaves it out."
    ban = " An admin forbids it for this place all the same." if on and await _forbidden(call) else ""
    return Answer((Text(text=said + more + ban),), consents=((cast("Purpose", purpose), on),))


async def _export(call: Call) -> Answer:
    mine = await call.room.mine()
    path = call.room.output("everything-of-mine.zip")
    await asyncio.to_thread(write_whole, path, await asyncio.to_thread(packed, mine))
    counts = ", ".join(f"{len(rows)} of {table}" for table, rows in mine.rows.items())
    said = f"All that is kept of you: {counted(len(mine.films), 'film')}, {counted(len(mine.pictures), 'picture')}, and rows: {counts}."
    return Answer((Text(text=said), File(path=str(path), label="Everything of yours")))


def packed(mine: Mine) -> bytes:
    """A ZIP with ``rows.json``, each film as ``director import`` reads it, and each picture."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as pack:
        pack.writestr("rows.json", json.dumps(mine.rows, ensure_ascii=False, indent=1))
        for film in mine.films:
            pack.writestr(f"films/{film.id}.json", export_json(film))
        for name, data in mine.pictures:
            pack.writestr(f"pictures/{name}{'.png' if data.startswith(bytes([0x89])) else '.jpg'}", data)
    return file.getvalue()


async def _erase(call: Call, word: str) -> Answer:
    if not word:
        return await _confirm(call)
    if not await call.room.confirmed(ERASE, word):
        raise BadInput("That word does not hold: it is used, too old, of another place, or not yours. Say /privacy erase for a new one.")
    said = (
        "Everything of yours is erased: your films, words, pictures, choices and accounts."
        " In films that others go on with, what was accepted stays."
    )
    return Answer((Text(text=said),), erase=True)


async def _confirm(call: Call) -> Answer:
    mine, word = await call.room.mine(), secrets.token_hex(16)
    said = (
        f"This ends everything of yours here, in every server and workspace: {counted(len(mine.films), 'film')} that you own or direct,"
        f" {counted(len(mine.pictures), 'picture')} and {counted(len(mine.rows.get('message', ())), 'message')}."
        " It cannot be undone; /privacy export gives you"
        " a copy first. Films that others direct too stay theirs. The word is good once, for you alone, in this place, for ten minutes."
    )
    does = Invocation(verb="privacy", arguments={"what": ERASE, "to": word})
    yes = Button(label="Erase everything of mine", command=f"/privacy erase {word}", does=does)
    return Answer((Text(text=said, tone="alert"), Buttons(buttons=(yes,))), confirm=(ERASE, word))


COMMANDS = (
    Command(
        "privacy",
        "account",
        "what your doings may teach; export and erase what is kept of you",
        privacy,
        (
            Argument("what", "word", "own, everyone, words, export or erase", required=False),
            Argument("to", "word", "on or off", required=False),
        ),
        right="view",
        audience="person",
        under="team",
    ),
)
