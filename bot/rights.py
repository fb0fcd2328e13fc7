"""Who may do what to a film: the role that was given, else what the platform says of the person. Default deny."""

from typing import Literal

from bot.messages import Standing
from studio.errors import Refused
from studio.store.records import Role

Right = Literal["view", "edit", "own"]
_REACH: dict[Role, tuple[Right, ...]] = {"viewer": ("view",), "editor": ("view", "edit"), "owner": ("view", "edit", "own")}


def role_of(given: Role | None, standing: Standing, *, at_home: bool) -> Role:
    """The role in a film: whoever runs the server owns what is at home there, its members direct together, everyone else looks on.

    A role that an owner gave holds before these, save that an admin at home is always an owner.
    """
    if standing == "admin" and at_home:
        return "owner"
    if given:
        return given
    return "editor" if standing == "member" and at_home else "viewer"


def check_right(role: Role, right: Right) -> None:
    """Raises Refused with one sentence when the role does not reach so far."""
    if right in _REACH[role]:
        return
    who = "an owner of this film" if right == "own" else "its editors"
    raise Refused(f"You can look at this film; that is for {who}: ask an owner for the right (/role). Nothing was changed.")
