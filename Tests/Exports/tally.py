"""What the checks of everything that leaves the program share: counting, tools, and asking the program."""

import os
import shutil
import subprocess
import time
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent.parent
#: Screenshots, PDF files and pictures, to be looked at.
LOOKS = TOP / ".build-exports"
TIMEOUT = 60


class Tally:
    """Counts checks. Each has a short name, so that the self-test can say which of them has ever failed."""

    def __init__(self, quiet=False):
        self.quiet = quiet
        self.passed = 0
        self.failures = []
        self.names = set()

    def expect(self, condition, check, subject, detail=""):
        self.names.add(check)
        if condition:
            self.passed += 1
            return
        self.failures.append((check, subject, detail))
        if not self.quiet:
            print(f"FAILED {check}: {subject}: {str(detail).strip()[:600]}")

    @property
    def failed(self):
        return {check for check, _, _ in self.failures}

    def line(self):
        return f"{self.passed} passed, {len(self.failures)} failed"


def run(*words, stdin=None, **more):
    """A tool of the machine: its exit code, output and errors."""
    if not shutil.which(str(words[0])):
        raise SystemExit(f"{words[0]} is not installed; `make exports` installs it")
    done = subprocess.run([str(word) for word in words], input=stdin, capture_output=True, timeout=TIMEOUT * 5, **more)
    return done.returncode, done.stdout, done.stderr


class Program:
    """The program under test, in a home of its own."""

    def __init__(self, binary, home):
        self.binary = os.path.abspath(binary)
        self.home = Path(home)

    def run(self, *words, name="Anna"):
        """Exit code, output, errors, seconds."""
        variables = {
            "PATH": os.environ["PATH"], "HOME": str(self.home), "LANG": "C.UTF-8", "TERM": "xterm-256color",
            "TZ": "UTC", "NINEFOLD_HOME": str(self.home / "store"), "NINEFOLD_SEEDS": str(TOP / "seeds"),
            "NINEFOLD_NAME": name}
        began = time.monotonic()
        done = subprocess.run([self.binary, *map(str, words)], capture_output=True, env=variables, cwd=self.home,
                              timeout=TIMEOUT, stdin=subprocess.DEVNULL)
        return done.returncode, done.stdout, done.stderr.decode(errors="replace"), time.monotonic() - began

    def written(self, tally, check, subject, out, *words):
        """What the program writes into a file, as bytes; None, and a failed check, if it does not."""
        out.parent.mkdir(parents=True, exist_ok=True)
        out.unlink(missing_ok=True)
        code, _, err, seconds = self.run(*words, "-o", out)
        good = code == 0 and out.exists() and out.stat().st_size > 0
        tally.expect(good, f"{check}: written", subject, f"exit {code}: {err}")
        if good:
            tally.expect(seconds <= 3, f"{check}: within 3 seconds", subject, f"{seconds:.1f} s")
        return out.read_bytes() if good else None
