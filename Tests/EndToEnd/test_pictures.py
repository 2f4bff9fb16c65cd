"""What pictures of the manual are drawn with: cells in, shapes and words out."""

import os
import sys
import unittest
import xml.dom.minidom

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Tools"))

from screen import Screen  # noqa: E402
from svg import CELL, Picture, parts  # noqa: E402


def drawn(text, size=(20, 3), ground="dark"):
    """The elements of the picture of what a program sends, by their names."""
    picture = Picture(Screen(*size).feed(text.encode()), ground).svg("name", "words")
    elements = {}
    for node in xml.dom.minidom.parseString(picture).documentElement.getElementsByTagName("*"):
        elements.setdefault(node.tagName, []).append(node)
    return elements


class PictureTests(unittest.TestCase):
    def test_lines_of_a_box_are_four_strokes(self):
        path = drawn("┌──┐\r\n│  │\r\n└──┘")["path"][0].getAttribute("d")
        self.assertEqual(path, "M4.5 10v40M4.5 10h27M4.5 50h27M31.5 10v40")

    def test_words_two_spaces_apart_have_places_of_their_own(self):
        self.assertEqual(parts("a b  c"), [[0, "a b", 3], [5, "c", 1]])
        self.assertEqual(parts(" é✓x 世 y"), [[1, "é", 1], [2, "✓", 1], [3, "x", 1], [5, "世", 2], [8, "y", 1]])
        word = drawn("\x1b[2;4Hword")["text"][0]
        self.assertEqual([word.getAttribute(name) for name in ("x", "textLength")], [str(3 * CELL), str(4 * CELL)])

    def test_colours_are_those_of_the_cell(self):
        elements = drawn("\x1b[38;5;16;48;5;229ma\x1b[0;7mb\x1b[0;38;2;1;2;3mc\x1b[0;2md", ground="light")
        inks = [node.getAttribute("fill") for node in elements["text"]]
        self.assertEqual(inks, ["#000000", "#ffffff", "#010203", "#636567"])
        grounds = [node.getAttribute("fill") for node in elements["rect"]][1:3]
        self.assertEqual(grounds, ["#ffffaf", "#15181b"])

    def test_blocks_and_dots_are_shapes(self):
        blocks, dots = (node.getAttribute("d") for node in drawn("█▀⠃\x1b[?25l")["path"])
        self.assertEqual(blocks, "M0 0h9v10h-9zM0 10h9v10h-9zM9 0h9v10h-9z")
        self.assertEqual(dots.count("z"), 2)
        self.assertNotIn("text", drawn("█▀⠃\x1b[?25l"))


if __name__ == "__main__":
    unittest.main()
