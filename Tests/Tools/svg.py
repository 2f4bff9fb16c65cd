"""Draws a screen of the end-to-end tests' terminal as an SVG picture.

A rectangle a run of one ground, a text a run of words, in a window with round corners. Every text says how wide it
is, so that columns stand straight in whatever fixed-width letter a viewer has; lines of borders, blocks and dots are
drawn as shapes, so that they meet. Nothing in a picture is fetched from elsewhere, and nothing in it runs.
"""

import os
import sys
from collections import defaultdict
from xml.sax.saxutils import escape

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "EndToEnd"))

from screen import width  # noqa: E402

#: A cell, the foot of its letters, and what is left free around the screen, in pixels.
CELL, LINE, FOOT, MARGIN = 9, 20, 15, 14

#: The line through what does not hold any more.
STRIKE = "\u0336"
#: Letters of one width, the first that a viewer has.
FONTS = 'ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,"Liberation Mono",monospace'

#: Text and ground of a terminal's own, by name.
GROUNDS = {"dark": ("#e4e6e8", "#1c1f24"), "light": ("#15181b", "#ffffff")}

#: The first sixteen colours, on a dark and on a light ground alike.
SIXTEEN = ["#000000", "#c8403a", "#2f8f3a", "#a8811a", "#3d78d8", "#a94fc4", "#1f9aa8", "#d0d0d0", "#7f7f7f",
           "#ff6b63", "#5fd068", "#e8c84a", "#7aa8ff", "#e08cff", "#5cd8e4", "#ffffff"]

#: Which half lines a border has from the middle of its cell, and how thick.
ARMS = {
    **{sign: (arms, 1) for sign, arms in {
        "─": "lr", "│": "ud", "┌": "rd", "┐": "ld", "└": "ru", "┘": "lu", "├": "rud", "┤": "lud", "┬": "lrd",
        "┴": "lru", "┼": "lrud"}.items()},
    **{sign: (arms, 3) for sign, arms in {
        "━": "lr", "┃": "ud", "┏": "rd", "┓": "ld", "┗": "ru", "┛": "lu", "┣": "rud", "┫": "lud", "┳": "lrd",
        "┻": "lru", "╋": "lrud"}.items()},
}

#: Which quarters of its cell a block fills: left and right above, left and right below.
QUARTERS = dict(zip("▘▝▀▖▌▞▛▗▚▐▜▄▙▟█", range(1, 16)))

#: Where the dots of a braille sign stand, in the order of its bits: column, row.
DOTS = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)]


class Picture:
    """A screen on its way to a picture: what is seen, gathered by what it is drawn with."""

    def __init__(self, screen, ground):
        self.cells, self.cursor = screen.picture
        self.size = screen.columns, screen.rows
        self.text_color, self.paper = GROUNDS[ground]
        counts = defaultdict(int)
        for row in self.cells:
            for _, look in row:
                counts[self.inks(look)[1]] += 1
        self.window = max(counts, key=counts.get)
        self.grounds, self.texts = [], []
        self.lines, self.shapes = defaultdict(set), defaultdict(list)
        for y, row in enumerate(self.cells):
            self._row(y, row)

    def inks(self, look):
        """The colours of a look: letters and ground."""
        look = dict(look)
        ink, ground = color(look.get("fore"), self.text_color), color(look.get("back"), self.paper)
        if look.get("reverse"):
            ink, ground = ground, ink
        return (mixed(ink, ground) if look.get("dim") else ink), ground

    def _row(self, y, row):
        for x, text, count in runs(row, lambda cell: self.inks(cell[1])[1]):
            ground = self.inks(row[x][1])[1]
            if ground != self.window:
                self.grounds.append(f'<rect x="{x * CELL}" y="{y * LINE}" width="{count * CELL}" height="{LINE}" '
                                    f'fill="{ground}"/>')
        for x, text, count in runs(row, lambda cell: (cell[1], kind(cell[0]))):
            ink, what = self.inks(row[x][1])[0], kind(text[:1])
            if what == "text":
                self._words(x, y, text, row[x][1], ink)
            elif what != "blank":
                for place, sign in enumerate(text):
                    getattr(self, "_" + what)(x + place, y, sign, ink)

    def _border(self, x, y, sign, ink):
        arms, thick = ARMS[sign]
        middle = (2 * x + 1, 2 * y + 1)
        for arm in arms:
            step = {"l": (-1, 0), "r": (1, 0), "u": (0, -1), "d": (0, 1)}[arm]
            other = (middle[0] + step[0], middle[1] + step[1])
            self.lines[ink, thick].add((min(middle, other), step[0] != 0))

    def _block(self, x, y, sign, ink):
        for top, bits in ((0, QUARTERS[sign] & 3), (1, QUARTERS[sign] >> 2)):
            if bits:
                left, wide = (0, 2) if bits == 3 else (bits - 1, 1)
                self.shapes[ink, "crispEdges"].append(
                    f"M{number((x + left / 2) * CELL)} {number((y + top / 2) * LINE)}"
                    f"h{number(wide * CELL / 2)}v{LINE // 2}h{number(-wide * CELL / 2)}z")

    def _braille(self, x, y, sign, ink):
        for bit, (column, row) in enumerate(DOTS):
            if ord(sign) - 0x2800 >> bit & 1:
                left, top = (x + 0.25 + column / 2) * CELL, (y + 0.125 + row / 4) * LINE
                self.shapes[ink, "auto"].append(
                    f"M{number(left - 1.7)} {number(top)}a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0z")

    def _words(self, x, y, text, look, ink):
        extra = "".join(f' {name}="{value}"' for flag, name, value in (
            ("bold", "font-weight", "bold"), ("italic", "font-style", "italic"),
            ("underline", "text-decoration", "underline")) if dict(look).get(flag))
        if STRIKE in text:
            # A terminal draws it cell by cell; here it is a line through the words.
            text = text.replace(STRIKE, "")
            extra += ' text-decoration="line-through"'
        for start, part, count in parts(text):
            self.texts.append(
                f'<text x="{(x + start) * CELL}" y="{y * LINE + FOOT}" fill="{ink}"{extra} '
                f'textLength="{count * CELL}" lengthAdjust="spacingAndGlyphs">{escape(part)}</text>')

    def svg(self, name, words):
        """The whole picture, with its name and what is to be said of it."""
        wide, high = self.size[0] * CELL, self.size[1] * LINE
        full = f'x="{-MARGIN}" y="{-MARGIN}" width="{wide + 2 * MARGIN}" height="{high + 2 * MARGIN}"'
        lines = [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide + 2 * MARGIN}" height="{high + 2 * MARGIN}" '
            f'viewBox="{-MARGIN} {-MARGIN} {wide + 2 * MARGIN} {high + 2 * MARGIN}" role="img">',
            f"<title>{escape(name)}</title>", f"<desc>{escape(words)}</desc>",
            f"<style>text{{font-size:15px;font-family:{FONTS};white-space:pre}}path{{fill:none}}</style>",
            f'<rect {full} rx="8" fill="{self.window}"/>', *self.grounds,
            *(f'<path d="{"".join(shapes)}" style="fill:{ink}" shape-rendering="{edges}"/>'
              for (ink, edges), shapes in self.shapes.items()),
            *(f'<path d="{strokes(halves)}" stroke="{ink}" stroke-width="{thick}" stroke-linecap="square"/>'
              for (ink, thick), halves in self.lines.items()), *self.texts]
        if self.cursor:
            x, y = self.cursor
            lines.append(f'<rect x="{x * CELL}" y="{y * LINE + 1}" width="2" height="{LINE - 2}" '
                         f'fill="{self.inks(self.cells[y][x][1])[0]}"/>')
        lines.append(f'<rect {full} rx="8" fill="none" stroke="#808890" stroke-opacity="0.6"/>')
        return "\n".join(lines + ["</svg>", ""])


def color(value, usual):
    """The colour of a cell as #rrggbb."""
    if not value:
        return usual
    if len(value) == 3:
        return "#%02x%02x%02x" % tuple(value)
    index = value[0]
    if index < 16:
        return SIXTEEN[index]
    if index >= 232:
        return "#" + f"{8 + 10 * (index - 232):02x}" * 3
    steps = (0, 95, 135, 175, 215, 255)
    index -= 16
    return "#%02x%02x%02x" % (steps[index // 36], steps[index // 6 % 6], steps[index % 6])


def mixed(ink, ground):
    """A dim ink: two parts of it, one part of its ground."""
    pairs = ((int(ink[at:at + 2], 16), int(ground[at:at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{(2 * one + other) // 3:02x}" for one, other in pairs)


def kind(text):
    """What a cell is drawn as."""
    if not text.strip():
        return "blank" if text else "text"
    return ("border" if text in ARMS else "block" if text in QUARTERS
            else "braille" if 0x2800 <= ord(text[0]) < 0x2900 else "text")


def runs(row, look):
    """Runs of cells that look the same: where one begins, its text, and how many cells it takes."""
    found = []
    for x, cell in enumerate(row):
        # The right half of a wide character belongs to the left one.
        if found and (cell[0] == "" or look(row[found[-1][0]]) == look(cell)):
            found[-1][1] += cell[0]
            found[-1][2] += 1
        else:
            found.append([x, cell[0], 1])
    return found


def parts(text):
    """Words of a run, one space apart, and signs that are no Latin ones alone: where each begins, its text, its cells."""
    found, x, gap, is_open = [], 0, 0, False
    for sign in text:
        cells = width(sign)
        is_plain = sign < "\u0250"
        if sign == " ":
            gap += 1
        elif cells == 0 and found:
            found[-1][1] += sign
        elif is_open and is_plain and gap < 2:
            found[-1][1] += " " * gap + sign
            found[-1][2] += gap + 1
            gap = 0
        else:
            found.append([x, sign, cells])
            gap, is_open = 0, is_plain
        x += cells
    return found


def strokes(halves):
    """Half lines joined to whole ones, as a path."""
    path, taken = [], set()
    for half in sorted(halves):
        if half in taken:
            continue
        (x, y), is_level = half
        count = 0
        while half in halves:
            taken.add(half)
            count += 1
            half = ((x + count, y) if is_level else (x, y + count), is_level)
        place = f"M{number(x * CELL / 2)} {number(y * LINE / 2)}"
        path.append(place + (f"h{number(count * CELL / 2)}" if is_level else f"v{number(count * LINE / 2)}"))
    return "".join(path)


def number(value):
    """A length without zeros that say nothing."""
    return f"{value:.1f}".removesuffix(".0")
