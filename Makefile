# finescan: `make scan` and `make test` are all that is needed on a fresh machine with Python 3.11 or newer.
#
#   make scan                scan the samples
#   make scan FILE=a.pdf     scan any letter, or a folder; ARGS="--lang de --format json" adds options
#   make test                what the quick tests need, and the quick tests
#   make test-slow           the slow tests: wheel, kill, memory, reports in a browser, a cluster, a bucket
#   make check               everything that must hold before a change goes in
#   make samples             draw the samples anew, with their expected output
#   make schema              write docs/finescan-1.schema.json anew
#   make docs                write docs/cli.md and docs/rules/ anew, from --help and from the rules
#   make guides              run the guides in docs/ and write what their commands print now
#   make pictures            take the pictures in docs/pictures/ anew; needs playwright and Chromium
#   make bench-reading       how much of generated letters is read, beside other programs; BENCH="--quick" for minutes
#   make bench-archive       what an archive of generated letters costs; BENCH="--sizes 1000,10000,100000" for hours
#   make calibrate           what every rule does on samples and generated letters, and the points that fit; ARGS=--write
#   make quality             score all samples anew: docs/quality.md and the figures that must not fall
#   make clean               remove the environment and caches

SHELL = /bin/sh
VENV = .venv
BIN = $(VENV)/bin
PYTHON =
FILE = samples
ARGS =
BENCH =
QUICK = -m "not slow" -n 2

# The first python that is new enough; `make PYTHON=/path/to/python3.12 ...` names another.
FIND_PYTHON = for p in $(PYTHON) python3 python3.13 python3.12 python3.11; do \
	if command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then echo $$p; break; fi; done

.PHONY: scan test test-slow check samples schema docs guides pictures bench-reading bench-archive calibrate quality clean help
.DEFAULT_GOAL = help

help:
	@sed -n 's/^#  *make /  make /p' Makefile

# Findings are the purpose of a scan, not a failure of make; inputs that cannot be read still fail.
scan: $(VENV)/.base
	@$(BIN)/finescan scan --fail-on never $(ARGS) -- "$(FILE)"

test: $(VENV)/.dev
	@$(BIN)/python -m pytest $(QUICK)

test-slow: $(VENV)/.slow
	@$(BIN)/python -m pytest -m slow

check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/finescan rules check
	$(BIN)/finescan rules test
	$(BIN)/python -m pytest $(QUICK)

samples: $(VENV)/.dev
	$(BIN)/python samples/make.py

schema: $(VENV)/.base
	$(BIN)/python -m finescan.reports.schema > docs/finescan-1.schema.json

docs: $(VENV)/.dev
	@$(BIN)/python -m tests.docs.reference

guides: $(VENV)/.dev
	@$(BIN)/python -m tests.docs.guides

pictures: $(VENV)/.dev
	@$(BIN)/python -m tests.docs.pictures

bench-reading: $(VENV)/.dev
	@$(BIN)/python -m tests.benchmarks.reading.run $(BENCH)

bench-archive: $(VENV)/.dev
	@$(BIN)/python -m tests.benchmarks.archive $(BENCH)

calibrate: $(VENV)/.dev
	@$(BIN)/python -m tests.benchmarks.calibrate $(ARGS)

quality: $(VENV)/.dev
	@$(BIN)/python -m tests.benchmarks.quality --write

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis build dist
	find finescan tests samples -name __pycache__ -type d -prune -exec rm -rf {} +

# An environment that was begun here and is not whole is thrown away, so that a second call starts afresh.
$(VENV)/.made:
	@py=$$($(FIND_PYTHON)); \
	if [ -z "$$py" ]; then \
		echo "finescan needs Python 3.11 or newer. Debian, Ubuntu: apt install python3 python3-venv   macOS: brew install python" >&2; exit 1; fi; \
	if [ -e $(VENV) ] && [ ! -e $(VENV)/.begun ]; then \
		echo "$(VENV) is there already and was not made by make. Move it away, or name another place: make VENV=..." >&2; exit 1; fi; \
	rm -rf $(VENV); mkdir -p $(VENV) && touch $(VENV)/.begun; \
	echo "Creating $(VENV) with $$py ..."; \
	if ! $$py -c 'import venv, ensurepip' >/dev/null 2>&1 || ! $$py -m venv $(VENV); then \
		version=$$($$py -c 'import sys; print("%d.%d" % sys.version_info[:2])'); rm -rf $(VENV); \
		echo "Python's venv module is missing. Install it once, as root: apt install python3-venv   (or python$$version-venv)" >&2; exit 1; fi
	@touch $@

$(VENV)/.base: $(VENV)/.made pyproject.toml
	@echo "Installing finescan (once) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.slow: $(VENV)/.dev
	@echo "Installing what the slow tests need: a browser's driver, dask, a server like S3 (once, 1.2 GB in all) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[dev,slow]"
	@touch $@

$(VENV)/.dev: $(VENV)/.base pyproject.toml
	@echo "Installing what the tests need (once) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[dev]"
	@touch $@
