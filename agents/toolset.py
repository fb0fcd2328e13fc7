"""The tools of a route as one toolset: run one after another, with schemas that hold nothing a model does not need."""

from collections.abc import Sequence
from typing import Any, cast

from pydantic.json_schema import JsonSchemaMode, JsonSchemaValue
from pydantic_ai.tools import GenerateToolJsonSchema, ToolFuncContext
from pydantic_ai.toolsets import FunctionToolset
from pydantic_core import core_schema

from studio.turn import Turn

TRIES = 2
"""How often in a row a model may call one tool wrongly before the run is stopped."""
_NOISE = frozenset({"title", "minLength", "maxLength"})


class PlainSchema(GenerateToolJsonSchema):
    """A field that may be left out is left out: no null alternatives, no empty defaults, no titles. A third less to send."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def generate(self, schema: core_schema.CoreSchema, mode: JsonSchemaMode = "validation") -> JsonSchemaValue:
        return cast("JsonSchemaValue", _plain(super().generate(schema, mode)))


def _plain(value: Any, names: bool = False) -> Any:
    """``value`` without noise; ``names`` says that its keys are names of fields, not words of JSON Schema."""
    if isinstance(value, list):
        return [_plain(v) for v in cast("list[Any]", value)]
    if not isinstance(value, dict):
        return value
    given = cast("dict[str, Any]", value)
    return {k: _plain(v, k in ("properties", "$defs") and not names) for k, v in given.items() if names or not _noise(k, v)}


def _noise(key: str, value: Any) -> bool:
    return key in _NOISE or (key == "default" and (value in (None, "", []) or isinstance(value, dict)))


def toolset(name: str, tools: Sequence[ToolFuncContext[Turn, ...]]) -> FunctionToolset[Turn]:
    """Sequential: edits land, and ids are given, in the order in which the model wrote them."""
    made: FunctionToolset[Turn] = FunctionToolset(max_retries=TRIES, sequential=True, schema_generator=PlainSchema, id=name)
    for tool in tools:
        made.add_function(tool)
    return made
