"""Every other format, read back by programs that know nothing of ours."""

import csv
import io
import json
import re
import xml.etree.ElementTree as Tree
from html.parser import HTMLParser
from pathlib import Path

from tally import run
from workspaces import squashed, title

SIDES = ("top", "right", "bottom", "left")
#: Marks that a writer may leave out or put around, as a direction of writing that ends where it should.
DIRECTIONS = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")


def run_checks(program, tally, workspaces, folder, quick=False, browser=None):
    for workspace in workspaces:
        for format, (ending, of_boards, reader) in FORMATS.items():
            whole = [(None, [note for board in workspace.boards for note in board.notes])]
            boards = [(board.id, board.notes) for board in workspace.boards]
            for board, notes in boards if of_boards else whole:
                name = f"{workspace.name}-{board}.{ending}" if board else f"{workspace.name}.{ending}"
                words = ["export", workspace.path, "--to", format, *(["--board", board] if board else [])]
                data = program.written(tally, format, name, Path(folder) / name, *words)
                if data is not None:
                    reader(tally, name, data, notes, workspace)


def texted(tally, format, name, data):
    """The file as text: UTF-8, without controls, ending with its last line."""
    try:
        text = data.decode("utf-8-sig" if format in ("csv", "tsv") else "utf-8")
    except UnicodeDecodeError as error:
        tally.expect(False, f"{format}: UTF-8", name, error)
        return None
    control = re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\ufeff", text)
    tally.expect(not control, f"{format}: UTF-8", name, control)
    return text


def expect_notes(tally, format, name, found, notes):
    """Every title is in what the reader found, however it broke the lines."""
    found = squashed(DIRECTIONS.sub("", found))
    missing = [note for note in notes if squashed(DIRECTIONS.sub("", title(note))) not in found]
    tally.expect(not missing, f"{format}: every note is read back", name, missing[:3])


def markdown(tally, name, data, notes, workspace=None):
    text = texted(tally, "markdown", name, data)
    if text is None:
        return
    html = rendered(data)
    ours = "h[1-6]|p|ul|ol|li|strong|em|a|blockquote|table|thead|tbody|tr|th|td|br|hr"
    strange = set(re.findall(rf"<(?!/?(?:{ours})\b)[^>]*", html))
    tally.expect(not strange, "markdown: no HTML of a note gets through", name, sorted(strange)[:3])
    tally.expect("<h1>" in html, "markdown: a heading", name)
    expect_notes(tally, "markdown", name, text_of(html), notes)
    # A note that begins like a list, a rule or a heading must not become one.
    levels = [text_of(match) for match in re.findall(r"(?s)<h[1-6]>(.*?)</h[1-6]>", html)]
    risen = [note for note in notes if re.match(r"#|-|\d+\.|=|\+", note)
             and squashed(title(note)).lstrip("#") in map(squashed, levels)]
    tally.expect(not risen, "markdown: text stays text", name, risen[:3])


def rendered(data):
    """Markdown as the sites that people paste it into show it."""
    extensions = [word for name in ("table", "strikethrough", "autolink") for word in ("--extension", name)]
    return run("cmark-gfm", "--unsafe", *extensions, stdin=data)[1].decode(errors="replace")


class Text(HTMLParser):
    def __init__(self):
        super().__init__()
        self.said = []

    def handle_data(self, data):
        self.said.append(data)

    def handle_starttag(self, tag, attributes):
        if tag == "br":
            self.said.append("\n")


def text_of(html):
    parser = Text()
    parser.feed(html)
    return "".join(parser.said)


def commas(tally, name, data, notes, workspace=None):
    """CSV, by RFC 4180."""
    text = texted(tally, "csv", name, data)
    if text is None:
        return
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        tally.expect(False, "csv: read strictly", name, error)
        return
    tally.expect(rows, "csv: read strictly", name)
    outside = re.sub(r'"(?:[^"]|"")*"', "", text)
    tally.expect(not re.search("(?<!\r)\n", outside) and text.endswith("\r\n"), "csv: lines end in CR LF", name)
    check_table(tally, "csv", name, rows, notes)


def tabs(tally, name, data, notes, workspace=None):
    """TSV: a line a row, nothing is quoted, and `\\n`, `\\t` and `\\\\` stand for what would end a cell."""
    text = texted(tally, "tsv", name, data)
    if text is None:
        return
    tally.expect(text.endswith("\n"), "tsv: the last line ends", name, text[-20:])
    rows = [line.removesuffix("\r").split("\t") for line in text.removesuffix("\n").split("\n")]
    signs = {"n": "\n", "t": "\t", "r": "\r"}
    wrong = [cell for row in rows for cell in row if re.search(r"\\(?![\\ntr])", cell.replace("\\\\", ""))]
    tally.expect(not wrong, "tsv: backslashes in pairs", name, wrong[:3])
    check_table(tally, "tsv", name, [[re.sub(r"\\(.)", lambda sign: signs.get(sign[1], sign[1]), cell) for cell in row]
                                     for row in rows], notes)


def check_table(tally, format, name, rows, notes):
    counts = {len(row) for row in rows}
    tally.expect(len(counts) == 1, f"{format}: rows of equal length", name, counts)
    cells = [cell for row in rows for cell in row]
    formulas = [cell for cell in cells if is_formula(cell)]
    tally.expect(not formulas, f"{format}: no cell is a formula", name, formulas[:3])
    tally.expect(len(rows) >= len(notes) + 1, f"{format}: a row a note", name, (len(rows), len(notes)))
    plain = {squashed(DIRECTIONS.sub("", unguarded(cell))) for cell in cells}
    missing = [note for note in notes if not any(squashed(DIRECTIONS.sub("", part)) in plain for part in (note, title(note)))]
    tally.expect(not missing, f"{format}: every note is read back", name, missing[:3])


def is_formula(cell):
    """Whether a spreadsheet would compute it. A negative number is one, and stays a number."""
    return cell[:1] in tuple("=+@\t\r") or (cell.startswith("-") and not re.fullmatch(r"-[\d.,]+", cell))


def unguarded(cell):
    return cell[1:] if cell.startswith("'") and (is_formula(cell[1:]) or cell.startswith("''")) else cell


def opml(tally, name, data, notes, workspace=None):
    try:
        root = Tree.fromstring(data)
    except Tree.ParseError as error:
        tally.expect(False, "opml: well-formed", name, error)
        return
    tally.expect(b"<!DOCTYPE" not in data and b"<!ENTITY" not in data, "opml: well-formed", name)
    tally.expect(root.tag == "opml" and root.get("version") == "2.0" and [child.tag for child in root] == ["head", "body"],
                 "opml: head and body of 2.0", name, [child.tag for child in root])
    outlines = list(root.iter("outline"))
    bare = [outline.attrib for outline in outlines if not outline.get("text")]
    tally.expect(outlines and not bare, "opml: every outline has text", name, bare[:3])
    strange = {child.tag for outline in outlines for child in outline} - {"outline"}
    tally.expect(not strange, "opml: outlines hold outlines", name, strange)
    said = [value for outline in outlines for value in (outline.get("text", ""), outline.get("_note", ""))]
    expect_notes(tally, "opml", name, "\n".join(said), notes)
    lines = [note for note in notes if "\n" in note.strip()]
    joined = [note for note in lines if not any(note.split("\n")[-1].strip() in value.split("\n") for value in said)
              and not any(outline.get("text") == note.split("\n")[-1].strip() for outline in outlines)]
    tally.expect(not joined, "opml: lines stay lines", name, joined[:2])


def canvas(tally, name, data, notes, workspace=None):
    """JSON Canvas 1.0, by the words of its specification."""
    try:
        content = json.loads(data)
    except ValueError as error:
        tally.expect(False, "canvas: JSON", name, error)
        return
    nodes, edges = content.get("nodes", []), content.get("edges", [])
    tally.expect(isinstance(nodes, list) and isinstance(edges, list) and set(content) <= {"nodes", "edges"}, "canvas: JSON", name)
    wrong = [node for node in nodes if not is_node(node)]
    tally.expect(nodes and not wrong, "canvas: nodes of the specification", name, wrong[:2])
    ids = [element.get("id") for element in nodes + edges]
    tally.expect(len(ids) == len(set(ids)), "canvas: ids are unique", name)
    known = {node.get("id") for node in nodes}
    wrong = [edge for edge in edges if not is_edge(edge, known)]
    tally.expect(not wrong, "canvas: edges of the specification", name, wrong[:2])
    colors = [color for element in nodes + edges if (color := element.get("color")) is not None
              and not (isinstance(color, str) and re.fullmatch(r"[1-6]|#[0-9A-Fa-f]{6}", color))]
    tally.expect(not colors, "canvas: colours of the specification", name, colors[:3])
    kinds = [node.get("type") for node in nodes]
    tally.expect("group" not in kinds[kinds.index("text"):] if "text" in kinds else True, "canvas: groups come first", name)
    if not wrong and all(is_node(node) for node in nodes):
        groups = [node for node in nodes if node["type"] == "group"]
        texts = [node for node in nodes if node["type"] == "text"]
        lost = [node["text"][:40] for node in texts if not any(holds(group, node) for group in groups)]
        # A board says itself in a text too, which is in no box.
        tally.expect(len(lost) <= max(2, len(texts) - len(notes)), "canvas: notes lie in their boxes", name, lost[:3])
    # The text of a node is Markdown, so it is read as that.
    texts = "\n\n".join(str(node.get("text", "")) for node in nodes if isinstance(node, dict))
    expect_notes(tally, "canvas", name, text_of(rendered(texts.encode())), notes)


def is_node(node):
    kind = {"text": "text", "file": "file", "link": "url", "group": None}
    return (isinstance(node, dict) and isinstance(node.get("id"), str) and node.get("type") in kind
            and all(type(node.get(key)) is int for key in ("x", "y", "width", "height"))
            and node["width"] > 0 and node["height"] > 0
            and (kind[node["type"]] is None or isinstance(node.get(kind[node["type"]]), str))
            and (node["type"] != "group" or isinstance(node.get("label", ""), str)))


def is_edge(edge, known):
    return (isinstance(edge, dict) and isinstance(edge.get("id"), str)
            and edge.get("fromNode") in known and edge.get("toNode") in known
            and edge.get("fromSide") in SIDES and edge.get("toSide") in SIDES
            and all(edge.get(key, "none") in ("none", "arrow") for key in ("fromEnd", "toEnd"))
            and isinstance(edge.get("label", ""), str))


def holds(group, node):
    x, y = node["x"] + node["width"] / 2, node["y"] + node["height"] / 2
    return group["x"] <= x <= group["x"] + group["width"] and group["y"] <= y <= group["y"] + group["height"]


def dot(tally, name, data, notes, workspace):
    text = texted(tally, "dot", name, data)
    if text is None:
        return
    outside = re.sub(r'"(?:[^"\\]|\\.)*"', '""', text)
    tally.expect(not re.search(r"=\s*<", outside), "dot: no label is HTML", name)
    code, out, err = run("dot", "-Tdot_json", stdin=data)
    tally.expect(code == 0 and not err, "dot: Graphviz reads it", name, err)
    if code:
        return
    graph = json.loads(out)
    objects = graph.get("objects", [])
    # In a label `\l`, `\r` and `\n` end a line, and a backslash stands for what comes after it.
    labels = "\n".join(re.sub(r"\\([lrn])|\\(.)", lambda match: "\n" if match[1] else match[2], str(one.get("label", "")))
                       for one in objects)
    ends = [end for pair in workspace.links for end in pair]
    expect_notes(tally, "dot", name, labels, ends)
    edges = graph.get("edges", [])
    tally.expect(len(edges) >= len(workspace.links), "dot: a line a link", name, (len(edges), len(workspace.links)))


def flows(tally, name, data, notes, workspace=None):
    """Who gives whom what: as DOT, whatever is in it."""
    code, _, err = run("dot", "-Tdot_json", stdin=data)
    texted(tally, "dot", name, data)
    tally.expect(code == 0 and not err, "dot: Graphviz reads the flows", name, err)


def readings(tally, name, data, notes, workspace=None):
    """JSON of what is computed: named with its version, and of every board that is there."""
    try:
        content = json.loads(data)
    except ValueError as error:
        tally.expect(False, "json: read strictly", name, error)
        return
    tally.expect(True, "json: read strictly", name)
    tally.expect(isinstance(content, dict) and re.fullmatch(r"ninefold-[a-z-]+/\d+", content.get("format", "")),
                 "json: says its format", name, str(content)[:80])
    boards = [board.get("id") for board in content.get("boards", ())]
    tally.expect(boards == [board["id"] for board in workspace.content["boards"]], "json: every board is in it", name, boards)


#: Formats by the names that `export --to` knows: ending, whether each board is written alone, and who reads it back.
FORMATS = {
    "markdown": ("md", True, markdown),
    "markdown-table": ("table.md", True, markdown),
    "csv": ("csv", False, commas),
    "tsv": ("tsv", False, tabs),
    "opml": ("opml", True, opml),
    "canvas": ("canvas", True, canvas),
    "dot": ("dot", False, dot),
    "dot-flows": ("flows.dot", False, flows),
    "json": ("json", False, readings),
}
