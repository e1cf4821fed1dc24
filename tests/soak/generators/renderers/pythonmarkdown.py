# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
"""Python-Markdown with the extensions that Pelican gives it (docs.getpelican.com, setting MARKDOWN): {name: Markdown} from standard input
as JSON becomes {name: HTML} on standard output."""
import json
import sys

import markdown


def render(text):
    """The metadata in front keeps the text's own first lines from being read as such."""
    reader = markdown.Markdown(extensions=["markdown.extensions.codehilite", "markdown.extensions.extra", "markdown.extensions.meta"],
                               extension_configs={"markdown.extensions.codehilite": {"css_class": "highlight"}}, output_format="html5")
    return reader.convert("title: x\n\n" + text)


json.dump({name: render(text) for name, text in json.load(sys.stdin).items()}, sys.stdout)
