"""Runs the commands of history and merging as a shell and as git would.

    python3 Tests/CommandLine/history_test.py .build/debug/ninefold [--edits 200] [--seed 1]

Standard library and git only. `--edits` is how many random edits the two clones make together.
"""

import datetime
import json
import os
import random
import re
import subprocess
import sys
from pathlib import Path

from cli_test import BINARY, CONTROLS, PLAN, TIMEOUT, Room, box, expect, filled, note, notes_of, results


def option(name, usual):
    return int(sys.argv[sys.argv.index(name) + 1]) if name in sys.argv else usual


EDITS = option("--edits", 200)
SEED = option("--seed", 1)


class Desk(Room):
    """A room with a plan, whose commands are expected to do."""

    def __init__(self, plan=PLAN, user="Ann"):
        super().__init__()
        self.env["NINEFOLD_NAME"] = user
        self.file = self.plan(plan)

    def do(self, *args, code=0, **more):
        got, out, err = self.run(*args, **more)
        expect(got == code, f"exit of {args}", f"{got}, not {code}: {out[:300]}{err[:300]}")
        expect(not CONTROLS.search(out + err), f"controls of {args}", (out + err)[:300])
        return out + err

    def bytes(self):
        return self.file.read_bytes()

    def log(self, *args):
        return json.loads(self.run("log", "plan.json", "--json", *args)[1])

    @property
    def history(self):
        return self.path / ".plan.json.history"


def clean(text):
    """The form in which we write a workspace."""
    desk = Desk(text)
    return desk.run("show", "plan.json", "--json")[1]


def test_undo():
    desk = Desk()
    # What is saved is canonical, so start from there.
    desk.do("set", "plan.json", "plan1", "place=x")
    states = [desk.bytes()]
    commands = [
        ["add", "plan.json", "One", "Two"], ["set", "plan.json", "One", "owner=Fatima", "impact=3"],
        ["move", "plan.json", "One", "--to", "channels"], ["remove", "plan.json", "aa111"],
        ["remove", "plan.json", "--board", "Ideas"], ["set", "plan.json", "bet", "title=Other"],
    ]
    for command in commands:
        desk.do(*command)
        states.append(desk.bytes())
    for state in reversed(states[:-1]):
        expect("Undid: " in desk.do("undo", "plan.json"), "undo says what")
        expect(desk.bytes() == state, "undo across runs", state[:0])
    for state in states[1:]:
        expect("Redid: " in desk.do("redo", "plan.json"), "redo says what")
        expect(desk.bytes() == state, "redo across runs")
    out = desk.do("undo", "plan.json", "-n", "5")
    expect(out.count("Undid: ") == 5 and desk.bytes() == states[1], "several at once", out)
    desk.do("redo", "plan.json", "-n", "2")
    expect(desk.bytes() == states[3], "redo several")
    out = desk.do("undo", "plan.json", "-n", "99")
    expect(out.count("Undid: ") == 4 and "only 4 steps" in out, "as many as there are", out)
    expect("nothing to undo" in desk.do("undo", "plan.json", code=1), "nothing to undo")
    desk.do("redo", "plan.json", "-n", "99")
    expect("nothing to redo" in desk.do("redo", "plan.json", code=1), "nothing to redo")
    expect(desk.bytes() == states[-1], "all the way back and forth")
    for count in "0", "-1", "x":
        desk.do("undo", "plan.json", "-n", count, code=64)
    desk.do("undo", "-", code=64)
    desk.do("undo", "none.json", code=66)
    expect(desk.history.stat().st_mode & 0o777 == desk.file.stat().st_mode & 0o777, "rights of the history")


def test_undo_gives_way():
    desk = Desk()
    desk.do("set", "plan.json", "aa111", "owner=Ann", "text=Ours\x1b")
    desk.do("move", "plan.json", "aa222", "--to", "channels")
    # Others write without us: no step of the history.
    data = desk.read()
    notes_of(data, "bet", "problem")[0]["owner"] = "Bob"
    notes_of(data, "bet", "problem").append(notes_of(data, "bet", "channels").pop())
    desk.file.write_text(json.dumps(data))
    out = desk.do("undo", "plan.json", "-n", "2")
    expect('"owner" of' in out and "was changed since" in out and "was moved since" in out, "names what gave way", out)
    found = notes_of(desk.read(), "bet", "problem")[0]
    expect(found["owner"] == "Bob" and found["text"] == "Young families", "theirs stays, ours goes", found)
    desk = Desk()
    desk.do("add", "plan.json", "Mine", "--box", "channels")
    data = desk.read()
    notes_of(data, "bet", "channels")[0]["owner"] = "Bob"
    desk.file.write_text(json.dumps(data))
    before = desk.read()
    out = desk.do("undo", "plan.json")
    expect("stays as it is" in out and desk.read() == before, "an added note that others changed stays", out)
    expect(desk.do("undo", "plan.json", code=1), "it counts as undone")


def test_log():
    desk = Desk()
    expect("no steps yet" in desk.do("log", "plan.json"), "an empty log")
    expect(desk.log() == {"format": "ninefold-log/1", "steps": [], "marks": []}, "an empty log as JSON")
    desk.do("mark", "plan.json", "birth")
    desk.do("add", "plan.json", "A", "B", "--board", "Ideas")
    desk.do("set", "plan.json", "aa111", "owner=x\u202e", env={"NINEFOLD_NAME": "Bob\x07"})
    desk.do("mark", "plan.json", "week 1")
    desk.do("move", "plan.json", "aa111", "--to", "tray", "--board", "Ideas")
    desk.do("set", "plan.json", "bet", "title=Bet 2")
    desk.do("undo", "plan.json")
    out = desk.do("log", "plan.json")
    lines = out.splitlines()
    expect(len(lines) == 7 and "Undid: Set title “Our bet” → “Bet 2”" in lines[0] and lines[0].startswith("   5  "), "newest first", out)
    expect("⚑ week 1" in lines[3] and "⚑ birth" in lines[6] and "+2" in lines[5] and "→1" in lines[2], "marks", out)
    log = desk.log()
    steps = log["steps"]
    expect([s["number"] for s in steps] == [5, 4, 3, 2, 1], "numbers", log)
    expect(steps[0]["kind"] == "undo" and steps[0]["of"] == steps[1]["id"], "what was undone", steps[0])
    expect(steps[3]["author"] == "Bob" and steps[4]["author"] == "Ann", "authors", steps)
    expect(all(re.fullmatch(r"[a-z0-9]{8}\.1", s["id"]) for s in steps), "a session a run", steps)
    expect([m["name"] for m in log["marks"]] == ["week 1", "birth"] and "after" not in log["marks"][1], "marks", log)
    expect([s["number"] for s in desk.log("-n", "2")["steps"]] == [5, 4], "the newest only")
    expect([s["number"] for s in desk.log("--board", "Ideas")["steps"]] == [3, 2, 1], "a board", desk.log("--board", "Ideas"))
    expect([s["number"] for s in desk.log("--board", "bet")["steps"]] == [5, 4, 3, 2], "another board")
    desk.do("log", "plan.json", "--board", "nowhere", code=64)
    desk.do("mark", "plan.json", "week 1", code=64)
    desk.do("mark", "plan.json", " ", code=64)
    desk.do("mark", "plan.json", "x", "--at", "99", code=64)
    desk.do("mark", "plan.json", "one", "--at", steps[4]["id"][:5])
    expect(desk.log()["marks"][0]["after"] == steps[4]["id"], "a mark at an earlier step")
    desk.do("mark", "plan.json", "before all", "--at", "yesterday")
    expect("after" not in desk.log()["marks"][0], "a mark at a moment", desk.log()["marks"])
    # Rows quote the thing and the place, in the reader's language; JSON never varies.
    expect("Add 2 notes “A” +1 · Unsorted" in lines[5] and "Move note “Young families” · Problem → Unsorted" in lines[2], "what and where", out)
    dutch = desk.do("log", "plan.json", env={"LANG": "nl_BE.UTF-8"})
    expect("2 briefjes toevoegen “A” +1 · Ongesorteerd" in dutch and "Briefje verplaatsen" in dutch and "Add" not in dutch, "in Dutch", dutch)
    expect(desk.do("log", "plan.json", "--language", "nl") == dutch
           and desk.do("log", "plan.json", env={"LANG": "fr_FR.UTF-8", "LC_ALL": "nl_NL.UTF-8"}) == dutch, "the language that is asked for")
    plain = desk.run("log", "plan.json", "--json")[1]
    expect(desk.run("log", "plan.json", "--json", env={"LANG": "nl_BE.UTF-8"})[1] == plain
           and desk.run("log", "plan.json", "--json", "--language", "de")[1] == plain, "JSON never varies")


def test_spoken_moments():
    """yesterday, last week, 7 days, a weekday: in five languages, for every command that takes a moment."""
    desk = Desk()
    desk.env["TZ"] = "UTC"
    for n in range(3):
        desk.do("add", "plan.json", f"note {n}")
    # The first step was made ten days ago, the second in the middle of yesterday.
    lines = desk.history.read_bytes().splitlines(keepends=True)
    today = datetime.datetime.now(datetime.timezone.utc).replace(hour=0, minute=0, second=0)
    for index, moment in (1, today - datetime.timedelta(days=10)), (2, today - datetime.timedelta(hours=12)):
        lines[index] = at_time(lines[index], moment.strftime("%Y-%m-%dT%H:%M:%SZ"))
    desk.history.write_bytes(b"".join(lines))
    numbers = lambda *since: [s["number"] for s in desk.log("--since", *since)["steps"]]
    for words in ("today", "vandaag", "aujourd’hui", "heute", "hoy", "2 hours ago"):
        expect(numbers(words) == [3], words, numbers(words))
    for words in ("yesterday", "gisteren", "hier", "gestern", "ayer", "7 days", "7 dagen geleden", "il y a 7 jours",
                  "vor 7 Tagen", "hace 7 días"):
        expect(numbers(words) == [3, 2], words, numbers(words))
    for words in ("3 weeks", "last month", "start"):
        expect(numbers(words) == [3, 2, 1], words, numbers(words))
    expect(desk.do("log", "plan.json", "--since", "today").count("\n") == 1, "the list too")
    expect("No step" in desk.do("log", "plan.json", "--since", "2101-01-01"), "none is meant")
    desk.do("log", "plan.json", "--since", "next week", code=64)
    desk.do("log", "plan.json", "--since", "week 3", code=64)
    out = desk.do("diff", "plan.json", "yesterday", code=1)
    expect(out.count("+ note") == 2 and "note 0" not in out, "diff since yesterday", out)
    desk.do("diff", "plan.json", "yesterday", "today", code=1)
    # A mark that is called so comes first.
    desk.do("mark", "plan.json", "yesterday", "--at", "1")
    expect(desk.do("diff", "plan.json", "yesterday", code=1).count("+ note") == 2, "a mark wins")
    desk.do("mark", "plan.json", "last week", "--at", "3")
    expect(desk.do("diff", "plan.json", "last week") == "", "a mark of two words wins")
    expect(desk.do("diff", "plan.json", "last") == "", "and its beginning")
    desk.do("restore", "plan.json", "2 weeks ago")
    expect(filled(desk.read()) == filled(json.loads(PLAN)), "going back by words", desk.read())
    expect("Forgot 1 step" in desk.do("forget", "plan.json", "--before", "9 days"), "forgetting by words")


def at_time(line, moment):
    """A step of a history as it would be had it been made at another time, with its checksum."""
    record = json.loads(line.split(b" ", 3)[3])
    body = json.dumps({**record, "time": moment}, ensure_ascii=False, separators=(",", ":")).encode()
    crc = 0xFFFFFFFF
    for byte in body:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0x82F63B78 if crc & 1 else 0)
    return b"H1 %d %08x %s\n" % (len(body), crc ^ 0xFFFFFFFF, body)


def test_moments():
    desk = Desk()
    desk.do("set", "plan.json", "plan1", "place=x")
    first = desk.bytes()
    desk.do("add", "plan.json", "Alpha\nwith detail")
    desk.do("mark", "plan.json", "week 1")
    alpha = desk.bytes()
    desk.do("set", "plan.json", "aa111", "text=Families")
    desk.do("move", "plan.json", "aa222", "--to", "channels")
    desk.do("remove", "plan.json", "aa333")
    last = desk.bytes()
    ids = [s["id"] for s in reversed(desk.log()["steps"])]
    out = desk.do("diff", "plan.json", "week 1", code=1)
    expect(sorted(line[0] for line in out.splitlines()) == ["~", "→", "−"], "diff since a mark", out)
    expect("“Young families” → “Families”" in out and "Channels" in out, "diff says what", out)
    expect(desk.do("diff", "plan.json", "week", ids[2], code=1).count("\n") == 1, "between two moments")
    expect("+ Alpha" in desk.do("diff", "plan.json", "1", "2", code=1), "between two numbers")
    expect(desk.do("diff", "plan.json", "week 1", "week 1") == "", "nothing differs")
    expect("−" in desk.do("diff", "plan.json", code=1), "the last session")
    out = desk.do("diff", "plan.json", "now", "start", code=1)
    expect("+ Évening" in out and "− Alpha" in out, "back to the start", out)
    expect(desk.do("diff", "plan.json", "2001-01-01", code=1).count("\n") == 5, "since a day")
    expect(desk.do("diff", "plan.json", "2101-01-01T00:00:00Z") == "", "since the future")
    report = json.loads(desk.run("diff", "plan.json", "week 1", "--json")[1])
    expect(report["format"] == "ninefold-diff/1" and report["differs"] and len(report["lines"]) == 3, "diff as JSON", report)
    for name in "weak 1", "99", "2026-13-01", "zzz":
        out = desk.do("diff", "plan.json", name, code=64)
        expect("no mark" in out or "Did you mean" in out, "an unknown moment", out)
    # Another file.
    (desk.path / "then.json").write_bytes(alpha)
    expect(desk.do("diff", "then.json", "plan.json", code=1).count("\n") == 3, "two files")
    expect(desk.do("diff", "plan.json", "./plan.json") == "", "the same file")
    desk.do("diff", "plan.json", "none.json", code=66)
    desk.do("diff", "plan.json", "then.json", "week 1", code=64)
    out = desk.run("diff", "-", "plan.json", stdin=alpha)
    expect(out[0] == 1 and out[1].count("\n") == 3, "standard input", out)
    # Restoring is a step.
    for moment, state in ("week 1", alpha), (ids[0], first), ("now", first), ("week 1", alpha):
        desk.do("restore", "plan.json", moment)
        expect(desk.bytes() == state, f"restore {moment}")
    desk.do("undo", "plan.json", "-n", "3")
    expect(desk.bytes() == last, "undo of restoring")
    desk.do("restore", "plan.json", "nothing", code=64)


def test_forget():
    desk = Desk()
    for n in range(6):
        desk.do("add", "plan.json", f"note {n}")
        desk.do("mark", "plan.json", f"mark {n}")
    now = desk.bytes()
    desk.do("undo", "plan.json", "-n", "2")
    desk.do("redo", "plan.json")
    state = desk.bytes()
    out = desk.do("forget", "plan.json", "--before", "mark 2")
    expect("Forgot 3 steps; 6 steps left." in out and desk.bytes() == state, "forget leaves the workspace", out)
    log = desk.log()
    expect([m["name"] for m in log["marks"]] == ["mark 5", "mark 4", "mark 3", "mark 2"], "marks", log["marks"])
    expect("after" not in log["marks"][-1], "a mark at the new beginning")
    expect("note 3" in desk.do("diff", "plan.json", "mark 2", code=1), "it has its moment still")
    desk.do("diff", "plan.json", "mark 1", code=64)
    desk.do("redo", "plan.json")
    expect(desk.bytes() == now, "redo after forgetting")
    # Forgetting an edit but not its undo.
    desk.do("undo", "plan.json")
    number = next(s["number"] for s in desk.log()["steps"] if s["kind"] == "redo")
    desk.do("forget", "plan.json", "--before", str(number - 1))
    before = desk.bytes()
    steps = len(desk.log()["steps"])
    desk.do("undo", "plan.json", "-n", str(steps), code=0)
    expect(desk.do("undo", "plan.json", code=1), "undo ends")
    desk.do("redo", "plan.json", "-n", str(steps))
    expect(desk.bytes() == before, "undo and redo of what is left")
    desk.do("forget", "plan.json", code=64)
    desk.do("forget", "plan.json", "--all", "--before", "now", code=64)
    desk.do("forget", "plan.json", "--all")
    expect(desk.log()["steps"] == [] and desk.log()["marks"] == [], "forget all")
    desk.do("undo", "plan.json", code=1)
    expect(desk.bytes() == before, "and the workspace stays")
    names = set(os.listdir(desk.path)) - {"home"}
    expect(names == {"plan.json", ".plan.json.history"}, "no litter", names)
    Desk().do("forget", "plan.json", "--all")


def test_damaged_history():
    desk = Desk()
    for n in range(4):
        desk.do("add", "plan.json", f"note {n}")
    lines = desk.history.read_bytes().splitlines(keepends=True)
    desk.history.write_bytes(b"".join([lines[0], lines[1], lines[2][:40] + b"#" + lines[2][41:], lines[3], lines[4][:-9]]))
    code, out, err = desk.run("log", "plan.json")
    expect(code == 0 and "2 damaged lines" in err and out.count("Add note") == 2, "damaged lines", out + err)
    desk.do("add", "plan.json", "after the tear")
    expect(len(desk.log()["steps"]) == 3, "it goes on after a torn line")
    # A history of another workspace is not ours to read.
    other = Desk(PLAN.replace('"plan1"', '"plan2"'))
    other.history.write_bytes(desk.history.read_bytes())
    code, out, err = other.run("log", "plan.json")
    expect("another workspace" in err and "no steps" in out, "a foreign history", out + err)
    other.do("add", "plan.json", "x")
    expect(len(other.log()["steps"]) == 1, "a new history")
    aside = other.path / ".plan.json.history.aside-1"
    expect(aside.read_bytes() == desk.history.read_bytes(), "the foreign one is set aside")
    # The file is saved where the history cannot be written.
    stuck = Desk()
    (stuck.path / ".plan.json.history").mkdir()
    out = stuck.do("add", "plan.json", "x")
    expect("saved, but" in out and '"x"' in stuck.file.read_text(), "no history", out)
    # Beside the file itself, not beside a link to it.
    (desk.path / "far").mkdir()
    os.symlink("../plan.json", desk.path / "far/link.json")
    desk.do("add", "far/link.json", "through a link")
    expect(os.listdir(desk.path / "far") == ["link.json"], "one history for all names")


def test_why():
    desk = Desk(json.dumps({
        "format": "ninefold/1", "id": "p", "boards": [
            {"id": "wall1", "template": "wall", "title": "Ideas", "rounds": [
                {"id": "r1", "ballots": {"ann": {"ww111": 2}, "bob": {"ww111": 1, "ww222": 4}}}],
             "boxes": [box("tray", note("ww111", "Repair", author="Fatima", created="2026-03-14T18:30:00Z",
                                        facets={"sector": "culture"}), note("ww222", "Swap"))]},
            {"id": "vis", "template": "visual-lean", "title": "Draft", "derivedFrom": ["wall1"], "boxes": [
                box("solution", note("vv111", "Café", links=[
                    {"kind": "from", "to": "ww111"}, {"kind": "from", "to": "ww222"}]))]},
            {"id": "bmc1", "template": "bmc", "title": "Model", "boxes": [
                box("channels", note("mm111", "Repair café", links=[
                    {"kind": "from", "to": "vv111"}, {"kind": "from", "to": "vis"}, {"kind": "about", "to": "ww222"}]))]},
        ]}))
    out = desk.do("why", "plan.json", "mm111")
    expect('from "Café" (vv111) on "Draft"' in out and "3 votes · culture" in out and "by Fatima · 2026-03-14" in out, "why", out)
    expect('from the board "Draft" (vis)' in out and "from 2 ideas with 7 votes" in out, "why: sums and boards", out)
    report = json.loads(desk.run("why", "plan.json", "mm111", "--json")[1])
    expect([o.get("note") or o["board"] for o in report["origins"]] == ["mm111", "vv111", "ww111", "ww222", "vis", "wall1"], "order", report)
    expect(report["origins"][2] == {
        "note": "ww111", "title": "Repair", "board": "wall1", "boardTitle": "Ideas", "box": "tray", "votes": 3,
        "sectors": ["culture"], "author": "Fatima", "created": "2026-03-14T18:30:00Z", "depth": 2, "heir": "vv111"}, "fields", report)
    expect((report["ideas"], report["votes"]) == (2, 7), "sums", report)
    expect("no other note" in desk.do("why", "plan.json", "Swap"), "the first")
    id = desk.do("add", "plan.json", "New one", "--board", "Ideas").strip()
    out = desk.do("why", "plan.json", id)
    expect("step 1, " in out and "by Ann: Add note" in out, "the step that made it", out)
    desk.do("why", "plan.json", "nobody", code=64)
    code, out, _ = desk.run("why", "-", "mm111", stdin=desk.bytes())
    expect(code == 0 and "from" in out, "from standard input")


def test_vote():
    plan = json.loads(PLAN)
    plan["boards"][1]["rounds"] = [{"id": "r1", "mode": "open", "perPerson": 3, "maxPerNote": 2, "state": "open"}]
    desk = Desk(json.dumps(plan))
    ballots = lambda: desk.read()["boards"][1]["rounds"][0].get("ballots")
    expect("0 votes left" in desk.do("vote", "plan.json", "ww222", "Library", "ww222"), "vote")
    expect(ballots() == {"Ann": {"ww222": 2, "ww333": 1}}, "ballots", ballots())
    desk.do("vote", "plan.json", "ww222", "--by", " Bob  B ")
    expect(ballots()["Bob B"] == {"ww222": 1}, "by another", ballots())
    before = desk.bytes()
    desk.do("vote", "plan.json", "ww111", code=64)
    desk.do("vote", "plan.json", "ww222", "ww222", "--by", "Bob B", code=64)
    desk.do("vote", "plan.json", "ww333", "--by", "Bob B", "--take-back", code=64)
    desk.do("vote", "plan.json", "aa111", code=64)
    desk.do("vote", "plan.json", "nobody", code=64)
    desk.do("vote", "plan.json", "ww333", code=64, env={"NINEFOLD_NAME": "", "USER": ""})
    expect(desk.bytes() == before, "refused votes change nothing")
    desk.do("vote", "plan.json", "ww222", "--take-back")
    expect(ballots()["Ann"] == {"ww222": 1, "ww333": 1}, "take back", ballots())
    expect("nothing to undo" in desk.do("undo", "plan.json", code=1), "ballots have their own way back")
    expect(desk.log()["steps"][0]["kind"] == "ballot", "they are in the log")


def merged(desk, base, ours, theirs, code=None):
    for name, data in ("base", base), ("ours", ours), ("theirs", theirs):
        (desk.path / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    got, out, err = desk.run("merge", "base", "ours", "theirs", "--path", "plan.json")
    if code is not None:
        expect(got == code, "merge", f"{got}, not {code}: {err}")
    return got, (desk.path / "ours").read_bytes(), out + err


def test_merge():
    desk = Desk()
    base = clean(PLAN)
    a = json.loads(base)
    b = json.loads(base)
    notes_of(a, "bet", "problem")[0]["owner"] = "Ann"
    notes_of(b, "bet", "problem")[0]["text"] = "Families"
    notes_of(b, "bet", "channels").append(note("bb111", "Radio"))
    a, b = json.dumps(a), json.dumps(b)
    _, one, text = merged(desk, base, a, b, 0)
    _, two, _ = merged(desk, base, b, a, 0)
    expect(one == two and b"Radio" in one and b"Ann" in one and b"Families" in one and not text, "a clean merge", text)
    c = json.loads(base)
    notes_of(c, "bet", "problem")[0]["text"] = "Kin\x1b"
    c = json.dumps(c)
    _, one, text = merged(desk, base, b, c, 1)
    _, two, _ = merged(desk, base, c, b, 1)
    expect(one == two and b"Families" in one and b"Kin" in one, "a conflict keeps both", one[:0])
    expect('"plan.json": 1 value changed on both sides' in text and '"text" of' in text, "and says so", text)
    expect(json.loads(merged(desk, one, one, one, 0)[1]) == json.loads(one), "an old conflict is no new one")
    found = notes_of(json.loads(one), "bet", "problem")[0]
    expect(found["conflicts"] == [{"field": "text", "value": "Kin\x1b"}], "as data", found)
    # No ancestor.
    _, one, _ = merged(desk, b"", a, b)
    _, two, _ = merged(desk, b"", b, a)
    expect(one == two and b"Radio" in one, "without an ancestor")
    expect(json.loads(merged(desk, b"", a, a, 0)[1]) == json.loads(a), "both added the same")
    # What cannot be read leaves ours alone.
    marks = base.replace('    "id": "bet"', "<<<<<<< HEAD\n=======\n>>>>>>> x\n", 1)
    for broken in "{", "", "hello", base.replace("ninefold/1", "ninefold/9"), "<<<<<<< HEAD\n" + base, marks:
        for sides in (base, a, broken), (base, broken, b), (broken, a, b):
            if broken == "" and sides[0] == "":
                continue
            code, after, text = merged(desk, *sides)
            expect(code == 65 and after == sides[1].encode() and "Nothing is changed" in text, "a broken side", text)
    twice = json.loads(base)
    twice["boards"].append({"id": "bb111", "template": "wall", "boxes": []})
    code, after, text = merged(desk, base, json.dumps(twice), b)
    expect(code == 65 and json.loads(after) == twice, "a board and a note of one id", text)
    desk.do("merge", "base", "none", "theirs", code=66)
    desk.do("merge", "base", "ours", code=64)
    names = set(os.listdir(desk.path)) - {"home"}
    expect(names == {"plan.json", "base", "ours", "theirs"}, "no litter", names)


def conflicted():
    base = clean(PLAN)
    a, b = json.loads(base), json.loads(base)
    for data, name, place in (a, "Ann", "channels"), (b, "Bob", "customer-segments"):
        notes_of(data, "bet", "problem")[0].update(text=f"{name}'s", owner=name)
        notes_of(data, "bet", place).insert(0, notes_of(data, "bet", "problem").pop(1))
        data["boards"][0]["title"] = f"{name}'s bet"
    desk = Desk()
    _, text, _ = merged(desk, base, json.dumps(a), json.dumps(b), 1)
    desk.file.write_bytes(text)
    return desk


def test_settle():
    desk = conflicted()
    start = desk.bytes()
    first = lambda: notes_of(desk.read(), "bet", "problem")[0]
    expect(first()["text"] == "Ann's" and len(first()["conflicts"]) == 2, "conflicts", first())
    expect('"Ann\'s" stays, "Bob\'s" goes' in desk.do("settle", "plan.json", "aa111", "--field", "text"), "keep")
    expect(first()["text"] == "Ann's" and [c["field"] for c in first()["conflicts"]] == ["owner"], "one field", first())
    expect('in "owner"' in desk.do("settle", "plan.json", "aa111", "--field", "text", code=1), "settled already")
    desk.do("settle", "plan.json", "aa111", "--take-other")
    expect(first()["owner"] == "Bob" and "conflicts" not in first(), "take the other", first())
    desk.do("settle", "plan.json", "aa222", "--take-other")
    expect([n["id"] for n in notes_of(desk.read(), "bet", "customer-segments")][-1] == "aa222", "the other place")
    desk.do("settle", "plan.json", "bet", "--take-other")
    expect(desk.read()["boards"][0]["title"] == "Bob's bet", "a board")
    expect("conflicts" not in desk.file.read_text(), "all settled")
    desk.do("settle", "plan.json", "bet", code=1)
    desk.do("settle", "plan.json", "nobody", code=64)
    desk.do("undo", "plan.json", "-n", "4")
    expect(desk.bytes() == start, "undo of settling")


# MARK: git

class Clone:
    """A clone with a command line in it."""

    def __init__(self, room, name, origin=None, install=True):
        self.room = room
        self.path = room.path / name
        self.file = self.path / "plan.ninefold.json"
        self.env = {**room.env, "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": name, "GIT_COMMITTER_NAME": name,
                    "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_EMAIL": "a@example.org",
                    "NINEFOLD_NAME": name, "GIT_EDITOR": "true", "HOME": str(room.path)}
        if origin:
            self.git("clone", "-q", str(origin.path), str(self.path), cwd=room.path)
        else:
            self.path.mkdir()
            self.git("init", "-q", "-b", "main")
        if install:
            self.ninefold("git", "install", code=0)

    def git(self, *args, code=0, cwd=None):
        done = subprocess.run(["git", *args], cwd=cwd or self.path, env=self.env, capture_output=True, timeout=60)
        if code is not None:
            expect(done.returncode == code, f"git {args}", done.stdout.decode() + done.stderr.decode())
        return done.returncode, done.stdout.decode(errors="replace") + done.stderr.decode(errors="replace")

    def ninefold(self, *args, code=None):
        done = subprocess.run([BINARY, *args], cwd=self.path, env=self.env, capture_output=True, timeout=TIMEOUT)
        if code is not None:
            expect(done.returncode == code, f"ninefold {args}", done.stdout.decode() + done.stderr.decode())
        return done.returncode, done.stdout.decode() + done.stderr.decode()

    def commit(self, message="x"):
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message, code=None)

    def read(self):
        return json.loads(self.file.read_text())


def start(room, install=True, with_history=False):
    one = Clone(room, "one", install=install)
    if with_history:
        one.ninefold("git", "install", "--with-history", code=0)
    one.file.write_text(clean(PLAN))
    one.commit("start")
    return one


def test_git_install():
    room = Room()
    (room.path / "bin o'dir 100%").mkdir()
    one = Clone(room, "one", install=False)
    code, out = one.ninefold("git", "status")
    expect(code == 1 and out.count("no ") >= 3, "not installed", out)
    for attributes in None, b"", b"*.png binary", b"*.png binary\n", b"# x\r\n*.a b\r\n":
        where = one.path / ".gitattributes"
        where.unlink(missing_ok=True)
        if attributes is not None:
            where.write_bytes(attributes)
        files = lambda: [p.read_bytes() if p.exists() else None for p in (
            where, one.path / ".git/info/exclude", one.path / ".git/config")]
        before = files()
        one.ninefold("git", "install", code=0)
        once = files()
        one.ninefold("git", "install", code=0)
        expect(files() == once and once != before, "install twice is once", attributes)
        expect((attributes or b"") in once[0], "others' lines stay")
        one.ninefold("git", "status", code=0)
        one.ninefold("git", "install", "--with-history", code=0)
        expect(b"\n.*.history\n" not in files()[1] and b"\n.*.history\n" in once[1], "with histories")
        one.ninefold("git", "uninstall", code=0)
        expect(files() == before, "uninstall leaves nothing", [files(), before])
        one.ninefold("git", "uninstall", code=0)
    (one.path / "sub").mkdir()
    one.ninefold("git", "install", "sub", code=0)
    report = json.loads(one.ninefold("git", "status", "--json")[1])
    expect(report == {"format": "ninefold-git/1", "attributes": True, "exclude": True, "settings": True,
                      "thisProgram": True, "withHistory": False, "driver": True, "mergedAsText": []}, "status as JSON", report)
    (one.path / ".gitattributes").unlink()
    one.ninefold("git", "install", code=0)
    (one.path / ".gitattributes").write_text("*.mine x\n" + (one.path / ".gitattributes").read_text())
    one.ninefold("git", "uninstall", "sub", code=0)
    expect((one.path / ".gitattributes").read_text() == "*.mine x\n", "what was added since stays", (one.path / ".gitattributes").read_text())
    lost = Clone(room, "lost", install=False)
    subprocess.run(["rm", "-r", str(lost.path / ".git")])
    code, out = lost.ninefold("git", "install")
    expect(code == 66 and "git init" in out, "no repository", out)
    lost.env["PATH"] = str(room.path)
    code, out = lost.ninefold("git", "install")
    expect(code == 74 and "no git" in out, "no git", out)
    # A program whose path has signs that shells and git understand.
    odd = room.path / "bin o'dir 100%" / "ninefold"
    odd.write_bytes(Path(BINARY).read_bytes())
    odd.chmod(0o755)
    two = start(Room())
    subprocess.run([odd, "git", "install"], cwd=two.path, env=two.env, check=True, capture_output=True)
    diverge(two)
    two.git("merge", "other", "-m", "m")
    expect("Radio" in two.file.read_text() and "Families" in two.file.read_text(), "a driver of an odd path")
    two.file.write_text(two.file.read_text().replace("Radio", "Television"))
    out = two.git("diff")[1]
    expect("+    Television (" in out and '"id"' not in out, "git diff shows the outline", out)


def diverge(clone, conflict=False):
    """Two branches that change one file; `main` is checked out."""
    clone.git("checkout", "-q", "-b", "other")
    clone.ninefold("add", "plan.ninefold.json", "Radio", "--box", "problem", code=0)
    if conflict:
        clone.ninefold("set", "plan.ninefold.json", "aa111", "text=Kin", code=0)
    clone.commit()
    clone.git("checkout", "-q", "main")
    clone.ninefold("set", "plan.ninefold.json", "aa111", "text=Families", code=0)
    clone.ninefold("add", "plan.ninefold.json", "Posters", "--box", "problem", code=0)
    clone.commit()


def test_git_merges_any_name():
    """plan.json, made before or after the merge is set up, in folders, with spaces; other JSON as git merges it."""
    one = start(Room())
    names = ["plan.json", "deep/er/plan.json", "a plan.json"]
    (one.path / "deep/er").mkdir(parents=True)
    for name in names:
        one.ninefold("new", name if "/" in name else "./" + name, "--template", "bmc", code=0)
    other = one.path / "package.json"
    other.write_text('{\n  "a": 1,\n  "quotes": "ninefold/1",\n  "b": 2,\n  "c": 3,\n  "d": 4\n}\n')
    one.commit()
    one.git("checkout", "-q", "-b", "x")
    for name in names:
        one.ninefold("add", name, "X", code=0)
    other.write_text(other.read_text().replace('"a": 1', '"a": 10'))
    one.commit()
    one.git("checkout", "-q", "main")
    for name in names:
        one.ninefold("add", name, "M", code=0)
    other.write_text(other.read_text().replace('"d": 4', '"d": 40'))
    one.commit()
    one.git("merge", "-q", "x", "-m", "both")
    for name in names:
        text = (one.path / name).read_text()
        expect('"X"' in text and '"M"' in text and "<<<<" not in text, f"merged {name}", text[:400])
    expect(json.loads(other.read_text())["a"] == 10 and json.loads(other.read_text())["d"] == 40, "other JSON", other.read_text())
    # A clash in other JSON is git's business: its marks, its exit code.
    one.git("checkout", "-q", "-b", "y")
    other.write_text(other.read_text().replace('"b": 2', '"b": 20'))
    one.commit()
    one.git("checkout", "-q", "main")
    other.write_text(other.read_text().replace('"b": 2', '"b": 200'))
    one.commit()
    code, _ = one.git("merge", "-q", "y", "-m", "both", code=None)
    expect(code == 1 and "<<<<<<<" in other.read_text(), "a clash in other JSON", other.read_text())
    one.git("merge", "--abort")
    expect(one.ninefold("git", "status")[0] == 0, "status")
    # A name that is no *.json, a rule after ours, a program that is gone: each is said.
    one.ninefold("new", "./plan.txt", "--template", "lean", code=0)
    one.commit()
    code, out = one.ninefold("git", "status")
    expect(code == 1 and '"plan.txt" is merged as plain text' in out and '"plan.json"' not in out, "another ending", out)
    (one.path / ".gitattributes").write_text((one.path / ".gitattributes").read_text() + "plan.txt merge=ninefold\nplan.json merge=text\n")
    code, out = one.ninefold("git", "status")
    expect(code == 1 and '"plan.json" is merged as plain text' in out and '"plan.txt"' not in out, "a rule after ours", out)
    (one.path / ".gitattributes").write_text((one.path / ".gitattributes").read_text().replace("plan.json merge=text\n", ""))
    expect(one.ninefold("git", "status")[0] == 0, "mended")
    one.git("config", "merge.ninefold.driver", "'/gone/ninefold' merge %O %A %B --path=%P")
    code, out = one.ninefold("git", "status")
    expect(code == 1 and "which is not there" in out, "a program that is gone", out)


def test_redo_after_a_branch():
    """Undo and redo on another branch do not bring over what was done on the first one."""
    one = start(Room())
    one.git("checkout", "-q", "-b", "x")
    one.ninefold("add", "plan.ninefold.json", "only on x", "--box", "problem", code=0)
    one.commit()
    one.git("checkout", "-q", "main")
    one.ninefold("undo", "plan.ninefold.json", code=0)
    one.ninefold("redo", "plan.ninefold.json", code=0)
    expect("only on x" not in one.file.read_text(), "the other branch's note", one.file.read_text()[:300])


def test_git_merge():
    for conflict in False, True:
        for how in ["merge", "other", "-m", "m"], ["rebase", "-q", "other"], ["cherry-pick", "other"]:
            clone = start(Room())
            diverge(clone, conflict)
            code, out = clone.git(*how, code=None)
            name = f"{how[0]}{' with a conflict' if conflict else ''}"
            expect((code != 0) == conflict, name, out)
            text = clone.file.read_text()
            wanted = ["Radio", "Families", "Posters"] + (["Kin"] if conflict else [])
            expect(all(word in text for word in wanted) and "<<<<" not in text, name, text)
            clone.ninefold("check", "plan.ninefold.json", code=0)
            if conflict:
                clone.ninefold("settle", "plan.ninefold.json", "aa111", "--take-other", code=0)
                clone.git("add", "plan.ninefold.json")
                clone.git(*{"merge": ["commit", "-qm", "m"], "rebase": ["rebase", "--continue"],
                            "cherry-pick": ["cherry-pick", "--continue"]}[how[0]])
                expect(clone.read()["boards"][0]["boxes"][0]["notes"][0]["text"] == "Kin", f"{name}: settled")
            expect(clone.git("status", "--porcelain")[1] == "", f"{name}: nothing is left over", clone.git("status")[1])
    # Three heads at once.
    clone = start(Room())
    for name in "b1", "b2", "b3":
        clone.git("checkout", "-q", "-b", name, "main")
        clone.ninefold("add", "plan.ninefold.json", f"from {name}", "--box", "channels" if name == "b1" else "problem", code=0)
        clone.commit()
    clone.git("checkout", "-q", "main")
    for name in "b1", "b2", "b3":
        clone.git("merge", "-q", name, "-m", "m")
    expect(all(f"from b{n}" in clone.file.read_text() for n in (1, 2, 3)), "three branches")


def test_missing_driver():
    clone = start(Room())
    diverge(clone, conflict=True)
    clone.ninefold("git", "uninstall", code=0)
    code, _ = clone.git("merge", "other", "-m", "m", code=None)
    text = clone.file.read_text()
    expect(code == 1 and "<<<<<<<" in text, "git's own merge leaves marks")
    for args in ["plan.ninefold.json"], ["check"], ["show"], ["add", "x"], ["undo"], ["log"]:
        args = args if len(args) == 1 and "." in args[0] else [args[0], "plan.ninefold.json", *args[1:]]
        code, out = clone.ninefold(*args)
        expect(code == 65 and "ninefold git install" in out and "safe in git" in out, f"marks: {args}", out)
    expect(clone.file.read_text() == text, "left as it is")
    clone.ninefold("git", "install", code=0)
    clone.git("checkout", "--merge", "plan.ninefold.json", code=None)
    text = clone.file.read_text()
    expect("<<<<<<<" not in text and all(w in text for w in ("Kin", "Families", "Radio", "Posters")), "merged anew", text)
    clone.ninefold("check", "plan.ninefold.json", code=0)


def test_union_history():
    one = start(Room(), with_history=True)
    one.ninefold("add", "plan.ninefold.json", "first", "--box", "problem", code=0)
    one.commit()
    diverge(one)
    one.git("merge", "-q", "other", "-m", "m")
    log = json.loads(one.ninefold("log", "plan.ninefold.json", "--json")[1])
    expect(len(log["steps"]) == 4, "both histories", log)
    expect(not one.ninefold("log", "plan.ninefold.json")[1].count("damaged"), "no damaged line")
    code, out = one.ninefold("undo", "plan.ninefold.json", "-n", "4")
    expect(code == 0 and out.count("Undid") == 4, "undo over both", out)
    expect(filled(one.read()) == filled(json.loads(PLAN)), "back to the start", one.read())
    code, out = one.ninefold("redo", "plan.ninefold.json", "-n", "4")
    text = one.file.read_text()
    expect(all(w in text for w in ("first", "Radio", "Families", "Posters")), "and forth")
    # Histories that were begun apart.
    one = start(Room(), with_history=True)
    diverge(one)
    one.git("merge", "-q", "other", "-m", "m")
    expect(len(json.loads(one.ninefold("log", "plan.ninefold.json", "--json")[1])["steps"]) == 3, "begun apart")
    expect(one.git("status", "--porcelain")[1] == "", "nothing is left over")
    plain = start(Room())
    plain.ninefold("add", "plan.ninefold.json", "x", code=0)
    expect(".history" not in plain.git("status", "--porcelain", "--untracked-files=all")[1], "else they are left out")


class Editor:
    """Random edits of a workspace, as a person makes them in a file."""

    def __init__(self, name, seed):
        self.name, self.random, self.count = name, random.Random(seed), 0
        # What must be in a merge: the text that came last for each note, unless we removed it ourselves.
        self.texts, self.removed = {}, set()

    def edit(self, data):
        self.count += 1
        pick = self.random.choice
        boxes = [x for b in data["boards"] for x in b["boxes"]]
        notes = [(x, n) for x in boxes for n in x["notes"]]
        token = f"{self.name}·{self.count}q"
        what = self.random.random()
        if what < 0.4 or len(notes) < 4:
            new = note(f"{self.name}{self.count}", token)
            where = pick(boxes)["notes"]
            where.insert(self.random.randint(0, len(where)), new)
            self.texts[new["id"]] = token
            return
        place, found = pick(notes)
        if what < 0.65:
            found["text"] = token
            self.texts[found["id"]] = token
        elif what < 0.75:
            found["owner"] = token
        elif what < 0.85:
            place["notes"].remove(found)
            for _, other in notes:
                links = [l for l in other.get("links", []) if l["to"] != found["id"]]
                if "links" in other:
                    other["links"] = links
                    if not links:
                        del other["links"]
            self.texts.pop(found["id"], None)
            self.removed.add(found["id"])
        else:
            place["notes"].remove(found)
            where = pick(boxes)["notes"]
            where.insert(self.random.randint(0, len(where)), found)


def all_notes(data):
    return {n["id"]: n for b in data["boards"] for x in b["boxes"] for n in x["notes"]}


def test_two_clones():
    """Random edits in two clones, merged each way: the same bytes, and nothing lost."""
    room = Room()
    origin = start(room)
    one, two = Clone(room, "ann", origin), Clone(room, "bob", origin)
    editors = [(one, Editor("ann", SEED)), (two, Editor("bob", SEED + 1))]
    rng = random.Random(SEED)
    done = 0
    while done < EDITS:
        base = one.read()
        for clone, editor in editors:
            editor.texts, editor.removed = {}, set()
            for _ in range(rng.randint(1, 8)):
                data = clone.read()
                editor.edit(data)
                clone.file.write_text(json.dumps(data, indent=1))
                done += 1
            clone.commit()
        for clone, other in (one, two), (two, one):
            clone.git("fetch", "-q", str(other.path), "main:refs/theirs", "--force")
        codes = []
        for clone, _ in editors:
            code, out = clone.git("merge", "-q", "refs/theirs", "-m", "m", code=None)
            codes.append(code)
            expect(code in (0, 1), f"merge after {done} edits", out)
        texts = [clone.file.read_bytes() for clone, _ in editors]
        expect(texts[0] == texts[1] and codes[0] == codes[1], f"the same both ways after {done} edits", codes)
        code, out = one.ninefold("check", "plan.ninefold.json")
        expect(code == 0, f"valid after {done} edits", out)
        now = one.read()
        text = json.dumps(now, ensure_ascii=False)
        lost = [t for _, e in editors for t in e.texts.values() if t not in text]
        expect(not lost, f"nothing lost after {done} edits", lost)
        gone = [id for id in all_notes(base)
                if id not in all_notes(now) and not any(id in e.removed for _, e in editors)]
        expect(not gone, f"no note gone after {done} edits", gone)
        # Settle what is open, in one clone; the other takes the result over.
        for id, found in all_notes(now).items():
            if "conflicts" in found:
                one.ninefold("settle", "plan.ninefold.json", id, *(["--take-other"] if rng.random() < 0.5 else []), code=0)
        one.git("add", "-A")
        one.git("commit", "-qm", "merged", code=None)
        two.git("merge", "--abort", code=None)
        two.git("fetch", "-q", str(one.path), "main")
        two.git("reset", "-q", "--hard", "FETCH_HEAD")


if __name__ == "__main__":
    chosen = [name for name in sys.argv[2:] if name.startswith("test_")]
    for name, test in list(globals().items()):
        if name.startswith("test_") and (not chosen or name in chosen):
            try:
                test()
            except (subprocess.TimeoutExpired, Exception) as trouble:
                expect(False, name, f"{type(trouble).__name__}: {trouble}")
    print(f"history: {results['passed']} passed, {results['failed']} failed")
    sys.exit(1 if results["failed"] else 0)
