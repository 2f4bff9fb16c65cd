"""A workshop in tmux: twenty ideas on the wall, clustered, five sent to a canvas, undone, done again.

tmux is a second terminal that others wrote: what it captures does not depend on screen.py. The server is
a private one and is killed at the end.
"""

import os
import subprocess
import time
import unicodedata

import support
from pty_driver import DEADLINE, QUIET, Late, Program, environment
from screen import open_borders
from support import Case, box_of, document_of, new_note

WALL = "bb-wall"
IDEAS = [f"Nieuw plan nummer {number}" for number in range(1, 21)]
SIZES = ((80, 24), (103, 29), (128, 36), (200, 50))


class Tmux:
    """A tmux server of its own with one window, in which one program runs."""

    def __init__(self, argv, variables, size):
        # Socket and settings are ours alone, so no other server is seen or touched.
        self.folder = variables["HOME"]
        self.socket = os.path.join(self.folder, f"tmux-{time.monotonic_ns()}")
        # tmux 3.3 sometimes never learns that its child has ended; a shell in between writes it down.
        self.status = self.socket + "-status"
        argv = ["sh", "-c", f'"$0" "$@"; echo $? >"{self.status}"', *argv]
        self.variables = {**variables, "TERM": "xterm-256color"}
        columns, rows = size
        config = os.path.join(self.folder, "tmux.conf")
        with open(config, "w", encoding="utf-8") as file:
            file.write("set -g status off\nset -g escape-time 0\n"
                       "set -g default-terminal tmux-256color\n")
        self.run("-f", config, "new-session", "-d", "-x", str(columns), "-y", str(rows), "--", *argv)

    def run(self, *arguments):
        """Runs a tmux command; gives back its output."""
        run = subprocess.run(
            ["tmux", "-u", "-S", self.socket, *arguments], env=self.variables, stdin=subprocess.DEVNULL,
            capture_output=True, timeout=DEADLINE, check=False)
        if run.returncode != 0:
            raise AssertionError(f"tmux {arguments[0]}: {run.stderr.decode().strip()}")
        return run.stdout.decode()

    def keys(self, *names):
        """Presses keys by tmux's names."""
        self.run("send-keys", *names)

    def type(self, text):
        """Types text as it is."""
        self.run("send-keys", "-l", "--", text)

    def lines(self):
        """The rows of the screen."""
        return self.run("capture-pane", "-p").split("\n")[:-1]

    def screen(self, quiet=QUIET):
        """The rows of the screen once the program sleeps and they stay the same for a moment."""
        end = time.monotonic() + DEADLINE
        shown, since = self.lines(), time.monotonic()
        while time.monotonic() - since < quiet:
            now = self.lines()
            if now != shown or not self.is_asleep():
                shown, since = now, time.monotonic()
            if time.monotonic() > end:
                raise Late("the screen does not come to rest")
        return shown

    def is_asleep(self):
        """Whether the program waits for a key."""
        shell = self.run("display-message", "-p", "#{pane_pid}").strip()
        try:
            with open(f"/proc/{shell}/task/{shell}/children", encoding="utf-8") as file:
                children = file.read().split()
            for pid in children:
                with open(f"/proc/{pid}/stat", encoding="utf-8") as file:
                    if file.read().rpartition(")")[2].split()[0] not in "SZ":
                        return False
        except OSError:
            pass  # It has ended.
        return True

    def wait(self, text):
        """Waits until a text is on the screen; gives back its rows."""
        end = time.monotonic() + DEADLINE
        while True:
            lines = self.lines()
            if any(text in line for line in lines):
                return self.screen()
            if time.monotonic() > end:
                raise Late(f"{text!r} does not appear: " + " / ".join(line.strip() for line in lines))

    def resize(self, size):
        """Changes the window."""
        self.run("resize-window", "-x", str(size[0]), "-y", str(size[1]))

    def finish(self):
        """Waits until the program has ended; gives back its exit code."""
        end = time.monotonic() + DEADLINE
        while time.monotonic() < end:
            if os.path.exists(self.status):
                with open(self.status, encoding="utf-8") as file:
                    text = file.read()
                if text.endswith("\n"):
                    return int(text)
            time.sleep(0.01)
        raise Late("the program does not end")

    def kill(self):
        """Ends the server and all in it."""
        subprocess.run(["tmux", "-S", self.socket, "kill-server"], env=self.variables,
                       stdin=subprocess.DEVNULL, capture_output=True, timeout=DEADLINE, check=False)


class WorkshopTest(Case):
    """The way of a workshop, at 80×24, with the file compared at each stage."""

    def open(self, size=(80, 24)):
        """The program in a tmux of its own."""
        tmux = Tmux([support.BINARY, self.file], environment(self.home), size)
        self.addCleanup(tmux.kill)
        tmux.wait("▸")
        return tmux

    def close(self, tmux):
        """Quits and checks how."""
        tmux.keys("q")
        self.assertEqual(tmux.finish(), 0, "the exit code of q")
        tmux.kill()

    def check_file(self, expected, since):
        """The file becomes this document, byte for byte."""
        texts = [[n["text"] for n in box["notes"]] for b in expected["boards"] for box in b["boxes"]]
        try:
            self.wait_for_file(lambda found: texts == [
                [n["text"] for n in box["notes"]] for b in found["boards"] for box in b["boxes"]])
        except Late:
            pass  # What differs is said next.
        self.assert_file(expected, since)

    def test_workshop(self):
        """Twenty notes added, clustered, five sent, twenty steps undone and done again, quit, reopened."""
        since = time.time()
        tmux = self.open()
        expected = document_of(self.seed)

        # Two boxes back from the first cluster lies the tray, before the parking lot.
        tmux.keys("BTab", "BTab", "a")
        for text in IDEAS:
            tmux.type(text)
            tmux.keys("Enter")
        tmux.keys("Escape")
        tmux.wait("verplaats")
        box_of(expected, WALL, "tray").extend(new_note(n, text) for n, text in enumerate(IDEAS, 1))
        self.check_file(expected, since)

        # All of the tray are marked, and become a cluster after the last one.
        tmux.keys("A", "c")
        tmux.screen()
        tmux.type("Verse plannen")
        tmux.keys("Enter")
        boxes = expected["boards"][0]["boxes"]
        place = [box["id"] for box in boxes].index("t8") + 1
        boxes.insert(place, {"id": "NEW 0", "title": "Verse plannen", "notes": []})
        box_of(expected, WALL, "NEW 0").extend(box_of(expected, WALL, "tray"))
        box_of(expected, WALL, "tray").clear()
        # New things are numbered in the order of the file: the cluster comes before its notes.
        renumber(expected)
        self.check_file(expected, since)

        # The first five go to the channels of a business model canvas.
        after_clustering = tmux.wait("Verse plannen")
        self.assertTrue(any("Verse plannen · 20" in line for line in after_clustering))
        tmux.keys("g", "Space", "Space", "Space", "Space", "Space", "M")
        tmux.screen()
        tmux.type("kanalen hemama")
        lines = tmux.wait("BMC Hemama")
        tmux.keys(*["Down"] * self.row_of(lines, "BMC Hemama"), "Enter")
        cluster = boxes[place]["notes"]
        box_of(expected, "bb-b2", "channels").extend(cluster[:5])
        del cluster[:5]
        renumber(expected)
        self.check_file(expected, since)
        done = self.read_file()

        # Of the 22 steps the first two adds are left after 20 undone; then all are done again.
        tmux.keys(*["u"] * 20)
        left = document_of(self.seed)
        box_of(left, WALL, "tray").extend(new_note(n, text) for n, text in enumerate(IDEAS[:2], 1))
        self.check_file(left, since)
        tmux.keys(*["U"] * 20)
        self.check_file(expected, since)
        self.assertEqual(self.read_file(), done, "done again, ids and times are as before")

        self.close(tmux)
        self.assertEqual(self.read_file(), done, "quitting changed the file")
        self.assert_nothing_left_over()
        self.check_sizes(expected)
        self.assertEqual(self.read_file(), done, "looking changed the file")

    @staticmethod
    def row_of(lines, text):
        """How many rows below the focused one of a list a text stands."""
        shown = [line for line in lines if "Kanalen" in line]
        return [text in line for line in shown].index(True)

    def check_sizes(self, expected):
        """Opened again, wall and canvas show all at each size."""
        tmux = self.open()
        boards = [board["id"] for board in expected["boards"]]
        for board in (WALL, "bb-b2"):
            title = expected["boards"][boards.index(board)]["title"]
            if board != WALL:
                tmux.keys(*["n"] * boards.index(board))
                tmux.wait(title)
            for size in SIZES:
                with self.subTest(board=board, size=size):
                    tmux.resize(size)
                    self.check_screen(tmux.screen(quiet=0.15), size, expected["title"], title)
        self.close(tmux)

    def check_screen(self, lines, size, workspace, board):
        """A whole screen: header, a board whose lines meet, nothing beyond the edge."""
        columns, rows = size
        self.assertEqual(len(lines), rows, "rows")
        self.assertLessEqual(max(map(cells, lines)), columns, "columns")
        self.assertTrue(lines[0].startswith(f" {workspace} ▸ "), lines[0])
        # The title of the workspace is not said twice.
        name = board.replace(f"{workspace} - ", "")
        self.assertIn(name[:20], lines[0].partition(" ▸ ")[2])
        self.assertEqual(open_borders(lines), [])
        self.assertTrue(any(line.startswith("┌") and line.endswith("┐") for line in lines[1:3]),
                        "the board's upper line goes from edge to edge")
        self.assertTrue(any(line.startswith("└") and line.endswith("┘") for line in lines[-3:]),
                        "the board's lower line goes from edge to edge")
        self.assertEqual([cells(line) for line in lines if line[:1] in "┌└├"],
                         [columns] * sum(line[:1] in set("┌└├") for line in lines), "lines end early")


    def attach(self, tmux, size):
        """A terminal of this size that looks at the session."""
        client = Program(["tmux", "-u", "-S", tmux.socket, "attach"], tmux.variables, size)
        self.addCleanup(client.close)
        client.read()
        return client

    def test_detached_and_attached_again(self):
        """Looked at from one terminal, from none, and from one of another size: whole each time, and nothing is
        lost of what was being typed."""
        tmux = self.open()
        client = self.attach(tmux, (100, 31))
        tmux.keys("a")
        tmux.type("een half")
        self.assertEqual(open_borders(tmux.screen()), [])
        tmux.run("detach-client")
        client.finish()
        tmux.type(" briefje")
        for size in ((80, 24), (140, 40)):
            client = self.attach(tmux, size)
            lines = tmux.wait("een half briefje")
            end = time.monotonic() + DEADLINE
            # tmux tells a new size a moment later.
            while open_borders(lines) and time.monotonic() < end:
                lines = tmux.screen()
            self.assertEqual(open_borders(lines), [], f"{size}")
            self.assertEqual(len(lines), size[1])
            tmux.run("detach-client")
            client.finish()
        tmux.keys("C-g")
        self.close(tmux)
        self.assertEqual(self.read_file(), self.seed)


def cells(line):
    """The cells a row takes."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1
               for c in line)


def renumber(document):
    """Gives new boxes and notes their numbers in the order in which they stand in the file."""
    number = 0
    for board in document["boards"]:
        for thing in board["boxes"] + [note for box in board["boxes"] for note in box["notes"]]:
            if thing["id"].startswith("NEW "):
                number += 1
                thing["id"] = f"NEW {number}"


del Case  # Its tests run where it is used, not here.
