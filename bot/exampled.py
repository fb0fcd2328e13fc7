"""`director train examples`: what a worker is shown with its instructions, from gold outlines, for a route of the stack file to name."""

from pathlib import Path
from typing import TextIO

from bot.files import write_whole
from bot.teacher_worker import read_gold
from studio.errors import BadInput
from studio.training.few_shot import choose, shown

HEAD = "What was asked of others, and the outline that was right. Work as well as these, with your tools and in their words.\n\n"


def write_examples(gold: Path, out: Path, told: TextIO) -> None:
    """Choose from the part of the gold that is for training, and write. Raises BadInput where there is nothing to choose from."""
    if not (gold / "canonical.train.jsonl").is_file():
        raise BadInput(f"There is no gold in {str(gold)[:200]!r}: name a folder of director training export sft, or of director teach.")
    outlines = [example for split, example in read_gold(gold) if split == "train" and example.task == "outline"]
    chosen = choose(outlines)
    if not chosen:
        raise BadInput(f"There are no outlines for training in {gold.name!r}: name a folder with more films.")
    text = HEAD + "\n".join(map(shown, chosen))
    write_whole(out, text.encode())
    told.write(f"{len(chosen)} of {len(outlines)} outlines, {len(text):,} characters: {out}\n")
    told.write(f'In the stack file beside it, examples = "{out.name}" in a route or an arm shows them to its worker.\n')
