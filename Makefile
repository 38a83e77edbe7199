# Each of these does all the set-up by itself (.ci/setup); a second run starts at once.
PYTHON := .venv/bin/python
QML := ui/qml

.DEFAULT_GOAL := help
.PHONY: help run test torture torture-short cage-session pictures check lint types qml translations refusals licences layers sbom format lock clean

help:
	@echo "make run     open Firma (where there is no screen: play the demo into firma-demo/)"
	@echo "make test    run every test"
	@echo "make torture   kill it, cut its power, fill its disk, feed it rubbish: for hours"
	@echo "make torture-short  the same in minutes, as in make test"
	@echo "make pictures  take the pictures of the pages anew; look at each that changed"
	@echo "make check   hold every file to the rules: style, types, QML, translations, layers"
	@echo "make cage-session  start the locked session for real, without a screen, and break it down"
	@echo "make sbom    list what the program is made of, as a CycloneDX bill of materials"
	@echo "make format  write Python and QML as the checks want them"
	@echo "make lock    pin the dependencies anew (needs uv)"
	@echo "make clean   remove what these commands left behind"

run:
	@.ci/setup run
	@if [ "$$(uname -s)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no screen here, so Firma plays its demo." && rm -rf firma-demo && \
		QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software \
			.venv/bin/firma demo --out firma-demo && \
		echo "Its pictures are in $(CURDIR)/firma-demo/pictures"; \
	else .venv/bin/firma; fi

test:
	@.ci/setup dev
	@$(PYTHON) -m pytest $(ARGS)

torture:
	@.ci/setup dev
	@$(PYTHON) -m pytest --torture tests/torture $(ARGS)

torture-short:
	@.ci/setup dev
	@$(PYTHON) -m pytest tests/torture $(ARGS)

# Needs cage and grim, and a user who can read this folder: see packaging/linux/README.md.
cage-session:
	@.ci/setup run
	@packaging/linux/try-headless.sh firma-session-pictures

pictures:
	@.ci/setup dev
	@FIRMA_ACCEPT_PICTURES=1 $(PYTHON) -m pytest -q tests/journeys/test_pictures.py
	@git status --short tests/journeys/pictures

check:
	@.ci/setup dev
	@$(MAKE) --no-print-directory --keep-going lint types qml translations refusals licences layers
	@echo "Every check passed."

lint:
	@echo "ruff: style" && $(PYTHON) -m ruff check --quiet .
	@echo "ruff: format" && $(PYTHON) -m ruff format --quiet --check .

types:
	@echo "mypy: types of kiosk, ui and resources" && $(PYTHON) -m mypy --no-error-summary

qml:
	@echo "qmllint, qmlformat: QML" && $(PYTHON) -m tests.checks.qml

translations:
	@echo "lupdate: translations" && $(PYTHON) -m tests.checks.translations

refusals:
	@echo "refusals: a sentence in each language" && $(PYTHON) -m tests.checks.refusals

licences:
	@echo "licences: each is known and fits" && $(PYTHON) -m tests.checks.licences

layers:
	@echo "layers: imports run down only" && $(PYTHON) -m pytest -q --no-header tests/test_layers.py

# Writes Python and QML as the checks want them, and brings new sentences into the translations.
format:
	@.ci/setup dev
	$(PYTHON) -m ruff check --fix --quiet . ; $(PYTHON) -m ruff format .
	-$(PYTHON) -m tests.checks.qml --fix
	-$(PYTHON) -m tests.checks.translations --fix

sbom:
	@.ci/setup dev
	@$(PYTHON) -m tests.checks.materials

# Two locks: what the program needs, and the same with its tests' and checks' tools.
LOCK := uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header \
	--python-version 3.11 pyproject.toml
lock:
	$(LOCK) --output-file requirements.lock
	$(LOCK) --group dev --constraint requirements.lock --output-file tests/requirements.lock

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist firma-demo firma-session-pictures
	rm -f resources/translations/*.qm
