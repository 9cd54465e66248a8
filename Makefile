# Environment, server, tests and checks. `make` alone lists what there is.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help install run test check lint types layers markup catalogues fix train precision bench migration \
	translations lock drills audit browser

PORT ?= 8000
UV_VERSION := 0.13.9
BIN := .venv/bin
FLASK := $(BIN)/flask --app wsgi
COMPILE := $(BIN)/uv pip compile pyproject.toml --quiet --generate-hashes --universal \
	--python-version 3.11 --no-emit-index-url --custom-compile-command 'make lock'
# One run, two databases side by side; tests/support/databases.py shares the tests out.
BOTH_DATABASES := --dist=each --tx popen//id=sqlite//env:TEST_DATABASE=sqlite \
	--tx popen//id=postgresql//env:TEST_DATABASE=postgresql

# The interpreter is the machine's own: nothing else is fetched.
export UV_PYTHON_DOWNLOADS := never

help: ## Lists the commands
	@sed -nE 's/^([a-z-]+):.*## (.*)/\1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 14

install: .venv/installed ## Makes the environment, from the lock file
run: .venv/installed ## Serves the demo on 127.0.0.1:8000 (PORT=9000 changes it)
	@exec $(FLASK) demo serve --port $(PORT)

test: .venv/installed-dev browser ## Runs every test, on SQLite and PostgreSQL (ARGS= goes to pytest)
	@$(BIN)/pytest $(BOTH_DATABASES) $(ARGS)

check: lint types layers markup catalogues ## Checks format, lint, types, layers, templates, catalogues
lint: .venv/installed-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
types: .venv/installed-dev
	$(BIN)/mypy
layers: .venv/installed-dev
	$(BIN)/lint-imports
markup: .venv/installed-dev
	$(BIN)/djlint templates --lint
catalogues: .venv/installed-dev
	$(FLASK) translations check

fix: .venv/installed-dev ## Formats code, mends what a machine can
	-$(BIN)/ruff check --fix
	$(BIN)/ruff format

train: .venv/installed-dev ## Trains the readability score again, prints what it is worth
	@PYTHONPATH=. $(BIN)/python -m training.train

precision: .venv/installed-dev ## Measures how often each rule of easy French is right
	@PYTHONPATH=. $(BIN)/python -m training.measure

bench: .venv/installed-dev ## Prints the table of speeds, beside a bare page
	@$(BIN)/python -m tests.bench

migration: .venv/installed-dev ## Writes the next migration (MESSAGE="what changes")
	$(FLASK) db migrate -m "$(MESSAGE)"

translations: .venv/installed-dev ## Brings the catalogues up to date with the sentences
	$(FLASK) translations update

lock: .venv/installed-dev ## Writes both lock files again (ARGS=--upgrade takes the newest)
	$(COMPILE) $(ARGS) --output-file requirements.lock
	$(COMPILE) $(ARGS) --group dev --output-file requirements-dev.lock

drills: .venv/installed-dev ## Long trials; each leaves its dated line in docs/drills.md
	@for drill in tests/drills/*.sh; do bash $$drill | tee -a docs/drills.md; done

audit: .venv/installed-dev browser ## The full accessibility matrix; leaves its line in docs/audit.md
	@AUDIT=full $(BIN)/pytest -m axe $(ARGS) | tee /dev/stderr \
		| tail -n 1 | sed "s/^/- $$(date +%F) /" >> docs/audit.md

browser:
	@bash tests/support/install_browser.sh

# Debian's python3 has no ensurepip, and its pip refuses to install outside an environment.
.venv/uv-$(UV_VERSION):
	@python3 -m venv --without-pip .venv
	@python3 -m pip --quiet --python $(BIN)/python install uv==$(UV_VERSION)
	@touch $@

# An environment with the tools keeps them: the development lock file holds the other one.
.venv/installed: .venv/uv-$(UV_VERSION) requirements.lock
	@$(BIN)/uv pip sync --quiet requirements$$(test ! -e $@-dev || echo -dev).lock
	@touch $@
.venv/installed-dev: .venv/uv-$(UV_VERSION) requirements.lock requirements-dev.lock
	@$(BIN)/uv pip sync --quiet requirements-dev.lock
	@touch .venv/installed $@
