# `make help` says what can be made. Needs make and Python 3.11 or newer; everything else goes into .venv.

PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$python"; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
PIP_INSTALL = $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check
NO_NETWORK = { echo "make: could not install what claimcheck needs (messages of pip above);" \
	"check the network or pip's index, then run make again" >&2; exit 1; }

# The folder with the corpora: models/README.md says what it holds. Used by `model` and `evaluate`.
DATA ?=
# Folders of events, each a folder of articles by several outlets. Used by `weights`: models/comparison/fit.py.
STORIES ?=
# The folder with the published MiniLM, and how long to train: models/README.md.
MINILM ?=
MINUTES ?= 104
MINUTES_AGAIN ?= 100
CORPORA := $(if $(DATA),$(shell find $(DATA)/treebanks $(DATA)/ner $(DATA)/polnear/train -type f 2>/dev/null))

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup compare test check bench pictures model weights evaluate card clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

setup: $(VENV)/test.stamp ## Make .venv with claimcheck and what its tests need

compare: $(VENV)/run.stamp ## Compare the two articles in seeds/
	@$(BIN)/claimcheck compare seeds/

test: $(VENV)/test.stamp ## Check format, lint and types, and run all tests (what CI runs)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest -q --numprocesses auto --maxprocesses 4 --dist worksteal

check: test ## The same as test

bench: $(VENV)/test.stamp ## Measure speed: a cold comparison, words per second, and growth with the claims
	$(BIN)/python -m benchmarks.cold
	$(BIN)/python -m benchmarks.throughput
	$(BIN)/python -m benchmarks.scale

pictures: $(VENV)/test.stamp ## Make the pictures of the README from seeds/ (needs Chromium)
	$(BIN)/python docs/pictures/make.py

model: training/packaged.stamp ## Train and package the language model; DATA=folder with the corpora, MINILM=folder

evaluate: $(VENV)/test.stamp ## Measure what is found in the stories of benchmarks/; with DATA=folder, the model too
	$(BIN)/python -m benchmarks.evaluate_stories
	$(BIN)/python -m benchmarks.evaluate_passages
	$(BIN)/python -m benchmarks.copies
	$(BIN)/python -m benchmarks.headlines
	$(if $(DATA),@$(MAKE) --no-print-directory card)

weights: $(VENV)/test.stamp ## Learn the weights of evidence; STORIES=folders of events told by several outlets
	$(BIN)/python -m models.comparison.fit $(STORIES) benchmarks/stories/dev --write date
	$(BIN)/python -m models.comparison.fit $(STORIES) benchmarks/stories/dev --alarms-per-pair 0.02 --write name

card: corpus/train.spacy ## Measure the model and rewrite its card; DATA=folder with the corpora
	$(BIN)/python -m models.evaluate models/en_claimcheck corpus
	$(BIN)/python -m models.card

clean: ## Remove .venv and everything that can be made again
	rm -rf $(VENV) corpus training dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis

# -- the virtual environment ------------------------------------------------------------------------------------------

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "make: no Python 3.11 or newer found; install one, or name it: make PYTHON=..." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "make: $(PYTHON) cannot make a virtual environment;" \
		"on Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }

$(VENV)/run.stamp: pyproject.toml | $(BIN)/python
	@echo "Installing claimcheck into $(VENV) ..."
	@$(PIP_INSTALL) --editable . || $(NO_NETWORK)
	@touch $@

$(VENV)/test.stamp: pyproject.toml | $(BIN)/python
	@echo "Installing claimcheck and its test tools into $(VENV) ..."
	@$(PIP_INSTALL) --editable '.[test]' || $(NO_NETWORK)
	@touch $(VENV)/run.stamp $@

# -- the language model -----------------------------------------------------------------------------------------------

corpus/train.spacy: models/prepare.py $(CORPORA) | $(VENV)/test.stamp
	@test -n "$(DATA)" || { echo "make: name the folder with the corpora: make model DATA=folder (models/README.md)" >&2; exit 1; }
	$(BIN)/python -m models.prepare $(DATA) corpus

$(VENV)/train.stamp: pyproject.toml | $(VENV)/test.stamp
	@$(PIP_INSTALL) --editable '.[train]' || $(NO_NETWORK)
	@touch $@

training/checkpoint.pt: $(CORPORA) $(wildcard models/encoder/*.py models/encoder/config.toml) | $(VENV)/train.stamp
	@test -n "$(DATA)" && test -n "$(MINILM)" || { echo "make: name the folders with the corpora and with MiniLM:" \
		"make model DATA=folder MINILM=folder (models/README.md)" >&2; exit 1; }
	OMP_NUM_THREADS=1 $(BIN)/python -m models.encoder.train $(DATA) $(MINILM) training/first --minutes $(MINUTES)
	OMP_NUM_THREADS=1 $(BIN)/python -m models.encoder.train $(DATA) $(MINILM) training --minutes $(MINUTES_AGAIN) \
		--start training/first

training/packaged.stamp: training/checkpoint.pt models/package.py
	$(BIN)/python -m models.encoder.export training $(MINILM) training/en_claimcheck --first training/first
	$(BIN)/python -m models.encoder.dictionary training/en_claimcheck
	$(BIN)/python -m models.package training/en_claimcheck models/en_claimcheck
	@touch $@
