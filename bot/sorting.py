"""Which way a turn goes: words that are about their pictures alone, edits of the whole look, edits that are a rewrite."""

import re
from collections.abc import Sequence

from studio.edits import ChangeSlot, DescribeStyle, Edit, scene_of
from studio.pictures.binding import LABEL, read_binding
from studio.project import SceneProject
from studio.reader import read

REWRITE = 3
"""A model that changes this many standing scenes proposes a take instead of making the edits."""
NAME = 3
"""So few words with a picture are its name, even where they are film words too (“wet neon”)."""


def is_about(words: str, project: SceneProject) -> bool:
    """Whether words that came with pictures are about them alone: nothing, a name, or what they are for."""
    if not words or read_binding(words, project):
        return True
    reading = read(words)
    name = len(words.split()) <= NAME and not re.search(r"[\d,;:]", words)
    return len(words) <= LABEL and not (reading.deltas or reading.scenes_wanted) and (name or not reading.slots)


def is_look(edit: Edit) -> bool:
    """Whether an edit changes how the whole film looks."""
    return isinstance(edit, DescribeStyle) or (isinstance(edit, ChangeSlot) and edit.scene is None)


def is_rewrite(base: SceneProject, edits: Sequence[Edit]) -> bool:
    """Whether edits of a director change or add so many scenes of a film with scenes that a person should choose first."""
    if not base.scenes:
        return False
    return len({scene_of(e) for e in edits} - {None}) >= REWRITE
