# Portico: `make demo` runs it, `make test` proves it. Both install what they need into .venv and frontend/node_modules.
# Runs with GNU make from 3.81 on. Paths are relative throughout, for the folder's own may hold spaces.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory
export PYTHON

BIN := .venv/bin
NPM := infra/tools/npm --prefix frontend
# Everything the built apps are made of: newer than the last build means build again.
FRONTEND_CHANGED = find frontend -mindepth 1 \( -name node_modules -o -name dist \) -prune -o -newer .stamps/frontend -print

# A virtual environment knows its own path: in a folder that was moved it is made anew.
$(shell mkdir -p .stamps; \
	if [ -f .stamps/place ] && [ "$$(cat .stamps/place)" != "$$(pwd)" ]; then rm -rf .venv .stamps/python; fi; \
	pwd > .stamps/place)

.PHONY: help
help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

.PHONY: demo
demo: python built ## Set up everything and serve Portico with demonstration data
	@exec $(BIN)/portico serve --demo

.PHONY: dev
dev: python node ## The same, reloading: the server when Python changes, both apps at once
	@exec $(BIN)/python infra/tools/dev.py

.PHONY: test
test: python node chromium ## All checks, then all tests, a browser's included (a quarter of an hour)
	@$(MAKE) check
	@$(MAKE) built
	@exec $(BIN)/python -m pytest -n 2 --dist loadgroup --no-loadscope-reorder

.PHONY: check
check: python node ## Style, types, imports, migrations, licences, generated files, the frontend's tests
	@$(MAKE) -j2 check-python check-types check-apps
	@touch .stamps/frontend # they have built the apps

.PHONY: check-python check-types check-apps
check-python:
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/squawk --config infra/migrations/squawk.toml infra/migrations/versions/*.sql
	@$(BIN)/python infra/checks/licences.py
	@$(BIN)/python infra/checks/locks.py
	@$(BIN)/portico schema --check

check-types:
	@$(NPM) run check:types

check-apps:
	@$(NPM) run check:apps

.PHONY: bench
bench: python built .stamps/bench ## Measure Portico beside its peers on one database, and a file of 2 GB (half an hour)
	@$(BIN)/python -m tests.bench
	@exec $(BIN)/python -m tests.bench.files

.PHONY: hunt
hunt: python ## Look for wrong clocks, for executors that differ, for malformed requests that break something (25 minutes)
	@$(BIN)/python -m tests.kit
	@$(BIN)/python -m tests.policy
	@exec $(BIN)/python -m tests.graph

.PHONY: durability
durability: python built ## Kill server, worker and file store at every step of a file's life (half an hour)
	@exec $(BIN)/python -m tests.durability

.PHONY: seed
seed: python ## Fill an empty database with the demonstration firm
	@exec $(BIN)/portico seed

.PHONY: shell
shell: python ## psql as the owner of the database
	@exec $(BIN)/python -m portico_embedded.shell

.PHONY: schema
schema: python node ## Write schema.graphql, policy-matrix.txt and what the apps generate from them
	@$(BIN)/portico schema
	@$(NPM) run generate

.PHONY: screenshots
screenshots: python built chromium ## A picture of every page in both languages, both schemes and two widths
	@exec $(BIN)/python -m tests.e2e.screenshots

.PHONY: lock
lock: python ## Resolve the Python dependencies anew (after a change of pyproject.toml)
	@$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate --no-emit-index-url --quiet --output-file requirements.lock
	@$(BIN)/python infra/checks/locks.py

# What the targets above stand on. Each leaves a stamp, so that the second time costs nothing and needs no network.

.PHONY: python
python: .stamps/python

.stamps/python: requirements.lock pyproject.toml
	@echo "Installing the Python packages of requirements.lock into .venv (once, about half a minute) …"
	@infra/tools/make-venv
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.PHONY: node
node: .stamps/node

# A new Python environment brings the same Node or a newer one: no reason to fetch all packages again.
.stamps/node: frontend/package-lock.json frontend/package.json | .stamps/python
	@echo "Installing the packages of frontend/package-lock.json (once, about half a minute) …"
	@$(NPM) ci --no-audit --no-fund --loglevel=error
	@touch $@

.stamps/bench: tests/bench/package-lock.json tests/bench/package.json | .stamps/python
	@echo "Installing the packages of tests/bench/package-lock.json (once, about half a minute) …"
	@infra/tools/npm --prefix tests/bench ci --no-audit --no-fund --loglevel=error
	@touch $@

.PHONY: built
built: node
	@if [ ! -f .stamps/frontend ] || [ ! -f frontend/dist/portal/index.html ] || [ -n "$$($(FRONTEND_CHANGED))" ]; then \
		echo "Building the apps …" && touch .stamps/frontend.building && \
		$(NPM) run build && mv .stamps/frontend.building .stamps/frontend; \
	fi

.PHONY: chromium
chromium: python
	@$(BIN)/python -m tests.e2e.chromium
