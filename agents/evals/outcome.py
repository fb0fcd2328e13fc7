"""What came of a case under a stack, as it is kept: the film afterwards, the prompts wanted, who answered, and what it took."""

from pydantic import Field

from studio.project import Record, SceneProject


class Outcome(Record):
    """One answer. ``reason`` says why the stack's model did not answer, "" where it did; money is in micro-USD, ``seconds`` wall clock."""

    before: SceneProject
    after: SceneProject
    reply: str = ""
    prompts: tuple[str, ...] = ()
    edits: int = 0
    refused: tuple[str, ...] = ()
    by: str = ""
    reason: str = ""
    requests: int = 0
    tokens: int = 0
    micros: int = 0
    seconds: float = Field(default=0.0, ge=0)
