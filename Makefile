# Ninefold: make demo · make test · make install PREFIX=/usr/local · make bench · make torture · make fuzz ·
# make terminals · make pictures
PREFIX ?= /usr/local
SWIFT ?= swift
RELEASE = --configuration release
BINARY = .build/release/ninefold
# The installed program carries the Swift runtime in itself: it starts sooner and needs nothing beside it.
STATIC = --configuration release --static-swift-stdlib --scratch-path .build-static
SUDO = $(shell [ "$$(id -u)" = 0 ] || command -v sudo)

.PHONY: demo build test lint install bench torture fuzz terminals pictures clean ncurses tools old

demo: build
	@mkdir -p .build/demo
	@[ -e .build/demo/inner-city.json ] || $(BINARY) new .build/demo/inner-city.json --from inner-city
	@if [ -t 0 ] && [ -t 1 ]; then $(BINARY) .build/demo/inner-city.json; \
	 else $(BINARY) show .build/demo/inner-city.json; fi

build: ncurses
	$(SWIFT) build $(RELEASE) --product ninefold

# The headers of ncurses with wide characters, where they are missing.
ncurses:
	@if [ "$$(uname)" = Linux ] && ! [ -e /usr/include/ncursesw/curses.h ] && ! [ -e /usr/include/curses.h ]; then \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq libncursesw5-dev; fi

# What the tests need beside Swift: tmux, Python with jsonschema, strace for counting system calls.
tools: ncurses
	@for tool in tmux strace python3; do command -v $$tool >/dev/null || missing="$$missing $$tool"; done; \
	 if [ -n "$$missing" ]; then $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq $$missing; fi
	@if ! python3 -c 'import jsonschema' 2>/dev/null && ! [ -x .build-python/bin/python ]; then \
	  python3 -m venv .build-python && .build-python/bin/pip install -q jsonschema; fi

test: tools lint
	$(SWIFT) build $(RELEASE) --build-tests
	Tests/run $(BINARY)

# The long runs: kills, crash states, many writers, full disks, fuzzing. Figures go to Tests/Faults/README.md.
torture: tools build old
	python3 Tests/Faults/run.py $(BINARY) --full
	$(SWIFT) build $(RELEASE) --build-tests
	NINEFOLD_OUTSIDERS=10000 $(SWIFT) test $(RELEASE) --skip-build --filter OutsidersTests
	python3 Tests/Fuzz/run.py --seconds 60
	NINEFOLD_OLD=$(OLD)/release/ninefold python3 Tests/CommandLine/old_test.py $(BINARY)

# The program as it was, for two versions on one file at once.
OLD = $(CURDIR)/.build-old
old:
	@[ -x $(OLD)/release/ninefold ] || { mkdir -p $(OLD)/source && git archive c77e865 | tar -x -C $(OLD)/source && \
	  cd $(OLD)/source && $(SWIFT) build $(RELEASE) --product ninefold --scratch-path $(OLD); }

fuzz:
	python3 Tests/Fuzz/run.py

# Real terminals (tmux, GNU screen, xterm) are asked where their cursor is; see Tests/Terminals/README.md.
terminals: tools build
	python3 Tests/Terminals/conformance.py $(BINARY)

pictures: build
	python3 Tests/Tools/pictures.py $(BINARY)

lint:
	$(SWIFT) format lint --strict --recursive --parallel Sources Tests Package.swift

install: ncurses
	$(SWIFT) build $(STATIC) --product ninefold
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/ninefold/seeds
	install -m 755 .build-static/release/ninefold $(DESTDIR)$(PREFIX)/bin/ninefold
	install -m 644 seeds/*.json $(DESTDIR)$(PREFIX)/share/ninefold/seeds

bench: tools build
	python3 Tests/Bench/bench.py $(BINARY)

clean:
	rm -rf .build .build-static .build-python .build-fuzz .build-old
