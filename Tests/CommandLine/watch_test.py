"""Watches a workspace while others write it: our own commands, editors, scripts, and whoever reads the lines goes.

    python3 Tests/CommandLine/watch_test.py .build/debug/ninefold
"""

import json
import os
import signal
import subprocess
import sys
import time

from cli_test import BINARY, PLAN, Room, expect, results
from watching import Watch


class Desk(Room):
    def __init__(self):
        super().__init__()
        self.env["NINEFOLD_NAME"] = "Ann"
        self.file = self.plan()

    def watch(self, *words, **more):
        watch = Watch(BINARY, "plan.json", *words, folder=self.path, env=self.env, **more)
        # It is listening once it holds its watch; a command that comes before that is no news.
        if sys.platform == "linux":
            end = time.monotonic() + 15
            while time.monotonic() < end and not self.listens(watch.process.pid):
                time.sleep(0.01)
        return watch

    @staticmethod
    def listens(pid):
        try:
            links = [os.readlink(f"/proc/{pid}/fd/{fd}") for fd in os.listdir(f"/proc/{pid}/fd")]
        except OSError:
            return False
        return any("inotify" in link for link in links)

    def do(self, *words):
        code, out, err = self.run(*words)
        expect(code == 0, " ".join(words), err)
        return out

    def rewrite(self, change):
        """As an outside editor saves: another file in its place."""
        workspace = self.read()
        change(workspace)
        other = self.path / "other.json"
        other.write_text(json.dumps(workspace))
        other.replace(self.file)


def test_each_step_is_a_line():
    desk = Desk()
    with desk.watch() as watch:
        new = desk.do("add", "plan.json", "Seen", "--board", "muur", "--by", "Ben").strip()
        line = watch.line()
        expect(line["author"] and line["title"] == "Add note" and len(line["change"]) == 1, "a note comes", line)
        expect({k: line["change"][0][k] for k in ("do", "what", "note")} == {"do": "add", "what": "note", "note": new}
               and line["change"][0]["at"] == {"board": "muur", "box": "tray", "after": "ww333"}
               and line["change"][0]["new"]["text"] == "Seen", "what comes and where", line)
        desk.do("set", "plan.json", "aa111", "evidence=supported")
        line = watch.line()
        expect(line["change"] == [{"do": "set", "what": "note", "board": "bet", "box": "problem", "note": "aa111",
                                   "path": ["facets"], "new": {"evidence": "supported"}}]
               or line["change"][0]["path"] == ["facets", "evidence"], "what is set", line)
        desk.do("move", "plan.json", "aa111", "--to", "channels")
        line = watch.line()
        move = line["change"][0]
        expect(move["do"] == "move" and move["from"]["box"] == "problem" and move["to"]["box"] == "channels"
               and move["note"] == "aa111", "what moves", line)
        desk.do("undo", "plan.json")
        line = watch.line()
        expect(line["change"][0]["to"]["box"] == "problem", "undo is a step", line)
        desk.do("remove", "plan.json", new)
        line = watch.line()
        expect(line["change"][-1]["do"] == "remove" and line["change"][-1]["old"]["text"] == "Seen", "what goes", line)
        expect(line["format"] == "ninefold-watch/1" and line["time"].endswith("Z") and line["step"], "its head", line)


def test_many_steps_lose_nothing():
    desk = Desk()
    with desk.watch() as watch:
        texts = [f"Note {number}" for number in range(20)]
        runs = [subprocess.Popen([BINARY, "add", "plan.json", text, "--board", "muur"], cwd=desk.path, env=desk.env,
                                 stdout=subprocess.DEVNULL) for text in texts]
        for run in runs:
            expect(run.wait(timeout=60) == 0, "a writer among many")
        heard, others = [], set()
        while line := watch.line(patience=15 if len(heard) < len(texts) else 2):
            heard += [c["new"]["text"] for c in line["change"] if c["do"] == "add"]
            others |= {c["do"] for c in line["change"]} - {"add"}
        expect(sorted(heard) == sorted(texts), "every note is told once", heard)
        # Notes that came to one place at once are put in another order by the merge than their steps say.
        expect(others <= {"move"}, "and nothing else but their order", others)


class Mirror:
    """A workspace kept up to date by nothing but the lines of a watch."""

    def __init__(self, state):
        self.state = state

    def board(self, id):
        return next(b for b in self.state["boards"] if b["id"] == id)

    def children(self, place, what):
        if what == "board":
            return self.state["boards"]
        board = self.board(place["board"])
        if what == "note":
            return next(x for x in board["boxes"] if x["id"] == place["box"])["notes"]
        return board.setdefault({"box": "boxes", "round": "rounds"}[what], [])

    def notes(self):
        for board in self.state["boards"]:
            for box in board["boxes"]:
                for note in box["notes"]:
                    yield box["notes"], note

    def thing(self, item):
        if item["what"] == "workspace":
            return self.state
        if item["what"] == "note":
            return next(n for _, n in self.notes() if n["id"] == item["note"])
        if item["what"] == "board":
            return self.board(item["board"])
        return next(x for x in self.children(item, item["what"]) if x["id"] == item[item["what"]])

    def put(self, thing, place, what):
        siblings = self.children(place, what)
        index = [x["id"] for x in siblings].index(place["after"]) + 1 if "after" in place else 0
        siblings.insert(index, thing)

    def take(self, item):
        thing = self.thing(item)
        siblings = next(notes for notes, n in self.notes() if n is thing) if item["what"] == "note" else \
            self.children(item, item["what"])
        siblings.remove(thing)
        return thing

    def apply(self, line):
        for item in line["change"]:
            if item["do"] == "add":
                self.put(item["new"], item["at"], item["what"])
            elif item["do"] == "remove":
                expect(self.take(item) == item["old"], "what goes is what was there", item)
            elif item["do"] == "move":
                self.put(self.take(item), item["to"], item["what"])
            else:
                self.set(self.thing(item), item["path"], item)

    def set(self, thing, path, item):
        if len(path) > 1:
            inner = thing.setdefault(path[0], {})
            self.set(inner, path[1:], item)
            if not inner:
                del thing[path[0]]
            return
        expect(thing.get(path[0]) == item.get("old"), "the old value is what was there", item)
        if "new" in item:
            thing[path[0]] = item["new"]
        else:
            thing.pop(path[0], None)


def test_the_lines_are_enough():
    """Whoever only hears the lines knows the workspace, whatever was done by whom."""
    desk = Desk()
    with desk.watch("--state") as watch:
        mirror = Mirror(watch.line()["state"])
        for words in (
            ["add", "plan.json", "One", "Two", "Three", "--board", "muur"], ["move", "plan.json", "One", "--to", "eten"],
            ["move", "plan.json", "Three", "--to", "tray", "--first"], ["set", "plan.json", "Two", "impact=4", "effort=2"],
            ["set", "plan.json", "Two", "impact="], ["vote", "plan.json", "--open", "--board", "muur"],
            ["vote", "plan.json", "Two", "Three", "--by", "Ben"], ["vote", "plan.json", "Two", "--by", "Ben", "--take-back"],
            ["vote", "plan.json", "--close", "--board", "muur"], ["undo", "plan.json", "-n", "2"], ["redo", "plan.json"],
            ["set", "plan.json", "bet", "title=Renamed", "maturity=concrete"], ["remove", "plan.json", "One", "aa111"],
            ["move", "plan.json", "Two", "--to", "channels", "--board", "bet"], ["remove", "plan.json", "--board", "muur"],
            ["undo", "plan.json"], ["restore", "plan.json", "start"], ["undo", "plan.json"],
        ):
            desk.do(*words)
        desk.rewrite(lambda w: w["boards"].reverse())
        desk.rewrite(lambda w: w["boards"][1]["boxes"][0].update(title="By hand", new={"key": [1]}))
        desk.rewrite(lambda w: w.update(title="Another", place="Ghent"))
        while line := watch.line(patience=3):
            mirror.apply(line)
        expect(mirror.state == json.loads(desk.run("show", "plan.json", "--json")[1]), "the lines say all", mirror.state)


def test_an_outside_editor_has_no_name():
    desk = Desk()
    with desk.watch() as watch:
        desk.rewrite(lambda w: w["boards"][0]["boxes"][0]["notes"][0].update(text="Old people"))
        line = watch.line()
        expect("author" not in line and "title" not in line, "nobody knows who it was", line)
        expect(line["change"] == [{"do": "set", "what": "note", "board": "bet", "box": "problem", "note": "aa111",
                                   "path": ["text"], "old": "Young families", "new": "Old people"}], "what it was", line)
        desk.rewrite(lambda w: None)
        expect(watch.line(patience=1.5) is None, "other bytes of the same workspace are no change")


def test_a_broken_file_is_waited_for():
    desk = Desk()
    with desk.watch() as watch:
        whole = desk.file.read_text()
        changed = whole.replace("Young families", "Young and old")
        desk.file.write_text(changed[:200])
        said = watch.complaint()
        expect(said and "plan.json" in said and "waited for" in said, "half a file is told", said)
        expect(watch.complaint(patience=2.5) is None, "once")
        desk.file.unlink()
        expect(watch.line(patience=1.5) is None, "a file that is gone is no change")
        desk.file.write_text(changed)
        line = watch.line()
        expect(line and [c.get("new") for c in line["change"]] == ["Young and old"], "the difference from the last good", line)
        desk.file.unlink()
        expect(watch.complaint(), "the next trouble is told again")
        desk.file.write_text(whole)
        line = watch.line()
        expect(line and line["change"][0]["new"] == "Young families", "and over", line)
        desk.file.chmod(0)
        desk.file.chmod(0o644)
        expect(watch.process.poll() is None, "it goes on")


def test_only_one_board():
    desk = Desk()
    with desk.watch("--board", "Ideas") as watch:
        desk.do("set", "plan.json", "aa111", "text=Elsewhere")
        desk.do("set", "plan.json", "ww222", "text=Here")
        line = watch.line()
        expect(line["change"][0]["note"] == "ww222", "only what is on the board", line)
        desk.do("move", "plan.json", "ww222", "--board", "bet", "--to", "channels")
        expect(watch.line()["change"][0]["to"]["board"] == "bet", "a note that leaves is told")
    code, _, err = desk.run("watch", "plan.json", "--board", "nothing")
    expect(code == 64 and "nothing" in err, "an unknown board", err)


def test_a_blind_vote_stays_blind():
    desk = Desk()
    desk.do("vote", "plan.json", "--open", "--blind", "--board", "muur")
    with desk.watch() as watch:
        desk.do("vote", "plan.json", "ww222", "--by", "Carla")
        line = watch.line()
        expect("ww222" not in json.dumps(line) and "Carla" not in json.dumps(line["change"]), "for what is not told", line)
        expect(line["change"] == [{"do": "set", "what": "round", "board": "muur", "round": line["change"][0]["round"],
                                   "path": ["ballots"], "secret": True}], "that there was a vote is", line)


def test_hidden_notes_are_told():
    desk = Desk()
    with desk.watch() as watch:
        desk.do("set", "plan.json", "ww222", "tags=hidden")
        desk.do("set", "plan.json", "ww222", "text=Secret")
        expect("hidden" in json.dumps(watch.line()) and "Secret" in json.dumps(watch.line()), "a facilitator sees all")


def test_the_state_first():
    desk = Desk()
    with desk.watch("--state", "--board", "muur") as watch:
        line = watch.line()
        expect([b["id"] for b in line["state"]["boards"]] == ["muur"], "the board as it is", line)


def test_how_it_ends():
    desk = Desk()
    for number in (signal.SIGINT, signal.SIGTERM):
        with desk.watch() as watch:
            expect(watch.end(number) == 128 + number, f"signal {number}")
    # A reader that goes is noticed while nothing changes, and says nothing.
    with desk.watch() as watch:
        watch.process.stdout.close()
        watch.process.stdout = None
        try:
            expect(watch.process.wait(timeout=10) == 0, "a reader that has gone ends it well")
        except subprocess.TimeoutExpired:
            expect(False, "a reader that has gone ends it")
        expect(watch.complaint(patience=1) is None, "without a word")
    done = subprocess.run(f"'{BINARY}' watch plan.json --state | head -c 1 >/dev/null; echo ${{PIPESTATUS[0]}}", shell=True,
                          executable="/bin/bash", cwd=desk.path, env=desk.env, capture_output=True, text=True, timeout=20)
    expect(done.stdout == "0\n" and not done.stderr, "head takes what it wants", (done.stdout, done.stderr))
    for words, code in ((["watch", "gone.json"], 66), (["watch", "-"], 64), (["watch"], 64)):
        found = desk.run(*words)
        expect(found[0] == code and found[2], " ".join(words), found)
    (desk.path / "bad.json").write_text("{")
    expect(desk.run("watch", "bad.json")[0] == 65, "a file that is broken at the beginning")


def test_watching_writes_nothing():
    desk = Desk()
    before = {f: f.stat().st_mtime_ns for f in desk.path.rglob("*")}
    with desk.watch() as watch:
        time.sleep(1.5)
        expect(watch.end() == 143, "it ends")
    expect({f: f.stat().st_mtime_ns for f in desk.path.rglob("*")} == before, "nothing is written")


def test_a_link_is_followed():
    desk = Desk()
    (desk.path / "real").mkdir()
    desk.file.rename(desk.path / "real" / "plan.json")
    desk.file.symlink_to("real/plan.json")
    with desk.watch() as watch:
        desk.do("set", "plan.json", "ww222", "text=Through the link")
        line = watch.line()
        expect(line and line["author"] == "Ann", "a file behind a link", line)


if __name__ == "__main__":
    for name, test in list(globals().items()):
        if name.startswith("test_"):
            try:
                test()
            except (subprocess.TimeoutExpired, Exception) as trouble:
                expect(False, name, f"{type(trouble).__name__}: {trouble}")
    print(f"watch: {results['passed']} passed, {results['failed']} failed")
    sys.exit(1 if results["failed"] else 0)
