"""Which tool can say a scene with the fewest losses, at what length and price, and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from compiler_templates._compile import shot_of
from compiler_templates._compiled import Compiled, Cost
from compiler_templates._draft import Adjustment, Loss
from compiler_templates._il import Json, Shot, plain
from compiler_templates._target import Kind, Target, names
from compiler_templates._targets import targets
from compiler_templates._template import finished, legal, say
from compiler_templates._words import listed
from studio import film
from studio.errors import BadInput
from studio.held import as_held
from studio.project import SceneProject

_TOLD = frozenset({"stated", "chosen", "imported"})
"""Origins that count in full: a person's word, or a film that was given as it is."""
_GUESSED = 1 / 3
_SMALL = 0.25
"""What a change counts that is neither a number nor a rewording."""
_HEART = names("subject action character_ref dialogue references camera_movement duration")
_TRIMMINGS = names("seed fps resolution film_stock influences steadiness composition")
_SHOWN = ("the first frame", "the first frame's own")
_SEEN = names("duration aspect_ratio resolution fps seed")
_MOST = 3
"""Losses, and changes, that get a sentence of their own."""


class Missing(NamedTuple):
    """What a tool cannot say. ``told`` is False for what was only guessed for the scene."""

    slot: str
    value: Json
    reason: str
    told: bool


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One tool for one scene. ``score`` weighs what is lost and changed (0: nothing is); ``seconds`` is the length of its clip.

    ``reasons`` are sentences, the heaviest first.
    """

    target: str
    name: str
    status: str
    score: float
    missing: tuple[Missing, ...]
    changed: tuple[Adjustment, ...]
    seconds: float | None
    cost: Cost | None
    reasons: tuple[str, ...]

    def to_json(self) -> dict[str, Json]:
        """A row of ``director recommend --json``."""
        cost = self.cost
        return {
            "target": self.target,
            "name": self.name,
            "status": self.status,
            "score": self.score,
            "losses": [{"slot": x.slot, "value": x.value, "reason": x.reason, "stated": x.told} for x in self.missing],
            "adjustments": [{"slot": x.slot, "from": x.before, "to": x.after, "reason": x.reason} for x in self.changed],
            "seconds": None if self.seconds is None else round(self.seconds, 3),
            "cost": {"usd": cost.usd, "basis": cost.basis, "source": cost.source, "date": cost.date} if cost else None,
            "reasons": list(self.reasons),
        }


def recommend(project: SceneProject, number: int, kind: Kind = "video") -> tuple[Recommendation, ...]:
    """The tools of a kind for a scene: what loses least first, of equals the cheaper. Retired tools are never among them.

    Raises NotFound for a scene that does not exist and BadInput for one that says nothing.
    """
    shot = shot_of(project, number)
    if not shot.values:
        raise BadInput(f"Scene {number} says nothing yet: give it a subject or an action, and I can choose a tool for it.")
    guessed = _guessed(project, shot)
    shelf = [target for target in targets() if target.kind == kind and target.status != "retired"]
    return tuple(sorted((_weighed(shot, target, guessed) for target in shelf), key=_order))


def _order(one: Recommendation) -> tuple[float, bool, bool, float, str]:
    return round(one.score, 2), one.status != "live", one.cost is None, one.cost.usd if one.cost else 0.0, one.target


def _guessed(project: SceneProject, shot: Shot) -> frozenset[str]:
    """The slots that no person stated or chose, and no given film held."""
    scene = project.numbered(shot.scene)
    assert scene is not None
    style = as_held(project, scene).style
    origins = {slot: (style if slot in shot.inherited else scene).origins.get(slot) for slot in shot.values}
    return frozenset(slot for slot, origin in origins.items() if origin and origin.kind not in _TOLD)


def _worth(slot: str, guessed: frozenset[str]) -> float:
    """What was told counts in full, what was guessed a third; the heart of a shot twice, its trimmings half."""
    return (_GUESSED if slot in guessed else 1) * (2 if slot in _HEART else 0.5 if slot in _TRIMMINGS else 1)


def _weighed(shot: Shot, target: Target, guessed: frozenset[str]) -> Recommendation:
    draft = legal(shot, target)
    say(draft)
    done = finished(draft)
    counts = _counts(shot, done, guessed)
    return Recommendation(
        target=target.id,
        name=target.name,
        status=target.status,
        score=round(sum(counts.values()), 3),
        missing=tuple(Missing(*loss, loss.slot not in guessed) for loss in done.losses),
        changed=done.adjustments,
        seconds=draft.seconds,
        cost=done.cost,
        reasons=(*_why(shot, done, guessed, counts), *_what_it_takes(target, done, draft.seconds)),
    )


def _counts(shot: Shot, done: Compiled, guessed: frozenset[str]) -> Mapping[str, float]:
    """What each slot that is lost or changed counts against the tool."""
    shares: dict[str, float] = {}
    for loss in done.losses:
        shares[loss.slot] = shares.get(loss.slot, 0) + _lost(loss, shot)
    for slot in done.not_applicable:
        shares[slot] = 1
    for change in done.adjustments:
        shares[change.slot] = shares.get(change.slot, 0) + _changed(change, shot)
    return {slot: _worth(slot, guessed) * min(1.0, share) for slot, share in shares.items() if share and slot in shot.values}


def _lost(loss: Loss, shot: Shot) -> float:
    """How much of its slot a loss is, 0..1."""
    whole = plain(shot.values[loss.slot])
    if isinstance(whole, list) and loss.value in whole:
        return 1 / len(whole)
    return 0.5 if isinstance(whole, str) and loss.value != whole else 1


def _changed(change: Adjustment, shot: Shot) -> float:
    """How much of its slot a change costs, 0..1; what the first frame shows costs nothing where there is one."""
    if change.slot not in shot.values:
        return 0
    before, after = change.before, change.after
    if after in _SHOWN:
        return 0 if shot.has_frame() else 1
    if isinstance(before, int | float) and isinstance(after, int | float):
        return min(1.0, abs(after - before) / (abs(before) or 1))
    if film.SLOTS[change.slot].kind == "text":
        return 0.05
    whole = plain(shot.values[change.slot])
    return _SMALL / len(whole) if isinstance(whole, list) and whole else _SMALL


def _why(shot: Shot, done: Compiled, guessed: frozenset[str], counts: Mapping[str, float]) -> Iterator[str]:
    """What speaks for and against it, the heaviest first."""
    if any(change.after in _SHOWN for change in done.adjustments) and not shot.has_frame():
        yield f"It needs a picture to begin with, and scene {shot.scene} binds none."
    lost = sorted({loss.slot: loss for loss in reversed(done.losses)}.values(), key=lambda loss: -counts.get(loss.slot, 0))
    for loss in lost[:_MOST]:
        mark = ", which was only guessed" if loss.slot in guessed else ""
        yield f"It leaves out {_said(loss, shot)}{mark}: {loss.reason}."
    if len(lost) > _MOST:
        yield f"It also leaves out {listed([_label(loss.slot) for loss in lost[_MOST:]])}."
    if useless := [_label(slot) for slot in done.not_applicable if slot in counts]:
        yield f"It has no use for {listed(useless[:_MOST])}{f' and {len(useless) - _MOST} more' if len(useless) > _MOST else ''}."
    changes = [change for change in done.adjustments if change.slot in _SEEN and counts.get(change.slot) and change.after not in _SHOWN]
    for change in changes[:_MOST]:
        yield f"It changes {_label(change.slot)} from {change.before} to {change.after}: {change.reason}."
    if not lost and not counts:
        yield f"It says everything that scene {shot.scene} asks for."


def _said(loss: Loss, shot: Shot) -> str:
    whole = plain(shot.values[loss.slot])
    part = f" ({loss.value})" if loss.value != whole and isinstance(loss.value, str) and len(loss.value) <= 60 else ""
    return f"{'part of ' if part else ''}{_label(loss.slot)}{part}"


def _label(slot: str) -> str:
    return f"the {film.SLOTS[slot].label.lower()}"


def _what_it_takes(target: Target, done: Compiled, seconds: float | None) -> Iterator[str]:
    length = f" for {seconds:.4g} s" if seconds else ""
    if done.cost:
        usd = f"About {done.cost.usd:.2f}" if done.cost.usd >= 0.01 else "Less than 0.01"
        yield f"{usd} USD{length}, by a price of {done.cost.date}."
    else:
        yield f"No price is known for it{f'; the clip lasts {seconds:.4g} s' if seconds else ''}."
    if target.status == "retiring":
        yield f"It ends on {target.ends}."
