#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
"""Sums up the stamps of ui/preview/stages.h: stages.py build/bench/stages

One log for each size; the lines after "typing" count. Prints a table of medians in ms and a bar for each size.
"""
import re
import statistics
import sys
from pathlib import Path

SIZES = {"XS": "1 KB", "S": "9 KB", "M": "100 KB", "L": "1 MB", "XL": "10 MB"}
STAGES = {"capture": "changed lines", "render": "render", "diff": "diff", "send": "transfer", "page": "DOM and answer"}
BAR = {"capture": "c", "render": "r", "diff": "d", "send": "t", "page": "p"}
LINE = re.compile(r"stages: [\d.]+ (\S+) (\d+)$")


def medians(log):
    """Milliseconds for each stage."""
    seen = {stage: [] for stage in STAGES}
    for line in log.read_text(errors="replace").split("typing\n", 1)[-1].splitlines():
        found = LINE.search(line)
        if found and found[1] in seen:
            seen[found[1]].append(int(found[2]) / 1000)
    return {stage: statistics.median(values) if values else 0 for stage, values in seen.items()}


def main(folder):
    rows = {size: medians(folder / f"{size}.log") for size in SIZES if (folder / f"{size}.log").exists()}
    print("| post | " + " | ".join(STAGES.values()) + " | sum, ms |")
    print("|---" * (len(STAGES) + 2) + "|")
    for size, values in rows.items():
        print(f"| {SIZES[size]} | " + " | ".join(f"{values[s]:.2f}" for s in STAGES) + f" | {sum(values.values()):.2f} |")
    print()
    for size, values in rows.items():  # four characters for a millisecond
        print(f"    {SIZES[size]:>6} " + "".join(BAR[s] * round(values[s] * 4) for s in STAGES))


main(Path(sys.argv[1]))
