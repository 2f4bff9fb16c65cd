#!/usr/bin/env python3
"""Sessions in terminals with drafts, questions, carried notes and pastes under way, while programs outside edit,
remove, move, restore, rewrite the file, break it, take it away, and saves fail.

Each word that is typed, pasted or written from outside is one of its kind. When all has come to rest and all sessions
have quit, each of them is in the file, shown or in a conflict, unless a program outside wrote a version without it.

    outsiders.py BINARY [--cases 20] [--seed S] [--only NUMBER] [--plant draft|write|paste]

`--plant` loses words in a way that the test must find.
"""

import argparse
import collections
import json
import os
import re
import sys
import time

from common import Folder, Late, Result, Shim, generator_of, together

WORD = re.compile(r"zz\d+x")
KINDS = ("edits", "adds", "removes a note", "moves a note", "removes a box", "removes a board", "restores", "rewrites",
         "breaks", "takes away", "saves fail")
PLAN = {
    "format": "ninefold/1", "id": "plan1", "title": "Plan", "language": "en",
    "boards": [
        {"id": "bet", "template": "lean", "title": "Bet", "boxes": [
            {"id": "problem", "notes": [{"id": "aa111", "text": "Rain"}, {"id": "aa222", "text": "Noise"}]}]},
        {"id": "muur", "template": "wall", "title": "Ideas", "boxes": [
            {"id": "eten", "title": "Food", "notes": [{"id": "ww111", "text": "Soup"}]},
            {"id": "tray", "notes": [{"id": "ww222", "text": "Swap shop"}]}]},
    ],
}
PASTE, END = b"\x1b[200~", b"\x1b[201~"


def all_words(text):
    return set(WORD.findall(text))


class Person:
    """One session, and what its person is in the middle of."""

    def __init__(self, session):
        self.session, self.doing, self.rest, self.words = session, None, b"", set()

    def bytes(self, data):
        self.session.program.send_bytes(data)
        self.session.settle()

    @property
    def end(self):
        """What keeps what is being typed: Esc for a note, Enter for a question, whose answer Esc leaves open."""
        return b"\r" if "Title of the board" in self.session.text else b"\x1b"


class World:
    """One case."""

    def __init__(self, folder, generator, plant):
        self.folder, self.random, self.plant = folder, generator, plant
        self.shim = Shim(folder)
        with open(folder.file, "w", encoding="utf-8") as file:
            json.dump(PLAN, file)
        self.number, self.live, self.gone = 0, set(), set()
        self.counts, self.earlier, self.log = collections.Counter(), [], []
        self.people = [Person(folder.session(**self.shim.variables)) for _ in range(generator.choice((1, 1, 2, 3)))]

    def word(self):
        self.number += 1
        word = f"zz{self.number}x"
        self.live.add(word)
        return word

    # People

    def person(self, person):
        """The next thing somebody does: goes on with what was begun, or begins something."""
        if person.doing == "paste":
            if self.plant == "paste":
                person.rest = END
            person.bytes(person.rest)
            # Where no board is open nothing can be pasted, and that is said.
            if "Open a board to paste" in person.session.text:
                self.live -= person.words
            person.doing, person.rest = None, b""
        elif person.doing == "question":
            person.bytes(b"\r")
            # Refused, as of a board that is gone: it is typed still, and its person takes it down.
            if person.session.is_typing:
                text = all_words(person.session.text) & self.live
                person.bytes(b"\x07")
                self.gone |= {word for word in text if word not in self.text}
            person.doing = None
        elif person.doing == "carry":
            person.session.press(self.random.choice(("Right", "Down", "Tab")), "Enter")
            person.doing = None
        elif person.doing == "draft":
            if self.plant == "draft" and self.random.random() < 0.5:
                person.bytes(b"\x07")
            else:
                person.bytes(self.random.choice((person.end, b"\r")))
            person.doing = "draft" if person.session.is_typing else None
            if person.doing and self.random.random() < 0.7:
                person.bytes(f" {self.word()}".encode())
        else:
            self.begin(person)

    def begin(self, person):
        if person.session.is_typing:
            person.bytes(person.end)
        what = self.random.choice(("new", "new", "edit", "edit", "paste", "paste", "question", "carry", "next", "undone"))
        self.log.append(what)
        if what in ("new", "edit"):
            person.bytes(b"a" if what == "new" else b"\r")
            if person.session.is_typing:
                person.bytes(f" {self.word()} ".encode())
                person.doing = "draft"
        elif what == "paste":
            if self.random.random() < 0.5:
                person.bytes(b"a")
                if not person.session.is_typing:
                    return
            words = [self.word() for _ in range(self.random.randrange(1, 6))]
            data = PASTE + "\n".join(words).encode() + b"\n" + END
            cut = self.random.randrange(len(PASTE), len(data))
            person.bytes(data[:cut])
            person.doing, person.rest, person.words = "paste", data[cut:], set(words)
        elif what == "question":
            person.bytes(b"R")
            if person.session.is_typing:
                # What stands there is kept: typing would take its place.
                person.bytes(b"\x1b[F" + f" {self.word()}".encode())
                person.doing = "question"
        elif what == "carry":
            person.bytes(b"m")
            person.doing = "carry"
        elif what == "next":
            person.session.press(self.random.choice(("n", "Tab", "Down", "Right")))
        else:
            # A note of one's own, undone and done again.
            person.bytes(b"a")
            if person.session.is_typing:
                person.bytes(self.word().encode())
                person.bytes(b"\x1b")
                person.session.press("u", "U")

    # Outside

    @property
    def text(self):
        try:
            with open(self.folder.file, encoding="utf-8-sig") as file:
                return file.read()
        except OSError:
            return ""

    def document(self):
        try:
            return json.loads(self.text)
        except ValueError:
            return None

    def write(self, document, text=None):
        """Puts a version in the place of the one that was read."""
        before = all_words(self.text)
        text = text or json.dumps(document, ensure_ascii=False, indent=2) + "\n"
        beside = self.folder.file + ".new"
        with open(beside, "w", encoding="utf-8") as file:
            file.write(text)
        # A session may have written since it was read. A program that writes over that takes it away unseen, and
        # nobody can tell that from meaning to.
        before |= all_words(self.text)
        os.rename(beside, self.folder.file)
        after = all_words(text)
        self.gone |= before - after
        self.gone -= after

    def outside(self):
        kind = self.random.choice(KINDS)
        self.log.append(kind)
        document = self.document()
        if document is None:
            return
        if self.random.random() < 0.3:
            self.earlier.append(document)
        boxes = [(b, x) for b in document["boards"] for x in b["boxes"]]
        notes = [(x, n) for _, x in boxes for n in x["notes"]]
        if kind == "adds":
            word = self.word()
            code, _ = self.folder.run("add", self.folder.file, word)
            if code != 0:
                self.live.discard(word)
        elif kind == "saves fail":
            self.shim.arm(self.random.choice(("write", "rename", "openat", "fsync")), self.random.choice(("ENOSPC", "EIO")))
            self.person(self.random.choice(self.people))
            time.sleep(0.1)
            self.shim.disarm()
        elif kind == "breaks":
            whole = self.text
            with open(self.folder.file, "w", encoding="utf-8") as file:
                file.write(whole[:len(whole) // 2])
            time.sleep(self.random.choice((0.0, 0.15)))
            self.person(self.random.choice(self.people))
            self.write(None, whole)
        elif kind == "takes away":
            aside = self.folder.file + ".aside"
            os.rename(self.folder.file, aside)
            self.person(self.random.choice(self.people))
            time.sleep(self.random.choice((0.0, 0.15)))
            os.rename(aside, self.folder.file)
        elif kind == "rewrites":
            self.write(None, "\ufeff" + json.dumps(document, ensure_ascii=False).replace(", ", ",\r\n"))
        elif kind == "restores":
            if not self.earlier:
                return
            self.write(self.random.choice(self.earlier))
        else:
            if not self.change(kind, document, boxes, notes):
                return
            self.write(document)
        self.counts[kind] += 1

    def change(self, kind, document, boxes, notes):
        if not boxes:
            return False
        board, box = self.random.choice(boxes)
        if kind == "removes a box":
            board["boxes"].remove(box)
        elif kind == "removes a board":
            document["boards"].remove(board)
        elif not notes:
            return False
        else:
            home, note = self.random.choice(notes)
            if kind == "edits":
                note["text"] = f'{note.get("text", "")} {self.word()}'
            else:
                home["notes"].remove(note)
            if kind == "moves a note":
                box["notes"].insert(0, note)
        if self.plant == "write":
            self.live.add(self.word())
        return True

    # The end

    def rest(self):
        """Ends what was begun, lets all be saved, quits; gives back what is missing."""
        for person in self.people:
            for _ in range(6):
                if person.doing is None:
                    break
                if person.doing == "draft":
                    person.bytes(person.end)
                    person.doing = None
                else:
                    self.person(person)
        problems = []
        end = time.monotonic() + 8
        while time.monotonic() < end:
            for person in self.people:
                person.session.take(0.05)
            if self.live - self.gone <= all_words(self.text):
                break
        for person in self.people:
            # A draft is kept, a list is closed.
            while person.session.is_typing or "Esc close" in person.session.text:
                person.bytes(person.end)
            person.session.send("q")
            try:
                person.session.feed(person.session.program.finish())
            except Late as trouble:
                last = person.session.text.strip().splitlines()[-2:]
                problems.append(f"q does not end it: {trouble}; {' / '.join(last)} after {', '.join(self.log)}")
        missing = self.live - self.gone - all_words(self.text)
        if missing:
            kept = [word for word in missing if word in self.kept_elsewhere()]
            if set(kept) != missing:
                problems.append(f"missing: {' '.join(sorted(missing - set(kept)))} after {', '.join(self.log)}")
        trouble = self.folder.check()
        if trouble:
            problems.append(trouble)
        return problems

    def kept_elsewhere(self):
        """What journals of the state folder hold: the next start brings it back."""
        text = ""
        for top, _, names in os.walk(self.folder.state):
            for name in names:
                with open(os.path.join(top, name), encoding="utf-8", errors="replace") as file:
                    text += file.read() if name.endswith(".journal") else ""
        return all_words(text)


def case(item):
    """One case; gives back its problems and what happened."""
    binary, seed, number, plant = item
    with Folder(binary) as folder:
        world = World(folder, generator_of(seed, number), plant)
        try:
            for _ in range(28):
                if world.random.random() < 0.35:
                    world.outside()
                else:
                    world.person(world.random.choice(world.people))
            problems = world.rest()
        except Late as trouble:
            problems = [str(trouble)]
        finally:
            for person in world.people:
                person.session.program.close()
        return problems, world.counts, len(world.live)


def run(binary, cases, seed, only=None, plant=None):
    name = "outsiders" if plant is None else f"outsiders, a planted loss ({plant})"
    result = Result(name, f"outsiders.py {binary} --cases {cases} --seed {seed}" + (f" --plant {plant}" if plant else ""))
    numbers = range(cases) if only is None else [only]
    counts, written, found = collections.Counter(), 0, 0
    items = [(binary, seed, number, plant) for number in numbers]
    for number, (problems, seen, live) in zip(numbers, together(case, items)):
        counts += seen
        written += live
        found += bool(problems)
        if plant is None:
            result.check(f"case {number}", problems, number)
    if plant is not None:
        result.check("a loss is found", [] if found else ["none was found"])
        return result
    result.figure(f"seed {seed}, {len(numbers)} cases, {written} words, "
                  + ", ".join(f"{kind} {counts[kind]}" for kind in KINDS))
    if only is None:
        result.check("everything happens", [f"{kind} never" for kind in KINDS if not counts[kind]])
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--cases", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int)
    parser.add_argument("--plant", choices=("draft", "write", "paste"))
    given = parser.parse_args()
    sys.exit(run(os.path.abspath(given.binary), given.cases, given.seed, given.only, given.plant).done())


if __name__ == "__main__":
    main()
