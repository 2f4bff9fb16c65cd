"""The workspaces that are exported: every starter, and one of words that break writers."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from tally import TOP

#: Each of these has broken a writer of the format it aims at, or could.
NASTY = (
    "=1+1", "+31 20 123", "@SUM(A1)", "-2 and less", "-12.5", "'already guarded", "semicolons; and, commas", 'a "quoted" word',
    "pipe | in | a cell", "`code | span`", "# no heading", "- no item", "1. no list", "+", "---", "===", "> no quote",
    "[no link](javascript:alert(1))", "![no picture](x)", "*no stars* _no lines_ ~~none~~", "a\\", "\\l and \\n and \\\"",
    "{record|label}<port>", "<script>alert(1)</script>", "</style><b>", "<!-- none -->", "]]>", "&amp; is &lt;", "<>&\"'",
    "first line\nsecond line\n\n- fourth", "two  blanks  ", "café naïve Zürich", "e\u0301 joined", "日本語の言葉", "שלום עולם",
    "👩‍🚀 and 🇧🇪", "a" * 120, "http://example.org/?a=1&b=2", "${HOME} $(id) %s %n", "end of file\n", "url(http://example.org/x.png)",
)
BOXES = ("problem", "solution", "key-metrics", "uvp", "unfair-advantage", "channels",
         "customer-segments", "cost-structure", "revenue-streams")


@dataclass
class Board:
    """A board of a file: its id, its template, and the titles of the notes that the room may see."""

    id: str
    template: str
    notes: list


@dataclass
class Workspace:
    """A file, and what is in it as JSON."""

    name: str
    path: Path
    content: dict

    @property
    def boards(self):
        return [Board(board["id"], board["template"],
                      [note["text"] for box in board.get("boxes", ()) for note in box.get("notes", ()) if seen(note)])
                for board in self.content["boards"]]

    @property
    def is_blank(self):
        return not any(board.notes for board in self.boards)

    @property
    def links(self):
        """Pairs of titles of notes that are linked, where the room may see both."""
        notes = {note["id"]: note for board in self.content["boards"] for box in board.get("boxes", ())
                 for note in box.get("notes", ()) if seen(note)}
        return [(title(note["text"]), title(notes[link["to"]]["text"])) for note in notes.values()
                for link in note.get("links", ()) if link.get("kind") == "from" and link.get("to") in notes]


def seen(note):
    """Whether the room may see a note."""
    return not note.get("hidden") and "hidden" not in note.get("tags", ())


def title(text):
    return text.split("\n")[0]


def squashed(text):
    """Words without what lies between them: however lines are broken, the same words are the same."""
    return re.sub(r"[\s\u00ad\u200b\u2060]+", "", text)


def starters(names=()):
    paths = sorted((TOP / "seeds").glob("*.json"))
    return [Workspace(path.stem, path, json.loads(path.read_text())) for path in paths if not names or path.stem in names]


def nasty(folder):
    """A lean canvas and a wall of words that break writers."""
    def notes(letter):
        return [{"id": f"{letter}{number:03}", "text": text} for number, text in enumerate(NASTY)]
    shared = notes("n")
    content = {
        "format": "ninefold/1", "id": "nasty", "title": "Nasty <words> & \"quotes\" | =1", "language": "en",
        "boards": [
            {"id": "lean", "template": "lean", "title": "Lean </title><script>",
             "boxes": [{"id": box, "notes": shared[at::len(BOXES)]} for at, box in enumerate(BOXES)]},
            {"id": "wall", "template": "wall", "title": "Wall `|` *",
             "boxes": [{"id": "tray", "notes": []}, {"id": "c1", "title": "=Cluster|<b>", "notes": notes("w")}]}]}
    path = Path(folder) / "nasty.json"
    path.write_text(json.dumps(content, ensure_ascii=False))
    return Workspace("nasty", path, content)
