"""Pictures of every board of every starter: well-formed, named, quiet, and each line of text inside its box.

A picture marks its boxes: `<g class="box" data-box="ID">` with a `<rect>` first and the text inside. A line of text belongs to
the first rectangle of the nearest group that has one, else to the whole picture.
"""

import re
import struct
import xml.etree.ElementTree as Tree
from pathlib import Path

from tally import LOOKS, run

APPEARANCES = ("light", "dark", "print")
#: How far beyond its box a line may reach, in units of the picture.
TOLERANCE = 0.5
SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}href"
FORBIDDEN = {"script", "foreignObject", "image", "iframe", "a", "animate", "set", "handler", "audio", "video", "style"}
#: A style of its own is fine where it fetches nothing.
ALLOWED_WITH_CARE = {"style", "animate", "set"}

#: Pictures of a whole workspace, which not every one has: the way from ideas to models, what partners give and get.
WAYS = ("funnel", "track", "ledger")


def run_checks(program, tally, workspaces, folder, quick=False, browser=None):
    for workspace in workspaces:
        wanted = [(board.id, ("--to", "svg", "--board", board.id)) for board in workspace.boards]
        for what, words in [*wanted, *((what, ("--to", what)) for what in WAYS)]:
            for appearance in APPEARANCES:
                name = f"picture-{workspace.name}-{what}-{appearance}"
                out = Path(folder) / f"{name}.svg"
                if what in WAYS and not has_way(program, tally, workspace, what):
                    break
                data = program.written(tally, "picture", name, out, "export", workspace.path, *words, "--appearance", appearance)
                if data is None:
                    continue
                check(tally, name, data, boxed=what not in WAYS)
                if not quick:
                    draw(tally, browser, name, out)


def has_way(program, tally, workspace, what):
    """Whether there is a way from ideas to models to be drawn; where there is none, the program says so."""
    code, made, err, _ = program.run("export", workspace.path, "--to", what)
    tally.expect(code == 0 or (code == 65 and not made and workspace.name in err and workspace.name != "inner-city"),
                 f"picture: a {what}, or why not", workspace.name, f"exit {code}: {err}")
    return code == 0


def check(tally, subject, data, boxed=True):
    """What can be said of a picture without drawing it; `boxed` is one of a board."""
    try:
        root = Tree.fromstring(data)
    except Tree.ParseError as error:
        tally.expect(False, "picture: well-formed", subject, error)
        return
    tally.expect(root.tag == f"{SVG}svg", "picture: well-formed", subject, root.tag)
    tally.expect(b"<!DOCTYPE" not in data and b"<!ENTITY" not in data, "picture: no document type", subject)
    view = root.get("viewBox", "").split()
    tally.expect(len(view) == 4 and all(float(size) > 0 for size in view[2:]), "picture: a viewBox", subject, view)
    tally.expect("px" not in root.get("width", "") + root.get("height", ""), "picture: no size in px", subject)
    first = root[0] if len(root) else None
    tally.expect(first is not None and first.tag == f"{SVG}title" and (first.text or "").strip(),
                 "picture: the title comes first", subject)
    described = root.find(f"{SVG}desc")
    tally.expect(described is not None and (described.text or "").strip(), "picture: described", subject)
    ids = [element.get("id") for element in root.iter() if element.get("id") is not None]
    tally.expect(len(ids) == len(set(ids)), "picture: ids are unique", subject,
                 sorted({name for name in ids if ids.count(name) > 1})[:5])
    labelled = root.get("aria-labelledby", "").split()
    tally.expect(root.get("role") == "img" and labelled and set(labelled) <= set(ids), "picture: named for readers", subject,
                 labelled)
    quiet(tally, subject, root, set(ids))
    boxes = [group for group in root.iter(f"{SVG}g") if "box" in group.get("class", "").split()]
    if boxed:
        tally.expect(boxes, "picture: boxes are marked", subject)
    bare = [group.get("data-box") for group in boxes if not group.get("data-box") or group.find(f"{SVG}rect") is None]
    tally.expect(not bare, "picture: a box has a name and a rectangle", subject, bare[:5])
    empty = [text for text in root.iter(f"{SVG}text") if not "".join(text.itertext()).strip()]
    tally.expect(not empty and root.find(f".//{SVG}text") is not None, "picture: text is text", subject, len(empty))


def quiet(tally, subject, root, ids):
    """Nothing is executed, nothing fetched."""
    forbidden, fetched, handlers, lost = [], [], [], []
    for element in root.iter():
        name = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
        if name in FORBIDDEN - ALLOWED_WITH_CARE:
            forbidden.append(name)
        said = [element.text or ""] if name == "style" else []
        for key, value in element.attrib.items():
            if key.rpartition("}")[2].lower().startswith("on"):
                handlers.append(key)
            if key in ("href", XLINK) and not value.startswith("#"):
                fetched.append(value)
            lost += [target for target in re.findall(r"url\(#([^)]+)\)", value) if target not in ids]
            said.append(value)
        fetched += [match for text in said for match in re.findall(r"@import|url\(\s*[\"']?(?!#)[^)]*", text)
                    if name not in ("title", "desc")]
    tally.expect(not forbidden, "picture: no element that fetches or runs", subject, forbidden)
    tally.expect(not handlers, "picture: no handlers", subject, handlers)
    tally.expect(not fetched, "picture: nothing remote", subject, fetched[:3])
    tally.expect(not lost, "picture: what is referred to is there", subject, lost[:3])


def draw(tally, browser, name, path):
    """Drawn by two renderers that know nothing of each other."""
    code, _, err = run("xmllint", "--noout", "--nonet", path)
    tally.expect(code == 0, "picture: xmllint", name, err)
    browser.open(path, 1400, 900)
    tally.expect(not (said := browser.console()), "picture: the console is silent", name, said)
    tally.expect(not (asked := browser.requests()), "picture: nothing is asked for", name, asked)
    lines = browser.ask("lines()")
    outside = [line for line in lines if not is_inside(line)]
    tally.expect(lines and not outside, "picture: each line is inside its box", name,
                 [(line["words"], line["box"], line["line"], line["inside"]) for line in outside[:3]])
    pairs = overlapping(lines)
    tally.expect(not pairs, "picture: no line lies on another", name, pairs[:3])
    tally.expect(not (faint := browser.ask("faint(7)")), "picture: contrast of 7 to 1", name, faint[:5])
    browser.look(name, whole=False)
    LOOKS.mkdir(exist_ok=True)
    drawn = LOOKS / f"{name}-rsvg.png"
    drawn.unlink(missing_ok=True)
    code, _, err = run("rsvg-convert", "--width", "1400", "--output", drawn, path)
    tally.expect(code == 0 and not err, "picture: librsvg draws it", name, err)
    if code == 0:
        width, height = struct.unpack(">II", drawn.read_bytes()[16:24])
        view = [float(value) for value in Tree.parse(path).getroot().get("viewBox").split()]
        tally.expect(abs(height - width * view[3] / view[2]) <= 2, "picture: drawn in its shape", name, (width, height))


def is_inside(line):
    left, top, right, bottom = line["line"]
    slack = TOLERANCE * max(line["scale"], 0.01)
    a, b, c, d = line["inside"]
    return left >= a - slack and top >= b - slack and right <= c + slack and bottom <= d + slack


def overlapping(lines):
    """Pairs of lines that hide a quarter of the smaller one. Lines of text stand close, so a little is usual."""
    found = []
    ordered = sorted(lines, key=lambda line: line["line"][1])
    for at, one in enumerate(ordered):
        for other in ordered[at + 1:]:
            if other["line"][1] >= one["line"][3]:
                break
            width = min(one["line"][2], other["line"][2]) - max(one["line"][0], other["line"][0])
            height = min(one["line"][3], other["line"][3]) - max(one["line"][1], other["line"][1])
            if width > 0 and height > 0 and width * height > min(area(one), area(other)) / 4:
                found.append((one["words"], other["words"]))
    return found


def area(line):
    left, top, right, bottom = line["line"]
    return (right - left) * (bottom - top)
