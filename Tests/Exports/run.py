#!/usr/bin/env python3
"""Checks everything that leaves the program.

    run.py BINARY [--quick] [--only reports|pictures|films|formats|package …] [--starter NAME …] [--package DEB]
    run.py --selftest [--quick]

`--quick` leaves out what needs Chromium, Java or a bare root. `--selftest` needs no binary: it plants faults in good files and
says which checks have never failed. What is drawn and printed is kept in .build-exports, to be looked at. The last line is
"N passed, N failed".
"""

import argparse
import contextlib
import importlib
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
OWN = HERE.parent.parent / ".build-python/bin/python"
if OWN.exists() and Path(sys.prefix) != OWN.parent.parent:
    os.execv(OWN, [str(OWN), *sys.argv])

import workspaces  # noqa: E402
from tally import TOP, Program, Tally  # noqa: E402

MODULES = ("formats", "films", "pictures", "reports")
BROWSED = {"pictures", "reports"}


def module(name):
    return importlib.import_module(name)


@contextlib.contextmanager
def browser(needed):
    """One Chromium for all modules that draw, where one is needed."""
    if not needed:
        yield None
        return
    with module("browser").Browser() as one:
        yield one


def check(arguments, tally):
    only = arguments.only or [*MODULES, *(["package"] if arguments.package and not arguments.quick else [])]
    with tempfile.TemporaryDirectory(prefix="ninefold-exports-") as folder, \
            browser(not arguments.quick and BROWSED & set(only)) as chromium:
        program = Program(arguments.binary, folder)
        files = workspaces.starters(arguments.starter)
        if not arguments.starter:
            files.append(workspaces.nasty(folder))
        for name in MODULES:
            if name not in only:
                continue
            began, before = time.monotonic(), (tally.passed, len(tally.failures))
            module(name).run_checks(program, tally, files, Path(folder) / name, quick=arguments.quick, browser=chromium)
            said = f"{tally.passed - before[0]} passed, {len(tally.failures) - before[1]} failed"
            print(f"   {name}: {said}, {time.monotonic() - began:.0f} s", flush=True)
    if "package" in only:
        if not arguments.package:
            raise SystemExit("name the package: --package DEB")
        done = subprocess.run([sys.executable, str(TOP / "Tests/Package/deb_test.py"), arguments.package,
                               arguments.binary], capture_output=True, text=True)
        print(f"   package: {done.stdout.strip()}", flush=True)
        tally.expect(done.returncode == 0, "package: installs, runs and goes", arguments.package, done.stdout + done.stderr)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", nargs="?")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--selftest", action="store_true")
    parser.add_argument("--only", nargs="+", choices=(*MODULES, "package"))
    parser.add_argument("--starter", nargs="+", default=[])
    parser.add_argument("--package", help="the Debian package of this binary, to be tried")
    arguments = parser.parse_args()
    tally = Tally()
    began = time.monotonic()
    if arguments.selftest:
        with tempfile.TemporaryDirectory(prefix="ninefold-exports-") as folder, browser(not arguments.quick) as chromium:
            module("planted").run_checks(tally, Path(folder), quick=arguments.quick, browser=chromium)
    elif not arguments.binary:
        parser.error("name the binary")
    else:
        check(arguments, tally)
    print(f"   in all {time.monotonic() - began:.0f} s")
    print(tally.line())
    sys.exit(1 if tally.failures else 0)


if __name__ == "__main__":
    main()
