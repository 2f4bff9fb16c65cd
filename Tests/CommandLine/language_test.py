"""Runs the command line in five languages, dry and quietly: what fails says so in the reader's words, ends alike and
changes nothing; what is only tried writes nothing.

    python3 Tests/CommandLine/language_test.py .build/debug/ninefold

Standard library and git only.
"""

import functools
import json
import os
import pty
import re
import shutil
import subprocess
import sys
import threading
from pathlib import Path

from cli_test import BINARY, CONTROLS, PLAN, TIMEOUT, Room, expect, notes_of, results

LANGUAGES = {"nl": "nl_BE.UTF-8", "fr": "fr_FR.UTF-8", "de": "de_DE.UTF-8", "es": "es_ES.UTF-8"}


@functools.cache
def plans_with_a_vote():
    """The plan with a round that is open, two votes each and one a note, and with one that is closed."""
    room = Room()
    room.plan()
    room.run("vote", "plan.json", "--open", "--each", "2", "--most", "1", "--board", "Ideas")
    opened = (room.path / "plan.json").read_text()
    room.run("vote", "plan.json", "--close", "--board", "Ideas")
    return opened, (room.path / "plan.json").read_text()


class Stage(Room):
    """A room in which everything there is to complain of stands ready; the first one is set up, others are copies."""

    first = None

    def __init__(self):
        super().__init__()
        self.env["NINEFOLD_NAME"] = "Ann"
        if Stage.first is None:
            Stage.first = Room()
            Stage.set_up(Stage.first)
        shutil.copytree(Stage.first.path, self.path, symlinks=True, dirs_exist_ok=True)
        os.mkfifo(self.path / "pipe.json")
        self.env["NINEFOLD_SEEDS"] = str(self.path / "store")

    def set_up(self):
        self.env["NINEFOLD_NAME"] = "Ann"
        self.plan()
        opened, closed = plans_with_a_vote()
        self.plan(opened, "vote.json")
        self.plan(closed, "closed.json")
        self.plan('{"format": "ninefold/1", "id": "leeg", "boards": []}', "empty.json")
        self.plan('{"format": "ninefold/1",\n "id": 3}', "broken.json")
        self.plan('<<<<<<< ours\n{"format": "ninefold/1"}', "git.json")
        (self.path / "folder").mkdir()
        (self.path / "dangling.json").symlink_to("gone.json")
        (self.path / "circle.json").symlink_to("circle.json")
        (self.path / "store").mkdir()
        self.plan(PLAN, "store/wijk.ninefold.json")
        self.plan(PLAN.replace("ninefold/1", "ninefold/2"), "store/later.ninefold.json")
        self.plan(PLAN.replace("Young families", "Families"), "mine.json")
        self.plan(PLAN.replace("Young families", "Parents"), "theirs.json")
        self.run("mark", "plan.json", "week 1")
        self.run("mark", "plan.json", "week 2")
        self.run("add", "plan.json", "A step")
        # A value that waits, for settling.
        self.plan(PLAN.replace("Young families", "Families"), "conflict.json")
        self.plan(PLAN, "plain.json")
        self.run("merge", "plain.json", "conflict.json", "theirs.json")


#: (arguments, exit code, what stands in the message in all languages); `stdin` and `env` as a fourth part.
FAILING = [
    (["show", "nothing-here.json"], 66, ['"nothing-here.json"']),
    (["show", "wjik"], 66, ['"wjik"', '"wijk"']),
    (["show", ""], 64, []),
    (["show", "folder"], 66, ['"folder"']),
    (["show", "dangling.json"], 66, ['"dangling.json"', 'gone.json"']),
    (["show", "circle.json"], 66, ['"circle.json"']),
    (["show", "pipe.json"], 66, ['"pipe.json"']),
    (["show", "plan.json/x.json"], 66, ['"x.json"', '"plan.json"']),
    (["show", "x" * 300 + ".json"], 66, ["x" * 300]),
    (["show", "broken.json"], 65, ['"broken.json"', "line 2"]),
    (["show", "git.json"], 65, ['"git.json"', '"ninefold git install"']),
    (["check", "-"], 65, ["line 1"], {"stdin": "{"}),
    (["show", "-"], 66, [], {"stdin_folder": True}),
    (["show", "plan.json", "--board", "Our bed"], 64, ['"Our bed"', '"plan.json"', '"Our bet"']),
    (["show", "plan.json", "--board", "q"], 64, ['"q"', '"Our bet" (bet)']),
    (["vote", "empty.json"], 64, ['"empty.json"']),
    (["show", "plan.json", "--reading", "evidense"], 64, ['"evidense"', '"evidence"']),
    (["show", "plan.json", "--reading", "zzz"], 64, ['"zzz"', "funnel"]),
    (["templates", "laen"], 64, ['"laen"', '"lean"']),
    (["templates", "qqqqqq"], 64, ['"qqqqqq"', "bmc"]),
    (["new", "plan.json"], 73, ['"plan.json"']),
    (["new", "none/plan.json"], 73, ['"plan.json"', '"none"']),
    (["new", ""], 64, ["plan.json"]),
    (["new", "x.json", "--from", "moon"], 66, ['"moon"', "later"]),
    (["new", "x.json", "--from", "moon"], 66, ['"moon"'], {"env": {"NINEFOLD_SEEDS": "/nowhere"}}),
    (["add", "plan.json", "  "], 64, []),
    (["add", "plan.json", "-"], 65, []),
    (["add", "plan.json", "-"], 65, ["2"], {"stdin": b"a\nb\xff\n"}),
    (["add", "-", "x"], 64, ['"./-"']),
    (["add", "plan.json", "x", "--box", "Chanels"], 64, ['"Chanels"', '"Our bet"', '"channels"']),
    (["add", "plan.json", "x", "--sector", "moon"], 64, ['"moon"', "policy"]),
    (["set", "plan.json", "aa111", "owner"], 64, ['"owner"', "FIELD=VALUE"]),
    (["set", "plan.json", "aa111", "ownr=x"], 64, ['"ownr"', '"owner"']),
    (["set", "plan.json", "bet", "qqqqqq=x"], 64, ['"qqqqqq"', "maturity"]),
    (["set", "plan.json", "Ideas/Eten", "qqqqqq=x"], 64, ['"qqqqqq"']),
    (["set", "plan.json", "plan1", "qqqqqq=x"], 64, ['"qqqqqq"', "place"]),
    (["set", "plan.json", "aa111", "metric=3"], 64, ["metric.level=VALUE"]),
    (["set", "plan.json", "aa111", "evidence=moon"], 64, ['"moon"', '"evidence"', "untested"]),
    (["set", "plan.json", "bet", "language=xx"], 64, ['"xx"', "en, nl, fr, de, es"]),
    (["set", "plan.json", "aa111", "impact=9"], 64, ["0", "5"]),
    (["set", "plan.json", "bet", "date=soon"], 64, ["2026-03-14"]),
    (["set", "plan.json", "aa111", "metric.target=x"], 64, []),
    (["set", "plan.json", "aa111", "id=x"], 64, ['"id"']),
    (["set", "plan.json", "aa111", "created=x"], 64, ["created"]),
    (["set", "plan.json", "aa111", "text= "], 64, ['"ninefold remove"']),
    (["set", "plan.json", "zzzzz", "owner=x"], 64, ['"zzzzz"', '"ninefold show FILE --outline"']),
    (["set", "plan.json", "YOUNG", "owner=x"], 64, ['"YOUNG"', "2", "(aa111)", "(aa222)"]),
    (["set", "plan.json", "-", "owner=x"], 65, []),
    (["set", "plan.json", "-", "owner=x"], 65, ["2"], {"stdin": b"aa111\n\xff\n"}),
    (["move", "plan.json", "aa111", "--to", "moon"], 64, ['"moon"', '"Our bet"']),
    (["move", "plan.json", "zz", "--to", "problem"], 64, ['"zz"', '"plan.json"']),
    (["move", "plan.json", "young", "--to", "problem"], 64, ['"young"', "2"]),
    (["move", "plan.json", "aa111", "--to", "problem", "--after", "aa111"], 64, []),
    (["move", "plan.json", "aa111", "--to", "problem", "--after", "ww111"], 64, ['"ww111"']),
    (["remove", "plan.json", "aa111", "zzzzz"], 64, ['"zzzzz"']),
    (["vote", "vote.json", "ww222", "ww222"], 64, ["1", '"Swap shop"']),
    (["vote", "vote.json", "ww111", "ww222", "ww333"], 64, ["2", '"Ann"', '"--take-back"']),
    (["vote", "vote.json", "ww222", "--take-back"], 64, ['"Ann"', '"Swap shop"']),
    (["vote", "closed.json", "ww222"], 64, ['"Ideas"', '"ninefold vote FILE --open"']),
    (["vote", "closed.json", "--close", "--board", "Ideas"], 1, ['"Ideas"']),
    (["vote", "vote.json", "--open", "--board", "Ideas"], 1, ['"Ideas"']),
    (["vote", "vote.json", "ww222", "--by", " "], 64, ['"--by NAME"']),
    (["settle", "plan.json", "aa111"], 1, ['"aa111"']),
    (["settle", "conflict.json", "aa111", "--field", "owner"], 1, ['"aa111"', '"owner"', '"text"']),
    (["undo", "mine.json"], 1, ['"mine.json"']),
    (["redo", "plan.json"], 1, ['"plan.json"']),
    (["mark", "plan.json", " "], 64, []),
    (["mark", "plan.json", "week 1"], 64, ['"week 1"']),
    (["diff", "plan.json", "week"], 64, ['"week"', "2", '"week 1"', '"week 2"']),
    (["diff", "plan.json", "weak 1"], 64, ['"weak 1"', '"week 1"']),
    (["diff", "plan.json", "qqqqqqq"], 64, ['"qqqqqqq"', '"ninefold log FILE"']),
    (["diff", "plan.json", "./mine.json", "now"], 64, []),
    (["diff", "-", "-"], 64, [], {"stdin": PLAN}),
    (["merge", "plain.json", "-", "theirs.json"], 64, ['"./-"']),
    (["merge", "-", "mine.json", "-"], 64, []),
    (["merge", "-", "note.txt", "note.txt"], 65, [], {"stdin": "x"}),
    (["merge", "plain.json", "broken.json", "theirs.json"], 65, ['"broken.json"', "line 2"]),
    (["merge", "plain.json", "mine.json", "broken.json"], 65, ['"mine.json"', "line 2"]),
    (["merge", "broken.json", "mine.json", "theirs.json"], 65, ['"mine.json"', "line 2"]),
    (["merge", "note.txt", "note.txt", "note.txt"], 65, ['"note.txt"'], {"env": {"PATH": "/nowhere"}}),
    (["git", "status", "/"], 66, ['"/"', '"git init"']),
    (["git", "status"], 74, ["git"], {"env": {"PATH": "/nowhere"}}),
    (["present", "plan.json", "--board", "zz"], 64, ['"zz"']),
    (["add", "plan.json", "-by", "Ann"], 64, ['"-by"', '"--by"', '"--"']),
    (["add", "plan.json", "x", "--by", "-A"], 64, ['"--by=-A"']),
    (["add", "plan.json", "--bord", "x"], 64, ['"--bord"', '"--board"', '-- "--bord"']),
    (["add", "plan.json", b"\xff"], 64, ["UTF-8", "Usage:"]),
    (["show", "plan.json", "--outline", "--json"], 64, ['"--outline"', '"--json"', "Usage:"]),
    (["show", "plan.json", "--width", "0"], 64, ['"--width 0"', "1000"]),
    (["open", "--board", "x"], 64, ['"ninefold FILE --board BOARD"']),
    (["keys", "--defaults", "--check"], 64, ['"--json"', '"--defaults"', '"--check"']),
    (["move", "plan.json", "aa111", "--to", "x", "--first", "--after", "y"], 64, ['"--after"', '"--first"']),
    (["undo", "plan.json", "-n", "0"], 64, ['"-n 0"']),
    (["remove", "plan.json"], 64, ['"--board"']),
    (["forget", "plan.json"], 64, ['"--before MOMENT"', '"--all"']),
    (["new", "x.json", "--from", "a", "--template", "lean"], 64, ['"--from"', '"--template"']),
    (["vote", "plan.json", "--open", "--close"], 64, ['"--open"', '"--close"']),
    (["vote", "plan.json", "--open", "aa111"], 64, []),
    (["vote", "plan.json", "--json", "--open"], 64, ['"--json"']),
    (["vote", "plan.json", "--open", "--each", "0"], 64, ["1000"]),
]


def parts(row):
    args, code, wanted, *more = row
    return args, code, wanted, dict(more[0]) if more else {}


def test_failures_in_five_languages():
    room = Stage()
    (room.path / "note.txt").write_text("no workspace\n")
    before = snapshot(room)
    for row in FAILING:
        args, code, wanted, more = parts(row)
        if more.pop("stdin_folder", False):
            run = lambda env: from_folder(room, args, env)
        else:
            run = lambda env: room.run(*args, env={**more.get("env", {}), **env}, stdin=more.get("stdin", b""))
        name = " ".join(map(str, args))[:80]
        got, out, english = run({})
        expect(got == code and not out and english, f"en: {name}", f"exit {got}, not {code}: {out[:200]}{english[:300]}")
        for language, locale in LANGUAGES.items():
            got, out, said = run({"LC_ALL": locale})
            expect(got == code and not out, f"{language}: {name}", f"exit {got}, not {code}: {out[:200]}{said[:300]}")
            expect(said != english, f"{language}: {name}: in that language", said[:300])
            check_words(f"{language}: {name}", said, wanted)
    expect(snapshot(room) == before, "what fails changes nothing in any language", differences(before, snapshot(room)))


def from_folder(room, args, env):
    """Runs a command whose standard input is a folder."""
    folder = os.open(room.path, os.O_RDONLY)
    done = subprocess.run([BINARY, *args], stdin=folder, capture_output=True, cwd=room.path, env={**room.env, **env},
                          timeout=TIMEOUT)
    os.close(folder)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def check_words(name, said, wanted):
    expect("{}" not in said, f"{name}: no gap is left", said[:300])
    expect(not CONTROLS.search(said), f"{name}: no control character", said[:300])
    for part in wanted:
        expect(part in said, f"{name}: keeps {part}", said[:400])


#: Commands that do something and say it: (arguments, exit code, what stands there in all languages).
TELLING = [
    (["remove", "plan.json", "aa222"], 0, ['"Young people"', "(aa222)", '"Our bet"']),
    (["remove", "plan.json", "--board", "Ideas"], 0, ['"Ideas"', "(muur)"]),
    (["undo", "plan.json", "-n", "9"], 0, []),
    (["redo", "plan.json"], 0, []),
    (["vote", "vote.json", "ww222"], 0, ["1", '"Ideas"']),
    (["settle", "conflict.json", "aa111"], 0, ["text", "Families", "Parents"]),
    (["merge", "plain.json", "mine.json", "theirs.json"], 1, ['"mine.json"', '"text"', "(aa111)", '"ninefold settle"']),
    (["check", "plan.json"], 0, ['"plan.json"']),
    (["check", "-"], 0, [], PLAN),
    (["log", "mine.json"], 0, ['"mine.json"']),
    (["log", "plan.json", "-n", "0"], 0, ['"plan.json"']),
    (["list"], 0, ["later"]),
    (["list"], 0, ['"ninefold new NAME"'], None, {"NINEFOLD_HOME": "/nowhere"}),
    (["vote", "plan.json", "--board", "Ideas"], 0, ['"Ideas"']),
    (["keys"], 0, ["Ctrl-Z"]),
    (["keys", "--check"], 0, ["config.json"]),
    (["forget", "plan.json", "--all"], 0, ["0"]),
    (["restore", "mine.json", "start"], 0, ['"mine.json"']),
    (["git", "install"], 0, ['.gitattributes"']),
    (["git", "status"], 0, [".gitattributes", ".git/info/exclude", ".git/config"]),
    (["git", "uninstall"], 0, ["git"]),
    (["git", "status"], 1, ['"ninefold git install"']),
    (["add", "plan.json", "x", "--dry-run"], 0, ['"plan.json"', "1"]),
    (["set", "plan.json", "aa111", "owner=", "--dry-run"], 0, ['"plan.json"']),
    (["mark", "plan.json", "new", "--dry-run"], 0, ['"new"', '"plan.json"']),
    (["forget", "plan.json", "--all", "--dry-run"], 0, ['"plan.json"']),
    (["new", "y.json", "--dry-run"], 0, ['"y.json"']),
    (["merge", "plain.json", "theirs.json", "theirs.json", "--dry-run"], 0, ['"theirs.json"']),
    (["merge", "a.txt", "b.txt", "c.txt", "--dry-run"], 0, ['"b.txt"']),
]


def test_results_in_five_languages():
    said = {language: [] for language in ["en", *LANGUAGES]}
    for language in said:
        room = Stage()
        subprocess.run(["git", "init", "-q"], cwd=room.path, env=room.env, check=True)
        for name in "abc":
            (room.path / f"{name}.txt").write_text("x\n")
        for args, code, wanted, *more in TELLING:
            env = {"LC_ALL": LANGUAGES.get(language, "C.UTF-8"), **(more[1] if len(more) > 1 else {})}
            got, out, err = room.run(*args, stdin=(more[0] if more else None) or b"", env=env)
            name = f"{language}: {' '.join(args)}"
            expect(got == code, name, f"exit {got}, not {code}: {out[:200]}{err[:300]}")
            check_words(name, out + err, wanted)
            said[language].append(out + err)
    for language in LANGUAGES:
        for (args, *_), english, other in zip(TELLING, said["en"], said[language]):
            expect(english != other, f"{language}: {' '.join(args)}: in that language", other[:300])


def test_undo_gives_way_in_five_languages():
    for language, locale in {"en": "C.UTF-8", **LANGUAGES}.items():
        room = Stage()
        room.run("set", "plan.json", "aa111", "owner=Ann")
        room.run("move", "plan.json", "aa222", "--to", "channels")
        room.run("add", "plan.json", "Mine", "--box", "channels")
        room.run("remove", "plan.json", "aa333")
        data = room.read()
        notes_of(data, "bet", "problem")[0]["owner"] = "Bob"
        moved, mine = notes_of(data, "bet", "channels")
        notes_of(data, "bet", "channels")[:] = [{**mine, "owner": "Bob"}]
        notes_of(data, "bet", "problem").append(moved)
        (room.path / "plan.json").write_text(json.dumps(data))
        code, out, err = room.run("undo", "plan.json", "-n", "5", env={"LC_ALL": locale})
        expect(code == 0, f"{language}: undo", err)
        check_words(f"{language}: what gave way", out, ['"owner"', '"Young families" (aa111)', '"Young people" (aa222)'])
        expect(("since" in out) == (language == "en"), f"{language}: why", out)


def test_json_and_codes_are_the_same():
    room = Stage()
    asked = [
        ["list", "--json"], ["check", "plan.json", "--json"], ["check", "-", "--json"],
        ["check", "broken.json", "--json"], ["log", "plan.json", "--json"], ["diff", "plan.json", "--json"],
        ["show", "plan.json", "--json"], ["vote", "vote.json", "--json", "--board", "Ideas"],
    ]
    for args in asked:
        english = room.run(*args, stdin=PLAN)
        json.loads(english[1])
        for language, locale in LANGUAGES.items():
            found = room.run(*args, stdin=PLAN, env={"LC_ALL": locale})
            expect(found == english, f"{language}: {args}", found)


def test_which_language():
    """LC_ALL before LC_MESSAGES before LANG; English for a language we do not speak."""
    room = Stage()
    words = {"en": "already", "nl": "al ", "fr": "déjà", "de": "schon"}
    for env, language in [
        ({"LANG": "nl_BE.UTF-8"}, "nl"), ({"LANG": "nl_BE.UTF-8", "LC_MESSAGES": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "nl", "LC_MESSAGES": "fr", "LC_ALL": "de_AT.UTF-8"}, "de"), ({"LANG": "pl_PL.UTF-8"}, "en"),
        ({"LANG": "nl_BE.UTF-8", "LC_ALL": "C"}, "en"), ({"LANG": ""}, "en"),
    ]:
        said = room.run("new", "plan.json", env=env)[2]
        expect(words[language] in said, f"{env}", said)


def drain(terminal):
    try:
        while os.read(terminal, 4096):
            pass
    except OSError:
        pass


def test_terminal_of_no_use():
    """What is said where a person sits at a terminal that shows no screen."""
    for language, locale in LANGUAGES.items():
        for term in ("dumb", ""):
            room = Stage()
            said = {}
            for which in ("C.UTF-8", locale):
                main, side = pty.openpty()
                # Somebody must read what is drawn, or the drawing waits for ever.
                reader = threading.Thread(target=drain, args=(main,), daemon=True)
                reader.start()
                done = subprocess.run([BINARY, "plan.json"], stdin=side, stdout=side, stderr=subprocess.PIPE, cwd=room.path,
                                      env={**room.env, "TERM": term, "LC_ALL": which}, timeout=TIMEOUT)
                os.close(side)
                reader.join()
                os.close(main)
                said[which] = (done.returncode, done.stderr.decode())
            expect(said["C.UTF-8"][0] == said[locale][0] and said["C.UTF-8"][1] != said[locale][1] != "",
                   f"{language}: TERM={term}", said)


# MARK: Dry runs

#: Every command that changes something, with how it ends.
CHANGING = [
    (["add", "plan.json", "One", "Two"], 0), (["add", "plan.json", "-"], 0), (["set", "plan.json", "aa111", "owner=Ann"], 0),
    (["set", "plan.json", "Ideas/Eten", "title=Samen"], 0), (["move", "plan.json", "aa111", "ww222", "--to", "channels"], 0),
    (["move", "plan.json", "aa222", "--to", "problem"], 0), (["remove", "plan.json", "aa111", "ww111"], 0),
    (["remove", "plan.json", "--board", "Ideas"], 0), (["vote", "vote.json", "ww222", "ww333"], 0),
    (["vote", "vote.json", "--close", "--board", "Ideas"], 0), (["vote", "closed.json", "--open", "--board", "Ideas"], 0),
    (["undo", "plan.json"], 0), (["undo", "plan.json", "-n", "9"], 0), (["undo", "mine.json"], 1), (["redo", "plan.json"], 1),
    (["restore", "plan.json", "week 1"], 0), (["restore", "mine.json", "start"], 0), (["mark", "plan.json", "week 3"], 0),
    (["forget", "plan.json", "--all"], 0), (["forget", "plan.json", "--before", "week 2"], 0),
    (["settle", "conflict.json", "aa111"], 0), (["settle", "conflict.json", "aa111", "--take-other"], 0),
    (["settle", "plan.json", "aa111"], 1), (["merge", "plain.json", "mine.json", "theirs.json"], 1),
    (["merge", "plain.json", "plain.json", "theirs.json"], 0), (["merge", "broken.json", "mine.json", "theirs.json"], 65),
    (["merge", "a.txt", "b.txt", "c.txt"], 1), (["new", "x.json"], 0), (["new", "far"], 0), (["new", "plan.json"], 73),
    (["new", "none/x.json"], 73), (["new", "x.json", "--from", "wijk.ninefold"], 0), (["add", "plan.json", "x", "--box", "zz"], 64),
    (["remove", "plan.json", "zz"], 64), (["vote", "vote.json", "ww222", "ww222"], 64), (["set", "broken.json", "a", "b=c"], 65),
]


def snapshot(room):
    """All that is in the folder: bytes, times and inodes."""
    found = {}
    for folder, folders, files in os.walk(room.path):
        for name in [*folders, *files]:
            path = Path(folder) / name
            status = path.lstat()
            plain = path.is_file() and not path.is_symlink()
            found[str(path)] = (status.st_mtime_ns, status.st_ino, status.st_mode, path.read_bytes() if plain else None)
    return found


def differences(one, two):
    return [path for path in {*one, *two} if one.get(path) != two.get(path)]


class Bench(Stage):
    def __init__(self):
        super().__init__()
        for name in "abc":
            (self.path / f"{name}.txt").write_text(f"{name}\n")


#: Ids that are made anew, and what is random in what is printed.
FRESH = re.compile(r"^[a-z0-9]{5}$", re.MULTILINE)


def test_dry_runs_write_nothing():
    bench = Bench()
    before = snapshot(bench)
    for args, code in CHANGING:
        name = f"dry: {' '.join(args)}"
        got, dry, err = bench.run(*args, "--dry-run", stdin="One\nTwo\n")
        expect(got == code, name, f"exit {got}, not {code}: {err}")
        expect(snapshot(bench) == before, f"{name} writes nothing", differences(before, snapshot(bench)))
        expect(("Would " in err) == (code == 0 or args[0] == "merge" and code == 1), f"{name} says what it would do", err)
        real = Bench()
        state = snapshot(real)
        got, out, _ = real.run(*args, stdin="One\nTwo\n")
        expect(got == code, f"{name}: as the real one", got)
        plain = lambda text: FRESH.sub("id", text).replace(str(real.path), "").replace(str(bench.path), "")
        expect(plain(out) == plain(dry), f"{name} prints what it would print", f"{out!r} and {dry!r}")
        quiet = bench.run(*args, "--dry-run", "--quiet", stdin="One\nTwo\n")
        expect(quiet[0] == code and not quiet[1] and "Would" not in quiet[2], f"{name}, quietly", quiet)
        if code == 0 and "nothing" not in err.partition(";")[0]:
            expect(snapshot(real) != state, f"{name}: the real one writes", err)
    expect(snapshot(bench) == before, "no dry run has written anything")


def test_dry_run_counts():
    room = Stage()
    said = lambda *args: room.run(*args, "--dry-run", "--by", "Ann") if args[0] == "add" else room.run(*args, "--dry-run")
    expect('Would save 1 step with 2 edits in "plan.json"; nothing is written.\n' == said("add", "plan.json", "a", "b")[2], "two notes")
    room.run("set", "plan.json", "aa111", "owner=Ann", "impact=3")
    expect("1 step with 2 edits" in said("undo", "plan.json")[2], "one step back", said("undo", "plan.json")[2])
    expect("2 steps with 3 edits" in said("undo", "plan.json", "-n", "2")[2], "two steps back", said("undo", "plan.json", "-n", "2")[2])
    expect("Would change nothing" in said("set", "plan.json", "aa111", "owner=Ann")[2], "the same again")
    expect("forget 2 steps" in said("forget", "plan.json", "--all")[2], "forgetting", said("forget", "plan.json", "--all")[2])


def test_a_dry_run_leaves_a_torn_file_alone():
    """What puts a half-written file right is a change too."""
    room = Stage()
    state = room.path / "home" / ".local" / "state" / "ninefold"
    before = snapshot(room)
    (room.path / "plan.json").write_text('{"format": "ninefold/1"')
    torn = snapshot(room)
    code, _, err = room.run("add", "plan.json", "x", "--dry-run")
    expect(code == 65 and snapshot(room) == torn and before != torn, "a torn file", err + str(state))


# MARK: Quietly, and ids

def test_quiet():
    for args, code in CHANGING:
        room = Bench()
        got, out, err = room.run(*args, "--quiet", stdin="One\nTwo\n")
        name = f"quiet: {' '.join(args)}"
        expect(got == code and not out, name, f"exit {got}, not {code}: {out}{err}")
        expect(bool(err) == (code != 0 and args[0:2] != ["merge", "a.txt"]), f"{name} says what is wrong and no more", err)
        loud = Bench()
        loud.run(*args, stdin="One\nTwo\n")
        same = lambda room, file: FRESH.sub("", re.sub(r'"(id|created|time)": ?"[^"]*"', "", (room.path / file).read_text()))
        file = args[2] if args[0] == "merge" else args[1]
        if (loud.path / file).is_file() and args[0] not in ("new", "git"):
            expect(same(room, file) == same(loud, file), f"{name} does the same")


def test_ids():
    room = Stage()
    code, out, _ = room.run("add", "plan.json", "One", "Two")
    made = out.split()
    expect([n["text"] for n in room.read()["boards"][0]["boxes"] for n in n["notes"] if n["id"] in made] == ["One", "Two"],
           "ids of what is added, in order", out)
    for args, printed in [
        (["set", "plan.json", "One", "owner=Ann"], made[0]), (["set", "plan.json", "Our bet", "maturity=concrete"], "bet"),
        (["set", "plan.json", "plan1", "place=here"], "plan1"), (["set", "plan.json", "Ideas/Eten", "title=Samen"], "muur/eten"),
        (["set", "plan.json", "One", "owner=Ann"], made[0]),
        (["move", "plan.json", "ww222", "One", "ww222", "--board", "bet", "--to", "channels"], f"ww222\n{made[0]}"),
        (["mark", "plan.json", "week 3"], "week 3"),
        (["vote", "closed.json", "--open", "--board", "Ideas"], "round-2"), (["vote", "closed.json", "--close", "--board", "Ideas"], "round-2"),
    ]:
        code, out, err = room.run(*args)
        expect(code == 0 and out == printed + "\n", f"ids of {' '.join(args)}", out + err)
    # What is printed can be named again.
    expect(room.run("set", "plan.json", "muur/eten", "title=Eten")[0] == 0, "a box by what was printed")


def test_names_on_standard_input():
    room = Stage()
    code, out, err = room.run("set", "plan.json", "-", "owner=Ann", stdin="aa222\n\n  Young families \r\naa222\n")
    expect(code == 0 and out == "aa222\naa111\n", "set", out + err)
    expect([n["owner"] for n in notes_of(room.read(), "bet", "problem")] == ["Ann", "Ann"], "both are set")
    log = json.loads(room.run("log", "plan.json", "--json")[1])["steps"]
    expect(room.run("undo", "plan.json")[0] == 0 and len(log) == 2, "as one step", log)
    code, out, err = room.run("set", "plan.json", "-", "owner=Ann", stdin="aa222\nzz\n")
    expect(code == 64 and '"zz"' in err and "owner" not in str(notes_of(room.read(), "bet", "problem")), "all or none", err)
    code, out, err = room.run("move", "plan.json", "-", "--to", "channels", stdin="aa222\naa111\n")
    expect(code == 0 and [n["id"] for n in notes_of(room.read(), "bet", "channels")] == ["aa222", "aa111"], "move", out + err)
    code, out, err = room.run("vote", "vote.json", "-", "--by", "Bob", stdin="ww222\nww333\n")
    expect(code == 0 and room.read("vote.json")["boards"][1]["rounds"][0]["ballots"]["Bob"] == {"ww222": 1, "ww333": 1}, "vote", err)
    code, out, err = room.run("settle", "conflict.json", "-", stdin="aa111\n")
    expect(code == 0 and room.run("settle", "conflict.json", "aa111")[0] == 1, "settle", out + err)
    # What one command prints the next one reads.
    made = room.run("add", "plan.json", "-", stdin="One\nTwo\n")[1]
    code, out, err = room.run("remove", "plan.json", "-", "aa333", stdin=made)
    expect(code == 0 and all(id in out for id in [*made.split(), "aa333"]), "remove", out + err)


def test_workspaces_on_standard_input():
    room = Stage()
    expect(room.run("new", "copy.json", "--from", "-", stdin=PLAN)[0] == 0, "new")
    copy = room.read("copy.json")
    expect(copy["id"] != "plan1" and notes_of(copy, "bet", "problem")[0]["text"] == "Young families", "a copy", copy)
    theirs = (room.path / "theirs.json").read_bytes()
    code, _, err = room.run("merge", "plain.json", "-", "theirs.json")
    expect(code == 64 and "cannot be changed" in err, "merge into it", err)
    code, _, err = room.run("merge", "plain.json", "mine.json", "-", stdin=theirs)
    expect(code == 1 and "aa111" in err, "merge of it", err)
    code, _, err = room.run("merge", "-", "theirs.json", "plain.json", stdin=PLAN)
    expect(code == 0 and not err, "merge from it", err)
    for args in [["show", "-"], ["log", "-"], ["check", "-"], ["why", "-", "aa111"], ["vote", "-"], ["present", "-"], ["-"],
                 ["diff", "-", "./plain.json"], ["diff", "plain.json", "-"]]:
        code, out, err = room.run(*args, stdin=PLAN)
        expect(code in (0, 1) and not err, f"{args}", err)
    for args in [["add", "-", "x"], ["set", "-", "aa111", "owner=x"], ["move", "-", "aa111", "--to", "tray"], ["remove", "-", "aa111"],
                 ["vote", "-", "aa111"], ["undo", "-"], ["redo", "-"], ["restore", "-", "start"], ["settle", "-", "aa111"],
                 ["mark", "-", "x"], ["forget", "-", "--all"]]:
        code, out, err = room.run(*args, stdin=PLAN)
        expect(code == 64 and "Standard input cannot be changed" in err, f"{args}", err)
    expect(not (room.path / "-").exists(), "no file of that name")


def test_every_sentence_is_said():
    """A sentence that no source says is dead in five languages; LanguageTests looks at the words of each."""
    sources = Path(__file__).resolve().parent.parent.parent / "Sources"
    table = sources / "CanvasCore" / "Languages" / "Sentences" / "Sentence.swift"
    code = "".join(file.read_text() for file in sources.rglob("*.swift") if file != table)
    cases = re.findall(r"^  case (\w+) =", table.read_text(), re.MULTILINE)
    said = set(re.findall(r"\.(\w+)\b", code))
    expect(len(cases) > 200, "sentences are found", len(cases))
    expect(set(cases) <= said, "every sentence is said", set(cases) - said)


if __name__ == "__main__":
    for name, test in list(globals().items()):
        if name.startswith("test_"):
            try:
                test()
            except (subprocess.TimeoutExpired, Exception) as trouble:
                expect(False, name, f"{type(trouble).__name__}: {trouble}")
    print(f"language: {results['passed']} passed, {results['failed']} failed")
    sys.exit(1 if results["failed"] else 0)
