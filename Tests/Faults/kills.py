#!/usr/bin/env python3
"""Kills the program at random moments and at random calls, and looks for all that its screen had shown.

Keys typed in a real terminal on the inner-city seed make, change, move and take back notes. Then comes
kill -9: at a random moment, in the middle of a burst of keys, or (with strace) as the n-th call that
changes a file begins. A third of the restarts are killed too, while they recover. The next start must
show, in the file or in the field, all that had been on the screen; nothing twice; and nothing of what had
been seen to be taken back.

    kills.py BINARY [--runs N] [--seed S] [--only RUN]
"""

import argparse
import contextlib
import os
import shutil
import signal
import sys
import time

from common import (CHANGING, Fault, Folder, Late, Result, generator_of, has_strace, together, tracer,
                    wait_until, words)

#: How many kills one file goes through before a fresh copy is taken.
CHAIN = 10
#: Signals other than KILL, now and then: they must keep the draft just so.
OTHERS = (signal.SIGTERM, signal.SIGHUP)


class Model:
    """What has been promised so far, by token."""

    def __init__(self):
        #: Tokens that were seen, and not taken back since.
        self.due = set()
        #: Tokens of steps that were under way: they may be there or not.
        self.open = set()
        #: Tokens seen to be taken back.
        self.gone = set()
        #: The steps of this session, each a list of tokens it added.
        self.steps = []
        self.undone = []
        #: What is being typed now.
        self.typing = ""

    def settle(self, token, is_there):
        for tokens in (self.due, self.open, self.gone):
            tokens.discard(token)
        (self.due if is_there else self.gone).add(token)

    def doubt(self, tokens):
        for token in tokens:
            self.due.discard(token)
            self.gone.discard(token)
            self.open.add(token)


class Killed(Exception):
    """The program is gone."""


class Typist:
    """Types at random, and keeps the model."""

    def __init__(self, session, model, generator):
        self.session, self.model, self.random = session, model, generator
        model.steps, model.undone, model.typing = [], [], ""

    def act(self):
        """One thing a person does."""
        acts = [(8, self.add), (3, self.edit), (2, self.move), (2, self.reorder), (3, self.look),
                (2, self.paste)]
        if self.model.steps:
            acts.append((3, self.undo))
        if self.model.undone:
            acts.append((2, self.redo))
        self.random.choices([a for _, a in acts], [w for w, _ in acts])[0]()

    def press(self, *keys):
        for key in keys:
            if self.session.ended:
                raise Killed
            self.session.send(key)
            try:
                self.session.settle()
            except (OSError, Late):
                if self.session.ended:
                    raise Killed from None
                raise
            if self.session.ended:
                raise Killed

    def step(self, tokens):
        self.model.steps.append(list(tokens))
        self.model.undone = []

    def type(self, token):
        """Types a token in a few bursts."""
        self.model.typing = token
        self.model.open.add(token)
        at = 0
        while at < len(token):
            count = self.random.choice((1, 3, len(token)))
            self.press(token[at:at + count])
            at += count
        if token in self.session.text:
            self.model.settle(token, True)

    def add(self):
        self.press("a")
        for _ in range(self.random.choice((1, 1, 2, 3))):
            token = words(self.random)
            self.type(token)
            if self.random.random() < 0.1:
                self.model.doubt([token])
                self.press("\x07")
                self.model.settle(token, False)
                self.model.typing = ""
                return
            self.press("Enter")
            self.step([token])
        self.press("Esc")
        self.model.typing = ""

    def edit(self):
        self.press("Enter")
        if not self.session.is_typing:
            return
        self.press("End")
        token = " " + words(self.random)
        self.type(token[1:])
        self.press("Esc")
        self.step([token[1:]])
        self.model.typing = ""

    def move(self):
        keys = ["m"] + [self.random.choice(("Right", "Down", "Left", "Up"))
                        for _ in range(self.random.randint(1, 3))]
        before = self.session.text
        self.press(*keys, "Enter")
        if self.session.is_typing:
            self.press("Esc")
        self.unsure_steps(before)

    def reorder(self):
        before = self.session.text
        self.press(self.random.choice("JK"))
        self.unsure_steps(before)

    def unsure_steps(self, before):
        """A step that may have been refused: what undo takes back is no longer known."""
        del before
        self.model.steps, self.model.undone = [], []

    def paste(self):
        tokens = [words(self.random) for _ in range(self.random.randint(2, 4))]
        self.model.doubt(tokens)
        self.press("\x1b[200~" + "\r".join(tokens) + "\x1b[201~")
        for token in tokens:
            self.model.settle(token, True)
        self.step(tokens)

    def undo(self):
        tokens = self.model.steps.pop()
        self.model.doubt(tokens)
        self.press("u")
        for token in tokens:
            self.model.settle(token, False)
        self.model.undone.append(tokens)

    def redo(self):
        tokens = self.model.undone.pop()
        self.model.doubt(tokens)
        self.press("U")
        for token in tokens:
            self.model.settle(token, True)
        self.model.steps.append(tokens)

    def look(self):
        keys = ["Up", "Down", "Left", "Right", "Tab", "Shift-Tab", "PageDown", "PageUp", "Home", "End"]
        self.press(*self.random.choices(keys, k=self.random.randint(1, 4)))


def seen_prefix(session, text):
    """How much of a text is on the screen, from its start."""
    shown = session.text
    for length in range(len(text), 0, -1):
        if text[:length] in shown:
            return text[:length]
    return ""


def one_session(folder, model, generator, calls, problems):
    """Types until the kill; the model then holds what must be there."""
    with folder.session() as session:
        after_start(folder, session, model, problems)
        if problems:
            return
        typist = Typist(session, model, generator)
        kind = generator.choice(("moment", "burst", "call") if calls else ("moment", "burst"))
        number = signal.SIGKILL if generator.random() < 0.85 else generator.choice(OTHERS)
        try:
            for _ in range(generator.randint(0, 5)):
                typist.act()
            if kind == "call":
                kill_at_call(session, typist, generator)
            elif kind == "burst":
                burst(session, typist, generator, number)
        except Killed:
            pass
        if not session.ended:
            session.kill(number)
        session.feed(session.program.read_some())
        # What is seen of a text being typed must come back, whole or not.
        partly = seen_prefix(session, model.typing) if model.typing in model.open else ""
        if len(partly) >= 3:
            model.partly = partly


def kill_at_call(session, typist, generator):
    """Has strace kill the program as its n-th call of a kind begins."""
    call = generator.choice(CHANGING.split(","))
    count = generator.choice((1, 1, 1, 2, 3, 5, 8, 13))
    with Fault(session.pid, "-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={count}"):
        for _ in range(generator.randint(1, 4)):
            typist.act()
    # Else the call never came.


def burst(session, typist, generator, number):
    """Keys as fast as they come, and the kill in their midst."""
    token = words(generator, 2)
    typist.press("a")
    typist.model.open.add(token)
    typist.model.typing = token
    session.send(token)
    end = generator.random()
    if end < 0.5:
        session.send("Enter")
    session.take(generator.random() ** 2 * 0.3)
    session.kill(number)
    if token in session.text:
        typist.model.settle(token, True)
    raise Killed


def after_start(folder, session, model, problems):
    """After a start: keeps a recovered draft, then holds file against model."""
    if session.ended or "▸" not in session.screen.lines()[0]:
        problems.append(f"does not start: {session.text.strip()[-300:]!r}")
        return
    partly, model.partly = getattr(model, "partly", ""), ""
    if session.is_typing:
        session.press("Esc")
    wanted = set(model.due)

    def is_there():
        text = "\n".join(folder.texts())
        return all(token in text for token in wanted) and partly in text
    wait_until(is_there, 5)
    text = "\n".join(folder.texts())
    lost = sorted(token for token in wanted if token not in text)
    if lost:
        problems.append(f"lost {len(lost)} of {len(wanted)}: {', '.join(lost[:3])}")
    if partly not in text:
        problems.append(f"lost what was being typed: {partly!r}")
    twice = sorted(token for token in model.due | model.open if text.count(token) > 1)
    if twice:
        problems.append(f"twice in the file: {', '.join(twice[:3])}")
    back = sorted(token for token in model.gone if token in text)
    if back:
        problems.append(f"came back after it was taken back: {', '.join(back[:3])}")
    # What may be there or not is decided now.
    for token in list(model.open):
        model.settle(token, token in text)


def killed_recovery(folder, generator, calls):
    """A start that is killed while it recovers."""
    options = ()
    if calls and generator.random() < 0.6:
        call = generator.choice(CHANGING.split(","))
        count = generator.randint(1, 30) if call in ("openat", "close") else generator.randint(1, 6)
        options = tracer("-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={count}")
    with folder.session(tracer=options, wait=False) as session:
        if options:
            end = time.monotonic() + 0.6
            while not session.ended and time.monotonic() < end:
                session.take(0.02)
        else:
            session.take(generator.random() * 0.25)
        if not session.ended:
            session.kill()


def wild(folder, generator, problems):
    """Any keys at all, then a kill: the file must open, and so must the program."""
    keys = ["Enter", "Tab", "Esc", "Backspace", "Up", "Down", "Left", "Right", "Home", "End", "PageDown",
            "Shift-Tab", "Delete", "\x0b", "\x15", "\x17", "\x1a", "\x19", "\x06", "\x02", "\x1b[200~paste\rme\x1b[201~"]
    keys += list("abcdefghijklmnoprstuvwxyzAGHJKMNQRUVXZ/:?1234567890+-[]{}<>=.,;'\"\\!@#$%^&*()_|~` éß漢👩‍🚀")
    with folder.session() as session:
        for _ in range(generator.randint(5, 60)):
            if session.ended:
                break
            session.send(generator.choice(keys))
            if generator.random() < 0.2:
                session.take(generator.random() * 0.05)
        session.take(0.02)
        if session.ended and session.program.code not in (0, 137):
            problems.append(f"ended by itself with {session.program.code}")
        if not session.ended:
            session.kill()
    if (trouble := folder.check()):
        problems.append(trouble)
    with folder.session() as session:
        if session.ended or not session.text.strip():
            problems.append(f"does not start again: {session.text.strip()[-300:]!r}")
        else:
            session.kill(signal.SIGTERM)


def task(item):
    """One chain, by its number: what went wrong, how many kills, how many of them while recovering."""
    binary, seed, number, length, calls, keep = item
    generator = generator_of(seed, number)
    problems = []
    done = rekills = 0
    with Folder(binary) as folder:
        try:
            if length > 1 and generator.random() < 0.15:
                for _ in range(3):
                    wild(folder, generator, problems)
                    done += 1
            else:
                model = Model()
                while done < length and not problems:
                    one_session(folder, model, generator, calls, problems)
                    done += 1
                    if not problems and (trouble := folder.check()):
                        problems.append(trouble)
                    while not problems and generator.random() < 0.33:
                        killed_recovery(folder, generator, calls)
                        rekills += 1
                        done += 1
                if not problems:
                    the_end(folder, model, done, problems)
        except (Late, OSError, ValueError, KeyError, RuntimeError) as error:
            problems.append(f"{type(error).__name__}: {error}")
        if problems and keep:
            shutil.copytree(folder.path, f"{keep}-{number}", dirs_exist_ok=True)
    return number, problems, done, rekills


def the_end(folder, model, kills, problems):
    """The last start, left by the key: nothing of all that is left over."""
    with folder.session() as session:
        after_start(folder, session, model, problems)
        if not problems and session.quit() != 0:
            problems.append(f"q ends with {session.program.code}")
    if (trouble := folder.check()):
        problems.append(trouble)
    left = [name for name in os.listdir(folder.work) if name.startswith(".ninefold-")]
    if len(left) > kills:
        problems.append(f"{len(left)} left-over files")
    journals = journals_of(folder)
    if not problems and journals:
        problems.append(f"journals stay after q: {journals}")


def run(binary, runs, seed, only=None, keep=None):
    result = Result("kills", f"kills.py {binary} --runs {runs} --seed {seed}")
    calls = has_strace()
    if not calls:
        result.figure("no strace here: no kill at the n-th call")
    kills = rekills = chain = 0
    length = min(CHAIN, max(2, runs // 4))
    while kills < runs:
        numbers = range(chain, chain + 4) if only is None else [only]
        items = [(binary, seed, number, length, calls, keep) for number in numbers]
        for number, problems, done, more in together(task, items):
            result.check(f"chain {number}, kill {done}", problems, number)
            kills += done
            rekills += more
        chain += 4
        if only is not None:
            break
    result.figure(f"{kills} kills, {rekills} of them while recovering")
    return result


def journals_of(folder):
    return [name for _, _, names in os.walk(folder.state) for name in names if name.endswith(".journal")]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--runs", type=int, default=20, help="kills (20)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="one chain, by its number")
    parser.add_argument("--keep", help="keep the folders of failures under this path, as PATH-NUMBER")
    given = parser.parse_args()
    with contextlib.suppress(KeyboardInterrupt):
        sys.exit(run(os.path.abspath(given.binary), given.runs, given.seed, given.only, given.keep).done())


if __name__ == "__main__":
    main()
