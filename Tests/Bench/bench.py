#!/usr/bin/env python3
"""Times Ninefold beside a peer, in turn, in one run: start and a typed letter, and their ratios pair by pair.

    bench.py BINARY [PEER ...] [--rounds N]

A peer is an editor on PATH (nano, vim); those that are missing are left out, and said. Times depend on the machine: only
the ratios say something, and only of this run.

    bench.py BINARY --programme [--rounds N]

Times a list of 46 workspaces with twelve weekly marks beside its floor: a program that only reads the bytes of the same files
and parses them as JSON.
"""
import argparse
import os
import pty
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from fcntl import ioctl

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LETTERS = "the quick brown fox jumps over a dog"


def spawn(argv, folder):
    """Starts a program in a pty of 120 x 40; gives back its pid, its terminal and when it was started."""
    started = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(folder)
        os.environ.update(HOME=folder, TERM="xterm-256color", LANG="C.UTF-8", XDG_STATE_HOME=folder)
        ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        os.execvp(argv[0], argv)
    ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    return pid, terminal, started


def last_byte(terminal, quiet=0.03, limit=5.0):
    """Reads until nothing comes for a while; the moment of the last byte, or None."""
    last, end = None, time.perf_counter() + limit
    while time.perf_counter() < end:
        if not select.select([terminal], [], [], quiet if last else limit)[0]:
            break
        try:
            if not os.read(terminal, 1 << 16):
                break
        except OSError:
            break
        last = time.perf_counter()
    return last


def measure(argv, enter):
    """Start and median letter of one run, in seconds."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(os.path.join(ROOT, "seeds", "inner-city.json"), os.path.join(folder, "city.json"))
        pid, terminal, started = spawn(argv, folder)
        try:
            start = last_byte(terminal) - started
            os.write(terminal, enter)
            last_byte(terminal)
            letters = []
            for letter in LETTERS:
                sent = time.perf_counter()
                os.write(terminal, letter.encode())
                letters.append(last_byte(terminal) - sent)
        finally:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            os.close(terminal)
    return start, statistics.median(letters)


#: Reads every file of a folder and parses what is JSON: the floor of whoever lists workspaces.
FLOOR = "import json,os,sys\nfor n in os.listdir('.'):\n d=open(n,'rb').read()\n try: json.loads(d)\n except ValueError: pass\n"


def measure_programme(binary, rounds):
    """A list of 46 workspaces, in turn with its floor."""
    sys.path.insert(0, os.path.join(ROOT, "Tests", "Tools"))
    import programme

    with tempfile.TemporaryDirectory() as folder:
        programme.make(binary, folder)
        environment = {"PATH": os.environ["PATH"], "HOME": folder, "LANG": "C.UTF-8"}
        ways = [[binary, "list", "--programme", "."], [sys.executable, "-c", FLOOR]]
        pairs = []
        for _ in range(rounds):
            pair = []
            for words in ways:
                started = time.perf_counter()
                subprocess.run(words, cwd=folder, env=environment, stdout=subprocess.DEVNULL, check=True)
                pair.append(time.perf_counter() - started)
            pairs.append(pair)
    mine, floor = (statistics.median(pair[i] for pair in pairs) * 1000 for i in (0, 1))
    ratios = sorted(pair[0] / pair[1] for pair in pairs)
    print(f"46 workspaces ninefold {mine:7.2f} ms  floor {floor:7.2f} ms  ratio "
          f"{ratios[0]:.2f} / {statistics.median(ratios):.2f} / {ratios[-1]:.2f} (min / median / max)")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary")
    parser.add_argument("peers", nargs="*", default=["nano", "vim"])
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--programme", action="store_true", help="time a list of 46 workspaces")
    options = parser.parse_args()
    if options.programme:
        measure_programme(os.path.abspath(options.binary), options.rounds)
        return 0
    ours = [os.path.abspath(options.binary), "city.json"], b"a"
    ways = {"nano": (["nano", "city.json"], b""), "vim": (["vim", "-u", "NONE", "city.json"], b"i")}
    compared = 0
    for name in options.peers:
        if name not in ways or not shutil.which(name):
            print(f"{name}: not here, left out")
            continue
        compared += 1
        pairs = [(measure(*ours), measure(*ways[name])) for _ in range(options.rounds)]
        for index, figure in enumerate(("start", "letter")):
            mine = statistics.median(pair[0][index] for pair in pairs) * 1000
            theirs = statistics.median(pair[1][index] for pair in pairs) * 1000
            ratios = sorted(pair[0][index] / pair[1][index] for pair in pairs)
            print(f"{figure:7} ninefold {mine:7.2f} ms  {name} {theirs:7.2f} ms  ratio "
                  f"{ratios[0]:.2f} / {statistics.median(ratios):.2f} / {ratios[-1]:.2f} (min / median / max)")
    return 0 if compared else 1


if __name__ == "__main__":
    sys.exit(main())
