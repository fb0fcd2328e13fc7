"""What happened in a turn -> the parts of a reply: what changed, slot by slot, who spoke, and what can be done next."""

from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from itertools import groupby

from bot.handles import handle
from bot.messages import Button, Buttons, Choices, Code, Invocation, Option, Part, Table, Text
from bot.stale import StaleGroup, StalePrompt
from compiler_templates import KINDS, Compiled, Recommendation, Translated, targets
from studio.diff import Change, Names, names_of, show
from studio.film import SLOTS
from studio.project import Origin, Scene, SceneProject, check_slot
from studio.turn import Refusal

SHOWN = 60
"""Changed lines that one reply shows; what is over is counted, never dropped in silence."""

RECOMMENDED = 6
"""Tools that a recommendation names: the best, and the next ones in a table."""

GUESSED = frozenset({"inferred", "template", "profile", "model", "vision", "measured", "imported"})


def changes_parts(changes: Sequence[Change]) -> tuple[Part, ...]:
    """Every change on a line of its own, under the place where it happened."""
    shown = changes[:SHOWN]
    parts: list[Part] = [_place(where, list(group)) for where, group in groupby(shown, key=lambda c: c.where)]
    if len(changes) > SHOWN:
        parts.append(Text(text=f"... and {len(changes) - SHOWN} more changes; /scene N shows each scene whole.", tone="aside"))
    return tuple(parts)


def _place(where: str, changes: list[Change]) -> Text:
    new_scene = next((c for c in changes if c.what == "scene" and c.old is None), None)
    head = f"{where}: {new_scene.new}" if new_scene else where
    rest = [c for c in changes if c is not new_scene]
    once = shared_mark([c.origin for c in rest])
    return Text(text="\n".join([head, *(f"  {_line(c, once)}" for c in rest), *([f"  {_all(once)}"] if once else ())]), tone="diff")


def _line(change: Change, once: str = "") -> str:
    mark = "" if once else marked(change.origin)
    if change.new is None:
        return f"- {change.what}: {change.old}"
    if change.old is None:
        return f"+ {change.what}: {change.new}{mark}"
    if change.old == change.new:
        return f"= {change.what}: {change.new}  (a guess before, now yours)"
    return f"~ {change.what}: {change.old} -> {change.new}{mark}"


def shared_mark(origins: Sequence[Origin | None]) -> str:
    """The mark that every one of at least three lines bears: said once, it need not stand in each."""
    marks = {marked(origin) for origin in origins}
    return marks.pop() if len(marks) == 1 and len(origins) > 2 else ""


def _all(mark: str) -> str:
    return mark.strip().replace("(", "(all ", 1)


def marked(origin: Origin | None) -> str:
    """How sure it is: a person's own word needs no mark."""
    if origin is None or origin.kind not in GUESSED:
        return ""
    source = (origin.source or "").removeprefix("template:")
    if not source or source.startswith(("msg:", "asset:")):
        return f"  ({origin.kind})"
    structure, of_a_beat, _ = source.partition("/")
    return f"  ({origin.kind}: {f'the “{structure}” structure' if of_a_beat else source})"


def refusal_parts(refused: Iterable[Refusal]) -> tuple[Part, ...]:
    """What was not done, and why; the same reason is said once."""
    reasons = dict.fromkeys(r.reason for r in refused)
    return tuple(Text(text=f"Not done: {reason}", tone="alert") for reason in reasons)


def prompt_parts(compiled: Compiled, project: SceneProject | None = None) -> tuple[Part, ...]:
    """A prompt to copy, its parameters below, and everything that the target could not say; pictures by the names that ``project`` has."""
    scenes = "-".join(str(n) for n in dict.fromkeys((compiled.scenes[0], compiled.scenes[-1])))
    parts: list[Part] = [Code(text=compiled.prompt, label=f"{compiled.target}, scene {scenes} ({_count(compiled)})")]
    if compiled.negative:
        parts.append(Code(text=compiled.negative, label="Leave out"))
    if compiled.params:
        parts.append(Text(text="Parameters: " + ", ".join(f"{k}={_short(v)}" for k, v in compiled.params.items())))
    named = _named(project)
    parts += [Text(text=f"Adjusted: {_name(a.slot)}: {named(a.before)} -> {named(a.after)} ({a.reason})") for a in compiled.adjustments]
    parts += [Text(text=f"Lost: {_name(x.slot)}: {named(x.value)} ({x.reason})", tone="alert") for x in compiled.losses]
    if unused := [_name(slot) for slot in compiled.not_applicable]:
        parts.append(Text(text=f"Not for this kind of tool: {', '.join(unused)}", tone="aside"))
    parts += [Text(text=f"Note: {warning}", tone="alert") for warning in compiled.warnings]
    if compiled.cost:
        parts.append(Text(text=f"About {compiled.cost.usd:.2f} USD ({compiled.cost.basis}; checked {compiled.cost.date})", tone="aside"))
    return tuple(parts)


def recommendation_parts(number: int, rows: Sequence[Recommendation]) -> tuple[Part, ...]:
    """The best tool for a scene with its reasons, what the next ones leave out, and the way to its prompt."""
    if not rows:
        return (Text(text="There is no tool of that kind yet.", tone="alert"),)
    best = rows[0]
    words = [f"For scene {number} I would take {best.name} ({best.target}).", *best.reasons]
    table = Table(head=("tool", "leaves out", "length", "price"), rows=tuple(_row(row) for row in rows[1:RECOMMENDED]))
    button = Button(label=f"Prompt for {best.name}", command=f"/compile {number} {best.target}")
    return (Text(text=" ".join(words)), *([table] if table.rows else []), Buttons(buttons=(button,)))


def missing_words(row: Recommendation) -> str:
    """What a tool cannot say of the scene, "nothing" for nothing."""
    return ", ".join(dict.fromkeys(_name(x.slot) for x in row.missing)) or "nothing"


def _row(row: Recommendation) -> tuple[str, str, str, str]:
    return row.target, missing_words(row), f"{row.seconds:.4g} s" if row.seconds else "-", _usd(row.cost.usd) if row.cost else "not known"


def _usd(usd: float) -> str:
    return f"{usd:.2f} USD" if usd >= 0.01 else "under 0.01 USD"


def stale_parts(groups: Sequence[StaleGroup], over: int, held: Sequence[StalePrompt]) -> tuple[Part, ...]:
    """Which prompts would read otherwise now, what changed since they were made, and what making them again costs.

    ``over`` counts the groups that are not shown; prompts of locked scenes are ``held`` and only named.
    """
    due = [one for group in groups for one in group.stale]
    parts: list[Part] = [Text(text=_how_many(due), tone="title")] if due else []
    parts += [_stale_group(group) for group in groups]
    if over:
        parts.append(Text(text=f"... and {over} more; /stale shows them when these are made again.", tone="aside"))
    for number, ones in groupby(held, key=lambda one: one.scene):
        targets = ", ".join(one.prompt.target for one in ones)
        parts.append(Text(text=f"Scene {number} is locked: what was made for {targets} holds as it is."))
    if due:
        parts += [*_total(due), Buttons(buttons=(*(_again(one) for one in due[:3]), _ALL_AGAIN))]
    return tuple(parts)


_ALL_AGAIN = Button(label="Make all again", command="/stale again", does=Invocation(verb="stale", arguments={"again": "again"}))


def _how_many(due: Sequence[StalePrompt]) -> str:
    numbers = list(dict.fromkeys(str(one.scene) for one in due))
    scenes = f"scene {numbers[0]}" if len(numbers) == 1 else f"scenes {', '.join(numbers[:-1])} and {numbers[-1]}"
    return f"{f'{len(due)} prompts' if len(due) > 1 else '1 prompt'} of {scenes} would read otherwise now:"


def _stale_group(group: StaleGroup) -> Text:
    first = group.stale[0]
    lines = [f"Scene {first.scene}, for {', '.join(one.prompt.target for one in group.stale)}:"]
    lines += [f"  {_line(change)}" for change in group.changes or ()]
    lines += [f"  ~ template: {one.prompt.template_version} -> {one.now.template_version}" for one in group.stale if one.template]
    if group.changes is None:
        lines.append("  What it was made from is no longer kept.")
    priced = [f"{one.prompt.target} about {_usd(one.now.cost.usd)}" for one in group.stale if one.now.cost]
    return Text(text="\n".join([*lines, *([f"  To make again: {', '.join(priced)}"] if priced else [])]), tone="diff")


def _total(due: Sequence[StalePrompt]) -> list[Part]:
    costs = [one.now.cost for one in due if one.now.cost]
    if not costs:
        return []
    dates = sorted({cost.date for cost in costs})
    known = "" if len(costs) == len(due) else f", with no price known for {len(due) - len(costs)} of them"
    checked = dates[0] if len(dates) == 1 else f"{dates[0]} to {dates[-1]}"
    return [Text(text=f"In all about {_usd(sum(cost.usd for cost in costs))}{known} (checked {checked}).", tone="aside")]


def _again(one: StalePrompt) -> Button:
    does = Invocation(verb="compile", arguments={"scene": one.scene_id, "target": one.prompt.target})
    return Button(label=f"Scene {one.scene} for {one.prompt.target}", command=f"/compile {one.scene} {one.prompt.target}", does=does)


def translation_parts(done: Translated) -> tuple[Part, ...]:
    """The prompt for the other tool, below it what was read, slot by slot, and what was not."""
    read = done.read
    lines = [f"  {_name(slot)}: {show(slot, check_slot(slot, value))}" for slot, value in read.slots.items()]
    told: list[Part] = [Text(text="\n".join(["Read", *lines]))] if lines else []
    if read.unread:
        told.append(Text(text="Not read: " + "; ".join(_short(words) for words in read.unread), tone="alert"))
    return (*prompt_parts(done.compiled), *told)


def _name(slot: str) -> str:
    return SLOTS[slot].label.lower() if slot in SLOTS else slot


def _count(compiled: Compiled) -> str:
    return f"{compiled.count} of {compiled.limit} {compiled.unit}" if compiled.limit else f"{compiled.count} {compiled.unit}"


def _named(project: SceneProject | None) -> Callable[[object], str]:
    """How a value is shown: people, places and pictures by their names, not by their ids."""
    labels = names_of(project) if project else {}
    return lambda value: _short(reduce(lambda text, one: text.replace(*one), labels.items(), str(value)))


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 80 else text[:77] + "..."


def spoke_part(note: str) -> Text:
    """Who answered."""
    return Text(text=note, tone="aside")


def scene_lines(project: SceneProject) -> tuple[Part, ...]:
    """The film as a list: one line a scene."""
    if not project.scenes:
        return (Text(text="No scenes yet: tell me the idea in one line, and how many scenes."),)
    return (Text(text="\n".join(_scene_line(project, i) for i in range(len(project.scenes)))),)


def _scene_line(project: SceneProject, place: int) -> str:
    scene = project.scenes[place]
    seconds = f"{scene.slots.duration:g} s" if scene.slots.duration else "no length"
    return f"  {scene.number}. {scene.title or 'Untitled'}  [{scene.status}, {seconds}]"


def scene_parts(scene: Scene, names: Names) -> tuple[Part, ...]:
    """Every filled slot of a scene by group, each with its mark when it was not a person's word."""
    filled = scene.slots.filled()
    parts: list[Part] = [Text(text=f"Scene {scene.number}: {scene.title or 'Untitled'}  [{scene.status}]", tone="title")]
    if scene.notes:
        parts.append(Text(text=f"  {scene.notes}"))
    once = shared_mark([scene.origins.get(name) for name in filled])
    for group, slots in groupby(filled, key=lambda name: SLOTS[name].group):
        lines = (f"    {SLOTS[n].label.lower()}: {show(n, filled[n], names)}{'' if once else marked(scene.origins.get(n))}" for n in slots)
        parts.append(Text(text="\n".join([f"  {group}", *lines])))
    if once:
        parts.append(Text(text=f"  {_all(once)}", tone="aside"))
    if not filled:
        parts.append(Text(text=f"  Nothing is set yet: say “scene {scene.number}: slow push in, 85mm, six seconds”."))
    return tuple(parts)


def next_steps(project: SceneProject, focus: str | None, *, undo: bool, take: str = "", offers: Sequence[Button] = ()) -> Buttons:
    """What a person would do next, given where the film stands; what was just offered comes first."""
    scene = project.scene(focus) if focus else (project.scenes[0] if project.scenes else None)
    steps = [_decides("Accept", "accept", take), _decides("Discard", "discard", take), _step("Side by side", "takes")] if take else []
    steps += offers
    if undo:
        steps.append(_step("Undo", "undo"))
    if scene:
        steps.append(_step(f"Prompt for scene {scene.number}", "compile", scene, "veo-3.1"))
        steps.append(_step(f"{'Unlock' if scene.locked else 'Lock'} scene {scene.number}", "unlock" if scene.locked else "lock", scene))
        if not scene.locked:
            steps.append(edit_step(scene))
        steps.append(_step("Reel wall", "reel"))
    steps.append(_step("Help", "help"))
    return Buttons(buttons=tuple(steps))


def _decides(label: str, verb: str, take: str) -> Button:
    """Decides this proposal and no newer one."""
    return Button(label=label, command=f"/{verb}", does=Invocation(verb=verb, arguments={"take": take}))


def open_step(scene: Scene) -> Button:
    """Shows a scene whole."""
    return _step(f"Open scene {scene.number}", "scene", scene)


def edit_step(scene: Scene) -> Button:
    """Opens a form where the platform has forms; elsewhere it is typed."""
    does = Invocation(verb="form", arguments={"scene": scene.id})
    return Button(label=f"Edit scene {scene.number}", command=f"/set {scene.number}", does=does)


def edit_button(scene: Scene) -> Buttons:
    return Buttons(buttons=(edit_step(scene),))


def again_button(scene: Scene) -> Buttons:
    """Asks the director for another idea of one scene."""
    words = f"Direct scene {scene.number} anew, with another idea."
    does = Invocation(verb="say", arguments={"words": words})
    return Buttons(buttons=(Button(label=f"Regenerate scene {scene.number}", command=words, does=does), _step("Boost", "boost", scene)))


def consent_parts() -> tuple[Part, ...]:
    """The one question about learning, in plain words; each person answers it for themself."""
    said = (
        "Asked once, to whoever locked this: may your director learn from what you keep and change? It is off until you say yes, and"
        " your words stay out of it. /privacy shows every choice; what you chose can be taken back at any time."
    )
    yes = Button(
        label="Yes, my director may learn",
        command="/privacy own on",
        does=Invocation(verb="privacy", arguments={"what": "own", "to": "on"}),
    )
    return Text(text=said, tone="aside"), Buttons(buttons=(yes, Button(label="Show me the choices", command="/privacy")))


def used_button(scene: Scene, target: str) -> Button:
    """Says that a prompt was used."""
    does = Invocation(verb="rate", arguments={"mark": "used", "scene": scene.id, "target": target})
    return Button(label="I used it", command=f"/rate used {scene.number} {target}", does=does)


def _step(label: str, verb: str, scene: Scene | None = None, target: str = "") -> Button:
    """A button as a person would type it, and the same by ids."""
    given = {"scene": scene.id if scene else "", "target": target}
    typed = " ".join(filter(None, (f"/{verb}", str(scene.number) if scene else "", target)))
    return Button(label=label, command=typed, does=Invocation(verb=verb, arguments={k: v for k, v in given.items() if v}))


def scene_choices(project: SceneProject) -> Choices:
    """A menu of scenes, up to what a platform's menu holds."""
    options = tuple(Option(label=f"{s.number}. {s.title or 'Untitled'}"[:100], value=handle(s.id)) for s in project.scenes[:25])
    return Choices(label="Open a scene", typed="/scene NUMBER", does=Invocation(verb="scene"), options=options)


def target_choices(scene: Scene) -> Choices:
    """A menu of tools that a scene can be compiled for, those that make pictures move first, up to what a platform's menu holds."""
    live = sorted((t for t in targets() if t.status == "live"), key=lambda t: KINDS.index(t.kind))
    options = tuple(Option(label=f"{t.name} ({t.kind})"[:100], value=t.id) for t in live[:25])
    does = Invocation(verb="compile", arguments={"scene": scene.id})
    return Choices(label=f"Compile scene {scene.number} for", typed=f"/compile {scene.number} TARGET", does=does, options=options)
