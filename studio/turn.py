"""A turn: the unit of work. A snapshot of a film at version N and the edits made to it, in memory; nothing here can write to the store."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from studio.deltas import changed
from studio.diff import Change, diff, names_of, show
from studio.edits import ChangeSlot, Edit
from studio.errors import Locked, Refused, StudioError
from studio.film import SLOTS
from studio.project import Origin, OriginKind, Scene, SceneProject


@dataclass(frozen=True, slots=True)
class Wanted:
    """A prompt that was asked for: compiled after the commit, from the committed film."""

    scenes: tuple[str, ...]
    target: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """An edit that was not made, and why, in one sentence."""

    edit: Edit
    reason: str


@dataclass(frozen=True, slots=True)
class Exhibit:
    """Something looked up in the turn, that the words may rest on."""

    title: str
    text: str


class Lookups(Protocol):
    """Read-only questions that a turn may ask, already bound to its tenant and film."""

    async def targets(self, words: str) -> Sequence[Exhibit]: ...
    async def usage(self) -> Sequence[Exhibit]: ...


class NoLookups:
    """A turn that can ask nothing, for commands and tests."""

    async def targets(self, words: str) -> Sequence[Exhibit]:
        return ()

    async def usage(self) -> Sequence[Exhibit]:
        return ()


@dataclass
class Turn:
    """One turn on one film. Tools edit it, the desk commits it once.

    ``version`` is the film's version at the snapshot; ``message`` and ``person`` are ids; ``focus`` the scene that the talk is about.
    ``grounds`` are rows looked up for the words before a model runs, each under its mark.
    ``said`` maps what the person stated in this very turn, by (scene id or None for the style, slot), to its value: the intent guard.
    """

    base: SceneProject
    version: int
    turn_id: str
    person: str
    message: str
    words: str = ""
    focus: str | None = None
    lookups: Lookups = field(default_factory=NoLookups)
    project: SceneProject = field(init=False)
    edits: list[Edit] = field(default_factory=list[Edit], init=False)
    refused: list[Refusal] = field(default_factory=list[Refusal], init=False)
    wanted: list[Wanted] = field(default_factory=list[Wanted], init=False)
    exhibits: list[Exhibit] = field(default_factory=list[Exhibit], init=False)
    said: dict[tuple[str | None, str], Any] = field(default_factory=dict[tuple[str | None, str], Any], init=False)
    reply: str = field(default="", init=False)
    grounds: tuple[Exhibit, ...] = field(default=(), init=False)
    _ids: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        self.project = self.base

    def new_id(self, prefix: str) -> str:
        """An id of the form ``prefix-<turn>-<n>``: the same when a turn is run again after a crash."""
        self._ids += 1
        return f"{prefix}-{self.turn_id}-{self._ids}"

    def origin(self, kind: OriginKind) -> Origin:
        """An origin of that kind, pointing at this turn's message."""
        return Origin(kind=kind, source=f"msg:{self.message}")

    def apply(self, edit: Edit) -> SceneProject:
        """Make one edit. Raises a StudioError, remembered in ``refused``, and leaves the film as it was, when it does not hold."""
        try:
            self._guard(edit)
            project = edit.apply(self.project)
        except StudioError as error:
            self.refused.append(Refusal(edit, str(error)))
            raise
        self.project = project
        self.edits.append(edit)
        return project

    def attempt(self, edit: Edit) -> bool:
        """Make one edit if it holds; if not, its reason is kept in ``refused``."""
        try:
            self.apply(edit)
        except StudioError:
            return False
        return True

    def hold(self, edit: ChangeSlot) -> None:
        """Hold the rest of the turn to an edit that the person stated: no other edit of the turn may turn it round."""
        self.said[(edit.scene, edit.delta.slot)] = _value(self.project, edit)

    def state(self, edit: ChangeSlot) -> SceneProject:
        """Make an edit that the person stated in this turn, and hold the rest of the turn to it."""
        project = self.apply(edit)
        self.hold(edit)
        return project

    def lay_aside(self, start: int, which: Callable[[Edit], bool] = lambda _: True) -> tuple[Edit, ...]:
        """Take the edits from place ``start`` on, those that ``which`` picks, out of the turn, to be proposed instead of made."""
        aside = tuple(edit for edit in self.edits[start:] if which(edit))
        kept = [*self.edits[:start], *(edit for edit in self.edits[start:] if not which(edit))]
        self.edits, self.project = [], self.base
        for edit in kept:
            self.project = edit.apply(self.project)
            self.edits.append(edit)
        return aside

    def want(self, wanted: Wanted) -> None:
        """Ask for a prompt of these scenes for that target."""
        if wanted not in self.wanted:
            self.wanted.append(wanted)

    @property
    def changes(self) -> tuple[Change, ...]:
        """What this turn changes, slot by slot."""
        return diff(self.base, self.project)

    def rebase(self, newest: SceneProject, version: int) -> list[Refusal]:
        """Make the same edits on the newest film. Returns those that no longer hold, each with its reason."""
        edits, self.edits, self.base, self.project, self.version = self.edits, [], newest, newest, version
        lost: list[Refusal] = []
        for edit in edits:
            try:
                self.project = edit.apply(self.project)
                self.edits.append(edit)
            except StudioError as error:
                lost.append(Refusal(edit, str(error)))
        self.refused.extend(lost)
        return lost

    def _guard(self, edit: Edit) -> None:
        """What the person said in this turn, and what is locked, stand against every other author; the refusal shows the difference."""
        if not isinstance(edit, ChangeSlot):
            return
        scene = None if edit.scene is None else self.project.scene(edit.scene)
        if scene is not None and scene.locked:
            raise Locked(f"Scene {scene.number} is locked{self._kept(edit, scene)}: unlock it first, and nothing about it was changed.")
        key = (edit.scene, edit.delta.slot)
        if key in self.said and _value(edit.apply(self.project), edit) != self.said[key]:
            wanted = _value(edit.apply(self.project), edit)
            raise Refused(
                f"{SLOTS[edit.delta.slot].label} stays as you said it{self._difference(edit.delta.slot, self.said[key], wanted)}."
            )

    def _kept(self, edit: ChangeSlot, scene: Scene) -> str:
        """What a lock holds and what would have become of it; "" where the edit would change nothing or does not hold anyway."""
        try:
            wanted = changed(scene.slots, edit.delta)
        except StudioError:
            return ""
        slot = edit.delta.slot
        stands = getattr(scene.slots, slot)
        return (
            f", its {SLOTS[slot].label.lower()} stays{self._difference(slot, stands, wanted).replace(':', '', 1)}"
            if stands != wanted
            else ""
        )

    def _difference(self, slot: str, stands: Any, wanted: Any) -> str:
        """ ": close-up, not wide shot"."""
        names = names_of(self.project)
        one, other = (show(slot, v, names) if v is not None else "open" for v in (stands, wanted))
        return f": {one}, not {other}" if one != other else ""


def _value(project: SceneProject, edit: ChangeSlot) -> Any:
    scene = None if edit.scene is None else project.scene(edit.scene)
    return getattr(project.style if scene is None else scene.slots, edit.delta.slot)
