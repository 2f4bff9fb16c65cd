#!/usr/bin/env python3
"""Is Ninefold as wide as it thinks in real terminals? `conformance.py BINARY [--terminals tmux screen xterm]`

Draws strings that are hard to measure, prints each row in a terminal and asks where the cursor is then;
runs the program itself in the terminal and compares the screen, page by page, with what it should be.

A row that is too wide or too narrow is a failure, unless the terminal's own table of widths explains it:
unless each character of it, asked by itself, is as wide there as in the row, and some are not what the C
library says, by which ncurses reckons. --strict takes those for failures too. README.md has the figures.
"""

import argparse
import os
import platform
import shlex
import shutil
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.dont_write_bytecode = True
sys.path.insert(0, HERE)

import corpus  # noqa: E402 - found by the path just added
import drawing  # noqa: E402
import extra  # noqa: E402
import pixels  # noqa: E402
import playing  # noqa: E402
import terminals  # noqa: E402
from widths import Table, glyphs, text_cells  # noqa: E402

#: By name, the terminals that are tested always and those that are tested where that is asked for.
TERMINALS = {**terminals.TERMINALS, **extra.TERMINALS}
#: Strings that become titles too, where not all do.
TITLES = 250
#: Pages of each board that are looked at, where not all are.
PAGES = 4
#: Lines about one thing, where not all are wanted.
LINES = 8


class Report:
    """Counts and prints."""

    def __init__(self, options):
        self.options = options
        self.passed = self.failed = 0

    def fail(self, what, again):
        """A failure, and how to see it again."""
        self.failed += 1
        if self.failed <= LINES or self.options.v:
            print(f"FAILED {what}\n  again: {again}", flush=True)
        elif self.failed == LINES + 1:
            print("More failures; -v lists all.", flush=True)

    def list(self, lines):
        """Some lines, cut, or all."""
        shown = lines if self.options.v else [line[:140] for line in lines[:LINES]]
        for line in shown:
            print(f"    {line}")
        if len(shown) < len(lines):
            print(f"    and {len(lines) - len(shown)} more lines; -v lists all")

    def again(self, terminal, text):
        """The command that tests one string in one terminal."""
        return (f"{sys.argv[0]} {shlex.quote(self.options.binary)} --terminals {terminal} "
                f"--text {shlex.quote(corpus.encoded(text))}")


# Rows

def check_reckoning(rows, report):
    """Ninefold and the C library, and so ncurses, agree: no terminal is needed for this."""
    wrong = [row for row in rows if text_cells(row.text) != row.width]
    report.passed += len(rows) - len(wrong)
    library = " ".join(platform.libc_ver()) or platform.system()
    print(f"{library}: {len(rows)} rows, {len(wrong)} mismatches", flush=True)
    for row in wrong:
        report.fail(f"C library: {described(row, text_cells(row.text))}",
                    report.again("tmux", row.string or words(row.text)))


def check_rows(terminal, rows, report):
    """Every row is as wide as Ninefold says. Gives back the terminal's table of what is in them."""
    table = Table(terminal)
    table.ask([character for row in rows for character in row.text])
    found = terminal.ask("cells", texts=[row.text for row in rows])["cells"]
    # Where one character is too wide and another too narrow, the row as a whole seems right.
    wrong = [(row, cells) for row, cells in zip(rows, found)
             if cells != row.width or any(map(table.differs, row.text))]
    stops = terminal.ask("stops", texts=[glyphs(row.text) for row, _ in wrong])["stops"]
    own = [(row, cells) for (row, cells), ends in zip(wrong, stops) if explains(table, row, ends)]
    report.passed += len(rows) - len(wrong)
    print(f"{terminal.version()}: {len(rows)} rows, {len(wrong)} mismatches", flush=True)
    if own:
        print(f"  {len(own)} of them by {len(table.differences())} characters of which it has another table:")
        report.list(table.in_words())
        print("  in these strings:")
        report.list(strings_of(own, table))
    known = {row.text for row, _ in own}
    for row, cells in wrong:
        if report.options.strict or row.text not in known:
            text = row.string or words(row.text)
            report.fail(f"{terminal.name}: {described(row, cells)}", report.again(terminal.name, text))
    return table


def explains(table, row, stops):
    """Whether the terminal's own table says how wide every part of a row is, and so the row."""
    begin = 0
    for part, end in zip(glyphs(row.text), stops):
        if end - begin != sum(table.known[character] for character in part):
            return False
        begin = end
    return any(map(table.differs, row.text))


def strings_of(wrong, table):
    """The strings in rows of another width, each once, with what the terminal has another width for."""
    lines = {}
    for row, cells in wrong:
        text = row.string or words(row.text)
        which = " ".join(dict.fromkeys(f"U+{ord(c):04X}" for c in row.text if table.differs(c)))
        lines.setdefault(text, f"{cells - row.width:+d} by {which}: {corpus.encoded(text)}")
    return list(lines.values())


def words(row):
    """What stands between the borders of a row."""
    return row.strip("│┤├┐┌ ▸▐▌─")


def described(row, cells):
    """A row in words."""
    text = row.string or words(row.text)
    return (f"{row.place}: {cells} cells, not {row.width}: {words(row.text)!r}\n"
            f"  {' '.join(f'U+{ord(c):04X}' for c in text)}")


# Pages

def check_pages(terminal, ninefold, strings, table, report):
    """The program's screen is right on every page."""
    disputed = [text for text in strings if any(map(table.differs, text))]
    clean = [text for text in strings if not any(map(table.differs, text))]
    path = ninefold.save(f"played-in-{terminal.name}", playing.workspace(clean, disputed))
    most = 10000 if report.options.full else PAGES
    player = playing.Player(terminal, ninefold, path)
    try:
        watch = pixels.Watch(player, report.options.screenshot or ninefold.folder)
        player.play(most)
        wrong = player.play_disputed(most) if disputed else (0, 0)
    finally:
        player.stop()
    bad = [page for page in player.pages if not page.is_right]
    columns, rows = terminals.SIZE
    report.passed += len(player.pages) - len(bad)
    print(f"  {len(player.pages)} pages of the program, {len(bad)} wrong", flush=True)
    if disputed:
        print(f"  {wrong[0]} rows wrong on pages of what it has another table of, {wrong[1]} of them with a "
              "border out of its place")
    if watch.turned:
        print(f"  {watch.turned} rows of the pictures with a border out of its place by words from right to "
              "left, which the terminal turns round across borders")
    for page in bad:
        report.fail(f"{terminal.name}: {page.name}: {faults(page)}",
                    f"in {terminal.name}, {columns} columns and {rows} rows: {kept(ninefold, path)}; "
                    f"then press {page.keys or 'nothing'}")


def kept(ninefold, path):
    """Keeps a workspace and the settings it needs; gives back the command that opens it."""
    folder = os.path.join(tempfile.gettempdir(), "ninefold-terminals-failed")
    settings = ninefold.variables["XDG_CONFIG_HOME"]
    shutil.copytree(settings, os.path.join(folder, "config"), dirs_exist_ok=True)
    shutil.copy(path, folder)
    return (f"XDG_CONFIG_HOME={folder}/config {shlex.quote(ninefold.binary)} "
            f"{folder}/{os.path.basename(path)}")


def faults(page):
    """What is wrong with a page, in words."""
    lines = [f"row {y + 1} is {found.rstrip()!r}, not {expected!r}" for y, expected, found in page.rows]
    return "; ".join(page.faults + lines[:2]) + (f" and {len(lines) - 2} rows" if len(lines) > 2 else "")


# All

def collected(options):
    """The strings, and rows of scalars."""
    if options.text:
        return [corpus.decoded(text) for text in options.text], []
    own = corpus.own()
    missing = corpus.fetch()
    if missing:
        print(f"Only our own strings: {missing}", flush=True)
        return corpus.shown_lines(own), corpus.sweep(options.full)
    emoji, breaks = corpus.emoji(), corpus.breaks()
    some = [corpus.sampled(strings, options.full) for strings in (emoji, breaks)]
    rows = corpus.sweep(options.full)
    print(f"{len(own)} strings of our own, {len(some[0])} of {len(emoji)} emoji sequences, "
          f"{len(some[1])} of {len(breaks)} break tests, {len(rows)} rows of scalars", flush=True)
    return corpus.shown_lines(own + some[0] + some[1]), rows


def check(name, folder, ninefold, remade, strings, report):
    """One terminal. Where the program knows it by its variables, it is told them, and draws the rows for it."""
    kind = TERMINALS[name]
    began = time.monotonic()
    usual = ninefold.variables
    ninefold.variables = {**usual, **kind.known_by}
    try:
        rows = remade(bool(kind.known_by))
        with kind(folder) as terminal:
            table = check_rows(terminal, rows, report)
            check_pages(terminal, ninefold, strings, table, report)
    except terminals.Unable as error:
        advice = f"Debian: apt-get install {' '.join(kind.packages)}" if kind.packages else ""
        if kind.is_extra:
            print(f"{name}: skipped: {error}{advice and f' ({advice})'}", flush=True)
        else:
            report.fail(f"{name}: {error}", advice)
        return
    except (terminals.Trouble, OSError, RuntimeError) as error:
        report.fail(f"{name}: {error}", f"{sys.argv[0]} {report.options.binary} --terminals {name}")
    finally:
        ninefold.variables = usual
    print(f"  {time.monotonic() - began:.1f} s", flush=True)


def main():
    """Tests; gives back the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("binary", help="the program, as built")
    parser.add_argument("--terminals", nargs="+", choices=TERMINALS, metavar="NAME",
                        help=f"some of {' '.join(TERMINALS)}; otherwise all, with --full, or all but "
                             f"{' '.join(extra.TERMINALS)}")
    parser.add_argument("--full", action="store_true", help="all strings, scalars, pages and terminals")
    parser.add_argument("--strict", action="store_true", help="no terminal may have a table of its own")
    parser.add_argument("--screenshot", metavar="DIR", help="keep pictures of xterm and vte there, as PNG")
    parser.add_argument("--text", nargs="+", help=r"test these strings only; \u{301} is a code point")
    parser.add_argument("-v", action="store_true", help="list all, not only the first")
    options = parser.parse_args()
    if not os.access(options.binary, os.X_OK):
        print(f'terminals: cannot run the program "{options.binary}"')
        return 1
    if options.screenshot:
        os.makedirs(options.screenshot, exist_ok=True)
    names = options.terminals or (TERMINALS if options.full else terminals.TERMINALS)
    report = Report(options)
    with tempfile.TemporaryDirectory(prefix="ninefold-terminals-") as folder:
        strings, scalars = collected(options)
        ninefold = drawing.Ninefold(options.binary, folder)

        def made():
            return ninefold.all_rows(strings + scalars, strings if options.full else strings[:TITLES])

        try:
            rows = made()
            check_reckoning(rows, report)
        except RuntimeError as error:
            report.fail(str(error), f"{sys.argv[0]} {shlex.quote(options.binary)}")
            names = []
        for name in names:
            check(name, folder, ninefold, lambda anew: made() if anew else rows, strings, report)
    print(f"terminals: {report.passed} passed, {report.failed} failed")
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
