"""Reads what the formats write with readers that know nothing of Ninefold, for every starter and every template.

    python3 Tests/CommandLine/formats_test.py .build/debug/ninefold

CSV and TSV by Python's csv, OPML by its XML parser, JSON and JSON Canvas by its json and against the rules of JSON Canvas 1.0,
DOT by Graphviz and BMML by PyYAML where they are installed. Ends with "N passed, N failed".
"""

import csv
import io
import json
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

try:
    import yaml
except ImportError:
    yaml = None

ROOT = Path(__file__).resolve().parent.parent.parent
BINARY = str(Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/debug/ninefold").absolute())
WORKSPACES = [*sorted((ROOT / "seeds").glob("*.json")), ROOT / "Tests" / "Fixtures" / "eleven-templates.json"]
SIDES = {"top", "right", "bottom", "left"}
PREFIXES = {
    "customer_segments": "cs", "value_propositions": "vp", "channels": "ch", "customer_relationships": "cr",
    "revenue_streams": "rs", "key_resources": "kr", "key_activities": "ka", "key_partnerships": "kp", "costs": "cost"}

passed, failed = 0, []


def expect(what, holds, seen=""):
    """Counts a check, and tells of one that does not hold."""
    global passed
    if holds:
        passed += 1
    else:
        failed.append(what)
        print(f"FAILED {what}: {str(seen)[:300]}")


def export(path, form, *more):
    """What a format writes; None where it refuses."""
    done = subprocess.run(
        [BINARY, "export", str(path), "--to", form, *more], capture_output=True, timeout=120, check=False)
    if done.returncode:
        return None
    return done.stdout.decode()


def notes_of(workspace):
    """All notes that the room sees, with their board and box."""
    return {
        note["id"]: (board, box, note) for board in workspace["boards"] for box in board["boxes"]
        for note in box["notes"] if "hidden" not in note.get("tags", []) and not note.get("hidden")}


def check_table(name, rows, notes):
    """A head, as many fields everywhere, the text of every note; no cell that a spreadsheet computes."""
    head, body = rows[0], rows[1:]
    expect(f"{name}: one row a note", len(body) == len(notes), len(body))
    expect(f"{name}: as many fields in every row", all(len(row) == len(head) for row in body))
    wrong = []
    for row in body:
        cells = dict(zip(head, row))
        text = "\n".join(part for part in (cells["text"], cells["detail"]) if part)
        if text.lstrip("'") != notes[cells["note_id"]][2].get("text", "").lstrip("'"):
            wrong.append(text)
    expect(f"{name}: every text", not wrong, wrong)
    formula = [cell for row in body for cell in row if re.match(r"[=+@\t\r]|-(?![\d.,]+$)", cell)]
    expect(f"{name}: no formula", not formula, formula)


def unescape(cell):
    """A cell of TSV without its backslashes."""
    return re.sub(r"\\(.)", lambda sign: {"n": "\n", "t": "\t", "r": "\r"}.get(sign[1], sign[1]), cell)


def check_opml(name, text, notes):
    root = ElementTree.fromstring(text.encode())
    expect(f"{name}: OPML 2.0 with head and body", root.tag == "opml" and root.get("version") == "2.0"
           and [child.tag for child in root] == ["head", "body"])
    outlines = list(root.iter("outline"))
    expect(f"{name}: text on every outline", all(outline.get("text") is not None for outline in outlines))
    seen = {}
    for outline in outlines:
        if outline.get("_ninefold_note"):
            parts = (outline.get("text"), outline.get("_note"))
            seen[outline.get("_ninefold_note")] = "\n".join(part for part in parts if part)
    # Controls that other programs wrote into a file do not leave it.
    wanted = {key: note.get("text", "").replace("\t", " ") for key, (_, _, note) in notes.items()}
    expect(f"{name}: every note with its text", seen == wanted)


def check_canvas(name, text, notes):
    """The rules of JSON Canvas 1.0 (jsoncanvas.org/spec/1.0)."""
    canvas = json.loads(text)
    nodes, edges = canvas["nodes"], canvas["edges"]
    ids = [node["id"] for node in nodes]
    expect(f"{name}: ids are unique", len(set(ids)) == len(ids))
    expect(f"{name}: whole numbers", all(isinstance(node[key], int) for node in nodes for key in ("x", "y", "width", "height")))
    kinds = [node["type"] for node in nodes]
    expect(f"{name}: groups, then text", kinds == sorted(kinds) and set(kinds) <= {"group", "text"})
    colors = {node["color"] for node in nodes if "color" in node}
    expect(f"{name}: colours of the format", all(re.fullmatch("[1-6]|#[0-9A-Fa-f]{6}", color) for color in colors), colors)
    expect(f"{name}: edges lead somewhere", all(edge["fromNode"] in ids and edge["toNode"] in ids for edge in edges))
    expect(f"{name}: edges have sides and ends", all(
        edge["fromSide"] in SIDES and edge["toSide"] in SIDES and edge["toEnd"] == "arrow" for edge in edges))
    expect(f"{name}: unique edges", len({edge["id"] for edge in edges}) == len(edges))
    cards = {node["id"]: node for node in nodes if node["type"] == "text"}
    expect(f"{name}: every note", set(cards) == set(notes))
    groups = [node for node in nodes if node["type"] == "group"]
    wrong = []
    for key, card in cards.items():
        x, y = card["x"] + card["width"] / 2, card["y"] + card["height"] / 2
        around = [g for g in groups if g["x"] <= x <= g["x"] + g["width"] and g["y"] <= y <= g["y"] + g["height"]]
        smallest = min(around, key=lambda group: group["width"] * group["height"])
        board, box, _ = notes[key]
        if smallest["id"] != f"{board['id']}/{box['id']}":
            wrong.append(key)
    expect(f"{name}: every note in its box", not wrong, wrong)


def check_dot(name, text):
    done = subprocess.run(["dot", "-Tsvg"], input=text.encode(), capture_output=True, timeout=300, check=False)
    expect(f"{name}: Graphviz draws it", done.returncode == 0 and not done.stderr, done.stderr)
    labels = len(re.findall(r"^ +\"[^\"]*\" \[label=", text, re.MULTILINE))
    drawn = len(re.findall(r'class="node"', done.stdout.decode()))
    expect(f"{name}: every node is drawn", labels == drawn, (labels, drawn))


def check_bmml(name, text, board):
    model = yaml.safe_load(text)
    expect(f"{name}: a model of version 2.0", model["version"] == "2.0" and {"name", "portfolio", "stage"} <= set(model["meta"]))
    ids = {item["id"] for key in PREFIXES for item in model.get(key, [])}
    expect(f"{name}: ids with their prefix", all(
        re.fullmatch(f"{prefix}-[a-z0-9-]+", item["id"]) for key, prefix in PREFIXES.items() for item in model.get(key, [])))
    named = [goal for key in PREFIXES for item in model.get(key, []) for word in ("for", "from")
             for goals in item.get(word, {}).values() for goal in goals]
    expect(f"{name}: relations lead somewhere", set(named) <= ids)
    expect(f"{name}: nothing the schema does not know", set(model) <= {"version", "meta", *PREFIXES})
    count = sum(len(box["notes"]) for box in board["boxes"])
    expect(f"{name}: every note", len(ids) == count, (len(ids), count))


def check_json(name, text, notes):
    tree = json.loads(text)
    expect(f"{name}: names its form", tree["format"] == "ninefold-readings/1")
    expect(f"{name}: readings have titles and rows", all(
        reading["title"] and isinstance(reading["rows"], list) for reading in tree["readings"].values()))
    seen = {note["id"]: note["text"] for board in tree["boards"] for box in board["boxes"] for note in box["notes"]}
    expect(f"{name}: every note with its text", seen == {key: note.get("text", "") for key, (_, _, note) in notes.items()})


def check(path):
    name = path.stem
    workspace = json.loads(path.read_text())
    notes = notes_of(workspace)
    text = export(path, "csv")
    expect(f"{name} csv: lines end in CRLF, no byte order mark", text.endswith("\r\n") and text[0] != "\ufeff")
    check_table(f"{name} csv", list(csv.reader(io.StringIO(text, newline=""), strict=True)), notes)
    lines = export(path, "tsv").split("\n")[:-1]
    check_table(f"{name} tsv", [[unescape(cell) for cell in line.split("\t")] for line in lines], notes)
    check_opml(f"{name} opml", export(path, "opml"), notes)
    check_canvas(f"{name} canvas", export(path, "canvas"), notes)
    check_json(f"{name} json", export(path, "json"), notes)
    if shutil.which("dot"):
        check_dot(f"{name} dot", export(path, "dot"))
        check_dot(f"{name} dot-flows", export(path, "dot-flows"))
    models = [board for board in workspace["boards"] if board["template"] == "bmc"]
    for board in models:
        text = export(path, "bmml", "--board", board["id"])
        expect(f"{name} {board['id']} bmml: is written", text is not None)
        if yaml and text:
            check_bmml(f"{name} {board['id']} bmml", text, board)
    if not models:
        expect(f"{name} bmml: is refused without a model", export(path, "bmml") is None)


def hard(folder):
    """A workspace with texts that each format takes for its own."""
    texts = [
        "=HYPERLINK(\"http://x\")", "+32 14", "-5", "@x", "end\\", "\\\"", "a \"q\" b", "a,b;c\td", "one\ntwo\n\nthree",
        "<b>&amp;</b>", "]]>", "{a|b}", "# head", "1. one\n2. two", "- x\n  - y", "\\l \\N \\G", "a\u200bb", "漢字 👩‍🌾 é"]
    note = [{"id": f"n{index}", "text": text, "flow": {"kind": "money", "from": text, "to": "us"}}
            for index, text in enumerate(texts)]
    path = Path(folder) / "hard.json"
    path.write_text(json.dumps({
        "format": "ninefold/1", "id": "w", "title": "a \"hard\" \\ one", "boards": [
            {"id": "b", "template": "bmc", "title": "B & \"C\" \\", "boxes": [{"id": "key-partners", "notes": note}]}]}))
    return path


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        for workspace_path in [*WORKSPACES, hard(folder)]:
            check(workspace_path)
    if not shutil.which("dot"):
        print("Graphviz is not installed; DOT was not drawn")
    if yaml is None:
        print("PyYAML is not installed; BMML was not read")
    print(f"{passed} passed, {len(failed)} failed")
    sys.exit(bool(failed))
