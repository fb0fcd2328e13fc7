"""Reference pictures: which roles a target takes, in its own syntax, and what stands in for those it does not."""

from compiler_templates._draft import Draft
from compiler_templates._guard import guarded, tidy
from compiler_templates._il import Picture
from compiler_templates._say import plans
from compiler_templates._target import Role

FRAMES = frozenset({"first_frame", "last_frame"})


def references(draft: Draft) -> None:
    rule = draft.target.references
    frames = any(p.role in FRAMES and p.role in rule.roles for p in draft.shot.pictures)
    sent: dict[str, list[Picture]] = {}
    refused: list[tuple[Picture, str]] = []
    total = 0
    for picture in draft.shot.pictures:
        role = rule.roles.get(picture.role)
        refusal = _refusal(draft, picture, role, sent, total, frames)
        if role is None or refusal:
            refused.append((picture, refusal or rule.why))
            continue
        sent.setdefault(role.param, []).append(picture)
        total += 1
        draft.framed = draft.framed or picture.role == "first_frame"
        _send(draft, picture, role, len(sent[role.param]))
        if role.cite:
            draft.cites.append(
                role.cite.format(n=rule.first + total - 1, label=_label(draft, picture), job=_job(draft, picture), address=picture.address)
            )
    del draft.values["references"]
    if draft.cites:
        draft.values["references"] = draft.cites
    for picture, why in refused:
        _in_words(draft, picture, why)


def _label(draft: Draft, picture: Picture) -> str:
    return guarded(draft.target.guard)(tidy(picture.label or picture.asset))


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


def _refusal(draft: Draft, picture: Picture, role: Role | None, sent: dict[str, list[Picture]], total: int, frames: bool) -> str:
    """Why this picture cannot go out, or nothing."""
    rule = draft.target.references
    if role is None:
        return rule.why
    if rule.exclusive and frames and picture.role not in FRAMES:
        return "frames and reference pictures cannot go together here"
    if picture.role == "last_frame" and not any(p.role == "first_frame" for p in draft.shot.pictures):
        return "a last frame needs a first frame here"
    if len(sent.get(role.param, ())) >= role.most or total >= rule.most:
        return f"it takes {role.most if role.most <= rule.most else rule.most} such picture{'s' if role.most > 1 else ''} at most"
    return ""


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
    draft.placed.append(("references", role.param.rpartition(".")[2] if nth == 1 or role.many else f"{role.param}_{nth}"))


def _in_words(draft: Draft, picture: Picture, reason: str) -> None:
    """A picture that cannot be sent: its words from the bible stand in for it where the scene has none of its own, else it is lost."""
    slot = _STANDS_FOR.get(picture.role)
    if slot and picture.words and slot not in draft.values and slot in plans(draft.target, draft.framed)[1]:
        draft.values[slot] = picture.words
        draft.adjust("references", draft.text_of(picture), picture.words, f"{reason}: it is said in words")
    else:
        draft.lose("references", reason, draft.text_of(picture))


_STANDS_FOR = {"style": "aesthetic", "location": "set_dressing", "prop": "set_dressing"}
