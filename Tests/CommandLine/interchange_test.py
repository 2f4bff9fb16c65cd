"""What leaves the program and what comes in, as a shell sees it.

    python3 Tests/CommandLine/interchange_test.py .build/debug/ninefold

Standard library only.
"""

import json
import os
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import cli_test  # noqa: E402
from cli_test import Room, expect, results  # noqa: E402

LINES = "Rain\nSun\n\nWind\n"


def state(room):
    """Every file of the room with its bytes."""
    return {p: p.read_bytes() for p in sorted(room.path.rglob("*")) if p.is_file()}


def imports():
    room = Room()
    plan = room.plan()
    (room.path / "ideas.txt").write_text(LINES)
    before = state(room)
    code, out, err = room.run("import", "plan.json", "ideas.txt", "--dry-run", "--format", "lines")
    expect(code == 0 and "Boards: 1 · notes: 3" in out, "dry run says what would come of it", out + err)
    expect(state(room) == before, "dry run writes nothing")
    code, out, err = room.run("import", "plan.json", "ideas.txt", "--format", "lines")
    made = out.split()
    expect(code == 0 and len(made) == 1, "import prints the id of the board", out + err)
    expect("notes: 3" in err, "import gives account on standard error", err)
    data = json.loads(plan.read_text())
    board = next((b for b in data["boards"] if b["id"] in made), None)
    texts = [n["text"] for box in (board or {}).get("boxes", []) for n in box.get("notes", [])]
    expect(texts == ["Rain", "Sun", "Wind"], "each line is a note", texts)
    expect(any(s.get("format") == "lines" and len(s.get("hash", "")) == 64 for s in data["sources"]),
           "the source is written down with its hash", data.get("sources"))
    before = state(room)
    code, out, err = room.run("import", "plan.json", "ideas.txt", "--format", "lines")
    expect(code == 1 and "already" in err and out == "", "the same source again is left alone", err)
    expect(state(room) == before, "and writes nothing")
    code, out, err = room.run("import", "plan.json", "ideas.txt", "--format", "lines", "--again", "new")
    expect(code != 0 and state(room) == before, "nothing new is no change", err)
    (room.path / "ideas.txt").write_text(LINES + "Snow\n")
    code, out, err = room.run("import", "plan.json", "ideas.txt", "--format", "lines", "--again", "new")
    expect(code == 0 and len(out.split()) == 1, "of a later version what is new is added", out + err)
    code, out, err = room.run("import", "plan.json", "ideas.txt", "--format", "lines", "--again", "copy")
    expect(code == 0 and out.split() not in ([], made), "a copy makes another board", out + err)
    code, out, err = room.run("undo", "plan.json", "-n", "3")
    expect(code == 0, "imports are steps of undo", err)
    data = json.loads(plan.read_text())
    expect(not any(b["id"] in made for b in data["boards"]), "undo takes an import back whole")
    code, out, err = room.run("import", "plan.json", "-", "--format", "lines", "--quiet", stdin=LINES)
    expect(code == 0 and err == "", "standard input, quietly", err)
    code, out, err = room.run("import", "plan.json", "ideas.txt", "--format", "lines", "--json", "--dry-run")
    expect(code == 0 and json.loads(out)["format"] == "ninefold-import/1", "the account as JSON", out + err)
    boards = json.loads(plan.read_text())["boards"]
    code, out, err = room.run("import", "plan.json", "-", "--format", "lines", "--board", boards[0]["id"],
                              stdin="Only here\n")
    expect(code == 0 and len(json.loads(plan.read_text())["boards"]) == len(boards),
           "with a board the notes go onto it", err)


def refusals():
    room = Room()
    room.plan()
    (room.path / "big").write_bytes(b"a\n" * (9 << 20))
    (room.path / "empty").write_bytes(b"")
    (room.path / "dir").mkdir()
    before = state(room)
    for name, args, stdin, wanted in [
        ("no such source", ["import", "plan.json", "gone.txt"], "", 66),
        ("no such file", ["import", "gone.json", "empty"], "", 66),
        ("no such format", ["import", "plan.json", "empty", "--format", "liness"], "", 64),
        ("empty source", ["import", "plan.json", "-", "--format", "lines"], "\n \n", 65),
        ("source too large", ["import", "plan.json", "big", "--format", "lines"], "", 65),
        ("source is no text", ["import", "plan.json", "-"], b"a\0b\1\xff", 65),
        ("source is a folder", ["import", "plan.json", "dir"], "", None),
        ("no such board", ["import", "plan.json", "-", "--board", "gone"], "x", None),
        ("standard input as goal", ["import", "-", "-"], "x", 64),
        ("unknown export format", ["export", "plan.json", "--to", "outlin"], "", 64),
        ("export of no file", ["export", "gone.json", "--to", "outline"], "", 66),
        ("export at no moment", ["export", "plan.json", "--to", "outline", "--at", "gone"], "", 64),
        ("no pace", ["export", "plan.json", "--to", "outline", "--pace", "0"], "", 64),
    ]:
        code, out, err = room.run(*args, stdin=stdin)
        expect(code == wanted if wanted else code not in (0, 1), f"{name}: exit code", f"{code} {err}")
        expect(out == "" and err.strip(), f"{name}: a sentence on standard error", out + err)
        expect(state(room) == before, f"{name}: nothing is written")


def exports():
    room = Room()
    room.plan()
    code, whole, err = room.run("export", "plan.json", "--to", "outline")
    expect(code == 0 and whole, "export to standard output", err)
    code, out, err = room.run("export", "plan.json", "--to", "outline", "-o", "out.txt")
    expect(code == 0 and out == "" and (room.path / "out.txt").read_text() == whole, "export to a file", err)
    code, out, err = room.run("export", "plan.json", "--to", "outline", "-o", "out.txt")
    expect(code == 73 and "--force" in err, "nothing is overwritten unasked", err)
    code, out, err = room.run("export", "plan.json", "--to", "outline", "-o", "out.txt", "--force")
    expect(code == 0, "but where it is asked for", err)
    before = (room.path / "plan.json").read_bytes()
    for words in (["export", "plan.json", "--to", "outline"], ["report", "plan.json"]):
        code, out, err = room.run(*words, "-o", "plan.json", "--force")
        expect(code == 73 and "workspace" in err and (room.path / "plan.json").read_bytes() == before,
               f"{words[0]}: a workspace is never overwritten", err)
    (room.path / "folder").mkdir()
    code, out, err = room.run("export", "plan.json", "--to", "outline", "-o", "folder", "--force")
    expect(code in (66, 73, 74) and err, "nor a folder", f"{code} {err}")
    code, out, err = room.run("export", "plan.json", "--to", "outline", "-o", "gone/out.txt")
    expect(code in (73, 74) and err, "no folder is made for it", f"{code} {err}")
    code, out, err = room.run("export", "-", "--to", "outline", stdin=(room.path / "plan.json").read_text())
    expect(code == 0 and out == whole, "export of standard input", err)


def hidden():
    room = Room()
    room.run("new", "w.json", "--template", "wall")
    _, shown, _ = room.run("add", "w.json", "Everybody sees this", "--by", "Fatima")
    _, secret, _ = room.run("add", "w.json", "Nobody sees this", "--by", "Fatima")
    code, _, err = room.run("set", "w.json", secret.strip(), "hidden=true")
    expect(code == 0, "a note is hidden by its field", err)
    for name in ids("export"):
        code, out, err = room.run("export", "w.json", "--to", name, "-o", f"{name}.out")
        if code != 0:
            expect(code in (65, 74), f"{name}: refuses with a reason", f"{code} {err}")
            continue
        data = (room.path / f"{name}.out").read_bytes()
        expect(b"Nobody sees" not in data, f"{name}: no hidden note leaves")
        expect(b"Fatima" not in data, f"{name}: no author leaves")
    for words in (["report", "w.json"], ["report", "w.json", "--to", "markdown"], ["export", "w.json", "--to", "csv"]):
        expect("Fatima" not in room.run(*words)[1] and "Fatima" in room.run(*words, "--with-authors")[1],
               f"{' '.join(words)}: authors where they are asked for")
    code, out, _ = room.run("export", "w.json", "--to", "outline", "--with-hidden")
    expect("Nobody sees this" in out, "but with --with-hidden")
    code, out, _ = room.run("export", "w.json", "--to", "outline", "--at", "start")
    expect("Nobody sees this" not in out, "nor at any moment of the history", out)


def ids(command):
    """The formats that a command's help names."""
    text = subprocess.run([cli_test.BINARY, command, "--help"], capture_output=True, text=True).stdout
    text = " ".join(text.split())
    return text[text.index("Formats: ") + 9:].split(".")[0].split(", ")


def main():
    for check in (imports, refusals, exports, hidden):
        check()
    print(f"{results['passed']} passed, {results['failed']} failed")
    return 1 if results["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
