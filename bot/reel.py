"""The prompts of a whole film as people see them: what they cost and lose first, what rests on guesses, then each to copy."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.messages import Code, Part, Table, Text
from bot.present import GUESSED, marked
from bot.prompted import Made, Prompted
from compiler_templates import Adjustment, Compiled, Loss
from studio.film import SLOTS
from studio.project import Origin, SceneProject
from studio.store.records import Prompt

ROWS = 40
"""Prompts that the table of a reply lists one by one; of more it gives a line a tool."""
_GUESSES = GUESSED - {"vision", "measured", "imported"}
LINES = 24
"""Lines of losses, and of guesses, that a reply shows; what is over is counted."""


def summary_parts(project: SceneProject, prompted: Prompted) -> tuple[Part, ...]:
    """How many prompts for how much, what each tool cannot say and where, and which slots nobody stated."""
    compiled = [made.compiled for made in prompted.made]
    parts: list[Part] = [Text(text=_title(project, prompted), tone="title")]
    if compiled:
        parts.append(Text(text=_costs(compiled)))
    parts.append(_table(project, prompted))
    if empty := [c.scenes[0] for c in compiled if not c.prompt and c.warnings]:
        parts.append(Text(text=f"No words yet: {_scenes(sorted(set(empty)))}; say who does what there.", tone="alert"))
    parts += _block("Lost", _noted(compiled, [c.losses for c in compiled]), "alert")
    parts += _block("Adjusted", _noted(compiled, [c.adjustments for c in compiled]), "alert")
    parts += [Text(text=f"Note: {warning}", tone="alert") for warning in _common_warnings(compiled)]
    parts += _block("Guessed, not said", list(_guesses(project)), "aside")
    return tuple(parts)


def _title(project: SceneProject, prompted: Prompted) -> str:
    tools = list(dict.fromkeys([m.wanted.target for m in prompted.made] + [p.target for p in prompted.stand]))
    film = f"{_many(len(project.scenes), 'scene')} for {_listed(tools)}"
    if not prompted.made:
        return f"Reel Compiler: {film}. Every prompt stands as it was made: nothing that it rests on has changed."
    stand = f", {len(prompted.stand)} {'stand' if len(prompted.stand) > 1 else 'stands'} from before" if prompted.stand else ""
    return f"Reel Compiler: {film}: {_many(len(prompted.made), 'new prompt')}{stand}."


def _many(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _listed(items: Sequence[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def _costs(compiled: Sequence[Compiled]) -> str:
    """What making every new prompt once costs, tool by tool; where no price is known, that."""
    sums: dict[str, float] = {}
    dates: set[str] = set()
    unknown: dict[str, None] = {}
    for c in compiled:
        if c.cost:
            sums[c.target] = sums.get(c.target, 0) + c.cost.usd
            dates.add(c.cost.date)
        else:
            unknown[c.target] = None
    told = ""
    if sums:
        each = ", ".join(f"{target} {usd:.2f}" for target, usd in sums.items())
        told = f"About {sum(sums.values()):.2f} USD to make each new prompt once: {each} (prices read {_span(dates)})."
    return " ".join(filter(None, [told, f"No price is known for {_listed(list(unknown))}." if unknown else ""]))


def _span(dates: Iterable[str]) -> str:
    first, *_, last = (*sorted(dates), max(dates))
    return first if first == last else f"{first} to {last}"


def _table(project: SceneProject, prompted: Prompted) -> Table:
    """A line a prompt; of many prompts a line a tool."""
    if len(prompted.made) + len(prompted.stand) > ROWS:
        return _by_tool(prompted)
    rows = [(_place(project, m.wanted.scene), m.wanted.target, _price(m.compiled), _lost(m.compiled)) for m in prompted.made]
    rows += [(_place(project, p.scene), p.target, "-", f"stands since version {p.version}") for p in prompted.stand]
    numbers = {scene.id: scene.number for scene in project.scenes}
    places = [numbers[m.wanted.scene] for m in prompted.made] + [numbers[p.scene] for p in prompted.stand]
    ordered = [row for _, row in sorted(zip(places, rows, strict=True), key=lambda pair: pair[0])]
    return Table(head=("scene", "tool", "cost", "lost"), rows=tuple(ordered))


def _by_tool(prompted: Prompted) -> Table:
    rows: list[tuple[str, ...]] = []
    for tool in dict.fromkeys([m.wanted.target for m in prompted.made] + [p.target for p in prompted.stand]):
        made = [m.compiled for m in prompted.made if m.wanted.target == tool]
        usd = sum(c.cost.usd for c in made if c.cost)
        whole = sum(not c.losses for c in made)
        stand = sum(p.target == tool for p in prompted.stand)
        rows.append((tool, str(len(made)), str(stand), f"{usd:.2f} USD" if usd else "-", f"{whole} of {len(made)}" if made else "-"))
    return Table(head=("tool", "new", "standing", "cost", "nothing lost"), rows=tuple(rows))


def _place(project: SceneProject, scene_id: str) -> str:
    scene = project.scene(scene_id)
    return f"{scene.number}. {scene.title or 'Untitled'}" if scene else ""


def _price(compiled: Compiled) -> str:
    return f"{compiled.cost.usd:.2f} USD" if compiled.cost else "-"


def _lost(compiled: Compiled) -> str:
    return ", ".join(dict.fromkeys(_name(loss.slot) for loss in compiled.losses)) or "nothing"


def _name(slot: str) -> str:
    return SLOTS[slot].label.lower() if slot in SLOTS else slot


def _noted(compiled: Sequence[Compiled], told: Sequence[Sequence[Loss | Adjustment]]) -> list[str]:
    """Each loss or adjustment once for all the scenes where a tool has it."""
    where: dict[tuple[str, str, str], list[int]] = {}
    for c, notes in zip(compiled, told, strict=True):
        for note in notes:
            scenes = where.setdefault((c.target, _name(note.slot), note.reason), [])
            scenes += [c.scenes[0]] if c.scenes[0] not in scenes else []
    tools = list(dict.fromkeys(c.target for c in compiled))
    grouped = sorted(where.items(), key=lambda item: tools.index(item[0][0]))
    return [f"{target}, {_scenes(numbers)}: {slot} ({reason})" for (target, slot, reason), numbers in grouped]


def _scenes(numbers: Sequence[int]) -> str:
    """``scene 3``, ``scenes 1-4 and 7``."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    said = [str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs]
    return f"scene{'' if len(numbers) == 1 else 's'} {_listed(said)}"


def _common_warnings(compiled: Sequence[Compiled]) -> list[str]:
    """What a tool says with every one of its prompts, once; what is of one scene stands with its prompt."""
    by_tool: dict[str, list[Compiled]] = {}
    for c in compiled:
        by_tool.setdefault(c.target, []).append(c)
    return list(dict.fromkeys(w for made in by_tool.values() for w in made[0].warnings if all(w in c.warnings for c in made)))


def _guesses(project: SceneProject) -> Iterator[str]:
    """The slots, place by place, that no person stated and no picture showed, each with where it comes from."""
    if told := _guessed(project.style.origins):
        yield f"style: {told}"
    for scene in project.scenes:
        if told := _guessed(scene.origins):
            yield f"scene {scene.number}: {told}"


def _guessed(origins: Mapping[str, Origin]) -> str:
    """``lens and fog (inferred: scene 1); subject (model)``: slots by where they come from."""
    by_source: dict[str, list[str]] = {}
    for slot, origin in origins.items():
        if slot in SLOTS and origin.kind in _GUESSES:
            by_source.setdefault(marked(origin).strip(), []).append(_name(slot))
    return "; ".join(f"{_listed(slots)} {source}" for source, slots in by_source.items())


def _block(head: str, lines: Sequence[str], tone: str) -> tuple[Part, ...]:
    if not lines:
        return ()
    over = [f"  ... and {len(lines) - LINES} more"] if len(lines) > LINES else []
    text = "\n".join([f"{head}:", *(f"  {line}" for line in lines[:LINES]), *over])
    return (Text(text=text, tone="alert" if tone == "alert" else "aside"),)


def prompts_parts(project: SceneProject, prompted: Prompted) -> tuple[Part, ...]:
    """Every prompt to copy, in the order of the scenes, with its parameters."""
    parts: list[Part] = []
    for one in _in_order(project, prompted):
        parts.append(Code(text=_text(one), label=_label(project, one)))
        if isinstance(one, Made) and one.compiled.negative:
            parts.append(Code(text=one.compiled.negative, label="Leave out"))
        if isinstance(one, Made) and one.compiled.params:
            parts.append(Text(text="Parameters: " + ", ".join(f"{k}={_short(v)}" for k, v in one.compiled.params.items())))
    return tuple(parts)


def _in_order(project: SceneProject, prompted: Prompted) -> list[Made | Prompt]:
    numbers = {scene.id: scene.number for scene in project.scenes}
    every: list[Made | Prompt] = [*prompted.made, *prompted.stand]
    return sorted(every, key=lambda one: numbers[one.wanted.scene if isinstance(one, Made) else one.scene])


def _text(one: Made | Prompt) -> str:
    return one.compiled.prompt if isinstance(one, Made) else one.text


def _label(project: SceneProject, one: Made | Prompt) -> str:
    if isinstance(one, Made):
        limit = f" of {one.compiled.limit}" if one.compiled.limit else ""
        return f"{one.wanted.target}, scene {_place(project, one.wanted.scene)} ({one.compiled.count}{limit} {one.compiled.unit})"
    return f"{one.target}, scene {_place(project, one.scene)} (stands since version {one.version})"


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 80 else text[:77] + "..."


def prompts_page(project: SceneProject, prompted: Prompted) -> str:
    """All prompts as one page of Markdown: a heading a scene, each prompt with its request and whatever was lost or changed."""
    parts = [f"# {project.title or 'Untitled film'}"]
    heading = ""
    for one in _in_order(project, prompted):
        scene = one.wanted.scene if isinstance(one, Made) else one.scene
        if scene != heading:
            heading = scene
            parts.append(f"## Scene {_place(project, scene)}")
        parts += _chapter(one)
    return "\n\n".join(parts) + "\n"


def _chapter(one: Made | Prompt) -> list[str]:
    if not isinstance(one, Made):
        request = [] if one.request == "null" else [_fenced(one.request, "json")]
        return [f"### {one.target} (stands since version {one.version})", _fenced(one.text), *request]
    c = one.compiled
    lines = [f"- Lost: {_name(x.slot)}: {_short(x.value)} ({x.reason})" for x in c.losses]
    lines += [f"- Adjusted: {_name(a.slot)}: {_short(a.before)} -> {_short(a.after)} ({a.reason})" for a in c.adjustments]
    lines += [f"- Note: {warning}" for warning in c.warnings]
    leave_out = [f"Leave out: {c.negative}"] if c.negative else []
    request = [] if c.request is None else [_fenced(json.dumps(c.request, ensure_ascii=False, indent=2), "json")]
    return [f"### {c.target}", _fenced(c.prompt), *leave_out, *request, *(["\n".join(lines)] if lines else [])]


def _fenced(text: str, kind: str = "text") -> str:
    """A block that the text itself cannot close."""
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}{kind}\n{text}\n{fence}"
