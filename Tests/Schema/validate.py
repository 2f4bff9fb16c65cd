#!/usr/bin/env python3
"""Tries the published JSON Schemas with a validator that is not ours, beside `ninefold check`.

  Tests/Schema/validate.py BINARY [--templates]

`BINARY schema` must say yes to every seed, to the fixture of eleven templates and to words of later
versions, and no to each damaged workspace below; `BINARY check FILE` must agree: 0 or 1 where the file is
valid, 65 where it is not.
With --templates, `BINARY schema --template` is tried in the same way on seeds/templates. Needs the
Python package jsonschema, for this test only.
"""
import copy, json, pathlib, subprocess, sys, tempfile

from jsonschema import Draft202012Validator

ROOT = pathlib.Path(__file__).resolve().parents[2]
GONE = object()

WORKSPACE = {
    "format": "ninefold/1", "id": "ws-1", "title": "Plan", "language": "nl", "later": {"a": [1, None]},
    "sources": [{"id": "src-1", "title": "A report", "facts": ["One"]}],
    "vocabularies": {"sector": [{"value": "zorg", "label": {"nl": "Zorg"}, "symbol": "Z"},
                                 {"value": "bank", "symbol": {"nl": "BA", "en": "BK"}}]},
    "pictograms": {"house": ["  /\\   ", " /  \\  ", " |__|  "]},
    "boards": [{
        "id": "plan", "template": "bmc", "maturity": "concept", "date": "2026-03-14", "later": True,
        "derivedFrom": ["n-1"], "openPartnership": {"rule": "Anyone", "later": 1},
        "rules": [{"id": "r-1", "text": "Three partners"}],
        "rounds": [{"id": "v-1", "mode": "blind", "perPerson": 3, "state": "open", "later": "x",
                    "ballots": {"Ann": {"n-1": 2}}}],
        "boxes": [{"id": "channels", "later": "x", "notes": [{
            "id": "n-1", "text": "A shop", "created": "2026-03-14T18:30:00.5Z", "later": [],
            "facets": {"sector": ["zorg", "handel"], "evidence": "testing"},
            "links": [{"kind": "relates", "to": "plan"}], "scores": {"impact": 4}, "sketch": ["/\\"],
            "metric": {"level": "impact", "target": 12.5}, "flow": {"direction": "in", "amount": 1e3},
            "step": {"minutes": 20}, "tags": ["a"],
            "experiment": {"state": "running", "days": 2, "result": "supported"},
            "conflicts": [{"field": "text", "value": {"any": None}}]}]}],
    }],
}
BOARD = ("boards", 0)
BOX = BOARD + ("boxes", 0)
NOTE = BOX + ("notes", 0)
ROUND = BOARD + ("rounds", 0)

# A place in WORKSPACE and what is put there instead.
DAMAGED_WORKSPACES = [
    (("format",), GONE), (("format",), "ninefold/2"), (("format",), 1),
    (("id",), GONE), (("id",), "Ws 1"), (("id",), ""), (("id",), "x" * 33), (("id",), 7),
    (("title",), None), (("title",), ["Plan"]), (("language",), 1),
    (("boards",), GONE), (("boards",), {}), (("boards",), None), (("boards", 0), "plan"),
    (("sources",), "src-1"), (("sources", 0, "id"), "Src 1"), (("sources", 0, "facts"), "One"),
    (("vocabularies", "sector"), {}), (("vocabularies", "sector", 0, "symbol"), ["Z"]),
    (("vocabularies", "sector", 1, "symbol", "nl"), 2), (("vocabularies", "sector", 0, "label"), "Zorg"),
    (("pictograms", "house"), "/\\"), (("pictograms", "house", 1), 5),
    (BOARD + ("id",), GONE), (BOARD + ("template",), GONE), (BOARD + ("template",), "B M C"),
    (BOARD + ("boxes",), GONE), (BOARD + ("boxes",), "none"), (BOARD + ("maturity",), 3),
    (BOARD + ("date",), "14 March 2026"), (BOARD + ("date",), "2026-13-14"),
    (BOARD + ("derivedFrom",), "n-1"), (BOARD + ("openPartnership",), "Anyone"),
    (BOARD + ("openPartnership", "rule"), 1), (BOARD + ("rules", 0), "Three partners"),
    (BOARD + ("rounds",), {}), (ROUND + ("id",), GONE), (ROUND + ("mode",), ["open"]), (ROUND + ("state",), None),
    (ROUND + ("perPerson",), 0), (ROUND + ("ballots", "Ann"), 2), (ROUND + ("ballots", "Ann", "n-1"), -1),
    (BOX, []), (BOX + ("id",), GONE), (BOX + ("notes",), GONE), (BOX + ("notes",), "none"),
    (NOTE, "A shop"), (NOTE + ("id",), GONE), (NOTE + ("text",), 1), (NOTE + ("facets",), ["zorg"]),
    (NOTE + ("facets", "evidence"), 3), (NOTE + ("facets", "sector"), ["zorg", 1]),
    (NOTE + ("created",), "2026-03-14T18:30:00"), (NOTE + ("created",), "2026-03-14 18:30:00Z"),
    (NOTE + ("links",), {}), (NOTE + ("links", 0, "to"), "To the plan"), (NOTE + ("links", 0), "plan"),
    (NOTE + ("scores", "impact"), 6), (NOTE + ("scores", "impact"), "4"), (NOTE + ("scores", "impact"), 2.5),
    (NOTE + ("sketch",), "/\\"), (NOTE + ("metric", "target"), "12"), (NOTE + ("metric", "level"), 2),
    (NOTE + ("flow", "direction"), {}), (NOTE + ("step", "minutes"), -5), (NOTE + ("tags", 0), {}),
    (NOTE + ("experiment", "state"), False), (NOTE + ("experiment", "result"), True),
    (NOTE + ("conflicts", 0, "field"), []),
]
# Words of later versions, which are kept.
LATER_WORDS = [
    (BOARD + ("maturity",), "ripe"), (ROUND + ("mode",), "secret"), (ROUND + ("state",), "paused"),
    (NOTE + ("metric", "level"), "high"), (NOTE + ("flow", "direction"), "up"),
    (NOTE + ("experiment", "state"), "done"), (NOTE + ("experiment", "result"), ""),
]
# What a schema cannot say and the reader refuses.
ONLY_READ = [
    (BOX + ("notes",), [{"id": "n-1"}, {"id": "n-1"}]), (BOARD + ("rounds",), [{"id": "a"}, {"id": "a"}]),
    (NOTE + ("id",), "plan"), (NOTE + ("links", 0, "to"), "nowhere"), (ROUND + ("perPerson",), 3.0),
]
# A place in seeds/templates/swot.json and what is put there instead.
DAMAGED_TEMPLATES = [
    (("format",), GONE), (("format",), "ninefold/1"), (("id",), "S W O T"), (("title",), GONE),
    (("title",), {}), (("title",), "SWOT"), (("title", "it"), "SWOT"), (("picture",), "SW"),
    (("picture", 0), 1), (("growsBoxes",), "yes"), (("words",), 0), (("colour",), "red"),
    (("axes",), {"horizontal": {"en": "Effort"}}), (("boxes",), GONE), (("boxes",), []),
    (("boxes", 0), "S"), (("boxes", 0, "id"), GONE), (("boxes", 0, "mark"), GONE),
    (("boxes", 0, "mark"), ""), (("boxes", 0, "label"), GONE), (("boxes", 0, "label"), {}),
    (("boxes", 0, "limit"), 0), (("boxes", 0, "limits"), 9), (("boxes", 0, "order"), 1),
]

passed, failures = 0, []


def expect(fact, name, detail=""):
    global passed
    if fact:
        passed += 1
    else:
        failures.append(f"{name} {detail}".rstrip())
        print(f"FAILED  {failures[-1]}")


def damaged(value, path, new):
    value = copy.deepcopy(value)
    place = value
    for step in path[:-1]:
        place = place[step]
    if new is GONE:
        del place[path[-1]]
    else:
        place[path[-1]] = new
    text = "gone" if new is GONE else json.dumps(new)[:60]
    return value, f"{'.'.join(map(str, path))} := {text}"


def run(binary, *arguments):
    result = subprocess.run([binary, *arguments], capture_output=True, timeout=60)
    return result.returncode, result.stdout, (result.stdout + result.stderr).decode(errors="replace").strip()


def validator(binary, *arguments):
    status, output, text = run(binary, "schema", *arguments)
    if status != 0:
        sys.exit(f"schema: `{binary} schema {' '.join(arguments)}` ended with {status}: {text}")
    schema = json.loads(output)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def objection(schema, value):
    """The place and the beginning of the first objection, or nothing."""
    return next((f"{error.json_path}: {error.message[:100]}" for error in schema.iter_errors(value)), "")


def workspaces(binary, folder):
    schema = validator(binary)

    def check(value):
        file = folder / "case.ninefold.json"
        file.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        return run(binary, "check", str(file))

    good = [(path.name, json.loads(path.read_text(encoding="utf-8"))) for path in
            [*sorted(ROOT.glob("seeds/*.json")), ROOT / "Tests/Fixtures/eleven-templates.json"]]
    for name, value in [*good, ("one of everything", WORKSPACE)]:
        expect(not objection(schema, value), name, f"is valid, but the schema says {objection(schema, value)}")
        status, _, text = check(value)
        expect(status in (0, 1), name, f"is valid, but check ends with {status}: {text}")
    for path, new in LATER_WORDS:
        value, name = damaged(WORKSPACE, path, new)
        expect(not objection(schema, value), name, f"is kept, but the schema says {objection(schema, value)}")
        status, _, text = check(value)
        expect(status == 0, name, f"is kept, but check ends with {status}: {text}")
    for path, new in DAMAGED_WORKSPACES:
        value, name = damaged(WORKSPACE, path, new)
        expect(objection(schema, value), name, "is let through by the schema")
        status, _, text = check(value)
        expect(status == 65, name, f"check ends with {status}, not 65: {text}")
    for path, new in ONLY_READ:
        value, name = damaged(WORKSPACE, path, new)
        expect(not objection(schema, value), name, "is refused by the schema: move it to the others")
        status, _, text = check(value)
        expect(status == 65, name, f"check ends with {status}, not 65: {text}")


def templates(binary):
    schema = validator(binary, "--template")
    for path in sorted(ROOT.glob("seeds/templates/*.json")):
        said = objection(schema, json.loads(path.read_text(encoding="utf-8")))
        expect(not said, path.name, f"is valid, but the schema says {said}")
    swot = json.loads((ROOT / "seeds/templates/swot.json").read_text(encoding="utf-8"))
    for path, new in DAMAGED_TEMPLATES:
        value, name = damaged(swot, path, new)
        expect(objection(schema, value), f"template {name}", "is let through by the schema")


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--templates"]
    if len(arguments) != 1:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        workspaces(arguments[0], pathlib.Path(folder))
    if "--templates" in sys.argv:
        templates(arguments[0])
    print(f"schema: {passed} passed, {len(failures)} failed")
    sys.exit(1 if failures else 0)


main()
