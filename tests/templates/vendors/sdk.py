"""Which type of which vendor's SDK holds which target's request. Versions are pinned in the lock; checked 2026-11-22.

Only types and signatures are imported: no client is made, nothing is sent.
"""

import importlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import ValidationError

from tests.templates.vendors.closing import Type, adapter, called, closed, members


@dataclass(frozen=True, slots=True)
class Door:
    """One method of an SDK. ``mark`` stands in the endpoint of the request; ``where`` is ``module:Type`` or ``module:Class.method``.

    ``open_fields`` are checked by a rule instead of the type (a size that is an enumeration or any WxH).
    """

    mark: str
    where: str
    open_fields: frozenset[str] = frozenset()


_OPENAI = "openai.types."
_GOOGLE = "google.genai.models:Models."
_RUNWAY = "runwayml.types."
_ELEVEN = "elevenlabs."
_ARK = "byteplussdkarkruntime.resources."
_OMNI = "google.genai._gaos.types.interactions.createmodelinteraction:CreateModelInteractionParam"
_TASKS = f"{_ARK}content_generation.tasks:Tasks.create"
_SIZE = frozenset({"size"})

DOORS: Mapping[str, tuple[Door, ...]] = {
    "sora-2": (Door("videos", f"{_OPENAI}video_create_params:VideoCreateParams"),),
    "gpt-image-2": (
        Door("edit", f"{_OPENAI}image_edit_params:ImageEditParamsNonStreaming", _SIZE),
        Door("generat", f"{_OPENAI}image_generate_params:ImageGenerateParamsNonStreaming", _SIZE),
    ),
    "openai-tts": (Door("speech", f"{_OPENAI}audio.speech_create_params:SpeechCreateParams"),),
    "veo-3.1": (Door("generate_videos", f"{_GOOGLE}generate_videos"),),
    "gemini-omni": (Door("interactions", _OMNI),),
    "nano-banana": (Door("generate_content", f"{_GOOGLE}generate_content"),),
    "imagen-4": (Door("generate_images", f"{_GOOGLE}generate_images"),),
    "runway-gen4.5": (
        Door("text_to_video", f"{_RUNWAY}text_to_video_create_params:TextToVideoCreateParams"),
        Door("image_to_video", f"{_RUNWAY}image_to_video_create_params:ImageToVideoCreateParams"),
    ),
    "runway-gen4-turbo": (Door("image_to_video", f"{_RUNWAY}image_to_video_create_params:ImageToVideoCreateParams"),),
    "runway-gen4-image": (Door("text_to_image", f"{_RUNWAY}text_to_image_create_params:TextToImageCreateParams"),),
    "runway-aleph-2": (Door("video_to_video", f"{_RUNWAY}video_to_video_create_params:VideoToVideoCreateParams"),),
    "runway-act-two": (Door("character_performance", f"{_RUNWAY}character_performance_create_params:CharacterPerformanceCreateParams"),),
    "luma-ray-3.2": (Door("generations", "luma_agents.types.generation_create_params:GenerationCreateParams"),),
    "elevenlabs-v4": (
        Door("text_to_dialogue", f"{_ELEVEN}text_to_dialogue.client:TextToDialogueClient.convert"),
        Door("text_to_speech", f"{_ELEVEN}text_to_speech.client:TextToSpeechClient.convert"),
    ),
    "elevenlabs-music": (Door("music", f"{_ELEVEN}music.client:MusicClient.compose"),),
    "elevenlabs-sfx": (Door("sound_effects", f"{_ELEVEN}text_to_sound_effects.client:TextToSoundEffectsClient.convert"),),
    "seedance-2.0": (Door("tasks", _TASKS),),
    "seedance-2.5": (Door("tasks", _TASKS),),
    "seedream-5": (Door("images", f"{_ARK}images.images:Images.generate"),),
}


@cache
def types_of(door: Door) -> Mapping[str | None, Type]:
    """The closed type a model, or one for every model under None."""
    module, _, path = door.where.partition(":")
    found: Any = importlib.import_module(module)
    for name in path.split("."):
        found = getattr(found, name)
    if "." in path:
        return {None: called(found)}
    return {model: closed(member, door.open_fields) for model, member in members(found)}


def complaints(target: str, endpoint: str, request: object) -> list[str]:
    """What the SDK's closed type has against the request, one sentence each."""
    door = next((door for door in DOORS[target] if door.mark in endpoint), None)
    if door is None:
        return [f"no SDK method is known for the endpoint {endpoint!r}"]
    types = types_of(door)
    model = request.get("model") if isinstance(request, dict) else None
    tp = types.get(None) or types.get(model)
    if tp is None:
        return [f"{door.where} has no model {model!r}"]
    try:
        adapter(tp).validate_json(json.dumps(request))
    except ValidationError as error:
        return [f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors(include_url=False, include_context=False)]
    return []
