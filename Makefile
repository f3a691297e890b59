# make demo: the program on its example reports.  make test: lint, types, tests.
PYTHON ?= python3
VENV := .venv
JOBS ?= 2
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test lint types tests format scores lock clean

demo: $(VENV)/.ready
	$(BIN)/riftline demo

test: lint types tests

lint: $(VENV)/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.ready
	$(BIN)/mypy

tests: $(VENV)/.ready
	$(BIN)/pytest -n $(JOBS) --dist loadfile --cov --cov-report=term:skip-covered

format: $(VENV)/.ready
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

scores: $(VENV)/.ready
	$(BIN)/python -m evaluation.scores

lock:
	uv pip compile --universal --python-version 3.11 --group dev pyproject.toml -o requirements.lock --generate-hashes --no-emit-index-url

$(VENV)/.ready: requirements.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --no-deps --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --editable .
	$(BIN)/python -m compileall -q src
	touch $@

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

# Every part of the page at two widths, light and dark, into build/pictures; and the README's first picture.
.PHONY: picture pages
picture: $(VENV)/.ready
	$(BIN)/python -m evaluation.pictures --readme docs/dossier.png

# Seconds to first paint and of a filter, and sizes of files, on this machine.
pages: $(VENV)/.ready
	$(BIN)/python -m evaluation.pages
