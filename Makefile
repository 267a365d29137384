# Every target sets up what it needs, in $(VENV), and is quick the second time.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
SOURCES := pyproject.toml README.md LICENSE $(shell find src stubs -name '*.py*' -not -path '*/__pycache__/*')
PYTEST_ARGS ?=

CELERY_VERSIONS := 5.5 5.6 5.7

RUNTIME_TESTS := $(addprefix tests/test_,backoff.py batches.py checked.py command_line.py doctor.py embedded.py exibir.py remote.py retrying.py schedules.py wheel.py)
RUNTIME_TESTS += $(addprefix tests/contract/test_contract_,commands.py export.py proofs.py settings_proofs.py values.py)

.PHONY: demo flower test check lint types complete stubtest runtime bench clean

demo: $(VENV)/.demo
	$(BIN)/python -m tarefas_tipadas
	@echo
	$(BIN)/python examples/loja/show_mistakes.py

# The shop with a worker, beat and Flower: on a broker in a folder, or on BROKER=redis://...
flower: $(VENV)/.flower
	cd examples/loja && $(abspath $(BIN))/python show_flower.py $(if $(BROKER),--broker $(BROKER))

test: $(VENV)/.dev
	$(BIN)/python -m pytest $(PYTEST_ARGS)

check: lint types complete stubtest runtime test

lint: $(VENV)/.dev
	$(BIN)/ruff format --check
	$(BIN)/ruff check

types: $(VENV)/.dev
	$(BIN)/mypy
	$(BIN)/pyright --pythonpath $(BIN)/python
	$(BIN)/ty check --python $(VENV)
	$(BIN)/pyrefly check --python-interpreter-path $(BIN)/python
	$(BIN)/zuban mypy --strict --python-executable $(BIN)/python src

complete: $(VENV)/.dev
	PATH="$(abspath $(BIN)):$$PATH" pyright --verifytypes tarefas_tipadas --ignoreexternal

stubtest: $(CELERY_VERSIONS:%=$(VENV)/celery-%/.done)
	$(BIN)/python tests/stubtest/run.py $(CELERY_VERSIONS:%=$(abspath $(VENV))/celery-%/bin/python)

# The newest Celery is what `test` runs on.
runtime: $(patsubst %,runtime-%,$(filter-out $(lastword $(CELERY_VERSIONS)),$(CELERY_VERSIONS)))

runtime-%: $(VENV)/celery-%/.done
	$(VENV)/celery-$*/bin/python -m pytest -q $(RUNTIME_TESTS)

# The plugin on another mypy than that of `test`.
plugin-%: $(VENV)/mypy-%/.done
	$(VENV)/mypy-$*/bin/python -m pytest -q $(addprefix tests/plugin/test_,cases.py fuzz.py wire.py)

bench: $(VENV)/.dev
	$(BIN)/python benchmarks/import_time.py
	$(BIN)/python benchmarks/contract.py
	$(BIN)/python benchmarks/factories.py
	$(BIN)/python benchmarks/typecheck.py --growth $(VENV)/wheel/*.whl $(VENV)/bench

clean:
	rm -rf .venv dist build .mypy_cache .pytest_cache .ruff_cache

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10) and "Python 3.10 or newer is needed: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'  # reads dependency groups

$(VENV)/.wheel: $(BIN)/python $(SOURCES)
	rm -rf $(VENV)/wheel
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir $(VENV)/wheel .
	touch $@

# What is run and tested is the installed wheel, never the source tree.
$(VENV)/.demo: $(VENV)/.wheel
	wheel=$$(echo $(VENV)/wheel/*.whl) && $(BIN)/python -m pip install --quiet "$$wheel[mypy,redis]" \
	  && $(BIN)/python -m pip install --quiet --no-deps --force-reinstall "$$wheel"
	touch $@

$(VENV)/.flower: $(VENV)/.demo
	wheel=$$(echo $(VENV)/wheel/*.whl) && $(BIN)/python -m pip install --quiet "$$wheel[checked,flower]" 'aiosmtpd>=1.4.6'
	touch $@

$(VENV)/.dev: $(VENV)/.demo
	$(BIN)/python -m pip install --quiet --group dev
	touch $@

$(VENV)/mypy-%/.done: $(VENV)/.wheel
	test -x $(@D)/bin/python || $(PYTHON) -m venv $(@D)
	$(@D)/bin/python -m pip install --quiet 'mypy==$*.*' pytest $(VENV)/wheel/*.whl
	$(@D)/bin/python -m pip install --quiet --no-deps --force-reinstall $(VENV)/wheel/*.whl
	touch $@

$(VENV)/celery-%/.done: $(VENV)/.wheel
	test -x $(@D)/bin/python || $(PYTHON) -m venv $(@D)
	$(@D)/bin/python -m pip install --quiet 'celery[redis,auth,sqlalchemy]==$*.*' django mypy==2.4.1 'pydantic>=2.10' pytest rich $(VENV)/wheel/*.whl
	$(@D)/bin/python -m pip install --quiet --no-deps --force-reinstall $(VENV)/wheel/*.whl
	touch $@
