"""How well the reader of loose words reads: precision, recall and F1 per slot and language, beside a flat keyword list.

    python -m tests.evals.reader.measure --half development [--explain]

The two halves are drawn from one distribution and share no text. The closed half is for the last number only: look at its totals,
never at its rows, while the reader is being written. A gold row may hold ``allowed`` (fair, not asked for: counts neither way) and
``same`` (another id that is as right as the gold one). A gold nudge with ``way`` fixes the direction and leaves the step open.
"""

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from studio import film
from studio.reader import read

Row = dict[str, Any]
Item = tuple[str, str]
"""A slot and what was said about it: ``("weather", "rain")``, ``("weather", "add rain")``, ``("duration", "nudge x2")``."""
Reader = Callable[[str], Row]

UNSCORED = {"subject", "action", "character_ref", "location", "set_dressing", "aesthetic", "era", "film_stock", "influences", "references"}
UNSCORED |= {"sound_effects", "ambience", "music"}
FAMILIES = ("pan", "tilt", "zoom", "dolly", "truck", "pedestal", "crane", "roll")


def rows(half: str) -> list[Row]:
    """The rows of one half."""
    text = (Path(__file__).parent / f"{half}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def _plain(slot: str, value: Any) -> Iterator[str]:
    """One value in the form in which two readings are compared."""
    if isinstance(value, dict):
        yield f'"{_edges(value["line"])}"'
        if value.get("speaker"):
            yield f"by {_edges(value['speaker'])}"
    elif slot == "aspect_ratio":
        wide, _, high = str(value).partition(":")
        yield f"{float(wide) / float(high or 1):.2f}"
    elif isinstance(value, int | float):
        yield f"{value:g}"
    elif slot == "negative":
        yield str(value).casefold().removesuffix("s")
    elif slot == "camera_movement" and value in FAMILIES:
        yield from (i for i in film.ids(slot) if i.startswith(f"{value}_"))
    else:
        yield str(value).casefold()


def _edges(text: str) -> str:
    return text.strip(" \"'“”„«».,;:!?。！？").casefold()


def _values(slot: str, value: Any) -> Iterator[str]:
    for one in value if isinstance(value, list | tuple) else [value]:
        yield from _plain(slot, one)


def _delta(delta: Row) -> Iterator[Item]:
    slot, op = delta["slot"], delta["op"]
    if op == "clear":
        yield slot, "clear"
    elif op == "nudge":
        yield slot, "nudge " + (_way(delta) if "way" in delta else f"x{delta['factor']:g}" if "factor" in delta else f"{delta['by']:+g}")
    else:  # a set says the same as a slot
        yield from ((slot, v if op == "set" else f"{op} {v}") for v in _values(slot, delta["value"]))


def _way(delta: Row) -> str:
    up = delta["way"] > 0 if "way" in delta else delta["factor"] > 1 if "factor" in delta else delta["by"] > 0
    return "up" if up else "down"


def _items(reading: Row) -> set[Item]:
    stated = {(slot, v) for slot, value in reading["slots"].items() for v in _values(slot, value)}
    changed = {item for delta in reading["deltas"] for item in _delta(delta)}
    return {(slot, v) for slot, v in stated | changed if slot not in UNSCORED}


def compare(row: Row, reading: Row) -> tuple[set[Item], set[Item]]:
    """The gold items and the read ones, after what is allowed and what is the same."""
    gold, got = _items(row), _items(reading)
    got = {(slot, row.get("same", {}).get(slot, {}).get(v, v)) for slot, v in got}
    for slot, said in [g for g in gold if g[1] in ("nudge up", "nudge down")]:
        got = {(s, said) if s == slot and _direction(v) == said else (s, v) for s, v in got}
    return gold, got - (_items(row.get("allowed", {"slots": {}, "deltas": []})) - gold)


def _direction(said: str) -> str:
    step = said.removeprefix("nudge ")
    if step == said:
        return ""
    up = float(step[1:]) > 1 if step[0] == "x" else step[0] == "+"
    return "nudge up" if up else "nudge down"


@dataclass
class Score:
    """Items read rightly, wrongly, and not at all."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, gold: set[Item], got: set[Item]) -> None:
        self.right += len(gold & got)
        self.wrong += len(got - gold)
        self.missed += len(gold - got)

    def line(self, name: str) -> str:
        precision, recall = self._share(self.wrong), self._share(self.missed)
        f1 = 2 * precision * recall / (precision + recall or 1)
        return f"{name:<22}{self.right + self.missed:>6}{precision:>11.3f}{recall:>8.3f}{f1:>8.3f}"

    def _share(self, lost: int) -> float:
        return self.right / (self.right + lost) if self.right + lost else 1.0


@dataclass
class Measure:
    """What one reader did on one half."""

    total: Score = field(default_factory=Score)
    slots: defaultdict[str, Score] = field(default_factory=lambda: defaultdict(Score))
    langs: defaultdict[str, Score] = field(default_factory=lambda: defaultdict(Score))
    kinds: defaultdict[str, Score] = field(default_factory=lambda: defaultdict(Score))
    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def add(self, row: Row, reading: Row) -> None:
        gold, got = compare(row, reading)
        for score in (self.total, self.langs[row["lang"]], self.kinds[row["kind"]]):
            score.add(gold, got)
        for slot in {s for s, _ in gold | got}:
            self.slots[slot].add({g for g in gold if g[0] == slot}, {g for g in got if g[0] == slot})
        self._count(row, reading)
        if gold != got:
            self.wrong.append(_explained(row, reading, gold, got))

    def _count(self, row: Row, reading: Row) -> None:
        moves, read_moves = row["slots"].get("camera_movement", []), reading["slots"].get("camera_movement", [])
        if len(moves) > 1 and set(moves) == set(read_moves):
            self.counts["several moves"] += 1
            self.counts["several moves in order"] += list(moves) == list(read_moves)
        if row["kind"] == "chat":
            whole = "needs a model" if row["needs_model"] else "needs none"
            self.counts[f"chat, {whole}"] += 1
            self.counts[f"chat, {whole}, settled"] += not reading["unread"]


def _explained(row: Row, reading: Row, gold: set[Item], got: set[Item]) -> str:
    missed, wrong = sorted(gold - got), sorted(got - gold)
    return f"{row['id']}  {row['text']}\n    missed {missed}  wrong {wrong}  unread {list(reading['unread'])}"


def measured(reader: Reader, half: str) -> Measure:
    """Read every text of one half."""
    measure = Measure()
    for row in rows(half):
        measure.add(row, reader(row["text"]))
    return measure


def the_reader(text: str) -> Row:
    """studio's reader, as ``director read --json`` gives it."""
    return json.loads(json.dumps(read(text).to_json()))


@cache
def _keywords() -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    found: dict[str, tuple[str, str]] = {}
    for term in film.TERMS.values():
        for word in (term.id.replace("_", " "), *(w for words in term.synonyms.values() for w in words)):
            found.setdefault(word.casefold(), (term.slot, term.id))
    longest = sorted(found, key=len, reverse=True)
    return re.compile("|".join(_as_word(w) for w in longest)), found


def _as_word(word: str) -> str:
    spaced = re.escape(word).replace(r"\ ", r"[\s-]")
    return rf"(?<!\w){spaced}(?!\w)" if word.isascii() else spaced


def keyword_list(text: str) -> Row:
    """The plain baseline: every synonym of the film table in one flat expression, longest first; no grammar."""
    pattern, found = _keywords()
    slots: Row = {}
    for match in pattern.finditer(text.casefold()):
        slot, name = found.get(re.sub(r"[\s-]", " ", match[0])) or found[match[0]]
        if film.SLOTS[slot].kind == "closed_list":
            slots.setdefault(slot, [])
            slots[slot] += [name] * (name not in slots[slot])
        else:
            slots.setdefault(slot, name)
    return {"slots": slots, "deltas": [], "unread": []}


def _table(measure: Measure) -> Iterator[str]:
    yield f"{'':<22}{'items':>6}{'precision':>11}{'recall':>8}{'F1':>8}"
    for scores in (measure.slots, measure.langs, measure.kinds):
        yield from (score.line(name) for name, score in sorted(scores.items()))
        yield ""
    yield measure.total.line("all")


def _shares(counts: Counter[str]) -> Iterator[str]:
    def share(part: str, whole: str) -> str:
        return f"{counts[part]} of {counts[whole]} ({counts[part] / (counts[whole] or 1):.1%})"

    settled = counts["chat, needs none, settled"] + counts["chat, needs a model, settled"]
    chats = counts["chat, needs none"] + counts["chat, needs a model"]
    yield f"chat settled without a model   {settled} of {chats} ({settled / (chats or 1):.1%})"
    yield f"  of those that need none      {share('chat, needs none, settled', 'chat, needs none')}"
    yield f"  wrongly skipped              {share('chat, needs a model, settled', 'chat, needs a model')}"
    yield f"several moves in order         {share('several moves in order', 'several moves')}"


def report(half: str, *, explain: bool) -> Iterable[str]:
    """The lines of the report."""
    ours, flat = measured(the_reader, half), measured(keyword_list, half)
    yield from _table(ours)
    yield flat.total.line("flat keyword list")
    yield from ("", *_shares(ours.counts))
    if explain:
        yield from ("", *ours.wrong)


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the reader of loose words.")
    parser.add_argument("--half", required=True, choices=["development", "closed"])
    parser.add_argument("--explain", action="store_true", help="each text that was not read as its gold row says")
    given = parser.parse_args()
    sys.stdout.writelines(f"{line}\n" for line in report(given.half, explain=given.explain))


if __name__ == "__main__":
    main()
