# Everything runs in .venv, which is made on first use and again when pyproject.toml changes.
# Another Python: make extract PYTHON=python3.12     Other articles: make extract ARTICLES=my-folder

PYTHON ?= python3
ARTICLES ?= seeds
ARGS ?=

VENV := .venv
RUN := $(VENV)/bin/python
INSTALL := $(RUN) -m pip install --quiet --disable-pip-version-check

MODEL_DATA ?=

.PHONY: extract test check model bench bench-ner clean

extract: $(VENV)/installed  ## print the facts of the articles in seeds/
	@$(RUN) -m newsfacts extract $(ARTICLES) $(ARGS)

test: $(VENV)/installed-dev  ## run the tests
	@$(RUN) -m pytest $(ARGS)

check: $(VENV)/installed-dev  ## everything that must hold before a change is taken in, the tests last
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy
	$(VENV)/bin/lint-imports
	@$(MAKE) --no-print-directory test

model: $(VENV)/installed-training  ## make the German model anew (hours on two cores); MODEL_DATA=folder of the corpora
	@$(RUN) -m training $(if $(MODEL_DATA),--data $(MODEL_DATA)) $(ARGS)

bench: $(VENV)/installed-dev  ## measure speed and quality
	@$(RUN) benchmarks/speed.py $(ARGS)

bench-ner: $(VENV)/installed-dev  ## measure the speed of the entity recognisers, beside spaCy's
	@$(RUN) benchmarks/ner.py $(ARGS)

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

$(VENV)/installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10) and "newsfacts needs Python 3.10 or newer, and $(PYTHON) is " + sys.version.split()[0] + ": run make again with PYTHON=python3.12, say")'
	@echo "Installing newsfacts and what it needs into $(VENV) …" >&2
	@$(PYTHON) -m venv $(VENV)
	@$(INSTALL) --editable .
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed
	@$(INSTALL) --editable '.[dev]'
	@touch $@

$(VENV)/installed-training: $(VENV)/installed
	@$(INSTALL) --editable '.[training]'
	@touch $@
