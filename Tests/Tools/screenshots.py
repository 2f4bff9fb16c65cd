#!/usr/bin/env python3
"""Plays the real program in the terminal of the end-to-end tests and keeps what is on the screen as SVG pictures.

  Tests/Tools/screenshots.py BINARY [FOLDER]

FOLDER is Sources/Manual/Screens unless it is named. Run it when the looks change, and look at the pictures.
"""

import html
import os
import shutil
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(HERE, "..", "EndToEnd"))

from pty_driver import Program, environment  # noqa: E402
from screen import Screen, width  # noqa: E402

#: Name, title, size, arguments after the file, keys.
SCENES = [
    ("canvas", "A business model canvas at 80 × 24", (80, 24), ["--board", "bb-b2", "--theme", "dark"], []),
    ("wall", "The idea wall, a line a note", (128, 36), ["--theme", "light"], ["s"]),
    ("cards", "The wall as cards", (103, 29), ["--theme", "dark"], ["z", "z"]),
    ("show", "A box, shown to the room", (103, 29), ["--board", "bb-b2"], ["F5"]),
    ("block", "One note for the back row", (103, 29), ["--board", "bb-b2", "--theme", "projector-dark"],
     ["F5", "Tab", "Right", "Right", "Right"]),
    ("outline", "The same board for a screen reader", (80, 24), ["--board", "bb-b2", "--theme", "light"], ["i"]),
    ("palette", "A few letters find a command", (80, 24), ["--board", "bb-b2", "--language", "en", "--theme", "dark"],
     [":", "zm"]),
    ("typing", "A new note", (80, 24), ["--board", "bb-b2", "--theme", "light"],
     ["Tab", "a", "Vaste plek voor speelgoed dat gezinnen doorgeven"]),
]

#: xterm's first sixteen colours, and the cell in pixels.
SIXTEEN = ["000000", "cd0000", "00cd00", "cdcd00", "0000ee", "cd00cd", "00cdcd", "e5e5e5", "7f7f7f", "ff0000",
           "00ff00", "ffff00", "5c5cff", "ff00ff", "00ffff", "ffffff"]
CELL, LINE = 8.4, 18
KEYS = {"F5": b"\x1b[15~"}


def color(value, usual):
    """The colour of a cell as #rrggbb."""
    if not value:
        return usual
    if len(value) == 3:
        return "#%02x%02x%02x" % tuple(value)
    index = value[0]
    if index < 16:
        return "#" + SIXTEEN[index]
    if index >= 232:
        return "#" + f"{8 + 10 * (index - 232):02x}" * 3
    steps = (0, 95, 135, 175, 215, 255)
    index -= 16
    return "#%02x%02x%02x" % (steps[index // 36], steps[index // 6 % 6], steps[index % 6])


def style(look):
    """Foreground, background, weight, slant and line of a cell."""
    look = dict(look)
    fore, back = color(look.get("fore"), "#1a1d20"), color(look.get("back"), "#ffffff")
    if look.get("reverse"):
        fore, back = back, fore
    return fore, back, bool(look.get("bold")), bool(look.get("italic")), bool(look.get("underline"))


def blocks(text, x, y, fore, back, paper, parts):
    """Draws the block characters of a run as rectangles, so that they touch; gives back the rest."""
    shapes = {"█": (0, 0, 1, 1), "▀": (0, 0, 1, 0.5), "▄": (0, 0.5, 1, 0.5), "▐": (0.5, 0, 0.5, 1), "▌": (0, 0, 0.5, 1)}
    if back != paper and any(one in shapes for one in text):
        parts.append(f'<rect x="{x * CELL:.1f}" y="{y * LINE}" width="{len(text) * CELL:.1f}" height="{LINE}" '
                     f'fill="{back}"/>')
    for place, one in enumerate(text):
        if one in shapes:
            left, top, wide, high = shapes[one]
            parts.append(f'<rect x="{(x + place + left) * CELL:.1f}" y="{(y + top) * LINE:.0f}" '
                         f'width="{wide * CELL + 0.2:.1f}" height="{high * LINE:.0f}" fill="{fore}"/>')
    return "".join(" " if one in shapes else one for one in text)


def svg(screen, title):
    """The screen as a picture: a rectangle a run of one background, a text a run of one style."""
    cells, cursor = screen.picture
    wide, high = screen.columns * CELL, screen.rows * LINE
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 {wide + 16:.0f} {high + 16:.0f}" '
        f'width="{wide + 16:.0f}" height="{high + 16:.0f}" role="img" aria-label="{html.escape(title)}">',
        f"<title>{html.escape(title)}</title>",
        '<style>text{font:14px "DejaVu Sans Mono",Menlo,Consolas,monospace;white-space:pre}</style>',
    ]
    paper = style(cells[screen.rows // 2][0][1])[1]
    parts.append(f'<rect x="-8" y="-8" width="{wide + 16:.0f}" height="{high + 16:.0f}" fill="{paper}"/>')
    for y, row in enumerate(cells):
        runs = []
        for x, (text, look) in enumerate(row):
            if runs and runs[-1][2] == look and not any(width(one) == 2 for one in text[:1]):
                runs[-1][1] += text
                runs[-1][3] += 1
            else:
                runs.append([x, text, look, 1])
        for x, text, look, count in runs:
            fore, back, is_bold, is_slanted, is_lined = style(look)
            text = blocks(text, x, y, fore, back, paper, parts)
            if back != paper:
                parts.append(f'<rect x="{x * CELL:.1f}" y="{y * LINE}" width="{count * CELL:.1f}" '
                             f'height="{LINE}" fill="{back}"/>')
            if text.strip():
                extra = (' font-weight="bold"' if is_bold else "") + (' font-style="italic"' if is_slanted else "")
                extra += ' text-decoration="underline"' if is_lined else ""
                parts.append(f'<text x="{x * CELL:.1f}" y="{y * LINE + 14}" fill="{fore}"{extra} '
                             f'textLength="{count * CELL:.1f}" xml:space="preserve">{html.escape(text)}</text>')
    if cursor:
        x, y = cursor
        parts.append(f'<rect x="{x * CELL:.1f}" y="{y * LINE}" width="2" height="{LINE}" '
                     f'fill="{style(cells[y][x][1])[0]}"/>')
    return "\n".join(parts + ["</svg>", ""])


def main():
    binary = os.path.abspath(sys.argv[1])
    folder = sys.argv[2] if len(sys.argv) > 2 else os.path.join(ROOT, "Sources", "Manual", "Screens")
    os.makedirs(folder, exist_ok=True)
    for name, title, size, arguments, keys in SCENES:
        with tempfile.TemporaryDirectory() as home:
            path = os.path.join(home, "city.json")
            shutil.copyfile(os.path.join(ROOT, "seeds", "inner-city.json"), path)
            program, screen = Program([binary, path, *arguments], environment(home), size, folder=home), Screen(*size)
            screen.feed(program.read())
            for key in keys:
                if key in KEYS:
                    program.send_bytes(KEYS[key])
                    screen.feed(program.read())
                else:
                    screen.feed(program.press(key))
            with open(os.path.join(folder, name + ".svg"), "w", encoding="utf-8") as file:
                file.write(svg(screen, title))
            program.close()


if __name__ == "__main__":
    main()
