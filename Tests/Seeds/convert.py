#!/usr/bin/env python3
"""Makes the starter workspaces in `seeds/` from `Tests/Fixtures/starter-data.json`.

    python3 Tests/Seeds/convert.py            writes the seeds, and eleven-templates.json beside
                                              the fixture: a golden board of every template
    python3 Tests/Seeds/convert.py --check    writes nothing; exit code 1 if a file is not current

The source speaks Dutch in its ids and has shapes of its own; the tables below say what each of them
is called in Ninefold's format. Nothing here proves that all of it arrived: mapping.py does, and
shares no line with this file, so that a slip here cannot hide there.
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "Tests" / "Fixtures" / "starter-data.json"
SEEDS = ROOT / "seeds"
ELEVEN = ROOT / "Tests" / "Fixtures" / "eleven-templates.json"

# --- What things are called

TEMPLATES = {
    "idea-wall": "wall",
    "visual-lean-canvas": "visual-lean",
    "lean-canvas": "lean",
    "business-model-canvas": "bmc",
}

LEAN_NINE = [
    "problem", "solution", "key-metrics", "uvp", "unfair-advantage", "channels",
    "customer-segments", "cost-structure", "revenue-streams",
]

# The boxes of each template, in the order of the file. A wall's clusters come before its boxes.
BOXES = {
    "bmc": [
        "key-partners", "key-activities", "key-resources", "value-propositions",
        "customer-relationships", "channels", "customer-segments", "cost-structure",
        "revenue-streams",
    ],
    "lean": [
        "problem", "existing-alternatives", "solution", "key-metrics", "uvp", "high-level-concept",
        "unfair-advantage", "channels", "customer-segments", "early-adopters", "cost-structure",
        "revenue-streams",
    ],
    "visual-lean": LEAN_NINE,
    "wall": ["tray", "parking-lot"],
    "matrix": ["quick-wins", "big-bets", "fill-ins", "avoid"],
    "assumptions": ["test-first", "known", "later", "safe"],
    "experiments": ["planned", "running", "learned"],
    "partners": ["candidate", "active", "resting", "left"],
    "agenda": ["steps"],
    "social-lean": ["purpose"] + LEAN_NINE + ["impact"],
    "mission": [
        "key-partners", "key-activities", "key-resources", "value-propositions", "buy-in",
        "deployment", "beneficiaries", "mission-budget", "mission-achievement",
    ],
}

SECTORS = {
    "sociale-economie": "social-economy",
    "reguliere-economie": "mainstream-business",
    "beleid": "policy",
    "cultuur": "culture",
    "vereniging": "association",
    "kennis-onderwijs": "knowledge",
    "vastgoed-financieel": "finance",
    "bewoner": "resident",
}
PARTNERS = {
    "uitvoering": "implementation", "netwerk": "network", "kennis": "knowledge",
    "diensten": "services",
}
PARTNER_STATES = {
    "kandidaat": "candidate", "actief": "active", "rustend": "resting", "uitgestroomd": "left",
}
FLOWS = {
    "geld": "money", "ruimte": "space", "tijd": "time", "kennis": "knowledge",
    "zichtbaarheid": "visibility", "ruil": "exchange",
}
ROLES = {
    "betaler": "payer", "begunstigde": "beneficiary", "gebruiker": "user", "beslisser": "decider",
}
COLORS = {
    "geel": "yellow", "groen": "green", "blauw": "blue", "oranje": "orange", "paars": "purple",
}
RISKS = {"D": "desirability", "F": "feasibility", "V": "viability"}
EXPERIMENT_STATES = {"planned": "planned", "running": "running", "done": "learned"}

# How a label about ambition begins, and the maturity that it stands for.
MATURITIES = {"ambitieus": "concept", "concreet": "concrete"}

# The facets of a note: key in the source, facet, vocabulary (None where ids are already ours).
FACETS = [
    ("author_sector", "sector", SECTORS),
    ("owner_sector", "sector", SECTORS),
    ("partner_type", "partner", PARTNERS),
    ("partner_state", "partner-state", PARTNER_STATES),
    ("role", "role", ROLES),
    ("risk", "risk", RISKS),
    ("color", "color", COLORS),
]

# --- The order of keys, per entity

KEYS = {
    "workspace": "format id title place language sources vocabularies pictograms boards",
    "board": (
        "id template title stage workshop question description language maturity version"
        " designedFor designedBy date derivedFrom sources openPartnership rules conflicts rounds"
        " boxes"
    ),
    "box": "id title pictogram notes",
    "note": (
        "id text kind facets owner author created picture sketch links scores metric flow step"
        " experiment evidenceNote basis tags conflicts"
    ),
    "round": "id title mode perPerson maxPerNote participants state ballots totals",
    "facets": "sector partner partner-state flow role expert domain evidence belief risk stage"
    " maturity color",
    "scores": "impact effort importance evidence reliability strength",
    "metric": "level indicator target unit baseline due",
    "flow": "kind direction from to amount hours horizon",
    "experiment": "test metric criterion cost days reliability state observed learned decision"
    " result",
    "entry": "value label symbol role note",
    "source": "id title url facts",
    "rule": "id text field basis",
}

# Arrays that are always written, also when there is nothing in them.
KEPT_WHEN_EMPTY = ("boards", "boxes", "notes")


def ordered(kind, fields):
    """The fields of an entity in the format's order, without those that say nothing."""
    names = KEYS[kind].split()
    unknown = set(fields) - set(names)
    if unknown:
        raise ValueError("no field of a {}: {}".format(kind, sorted(unknown)))
    return {
        name: fields[name]
        for name in names
        if name in KEPT_WHEN_EMPTY and name in fields
        or fields.get(name) not in (None, "", [], {})
    }


# --- The canonical form

LINE_LENGTH = 100

# Lists of entities, whose elements are written broken however short they are.
ENTITY_LISTS = {
    "workspace": {"boards": "board"},
    "board": {"rounds": "round", "boxes": "box"},
    "box": {"notes": "note"},
}

ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b",
           "\f": "\\f"}


def scalar(value):
    """A string, number or truth value as JSON."""
    if isinstance(value, str):
        return '"' + "".join(escaped(character) for character in value) + '"'
    return json.dumps(value)


def escaped(character):
    """A character inside a JSON string; only what must be escaped is."""
    if character in ESCAPES:
        return ESCAPES[character]
    if ord(character) < 0x20 or ord(character) == 0x7F:
        return "\\u{:04x}".format(ord(character))
    return character


def one_line(value):
    """A list or an object on one line, or None where something is nested in it."""
    items = value.values() if isinstance(value, dict) else value
    if any(isinstance(item, (dict, list)) for item in items):
        return None
    if isinstance(value, dict):
        return "{" + ", ".join(scalar(k) + ": " + scalar(v) for k, v in value.items()) + "}"
    return "[" + ", ".join(scalar(item) for item in value) + "]"


def render(value, kind=None, depth=0, before=0):
    """JSON in the canonical form. `before` counts the characters that stand on the line already."""
    if not isinstance(value, (dict, list)):
        return scalar(value)
    if not value:
        return "{}" if isinstance(value, dict) else "[]"
    line = one_line(value) if kind is None else None
    if line is not None and before + len(line) <= LINE_LENGTH:
        return line
    indent = "  " * (depth + 1)
    lines = []
    if isinstance(value, dict):
        lists = ENTITY_LISTS.get(kind, {})
        for name, item in value.items():
            start = indent + scalar(name) + ": "
            lines.append(start + render(item, lists.get(name), depth + 1, len(start)))
        opening, closing = "{", "}"
    else:
        lines = [indent + render(item, kind, depth + 1, len(indent)) for item in value]
        opening, closing = "[", "]"
    return opening + "\n" + ",\n".join(lines) + "\n" + "  " * depth + closing


def file_text(workspace):
    """A whole file: the workspace and one final newline."""
    return render(workspace, "workspace") + "\n"


# --- Notes


def facets_of(record, **more):
    """The facets that a record of the source carries, and those given."""
    found = {
        facet: vocabulary[record[key]] for key, facet, vocabulary in FACETS if key in record
    }
    found.update(more)
    return ordered("facets", found)


def link(kind, to):
    """A link of a note."""
    return {"kind": kind, "to": to}


def converted_note(note):
    """A note on a wall or a canvas. Its votes go into the board's round, not onto the note."""
    status = "evidence" if note["type"] == "canvas" else "stage"
    flow = dict(note.get("flow", {}))
    if flow:
        flow["kind"] = FLOWS[flow["kind"]]
    return ordered("note", {
        "id": note["id"],
        "text": note["text"],
        "kind": note["type"],
        "facets": facets_of(note, **{status: note["status"]}),
        "owner": note.get("owner"),
        "picture": note.get("picto"),
        "links": [link("from", origin) for origin in note["from"]],
        "scores": ordered("scores", note.get("matrix", {})),
        "metric": ordered("metric", note.get("impact", {})),
        "flow": ordered("flow", flow),
        "evidenceNote": note.get("evidence"),
        "basis": note["basis"],
        "tags": note["tags"],
    })


def assumption_note(assumption):
    """What must be true, as a note of an assumptions board."""
    return ordered("note", {
        "id": assumption["id"],
        "text": assumption["text"],
        "kind": "assumption",
        "facets": facets_of(assumption, evidence=assumption["status"]),
        "links": [link("about", note) for note in assumption["note_ids"]],
        "scores": ordered("scores", {k: assumption[k] for k in ("importance", "evidence")}),
        "basis": assumption.get("basis"),
    })


def assumption_box(assumption):
    """The quarter of the 2 × 2 in which an assumption stands."""
    proven = assumption["evidence"] > 2
    if assumption["importance"] >= 4:
        return "known" if proven else "test-first"
    return "safe" if proven else "later"


def experiment_note(experiment):
    """A test card, with its learning card where there is one, as a note of an experiments board."""
    learning = dict(experiment.get("learning", {}))
    strength = learning.pop("evidence_strength", None)
    card = {k: experiment[k] for k in ("test", "metric", "criterion", "days", "reliability")}
    card.update(learning, cost=experiment["cost_eur"], state=experiment_box(experiment))
    return ordered("note", {
        "id": experiment["id"],
        "text": experiment["name"],
        "kind": "experiment",
        "facets": facets_of(experiment),
        "links": [link("tests", experiment["assumption"])],
        "scores": {"strength": strength} if strength else None,
        "experiment": ordered("experiment", card),
        "basis": experiment["basis"],
    })


def experiment_box(experiment):
    """The box of an experiment, which is its state."""
    return EXPERIMENT_STATES[experiment["status"]]


def step_note(identifier, text, minutes, mode, projected):
    """A step of an agenda."""
    return ordered("note", {
        "id": identifier,
        "text": text,
        "kind": "step",
        "step": {"minutes": minutes, "mode": mode, "projected": projected},
    })


# --- Boards


def boxes_of(template, notes):
    """The boxes of a template, each with its notes: box id → notes."""
    return [
        ordered("box", {"id": box, "notes": list(notes.get(box, []))}) for box in BOXES[template]
    ]


def clusters_of(board):
    """The boxes that people made themselves on a wall, with their pictograms."""
    pictograms = {cluster["id"]: cluster.get("picto") for cluster in board.get("clusters", [])}
    return [
        ordered("box", {
            "id": box["id"],
            "title": box["title"],
            "pictogram": pictograms.get(box["id"]),
            "notes": [converted_note(note) for note in box["notes"]],
        })
        for box in board["boxes"]
        if TEMPLATES[board["template"]] == "wall" and box["id"] not in BOXES["wall"]
    ]


def rounds_of(board):
    """The vote on a board, known by its sums only."""
    voting = board.get("voting")
    if not voting:
        return []
    votes = {n["id"]: n["votes"] for box in board["boxes"] for n in box["notes"] if n["votes"]}
    return [ordered("round", {
        "id": "round-1",
        "mode": voting["mode"],
        "perPerson": voting["votes_per_person"],
        "maxPerNote": voting["max_per_note"],
        "participants": voting["participants"],
        "state": "closed",
        "totals": dict(sorted(votes.items())),
    })]


def maturity_of(board):
    """How far a model is, from the first word about its ambition."""
    words = board.get("ambition", "").replace(",", " ").split()
    return MATURITIES[words[0]] if words else None


def converted_board(board):
    """A wall or a canvas."""
    template = TEMPLATES[board["template"]]
    notes = {box["id"]: map(converted_note, box["notes"]) for box in board["boxes"]}
    lines = [board.get("description"), board.get("ambition")]
    return ordered("board", {
        "id": board["id"],
        "template": template,
        "title": board["title"],
        "stage": board["stage"],
        "workshop": board.get("workshop"),
        "question": board.get("how_might_we"),
        "description": "\n".join(line for line in lines if line),
        "language": board["language"],
        "maturity": maturity_of(board),
        "derivedFrom": board.get("derived_from", []) + board.get("provenance", []),
        "sources": board["sources"],
        "openPartnership": (
            {"rule": board["partnership_rule"]} if board.get("open_partnership") else None
        ),
        "rules": [ordered("rule", rule) for rule in board.get("rules", [])],
        "rounds": rounds_of(board),
        "boxes": clusters_of(board) + boxes_of(template, notes),
    })


def companion(board, template, title, records, box_of, note_of):
    """The board beside a canvas that holds its assumptions or experiments, or nothing."""
    if not records:
        return []
    notes = {}
    for record in records:
        notes.setdefault(box_of(record), []).append(note_of(record))
    return [ordered("board", {
        "id": "{}-{}".format(board["id"], template),
        "template": template,
        "title": "{}: {}".format(board["title"], title),
        "language": board["language"],
        "derivedFrom": [board["id"]],
        "boxes": boxes_of(template, notes),
    })]


def companions(board):
    """The assumptions and the experiments of a canvas, as boards."""
    return companion(
        board, "assumptions", "aannames", board.get("assumptions"), assumption_box, assumption_note
    ) + companion(
        board, "experiments", "experimenten", board.get("experiments"), experiment_box,
        experiment_note
    )


def agenda_board(session, language):
    """A workshop: one box of timed steps."""
    steps = [
        step_note("{}-{:02}".format(session["id"], number), *(
            step[key] for key in ("step", "minutes", "mode", "projected")
        ))
        for number, step in enumerate(session["agenda"], 1)
    ]
    return ordered("board", {
        "id": session["id"],
        "template": "agenda",
        "title": session["title"],
        "language": language,
        "boxes": boxes_of("agenda", {"steps": steps}),
    })


# --- Vocabularies


def entry(value, nl, en, symbol=None, note=None):
    """A value of a vocabulary."""
    label = {name: text for name, text in (("en", en), ("nl", nl)) if text}
    return ordered("entry", {"value": value, "label": label, "symbol": symbol, "note": note})


def sector_vocabulary(vocab):
    """The sectors, whose codes and labels are the source's."""
    return [
        entry(SECTORS[key], sector["label_nl"], sector["label_en"], sector["code"])
        for key, sector in vocab["sectors"].items()
    ]


# Dutch names where the source has an id only, and the symbols that design and domain pages fix.
DUTCH = {
    "basis": {"reported": "gerapporteerd", "illustrative": "illustratief"},
    "kind": {"idea": "idee", "canvas": "canvasbriefje", "assumption": "aanname",
             "question": "vraag", "action": "actie"},
    "metric-level": {"output": "output", "outcome": "outcome", "impact": "impact"},
    "scale": {"impact": "impact", "effort": "inspanning", "importance": "belang",
              "evidence": "bewijs", "reliability": "betrouwbaarheid"},
}
EVIDENCE_SYMBOLS = dict(untested="?", testing="~", supported="+", refuted="x", inconclusive="=")
PARTNER_SYMBOLS = dict(uitvoering="U", netwerk="N", kennis="K", diensten="D")
PARTNER_STATE_SYMBOLS = dict(kandidaat="o", actief="*", rustend="-", uitgestroomd="x")
FLOW_SYMBOLS = dict(geld="€", ruimte="R", tijd="T", kennis="K", zichtbaarheid="Z", ruil="W")
LEVEL_SYMBOLS = dict(output="O1", outcome="O2", impact="O3")


def all_vocabularies(vocab):
    """Every vocabulary of the source. What explains a value, more than names it, is its note."""
    named = {
        "basis": [
            entry(value, DUTCH["basis"][value], value, note=text)
            for value, text in vocab["basis"].items()
        ],
        "color": [
            entry(value, nl, value, letter, vocab["color"])
            for letter, (nl, value) in zip("ABCDE", COLORS.items())
        ],
        "evidence": [
            entry(value, nl, value, EVIDENCE_SYMBOLS[value])
            for value, nl in vocab["assumption_status"].items()
        ],
        "flow": [
            entry(FLOWS[key], key, FLOWS[key], FLOW_SYMBOLS[key], text)
            for key, text in vocab["flow_kinds"].items()
        ],
        "kind": [
            entry(value, DUTCH["kind"][value], value) for value in vocab["note_types"]
        ],
        "metric-level": [
            entry(value, DUTCH["metric-level"][value], value, LEVEL_SYMBOLS[value])
            for value in vocab["impact_levels"]
        ],
        "partner": [
            entry(PARTNERS[key], text, PARTNERS[key] + " partner", PARTNER_SYMBOLS[key])
            for key, text in vocab["partner_types"].items()
        ],
        "partner-state": [
            entry(PARTNER_STATES[key], key, PARTNER_STATES[key], PARTNER_STATE_SYMBOLS[key])
            for key in vocab["partner_state"]
        ],
        "risk": [
            entry(RISKS[key], text, RISKS[key], key) for key, text in vocab["risk"].items()
        ],
        "role": [
            entry(ROLES[key], key, ROLES[key], note=text)
            for key, text in vocab["segment_roles"].items()
        ],
        "scale": [
            entry(key, DUTCH["scale"][key], key, note=text)
            for key, text in vocab["scales"].items()
        ],
        "sector": sector_vocabulary(vocab),
        "stage": [entry(value, nl, value) for value, nl in vocab["idea_status"].items()]
        + [entry("chosen", "gekozen", "chosen")],
    }
    return dict(sorted(named.items()))


# --- Workspaces

FORMAT = "ninefold/1"

# Which file a workspace of the source becomes.
FILES = {
    "ws-binnenstad": "inner-city.json",
    "ws-sociaal-gemaakt": "made-social.json",
    "ws-overvecht": "learning-lab.json",
    "ws-factory": "impact-factory.json",
    "ws-gemeente": "municipality.json",
}

# The workspace that also carries what belongs to the starter data as a whole.
FLAGSHIP = "ws-binnenstad"


def used_pictograms(boards, drawings):
    """The drawings that boxes and notes name, by name."""
    boxes = [box for board in boards for box in board["boxes"]]
    names = {box.get("pictogram") for box in boxes}
    names |= {note.get("picture") for box in boxes for note in box["notes"]}
    return {name: drawings[name] for name in sorted(names - {None})}


def converted_workspace(workspace, data):
    """A track: its walls and canvases, what stands beside them, then the agendas."""
    sources = {source["id"]: ordered("source", source) for source in data["sources"]}
    boards = []
    for board in workspace["boards"]:
        boards += [converted_board(board)] + companions(board)
    boards += [agenda_board(s, data["language"]) for s in workspace.get("sessions", [])]
    listed = [sources[name] for name in workspace["sources"]]
    vocabularies = {"sector": sector_vocabulary(data["vocab"])}
    pictograms = used_pictograms(boards, data["pictograms"])
    if workspace["id"] == FLAGSHIP:
        listed.append({
            "id": "starter-data",
            "title": "Over deze voorbeeldgegevens / About these sample data",
            "facts": [data["note"]],
        })
        vocabularies = all_vocabularies(data["vocab"])
        pictograms = dict(sorted(data["pictograms"].items()))
    return ordered("workspace", {
        "format": FORMAT,
        "id": workspace["id"],
        "title": workspace["title"],
        "place": workspace["place"],
        "language": data["language"],
        "sources": listed,
        "vocabularies": vocabularies,
        "pictograms": pictograms,
        "boards": boards,
    })


# --- Blank starters

# A first workshop, to be changed: text, minutes, mode, what the wall shows.
BLANK_STEPS = [
    ("Welcome and rules", 10, "plenary", "the question and the rules"),
    ("Silent writing", 8, "private", "the question and a timer, no notes"),
    ("Reveal and read aloud", 20, "reveal", "the wall, the newest note large"),
    ("Cluster together", 25, "cluster", "the wall by theme"),
    ("Break", 15, "break", "a large clock"),
    ("Blind vote", 8, "vote-blind", "votes left only"),
    ("Result", 10, "reveal", "the top ten"),
    ("Fill a canvas", 60, "work", "one box after another"),
    ("Tell the story", 15, "present", "boxes in their order"),
    ("Parking lot and next steps", 9, "plenary", "parking lot, actions and owners"),
]

# file → workspace title, boards as (template, title)
BLANKS = {
    "blank-lean": ("New lean canvas", [("lean", "Lean Canvas")]),
    "blank-bmc": ("New business model", [("bmc", "Business Model Canvas")]),
    "blank-workshop": ("New workshop", [
        ("agenda", "Agenda"),
        ("wall", "Idea wall"),
        ("visual-lean", "Visual Lean Canvas"),
        ("lean", "Lean Canvas"),
        ("bmc", "Business Model Canvas"),
    ]),
}


def blank_board(template, title, workshop):
    """An empty board; an agenda comes with steps to start from."""
    steps = [
        step_note("step-{:02}".format(number), *step)
        for number, step in enumerate(BLANK_STEPS, 1)
        if template == "agenda"
    ]
    return ordered("board", {
        "id": template,
        "template": template,
        "title": title,
        "workshop": workshop,
        "language": "en",
        "boxes": boxes_of(template, {"steps": steps}),
    })


def blank_workspace(name):
    """A workspace to start from."""
    title, boards = BLANKS[name]
    has_agenda = ("agenda", "Agenda") in boards
    return ordered("workspace", {
        "format": FORMAT,
        "id": name,
        "title": title,
        "language": "en",
        "boards": [
            blank_board(template, text, "agenda" if has_agenda and template != "agenda" else None)
            for template, text in boards
        ],
    })


# --- Every template, with real notes

# Lean boxes that a template without sub-boxes folds into another.
PARENT_BOX = {
    "existing-alternatives": "problem", "high-level-concept": "uvp",
    "early-adopters": "customer-segments",
}

# Notes of the "Centrale ontmoetingsplek" that say why and what for, and so change boxes.
SOCIAL_PLACES = {"bb-l1-11": "purpose", "bb-l1-23": "impact"}
SOCIAL_EXTRA = {
    "purpose": ["bb-v1-03"], "impact": ["bb-l2-24", "bb-l3-21"], "key-metrics": ["bb-v1-09"],
}

# The municipality's notes, placed on a mission model: nobody buys there.
MISSION_PLACES = {
    "key-partners": ["gi-b1-21", "gi-b1-22", "gi-b1-23", "gi-b1-24"],
    "key-activities": ["gi-b1-19", "gi-b1-20", "gi-wall-05"],
    "key-resources": ["gi-b1-17", "gi-b1-18"],
    "value-propositions": ["gi-b1-05", "gi-b1-06", "gi-b1-08"],
    "buy-in": ["gi-b1-11", "gi-wall-09", "gi-wall-24"],
    "deployment": ["gi-b1-09", "gi-b1-10", "gi-wall-02"],
    "beneficiaries": ["gi-b1-01", "gi-b1-02", "gi-b1-03", "gi-b1-04"],
    "mission-budget": ["gi-b1-25", "gi-b1-12", "gi-b1-13", "gi-b1-14", "gi-b1-15"],
    "mission-achievement": ["gi-b1-07", "gi-wall-15", "gi-wall-22"],
}


class Collection:
    """All boards and notes of the starter data, in the format, to be rearranged."""

    def __init__(self, workspaces):
        self.boards = {b["id"]: b for w in workspaces for b in w["boards"]}
        self.places = [
            (note, box["id"], board)
            for board in self.boards.values() for box in board["boxes"] for note in box["notes"]
        ]
        self.notes = {note["id"]: note for note, _, _ in self.places}

    def on(self, board):
        """The notes of a board, as (note, box id)."""
        return [(note, box["id"]) for box in self.boards[board]["boxes"] for note in box["notes"]]

    def of_template(self, template):
        """The notes of every board of a template, as (note, box id)."""
        return [(n, box) for n, box, board in self.places if board["template"] == template]


def by_box(pairs):
    """(note, box id) pairs as box id → notes."""
    notes = {}
    for note, box in pairs:
        notes.setdefault(box, []).append(note)
    return notes


def matrix_box(note):
    """The quarter for a note's scores: impact upwards, effort to the right, high from 4."""
    big = note["scores"]["effort"] >= 4
    if note["scores"]["impact"] >= 4:
        return "big-bets" if big else "quick-wins"
    return "avoid" if big else "fill-ins"


def social_lean(collection):
    """A lean canvas with its sub-boxes folded in, between purpose and impact."""
    pairs = [
        (note, SOCIAL_PLACES.get(note["id"], PARENT_BOX.get(box, box)))
        for note, box in collection.on("bb-l1")
    ]
    extra = [(collection.notes[i], box) for box, ids in SOCIAL_EXTRA.items() for i in ids]
    return by_box(pairs + extra)


def rearranged(collection):
    """The boards as (template, prefix of note ids, title, box id → notes)."""
    scored = [n for n, _, b in collection.places if b["template"] == "wall" and "scores" in n]
    partners = [n for n, _, _ in collection.places if "partner" in n.get("facets", {})]
    steps = [n for board in ("bb-ws1", "bb-ws2") for n, _ in collection.on(board)]
    mission = {b: [collection.notes[i] for i in ids] for b, ids in MISSION_PLACES.items()}
    visual = collection.on("bb-v1") + collection.on("bb-v2")
    return [
        ("bmc", "b", "BMC Hemama", by_box(collection.on("bb-b2"))),
        ("lean", "l", "Hemama - kinderaanbod in lege panden", by_box(collection.on("bb-l2"))),
        ("visual-lean", "v", "Stadssalon en Hemama op één blad", by_box(visual)),
        ("wall", "w", "De gemeente stimuleert sociale innovatie", by_box(collection.on("gi-wall"))),
        ("matrix", "m", "Impact en inspanning",
         by_box((note, matrix_box(note)) for note in scored)),
        ("assumptions", "a", "Alle aannames", by_box(collection.of_template("assumptions"))),
        ("experiments", "e", "Alle experimenten", by_box(collection.of_template("experiments"))),
        ("partners", "p", "Alle partners",
         by_box((note, note["facets"]["partner-state"]) for note in partners)),
        ("agenda", "g", "Twee workshops na elkaar", {"steps": steps}),
        ("social-lean", "s", "Centrale ontmoetingsplek, met doel en impact",
         social_lean(collection)),
        ("mission", "z", "Lokaal steunpunt sociale innovatie", mission),
    ]


def copied_note(note, prefix, copies):
    """A note under a new id, with the links that still lead somewhere."""
    links = [
        link(old["kind"], copies[old["to"]]) for old in note.get("links", [])
        if old["to"] in copies
    ]
    return ordered("note", dict(note, id=prefix + "-" + note["id"], links=links))


def first_copies(boards):
    """Where a link to a note leads: the copy on the first board that has one."""
    copies = {}
    for _, prefix, _, notes in boards:
        for note in (note for box in notes.values() for note in box):
            copies.setdefault(note["id"], prefix + "-" + note["id"])
    return copies


def copied_wall(source, prefix, notes, copies):
    """The clusters and the votes of a wall, for notes under new ids."""
    clusters = [
        ordered("box", dict(box, notes=[copied_note(n, prefix, copies) for n in box["notes"]]))
        for box in source["boxes"] if box["id"] not in BOXES["wall"]
    ]
    rounds = [
        ordered("round", dict(
            vote, totals={prefix + "-" + note: n for note, n in vote["totals"].items()}
        ))
        for vote in source["rounds"]
    ]
    return {"question": source["question"], "rounds": rounds, "clusters": clusters}


def eleven_templates(workspaces, data):
    """A board of every template with twelve or more notes, all of them out of the starter data."""
    collection = Collection(workspaces)
    arranged = rearranged(collection)
    copies = first_copies(arranged)
    boards = []
    for template, prefix, title, notes in arranged:
        wall = {}
        if template == "wall":
            wall = copied_wall(collection.boards["gi-wall"], prefix, notes, copies)
        new = {box: [copied_note(n, prefix, copies) for n in notes[box]] for box in notes}
        boards.append(ordered("board", {
            "id": template,
            "template": template,
            "title": title,
            "question": wall.get("question"),
            "language": data["language"],
            "rounds": wall.get("rounds"),
            "boxes": wall.get("clusters", []) + boxes_of(template, new),
        }))
    return ordered("workspace", {
        "format": FORMAT,
        "id": "ws-eleven-templates",
        "title": "Elf sjablonen met echte briefjes",
        "language": data["language"],
        "sources": [ordered("source", source) for source in data["sources"]],
        "vocabularies": {"sector": sector_vocabulary(data["vocab"])},
        "pictograms": used_pictograms(boards, data["pictograms"]),
        "boards": boards,
    })


# --- Files


def outputs(data):
    """Every file this script makes: path → text."""
    tracks = [converted_workspace(workspace, data) for workspace in data["workspaces"]]
    files = {SEEDS / FILES[track["id"]]: track for track in tracks}
    files.update({SEEDS / (name + ".json"): blank_workspace(name) for name in BLANKS})
    files[ELEVEN] = eleven_templates(tracks, data)
    return {path: file_text(workspace) for path, workspace in files.items()}


def main(arguments):
    """Writes the files, or says which of them are not current."""
    data = json.loads(SOURCE.read_text(encoding="utf-8"))
    stale = 0
    for path, text in outputs(data).items():
        if not path.exists() or path.read_bytes() != text.encode("utf-8"):
            stale += 1
            print("{}: {}".format("stale" if "--check" in arguments else "written", path.name))
            if "--check" not in arguments:
                path.write_bytes(text.encode("utf-8"))
    print("convert: {}".format("all files are current" if not stale else "{} files".format(stale)))
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
