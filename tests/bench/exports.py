#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
"""`./dev bench --exports`: what exports take, from process start to file written: exports.py GALLEY SEED DOCS OUT [--peers] [--quick] [--only PART]…

GALLEY is the program, SEED a post without code, DOCS the folder with L.md (1 MB) and XL.md (10 MB), OUT where exports.json and exports.md
go. Every task is done once to warm up, then several times, each time by all programs one after the other: medians, and the ratio of each
peer to Galley in the same run. Plain converters know one file; Hugo builds the same posts as a site with a one-page theme. What is
left from the last time is put aside, empty, before the clock starts, and removed when all is done: ext4 without a journal goes over
every file that was removed within a minute for each new one, which took more time than all else. Stages are Galley's own stamps (src/cli/exportstages.h); of many posts they
are sums over the workers, so they can be more than the wall time. Memory is the peak of the largest process, in a run of its own.
"""
import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CODE = """
```python
@dataclass
class Post:
    \"\"\"A post.\"\"\"
    title: str
    words: int = 0x1F

    def minutes(self) -> float:
        return round(self.words / 230, 1)  # to read
```

```bash
for post in *.md; do
    galley export "$post" -o "out/${post%.md}.html" || echo "failed: $post" >&2
done
```
"""
PAGE = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>%s</title></head><body><h1>%s</h1>%s</body></html>'
LIST = PAGE % ("x", "x", '<ul>{{range .Site.RegularPages}}<li><a href="{{.RelPermalink}}">{{.Title}}</a></li>{{end}}</ul>')
CONVERTERS = {
    "md2html": "md2html --github -f -o {out} {post}",
    "cmark-gfm": "cmark-gfm --unsafe -e table -e strikethrough -e autolink -e tasklist {post} > {out}",
}
STAGES = ["read", "render", "make", "prove", "write"]


def body_of(seed):
    """The text without its front matter (`Key: value` lines)."""
    return re.sub(r"\A(?:[A-Z][A-Za-z]*:.*\n)+\n", "", seed.read_text(encoding="utf-8"))


def make_site(folder, count, body):
    """Posts below content/post, and all that Hugo wants."""
    files = {
        "hugo.toml": 'baseURL="https://example.org/"\ntitle="x"\ndisableKinds=["taxonomy","term","RSS","sitemap","404"]\n'
                     "[markup.goldmark.renderer]\nunsafe=true\n",
        "layouts/_default/single.html": PAGE % ("{{.Title}}", "{{.Title}}", "{{.Content}}"),
        "layouts/_default/list.html": LIST,
        "layouts/index.html": LIST,
    }
    for number in range(1, count + 1):
        head = f'---\ntitle: "Post number {number}"\ndate: 2020-11-11\nslug: post-{number:05}\n---\n\nThis is post number {number}.\n\n'
        files[f"content/post/post-{number:05}.md"] = head + body
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


class Task:
    """One thing to export, and the command of each program for it. `runs`: how often it is done after warming up."""

    def __init__(self, name, folder, commands, runs, output):
        self.name, self.folder, self.commands, self.runs, self.output = name, folder, commands, runs, output

    def put_aside(self):
        """What the last run wrote."""
        for name in self.output:
            if (self.folder / name).exists():
                aside = Path(tempfile.mkdtemp(dir=self.folder.parent)) / name
                (self.folder / name).rename(aside)
                for folder, _, files in os.walk(aside):
                    for file in files:
                        os.truncate(Path(folder) / file, 0)

    def run(self, program, environment=None):
        """Seconds, and what was said on standard error."""
        self.put_aside()
        (self.folder / "out").mkdir(exist_ok=True)
        begin = time.monotonic()
        done = subprocess.run(["sh", "-c", "exec " + self.commands[program]], cwd=self.folder, stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, text=True, env={**os.environ, **(environment or {})}, check=False)
        seconds = time.monotonic() - begin
        if done.returncode != 0:
            sys.exit(f"bench: {program} failed at “{self.name}”: {done.stderr[-400:]}")
        return seconds, done.stderr

    def seconds(self):
        """Median for each program."""
        taken = {program: [] for program in self.commands}
        for turn in range(self.runs + 1):
            for program, seconds in taken.items():
                one, _ = self.run(program)
                if turn > 0:
                    seconds.append(one)
        return {program: statistics.median(seconds) for program, seconds in taken.items()}

    def stages(self):
        """Milliseconds for each of Galley's stages, all workers together."""
        _, said = self.run("galley", {"QT_LOGGING_RULES": "galley.export.stages.debug=true"})
        sums = dict.fromkeys(STAGES, 0)
        for stage, microseconds in re.findall(r"stages: (\w+) (\d+)$", said, re.M):
            sums[stage] += int(microseconds) / 1000
        return sums

    def memory(self, program):
        """Megabytes; not by wait4, which counts this Python between fork and exec."""
        measured = subprocess.run(["time", "-f", "%M", "sh", "-c", "exec " + self.commands[program]], cwd=self.folder,
                                  stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
        return int(measured.stderr.split()[-1]) / 1024


def tasks(options, work):
    """The rows of the table."""
    galley, body = options.galley, body_of(options.seed)
    peers = {name: command for name, command in CONVERTERS.items() if options.peers and shutil.which(name)}
    hugo = {"hugo": "hugo --quiet --noBuildLock"} if options.peers and shutil.which("hugo") else {}
    few = 3 if options.quick else 15

    def one(name, text, runs, others):
        folder = work / re.sub(r"\W", "-", name)
        folder.mkdir(parents=True)
        (folder / "post.md").write_text(text, encoding="utf-8")
        commands = {"galley": f"{galley} export post.md -o out/galley.html"}
        commands |= {peer: command.format(post="post.md", out=f"out/{peer}.html") for peer, command in others.items()}
        return Task(name, folder, commands, runs, ["out"])

    def many(name, count, text, runs):
        folder = work / re.sub(r"\W", "-", name)
        make_site(folder, count, text)
        return Task(name, folder, {"galley": f"{galley} export content -o out"} | hugo, runs, ["out", "public", "resources"])

    yield one("one post, 9 KB", options.seed.read_text(encoding="utf-8"), few, peers)
    yield one("… with two blocks of code", body + CODE, few, {})
    yield one("1 MB", (options.docs / "L.md").read_text(encoding="utf-8"), few, peers)
    yield one("10 MB", (options.docs / "XL.md").read_text(encoding="utf-8"), max(3, few // 2), peers)
    yield many("1,000 posts", 1000, body, 3)
    yield many("1,000 posts with code", 1000, body + CODE, 3)
    if not options.quick:
        yield many("10,000 posts", 10_000, body, 3)
        yield many("10,000 posts with code", 10_000, body + CODE, 3)
    pdf = one("PDF from cold", options.seed.read_text(encoding="utf-8"), 3, {})
    pdf.commands = {"galley": f"{galley} export post.md --kind pdf -o out/galley.pdf"}
    yield pdf


def milliseconds(seconds):
    return "" if seconds is None else f"{seconds * 1000:,.1f}" if seconds < 0.1 else f"{seconds * 1000:,.0f}"


def table(rows):
    """Markdown: the times, then the stages."""
    programs = list(dict.fromkeys(program for row in rows for program in row["seconds"]))
    lines = ["| ms, median | " + " | ".join(programs) + " | " + "".join(f"{peer} : galley | " for peer in programs[1:]) + "memory, MB |"]
    lines.append("|---" * (2 * len(programs) + 1) + "|")
    for row in rows:
        cells = [row["task"]] + [milliseconds(row["seconds"].get(program)) for program in programs]
        cells += [f"{row['ratios'][peer]:.2f}" if peer in row["ratios"] else "" for peer in programs[1:]]
        lines.append("| " + " | ".join(cells + [f"{row['memory']:.0f}"]) + " |")
    lines += ["", "| ms, all workers | " + " | ".join(STAGES) + " |", "|---" * (len(STAGES) + 1) + "|"]
    for row in rows:
        lines.append("| " + " | ".join([row["task"]] + [f"{row['stages'][stage]:,.1f}" for stage in STAGES]) + " |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("galley", type=Path)
    parser.add_argument("seed", type=Path)
    parser.add_argument("docs", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", action="append", help="only tasks with this in their names")
    options = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as work:
        for task in tasks(options, Path(work)):
            if options.only and not any(part in task.name for part in options.only):
                continue
            print(f"bench: {task.name}", file=sys.stderr, flush=True)
            seconds = task.seconds()
            rows.append({"task": task.name, "seconds": seconds, "stages": task.stages(), "memory": task.memory("galley"),
                         "ratios": {peer: taken / seconds["galley"] for peer, taken in seconds.items() if peer != "galley"}})
            (options.out / "exports.json").write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n")
            (options.out / "exports.md").write_text(table(rows) + "\n")
    print(table(rows))


main()
