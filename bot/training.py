"""`director training export`: one pass over the journals, canonical records and each provider's form of them, and what was left out."""

import asyncio
import hashlib
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import IO, Literal, Protocol, TextIO

from bot.files import make_folder, write_whole
from compiler_templates import fingerprint, lower
from studio.errors import BadInput
from studio.store.records import FilmRow
from studio.store.store import Store
from studio.training.examples import TALK, outline, prompt
from studio.training.formats import HOLES, PROVIDERS, Provider, dpo_line, filling, pairwise_line, said, sft_line, stencil
from studio.training.handles import Handles
from studio.training.leave import CHANGED, NO_WORDS, NOTHING_LOCKED, Leave, Told
from studio.training.pairs import Found, Standing, takes_compared
from studio.training.records import SPLITS, VERSION, Example, Preference, as_line, canonical, project_name, split_of

Kind = Literal["sft", "preferences"]
Record = Example | Preference
SHOWN = 5
"""Servers and workspaces that are named where the one that was asked for is not here."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be exported: for everyone, or for the people of one tenant alone; in which forms; with words from which platforms."""

    kind: Kind
    tenant: str = ""
    providers: tuple[Provider, ...] = PROVIDERS
    words_from: frozenset[str] = frozenset({"console"})


async def leave_for(store: Store, tenant: str, words_from: frozenset[str]) -> Leave:
    """Who agreed, to the purpose that a tenant ("" for everyone) stands for."""
    agreed = await store.agreed("everyone")
    if tenant:
        agreed |= await store.agreed("own")
    return Leave(agreed, await store.agreed("words"), await store.forbidding(), words_from)


async def preferences(store: Store, leave: Leave, tenant: str, told: Told) -> AsyncIterator[Sequence[Preference]]:
    """Every preference that may leave, film by film, a page of a journal at a time."""
    for film in await _films(store, tenant):
        name = project_name(film.tenant, film.film)
        standing, names = Standing(name), await _names(store, film, leave)
        async for page in store.doings(film.tenant, film.film):
            yield list(_allowed(film, standing.follow(page), leave, told, names))
        yield list(_allowed(film, takes_compared(name, await store.proposed(film.tenant, film.film)), leave, told, names))


async def examples(store: Store, leave: Leave, tenant: str, told: Told) -> AsyncIterator[Sequence[Example]]:
    """Every supervised example that may leave, film by film."""
    for film in await _films(store, tenant):
        makers = await store.makers(film.tenant, film.film)
        if why := leave.forbids(film.tenant, makers):
            told.left_out[why] += 1
            continue
        yield await _of_film(store, film, told, words=leave.gives_words(film.tenant, makers))


async def _names(store: Store, film: FilmRow, leave: Leave) -> Mapping[bool, Handles]:
    """How a preference with words, and one without, speaks of the film's entries: by their own names only if everyone in the film gives
    words, as anyone in it may have named them."""
    named = leave.gives_words(film.tenant, await store.makers(film.tenant, film.film))
    project, _ = await store.load(film.tenant, film.film)
    return {words: Handles(project, words=words, named=words and named) for words in (False, True)}


async def _films(store: Store, tenant: str) -> Sequence[FilmRow]:
    """The films of a tenant, or all. Raises BadInput for a tenant that is not here."""
    every = await store.every_film()
    films = [film for film in every if film.tenant == tenant] if tenant else every
    if tenant and not films:
        raise BadInput(_unknown(tenant, sorted({film.tenant for film in every})))
    return sorted(films, key=lambda film: (film.tenant, film.film))


def _unknown(tenant: str, known: Sequence[str]) -> str:
    """Of many that are known, the nearest."""
    shown = (get_close_matches(tenant, known, n=SHOWN, cutoff=0) if len(known) > SHOWN else known) or ["nobody"]
    more = f" and {len(known) - SHOWN} more" if len(known) > SHOWN else ""
    return f"There is no server or workspace {tenant[:80]!r} here: films are kept of {', '.join(shown)}{more}."


def _allowed(film: FilmRow, found: Iterable[Found], leave: Leave, told: Told, names: Mapping[bool, Handles]) -> Iterator[Preference]:
    """Those that each of their people agreed to and that still say something once what may not leave is taken out."""
    for one in found:
        if why := leave.forbids(film.tenant, one.people):
            told.left_out[why] += 1
            continue
        words, whole = leave.gives_words(film.tenant, one.people), one.preference
        said = names[words].slots
        chosen, rejected = said(whole.chosen), said(whole.rejected)
        if chosen == rejected:
            told.left_out[NO_WORDS] += 1
            continue
        yield Preference(whole.kind, whole.project, said(whole.context), chosen, rejected, whole.first)


async def _of_film(store: Store, film: FilmRow, told: Told, *, words: bool) -> Sequence[Example]:
    project, _ = await store.load(film.tenant, film.film)
    name, made = project_name(film.tenant, film.film), list[Example]()
    talk = [m.text for m in await store.conversation(film.tenant, film.film, TALK) if m.author == "person"] if words else []
    if (whole := outline(project, name, words=words, talk=talk)) is not None:
        made.append(whole)
    else:
        told.left_out[NOTHING_LOCKED] += 1
    for standing in await store.standing_prompts(film.tenant, film.film):
        scene = project.scene(standing.scene)
        if not words:
            told.left_out[NO_WORDS] += 1
        elif scene is None or fingerprint(lower(project, scene)) != standing.input_hash:
            told.left_out[CHANGED] += 1
        else:
            made.append(prompt(project, scene, standing.target, standing.text, name))
    return made


class Hash(Protocol):
    """A digest of what was written so far."""

    def update(self, data: bytes, /) -> None: ...
    def hexdigest(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of an export by the names of their files: those that say a record whole, and the providers', as stencils. Providers of
    one form share its bytes."""

    whole: Mapping[str, Callable[..., Mapping[str, object]]]
    stencils: Mapping[bytes, Sequence[str]]

    @property
    def names(self) -> Sequence[str]:
        return [*self.whole, *(name for names in self.stencils.values() for name in names)]

    def lines(self, record: Record) -> Iterator[tuple[str, bytes]]:
        """The record as a line of each file."""
        for name, form in self.whole.items():
            yield name, as_line(form(record))
        filled = filling(said(record))
        for pattern, names in self.stencils.items():
            line = pattern % filled
            for name in names:
                yield name, line


@dataclass
class Files:
    """The files of one export: canonical and of each provider, split by project; their lines are counted and hashed as they are written."""

    folder: Path
    forms: Forms
    told: Told
    _open: dict[str, IO[bytes]] = field(default_factory=dict[str, IO[bytes]])
    _hashes: dict[str, Hash] = field(default_factory=dict[str, Hash])

    def begin(self, stack: ExitStack) -> None:
        """Open every file, empty ones too: a split that got nothing is seen as that."""
        for name in self.forms.names:
            for split in SPLITS:
                path = f"{name}.{split}.jsonl"
                self._open[path] = stack.enter_context((self.folder / path).open("wb"))
                self._hashes[path] = hashlib.sha256()

    def write(self, records: Sequence[Record]) -> None:
        """Write records, which are all of one project."""
        lines = defaultdict[str, list[bytes]](list)
        for record in records:
            for name, line in self.forms.lines(record):
                lines[name].append(line)
        for name, written in lines.items():
            path, data = f"{name}.{split_of(records[0].project)}.jsonl", b"".join(written)
            self._open[path].write(data)
            self._hashes[path].update(data)
            self.told.written[path] += len(written)

    def manifest(self, asked: Asked) -> Mapping[str, object]:
        """Counts, versions and hashes; nothing in it changes while the journal does not."""
        files = {path: {"lines": self.told.written[path], "sha256": made.hexdigest()} for path, made in sorted(self._hashes.items())}
        purpose = f"own:{project_name(asked.tenant, '')}" if asked.tenant else "everyone"
        left = dict(sorted(self.told.left_out.items()))
        return {
            "kind": asked.kind,
            "version": VERSION,
            "purpose": purpose,
            "words_from": sorted(asked.words_from),
            "files": files,
            "left_out": left,
        }


def forms_of(asked: Asked) -> Forms:
    """The forms of an export: canonical first, then each provider's."""
    whole: dict[str, Callable[..., Mapping[str, object]]] = {"canonical": canonical}
    if asked.kind == "preferences":
        whole["pairwise"] = pairwise_line
    form, prefix = (sft_line, "") if asked.kind == "sft" else (dpo_line, "dpo-")
    stencils = defaultdict[bytes, list[str]](list)
    for provider in asked.providers:
        stencils[stencil(form(provider, HOLES))].append(prefix + provider)
    return Forms(whole, stencils)


async def export(store: Store, asked: Asked, folder: Path) -> Told:
    """Write an export into ``folder``, in one pass. Raises BadInput when the folder cannot be written."""
    told, leave = Told(), await leave_for(store, asked.tenant, asked.words_from)
    await _films(store, asked.tenant)  # who is not here empties no folder
    source = examples if asked.kind == "sft" else preferences
    await asyncio.to_thread(make_folder, folder)
    try:
        with ExitStack() as stack:
            files = Files(folder, forms_of(asked), told)
            files.begin(stack)
            async for records in source(store, leave, asked.tenant, told):
                files.write(records)
    except OSError:
        raise BadInput(f"I cannot write to {str(folder)[:80]!r}: name another folder with --out.") from None
    await asyncio.to_thread(write_whole, folder / "manifest.json", as_line(files.manifest(asked)))
    return told


def tell(told: Told, folder: Path, out: TextIO) -> None:
    """Say what was written, and what was left out and why."""
    lines = {path.split(".")[1]: count for path, count in told.written.items() if path.startswith("canonical.")}
    out.write(f"Written to {folder}: {sum(lines.values())} records ({', '.join(f'{lines.get(s, 0)} {s}' for s in SPLITS)}).\n")
    if not told.left_out:
        out.write("Nothing was left out.\n")
    for why, count in sorted(told.left_out.items()):
        out.write(f"Left out {count}: {why}.\n")


def providers(said: str) -> tuple[Provider, ...]:
    """The providers of that name, or all. Raises BadInput."""
    if said == "all":
        return PROVIDERS
    if said not in PROVIDERS:
        raise BadInput(f"There is no provider {said[:20]!r}: say {', '.join(PROVIDERS)} or all.")
    return (said,)
