"""What the fault tests share: sessions in a terminal, faults through strace, and how results are told."""

import atexit
import contextlib
import errno
import json
import mmap
import multiprocessing
import os
import random
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(ROOT, "Tests", "EndToEnd"))

from pty_driver import KEYS, Late, Program, environment  # noqa: E402
from screen import Screen  # noqa: E402

SEED_FILE = os.path.join(ROOT, "seeds", "inner-city.json")

#: The calls by which a program changes what is on disk, as strace names them.
CHANGING = ("openat,write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,link,linkat,unlink,unlinkat,"
            "ftruncate,fallocate,fchmod,mkdir,mkdirat,close,flock")


class Result:
    """Counts what passed, and tells what failed with the command that shows it again."""

    #: How the program is called there, where it is not the one that runs.
    renamed = ("", "")

    def __init__(self, name, command):
        self.name, self.command = name, command
        self.passed = self.failed = 0
        self.figures = []
        self.begun = time.monotonic()

    def check(self, what, problems, seed=None):
        """One thing tried; `problems` are sentences, none where it went well."""
        if not problems:
            self.passed += 1
            return True
        self.failed += 1
        command = self.command.replace(*self.renamed) if self.renamed[0] else self.command
        again = f"Tests/Faults/{command}"
        again = again if seed is None else f"{again} --only {seed}"
        print(f"FAILED {self.name}: {what}: {'; '.join(problems)}\n       again: {again}", flush=True)
        return False

    def figure(self, text):
        """A number worth keeping."""
        self.figures.append(text)

    def done(self):
        """The last lines; gives back the exit code."""
        seconds = time.monotonic() - self.begun
        for text in self.figures:
            print(f"{self.name}: {text}")
        print(f"{self.name}: {self.passed} passed, {self.failed} failed, {seconds:.0f} s", flush=True)
        return 1 if self.failed else 0


class Folder:
    """A folder with a copy of the seed and a home of its own; gone at the end unless something failed."""

    def __init__(self, binary, seed=SEED_FILE, name="city.json"):
        self.binary = binary
        self.path = os.path.realpath(tempfile.mkdtemp(prefix="ninefold-fault-"))
        self.work = os.path.join(self.path, "work")
        self.home = os.path.join(self.path, "home")
        os.mkdir(self.work)
        os.mkdir(self.home)
        self.file = os.path.join(self.work, name)
        shutil.copyfile(seed, self.file)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)

    def variables(self, **more):
        # Without colours the terminal is not asked for its ground, so that nothing waits for an answer.
        return environment(self.home, **{"NO_COLOR": "1", **more})

    @property
    def state(self):
        """The program's state folder."""
        return os.path.join(self.home, "state")

    def session(self, size=(100, 30), tracer=(), wait=True, **variables):
        """Starts the program on the file."""
        return Session(self, size, tracer, wait, variables)

    def run(self, *arguments, timeout=30, **options):
        """Runs a command of the program; gives back exit code and output."""
        done = subprocess.run(
            [self.binary, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, env=self.variables(), cwd=self.work, timeout=timeout, check=False,
            **options)
        return done.returncode, done.stdout.decode("utf-8", "replace")

    def check(self):
        """What `check` finds wrong with the file, in a sentence; None when it opens."""
        code, output = self.run("check", self.file)
        return None if code in (0, 1) else f"check ends with {code}: {output.strip()[:200]}"

    def document(self):
        with open(self.file, "rb") as file:
            return json.loads(file.read())

    def texts(self):
        """The texts of all notes in the file, and of what others had in their place."""
        return list(texts_of(self.document()))

    def wait_for(self, condition, seconds=5.0):
        """Waits until `condition(texts)` is true; gives back whether it came true."""
        return wait_until(lambda: condition(self.texts()), seconds)


def texts_of(document):
    """The texts of all notes, and of what others had in their place."""
    for board in document["boards"]:
        for box in board["boxes"]:
            for note in box["notes"]:
                yield note.get("text", "")
                for conflict in note.get("conflicts", []):
                    if isinstance(conflict, dict) and isinstance(conflict.get("value"), str):
                        yield conflict["value"]


def conflicts_of(document):
    """What stands against the fields of notes."""
    return [conflict for board in document["boards"] for box in board["boxes"] for note in box["notes"]
            for conflict in note.get("conflicts", [])]


def wait_until(condition, seconds=5.0, pause=0.02):
    end = time.monotonic() + seconds
    while True:
        with contextlib.suppress(OSError, ValueError):
            if condition():
                return True
        if time.monotonic() > end:
            return False
        time.sleep(pause)


class Session:
    """The program in a terminal, and what is on its screen."""

    def __init__(self, folder, size=(100, 30), tracer=(), wait=True, variables=None):
        self.folder = folder
        self.screen = Screen(*size)
        self.output = bytearray()
        self.program = Program(
            [*tracer, folder.binary, folder.file], folder.variables(**(variables or {})), size,
            folder=folder.work)
        if wait:
            self.settle()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.program.close()

    @property
    def pid(self):
        return self.program.pid

    def feed(self, data):
        self.output += data
        self.screen.feed(data)

    def settle(self, deadline=15.0):
        """Waits until the program waits for a key."""
        self.feed(self.program.read(deadline=deadline))
        return self

    def send(self, *keys):
        with contextlib.suppress(OSError):
            self.program.send(*keys)

    def press(self, *keys):
        """Presses keys one after the other, each after the answer to the one before."""
        for key in keys:
            self.send(key)
            self.settle()
        return self

    def take(self, seconds=0.0):
        """Takes what the program has written so far, for so long."""
        end = time.monotonic() + seconds
        while True:
            data = self.program.read_some(max(0.0, min(0.01, end - time.monotonic())))
            self.feed(data)
            if not data and time.monotonic() >= end:
                return

    def wait_for_text(self, text, seconds=5.0):
        """Waits until a text is on the screen."""
        end = time.monotonic() + seconds
        while text not in self.text:
            if time.monotonic() > end or self.ended:
                return False
            self.take(0.02)
        return True

    @property
    def text(self):
        return self.screen.text()

    @property
    def is_typing(self):
        """Whether a field is open: only then the cursor shows."""
        return self.screen.has("25")

    @property
    def ended(self):
        return self.program.has_ended()

    def kill(self, number=signal.SIGKILL):
        """Ends it at once, and takes what it had still written."""
        with contextlib.suppress(ProcessLookupError):
            self.program.signal(number)
        self.feed(self.program.finish())

    def quit(self):
        """Leaves by the key; a field that is open is kept first."""
        if self.is_typing:
            self.press("Esc")
        self.send("q")
        self.feed(self.program.finish())
        return self.program.code


def tracer(*options):
    """strace around a program, as a process of its own: the program stays the leader of its session."""
    return ("strace", "-DDD", "-f", "-qq", "-o", "/dev/null", *options)


class Fault:
    """A fault in a running program, until the block ends: strace is attached and let go again."""

    def __init__(self, pid, *options, log="/dev/null"):
        self.pid, self.options, self.log = pid, options, log

    def __enter__(self):
        self.process = subprocess.Popen(
            ["strace", "-f", "-o", self.log, *self.options, "-p", str(self.pid)],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            start_new_session=True)
        # It says so once it is attached.
        line = self.process.stderr.readline()
        if b"attached" not in line:
            raise RuntimeError(f"strace: {line.decode().strip()}")
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stderr.close()
        return False


class Shim:
    """Failing calls in a program that is started with `variables`: armed and disarmed while it runs."""

    CALLS = ("write", "fsync", "fdatasync", "rename", "openat", "ftruncate", "unlink")
    _library = None

    def __init__(self, folder):
        """`folder` is where calls may fail: all that is under it."""
        self.path = os.path.join(folder.path, "control")
        with open(self.path, "wb") as file:
            file.write(b"\0" * 4096)
        self.file = open(self.path, "r+b")  # noqa: SIM115
        self.map = mmap.mmap(self.file.fileno(), 4096)
        self.variables = {"LD_PRELOAD": self.library(), "FAULTS_CONTROL": self.path,
                          "FAULTS_FOLDER": folder.path}

    @classmethod
    def library(cls):
        """The shim, built when it is first asked for."""
        if cls._library is None:
            place = tempfile.mkdtemp(prefix="ninefold-shim-")
            atexit.register(shutil.rmtree, place, True)
            cls._library = os.path.join(place, "faults.so")
            subprocess.run([os.environ.get("CC", "cc"), "-O2", "-shared", "-fPIC", "-o", cls._library,
                            os.path.join(HERE, "faults.c"), "-ldl"], check=True)
        return cls._library

    def arm(self, call, error, first=1, last=0, kills=False):
        """From now on calls `first` to `last` (0: for good) fail; error SHORT does half."""
        code = 0 if error == "SHORT" else getattr(errno, error)
        self.map[:32] = struct.pack("8i", 0, 1 << self.CALLS.index(call), code, first, last, 0, 0, kills)
        self.map[:4] = struct.pack("i", 1)

    def disarm(self):
        """All goes well again; gives back how many calls failed."""
        self.map[:4] = struct.pack("i", 0)
        return self.hits

    @property
    def hits(self):
        return struct.unpack("i", self.map[24:28])[0]


def together(task, items, workers=4):
    """The results of a task for all items, in their order; several at a time, as most of it is waiting."""
    with multiprocessing.get_context("fork").Pool(workers) as pool:
        yield from pool.imap(task, items)


def has_strace():
    """Whether strace is here and may trace."""
    try:
        return subprocess.run(
            ["strace", "-qq", "-o", "/dev/null", "-e", "trace=none", "true"], check=False,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0
    except OSError:
        return False


def words(generator, count=1):
    """A text that is unlike any other: what is lost is found by it."""
    letters = "bcdfghjkmnpqrstvwxz"
    return " ".join("".join(generator.choice(letters) for _ in range(10)) for _ in range(count))


def percentile(values, share):
    """The value below which so many of all lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else float("nan")


def generator_of(seed, number):
    return random.Random(f"{seed}/{number}")
