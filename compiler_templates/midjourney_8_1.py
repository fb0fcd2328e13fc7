"""Midjourney 8.1: as V7, with ``--hd`` for native 2K and without ``--oref`` (its support is disputed)."""

from dataclasses import replace

from compiler_templates._draft import Draft
from compiler_templates._size import resolution
from compiler_templates._target import Example, Model, References
from compiler_templates.midjourney_7 import ROLES, legal
from compiler_templates.midjourney_7 import TARGET as V7

_HD = (1440, 2048)
"""Short sides in pixels that are what ``--hd`` makes."""


def _legal(draft: Draft) -> None:
    """``--hd`` is the only step in size; ``--no`` is missing from one list of V8.1's parameters."""
    legal(draft)
    said = draft.values.get("resolution")
    asked = resolution(said) if said else None
    side = min(asked) if isinstance(asked, tuple) else asked or 0
    if said and side >= min(_HD):
        if side not in _HD:
            draft.adjust("resolution", said, "2K", "HD is the largest size that it makes")
        draft.place("resolution", "--hd", "")
    elif said:
        draft.lose("resolution", f"{draft.target.name} has standard and HD (2K) only")
    if "negative" in draft.values:
        draft.warn(f"Not every source lists --no for {draft.target.name}: if it is refused, take it out.")


TARGET = replace(
    V7,
    id="midjourney-8.1",
    name="Midjourney 8.1",
    template_version=2,
    models=(Model("8.1"),),
    references=References(ROLES, why="V8.1 takes image prompts and style references; for a character use midjourney-7 with --oref"),
    cannot={},
    own=frozenset({"resolution"}),
    legal=_legal,
    example=Example(
        {
            "subject": "a lighthouse",
            "location": "a cliff above a stormy sea",
            "shot_type": "extreme_wide",
            "time_of_day": "dusk",
            "lighting_mood": "moody",
            "film_stock": "Kodak Portra 400",
            "aspect_ratio": "21:9",
            "resolution": "2K",
        },
        (
            "A lighthouse, on a cliff above a stormy sea, at dusk, extreme wide shot, moody lighting, shot on Kodak "
            "Portra 400 --v 8.1 --ar 21:9 --hd"
        ),
    ),
)
