"""The terminals under test: each is started with asker.py inside it, asked, and looked at.

Every terminal has settings, sockets and displays of its own and is ended with its block; no other
session of the person who runs this is seen or touched.
"""

import base64
import json
import os
import select
import shlex
import shutil
import socket
import subprocess
import sys
import time
import unicodedata

from widths import cells

HERE = os.path.dirname(os.path.abspath(__file__))
ASKER = os.path.join(HERE, "asker.py")

#: Columns and rows of every terminal.
SIZE = (200, 50)
#: Seconds that starting a terminal, or one answer, may take.
PATIENCE = 60


class Trouble(Exception):
    """A terminal does not do what is needed to test it."""


class Unable(Trouble):
    """A terminal cannot run here."""


class Terminal:
    """What is common to all: a socket on which asker.py calls back."""

    name = ""
    #: Programs without which it cannot be tested, and the packages of Debian that have them.
    needs = ()
    packages = ()
    #: Whether it is tested only where that is asked for, and is skipped where it cannot run.
    is_extra = False
    #: Variables by which the program knows that this terminal has an older table of widths.
    known_by = {}

    def __init__(self, folder):
        self.folder = os.path.join(folder, self.name)
        os.mkdir(self.folder)
        self.variables = {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": self.folder, "LANG": "C.UTF-8",
            "TMPDIR": self.folder, "SHELL": "/bin/sh", "TERM": "xterm-256color", "TZ": "UTC",
        }
        self.path = os.path.join(self.folder, "calls")
        self.asker = [sys.executable, ASKER, self.path]
        self.processes = []
        self.file = None
        #: Cells of characters, where they have been asked.
        self.known = {}
        self.about = {}
        #: Where its cursor is seen, for a terminal that shows its screen somewhere else.
        self.seen_cursor = None

    def __enter__(self):
        hindrance = self.hindrance()
        if hindrance:
            raise Unable(f"cannot run {hindrance}")
        with socket.socket(socket.AF_UNIX) as door:
            door.bind(self.path)
            door.listen(1)
            door.settimeout(PATIENCE)
            try:
                self.start()
                line, _ = door.accept()
            except (OSError, Trouble) as error:
                self.__exit__()
                raise Trouble(f"{self.name} does not start: {error}") from error
        line.settimeout(PATIENCE)
        self.file = line.makefile("rw", encoding="utf-8")
        line.close()
        self.about = self.ask("hello")
        if tuple(self.about["size"]) != SIZE:
            size = self.about["size"]
            self.__exit__()
            raise Trouble(f"{self.name} has {size[0]} columns and {size[1]} rows, not {SIZE}")
        return self

    def __exit__(self, *_):
        if self.file is not None:
            self.file.close()
        self.stop()
        for process in reversed(self.processes):
            if process.poll() is None:
                process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def hindrance(self):
        """Why it cannot run here: what comes after "cannot run". Nothing if it can."""
        missing = [program for program in self.needs if shutil.which(program) is None]
        return f"without {' and '.join(missing)}" if missing else ""

    def start(self):
        """Starts the terminal with asker.py in it."""
        raise NotImplementedError

    def stop(self):
        """Ends what is no child process of ours."""

    def version(self):
        """Its version in its own words."""
        raise NotImplementedError

    def ask(self, what, **details):
        """Asks asker.py; gives back its answer."""
        self.file.write(json.dumps({"do": what, **details}) + "\n")
        self.file.flush()
        line = self.file.readline()
        if not line:
            raise Trouble(f"{self.name} has ended")
        answer = json.loads(line)
        if "error" in answer:
            raise Trouble(f"{self.name}: {answer['error']}")
        return answer

    def write(self, data):
        """Has bytes written to the terminal and taken by it; gives back where the cursor is then."""
        return self.ask("write", bytes=base64.b64encode(data).decode())["cursor"]

    def differences(self, grid):
        """Rows of its screen that are not as they should be: (number, expected, found). `grid` has the
        character and marks of each cell, and nothing in the second cell of a wide one."""
        expected, found = [self.told(row) for row in grid], self.lines()
        found = [line.rstrip() for line in found] + [""] * (len(expected) - len(found))
        return [(y, a, b) for y, (a, b) in enumerate(zip(expected, found)) if a != b]

    #: What an upright line is in the rows that `differences` finds.
    upright = "│"

    def is_bent(self, expected, found):
        """Whether an upright line is not where it should be, in a row that differs."""
        return any(a == "│" and found[x:x + 1] != self.upright for x, a in enumerate(expected))

    @staticmethod
    def told(row):
        """What `lines` has for a row of cells."""
        return "".join(row).rstrip()

    def lines(self):
        """The rows of its screen as text."""
        raise NotImplementedError

    def command(self, *argv):
        """Runs a command; gives back what it says."""
        run = subprocess.run(argv, env=self.variables, stdin=subprocess.DEVNULL, capture_output=True,
                             timeout=PATIENCE, check=False)
        if run.returncode != 0:
            raise Trouble(f"{argv[0]}: {(run.stderr or run.stdout).decode(errors='replace').strip()}")
        return run.stdout.decode(errors="replace")

    def awaited(self, path):
        """The bytes of a file, once it has as many lines as the screen has rows."""
        end = time.monotonic() + PATIENCE
        data = b""
        while data.count(b"\n") < SIZE[1]:
            if time.monotonic() > end:
                raise Trouble(f"{self.name} writes {data.count(10)} rows of {SIZE[1]}")
            time.sleep(0.01)
            if os.path.exists(path):
                with open(path, "rb") as file:
                    data = file.read()
        return data

    def child(self, *argv, **more):
        """Starts a process that ends with the block."""
        streams = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.DEVNULL)
        process = subprocess.Popen(argv, env=self.variables, **{**streams, **more})
        self.processes.append(process)
        return process


class Tmux(Terminal):
    """tmux, with its server in a folder of its own."""

    name = "tmux"
    needs = packages = ("tmux",)

    def tmux(self, *arguments):
        """Runs a command of tmux."""
        return self.command("tmux", "-u", "-S", os.path.join(self.folder, "server"), *arguments)

    def start(self):
        self.session(self.asker)

    def session(self, argv):
        """Starts the one session, in which a command runs."""
        settings = os.path.join(self.folder, "tmux.conf")
        with open(settings, "w", encoding="utf-8") as file:
            file.write("set -g status off\nset -g escape-time 0\nset -g default-terminal tmux-256color\n")
        columns, rows = SIZE
        self.tmux("-f", settings, "new-session", "-d", "-x", str(columns), "-y", str(rows), *argv)

    def stop(self):
        try:
            self.tmux("kill-server")
        except Trouble:
            pass  # It has ended with the program in it.

    def version(self):
        return self.command("tmux", "-V").strip()

    def lines(self):
        return self.tmux("capture-pane", "-p").split("\n")[:-1]


class GnuScreen(Terminal):
    """GNU screen, in a pseudo-terminal that this process reads empty."""

    name = "screen"
    known_by = {"STY": "1.conformance"}
    needs = ("screen", "script")
    packages = ("screen",)
    upright = "\x02"

    def start(self):
        sockets = os.path.join(self.folder, "sockets")
        os.mkdir(sockets, 0o700)
        self.variables.update(SCREENDIR=sockets, SCREENRC=os.path.join(self.folder, "screenrc"))
        with open(self.variables["SCREENRC"], "w", encoding="utf-8") as file:
            file.write("startup_message off\ndefutf8 on\ndefencoding UTF-8\ndefscrollback 0\naltscreen on\n"
                       "term screen-256color\n")
        columns, rows = SIZE
        inner = shlex.join(["screen", "-U", "-S", "ninefold", *self.asker])
        self.child("script", "-qfc", f"stty cols {columns} rows {rows}; exec {inner}",
                   os.devnull)

    def stop(self):
        try:
            self.screen("quit")
        except Trouble:
            pass  # It has ended with the program in it.

    def screen(self, *arguments):
        """Gives the session a command."""
        return self.command("screen", "-S", "ninefold", "-X", *arguments)

    def version(self):
        # It says its version and exits with 1.
        run = subprocess.run(["screen", "-v"], env=self.variables, capture_output=True, check=False)
        return "GNU screen " + run.stdout.decode().split()[2]

    def differences(self, grid):
        """Screen writes one byte a cell, the low one of its character: 0xFF in the second cell of a wide
        one, and anything where there are marks. So a newline may be a cell too."""
        data = self.hardcopy()
        different, at = [], 0
        for y, row in enumerate(grid):
            expected = [self.byte(cell) for cell in row]
            while expected and expected[-1] == 0x20:
                expected.pop()
            end = at + len(expected)
            found = data[at:end]
            if data[end:end + 1] != b"\n" or any(
                    wanted not in (None, byte) for wanted, byte in zip(expected, found)):
                # Look for the end of the row near where it should be.
                end = data.find(b"\n", max(at, end - 8))
                end = len(data) if end < 0 else end
                wanted = "".join(cell[:1] or "\xff" for cell in row).rstrip()
                different.append((y, wanted, data[at:end].decode("latin-1")))
            at = end + 1
        return different

    @staticmethod
    def byte(cell):
        """What stands for a cell; None for anything."""
        return 0xFF if not cell else None if len(cell) > 1 else ord(cell) & 0xFF

    def hardcopy(self):
        """The cells of the screen."""
        path = os.path.join(self.folder, "hardcopy")
        if os.path.exists(path):
            os.unlink(path)
        self.screen("hardcopy", path)
        return self.awaited(path)


class Displayed(Terminal):
    """A terminal on a virtual display, which can be looked at."""

    needs = ("Xvfb", "import", "convert")
    packages = ("xvfb", "imagemagick")
    #: Whether it shows words from right to left in that direction, by rows and not by Ninefold's boxes.
    turns_round = False

    def open_display(self):
        """Starts the display."""
        number, writer = os.pipe()
        self.child("Xvfb", "-displayfd", str(writer), "-screen", "0", "1800x1200x24", "-nolisten", "tcp",
                   "-noreset", pass_fds=[writer])
        os.close(writer)
        with open(number, encoding="ascii") as file:
            # The number and the end of its line come by themselves.
            display = file.readline() if select.select([number], [], [], PATIENCE)[0] else ""
        if not display.strip():
            raise Trouble("Xvfb says no display")
        self.variables["DISPLAY"] = f":{display.strip()}"

    def picture(self, path):
        """Writes what is seen to a PNG."""
        width, height = self.about["pixels"]
        self.command("import", "-window", "root", "-crop", f"{width}x{height}+0+0", path)

    def pixels(self, path):
        """The rows of a PNG as bytes of grey, and the size of a cell."""
        run = subprocess.run(["convert", path, "-depth", "8", "gray:-"], capture_output=True, check=True)
        width, height = self.about["pixels"]
        if len(run.stdout) != width * height:
            raise Trouble(f"{path} has {len(run.stdout)} pixels, not {width} times {height}")
        rows = [run.stdout[start:start + width] for start in range(0, width * height, width)]
        return rows, (width // SIZE[0], height // SIZE[1])


class Xterm(Displayed):
    """xterm."""

    name = "xterm"
    needs = ("xterm", *Displayed.needs)
    packages = ("xterm", *Displayed.packages)
    options = {}
    font = ("-fa", "DejaVu Sans Mono", "-fs", "9")

    @property
    def printed(self):
        """Where it prints to."""
        return os.path.join(self.folder, "printed")

    def start(self):
        self.open_display()
        columns, rows = SIZE
        options = {
            "printerCommand": f"cat >> {shlex.quote(self.printed)}", "printAttributes": "0",
            "printerAutoClose": "true", "scrollBar": "false", "internalBorder": "0", "borderWidth": "0",
            "cursorBlink": "false", "saveLines": "0", "termName": "xterm-256color", **self.options,
        }
        resources = [part for name, value in options.items() for part in ("-xrm", f"XTerm*{name}: {value}")]
        self.child("xterm", "-u8", *resources, *self.font, "-geometry", f"{columns}x{rows}+0+0",
                   "-bg", "white", "-fg", "black", "-e", *self.asker)

    def version(self):
        return self.command("xterm", "-version").strip().replace("XTerm(", "xterm ").rstrip(")")

    def differences(self, grid):
        """Xterm prints U+FFFF for the second cell of a wide character, and marks after that. Where there are
        marks it may print another character that it takes for both, so these cells are not compared."""
        different = []
        for y, (row, line) in enumerate(zip(grid, self.lines())):
            expected = "".join(bare(cell, cells) if cell else "\uffff" for cell in row).rstrip()
            found = bare(line, lambda c: self.known.get(c, cells(c))).rstrip()
            if len(found) != len(expected) or any(
                    len(cell) < 2 and a != b for cell, a, b in zip(row, expected, found)):
                different.append((y, expected, found))
        return different

    def lines(self):
        if os.path.exists(self.printed):
            os.unlink(self.printed)
        self.write(b"\x1b[i")
        data = self.awaited(self.printed).decode("utf-8", "replace")
        return [line.rstrip("\r") for line in data.split("\n")][:SIZE[1]]


class XtermOwn(Xterm):
    """xterm with its own table of widths, which it uses where it does not trust the C library's."""

    name = "xterm-own"
    options = {"mkWidth": "true"}

    def version(self):
        return super().version() + ", own table"


def bare(line, width):
    """A text without the marks on its characters, one character a cell."""
    return "".join(c for c in unicodedata.normalize("NFD", line) if width(c))


TERMINALS = {kind.name: kind for kind in (Tmux, GnuScreen, Xterm, XtermOwn)}
