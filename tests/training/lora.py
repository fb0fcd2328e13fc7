"""The LoRA recipe for real, on a CPU: a tiny model is made here, learns a tiny set by heart, is saved, reloads, and is served by an
OpenAI-compatible server, which the teacher-worker experiment asks. Run by `make train`."""

import asyncio
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

os.environ |= {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "TOKENIZERS_PARALLELISM": "false"}
os.environ["OMP_NUM_THREADS"] = "1"  # threads of so small a model only wait for each other

from bot.teacher_worker import Scored, experiment, page
from studio.training.formats import dpo_line, said, sft_line
from studio.training.records import SPLITS, Example, Preference, as_line, canonical
from studio.training.worker import Recipe, answers, merged, tune

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
    # Weights as small as a large model's would leave the head, which no adapter touches, without a say: nothing could be learnt by heart.
    config = LlamaConfig(
        initializer_range=0.1, vocab_size=len(tokenizer), max_position_embeddings=512, tie_word_embeddings=False, **sizes, **ends
    )
    LlamaForCausalLM(config).save_pretrained(folder)
    return folder


@contextmanager
def served(start: float = 240) -> Iterator[str]:
    """The URL of `transformers serve` on loopback: it serves whatever folder a request names as its model."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(Path(sys.executable).parent / "transformers"), "serve", "--host", "127.0.0.1", "--port", str(port), "--device", "cpu"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until = time.monotonic() + start
        while time.monotonic() < until and server.poll() is None:
            with suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=5):
                break
            time.sleep(0.5)
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        server.terminate()
        server.wait()


def asked_of_a_server(folder: Path, base: Path, tuned: Path) -> Sequence[Scored]:
    """The teacher-worker experiment with the worker plain and tuned, over HTTP."""
    gold = folder / "gold"
    gold.mkdir()
    shares = dict(zip(SPLITS, (examples()[:8], examples()[8:10], examples()[10:]), strict=True))
    for split, told in shares.items():
        (gold / f"canonical.{split}.jsonl").write_bytes(b"".join(as_line(canonical(one)) for one in told))
    with served() as url:
        return asyncio.run(experiment(gold, url, str(base), str(tuned), folder / "table.md"))


def main() -> int:
    sft, dpo = [sft_line("trl", said(e)) for e in examples()], [dpo_line("trl", said(p)) for p in preferences()]
    right = [line["completion"][0]["content"] for line in sft]
    asked = [line["prompt"] for line in sft]
    with tempfile.TemporaryDirectory() as name:
        base = tiny(Path(name) / "base", [json.dumps(line) for line in (*sft, *dpo)])
        recipe = Recipe(sft_steps=120, dpo_steps=20, rank=32, sft_rate=4e-3, dpo_rate=1e-4, batch=12, longest=512)
        tuned = tune(base, sft, dpo, Path(name) / "out", recipe)
        plain, stage, last = (answers(base, a, asked, 64) for a in (None, Path(name) / "out" / "sft", tuned))
        arms = asked_of_a_server(Path(name), base, merged(base, tuned, Path(name) / "whole"))
    hits = [sum(said == want for said, want in zip(made, right, strict=True)) for made in (plain, stage, last)]
    print(f"by heart, of {len(right)}: plain {hits[0]}, after SFT {hits[1]}, after DPO {hits[2]}; adapters reloaded from disk")
    print(page(arms))
    ok = hits[0] == 0 and hits[1] == len(right) and hits[2] >= len(right) - 2
    ok = ok and arms[0].readable == 0 and arms[-1].arm == "tuned" and arms[-1].readable == 1
    print("ok" if ok else "FAILED: the tiny set was not learnt by heart")
    return 0 if ok else 1


if __name__ == "__main__":
    sys.exit(main())
