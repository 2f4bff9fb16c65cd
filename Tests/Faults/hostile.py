#!/usr/bin/env python3
"""Hostile text as notes, titles, names and files: no byte of it may steer the terminal, all of it stays.

Each text stands in one workspace as title, board, box, note, author, owner, facet, label and file name.
The workspace is shown in a terminal of 80 × 24 (board, boards, panels, field) and by the commands that
print. All that comes out is parsed: in the terminal only what ncurses sends for harmless text (cursor,
colours, erasing, the modes that are lent), from commands only text, line ends and tabs. The text itself
must be in the file, value for value, after changes elsewhere, and the bytes must not change any more.

    hostile.py BINARY [--texts 40 | --all] [--seed S] [--only NUMBER]
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import unicodedata

from common import Folder, Late, Result, generator_of, together

E = "\x1b"
#: A word that must never be inside a control sequence.
BAIT = "lokaas"


def texts():
    """Name and text."""
    found = []

    def add(kind, *values):
        found.extend((f"{kind} {number}", value) for number, value in enumerate(values, 1))

    add("csi", f"{E}[2J{BAIT}", f"{E}[H{BAIT}", f"{E}[31m{BAIT}{E}[m", f"{E}[8m{BAIT}", f"{E}[999;999H", f"{E}[3;9r",
        f"{E}[99L", f"{E}[99M", f"{E}[99@", f"{E}[99P", f"{E}[99S", f"{E}[99T", f"{E}[2K", f"{E}[?1049l{BAIT}",
        f"{E}[?1049h", f"{E}[?25l", f"{E}[?1003h{E}[?1006h", f"{E}[?2004l", f"{E}[?7l", f"{E}[?5h", f"{E}[4h",
        f"{E}[20h", f"{E}[!p", f"{E}[6n", f"{E}[c", f"{E}[>c", f"{E}[=c", f"{E}[21t", f"{E}[8;2;2t", f"{E}[>4;2m",
        f"{E}[>1u", f"{E}[1 q", f"x{E}[1999999999b", f"{E}[38;2;1;2;3m{BAIT}", f"{E}[38:5:1m{BAIT}",
        f"{E}[{'9' * 400}m", f"{E}[{';' * 400}H", f"{E}[", f"{E}[1;", f"a{E}[\n31m{BAIT}", f"{E}[200~{BAIT}{E}[201~")
    add("osc", f"{E}]0;{BAIT}\x07", f"{E}]2;{BAIT}{E}\\", f"{E}]4;1;#fff\x07", f"{E}]7;file://x/{BAIT}\x07",
        f"{E}]8;;http://{BAIT}.invalid\x07hier{E}]8;;\x07", f"{E}]9;{BAIT}\x07", f"{E}]10;?\x07", f"{E}]52;c;bG9rYWFz\x07",
        f"{E}]52;c;?\x07", f"{E}]104\x07", f"{E}]112\x07", f"{E}]133;A\x07", f"{E}]777;notify;{BAIT};x\x07",
        f"{E}]1337;SetMark\x07", f"{E}]0;{BAIT}", f"{E}]{BAIT * 500}")
    add("strings", f"{E}P$q{BAIT}{E}\\", f"{E}P+q544e{E}\\", f"{E}Pq~~{E}\\", f"{E}_G{BAIT}{E}\\", f"{E}^{BAIT}{E}\\",
        f"{E}X{BAIT}{E}\\", f"{E}k{BAIT}{E}\\", f"{E}Ptmux;{E}{E}]0;{BAIT}\x07{E}\\", f"{E}P1;1|17/{BAIT}{E}\\")
    add("escape", f"{E}c{BAIT}", f"{E}7{E}8", f"{E}D{E}D", f"{E}M{E}M", f"{E}E", f"{E}#8", f"{E}(0lqqk{E}(B", f"{E}%G",
        f"{E}=", f"{E}>", f"{E}n", f"{E}o", f"{E} F", E, f"{BAIT}{E}", E * 300)
    add("c0", *[f"a{chr(number)}b" for number in (0, 1, 3, 4, 5, 7, 8, 9, 11, 12, 14, 15, 17, 19, 24, 26, 28, 127)],
        "\x07" * 300, "abc\b\b\bxyz", "abc\rxyz", "a\r\nb", "".join(map(chr, range(32))))
    add("c1", *[f"{chr(number)}{BAIT}" for number in (0x84, 0x85, 0x88, 0x8d, 0x8e, 0x90, 0x98, 0x9a, 0x9b, 0x9c, 0x9d, 0x9e,
                                                       0x9f)],
        "\x9b2J", f"\x9d0;{BAIT}\x9c", f"\x90q{BAIT}\x9c", "".join(map(chr, range(0x7f, 0xa0))))
    add("bidi", "factuur\u202egpj.exe", "\u202a\u202b\u202d\u202e", "\u2066\u2067\u2068", "a\u2067b\u2069c", "x\u200e\u200f\u061cy",
        "\u202e" * 200 + "einde")
    add("zero width", "a\u200bb\u200cc\u200dd", "\ufeffbegin", "a\u2060\u2061\u2062\u2063\u2064b", "x\u00ady", "\u115f\u1160\u3164\uffa0",
        "\u2800\u2800", "t\U000e0041\U000e0042\U000e007f", "a\ufe0fb\ufe0e", "\u034f\u17b4\u17b5\u180e", "\u200b" * 5000)
    add("marks", "Z" + "\u0301" * 100_000, "e" + "\u0300\u0323\u20dd" * 200, "\u0301voorop", "\u0e33\u0e4d", "x\u0488\u0489",
        "".join(c + "\u0335\u0336" for c in "doorgestreept"))
    add("emoji", "👨‍👩‍👧‍👦", "👩🏽‍🚀👨🏿‍🦰", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🇧🇪🇳🇱🇫", "1️⃣#️⃣", "❤️❤︎☺️", "\u200d".join("👨" * 300), "🏻🏼🏽", "🫱🏻‍🫲🏿", "😀" * 500)
    add("scripts", "שלום עולם abc 123", "مرحبا (أ) 12", "ﷺ﷽" * 20, "ᄒ" + "ᅡ" * 50 + "ᆫ", "क्षत्रिय क्ष्म्य", "สำนักงาน ำำำ", "རྡྲ་བྷྲ", "𒐫𒈙꧅",
        "漢字" * 300, "ｶﾞﾊﾟ", "Ａｂｃ", "ǅ ŉ ß ſ K Å", "İıI")
    add("odd", "\ufffe\uffff", "\U0010ffff\U000f0000\ue000", "a\u2028b\u2029c", "a\u00a0b\u3000c\u202f", "\u0378\u0530", "\ufff9x\ufffay\ufffb",
        "\U0001d173x\U0001d17a", "\U00016fe4\U0001f3fb")
    add("shape", "x" * 5000, "regel\n" * 3000, "\n\n\n", " ", "\t\t\t", "y " * 500_000, "{\"id\":\"x\"}", "<<<<<<< HEAD\nx\n=======", "%s%n%@", "-rf",
        "$(id)`id`", "../../../etc/passwd", "\\x1b[2J\\e]0;x\\a", "\\u001b[2J", "^[[2J", "␛[2J")
    return found


ALLOWED_MODES = {"1", "7", "12", "25", "1000", "1002", "1003", "1004", "1006", "1049", "2004", "2026"}
_CSI = re.compile(r"\x1b\[([<-?]*)([0-9:;]*)([ -/]*)([@-~])")
#: What turns the order of a line round, or breaks it: commands print none of it either. Other invisible
#: characters are harmless there, and stay for those who copy the text.
_TURNING = re.compile("[\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb]")
#: Invisible, or able to turn a line round: never sent as they are.
_HIDDEN = re.compile("[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f\U0001d173-\U0001d17a\u00ad\u180e]")

_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007f]*$")


def steering(data):
    """What in the output of the terminal program could not come from harmless text."""
    problems = set()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        problems.add(f"no UTF-8 at {error.start}: {data[error.start:error.start + 4]!r}")
        text = data.decode("utf-8", "replace")
    at = 0
    while at < len(text):
        character = text[at]
        if character == E:
            match = _CSI.match(text, at)
            if match:
                if not is_lent(*match.groups()):
                    problems.add(f"sequence {match.group()!r:.60}")
                at = match.end()
                continue
            two, three = text[at:at + 2], text[at:at + 3]
            if three in (E + "(B", E + "(0", E + ")0", E + ")B"):
                at += 3
            elif two in (E + "=", E + ">", E + "7", E + "8", E + "M", E + "D"):
                at += 2
            else:
                problems.add(f"escape {text[at:at + 8]!r}")
                at += 1
            continue
        if unicodedata.category(character) == "Cc" and character not in "\r\n\b\t":
            problems.add(f"control {character!r}")
        elif is_hidden(text, at):
            problems.add(f"hidden character U+{ord(character):04X}")
        at += 1
    return problems


def is_hidden(text, at):
    """Whether a character is invisible, and not part of a flag."""
    if not _HIDDEN.match(text, at):
        return False
    if "\U000e0020" <= text[at] <= "\U000e007f":
        return not _FLAG.search(text[max(0, at - 12):at + 1])
    return True


def is_lent(mark, numbers, middle, final):
    """Whether ncurses sends such a sequence for harmless text."""
    parts = numbers.split(";")
    if middle:
        return False
    if mark == "?":
        return final in "hl" and set(parts) <= ALLOWED_MODES
    if mark:
        return False
    if final == "t":
        # xterm's way of keeping its title, from the terminal's own description.
        return numbers in ("22;0;0", "23;0;0")
    if final == "m":
        return ":" not in numbers and len(parts) <= 12 and all(part in ("", *map(str, range(256))) for part in parts) and "8" not in parts
    if final in "hl":
        return numbers == "4"
    if final in "ABCDGHJKLMPSTXd@rb`aeZ":
        return all(part == "" or int(part) <= 200 for part in parts)
    return False


def printed(data, is_json=False):
    """What in the output of a command is no text."""
    problems = set()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return {f"no UTF-8 at {error.start}"}
    for character in set(text):
        if unicodedata.category(character) == "Cc" and character not in "\n\t":
            problems.add(f"control {character!r}")
    if not is_json:
        problems |= {f"turning character U+{ord(found):04X}" for found in _TURNING.findall(text)}
    return problems


def workspace(text):
    """A small workspace with the text in every place that people write."""
    return {
        "format": "ninefold/1", "id": "ws-x", "title": text, "language": "en", "place": text,
        "sources": [{"id": "s1", "title": text, "url": text}],
        "vocabularies": {"mood": [{"value": "m1", "label": {"en": text}, "symbol": text, "note": text}]},
        "boards": [
            {"id": "wall", "template": "wall", "title": text, "question": text, "description": text, "designedFor": text,
             "designedBy": text, "version": text,
             "boxes": [
                 {"id": "t1", "title": text, "notes": [
                     {"id": "aaaaa", "text": text or "x", "kind": "idea", "author": text, "owner": text,
                      "facets": {"sector": text, "mood": ["m1", text]}, "tags": [text], "unknown": text,
                      "links": [{"kind": text or "from", "to": "bbbbb"}]},
                     {"id": "bbbbb", "text": "harmless"}]},
                 {"id": "tray", "notes": []}]},
            {"id": "bmc", "template": "bmc", "title": text, "boxes": [
                {"id": "channels", "notes": [{"id": "ccccc", "text": text or "x", "author": text}]}]},
        ],
    }


def by_id(value):
    """Lists of things that have ids as objects: where they stand does not matter."""
    if isinstance(value, list) and value and all(isinstance(item, dict) and "id" in item for item in value):
        return {item["id"]: by_id(item) for item in value}
    if isinstance(value, list):
        return [by_id(item) for item in value]
    return {key: by_id(item) for key, item in value.items()} if isinstance(value, dict) else value


def leaves(value, path=()):
    """All texts with their way there."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, path + (key,))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from leaves(item, path + (index,))
    elif isinstance(value, str):
        yield path, value


def lookup(value, path):
    for key in path:
        value = value[key]
    return value


def one(folder, text, deep):
    problems = []
    with open(folder.file, "w", encoding="ascii") as file:
        json.dump(workspace(text), file)
    code, output = run_bytes(folder, "check", folder.file)
    problems += [f"check: {p}" for p in printed(output)]
    if code not in (0, 1):
        # Refused, with a sentence.
        if code != 65 or not output.strip():
            problems.append(f"check ends with {code}: {output[:100]!r}")
        problems += [f"refusal on screen: {p}" for p in refusal(folder)]
        return problems, "refused"
    argument = text.replace("\0", "") or "-"
    commands = [("show", folder.file, "--outline"), ("move", folder.file, "aaaaa", "--box", argument)]
    if deep:
        commands += [("show", folder.file), ("show", folder.file, "--board", "bmc", "--width", "120"), ("check", folder.file, "--advice"),
                     ("list",), ("log", folder.file), ("show", folder.file, "--board", argument), ("show", argument)]
    for arguments in commands:
        if sum(len(a) for a in arguments) > 100_000:
            continue
        code, output = run_bytes(folder, *arguments)
        problems += [f"{arguments[0]}: {p}" for p in printed(output)]
        if code not in (0, 1, 64, 65, 66, 73, 74, 77):
            problems.append(f"{arguments[0]} ends with {code}")
    if deep:
        code, output = run_bytes(folder, "show", folder.file, "--json")
        problems += [f"show --json: {p}" for p in printed(output, True)]
    on_screen(folder, text, problems, deep)
    stored(folder, text, problems)
    return problems, "shown"


def run_bytes(folder, *arguments, home=None):
    """Exit code and output of a command; the store folder is where the file is."""
    variables = folder.variables(NINEFOLD_HOME=home or folder.work)
    done = subprocess.run([folder.binary, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, env=variables, cwd=folder.work, timeout=60, check=False)
    return done.returncode, done.stdout


def refusal(folder):
    with folder.session((80, 24), wait=False) as session:
        session.feed(session.program.read())
        if not session.ended:
            session.kill()
        return steering(bytes(session.output)) | ({"no word"} if not session.text.strip() else set())


def on_screen(folder, text, problems, deep):
    """Board, boards, panels and the field, in a small terminal; then the text comes by paste."""
    with folder.session((80, 24)) as session:
        if session.ended:
            problems.append(f"ends with {session.program.code}: {session.text.strip()[:200]!r}")
            return
        session.press("Home", "f", "Esc", "b", "Down", "Enter", "z", "b")
        session.press("Home", "Enter", "Enter", "\x07")
        if deep:
            session.press("e", "Esc", "/", "a", "Esc", "?", "Esc", "Q", "Esc", "R", "Esc", "H", "Esc", "Z", "Z", "w", "w", "w", "w")
        pasted = text.replace(f"{E}[201~", "")
        if len(pasted) < 20_000:
            session.press("a", f"{E}[200~{pasted}{E}[201~", "Esc")
        if session.ended:
            problems.append(f"ended with {session.program.code}")
        elif session.quit() != 0:
            problems.append(f"q ends with {session.program.code}")
        problems += [f"terminal: {p}" for p in sorted(steering(bytes(session.output)))]
        if session.screen.unknown:
            problems.append(f"terminal: unknown {session.screen.unknown[0]!r}")
        if session.screen.bells:
            problems.append("terminal: a bell")


def filled(document):
    """A document without empty boxes: those of a template are written with the first change."""
    for board in document["boards"]:
        board["boxes"] = [box for box in board["boxes"] if box != {"id": box["id"], "notes": []}]
    return document


def stored(folder, text, problems):
    """What was there is there still, and the bytes have come to rest."""
    with open(folder.file, "rb") as file:
        found = by_id(filled(json.loads(file.read())))
    for path, value in leaves(by_id(filled(workspace(text)))):
        try:
            if lookup(found, path) != value:
                problems.append(f"stored otherwise: {'/'.join(map(str, path))} is {lookup(found, path)!r:.60}")
        except (KeyError, IndexError, TypeError):
            problems.append(f"gone from the file: {'/'.join(map(str, path))}")
    states = []
    for _ in range(2):
        code, output = folder.run("add", folder.file, "elsewhere", "--board", "bmc")
        if code != 0:
            problems.append(f"add ends with {code}: {output[:100]!r}")
            return
        folder.run("remove", folder.file, output.strip())
        with open(folder.file, "rb") as file:
            states.append(file.read())
    if states[0] != states[1]:
        problems.append("the bytes do not come to rest")
    if by_id(filled(json.loads(states[1]))) != found:
        problems.append("a note that comes and goes elsewhere changes something")


def as_name(folder, text, problems, deep):
    """The text as the name of the file, and of one that is broken."""
    name = text.replace("/", "_").replace("\0", "_").encode("utf-8", "surrogatepass")[:200].decode("utf-8", "ignore")
    if name in ("", ".", ".."):
        return
    place = os.path.join(folder.work, "named")
    os.mkdir(place)
    good, bad = os.path.join(place, name + ".json"), os.path.join(place, name + "2.json")
    with open(good, "w", encoding="ascii") as file:
        json.dump(workspace("x"), file)
    with open(bad, "w", encoding="utf-8") as file:
        file.write('{"title": "' + "x\x1b]0;y\x07" + '"}')
    commands = [("check", bad), ("list",)]
    if deep:
        commands += [("check", good), ("show", bad), ("show", good + "3")]
    for arguments in commands:
        code, output = run_bytes(folder, *arguments, home=place)
        problems += [f"name, {arguments[0]}: {p}" for p in printed(output)]
        if code not in (0, 1, 65, 66, 74):
            problems.append(f"name, {arguments[0]} ends with {code}")
    if not deep:
        shutil.rmtree(place)
        return
    file, folder.file = folder.file, good
    with folder.session((80, 24)) as session:
        if session.ended:
            problems.append(f"name: ends with {session.program.code}: {session.text.strip()[:200]!r}")
        else:
            # The home screen lists both.
            session.press("O")
            session.kill()
        problems += [f"name, terminal: {p}" for p in sorted(steering(bytes(session.output)))]
    folder.file = file
    shutil.rmtree(place)


def task(item):
    """One text, by its number."""
    binary, number, name, text, is_deep = item
    way = "shown"
    with Folder(binary) as folder:
        try:
            problems, way = one(folder, text, is_deep)
            as_name(folder, text, problems, is_deep)
        except (Late, OSError, ValueError) as error:
            problems = [f"{type(error).__name__}: {error}"]
    return number, name, text, sorted(set(problems)), way


def run(binary, limit, seed, only=None):
    result = Result("hostile", f"hostile.py {binary} {'--all' if not limit else f'--texts {limit}'} --seed {seed}")
    chosen = list(enumerate(texts()))
    found = len(chosen)
    if only is not None:
        chosen = [chosen[only]]
    elif limit and limit < found:
        chosen = sorted(generator_of(seed, "texts").sample(chosen, limit))
    is_deep = not limit or only is not None
    refused = []
    items = [(binary, number, name, text, is_deep) for number, (name, text) in chosen]
    for number, name, text, problems, way in together(task, items):
        if way == "refused":
            refused.append(name)
        more = [f"and {len(problems) - 6} more"] if len(problems) > 6 else []
        result.check(f"{name} ({text[:20]!r})", problems[:6] + more, number)
    names = f": {', '.join(refused)}" if refused else ""
    result.figure(f"{len(chosen)} of {found} texts, {len(refused)} refused with a sentence{names}")
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--texts", type=int, default=40)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int)
    given = parser.parse_args()
    limit = 0 if given.all else given.texts
    sys.exit(run(os.path.abspath(given.binary), limit, given.seed, given.only).done())


if __name__ == "__main__":
    main()
