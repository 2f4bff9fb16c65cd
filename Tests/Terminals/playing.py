"""Plays Ninefold in a terminal, page by page, and compares its screen with what the bytes should make.

What they should make comes from the emulator of the end-to-end tests, told to reckon widths as the C
library does. A page is right if the terminal has every character in the same cell, its cursor in the
same place, and the board's outer lines at the edges of every row.
"""

import base64
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "EndToEnd"))

import screen  # noqa: E402 - found by the path just added
from drawing import parts, strip, wall  # noqa: E402
from terminals import SIZE  # noqa: E402
from widths import cells  # noqa: E402

#: Notes of a cluster.
NOTES = 6
UPRIGHT = set("│├┤┌┐└┘┼")


class Page:
    """One screen: what was pressed before it, and what is wrong with it, in words."""

    def __init__(self, name, keys):
        self.name = name
        self.keys = keys
        #: (row, expected, found)
        self.rows = []
        #: What else is wrong.
        self.faults = []

    @property
    def is_right(self):
        return not self.rows and not self.faults


def workspace(clean, disputed):
    """Boards of a workspace: notes, a wall with titles, and a board of what the terminal reckons in its own
    way."""
    texts = [text for text in clean if not has_lines(text)]
    titles = texts[::7]
    clusters = [(title, some) for title, some in zip(titles, parts(texts, NOTES))]
    boards = [strip("notes", "Notes", clean), wall("wall", "Wall", clusters)]
    boards += [strip(f"t{number}", title, []) for number, title in enumerate(titles[:90])]
    return boards + ([strip("disputed", "Disputed", disputed)] if disputed else [])


def has_lines(text):
    """Whether a text has lines of its own, that cannot be told from a border's."""
    return any("─" <= character <= "╿" for character in text)


class Player:
    """Ninefold in a terminal, and the emulator beside it."""

    def __init__(self, terminal, ninefold, path):
        self.terminal = terminal
        self.emulator = screen.Screen(*SIZE)
        self.pages = []
        self.keys = []
        #: Looks at pages in another way, beside.
        self.watch = None
        screen.width = cells
        self.cursor = []
        self.take(terminal.ask("start", argv=[ninefold.binary, path], variables=ninefold.variables))

    def take(self, answer):
        """Lets the emulator have what the terminal got."""
        self.emulator.feed(base64.b64decode(answer["bytes"]))
        self.cursor = answer["cursor"]
        if answer["ended"]:
            raise RuntimeError(f"Ninefold has ended: {self.emulator.text().strip()[-300:]}")

    def press(self, *groups):
        """Presses keys, each group at once and after the answer to the one before."""
        for keys in groups:
            if self.keys and self.keys[-1][0] == keys[0]:
                self.keys[-1][1] += len(keys)
            else:
                self.keys.append([keys[0], len(keys)])
            self.take(self.terminal.ask("press", keys=["\x0c" if key == "Ctrl-L" else key for key in keys]))

    @property
    def grid(self):
        """The cells of the screen as they should be."""
        return [[text for text, _ in row] for row in self.emulator.cells]

    def look(self, name, has_frame=True):
        """Compares the screen; gives back the page."""
        page = Page(name, ", ".join(f"{key} {count} times" for key, count in self.keys))
        page.rows = self.terminal.differences(self.grid)
        expected = [self.emulator.x, self.emulator.y]
        cursors = (self.cursor, self.terminal.seen_cursor)
        page.faults += [f"the cursor is in {cursor}, not {expected}"
                        for cursor in cursors if cursor not in (None, expected)]
        if self.emulator.unknown:
            page.faults.append(f"sequences that are not known: {self.emulator.unknown[:3]}")
        page.faults += self.open_edges() if has_frame else screen.open_borders(self.emulator.lines())
        if self.watch is not None:
            self.watch.look(page)
        self.pages.append(page)
        return page

    def open_edges(self):
        """Rows of the board that do not begin and end with a line."""
        grid = self.grid
        framed = [y for y, row in enumerate(grid) if row[0] in "┌└" and row[-1] in "┐┘"]
        if len(framed) < 2:
            return ["the board has no frame"]
        return [f"row {y + 1} of the board does not begin and end with a line"
                for y in range(framed[0], framed[-1] + 1)
                if grid[y][0] not in UPRIGHT or grid[y][-1] not in UPRIGHT]

    def walk(self, name, keys, most, has_frame=True):
        """Looks at a board from its first page to its last, or to so many pages."""
        for number in range(1, most + 1):
            self.look(f"{name}, page {number}", has_frame)
            before = self.emulator.lines()[1:-2]
            self.press(keys)
            # The lines below may say that this is the end.
            if self.emulator.lines()[1:-2] == before:
                break

    def play(self, most):
        """Looks at all boards but the last of disputed texts, so many pages of each."""
        self.walk("notes", 9 * ["PageDown"], most)
        self.press(["n"])
        self.walk("wall, headlines", ["PageDown"], most)
        self.press(["z"])
        self.walk("wall, clusters", 20 * ["PageUp"], most)
        self.press(["z"])
        self.walk("wall, cards", 6 * ["PageDown"], most, has_frame=False)
        self.press(["b"], ["g"])
        self.walk("list of boards", 30 * ["Down"], most)

    def play_disputed(self, most):
        """Looks at texts that this terminal reckons in its own way; then at others, on the same screen and on
        one drawn anew. Gives back how many rows were wrong meanwhile, and in how many an upright line
        was not in its place."""
        kept, self.pages = self.pages, []
        self.press(["End"], ["Enter"])
        self.walk("disputed notes", 9 * ["PageDown"], most)
        self.press(["b"], ["g"], ["Enter"])
        self.look("notes, after disputed ones")
        rows = [row for page in self.pages for row in page.rows]
        self.pages = kept
        self.press(["Ctrl-L"])
        self.look("notes, drawn anew after disputed ones")
        return len(rows), sum(self.terminal.is_bent(wanted, found) for _, wanted, found in rows)

    def stop(self):
        """Ends Ninefold."""
        self.terminal.ask("stop")
