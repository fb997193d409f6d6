# Everything a developer or a server needs: `make help` lists it. No tool but make, Python >= 3.11 and git is asked for.

PYTHON ?= python3
# Extra arguments for pytest, as in: make test ARGS="-k calendar"
ARGS ?=

.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules --no-print-directory

# Node and npm come with the Python packages; a Node of the system is never used.
export PATH := $(CURDIR)/.venv/bin:$(PATH)
export npm_config_update_notifier := false
# pyright fetches its own Node program once; it belongs to this tree, not to the user's home.
export PYRIGHT_PYTHON_CACHE_DIR := $(CURDIR)/.venv/pyright
export PYRIGHT_PYTHON_IGNORE_WARNINGS := 1

VENV_PYTHON := .venv/bin/python
RUN_INSTALLED := .venv/installed-run
DEV_INSTALLED := .venv/installed-dev
S3_INSTALLED := .venv-s3/installed
AUDIT_INSTALLED := .venv-audit/installed
NODE_INSTALLED := frontend/node_modules/.package-lock.json
FRONTEND_BUILT := frontend/dist/index.html
FRONTEND_SOURCES := $(filter-out frontend/package-lock.json frontend/package.json,$(wildcard frontend/*.*)) \
	$(shell find frontend/src frontend/public frontend/openapi frontend/scripts frontend/types 2>/dev/null)
INSTALL := $(VENV_PYTHON) -m pip install --quiet --disable-pip-version-check --no-input
# An environment beside the program's, of the lock that the target depends on.
own-environment = $(PYTHON) -m venv --clear $(@D) && $(@D)/bin/python -m pip install --quiet --disable-pip-version-check --no-input --require-hashes --only-binary :all: -r $< && touch $@
LOCK := .venv/bin/uv pip compile --quiet --generate-hashes --no-annotate --no-header --universal --python-version 3.11

.PHONY: run run-split test test-split check bench api migrate lock sbom audit clean help

run: $(RUN_INSTALLED) $(FRONTEND_BUILT) ## Serve everything on http://localhost:$PORT (8000), data in $DATA_DIR (.data)
	@exec .venv/bin/dianxiaoer serve

run-split: $(RUN_INSTALLED) $(FRONTEND_BUILT) ## Serve the same as processes of their own behind a gateway (Caddy)
	@scripts/need_debian_packages "The gateway" caddy
	@exec .venv/bin/dianxiaoer split

test: $(DEV_INSTALLED) $(S3_INSTALLED) $(FRONTEND_BUILT) ## Run all tests; ARGS="..." is handed to pytest
	@scripts/need_debian_packages "The browser tests" chromium fonts-noto-cjk
	@cd frontend && npm run --silent test && npm run --silent check:size
	@# Two browsers at once starve each other; exit status 5 says that ARGS chose no test of this half.
	@$(VENV_PYTHON) -m pytest -n 2 --ignore tests/browser --ignore tests/split/live $(ARGS) || [ $$? -eq 5 ]
	@$(VENV_PYTHON) -m pytest tests/browser $(ARGS) || [ $$? -eq 5 ]

test-split: $(DEV_INSTALLED) $(FRONTEND_BUILT) ## Run the contract and browser tests against separate processes
	@scripts/need_debian_packages "The gateway and the browser tests" caddy chromium fonts-noto-cjk
	@$(VENV_PYTHON) -m pytest tests/contracts tests/split $(ARGS) || [ $$? -eq 5 ]
	@DX_TOPOLOGY=split $(VENV_PYTHON) -m pytest tests/browser $(ARGS) || [ $$? -eq 5 ]

check: $(DEV_INSTALLED) $(NODE_INSTALLED) ## Check format, rules, types, layers and everything generated
	@.venv/bin/ruff format --check .
	@.venv/bin/ruff check .
	@.venv/bin/pyright
	@.venv/bin/lint-imports
	@# What is made from the code must still equal it.
	@$(VENV_PYTHON) -m scripts.check_env_example
	@$(VENV_PYTHON) -m scripts.openapi --check
	@$(VENV_PYTHON) -m scripts.state_diagram --check
	@$(VENV_PYTHON) -m scripts.indicators_doc --check
	@cd frontend && npm run --silent check

bench: $(DEV_INSTALLED) $(FRONTEND_BUILT) ## Measure what docs promise, into benchmarks/RESULTS.md
	@exec .venv/bin/dianxiaoer bench

api: $(DEV_INSTALLED) $(NODE_INSTALLED) ## Write the OpenAPI documents, the client's types, the state diagram and the indicators' page anew
	@$(VENV_PYTHON) -m scripts.openapi
	@$(VENV_PYTHON) -m scripts.state_diagram
	@$(VENV_PYTHON) -m scripts.indicators_doc
	@cd frontend && npm run --silent gen:api

migrate: $(RUN_INSTALLED) ## Bring the database of $DATABASE_URL (or of $DATA_DIR) to the newest schema
	@exec .venv/bin/dianxiaoer migrate

lock: $(DEV_INSTALLED) ## Resolve pyproject.toml anew into the two lock files
	@$(LOCK) pyproject.toml --output-file requirements.lock
	@$(LOCK) pyproject.toml --extra dev --constraints requirements.lock --output-file requirements-dev.lock
	@$(LOCK) tests/s3/requirements.in --output-file tests/s3/requirements.lock
	@$(LOCK) benchmarks/drills/requirements.in --output-file benchmarks/drills/requirements.lock
	@$(LOCK) scripts/supply_chain/requirements.in --output-file scripts/supply_chain/requirements.lock

sbom: $(AUDIT_INSTALLED) $(NODE_INSTALLED) ## List every package the program is made of (CycloneDX), into build/
	@mkdir -p build
	@.venv-audit/bin/cyclonedx-py requirements --output-reproducible --of JSON -o build/sbom-python.json requirements.lock
	@cd frontend && npm sbom --sbom-format cyclonedx --omit dev --loglevel=error > ../build/sbom-node.json
	@echo "build/sbom-python.json, build/sbom-node.json"

audit: $(AUDIT_INSTALLED) $(NODE_INSTALLED) ## Ask the registries which of the locked packages have known faults
	@.venv-audit/bin/pip-audit --strict --disable-pip --no-deps -r requirements.lock || { echo "Python: faults above, or the registry gave no answer: nothing was proved." >&2; exit 1; }
	@cd frontend && npm audit --omit dev || { echo "Node: faults above, or the registry gave no answer: nothing was proved." >&2; exit 1; }

clean: ## Remove everything make has made, except the data
	@rm -rf .venv .venv-s3 .venv-failover .venv-audit build frontend/node_modules frontend/dist .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## Show this list
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 18

$(VENV_PYTHON):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name it, for example: make $(MAKECMDGOALS) PYTHON=python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || scripts/need_debian_packages "A virtual environment" python3-venv
	@$(PYTHON) -m venv --clear .venv

$(RUN_INSTALLED): requirements.lock pyproject.toml | $(VENV_PYTHON)
	@echo "Installing Python packages (only when they have changed) ..."
	@$(INSTALL) --require-hashes --only-binary :all: -r requirements.lock
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV_INSTALLED): requirements-dev.lock $(RUN_INSTALLED)
	@echo "Installing the packages for tests and checks ..."
	@$(INSTALL) --require-hashes --only-binary :all: -r requirements-dev.lock
	@touch $@

# What these ask for contradicts what the program does, so each has an environment of its own.
$(S3_INSTALLED): tests/s3/requirements.lock | $(VENV_PYTHON)
	@echo "Installing the S3 server of the tests ..."
	@$(own-environment)

$(AUDIT_INSTALLED): scripts/supply_chain/requirements.lock | $(VENV_PYTHON)
	@echo "Installing what lists and audits packages ..."
	@$(own-environment)

$(NODE_INSTALLED): frontend/package-lock.json frontend/package.json $(RUN_INSTALLED)
	@echo "Installing front-end packages ..."
	@cd frontend && npm ci --loglevel=error --no-audit --no-fund --ignore-scripts
	@touch $@

$(FRONTEND_BUILT): $(FRONTEND_SOURCES) $(NODE_INSTALLED)
	@echo "Building the front end ..."
	@cd frontend && npm run --silent build
	@touch $@
