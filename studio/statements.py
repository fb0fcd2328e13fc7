"""What the reader read -> edits that the person stated: which scene or the style each slot belongs to, and what is ruled out."""

from pydantic import JsonValue

from studio import film
from studio.deltas import AddToSlot, Delta, RemoveFromSlot, SetSlot, changed
from studio.edits import AddScene, ChangeSlot, DescribeScene, Edit, LinkScenes
from studio.errors import NotFound
from studio.excluded import NAMED, left_out, word_for
from studio.idea import total_of
from studio.project import PromptSlots, Scene, SceneProject
from studio.reader import Reading, read
from studio.screenplay import edits_of, is_screenplay, read_screenplay, typed
from studio.turn import Turn

WHOLE_FILM = frozenset({"aspect_ratio", "fps", "resolution"})
"""Slots that a person means for the whole film unless a scene is named."""
LOOK: frozenset[str] = frozenset({"lighting", "style"})
"""Groups that go to the film's style when there is no scene to give them to."""


def read_for(project: SceneProject, words: str) -> Reading:
    """Words read beside a film: whom its bible names is a person, whatever film word the name may be elsewhere."""
    return read(words, [character.name for character in project.bible.characters])


def deltas_of(reading: Reading) -> tuple[Delta, ...]:
    """Everything read, as deltas: whole statements first, then changes, in the order of the words."""
    more = {"negative"} & {slot for slot, _ in reading.excluded}
    kinds = {slot: AddToSlot if slot in more else SetSlot for slot in reading.slots}
    return (*(kinds[slot](slot=slot, value=value) for slot, value in reading.slots.items()), *reading.deltas)


def scopes(turn: Turn, reading: Reading, slot: str) -> tuple[str | None, ...] | None:
    """Where a slot belongs: scene ids, or (None,) for the style; None when the words do not tell. Raises NotFound for an absent scene."""
    scenes = turn.project.scenes
    if isinstance(reading.scene, int):
        return (_numbered(turn, reading.scene).id,)
    if reading.scene == "all":
        return tuple(s.id for s in scenes if not s.locked) or (None,)
    if reading.scene == "last" and scenes:
        return (scenes[-1].id,)
    if not scenes or slot in WHOLE_FILM:
        return (None,)
    focus = turn.project.scene(turn.focus) if turn.focus else scenes[0] if len(scenes) == 1 else None
    if focus:
        return (focus.id,)
    return (None,) if slot == "negative" or (slot in film.SLOTS and film.SLOTS[slot].group in LOOK) else None


def _numbered(turn: Turn, number: int) -> Scene:
    named = turn.project.numbered(number)
    if named is None:
        there = f"this film has scenes 1 to {len(turn.project.scenes)}" if turn.project.scenes else "tell me the idea first"
        raise NotFound(f"There is no scene {number} yet: {there}; nothing was changed.")
    return named


def apply_reading(turn: Turn, reading: Reading) -> tuple[Delta, ...]:
    """State everything whose place is known; what does not hold is in ``turn.refused``. Returns the deltas whose scene was not told."""
    homeless: list[Delta] = []
    shared = not turn.project.scenes and total_of(reading) is not None
    for delta in deltas_of(reading):
        if shared and delta.slot == "duration":
            continue  # the length of the whole film, which its scenes share
        places = _ruled(turn, reading, delta) or scopes(turn, reading, delta.slot)
        if places is None:
            homeless.append(delta)
            continue
        for place in places:
            _state(turn, place, delta)
    _rule_out(turn, reading)
    if isinstance(reading.scene, int) and (named := turn.project.numbered(reading.scene)):
        turn.focus = named.id
    elif reading.scene == "last" and turn.project.scenes:
        turn.focus = turn.project.scenes[-1].id
    return tuple(homeless)


def asked_aside(turn: Turn, reading: Reading) -> tuple[Edit, ...]:
    """What only a question speaks of ("maybe warmer?"), taken out of the turn again, to be proposed; a first idea asks nothing."""
    if not (turn.base.scenes and reading.asked):
        return ()
    return turn.lay_aside(0, lambda edit: isinstance(edit, ChangeSlot) and edit.delta.slot in reading.asked)


def _state(turn: Turn, place: str | None, delta: Delta) -> None:
    """Make one edit that the person stated. What was to be left out of this very place, and is asked for now, is left out no more."""
    slots = _slots(turn, place)
    if slots and isinstance(delta, RemoveFromSlot) and changed(slots, delta) == getattr(slots, delta.slot):
        return  # what is not there goes nowhere, and a guess beside it is a guess still
    if not _goes_with(turn, ChangeSlot(scene=place, delta=delta, origin=turn.origin("stated"))):
        return
    slots = _slots(turn, place)
    if (
        isinstance(delta, SetSlot | AddToSlot)
        and slots
        and (word := left_out(slots.negative or (), delta.slot, getattr(slots, delta.slot)))
    ):
        _goes_with(turn, ChangeSlot(scene=place, delta=RemoveFromSlot(slot="negative", value=word), origin=turn.origin("stated")))


def _goes_with(turn: Turn, edit: ChangeSlot) -> bool:
    """Whether the edit holds. What the person rules out in one turn goes together: a further "no" adds to what the first one said."""
    key = (edit.scene, edit.delta.slot)
    held = turn.said.pop(key, None) if edit.delta.slot == "negative" else None
    if turn.attempt(edit):
        turn.hold(edit)
        return True
    if held is not None:
        turn.said[key] = held
    return False


def _slots(turn: Turn, place: str | None) -> PromptSlots | None:
    scene = turn.project.scene(place) if place else None
    return scene.slots if scene else None if place else turn.project.style


def _ruled(turn: Turn, reading: Reading, delta: Delta) -> tuple[str | None, ...]:
    """Where something that is ruled out stands: what the film never has goes from every scene that may change, what is to be left out
    and has no place in a film without a scene to speak of stands in the style. () where the words say it otherwise."""
    ruled = [value for slot, value in reading.excluded if slot == delta.slot]
    if not ruled or isinstance(reading.scene, int) or reading.scene == "last":
        return ()
    wide = any((delta.slot, value) in reading.never for value in ruled) or scopes(turn, reading, "negative") == (None,)
    if not wide:
        return ()
    return (None,) if delta.slot == "negative" else (*(s.id for s in turn.project.scenes if not s.locked), None)


def _rule_out(turn: Turn, reading: Reading) -> None:
    """Keep what a "no" rules out among what to leave out, whether it stood there or not: a later guess must not bring it."""
    words: dict[str | None, list[JsonValue]] = {}
    for slot, value in reading.excluded:
        if slot in NAMED:
            wide = None in _ruled(turn, reading, RemoveFromSlot(slot=slot, value=value))
            for place in (None,) if wide else scopes(turn, reading, "negative") or (None,):
                words.setdefault(place, []).append(word_for(slot, value))
    for place, said in words.items():
        _state(turn, place, AddToSlot(slot="negative", value=said))


def state_screenplay(turn: Turn, text: str) -> bool:
    """Whether ``text`` is screenplay; then it is stated, at the film's end or of the scene it names: ``scene 2: INT. ...``."""
    before, colon, rest = text.partition(":")
    named = read(before).scene if colon and is_screenplay(rest) else None
    script = text if named is None else rest
    if not is_screenplay(script):
        return False
    draft = read_screenplay(typed(script), turn.new_id, turn.origin("stated"), turn.project.bible.characters)
    edits = list(edits_of(draft))
    if isinstance(named, int):
        edits = _rewritten(_numbered(turn, named), edits)
    for edit in edits:
        turn.attempt(edit)
    turn.focus = next(
        (e.scene if isinstance(e, ChangeSlot) else e.scene.id for e in reversed(edits) if isinstance(e, ChangeSlot | AddScene)), None
    )
    return True


def _rewritten(scene: Scene, edits: list[Edit]) -> list[Edit]:
    """The edits with the first scene said of ``scene`` instead of added."""
    place, first = next((n, edit) for n, edit in enumerate(edits) if isinstance(edit, AddScene))
    told = first.scene
    said: list[Edit] = [DescribeScene(scene=scene.id, title=told.title, origin=told.origins["title"])]
    for slot, value in told.slots.model_dump(mode="json", exclude_none=True).items():
        said.append(ChangeSlot(scene=scene.id, delta=SetSlot(slot=slot, value=value), origin=told.origins[slot]))
    return [*edits[:place], *said, *(e for e in edits[place + 1 :] if not (isinstance(e, LinkScenes) and told.id in (e.scene, e.link.to)))]


def settled(project: SceneProject, reading: Reading, homeless: tuple[Delta, ...]) -> bool:
    """Whether nothing is left for a model: every word read, every slot at home, and there is a film to speak of."""
    said = bool(reading.slots or reading.deltas)
    return said and not reading.unread and not homeless and bool(project.scenes or not reading.scenes_wanted)
