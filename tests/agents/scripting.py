"""Scripted models and told turns for the tests of the agents."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from pydantic_ai.messages import ModelMessage, ModelResponse, TextPart, ToolCallPart
from pydantic_ai.models import Model
from pydantic_ai.models.function import AgentInfo, FunctionModel

from agents.meter import Meter
from agents.run import Spoke, run
from agents.source import ModelSource
from agents.stacks import Limits, RouteName, read_stacks
from studio.edits import AddScene, Edit, SetSceneStatus
from studio.project import Origin, PromptSlots, Scene, SceneProject
from studio.statements import apply_reading, read_for
from studio.turn import Turn

Step = Sequence[tuple[str, dict[str, Any]]] | str
"""One response: tools called with their arguments, or plain text."""


def response(step: Step, number: int = 0) -> ModelResponse:
    if isinstance(step, str):
        return ModelResponse(parts=[TextPart(step)])
    return ModelResponse(parts=[ToolCallPart(name, args, tool_call_id=f"c{number}-{n}") for n, (name, args) in enumerate(step)])


class Script:
    """A model source whose every model plays these steps, the last one again and again; keeps what it was asked."""

    def __init__(self, *steps: Step | Exception | Callable[[int], Awaitable[ModelResponse]]) -> None:
        self.steps = steps
        self.asked: list[list[ModelMessage]] = []
        self.offered: list[AgentInfo] = []

    def model(self, model_id: str) -> Model:
        return FunctionModel(self._play, model_name=model_id)

    async def _play(self, messages: list[ModelMessage], info: AgentInfo) -> ModelResponse:
        number = len(self.asked)
        self.asked.append(list(messages))
        self.offered.append(info)
        step = self.steps[min(number, len(self.steps) - 1)]
        if isinstance(step, Exception):
            raise step
        return await step(number) if callable(step) else response(step, number)


def told(project: SceneProject, words: str, *, focus: str | None = None, turn_id: str = "t1") -> Turn:
    return Turn(project, 1, turn_id=turn_id, person="mira", message=f"msg-{turn_id}", words=words, focus=focus)


async def direct(
    turn: Turn,
    models: ModelSource | None = None,
    *,
    route: RouteName = "chat",
    meter: Meter | None = None,
    limits: Limits | None = None,
    **more: Any,
) -> Spoke:
    """What the desk does with words: read, state what was read, run. ``limits`` in place of the file's, such as shorter times."""
    reading = read_for(turn.project, turn.words)
    homeless = apply_reading(turn, reading)
    stacks = read_stacks().model_copy(update={"limits": limits}) if limits else read_stacks()
    asked: dict[str, Any] = {"tier": "local", "stacks": stacks, **more}
    return await run(turn, reading, homeless, route=route, models=models, meter=meter, **asked)


def film(scenes: int = 4, *edits: Edit, locked: Sequence[int] = ()) -> SceneProject:
    """A film of plain scenes s1, s2, ..."""
    project = SceneProject(id="film", title="Rain", logline="A courier meets her reflection.")
    for n in range(1, scenes + 1):
        slots = PromptSlots(subject="the courier", action=f"crosses street {n}", shot_type="wide", duration=5)
        model = Origin(kind="model")
        origins = dict.fromkeys(("title", "notes", *slots.filled()), model)
        scene = Scene(id=f"s{n}", number=n, title=f"Street {n}", notes=f"She crosses street {n}.", slots=slots, origins=origins)
        project = AddScene(scene=scene).apply(project)
    for n in locked:
        project = SetSceneStatus(scene=f"s{n}", status="locked").apply(project)
    for edit in edits:
        project = edit.apply(project)
    return project


SAY = ("propose", {"words": "Here it is."})
