"""The film of a track, as asciicast v2: read strictly, played in terminals that know nothing of ours, and by asciinema."""

import json
import os
import re
import shutil
import sys
import tempfile
import unicodedata
from pathlib import Path

import pyte

from tally import TIMEOUT, TOP
from workspaces import BOXES, NASTY

sys.path.insert(0, str(TOP / "Tests/EndToEnd"))

from pty_driver import Program as Terminal  # noqa: E402
from screen import Screen  # noqa: E402

ESCAPE = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_][^\x1b]*\x1b\\|[ -/]+[0-~]|[0-OQ-WYZ\\`-~])")
#: Three people, one after the other: what is done to a copy of a starter before it is filmed.
STEPS = (
    ("Anna", "add", "A repair café", "--box", "problem"), ("Tom", "add", "Twelve of twenty come back", "--box", "channels"),
    ("Fatima", "add", "日本語 and é", "--box", "solution"), ("Anna", "mark", "week 1"),
    ("Tom", "set", "Twelve of", "evidence=testing"), ("Anna", "move", "A repair", "--to", "solution"),
    ("Fatima", "undo"), ("Fatima", "redo"), ("Tom", "mark", "the pitch"),
    ("Anna", "add", "The last word is kept", "--box", "uvp"),
)


def run_checks(program, tally, workspaces, folder, quick=False, browser=None):
    plan = Path(folder) / "film.json"
    plan.parent.mkdir(parents=True, exist_ok=True)
    code, _, err, _ = program.run("new", plan, "--template", "lean", "--title", "Toy library")
    for name, verb, *rest in STEPS:
        if code == 0:
            code, _, err, _ = program.run(verb, plan, *rest, name=name)
    tally.expect(code == 0, "film: the steps to be filmed", plan.name, err)
    out = Path(folder) / "film.cast"
    data = program.written(tally, "film", "film", out, "export", plan, "--to", "asciicast")
    if data is not None:
        check(tally, "film", data, last="The last word is kept")
        show(tally, "film", out, whole=not quick)
    for workspace in workspaces:
        code, made, err, _ = program.run("export", workspace.path, "--to", "asciicast")
        tally.expect(code == 65 and not made and "history" in err, "film: without a history it says so", workspace.name,
                     f"exit {code}: {err}")
    nasty(program, tally, Path(folder), quick)


def nasty(program, tally, folder, quick):
    """A film of words that break writers: each is added by the program itself, so that there is a history."""
    plan = folder / "nasty.json"
    code, _, err, _ = program.run("new", plan, "--template", "lean", "--title", NASTY[0])
    for at, text in enumerate(NASTY):
        if code == 0:
            code, _, err, _ = program.run("add", plan, "--box", BOXES[at % len(BOXES)], "--", text)
    tally.expect(code == 0, "film: the steps to be filmed", plan.name, err)
    out = folder / "nasty.cast"
    data = program.written(tally, "film", "nasty", out, "export", plan, "--to", "asciicast")
    if data is not None:
        check(tally, "nasty", data)
        show(tally, "nasty", out, whole=not quick)


def check(tally, subject, data, last=None):
    """Reads a film strictly and plays it in two terminals in memory; `last` is what its last frame shows."""
    film = read(tally, subject, data)
    if film is None:
        return
    header, events = film
    width, height = header["width"], header["height"]
    mine, theirs = Screen(width, height), pyte.Screen(width, height)
    stream = pyte.Stream(theirs)
    shown, error = [], None
    for _, code, text in events:
        if code == "o":
            mine.feed(text.encode(errors="replace"))
            try:
                stream.feed(text)
            except Exception as failure:  # noqa: BLE001 - whatever a terminal chokes on
                error = failure
        shown.append((code, list(theirs.display)))
    tally.expect(error is None, "film: pyte plays it", subject, error)
    tally.expect(not mine.unknown, "film: every sequence is known", subject, mine.unknown[:3])
    final = "\n".join(theirs.display)
    tally.expect(final.strip(), "film: the last frame shows something", subject)
    ours = squash("\n".join(mine.lines()))
    tally.expect(ours == squash(final), "film: two terminals show the same", subject, final[:400])
    if last:
        tally.expect(squash(last) in squash(re.sub("[│┃|]", "", final)) or all(word in final for word in last.split()),
                     "film: the last step is in the last frame", subject, final)
    check_markers(tally, subject, header, events, shown)


def squash(text):
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


def read(tally, subject, data):
    """The header and the events, where they can be played at all."""
    try:
        rows = [json.loads(line, parse_constant=no_constant) for line in data.decode("utf-8").split("\n")[:-1]]
    except ValueError as error:
        tally.expect(False, "film: lines of JSON", subject, error)
        return None
    header, events = (rows[0], rows[1:]) if rows else (None, [])
    tally.expect(data.endswith(b"\n"), "film: lines of JSON", subject, "no end of the last line")
    whole = isinstance(header, dict) and header.get("version") == 2 and all(
        type(header.get(key)) is int and header[key] > 0 for key in ("width", "height"))
    tally.expect(whole, "film: a header of version 2", subject, header)
    shaped = [row for row in events if not (isinstance(row, list) and len(row) == 3 and type(row[0]) in (int, float)
                                            and row[1] in ("o", "m") and isinstance(row[2], str))]
    tally.expect(events and not shaped, "film: events of output and markers", subject, shaped[:2])
    if not whole or shaped or not events:
        return None
    times = [row[0] for row in events]
    tally.expect(times == sorted(times) and times[0] >= 0, "film: times never decrease", subject)
    long = re.search(rb"^\[\d+\.\d{7,}", data, re.MULTILINE)
    tally.expect(not long, "film: times of six decimals at most", subject, long)
    output = [row[2] for row in events if row[1] == "o"]
    broken = [text for text in output if "\x1b" in ESCAPE.sub("", text)]
    tally.expect(not broken, "film: whole escape sequences", subject, [ascii(text[-40:]) for text in broken[:2]])
    halves = [text for text in output if re.search("[\ud800-\udfff]", text)]
    tally.expect(not halves, "film: whole characters", subject, len(halves))
    falling = [text for text in output if re.search("(?<!\r)\n", text)]
    tally.expect(not falling, "film: lines end in CR LF", subject, [ascii(text[:60]) for text in falling[:2]])
    controls = [text for text in output if re.search("[\x00-\x06\x08-\x09\x0b\x0c\x0e\x0f\x10-\x1a\x1c-\x1f\x7f-\x9f]", text)]
    tally.expect(not controls, "film: no other controls", subject, [ascii(text[:60]) for text in controls[:2]])
    labels = [row[2] for row in events if row[1] == "m" and (not row[2].strip() or re.search("[\x00-\x1f\x7f-\x9f]", row[2]))]
    tally.expect(not labels, "film: markers have words", subject, labels[:2])
    return header, events


def no_constant(name):
    raise ValueError(f"{name} is no JSON")


def check_markers(tally, subject, header, events, shown):
    """Playing from a marker shows what playing from the start does: its frame is a full repaint."""
    wrong = []
    for at, (_, code, label) in enumerate(events):
        if code != "m":
            continue
        # The frame of the same moment may stand on either side of its marker.
        near = [index for index in (at - 1, at + 1) if 0 <= index < len(events) and events[index][1] == "o"
                and (index > at or events[index][0] == events[at][0])]
        if near and not any(alone(header, events[index][2]) == shown[index][1] for index in near):
            wrong.append(label)
    tally.expect(not wrong, "film: a marker's frame is a full repaint", subject, wrong[:3])


def alone(header, text):
    screen = pyte.Screen(header["width"], header["height"])
    pyte.Stream(screen).feed(text)
    return list(screen.display)


def show(tally, name, path, whole=False):
    """Debian's asciinema prints it, and plays it on a terminal."""
    wanted = "".join(row[2] for row in map(json.loads, path.read_text().split("\n")[1:-1]) if row[1] == "o")
    variables = {**os.environ, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
    if not shutil.which("asciinema"):
        raise SystemExit("asciinema is not installed; `make exports` installs it")
    # It wants a terminal even where it only prints.
    with tempfile.TemporaryFile() as file:
        with Terminal(["asciinema", "cat", str(path)], variables, replaced={1: file.fileno()}) as terminal:
            said = terminal.finish(deadline=TIMEOUT)
        file.seek(0)
        tally.expect(terminal.code == 0 and file.read().decode(errors="replace") == wanted, "film: asciinema prints it", name,
                     said[-300:])
    if not whole:
        return
    size = json.loads(path.read_text().split("\n")[0])
    with Terminal(["asciinema", "play", "--speed", "100000", "--idle-time-limit", "0.001", str(path)], variables,
                  (size["width"], size["height"])) as terminal:
        seen = terminal.finish(deadline=TIMEOUT)
    tally.expect(terminal.code == 0 and len(seen) >= len(wanted.encode()) * 0.9, "film: asciinema plays it", name,
                 f"exit {terminal.code}, {len(seen)} bytes: {seen[-200:]}")
