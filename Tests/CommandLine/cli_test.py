"""Runs the ninefold binary as a shell would: arguments in, exit code, output and files out.

    python3 Tests/CommandLine/cli_test.py .build/debug/ninefold

Standard library only. Each check has a temporary folder of its own and at most 20 seconds.
"""

import json
import os
import pty
import re
import select
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
SEEDS = HERE.parent.parent / "seeds"
BINARY = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ".build/debug/ninefold")
TIMEOUT = 20
CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")

results = {"passed": 0, "failed": 0}


def expect(condition, name, detail=""):
    results["passed" if condition else "failed"] += 1
    if not condition:
        print(f"FAILED {name}: {detail}")


class Room:
    """A temporary folder with the environment of a user who has nothing yet."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="ninefold-cli-")
        self.path = Path(self.folder.name)
        os.chmod(self.path, 0o777)
        self.env = {
            "PATH": os.environ["PATH"], "HOME": str(self.path / "home"), "LANG": "C.UTF-8",
            "TERM": "xterm-256color", "NINEFOLD_HOME": str(self.path / "store"),
            "NINEFOLD_SEEDS": str(SEEDS),
        }

    def run(self, *args, stdin=b"", env=None, **more):
        if isinstance(stdin, str):
            stdin = stdin.encode()
        done = subprocess.run(
            [BINARY, *args], input=stdin, capture_output=True, cwd=self.path,
            env={**self.env, **(env or {})}, timeout=TIMEOUT, **more)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def plan(self, text=None, name="plan.json"):
        """A small workspace with known ids."""
        file = self.path / name
        file.write_bytes(text if isinstance(text, bytes) else (text or PLAN).encode())
        return file

    def read(self, name="plan.json"):
        return json.loads((self.path / name).read_text())


def note(id, text, **more):
    return {"id": id, "text": text, **more}


def box(id, *notes, **more):
    return {"id": id, **more, "notes": list(notes)}


def filled(workspace):
    """A workspace without empty boxes: those that a template has are there whether a file names them or not."""
    boards = [{**b, "boxes": [x for x in b["boxes"] if x != {"id": x["id"], "notes": []}]} for b in workspace["boards"]]
    return {**workspace, "boards": boards}


PLAN = json.dumps({
    "format": "ninefold/1", "id": "plan1", "title": "Plan \x1b[31m\u202e", "language": "en",
    "mine": {"kept": True},
    "boards": [
        {"id": "bet", "template": "lean", "title": "Our bet", "boxes": [
            box("problem", note("aa111", "Young families"), note("aa222", "Young people")),
            box("customer-segments", note("aa333", "Évening\x1b]0;x\x07 \u202etraps")),
            box("channels")]},
        {"id": "muur", "template": "wall", "title": "Ideas", "question": "How might we?", "boxes": [
            box("eten", note("ww111", "Repair", links=[{"kind": "from", "to": "aa111"}]), title="Eten"),
            box("tray", note("ww222", "Swap shop", kind="idea"), note("ww333", "Library")),
            box("parking-lot")]},
    ],
}, indent=2)


def notes_of(workspace, board, box_id):
    found = next(b for b in workspace["boards"] if b["id"] == board)
    return next(x for x in found["boxes"] if x["id"] == box_id)["notes"]


# (name, arguments, exit code, fragments of stdout, fragments of stderr); the plan is not to change.
READING = [
    ("version", ["--version"], 0, ["ninefold 0.1.0\n"], []),
    ("help", ["--help"], 0, ["Examples:", "ninefold new plan.json", "check", "schema"], []),
    ("help of a command", ["help", "add"], 0, ["one note a line", "--sector"], []),
    ("show draws", ["show", "plan.json"], 0, ["Our bet", "▸", "CC BY-SA 3.0"], []),
    ("show another board", ["show", "plan.json", "--board", "IDEAS"], 0, ["How might we?"], []),
    ("show in a size", ["show", "plan.json", "--width", "50", "--height", "14"], 0, ["Our bet"], []),
    ("show too small", ["show", "plan.json", "--width", "20", "--height", "5"], 0, ["40"], []),
    ("show in Dutch", ["show", "plan.json", "--language", "nl"], 0, ["Probleem"], []),
    ("outline", ["show", "plan.json", "--outline"], 0,
     ["Our bet (Lean Canvas, bet)\n", "    Young families (aa111)\n", "Eten: 1", "␛", "\\u{202e}"], []),
    ("outline of a board", ["show", "plan.json", "--outline", "--board", "muur"], 0, ["Ideas"], []),
    ("outline in French", ["show", "plan.json", "--outline", "--language", "fr"], 0, ["Problème"], []),
    ("two forms", ["show", "plan.json", "--outline", "--json"], 64, [], ["not both"]),
    ("no size", ["show", "plan.json", "--width", "0"], 64, [], ["1 to 1000"]),
    ("unknown board", ["show", "plan.json", "--board", "Our bed"], 64, [], ['Did you mean "Our bet"?']),
    ("far board", ["show", "plan.json", "--board", "q"], 64, [], ["Choose from", "muur"]),
    ("unknown language", ["show", "plan.json", "--language", "xx"], 64, [], ["xx"]),
    ("unknown option", ["show", "plan.json", "--bord", "x"], 64, [], ["--bord"]),
    ("no file", ["show"], 64, [], ["file"]),
    ("empty name", ["show", ""], 64, [], ["empty"]),
    ("missing file", ["show", "nothing-here.json"], 66, [], ['"nothing-here.json"']),
    ("near a workspace", ["show", "wjik"], 66, [], ['Did you mean "wijk"?']),
    ("near a command", ["shwo"], 66, [], ['Did you mean "show"?']),
    ("name of no UTF-8", ["show", b"\xff\x1b.json"], 66, [], ["\\xff␛.json"]),
    ("a workspace by name", ["show", "wijk", "--outline"], 0, ["Our bet"], []),
    ("opened without a terminal", ["plan.json"], 0, ["Our bet", "CC BY-SA 3.0"], []),
    ("list", ["list"], 0, ["(2 boards, 6 notes)", "wijk.ninefold.json", "Can't read", "newer"], []),
    ("home without a terminal", [], 0, ["(2 boards, 6 notes)"], []),
    ("check", ["check", "plan.json"], 0, ['"plan.json" is valid: 2 boards, 6 boxes, 6 notes.'], []),
    ("advice", ["check", "plan.json", "--advice"], 1, ['"Solution" is still empty'], []),
    ("templates", ["templates"], 0, ["bmc: Business Model Canvas", "wall:", "agenda:"], []),
    ("templates in German", ["templates", "--language", "de"], 0, ["Ideenwand"], []),
    ("a template", ["templates", "lean"], 0, ["Problem", "CC BY-SA 3.0"], []),
    ("unknown template", ["templates", "laen"], 64, [], ['Did you mean "lean"?']),
    ("keys", ["keys"], 0, ["On a board\n", "Ctrl-Z", "Undo"], []),
    ("keys in Dutch", ["keys", "--language", "nl"], 0, ["Ctrl-Z"], []),
    # Refusals of commands that write.
    ("add nothing", ["add", "plan.json"], 64, [], ["text"]),
    ("add spaces", ["add", "plan.json", "  "], 64, [], ["Nothing is added"]),
    ("add to input", ["add", "-", "x"], 64, [], ["Standard input cannot be changed"]),
    ("add to no box", ["add", "plan.json", "x", "--box", "Chanels"], 64, [], ['Did you mean "channels"']),
    ("add of no sector", ["add", "plan.json", "x", "--sector", "moon"], 64, [], ["Choose from", "policy"]),
    ("add no UTF-8", ["add", "plan.json", b"\xff"], 64, [], ["not UTF-8"]),
    ("add to nothing", ["add", "nothing-here.json", "x"], 66, [], ["nothing-here.json"]),
    ("set without =", ["set", "plan.json", "aa111", "owner"], 64, [], ["FIELD=VALUE"]),
    ("set no field", ["set", "plan.json", "aa111", "ownr=x"], 64, [], ['Did you mean "owner"?']),
    ("set a part", ["set", "plan.json", "aa111", "minutes=3"], 64, [], ['"step.minutes"']),
    ("set an object", ["set", "plan.json", "aa111", "metric=3"], 64, [], ["metric.level=VALUE"]),
    ("set no value", ["set", "plan.json", "aa111", "evidence=suported"], 64, [], ['"supported"']),
    ("set no such value", ["set", "plan.json", "aa111", "evidence=moon"], 64, [], ["untested, testing"]),
    ("set a large score", ["set", "plan.json", "aa111", "impact=9"], 64, [], ["0 to 5"]),
    ("set no number", ["set", "plan.json", "aa111", "metric.target=x"], 64, [], ["a number"]),
    ("set no date", ["set", "plan.json", "bet", "date=soon"], 64, [], ["2026-03-14"]),
    ("set no maturity", ["set", "plan.json", "bet", "maturity=ripe"], 64, [], ["concept, concrete"]),
    ("set no language", ["set", "plan.json", "bet", "language=xx"], 64, [], ["en, nl, fr, de, es"]),
    ("set the id", ["set", "plan.json", "aa111", "id=x"], 64, [], ["stays as it is"]),
    ("set no text", ["set", "plan.json", "aa111", "text= "], 64, [], ["ninefold remove"]),
    ("set what is not there", ["set", "plan.json", "zzzzz", "owner=x"], 64, [], ["no note or board"]),
    ("ambiguous", ["set", "plan.json", "YOUNG", "owner=x"], 64, [], ["fits 2", "aa111", "aa222"]),
    ("one of two is wrong", ["set", "plan.json", "aa111", "owner=x", "b=y"], 64, [], ['"b"']),
    ("move nowhere", ["move", "plan.json", "aa111"], 64, [], ["--to"]),
    ("move to no box", ["move", "plan.json", "aa111", "--to", "moon"], 64, [], ["Choose from"]),
    ("move after itself", ["move", "plan.json", "aa111", "--to", "problem", "--after", "aa111"], 64, [],
     ["after itself"]),
    ("move after a stranger", ["move", "plan.json", "aa111", "--to", "problem", "--after", "ww111"], 64,
     [], ["no note"]),
    ("move twice", ["move", "plan.json", "aa111", "--to", "problem", "--first", "--after", "aa222"], 64,
     [], ["not both"]),
    ("move where it is", ["move", "plan.json", "aa222", "--to", "problem"], 0, [], []),
    ("remove nothing", ["remove", "plan.json"], 64, [], ["--board"]),
    ("remove both", ["remove", "plan.json", "aa111", "--board", "bet"], 64, [], ["--board"]),
    ("remove half", ["remove", "plan.json", "aa111", "zzzzz"], 64, [], ["zzzzz"]),
    ("new over a file", ["new", "plan.json"], 73, [], ["already"]),
    ("new in no folder", ["new", "none/plan.json"], 73, [], ["folder"]),
    ("new of no template", ["new", "x.json", "--template", "laen"], 64, [], ['"lean"']),
    ("new of no starter", ["new", "x.json", "--from", "moon"], 66, [], ["inner-city"]),
    ("new of both", ["new", "x.json", "--from", "inner-city", "--template", "lean"], 64, [], ["not both"]),
]


def test_reading():
    room = Room()
    file = room.plan()
    (room.path / "store").mkdir()
    room.plan(name="store/wijk.ninefold.json")
    room.plan(PLAN.replace("ninefold/1", "ninefold/2"), name="store/later.ninefold.json")
    before = (file.read_bytes(), file.stat().st_mtime_ns, file.stat().st_ino)
    for name, args, code, out, err in READING:
        got, stdout, stderr = room.run(*args)
        expect(got == code, name, f"exit {got}, not {code}: {stdout[:200]}{stderr}")
        for part in out:
            expect(part in stdout, name, f"no {part!r} in {stdout[:2000]}")
        for part in err:
            expect(part in stderr, name, f"no {part!r} in {stderr}")
        expect(not CONTROLS.search(stdout + stderr), name, "a control character came out")
        expect(code in (0, 1) or not stdout, name, "output beside an error")
    after = (file.read_bytes(), file.stat().st_mtime_ns, file.stat().st_ino)
    expect(before == after, "refused commands and reading leave the file alone")
    litter = {"plan.json", "store"} ^ set(os.listdir(room.path))
    expect(litter <= {"home"}, "no litter", litter)


def test_json():
    room = Room()
    file = room.plan()
    forms = [
        (["list", "--json"], "ninefold-list/1"), (["templates", "--json"], "ninefold-templates/1"),
        (["keys", "--json"], "ninefold-keys/1"), (["check", "plan.json", "--json"], "ninefold-check/1"),
        (["show", "plan.json", "--json"], "ninefold/1"),
        (["show", "plan.json", "--json", "--board", "bet"], "ninefold-board/1"),
    ]
    for args, form in forms:
        code, out, err = room.run(*args)
        expect(code == 0 and json.loads(out)["format"] == form, f"json {args}", err)
        expect(out.endswith("}\n") and not CONTROLS.search(out), f"clean json {args}", out[:300])
    expect(filled(json.loads(room.run("show", "plan.json", "--json")[1])) == filled(json.loads(PLAN)), "same JSON")
    code, out, _ = room.run("check", "plan.json", "--json", "--advice")
    found = json.loads(out)["findings"]
    expect(code == 1 and {"empty-box"} == {f["kind"] for f in found}, "findings", out)
    code, out, _ = room.run("check", "-", "--json", stdin='{"format": "ninefold/1",\n "id": 3}')
    report = json.loads(out)
    expect(code == 65 and not report["valid"] and report["line"] == 2, "broken in JSON", out)
    for args in ["schema"], ["schema", "--template"]:
        code, out, _ = room.run(*args)
        expect(code == 0 and "2020-12" in json.loads(out)["$schema"], f"{args}", out[:200])
    for name in sorted(SEEDS.glob("*.json")):
        code, out, err = room.run("show", str(name), "--json")
        expect(code == 0 and out.encode() == name.read_bytes(), f"same bytes: {name.name}", err)
        expect(room.run("show", "-", "--outline", stdin=name.read_bytes())[0] == 0, f"- {name.name}")
    expect(file.read_text() == PLAN, "reading as JSON writes nothing")


def test_new():
    room = Room()
    code, out, _ = room.run("new", "a.json")
    made = room.read("a.json")
    expect(code == 0 and out == "a.json\n", "new prints the path", out)
    expect(made["title"] == "a" and [b["template"] for b in made["boards"]] == ["lean"], "new", made)
    room.run("new", "b.json", "--template", "wall", "--template", "Lean Canvas", "--title", "Wij\x07k",
             "--language", "nl")
    made = room.read("b.json")
    expect(made["title"] == "Wijk" and made["language"] == "nl", "title and language", made)
    expect([b["title"] for b in made["boards"]][0] == "Ideeënmuur", "titles of boards", made)
    code, out, _ = room.run("new", "stad", "--from", "inner-city")
    copy = room.path / "store" / "stad.ninefold.json"
    expect(code == 0 and out == f"{copy}\n", "new among the workspaces", out)
    seed = (SEEDS / "inner-city.json").read_text()
    old, new = json.loads(seed)["id"], json.loads(copy.read_text())["id"]
    expect(old != new and seed.replace(f'"id": "{old}"', f'"id": "{new}"') == copy.read_text(),
           "a copy differs by its id only")
    expect(room.run("new", "stad", "--from", "inner-city")[0] == 73, "new never overwrites")
    expect(room.run("show", "stad")[0] == 0, "a workspace is found by its name")
    ids = {room.read("a.json")["id"], room.read("b.json")["id"], new}
    expect(len(ids) == 3 and all(re.fullmatch("[a-z0-9]{5}", id) for id in ids), "fresh ids", ids)


def test_copying_a_canvas():
    room = Room()
    room.run("new", "stad.json", "--from", "inner-city")
    code, out, err = room.run("new", "gent.json", "--copy", "stad.json", "--board", "BMC Hemama", "--place", "Gent")
    expect(code == 0 and out == "gent.json\n" and not err, "a canvas goes elsewhere", out + err)
    old, made = room.read("stad.json"), room.read("gent.json")
    board = next(board for board in old["boards"] if board["title"] == "BMC Hemama")
    origin = made["sources"][-1]
    expect(origin["workspace"] == old["id"] and origin["board"] == board["id"] and origin["place"] == old["place"]
           and old["title"] in origin["title"] and origin["date"][:2] == "20", "where it comes from", origin)
    expect(origin["id"] in made["boards"][0]["sources"] and made["place"] == "Gent", "the board says so", made["boards"][0]["sources"])
    evidence = [note.get("facets", {}).get("evidence") for box in made["boards"][0]["boxes"] for note in box["notes"]]
    expect(len(evidence) == 24 and set(evidence) == {"untested"}, "evidence begins anew", evidence)
    expect(room.run("check", "gent.json")[0] == 0, "what was copied is valid")
    room.run("new", "mol.json", "--copy", "stad.json", "--board", "BMC Hemama", "--with-evidence")
    kept = [note.get("facets", {}).get("evidence") for box in room.read("mol.json")["boards"][0]["boxes"] for note in box["notes"]]
    was = [note.get("facets", {}).get("evidence") for box in board["boxes"] for note in box["notes"]]
    expect(kept == was, "evidence comes along when asked", kept)
    for words in (["--copy", "stad.json"], ["--board", "x"], ["--with-evidence"],
                  ["--copy", "stad.json", "--board", "BMC Hemama", "--from", "inner-city"]):
        code, out, err = room.run("new", "no.json", *words)
        expect(code == 64 and not out and "--copy" in err, f"new {words}", err)
    expect(not (room.path / "no.json").exists(), "nothing is made")
    expect(room.run("new", "no.json", "--copy", "stad.json", "--board", "zzz")[0] == 64, "a board that is not there")


def test_readings():
    room = Room()
    room.run("new", "stad.json", "--from", "inner-city")
    for name in ("funnel", "track", "unsourced", "story", "evidence", "coverage", "votes", "advice"):
        code, out, err = room.run("show", "stad.json", "--reading", name)
        expect(code == 0 and out and not err, f"{name} as text", out + err)
        code, out, _ = room.run("show", "stad.json", "--reading", name, "--json")
        report = json.loads(out)
        expect(report["format"] == "ninefold-reading/1" and report["reading"] == name and report["rows"],
               f"{name} as JSON", out[:200])
    code, out, _ = room.run("show", "stad.json", "--reading", "funnel", "--language", "en")
    expect(out.endswith("66 → 9 → 3 → 3\n"), "funnel", out)
    code, out, err = room.run("show", "stad.json", "--reading", "evidense")
    expect(code == 64 and 'Did you mean "evidence"' in err, "unknown reading", err)
    code, out, err = room.run("show", "stad.json", "--reading", "zzz")
    expect(code == 64 and "Choose from: funnel" in err, "unknown reading, all named", err)


def test_add():
    room = Room()
    room.plan()
    code, out, err = room.run("add", "plan.json", "Een\r\ntwee\x1b", "- drie", "--by", " Ann  B ",
                              "--sector", "Public Authority")
    ids = out.split()
    expect(code == 0 and len(ids) == 2, "add prints ids", out + err)
    first, second = [notes_of(room.read(), "bet", "customer-segments")[n] for n in (1, 2)]
    expect([first["id"], second["id"]] == ids, "order", out)
    expect(first["text"] == "Een\ntwee" and second["text"] == "- drie", "texts are cleaned", first)
    expect(first["author"] == "Ann B" and first["facets"] == {"sector": "policy"}, "marks", first)
    expect(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", first["created"]), "created", first)
    code, out, err = room.run("add", "plan.json", "Zonder", env={"NINEFOLD_NAME": "Fatima"})
    own = next(note for note in notes_of(room.read(), "bet", "customer-segments")
               if note["id"] == out.strip())
    expect(own["author"] == "Fatima", "who adds is the author, as on the screen", own)
    room.run("undo", "plan.json")
    expect(room.read()["mine"] == {"kept": True}, "unknown keys survive")
    lines = "\ufeffeen\r\n\r\n  \n twee \t drie\nvier"
    code, out, err = room.run("add", "plan.json", "-", "--board", "ideas", stdin=lines)
    tray = notes_of(room.read(), "muur", "tray")
    expect([n["text"] for n in tray[2:]] == ["een", "twee   drie", "vier"], "lines of input", tray)
    expect(code == 0 and all(n["kind"] == "idea" for n in tray[2:]), "ideas on a wall", err)
    expect(room.run("add", "plan.json", "x", "--board", "muur", "--box", "geparkeerd")[0] == 0,
           "a box by its label in another language")
    before = (room.path / "plan.json").read_bytes()
    code, _, err = room.run("add", "plan.json", "-", stdin=b"a\nb\xff\n")
    expect(code == 65 and "line 2" in err, "input of no UTF-8", err)
    expect(room.run("add", "plan.json", "-")[0] == 65, "empty input")
    expect((room.path / "plan.json").read_bytes() == before, "nothing is added of broken input")
    many = "".join(f"note {n}\n" for n in range(2000))
    code, out, _ = room.run("add", "plan.json", "-", stdin=many)
    expect(code == 0 and len(set(out.split())) == 2000, "2,000 lines")


def test_set():
    room = Room()
    room.plan()
    code, out, err = room.run(
        "set", "plan.json", "young fam", "text=Two\nlines", "owner=Fatima", "evidence=Supported",
        "domain=health, Arbeit", "impact=4", "evidence=3", "metric.target=300", "tags=a, b", "basis=x")
    expect((code, out) == (0, "aa111\n"), "set", err)
    found = notes_of(room.read(), "bet", "problem")[0]
    expect(found == {
        "id": "aa111", "text": "Two\nlines", "owner": "Fatima", "basis": "x", "tags": ["a", "b"],
        "facets": {"evidence": "supported", "domain": ["health", "work"]},
        "scores": {"impact": 4, "evidence": 3}, "metric": {"target": 300}}, "fields", found)
    room.run("set", "plan.json", "aa111", "owner=", "facets.evidence=", "domain=", "impact=",
             "scores.evidence=", "metric.target=", "tags=", "basis=")
    found = notes_of(room.read(), "bet", "problem")[0]
    expect(found == {"id": "aa111", "text": "Two\nlines"}, "unset", found)
    room.run("set", "plan.json", "Our bet", "title=Our  bold\nbet", "question=Who?", "maturity=concrete",
             "date=2026-03-14", "designedfor=Town", "designedBy=Us", "version=2", "stage=bmc",
             "language=nl")
    board = room.read()["boards"][0]
    expect({k: v for k, v in board.items() if k not in ("boxes", "id", "template")} == {
        "title": "Our  bold bet", "question": "Who?", "maturity": "concrete", "date": "2026-03-14",
        "designedFor": "Town", "designedBy": "Us", "version": "2", "stage": "bmc", "language": "nl",
    }, "a board", board)
    room.run("set", "plan.json", "Ideas/Eten", "title=Samen eten")
    expect(room.read()["boards"][1]["boxes"][0]["title"] == "Samen eten", "a box")
    room.run("set", "plan.json", "plan1", "place=Turnhout")
    expect(room.read()["place"] == "Turnhout", "the workspace")
    stamp = (room.path / "plan.json").stat().st_ino
    expect(room.run("set", "plan.json", "plan1", "place=Turnhout")[0] == 0, "set the same")
    expect((room.path / "plan.json").stat().st_ino == stamp, "the same is not written")


def test_pictures():
    room = Room()
    room.plan()
    expect(room.run("set", "plan.json", "aa111", "picture=Fiets", "alt=een bakfiets")[0] == 0, "a pictogram")
    found = notes_of(room.read(), "bet", "problem")[0]
    expect((found["picture"], found["alt"]) == ("bicycle", "een bakfiets"), "by its name in a language", found)
    expect([len(row) for row in room.read()["pictograms"]["bicycle"]] == [7, 7, 7], "it stands in the file")
    expect("bakfiets" in room.run("show", "plan.json", "--outline")[1], "its word in the outline")
    code, _, err = room.run("set", "plan.json", "aa111", "picture=hous")
    expect(code == 64 and 'Did you mean "house"?' in err, "a name that is near", err)
    code, _, err = room.run("set", "plan.json", "aa111", "picture=qqq")
    expect(code == 64 and "bicycle, " in err and "heart, " in err, "all there are", err)
    rows = ["⠿⠿", "⣿"]
    expect(room.run("set", "plan.json", "aa111", "picture=", "sketch=" + "\n".join(rows))[0] == 0, "a sketch")
    expect(notes_of(room.read(), "bet", "problem")[0]["sketch"] == rows, "row by row")
    room.run("undo", "plan.json", "--count", "2")
    expect("picture" not in notes_of(room.read(), "bet", "problem")[0], "undone")


def test_drawings_that_leave():
    """SVG from the program alone; PNG by whatever can make dots of it, and a clear sentence where nothing can."""
    room = Room()
    room.plan()
    code, out, _ = room.run("export", "plan.json", "--to", "svg")
    expect(code == 0 and out.startswith("<?xml") and out.endswith("</svg>\n"), "svg", out[:80])
    code, out, _ = room.run("export", "plan.json", "--to", "svg", "--appearance", "dark", "-o", "b.svg")
    expect(code == 0 and out == "" and (room.path / "b.svg").read_bytes().startswith(b"<?xml"), "svg in a file", out)
    tools = room.path / "tools"
    tools.mkdir()
    alone = {"PATH": str(tools)}
    code, _, err = room.run("export", "plan.json", "--to", "png", "-o", "b.png", env=alone)
    expect(code == 74 and "librsvg2-bin" in err and not (room.path / "b.png").exists(), "no renderer", err)
    # A renderer that fails is no reason to give up; one that works is asked for no shell.
    for name, script in (("rsvg-convert", "exit 1"), ("inkscape", "printf '\\211PNG\\r\\n\\032\\n'; printf '%s' \"$*\"")):
        tool = tools / name
        tool.write_text(f"#!/bin/sh\n{script}\n")
        tool.chmod(0o755)
    code, _, err = room.run("export", "plan.json", "--to", "png", "-o", "b.png", env=alone)
    dots = (room.path / "b.png").read_bytes() if (room.path / "b.png").exists() else b""
    expect(code == 0 and dots.startswith(b"\x89PNG\r\n\x1a\n") and b"--export-width=2800" in dots, "a renderer", err or dots[:80])
    (tools / "inkscape").unlink()
    code, _, err = room.run("export", "plan.json", "--to", "png", "--force", "-o", "b.png", env=alone)
    expect(code == 74 and "rsvg-convert gave no picture" in err, "a renderer that fails", err)
    expect((room.path / "b.png").read_bytes() == dots, "what was there stays")
    code, out, _ = room.run("export", "plan.json", "--to", "ansi", "--width", "60", "--height", "12")
    expect(code == 0 and out.count("\n") == 12 and not re.search("\x1b(?!\\[[0-9;]*m)", out), "ansi", out[:80])


def test_move_and_remove():
    room = Room()
    room.plan()
    texts = lambda board, box_id: [n["id"] for n in notes_of(room.read(), board, box_id)]
    room.run("move", "plan.json", "aa222", "aa111", "--to", "Kanäle")
    expect(texts("bet", "channels") == ["aa222", "aa111"], "move keeps their order")
    room.run("move", "plan.json", "aa111", "--to", "tray", "--board", "ideas", "--first")
    expect(texts("muur", "tray") == ["aa111", "ww222", "ww333"], "move first")
    room.run("move", "plan.json", "aa222", "--to", "tray", "--board", "muur", "--after", "swap")
    expect(texts("muur", "tray") == ["aa111", "ww222", "aa222", "ww333"], "move after")
    code, out, _ = room.run("remove", "plan.json", "aa111", "library")
    expect(code == 0 and out == (
        'Removed "Young families" (aa111) from "Unsorted" on "Ideas".\n'
        'Removed "Library" (ww333) from "Unsorted" on "Ideas".\n'), "remove says what", out)
    expect(texts("muur", "tray") == ["ww222", "aa222"], "remove")
    expect("links" not in notes_of(room.read(), "muur", "eten")[0], "links to it are untied")
    code, out, _ = room.run("remove", "plan.json", "--board", "Ideas")
    expect(code == 0 and out == 'Removed the board "Ideas" (muur) with 3 notes.\n', "a board", out)
    expect([b["id"] for b in room.read()["boards"]] == ["bet"], "the board is gone")


def test_advice():
    room = Room()
    many = [note(f"n{n}", "x") for n in range(4)]
    long = note("long1", " ".join("abcdefghijklm"), facets={"evidence": "moon", "mood": "up"})
    room.plan(json.dumps({"format": "ninefold/1", "id": "p", "boards": [
        {"id": "a", "template": "lean", "boxes": [box("problem", *many), box("moon", long)]},
        {"id": "b", "template": "nobody", "boxes": []}, {"id": "c", "template": "bmc", "boxes": []}]}))
    code, out, _ = room.run("check", "plan.json", "--advice", "--json")
    kinds = {finding["kind"] for finding in json.loads(out)["findings"]}
    expect(code == 1 and kinds == {
        "box-over-limit", "note-too-long", "unknown-box", "unknown-template", "unknown-facet",
        "unknown-value", "empty-box", "empty-board"}, "every kind of advice", kinds)
    expect(room.run("check", "plan.json")[0] == 0, "valid all the same")


def test_evidence_follows_tests():
    room = Room()
    room.run("new", "lab.json", "--from", "learning-lab")
    before = room.read("lab.json")
    for name, args, words in (
            ("evidence that a test decides", ["lo-a1", "evidence=supported"], "is in test; write down what"),
            ("evidence that a learning decides", ["lo-a8", "evidence=supported"], "has its evidence from"),
            ("the card of a test that runs", ["lo-e1", "experiment.criterion=50%"], "its card stays")):
        code, out, err = room.run("set", "lab.json", *args)
        expect(code == 64 and words in err and not out, name, err)
    expect(room.read("lab.json") == before, "nothing is changed")
    expect(room.run("set", "lab.json", "lo-e3", "experiment.state=running")[0] == 0, "a test is started")
    notes = {n["id"]: (x["id"], n) for b in room.read("lab.json")["boards"] for x in b["boxes"] for n in x["notes"]}
    expect(notes["lo-e3"][0] == "running" and "started" in notes["lo-e3"][1]["experiment"], "it moves and is dated", notes["lo-e3"])
    expect(notes["lo-a3"][1]["facets"]["evidence"] == "testing", "what it tests is in test")
    code, out, err = room.run("learn", "lab.json", "lo-e3", "--result", "refuted", "--observed", "none signed", "--replaced-by", "lo-a4")
    expect(code == 0 and 'refuted: "Wijkpartners betalen' in out, "what was learned", out + err)
    code, out, _ = room.run("show", "lab.json", "--reading", "refuted", "--language", "en")
    expect("refuted by Offerte van 1.500 euro (20" in out and "instead: De universiteit" in out, "why and what instead", out)
    expect(room.run("undo", "lab.json", "-n", "2")[0] == 0 and room.read("lab.json") == before, "two steps, undone")
    code, out, _ = room.run("test", "lab.json", "lo-a4", "lo-a9", "--title", "Ask three", "--right-if", "One yes", "--days", "14")
    note = out.strip()
    made = [n for b in room.read("lab.json")["boards"] for x in b["boxes"] if x["id"] == "planned" for n in x["notes"] if n["id"] == note]
    expect(code == 0 and made and made[0]["experiment"] == {"criterion": "One yes", "days": 14, "state": "planned"}
           and [l["to"] for l in made[0]["links"]] == ["lo-a4", "lo-a9"], "a card is planned", made)
    for args, words in (["learn", "lab.json", "lo-a4", "--result", "refuted"], "is no test"), (["learn", "lab.json", note, "--result", "so-so"], "invalid"), \
            (["learn", "lab.json", note, "--result", "refuted", "--replaced-by", "zzz"], "There is no note"), \
            (["test", "lab.json", "lo-a4"], "--title"), (["test", "lab.json", "lo-a4", "--title", " "], "needs a title"):
        code, _, err = room.run(*args)
        expect(code == 64 and words in err, f"refused: {args[0]} {words}", err)


def test_rules_are_put_aside():
    room = Room()
    room.run("new", "lab.json", "--from", "learning-lab")
    kinds = lambda: [f["kind"] for f in json.loads(room.run("check", "lab.json", "--advice", "--json")[1])["findings"]]
    before = kinds()
    expect("channel-without-segment" in before and "leap-untested" in before, "rules find something", before)
    expect(room.run("check", "lab.json", "--silence", "channel-without-segment")[0] == 0, "for the file")
    expect(room.run("check", "lab.json", "--silence", "leap-untested", "--note", "lo-a4")[0] == 0, "for a note")
    expect(room.read("lab.json")["silence"] == ["channel-without-segment"]
           and set(before) - set(kinds()) == {"channel-without-segment", "leap-untested"}, "they are silent", kinds())
    room.run("check", "lab.json", "--silence", "channel-without-segment")
    expect(kinds().count("channel-without-segment") == before.count("channel-without-segment"), "and speak again")
    expect(room.run("set", "lab.json", "lo-l1-23", "silence=metric-without-due")[0] == 0
           and kinds().count("metric-without-due") == before.count("metric-without-due") - 1, "set does the same", kinds())
    code, _, err = room.run("check", "lab.json", "--silence", "leap-untestd")
    expect(code == 64 and 'Did you mean "leap-untested"?' in err, "no such rule", err)
    expect(room.run("check", "lab.json", "--note", "lo-a4")[0] == 64, "a note alone puts nothing aside")


def test_words_of_later_versions():
    """Kept, shown and named; nobody writes one."""
    room = Room()
    rounds = [{"id": "r1", "mode": "ranked", "state": "open", "ballots": {"Ann": {"ww222": 2}}},
              {"id": "r2", "title": "Last \u202evote", "mode": "blind", "state": "paused", "ballots": {"Ann": {"ww222": 1}}}]
    data = json.loads(PLAN)
    data["boards"][0]["maturity"] = "ripe"
    data["boards"][1]["rounds"] = rounds
    notes_of(data, "bet", "problem")[0].update(
        metric={"level": "\x1b[31mhuge"}, flow={"direction": "round"}, experiment={"state": "asleep", "result": "so so"})
    room.plan(json.dumps(data))
    # What is saved is canonical, so start from there.
    expect(room.run("set", "plan.json", "plan1", "place=x")[0] == 0, "another field is set")
    before = (room.path / "plan.json").read_bytes()
    expect(filled(room.read()) == filled({**data, "place": "x"}), "every word is kept", room.read())
    code, out, _ = room.run("check", "plan.json")
    expect(code == 0 and "is valid" in out and out.count("\n") == 1, "valid", out)
    code, out, _ = room.run("check", "plan.json", "--advice")
    expect(code == 1 and '"ripe" is no word this version knows for "maturity" of the board "Our bet" (bet). '
           "It knows: concept, concrete, started.\n" in out, "named", out)
    expect('"␛[31mhuge" is no word' in out and '"metric.level" of the note "Young families" (aa111)' in out
           and '"state" of the vote "Last \\u{202e}vote" (r2) on the board "Ideas"' in out and not CONTROLS.search(out), "safe to show", out)
    found = [f for f in json.loads(room.run("check", "plan.json", "--advice", "--json")[1])["findings"] if f["kind"] == "unknown-word"]
    expect([(f["about"], f["id"], f.get("board")) for f in found] == [("board", "bet", None)] + [("note", "aa111", None)] * 4
           + [("round", "r1", "muur"), ("round", "r2", "muur")], "as JSON", found)
    for args in (["maturity=riper"], ["maturity=ripe"]):
        code, _, err = room.run("set", "plan.json", "bet", *args)
        expect(code == 64 and "concept, concrete, started" in err, "nobody writes one", err)
    code, _, err = room.run("set", "plan.json", "aa111", "metric.level=vast")
    expect(code == 64 and "output, outcome, impact" in err, "nor in a part", err)
    code, out, err = room.run("vote", "plan.json", "ww333", "--by", "Bob")
    expect(code == 64 and "no open vote" in err, "a state nobody knows takes no votes", err)
    out = room.run("vote", "plan.json", "--board", "ideas")[1]
    expect("(closed, paused): 1 vote" in out and "(still open, ranked): 2 votes" in out and "2  Swap shop" in out,
           "it hides no sums, and its words are shown", out)
    for args in (["show", "plan.json"], ["show", "plan.json", "--board", "ideas"], ["show", "plan.json", "--outline"]):
        expect(room.run(*args)[0] == 0, f"{args}")
    expect((room.path / "plan.json").read_bytes() == before, "not a byte of it changes")
    # Two of them meet, and one is chosen.
    for name, word in ("base", "concept"), ("ours", "ripe"), ("theirs", "rotten"):
        room.plan(before.replace(b'"ripe"', f'"{word}"'.encode()), f"{name}.json")
    expect(room.run("merge", "base.json", "ours.json", "theirs.json")[0] == 1, "merge")
    expect(room.read("ours.json")["boards"][0]["conflicts"] == [{"field": "maturity", "value": "rotten"}], "both are kept")
    expect(room.run("settle", "ours.json", "bet", "--take-other")[0] == 0, "settle")
    board = room.read("ours.json")["boards"][0]
    expect(board["maturity"] == "rotten" and "conflicts" not in board, "the other is taken", board)
    expect(room.run("set", "plan.json", "bet", "maturity=started")[0] == 0 and room.read()["boards"][0]["maturity"] == "started",
           "a known word takes its place")


def test_own_templates():
    room = Room()
    folder = room.path / "home/.config/ninefold/templates"
    folder.mkdir(parents=True)
    (folder / "broken.json").write_text("{")
    for args in ["templates"], ["templates", "lean"], ["templates", "--json"]:
        code, out, err = room.run(*args)
        expect(code == 0 and out and "broken.json" in err, f"a broken template: {args}", err)


BROKEN = [
    ("a newer format", PLAN.replace("ninefold/1", "ninefold/2").encode(), "newer"),
    ("no format", b'{"id": "a", "boards": []}', "format"),
    ("nothing", b"", "nothing"),
    ("no JSON", b"hello\n", "line 1, column 1"),
    ("broken UTF-8", PLAN.encode().replace(b"Young people", b"Young \xff\xfe"), "UTF-8"),
    ("keys twice", b'{"format": "ninefold/1", "id": "a", "id": "b", "boards": []}', '"id"'),
    ("10,000 deep", b'{"format": "ninefold/1", "x": ' + b"[" * 10_000, "deep"),
    ("ids twice", PLAN.replace("aa222", "aa111").encode(), "aa111"),
    ("a link to nothing", PLAN.replace('"to": "aa111"', '"to": "zz999"').encode(), "zz999"),
    ("a number for a word", PLAN.replace('"lean",', '"lean", "maturity": 3,').encode(), "concept, concrete, started"),
    ("a control in a name", b'{"format": "ninefold/1", "\\u001b[2J": 1, "id": 3}', "id"),
]


def test_broken():
    room = Room()
    for name, content, part in BROKEN:
        file = room.plan(content)
        for args in (["check", "plan.json"], ["show", "plan.json"], ["plan.json"],
                     ["add", "plan.json", "x"], ["set", "plan.json", "aa111", "owner=x"],
                     ["move", "plan.json", "aa111", "--to", "x"], ["remove", "plan.json", "aa111"],
                     ["new", "x.json", "--from", "plan.json"]):
            code, out, err = room.run(*args)
            expect(code == 65 and part in err and not out, f"{name}: {args[0]}", f"{code} {out} {err}")
            expect(len(err) < 1000 and not CONTROLS.search(err), f"{name}: a short sentence", err[:300])
        expect(file.read_bytes() == content, f"{name}: left as it is")
        code, _, err = room.run("check", "-", stdin=content)
        expect(code == 65 and part in err, f"{name} from input", err)
    expect(not (room.path / "x.json").exists(), "nothing is made of broken files")


def test_no_files():
    room = Room()
    os.mkfifo(room.path / "pipe")
    (room.path / "folder").mkdir()
    os.symlink("nowhere", room.path / "dangling")
    os.symlink("round", room.path / "round")
    for name, part in [("pipe", "pipe"), ("folder", "folder"), ("dangling", "nowhere"),
                       ("round", "circle"), ("/dev/null", "device"), ("folder/none", "folder/none")]:
        for args in (["check", name], ["show", name], [name], ["add", name, "x"], ["remove", name, "x"]):
            code, out, err = room.run(*args)
            expect(code == 66 and part in err, f"{name}: {args[0]}", f"{code} {out} {err}")
        if name != "folder/none":
            expect(room.run("new", f"{room.path}/{name}" if "/" not in name else name)[0] == 73, f"new {name}")
    real = room.plan(name="real.json")
    os.symlink("real.json", room.path / "link.json")
    expect(room.run("add", "link.json", "x")[0] == 0, "through a link")
    expect(os.path.islink(room.path / "link.json") and '"x"' in real.read_text(), "the link stays")
    odd = os.fsencode(room.path) + b"/\xff.json"
    with open(odd, "wb") as out:
        out.write(PLAN.encode())
    expect(room.run("add", odd, "x")[0] == 0, "a name of no UTF-8")


def test_rights():
    room = Room()
    file = room.plan()
    os.chmod(file, 0o444)
    more = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
    try:
        code, _, err = room.run("add", "plan.json", "x", **more)
    except PermissionError:
        print("skipped: nobody may not run the binary here")
        return
    expect(code == 77 and "may not write" in err, "a file that may only be read", f"{code} {err}")
    expect(file.read_text() == PLAN, "it is as it was")
    os.chmod(file, 0o000)
    code, _, err = room.run("show", "plan.json", **more)
    expect(code == 77 and "may not read" in err, "a file that may not be read", f"{code} {err}")


def test_output():
    room = Room()
    room.plan()
    with open("/dev/full", "wb") as full:
        done = subprocess.run([BINARY, "keys"], stdout=full, stderr=subprocess.PIPE, cwd=room.path,
                              env=room.env, timeout=TIMEOUT)
    expect(done.returncode == 74 and b"full" in done.stderr, "a full disk", done)
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run([BINARY, "keys"], stdout=write, stderr=subprocess.PIPE, cwd=room.path,
                          env=room.env, timeout=TIMEOUT)
    os.close(write)
    expect(done.returncode == 74 and not done.stderr, "a reader that has gone", done)
    size = {"COLUMNS": "60", "LINES": "20"}
    rows = room.run("show", "plan.json", env=size)[1].split("\n")
    expect(len(rows) == 21 and max(map(len, rows)) <= 60, "COLUMNS and LINES", len(rows))
    rows = room.run("show", "plan.json")[1].split("\n")
    expect(len(rows) == 25 and max(map(len, rows)) <= 80, "80 × 24", len(rows))
    closed = subprocess.run(["sh", "-c", '"$0" add plan.json x <&- >&- 2>&-', BINARY], cwd=room.path,
                            env=room.env, timeout=TIMEOUT)
    expect(closed.returncode in (0, 74) and len(room.read()["boards"]) == 2, "closed descriptors")


def test_configuration():
    room = Room()
    room.plan()
    folder = os.path.join(room.env["HOME"], ".config", "ninefold")
    os.makedirs(os.path.join(folder, "themes"))
    code, out, _ = room.run("keys", "--check")
    expect(code == 0 and "no " in out, "no configuration", out)
    code, out, _ = room.run("keys", "--defaults")
    expect(code == 0 and json.loads(out)["keys"]["note.add"] == ["a"], "defaults", out[:200])
    path = os.path.join(folder, "config.json")
    with open(path, "w", encoding="utf-8") as file:
        file.write(out)
    code, out, _ = room.run("keys", "--check")
    expect(code == 0 and "valid" in out, "the defaults are valid", out)
    with open(path, "w", encoding="utf-8") as file:
        file.write('{ "keys": { "note.add": ["é", "ù g"] } }')
    code, out, _ = room.run("keys", "--json")
    keys = {one["id"]: one["keys"] for one in json.loads(out)["commands"]}
    expect(keys["note.add"] == ["é", "ù g"], "keys in force", keys["note.add"])
    expect("é, ù g" in room.run("keys")[1], "keys in force as text")
    for text, words in [('{ "thme": 1 }', "did you mean \"theme\""), ("{", "is not used: line 1"),
                        ('{\n"keys": {"note.ad": "a"}}', "line 2"), ('{"keys": {"note.add": "Strg-X"}}', "no key")]:
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        code, out, err = room.run("keys", "--check")
        expect(code == 1 and words in out and err == "", f"what is wrong with {text}", out + err)
    with open(path, "w", encoding="utf-8") as file:
        file.write('{"thme": "dark", "theme": "drak", "mouse": 1, "keys": {"note.ad": "a", "note.add": ["é", "Entr"], "note.copy": "é"}}')
    code, out, err = room.run("keys", "--check")
    expect(code == 1 and len(out.splitlines()) == 6 and out.count('"config.json"') == 6, "all of it at once", out)
    expect('did you mean "Enter"?' in out and 'Did you mean "dark"?' in out and "too; give one of them another" in out,
           "with suggestions", out)
    code, out, err = room.run("keys", "--json")
    keys = {one["id"]: one["keys"] for one in json.loads(out)["commands"]}
    expect(code == 0 and keys["note.add"] == ["é"] and keys["note.copy"] == ["y"], "what is right is used", keys["note.add"])
    expect(len(err.splitlines()) == 5, "and what is not is told", err)
    os.remove(path)
    with open(os.path.join(folder, "themes", "x.json"), "w", encoding="utf-8") as file:
        file.write('{ "name": "x", "from": "drak" }')
    os.makedirs(os.path.join(folder, "templates"))
    with open(os.path.join(folder, "templates", "y.json"), "w", encoding="utf-8") as file:
        file.write('{"format": "ninefold-template/1", "id": "y", "titel": 1, "boxes": []}')
    code, out, err = room.run("keys", "--check")
    expect(code == 1 and "did you mean \"dark\"" in out, "a wrong theme", out)
    expect('"y.json", line 1' in out and "did you mean \"title\"" in out, "a wrong template", out)
    code, out, err = room.run("keys", "--json", "--check")
    expect(code == 1 and len(json.loads(out)["troubles"]) > 2, "the same as JSON", out)
    code, out, err = room.run("keys", "--defaults", "--check")
    expect(code == 64, "one thing at a time", err)


def test_looks():
    room = Room()
    room.plan()
    code, out, _ = room.run("show", "plan.json", "--ascii")
    expect(code == 0 and out.isascii() and "+" in out, "ASCII only", out[:300])
    for command in ("present", "project"):
        code, out, _ = room.run(command, "plan.json")
        expect(code == 0 and "Segments" in out and "hints" not in out, f"{command} without a screen", out[:300])
        code, _, err = room.run(command, "none.json")
        expect(code == 66 and "none.json" in err, f"{command} of nothing", err)
    code, out, _ = room.run("present", "plan.json", "--board", "no such")
    expect(code == 64, "present no such board", out)
    code, out = on_terminal(room, ["plan.json", "--theme", "drak"], room.env)
    expect(code == 64 and "Did you mean" in out and "dark" in out and "\x1b" not in out, "no such theme", out)


def on_terminal(room, args, env):
    """Runs on a terminal of its own and gives back the exit code and what came out."""
    pid, master = pty.fork()
    if pid == 0:
        os.chdir(room.path)
        os.execve(BINARY, [BINARY, *args], env)
    output, end = b"", time.monotonic() + TIMEOUT
    while time.monotonic() < end:
        if select.select([master], [], [], 0.2)[0]:
            try:
                more = os.read(master, 65536)
            except OSError:
                more = b""
            output += more
            if not more:
                break
    else:
        os.kill(pid, 9)
    os.close(master)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), output.decode(errors="replace")


def test_terminal():
    room = Room()
    room.plan()
    dumb = {**room.env, "TERM": "dumb"}
    code, out = on_terminal(room, ["plan.json"], dumb)
    expect(code == 0 and "Our bet" in out and "\x1b" not in out, "a dumb terminal", out[-300:])
    expect("TERM is dumb" in out, "a dumb terminal is told why", out[-300:])
    code, out = on_terminal(room, [], dumb)
    expect(code == 0 and "no workspace" in out, "home on a dumb terminal", out)
    unset = {key: value for key, value in room.env.items() if key != "TERM"}
    for name, env in [("unset", unset)]:
        code, out = on_terminal(room, ["plan.json"], env)
        expect(code == 64 and "TERM" in out and "\x1b" not in out, f"TERM {name}", f"{code} {out}")
    code, out = on_terminal(room, ["none.json", "--board", "x"], room.env)
    expect(code == 66 and "\x1b" not in out, "a missing file on a terminal", f"{code} {out}")


def test_text_that_begins_with_dashes():
    room = Room()
    room.plan()
    code, _, err = room.run("add", "plan.json", "--hello there")
    expect(code == 64 and '"--hello there"' in err and 'after "--"' in err, "a text with two dashes", err)
    code, _, err = room.run("add", "plan.json", "hello", "--bord", "bet")
    expect(code == 64 and 'Did you mean "--board"?' in err, "a slip in an option", err)
    for wrong in ("-box", "-board", "-by=Ann"):
        code, _, err = room.run("add", "plan.json", "hello", wrong, "channels")
        expect(code == 64 and "Did you mean" in err, f"an option with one dash: {wrong}", err)
    code, out, err = room.run("add", "plan.json", "--board", "ideas", "--", "--hello there", "-box", "- bread")
    texts = [n["text"] for n in notes_of(room.read(), "muur", "tray")][-3:]
    expect(code == 0 and texts == ["--hello there", "-box", "- bread"], "after two dashes all is text", err)
    code, _, _ = room.run("add", "plan.json", "- bread", "-5 degrees")
    expect(code == 0, "what is plainly a text needs none")


def test_all_doors_clean_alike():
    """An argument, standard input, a field: line breaks are line breaks, spaces stay, controls go."""
    text = "prix\u00a0:  5\u202f€\u000bdeux\u0085trois\ufeff\u0007 e\u0301"
    room = Room()
    room.plan()
    room.run("add", "plan.json", text, "--board", "ideas")
    room.run("add", "plan.json", "-", "--board", "ideas", stdin=text)
    room.run("set", "plan.json", "aa111", "text=" + text)
    lines = ["prix\u00a0:  5\u202f€", "deux", "trois e\u0301"]
    tray = [n["text"] for n in notes_of(room.read(), "muur", "tray")][2:]
    expect(tray == ["\n".join(lines)] + lines, "argument and standard input", tray)
    expect(notes_of(room.read(), "bet", "problem")[0]["text"] == "\n".join(lines), "a field")


def test_marks_of_other_editors():
    room = Room()
    file = room.plan()
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    expect(room.run("check", "plan.json")[0] == 0, "a byte order mark")
    expect(room.run("add", "plan.json", "x")[0] == 0 and not file.read_bytes().startswith(b"\xef"), "it goes")
    wide = room.path / "wide.json"
    wide.write_bytes(PLAN.encode("utf-16"))
    code, _, err = room.run("check", "wide.json")
    expect(code == 65 and "UTF-16" in err and "save it as UTF-8" in err, "UTF-16", err)


def test_names_fold_alike():
    room = Room()
    plan = json.loads(PLAN)
    plan["boards"][0]["title"] = "L’été — Œuvre"
    plan["boards"][1]["rounds"] = [{"id": "r1", "mode": "open", "perPerson": 2, "state": "open"}]
    room.plan(json.dumps(plan))
    for name in ("l'ete - oeuvre", "L’ÉTÉ — ŒUVRE", "l'e\u0301te\u0301"):
        code, out, err = room.run("show", "plan.json", "--board", name, "--outline")
        expect(code == 0, f"board {name}", err)
    room.run("vote", "plan.json", "ww222", "--by", "Zoë")
    room.run("vote", "plan.json", "ww222", "--by", "ZOE\u0308")
    code, _, err = room.run("vote", "plan.json", "ww222", "--by", "zoe")
    ballots = room.read()["boards"][1]["rounds"][0]["ballots"]
    expect(code == 64 and ballots == {"Zoë": {"ww222": 2}}, "voters", ballots)


def test_rounds():
    room = Room()
    room.plan()
    run = lambda *args, **more: room.run("vote", "plan.json", *args, **more)
    expect(run("--open", "--each", "3", "--most", "2", "--blind", "--board", "ideas")[1] == "round-1\n", "open")
    expect(run("--open", "--board", "ideas")[0] == 1, "open twice")
    run("ww222", "ww222", "ww333", "--by", "Ann")
    expect(run("--board", "ideas")[1] == "Vote 1 (open, blind): 3 votes · 1 person\n", "no sums while it is blind")
    outline = room.run("show", "plan.json", "--board", "ideas", "--outline")[1]
    expect("2×" not in outline and "1×" not in outline, "nor in the outline", outline)
    room.run("remove", "plan.json", "ww333")
    expect("2 votes" not in run("--close", "--board", "ideas")[2], "close")
    room.run("remove", "plan.json", "ww222")
    out = run("--board", "ideas")[1]
    expect("Vote 1 (closed): 2 votes" in out and "2  Swap shop (ww222)  [removed since]" in out and "ww333" not in out,
           "the result stays, without what was free again", out)
    dutch = run("--board", "ideas", env={"LANG": "nl_BE.UTF-8"})[1]
    expect("Stemming 1 (gesloten): 2 stemmen" in dutch and "[sindsdien verwijderd]" in dutch
           and run("--board", "ideas", "--language", "nl")[1] == dutch, "in the reader's language", dutch)
    report = json.loads(run("--board", "ideas", "--json")[1])
    expect(report["format"] == "ninefold-votes/1" and report["rounds"][0]["notes"][0]["removed"], "as JSON", report)


def test_files_written_by_hand():
    room = Room()
    room.plan('{"format":"ninefold/1","id":"w","title":"T","boards":[{"id":"b","template":"bmc","boxes":[]},'
              '{"id":"l","template":"lean","boxes":[{"id":"unique-value-proposition","notes":[{"id":"n1","text":"x"}]}]}]}')
    before = (room.path / "plan.json").read_bytes()
    out = room.run("show", "plan.json", "--outline")[1]
    expect(out.startswith("Business Model Canvas (") and "Channels: 0" in out, "a board without title or boxes", out)
    code, out, _ = room.run("check", "plan.json", "--advice")
    expect(code == 1 and 'Did you mean "uvp"?' in out, "a box the template does not know", out)
    expect((room.path / "plan.json").read_bytes() == before, "looking changes nothing")
    expect(room.run("add", "plan.json", "post", "--box", "channels")[0] == 0, "a box that the file leaves out")
    boards = room.read()["boards"]
    expect([len(b["boxes"]) for b in boards] == [9, 13], "written with the first change", boards)


def test_new_names_what_a_script_can_use():
    """The name of the new file, byte for byte, where no person reads it."""
    room = Room()
    for name in (b"p\xff\xfe.json", b"p\x1b[31m.json", "p\u202e.json".encode(), b"a b.json"):
        done = subprocess.run([BINARY, b"new", b"./" + name], capture_output=True, cwd=room.path, env=room.env, timeout=TIMEOUT)
        printed = done.stdout.removesuffix(b"\n")
        expect(done.returncode == 0 and os.path.exists(os.path.join(os.fsencode(room.path), printed)),
               f"new {name!r}", done.stdout + done.stderr)


if __name__ == "__main__":
    for name, test in list(globals().items()):
        if name.startswith("test_"):
            try:
                test()
            except (subprocess.TimeoutExpired, Exception) as trouble:
                expect(False, name, f"{type(trouble).__name__}: {trouble}")
    print(f"cli: {results['passed']} passed, {results['failed']} failed")
    sys.exit(1 if results["failed"] else 0)
