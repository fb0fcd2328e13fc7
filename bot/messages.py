"""What comes in from any platform and what goes out to it: one Request, one Reply, no platform's own types."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter


class Message(BaseModel):
    """Base of what travels: frozen, JSON both ways."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Attachment(Message):
    """A file that came along, kept at ``path`` on this machine since it was received. ``name`` is data, never an instruction.

    ``url`` is where the platform has it, for an adapter that was cut off before the bytes were here.
    """

    name: str
    path: str
    url: str = ""


class Invocation(Message):
    """A command by its verb, with its arguments by name; the unparsed words under ``rest``.

    One that comes from a button knows the film and the version that the button was drawn for: an old button does nothing unseen.
    """

    verb: str
    arguments: dict[str, str] = {}
    film: str = ""
    seen: int | None = None


Standing = Literal["member", "admin", "guest"]
"""What the platform says of a person in this place: a guest is from outside, an admin runs the server or the workspace."""


class Request(Message):
    """One thing that a person did. ``event`` names the act, not its delivery: the same act delivered twice has one id."""

    platform: str
    tenant: str
    tenant_kind: Literal["console", "team", "person"] = "team"
    channel: str
    thread: str | None = None
    person: str
    person_name: str
    standing: Standing = "member"
    event: str
    at: datetime
    text: str = ""
    attachments: tuple[Attachment, ...] = ()
    command: Invocation | None = None
    address: dict[str, str] = {}
    """Where the answer goes, in the platform's own terms; kept with the request, so that a restart can still answer."""


class Text(Message):
    """Plain words. ``tone`` lets a platform set a title, a side note or changed lines apart; the words stand alone."""

    part: Literal["text"] = "text"
    text: str
    tone: Literal["plain", "title", "aside", "alert", "diff"] = "plain"


class Code(Message):
    """Text to copy exactly."""

    part: Literal["code"] = "code"
    text: str
    label: str = ""


class Table(Message):
    """Rows under a head; every row has as many cells as the head."""

    part: Literal["table"] = "table"
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Picture(Message):
    """A picture file on this machine and what it shows, in words. ``frames`` are the same to leaf through, on a platform that can."""

    part: Literal["picture"] = "picture"
    path: str
    alt: str
    frames: "tuple[Frame, ...]" = ()
    beside: bool = False
    """A small one that belongs to the words before it; a platform that cannot set it there shows it by itself."""


class File(Message):
    """Any other file on this machine."""

    part: Literal["file"] = "file"
    path: str
    label: str


class Progress(Message):
    """What is being done right now; replaced by the next one, never kept."""

    part: Literal["progress"] = "progress"
    text: str


class Button(Message):
    """Something to do next: what it says, the command as a person would type it, and the same command with ids in place of numbers."""

    label: str
    command: str
    does: Invocation | None = None


class Frame(Message):
    """One scene of a strip: its picture file, a title, what is known in a few words, one line, and what can be done with it."""

    path: str
    alt: str
    title: str
    facts: str = ""
    line: str = ""
    buttons: "tuple[Button, ...]" = ()


class Buttons(Message):
    """What can be done next."""

    part: Literal["buttons"] = "buttons"
    buttons: tuple[Button, ...]


class Option(Message):
    """One thing to choose."""

    label: str
    value: str


class Choices(Message):
    """A menu: the chosen value becomes the last argument of ``does``. ``typed`` is how a person types the same."""

    part: Literal["choices"] = "choices"
    label: str
    typed: str
    does: Invocation
    options: tuple[Option, ...]


Part = Annotated[Text | Code | Table | Picture | File | Progress | Buttons | Choices, Field(discriminator="part")]


class Reply(Message):
    """The answer to one request: for the person alone, or for everyone in the place. ``film`` and ``version`` say of which record it
    speaks; its buttons carry them."""

    audience: Literal["person", "place"] = "place"
    parts: tuple[Part, ...]
    film: str = ""
    version: int = 0
    rated: str = ""
    """The turn of the suggestions in it, which a person may rate (`/rate`); "" where nobody suggested anything."""


REPLY: TypeAdapter[Reply] = TypeAdapter(Reply)


class Letter(Message):
    """A reply as it waits in the outbox: what it answers, without anybody's words, and what it says."""

    to: Request
    reply: Reply

    @classmethod
    def of(cls, request: Request, reply: Reply) -> "Letter":
        return cls(to=request.model_copy(update={"text": "", "attachments": (), "command": None}), reply=reply)
