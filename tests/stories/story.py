"""One story for every platform: what is said, and what must be seen. A platform brings a `Teller`; the outcome is the same everywhere."""

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PIL import Image

from studio.exchange import export_json
from studio.project import SceneProject


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is done: words, a typed command or the press of a control (``press``), with a picture or without; ``seen`` must
    be in the answer, ``unseen`` must not."""

    says: str = ""
    seen: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()
    press: str = ""
    picture: bool = False


STORY = (
    Step(
        "A courier in rain-soaked Osaka finds her reflection is a minute ahead of her. Four scenes, neon noir, vertical.",
        ("Scene 1", "Scene 4", "9:16", "inferred"),
        ("Scene 5",),
    ),
    Step("Mara is 28, cropped black hair, yellow raincoat", ("Mara", "yellow raincoat")),
    Step("scene 2: slow push in on her face, 85mm, shallow focus, six seconds", ("85 mm", "shallow", "6 s", "slow")),
    Step("a touch warmer, and way more kinetic", ("warm", "motion strength")),
    Step("/ref", ("Palette", "Measured"), picture=True),
    Step("/compile 2 veo-3.1", ("veo-3.1, scene 2", "85")),
    Step("/lock 2", ("locked",)),
    Step("scene 2: wide shot", ("Scene 2 is locked",)),
    Step(press="Undo", seen=("moved on",)),
    Step("/undo", ("Taken back", "lock")),
    Step("/scene 2", ("Scene 2", "push in", "85 mm")),
    Step("/set 3 lens long", ("lens",)),
    Step("/move 4 1", ("Scene 1",)),
    Step("/style", ("neon",)),
    Step("what did we say about the raincoat?", ("yellow raincoat", "from “Mara is 28, cropped black hair, yellow raincoat”")),
    Step("/recall lens", ("lens: long", "a command for")),
    Step("/style save Osaka", ("Osaka, version 1", "neon noir")),
    Step("/style like A24 dusk", ("A24 dusk, at strength 60", "A proposal")),
    Step("/discard", ("Dropped",)),
    Step("/bible", ("Mara", "reference")),
    Step("/compile 9 veo-3.1", ("no scene",)),
    Step("/history", ("version",)),
    Step("/list targets", ("veo-3.1",)),
)
"""The Undo that is pressed is the one of the card that came before the lock: it is old by then."""


class Teller(Protocol):
    """A person on a platform."""

    async def tell(self, step: Step) -> str: ...
    async def film(self) -> SceneProject: ...


def still() -> bytes:
    """The picture of the story."""
    made = io.BytesIO()
    Image.linear_gradient("L").resize((640, 360)).convert("RGB").save(made, "JPEG")
    return made.getvalue()


async def told(teller: Teller, story: Sequence[Step] = STORY) -> list[str]:
    """Tell the story; what was answered, step by step."""
    answers: list[str] = []
    for step in story:
        answer = await teller.tell(step)
        for words in step.seen:
            assert words in answer, (step.says or step.press, words, answer)
        for words in step.unseen:
            assert words not in answer, (step.says or step.press, words)
        answers.append(answer)
    return answers


def outcome(project: SceneProject) -> str:
    """A film as JSON, with its ids numbered in the order in which they appear."""
    text = export_json(project).decode()
    ids = dict.fromkeys(re.findall(r"\b(?:film|msg|scene|character|location|prop|asset|note|appearance|place)-[0-9a-z-]{8,}", text))
    for number, found in enumerate(ids):
        text = text.replace(found, f"id{number}")
    return re.sub(r'"(?:sha256|created|updated|exported)[a-z_]*": "[^"]*"', "", text)


def changed(answer: str) -> list[str]:
    """The lines of an answer that say what changed in the film."""
    lines = (line.strip() for line in answer.replace("\u200b", "").splitlines())
    return [line for line in lines if re.match(r"[-+~=] \w", line)]
