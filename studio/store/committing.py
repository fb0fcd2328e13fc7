"""The commit of a turn: what differs is found before the transaction, and the transaction only writes."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from studio.errors import NotFound, OverQuota, Refused, Stale
from studio.project import Scene, SceneProject
from studio.signals import Noticed, noticed
from studio.store import statements as sql
from studio.store.erase_statements import ERASED
from studio.store.inbox import close_event
from studio.store.records import CHECKPOINT_EVERY, Commit
from studio.store.rows import body, check_readable, check_whole, head, part
from studio.store.signals import note
from studio.store.sql import Db, Value
from studio.store.takes import lay_aside, making


@dataclass(frozen=True)
class Written:
    """A commit and the rows that it changes. Raises BadInput when the film could not be read back."""

    unit: Commit
    edits: tuple[str, ...]
    head: str | None
    bible: str | None
    style: str | None
    put: tuple[tuple[Scene, str], ...]
    moved: tuple[Scene, ...]
    dropped: tuple[str, ...]
    noticed: tuple[Noticed, ...]

    @cached_property
    def hash(self) -> str:
        """What the turn changes, in one digest: the same turn may come again, another one under its id may not."""
        return _digest("\n".join((self.unit.film, str(self.unit.undoes), *self.edits)))

    @property
    def imports(self) -> bool:
        """Whether the commit brings a film that holds something already."""
        return self.unit.base == 0 and self.unit.before != SceneProject(id=self.unit.film)

    @property
    def checkpoint(self) -> str | None:
        """The whole film where this commit makes a version that is kept whole."""
        return part(self.unit.after) if (self.unit.base + 1) % CHECKPOINT_EVERY == 0 else None


def written(unit: Commit) -> Written:
    """Find what the edits of a turn change: JSON is made and checked here, before the writing connection is taken."""
    before, after = unit.before, unit.after
    check_whole(after)
    standing = {s.id: s for s in before.scenes}
    changed = [s for s in after.scenes if s is not (old := standing.get(s.id)) and s != old]
    moved = [s for s in changed if (old := standing.get(s.id)) and s == old.model_copy(update={"number": s.number})]
    put = [s for s in changed if s not in moved]
    return Written(
        unit,
        edits=tuple(entry.edit.model_dump_json() for entry in unit.entries),
        head=None if head(before) == head(after) else head(after),
        bible=None if before.bible == after.bible else check_readable(after.bible, part(after.bible)),
        style=None if before.style == after.style else check_readable(after.style, part(after.style)),
        put=tuple((s, _checked(s)) for s in put),
        moved=tuple(moved),
        dropped=tuple(standing.keys() - {s.id for s in after.scenes}),
        noticed=noticed(unit),
    )


def commit_turn(db: Db, work: Written, now: int) -> int:
    """Write a turn. The version after it; raises as `Films.commit` says."""
    unit = work.unit
    if (done := _done(db, work)) is not None:
        return done
    if db.one(ERASED, int, id=unit.here.person) is not None:
        raise Refused("Everything of yours was erased while this was being done: nothing was kept of it.")
    standing = db.one(sql.FILM_VERSION, int, tenant=unit.tenant, id=unit.film)
    version = _create(db, work, now) if standing is None else _met(work, standing)
    if unit.entries:
        version = _advance(db, work, version, now)
    _check_counts(db, unit, created=standing is None)
    _turn(db, work, version, now)
    _journal(db, work, version, now)
    _conversation(db, unit, now)
    lay_aside(db, unit, version, now)
    note(db, unit, work.noticed, version, now)
    close_event(db, unit.here, unit.answer, unit.outbox, now)
    if unit.bind:
        db.run(sql.BIND, tenant=unit.here.tenant, id=unit.here.place, film_tenant=unit.tenant, film=unit.film)
    db.run(sql.DROP_STEPS, tenant=unit.tenant, turn=unit.turn)
    return version


def _done(db: Db, work: Written) -> int | None:
    """The version that this very turn made before, or None when it is new."""
    unit = work.unit
    made = db.one(sql.TURN, _same_turn, tenant=unit.tenant, id=unit.turn)
    if made is None:
        return None
    film, version, digest = made
    if (film, digest) != (unit.film, work.hash):
        raise Refused("That message was carried out already, with another result; say it again as a new one.")
    return version


def _met(work: Written, standing: int) -> int:
    """The version on which the turn stands. Raises Stale when the film has moved on: edits and prompts are of the very film they met."""
    if work.imports and work.unit.before == work.unit.after and not work.unit.entries:
        raise Refused("That film is here already: give the import another id.")
    if (work.unit.entries or work.unit.prompts) and standing != work.unit.base:
        raise Stale("The film changed while this was being done; nothing of it was changed.")
    return standing


def _create(db: Db, work: Written, now: int) -> int:
    """Write the film as it is before the edits: empty at version 0, or what an import brings as version 1."""
    unit, version = work.unit, int(work.imports)
    if unit.base:
        raise NotFound("That film does not exist any more.")
    film = unit.before
    parts = {"title": film.title, "status": film.status, "head": head(film), "bible": part(film.bible), "style": part(film.style)}
    who = {"tenant": unit.tenant, "id": unit.film, "owner": unit.here.person, "payer": None}
    db.run(sql.NEW_FILM, version=version, created=now, changed=now, **who, **parts)
    _put(db, unit, version, [(s, body(s)) for s in film.scenes])
    _keep_whole(db, unit, version, part(film), now)
    db.run(sql.GRANT, tenant=unit.tenant, film=unit.film, person=unit.here.person, role="owner", since=now)
    return version


def _advance(db: Db, work: Written, standing: int, now: int) -> int:
    """Make the next version of the film, writing only the rows that differ."""
    unit, version, after = work.unit, standing + 1, work.unit.after
    film: dict[str, Value] = {"tenant": unit.tenant, "id": unit.film}
    if not db.run(sql.ADVANCE, **film, base=standing, version=version, changed=now):
        raise Stale("The film changed while this was being done; nothing of it was changed.")
    if work.head is not None:
        db.run(sql.SET_HEAD, **film, title=after.title, status=after.status, head=work.head)
    if work.bible is not None:
        db.run(sql.SET_BIBLE, **film, bible=work.bible)
    if work.style is not None:
        db.run(sql.SET_STYLE, **film, style=work.style)
    _scenes(db, work, version)
    if work.checkpoint is not None:
        _keep_whole(db, unit, version, work.checkpoint, now)
    return version


def _scenes(db: Db, work: Written, version: int) -> None:
    key: dict[str, Value] = {"tenant": work.unit.tenant, "film": work.unit.film}
    for gone in work.dropped:
        db.run(sql.DROP_SCENE, **key, id=gone)
    for scene in work.moved:
        db.run(sql.MOVE_SCENE, **key, id=scene.id, pos=scene.number, version=version)
    _put(db, work.unit, version, work.put)


def _put(db: Db, unit: Commit, version: int, scenes: Sequence[tuple[Scene, str]]) -> None:
    for scene, text in scenes:
        db.run(sql.PUT_SCENE, tenant=unit.tenant, film=unit.film, id=scene.id, pos=scene.number, version=version, body=text)


def _keep_whole(db: Db, unit: Commit, version: int, project: str, now: int) -> None:
    db.run(sql.NEW_CHECKPOINT, tenant=unit.tenant, film=unit.film, version=version, project=project, at=now)


def _check_counts(db: Db, unit: Commit, *, created: bool) -> None:
    """Raise OverQuota when this turn takes the film's owner past a count. What only shrinks or rewrites always passes."""
    limits, revived = unit.limits, unit.before.status == "archived" != unit.after.status
    owner = db.one(sql.OWNER, str, tenant=unit.tenant, id=unit.film)
    if limits.films is not None and (created or revived) and _count(db, sql.COUNT_FILMS, owner) > limits.films:
        raise OverQuota(f"Your plan holds {limits.films} film{'s' * (limits.films != 1)}: archive one first; nothing was changed.")
    grew = created or revived or len(unit.after.scenes) > len(unit.before.scenes)
    if limits.scenes is not None and grew and _count(db, sql.COUNT_SCENES, owner) > limits.scenes:
        raise OverQuota(f"Your plan holds {limits.scenes} scenes: remove some or archive a film first; nothing was changed.")


def _count(db: Db, statement: sql.Statement, owner: str | None) -> int:
    return db.one(statement, int, owner=owner) or 0


def _turn(db: Db, work: Written, version: int, now: int) -> None:
    unit = work.unit
    who = {"person": unit.here.person, "place": unit.here.place, "message": unit.message}
    db.run(sql.NEW_TURN, tenant=unit.tenant, id=unit.turn, film=unit.film, version=version, hash=work.hash, at=now, **who)


def _journal(db: Db, work: Written, version: int, now: int) -> None:
    unit = work.unit
    turn = {"tenant": unit.tenant, "film": unit.film, "turn": unit.turn, "person": unit.here.person, "place": unit.here.place}
    for seq, (entry, text) in enumerate(zip(unit.entries, work.edits, strict=True)):
        edit = {"kind": entry.edit.kind, "edit": text, "hash": _digest(text), "undoes": unit.undoes, "message": unit.message}
        db.run(sql.NEW_ENTRY, version=version, seq=seq, at=now, take=entry.made.take, **turn, **edit, **making(entry.made))


def _conversation(db: Db, unit: Commit, now: int) -> None:
    where = {"tenant": unit.tenant, "film": unit.film, "place": unit.here.place, "turn": unit.turn, "external": ""}
    for seq, m in enumerate(unit.messages):
        db.run(sql.NEW_MESSAGE, id=m.id, author=m.author, person=m.person, text=m.text, at=m.at or now, seq=seq, **where)


def _checked(scene: Scene) -> str:
    """A scene's JSON, read back with its place before it is written."""
    text = body(scene)
    check_readable(scene, f'{{"number":{scene.number},{text[1:]}')
    return text


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _same_turn(film: str, version: int, digest: str) -> tuple[str, int, str]:
    return film, version, digest
