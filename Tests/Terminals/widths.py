"""How wide the C library, and so ncurses, takes a character to be; and where a terminal differs."""

import ctypes
import locale
import unicodedata

#: Characters in one request, so that the answer comes before patience ends.
AT_ONCE = 10000

locale.setlocale(locale.LC_CTYPE, "C.UTF-8")
_library = ctypes.CDLL(None)


def cells(character):
    """The cells of a character as wcwidth(3) says; 1 for what it calls not printable."""
    found = _library.wcwidth(ctypes.c_wchar(character))
    return 1 if found < 0 else found


def text_cells(text):
    """The cells of a text."""
    return sum(map(cells, text))


def glyphs(text):
    """A drawn text in parts that are put into one cell or two each: a character and the marks on it."""
    parts = []
    for character in text:
        if cells(character) == 0 and parts:
            parts[-1] += character
        else:
            parts.append(character)
    return parts


class Table:
    """What one terminal makes of single characters, asked when wanted and kept."""

    def __init__(self, terminal):
        self.terminal = terminal
        self.known = terminal.known

    def ask(self, characters):
        """Asks for those not known yet. Marks are asked on a letter."""
        new = [c for c in dict.fromkeys(characters) if c not in self.known]
        for start in range(0, len(new), AT_ONCE):
            some = new[start:start + AT_ONCE]
            marks = [cells(c) == 0 for c in some]
            found = self.terminal.ask("cells", texts=[f"x{c}" if m else c for c, m in zip(some, marks)])
            self.known.update((c, n - m) for c, m, n in zip(some, marks, found["cells"]))

    def differs(self, character):
        """Whether the terminal takes it to be as wide as the C library does not."""
        return character in self.known and self.known[character] != cells(character)

    def differences(self):
        """All that are known, in order."""
        return sorted(filter(self.differs, self.known))

    def in_words(self):
        """The differences as lines: runs of characters with the same widths."""
        runs = []
        for character in self.differences():
            pair = (cells(character), self.known[character])
            if runs and ord(runs[-1][1]) + 1 == ord(character) and runs[-1][2] == pair:
                runs[-1][1] = character
            else:
                runs.append([character, character, pair])
        return [self._line(*run) for run in runs]

    def _line(self, first, last, pair):
        name = unicodedata.name(first, "?")
        code = f"U+{ord(first):04X}" + (f"–{ord(last):04X}" if last != first else "")
        return f"{code}: C library {pair[0]}, {self.terminal.name} {pair[1]} ({name})"
