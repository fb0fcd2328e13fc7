"""How cameras are said to move: families of verbs, the ways they go, and what move each pair is. Data for the grammar of moves."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Family:
    """Verbs that move a camera alike.

    ``ways`` gives the move for each way; ``alone`` is the move without a way, "" for none. A ``bold`` family is the camera's whoever
    stands before it, as long as nothing shows otherwise; the others need a camera to be spoken of. ``noun`` families are named as things
    ("a slow pan").
    """

    name: str
    ways: dict[str, str]
    alone: str = ""
    bold: bool = False


_TRAVEL = {
    "left": "truck_left",
    "right": "truck_right",
    "up": "pedestal_up",
    "down": "pedestal_down",
    "in": "dolly_in",
    "out": "dolly_out",
    "through": "dolly_in",
    "around": "arc",
    "cw": "arc_cw",
    "ccw": "arc_ccw",
    "behind": "follow",
    "front": "lead",
    "beside": "side_tracking",
    "with": "tracking",
    "over": "",
}
_FOLLOW = {"behind": "follow", "front": "lead", "beside": "side_tracking", "with": "tracking"}
_TURN = {
    "left": "pan_left",
    "right": "pan_right",
    "up": "tilt_up",
    "down": "tilt_down",
    "cw": "roll_cw",
    "ccw": "roll_ccw",
    "around": "arc",
}

FAMILIES: tuple[Family, ...] = (
    Family("pan", {"left": "pan_left", "right": "pan_right", "up": "tilt_up", "down": "tilt_down"}, bold=True),
    Family("tilt", {"up": "tilt_up", "down": "tilt_down"}, bold=True),
    Family("turn", _TURN),
    Family("sweep", {"left": "pan_left", "right": "pan_right", "up": "crane_up", "down": "crane_down", "around": "arc"}),
    Family("pitch", {"up": "tilt_up", "down": "tilt_down"}),
    Family("roll", {"left": "roll_ccw", "right": "roll_cw", "cw": "roll_cw", "ccw": "roll_ccw"}),
    Family(
        "dolly",
        {
            "in": "dolly_in",
            "out": "dolly_out",
            "up": "pedestal_up",
            "down": "pedestal_down",
            "left": "truck_left",
            "right": "truck_right",
            "through": "dolly_in",
            "around": "arc",
            **_FOLLOW,
        },
        bold=True,
    ),
    Family("push", {"in": "dolly_in", "through": "dolly_in", "out": "dolly_out", "on": "dolly_in"}, bold=True),
    Family("pull", {"out": "dolly_out"}, bold=True),
    Family("zoom", {"in": "zoom_in", "out": "zoom_out", "on": "zoom_in", "over": "zoom_in", "to": "zoom_in"}, bold=True),
    Family(
        "truck",
        {
            "left": "truck_left",
            "right": "truck_right",
            "in": "dolly_in",
            "out": "dolly_out",
            "around": "arc",
            "beside": "side_tracking",
            "behind": "follow",
        },
        bold=True,
    ),
    Family(
        "track",
        {
            "left": "truck_left",
            "right": "truck_right",
            "in": "dolly_in",
            "out": "dolly_out",
            "through": "dolly_in",
            "around": "arc",
            **_FOLLOW,
        },
        alone="tracking",
        bold=True,
    ),
    Family("pedestal", {"up": "pedestal_up", "down": "pedestal_down"}, bold=True),
    Family("crane", {"up": "crane_up", "down": "crane_down"}, bold=True),
    Family(
        "rise",
        {"up": "pedestal_up", "over": "crane_up", "above": "crane_up", "in": "pedestal_up", "cw": "", "around": ""},
        alone="pedestal_up",
    ),
    Family("soar", {"up": "crane_up", "over": "crane_up", "above": "crane_up"}, alone="crane_up"),
    Family("lower", {"down": "pedestal_down"}, alone="pedestal_down"),
    Family("arc", {"around": "arc", "cw": "arc_cw", "ccw": "arc_ccw", "left": "arc", "right": "arc"}, alone="arc"),
    Family("follow", {"left": "follow", "right": "follow", **_FOLLOW}, alone="follow"),
    Family("lead", {"front": "lead"}, alone="lead"),
    Family("accompany", {**_FOLLOW}, alone="tracking"),
    Family("approach", {"in": "dolly_in"}, alone="dolly_in"),
    Family("near", {"in": "dolly_in"}, alone="dolly_in"),
    Family("retreat", {"out": "dolly_out", "front": "lead"}, alone="dolly_out"),
    Family("travel", _TRAVEL),
    Family(
        "whip",
        {
            "left": "whip_pan",
            "right": "whip_pan",
            "around": "whip_pan",
            "to": "whip_pan",
            "over": "whip_pan",
            "up": "whip_pan",
            "down": "whip_pan",
            "out": "whip_pan",
        },
        alone="whip_pan",
        bold=True,
    ),
    Family("quake", {}, alone="shaky"),
)
BY_NAME: dict[str, Family] = {family.name: family for family in FAMILIES}

IRREGULAR: dict[str, str] = {
    "swung": "swing",
    "spun": "spin",
    "flew": "fly",
    "flown": "fly",
    "crept": "creep",
    "rose": "rise",
    "risen": "rise",
    "sank": "sink",
    "sunk": "sink",
    "led": "lead",
    "drew": "draw",
    "drawn": "draw",
    "withdrew": "withdraw",
    "went": "go",
    "gone": "go",
    "came": "come",
    "ran": "run",
    "slid": "slide",
    "rode": "ride",
    "ridden": "ride",
    "took": "take",
    "taken": "take",
    "kept": "keep",
    "shook": "shake",
    "shaken": "shake",
    "brought": "bring",
    "dove": "dive",
    "got": "get",
    "held": "hold",
    "made": "make",
}


def forms(verb: str) -> dict[str, str]:
    """The regular English forms of a verb: form -> s, ing or ed."""
    if verb.endswith("e") and not verb.endswith("ee"):
        stem = verb[:-1]
        return {f"{verb}s": "s", f"{stem}ing": "ing", f"{verb}d": "ed", f"{verb}ing": "ing"}
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return {f"{verb[:-1]}ies": "s", f"{verb}ing": "ing", f"{verb[:-1]}ied": "ed"}
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"
    doubled = (
        verb + verb[-1] if len(verb) > 2 and verb[-1] not in "aeiouwxyhkl" and verb[-2] in "aeiou" and verb[-3] not in "aeiou" else verb
    )
    regular = {third: "s", f"{verb}ing": "ing", f"{verb}ed": "ed"}
    return regular | {f"{doubled}ing": "ing", f"{doubled}ed": "ed"} | ({f"{verb}{verb[-1]}ing": "ing"} if verb[-1] in "lt" else {})
