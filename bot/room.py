"""What a command may ask, bound to one person, place and film: the desk's side of `bot.commands.Room`."""

import asyncio
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Protocol

from bot.archive import PastRow, past_of
from bot.commands import Bound, Mine, Payer, Step, Take
from bot.files import read_at_most
from bot.past import read_lines
from bot.plans import Plan
from bot.rankers import read_ranker
from bot.receivers import Receivers
from bot.shop import Shop
from bot.usage import Spending, Usage
from studio.edits import ChangeSlot, Edit, Restore, scene_of
from studio.errors import NotFound
from studio.film import SLOTS
from studio.memory.lines import Line
from studio.pictures.intake import Accepted
from studio.project import SceneProject
from studio.ranking import Ranker
from studio.search.embedder import ready_embedder
from studio.store.leaving import Leaving
from studio.store.paying import PAYER
from studio.store.profiles import KeptProfile
from studio.store.records import FilmKey, Here, JournalRow, Prompt
from studio.store.store import Store
from studio.store.tenant_records import Member, Place, Redeemed
from studio.turn import Exhibit
from tools.tool_query import find_tools, told

MAX_PICTURE = 10 * 1024 * 1024
"""Bytes of one picture; a larger file is not read at all."""


class Pictures(Protocol):
    """Safe intake and the kept files of one tenant."""

    async def accept(self, tenant: str, data: bytes, name: str) -> Accepted: ...
    def still(self, tenant: str, sha256: str) -> bytes | None: ...
    def drop(self, tenant: str, sha256: str) -> bool: ...
    async def leave(self, leaving: Leaving) -> None: ...
    async def left(self, leaving: Leaving) -> None: ...


@dataclass
class DeskRoom:
    """A room for one call. ``key`` is None where no film is open yet."""

    store: Store
    pictures: Pictures
    here: Here
    key: FilmKey | None
    plan: Plan
    folder: Path
    strips: bool = False
    """Whether the platform can show frames to leaf through."""
    sold: Shop = field(default_factory=Shop)
    rankers: Path | None = None
    told: Receivers = field(default_factory=Receivers)

    def receivers(self) -> Sequence[tuple[str, str, str]]:
        """Who receives what of this person here, and on which terms."""
        return self.told.rows(self.plan.tier.name, self.here.tenant.partition(":")[0])

    @property
    def platform(self) -> str:
        """Where the call was made: a tenant is ``platform:external``."""
        return self.here.tenant.partition(":")[0]

    async def films(self) -> Sequence[Bound]:
        rows = await self.store.films(self.here.tenant)
        return [Bound(r.film, r.title, r.status, r.scenes) for r in rows]

    async def undoable(self) -> Step | None:
        if self.key is None:
            return None
        version = await self.store.undoable(self.key.tenant, self.key.film)
        if version is None:
            return None
        before = await self.store.replay(self.key.tenant, self.key.film, version - 1)
        rows = [r for r in await self.store.journal(self.key.tenant, self.key.film, version - 1) if r.version == version]
        return _step(version, rows, before.project)

    async def history(self, limit: int) -> Sequence[Step]:
        if self.key is None:
            return ()
        by_version: dict[int, list[JournalRow]] = {}
        for row in await self.store.journal(self.key.tenant, self.key.film):
            by_version.setdefault(row.version, []).append(row)
        newest = sorted(by_version.items(), reverse=True)[:limit]
        names = {person: await self.store.name(person) for person in {rows[0].person for _, rows in newest}}
        return [replace(_step(v, rows, None), who=names[rows[0].person]) for v, rows in newest]

    async def name(self) -> str:
        """How the person who speaks is called."""
        return await self.store.name(self.here.person)

    async def usage(self) -> Sequence[tuple[str, str]]:
        return await self._usage.rows()

    async def spending(self) -> Spending:
        return await self._usage.spending()

    @property
    def _usage(self) -> Usage:
        return Usage(self.store, self.here.person, self.here.tenant, self.plan)

    async def payer(self) -> Payer:
        """Who pays for what is said here, and how that came about."""
        of_film = await self.store.film_payer(self.key) if self.key else None
        here = (await self.settings()).get(PAYER) or None
        return Payer(self.here.person, self.plan.payer, await self.store.name(self.plan.payer), of_film, here)

    async def shop(self) -> Shop:
        """Where blocks are sold to this person; nothing where nothing is sold here."""
        if not self.sold or self.here.tenant.startswith("discord:"):
            return Shop()
        return self.sold.to(await self.store.buyer(self.here.person))

    async def prompts(self, scene: str) -> Sequence[Prompt]:
        return () if self.key is None else await self.store.prompts(self.key.tenant, self.key.film, scene)

    async def members(self) -> Sequence[Member]:
        return () if self.key is None else await self.store.members(self.key.tenant, self.key.film)

    async def knows(self, account: str) -> bool:
        """Whether somebody of that account has spoken here."""
        platform, tenant = self.platform, self.here.tenant
        return await self.store.known_person(tenant, platform, account) is not None

    def new_code(self) -> tuple[str, str]:
        """(name, secret of 128 bits) of a link code."""
        return secrets.token_hex(4), secrets.token_hex(16)

    async def redeem(self, name: str, secret: str) -> Redeemed | None:
        """What a link code stands for; looking uses it up."""
        return await self.store.redeem(name, secret)

    async def title(self, tenant: str, film: str) -> str:
        """How a film is called."""
        return (await self.store.load(tenant, film))[0].title or "The film"

    async def linked(self) -> tuple[Sequence[Place], Sequence[Place]]:
        """The places of the film in this tenant, and those in others."""
        found = await self.store.places(self.key.tenant, self.key.film) if self.key else ()
        return [p for p in found if p.tenant == self.here.tenant], [p for p in found if p.tenant != self.here.tenant]

    @property
    def home(self) -> str:
        """Where the film and its pictures are at home."""
        return self.key.tenant if self.key else self.here.tenant

    async def settings(self) -> dict[str, str]:
        return await self.store.settings(self.here.tenant)

    async def at(self, version: int) -> SceneProject | None:
        """The film as it stood at a version; None where its past is no longer kept."""
        if self.key is None:
            return None
        try:
            return (await self.store.replay(self.key.tenant, self.key.film, version)).project
        except NotFound:
            return None

    async def take(self) -> Take | None:
        return next(reversed(await self.takes()), None)

    async def takes(self) -> Sequence[Take]:
        """The proposals that wait, the oldest first."""
        waiting = await self.store.takes(self.key.tenant, self.key.film) if self.key else ()
        return [Take(t.id, t.edits, t.made.model_used or t.made.source) for t in waiting]

    async def ranker(self) -> Ranker | None:
        """What has learnt from choices in this tenant, or everywhere; None until one is better than the base rate."""
        return await asyncio.to_thread(read_ranker, self.rankers, self.here.tenant) if self.rankers else None

    async def standing(self) -> Sequence[Prompt]:
        return () if self.key is None else await self.store.standing_prompts(self.key.tenant, self.key.film)

    async def similar(self, words: str, most: int) -> Sequence[PastRow]:
        """Rows of the films of the tenant where the person is; vectors that are made for it are kept."""
        return await past_of(self.store).search(self.here.tenant, words, most)

    async def lines(self) -> Sequence[Line]:
        """The film's record, line by line: what was decided from the oldest version that is still kept, and what was said."""
        return () if self.key is None else await read_lines(self.store, self.key)

    async def profiles(self) -> Sequence[KeptProfile]:
        """The newest versions of one's own profiles and of the team's."""
        return await self.store.profiles(self.here.tenant, self.here.person)

    async def accept(self, path: Path) -> Accepted:
        return await self.pictures.accept(self.home, await asyncio.to_thread(_bytes, path), path.name)

    @property
    def mark(self) -> str | None:
        """What the tier's pictures carry at their foot."""
        return self.plan.tier.mark or None

    def still(self, sha256: str) -> bytes | None:
        return self.pictures.still(self.home, sha256)

    def output(self, name: str) -> Path:
        self.folder.mkdir(parents=True, exist_ok=True)
        return self.folder / name

    async def consents(self) -> frozenset[str]:
        """The purposes that the person agrees to."""
        return await self.store.consents(self.here.person)

    async def confirmed(self, kind: str, secret: str) -> bool:
        """Whether that is the person's own one-time word for it, given in this place; looking uses it up."""
        return await self.store.take_token(f"{kind}:{self.here.person}:{self.here.place}", secret)

    async def mine(self) -> Mine:
        rows = await self.store.rows_of(self.here.person)
        films = [(key, (await self.store.load(*key))[0]) for key in await self.store.films_of(self.here.person)]
        shas = {(key[0], asset.sha256) for key, film in films for asset in film.bible.assets}
        found = [(sha, self.pictures.still(tenant, sha)) for tenant, sha in sorted(shas)]
        return Mine(rows, [film for _, film in films], [(sha, data) for sha, data in found if data])


@dataclass(frozen=True, slots=True)
class RoomLookups:
    """What a model may look up in a turn, bound to the room's person and film."""

    room: DeskRoom

    async def targets(self, words: str) -> Sequence[Exhibit]:
        """Tools of the catalogue that hold what the words ask for, the nearest first, each with its source; at most ten."""
        answered = await asyncio.to_thread(find_tools, words, ready_embedder(), 10)
        return [Exhibit(found.tool.id, told(found)) for found in answered.found]

    async def usage(self) -> Sequence[Exhibit]:
        return [Exhibit(what, told) for what, told in await self.room.usage()]


def _bytes(path: Path) -> bytes:
    large = f"{path.name[:80]!r} is larger than {MAX_PICTURE // 1024 // 1024} MiB: save it smaller and give it again."
    return read_at_most(path, MAX_PICTURE, large)


def _step(version: int, rows: Sequence[JournalRow], project: SceneProject | None) -> Step:
    at = datetime.fromtimestamp(rows[0].at / 1000, UTC) if rows else datetime.now(UTC)
    return Step(
        version, rows[0].made.source if rows else "", _what([r.edit for r in rows], project), at, project, undo=any(r.undoes for r in rows)
    )


def _what(edits: Sequence[Edit], project: SceneProject | None) -> str:
    """A turn in a few words; the slots of one place are named together."""
    said: list[str] = []
    for (changes, where), group in groupby(edits, key=lambda e: (isinstance(e, ChangeSlot), _where(e, project))):
        words = list(dict.fromkeys(_words(e, where) for e in group))
        shown = words[:4] + ([f"{len(words) - 4} more"] if len(words) > 4 else [])
        said += [" and ".join(filter(None, (", ".join(shown[:-1]), shown[-1]))) + where] if changes else words
    said = list(dict.fromkeys(said))
    return ", ".join(said[:4]) + (f" and {len(said) - 4} more" if len(said) > 4 else "")


KINDS = {
    "retitle_film": "the film's title",
    "set_film_status": "the film's status",
    "add_scene": "new scene",
    "remove_scene": "a scene removed",
    "move_scene": "a scene's place",
    "describe_scene": "the words{}",
    "set_scene_status": "the lock or status{}",
    "link_scenes": "a link{}",
    "unlink_scenes": "a link{}",
    "describe_style": "the style's words",
    "put_character": "a character",
    "put_appearance": "a character's looks",
    "put_location": "a location",
    "put_prop": "a prop",
    "put_asset": "a reference picture",
    "describe_asset": "what a picture is",
    "see_asset": "what a model sees in a picture",
    "put_note": "a note",
    "apply_profile": "a Director Profile",
    "use_template": "a template{}",
    "remove_from_bible": "an entry of the bible removed",
}


def _where(edit: Edit, project: SceneProject | None) -> str:
    """`` of scene 4``; `` of the style`` for a slot of no scene."""
    scene_id = scene_of(edit)
    scene = project.scene(scene_id) if project and scene_id else None
    return f" of scene {scene.number}" if scene else " of the style" if isinstance(edit, ChangeSlot) and not edit.scene else ""


def _words(edit: Edit, where: str) -> str:
    if isinstance(edit, ChangeSlot):
        return SLOTS[edit.delta.slot].label.lower()
    return f"undo of version {edit.undoes}" if isinstance(edit, Restore) else KINDS[edit.kind].format(where)


async def focus_of(store: Store, key: FilmKey, version: int) -> str | None:
    """The scene that loose words go on about: the only one that the newest change to any scene touched."""
    newest: int | None = None
    touched: set[str] = set()
    for row in reversed(await store.journal(key.tenant, key.film, max(0, version - 20))):
        scene = scene_of(row.edit)
        if newest is not None and row.version != newest:
            break
        if scene is not None:
            newest = row.version
            touched.add(scene)
    return touched.pop() if len(touched) == 1 else None
