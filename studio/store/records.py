"""What goes into the store and what comes out of it. Frozen; ids are text, times are milliseconds since 1970 UTC, money is micro-USD.

``tenant`` in a film's records is the film's home tenant; in `Here`, `Event` and `Outgoing` it is where the person speaks. The two differ
when one film is open in two places.
"""

from dataclasses import dataclass, field
from typing import Literal

from studio.edits import Edit
from studio.project import SceneProject
from studio.store.signal_records import Noted

Source = Literal["button", "command", "reader", "director", "structure", "vision", "import", "undo"]
Author = Literal["person", "director", "summary"]
Role = Literal["owner", "editor", "viewer"]
TakeOutcome = Literal["open", "accepted", "edited", "discarded"]
EventState = Literal["new", "waiting", "done", "quarantined"]
By = Literal["worker", "teacher"]
"""Which of a tier's two models a request goes to: the usual small one, or the large one that serves what is tangled or asked for."""

MAX_TRIES = 3
"""How often an event may be started before it is set aside as poison (facts: reliability D11)."""
CHECKPOINT_EVERY = 50
"""Versions between two checkpoints of a film."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something a person did on a platform, as it is put into the inbox.

    ``tenant``, ``account``, ``channel``, ``thread`` are the platform's own ids ("" when there is none); ``event`` names what the person
    did, not its delivery. ``payload`` is the request as JSON. ``start`` is False when it must wait behind another turn of its film.
    """

    platform: str
    tenant: str
    account: str
    channel: str
    thread: str
    event: str
    payload: str
    tenant_kind: str = "team"
    everywhere: bool = False
    """Whether the platform means the same person by this account in each of its tenants (Discord), or only in this one (Slack)."""
    name: str = ""
    start: bool = True


@dataclass(frozen=True, slots=True)
class FilmKey:
    """A film by its home tenant and id."""

    tenant: str
    film: str


@dataclass(frozen=True, slots=True)
class Here:
    """Who speaks where: ids of the speaking tenant, the place in it, the person, and the inbox job of the event."""

    tenant: str
    place: str
    person: str
    job: str


@dataclass(frozen=True, slots=True)
class Received:
    """An event after `Store.receive`: ``new`` is to be handled now; ``waiting`` was seen before and is not answered yet;
    ``done`` carries the stored answer; ``quarantined`` was tried too often. ``film`` is what the place is bound to."""

    here: Here
    state: EventState
    film: FilmKey | None
    answer: str


@dataclass(frozen=True, slots=True)
class Pending:
    """An event that was acknowledged and not answered. ``attempts`` counts its starts so far."""

    here: Here
    platform: str
    event: str
    payload: str
    attempts: int
    film: FilmKey | None
    created: int


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message to be sent. ``id`` is its stable key towards the platform; ``payload`` is what to send, as JSON."""

    id: str
    payload: str


@dataclass(frozen=True, slots=True)
class Unsent:
    """A message that was committed and is not marked as sent."""

    tenant: str
    id: str
    job: str
    place: str
    payload: str
    attempts: int
    created: int


@dataclass(frozen=True, slots=True)
class Made:
    """Who or what made an edit. Empty text where there is no model."""

    source: Source
    take: str = ""
    model_asked: str = ""
    model_used: str = ""
    stack: str = ""
    arm: str = ""
    instructions: str = ""
    template: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One edit and its making, as it goes into the journal."""

    edit: Edit
    made: Made


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One row of the journal. ``undoes`` is the version that an undo takes back, or None."""

    version: int
    seq: int
    turn: str
    person: str
    place: str
    message: str
    made: Made
    at: int
    edit: Edit
    undoes: int | None


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a film's conversation: the only row that holds raw words. ``person`` is "" for the director.

    A ``summary`` stands where older messages of its thread were left out of what a model is given; they stay in the record.
    """

    id: str
    author: Author
    person: str
    text: str
    at: int = 0


@dataclass(frozen=True, slots=True)
class Take:
    """Edits laid aside for a person to accept, edit or discard. ``shown`` is its place in the order shown, from 1."""

    id: str
    base: int
    edits: tuple[Edit, ...]
    made: Made
    shown: int = 1
    turn: str = ""
    outcome: TakeOutcome = "open"


@dataclass(frozen=True, slots=True)
class PromptWanted:
    """A prompt asked for in a turn, to be compiled from the committed film."""

    id: str
    scene: str
    target: str


@dataclass(frozen=True, slots=True)
class PromptMade:
    """A compiled prompt. ``request`` is the vendor's request as JSON; ``input_hash`` names what it was compiled from."""

    id: str
    text: str
    request: str
    input_hash: str
    template_version: str


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt row. ``text`` is "" while it is only wanted."""

    id: str
    scene: str
    target: str
    version: int
    turn: str
    text: str
    request: str
    input_hash: str
    template_version: str
    created: int


@dataclass(frozen=True, slots=True)
class KeptPicture:
    """A stored picture: the hash of its bytes, their number, its sides in pixels and its media type."""

    sha256: str
    size: int
    width: int
    height: int
    kind: str


@dataclass(frozen=True, slots=True)
class CountLimits:
    """How many films and live scenes the film's owner may have; None is no limit."""

    films: int | None = None
    scenes: int | None = None


@dataclass(frozen=True, slots=True)
class Commit:
    """Everything one turn writes, in one transaction.

    ``before`` is the film at ``base``, ``after`` the film with the edits of ``entries``; without entries the film stays as it is.
    A ``base`` of 0 creates the film, owned by the speaker: empty at version 0, or as version 1 when ``before`` holds something (an
    import); the edits make the version after that. ``bind`` makes the place talk of this film from now on. ``undoes`` is the version
    that this turn takes back, ``decided`` what became of open takes, ``compiled`` what
    the wanted prompts came to, ``pictures`` the stored pictures that the film refers to once more, ``noted`` what the person
    said of an outcome. ``answer`` is the event's stored answer.
    """

    here: Here
    tenant: str
    film: str
    base: int
    before: SceneProject
    after: SceneProject
    turn: str
    message: str = ""
    entries: tuple[Entry, ...] = ()
    undoes: int | None = None
    bind: bool = False
    messages: tuple[Message, ...] = ()
    answer: str = ""
    outbox: tuple[Outgoing, ...] = ()
    takes: tuple[Take, ...] = ()
    decided: tuple[tuple[str, TakeOutcome], ...] = ()
    compiled: tuple["PromptMade", ...] = ()
    pictures: tuple["KeptPicture", ...] = ()
    prompts: tuple[PromptWanted, ...] = ()
    limits: CountLimits = CountLimits()
    noted: tuple[Noted, ...] = ()


@dataclass(frozen=True, slots=True)
class FilmRow:
    """A film as lists show it."""

    tenant: str
    film: str
    owner: str
    version: int
    title: str
    status: str
    scenes: int
    changed: int


@dataclass(frozen=True, slots=True)
class Caps:
    """Upper bounds of a payer in a period; None is no bound. ``house_micros`` bounds what all payers together may spend in a day (UTC),
    ``teacher_percent`` the teachers' share of a tier's requests in a period."""

    tokens: int | None = None
    images: int | None = None
    micros: int | None = None
    house_micros: int | None = None
    teacher_percent: int | None = None


@dataclass(frozen=True, slots=True)
class Ask:
    """A reservation before one model request. ``id`` becomes its ledger row; the amounts are upper bounds.

    ``payer`` is the person who pays; ``period``, such as "2026-11", is fixed here; ``call`` counts the model requests of the turn from 1.
    What does not fit into the month is held from blocks that the payer bought, where there are any left.
    """

    id: str
    tenant: str
    film: str
    person: str
    payer: str
    period: str
    turn: str
    call: int
    route: str
    tokens: int = 0
    images: int = 0
    micros: int = 0
    caps: Caps = Caps()
    tier: str = ""
    arm: str = ""
    reason: str = ""
    model: str = ""
    role: By = "worker"


@dataclass(frozen=True, slots=True)
class Bill:
    """What a model request really used, from the provider's own figure. Zero is zero. ``generation`` is the provider's id of it."""

    id: str
    tenant: str
    tokens_in: int = 0
    tokens_out: int = 0
    images: int = 0
    micros: int = 0
    model: str = ""
    provider: str = ""
    generation: str = ""
    latency_ms: int = 0
    outcome: str = "ok"


@dataclass(frozen=True, slots=True)
class Step:
    """A stored model response, so that a turn resumed after a crash does not pay for it again. Dropped when the turn is committed."""

    turn: str
    call: int
    request_hash: str
    response: str


@dataclass(frozen=True, slots=True)
class Balance:
    """A payer's counter in a period: used is settled, held is reserved and not settled."""

    tokens_used: int = 0
    tokens_held: int = 0
    images_used: int = 0
    images_held: int = 0
    micros_used: int = 0
    micros_held: int = 0


@dataclass(frozen=True, slots=True)
class UsageRow:
    """Settled usage of one route on one film in one period."""

    route: str
    film: str
    requests: int
    tokens: int
    images: int
    micros: int


@dataclass(frozen=True, slots=True)
class UsageDay:
    """Settled usage of one route on one day, counted in whole days since 1970 UTC."""

    day: int
    route: str
    tokens: int
    images: int


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One ledger row: one attempt at one model request. ``state`` is held, settled, released or lost (booked to the house)."""

    id: str
    turn: str
    call: int
    film: str
    payer: str
    period: str
    route: str
    state: str
    tokens_held: int
    tokens: int
    images: int
    micros: int
    model_asked: str
    model_used: str
    outcome: str
    at: int


@dataclass(frozen=True, slots=True)
class Recovered:
    """What opening the store found of a process that died: leases given back and reservations booked to the house."""

    leases: int = 0
    lost: int = 0


@dataclass(frozen=True, slots=True)
class Replayed:
    """A film rebuilt from the newest checkpoint at or before ``version``."""

    project: SceneProject
    version: int
    checkpoint: int
    edits: int = field(default=0)
