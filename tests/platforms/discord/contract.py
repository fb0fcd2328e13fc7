"""Outgoing payloads held against Discord's own OpenAPI description of its HTTP API."""

import json
import os
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

DATA = os.environ.get("DIRECTOR_CONTRACT_DATA", "")
needs_data = pytest.mark.skipif(not DATA, reason="DIRECTOR_CONTRACT_DATA is not set: Discord's OpenAPI description is not here")
LOOSE = {"oneOf": [{"type": "string", "pattern": "^(0|[1-9][0-9]*)$"}, {"type": "integer"}]}
"""A snowflake may be a number, too: attachments are numbered by the sender."""


@cache
def _spec() -> dict[str, Any]:
    spec = json.loads((Path(DATA) / "discord-openapi.json").read_text())
    spec["components"]["schemas"]["SnowflakeType"] = LOOSE
    return spec


@cache
def _registry() -> Registry[Any]:
    return Registry().with_resource("urn:discord", Resource(contents=_spec(), specification=DRAFT202012))


def _operation(method: str, path: str) -> tuple[str, dict[str, Any]] | None:
    for template, item in _spec()["paths"].items():
        pattern = re.sub(r"\{[^}]+\}", "[^/]+", template)
        if re.fullmatch(pattern, path) and method.lower() in item:
            return template, item[method.lower()]
    return None


def faults(requests: Sequence[Any]) -> Iterator[str]:
    """What Discord's description says against these requests, one line each; a route that it does not know is a fault too."""
    for request in requests:
        if request.json is None:
            continue
        found = _operation(request.method, request.path)
        if found is None:
            yield f"{request.method} {request.path}: no such route"
            continue
        template, operation = found
        content = operation["requestBody"]["content"]
        kind = "application/json" if "application/json" in content else "multipart/form-data"
        pointer = "/".join(
            ("paths", template.replace("/", "~1"), request.method.lower(), "requestBody/content", kind.replace("/", "~1"), "schema")
        )
        check = Draft202012Validator({"$ref": f"urn:discord#/{pointer}"}, registry=_registry())
        for error in check.iter_errors(request.json):
            yield f"{request.method} {template}: {_deepest(error)}"


def _deepest(error: Any) -> str:
    while error.context:
        error = min(error.context, key=lambda e: -len(e.absolute_path))
    return f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
