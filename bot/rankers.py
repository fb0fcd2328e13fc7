"""`director train ranker`: what people chose, learnt for one tenant or for everyone, and kept as a file for whoever orders by it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import TextIO, TypeVar

from bot.files import write_whole
from bot.training import leave_for, preferences
from studio.errors import BadInput
from studio.ranking import Look, Pair, Ranker, train, verdict
from studio.store.store import Store
from studio.training.leave import Told
from studio.training.records import Preference, project_name, split_of

T = TypeVar("T")
EVERYONE = "everyone"
RANKERS = "rankers"
"""The folder of the rankers, in the data folder."""


def as_pair(one: Preference) -> Pair:
    """A preference as the ranker reads it: each side is the scene as it would have stood."""
    return Pair({**one.context, **one.chosen}, {**one.context, **one.rejected}, one.first, one.project)


async def train_ranker(store: Store, folder: Path, tenant: str, out: TextIO) -> Ranker:
    """Learn, measure on held-back projects, keep the ranker in ``folder``, and say how it did and what it found."""
    told, pairs, held = Told(), list[Pair](), list[Pair]()
    leave = await leave_for(store, tenant, frozenset())
    async for page in preferences(store, leave, tenant, told):
        for one in page:
            (pairs if split_of(one.project) == "train" else held).append(as_pair(one))
    ranker = train(pairs, held)
    write_whole(_path(folder, tenant), ranker.to_json().encode())
    out.write(f"Ranker {ranker.version} for {tenant or EVERYONE}, from {len(pairs)} pairs; {len(held)} of other films were held back.\n")
    out.write(verdict(ranker) + "\n")
    for line in ranker.strongest():
        out.write(f"  {line}\n")
    for why, count in sorted(told.left_out.items()):
        out.write(f"Left out {count}: {why}.\n")
    return ranker


def read_ranker(folder: Path, tenant: str) -> Ranker | None:
    """The ranker of a tenant, or the one of everyone where the tenant's own is not on; None when neither is."""
    for path in (_path(folder, tenant), _path(folder, "")):
        if path.is_file():
            try:
                found = Ranker.from_json(path.read_text())
            except ValueError:
                raise BadInput(f"The ranker {path.name!r} is damaged: train it again with director train ranker.") from None
            if found.on:
                return found
    return None


def liked_first(ranker: Ranker | None, shown: Sequence[T], name: Callable[[T], str], look: Callable[[T], Look]) -> Sequence[T]:
    """What is offered, in the order in which it is shown: what is chosen as a rule first, once a ranker has learnt it. The same things
    always stand in the same order, the share that is left to chance too."""
    if ranker is None or len(shown) < 2:
        return shown
    chance = Random(" ".join(name(one) for one in shown))
    return [shown[place] for place in ranker.order([look(one) for one in shown], chance)]


def _path(folder: Path, tenant: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"ranker-{project_name(tenant, '') if tenant else EVERYONE}.json"
