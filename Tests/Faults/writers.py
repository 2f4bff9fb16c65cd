#!/usr/bin/env python3
"""Many at one file: sessions in terminals, a script that rewrites the file, and a command that adds to it.

Each session adds, edits, moves and takes back notes of its own; the script reads the file, adds a note to
it and puts the new file in the place of the old one, as jq and `sed -i` do; a loop runs `ninefold add`.
When all have come to rest, the file must have every note of every writer that was not taken back, once;
every screen must show the same; and no session may say anything but that it is saved.

    writers.py BINARY [--sessions 4] [--seconds 8] [--seed S] [--many]

--many takes 30 sessions, that only add: how long until a note is on all screens?
"""

import argparse
import contextlib
import ctypes
import json
import os
import re
import sys
import threading
import time

from common import Folder, Result, conflicts_of, generator_of, percentile, words

NAMES = ("Anna", "Bram", "Chloé", "Dries", "Elif", "Fatima", "Guus", "Hanne")
SIZE = (120, 40)


class Writer:
    """A person at a session of her own: keeps her own notes in mind, by token."""

    def __init__(self, folder, number, seed):
        self.random = generator_of(seed, f"writer {number}")
        self.name = f"{NAMES[number % len(NAMES)]} {number}"
        # Wide enough for all notes to be on the screen.
        self.session = folder.session(SIZE, NINEFOLD_NAME=self.name)
        self.there, self.gone, self.steps = set(), set(), []
        self.next = 0.0

    def act(self):
        """One thing, in one burst of keys; nobody waits for the screen."""
        keys = self.random.choices(
            (self.add, self.edit, self.undo, self.look), (5, 2, 2, 1))[0]()
        self.session.send(*keys)

    def add(self):
        token = words(self.random)
        self.there.add(token)
        self.steps.append((token, None))
        return "a", token, "Enter", "\x07"

    def edit(self):
        """Adds to the note under the cursor: the last one added, as long as no key has moved it."""
        if not self.steps or self.steps[-1][1] is not None:
            return self.add()
        token = words(self.random)
        self.there.add(token)
        self.steps.append((token, self.steps[-1][0]))
        return "Enter", "End", " " + token, "Enter"

    def undo(self):
        """Takes her own last step back."""
        if not self.steps:
            return self.add()
        token, _ = self.steps.pop()
        self.there.discard(token)
        self.gone.add(token)
        # The cursor is somewhere else then: no edit before the next note.
        self.steps = [(token, "done") for token, _ in self.steps]
        return ("u",)

    def look(self):
        if self.steps and self.steps[-1][1] is None:
            self.steps[-1] = (self.steps[-1][0], "done")
        return self.random.choice(("Down", "Up", "Left", "Right")),


class Outside(threading.Thread):
    """A script that rewrites the file, or a loop of commands that add to it."""

    def __init__(self, folder, seed, kind):
        super().__init__(daemon=True)
        self.folder, self.kind = folder, kind
        self.random = generator_of(seed, kind)
        self.there, self.problems = set(), []
        self.overwritten = set()
        self.over = threading.Event()

    def run(self):
        while not self.over.wait(0.3 + self.random.random() * 0.7):
            token = words(self.random)
            with contextlib.suppress(OSError):
                if self.kind == "script":
                    self.rewrite(token)
                else:
                    code, output = self.folder.run("add", self.folder.file, token, "--by", "Loop")
                    if code != 0:
                        self.problems.append(f"add ends with {code}: {output.strip()}")
                        continue
                self.there.add(token)

    def rewrite(self, token):
        """As a script does it that knows of no lock. It looks again before it puts its file in the place;
        what others write between that look and the exchange it overwrites, which nobody can prevent, but
        the exchange shows it, and the test knows then what the script, not the program, has lost."""
        file = self.folder.file
        while True:
            with open(file, "rb") as old:
                data = old.read()
            document = json.loads(data)
            box = document["boards"][0]["boxes"][1]
            box["notes"].append({"id": "s" + token[:6], "text": token, "kind": "idea"})
            with open(file + ".new", "w", encoding="utf-8") as new:
                json.dump(document, new, ensure_ascii=self.random.random() < 0.5, indent=self.random.choice((2, None)))
            with open(file, "rb") as old:
                if old.read() != data:
                    continue
            exchange(file + ".new", file)
            with open(file + ".new", "rb") as old:
                displaced = old.read()
            if displaced != data:
                self.overwritten |= tokens_of(displaced) ^ tokens_of(data)
            os.unlink(file + ".new")
            return


_LIBRARY = ctypes.CDLL(None, use_errno=True)


def exchange(one, other):
    """Two files get each other's name, in one step."""
    at_folder, exchanging = -100, 2
    if _LIBRARY.renameat2(at_folder, os.fsencode(one), at_folder, os.fsencode(other), exchanging) != 0:
        raise OSError(ctypes.get_errno(), "renameat2")


def tokens_of(data):
    """The words of ten letters without vowels: those of the test."""
    return set(re.findall(r"[bcdfghjkmnpqrstvwxz]{10}", data.decode()))


def settle(sessions, seconds):
    """Takes the output of all until nothing has come for so long."""
    calm = time.monotonic()
    end = calm + 20
    while time.monotonic() - calm < seconds and time.monotonic() < end:
        for session in sessions:
            before = len(session.output)
            session.take(0.005)
            if len(session.output) != before:
                calm = time.monotonic()


def race(folder, result, sessions, seconds, seed):
    writers = [Writer(folder, number, seed) for number in range(sessions)]
    outsiders = [Outside(folder, seed, "script"), Outside(folder, seed, "command")]
    for outsider in outsiders:
        outsider.start()
    end = time.monotonic() + seconds
    keys = 0
    while time.monotonic() < end:
        for writer in writers:
            now = time.monotonic()
            if now >= writer.next and not writer.session.ended:
                writer.act()
                keys += 1
                writer.next = now + 0.1 + writer.random.random() * 0.5
            writer.session.take(0.002)
    for outsider in outsiders:
        outsider.over.set()
    for outsider in outsiders:
        outsider.join()
    settle([w.session for w in writers], 2.0)
    judge(folder, result, writers, outsiders, seed)
    result.figure(f"{sessions} sessions, {seconds} s: {keys} acts, "
                  f"{sum(len(o.there) for o in outsiders)} notes from outside")
    return writers


def judge(folder, result, writers, outsiders, seed):
    text = "\n".join(folder.texts())
    wanted = set().union(*(w.there for w in writers), *(o.there for o in outsiders))
    problems = [problem for outsider in outsiders for problem in outsider.problems[:3]]
    excused = set().union(*(o.overwritten for o in outsiders))
    if excused:
        result.figure(f"{len(excused)} changes overwritten by the script itself, between its look and its rename")
    lost = sorted(token for token in wanted - excused if token not in text)
    if lost:
        of = {name: sum(t in group for t in lost) for name, group in
              [(w.name, w.there) for w in writers] + [(o.kind, o.there) for o in outsiders]}
        problems.append(f"{len(lost)} of {len(wanted)} lost: {lost[:4]}, of {({k: v for k, v in of.items() if v})}")
    conflicts = conflicts_of(folder.document())
    if conflicts:
        problems.append(f"{len(conflicts)} conflicts though each edits her own notes only: {conflicts[0]}")
    twice = sorted(token for token in wanted if text.count(token) > 1 + sum(
        token in str(conflict) for conflict in conflicts))
    if twice:
        problems.append(f"{len(twice)} twice: {twice[:4]}")
    back = sorted(t for writer in writers for t in writer.gone - excused if t in text)
    if back:
        problems.append(f"{len(back)} came back after undo: {back[:4]}")
    if (trouble := folder.check()):
        problems.append(trouble)
    ended = [writer.name for writer in writers if writer.session.ended]
    if ended:
        problems.append(f"sessions ended: {ended}")
    result.check("all notes of all writers, once each", problems, seed)
    if not ended:
        result.check("the same on every screen", same_screens(writers), seed)


def board_of(session):
    """The lines of the board, without what belongs to one session: the cursor and the status line."""
    return [line.replace("▸", " ").replace("▐", " ").replace("▌", " ")
            for line in session.screen.lines()[:-2]]


def same_screens(writers):
    """Brings all to the same place, and compares."""
    for writer in writers:
        session = writer.session
        if session.is_typing:
            session.press("\x07")
        # By way of the list of boards: to its first, then to the first box and note.
        session.press("b", "Home", "Enter")
        session.send(*(["Up"] * 60), "Left", *(["Up"] * 60), "Home")
        session.settle()
    settle([w.session for w in writers], 0.5)
    problems = []
    first = board_of(writers[0].session)
    for writer in writers[1:]:
        other = board_of(writer.session)
        if other != first:
            row = next(i for i, (a, b) in enumerate(zip(first, other)) if a != b)
            problems.append(f"{writer.name} row {row + 1}: {other[row]!r} but {writers[0].name}: {first[row]!r}")
    unsaved = [writer.name for writer in writers if "✓" not in writer.session.text]
    if unsaved:
        problems.append(f"not saved at rest: {unsaved}")
    return problems[:4]


def convergence(folder, result, sessions, notes, seed, limit=1.0):
    """How long until a note kept in one session is on all screens."""
    generator = generator_of(seed, "convergence")
    open_sessions = [folder.session(SIZE) for _ in range(sessions)]
    times, late = [], 0
    try:
        for session in open_sessions:
            # All look at the first box, where the notes are put.
            session.press("Home")
        for number in range(notes):
            token = words(generator)
            session = open_sessions[number % sessions]
            session.press("Home")
            session.send("a", token)
            session.wait_for_text(token)
            begun = time.monotonic()
            # Back to the first note: there all see the next ones.
            session.send("Enter", "\x07", "Home")
            waiting = set(open_sessions)
            while waiting and time.monotonic() - begun < 15:
                for other in list(waiting):
                    other.take(0.0)
                    if token in other.text:
                        waiting.discard(other)
                time.sleep(0.001)
            if waiting:
                late += 1
            times.append(time.monotonic() - begun)
            settle(open_sessions, 0.2)
    finally:
        for session in open_sessions:
            session.program.close()
    middle, most = percentile(times, 0.5), percentile(times, 0.99)
    result.figure(f"a note on all of {sessions} screens: p50 {middle * 1000:.0f} ms, "
                  f"p99 {most * 1000:.0f} ms ({notes} notes)")
    result.check("notes reach all screens", [f"{late} of {notes} did not in 15 s"] if late else [], seed)
    if limit:
        result.check(f"within {limit:g} s", [f"p50 is {middle:.2f} s"] if middle > limit else [], seed)


def run(binary, sessions, seconds, seed, many=False):
    result = Result("writers", f"writers.py {binary} --sessions {sessions} --seconds {seconds} --seed {seed}")
    with Folder(binary) as folder:
        writers = race(folder, result, sessions, seconds, seed)
        for writer in writers:
            writer.session.program.close()
    with Folder(binary) as folder:
        convergence(folder, result, sessions, 12 if seconds < 30 else 60, seed)
    if many:
        with Folder(binary) as folder:
            convergence(folder, result, 30, 30, seed, limit=0)
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--sessions", type=int, default=4)
    parser.add_argument("--seconds", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--many", action="store_true")
    parser.add_argument("--only", help="taken for compatibility; the seed says all")
    given = parser.parse_args()
    sys.exit(run(os.path.abspath(given.binary), given.sessions, given.seconds, given.seed, given.many).done())


if __name__ == "__main__":
    main()
