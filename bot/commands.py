"""Every command, declared once for every platform: its verb, its arguments, who may use it and who sees the answer.

A command reads the turn's film and may edit it through the turn; the desk commits. None needs a model.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Literal, Protocol

from bot.archive import PastRow
from bot.handles import handle
from bot.messages import Attachment, Button, Invocation, Part, Standing
from bot.prompted import Prompted
from bot.shop import Shop
from bot.usage import Spending
from studio.edits import Edit
from studio.errors import BadInput, NotFound
from studio.film import SLOTS
from studio.memory.lines import Line
from studio.pictures.intake import Accepted
from studio.project import Scene, SceneProject
from studio.ranking import Ranker
from studio.store.consent_records import Purpose
from studio.store.profiles import KeptProfile
from studio.store.records import FilmKey, KeptPicture, Prompt, Role
from studio.store.signal_records import Noted
from studio.store.tenant_records import Member, Place, Redeemed
from studio.turn import Turn

Kind = Literal["scene", "target", "film", "slot", "person", "path", "word", "words"]


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument. ``words`` and ``film`` take the rest of the line; ``kind`` tells a platform what to offer for completion."""

    name: str
    kind: Kind
    help: str
    required: bool = True


@dataclass(frozen=True, slots=True)
class Bound:
    """A film of the caller's tenant, as lists show it."""

    id: str
    title: str
    status: str
    scenes: int


@dataclass(frozen=True, slots=True)
class Step:
    """A turn of the film's past. ``project`` is the film as it stood before it, ``who`` how its maker is called, "" when nobody knows."""

    version: int
    source: str
    what: str
    at: datetime
    project: SceneProject | None = None
    who: str = ""
    undo: bool = False

    @property
    def by(self) -> str:
        return f"{self.who} ({self.source})" if self.who else self.source


class Room(Protocol):
    """What a command may ask, bound to its tenant, place, person and film. It only reads, save for pictures, which are kept by content."""

    async def films(self) -> Sequence[Bound]: ...
    async def undoable(self) -> Step | None: ...
    async def history(self, limit: int) -> Sequence[Step]: ...
    async def usage(self) -> Sequence[tuple[str, str]]: ...
    async def spending(self) -> Spending: ...
    async def payer(self) -> "Payer": ...
    async def shop(self) -> Shop: ...
    def receivers(self) -> Sequence[tuple[str, str, str]]: ...
    async def prompts(self, scene: str) -> Sequence[Prompt]: ...
    async def members(self) -> Sequence[Member]: ...
    async def knows(self, account: str) -> bool: ...
    async def settings(self) -> dict[str, str]: ...
    async def ranker(self) -> Ranker | None: ...
    def new_code(self) -> tuple[str, str]: ...
    async def redeem(self, name: str, secret: str) -> Redeemed | None: ...
    async def title(self, tenant: str, film: str) -> str: ...
    async def linked(self) -> tuple[Sequence[Place], Sequence[Place]]: ...
    async def at(self, version: int) -> SceneProject | None: ...
    async def take(self) -> "Take | None": ...
    async def takes(self) -> "Sequence[Take]": ...
    async def name(self) -> str: ...
    async def standing(self) -> Sequence[Prompt]: ...
    async def lines(self) -> Sequence[Line]: ...
    async def similar(self, words: str, most: int) -> Sequence[PastRow]: ...
    async def profiles(self) -> Sequence[KeptProfile]: ...
    async def accept(self, path: Path) -> Accepted: ...
    @property
    def mark(self) -> str | None: ...
    @property
    def strips(self) -> bool: ...
    @property
    def platform(self) -> str: ...
    def still(self, sha256: str) -> bytes | None: ...
    def output(self, name: str) -> Path: ...
    async def consents(self) -> frozenset[str]: ...
    async def confirmed(self, kind: str, secret: str) -> bool: ...
    async def mine(self) -> "Mine": ...


@dataclass(frozen=True, slots=True)
class Mine:
    """Everything that is kept of a person: rows by table, their films (tenant, film), the files (name, bytes) of their pictures."""

    rows: Mapping[str, Sequence[Mapping[str, str | int | None]]]
    films: Sequence[SceneProject]
    pictures: Sequence[tuple[str, bytes]]


@dataclass(frozen=True, slots=True)
class Payer:
    """Who pays here, as people's ids: ``pays`` and how they are called, who agreed to pay for the film, and for the whole server."""

    speaker: str
    pays: str
    name: str
    film: str | None
    server: str | None


@dataclass(frozen=True, slots=True)
class Take:
    """A proposal that waits for a person's word."""

    id: str
    edits: tuple[object, ...]
    by: str = ""
    """What made it: a model's name, else the way it came about."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture that a command took in, for a model that can see to look at."""

    asset: str
    data: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Presented:
    """How the prompts of a turn are shown: what stands first in the reply, and what comes after what was changed."""

    first: tuple[Part, ...] = ()
    last: tuple[Part, ...] = ()


Present = Callable[[SceneProject, Prompted], Awaitable[Presented]]


@dataclass(frozen=True, slots=True)
class Linking:
    """What becomes of the places of a film: a new code (its name and its secret), the film that is joined here, the places that part."""

    code: tuple[str, str] | None = None
    joins: FilmKey | None = None
    made_in: str = ""
    """The place where the code of the film that is joined was made."""
    parts: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command says, and what the desk does beside the turn's own commit.

    ``standing`` are prompts of before that need not be made again; ``present`` shows the prompts, each in full where it is None.
    """

    parts: tuple[Part, ...] = ()
    create: SceneProject | None = None
    bind: str | None = None
    settle_take: tuple[str, Literal["accepted", "discarded"]] | None = None
    dropped: tuple[str, ...] = ()
    """Other takes that are discarded with it."""
    undoes: int | None = None
    propose: tuple[Edit, ...] = ()
    """Edits that wait for a person's word."""
    offers: tuple[Button, ...] = ()
    shown: "tuple[Shown, ...]" = ()
    pictures: tuple[KeptPicture, ...] = ()
    standing: tuple[Prompt, ...] = ()
    present: Present | None = None
    leave: bool = False
    grant: tuple[str, Role] | None = None
    """A platform's account and the role that it is given in the film."""
    setting: tuple[str, str] | None = None
    """What the tenant chose, by name."""
    linking: Linking | None = None
    noted: tuple[Noted, ...] = ()
    """What the person says of an outcome."""
    boosts: str = ""
    """What the stronger model is asked to do; its edits become a proposal."""
    pays: tuple[Literal["film", "server"], bool] | None = None
    """For what the speaker pays from now on (True), or nobody but whoever speaks (False)."""
    keeps: KeptProfile | None = None
    """A Director Profile to keep as its next version."""
    shares: str | None = None
    """The id of a profile that everybody in the tenant may see from now on."""
    consents: tuple[tuple[Purpose, bool], ...] = ()
    """The purposes that the person agrees to from now on, or no more."""
    confirm: tuple[str, str] | None = None
    """(kind, secret) of a one-time token that the person will give back to go on."""
    erase: bool = False
    """Everything of the person is taken away."""


@dataclass
class Call:
    """One use of a command. ``args`` holds what was given, by argument name."""

    turn: Turn
    room: Room
    args: Mapping[str, str]
    attachments: tuple[Attachment, ...] = ()
    owns: bool = False
    """Whether the person is an owner of the film."""
    standing: Standing = "member"
    """What the platform says of the person."""
    at_home: bool = True
    """Whether the film is at home in the tenant where it is talked about."""

    @property
    def project(self) -> SceneProject:
        return self.turn.project

    def scene(self, argument: str = "scene") -> Scene:
        """The scene that an argument names, or the one in focus. Raises NotFound or BadInput with one sentence."""
        return find_scene(self.project, self.args.get(argument), self.turn.focus)


Run = Callable[[Call], Awaitable[Answer]]


@dataclass(frozen=True, slots=True)
class Command:
    """One verb. ``right`` is what the member must hold; ``audience`` who sees the answer; ``capability`` the name people know it by."""

    verb: str
    group: Literal["film", "scene", "pictures", "prompts", "account"]
    help: str
    run: Run
    arguments: tuple[Argument, ...] = ()
    audience: Literal["person", "place"] = "place"
    right: Literal["view", "edit", "own"] = "edit"
    capability: str = ""
    aliases: tuple[str, ...] = field(default=())
    under: str = ""
    """The subgroup in which a platform with a tree of commands shows it; "" for the first level."""
    only: str = ""
    """The one platform that has it; "" for all."""
    edits_with: tuple[str, ...] = ()
    """First words with which a command that only looks becomes one that edits."""
    queues: bool = False
    """Whether it runs for long where it edits: then one use waits for another on the same film."""

    def right_for(self, invocation: Invocation) -> Literal["view", "edit", "own"]:
        """What the member must hold for this use of it."""
        given = invocation.arguments
        said = given.get("rest") or (given.get(self.arguments[0].name, "") if self.arguments else "")
        return "edit" if said.split(" ")[0].casefold() in self.edits_with else self.right

    def waits_for(self, invocation: Invocation) -> bool:
        return self.queues and self.right_for(invocation) == "edit"

    @property
    def usage(self) -> str:
        """How it is typed, such as ``/compile SCENE TARGET``."""
        words = (a.name.upper() if a.required else f"[{a.name.upper()}]" for a in self.arguments)
        return " ".join((f"/{self.verb}", *words))


def find_scene(project: SceneProject, said: str | None, focus: str | None = None) -> Scene:
    """The scene of that number, id, handle or title; with nothing said, the one in focus or the only one."""
    if not project.scenes:
        raise NotFound("There are no scenes yet: tell me the idea in one line, and how many scenes.")
    if said is None:
        standing = project.scene(focus) if focus else project.scenes[0] if len(project.scenes) == 1 else None
        if standing is None:
            raise BadInput(f"Which scene? Say its number, 1 to {len(project.scenes)}.")
        return standing
    if said.startswith("~"):
        return _handled(project, said)
    found = project.numbered(int(said)) if said.isascii() and said.isdigit() and len(said) < 8 else project.scene(said)
    if found is None:
        found = next((s for s in project.scenes if s.title and s.title.casefold() == said.casefold()), None)
    if found is None:
        raise NotFound(f"There is no scene {said[:40]!r}: this film has scenes 1 to {len(project.scenes)}.")
    return found


def _handled(project: SceneProject, said: str) -> Scene:
    found = next((s for s in project.scenes if handle(s.id) == said), None)
    if found is None:
        raise NotFound("That scene is no longer in the film: /film shows the scenes.")
    return found


@cache
def commands() -> Mapping[str, Command]:
    """Every command by verb, in the order of the help."""
    from bot.verbs import (
        account,
        before,
        checks,
        drawings,
        film,
        find,
        link,
        memory,
        money,
        pictures,
        privacy,
        prompts,
        rate,
        reel,
        scene,
        style,
        takes,
        team,
        template,
    )

    declared = (
        *film.COMMANDS,
        *takes.COMMANDS,
        *style.COMMANDS,
        *memory.COMMANDS,
        *before.COMMANDS,
        *scene.COMMANDS,
        *template.COMMANDS,
        *pictures.COMMANDS,
        *reel.COMMANDS,
        *drawings.COMMANDS,
        *checks.COMMANDS,
        *prompts.COMMANDS,
        *find.COMMANDS,
        *rate.COMMANDS,
        *team.COMMANDS,
        *link.COMMANDS,
        *money.COMMANDS,
        *privacy.COMMANDS,
        *account.COMMANDS,
    )
    return {c.verb: c for c in declared}


def find_command(verb: str) -> Command:
    """The command of that verb or alias. Raises NotFound that offers the nearest verbs."""
    known = commands()
    for command in known.values():
        if verb == command.verb or verb in command.aliases:
            return command
    near = get_close_matches(verb, known, n=3, cutoff=0.5)
    offer = f" Did you mean {' or '.join('/' + n for n in near)}?" if near else " Type /help for all of them."
    raise NotFound(f"There is no command /{verb[:30]}.{offer}")


def parse(text: str) -> Invocation | None:
    """``/verb words`` -> an Invocation, or None when the text is not a command."""
    if not text.startswith("/") or text.startswith("//"):
        return None
    verb, _, rest = text[1:].partition(" ")
    return Invocation(verb=verb.casefold(), arguments={"rest": rest.strip()})


def spoken(invocation: Invocation | None) -> str:
    """The words of ``/say``, "" for every other command: they are read as if they had been typed without it."""
    if invocation is None or invocation.verb != "say":
        return ""
    return (invocation.arguments.get("words") or invocation.arguments.get("rest", "")).strip()


def arguments(command: Command, invocation: Invocation, *, own_machine: bool = True) -> dict[str, str]:
    """The arguments by name. Raises BadInput that shows how the command is typed.

    Paths are for whoever sits at the machine that runs this: from anywhere else no argument names a file on it.
    """
    if not own_machine:
        command = replace(command, arguments=tuple(a for a in command.arguments if a.kind != "path"))
    rest = invocation.arguments.get("rest")
    known = {a.name for a in command.arguments} | set(SLOTS)
    given = _split(command, rest) if rest is not None else {k: v for k, v in invocation.arguments.items() if k in known}
    missing = [a for a in command.arguments if a.required and not given.get(a.name)]
    if missing:
        raise BadInput(f"{command.usage}: {missing[0].help}")
    return given


def _split(command: Command, rest: str) -> dict[str, str]:
    given: dict[str, str] = {}
    for argument in command.arguments:
        if rest:
            whole = argument.kind in ("words", "film") or (argument.kind == "target" and argument is command.arguments[-1])
            given[argument.name], rest = (rest, "") if whole else _word(rest, argument.kind)
    if rest:
        raise BadInput(f"{command.usage}: {rest[:40]!r} is more than this command takes.")
    return given


def _word(rest: str, kind: Kind) -> tuple[str, str]:
    """The first word, or what stands in quotes; a path may be quoted when it holds spaces."""
    if rest[0] in "\"'" and (end := rest.find(rest[0], 1)) > 0:
        return rest[1:end], rest[end + 1 :].strip()
    word, _, more = rest.partition(" ")
    return word, more.strip()
