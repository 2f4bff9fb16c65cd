"""A terminal in memory: reads a screen from the bytes a program sends.

It knows what ncurses sends to xterm, tmux, screen and vt100. What it does not know is kept in
`unknown`, so that a test can insist that there is nothing of the kind.
"""

import re
import unicodedata

#: DEC line drawing, reached with `ESC ( 0` or shift-out.
LINE_DRAWING = dict(zip(
    "`afgjklmnopqrstuvwxyz{|}~",
    "◆▒°±┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·"))

PLAIN = ()
BLANK = (" ", PLAIN)
#: The right half of a wide character.
TAIL = ("", PLAIN)

_SEQUENCE = re.compile(
    rb"\x1b\[([<-?]?)([0-9:;]*)([ -/]*)([@-~])"     # CSI
    rb"|\x1b\]([^\x07\x1b]*)(?:\x07|\x1b\\)"        # OSC
    rb"|\x1b[PX^_]([^\x1b]*)\x1b\\"                 # DCS and the like
    rb"|\x1b([ -/]+)([0-~])"                        # designations
    rb"|\x1b([0-OQ-WYZ\\`-~])")
_UNFINISHED = re.compile(
    rb"\x1b(?:\[[<-?]?[0-9:;]*[ -/]*|\][^\x07\x1b]*\x1b?|[PX^_][^\x1b]*\x1b?|[ -/]*)?\Z")
_TEXT = re.compile(rb"[^\x00-\x1f\x7f]+")


def width(character):
    """How many cells a character takes: 0 for marks that join the one before."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


class Screen:
    """The screen of a terminal. `feed` bytes, then look at `lines()`, `cells` and `modes`."""

    def __init__(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.cells = self._blank_rows(rows)
        self.modes = {"25"}
        self.unknown = []
        self.bells = 0
        self._other = None
        self._rest = b""
        self._reset_state()

    def _reset_state(self):
        self.x = self.y = 0
        self.must_wrap = False
        self.style = {}
        self.top, self.bottom = 0, self.rows - 1
        self.charsets, self.shift = ["B", "B"], 0
        self.inserts = False
        self.saved = None
        self.last = " "

    # Looking

    def lines(self):
        """The rows as text, without blanks at their ends."""
        return ["".join(character for character, _ in row).rstrip() for row in self.cells]

    def text(self):
        """All rows as one text."""
        return "\n".join(self.lines())

    def has(self, mode):
        """Whether a private mode (`CSI ? mode h`) is on."""
        return mode in self.modes

    @property
    def is_alternate(self):
        """Whether the alternate screen is shown."""
        return bool(self.modes & {"47", "1047", "1049"})

    @property
    def picture(self):
        """All that is seen: cells with their looks, and the cursor where it shows."""
        cursor = (self.x, self.y) if self.has("25") else None
        return [tuple(row) for row in self.cells], cursor

    # The window

    def resize(self, columns, rows, filler=None):
        """Makes the window another size. What was there stays at the top left; with `filler` each cell
        shows that instead, so that whatever the program does not draw anew is seen."""
        def fit(cells):
            kept = [(row + [BLANK] * columns)[:columns] for row in cells[:rows]]
            return kept + [[BLANK] * columns for _ in range(rows - len(kept))]
        self.cells = fit(self.cells)
        if self._other is not None:
            self._other = fit(self._other)
        self.columns, self.rows = columns, rows
        if filler is not None:
            self.cells = [[(filler, PLAIN)] * columns for _ in range(rows)]
        self.top, self.bottom = 0, rows - 1
        self.x, self.y = min(self.x, columns - 1), min(self.y, rows - 1)
        self.must_wrap = False

    # Taking bytes

    def feed(self, data):
        """Takes bytes; what ends in the middle of a sequence or a character waits for the rest."""
        data = self._rest + data
        self._rest = b""
        at = 0
        while at < len(data):
            byte = data[at]
            if byte == 0x1b:
                match = _SEQUENCE.match(data, at)
                if match:
                    self._sequence(match)
                    at = match.end()
                elif _UNFINISHED.match(data, at):
                    break
                else:
                    self.unknown.append(data[at:at + 8])
                    at += 1
            elif byte < 0x20 or byte == 0x7f:
                self._control(byte)
                at += 1
            else:
                end = _TEXT.match(data, at).end()
                whole = end if end < len(data) else self._whole(data, at, end)
                for character in data[at:whole].decode("utf-8", "replace"):
                    self._put(character)
                at = whole
                if whole < end:
                    break
        self._rest = data[at:]
        return self

    @staticmethod
    def _whole(data, start, end):
        """Where the last whole character of a text ends."""
        for back in range(1, min(4, end - start) + 1):
            byte = data[end - back]
            if byte & 0xc0 != 0x80:
                needed = 4 if byte >= 0xf0 else 3 if byte >= 0xe0 else 2 if byte >= 0xc0 else 1
                return end - back if needed > back else end
        return end

    def _control(self, byte):
        if byte == 0x07:
            self.bells += 1
        elif byte == 0x08:
            self._go(self.x - 1, self.y)
        elif byte == 0x09:
            self._go((self.x // 8 + 1) * 8, self.y)
        elif byte in (0x0a, 0x0b, 0x0c):
            self._line_feed()
        elif byte == 0x0d:
            self._go(0, self.y)
        elif byte in (0x0e, 0x0f):
            self.shift = 0x0f - byte
        elif byte not in (0x00, 0x7f):
            self.unknown.append(bytes([byte]))

    def _put(self, character):
        if self.charsets[self.shift] == "0":
            character = LINE_DRAWING.get(character, character)
        if unicodedata.category(character) == "Cc":
            self.unknown.append(character.encode())
            return
        cells = width(character)
        if cells == 0:
            self._join(character)
            return
        if self.must_wrap or self.x + cells > self.columns:
            self._go(0, self.y)
            self._line_feed()
        if self.inserts:
            self._insert(cells)
        row = self.cells[self.y]
        self._split(row, self.x)
        self._split(row, self.x + cells)
        row[self.x] = (character, self._look)
        if cells == 2:
            row[self.x + 1] = TAIL
        self.last = character
        self.must_wrap = self.x + cells >= self.columns
        self.x = min(self.x + cells, self.columns - 1)

    def _join(self, mark):
        """Adds a mark to the character before the cursor."""
        x = self.x if self.must_wrap else self.x - 1
        row = self.cells[self.y]
        if x > 0 and row[x] == TAIL:
            x -= 1
        if x >= 0:
            row[x] = (row[x][0] + mark, row[x][1])

    @staticmethod
    def _split(row, x):
        """A wide character of which one half is overwritten goes whole."""
        if 0 < x < len(row) and row[x] == TAIL:
            row[x - 1] = row[x] = BLANK

    # Sequences

    def _sequence(self, match):
        prefix, numbers, middle, final = match.group(1, 2, 3, 4)
        if final:
            self._csi((prefix + middle).decode(), numbers.decode(), final.decode(), match.group())
        elif match.group(8):
            target = match.group(7).decode()
            if target in ("(", ")"):
                self.charsets["()".index(target)] = match.group(8).decode()
            elif target not in ("*", "+", "%", " ", "#"):
                self.unknown.append(match.group())
        elif match.group(9):
            self._escape(match.group(9).decode(), match.group())

    def _escape(self, final, sequence):
        if final == "7":
            self.saved = (self.x, self.y, dict(self.style))
        elif final == "8":
            self._restore()
        elif final == "D":
            self._line_feed()
        elif final == "E":
            self._go(0, self.y)
            self._line_feed()
        elif final == "M":
            self._reverse_line_feed()
        elif final == "c":
            self.__init__(self.columns, self.rows)
        elif final not in "=>\\H":
            self.unknown.append(sequence)

    def _csi(self, mark, text, final, sequence):
        if mark == "?" and final in "hl":
            for mode in text.split(";"):
                self._private_mode(mode, final == "h")
            return
        if mark:
            # Soft reset, cursor shapes, keyboards and questions change no cell.
            if mark + final == "!p":
                self._reset_state()
            elif mark + final not in (" q", ">c", "?u", ">u", "<u", ">m", ">q", "?m", "?c", "=c", "$p"):
                self.unknown.append(sequence)
            return
        if final == "m":
            self._style(text)
            return
        values = [int(part.split(":")[0] or 0) for part in text.split(";")]
        action = self._actions.get(final)
        if action is None:
            self.unknown.append(sequence)
        else:
            action(self, values, max(1, values[0]))

    def _private_mode(self, mode, on):
        was = self.is_alternate
        (self.modes.add if on else self.modes.discard)(mode)
        if mode == "1049" and on and not was:
            self.saved = (self.x, self.y, dict(self.style))
        if self.is_alternate != was:
            self.cells, self._other = self._other or self._blank_rows(self.rows), self.cells
            if on and mode == "1049":
                self.cells = self._blank_rows(self.rows)
        if mode == "1049" and not on and was:
            self._restore()
        if mode == "6":
            self.unknown.append(b"\x1b[?6h")

    def _restore(self):
        if self.saved:
            x, y, self.style = self.saved[0], self.saved[1], dict(self.saved[2])
            self._go(x, y)

    # Looks

    @property
    def _look(self):
        return tuple(sorted(self.style.items()))

    def _style(self, text):
        flags = {1: "bold", 2: "dim", 3: "italic", 4: "underline", 5: "blink", 7: "reverse", 8: "hidden",
                 9: "struck"}
        off = {22: ("bold", "dim"), 23: ("italic",), 24: ("underline",), 25: ("blink",),
               27: ("reverse",), 28: ("hidden",), 29: ("struck",), 39: ("fore",), 49: ("back",)}
        numbers = [int(part or 0) for part in re.split("[;:]", text)]
        while numbers:
            number = numbers.pop(0)
            if number == 0:
                self.style = {}
            elif number in flags:
                self.style[flags[number]] = 1
            elif number in off:
                for name in off[number]:
                    self.style.pop(name, None)
            elif number in (38, 48):
                count = {5: 2, 2: 4}.get(numbers[0] if numbers else 0, 1)
                self.style["fore" if number == 38 else "back"] = tuple(numbers[1:count])
                del numbers[:count]
            elif 30 <= number <= 37 or 90 <= number <= 97:
                self.style["fore"] = (number % 10 + (8 if number >= 90 else 0),)
            elif 40 <= number <= 47 or 100 <= number <= 107:
                self.style["back"] = (number % 10 + (8 if number >= 100 else 0),)

    def _empty(self):
        """A cell that has been erased: it keeps the background in force."""
        back = self.style.get("back")
        return (" ", (("back", back),)) if back else BLANK

    # Moving and erasing

    def _blank_rows(self, count):
        return [[BLANK] * self.columns for _ in range(count)]

    def _go(self, x, y):
        self.x = min(max(0, x), self.columns - 1)
        self.y = min(max(0, y), self.rows - 1)
        self.must_wrap = False

    def _line_feed(self):
        if self.y == self.bottom:
            self._scroll(self.top, 1)
        else:
            self._go(self.x, self.y + 1)
        self.must_wrap = False

    def _reverse_line_feed(self):
        if self.y == self.top:
            self._scroll(self.top, -1)
        else:
            self._go(self.x, self.y - 1)

    def _scroll(self, top, count):
        """Moves the lines from `top` to the end of the region up, or down where `count` is negative."""
        if not top <= self.bottom:
            return
        region = self.cells[top:self.bottom + 1]
        size = min(abs(count), len(region))
        new = [[self._empty()] * self.columns for _ in range(size)]
        region = region[size:] + new if count > 0 else new + region[:len(region) - size]
        self.cells[top:self.bottom + 1] = region

    def _erase(self, row, start, end):
        cells = self.cells[row]
        self._split(cells, start)
        self._split(cells, end)
        for x in range(max(0, start), min(end, self.columns)):
            cells[x] = self._empty()

    def _erase_display(self, values, _):
        before, after = values[0] in (1, 2, 3), values[0] in (0, 2, 3)
        for row in range(self.rows):
            if (row < self.y and before) or (row > self.y and after):
                self._erase(row, 0, self.columns)
        self._erase_line(values, 1)

    def _erase_line(self, values, _):
        start = self.x if values[0] == 0 else 0
        end = self.x + 1 if values[0] == 1 else self.columns
        self._erase(self.y, start, end)

    def _insert(self, count):
        row = self.cells[self.y]
        self._split(row, self.x)
        row[self.x:self.x] = [self._empty()] * count
        del row[self.columns:]

    def _delete(self, count):
        row = self.cells[self.y]
        self._split(row, self.x)
        self._split(row, self.x + count)
        del row[self.x:self.x + count]
        row.extend([self._empty()] * (self.columns - len(row)))

    def _lines(self, count):
        if self.top <= self.y <= self.bottom:
            self._scroll(self.y, count)
            self._go(0, self.y)

    def _region(self, values):
        top = max(1, values[0]) - 1
        bottom = (values[1] if len(values) > 1 and values[1] else self.rows) - 1
        if top < bottom < self.rows:
            self.top, self.bottom = top, bottom
            self._go(0, 0)

    def _repeat(self, count):
        for _ in range(count):
            # The character is on the screen already: it is not translated again.
            charsets, self.charsets = self.charsets, ["B", "B"]
            self._put(self.last)
            self.charsets = charsets

    def _set_insert(self, values, on):
        # 34 is the shape of the cursor of screen(1).
        if values == [4]:
            self.inserts = on
        elif values != [34]:
            self.unknown.append(b"\x1b[%dh" % values[0])

    _actions = {
        "A": lambda s, v, n: s._go(s.x, s.y - n),
        "B": lambda s, v, n: s._go(s.x, s.y + n),
        "C": lambda s, v, n: s._go(s.x + n, s.y),
        "D": lambda s, v, n: s._go(s.x - n, s.y),
        "E": lambda s, v, n: s._go(0, s.y + n),
        "F": lambda s, v, n: s._go(0, s.y - n),
        "G": lambda s, v, n: s._go(n - 1, s.y),
        "`": lambda s, v, n: s._go(n - 1, s.y),
        "H": lambda s, v, n: s._go((v + [1])[1] - 1 if len(v) > 1 else 0, n - 1),
        "f": lambda s, v, n: s._go((v + [1])[1] - 1 if len(v) > 1 else 0, n - 1),
        "I": lambda s, v, n: s._go((s.x // 8 + n) * 8, s.y),
        "J": _erase_display,
        "K": _erase_line,
        "L": lambda s, v, n: s._lines(-n),
        "M": lambda s, v, n: s._lines(n),
        "P": lambda s, v, n: s._delete(n),
        "S": lambda s, v, n: s._scroll(s.top, n),
        "T": lambda s, v, n: s._scroll(s.top, -n),
        "X": lambda s, v, n: s._erase(s.y, s.x, s.x + n),
        "@": lambda s, v, n: s._insert(n),
        "Z": lambda s, v, n: s._go((s.x - 1) // 8 * 8 - 8 * (n - 1), s.y),
        "a": lambda s, v, n: s._go(s.x + n, s.y),
        "b": lambda s, v, n: s._repeat(n),
        "d": lambda s, v, n: s._go(s.x, n - 1),
        "e": lambda s, v, n: s._go(s.x, s.y + n),
        "g": lambda s, v, n: None,
        "h": lambda s, v, n: s._set_insert(v, True),
        "l": lambda s, v, n: s._set_insert(v, False),
        "r": lambda s, v, n: s._region(v),
        "s": lambda s, v, n: s._escape("7", b""),
        "t": lambda s, v, n: None,
        "u": lambda s, v, n: s._escape("8", b""),
    }


# Lines that meet

_UP = set("│┘└┤├┴┼")
_DOWN = set("│┐┌┤├┬┼")
_LEFT = set("─┘┐┤┴┬┼")
_RIGHT = set("─└┌├┴┬┼")
_LINES = _UP | _DOWN | _LEFT | _RIGHT


def columns_of(line):
    """A line of text as one string a cell: a wide character is followed by an empty one."""
    cells = []
    for character in line:
        cells_taken = width(character)
        if cells_taken == 0 and cells:
            cells[-1] += character
        elif cells_taken:
            cells += [character] + [""] * (cells_taken - 1)
    return cells


def open_borders(lines):
    """Where a line of a border leads nowhere, as sentences; empty where all boxes are closed.

    Upright lines go on in the next row. Level lines may carry a label, over the end of an upright line
    too, and must come to a line again.
    """
    grid = [columns_of(line) for line in lines]

    def at(x, y):
        return grid[y][x] if 0 <= y < len(grid) and 0 <= x < len(grid[y]) else " "

    def next_line(x, y, step):
        x += step
        while 0 <= x < len(grid[y]) and at(x, y) not in _LINES:
            x += step
        return at(x, y)

    def goes_on(x, y, lines):
        is_label = at(x, y) not in _LINES and 0 <= y < len(grid) and x < len(grid[y])
        return at(x, y) in lines or is_label and next_line(x, y, -1) in _RIGHT and next_line(x, y, 1) in _LEFT

    problems = []
    for y, row in enumerate(grid):
        for x, cell in enumerate(row):
            if cell not in _LINES:
                continue
            for name, has, met in (
                ("up", cell in _UP, goes_on(x, y - 1, _DOWN)),
                ("down", cell in _DOWN, goes_on(x, y + 1, _UP)),
                ("left", cell in _LEFT, next_line(x, y, -1) in _RIGHT),
                ("right", cell in _RIGHT, next_line(x, y, 1) in _LEFT),
            ):
                if has and not met:
                    problems.append(f"{cell} in row {y + 1}, column {x + 1} is open {name}")
    return problems
