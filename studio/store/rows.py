"""A film as rows and back: JSON of its parts, and the parts of one JSON."""

import json
from typing import NamedTuple

from pydantic import ValidationError

from studio.errors import BadInput, NotFound, one_sentence
from studio.project import Record, Scene, SceneProject
from studio.store import statements as sql
from studio.store.sql import Db

_HEAD = {"title", "logline", "status", "template"}


class _Part(NamedTuple):
    """One row of `statements.LOAD`."""

    part: int
    pos: int
    version: int
    body: str


def head(project: SceneProject) -> str:
    """Title, logline, status and template as JSON."""
    return project.model_dump_json(include=_HEAD)


def body(scene: Scene) -> str:
    """A scene without its place, so that moving it rewrites nothing. The id comes first."""
    return scene.model_dump_json(exclude={"number"}, exclude_defaults=True)


def part(record: Record) -> str:
    """A bible, a style or a whole film as JSON, without what is empty."""
    return record.model_dump_json(exclude_defaults=True)


def film_of(db: Db, tenant: str, film: str) -> tuple[SceneProject, int]:
    """A film and its version from its rows. Raises NotFound."""
    rows = db.all(sql.LOAD, _Part, tenant=tenant, id=film)
    if not rows:
        raise NotFound("That film does not exist.")
    head, bible, style, *scenes = rows
    numbered = ",".join(f'{{"number":{scene.pos},{scene.body[1:]}' for scene in scenes)
    text = f'{{"id":{json.dumps(film)},"bible":{bible.body},"style":{style.body},"scenes":[{numbered}],{head.body[1:]}'
    return SceneProject.model_validate_json(text), head.version


def check_whole(project: SceneProject) -> None:
    """Raise BadInput when edits have left a film that breaks a rule of the record: it would be written and never read again."""
    try:
        SceneProject.model_validate(dict(project))
    except ValidationError as error:
        raise BadInput(one_sentence(error, "The film as it would become")) from None


def check_readable(record: Record, text: str) -> str:
    """``text``, after it was read back to the same record. Raises BadInput when it is not."""
    try:
        same = type(record).model_validate_json(text) == record
    except ValidationError as error:
        raise BadInput(one_sentence(error, "That change")) from None
    if not same:
        raise BadInput("That change holds a value that cannot be stored as it is; nothing was changed.")
    return text
