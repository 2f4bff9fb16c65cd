#!/usr/bin/env python3
"""Plays the three evenings of the inner-city track again, with the real command line, so that the track has a past.

    Tests/Tools/replay.py BINARY OUT.json

The starter knows how the track ended and not how it came there. So the boards are laid out empty, and what stands on
them is written, sorted, voted for, mended and worked out again by people of eight sectors and whoever leads them. Names,
times, slips and detours are made up, the same at every run; ids are new each time. OUT.json gets its history beside it.
At the end the notes are compared with those of the starter, box by box.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import datetime, timezone
from pathlib import Path

STARTER = Path(__file__).resolve().parents[2] / "seeds" / "inner-city.json"

#: Who speaks for a sector, and who leads.
LEADER = "Els"
PEOPLE = {
    "social-economy": "Fatima", "mainstream-business": "Joris", "policy": "Annelies", "culture": "Karim",
    "association": "Lotte", "knowledge": "Wim", "finance": "Noor", "resident": "Pieter",
}
VOTERS = [*PEOPLE.values(), "Amina", "Bart", "Chadia", "Dirk", "Emma", "Femke", "Gust", "Hilde", "Ivo", "Jana", "Koen",
          "Lies", "Mo"]
EVENINGS = [datetime(2026, month, day, 18, tzinfo=timezone.utc) for month, day in ((3, 12), (4, 16), (5, 21))]

#: Ideas that were dropped again, with the sector they came from.
DROPPED = [("culture", "Vuurwerk elke vrijdag"), ("policy", "Alles afbreken en opnieuw beginnen"),
           ("resident", "Gratis parkeren voor iedereen"), ("finance", "Wachten tot de markt herstelt")]
#: What only the leader is to see.
ASIDE = "Niet voor de zaal: één eigenaar wil nog niet genoemd worden"


class Track:
    """The track's file, and a clock that its commands go by."""

    def __init__(self, binary, file, home):
        self.binary, self.file = os.path.abspath(binary), Path(file).resolve()
        self.chance = random.Random(66)
        self.clock = 0
        self.calls = 0
        #: The new ids of the starter's notes.
        self.ids = {}
        self.env = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "nl_BE.UTF-8", "TZ": "UTC"}

    def do(self, who, command, *args, name=None):
        """Runs a command as somebody, some seconds after the one before, and gives back the lines it prints."""
        self.clock += self.chance.randint(8, 40)
        self.calls += 1
        done = subprocess.run(
            [self.binary, command, str(name or self.file), *args], capture_output=True, text=True,
            env={**self.env, "NINEFOLD_NAME": who, "SOURCE_DATE_EPOCH": str(self.clock)})
        if done.returncode:
            sys.exit(f"replay: {command} {args} ends with {done.returncode}: {done.stderr.strip()}")
        return done.stdout.split("\n")[:-1]

    def begin(self, evening):
        self.clock = int(EVENINGS[evening].timestamp())

    def rest(self, minutes):
        self.clock += 60 * minutes

    def mark(self, name):
        self.do(LEADER, "mark", name)
        self.rest(8)


def speaker(note):
    return PEOPLE.get(note.get("facets", {}).get("sector"), LEADER)


def adding(note):
    """What follows `add` for a note beside its text and place."""
    sector = note.get("facets", {}).get("sector")
    return ["--by", speaker(note), *(["--sector", sector] if sector else [])]


def fields(note, *left_out):
    """What `set` is told of a note, where that says something."""
    found = {}
    for name, value in note.get("facets", {}).items():
        if name != "sector" and value not in ("untested", "new"):
            found[name] = value
    for group in ("scores", "step", "experiment", "metric", "flow"):
        for name, value in note.get(group, {}).items():
            found[f"{group}.{name}" if group != "scores" else f"scores.{name}"] = value
    for name in ("kind", "picture", "evidenceNote"):
        if name in note and note[name] not in ("idea", "canvas", "step"):
            found[name] = note[name]
    return [f"{name}={','.join(value) if isinstance(value, list) else value}" for name, value in found.items()
            if name not in left_out]


def provenance(track, note):
    """What `set` is told of where a note comes from; notes that come later are left out."""
    sources = [track.ids[link["to"]] for link in note.get("links", []) if link["kind"] == "from" and link["to"] in track.ids]
    return ["links=" + ", ".join(f"from {id}" for id in sources)] if sources else []


def empty(starter):
    """The starter as it is laid out before the first evening: boards and boxes, no notes, no results, a cluster of the
    wall for each table."""
    plan = json.loads(json.dumps(starter))
    for board in plan["boards"]:
        for key in ("rounds", "derivedFrom", "maturity", "stage"):
            board.pop(key, None)
        for number, box in enumerate(board["boxes"], 1):
            box["notes"] = []
            if "title" in box:
                box["title"] = f"Tafel {number}"
                box.pop("pictogram", None)
    return plan


def play(track, starter):
    boards = {board["id"]: board for board in starter["boards"]}
    wall = boards["bb-wall"]
    first_evening(track, wall, boards["bb-ws1"])
    second_evening(track, boards)
    third_evening(track, boards)


def agenda(track, board):
    """The steps of an evening: all at once, then their minutes."""
    notes = board["boxes"][0]["notes"]
    ids = track.do(LEADER, "add", *[note["text"] for note in notes], "--board", board["id"])
    for id, note in zip(ids, notes):
        track.do(LEADER, "set", id, *fields(note))


def first_evening(track, wall, workshop):
    track.begin(0)
    agenda(track, workshop)
    track.mark("agenda klaar")
    chance = track.chance
    ideas = [note for box in wall["boxes"] for note in box["notes"] if note["kind"] == "idea"]
    questions = [note for box in wall["boxes"] for note in box["notes"] if note["kind"] != "idea"]
    chance.shuffle(ideas)

    # Written in silence, each sector at a table of its own; every ninth with a slip that is mended.
    ids, dropped = {}, []
    themes = [box for box in wall["boxes"] if box.get("title")]
    tables = {sector: theme["id"] for sector, theme in zip(PEOPLE, themes)}
    for number, note in enumerate(ideas):
        text = note["text"]
        slip = number % 9 == 4
        [id] = track.do(speaker(note), "add", text.lower() + "!" if slip else text, "--board", "bb-wall",
                        "--box", tables[note["facets"]["sector"]], *adding(note))
        ids[note["id"]] = id
        if slip:
            track.do(speaker(note), "set", id, f"text={text}")
        if number % 17 == 9 and len(dropped) < len(DROPPED):
            sector, words = DROPPED[len(dropped)]
            dropped += track.do(PEOPLE[sector], "add", words, "--board", "bb-wall", "--box", tables[sector],
                                "--by", PEOPLE[sector], "--sector", sector)
    for note in questions:
        [id] = track.do(speaker(note), "add", note["text"], "--board", "bb-wall", "--box", "parking-lot", *adding(note))
        ids[note["id"]] = id
        track.do(speaker(note), "set", id, *fields(note))
    track.do("Karim", "undo")
    track.do("Karim", "redo")
    track.mark("alle ideeën")

    # Sorted: tables become themes and get their names; some notes land in the wrong one first.
    for id in dropped:
        track.do(LEADER, "remove", id)
    strays = []
    for theme in themes:
        notes = [note for note in theme["notes"] if tables[note["facets"]["sector"]] != theme["id"]]
        for number in range(0, len(notes), 2):
            pair = notes[number:number + 2]
            names = [ids[note["id"]] for note in pair]
            to = theme["id"]
            if number == 4:
                to = chance.choice([other["id"] for other in themes if other is not theme])
                strays += [(name, theme["id"]) for name in names]
            track.do(speaker(pair[0]), "move", *names, "--to", to, "--board", "bb-wall")
        track.do(LEADER, "set", f"bb-wall/{theme['id']}", f"title={theme['title']}",
                 f"pictogram={theme['pictogram']}")
    for id, home in strays:
        track.do(chance.choice(list(PEOPLE.values())), "move", id, "--to", home, "--board", "bb-wall")
    track.mark("geordend in thema's")

    track.ids.update(ids)
    vote(track, wall, ids)
    track.mark("gestemd")

    for note in ideas:
        told = fields(note)
        if any(field.startswith("stage=") for field in told):
            track.do(LEADER, "set", ids[note["id"]], *told)
    [aside] = track.do(LEADER, "add", ASIDE, "--board", "bb-wall", "--box", "tray", "--by", LEADER)
    track.do(LEADER, "set", aside, "hidden=true")
    track.mark("keuze na avond 1")


def vote(track, wall, ids):
    """A blind round whose sums are those of the starter: who has votes left gives them, two to a note at most."""
    [round] = wall["rounds"]
    track.do(LEADER, "vote", "--open", "--board", "bb-wall", "--each", str(round["perPerson"]),
             "--most", str(round["maxPerNote"]), "--blind")
    ballots = {voter: [] for voter in VOTERS}
    for note, sum in sorted(round["totals"].items(), key=lambda pair: -pair[1]):
        for _ in range(sum):
            able = [voter for voter in VOTERS if len(ballots[voter]) < round["perPerson"]
                    and ballots[voter].count(note) < round["maxPerNote"]]
            ballots[min(able, key=lambda voter: (len(ballots[voter]), ballots[voter].count(note)))].append(note)
    for voter, notes in ballots.items():
        if notes:
            track.do(voter, "vote", *[ids[note] for note in notes], "--by", voter)
    track.do("Mo", "vote", ids[ballots["Mo"][0]], "--by", "Mo", "--take-back")
    track.do("Mo", "vote", ids[ballots["Mo"][0]], "--by", "Mo")
    track.do(LEADER, "vote", "--close", "--board", "bb-wall")


def canvas(track, board, detour=None):
    """Fills a canvas box by box; notes of one box and sector come together. `detour` is the number of a box whose first
    note is put elsewhere first."""
    order = [box for box in board["boxes"] if box["notes"]]
    for number, box in enumerate(order):
        groups = {}
        for note in box["notes"]:
            groups.setdefault(note.get("facets", {}).get("sector"), []).append(note)
        for notes in groups.values():
            start = order[number - 1]["id"] if number == detour else box["id"]
            ids = track.do(speaker(notes[0]), "add", *[note["text"] for note in notes], "--board", board["id"],
                           "--box", start, *adding(notes[0]))
            if start != box["id"]:
                track.do(LEADER, "move", *ids, "--to", box["id"])
            track.ids.update((note["id"], id) for id, note in zip(ids, notes))
            for id, note in zip(ids, notes):
                told = fields(note, "evidence") + provenance(track, note)
                if told:
                    track.do(speaker(note), "set", id, *told)
                if note.get("facets", {}).get("evidence", "untested") != "untested":
                    yield id, note


def close(track, board):
    told = [f"{key}={board[key]}" for key in ("stage", "maturity") if key in board]
    if told:
        track.do(LEADER, "set", board["id"], *told)


def second_evening(track, boards):
    track.begin(1)
    agenda(track, boards["bb-ws2"])
    visual = [board for board in boards.values() if board["template"] == "visual-lean"]
    for number, board in enumerate(visual):
        for _ in canvas(track, board, detour=2 if number % 3 == 0 else None):
            pass
        close(track, board)
        if number == 3:
            track.mark("vier prototypes")
    track.mark("negen visual lean canvassen")


def third_evening(track, boards):
    track.begin(2)
    agenda(track, boards["bb-ws3"])
    tested = []
    for template, name in (("lean", "drie lean canvassen"), ("bmc", "drie businessmodellen")):
        for board in boards.values():
            if board["template"] == template:
                tested += canvas(track, board, detour=3)
                close(track, board)
        track.mark(name)
    for id in ("bb-b2-assumptions", "bb-b2-experiments"):
        tested += canvas(track, boards[id])
    # What was learned meanwhile.
    for id, note in tested:
        track.do(speaker(note), "set", id, f"evidence={note['facets']['evidence']}")
    close(track, boards["bb-wall"])
    track.mark("einde van avond 3")


def placed(workspace):
    """How often each text stands in each box."""
    return Counter((board["id"], box.get("title", box["id"]), note["text"]) for board in workspace["boards"] for box in board["boxes"]
                   for note in box["notes"])


def replay(binary, out):
    """Makes `out` and its history; gives back what there is to say about it."""
    starter = json.loads(STARTER.read_text())
    out = Path(out).resolve()
    with tempfile.TemporaryDirectory(prefix="ninefold-replay-") as home:
        shell = Path(home) / "leeg.json"
        shell.write_text(json.dumps(empty(starter), ensure_ascii=False))
        track = Track(binary, out, home)
        track.begin(0)
        track.do(LEADER, "new", "--from", str(shell))
        play(track, starter)
        log = json.loads("\n".join(track.do(LEADER, "log", "--json")))
    wanted, found = placed(starter), placed(json.loads(out.read_text()))
    return {
        "calls": track.calls, "log": log, "wanted": sum(wanted.values()), "there": sum((wanted & found).values()),
        "missing": sorted(wanted - found), "more": sorted(found - wanted),
    }


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    told = replay(*sys.argv[1:])
    print(f"{told['calls']} commands")
    print(f"{told['there']} of {told['wanted']} notes stand in the boxes of the starter")
    for kind in ("missing", "more"):
        for board, box, text in told[kind]:
            print(f"{kind}: {board}/{box}: {text}")
    sys.exit(0 if not told["missing"] else 1)


if __name__ == "__main__":
    main()
