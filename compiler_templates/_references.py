"""Reference pictures: which roles a target takes, in its own syntax, and what stands in for those it does not."""

from compiler_templates._draft import Draft, leaf
from compiler_templates._guard import guarded, tidy
from compiler_templates._il import Picture
from compiler_templates._say import plans
from compiler_templates._target import Role, listed_names

FRAMES = frozenset({"first_frame", "last_frame"})
_ORDINALS = listed_names("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth")


def references(draft: Draft) -> None:
    """Send what the target takes of the scene's pictures, cite it in the target's syntax, and account for the rest."""
    rule = draft.target.references
    refused: list[tuple[Picture, str]] = []
    for picture in _by_weight(draft) if rule.most == 1 else draft.shot.pictures:
        role = rule.roles.get(picture.role)
        refusal = _refusal(draft, picture, role)
        if role is None or refusal:
            refused.append((picture, refusal or rule.why))
            continue
        draft.framed = draft.framed or picture.role == "first_frame"
        _bind(draft, picture, role)
    del draft.values["references"]
    if draft.cites:
        draft.values["references"] = draft.cites
    for picture, why in refused:
        _in_words(draft, picture, why)


_WEIGHT = ("first_frame", "character", "location", "prop", "shot", "style", "last_frame")


def _by_weight(draft: Draft) -> list[Picture]:
    """Where one picture alone can go, the one that binds most goes."""
    return sorted(draft.shot.pictures, key=lambda picture: _WEIGHT.index(picture.role))


def _bind(draft: Draft, picture: Picture, role: Role) -> None:
    """Send the picture, unless it goes out already for another job or an earlier shot of the clip, and cite it."""
    binding = _binding(picture, role)
    if binding not in draft.sent:
        draft.sent.append(binding)
        _send(draft, picture, role, sum(param == role.param for param, _ in draft.sent))
    else:
        draft.placed.append(("references", leaf(role.param)))
    if role.cite:
        draft.cites.append(_cite(draft, picture, role))


def _binding(picture: Picture, role: Role) -> tuple[str, str]:
    """What makes two pictures one in the request: the parameter and its value."""
    return role.param, repr(role.value(picture))


def _cite(draft: Draft, picture: Picture, role: Role) -> str:
    sent, first = draft.sent, draft.target.references.first
    at = sent.index(_binding(picture, role))
    place = sum(param == role.param for param, _ in sent[:at])
    label = guarded(draft.target.guard)(tidy(picture.label or picture.asset))
    nth, job = _ORDINALS[min(at, len(_ORDINALS) - 1)], _job(draft, picture)
    return role.cite.format(n=first + at, place=first + place, nth=nth, label=label, tag=picture.tag, job=job, address=picture.address)


def _job(draft: Draft, picture: Picture) -> str:
    still = draft.target.kind == "image" and picture.role in FRAMES
    return "the composition" if still else _JOBS[picture.role]


_JOBS = {
    "first_frame": "the first frame",
    "last_frame": "the last frame",
    "character": "the character",
    "location": "the location",
    "prop": "the prop",
    "style": "the style",
    "shot": "the composition",
}


def _refusal(draft: Draft, picture: Picture, role: Role | None) -> str:
    """Why this picture cannot go out, or nothing."""
    rule = draft.target.references
    if role is None:
        return rule.why
    if draft.clip and picture.role in FRAMES and (draft.clip.nth or picture.role == "last_frame"):
        return "of several shots together only the first can begin with a picture"
    return _apart(draft, picture) or _too_many(draft, picture, role)


def _apart(draft: Draft, picture: Picture) -> str:
    """Why the picture cannot go together with the others of its scene, or nothing."""
    rule = draft.target.references
    taken = {p.role for p in draft.shot.pictures if p.role in rule.roles}
    opening = draft.clip.shots[0] if draft.clip else draft.shot
    if rule.exclusive and picture.role not in FRAMES and "first_frame" in rule.roles and opening.has_frame():
        return "frames and reference pictures cannot go together here"
    if picture.role == "last_frame" and not draft.shot.has_frame():
        return "a last frame needs a first frame here"
    if picture.role == "last_frame" and rule.lone_end and taken - FRAMES:
        return "a last frame and reference pictures cannot go together here"
    return ""


def _too_many(draft: Draft, picture: Picture, role: Role) -> str:
    rule, sent = draft.target.references, draft.sent
    if _binding(picture, role) in sent:
        return ""
    if picture.role in FRAMES and draft.target.kind == "video" and picture != _first(draft, picture):
        return "it takes 1 such picture at most"
    if sum(param == role.param for param, _ in sent) >= role.most or len(sent) >= rule.most:
        most = min(role.most, rule.most)
        return f"it takes {most} such picture{'s' if most > 1 else ''} at most"
    return ""


def _first(draft: Draft, picture: Picture) -> Picture:
    """The scene's first picture in the role of ``picture``: a shot begins and ends once."""
    return next(p for p in draft.shot.pictures if p.role == picture.role)


def _send(draft: Draft, picture: Picture, role: Role, nth: int) -> None:
    value = role.value(picture)
    if role.many:
        listed_values = draft.params.setdefault(role.param, [])
        assert isinstance(listed_values, list)
        listed_values.append(value)
    elif nth > 1:
        draft.params[f"{role.param}_{nth}"] = value
    else:
        draft.params[role.param] = value
    draft.placed.append(("references", leaf(role.param) if nth == 1 or role.many else f"{role.param}_{nth}"))


def _in_words(draft: Draft, picture: Picture, reason: str) -> None:
    """A picture that cannot be sent: its words from the bible stand in for it where the scene has none of its own, else it is lost."""
    slot = _STANDS_FOR.get(picture.role)
    if slot and picture.words and slot not in draft.values and slot in plans(draft.target, draft.framed)[1]:
        draft.values[slot] = picture.words
        draft.adjust("references", draft.text_of(picture), picture.words, f"{reason}; it is said in words")
    else:
        draft.lose("references", reason, draft.text_of(picture))


_STANDS_FOR = {"style": "aesthetic", "location": "set_dressing", "prop": "set_dressing"}
