# The habits of the house. `make plans` and `make test` set up all they need.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin

.PHONY: plans test layout mutants lint format bench schema dist clean

plans: .venv/user  ## check all plans, print them into build/
	$(BIN)/planner check plans --fail-on error
	$(BIN)/planner render plans --to docx,md,html -o build

test: .venv/dev  ## run all tests; those that need LibreOffice are skipped without it
	$(BIN)/python -m pytest -n auto

layout: .venv/dev  ## measure printed pages, print every point with its target; needs LibreOffice
	$(BIN)/python -m tests.layout

mutants: .venv/dev  ## plant defects in the plans, print which rules notice
	$(BIN)/python -m tests.mutants

lint: .venv/dev  ## style, types and the direction of imports
	$(BIN)/ruff check planner tests
	$(BIN)/ruff format --check planner tests
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/dev  ## put the code into the style of the house
	$(BIN)/ruff check --fix planner tests
	$(BIN)/ruff format planner tests

bench: .venv/dev  ## measure speed against the floor and the peers
	$(BIN)/python -m tests.benchmarks

schema: .venv/user  ## write what is generated from the model
	$(BIN)/planner schema

dist: .venv/dev  ## build the wheel and the source archive
	$(BIN)/python -m build

clean:  ## remove what was made, but not the environment
	rm -rf build dist .planner-cache .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/bin/python:
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip

.venv/user: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[pdf]'
	touch $@

.venv/dev: .venv/user
	$(BIN)/python -m pip install --quiet --group dev
	touch $@
