"""What the checks found, as people read it: a line a finding, scenes of one finding together."""

from collections.abc import Sequence

from bot.messages import Part, Text
from studio.lints.check import Finding

LINES = 24
"""Findings that one answer tells; what is over is counted."""
ON_REEL = 5
"""Findings that the reel tells under its picture."""


def checks_on_reel(findings: Sequence[Finding]) -> tuple[Part, ...]:
    """The first findings in few words; nothing where no rule speaks."""
    if not findings:
        return ()
    kinds = _grouped(findings)
    lines = [f"  {where(group)}: {group[0].text}" for group in kinds[:ON_REEL]]
    more = f"And {len(kinds) - ON_REEL} more. " if len(kinds) > ON_REEL else ""
    return (Text(text="\n".join([f"Checks ({counts(findings)}):", *lines, f"{more}/check says why and what would mend it."])),)


def findings_parts(findings: Sequence[Finding]) -> tuple[Part, ...]:
    """Every finding with its reason and the name by which it is switched off; warnings first."""
    kinds = _grouped(findings)
    parts: list[Part] = [Text(text=f"Checks: {counts(findings)}.", tone="title")]
    for tone in ("warning", "hint"):
        told = [g for g in kinds[:LINES] if g[0].rule.severity == tone]
        text = "\n".join(f"  {where(g)}: {g[0].text} {g[0].rule.reason} ({g[0].rule.id})" for g in told)
        if text:
            parts.append(Text(text=f"{tone.capitalize()}s\n{text}", tone="alert" if tone == "warning" else "aside"))
    if len(kinds) > LINES:
        parts.append(Text(text=f"And {len(kinds) - LINES} more: mend these first."))
    return tuple(parts)


def counts(findings: Sequence[Finding]) -> str:
    """``2 warnings, 1 hint``."""
    sums = [(sum(f.rule.severity == s for f in findings), s) for s in ("warning", "hint")]
    return ", ".join(f"{count} {s}{'s' * (count != 1)}" for count, s in sums if count)


def _grouped(findings: Sequence[Finding]) -> list[list[Finding]]:
    """Findings of one rule in the same words are told once for all their scenes."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.rule.id, finding.text), []).append(finding)
    return list(groups.values())


def where(group: Sequence[Finding]) -> str:
    """``Scene 2``, ``Scenes 2 and 3``, ``Scenes 1, 4 and 6`` or ``The film``."""
    numbers = sorted({n for finding in group for n in finding.numbers})
    if not numbers:
        return "The film"
    if len(numbers) == 1:
        return f"Scene {numbers[0]}"
    told = list(map(str, numbers[:12]))
    more = f" and {len(numbers) - 12} more" if len(numbers) > 12 else f" and {told.pop()}"
    return f"Scenes {', '.join(told)}{more}"
