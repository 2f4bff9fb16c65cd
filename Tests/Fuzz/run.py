#!/usr/bin/env python3
"""Fuzzes the readers with libFuzzer under AddressSanitizer: whatever bytes come, no crash and no hang.

    run.py [--seconds 60] [--runs N] [--only TARGET …] [--seed S]

Builds the libraries with coverage in `.build-fuzz`, starts each target of Targets.swift from the seeds, and
stops at the first finding, whose bytes are kept in `.build-fuzz/found`. The last line is
"fuzz: N passed, M failed" with the executions before it. It needs the Swift toolchain's libFuzzer.
"""

import argparse
import glob
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
BUILD = os.path.join(ROOT, ".build-fuzz")
#: A small source of each format that is read.
SOURCES = {
    "markdown": "# Bakery\n\n## Problem\n> hint\n- Long **queues**\n\n| Solution | Bread<br>Soup |\n|---|---|\n<!-- x -->\n",
    "textusm": "user_activity\n👥 Key Partners\n    Farmers\n📊 Customer Segments\n    Families\n",
    "csv": "\ufeffcluster;text;votes\r\nFood;\"Soup; \"\"hot\"\"\";3\r\n", "tsv": "text\tsector\nSoup\\tBread\tculture\n",
    "opml": '<opml version="2.0"><head><title>T</title></head><body><outline text="A" _note="b&#10;c"/></body></opml>',
    "canvas": '{"nodes":[{"id":"g","type":"group","x":0,"y":0,"width":9,"height":9,"label":"Problem"},{"id":"n",'
              '"type":"text","text":"x","x":1,"y":1,"width":2,"height":2}],"edges":[{"id":"e","fromNode":"n","toNode":"g"}]}',
    "bmml": "version: \"2.0\"\nmeta:\n  name: T\ncustomer_segments:\n  - id: cs-a\n    name: Families\n",
    "leantime": "<canvas key=\"lean\"><title>T</title><problem><content><item><description>A &amp; B</description></item>"
                "</content></problem></canvas>",
    "json": '{"problem":["a"],"unfair_advantage":{"text":"b"},"customerSegments":"c"}',
    "lines": "one\ntwo\n", "ninefold": '{"format":"ninefold/1","id":"w","boards":[{"id":"b","template":"lean"}]}',
}
TARGETS = ("json", "workspace", "merge", "journal", "keys", "cells", "template", *(f"read-{id}" for id in SOURCES))
FLAGS = ["-sanitize=fuzzer,address"]
#: A crash must end the process, not start a debugger in it.
ENVIRONMENT = dict(os.environ, SWIFT_BACKTRACE="enable=no", ASAN_OPTIONS="detect_leaks=0")


def build():
    """The libraries with coverage, then the fuzzer with their objects; gives back its path."""
    subprocess.run(["swift", "build", "-c", "release", "--target", "CanvasUI", "--scratch-path", BUILD]
                   + [part for flag in FLAGS for part in ("-Xswiftc", flag)],
                   cwd=ROOT, check=True, stdout=sys.stderr)
    made = os.path.join(BUILD, "release")
    objects = [name for target in ("CFiles", "Platform", "CanvasCore", "Drawing", "Interchange", "CanvasUI")
               for name in glob.glob(os.path.join(made, f"{target}.build", "**", "*.o"), recursive=True)]
    fuzzer = os.path.join(BUILD, "fuzzer")
    subprocess.run(["swiftc", "-O", *FLAGS, "-parse-as-library", "-use-ld=lld",
                    "-I", os.path.join(made, "Modules"),
                    "-Xcc", "-fmodule-map-file=" + os.path.join(made, "CFiles.build", "module.modulemap"),
                    os.path.join(HERE, "Targets.swift"), *objects, "-o", fuzzer], cwd=ROOT, check=True)
    return fuzzer


def small(document):
    """A workspace cut down to a few notes, as the fuzzer likes it."""
    boards = []
    for board in document.get("boards", [])[:2]:
        boxes = [dict(box, notes=box.get("notes", [])[:2]) for box in board.get("boxes", [])[:3]]
        boards.append(dict(board, boxes=boxes))
    return dict(document, boards=boards)


def corpus(target):
    """A folder of beginnings for a target."""
    folder = os.path.join(BUILD, "corpus", target)
    os.makedirs(folder, exist_ok=True)

    def put(name, data):
        with open(os.path.join(folder, name), "wb") as file:
            file.write(data)

    documents = []
    for path in sorted(glob.glob(os.path.join(ROOT, "seeds", "*.json"))):
        with open(path, encoding="utf-8") as file:
            documents.append(json.dumps(small(json.load(file)), ensure_ascii=False, indent=2).encode() + b"\n")
    if target in ("json", "workspace"):
        for number, data in enumerate(documents):
            put(f"seed-{number}", data)
        put("minimal", b'{"format":"ninefold/1","id":"w","boards":[]}')
    elif target == "merge":
        tiny = (b'{"format":"ninefold/1","id":"w","boards":[{"id":"b","template":"bmc","boxes":['
                b'{"id":"x","notes":[{"id":"n1","text":"%s"},{"id":"n2","text":"two"}]}]}]}')
        put("texts", b"\0".join(tiny % text for text in (b"one", b"uno", b"een")))
        put("same", b"\0".join([tiny % b"one"] * 3))
        put("seed", b"\0".join([documents[-1]] * 3))
    elif target == "journal":
        put("step", b'{"id":"s-1","title":"Add","author":"Ann","time":7,"change":[]}\n{"draft":null}\n'
                    b'{"mark":"week 1","time":7}\n{"savedUpTo":4}\n')
    elif target == "keys":
        put("keys", b"a\x1b[A\x1bOP\x1b[1;5C\x1b[200~two\nlines\x1b[201~\x1b[<0;10;5M\x1b[97;5u\xc3\xa9\x1b")
    elif target == "cells":
        put("scripts", b"\x14\x00" + "Caf\u00e9 e\u0301 漢字 👨‍👩‍👧 🇧🇪 עברית \u202e x \x1b[31m".encode())
    elif target.startswith("read-"):
        put("source", SOURCES[target.removeprefix("read-")].encode())
    else:
        for path in glob.glob(os.path.join(ROOT, "seeds", "templates", "*.json")):
            with open(path, "rb") as file:
                put(os.path.basename(path), file.read())
    return folder


def fuzz(fuzzer, target, given):
    """Runs one target; gives back executions and what was found, or None."""
    found = os.path.join(BUILD, "found", target + "-")
    os.makedirs(os.path.dirname(found), exist_ok=True)
    limit = [f"-runs={given.runs}"] if given.runs else [f"-max_total_time={given.seconds}"]
    run = subprocess.run(
        [fuzzer, corpus(target), *limit, f"-seed={given.seed}", "-max_len=4096", "-timeout=10",
         "-rss_limit_mb=4096", "-print_final_stats=1", f"-artifact_prefix={found}"],
        env=dict(ENVIRONMENT, NINEFOLD_FUZZ=target), capture_output=True, check=False)
    said = run.stderr.decode(errors="replace")
    count = re.search(r"stat::number_of_executed_units:\s+(\d+)", said)
    return int(count.group(1)) if count else 0, None if run.returncode == 0 else said[-1500:]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--runs", type=int, default=0, help="so many executions instead of a time")
    parser.add_argument("--only", nargs="+", choices=TARGETS, default=TARGETS)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    fuzzer = build()
    passed = failed = 0
    for target in given.only:
        count, trouble = fuzz(fuzzer, target, given)
        print(f"{target}: {count:,} executions{'' if trouble is None else ', FOUND'}", flush=True)
        if trouble is None:
            passed += 1
        else:
            failed += 1
            print(f"{trouble}\n  again: NINEFOLD_FUZZ={target} .build-fuzz/fuzzer .build-fuzz/found/{target}-…")
    print(f"fuzz: {passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
