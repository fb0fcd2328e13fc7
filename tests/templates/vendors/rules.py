"""Small rules that no type says: ranges, lengths in the vendor's unit, what goes with what. A rule yields a complaint for each fault.

A path goes down with dots; ``[]`` goes through a list: ``content[].text``. A rule on a path that is not there holds.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

Request: TypeAlias = dict[str, Any]
Rule: TypeAlias = Callable[[Request], Iterator[str]]
Count: TypeAlias = Callable[[str], int]


def found(request: object, path: str) -> list[Any]:
    """The values at ``path``, none when there is none."""
    if not path:
        return [request]
    step, _, rest = path.partition(".")
    if not isinstance(request, dict) or step.removesuffix("[]") not in request:
        return []
    value: Any = request[step.removesuffix("[]")]
    return [hit for item in (value if step.endswith("[]") else [value]) for hit in found(item, rest)]


def one(request: object, path: str) -> Any:
    """The first value at ``path``, or None."""
    return next(iter(found(request, path)), None)


def characters(text: str) -> int:
    return len(text)


def utf16(text: str) -> int:
    """UTF-16 code units, as Runway counts."""
    return len(text.encode("utf-16-le")) // 2


def least_tokens(text: str) -> int:
    """Fewer tokens than any tokenizer makes of ``text``: its words. What even this finds too long is too long."""
    return len(text.split())


def within(path: str, low: float, high: float) -> Rule:
    """A number from ``low`` to ``high``, both included."""

    def rule(request: Request) -> Iterator[str]:
        for value in found(request, path):
            if not low <= value <= high:
                yield f"{path}: {value} is not within {low}..{high}"

    return rule


def only(path: str, *legal: object) -> Rule:
    """One of ``legal``, and of the same type."""

    def rule(request: Request) -> Iterator[str]:
        for value in found(request, path):
            if not any(value == right and type(value) is type(right) for right in legal):
                yield f"{path}: {value!r} is not one of {legal}"

    return rule


def matches(path: str, pattern: str) -> Rule:
    """A string that ``pattern`` covers whole."""

    def rule(request: Request) -> Iterator[str]:
        for value in found(request, path):
            if not re.fullmatch(pattern, value):
                yield f"{path}: {value!r} does not have the form {pattern}"

    return rule


def length(path: str, low: int, high: int | None, count: Count = characters) -> Rule:
    """A text of ``low`` to ``high`` in the vendor's unit; ``high`` None where no limit is known."""

    def rule(request: Request) -> Iterator[str]:
        for text in found(request, path):
            if count(text) < low or (high is not None and count(text) > high):
                yield f"{path}: {count(text)} {count.__name__} are not within {low}..{high}"

    return rule


def items(path: str, low: int, high: int) -> Rule:
    """A list of ``low`` to ``high`` items."""

    def rule(request: Request) -> Iterator[str]:
        for value in found(request, path):
            if not low <= len(value) <= high:
                yield f"{path}: {len(value)} items are not within {low}..{high}"

    return rule


def needed(*paths: str) -> Rule:
    """Each of these is there, though the SDK's type leaves it out."""

    def rule(request: Request) -> Iterator[str]:
        yield from (f"{path}: it must be sent" for path in paths if not found(request, path))

    return rule


def never(*paths: str) -> Rule:
    """None of these is there: typed, but refused by the service or meaningless on this model."""

    def rule(request: Request) -> Iterator[str]:
        yield from (f"{path}: it must not be sent" for path in paths if found(request, path))

    return rule


def apart(*paths: str) -> Rule:
    """At most one of these is there."""

    def rule(request: Request) -> Iterator[str]:
        sent = [path for path in paths if found(request, path)]
        if len(sent) > 1:
            yield f"{' and '.join(sent)} exclude each other"

    return rule


def with_it(path: str, *others: str) -> Rule:
    """Where ``path`` is, each of ``others`` is."""

    def rule(request: Request) -> Iterator[str]:
        if found(request, path):
            yield from (f"{path} needs {other}" for other in others if not found(request, other))

    return rule


def when(test: Callable[[Request], bool], *rules: Rule) -> Rule:
    """The rules that hold only where ``test`` is true."""

    def rule(request: Request) -> Iterator[str]:
        if test(request):
            for inner in rules:
                yield from inner(request)

    return rule


def has(path: str, *values: object) -> Callable[[Request], bool]:
    """Whether ``path`` is there, with one of ``values`` when some are given."""
    return lambda request: any(not values or value in values for value in found(request, path))


def is_list(path: str) -> Callable[[Request], bool]:
    """Whether ``path`` holds a list: for fields that take one or many."""
    return lambda request: isinstance(one(request, path), list)


def is_text(path: str) -> Callable[[Request], bool]:
    """Whether ``path`` holds a text."""
    return lambda request: isinstance(one(request, path), str)


def of(derive: Callable[[Request], Request], *rules: Rule) -> Rule:
    """The rules on what ``derive`` works out from the request: a sum, a list of kinds."""

    def rule(request: Request) -> Iterator[str]:
        derived = derive(request)
        for inner in rules:
            yield from inner(derived)

    return rule


def as_many(path: str, number: str, default: int) -> Rule:
    """As many items as ``number`` says, ``default`` when it is not sent."""

    def rule(request: Request) -> Iterator[str]:
        wanted = request.get(number, default)
        if path in request and len(request[path]) != wanted:
            yield f"{path}: {len(request[path])} items, {number} says {wanted}"

    return rule


def says(path: str, part: str) -> Callable[[Request], bool]:
    """Whether the text at ``path`` holds ``part``."""
    return lambda request: any(part in str(value) for value in found(request, path))


def sized(path: str, joiner: str, *, step: int, low: int, high: int, areas: tuple[int, int], steepest: float, words: str = "") -> Rule:
    """A size as text, ``1024x768``: each side a multiple of ``step`` within ``low``..``high``, its area within ``areas``.

    ``steepest`` is the largest long-to-short ratio, ``words`` the names that may stand instead (``auto``).
    """

    def rule(request: Request) -> Iterator[str]:
        for value in found(request, path):
            if value in words.split():
                continue
            sides = re.fullmatch(rf"([1-9]\d*){re.escape(joiner)}([1-9]\d*)", value)
            if sides is None:
                yield f"{path}: {value!r} is no size"
            else:
                yield from _measured(path, int(sides[1]), int(sides[2]), step, (low, high), areas, steepest)

    return rule


def sides(width: str, height: str, *, step: int, low: int, high: int, areas: tuple[int, int], steepest: float) -> Rule:
    """The same for two numbers."""

    def rule(request: Request) -> Iterator[str]:
        if found(request, width) and found(request, height):
            yield from _measured(width, one(request, width), one(request, height), step, (low, high), areas, steepest)

    return rule


def _measured(
    path: str, width: int, height: int, step: int, bounds: tuple[int, int], areas: tuple[int, int], steepest: float
) -> Iterator[str]:
    said = f"{path}: {width}x{height}"
    if width % step or height % step:
        yield f"{said} is not on the {step}-pixel grid"
    if not all(bounds[0] <= side <= bounds[1] for side in (width, height)):
        yield f"{said} has a side outside {bounds[0]}..{bounds[1]}"
    if not areas[0] <= width * height <= areas[1]:
        yield f"{said} has an area outside {areas[0]}..{areas[1]}"
    if max(width, height) > steepest * min(width, height):
        yield f"{said} is steeper than {steepest}:1"


def between(path: str, low: float, high: float) -> Rule:
    """A ratio written W:H from ``low`` to ``high``."""

    def rule(request: Request) -> Iterator[str]:
        for value in found(request, path):
            width, _, height = value.partition(":")
            if not low - 1e-9 <= int(width) / int(height) <= high + 1e-9:
                yield f"{path}: {value} is not within {low:.3f}..{high:.3f}"

    return rule


def numbered(path: str) -> Rule:
    """Numbers that count from one without a gap."""

    def rule(request: Request) -> Iterator[str]:
        values = found(request, path)
        if values != list(range(1, len(values) + 1)):
            yield f"{path}: {values} does not count from 1"

    return rule


def summed(parts: str, total: str) -> Rule:
    """Lengths (numbers or numbers as text) that add up to the whole."""

    def rule(request: Request) -> Iterator[str]:
        lengths = [float(value) for value in found(request, parts)]
        if lengths and found(request, total) and sum(lengths) != float(one(request, total)):
            yield f"{parts}: {sum(lengths):g} in all, {total} says {one(request, total)}"

    return rule


def counted(path: str, **most: int) -> Rule:
    """At most so many items of each value: ``counted("content[].role", first_frame=1)``."""

    def rule(request: Request) -> Iterator[str]:
        values = found(request, path)
        yield from (f"{path}: {values.count(name)} of {name}, {n} at most" for name, n in most.items() if values.count(name) > n)

    return rule


def frames_or_references(path: str) -> Rule:
    """Roles of first and last frames exclude roles of references; a last frame needs a first."""

    def rule(request: Request) -> Iterator[str]:
        roles = [str(role) for role in found(request, path)]
        if any("frame" in role for role in roles) and any("reference" in role or "refer_" in role for role in roles):
            yield f"{path}: frames and references exclude each other"
        if any(role in ("last_frame", "end_frame") for role in roles) and "first_frame" not in roles:
            yield f"{path}: a last frame needs a first frame"

    return rule
