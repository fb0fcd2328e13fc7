"""What stands once around the shots of a clip: the words that all of them share, and what a clip has one of."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from compiler_templates._draft import Draft
from compiler_templates._fit import fitted
from compiler_templates._say import plans, write
from compiler_templates._target import Limit, MultiShot, Sentence, Target
from compiler_templates._template import note_rewritings


def around(drafts: Sequence[Draft], multi: MultiShot) -> tuple[Draft, Draft]:
    """What stands before and after the shots, written; the drafts of the shots no longer say it themselves."""
    values = _shared(drafts, multi)
    room = drafts[0].limit.value
    limit = replace(drafts[0].limit, value=None if room is None else room // 4, aim=None)
    return _written(drafts, multi.opening, values, limit), _written(drafts, multi.closing, values, limit)


@cache
def _saying(target: Target, order: tuple[Sentence, ...]) -> Target:
    return replace(target, order=order, motion_order=(), say=None)


def _shared(drafts: Sequence[Draft], multi: MultiShot) -> dict[str, Any]:
    """What all shots say alike of what the surroundings can say, and all that any of them says of what is gathered there."""
    values: dict[str, Any] = {}
    for slot in plans(_saying(drafts[0].target, multi.opening + multi.closing), False)[1]:
        said = [draft.values[slot] for draft in drafts if slot in draft.values]
        if said and slot in multi.gathered:
            values[slot] = _gathered(said)
        elif len(said) == len(drafts) and all(value == said[0] for value in said):
            values[slot] = said[0]
    for draft in drafts:
        draft.elsewhere = frozenset(values.keys() & draft.values.keys())
        for slot in draft.elsewhere:
            del draft.values[slot]
    return values


def _gathered(said: Sequence[Any]) -> Any:
    """Lists become one list, texts follow each other."""
    if isinstance(said[0], str):
        return ", then ".join(dict.fromkeys(said))
    return tuple(dict.fromkeys(item for items in said for item in items))


def _written(drafts: Sequence[Draft], order: tuple[Sentence, ...], values: dict[str, Any], limit: Limit) -> Draft:
    target = _saying(drafts[0].target, order)
    own = {slot: value for slot, value in values.items() if slot in plans(target, False)[1]}
    draft = Draft(target, replace(drafts[0].shot, values=own, memo={}))
    draft.elsewhere = frozenset(slot for one in drafts for slot in one.values)
    draft.limit, draft.positives = limit, [pair for one in drafts for pair in one.positives]
    written = fitted(draft, write)
    draft.prompt, draft.spans, draft.count = written.text, written.spans, written.length
    note_rewritings(draft, written)
    return draft
