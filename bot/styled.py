"""Profiles as people see them: why, what shares, how words are put; what one would fill or change, and what holds."""

from collections.abc import Iterator, Sequence

from bot.messages import Button, Invocation, Part, Table, Text
from studio.diff import show
from studio.film import SLOTS
from studio.profile_edit import ApplyProfile
from studio.project import SceneProject, check_slot
from studio.store.profiles import KeptProfile
from studio.styles.directions import directions
from studio.styles.fit import fit
from studio.styles.profile import OVER, DirectorProfile, Share

REASONS = 8
VALUES = 4
"""Values of a slot that a table shows."""


def profile_parts(profile: DirectorProfile) -> tuple[Part, ...]:
    """A profile whole: its reasons, its shares slot by slot, its pace, words, voice and prompt habits."""
    rows = tuple((SLOTS[habit.slot].label.lower(), _shares(habit.slot, habit.shares)) for habit in profile.habits)
    return (
        Text(text=f"Studio Styles: {profile.title}", tone="title"),
        Text(text="\n".join([_source(profile), *(f"  {reason}" for reason in profile.reasons[:REASONS])])),
        Table(head=("slot", "shares"), rows=rows),
        *(Text(text=line) for line in ("\n".join(_beside(profile)),) if line),
    )


def _source(profile: DirectorProfile) -> str:
    match profile.source:
        case "film":
            scenes = f"{profile.scenes} {'locked ' if profile.locked else ''}scene{'s' if profile.scenes != 1 else ''}"
            return f"{profile.about}, {scenes}:"
        case "direction":
            return "A named direction:"
        case "blend":
            return "A blend:"


def _shares(slot: str, shares: Sequence[Share]) -> str:
    told = [f"{show(slot, check_slot(slot, share.value))} {round(share.share * 100)} %" for share in shares[:VALUES]]
    return ", ".join(told) + (f" and {len(shares) - VALUES} more" if len(shares) > VALUES else "")


def _beside(profile: DirectorProfile) -> Iterator[str]:
    if profile.pace:
        yield f"Pace: a shot lasts about {profile.pace.median:g} s, mostly {profile.pace.low:g} to {profile.pace.high:g} s"
    for what, values in (("Palette", profile.palette), ("Influences", profile.influences), ("Made with", profile.prompts.targets)):
        if values:
            yield f"{what}: {', '.join(str(share.value) for share in values)}"
    if profile.words:
        yield f"Words: {', '.join(profile.words)}"
    for part in ("titles", "dialogue", "narration"):
        if said := getattr(profile.voice, part):
            yield f"{part.capitalize()}: {', '.join(said)}"
    yield from _prompts(profile)


def _prompts(profile: DirectorProfile) -> Iterator[str]:
    prompts = profile.prompts
    if prompts.order:
        yield f"Prompts: {' then '.join(SLOTS[s].label.lower() for s in prompts.order[:8])}; about {prompts.words} words"
    if prompts.leave_out:
        yield f"Left out: {', '.join(prompts.leave_out)}"
    if prompts.settings:
        yield f"Set to: {', '.join(f'{SLOTS[s].label.lower()} {v}' for s, v in prompts.settings.items())}"


def preview_parts(project: SceneProject, edit: ApplyProfile, found: str) -> tuple[Part, ...]:
    """What stands above the proposal: which profile, why, how near the film is to it, and what holds."""
    profile, after = edit.profile, edit.apply(project)
    reasons = [f"  {reason}" for reason in profile.reasons[:REASONS]]
    leans = len(edit.leans)
    head = f"Studio Styles: {profile.title}, at strength {edit.strength}{found}"
    does = (
        f"It would fill or change {leans} slot{'s' * (leans != 1)}"
        if leans
        else "It would fill nothing now; scenes to come are filled by it"
    )
    fits = f"; the film fits it {round(fit(profile, project) * 100)} % now and {round(fit(profile, after) * 100)} % then."
    return (Text(text=head, tone="title"), Text(text="\n".join([*reasons, does + fits, *_holds(project, edit)])))


def _holds(project: SceneProject, edit: ApplyProfile) -> Iterator[str]:
    locked = [str(scene.number) for scene in project.scenes if scene.locked]
    if locked:
        yield f"Locked and held: scene{'s' * (len(locked) != 1)} {', '.join(locked)}."
    yield "What a person said holds." + ("" if edit.strength > OVER else f" Guesses hold, too; over strength {OVER} they are replaced.")


def strengths(profile: DirectorProfile, strength: int) -> tuple[Button, ...]:
    """The same profile, weaker and stronger."""
    steps = [("Weaker", max(10, strength - 25)), ("Stronger", min(100, strength + 25))]
    return tuple(_at(label, profile.name, step) for label, step in steps if step != strength)


def _at(label: str, name: str, strength: int) -> Button:
    words = f"{name} {strength}"
    return Button(
        label=f"{label} ({strength})",
        command=f"/style like {words}",
        does=Invocation(verb="style", arguments={"do": "like", "words": words}),
    )


def list_parts(kept: Sequence[KeptProfile]) -> tuple[Part, ...]:
    """One's own profiles and the team's, then the named directions."""
    rows = tuple((k.profile.name, str(k.profile.version), k.profile.about, k.by, "team" if k.shared else "you") for k in kept)
    saved = Table(head=("profile", "version", "from", "saved by", "seen by"), rows=rows)
    none = Text(text="No profile is saved here yet: /style save NAME keeps the look of this film.")
    names = ", ".join(row.name for row in directions())
    return (saved if rows else none, Text(text=f"Named directions, for /style like: {names}.", tone="aside"))
