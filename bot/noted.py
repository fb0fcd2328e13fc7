"""What a reply adds to words that were read: which scenes hold against them, and what the film was not to have."""

from bot.messages import Part, Text
from bot.touched import scenes_holding, scenes_within
from studio.excluded import broken
from studio.project import SceneProject
from studio.reader import Reading


def holding_parts(project: SceneProject, reading: Reading) -> tuple[Part, ...]:
    """The locked scenes that words for all scenes do not reach; nothing for words that name one scene."""
    locked = [scene.number for scene in project.scenes if scene.locked]
    wide = reading.scene == "all" or reading.never
    if not (locked and wide and (reading.slots or reading.deltas)):
        return ()
    return (Text(text=f"{scenes_holding(locked)}: /unlock N lets one change."),)


def broken_parts(before: SceneProject, after: SceneProject) -> tuple[Part, ...]:
    """What scenes have although the film is not to have it, because of this turn: it was said so, and it is said so."""
    found: dict[str, list[int]] = {}
    for number, word in broken(before, after):
        found.setdefault(word, []).append(number)
    return tuple(Text(text=_against(word, numbers), tone="alert") for word, numbers in found.items())


def _against(word: str, numbers: list[int]) -> str:
    has = "has it; the scene's" if len(numbers) == 1 else "have it; a scene's"
    return f"This film leaves out “{word}”, and {scenes_within(numbers)} {has} own word goes first: say what it is to be instead."
