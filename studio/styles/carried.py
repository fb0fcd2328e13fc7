"""A Director Profile that travels as a file: what `/style export` wrote is read back, in another place or another team."""

import json
from typing import Any, cast

from pydantic import ValidationError

from studio.errors import BadInput, one_sentence
from studio.film import SLOTS
from studio.project import check_slot
from studio.styles.counts import vector_of
from studio.styles.profile import DirectorProfile, Habit

LARGEST = 100_000
"""Bytes of a file; one that was exported has 5,000 to 20,000. A film that takes a profile up holds it whole."""
_OWN = frozenset({"habits", "vector", "reasons", "palette", "pace", "voice"})
"""What profiles alone have on their first level."""


def is_profile(data: bytes) -> bool:
    """Whether a file means to be a Director Profile, whatever is wrong with it."""
    body = _body(data)
    return bool(body.keys() & _OWN) and "slots" not in body and not isinstance(body.get("scenes"), list)


def read_profile(data: bytes) -> DirectorProfile:
    """The profile of a file, its vector counted anew. Raises BadInput with one sentence."""
    if len(data) > LARGEST:
        raise BadInput(f"That Director Profile is larger than {LARGEST // 1000} kB: give one that /style export wrote; nothing was kept.")
    try:
        profile = DirectorProfile.model_validate_json(json.dumps(_body(data)))
    except (ValidationError, ValueError) as error:
        why = one_sentence(error, "That Director Profile") if isinstance(error, ValidationError) else "It holds values that are not JSON."
        raise BadInput(f"{why.rstrip('.')}; nothing was kept.") from None
    if not profile.habits:
        raise BadInput("That Director Profile has no habits: give one that /style export wrote; nothing was kept.")
    for habit in profile.habits:
        _check(habit)
    pace = profile.pace.median if profile.pace else None
    return profile.model_copy(update={"vector": vector_of(profile.habits, profile.palette, pace)})


def _body(data: bytes) -> dict[str, Any]:
    """The object of a file; empty where it is no JSON object."""
    try:
        body: object = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return {}
    return cast("dict[str, Any]", body) if isinstance(body, dict) else {}


def _check(habit: Habit) -> None:
    """The slot exists and can hold each of the values; words of one's own are kept as they are. Raises BadInput."""
    if not habit.shares:
        slot = SLOTS[habit.slot].label.lower() if habit.slot in SLOTS else habit.slot
        raise BadInput(f"That Director Profile says nothing of {slot}: give one that /style export wrote; nothing was kept.")
    for share in habit.shares:
        check_slot(habit.slot, share.value)
