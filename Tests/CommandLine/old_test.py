"""Opens what an earlier version left: files, histories, journals of sessions that died.

    python3 Tests/CommandLine/old_test.py .build/debug/ninefold

Tests/Fixtures/c77e865/make.py made the files, with a binary of that revision. Where NINEFOLD_OLD names such
a binary, sessions of both versions write one file at once too. Standard library only.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys

from cli_test import BINARY, HERE, expect, notes_of, results
from history_test import Desk

sys.path.insert(0, str(HERE.parent / "Faults"))

from common import Session, texts_of, wait_until  # noqa: E402
from pty_driver import environment  # noqa: E402

FIXTURES = HERE.parent / "Fixtures" / "c77e865"
START = (FIXTURES / "start.json").read_bytes()
OLD = os.environ.get("NINEFOLD_OLD")


class OldDesk(Desk):
    """A desk on which somebody has worked with an earlier version."""

    def __init__(self, fixture=None):
        super().__init__(START, user="Carl")
        self.env = environment(str(self.path / "home"), NINEFOLD_NAME="Carl")
        self.work = str(self.path)
        self.binary = BINARY
        if fixture:
            for name in ("plan.json", ".plan.json.history"):
                if (FIXTURES / fixture / name).exists():
                    shutil.copyfile(FIXTURES / fixture / name, self.path / name)
            if (FIXTURES / fixture / "state").exists():
                shutil.copytree(FIXTURES / fixture / "state", self.path / "home" / "state")

    def variables(self, **more):
        return {**self.env, **more}

    def session(self, binary=BINARY, **variables):
        """A session in a terminal of its own."""
        self.binary = binary
        return Session(self, size=(110, 50), variables=variables)

    def old(self, *args):
        """A command of the earlier version."""
        done = subprocess.run([OLD, *args], capture_output=True, cwd=self.path, env=self.env, timeout=20)
        return done.returncode, (done.stdout + done.stderr).decode()

    def records(self):
        """What stands in the history."""
        return [json.loads(line.split(b" ", 3)[3]) for line in self.history.read_bytes().splitlines()]

    def texts(self):
        return list(texts_of(self.read()))

    def comes(self, *words, without=()):
        """Whether the file comes to hold all of these texts, each once, and none of those."""
        def is_so():
            texts = self.texts()
            return all(texts.count(word) == 1 for word in words) and not set(without) & set(texts)
        return wait_until(is_so, 8)

    def becomes(self, data):
        return wait_until(lambda: self.bytes() == data, 8)

    def journals(self):
        return list((self.path / "home").rglob("*.journal"))


def without_rounds(data):
    """A workspace without its votes."""
    boards = [{key: value for key, value in board.items() if key != "rounds"} for board in data["boards"]]
    return {**data, "boards": boards}


# What was kept.

def test_reading():
    desk = OldDesk("worked")
    before = (desk.bytes(), desk.history.read_bytes())
    steps = [record for record in desk.records() if "step" in record]
    out = desk.do("show", "plan.json", "--outline")
    for text in ("Ideas of March", "What could this street be?", "Repair café", "With a door of oak", "@Fatima"):
        expect(text in out, "show", f"no {text!r} in {out}")
    expect(desk.run("show", "plan.json", "--json")[1].encode() == before[0], "the same bytes as JSON")
    expect("is valid" in desk.do("check", "plan.json"), "check")
    log = desk.log("-n", "999")
    found = [(s["id"], s["title"]) for s in reversed(log["steps"])]
    expect(found == [(s["step"], s["title"]) for s in steps] and len(steps) > 50, "every step with its title", found)
    expect([m["name"] for m in log["marks"]] == ["voted", "week 1", "before anything"], "marks", log["marks"])
    out = desk.do("log", "plan.json", "-n", "999")
    lines = [line for line in out.splitlines() if "⚑" not in line]
    expect(len(lines) == len(steps) and all(s["title"] in line for s, line in zip(reversed(steps), lines)),
           "titles as they stand", out)
    expect("damaged" not in out, "no damaged line", out)
    out = desk.do("diff", "plan.json", "week 1", code=1)
    expect("+ Open kitchen" in out and "Bread oven" not in out, "what changed since a mark", out)
    expect("+ Bread oven" in desk.do("diff", "plan.json", "start", code=1), "what changed since the start")
    out = desk.do("vote", "plan.json", "--board", "ideas")
    expect("(closed)" in out and "Repair café" in out, "the results of a vote", out)
    expect((desk.bytes(), desk.history.read_bytes()) == before, "reading writes nothing")


def test_saving():
    desk = OldDesk("worked")
    before = desk.bytes()
    desk.do("set", "plan.json", "aa555", "owner=Carl")
    lines = [line for line in desk.bytes().splitlines() if line not in before.splitlines()]
    expect([line.strip() for line in lines] == [b'"owner": "Carl"'], "one line more", lines)
    desk.do("set", "plan.json", "aa555", "owner=")
    expect(desk.bytes() == before, "and not a byte more")
    with desk.session() as session:
        session.press("Down", "Tab", "b", "Enter")
        expect(session.quit() == 0, "looking and leaving")
    expect(desk.bytes() == before, "looking changes nothing")


def test_undo():
    desk = OldDesk("worked")
    end = desk.bytes()
    lines = (FIXTURES / "worked" / "undo.txt").read_text().splitlines()
    for number, line in enumerate(lines, 1):
        said = desk.do("undo", "plan.json").splitlines()[0]
        sum = hashlib.sha256(desk.bytes()).hexdigest()
        # The file is the same, and what is said of the step; where nothing could be taken back that is said today.
        was, words = line.split("  ", 1)
        same = said.split(": ", 1)[-1] == words.split(": ", 1)[-1]
        expect(sum == was and same, f"undo {number}", f"{sum}  {said}, not {line}")
    desk.do("undo", "plan.json", code=1)
    # The votes were given after the step that opened the vote, and stay.
    expect(without_rounds(desk.read()) == json.loads(START), "all the way back", desk.read())
    desk.do("redo", "plan.json", "-n", "99")
    expect("Last word" in desk.texts(), "what the earlier version had taken back is done again too")
    desk.do("remove", "plan.json", "Last word")
    expect(desk.bytes() == end, "all the way forth")


def test_restore():
    desk = OldDesk("worked")
    end = desk.bytes()
    for moment in ("start", "before anything", "1"):
        desk.do("restore", "plan.json", moment)
        expect((desk.bytes() == START) == (moment != "1"), f"restore {moment}", desk.read())
        desk.do("undo", "plan.json")
        expect(desk.bytes() == end, f"undo of restore {moment}")
    desk.do("forget", "plan.json", "--before", "voted")
    expect(desk.bytes() == end and len(desk.log()["steps"]) < 30, "forget")


def test_new_steps_have_a_plain_title():
    """Earlier versions show the title, and know nothing of the act beside it."""
    desk = OldDesk("worked")
    kept = desk.history.read_bytes()
    for args in (["add", "plan.json", "Door"], ["add", "plan.json", "Roof", "Wall"], ["move", "plan.json", "Door", "--to", "food"],
                 ["set", "plan.json", "Door", "owner=Carl", "evidence=testing"], ["remove", "plan.json", "Roof"],
                 ["vote", "plan.json", "--open", "--board", "ideas"], ["vote", "plan.json", "Door"], ["undo", "plan.json"],
                 ["redo", "plan.json"], ["restore", "plan.json", "week 1"], ["undo", "plan.json"]):
        desk.do(*args)
    with desk.session() as session:
        session.press("a", "Lamp", "Enter", "Light", "Esc", "J", "d", "W", "x", "u", "U", " ", "c", "Things", "Enter")
        session.press("r", "\x15Better things", "Enter", "R", "\x15Board", "Enter", "Q", "\x15Why?", "Enter", "X", "v", "V")
        session.press("e", "Down", "Enter", "\x16", "b", "a", "lean", "Enter", "Enter", "b", "J", "x")
        expect(session.quit() == 0, "quit")
    bytes_ = desk.history.read_bytes()
    expect(bytes_.startswith(kept), "what was written stays as it is")
    records = desk.records()[kept.count(b"\n"):]
    expect(len(records) > 25 and all("step" in record for record in records), "new steps", len(records))
    for record in records:
        title, act = record.get("title"), record.get("act")
        expect(isinstance(title, str) and title.strip() and not set(title) & set("%{}"), "a plain title", record)
        expect(isinstance(act, list) and act and all(isinstance(part, str) for part in act), "an act beside it", record)
    if OLD:
        titles = [record["title"] for record in records]
        log = json.loads(desk.old("log", "plan.json", "--json")[1])
        expect([s["title"] for s in reversed(log["steps"])][-len(titles):] == titles, "the earlier version shows them", log)


# What a session that died has left.

def test_killed_while_typing():
    desk = OldDesk("killed-typing")
    with desk.session() as session:
        expect(session.is_typing and "Lantern wor" in session.text, "the draft goes on", session.text)
        session.press("ks", "Esc")
        expect(desk.comes("Bread oven", "Seed swap", "Lantern works"), "nothing typed is missing", desk.texts())
        session.press("u")
        expect(desk.comes("Bread oven", "Seed swap", without=["Lantern works"]), "u takes back what was kept", desk.texts())
        session.press("u", "u")
        expect(desk.comes("Bread oven", without=["Seed swap"]), "and what the dead session did", desk.texts())
        session.press("u")
        expect(desk.becomes(START), "back to the start", desk.read())
        session.press("U", "U", "U", "U")
        expect(desk.comes("Bread oven", "Seed swap", "Lantern works"), "and forth", desk.texts())
        expect(session.quit() == 0 and not desk.journals(), "nothing is left to recover", desk.journals())


def test_killed_while_editing():
    desk = OldDesk("killed-editing")
    with desk.session() as session:
        expect(session.is_typing and "Repair café and Sund" in session.text, "the edit goes on", session.text)
        session.press("ay", "Esc")
        expect(desk.comes("Repair café and Sunday", without=["Repair café"]), "nothing typed is missing", desk.texts())
        found = notes_of(desk.read(), "ideas", "tray")[0]
        expect(found["id"] == "aa222" and "conflicts" not in found and found["facets"] == {"evidence": "testing"},
               "in its note, beside nothing", found)
        session.press("u")
        expect(desk.comes("Repair café"), "u takes back the edit", desk.texts())
        session.press("u")
        expect(desk.becomes(START), "and the step of the dead session", desk.read())
        expect(session.quit() == 0 and not desk.journals(), "nothing is left to recover", desk.journals())


DONE = ("Bread oven", "Seed swap", "Repair café of March")
UNDONE = ("Lost for good", "Swap shop\nEvery Saturday", "Repair café")


def test_killed_before_the_first_save():
    """The journal has all steps and the file none of them."""
    desk = OldDesk("killed-saving")
    expect(desk.bytes() == START and not desk.history.exists(), "the file has nothing")
    with desk.session() as session:
        expect(session.is_typing and "Lantern wor" in session.text and "Ideas of March" in session.text,
               "all is on the screen", session.text)
        expect(desk.comes(*DONE, without=UNDONE), "the steps are in the file before a key is pressed", desk.texts())
        # Once more, in the middle of it.
        session.kill()
    with desk.session() as session:
        expect(session.is_typing and "Lantern wor" in session.text, "the draft is there again", session.text)
        session.press("ks", "Esc")
        expect(desk.comes(*DONE, "Lantern works", without=UNDONE), "nothing is missing, nothing is twice", desk.texts())
        data = desk.read()
        found = notes_of(data, "ideas", "parking-lot")[0]
        expect(found["id"] == "aa222" and found["facets"] == {"evidence": "testing"} and "conflicts" not in found,
               "edited, moved and weighed", found)
        titles = [s["title"] for s in reversed(desk.log()["steps"])]
        expect(titles[:8] == ["Add note", "Add note", "Add note", "Add note", "Edit note", "Move note", "Set Evidence", "Rename board"],
               "its steps are in the history", titles)
        for _ in range(7):
            session.press("u")
        expect(desk.comes("Bread oven", without=["Seed swap", *DONE[2:]]), "u takes back its steps", desk.texts())
        session.press("u")
        expect(desk.becomes(START), "back to the start", desk.read())
        expect(session.quit() == 0 and not desk.journals(), "nothing is left to recover", desk.journals())


def test_others_wrote_before_it_was_recovered():
    """A command, and somebody else's program, came before the next session."""
    desk = OldDesk("killed-saving")
    desk.do("add", "plan.json", "From outside", "--board", "ideas", "--box", "food")
    data = desk.read()
    notes_of(data, "ideas", "food")[0]["text"] = "Soup for all"
    del data["boards"][0]["boxes"][0]["notes"][2]
    desk.file.write_text(json.dumps(data))
    with desk.session() as session:
        session.press("Esc")
        expect(desk.comes(*DONE, "Lantern wor", "From outside", "Soup for all", without=[*UNDONE, "Tool library"]),
               "all of them have all", desk.texts())
        expect(session.quit() == 0, "quit")
    expect("is valid" in desk.do("check", "plan.json"), "check")


# Both versions at once.

class Pair:
    """A session of each version on one file, with words of their own."""

    def __init__(self, desk):
        self.desk = desk
        self.sessions = [desk.session(OLD, NINEFOLD_NAME="Anna"), desk.session(NINEFOLD_NAME="Carl")]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for session in self.sessions:
            session.program.close()

    def have(self, *words):
        """Whether the file and both screens come to show all of these words."""
        return self.desk.comes(*words) and all(s.wait_for_text(word, 8) for s in self.sessions for word in words)

    def quit(self):
        return [session.quit() for session in self.sessions] == [0, 0]


def test_two_versions_at_once():
    if not OLD:
        print("skipped: two versions on one file at once (NINEFOLD_OLD names no binary of revision c77e865)")
        return
    desk = OldDesk()
    with Pair(desk) as pair:
        old, new = pair.sessions
        # In turn, letter by letter, and at the same moment.
        old.press("a")
        new.press("a")
        words = []
        for number in range(6):
            typed = f"anna{number}", f"carl{number}"
            words += typed
            for pieces in zip(*typed):
                old.send(pieces[0])
                new.send(pieces[1])
                if number % 2:
                    old.settle()
                    new.settle()
            old.send("Enter")
            new.send("Enter")
        old.press("Esc")
        new.press("Esc")
        expect(pair.have(*words), "all words of both are in the file and on both screens", desk.texts())
        # One note, edited by one and moved by the other; one text, written by both.
        old.press("Home", "Enter", "End", " by anna", "Esc")
        expect(pair.have("Soup kitchen by anna"), "an edit here is seen there", desk.texts())
        new.press("Home", "m", "Tab", "Enter")
        expect(all(s.wait_for_text("Food · 12") and s.wait_for_text("Unsorted · 4") for s in pair.sessions), "a move there", old.text)
        new.press("u")
        expect(all(s.wait_for_text("Food · 13") and s.wait_for_text("Unsorted · 3") for s in pair.sessions), "and back", old.text)
        old.press("Home", "Enter", "End", " and anna")
        new.press("Home", "Enter", "End", " and carl")
        old.press("Esc")
        new.press("Esc")
        expect(wait_until(lambda: all(any(who in text for text in desk.texts()) for who in ("and anna", "and carl"))),
               "of two texts both are kept", desk.texts())
        # What one has done the other takes back only where it did it itself.
        new.press("a", "gone soon", "Esc", "u")
        expect(desk.comes(*words, without=["gone soon"]), "undo here leaves what was done there", desk.texts())
        expect(pair.quit(), "quit")
    expect(not desk.journals(), "no journal is left", desk.journals())
    expect("is valid" in desk.do("check", "plan.json") and desk.old("check", "plan.json")[0] == 0, "valid for both")
    code, out = desk.old("show", "plan.json", "--json")
    expect(code == 0 and out.encode() == desk.bytes(), "the same bytes for both")
    theirs = json.loads(desk.old("log", "plan.json", "--json")[1])["steps"]
    ours = desk.log()["steps"]
    expect([s["id"] for s in theirs] == [s["id"] for s in ours] and len(ours) >= 16, "the same history for both", ours)
    expect("damaged" not in desk.do("log", "plan.json") + desk.old("log", "plan.json")[1], "no damaged line")
    # Each takes back steps of the other, in turn.
    for number in range(99):
        done = desk.old("undo", "plan.json") if number % 2 else desk.run("undo", "plan.json")
        if done[0] != 0:
            break
    data = desk.read()
    expect(order(data) == order(json.loads(START)), "taken back by both in turn", desk.texts())


def order(data):
    """Which notes stand where."""
    return [[note["id"] for note in box["notes"]] for board in data["boards"] for box in board["boxes"]]


def test_each_recovers_what_the_other_left():
    if not OLD:
        return
    for first, second in ((OLD, BINARY), (BINARY, OLD)):
        desk = OldDesk()
        name = "new after old" if first == OLD else "old after new"
        with desk.session(first) as session:
            session.press("a", "kept word", "Enter", "half a wo")
            session.kill()
        with desk.session(second) as session:
            expect(session.is_typing and "half a wo" in session.text, f"{name}: the draft", session.text)
            session.press("rd", "Enter", "next on", "Esc", "Home", "Enter", "End", " of peas")
            session.kill()
        with desk.session(first) as session:
            expect("of peas" in session.text, f"{name}: and back", session.text)
            session.press("Esc")
            expect(desk.comes("kept word", "half a word", "next on", "Soup kitchen of peas"), f"{name}: all is kept", desk.texts())
            for _ in range(4):
                session.press("u")
            expect(desk.becomes(START), f"{name}: back to the start", desk.texts())
            expect(session.quit() == 0 and not desk.journals(), f"{name}: nothing is left", desk.journals())


if __name__ == "__main__":
    chosen = [name for name in sys.argv[2:] if name.startswith("test_")]
    for name, test in list(globals().items()):
        if name.startswith("test_") and (not chosen or name in chosen):
            try:
                test()
            except (subprocess.TimeoutExpired, Exception) as trouble:
                expect(False, name, f"{type(trouble).__name__}: {trouble}")
    print(f"files of an earlier version: {results['passed']} passed, {results['failed']} failed")
    sys.exit(1 if results["failed"] else 0)
