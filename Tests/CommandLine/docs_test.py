"""Does what the README and the manual say, page by page: runs their commands, reads their files, follows their links.

    python3 Tests/CommandLine/docs_test.py .build/debug/ninefold

A page has a folder and a home of its own. Lines of its `sh` blocks are run in their order; one ends with 0 unless the
comment after it says "ends with N". What needs a screen is run in the terminal of the end-to-end tests and left with
`q`. A block whose fence names a file, as in "json ~/.config/ninefold/config.json", is that file. `make` is not run:
its targets must be in the Makefile. Commands in running text must be ones that are there.
"""

import json
import os
import re
import shlex
import subprocess
import sys
import xml.dom.minidom
from pathlib import Path

from cli_test import BINARY, CONTROLS, TIMEOUT, Room, expect, results

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT / "Tests" / "EndToEnd"), str(ROOT / "Tests" / "Tools")]

from pictures import SHOTS  # noqa: E402
from pty_driver import Late, Program  # noqa: E402
from screen import Screen  # noqa: E402

MANUAL = ROOT / "Sources" / "Manual"
PAGES = [ROOT / "README.md", *sorted(MANUAL.glob("*.md"))]
#: A block between fences: its language, the file it is, its lines.
BLOCK = re.compile(r"^```(\w*) *([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ENDS_WITH = re.compile(r"#.*\bends with (\d+)")
LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]*)\)")
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))


class Reader(Room):
    """Somebody who does what a page says."""

    def __init__(self, page):
        super().__init__()
        self.page = page
        self.name = str(page.relative_to(ROOT))
        self.text = page.read_text()
        home, self.work = self.path / "home", self.path / "work"
        (self.path / "bin").mkdir()
        (self.path / "bin" / "ninefold").symlink_to(BINARY)
        home.mkdir()
        self.work.mkdir()
        who = {"NAME": "Anna", "EMAIL": "anna@example.org"}
        self.env.update(
            PATH=f"{self.path}/bin{os.pathsep}{self.env['PATH']}", NINEFOLD_NAME="Anna",
            **{f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in who.items()})
        del self.env["NINEFOLD_HOME"]
        listed = self.ninefold("--help").partition("SUBCOMMANDS:")[2]
        self.commands = {"help", *re.findall(r"^  ([a-z]+)", listed, re.MULTILINE)}

    def ninefold(self, *words):
        """What a command prints."""
        return subprocess.run(["ninefold", *words], env=self.env, capture_output=True, text=True, timeout=TIMEOUT,
                              check=True).stdout

    def files(self):
        """Writes the files that the page shows."""
        for language, name, text in BLOCK.findall(self.text):
            if language == "json":
                json.loads(text)
            if name:
                file = Path(name.replace("~", self.env["HOME"]))
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text)

    def lines(self):
        """The lines of the blocks of commands."""
        return [line for language, _, text in BLOCK.findall(self.text) if language == "sh"
                for line in text.splitlines() if line]

    def do(self, line):
        """Runs one line, and looks at how it ends."""
        wanted = ENDS_WITH.search(line)
        words = shlex.split(line, comments=True)
        if words[0] == "make":
            expect(words[1] in TARGETS, f"{self.name}: {line}", "there is no such target")
        elif words[0] == "ninefold" and self.needs_screen(words):
            self.watch(line, words)
        else:
            done = subprocess.run(["bash", "-o", "pipefail", "-c", line], cwd=self.work, env=self.env,
                                  capture_output=True, timeout=TIMEOUT)
            said = (done.stdout + done.stderr).decode()
            expect(done.returncode == int(wanted[1] if wanted else 0), f"{self.name}: {line}",
                   f"ends with {done.returncode}: {said[:300]}")
            expect(not CONTROLS.search(said), f"{self.name}: {line}", f"controls in {said[:300]!r}")

    def needs_screen(self, words):
        """Whether a command opens the screen: one without a name, of a file, a show."""
        return len(words) < 2 or words[1] in ("open", "present", "project") or words[1] not in self.commands

    def watch(self, line, words):
        """Runs a command that needs a screen, and leaves it with `q`."""
        # Without colours the terminal is not asked for its ground, for whose answer an Esc would be kept back.
        with Program(words, {**self.env, "NO_COLOR": "1"}, folder=str(self.work)) as program:
            screen = Screen(80, 24).feed(program.read())
            expect(screen.is_alternate and not program.has_ended(), f"{self.name}: {line}", screen.text().strip())
            for key in ("Esc", "Esc", "q"):
                if not program.has_ended():
                    screen.feed(program.press(key))
            program.finish()
            expect(program.code == 0 and not screen.unknown, f"{self.name}: {line}", f"ends with {program.code}")


def test_every_command_of_a_page_works():
    for page in PAGES:
        reader = Reader(page)
        reader.files()
        lines = reader.lines()
        expect(lines or page == MANUAL / "README.md", f"{reader.name} has commands")
        for line in lines:
            try:
                reader.do(line)
            except (subprocess.TimeoutExpired, Late) as trouble:
                expect(False, f"{reader.name}: {line}", f"{type(trouble).__name__}: {trouble}")


def test_commands_in_running_text_are_there():
    help_of = {}
    for page in PAGES:
        reader = Reader(page)
        text = BLOCK.sub("", reader.text)
        for target in re.findall(r"`make ([a-z]+)", text):
            expect(target in TARGETS, f"{reader.name}: make {target}", "there is no such target")
        for command, rest in re.findall(r"`ninefold ([a-z]+)(?: ([^`]*))?`", text):
            expect(command in reader.commands, f"{reader.name}: ninefold {command}{rest}", "there is no such command")
            if command in reader.commands and command not in help_of:
                help_of[command] = reader.ninefold("help", command)
            for option in re.findall(r"--[a-z-]+", rest):
                expect(option in help_of[command], f"{reader.name}: ninefold {command}{rest}", f"there is no {option}")


def test_every_link_leads_somewhere():
    def anchors(text):
        titles = re.findall(r"^#+ (.*)$", BLOCK.sub("", text), re.MULTILINE)
        return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}

    shown = set()
    for page in PAGES:
        for picture, words, goal in LINK.findall(BLOCK.sub("", page.read_text())):
            if goal.startswith("https://"):
                continue
            path, _, anchor = goal.partition("#")
            file = (page.parent / path).resolve() if path else page
            expect(file.exists(), f"{page.name}: {goal}", "there is no such file")
            expect(words.strip(), f"{page.name}: {goal}", "nothing is said of it")
            if anchor and file.exists():
                expect(anchor in anchors(file.read_text()), f"{page.name}: {goal}", "there is no such heading")
            if picture:
                shown.add(file)
    kept = set((MANUAL / "Screens").iterdir())
    expect(shown == kept, "the pictures that are kept are those that are shown", shown ^ kept)
    expect({f"{shot.name}.svg" for shot in SHOTS} == {file.name for file in kept}, "and those that are made")


def test_a_picture_is_only_a_picture():
    for file in (MANUAL / "Screens").iterdir():
        picture = xml.dom.minidom.parse(str(file)).documentElement
        for name in ("title", "desc"):
            said = picture.getElementsByTagName(name)
            expect(said and said[0].firstChild.data.strip(), f"{file.name} has a {name}")
        names = {node.tagName for node in picture.getElementsByTagName("*")}
        expect(names <= {"title", "desc", "style", "rect", "path", "text"}, f"{file.name} draws and does no more", names)
        expect(not re.search(r"href|url\(|@import", file.read_text()), f"{file.name} fetches nothing")


def test_the_example_is_valid():
    room = Room()
    code, out, _ = room.run("check", str(MANUAL / "toys.json"), "--advice")
    expect(code == 0, "the example of the manual", out)


if __name__ == "__main__":
    for name, test in list(globals().items()):
        if name.startswith("test_"):
            try:
                test()
            except (subprocess.TimeoutExpired, Exception) as trouble:
                expect(False, name, f"{type(trouble).__name__}: {trouble}")
    print(f"docs: {results['passed']} passed, {results['failed']} failed")
    sys.exit(1 if results["failed"] else 0)
