"""A programme of many files: opened from, come back to, read again."""

import json
import os
import shutil
import sys
import time

import support
from support import Case

sys.path.insert(0, os.path.join(support.HERE, "..", "Tools"))
import programme  # noqa: E402


class ProgrammeTest(Case):
    """Forty-six teams, and the list of them."""

    def setUp(self):
        super().setUp()
        self.teams = os.path.join(self.folder, "teams")
        programme.make(support.BINARY, self.teams)

    def list_teams(self, program, screen):
        """From a board to the list, through the home screen."""
        self.press(program, screen, "O", "p")
        screen.feed(program.press("\x15" + self.teams, "\r"))

    def row(self, screen):
        """The title of the row with the cursor."""
        line = next(line for line in screen.lines()[2:] if "▸" in line)
        return line.partition("▸")[2].partition("  ")[0]

    def test_opening_one_and_coming_back(self):
        """The list stands on the same row, and what a team wrote meanwhile is in it."""
        program, screen = self.start()
        self.list_teams(program, screen)
        self.assertIn("1/46", screen.text())
        self.assertNotIn("…", screen.lines()[1])
        for _ in range(6):
            screen.feed(program.press("j"))
        title = self.row(screen)
        self.assertTrue(title.startswith("Team "), screen.text())
        screen.feed(program.press("\r"))
        self.assertIn(title, screen.lines()[0])
        # What became of it is said here, and stands in the list.
        self.press(program, screen, ":", "what became", "\r", "\x1b[F", "k", "\r")
        self.press(program, screen, "No room left", "\r", "\x1bOS")
        self.assertIn("No room left", screen.text())
        self.assertEqual(self.row(screen), title)
        # Another one goes while the list is open.
        os.remove(os.path.join(self.teams, "team-46.ninefold.json"))
        self.press(program, screen, "\x1b", "\x1bOS")
        self.assertIn("/45", screen.text())
        self.leave(program, screen)

    def test_troubles_stand_in_their_rows(self):
        """A broken file and one of a newer format say what is wrong; the folder may vanish."""
        program, screen = self.start()
        self.list_teams(program, screen)
        screen.feed(program.press("G"))
        self.assertIn("ninefold/2", screen.text())
        before = screen.lines()[0]
        screen.feed(program.press("k", "\r"))
        self.assertIn("line 4", screen.text())
        self.assertEqual(screen.lines()[0], before)
        shutil.rmtree(self.teams)
        screen.feed(program.press("\x1b[H", "\r"))
        self.assertIn("niet te openen", screen.text())
        self.press(program, screen, "\x1b", "p")
        self.assertIn("niet te openen", screen.text())
        self.assertIn("1/46", screen.text(), "what was known stays")
        self.leave(program, screen)

    def leave(self, program, screen):
        """Out of the list, and out."""
        screen.feed(program.press("\x1b"))
        self.quit(program, screen)

    def test_quitting_while_it_is_read(self):
        """Nobody waits for a folder that is being read, and no file of it is written."""
        before = {name: os.stat(os.path.join(self.teams, name)).st_mtime_ns for name in os.listdir(self.teams)}
        program, screen = self.start()
        self.press(program, screen, "O", "p")
        program.send("\x15" + self.teams, "\r")
        for key in ("Esc", "q"):
            # An Esc stands alone where nothing follows it at once; nobody waits for the reading.
            time.sleep(0.1)
            program.send(key)
        screen.feed(program.finish())
        self.assertEqual(program.code, 0)
        self.assert_given_back(program, screen)
        after = {name: os.stat(os.path.join(self.teams, name)).st_mtime_ns for name in os.listdir(self.teams)}
        self.assertEqual(before, after)
        with open(self.file, encoding="utf-8") as file:
            json.load(file)
