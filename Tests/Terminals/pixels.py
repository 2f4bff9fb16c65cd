"""Looks at pictures of a terminal: are the upright lines drawn straight, each in the middle of its cell?"""

import os
import unicodedata
from collections import Counter

#: How much a pixel of a line differs from what is behind it, of 255.
CONTRAST = 24


class Watch:
    """Takes a picture of the first page of every board, where the terminal can be pictured."""

    def __init__(self, player, folder):
        self.player = player
        self.folder = folder
        #: Rows with an upright line elsewhere, in a terminal that turns words from right to left round.
        self.turned = 0
        if hasattr(player.terminal, "picture"):
            player.watch = self

    def look(self, page):
        """Adds to a page's faults what its picture shows."""
        if not page.name.endswith("page 1"):
            return
        terminal = self.player.terminal
        name = page.name.replace(", page 1", "").replace(", ", " ").replace(" ", "-")
        path = os.path.join(self.folder, f"{terminal.name}-{name}.png")
        terminal.picture(path)
        rows, cell = terminal.pixels(path)
        grid = self.player.grid
        crooked = crooked_lines(rows, cell, grid)
        turned = {y for y, _ in crooked if terminal.turns_round and has_right_to_left(grid[y])}
        self.turned += len(turned)
        page.faults += [fault for y, fault in crooked if y not in turned]


def has_right_to_left(row):
    """Whether a row has words that are read from right to left."""
    return any(unicodedata.bidirectional(c) in ("R", "AL", "AN") for cell in row for c in cell)


def crooked_lines(rows, cell, grid):
    """Cells that hold an upright line of which the picture shows none, or in another place: the row of each
    and words."""
    places = {(x, y): lines_in(rows, cell, x, y)
              for y, row in enumerate(grid) for x, text in enumerate(row) if text == "│"}
    if not places:
        return [(0, "the page has no upright line")]
    # A sign beside it may reach into the cell, so that there may be others.
    usual = Counter(column for columns in places.values() for column in columns[:1]).most_common(1)
    if not usual:
        return [(0, "no upright line can be seen")]
    return [(y, f"the line in row {y + 1}, column {x + 1} is not where the others are")
            for (x, y), columns in places.items() if usual[0][0] not in columns]


def lines_in(rows, cell, x, y):
    """The columns of pixels, from the left of a cell, that are a line from its top to its bottom."""
    width, height = cell
    part = [row[x * width:(x + 1) * width] for row in rows[y * height:(y + 1) * height]]
    behind = Counter(value for row in part for value in row).most_common(1)[0][0]
    return [column for column in range(width) if all(abs(row[column] - behind) >= CONTRAST for row in part)]
