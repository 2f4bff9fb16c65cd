#!/usr/bin/env python3
"""Plays the real program in the terminal of the end-to-end tests and keeps what is on the screen as pictures.

  Tests/Tools/pictures.py BINARY [NAME ...] [--to FOLDER]

`make pictures` makes all of them, in Sources/Manual/Screens. Run it when the looks change, look at them, and commit
them: a day or an hour that a picture shows is the one it was made at.
"""

import argparse
import contextlib
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
MANUAL = os.path.join(ROOT, "Sources", "Manual")
SEEDS = os.path.join(ROOT, "seeds")
sys.path.insert(0, os.path.join(HERE, "..", "EndToEnd"))

from pty_driver import KEYS, Program, environment  # noqa: E402
from screen import Screen  # noqa: E402
from svg import Picture  # noqa: E402

KEYS = {**KEYS, "F5": b"\x1b[15~", "Ctrl-R": b"\x12"}


@dataclass
class Shot:
    """One picture: its name, what it says to those who do not see it, and how to get there.

    `command` are the arguments of the program, `keys` what is pressed then, one after the other; "$ LINE" is a line of
    the shell instead. `before` are lines of the shell that come first, each as "NAME: LINE" with who gives it. A second
    screen is the program too: `leads` are the keys of the session that it follows. `ground` is the terminal's own, on
    which the theme `standard` draws.
    """

    name: str
    words: str
    command: str
    keys: tuple = ()
    size: tuple = (80, 24)
    before: tuple = ()
    leads: tuple | None = None
    theme: str = "standard"
    ground: str = "dark"


#: What four people did to the toy library in a week.
WEEK = (
    'Anna: ninefold mark toys.json "week 1"',
    'Tom: ninefold set toys.json "Card of" evidence=testing',
    'Anna: ninefold add toys.json "Twelve of twenty take the card of ten" --box early-adopters',
    'Anna: ninefold set toys.json "Card of" evidence=refuted',
    'Fatima: ninefold add toys.json "Schoolyards" --box channels',
    'Fatima: ninefold move toys.json Schools --to early-adopters',
    'Anna: ninefold mark toys.json "before the pitch"',
    'Tom: ninefold set toys.json "Ten swaps" evidence=supported',
)
#: Two who changed the same words.
MEETING = (
    "Anna: cp toys.json base.json; cp toys.json theirs.json",
    'Anna: ninefold set toys.json t4pam text="Toys are outgrown by spring"',
    'Tom: ninefold set theirs.json t4pam text="Toys are outgrown within weeks"',
    "Anna: ninefold merge base.json toys.json theirs.json 2>&1 || true",
)
CITY = "inner-city.json --language en"
#: A house, drawn dot by dot: a roof, walls, a door.
HOUSE = (*["Left"] * 8, "L", *["Right"] * 8, *["Up"] * 6, "L", "L", *["Right"] * 8, *["Down"] * 6, "L", "d",
         *["Down"] * 6, *["Left"] * 5, *["Up"] * 4, *["Left"] * 3, *["Down"] * 4, *["Left"] * 8, *["Up"] * 6)
BLANK = ('Anna: ninefold new plan.json --template lean --title "Toy library"',)

SHOTS = [
    Shot("lean", "A lean canvas of a toy library: nine boxes with notes, some on a coloured ground, each with a sign that "
         "says whether it is tested, supported or refuted.", "toys.json"),
    Shot("home", "The home screen: what do you want to make? A lean canvas, a business model canvas, a workshop, a real "
         "example; below it the workspaces that were opened last.", "inner-city.json",
         ("O", "o", "toys.json", "Enter", "O", "Home"), ground="light"),
    Shot("empty", "An empty lean canvas: each box asks its question, and a note is being typed in box 1.", "plan.json",
         ("a", "Parents of young children"), before=BLANK),
    Shot("legend", "The legend: the signs on this screen with their words, then the keys to begin with.", "toys.json",
         ("?",), ground="light"),
    Shot("palette", "The list of all commands, filtered by a few letters, with the keys of each.", "toys.json",
         (":", "sho")),
    Shot("wall", "An idea wall with votes: eight clusters, a line a note, with the votes before it and the sector after "
         "it.", CITY, size=(128, 36)),
    Shot("cards", "A cluster of the wall as cards.", CITY, ("+",), ground="light"),
    Shot("vote", "Before a vote: are sums shown, how many votes has each, how many may one note get?", CITY, ("Ctrl-R",)),
    Shot("ranked", "One ranked list of the whole wall: place, votes, idea, cluster, sector.", CITY, ("s", "s"),
         ground="light"),
    Shot("visual", "A visual lean canvas: a picture and a few words in each box.", f"{CITY} --board bb-v2",
         ("Right", "I", "Home", "Enter", *HOUSE, "Enter")),
    Shot("sketch", "A sketch in the making: the dots large at the left, as they will be at the right.",
         f"{CITY} --board bb-v2", ("Right", "I", "Home", "Enter", *HOUSE), ground="light"),
    Shot("show", "A show: the notes of a cluster, large, on white.", CITY, ("F5", "Right"), theme="projector-light"),
    Shot("block", "A show note by note: one idea in block letters, white on black.", CITY,
         ("F5", "Tab", "Right"), theme="projector-dark"),
    Shot("second", "The second screen: the wall, without the idea that is being typed on the first.",
         "project inner-city.json --language en", leads=("a", "A secret"), theme="projector-dark"),
    Shot("evidence", "The evidence of a note: five values with a letter and a sign each.", "toys.json", ("Down", "e")),
    Shot("details", "The details of a note: evidence, belief, risk, colour, owner, and all other fields behind one line.",
         "toys.json", ("f",), ground="light"),
    Shot("history", "The history: the board as it was, with what came and changed, above a line of time with named moments.", "toys.json", ("H",), before=WEEK),
    Shot("conflict", "A note that two people changed: both texts, one of them to choose.", "toys.json",
         ("Left", "Left", "Left", "Left", "Up", "S"), before=MEETING),
    Shot("unsaved", "A banner: the file is gone, F12 saves it anew, a copy is in the state folder.", "toys.json",
         ("$ rm toys.json", "a", "Grandparents", "Esc")),
    Shot("theme-dark", "The toy library in the theme dark.", "toys.json", theme="dark"),
    Shot("theme-light", "The toy library in the theme light.", "toys.json", theme="light"),
    Shot("outline", "The outline for screen readers: boxes and notes as lines, signs in words.", "toys.json", ("i",),
         ground="light"),
]


class Stage:
    """A person's home, with the workspaces that pictures show. It is always the same one, as screens name it."""

    def __init__(self, binary):
        self.home = os.path.join(tempfile.gettempdir(), "anna")
        self.bin = os.path.join(self.home, "bin")
        self.binary = binary

    def __enter__(self):
        os.mkdir(self.home)
        os.mkdir(self.bin)
        os.symlink(self.binary, os.path.join(self.bin, "ninefold"))
        for source in (os.path.join(MANUAL, "toys.json"), os.path.join(SEEDS, "inner-city.json")):
            shutil.copy(source, self.home)
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.home)

    def environment(self, name="Anna"):
        usual = dict.fromkeys(f"XDG_{folder}_HOME" for folder in ("CONFIG", "DATA", "STATE", "CACHE"))
        return environment(self.home, PATH=self.bin + os.pathsep + os.environ["PATH"], NINEFOLD_NAME=name,
                           NINEFOLD_SEEDS=SEEDS, **usual)

    def prepare(self, line):
        """Runs "NAME: LINE" as this person."""
        name, _, command = line.partition(": ")
        subprocess.run(command, shell=True, env=self.environment(name), cwd=self.home, check=True,
                       stdout=subprocess.DEVNULL)

    @contextlib.contextmanager
    def play(self, command, keys, shot):
        """The program and its screen, when all keys are pressed."""
        argv, size = ["ninefold", *shlex.split(command), "--theme", shot.theme], shot.size
        with Program(argv, self.environment(), size, folder=self.home) as program:
            screen = Screen(*size).feed(program.read())
            for key in keys:
                if key.startswith("$ "):
                    self.prepare("Anna: " + key[2:])
                else:
                    program.send_bytes(KEYS.get(key) or key.encode())
                screen.feed(program.read())
            yield program, screen


def take(binary, shot):
    """The picture of a shot, as SVG."""
    with Stage(binary) as stage, contextlib.ExitStack() as open_programs:
        for line in shot.before:
            stage.prepare(line)
        if shot.leads is not None:
            open_programs.enter_context(stage.play(shot.command.removeprefix("project "), shot.leads, shot))
        program, screen = open_programs.enter_context(stage.play(shot.command, shot.keys, shot))
        screen.feed(program.read(quiet=0.5))
        if screen.unknown or program.has_ended():
            raise SystemExit(f"{shot.name}: not shown, or not known to the terminal: {screen.unknown}\n{screen.text()}")
        return Picture(screen, shot.ground).svg(shot.name, shot.words)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("binary")
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--to", default=os.path.join(MANUAL, "Screens"), metavar="FOLDER")
    asked = parser.parse_intermixed_args()
    os.makedirs(asked.to, exist_ok=True)
    for shot in SHOTS:
        if not asked.names or shot.name in asked.names:
            with open(os.path.join(asked.to, shot.name + ".svg"), "w", encoding="utf-8") as file:
                file.write(take(os.path.abspath(asked.binary), shot))


if __name__ == "__main__":
    main()
