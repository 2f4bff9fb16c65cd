#!/usr/bin/env python3
"""Makes a programme to try things on: a folder of workspaces that grew for weeks.

    python3 Tests/Tools/programme.py BINARY FOLDER [--teams 46] [--weeks 12]

One team works on the learning lab for weeks by the commands of the program, with a note and a mark a week; the others are copies of
it with an id of their own. Of them three are stuck (one is silent, one has tests that should have ended, one never tested
anything), some do well or stopped with a reason, one file is broken and one of a newer format. The last week ends on 2026-03-20.
"""

import argparse
import datetime
import json
import os
import pathlib
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SEED = ROOT / "seeds" / "learning-lab.json"
END = datetime.datetime(2026, 3, 20, 18, tzinfo=datetime.timezone.utc)
#: What is special about some teams, by their number.
SILENT, OVERDUE, UNTESTED, BROKEN, NEWER = 5, 12, 19, 23, 31
WELL, STOPPED = (8, 27), (14, 40)


class Model:
    """A team that works for weeks, by the program's own commands, and what its files were after each week."""

    def __init__(self, binary, weeks):
        self.binary, self.weeks = binary, weeks
        #: The workspace and its history after so many weeks.
        self.evenings = [(json.loads(SEED.read_text()), b"")]
        with tempfile.TemporaryDirectory(prefix="ninefold-programme-") as folder:
            file = pathlib.Path(folder) / "team.json"
            history = pathlib.Path(folder) / ".team.json.history"
            file.write_bytes(SEED.read_bytes())
            board = self.evenings[0][0]["boards"][0]["id"]
            for week in range(1, weeks + 1):
                self.run(week, "add", str(file), f"Week {week}: what we heard", "--board", board, "--box", "problem")
                self.run(week, "mark", str(file), f"w{week}", hour=1)
                self.evenings.append((json.loads(file.read_text()), history.read_bytes()))

    def run(self, week, *words, hour=0):
        when = END - datetime.timedelta(weeks=self.weeks - week, hours=-hour)
        env = {"PATH": os.environ["PATH"], "HOME": os.path.dirname(words[1]), "LC_ALL": "C.UTF-8", "NINEFOLD_NAME": "Ann",
               "SOURCE_DATE_EPOCH": str(int(when.timestamp()))}
        done = subprocess.run([self.binary, *words], env=env, capture_output=True, timeout=60)
        if done.returncode:
            raise SystemExit(f"{' '.join(words)}: {done.returncode}: {done.stderr.decode()}")


def crc32c(data):
    """The checksum of a record (RFC 3720, appendix B.4)."""
    value = 0xFFFFFFFF
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ (0x82F63B78 if value & 1 else 0)
    return value ^ 0xFFFFFFFF


def header(name):
    """The first line of the history of a workspace."""
    record = json.dumps({"workspace": name}, separators=(",", ":")).encode()
    return b"H1 %d %08x %s\n" % (len(record), crc32c(record), record)


def settle(workspace, number):
    """Gives a team its tests: they run as long as they were meant to, but for one that is late and one that has none."""
    if number == UNTESTED:
        workspace["boards"] = [b for b in workspace["boards"] if b["template"] != "experiments"]
    kept = {b["id"] for b in workspace["boards"]}
    notes = [n for b in workspace["boards"] for x in b["boxes"] for n in x["notes"]]
    kept |= {n["id"] for n in notes}
    for note in notes:
        note["links"] = [link for link in note.get("links", []) if link["to"] in kept]
        if not note["links"]:
            del note["links"]
        test = note.get("experiment", {})
        if test.get("state") == "running":
            test.update(started="2026-02-02" if number == OVERDUE else "2026-03-10", days=14)


def make(binary, folder, teams=46, weeks=12):
    """Makes the files; gives back their folder."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    model = Model(os.path.abspath(binary), weeks)
    for number in range(1, teams + 1):
        name = f"team-{number:02}.ninefold.json"
        if number == BROKEN:
            (folder / name).write_text('{\n  "format": "ninefold/1",\n  "id": "team-23"\n  "title": "Team 23"\n}\n')
            continue
        if number == NEWER:
            (folder / name).write_text('{\n  "format": "ninefold/2",\n  "id": "team-31",\n  "boards": []\n}\n')
            continue
        workspace, history = model.evenings[max(0, weeks - 5) if number == SILENT else weeks]
        workspace = {**json.loads(json.dumps(workspace)), "id": f"team-{number}", "title": f"Team {number}"}
        settle(workspace, number)
        for numbers, outcome, reason in ((WELL, "doing-well", "Twelve members pay"), (STOPPED, "stopped", "Nobody found a room")):
            if number in numbers:
                workspace.update(outcome=outcome, reason=reason)
        (folder / name).write_text(json.dumps(workspace, ensure_ascii=False, indent=2) + "\n")
        if history:
            (folder / f".{name}.history").write_bytes(header(workspace["id"]) + history.partition(b"\n")[2])
    return folder


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("folder")
    parser.add_argument("--teams", type=int, default=46)
    parser.add_argument("--weeks", type=int, default=12)
    words = parser.parse_args()
    make(words.binary, words.folder, words.teams, words.weeks)


if __name__ == "__main__":
    main()
