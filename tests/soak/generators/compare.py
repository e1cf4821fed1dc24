#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
"""`./dev soak generators`: do posts read in Galley as in their generators? compare.py REPOSITORY GALLEY PARTS OUT [--dialect NAME]…
[--only TEXT]…

Renders real posts, the inputs of the golden tests, the examples of the CommonMark specification and the short texts in inputs/ with each
generator's own renderer and with Galley, and compares what readers would see (dom.py). Writes OUT/DIALECT.diff with each text that
differs, and prints how many are equal. PARTS is where npm's packages are. `--only` takes texts whose name contains TEXT, and prints their
differences.
"""
import argparse
import difflib
import json
import re
from pathlib import Path

from dom import lines_of
from render import environment_is_complete, galley, generators, versions

HERE = Path(__file__).parent
TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.S)
DIVIDER = re.compile(r"<!--\s*(more|excerpt|truncate|readmore|read more)\s*-->", re.I)


def body_of(text):
    """A post without its front matter, and without template tags and summary dividers, which Galley shows and the generators do not."""
    text = re.sub(r"\A(---|\+\+\+)\r?\n.*?\n\1\r?\n|\A(?:[A-Za-z-]+:[^\n]*\n)+\n", "", text, count=1, flags=re.S)
    return DIVIDER.sub("", TAG.sub("", text)).replace("{{", "{ {")


def short_texts():
    """The texts in inputs/, by theme and title."""
    for file in sorted((HERE / "inputs").glob("*.txt")):
        for part in re.split(r"^%%% ", file.read_text(encoding="utf-8"), flags=re.M)[1:]:
            title, _, text = part.partition("\n")
            yield f"{file.stem}: {title}", text


def inputs(repository, dialect):
    """{kind: {name: text}} of all that is compared in a dialect."""
    data = repository / "tests/data"
    posts = sorted(list((data / "posts").glob("*.md")) + list((data / "posts").glob("*.markdown")))
    spec = json.loads((repository / "tests/spec/commonmark-0.31.2.json").read_text(encoding="utf-8"))["tests"]
    return {
        "posts": {post.name: body_of(post.read_text(encoding="utf-8")) for post in posts if post.stem not in ("gallery", "SOURCES")},
        "golden": {file.name: body_of(file.read_text(encoding="utf-8")) for file in sorted((data / "markdown").glob(f"*.{dialect}.md"))},
        "spec": {f"example {one['example']}: {one['section']}": one["markdown"] for one in spec},
        "short": dict(short_texts()),
    }


def compare(theirs, ours, ids):
    """The differences as a unified diff; none if they are equal."""
    return list(difflib.unified_diff(lines_of(theirs, ids), lines_of(ours, ids), "generator", "galley", lineterm="", n=2))


def main():
    parser = argparse.ArgumentParser(prog="./dev soak generators", description=__doc__.split("\n\n", 1)[1])
    for name in ("repository", "galley", "parts", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--dialect", action="append", default=[])
    parser.add_argument("--only", action="append", default=[])
    options = parser.parse_args()
    environment_is_complete()
    options.out.mkdir(parents=True, exist_ok=True)
    known = versions(options.parts)
    print("| dialect | compared with | posts | golden inputs | CommonMark examples | short texts |\n|---|---|---|---|---|---|")
    for dialect, (renderer, ids) in generators(options.parts).items():
        if options.dialect and dialect not in options.dialect:
            continue
        counts, report = [], []
        for kind, texts in inputs(options.repository, dialect).items():
            texts = {name: text for name, text in texts.items() if not options.only or any(part in name for part in options.only)}
            theirs, ours = renderer(texts), galley(options.galley, dialect, texts)
            differing = {name: diff for name in texts if (diff := compare(theirs[name], ours[name], ids))}
            counts.append(f"{len(texts) - len(differing)} of {len(texts)}")
            for name, diff in differing.items():
                report += [f"=== {kind}: {name}"] + (texts[name].split("\n") if kind in ("spec", "short") else []) + diff[2:] + [""]
        (options.out / f"{dialect}.diff").write_text("\n".join(report), encoding="utf-8")
        print(f"| {dialect} | {known[dialect]} | {' | '.join(counts)} |", flush=True)
        if options.only:
            print("\n".join(report))


main()
