#!/usr/bin/env python3
"""Checks that the folders of CanvasCore and the files of CCurses know each other one way.

  Tests/Tools/layers.py

CanvasCore: no file may name a type that is declared in a folder its own must not know (`FORBIDDEN`); Package.swift
keeps the targets apart, this the folders inside one. Comments and strings do not count, what is interpolated into
a string does. A name that a folder declares itself, inside another type too, is its own there. What a folder adds
to types of others is not looked for.

CCurses: a file may use only functions of its own and of files above it in internal.h, which says the order.
"""

import glob
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CORE = os.path.join(ROOT, "Sources", "CanvasCore")
CURSES = os.path.join(ROOT, "Sources", "CCurses")

#: What a folder must not know, with all that is below it.
FORBIDDEN = {
    "Text": ("JSON", "Pictograms", "Model", "Format", "Editing", "Acts", "Reading", "Store"),
    "JSON": ("Pictograms", "Model", "Format", "Editing", "Acts", "Reading", "Store"),
    "Pictograms": ("JSON", "Model", "Format", "Editing", "Acts", "Reading", "Store"),
    "Model": ("Format", "Editing", "Acts", "Store"),
    "Format": ("Editing", "Acts", "Store"),
    "Editing": ("Store",),
    "Acts": ("Store",),
    "Room": ("Acts", "Store"),
    "Reading": ("Store",),
    "Store/Disk": ("Store/SafeFile", "Store/Log"),
    "Store/SafeFile": ("Store/Log",),
}

#: A declaration of a type; what is private to its file is nobody else's to name.
TYPE = re.compile(r"^([ \t]*)((?:@\w+(?:\([^)\n]*\))?[ \t]+|\w+[ \t]+)*?)"
                  r"(?:struct|class|enum|protocol|actor|typealias)[ \t]+([A-Z]\w*)", re.MULTILINE)


class SwiftCode:
    """A Swift source without its comments and what stands in its strings, line for line."""

    def __init__(self, source):
        self.source, self.place, self.parts = source, 0, []
        self.read_code()
        self.text = "".join(self.parts)

    def read_code(self, is_interpolated=False):
        """Keeps code, to the end or to the parenthesis that closes an interpolation."""
        depth = 1
        while self.place < len(self.source):
            character = self.source[self.place]
            string = re.compile(r'(#*)("""|")').match(self.source, self.place)
            if self.source.startswith("//", self.place):
                end = self.source.find("\n", self.place)
                self.place = end if end >= 0 else len(self.source)
            elif self.source.startswith("/*", self.place):
                self.skip_comment()
            elif string:
                self.skip_string(*string.groups())
            else:
                self.place += 1
                if is_interpolated:
                    depth += {"(": 1, ")": -1}.get(character, 0)
                    if depth == 0:
                        return
                self.parts.append(character)

    def skip_comment(self):
        """Comments of this kind stand inside each other."""
        depth = 0
        while self.place < len(self.source):
            sign = self.source[self.place:self.place + 2]
            depth += {"/*": 1, "*/": -1}.get(sign, 0)
            if sign in ("/*", "*/"):
                self.place += 2
            else:
                self.skip_character()
            if depth == 0:
                return

    def skip_string(self, hashes, quote):
        self.parts.append(' "" ')
        self.place += len(hashes + quote)
        escape = "\\" + hashes
        while self.place < len(self.source):
            if self.source.startswith(quote + hashes, self.place):
                self.place += len(quote + hashes)
                return
            if self.source.startswith(escape + "(", self.place):
                self.place += len(escape) + 1
                self.read_code(is_interpolated=True)
            elif self.source.startswith(escape, self.place):
                self.place += len(escape)
                self.skip_character()
            else:
                self.skip_character()

    def skip_character(self):
        """Only the ends of lines are kept, so that lines keep their numbers."""
        if self.source[self.place:self.place + 1] == "\n":
            self.parts.append("\n")
        self.place += 1


def is_inside(folder, outer):
    return folder == outer or folder.startswith(outer + "/")


def swift_files():
    """The code of every file, by folder and name."""
    files = {}
    for path in sorted(glob.glob(os.path.join(CORE, "**", "*.swift"), recursive=True)):
        with open(path, encoding="utf-8") as file:
            name = os.path.relpath(path, CORE)
            files[(os.path.dirname(name), os.path.basename(name))] = SwiftCode(file.read()).text
    return files


def swift_objections():
    """Every name of a type that stands where it must not."""
    files, of_module, of_folder = swift_files(), {}, {}
    for (folder, _), text in files.items():
        for indent, modifiers, name in TYPE.findall(text):
            of_folder.setdefault(folder, set()).add(name)
            if not indent and "private" not in modifiers:
                of_module[name] = folder
    objections = []
    for (folder, name), text in files.items():
        forbidden = [other for own, others in FORBIDDEN.items() if is_inside(folder, own) for other in others]
        # A name after a point is somebody's part: `JSONError.Step` is no step of the history.
        for number, line in enumerate(text.replace("CanvasCore.", "").split("\n"), 1):
            for word in re.findall(r"(?<![\w.])[A-Z]\w*", line):
                home = of_module.get(word)
                if home is None or word in of_folder.get(folder, ()):
                    continue
                if any(is_inside(home, other) for other in forbidden):
                    objections.append(f"{folder}/{name}:{number}: names {word} of {home}")
    if not files or not set(FORBIDDEN) <= {folder for folder, _ in files}:
        objections.append("the folders of FORBIDDEN are not those of CanvasCore")
    return objections


#: What does not count in C, and a function that other files may see, where it is defined or declared.
C_SILENT = re.compile(r"""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])+'""", re.DOTALL)
C_DEFINED = re.compile(r"^(?!static\b)\w[\w *]*?\b(nf_\w+)\([^;{]*\) \{", re.MULTILINE)
C_DECLARED = re.compile(r"^\w[\w *]*?\b(nf_\w+)\(", re.MULTILINE)


def c_objections():
    """Every function that is used below the file it is defined in, or declared for another."""
    with open(os.path.join(CURSES, "internal.h"), encoding="utf-8") as file:
        parts = re.split(r"^// (\w+\.c)\b", file.read(), flags=re.MULTILINE)
    order, declared = parts[1::2], parts[2::2]
    files = {}
    for path in glob.glob(os.path.join(CURSES, "*.c")):
        with open(path, encoding="utf-8") as file:
            files[os.path.basename(path)] = C_SILENT.sub(" ", file.read())
    if not files or sorted(order) != sorted(files):
        return ["internal.h names other files than there are"]
    home = {function: name for name, text in files.items() for function in C_DEFINED.findall(text)}
    objections = [f"internal.h: {function} is declared for {name}, which does not define it"
                  for name, text in zip(order, declared) for function in C_DECLARED.findall(text)
                  if home.get(function) != name]
    for place, name in enumerate(order):
        objections += [f"CCurses/{name}: uses {function} of {home[function]}"
                       for function in sorted(set(re.findall(r"\bnf_\w+", files[name])))
                       if function in home and home[function] not in order[:place + 1]]
    return objections


def main():
    objections = swift_objections() + c_objections()
    for objection in objections:
        print(objection)
    print(f"layers: {len(objections)} objections")
    sys.exit(1 if objections else 0)


if __name__ == "__main__":
    main()
