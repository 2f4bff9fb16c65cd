"""Reads the manual page with the two programs that people read it with, and looks at what it says.

    python3 Tests/CommandLine/manual_test.py .build/debug/ninefold

man-db and mandoc are each asked for their warnings; one that is not installed is passed by, and said so.
"""

import re
import shutil
import subprocess
import sys

from pathlib import Path

from cli_test import TIMEOUT, Room, expect, results

ROOT = Path(__file__).resolve().parents[2]


def page():
    room = Room()
    code, text, err = room.run("manual")
    expect(code == 0 and not err, "manual", err)
    file = room.path / "ninefold.1"
    file.write_text(text)
    return room, file, text


def read(room, *words):
    return subprocess.run(words, capture_output=True, text=True, timeout=TIMEOUT, cwd=room.path,
                          env={**room.env, "MANWIDTH": "80", "MANPAGER": "cat", "LC_ALL": "C.UTF-8"})


def test_it_says_all_there_is():
    room, _, text = page()
    expect(text.isascii(), "it is plain ASCII")
    expect(text == room.run("manual", env={"LC_ALL": "nl_BE.UTF-8", "TZ": "Asia/Tokyo"})[1], "it is always the same")
    for section in ("NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "OPTIONS", "EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES"):
        expect(f".SH {section}\n" in text, f"the section {section}")
    plain = re.sub(r"\\f[BIR]", "", text).replace("\\-", "-")
    listed = re.findall(r"^  ([a-z]+)", room.run("--help")[1].partition("SUBCOMMANDS:")[2], re.MULTILINE)
    expect(len(listed) > 25, "commands are listed", listed)
    for command in listed:
        # A command of several parts has a section for each of them.
        head = next((h for h in (f".SS ninefold {command}\n", f".SS ninefold {command} ") if h in plain), None)
        expect(head, f"{command} is in the page")
        for option in re.findall(r"^  (?:-\w, )?(--[a-z-]+)", room.run("help", command)[1], re.MULTILINE):
            own = plain.partition(head or "\0")[2].partition("\n.SH ")[0].partition("\n.SS ninefold ")[0]
            everywhere = option in ("--help", "--version")
            expect(option in own or everywhere and option in plain, f"{command} {option}", own[:200])
    expect(".SS ninefold complete\n" not in plain, "what is hidden is not in it")
    for code in ("0", "1", "64", "65", "66", "73", "74", "77", "128+n"):
        expect(f".TP\n{code}\n" in plain, f"exit code {code}")


def test_every_variable_is_in_it():
    text = re.sub(r"\\f[BIR]", "", page()[2])
    sources = "".join(f.read_text() for f in ROOT.glob("Sources/**/*.swift"))
    read = set(re.findall(r'(?:variable|getenv|folder)\("([A-Z_]+)"', sources))
    # These say what the terminal or the machine is, not what somebody wants.
    read -= {"PATH", "HOME", "USER", "STY", "TMUX", "SSH_CONNECTION"}
    named = set(re.findall(r"[A-Z_]+", text.partition(".SH ENVIRONMENT\n")[2].partition(".SH FILES")[0]))
    expect(read and read <= named, "every variable is in the page", read - named)


def test_its_lines_are_text():
    _, _, text = page()
    requests = {line.split(" ")[0] for line in text.splitlines() if line.startswith((".", "'"))}
    expect(requests <= {".TH", ".SH", ".SS", ".TP", ".PP", ".nf", ".fi", ".br"}, "only its own requests", requests)
    bare = re.findall(r"(?<!\\)-", re.sub(r"^\.TH.*$", "", text, flags=re.MULTILINE))
    expect(not bare, "every hyphen can be copied", len(bare))
    unknown = set(re.findall(r"\\(?!f[BIR]|-|e|&|\((?:aq|ga|ha|ti|dq)|\[u[0-9A-F]{4,6}\])..?", text))
    expect(not unknown, "every backslash is an escape", unknown)


def test_man_db_reads_it():
    if not shutil.which("man"):
        return print("man is not installed, so not tried")
    room, file, _ = page()
    shown = read(room, "man", "--warnings", "-l", str(file))
    expect(shown.returncode == 0 and not shown.stderr, "man has no warnings", shown.stderr[:500])
    expect("ninefold show plan.json --reading evidence" in shown.stdout, "examples can be copied", shown.stdout[:300])
    expect('ninefold add plan.json "A repair café"' in shown.stdout, "so can quotes and accents")
    expect(max(map(len, shown.stdout.splitlines())) <= 110, "its lines fit", max(map(len, shown.stdout.splitlines())))


def test_mandoc_reads_it():
    if not shutil.which("mandoc"):
        return print("mandoc is not installed, so not tried")
    room, file, _ = page()
    found = read(room, "mandoc", "-Tlint", str(file))
    expect(found.returncode == 0 and not found.stdout, "mandoc has nothing to say", found.stdout[:500])


if __name__ == "__main__":
    for name, test in list(globals().items()):
        if name.startswith("test_"):
            try:
                test()
            except (subprocess.TimeoutExpired, Exception) as trouble:
                expect(False, name, f"{type(trouble).__name__}: {trouble}")
    print(f"manual: {results['passed']} passed, {results['failed']} failed")
    sys.exit(1 if results["failed"] else 0)
