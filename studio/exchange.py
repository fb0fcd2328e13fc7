"""Films as files: JSON out and in, to the same bytes. What cannot be read is refused in one sentence."""

import json
from typing import Any, cast

from pydantic import ValidationError

from studio.errors import BadInput, TooNew, one_sentence
from studio.project import SCHEMA_VERSION, SceneProject


def export_json(project: SceneProject) -> bytes:
    """The film as UTF-8 JSON: the same record gives the same bytes. Empty fields are left out."""
    body = {"schema_version": SCHEMA_VERSION, **project.model_dump(mode="json", exclude_defaults=True, exclude_none=True)}
    return (json.dumps(body, ensure_ascii=False, indent=2) + "\n").encode()


def import_json(data: bytes | str) -> SceneProject:
    """Read an exported film, its stable minimal form, or a single scene with its bible and style. Raises BadInput or TooNew."""
    try:
        body = json.loads(data)
    except (ValueError, RecursionError):
        raise BadInput("That file is not JSON: give a film written by `director export`.") from None
    if not isinstance(body, dict):
        raise BadInput("That file is not a film: give one written by `director export`.")
    return _film_of(cast("dict[str, Any]", body))


def _film_of(body: dict[str, Any]) -> SceneProject:
    version = body.get("schema_version", SCHEMA_VERSION)
    if isinstance(version, int) and version > SCHEMA_VERSION:
        raise TooNew(
            f"That film was written by a newer version (format {version}; this one reads up to {SCHEMA_VERSION}): update and try again."
        )
    if "slots" in body and "scenes" not in body:
        body = _film_of_one(body)
    try:
        return SceneProject.model_validate_json(json.dumps(body))
    except ValidationError as error:
        raise BadInput(one_sentence(error, "That film")) from None
    except (ValueError, RecursionError):
        raise BadInput("That film cannot be used: it holds values that are not plain JSON.") from None


def _film_of_one(body: dict[str, Any]) -> dict[str, Any]:
    """A film around one scene given alone with its bible and style."""
    film_keys = {k: body[k] for k in ("bible", "style", "schema_version") if k in body}
    scene = {k: v for k, v in body.items() if k not in film_keys}
    return {"id": str(body.get("id", "film")), "title": str(body.get("title", "")), **film_keys, "scenes": [scene]}
