"""Looks at what is said on a terminal while something takes long: nothing in the first second, one line that is written
over, and nothing of it at the end.

    python3 Tests/CommandLine/progress_test.py .build/debug/ninefold
"""

import os
import pty
import re
import select
import subprocess
import sys
import time

from cli_test import BINARY, SEEDS, TIMEOUT, Room, expect, results


def timed(room, *words, terminal=True):
    """What comes on standard error, with seconds since the beginning; standard output is a pipe that is read."""
    if not terminal:
        done = subprocess.run([BINARY, *words], env=room.env, cwd=room.path, capture_output=True, timeout=60)
        return [(0, done.stderr)] if done.stderr else [], done.stdout
    main, side = pty.openpty()
    output = (room.path / "out").open("wb")
    start, heard = time.monotonic(), []
    process = subprocess.Popen([BINARY, *words], env=room.env, cwd=room.path, stdout=output, stderr=side,
                               stdin=subprocess.DEVNULL)
    os.close(side)
    while True:
        if not select.select([main], [], [], TIMEOUT * 3)[0]:
            break
        try:
            some = os.read(main, 65536)
        except OSError:
            break
        if not some:
            break
        heard.append((time.monotonic() - start, some))
    process.wait(timeout=TIMEOUT)
    os.close(main)
    output.close()
    return heard, (room.path / "out").read_bytes()


def store(room, count):
    """Fills the folder of workspaces."""
    folder = room.path / "store"
    folder.mkdir(exist_ok=True)
    whole = (SEEDS / "inner-city.json").read_bytes()
    for number in range(len(list(folder.iterdir())), count):
        (folder / f"plan-{number:05}.json").write_bytes(whole)


def test_a_line_that_goes():
    room = Room()
    store(room, 20)
    start = time.monotonic()
    heard, _ = timed(room, "list", "--json", terminal=False)
    expect(not heard, "nothing where standard error is no terminal", heard)
    # As many as take three seconds here.
    each = max((time.monotonic() - start) / 20, 0.0005)
    count = min(max(int(3.5 / each), 40), 12000)
    heard, _ = timed(room, "list", "--json")
    expect(not heard, "nothing where it is quick", heard)
    store(room, count)
    heard, output = timed(room, "list", "--json")
    text = b"".join(some for _, some in heard).decode()
    expect(heard and heard[0][0] >= 0.95, "nothing in the first second", heard[:1])
    frames = text.split("\r")
    expect(re.fullmatch(r"Reading workspaces: \d+ / %d *" % count, frames[1] if len(frames) > 1 else ""), "what it says",
           frames[:3])
    numbers = [int(n) for n in re.findall(r": (\d+) /", text)]
    expect(numbers == sorted(numbers) and len(numbers) > 2, "it goes on", numbers)
    expect("\n" not in text and "\x1b" not in text, "one line, no sequences", repr(text[:200]))
    expect(len(frames) > 3 and frames[-1] == "" and not frames[-2].strip(), "it is taken away", frames[-3:])
    expect(len(frames[-2]) >= max(len(f.rstrip()) for f in frames), "all of it", frames[-3:])
    expect(b"Reading" not in output and output.startswith(b"{"), "the output is the output")
    heard, _ = timed(room, "list", "--json", terminal=False)
    expect(not heard, "nor where it takes long and nobody looks", heard)


def test_seconds_where_nobody_knows_how_far_it_is():
    """A program that makes a picture in its own time."""
    room = Room()
    room.plan()
    tools = room.path / "tools"
    tools.mkdir()
    slow = tools / "rsvg-convert"
    slow.write_text("#!/bin/sh\nsleep 2.5\nprintf '\\211PNG\\r\\n\\032\\n'\n")
    slow.chmod(0o755)
    room.env["PATH"] = f"{tools}{os.pathsep}{room.env['PATH']}"
    heard, output = timed(room, "export", "plan.json", "--to", "png", "-o", "plan.png")
    text = b"".join(some for _, some in heard).decode()
    expect(heard and heard[0][0] >= 0.95, "nothing in the first second of a picture", heard[:1])
    expect(re.search(r"\rWriting: [12]\b", text) and "\n" not in text, "the seconds are counted", repr(text))
    expect(not text.split("\r")[-2].strip(), "and the line is taken away", repr(text[-80:]))
    expect(output == b"" and (room.path / "plan.png").read_bytes().startswith(b"\x89PNG"), "the picture is there")
    heard, _ = timed(room, "export", "plan.json", "--to", "outline")
    expect(not heard, "nothing where writing is quick", heard)


if __name__ == "__main__":
    for name, test in list(globals().items()):
        if name.startswith("test_"):
            try:
                test()
            except (subprocess.TimeoutExpired, Exception) as trouble:
                expect(False, name, f"{type(trouble).__name__}: {trouble}")
    print(f"progress: {results['passed']} passed, {results['failed']} failed")
    sys.exit(1 if results["failed"] else 0)
