"""Looks at many workspaces as one, and merges copies that were edited apart.

    python3 Tests/CommandLine/programme_test.py .build/debug/ninefold

Standard library; with the Python package jsonschema what is JSON is held against the published schema too.
"""

import itertools
import json
import os
import shutil
import sys
import time
from pathlib import Path

from cli_test import BINARY, CONTROLS, PLAN, Room, expect, results

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Tools"))
import programme  # noqa: E402

try:
    from jsonschema import Draft202012Validator
except ImportError:
    Draft202012Validator = None

#: Monday after the last evening of the programme.
NOW = {"SOURCE_DATE_EPOCH": "1774256400", "TZ": "UTC"}


def notes_of(workspace):
    return [n for b in workspace["boards"] for x in b["boxes"] for n in x["notes"]]


class Desk(Room):
    """A room whose commands are expected to end with a code."""

    def do(self, *words, code=0, **more):
        got, out, err = self.run(*words, **more)
        expect(got == code, f"exit of {words}", f"{got}, not {code}: {out[:300]}{err[:300]}")
        expect(not CONTROLS.search(out + err), f"controls of {words}", (out + err)[:300])
        return out, err

    def validate(self, document, name):
        if Draft202012Validator is None:
            return
        schema = json.loads(self.run("schema", "--output")[1])
        own = {**schema, "oneOf": [{"$ref": f"#/$defs/{document['format'].split('/')[0]}"}]}
        whys = [e.message[:200] for e in Draft202012Validator(own).iter_errors(document)]
        expect(not whys, f"{name} is as its schema says", whys)


def test_programme():
    desk = Desk()
    programme.make(BINARY, desk.path / "teams")
    before = {f.name: f.read_bytes() for f in (desk.path / "teams").iterdir()}
    start = time.monotonic()
    out, err = desk.do("list", "--programme", "teams", env=NOW)
    lasted = time.monotonic() - start
    bare = time.monotonic()
    desk.do("--version")
    print(f"46 workspaces took {lasted:.2f} s, {lasted / (time.monotonic() - bare):.1f} times a bare start")
    lines = out.splitlines()
    expect(len([x for x in lines if x.startswith("Team ")]) == 44, "a row a team", out)
    stuck = {" ".join(x.split()[:2]): x.rpartition("! ")[2] for x in lines if "! " in x and x.startswith("Team ")}
    expect(stuck == {"Team 5": "silent for 5 weeks", "Team 12": "test overdue", "Team 19": "nothing tested"}, "who is stuck", stuck)
    expect(lines[1].startswith("Team 5") and lines[2].startswith("Team 12"), "the stuck come first", lines[:4])
    place = next(i for i, x in enumerate(lines) if x.startswith("team-23"))
    expect("unreadable" in lines[place] and "line 4, column" in lines[place + 1], "the broken one says where", lines[place:])
    expect('"ninefold/2"' in lines[place + 3], "the newer one says its format", lines[place:])
    expect("46 workspaces" in lines[-1] and "stuck 3" in lines[-1] and "w12 43/44" in lines[-1], "the sum", lines[-1])
    document = json.loads(desk.do("list", "--programme", "teams", "--json", env=NOW)[0])
    dutch = json.loads(desk.do("list", "--programme", "teams", "--json", env={**NOW, "LC_ALL": "nl_BE.UTF-8"})[0])
    expect(document == dutch, "JSON is the same in every locale")
    desk.validate(document, "a programme")
    expect((document["files"], document["stuck"], document["troubles"]) == (46, 3, 2), "what it comes to", document)
    expect(document["outcomes"] == {"developing": 40, "doing-well": 2, "stopped": 2}, "outcomes", document["outcomes"])
    expect([m["name"] for m in document["marks"]] == [f"w{n}" for n in range(1, 13)], "twelve weekly marks", document["marks"])
    team = next(w for w in document["workspaces"] if w.get("id") == "team-5")
    expect(team["stuck"] == [{"why": "silent", "weeks": 5}] and team["marks"][-1] == "w7", "the silent one", team)
    wide = json.loads(desk.do("list", "--programme", "teams", "--weeks", "6", "--json", env=NOW)[0])
    expect(wide["stuck"] == 2, "with six weeks the silent one is not stuck", wide["stuck"])
    after = {f.name: f.read_bytes() for f in (desk.path / "teams").iterdir()}
    expect(before == after, "nothing is written")
    desk.do("list", "--programme", "teams", env={**NOW, "LC_ALL": "nl_BE.UTF-8"})


def test_odd_files():
    desk = Desk()
    folder = desk.path / "odd"
    (folder / "inner" / "deep").mkdir(parents=True)
    (folder / "removed").mkdir()
    (folder / "package.json").write_text('{"name": "no workspace"}')
    (folder / "broken.json").write_text('{"format": "ninefold/1", "id": ')
    (folder / "empty.ninefold.json").write_bytes(b"")
    (folder / "void.json").write_bytes(b"")
    (folder / "nul.ninefold.json").write_bytes(b"\0" * 40)
    (folder / "link.json").symlink_to("nowhere.json")
    (folder / "folder.json").mkdir()
    os.mkfifo(folder / "pipe.json")
    (folder / "evil\x1b[31m\n.ninefold.json").write_text(PLAN)
    for place in ("plan.json", "inner/plan.json", "inner/deep/plan.json", "removed/plan.json", ".hidden.json"):
        (folder / place).write_text(PLAN)
    document = json.loads(desk.do("list", "--programme", "odd", "--json")[0])
    desk.validate(document, "a programme of odd files")
    fine = sorted(w["file"] for w in document["workspaces"] if "trouble" not in w)
    bad = {w["file"]: w["trouble"] for w in document["workspaces"] if "trouble" in w}
    expect(len(fine) == 3 and {"inner/plan.json", "plan.json"} < set(fine), "workspaces one folder deep", fine)
    expected = {"broken.json", "empty.ninefold.json", "void.json", "nul.ninefold.json", "link.json", "folder.json", "pipe.json"}
    expect(set(bad) == expected, "each trouble has its row", bad)
    expect(all(len(x) > 20 for x in bad.values()), "each says why", bad)
    out, _ = desk.do("list", "--programme", "odd")
    expect(out.count("! unreadable") == 7, "in words too", out)
    _, err = desk.do("list", "--programme", "nowhere", code=66)
    expect("nowhere" in err, "a folder that is not there", err)
    _, err = desk.do("list", "--programme", "odd/plan.json", code=66)
    expect("plan.json" in err, "a file is no folder", err)
    desk.do("list", "--weeks", "3", code=64)
    desk.do("list", "--programme", "odd", "--weeks", "-1", code=64)
    (desk.path / "nothing").mkdir()
    out, _ = desk.do("list", "--programme", "nothing")
    expect("no workspace in this folder" in out, "an empty folder", out)


def test_outcome():
    desk = Desk()
    desk.plan()
    desk.do("set", "plan.json", "workspace", "outcome=stopped", "reason=No room")
    document = json.loads(desk.do("list", "--programme", ".", "--json")[0])
    expect([(w["outcome"], w["reason"]) for w in document["workspaces"]] == [("stopped", "No room")], "the outcome", document)
    desk.do("set", "plan.json", "workspace", "outcome=sold", code=64)


def tables(desk, history):
    """A file with a step, and three copies of it that were edited apart."""
    desk.plan()
    desk.do("add", "plan.json", "Before", "--box", "problem")
    for name in ("a", "b", "c"):
        shutil.copy(desk.path / "plan.json", desk.path / f"{name}.json")
        if history:
            shutil.copy(desk.path / ".plan.json.history", desk.path / f".{name}.json.history")
    desk.do("add", "a.json", "From table a", "--box", "problem")
    desk.do("remove", "b.json", "Before")
    desk.do("add", "b.json", "From table b", "--box", "problem")
    desk.do("add", "c.json", "From table c", "--box", "solution")
    desk.do("add", "plan.json", "Meanwhile", "--box", "problem")


def texts(desk, name="plan.json"):
    return sorted(n["text"] for n in notes_of(desk.read(name)))


def test_merging_tables():
    for history in (True, False):
        desk = Desk()
        tables(desk, history)
        before = (desk.path / "plan.json").read_bytes()
        _, err = desk.do("merge", "--into", "plan.json", "a.json", "b.json", "c.json", "--dry-run")
        expect((desk.path / "plan.json").read_bytes() == before and "1 step" in err, "a dry run writes nothing", err)
        out, _ = desk.do("merge", "--into", "plan.json", "a.json", "b.json", "c.json")
        expect(out.count("after step 1") == 3 and '"b.json": +1 −1' in out, "what came from each", out)
        found = texts(desk)
        expect({"From table a", "From table b", "From table c", "Meanwhile"} <= set(found) and "Before" not in found, "all is there", found)
        again, _ = desk.do("merge", "--into", "plan.json", "c.json", "a.json", "b.json")
        expect(again.count("nothing new") == 3, "the second time brings nothing", again)
        log, _ = desk.do("log", "plan.json", "-n", "1")
        expect("Merge tables (3)" in log, "one step", log)
        desk.do("undo", "plan.json")
        expect((desk.path / "plan.json").read_bytes() == before, "undo takes all of it back")


def test_order_of_tables():
    desk = Desk()
    tables(desk, False)
    first = notes_of(desk.read())[0]["id"]
    for name, text in zip("abc", ("Cat", "Ape", "Bee")):
        desk.do("set", f"{name}.json", first, f"text={text}")
    start, kept = (desk.path / "plan.json").read_bytes(), set()
    for order in itertools.permutations("abc"):
        (desk.path / "plan.json").write_bytes(start)
        desk.do("merge", "--into", "plan.json", *(f"{x}.json" for x in order), code=1)
        kept.add((desk.path / "plan.json").read_bytes())
        desk.do("undo", "plan.json")
    expect(len(kept) == 1, "the order of tables changes nothing", kept)
    shown = next(n for n in notes_of(json.loads(kept.pop())) if n["id"] == first)
    expect(shown["text"] == "Ape" and {c["value"] for c in shown["conflicts"]} == {"Bee", "Cat"}, "all three wait side by side", shown)


def test_clashes():
    desk = Desk()
    desk.plan()
    first = notes_of(desk.read())[0]["id"]
    for name, text in (("a", "Ape"), ("b", "Zebra")):
        shutil.copy(desk.path / "plan.json", desk.path / f"{name}.json")
        desk.do("set", f"{name}.json", first, f"text={text}")
    before = (desk.path / "plan.json").read_bytes()
    out, _ = desk.do("merge", "--into", "plan.json", "a.json", "b.json", "--json", "--dry-run", code=1)
    document = json.loads(out)
    desk.validate(document, "a merge")
    expect(not document["saved"] and (desk.path / "plan.json").read_bytes() == before, "a dry run of JSON writes nothing")
    clash = document["conflicts"][0]
    expect((clash["shown"], clash["other"], clash["field"], clash["id"]) == ("Ape", "Zebra", "text", first), "side by side", clash)
    out, err = desk.do("merge", "--into", "plan.json", "a.json", "b.json", "--quiet", code=1)
    expect(out == "" and "1 value" in err, "quiet keeps what is wrong", (out, err))
    desk.do("settle", "plan.json", first, "--take-other")


def test_without_base():
    desk = Desk()
    desk.plan()
    document = desk.read()
    gone = next(n for n in notes_of(document) if n["text"] == "Library")
    for board in document["boards"]:
        for place in board["boxes"]:
            place["notes"] = [n for n in place["notes"] if n["id"] != gone["id"]]
    (desk.path / "a.json").write_text(json.dumps(document))
    out, _ = desk.do("merge", "--into", "plan.json", "a.json")
    expect("no history" in out and gone["text"] in texts(desk), "nothing is removed without a base", out)


def test_refusals():
    desk = Desk()
    desk.plan()
    before = (desk.path / "plan.json").read_bytes()
    other = {**desk.read(), "id": "other"}
    (desk.path / "other.json").write_text(json.dumps(other))
    (desk.path / "broken.json").write_text("{")
    shutil.copy(desk.path / "plan.json", desk.path / "copy.json")
    for words, code in ((["other.json"], 65), (["broken.json"], 65), (["missing.json"], 66), (["plan.json"], 64),
                        (["./plan.json"], 64), (["-"], 64), (["copy.json", "other.json"], 65), ([], 64),
                        (["copy.json", "--path", "x"], 64)):
        _, err = desk.do("merge", "--into", "plan.json", *words, code=code)
        expect(err.strip(), f"{words} says why")
        expect((desk.path / "plan.json").read_bytes() == before, f"{words} writes nothing")
    desk.do("merge", "--into", "missing.json", "copy.json", code=66)
    desk.do("merge", "copy.json", "plan.json", code=64)
    desk.do("merge", "copy.json", "plan.json", "copy.json", "--json", code=64)
    desk.do("merge", "--into", "plan.json", "other.json", "--force")
    expect(desk.read()["id"] == json.loads(before)["id"], "the file keeps its id")


if __name__ == "__main__":
    for name, test in list(globals().items()):
        if name.startswith("test_"):
            test()
    print(f"{results['passed']} checks passed, {results['failed']} failed")
    sys.exit(1 if results["failed"] else 0)
