#!/usr/bin/env python3
"""Lets the calls that write fail, in a running session, and looks at the screen, the file and the restart.

A session on the inner-city seed runs in a terminal. strace is attached and lets one call fail: write,
fsync, fdatasync, rename, open or ftruncate, with ENOSPC, EIO, EACCES, EDQUOT or EINTR, at the n-th time
or for good. A note is added meanwhile, another one typed. Then:

- while a save cannot be made, the screen says that it is not saved, and why;
- EINTR is never seen;
- once the fault is gone, all is in the file by itself, and the screen says so; or (half of the runs) the
  session is killed under the fault, and the next one recovers all that the screen had shown without
  saying that it could not be written down;
- `check` passes, and nothing is left over beside the file.

    failing_calls.py BINARY [--runs 40] [--seed S] [--only RUN]
"""

import argparse
import os
import re
import sys
import time

from common import Fault, Folder, Late, Result, generator_of, has_strace, wait_until, words

CALLS = ("write", "fsync", "fdatasync", "renameat2", "openat", "ftruncate")
ERRORS = ("ENOSPC", "EIO", "EACCES", "EDQUOT", "EINTR")
#: Words of which one must be on the screen, by error; the seed is Dutch, and so is its screen, but the
#: sentences about the disk are English.
REASONS = {
    "ENOSPC": r"full|vol|space", "EIO": r"I/O|input|error|fout|fail|disk", "EDQUOT": r"quota|space|full",
    "EACCES": r"permi|allow|right|recht|may not|toegang", "EINTR": r"",
}
NOT_SAVED = ("niet opgeslagen", "not saved")
SAVED = "✓"


def plans(generator, runs):
    """What fails in which run: all pairs in turn, then again with other numbers and moments."""
    pairs = [(call, error) for call in CALLS for error in ERRORS]
    generator.shuffle(pairs)
    for number in range(runs):
        call, error = pairs[number % len(pairs)]
        # Most first calls are those of the journal, later ones those of the file.
        when = generator.choice(("1+", "1+", "1", "2", "2+", "3", "4+", "5"))
        yield call, error, when, generator.random() < 0.5




def one(folder, plan, generator):
    """One run; gives back problems, and what was seen."""
    call, error, when, dies = plan
    before, during, draft = words(generator), words(generator), words(generator)
    problems = []
    with folder.session() as session:
        # The journal is begun, a note is safe.
        session.press("a", before, "Enter", "\x07")
        if not folder.wait_for(lambda texts: before in texts):
            return ["the note before the fault is not saved"], False
        time.sleep(0.4)
        session.settle()
        traced = "rename,renameat,renameat2" if call == "renameat2" else call
        if call == "write":
            traced = "write,pwrite64"
        with Fault(session.pid, "-e", f"trace={traced}", *paths(folder, call, session.pid),
                   "-e", f"inject={traced}:error={error}:when={when}"):
            session.press("a", during, "Enter")
            session.send(draft)
            session.take(0.6)
            session.settle()
            shown = session.text
            failed = any(words_ in shown for words_ in NOT_SAVED)
            in_file = during in folder.texts()
            if not in_file and not failed:
                # It may still be at it.
                session.take(1.5)
                in_file, failed = during in folder.texts(), any(w in session.text for w in NOT_SAVED)
            if not in_file and not failed:
                problems.append(f"not in the file, and the screen does not say so: {status_of(session)!r}")
            if error == "EINTR" and failed and "+" not in when:
                problems.append("an interrupted call is not taken up again")
            if failed and error != "EINTR":
                if not re.search(REASONS[error], session.text, re.IGNORECASE):
                    problems.append(f"no reason on the screen: {status_of(session)!r}")
            if (trouble := folder.check()):
                problems.append(f"under the fault {trouble}")
            if dies:
                warned = journal_warned(session)
                session.kill()
        if dies:
            after_kill(folder, (before, during, draft), warned, problems)
        else:
            after_fault(folder, session, (before, during, draft), problems)
    if (trouble := folder.check()):
        problems.append(trouble)
    left = [name for name in os.listdir(folder.work) if name.startswith(".ninefold-")]
    # Under the fault a file in the making may not be removed.
    if left and not (dies or call in ("openat", "renameat2")):
        problems.append(f"left over: {left}")
    return problems, failed


def paths(folder, call, pid):
    """Writes to the terminal and to the pipes between threads do not fail: only those to files."""
    del pid
    if call in ("write", "openat"):
        return ("-P", folder.work, "-P", folder.file, *sum(
            (("-P", os.path.join(place, name)) for place, _, names in os.walk(folder.path)
             for name in names), ()))
    return ()


def status_of(session):
    return " / ".join(line.strip() for line in session.screen.lines()[-2:])


def journal_warned(session):
    """Whether the session had said that it cannot write its journal."""
    return "journal" in session.text.lower() or any(words_ in session.text for words_ in NOT_SAVED)


def after_kill(folder, promised, warned, problems):
    """The next session has all that was on the screen, unless the screen had said that it may not."""
    with folder.session() as session:
        if session.ended:
            problems.append(f"does not start: {session.text.strip()[-200:]!r}")
            return
        if session.is_typing:
            session.press("Esc")
        wanted = promised[:1] if warned else promised
        folder.wait_for(lambda texts: all(token in texts for token in promised), 1 if warned else 4)
        texts = folder.texts()
        lost = [token for token in wanted if token not in texts]
        if lost:
            problems.append(f"lost after the kill: {[promised.index(token) for token in lost]} of note, note, draft")
        twice = [token for token in promised if texts.count(token) > 1]
        if twice:
            problems.append(f"twice after the kill: {twice}")
        session.quit()


def after_fault(folder, session, promised, problems):
    """Without another key the note is in the file and the screen says so; then the draft is kept."""
    came = wait_until(lambda: (session.take(0.05), promised[1] in folder.texts())[1], 6)
    if not came:
        problems.append("not saved by itself when the fault was gone")
    elif not session.wait_for_text(SAVED, 4):
        problems.append(f"saved, but the screen does not say so: {status_of(session)!r}")
    session.settle()
    if not session.is_typing:
        problems.append("the field is gone")
    code = session.quit()
    if code != 0:
        problems.append(f"q ends with {code}")
    lost = [token for token in promised if token not in folder.texts()]
    if lost:
        problems.append(f"lost: {[promised.index(token) for token in lost]} of note, note, draft")


def run(binary, runs, seed, only=None):
    result = Result("failing calls", f"failing_calls.py {binary} --runs {runs} --seed {seed}")
    if not has_strace():
        result.figure("left out: no strace here")
        return result
    banners = 0
    for number, plan in enumerate(plans(generator_of(seed, "plans"), runs)):
        if only is not None and number != only:
            continue
        what = "{0} {1} {2}{3}".format(*plan[:3], ", killed" if plan[3] else "")
        with Folder(binary) as folder:
            try:
                problems, failed = one(folder, plan, generator_of(seed, number))
                banners += failed
            except (Late, OSError, ValueError, RuntimeError) as error:
                problems = [f"{type(error).__name__}: {error}"]
        result.check(f"run {number}, {what}", problems, number)
    result.figure(f"{runs} runs, {banners} with a banner")
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--runs", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int)
    given = parser.parse_args()
    sys.exit(run(os.path.abspath(given.binary), given.runs, given.seed, given.only).done())


if __name__ == "__main__":
    main()
