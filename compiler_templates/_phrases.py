"""Phrases: how a slot, or a few slots that belong together, is said. A sentence of a target is made of these.

A phrase returns fragments (slot, text); a fragment without a slot is the target's own linking word.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from compiler_templates._draft import Draft
from compiler_templates._guard import guarded, tidy
from compiler_templates._il import Cast, Json, Line
from compiler_templates._short import shortened
from compiler_templates._target import Words, listed_names, names
from compiler_templates._verbs import is_person, is_verb_phrase, lacks_article
from compiler_templates._words import ECHOES, article, color_name, language, listed, starts_with_preposition, with_article
from studio import film

Fragment = tuple[str, str]
Fragments = Sequence[Fragment]
NOTHING: Fragments = ()
BOTH = "subject+character_ref"
"""The slot of a fragment that says the subject and a character in the same words."""


class Phrase(NamedTuple):
    """How something is said, and which slots it says."""

    say: "Callable[[Saying], Fragments]"
    slots: frozenset[str]


class Saying:
    """One attempt to write a text: what is to be said, in which words, and how much each long text may take."""

    __slots__ = ("cut", "draft", "echoed", "guard", "rewritten", "shares", "values", "words")

    def __init__(self, draft: Draft, values: Mapping[str, Any], shares: Mapping[str, int]) -> None:
        self.draft = draft
        self.values = values
        self.shares = shares
        self.words: Words = draft.target.words
        self.guard = guarded(draft.target.guard)
        self.cut: dict[str, list[Json]] = {}
        self.rewritten: dict[str, tuple[str, str]] = {}
        self.echoed: dict[str, str] = {}

    def safe(self, slot: str, text: str) -> str:
        """A person's words, tidied and made safe for the target; a rewriting is noted."""
        clean = tidy(text)
        said = self.guard(clean)
        if said is not clean and said != clean:
            self.rewritten[f"{slot}\0{text}"] = (text, said)
            return tidy(said)
        return said

    def text(self, slot: str) -> str:
        """A text slot, safe and within its share."""
        return self.within(slot, self.safe(slot, self.values[slot]))

    def within(self, slot: str, text: str) -> str:
        share = self.shares.get(slot)
        if share is None:
            return text
        short, cut = shortened(text, share, self.draft.limit.unit)
        if cut:
            self.cut.setdefault(slot, []).append(cut)
        return short

    def word(self, slot: str, value: str) -> str:
        """The target's phrase for an id, or free text made safe."""
        phrase = self.words[slot].get(value) if slot in self.words else None
        return self.safe(slot, value) if phrase is None else phrase

    def cast(self) -> tuple[Cast, ...]:
        return self.draft.shot.cast if "character_ref" in self.values else ()


def closed(slot: str) -> Phrase:
    """A closed slot by the target's word for it."""

    def say(s: Saying) -> Fragments:
        value = s.values.get(slot)
        if value is None:
            return NOTHING
        echo = ECHOES.get((slot, value))
        if echo and echo[1] in s.values.get(echo[0], ()):
            s.echoed[slot] = echo[0]
            return NOTHING
        return ((slot, s.word(slot, value)),)

    return Phrase(say, frozenset({slot}))


def closed_list(slot: str, joiner: str = "") -> Phrase:
    """A list of ids, joined by ``joiner``, or as English lists things."""

    def say(s: Saying) -> Fragments:
        values = s.values.get(slot)
        if not values:
            return NOTHING
        echo = ECHOES.get((slot, values[0])) if len(values) == 1 else None
        if echo and echo[1] in s.values.get(echo[0], ()):
            s.echoed[slot] = echo[0]
            return NOTHING
        said = [s.word(slot, value) for value in values if not _echoes(s, slot, value)]
        return ((slot, joiner.join(said) if joiner else listed(said)),)

    return Phrase(say, frozenset({slot}))


def _echoes(s: Saying, slot: str, value: str) -> bool:
    echo = ECHOES.get((slot, value))
    return echo is not None and echo[1] in s.values.get(echo[0], ())


def text(slot: str) -> Phrase:
    """A text slot in the person's own words."""

    def say(s: Saying) -> Fragments:
        said = s.text(slot) if slot in s.values else ""
        return ((slot, said),) if said else NOTHING

    return Phrase(say, frozenset({slot}))


def texts(slot: str, last: str = "and") -> Phrase:
    """A list of texts as English lists things."""

    def say(s: Saying) -> Fragments:
        items = [said for item in s.values.get(slot, ()) if (said := s.safe(slot, item))]
        return ((slot, s.within(slot, listed(items, last))),) if items else NOTHING

    return Phrase(say, frozenset({slot}))


def _with(slot: str, make: "Callable[[Saying, str], str]") -> Phrase:
    """A text slot, worded by ``make``."""

    def say(s: Saying) -> Fragments:
        said = s.text(slot) if slot in s.values else ""
        return ((slot, make(s, said)),) if said else NOTHING

    return Phrase(say, frozenset({slot}))


_LOOK_WORD = re.compile(r"(?i)\b(?:look|style|aesthetic|feel|mood|noir|vibe|era|period)s?\b")


def _era(s: Saying, said: str) -> str:
    return said if _LOOK_WORD.search(said) or len(said.split()) > 4 else f"{said} look"


def _aesthetic(s: Saying, said: str) -> str:
    if (("aesthetic", s.values["aesthetic"])) in film.TERMS:
        said = s.word("aesthetic", s.values["aesthetic"])
    return said if _LOOK_WORD.search(said) or len(said.split()) > 4 else f"{said} aesthetic"


def _stock(s: Saying, said: str) -> str:
    value = s.values["film_stock"]
    said = s.word("film_stock", value) if ("film_stock", value) in film.TERMS else said
    return said if said.lower().startswith(("shot on", "filmed on")) else f"shot on {said}"


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


_RIGS = frozenset({"handheld", "gimbal", "drone", "fpv"})
_ADVERBS = frozenset({"slow", "fast"})


def movement(s: Saying) -> Fragments:
    """``The camera slowly dollies in, then pans left, handheld.`` Moves in time order, then how the camera is carried."""
    moves: tuple[str, ...] = s.values.get("camera_movement", ())
    speed: str | None = s.values.get("camera_speed")
    if not moves:
        return _carried(s, speed)
    driving = [m for m in moves if m not in _RIGS] or [moves[0]]
    rigs = [m for m in moves if m in _RIGS and m not in driving]
    out: list[Fragment] = [("", "The camera ")]
    adverb = speed in _ADVERBS and driving != ["static"]
    if adverb and speed:
        out += [("camera_speed", s.word("camera_speed", speed)), ("", " ")]
    out.append(("camera_movement", ", then ".join(_move(s, m) for m in driving) + "".join(f", {s.words['rig'].get(r, r)}" for r in rigs)))
    if speed and not adverb:
        out += [("", ", "), ("camera_speed", _pace(s, speed))]
    return out + _steadiness(s, ", ")


def _pace(s: Saying, speed: str) -> str:
    return f"at a {speed} pace" if speed in _ADVERBS else s.word("camera_speed", speed)


def _move(s: Saying, move: str) -> str:
    said = s.word("camera_movement", move)
    if ("camera_movement", move) in film.TERMS or is_verb_phrase(said):
        return said
    return f"makes {with_article(said)}"


def _carried(s: Saying, speed: str | None) -> Fragments:
    """Speed and steadiness of a camera whose move is not said."""
    if speed:
        said = s.word("camera_speed", speed)
        joint = ", " if speed not in film.ids("camera_speed") or speed in ("accelerating", "decelerating") else " "
        return [("", f"The camera moves{joint}"), ("camera_speed", said), *_steadiness(s, ", ")]
    steady = _steadiness(s, "")
    return [("", "The camera is "), *steady] if steady else NOTHING


def _steadiness(s: Saying, joint: str) -> list[Fragment]:
    value = s.values.get("steadiness")
    if value is None:
        return []
    echo = ECHOES.get(("steadiness", value))
    if echo and echo[1] in s.values.get("camera_movement", ()):
        s.echoed["steadiness"] = "camera_movement"
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
    return out + _steadiness(s, ", " if out else "")


def motion(s: Saying) -> Fragments:
    """``subtle movement`` to ``strong, energetic movement`` for motion_strength 0..1."""
    strength: float | None = s.values.get("motion_strength")
    if strength is None:
        return NOTHING
    band = "still" if strength < 0.13 else "low" if strength < 0.38 else "medium" if strength < 0.63 else "high"
    return (("motion_strength", s.words["motion_strength"][band]),)


def palette(s: Saying) -> Fragments:
    """``teal (#008080) and amber``; how hex is written is the target's."""
    colors = s.values.get("color_palette")
    if not colors:
        return NOTHING
    how = s.draft.target.colors
    said: list[str] = []
    for color in colors:
        if not color.startswith("#"):
            said.append(s.safe("color_palette", color))
        elif how == "hex":
            said.append(color)
        else:
            name = color_name(color)
            said.append(name if how == "name" else f"{name} ({color})")
            if how == "name":
                s.rewritten[f"color_palette\0{color}"] = (color, name)
    return (("color_palette", listed(list(dict.fromkeys(said)))),)


_ON = names(
    "rooftop roof beach bridge street road highway freeway platform balcony terrace island hill hilltop hillside cliff pier dock"
    " boat ship stage field plateau deck porch boardwalk staircase escalator summit riverbank shore planet sidewalk pavement"
    " motorway farm ledge train tram bus ferry subway plane coast"
)


def location(s: Saying) -> Fragments:
    """``in a rain-soaked alley``, ``on a rooftop``, ``inside the station``: the place with the preposition that it wants."""
    place = s.draft.shot.place
    if place is None or "location" not in s.values:
        return NOTHING
    said = s.within("location", s.safe("location", f"{place.name}, {tidy(place.detail)}" if place.detail else place.name))
    if not said:
        return NOTHING
    if starts_with_preposition(said):
        return (("location", said[0].lower() + said[1:]),)
    if _already_said(s, said):
        s.echoed["location"] = "subject" if "subject" in s.values and said.lower() in s.values["subject"].lower() else "action"
        return NOTHING
    noun = re.split(r"\s*(?:,|;|\b(?:in|at|of|with|by|near|under|over)\b)", said, maxsplit=1)[0].rsplit(None, 1)
    joint = "on" if noun and noun[-1].lower() in _ON else "in"
    whole = with_article(said)
    lead = whole[: len(whole) - len(said)]
    return (("", f"{joint} {lead}"), ("location", said))


def _already_said(s: Saying, place: str) -> bool:
    """Whether the subject or the action already names the place."""
    told = f"{s.values.get('subject', '')} {s.values.get('action', '')}".lower()
    return len(place) > 3 and place.lower() in told and re.search(rf"(?<!\w){re.escape(place.lower())}(?!\w)", told) is not None


def weather(s: Saying) -> Fragments:
    """``in the rain and fog``: what begins alike is said once."""
    values = s.values.get("weather")
    if not values:
        return NOTHING
    said = [s.word("weather", value) for value in values]
    for start in ("in the ", "in a ", "in ", "under "):
        said = [said[0], *(later.removeprefix(start) if said[0].startswith(start) else later for later in said[1:])]
    return (("weather", listed(said)),)


def grade(s: Saying) -> Fragments:
    """``cool tones and muted colors``: colour temperature and saturation together."""
    warm, rich = s.values.get("color_temperature"), s.values.get("saturation")
    out: list[Fragment] = [("color_temperature", s.word("color_temperature", warm))] if warm else []
    if rich:
        out += [("", " and ")] if out else []
        out.append(("saturation", s.word("saturation", rich)))
    return out


def location_plain(s: Saying) -> Fragments:
    """The place without a preposition."""
    place = s.draft.shot.place
    if place is None or "location" not in s.values:
        return NOTHING
    said = s.safe("location", f"{place.name}, {tidy(place.detail)}" if place.detail else place.name)
    return (("location", s.within("location", said)),) if said else NOTHING


def dressing(s: Saying) -> Fragments:
    said = s.text("set_dressing") if "set_dressing" in s.values else ""
    return (("set_dressing", re.sub(r"(?i)^with\s+", "", said)),) if said else NOTHING


_NEGATION = re.compile(r"(?i)^(?:no|without|don't|do not|not|avoid|never)\s+")


def bare(item: str) -> str:
    """A thing to leave out as a noun: ``no text`` is ``text``."""
    return _NEGATION.sub("", item.strip())


def negative_prose(s: Saying) -> Fragments:
    """``text, blur and cars``: after a word of leaving out that the sentence brings."""
    items = [said for item in s.values.get("negative", ()) if (said := s.safe("negative", bare(item)))]
    return (("negative", s.within("negative", listed(list(dict.fromkeys(items))))),) if items else NOTHING


def positives(s: Saying) -> Fragments:
    """What is there instead of what must not be: sentences without a negation."""
    if "negative" not in s.values:
        return NOTHING
    said = list(dict.fromkeys(positive for _, positive in s.draft.positives))
    return (("negative", listed(said)),) if said else NOTHING


def cites(s: Saying) -> Fragments:
    """The sentences that bind reference pictures to their job."""
    said = " ".join(s.values.get("references", ()))
    return (("references", said.rstrip(".")),) if said else NOTHING


# --- who does what ---------------------------------------------------------------------------------------------------------------


def beats(s: Saying) -> list[str]:
    """The action's beats in order, safe and within its share."""
    value: str = s.values.get("action", "")
    said = [safe for beat in value.split(";") if (safe := s.safe("action", beat))]
    share = s.shares.get("action")
    if share is None:
        return said
    kept, cut = shortened("; ".join(said), share, s.draft.limit.unit)
    if cut:
        s.cut.setdefault("action", []).append(cut)
    return [beat for beat in kept.split("; ") if beat]


def look_of(s: Saying, cast: Cast) -> str:
    """What a character looks like here: what never changes, then the appearance that holds."""
    parts = [part for part in (s.safe("character_ref", cast.look), s.safe("character_ref", cast.wearing)) if part]
    return s.within("character_ref", ", ".join(parts)) if parts else ""


def who(s: Saying) -> Fragments:
    """The subject, the characters with their looks, and the action, as one or more plain sentences."""
    return _told(s, s.text("subject") if "subject" in s.values else "", beats(s))


def _told(s: Saying, subject: str, acts: list[str]) -> Fragments:
    """The weave of people and beats: worked out once for all targets that leave the same words standing."""
    looks = [(s.safe("character_ref", cast.name), look_of(s, cast)) for cast in s.cast()]
    key = (subject, *acts, *looks)
    memo = s.draft.shot.memo
    if key not in memo:
        people = _People(subject, list(acts), looks)
        memo[key] = (tuple(people.told()), people.named_in)
    told, named_in = memo[key]
    if named_in:
        s.echoed["character_ref"] = named_in
    return told


class _People:
    """The weave of subject, characters and action: each character is introduced once, where the name first stands."""

    def __init__(self, subject: str, acts: list[str], looks: list[tuple[str, str]]) -> None:
        self.subject, self.acts, self.looks = subject, acts, looks
        self.out: list[Fragment] = []
        self.many = False
        self.named_in = ""
        """The slot whose words name the characters, when they need none of their own."""

    def told(self) -> Fragments:
        if self.subject:
            self._subject()
        else:
            self._nobody_but_cast()
        joins = bool(self.acts) and is_verb_phrase(self.acts[0], plural=self._plural()) and self._joins()
        if self.out and not joins:
            self._others()
        self._acts()
        self._others()
        return self.out

    def _subject(self) -> None:
        if lacks_article(self.subject):
            self.out.append(("", f"{article(self.subject)} "))
        tail = self._introduced("subject", self.subject)
        if tail:
            self.out.append(("subject", tail))
        if len(self.looks) == 1 and is_person(self.subject) and not any(self.looks[0][0] in act for act in self.acts):
            (name, look), self.looks = self.looks[0], []
            if look and not _long(look):
                self.out.append(("character_ref", f", {name}, {look}"))
            else:
                self.looks = [(name, look)]

    def _introduced(self, slot: str, said: str) -> str:
        """Put the look behind the name with which ``said`` opens; what is left of ``said`` comes back."""
        for place, (name, look) in enumerate(self.looks):
            rest = said[len(name) :]
            if not said.lower().startswith(name.lower()) or rest[:1].isalnum() or rest.startswith(("'s", "’s", " and ", " & ")):
                continue
            if slot == "subject" and not rest:
                self.out.append((BOTH, said))
            else:
                self.out.append((slot, said[: len(name)]))
            if look and not _long(look):
                self.out.append(("character_ref", f", {look}"))
                rest = f", {rest.lstrip(', ')}" if rest.strip(", ") else ""
            elif look:
                return rest
            del self.looks[place]
            return rest
        return said

    def _nobody_but_cast(self) -> None:
        """Without a subject the characters are the subject: one with the look at once, several by name and their looks afterwards."""
        first = self.acts[0] if self.acts else ""
        if not self.looks or not is_verb_phrase(first, plural=len(self.looks) > 1):
            return
        self.many = len(self.looks) > 1
        name, look = self.looks[0]
        if not self.many and not _long(look):
            self.out.append(("character_ref", f"{name}, {look}" if look else name))
            self.looks = []
            return
        self.out.append(("character_ref", listed([name for name, _ in self.looks])))
        self.looks = [(name, look) for name, look in self.looks if look]

    def _acts(self) -> None:
        for place, act in enumerate(self.acts):
            plural = self._plural()
            verb = is_verb_phrase(act, plural=plural)
            if not self.out:
                act = self._introduced("action", act)
                self.out.append(("action", act)) if act else None
            elif place == 0 and verb and self._joins():
                comma = ", " if self.out[-1][0] == "character_ref" and ", " in self.out[-1][1] else " "
                self.out += [("", comma), ("action", act)]
            elif place and is_verb_phrase(act, plural=True):
                self.out += [("", then(place, self.acts)), ("action", re.sub(r"(?i)^(?:and |then )+", "", act))]
            else:
                self.out.append(("", stop(self.out)))
                act = self._introduced("action", capital(act))
                self.out.append(("action", act)) if act else None
        self.acts = []

    def _joins(self) -> bool:
        """Whether the first beat can continue the sentence: the subject is one phrase and not a finished sentence."""
        said = "".join(part for _, part in self.out)
        return not re.search(r"[.!?。]|\b(?:is|are|who|that|which)\b", said)

    def _plural(self) -> bool:
        said = self.subject.lower()
        return self.many or " and " in said or said.endswith("s") or _SEVERAL.match(said) is not None

    def _others(self) -> None:
        """Characters not named so far, each in a sentence of its own; one already named in the text needs no second mention."""
        said = "".join(part for _, part in self.out) + " ".join(self.acts)
        for name, look in self.looks:
            if self.out:
                self.out.append(("", stop(self.out)))
            if look:
                self.out.append(("character_ref", _is(name, look)))
            elif re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said):
                self.out.pop() if self.out else None
                self.named_in = "subject" if name in self.subject else "action"
            else:
                self.out.append(("character_ref", f"{name} is there" if self.out or self.acts else name))
        self.looks = []


_SEVERAL = re.compile(r"(?:two|three|four|five|six|several|many|both|dozens|a group of|a pair of)\b")
_IS = re.compile(r"(?i)(?:an?|the|in|about|around)\s|\d+[,\s]|\d+$")


def _is(name: str, look: str) -> str:
    """``Mara is 28, ...`` where the look reads on from there, else ``Mara: cropped hair``."""
    return f"{name} is {look[0].lower()}{look[1:]}" if _IS.match(look) else f"{name}: {look}"


def _long(look: str) -> bool:
    return len(look) > 140 or re.search(r"[.!?:;](?:\s|$)", look) is not None


def stop(out: Sequence[Fragment]) -> str:
    """What ends a sentence before another one begins."""
    return " " if out[-1][1].endswith((".", "!", "?", "…", "。", "！", "？")) else ". "


def then(place: int, acts: Sequence[str]) -> str:
    """What joins a beat to the one before it: ``a, b, then c``, but ``a, then b`` of two and where a beat has commas of its own."""
    plain_list = 0 < place < len(acts) - 1 and not any("," in act for act in acts) and is_verb_phrase(acts[place + 1], plural=True)
    return ", " if plain_list else ", then "


def capital(said: str) -> str:
    """With a capital first letter, unless the first word has its own way of writing."""
    first = said[:1]
    word = said.split(None, 1)[0] if first.islower() else ""
    return first.upper() + said[1:] if word and word == word.lower() and first.upper().lower() == first else said


def subject_only(s: Saying) -> Fragments:
    """Subject and characters without the action."""
    return _told(s, s.text("subject") if "subject" in s.values else "", [])


def action_only(s: Saying) -> Fragments:
    """The beats as one sentence, joined by ``then`` where they are verbs."""
    return _People("", beats(s), []).told()


def bullets(s: Saying) -> Fragments:
    """One beat a line."""
    said = beats(s)
    return (("action", "\n".join(f"- {capital(beat)}{'' if beat[-1:] in '.!?…' else '.'}" for beat in said)),) if said else NOTHING


def motion_only(s: Saying) -> Fragments:
    """Image to video: the action alone, done by ``the subject`` that the first frame shows."""
    acts = beats(s)
    if not acts:
        return NOTHING
    out: list[Fragment] = []
    subject = tidy(s.values.get("subject", ""))
    if is_verb_phrase(acts[0], plural=True):
        named = any(cast.name.lower() == subject.lower() for cast in s.draft.shot.cast)
        short = bool(subject) and len(subject.split()) <= 5 and not named
        out = [("subject", s.safe("subject", subject)) if short else ("", "the subject"), ("", " ")]
    for place, act in enumerate(acts):
        if place:
            joins = is_verb_phrase(act, plural=True)
            out.append(("", then(place, acts) if joins else stop(out)))
            act = re.sub(r"(?i)^(?:and |then )+", "", act) if joins else capital(act)
        out.append(("action", act))
    return out


# --- speech ----------------------------------------------------------------------------------------------------------------------


def speech(s: Saying) -> Fragments:
    """Every spoken line in the target's form."""
    form = s.draft.target.speech
    if form is None or "dialogue" not in s.values:
        return NOTHING
    share = s.shares.get("dialogue")
    said: list[str] = []
    for line in s.draft.shot.lines:
        one = spoken(s, line)
        if share is not None and said and len(form.between.join([*said, one])) > share:
            s.cut.setdefault("dialogue", []).append(line.words)
            continue
        said.append(one)
    return (("dialogue", form.between.join(said)),)


def spoken(s: Saying, line: Line) -> str:
    """One line in the target's form; its words are kept as they are, but for what the target would take for syntax."""
    form = s.draft.target.speech
    assert form is not None
    words = s.guard(" ".join(line.words.split()))
    if words != " ".join(line.words.split()):
        s.rewritten[f"dialogue\0{line.words}"] = (line.words, words)
    if words[-1:].isalnum():
        words += "." if words[-1] < "\u2e80" else "。"
    fields = {
        "speaker": s.safe("dialogue", line.speaker) or form.nobody,
        "delivery": s.safe("dialogue", line.delivery),
        "language": language(line.language) if line.language else "",
        "line": words,
    }
    return filled_form(form.form, fields)


_OPTIONAL = re.compile(r"<\?([^<>]*)>")
_FIELD = re.compile(r"\{(\w+)\}")


def filled_form(form: str, fields: Mapping[str, str]) -> str:
    """``form`` with its fields; a part in ``<?...>`` goes when a field in it is empty."""

    def part(match: re.Match[str]) -> str:
        return match[1] if all(fields[name] for name in _FIELD.findall(match[1])) else ""

    return _OPTIONAL.sub(part, form).format_map(fields)


def _phrase(say: Callable[[Saying], Fragments], *slots: str) -> Phrase:
    return Phrase(say, frozenset(slots))


_TEXTS = ("subject", "action", "ambience", "music")
_CLOSED = listed_names(
    "shot_type framing camera_angle camera_speed steadiness depth_of_field lighting_mood lighting_quality lighting_direction"
    " time_of_day color_temperature saturation medium"
)
PHRASES: Mapping[str, Phrase] = {
    **{slot: text(slot) for slot in _TEXTS},
    **{slot: closed(slot) for slot in _CLOSED},
    "composition": closed_list("composition", ", "),
    "lighting_source": closed_list("lighting_source"),
    "weather": _phrase(weather, "weather"),
    "grade": _phrase(grade, "color_temperature", "saturation"),
    "sound_effects": texts("sound_effects"),
    "influences": texts("influences"),
    "era": _with("era", _era),
    "aesthetic": _with("aesthetic", _aesthetic),
    "film_stock": _with("film_stock", _stock),
    "color_palette": _phrase(palette, "color_palette"),
    "lens": _phrase(lens, "lens", "focal_length_mm"),
    "lens_plain": _phrase(lens_plain, "lens", "focal_length_mm"),
    "movement": _phrase(movement, "camera_movement", "camera_speed", "steadiness"),
    "movement_plain": _phrase(movement_plain, "camera_movement", "camera_speed", "steadiness"),
    "motion_strength": _phrase(motion, "motion_strength"),
    "location": _phrase(location, "location"),
    "location_plain": _phrase(location_plain, "location"),
    "set_dressing": _phrase(dressing, "set_dressing"),
    "negative": _phrase(negative_prose, "negative"),
    "positives": _phrase(positives, "negative"),
    "references": _phrase(cites, "references"),
    "who": _phrase(who, "subject", "action", "character_ref"),
    "subject_only": _phrase(subject_only, "subject", "character_ref"),
    "action_only": _phrase(action_only, "action"),
    "bullets": _phrase(bullets, "action"),
    "motion_only": _phrase(motion_only, "action", "subject"),
    "dialogue": _phrase(speech, "dialogue"),
}
"""The shared phrases by name: every slot that is said in words, and composites of slots that belong together."""
