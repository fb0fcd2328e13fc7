"""Fine-tuning of a worker: LoRA on what was right (SFT), then on what was preferred (DPO). The extra ``train``; nothing else imports it.

The same recipe runs on a CPU with a tiny model and on a GPU with a real one; the adapter is served by any OpenAI-compatible server (whole,
by `merged`, where a server takes no adapters) and named in `agents/stacks.toml` like any model. Lines are those of TRL
(`studio/training/formats.py`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

Line = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How long and how hard: steps of each stage, rank of the adapter, learning rates, lines a step. The defaults fit a model of 1 to 8
    billion weights and some thousand lines."""

    sft_steps: int = 400
    dpo_steps: int = 100
    rank: int = 16
    sft_rate: float = 2e-4
    dpo_rate: float = 5e-6
    batch: int = 4
    longest: int = 4096
    """Tokens of the longest line."""


def tune(base: Path | str, sft: Sequence[Line], dpo: Sequence[Line], out: Path, recipe: Recipe = Recipe()) -> Path:
    """Train an adapter for ``base`` and keep it in ``out``; its folder. Without ``dpo`` lines the second stage is left out."""
    adapter = _sft(base, sft, out, recipe)
    return _dpo(base, dpo, adapter, out, recipe) if dpo else adapter


def answers(base: Path | str, adapter: Path | None, asked: Sequence[Sequence[Mapping[str, str]]], most: int = 256) -> list[str]:
    """What the model says to each conversation, with the adapter or plain; without chance. ``most`` bounds the tokens of an answer."""
    torch, tokenizer = import_module("torch"), _tokenizer(base)
    model: Any = _with_adapter(_model(base), adapter, trainable=False) if adapter else _model(base)
    model.eval()
    said: list[str] = []
    with torch.no_grad():
        for messages in asked:
            given = tokenizer.apply_chat_template(list(messages), add_generation_prompt=True, return_tensors="pt", return_dict=True)
            made = model.generate(**given.to(model.device), max_new_tokens=most, do_sample=False, pad_token_id=tokenizer.pad_token_id)
            said.append(tokenizer.decode(made[0][given["input_ids"].shape[1] :], skip_special_tokens=True))
    return said


def merged(base: Path | str, adapter: Path, out: Path) -> Path:
    """A whole model out of base and adapter, kept in ``out``: for servers that take no adapters."""
    whole = _with_adapter(_model(base), adapter, trainable=False).merge_and_unload()
    whole.save_pretrained(str(out))
    _tokenizer(base).save_pretrained(str(out))
    return out


def _sft(base: Path | str, lines: Sequence[Line], out: Path, recipe: Recipe) -> Path:
    trl, peft = import_module("trl"), import_module("peft")
    settings = trl.SFTConfig(
        **_settings(out / "sft-run", recipe.sft_steps, recipe.sft_rate, recipe), max_length=recipe.longest, completion_only_loss=True
    )
    lora = peft.LoraConfig(r=recipe.rank, lora_alpha=2 * recipe.rank, target_modules="all-linear", task_type="CAUSAL_LM")
    return _trained(trl.SFTTrainer, _model(base), settings, lines, _tokenizer(base), out / "sft", peft_config=lora)


def _dpo(base: Path | str, lines: Sequence[Line], adapter: Path, out: Path, recipe: Recipe) -> Path:
    trl = import_module("trl")
    settings = trl.DPOConfig(**_settings(out / "dpo-run", recipe.dpo_steps, recipe.dpo_rate, recipe), max_length=recipe.longest)
    model = _with_adapter(_model(base), adapter, trainable=True)
    return _trained(trl.DPOTrainer, model, settings, lines, _tokenizer(base), out / "dpo")


def _trained(trainer: Any, model: Any, settings: Any, lines: Sequence[Line], tokenizer: Any, out: Path, **more: Any) -> Path:
    data = import_module("datasets").Dataset.from_list([dict(line) for line in lines])
    made = trainer(model=model, args=settings, train_dataset=data, processing_class=tokenizer, **more)
    made.train()
    made.save_model(str(out))
    return out


def _settings(folder: Path, steps: int, rate: float, recipe: Recipe) -> dict[str, Any]:
    """What both stages share. Nothing is reported anywhere; on a CPU there are no half-precision numbers."""
    cuda = bool(import_module("torch").cuda.is_available())
    own = {"use_cpu": not cuda, "bf16": cuda, "fp16": False, "gradient_checkpointing": cuda}
    pace = {"max_steps": steps, "learning_rate": rate, "per_device_train_batch_size": recipe.batch, "seed": 0, "logging_steps": 50}
    return {"output_dir": str(folder), "report_to": [], "save_strategy": "no", "disable_tqdm": True, **own, **pace}


def _model(base: Path | str) -> Any:
    return import_module("transformers").AutoModelForCausalLM.from_pretrained(str(base))


def _tokenizer(base: Path | str) -> Any:
    return import_module("transformers").AutoTokenizer.from_pretrained(str(base))


def _with_adapter(model: Any, adapter: Path, *, trainable: bool) -> Any:
    return import_module("peft").PeftModel.from_pretrained(model, str(adapter), is_trainable=trainable)
