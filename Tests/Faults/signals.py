#!/usr/bin/env python3
"""Signals, sizes and lost terminals: the program ends at once, keeps all, gives the terminal back, and rests.

    signals.py BINARY [--storm 200] [--rounds 1] [--seed S]
"""

import argparse
import contextlib
import os
import signal
import sys
import time

from common import Folder, Late, Result, generator_of, wait_until, words

#: Seconds after which a program that was told to end must have ended.
AT_ONCE = 1.0
LENT = ("1", "1000", "1002", "1003", "1006", "1049", "2004")


def typed(session, generator):
    """A note that is kept, and one that is being typed."""
    note, draft = words(generator), words(generator)
    session.press("a", note, "Enter", draft)
    return note, draft


def kept(folder, tokens):
    """What is not in the file after the next start, in a sentence."""
    with folder.session() as session:
        if session.ended:
            return [f"does not start: {session.text.strip()[-200:]!r}"]
        if session.is_typing:
            session.press("Esc")
        folder.wait_for(lambda texts: all(token in texts for token in tokens), 3)
        session.quit()
    lost = [("note", "draft")[tokens.index(token)] for token in tokens if token not in folder.texts()]
    return [f"lost: {', '.join(lost)}"] if lost else []


def given_back(session):
    """What of the terminal is not as it was."""
    problems = []
    if session.program.termios_now() != session.program.termios_before:
        problems.append("termios differs")
    on = [mode for mode in LENT if session.screen.has(mode)]
    if on:
        problems.append(f"modes left on: {on}")
    if not session.screen.has("25"):
        problems.append("the cursor is hidden")
    return problems


def ending(folder, number, generator):
    """A signal ends it within a second; nothing is lost; the terminal is as it was."""
    with folder.session() as session:
        tokens = typed(session, generator)
        begun = time.monotonic()
        session.program.signal(number)
        session.feed(session.program.finish(5))
        seconds = time.monotonic() - begun
        problems = [] if seconds <= AT_ONCE else [f"took {seconds:.2f} s"]
        if session.program.code != 128 + number:
            problems.append(f"ends with {session.program.code}, not {128 + number}")
        problems += given_back(session)
    return problems + kept(folder, tokens), seconds


def closed(folder, generator, stopped=False):
    """The terminal goes, as when a line drops; perhaps while the program is stopped."""
    with folder.session() as session:
        tokens = typed(session, generator)
        pid = session.pid
        if stopped:
            os.kill(pid, signal.SIGTSTP)
            session.feed(session.program.wait_stopped(3))
        begun = time.monotonic()
        os.close(session.program.slave)
        session.program.slave = None
        session.program.hang_up()
        if stopped:
            os.kill(pid, signal.SIGCONT)
        session.program.finish(5)
        seconds = time.monotonic() - begun
    problems = [] if seconds <= AT_ONCE else [f"took {seconds:.2f} s"]
    return problems + kept(folder, tokens), seconds


def state_of(session):
    with contextlib.suppress(OSError), open(f"/proc/{session.pid}/stat", encoding="utf-8") as file:
        return file.read().rpartition(")")[2].split()[0]
    return "X"


def stop_and_go(folder, generator):
    """Stops, gives the terminal back meanwhile, and goes on where it was."""
    problems = []
    with folder.session() as session:
        note, draft = typed(session, generator)
        picture = session.screen.lines()
        os.kill(session.pid, signal.SIGTSTP)
        session.feed(session.program.wait_stopped(3))
        problems += [f"stopped: {p}" for p in given_back(session)]
        os.kill(session.pid, signal.SIGCONT)
        session.take(0.1)
        session.settle()
        if session.screen.lines()[:-2] != picture[:-2]:
            problems.append("another screen after going on")
        session.press("Esc")
        if session.quit() != 0:
            problems.append(f"q ends with {session.program.code}")
    texts = folder.texts()
    return problems + [f"lost: {token}" for token in (note, draft) if token not in texts]


def stop_go_pairs(folder, pairs, generator):
    """A stop that is taken back at once must not leave it stopped."""
    stuck = 0
    with folder.session() as session:
        for _ in range(pairs):
            os.kill(session.pid, signal.SIGTSTP)
            time.sleep(generator.random() * 0.004)
            os.kill(session.pid, signal.SIGCONT)
            session.take(0.02)
            if state_of(session) == "T" and not wait_until(lambda: state_of(session) != "T", 0.3):
                stuck += 1
                os.kill(session.pid, signal.SIGCONT)
        session.settle()
        with contextlib.suppress(ChildProcessError):
            os.waitpid(session.pid, os.WNOHANG | os.WUNTRACED | os.WCONTINUED)
        session.quit()
    return [f"{stuck} of {pairs} left it stopped"] if stuck else []


def storm(folder, count, generator):
    """Windows of all sizes as fast as they come, with keys in between; then it is as if nothing had been."""
    problems = []
    with folder.session() as session:
        token = words(generator)
        session.press("a", token, "Enter", "\x07")
        for _ in range(count):
            size = generator.choice([(1, 1), (2, 2), (500, 1), (1, 500), (0, 0), (80, 24),
                                     (generator.randint(1, 300), generator.randint(1, 120))])
            session.program.resize(size)
            if generator.random() < 0.1:
                session.send(generator.choice(["Up", "Down", "Left", "Right", "Tab", "z", "w"]))
            if generator.random() < 0.02:
                time.sleep(0.01)
            while session.program.read_some():
                pass
            if session.ended:
                return [f"ended in the storm with {session.program.code}"], 0
        session.program.resize((100, 30))
        session.screen.__init__(100, 30)
        begun = time.monotonic()
        session.settle()
        busy = time.monotonic() - begun
        session.press("\x0c")
        if token not in session.text and "▸" not in session.text:
            problems.append("no screen after the storm")
        if busy > 3:
            problems.append(f"busy for {busy:.1f} s afterwards")
        if session.quit() != 0:
            problems.append(f"q ends with {session.program.code}")
    if token not in folder.texts():
        problems.append("the note is lost")
    return problems, busy


def rest(folder, seconds=3.0):
    """The share of a processor that it takes while nothing happens."""
    def ticks(pid):
        with open(f"/proc/{pid}/stat", encoding="utf-8") as file:
            fields = file.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    with folder.session() as session:
        session.press("a", "rust", "Enter", "\x07")
        session.take(1.0)
        before, woken = ticks(session.pid), session.program.voluntary_switches()
        session.take(seconds)
        share = (ticks(session.pid) - before) / seconds
        wakes = session.program.voluntary_switches() - woken
        session.quit()
    problems = []
    if share > 0.01:
        problems.append(f"{share:.1%} of a processor")
    if wakes:
        problems.append(f"{wakes} wake-ups in {seconds:g} s")
    return problems, share


def run(binary, size, rounds, seed):
    # A shell that puts us in the background lets us ignore these, and so would the program.
    for number in (signal.SIGHUP, signal.SIGQUIT, signal.SIGTSTP):
        signal.signal(number, signal.SIG_DFL)
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    result = Result("signals", f"signals.py {binary} --storm {size} --rounds {rounds} --seed {seed}")
    slowest = busiest = 0.0
    for number in range(rounds):
        generator = generator_of(seed, number)
        trials = [(f"SIG{name}", lambda f, n=name: ending(f, getattr(signal, "SIG" + n), generator))
                  for name in ("HUP", "TERM", "INT", "QUIT")]
        trials += [("closed terminal", lambda f: closed(f, generator)),
                   ("closed while stopped", lambda f: closed(f, generator, True)),
                   ("stop and go", lambda f: (stop_and_go(f, generator), 0)),
                   ("stops taken back", lambda f: (stop_go_pairs(f, 60, generator), 0))]
        for what, trial in trials:
            with Folder(binary) as folder:
                try:
                    problems, seconds = trial(folder)
                    slowest = max(slowest, seconds)
                except (Late, OSError, ValueError) as error:
                    problems = [f"{type(error).__name__}: {error}"]
            result.check(what, problems, seed)
        with Folder(binary) as folder:
            try:
                problems, busy = storm(folder, size, generator)
                busiest = max(busiest, busy)
            except (Late, OSError, ValueError) as error:
                problems = [f"{type(error).__name__}: {error}"]
        result.check(f"storm of {size} windows", problems, seed)
    with Folder(binary) as folder:
        problems, share = rest(folder)
        result.check("at rest", problems, seed)
    result.figure(f"ends within {slowest * 1000:.0f} ms; calm {busiest * 1000:.0f} ms after {size} windows; "
                  f"{share:.1%} of a processor at rest")
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--storm", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", help="taken for compatibility; the seed says all")
    given = parser.parse_args()
    sys.exit(run(os.path.abspath(given.binary), given.storm, given.rounds, given.seed).done())


if __name__ == "__main__":
    main()
