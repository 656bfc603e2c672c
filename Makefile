# make demo: the graph of the examples. make test: all tests. Both make the environment in .venv first, where it is missing
# or older than pyproject.toml. Another Python: make demo PYTHON=python3.12
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
TREEBANKS ?= ../treebanks
CORPUS ?= ../shared/corpus/whitehouse.jsonl.gz
LANGUAGES ?= en it fr de es
STEPS ?= 9000
PYTEST_ARGS ?=

.PHONY: demo test lint models bench dist clean
.DEFAULT_GOAL := demo

define environment
	@$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(None if (3, 11) <= v <= (3, 13) else \
	  "pactgraph needs Python 3.11, 3.12 or 3.13, and $(PYTHON) is %d.%d (try: make PYTHON=python3.12)" % v)'
	@test -x $(BIN)/python || { echo "making the environment in $(VENV) ..."; $(PYTHON) -m venv $(VENV); }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
endef

$(VENV)/.demo: pyproject.toml
	$(environment)
	@echo "installing pactgraph and what it needs (a minute or two) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml
	$(environment)
	@echo "installing pactgraph, what it needs, and the tools for its tests (a few minutes) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[notebooks,server,train]" --group test --group lint
	@touch $@ $(VENV)/.demo

demo: $(VENV)/.demo  ## build the graph of the examples, the page and the tables
	@$(BIN)/pactgraph build examples -o demo
	@$(BIN)/pactgraph centrality demo --top 10
	@$(BIN)/pactgraph view demo
	@echo
	@echo "page:    demo/page.html   (open it in a browser, it works offline)"
	@echo "tables:  demo/facts.jsonl  demo/offices.jsonl  demo/centrality.csv"
	@echo "store:   demo/store"
	@echo "three queries to try (all questions: $(BIN)/pactgraph query demo):"
	@echo "  $(BIN)/pactgraph query demo pledged-not-delivered"
	@echo "  $(BIN)/pactgraph query demo office-holders"
	@echo "  $(BIN)/pactgraph query demo 'SELECT ?who ?modality { ?c a pact:Claim ; pact:factType pact:Aid ; pact:agent ?who ; pact:counterpart actor:UKR ; pact:modality ?modality }'"

test: $(VENV)/.dev  ## run all tests
	@$(BIN)/python -m pytest -q -rs $(PYTEST_ARGS)

lint: $(VENV)/.dev  ## style and types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

models: $(VENV)/.dev  ## train the language models: make models TREEBANKS=folder
	@for lang in $(LANGUAGES); do \
	  $(BIN)/pactgraph train --lang $$lang --treebanks $(TREEBANKS) --steps $(STEPS) -o models/$$lang || exit 1; done

bench: $(VENV)/.dev  ## speed and memory: make bench CORPUS=file.jsonl.gz
	@$(BIN)/python bench/build.py $(CORPUS)
	@$(BIN)/python bench/rdf.py

dist: $(VENV)/.dev  ## sdist and wheel in dist/
	@$(BIN)/python -m build --outdir dist .

clean:  ## remove what is made: the demo, builds, caches (the environment stays)
	rm -rf demo dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
