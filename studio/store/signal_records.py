"""What people's doings say about what was suggested to them: one typed record for each, derived in the commit that holds the doing."""

from dataclasses import dataclass
from typing import Literal

SignalKind = Literal[
    "begun",
    "shown",
    "accepted",
    "chosen",
    "edited",
    "discarded",
    "undone",
    "regenerated",
    "kept",
    "locked",
    "compiled",
    "copied",
    "used",
    "rated",
]
"""``begun``: a scene came into the film. ``shown``: a suggestion, be it a take or edits that took effect at once. ``accepted`` and
``discarded``: a take as a whole; ``chosen``: the accepted one of several takes of a turn. ``edited``: a person changed ``size`` slots by
hand, ``distance`` of them away from a suggestion; with ``take``: a take was accepted without ``distance`` of its slots. ``undone``: a
turn was taken back. ``regenerated``: a suggestion took the place of an earlier one in the scene. ``kept``: ``size`` slots of a suggestion
stand in a scene that was locked. ``locked``: ``value`` is the time since the scene began, ``size`` the slots changed by hand until then,
``distance`` those of them that were away from a suggestion. ``compiled``: a prompt was made for ``target``. ``copied``, ``used`` and
``rated``: what a person says of an outcome."""

SUGGESTS = ("director", "structure", "vision")
"""Sources of edits that are a model's suggestion, or the offline director's in its place."""


@dataclass(frozen=True, slots=True)
class Noted:
    """Something that a person said of an outcome, to be kept with the turn. ``value`` of a rating is 1 to 5; ``about`` names the turn
    that is rated, "" where it is none."""

    kind: Literal["copied", "used", "rated"]
    scene: str = ""
    target: str = ""
    prompt: str = ""
    value: int = 0
    about: str = ""


@dataclass(frozen=True, slots=True)
class Signal:
    """One row. ``person`` did it in ``turn``; it speaks of the suggestion made in turn ``about`` ("" when there was none) as ``take``
    ("" when it took effect at once), by ``route`` with ``model``, ``stack`` and ``arm``.

    ``size`` and ``distance`` count slots. ``value``: of ``locked`` the milliseconds since the scene began (-1: not known), of ``shown``
    and ``chosen`` the place in the order shown from 1, of ``rated`` 1 to 5. ``at`` is in milliseconds since 1970 UTC.
    """

    tenant: str
    film: str
    version: int
    turn: str
    seq: int
    person: str
    at: int
    kind: SignalKind
    scene: str = ""
    take: str = ""
    target: str = ""
    prompt: str = ""
    about: str = ""
    route: str = ""
    model: str = ""
    stack: str = ""
    arm: str = ""
    size: int = 0
    distance: int = 0
    value: int = 0
