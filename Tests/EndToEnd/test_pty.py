"""The real program in a real terminal: what is typed is in the file, the terminal comes back whole."""

import contextlib
import copy
import os
import random
import signal
import subprocess
import time

import support
from pty_driver import DEADLINE, Program, environment
from screen import open_borders
from support import Case, box_of, document_of, needs_command_line, new_note, slow

WALL = "bb-wall"


def paste(text):
    """Text as a terminal pastes it."""
    return b"\x1b[200~" + text.encode() + b"\x1b[201~"


class EditingTest(Case):
    """Keys change the file exactly as they should, and nothing else in it."""

    def test_opening_changes_nothing(self):
        """Looking and quitting leave the bytes, and even the file itself, alone."""
        before = os.stat(self.file)
        program, screen = self.start()
        self.press(program, screen, "Down", "Tab", "PageDown", "b", "Esc", "?", "Esc")
        self.quit(program, screen)
        self.assertEqual(self.read_file(), self.seed)
        after = os.stat(self.file)
        self.assertEqual((after.st_ino, after.st_mtime_ns), (before.st_ino, before.st_mtime_ns))

    def test_add_edit_move_undo_redo(self):
        """The whole way, the file compared byte for byte after each part."""
        since = time.time()
        program, screen = self.start()
        expected = document_of(self.seed)
        theme = box_of(expected, WALL, "t1")

        self.press(program, screen, "a", "Nieuw idee", "Enter", "Tweede", "Esc")
        theme[1:1] = [new_note(1, "Nieuw idee"), new_note(2, "Tweede")]
        self.check_file(expected, since)

        self.press(program, screen, "Enter", "End", " gedachte", "Enter")
        theme[2]["text"] = "Tweede gedachte"
        self.check_file(expected, since)

        before_move = copy.deepcopy(expected)
        self.press(program, screen, "m", "Right", "Enter")
        box_of(expected, WALL, "t2").insert(3, theme.pop(2))
        self.check_file(expected, since)

        self.press(program, screen, "u")
        self.check_file(before_move, since)
        self.press(program, screen, "U")
        self.check_file(expected, since)

        self.quit(program, screen)
        self.assert_file(expected, since)
        self.assert_nothing_left_over()
        saved = self.read_file()
        program, screen = self.start(size=(150, 50))
        self.assertIn("Tweede gedachte", screen.text())
        self.assertEqual(open_borders(screen.lines()), [])
        self.quit(program, screen)
        self.assertEqual(self.read_file(), saved, "opening again changed the file")

    def test_undoing_all_gives_the_seed(self):
        """Add, remove, reorder, duplicate, new cluster: all undone is the file as it was, byte for byte."""
        program, screen = self.start()
        self.press(program, screen, "a", "Iets", "Esc", "J", "d", "x", " ", " ", "c", "Thema", "Enter", "J")
        self.wait_for_file(lambda document: any(
            box.get("title") == "Thema" for box in document["boards"][0]["boxes"]))
        self.press(program, screen, *"uuuuuuuu")
        self.quit(program, screen)
        self.assertEqual(self.read_file(), self.seed)

    def test_dropped_draft(self):
        """Ctrl-G drops a new note and restores an edited one; an empty draft is no note."""
        program, screen = self.start()
        self.press(program, screen, "a", "weg", "\x07", "Enter", "weg", "\x07", "a", "Enter", "Esc")
        self.quit(program, screen)
        self.assertEqual(self.read_file(), self.seed)

    def test_quit_saves_what_was_just_kept(self):
        """Enter and q in one packet: the note is in the file."""
        since = time.time()
        program, screen = self.start()
        program.send("a", "haast")
        screen.feed(program.read())
        program.send("Esc")
        screen.feed(program.read(quiet=0.03))
        program.send_bytes(b"ade trein\r\x07q")
        screen.feed(program.finish())
        self.assertEqual(program.code, 0)
        expected = document_of(self.seed)
        box_of(expected, WALL, "t1")[1:1] = [new_note(1, "haast"), new_note(2, "de trein")]
        self.assert_file(expected, since)

    def test_two_fast_escapes(self):
        """Two Esc in one packet are two: the draft is kept, then it is said that there is nothing further out."""
        program, screen = self.start()
        self.press(program, screen, "a", "tussendoor")
        program.send_bytes(b"\x1b\x1b")
        # So soon after the start an Esc may be the beginning of an answer, and waits a moment longer.
        time.sleep(0.6)
        screen.feed(program.read())
        self.assertIn("Dit is het hele bord", screen.text(), "after Esc Esc")
        self.wait_for_file(
            lambda document: box_of(document, WALL, "t1")[1]["text"] == "tussendoor")
        self.quit(program, screen)

    def check_file(self, document, since):
        """The file becomes this document."""
        size = sum(1 for _ in notes_of(document))
        texts = sorted(note["text"] for note in notes_of(document))
        with contextlib.suppress(Exception):
            self.wait_for_file(lambda found: sum(1 for _ in notes_of(found)) == size
                               and sorted(n["text"] for n in notes_of(found)) == texts
                               and order_of(found) == order_of(document), seconds=8)
        self.assert_file(document, since)


def notes_of(document):
    """All notes."""
    for board in document["boards"]:
        for box in board["boxes"]:
            yield from box["notes"]


def order_of(document):
    """The texts of all boxes in order."""
    return [[note["text"] for note in box["notes"]] for board in document["boards"]
            for box in board["boxes"]]


class PasteTest(Case):
    """Bracketed paste."""

    LINES = [f"Geplakt idee {number}" for number in range(1, 21)]

    def check_paste(self, program, screen, text):
        """Pasting leads to twenty notes; one undo takes them away."""
        program.send_bytes(paste(text))
        screen.feed(program.read())
        document = self.wait_for_file(lambda found: len(box_of(found, WALL, "t1")) == 30)
        texts = [note["text"] for note in box_of(document, WALL, "t1")[1:21]]
        self.assertEqual(texts, self.LINES)
        self.press(program, screen, "u")
        self.quit(program, screen)
        self.assertEqual(self.read_file(), self.seed, "one undo does not take the paste back")

    def test_twenty_lines_on_the_wall(self):
        """Line ends as terminals send them (CR)."""
        program, screen = self.start()
        self.check_paste(program, screen, "\r".join(self.LINES))

    def test_twenty_lines_in_an_empty_draft(self):
        """Line ends LF, and blank lines."""
        program, screen = self.start()
        self.press(program, screen, "a")
        self.check_paste(program, screen, "\n\n".join(self.LINES) + "\n")

    def test_paste_is_text_while_typing(self):
        """One line goes into the draft; keys in it are no keys."""
        program, screen = self.start()
        self.press(program, screen, "a", "voor ")
        program.send_bytes(paste("qx\tu"))
        screen.feed(program.read())
        self.press(program, screen, " na", "Esc")
        self.wait_for_file(lambda found: box_of(found, WALL, "t1")[1]["text"] == "voor qx u na")
        self.quit(program, screen)

    def test_paste_in_pieces(self):
        """The marks may be cut anywhere, and come slowly."""
        program, screen = self.start()
        data = paste("een\rtwee")
        for cut in (1, 3, 5, 6, 9, len(data) - 2):
            program.send_bytes(data[:cut])
            program.send_bytes(data[cut:])
            screen.feed(program.read())
        document = self.wait_for_file(lambda found: len(box_of(found, WALL, "t1")) == 22)
        texts = [note["text"] for note in box_of(document, WALL, "t1")[1:13]]
        self.assertEqual(texts, ["een", "twee"] * 6)
        self.quit(program, screen)


class EndingTest(Case):
    """Whatever ends the program: the terminal is given back, the file holds what was kept."""

    def kept(self):
        """The program with one note typed and kept, seen in the file."""
        program, screen = self.start()
        self.press(program, screen, "a", "bewaard", "Esc")
        self.wait_for_file(self.has_note)
        return program, screen

    @staticmethod
    def has_note(document):
        """Whether that note is there."""
        return box_of(document, WALL, "t1")[1]["text"] == "bewaard"

    def test_quit(self):
        """`q`; and the screen of before comes back."""
        program, screen = self.start(wait=False)
        screen.feed(b"$ ninefold\r\n")
        screen.feed(program.read())
        self.quit(program, screen)
        self.assertEqual(screen.lines()[0], "$ ninefold")

    def test_signals_that_end(self):
        """TERM, HUP, INT and QUIT from outside: code 128 + n."""
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
            with self.subTest(signal=number.name):
                self.setUp()
                program, screen = self.kept()
                began = time.monotonic()
                program.signal(number)
                screen.feed(program.finish())
                self.assertLess(program.ended_at - began, 2, "seconds to end")
                self.assertEqual(program.code, 128 + number)
                self.assert_given_back(program, screen)
                self.assertTrue(self.has_note(document_of(self.read_file())))

    def test_signal_while_saving(self):
        """TERM right after Enter: the file is the old or the new one, whole, and nothing lies beside it."""
        program, screen = self.start()
        self.press(program, screen, "a", "bewaard")
        program.send("Enter")
        program.signal(signal.SIGTERM)
        screen.feed(program.finish())
        self.assertEqual(program.code, 128 + signal.SIGTERM)
        self.assert_given_back(program, screen)
        if self.read_file() != self.seed:
            self.assertTrue(self.has_note(document_of(self.read_file())))
        self.assert_nothing_left_over()

    def test_draft_survives(self):
        """Words that were seen but not kept yet are there at the next start, whatever ended the program."""
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGSEGV, signal.SIGKILL, None):
            with self.subTest(end=number.name if number else "hang-up"):
                self.setUp()
                program, screen = self.start()
                self.press(program, screen, "a", "halve zin")
                if number is None:
                    program.hang_up()
                else:
                    program.signal(number)
                program.finish()
                program, screen = self.start()
                self.assertTrue("halve zin" in screen.text(), "the words are not there at the next start")
                self.press(program, screen, "Esc")
                self.quit(program, screen)
                self.assertIn(b"halve zin", self.read_file())

    def test_crash(self):
        """Fatal traps: the terminal is given back, the process dies of the signal."""
        for number in (signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS, signal.SIGILL, signal.SIGFPE,
                       signal.SIGTRAP):
            with self.subTest(signal=number.name):
                self.setUp()
                program, screen = self.kept()
                program.signal(number)
                screen.feed(program.finish())
                self.assertTrue(os.WIFSIGNALED(program.status), "it did not die of the signal")
                self.assertEqual(program.code, 128 + number)
                self.assert_given_back(program, screen)
                self.assertTrue(self.has_note(document_of(self.read_file())))

    def test_hang_up(self):
        """The line is lost: ends at once, with code 129, and what was kept is there."""
        program, _ = self.kept()
        began = time.monotonic()
        program.hang_up()
        program.finish()
        self.assertLess(program.ended_at - began, 2, "seconds to end")
        self.assertEqual(program.code, 128 + signal.SIGHUP)
        self.assertTrue(self.has_note(document_of(self.read_file())))

    def test_hang_up_right_after_a_key(self):
        """The line is lost while the note is being saved: the file is whole."""
        program, screen = self.start()
        self.press(program, screen, "a", "bewaard")
        program.send("Enter")
        program.hang_up()
        program.finish()
        if self.read_file() != self.seed:
            self.assertTrue(self.has_note(document_of(self.read_file())))
        self.assert_nothing_left_over()

    def test_stop_and_continue(self):
        """TSTP lends the terminal back; CONT draws all again, for the size there is then."""
        program, screen = self.start()
        before = screen.picture
        program.signal(signal.SIGTSTP)
        screen.feed(program.wait_stopped())
        self.assert_given_back(program, screen)
        screen.feed(b"\x1b[2J\x1b[H$ ls\r\n")
        program.signal(signal.SIGCONT)
        screen.feed(program.read())
        self.assertEqual(screen.picture, before, "the screen after CONT")
        self.assertTrue(screen.has("2004"), "bracketed paste is on again")
        program.signal(signal.SIGTSTP)
        screen.feed(program.wait_stopped())
        screen.resize(90, 30, filler="X")
        program.resize((90, 30))
        program.signal(signal.SIGCONT)
        screen.feed(program.read())
        fresh, wanted = self.start(size=(90, 30))
        self.assertEqual(screen.lines(), wanted.lines())
        self.assertEqual(screen.picture, wanted.picture)
        self.quit(fresh, wanted)
        self.quit(program, screen)

    def test_continue_without_stop(self):
        """A stray CONT changes nothing that is seen."""
        program, screen = self.start()
        before = screen.picture
        program.signal(signal.SIGCONT)
        screen.feed(program.read())
        self.assertEqual(screen.picture, before)
        self.quit(program, screen)


class ResizeTest(Case):
    """After any change of the window the screen is that of a fresh start: no stale cell."""

    def change(self, program, screen, size):
        """Changes the window as a terminal does; each cell then shows an X until it is drawn anew."""
        screen.feed(program.read_some())
        screen.resize(*size, filler="X")
        program.resize(size)

    def check_fresh(self, program, screen, what):
        """The screen is the same as after a start at this size."""
        screen.feed(program.read())
        fresh, wanted = self.start(size=program.size, wait=False)
        wanted.feed(fresh.read())
        if screen.picture != wanted.picture:
            rows = [f"row {y + 1} is {a!r} not {b!r}"
                    for y, (a, b) in enumerate(zip(screen.lines(), wanted.lines())) if a != b]
            self.fail(f"{what}: {len(rows)} rows differ: {(rows or ['looks or cursor only'])[0]}")
        self.assertEqual(screen.unknown, [])
        self.quit(fresh, wanted)

    def storm(self, seed, last):
        """A hundred random sizes as fast as the system takes them, then `last`."""
        chance = random.Random(seed)
        program, screen = self.start()
        for _ in range(99):
            self.change(program, screen, (chance.randint(20, 500), chance.randint(5, 200)))
        self.change(program, screen, last)
        self.check_fresh(program, screen, f"storm {seed} to {last[0]}×{last[1]}")
        self.quit(program, screen)

    def test_storm(self):
        """One storm, to the floor of 80×24."""
        self.storm(1, (80, 24))

    @slow
    def test_storms(self):
        """Storms that end at the least and the largest sizes and those between."""
        for seed, last in enumerate(((20, 5), (39, 11), (40, 12), (103, 29), (500, 200)), 2):
            with self.subTest(seed=seed, last=last):
                self.storm(seed, last)

    @slow
    def test_each_step(self):
        """Each of some sizes, one after the other, is drawn right."""
        program, screen = self.start()
        for size in ((40, 12), (39, 12), (40, 11), (20, 5), (60, 16), (61, 20), (200, 50), (80, 24)):
            self.change(program, screen, size)
            self.check_fresh(program, screen, f"{size[0]}×{size[1]}")
        self.quit(program, screen)

    def test_there_and_back(self):
        """A window that shrinks and grows back before the program looks has lost its cells: all is
        drawn again though the size is the same."""
        program, screen = self.start()
        wanted = screen.picture
        # Whether the program looks in between is chance: so several times, of which none may go wrong.
        wrong = 0
        for _ in range(12):
            self.change(program, screen, (50, 20))
            self.change(program, screen, (120, 40))
            screen.feed(program.read())
            if screen.picture != wanted:
                wrong += 1
                self.press(program, screen, "\x0c")
        self.quit(program, screen)
        self.assertEqual(wrong, 0, "of 12 times 120×40 → 50×20 → 120×40 at once: not drawn again")

    def test_typing_through_a_storm(self):
        """Keys between changes of the window all arrive; the draft is there after."""
        program, screen = self.start()
        self.press(program, screen, "a")
        text = "letters in de storm"
        chance = random.Random(7)
        for letter in text:
            self.change(program, screen, (chance.randint(20, 300), chance.randint(5, 90)))
            program.send(letter)
        self.change(program, screen, (120, 40))
        screen.feed(program.read())
        self.assertIn(text, screen.text())
        self.press(program, screen, "Esc")
        self.wait_for_file(lambda found: box_of(found, WALL, "t1")[1]["text"] == text)
        self.quit(program, screen)


class IdleTest(Case):
    """A program nobody touches does nothing."""

    SECONDS = 2.0
    AFTERMATH = 5.5

    def test_idle(self):
        """No byte and no wake-up in two seconds: fresh, after a save, with a draft, with a list open."""
        states = {}
        for name, keys in (("fresh", ()), ("after a save", ("a", "rust", "Esc")), ("typing", ("a", "rust")),
                           ("palette", (":",))):
            program, screen = self.start()
            self.press(program, screen, *keys)
            states[name] = program
        # What belongs to the last key (a save, a sync of the journal) may take some seconds.
        time.sleep(self.AFTERMATH)
        for name, program in states.items():
            program.read()
            states[name] = (program, program.voluntary_switches())
        time.sleep(self.SECONDS)
        for name, (program, before) in states.items():
            with self.subTest(state=name):
                self.assertEqual(program.read_some(), b"")
                self.assertEqual(program.voluntary_switches() - before, 0, "wake-ups")


class SlowDiskTest(Case):
    """A disk that takes two seconds for each sync is not felt while typing."""

    @slow
    def test_echo(self):
        """Letters typed while a note is being saved: half of them within 50 ms, all within a sync."""
        program, screen = self.start(argv=[
            "strace", "-D", "-f", "-qq", "--seccomp-bpf", "-o", os.devnull, "-e", "trace=fsync,fdatasync",
            "-e", "inject=fsync,fdatasync:delay_enter=2s", support.BINARY, self.file])
        self.press(program, screen, "a", "eerste")
        program.send("Enter")
        screen.feed(program.read_some(5))
        waits = []
        for letter in "terwijl het bewaard wordt":
            began = time.monotonic()
            program.send(letter)
            data = program.read_some(5)
            waits.append(time.monotonic() - began)
            screen.feed(data)
        self.assertEqual(self.read_file(), self.seed, "the save was over before the typing")
        self.assertLess(sorted(waits)[len(waits) // 2], 0.05)
        self.assertLess(max(waits), 1)


class TerminalTest(Case):
    """Terminals of other kinds, and none."""

    TITLE = "Beleving in de binnenstad"

    def test_other_terminals(self):
        """The same picture on tmux, screen, Linux and vt100 terminals, without a sequence nobody knows."""
        program, screen = self.start(size=(100, 30))
        wanted = screen.lines()
        self.quit(program, screen)
        for term in ("tmux-256color", "screen", "linux", "xterm", "vt100"):
            with self.subTest(term=term):
                program, screen = self.start(size=(100, 30), term=term)
                self.assertEqual(screen.lines(), wanted)
                self.assertEqual(screen.unknown, [])
                self.press(program, screen, "Down", "PageDown", "Home")
                self.quit(program, screen)

    def test_no_colour(self):
        """NO_COLOR: no cell has a colour."""
        program, screen = self.start(NO_COLOR="1")
        looks = {name for row in screen.cells for _, look in row for name, _ in look}
        self.assertFalse(looks & {"fore", "back"}, looks)
        self.quit(program, screen)

    def test_locale_c(self):
        """LANG=C: opens, and gives the terminal back."""
        program, screen = self.start(LANG="C", wait=False)
        screen.feed(program.read())
        self.assertIn(self.TITLE, screen.text())
        self.quit(program, screen)

    @needs_command_line
    def test_dumb(self):
        """TERM=dumb draws once, in text, and ends with 0."""
        self.check_drawn_once({}, "dumb")

    @needs_command_line
    def test_output_is_a_pipe(self):
        """Standard output is no terminal: draws once, in text, and ends with 0."""
        reading, writing = os.pipe()
        self.addCleanup(os.close, reading)
        self.check_drawn_once({1: writing}, "xterm-256color", reading, writing)

    @needs_command_line
    def test_input_is_no_terminal(self):
        """Standard input is no terminal: draws once and ends with 0."""
        null = os.open(os.devnull, os.O_RDONLY)
        self.addCleanup(os.close, null)
        self.check_drawn_once({0: null}, "xterm-256color")

    def check_drawn_once(self, replaced, term, reading=None, writing=None):
        """The program draws text without a control sequence, ends with 0, and leaves the file."""
        program = Program([support.BINARY, self.file], environment(self.home, term), (100, 30), replaced)
        self.addCleanup(program.close)
        if writing is not None:
            os.close(writing)
        text = (b"" if reading is None else read_all(reading)) + program.finish()
        self.assertEqual(program.code, 0, text[-200:])
        self.assertIn(self.TITLE, text.decode())
        self.assertIn("Stadssalon", text.decode())
        self.assertNotIn(b"\x1b", text)
        self.assertEqual(open_borders(text.decode().replace("\r", "").split("\n")), [])
        self.assertEqual(program.termios_now(), program.termios_before)
        self.assertEqual(self.read_file(), self.seed)

    @needs_command_line
    def test_unset_and_unknown(self):
        """TERM unset: a sentence that says what to do, code 64, nothing drawn. Unknown: treated as another."""
        for term in (None, ""):
            with self.subTest(term=term):
                program = Program([support.BINARY, self.file], environment(self.home, term))
                self.addCleanup(program.close)
                text = program.finish()
                self.assertEqual(program.code, 64, text)
                self.assertIn(b"TERM", text)
                self.assertNotIn(b"\x1b", text)
                self.assertEqual(program.termios_now(), program.termios_before)
                self.assertEqual(self.read_file(), self.seed)
        program = Program([support.BINARY, self.file], environment(self.home, "no-such-terminal"))
        self.addCleanup(program.close)
        text = program.read()
        program.send("q")
        program.finish()
        self.assertEqual(program.code, 0)
        self.assertIn(b"no-such-terminal", text)
        self.assertIn(b"xterm-256color", text)

    @needs_command_line
    def test_closed_descriptors(self):
        """Started with standard descriptors closed: ends by itself and never writes into the file."""
        for closed in ((0,), (1,), (2,), (0, 1), (1, 2), (0, 1, 2)):
            with self.subTest(closed=closed):
                program = Program(
                    [support.BINARY, self.file], environment(self.home), replaced=dict.fromkeys(closed))
                self.addCleanup(program.close)
                if closed == (2,):
                    program.read()
                    program.send("q")
                program.finish()
                self.assertEqual(program.code, 0)
                self.assertEqual(self.read_file(), self.seed)

    @needs_command_line
    def test_messages_go_to_standard_error(self):
        """A file that is not there: code 66, a sentence that quotes it, no sequence."""
        missing = os.path.join(self.folder, "weg.json")
        run = subprocess.run(
            [support.BINARY, missing], stdin=subprocess.DEVNULL, capture_output=True,
            env=environment(self.home), timeout=DEADLINE, check=False)
        self.assertEqual(run.returncode, 66)
        self.assertIn(b"weg.json", run.stderr)
        self.assertNotIn(b"\x1b", run.stderr)
        self.assertEqual(run.stdout, b"")


def read_all(descriptor):
    """All that comes until the other end closes."""
    data = b""
    while True:
        chunk = os.read(descriptor, 1 << 16)
        if not chunk:
            return data
        data += chunk
