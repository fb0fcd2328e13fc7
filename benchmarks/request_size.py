"""Size of a director's request for a film of 1,000 scenes against one of 10: the digest is bounded, so the ratio stays near 1."""

import asyncio

from pydantic_ai.messages import ModelMessage, ModelResponse, ToolCallPart
from pydantic_ai.models import Model
from pydantic_ai.models.function import AgentInfo, FunctionModel

from agents.run import run
from agents.spending import MESSAGE_TOKENS, hold_of
from agents.stacks import read_stacks
from studio.project import PromptSlots, Scene, SceneProject
from studio.reader import read
from studio.turn import Turn

WORDS = "the crossing in the rain should feel lonelier"
PLACES = ("bridge", "market", "tunnel", "harbour", "rooftop", "station", "garden", "stairs", "laundry", "arcade")


def film(scenes: int) -> SceneProject:
    """A film of scenes that differ in their words."""
    made: list[Scene] = []
    for n in range(1, scenes + 1):
        place, rank = PLACES[n % 10], f"{n:04d}"
        notes = f"The courier crosses {place} {rank} in the rain, a minute behind her own reflection, and nobody looks up."
        slots = PromptSlots(
            subject="the courier", action=f"crosses {place} {rank}", shot_type="wide", camera_movement=("tracking",), duration=6
        )
        made.append(Scene(id=f"scene-{rank}", number=n, title=f"{place.title()} {rank}", notes=notes, slots=slots))
    return SceneProject(id="film", title="One minute ahead", logline="A courier is a minute behind her reflection.", scenes=tuple(made))


class _Asked:
    """Gives a model that closes the turn at once and remembers how much it was asked."""

    size = 0

    def model(self, model_id: str) -> Model:
        return FunctionModel(self._close, model_name=model_id)

    async def _close(self, messages: list[ModelMessage], info: AgentInfo) -> ModelResponse:
        settings = {"max_tokens": 1}
        hold = hold_of("m", read_stacks().models["google/gemini-2.5-flash"], messages, settings, info.model_request_parameters)  # type: ignore[arg-type]
        self.size = hold.tokens - 1 - MESSAGE_TOKENS * len(messages)
        return ModelResponse(parts=[ToolCallPart("propose", {"words": "Done."})])


async def request_bytes(scenes: int) -> int:
    """Bytes of text in a director's request: instructions, digest, tools and the message."""
    project, asked = film(scenes), _Asked()
    turn = Turn(project, 1, turn_id="t", person="p", message="m", words=WORDS, focus=project.scenes[scenes // 2].id)
    await run(turn, read(""), route="chat", tier="pro", stacks=read_stacks(), models=asked)
    return asked.size


def main() -> None:
    small, large = asyncio.run(request_bytes(10)), asyncio.run(request_bytes(1_000))
    print(f"director request: 10 scenes {small:,} bytes, 1,000 scenes {large:,} bytes")
    print(f"ratio {large / small:.3f} (at most 1.1)")


if __name__ == "__main__":
    main()
