"""Gold data on the disk: a log with a line an answer, and the canonical files that are made from it.

`gold.jsonl` is the log: a line is on the disk before the next answer is asked for, and says who gave it, when, to which instructions, about
what. The canonical files beside it have the form of `director training export sft`, so that what reads those reads gold, too.
"""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import cast

from agents.evals.outcome import Outcome
from agents.evals.runner import ROUTES
from agents.route import instructions_version
from agents.teaching import line_hash
from bot.files import make_folder, write_whole
from studio.training.records import SPLITS, VERSION, Example, as_line, canonical, split_of

READER = "reader"
"""Stands for the teacher where the words were read without a model: that teaches nothing."""
Line = Mapping[str, object]
TASKS = ("outline", "bible", "slots", "critique")


@dataclass
class Gold:
    """The log of a data set, where `evaluate` keeps its answers. A line that a crash cut off is no line.

    ``told`` stands in every new line; ``of`` says of a case which project it is of.
    """

    path: Path
    told: Mapping[str, str]
    of: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])
    lines: dict[str, dict[str, object]] = field(default_factory=dict[str, dict[str, object]])

    def __post_init__(self) -> None:
        text = self.path.read_text(encoding="utf-8") if self.path.exists() else ""
        for line in text.splitlines():
            try:
                body = cast("dict[str, object]", json.loads(line))
                if body["sha256"] == line_hash(body["gave"]):
                    self.lines[str(body["key"])] = body
            except (ValueError, KeyError, TypeError):
                continue

    def get(self, key: str) -> Outcome | None:
        """The kept answer to this very case, teacher and instructions."""
        found = self.lines.get(key)
        return Outcome.model_validate(found["gave"]) if found else None

    def put(self, key: str, told: Mapping[str, str], outcome: Outcome) -> None:
        """Keep an answer of the teacher's, or that none was needed; where a model failed, the next run asks again."""
        if not outcome.reason:
            route = ROUTES["structure" if told["suite"] == "structure" else "chat"]
            version = instructions_version("director" if route == "chat" else route)
            self.keep(
                key,
                {"part": told["suite"], "case": told["case"], "used": outcome.by or READER, "instructions": version},
                outcome.model_dump(mode="json"),
            )

    def keep(self, key: str, told: Mapping[str, str], gave: Mapping[str, object]) -> None:
        """One line, on the disk before this returns."""
        body: dict[str, object] = {"key": key, **self.told, **told, **self.of.get(told["case"], {})}
        body |= {"sha256": line_hash(gave), "gave": gave}
        self.lines[key] = body
        make_folder(self.path.parent)
        with self.path.open("ab") as file:
            cut = file.tell() > 0 and not _ended(self.path)
            file.write((b"\n" if cut else b"") + json.dumps(body, ensure_ascii=False).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())


def _ended(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read(1) == b"\n"


def write_canonical(folder: Path, made: Sequence[tuple[Example, Line]]) -> Mapping[str, int]:
    """The canonical files, where each example comes from, and the manifest; the same bytes for the same log. Gives examples by task."""
    make_folder(folder)
    files = dict[str, bytes]()
    for split in SPLITS:
        here = [(one, line) for one, line in made if split_of(one.project) == split]
        files[f"canonical.{split}.jsonl"] = b"".join(as_line(canonical(one)) for one, _ in here)
        files[f"provenance.{split}.jsonl"] = b"".join(as_line({k: v for k, v in line.items() if k != "gave"}) for _, line in here)
    for name, data in files.items():
        write_whole(folder / name, data)
    counts = {task: sum(one.task == task for one, _ in made) for task in TASKS}
    manifest = {"version": VERSION, "examples": counts, "files": {name: sha256(data).hexdigest() for name, data in files.items()}}
    write_whole(folder / "manifest.json", json.dumps(manifest, indent=1).encode())
    return counts
