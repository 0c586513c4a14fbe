# Safety Desk 安监台账. Two commands are enough: `make run` (see it work) and `make test` (see that it works).
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: setup run test check bench shots pictures torture journey new-record clean

setup: $(READY)

$(READY): pyproject.toml installer/qt_libraries.sh
	@echo "准备运行环境（第一次要几分钟）…"
	@sh installer/qt_libraries.sh
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --use-pep517 --editable '.[dev]'
	@touch $@

run: setup  ## the main job on the sample ledgers, then the window
	@$(BIN)/python -m installer.main_job out/main-job

test: setup  ## every test
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 --dist loadscope -m "not slow"

check: setup  ## style, types, layers, forms and migrations
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m installer.check_data

journey: setup  ## the commands of the README as a person gives them
	@$(BIN)/python -m pytest tests/journeys

bench: setup  ## ratios: import, package, ledger window, start-up
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.bench

shots: setup  ## every screen and sample page as PNG in out/shots
	@QT_QPA_PLATFORM=offscreen SAFETY_DESK_FONTS=shipped $(BIN)/python -m tests.shots out/shots

pictures: shots  ## the pictures of the README, from the shots and the papers of `make run`
	@$(BIN)/python -m installer.pictures out/shots docs/pictures

torture: setup  ## the long fault runs
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest tests/torture -m "slow or not slow"

new-record: setup  ## make new-record NAME=inspections/fire_drill
	@$(BIN)/python -m installer.new_record $(NAME)

clean:
	rm -rf out build dist .mypy_cache .ruff_cache .pytest_cache
