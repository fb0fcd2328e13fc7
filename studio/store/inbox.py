"""People and places, the events they send, and the messages that answer them. An event is inserted once and answered once."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.store import statements as sql
from studio.store.database import Database
from studio.store.records import MAX_TRIES, Event, EventState, FilmKey, Here, Outgoing, Pending, PromptMade, Received, Unsent
from studio.store.sql import Db
from studio.store.takes import fill

KEEP = 7 * 24 * 60 * 60 * 1000
"""For how long an answered event is known by its id, in milliseconds; platforms repeat for up to 24 hours (facts: reliability D1)."""
LEASE = 15 * 60 * 1000
"""For how long a started event counts as being worked on, in milliseconds."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """An event's row."""

    here: Here
    state: str
    answer: str


class Inbox(Database):
    """Durable events in, durable answers out."""

    async def receive(self, event: Event) -> Received:
        """Put an event into the inbox, with its tenant, person and place where they are new. A repeat writes nothing."""
        now, ids = self.arrival(), (self.new_id(), self.new_id(), self.new_id())
        return await self.write(lambda db: _receive(db, event, ids, now))

    async def start(self, here: Here) -> bool:
        """Count one more try of an event. False when it was tried too often: it is then set aside, and its person is to be told."""
        now = self.clock()
        return await self.write(lambda db: _start(db, here, now))

    async def put_back(self, here: Here) -> None:
        """Take back the start of an event that a clean stop left undone."""
        await self.write(lambda db: db.run(sql.PUT_BACK, tenant=here.tenant, id=here.job))

    async def pending(self) -> tuple[Pending, ...]:
        """Acknowledged events that nobody answered or works on, oldest first. Start them one by one: then a poisonous one dies alone."""
        now = self.clock()
        return tuple(await self.read(lambda db: db.all(sql.PENDING, _pending, now=now)))

    async def answer(self, here: Here, answer: str, outbox: tuple[Outgoing, ...] = ()) -> None:
        """End an event that no commit ended: store its answer and what is to be sent."""
        now = self.clock()
        await self.write(lambda db: close_event(db, here, answer, outbox, now))

    async def post(self, tenant: str, place: str, message: Outgoing) -> None:
        """Put a message into the outbox that answers nothing. Twice under one id it is one."""
        now = self.clock()
        times = {"attempts": 0, "lease": 0, "not_before": 0, "created": now, "closed": 0}
        row = {"tenant": tenant, "id": message.id, "job": "", "place": place, "seq": 0, "payload": message.payload}
        await self.write(lambda db: db.run(sql.NEW_OUTBOX, state="waiting", external="", **row, **times))

    async def unsent(self) -> tuple[Unsent, ...]:
        """Messages that were committed and never marked as sent, oldest first."""
        now = self.clock()
        return tuple(await self.read(lambda db: db.all(sql.UNSENT, Unsent, now=now)))

    async def sent(
        self, tenant: str, ids: Sequence[str], *, external: str = "", prompts: tuple[PromptMade, ...] = (), home: str = ""
    ) -> None:
        """The platform has these messages, under its id ``external``; they carried these prompts of a film at home in ``home``."""
        now = self.clock()

        def unit(db: Db) -> None:
            for key in ids:
                db.run(sql.SENT, tenant=tenant, id=key, external=external, closed=now)
            fill(db, home or tenant, prompts)

        await self.write(unit)

    async def not_sent(self, tenant: str, outbox_id: str, again_at: int | None) -> None:
        """Count a try that failed, to be made again at that time, or given up with None."""
        state = "failed" if again_at is None else "waiting"
        await self.write(lambda db: db.run(sql.NOT_SENT, tenant=tenant, id=outbox_id, state=state, not_before=again_at or 0))

    async def film_where(self, tenant: str, channel: str, thread: str) -> FilmKey | None:
        """The film that a place is bound to, by the platform's own ids; a place that nobody spoke in has none."""
        return await self.read(lambda db: db.one(sql.FILM_WHERE, FilmKey, tenant=tenant, channel=channel, thread=thread))

    async def known_place(self, tenant: str, channel: str, thread: str) -> bool:
        """Whether anybody spoke to the bot there before."""
        return await self.read(lambda db: db.one(sql.PLACE_OF, str, tenant=tenant, channel=channel, thread=thread)) is not None

    async def film_threads(self, tenant: str, channel: str) -> tuple[str, ...]:
        """The threads of a channel that have a film, the oldest first."""
        return tuple(await self.read(lambda db: db.all(sql.FILM_THREADS, str, tenant=tenant, channel=channel)))

    async def person(self, tenant: str, platform: str, account: str, *, everywhere: bool = False, kind: str = "team") -> str:
        """The person behind a platform's account, who need not have spoken yet."""
        now, new = self.clock(), self.new_id()
        event = Event(platform, tenant.partition(":")[2], account, "", "", "", "", everywhere=everywhere)

        def unit(db: Db) -> str:
            known_tenant(db, tenant, kind, now)
            return _person(db, tenant, event, new, now)

        return await self.write(unit)

    async def known_person(self, tenant: str, platform: str, account: str) -> str | None:
        """The person behind a platform's account, None where nobody of that name spoke yet."""
        return await self.read(lambda db: db.one(sql.PERSON_OF, str, tenant=tenant, platform=platform, account=account))

    async def heard(self, tenant: str, platform: str, event: str) -> bool:
        """Whether an event is in the inbox, answered or not."""
        return await self.read(lambda db: db.one(sql.EVENT, _seen, tenant=tenant, platform=platform, event=event)) is not None

    async def spoken_in(self, platform: str, since: int) -> tuple[tuple[str, str], ...]:
        """(channel, thread) of every place of a platform where somebody spoke since then (ms since 1970 UTC), the newest first."""
        return tuple(await self.read(lambda db: db.all(sql.SPOKEN_IN, _two, platform=platform, since=since)))

    async def link(self, tenant: str, platform: str, account: str, person: str) -> None:
        """From now on this account is that person, and shares their quota."""
        await self.write(lambda db: db.run(sql.LINK, tenant=tenant, platform=platform, account=account, to=person))

    async def film_at(self, tenant: str, place: str) -> FilmKey | None:
        """The film that a place talks of."""
        return await self.read(lambda db: db.one(sql.FILM_AT, FilmKey, tenant=tenant, id=place))

    async def bind(self, tenant: str, place: str, film: FilmKey) -> None:
        """From now on the place talks of this film."""
        await self.write(lambda db: db.run(sql.BIND, tenant=tenant, id=place, film_tenant=film.tenant, film=film.film))


def close_event(db: Db, here: Here, answer: str, outbox: Sequence[Outgoing], now: int) -> None:
    """Store the answer of an event, once, and put what is to be sent into the outbox. The event's own words are dropped."""
    closed = db.run(sql.CLOSE_JOB, tenant=here.tenant, id=here.job, state="done", answer=answer, closed=now)
    closed = closed or db.run(sql.ANSWER_QUARANTINED, tenant=here.tenant, id=here.job, answer=answer)
    if not closed:
        return
    for seq, message in enumerate(outbox):
        times = {"attempts": 0, "lease": 0, "not_before": 0, "created": now, "closed": 0}
        row = {"tenant": here.tenant, "id": message.id, "job": here.job, "place": here.place, "seq": seq, "payload": message.payload}
        db.run(sql.NEW_OUTBOX, state="waiting", external="", **row, **times)


def free_leases(db: Db) -> int:
    """Give back what a dead process was working on; how many."""
    return db.run(sql.FREE_LEASES)


def tidy(db: Db, now: int) -> None:
    """Drop what can answer no repeat any more: answered events, messages that were sent, responses of turns that are over."""
    db.run(sql.DROP_OLD_JOBS, before=now - KEEP)
    db.run(sql.DROP_OLD_OUTBOX, before=now - KEEP)
    db.run(sql.DROP_OLD_STEPS)


def _receive(db: Db, event: Event, ids: tuple[str, str, str], now: int) -> Received:
    tenant = f"{event.platform}:{event.tenant}"
    seen = db.one(sql.EVENT, _seen, tenant=tenant, platform=event.platform, event=event.event)
    if seen is not None:
        state: EventState = "done" if seen.state == "done" or seen.answer else "quarantined" if seen.state == "quarantined" else "waiting"
        return Received(seen.here, state, _film_at(db, seen.here), seen.answer)
    person_id, place_id, job_id = ids
    known_tenant(db, tenant, event.tenant_kind, now)
    here = Here(tenant, _place(db, tenant, event, place_id, now), _person(db, tenant, event, person_id, now), job_id)
    _new_job(db, here, event, now)
    return Received(here, "new", _film_at(db, here), "")


def known_tenant(db: Db, tenant: str, kind: str, now: int) -> None:
    """Write a tenant down when it is new; ``tenant`` is ``platform:external``."""
    platform, _, external = tenant.partition(":")
    db.run(sql.NEW_TENANT, id=tenant, platform=platform, external=external, kind=kind, name="", zone="", created=now)


def _new_job(db: Db, here: Here, event: Event, now: int) -> None:
    who = {"tenant": here.tenant, "id": here.job, "person": here.person, "place": here.place, "film_tenant": "", "film": ""}
    what = {"kind": "inbox", "platform": event.platform, "event": event.event, "payload": event.payload, "answer": "", "state": "waiting"}
    times = {"attempts": int(event.start), "lease": now + LEASE, "not_before": 0, "created": now, "closed": 0}
    db.run(sql.NEW_JOB, **who, **what, **times)


def _person(db: Db, tenant: str, event: Event, new_id: str, now: int) -> str:
    account = {"tenant": tenant, "platform": event.platform, "account": event.account}
    known = db.one(sql.PERSON_OF, str, **account)
    if known is not None:
        return known
    elsewhere = db.one(sql.SAME_PERSON, str, platform=event.platform, account=event.account) if event.everywhere else None
    if elsewhere is not None:
        db.run(sql.NEW_IDENTITY, **account, person=elsewhere, created=now)
        return elsewhere
    db.run(sql.NEW_PERSON, id=new_id, name=event.name, tier="", created=now, erased=None)
    db.run(sql.NEW_IDENTITY, **account, person=new_id, created=now)
    return new_id


def _place(db: Db, tenant: str, event: Event, new_id: str, now: int) -> str:
    where = {"tenant": tenant, "channel": event.channel, "thread": event.thread}
    known = db.one(sql.PLACE_OF, str, **where)
    if known is not None:
        return known
    db.run(sql.NEW_PLACE, **where, id=new_id, film_tenant=None, film=None, created=now)
    return new_id


def _film_at(db: Db, here: Here) -> FilmKey | None:
    return db.one(sql.FILM_AT, FilmKey, tenant=here.tenant, id=here.place)


def _start(db: Db, here: Here, now: int) -> bool:
    if db.run(sql.START, tenant=here.tenant, id=here.job, tries=MAX_TRIES, lease=now + LEASE):
        return True
    db.run(sql.QUARANTINE, tenant=here.tenant, id=here.job, closed=now)
    return False


def _two(channel: str, thread: str) -> tuple[str, str]:
    return channel, thread


def _seen(tenant: str, place: str, person: str, job: str, state: str, answer: str) -> _Seen:
    return _Seen(Here(tenant, place, person, job), state, answer)


def _pending(
    tenant: str,
    place: str,
    person: str,
    job: str,
    platform: str,
    event: str,
    payload: str,
    attempts: int,
    home: str | None,
    film: str,
    at: int,
) -> Pending:
    key = None if home is None else FilmKey(home, film)
    return Pending(Here(tenant, place, person, job), platform, event, payload, attempts, key, at)
