"""The Slack app: receive durably, acknowledge, let the desk work, send. Everything that is decided is decided elsewhere."""

import asyncio
import json
import logging
import time
from collections.abc import Coroutine, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from slack_bolt.response import BoltResponse

from bot.commands import find_command, parse
from bot.desk import Desk, Sending
from bot.messages import Buttons, Choices, Invocation, Reply, Request, Text
from bot.slack import forms, read
from bot.slack.controls import DO, PICK, STOP
from bot.slack.fetch import fetch_all
from bot.slack.home import home_view, my_films
from bot.slack.people import LONGER, People
from bot.slack.places import addressed, placed
from bot.slack.read import Act, Body, Who
from bot.slack.render import Card, render, render_progress
from bot.slack.send import Sender
from bot.slack.workspace import HOSTS, Refused, Unreached, Workspace, Workspaces
from bot.slot_form import standing
from bot.suggest import Asker, suggest
from bot.ticker import Ticker
from studio.errors import StudioError
from studio.store.records import Received

log = logging.getLogger(__name__)
MOVED_ON = "That control is from an older version: type the command."
SORRY = "Something went wrong here and nothing was changed."
PROMPTS = (
    ("A film from one line", "A lighthouse keeper finds a door in the sea. Four scenes."),
    ("Who is in it", "Mara is 28, cropped black hair, yellow raincoat"),
    ("Change a shot", "scene 2: slow push in on her face, 85mm, shallow focus, six seconds"),
    ("What you can do", "/help"),
)
"""What is offered in an empty conversation; four are all that Slack shows."""


@dataclass(frozen=True, slots=True)
class Ways:
    """How this app behaves: where files wait, the pace of progress (seconds), after which an answer gets a placeholder, and the hosts
    of files."""

    folder: Path
    pace: float = 1.2
    patience: float = 1.5
    hosts: frozenset[str] = HOSTS


@dataclass
class SlackApp:
    """One app on one desk, for one workspace or many."""

    desk: Desk
    workspaces: Workspaces
    ways: Ways
    people: People = field(default_factory=People)
    sender: Sender = field(default_factory=Sender)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set[asyncio.Task[None]])

    async def door(self, body: dict[str, Any]) -> BoltResponse:
        """Everything that Slack delivers: once this returns it is in the inbox, and Slack may forget it."""
        place = await self.workspaces.at(read.team_of(body))
        kind = read.kind(body)
        if kind in ("app_uninstalled", "tokens_revoked"):
            await self._removed(body, kind)
            return _ok()
        if place is None:
            return _ok()
        match kind:
            case "app_mention" | "message":
                await self._message(place, body)
            case "command":
                await self._command(place, body)
            case "block_actions":
                await self._action(place, body)
            case "view_submission":
                return await self._form(place, body)
            case "block_suggestion":
                return _ok(await self._offer(body))
            case "message_action" | "shortcut":
                await self._shortcut(place, body)
            case "app_home_opened":
                self._begin(self._home(place, body))
            case "agent_session_stopped":
                self._stopped(body)
            case _:
                pass
        return _ok()

    async def resume(self) -> None:
        """Answer what a process before this one left."""
        self.desk.posts[read.PLATFORM] = lambda sending: self._begin(self._post(sending))
        async for sending in self.desk.resume(read.PLATFORM, self._fetched):
            await self._post(replace(sending, again=True))

    async def _post(self, sending: Sending) -> None:
        """Send what no event of now asks for."""
        if sending.request is None:
            return
        request = read.addressed(sending.request)
        if place := await self.workspaces.at(request.address.get("team", "")):
            await self._send(place, request, sending)

    async def close(self) -> None:
        """Let nothing go on; what was being worked on goes back to the inbox."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def idle(self) -> None:
        """Wait until nothing is being worked on."""
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        """Work on after the acknowledgement. A failure is one line in the log, and never takes the acknowledgement with it."""

        async def watched() -> None:
            try:
                await work
            except Exception:
                log.exception("work after an acknowledgement failed")

        task = asyncio.create_task(watched())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _fetched(self, request: Request) -> Request:
        """A request that was cut off, with its files here. Raises StudioError with the sentence to answer."""
        if place := await self.workspaces.at(request.address.get("team", "")):
            await fetch_all(place, self.ways.hosts, request.attachments)
            return await self.people.surely(place, request)
        return request

    async def _message(self, place: Workspace, body: Body) -> None:
        act = read.read_message(body, place.bot, self.ways.folder)
        if act is None or not await addressed(self.desk.store, act, body, place.bot):
            return
        if not act.text and act.command is None:
            act = replace(act, command=Invocation(verb="help"))
        if not act.direct and not body["event"].get("thread_ts") and await self._without_threads(act):
            await self._taken(place, replace(act, thread="", root=""))
            return
        await self._take(place, act)

    async def _without_threads(self, act: Act) -> bool:
        """Whether a film of a channel is the channel's own here."""
        return (await self.desk.store.settings(f"{read.PLATFORM}:{act.tenant}")).get("threads") == "off"

    async def _take(self, place: Workspace, act: Act) -> None:
        """Into the inbox; the work begins after the acknowledgement."""
        act, sorry = await placed(self.desk.store, act)
        await self._taken(place, act, sorry)

    async def _taken(self, place: Workspace, act: Act, sorry: str = "") -> None:
        request = read.request(act, await self.people.who(place, act))
        received = await self.desk.receive(request)
        if received.state == "new":
            self._begin(self._refuse(place, request, received, sorry) if sorry else self._work(place, request, received))

    async def _command(self, place: Workspace, body: Body) -> None:
        act = read.read_command(body)
        if act.command and act.command.verb == "form":
            await self._slot_form(place, act, act.command)
            return
        if act.command and await self._needs_form(place, act, act.command):
            return
        await self._take(place, act)

    async def _needs_form(self, place: Workspace, act: Act, given: Invocation) -> bool:
        """A command that lacks something opens a form; where that fails the desk says in words what it needs."""
        try:
            command = find_command(given.verb)
        except StudioError:
            return False
        if not forms.lacks(command, given):
            return False
        there, sorry = await placed(self.desk.store, act)
        return not sorry and await self._open(place, act, forms.command_form(command, there))

    async def _slot_form(self, place: Workspace, act: Act, given: Invocation) -> None:
        """The slots of a scene in a form, from a short read; where there is none, one sentence says why."""
        there, sorry = await placed(self.desk.store, act)
        try:
            told = await standing(self.desk.store, f"{read.PLATFORM}:{there.tenant}", there.channel, there.thread, given)
        except StudioError as error:
            self._begin(self._whisper(place, act, sorry or str(error)))
            return
        if sorry or not await self._open(place, act, forms.slot_form(told, there, given)):
            self._begin(self._whisper(place, act, sorry or "Slack opened no form just now: press once more."))

    async def _open(self, place: Workspace, act: Act, view: Mapping[str, Any]) -> bool:
        try:
            async with asyncio.timeout(2):
                await place.call("views.open", trigger_id=act.trigger, view=dict(view))
        except (Refused, Unreached, TimeoutError) as error:
            log.warning("a form was not opened: %s", type(error).__name__)
            return False
        return True

    async def _action(self, place: Workspace, body: Body) -> None:
        """A button or a menu."""
        told = read.read_action(body)
        if told is None:
            return
        act, name = told
        if name == STOP:
            stopped = self.desk.stop(read.request(act, Who(act.user)))
            self._begin(self._whisper(place, act, "Stopping." if stopped else "Nothing is at work here any more."))
        elif name == f"open:{forms.NEW}":
            await self._open(place, act, forms.new_film_form(act))
        elif act.command is not None and act.command.verb == "form":
            await self._slot_form(place, act, act.command)
        elif act.command is not None and read.inner(body, "view").get("type") == "home":
            await self._at_home(place, act)
        elif act.command is not None:
            await self._take(place, act)
        elif name.startswith((DO, PICK)):
            self._begin(self._whisper(place, act, MOVED_ON))

    async def _whisper(self, place: Workspace, act: Act, sentence: str) -> None:
        """One sentence for the person alone."""
        reply = Reply(audience="person", parts=(Text(text=sentence),))
        await self.sender.deliver(place, read.request(act, Who(act.user)), render(reply), act.event, private=True, again=False)

    async def _shortcut(self, place: Workspace, body: Body) -> None:
        act = read.read_shortcut(body, self.ways.folder)
        if act.command is None:
            await self._open(place, act, forms.new_film_form(act))
            return
        await self._take(place, act)

    async def _form(self, place: Workspace, body: Body) -> BoltResponse:
        act, given = read.read_form(body, self.ways.folder)
        if body["view"].get("callback_id") == forms.NEW:
            return _ok(await self._new_film(place, act, given))
        if body["view"].get("callback_id") == forms.SLOTS:
            command = forms.sent_slots(body["view"], given)
            if command is not None:
                await self._take(place, replace(act, command=command))
            return _ok()
        verb = read.meta_of(body["view"]).get("verb", "")
        await self._take(place, replace(act, command=Invocation(verb=verb, arguments=given)))
        return _ok()

    async def _new_film(self, place: Workspace, act: Act, given: Mapping[str, str]) -> Mapping[str, Any] | None:
        """A film begins with a message of its own, whose thread is its place."""
        channel, idea = given.get("channel", ""), given.get("idea", "")
        try:
            async with asyncio.timeout(2):
                ts = await self.sender.opening(place, channel)
        except (Refused, Unreached, TimeoutError):
            return forms.refused("channel", "I cannot write there: invite me with /invite, then send this again.")
        there = replace(act, channel=channel, thread=ts, root=ts, text=idea)
        await self._take(place, there)
        return None

    async def _offer(self, body: Body) -> Mapping[str, Any]:
        asked = read.read_asked(body)
        verb, _, name = asked.action.removeprefix(forms.ASK).partition(":")
        try:
            argument = next(a for a in find_command(verb).arguments if a.name == name)
        except (StudioError, StopIteration):
            return forms.offered(())
        asker = Asker(read.PLATFORM, asked.act.tenant, asked.act.channel, asked.act.thread, asked.act.user)
        return forms.offered(await suggest(self.desk.store, asker, argument, asked.typed))

    async def _home(self, place: Workspace, body: Body) -> None:
        """The page of the app, or an empty conversation with something to begin with."""
        event = body["event"]
        if event.get("tab") == "messages":
            prompts = [{"title": title, "message": message} for title, message in PROMPTS]
            with suppress(Refused, Unreached):
                await place.call("assistant.threads.setSuggestedPrompts", channel_id=event["channel"], prompts=prompts)
            return
        await self._publish(place, str(event["user"]), f"{event.get('event_ts')}")

    async def _publish(self, place: Workspace, user: str, mark: str, note: str = "") -> None:
        """The page as it stands now for somebody; ``mark`` is of the act that asked for it, ``note`` what it came to."""
        act = Act(place.team, user, "", "", f"home:{mark}:{user}", time.time(), command=Invocation(verb="usage"))
        who = await self.people.who(place, act, LONGER)
        usage = await self._asked(read.request(act, who))
        films = await my_films(self.desk.store, place, user)
        chosen = await self.desk.store.settings(f"{read.PLATFORM}:{place.team}")
        await place.call("views.publish", user_id=user, view=dict(home_view(films, usage.blocks, chosen, who, note)))

    async def _asked(self, request: Request) -> Card:
        """What the desk answers to a command that only reads, without its pictures and buttons."""
        sending = await self.desk.handle(request)
        if sending is None:
            return render(Reply(parts=()))
        await self.desk.sent(sending)
        kept = tuple(p for p in sending.reply.parts if not isinstance(p, Buttons | Choices) and p.part != "picture")
        return render(sending.reply.model_copy(update={"parts": kept}))

    async def _at_home(self, place: Workspace, act: Act) -> None:
        """A choice on the page: into the inbox; carried out, the page shows what it came to."""
        request = read.request(act, await self.people.who(place, act))
        received = await self.desk.receive(request)
        if received.state == "new":
            self._begin(self._chosen_at_home(place, request, received))

    async def _chosen_at_home(self, place: Workspace, request: Request, received: Received) -> None:
        sending = await self.desk.handle(await self.people.surely(place, request), received)
        if sending is not None:
            await self.desk.sent(sending)
            note = next((p.text for p in sending.reply.parts if isinstance(p, Text)), "")
            await self._publish(place, request.person, request.event, note)

    def _stopped(self, body: Body) -> None:
        """Slack's own Stop button in a conversation with the bot."""
        event = body["event"]
        thread = str(event.get("thread_ts") or "")
        user = str(event.get("user") or event.get("user_id") or "")
        act = Act(read.team_of(body), user, str(event.get("channel") or event.get("channel_id") or ""), thread, "stop", 0.0)
        self.desk.stop(read.request(act, Who(user)))

    async def _removed(self, body: Body, kind: str) -> None:
        """An app that was removed leaves nothing behind; a bot's token that was revoked is erased alone: the app may be installed anew."""
        team = read.team_of(body)
        if kind == "app_uninstalled" or read.many(read.inner(body["event"], "tokens"), "bot"):
            await self.workspaces.forget(team)
        if kind == "app_uninstalled":
            await self.desk.leave(f"{read.PLATFORM}:{team}")

    async def _work(self, place: Workspace, request: Request, received: Received) -> None:
        alone = bool(request.address.get("response_url")) and not await self.desk.permits(request, received)
        ticker = None if alone else self._ticker(place, request, received)
        await self._status(place, request, "processing")
        try:
            request = await self.people.surely(place, request)
            files = await fetch_all(place, self.ways.hosts, request.attachments)
            sending = await self.desk.handle(
                request.model_copy(update={"attachments": files}), received, ticker.tell if ticker else _silent
            )
        except StudioError as error:
            sending = await self.desk.refuse(request.model_copy(update={"attachments": (), "text": ""}), received, str(error))
        finally:
            if ticker:
                await ticker.stop()
        if sending is not None:
            await self._send(place, request, sending, alone=alone)
        await self._status(place, request, "active")

    async def _status(self, place: Workspace, request: Request, status: str) -> None:
        """What Slack shows beside a conversation with the bot, with its own Stop button. Nothing depends on it."""
        where = request.address
        if where.get("channel", "").startswith("D") and where.get("root"):
            with suppress(Refused, Unreached):
                await place.call("agents.sessions.setStatus", channel_id=where["channel"], thread_ts=where["root"], status=status)

    def _ticker(self, place: Workspace, request: Request, received: Received) -> Ticker | None:
        """Shows what is being done, once that takes a while; what one person alone will see shows nothing before."""
        given = request.command or parse(request.text)
        if given is not None and _private(given.verb):
            return None
        steps: list[str] = []

        async def show(step: str) -> None:
            steps.append(step)
            await self.sender.progress(place, request, f"out-{received.here.job}", render_progress(steps))

        ticker = Ticker(show, self.ways.pace)
        ticker.tell_later("working", self.ways.patience)
        return ticker

    async def _refuse(self, place: Workspace, request: Request, received: Received, sentence: str) -> None:
        await self._send(place, request, await self.desk.refuse(request, received, sentence))

    async def _send(self, place: Workspace, request: Request, sending: Sending, *, alone: bool = False) -> None:
        """Send one answer and mark it; what cannot be sent stays in the outbox and is said in the log. ``alone``: it is a denial of a
        command or a button, which only that person sees."""
        card = await asyncio.to_thread(render, sending.reply)
        private = alone or sending.reply.audience == "person"
        key = sending.outbox or request.event
        try:
            await self.sender.deliver(place, request, card, key, private=private, again=sending.again)
        except (Refused, Unreached) as error:
            log.error("an answer was not sent: %s", error)
            return
        await self.desk.sent(sending)


def _silent(_step: str) -> None:
    """Nothing is shown on the way."""


def _private(verb: str) -> bool:
    try:
        return find_command(verb).audience == "person"
    except StudioError:
        return False


def _ok(body: Mapping[str, Any] | None = None) -> BoltResponse:
    """The acknowledgement, with what a form or a menu wants to know."""
    if body is None:
        return BoltResponse(status=200, body="")
    return BoltResponse(status=200, body=json.dumps(body), headers={"content-type": ["application/json"]})
