# Everything runs in .venv, which is made on first use and again when pyproject.toml changes.
# Another Python: make extract PYTHON=python3.12     Other articles: make extract ARTICLES=my-folder

PYTHON ?= python3
ARTICLES ?= seeds
ARGS ?=

VENV := .venv
RUN := $(VENV)/bin/python
INSTALL := $(RUN) -m pip install --quiet --disable-pip-version-check

MODEL_DATA ?=

# A file's tests stay in one process, since they share what is slow to make.
ON_EVERY_CORE := -n auto --dist loadfile
# What make quick leaves out beside the tests that are marked as slow. It tries properties on few examples.
SLOW := cli commands corrections evaluate fuzz model training write/report write/database \
	german/test_numerals.py german/test_states.py kinds/test_ages_and_dates.py kinds/dates/test_story.py \
	kinds/people/test_objections.py kinds/figures/test_one_word_quantities.py kinds/organisations/test_cues.py \
	test_explain.py test_new_kind.py test_pipeline.py test_quality.py test_readme.py test_spacy.py

.PHONY: extract test quick check model fuzz bench bench-ner clean

extract: $(VENV)/installed  ## print the facts of the articles in seeds/
	@$(RUN) -m newsfacts extract $(ARTICLES) $(ARGS)

test: $(VENV)/installed-dev  ## run the tests, on every core; or some in one process: make test ARGS='tests/text -k words'
	@$(RUN) -m pytest $(or $(ARGS),$(ON_EVERY_CORE))

quick: $(VENV)/installed-dev  ## what finds most mistakes in seconds: ruff, and the tests that need no process, browser or long text
	@$(RUN) -m ruff check --quiet .
	@$(RUN) -m pytest $(ON_EVERY_CORE) -m "not slow" --hypothesis-profile=quick $(addprefix --ignore=tests/,$(SLOW))

check: $(VENV)/installed-dev  ## everything that must hold before a change is taken in, the tests last
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy
	$(VENV)/bin/lint-imports
	@$(MAKE) --no-print-directory test

model: $(VENV)/installed-training  ## make the German model anew (hours on two cores); MODEL_DATA=folder of the corpora
	@$(RUN) -m training $(if $(MODEL_DATA),--data $(MODEL_DATA)) $(ARGS)

fuzz: $(VENV)/installed-dev  ## read texts that nobody would write: make fuzz ARGS='--number 1000000 --rules'; --help says more
	@$(RUN) -m tests.fuzz $(ARGS)

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
