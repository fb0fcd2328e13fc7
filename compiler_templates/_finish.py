"""What tools that finish a take share: where the take stands in a request, how large the result is, which words describe the picture."""

from compiler_templates import _size
from compiler_templates._draft import Draft, nested
from compiler_templates._il import Json, Picture
from compiler_templates._parts import LIGHT, LOOK, WHERE, WHO
from compiler_templates._target import References, Role, names

SEEN = (WHO, WHERE, LIGHT, LOOK)
"""What the picture shows, for tools that add detail: a description, never a command."""
COLORED = names("color_palette color_temperature saturation")
"""Slots of color, which such a tool keeps as the take has them."""
Box = tuple[int, int]


def source(param: str) -> References:
    """Takes the scene's first frame, or the picture of the shot, as the still to work on."""
    role = Role(param, lambda picture: picture.address)
    return References({"first_frame": role, "shot": role}, why="it works on the one still of the scene")


def take(draft: Draft, param: str, *others: str) -> None:
    """Ask for the take where no still of the scene is bound: ``take:scene-1`` stands for its address until it is put in."""
    for path in (param, *others):
        if path not in draft.params:
            draft.params[path] = f"take:{draft.shot.scene_id}"
    if f"take:{draft.shot.scene_id}" in draft.params.values():
        draft.warn(f"Put the address of the take of scene {draft.shot.scene} where take:{draft.shot.scene_id} stands.")


def still(draft: Draft) -> Picture | None:
    """The still of the scene that is worked on, where one is bound."""
    return next((picture for picture in draft.shot.pictures if picture.role in ("first_frame", "shot")), None)


def size_of(picture: Picture | None) -> Box | None:
    return (picture.width, picture.height) if picture and picture.width and picture.height else None


def body(draft: Draft) -> Json:
    """The common body without an empty prompt: these tools need none, and refuse one that is empty."""
    return nested({path: value for path, value in draft.params.items() if value != ""})


def box(draft: Draft, most: int, known: Box | None = None) -> Box | None:
    """The size in pixels that the scene asks for, even sides of at most ``most``, None when it asks for none.

    Aspect ratio and resolution are accounted for as the width. A scene without a ratio keeps
    that of ``known``, the size of what is worked on; else 16:9 is taken.
    """
    ratio, said = draft.values.get("aspect_ratio"), draft.values.get("resolution")
    asked = _size.resolution(said) if said else None
    if said and asked is None:
        draft.lose("resolution", "it names no size in pixels")
    if asked is None:
        if ratio and known:
            return _kept(draft, _cropped(known, _size.ratio(ratio)), most)
        draft.ignore("aspect_ratio")  # the take keeps the shape that it has
        return None
    if not ratio and known is None and not isinstance(asked, tuple):
        draft.warn("The scene has no aspect ratio: 16:9 is taken.")
    pair = asked if isinstance(asked, tuple) else known or (16, 9)
    shape = _size.ratio(ratio) if ratio else pair[0] / pair[1]
    short = min(asked) if isinstance(asked, tuple) else asked
    return _kept(draft, (round(short * max(shape, 1)), round(short * max(1 / shape, 1))), most)


def _cropped(whole: Box, shape: float) -> Box:
    """The largest part of ``whole`` that has the ratio ``shape``."""
    width, height = whole
    return (round(height * shape), height) if width / height > shape else (width, round(width / shape))


def _kept(draft: Draft, wanted: Box, most: int) -> Box:
    """``wanted`` on even sides within ``most``, and the slots that asked for it as parameters."""
    shrink = min(1.0, most / max(wanted))
    width, height = (max(2, round(side * shrink / 2) * 2) for side in wanted)
    if shrink < 1:
        draft.adjust("resolution", draft.shot.values.get("resolution"), f"{width}x{height}", f"{most} pixels a side at most")
    for slot in ("aspect_ratio", "resolution"):
        if draft.values.pop(slot, None) is not None:
            draft.placed.append((slot, "width"))
    draft.width, draft.height = width, height
    return width, height


_CLOSE = names("medium_close_up close_up extreme_close_up")


def close(draft: Draft) -> bool:
    """Whether the shot is close enough for a face to be what matters."""
    return draft.shot.text("shot_type") in _CLOSE
