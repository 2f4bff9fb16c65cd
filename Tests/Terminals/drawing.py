"""Has Ninefold draw strings: workspaces with them as notes and as titles, and the rows it makes of them."""

import itertools
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "EndToEnd"))

from pty_driver import environment  # noqa: E402 - found by the path just added
from widths import cells  # noqa: E402

#: Cells of a row of notes, and of the narrow one in which they are broken.
WIDE, NARROW = 160, 40
#: A wall of this width has its clusters below each other, so that each title has a row for itself.
COLUMN = 76
#: Notes on a board, and clusters on a wall, that are drawn at once; a drawing has at most 1000 rows.
NOTES, CLUSTERS = 900, 70
#: Notes on a narrow board, where each may take three rows and more.
BROKEN = 200
#: Cells of the longest string that is sure to have a row for itself.
ONE_ROW = WIDE - 8

#: A board of one box, which is what shows most notes.
STRIP = {
    "format": "ninefold-template/1", "id": "strip", "title": {"en": "Strip"},
    "purpose": {"en": "One box."}, "picture": ["AAAA"],
    "boxes": [{"id": "all", "mark": "A", "order": "1", "label": {"en": "All"}, "prompt": {"en": "What?"}}],
}

BORDERS = ("│", "┤", "┐", "┘")


class Row:
    """A row that Ninefold reckons to be so many cells wide."""

    def __init__(self, text, width, string, place):
        self.text = text
        self.width = width
        #: The string that is drawn in it, where that is sure.
        self.string = string
        self.place = place


class Ninefold:
    """The program with a home of its own."""

    def __init__(self, binary, folder):
        self.binary = os.path.abspath(binary)
        self.folder = folder
        self.variables = environment(os.path.join(folder, "home"))
        templates = os.path.join(self.variables["XDG_CONFIG_HOME"], "ninefold", "templates")
        os.makedirs(templates)
        with open(os.path.join(templates, "strip.json"), "w", encoding="utf-8") as file:
            json.dump(STRIP, file)

    def save(self, name, boards):
        """Writes a workspace; gives back its path."""
        path = os.path.join(self.folder, f"{name}.json")
        with open(path, "w", encoding="ascii") as file:
            json.dump({"format": "ninefold/1", "id": "terminals", "title": "Cells", "language": "en",
                       "boards": boards}, file)
        self.run("check", path)
        return path

    def run(self, *arguments):
        """Runs a command; gives back what it writes."""
        run = subprocess.run([self.binary, *arguments], env=self.variables, stdin=subprocess.DEVNULL,
                             capture_output=True, timeout=60, check=False)
        if run.returncode != 0:
            raise RuntimeError(f"ninefold {arguments[0]}: {(run.stderr or run.stdout).decode().strip()}")
        return run.stdout.decode()

    def show(self, path, width, height, board):
        """The rows of a board."""
        lines = self.run("show", path, "--width", str(width), "--height", str(height), "--board", board)
        return lines.split("\n")[:-1]

    # What is measured

    def all_rows(self, strings, titles):
        """Rows with every string as a note, on one row and broken; and with some as titles."""
        def is_long(text):
            return sum(max(1, cells(character)) for character in text) > ONE_ROW
        long, short = list(filter(is_long, strings)), list(itertools.filterfalse(is_long, strings))
        rows = [row for some in parts(short, NOTES) for row in self.note_rows(some, WIDE, True)]
        rows += [row for some in parts(long, BROKEN) for row in self.note_rows(some, WIDE, False)]
        rows += [row for some in parts(strings, BROKEN) for row in self.note_rows(some, NARROW, False)]
        rows += [row for some in parts(titles, CLUSTERS) for row in self.cluster_rows(some)]
        rows += self.board_rows(titles[::4])
        # Many are alike: empty ones above all.
        return list({row.text: row for row in reversed(rows)}.values())[::-1]

    def note_rows(self, strings, width, has_row_each):
        """The rows of a board of notes."""
        path = self.save("notes", [strip("notes", "Notes", strings)])
        height = max(30, len(strings) + 5) if has_row_each else 1000
        lines = self.show(path, width, height, "notes")
        rows = framed(lines, width, f"note, {width} cells")
        if "+" in lines[1]:
            raise RuntimeError(f"not all {len(strings)} notes are drawn: {lines[1]}")
        if has_row_each:
            # After the line with the label.
            for row, text in zip(rows[1:], strings):
                row.string = text
        return rows

    def cluster_rows(self, titles):
        """The rows of a wall whose clusters have these titles."""
        path = self.save("clusters", [wall("wall", "Wall", [(title, []) for title in titles])])
        rows = framed(self.show(path, COLUMN, 1000, "wall"), COLUMN, "title of a cluster")
        # A cluster's line has its title and how many notes it has; the other rows are all alike.
        rows = [row for row in rows if " · " in row.text]
        for row, text in zip(rows, titles):
            row.string = text
        return rows

    def board_rows(self, titles):
        """The header of a board with each title."""
        path = self.save("titles", [strip(f"b{number}", text, ["note"])
                                    for number, text in enumerate(titles)])
        rows = []
        for number, text in enumerate(titles):
            header = self.show(path, WIDE, 12, f"b{number}")[0]
            # The number of notes stands at the right, one cell before the edge.
            if not header.endswith("1 note"):
                raise RuntimeError(f"a header without its number of notes: {header}")
            rows.append(Row(header + " ", WIDE, text, "title of a board"))
        return rows


def parts(things, size):
    """A list in lists of at most so many."""
    return [things[start:start + size] for start in range(0, len(things), size)]


def framed(lines, width, place):
    """The rows of a board, which all end in its outer line."""
    for line in lines[1:-2]:
        if line[-1:] not in BORDERS:
            raise RuntimeError(f"a row of a board that does not end in a line: {line}")
    return [Row(line, width, None, place) for line in lines[1:-2]]


def notes(texts, prefix):
    """Texts as notes."""
    return [{"id": f"{prefix}-{number}", "text": text} for number, text in enumerate(texts)]


def strip(identity, title, texts):
    """A board of one box of notes."""
    return {"id": identity, "template": "strip", "title": title,
            "boxes": [{"id": "all", "notes": notes(texts, identity)}]}


def wall(identity, title, clusters):
    """A wall of clusters, each a title and texts."""
    boxes = [{"id": f"{identity}-c{number}", "title": name, "notes": notes(texts, f"{identity}-{number}")}
             for number, (name, texts) in enumerate(clusters)]
    ends = [{"id": "tray", "notes": []}, {"id": "parking-lot", "notes": []}]
    return {"id": identity, "template": "wall", "title": title, "boxes": boxes + ends}
