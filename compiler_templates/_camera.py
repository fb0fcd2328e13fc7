"""The camera in words: lens, moves in time order, speed, steadiness and the strength of motion."""

from collections.abc import Sequence

from compiler_templates._saying import NOTHING, Fragment, Fragments, Saying
from compiler_templates._verbs import is_verb_phrase
from compiler_templates._words import article, with_article
from studio import film


def lens(s: Saying) -> Fragments:
    """``an 85mm anamorphic lens``: focal length and kind of lens together."""
    focal, kind = s.values.get("focal_length_mm"), s.values.get("lens")
    if focal is None and kind is None:
        return NOTHING
    name = s.word("lens", kind) if kind else ""
    if name and "lens" not in name.lower():
        name += " lens"
    millimetres = f"{focal:g}mm" if focal is not None else ""
    lead = "" if not focal and name.lower().startswith(("a ", "an ", "the ")) else f"{article(millimetres or name)} "
    if not kind:
        return (("", lead), ("focal_length_mm", millimetres), ("", " lens"))
    if focal is None:
        return (("", lead), ("lens", name))
    return (("", lead), ("focal_length_mm", millimetres), ("", " "), ("lens", name))


def lens_plain(s: Saying) -> Fragments:
    """``85mm anamorphic lens``, without an article."""
    return lens(s)[1:]


RIGS = frozenset({"handheld", "gimbal", "drone", "fpv"})
"""How the camera is carried: no move of its own beside another one."""
_ADVERBS = frozenset({"slow", "fast"})


def movement(s: Saying) -> Fragments:
    """``The camera slowly dollies in, then pans left, handheld.`` Moves in time order, then how the camera is carried."""
    moves: tuple[str, ...] = s.values.get("camera_movement", ())
    speed: str | None = s.values.get("camera_speed")
    if not moves:
        out = carried(s)
        return out + steadiness(s, ", " if out else "The camera is ")
    driving = [m for m in moves if m not in RIGS] or [moves[0]]
    rigs = [m for m in moves if m in RIGS and m not in driving]
    out = [("", "The camera ")]
    adverb = speed in _ADVERBS and driving != ["static"]
    if adverb and speed:
        out += [("camera_speed", s.word("camera_speed", speed)), ("", " ")]
    out.append(("camera_movement", ", then ".join(_move(s, m) for m in driving) + "".join(f", {s.words['rig'].get(r, r)}" for r in rigs)))
    if speed and not adverb:
        out += [("", ", "), ("camera_speed", _pace(s, speed))]
    return out + steadiness(s, ", ")


def _pace(s: Saying, speed: str) -> str:
    return f"at a {speed} pace" if speed in _ADVERBS else s.word("camera_speed", speed)


def _move(s: Saying, move: str) -> str:
    said = s.word("camera_movement", move)
    if ("camera_movement", move) in film.TERMS or is_verb_phrase(said):
        return said
    return f"makes {with_article(said)}"


def carried(s: Saying, rigs: Sequence[str] = ()) -> list[Fragment]:
    """Speed and rigs of a camera whose move is not said, or said elsewhere: ``The camera moves slowly, handheld.``"""
    speed: str | None = s.values.get("camera_speed")
    out: list[Fragment] = []
    if speed:
        joint = ", " if speed not in film.ids("camera_speed") or speed in ("accelerating", "decelerating") else " "
        out += [("", f"The camera moves{joint}"), ("camera_speed", s.word("camera_speed", speed))]
    if rigs:
        out += [("", ", " if out else "The camera moves "), ("camera_movement", ", ".join(s.words["rig"].get(rig, rig) for rig in rigs))]
    return out


def steadiness(s: Saying, joint: str) -> list[Fragment]:
    """How steady the camera is, after ``joint``; nothing where a move already says it."""
    value = s.values.get("steadiness")
    if value is None or s.echo("steadiness", value):
        return []
    return [("", joint), ("steadiness", s.word("steadiness", value))]


def movement_plain(s: Saying) -> Fragments:
    """``slow dolly in, then pan left, handheld``: for labels and tags, by the film table's plain phrases."""
    moves: tuple[str, ...] = s.values.get("camera_movement", ())
    out: list[Fragment] = []
    speed: str | None = s.values.get("camera_speed")
    if speed:
        out += [
            ("camera_speed", speed if ("camera_speed", speed) in film.TERMS else s.safe("camera_speed", speed)),
            ("", " " if moves else " camera"),
        ]
    if moves:
        names = [
            film.TERMS["camera_movement", m].plain if ("camera_movement", m) in film.TERMS else s.safe("camera_movement", m) for m in moves
        ]
        out.append(("camera_movement", ", then ".join(names)))
    return out + steadiness(s, ", " if out else "")


def motion(s: Saying) -> Fragments:
    """``subtle movement`` to ``strong, energetic movement`` for motion_strength 0..1."""
    strength: float | None = s.values.get("motion_strength")
    return NOTHING if strength is None else (("motion_strength", amount(s, strength)),)


def amount(s: Saying, strength: float) -> str:
    """How much there is of movement; that of the picture where the camera itself stands still."""
    said = s.words["motion_strength"][band(strength)]
    return f"{said} in the frame" if s.values.get("camera_movement") == ("static",) else said


def band(strength: float) -> str:
    """The word for a motion_strength of 0..1 in the tables of words."""
    return "still" if strength < 0.13 else "low" if strength < 0.38 else "medium" if strength < 0.63 else "high"
