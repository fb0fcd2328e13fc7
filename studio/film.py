"""The film language: every slot, and for the closed ones every id with its label, definition, plain phrase and synonyms.

One table. The reader of loose words, the compiler's default words, auto-completion, the docs and the lints all come from it.
The vocabularies line up with ShotBench, CineTechBench and CameraBench (pan is not truck, zoom is not dolly, arc is not pan).
"""

from dataclasses import dataclass, field
from typing import Literal

Group = Literal["subject", "camera", "lighting", "style", "sound", "advanced"]
Kind = Literal[
    "text", "texts", "closed", "closed_list", "palette", "number", "integer", "ratio", "characters", "location", "dialogue", "references"
]


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot of the language. ``kind`` fixes the type of its value; a closed slot also takes free text, kept as it is."""

    name: str
    group: Group
    kind: Kind
    label: str


@dataclass(frozen=True, slots=True)
class Term:
    """One id of a closed slot.

    ``plain`` is its phrase for prompts. ``synonyms`` maps a language code to phrases that mean this id wherever they stand;
    ``hints`` to words that mean it only in film talk, that is where nothing else stands between two commas.
    """

    slot: str
    id: str
    label: str
    definition: str
    plain: str
    synonyms: dict[str, tuple[str, ...]]
    hints: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])


def _slots() -> dict[str, Slot]:
    rows: list[tuple[str, Group, Kind, str]] = [
        ("subject", "subject", "text", "Subject"),
        ("action", "subject", "text", "Action"),
        ("character_ref", "subject", "characters", "Characters"),
        ("location", "subject", "location", "Location"),
        ("set_dressing", "subject", "text", "Set dressing"),
        ("shot_type", "camera", "closed", "Shot type"),
        ("framing", "camera", "closed", "Framing"),
        ("camera_angle", "camera", "closed", "Camera angle"),
        ("camera_movement", "camera", "closed_list", "Camera movement"),
        ("camera_speed", "camera", "closed", "Camera speed"),
        ("steadiness", "camera", "closed", "Steadiness"),
        ("lens", "camera", "closed", "Lens"),
        ("focal_length_mm", "camera", "number", "Focal length"),
        ("depth_of_field", "camera", "closed", "Depth of field"),
        ("composition", "camera", "closed_list", "Composition"),
        ("lighting_mood", "lighting", "closed", "Lighting mood"),
        ("lighting_source", "lighting", "closed_list", "Lighting source"),
        ("lighting_quality", "lighting", "closed", "Lighting quality"),
        ("lighting_direction", "lighting", "closed", "Lighting direction"),
        ("time_of_day", "lighting", "closed", "Time of day"),
        ("weather", "lighting", "closed_list", "Weather"),
        ("color_palette", "style", "palette", "Palette"),
        ("color_temperature", "style", "closed", "Colour temperature"),
        ("saturation", "style", "closed", "Saturation"),
        ("medium", "style", "closed", "Medium"),
        ("aesthetic", "style", "closed", "Aesthetic"),
        ("era", "style", "closed", "Era"),
        ("film_stock", "style", "closed", "Film stock"),
        ("influences", "style", "texts", "Influences"),
        ("dialogue", "sound", "dialogue", "Dialogue"),
        ("sound_effects", "sound", "texts", "Sound effects"),
        ("ambience", "sound", "text", "Ambience"),
        ("music", "sound", "text", "Music"),
        ("duration", "advanced", "number", "Duration"),
        ("aspect_ratio", "advanced", "ratio", "Aspect ratio"),
        ("fps", "advanced", "number", "Frame rate"),
        ("resolution", "advanced", "text", "Resolution"),
        ("motion_strength", "advanced", "number", "Motion strength"),
        ("seed", "advanced", "integer", "Seed"),
        ("negative", "advanced", "texts", "Leave out"),
        ("references", "advanced", "references", "References"),
    ]
    return {name: Slot(name, group, kind, label) for name, group, kind, label in rows}


SLOTS: dict[str, Slot] = _slots()
"""Every slot by name, in the order in which people are shown them."""

ORDERS: dict[str, tuple[tuple[str, ...], ...]] = {
    "camera_speed": (("slow", "normal", "fast"),),
    "steadiness": (("shaky", "handheld", "smooth", "locked"),),
    "color_temperature": (("cool", "neutral", "warm"),),
    "saturation": (("monochrome", "muted", "natural", "vivid"),),
    "depth_of_field": (("shallow", "deep"),),
    "shot_type": (("extreme_wide", "wide", "full", "medium_wide", "medium", "medium_close_up", "close_up", "extreme_close_up"),),
    "lighting_quality": (("low_contrast", "high_contrast"), ("soft", "hard")),
}
"""Along which scales a closed slot is nudged; a positive step goes to the right."""

MIDDLE: dict[str, str] = {
    "camera_speed": "normal",
    "steadiness": "smooth",
    "color_temperature": "neutral",
    "saturation": "natural",
    "shot_type": "medium",
}
"""Where a nudge starts when the slot is still empty."""


def _term(slot: str, name: str, label: str, plain: str, definition: str, **words: str) -> Term:
    """One row; each language's words stand between bars, a hint ends in a question mark."""
    split = {lang: row.split("|") for lang, row in words.items()}
    sure = {lang: tuple(w for w in row if w[-1] != "?") for lang, row in split.items()}
    hints = {lang: tuple(w[:-1] for w in row if w[-1] == "?") for lang, row in split.items()}
    return Term(slot, name, label, definition, plain, sure, {lang: row for lang, row in hints.items() if row})


_ROWS: tuple[Term, ...] = (
    # shot_type: a noun without article ("a medium close-up of ...")
    _term(
        "shot_type",
        "extreme_wide",
        "Extreme wide shot",
        "extreme wide shot",
        "The place is everything; people are specks in it.",
        en="extreme wide|extreme wide shot|ews|els|xws|xls|extreme long shot|very wide shot|ultra wide shot|super wide shot|vista shot",
    ),
    _term(
        "shot_type",
        "wide",
        "Wide shot",
        "wide shot",
        "The whole scene, people head to toe with room around them.",
        en="wide shot|ws|long shot|wide view|wide framing|wide angle shot|shot wide|wide frame|wide?|wides?|wide shots|in wide?|"
        "wide establishing frame|wide angle view|wide shot of",
    ),
    _term(
        "shot_type",
        "full",
        "Full shot",
        "full shot",
        "One body from head to toe fills the frame's height.",
        en="full shot|full body shot|full length shot|fs|full body|full body framing|head to toe?|full body view|full length view|"
        "full length framing|full shots|full body portrait|full length portrait|head to toe shot|head to toe framing",
    ),
    _term(
        "shot_type",
        "medium_wide",
        "Medium wide shot",
        "medium wide shot",
        "From about the knees up.",
        en="medium wide|medium wide shot|mws|medium long shot|mls|cowboy shot|american shot|plan americain|three quarter shot|"
        "knees up|medium full shot|mfs|american framing|cowboy framing|medium wide shots|knees up shot|medium wide framing|"
        "medium wide view",
    ),
    _term(
        "shot_type",
        "medium",
        "Medium shot",
        "medium shot",
        "From the waist up.",
        en="medium shot|mid shot|midshot|waist shot|waist up|medium framing|medium?|mids?|mid?|medium shots|mid shots|medium view|"
        "waist up shot|waist up framing|medium frame",
    ),
    _term(
        "shot_type",
        "medium_close_up",
        "Medium close-up",
        "medium close-up",
        "Head and chest.",
        en="medium close up|medium closeup|mcu|chest up|medium close|head and shoulders|bust shot|medium close shot|"
        "medium close ups|chest up shot|head and shoulders shot|medium close up shot|chest up framing",
    ),
    _term(
        "shot_type",
        "close_up",
        "Close-up",
        "close-up",
        "A face, or one thing of that size, fills the frame.",
        en="close up|closeup|close ups|closeups|close up shot|close shot|cu|headshot framing|tight shot|tight close up|close on|"
        "close?|tight?|tight framing|close framing|close view|close up view|in close up|tight on|tight frame|close up framing|"
        "close up portrait",
    ),
    _term(
        "shot_type",
        "extreme_close_up",
        "Extreme close-up",
        "extreme close-up",
        "A detail of a face or thing fills the frame.",
        en="extreme close up|extreme closeup|ecu|xcu|big close up|bcu|extreme close ups|choker shot|italian shot|very close up|"
        "macro close up|super close up|extreme close shot|extreme close up shot|extreme closeups|extreme closeup shot|"
        "tight macro close up|extreme close view|very tight close up",
    ),
    _term(
        "shot_type",
        "insert",
        "Insert",
        "insert shot",
        "A cutaway to a detail that matters to the story.",
        en="insert shot|detail shot|cut in shot|cutaway insert|insert of|insert on|cutaway to|cutaway shot|detail insert|insert?|"
        "cutaway?|insert shots|cutaways?",
    ),
    _term(
        "shot_type",
        "establishing",
        "Establishing shot",
        "establishing shot",
        "Shows where we are before the scene plays.",
        en="establishing shot|establisher|establishing view|master shot|opening establishing shot|establishing?|"
        "establishing wide shot|wide establishing shot|establishing shots|establishing aerial shot",
    ),
    # framing: a noun without article, ending in "framing"
    _term(
        "framing",
        "single",
        "Single",
        "single framing",
        "One person alone in the frame.",
        en="clean single|dirty single|one shot framing|single framing|single person framing|singles?|single?|one person in frame",
    ),
    _term(
        "framing",
        "two_shot",
        "Two-shot",
        "two-shot framing",
        "Two people share the frame.",
        en="two shot|2 shot|two shots|2shot|two hander framing|twoshot|two person shot|two shot framing|medium two shot",
    ),
    _term(
        "framing",
        "three_shot",
        "Three-shot",
        "three-shot framing",
        "Three people share the frame.",
        en="three shot|3 shot|3shot|threeshot|three person shot|three shot framing",
    ),
    _term(
        "framing",
        "group",
        "Group shot",
        "group framing",
        "Four or more people share the frame.",
        en="group shot|crowd shot|ensemble shot|group framing|group portrait framing|group?",
    ),
    _term(
        "framing",
        "over_the_shoulder",
        "Over the shoulder",
        "over-the-shoulder framing",
        "Past one person's shoulder to what they face.",
        en="over the shoulder?|over shoulder?|ots|o t s|over his shoulder?|over her shoulder?|over their shoulder?|"
        "over my shoulder?|over the shoulder framing|over the shoulder shot|over the shoulder view|over the shoulder angle|"
        "over the shoulder perspective|over the shoulder camera|over shoulder shot|os shot|over the shoulder of|"
        "shot over his shoulder|shot over her shoulder|from over the shoulder|from over his shoulder|from over her shoulder|"
        "over the shoulder close up|over the shoulder shots|ots shot",
    ),
    _term(
        "framing",
        "point_of_view",
        "Point of view",
        "point-of-view framing",
        "What a character sees, through their eyes.",
        en="point of view|pov|p o v|point of view shot|pov shot|first person view|first person perspective|subjective camera|"
        "subjective shot|through his eyes?|through her eyes?|through their eyes?|first person pov|first person?|"
        "point of view framing|first person point of view|first person shot|first person camera|first person viewpoint|"
        "pov footage|pov angle|pov perspective",
    ),
    # camera_angle: a noun without article ("shot from a low angle")
    _term(
        "camera_angle",
        "eye_level",
        "Eye level",
        "eye-level angle",
        "The lens is as high as the subject's eyes.",
        en="eye level|at eye height|eye height|eye line level|eyelevel|eye level angle|eye level shot|eye level view|"
        "eye level perspective|eye level camera|straight on angle|eye level framing",
    ),
    _term(
        "camera_angle",
        "low",
        "Low angle",
        "low angle",
        "The lens looks up at the subject.",
        en="low angle|low angle shot|low camera|camera low|from below?|looking up at?|shot from below|shooting up at|"
        "filmed from below|seen from below|viewed from below|low camera angle|up angle|hero angle|heroic angle|"
        "camera looks up at|camera looking up at|low angles|low angle view|low angle perspective|low viewpoint|low position|"
        "extreme low angle|camera from below|shot from a low position|low height",
    ),
    _term(
        "camera_angle",
        "high",
        "High angle",
        "high angle",
        "The lens looks down on the subject.",
        en="high angle|high angle shot|high camera angle|from above?|looking down on?|looking down at?|shot from above|"
        "filmed from above|seen from above|viewed from above|down angle|high camera|camera high|camera looks down on|"
        "camera looking down on|camera looks down at|camera looking down at|high angle view|high angles|high angle perspective|"
        "high viewpoint|high vantage point|elevated angle|elevated camera|elevated view|elevated perspective|"
        "from a high position|camera from above",
    ),
    _term(
        "camera_angle",
        "overhead",
        "Overhead",
        "overhead angle",
        "Straight down from above the subject.",
        en="overhead?|overhead shot|top down|top shot|birds eye|birds eye view|bird eye view|gods eye|gods eye view|overhead view|"
        "overhead camera|straight down?|top down view|top down shot|top down angle|topdown|from directly above|"
        "from straight above|top view|directly overhead?|overhead angle|flat lay|flatlay|plan view|top down perspective|"
        "overhead perspective|birds eye shot|birds eye perspective|birds eye angle|birds eye view shot|looking straight down|"
        "directly above?|shot from directly above|overheads?|bird view",
    ),
    _term(
        "camera_angle",
        "aerial",
        "Aerial",
        "aerial angle",
        "From the air, high above the place.",
        en="aerial?|aerial shot|aerial view|aerial angle|aerials?|from the air|helicopter shot|air to ground|aerial footage|"
        "aerial perspective|aerial camera|aerial photography|aerial video|aerial cinematography|aerial tracking shot|high aerial|"
        "aerial drone view|aerial establishing|helicopter view",
    ),
    _term(
        "camera_angle",
        "ground",
        "Ground level",
        "ground-level angle",
        "The lens lies on the ground.",
        en="ground level|ground angle|floor level|worms eye|worms eye view|worm eye view|bugs eye view|at ground level|ankle level|"
        "ground level angle|ground level shot|snail level|ground level view|ground level perspective|worms eye angle|"
        "floor level shot|from the ground?|camera on the ground|camera on the floor|low to the ground",
    ),
    _term(
        "camera_angle",
        "dutch",
        "Dutch angle",
        "Dutch angle",
        "The horizon is tipped.",
        en="dutch?|dutch angle|dutch tilt|canted angle|canted|oblique angle|tilted horizon|dutched|canted frame|german angle|"
        "crooked angle|dutch shot|tilted angle|dutch angles|dutch angle shot|canted shot|dutch camera angle|tilted frame|"
        "tilted camera|tilted camera angle|slanted angle|dutch framing",
    ),
    _term(
        "camera_angle",
        "shoulder_level",
        "Shoulder level",
        "shoulder-level angle",
        "The lens is at the subject's shoulders.",
        en="shoulder level|shoulder height|at shoulder height|shoulder level angle|shoulder level shot",
    ),
    _term(
        "camera_angle",
        "hip_level",
        "Hip level",
        "hip-level angle",
        "The lens is at the subject's hips.",
        en="hip level|hip height|waist level|waist height|at hip height|hip level angle|hip level shot|hip shot|cowboy level|from the hip?",
    ),
    # camera_movement: a clause in the present tense whose subject is "the camera"
    _term(
        "camera_movement",
        "static",
        "Static",
        "the camera stays static",
        "The camera does not move.",
        en="static camera|static shot|static frame|locked off|lock off|lock it off|locked off shot|locked off camera|locked camera|"
        "fixed camera|stationary camera|still camera|still shot|camera still|hold the camera still|hold the camera|"
        "keep the camera still|keep the camera static|tripod shot|on a tripod|on tripod|on sticks|without camera movement|"
        "without moving the camera|dont move the camera|do not move the camera|static framing|static composition|fixed shot|"
        "fixed frame|fixed framing|fixed camera position|fixed position|in a fixed position|from a fixed position|"
        "fixed perspective|fixed viewpoint|fixed point of view|stationary position|stationary shot|unmoving camera|"
        "motionless camera|immobile camera|static tripod|lockdown shot|locked down shot|locked down camera|camera locked down|"
        "static camera shot|static?|still?|sticks?|hold it?|hold?|stationary?|fixed?|lockoff?|locked down?|hold it still?|"
        "hold still?|hold the shot?|hold the frame?|locked?|tripod?|motionless?|unmoving?|immobile?|in place?|in one place?|put?|"
        "completely still?|perfectly still?|statically?",
    ),
    _term(
        "camera_movement",
        "pan_left",
        "Pan left",
        "the camera pans left",
        "The camera turns left where it stands.",
        en="pan left|pan to the left|left pan|pan leftward|pan leftwards|pan right to left|pan from right to left",
    ),
    _term(
        "camera_movement",
        "pan_right",
        "Pan right",
        "the camera pans right",
        "The camera turns right where it stands.",
        en="pan right|pan to the right|right pan|pan rightward|pan rightwards|pan left to right|pan from left to right",
    ),
    _term(
        "camera_movement",
        "tilt_up",
        "Tilt up",
        "the camera tilts up",
        "The camera nods up where it stands.",
        en="tilt up|tilt upward|upward tilt|pan up",
    ),
    _term(
        "camera_movement",
        "tilt_down",
        "Tilt down",
        "the camera tilts down",
        "The camera nods down where it stands.",
        en="tilt down|tilt downward|downward tilt|pan down",
    ),
    _term(
        "camera_movement",
        "roll_cw",
        "Roll clockwise",
        "the camera rolls clockwise",
        "The camera turns about its lens, clockwise.",
        en="roll clockwise|roll cw|clockwise roll|rotate clockwise",
    ),
    _term(
        "camera_movement",
        "roll_ccw",
        "Roll anticlockwise",
        "the camera rolls counterclockwise",
        "The camera turns about its lens, anticlockwise.",
        en="roll counterclockwise|roll anticlockwise|roll ccw|counterclockwise roll|rotate counterclockwise",
    ),
    _term(
        "camera_movement",
        "dolly_in",
        "Push in",
        "the camera pushes in",
        "The camera travels towards the subject.",
        en="dolly in|push in|dolly forward|push forward|move in|move closer|move forward|track in|track forward|creep in|"
        "push toward|pushin|dollyin|dolly push|truck in",
    ),
    _term(
        "camera_movement",
        "dolly_out",
        "Pull back",
        "the camera pulls back",
        "The camera travels away from the subject.",
        en="dolly out|pull back|pull out|dolly back|pull away|move back|back away|track back|track out|pullback|pullout|dollyout|"
        "reverse dolly",
    ),
    _term(
        "camera_movement",
        "truck_left",
        "Truck left",
        "the camera trucks left",
        "The camera travels sideways to the left.",
        en="truck left|crab left|track left|dolly left|slide left|move left|truck to the left|left truck|slider left|"
        "lateral move left|lateral left|left lateral move",
    ),
    _term(
        "camera_movement",
        "truck_right",
        "Truck right",
        "the camera trucks right",
        "The camera travels sideways to the right.",
        en="truck right|crab right|track right|dolly right|slide right|move right|truck to the right|right truck|slider right|"
        "lateral move right|lateral right|right lateral move",
    ),
    _term(
        "camera_movement",
        "pedestal_up",
        "Pedestal up",
        "the camera pedestals up",
        "The camera rises straight up and stays level.",
        en="pedestal up|ped up|boom straight up|vertical rise|pedestal rise|elevator up|move straight up|rise straight up",
    ),
    _term(
        "camera_movement",
        "pedestal_down",
        "Pedestal down",
        "the camera pedestals down",
        "The camera sinks straight down and stays level.",
        en="pedestal down|ped down|pedestal drop|move straight down|lower straight down|elevator down",
    ),
    _term(
        "camera_movement",
        "crane_up",
        "Crane up",
        "the camera cranes up",
        "The camera sweeps upwards on an arm.",
        en="crane up|jib up|boom up|rising crane|crane rise|rising crane shot|crane shot rising|crane shot up|ascending crane|"
        "ascending crane shot|upward crane shot|upward crane",
    ),
    _term(
        "camera_movement",
        "crane_down",
        "Crane down",
        "the camera cranes down",
        "The camera sweeps downwards on an arm.",
        en="crane down|jib down|boom down|descending crane|crane drop|descending crane shot|crane shot down|crane shot descending|"
        "downward crane shot|downward crane",
    ),
    _term(
        "camera_movement",
        "zoom_in",
        "Zoom in",
        "the camera zooms in",
        "The lens narrows; the camera stays put.",
        en="zoom in|zoom into|zoom on|zoom closer|crash zoom|crash zoom in|snap zoom|snap zoom in|punch in|punch in on|punches in|"
        "punching in|zoomin|punch into|punches into|lens zooms in",
    ),
    _term(
        "camera_movement",
        "zoom_out",
        "Zoom out",
        "the camera zooms out",
        "The lens widens; the camera stays put.",
        en="zoom out|zoom back|zoom away|zoomout|crash zoom out|snap zoom out|punch out|zooms wide|zoom back out|zoom wide|punches out",
    ),
    _term(
        "camera_movement",
        "dolly_zoom_in",
        "Dolly zoom in",
        "the camera performs a dolly zoom in",
        "The camera travels in while the lens widens; the background stretches.",
        en="dolly zoom in|vertigo effect|vertigo shot|dolly zoom|zolly|zolly in|contra zoom|trombone shot|hitchcock zoom|jaws shot|"
        "vertigo zoom|dollyzoom|dolly in zoom out|dolly in and zoom out|push in and zoom out|push in zoom out|hitchcock effect|"
        "dolly in while zooming out|push in while zooming out|dolly in with zoom out|performs a dolly zoom in|"
        "push in with zoom out|moves forward while zooming out|moving forward while zooming out|dolly zoom effect|"
        "pushes in while it zooms out",
    ),
    _term(
        "camera_movement",
        "dolly_zoom_out",
        "Dolly zoom out",
        "the camera performs a dolly zoom out",
        "The camera travels out while the lens narrows; the background closes in.",
        en="dolly zoom out|zolly out|reverse dolly zoom|reverse vertigo|dolly out zoom in|dolly out and zoom in|"
        "pull back and zoom in|reverse vertigo effect|pull back while zooming in|dolly out while zooming in|"
        "dolly back while zooming in|performs a dolly zoom out|moves backward while zooming in|moving backward while zooming in|"
        "pulls out while zooming in|moves back while zooming in",
    ),
    _term(
        "camera_movement",
        "arc_cw",
        "Arc clockwise",
        "the camera arcs clockwise around the subject",
        "The camera circles the subject clockwise.",
        en="arc clockwise|orbit clockwise|circle clockwise|clockwise arc|clockwise orbit|rotate clockwise around|arc cw|orbit cw|"
        "moves clockwise around|clockwise around|revolves clockwise|cw orbit|cw arc|turns clockwise around|clockwise orbital|"
        "around clockwise|spins clockwise around|revolve clockwise around",
    ),
    _term(
        "camera_movement",
        "arc_ccw",
        "Arc anticlockwise",
        "the camera arcs counterclockwise around the subject",
        "The camera circles the subject anticlockwise.",
        en="arc counterclockwise|orbit counterclockwise|circle counterclockwise|counterclockwise arc|counterclockwise orbit|"
        "arc anticlockwise|orbit anticlockwise|arc ccw|orbit ccw|arc counter clockwise|orbit counter clockwise|"
        "anticlockwise orbit|anticlockwise arc|counter clockwise arc|counter clockwise orbit|anti clockwise orbit|"
        "anti clockwise arc|counterclockwise around|anticlockwise around|counter clockwise around|anti clockwise around|"
        "ccw orbit|ccw arc|rotate counterclockwise around|rotate counter clockwise around|around counterclockwise|"
        "around counter clockwise|around anticlockwise|rotates anticlockwise around",
    ),
    _term(
        "camera_movement",
        "arc",
        "Arc",
        "the camera arcs around the subject",
        "The camera circles the subject.",
        en="arc around|arc shot|arcing shot|orbit around|orbiting shot|orbit shot|orbital shot|circling shot|circling camera|"
        "circle around|360 shot|360 orbit|360 degree shot|360 degree orbit|wrap around shot|bullet time|orbiting camera|"
        "revolving shot|turntable shot|arc move|orbital move|orbital camera|orbit camera|arcing move|arcing motion|arcing camera|"
        "arc motion|arc movement|orbital motion|orbital movement|circular camera movement|circular motion around|"
        "circular movement around|circular tracking shot|360 degree arc|360 degree camera|360 rotation around|"
        "360 degree rotation around|revolving camera|wraparound shot|circling?|orbit?|arc?|orbiting?",
    ),
    _term(
        "camera_movement",
        "tracking",
        "Tracking",
        "the camera tracks with the subject",
        "The camera travels along with a moving subject.",
        en="tracking shot|track with|trucking shot|traveling shot|travelling shot|tracking camera|dolly with|tracking move|"
        "moving with the subject|motion tracking shot|tracking movement|tracking motion|camera tracking shot|tracking footage|"
        "camera tracks|tracking view|tracking?",
    ),
    _term(
        "camera_movement",
        "lead",
        "Lead",
        "the camera leads the subject from in front",
        "The camera travels backwards ahead of a subject who comes towards it.",
        en="lead shot|leading shot|lead the subject|reverse tracking|reverse tracking shot|walks toward the retreating camera|"
        "walk backwards in front of her|walk backwards in front of him|tracking from the front|tracking from in front|"
        "tracking shot from the front|lead tracking shot|lead tracking|front tracking shot|front tracking|"
        "tracking shot from in front|frontal tracking shot|leads the subject from in front|backward tracking shot|"
        "backwards tracking shot",
    ),
    _term(
        "camera_movement",
        "follow",
        "Follow",
        "the camera follows the subject from behind",
        "The camera travels behind a subject who goes away from it.",
        en="follow shot|following shot|follow from behind|tracking from behind|track from behind|follow the subject|follow cam|"
        "followcam|chase cam|follow behind|tail tracking|tail tracking shot|trailing shot|following camera|third person follow|"
        "tracking shot from behind|rear tracking shot|behind the subject tracking shot|follows the subject from behind|"
        "chase camera|trailing camera|tracking shot following behind|third person camera|rear tracking",
    ),
    _term(
        "camera_movement",
        "side_tracking",
        "Side tracking",
        "the camera tracks alongside the subject",
        "The camera travels beside a moving subject.",
        en="side tracking|side tracking shot|track alongside|tracking alongside|lateral tracking|lateral tracking shot|"
        "parallel tracking|profile tracking|side on tracking|tracking from the side|track from the side|"
        "tracking shot from the side|move alongside|tracking sideways|parallel tracking shot|lateral track|alongside tracking|"
        "side follow|side following|sideways tracking shot|sideways tracking|tracking side on|side by side tracking|"
        "profile tracking shot|tracking shot alongside|tracking parallel|side view tracking shot",
    ),
    _term(
        "camera_movement",
        "whip_pan",
        "Whip pan",
        "the camera whip-pans",
        "A pan so fast that the picture smears.",
        en="whip pan|swish pan|snap pan|flash pan|whip pan to|zip pan|whippan|whips to|whip over to|whip to|whip across|"
        "whip round to|whip around to|whip pan left|whip pan right|fast whip|whip tilt|whip panning|whip pan transition|whip?",
    ),
    _term(
        "camera_movement",
        "rack_focus",
        "Rack focus",
        "the camera racks focus",
        "The focus shifts from one depth to another.",
        en="rack focus|racking focus|racks focus|pull focus|pulling focus|focus pull|focus pulls|pulls focus|focus shift|"
        "focus shifts|shift focus|shifts focus|focus rack|rack the focus|racks to|focus change|rack to|rack from|racks from|"
        "focus moves from|focus racks|racked focus|shifting focus|focus shifting|focus transition|follow focus from|"
        "rack focusing|rack defocus|pull the focus|shifts its focus|changes focus|shift in focus|rack focus to|rack focus from|"
        "focus changes|focus gradually shifts|focus slowly shifts|focus transitions|rack?",
    ),
    _term(
        "camera_movement",
        "fpv",
        "FPV",
        "the camera flies in FPV",
        "A small racing drone's flight through the place.",
        en="fpv|fpv drone|fpv shot|first person drone|fpv flight|racing drone|fpv fly through|cinewhoop|flies in fpv|f p v|fpv dive|"
        "fpv footage|fpv camera|fpv style|fpv drone shot",
    ),
    _term(
        "camera_movement",
        "drone",
        "Drone",
        "the camera flies on a drone",
        "The camera flies on a drone.",
        en="drone shot|drone footage|drone flyover|drone view|by drone|drone camera|drone video|flyover shot|drone flight|"
        "drone flies|flies on a drone|aerial drone|aerial drone shot|aerial drone footage|drone shots|uav shot|shot on drone|"
        "shot with a drone|drone pull back|drone push|drone perspective|drone angle|drone tracking shot|drone orbit|"
        "drone photography|drone aerial|drone?|flyover?|fly over?",
    ),
    _term(
        "camera_movement",
        "handheld",
        "Handheld",
        "the camera moves handheld",
        "The camera is held in the hands and breathes with the operator.",
        en="handheld|handheld camera|handheld shot|hand held camera|hand held shot|shoulder mounted|shoulder rig|moves handheld|"
        "shot handheld|hand camera|shoulder cam|handheld footage|hand held footage|go handheld|handheld camerawork|"
        "hand held camerawork|handheld style|hand held style|handheld shooting|handheld filming|handheld camera work|"
        "hand held camera work|held by hand|shoulder mounted camera|handheld camera movement|handheld movement|handheld motion|"
        "handheld video|hand held?",
    ),
    _term(
        "camera_movement",
        "gimbal",
        "Gimbal",
        "the camera glides on a gimbal",
        "The camera floats on a stabiliser.",
        en="gimbal|gimbal shot|steadicam|steadycam|steadi cam|stedicam|steadicam shot|on a gimbal|ronin|stabilizer shot|glidecam|"
        "glides on a gimbal|floating camera|gimbal move|steadicam move|on steadicam|on a steadicam|movi rig|gliding camera|"
        "gimbal stabilized|gimbal stabilised|floating camera movement|gliding camera movement|stabilizer?|stabiliser?",
    ),
    # camera_speed: an adverbial after the move ("the camera pushes in slowly")
    _term(
        "camera_speed",
        "slow",
        "Slow",
        "slowly",
        "The camera moves slowly.",
        en="slow camera|slow camera movement|slow camera move|slow moving camera|slow move|slow moves|slow camera motion|"
        "slow paced camera|at a slow pace|at a slow speed|slow speed|slow pace|at a leisurely pace|slow?|slowly?|gently?|gentle?|"
        "gradual?|gradually?|leisurely?|unhurried?|slow and steady?|very slow?|very slowly?|slow moving?|languid?|languidly?",
    ),
    _term(
        "camera_speed",
        "normal",
        "Normal",
        "at a normal speed",
        "The camera moves at an unremarkable pace.",
        en="normal camera speed|normal speed|at a normal speed|regular speed|moderate camera speed|moderate speed|at normal speed|"
        "medium speed|moderate pace|steady pace|at a steady pace",
    ),
    _term(
        "camera_speed",
        "fast",
        "Fast",
        "quickly",
        "The camera moves fast.",
        en="fast camera|fast camera movement|fast camera move|fast moving camera|quick camera movement|rapid camera movement|"
        "fast move|fast moves|at high speed|at a fast pace|at a high speed|fast speed|fast paced camera|swift camera movement|"
        "at speed|fast?|quick?|quickly?|rapid?|rapidly?|swift?|swiftly?|fast moving?|speedily?|very fast?|very quickly?|briskly?|"
        "brisk?|hastily?|fast paced?",
    ),
    _term(
        "camera_speed",
        "accelerating",
        "Accelerating",
        "gradually accelerating",
        "The move gains speed.",
        en="gradually accelerating|accelerating camera|camera accelerates|accelerating move|camera picks up speed|camera speeds up|"
        "camera gains speed|picking up speed|gaining speed|gathering speed|starts slow and speeds up|speed ramp up|"
        "slow then fast|accelerates|gradually faster|accelerating?",
    ),
    _term(
        "camera_speed",
        "decelerating",
        "Decelerating",
        "gradually decelerating",
        "The move loses speed.",
        en="gradually decelerating|decelerating camera|camera decelerates|camera slows|camera slows down|camera slows to a stop|"
        "easing to a stop|eases to a stop|camera eases to a stop|starts fast and slows down|decelerating move|decelerates|"
        "slows to a stop|slowing to a stop|gradually slower|decelerating?",
    ),
    # steadiness: a mass noun ("with rock-steady framing")
    _term(
        "steadiness",
        "locked",
        "Locked",
        "rock-steady framing",
        "Nothing in the frame drifts.",
        en="rock steady|rock steady framing|rock solid|locked steadiness|perfectly still frame|perfectly steady|"
        "absolutely still camera|solid as a rock",
    ),
    _term(
        "steadiness",
        "smooth",
        "Smooth",
        "smooth, stabilized motion",
        "The frame glides.",
        en="smooth camera|smooth camera movement|smooth camera motion|smooth motion|stabilized motion|stabilised motion|smooth move|"
        "smooth movement|steady camera|steady shot|smooth glide|fluid camera|fluid camera movement|fluid movement|buttery smooth|"
        "smooth stabilized motion|smooth stabilised motion|silky smooth|smooth and steady|steady and smooth|stable camera|"
        "stable shot|stabilized camera|stabilised camera|stabilized footage|steady camera movement|steady movement|fluid motion|"
        "seamless camera movement|very smooth|stabilized?|stabilised?|buttery?|smooth?|smoothly?|steady?|steadily?|fluid?|"
        "fluidly?|stable?|smooth tracking?|gracefully?|seamlessly?",
    ),
    _term(
        "steadiness",
        "handheld",
        "Handheld sway",
        "loose handheld sway",
        "The frame breathes with the operator.",
        en="handheld sway|loose handheld sway|slight sway|breathing frame|loose camera|slight handheld sway|handheld feel|"
        "handheld vibe|handheld wobble|handheld energy",
    ),
    _term(
        "steadiness",
        "shaky",
        "Shaky",
        "shaky camera motion",
        "The frame shakes.",
        en="shaky|shaky camera|shaky cam|shakycam|shaky camera motion|camera shake|shaking camera|jittery camera|wobbly camera|"
        "unsteady camera|jerky camera|jerky camera movement|shaky footage|bumpy camera|trembling camera|camera shaking|"
        "shaky camera movement|slightly shaky|unstable camera|camera jitter|camera wobble|noticeable shake|visible shake|"
        "shaky movement|shaky motion|erratic camera movement|jittery?|jerky?|unsteady?|wobbly?|bumpy?|shaking?|unstable?|"
        "shakily?|erratic?",
    ),
    # lens: a noun without article, ending in "lens"
    _term(
        "lens",
        "fisheye",
        "Fisheye",
        "fisheye lens",
        "A bulging view of almost half the world.",
        en="fisheye|fish eye|fisheye lens|fish eye lens|fisheye shot",
    ),
    _term(
        "lens",
        "ultra_wide",
        "Ultra wide",
        "ultra-wide lens",
        "Shorter than about 20 mm on full frame.",
        en="ultra wide lens|ultra wide angle|ultra wide angle lens|ultrawide lens|ultrawide|super wide lens|extreme wide angle lens|"
        "very wide lens|super wide angle|ultra wide|extreme wide angle",
    ),
    _term(
        "lens",
        "wide",
        "Wide angle",
        "wide-angle lens",
        "About 20 to 35 mm on full frame.",
        en="wide lens|wide angle lens|wide angle|wideangle lens|short lens|wideangle|wide glass",
    ),
    _term(
        "lens",
        "standard",
        "Standard",
        "standard lens",
        "About 40 to 60 mm on full frame.",
        en="standard lens|normal lens|nifty fifty|prime standard lens|medium lens|natural field of view",
    ),
    _term(
        "lens",
        "long",
        "Long",
        "telephoto lens",
        "Longer than about 70 mm on full frame.",
        en="telephoto|telephoto lens|long lens|tele lens|long glass|super telephoto|on a long lens|portrait lens|telephoto shot|"
        "long focal length|telephoto compression|compressed background|lens compression|tele?",
    ),
    _term(
        "lens",
        "macro",
        "Macro",
        "macro lens",
        "Focuses so near that small things fill the frame.",
        en="macro lens|macro shot|macro photography|probe lens|macro view|macro footage|macro?|macro close up|extreme macro|"
        "macro detail|macro shots|macro style",
    ),
    _term(
        "lens",
        "anamorphic",
        "Anamorphic",
        "anamorphic lens",
        "Squeezes a wide picture; oval highlights and streaked flares.",
        en="anamorphic|anamorphic lens|anamorphic lenses|anamorphic look|scope lens|anamorphic glass|anamorphic flares|"
        "anamorphic lens flares|anamorphic flare|anamorphic lens flare|anamorphic bokeh|anamorphic widescreen|shot on anamorphic",
    ),
    _term(
        "lens",
        "tilt_shift",
        "Tilt-shift",
        "tilt-shift lens",
        "The plane of focus is swung; streets look like models.",
        en="tilt shift|tilt shift lens|tiltshift|miniature effect|tilt shift effect|miniature look|swing shift lens",
    ),
    # depth_of_field: a mass noun ("with shallow depth of field")
    _term(
        "depth_of_field",
        "shallow",
        "Shallow",
        "shallow depth of field",
        "Only a thin slice is sharp.",
        en="shallow depth of field|shallow focus|shallow dof|narrow depth of field|bokeh|blurred background|blurry background|"
        "soft background|out of focus background|background blur|creamy bokeh|thin depth of field|background out of focus|"
        "wide open aperture|shallow depth|defocused background|selective focus|background falls off|background is blurred|"
        "wide aperture|lens wide open|thin dof|soft bokeh|razor thin focus|shallow?|shallow depth of focus|blurs the background|"
        "background blurred|blurry foreground|out of focus foreground|heavy bokeh|soft bokeh background|bokeh background",
    ),
    _term(
        "depth_of_field",
        "deep",
        "Deep",
        "deep focus",
        "Near and far are sharp together.",
        en="deep focus|deep depth of field|deep dof|everything in focus|everything sharp|large depth of field|pan focus|"
        "sharp throughout|extended depth of field|all in focus|great depth of field|wide depth of field|"
        "foreground and background in focus|foreground and background sharp|everything is in focus|infinite focus|"
        "sharp front to back|in focus throughout|narrow aperture|stopped down|full depth of field|infinite depth of field|"
        "deep depth",
    ),
    # composition: a noun without article, ending in "composition"
    _term(
        "composition",
        "centered",
        "Centred",
        "centered composition",
        "The subject stands in the middle.",
        en="centered|centred|centered composition|centred composition|center framed|centre framed|center framing|dead center|"
        "dead centre|in the center of the frame|in the centre of the frame|centered framing|centrally framed|middle of the frame|"
        "centered in frame|centred in frame|center composition|center of frame|centre of frame|center of the frame|"
        "centre of the frame|center frame|centre frame|center punched|subject centered|subject in the center|"
        "subject in the centre|in the center|centered subject|centered in the frame|in the middle of the frame|"
        "centre of the image|center of the image|center screen",
    ),
    _term(
        "composition",
        "rule_of_thirds",
        "Rule of thirds",
        "rule-of-thirds composition",
        "The subject stands on a third.",
        en="rule of thirds|rule of thirds composition|on a third|on the thirds|thirds composition|on the left third|"
        "on the right third|rule of third",
    ),
    _term(
        "composition",
        "symmetrical",
        "Symmetrical",
        "symmetrical composition",
        "Left mirrors right.",
        en="symmetrical|symmetric|symmetry|symmetrical composition|symmetrical framing|mirror symmetry|symmetrically framed|"
        "perfectly symmetrical|wes anderson framing|symmetrical frame|one point perspective|symmetric composition|"
        "symmetric framing|symmetrically",
    ),
    _term(
        "composition",
        "left_weighted",
        "Left-weighted",
        "left-weighted composition",
        "The weight is on the left.",
        en="left weighted|left weighted composition|frame left|subject on the left|weighted to the left|left heavy|"
        "left side of the frame|left of frame|left of the frame|on the left side of the frame|weighted left|"
        "left third of the frame|on the left of the frame|left hand side of the frame",
    ),
    _term(
        "composition",
        "right_weighted",
        "Right-weighted",
        "right-weighted composition",
        "The weight is on the right.",
        en="right weighted|right weighted composition|frame right|subject on the right|weighted to the right|right heavy|"
        "right side of the frame|right of frame|right of the frame|on the right side of the frame|weighted right|"
        "right third of the frame|on the right of the frame|right hand side of the frame",
    ),
    _term(
        "composition",
        "balanced",
        "Balanced",
        "balanced composition",
        "The weights even out.",
        en="balanced composition|balanced framing|balanced frame|well balanced composition|evenly balanced|balanced?",
    ),
    _term(
        "composition",
        "short_side",
        "Short-sided",
        "short-sided composition",
        "The subject looks towards the near edge.",
        en="short side|short sided|short side framing|short sided composition|short siding|short sided framing|nose to the edge|shortsided",
    ),
    _term(
        "composition",
        "negative_space",
        "Negative space",
        "negative-space composition",
        "Much of the frame is left empty.",
        en="negative space|negative space composition|lots of empty space|empty space around|generous headroom|lots of headroom|"
        "minimalist framing|lots of negative space|lots of space around",
    ),
    _term(
        "composition",
        "leading_lines",
        "Leading lines",
        "leading-lines composition",
        "Lines in the scene draw the eye to the subject.",
        en="leading lines|leading lines composition|converging lines|leading line|lines lead the eye|lines leading to|vanishing lines",
    ),
    _term(
        "composition",
        "frame_in_frame",
        "Frame in frame",
        "frame-within-a-frame composition",
        "A doorway, window or mirror frames the subject.",
        en="frame in frame|frame within a frame|frame within frame|framed by a doorway|framed by the doorway|framed in a doorway|"
        "framed through a window|framed by a window|frame in a frame|frame within a frame composition|framed through a doorway|"
        "doorway framing|framed by the window|framed in the doorway|natural frame|framed within a doorway|"
        "framed through the window|framed through the doorway|framed within a window|framed by an archway|framed by a door",
    ),
    # lighting_mood: a mass noun, ending in "lighting"
    _term(
        "lighting_mood",
        "golden_hour",
        "Golden hour",
        "golden-hour lighting",
        "Low, warm, raking sun.",
    ),
    _term(
        "lighting_mood",
        "blue_hour",
        "Blue hour",
        "blue-hour lighting",
        "Cool, even light from a sunless sky.",
    ),
    _term(
        "lighting_mood",
        "neon_noir",
        "Neon noir",
        "neon-noir lighting",
        "Coloured signs, wet blacks, hard pools of light.",
        en="neon noir|neonnoir|neo noir lighting|neon drenched noir|neon noir lighting|neon noir look|neon noir style",
    ),
    _term(
        "lighting_mood",
        "low_key",
        "Low key",
        "low-key lighting",
        "Mostly dark; little fill.",
        en="low key|lowkey lighting|low key lighting|low key light|dark and shadowy|mostly in shadow|heavy shadows|deep shadows|"
        "dark shadowy lighting|shadowy lighting|dim lighting|dimly lit|dark lighting|lowkey?|shadowy?",
    ),
    _term(
        "lighting_mood",
        "high_key",
        "High key",
        "high-key lighting",
        "Mostly bright; hardly a shadow.",
        en="high key|highkey lighting|high key lighting|high key light|bright and airy|brightly lit|bright even lighting|"
        "bright lighting|evenly lit|bright and even lighting|even lighting|highkey?",
    ),
    _term(
        "lighting_mood",
        "chiaroscuro",
        "Chiaroscuro",
        "chiaroscuro lighting",
        "Strong shapes of light against dark.",
        en="chiaroscuro|chiaroscuro lighting|rembrandt lighting|caravaggio lighting|rembrandt light|caravaggesque|tenebrism|"
        "strong light and shadow|dramatic light and shadow|light and shadow play|tenebrist|rembrandt?",
    ),
    _term(
        "lighting_mood",
        "silhouette",
        "Silhouette",
        "silhouette lighting",
        "The subject is a dark shape before light.",
        en="silhouette|silhouetted|in silhouette|silhouette lighting|silhouettes|as a silhouette|silhouette shot",
    ),
    _term(
        "lighting_mood",
        "moody",
        "Moody",
        "moody lighting",
        "Dark and full of feeling.",
        en="moody lighting|moody light|moody|moody atmosphere|brooding lighting|moodily lit|cinematic moody lighting|brooding light",
    ),
    _term(
        "lighting_mood",
        "soft_diffused",
        "Soft and diffused",
        "soft diffused lighting",
        "Light with no edge.",
        en="soft diffused|soft diffused lighting|diffused light|diffused lighting|diffuse light|diffuse lighting|softly diffused|"
        "soft and diffused|soft diffused light|softly lit|soft diffuse light|soft diffuse lighting|soft lit|soft ambient light|"
        "soft ambient lighting|diffused?",
    ),
    _term(
        "lighting_mood",
        "harsh",
        "Harsh",
        "harsh lighting",
        "Bare, glaring light.",
        en="harsh lighting|harsh light|glaring light|harsh sunlight|unforgiving light|harshly lit|bare bulb lighting|"
        "glaring lighting|stark lighting|stark light|harsh?",
    ),
    _term(
        "lighting_mood",
        "romantic",
        "Romantic",
        "romantic lighting",
        "Warm, low and flattering.",
        en="romantic lighting|romantic light|romantic glow|romantic mood|candlelit mood|romantic atmosphere|romantic?",
    ),
    _term(
        "lighting_mood",
        "clinical",
        "Clinical",
        "clinical lighting",
        "Flat, cold and even, as in a hospital.",
        en="clinical lighting|clinical light|sterile lighting|sterile light|hospital lighting|cold clinical light|"
        "flat office lighting|clinically lit|clinical look|clinical?|sterile?",
    ),
    _term(
        "lighting_mood",
        "dreamlike",
        "Dreamlike",
        "dreamlike lighting",
        "Hazy and unreal.",
        en="dreamlike|dreamy|dreamlike lighting|dreamy lighting|dreamy light|ethereal lighting|ethereal light|ethereal|"
        "hazy dreamy light|ethereal glow|dreamy glow|surreal lighting|dreamlike atmosphere|dreamlike haze|dreamy atmosphere|"
        "dreamy haze|dreamlike quality",
    ),
    # lighting_source: a noun without article ("lit by candlelight")
    _term(
        "lighting_source",
        "daylight",
        "Daylight",
        "daylight",
        "Light of the day, not the sun itself.",
        en="daylight|natural light|natural lighting|window light|daylit|natural daylight|available light|light from the window|"
        "broad daylight|light through the window|window lighting",
    ),
    _term(
        "lighting_source",
        "sun",
        "Sun",
        "direct sunlight",
        "The sun itself.",
        en="sunlight|direct sun|direct sunlight|sunlit|sun rays|sunbeams|sunbeam|sunrays|sunshine|sunny light|sunlight streaming|"
        "bright sun|low sun|lit by the sun|sun flare|sun light|rays of sun|sun drenched|backlit sun|sun?",
    ),
    _term(
        "lighting_source",
        "overcast",
        "Overcast sky",
        "overcast skylight",
        "A cloudy sky as one great soft source.",
        en="overcast light|overcast lighting|cloudy sky light|overcast skylight|overcast daylight|cloudy light|light of an overcast sky",
    ),
    _term(
        "lighting_source",
        "moonlight",
        "Moonlight",
        "moonlight",
        "The moon.",
        en="moonlight|moonlit|moon light|lit by the moon|light of the moon|moonlight glow|moonbeams|moonbeam",
    ),
    _term(
        "lighting_source",
        "firelight",
        "Firelight",
        "firelight",
        "Open fire.",
        en="firelight|fire light|firelit|campfire light|light of the fire|lit by fire|bonfire light|lit by a fire|torchlight|"
        "torch light|torchlit|fireplace light|fireplace glow|campfire glow|lit by flames|light of a campfire|glow of the fire|"
        "flame light|lit by a campfire|lit by the fire|glow of a campfire|fireglow|lit by torches",
    ),
    _term(
        "lighting_source",
        "candle",
        "Candlelight",
        "candlelight",
        "Candles.",
        en="candlelight|candle light|candlelit|candle lit|lit by candles|lit by a candle|by candle|candlelight glow|"
        "light of a candle|light of candles|lit by candlelight|candle glow|glow of candles|single candle|by candlelight",
    ),
    _term(
        "lighting_source",
        "practical",
        "Practicals",
        "practical lamps",
        "Lamps that are seen in the picture.",
        en="practical lamps|practicals|practical lights|practical lighting|practical light|lamp light|lamplight|lamplit|desk lamp|"
        "bedside lamp|practical lamp|string lights|fairy lights|streetlights|street lights|streetlight|streetlamps|street lamps|"
        "streetlamp|street lamp|practical sources|lantern light|lit by lamps|lit by a lamp|lit by lanterns|streetlamp light|"
        "christmas lights",
    ),
    _term(
        "lighting_source",
        "neon",
        "Neon",
        "neon light",
        "Neon tubes and signs.",
        en="neon light|neon lights|neon sign|neon signs|neon lighting|neon lit|neon glow|neon tubes|lit by neon|neons|neon signage|"
        "neon soaked|neon drenched|neon bathed|neon reflections|neon tube|neon?",
    ),
    _term(
        "lighting_source",
        "fluorescent",
        "Fluorescent",
        "fluorescent light",
        "Fluorescent tubes.",
        en="fluorescent|fluorescent light|fluorescent lights|fluorescent lighting|fluorescents|fluorescent tubes|strip lights|"
        "strip lighting|tube lights|tube light|fluorescent tube|fluoro lights|fluorescent bulbs|fluos",
    ),
    _term(
        "lighting_source",
        "tungsten",
        "Tungsten",
        "tungsten light",
        "Warm filament bulbs.",
        en="tungsten|tungsten light|tungsten lights|tungsten lighting|incandescent|incandescent light|incandescent bulbs|"
        "filament bulbs|edison bulbs|tungsten bulbs|tungsten bulb|tungsten glow|incandescent bulb|edison bulb|"
        "incandescent lighting|tungsten lamps|bare bulb?|naked bulb?|light bulb?|single bare bulb|warm bulbs",
    ),
    _term(
        "lighting_source",
        "led",
        "LED",
        "LED light",
        "LED panels and tubes.",
        en="led light|led lights|led lighting|led panels|led panel|led wall|led tubes|led strips|led strip|leds|rgb tubes|"
        "led screen light|led tube|led glow",
    ),
    _term(
        "lighting_source",
        "headlights",
        "Headlights",
        "headlights",
        "The lamps of a vehicle.",
        en="headlights|headlight|headlamps|headlamp|car lights|car headlights|headlight beams|high beams|lit by headlights|"
        "car beams|headlight glare",
    ),
    _term(
        "lighting_source",
        "screen_glow",
        "Screen glow",
        "screen glow",
        "A telephone, television or computer.",
        en="screen glow|screen light|monitor glow|tv glow|phone glow|computer glow|television glow|lit by a screen|lit by screens|"
        "glow of a screen|glow of a phone|laptop glow|light of a screen|glow of the screen|glow of a monitor|glow of monitors|"
        "lit by a phone|lit by her phone|lit by his phone|monitor light|phone light|tv light|light from the tv|glow of the tv|"
        "lit by the tv|lit by a monitor|lit by monitors|lit by the screen|light of the screen|glow of her phone|"
        "glow of his phone|glow of a laptop|glow of screens|screenlight|phone screen light|glow of a tv|glow of the monitor|"
        "light of her phone|light of his phone|glow of the laptop|lit by a laptop|glow of a television|computer screen light",
    ),
    _term(
        "lighting_source",
        "mixed",
        "Mixed",
        "mixed light sources",
        "Sources of different colours together.",
        en="mixed lighting|mixed light|mixed light sources|mixed color temperature|mixed colour temperature|mixed sources|"
        "mixed color temperatures|mixed colour temperatures|mixed temperatures",
    ),
    # lighting_quality: a mass noun, ending in "light"
    _term(
        "lighting_quality",
        "soft",
        "Soft",
        "soft light",
        "Shadows with soft edges.",
        en="soft light|soft lighting|softlight|soft shadows|gentle light|softbox|soft box|soft key light|gentle lighting|soft key|"
        "soft daylight|soft glow|soft sunlight|soft natural light|soft window light|soft morning light|soft moonlight|"
        "softer shadows|big soft source|soft fill|soft warm light|soft golden light|soft?",
    ),
    _term(
        "lighting_quality",
        "hard",
        "Hard",
        "hard light",
        "Shadows with sharp edges.",
        en="hard light|hard lighting|hard shadows|sharp shadows|hard sunlight|hard sun|hard key|crisp shadows|hard key light|"
        "hard edged shadows|hard edge shadows|direct hard light|hard noon light|hard side light|hard?",
    ),
    _term(
        "lighting_quality",
        "high_contrast",
        "High contrast",
        "high-contrast light",
        "Bright and dark far apart.",
        en="high contrast|high contrast light|high contrast lighting|strong contrast|contrasty|stark contrast|punchy contrast|"
        "contrasty light|contrasty lighting|heavy contrast|high contrast look|contrasty look|strong contrasts|deep contrast|"
        "hi contrast",
    ),
    _term(
        "lighting_quality",
        "low_contrast",
        "Low contrast",
        "low-contrast light",
        "Bright and dark near together.",
        en="low contrast|low contrast light|low contrast lighting|flat light|flat lighting|low contrast look|flatly lit|flat look|"
        "lo contrast|milky contrast",
    ),
    _term(
        "lighting_quality",
        "volumetric",
        "Volumetric",
        "volumetric light",
        "The beams themselves are seen.",
        en="volumetric light|volumetric lighting|volumetric|god rays|godrays|light shafts|shafts of light|light beams|"
        "crepuscular rays|beams of light|volumetric fog|shaft of light|light rays|visible light beams|volumetric beams|"
        "visible beams|rays of light|volumetrics|volumetric rays|beam of light|shafts of sunlight|shafts of sun",
    ),
    # lighting_direction: a mass noun, ending in "lighting"
    _term(
        "lighting_direction",
        "front",
        "Front",
        "frontal lighting",
        "From the camera's side.",
        en="front light|front lighting|frontal light|frontal lighting|frontlight|front lit|frontlit|on axis light|"
        "light from the front|lit from the front|frontally lit|on camera flash|ring light|beauty dish|lit frontally",
    ),
    _term(
        "lighting_direction",
        "side",
        "Side",
        "side lighting",
        "From the side.",
        en="side light|side lighting|sidelight|sidelighting|side lit|sidelit|light from the side|lit from the side|split lighting|"
        "lateral light|cross light|cross lighting|side key|raking light|light from one side|lit from one side|"
        "light from the left|light from the right|lit from the left|lit from the right|side lights|short lighting|loop lighting|"
        "split light",
    ),
    _term(
        "lighting_direction",
        "back",
        "Back",
        "backlighting",
        "From behind the subject.",
        en="backlight|back light|backlighting|back lighting|backlit|back lit|light from behind|lit from behind|contre jour|"
        "contrejour|contra light|backlights|back lights|strongly backlit|shooting into the sun|backlight glow|against the light?|"
        "into the sun?|backlit by|strong backlight|light behind",
    ),
    _term(
        "lighting_direction",
        "rim",
        "Rim",
        "rim lighting",
        "A bright edge drawn by light from behind.",
        en="rim light|rim lighting|rimlight|rim lit|edge light|edge lighting|hair light|rim lights|rimlit|halo light|kicker light|"
        "hairlight|edge lit|rim lighted|halo lighting|rimlighting|rim?|kicker?",
    ),
    _term(
        "lighting_direction",
        "top",
        "Top",
        "top lighting",
        "From above.",
        en="top light|top lighting|toplight|top lit|toplit|light from above|lit from above|overhead light|overhead lighting|"
        "overhead key|downlight|toplighting|overhead lights|down lighting|light from overhead|lit from overhead|downlighting|"
        "butterfly lighting|paramount lighting",
    ),
    _term(
        "lighting_direction",
        "under",
        "Under",
        "underlighting",
        "From below.",
        en="underlight|underlighting|under lighting|under light|light from below|lit from below|uplight|uplighting|underlit|"
        "light from underneath|lit from underneath|horror lighting|light from beneath|lit from beneath|uplit|up lighting|"
        "monster lighting|ghoul lighting",
    ),
    _term(
        "lighting_direction",
        "three_point",
        "Three-point",
        "three-point lighting",
        "Key, fill and back light.",
        en="three point lighting|3 point lighting|three point light|key fill and back|key fill back|3 point light|three point setup|"
        "three point|three point lighting setup",
    ),
    # time_of_day: an adverbial ("at dawn")
    _term(
        "time_of_day",
        "dawn",
        "Dawn",
        "at dawn",
        "The first light, before the sun.",
        en="dawn|daybreak|first light|break of day|at dawn|predawn|pre dawn|crack of dawn|early dawn|dawn light|dawn sky|"
        "at daybreak|at first light|early dawn light",
    ),
    _term(
        "time_of_day",
        "sunrise",
        "Sunrise",
        "at sunrise",
        "The sun comes over the horizon.",
        en="sunrise|sun up|sunup|at sunrise|rising sun|sun rising|sunrise light|sun rises|the sun comes up|sun coming up|"
        "during sunrise|sunrise sky|sunrise lighting|the rising sun|at sun up",
    ),
    _term(
        "time_of_day",
        "morning",
        "Morning",
        "in the morning",
        "The hours after sunrise.",
        en="morning|early morning|in the morning|mornings|late morning|morning light|morning sun|mid morning|midmorning|"
        "morning time|early morning light|morning sunlight|soft morning light|morning sunshine|sunny morning",
    ),
    _term(
        "time_of_day",
        "midday",
        "Midday",
        "at midday",
        "The sun stands highest.",
        en="midday|noon|high noon|at noon|mid day|noonday|lunchtime|at midday|noontime|noon sun|middle of the day|noon light|"
        "midday sun|midday light|harsh midday sun|midday sunlight",
    ),
    _term(
        "time_of_day",
        "afternoon",
        "Afternoon",
        "in the afternoon",
        "The hours after midday.",
        en="afternoon|late afternoon|in the afternoon|early afternoon|mid afternoon|afternoon light|afternoon sun|"
        "late afternoon light|late afternoon sun|afternoon sunlight|sunny afternoon",
    ),
    _term(
        "time_of_day",
        "golden_hour",
        "Golden hour",
        "at golden hour",
        "The last or first hour of low, warm sun.",
        en="golden hour|magic hour|at golden hour|goldenhour|golden hour light|golden hour lighting|golden hour glow|"
        "magic hour light|golden light?|golden hour sun|golden hour sunlight|during golden hour|golden hour sunset|"
        "golden sunlight?|magic hour glow|sunset golden hour|the golden hour|golden hour backlight",
    ),
    _term(
        "time_of_day",
        "sunset",
        "Sunset",
        "at sunset",
        "The sun goes under the horizon.",
        en="sunset|sundown|setting sun|at sunset|sun sets|sun goes down|sun is setting|sunset light|sunsets|sun down|sunset glow|"
        "sun setting|sun going down|sunset sky|sunset lighting|at sundown|the setting sun|during sunset",
    ),
    _term(
        "time_of_day",
        "dusk",
        "Dusk",
        "at dusk",
        "The sun is gone, the sky still bright.",
        en="dusk|twilight|nightfall|at dusk|gloaming|evening|early evening|in the evening|evening light|crepuscule|dusky light|"
        "late evening|at twilight|twilight sky|dusk light|evening sun|evening sky|late dusk",
    ),
    _term(
        "time_of_day",
        "blue_hour",
        "Blue hour",
        "at blue hour",
        "The deep blue sky between dusk and night.",
        en="blue hour|at blue hour|bluehour|blue hour light|blue hour lighting|blue hour glow|lhour bleue|during blue hour|"
        "blue hour sky|the blue hour",
    ),
    _term(
        "time_of_day",
        "night",
        "Night",
        "at night",
        "Dark.",
        en="night|at night|nighttime|night time|midnight|late at night|night scene|after dark|dead of night|nocturnal|night shot|"
        "middle of the night|at midnight|night exterior|late night|nightscape|by night|overnight|night sky|day for night|nights?|"
        "night time scene|at night time|during the night|in the night|nighttime scene|in the dead of night|tonight?|night street|"
        "nocturne|night time lighting|late evening night|night lighting|nightfall darkness",
    ),
    # weather: a noun without article ("in rain")
    _term(
        "weather",
        "clear",
        "Clear",
        "clear skies",
        "No cloud to speak of.",
        en="clear sky|clear skies|blue sky|blue skies|cloudless|cloudless sky|clear weather|sunny|sunny day|clear day|sunny weather|"
        "clear blue sky|clear night|fair weather|clear?|bright and clear?|clear blue skies|sunny skies|sunny afternoon|"
        "sunny morning|clear sunny day|bright sunny day|on a sunny day|clear starry sky|starry sky|starry night|clear night sky",
    ),
    _term(
        "weather",
        "rain",
        "Rain",
        "rain",
        "Rain falls.",
        en="rain|rainy|raining|rainfall|drizzle|downpour|drizzling|pouring rain|heavy rain|light rain|rain soaked|rainstorm|"
        "its raining|in the rain|rain falling|falling rain|rainy day|rainy night|torrential rain|rain falls|rain swept|rainswept|"
        "rain drenched|monsoon|raindrops|raining hard|rain pours|rain lashed|rain lashes|torrential|rain slicked|rain slick|"
        "pouring?|rain pouring|pouring with rain|rain shower|rain showers|raining heavily|in heavy rain|rain streaked|"
        "rain streaks|wet with rain|make it rain|drizzly|rainy weather|light drizzle",
    ),
    _term(
        "weather",
        "storm",
        "Storm",
        "stormy weather",
        "Thunder, lightning, gale.",
        en="storm|stormy|thunderstorm|lightning|thunder and lightning|tempest|thunder|stormy weather|hurricane|typhoon|"
        "thunderstorms|lightning storm|stormy sky|stormy skies|storm clouds|electrical storm|lightning strikes|lightning flashes|"
        "thunderclouds|thunder clouds|rolling thunder|raging storm|a storm is coming",
    ),
    _term(
        "weather",
        "snow",
        "Snow",
        "snow",
        "Snow falls or lies.",
        en="snow|snowy|snowing|snowfall|blizzard|flurries|snowstorm|falling snow|snow falling|its snowing|snow falls|snow covered|"
        "heavy snow|light snow|snowflakes|snow flurries|snow storm|snow flakes|sleet|snowdrifts|snowbound|snow drifts|snow laden|"
        "snowy day|in the snow|snowing heavily|snowfield|snow blowing|fresh snow|blowing snow|snowy weather",
    ),
    _term(
        "weather",
        "fog",
        "Fog",
        "fog",
        "Fog or mist hangs.",
        en="fog|foggy|mist|misty|dense fog|thick fog|low fog|hazy|haze|foggy morning|morning mist|fog rolling in|fog rolls in|"
        "mist rising|ground fog|smog|fogged|thick mist|rolling fog|light fog|heavy fog|mists|morning fog|light haze|"
        "atmospheric haze|fogbank|fog bank|sea mist|atmospheric fog",
    ),
    _term(
        "weather",
        "wind",
        "Wind",
        "wind",
        "Wind is seen at work.",
        en="windy|windswept|strong wind|gusty|breeze|breezy|gusts of wind|wind blown|windblown|blustery|high wind|high winds|"
        "gust of wind|wind blowing|strong winds|wind|wind swept|light breeze|gentle breeze|howling wind|wind howls|wind blows|"
        "gentle wind|wind gusts|windy day|gusting wind|gusting winds|strong gusts|in the wind",
    ),
    _term(
        "weather",
        "overcast",
        "Overcast",
        "overcast skies",
        "Cloud covers the sky.",
        en="overcast|cloudy|grey sky|gray sky|overcast sky|overcast skies|cloud cover|grey skies|gray skies|overcast day|cloudy sky|"
        "cloudy skies|cloudy day|heavy clouds|leaden sky|leaden skies|dark clouds|thick clouds|overcast weather|low clouds|"
        "grey day|gray day",
    ),
    _term(
        "weather",
        "heat_haze",
        "Heat haze",
        "heat haze",
        "Hot air shimmers.",
        en="heat haze|heat shimmer|shimmering heat|heat distortion|mirage|heatwave shimmer|heat waves|heat ripple|heat ripples|"
        "shimmering air|air shimmers|heat shimmers|heat mirage",
    ),
    # color_temperature: a plural noun, ending in "tones"
    _term(
        "color_temperature",
        "warm",
        "Warm",
        "warm tones",
        "Leaning to amber.",
        en="warm tones|warm tone|warm colors|warm colours|warm light|warm lighting|warm palette|warm grade|warm color palette|"
        "warm colour palette|warm look|warm color temperature|warm colour temperature|warm white balance|warm toned|warmly lit|"
        "3200k|2700k|warm color grade|warm colour grade|warm hues|warm glow|warm amber|warm color grading|warm colour grading|"
        "warm golden light|amber light|warm sunlight|golden tones|amber tones|warm white|warm amber light|tungsten balance|"
        "tungsten balanced|warm tungsten|warm color|warm colour|warm grading|warm amber tones|warm candlelight|warm firelight|"
        "3000k|2800k|warm?",
    ),
    _term(
        "color_temperature",
        "cool",
        "Cool",
        "cool tones",
        "Leaning to blue.",
        en="cool tones|cool tone|cool colors|cool colours|cool light|cool lighting|cold light|cold tones|cold colors|cold colours|"
        "cool palette|cold palette|cool grade|cold grade|cool blue|cool look|cool color temperature|cool colour temperature|"
        "cold lighting|cool toned|cold look|cool color grade|cool colour grade|cool color palette|cool colour palette|"
        "cold color palette|cold blue light|cool hues|cool color grading|cool colour grading|cold color grading|"
        "cold colour grading|blue tones|bluish tones|cold tone|cool blue tones|cold blue|cool white|cold color temperature|"
        "cold colour temperature|cool white balance|cold hues|cool moonlight|cool blue light|cold moonlight|cold blue tones|"
        "cool grading|cold colour palette|6500k|7000k|8000k|bluish|cooler tones|cold white|cold white light|cool white light|"
        "cool color|cool colour|cold?|cool?",
    ),
    _term(
        "color_temperature",
        "neutral",
        "Neutral",
        "neutral tones",
        "Leaning to neither.",
        en="neutral tones|neutral tone|neutral colors|neutral colours|neutral light|neutral lighting|neutral white balance|"
        "neutral palette|neutral grade|daylight balanced|neutral color temperature|neutral colour temperature|daylight balance|"
        "5600k|5500k|5000k|neutral color palette|neutral colour palette|neutral color grading|neutral colour grading|"
        "neutral color grade|neutral colour grade|neutral?",
    ),
    # saturation: a plural noun, ending in "colors"
    _term(
        "saturation",
        "monochrome",
        "Monochrome",
        "monochrome colors",
        "No colour, or one.",
        en="monochrome|b w|b&w|bw|black white|greyscale|grayscale|monochrome colors|desaturated completely|b and w|colorless|"
        "colourless|blackandwhite|black and white film|black and white photography|sepia tone|sepia toned|sepia tones|"
        "black and white?|in black and white|black and white photo|black and white photograph|black and white image|"
        "black and white footage|black and white movie|black and white portrait|black and white shot|black and white video|"
        "black and white picture|black and white still|black and white cinematography|black and white look|black and white style|"
        "black and white scene|in monochrome|monochromatic|sepia?|black and white footage style|monochrome palette|"
        "monochrome photography|high contrast black and white",
    ),
    _term(
        "saturation",
        "muted",
        "Muted",
        "muted colors",
        "Little colour.",
        en="muted|muted colors|muted colours|desaturated|desaturated colors|desaturated colours|muted palette|muted tones|"
        "washed out|washed out colors|washed out colours|faded colors|faded colours|low saturation|subdued colors|"
        "subdued colours|pale colors|muted color palette|muted colour palette|desaturated palette|desaturated tones|muted grade|"
        "faded color|faded colour|muted color|muted colour|subdued palette|low saturated|desaturated look|bleach bypass|"
        "desaturated color palette|desaturated colour palette|understated colors|understated colours|subdued tones|"
        "desaturated color|desaturated colour|pale palette|drained colors|drained colours|faded palette|muted hues|"
        "muted color grading|muted colour grading|desaturated color grading|desaturated colour grading|desaturated grade|pastel?",
    ),
    _term(
        "saturation",
        "natural",
        "Natural",
        "natural colors",
        "As the eye saw it.",
        en="natural colors|natural colours|natural color|natural colour|true to life colors|true to life colours|natural palette|"
        "natural color palette|natural saturation|realistic colors|realistic colours|natural tones|lifelike colors|"
        "lifelike colours|natural color grading|natural colour grading|natural colour palette|normal saturation|true colors|"
        "natural skin tones|natural grade|natural hues",
    ),
    _term(
        "saturation",
        "vivid",
        "Vivid",
        "vivid colors",
        "Much colour.",
        en="vivid|vivid colors|vivid colours|vibrant colors|vibrant colours|saturated|saturated colors|saturated colours|"
        "high saturation|highly saturated|rich colors|rich colours|bold colors|bold colours|punchy colors|punchy colours|"
        "technicolor|vivid palette|vibrant palette|saturated palette|vivid color|vivid colour|heavily saturated|hyper saturated|"
        "oversaturated|super saturated|bright colors|bright colours|vivid color palette|vivid colour palette|"
        "vibrant color palette|vibrant colour palette|vibrant color|vibrant colour|saturated color|saturated colour|"
        "saturated color palette|vivid hues|vibrant hues|intense colors|intense colours|rich color|rich colour|deeply saturated|"
        "saturated look|richly saturated|vivid tones|vibrant tones|saturated tones|popping colors|lurid colors|vibrant?|"
        "colorful?|colourful?|colorful palette|colourful palette|vibrant color grading|vibrant colour grading|"
        "vivid color grading|saturated color grading|vibrant saturated colors",
    ),
    # medium: a mass noun
    _term(
        "medium",
        "live_action",
        "Live action",
        "live-action footage",
        "Filmed with a camera and real people.",
        en="live action|live action footage|live action film|liveaction|real footage|photorealistic live action|real life footage|"
        "live action style",
    ),
    _term(
        "medium",
        "animation_2d",
        "2D animation",
        "2D animation",
        "Drawn frames.",
        en="2d animation|2d animated|traditional animation|hand drawn animation|cel animation|cartoon style|2d cartoon|animated 2d|"
        "hand drawn 2d|frame by frame animation|cel animated|hand animated|2d style|flat 2d animation|hand drawn style|"
        "traditionally animated|cartoon?|cartoonish|2d?|hand drawn?|handdrawn?|2d animated film|2d animation style|"
        "cartoon animation|animated cartoon|hand drawn animated",
    ),
    _term(
        "medium",
        "anime",
        "Anime",
        "anime",
        "Japanese drawn animation.",
        en="anime|anime style|japanese animation|animé|ghibli style|anime look|studio ghibli style|manga style|anime aesthetic|"
        "ghibli|anime film|in anime style",
    ),
    _term(
        "medium",
        "animation_3d",
        "3D animation",
        "3D animation",
        "Computer-made solid figures.",
        en="3d animation|3d animated|cgi|cg animation|computer animation|pixar style|3d render|cgi animation|computer animated|"
        "3d cartoon|3d rendered|3d style|cg animated|unreal engine|octane render|3d cgi|blender render|pixar|pixar like|"
        "3d cartoon style|pixar look|cg render|3d?|3d render of|3d animated film|3d animation style|disney pixar style|"
        "3d model render|3d animated style|unreal engine 5",
    ),
    _term(
        "medium",
        "stop_motion",
        "Stop motion",
        "stop-motion animation",
        "Puppets or things moved frame by frame.",
        en="stop motion|stop motion animation|stopmotion|puppet animation|stop motion puppets|stop motion style|"
        "stop frame animation|laika style|stop motion look|puppet stop motion",
    ),
    _term(
        "medium",
        "claymation",
        "Claymation",
        "claymation",
        "Stop motion in clay.",
        en="claymation|clay animation|plasticine animation|clay stop motion|claymation style|plasticine|aardman style|clay style",
    ),
    _term(
        "medium",
        "illustration",
        "Illustration",
        "illustration",
        "A drawn or painted picture.",
        en="illustration|painted illustration|storybook illustration|watercolor painting|pencil sketch|comic book style|concept art|"
        "digital painting|illustration style|comic style|charcoal drawing|ink illustration|watercolor illustration|"
        "graphic novel style|watercolour painting|vector illustration|line art|watercolor style|storybook style|"
        "watercolour illustration|ukiyo e|sketch style|oil painting style|painterly|illustrated?|drawing?|comic book?|"
        "watercolor?|watercolour?|oil painting?|oil painting of|pencil drawing?|ink drawing?|line drawing?|gouache?|woodcut?|"
        "pencil drawing of|ink drawing of|drawing of|watercolor of|watercolour of|illustration of|digital illustration|"
        "flat illustration|pencil sketch of|painting of|digital art",
    ),
    _term(
        "medium",
        "documentary",
        "Documentary",
        "documentary footage",
        "Filmed as it happens.",
        en="documentary|documentary footage|documentary style|docu style|doc style|verite|cinema verite|fly on the wall|docustyle|"
        "documentary look|documentary feel|reportage|news footage|documentary realism|vérité|mockumentary|newsreel|docu|"
        "documentary approach|docudrama|observational documentary|doco",
    ),
    _term(
        "medium",
        "found_footage",
        "Found footage",
        "found footage",
        "As if filmed by those in the story.",
        en="found footage|found footage style|camcorder footage|vhs tape footage|security camera footage|cctv footage|"
        "bodycam footage|surveillance footage|camcorder look|home video footage|phone footage|dashcam footage|smartphone footage|"
        "found footage look|amateur footage|webcam footage|camcorder?|security camera?|dashcam?|dash cam?|bodycam?|cctv?|"
        "body cam?|surveillance camera?|home video?|home movie?|home movies?|home videos?|security cam?|home video style|"
        "home movie style|bodycam style|found footage horror|handycam footage|amateur video",
    ),
    # aesthetic, era, film_stock: open slots; the id is the value as written in a film, the plain phrase fits after a comma
    _term(
        "aesthetic",
        "film noir",
        "Film noir",
        "film-noir aesthetic",
        "Shadows, smoke, guilt.",
        en="film noir|noir|noir style|film school noir|noir aesthetic|noir look|film noir aesthetic|film noir style|noir film|"
        "classic noir|film noir look|noirish|film noir lighting|noir lighting|noir atmosphere|noir mood|noir vibe|"
        "classic film noir|noir feel",
    ),
    _term(
        "aesthetic",
        "neo-noir",
        "Neo-noir",
        "neo-noir aesthetic",
        "Noir after its time.",
        en="neo noir|neonoir|neo noir aesthetic|neo noir style|neo noir look",
    ),
    _term(
        "aesthetic",
        "cyberpunk",
        "Cyberpunk",
        "cyberpunk aesthetic",
        "High tech, low life.",
        en="cyberpunk|cyberpunk aesthetic|cyberpunk style|cyber punk|blade runner style|blade runner look|cyberpunk look|"
        "cyberpunk vibe|cyberpunk atmosphere|cyberpunk feel",
    ),
    _term(
        "aesthetic",
        "steampunk",
        "Steampunk",
        "steampunk aesthetic",
        "Brass and steam.",
        en="steampunk|steampunk aesthetic|steampunk style|steam punk",
    ),
    _term(
        "aesthetic",
        "vaporwave",
        "Vaporwave",
        "vaporwave aesthetic",
        "Pastel nostalgia for early computers.",
        en="vaporwave|vaporwave aesthetic|vapor wave|vapourwave",
    ),
    _term(
        "aesthetic",
        "synthwave",
        "Synthwave",
        "synthwave aesthetic",
        "Neon nostalgia for the eighties.",
        en="synthwave|retrowave|outrun style|synthwave aesthetic|retrowave aesthetic|synthwave style",
    ),
    _term(
        "aesthetic",
        "minimalist",
        "Minimalist",
        "minimalist aesthetic",
        "As little as will do.",
        en="minimalist aesthetic|minimalist style|minimalist look|minimal aesthetic|minimalist?|minimalistic?|minimalism|"
        "minimalist composition|minimalist design|minimalistic style",
    ),
    _term(
        "aesthetic",
        "surreal",
        "Surreal",
        "surreal aesthetic",
        "The logic of dreams.",
        en="surreal|surrealist|surrealism|surreal aesthetic|surreal style|surreal look|surrealistic|surreal atmosphere|surreal mood",
    ),
    _term(
        "aesthetic",
        "gothic",
        "Gothic",
        "gothic aesthetic",
        "Ruins, night and dread.",
        en="gothic horror|gothic aesthetic|goth aesthetic|gothic style|gothic look|gothic?|gothic atmosphere|gothic mood",
    ),
    _term(
        "aesthetic",
        "gritty",
        "Gritty",
        "gritty aesthetic",
        "Rough and unglossed.",
        en="gritty|gritty realism|gritty aesthetic|gritty look|gritty style|grungy|grunge aesthetic|gritty realistic|grimy?|"
        "gritty texture|gritty urban|gritty documentary",
    ),
    _term(
        "aesthetic",
        "cinematic",
        "Cinematic",
        "cinematic aesthetic",
        "As in the cinema.",
        en="cinematic|cinematic look|cinematic style|cinematic feel|filmic|filmic look|cinematic aesthetic|film look|movie like|"
        "hollywood style|like a movie|blockbuster look|cinematic shot|cinematic film|cinematic quality|cinematic lighting|"
        "cinematic scene|cinematic composition|cinematic video|cinematically|cinematic mood|cinematic atmosphere|"
        "cinematic framing",
    ),
    _term(
        "aesthetic",
        "retro",
        "Retro",
        "retro aesthetic",
        "Of an earlier day.",
        en="retro aesthetic|vintage look|retro look|retro style|vintage aesthetic|vintage style|old school look|vintage feel|retro?|"
        "vintage?|retro feel|retro vibe|vintage vibe|vintage film look|retro film look|vintage film|retro film|vintage photo",
    ),
    _term(
        "aesthetic",
        "retrofuturistic",
        "Retrofuturistic",
        "retrofuturistic aesthetic",
        "The future as the past saw it.",
        en="retrofuturistic|retro futuristic|retrofuturism|retro futurism|atompunk|retro future",
    ),
    _term(
        "aesthetic",
        "photorealistic",
        "Photorealistic",
        "photorealistic aesthetic",
        "Not to be told from a photograph.",
        en="photorealistic|photo realistic|hyperrealistic|hyper realistic|photoreal|photorealism|ultra realistic|ultrarealistic|"
        "hyperrealism|photo real|lifelike?|photorealistic style|hyper realistic style|realistic style|ultra photorealistic|"
        "photorealistic render",
    ),
    _term(
        "aesthetic",
        "expressionist",
        "Expressionist",
        "expressionist aesthetic",
        "Shapes bent by feeling.",
        en="expressionist|german expressionism|expressionism|expressionistic|german expressionist",
    ),
    _term(
        "aesthetic",
        "new wave",
        "New Wave",
        "New Wave aesthetic",
        "Loose, direct, playful.",
        en="french new wave|nouvelle vague|hong kong new wave|new wave?|french new wave style|new wave style",
    ),
    _term(
        "aesthetic",
        "spaghetti western",
        "Spaghetti western",
        "spaghetti-western aesthetic",
        "Dust, sweat, long stares.",
        en="spaghetti western|sergio leone style|spaghetti western style",
    ),
    _term(
        "aesthetic",
        "art deco",
        "Art deco",
        "art-deco aesthetic",
        "Gold, black and geometry.",
        en="deco style|art deco style|art deco?|art deco aesthetic",
    ),
    _term(
        "aesthetic",
        "brutalist",
        "Brutalist",
        "brutalist aesthetic",
        "Raw concrete.",
        en="brutalism|brutalist aesthetic|brutalist?",
    ),
    _term(
        "aesthetic",
        "cottagecore",
        "Cottagecore",
        "cottagecore aesthetic",
        "A gentle country life.",
        en="cottagecore|cottage core",
    ),
    _term(
        "aesthetic",
        "post-apocalyptic",
        "Post-apocalyptic",
        "post-apocalyptic aesthetic",
        "After the end.",
        en="post apocalyptic|postapocalyptic|post apocalypse|mad max style|postapocalypse",
    ),
    _term(
        "aesthetic",
        "dystopian",
        "Dystopian",
        "dystopian aesthetic",
        "A future gone wrong.",
        en="dystopian|dystopia|dystopic",
    ),
    _term(
        "aesthetic",
        "Y2K",
        "Y2K",
        "Y2K aesthetic",
        "Around the year 2000.",
        en="y2k|y2k aesthetic|y2k style",
    ),
    _term(
        "aesthetic",
        "lo-fi",
        "Lo-fi",
        "lo-fi aesthetic",
        "Worn and homely.",
        en="lo fi|lofi|lo fi aesthetic|lofi aesthetic|lo fi look|lofi look",
    ),
    _term(
        "aesthetic",
        "grindhouse",
        "Grindhouse",
        "grindhouse aesthetic",
        "Cheap thrills, scratched prints.",
        en="grindhouse|exploitation film style|grindhouse style",
    ),
    _term(
        "aesthetic",
        "one continuous take",
        "One take",
        "one continuous take",
        "No cut from first to last.",
        en="oner|one er|single take|long take|one take|one continuous take|continuous take|single continuous take|"
        "one continuous shot|continuous shot|unbroken take|single unbroken take|single continuous shot|uncut take|unbroken shot|"
        "one shot take|no cuts|without cuts|plan sequence|plan séquence",
    ),
    _term(
        "era",
        "1910s",
        "1910s",
        "1910s period look",
        "Set in, or dressed as, the 1910s.",
        en="1910s|silent era|silent film era|edwardian|edwardian era",
    ),
    _term(
        "era",
        "1920s",
        "1920s",
        "1920s period look",
        "Set in, or dressed as, the 1920s.",
        en="1920s|roaring twenties|the twenties|prohibition era|jazz age|twenties?",
    ),
    _term(
        "era",
        "1930s",
        "1930s",
        "1930s period look",
        "Set in, or dressed as, the 1930s.",
        en="1930s|the thirties|depression era|great depression|thirties?",
    ),
    _term(
        "era",
        "1940s",
        "1940s",
        "1940s period look",
        "Set in, or dressed as, the 1940s.",
        en="1940s|the forties|wartime era|forties?|the 40s|40s style|40s look|40s film",
    ),
    _term(
        "era",
        "1950s",
        "1950s",
        "1950s period look",
        "Set in, or dressed as, the 1950s.",
        en="1950s|the fifties|fifties?|the 50s|50s style|50s look|50s vibe|50s aesthetic|50s americana",
    ),
    _term(
        "era",
        "1960s",
        "1960s",
        "1960s period look",
        "Set in, or dressed as, the 1960s.",
        en="1960s|the sixties|swinging sixties|sixties?|the 60s|60s style|60s look|60s vibe|60s aesthetic|60s film",
    ),
    _term(
        "era",
        "1970s",
        "1970s",
        "1970s period look",
        "Set in, or dressed as, the 1970s.",
        en="1970s|the seventies|seventies style|seventies|70s style|seventies look|the 70s|70s look|70s vibe|70s aesthetic|70s film|"
        "70s thriller|70s inspired",
    ),
    _term(
        "era",
        "1980s",
        "1980s",
        "1980s period look",
        "Set in, or dressed as, the 1980s.",
        en="1980s|the eighties|eighties style|eighties|80s style|eighties look|the 80s|80s look|80s vibe|80s aesthetic|80s film|"
        "80s movie|80s inspired|80s horror",
    ),
    _term(
        "era",
        "1990s",
        "1990s",
        "1990s period look",
        "Set in, or dressed as, the 1990s.",
        en="1990s|the nineties|nineties style|nineties|90s style|nineties look|the 90s|90s look|90s vibe|90s aesthetic|90s film|"
        "90s movie|90s inspired|90s hip hop video",
    ),
    _term(
        "era",
        "2000s",
        "2000s",
        "2000s period look",
        "Set in, or dressed as, the 2000s.",
        en="2000s|early 2000s|the noughties|aughts",
    ),
    _term(
        "era",
        "Victorian",
        "Victorian",
        "Victorian period look",
        "Set in, or dressed as, Victorian.",
        en="victorian era|victorian england|victorian london|19th century|nineteenth century|victorian?|victorian style|"
        "victorian times|victorian street",
    ),
    _term(
        "era",
        "medieval",
        "Medieval",
        "medieval period look",
        "Set in, or dressed as, Medieval.",
        en="medieval|middle ages|mediaeval",
    ),
    _term(
        "era",
        "Renaissance",
        "Renaissance",
        "Renaissance period look",
        "Set in, or dressed as, Renaissance.",
        en="renaissance era|renaissance?|renaissance period|renaissance italy",
    ),
    _term(
        "era",
        "ancient Rome",
        "Ancient Rome",
        "ancient-Roman period look",
        "Set in, or dressed as, Ancient Rome.",
        en="ancient rome|ancient roman|roman empire",
    ),
    _term(
        "era",
        "feudal Japan",
        "Feudal Japan",
        "feudal-Japanese period look",
        "Set in, or dressed as, Feudal Japan.",
        en="feudal japan|edo period|edo japan|samurai era",
    ),
    _term(
        "era",
        "Old West",
        "Old West",
        "Old-West period look",
        "Set in, or dressed as, Old West.",
        en="old west|wild west|frontier era",
    ),
    _term(
        "era",
        "near future",
        "Near future",
        "near-future look",
        "Set in, or dressed as, Near future.",
        en="near future|the near future|day after tomorrow future",
    ),
    _term(
        "era",
        "far future",
        "Far future",
        "far-future look",
        "Set in, or dressed as, Far future.",
        en="far future|distant future|the distant future",
    ),
    _term(
        "film_stock",
        "35mm film",
        "35 mm film",
        "shot on 35mm film",
        "The grain and colour of 35 mm film.",
        en="35mm film|35 mm film|shot on 35mm|shot on 35|on 35mm film|35mm print|35mm celluloid|35mm stock|35mm film stock|"
        "shot on 35 mm|shot on 35mm film|35mm film grain|35mm grain|35mm analog film",
    ),
    _term(
        "film_stock",
        "16mm film",
        "16 mm film",
        "shot on 16mm film",
        "The grain and colour of 16 mm film.",
        en="16mm film|16 mm film|shot on 16mm|16mm|super 16|super 16mm|shot on 16|s16|16mm film stock|shot on 16mm film|16mm grain|"
        "16mm film grain|super16",
    ),
    _term(
        "film_stock",
        "Super 8",
        "Super 8",
        "shot on Super 8",
        "The grain and colour of Super 8.",
        en="super 8|super8|8mm film|super 8 film|super 8mm|shot on super 8|8mm footage|8 mm film",
    ),
    _term(
        "film_stock",
        "65mm film",
        "65 mm film",
        "shot on 65mm film",
        "The grain and colour of 65 mm film.",
        en="65mm film|70mm film|70 mm film|large format film|shot on 70mm|shot on 65mm|in 70mm|70mm print|on 70mm|on 65mm",
    ),
    _term(
        "film_stock",
        "IMAX",
        "IMAX",
        "shot on IMAX film",
        "The grain and colour of IMAX.",
        en="imax|imax film|shot on imax|imax 70mm|imax camera|imax cameras",
    ),
    _term(
        "film_stock",
        "VHS",
        "VHS",
        "VHS tape look",
        "The grain and colour of VHS.",
        en="vhs|vhs tape|vhs look|vhs footage|vhs style|vhs aesthetic|betacam|vhs effect|minidv|mini dv",
    ),
    _term(
        "film_stock",
        "Kodak Portra 400",
        "Kodak Portra 400",
        "shot on Kodak Portra 400",
        "The grain and colour of Kodak Portra 400.",
        en="kodak portra 400|portra 400|kodak portra|portra",
    ),
    _term(
        "film_stock",
        "Kodak Portra 800",
        "Kodak Portra 800",
        "shot on Kodak Portra 800",
        "The grain and colour of Kodak Portra 800.",
        en="kodak portra 800|portra 800",
    ),
    _term(
        "film_stock",
        "Kodak Gold 200",
        "Kodak Gold 200",
        "shot on Kodak Gold 200",
        "The grain and colour of Kodak Gold 200.",
        en="kodak gold 200|kodak gold|gold 200",
    ),
    _term(
        "film_stock",
        "Kodak Ektachrome",
        "Kodak Ektachrome",
        "shot on Kodak Ektachrome",
        "The grain and colour of Kodak Ektachrome.",
        en="kodak ektachrome|ektachrome|ektachrome 100",
    ),
    _term(
        "film_stock",
        "Kodachrome",
        "Kodachrome",
        "shot on Kodachrome",
        "The grain and colour of Kodachrome.",
        en="kodachrome|kodachrome 64",
    ),
    _term(
        "film_stock",
        "Kodak Vision3 500T",
        "Kodak Vision3 500T",
        "shot on Kodak Vision3 500T",
        "The grain and colour of Kodak Vision3 500T.",
        en="kodak vision3 500t|vision3 500t|kodak 500t|vision3|kodak vision3|500t|kodak vision 3|5219|kodak 5219|vision 3 500t",
    ),
    _term(
        "film_stock",
        "Kodak Vision3 250D",
        "Kodak Vision3 250D",
        "shot on Kodak Vision3 250D",
        "The grain and colour of Kodak Vision3 250D.",
        en="kodak vision3 250d|vision3 250d|kodak 250d|250d|5207",
    ),
    _term(
        "film_stock",
        "Kodak Tri-X",
        "Kodak Tri-X",
        "shot on Kodak Tri-X",
        "The grain and colour of Kodak Tri-X.",
        en="kodak tri x|tri x|trix|tri x 400",
    ),
    _term(
        "film_stock",
        "Fujifilm Velvia",
        "Fujifilm Velvia",
        "shot on Fujifilm Velvia",
        "The grain and colour of Fujifilm Velvia.",
        en="fujifilm velvia|velvia|fuji velvia|velvia 50",
    ),
    _term(
        "film_stock",
        "Fujifilm Eterna",
        "Fujifilm Eterna",
        "shot on Fujifilm Eterna",
        "The grain and colour of Fujifilm Eterna.",
        en="fujifilm eterna|eterna|fuji eterna",
    ),
    _term(
        "film_stock",
        "Fuji Superia",
        "Fuji Superia",
        "shot on Fuji Superia",
        "The grain and colour of Fuji Superia.",
        en="fuji superia|superia|fuji superia 400",
    ),
    _term(
        "film_stock",
        "CineStill 800T",
        "CineStill 800T",
        "shot on CineStill 800T",
        "The grain and colour of CineStill 800T.",
        en="cinestill 800t|cinestill|800t|cine still 800t",
    ),
    _term(
        "film_stock",
        "Ilford HP5",
        "Ilford HP5",
        "shot on Ilford HP5",
        "The grain and colour of Ilford HP5.",
        en="ilford hp5|hp5|hp5 plus|ilford",
    ),
    _term(
        "film_stock",
        "Polaroid",
        "Polaroid",
        "Polaroid look",
        "The grain and colour of Polaroid.",
        en="polaroid film|instant film|polaroid look|polaroid style|polaroid?|polaroid photo|polaroid picture|polaroid aesthetic",
    ),
    _term(
        "film_stock",
        "Technicolor",
        "Technicolor",
        "three-strip Technicolor",
        "The grain and colour of Technicolor.",
        en="three strip technicolor|3 strip technicolor|technicolor film",
    ),
    _term(
        "film_stock",
        "ARRI Alexa",
        "ARRI Alexa",
        "shot on ARRI Alexa",
        "The grain and colour of ARRI Alexa.",
        en="arri alexa|shot on alexa|alexa mini|alexa 35|shot on arri|arri alexa 35|alexa 65|shot on arri alexa|alexa mini lf|"
        "arri alexa mini|alexa?|alexa lf",
    ),
    _term(
        "film_stock",
        "RED",
        "RED",
        "shot on RED",
        "The grain and colour of RED.",
        en="shot on red|red komodo|red v raptor|red dragon camera|red one camera|shot on red epic|red epic camera|"
        "red camera footage|red monstro",
    ),
    _term(
        "film_stock",
        "film grain",
        "Film grain",
        "fine film grain",
        "The grain and colour of Film grain.",
        en="film grain|grainy film|grainy|heavy grain|subtle grain|fine grain|fine film grain|subtle film grain|heavy film grain|"
        "analog film|analogue film|grain?|celluloid?|grainy texture|light film grain|natural film grain|grain texture|"
        "film grain texture|with grain|grainy footage|grainy look",
    ),
)

TERMS: dict[tuple[str, str], Term] = {(term.slot, term.id): term for term in _ROWS}
"""Every term by (slot, id)."""


def ids(slot: str) -> tuple[str, ...]:
    """The ids of a closed slot in their order; empty for other slots."""
    return tuple(i for s, i in TERMS if s == slot)


def is_free(slot: str, value: str) -> bool:
    """Whether ``value`` in a closed slot is free text rather than one of its ids."""
    return SLOTS[slot].kind in ("closed", "closed_list") and (slot, value) not in TERMS
