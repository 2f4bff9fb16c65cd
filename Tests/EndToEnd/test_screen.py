"""The terminal in memory, tested by itself."""

import json
import unittest

import support
from screen import Screen, open_borders


def shown(data, columns=10, rows=4):
    """The lines of a screen after some bytes."""
    return Screen(columns, rows).feed(data).lines()


class ScreenTest(unittest.TestCase):
    """Each sequence does what xterm does."""

    def check(self, data, *lines, **size):
        """Some bytes give these lines; lines not named are empty."""
        found = shown(data, **size)
        self.assertEqual(found, list(lines) + [""] * (len(found) - len(lines)))

    def test_text_wraps_late(self):
        """The last column holds the cursor until the next character."""
        self.check(b"0123456789", "0123456789")
        self.check(b"0123456789x", "0123456789", "x")
        self.check(b"0123456789\r\nx", "0123456789", "x")
        self.check(b"0123456789\bx", "01234567x9")

    def test_moves(self):
        """Absolute and relative moves, with their limits."""
        self.check(b"\x1b[2;3Ha\x1b[4Gb\x1b[1dc", "    c", "  ab")
        self.check(b"\x1b[3;3H\x1b[A\x1b[2Da\x1b[B\x1b[Cb", "", "a", "  b")
        self.check(b"\x1b[9;99Hx\x1b[fy", "y", "", "", "         x")
        self.check(b"a\tb\x1b[Zc\x1b[3`d\x1b[2ae", "a d  e  c")
        self.check(b"a\x1b[Eb\x1b[Fc\x1b7\x1b[4dd\x1b8e", "ce", "b", "", " d")

    def test_erasing(self):
        """ED, EL and ECH in all their directions."""
        fill = b"aaaa\r\nbbbb\r\ncccc\x1b[2;3H"
        self.check(fill + b"\x1b[K", "aaaa", "bb", "cccc")
        self.check(fill + b"\x1b[1K", "aaaa", "   b", "cccc")
        self.check(fill + b"\x1b[2K", "aaaa", "", "cccc")
        self.check(fill + b"\x1b[J", "aaaa", "bb")
        self.check(fill + b"\x1b[1J", "", "   b", "cccc")
        self.check(fill + b"\x1b[2J")
        self.check(fill + b"\x1b[2D\x1b[2X", "aaaa", "  bb", "cccc")

    def test_inserting_and_deleting(self):
        """ICH, DCH, IL, DL, insert mode and REP."""
        fill = b"abcd\r\nefgh\r\nijkl\x1b[2;2H"
        self.check(fill + b"\x1b[2@", "abcd", "e  fgh", "ijkl")
        self.check(fill + b"\x1b[2P", "abcd", "eh", "ijkl")
        self.check(fill + b"\x1b[L", "abcd", "", "efgh", "ijkl")
        self.check(fill + b"\x1b[Mx", "abcd", "xjkl")
        self.check(fill + b"\x1b[4hxy\x1b[4lz", "abcd", "exyzgh", "ijkl")
        self.check(b"-\x1b[4bx", "-----x")

    def test_scrolling(self):
        """Regions, SU, SD, line feeds at the bottom, reverse line feeds at the top."""
        fill = b"a\r\nb\r\nc\r\nd"
        self.check(fill + b"\n", "b", "c", "d")
        self.check(fill + b"\x1b[2;3r\x1b[3H\n", "a", "c", "", "d")
        self.check(fill + b"\x1b[2;3r\x1b[2H\x1bM", "a", "", "b", "d")
        self.check(fill + b"\x1b[2S", "c", "d")
        self.check(fill + b"\x1b[T", "", "a", "b", "c")
        self.check(fill + b"\x1b[2;3r\x1b[r\x1b[1;1H\x1bM", "", "a", "b", "c")

    def test_wide_and_combining(self):
        """A wide character takes two cells and goes whole; marks join the character before."""
        self.check("a中b".encode(), "a中b")
        self.check("a中b\x1b[3Gx".encode(), "a xb")
        self.check("a中b\x1b[2Gx".encode(), "ax b")
        self.check("123456789中".encode(), "123456789", "中")
        self.check("e\u0301x".encode(), "e\u0301x")
        self.check("中\u0301x".encode(), "中\u0301x")

    def test_bytes_in_pieces(self):
        """Sequences and characters may be cut anywhere."""
        data = "é\x1b[2;3H中\x1b]0;title\x07\x1b(0x\x1b(B│".encode()
        whole = shown(data)
        for cut in range(len(data)):
            screen = Screen(10, 4).feed(data[:cut]).feed(data[cut:])
            self.assertEqual((screen.lines(), screen.unknown), (whole, []), f"cut at {cut}")

    def test_line_drawing(self):
        """The alternate characters of DEC, by designation and by shift."""
        self.check(b"\x1b(0lqk\x1b(Bl", "┌─┐l")
        self.check(b"\x1b)0\x0elqk\x0fl", "┌─┐l")

    def test_alternate_screen(self):
        """What was there before comes back, the cursor too."""
        screen = Screen(10, 4).feed(b"shell\x1b[?1049h\x1b[Hprogram")
        self.assertEqual((screen.lines()[0], screen.is_alternate), ("program", True))
        screen.feed(b"\x1b[?1049l!")
        self.assertEqual((screen.lines()[0], screen.is_alternate), ("shell!", False))

    def test_looks(self):
        """Attributes and colours are kept with the cell; an erased cell keeps the background."""
        screen = Screen(10, 4).feed(b"\x1b[1;7;38;5;200ma\x1b[22;27;39mb\x1b[44m\x1b[K\x1b[mc")
        looks = [look for _, look in screen.cells[0][:4]]
        bold = (("bold", 1), ("fore", (200,)), ("reverse", 1))
        self.assertEqual(looks, [bold, (), (), (("back", (4,)),)])

    def test_resize_keeps_the_corner_or_fills(self):
        """Without a filler what fits stays; with one nothing does."""
        screen = Screen(10, 4).feed(b"abcdef\r\ngh")
        screen.resize(3, 5)
        self.assertEqual(screen.lines(), ["abc", "gh", "", "", ""])
        screen.resize(2, 2, filler="X")
        self.assertEqual(screen.lines(), ["XX", "XX"])

    def test_the_unknown_is_told(self):
        """Controls of C1 and sequences nobody knows are kept."""
        self.assertEqual(len(Screen(10, 4).feed("\x9b1m\x1b[5y\x05".encode()).unknown), 3)


class BorderTest(unittest.TestCase):
    """Boxes are closed, or told where they are not."""

    def test_closed(self):
        """Shared lines and labels in level lines."""
        self.assertEqual(open_borders(["┌ one ┬▐two▌┐", "│ 中  │     │", "├─────┴─────┤", "└───────────┘"]), [])
        self.assertEqual(open_borders(["┌──┬───┐", "│  │   │", "├ text ┤", "└──────┘"]), [])

    def test_open(self):
        """A missing corner, and a line that a wide character has moved."""
        self.assertEqual(len(open_borders(["┌──", "│ │", "└─┘"])), 2)
        self.assertTrue(open_borders(["┌──┐", "│中 │", "└──┘"]))


class CanonicalTest(unittest.TestCase):
    """Our own writer of the file agrees with the seed."""

    def test_seed(self):
        """The seed, read and written, is the same bytes."""
        with open(support.SEED, "rb") as file:
            data = file.read()
        self.assertEqual(support.canonical(json.loads(data)), data)
