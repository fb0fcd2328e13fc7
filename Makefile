# Everything runs in .venv, made from the hash-pinned locks in requirements/.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
EXTRA := python3 -c 'import sys, tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["project"]["optional-dependencies"][sys.argv[1]], sep="\n")'
PIP := $(BIN)/python -m pip --disable-pip-version-check -q
.DEFAULT_GOAL := help

.PHONY: train
.PHONY: help setup setup-dev run demo-slack slack-types test check soak bench lock clean

help: ## show what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Bedroom Director needs Python 3.11 or newer: install it, or name it with make PYTHON=python3.12 $(MAKECMDGOALS)." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements/run.txt pyproject.toml | $(BIN)/python
	@echo "Setting up .venv (once) ..." >&2
	@$(PIP) install --no-deps --require-hashes -r requirements/run.txt >&2
	@$(PIP) install --no-deps --no-build-isolation -e . >&2
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.run
	@$(PIP) install --no-deps --require-hashes -r requirements/dev.txt >&2
	@touch $@

setup: $(VENV)/.run ## make .venv with .venv/bin/director in it
setup-dev: $(VENV)/.dev

run: $(VENV)/.run ## open the local console (also reads piped lines; no key needed)
	@$(BIN)/director run console

demo-slack: $(VENV)/.dev ## a film directed in a Slack of our own, printed as it happens; nothing leaves this machine
	@$(BIN)/python -m tests.platforms.slack.demo

slack-types: $(VENV)/.dev ## fetch Slack's own types (npm), against which every block is then held in the tests
	@$(BIN)/python -m tests.platforms.slack.typed

test: $(VENV)/.dev ## the whole suite
	@$(BIN)/python -m pytest -n auto --dist worksteal

check: $(VENV)/.dev ## formatting, lints, types
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/pyright

soak: $(VENV)/.dev ## the full counts of the slices that `make test` runs
	@DIRECTOR_SOAK=1 $(BIN)/python -m pytest -m 'soak or not soak'

bench: $(VENV)/.dev ## speed and memory as ratios against named baselines
	@$(BIN)/python -m benchmarks

.venv-train/.train: requirements/train.txt
	@$(PYTHON) -m venv .venv-train
	@.venv-train/bin/python -m pip --disable-pip-version-check -q install torch==2.13.0 >&2
	@.venv-train/bin/python -m pip --disable-pip-version-check -q install --no-deps --require-hashes -r requirements/train.txt >&2
	@touch $@

train: .venv-train/.train ## the fine-tuning recipe for real, with a tiny model on the CPU (the extra `train`, in a folder of its own)
	@.venv-train/bin/python -m tests.training.lora

lock: ## pin every dependency with hashes again (needs uv)
	uv pip compile -q pyproject.toml --group build --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -o requirements/run.txt
	uv pip compile -q pyproject.toml --group build --group dev -c requirements/run.txt --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -o requirements/dev.txt
	$(EXTRA) otel | uv pip compile -q - -c requirements/run.txt -c requirements/dev.txt --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -o requirements/otel.txt
	$(EXTRA) tiny | uv pip compile -q - --no-deps --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -o requirements/tiny.txt

clean: ## remove .venv and caches (never the data folder)
	rm -rf $(VENV) .pytest_cache .ruff_cache
