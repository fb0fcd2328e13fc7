"""Commands about the people of a film, what a place chose, and the words that anybody may say."""

import re
from typing import cast, get_args

from bot.commands import Answer, Argument, Call, Command
from bot.messages import Part, Table, Text
from bot.plans import zone_named
from bot.present import edit_button, scene_parts
from studio.diff import names_of
from studio.errors import BadInput, NotFound
from studio.store.consent_records import FORBIDDEN, TRAINING
from studio.store.paying import ZONE
from studio.store.records import Role

CHOICES = {"mention": ("free", "required"), "threads": ("on", "off"), TRAINING: ("allowed", FORBIDDEN)}
"""What a server may choose, the default first: whether words in the bot's own threads need a mention, and whether each film of a
channel gets a thread, and whether what people do here may teach the director, each by their own consent."""
ABOUT = {
    "mention": "whether words in the bot's own threads need a mention",
    "threads": "whether a new film in a channel gets a thread of its own",
    TRAINING: "whether what people do here may teach the director, each by their own consent (/privacy)",
}
MEANS = {
    ("mention", "free"): "words in the bot's own threads need no mention",
    ("mention", "required"): "words in the bot's own threads need a mention",
    ("threads", "on"): "a new film in a channel gets a thread of its own",
    ("threads", "off"): "a new film in a channel gets no thread of its own",
    (TRAINING, "allowed"): "what people do here may teach the director, each by their own consent (/privacy)",
    (TRAINING, FORBIDDEN): "nothing that people do here teaches the director, whatever they consented to",
}
"""What each choice means, for whoever just made it."""


async def role(call: Call) -> Answer:
    """A person may from now on own, edit or only look at the film that is open here."""
    said = call.args["role"].casefold()
    if said not in get_args(Role):
        raise BadInput(f"{said[:20]!r} is no role: say owner, editor or viewer.")
    if not call.turn.version:
        raise NotFound("No film is open here yet: tell me an idea in one line.")
    account = re.sub(r"^(?:<@!?(\w+)(?:\|[^>]*)?>|@(\w+))$", r"\1\2", call.args["person"].strip())
    await _check_person(call, account)
    return Answer((Text(text=f"From now on that person is {_a(said)} of this film."),), grant=(account, cast("Role", said)))


ACCOUNTS = {"discord": re.compile(r"\d{15,22}"), "slack": re.compile(r"[UW][A-Z0-9]{2,20}")}
"""How a platform writes an account: that of somebody who need not have spoken yet. A name that was only typed is none."""


async def _check_person(call: Call, account: str) -> None:
    """Raises NotFound where nobody of that account can be meant."""
    platform = call.room.platform
    if platform == "console":
        raise NotFound("At this console there is nobody but you; roles are given in Discord and Slack. Nothing was changed.")
    shape = ACCOUNTS.get(platform)
    if not (shape and shape.fullmatch(account)) and not await call.room.knows(account):
        raise NotFound(
            f"I know nobody called {account[:40]!r}: name them with an @, as {platform.title()} offers them. Nothing was changed."
        )


def _a(word: str) -> str:
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"


async def people(call: Call) -> Answer:
    """Everyone who was given a role in the film that is open here."""
    rows = tuple((m.name or "somebody", m.role) for m in await call.room.members())
    said = Text(text="Whoever runs this server is an owner; its members may edit, unless a role says otherwise.", tone="aside")
    parts: list[Part] = [Table(head=("who", "role"), rows=rows)] if rows else []
    return Answer((*parts, said))


async def settings(call: Call) -> Answer:
    """What this server or workspace chose; with a name and a value it chooses anew."""
    name, value = call.args.get("name", "").casefold(), call.args.get("value", "").casefold()
    if not name:
        return Answer((_settings(await call.room.settings()),))
    if name == ZONE:
        return _zone(call.args.get("value", ""))
    if name not in CHOICES:
        raise BadInput(f"There is no setting {name[:20]!r}: say {' or '.join((*CHOICES, ZONE))}.")
    if value not in CHOICES[name]:
        raise BadInput(f"/settings {name} takes {' or '.join(CHOICES[name])}.")
    return Answer((Text(text=f"From now on here: {name} is {value} ({MEANS[name, value]})."),), setting=(name, value))


def _zone(said: str) -> Answer:
    """The zone whose midnight ends a month here, where whoever runs this director counts months by place."""
    name = zone_named(said).key if said.casefold() not in ("", "utc") else ""
    return Answer((Text(text=f"From now on here: {ZONE} is {name or 'UTC'}."),), setting=(ZONE, name))


def _settings(chosen: dict[str, str]) -> Table:
    rows = tuple((name, chosen.get(name, values[0]), " or ".join(values), ABOUT[name]) for name, values in CHOICES.items())
    rows = (
        *rows,
        (ZONE, chosen.get(ZONE) or "UTC", "a zone such as Europe/Berlin", "whose midnight ends a month, where months go by place"),
    )
    return Table(head=("setting", "now", "may be", "what it says"), rows=rows)


async def form(call: Call) -> Answer:
    """The slots of a scene, to be edited by hand; a platform with forms opens one in place of this answer."""
    scene = call.scene()
    return Answer((*scene_parts(scene, names_of(call.project)), edit_button(scene)))


async def say(call: Call) -> Answer:
    """Only reached when there are no words: words are read as if they had been typed without a command."""
    raise BadInput("Say something, such as /say scene 2: slow push in, 85mm.")


COMMANDS = (
    Command("say", "film", "say anything to the director", say, (Argument("words", "words", "what you would say"),)),
    Command(
        "role",
        "account",
        "who owns, edits or only looks at this film",
        role,
        (Argument("person", "person", "say who"), Argument("role", "word", "owner, editor or viewer")),
        right="own",
        under="team",
    ),
    Command("people", "account", "who was given which role in this film", people, right="view", audience="person", under="team"),
    Command(
        "settings",
        "account",
        "what this place chose: mention, threads, training, zone",
        settings,
        (
            Argument("name", "word", "mention, threads, training or zone", required=False),
            Argument("value", "word", "what it becomes", required=False),
        ),
        right="own",
        audience="person",
        under="team",
    ),
    Command(
        "form",
        "scene",
        "edit the slots of a scene in a form",
        form,
        (Argument("scene", "scene", "say which scene, by its number", required=False),),
        under="edit",
    ),
)
