"""Films a track that was played again with the real commands, and plays the film in a terminal of the tests.

    python3 Tests/CommandLine/film_test.py .build/debug/ninefold

Standard library; asciinema where it is installed.
"""

import json
import os
import pty
import re
import select
import shutil
import signal
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "EndToEnd"), str(HERE.parent / "Tools")]

from cli_test import BINARY, Room, expect, results  # noqa: E402
from replay import ASIDE, PEOPLE, replay  # noqa: E402
from screen import Screen  # noqa: E402

SIZES = ((80, 24), (128, 36))


class Cast:
    """A film as a player reads it."""

    def __init__(self, text):
        self.text = text
        header, *events = [json.loads(line) for line in text.splitlines()]
        self.header, self.events = header, events
        self.size = header["width"], header["height"]

    def of(self, code):
        return [event for event in self.events if event[1] == code]

    def screens(self):
        """The screen after each event, as rows."""
        screen = Screen(*self.size)
        cut = 0
        for _, code, data in self.events:
            if code == "o":
                cut += bool(screen.feed(data.encode())._rest)
            yield screen
        expect(not screen.unknown and not cut, "sequences are whole and known", screen.unknown)

    def at_markers(self):
        """What is shown at each marker, by what stands before the first dot of its label."""
        return {event[2].split(" · ")[0]: screen.lines() for event, screen in zip(self.events, self.screens())
                if event[1] == "m"}


def film(desk, *args):
    code, out, err = desk.run("export", "track.json", "--to", "asciicast", *args)
    expect(code == 0 and not err, f"film {args}", f"{code} {err}")
    return Cast(out)


def drawn(desk, mark, width, height, board):
    """What `show` draws of the track as it was at a mark, for the room."""
    code, out, err = desk.run("export", "track.json", "--to", "text", "--at", mark, "--width", str(width), "--height",
                              str(height), "--board", board)
    expect(code == 0, f"drawing of {mark}", err)
    return (out.split("\n")[:-1] + [""] * height)[:height]


def test_form(cast, what):
    expect(cast.text.endswith("\n") and "\r" not in cast.text, f"{what}: lines")
    header = cast.header
    expect(header["version"] == 2 and header["env"]["TERM"] == "xterm-256color", f"{what}: header", header)
    times = [event[0] for event in cast.events]
    expect(times == sorted(times), f"{what}: times never go back")
    expect(times[-1] == header["duration"] <= 320, f"{what}: duration", header)
    expect(len(cast.of("o")) >= 100, f"{what}: frames", len(cast.of("o")))
    expect(ASIDE.split(":")[0] not in cast.text, f"{what}: what is hidden is not told")
    expect(not any(name in cast.text for name in PEOPLE.values()), f"{what}: nobody is named")
    last = None
    for last in cast.screens():
        pass
    expect(last.has("25") and not last.is_alternate, f"{what}: the cursor comes back, the screen is the usual one")


def test_moments(desk, told):
    """At marks the film shows what a drawing of that moment does."""
    marks = [mark["name"] for mark in reversed(told["log"]["marks"])]
    expect(len(marks) >= 5, "marks", marks)
    for width, height in SIZES:
        size = "--width", str(width), "--height", str(height)
        cast = film(desk, "--board", "bb-wall", *size)
        test_form(cast, f"wall at {width}×{height}")
        same = 0
        at_markers = cast.at_markers()
        for mark in marks:
            shown = at_markers.get(mark)
            if shown is None:
                continue
            wanted = drawn(desk, mark, width, height, "bb-wall")
            expect(shown == wanted, f"{mark} at {width}×{height}", "\n".join([*shown, *wanted]))
            same += shown == wanted
        expect(same >= 5, f"marks that are the same at {width}×{height}", same)


def test_show(desk):
    """The last picture is what `show` draws now, but for what only the leader sees."""
    cast = film(desk, "--board", "bb-b2")
    rows = cast.at_markers().get("einde van avond 3")
    code, out, _ = desk.run("show", "track.json", "--board", "bb-b2", "--width", "80", "--height", "24")
    expect(code == 0 and rows == (out.split("\n")[:-1] + [""] * 24)[:24], "the end is what show draws", rows)


def test_whole(desk, told):
    cast = film(desk, "--width", "80", "--height", "24")
    test_form(cast, "whole track")
    names = [event[2].split(" · ")[0] for event in cast.of("m")]
    for mark in told["log"]["marks"]:
        expect(mark["name"] in names, f"marker {mark['name']}", names)
    titles = {screen.lines()[0].split("▸")[-1].split("  ")[0].strip() for screen in cast.screens()}
    expect(len(titles) >= 19, "the film goes from board to board", titles)
    named = film(desk, "--with-authors", "--with-hidden", "--board", "bb-wall", "--height", "90")
    expect("(Els)" in named.text, "whoever may know is told who")


def on_terminal(env, program, *args):
    """Runs a program on a terminal of its own, since players open one, and gives back its exit code and output."""
    process, terminal = pty.fork()
    if process == 0:
        os.execve(program, [program, *args], env)
    out, deadline = b"", time.monotonic() + 60
    while time.monotonic() < deadline:
        if not select.select([terminal], [], [], 1)[0]:
            continue
        try:
            data = os.read(terminal, 65536)
        except OSError:
            break
        out += data
    else:
        os.kill(process, signal.SIGKILL)
    _, status = os.waitpid(process, 0)
    os.close(terminal)
    return os.waitstatus_to_exitcode(status), out


def test_players(desk):
    asciinema = shutil.which("asciinema")
    if not asciinema:
        return print("asciinema is not here: not played")
    desk.run("export", "track.json", "--to", "asciicast", "--board", "bb-wall", "-o", "wall.cast")
    cast = Cast((desk.path / "wall.cast").read_text())
    for args in (["cat"], ["play", "-s", "1000"]):
        code, out = on_terminal(desk.env, asciinema, *args, str(desk.path / "wall.cast"))
        expect(code == 0, f"asciinema {args[0]} ends well", out[-300:])
        played = Screen(*cast.size).feed(out.replace(b"\r\n", b""))
        last = None
        for last in cast.screens():
            pass
        expect(played.lines() == last.lines(), f"asciinema {args[0]} shows the film", played.text())


def test_nothing_to_film(desk):
    for language, words in (("en_US", "no history to film"), ("nl_BE", "geen geschiedenis"), ("fr_BE", "d’historique"),
                            ("de_DE", "keinen Verlauf"), ("es_ES", "No hay historial")):
        desk.plan(name="bare.json")
        code, out, err = desk.run("export", "bare.json", "--to", "asciicast", env={"LC_ALL": f"{language}.UTF-8"})
        expect(code == 65 and not out and words in err and err.count("\n") == 1, f"no history in {language}", err)


def test_clock(desk):
    """`SOURCE_DATE_EPOCH` says what time it is; what is no time is passed by."""
    for text, year in (("86400", "1970-01-02"), ("soon", "20"), ("-5", "20"), ("", "20"), ("9" * 30, "20")):
        desk.plan(name="clock.json")
        for old in desk.path.glob(".clock.json*"):
            old.unlink()
        code, _, err = desk.run("add", "clock.json", "One", env={"SOURCE_DATE_EPOCH": text})
        _, out, _ = desk.run("log", "clock.json", "--json")
        step = json.loads(out)["steps"][0]["time"]
        expect(code == 0 and not err and step.startswith(year), f"time {text!r}", f"{step} {err}")


def test_provenance(desk):
    """From notes of the models back to who wrote the idea, in which minute."""
    workspace = json.loads((desk.path / "track.json").read_text())
    models = [note["id"] for board in workspace["boards"] if board["template"] == "bmc" for box in board["boxes"] for note in box["notes"]]
    known = 0
    for note in models:
        code, out, err = desk.run("why", "track.json", note, "--json")
        expect(code == 0, "why", err)
        said = json.loads(out)
        ideas = [row for row in said["origins"] if row.get("board") == "bb-wall" and "origin" not in row]
        expect(len({row["note"] for row in ideas}) == said["ideas"], "ideas of a note", out)
        if said["ideas"]:
            known += all(row.get("author") and re.match(r"2026-03-12T\d\d:\d\d:", row.get("created", "")) for row in ideas)
    expect(known == 68 and len(models) == 69, "notes that go back to an author and a minute", f"{known} of {len(models)}")
    code, out, _ = desk.run("show", "track.json", "--reading", "story", "--language", "en")
    expect(code == 0 and out.index("12 March 2026") < out.index("16 April 2026") < out.index("21 May 2026"), "the story", out)


def main():
    desk = Room()
    told = replay(BINARY, desk.path / "track.json")
    steps = told["log"]["steps"]
    expect(len(steps) >= 300, "steps", len(steps))
    expect(len({step["author"] for step in steps}) >= 5, "authors")
    expect(len({step["time"][:10] for step in steps}) == 3, "evenings")
    expect(told["there"] == told["wanted"] and [text for _, _, text in told["more"]] == [ASIDE], "notes of the starter",
           told["missing"] + told["more"])
    test_moments(desk, told)
    test_show(desk)
    test_provenance(desk)
    test_whole(desk, told)
    test_players(desk)
    test_nothing_to_film(desk)
    test_clock(desk)
    print(f"{results['passed']} passed, {results['failed']} failed")
    sys.exit(1 if results["failed"] else 0)


if __name__ == "__main__":
    main()
