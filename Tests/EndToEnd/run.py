#!/usr/bin/env python3
"""Drives the real program in real terminals: `run.py BINARY [--quick] [-k PART] [-v]`.

Prints a line a figure, a line a skipped test, a line a failure, and the counts last. Exits with 1 when
something failed. Needs tmux and strace beside Python 3.9.
"""

import argparse
import os
import shutil
import sys
import time
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
MODULES = ("test_screen", "test_pictures", "test_pty", "test_seams", "test_shows", "test_counts", "test_programme", "test_tmux")


class Report(unittest.TestResult):
    """Counts tests; a failure is one line."""

    def __init__(self, is_verbose):
        super().__init__()
        self.is_verbose = is_verbose
        self.failed = 0
        self.passed = 0
        self.before = (0, 0)
        self.began = 0.0

    def startTest(self, test):
        super().startTest(test)
        self.before = (self.failed, len(self.skipped))
        self.began = time.monotonic()

    def stopTest(self, test):
        super().stopTest(test)
        if (self.failed, len(self.skipped)) == self.before:
            self.passed += 1
        if self.is_verbose:
            print(f"{time.monotonic() - self.began:6.1f} s  {self._name(test)}", flush=True)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._failed(test, err)

    def addError(self, test, err):
        super().addError(test, err)
        self._failed(test, err)

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self._failed(subtest, err)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        print(f"skipped {self._name(test)}: {reason}", flush=True)

    def _failed(self, test, err):
        self.failed += 1
        words = " ".join(str(err[1]).split()) or err[0].__name__
        if not issubclass(err[0], AssertionError):
            words = f"{err[0].__name__}: {words}"
        print(f"FAILED {self._name(test)}: {words[:600]}", flush=True)

    @staticmethod
    def _name(test):
        name = test.id().replace("test_", "", 1)
        return name.replace(" (<subtest>)", "")


def main():
    """Runs the tests; gives back the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("binary", help="the program, as built")
    parser.add_argument("--quick", action="store_true", help="leave out storms and other slow tests")
    parser.add_argument("-k", metavar="PART", help="only tests with this in their names")
    parser.add_argument("-v", action="store_true", help="a line a test with its time")
    options = parser.parse_args()
    missing = [tool for tool in ("tmux", "strace") if shutil.which(tool) is None]
    if missing or not os.access(options.binary, os.X_OK):
        what = " and ".join(missing) or f'the program "{options.binary}"'
        print(f"end-to-end: cannot run without {what}")
        return 1
    sys.path.insert(0, HERE)
    sys.dont_write_bytecode = True
    import support
    support.BINARY = os.path.abspath(options.binary)
    support.IS_QUICK = options.quick
    loader = unittest.TestLoader()
    if options.k:
        loader.testNamePatterns = [f"*{options.k}*"]
    report = Report(options.v)
    loader.loadTestsFromNames(MODULES).run(report)
    print(f"end-to-end: {report.passed} passed, {report.failed} failed")
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
