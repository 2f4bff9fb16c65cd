"""Drives completion in the real shells: bash, zsh and fish load the script that `ninefold completions` prints and are
asked as a person at the keyboard asks them.

    python3 Tests/CommandLine/completion_test.py .build/debug/ninefold

A shell that is not installed is passed by, and said so. Each check has a temporary folder of its own.
"""

import json
import os
import re
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

from cli_test import BINARY, PLAN, TIMEOUT, Room, box, expect, note, results

HOSTILE = json.dumps({
    "format": "ninefold/1", "id": "evil", "boards": [
        {"id": "b-1", "template": "wall", "title": "$(touch owned) `touch owned` \"x' \\ ; touch owned", "boxes": [
            box("tray", note("aa111", "two\nlines \x1b]0;x\x07"), note("aa222", "tab\there", author="$(touch owned)'\"`x`"),
                note("aa333", "-n", author="plain\nline"))]},
        {"id": "b-2", "template": "wall", "title": "A title with spaces: & | > <", "boxes": [box("tray")]}]})

#: Fills COMP_WORDS as bash does and prints what it would offer; the words come as a line, cut at its own breaks.
BASH = r"""
source "$1"; shift
COMP_TYPE=$1; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
_ninefold ninefold "${COMP_WORDS[COMP_CWORD]}" ""
printf '%s\n' "${COMPREPLY[@]}"
"""

#: Loads the completion system in a shell of its own on a pseudo-terminal, and prints what compadd is given.
ZSH = r"""
autoload -Uz compinit && compinit -u -d "$HOME/.zcompdump"
compdef _ninefold ninefold
functions[ninefold_script]="$(<$1)"
source $1
typeset -ga heard
compadd() {
  local -a names=("$@") array
  local i
  for ((i = 1; i <= $#; i++)); do
    if [[ $names[i] == -a ]]; then array+=("${(@P)names[i+1]}"); break; fi
    [[ $names[i] == -d ]] && shown=$names[i+1]
  done
  print -rl -- "${array[@]}"
}
words=("${(@)argv[2,-1]}"); CURRENT=$#words; PREFIX=$words[CURRENT]; QIPREFIX=
_ninefold
"""


class Desk(Room):
    """A folder with workspaces, and the scripts."""

    def __init__(self):
        super().__init__()
        (self.path / "bin").mkdir()
        (self.path / "bin" / "ninefold").symlink_to(BINARY)
        (self.path / "home").mkdir()
        self.env["PATH"] = f"{self.path}/bin{os.pathsep}{self.env['PATH']}"
        self.plan()
        self.plan(HOSTILE, "evil.json")
        (self.path / "my plans").mkdir()
        self.plan(PLAN, "my plans/it's a plan.json")
        (self.path / "broken.json").write_text('{"format": ')
        (self.path / "notes.txt").write_text("")
        for shell in ("bash", "zsh", "fish"):
            (self.path / f"script.{shell}").write_text(self.run("completions", shell)[1])
        self.before = self.files()

    def files(self):
        return {str(f.relative_to(self.path)): f.stat().st_mtime_ns for f in self.path.rglob("*")
                if "home" not in f.relative_to(self.path).parts and f.is_file()}

    def shell(self, *words):
        done = subprocess.run(words, cwd=self.path, env=self.env, capture_output=True, text=True, timeout=TIMEOUT,
                              stdin=subprocess.DEVNULL)
        if done.stderr:
            expect(False, f"{words[0]} says nothing on standard error", done.stderr[:300])
        return [line for line in done.stdout.split("\n") if line]

    def bash(self, line, kind=9):
        # At its word breaks bash cuts the line; a space ends a word.
        words = [word for part in split(line) for word in re.findall(r"[=:]+|[^=:]+", part) or [""]]
        return self.shell("bash", "--norc", "-c", BASH, "bash", "script.bash", str(kind), *words)

    def zsh(self, line):
        return self.shell("zsh", "-f", "-c", ZSH, "zsh", "script.zsh", *split(line))

    def fish(self, line):
        code = "source script.fish; complete -C $argv[1]"
        return [found.split("\t")[0] for found in self.shell("fish", "--no-config", "-c", code, line)]


def split(line):
    """The words of a line as they are typed, quotes and all; the last one may be empty."""
    words, word, quote, escaped = [], "", None, False
    for sign in line:
        if escaped:
            word, escaped = word + sign, False
        elif sign == "\\" and quote != "'":
            word, escaped = word + sign, True
        elif quote:
            word, quote = word + sign, None if sign == quote else quote
        elif sign in "'\"":
            word, quote = word + sign, sign
        elif sign == " ":
            words, word = words + [word], ""
        else:
            word += sign
    return words + [word]


SHELLS = [shell for shell in ("bash", "zsh", "fish") if shutil.which(shell)]

# (the line, what is offered and in this order nothing before it, what is not offered)
SAME = [
    ("commands", "ninefold sh", ["show"], ["schema"]),
    ("files and commands", "ninefold p", ["present", "project", "plan.json"], ["notes.txt"]),
    ("help", "ninefold help che", ["check"], ["open"]),
    ("inner commands", "ninefold git ", ["install", "uninstall", "status"], ["show"]),
    ("options", "ninefold show plan.json --bo", ["--board"], ["--json"]),
    ("options of the default", "ninefold plan.json --out", ["--outline"], ["--json"]),
    ("an option once", "ninefold show plan.json --json --", ["--board", "--outline"], ["--json"]),
    ("boards", "ninefold show plan.json --board ", ["bet", "muur"], ["plan.json"]),
    ("boards of the default", "ninefold plan.json --board ", ["bet", "muur"], []),
    ("boxes of a board", "ninefold add plan.json x --board muur --box ", ["eten", "tray", "parking-lot"], ["problem"]),
    ("boxes of the first board", "ninefold add plan.json x --box cust", ["customer-segments"], []),
    ("boxes of a note's board", "ninefold move plan.json ww111 --to ", ["eten", "tray"], ["problem"]),
    ("notes", "ninefold why plan.json aa", ["aa111", "aa222", "aa333"], ["ww111"]),
    ("more notes", "ninefold remove plan.json aa111 ww", ["ww111", "ww222"], ["aa222"]),
    ("notes and boards", "ninefold set plan.json ", ["bet", "muur", "aa111"], []),
    ("fields", "ninefold set plan.json aa111 evid", ["evidence="], ["bet"]),
    ("readings", "ninefold show plan.json --reading ", ["funnel", "evidence", "coverage", "votes"], []),
    ("languages", "ninefold show plan.json --language ", ["en", "nl", "fr", "de", "es"], []),
    ("templates", "ninefold new x.json --template l", ["lean"], ["bmc"]),
    ("sectors", "ninefold add plan.json x --sector cul", ["culture"], ["policy"]),
    ("moments", "ninefold diff plan.json st", ["start"], []),
    ("shells", "ninefold completions ", ["bash", "zsh", "fish"], []),
    ("a file with spaces", "ninefold why 'my plans/it'\\''s a plan.json' aa1", ["aa111"], []),
    ("a file that is broken", "ninefold show broken.json --board ", [], ["bet"]),
    ("a file that is not there", "ninefold show gone.json --board ", [], ["bet"]),
    ("after two dashes", "ninefold why plan.json -- aa1", ["aa111"], []),
    ("an unknown option", "ninefold show plan.json --nothing ", [], ["bet"]),
    ("hostile titles", "ninefold show evil.json --board ", ["b-1", "b-2"], []),
    ("hostile notes", "ninefold why evil.json ", ["aa111", "aa222", "aa333"], []),
]


def test_every_shell_offers_the_same():
    for shell in SHELLS:
        desk = Desk()
        for name, line, wanted, unwanted in SAME:
            found = getattr(desk, shell)(line)
            expect(set(wanted) <= set(found) and not set(unwanted) & set(found), f"{shell}: {name}", found)
            expect(not any("\x1b" in x or "\x07" in x for x in found), f"{shell}: {name}, controls", found)
        expect(desk.files() == desk.before, f"{shell} writes nothing", set(desk.files()) ^ set(desk.before))


def test_values_after_a_sign():
    desk = Desk()
    # Bash puts in what comes after the sign, the others the whole word.
    for shell, stem in (("bash", ""), ("zsh", "--board="), ("fish", "--board=")):
        if shell in SHELLS:
            found = getattr(desk, shell)("ninefold show plan.json --board=m")
            expect(found == [stem + "muur"], f"{shell}: a value after =", found)
    for shell, stem in (("bash", ""), ("zsh", "evidence="), ("fish", "evidence=")):
        if shell in SHELLS:
            found = getattr(desk, shell)("ninefold set plan.json aa111 evidence=sup")
            expect(found == [stem + "supported"], f"{shell}: a facet's value", found)


def test_marks_and_steps():
    desk = Desk()
    expect(desk.run("mark", "plan.json", "week 3")[0] == 0, "a mark is set")
    for shell, wanted in (("bash", "week\\ 3"), ("zsh", "week 3"), ("fish", "week 3")):
        if shell in SHELLS:
            for line in ("ninefold diff plan.json we", "ninefold forget plan.json --before we"):
                expect(getattr(desk, shell)(line) == [wanted], f"{shell}: {line}", getattr(desk, shell)(line))


def test_what_cannot_be_read():
    desk = Desk()
    os.mkfifo(desk.path / "pipe.json")
    for name in ("pipe.json", "/dev/zero", "my plans", ".", "-", "''", "~nobody/x.json", "$(touch owned)", "\xff.json"):
        found = desk.run("complete", "bash", "--", "show", name, "--board", "")
        expect(found == (0, "", ""), f"completing from {name}", found)
    expect(not (desk.path / "owned").exists(), "nothing is run")
    # A word that is no UTF-8 has no completions, and no complaint reaches the shell.
    found = desk.run("complete", "bash", "--", "show", b"\xff.json", "--board", "")
    expect(found[1] == "", "bytes that are no text", found)


def test_the_parsers_flag_gives_ours():
    desk = Desk()
    for words in (["--generate-completion-script", "zsh"], ["--generate-completion-script=zsh"]):
        expect(desk.run(*words)[1] == (desk.path / "script.zsh").read_text(), " ".join(words))
    expect(desk.run("completions", "tcsh")[0] == 64, "an unknown shell")


def test_titles_become_ids():
    desk = Desk()
    for shell in set(SHELLS) - {"fish"}:
        for line in ("ninefold show plan.json --board Our\\ b", "ninefold show plan.json --board 'our be"):
            found = getattr(desk, shell)(line)
            expect(found == ["bet"], f"{shell}: {line}", found)


def test_bash_quotes_what_needs_it():
    desk = Desk()
    for line, wanted in (
        ("ninefold show my", ["my\\ plans/"]), ("ninefold show 'my", ["my plans/"]),
        ("ninefold show my\\ plans/", ["my\\ plans/it\\'s\\ a\\ plan.json"]),
        ("ninefold show 'my plans/", ["my plans/it'\\''s a plan.json"]),
        ("ninefold show \"my plans/", ["my plans/it's a plan.json"]),
        ("ninefold add evil.json x --by ", ["\\$\\(touch\\ owned\\)\\'\\\"\\`x\\`"]),
        ("ninefold add evil.json x --by '", ["$(touch owned)'\\''\"`x`"]),
        ("ninefold add evil.json x --by \"", ["\\$(touch owned)'\\\"\\`x\\`"]),
    ):
        found = desk.bash(line)
        expect(found == wanted, f"bash: {line}", found)


def test_bash_lists_titles():
    found = Desk().bash("ninefold show plan.json --board ", kind=63)
    expect(found == ["bet  Our bet", "muur  Ideas"], "bash lists titles", found)
    found = Desk().bash("ninefold show evil.json --board ", kind=63)
    expect(len(found) == 2 and found[0].startswith("b-1  $(touch"), "titles are shown as they are", found)


def test_fish_shows_titles():
    if "fish" not in SHELLS:
        return
    desk = Desk()
    code = "source script.fish; complete -C 'ninefold show plan.json --board '"
    found = desk.shell("fish", "--no-config", "-c", code)
    expect(found == ["bet\tOur bet", "muur\tIdeas"], "fish shows titles", found)


def typed(desk, command, keys, ready, wanted):
    """What a shell on a real terminal makes of keys."""
    import pty
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(desk.path)
        os.execvpe(command[0], command, {**desk.env, "TERM": "dumb", "PS1": "ready> "})
    seen = b""

    def until(pattern):
        nonlocal seen
        end = time.monotonic() + TIMEOUT
        while not re.search(pattern, seen) and time.monotonic() < end:
            if select.select([terminal], [], [], 0.1)[0]:
                try:
                    seen += os.read(terminal, 4096)
                except OSError:
                    break

    until(ready)
    for key in keys:
        seen = b""
        os.write(terminal, key.encode())
        until(wanted if key is keys[-1] else ready)
    os.write(terminal, b"\x03\x04exit\n")
    os.kill(pid, 9)
    os.waitpid(pid, 0)
    os.close(terminal)
    return seen.decode(errors="replace")


def test_a_real_terminal():
    # What is typed, with a Tab, and what the shell runs in the end: echo says the words it got.
    for shell, start, load in (
        ("bash", ["bash", "--norc", "--noprofile", "-i"], "source script.bash"),
        ("zsh", ["zsh", "-f", "-i"], "autoload -Uz compinit; compinit -u -D; source script.zsh"),
        # As it is installed: a file that is loaded with the first Tab.
        ("zsh", ["zsh", "-f", "-i"], "mkdir f; cp script.zsh f/_ninefold; fpath=($PWD/f $fpath); autoload -Uz compinit; "
                                     "compinit -u -D"),
    ):
        if shell not in SHELLS:
            continue
        for line, wanted in (
            ("show plan.json --board mu\t", "<show> <plan.json> <--board> <muur>"),
            ("show plan.json --board Our\\ b\t", "<show> <plan.json> <--board> <bet>"),
            ("show plan.json --board=mu\t", "<show> <plan.json> <--board=muur>"),
            ("set plan.json aa111 evidence=sup\t", "<set> <plan.json> <aa111> <evidence=supported>"),
            ("show my\t\t", "<show> <my plans/it's a plan.json>"),
            ("show evil.json --board b-1\t", "<show> <evil.json> <--board> <b-1>"),
            ("add evil.json x --by \t", "<add> <evil.json> <x> <--by> <$(touch owned)'\"`x`>"),
        ):
            desk = Desk()
            # The name says its words; "command ninefold", which the script calls, is still the program.
            ready = f"{load}; ninefold() {{ printf '<%s> ' \"$@\"; echo end-$((1+1)); }}; echo loaded-$((1+1))\n"
            seen = typed(desk, start, [ready, f"ninefold {line}\n"], b"loaded-2|ready> |% ", b"end-2")
            seen = seen.replace("\r", "").replace("\n", "")
            expect(wanted in seen, f"{shell} at a terminal: {line!r}", repr(seen[-300:]))
            expect(not (desk.path / "owned").exists(), f"{shell} runs nothing: {line!r}")


def test_shells_that_were_tried():
    missing = {"bash", "zsh", "fish"} - set(SHELLS)
    if missing:
        print(f"not installed, so not tried: {', '.join(sorted(missing))}")
    expect("bash" in SHELLS, "bash is there")


if __name__ == "__main__":
    for name, test in list(globals().items()):
        if name.startswith("test_"):
            try:
                test()
            except (subprocess.TimeoutExpired, Exception) as trouble:
                expect(False, name, f"{type(trouble).__name__}: {trouble}")
    print(f"completion: {results['passed']} passed, {results['failed']} failed")
    sys.exit(1 if results["failed"] else 0)
