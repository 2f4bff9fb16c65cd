"""Where two parts meet, in a real terminal: an open that fails, a paste that comes slowly, a draft while the file
changes, names and settings as people have them."""

import json
import os
import subprocess
import time

import support
from pty_driver import environment
from support import Case

PASTE, END = b"\x1b[200~", b"\x1b[201~"
BOX = "channels"


def texts(document):
    """The texts of all notes."""
    return [note["text"] for board in document["boards"] for box in board["boxes"] for note in box["notes"]]


class SeamCase(Case):
    """A small plan, and the command line beside the terminal."""

    def setUp(self):
        super().setUp()
        self.file = os.path.join(self.folder, "plan.json")
        self.ninefold("new", self.file, "--template", "bmc", "--title", "Plan")

    def ninefold(self, *arguments, code=0, stdin="", binary=None, **variables):
        """Runs a command; gives back what it printed."""
        done = subprocess.run(
            [binary or support.BINARY, *arguments], input=stdin.encode(), capture_output=True, cwd=self.folder,
            env=environment(self.home, **variables), timeout=20, check=False)
        output = (done.stdout + done.stderr).decode()
        self.assertEqual(done.returncode, code, output)
        return output

    def texts(self):
        return texts(json.loads(self.read_file()))

    def wait_for_texts(self, *expected):
        self.wait_for_file(lambda document: texts(document) == list(expected))

    def pause(self, program, screen, seconds):
        """Lets time pass, and shows what comes."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            screen.feed(program.read_some(0.02))

    def wait_for_text(self, program, screen, text, seconds=5.0):
        """Reads until a text is on the screen."""
        end = time.monotonic() + seconds
        while text not in screen.text():
            if time.monotonic() > end:
                self.fail(f"{text!r} does not come:\n{screen.text()}")
            screen.feed(program.read_some(0.05))

    def send(self, program, screen, data, pause=0.0):
        program.send_bytes(data)
        self.pause(program, screen, pause)
        screen.feed(program.read())


class OpeningTest(SeamCase):
    """One file after the other."""

    def test_an_open_that_fails_goes_on_with_what_is_open(self):
        """A missing, a broken, a foreign file; saving and making where that cannot be: notes are saved all the same."""
        broken = os.path.join(self.folder, "broken.json")
        with open(broken, "w", encoding="utf-8") as file:
            file.write('{"format": "ninefold/1", ')
        newer = os.path.join(self.folder, "newer.json")
        with open(newer, "w", encoding="utf-8") as file:
            file.write('{"format": "ninefold/9", "id": "x", "boards": []}')
        program, screen = self.start()
        notes = []
        for number, path in enumerate(["/nonexistent/x.json", broken, newer, self.folder, os.path.join(self.file, "x")]):
            for keys in (("O", "o"), ("F12",)) if path.startswith("/nonexistent") or path.endswith("/x") else (("O", "o"),):
                data = b"".join({"F12": b"\x1b[24~"}.get(key) or key.encode() for key in keys)
                self.send(program, screen, data)
                self.send(program, screen, b"\x15" + path.encode())
                self.send(program, screen, b"\r")
                self.assertRegex(screen.text(), "Can't|cannot be read", path)
                # What was refused is asked again; Esc leaves the question, and then the home screen.
                for _ in keys:
                    self.send(program, screen, b"\x1b")
                note = f"note {number} {keys[-1]}"
                self.send(program, screen, b"a" + note.encode() + b"\x1b")
                notes.append(note)
                self.wait_for_file(lambda document, note=note: note in texts(document))
                self.assertIn("saved", screen.text())
        self.quit(program, screen)
        self.assertEqual(sorted(self.texts()), sorted(notes))

    def test_making_where_nothing_can_be_made(self):
        """The folder of new workspaces is a file: it says so, and the open one goes on."""
        os.makedirs(os.path.join(self.home, "data"))
        with open(os.path.join(self.home, "data", "ninefold"), "w", encoding="utf-8"):
            pass
        program, screen = self.start(NINEFOLD_SEEDS=os.path.dirname(support.SEED))
        for keys in (b"O", b"t", b"\r", b"Title", b"\r", b"\x1b", b"\x1b"):
            self.send(program, screen, keys)
        self.send(program, screen, b"akept\x1b")
        self.wait_for_texts("kept")
        self.quit(program, screen)

    def test_keys_that_come_together_with_what_opens_another_file(self):
        """They are meant for what is open then, and nothing of one file gets into the other."""
        other = os.path.join(self.folder, "b.json")
        self.ninefold("new", other, "--template", "lean", "--title", "Other")
        self.ninefold("add", other, "theirs")
        program, screen = self.start()
        self.send(program, screen, b"afirst\x1b", pause=0.1)
        self.send(program, screen, b"Oo" + other.encode() + b"\rasecond\x1b")
        self.wait_for_texts("first")
        self.assertIn("Other", screen.lines()[0])
        self.quit(program, screen)
        self.assertEqual(self.texts(), ["first"])
        with open(other, encoding="utf-8") as file:
            self.assertEqual(sorted(texts(json.load(file))), ["second", "theirs"])
        copy = os.path.join(self.folder, "copy.json")
        program, screen = self.start()
        self.send(program, screen, b"\x1b[24~" + copy.encode() + b"\rathird\x1b")
        self.quit(program, screen)
        self.assertEqual(self.texts(), ["first"])
        with open(copy, encoding="utf-8") as file:
            self.assertEqual(sorted(texts(json.load(file))), ["first", "third"])

    def test_work_that_is_not_saved_is_not_left(self):
        """While the file cannot be saved no other workspace is opened; saved elsewhere, the work goes on there."""
        other = os.path.join(self.folder, "b.json")
        self.ninefold("new", other, "--template", "lean", "--title", "Other")
        program, screen = self.start()
        os.rename(self.file, self.file + ".away")
        os.mkdir(self.file)
        self.send(program, screen, b"aprecious\x1b")
        self.wait_for_text(program, screen, "not saved")
        self.send(program, screen, b"Oo" + other.encode() + b"\r")
        self.assertIn("F12 saves it elsewhere", screen.text())
        self.send(program, screen, b"\x07\x1b")
        copy = os.path.join(self.folder, "copy.json")
        self.send(program, screen, b"\x1b[24~" + copy.encode() + b"\r")
        self.wait_for_text(program, screen, "✓ saved")
        self.quit(program, screen)
        with open(copy, encoding="utf-8") as file:
            self.assertEqual(texts(json.load(file)), ["precious"])

    def test_an_answer_that_was_typed_outlives_a_kill(self):
        """What was typed into a question comes back as a note."""
        program, screen = self.start()
        self.send(program, screen, b"Qa long question", pause=0.4)
        program.signal(9)
        program.finish()
        program, screen = self.start()
        self.send(program, screen, b"\x1b")
        self.wait_for_texts("a long question")
        self.quit(program, screen)

    def test_a_path_as_people_write_it(self):
        """Home folders, quotes, backslashes, addresses: all name the same file."""
        folder = os.path.join(self.home, "my plans")
        os.mkdir(folder)
        target = os.path.join(folder, "b c.json")
        self.ninefold("new", target, "--template", "lean", "--title", "Found")
        for typed in ("~/my plans/b c.json", f"'{target}'", f'"{target}"', target.replace(" ", "\\ "),
                      "file://" + target.replace(" ", "%20"), target):
            with self.subTest(typed=typed):
                program, screen = self.start()
                for data in (b"O", b"o", typed.encode(), b"\r"):
                    self.send(program, screen, data)
                self.assertIn("Found", screen.lines()[0])
                self.quit(program, screen)


class SlowLineTest(SeamCase):
    """Bytes that come late."""

    def test_a_paste_in_packets_while_saves_are_due(self):
        """Pauses of all lengths, right after a typed letter; the rest is never keys."""
        lines = [f"quit {number}" for number in range(40)]
        data = PASTE + "\n".join(lines).encode() + END
        program, screen = self.start()
        self.send(program, screen, b"aabc")
        for start in range(0, len(data), 60):
            program.send_bytes(data[start:start + 60])
            self.pause(program, screen, (0.0, 0.03, 0.3, 1.1)[start // 60 % 4])
        self.wait_for_texts("abc", *lines)
        self.quit(program, screen)

    def test_a_paste_that_falls_silent(self):
        """What has come is kept when the line goes silent, what comes later goes on with it; `q` is no key."""
        program, screen = self.start()
        self.send(program, screen, PASTE + b"one\ntw")
        self.pause(program, screen, 2.3)
        self.wait_for_texts("one", "tw")
        self.assertIn("has not ended", screen.text())
        self.send(program, screen, b"o\nq\nthree" + END)
        self.wait_for_texts("one", "two", "q", "three")
        self.assertFalse(program.has_ended())
        self.quit(program, screen)

    def test_a_paste_without_an_end(self):
        """Esc alone and silence give the keyboard back."""
        program, screen = self.start()
        self.send(program, screen, PASTE + b"one")
        self.pause(program, screen, 2.3)
        self.send(program, screen, b"\x1b")
        self.pause(program, screen, 2.3)
        self.wait_for_texts("one")
        self.quit(program, screen)

    def test_a_lost_line_keeps_what_has_come_of_a_paste(self):
        """The terminal goes away in the middle of a paste."""
        program, _ = self.start()
        program.send_bytes(PASTE + b"one\ntwo\nthr")
        program.read()
        program.hang_up()
        program.finish()
        self.assertEqual(self.texts(), ["one", "two", "thr"])

    def test_a_letter_in_several_reads(self):
        """However long the line takes, a letter is one letter."""
        program, screen = self.start()
        self.send(program, screen, b"a")
        for letter in ("é", "漢", "😀"):
            for byte in letter.encode():
                self.send(program, screen, bytes([byte]), pause=0.3)
        self.send(program, screen, b"\x1b")
        self.wait_for_texts("é漢😀")
        self.quit(program, screen)

    def test_thousands_of_lines(self):
        """One step, in a moment: doubling the lines does not quadruple the time."""
        lines = [f"line {number}" for number in range(8000)]
        program, screen = self.start()
        program.send_bytes(PASTE + "\n".join(lines).encode() + END)
        screen.feed(program.read())
        self.wait_for_texts(*lines)
        self.send(program, screen, b"u")
        self.wait_for_texts()
        self.quit(program, screen)


class OthersTest(SeamCase):
    """The file changes while something is typed."""

    def test_an_edited_note_is_changed_or_removed(self):
        """Both texts are kept; a text whose note is gone is a note of its own."""
        self.ninefold("add", self.file, "alpha", "beta", "--box", BOX)
        program, screen = self.start()
        self.send(program, screen, b"\t\t\r mine")
        self.ninefold("set", self.file, "alpha", "text=alpha theirs")
        self.wait_for_text(program, screen, "both texts will be kept")
        self.send(program, screen, b"\x1b")
        self.wait_for_file(lambda document: "alpha mine" in texts(document) and "alpha theirs" in json.dumps(document))
        self.send(program, screen, b"\x1b[B\r thought")
        self.ninefold("remove", self.file, "beta")
        self.wait_for_text(program, screen, "becomes a note here")
        self.send(program, screen, b"s\x1b")
        self.wait_for_file(lambda document: "beta thoughts" in texts(document))
        self.quit(program, screen)

    def test_a_new_note_outlives_its_board(self):
        """The board is removed while a note is typed on it."""
        self.ninefold("new", os.path.join(self.folder, "two.json"), "--template", "bmc", "--template", "wall")
        self.file = os.path.join(self.folder, "two.json")
        program, screen = self.start()
        self.send(program, screen, b"along thou")
        board = json.loads(self.read_file())["boards"][0]["id"]
        self.ninefold("remove", self.file, "--board", board)
        self.wait_for_text(program, screen, "becomes a note here")
        self.send(program, screen, b"ght\x1b")
        self.wait_for_texts("long thought")
        self.quit(program, screen)

    def test_an_answer_overwrites_nothing(self):
        """A title that another changed while it was typed."""
        program, screen = self.start()
        self.send(program, screen, b"R\x15Mine")
        self.ninefold("set", self.file, json.loads(self.read_file())["boards"][0]["id"], "title=Theirs")
        self.wait_for_text(program, screen, "changed elsewhere")
        self.send(program, screen, b"\r")
        self.wait_for_file(lambda document: document["boards"][0]["title"] == "Mine"
                           and document["boards"][0]["conflicts"] == [{"field": "title", "value": "Theirs"}])
        self.quit(program, screen)

    def test_the_history_follows_other_sessions(self):
        """What others do, and the moments they name, appear while it is open; the cursor stays on its row."""
        program, screen = self.start()
        self.send(program, screen, b"amine\x1b")
        self.wait_for_texts("mine")
        self.send(program, screen, b"H")
        self.wait_for_text(program, screen, "History ▸")
        self.send(program, screen, b"/")
        self.wait_for_text(program, screen, "Add note “mine”")
        self.ninefold("add", self.file, "theirs", "--box", BOX, NINEFOLD_NAME="Bo")
        self.wait_for_text(program, screen, "Add note “theirs” · Channels")
        self.ninefold("mark", self.file, "week 1")
        self.wait_for_text(program, screen, "⚑ week 1")
        self.assertRegex(screen.text(), "▸ Add note “mine”")
        # The line of time below has them too, and stays where it was.
        self.send(program, screen, b"\x1b", 0.2)
        self.wait_for_text(program, screen, "⚑ week 1")
        self.assertIn("Add note “mine”", screen.text())
        # What others did is theirs to undo.
        self.send(program, screen, b"\x1b", 0.2)
        self.send(program, screen, b"u")
        self.wait_for_texts("theirs")
        self.quit(program, screen)


class SettingsTest(SeamCase):
    """Names, places and terminals outside the authors' habit."""

    def test_a_codeset_alone_is_a_locale(self):
        """LC_CTYPE=UTF-8, as Macs send it."""
        self.ninefold("set", self.file, json.loads(self.read_file())["id"], "title=Überblick")
        for variables in ({"LC_CTYPE": "UTF-8"}, {"LC_ALL": "UTF-8"}, {"LANG": "xx_YY.utf8"}, {"LC_CTYPE": "utf8"}):
            with self.subTest(**variables):
                program, screen = self.start(**variables)
                self.assertIn("Überblick", screen.lines()[0])
                self.assertNotIn("UTF-8", screen.text())
                self.quit(program, screen)

    def test_an_editor_is_a_command_of_the_shell(self):
        """Quotes, arguments, a path with spaces."""
        place = os.path.join(self.home, "my dir")
        os.mkdir(place)
        script = os.path.join(place, "ed.sh")
        with open(script, "w", encoding="utf-8") as file:
            file.write('#!/bin/sh\nfor last; do :; done\nprintf "edited with %s" $# > "$last"\n')
        os.chmod(script, 0o755)
        self.ninefold("add", self.file, "text", "--box", "customer-segments")
        for editor, count in ((f"'{script}' \"\"", 2), (f'"{script}" -a "b c"', 3), (script, 1), ("E=1; '" + script + "'", 1)):
            with self.subTest(editor=editor):
                program, screen = self.start(EDITOR=editor)
                self.send(program, screen, b"E", pause=0.3)
                self.wait_for_texts(f"edited with {count}")
                self.quit(program, screen)
                self.ninefold("set", self.file, "edited", "text=text")

    def test_an_editor_that_ends_badly_leaves_its_text(self):
        """Some do so after a slip, when all was written: the text is kept, and its place is said."""
        script = os.path.join(self.home, "ed.sh")
        with open(script, "w", encoding="utf-8") as file:
            file.write('#!/bin/sh\nprintf "long work" > "$1"\nexit 1\n')
        os.chmod(script, 0o755)
        self.ninefold("add", self.file, "text", "--box", "customer-segments")
        program, screen = self.start(EDITOR=script)
        self.send(program, screen, b"E")
        self.wait_for_text(program, screen, "ended with 1; what it wrote is in")
        self.quit(program, screen)
        state = os.path.join(self.home, "state", "ninefold")
        kept = [name for name in os.listdir(state) if name.startswith("note-")]
        with open(os.path.join(state, kept[0]), encoding="utf-8") as file:
            self.assertEqual(file.read(), "long work")
        self.assertEqual(self.texts(), ["text"])

    def test_times_are_those_of_the_clocks_here(self):
        """What is recovered, and the log, by TZ and with its name."""
        program, screen = self.start()
        self.send(program, screen, b"adraft", pause=0.4)
        program.signal(9)
        program.finish()
        program, screen = self.start(TZ="XXX-5:30")
        seconds = time.time() + 5.5 * 3600
        hours = [time.strftime("%H:%M XXX", time.gmtime(seconds - back)) for back in (0, 60)]
        self.assertTrue(any(f"from {hour}" in screen.text() for hour in hours), screen.text())
        self.send(program, screen, b"\x1b")
        self.wait_for_texts("draft")
        self.quit(program, screen)
        self.assertIn(" XXX  Anna  Add note", self.ninefold("log", self.file, TZ="XXX-5:30"))

    def test_without_a_home_folder(self):
        """The system knows whose home it is; relative folders of the environment do not count."""
        away = {"HOME": None, "XDG_DATA_HOME": None, "XDG_CONFIG_HOME": None, "XDG_STATE_HOME": None}
        self.assertNotIn('"/.local', self.ninefold("list", **away))
        self.ninefold("list", **{**away, "XDG_DATA_HOME": "rel", "XDG_STATE_HOME": "rel"})
        self.assertFalse(os.path.exists(os.path.join(self.folder, "rel")))

    def test_ascii_keeps_letters_apart(self):
        """Capitals stay capitals, and letters of two are two."""
        self.ninefold("add", self.file, "ÉCLAIR", "ŒUVRE", "STRAßE", "Straße", "naïve…", "--box", "customer-segments")
        program, screen = self.start(argv=[support.BINARY, self.file, "--ascii"], wait=False)
        screen.feed(program.read())
        for word in ("ECLAIR", "OEUVRE", "STRASSE", "Strasse", "naive..."):
            self.assertIn(word, screen.text())
        self.quit(program, screen)

    def test_the_wheel_stops_at_the_last_note(self):
        """One long turn."""
        self.ninefold("add", self.file, "-", "--box", BOX, stdin="".join(f"note {n}\n" for n in range(30)))
        program, screen = self.start(argv=[support.BINARY, "--mouse", self.file])
        row, column = next((y, line.index("note 0")) for y, line in enumerate(screen.lines()) if "note 0" in line)
        for _ in range(60):
            self.send(program, screen, f"\x1b[<65;{column + 1};{row + 1}M".encode())
        self.assertIn("30/30", screen.text())
        self.send(program, screen, b"x")
        self.wait_for_file(lambda document: "note 29" not in texts(document) and len(texts(document)) == 29)
        self.quit(program, screen)


class FullDiskTest(SeamCase):
    """What commands promise."""

    def test_no_command_promises_what_nothing_keeps(self):
        """A full disk: the note is not kept, and nobody says that it is."""
        place = os.path.join(self.folder, "small")
        os.mkdir(place)
        if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", place],
                                               check=False, capture_output=True).returncode != 0:
            self.skipTest("a small disk cannot be mounted here")
        try:
            file = os.path.join(place, "plan.json")
            self.ninefold("new", file, "--template", "bmc")
            with open(os.path.join(place, "fill"), "wb") as fill:
                try:
                    fill.write(b"x" * (1 << 20))
                    fill.flush()
                except OSError:
                    pass
            before = open(file, "rb").read()
            for command in (["add", file, "precious"], ["set", file, json.loads(before)["id"], "title=x"]):
                said = self.ninefold(*command, code=74)
                self.assertIn("the disk is full", said)
                self.assertIn("not kept", said)
                self.assertNotIn("is saved", said)
                self.assertNotIn("Nothing is lost", said)
            self.assertEqual(open(file, "rb").read(), before)
            said = self.ninefold("new", os.path.join(place, "other.json"), code=74)
            self.assertIn("Nothing is made", said)
        finally:
            subprocess.run(["umount", place], check=False)

