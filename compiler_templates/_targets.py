"""The shelf of targets: found by folder, one file each, no list to edit. A broken file fails loudly, with its name."""

import importlib.util
import re
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from compiler_templates._il import Json
from compiler_templates._legal import lengths
from compiler_templates._ratios import AnyRatio, Grid, Ratios, Sizes
from compiler_templates._target import Target
from studio.errors import NotFound, StudioError
from studio.text import clean, folded

_ID = re.compile(r"[a-z0-9][a-z0-9.-]{0,60}")
FOLDER = Path(__file__).parent


class BrokenTarget(StudioError):
    """A file in the folder of targets is not one. The message names it and what is wrong."""


def module_name(target_id: str) -> str:
    """The file of a target without ``.py``: ``veo-3.1`` is ``veo_3_1``."""
    return target_id.replace("-", "_").replace(".", "_")


@cache
def targets(folder: Path = FOLDER) -> tuple[Target, ...]:
    """Every target of ``folder``, live ones first, each group by id. Raises BrokenTarget."""
    found = [_load(path) for path in sorted(folder.glob("*.py")) if not path.name.startswith("_")]
    order = {"live": 0, "retiring": 1, "retired": 2}
    return tuple(sorted(found, key=lambda target: (order[target.status], target.id)))


@cache
def _load(path: Path) -> Target:
    name = f"compiler_templates.{path.stem}" if path.parent == FOLDER else f"_targets_{abs(hash(path.parent))}_{path.stem}"
    try:
        if path.parent == FOLDER:
            module = importlib.import_module(name)
        else:
            spec = importlib.util.spec_from_file_location(name, path)
            assert spec and spec.loader
            module = importlib.util.module_from_spec(spec)
            sys.modules[name] = module
            spec.loader.exec_module(module)
    except Exception as error:
        raise BrokenTarget(f"The target file {path.name} does not load ({type(error).__name__}): mend it or take it away.") from error
    target = getattr(module, "TARGET", None)
    if not isinstance(target, Target):
        raise BrokenTarget(f"The target file {path.name} has no TARGET: give it one, or begin its name with an underscore.")
    if module_name(target.id) != path.stem:
        raise BrokenTarget(f"The target file {path.name} holds {target.id}: name the file {module_name(target.id)}.py.")
    _check(target, path.name)
    return target


def _check(target: Target, file: str) -> None:
    """What the types cannot say."""
    faults = {
        "its sources are empty": not target.sources,
        "it is not live and has no ends date": target.status != "live" and not target.ends,
        "every model id has ended": bool(target.models) and target.model() is None and target.status != "retired",
        "it has neither an order nor a say nor a request": not target.order and target.say is None and target.request is None,
        "its negative field has no param": target.negative.how == "field" and not target.negative.param,
        "an ended model's successor is not one of its live models": any(
            m.ended and not _replaced(target, m.successor) for m in target.models
        ),
    }
    wrong = [fault for fault, is_so in faults.items() if is_so]
    if wrong:
        raise BrokenTarget(f"The target file {file} is not complete: {wrong[0]}.")


def _replaced(target: Target, successor: str | None) -> bool:
    return successor is None or any(model.id == successor and model.ended is None for model in target.models)


def find_target(target_id: str, folder: Path = FOLDER) -> Target:
    """The target of that id, however it is spelled, or the only one of a family named without a number.

    Raises NotFound with the nearest names.
    """
    if _ID.fullmatch(target_id):
        path = folder / f"{module_name(target_id)}.py"
        target = _load(path) if path.is_file() else None
        if target and target.id == target_id:
            return target
    wanted = _squeezed(target_id)
    shelf = targets(folder)
    same = [t for t in shelf if wanted in (_squeezed(t.id), _squeezed(t.name))]
    same = same or [t for t in shelf if wanted.isalpha() and _squeezed(t.id).startswith(wanted)]
    if len(same) == 1:
        return same[0]
    raise NotFound(_not_found(target_id, wanted, shelf))


def find_targets(said: str, folder: Path = FOLDER) -> tuple[Target, ...]:
    """The targets that ``said`` names, by id or by name, with or without commas, each once. Raises NotFound with the nearest names."""
    words = [word for word in re.split(r"[\s,;]+", said) if word and word.casefold() not in ("and", "for")]
    found: dict[str, Target] = {}
    while words:
        size, target = _longest(words, folder)
        found[target.id] = target
        words = words[size:]
    return tuple(found.values())


def _longest(words: Sequence[str], folder: Path) -> tuple[int, Target]:
    """How many of the first words name a tool, and which: ``Runway Gen-4 Image`` before ``Runway``."""
    for size in range(min(5, len(words)), 1, -1):
        try:
            return size, find_target(" ".join(words[:size]), folder)
        except NotFound:
            continue
    return 1, find_target(words[0], folder)


def _squeezed(name: str) -> str:
    return "".join(sign for sign in folded(name) if sign.isalnum())


def _not_found(asked: str, wanted: str, shelf: tuple[Target, ...]) -> str:
    names = {_squeezed(t.id): t.id for t in shelf}
    near = [names[n] for n in get_close_matches(wanted, names, n=3, cutoff=0.5)]
    near += [t.id for t in shelf if wanted and _squeezed(t.id).startswith(wanted[:4]) and t.id not in near]
    offer = near[:3] or [t.id for t in shelf[:3]]
    return f"There is no target called {clean(asked)[:60]!r}: did you mean {' or '.join(offer)}? /targets lists them all."


def describe(target: Target) -> dict[str, Json]:
    """The row of ``director targets --json``."""
    return {
        "id": target.id,
        "name": target.name,
        "vendor": target.vendor,
        "kind": target.kind,
        "status": target.status,
        "checked": target.checked,
        "ends": target.ends,
        "successor": target.successor,
        "durations": _durations(target),
        "aspect_ratios": _ratios(target),
        "resolutions": list(target.resolutions.values.values()) if target.resolutions else None,
        "max_prompt": target.limit.value,
        "unit": target.limit.unit,
        "negative": target.negative.how,
        "seed": [target.seed.low, target.seed.high] if target.seed else None,
        "audio": target.sound.how,
        "references": {role: rule.most for role, rule in target.references.roles.items()},
        "multi_shot": target.multi.most if target.multi else None,
        "models": [{"id": m.id, "note": m.note or None, "ended": m.ended, "successor": m.successor} for m in target.models],
        "prices": [{"usd": p.usd, "per": p.per, "when": dict(p.when), "source": p.source, "date": p.date} for p in target.prices],
        "sources": [{"what": s.what, "where": s.where, "date": s.date} for s in target.sources],
        "confidence": target.confidence,
        "template_version": target.template_version,
    }


def _durations(target: Target) -> Json:
    rule = target.durations
    if rule is None:
        return None
    if rule.choices:
        return [*rule.choices]
    return {"low": rule.low, "high": rule.high, "step": rule.step, "text": lengths(target)}


def _ratios(target: Target) -> Json:
    match target.ratios:
        case None:
            return None
        case Ratios(values=values):
            return list(values)
        case Sizes(values=sizes, joiner=joiner):
            return [f"{width}{joiner}{height}" for width, height in sizes]
        case Grid(step=step, low=low, high=high, max_area=area):
            return {"step": step, "low": low, "high": high, "max_pixels": area}
        case AnyRatio(decimal=decimal):
            return "any decimal" if decimal else "any whole"
