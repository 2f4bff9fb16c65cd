#!/usr/bin/env python3
"""Builds every state that a kill or a power cut could leave of a recorded run, and starts the program on each.

strace records what the program does to the files under a folder while it is used in a terminal, and what
it writes to the terminal in between. From that, for each moment: the files as a kill would leave them
(all calls so far), and as a power cut would (what was not synced kept, dropped or torn in half; names not
synced kept or dropped). What was promised at that moment is read from the screen: a kill may lose nothing
that was on it, a power cut nothing that it called saved and nothing that was typed before the journal
was last synced. In each state `check` must pass; where a journal is left the program is started in a
terminal, and quits; then all that was promised must be in the file.

    crash_states.py BINARY [--states 150 | --all] [--seed S] [--only SCENE]
"""

import argparse
import hashlib
import itertools
import os
import re
import shutil
import sys
import tempfile

from common import (Folder, Late, Result, Screen, Session, generator_of, has_strace, together,
                    wait_until, words)

TRACED = ("openat,open,creat,write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,link,linkat,unlink,"
          "unlinkat,ftruncate,fallocate,mkdir,mkdirat,close")
SIZE = (100, 30)

_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_DESCRIPTOR = re.compile(r"(-?\d+|AT_FDCWD)(?:<((?:\\x[0-9a-f]{2})*)>)?")


def plain(text):
    return bytes.fromhex(text.replace("\\x", ""))


# Recording

class Recording:
    """The calls of a run as operations on files, with the screen in between."""

    def __init__(self, root, before):
        self.root = root.encode()
        self.names = {}         # path -> number of the file, now
        self.start_names = {}
        self.start_data = {}    # number -> bytes at the start
        self.is_folder = {}
        self.operations = []
        self.sizes, self.offsets, self.appending = {}, {}, {}
        self.count = itertools.count(1)
        seen = {}
        for place, folders, files in os.walk(before.encode()):
            inner = os.path.relpath(place, before.encode())
            inner = b"" if inner == b"." else inner
            self.names[inner] = self._new(is_folder=True)
            for name in files:
                path = os.path.join(place, name)
                key = os.stat(path).st_ino
                if key not in seen:
                    with open(path, "rb") as file:
                        seen[key] = self._new(data=file.read())
                self.names[os.path.join(inner, name)] = seen[key]
        self.start_names = dict(self.names)

    def _new(self, data=b"", is_folder=False):
        number = next(self.count)
        self.start_data[number] = data
        self.sizes[number] = len(data)
        self.is_folder[number] = is_folder
        return number

    def _path(self, descriptor, name):
        path = os.path.normpath(os.path.join(descriptor or self.root, name))
        if path == self.root:
            return b""
        return path[len(self.root) + 1:] if path.startswith(self.root + b"/") else None

    def add(self, kind, **more):
        self.operations.append(dict(more, kind=kind))

    def parse(self, log):
        """Reads what strace wrote."""
        half = {}
        with open(log, encoding="ascii", errors="replace") as lines:
            for line in lines:
                process, _, call = line.rstrip("\n").partition(" ")
                call = call.lstrip()
                if call.endswith("<unfinished ...>"):
                    half[process] = call[:-len("<unfinished ...>")]
                    continue
                resumed = re.match(r"<\.\.\. \w+ resumed>(.*)", call)
                if resumed:
                    call = half.pop(process, "") + resumed.group(1)
                match = re.match(r"(\w+)\((.*)\)\s+= (-?\d+)", call)
                if match and not match.group(3).startswith("-"):
                    self._call(match.group(1), match.group(2), int(match.group(3)))
        return self

    def _call(self, call, arguments, result):
        first = _DESCRIPTOR.match(arguments)
        where = plain(first.group(2)) if first and first.group(2) else None
        strings = [plain(text) for text in _STRING.findall(arguments)]
        if call in ("open", "openat", "creat"):
            base = where if call == "openat" else None
            self._open(self._path(base, strings[0]), arguments, result)
        elif call == "close":
            self.offsets.pop(first.group(1), None)
        elif call in ("write", "pwrite64"):
            if where and where.startswith(b"/dev/pts/"):
                self.add("screen", data=strings[0][:result])
                return
            number = self._file(where)
            if number is None:
                return
            if call == "pwrite64":
                at = int(arguments.rsplit(",", 1)[1])
            elif self.appending.get(first.group(1)):
                at = self.sizes[number]
            else:
                at = self.offsets.get(first.group(1), 0)
                self.offsets[first.group(1)] = at + result
            self.sizes[number] = max(self.sizes[number], at + result)
            self.add("data", file=number, at=at, data=strings[0][:result], where=where)
        elif call in ("ftruncate", "fallocate"):
            number = self._file(where)
            if number is not None:
                size = [int(part) for part in re.findall(r", (\d+)", arguments)]
                size = size[-1] if call == "ftruncate" else max(self.sizes[number], size[-1] + size[-2])
                self.sizes[number] = size
                self.add("size", file=number, size=size, where=where)
        elif call in ("fsync", "fdatasync"):
            path = self._path(None, where) if where else None
            if path in self.names:
                self.add("sync", file=self.names[path], path=path, where=where)
        else:
            self._names(call, arguments, strings)

    def _file(self, where):
        path = self._path(None, where) if where else None
        return self.names.get(path)

    def _open(self, path, arguments, result):
        if path is None:
            return
        self.offsets[str(result)] = 0
        self.appending[str(result)] = "O_APPEND" in arguments
        if path not in self.names and "O_CREAT" in arguments:
            self.names[path] = self._new()
            self.add("name", path=path, file=self.names[path])
        elif "O_TRUNC" in arguments and path in self.names:
            self.sizes[self.names[path]] = 0
            self.add("size", file=self.names[path], size=0, where=path)

    def _names(self, call, arguments, strings):
        if call.endswith("at") or call == "renameat2":
            folders = [plain(found) for found in re.findall(r"(?:\d+|AT_FDCWD)<((?:\\x[0-9a-f]{2})*)>", arguments)]
        else:
            folders = [None] * len(strings)
        paths = [self._path(folder, name) for folder, name in zip(folders, strings)]
        if call.startswith("mkdir") and paths and paths[0] is not None:
            self.names[paths[0]] = self._new(is_folder=True)
            self.add("name", path=paths[0], file=self.names[paths[0]])
        elif call.startswith("unlink") and paths and paths[0] in self.names:
            self.add("unname", path=paths[0], file=self.names.pop(paths[0]))
        elif call.startswith("link") and len(paths) == 2 and paths[0] in self.names:
            self.names[paths[1]] = self.names[paths[0]]
            self.add("name", path=paths[1], file=self.names[paths[0]])
        elif call.startswith("rename") and len(paths) == 2 and paths[0] in self.names:
            old, new = paths
            if "RENAME_EXCHANGE" in arguments:
                self.names[old], self.names[new] = self.names[new], self.names[old]
                self.add("swap", path=new, other=old)
            else:
                self.names[new] = self.names.pop(old)
                self.add("rename", path=new, other=old)


# States

NAMING = ("name", "unname", "swap", "rename")


def parent(path):
    return os.path.dirname(path)


class Moment:
    """What can be left after the first `end` operations."""

    def __init__(self, recording, end):
        self.recording, self.end = recording, end
        self.done = recording.operations[:end]

    def synced(self):
        """Which operations no power cut can take back."""
        safe = set()
        for index, operation in enumerate(self.done):
            if operation["kind"] != "sync":
                continue
            number = operation["file"]
            for earlier in range(index):
                other = self.done[earlier]
                if other["kind"] in ("data", "size") and other["file"] == number:
                    safe.add(earlier)
                # A file that is synced has its first name, with ext4, xfs and btrfs.
                elif other["kind"] == "name" and other["file"] == number:
                    safe.update(self._ways(other["path"], earlier))
                elif other["kind"] in NAMING and parent(other["path"]) == operation["path"]:
                    safe.update(self._ways(other["path"], earlier))
        return safe

    def _ways(self, path, index):
        """A name, and the names of the folders on the way to it."""
        way = {index}
        folder = parent(path)
        while folder:
            way.update(i for i, o in enumerate(self.done[:index]) if o["kind"] == "name" and o["path"] == folder)
            folder = parent(folder)
        return way

    def kill(self):
        """The files as they are."""
        return self.build(range(self.end), {})

    def power_cuts(self, generator, limit=40):
        """Trees as a power cut may leave them."""
        safe = self.synced()
        naming = [i for i, o in enumerate(self.done) if o["kind"] in NAMING and i not in safe]
        pending = [i for i, o in enumerate(self.done) if o["kind"] in ("data", "size") and i not in safe]
        files = sorted({self.done[i]["file"] for i in pending})
        choices = [naming, []] + [naming[:n] for n in range(1, len(naming))]
        choices += [[j for j in naming if j != i] for i in naming]
        fates = [dict.fromkeys(files, fate) for fate in ("drop", "half", "keep")]
        fates += [{**dict.fromkeys(files, "keep"), number: fate} for number in files for fate in ("drop", "half")]
        pairs = list(itertools.product(choices, fates))
        if len(pairs) > limit:
            pairs = generator.sample(pairs, limit)
        for names, fate in pairs:
            kept = safe | set(names) | set(pending)
            yield self.build(sorted(kept), {i: fate[self.done[i]["file"]] for i in pending})

    def build(self, kept, fates):
        """Names and bytes after the operations that are kept."""
        recording = self.recording
        names = dict(recording.start_names)
        data = {}
        last = {}
        for index, fate in fates.items():
            if fate == "half":
                last[self.done[index]["file"]] = index
        for index in kept:
            operation = self.done[index]
            kind = operation["kind"]
            if kind == "name":
                names[operation["path"]] = operation["file"]
            elif kind == "unname":
                names.pop(operation["path"], None)
            elif kind == "swap":
                if operation["path"] in names and operation["other"] in names:
                    a, b = operation["path"], operation["other"]
                    names[a], names[b] = names[b], names[a]
            elif kind == "rename":
                if operation["other"] in names:
                    names[operation["path"]] = names.pop(operation["other"])
            elif kind in ("data", "size"):
                fate = fates.get(index, "keep")
                if fate == "drop":
                    continue
                number = operation["file"]
                content = data.setdefault(number, bytearray(recording.start_data[number]))
                if kind == "size":
                    size = operation["size"]
                    content[size:] = b"\0" * max(0, size - len(content))
                    continue
                written = operation["data"]
                if fate == "half" and last[number] == index:
                    written = written[:len(written) // 2]
                at = operation["at"]
                content.extend(b"\0" * max(0, at - len(content)))
                content[at:at + len(written)] = written
        return names, {number: bytes(data.get(number, recording.start_data[number]))
                       for number in set(names.values())}


def promises(recording, tokens):
    """After how many operations a kill, and after how many a power cut, must leave which tokens."""
    screen = Screen(*SIZE)
    seen, saved, synced = set(), set(), set()
    was_saving = False
    typed = set()
    table = [(frozenset(), frozenset())]
    for operation in recording.operations:
        if operation["kind"] == "screen":
            screen.feed(operation["data"])
            text = screen.text()
            seen |= {token for token in tokens if token in text}
            is_saving = "✓" not in text
            if was_saving and not is_saving:
                saved |= typed
            if is_saving and not was_saving:
                typed = set()
            if is_saving:
                # What is on the screen in the frame that says "saving" is what is being saved.
                typed |= {token for token in tokens if token in text}
            was_saving = is_saving
        elif operation["kind"] == "sync" and operation["path"].endswith(b".journal"):
            synced |= before_sync
        before_sync = set(seen)
        table.append((frozenset(seen), frozenset(saved | synced)))
    return table


# Scenes: what is recorded

def type_notes(session, tokens):
    """Two notes, an edit, a draft that stays open, then quit by q."""
    one, two, three, four = tokens
    session.press("a", one, "Enter")
    session.take(0.3)
    session.press(two, "Enter", "\x07")
    session.take(0.4)
    session.settle()
    session.press("Enter", "End", " " + three, "Enter")
    session.take(0.4)
    session.settle()
    session.press("a", four[:5], four[5:])
    session.take(0.5)
    session.settle()
    session.press("Esc")
    session.quit()


def recover(session, tokens):
    """The start after a kill: the recovered draft is typed on and kept, another note made."""
    session.settle()
    session.take(0.4)
    session.press(" ", tokens[0], "Enter", "\x07")
    session.take(0.3)
    session.press("a", tokens[1], "Enter", "\x07")
    session.take(0.3)
    session.quit()


SCENES = ("typing", "recovery", "two names")


def record(binary, scene, generator):
    """Runs a scene under strace; gives back the recording, tokens, and those there from the start."""
    tokens = [words(generator) for _ in range(4)]
    given = []
    with Folder(binary) as folder:
        if scene == "two names":
            os.link(folder.file, os.path.join(folder.work, "other.json"))
        if scene == "recovery":
            given = [words(generator) for _ in range(3)]
            with folder.session(SIZE) as session:
                session.press("a", given[0], "Enter", given[1], "Enter", given[2])
                session.kill()
        before = os.path.join(folder.path, "..", os.path.basename(folder.path) + ".before")
        shutil.copytree(folder.path, before)
        if scene == "two names":
            os.unlink(os.path.join(before, "work", "other.json"))
            os.link(os.path.join(before, "work", "city.json"), os.path.join(before, "work", "other.json"))
        log = os.path.join(folder.path, "..", os.path.basename(folder.path) + ".log")
        try:
            recording = Recording(folder.path, before)
            with folder.session(SIZE, ("strace", "-DDD", "-f", "-qq", "-y", "-xx", "-s", "10000000", "-o", log,
                                       "-e", f"trace={TRACED}"), wait=False) as session:
                session.settle(30)
                (recover if scene == "recovery" else type_notes)(session, tokens)
            size = -1
            while size != os.path.getsize(log):
                size = os.path.getsize(log)
                wait_until(lambda: False, 0.2)
            recording.parse(log)
            lost = [token for token in tokens[:2] + given if token not in "\n".join(folder.texts())]
            if lost:
                raise ValueError(f"the recorded run itself lost {lost}")
        finally:
            shutil.rmtree(before, ignore_errors=True)
            if os.path.exists(log):
                os.unlink(log)
    return recording, tokens, given


class State:
    """One state on disk, to start the program on."""

    def __init__(self, binary, tree, folders):
        self.binary = binary
        names, data = tree
        self.path = os.path.realpath(tempfile.mkdtemp(prefix="ninefold-state-"))
        made = {}
        for path in sorted(names):
            place = os.path.join(self.path.encode(), path)
            number = names[path]
            if path == b"" or not os.path.isdir(os.path.dirname(place)):
                continue
            if number in made:
                os.link(made[number], place)
            elif number in folders:
                os.makedirs(place, exist_ok=True)
            else:
                with open(place, "wb") as file:
                    file.write(data[number])
                made[number] = place
        self.work = os.path.join(self.path, "work")
        self.home = os.path.join(self.path, "home")
        self.file = os.path.join(self.work, "city.json")

    @property
    def is_written_inside(self):
        return os.stat(self.file).st_nlink > 1

    variables = Folder.variables
    run = Folder.run
    check = Folder.check
    document = Folder.document
    texts = Folder.texts
    wait_for = Folder.wait_for

    @property
    def has_journal(self):
        return any(name.endswith(".journal") for _, _, names in os.walk(self.home) for name in names)

    def close(self):
        shutil.rmtree(self.path, ignore_errors=True)


def judge(item):
    """Starts the program on a state; gives back problems."""
    binary, folders, tree, wanted, start_always = item
    state = State(binary, tree, folders)
    problems = []
    try:
        trouble = state.check()
        # A file with several names is written inside: until the next start a kill leaves it half done,
        # and a copy of all of it in the state folder.
        if trouble and not state.is_written_inside:
            return [trouble]
        missing = trouble or [token for token in wanted if token not in "\n".join(state.texts())]
        if missing or state.has_journal or start_always:
            with Session(state, SIZE) as session:
                if session.ended:
                    return [f"does not start: {session.text.strip()[-200:]!r}"]
                if session.is_typing:
                    session.press("Esc")
                if session.quit() != 0:
                    problems.append(f"q ends with {session.program.code}")
            if (trouble := state.check()):
                problems.append(f"after recovery {trouble}")
            text = "\n".join(state.texts())
            missing = [token for token in wanted if token not in text]
            if missing:
                problems.append(f"promised and lost: {missing}")
            twice = [token for token in wanted if text.count(token) > 1]
            if twice:
                problems.append(f"twice: {twice}")
    except (Late, OSError, ValueError) as error:
        problems.append(f"{type(error).__name__}: {error}")
    finally:
        state.close()
    return problems


def all_states(recording, tokens, given, generator):
    """(what, tree, wanted), each state once."""
    table = promises(recording, tokens + given)
    seen = set()
    for end in range(len(recording.operations) + 1):
        last = recording.operations[end - 1] if end else {"kind": "start"}
        if last["kind"] == "screen":
            # The files are those of before; what is promised counts with the next operation.
            if end < len(recording.operations):
                continue
        moment = Moment(recording, end)
        # What the screen says with the same operation is promised, what it says next is not yet.
        after_kill, after_cut = table[end]
        base = set(given)
        trees = [("kill", moment.kill(), base | after_kill)]
        trees += [("power cut", tree, base | after_cut) for tree in moment.power_cuts(generator)]
        for what, tree, wanted in trees:
            key = hashlib.sha256(repr((sorted(tree[0].items()), sorted(tree[1].items()), sorted(wanted))).encode()).digest()
            if key not in seen:
                seen.add(key)
                where = last.get("path") or last.get("where") or b""
                yield f"{what} after call {end} ({last['kind']} {os.path.basename(where).decode()})", tree, wanted


def run(binary, limit, seed, only=None):
    result = Result("crash states", f"crash_states.py {binary} {'--all' if not limit else f'--states {limit}'} --seed {seed}")
    if not has_strace():
        result.figure("left out: no strace here")
        return result
    scenes = SCENES if only is None else (SCENES[only],)
    total = 0
    for scene in scenes:
        generator = generator_of(seed, scene)
        try:
            recording, tokens, given = record(binary, scene, generator)
        except (Late, OSError, ValueError) as error:
            result.check(f"recording of {scene}", [f"{type(error).__name__}: {error}"], SCENES.index(scene))
            continue
        states = list(all_states(recording, tokens, given, generator))
        found = len(states)
        share = limit // len(scenes) if limit else found
        if found > share:
            kills = [s for s in states if s[0].startswith("kill")]
            cuts = [s for s in states if not s[0].startswith("kill")]
            kills = generator.sample(kills, min(len(kills), share // 2))
            states = kills + generator.sample(cuts, min(len(cuts), share - len(kills)))
        folders = frozenset(n for n, is_folder in recording.is_folder.items() if is_folder)
        items = [(binary, folders, tree, wanted, not limit) for _, tree, wanted in states]
        for (what, _, _), problems in zip(states, together(judge, items)):
            result.check(f"{scene}, {what}", problems, SCENES.index(scene))
        total += len(states)
        calls = sum(o["kind"] != "screen" for o in recording.operations)
        syncs = sum(o["kind"] == "sync" for o in recording.operations)
        result.figure(f"{scene}: {calls} calls, {syncs} of them syncs, {found} states, {len(states)} started")
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--states", type=int, default=150)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help=f"one scene of {', '.join(SCENES)}, by number from 0")
    given = parser.parse_args()
    limit = 0 if given.all else given.states
    sys.exit(run(os.path.abspath(given.binary), limit, given.seed, given.only).done())


if __name__ == "__main__":
    main()
