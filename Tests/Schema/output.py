#!/usr/bin/env python3
"""Tries the published schema of outputs on what the commands really print.

  Tests/Schema/output.py BINARY

Every reading command runs with --json on every seed and on the fixture of eleven templates, in two locales: what comes is
one of the formats of `BINARY schema --output`, and the same bytes in both. Every format that is named in the program's
source is in the schema, and the other way round; objects that a format describes allow nothing else. Needs the Python
package jsonschema.
"""
import json, os, pathlib, re, subprocess, sys, tempfile

from jsonschema import Draft202012Validator

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests" / "CommandLine"))
from watching import Watch  # noqa: E402

BINARY = os.path.abspath(sys.argv[1])
SEEDS = sorted((ROOT / "seeds").glob("*.json")) + [ROOT / "Tests" / "Fixtures" / "eleven-templates.json"]
failures, checked, seen = [], 0, set()


def expect(condition, name, detail=""):
    global checked
    checked += 1
    if not condition:
        failures.append(f"{name}: {str(detail)[:600]}")


class Desk:
    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="ninefold-output-")
        self.path = pathlib.Path(self.folder.name)
        self.env = {"PATH": os.environ["PATH"], "HOME": str(self.path / "home"), "NINEFOLD_HOME": str(self.path / "store"),
                    "NINEFOLD_NAME": "Ann", "TZ": "UTC"}
        (self.path / "store").mkdir()

    def run(self, *words, locale="C.UTF-8", stdin=b""):
        return subprocess.run([BINARY, *words], cwd=self.path, capture_output=True, timeout=60, input=stdin,
                              env={**self.env, "LC_ALL": locale})


desk = Desk()
schema = json.loads(desk.run("schema", "--output").stdout)
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
formats = {name: d["title"] for name, d in schema["$defs"].items() if name.startswith("ninefold-")}


def whys(document):
    """What the definition of the document's own format has against it."""
    name = document.get("format", "").split("/")[0]
    own = Draft202012Validator({**schema, "oneOf": [{"$ref": f"#/$defs/{name}"}]}) if name in formats else validator
    return [(list(e.absolute_path), e.message[:300], [x.message[:200] for x in e.context or []])
            for e in own.iter_errors(document)]


def valid(document, name):
    expect(validator.is_valid(document), name, whys(document))
    seen.add(document.get("format"))


def look(desk, *words, codes=(0, 1), stdin=b""):
    """Runs a command in two locales; gives back what it printed."""
    name = " ".join(words)
    done, dutch = desk.run(*words, stdin=stdin), desk.run(*words, locale="nl_BE.UTF-8", stdin=stdin)
    expect(done.returncode in codes, name, (done.returncode, done.stderr))
    expect(done.stdout == dutch.stdout, f"{name} is the same in every locale", dutch.stdout.decode())
    try:
        document = json.loads(done.stdout)
    except ValueError as trouble:
        return expect(False, name, f"{trouble}: {done.stdout[:200]}")
    valid(document, name)
    return document


def readings():
    said = desk.run("show", "x.json", "--help").stdout.decode()
    return re.search(r"computed from the workspace:\s+([a-z, \n-]+)\.", said)[1].replace("\n", " ").replace(" ", "").split(",")


READINGS = readings()
expect(len(READINGS) >= 6, "readings are found", READINGS)
for reading in READINGS:
    expect(f"{reading}-row" in schema["$defs"], f"the rows of {reading} have a definition")

for seed in SEEDS:
    file = desk.path / seed.name
    workspace = json.loads(seed.read_text())
    file.write_bytes(seed.read_bytes())
    notes = [(b["id"], n["id"]) for b in workspace["boards"] for x in b["boxes"] for n in x["notes"]]
    look(desk, "show", seed.name, "--json", codes=(0,))
    look(desk, "check", seed.name, "--json", codes=(0,))
    look(desk, "check", seed.name, "--advice", "--json")
    for board in workspace["boards"]:
        look(desk, "show", seed.name, "--board", board["id"], "--json", codes=(0,))
        look(desk, "vote", seed.name, "--board", board["id"], "--json", codes=(0,))
    for reading in READINGS:
        about = ["--note", notes[-1][1]] if reading == "why" and notes else []
        look(desk, "show", seed.name, "--reading", reading, "--json", *about, codes=(0,))
    look(desk, "facets", seed.name, "--json", codes=(0,))
    look(desk, "show", seed.name, "--reading", "counts", "--by", "sector", "--json", codes=(0,))
    for _, note in notes[:3] + notes[-3:]:
        look(desk, "why", seed.name, note, "--json", codes=(0,))
    # Now with a history: steps of every kind, and marks.
    if notes:
        board, note = notes[0]
        for words in (["mark", seed.name, "begin"], ["set", seed.name, note, "evidence=testing"], ["undo", seed.name],
                      ["redo", seed.name], ["vote", seed.name, "--board", board, "--open"],
                      ["vote", seed.name, note, "--by", "Ben"], ["add", seed.name, "New", "--board", board],
                      ["remove", seed.name, notes[-1][1]], ["mark", seed.name, "end"]):
            done = desk.run(*words)
            expect(done.returncode == 0 or "open already" in done.stderr.decode(), " ".join(words), done.stderr)
        added = json.loads(desk.run("log", seed.name, "--json").stdout)["steps"]
        expect({"edit", "ballot", "undo", "redo"} <= {s["kind"] for s in added}, f"{seed.name} has steps of every kind", added)
        look(desk, "vote", seed.name, "--board", board, "--json", codes=(0,))
        look(desk, "why", seed.name, note, "--json", codes=(0,))
    for words in (["log", seed.name], ["mark", seed.name], ["diff", seed.name], ["diff", seed.name, "begin"][:3 + bool(notes)]):
        if len(words) < 3 or notes:
            look(desk, *words, "--json")
    exported = json.loads(desk.run("export", seed.name, "--to", "json").stdout)
    valid(exported, f"export {seed.name} --to json")
    (desk.path / "ideas.txt").write_text("Rain\nSun\n")
    look(desk, "import", seed.name, "ideas.txt", "--format", "lines", "--dry-run", "--json", codes=(0,))
    (desk.path / "store" / seed.name).write_bytes(file.read_bytes())

(desk.path / "broken.json").write_text('{"format": "ninefold/1", "id": "X Y"}')
look(desk, "check", "broken.json", "--json", codes=(65,))
look(desk, "check", "-", "--json", codes=(65,), stdin=b"{")
look(desk, "check", "-", "--json", codes=(0,), stdin=SEEDS[0].read_bytes())
(desk.path / "store" / "broken.json").write_text("{")
look(desk, "list", "--json", codes=(0,))
look(desk, "templates", "--json", codes=(0,))
look(desk, "templates", "lean", "--json", codes=(0,))
look(desk, "keys", "--json", codes=(0,))
look(desk, "keys", "--check", "--json", codes=(0,))
(desk.path / "home" / ".config" / "ninefold").mkdir(parents=True)
(desk.path / "home" / ".config" / "ninefold" / "config.json").write_text('{"keys": {"nothing.here": 1}}')
found = look(desk, "keys", "--check", "--json", codes=(1,))
expect(found and found["troubles"], "what is wrong with a configuration is told", found)
subprocess.run(["git", "init", "-q", str(desk.path)], check=True, env=desk.env)
look(desk, "git", "status", "--json", codes=(1,))

# What was asked for is in the language that was asked for.
dutch = json.loads(desk.run("templates", "lean", "--json", "--language", "nl").stdout)
expect(dutch["language"] == "nl" and "Probleem" in json.dumps(dutch), "labels in a language that is asked for")

# A folder as one programme, with a file that cannot be read; a copy that goes into its file.
(desk.path / "team").mkdir()
for seed in SEEDS:
    (desk.path / "team" / seed.name).write_bytes(seed.read_bytes())
(desk.path / "team" / "broken.ninefold.json").write_text("{")
look(desk, "list", "--programme", "team", "--json", codes=(0,))
(desk.path / "team" / "copy.json").write_bytes(SEEDS[0].read_bytes())
look(desk, "merge", "--into", f"team/{SEEDS[0].name}", "team/copy.json", "--json", "--dry-run", codes=(0,))

# Watching: its lines are tried by watch_test.py too; here one of each kind.
plan = {"format": "ninefold/1", "id": "plan", "boards": [
    {"id": "wall", "template": "wall", "boxes": [{"id": "tray", "notes": [{"id": "aaaaa", "text": "One"}]}]}]}
(desk.path / "plan.json").write_text(json.dumps(plan))
with Watch(BINARY, "plan.json", "--state", folder=desk.path, env=desk.env) as watch:
    valid(watch.line() or {}, "watch --state")
    for words in (["set", "plan.json", "aaaaa", "impact=4"], ["add", "plan.json", "Seen"],
                  ["move", "plan.json", "aaaaa", "--to", "parking-lot"], ["remove", "plan.json", "aaaaa"]):
        expect(desk.run(*words).returncode == 0, " ".join(words))
        line = watch.line() or {}
        valid(line, f"watch: {words[0]}")
        expect(line.get("author") == "Ann" and line.get("title"), f"watch: {words[0]}, who and what", line)

# Nothing is allowed that is not described: a member too many is found in every format.
for name in formats:
    for shape in [schema["$defs"][name], *schema["$defs"][name].get("oneOf", [])]:
        expect(shape.get("additionalProperties") is False or "oneOf" in shape, f"{name} is closed", shape)
bad = {**json.loads(desk.run("templates", "--json").stdout), "more": 1}
expect(not validator.is_valid(bad), "a member too many is refused")

# Formats of files and of what is kept beside them are not outputs.
FILES = {"ninefold-template/1", "ninefold-journal/1", "ninefold-recent/1", "ninefold-history/1"}
sources = "".join(f.read_text() for f in (ROOT / "Sources").rglob("*.swift") if not f.name.startswith("OutputFormat"))
named = set(re.findall(r"\bninefold-[a-z]+/[0-9]+", sources)) - FILES
expect(named == set(formats.values()), "the program and the schema name the same formats", named ^ set(formats.values()))
expect(set(formats.values()) <= seen, "every format was seen", set(formats.values()) - seen)

for failure in failures:
    print("FAILED", failure)
print(f"output: {checked - len(failures)} passed, {len(failures)} failed")
sys.exit(1 if failures else 0)
