"""What a key costs, exactly: bytes to the terminal, writes, system calls; and the calls of a save.

These numbers repeat to the digit, so they are tests. Each is printed as a line of a table.
"""

import contextlib
import os
import re
import signal
import statistics
import time

import support
from pty_driver import Late
from support import Case, box_of

LETTERS = "Een nieuw idee"
EXTRA = " in de stad"


def figure(name, values, limit=None):
    """Prints one line of the table: median, most, limit."""
    bound = "–" if limit is None else f"≤ {limit}"
    print(f"| {name} | {statistics.median(values):g} | {max(values)} | {bound} |", flush=True)


class ByteTest(Case):
    """Bytes to the terminal at 120×40, xterm-256color."""

    def costs(self, program, screen, keys):
        """The number of bytes that each key leads to."""
        counts = []
        for key in keys:
            data = program.press(key)
            screen.feed(data)
            counts.append(len(data))
        return counts

    def check(self, name, counts, limit):
        """Prints the figure; no key may cost more."""
        figure(name, counts, limit)
        self.assertLessEqual(max(counts), limit, f"bytes: {name}: {counts}")

    def test_letter_in_a_new_note(self):
        """A letter typed into a new note."""
        program, screen = self.start()
        self.press(program, screen, "a")
        counts = self.costs(program, screen, LETTERS)
        self.press(program, screen, "Esc")
        self.quit(program, screen)
        self.check("bytes a letter, new note", counts, 4)

    def test_letter_in_an_edit(self):
        """A letter typed at the end of a note."""
        program, screen = self.start()
        self.press(program, screen, "a", "Kort", "Esc", "Enter", "End")
        counts = self.costs(program, screen, EXTRA)
        self.press(program, screen, "Esc")
        self.quit(program, screen)
        self.check("bytes a letter, edit at the end", counts, 4)

    def test_letter_on_a_canvas(self):
        """A letter typed into a note of a business model canvas."""
        program, screen = self.start()
        self.go_to_board(program, screen, "bb-b2")
        self.press(program, screen, "a")
        counts = self.costs(program, screen, "Extra klant")
        self.press(program, screen, "Esc")
        self.quit(program, screen)
        self.check("bytes a letter, new note on a canvas", counts, 4)

    def test_move_inside_a_box(self):
        """The focus moved through the notes of a box, there and back."""
        program, screen = self.start()
        counts = self.costs(program, screen, ["Down"] * 9 + ["Up"] * 9)
        self.quit(program, screen)
        self.check("bytes a move inside a box, wall", counts, 130)

    def test_move_inside_a_box_of_a_canvas(self):
        """The same in the box with most notes of a business model canvas."""
        program, screen = self.start()
        self.go_to_board(program, screen, "bb-b2")
        # Segments come first in the order of filling; it has three notes.
        counts = self.costs(program, screen, ["Down"] * 2 + ["Up"] * 2)
        self.quit(program, screen)
        self.check("bytes a move inside a box, canvas", counts, 220)

    def test_page(self):
        """A page down and up, at each level of the wall."""
        program, screen = self.start()
        pages = {}
        for level in ("headlines", "clusters", "cards"):
            pages[level] = self.costs(program, screen, ["PageDown", "PageUp"])
            self.press(program, screen, "z")
        self.quit(program, screen)
        for level in ("clusters", "cards"):
            figure(f"bytes a page, {level}", pages[level])
        self.check("bytes a page, headlines", pages["headlines"], 4000)

    def test_other_keys(self):
        """For the table only: opening and keeping a draft, changing boards, undo, the first frame."""
        program, screen = self.start(wait=False)
        first = program.read()
        screen.feed(first)
        figure("bytes of the first frame", [len(first)])
        for name, keys in (("draft opened", "a"), ("draft kept, next opened", ["x", "Enter"]),
                           ("draft closed", ["Esc"]), ("undo", "u"), ("next box", ["Tab"]),
                           ("next board", "n")):
            figure(f"bytes, {name}", self.costs(program, screen, keys)[-1:])
        self.quit(program, screen)

    def go_to_board(self, program, screen, board):
        """Opens a board by `n`."""
        boards = [b["id"] for b in support.document_of(self.seed)["boards"]]
        self.press(program, screen, *"n" * boards.index(board))


# System calls

class Call:
    """One system call of a trace: thread, time, name, arguments and result."""

    def __init__(self, thread, moment, text):
        self.thread, self.moment = int(thread), float(moment)
        match = re.match(r"(\w+)\((.*)\)\s+= (.*)\Z", text, re.S)
        self.name, self.arguments, self.result = match.groups() if match else ("?", text, "")

    def __repr__(self):
        return f"{self.name}({self.arguments[:60]})"

    def is_on(self, part):
        """Whether the first argument is a descriptor of a file with this in its name."""
        return part in self.arguments.split(",")[0]


def calls_of(path):
    """The calls of a trace in the order in which they began; unfinished ones are put together."""
    calls, open_calls = [], {}
    with open(path, encoding="utf-8", errors="replace") as file:
        for line in file:
            thread, moment, text = line.rstrip("\n").split(None, 2)
            if text.startswith(("+++", "---")):
                continue
            if text.endswith("<unfinished ...>"):
                open_calls[thread] = (len(calls), moment, text[:-len("<unfinished ...>")])
                calls.append(None)
            elif text.startswith("<... "):
                if thread in open_calls:
                    place, began, start = open_calls.pop(thread)
                    calls[place] = Call(thread, began, start + text.partition(" resumed>")[2])
            else:
                calls.append(Call(thread, moment, text))
    return [call for call in calls if call is not None]


def turns_of(calls):
    """The calls of one thread, cut before each poll(2): a turn of the loop each."""
    turns = [[]]
    for call in calls:
        if call.name in ("poll", "ppoll", "select", "pselect6", "epoll_wait"):
            turns.append([])
        turns[-1].append(call)
    return turns


class TracedTest(Case):
    """What strace sees of a session of typing, moving, keeping and quitting."""

    @classmethod
    def setUpClass(cls):
        """One traced session serves all tests."""
        session = cls("trace")
        session.setUp()
        cls.addClassCleanup(session.doCleanups)
        cls.session = session
        session.trace()

    def setUp(self):
        if self._testMethodName == "trace":
            super().setUp()

    def trace(self):
        """Runs the session."""
        log = os.path.join(self.home, "trace")
        program, screen = self.start(argv=[
            "strace", "-D", "-f", "-y", "-ttt", "-s", "64", "-o", log, support.BINARY, self.file])
        keys = ["Down", "Up", "PageDown", "PageUp", "Tab", "n", "N", "z", "z", "z"]
        self.press(program, screen, *keys)
        # The first note makes journal and history and their names durable; the second is the usual case.
        self.press(program, screen, "a", "w", "Enter")
        with contextlib.suppress(Late):
            self.wait_for_file(lambda found: box_of(found, "bb-wall", "t2")[1]["text"] == "w")
        screen.feed(program.read(quiet=0.5))
        self.press(program, screen, *LETTERS)
        self.kept_after = time.time()
        self.press(program, screen, "Enter")
        with contextlib.suppress(Late):
            self.wait_for_file(lambda found: box_of(found, "bb-wall", "t2")[2]["text"] == LETTERS)
        screen.feed(program.read(quiet=0.5))
        self.quit_after = time.time()
        self.press(program, screen, "Esc")
        program.send("q")
        screen.feed(program.finish())
        self.code = program.code
        self.saved = LETTERS.encode() in self.read_file()
        self.wait_for_tracer(log)
        self.main = program.pid
        self.calls = calls_of(log)
        self.turns = turns_of([call for call in self.calls if call.thread == self.main])

    def wait_for_tracer(self, log):
        """The tracer ends after the program: waits for its last line."""
        end = time.monotonic() + 10
        while time.monotonic() < end:
            with open(log, encoding="utf-8", errors="replace") as file:
                if re.search(r"\+\+\+ (exited|killed).*\n\Z", file.read()[-200:]):
                    return
            time.sleep(0.01)

    def typed(self):
        """The turns in which a letter was typed, with the letters."""
        found = []
        for turn in self.session.turns:
            for call in turn:
                match = re.match(r'0<[^>]*>(?:\([^)]*\))?, "(.*)", ', call.arguments)
                if call.name == "read" and match:
                    found.append((match.group(1), turn))
        return found

    @staticmethod
    def writes(calls):
        """The calls that write to the terminal."""
        return [c for c in calls if c.name in ("write", "writev") and c.is_on("/dev/pts/")]

    def test_session(self):
        """The session did what it should: else the other numbers mean nothing."""
        self.assertEqual(self.session.code, 0)
        self.assertTrue(self.session.saved, "the note is not in the file")
        self.assertEqual("".join(key for key, _ in self.typed()).count(LETTERS), 1)

    def test_first_frame_is_one_write(self):
        """Modes and first frame in one write."""
        before = [call for turn in self.session.turns[:1] for call in turn]
        figure("write(2), first frame", [len(self.writes(before))], 1)
        self.assertEqual(len(self.writes(before)), 1)

    def test_one_write_a_key(self):
        """Each key is one write to the terminal, and no turn of the loop is more."""
        counts = {}
        for key, turn in self.typed():
            if key not in ("\\33", "\\33q", "q"):
                counts.setdefault(key, []).append(len(self.writes(turn)))
        every = [count for row in counts.values() for count in row]
        figure("write(2) a key", every, 1)
        wrong = {key: row for key, row in counts.items() if set(row) != {1}}
        self.assertEqual(wrong, {}, "keys that are not one write")
        most = max(len(self.writes(turn)) for turn in self.session.turns)
        self.assertEqual(most, 1, "writes in one turn of the loop")

    def test_calls_a_letter(self):
        """A typed letter is poll, read and writes: at most five calls."""
        rows = [(key, [call.name for call in turn]) for key, turn in self.typed()]
        start = "".join(key if len(key) == 1 else "\0" for key, _ in rows).index(LETTERS)
        # The first letters may begin a journal and ask the system for memory.
        rows = rows[start:start + len(LETTERS)]
        counts = [len(names) for _, names in rows]
        figure("system calls a letter", counts, 5)
        worst = max(rows, key=lambda row: len(row[1]))
        other = {name for _, names in rows for name in names} - {"poll", "read", "write"}
        self.assertEqual(other, set(), "calls of other kinds")
        self.assertLessEqual(max(counts), 5, f"for {worst[0]!r}: {' '.join(worst[1])}")

    def test_journal_before_the_frame(self):
        """A kept note: written to the journal before the frame, durable there within a second, by another
        thread."""
        turn = [turn for key, turn in self.typed() if key in ("\\r", "\\n")][-1]
        kinds = ["journal" if call.is_on(".journal") else "terminal" for call in turn
                 if call.name in ("write", "pwrite64", "writev")
                 and (call.is_on(".journal") or call.is_on("/dev/pts/"))]
        self.assertEqual(kinds[:1] + kinds[-1:], ["journal", "terminal"], "order of the writes")
        syncs = [call for call in self.after_keeping() if call.is_on(".journal")
                 and call.name in ("fdatasync", "fsync")]
        self.assertTrue(syncs, "the journal is never synced")
        delay = syncs[0].moment - turn[-1].moment
        figure("ms until the kept note is durable in the journal", [round(delay * 1000)], 1000)
        self.assertLess(delay, 1.0)

    def test_order_of_a_save(self):
        """New file made exclusively, written, synced, closed, exchanged, folder synced: in this order,
        by one thread that is not the one of the keys."""
        calls = self.after_keeping()
        opened = [c for c in calls if c.name == "openat" and ".ninefold-" in c.arguments
                  and "O_CREAT" in c.arguments]
        self.assertEqual(len(opened), 1, f"new files: {opened}")
        for flag in ("O_EXCL", "O_NOFOLLOW", "O_CLOEXEC"):
            self.assertIn(flag, opened[0].arguments)
        saver = opened[0].thread
        self.assertNotEqual(saver, self.session.main, "saved by the thread of the keys")
        folder = f"<{os.path.realpath(self.session.folder)}>"
        steps = []
        for call in calls[calls.index(opened[0]):]:
            step = self.step(call, folder)
            if step and call.thread == saver:
                steps.append(step)
            elif step:
                self.fail(f"another thread does {call}")
        self.assertEqual(steps, ["open new", "write new", "sync new", "close new", "exchange",
                                 "sync folder", "remove old"])

    def test_syncs_of_a_kept_note(self):
        """How many syncs a kept note costs, and that the thread of the keys does none."""
        syncs = [c for c in self.after_keeping() if c.name in ("fsync", "fdatasync", "sync", "syncfs")]
        figure("syncs a kept note", [len(syncs)], 4)
        self.assertEqual([c for c in syncs if c.thread == self.session.main], [], "on the typing path")
        self.assertLessEqual(len(syncs), 4, syncs)

    def test_nothing_is_executed(self):
        """No other program is started."""
        runs = [c for c in self.session.calls if c.name in ("execve", "execveat", "vfork", "fork")]
        self.assertEqual(len(runs), 1, runs)

    def after_keeping(self):
        """All calls from keeping the note to quitting."""
        session = self.session
        return [c for c in session.calls if session.kept_after <= c.moment < session.quit_after]

    @staticmethod
    def step(call, folder):
        """The step of a save that a call is, or nil."""
        name = call.name
        if ".ninefold-" in call.arguments:
            if name == "openat":
                return "open new"
            if name in ("write", "pwrite64", "writev"):
                return "write new"
            if name in ("fsync", "fdatasync"):
                return "sync new"
            if name == "close":
                # The old file has the temporary name when it is closed at last.
                return None if "deleted" in call.arguments else "close new"
            if name.startswith("rename"):
                return "exchange"
            if name.startswith("unlink"):
                return "remove old"
        if name == "fsync" and call.is_on(folder):
            return "sync folder"
        return None


class IdleCallsTest(Case):
    """What strace sees of a program nobody touches."""

    def test_no_call(self):
        """Attached for a second to a program that waits: one call, the poll it sleeps in."""
        program, _ = self.start()
        log = os.path.join(self.home, "idle")
        tracer = os.fork()
        if tracer == 0:
            os.execvp("strace", ["strace", "-q", "-f", "-o", log, "-p", str(program.pid)])
        try:
            end = time.monotonic() + 10
            while program.tracer() != tracer:
                self.assertLess(time.monotonic(), end, "strace does not attach")
                time.sleep(0.01)
            time.sleep(1)
        finally:
            os.kill(tracer, signal.SIGINT)
            os.waitpid(tracer, 0)
        with open(log, encoding="utf-8") as file:
            lines = [line.split(None, 1)[1].strip() for line in file]
        others = [line for line in lines if not re.match(r"(restart_syscall|poll)\(", line)]
        # The one line is the poll in which the program was found asleep.
        figure("system calls in an idle second", [max(0, len(lines) - 1)], 0)
        self.assertEqual((len(lines), others), (1, []))


del Case  # Its tests run where it is used, not here.
