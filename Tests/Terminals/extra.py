"""Terminals that are tested only where that is asked for: they need more than others, or take more time."""

import fcntl
import os
import re
import signal
import socket
import struct
import subprocess
import sys
import termios
import time

from terminals import HERE, PATIENCE, SIZE, Displayed, Terminal, Tmux, Trouble
from widths import cells


class Vte(Displayed):
    """The widget of GNOME Terminal and many others, in a window of its own."""

    name = "vte"
    packages = ("gir1.2-vte-2.91", "python3-gi", "fonts-dejavu-core", *Displayed.packages)
    is_extra = True
    turns_round = True
    #: Pythons that may have gi: first that of the system, for which distributions package it.
    pythons = ("/usr/bin/python3", sys.executable)
    script = os.path.join(HERE, "vte.py")

    def __init__(self, folder):
        super().__init__(folder)
        # It takes nothing from a desktop's settings and looks for no helpers.
        self.variables.update(GSETTINGS_BACKEND="memory", NO_AT_BRIDGE="1", GDK_BACKEND="x11")
        self.window = None
        #: What runs the script, and its words about its version.
        self.python = self.words = ""

    def hindrance(self):
        for self.python in self.pythons:
            try:
                self.words = "VTE " + self.command(self.python, self.script, "--version").strip()
                return super().hindrance()
            except (Trouble, OSError):
                continue
        return f"without a python that has gi and VTE (asked {' and '.join(self.pythons)})"

    def start(self):
        self.open_display()
        self.window = self.child(self.python, self.script, *map(str, SIZE), self.written, *self.asker)

    def version(self):
        return self.words

    @property
    def written(self):
        """Where it writes its rows to."""
        return os.path.join(self.folder, "written")

    def lines(self):
        if os.path.exists(self.written):
            os.unlink(self.written)
        columns, rows = SIZE
        _, cursor = self.write(b"")
        self.window.send_signal(signal.SIGUSR1)
        *lines, cell = self.awaited(self.written).decode().split("\n")[:-1]
        width, height = map(int, cell.split())
        self.about["pixels"] = [columns * width, rows * height]
        # The row of the cursor is the last of the first so many.
        return lines[rows - 1 - cursor:][:rows]


class Mosh(Tmux):
    """mosh on the loopback address: asker.py runs in mosh-server, and mosh-client shows it in tmux."""

    name = "mosh"
    needs = ("mosh-server", "mosh-client", "tmux")
    packages = ("mosh", "tmux")
    is_extra = True
    address = "127.0.0.1"

    def __init__(self, folder):
        super().__init__(folder)
        self.server = None
        #: Titles given so far.
        self.titles = 0

    def hindrance(self):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as door:
            try:
                door.bind((self.address, 0))
            except OSError as error:
                return f"without UDP on {self.address}: {error.strerror}"
        return super().hindrance()

    def start(self):
        # The server ends by itself if it is left alone.
        self.variables.update(MOSH_SERVER_NETWORK_TMOUT="60", MOSH_TITLE_NOPREFIX="1",
                              MOSH_PREDICTION_DISPLAY="never")
        run = subprocess.run(["mosh-server", "new", "-i", self.address, "-c", "256", "--", *self.asker],
                             env=self.variables, stdin=subprocess.DEVNULL, capture_output=True,
                             timeout=PATIENCE, check=False)
        said = run.stdout.decode(errors="replace") + run.stderr.decode(errors="replace")
        where = re.search(r"^MOSH CONNECT (\d+) (\S+)", said, re.MULTILINE)
        server = re.search(r"detached, pid = (\d+)", said)
        if where is None or server is None:
            raise Trouble(f"mosh-server: {said.strip()}")
        self.server = int(server[1])
        self.variables["MOSH_KEY"] = where[2]
        self.session(["mosh-client", self.address, where[1]])

    def stop(self):
        # It ends with asker.py, and takes leave of the client.
        end = time.monotonic() + 5
        while self.is_served() and time.monotonic() < end:
            time.sleep(0.02)
        super().stop()
        if self.is_served():
            os.kill(self.server, signal.SIGKILL)

    def is_served(self):
        """Whether the server, which is no child of ours, still runs."""
        try:
            with open(f"/proc/{self.server}/stat", encoding="utf-8") as file:
                _, name, state, *_ = file.read().split()
        except OSError:
            return False
        return name == "(mosh-server)" and state != "Z"

    def version(self):
        said = self.command("mosh-server", "--version")
        return f"mosh {said.split('(mosh ')[1].split(')')[0]} in {super().version()}"

    def differences(self, grid):
        self.settle()
        return super().differences(grid)

    def settle(self):
        """Waits until tmux shows what mosh-server has. mosh sends states of the screen, each with its title,
        which comes first; so what came with one title is there when the next is seen."""
        for _ in range(2):
            self.titles += 1
            title = f"state {self.titles}"
            self.write(f"\x1b]2;{title}\x07".encode())
            end = time.monotonic() + PATIENCE
            seen = ""
            while seen != title:
                if time.monotonic() > end:
                    raise Trouble(f"mosh does not show {title!r} but {seen!r}")
                said = self.tmux("display-message", "-p", "#{cursor_x} #{cursor_y} #{pane_title}")
                x, y, seen = said.rstrip("\n").split(" ", 2)
        self.seen_cursor = [int(x), int(y)]


class Console(Terminal):
    """A virtual console of Linux that is free. It is never switched to; the kernel keeps its screen."""

    name = "console"
    known_by = {"TERM": "linux"}
    is_extra = True
    controller = "/dev/tty0"
    #: Requests of ioctl_console(2).
    free_one, give_back = 0x5600, 0x5608
    #: What the kernel has in the second cell of a wide character: this, or a mark on it.
    second = "\u200b"

    def __init__(self, folder):
        super().__init__(folder)
        self.variables["TERM"] = "linux"
        self.number = self.terminal = None

    def hindrance(self):
        try:
            self.take()
        except OSError as error:
            self.leave()
            return ("without a virtual console of Linux that is free and as large as needed: "
                    f"{error.filename or self.controller}: {error.strerror}")
        return ""

    def take(self):
        """Takes a console, of the size of the others."""
        control = os.open(self.controller, os.O_RDWR | os.O_NOCTTY)
        try:
            number, = struct.unpack("i", fcntl.ioctl(control, self.free_one, bytes(4)))
        finally:
            os.close(control)
        if number < 0:
            raise OSError(0, "all are taken", self.controller)
        self.number = number
        self.terminal = os.open(f"/dev/tty{number}", os.O_RDWR | os.O_NOCTTY)
        columns, rows = SIZE
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        # The kernel keeps the characters from the first time that somebody looks at them.
        self.characters()

    def start(self):
        self.child(*self.asker, stdin=self.terminal, stdout=self.terminal, stderr=self.terminal)

    def __exit__(self, *details):
        super().__exit__(*details)
        self.leave()

    def leave(self):
        """Gives the console back."""
        if self.terminal is None:
            return
        os.close(self.terminal)
        self.terminal = None
        control = os.open(self.controller, os.O_RDWR | os.O_NOCTTY)
        try:
            # It may be busy for a moment more, or for good, where somebody else has opened it meanwhile.
            for _ in range(50):
                try:
                    fcntl.ioctl(control, self.give_back, self.number)
                    break
                except OSError:
                    time.sleep(0.02)
        finally:
            os.close(control)

    def version(self):
        return "Linux console " + os.uname().release.partition("-")[0]

    def characters(self):
        """The characters of all cells, one after the other."""
        with open(f"/dev/vcsu{self.number}", "rb") as file:
            data = file.read()
        return "".join(map(chr, struct.unpack(f"{len(data) // 4}I", data)))

    def differences(self, grid):
        """There is one character a cell: a mark makes another of it or is left out, so that cells with marks
        are not compared, and stands in the second cell of a wide one."""
        columns, _ = SIZE
        found, different = self.characters(), []
        for y, row in enumerate(grid):
            expected = "".join(cell[:1] or self.second for cell in row)
            line = found[y * columns:(y + 1) * columns]
            line = "".join(self.second if cells(c) == 0 else c for c in line)
            if any(len(cell) < 2 and a != b for cell, a, b in zip(row, expected, line)):
                different.append((y, expected, line))
        return different


TERMINALS = {kind.name: kind for kind in (Vte, Mosh, Console)}
