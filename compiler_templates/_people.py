"""Who does what: subject, characters with their looks, and the beats of the action, woven into plain sentences."""

import re
from collections.abc import Callable, Sequence

from compiler_templates._guard import tidy
from compiler_templates._il import Cast, Shot
from compiler_templates._saying import BOTH, NOTHING, Fragment, Fragments, Saying, capital
from compiler_templates._short import shortened
from compiler_templates._verbs import is_person, is_verb_phrase, lacks_article
from compiler_templates._words import article, listed


def shows_somebody(shot: Shot) -> bool:
    """Whether the scene is about people, so that "no people" means no others."""
    return bool(shot.cast) or is_person(shot.text("subject"))


def rest_of(shot: Shot, item: str) -> str:
    """What a thing to leave out means here: whoever the scene is about stays in it, so no people are no other people."""
    return "other people" if item.lower() in _ANYBODY and shows_somebody(shot) else item


_ANYBODY = frozenset({"people", "persons", "person", "humans", "anybody", "anyone"})


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
    return s.within("character_ref", _LEAD.sub(lambda lead: lead[0].lower(), ", ".join(parts))) if parts else ""


def who(s: Saying) -> Fragments:
    """The subject, the characters with their looks, and the action, as one or more plain sentences."""
    return _told(s, s.text("subject") if "subject" in s.values else "", beats(s), look_of)


def by_name(s: Saying) -> Fragments:
    """The same with people by their names alone: for tools that show nothing."""
    return _told(s, s.text("subject") if "subject" in s.values else "", beats(s), lambda _s, _cast: "")


def portraits(s: Saying) -> list[Fragments]:
    """Each character with their looks, one by one."""
    people = ((s.safe("character_ref", cast.name), look_of(s, cast)) for cast in s.cast())
    return [(("character_ref", is_what(name, look) if look else name),) for name, look in people]


def subject_in_action(s: Saying) -> Fragments:
    """Subject and action alone: for tools that show each character elsewhere; the characters by name where there is no subject."""
    return _People(s.text("subject"), beats(s), []).told() if "subject" in s.values else by_name(s)


def _told(s: Saying, subject: str, acts: list[str], look: Callable[[Saying, Cast], str]) -> Fragments:
    """The weave of people and beats: worked out once for all targets that leave the same words standing."""
    looks = [(s.safe("character_ref", cast.name), look(s, cast)) for cast in s.cast()]
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
            if not _long(look):
                self.out.append(("character_ref", f", {name}, {look}" if look else f", {name}"))
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
                self.out.append(("character_ref", is_what(name, look)))
            elif re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said):
                self.out.pop() if self.out else None
                self.named_in = "subject" if name in self.subject else "action"
            else:
                self.out.append(("character_ref", f"{name} is there" if self.out or self.acts else name))
        self.looks = []


_SEVERAL = re.compile(r"(?:two|three|four|five|six|several|many|both|dozens|a group of|a pair of)\b")
_LEAD = re.compile(r"^(?:An?|The|Her|His|Their|Its|My|Our|In|About|Around)(?= )")
"""What opens a description with a capital letter, and reads on behind a name without it."""
_IS = re.compile(r"(?i)(?:an?|the|in|about|around)\s|\d+[,\s]|\d+$")


def is_what(name: str, look: str) -> str:
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


def subject_only(s: Saying) -> Fragments:
    """Subject and characters without the action."""
    return _told(s, s.text("subject") if "subject" in s.values else "", [], look_of)


def action_only(s: Saying) -> Fragments:
    """The beats as one sentence, joined by ``then`` where they are verbs."""
    return _People("", beats(s), []).told()


def bullets(s: Saying) -> Fragments:
    """One beat a line."""
    said = beats(s)
    return (("action", "\n".join(f"- {capital(beat)}{'' if beat[-1:] in '.!?…' else '.'}" for beat in said)),) if said else NOTHING


def motion_only(s: Saying) -> Fragments:
    """Image to video: the action alone, done by those whom the first frame shows."""
    acts = beats(s)
    if not acts:
        return NOTHING
    out: list[Fragment] = []
    if is_verb_phrase(acts[0], plural=True):
        out = [_doer(s, acts[0]), ("", " ")]
    elif "subject" in s.values and not acts[0].isascii():  # nothing tells whether the beat names its own subject
        out = [("subject", s.text("subject"))]
        out.append(("", stop(out)))
    for place, act in enumerate(acts):
        if place:
            joins = is_verb_phrase(act, plural=True)
            out.append(("", then(place, acts) if joins else stop(out)))
            act = re.sub(r"(?i)^(?:and |then )+", "", act) if joins else capital(act)
        out.append(("action", act))
    return out


def _doer(s: Saying, act: str) -> Fragment:
    """Who does ``act``: the subject in its own few words, ``the subject``, or for a verb of several their names."""
    subject = tidy(s.values.get("subject", ""))
    names = [s.safe("character_ref", cast.name) for cast in s.draft.shot.cast]
    if subject and len(subject.split()) <= 5 and subject.lower() not in map(str.lower, names):
        return "subject", s.safe("subject", subject)
    if is_verb_phrase(act):
        return "", "the subject"
    return ("character_ref", listed(names)) if len(names) > 1 else ("", "they")
