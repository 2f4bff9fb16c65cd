"""The terminals under test: each is started with asker.py inside it, asked, and looked at.

Every terminal has settings, sockets and displays of its own and is ended with its block; no other
session of the person who runs this is seen or touched.
"""

import base64
import json
import os
import re
import select
import shutil
import socket
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ASKER = os.path.join(HERE, "asker.py")

#: Columns and rows of every terminal.
SIZE = (200, 50)
#: Seconds that starting a terminal, or one answer, may take.
PATIENCE = 60


class Trouble(Exception):
    """A terminal does not do what is needed to test it."""


class Terminal:
    """What is common to all: a socket on which asker.py calls back."""

    name = ""
    #: Programs without which it cannot be tested.
    needs = ()

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
        self.about = {}

    def __enter__(self):
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
        """Has bytes written to the terminal and taken by it."""
        self.ask("write", bytes=base64.b64encode(data).decode())

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

    def child(self, *argv, **more):
        """Starts a process that ends with the block."""
        process = subprocess.Popen(argv, env=self.variables, stdin=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL, **more)
        self.processes.append(process)
        return process


class Tmux(Terminal):
    """tmux, with its server in a folder of its own."""

    name = "tmux"
    needs = ("tmux",)

    def tmux(self, *arguments):
        """Runs a command of tmux."""
        return self.command("tmux", "-u", "-S", os.path.join(self.folder, "server"), *arguments)

    def start(self):
        settings = os.path.join(self.folder, "tmux.conf")
        with open(settings, "w", encoding="utf-8") as file:
            file.write("set -g status off\nset -g escape-time 0\nset -g default-terminal tmux-256color\n")
        columns, rows = SIZE
        self.tmux("-f", settings, "new-session", "-d", "-x", str(columns), "-y", str(rows), *self.asker)

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
    needs = ("screen", "script")

    def start(self):
        sockets = os.path.join(self.folder, "sockets")
        os.mkdir(sockets, 0o700)
        self.variables.update(SCREENDIR=sockets, SCREENRC=os.path.join(self.folder, "screenrc"))
        with open(self.variables["SCREENRC"], "w", encoding="utf-8") as file:
            file.write("startup_message off\ndefutf8 on\ndefencoding UTF-8\ndefscrollback 0\naltscreen on\n"
                       "term screen-256color\n")
        columns, rows = SIZE
        inner = " ".join(["screen", "-U", "-S", "ninefold", *self.asker])
        self.child("script", "-qfc", f"stty cols {columns} rows {rows}; exec {inner}",
                   os.devnull, stdout=subprocess.DEVNULL)

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
        return " ".join(run.stdout.decode().split()[:3]).lower()

    def lines(self):
        path = os.path.join(self.folder, "hardcopy")
        if os.path.exists(path):
            os.unlink(path)
        self.screen("hardcopy", path)
        end = time.monotonic() + PATIENCE
        data = b""
        while data.count(b"\n") < SIZE[1]:
            if time.monotonic() > end:
                raise Trouble(f"screen writes {data.count(10)} rows of {SIZE[1]}")
            time.sleep(0.01)
            if os.path.exists(path):
                with open(path, "rb") as file:
                    data = file.read()
        return data.decode("utf-8", "replace").split("\n")[:-1]


class Xterm(Terminal):
    """xterm, on a virtual display."""

    name = "xterm"
    needs = ("xterm", "Xvfb", "import", "convert")
    #: Without the server's clock and colour names, which nothing here needs.
    font = ("-fa", "DejaVu Sans Mono", "-fs", "9")

    def start(self):
        number, writer = os.pipe()
        self.child("Xvfb", "-displayfd", str(writer), "-screen", "0", "1800x1200x24", "-nolisten", "tcp",
                   "-noreset", pass_fds=[writer], stdout=subprocess.DEVNULL)
        os.close(writer)
        with open(number, encoding="ascii") as file:
            # The number and the end of its line come by themselves.
            display = file.readline() if select.select([number], [], [], PATIENCE)[0] else ""
        if not display.strip():
            raise Trouble("Xvfb says no display")
        self.variables["DISPLAY"] = f":{display.strip()}"
        self.printed = os.path.join(self.folder, "printed")
        columns, rows = SIZE
        options = {
            "printerCommand": f"cat >> {self.printed}", "printAttributes": "0", "printerAutoClose": "true",
            "allowWindowOps": "true", "scrollBar": "false", "internalBorder": "0", "borderWidth": "0",
            "cursorBlink": "false", "saveLines": "0", "utf8Title": "true",
        }
        resources = [part for name, value in options.items() for part in ("-xrm", f"XTerm*{name}: {value}")]
        self.child("xterm", "-u8", *resources, *self.font, "-geometry", f"{columns}x{rows}+0+0",
                   "-bg", "white", "-fg", "black", "-e", *self.asker, stdout=subprocess.DEVNULL)

    def version(self):
        return self.command("xterm", "-version").strip().replace("XTerm(", "xterm ").rstrip(")")

    def lines(self):
        if os.path.exists(self.printed):
            os.unlink(self.printed)
        self.write(b"\x1b[i")
        end = time.monotonic() + PATIENCE
        data = b""
        while data.count(b"\n") < SIZE[1]:
            if time.monotonic() > end:
                raise Trouble(f"xterm prints {data.count(10)} rows of {SIZE[1]}: {data[-60:]}")
            time.sleep(0.01)
            if os.path.exists(self.printed):
                with open(self.printed, "rb") as file:
                    data = file.read()
        return [line.rstrip("\r") for line in data.decode("utf-8", "replace").split("\n")][:SIZE[1]]

    def picture(self, path):
        """Writes what is seen to a PNG."""
        self.command("import", "-window", "root", path)


TERMINALS = {kind.name: kind for kind in (Tmux, GnuScreen, Xterm)}


def missing(kind):
    """Programs that a kind of terminal needs and that are not there."""
    return [program for program in kind.needs if shutil.which(program) is None]
