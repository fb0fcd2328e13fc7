"""The Prompt Compiler: one film language, every tool's dialect. A file here without a leading underscore is a target.

``compile_scene``, ``compile_scenes`` and ``translate`` are the doors; the shelf is ``targets``, ``find_target``,
``find_targets`` and ``describe``.
"""

from compiler_templates._changed import changed
from compiler_templates._compile import compile_lowered, compile_scene, compile_scenes, compile_shots, shot_of
from compiler_templates._compiled import Compiled
from compiler_templates._draft import Adjustment, Loss
from compiler_templates._il import Shot, fingerprint, lower
from compiler_templates._recommend import Recommendation, recommend
from compiler_templates._target import KINDS, Kind
from compiler_templates._targets import BrokenTarget, describe, find_target, find_targets, targets
from compiler_templates._template import compile_shot
from compiler_templates._translate import Read, Translated, read_prompt, translate

__all__ = [
    "KINDS",
    "Adjustment",
    "BrokenTarget",
    "Compiled",
    "Kind",
    "Loss",
    "Read",
    "Recommendation",
    "Shot",
    "Translated",
    "changed",
    "compile_lowered",
    "compile_scene",
    "compile_scenes",
    "compile_shot",
    "compile_shots",
    "describe",
    "find_target",
    "find_targets",
    "fingerprint",
    "lower",
    "read_prompt",
    "recommend",
    "shot_of",
    "targets",
    "translate",
]
