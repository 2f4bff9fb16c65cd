"""What is around the board, in a real terminal: shows, the second screen, the mouse, the clipboard, the user's own
editor, a configuration, themes, and terminals that can do less."""

import base64
import os
import re
import signal
import stat
import time

import support
from pty_driver import Program, environment
from screen import Screen
from support import Case


def click(row, column, button=0, letter="M"):
    """A report of the mouse as xterm sends it (SGR), places from 0."""
    return f"\x1b[<{button};{column + 1};{row + 1}{letter}".encode()


def texts(document):
    """The texts of all notes."""
    return [note["text"] for board in document["boards"] for box in board["boxes"] for note in box.get("notes", [])]


class ShowsCase(Case):
    """Helpers on top of the others'."""

    def place(self, screen, text):
        """Where a text stands, as row and column."""
        for row, line in enumerate(screen.lines()):
            if text in line:
                return row, line.index(text)
        self.fail(f"{text!r} is not on the screen:\n{screen.text()}")

    def send(self, program, screen, *data):
        """Sends bytes one after the other and shows all answers; gives these back too."""
        answers = b""
        for part in data:
            program.send_bytes(part)
            answer = program.read()
            screen.feed(answer)
            answers += answer
        return answers

    def configure(self, text, name="config.json"):
        """Puts a file into the configuration folder."""
        path = os.path.join(self.home, "config", "ninefold", name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def wait_for_text(self, program, screen, text, seconds=3):
        """Reads until a text is on the screen."""
        end = time.monotonic() + seconds
        while text not in screen.text():
            if time.monotonic() > end:
                self.fail(f"{text!r} does not come:\n{screen.text()}")
            screen.feed(program.read_some(0.05))


class PresentTest(ShowsCase):
    """`present` and F5."""

    def test_present_from_the_command_line(self):
        """A show fills the screen, walks, and ends on the open board."""
        program, screen = self.start(argv=[support.BINARY, "present", self.file, "--board", "bb-b2"], wait=False)
        screen.feed(program.read())
        self.assertNotIn("opgeslagen", screen.text())
        self.assertIn("Strategyzer", screen.text(), "the title page credits the makers")
        self.assertFalse(screen.has("25"), "a show has no cursor")
        self.press(program, screen, "Right")
        self.assertIn("Wie betaalt, wie heeft er baat bij", screen.text())
        self.assertTrue(screen.lines()[-1].rstrip().endswith("1/9") or "1/" in screen.lines()[-1])
        first = screen.text()
        self.press(program, screen, "Right")
        self.assertNotEqual(screen.text(), first)
        self.press(program, screen, "Home")
        self.assertIn("Strategyzer", screen.text())
        self.press(program, screen, "Right")
        self.assertEqual(screen.text(), first)
        self.press(program, screen, "Esc")
        # So soon after the start an Esc may be the terminal's answer.
        self.wait_for_text(program, screen, "▸ BMC Hemama")
        self.quit(program, screen)

    def test_without_a_screen_it_is_drawn_once(self):
        """TERM=dumb prints the board and says why; a pipe prints it."""
        program, screen = self.start(argv=[support.BINARY, "present", self.file], term="dumb", wait=False)
        screen.feed(program.finish())
        self.assertEqual(program.code, 0)
        self.assertIn("TERM is dumb", screen.text())


class ProjectTest(ShowsCase):
    """`project` follows another session without a server."""

    def test_a_second_screen_follows(self):
        """Board, focus and zoom are followed; drafts, panels and hidden notes are not shown; nothing is written."""
        first, first_screen = self.start()
        second, second_screen = self.start(argv=[support.BINARY, "project", self.file], wait=False)
        second_screen.feed(second.read())
        self.assertIn("Kinderen en gezinnen", second_screen.text())
        self.assertNotIn("66 ideeën", second_screen.text())
        self.press(first, first_screen, *"n" * 14)
        self.wait_for_text(second, second_screen, "Business Model Canvas")
        self.press(first, first_screen, "z")
        self.wait_for_text(second, second_screen, "▐Segmenten▌ Waarde")
        self.press(first, first_screen, "Z", "a", "geheim ontwerp", ":")
        second_screen.feed(second.read())
        self.assertNotIn("geheim", second_screen.text())
        self.press(first, first_screen, "Esc")
        self.wait_for_text(second, second_screen, "geheim")
        self.press(first, first_screen, "W")
        end = time.monotonic() + 3
        while "geheim" in second_screen.text() and time.monotonic() < end:
            second_screen.feed(second.read_some(0.05))
        self.assertNotIn("geheim", second_screen.text(), "a hidden note is off the wall")
        before = self.read_file()
        self.press(second, second_screen, "a", "x", "u")
        self.assertEqual(self.read_file(), before, "the second screen writes nothing")
        self.quit(second, second_screen)
        self.quit(first, first_screen)
        self.assert_no_channel_left()

    def assert_no_channel_left(self):
        """The side channel is gone with its sessions."""
        left = [name for _, _, names in os.walk(self.home) for name in names
                if name.endswith((".pointer", ".follower", ".making"))]
        self.assertEqual(left, [])

    def project(self):
        """Starts a second screen."""
        second, screen = self.start(argv=[support.BINARY, "project", self.file], wait=False)
        screen.feed(second.read())
        return second, screen

    def test_it_says_when_nobody_is_there_and_when_whom_it_followed_has_gone(self):
        """Before, the command to give; after, the last view with a line below it; whoever comes is followed."""
        second, second_screen = self.project()
        self.assertIn("Nog niets te zien. Open het bestand", second_screen.text())
        self.assertIn("ninefold city.json", second_screen.text())
        self.assertNotIn("Kinderen en gezinnen", second_screen.text())
        first, first_screen = self.start()
        self.wait_for_text(second, second_screen, "Kinderen en gezinnen")
        self.press(first, first_screen, *"n" * 14)
        self.wait_for_text(second, second_screen, "Business Model Canvas")
        self.press(first, first_screen, "q", "q")
        first_screen.feed(first.finish())
        self.wait_for_text(second, second_screen, "De sessie is afgelopen")
        self.assertIn("Business Model Canvas", second_screen.text(), "the last view stays")
        other, other_screen = self.start()
        self.press(other, other_screen, "j")
        self.wait_for_text(second, second_screen, "Kinderen en gezinnen")
        self.assertNotIn("De sessie is afgelopen", second_screen.text())
        self.quit(second, second_screen)
        self.quit(other, other_screen)
        self.assert_no_channel_left()

    def test_a_session_that_is_killed_is_missed_too(self):
        """Its lock says that it is gone, whatever it has left."""
        first, first_screen = self.start()
        second, second_screen = self.project()
        self.press(first, first_screen, "j")
        self.wait_for_text(second, second_screen, "Kinderen en gezinnen")
        os.kill(first.pid, signal.SIGKILL)
        first.finish()
        self.wait_for_text(second, second_screen, "De sessie is afgelopen")
        self.quit(second, second_screen)

    def test_quitting_asks_once_while_a_second_screen_follows(self):
        """Twice q ends it; nothing is asked once nobody follows any more, however that one ended."""
        for ending in ("q", "kill"):
            first, first_screen = self.start()
            second, second_screen = self.project()
            third, third_screen = self.project()
            self.press(first, first_screen, "q")
            self.assertFalse(first.has_ended())
            self.assertIn("2 tweede schermen volgen; nog eens q sluit af", first_screen.text())
            self.press(first, first_screen, "j")
            self.assertNotIn("tweede scherm", first_screen.text())
            self.quit(first, first_screen)
            fresh, fresh_screen = self.start()
            if ending == "q":
                self.quit(second, second_screen)
                self.quit(third, third_screen)
            else:
                for program in (second, third):
                    os.kill(program.pid, signal.SIGKILL)
                    program.finish()
            self.quit(fresh, fresh_screen)
        self.assert_no_channel_left()

    def test_the_ranked_list_is_followed(self):
        """`s s` on the first is one list on both."""
        first, first_screen = self.start()
        second, second_screen = self.project()
        self.press(first, first_screen, "s", "s")
        self.wait_for_text(second, second_screen, "1. 11×")
        self.assertIn("Alle briefjes, de meeste stemmen eerst", second_screen.text())
        self.quit(second, second_screen)
        self.quit(first, first_screen)

    def test_a_second_screen_rests(self):
        """At rest it wakes up for nothing."""
        second, screen = self.start(argv=[support.BINARY, "project", self.file], wait=False)
        screen.feed(second.read())
        before = second.voluntary_switches()
        time.sleep(1)
        self.assertLessEqual(second.voluntary_switches() - before, 1)
        self.quit(second, screen)


class MouseTest(ShowsCase):
    """The mouse, off by default."""

    def test_it_is_off_until_it_is_turned_on_and_off_at_the_end(self):
        """No report is asked for unless wanted, and the terminal is given back without."""
        program, screen = self.start()
        self.assertFalse(screen.has("1002"))
        self.press(program, screen, "\x0f")
        self.assertTrue(screen.has("1002") and screen.has("1006"))
        self.quit(program, screen)

    def test_click_double_click_drag_wheel_and_hint(self):
        """Each does what it says, in the file too."""
        program, screen = self.start(argv=[support.BINARY, self.file, "--mouse"])
        row, column = self.place(screen, "Speelkamers")
        self.send(program, screen, click(row, column), click(row, column, letter="m"))
        self.assertIn("Kinderen en gezinnen 1/", screen.text())
        self.send(program, screen, click(row, column), click(row, column, letter="m"))
        self.press(program, screen, "End", "!", "Esc")
        self.wait_for_file(lambda file: any(text.startswith("Speelkamers") and text.endswith("!")
                                            for text in texts(file)))
        goal_row, goal_column = self.place(screen, "Eén sleutelbeheerder")
        self.send(program, screen, click(row, column), click(goal_row, goal_column, 32),
                  click(goal_row, goal_column, letter="m"))
        self.assertIn("Lege panden slim vullen 2/", screen.text())
        before = screen.text()
        self.send(program, screen, click(goal_row, goal_column, 65))
        self.assertNotEqual(screen.text(), before, "the wheel moves")
        self.send(program, screen, click(*self.place(screen, "? hulp")))
        self.assertIn("Tekens en toetsen", screen.text(), "hints are buttons")
        self.press(program, screen, "Esc")
        self.quit(program, screen)


class OutsideTest(ShowsCase):
    """The clipboard and the editor."""

    def test_copy_reaches_the_terminals_clipboard(self):
        """`y` sends OSC 52 with the words, in the same write as the frame."""
        program, screen = self.start()
        program.send("y")
        answer = program.read()
        found = re.search(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", answer)
        self.assertIsNotNone(found, repr(answer))
        self.assertEqual(base64.b64decode(found.group(1)).decode(), "Eén sleutelbeheerder voor alle lege panden")
        self.quit(program, screen)

    def test_in_tmux_and_on_a_console_the_words_are_in_a_file_too(self):
        """Where nobody knows whether the clipboard was reached, the screen names a file, private to the user."""
        for term, variables in (("tmux-256color", {"TMUX": "/tmp/x,1,0"}), ("linux", {})):
            program, screen = self.start(term=term, **variables)
            program.send("y")
            answer = program.read()
            screen.feed(answer)
            self.assertEqual(b"\x1bPtmux;" in answer, term.startswith("tmux"))
            self.assertIn("copied.txt", screen.text())
            path = os.path.join(self.home, "state", "ninefold", "copied.txt")
            with open(path, encoding="utf-8") as file:
                self.assertEqual(file.read(), "Eén sleutelbeheerder voor alle lege panden\n")
            self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)
            # The wrapped sequence is for tmux alone, which is not what reads it here.
            program.send("q")
            program.finish()
            self.assertEqual(program.code, 0)

    def editor(self, lines):
        """A program that plays an editor."""
        path = os.path.join(self.home, "editor")
        with open(path, "w", encoding="utf-8") as file:
            file.write("#!/bin/sh\n" + lines)
        os.chmod(path, 0o755)
        return path

    def test_the_editor_has_the_terminal_and_changes_the_note(self):
        """`E` lends the terminal, takes the text back as one step, and paints everything again."""
        program, screen = self.start(EDITOR=self.editor("echo IN THE EDITOR; printf 'langer\\nmet detail\\n' >\"$1\"\n"))
        program.send("E")
        answer = program.read()
        screen.feed(answer)
        self.assertIn(b"IN THE EDITOR", answer)
        self.assertNotIn("IN THE EDITOR", screen.text())
        self.assertIn("Kinderen en gezinnen", screen.text())
        self.wait_for_file(lambda file: "langer\nmet detail" in texts(file))
        self.press(program, screen, "u")
        self.assertIn("Eén sleutelbeheerder", screen.text())
        self.quit(program, screen)
        self.assertEqual(self.read_file(), self.seed)

    def test_an_editor_that_fails_changes_nothing(self):
        """No such program, or one that ends badly: a sentence, and the note as it was."""
        for editor, words in ((self.editor("exit 3\n"), "eindigde met 3"), ("/no/such/editor", "Er is geen editor")):
            program, screen = self.start(EDITOR=editor)
            self.press(program, screen, "E")
            self.assertIn(words, screen.text())
            self.quit(program, screen)
        self.assertEqual(self.read_file(), self.seed)

    def test_keys_that_signal_are_the_editors(self):
        """Ctrl-C while the editor runs ends the editor or what it likes, never the program behind it."""
        program, screen = self.start(EDITOR=self.editor("trap 'printf caught >\"$1\"; exit 0' INT\n"
                                                        "echo READY; while :; do sleep 0.05; done\n"))
        program.send("E")
        self.wait_for_text(program, screen, "READY")
        program.send_bytes(b"\x03")
        self.wait_for_text(program, screen, "caught")
        self.assertFalse(program.has_ended())
        self.press(program, screen, "u")
        self.quit(program, screen)
        self.assertEqual(self.read_file(), self.seed)

    def test_lines_pasted_are_notes_or_by_a_key_one(self):
        """A paste of three lines is three notes; P makes them one; both are steps."""
        program, screen = self.start()
        self.send(program, screen, b"\x1b[200~een\rtwee\x1b[31m\rdrie\x1b[201~")
        self.assertIn("3 briefjes geplakt", screen.text())
        self.press(program, screen, "P")
        self.wait_for_file(lambda file: "een\ntwee[31m\ndrie" in texts(file))
        self.press(program, screen, "u", "u")
        self.quit(program, screen)
        self.assertEqual(self.read_file(), self.seed)


class LookTest(ShowsCase):
    """Configuration, themes, languages, terminals that can do less."""

    def test_a_configuration_is_used(self):
        """Keys, sequences, theme, language."""
        self.configure('{"theme": "dark", "language": "fr", "keys": {"note.add": "é", "note.last": ["g e"],'
                       ' "note.first": "g g"}}')
        program, screen = self.start()
        self.assertIn("idées", screen.lines()[0])
        self.press(program, screen, "é")
        self.assertTrue(screen.has("25"), "é starts a note")
        self.press(program, screen, "Esc", "g")
        self.assertIn("g …", screen.text())
        self.press(program, screen, "e")
        self.assertIn("10/10", screen.text())
        self.quit(program, screen)

    def test_of_a_configuration_what_is_wrong_is_told_and_what_is_right_is_used(self):
        """The status line counts, a panel shows the line and what was meant."""
        self.configure('{\n  "keys": { "note.ad": "a",\n "note.add": "é" }\n}\n')
        program, screen = self.start(size=(160, 40))
        self.assertIn("1 fout in de configuratie", screen.text())
        self.send(program, screen, b":config\r")
        self.assertIn("line 2", screen.text())
        self.assertIn('did you mean "note.add"?', screen.text())
        self.press(program, screen, "Esc", "é")
        self.assertTrue(screen.has("25"))
        self.press(program, screen, "Esc")
        self.quit(program, screen)

    def test_a_theme_of_ones_own(self):
        """A file in the themes folder is a theme like the others; a terminal gets the nearest colour it has."""
        self.configure('{"name": "avond", "from": "dark", "roles": {"text": {"color": "#010203", "on": "#fefdfc"}}}',
                       "themes/avond.json")
        program = Program([support.BINARY, self.file, "--theme", "avond"],
                          environment(self.home), (120, 40), folder=self.folder)
        self.addCleanup(program.close)
        data = program.read()
        self.assertRegex(data, rb"\x1b\[38;5;16m?.*48;5;231m|\x1b\[48;5;231m")
        screen = Screen(120, 40)
        screen.feed(data)
        self.quit(program, screen)

    def test_every_theme_on_every_kind_of_terminal(self):
        """256, 8 and no colours: the words are the same."""
        words = None
        for term in ("xterm-256color", "xterm", "linux", "vt100", "screen", "tmux"):
            for theme in ("dark", "light", "projector-dark", "projector-light", "high-contrast", "mono"):
                program, screen = self.start(term=term, argv=[support.BINARY, self.file, "--theme", theme])
                words = words or screen.text()
                self.assertEqual(screen.text(), words, f"{theme} on {term}")
                program.send("q")
                program.finish()

    def test_a_locale_without_utf8_gets_ascii_only(self):
        """Signs and accents are spelled in ASCII, and the screen says why."""
        for lang in ("C", "POSIX"):
            program = Program([support.BINARY, self.file], environment(self.home, LANG=lang, LC_ALL=lang),
                              (120, 40), folder=self.folder)
            self.addCleanup(program.close)
            data = program.read()
            self.assertTrue(all(byte < 0x80 for byte in data), "only ASCII is sent")
            screen = Screen(120, 40)
            screen.feed(data)
            self.assertIn("Een sleutelbeheerder", screen.text())
            self.assertIn("UTF-8", screen.text())
            program.send("q")
            program.finish()
            self.assertEqual(program.code, 0)
        self.assertEqual(self.read_file(), self.seed)

    def test_languages_change_live(self):
        """`L` walks through them; the flag begins with one."""
        program, screen = self.start(argv=[support.BINARY, self.file, "--language", "de"])
        self.assertIn("Ideen", screen.lines()[0])
        self.press(program, screen, "L")
        self.assertIn("ideas", screen.lines()[0])
        self.quit(program, screen)

    def test_the_outline_has_the_cursor_on_its_line(self):
        """Where a screen reader looks: visible, on the words in focus; no box characters between the lines."""
        program, screen = self.start(argv=[support.BINARY, self.file, "--outline"])
        self.press(program, screen, "Down", "Down")
        row, column = screen.y, screen.x
        self.assertTrue(screen.has("25"))
        self.assertTrue(screen.lines()[row][column:].startswith("Huurvrij"), screen.lines()[row])
        body = "".join(screen.lines()[2:-2])
        self.assertFalse(re.search("[\u2500-\u259f]", body))
        self.quit(program, screen)
