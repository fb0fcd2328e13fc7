"""An SDK's own type, closed: no unknown keys, no coercion, no null, no lazy iterables, no open enumerations.

SDK types are loose on purpose (a new model id must not break an old client); a compiled request must be exact. Each type is rewritten once
into a strict pydantic model and kept. What cannot stand in JSON (open files, callables) becomes a path or is dropped from its union.
"""

import collections.abc as abc
import enum
import inspect
import os
import types
import typing as t
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, Literal, TypeAlias

import typing_extensions as te
from pydantic import AliasChoices, BaseModel, ConfigDict, Field, TypeAdapter, create_model

Type: TypeAlias = Any
"""A type as reflection gives it: no narrower name exists for it."""

_MARKS = (te.Annotated, te.Required, te.NotRequired)
_LISTS = (list, abc.Iterable, abc.Sequence)
_PLUMBING = frozenset({"self", "extra_headers", "extra_query", "extra_body", "timeout", "request_options"})
"""Arguments of an SDK method that are about the connection, not the request."""
_done: dict[object, Type] = {}


def closed(tp: Type, open_fields: frozenset[str] = frozenset()) -> Type:
    """``tp`` closed; ``object`` for what this cannot read. ``open_fields`` stay plain strings, for a rule checks them (an open size)."""
    if isinstance(tp, te.TypeAliasType):
        return closed(tp.__value__)
    origin, args = t.get_origin(tp), t.get_args(tp)
    if origin in _MARKS:
        return closed(args[0])
    if origin in (t.Union, types.UnionType):
        return _union([member for arg in args for member in _flat(arg)])
    if origin in _LISTS or getattr(origin, "__name__", "") == "SequenceNotStr":
        return list[closed(args[0])]
    if origin is dict:
        return dict[str, closed(args[1])]
    if te.is_typeddict(tp):
        hints = te.get_type_hints(tp, include_extras=True)
        return _model(tp, [(n, h, _required(tp, h), _alias(h)) for n, h in hints.items()], open_fields)
    if origin is Literal:
        return tp
    return _plain(tp, origin)


def _plain(tp: Type, origin: Type) -> Type:
    if not isinstance(tp, type):
        return None if origin in (tuple, os.PathLike, t.IO) else object
    if issubclass(tp, enum.Enum):
        return Literal[tuple(member.value for member in tp if "UNSPECIFIED" not in str(member.value))]
    if issubclass(tp, BaseModel):
        return _model(tp, [(n, f.annotation, f.is_required(), f.alias) for n, f in tp.model_fields.items()])
    if tp in (str, int, float, bool):
        return tp
    if issubclass(tp, (bytes, os.PathLike)):
        return str  # a file stands in a body as path, address or base64 text
    return None if tp is type(None) or issubclass(tp, (tuple, abc.Callable)) else object


def _union(members: list[Type]) -> Type:
    enumerated = any(t.get_origin(m) is Literal for m in members)
    structured = any(te.is_typeddict(m) for m in members)
    keep: list[Type] = []
    for member in members:
        if enumerated and (member in (Any, object) or (isinstance(member, type) and issubclass(member, str))):
            continue  # Literal[...] | str accepts any string
        if structured and (member is dict or t.get_origin(member) is dict):
            continue  # TypedDict | dict accepts any object
        tp = closed(member)
        if tp not in (None, object) and tp not in keep:
            keep.append(tp)  # one member that takes anything would open the whole union
    return t.Union[tuple(keep)] if keep else None  # noqa: UP007 (the members are not known before)


def _flat(tp: Type) -> list[Type]:
    if isinstance(tp, te.TypeAliasType):
        tp = tp.__value__
    return [m for a in t.get_args(tp) for m in _flat(a)] if t.get_origin(tp) in (t.Union, types.UnionType) else [tp]


def _required(td: Type, hint: Type) -> bool:
    """As written in the hint: ``__required_keys__`` is wrong on 3.11 under postponed annotations."""
    while t.get_origin(hint) is te.Annotated:
        hint = t.get_args(hint)[0]
    origin = t.get_origin(hint)
    return origin is te.Required or (origin is not te.NotRequired and td.__total__)


def _alias(hint: Type) -> str | None:
    """The name on the wire, where the SDK keeps it in the annotation."""
    while t.get_args(hint):
        for meta in getattr(hint, "__metadata__", ()):
            if getattr(meta, "alias", None):
                return meta.alias
        hint = t.get_args(hint)[0]
    return None


def _model(key: Type, fields: list[tuple[str, Type, bool, str | None]], open_fields: frozenset[str] = frozenset()) -> Type:
    if key not in _done:
        _done[key] = object  # a type that holds itself ends here
        definitions: dict[str, Any] = {}
        for nth, (name, hint, required, alias) in enumerate(fields):
            tp = str if name in open_fields else closed(hint)
            if tp is not None:  # what cannot stand in JSON is no key of the body
                names = AliasChoices(*dict.fromkeys(n for n in (name, alias) if n))
                definitions[f"f{nth}_"] = (tp, Field(... if required else None, validation_alias=names))
        _done[key] = create_model(key.__name__, __config__=ConfigDict(extra="forbid", strict=True), **definitions)
    return _done[key]


def called(method: Callable[..., object]) -> Type:
    """The keyword arguments of an SDK method as a closed type: for SDKs that have no types for their requests."""
    method = undecorated(method)
    hints = te.get_type_hints(method, include_extras=True)
    parameters = inspect.signature(method).parameters.values()
    wanted = [(p.name, hints[p.name], p.default is inspect.Parameter.empty, None) for p in parameters if p.name not in _PLUMBING]
    return _model(method, wanted)


def undecorated(method: Callable[..., object]) -> Callable[..., object]:
    """The function inside a decorator that left no trace of it (BytePlus)."""
    inner = [cell.cell_contents for cell in getattr(method, "__closure__", None) or ()]
    functions = [cell for cell in inner if inspect.isfunction(cell)]
    return functions[0] if functions else method


@cache
def adapter(tp: Type) -> TypeAdapter[object]:
    """A validator for a closed type, made once."""
    return TypeAdapter(tp)


def members(tp: Type) -> Iterator[tuple[str | None, Type]]:
    """The members of a union of requests, each with the ``model`` that it is for; a single request counts as one for every model."""
    for member in _flat(tp):
        hints: Mapping[str, Type] = te.get_type_hints(member, include_extras=True) if te.is_typeddict(member) else {}
        hint = hints.get("model")
        while t.get_origin(hint) in _MARKS:
            hint = t.get_args(hint)[0]
        yield (t.get_args(hint)[0] if len(_flat(tp)) > 1 and t.get_origin(hint) is Literal else None), member
