"""What stands beside a film: takes to choose from, prompts that were compiled, pictures that are kept."""

from collections.abc import Sequence

from pydantic import TypeAdapter

from studio.edits import Edit
from studio.store import statements as sql
from studio.store.database import Database
from studio.store.records import Commit, KeptPicture, Made, Prompt, PromptMade, Take, TakeOutcome
from studio.store.sql import Db

_EDITS: TypeAdapter[tuple[Edit, ...]] = TypeAdapter(tuple[Edit, ...])


class Takes(Database):
    """Takes, prompts and pictures of a tenant."""

    async def takes(self, tenant: str, film: str, *, open_only: bool = True) -> tuple[Take, ...]:
        """The film's takes, oldest first and each turn's in the order shown."""
        which = sql.OPEN_TAKES if open_only else sql.TAKES
        return tuple(await self.read(lambda db: db.all(which, _take, tenant=tenant, film=film)))

    async def settle_take(self, tenant: str, take: str, outcome: TakeOutcome, person: str) -> bool:
        """Write what became of an open take, and who decided it. False when it was decided before or is not there."""
        now = self.clock()
        values = {"tenant": tenant, "id": take, "outcome": outcome, "decided_by": person, "decided": now}
        return bool(await self.write(lambda db: db.run(sql.SETTLE_TAKE, **values)))

    async def prompts(self, tenant: str, film: str, scene: str | None = None, *, limit: int = 20) -> tuple[Prompt, ...]:
        """The newest prompts of a film, or of one scene, newest first."""
        which, key = (sql.PROMPTS, {}) if scene is None else (sql.PROMPTS_OF, {"scene": scene})
        return tuple(await self.read(lambda db: db.all(which, Prompt, tenant=tenant, film=film, most=limit, **key)))

    async def standing_prompts(self, tenant: str, film: str) -> tuple[Prompt, ...]:
        """The newest compiled prompt of each scene for each target."""
        return tuple(await self.read(lambda db: db.all(sql.STANDING_PROMPTS, Prompt, tenant=tenant, film=film)))

    async def prompts_made(self, tenant: str) -> dict[str, int]:
        """How many prompts were ever compiled for each film of a tenant that has any."""
        rows: list[tuple[str, int]] = await self.read(lambda db: db.all(sql.PROMPTS_MADE, _count, tenant=tenant))
        return dict(rows)

    async def store_prompts(self, tenant: str, prompts: tuple[PromptMade, ...]) -> None:
        """Fill prompts that were wanted with what was compiled."""
        await self.write(lambda db: fill(db, tenant, prompts))

    async def keep_picture(self, tenant: str, picture: KeptPicture) -> int:
        """Count one more reference to a picture, and how many there are now."""
        now = self.clock()
        return await self.write(lambda db: keep(db, tenant, picture, now))

    async def drop_picture(self, tenant: str, sha256: str) -> int:
        """Count one reference less, and how many are left; at 0 the file may go."""
        return await self.write(lambda db: _refer(db, tenant, sha256, -1))


def fill(db: Db, tenant: str, prompts: Sequence[PromptMade]) -> None:
    """Write what wanted prompts were compiled to."""
    for p in prompts:
        made = {"text": p.text, "request": p.request, "input_hash": p.input_hash, "template_version": p.template_version}
        db.run(sql.FILL_PROMPT, tenant=tenant, id=p.id, **made)


def lay_aside(db: Db, unit: Commit, version: int, now: int) -> None:
    """Write the takes, decisions about takes and wanted prompts of a turn."""
    key = {"tenant": unit.tenant, "film": unit.film, "turn": unit.turn, "created": now}
    for take in unit.takes:
        edits = _EDITS.dump_json(take.edits).decode()
        what = {"id": take.id, "base": take.base, "shown": take.shown, "outcome": take.outcome, "decided_by": "", "decided": 0}
        db.run(sql.NEW_TAKE, edits=edits, **key, **what, **making(take.made))
    for take_id, outcome in unit.decided:
        db.run(sql.SETTLE_TAKE, tenant=unit.tenant, id=take_id, outcome=outcome, decided_by=unit.here.person, decided=now)
    for seq, wanted in enumerate(unit.prompts):
        what = {"id": wanted.id, "scene": wanted.scene, "target": wanted.target, "version": version, "seq": seq}
        db.run(sql.NEW_PROMPT, text="", request="", input_hash="", template_version="", **key, **what)
    fill(db, unit.tenant, unit.compiled)
    for picture in unit.pictures:
        keep(db, unit.tenant, picture, now)


def keep(db: Db, tenant: str, picture: KeptPicture, now: int) -> int:
    """Count one more reference to a picture, and how many there are now."""
    sides = {"size": picture.size, "width": picture.width, "height": picture.height}
    db.run(sql.NEW_PICTURE, refs=0, tenant=tenant, sha256=picture.sha256, kind=picture.kind, created=now, **sides)
    return _refer(db, tenant, picture.sha256, 1)


def making(made: Made) -> dict[str, str]:
    """Who or what made it, by column; the take that an edit came from is the journal's own."""
    model = {"model_asked": made.model_asked, "model_used": made.model_used, "stack": made.stack, "arm": made.arm}
    return {"source": made.source, "instructions": made.instructions, "template": made.template, **model}


def _refer(db: Db, tenant: str, sha256: str, by: int) -> int:
    db.run(sql.REFER, tenant=tenant, sha256=sha256, by=by)
    return db.one(sql.REFS, int, tenant=tenant, sha256=sha256) or 0


def _take(take: str, base: int, shown: int, turn: str, outcome: TakeOutcome, edits: str, *made: str) -> Take:
    return Take(take, base, _EDITS.validate_json(edits), _made(*made), shown, turn, outcome)


def _made(source: str, *rest: str) -> Made:
    return Made(source, "", *rest)  # pyright: ignore[reportArgumentType]


def _count(film: str, made: int) -> tuple[str, int]:
    return film, made
