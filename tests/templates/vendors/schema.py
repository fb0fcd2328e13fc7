"""Requests of vendors without SDK types, held against JSON Schemas written from the fact files (``schemas/<target>.json``).

A schema file maps a mark in the endpoint to a definition: ``{"endpoints": {"/text2video": "text"}, "$defs": {"text": {...}}}``.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, TypeChecker
from jsonschema.validators import extend

FOLDER = Path(__file__).parent / "schemas"


def _whole(_checker: TypeChecker, value: object) -> bool:
    """An integer written as one: 5.0 and true are not."""
    return isinstance(value, int) and not isinstance(value, bool)


Strict = extend(Draft202012Validator, type_checker=Draft202012Validator.TYPE_CHECKER.redefine("integer", _whole))


@cache
def schema(target: str) -> Mapping[str, Any]:
    """The schema file of a target, itself checked."""
    found = json.loads((FOLDER / f"{target}.json").read_text(encoding="utf-8"))
    for definition in found["$defs"].values():
        Strict.check_schema(definition)
    return found


@cache
def _validator(target: str, definition: str) -> Draft202012Validator:
    return Strict({"$defs": schema(target)["$defs"], "$ref": f"#/$defs/{definition}"})


def complaints(target: str, endpoint: str, request: object) -> list[str]:
    """What the schema has against the request, one sentence each."""
    definition = next((name for mark, name in schema(target)["endpoints"].items() if mark in endpoint), None)
    if definition is None:
        return [f"no schema is known for the endpoint {endpoint!r}"]
    return against(target, definition, request)


def against(target: str, definition: str, value: object) -> list[str]:
    """What one definition of a schema file has against ``value``."""
    return [f"{error.json_path}: {error.message[:200]}" for error in _validator(target, definition).iter_errors(value)]
