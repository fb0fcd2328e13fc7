"""Every target's validator: the shape (an SDK's own type, closed, or a JSON Schema) and the rules that no shape says."""

from compiler_templates import Compiled
from tests.templates.vendors import schema, sdk
from tests.templates.vendors.breaking import told
from tests.templates.vendors.limits import RULES


def known() -> frozenset[str]:
    """The targets that have a validator: a shape and its rules."""
    schemas = {path.stem for path in schema.FOLDER.glob("*.json")}
    return frozenset((sdk.DOORS.keys() | schemas) & RULES.keys())


def complaints(target: str, endpoint: str, request: object) -> list[str]:
    """What the vendor would have against this request, one sentence each; rules are asked only once the shape holds."""
    shape = sdk.complaints if target in sdk.DOORS else schema.complaints
    against = shape(target, endpoint, request)
    if against or not isinstance(request, dict):
        return against
    return [complaint for rule in RULES[target] for complaint in rule(request)]


def held(compiled: Compiled) -> list[str]:
    """The complaints against what was compiled; none for a target without an API.

    A scene that says nothing may leave the text empty when a warning says so: the rest of its request holds all the same.
    """
    if compiled.request is None:
        return []
    empty = not compiled.prompt
    against = complaints(compiled.target, compiled.endpoint, told(compiled.request) if empty else compiled.request)
    return against + (["the empty prompt is not told"] if empty and not compiled.warnings else [])
