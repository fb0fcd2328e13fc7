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
    words: dict[str, str]
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
_TURN = {"left": "pan_left", "right": "pan_right", "up": "tilt_up", "down": "tilt_down", "cw": "roll_cw", "ccw": "roll_ccw", "around": "arc"}

FAMILIES: tuple[Family, ...] = (
    Family("pan", {"left": "pan_left", "right": "pan_right", "up": "tilt_up", "down": "tilt_down"}, {"en": "pan"}, bold=True),
    Family("tilt", {"up": "tilt_up", "down": "tilt_down"}, {"en": "tilt"}, bold=True),
    Family("turn", _TURN, {"en": "turn|rotate|swivel|pivot|yaw|spin|swing|revolve|twist|whirl|wheel"}),
    Family("sweep", {"left": "pan_left", "right": "pan_right", "up": "crane_up", "down": "crane_down", "around": "arc"}, {"en": "sweep|swoop|scan"}),
    Family("pitch", {"up": "tilt_up", "down": "tilt_down"}, {"en": "pitch|angle|look|point|nod|gaze|aim"}),
    Family("roll", {"left": "roll_ccw", "right": "roll_cw", "cw": "roll_cw", "ccw": "roll_ccw"}, {"en": "roll|barrel roll"}),
    Family(
        "dolly",
        {"in": "dolly_in", "out": "dolly_out", "left": "truck_left", "right": "truck_right", "through": "dolly_in", "around": "arc", **_FOLLOW},
        {"en": "dolly"},
        bold=True,
    ),
    Family("push", {"in": "dolly_in", "through": "dolly_in", "out": "dolly_out", "on": "dolly_in"}, {"en": "push"}, bold=True),
    Family("pull", {"out": "dolly_out"}, {"en": "pull|draw"}, bold=True),
    Family("zoom", {"in": "zoom_in", "out": "zoom_out", "on": "zoom_in"}, {"en": "zoom"}, bold=True),
    Family(
        "truck",
        {"left": "truck_left", "right": "truck_right", "in": "dolly_in", "out": "dolly_out", "around": "arc", "beside": "side_tracking", "behind": "follow"},
        {"en": "truck|crab"},
        bold=True,
    ),
    Family(
        "track",
        {"left": "truck_left", "right": "truck_right", "in": "dolly_in", "out": "dolly_out", "through": "dolly_in", "around": "arc", **_FOLLOW},
        {"en": "track"},
        alone="tracking",
        bold=True,
    ),
    Family("pedestal", {"up": "pedestal_up", "down": "pedestal_down"}, {"en": "pedestal|ped"}, bold=True),
    Family("crane", {"up": "crane_up", "down": "crane_down"}, {"en": "crane|jib|boom"}, bold=True),
    Family("rise", {"up": "pedestal_up", "over": "crane_up", "above": "crane_up", "in": "pedestal_up", "cw": "", "around": ""}, {"en": "rise|ascend|climb|lift|raise|elevate"}, alone="pedestal_up"),
    Family("soar", {"up": "crane_up", "over": "crane_up", "above": "crane_up"}, {"en": "soar"}, alone="crane_up"),
    Family("lower", {"down": "pedestal_down"}, {"en": "lower|descend|sink|drop|dip"}, alone="pedestal_down"),
    Family(
        "arc",
        {"around": "arc", "cw": "arc_cw", "ccw": "arc_ccw", "left": "arc", "right": "arc"},
        {"en": "arc|orbit|circle|circumnavigate|encircle"},
        alone="arc",
    ),
    Family("follow", {**_FOLLOW, "left": "follow", "right": "follow"}, {"en": "follow|trail|chase|pursue|shadow|tail"}, alone="follow"),
    Family("lead", {"front": "lead"}, {"en": "lead|precede"}, alone="lead"),
    Family("accompany", {"beside": "side_tracking", "behind": "follow", "front": "lead", "with": "tracking"}, {"en": "accompany|keep pace|keep up"}, alone="tracking"),
    Family("approach", {"in": "dolly_in"}, {"en": "approach|advance"}, alone="dolly_in"),
    Family("near", {"in": "dolly_in"}, {"en": "close in|home in|zero in|get closer|come closer|go closer|come in|get close|lean in"}, alone="dolly_in"),
    Family("retreat", {"out": "dolly_out"}, {"en": "retreat|recede|withdraw|retract|back away|back up|back off|back out|move out"}, alone="dolly_out"),
    Family(
        "travel",
        _TRAVEL,
        {
            "en": "move|travel|glide|drift|float|shift|fly|ease|creep|inch|proceed|progress|slide|slip|come|step|edge|sneak|go|walk|run|rush|race|"
            "charge|dart|sail|head|wander|roam|weave|snake|dive|plunge|hover|translate|reposition|ride|cruise|navigate|venture|crawl|skim|press|bring|slider|jump|movement|motion|camera movement|camera motion|camera moves|camera movements",
        },
    ),
    Family("whip", {w: "whip_pan" for w in ("left", "right", "around", "to", "over", "up", "down", "out")}, {"en": "whip"}, bold=True),
    Family("quake", {}, {"en": "shake|wobble|jitter|tremble|jolt|quiver|bounce|sway"}, alone="shaky"),
)
BY_NAME: dict[str, Family] = {family.name: family for family in FAMILIES}

WAYS: dict[str, dict[str, str]] = {
    "left": {
        "en": "left|back left|back to the left|leftward|leftwards|to the left|towards the left|toward the left|right to left|from right to left|from the right to the left|"
        "from the right to left|to its left|to her left|to his left|screen left|camera left|lefthand|to left|towards left|left side|"
        "in a leftward direction|to the left side|over to the left|left direction",
    },
    "right": {
        "en": "right|back right|back to the right|rightward|rightwards|to the right|towards the right|toward the right|left to right|from left to right|from the left to the right|"
        "from the left to right|to its right|to her right|to his right|screen right|camera right|righthand|to right|towards right|right side|"
        "in a rightward direction|to the right side|over to the right|right direction",
    },
    "up": {"en": "up|back up|upward|upwards|skyward|skywards|straight up|vertically up|up towards|up toward|bottom to top|from bottom to top|up from|higher"},
    "down": {"en": "down|back down|downward|downwards|straight down|vertically down|top to bottom|from top to bottom|down towards|down toward|down from"},
    "in": {
        "en": "in|back in|inward|inwards|forward|forwards|closer|nearer|toward|towards|into|ahead|straight ahead|in close|in closer|in towards|in toward|"
        "closer in|closer to|nearer to|forward into|up close|in tight|deeper|deeper into|further in|farther in|onto|up to the subject|closer towards|"
        "closer toward|forward through|forward along|forward down|forward over|forward past|forward towards|forward toward",
    },
    "out": {
        "en": "out|back out|outward|outwards|back|backward|backwards|away|away from|out from|back from|back away|out wide|in reverse|wider|further back|"
        "farther back|back to reveal|out to reveal|further away|farther away|out of",
    },
    "around": {
        "en": "around|back around|round|in a circle around|in an arc around|in an arc|in a circle|in a circular motion|in a circular path|in a semicircle|360|360 degrees|"
        "in a full circle|full circle|in a circular motion around|360 degrees around|a full 360|in an arc motion|in an arcing motion|around and around|"
        "in orbit around|in a semicircle around|in a circular path around|in a wide arc|in a slow arc|in an orbit|in a circular arc",
    },
    "cw": {"en": "clockwise|cw|in a clockwise direction|clockwise direction|clock wise|in a clockwise motion|in a clockwise manner"},
    "ccw": {
        "en": "counterclockwise|counter clockwise|anticlockwise|anti clockwise|ccw|in a counterclockwise direction|in a counter clockwise direction|"
        "in an anticlockwise direction|in an anti clockwise direction|in a counterclockwise motion|in a counterclockwise manner",
    },
    "behind": {"en": "behind|from behind|from the back|from the rear|close behind|right behind|along behind|from directly behind|just behind|from its back"},
    "front": {"en": "from the front|in front|in front of|from in front|from ahead|ahead of|from the front of|just ahead of|backwards in front of|from in front of|in front facing"},
    "beside": {
        "en": "alongside|along side|beside|from the side|parallel|parallel to|in parallel|in parallel with|in parallel to|side by side|side on|next to|"
        "from the side of|parallel with|sideways with|sideways alongside|laterally alongside|laterally with|from one side|side",
    },
    "with": {"en": "with|along with|together with|in step with|in sync with"},
    "through": {"en": "through|straight through|right through|past"},
    "over": {"en": "over|up and over|above|overhead"},
    "above": {"en": "above"},
    "on": {"en": "on|on to|right on"},
    "to": {"en": "to|across"},
}
"""Way -> language -> words."""

ALONG = frozenset(
    "hall hallway corridor street road aisle path alley alleyway tunnel line river lane track track driveway avenue passage passageway boardwalk bridge "
    "walkway highway canal stairs staircase trail row length length pathway runway valley canyon".split()
)
"""What one moves up or down along: forwards, that is."""

IRREGULAR: dict[str, str] = {
    "swung": "swing", "spun": "spin", "flew": "fly", "flown": "fly", "crept": "creep", "rose": "rise", "risen": "rise", "sank": "sink", "sunk": "sink",
    "led": "lead", "drew": "draw", "drawn": "draw", "withdrew": "withdraw", "went": "go", "gone": "go", "came": "come", "ran": "run", "slid": "slide",
    "rode": "ride", "ridden": "ride", "took": "take", "taken": "take", "kept": "keep", "shook": "shake", "shaken": "shake", "brought": "bring",
    "dove": "dive", "got": "get", "held": "hold", "made": "make",
}


def forms(verb: str) -> dict[str, str]:
    """The regular English forms of a verb: form -> s, ing or ed."""
    if verb.endswith("e") and not verb.endswith("ee"):
        stem = verb[:-1]
        return {f"{verb}s": "s", f"{stem}ing": "ing", f"{verb}d": "ed", f"{verb}ing": "ing"}
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return {f"{verb[:-1]}ies": "s", f"{verb}ing": "ing", f"{verb[:-1]}ied": "ed"}
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"
    doubled = verb + verb[-1] if len(verb) > 2 and verb[-1] not in "aeiouwxyhkl" and verb[-2] in "aeiou" and verb[-3] not in "aeiou" else verb
    regular = {third: "s", f"{verb}ing": "ing", f"{verb}ed": "ed"}
    return regular | {f"{doubled}ing": "ing", f"{doubled}ed": "ed"} | ({f"{verb}{verb[-1]}ing": "ing"} if verb[-1] in "lt" else {})
