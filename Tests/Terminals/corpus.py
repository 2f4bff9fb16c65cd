"""The strings that are drawn: our own, Unicode's emoji and break tests, and scalars of every block."""

import os
import random
import re
import shutil
import subprocess
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
UNICODE = "/usr/share/unicode"
EMOJI = os.path.join(UNICODE, "emoji", "emoji-test.txt")
BREAKS = os.path.join(UNICODE, "auxiliary", "GraphemeBreakTest.txt")

#: How many of Unicode's strings are drawn where not all are.
SAMPLE = 300
#: Scalars of each block that are drawn where not all are.
PER_BLOCK = 6
#: Scalars on a row.
PER_ROW = 36

ESCAPE = re.compile(r"\\(?:u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|([\\t]))")


def decoded(line):
    r"""A line of corpus.txt as the string it means: `\u0301`, `\u{1F468}`, `\t` and `\\`."""
    def scalar(match):
        return chr(int(match[1] or match[2], 16)) if not match[3] else "\\\t"[match[3] == "t"]
    return ESCAPE.sub(scalar, line)


def encoded(text):
    """The other way round: printable ASCII as it is, all else as code points."""
    return "".join(
        "\\\\" if c == "\\" else c if " " <= c <= "~" else f"\\u{{{ord(c):X}}}" for c in text)


def own():
    """The strings of corpus.txt."""
    with open(os.path.join(HERE, "corpus.txt"), encoding="utf-8") as file:
        lines = file.read().split("\n")
    return [decoded(line) for line in lines if line and not line.startswith("# ")]


def fetch():
    """Sees to Unicode's files; gives back what is missing, in words, or nothing."""
    if os.path.exists(EMOJI) and os.path.exists(BREAKS):
        return ""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {"stdin": subprocess.DEVNULL, "capture_output": True, "check": False}
        subprocess.run(["apt-get", "update", "-qq"], **quiet)
        subprocess.run(["apt-get", "install", "-y", "-qq", "unicode-data"], **quiet)
    if os.path.exists(EMOJI) and os.path.exists(BREAKS):
        return ""
    return f"{EMOJI} or {BREAKS} is missing (Debian: apt-get install unicode-data)"


def emoji():
    """All sequences of emoji-test.txt."""
    with open(EMOJI, encoding="utf-8") as file:
        codes = [line.split(";")[0] for line in file if ";" in line and not line.startswith("#")]
    return ["".join(chr(int(code, 16)) for code in line.split()) for line in codes]


def breaks():
    """All strings of GraphemeBreakTest.txt, without those that lone surrogates are in."""
    strings = []
    with open(BREAKS, encoding="utf-8") as file:
        for line in file:
            codes = [int(code, 16) for code in re.findall(r"[0-9A-F]{4,6}", line.split("#")[0])]
            if codes and not any(0xD800 <= code < 0xE000 for code in codes):
                strings.append("".join(map(chr, codes)))
    return strings


def sampled(strings, is_full):
    """All of them, or always the same few."""
    return strings if is_full or len(strings) <= SAMPLE else random.Random(9).sample(strings, SAMPLE)


def shown_lines(strings):
    """Each line of the strings that has something to see, once. A note shows its first line only."""
    lines = [line for text in strings for line in re.split(r"\r?\n", text)]
    return list(dict.fromkeys(line for line in lines if any(map(is_visible, line))))


def is_visible(character):
    """Whether there is something to see of it by itself."""
    return unicodedata.category(character)[0] in "LMNPS"


def blocks():
    """All scalars that Unicode has given out, 256 and 256 together."""
    found = {}
    for code in range(0x80, 0x110000):
        if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co", "Cc"):
            found.setdefault(code >> 8, []).append(chr(code))
    return list(found.values())


def sweep(is_full):
    """Rows of scalars: all of them, or a few of each block. Each stands after a letter, so that marks have
    something to stand on, and before a full stop."""
    few = random.Random(9)
    rows = []
    for scalars in blocks():
        if not is_full:
            scalars = sorted(few.sample(scalars, min(PER_BLOCK, len(scalars))))
        rows += ["".join(f"{c}." if unicodedata.category(c)[0] != "M" else f"x{c}."
                         for c in scalars[start:start + PER_ROW])
                 for start in range(0, len(scalars), PER_ROW)]
    return rows if is_full else joined(rows, PER_ROW)


def joined(rows, most):
    """The short rows of a sample, put together."""
    result = [""]
    for row in rows:
        if len(result[-1]) + len(row) > 2 * most:
            result.append("")
        result[-1] += row
    return result
