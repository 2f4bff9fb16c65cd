#!/usr/bin/env python3
"""Writes Sources/Drawing/Text/ScalarWidthTable.swift from the C library's wcwidth.

  Tests/Tools/scalar-widths.py > Sources/Drawing/Text/ScalarWidthTable.swift

Run it on the Debian (glibc 2.36) whose ncurses the table has to agree with; ScalarWidthTests
compares the table with wcwidth, code point by code point, where that glibc is the one running.
"""
import ctypes, locale

locale.setlocale(locale.LC_ALL, "C.UTF-8")
libc = ctypes.CDLL(None)
libc.wcwidth.argtypes, libc.gnu_get_libc_version.restype = [ctypes.c_uint32], ctypes.c_char_p
version = libc.gnu_get_libc_version().decode()

runs, last = [], None
for scalar in range(0x110000):
    if 0xD800 <= scalar <= 0xDFFF:  # surrogates are no scalars
        continue
    width = libc.wcwidth(scalar)
    if width != last:
        runs.append(scalar << 2 | (3 if width < 0 else width))
        last = width

print(f"""\
// Written by Tests/Tools/scalar-widths.py; don't edit.
// Facts taken from wcwidth(3) of glibc {version} in C.UTF-8 (Unicode 14.0.0): {len(runs)} runs.

extension ScalarWidth {{
  /// Where each run of scalars of one width begins, in order: `first scalar << 2 | width`,
  /// with 3 for "not printable" (wcwidth says -1: controls, unassigned).
  static let runs: [UInt32] = [""")
line = "   "
for run in runs:
    item = f" 0x{run:x},"
    if len(line) + len(item) > 100:
        print(line)
        line = "   "
    line += item
print(line + "\n  ]\n}")
