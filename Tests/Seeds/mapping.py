#!/usr/bin/env python3
"""Proves that the seeds hold all of the starter data, and nothing that the format does not know.

    python3 Tests/Seeds/mapping.py               walks the fixture and the seeds
    python3 Tests/Seeds/mapping.py --selftest    damages them in memory; every damage must be seen

The walk goes over every leaf of Tests/Fixtures/starter-data.json. `MAPPING` names, for each kind
of leaf, the place in the seeds where its value must stand and what it is called there; a leaf of
no kind fails. Then the walk goes the other way: a leaf of a seed that no leaf of the source led to
must be one that `ADDED` expects. Last come the rules of the format. Nothing is shared with
convert.py: the tables here are expectations of their own.
"""

import copy
import hashlib
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
FIXTURE = ROOT / "Tests" / "Fixtures" / "starter-data.json"
FIXTURE_SHA256 = "ea42ad457726ebbd96b8fdd24d3a2c302069f2ca7557e8f413d0be9c41ea5422"
ELEVEN = ROOT / "Tests" / "Fixtures" / "eleven-templates.json"

TRACKS = {
    "ws-binnenstad": "inner-city.json",
    "ws-sociaal-gemaakt": "made-social.json",
    "ws-overvecht": "learning-lab.json",
    "ws-factory": "impact-factory.json",
    "ws-gemeente": "municipality.json",
}
BLANKS = ("blank-lean.json", "blank-bmc.json", "blank-workshop.json")

ABSENT = "(absent)"

# --- What the source's words are in the format

TEMPLATE = {
    "idea-wall": "wall", "visual-lean-canvas": "visual-lean", "lean-canvas": "lean",
    "business-model-canvas": "bmc",
}
SECTOR = {
    "sociale-economie": "social-economy", "reguliere-economie": "mainstream-business",
    "beleid": "policy", "cultuur": "culture", "vereniging": "association",
    "kennis-onderwijs": "knowledge", "vastgoed-financieel": "finance", "bewoner": "resident",
}
PARTNER = {
    "uitvoering": "implementation", "netwerk": "network", "kennis": "knowledge",
    "diensten": "services",
}
PARTNER_STATE = {
    "kandidaat": "candidate", "actief": "active", "rustend": "resting", "uitgestroomd": "left",
}
FLOW = {
    "geld": "money", "ruimte": "space", "tijd": "time", "kennis": "knowledge",
    "zichtbaarheid": "visibility", "ruil": "exchange",
}
ROLE = {
    "betaler": "payer", "begunstigde": "beneficiary", "gebruiker": "user", "beslisser": "decider",
}
COLOR = {
    "geel": "yellow", "groen": "green", "blauw": "blue", "oranje": "orange", "paars": "purple",
}
RISK = {"D": "desirability", "F": "feasibility", "V": "viability"}
STATE = {"planned": "planned", "running": "running", "done": "learned"}
MATURITY = {
    "ambitieus, conceptueel": "concept",
    "concreet (toewijzing van dit etiket is een aanname)": "concrete",
}

# The templates' own Dutch labels: a box that bears one has no title in the file.
LABEL = {
    "key-partners": "Kernpartners", "key-activities": "Kernactiviteiten",
    "key-resources": "Kernmiddelen", "value-propositions": "Waardeproposities",
    "customer-relationships": "Klantrelaties", "channels": "Kanalen",
    "customer-segments": "Klantsegmenten", "cost-structure": "Kostenstructuur",
    "revenue-streams": "Inkomstenstromen", "problem": "Probleem",
    "existing-alternatives": "Bestaande alternatieven", "solution": "Oplossing",
    "key-metrics": "Kerncijfers", "uvp": "Unieke waardepropositie",
    "high-level-concept": "Concept in één zin", "unfair-advantage": "Oneerlijk voordeel",
    "early-adopters": "Eerste gebruikers", "parking-lot": "Parkeerplaats",
}

# --- How a value is expected
# An expectation is None (the same value), a table to look the value up in, or a function of the
# value and the names of its surroundings (see `names_of`).


def unless_label(value, names):
    """A box title: absent where it is the label that the template gives anyway."""
    return ABSENT if LABEL.get(names["box"]) == value else value


def unless_zero(value, names):
    """Votes: a note without votes is absent from a round's totals."""
    return value if value else ABSENT


def nothing(value, names):
    """An empty list of the source, which the format does not write."""
    return ABSENT


def key(value, names):
    """The name of the member, where that is a Dutch word worth keeping."""
    return names["key"]


def replaced(old, new):
    """A constant of the source's own format, in whose place another stands."""
    return lambda value, names: new if value == old else "{!r} instead of {!r}".format(old, value)


# --- Where a value is expected
# A place is a path through a seed. It starts with a workspace's id, `each` (all five) or `holders`
# (those that name the source). In a list a step is an id, `#2` an index, `kind=from#1` the second
# of those whose kind is from, `@with:ID` the box that holds a note. `@line:0` is a line of a text,
# `@there` whether there is anything. A place that starts with `=` is computed (`COMPUTED`).

ALL = "ws-binnenstad"
BOARD = "{ws}/boards/{board}"
ROUND = BOARD + "/rounds/#0"
BOX = BOARD + "/boxes/{box}"
NOTE = BOX + "/notes/{note}"
CLUSTER = BOARD + "/boxes/{cluster}"
RULE = BOARD + "/rules/{rule}"
ASSUMPTION = "{ws}/boards/{board}-assumptions/boxes/{quarter}/notes/{assumption}"
EXPERIMENT = "{ws}/boards/{board}-experiments/boxes/{state}/notes/{experiment}"
CARD = EXPERIMENT + "/experiment"
SESSION = "{ws}/boards/{session}"
STEP = SESSION + "/boxes/steps/notes/#{i}"
SOURCE = "holders/sources/{source}"
SECTORS = "each/vocabularies/sector/value={SECTOR}"


def word(vocabulary, identifier):
    """The entry of a vocabulary, in the workspace that has all of them."""
    return "{}/vocabularies/{}/value={}".format(ALL, vocabulary, identifier)


def listed(vocabulary):
    """The value of the entry at the same index."""
    return "{}/vocabularies/{}/#{{i}}/value".format(ALL, vocabulary)


# Kind of leaf → its place and expectation; several of them alternate. `*` is any name, `[]` any
# index.
MAPPING = {
    "format": ("each/format", replaced("canvas-starter-data", "ninefold/1")),
    "version": ("each/format", replaced(1, "ninefold/1")),
    "language": ("each/language", None),
    "note": (ALL + "/sources/starter-data/facts/#0", None),
    "counts.workspaces": ("=workspaces", None),
    "counts.boards": ("=boards", None),
    "counts.notes": ("=notes", None),
    "counts.ideas_binnenstad": ("=ideas", None),
    "counts.reported_notes": ("=reported", None),
    "counts.experiments": ("=experiments", None),
    "counts.assumptions": ("=assumptions", None),
    "sources[].id": (SOURCE + "/id", None),
    "sources[].title": (SOURCE + "/title", None),
    "sources[].url": (SOURCE + "/url", None),
    "sources[].facts[]": (SOURCE + "/facts/#{i}", None),

    "vocab.sectors.*.code": (SECTORS + "/symbol", None),
    "vocab.sectors.*.label_nl": (SECTORS + "/label/nl", None),
    "vocab.sectors.*.label_en": (SECTORS + "/label/en", None),
    "vocab.note_types[]": (listed("kind"), None),
    "vocab.idea_status.*": (word("stage", "{key}") + "/label/nl", None),
    "vocab.assumption_status.*": (word("evidence", "{key}") + "/label/nl", None),
    "vocab.basis.*": (word("basis", "{key}") + "/note", None),
    "vocab.partner_types.*": (word("partner", "{PARTNER}") + "/label/nl", None),
    "vocab.partner_state[]": (
        listed("partner-state"), PARTNER_STATE,
        "{}/vocabularies/partner-state/#{{i}}/label/nl".format(ALL), None,
    ),
    "vocab.segment_roles.*": (
        word("role", "{ROLE}") + "/note", None, word("role", "{ROLE}") + "/label/nl", key,
    ),
    "vocab.flow_kinds.*": (
        word("flow", "{FLOW}") + "/note", None, word("flow", "{FLOW}") + "/label/nl", key,
    ),
    "vocab.impact_levels[]": (listed("metric-level"), None),
    "vocab.scales.*": (word("scale", "{key}") + "/note", None),
    "vocab.color": tuple(
        part for color in COLOR.values() for part in (word("color", color) + "/note", None)
    ),
    "vocab.risk.*": (
        word("risk", "{RISK}") + "/label/nl", None, word("risk", "{RISK}") + "/symbol", key,
    ),
    "pictograms.*[]": (ALL + "/pictograms/{key}/#{i}", None),

    "workspaces[].id": ("{ws}/id", None),
    "workspaces[].title": ("{ws}/title", None),
    "workspaces[].place": ("{ws}/place", None),
    "workspaces[].sources[]": ("{ws}/sources/#{i}/id", None),

    "workspaces[].sessions[].id": (SESSION + "/id", None),
    "workspaces[].sessions[].title": (SESSION + "/title", None),
    "workspaces[].sessions[].minutes": ("=session minutes", None),
    "workspaces[].sessions[].agenda[].step": (STEP + "/text", None),
    "workspaces[].sessions[].agenda[].minutes": (STEP + "/step/minutes", None),
    "workspaces[].sessions[].agenda[].mode": (STEP + "/step/mode", None),
    "workspaces[].sessions[].agenda[].projected": (STEP + "/step/projected", None),

    "workspaces[].boards[].id": (BOARD + "/id", None),
    "workspaces[].boards[].title": (BOARD + "/title", None),
    "workspaces[].boards[].template": (BOARD + "/template", TEMPLATE),
    "workspaces[].boards[].stage": (BOARD + "/stage", None),
    "workspaces[].boards[].workshop": (BOARD + "/workshop", None),
    "workspaces[].boards[].language": (BOARD + "/language", None),
    "workspaces[].boards[].how_might_we": (BOARD + "/question", None),
    "workspaces[].boards[].description": (BOARD + "/description/@line:0", None),
    "workspaces[].boards[].ambition": (
        BOARD + "/description/@line:1", None, BOARD + "/maturity", MATURITY,
    ),
    "workspaces[].boards[].sources[]": (BOARD + "/sources/#{i}", None),
    "workspaces[].boards[].derived_from[]": (BOARD + "/derivedFrom/#{i}", None),
    "workspaces[].boards[].provenance[]": (BOARD + "/derivedFrom/#{after_boards}", None),
    "workspaces[].boards[].open_partnership": (BOARD + "/openPartnership/@there", None),
    "workspaces[].boards[].partnership_rule": (BOARD + "/openPartnership/rule", None),
    "workspaces[].boards[].rules[].id": (RULE + "/id", None),
    "workspaces[].boards[].rules[].text": (RULE + "/text", None),
    "workspaces[].boards[].rules[].field": (RULE + "/field", None),
    "workspaces[].boards[].rules[].basis": (RULE + "/basis", None),

    "workspaces[].boards[].voting.mode": (ROUND + "/mode", None),
    "workspaces[].boards[].voting.participants": (ROUND + "/participants", None),
    "workspaces[].boards[].voting.votes_per_person": (ROUND + "/perPerson", None),
    "workspaces[].boards[].voting.max_per_note": (ROUND + "/maxPerNote", None),
    "workspaces[].boards[].voting.total_cast": ("=votes", None),
    "workspaces[].boards[].clusters[].id": (BOARD + "/boxes/#{cluster_i}/id", None),
    "workspaces[].boards[].clusters[].title": (CLUSTER + "/title", None),
    "workspaces[].boards[].clusters[].picto": (CLUSTER + "/pictogram", None),
    "workspaces[].boards[].clusters[].votes": ("=cluster votes", None),
    "workspaces[].boards[].clusters[].ideas": ("=cluster ideas", None),

    "workspaces[].boards[].boxes[].id": (BOX + "/id", None),
    "workspaces[].boards[].boxes[].title": (BOX + "/title", unless_label),
    "workspaces[].boards[].boxes[].notes": (BOX + "/notes/#0", nothing),
    "workspaces[].boards[].boxes[].notes[].id": (BOX + "/notes/#{note_i}/id", None),
    "workspaces[].boards[].boxes[].notes[].text": (NOTE + "/text", None),
    "workspaces[].boards[].boxes[].notes[].type": (NOTE + "/kind", None),
    "workspaces[].boards[].boxes[].notes[].tags": (NOTE + "/tags", nothing),
    "workspaces[].boards[].boxes[].notes[].tags[]": (NOTE + "/tags/#{i}", None),
    "workspaces[].boards[].boxes[].notes[].votes": (ROUND + "/totals/{note}", unless_zero),
    "workspaces[].boards[].boxes[].notes[].author_sector": (NOTE + "/facets/sector", SECTOR),
    "workspaces[].boards[].boxes[].notes[].status": (NOTE + "/facets/{status}", None),
    "workspaces[].boards[].boxes[].notes[].basis": (NOTE + "/basis", None),
    "workspaces[].boards[].boxes[].notes[].from": (NOTE + "/links/kind=from#0", nothing),
    "workspaces[].boards[].boxes[].notes[].from[]": (NOTE + "/links/kind=from#{i}/to", None),
    "workspaces[].boards[].boxes[].notes[].cluster": (BOARD + "/boxes/@with:{note}/id", None),
    "workspaces[].boards[].boxes[].notes[].matrix.impact": (NOTE + "/scores/impact", None),
    "workspaces[].boards[].boxes[].notes[].matrix.effort": (NOTE + "/scores/effort", None),
    "workspaces[].boards[].boxes[].notes[].picto": (NOTE + "/picture", None),
    "workspaces[].boards[].boxes[].notes[].evidence": (NOTE + "/evidenceNote", None),
    "workspaces[].boards[].boxes[].notes[].role": (NOTE + "/facets/role", ROLE),
    "workspaces[].boards[].boxes[].notes[].color": (NOTE + "/facets/color", COLOR),
    "workspaces[].boards[].boxes[].notes[].owner": (NOTE + "/owner", None),
    "workspaces[].boards[].boxes[].notes[].partner_type": (NOTE + "/facets/partner", PARTNER),
    "workspaces[].boards[].boxes[].notes[].partner_state": (
        NOTE + "/facets/partner-state", PARTNER_STATE,
    ),
    "workspaces[].boards[].boxes[].notes[].flow.kind": (NOTE + "/flow/kind", FLOW),
    "workspaces[].boards[].boxes[].notes[].flow.direction": (NOTE + "/flow/direction", None),
    "workspaces[].boards[].boxes[].notes[].flow.from": (NOTE + "/flow/from", None),
    "workspaces[].boards[].boxes[].notes[].flow.to": (NOTE + "/flow/to", None),
    "workspaces[].boards[].boxes[].notes[].impact.level": (NOTE + "/metric/level", None),
    "workspaces[].boards[].boxes[].notes[].impact.indicator": (NOTE + "/metric/indicator", None),
    "workspaces[].boards[].boxes[].notes[].impact.target": (NOTE + "/metric/target", None),
    "workspaces[].boards[].boxes[].notes[].impact.unit": (NOTE + "/metric/unit", None),

    "workspaces[].boards[].assumptions[].id": (ASSUMPTION + "/id", None),
    "workspaces[].boards[].assumptions[].text": (ASSUMPTION + "/text", None),
    "workspaces[].boards[].assumptions[].note_ids[]": (
        ASSUMPTION + "/links/kind=about#{i}/to", None,
    ),
    "workspaces[].boards[].assumptions[].risk": (ASSUMPTION + "/facets/risk", RISK),
    "workspaces[].boards[].assumptions[].importance": (ASSUMPTION + "/scores/importance", None),
    "workspaces[].boards[].assumptions[].evidence": (ASSUMPTION + "/scores/evidence", None),
    "workspaces[].boards[].assumptions[].status": (ASSUMPTION + "/facets/evidence", None),
    "workspaces[].boards[].assumptions[].basis": (ASSUMPTION + "/basis", None),

    "workspaces[].boards[].experiments[].id": (EXPERIMENT + "/id", None),
    "workspaces[].boards[].experiments[].name": (EXPERIMENT + "/text", None),
    "workspaces[].boards[].experiments[].assumption": (
        EXPERIMENT + "/links/kind=tests#0/to", None,
    ),
    "workspaces[].boards[].experiments[].owner_sector": (EXPERIMENT + "/facets/sector", SECTOR),
    "workspaces[].boards[].experiments[].basis": (EXPERIMENT + "/basis", None),
    "workspaces[].boards[].experiments[].test": (CARD + "/test", None),
    "workspaces[].boards[].experiments[].metric": (CARD + "/metric", None),
    "workspaces[].boards[].experiments[].criterion": (CARD + "/criterion", None),
    "workspaces[].boards[].experiments[].cost_eur": (CARD + "/cost", None),
    "workspaces[].boards[].experiments[].days": (CARD + "/days", None),
    "workspaces[].boards[].experiments[].reliability": (CARD + "/reliability", None),
    "workspaces[].boards[].experiments[].status": (CARD + "/state", STATE),
    "workspaces[].boards[].experiments[].learning.observed": (CARD + "/observed", None),
    "workspaces[].boards[].experiments[].learning.learned": (CARD + "/learned", None),
    "workspaces[].boards[].experiments[].learning.decision": (CARD + "/decision", None),
    "workspaces[].boards[].experiments[].learning.result": (CARD + "/result", None),
    "workspaces[].boards[].experiments[].learning.evidence_strength": (
        EXPERIMENT + "/scores/strength", None,
    ),
}

# Objects of the source whose names are data; in the kinds above they are `*`.
OPEN = {"pictograms"} | {
    "vocab." + name
    for name in ("sectors", "idea_status", "assumption_status", "basis", "partner_types",
                 "segment_roles", "flow_kinds", "scales", "risk")
}

# --- Walking the source

SINGULAR = {
    "workspaces": "ws", "sessions": "session", "boards": "board", "boxes": "box", "notes": "note",
    "clusters": "cluster", "assumptions": "assumption", "experiments": "experiment",
    "rules": "rule", "sources": "source",
}


def leaves(value, path=()):
    """Every leaf as (path, value). An empty list or object is a leaf too."""
    if isinstance(value, dict) and value:
        for name, item in value.items():
            yield from leaves(item, path + (name,))
    elif isinstance(value, list) and value:
        for index, item in enumerate(value):
            yield from leaves(item, path + (index,))
    else:
        yield path, value


def kind_of(path, open_objects=frozenset()):
    """The kind of a leaf: its path without what differs from one of the kind to the next."""
    kind = ""
    for step in path:
        if isinstance(step, int):
            kind += "[]"
        else:
            kind += ("." if kind else "") + ("*" if kind in open_objects else step)
    return kind


def names_of(data, path):
    """What a place may speak of: the ids and indexes around a leaf, and what follows from them."""
    names = {"i": 0, "key": None}
    value, kind = data, ""
    for depth, step in enumerate(path):
        if isinstance(step, str) and kind in OPEN:
            names["key"] = step
        kind = kind_of(path[: depth + 1], OPEN)
        value = value[step]
        if isinstance(step, int):
            names["i"] = step
            role = SINGULAR.get(path[depth - 1])
            if role and isinstance(value, dict):
                names.update({role: value["id"], role + "_i": step, role + " record": value})
    for name, table in (("SECTOR", SECTOR), ("PARTNER", PARTNER), ("ROLE", ROLE), ("FLOW", FLOW),
                        ("RISK", RISK)):
        names[name] = table.get(names["key"])
    names["after_boards"] = names["i"] + len(names.get("board record", {}).get("derived_from", []))
    note = names.get("note record", {})
    names["status"] = "evidence" if note.get("type") == "canvas" else "stage"
    names["quarter"] = quarter_of(names.get("assumption record"))
    names["state"] = STATE.get(names.get("experiment record", {}).get("status"))
    names["holders"] = [
        w["id"] for w in data["workspaces"] if names.get("source") in w["sources"]
    ]
    return names


def quarter_of(assumption):
    """The box of an assumption: important from 4, proven from 3."""
    if not assumption:
        return None
    column = int(assumption["evidence"] > 2)
    return (("later", "safe"), ("test-first", "known"))[assumption["importance"] >= 4][column]


# --- Finding a place in the seeds


class Seeds:
    """The five tracks by workspace id, and which of their leaves the walk came by."""

    def __init__(self, workspaces):
        self.workspaces = workspaces
        self.visited = set()

    def find(self, workspace, steps):
        """The value at a place, or ABSENT."""
        value, path = self.workspaces.get(workspace, ABSENT), (workspace,)
        for step in steps:
            if value is ABSENT:
                return ABSENT
            if step == "@there":
                return True
            if step.startswith("@line:"):
                lines, index = value.split("\n"), int(step[6:])
                value = lines[index] if index < len(lines) else ABSENT
                continue
            if isinstance(value, dict):
                if step not in value:
                    return ABSENT
            elif isinstance(value, list):
                step = self.index(value, step, path)
                if step is None:
                    return ABSENT
            else:
                return ABSENT
            value, path = value[step], path + (step,)
        if not isinstance(value, (dict, list)):
            self.visited.add(path)
        return value

    def index(self, items, step, path):
        """Where in a list a step leads, or None."""
        if step.startswith("#"):
            found = list(range(len(items)))[int(step[1:]):][:1]
        elif step.startswith("@with:"):
            found = [i for i, box in enumerate(items)
                     if any(note.get("id") == step[6:] for note in box["notes"])]
        elif "=" in step:
            name, _, rest = step.partition("=")
            wanted, _, number = rest.partition("#")
            found = [i for i, item in enumerate(items) if item.get(name) == wanted]
            found = found[int(number or 0):][:1]
            self.visited.update(path + (i, name) for i in found)
        else:
            found = [i for i, item in enumerate(items) if item.get("id") == step]
        return found[0] if len(found) == 1 else None

    def boards(self, *templates):
        """The boards of some templates in all tracks."""
        return [b for w in self.workspaces.values() for b in w.get("boards", [])
                if b.get("template") in templates]

    def board(self, workspace, board):
        """A board by its id, or an empty one."""
        found = self.find(workspace, ("boards", board))
        return {} if found is ABSENT else found


def notes_on(boards):
    """The notes of some boards."""
    return [note for b in boards for box in b.get("boxes", []) for note in box.get("notes", [])]


def totals_of(board):
    """All votes on a board: note id → votes."""
    totals = Counter()
    for vote in board.get("rounds", []):
        totals.update(vote.get("totals", {}))
    return totals


def cluster_notes(seeds, names):
    """The notes of a cluster."""
    boxes = seeds.board(names["ws"], names["board"]).get("boxes", [])
    return [note for box in boxes if box.get("id") == names["cluster"]
            for note in box["notes"]]


SOURCE_TEMPLATES = ("wall", "visual-lean", "lean", "bmc")

COMPUTED = {
    "=workspaces": lambda seeds, names: len(seeds.workspaces),
    "=boards": lambda seeds, names: len(seeds.boards(*SOURCE_TEMPLATES)),
    "=notes": lambda seeds, names: len(notes_on(seeds.boards(*SOURCE_TEMPLATES))),
    "=ideas": lambda seeds, names: sum(
        note.get("kind") == "idea" for note in notes_on([seeds.board(ALL, "bb-wall")])
    ),
    "=reported": lambda seeds, names: sum(
        note.get("basis") == "reported" for note in notes_on(seeds.boards(*SOURCE_TEMPLATES))
    ),
    "=experiments": lambda seeds, names: len(notes_on(seeds.boards("experiments"))),
    "=assumptions": lambda seeds, names: len(notes_on(seeds.boards("assumptions"))),
    "=session minutes": lambda seeds, names: sum(
        note.get("step", {}).get("minutes", 0)
        for note in notes_on([seeds.board(names["ws"], names["session"])])
    ),
    "=votes": lambda seeds, names: sum(
        totals_of(seeds.board(names["ws"], names["board"])).values()
    ),
    "=cluster votes": lambda seeds, names: sum(
        totals_of(seeds.board(names["ws"], names["board"]))[note.get("id")]
        for note in cluster_notes(seeds, names)
    ),
    "=cluster ideas": lambda seeds, names: len(cluster_notes(seeds, names)),
}


# --- The walk there, and back


class Report:
    """How many checks passed, and what the others found."""

    def __init__(self):
        self.passed = 0
        self.failures = []

    def expect(self, holds, message, *parts):
        """Counts a check."""
        if holds:
            self.passed += 1
        else:
            self.failures.append(message.format(*parts))


def same(a, b):
    """Equal in value and in type: True is not 1."""
    return type(a) is type(b) and a == b


def expected(expectation, value, names):
    """What a value of the source is in the seeds."""
    if expectation is None:
        return value
    if isinstance(expectation, dict):
        return expectation.get(value, "(no word for {!r})".format(value))
    return expectation(value, names)


class Expectation(NamedTuple):
    """What one leaf of the source demands of the seeds."""

    kind: str
    value: object
    place: str
    targets: list
    wanted: object
    names: dict

    @property
    def where(self):
        """The place in words."""
        return " and ".join("/".join([w] + steps) for w, steps in self.targets) or self.place

    def found(self, seeds):
        """What stands at the place, once for each workspace that it speaks of."""
        if self.place in COMPUTED:
            return [COMPUTED[self.place](seeds, self.names)]
        return [seeds.find(workspace, steps) for workspace, steps in self.targets]


def targets_of(place, names):
    """A place as (workspace, steps), for each workspace that it speaks of; none if computed."""
    if place in COMPUTED:
        return []
    first, *steps = place.split("/")
    workspaces = {"each": list(TRACKS), "holders": names["holders"]}.get(
        first, [first.format(**names)]
    )
    return [(w, [step.format(**names) for step in steps]) for w in workspaces]


def expectations(data):
    """The mapping, spelt out for every leaf; a leaf that it does not know has no place."""
    for path, value in leaves(data):
        kind = kind_of(path, OPEN)
        row = MAPPING.get(kind, (None, None))
        names = names_of(data, path)
        for place, expectation in zip(row[::2], row[1::2]):
            targets = targets_of(place, names) if place else []
            wanted = expected(expectation, value, names)
            yield Expectation(kind, value, place, targets, wanted, names)


def check_source(report, plan, seeds):
    """Every leaf of the source stands where the mapping says."""
    for leaf in plan:
        if leaf.place is None:
            report.expect(False, "unmapped leaf {}: {!r}", leaf.kind, leaf.value)
            continue
        found = leaf.found(seeds)
        report.expect(
            found and all(same(item, leaf.wanted) for item in found),
            "{} {!r}: {} must be {!r}, is {!r}", leaf.kind, leaf.value, leaf.where, leaf.wanted,
            found,
        )
    met = {leaf.kind for leaf in plan}
    for kind in MAPPING:
        report.expect(kind in met, "the mapping's {} is no leaf of the source", kind)


# What the seeds have and the source has not: kind of leaf → the values it may have (a pattern or a
# list). Ids of boxes are checked against the templates below, ids everywhere against their form.
ADDED = {
    "sources[].id": ["starter-data"],
    "sources[].title": ["Over deze voorbeeldgegevens / About these sample data"],
    "vocabularies.*[].value": list(COLOR.values()) + ["chosen"],
    "vocabularies.*[].label.en": r"[a-z -]+",
    "vocabularies.*[].label.nl": r"[a-z-]+",
    "vocabularies.*[].symbol": r"\S{1,2}",
    "boards[].id": r"[a-z0-9-]+-(assumptions|experiments)",
    "boards[].template": ["agenda", "assumptions", "experiments"],
    "boards[].title": r".+: (aannames|experimenten)",
    "boards[].language": ["nl"],
    "boards[].derivedFrom[]": ["bb-b2", "sg-b1", "lo-l1", "si-l1", "gi-b1"],
    "boards[].rounds[].id": ["round-1"],
    "boards[].rounds[].state": ["closed"],
    "boards[].boxes[].id": r"[a-z-]+",
    "boards[].boxes[].notes": [[]],
    "boards[].boxes[].notes[].id": r"bb-ws\d-\d\d",
    "boards[].boxes[].notes[].kind": ["assumption", "experiment", "step"],
}


def is_added(kind, value):
    """Whether the format itself, not the source, asks for a leaf."""
    allowed = ADDED.get(kind, [])
    if isinstance(allowed, str):
        return isinstance(value, str) and bool(re.fullmatch(allowed, value))
    return any(same(value, item) for item in allowed)


def check_way_back(report, seeds):
    """Every leaf of the seeds comes from the source or is expected to be there."""
    for identifier, workspace in seeds.workspaces.items():
        for path, value in leaves(workspace):
            kind = kind_of(path, {"vocabularies"})
            report.expect(
                (identifier,) + path in seeds.visited or is_added(kind, value),
                "{}: {} {!r} comes from nowhere in the source", identifier, kind, value,
            )


def check_order(report, data, seeds):
    """Boards, assumptions and experiments stand in the source's order."""
    for workspace in data["workspaces"]:
        seed = seeds.workspaces[workspace["id"]]
        order = [b["id"] for b in workspace["boards"]]
        found = [b["id"] for b in seed["boards"] if b["id"] in order]
        report.expect(found == order, "{}: boards stand as {}", workspace["id"], found)
        order = [r["id"] for b in workspace["boards"] for name in ("assumptions", "experiments")
                 for r in b.get(name, [])]
        for board in seed["boards"]:
            if board["template"] in ("assumptions", "experiments"):
                for box in board["boxes"]:
                    found = [note["id"] for note in box["notes"]]
                    report.expect(
                        found == [i for i in order if i in found],
                        "{}: notes in {} stand as {}", board["id"], box["id"], found,
                    )


def check_companions(report, data, seeds):
    """A canvas with assumptions or experiments has a board of them that names it."""
    wanted, found = [], []
    for workspace in data["workspaces"]:
        for board in workspace["boards"]:
            wanted += [
                (board["id"] + "-" + name, name, [board["id"]])
                for name in ("assumptions", "experiments") if board.get(name)
            ]
        wanted += [(s["id"], "agenda", None) for s in workspace.get("sessions", [])]
    for board in seeds.boards("assumptions", "experiments", "agenda"):
        found.append((board["id"], board["template"], board.get("derivedFrom")))
    report.expect(
        sorted(wanted, key=str) == sorted(found, key=str), "boards beside the canvases: {}", found
    )


def check_counts(report, seeds):
    """The numbers that reports on the tracks begin with."""
    city = Seeds({ALL: seeds.workspaces[ALL]})
    wall = city.board(ALL, "bb-wall")
    clusters = [b for b in wall["boxes"] if b["id"] not in ("tray", "parking-lot")]
    experiments = notes_on(seeds.boards("experiments"))
    every = [note for w in seeds.workspaces.values() for note in notes_on(w["boards"])]
    counts = [
        ("clusters", len(clusters), 8),
        ("ideas in clusters", sum(len(b["notes"]) for b in clusters), 66),
        ("visual lean canvases", len(city.boards("visual-lean")), 9),
        ("lean canvases", len(city.boards("lean")), 3),
        ("business model canvases", len(city.boards("bmc")), 3),
        ("agendas", len(seeds.boards("agenda")), 3),
        ("steps", len(notes_on(seeds.boards("agenda"))), 20),
        ("votes in the inner city", sum(totals_of(wall).values()), 126),
        ("votes in all", sum(sum(totals_of(b).values()) for b in seeds.boards("wall")), 232),
        ("source boards", len(seeds.boards(*SOURCE_TEMPLATES)), 23),
        ("source notes", len(notes_on(seeds.boards(*SOURCE_TEMPLATES))), 451),
        ("assumptions", len(notes_on(seeds.boards("assumptions"))), 18),
        ("experiments", len(experiments), 13),
        ("learned", sum(n["experiment"]["state"] == "learned" for n in experiments), 3),
        ("notes in all", len(every), 451 + 18 + 13 + 20),
        ("pictograms", len(seeds.workspaces[ALL]["pictograms"]), 28),
    ]
    for name, found, wanted in counts:
        report.expect(found == wanted, "{}: {} instead of {}", name, found, wanted)


# --- The rules of the format

# The fields of everything in a file, in the order in which they are written; `name:kind` says what
# the value, or each element of a list, is in turn. `*` stands for any names.
FORMAT = {
    "workspace": "format id title place language sources:source vocabularies:vocabularies"
    " pictograms:pictograms boards:board",
    "board": "id template title stage workshop question description language maturity version"
    " designedFor designedBy date derivedFrom sources openPartnership:partnership rules:rule"
    " conflicts rounds:round boxes:box",
    "box": "id title pictogram notes:note",
    "note": "id text kind facets:facets owner author created picture sketch links:link"
    " scores:scores metric:metric flow:flow step:step experiment:experiment evidenceNote basis"
    " tags conflicts",
    "round": "id title mode perPerson maxPerNote participants state ballots totals:totals",
    "source": "id title url facts",
    "vocabularies": "basis:entry color:entry evidence:entry flow:entry kind:entry"
    " metric-level:entry partner:entry partner-state:entry risk:entry role:entry scale:entry"
    " sector:entry stage:entry",
    "entry": "value label:label symbol role note",
    "label": "en nl fr de es",
    "pictograms": "*",
    "partnership": "rule",
    "rule": "id text field basis",
    "facets": "sector partner partner-state flow role expert domain evidence belief risk stage"
    " maturity color",
    "link": "kind to",
    "scores": "impact effort importance evidence reliability strength",
    "metric": "level indicator target unit baseline due",
    "flow": "kind direction from to amount hours horizon",
    "step": "minutes mode projected",
    "experiment": "test metric criterion cost days reliability state observed learned decision"
    " result",
    "totals": "*",
}

LEAN_NINE = (
    "problem solution key-metrics uvp unfair-advantage channels customer-segments cost-structure"
    " revenue-streams"
)
BOXES = {
    "bmc": "key-partners key-activities key-resources value-propositions customer-relationships"
    " channels customer-segments cost-structure revenue-streams",
    "lean": "problem existing-alternatives solution key-metrics uvp high-level-concept"
    " unfair-advantage channels customer-segments early-adopters cost-structure revenue-streams",
    "visual-lean": LEAN_NINE,
    "wall": "tray parking-lot",
    "matrix": "quick-wins big-bets fill-ins avoid",
    "assumptions": "test-first known later safe",
    "experiments": "planned running learned",
    "partners": "candidate active resting left",
    "agenda": "steps",
    "social-lean": "purpose " + LEAN_NINE + " impact",
    "mission": "key-partners key-activities key-resources value-propositions buy-in deployment"
    " beneficiaries mission-budget mission-achievement",
}

VALUES = {
    "sector": SECTOR.values(), "partner": PARTNER.values(), "partner-state": PARTNER_STATE.values(),
    "role": ROLE.values(), "color": COLOR.values(), "risk": RISK.values(),
    "evidence": "untested testing supported refuted inconclusive".split(),
    "stage": "new shortlisted merged parked chosen".split(),
}
KINDS = "idea canvas assumption question action experiment step".split()
LINKS = "from about tests gives gets replaces relates".split()
IDENTIFIER = re.compile(r"[a-z0-9-]{1,32}")


def fields_of(kind):
    """The fields of a kind as name → kind of its value, in their order."""
    pairs = (field.partition(":") for field in FORMAT[kind].split())
    return {name: child for name, _, child in pairs}


def check_fields(report, value, kind, where):
    """Every key is a field of the format, in its order; nothing empty is written."""
    fields = fields_of(kind)
    names = list(value)
    if fields != {"*": ""}:
        unknown = [name for name in names if name not in fields]
        report.expect(not unknown, "{}: {} is no field of a {}", where, unknown, kind)
        known = [name for name in fields if name in value]
        report.expect(unknown or names == known, "{}: fields stand as {}", where, names)
    for name, item in value.items():
        place = "{}.{}".format(where, name)
        report.expect(
            item not in (None, "", [], {}) or name in ("boards", "boxes", "notes"),
            "{} is written though empty", place,
        )
        child = fields.get(name)
        for part in item if isinstance(item, list) else [item]:
            if child and isinstance(part, dict):
                check_fields(report, part, child, place)
            else:
                report.expect(
                    not child and (type(part) in (str, int) or kind in ("pictograms",)),
                    "{} holds {!r}", place, part,
                )


def check_ids(report, workspace, where):
    """Ids have their form and are unique: boards and notes in the workspace, boxes in the board."""
    boards = workspace["boards"]
    notes = [note["id"] for note in notes_on(boards)]
    scopes = [("workspace", [workspace["id"]]), ("note", notes),
              ("board", [b["id"] for b in boards])]
    for b in boards:
        scopes.append(("box of " + b["id"], [box["id"] for box in b["boxes"]]))
        scopes.append(("round of " + b["id"], [vote["id"] for vote in b.get("rounds", [])]))
    scopes.append(("note or board", notes + [b["id"] for b in boards]))
    for scope, ids in scopes:
        twice = [i for i, n in Counter(ids).items() if n > 1]
        report.expect(not twice, "{}: {} ids more than once: {}", where, scope, twice)
        wrong = [i for i in ids if not IDENTIFIER.fullmatch(i)]
        report.expect(not wrong, "{}: {} ids are no ids: {}", where, scope, wrong)


def check_references(report, workspace, where):
    """Whatever names something by its id or name names something that is there."""
    boards = workspace["boards"]
    notes = {note["id"] for note in notes_on(boards)}
    known = {
        "note": notes,
        "board or note": notes | {b["id"] for b in boards},
        "agenda": {b["id"] for b in boards if b["template"] == "agenda"},
        "source": {s["id"] for s in workspace.get("sources", [])},
        "pictogram": set(workspace.get("pictograms", {})),
    }
    used = []
    for b in boards:
        used += [("board or note", i) for i in b.get("derivedFrom", [])]
        used += [("source", i) for i in b.get("sources", [])]
        used += [("agenda", b["workshop"])] if "workshop" in b else []
        used += [("pictogram", x["pictogram"]) for x in b["boxes"] if "pictogram" in x]
        here = {note["id"] for note in notes_on([b])}
        for i in totals_of(b):
            report.expect(i in here, "{}: {} has votes but no note {}", where, b["id"], i)
    for note in notes_on(boards):
        used += [("note", item["to"]) for item in note.get("links", [])]
        used += [("pictogram", note["picture"])] if "picture" in note else []
    for kind, name in used:
        report.expect(name in known[kind], "{}: no {} {!r}", where, kind, name)


def check_words(report, workspace, where):
    """Kinds, link kinds and facet values are the format's; drawings are three lines of seven."""
    for note in notes_on(workspace["boards"]):
        report.expect(note["kind"] in KINDS, "{}: kind {!r}", where, note["kind"])
        for item in note.get("links", []):
            report.expect(item["kind"] in LINKS, "{}: link kind {!r}", where, item["kind"])
        for facet, value in note.get("facets", {}).items():
            report.expect(value in VALUES.get(facet, ()), "{}: {} {!r}", where, facet, value)
    for name, lines in workspace.get("pictograms", {}).items():
        report.expect([len(line) for line in lines] == [7, 7, 7], "{}: drawing {}", where, name)


def check_boards(report, workspace, where):
    """Every template box is there, in order, after a wall's clusters; votes keep to their rules."""
    for board in workspace["boards"]:
        place = "{}: {}".format(where, board["id"])
        boxes = BOXES.get(board["template"], "").split()
        found = [box["id"] for box in board["boxes"]]
        own = found[: len(found) - len(boxes)]
        report.expect(found == own + boxes, "{} has boxes {}", place, found)
        report.expect(not own or board["template"] == "wall", "{} has boxes {}", place, own)
        titled = [box["id"] for box in board["boxes"] if "title" in box]
        report.expect(titled == own, "{}: titles on {}", place, titled)
        for vote in board.get("rounds", []):
            people, totals = vote["participants"], vote["totals"].values()
            report.expect(
                sum(totals) <= people * vote["perPerson"]
                and all(0 < n <= people * vote["maxPerNote"] for n in totals),
                "{}: more votes than people may give", place,
            )


ENTITIES = {"boards": "board", "rounds": "round", "boxes": "box", "notes": "note"}
ENTITIES_OF = {"workspace": ("boards",), "board": ("rounds", "boxes"), "box": ("notes",)}


def canonical(value, entity, indent="", start=""):
    """The lines of a value in the canonical form; `start` is what stands before it on its line."""
    flat = json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    nested = isinstance(value, (dict, list)) and any(
        isinstance(part, (dict, list))
        for part in (value.values() if isinstance(value, dict) else value)
    )
    short = not nested and not entity and len(start + flat) <= 100
    if not isinstance(value, (dict, list)) or not value or short:
        return [start + flat]
    inner = indent + "  "
    parts = []
    if isinstance(value, dict):
        for name, item in value.items():
            child = ENTITIES[name] if name in ENTITIES_OF.get(entity, ()) else None
            parts.append(canonical(item, child, inner, "{}{}: ".format(inner, json.dumps(name))))
    else:
        parts = [canonical(item, entity, inner, inner) for item in value]
    for part in parts[:-1]:
        part[-1] += ","
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return [start + opening] + [line for part in parts for line in part] + [indent + closing]


def check_format(report, workspace, text, where):
    """All rules of the format for one file; `text` is None where only the values are at hand."""
    report.expect(workspace.get("format") == "ninefold/1", "{}: not ninefold/1", where)
    for check in (check_ids, check_references, check_words, check_boards):
        check(report, workspace, where)
    check_fields(report, workspace, "workspace", where)
    if text is not None:
        form = "\n".join(canonical(workspace, "workspace")) + "\n"
        report.expect(text == form, "{}: not in the canonical form", where)


def check_eleven(report, data, workspace):
    """A board of each template with twelve or more notes, each of them a note of the source."""
    texts = {value for path, value in leaves(data) if path[-1] in ("text", "name", "step")}
    templates = sorted(b["template"] for b in workspace["boards"])
    report.expect(templates == sorted(BOXES), "eleven templates: {}", templates)
    for board in workspace["boards"]:
        notes = notes_on([board])
        report.expect(len(notes) >= 12, "{} has {} notes", board["id"], len(notes))
        for note in notes:
            report.expect(note["text"] in texts, "{} is no note of the source", note["text"])


def check_blank(report, workspace, where):
    """A blank starter holds no note but the steps of an agenda."""
    notes = notes_on(b for b in workspace["boards"] if b["template"] != "agenda")
    report.expect(not notes, "{} is not blank", where)
    report.expect(workspace["language"] == "en", "{} is not in English", where)


# --- Running


def unique_members(pairs):
    """An object, refusing a name that stands in it twice."""
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a name stands twice in {}".format([name for name, _ in pairs]))
    return members


def parse(text):
    """JSON without duplicate names."""
    return json.loads(text, object_pairs_hook=unique_members)


class Files:
    """The fixture and the seeds, as text and as values; a self-test changes the values."""

    def __init__(self):
        self.source_bytes = FIXTURE.read_bytes()
        self.data = parse(self.source_bytes.decode("utf-8"))
        paths = [ROOT / "seeds" / name for name in list(TRACKS.values()) + list(BLANKS)]
        self.texts = {path.name: path.read_bytes().decode("utf-8") for path in paths + [ELEVEN]}
        self.values = {name: parse(text) for name, text in self.texts.items()}

    def damaged(self):
        """A copy to change. Only its values count, so that bytes alone give no damage away."""
        twin = copy.copy(self)
        twin.data, twin.values = copy.deepcopy((self.data, self.values))
        twin.texts, twin.source_bytes = {}, None
        return twin


def run(files):
    """All checks. A seed so damaged that a check cannot read it fails, too."""
    report = Report()
    try:
        check_all(report, files)
    except (KeyError, TypeError, AttributeError, IndexError, ValueError) as error:
        report.expect(False, "a file has not the shape of a workspace: {!r}", error)
    return report


def check_all(report, files):
    """The walk and the rules."""
    if files.source_bytes is not None:
        found = hashlib.sha256(files.source_bytes).hexdigest()
        report.expect(found == FIXTURE_SHA256, "the fixture is not the starter data: {}", found)
    seeds = Seeds({i: files.values[name] for i, name in TRACKS.items()})
    check_source(report, list(expectations(files.data)), seeds)
    check_way_back(report, seeds)
    check_order(report, files.data, seeds)
    check_companions(report, files.data, seeds)
    check_counts(report, seeds)
    for name, workspace in files.values.items():
        check_format(report, workspace, files.texts.get(name), name)
    check_eleven(report, files.data, files.values[ELEVEN.name])
    for name in BLANKS:
        check_blank(report, files.values[name], name)


# --- Proof that it can fail


def city(files):
    """The inner city's workspace."""
    return files.values["inner-city.json"]


def board_of(files, identifier):
    """A board of any track."""
    return next(b for name in TRACKS.values() for b in files.values[name]["boards"]
                if b["id"] == identifier)


def note_of(files, identifier):
    """A note of any track."""
    return next(note for name in TRACKS.values() for note in notes_on(files.values[name]["boards"])
                if note["id"] == identifier)


def rename(record, old, new):
    """Gives a member another name, in place."""
    members = [(new if name == old else name, value) for name, value in record.items()]
    record.clear()
    record.update(members)


def move_note(files):
    """Takes an idea into another cluster."""
    boxes = board_of(files, "bb-wall")["boxes"]
    boxes[1]["notes"].append(boxes[0]["notes"].pop())


def swap_notes(files):
    """Changes the order of two ideas."""
    notes = board_of(files, "bb-wall")["boxes"][0]["notes"]
    notes[0], notes[1] = notes[1], notes[0]


# Damage by name. Each works on a copy of the files.
DAMAGE = {
    "a note is lost": lambda f: board_of(f, "bb-wall")["boxes"][0]["notes"].pop(),
    "a canvas note is lost": lambda f: board_of(f, "bb-b2")["boxes"][4]["notes"].pop(0),
    "a board is lost": lambda f: city(f)["boards"].pop(3),
    "an assumption is lost":
        lambda f: board_of(f, "lo-l1-assumptions")["boxes"][0]["notes"].pop(),
    "an agenda is lost": lambda f: city(f)["boards"].pop(),
    "a note is moved": move_note,
    "two notes change places": swap_notes,
    "a note is added": lambda f: board_of(f, "bb-wall")["boxes"][8]["notes"].append(
        {"id": "extra", "text": "Nieuw", "kind": "idea"}),
    "a note is there twice": lambda f: board_of(f, "bb-wall")["boxes"][8]["notes"].append(
        copy.deepcopy(note_of(f, "bb-i01"))),
    "a text is changed": lambda f: note_of(f, "bb-i01").update(text="Anders"),
    "an accent is lost": lambda f: note_of(f, "bb-i01").update(
        text=note_of(f, "bb-i01")["text"].replace("é", "e")),
    "a key is renamed": lambda f: rename(note_of(f, "bb-i01"), "basis", "origin"),
    "a value hides under an unknown key":
        lambda f: rename(note_of(f, "bb-l1-03"), "evidenceNote", "evidence"),
    "an unknown key is added": lambda f: note_of(f, "bb-i01").update(votes=6),
    "an unknown key in an inner object": lambda f: note_of(f, "lo-e4")["experiment"].update(x=1),
    "keys change places": lambda f: note_of(f, "bb-i01").update(
        text=note_of(f, "bb-i01").pop("text")),
    "an empty list is written": lambda f: note_of(f, "bb-i11").update(tags=[]),
    "null is written": lambda f: note_of(f, "bb-i11").update(owner=None),
    "a zero is written among the totals":
        lambda f: board_of(f, "bb-wall")["rounds"][0]["totals"].update({"bb-i09": 0}),
    "a vote is lost": lambda f: board_of(f, "bb-wall")["rounds"][0]["totals"].pop("bb-i01"),
    "votes change hands": lambda f: board_of(f, "bb-wall")["rounds"][0]["totals"].update(
        {"bb-i01": 5, "bb-i02": 5}),
    "a tag is added": lambda f: note_of(f, "bb-i01")["tags"].append("extra"),
    "a link leads nowhere":
        lambda f: note_of(f, "bb-v1-01")["links"][0].update(to="bb-i99"),
    "a link is of another kind":
        lambda f: note_of(f, "bb-v1-01")["links"][0].update(kind="relates"),
    "an id has a capital": lambda f: note_of(f, "bb-ws1-01").update(id="bb-WS1-01"),
    "a sector stays Dutch": lambda f: note_of(f, "bb-i01")["facets"].update(sector="beleid"),
    "a number becomes text":
        lambda f: note_of(f, "bb-i01")["scores"].update(impact="4"),
    "the ambition is dropped": lambda f: board_of(f, "bb-l1").update(
        description=board_of(f, "bb-l1")["description"].split("\n")[0]),
    "a drawing is lost": lambda f: city(f)["pictograms"].pop("bezem"),
    "a blank in a drawing is lost": lambda f: city(f)["pictograms"].update(
        huis=[line.strip() for line in city(f)["pictograms"]["huis"]]),
    "a source is lost": lambda f: f.values["impact-factory.json"]["sources"].pop(),
    "a box of a template is lost": lambda f: board_of(f, "bb-v1")["boxes"].pop(4),
    "a box has the template's label as title":
        lambda f: board_of(f, "bb-b1")["boxes"][0].update(title="Kernpartners"),
    "a golden board is emptied": lambda f: f.values[ELEVEN.name]["boards"][8].update(
        boxes=[{"id": "steps", "notes": []}]),
    "a golden note is made up":
        lambda f: f.values[ELEVEN.name]["boards"][4]["boxes"][0]["notes"][0].update(text="Nieuw"),
    "a blank starter has a note": lambda f: f.values["blank-lean.json"]["boards"][0]["boxes"][0]
        ["notes"].append({"id": "a", "text": "Nieuw", "kind": "canvas"}),
    "the source has a leaf that nobody mapped":
        lambda f: f.data["workspaces"][0]["boards"][0]["boxes"][0]["notes"][0].update(mood="fine"),
    "the source has a note that no seed has":
        lambda f: f.data["workspaces"][1]["boards"][0]["boxes"][0]["notes"].append(
            dict(f.data["workspaces"][1]["boards"][0]["boxes"][0]["notes"][0], id="sg-b1-99")),
}


def parent_at(value, path):
    """What holds the leaf at a path."""
    for step in path[:-1]:
        value = value[step]
    return value


def walk(files, plan):
    """The walk over the source alone, and the seeds that it went through."""
    report, seeds = Report(), Seeds({i: files.values[name] for i, name in TRACKS.items()})
    check_source(report, plan, seeds)
    return report, seeds


def samples(files, plan):
    """One leaf of each kind in the tracks that the walk has to come by: (kind, file, path)."""
    _, seeds = walk(files, plan)
    found = {}
    for workspace, name in TRACKS.items():
        for path, _ in leaves(files.values[name]):
            if (workspace,) + path in seeds.visited:
                found.setdefault(kind_of(path, {"pictograms", "vocabularies"}), (name, path))
    return [(kind, name, path) for kind, (name, path) in found.items()]


def change(holder, step):
    """Gives a leaf another value."""
    holder[step] = holder[step] + (1 if isinstance(holder[step], int) else "x")


def remove(holder, step):
    """Takes a leaf away."""
    del holder[step]


def hide(holder, step):
    """Moves a leaf to a key that the format does not know; in a list, to the end."""
    if isinstance(holder, dict):
        holder["x-" + step] = holder.pop(step)
    else:
        holder.extend(["", holder.pop(step)])


def self_test(files):
    """Damages the files in every way listed, and a leaf of each kind; each damage must be seen.

    What happens to a leaf must be seen by the walk itself, not only by the rules of the format.
    """
    report = Report()
    report.expect(not run(files).failures, "the files fail before any damage")
    report.expect(not run(files.damaged()).failures, "a plain copy fails")
    for name, damage in DAMAGE.items():
        twin = files.damaged()
        damage(twin)
        report.expect(run(twin).failures, "not seen: {}", name)
    plan = list(expectations(files.data))
    for kind, name, path in samples(files, plan):
        for damage in (change, remove, hide):
            twin = files.damaged()
            damage(parent_at(twin.values[name], path), path[-1])
            report.expect(walk(twin, plan)[0].failures, "not seen: {} {}", damage.__name__, kind)
    for name, text in files.texts.items():
        for what, wrong in (("no final newline", text[:-1]), ("tabs", text.replace("  ", "\t")),
                            ("a blank more", text.replace(": ", ":  ", 1))):
            found = Report()
            check_format(found, files.values[name], wrong, name)
            report.expect(found.failures, "not seen: {} in {}", what, name)
    twin = copy.copy(files)
    twin.source_bytes += b" "
    report.expect(run(twin).failures, "not seen: another fixture")
    return report


def main(arguments):
    """Runs, prints what failed and, last, the count."""
    files = Files()
    report = self_test(files) if "--selftest" in arguments else run(files)
    for failure in report.failures[:40]:
        print("FAIL", failure)
    if len(report.failures) > 40:
        print("… and {} more".format(len(report.failures) - 40))
    print("mapping: {} passed, {} failed".format(report.passed, len(report.failures)))
    return 1 if report.failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
