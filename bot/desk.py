"""The one use-case: a Request comes in, a Reply goes out, and whatever changed is committed once, here and nowhere else."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal, cast
from weakref import WeakValueDictionary

from bot.commands import Linking, commands, find_command, parse, spoken
from bot.confirm import joined
from bot.erasing import erase_person
from bot.messages import REPLY, Button, Buttons, Letter, Reply, Request, Text
from bot.offers import limit_offers
from bot.refusing import surely_refused
from bot.rights import check_right, role_of
from bot.speaking import Progress
from bot.usage import warning
from bot.work import Outcome, Workshop
from studio.errors import HouseSpent, OverQuota, Stale, StudioError
from studio.store.paying import PAYER
from studio.store.records import Event, FilmKey, Here, Outgoing, Pending, Received
from studio.store.store import Store
from studio.store.tenant_records import LinkCode

log = logging.getLogger(__name__)
Fetched = Callable[[Request], Awaitable[Request]]
TRIES = 5
"""How often a turn is put on a film that keeps moving before the person is told to try again."""

STOP = "stop"
LINK_TIME = 10 * 60 * 1000
"""For how long a link code is good, in milliseconds."""
WORD_TIME = 10 * 60 * 1000
"""For how long the word that confirms an erasure is good, in milliseconds."""
EVERYWHERE = frozenset({"discord"})
"""Platforms that mean the same person by an account wherever it speaks."""


@dataclass(frozen=True, slots=True)
class Sending:
    """A reply with the key under which it is sent, so that it is sent once: give it to `Desk.sent` when the platform has it."""

    tenant: str
    outbox: str
    reply: Reply
    leave: bool = False
    again: bool = False
    erased: bool = False
    """Whether everything of its person was erased: this answer is the last that names them."""
    request: Request | None = None
    """What it answers, for a platform that sends it after a restart."""


@dataclass
class Desk:
    """Handles requests from every platform. ``clock`` gives the time and ``new_id`` short unique ids."""

    store: Store
    workshop: Workshop
    clock: Callable[[], datetime]
    new_id: Callable[[], str]
    _running: dict[str, asyncio.Task[object]] = field(default_factory=dict[str, "asyncio.Task[object]"])
    posts: dict[str, Callable[[Sending], None]] = field(default_factory=dict[str, "Callable[[Sending], None]"])
    """How each platform that is served sends what answers nobody; it does not wait for it."""
    _sending: set[str] = field(default_factory=set[str])
    """Answers of this process that no platform has confirmed yet: they are on their way, not left over."""
    _queues: WeakValueDictionary[str, asyncio.Lock] = field(default_factory=WeakValueDictionary[str, asyncio.Lock])

    async def receive(self, request: Request) -> Received:
        """Put the request into the durable inbox. Once this returns the request may be acknowledged: it will be answered."""
        request = as_words(request)
        return await self.store.receive(_event(request, start=_is_command(request) or not self._queue(request).locked()))

    async def handle(self, request: Request, received: Received | None = None, progress: Progress = lambda _: None) -> Sending | None:
        """The answer to a request: the work is done, committed and answered. One that was answered before gives its stored answer, with
        nothing to be marked as sent; one that is being worked on right now gives None."""
        request = as_words(request)
        received = received or await self.receive(request)
        if received.state == "waiting":
            return None
        if received.state == "done":
            return Sending(received.here.tenant, "", REPLY.validate_json(received.answer), again=True)
        if received.state == "quarantined":
            return await self._told(
                request, received.here, "That message failed several times and was set aside; nothing was changed. Say it another way."
            )
        if _is_command(request):
            async with self._lane(request, received, progress):
                return await self._answered(request, received, progress)
        queue, waited = self._queue(request), self._queue(request).locked()
        async with queue:
            if waited:
                received = await self._again(received)
            self._running[_place(request)] = cast("asyncio.Task[object]", asyncio.current_task())
            try:
                return await self._answered(request, received, progress)
            finally:
                self._running.pop(_place(request), None)

    async def permits(self, request: Request, received: Received) -> bool:
        """Whether the person's role reaches so far and the command can begin, from short reads: else a platform tells that person alone."""
        request, here, key = as_words(request), received.here, received.film
        invocation = request.command or parse(request.text)
        given = await self.store.role(key.tenant, key.film, here.person) if key else None
        role = role_of(given, request.standing, at_home=key is None or key.tenant == here.tenant)
        try:
            check_right(role, find_command(invocation.verb).right_for(invocation) if invocation else "edit")
        except StudioError:
            return False
        return invocation is None or not await surely_refused(self.store, key, invocation)

    async def refuse(self, request: Request, received: Received, sentence: str) -> Sending:
        """Answer a request that cannot be worked on with one sentence; nothing is changed."""
        return await self._told(request, received.here, sentence)

    async def resume(self, platform: str, fetched: Fetched | None = None) -> AsyncGenerator[Sending]:
        """After a restart: what was committed and not sent, then every acknowledged request that has no answer yet, in order.

        ``fetched`` gives a request whose attachments are on this machine, or raises StudioError with the sentence to answer.
        """
        if await self.store.clear_left():
            await self.store.empty_log()
        for unsent in await self.store.unsent():
            if unsent.tenant.startswith(f"{platform}:") and unsent.id not in self._sending:
                letter = Letter.model_validate_json(unsent.payload)
                yield Sending(unsent.tenant, unsent.id, letter.reply, again=True, request=letter.to)
        for pending in await self.store.pending():
            if pending.platform == platform and (answered := await self._taken_up(pending, fetched)):
                yield answered

    async def _taken_up(self, pending: Pending, fetched: Fetched | None) -> Sending | None:
        request = Request.model_validate_json(pending.payload)
        started = await self.store.start(pending.here)
        received = Received(pending.here, "new" if started else "quarantined", pending.film, "")
        try:
            answered = await self.handle(await fetched(request) if fetched and started else request, received)
        except StudioError as error:
            answered = await self.refuse(request, received, str(error))
        return answered and replace(answered, request=request)

    async def sent(self, sending: Sending) -> None:
        """The platform has the reply."""
        self._sending.discard(sending.outbox)
        if sending.outbox:
            await self.store.sent(sending.tenant, (sending.outbox,))
            await self.workshop.tidy(sending.outbox.removeprefix("out-"))
        if sending.erased:
            await self.store.clear_left()
            await self.store.empty_log()

    async def leave(self, tenant: str) -> None:
        """The app was taken away from ``platform:external``: its places, people, pictures and words go, and everyone's own messages there.

        A film that is open elsewhere lives on there. Done twice it is done once.
        """
        leaving, pictures = await self.store.leaving(tenant), self.workshop.pictures
        await pictures.leave(leaving)
        people = await self.store.leave(leaving)
        await pictures.left(leaving)
        log.warning("a tenant left: %s people forgotten, %s films live on elsewhere", people, len(leaving.moved))

    def stop(self, request: Request) -> bool:
        """Stop the model that works on words of this place; what was burnt is booked. False when none is at work."""
        task = self._running.get(_place(request))
        return task is not None and task.cancel(STOP)

    def _queue(self, request: Request) -> asyncio.Lock:
        """Words of one place are worked on one after another."""
        return self._queues.setdefault(_place(request), asyncio.Lock())

    @asynccontextmanager
    async def _lane(self, request: Request, received: Received, progress: Progress) -> AsyncGenerator[None]:
        """What runs for long is worked on one at a time per film, wherever it was said; everything else goes on at once."""
        invocation = request.command or parse(request.text)
        command = commands().get(invocation.verb) if invocation and received.film else None
        if not (invocation and command and command.waits_for(invocation)):
            yield
            return
        lane = self._queues.setdefault(str(received.film), asyncio.Lock())
        if lane.locked():
            progress("Another long piece of work on this film comes first; this one is next.")
        async with lane:
            yield

    async def _again(self, received: Received) -> Received:
        started = await self.store.start(received.here)
        return Received(
            received.here, "new" if started else "quarantined", await self.store.film_at(received.here.tenant, received.here.place), ""
        )

    async def _answered(self, request: Request, received: Received, progress: Progress) -> Sending:
        try:
            return await self._worked(request, received, progress)
        except StudioError as error:
            offers = limit_offers() if isinstance(error, OverQuota) and not isinstance(error, HouseSpent) else ()
            return await self._told(request, received.here, str(error), offers)
        except asyncio.CancelledError as cancelled:
            return await self._stopped(request, received, cancelled)
        except Exception:
            reference = self.new_id()
            log.exception("request failed, reference %s", reference)
            return await self._told(request, received.here, f"Something went wrong here and nothing was changed. Reference {reference}.")

    async def _stopped(self, request: Request, received: Received, cancelled: asyncio.CancelledError) -> Sending:
        """A person's Stop is an answer; a process that ends gives the request back to the inbox, to be answered after the restart."""
        task = asyncio.current_task()
        if task is None or cancelled.args != (STOP,):
            await self.store.put_back(received.here)
            raise cancelled
        task.uncancel()
        return await self._told(request, received.here, "Stopped; nothing was changed.")

    async def _worked(self, request: Request, received: Received, progress: Progress) -> Sending:
        """Do the work, put it on the newest film as often as the film moves, and commit it."""
        outcome = await self.workshop.work(request, received.here, received.film, progress)
        outcome.warned = await self._warning(outcome)
        for _ in range(TRIES):
            try:
                return await self._committed(request, received.here, outcome)
            except Stale:
                await self.workshop.rebase(outcome)
        raise StudioError("The film kept changing while I worked: nothing of this was changed, say it once more.")

    async def _warning(self, outcome: Outcome) -> str:
        """What is told once a month, when a model was asked and most of the payer's month is used."""
        plan = outcome.plan
        if plan is None or outcome.spoken is None:
            return ""
        units = await self.store.warn(plan.payer, plan.period, plan.tier.caps)
        return warning(units, await self.store.balance(plan.payer, plan.period), plan) if units else ""

    async def _committed(self, request: Request, here: Here, outcome: Outcome) -> Sending:
        await outcome.compile(self.new_id)
        if outcome.answer.erase:
            shop = self.workshop
            await erase_person(self.store, shop.pictures, shop.folder, here, own_machine=request.platform == "console")
        reply = await outcome.reply()
        key, body = self._key(here), reply.model_dump_json()
        outbox = (Outgoing(key, Letter.of(request, reply).model_dump_json()),)
        if unit := outcome.commit(here, request, answer=body, outbox=outbox):
            await self.store.commit(unit)
        else:
            await self.store.answer(here, body, outbox)
        await self._beside(request, here, outcome)
        return Sending(here.tenant, key, reply, outcome.answer.leave, erased=outcome.answer.erase)

    async def _beside(self, request: Request, here: Here, outcome: Outcome) -> None:
        """What a command does beside the commit of its film."""
        if outcome.bind:
            await self.store.bind(here.tenant, here.place, outcome.bind)
        if grant := outcome.answer.grant:
            person = await self.store.person(here.tenant, request.platform, grant[0], everywhere=request.platform in EVERYWHERE)
            await self.store.grant(outcome.tenant, outcome.turn.base.id, person, grant[1])
        for purpose, given in outcome.answer.consents:
            await self.store.consent(here.tenant, here.person, purpose, given)
        if outcome.asks:
            await self.store.note_asked(here.tenant, here.person)
        if confirm := outcome.answer.confirm:
            kind, secret = confirm
            await self.store.issue_token(f"{kind}:{here.person}:{here.place}", secret, self._until(WORD_TIME))
        if setting := outcome.answer.setting:
            await self.store.set_setting(here.tenant, *setting)
        if outcome.answer.pays:
            await self._pays(here, outcome, *outcome.answer.pays)
        if kept := outcome.answer.keeps:
            await self.store.keep_profile(here.tenant, kept)
        if outcome.answer.shares:
            await self.store.share_profile(here.tenant, outcome.answer.shares)
        if linking := outcome.answer.linking:
            await self._linked(here, outcome, linking)
            await self._confirmed(request, here, linking)

    async def _pays(self, here: Here, outcome: Outcome, what: Literal["film", "server"], agreed: bool) -> None:
        """The speaker pays for a film or a whole server from now on, or nobody but whoever speaks."""
        if what == "server":
            await self.store.set_setting(here.tenant, PAYER, here.person if agreed else "")
        else:
            await self.store.set_payer(FilmKey(outcome.tenant, outcome.turn.base.id), here.person if agreed else None)

    async def _confirmed(self, request: Request, here: Here, linking: Linking) -> None:
        """Say at the first end who joined; where its platform is not served just now, it is said when it is."""
        if linking.joins is None:
            return
        places = await self.store.places(linking.joins.tenant, linking.joins.film)
        first = next((p for p in places if p.id == linking.made_in), None)
        if first is None:
            return
        key, title = f"link-{here.job}", (await self.store.load(linking.joins.tenant, linking.joins.film))[0].title or "the film"
        letter = joined(first, title, request, key, self.clock())
        send = self.posts.get(letter.to.platform)
        if send:
            self._sending.add(key)
        await self.store.post(first.tenant, first.id, Outgoing(key, letter.model_dump_json()))
        if send:
            send(Sending(first.tenant, key, letter.reply, request=letter.to))

    async def _linked(self, here: Here, outcome: Outcome, linking: Linking) -> None:
        """Keep a new link code, or bind or part places."""
        if linking.code:
            name, secret = linking.code
            expires = int(self.clock().timestamp() * 1000) + LINK_TIME
            await self.store.make_code(LinkCode(outcome.tenant, name, outcome.turn.base.id, here.person, here.place, expires), secret)
        if linking.joins:
            await self.store.bind(here.tenant, here.place, linking.joins)
            await self.store.grant(linking.joins.tenant, linking.joins.film, here.person, "owner")
        for place in linking.parts:
            await self.store.unbind(place.tenant, place.id)

    def _until(self, ms: int) -> int:
        return int(self.clock().timestamp() * 1000) + ms

    def _key(self, here: Here) -> str:
        """The key of an answer in the outbox. It is known as this process's own before it can be read there."""
        self._sending.add(key := f"out-{here.job}")
        return key

    async def _told(self, request: Request, here: Here, sentence: str, offers: tuple[Button, ...] = ()) -> Sending:
        reply = Reply(parts=(Text(text=sentence, tone="alert"), *((Buttons(buttons=offers),) if offers else ())))
        body, key = reply.model_dump_json(), self._key(here)
        try:
            await self.store.answer(here, body, (Outgoing(key, Letter.of(request, reply).model_dump_json()),))
        except StudioError:  # the disk is full: the person is told all the same, and the request stays acknowledged
            return Sending(here.tenant, "", reply)
        return Sending(here.tenant, key, reply)


def _place(request: Request) -> str:
    return f"{request.platform}:{request.tenant}:{request.channel}:{request.thread}"


def as_words(request: Request) -> Request:
    """``/say`` is the words themselves."""
    words = spoken(request.command or parse(request.text))
    return request.model_copy(update={"text": words, "command": None}) if words and not words.startswith("/") else request


def _is_command(request: Request) -> bool:
    return request.command is not None or parse(request.text) is not None


def _event(request: Request, *, start: bool) -> Event:
    return Event(
        platform=request.platform,
        tenant=request.tenant,
        account=request.person,
        channel=request.channel,
        thread=request.thread or "",
        event=request.event,
        payload=request.model_dump_json(),
        tenant_kind=request.tenant_kind,
        name=request.person_name,
        start=start,
        everywhere=request.platform in EVERYWHERE,
    )
