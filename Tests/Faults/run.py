#!/usr/bin/env python3
"""Runs the fault tests: the quick share for `make test`, or all of it for `make torture`.

    run.py BINARY [--full] [--seed S] [--only NAME …]

The last line is "faults: N passed, M failed"; every failure names the command that shows it again.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time

import common
import crash_states
import failing_calls
import hostile
import kills
import outsiders
import signals
import writers

QUICK = {
    "kills": lambda binary, seed: kills.run(binary, 20, seed),
    "writers": lambda binary, seed: writers.run(binary, 4, 8, seed),
    "failing calls": lambda binary, seed: failing_calls.run(binary, 40, seed),
    # Found once: of two records of one key the first fails, and the banner stood for ever.
    "failing calls, found before": lambda binary, _: failing_calls.run(binary, 400, 21, 62),
    "crash states": lambda binary, seed: crash_states.run(binary, 150, seed),
    "hostile": lambda binary, seed: hostile.run(binary, 40, seed),
    "signals": lambda binary, seed: signals.run(binary, 200, 1, seed),
    "outsiders": lambda binary, seed: outsiders.run(binary, 20, seed),
    "outsiders, a lost draft": lambda binary, seed: outsiders.run(binary, 4, seed, plant="draft"),
    "outsiders, a lost write": lambda binary, seed: outsiders.run(binary, 4, seed, plant="write"),
    "outsiders, a lost paste": lambda binary, seed: outsiders.run(binary, 12, seed, plant="paste"),
}
FULL = {
    "kills": lambda binary, seed: kills.run(binary, 1000, seed),
    "writers": lambda binary, seed: writers.run(binary, 8, 60, seed, many=True),
    "failing calls": lambda binary, seed: failing_calls.run(binary, 400, seed),
    "crash states": lambda binary, seed: crash_states.run(binary, 0, seed),
    "hostile": lambda binary, seed: hostile.run(binary, 0, seed),
    "signals": lambda binary, seed: signals.run(binary, 10_000, 2, seed),
    "outsiders": lambda binary, seed: outsiders.run(binary, 300, seed),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="+", choices=tuple(QUICK), help="these alone")
    given = parser.parse_args()
    tests = FULL if given.full else QUICK
    passed = failed = 0
    begun = time.monotonic()
    # A copy: a build that runs meanwhile may not change the program under the tests.
    with tempfile.TemporaryDirectory(prefix="ninefold-faults-") as place:
        binary = os.path.join(place, "ninefold")
        shutil.copy2(given.binary, binary)
        # What failed is shown again with the program itself: the copy is gone then.
        common.Result.renamed = (binary, os.path.relpath(given.binary))
        for name, test in tests.items():
            if given.only and name not in given.only:
                continue
            result = test(binary, given.seed)
            result.done()
            passed += result.passed
            failed += result.failed
    print(f"seed {given.seed}, {time.monotonic() - begun:.0f} s")
    print(f"faults: {passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
