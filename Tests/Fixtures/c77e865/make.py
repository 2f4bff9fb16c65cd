#!/usr/bin/env python3
"""Made the files beside it, with a binary of revision c77e865. It is kept to tell how, and runs in no test.

    make.py OLD_BINARY

`start.json` is where every story begins. `worked` is a plan with the history of a few sessions, made by
commands and by keys; `undo.txt` has the SHA-256 of what each undo of that version led to. The other
folders hold what sessions left that were killed: the plan as it was on disk, and the state folder.
Needs strace, to kill a session before anything is saved.
"""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
TESTS = os.path.dirname(os.path.dirname(HERE))
sys.dont_write_bytecode = True
sys.path[:0] = [os.path.join(TESTS, "EndToEnd"), os.path.join(TESTS, "Faults")]

from common import Fault  # noqa: E402
from pty_driver import Program, environment  # noqa: E402
from screen import Screen  # noqa: E402

OLD = os.path.abspath(sys.argv[1])
#: The journals hold the path of the plan; this one tells nothing about anybody.
ROOM = "/tmp/ninefold-c77e865"
PLAN = os.path.join(ROOM, "plan.json")
HISTORY = os.path.join(ROOM, ".plan.json.history")
STATE = os.path.join(ROOM, "home", "state")
VARIABLES = environment(os.path.join(ROOM, "home"))


def note(id, text, **more):
    return {"id": id, "text": text, **more}


def box(id, *notes, **more):
    return {"id": id, **more, "notes": list(notes)}


START = {
    "format": "ninefold/1", "id": "mill-quarter", "title": "Mill quarter", "place": "Turnhout",
    "language": "en", "later": {"kept": [1.50, None, "é"]},
    "boards": [
        {"id": "ideas", "template": "wall", "title": "Ideas", "question": "How might we?", "later": True,
         "boxes": [
             box("tray", note("aa222", "Repair café", kind="idea", author="Fatima", created="2026-03-14T18:30:00Z"),
                 note("aa333", "Swap shop\nEvery Saturday", kind="idea", tags=["cheap"], later="x"),
                 note("aa444", "Tool library", kind="idea", scores={"impact": 4})),
             box("food", note("aa555", "Soup kitchen", kind="idea"), title="Food"),
             box("parking-lot")]},
        {"id": "bet", "template": "lean", "title": "Our bet", "boxes": [
            box("customer-segments", note("bb333", "Young families")), box("early-adopters"),
            box("problem", note("bb222", "Things are thrown away", facets={"evidence": "untested"})),
            *(box(id) for id in ("existing-alternatives", "uvp", "high-level-concept", "solution", "channels",
                                 "revenue-streams", "cost-structure", "key-metrics", "unfair-advantage"))]},
    ],
}


def run(*arguments, user="Anna", file=PLAN):
    """A command of the old version."""
    done = subprocess.run(
        [OLD, *arguments[:1], file, *arguments[1:]], capture_output=True, text=True, cwd=ROOM,
        env={**VARIABLES, "NINEFOLD_NAME": user}, check=False)
    if done.returncode != 0:
        sys.exit(f"{arguments}: {done.returncode}: {done.stdout}{done.stderr}")
    return done.stdout


class Session:
    """The old version in a terminal."""

    def __init__(self, user="Anna", size=(120, 40)):
        self.program = Program([OLD, PLAN], {**VARIABLES, "NINEFOLD_NAME": user}, size, folder=ROOM)
        self.screen = Screen(*size)
        self.screen.feed(self.program.read())

    def press(self, *keys):
        for key in keys:
            self.screen.feed(self.program.press(key))
            time.sleep(0.05)
        return self

    def press_blindly(self, *keys):
        """Presses keys while a thread hangs, so that nobody can tell when the program waits."""
        for key in keys:
            self.program.send(key)
            end = time.monotonic() + 0.3
            while time.monotonic() < end:
                self.screen.feed(self.program.read_some(0.02))
        return self

    def see(self, *texts):
        for text in texts:
            if text not in self.screen.text():
                sys.exit(f"{text!r} is not on the screen:\n{self.screen.text()}")
        return self

    def quit(self):
        self.program.send("q")
        self.program.finish()
        self.program.close()

    def kill(self):
        self.signal()
        self.finish()

    def signal(self):
        # The journal is on disk a quarter of a second after the last letter.
        time.sleep(1)
        self.program.signal(signal.SIGKILL)

    def finish(self):
        self.program.finish()
        self.program.close()


def begin():
    """An empty room with the plan in it."""
    shutil.rmtree(ROOM, ignore_errors=True)
    os.makedirs(os.path.join(ROOM, "home"))
    shutil.copyfile(os.path.join(HERE, "start.json"), PLAN)


def keep(name):
    """Puts the plan, its history and the state folder into the fixtures."""
    folder = os.path.join(HERE, name)
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    for path in (PLAN, HISTORY):
        if os.path.exists(path):
            shutil.copyfile(path, os.path.join(folder, os.path.basename(path)))
    if name != "worked":
        shutil.copytree(STATE, os.path.join(folder, "state"))


def make_start():
    os.makedirs(ROOM, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", suffix=".json", dir=ROOM, encoding="utf-8") as file:
        json.dump(START, file)
        file.flush()
        text = subprocess.run([OLD, "show", file.name, "--json"], capture_output=True, check=True).stdout
    with open(os.path.join(HERE, "start.json"), "wb") as file:
        file.write(text)


def make_worked():
    """Steps of all kinds."""
    begin()
    # Commands of two people.
    run("mark", "before anything")
    run("add", "Bread oven", "--board", "ideas")
    run("add", "Seed swap", "Bike school", "Night market", "--board", "ideas", "--box", "food",
        "--by", "Fatima", "--sector", "culture", user="Fatima")
    run("set", "aa222", "owner=Fatima", "evidence=testing", "impact=3", "effort=2", "tags=warm, cheap")
    run("set", "bb222", "text=Too much is thrown away\nAsk the container park", "metric.target=300",
        "metric.level=outcome", "domain=work", user="Fatima")
    run("set", "bet", "maturity=concrete", "date=2026-03-14", "question=For whom?")
    run("set", "mill-quarter", "place=Turnhout, Patersstraat")
    run("move", "bb333", "--to", "early-adopters", "--board", "bet")
    run("remove", "aa444")
    run("mark", "week 1")
    run("undo")
    run("redo")
    run("undo", user="Fatima")
    # Keys: a vote opened and votes given.
    session = Session()
    session.see("Ideas", "Repair café").press("a", "Open kitchen", "Enter", "Music room\x0aWith a door", "Esc")
    session.press("Enter", "End", " of oak", "Esc")
    session.press("J", "K", "K", "d", "x", "u", "U", "u")
    session.press("Right", "Left", "Home", "\x16", "v", "v", "Down", "v", "V", "v").see("✓ saved")
    session.press("m", "Tab", "Enter", "u", "U").see("Move note")
    session.press("f", *["Down"] * 13, "Enter", "\x15Bram", "Enter", "Esc")
    session.press("e", "Down", "Down", "Down", "Enter")
    session.press(" ", "Down", " ", "c", "Making", "Enter").see("Making")
    session.press("r", "\x15Making things", "Enter").see("Making things")
    session.press("Q", "\x15What could this street be?", "Enter").see("What could this street be?")
    session.quit()
    run("vote", "aa222", "aa333", "--by", "Fatima", user="Fatima")
    run("vote", "aa333", "--by", "Fatima", "--take-back", user="Fatima")
    run("mark", "voted")
    # Keys: the vote closed, boards, copies, what is hidden and put away.
    session = Session("Fatima")
    session.press("\x16", "R", "\x15Ideas of March", "Enter").see("Ideas of March")
    session.press("\x1b[1;2C", "X", "u", "y", "p", "W", "b", "a", "bmc", "Enter", "Enter")
    session.press("b", "a", "matrix", "Enter", "\x15Effort", "Enter").see("Effort")
    session.press("a", "Far", "Esc", "b", "K", "r", "\x15Effort and impact", "Enter", "x", "u", "Esc")
    session.press("O", "Esc", "Esc").quit()
    run("set", "ideas/food", "title=Food and drink")
    run("restore", "week 1")
    run("undo")
    run("add", "Last word", "--board", "ideas")
    run("undo")
    keep("worked")
    make_undo()


def make_undo():
    """What each undo of the old version leads to, the first at the top."""
    lines = []
    while True:
        done = subprocess.run([OLD, "undo", PLAN], capture_output=True, text=True, env=VARIABLES, check=False)
        if done.returncode == 1:
            break
        with open(PLAN, "rb") as file:
            lines.append(f"{hashlib.sha256(file.read()).hexdigest()}  {done.stdout.splitlines()[0]}\n")
    with open(os.path.join(HERE, "worked", "undo.txt"), "w", encoding="utf-8") as file:
        file.writelines(lines)


def make_killed_typing():
    """Killed while a new note is typed; the steps before were saved."""
    begin()
    session = Session().press("a", "Bread oven", "Enter", "Seed swap", "Esc")
    session.press("m", "Tab", "Enter").see("✓ saved")
    session.press("a", "Lantern wor")
    session.kill()
    keep("killed-typing")


def make_killed_editing():
    """Killed while a note that was there is edited; the steps before were saved."""
    begin()
    session = Session().press("Down", "e", "Down", "Down", "Enter").see("✓ saved")
    session.press("Enter", "\x1b[1;5F", " and Sund")
    session.kill()
    keep("killed-editing")


def make_killed_saving():
    """Killed while the first save is at its last call: the journal has all, the file nothing."""
    begin()
    session = Session()
    with Fault(session.program.pid, "-e", "trace=renameat2", "-e", "inject=renameat2:delay_enter=600000000"):
        session.press_blindly("a", "Bread oven", "Enter", "Seed swap", "Enter", "Lost for good", "Esc")
        session.press_blindly("u", "Down", "Enter", "End", " of March", "Esc", "m", "Tab", "Enter")
        session.press_blindly("e", "Down", "Down", "Enter", "R", "\x15Ideas of March", "Enter")
        session.press_blindly("Tab", "Tab", "Home", "x", "a", "Lantern wor").see("Lantern wor")
        session.signal()
    session.finish()
    keep("killed-saving")


make_start()
make_worked()
make_killed_typing()
make_killed_editing()
make_killed_saving()
shutil.rmtree(ROOM)
