#!/usr/bin/env python3
"""Runs inside a terminal under test and does there what conformance.py says: `asker.py SOCKET`.

It asks the terminal where its cursor stands (DSR 6, `CSI 6 n`), which is the one thing every terminal
tells about how wide it draws. It also runs Ninefold in a pseudo-terminal of its own, so that keys can be
pressed from outside, and hands every byte on to the terminal unchanged.

Requests and answers are JSON, one a line.
"""

import base64
import fcntl
import json
import os
import re
import select
import signal
import socket
import struct
import sys
import termios
import time
import tty

HERE = os.path.dirname(os.path.abspath(__file__))
sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(HERE, "..", "EndToEnd"))

from pty_driver import Program  # noqa: E402 - found by the path just added

ASK = b"\x1b[6n"
#: Empties the screen. The letter before takes what a joiner may have left waiting.
EMPTY = b"x\x1b[H\x1b[J"
ANSWER = re.compile(rb"\x1b\[(\d+);(\d+)R")
#: Answers awaited at a time: few enough for the queue of keys of any terminal.
AT_A_TIME = 40
#: Seconds for an answer. Generous: the machine may be busy.
PATIENCE = 15


class Terminal:
    """The terminal on the standard descriptors."""

    def __init__(self):
        self.size = os.get_terminal_size(1)
        self.before = termios.tcgetattr(0)
        tty.setraw(0)
        self.write(b"\x1b[0m\x1b(B\x0f")

    def give_back(self):
        """Leaves it as it was."""
        termios.tcsetattr(0, termios.TCSANOW, self.before)

    def about(self):
        """Its size in cells and in pixels (0 where it does not say), and its name."""
        size = fcntl.ioctl(1, termios.TIOCGWINSZ, bytes(8))
        rows, columns, width, height = struct.unpack("HHHH", size)
        return {"size": [columns, rows], "pixels": [width, height], "term": os.environ.get("TERM", "")}

    def obey(self, data):
        """Writes bytes, waits until the terminal has taken them, and says where its cursor is then."""
        self.write(data + ASK)
        row, column = self.answers(1)[0]
        return {"cursor": [column - 1, row - 1]}

    @staticmethod
    def write(data):
        """Writes all of it."""
        while data:
            data = data[os.write(1, data):]

    @staticmethod
    def answers(count):
        """So many positions, as (row, column), each counted from 1."""
        data, found = b"", []
        end = time.monotonic() + PATIENCE
        while len(found) < count:
            if not select.select([0], [], [], max(0, end - time.monotonic()))[0]:
                raise TimeoutError(f"{count - len(found)} of {count} positions are not answered")
            data += os.read(0, 1 << 16)
            found = ANSWER.findall(data)
        return [(int(row), int(column)) for row, column in found]

    def cells(self, texts):
        """How many cells each text takes from the first column of an empty screen."""
        result = []
        for start in range(0, len(texts), AT_A_TIME):
            some = texts[start:start + AT_A_TIME]
            self.write(b"".join(EMPTY + text.encode() + ASK for text in some))
            result += self.distances(len(some))
        return result

    def stops(self, parts):
        """Where each part of a text ends, in cells from its beginning."""
        result = []
        self.write(EMPTY)
        for start in range(0, len(parts), AT_A_TIME):
            some = parts[start:start + AT_A_TIME]
            self.write(b"".join(part.encode() + ASK for part in some))
            result += self.distances(len(some))
        return result

    def distances(self, count):
        """Positions, as cells from the upper left corner."""
        return [(row - 1) * self.size.columns + column - 1 for row, column in self.answers(count)]


class Stage:
    """Ninefold, played in the terminal."""

    def __init__(self, terminal):
        self.terminal = terminal
        self.program = None

    def start(self, argv, variables):
        """Starts it; gives back what it has drawn."""
        size = (self.terminal.size.columns, self.terminal.size.lines)
        self.program = Program(argv, {**variables, "TERM": os.environ["TERM"]}, size)
        return self.show(self.program.read())

    def press(self, keys):
        """Presses keys together; gives back what that led to."""
        return self.show(self.program.press(*keys))

    def show(self, data):
        """Hands bytes on, waits until the terminal has drawn them, and says where its cursor is."""
        return {"bytes": base64.b64encode(data).decode(), "ended": self.program.has_ended(),
                **self.terminal.obey(data)}

    def stop(self):
        """Ends it."""
        if self.program is not None:
            self.program.close()
            self.program = None
        self.terminal.write(b"\x1b[0m\x1b(B\x0f\x1b[?1049l\x1b[?25h")
        return {}


def answers_by_name(terminal, stage):
    """What can be asked, by name: each takes a request and gives back an answer."""
    return {
        "hello": lambda request: terminal.about(),
        "cells": lambda request: {"cells": terminal.cells(request["texts"])},
        "stops": lambda request: {"stops": [terminal.stops(parts) for parts in request["texts"]]},
        "write": lambda request: terminal.obey(base64.b64decode(request["bytes"])),
        "start": lambda request: stage.start(request["argv"], request["variables"]),
        "press": lambda request: stage.press(request["keys"]),
        "stop": lambda request: stage.stop(),
    }


def main():
    """Answers requests until the other side hangs up."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    line = socket.socket(socket.AF_UNIX)
    line.connect(sys.argv[1])
    terminal = Terminal()
    stage = Stage(terminal)
    known = answers_by_name(terminal, stage)
    try:
        with line, line.makefile("rw", encoding="utf-8") as file:
            for text in file:
                request = json.loads(text)
                try:
                    reply = known[request["do"]](request)
                except Exception as error:  # noqa: BLE001 - the other side reports it, whatever it is
                    reply = {"error": f"{type(error).__name__}: {error}"}
                file.write(json.dumps(reply) + "\n")
                file.flush()
    finally:
        stage.stop()
        terminal.give_back()


if __name__ == "__main__":
    main()
