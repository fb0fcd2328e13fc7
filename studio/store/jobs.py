"""Batch jobs: what runs for long is queued once, claimed with a lease by one worker, goes on after a crash, and ends once.

The inbox is the queue of what people do; this is the queue of batches beside it, in the same table. Two of one film, or two of one kind
where they are of no film, are never worked on at once.
"""

from dataclasses import dataclass, replace

from studio.store import job_statements as sql
from studio.store.database import Database
from studio.store.inbox import known_tenant
from studio.store.records import MAX_TRIES, FilmKey
from studio.store.sql import Db

LEASE = 60 * 1000
"""For how long a claim holds unless it is renewed, in milliseconds."""
SET_ASIDE = "It failed several times in a row and was set aside; order it again once the cause is mended."
STOPPED = "Stopped."


@dataclass(frozen=True, slots=True)
class BatchJob:
    """A batch. ``said`` is how far it is, or what it came to; ``lease`` (ms since 1970 UTC) is until when, and the sign by which, its claim
    holds. ``tries`` counts the claims since it last came further."""

    tenant: str
    id: str
    kind: str
    key: str
    payload: str
    state: str
    said: str
    tries: int
    lease: int
    created: int
    closed: int

    @property
    def over(self) -> bool:
        return self.state != "waiting"

    def turn(self, item: str) -> str:
        """The turn of an item of it: what a model answered there is kept until the job is over."""
        return f"{self.id}/{item}"


class Jobs(Database):
    """Batches in, claims, and their end."""

    async def queue(self, tenant: str, kind: str, key: str, payload: str, film: FilmKey | None = None) -> BatchJob:
        """Put a batch into the queue. One of that kind and key that waits already is the same one: it is given back as it stands."""
        now, new = self.arrival(), self.new_id()
        return await self.write(lambda db: _queue(db, tenant, kind, key, payload, film, new, now))

    async def claim(self, kinds: frozenset[str], job: str = "") -> BatchJob | None:
        """The oldest batch that may begin now, or that one, held by a lease; None when there is none. One that was tried too often without
        coming further is set aside."""
        now = self.arrival()
        if not any(_wanted(one, kinds, job) for one in await self.read(lambda db: db.all(sql.NEXT, BatchJob, now=now))):
            return None
        return await self.write(lambda db: _claim(db, kinds, job, now))

    async def renew(self, job: BatchJob, said: str | None = None) -> BatchJob | None:
        """The claim for longer, and how far the work is where ``said``; None when it holds no more: then the work must end at once."""
        lease = self.arrival() + LEASE
        key = {"tenant": job.tenant, "id": job.id, "held": job.lease, "lease": lease}
        held = await self.write(lambda db: db.run(sql.RENEW, **key) if said is None else db.run(sql.SAY, **key, answer=said))
        return replace(job, lease=lease, said=job.said if said is None else said) if held else None

    async def end(self, job: BatchJob, said: str) -> bool:
        """The batch is over; False when the claim holds no more. What it was ordered with is dropped."""
        now = self.clock()
        return bool(await self.write(lambda db: _end(db, job, "done", said, now)))

    async def give_back(self, job: BatchJob, *, tried: bool) -> None:
        """Leave the batch to the next claim; one that only was cut short does not count as a try."""
        key = {"tenant": job.tenant, "id": job.id, "held": job.lease}
        await self.write(lambda db: db.run(sql.RETURN, **key, untried=0 if tried else 1))

    async def stop_batch(self, job: str) -> bool:
        """End a batch that waits or runs; its worker finds out at its next word. False when there is none."""
        now = self.clock()
        return bool(await self.write(lambda db: db.run(sql.STOP, id=job, answer=STOPPED, closed=now)))

    async def batches(self) -> tuple[BatchJob, ...]:
        """Every batch that is known, the oldest first; those that ended are forgotten after a week."""
        return tuple(await self.read(lambda db: db.all(sql.BATCHES, BatchJob)))

    async def spent_on_job(self, job: BatchJob) -> int:
        """What a batch spent so far, over all of its claims, in micro-USD; what a crash lost counts as it was held."""
        return await self.read(lambda db: db.one(sql.SPENT, int, tenant=job.tenant, turns=f"{job.id}/%")) or 0


def _wanted(one: BatchJob, kinds: frozenset[str], job: str) -> bool:
    return one.kind in kinds and job in ("", one.id)


def _queue(db: Db, tenant: str, kind: str, key: str, payload: str, film: FilmKey | None, new: str, now: int) -> BatchJob:
    known = db.one(sql.QUEUED, BatchJob, tenant=tenant, kind=kind, event=key)
    if known:
        return known
    known_tenant(db, tenant, "console", now)
    of = {"person": "", "place": "", "film_tenant": film.tenant if film else "", "film": film.film if film else ""}
    what = {"kind": kind, "platform": "batch", "event": key, "payload": payload, "state": "waiting", "answer": ""}
    times = {"attempts": 0, "lease": 0, "not_before": 0, "created": now, "closed": 0}
    db.run(sql.NEW_BATCH, tenant=tenant, id=new, **of, **what, **times)
    return BatchJob(tenant, new, kind, key, payload, "waiting", "", 0, 0, now, 0)


def _claim(db: Db, kinds: frozenset[str], job: str, now: int) -> BatchJob | None:
    for one in db.all(sql.NEXT, BatchJob, now=now):
        if not _wanted(one, kinds, job):
            continue
        if one.tries >= MAX_TRIES:
            _end(db, one, "quarantined", SET_ASIDE, now)
        elif db.run(sql.CLAIM, tenant=one.tenant, id=one.id, held=one.lease, lease=now + LEASE):
            return db.one(sql.BATCH, BatchJob, tenant=one.tenant, id=one.id)
    return None


def _end(db: Db, job: BatchJob, state: str, said: str, now: int) -> int:
    return db.run(sql.END, tenant=job.tenant, id=job.id, held=job.lease, state=state, answer=said, closed=now)
