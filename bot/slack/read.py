"""What Slack delivers -> an Act, and with the person's standing a Request. Pure: nothing is fetched, nothing is answered.

A tenant is a workspace, or one person's direct messages in it. An event's id names what the person did (channel and ts of a
message, the time of an action), never the delivery: `app_mention` and `message` of one ts are one, however often each comes.
"""

import html
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from bot.commands import commands, find_command, parse
from bot.messages import Attachment, Invocation, Request, Standing
from bot.slack.controls import chosen
from studio.errors import StudioError
from studio.text import clean

PLATFORM = "slack"
FILES = 10
"""Files of one message that are read."""
SPOKEN = frozenset({"", "file_share", "thread_broadcast", "me_message"})
"""Subtypes of a message that a person wrote (Slack, events reference, checked 2026-11-22)."""
Body = Mapping[str, Any]
NOTHING: Body = {}
UNSURE = "unsure"
"""In a request's address: its person could not be looked up in time."""


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody did where. ``home`` is the workspace of the person, "" where Slack does not say; ``root`` the message that an answer
    hangs on, "" for the channel itself; ``mine`` says that the thread hangs on a message of the bot."""

    team: str
    user: str
    channel: str
    thread: str
    event: str
    at: float
    home: str = ""
    root: str = ""
    text: str = ""
    command: Invocation | None = None
    files: tuple[Attachment, ...] = ()
    mentioned: bool = False
    mine: bool = False
    response_url: str = ""
    trigger: str = ""

    @property
    def direct(self) -> bool:
        """Whether this is a direct message with the bot."""
        return self.channel.startswith("D")

    @property
    def tenant(self) -> str:
        return f"{self.team}:dm:{self.user}" if self.direct else self.team


@dataclass(frozen=True, slots=True)
class Who:
    """What a workspace says of a person."""

    name: str
    standing: Standing = "member"
    sure: bool = True
    """Whether the workspace said so; else it is asked again before the work begins."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A form that wants choices while a person types."""

    act: Act
    action: str
    typed: str
    meta: dict[str, str] = field(default_factory=dict[str, str])


def inner(body: Body, name: str) -> Body:
    """What stands under a name, empty where nothing does."""
    found: Any = body.get(name)
    return found or {}


def many(body: Body, name: str) -> Sequence[Body]:
    """The list under a name, empty where none is."""
    found: Any = body.get(name)
    return found or ()


def request(act: Act, who: Who) -> Request:
    """The Request of an act. In direct messages everyone is at home."""
    return Request(
        platform=PLATFORM,
        tenant=act.tenant,
        tenant_kind="person" if act.direct else "team",
        channel=act.channel,
        thread=act.thread or None,
        person=act.user,
        person_name=who.name,
        standing="member" if act.direct else who.standing,
        event=act.event,
        at=datetime.fromtimestamp(act.at, UTC),
        text=act.text,
        attachments=act.files,
        command=act.command,
        address=_address(act) | ({} if who.sure else {UNSURE: "yes"}),
    )


def _address(act: Act) -> dict[str, str]:
    told = {"team": act.team, "channel": act.channel, "root": act.root, "user": act.user, "response_url": act.response_url}
    return {name: value for name, value in told.items() if value}


def addressed(request: Request) -> Request:
    """A request with the way to its place, where it has none: what answers nobody knows only the place."""
    if request.address:
        return request
    way = {"team": request.tenant.partition(":")[0], "channel": request.channel, "root": request.thread or ""}
    return request.model_copy(update={"address": {name: value for name, value in way.items() if value}})


def kind(body: Body) -> str:
    """What was delivered: the type of the event, or of the interaction, or ``command``."""
    if "command" in body and "type" not in body:
        return "command"
    return str(body["event"].get("type", "")) if body.get("type") == "event_callback" else str(body.get("type", ""))


def team_of(body: Body) -> str:
    """The workspace in which the app is installed that this was delivered to."""
    for found in many(body, "authorizations")[:1]:
        if found.get("team_id"):
            return str(found["team_id"])
    view = inner(body, "view")
    given = body.get("team_id") or inner(body, "team").get("id") or view.get("app_installed_team_id")
    return str(given or inner(body, "user").get("team_id") or body.get("enterprise_id") or "")


def read_message(body: Body, bot: str, folder: Path) -> Act | None:
    """A message that a person wrote, or None: bots, edits, joins and the like are nobody's words."""
    event = body["event"]
    if event.get("bot_id") or not event.get("user") or event["user"] == bot or event.get("subtype", "") not in SPOKEN:
        return None
    said, thread = str(event.get("text") or ""), str(event.get("thread_ts") or "")
    act = Act(
        team=team_of(body),
        user=str(event["user"]),
        home=str(event.get("user_team") or event.get("source_team") or event.get("team") or ""),
        channel=str(event["channel"]),
        thread=thread or str(event["ts"]),
        root=thread or str(event["ts"]),
        event=f"{event['channel']}:{event['ts']}",
        at=float(event["ts"]),
        text=words(said, bot),
        mentioned=event["type"] == "app_mention" or f"<@{bot}" in said,
        mine=bool(thread) and event.get("parent_user_id") == bot,
    )
    return _with_files(act, attachments(many(event, "files"), act.event, folder))


def _with_files(act: Act, files: tuple[Attachment, ...]) -> Act:
    """Files without a word are references for the Visual Bible."""
    if files and not act.text:
        return replace(act, files=files, command=Invocation(verb="ref"))
    return replace(act, files=files)


def addressed_elsewhere(body: Body, bot: str) -> bool:
    """Whether the words begin by calling somebody else."""
    first = re.match(r"\s*<@([A-Z0-9]+)", str(body["event"].get("text") or ""))
    return first is not None and first[1] != bot


def words(said: str, bot: str) -> str:
    """What was said, without the mention that called the bot and without Slack's own marks."""
    said = re.sub(rf"<@{re.escape(bot)}(\|[^>]*)?>", " ", said) if bot else said
    said = re.sub(r"<(?:(@|#|!)([^|>]+)|([^|>]+))(?:\|([^>]*))?>", _mark, said)
    return clean(html.unescape(said)).strip()


def _mark(found: re.Match[str]) -> str:
    sign, name, link, label = found.groups()
    if link:
        return label if label and link.startswith("mailto:") else link
    return f"{'@' if sign == '!' else sign}{label or name}"


def attachments(files: Sequence[Body], event: str, folder: Path) -> tuple[Attachment, ...]:
    """Where each file will lie once it is here. Names are shown and never used as paths."""
    safe = re.sub(r"[^A-Za-z0-9.]+", "-", event)
    return tuple(
        Attachment(
            name=clean(str(f.get("name") or f.get("title") or f.get("id") or "file"))[:200],
            path=str(folder / f"slack-{safe}-{n}"),
            url=str(f.get("url_private_download") or f.get("url_private") or f"file:{f.get('id', '')}"),
        )
        for n, f in enumerate(files[:FILES])
    )


def read_command(body: Body) -> Act:
    """``/director words``: a verb with its words, or, where no verb is meant, words."""
    text, command = spoken(words(str(body.get("text") or ""), ""), str(body.get("text") or ""))
    return Act(
        team=team_of(body),
        user=str(body["user_id"]),
        channel=str(body["channel_id"]),
        thread="",
        event=f"command:{body['trigger_id']}",
        at=_time_of(str(body["trigger_id"])),
        text=text,
        command=command,
        response_url=str(body.get("response_url") or ""),
        trigger=str(body["trigger_id"]),
    )


TALK = 4
"""Words from which on an unknown verb is taken for talk."""


def spoken(said: str, raw: str = "") -> tuple[str, Invocation | None]:
    """(words, command) of what stands behind ``/director``: the slash before a verb and the name of its group may be there or not."""
    said = said.removeprefix("/") or "help"
    first, _, rest = said.partition(" ")
    if first in {c.under for c in commands().values()} and rest and _known(rest.split()[0]):
        said, first = rest, rest.split()[0]
    if not _known(first) and len(said.split()) >= TALK:
        return said, None
    given = parse(f"/{said}")
    named = re.search(r"<@([A-Z0-9]+)", raw)
    if given and named and _known(given.verb) and any(a.kind == "person" for a in find_command(given.verb).arguments):
        rest = re.sub(r"@[^\s]+", named[1], given.arguments["rest"], count=1)
        given = given.model_copy(update={"arguments": {"rest": rest}})
    return "", given


def _known(verb: str) -> bool:
    try:
        return bool(find_command(verb.casefold()))
    except StudioError:
        return False


def _time_of(stamp: str) -> float:
    """The time in an id of Slack's, or now where there is none."""
    found = re.match(r"\d{10}\.\d+$", stamp)
    return float(stamp) if found else datetime.now(UTC).timestamp()


def read_action(body: Body) -> tuple[Act, str] | None:
    """A pressed button or a choice from a menu, with its action id; None where there is nothing to do, such as a link."""
    action = next(iter(many(body, "actions")), NOTHING)
    container, message = inner(body, "container"), inner(body, "message")
    channel = str(inner(body, "channel").get("id") or container.get("channel_id") or "")
    thread = str(container.get("thread_ts") or message.get("thread_ts") or "")
    stamp = str(action.get("action_ts") or body.get("trigger_id") or "")
    if not stamp:
        return None
    act = Act(
        team=team_of(body),
        user=str(body["user"]["id"]),
        home=str(body["user"].get("team_id") or ""),
        channel=channel,
        thread=thread,
        root=thread,
        event=f"action:{channel or inner(body, 'view').get('id', '')}:{stamp}",
        at=_time_of(stamp),
        command=chosen(action),
        response_url=str(body.get("response_url") or ""),
        trigger=str(body.get("trigger_id") or ""),
    )
    return act, str(action.get("action_id") or "")


def read_shortcut(body: Body, folder: Path) -> Act:
    """A shortcut: of a message, with that message's pictures, or of the whole workspace."""
    message, channel = inner(body, "message"), str(inner(body, "channel").get("id") or "")
    thread = str(message.get("thread_ts") or message.get("ts") or "")
    event = f"shortcut:{body.get('action_ts') or body['trigger_id']}"
    return Act(
        team=team_of(body),
        user=str(body["user"]["id"]),
        home=str(body["user"].get("team_id") or ""),
        channel=channel,
        thread=thread,
        root=thread,
        event=event,
        at=_time_of(str(body.get("action_ts") or "")),
        command=Invocation(verb="ref") if channel else None,
        files=attachments(many(message, "files"), event, folder),
        response_url=str(body.get("response_url") or ""),
        trigger=str(body["trigger_id"]),
    )


Field = Literal["text", "file", "channel", "person"]


def read_form(body: Body, folder: Path) -> tuple[Act, dict[str, str]]:
    """A form that was sent, with every field by its name; ``private_metadata`` says where it was opened."""
    view = body["view"]
    meta = meta_of(view)
    event = f"form:{view['id']}"
    given, files = _fields(inner(inner(view, "state"), "values"))
    act = Act(
        team=team_of(body),
        user=str(body["user"]["id"]),
        home=str(body["user"].get("team_id") or ""),
        channel=meta.get("channel", ""),
        thread=meta.get("thread", ""),
        root=meta.get("root", ""),
        event=event,
        at=datetime.now(UTC).timestamp(),
        files=attachments(files, event, folder),
        response_url=meta.get("response_url", ""),
    )
    return act, given


def _fields(values: Mapping[str, Mapping[str, Body]]) -> tuple[dict[str, str], list[Body]]:
    given: dict[str, str] = {}
    files: list[Body] = []
    for block, fields in values.items():
        for value in fields.values():
            files += many(value, "files")
            said = value.get("value") or inner(value, "selected_option").get("value")
            said = said or value.get("selected_conversation") or value.get("selected_user")
            if said:
                given[block] = clean(str(said)).strip()
    return given, files


def read_asked(body: Body) -> Asked:
    """What a person types into a menu of a form."""
    meta = meta_of(inner(body, "view"))
    act = Act(team_of(body), str(body["user"]["id"]), meta.get("channel", ""), meta.get("thread", ""), "", 0.0)
    return Asked(act, str(body.get("action_id") or ""), str(body.get("value") or ""), meta)


def meta_of(view: Body) -> dict[str, str]:
    """What a form keeps of where it was opened."""
    try:
        kept = json.loads(str(view.get("private_metadata") or "{}"))
    except ValueError:
        return {}
    return {str(k): str(v) for k, v in kept.items()} if isinstance(kept, dict) else {}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
