"""`director experiment teacher-worker`: how near a worker comes to gold outlines: plain, with examples in its instructions, and tuned.

The worker speaks through any OpenAI-compatible server of the operator's own; nothing of it is booked to a person.
"""

import asyncio
import json
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from bot.files import read_file, write_whole
from studio.errors import BadInput, Unavailable
from studio.training.few_shot import choose, compiled, says
from studio.training.formats import SYSTEM
from studio.training.records import SPLITS, Example, as_json

PATIENCE = 120
"""Seconds that one answer may take."""


@dataclass(frozen=True, slots=True)
class Arm:
    """One way to ask: the model's id at the server, and the instructions."""

    name: str
    model: str
    system: str


@dataclass(frozen=True, slots=True)
class Scored:
    """How an arm did over all gold outlines: shares of answers that can be read and that are exact, and slots away from gold on average."""

    arm: str
    cases: int
    readable: float
    exact: float
    distance: float


async def experiment(gold: Path, url: str, worker: str, tuned: str, out: Path) -> Sequence[Scored]:
    """Ask every arm every held-back outline of ``gold`` (a folder of ``director training export sft``), write the table, and give it."""
    examples = [e for e in read_gold(gold) if e[1].task == "outline"]
    held = [e for split, e in examples if split != "train"]
    if not held:
        raise BadInput(f"There are no held-back outlines in {gold.name!r}: name a folder of director training export sft with more films.")
    shots = compiled(SYSTEM["outline"], choose([e for split, e in examples if split == "train"]))
    arms = [Arm("plain", worker, SYSTEM["outline"]), Arm("few-shot", worker, shots)]
    arms += [Arm("tuned", tuned, SYSTEM["outline"])] if tuned else []
    scored = [await _scored(arm, held, url) for arm in arms]
    await asyncio.to_thread(write_whole, out, page(scored).encode())
    return scored


def read_gold(folder: Path) -> list[tuple[str, Example]]:
    """(split, example) of every line of the canonical files. Raises BadInput when a line is none."""
    found: list[tuple[str, Example]] = []
    for split in SPLITS:
        for line in read_file(folder / f"canonical.{split}.jsonl").splitlines():
            try:
                found.append((split, Example(**json.loads(line))))
            except (ValueError, TypeError):
                raise BadInput(f"canonical.{split}.jsonl holds a line that is no example: export it again.") from None
    return found


def page(scored: Sequence[Scored]) -> str:
    """The table as Markdown."""
    head = "| worker | outlines | can be read | exact | slots away from gold |\n|---|---|---|---|---|\n"
    rows = (f"| {s.arm} | {s.cases} | {s.readable:.0%} | {s.exact:.0%} | {s.distance:.2f} |\n" for s in scored)
    return f"# Teacher and worker\n\n{head}{''.join(rows)}"


def away(gold: Example, answer: str) -> int | None:
    """Slots and terms that an answer has too many or too few, scene titles aside; None when it cannot be read."""
    try:
        made = json.loads(answer)
    except ValueError:
        return None
    if not isinstance(made, list) or not all(isinstance(scene, dict) for scene in cast("list[object]", made)):
        return None
    return len(says(gold) ^ says(Example("outline", gold.project, {}, cast("list[object]", made))))


async def _scored(arm: Arm, gold: Sequence[Example], url: str) -> Scored:
    found = [away(one, await asyncio.to_thread(_answer, arm, one, url)) for one in gold]
    whole = [d if d is not None else len(says(one)) for d, one in zip(found, gold, strict=True)]
    readable, exact = sum(d is not None for d in found), sum(d == 0 for d in found)
    return Scored(arm.name, len(gold), readable / len(gold), exact / len(gold), sum(whole) / len(gold))


def _answer(arm: Arm, gold: Example, url: str) -> str:
    """One answer. Raises Unavailable with one sentence."""
    messages = [{"role": "system", "content": arm.system}, {"role": "user", "content": as_json(gold.context)}]
    body = json.dumps({"model": arm.model, "messages": messages, "temperature": 0}).encode()
    asked = urllib.request.Request(f"{url.rstrip('/')}/chat/completions", body, {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(asked, timeout=PATIENCE) as reply:
            told = cast("Mapping[str, list[Mapping[str, Mapping[str, str]]]]", json.load(reply))
            return told["choices"][0]["message"]["content"] or ""
    except (urllib.error.URLError, OSError, ValueError, LookupError, TypeError) as error:
        if isinstance(error, urllib.error.HTTPError):
            error.close()  # it holds the answer's socket
        raise Unavailable(f"The server gave no answer for {arm.model!r}: is it running, and does it serve that model?") from None
