"""What the end-to-end tests share: the program, copies of a seed, and what must be in the file."""

import collections
import json
import os
import re
import shutil
import subprocess
import tempfile
import time
import unittest

from pty_driver import DEADLINE, Late, Program, environment
from screen import Screen

HERE = os.path.dirname(os.path.abspath(__file__))
SEED = os.path.join(HERE, "..", "..", "seeds", "inner-city.json")

#: The program under test, and whether only the quick tests are wanted; run.py sets both.
BINARY = os.environ.get("NINEFOLD_BINARY", "")
IS_QUICK = False

#: Modes that must be off when the terminal is given back, by number.
LENT_MODES = {"1": "cursor keys", "1000": "mouse", "1002": "mouse", "1003": "mouse", "1006": "mouse",
              "1004": "focus reports", "1049": "alternate screen", "2004": "bracketed paste",
              "2026": "synchronised output"}

#: The ids new notes get: five characters, none that is easily mistaken.
NEW_ID = re.compile(r"[2-9a-hj-km-np-z]{5}\Z")
STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\Z")


class Case(unittest.TestCase):
    """A test with a folder of its own, that holds a copy of the inner-city seed."""

    maxDiff = 2000

    def setUp(self):
        top = tempfile.mkdtemp(prefix="ninefold-e2e-")
        self.addCleanup(shutil.rmtree, top, ignore_errors=True)
        self.home, self.folder = os.path.join(top, "home"), os.path.join(top, "work")
        os.mkdir(self.home)
        os.mkdir(self.folder)
        self.file = os.path.join(self.folder, "city.json")
        shutil.copyfile(SEED, self.file)
        self.seed = self.read_file()

    def start(self, size=(120, 40), term="xterm-256color", argv=None, wait=True, **variables):
        """Starts the program on the file, waits for its first frame; gives back program and screen."""
        program = Program(
            argv or [BINARY, self.file], environment(self.home, term, **variables), size,
            folder=self.folder)
        self.addCleanup(program.close)
        screen = Screen(*size)
        if wait:
            screen.feed(program.read())
            self.assertFalse(program.has_ended(), f"ended at once: {screen.text().strip()}")
            self.assertIn("▸", screen.lines()[0], "the first frame has a header")
        return program, screen

    def press(self, program, screen, *keys):
        """Presses keys one by one, each after the answer to the one before; shows all on the screen."""
        for key in keys:
            screen.feed(program.press(key))

    def quit(self, program, screen):
        """Quits with `q` and checks how."""
        program.send("q")
        screen.feed(program.finish())
        self.assertEqual(program.code, 0, "the exit code of q")
        self.assert_given_back(program, screen)

    # The file

    def read_file(self):
        """The bytes of the file."""
        with open(self.file, "rb") as file:
            return file.read()

    def wait_for_file(self, check, seconds=DEADLINE):
        """Waits until `check(document)` is true of the file; gives back the document."""
        end = time.monotonic() + seconds
        while True:
            document = json.loads(self.read_file())
            if check(document):
                return document
            if time.monotonic() > end:
                raise Late("the file does not become what was done on the screen")
            time.sleep(0.01)

    def assert_file(self, document, since):
        """The file is, byte for byte, this document; `NEW n` stands for the n-th new id and `NOW` for the
        moment of making, which must lie between `since` and now."""
        found, ids = with_placeholders(self.read_file(), self.seed, since)
        for number, fresh in ids.items():
            self.assertRegex(fresh, NEW_ID, f"the id of new note {number}")
        expected = canonical(document)
        if found != expected:
            self.fail("the file is not what was done: " + first_difference(expected, found))

    def assert_nothing_left_over(self):
        """No file in the making is left beside the workspace."""
        names = [name for name in os.listdir(self.folder) if name.startswith(".ninefold-")]
        self.assertEqual(names, [], "left-over files")

    # The terminal

    def assert_given_back(self, program, screen):
        """The terminal is as it was before the program."""
        self.assertEqual(program.termios_now(), program.termios_before, "termios differs")
        on = [name for mode, name in LENT_MODES.items() if screen.has(mode)]
        self.assertEqual(on, [], "left on")
        self.assertTrue(screen.has("25"), "the cursor is hidden")
        self.assertEqual(screen.style, {}, "colours and attributes are left on")
        self.assertEqual((screen.charsets[0], screen.shift), ("B", 0), "line drawing is left on")
        self.assertEqual(screen.unknown, [], "unknown sequences")


def document_of(data):
    """The document that bytes spell."""
    return json.loads(data)


def box_of(document, board, box):
    """The notes of a box."""
    boards = [b for b in document["boards"] if b["id"] == board]
    return [b for b in boards[0]["boxes"] if b["id"] == box][0]["notes"]


def new_note(number, text, author="Anna"):
    """A note typed on the wall, as the file has it."""
    return {"id": f"NEW {number}", "text": text, "kind": "idea", "author": author, "created": "NOW"}


def with_placeholders(data, seed, since):
    """The bytes with `NEW n` and `NOW` for ids and moments that the seed has not, and those ids."""
    document = json.loads(data)
    known = set(re.findall(rb'"id": "([^"]*)"', seed))
    text = data.decode()
    ids = collections.OrderedDict()
    for board in document["boards"]:
        for thing in [board] + board["boxes"] + [n for b in board["boxes"] for n in b["notes"]]:
            if thing["id"].encode() not in known:
                ids[len(ids) + 1] = thing["id"]
                text = text.replace(f'"id": "{thing["id"]}"', f'"id": "NEW {len(ids)}"')
    moments = {note.get("created") for board in document["boards"] for box in board["boxes"]
               for note in box["notes"] if note["id"] in ids.values()}
    for moment in moments - {None}:
        if STAMP.match(moment) and utc(since) <= moment <= utc(time.time()):
            text = text.replace(f'"created": "{moment}"', '"created": "NOW"')
    return text.encode(), ids


def utc(seconds):
    """A moment as the file writes it."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(int(seconds)))


def first_difference(expected, found):
    """The first lines that differ, in words."""
    old, new = expected.decode().split("\n"), found.decode("utf-8", "replace").split("\n")
    for number, (a, b) in enumerate(zip(old + [""], new + [""]), 1):
        if a != b:
            return f"line {number} is {b.strip()!r}, expected {a.strip()!r}"
    return f"{len(new)} lines, expected {len(old)}"


# The canonical form of the file, written a second time and independently of the program.

def canonical(workspace):
    """The bytes of a workspace: workspace, boards, rounds, boxes and notes have a line a field; lists
    and objects inside that hold only plain values stand on one line of at most 100 characters."""
    return (_pretty(workspace, 0, 0, levels=("boards", "rounds", "boxes", "notes")) + "\n").encode()


def _pretty(value, indent, before, levels=()):
    if not isinstance(value, (dict, list)) or not value:
        return json.dumps(value, ensure_ascii=False)
    inner = value.values() if isinstance(value, dict) else value
    is_flat = not any(isinstance(item, (dict, list)) for item in inner)
    line = json.dumps(value, ensure_ascii=False)
    if is_flat and before + len(line) <= 100 and not levels:
        return line
    space = "\n" + "  " * (indent + 1)
    if isinstance(value, list):
        parts = [_pretty(item, indent + 1, 2 * indent + 2, levels) for item in value]
        return "[" + ",".join(space + part for part in parts) + "\n" + "  " * indent + "]"
    parts = []
    for key, item in value.items():
        name = json.dumps(key, ensure_ascii=False) + ": "
        deeper = levels if key in levels else ()
        parts.append(space + name + _pretty(item, indent + 1, 2 * indent + 2 + len(name), deeper))
    return "{" + ",".join(parts) + "\n" + "  " * indent + "}"


def has_command_line():
    """Whether this binary has its command line yet: whether it answers `--version`."""
    try:
        run = subprocess.run(
            [BINARY, "--version"], stdin=subprocess.DEVNULL, capture_output=True, timeout=DEADLINE,
            check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return run.returncode == 0 and re.search(rb"\d+\.\d+", run.stdout) is not None


def needs_command_line(test):
    """Marks a test that waits for the command line; it is counted as skipped, in words, without it."""
    def checked(self):
        if not has_command_line():
            self.skipTest("this binary has no command line yet (no --version)")
        test(self)
    checked.__name__, checked.__doc__ = test.__name__, test.__doc__
    return checked


def slow(test):
    """Marks a test that --quick leaves out, saying so."""
    def checked(self):
        if IS_QUICK:
            self.skipTest("left out by --quick")
        test(self)
    checked.__name__, checked.__doc__ = test.__name__, test.__doc__
    return checked
