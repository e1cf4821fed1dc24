# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
"""Each dialect's generator, and Galley beside it: {name: Markdown} -> {name: HTML}."""
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
# Raw HTML is let through, as sites with any have it set; everything else is as it comes.
HUGO = 'baseURL="https://example.org/"\ntitle="x"\ndisableKinds=["home","section","taxonomy","term","RSS","sitemap","404"]\n' \
       "[markup.goldmark.renderer]\nunsafe=true\n[markup.highlight]\ncodeFences=false\n"


def call(command, given, folder=None):
    """What a program says on standard output; what it said else is shown if it fails."""
    done = subprocess.run(command, input=given, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        sys.exit(f"generators: {command[0]} failed: {done.stderr[-2000:]}")
    return done.stdout


def by_json(command, folder=None):
    """A renderer that takes all posts at once."""
    return lambda posts: json.loads(call(command, json.dumps(posts), folder))


def hugo(posts):
    """Posts of a site whose one template is the post's content."""
    with tempfile.TemporaryDirectory() as name:
        site = Path(name)
        for folder in ("content", "layouts/_default"):
            (site / folder).mkdir(parents=True)
        (site / "hugo.toml").write_text(HUGO, encoding="utf-8")
        (site / "layouts/_default/single.html").write_text("{{ .Content }}", encoding="utf-8")
        names = dict(zip((f"p{number}" for number in range(len(posts))), posts))
        for file, post in names.items():
            (site / "content" / f"{file}.md").write_text("---\ntitle: x\n---\n" + posts[post], encoding="utf-8")
        call(["hugo", "--quiet", "--noBuildLock"], None, site)
        pages = {post: site / "public" / file / "index.html" for file, post in names.items()}
        return {post: page.read_text(encoding="utf-8") if page.exists() else "" for post, page in pages.items()}  # none of nothing


def pulldown_cmark(posts):
    """With the extensions that Zola has on (getzola.org/documentation/getting-started/configuration)."""
    return {name: call(["pulldown-cmark", "-T", "-F", "-S", "-L", "-H"], text) for name, text in posts.items()}


def galley(program, dialect, posts):
    """The fragments that Galley exports."""
    with tempfile.TemporaryDirectory() as name:
        source, target = Path(name) / "in", Path(name) / "out"
        source.mkdir()
        names = dict(zip((f"p{number}" for number in range(len(posts))), posts))
        for file, post in names.items():
            (source / f"{file}.md").write_text("---\ntitle: x\n---\n" + posts[post], encoding="utf-8")
        subprocess.run([program, "export", str(source), "-o", str(target), "--kind", "fragment", "--dialect", dialect],
                       capture_output=True, check=False)  # problems of the posts are no failure
        return {post: (target / f"{file}.html").read_text(encoding="utf-8") for file, post in names.items()}


def generators(parts):
    """For each dialect: its renderer, and whether it gives headings ids as it comes. `parts`: where the npm packages are."""
    return {
        "hugo": (hugo, True),
        "jekyll": (by_json(["ruby", str(HERE / "renderers/kramdown.rb")]), True),
        "pelican": (by_json([sys.executable, str(HERE / "renderers/pythonmarkdown.py")]), False),
        "zola": (pulldown_cmark, False),
        "eleventy": (by_json(["node", str(HERE / "renderers/markdown-it.mjs")], parts), False),
        "astro": (by_json(["node", str(HERE / "renderers/astro.mjs")], parts), True),
    }


def versions(parts):
    """Of each generator's renderer."""
    def first(command, pattern):
        return re.search(pattern, call(command, "")).group(1)

    def package(name):
        return json.loads((Path(parts) / "node_modules" / name / "package.json").read_text(encoding="utf-8"))["version"]

    return {
        "hugo": "Hugo " + first(["hugo", "version"], r"v([\d.]+)"),
        "jekyll": "kramdown " + call(["ruby", "-rkramdown", "-e", "print Kramdown::VERSION"], ""),
        "pelican": "Python-Markdown " + call([sys.executable, "-c", "import markdown; print(markdown.__version__, end='')"], ""),
        "zola": "pulldown-cmark " + first(["dpkg-query", "-W", "-f", "${Version}", "pulldown-cmark"], r"([\d.]+)"),
        "eleventy": "markdown-it " + package("markdown-it"),
        "astro": "@astrojs/markdown-remark " + package("@astrojs/markdown-remark"),
    }


def environment_is_complete():
    """Says what is missing."""
    tools = [tool for tool in ("hugo", "ruby", "node", "pulldown-cmark") if not any(
        os.access(Path(folder) / tool, os.X_OK) for folder in os.environ["PATH"].split(":"))]
    if tools:
        sys.exit(f"generators: this needs {', '.join(tools)} (packaging/debian/bench-packages.txt has the list)")
