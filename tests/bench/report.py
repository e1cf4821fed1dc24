#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
"""Sums up one run of the bench: report.py build/bench

Reads results.jsonl (one line for each run of the meter: times in microseconds, memory in KB), prints a table with one row for
each measure and document and one column for each program, and the ratio of Galley to the fastest bare program in the same run.
Writes the same as table.md and summary.json. Ratios count: the milliseconds of two runs are not comparable.
"""
import json
import statistics
import sys
from pathlib import Path

SIZES = {"S": "9 KB", "M": "100 KB", "L": "1 MB", "XL": "10 MB"}
MEASURES = [  # name, mode of the meter, value of one of its lines, unit divisor
    ("start to window, ms", "start", lambda r: r["mapped"], 1000),
    ("start to text in the editor, ms", "start", lambda r: r["ed_text"], 1000),
    ("start to text in the preview, ms", "start", lambda r: r["pv_text"], 1000),
    ("memory (PSS of the tree), MB", "start", lambda r: r["pss"], 1024),
    ("key to editor, ms, median", "latency", lambda r: r["editor"]["med"] if r["editor"]["n"] else -1, 1000),
    ("key to editor, ms, p95", "latency", lambda r: r["editor"]["p95"] if r["editor"]["n"] else -1, 1000),
    ("key to preview, ms, median", "latency", lambda r: r["first"]["med"] if r["first"]["n"] else -1, 1000),
    ("key to preview, ms, p95", "latency", lambda r: r["first"]["p95"] if r["first"]["n"] else -1, 1000),
    ("CPU for a key, ms", "latency", lambda r: r["cpu_us_per_key"], 1000),
    ("burst: longest time without an update, ms", "burst", lambda r: r["pv_gap"], 1000),
    ("burst: last key to final preview, ms", "burst", lambda r: r["pv_final"], 1000),
]


def value(rows, mode, program, size, read, divisor):
    """Median over the runs of one program with one document; None where nothing was measured."""
    seen = [read(r) for r in rows if (r["mode"], r["label"], r["doc"]) == (mode, program, size)]
    seen = [v for v in seen if v is not None and v >= 0]
    return statistics.median(seen) / divisor if seen else None


def shown(number):
    return "–" if number is None else f"{number:.0f}" if number >= 100 else f"{number:.1f}"


def main(folder):
    rows = [json.loads(line) for line in (folder / "results.jsonl").read_text().splitlines() if line.strip()]
    programs = sorted({r["label"] for r in rows}, key=lambda p: (p != "galley", not p.startswith("floor"), p))
    floors = [p for p in programs if p.startswith("floor-patch")]
    summary, lines = [], []
    lines.append("| measure | document | " + " | ".join(programs) + " | galley : floor |")
    lines.append("|---" * (len(programs) + 3) + "|")
    for name, mode, read, divisor in MEASURES:
        for size, text in SIZES.items():
            values = {p: value(rows, mode, p, size, read, divisor) for p in programs}
            if not any(v is not None for v in values.values()):
                continue
            floor = min((values[p] for p in floors if values[p]), default=None)
            ours = values.get("galley")
            ratio = ours / floor if ours is not None and floor else None
            summary.append({"measure": name, "document": size, "values": values, "ratio": ratio})
            lines.append(f"| {name} | {text} | " + " | ".join(shown(values[p]) for p in programs)
                         + f" | {'–' if ratio is None else f'{ratio:.2f}'} |")
    (folder / "table.md").write_text("\n".join(lines) + "\n")
    (folder / "summary.json").write_text(json.dumps(summary, indent=1) + "\n")
    print("\n".join(lines))
    if not rows:
        sys.exit("bench: nothing was measured; see build/bench/run.log")


main(Path(sys.argv[1]))
