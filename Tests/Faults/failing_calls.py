#!/usr/bin/env python3
"""Lets the calls that write fail, in a running session, and looks at the screen, the file and the restart.

A session on the inner-city seed runs in a terminal, with a library preloaded that lets one call on files
fail: write, fsync, fdatasync, rename, open, ftruncate or unlink, with ENOSPC, EIO, EACCES, EDQUOT, EINTR
or half of it done; at the n-th time, a few times or for good. A note is added meanwhile, another one
typed. Then:

- while a save cannot be made, the screen says that it is not saved, and why;
- an interrupted or a short call is never seen;
- once the fault is gone, all is in the file by itself, and the screen says so; or (half of the runs) the
  session is killed under the fault, and the next one recovers all that the screen had shown without
  saying that it could not be written down. A third of those starts meet a fault of their own;
- `check` passes, and nothing is left over beside the file.

    failing_calls.py BINARY [--runs 40] [--seed S] [--only RUN]
"""

import argparse
import os
import re
import sys

from common import Folder, Late, Result, Shim, generator_of, together, wait_until, words

ERRORS = ("ENOSPC", "EIO", "EACCES", "EDQUOT", "EINTR", "SHORT")
#: Words of which one must be on the screen, by error.
REASONS = {"ENOSPC": r"full|vol\b", "EIO": r"error|fout", "EDQUOT": r"share|quot",
           "EACCES": r"may not|mag (er )?niet|right"}
NOT_SAVED = ("niet opgeslagen", "not saved")
SAVED = "✓"


def plans(generator, runs):
    """What fails in which run: all pairs in turn, then again with other numbers and moments."""
    pairs = [(call, error) for call in Shim.CALLS for error in ERRORS
             if error != "SHORT" or call == "write"]
    generator.shuffle(pairs)
    for number in range(runs):
        call, error = pairs[number % len(pairs)]
        first = generator.choice((1, 1, 1, 2, 3, 4, 6))
        last = generator.choice((0, 0, first, first, first + 2))
        yield call, error, first, last, generator.random() < 0.5


def tells(session):
    return any(text in session.text for text in NOT_SAVED)


def status_of(session):
    """The last rows: a banner of up to three, the status line, the hints."""
    return " / ".join(line.strip() for line in session.screen.lines()[-5:])


def one(folder, plan, generator, counts):
    """One run; gives back problems."""
    call, error, first, last, dies = plan
    promised = before, during, draft = [words(generator) for _ in range(3)]
    problems = []
    shim = Shim(folder)
    is_linked = call == "ftruncate" or generator.random() < 0.1
    if is_linked:
        # A file with two names is written in place.
        os.link(folder.file, os.path.join(folder.path, "other name.json"))
    with folder.session(**shim.variables) as session:
        # The journal is begun, a note is safe.
        session.press("a", before, "Enter", "\x07")
        if not folder.wait_for(lambda texts: before in texts):
            return ["the note before the fault is not saved"]
        if call == "ftruncate":
            session.press("a", "een lang briefje dat weer weggaat " * 8, "Enter", "\x07")
        session.take(0.35)
        session.settle()
        shim.arm(call, error, first, last)
        if call == "ftruncate":
            # The file gets shorter.
            session.press("u")
        session.press("a", during, "Enter")
        session.send(draft)
        session.take(0.5)
        session.settle()
        is_short = error in ("EINTR", "SHORT") and last > 0
        told = tells(session)
        if not told and not wait_until(
                lambda: (session.take(0.05), during in folder.texts() or tells(session))[1], 3):
            problems.append(f"not in the file, and the screen does not say so: {status_of(session)!r}")
        session.settle()
        told = tells(session)
        if told and is_short:
            problems.append(f"a call that was cut short is not taken up again: {status_of(session)!r}")
        if told and error in REASONS and not re.search(REASONS[error], status_of(session)):
            problems.append(f"not saved, without a reason: {status_of(session)!r}")
        if (trouble := folder.check()):
            problems.append(f"under the fault {trouble}")
        warned = told or re.search("journal|protected|beschermd", status_of(session)) is not None
        if dies:
            session.kill()
        hits = shim.disarm()
        counts["hits"] += hits > 0
        counts["banners"] += told
        if dies:
            after_kill(folder, shim, promised, warned, generator, problems)
        else:
            after_fault(folder, session, promised, problems)
    if (trouble := folder.check()):
        problems.append(trouble)
    left = [name for name in os.listdir(folder.work) if name.startswith(".ninefold-")]
    if left and not (dies or call == "unlink"):
        problems.append(f"left over: {left}")
    return problems


def after_kill(folder, shim, promised, warned, generator, problems):
    """The next session has all that was on the screen, unless the screen had said that it may not."""
    if generator.random() < 0.33:
        # A start under a fault, and a kill.
        shim.arm(generator.choice(Shim.CALLS), generator.choice(ERRORS[:4]), generator.randint(1, 8),
                 generator.choice((0, 9)))
        with folder.session(wait=False, **shim.variables) as session:
            session.take(0.4)
            session.kill()
        shim.disarm()
    with folder.session() as session:
        if session.ended:
            problems.append(f"does not start: {session.text.strip()[-200:]!r}")
            return
        if session.is_typing:
            session.press("Esc")
        wanted = promised[:1] if warned else promised
        folder.wait_for(lambda texts: all(token in texts for token in promised), 0.5 if warned else 4)
        texts = folder.texts()
        lost = [("note before", "note", "draft")[promised.index(token)]
                for token in wanted if token not in texts]
        if lost:
            problems.append(f"lost after the kill, without a word: {', '.join(lost)}")
        twice = [token for token in promised if texts.count(token) > 1]
        if twice:
            problems.append(f"twice after the kill: {twice}")
        session.quit()


def after_fault(folder, session, promised, problems):
    """Without another key the note is in the file and the screen says so; then the draft is kept."""
    if not wait_until(lambda: (session.take(0.05), promised[1] in folder.texts())[1], 8):
        problems.append("not saved by itself when the fault was gone")
    elif not session.wait_for_text(SAVED, 5):
        problems.append(f"saved, but the screen does not say so: {status_of(session)!r}")
    session.settle()
    if not session.is_typing:
        problems.append("the field is gone")
    code = session.quit()
    if code != 0:
        problems.append(f"q ends with {code}")
    lost = [("note before", "note", "draft")[promised.index(token)]
            for token in promised if token not in folder.texts()]
    if lost:
        problems.append(f"lost: {', '.join(lost)}")


def task(item):
    """One run, by its number: problems and counts."""
    binary, seed, number, plan = item
    counts = {"hits": 0, "banners": 0}
    with Folder(binary) as folder:
        try:
            problems = one(folder, plan, generator_of(seed, number), counts)
        except (Late, OSError, ValueError) as error:
            problems = [f"{type(error).__name__}: {error}"]
    return number, plan, problems, counts


def run(binary, runs, seed, only=None):
    result = Result("failing calls", f"failing_calls.py {binary} --runs {runs} --seed {seed}")
    Shim.library()
    items = [(binary, seed, number, plan) for number, plan in enumerate(plans(generator_of(seed, "plans"), runs))
             if only in (None, number)]
    hits = banners = 0
    for number, (call, error, first, last, dies), problems, counts in together(task, items):
        what = (f"run {number}, {call} {error} from {first} to {last or 'the end'}"
                f"{', killed' if dies else ''}")
        result.check(what, problems, number)
        hits += counts["hits"]
        banners += counts["banners"]
    result.figure(f"{len(items)} runs, {hits} met the fault, {banners} showed a banner")
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
