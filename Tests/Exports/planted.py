"""The checks checked: good files that pass them all, and faults planted in them, each of which must be found.

A fault is an edit of a good file and the check that must fail. A check that no fault makes fail proves nothing, so it is a
failure of the self-test itself.
"""

import json
from pathlib import Path

import films
import formats
import pages
import pictures
from tally import Tally
from workspaces import Workspace

STYLE = """
@page { size: A4 landscape; margin: 10mm }
:root { color-scheme: light; print-color-adjust: exact }
body { margin: 0 auto; max-width: 70rem; padding: 1rem; font: 1rem/1.5 sans-serif; color: #111;
  background: #fff; overflow-wrap: anywhere }
a { color: #003a70 } section { break-inside: avoid }
@media print { body { padding: 0 } .sheet { break-before: page } }
"""
PAGE = f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Toy library</title>
<style>{STYLE}</style>
</head>
<body>
<header><h1>Toy library</h1></header>
<main>
<section id="aim"><h2>The aim of it all</h2><p>Toys go round <a href="#people">among people</a> and
<a href="https://example.org/" rel="noreferrer">elsewhere</a>.</p></section>
<section class="sheet" id="people"><h2>Those who took part</h2>
<table><caption>By sector</caption><thead><tr><th scope="col">Sector</th><th scope="col">People</th></tr></thead>
<tbody><tr><td>Schools</td><td>Twelve</td></tr></tbody></table>
<svg viewBox="0 0 100 20" role="img" aria-labelledby="t1" width="300"><title id="t1">A box</title>
<rect width="100" height="20" fill="#eee"/><text x="5" y="14" font-size="8" fill="#000">Twelve</text></svg>
</section>
</main>
</body>
</html>
"""
#: Faults of a page that are seen without a browser: what is replaced, by what, and the check that must fail.
OF_PAGES = (
    ("Toys go", "\udce9", "page: UTF-8"),
    ("Toys go", "x" * (2 * 1024 * 1024), "page: at most 2 MB"),
    ("Toys go", "\x1b[31mToys go", "page: no control characters"),
    ("</p></section>", "</div></section>", "page: strict syntax"),
    ("</main>", "<script>1</script></main>", "page: no element that fetches or runs"),
    ("<p>", '<p onclick="x()">', "page: no handlers"),
    ("<p>", '<p><img alt="x" src="http://example.org/x.png">', "page: nothing remote"),
    ("a { color", "@import 'x.css'; a { color", "page: nothing remote"),
    ("<p>", '<p style="background:url(//example.org/x.png)">', "page: nothing remote"),
    ("https://example.org/", "javascript:alert(1)", "page: links lead to the web, a letter or this page"),
    ("default-src 'none'", "default-src 'self'", "page: a strict policy"),
    ("img-src data:", "img-src data: https:", "page: the policy allows no more"),
    ("<title>", '<meta http-equiv="refresh" content="1"><title>', "page: no refresh"),
    ("<!doctype html>", "", "page: doctype"),
    ('lang="en"', "", "page: language"),
    ('lang="en"', 'lang="nl"', "page: language"),
    ("<title>Toy library</title>", "<title></title>", "page: one title"),
    ("<h2>Those", "<h1>And</h1><h2>Those", "page: one h1"),
    ("<h2>The aim of it all</h2>", "<h3>The aim of it all</h3>", "page: no level of heading left out"),
    ("<h2>The aim of it all</h2>", "<h2></h2>", "page: no empty heading"),
    ("<main>", "<div>", "page: landmarks"),
    ("width=device-width", "width=device-width, maximum-scale=1", "page: viewport"),
    ("<caption>By sector</caption>", "", "page: tables have a caption and heads"),
    ("<p>", '<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">', "page: pictures have words"),
    ('id="people"', 'id="aim"', "page: ids are unique"),
    ('"#people"', '"#nobody"', "page: what is referred to is there"),
)
#: Faults that a browser, the checker or paper shows.
OF_LOOKS = (
    ("<p>", "<p><center>x</center>", "report: valid HTML and CSS"),
    ("color: #111", "colour: #111", "report: valid HTML and CSS"),
    ("<p>", '<p><img alt="x" src="http://example.org/x.png">', "report: the console is silent"),
    ("; img-src data:", "; img-src data: file:", "report: nothing is asked for",
     "<p>", '<p><img alt="x" src="other.png">'),
    ("<p>", '<p style="width:2000px">', "report: nothing is wider than the page"),
    ("<p>", '<p style="white-space:nowrap;overflow:hidden;width:40px">', "report: nothing is cut on a screen"),
    ("<p>", '<p><button></button>', "report: axe"),
    ("color: #111", "color: #666", "report: contrast of 7 to 1"),
    ("color: #111", "color: #666; ", "print: contrast of 7 to 1"),
    ('fill="#000"', 'fill="#777"', "report: contrast of 7 to 1"),
    ("<p>", '<p><a href="#aim" style="display:inline-block;width:9px;height:9px;overflow:visible">i</a>', "report: targets of 24 px"),
    ("<body>", "<body hidden>", "report: there is text"),
    ("<p>", '<p style="width:18.5em;white-space:nowrap">', "report: wider spacing fits",
     "Toys go round", "Toys go round and round and round"),
    ("<p>", '<p style="height:1em;overflow:hidden">', "print: nothing is cut on paper"),
    ("A4 landscape", "A5 portrait", "print: A4 or A3, landscape"),
    ("</main>", '<div class="sheet"></div><div class="sheet">The third page</div></main>', "print: no blank page"),
    ("</main>", '<p class="sheet">And here is the third page.</p></main>', "print: a dossier has two pages"),
    ("@media print {", "@media print { p { position: absolute; left: -900px; width: 300px }", "print: every word is on paper"),
)

PICTURE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200" role="img" aria-labelledby="t d" font-family="DejaVu Sans, sans-serif">
<title id="t">Lean canvas</title><desc id="d">Two boxes.</desc>
<rect width="400" height="200" fill="#fff"/>
<text x="10" y="20" font-size="12" fill="#000">Toy library</text>
<g class="box" data-box="problem"><rect x="10" y="30" width="180" height="150" fill="#eee" stroke="#000"/>
<text font-size="10" fill="#000"><tspan x="16" y="50">Toys are outgrown</tspan><tspan x="16" dy="14">by spring</tspan></text></g>
<g class="box" data-box="solution"><rect x="200" y="30" width="180" height="150" fill="#eee" stroke="#000"/>
<text x="206" y="50" font-size="10" fill="#000">A library</text></g>
</svg>
"""
OF_PICTURES = (
    ("</tspan></text>", "</text>", "picture: well-formed"),
    ("<svg", "<!DOCTYPE svg><svg", "picture: no document type"),
    (' viewBox="0 0 400 200"', "", "picture: a viewBox"),
    ("<svg", '<svg width="400px"', "picture: no size in px"),
    ('<title id="t">Lean canvas</title>', "<g></g>", "picture: the title comes first"),
    ("Two boxes.", "", "picture: described"),
    ('id="d"', 'id="t"', "picture: ids are unique"),
    ('aria-labelledby="t d"', 'aria-labelledby="t x"', "picture: named for readers"),
    ('<text x="206"', '<script/><text x="206"', "picture: no element that fetches or runs"),
    ('<text x="206"', '<text onload="x()" x="206"', "picture: no handlers"),
    ('<text x="206"', '<use href="http://example.org/x.svg#a"/><text x="206"', "picture: nothing remote"),
    ('fill="#fff"', 'fill="url(#none)"', "picture: what is referred to is there"),
    ('class="box"', 'class="case"', "picture: boxes are marked"),
    (' data-box="problem"', "", "picture: a box has a name and a rectangle"),
    ("A library", " ", "picture: text is text"),
)
OF_DRAWINGS = (
    ("</tspan></text>", "</text>", "picture: xmllint"),
    ('fill="#fff"/>', 'fill="#fff"/><image href="http://example.org/x.png" width="9" height="9"/>', "picture: the console is silent"),
    ('fill="#fff"/>', 'fill="#fff"/><image href="other.png" width="9" height="9"/>', "picture: nothing is asked for"),
    ("Toys are outgrown", "Toys are outgrown by spring, every one", "picture: each line is inside its box"),
    ('dy="14"', 'dy="140"', "picture: each line is inside its box"),
    ('dy="14"', 'dy="4"', "picture: no line lies on another", '<tspan x="16" dy',
     '</text><text font-size="10" fill="#000"><tspan x="16" y="52" dy'),
    ('font-size="12" fill="#000"', 'font-size="12" fill="#999"', "picture: contrast of 7 to 1"),
    ("</svg>", "</svg", "picture: librsvg draws it"),
    (' viewBox="0 0 400 200"', ' viewBox="0 0 400 200" width="400" height="400"', "picture: drawn in its shape"),
)

CLEAR = "\x1b[H\x1b[2J"


def cast(*events, **header):
    rows = [{"version": 2, "width": 40, "height": 6, **header}, *events]
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


FILM = cast([0, "o", CLEAR + "Toy library\r\nA note"], [0.5, "m", "week 1"], [0.5, "o", CLEAR + "Toy library\r\nA note\r\nMore"],
            [1.25, "o", "\x1b[4;1HThe last word"])
OF_FILMS = (
    ('"week 1"]\n', '"week 1"\n', "film: lines of JSON"),
    ('"version": 2', '"version": 3', "film: a header of version 2"),
    ('[0.5, "m"', '[0.5, "r"', "film: events of output and markers"),
    ("[1.25", "[0.25", "film: times never decrease"),
    ("[1.25", "[1.2500001", "film: times of six decimals at most"),
    ("The last word", "The last word\\u001b[3", "film: whole escape sequences"),
    ("The last word", "The last word \\ud83d", "film: whole characters"),
    ("A note\\r\\nMore", "A note\\nMore", "film: lines end in CR LF"),
    ("The last word", "The \\u0007last word\\u0000", "film: no other controls"),
    ('"week 1"', '" "', "film: markers have words"),
    ("The last word", "The first word", "film: the last step is in the last frame"),
    ('[0.5, "o", "\\u001b[H\\u001b[2J', '[0.5, "o", "\\u001b[1;1H', "film: a marker's frame is a full repaint",
     "Toy library\\r\\nA note\\r\\nMore", "\\r\\n\\r\\nMore"),
    ("The last word", "\\u001b[H\\u001b[2J", "film: the last frame shows something"),
    ("The last word", "\\u001b[?7777;1$qThe last word", "film: every sequence is known"),
    ("The last word", "The last word\\u001b[5b", "film: two terminals show the same"),
    ("The last word", "The last word\\u001b[?1A", "film: pyte plays it"),
)

NOTES = ["=1+1", "pipe | in", "two\nlines", "# no heading", "<b>bold</b>", "-12.5", "a\\"]
CSV = ("box,text\r\n" 'a,"\'=1+1"\r\na,pipe | in\r\na,"two\nlines"\r\na,# no heading\r\na,<b>bold</b>\r\na,-12.5\r\na,a\\\r\n')
TSV = "box\ttext\na\t'=1+1\na\tpipe | in\na\ttwo\\nlines\na\t# no heading\na\t<b>bold</b>\na\t-12.5\na\ta\\\\\n"
MARKDOWN = "# Board\n\n## Box\n\n- =1+1\n- pipe \\| in\n- two  \n  lines\n- \\# no heading\n- \\<b>bold\\</b>\n- -12.5\n- a\\\\\n"
OPML = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Board</title></head><body><outline text="Box">
<outline text="=1+1"/><outline text="pipe | in"/><outline text="two" _note="two&#10;lines"/><outline text="# no heading"/>
<outline text="&lt;b&gt;bold&lt;/b&gt;"/><outline text="-12.5"/><outline text="a\\"/></outline></body></opml>
"""
CANVAS = json.dumps({
    "nodes": [{"id": "g", "type": "group", "x": 0, "y": 0, "width": 300, "height": 900, "label": "Box"}] + [
        {"id": f"n{at}", "type": "text", "x": 10, "y": 10 + at * 100, "width": 200, "height": 80,
         "text": text.replace("#", "\\#").replace("<", "\\<"), "color": "1"}
        for at, text in enumerate(NOTES)],
    "edges": [{"id": "e", "fromNode": "n0", "toNode": "n1", "fromSide": "right", "toSide": "left", "toEnd": "arrow"}]},
    ensure_ascii=False)
DOT = 'digraph "b" {\n  "n1" [label="two\\llines\\l"];\n  "n2" [label="a\\\\"];\n  "n1" -> "n2";\n}\n'
LINKED = {"boards": [{"id": "b", "template": "wall", "boxes": [{"id": "x", "notes": [
    {"id": "n1", "text": "two lines", "links": [{"kind": "from", "to": "n2"}]}, {"id": "n2", "text": "a\\"}]}]}]}
READINGS = '{"format": "ninefold-readings/1", "boards": [{"id": "b"}]}'
#: What reads a format, a good file of it, and faults.
OF_FORMATS = (
    (formats.markdown, MARKDOWN, (
        ("# Board", "# Bo\udce9rd", "markdown: UTF-8"),
        ("\\<b>bold\\</b>", "<b>bold</b>", "markdown: no HTML of a note gets through"),
        ("# Board", "Board", "markdown: a heading"),
        ("two", "one", "markdown: every note is read back"),
        ("- \\# no heading", "- # no heading", "markdown: text stays text"),
    )),
    (formats.commas, CSV, (
        ("pipe", "\udce9pipe", "csv: UTF-8"),
        ('"\'=1+1"', '"\'=1"+1', "csv: read strictly"),
        ("a,-12.5\r\n", "a,-12.5\n", "csv: lines end in CR LF"),
        ("a,-12.5", "a,-12.5,more", "csv: rows of equal length"),
        ("'=1", "=1", "csv: no cell is a formula"),
        ("a,-12.5\r\n", "", "csv: a row a note"),
        ("-12.5", "'-12.5", "csv: every note is read back"),
    )),
    (formats.tabs, TSV, (
        ("pipe", "\udce9pipe", "tsv: UTF-8"),
        ("a\ta\\\\\n", "a\ta\\\\", "tsv: the last line ends"),
        ("a\ta\\\\\n", "a\ta\\\n", "tsv: backslashes in pairs"),
        ("a\t-12.5", "a\t-12.5\tmore", "tsv: rows of equal length"),
        ("'=1", "=1", "tsv: no cell is a formula"),
        ("a\t-12.5\n", "", "tsv: a row a note"),
        ("-12.5", "12.5", "tsv: every note is read back"),
    )),
    (formats.opml, OPML, (
        ("&lt;b&gt;", "<b>", "opml: well-formed"),
        ('version="2.0"', 'version="1.0"', "opml: head and body of 2.0"),
        ('<outline text="=1+1"/>', '<outline title="=1+1"/>', "opml: every outline has text"),
        ('<outline text="=1+1"/>', '<outline text="=1+1"><b/></outline>', "opml: outlines hold outlines"),
        ("pipe", "pope", "opml: every note is read back"),
        ("two&#10;lines", "two lines", "opml: lines stay lines"),
    )),
    (formats.canvas, CANVAS, (
        ('{"nodes"', '{"more": 1, "nodes"', "canvas: JSON"),
        ('"x": 0,', '"x": 0.5,', "canvas: nodes of the specification"),
        ('"id": "n1"', '"id": "n2"', "canvas: ids are unique"),
        ('"fromSide": "right", ', "", "canvas: edges of the specification"),
        ('"color": "1"', '"color": 1', "canvas: colours of the specification"),
        ('"id": "g", "type": "group"', '"id": "g", "type": "text", "text": "x"', "canvas: groups come first",
         '"text": "a\\\\", "color": "1"}]', '"text": "a\\\\"}, {"id": "h", "type": "group", "x": 0, "y": 0, "width": 1, "height": 1}]'),
        ('"height": 900', '"height": 90', "canvas: notes lie in their boxes"),
        ("two\\nlines", "one", "canvas: every note is read back"),
    )),
    (formats.flows, DOT, (
        ("two", "t\udce9o", "dot: UTF-8"),
        ('"a', 'a', "dot: Graphviz reads the flows", '-> "n2"', "-> -> "),
    )),
    (formats.readings, READINGS, (
        ("}", "", "json: read strictly"),
        ("ninefold-readings/1", "ninefold", "json: says its format"),
        ('"id": "b"', '"id": "c"', "json: every board is in it"),
    )),
    (formats.dot, DOT, (
        ("two", "t\udce9o", "dot: UTF-8"),
        ('"a', 'a', "dot: Graphviz reads it", '-> "n2"', "-> -> "),
        ('label="two\\llines\\l"', 'shape=plain, label=<two lines>', "dot: no label is HTML"),
        ('"two', '"one', "dot: every note is read back"),
        ('"n1" -> "n2";', "", "dot: a line a link"),
    )),
)


def edited(good, fault):
    """The file with the fault in it, as bytes, and the check that must fail. Further pairs are further edits."""
    old, new, name, *more = fault
    text = good
    for before, after in [(old, new), *zip(more[::2], more[1::2])]:
        if before not in text:
            raise ValueError(f"the fault for {name!r} edits what is not there: {before!r}")
        text = text.replace(before, after)
    # A lone surrogate stands for a byte that is no UTF-8.
    return text.encode("utf-8", "surrogateescape"), name


def try_all(tally, kind, good, faults, check):
    """The good file passes; each fault is found by its check; each check has a fault."""
    fine = Tally(quiet=True)
    check(fine, "good", good.encode())
    tally.expect(not fine.failures, f"{kind}: the good file passes", kind, fine.failures[:3])
    found = set()
    for fault in faults:
        data, name = edited(good, fault)
        tried = Tally(quiet=True)
        check(tried, "bad", data)
        found |= tried.failed
        tally.expect(name in tried.failed, f"{kind}: a planted fault is found", name, sorted(tried.failed))
    idle = fine.names - found
    tally.expect(not idle, f"{kind}: every check has failed once", kind, sorted(idle))


def run_checks(tally, folder, quick=False, browser=None):
    try_all(tally, "pages", PAGE, OF_PAGES, lambda one, name, data: pages.check(one, name, data, "en"))
    try_all(tally, "pictures", PICTURE, OF_PICTURES, pictures.check)
    try_all(tally, "films", FILM, OF_FILMS, lambda one, name, data: films.check(one, name, data, last="The last word"))
    workspace = Workspace("linked", Path("linked.json"), LINKED)
    for reader, good, faults in OF_FORMATS:
        try_all(tally, "formats", good, faults,
                lambda one, name, data, reader=reader: reader(one, name, data, NOTES, workspace))
    shown = folder / "good.cast"
    shown.write_text(FILM)
    films.show(tally, "good.cast", shown, whole=not quick)
    shown.write_text(FILM.replace('"version": 2', '"version": 9'))
    tried = Tally(quiet=True)
    films.show(tried, "bad.cast", shown, whole=not quick)
    tally.expect(tried.failed == tried.names, "films: asciinema can refuse", "bad.cast", tried.failed)
    if not quick:
        look(tally, folder, browser)


def look(tally, folder, browser):
    """The faults that only a browser, a checker and a printer show."""
    import reports

    def page(one, name, data):
        path = folder / f"planted-{name}.html"
        path.write_bytes(data)
        reports.validate(one, [path])
        reports.look(one, browser, f"planted-{name}", path)
        reports.sheets(one, browser, f"planted-{name}", path, dossier=True)

    def picture(one, name, data):
        path = folder / f"planted-{name}.svg"
        path.write_bytes(data)
        pictures.draw(one, browser, f"planted-{name}", path)

    try_all(tally, "drawings", PICTURE, OF_DRAWINGS, picture)
    try_all(tally, "looks", PAGE, OF_LOOKS, page)
