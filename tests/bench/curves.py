#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
"""`./dev bench --curves`: the time of an export over the size of the post, construct by construct: curves.py GALLEY OUT [--quick]

Posts of 10 KB to 10 MB that are nothing but one construct, and hostile ones. Prints nanoseconds of processor time a byte, less what an
empty post takes, and the exponent of the last step that took long enough to tell: 1.0 is time in proportion to size, 2.0 the square of
it. Writes curves.json and curves.md to OUT. Fails if a construct takes much more than its share, or does not end in time.
"""
import argparse
import json
import math
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

SIZES = {"10 KB": 10_000, "100 KB": 100_000, "1 MB": 1_000_000, "10 MB": 10_000_000}
LIMIT = 60  # seconds for one export, on the clock
TIMED_OUT = 124  # what timeout ends with
STEEP = 1.35  # more is not linear
TELLING = 0.03  # seconds; shorter times say nothing about growth

# What stands for {i} counts up, so that nothing is found in a cache.
CONSTRUCTS = {
    "prose": "Some *words* and **more**, a `span`, a [link](https://a.example/{i}) and \"quotes\" -- it's done...\n\n",
    "headings": "## A heading {i}\n\ntext\n\n",
    "headings, all the same": "## A heading\n\ntext\n\n",
    "lists": "- one {i}\n  - two\n    1. three\n- [x] done\n\n",
    "quotes": "> one {i}\n> > two\n> three\n\n",
    "alerts": "> [!NOTE]\n> text {i}\n\n",
    "tables": "| a | b | c |\n|---|:-:|--:|\n| {i} | *x* | y |\n| `z` | | w |\n\n",
    "footnotes": "text[^{i}] and more\n\n[^{i}]: the note\n\n",
    "footnotes, one for all": "text[^a] and more {i}\n\n",
    "footnotes, undefined": "text[^{i}] and more\n\n",
    "formulas, all the same": "so $a^2 + b^2 = c^2$ it is\n\n",
    "formulas without an end": "so $a^2 + b^2 = c^{i} it is\n\n",
    "attributes": "## A heading {i} {#id-{i} .class key=\"value\"}\n\ntext\n{: .note #n-{i}}\n\n",
    "definition lists": "Term {i}\n: one meaning\n: another\n\n",
    "definition lists in items": "- Term {i}\n  : one meaning\n  : another\n\n",
    "tables above blocks, in items": "- | a | b |\n  |---|---|\n  | {i} | *x* |\n  # b\n\n",
    "abbreviations": "The ABC{i} of it\n\n*[ABC{i}]: meaning {i}\n\n",
    "shortcodes": "{{< figure src=\"a.png\" title=\"{i}\" >}}\n\nand {{< other {i} >}} there\n\n",
    "shortcodes with an inside": "{{< box {i} >}}\ntext\n{{< /box >}}\n\n",
    "template tags": "text {{ page.title }} and {% include a{i}.html %}\n\n{% raw %}{{ x }}{% endraw %}\n\n",
    "marks and emoji": "==mark== ++ins++ x^2^ H~2~O :tada: {i}\n\n",
    "code, not coloured": "```text\ncode {i}\nmore\n```\n\n",
    "link definitions": "a [text][l{i}]\n\n[l{i}]: https://a.example/{i}\n\n",
    "raw HTML": "<div class=\"a\">\n<b>text {i}</b>\n</div>\n\nand <kbd>x</kbd> there\n\n",
    "raw HTML, unbalanced": "<div>\n\ntext {i}\n\n",
    "pictures": "![text {i}](missing-{i}.png \"title\")\n\n",
    "tables of contents": "[TOC]\n\n## A heading {i}\n\n",
    "hostile: [": "[",
    "hostile: ![": "![",
    "hostile: [](": "[](",
    "hostile: [^1]": "[^1]",
    "hostile: *a **": "*a **",
    "hostile: <": "<",
    "hostile: <!--": "<!--",
    "hostile: `": "` `` ```a",
    "hostile: [a|b](": "[a|b](",
    "hostile: $": "$a ",
    "hostile: {{": "{{",
    "hostile: {%": "{% ",
    "hostile: {": "{#a ",
    "hostile: &": "&a;",
    "hostile: |": "|a|b\n",
    "hostile: >": "> ",
    "hostile: ==": "==a ",
    "hostile: ~": "~a ",
    "hostile: :": ":a ",
    "hostile: \\": "\\(a ",
    "hostile: <a": "<a b='",
    "hostile: http": "http://a_",
    "hostile: - -": "- ",
    "hostile: lines of >": ">\n",
    "hostile: lines of 1.": "1. a\n",
    "hostile: $$": "$$\na\n",
    "hostile: [a]: ": "[a]: b\n",
    "hostile: fences": "```a\n~~~\n",
    "hostile: <details>": "<details>\n",
}


def text_of(piece, size):
    """The piece again and again, with numbers in it."""
    if "{i}" not in piece:
        return piece * (size // len(piece))
    pieces, length = [], 0
    while length < size:
        pieces.append(piece.replace("{i}", str(len(pieces))))
        length += len(pieces[-1])
    return "".join(pieces)


def processor_seconds():
    """Of all processes that have ended: other load on the machine changes it little."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class Exporter:
    """Exports texts and says how long it took, in seconds of processor time; None: longer than LIMIT."""

    def __init__(self, galley, folder):
        self.galley, self.folder = galley, folder
        self.start = 0
        self.start = min(self.seconds("") for _ in range(5))

    def seconds(self, text):
        post = self.folder / "post.md"
        post.write_text(text, encoding="utf-8")
        best = None
        for _ in range(3 if len(text) < 500_000 else 1):
            command = ["timeout", str(LIMIT), self.galley, "export", post, "--force", "-o", self.folder / "post.html"]
            begin = processor_seconds()
            done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
            if done.returncode == TIMED_OUT:
                return None
            if done.returncode != 0:
                sys.exit(f"bench: galley ended with {done.returncode}")
            taken = max(processor_seconds() - begin - self.start, 0)
            best = taken if best is None else min(best, taken)
        return best


def exponent_of(points):
    """Of the last two sizes, if the smaller of them took long enough; `points` are (bytes, seconds)."""
    telling = [point for point in points if point[1] is None or point[1] >= TELLING]
    if any(seconds is None for _, seconds in telling):
        return math.inf
    if len(telling) < 2:
        return None
    (small, quick), (large, slow) = telling[-2:]
    return math.log(slow / quick) / math.log(large / small)


def row_of(name, piece, sizes, exporter):
    points = []
    for size in sizes.values():
        text = text_of(piece, size)
        points.append((len(text.encode()), exporter.seconds(text)))
        if points[-1][1] is None:
            break
    return {"construct": name, "points": points, "exponent": exponent_of(points)}


def table(rows, sizes):
    lines = ["| ns a byte | " + " | ".join(sizes) + " | exponent |", "|---" * (len(sizes) + 2) + "|"]
    for row in rows:
        cells = ["too long" if seconds is None else f"{seconds / size * 1e9:.0f}" for size, seconds in row["points"]]
        cells += [""] * (len(sizes) - len(cells))
        exponent = row["exponent"]
        shown = "" if exponent is None else f"**{exponent:.2f}**" if exponent > STEEP else f"{exponent:.2f}"
        lines.append("| " + " | ".join([row["construct"].replace("|", "\\|")] + cells + [shown]) + " |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("galley", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--quick", action="store_true", help="no more than 1 MB")
    options = parser.parse_args()
    sizes = dict(list(SIZES.items())[: 3 if options.quick else 4])
    with tempfile.TemporaryDirectory() as folder:
        exporter = Exporter(options.galley, Path(folder))
        rows = []
        for name, piece in CONSTRUCTS.items():
            rows.append(row_of(name, piece, sizes, exporter))
            print(f"bench: {name}", file=sys.stderr, flush=True)
    (options.out / "curves.json").write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n")
    (options.out / "curves.md").write_text(table(rows, sizes) + "\n")
    print(table(rows, sizes))
    steep = [row["construct"] for row in rows if row["exponent"] is not None and row["exponent"] > STEEP]
    if steep:
        sys.exit("bench: not linear: " + ", ".join(steep))


main()
