"""Whether a beat of an action begins with its verb, so that it can follow its subject without a new sentence."""

import re
from functools import lru_cache

from compiler_templates._target import listed_names, names
from studio.idea import is_foreign
from studio.story_words import VERBS

_BASES = listed_names(
    "accept act adjust admire aim amble answer apologize appear applaud approach argue arm arrive ask assemble attack back balance"
    " bark bathe battle be beckon beg bend bite bleed blink block bloom blow blush board bob bolt bounce bow brace brake brandish"
    " break breathe bring brush bubble buckle build burn burst buzz call caress carry carve catch celebrate charge chase chat"
    " chatter check cheer chew chop circle clap clash clasp clatter clean clench click climb cling close clutch coast collapse"
    " collect comb come comfort compete console converse cook cough cover cower crack crackle cradle cram crank crash crawl creep"
    " cross crouch crumble crumple crush cry cuddle curl curse cut cycle dance dangle dart dash dawdle deal debate delete deliver"
    " descend devour dig dip disappear discover disembark dismount display dissolve dive do dodge doze drag draw dream dress drift"
    " drink drip drive drop drum dry duck dump eat eavesdrop edge embrace emerge empty enter erupt escape examine exchange exhale"
    " exit expand explode explore face fade faint fall fan fasten feed feel fidget fight fill film find finish fire fix flap flash"
    " flatten flee flick flicker flinch flip float flood flow flutter fly fog fold follow forage forge freefall freeze frown fumble"
    " fume gallop gamble gasp gather gaze gesture get giggle give glance glare glide glimpse glitter glow go gobble grab graze greet"
    " grimace grin grip groan grow growl guide gulp hammer hand handle hang harvest haul have hear heave herd hesitate hide hike"
    " hiss hit hobble hoist hold hop hover howl huddle hug hum hunt hurl hurry hurtle ignite inch inflate inhale insert inspect"
    " interrupt jerk jiggle jog join joke juggle jump kayak keep kick kiss knead kneel knit knock land lash lather laugh launch lay"
    " lead leak lean leap leave lick lie lift light limp linger listen load lob lock look loom lope lose lounge lower lunge lurch"
    " make manage march marvel measure meditate melt mend meow merge mimic mix moan mount mourn move mow mumble munch murmur mutter"
    " nap narrate navigate negotiate nestle nibble nod notice nudge nurse offer open orbit overtake pace pack paddle paint pant"
    " parade park pass pat pause paw pedal peek peel peer perch perform photograph pick pilot pinch pirouette place plan plant play"
    " plead plod plow plummet plunge point polish pop portray pose pounce pound pour practice prance pray preach prepare present"
    " press prick print probe prod prowl pull pump punch punt purr push put quarrel quiver race rain raise rake rattle reach read"
    " realize rearrange recite recline recognize recoil record recover reel reflect rehearse relax release remove repair repeat"
    " rescue rest restrain retreat return rev reveal revolve ride ring rinse rip ripple rise roam roar roast rock roll rotate row"
    " rub rumble run rush rustle saddle sail salute saunter savor saw scan scatter scold scoop score scowl scramble scrape scratch"
    " scream scribble scrub sculpt search see seize serve settle sew shake share shatter shave shed shelter shelve shield shift"
    " shine shiver shop shout shove shovel show shower shred shrug shuffle shut signal simmer sing sink sip sit sizzle skate sketch"
    " ski skid skim skip slam slap slash sleep slice slide slink slip slither slouch slow slump smash smear smell smile smirk smoke"
    " smolder snap snarl snatch sneak sneeze sniff snore snow snuggle soak soar sob sparkle speak speed spill spin spit splash"
    " splinter split spot spray spread spring sprinkle sprint sprout spy squat squeeze squint squirm stab stack stagger stalk stamp"
    " stand stare start startle steal steam steer step stir stitch stoop stop straighten stray stream stretch stride strike strip"
    " stroke stroll struggle strum study stuff stumble stun submerge surf surge surrender surround survey swallow swap swarm swat"
    " sway sweep swell swerve swim swing swirl switch swivel swoop tackle take talk tangle tango tap taste tear tell tend test thaw"
    " think thread throw thump thunder tick tickle tie tighten tilt tiptoe toast topple torch toss touch tour tow trace track trail"
    " tramp trample transform trap travel tread tremble trickle trim trip trot trudge try tuck tug tumble turn twinkle twirl twist"
    " twitch type undress unfold unfurl unleash unload unlock unpack unravel untie unveil unwrap unzip use usher vanish vault veer"
    " vibrate visit volunteer vomit wade wag wait wake walk waltz wander warm warn wash watch wave waver weave weep welcome wheel"
    " whip whirl whisk whisper whistle wield wilt wince wink wipe wobble wonder woo work worry worship wrap wrestle wriggle wring"
    " write yank yawn yell yodel zigzag zip zoom"
)


def _third(base: str) -> str:
    if base in ("have", "do", "be", "go"):
        return {"have": "has", "do": "does", "be": "is", "go": "goes"}[base]
    if base.endswith(("s", "sh", "ch", "x", "z")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + "s"


_VERBS = frozenset(_BASES) | VERBS
"""The beats that films are told in, and the verbs that an idea is read by: what the record split into subject and action joins again."""
_THIRD = frozenset(map(_third, _VERBS))
_PLURAL = _VERBS | {"are", "go"}
_NOUNS = names(
    "backs boards bows brushes buckles checks cooks cracks curls drinks drops drums ducks edges faces fans fights fires flaps flashes"
    " flies floods folds guides hammers hands herds hides kicks laughs leaves lights looks nurses paddles paints parades peers pilots"
    " plants points ripples rows saddles sails shelters shops shouts shovels showers splashes sprays steps stitches streams swallows"
    " swarms swells swings tears threads torches tours trails traps turns walks watches waves whistles"
)
"""Words that are a verb's third person and, with a verb behind them, the subject of their own: ``waves crash``."""
_AFTER_VERB = names(
    "a an the her his its their my our your him it them himself herself itself up down in into out on onto off over under through"
    " toward towards to at away back past along across around against behind beside by from forward forwards backward inside"
    " outside between with without for slowly quickly quietly silently still alone together home past closer nearer apart open"
    " shut hard fast"
)
_LEAD_INS = names(
    "then and slowly suddenly quickly quietly gently carefully silently finally softly gradually abruptly nervously calmly just now still"
)
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")


@lru_cache(maxsize=4096)
def is_verb_phrase(beat: str, plural: bool = False) -> bool:
    """Whether ``beat`` begins with a present-tense verb or an -ing form, as far as its letters tell.

    ``plural`` also takes the bare form (``run``), which one person alone does not.
    """
    words = _WORD.findall(beat[:80].lower())
    while len(words) > 1 and (words[0] in _LEAD_INS or (words[0].endswith("ly") and len(words[0]) > 4)):
        words = words[1:]
    if beat[:1].islower() and is_foreign(beat):
        return True  # an action in another tongue is told from its verb on, as its story was
    if not words or not beat[:1].isascii() or (beat[:1].isupper() and words[0] not in _THIRD):
        return False
    first, second = words[0], words[1] if len(words) > 1 else ""
    if first in _THIRD:
        return first not in _NOUNS or second not in _PLURAL or second in _AFTER_VERB  # "waves crash" is a noun and its verb
    if plural and first in _PLURAL:
        return True
    if (
        first.endswith("ing")
        and len(first) > 4
        and first not in ("nothing", "something", "everything", "anything", "evening", "morning", "building", "ceiling")
    ):
        return True
    does = first.endswith("s") and not first.endswith(("ss", "us", "is", "'s"))
    return does and (second in _AFTER_VERB or (second.endswith("s") and second not in _PLURAL and first not in _NOUNS))


_PEOPLE = names(
    "man woman boy girl child kid baby teenager teen person figure stranger lady gentleman guy nurse cop chef guard bride "
    "groom thief spy monk nun priest"
    " king queen prince princess knight soldier student agent hero heroine protagonist lead character athlete pilot captain "
    "judge witch mother father"
    " mom dad son daughter brother sister wife husband widow friend clerk cook maid mechanic bartender barista astronaut "
    "diver courier salesman witness"
    " scientist ghost musician violinist pianist detective assistant android orphan villager cyclist widower refugee cowboy "
    "gangster model youth elder"
)
_NOT_PEOPLE = names(
    "flower tower river computer water letter paper poster mirror door floor corridor motor meteor monitor tractor scooter "
    "helicopter skyscraper lighter"
    " finger ladder hammer summer winter weather power counter chamber freezer timber number feather spider tiger dinner "
    "boulder shoulder cover center"
    " theater color armor harbor razor visor sensor reactor elevator escalator sweater locker drawer speaker printer shutter "
    "trailer cruiser freighter"
    " tanker container banner dagger burger cracker butter copper silver thunder ember amber glacier crater planter lantern "
    "panther rover fighter bomber"
    " projector refrigerator typewriter radiator generator propeller roller folder newspaper sticker marker cooler toaster "
    "boiler amplifier transmitter"
)


_HEAD = re.compile(
    r"\s*(?:,|;|\b(?:in|on|at|of|with|by|near|from|who|that|wearing|standing|sitting|under|behind|beside|mending|holding|looking|walking|running)\b)"
)
_DETERMINER = re.compile(r"(?:an?|the|one|our|her|his)\b")


@lru_cache(maxsize=1024)
def is_person(subject: str) -> bool:
    """Whether ``subject`` is one person by the noun that heads it (``a tired courier at the door``), as far as lists can tell."""
    nouns = _HEAD.split(subject.lower(), maxsplit=1)[0].split()
    if not nouns:
        return False
    noun = nouns[-1]
    return noun in _PEOPLE or (
        noun.endswith(("er", "or", "ist", "ian", "man", "woman", "eer")) and len(noun) > 4 and noun not in _NOT_PEOPLE
    )


def lacks_article(subject: str) -> bool:
    """Whether ``subject`` is a person in lower case without an article: ``woman in red coat``."""
    return subject[:1].islower() and is_person(subject) and not _DETERMINER.match(subject)
