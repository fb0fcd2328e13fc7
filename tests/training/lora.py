"""The LoRA recipe for real, on a CPU: a tiny model is made here, learns a tiny set by heart, is saved, and reloads. Run by `make train`."""

import json
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

os.environ |= {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "TOKENIZERS_PARALLELISM": "false"}

from studio.training.formats import dpo_line, said, sft_line
from studio.training.records import Example, Preference
from studio.training.worker import Recipe, answers, tune

SHOTS, LENSES = ("wide", "full", "close_up", "extreme_wide"), ("long", "macro", "wide")
TEMPLATE = (
    "{% for m in messages %}<|{{ m['role'] }}|>{{ m['content'] }}<|end|>{% endfor %}{% if add_generation_prompt %}<|assistant|>{% endif %}"
)


def examples() -> list[Example]:
    """Twelve scenes and the slots that are right for each: nothing to generalise, all to be learnt by heart."""
    return [
        Example("outline", "p", {"title": f"{shot} {lens}"}, [{"title": "Door", "slots": {"shot_type": shot, "lens": lens}}])
        for shot in SHOTS
        for lens in LENSES
    ]


def preferences() -> list[Preference]:
    return [Preference("edit", "p", {"shot_type": shot}, {"lens": "long"}, {"lens": "macro"}) for shot in SHOTS]


def tiny(folder: Path, texts: Sequence[str]) -> Path:
    """A random Llama of some hundred thousand weights with a tokenizer of these texts."""
    import torch
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
    from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

    torch.manual_seed(0)
    made = Tokenizer(models.BPE())
    made.pre_tokenizer, made.decoder = pre_tokenizers.ByteLevel(add_prefix_space=False), decoders.ByteLevel()
    special = ["<pad>", "<|end|>", "<|system|>", "<|user|>", "<|assistant|>"]
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    made.train_from_iterator(
        texts, trainers.BpeTrainer(vocab_size=512, special_tokens=special, initial_alphabet=alphabet, show_progress=False)
    )
    tokenizer = PreTrainedTokenizerFast(tokenizer_object=made, pad_token="<pad>", eos_token="<|end|>", chat_template=TEMPLATE)
    tokenizer.save_pretrained(folder)
    sizes = {"hidden_size": 96, "intermediate_size": 192, "num_hidden_layers": 2, "num_attention_heads": 4, "num_key_value_heads": 4}
    ends = {"pad_token_id": tokenizer.pad_token_id, "eos_token_id": tokenizer.eos_token_id, "bos_token_id": None}
    config = LlamaConfig(vocab_size=len(tokenizer), max_position_embeddings=512, tie_word_embeddings=False, **sizes, **ends)
    LlamaForCausalLM(config).save_pretrained(folder)
    return folder


def main() -> int:
    sft, dpo = [sft_line("trl", said(e)) for e in examples()], [dpo_line("trl", said(p)) for p in preferences()]
    right = [line["completion"][0]["content"] for line in sft]
    asked = [line["prompt"] for line in sft]
    with tempfile.TemporaryDirectory() as name:
        base = tiny(Path(name) / "base", [json.dumps(line) for line in (*sft, *dpo)])
        recipe = Recipe(sft_steps=260, dpo_steps=20, rank=32, sft_rate=8e-3, dpo_rate=1e-4, batch=12, longest=512)
        tuned = tune(base, sft, dpo, Path(name) / "out", recipe)
        plain, stage, last = (answers(base, a, asked, 64) for a in (None, Path(name) / "out" / "sft", tuned))
    hits = [sum(said == want for said, want in zip(made, right, strict=True)) for made in (plain, stage, last)]
    print(f"by heart, of {len(right)}: plain {hits[0]}, after SFT {hits[1]}, after DPO {hits[2]}; adapters reloaded from disk")
    ok = hits[0] == 0 and hits[1] == len(right) and hits[2] >= len(right) - 2
    print("ok" if ok else "FAILED: the tiny set was not learnt by heart")
    return 0 if ok else 1


if __name__ == "__main__":
    sys.exit(main())
