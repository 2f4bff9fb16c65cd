"""Looks at pictures of xterm: are the upright lines drawn straight, each in the middle of its cell?"""

import os
from collections import Counter

#: How much a pixel of a line differs from what is behind it, of 255.
CONTRAST = 24


class Watch:
    """Takes a picture of the first page of every board, where the terminal can be pictured."""

    def __init__(self, player, folder):
        self.player = player
        self.folder = folder
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
        page.faults += crooked(rows, cell, self.player.grid)


def crooked(rows, cell, grid):
    """Cells that hold an upright line of which the picture shows none, or in another place, in words."""
    places = {(x, y): line_in(rows, cell, x, y)
              for y, row in enumerate(grid) for x, text in enumerate(row) if text == "│"}
    if not places:
        return ["the page has no upright line"]
    usual = Counter(places.values()).most_common(1)[0][0]
    if usual is None:
        return ["no upright line can be seen"]
    return [f"the line in row {y + 1}, column {x + 1} is not where the others are"
            for (x, y), place in places.items() if place != usual]


def line_in(rows, cell, x, y):
    """The column of pixels, from the left of a cell, that is a line from its top to its bottom."""
    width, height = cell
    part = [row[x * width:(x + 1) * width] for row in rows[y * height:(y + 1) * height]]
    behind = Counter(value for row in part for value in row).most_common(1)[0][0]
    full = [column for column in range(width)
            if all(abs(row[column] - behind) >= CONTRAST for row in part)]
    return full[0] if full else None
