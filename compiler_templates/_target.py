"""What a target is: typed data. A target file says only how its tool differs; everything here has the common case as its default.

Every number carries its source through the target's ``sources`` and ``checked`` date. Hooks (``legal``, ``say``, ``request``) are for
true quirks.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args

from compiler_templates._il import Json, Picture
from compiler_templates._ratios import AnyRatio, Grid, Ratios, Resolutions, Sizes
from studio.project import ReferenceRole

if TYPE_CHECKING:
    from compiler_templates._draft import Draft
    from compiler_templates._saying import Fragments, Phrase, Saying

Kind = Literal["video", "image", "voice", "music", "post"]
KINDS: tuple[Kind, ...] = get_args(Kind)
Status = Literal["live", "retiring", "retired"]
Unit = Literal["characters", "utf16", "tokens", "clip", "bytes", "words"]
Words = Mapping[str, Mapping[str, str]]
"""slot -> id -> phrase."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was read. ``date`` as exact as known: YYYY, YYYY-MM or YYYY-MM-DD."""

    what: str
    where: str
    date: str


@dataclass(frozen=True, slots=True)
class Model:
    """A model id of the tool. ``ended`` is the date from which it is never sent; ``successor`` the id that goes out instead.

    ``differs`` holds the fields of ``Target`` that are otherwise for this model: its sizes, its seed, what it cannot say.
    ``task`` is what it is for, where the tool has an id for each: ``text`` alone, a first ``frame``, or ``references``.
    """

    id: str
    note: str = ""
    ended: str | None = None
    successor: str | None = None
    differs: Mapping[str, Any] = field(default_factory=dict[str, Any])
    task: Literal["", "text", "frame", "references"] = ""


@dataclass(frozen=True, slots=True)
class Durations:
    """Legal lengths in seconds and how they are spelled: ``choices``, or ``low``..``high`` in steps of ``step`` (1: whole seconds).

    ``form``: ``int`` 8, ``string`` "8", ``suffixed`` "8s", ``float`` 8.0, ``ms`` 8000, ``frames`` the nearest ``frame_step`` * k + 1
    at ``fps``. ``auto`` is the value that lets the tool choose (-1), sent when the scene says nothing; without it ``default`` (seconds)
    is sent then, and None sends nothing. ``param`` empty: one fixed length.
    """

    param: str
    choices: tuple[float, ...] = ()
    low: float = 0
    high: float = 0
    step: float = 1
    form: Literal["int", "string", "suffixed", "float", "ms", "frames"] = "int"
    default: float | None = None
    auto: int | None = None
    fps: float = 24
    frame_step: int = 4


@dataclass(frozen=True, slots=True)
class Limit:
    """How long a text may be, in the vendor's own unit.

    ``value`` None: no limit is known. ``aim`` is the vendor's advised number of words.
    """

    value: int | None
    unit: Unit = "characters"
    aim: int | None = None


@dataclass(frozen=True, slots=True)
class Negative:
    """What becomes of things to leave out: a ``field`` of its own, ``prose`` in the prompt, a ``positive`` rewording, or a ``loss``.

    ``why`` is the reason named when something is lost. For prose, a ``Sentence`` with the ``negative`` phrase must stand in the order.
    """

    how: Literal["field", "prose", "positive", "loss"]
    param: str = ""
    limit: Limit = Limit(None)
    why: str = "this tool has no way to leave things out"


@dataclass(frozen=True, slots=True)
class Seed:
    """The seed's parameter and range (both ends included)."""

    param: str
    high: int
    low: int = 0


@dataclass(frozen=True, slots=True)
class Sound:
    """Whether the tool makes sound.

    ``none`` (a silent model: speech and sound are lost), ``always``, or a ``switch`` sent as on/off values.
    """

    how: Literal["none", "always", "switch"] = "none"
    param: str = ""
    on: Json = True
    off: Json = False


@dataclass(frozen=True, slots=True)
class Speech:
    """How a spoken line is written: a form with {speaker} {delivery} {language} {line}; ``<?...>`` goes when a field in it is empty.

    {voice} is the speaker's number in the clip, from 1.

    ``nobody`` stands for an unnamed speaker. ``pace`` is words a second above which a warning is given.
    """

    form: str = '{speaker} says<?, {delivery}><?, in {language}>: "{line}"'
    between: str = " "
    nobody: str = "A voice"
    pace: float = 3.0


@dataclass(frozen=True, slots=True)
class Role:
    """A role in which the tool takes a picture. ``value`` makes the parameter's value; ``many`` collects a list.

    ``cite`` is the sentence that binds it in the prompt, with {n} (counted from ``References.first``), {place} (the same count among those
    of its own parameter), {nth} (first, second, ...), {label}, {tag} (a name of letters and digits), {job} and {address}; empty for none.
    """

    param: str
    value: Callable[[Picture], Json]
    many: bool = False
    most: int = 1
    cite: str = ""


@dataclass(frozen=True, slots=True)
class References:
    """Which roles the tool takes. ``exclusive``: frames and references cannot go together; frames win. ``most`` pictures in all.

    ``lone_end``: only the last frame cannot go with references; the references win.

    A picture that cannot be sent is said in words when the bible has words for it (an adjustment), else it is lost, with ``why``.
    """

    roles: Mapping[ReferenceRole, Role] = field(default_factory=dict[ReferenceRole, Role])
    exclusive: bool = False
    lone_end: bool = False
    most: int = 100
    first: int = 1
    why: str = "this tool takes no such reference picture"


@dataclass(frozen=True, slots=True)
class Piece:
    """One phrase's place in a sentence. ``phrase`` names a phrase (a slot, or a composite such as ``lens``).

    ``first`` is its form when it opens the sentence, ``after`` when something stands before it, ``free`` replaces ``after`` for free text;
    ``{}`` stands for the phrase.
    """

    phrase: str
    first: str = "{}"
    after: str = ", {}"
    free: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A run of pieces. ``gap`` separates it from what stands before, ``heading`` opens a block that following sentences may share.

    A heading that ends in a space goes on in its own line. ``absent`` stands where the scene says nothing of it and something before it.
    """

    pieces: tuple[Piece, ...]
    label: str = ""
    heading: str = ""
    gap: str = " "
    end: str = "."
    capital: bool = True
    absent: str = ""


@dataclass(frozen=True, slots=True)
class MultiShot:
    """How several scenes become one prompt. Durations in seconds; ``limit`` holds for each shot.

    ``label`` is written before each shot, ``later`` before those after the first where they differ, with {n} (from 1), {start}, {end} and
    {seconds}, and {clock} for the start as 00:03.500. ``order`` and ``motion_order`` hold the sentences of a shot where they are not the
    target's own.
    ``opening`` and ``closing`` stand once around the shots: what all of them say alike, and whatever any of them says of ``gathered``.
    ``request`` makes the body from the drafts and the total; None uses the target's own request on the joined prompt.
    """

    most: int
    total_low: float
    total_high: float
    label: str = "Shot {n}: "
    later: str = ""
    gap: str = "\n"
    limit: Limit = Limit(None)
    shortest: float = 1
    order: tuple[Sentence, ...] = ()
    motion_order: tuple[Sentence, ...] = ()
    opening: tuple[Sentence, ...] = ()
    closing: tuple[Sentence, ...] = ()
    gathered: frozenset[str] = frozenset()
    request: "Callable[[list[Draft], float], Mapping[str, Json]] | None" = None


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars for one ``per``, with source and date.

    ``when`` narrows it to parameters (and ``model``) with these values, compared as text; ``*`` is any value. ``over`` narrows it to
    pictures of more pixels than that. ``more`` is the price of every further megapixel when that differs from the first.
    """

    usd: float
    per: Literal["second", "image", "megapixel", "thousand_characters", "clip"]
    source: str
    date: str
    when: Mapping[str, str] = field(default_factory=dict[str, str])
    more: float | None = None
    over: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """One scene and the prompt that it must give; held by a test. ``bible`` and ``style`` as in a project file."""

    slots: Mapping[str, Any]
    prompt: str
    bible: Mapping[str, Any] = field(default_factory=dict[str, Any])


class Rule(NamedTuple):
    """A ``pattern`` in a person's own text that the tool would take for syntax, and what is written ``instead``.

    The pattern can match only where one of ``signs`` stands: most texts have none and are not searched further.
    """

    pattern: str
    instead: str
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Target:
    """One outside tool in one version. Compared by identity. See ``docs/add-a-target.md``."""

    id: str
    name: str
    vendor: str
    kind: Kind
    checked: str
    sources: tuple[Source, ...]
    template_version: int = 1
    status: Status = "live"
    ends: str | None = None
    successor: str | None = None
    confidence: str = "high"
    notes: tuple[str, ...] = ()
    """Sentences given as warnings with every compile: weak facts, route limits."""

    endpoint: str = ""
    """Where the request goes: an SDK method or a path; empty when there is no API."""
    motion_endpoint: str = ""
    """The same for image-to-video, when it differs."""
    models: tuple[Model, ...] = ()
    """The first one that has not ended is the default."""

    limit: Limit = Limit(None)
    durations: Durations | None = None
    ratios: Ratios | Sizes | Grid | AnyRatio | None = None
    resolutions: Resolutions | None = None
    fps: tuple[float, ...] = ()
    """Frame rates it can be asked for (with ``fps_param``), or the single one it always has."""
    fps_param: str = ""
    moves: int | None = None
    """Camera moves that it follows in one clip; more is a warning."""
    motion_param: str = ""
    """Where motion_strength 0..1 goes as a number; empty: said in words."""
    negative: Negative = Negative("loss")
    seed: Seed | None = None
    sound: Sound = Sound()
    speech: Speech | None = None
    references: References = References()

    words: Words
    order: tuple[Sentence, ...] = ()
    """Sentences of the prompt: text-to-video, text-to-image, or the only grammar."""
    motion_order: tuple[Sentence, ...] = ()
    """Sentences when a first frame is bound and the picture already shows the rest; empty: the same as ``order``."""
    phrases: "Mapping[str, Phrase]" = field(default_factory=dict[str, "Phrase"])
    """Phrases of its own, by name; the shared ones otherwise."""
    colors: Literal["name", "hex", "both"] = "both"
    """How #rrggbb is written: the nearest colour name, the hex, or name and hex."""
    guard: tuple[Rule, ...] = ()
    keep: tuple[str, ...] = ()
    """Slots that stay longest when the text must be shortened, before the shared order."""
    cannot: Mapping[str, str] = field(default_factory=dict[str, str])
    """Slots that the tool cannot say, with the reason: losses."""
    unused: frozenset[str] | None = None
    """Slots of no use to it; None takes those of its kind."""

    fixed: Mapping[str, Json] = field(default_factory=dict[str, Json])
    """Parameters always sent: rewriters switched off, formats."""
    prompt_param: str = "prompt"
    model_param: str = "model"
    """Paths in the request; a dot goes one level down. Empty: not in the body."""
    flags: bool = False
    """Parameters are written after the prompt as ``--name value`` (Midjourney)."""
    own: frozenset[str] = frozenset()
    """Slots that ``legal`` deals with: the common rules leave them alone."""
    legal: "Callable[[Draft], None] | None" = None
    """After the common legalising: what one parameter means for another."""
    say: "Callable[[Saying], Fragments | None] | None" = None
    """Writes the whole prompt as (slot, text) fragments instead of ``order``: JSON captions, lyrics. None: ``order`` after all."""
    request: "Callable[[Draft], Json] | None" = None
    """Makes the request from the draft instead of the common body."""
    multi: MultiShot | None = None
    prices: tuple[Price, ...] = ()
    example: Example

    def model(self) -> str | None:
        """The id sent when nobody asks for another one."""
        return next((m.id for m in self.models if m.ended is None), None)

    def sends(self, asked: str | None) -> Model | None:
        """The model that goes out for ``asked``: itself, the successor of one that has ended, else the default."""
        known = {m.id: m for m in self.models}
        model = known.get(asked or "")
        if model and model.ended:
            model = known.get(model.successor or "")
        return model or known.get(self.model() or "") or (self.models[0] if self.models else None)


@cache
def as_model(target: Target, model_id: str) -> Target:
    """``target`` as that model of it is: itself where the model differs in nothing."""
    differs = next((m.differs for m in target.models if m.id == model_id), None)
    return replace(target, **differs) if differs else target


def listed_names(text: str) -> tuple[str, ...]:
    """The words of ``text``, in order: for long lists of names in data."""
    return tuple(text.split())


def names(text: str) -> frozenset[str]:
    """The words of ``text`` as a set."""
    return frozenset(text.split())


UNUSED: Mapping[Kind, frozenset[str]] = {
    "video": frozenset(),
    "image": names("camera_movement camera_speed steadiness motion_strength duration fps dialogue sound_effects ambience music"),
    "voice": names(
        "subject action character_ref location set_dressing shot_type framing camera_angle camera_movement camera_speed steadiness"
        " lens focal_length_mm depth_of_field composition lighting_mood lighting_source lighting_quality lighting_direction"
        " time_of_day weather color_palette color_temperature saturation medium aesthetic era film_stock influences sound_effects"
        " ambience music duration aspect_ratio fps resolution motion_strength negative references"
    ),
    "music": names(
        "framing shot_type camera_angle camera_movement camera_speed steadiness lens focal_length_mm depth_of_field"
        " composition lighting_source lighting_quality lighting_direction set_dressing color_palette color_temperature saturation"
        " medium film_stock dialogue sound_effects ambience aspect_ratio fps resolution references"
    ),
    "post": names(
        "framing camera_angle camera_movement camera_speed steadiness lens focal_length_mm depth_of_field composition motion_strength"
        " dialogue sound_effects ambience music"
    ),
}
"""Slots that a kind of tool has no use for; a target may say its own in ``unused``."""
