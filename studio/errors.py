"""What can go wrong in the domain. ``str(error)`` is one sentence fit for the person; nothing else is ever shown to them."""

from pydantic import ValidationError


class StudioError(Exception):
    """Root of the tree. The message says what is wrong and what to do, and holds no secret and no stack."""


class BadInput(StudioError):
    """Something given cannot be used as it is."""


class NotFound(StudioError):
    """A film, scene, character, asset, target or slot of that name does not exist (or is not the caller's to see)."""


class Refused(StudioError):
    """The edit is understood and not allowed: a lock, a limit, a right, or what the person just stated."""


class Locked(Refused):
    """The edit touches a locked scene."""


class Stale(StudioError):
    """The record moved on since it was read; rebase on the newest version and try again."""


class TooNew(StudioError):
    """A project file or database was written by a newer version than this one."""


class OverQuota(Refused):
    """The tier's limit is reached; what needs no model still works."""


class HouseSpent(OverQuota):
    """Everybody's budget of the day is used up: nothing that this person could buy changes it."""


class OverShare(Refused):
    """The teacher has had its share of a tier's requests; the worker still answers."""


class Unavailable(StudioError):
    """A store, model or tool cannot serve now. Nothing was changed."""


_PLAIN = {
    "greater_than": "must be greater than {gt}",
    "greater_than_equal": "must be {ge} or more",
    "less_than": "must be less than {lt}",
    "less_than_equal": "must be {le} or less",
    "finite_number": "must be a number with an end",
    "int_from_float": "must be a whole number",
    "int_parsing_size": "has too many digits",
    "string_too_short": "must not be empty",
    "string_too_long": "must be {max_length} characters or fewer",
    "too_long": "must be {max_length} or fewer",
}
"""How a value misses its bounds, as a person says it, by the name of the error."""


def one_sentence(error: ValidationError, what: str) -> str:
    """Turn a pydantic error into one sentence: which field of ``what`` is wrong and how; no echo of long input."""
    first = error.errors(include_url=False)[0]
    path = ".".join(str(part) for part in first["loc"] if not str(part).startswith("function-"))
    if not path and (plain := _PLAIN.get(first["type"])):
        bounds = {name: f"{bound:g}" if isinstance(bound, float) else bound for name, bound in first.get("ctx", {}).items()}
        return f"{what} {plain.format_map(bounds)}."
    reason = str(first["msg"]).removeprefix("Value error, ").rstrip(".")
    more = f" (and {error.error_count() - 1} more)" if error.error_count() > 1 else ""
    return f"{what} cannot be used: {path or 'the whole'}: {reason[0].lower() + reason[1:] if reason else 'not valid'}{more}."
